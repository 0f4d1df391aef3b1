"""Friendly talk as people order: what is spoken back, what is asked again, and what is never passed over."""

import pytest

from domain.order import ComboLine
from edge.dialog.talk import SENT, Phase
from edge.session.exchange import Say
from tests.session.held import Held, items, told


def test_a_drink_left_open_by_who_orders_on_is_asked_for_at_the_end_and_nobody_is_sent_for(held: Held) -> None:
    held.say("a number three", "and a small fries", "what do cookies cost", "a cookie too", "no take the fries off")
    held.say("two cookies actually", "nothing else")
    assert held.state.talk.phase is Phase.OPEN
    assert "drink" in told(held)
    held.say("orange soda")
    assert "orange soda" in told(held)


@pytest.mark.parametrize(
    ("order", "change", "said"),
    [
        ("three junior burgers", "one of the burgers with no pickles", "one junior burger, no pickles"),
        ("a crispy chicken sandwich with extra pickles", "and put jalapenos on it", "jalapeños"),
        ("a mushroom swiss burger without house sauce", "no mushrooms either", "no grilled mushrooms"),
        ("a large coffee with three creams", "actually no cream", "no cream"),
        ("a number four with a lemonade", "light mayo on the chicken", "light mayonnaise"),
    ],
)
def test_what_was_changed_is_what_is_spoken_back(held: Held, order: str, change: str, said: str) -> None:
    held.say(order, change)
    assert said in told(held).lower()


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("a fish sandwich with no tartar sauce", "no tartar sauce"),
        ("a mushroom swiss burger, hold the house sauce and extra swiss", "no house sauce"),
        ("un sándwich de pescado sin salsa tártara", "sin salsa tártara"),
    ],
)
def test_how_a_thing_is_wanted_is_said_in_at_most_six_words(held: Held, order: str, said: str) -> None:
    held.say(order)
    acknowledged = next(a.text for a in held.steps[-1].acts if isinstance(a, Say))
    assert said in acknowledged.lower()
    assert len(acknowledged.split()) <= 6


@pytest.mark.parametrize(
    "words",
    ["that's it, how much", "nothing else, what's the damage", "no more, what do we owe ya", "es todo, ¿cuánto es?"],
)
def test_the_end_and_the_price_are_the_read_back_with_the_total(held: Held, words: str) -> None:
    held.say("two apple pies", words)
    assert "$4.30" in told(held)
    assert held.state.talk.expecting.kind == "confirm"


@pytest.mark.parametrize("words", ["what does that come to", "so what's it all come to", "what's the damage so far"])
def test_what_it_comes_to_is_the_order_and_not_the_thing_spoken_of_last(held: Held, words: str) -> None:
    held.say("two apple pies", "how much are onion rings", words)
    assert "$4.30" in told(held)


def test_how_much_after_an_offer_is_asked_of_what_was_offered(held: Held) -> None:
    held.say("a cheeseburger", "do you have apple pie", "how much?")
    assert "$1.99" in told(held)


@pytest.mark.parametrize(
    "words", ["make it four burgers", "actually four burgers", "mejor cuatro hamburguesas", "no, four burgers"]
)
def test_the_bare_kind_is_the_one_of_it_that_is_ordered(held: Held, words: str) -> None:
    held.say("two double cheeseburgers and a large fries", "a lemonade", words)
    assert items(held) == ["4 double_cheeseburger", "1 fries", "1 lemonade"]


@pytest.mark.parametrize("words", ["and the sandwich, could you put cheese on it", "no pickles on the burger"])
def test_the_burger_is_what_the_meal_has_in_a_bun(held: Held, words: str) -> None:
    held.say("a number five with a sprite", words)
    assert items(held) == ["1 spicy_chicken_meal"]
    assert held.order[0]["slots"]["main"]["mods"]


