"""After a price, and after a question what something is: what is said then orders what it says, and no more."""

import pytest

from tests.session.held import Held, items, told
from tests.session.test_parts_of_the_order import stands


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("Oh, that's fine. Put one on there.", ["1 apple_pie"]),
        ("that's fine, throw one in", ["1 apple_pie"]),
        ("not bad, put two on there", ["2 apple_pie"]),
        ("stick one on", ["1 apple_pie"]),
        ("that's fine. and a cookie.", ["1 cookie"]),
    ],
)
def test_a_nod_to_a_price_ends_no_order_while_more_is_said(held: Held, words: str, more: list[str]) -> None:
    held.say("a cheeseburger", "what does the apple pie cost", words)
    assert items(held) == ["1 cheeseburger", *more]
    assert "total" not in told(held)


@pytest.mark.parametrize(
    ("words", "price"),
    [
        ("what's the beer on its own?", "$5.50"),
        ("what's the double cheeseburger by itself", "$6.49"),
        ("what is the orange juice", "$2.29"),
        ("what's the large fry", "$3.29"),
    ],
)
def test_what_something_is_alone_asks_what_it_costs(held: Held, words: str, price: str) -> None:
    held.say("a cheeseburger", words)
    assert price in told(held)
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize(
    "words",
    [
        "one of those veggie burgers with no tomato",
        "one of the two veggie burgers without tomato",
        "one of them veggie burgers with no tomato",
        "one of my veggie burgers no tomato",
    ],
)
def test_one_of_those_that_are_ordered_is_no_third(held: Held, words: str) -> None:
    held.say("two veggie burgers and a small sprite", "that's all", words)
    assert stands(held) == ["1 lemon_lime S", "1 veggie_burger std", "1 veggie_burger std no:tomato"]


def test_one_of_those_that_were_only_asked_about_is_one(held: Held) -> None:
    held.say("how much is the veggie burger", "one of those veggie burgers with no tomato")
    assert stands(held) == ["1 veggie_burger std no:tomato"]
