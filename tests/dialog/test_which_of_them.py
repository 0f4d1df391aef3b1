"""Of several things in one breath, what is said of which: of both, of the one named, of what was only begun."""

import json
from functools import cache
from pathlib import Path

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding

MENUS = Path(__file__).parent / "menus_blind"


@cache
def counter(menu: str) -> Understanding:
    return Understanding(parse(json.loads((MENUS / f"{menu}.json").read_text())))


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "q_longloaf",
            "a footlong turkey and a footlong roast beef both on wheat, mustard on the turkey",
            {"turkey": {"pick:wheat", "add:mustard"}, "roast_beef": {"pick:wheat"}},
        ),
        (
            "q_longloaf",
            "a footlong turkey and a footlong roast beef on wheat, mustard on the turkey",
            {"turkey": {"add:mustard"}, "roast_beef": {"pick:wheat"}},
        ),
        (
            "q_longloaf",
            "six inch turkey and six inch roast beef, no onions on either, pickles on the roast beef",
            {"turkey": {"no:onion"}, "roast_beef": {"no:onion", "add:pickle"}},
        ),
        (
            "q_longloaf",
            "a footlong turkey on white with pickles, I mean mustard",
            {"turkey": {"pick:white", "add:mustard"}},
        ),
        (
            "q_longloaf",
            "a footlong turkey, white, bacon, no mayo, lettuce, and no tomato",
            {"turkey": {"pick:white", "add:bacon", "no:mayo", "no:tomato"}},
        ),
        (
            "q_longloaf",
            "a footlong turkey on white, no mayo, onions, and no tomato",
            {"turkey": {"pick:white", "no:mayo", "no:onion", "no:tomato"}},
        ),
        (
            "q_jackalope",
            "a jackwrap with bacon and a large, no, a small lemonade",
            {"jackwrap": {"add:bacon"}, "lemonade": set()},
        ),
    ],
)
def test_each_thing_said_falls_on_what_it_was_said_of(menu: str, said: str, order: dict[str, set[str]]) -> None:
    got = counter(menu).turn(said)
    assert {line["item"]: set(line["mods"]) for line in got.order} == order, got.why
