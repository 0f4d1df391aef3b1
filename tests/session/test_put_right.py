"""What is put right: a question, a count, a size that is said too early; and people who are numbered are no meals."""

import pytest

from tests.session.held import Held, items, told
from tests.session.test_of_one_line import lines
from tests.session.test_parts_of_the_order import stands


@pytest.mark.parametrize(
    ("asked", "words", "price"),
    [
        ("how much is an apple pie?", "sorry I meant a cookie", "$1.49"),
        ("how much is an apple pie?", "no, I mean the seasonal tart", "$2.79"),
        ("how much is a large fry", "I meant medium", "$2.79"),
        ("how much are ten nuggets?", "and for twenty?", "$9.99"),
        ("how much are the nuggets", "and the ten?", "$5.79"),
    ],
)
def test_a_question_that_is_put_right_is_asked_again_and_orders_nothing(
    held: Held, asked: str, words: str, price: str
) -> None:
    held.say("a cheeseburger", asked, words)
    assert items(held) == ["1 cheeseburger"]
    assert price in told(held)


def test_what_was_ordered_is_put_right_as_ever(held: Held) -> None:
    held.say("a cheeseburger", "an apple pie", "sorry I meant a cookie")
    assert items(held) == ["1 cheeseburger", "1 cookie"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("did I say three fish? I meant two", "2 fish_sandwich"),
        ("oh did I order three? I only want two", "2 fish_sandwich"),
        ("wait, did we say three? sorry, we just want one", "1 fish_sandwich"),
    ],
)
def test_who_asks_what_they_said_puts_it_right(held: Held, words: str, wanted: str) -> None:
    held.say("three fish sandwiches and a cola", words)
    assert items(held) == [wanted, "1 cola"]


@pytest.mark.parametrize("kind", ["a shake", "a shake please", "can I get a shake"])
@pytest.mark.parametrize("size", ["small", "a small one", "small please"])
def test_a_size_that_is_said_before_the_kind_is_kept(held: Held, kind: str, size: str) -> None:
    held.say(kind, size, "vanilla")
    assert stands(held) == ["1 vanilla_shake S"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("kid number two wants a junior burger", ["1 junior_burger"]),
        ("person number one will have a coke and fries", ["1 cola", "1 fries"]),
        ("order number two is a cheeseburger", ["1 cheeseburger"]),
        ("a number two with coke for kid number one", ["1 double_cheese_meal"]),
    ],
)
def test_people_that_are_numbered_are_no_meals(held: Held, words: str, wanted: list[str]) -> None:
    held.say(words)
    assert items(held) == wanted


@pytest.mark.parametrize(
    "words",
    [
        "scratch the fries, do onion rings",
        "lose the fries and give me onion rings",
        "forget the fries, let's do onion rings instead",
        "ditch the fries, I'll have onion rings",
    ],
)
def test_what_is_wanted_rather_takes_the_place_in_the_meal(held: Held, words: str) -> None:
    held.say("a number one with a coke", words)
    assert stands(held) == ["1 classic_meal M classic_burger onion_rings cola"]


def test_what_is_taken_off_and_what_is_added_are_two_things(held: Held) -> None:
    held.say("a cheeseburger and fries and a coke", "lose the fries and add a cookie")
    assert items(held) == ["1 cheeseburger", "1 cola", "1 cookie"]


@pytest.mark.parametrize(
    ("first", "words", "wanted"),
    [
        ("a coffee with two creams", "and dad wants the same but black", ["1 coffee M", "1 coffee M add:cream*2"]),
        ("a coffee with cream", "another one but black", ["1 coffee M", "1 coffee M add:cream"]),
        ("a coffee with cream and sugar", "actually make it black", ["1 coffee M"]),
    ],
)
def test_black_leaves_out_what_was_put_in(held: Held, first: str, words: str, wanted: list[str]) -> None:
    held.say(first, words)
    assert stands(held) == wanted


def test_which_flavors_of_what_is_ordered_is_the_question_which(held: Held) -> None:
    held.say("a cheeseburger", "and a shake, what flavors do you have")
    assert "whipped" not in told(held)
    assert "strawberry shake" in told(held)


def test_one_dip_answers_for_all_the_meals_that_were_asked_about(held: Held) -> None:
    held.say("two kids meals with nuggets, fries and milk, one with apple slices", "ranch")
    assert all("pick:ranch" in row["slots"]["main"]["mods"] for row in held.order)


@pytest.mark.parametrize("words", ["go ahead", "dats it"])
def test_who_has_nothing_more_hears_the_order(held: Held, words: str) -> None:
    held.say("a cheeseburger and a cola", words)
    assert "Your total is" in told(held)
    assert not held.submits()