def test_another_burger_is_ordered_by_its_own_name(held: Held) -> None:
    held.say("two cheeseburgers", "and I'll have a burger too")
    assert items(held) == ["2 cheeseburger", "1 classic_burger"]


@pytest.mark.parametrize(
    "words", ["I want a salad, what kinds do you have", "my husband wants a salad, what have you got"]
)
def test_a_kind_and_what_there_is_of_it_are_listed_and_none_is_taken(held: Held, words: str) -> None:
    held.say(words)
    assert not held.order
    assert "crispy chicken salad" in told(held)
    held.say("the crispy chicken one please")
    assert items(held) == ["1 chicken_salad"]


@pytest.mark.parametrize("words", ["a shake, strawberry", "also a milkshake, strawberry please"])
def test_a_kind_and_which_of_it_is_one_thing_and_no_doubt(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["1 strawberry_shake"]


def test_the_largest_there_is_asks_nothing(held: Held) -> None:
    held.say("a lemonade, the biggest you have")
    assert held.order[0]["variation"] == "L"
    assert "which" not in told(held).lower()


@pytest.mark.parametrize(
    ("order", "again"), [("a cheeseburger with bacon", "yeah bacon"), ("a coffee with cream", "right, cream")]
)
def test_a_modifier_said_once_more_is_named_and_not_passed_over(held: Held, order: str, again: str) -> None:
    held.say(order, again)
    assert again.split()[-1] in told(held).lower()
    assert len(held.order) == 1


def test_which_one_it_is_said_of_what_was_just_ordered_orders_no_second(held: Held) -> None:
    held.say("a cookie", "chocolate chip")
    assert items(held) == ["1 cookie"]


def test_the_same_sauces_are_those_there_are(held: Held) -> None:
    held.say("a ten piece with ranch", "make that a twenty piece", "with the same dips")
    assert items(held) == ["1 nuggets"]


@pytest.mark.parametrize("words", ["what dips come with the nuggets", "do the nuggets come with sauce"])
def test_the_sauces_of_a_thing_are_its_choices(held: Held, words: str) -> None:
    held.say(words)
    assert "honey mustard" in told(held)


@pytest.mark.parametrize("words", ["are you still doing breakfast", "do you have breakfast", "hay desayuno todavía"])
def test_breakfast_at_noon_is_answered_with_its_hours(held: Held, words: str) -> None:
    held.say(words)
    assert "10:30" in told(held)


@pytest.mark.parametrize("words", ["milk for everyone", "milk", "milk for both of them"])
def test_a_drink_for_the_kids_meals_is_for_all_that_miss_one(held: Held, words: str) -> None:
    held.say("two kids meals", "one with nuggets and one with a burger", "buffalo", "fries", words)
    assert [row["slots"]["drink"]["item"] for row in held.order] == ["milk", "milk"]
    assert held.state.talk.expecting.kind == "more"


def test_a_sauce_for_all_the_nuggets_goes_on_no_burger(held: Held) -> None:
    held.say("two junior burgers and a six piece", "buffalo for all of them")
    assert [row["mods"] for row in held.order] == [[], ["pick:buffalo"]]


def test_which_one_keeps_the_size_that_was_said(held: Held) -> None:
    held.say("a large shake please", "strawberry")
    assert held.order[0]["variation"] == "L"


@pytest.mark.parametrize(
    ("words", "ordered"),
    [
        ("there's three kids in the back, so three kids meals", ["3 kids_meal"]),
        ("I got a bunch of stuff, a small coffee and two cookies", ["1 coffee", "2 cookie"]),
        ("we have a big group here. four junior burgers", ["4 junior_burger"]),
    ],
)
def test_who_is_there_and_how_much_is_coming_is_no_dish(held: Held, words: str, ordered: list[str]) -> None:
    held.say(words)
    assert items(held) == ordered


@pytest.mark.parametrize(
    ("words", "mods"),
    [
        ("a junior burger for my son, he doesn't eat pickles", ["no:pickle"]),
        ("a cheeseburger but my wife hates mustard", ["no:mustard"]),
        ("one classic burger, she doesn't like tomato or onions", ["no:onion", "no:tomato"]),
    ],
)
def test_what_somebody_does_not_eat_is_left_out(held: Held, words: str, mods: list[str]) -> None:
    held.say(words)
    assert sorted(held.order[0]["mods"]) == mods


@pytest.mark.parametrize("words", ["what do you have so far", "so what did you get down so far?"])
def test_what_we_have_so_far_is_read_back(held: Held, words: str) -> None:
    held.say("a junior burger", words)
    assert "junior burger" in told(held)


@pytest.mark.parametrize("words", ["salad options?", "what dessert choices do you have", "any cookies?"])
def test_a_question_by_its_form_orders_nothing(held: Held, words: str) -> None:
    held.say(words)
    assert not held.order
    assert "have" in told(held)


@pytest.mark.parametrize(
    "words", ["and a side of something crunchy", "something salty too", "can I get something to drink"]
)
def test_something_so_is_looked_for_and_changes_no_burger(held: Held, words: str) -> None:
    held.say("a double cheeseburger", words)
    assert held.order == [{"item": "double_cheeseburger", "variation": "std", "qty": 1, "mods": []}]
    assert "We have" in told(held)


def test_so_many_actually_is_how_many_there_shall_be(held: Held) -> None:
    held.say("a cookie and a milk", "two cookies actually")
    assert items(held) == ["2 cookie", "1 milk"]


def test_one_of_them_and_another_one_are_of_those_that_stand(held: Held) -> None:
    held.say("three cheeseburgers", "one of them no onions and another one without mustard")
    assert sum(row["qty"] for row in held.order) == 3


def test_two_sides_for_two_kids_meals_are_one_with_each(held: Held) -> None:
    held.say("two kids meals with burgers", "fries and apple slices")
    assert sorted(row["slots"]["side"]["item"] for row in held.order) == ["apple_slices", "fries"]


def test_both_as_meals_are_two_meals(held: Held) -> None:
    held.say("a classic burger and a fish sandwich with no cheese", "make both a meal")
    assert sorted(items(held)) == ["1 classic_meal", "1 fish_meal"]
    assert ["no:american_cheese"] in [row["slots"]["main"]["mods"] for row in held.order]


def test_another_of_its_kind_actually_comes_in_its_place(held: Held) -> None:
    held.say("a vanilla shake", "actually can I get a chocolate shake")
    assert items(held) == ["1 chocolate_shake"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("is there cheese on that", "Yes, the cheeseburger comes with american cheese"),
        ("no lettuce on it, right?", "without lettuce"),
        ("what's the difference between the fish sandwich and the veggie burger", "tartar sauce"),
        ("what is your biggest burger", "triple stack"),
        ("and the most filling?", "triple stack"),
    ],
)
def test_plain_questions_about_dishes_are_answered_and_change_nothing(held: Held, words: str, said: str) -> None:
    held.say("a cheeseburger", words)
    assert said.lower() in told(held).lower()
    assert held.order == [{"item": "cheeseburger", "variation": "std", "qty": 1, "mods": []}]


