"""Each conversation goes as a professional would expect it; what is known to go wrong is listed, with why.

All about safety and every eighth of the others; the rest is marked slow (`talkthru bench conversations` holds all).
"""

import asyncio
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from talkthru.converse import Door
from tests.conversations import run
from tests.session.folding import folds_to_the_live_state

DEV = run.load()
KNOWN = run.known_failures()


AT_ONCE = 50  # through one door, as `talkthru converse` would hold them; all of them take longer than a test may
SELDOM = {c.id for n, c in enumerate(DEV) if c.kind != "safety" and c.id not in KNOWN and n % 8}
_SORTED = [c for c in DEV if c.id not in SELDOM], [c for c in DEV if c.id in SELDOM]
HEARD = [some[n : n + AT_ONCE] for some in _SORTED for n in range(0, len(some), AT_ONCE)]


@cache
def held(group: int) -> tuple[dict[str, tuple[str, ...]], list[Mapping[str, Any]]]:
    """What is wrong with each, and the lines after which the log did not fold to the state that the session lived in.

    Only the first group in asyncio's debug mode: it is half of the time, and what it watches, the door's tasks and
    threads, is the same in each.
    """
    unfolded: list[Mapping[str, Any]] = []

    def watch(door: Door) -> run.AfterLine:
        async def after(line: Mapping[str, Any]) -> None:
            if not await folds_to_the_live_state(door):
                unfolded.append(line)

        return after

    return asyncio.run(run.judge(HEARD[group], watch=watch), debug=None if group == 0 else False), unfolded


@pytest.mark.parametrize(
    ("group", "name"),
    [
        pytest.param(n, c.id, marks=pytest.mark.slow if c.id in SELDOM else ())
        for n, group in enumerate(HEARD)
        for c in group
    ],
)
def test_conversation_goes_as_expected(group: int, name: str) -> None:
    wrong = held(group)[0][name]
    if name in KNOWN:
        assert wrong, f"{name} goes right now: take it out of known_failures.txt"
    else:
        assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "group",
    [pytest.param(n, marks=pytest.mark.slow if group[0].id in SELDOM else ()) for n, group in enumerate(HEARD)],
)
def test_the_log_folds_to_the_live_state_after_every_line(group: int) -> None:
    assert not held(group)[1]


def test_no_conversation_is_worked_with_and_only_scored_or_there_twice() -> None:
    names = [c.id for c in (*DEV, *run.load(held_out=True))]
    assert len(names) == len(set(names))


def test_there_are_conversations_about_safety_and_about_tasks() -> None:
    assert {c.kind for c in (*DEV, *run.load(held_out=True))} == {"safety", "task"}


def test_every_known_failure_is_a_dev_conversation_and_says_why() -> None:
    assert set(KNOWN) <= {c.id for c in DEV}
    assert all(KNOWN.values())