@pytest.mark.parametrize(
    ("first", "words", "dip"),
    [
        ("a number six, large, bbq, sprite", "same again but honey mustard", "pick:honey_mustard"),
        ("a kids meal with nuggets, fries and milk, ranch", "same thing but bbq", "pick:bbq"),
    ],
)
def test_a_copy_has_its_own_dip(held: Held, first: str, words: str, dip: str) -> None:
    held.say(first, words)
    assert [row["slots"]["main"]["mods"] for row in held.order][1] == [dip]


def test_a_copy_with_one_dip_more_has_both(held: Held) -> None:
    held.say("ten nuggets with ranch", "another one of those and add bbq too")
    assert held.order[1]["mods"] == ["pick:bbq", "pick:ranch"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("a coffee", "iced"), ["1 iced_coffee M"]),
        (("an order of fries", "make that loaded"), ["1 loaded_fries std"]),
        (("what's on the classic", "okay no onions on that, I'll take one"), ["1 classic_burger std no:onion"]),
        (("no pickles on that, I'll take one classic burger",), ["1 classic_burger std no:pickle"]),
    ],
)
def test_what_is_said_of_how_it_is_to_be_is_not_lost(held: Held, said: tuple[str, ...], wanted: list[str]) -> None:
    held.say(*said)
    assert stands(held) == wanted


@pytest.mark.parametrize("words", ["add a drink", "can I get a drink with that", "and something to drink please"])
def test_a_drink_that_nobody_named_is_asked_for(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert items(held) == ["1 cheeseburger"]
    assert "lemonade" in told(held) or "cola" in told(held)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("change the junior burgers two three", "3 junior_burger"),  # "to", as a recogniser writes it
        ("make my junior burgers too four please", "4 junior_burger"),
    ],
)
def test_what_a_line_is_changed_to_is_heard_behind_what_sounds_like_it(held: Held, words: str, wanted: str) -> None:
    held.say("two junior burgers", words)
    assert items(held) == [wanted]
    assert "prices" not in told(held)


@pytest.mark.parametrize("words", ["Yes, for crying out loud.", "yes, for goodness' sake"])
def test_an_oath_beside_a_yes_orders_nothing(held: Held, words: str) -> None:
    held.say("a junior burger", "that's all", words)
    assert items(held) == ["1 junior_burger"]
    assert held.submits()


@pytest.mark.parametrize("words", ["Four fifty, in coins, and this stays between us.", "I'll give you six bucks cash"])
def test_a_sum_that_is_held_out_is_no_meals_number(held: Held, words: str) -> None:
    held.say("a junior burger", words)
    assert items(held) == ["1 junior_burger"]
    assert "price" in told(held)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("No no, small fries and a large Coke", ["fries/S", "cola/L"]),
        ("no, a large coke and small fries", ["fries/S", "cola/L"]),
        ("no, no, large coke", ["fries/M", "cola/L"]),
    ],
)
def test_a_no_with_things_that_stand_puts_each_of_them_right(held: Held, said: str, wanted: list[str]) -> None:
    held.say("Cheeseburger, fries, Coke.", "that's it", said)
    sized = [f"{row['item']}/{row['variation']}" for row in held.order[1:]]
    assert sorted(sized) == sorted(wanted)


@pytest.mark.parametrize("said", ["no, another coke and more fries", "no, and a cookie and a large coke too"])
def test_a_no_before_more_of_it_orders_more(held: Held, said: str) -> None:
    held.say("Cheeseburger, fries, Coke.", said)
    assert sum(row["qty"] for row in held.order) == 5


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Bacon burger, just the sandwich.", ["1 bacon_burger"]),
        ("a cheeseburger, only the burger", ["1 cheeseburger"]),
        ("spicy chicken sandwich, just the sandwich please", ["1 spicy_chicken_sandwich"]),
        ("mushroom swiss, just the sandwich, and a coke", ["1 mushroom_swiss_burger", "1 cola"]),
        ("just the fish sandwich", ["1 fish_sandwich"]),
        ("a cheeseburger and a fish sandwich", ["1 cheeseburger", "1 fish_sandwich"]),
    ],
)
def test_just_the_sandwich_is_no_other_one(held: Held, said: str, wanted: list[str]) -> None:
    held.say(said)
    assert items(held) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("the fries not big, the smallest", ["fries/S", "cola/M"]),
        ("Excuse me, I said it wrong, the fries not big, the smallest.", ["fries/S", "cola/M"]),
        ("the fries not large but small", ["fries/S", "cola/M"]),
        ("the coke not a medium, a large", ["fries/L", "cola/L"]),
        ("I wanted the coke not medium, large", ["fries/L", "cola/L"]),
    ],
)
def test_a_size_that_is_denied_before_another_is_that_other(held: Held, said: str, wanted: list[str]) -> None:
    held.say("a large fries and a coke", said)
    assert [f"{row['item']}/{row['variation']}" for row in held.order] == wanted
    assert "find" not in told(held)


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("can I have the loaded ones instead", "loaded_fries"),
        ("make it the loaded ones", "loaded_fries"),
    ],
)
def test_the_ones_are_what_alone_has_the_word(held: Held, said: str, side: str) -> None:
    held.say("Number five with a lemonade, please.", said)
    assert held.order[0]["slots"]["side"]["item"] == side


