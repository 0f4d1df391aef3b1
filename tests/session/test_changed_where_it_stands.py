"""What is changed of an order that stands, in everyday words: so many of those, the second one, the other one too."""

import pytest

from tests.session.held import Held, items, lines, told

BURGER, FRIES, COLA, WRAP = "cheeseburger", "fries", "cola", "grilled_chicken_wrap"


@pytest.mark.parametrize(
    ("ordered", "said", "stands"),
    [
        ("a cheeseburger and fries", "two of those cheeseburgers", [(2, BURGER, []), (1, FRIES, [])]),
        ("a cheeseburger and fries", "can I get two of those burgers", [(2, BURGER, []), (1, FRIES, [])]),
        ("a cheeseburger and fries", "actually, make it three of the burgers", [(3, BURGER, []), (1, FRIES, [])]),
        (
            "a cheeseburger and fries",
            "make it two of those cheeseburgers, one without pickles",
            [(1, BURGER, []), (1, BURGER, ["no:pickle"]), (1, FRIES, [])],
        ),
        ("two wraps and a coke", "three of those wraps please", [(3, WRAP, []), (1, COLA, [])]),
        ("three wraps and a coke", "make it two of those wraps", [(2, WRAP, []), (1, COLA, [])]),
        ("un wrap y unas papas", "que sean dos de esos wraps", [(2, WRAP, []), (1, FRIES, [])]),
    ],
)
def test_so_many_of_those_is_the_count_of_the_line_that_is_called_so(
    held: Held, ordered: str, said: str, stands: list[tuple[int, str, list[str]]]
) -> None:
    held.say(ordered, said)
    assert sorted(lines(held)) == sorted(stands)


def test_so_many_of_those_meals_is_the_count_of_the_meal(held: Held) -> None:
    held.say("four number ones with coke and a cookie", "make it three of those meals")
    assert items(held) == ["3 classic_meal", "1 cookie"]


@pytest.mark.parametrize(
    "said", ["make it five of those", "ugh. five of those", "no, five of those", "five", "oh no. five cookies"]
)
def test_another_count_to_is_that_right_is_the_count(held: Held, said: str) -> None:
    held.say("twenty cookies", said)
    assert lines(held) == [(5, "cookie", [])]


@pytest.mark.parametrize(
    ("ordered", "said", "stands"),
    [
        (
            "three wraps and a coke",
            "two of those wraps without tomato",
            [(1, WRAP, []), (2, WRAP, ["no:tomato"]), (1, COLA, [])],
        ),
        ("a cheeseburger and fries", "two more of those cheeseburgers", [(3, BURGER, []), (1, FRIES, [])]),
        ("a cheeseburger and fries", "two of the wraps", [(1, BURGER, []), (1, FRIES, []), (2, WRAP, [])]),
        ("fries and a cheeseburger", "two of those", [(1, FRIES, []), (2, BURGER, [])]),
    ],
)
def test_some_of_those_and_more_of_those_stay_what_they_are(
    held: Held, ordered: str, said: str, stands: list[tuple[int, str, list[str]]]
) -> None:
    held.say(ordered, said)
    merged: dict[tuple[str, str], int] = {}
    for qty, item, mods in lines(held):
        merged[item, " ".join(mods)] = merged.get((item, " ".join(mods)), 0) + qty
    assert merged == {(item, " ".join(mods)): qty for qty, item, mods in stands}


@pytest.mark.parametrize(
    ("ordered", "said", "stands"),
    [
        ("two cheeseburgers and a wrap", "no onions on the second one", [(1, BURGER, []), (1, BURGER, ["no:onion"])]),
        ("two cheeseburgers and a wrap", "the first one without onions", [(1, BURGER, []), (1, BURGER, ["no:onion"])]),
        ("two cheeseburgers and two cokes", "no onions on the second", [(1, BURGER, []), (1, BURGER, ["no:onion"])]),
        ("a coke and two cheeseburgers", "no onions on the second one", [(1, BURGER, []), (1, BURGER, ["no:onion"])]),
        ("two cheeseburgers and a wrap", "take off the second one", [(1, BURGER, [])]),
        ("dos hamburguesas con queso y papas", "la segunda sin cebolla", [(1, BURGER, []), (1, BURGER, ["no:onion"])]),
        (
            "two cheeseburgers and two cokes",
            "the first burger no onions, the second one no pickles",
            [(1, BURGER, ["no:onion"]), (1, BURGER, ["no:pickle"])],
        ),
    ],
)
def test_things_are_counted_one_by_one_as_they_were_spoken(
    held: Held, ordered: str, said: str, stands: list[tuple[int, str, list[str]]]
) -> None:
    held.say(ordered, said)
    assert sorted(line for line in lines(held) if line[1] == BURGER) == stands


