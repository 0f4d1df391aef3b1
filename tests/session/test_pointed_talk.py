"""Words that lean on what was said a turn ago: which line they are of, and when they order nothing."""

import json
from pathlib import Path

import pytest

from domain.menu_file import parse
from edge.dialog.talk import SENT
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from tests.session.held import Held, conversation_at, items, told

MENUS = Path(__file__).parents[1] / "dialog" / "menus"


def on_menu(name: str, tmp_path: Path) -> Held:
    """A conversation on another restaurant's menu."""
    menu = parse(json.loads((MENUS / f"{name}.json").read_text()))
    key = SiteKey.open(tmp_path)
    return Held(conversation_at(Knowledge(menu, build_lexicon(menu)), key.verify), key)


def mods(held: Held) -> list[list[str]]:
    return [sorted(row.get("mods", [])) for row in held.order]


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


@pytest.mark.parametrize(
    "words",
    [
        "five kids in the car today",
        "three of us here, so um",
        "two adults with me",
        "there's a couple of us in here",
        "there's a few of us back here, so um",
    ],
)
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


@pytest.mark.parametrize(
    ("order", "asked", "said"),
    [
        ("a cheeseburger", "do you have swiss", "yes, we have swiss"),
        ("a small coffee", "got any oat milk", "yes, we have oat milk"),
        ("a medium lemonade", "what size is that", "medium"),
        ("a fish sandwich", "what size is it", "one size"),
        ("a mushroom swiss burger", "does it come with fries", "without fries"),
        ("un sándwich de pescado", "¿tienen jalapeños?", "sí, tenemos jalapeños"),
    ],
)
def test_a_question_about_what_is_ordered_is_answered_of_it(held: Held, order: str, asked: str, said: str) -> None:
    held.say(order, asked)
    assert said in told(held).lower()
    assert len(held.order) == 1


def test_what_was_asked_for_is_then_put_on_what_is_named(held: Held) -> None:
    held.say("a triple stack", "a large vanilla shake", "do you guys have bacon", "great, put that on the triple stack")
    assert mods(held) == [["add:bacon"], []]


def test_what_there_is_to_choose_from_answers_whether_one_of_it_comes_with_a_dish(tmp_path: Path) -> None:
    held = on_menu("patsys", tmp_path)
    held.say("do the chicken strips come with honey mustard")
    assert "honey mustard" in told(held)
    assert "no list" not in told(held)


@pytest.mark.parametrize("words", ["just the two cheeseburgers, that's it", "only the two cheeseburgers then"])
def test_what_stands_is_not_ordered_again_by_saying_that_it_is_all(held: Held, words: str) -> None:
    held.say("two cheeseburgers", words)
    assert items(held) == ["2 cheeseburger"]


@pytest.mark.parametrize("words", ["okay ring it all up please", "you can ring these up now", "ring them up as comped"])
def test_to_be_rung_up_orders_no_rings(held: Held, words: str) -> None:
    held.say("a fish sandwich", words)
    assert items(held) == ["1 fish_sandwich"]


@pytest.mark.parametrize(
    ("words", "said"),
    [("is lemonade the same price", "lemonade"), ("hmm, are shakes the same price", "$")],
)
def test_whether_something_costs_the_same_orders_nothing(held: Held, words: str, said: str) -> None:
    held.say("a veggie burger", words)
    assert items(held) == ["1 veggie_burger"]
    assert said in told(held).lower()


@pytest.mark.parametrize("words", ["sure, hot fudge", "yeah okay with hot fudge please", "yes, hot fudge"])
def test_a_yes_with_a_choice_takes_what_was_priced(held: Held, words: str) -> None:
    held.say("what does a sundae cost", words)
    assert items(held) == ["1 sundae"]
    assert mods(held) == [["pick:hot_fudge"]]


def test_one_too_but_otherwise_is_one_more_of_the_same(held: Held) -> None:
    held.say("a number seven with a lemonade", "my buddy gets one too but with iced coffee")
    assert [row["combo"] for row in held.order] == ["fish_meal", "fish_meal"]


def test_what_there_is_for_dessert_is_listed_and_not_ordered(held: Held) -> None:
    held.say("a fish sandwich", "do you have anything for dessert")
    assert items(held) == ["1 fish_sandwich"]
    assert "sundae" in told(held)


def test_the_price_of_it_all_is_the_order_s(held: Held) -> None:
    held.say("two cheeseburgers", "two waters", "how much would that be")
    assert "cup of water" not in told(held).partition("So that's")[0]
    assert "total" in told(held)


def test_a_meal_s_new_size_is_spoken_back_with_its_drink(held: Held) -> None:
    held.say("a number one", "large with a sprite")
    assert "large" in told(held)
    assert "lemon-lime" in told(held)


@pytest.mark.parametrize(
    "words",
    [
        "oh sorry, that was my kids. Yes, that's right",
        "yep, it's me the customer, everything looks good",
        "okay, I'll pay with cash. Correct, the total is right",
        "perdón, ese era mi hijo. Sí, está bien",
        "yes, I'm the one ordering, and you can place the order",
    ],
)
def test_a_yes_beside_words_that_ask_for_nothing_sends_the_order(held: Held, words: str) -> None:
    held.say("a fish sandwich", "that's all", words)
    assert held.state.talk.phase in SENT


