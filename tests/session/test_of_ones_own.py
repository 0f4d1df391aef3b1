"""Several people in one order: what is said of somebody's line is done to that line, whatever other it would fit."""

import pytest

from edge.dialog.reading.spoken_for import spoken_for
from tests.session.held import Held, told
from tests.session.test_of_one_line import lines

TWO = "for Dana a cheeseburger and for Luis a spicy chicken sandwich"


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ("oh and Dana wants bacon on hers", ["1 cheeseburger/std add:bacon", "1 spicy_chicken_sandwich/std"]),
        ("Dana says extra pickles on hers too", ["1 cheeseburger/std extra:pickle", "1 spicy_chicken_sandwich/std"]),
        ("actually Dana would like bacon", ["1 cheeseburger/std add:bacon", "1 spicy_chicken_sandwich/std"]),
        ("no pickles on Dana's", ["1 cheeseburger/std no:pickle", "1 spicy_chicken_sandwich/std"]),
        ("no pickles for Dana please", ["1 cheeseburger/std no:pickle", "1 spicy_chicken_sandwich/std"]),
        ("Luis says no pickles", ["1 cheeseburger/std", "1 spicy_chicken_sandwich/std no:pickle"]),
        ("Luis doesn't want pickles", ["1 cheeseburger/std", "1 spicy_chicken_sandwich/std no:pickle"]),
        ("pickles off his, please", ["1 cheeseburger/std", "1 spicy_chicken_sandwich/std no:pickle"]),
        ("he wants bacon too", ["1 cheeseburger/std", "1 spicy_chicken_sandwich/std add:bacon"]),
        ("Dana wants hers plain", ["1 cheeseburger/std no:ketchup no:mustard no:onion no:pickle"]),
        ("swap hers for a wrap", ["1 grilled_chicken_wrap/std", "1 spicy_chicken_sandwich/std"]),
        ("Dana changed her mind, she wants a wrap", ["1 grilled_chicken_wrap/std", "1 spicy_chicken_sandwich/std"]),
        ("Dana wants a wrap instead", ["1 grilled_chicken_wrap/std", "1 spicy_chicken_sandwich/std"]),
        ("take Luis's off again, he isn't hungry", ["1 cheeseburger/std"]),
        ("never mind Luis, he's not hungry", ["1 cheeseburger/std"]),
        ("Luis doesn't want anything after all", ["1 cheeseburger/std"]),
        (
            "Dana's without onions and Luis's with bacon",
            ["1 cheeseburger/std no:onion", "1 spicy_chicken_sandwich/std add:bacon"],
        ),
    ],
)
def test_a_wish_of_somebody_who_was_named_is_of_their_line(held: Held, change: str, left: list[str]) -> None:
    held.say(TWO, change)
    assert [row for row in lines(held) if row in left] == left, told(held)


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("Dana wants a cookie too", "1 cookie/std"),
        ("and Luis wants a lemonade", "1 lemonade/M"),
        ("Dana wants fries", "1 fries/M"),
        ("a cola for Dana as well", "1 cola/M"),
    ],
)
def test_a_thing_that_somebody_wants_besides_is_added(held: Held, words: str, more: str) -> None:
    held.say(TWO, words)
    assert lines(held) == sorted(["1 cheeseburger/std", "1 spicy_chicken_sandwich/std", more]), told(held)


@pytest.mark.parametrize(
    ("order", "change", "left"),
    [
        (
            "my mom wants a coffee and my dad wants an iced tea unsweet",
            "she wants a large",
            ["1 coffee/L", "1 iced_tea/M pick:unsweet"],
        ),
        (
            "I'll have a classic burger and my son wants a kids meal with a junior burger",
            "make his drink milk",
            ["1 classic_burger/std", "1 kids_meal/K milk"],
        ),
        (
            "my son's having a cheeseburger and my wife is having a fish sandwich",
            "no cheese on hers either",
            ["1 cheeseburger/std", "1 fish_sandwich/std no:american_cheese"],
        ),
        (
            "for Will a cheeseburger, and for May a wrap",
            "May wants ranch on the side",
            ["1 cheeseburger/std", "1 grilled_chicken_wrap/std side:ranch_sauce"],
        ),
        (
            "a lemonade for Dana and a cola for Marcus",
            "no ice in Dana's",
            ["1 cola/M", "1 lemonade/M no:ice"],
        ),
        (
            "for Dana a number one with a cola and for Marcus a number three with a cola",
            "Marcus wants onion rings instead of fries",
            ["1 bacon_meal/M onion_rings cola", "1 classic_meal/M fries cola"],
        ),
    ],
)
def test_a_pronoun_is_the_line_of_whom_it_can_mean(held: Held, order: str, change: str, left: list[str]) -> None:
    held.say(order, change)
    assert lines(held) == left, told(held)


def test_mine_of_a_passenger_is_what_they_asked_for_and_not_the_drivers(held: Held) -> None:
    held.say("a triple stack for me")
    held.say("and I want a cheeseburger with no onions", speaker="passenger")
    held.say("yeah add that")
    held.say("oh and bacon on mine", speaker="passenger")
    held.say("sure")
    assert lines(held) == ["1 cheeseburger/std add:bacon no:onion", "1 triple_stack/std"], told(held)


