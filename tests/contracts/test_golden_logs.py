"""Logs that a release wrote stay readable: they decode, and fold to what they folded to then."""

import json
from functools import reduce
from pathlib import Path

import pytest

from domain.events import decode, encode
from edge.session.state import State, fold
from tests.contracts.log_examples import GOLDEN, summary, written

LOGS = sorted(GOLDEN.glob("*/session.log.jsonl"))


@pytest.mark.parametrize("path", LOGS, ids=lambda p: p.parent.name)
def test_a_released_log_folds_to_what_it_folded_to(path: Path) -> None:
    events = [decode(line.encode()) for line in path.read_text(encoding="utf-8").splitlines()]
    version = str(events[0].data["menu_version"])
    state = reduce(fold, events, State("golden", menu_version=version))
    expected = json.loads((path.parent / "session.state.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(summary(state))) == expected


def test_there_is_a_released_log() -> None:
    assert LOGS


async def test_what_is_written_today_folds_from_its_bytes_to_the_live_state() -> None:
    rows, folded = await written()
    state = reduce(fold, (decode(row.encode()) for row in rows), State("golden", menu_version="7"))
    assert summary(state) == folded
    assert [encode(decode(row.encode())).decode() for row in rows] == rows
