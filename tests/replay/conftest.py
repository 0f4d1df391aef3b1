"""Kept logs to replay: one written by the whole product through the text door, one of several sessions."""

import asyncio
import json
import logging
import shutil
from collections.abc import Sequence
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
import structlog

from domain.menu_file import parse
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.session.conversation import Conversation
from edge.session.exchange import Given, GuestArrived, Played, UserSpeaking, UserTurn
from edge.session.log import SessionLog
from edge.session.setting import Knowledge, Setting
from edge.session.state import State, fold
from talkthru.cli import data_folder
from talkthru.converse import Door

MENU = data_folder() / "menu.json"
DOOR = "lane-1-1"
SPOKEN = "two cheeseburgers, no onion, and a large coke please"
BEGAN_US = 1_741_807_800_000_000  # 2025-03-12 19:30 UTC


def _turn(words: str, **more: Any) -> dict[str, Any]:
    return {"type": "turn", "user": words, **more}


LINES = (
    {"type": "start", "id": DOOR, "channel": "lane"},
    _turn(SPOKEN),
    _turn("a zanzibar quuxberry for me", event="barge_in", args={"after_words": 2}),
    _turn("make that a medium"),
    _turn("that's all", event="link_down"),
    _turn("yes that's right"),
    _turn("", event="link_up"),
    {"type": "end"},
)


async def _converse(folder: Path, lines: Sequence[dict[str, Any]]) -> None:
    async with asyncio.TaskGroup() as tasks:
        door = Door(data_folder(), "embedded", folder, tasks)
        for line in lines:
            answer = await door.answer(json.dumps(line))
            assert answer["type"] == "reply", answer
        await door.close()


@pytest.fixture(scope="session")
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    folder = tmp_path_factory.mktemp("door")
    asyncio.run(_converse(folder, LINES))
    return folder / "session-1"


@pytest.fixture
def kept(_kept: Path, tmp_path: Path) -> Path:
    """A log that is the test's own: an order by a guest who barges in, is not understood, and loses the link."""
    return Path(shutil.copytree(_kept, tmp_path / "edge"))


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    menu = parse(json.loads(MENU.read_text(encoding="utf-8")))
    return Knowledge(menu, build_lexicon(menu))


async def talk(log: SessionLog, knowledge: Knowledge, device: str, *turns: Given, began_us: int = BEGAN_US) -> str:
    """A session at a lane, its turns two seconds apart, each utterance heard before the next; left open."""
    session = await log.start(device, "lane", knowledge.menu.version)
    setting = Setting("lane", device, "loc-101", "loc-101", "2025-03-12T12:30", began_us)
    version = knowledge.menu.version
    conversation = Conversation({version: knowledge}, setting, version=version, epoch=0.0)
    state, now = State(session, menu_version=version), 0.0

    async def commit(given: Given) -> None:
        nonlocal state
        step = conversation.decide(state, given, now)
        await log.append(session, step.events)
        state = reduce(fold, step.events, state)

    await commit(GuestArrived())
    for turn in turns:
        now += 1.0
        for utterance, text in state.speaking:
            await commit(Played(utterance, text))
        await commit(UserSpeaking())
        now += 1.0
        await commit(turn)
    return session


def said(*words: str) -> tuple[UserTurn, ...]:
    return tuple(UserTurn(text) for text in words)
