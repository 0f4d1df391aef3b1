"""One session with real parts: the demo menu and its lexicon, the real log; fake are the clock and what is outside."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.session.conversation import Conversation
from edge.session.log import SessionLog
from edge.session.setting import Knowledge, Setting
from edge.session.signing import SiteKey
from talkthru.cli import data_folder
from talkthru.converse import Door
from tests.conversations import run
from tests.session.held import Held, conversation_at

T = TypeVar("T")
VERSION = "7"
ANSWERS_WITHIN_S = 60.0  # a hundred times what the longest conversation here takes


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    menu = parse(json.loads((data_folder() / "menu.json").read_text(encoding="utf-8")))
    return Knowledge(menu, build_lexicon(menu))


@pytest.fixture(scope="session")
def conversation(knowledge: Knowledge) -> Conversation:
    """At the lane, a Wednesday at half past twelve; its clock starts at 0."""
    setting = Setting(
        channel="lane",
        device="lane-1",
        site="loc-101",
        location="loc-101",
        local_time="2025-03-12T12:30",
        wall_us=1_741_807_800_000_000,
    )
    return Conversation({VERSION: knowledge}, setting, version=VERSION, epoch=0.0)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> SiteKey:
    return SiteKey.open(tmp_path_factory.mktemp("site"))


@pytest.fixture
def held(knowledge: Knowledge, key: SiteKey) -> Held:
    """At a kiosk of the demo brand."""
    return Held(conversation_at(knowledge, key.verify), key)


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[SessionLog]:
    opened = await SessionLog.open(tmp_path / "log", synchronous="OFF")
    yield opened
    await opened.close()


class OpenDoor:
    """The text door in a thread of its own, for tests that are not coroutines (hypothesis)."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._ready, self._leave = threading.Event(), asyncio.Event()
        self.door: Door
        self._thread = threading.Thread(target=self._run, daemon=True)  # a door that hangs fails, and lets pytest end

    def _run(self) -> None:
        self._loop.run_until_complete(self._stay())

    async def _stay(self) -> None:
        async with run.open_door() as self.door:
            self._ready.set()
            await self._leave.wait()

    def __enter__(self) -> "OpenDoor":
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._leave.set)
        self._thread.join(ANSWERS_WITHIN_S)

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Raises TimeoutError where a conversation never comes to its end."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(ANSWERS_WITHIN_S)


@pytest.fixture(scope="module")
def opened() -> Iterator[OpenDoor]:
    with OpenDoor() as door:
        yield door