def test_what_harms_somebody_is_never_answered_as_a_plain_question(held: Held) -> None:
    held.say("a cheeseburger", "I'm allergic to milk", "is there cheese on that")
    assert "contains milk" in told(held)


def test_a_nod_to_an_answer_lets_the_next_question_go_on_from_it(held: Held) -> None:
    held.say("is the classic burger gluten free", "oh okay", "what about the wrap")
    assert "wheat" in told(held) or "gluten" in told(held)
    assert not held.order


def test_a_plain_burger_is_said_to_be_plain(held: Held) -> None:
    held.say("a classic burger, plain")
    assert "plain" in told(held)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("add swiss", "comes with swiss"),
        ("no ketchup on that", "comes without ketchup"),
        ("with everything", "everything"),
    ],
)
def test_what_is_so_already_is_said_to_be_so(held: Held, words: str, said: str) -> None:
    held.say("a mushroom swiss burger", words)
    assert said in told(held).lower()
    assert held.order == [{"item": "mushroom_swiss_burger", "variation": "std", "qty": 1, "mods": []}]


@pytest.mark.parametrize(
    "turns", [("a sprite for everybody", "so four sprites"), ("sprites for all, so four sprites",)]
)
def test_so_many_then_is_the_count_of_what_was_just_said(held: Held, turns: tuple[str, ...]) -> None:
    held.say(*turns)
    assert items(held) == ["4 lemon_lime"]


