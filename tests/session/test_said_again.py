"""What goes on from the turn before: a yes that adds, a smaller number, "two of those", "one, but ..."."""

import pytest

from edge.dialog.reading.as_written import as_written
from tests.session.held import Held, lines, told


@pytest.mark.parametrize(
    ("wish", "yes", "taken"),
    [
        ("a classic burger", "yes, add a classic burger without onions for him", (1, "classic_burger", ["no:onion"])),
        ("a small vanilla shake", "sure, a vanilla shake for her with no cherry", (1, "vanilla_shake", ["no:cherry"])),
        ("a cookie", "yeah add two cookies for them", (2, "cookie", [])),
        ("I want the six piece nuggets", "yes add a six piece nuggets, with barbecue", (1, "nuggets", ["pick:bbq"])),
        ("I want the six piece nuggets", "okay add the nuggets for her", (1, "nuggets", [])),
    ],
)
def test_a_yes_that_names_the_wish_again_keeps_what_it_adds(
    held: Held, wish: str, yes: str, taken: tuple[int, str, list[str]]
) -> None:
    held.say("a double cheeseburger")
    held.say(wish, speaker="passenger")
    held.say(yes)
    assert lines(held) == [(1, "double_cheeseburger", []), taken]
    assert "Do you mean" not in told(held)


@pytest.mark.parametrize("words", ["add a twenty piece nuggets", "throw in a twenty piece nuggets"])
def test_a_count_behind_an_article_is_the_size(held: Held, words: str) -> None:
    held.say(words)
    assert [(row["qty"], row["variation"]) for row in held.order] == [(1, "20")]


@pytest.mark.parametrize(
    ("turns", "after"),
    [
        (["a large chocolate shake with no whipped cream", "make that two of those shakes"], (2, "L")),
        (["a small vanilla shake", "three of those shakes please"], (3, "S")),
        (["a small vanilla shake", "mejor dos de esas malteadas"], (2, "S")),
    ],
)
def test_two_of_those_of_a_kind_means_the_one_that_stands(held: Held, turns: list[str], after: tuple[int, str]) -> None:
    held.say("a triple stack and a coke", *turns)
    assert [(row["qty"], row["variation"]) for row in held.order][2:] == [after]


def test_two_of_those_of_a_kind_where_two_of_the_kind_stand_is_asked(held: Held) -> None:
    held.say("a small vanilla shake and a large chocolate shake", "actually two of those shakes")
    assert held.state.talk.expecting.kind == "which"


def test_a_question_for_which_is_not_lost_when_the_guest_is_done(held: Held) -> None:
    held.say("a triple stack and a coke", "and a shake", "that's everything")
    assert "vanilla shake" in told(held)
    assert held.state.talk.expecting.kind == "which"
    held.say("vanilla, small")
    assert [row["item"] for row in held.order][2:] == ["vanilla_shake"]


def test_who_is_done_twice_wants_none_of_them(held: Held) -> None:
    held.say("a triple stack and a coke", "and a shake", "that's everything", "no really, that's all")
    assert held.state.talk.expecting.kind == "confirm"


@pytest.mark.parametrize(
    ("question", "words", "taken"),
    [
        ("does the veggie burger have egg", "I'll take one but in a gluten free bun", ["pick:gluten_free_bun"]),
        ("what's in the classic burger", "give me one in a lettuce wrap instead of the bun", ["pick:lettuce_wrap"]),
        ("how much is the classic burger", "okay I'll have one, but no onions", ["no:onion"]),
        ("how much is the classic burger", "I'll have that, but without pickles", ["no:pickle"]),
    ],
)
def test_one_but_changed_is_the_thing_asked_about(held: Held, question: str, words: str, taken: list[str]) -> None:
    held.say(question, words)
    assert [mods for _, _, mods in lines(held)] == [taken]


@pytest.mark.parametrize(
    ("wish", "words", "taken"),
    [
        ("150 classic burgers without onions", "okay, fifteen then", (15, "classic_burger", ["no:onion"])),
        ("three hundred cookies", "fine, just five", (5, "cookie", [])),
        ("quiero 120 galletas", "bueno, ocho", (8, "cookie", [])),
        ("ten waters", "then four", (4, "water_cup", [])),
    ],
)
def test_a_smaller_number_after_a_refused_one_is_that_many(
    held: Held, wish: str, words: str, taken: tuple[int, str, list[str]]
) -> None:
    held.say(wish, words)
    assert lines(held) == [taken]