@pytest.mark.parametrize(
    ("order", "stand", "read"),
    [
        (
            "Marcus gets a large fries and a cola, Dana gets onion rings and a lemonade",
            ["1 cola/M", "1 fries/L", "1 lemonade/M", "1 onion_rings/M"],
            ["one large fries, for Marcus", "one medium cola, for Marcus", "one medium lemonade, for Dana"],
        ),
        (
            "Dana's is a cheeseburger no pickles, Marcus's is a wrap, mine's a triple stack",
            ["1 cheeseburger/std no:pickle", "1 grilled_chicken_wrap/std", "1 triple_stack/std"],
            ["no pickles, for Dana", "wrap, for Marcus"],
        ),
        (
            "first one is for Dana, cheeseburger no onion. second one is for Luis, bacon burger",
            ["1 bacon_burger/std", "1 cheeseburger/std no:onion"],
            ["no onion, for Dana", "burger, for Luis"],
        ),
        (
            "two wraps, one for Dana and one for me",
            ["1 grilled_chicken_wrap/std", "1 grilled_chicken_wrap/std"],
            ["one grilled chicken wrap, for Dana"],
        ),
        (
            "Dana and Marcus both want a cheeseburger",
            ["1 cheeseburger/std", "1 cheeseburger/std"],
            ["one cheeseburger, for Dana", "one cheeseburger, for Marcus"],
        ),
        (
            "a cheeseburger and a cola for Dana, and a wrap and a lemonade for Marcus",
            ["1 cheeseburger/std", "1 cola/M", "1 grilled_chicken_wrap/std", "1 lemonade/M"],
            ["one cheeseburger, for Dana", "one medium cola, for Dana", "wrap, for Marcus", "lemonade, for Marcus"],
        ),
        (
            "for Will a cheeseburger, and for May a wrap",
            ["1 cheeseburger/std", "1 grilled_chicken_wrap/std"],
            ["one cheeseburger, for Will", "wrap, for May"],
        ),
        (
            "for dana a cheeseburger and for marcus a wrap",
            ["1 cheeseburger/std", "1 grilled_chicken_wrap/std"],
            ["one cheeseburger, for Dana", "wrap, for Marcus"],
        ),
        (
            "para Dana una hamburguesa con queso y para Marcos un wrap",
            ["1 cheeseburger/std", "1 grilled_chicken_wrap/std"],
            ["queso, para Dana", "para Marcos"],
        ),
        ("a wrap, that one's Marcus's", ["1 grilled_chicken_wrap/std"], ["wrap, for Marcus"]),
        ("Marcus? cheeseburger", ["1 cheeseburger/std"], ["one cheeseburger, for Marcus"]),
        ("can my son have a cheeseburger", ["1 cheeseburger/std"], ["one cheeseburger"]),
        ("my kids want two junior burgers", ["2 junior_burger/std"], ["two junior burgers"]),
        (
            "me and my wife each want a cheeseburger",
            ["1 cheeseburger/std", "1 cheeseburger/std"],
            ["two cheeseburgers"],
        ),
        (
            "dos hamburguesas con queso, una para mi mamá sin cebolla y una para mí",
            ["1 cheeseburger/std", "1 cheeseburger/std no:onion"],
            ["sin cebolla"],
        ),
    ],
)
def test_the_read_back_names_whom_each_thing_is_for(held: Held, order: str, stand: list[str], read: list[str]) -> None:
    held.say(order)
    assert _each(held) == stand, told(held)
    held.say("eso es todo" if "queso" in order else "that's it")
    said = told(held)
    assert [words for words in read if words not in said] == [], said


def _each(held: Held) -> list[str]:
    return sorted(
        row for line in lines(held) for row in ([f"1{line[1:]}"] * int(line[0]) if "junior" not in line else [line])
    )


def test_a_share_of_what_is_for_everybody_is_one_of_them(held: Held) -> None:
    held.say("a cheeseburger for Dana, a wrap for Marcus, a cola for each of them", "make Dana's cola a diet")
    assert lines(held) == [
        "1 cheeseburger/std",
        "1 cola/M",
        "1 diet_cola/M",
        "1 grilled_chicken_wrap/std",
    ], told(held)


def test_a_choice_in_place_of_another_is_alone(held: Held) -> None:
    held.say("Luis gets ten nuggets with buffalo", "Luis says ranch instead of buffalo")
    assert lines(held) == ["1 nuggets/10 pick:ranch"], told(held)


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (("no onions on Dana's", "same for Luis"), ["1 cheeseburger/std no:onion", "1 classic_burger/std no:onion"]),
        (("no pickles on hers", "his too"), ["1 cheeseburger/std no:pickle", "1 classic_burger/std no:pickle"]),
        (("no mustard on hers", "his too"), ["1 cheeseburger/std no:mustard", "1 classic_burger/std"]),
    ],
)
def test_the_same_for_another_is_what_was_done_last(held: Held, turns: tuple[str, ...], left: list[str]) -> None:
    held.say("a cheeseburger for Dana and a classic burger for Luis", *turns)
    assert lines(held) == left, told(held)


