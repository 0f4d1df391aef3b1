"""A total that is another one than was said is asked about: the whole product but sound, with its own cloud tier."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from cloud.catalog import Catalog, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.pos import PosPort
from cloud.workflows.fulfilment import Clock
from talkthru import converse
from talkthru.cli import data_folder

TILL = {"pos_price_at_submit": {"cheeseburger/std": 599}}


def dearer() -> Catalog:
    """The menu that somebody gave the cloud under the version that the store sells by."""
    raw: Any = json.loads((data_folder() / "menu.json").read_text(encoding="utf-8"))
    next(item for item in raw["items"] if item["id"] == "cheeseburger")["variations"][0]["price_cents"] = 599
    return Catalog((from_raw(raw),))


class OtherCloud(EmbeddedCloud):
    def __init__(self, catalog: Catalog, pos: PosPort, clock: Clock, **more: Any) -> None:
        super().__init__(dearer(), pos, clock, **more)


class Talk:
    def __init__(self, door: converse.Door) -> None:
        self._door = door

    async def __call__(self, *words: str, **more: Any) -> list[dict[str, Any]]:
        lines = [{"type": "turn", "user": text} | more for text in words]
        return [await self._door.answer(json.dumps(line)) for line in lines]


@pytest.fixture
async def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Talk]:
    monkeypatch.setattr(converse, "EmbeddedCloud", OtherCloud)
    async with asyncio.TaskGroup() as tasks:
        door = converse.Door(data_folder(), "embedded", tmp_path, tasks)
        start = {"type": "start", "id": "lane-1-1", "channel": "lane", "world": TILL}
        assert (await door.answer(json.dumps(start)))["type"] == "reply"
        yield Talk(door)
        await door.answer(json.dumps({"type": "end"}))
        await door.close()


async def test_both_totals_are_said_and_only_a_yes_to_the_new_one_sends_it(talk: Talk) -> None:
    *_, read_back, asked = await talk("a cheeseburger", "that's it", "yes")
    assert "Your total is $5.17" in read_back["agent"][-1]
    assert asked["agent"][-1] == "The price changed: I said $5.17, and it comes to $6.47 now. Is that okay?"
    assert (asked["order_state"], asked["submissions"], asked["total_cents"]) == ("open", 0, 647)
    (done,) = await talk("yes that's fine")
    assert (done["order_state"], done["submissions"], done["total_cents"]) == ("accepted", 1, 647)


async def test_a_no_sends_nothing_and_the_order_can_still_be_changed(talk: Talk) -> None:
    *_, asked, refused = await talk("a cheeseburger", "that's it", "yes", "no, that's more than you said")
    assert (refused["submissions"], refused["order_state"]) == (0, "open")
    assert asked["agent"][-1] != refused["agent"][-1]
    *_, accepted = await talk("remove the cheeseburger", "a small fries", "that's it", "yes")
    assert (accepted["submissions"], accepted["order_state"]) == (1, "accepted")