@pytest.mark.parametrize("said", ["make the second one a large", "make the second coke large", "second coke large"])
def test_the_second_of_two_cups_alone_is_made_larger(held: Held, said: str) -> None:
    held.say("two medium cokes and a wrap", said)
    assert sorted((line["variation"], line["qty"]) for line in held.order if line.get("item") == COLA) == [
        ("L", 1),
        ("M", 1),
    ]
    assert "comes in" not in told(held)


@pytest.mark.parametrize("said", ["make the second one without tomato", "no tomato on the second one"])
def test_the_second_line_is_the_second_one_where_each_is_one(held: Held, said: str) -> None:
    held.say("a cheeseburger, a wrap and a coke", said)
    assert (1, WRAP, ["no:tomato"]) in lines(held)


@pytest.mark.parametrize(
    ("ordered", "changed", "said", "stands"),
    [
        (
            "two cheeseburgers and a coke",
            "no pickles on one of them",
            "the other one too",
            [(2, BURGER, ["no:pickle"])],
        ),
        (
            "two cheeseburgers and a coke",
            "no pickles on one of them",
            "same on the other",
            [(2, BURGER, ["no:pickle"])],
        ),
        ("two cheeseburgers and a coke", "no pickles on one of them", "both, actually", [(2, BURGER, ["no:pickle"])]),
        ("dos hamburguesas con queso", "una sin pepinillos", "y la otra también", [(2, BURGER, ["no:pickle"])]),
        (
            "a cheeseburger and a classic burger",
            "add bacon to the classic",
            "and the other burger too",
            [(1, BURGER, ["add:bacon"]), (1, "classic_burger", ["add:bacon"])],
        ),
        (
            "a classic burger and a bacon burger",
            "no onions on the classic",
            "same for the bacon burger",
            [(1, "bacon_burger", ["no:crispy_onions"]), (1, "classic_burger", ["no:onion"])],
        ),
        (
            "a crispy chicken and a spicy chicken",
            "mayo on the side for the crispy",
            "same for the spicy",
            [(1, "crispy_chicken_sandwich", ["side:mayo"]), (1, "spicy_chicken_sandwich", ["side:spicy_mayo"])],
        ),
        ("a cheeseburger, fries and a pie", "take off the fries", "the pie too", [(1, BURGER, [])]),
        ("a cheeseburger, fries and a pie", "take off the fries", "I meant the pie", [(1, BURGER, []), (1, FRIES, [])]),
        ("a cheeseburger and fries", "make it two", "the cheeseburger, I mean", [(2, BURGER, []), (1, FRIES, [])]),
        ("a cheeseburger and fries", "make it two", "I meant the burger", [(2, BURGER, []), (1, FRIES, [])]),
        ("a cheeseburger and fries", "make it two", "the burger too", [(2, BURGER, []), (2, FRIES, [])]),
    ],
)
def test_what_was_just_done_to_one_is_done_to_the_other(
    held: Held, ordered: str, changed: str, said: str, stands: list[tuple[int, str, list[str]]]
) -> None:
    held.say(ordered, changed, said)
    merged: dict[tuple[str, str], int] = {}
    for qty, item, mods in lines(held):
        merged[item, " ".join(mods)] = merged.get((item, " ".join(mods)), 0) + qty
    merged.pop((COLA, ""), None)
    assert merged == {(item, " ".join(mods)): qty for qty, item, mods in stands}


@pytest.mark.parametrize(
    ("said", "sizes"),
    [
        ("the sprite too", {"cola": "L", "lemon_lime": "L"}),
        ("the other one too", {"cola": "L", "lemon_lime": "L"}),
        ("I meant the sprite", {"cola": "M", "lemon_lime": "L"}),
        ("no, the sprite", {"cola": "M", "lemon_lime": "L"}),
        ("the sprite, I mean", {"cola": "M", "lemon_lime": "L"}),
        ("I meant the coke", {"cola": "L", "lemon_lime": "M"}),
    ],
)
def test_a_size_is_given_to_the_other_too_or_in_its_stead(held: Held, said: str, sizes: dict[str, str]) -> None:
    held.say("a coke and a sprite", "make the coke large", said)
    assert {line["item"]: line["variation"] for line in held.order} == sizes


@pytest.mark.parametrize(
    ("before", "said", "stands"),
    [
        ("a cookie", "the other one too", ["1 cheeseburger", "1 cola", "1 cookie"]),
        ("a cookie", "and fries too", ["1 cheeseburger", "1 cola", "1 cookie", "1 fries"]),
        ("make the coke large", "a cookie too", ["1 cheeseburger", "1 cola", "1 cookie"]),
        ("no pickles", "that's it for the other one too", ["1 cheeseburger", "1 cola"]),
    ],
)
def test_too_behind_what_was_added_or_for_a_new_thing_stays_what_it_is(
    held: Held, before: str, said: str, stands: list[str]
) -> None:
    held.say("a cheeseburger and a coke", before, said)
    assert items(held) == stands


