# ruff: noqa: E501 - a talk and what stands after it in one row
"""A plural that points is of all that are called so, by their name, another name for it, or their kind."""

import pytest

from edge.session.signing import SiteKey
from tests.session.held import Held, told
from tests.session.test_on_other_menus import SHACK, held_at
from tests.session.test_said_twice_over import rows


@pytest.mark.parametrize(
    ("order", "said", "stands"),
    [
        # what was put on one of them stays on that one alone
        ("a cheeseburger and a cheeseburger with bacon", "make the cheeseburgers doubles", ["1 double_cheeseburger/std", "1 double_cheeseburger/std add:bacon"]),
        ("a cheeseburger and a cheeseburger with bacon", "swap the cheeseburgers for fish sandwiches", ["1 fish_sandwich/std", "1 fish_sandwich/std add:bacon"]),
        # by another name for it
        ("una coca grande y una coca chica", "sin hielo las cocas", ["1 cola/L no:ice", "1 cola/S no:ice"]),
        ("una coca grande, una coca chica y una galleta", "quite las cocas", ["1 cookie/std"]),
        # by their kind
        ("a vanilla shake, a chocolate shake and a cookie", "cancel the shakes", ["1 cookie/std"]),
        ("a vanilla shake, a chocolate shake and a cookie", "cancel the two shakes", ["1 cookie/std"]),
        ("a vanilla shake, a chocolate shake and a cookie", "no shakes, just the cookie", ["1 cookie/std"]),
        ("a vanilla shake and a chocolate shake", "make the shakes large", ["1 chocolate_shake/L", "1 vanilla_shake/L"]),
        ("a cheeseburger and a classic burger", "extra pickles on the burgers", ["1 cheeseburger/std extra:pickle", "1 classic_burger/std extra:pickle"]),
        ("a junior burger and a cheeseburger", "make the burgers plain", ["1 cheeseburger/std no:ketchup no:mustard no:onion no:pickle", "1 junior_burger/std no:ketchup no:mustard no:pickle"]),
        ("a number one with coke and a number two with sprite", "make the meals large", ["1 classic_meal/L fries cola", "1 double_cheese_meal/L fries lemon_lime"]),
        ("una malteada de vainilla, una malteada de chocolate y una galleta", "quite las malteadas", ["1 cookie/std"]),
        # a count
        ("a cookie and a coke", "and two cookies", ["1 cola/M", "3 cookie/std"]),
    ],
)  # fmt: skip
def test_what_a_plural_points_at_is_all_of_them(held: Held, order: str, said: str, stands: list[str]) -> None:
    held.say(order, said)
    assert merged(rows(held)) == stands, told(held)


@pytest.mark.parametrize("said", ["just two cookies", "actually two cookies", "just two cookies total"])
def test_a_count_that_takes_back_is_of_all_that_stand(held: Held, said: str) -> None:
    held.say("a cookie", "two cookies", said)
    assert merged(rows(held)) == ["2 cookie/std"], told(held)


@pytest.mark.parametrize(
    ("order", "said", "stands"),
    [
        ("a coke and a diet coke", "cancel the cokes", ["1 diet_cola/M"]),
        ("fries and loaded fries", "drop the fries", ["1 loaded_fries/std"]),
        ("two cheeseburgers and a double cheeseburger", "forget the cheeseburgers", ["1 double_cheeseburger/std"]),
        ("a vanilla shake and a chocolate shake", "cancel the vanilla shakes", ["1 chocolate_shake/M"]),
        ("a vanilla shake and a chocolate shake", "no more shakes", ["1 chocolate_shake/M", "1 vanilla_shake/M"]),
        ("two classic burgers and a cheeseburger", "cancel one of the burgers", ["1 cheeseburger/std", "1 classic_burger/std"]),
        ("a cookie and two cokes", "just two more cookies", ["2 cola/M", "3 cookie/std"]),
    ],
)  # fmt: skip
def test_what_is_not_pointed_at_stays(held: Held, order: str, said: str, stands: list[str]) -> None:
    held.say(order, said)
    assert merged(rows(held)) == stands, told(held)


def merged(found: list[str]) -> list[str]:
    counts: dict[str, int] = {}
    for row in found:
        qty, _, what = row.partition(" ")
        counts[what] = counts.get(what, 0) + int(qty)
    return sorted(f"{n} {what}" for what, n in counts.items())


def test_a_kind_whose_other_names_are_plurals_is_one_too(key: SiteKey) -> None:
    held = held_at(SHACK, key)
    held.say("a fish taco, a shrimp taco and a cola", "drop the tacos")
    assert [row["item"] for row in held.order] == ["cola"], told(held)
