"""What is said beside an order and is none of it: a no to another's wish, whom it is for, what comes with a meal."""

import pytest

from edge.session.exchange import UserTurn
from tests.session.held import Held, items, told


def wished(held: Held, words: str) -> None:
    """A passenger wants a cookie, and the driver answers."""
    held.say("a classic burger")
    held.take(UserTurn("and a cookie for me", speaker="passenger"), after=2.0)
    held.say(words)


@pytest.mark.parametrize(
    "words", ["yeah no, leave that", "ignore that, yes, that's all I want", "not the cookie, yes to mine"]
)
def test_who_dismisses_anothers_wish_orders_nothing_of_it(held: Held, words: str) -> None:
    wished(held, words)
    assert items(held) == ["1 classic_burger"]
    assert not held.submits()


@pytest.mark.parametrize("words", ["no wait, yes", "no. no wait, yes, add it", "yes, leave it on", "why not, yes"])
def test_a_yes_that_is_the_last_word_takes_anothers_wish(held: Held, words: str) -> None:
    wished(held, words)
    assert items(held) == ["1 classic_burger", "1 cookie"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("eight cheeseburgers for the fire station please", ["8 cheeseburger"]),
        ("two cokes for the table and fries", ["2 cola", "1 fries"]),
    ],
)
def test_whom_an_order_is_for_is_no_dish(held: Held, words: str, wanted: list[str]) -> None:
    held.say(words)
    assert items(held) == wanted


@pytest.mark.parametrize(
    ("words", "drink"),
    [("actually make it a number eight with a sprite", "lemon_lime"), ("I meant a number eight, same drink", "cola")],
)
def test_a_meal_in_place_of_another_has_one_drink(held: Held, words: str, drink: str) -> None:
    held.say("a number seven with a coke", words)
    assert items(held) == ["1 veggie_meal"]
    assert held.order[0]["slots"]["drink"]["item"] == drink


def test_which_of_two_dishes_is_not_asked_once_one_is_said_in_its_place(held: Held) -> None:
    held.say("a cheeseburger meal... no, sorry, just a cheeseburger")
    assert items(held) == ["1 cheeseburger"]
    assert held.state.talk.expecting.kind == "more"


@pytest.mark.parametrize(
    "told",
    [
        "No drinks, we've got Cokes in the car.",
        "we have a shake in the cooler already",
        "Yes, babe, I got your salad.",
        "I've got your fries right here, honey",
        "Nobody's having ice cream.",
        "no one wants a cookie",
        "none of us are eating pie tonight",
        "they can share my fries",
        "well, he'll just eat my fries",
        "she could have some of my shake",
        "the kids have had ice cream already",
        "Kev's eaten his burger",
        "brioche is too sweet for me",
        "the guy in front gets fries",
    ],
)
def test_what_somebody_has_or_nobody_wants_orders_nothing(held: Held, told: str) -> None:
    held.say("a cheeseburger", told)
    assert items(held) == ["1 cheeseburger"]
    held.say("a small lemonade")
    assert items(held) == ["1 cheeseburger", "1 lemonade"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Nobody's having ice cream. Two cookies please.", ["2 cookie"]),
        ("Kev's eaten already, so one classic burger", ["1 classic_burger"]),
        ("the kids have had ice cream, two milks please", ["2 milk"]),
        ("we have a shake in the car, so just a small fries", ["1 fries"]),
        ("my husband wants a cheeseburger with ketchup on it, he's worse than a child", ["1 cheeseburger"]),
        # These order.
        ("we got two cokes and a fries", ["2 cola", "1 fries"]),
        ("I'll take your chicken salad with ranch", ["1 chicken_salad"]),
        ("the little guy gets a kids meal with a burger, apple slices and a milk", ["1 kids_meal"]),
        ("my old man takes a large coffee and the lady here gets a classic burger", ["1 coffee", "1 classic_burger"]),
        ("I love your shakes, I'll take one", ["1 chocolate_shake"]),
        ("those fries are to die for, one large", ["1 fries"]),
        ("my wife has the fish sandwich", ["1 fish_sandwich"]),
        ("everybody wants a classic burger", ["1 classic_burger"]),
    ],
)
def test_what_is_ordered_beside_what_is_told_is_ordered(held: Held, said: str, wanted: list[str]) -> None:
    held.say(said)
    assert items(held) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Two. Two o'clock, Mum, tell him two. Sorry, that wasn't for you.", []),
        ("Two fries? Sorry, I was talking to my son. One cheeseburger.", ["1 cheeseburger"]),
        ("Put that down! Not you, sorry. A coke.", ["1 cola"]),
        ("Can I get a coke. No fries for you, sweetie, no! Sorry, I wasn't talking to you.", ["1 cola"]),
        ("the little guy gets a cheeseburger", ["1 cheeseburger"]),
        ("my old man wants a large coffee", ["1 coffee"]),
        ("that coke's not for you, it's for me", ["1 cola"]),
    ],
)
def test_what_was_not_for_us_orders_nothing(held: Held, said: str, wanted: list[str]) -> None:
    held.say("a lemonade", said)
    assert items(held) == ["1 lemonade", *wanted]
    assert "couldn't find" not in " ".join(say.text for say in held.steps[-1].says)