@pytest.mark.parametrize(
    ("ordered", "said", "stands"),
    [
        ("a large sweet tea", "I meant unsweet tea", [("iced_tea", "L", 1, ["pick:unsweet"])]),
        ("a large sweet tea", "sorry, unsweet tea", [("iced_tea", "L", 1, ["pick:unsweet"])]),
        ("a large coke, no ice, and fries", "I meant diet coke", [("diet_cola", "L", 1, ["no:ice"]), FRIES]),
        ("a large coke and a wrap", "rather a sprite", [("lemon_lime", "L", 1, []), WRAP]),
        ("una coca grande y un wrap", "mejor una sprite", [("lemon_lime", "L", 1, []), WRAP]),
        ("a large coke and a wrap", "it was a diet", [("diet_cola", "L", 1, []), WRAP]),
        ("fries and two small cokes", "it was three cokes", [("cola", "S", 3, []), FRIES]),
        ("fries and two small cokes", "I wanted one coke", [("cola", "S", 1, []), FRIES]),
        ("fries and three small cokes", "fewer cokes, just one", [("cola", "S", 1, []), FRIES]),
        ("a large coke and fries", "the coke was small", [("cola", "S", 1, []), FRIES]),
    ],
)
def test_what_was_meant_takes_the_place_of_its_like_and_keeps_what_was_not_said(
    held: Held, ordered: str, said: str, stands: list[tuple[str, str, int, list[str]] | str]
) -> None:
    held.say(ordered, said)
    assert "couldn't find" not in told(held)
    found = sorted((row["item"], row["variation"], row["qty"], row.get("mods") or []) for row in held.order)
    assert [one if one[0] not in (FRIES, WRAP) else one[0] for one in found] == sorted(
        stands, key=lambda one: one if isinstance(one, str) else one[0]
    )


def test_what_was_meant_at_the_read_back_is_read_back_and_takes_a_yes(held: Held) -> None:
    held.say("a large sweet tea and a cookie", "that's it", "hang on, I meant unsweet, unsweet tea", "yes")
    assert [(row["item"], row["qty"], row.get("mods") or []) for row in held.order] == [
        ("iced_tea", 1, ["pick:unsweet"]),
        ("cookie", 1, []),
    ]
    assert held.submits()


@pytest.mark.parametrize(
    ("ordered", "said", "stands"),
    [
        ("a sweet tea", "and an unsweet tea", ["1 iced_tea", "1 iced_tea"]),
        ("a coke", "I wanted a cookie too", ["1 cola", "1 cookie"]),
        ("two cokes", "I said I want fries", ["2 cola", "1 fries"]),
        ("a cheeseburger", "sorry, and a coke", ["1 cheeseburger", "1 cola"]),
    ],
)
def test_what_is_wanted_beside_is_no_repair(held: Held, ordered: str, said: str, stands: list[str]) -> None:
    held.say(ordered, said)
    assert items(held) == stands


@pytest.mark.parametrize("said", ["one of them with a sprite", "one with a sprite", "one should be a sprite"])
def test_the_drink_of_one_of_two_meals_is_no_drink_beside_them(held: Held, said: str) -> None:
    held.say("two number fives with cokes", said)
    assert sorted(row["slots"]["drink"]["item"] for row in held.order) == ["cola", "lemon_lime"]
    assert [row["qty"] for row in held.order] == [1, 1]


def test_each_of_two_meals_gets_the_drink_that_is_told_for_it(held: Held) -> None:
    held.say("two number fives with cokes", "one with a sprite and one with a lemonade")
    assert sorted(row["slots"]["drink"]["item"] for row in held.order) == ["lemon_lime", "lemonade"]


@pytest.mark.parametrize(
    ("ordered", "said", "stands"),
    [
        ("a veggie burger with no tomato", "tomato's fine actually", [(1, "veggie_burger", [])]),
        ("large fries, no salt", "salt is fine after all", [(1, FRIES, [])]),
        ("a cheeseburger with light onions", "oh, onions are fine", [(1, BURGER, [])]),
        ("a veggie burger with no tomato", "that's fine", [(1, "veggie_burger", ["no:tomato"])]),
        ("a veggie burger with no tomato", "onions are fine", [(1, "veggie_burger", ["no:tomato"])]),
    ],
)
def test_what_was_left_off_and_is_fine_is_left_on(
    held: Held, ordered: str, said: str, stands: list[tuple[int, str, list[str]]]
) -> None:
    held.say(ordered, said)
    assert lines(held) == stands


@pytest.mark.parametrize(("said", "sizes"), [("the small one a sprite", "LS"), ("the small one a medium", "LM")])
def test_one_of_two_is_made_what_is_told_right_behind_it(held: Held, said: str, sizes: str) -> None:
    held.say("one large coke, one small coke", said)
    assert "".join(str(row["variation"]) for row in held.order) == sizes
    assert len(held.order) == 2
