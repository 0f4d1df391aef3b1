"""What is told beside an order orders nothing; what is counted without a name is of what stands."""

import pytest

from edge.dialog.render import wording
from tests.session.held import Held, items, told


@pytest.mark.parametrize(
    ("said", "ordered"),
    [
        ("my kid spilled his coke all over the seat", []),
        ("we dropped the fries, can I get another", ["1 fries"]),
        ("the dog ate my cheeseburger so one more please", ["1 cheeseburger"]),
        ("my wife ate already so just one cheeseburger", ["1 cheeseburger"]),
        ("someone is sick of burgers, so a fish sandwich", ["1 fish_sandwich"]),
        ("my doctor says eat more fish, so a fish sandwich", ["1 fish_sandwich"]),
        ("we had cheeseburgers yesterday so two fish sandwiches", ["2 fish_sandwich"]),
        ("se me cayó la coca, me da otra", ["1 cola"]),
        ("party of six so six cheeseburgers", ["6 cheeseburger"]),
        ("we were a group of six", []),
        ("we're a family of five, so two colas", ["2 cola"]),
        ("somos una familia de cuatro", []),
        ("drop the fries and give me a cola", ["1 cola"]),
    ],
)
def test_what_happened_and_how_many_came_orders_nothing(held: Held, said: str, ordered: list[str]) -> None:
    held.say(said)
    assert items(held) == ordered
    assert "couldn't find" not in told(held)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("take one off", ["2 cola"]),
        ("take two of them off please", ["1 cola"]),
        ("actually get rid of one", ["2 cola"]),
        ("one less", ["2 cola"]),
        ("no, drop one of those", ["2 cola"]),
        ("quítame una", ["2 cola"]),
        ("mejor quite dos de esas", ["1 cola"]),
        ("una menos por favor", ["2 cola"]),
        ("scratch three", []),
    ],
)
def test_so_many_fewer_of_what_was_ordered_last(held: Held, said: str, left: list[str]) -> None:
    held.say("three colas", said)
    assert items(held) == left


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("a large diet coke", "no, the regular coke"),
        ("a large diet coke", "sorry, regular"),
        ("a large diet coke", "i meant a regular coke"),
        ("una coca light grande", "no, la coca normal"),
        ("una coca light grande", "perdón, la normal"),
    ],
)
def test_the_regular_one_comes_in_the_place_of_the_other(held: Held, first: str, said: str) -> None:
    held.say(first, said)
    assert items(held) == ["1 cola"]
    assert held.order[0]["variation"] == "L"


def test_the_regular_one_of_something_else_is_no_correction(held: Held) -> None:
    held.say("a diet coke", "no, the regular fries")
    assert "1 diet_cola" in items(held)


@pytest.mark.parametrize(
    "said", ["make one a classic burger", "switch one to a classic burger", "turn one into a classic burger"]
)
@pytest.mark.parametrize("asked", [False, True])
def test_one_of_two_is_made_another_and_the_other_stays(held: Held, said: str, asked: bool) -> None:
    held.say("two cheeseburgers")
    if asked:
        held.say("that's it", f"uh, yes but {said}")
    else:
        held.say(said)
    assert sorted(items(held)) == ["1 cheeseburger", "1 classic_burger"]


@pytest.mark.parametrize(
    "said", ["and one for me, I mean a coffee", "one too, no wait a coffee", "otra para mí, digo, un café"]
)
def test_what_is_put_right_before_it_has_a_name_replaces_nothing(held: Held, said: str) -> None:
    held.say("a cheeseburger", said)
    assert items(held) == ["1 cheeseburger", "1 coffee"]


def test_one_undo_brings_back_all_that_went_at_once_and_no_more(held: Held) -> None:
    held.say("a cheeseburger, fries and a coke", "scratch the fries and the coke", "undo that")
    assert items(held) == ["1 cheeseburger", "1 fries", "1 cola"]
    held.say("take off the fries", "take off the coke", "undo")
    assert items(held) == ["1 cheeseburger", "1 cola"]


@pytest.mark.parametrize("said", ["cancel my order", "cancel everything", "cancele todo"])
def test_an_empty_order_that_is_cancelled_is_said_to_be_empty(held: Held, said: str) -> None:
    held.say(said)
    assert "nothing in your order" in told(held) or "no hay nada" in told(held)


@pytest.mark.parametrize("asked", ["is the kitchen clean", "is your fryer oil fresh", "are the people here friendly"])
def test_what_is_no_food_is_not_asked_after_as_a_dish(held: Held, asked: str) -> None:
    held.say(asked)
    assert "don't know" in told(held)


