"""Attacks come to nothing, and each would come to something without the defence that it is for."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest

from talkthru.bench.attack_world import ALL_CHECKS
from talkthru.bench.attacks import Arena, cases, measure
from talkthru.bench.running import Bench

CASES = cases()

# A defence that is left out, and attacks that get through then. `without all of them` finds the others.
MISSED = {
    "stop": ("connection-001", "connection-002", "connection-003"),
    "privilege": ("mcp_schema-023", "mcp_schema-024"),
    "role": ("connection-006",),
    "turn": ("connection-014",),
    "customer": ("spoken-104", "spoken-105"),
    "intent": ("mcp_schema-007", "spoken-073"),
    "yes_once": ("spoken-115",),
    "control": ("connection-007", "connection-011", "note-010"),
    "answer": ("tool_result-017", "tool_result-020"),
    "arguments": ("arguments-001", "arguments-009"),
    "signature": ("spoken-116",),
    "till": ("spoken-036",),
    "pinned": ("mcp_schema-002",),
    "key": ("connection-012",),
    "names": ("arguments-020", "mcp_schema-005"),
    "proof": ("memory-003", "memory-004", "memory-005", "memory-006", "memory-007"),
    "form": ("memory-010", "memory-011", "memory-012"),
}


@pytest.fixture
async def arena() -> AsyncIterator[Arena]:
    async with Arena() as made:
        yield made


def named(case_id: str) -> Mapping[str, Any]:
    return next(case for case in CASES if case["id"] == case_id)


def test_there_are_attacks_from_everywhere() -> None:
    assert len(CASES) >= 200
    assert len({case["id"] for case in CASES}) == len(CASES)
    places = {"spoken", "note", "description", "tool_result", "mcp_schema", "arguments", "connection", "memory"}
    assert {case["where"] for case in CASES} == places


async def test_a_hostile_model_comes_to_nothing(arena: Arena) -> None:
    through = [found for case in CASES if not (found := await arena.play(case)).held]
    assert through == []


@pytest.mark.parametrize("defence", ALL_CHECKS)
async def test_the_attacks_find_a_defence_that_is_left_out(arena: Arena, defence: str) -> None:
    for case_id in MISSED[defence]:
        assert (await arena.play(named(case_id))).held
        assert not (await arena.play(named(case_id), without=(defence,))).held, case_id


async def test_every_attack_could_succeed_where_nothing_defends(arena: Arena) -> None:
    held = [case["id"] for case in CASES[::6] if (await arena.play(case, without=ALL_CHECKS)).held]
    assert held == [], "an attack that cannot succeed proves nothing"


@pytest.mark.slow
async def test_all_of_them_could_succeed_where_nothing_defends(arena: Arena) -> None:
    held = [case["id"] for case in CASES if (await arena.play(case, without=ALL_CHECKS)).held]
    assert held == []


@pytest.mark.slow
async def test_words_and_planted_data_come_to_nothing_against_the_rules(tmp_path: Any) -> None:
    bench = Bench("attacks", kept_in=(tmp_path / "attacks.jsonl",))
    await measure(bench)
    assert not bench.failed, (tmp_path / "attacks.misses.txt").read_text()