def test_the_other_one_of_a_kind_comes_in_place_of_the_one_just_ordered(held: Held) -> None:
    held.say("a salad please", "the chicken one")
    assert items(held) == ["1 chicken_salad"]


def test_for_in_a_swap_is_no_four(held: Held) -> None:
    held.say("a lemonade", "switch that for milk")
    assert items(held) == ["1 milk"]


def test_a_size_on_the_thing_is_its_size(held: Held) -> None:
    held.say("onion rings and a cola", "large on the rings")
    assert [row["variation"] for row in held.order] == ["L", "M"]


def test_which_kind_of_cheese_is_on_it_is_told_by_name(held: Held) -> None:
    held.say("a mushroom swiss burger", "what kind of cheese is on it")
    assert "swiss" in told(held)
    assert "contains" not in told(held)


def test_how_a_meal_is_wanted_is_spoken_back(held: Held) -> None:
    held.say("a number five without mayo")
    assert "no spicy mayo" in told(held)


def test_without_the_bun_is_no_other_bun(held: Held) -> None:
    held.say("a fish sandwich", "can I have that without the bun")
    assert held.order[0]["mods"] == ["pick:lettuce_wrap"]


def test_the_size_that_is_cancelled_goes_and_no_other(held: Held) -> None:
    held.say("a small cola, a medium cola and a large cola", "actually drop the medium one")
    assert [row["variation"] for row in held.order] == ["S", "L"]


def test_what_was_just_ordered_named_with_a_yes_is_ordered_once(held: Held) -> None:
    held.say("a cheeseburger and an apple pie", "apple pie, yes")
    assert items(held) == ["1 cheeseburger", "1 apple_pie"]


def test_the_sandwich_that_is_asked_about_is_the_one_that_is_ordered(held: Held) -> None:
    held.say("a spicy chicken sandwich", "how many calories does the sandwich have")
    assert "spicy chicken" in told(held)


@pytest.mark.parametrize("words", ["aw shoot. then a cookie", "too bad, a cookie then"])
def test_a_pity_is_no_dish(held: Held, words: str) -> None:
    held.say("do you have brownies", words)
    assert items(held) == ["1 cookie"]
    assert "find" not in told(held)


def test_a_hot_dog_is_a_dish_and_no_pet(held: Held) -> None:
    held.say("do you sell hot dogs")
    assert not held.state.talk.handoff


@pytest.mark.parametrize(
    "words", ["make the combo large", "and the meal, a large one", "ah, y el combo que sea grande"]
)
def test_the_meal_is_the_one_that_is_ordered_whatever_came_behind_it(held: Held, words: str) -> None:
    held.say("a number two with lemonade and a small strawberry shake", words)
    assert [line.size for line in held.state.talk.order.lines if isinstance(line, ComboLine)] == ["L"]


@pytest.mark.parametrize("words", ["Boys, settle down. Yes, that's right", "Yes sweetheart, that's correct"])
def test_what_is_said_into_the_car_leaves_a_yes_a_yes(held: Held, words: str) -> None:
    held.say("a classic burger and a large lemonade", "that's all", words)
    assert items(held) == ["1 classic_burger", "1 lemonade"]
    assert held.state.talk.phase in SENT