@pytest.mark.parametrize("said", ["the large ones", "the first ones", "make the spicy ones plain"])
def test_what_is_no_name_or_stands_orders_no_new_thing(held: Held, said: str) -> None:
    held.say("two spicy chicken sandwiches and a coke", said)
    assert {row["item"] for row in held.order} == {"spicy_chicken_sandwich", "cola"}


@pytest.mark.parametrize(
    "said",
    [
        "Same again for my brother, but he likes the mayo, so leave his how it comes.",
        "another one for my brother but leave his how it comes",
        "same again for my brother but as it comes",
        "one more for my wife, the way it comes",
    ],
)
def test_a_copy_as_it_comes_is_as_the_menu_has_it(held: Held, said: str) -> None:
    held.say("Spicy chicken sandwich, leave off the spicy mayo.", said)
    assert [row["mods"] for row in held.order] == [["no:spicy_mayo"], []]


@pytest.mark.parametrize("said", ["same again for my brother", "same again but no pickles", "leave it how it is"])
def test_a_copy_of_which_that_is_not_said_is_like_the_first(held: Held, said: str) -> None:
    held.say("Spicy chicken sandwich, leave off the spicy mayo.", said)
    assert all("no:spicy_mayo" in row["mods"] for row in held.order)


@pytest.mark.parametrize(
    "said",
    [
        "bloody hell, are you deaf or daft? a large coke",
        "are you deaf? I said a large coke",
        "oh for god's sake, are you even listening? a large coke",
    ],
)
def test_what_is_said_in_anger_before_a_wish_hides_it_not(held: Held, said: str) -> None:
    held.say(said)
    assert items(held) == ["1 cola"]


@pytest.mark.parametrize("said", ["a wrap wi' no tomato", "a wrap w/ no tomato", "a wrap wi no tomato"])
def test_a_with_that_is_swallowed_is_a_with(held: Held, said: str) -> None:
    held.say(said)
    assert [row["mods"] for row in held.order] == [["no:tomato"]]
    assert "find" not in told(held)


def test_what_only_one_other_thing_of_theirs_can_have_is_of_that(held: Held) -> None:
    held.say("for me a double cheeseburger, and my wife'll have the mushroom swiss", "a small vanilla shake")
    held.say("no whip on hers, and no onion on mine")
    assert [row.get("mods", []) for row in held.order] == [["no:onion"], [], ["no:whipped_cream"]]


@pytest.mark.parametrize(
    ("first", "then", "left"),
    [
        ("a cheeseburger with bacon", "forget the burger, get me a veggie burger", ["1 veggie_burger/std"]),
        ("two bacon burgers with extra bacon", "scratch the burgers. I'll have a wrap", ["1 grilled_chicken_wrap/std"]),
        ("a large cola no ice", "scrap the cola. I'd like a lemonade", ["1 lemonade/M"]),
        ("a cheeseburger with bacon", "don't want the burger, I'll have a fish sandwich", ["1 fish_sandwich/std"]),
        ("una cola grande sin hielo", "quite la cola y deme un té dulce", ["1 iced_tea/M pick:sweet"]),
        # in its place, and a part of a meal
        ("a large cola no ice", "forget the cola, a lemonade instead", ["1 lemonade/L no:ice"]),
        ("a cheeseburger no onion", "change the cheeseburger to a double cheeseburger",
         ["1 double_cheeseburger/std no:onion"]),
        ("number one with a large cola", "forget the cola, give me a sprite", ["1 classic_meal/L fries lemon_lime"]),
    ],
)  # fmt: skip
def test_nothing_of_what_goes_is_said_of_what_is_wished_beside_it(
    held: Held, first: str, then: str, left: list[str]
) -> None:
    held.say(first, then)
    assert lines(held) == left


@pytest.mark.parametrize(
    ("first", "then", "left"),
    [
        ("a kids meal with nuggets, ranch, apple slices and milk", "he'd rather have fries than apples",
         ["1 kids_meal/K pick:ranch fries milk"]),
        ("a number one with a coke", "I prefer onion rings to fries", ["1 classic_meal/M onion_rings cola"]),
        ("un combo uno con cola", "prefiero aros que papas", ["1 classic_meal/M onion_rings cola"]),
        ("a cheeseburger", "let her have a cola", ["1 cheeseburger/std", "1 cola/M"]),
    ],
)  # fmt: skip
def test_what_somebody_would_rather_have_than_another_is_in_its_place(
    held: Held, first: str, then: str, left: list[str]
) -> None:
    held.say(first, then)
    assert lines(held) == left