@pytest.mark.parametrize(
    "said",
    [
        "add an egg",
        "add a fried egg",
        "put a fried egg on it",
        "with an egg on top",
        "can I get it grilled",
        "add a fried pickle",
    ],
)
def test_what_goes_on_nothing_here_is_no_dish_and_no_other_topping(held: Held, said: str) -> None:
    held.say("a cheeseburger", said)
    assert items(held) == ["1 cheeseburger"]
    assert not held.order[0].get("mods")
    assert "breakfast" not in told(held)


def test_a_topping_by_its_whole_name_goes_on(held: Held) -> None:
    held.say("a cheeseburger", "add fried onions", "and grilled mushrooms")
    assert held.order[0]["mods"] == ["add:crispy_onions", "add:grilled_mushrooms"]


@pytest.mark.parametrize("asked", ["is it fried", "is it crispy", "are they grilled"])
def test_how_a_thing_is_made_is_asked_of_what_was_just_ordered(held: Held, asked: str) -> None:
    held.say("a cheeseburger", f"and a fish sandwich, {asked}")
    assert "fish sandwich comes with" in told(held)
    assert "onions" not in told(held)


@pytest.mark.parametrize(
    ("said", "ordered"),
    [
        ("one black coffee, one with two creams", [[], ["add:cream*2"]]),
        ("un café negro, uno con dos cremas", [[], ["add:cream*2"]]),
        ("a cheeseburger and one without onions", [[], ["no:onion"]]),
        ("one large cola, one with no ice", [[], ["no:ice"]]),
        ("two coffees, one black and one with cream", [[], ["add:cream"]]),
        ("a coffee with cream", [["add:cream"]]),
    ],
)
def test_one_and_one_are_two(held: Held, said: str, ordered: list[list[str]]) -> None:
    held.say(said)
    assert [row.get("mods", []) for row in held.order] == ordered
    assert all(row["qty"] == 1 for row in held.order)


@pytest.mark.parametrize("said", ["a classic burger no regular mayo", "a classic burger without normal mayonnaise"])
def test_no_regular_mayo_is_no_mayo(held: Held, said: str) -> None:
    held.say(said)
    assert held.order[0]["mods"] == ["no:mayo"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Takoyaki (6)", "6 piece takoyaki"),
        ("Veg Samosa (2 pcs)", "2 piece veg samosa"),
        ("Coke (Can)", "coke can"),
        ("Pho Tai (Rare Steak)", "pho tai rare steak"),
        ("BLT", "BLT"),
    ],
)
def test_what_a_board_puts_in_brackets_is_said_without_them(name: str, said: str) -> None:
    assert wording.spoken(name) == said


@pytest.mark.parametrize("asked", ["do the fries come in large", "are the fries any good", "how much are the fries"])
def test_a_size_right_after_a_question_is_of_what_was_asked_about(held: Held, asked: str) -> None:
    held.say("a large iced tea unsweetened and a cheeseburger", asked, "medium is fine")
    assert items(held) == ["1 iced_tea", "1 cheeseburger", "1 fries"]
    assert [held.order[n]["variation"] for n in (0, 2)] == ["L", "M"]


@pytest.mark.parametrize("said", ["he doesn't want pickles", "my son hates pickles", "she doesn't like pickles"])
def test_what_somebody_does_not_want_on_it_is_left_off(held: Held, said: str) -> None:
    held.say("a cheeseburger extra pickles", said)
    assert held.order[0]["mods"] == ["no:pickle"]


@pytest.mark.parametrize("said", ["he doesn't want fries", "she doesn't want a drink"])
def test_what_somebody_does_not_want_is_never_ordered(held: Held, said: str) -> None:
    held.say("a cheeseburger", said)
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize(
    ("said", "ordered", "answer"),
    [
        ("two cheeseburgers plain, do plain ones have cheese", "2 cheeseburger", "comes with american cheese"),
        ("what's on the classic burger, and a coke", "1 cola", "classic burger comes with"),
        ("what comes on the fish sandwich? and also a coke", "1 cola", "fish sandwich comes with"),
    ],
)
def test_a_question_beside_an_order_is_answered_and_the_order_kept(
    held: Held, said: str, ordered: str, answer: str
) -> None:
    held.say(said)
    assert items(held) == [ordered]
    assert answer in told(held)


def test_the_regular_one_by_its_name_is_found_among_what_came_after(held: Held) -> None:
    held.say("una coca light y dos hamburguesas con queso", "no, la coca normal")
    assert items(held) == ["1 cola", "2 cheeseburger"]


def test_a_place_that_is_so_busy_is_no_dish(held: Held) -> None:
    held.say("we had the nuggets last time and loved them so ten nuggets with ranch", "is the place always this busy")
    assert items(held) == ["1 nuggets"]
    assert "don't know" in told(held)


