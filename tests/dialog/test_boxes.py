"""Boxes that are filled by choice: how many of each, and dozens of a thing that is sold in boxes of a dozen."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding

FLAVORS = ("Plain", "Poppy", "Rye", "Sea Salt", "Everything")


def _group(of: str, holds: int) -> dict[str, Any]:
    rows = [{"id": f"{of}_{name.split()[0].lower()}", "name": f"{name} Bagel"} for name in FLAVORS]
    return {
        "id": of, "name": "Pick your bagels", "kind": "choice", "min": 1, "max": holds, "max_per_option": holds,
        "qualifiers": ["pick"], "options": rows,
    }  # fmt: skip


def _item(id_: str, name: str, *groups: str) -> dict[str, Any]:
    return {
        "id": id_, "name": name, "modifier_groups": list(groups),
        "variations": [{"id": "std", "name": "std", "price_cents": 100, "default": True}],
    }  # fmt: skip


MENU = parse(
    {
        "schema_version": 1,
        "menu_id": "boxes",
        "currency": "USD",
        "modifier_groups": [_group("d", 12), _group("h", 6)],
        "items": [
            _item("dozen", "Dozen Bagels", "d"),
            _item("half", "Half Dozen Bagels", "h"),
            *(_item(name.split()[0].lower(), f"{name} Bagel") for name in FLAVORS),
            _item("tea", "Tea"),
        ],
        "combos": [],
    }
)


@pytest.fixture(scope="module")
def counter() -> Understanding:
    return Understanding(MENU)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a dozen bagels, six plain, four poppy and two rye", [("dozen", 1, ("d_plain*6", "d_poppy*4", "d_rye*2"))]),
        ("a half dozen, two rye, two sea salt and two plain", [("half", 1, ("h_plain*2", "h_rye*2", "h_sea*2"))]),
        ("can I get a dozen everything bagels", [("dozen", 1, ("d_everything",))]),
        ("two dozen poppy bagels please", [("dozen", 2, ("d_poppy",))]),
        ("half a dozen rye", [("half", 1, ("h_rye",))]),
        ("six rye bagels", [("rye", 6, ())]),
        ("three plain bagels and a tea", [("plain", 3, ()), ("tea", 1, ())]),
        ("a half dozen bagels all sea salt, and two rye bagels", [("half", 1, ("h_sea",)), ("rye", 2, ())]),
    ],
)
def test_so_many_of_each_fill_the_box(
    counter: Understanding, said: str, order: list[tuple[str, int, tuple[str, ...]]]
) -> None:
    got = counter.turn(said)
    mods = [tuple(sorted(m.partition(":")[2] for m in line["mods"])) for line in got.order]
    assert [(line["item"], line["qty"], m) for line, m in zip(got.order, mods, strict=True)] == order, got.why
