"""An offer on something of the menu is asked for in whatever words; asking orders nothing, and hides no order."""

import json

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from tests.session.held import Held, conversation_at, items, told
from tests.session.test_on_other_menus import MENUS, held_at

OFFER = {
    "id": "two_cheeseburgers",
    "name": {"en": "Two cheeseburgers for 9 dollars", "es": "Dos hamburguesas con queso por 9 dólares"},
    "kind": "bundle_price",
    "items": ["cheeseburger"],
    "bundle_qty": 2,
    "bundle_price_cents": 900,
    "applies_to": "standalone",
    "valid_from": "2025-03-01",
    "valid_to": "2025-04-20",
    "channels": ["kiosk"],
    "automatic": True,
    "stackable": False,
}


@pytest.fixture(scope="module")
def with_an_offer() -> Knowledge:
    """A menu that was never tuned to, with one offer."""
    rows = json.loads((MENUS / "r_hickoryhop.json").read_text(encoding="utf-8"))
    menu = parse({**rows, "promotions": [OFFER]})
    return Knowledge(menu, build_lexicon(menu))


ASKED = [
    "Good afternoon. Is there an offer on the {}?",
    "My wife swears there's some deal on the {}, is that still a thing?",
    "You still doing that {} deal?",
    "I saw something about a special on {}. Is it still on?",
    "Any discount if I get the {}?",
    "Wasn't there a two for something on the {}?",
    "Somebody told me the {} is cheaper today?",
    "Got anything going on the {}?",
]


@pytest.mark.parametrize("words", ASKED)
def test_an_offer_is_told_and_nothing_ordered(held: Held, key: SiteKey, with_an_offer: Knowledge, words: str) -> None:
    held.say("a double cheeseburger, no onion", words.format("fish sandwich"))
    assert "8 dollars" in told(held)
    assert items(held) == ["1 double_cheeseburger"]
    other = Held(conversation_at(with_an_offer, key.verify), key)
    other.say(words.format("cheeseburger"))
    assert "9 dollars" in told(other)
    assert items(other) == []


def test_what_is_ordered_beside_the_question_is_ordered(held: Held) -> None:
    held.say("Two large cokes please. And is there any deal on the fish sandwich?")
    assert items(held) == ["2 cola"]
    assert "8 dollars" in told(held)


@pytest.mark.parametrize(
    "words", ["I'll take the two for eight fish deal", "Can I get the fish sandwich with special sauce?"]
)
def test_who_orders_it_asks_for_no_offer(held: Held, words: str) -> None:
    held.say(words)
    assert [row.split()[1] for row in items(held)] == ["fish_sandwich"]


def test_what_is_sold_as_a_deal_is_no_offer(key: SiteKey) -> None:
    held = held_at("u_brickpie", key)
    held.say("what comes in the family deal")
    assert "promotion" not in told(held)
    assert "offer" not in told(held).lower()


def test_a_wish_for_money_off_stays_one(held: Held) -> None:
    held.say("a fish sandwich", "can you give me a discount on the fish?")
    assert "8 dollars" not in told(held)


@pytest.mark.parametrize(
    ("words", "so_many"),
    [
        ("Go on then, five of those.", 5),
        ("go on then three of those", 3),
        ("Sold. Two of those.", 2),
        ("That'll do, make it three.", 3),
        ("Twist my arm. Two, please.", 2),
    ],
)
@pytest.mark.parametrize(("menu", "cola"), [("r_hickoryhop", "cola"), ("q_routenine", "coke")])
def test_so_many_of_those_are_of_what_the_price_was_told(
    key: SiteKey, menu: str, cola: str, words: str, so_many: int
) -> None:
    held = held_at(menu, key)
    held.say("Four medium fries and one large fries", "How much is a large Coke?", words)
    assert items(held) == ["4 fries", "1 fries", f"{so_many} {cola}"]


@pytest.mark.parametrize(
    "words",
    ["Is that buy-one-get-one junior burger thing going on tonight?", "Is the junior burger deal still on?",
     "Are you still doing the buy one get one on junior burgers?", "do I get one free if I buy a junior burger?"],
)  # fmt: skip
def test_an_offer_of_another_day_is_told_with_its_day(held: Held, words: str) -> None:
    held.say(words)
    assert "Not today" in told(held) and "Tuesday" in told(held)
    assert items(held) == []


def test_where_nothing_is_on_a_thing_that_is_said(held: Held) -> None:
    held.say("is the coffee half price?")
    assert "no offer on the hot coffee" in told(held)


def test_an_offer_asked_behind_an_order_adds_none(held: Held) -> None:
    held.say("two junior burgers, is that the buy one get one?")
    assert items(held) == ["2 junior_burger"]


def test_an_offer_is_asked_for_in_spanish(held: Held) -> None:
    held.say("oiga, ¿la malteada está a mitad de precio ahorita?")
    assert "mitad de precio" in told(held)
    assert items(held) == []


@pytest.mark.parametrize(
    "asked",
    ["Is it still two fish sandwiches for eight dollars?", "do you still do two fish for eight?",
     "is there a deal on the fish sandwich?"],
)  # fmt: skip
@pytest.mark.parametrize("then", ["Good, I'll have that.", "I'll take it", "yeah give me that", "let's do that deal"])
def test_an_offer_on_two_that_is_taken_is_two(held: Held, asked: str, then: str) -> None:
    held.say(asked)
    assert "8 dollars" in told(held)
    held.say(then)
    assert items(held) == ["2 fish_sandwich"]


@pytest.mark.parametrize(
    ("then", "wanted"),
    [
        ("I'll take one", ["1 fish_sandwich"]),
        ("one fish sandwich then", ["1 fish_sandwich"]),
        ("Good, I'll have that. No cheese on one.", ["1 fish_sandwich", "1 fish_sandwich"]),
        ("okay. a classic burger", ["1 classic_burger"]),
    ],
)
def test_what_is_said_otherwise_to_an_offer_is_what_it_says(held: Held, then: str, wanted: list[str]) -> None:
    held.say("is there a deal on the fish sandwich?", then)
    assert items(held) == wanted


@pytest.mark.parametrize("words", ["and do they have nuts in them?", "do they have nuts?", "are there nuts in those?"])
def test_what_is_asked_of_all_that_is_on_offer_is_answered_of_all(held: Held, words: str) -> None:
    held.say("are the shakes half off right now?", words)
    assert all(f"{kind} shake may contain tree nuts" in told(held).lower() for kind in ("vanilla", "chocolate"))


def test_one_of_several_on_offer_is_asked_for_and_not_chosen_for_the_guest(held: Held) -> None:
    held.say("are the shakes half off right now?", "ok I'll take one")
    assert "which one" in told(held).lower()
    assert items(held) == []


def test_what_passengers_want_is_still_no_question_of_ours(held: Held) -> None:
    held.say("a cheeseburger", "do they want fries?")
    assert items(held) == ["1 cheeseburger"]
    assert "fries" not in told(held).lower()