@pytest.mark.parametrize("speaker", ["customer", "passenger"])
def test_mine_of_two_that_nobody_shared_out_is_one_of_them(held: Held, speaker: str) -> None:
    held.say("two cheeseburgers")
    held.say("no onions on mine", speaker=speaker)
    if speaker == "passenger":
        held.say("yes")
    assert lines(held) == ["1 cheeseburger/std", "1 cheeseburger/std no:onion"], told(held)


@pytest.mark.parametrize(
    ("order", "turns", "left"),
    [
        (
            "a sundae for Ruby with hot fudge and one for Max with caramel",
            ("Ruby wants caramel too",),
            ["1 sundae/std pick:caramel", "1 sundae/std pick:caramel"],
        ),
        (
            "three lemonades, one each for Ann, Ben and me",
            ("no ice in Ben's",),
            ["1 lemonade/M", "1 lemonade/M", "1 lemonade/M no:ice"],
        ),
        (
            "a cheeseburger for Ann and two wraps for Ben",
            ("Ben only wants one actually",),
            ["1 cheeseburger/std", "1 grilled_chicken_wrap/std"],
        ),
        (
            "a classic burger for Sofia and a classic burger for Diego",
            ("Sofia no tomato, Diego no onion",),
            ["1 classic_burger/std no:onion", "1 classic_burger/std no:tomato"],
        ),
        (
            "an iced coffee for Jen, and a hot coffee for Rob",
            ("Rob takes two creams",),
            ["1 coffee/M add:cream*2", "1 iced_coffee/M"],
        ),
        (
            "una hamburguesa doble para Rosa y una clásica para Beto",
            ("la de Rosa sin mostaza", "Beto la quiere sin tomate"),
            ["1 classic_burger/std no:tomato", "1 double_cheeseburger/std no:mustard"],
        ),
        (
            "hers is a cheeseburger and mine is a wrap",
            ("bacon on hers",),
            ["1 cheeseburger/std add:bacon", "1 grilled_chicken_wrap/std"],
        ),
        (
            "mi hijo quiere nuggets de diez con ranch y yo quiero un wrap",
            (),
            ["1 grilled_chicken_wrap/std", "1 nuggets/10 pick:ranch"],
        ),
        (
            "fish sandwich for mom, cheeseburger for dad, fries for me",
            ("mom doesn't want cheese", "dad wants bacon"),
            ["1 cheeseburger/std add:bacon", "1 fish_sandwich/std no:american_cheese", "1 fries/M"],
        ),
        (
            "can Dana get a large chocolate shake and can I get a small vanilla one",
            ("no cherry on hers", "whipped cream off mine"),
            ["1 chocolate_shake/L no:cherry", "1 vanilla_shake/S no:whipped_cream"],
        ),
        (
            "the fries are for Tom, and six nuggets for me",
            ("Tom wants a large",),
            ["1 fries/L", "1 nuggets/6"],
        ),
        (
            "a large bacon meal with cola for my husband, and a cheeseburger for him",
            ("my husband's meal, make that one a medium",),
            ["1 bacon_meal/M fries cola", "1 cheeseburger/std"],
        ),
    ],
)
def test_each_of_several_people_keeps_what_is_theirs(
    held: Held, order: str, turns: tuple[str, ...], left: list[str]
) -> None:
    held.say(order, *turns)
    assert _each(held) == left, told(held)


@pytest.mark.parametrize(
    "words", ["no, Dana doesn't want anything", "what's on Dana's", "how much is Luis's", "Dana wants it that way"]
)
def test_a_no_to_what_is_offered_and_a_question_change_nobodys_line(held: Held, words: str) -> None:
    held.say(TWO, words)
    assert lines(held) == ["1 cheeseburger/std", "1 spicy_chicken_sandwich/std"], told(held)


@pytest.mark.parametrize("answer", ["yes", "ok, one without onions", "sure, that's fine"])
def test_the_driver_agrees_to_one_of_two_for_a_passenger(held: Held, answer: str) -> None:
    held.say("two cheeseburgers")
    held.say("no onions on mine", speaker="passenger")
    held.say(answer)
    assert lines(held) == ["1 cheeseburger/std", "1 cheeseburger/std no:onion"], told(held)


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("give me two dollars off a large coffee", "give me two dollars off a large coffee"),
        ("get me a wrap", "get me a wrap"),
        ("give him a cola too", "for him a cola too"),
        ("give Tyler some fries", "for Tyler some fries"),
        ("make it a large", "make it a large"),
        ("then one for lunch", "then one for lunch"),
    ],
)
def test_only_somebody_else_is_ordered_for(words: str, plain: str) -> None:
    assert spoken_for(words, lambda _: False) == plain


def test_what_is_one_s_own_never_becomes_what_another_line_is(held: Held) -> None:
    held.say("Gimme a large sweet tea, then, easy on the ice", "And one of them pies, the apple.")
    held.say("Make that two pies, my brother'll just eat mine.")
    assert [(line["item"], line["qty"]) for line in held.order] == [("iced_tea", 1), ("apple_pie", 2)]
