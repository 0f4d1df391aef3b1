"""An undo with words beside it: what it brings back is said twice and done once; what else is said is of that."""

import pytest

from tests.session.held import Held, lines

ORDER = "A cheeseburger, small fries and a vanilla shake"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("Make the fries a large.", "undo that, small was right."),
        ("Make the fries a large.", "put it back to small"),
        ("Make the fries a large.", "go back to the small fries"),
        ("Make the fries a large.", "leave it as it was"),
        ("Make the fries a large.", "no, it was right before"),
        ("make the shake chocolate", "no go back to vanilla"),
        ("make the shake chocolate", "undo that, vanilla was right"),
        ("make it two cheeseburgers", "undo that, one was right"),
        ("take off the shake", "undo that, I want the shake"),
        ("Make the fries a large.", "undo that"),
        ("add a cookie", "undo that, no cookie"),
    ],
)
def test_what_an_undo_brings_back_is_not_changed_again(held: Held, change: str, words: str) -> None:
    held.say(ORDER)
    before = held.order
    held.say(change, words)
    assert held.order == before


def test_in_spanish_it_is_brought_back_as_well(held: Held) -> None:
    held.say("una hamburguesa con queso y papas chicas", "las papas grandes", "deshaz eso, chicas estaba bien")
    assert [line["variation"] for line in held.order] == ["std", "S"]


TWO, LEMONADE = (2, "cheeseburger", []), (1, "lemonade", [])


@pytest.mark.parametrize(
    "words",
    ["cancele eso", "olvide eso", "quíteme eso", "borre lo último", "eso ya no", "esa ya no", "mejor eso no",
     "ya no la quiero", "siempre no la quiero", "siempre no", "mejor quítela"],
)  # fmt: skip
def test_in_spanish_what_was_just_ordered_goes_however_we_are_addressed(held: Held, words: str) -> None:
    held.say("dos hamburguesas con queso", "y una limonada", words)
    assert lines(held) == [TWO]


@pytest.mark.parametrize(
    "words",
    ["mejor sí déjela", "déjela mejor", "no, póngala otra vez", "siempre sí la quiero", "no, sí la quiero",
     "no, regrésela", "siempre sí", "deshágalo", "devuélvamela"],
)  # fmt: skip
def test_in_spanish_what_was_just_taken_off_comes_back(held: Held, words: str) -> None:
    held.say("dos hamburguesas con queso", "y una limonada", "quite la limonada", words)
    assert lines(held) == [TWO, LEMONADE]


@pytest.mark.parametrize(
    "words",
    ["no, como estaba antes", "mejor como estaba", "déjela igual que antes", "no, regrésela a como estaba"],
)
def test_in_spanish_what_was_just_changed_is_as_it_was(held: Held, words: str) -> None:
    held.say("dos hamburguesas con queso", "y una limonada", "la limonada grande", words)
    assert [line["variation"] for line in held.order] == ["std", "M"]


@pytest.mark.parametrize(
    "words", ["no, así está bien", "ya no, gracias", "ya es todo", "no, eso es todo", "sí déjela así", "mejor así"]
)
def test_in_spanish_what_takes_nothing_back_leaves_all(held: Held, words: str) -> None:
    held.say("dos hamburguesas con queso", "y una limonada", words)
    assert lines(held) == [TWO, LEMONADE]


def test_what_else_is_said_with_an_undo_is_of_the_order_as_it_was(held: Held) -> None:
    held.say(
        "A cheeseburger and small fries", "no pickles on the cheeseburger", "undo that, and make the fries a medium"
    )
    assert lines(held) == [(1, "cheeseburger", []), (1, "fries", [])]
    assert held.order[1]["variation"] == "M"


def test_as_it_is_keeps_what_stands(held: Held) -> None:
    held.say(ORDER, "Make the fries a large.")
    before = held.order
    held.say("that is fine, leave it as it is")
    assert held.order == before


@pytest.mark.parametrize("words", ["undo that", "undo that, that's too much food", "go back"])
@pytest.mark.parametrize(
    "turn", ["a coke and a pie", "two hot coffees, one with cream", "make the fries a large and add a cookie"]
)
def test_an_undo_takes_back_all_that_the_turn_before_did(held: Held, turn: str, words: str) -> None:
    held.say(ORDER)
    before = held.order
    held.say(turn, words)
    assert held.order == before


def test_the_last_one_alone_is_taken_back_where_that_is_said(held: Held) -> None:
    held.say("a coke and a pie", "undo the last one")
    assert [line["item"] for line in held.order] == ["cola"]