@pytest.mark.parametrize(
    ("turns", "dips"),
    [
        (["no sauce on either, it ends up on the seats"], "pick:no_dip"),
        (["no dip, it ends up everywhere"], "pick:no_dip"),
        (["barbecue, it goes on everything he eats"], "pick:bbq"),
    ],
)
def test_why_a_choice_is_made_is_no_other_choice(held: Held, turns: list[str], dips: str) -> None:
    held.say("two kids meals with nuggets, apple slices with both, one milk, one orange juice", *turns)
    assert [row["slots"]["main"]["mods"] for row in held.order] == [[dips], [dips]]


@pytest.mark.parametrize(
    ("turns", "wanted"),
    [
        (["large iced coffee", "and a hot one, medium, black, for my boss"], ["1 iced_coffee", "1 coffee"]),
        (["a hot coffee and two iced ones"], ["1 coffee", "2 iced_coffee"]),
        (["a vanilla shake", "and a strawberry one"], ["1 vanilla_shake", "1 strawberry_shake"]),
        (["a large coke and a small one"], ["1 cola", "1 cola"]),
    ],
)
def test_another_of_the_name_is_told_by_its_other_word(held: Held, turns: list[str], wanted: list[str]) -> None:
    held.say(*turns)
    assert items(held) == wanted


@pytest.mark.parametrize(
    "told",
    [
        "my brother's bringing the fries",
        "dad's picking up the nuggets",
        "the baby is eating a cookie",
        "she's got a salad in her bag",
        "there's fries all over the floor back here",
        "eat your burger, honey",
        "put the fries down, Jimmy",
        "don't throw your nuggets",
        "my wife's on a diet, she'll just pick at mine",
        "he doesn't even like burgers",
        "we don't eat cookies",
        "I'm not a fan of pie",
        "I don't want a shake",
    ],
)
def test_what_goes_on_in_the_car_orders_nothing(held: Held, told: str) -> None:
    held.say("a small lemonade", told)
    assert items(held) == ["1 lemonade"]
    held.say("a cheeseburger")
    assert items(held) == ["1 lemonade", "1 cheeseburger"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("my son's having the fries", ["1 fries"]),
        ("my son is getting a cheeseburger", ["1 cheeseburger"]),
        ("she's bringing a salad. Two cookies.", ["2 cookie"]),
        ("eat your burger, honey. And a small fries.", ["1 fries"]),
        ("can you put the fries in a bag", ["1 fries"]),
        ("my husband's wanting a classic burger", ["1 classic_burger"]),
    ],
)
def test_who_is_having_something_orders_it(held: Held, said: str, wanted: list[str]) -> None:
    held.say("a small lemonade", said)
    assert items(held) == ["1 lemonade", *wanted]


@pytest.mark.parametrize(
    ("said", "mods"),
    [
        ("he doesn't like pickles", ["no:pickle"]),
        ("my son doesn't eat onions", ["no:onion"]),
        ("I'm not a fan of mustard", ["no:mustard"]),
        ("none of that ketchup", ["no:ketchup"]),
    ],
)
def test_what_is_on_it_and_not_liked_is_left_out(held: Held, said: str, mods: list[str]) -> None:
    held.say("a cheeseburger", said)
    assert [row["mods"] for row in held.order] == [mods]


@pytest.mark.parametrize(
    ("turns", "wanted"),
    [
        (["okay, for Dana a medium number five with a Sprite", "for Lou just ten piece nuggets with bbq and ranch"],
         ["soda, for Dana", "ranch, for Lou"]),
        (["a cheeseburger for Ann, a cheeseburger for Ben, and a coke for me"],
         ["one cheeseburger, for Ann", "one cheeseburger, for Ben", "one medium cola."]),
        (["a coke for me, for Ann a wrap, for Ben, a classic burger"], ["wrap, for Ann", "burger, for Ben"]),
        (["I'll do a wrap, Marcus wants the same but no ranch, and Lupe gets a fish sandwich"],
         ["no ranch, for Marcus", "sandwich, for Lupe"]),
        (["for Sam two cheeseburgers", "a cheeseburger with bacon"], ["two cheeseburgers, for Sam", "with bacon."]),
        (["para Ana una hamburguesa clásica", "y para Luis un café"], ["clásica, para Ana", "mediano, para Luis"]),
    ],
)  # fmt: skip
def test_the_read_back_names_whom_each_is_for(held: Held, turns: list[str], wanted: list[str]) -> None:
    held.say(*turns, "es todo" if "para" in turns[0] else "that's all")
    assert [words for words in wanted if words not in told(held)] == [], told(held)
    assert "couldn't find" not in told(held) and "encontr" not in told(held)


@pytest.mark.parametrize(
    "turn",
    ["Get a wrap, and add two cokes", "For lunch a cheeseburger", "a wrap for my wife and a coke for me",
     "Number four with a coke", "The kids get two cookies", "a wrap for now"],
)  # fmt: skip
def test_what_is_nobodys_name_is_not_said_as_one(held: Held, turn: str) -> None:
    held.say(turn, "that's all")
    assert ", for " not in told(held)
