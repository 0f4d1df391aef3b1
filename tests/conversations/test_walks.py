"""Whatever situations follow one another, the order is what was said, and nothing happens without its yes."""

import asyncio

import pytest

from tests.conversations import run, walks

AT_ONCE = 30  # a walk takes a tenth of a second
MANY = 600


async def _found(seeds: range) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    async with run.open_door() as door:
        for seed in seeds:
            walk = walks.Walk(seed)
            found[seed] = walks.wrongs(walk, await run.hold(door, walk.lines))
    return {seed: wrong for seed, wrong in found.items() if wrong}


def test_what_must_hold_holds_however_situations_follow_one_another() -> None:
    assert not asyncio.run(_found(range(AT_ONCE)))


@pytest.mark.slow
def test_what_must_hold_holds_in_hundreds_of_conversations() -> None:
    assert not asyncio.run(_found(range(AT_ONCE, MANY)))
