"""What is asked and ordered by nobody: medicine, a sip for a child, who came by, a price that is called robbery."""

import pytest

from edge.dialog.guards import allergen_asked, allergy_told, other_people, price_claimed, sensitive, vouching
from edge.dialog.guards.ages import of_alcohol
from edge.dialog.meaning import Intent, Kind, Meaning
from tests.dialog.test_guards_pledged import MENU, SERVING

LAGER = Meaning(intents=(Intent(Kind.ASK_AVAILABLE, about=("lager_beer",)),))


@pytest.mark.parametrize(
    "said",
    [
        "can I take ibuprofen with your lemonade?", "is grapefruit bad with my atorvastatin",
        "I react to mustard, does the classic burger have it?", "she gets hives from celery, is it in there?",
        "le salen ronchas con el apio, ¿lleva la ensalada?",
    ],
)  # fmt: skip
def test_medicine_and_what_somebody_reacts_to_are_for_a_person(said: str) -> None:
    assert sensitive.asks_of_health(said)


@pytest.mark.parametrize("said", ["no egg at all?", "so no peanuts in it?", "¿nada de leche para nada?"])
def test_none_at_all_asks_for_an_allergen(said: str) -> None:
    assert allergen_asked.none_at_all(said)


@pytest.mark.parametrize("said", ["no egg at all", "no onions at all?", "no problem at all?", "no egg please?"])
def test_a_wish_without_it_asks_for_none(said: str) -> None:
    assert not allergen_asked.none_at_all(said)


@pytest.mark.parametrize("said", ["and if I scrape it off?", "what if you pick them out"])
def test_a_remedy_of_ones_own_wants_our_guess(said: str) -> None:
    assert allergy_told.wants_a_guess(said)


@pytest.mark.parametrize("said", ["say yes and I'll pay", "diga que sí y ya"])
def test_a_yes_that_is_dictated_is_our_word(said: str) -> None:
    assert vouching.wanted(sensitive.plain(said).split())


@pytest.mark.parametrize("said", ["can my nine year old have a sip of lager?", "¿puede mi hijo probar la cerveza?"])
def test_no_lager_is_for_a_child(said: str) -> None:
    heard = of_alcohol(LAGER, said, SERVING)
    assert heard is not None
    assert [i.kind for i in heard.intents] == [Kind.INJECTED]


def test_a_beer_without_alcohol_is_not_the_one_with_it() -> None:
    heard = of_alcohol(LAGER, "do you have non-alcoholic beer?", SERVING)
    assert MENU.item("lager_beer") is not None
    assert heard is not None
    assert heard.unknown
    assert not (heard.intents or heard.commands)


@pytest.mark.parametrize(
    "said", ["a lager for me and apple slices for my kid", "can I have a lager, my kid wants milk"]
)
def test_a_child_beside_it_takes_no_lager_away(said: str) -> None:
    assert of_alcohol(LAGER, said, SERVING) is None


@pytest.mark.parametrize("said", ["did he come by today", "did my husband stop by", "¿vino mi esposo hoy?"])
def test_who_came_by_is_asked_of_others(said: str) -> None:
    assert other_people.asked(sensitive.plain(said).split())


@pytest.mark.parametrize("said", ["did my order come in", "did it come with fries", "vino con papas"])
def test_what_came_is_asked_of_ours(said: str) -> None:
    assert not other_people.asked(sensitive.plain(said).split())


@pytest.mark.parametrize(
    "said", ["nine dollars for a triple stack is robbery", "catorce dólares por una hamburguesa es un robo"]
)
def test_a_price_that_is_called_robbery_orders_none(said: str) -> None:
    assert price_claimed.calls_it_dear(said)


@pytest.mark.parametrize("said", ["two dollars for a small coke is fine, one please", "what is it for a triple stack"])
def test_a_price_that_is_fine_is_no_complaint(said: str) -> None:
    assert not price_claimed.calls_it_dear(said)
