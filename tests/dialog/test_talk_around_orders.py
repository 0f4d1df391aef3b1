"""What people say around an order changes nothing of it: thirty-odd talks, two menus, seeded."""

import json
from itertools import islice

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog import score
from tests.dialog.plain_orders import PlainOrder, PlainOrders
from tests.dialog.test_understand_cases import lines_of

MENUS = ("marlowcafe", "blind/r_granary")
ORDERS = 2
BEFORE = (
    *(
        "my sister is visiting from ohio,",
        "long week at the office so",
        "it's pouring out here.",
        "boss is buying today,",
    ),
    *("the baby finally fell asleep so quietly,", "we just drove nine hours from reno,", "my knees are killing me,"),
    *("i skipped lunch,", "trying to eat better this month:", "it's our anniversary,", "first time here,"),
    *(
        "my coworker raves about this place,",
        "the game starts in ten so",
        "got paid today,",
        "i'm parked by the mailbox,",
    ),
    *("breakfast for dinner:", "your cashier was so sweet last time,"),
    *("treating myself after the gym,", "grandma is in the back seat and she's hungry,", "i'm in a silver honda,"),
    *("running late for a meeting,", "it's freezing today,", "we won our match!", "we're camping down the road,"),
    *("we just came from practice and he's starving.", "he had a dentist appointment and he was so brave."),
    *("we came from church and she's hungry.", "my kids had soccer and they won."),
)
BEHIND = (
    *(", you guys are lifesavers", ". it's for my neighbor", ", hope the snow stops soon", ". my daughter says hi"),
    *(", i'm so hungry i could cry", ", see you in a bit", ". we come here every week", ". i promised my kids"),
)
# What looks like talk, and names a thing that the menu has not: that is still asked about.
WANTED = (
    *("i think a zinger,", "my son wants the zinger,", "we got two zingers,", "for my wife the zinger,"),
    *("your best zinger, and", "her zinger please,", "our usual zinger,", "their zingers,", "your famous zinger and"),
)


def _plain(stem: str) -> tuple[Understanding, list[PlainOrder]]:
    menu = parse(json.loads(score.menu_file(stem).read_text(encoding="utf-8")), stem)
    machine = Understanding(menu)
    read = (one for one in PlainOrders(menu, 5) if not machine.turn(one.text).clarify and not one.text.isupper())
    return machine, list(islice(read, ORDERS))


@pytest.mark.parametrize("stem", MENUS)
def test_what_is_said_around_an_order_changes_nothing_of_it(stem: str) -> None:
    machine, orders = _plain(stem)
    said = [(f"{talk} {one.text}", one) for one in orders for talk in BEFORE]
    said += [(one.text.rstrip(".!, ") + talk, one) for one in orders for talk in BEHIND]
    answers = [(text, one, machine.turn(text)) for text, one in said]
    lost = [(text, a.order) for text, one, a in answers if a.clarify or lines_of(a.order) != lines_of(one.order)]
    assert not lost, "\n".join(f"{text!r} got {order}" for text, order in lost)


@pytest.mark.parametrize("wanted", WANTED)
def test_a_thing_that_is_wanted_and_not_on_the_menu_is_no_talk(wanted: str) -> None:
    machine, orders = _plain(MENUS[0])
    assert any("zinger" in words for words in machine.turn(f"{wanted} {orders[0].text}").meaning.unknown)


def test_a_strange_word_in_a_clause_that_orders_may_still_be_a_dish() -> None:
    machine, _ = _plain(MENUS[0])
    order = machine.turn("can i get a capucino, and a tuna melt").order
    assert [line["item"] for line in order][1:] == ["tmelt"]
    assert len(order) > 1
