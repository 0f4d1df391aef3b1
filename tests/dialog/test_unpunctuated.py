"""A recogniser writes no commas: an order means the same with and without them."""

import pytest

from talkthru.understand import Understanding
from tests.dialog import score
from tests.dialog.noise_plain import Unpunctuated

EVERY = 7  # turns of the worked-with cases that were typed with punctuation: one in so many is tried
KNOWN = 0.06  # share of them that may still mean something else; of all of them 2.6 % did when this was written
PLAIN = Unpunctuated()


def test_a_sample_of_worked_with_turns_means_the_same_with_and_without_punctuation() -> None:
    tried = differing = 0
    for stem in score.FILES:
        rows = [r for r in score.turns_of(stem) if score.orders_of(r) and PLAIN(r["text"]) != r["text"]][::EVERY]
        machine = score.machine_of(stem) if rows else None
        for row in rows:
            if machine is None or not score.is_meant(row, machine.turn(row["text"]).order):
                continue
            tried += 1
            differing += not score.is_meant(row, machine.turn(PLAIN(row["text"])).order)
    assert tried > 40
    assert differing / tried <= KNOWN


@pytest.fixture(scope="module")
def diner() -> Understanding:
    return score.machine_of("demo_burger_d")


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("do you have fries ok two of those", "do you have fries? ok, two of those"),
        ("there's five of us so two cheeseburgers", "there's five of us, so, two cheeseburgers"),
        ("cheeseburger times three fries times two", "cheeseburger times three, fries times two"),
        ("cheeseburger with onions one small coke", "cheeseburger with onions, one small coke"),
        ("group of four two large cokes", "group of four, two large cokes"),
        ("three cheeseburgers two large fries", "three cheeseburgers, two large fries"),
        ("small fries large coke", "small fries, large coke"),
        ("cheeseburger fries coke", "cheeseburger, fries, coke"),
        ("cheeseburger plain large fries", "cheeseburger plain, large fries"),
        ("i'm ordering for a few people one large coke", "i'm ordering for a few people, one large coke"),
        ("two cheeseburgers with just ketchup no pickles", "two cheeseburgers with just ketchup, no pickles"),
        ("number one coke and a separate order of fries", "number one, coke, and a separate order of fries"),
        ("a number one and a large well just a medium coke", "a number one and a large, no, a medium coke"),
    ],
)
def test_without_a_pause_means_as_it_does_with_one(diner: Understanding, heard: str, written: str) -> None:
    order = diner.turn(heard).order
    assert order and order == diner.turn(written).order


def test_a_comma_that_was_written_stands(diner: Understanding) -> None:
    order = diner.turn("two cheeseburgers, one without onions one coke").order
    assert sum(line["qty"] for line in order if line["item"] == "cheeseburger") == 2
