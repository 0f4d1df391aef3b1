"""Single turns on invented menus, to the exact order. Floors are what stands today: a change may not lose ground."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from talkthru.understand import Understanding
from tests.dialog.cases_from_text import menu_of
from tests.dialog.machines import machine_of
from tests.dialog.noise import Noise

CASES = Path(__file__).parent / "cases"
FILES = sorted(p.stem for p in CASES.glob("*.jsonl"))
FLOOR, NOISY_FLOOR = 0.95, 0.85


def machine(stem: str) -> Understanding:
    return machine_of(menu_of(stem))


def rows(stem: str) -> Iterator[dict[str, Any]]:
    for line in (CASES / f"{stem}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def lines_of(form: list[dict[str, Any]]) -> list[str]:
    """Comparable: neither the order of lines nor that of a line's modifiers matters."""
    return sorted(json.dumps(_settled(row), sort_keys=True) for row in form)


def _settled(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _settled(inner) for name, inner in value.items()}
    return sorted(value) if isinstance(value, list) else value


def is_right(row: dict[str, Any], understanding: Understanding, text: str) -> bool:
    answer = understanding.turn(text)
    return lines_of(answer.order) == lines_of(row["order"]) if "order" in row else answer.clarify


@pytest.mark.parametrize("stem", FILES)
def test_turns_become_exactly_the_order_that_was_meant(stem: str) -> None:
    understanding = machine(stem)
    wrong = [row["text"] for row in rows(stem) if not is_right(row, understanding, row["text"])]
    allowed = max(2, int(len(list(rows(stem))) * (1 - FLOOR)))
    assert len(wrong) <= allowed, wrong


def test_noisy_turns_mostly_become_the_same_order() -> None:
    right = total = 0
    for stem in FILES:
        understanding, noise = machine(stem), Noise(7)
        for row in rows(stem):
            if row.get("order"):
                total += 1
                right += is_right(row, understanding, noise(row["text"]))
    assert right / total >= NOISY_FLOOR, f"{right} of {total}"


def test_noise_is_the_same_for_the_same_seed() -> None:
    text = "two cheeseburgers and a large coke with no ice please"
    assert [Noise(3)(text) for _ in range(2)] == [Noise(3)(text)] * 2