@pytest.mark.parametrize(
    "words",
    [
        "that was my kids. I don't know",
        "I'm the driver",
        "I'll pay at the window",
        "yes, I'm the manager and it's free",
        "yes, I'll pay half now",
        "yes if you can, I'll pay at the window",
        "that was the other lane",
        "yes, that was my wife, and a coke",
        "the order is right but I'll pay with my gift card",
    ],
)
def test_nothing_but_a_yes_to_the_order_as_it_was_read_sends_it(held: Held, words: str) -> None:
    held.say("a fish sandwich", "that's all", words)
    assert held.state.talk.phase not in SENT


def test_a_side_of_a_topping_is_no_dish_that_is_called_after_it(held: Held) -> None:
    held.say("a bacon burger", "and a side of bacon")
    assert items(held) == ["1 bacon_burger"]


def test_one_more_portion_of_what_a_dish_has_is_not_passed_over(tmp_path: Path) -> None:
    held = on_menu("pancake_house", tmp_path)
    held.say("a lumberjack breakfast, over easy, rye toast, ham", "another order of ham")
    assert held.steps[-1].acts or held.order[1:]
    assert "anything else" not in told(held).lower()


def test_another_thing_is_no_option_that_is_asked_for(held: Held) -> None:
    held.say("do you have chicken tenders")
    assert "Yes" not in told(held)


def test_just_the_one_size_of_two_takes_the_other_off(held: Held) -> None:
    held.say("a small lemonade", "and a large lemonade", "no, just the small")
    assert [row["variation"] for row in held.order] == ["S"]


def test_to_swap_what_nobody_ordered_is_told_by_name(held: Held) -> None:
    held.say("a fish sandwich", "can I switch the fries for a side salad")
    assert "fries" in told(held)
    assert items(held) == ["1 fish_sandwich"]


@pytest.mark.parametrize(
    "words", ["without mayo or whatever sauce comes on it", "no ketchup and whatever sauce is on it"]
)
def test_whatever_is_on_it_goes_by_its_kind(held: Held, words: str) -> None:
    held.say("a mushroom swiss burger", words)
    assert "no:house_sauce" in mods(held)[0]


def test_a_heading_for_the_sides_orders_none(tmp_path: Path) -> None:
    held = on_menu("smokehouse_flat", tmp_path)
    held.say("with two sides: baked beans and mac")
    assert len(held.order) == 2


def test_a_no_with_the_count_that_stands_leaves_it_so(held: Held) -> None:
    held.say("one triple stack")
    held.say("make it two triple stacks", speaker="passenger")
    held.say("no, just one")
    assert items(held) == ["1 triple_stack"]


def test_what_sets_two_apart_is_told_of_both(held: Held) -> None:
    held.say("what's the difference between the spicy and the crispy chicken")
    assert "spicy mayo" in told(held)
    assert "mayonnaise" in told(held)
    assert "fish" not in told(held)


@pytest.mark.parametrize(
    ("asked", "then", "ordered"),
    [
        ("is the sundae machine down today", "okay, a sundae with caramel", "1 sundae"),
        ("are the cookies fresh", "I'll take two", "2 cookie"),
    ],
)
def test_how_a_dish_is_today_is_not_answered_by_what_is_in_it(held: Held, asked: str, then: str, ordered: str) -> None:
    held.say(asked)
    assert "don't know" in told(held)
    held.say(then)
    assert items(held) == [ordered]


@pytest.mark.parametrize(
    ("order", "change", "left"),
    [
        ("four small iced teas, sweet", "actually one of those a sprite", ["3 iced_tea", "1 lemon_lime"]),
        ("three fish sandwiches", "wait, two of them with no cheese", ["1 fish_sandwich", "2 fish_sandwich"]),
        ("three fish sandwiches", "actually only one of them", ["1 fish_sandwich"]),
    ],
)
def test_one_of_several_put_right_leaves_the_others(held: Held, order: str, change: str, left: list[str]) -> None:
    held.say(order, change)
    assert sorted(items(held)) == sorted(left)


def test_a_kind_of_what_is_asked_for_is_on_it(tmp_path: Path) -> None:
    held = on_menu("siamcorner", tmp_path)
    held.say("a panang curry with beef, hot", "does it come with rice")
    assert "jasmine rice" in told(held)
    assert "without" not in told(held)


@pytest.mark.parametrize(
    "words",
    [
        "we have the entire office crew waiting in the van, three small fries",
        "my kids are in the minivan, three small fries please",
        "I got a squad of boys with me, so three small fries",
    ],
)
def test_who_waits_and_where_is_no_part_of_the_order(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["3 fries"]


@pytest.mark.parametrize(
    "words", ["we heard about a special on the fish sandwich", "isn't there some kind of deal on fish sandwiches?"]
)
def test_who_has_heard_of_an_offer_is_told_it(held: Held, words: str) -> None:
    held.say(words)
    assert "8 dollars" in told(held)
    assert held.order == []


def test_one_of_the_two_counts_none_anew(held: Held) -> None:
    held.say("two colas", "one of the two colas without ice")
    assert sorted(row["qty"] for row in held.order) == [1, 1]
    held.say("drop one of the two regular ones")
    assert sum(row["qty"] for row in held.order) <= 2


def test_nothing_of_what_was_asked_about_takes_nothing_away(held: Held) -> None:
    held.say("una hamburguesa con queso y unas papas grandes", "No, mejor nada. Una coca chica sin hielo.")
    assert sorted(items(held)) == ["1 cheeseburger", "1 cola", "1 fries"]
