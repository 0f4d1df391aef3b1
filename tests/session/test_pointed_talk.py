"""Words that lean on what was said a turn ago: which line they are of, and when they order nothing."""

import json
from pathlib import Path

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.session.exchange import Say
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from tests.session.test_approvals import Held, conversation_at

MENUS = Path(__file__).parents[1] / "dialog" / "menus"


@pytest.fixture
def held(knowledge: Knowledge, tmp_path: Path) -> Held:
    key = SiteKey.open(tmp_path)
    return Held(conversation_at(knowledge, key.verify), key)


def on_menu(name: str, tmp_path: Path) -> Held:
    """A conversation on another restaurant's menu."""
    menu = parse(json.loads((MENUS / f"{name}.json").read_text()))
    key = SiteKey.open(tmp_path)
    return Held(conversation_at(Knowledge(menu, build_lexicon(menu)), key.verify), key)


def told(held: Held) -> str:
    return " ".join(a.text for a in held.steps[-1].acts if isinstance(a, Say))


def mods(held: Held) -> list[list[str]]:
    return [sorted(row.get("mods", [])) for row in held.order]


def items(held: Held) -> list[str]:
    return [f"{row['qty']} {row.get('item') or row.get('combo')}" for row in held.order]


def test_a_change_after_a_question_is_of_the_dish_that_was_asked_about(held: Held) -> None:
    held.say("a fish sandwich", "a triple stack", "does the fish sandwich have cheese on it", "no cheese then please")
    assert mods(held) == [["no:american_cheese"], []]


def test_a_question_that_staff_must_answer_is_still_what_the_next_words_are_of(tmp_path: Path) -> None:
    held = on_menu("siamcorner", tmp_path)
    held.say("a papaya salad, mild", "fried tofu", "are there peanuts in the papaya salad", "hold the peanuts")
    assert mods(held)[0] == ["no:peanuts", "pick:sp1"]
    assert mods(held)[1] == []


def test_a_change_after_a_question_about_the_last_dish_stays_there(held: Held) -> None:
    held.say("a fish sandwich", "a triple stack", "does the triple stack have pickles", "no pickles")
    assert mods(held) == [[], ["no:pickle"]]


def test_either_behind_a_no_is_as_well_and_no_pair(held: Held) -> None:
    held.say("two number fives, one large one medium", "lemonade in both", "the large one no lettuce")
    held.say("and no pickles on that one either")
    slots = {row["size"]: row["slots"]["main"].get("mods", []) for row in held.order}
    assert sorted(slots["L"]) == ["no:lettuce", "no:pickle"]
    assert slots["M"] == []


def test_either_of_two_is_still_both(held: Held) -> None:
    held.say("a cheeseburger", "a classic burger", "no pickles on either of them")
    assert all("no:pickle" in row for row in mods(held))


@pytest.mark.parametrize("words", ["five kids in the car today", "three of us here, so um", "two adults with me"])
def test_people_that_are_counted_are_no_dishes(held: Held, words: str) -> None:
    held.say(words)
    assert held.order == []


@pytest.mark.parametrize("words", ["the fries are fine", "fries are okay with me", "yeah fries is good"])
def test_a_part_that_is_fine_as_it_is_is_not_ordered_again(held: Held, words: str) -> None:
    held.say("a number one", words)
    assert items(held) == ["1 classic_meal"]
    assert "drink" in told(held)


def test_something_that_is_no_part_of_a_meal_is_ordered_by_the_same_words(held: Held) -> None:
    held.say("do you have onion rings", "onion rings are fine")
    assert items(held) == ["1 onion_rings"]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("take off the regular one", [["no:lettuce"]]),
        ("take off the one with everything on it", [["no:lettuce"]]),
        ("remove the normal one", [["no:lettuce"]]),
    ],
)
def test_a_line_is_known_by_how_it_is_made(held: Held, words: str, left: list[list[str]]) -> None:
    held.say("two veggie burgers", "one of them without lettuce", words)
    assert mods(held) == left


def test_the_plain_one_is_the_one_with_nothing_on_it(held: Held) -> None:
    held.say("a junior burger", "and a junior burger plain", "make the plain one with pickles")
    assert mods(held) == [[], ["no:ketchup", "no:mustard"]]


@pytest.mark.parametrize("words", ["drinks are just two waters", "the drinks are two waters", "drinks, two waters"])
def test_which_part_of_the_order_comes_next_is_no_thing(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert items(held) == ["1 cheeseburger", "2 water_cup"]
    assert "mean" not in told(held)


def test_what_sets_another_kind_apart_is_in_place_of_the_one_just_ordered(tmp_path: Path) -> None:
    held = on_menu("coffee", tmp_path)
    held.say("a large latte with soy milk", "iced, actually")
    assert items(held) == ["1 iced_latte"]
    assert mods(held) == [["pick:soy"]]


def test_a_change_of_what_was_asked_back_takes_it(tmp_path: Path) -> None:
    held = on_menu("corner_pizza", tmp_path)
    held.say("six wings, half garlic parm half bbq", "just bbq then")
    assert items(held) == ["1 wings"]
    assert "pick:bbq" in mods(held)[0]


def test_a_number_on_the_board_is_not_read_out(tmp_path: Path) -> None:
    held = on_menu("siamcorner", tmp_path)
    held.say("a pad see ew with tofu, mild")
    assert "pad see ew" in told(held)
    assert "N2" not in told(held)
