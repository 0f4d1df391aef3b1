# ruff: noqa: E501 - tables: an order and what it is, side by side
"""Plates, dips and soups whose words name a dish, a size and an option at once: each word is used for one of them."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_plain_speech import group, item, order_of
from tests.dialog.test_plain_words import Line, sized

GROUPS = [
    group("Toppings", "adjust", "Lettuce", "Tomato", "Red Onion", "Sumac"),
]


def called(made: dict[str, Any], *aliases: str, **sizes: list[str]) -> dict[str, Any]:
    rows = [{**v, "aliases": sizes.get(v["id"], [])} for v in made["variations"]]
    return made | {"aliases": list(aliases), "variations": rows}


ITEMS = [
    called(sized("Muhammara", "Dips", S="Small", L="Large"), L=["to share"]),
    sized("Potato Wedges", "Sides", S="Small", M="Medium", L="Large"),
    item("Lamb Wrap", "Wraps", "toppings", included=("toppings_lettuce", "toppings_tomato")),
    sized("Cola", "Drinks", S="Small", M="Medium", L="Large"),
]


@pytest.fixture(scope="module")
def grill() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS}, "grill"))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # a size that is called "to share" is one of what comes so; wedges to share are for several
        ("a muhammara to share", [(1, "muhammara", "L", ())]),
        (
            "two lamb wraps, one with no tomato, and large wedges to share",
            [
                (1, "lamb_wrap", "std", ("no:toppings_tomato",)),
                (1, "lamb_wrap", "std", ()),
                (1, "potato_wedges", "L", ()),
            ],
        ),
        ("large wedges to share and a small cola", [(1, "potato_wedges", "L", ()), (1, "cola", "S", ())]),
    ],
)
def test_each_word_is_used_for_what_it_names(grill: Understanding, said: str, meant: list[Line]) -> None:
    assert order_of(grill.turn(said)) == meant
