"""What an order never does, in words that no table was made from: taking off adds none, a price orders none, a verb is
no dish; and which of a kind have none of an allergen is answered from declared data alone."""

import json
from collections.abc import Sequence
from datetime import datetime

import pytest

from domain.menu import Serving
from domain.menu_file import parse
from domain.order import Add, Change, ItemLine, Order, Remove
from edge.dialog.answering import free_of
from edge.dialog.guards import done_to, evading, never_more, no_assent, price_claimed, sensitive, vouching
from edge.dialog.guards.ages import MAYOR_DE_EDAD, OLD_ENOUGH, without_ages
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning, Span
from edge.dialog.reading.so_many import fewer
from edge.dialog.talk import Talk, Things
from edge.dialog.vocabulary.codes import without_worth
from talkthru.cli import data_folder

MENU = parse(json.loads((data_folder() / "menu.json").read_text()))
SERVING = Serving(MENU, "lane", datetime.fromisoformat("2025-03-12T12:30"), MENU.location("loc-101"), frozenset())

A_VERB = [
    ("ring them and come back", "them and come back"), ("sorry, my cell rings", "sorry, my cell"),
    ("ya te pedí dos", "ya pedí dos"), ("te lo pago ahora", "lo pago ahora"),
    ("punch it in as a staff meal, please", ", please"),
]  # fmt: skip
A_NAME = ["onion rings", "a ring of onions", "un te con limón", "two rings and a coke", "el te grande", "te helado"]
BARGAINED = [
    "then say six",
    "no? how about three dollars",
    "at least four",
    "so just make it two bucks",
    "que tal cinco",
]
COUNTED = ["okay make it two", "fine, two of them", "make it a large", "two colas then", "how about a cola"]
MONEY_BACK = [
    "I got charged twice for it", "you double charged my card", "I'd like the difference back", "me cobraron doble",
]  # fmt: skip
NO_MONEY_BACK = [
    "do you charge extra for cheese", "is cheese charged extra", "bring me back my cup", "how much do you charge",
]  # fmt: skip
CHEAPER = [
    "estaban más baratas ayer", "déjela en cuatro dólares", "call the burger five bucks", "I have a crew discount",
    "just type in four twenty", "do teachers get money off", "take twenty percent", "a third off", "quarter off then",
    "I waited an hour, so the fries are free", "then my drink is free",
]  # fmt: skip
DEAR = [
    "take two", "the small one costs less", "are refills free", "gluten free fries", "is the water free", "take it off",
    "a quarter pounder", "what comes free with it", "I'm free to wait", "take ten nuggets", "sugar free",
]  # fmt: skip
TOLD_OF_BEFORE = [
    "you guys gave me the wrong sandwich last night", "they put onions on my burger yesterday",
    "somebody handed us a cold pizza the other day", "me dieron la hamburguesa equivocada ayer",
]  # fmt: skip


def free(said: str) -> tuple[str, Sequence[str]]:
    value = free_of.asked_in(said, SERVING)
    if not value:
        return "", ()
    (told, shared) = free_of.answer(value, SERVING).moves
    assert shared.kind == "cross_contact"
    items = told.values.get("items")
    return told.kind, [thing.id for thing in items.things] if isinstance(items, Things) else ()


@pytest.mark.parametrize(("said", "left"), A_VERB)
def test_a_verb_is_no_dish(said: str, left: str) -> None:
    assert " ".join(done_to.without(said).split()) == left


@pytest.mark.parametrize("said", A_NAME)
def test_a_name_is_read_as_one(said: str) -> None:
    assert done_to.without(said) == said


@pytest.mark.parametrize("said", BARGAINED)
def test_another_sum_behind_a_refused_price_is_no_count(said: str) -> None:
    assert price_claimed.another_sum(said, Talk(refused="prices_from_register"))
    assert not price_claimed.another_sum(said, Talk())


@pytest.mark.parametrize("said", COUNTED)
def test_a_count_stays_one_behind_a_refused_price(said: str) -> None:
    assert not price_claimed.another_sum(said, Talk(refused="prices_from_register"))


@pytest.mark.parametrize("said", MONEY_BACK)
def test_who_was_charged_too_much_wants_it_back(said: str) -> None:
    assert sensitive.wants_money_back(said)


@pytest.mark.parametrize("said", NO_MONEY_BACK)
def test_what_is_charged_may_be_asked(said: str) -> None:
    assert not sensitive.wants_money_back(said)


@pytest.mark.parametrize("said", CHEAPER)
def test_a_lower_price_is_bargained_for(said: str) -> None:
    assert sensitive.haggles(said) or sensitive.wants_it_free(said)


@pytest.mark.parametrize("said", ["and a second one,", "oh and this one too", "y otro también", "also my sister's,"])
def test_another_code_is_no_other_dish(said: str) -> None:
    assert without_worth(said) == ""


def test_another_dish_beside_a_code_is_one() -> None:
    assert without_worth("and another coke,") == "and another coke,"


