"""Single orders at a place of chicken and tacos: a word is what it is in its place, whatever else is called by it."""

import json
from pathlib import Path

import pytest

from tests.dialog.machines import machine_of

POLLO = Path(__file__).parent / "menus_blind" / "y_pollo.json"


def lines(said: str) -> list[str]:
    """Each line as "2 x burrito grande + pick:x no:y", in order."""
    out = []
    for line in machine_of(POLLO).turn(said).order:
        name = line.get("item") or line.get("combo")
        size = line.get("variation") or line.get("size") or ""
        slots = json.dumps(line["slots"], sort_keys=True) if line.get("slots") else ""
        out.append(
            " ".join([f"{line['qty']} {name}:{size}", *sorted(line.get("mods", ())), *([slots] if slots else [])])
        )
    return out


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a chicken burrito", ["1 burrito:regular pick:meat_pollo"]),
        ("two chicken burritos please", ["2 burrito:regular pick:meat_pollo"]),
        ("two large chicken burritos", ["2 burrito:grande pick:meat_pollo"]),
        ("a chicken torta with no mayo", ["1 torta:std no:mayo pick:meat_pollo"]),
        ("a half chicken", ["1 pollo_asado:half"]),
        ("two whole chickens", ["2 pollo_asado:whole"]),
        ("pollo asado, the half one", ["1 pollo_asado:half"]),
    ],
)
def test_a_word_that_all_sizes_of_a_thing_have_is_no_size(said: str, order: list[str]) -> None:
    assert lines(said) == order