@pytest.mark.parametrize(
    ("turns", "ordered"),
    [
        (["mozzarella sticks, the eight"], [("mozzarella_sticks", "8", 1)]),
        (["nuggets, the twenty, with ranch"], [("nuggets", "20", 1)]),
        (["mozzarella sticks", "the eight"], [("mozzarella_sticks", "8", 1)]),
        (["mozzarella sticks", "make it the eight"], [("mozzarella_sticks", "8", 1)]),
        (["six nuggets with ranch", "make it the ten"], [("nuggets", "10", 1)]),
    ],
)
def test_the_number_of_what_was_just_named_is_how_large_it_is(
    held: Held, turns: list[str], ordered: list[tuple[str, str, int]]
) -> None:
    held.say(*turns)
    assert [(row["item"], row["variation"], row["qty"]) for row in held.order] == ordered


@pytest.mark.parametrize("turns", [["mozzarella sticks and the eight"], ["mozzarella sticks", "and the eight"]])
def test_another_number_is_a_meal_of_its_own(held: Held, turns: list[str]) -> None:
    held.say(*turns)
    assert items(held) == ["1 mozzarella_sticks", "1 veggie_meal"]


@pytest.mark.parametrize(
    "turns",
    [
        ["waters for the team, like eight cups", "just the four cups of water, then"],
        ["eight waters", "four is fine"],
        ["three waters", "make it five waters", "four waters is cool, Tyler can share"],
        ["three waters", "make it five waters", "okay, just four"],
    ],
)
def test_fewer_of_what_was_refused_are_all_there_shall_be(held: Held, turns: list[str]) -> None:
    held.say(*turns)
    assert items(held) == ["4 water_cup"]


@pytest.mark.parametrize(
    ("turns", "ordered"),
    [
        (["one triple stack and one mushroom swiss. No, just the triple."], ["1 triple_stack"]),
        (["a coke and fries. No, sorry, Kev's eaten already. Just the coke."], ["1 cola"]),
        (["a cheeseburger, a coke and fries. Actually, only the burger and coke."], ["1 cheeseburger", "1 cola"]),
        (["a coke and two cheeseburgers. Wait, just the coke."], ["1 cola"]),
        # nothing goes
        (["a coke and two cheeseburgers. Just the burgers with no onion."], ["1 cola", "2 cheeseburger"]),
        (["a coke and fries. Just a cookie with that."], ["1 cola", "1 fries", "1 cookie"]),
        (["a triple", "can you do the triple as a meal?"], ["1 triple_stack"]),
        (["a cheeseburger", "can I get the cheeseburger as a meal"], ["1 cheeseburger"]),
        (["a double cheeseburger", "can I get the double as a meal with a coke"], ["1 double_cheese_meal"]),
        (["a large sweet tea", "and light ice on that tea. That's it now."], ["1 iced_tea"]),
        (["a water", "Two waters. There's two of us, use your head."], ["2 water_cup"]),
        (["a water", "there's two of us, two waters"], ["2 water_cup"]),
        (["there's three of us, so three cheeseburgers"], ["3 cheeseburger"]),
    ],
)
def test_what_is_named_again_is_what_was_named(held: Held, turns: list[str], ordered: list[str]) -> None:
    held.say(*turns)
    assert items(held) == ordered


@pytest.mark.parametrize(
    ("turns", "mods"),
    [
        (["ten nuggets with two ranch", "gimme one more ranch then"], ["pick:ranch*3"]),
        (["six nuggets with ranch", "another ranch"], ["pick:ranch*2"]),
        (["a cheeseburger with bacon", "one more bacon"], ["add:bacon*2"]),
        (
            ["ten nuggets with buffalo and ranch", "no, no, honey mustard, not ranch"],
            ["pick:buffalo", "pick:honey_mustard"],
        ),
        (["twenty nuggets with ranch, barbecue and buffalo", "no barbecue"], ["pick:buffalo", "pick:ranch"]),
        (["a chocolate shake, no cherry", "nor the whipped cream, forgot to say"], ["no:cherry", "no:whipped_cream"]),
        (["a mushroom swiss", "none of that house sauce. Mayo instead."], ["add:mayo", "no:house_sauce"]),
        (["a cheeseburger", "none of the pickles please"], ["no:pickle"]),
        (["a large sweet tea", "and light ice on that tea"], ["light:ice", "pick:sweet"]),
    ],
)
def test_more_of_what_was_put_on_counts_up_and_what_is_refused_goes(
    held: Held, turns: list[str], mods: list[str]
) -> None:
    held.say(*turns)
    assert [sorted(row["mods"]) for row in held.order] == [mods]