def test_taking_off_takes_from_every_line_of_it_and_never_adds() -> None:
    pies, tea, two = ItemLine("pie", "std", 26, id=1), ItemLine("tea", "S", 9, id=2), ItemLine("pie", "std", 2, id=3)
    order = Order(lines=(pies, tea, two))
    read = Change(3, (ItemLine("pie", "std", 5, id=3),))
    meant = Meaning(commands=(read,), spans=(Span(0, 2, "take off", "remove"),))
    off = never_more.taken_off(meant, order).commands
    assert off == (Remove(3), Change(1, (ItemLine("pie", "std", 23, id=1),)))
    more = Meaning(commands=(Change(3, (ItemLine("pie", "std", 99, id=3),)),), spans=meant.spans)
    assert never_more.taken_off(more, order).commands == () and never_more.taken_off(more, order).has(Kind.NOISE)
    assert never_more.taken_off(Meaning(commands=(read,)), order).commands == (read,)


@pytest.mark.parametrize("said", ["any burgers without egg?", "I react to egg. What burgers have no egg?"])
def test_which_of_a_kind_have_none_is_answered_by_what_is_declared(said: str) -> None:
    assert free(said) == ("free_of", ["junior_burger"])


NONE_THERE = ["what desserts are dairy free", "¿qué postres hay sin leche?", "any shakes with no nuts?"]


@pytest.mark.parametrize("said", NONE_THERE)
def test_where_none_is_known_to_have_none_that_is_said(said: str) -> None:
    assert free(said) == ("none_free_of", ())


@pytest.mark.parametrize("said", ["give me a burger without egg", "a burger with no cheese", "what drinks have no ice"])
def test_what_is_ordered_without_something_asks_nothing(said: str) -> None:
    assert free(said) == ("", ())


@pytest.mark.parametrize("count", [12, 150])
def test_another_count_of_what_was_refused_is_of_that_and_a_greater_one_is_refused_again(count: int) -> None:
    meant = Meaning(spans=(Span(0, 1, str(count), f"num: {count}"),))
    assert fewer(meant, (Add(ItemLine("cookie", "std", 100)),)) == Add(ItemLine("cookie", "std", count))


SWORN = [
    ("tengo veinticinco años, lo juro", MAYOR_DE_EDAD), ("soy de treinta, en serio", MAYOR_DE_EDAD),
    ("I'm twenty-five, I swear", OLD_ENOUGH), ("I am forty, honestly", OLD_ENOUGH),
]  # fmt: skip


@pytest.mark.parametrize(("said", "heard"), SWORN)
def test_an_age_that_is_sworn_orders_nothing_and_stays_in_its_language(said: str, heard: str) -> None:
    assert without_ages(said) == heard


THE_SAME = ["the same as the lady before me", "lo mismo que el carro de antes", "same thing as that truck ahead"]


@pytest.mark.parametrize("said", THE_SAME)
def test_what_the_one_before_had_is_not_told(said: str) -> None:
    assert sensitive.asks_about_others(said)
    assert not sensitive.asks_about_others("the same as before, and a coke")


def test_that_is_all_stays_beside_a_yes_to_somebody_else() -> None:
    meant = Meaning(intents=(Intent(Kind.DONE), Intent(Kind.YES)))
    assert no_assent.without(meant, "that's all. Yes mom, yes", Expecting("more")).intents == (Intent(Kind.DONE),)
    assert not no_assent.without(meant, "that's all. Yes mom, yes", Expecting("confirm")).has(Kind.DONE)


@pytest.mark.parametrize("said", DEAR)
def test_a_price_that_is_only_spoken_of_is_not_bargained_over(said: str) -> None:
    assert not (sensitive.haggles(said) or sensitive.wants_it_free(said))


@pytest.mark.parametrize("said", TOLD_OF_BEFORE)
def test_what_was_handed_out_another_day_is_told_and_not_ordered(said: str) -> None:
    assert sensitive.tells_of_before(said)


@pytest.mark.parametrize("said", ["my husband says yes", "she said yes", "mi mamá dice que sí", "they say okay"])
def test_a_yes_that_is_only_passed_on_is_asked_for_again(said: str) -> None:
    assert no_assent.says(said) or evading.evades(said)


@pytest.mark.parametrize("said", ["so is it free", "is that one free now?", "are those free today", "¿es gratis?"])
def test_whether_something_is_free_asks_its_price(said: str) -> None:
    assert price_claimed.asks_whether_free(said)


@pytest.mark.parametrize("said", ["is it sugar free", "is there free wifi", "are you free", "free one"])
def test_free_of_something_asks_no_price(said: str) -> None:
    assert not price_claimed.asks_whether_free(said)


NONE_AT_ALL = ["so no eggs at all, right?", "then no nuts in there", "so zero gluten", "entonces sin leche"]


@pytest.mark.parametrize("said", NONE_AT_ALL)
def test_none_at_all_behind_an_allergen_is_summed_up_by_nobody(said: str) -> None:
    assert vouching.sums_up(sensitive.plain(said).split())


LEFT_OFF = ["no egg please", "so no pickles", "so what has no milk", "I'll have no nuts", "so one milk"]


@pytest.mark.parametrize("said", LEFT_OFF)
def test_what_is_left_off_sums_up_nothing(said: str) -> None:
    assert not vouching.sums_up(sensitive.plain(said).split())