@pytest.mark.parametrize(
    ("answer", "taken"),
    [
        ("yes, fourteen cookies", [(14, "cookie", [])]),
        ("yes, fourteen cookies, and a water", [(14, "cookie", []), (1, "water_cup", [])]),
        ("yes and two more cookies", [(16, "cookie", [])]),
    ],
)
def test_a_yes_that_says_the_large_number_again_orders_no_more(
    held: Held, answer: str, taken: list[tuple[int, str, list[str]]]
) -> None:
    held.say("fourteen cookies", answer)
    assert lines(held) == taken


def test_a_number_two_turns_after_a_refused_one_orders_nothing(held: Held) -> None:
    held.say("three hundred cookies", "how late are you open", "twelve")
    assert held.order == []


@pytest.mark.parametrize(
    "turns",
    [
        ["can I just read you my card number? it's five five oh five, one two three four"],
        ["my credit card is 5505 1234"],
        ["let me give you my card, it's 550 512 3456"],
        ["can I read you my card number", "5505 1234"],
    ],
)
def test_digits_of_a_card_are_never_looked_up(held: Held, turns: list[str]) -> None:
    held.say("a cookie", *turns)
    assert not [r for step in held.steps for r in step.acts if getattr(r, "kind", "") == "lookup"]
    assert not [r for r in held.state.open if r.kind == "lookup"]


def test_a_loyalty_cards_number_is_looked_up(held: Held) -> None:
    held.say("a cookie", "my rewards card number is 202 555 0107")
    assert [r for r in held.state.open if r.kind == "lookup"]


def test_nothing_is_offered_right_after_an_age_check(held: Held) -> None:
    held.say("a bacon burger and a beer")
    held.take(held.grant(held.asked("age_check")), after=3.0)
    assert not held.state.talk.upsold
    held.say("and fries")
    assert not held.state.talk.upsold  # there is a drink


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("the same burger again", [(2, "double_cheeseburger", []), (1, "lemonade", [])]),
        ("and the same burger again, but no pickles",
         [(1, "double_cheeseburger", []), (1, "lemonade", []), (1, "double_cheeseburger", ["no:pickle"])]),
        ("the same again", [(2, "double_cheeseburger", []), (2, "lemonade", [])]),
        ("the same fries", [(1, "double_cheeseburger", []), (1, "lemonade", []), (1, "fries", [])]),
    ],
)  # fmt: skip
def test_the_same_of_a_name_is_the_one_that_is_called_so(
    held: Held, words: str, made: list[tuple[int, str, list[str]]]
) -> None:
    held.say("one double cheeseburger and a medium lemonade", words)
    assert lines(held) == made


@pytest.mark.parametrize(
    "words", ["I'll pay right now, my card is in the car", "we pay at the window, right", "can I use apple pay"]
)
def test_who_pays_wants_no_pie(held: Held, words: str) -> None:
    held.say("a classic burger", words)
    assert lines(held) == [(1, "classic_burger", [])]


def test_a_pie_in_spanish_stays_one(held: Held) -> None:
    held.say("un pay de manzana por favor")
    assert lines(held) == [(1, "apple_pie", [])]


@pytest.mark.parametrize(
    "words",
    ["oh shoot, stick a cookie on there as well", "chuck in a cookie", "pop a cookie on that", "bung me a cookie"],
)
def test_what_is_stuck_on_is_added(held: Held, words: str) -> None:
    held.say("a classic burger", words)
    assert lines(held) == [(1, "classic_burger", []), (1, "cookie", [])]


@pytest.mark.parametrize("words", ["you slow pile of junk", "you useless machine", "you dumb bucket of bolts"])
def test_an_insult_behind_the_last_word_is_no_dish(held: Held, words: str) -> None:
    held.say("a classic burger", f"that's it, {words}")
    assert "Your total is" in told(held)
    assert lines(held) == [(1, "classic_burger", [])]


def test_a_pop_is_a_drink_where_nothing_asks_for_it_to_be_put_on() -> None:
    assert as_written("a large pop one water") == "a large pop one water"
    assert as_written("can you pop a cookie on that") == "can you add a cookie on that"


@pytest.mark.parametrize(
    "again",
    ["yes, thirty junior burgers, that's correct", "thirty junior burgers", "that's right, 30 of the junior burgers"],
)
@pytest.mark.parametrize("granted", [True, False])
def test_so_many_that_staff_are_asked_about_are_not_ordered_twice(held: Held, again: str, granted: bool) -> None:
    held.say("thirty junior burgers")
    if granted:
        held.take(held.grant(held.asked("quantity_over_limit")))
    held.say(again)
    assert [(qty, thing) for qty, thing, _ in lines(held)] == [(30, "junior_burger")]


def test_so_many_again_with_something_else_order_only_that(held: Held) -> None:
    held.say("twelve cookies", "yes", "twelve cookies and a coke", "and twelve more cookies", "yes")
    assert [(qty, thing) for qty, thing, _ in lines(held)] == [(24, "cookie"), (1, "cola")]
