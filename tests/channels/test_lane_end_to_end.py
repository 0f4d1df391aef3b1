"""A guest at a lane, over a real WebSocket, in real time: what they hear and what the session is told."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest

from edge.session.exchange import GuestArrived, GuestLeft, Played, Resumed, UserSpeaking, UserTurn
from talkthru.demo.bank import Bank
from talkthru.demo.device import LaneDevice, Message

BANK = Bank()
ORDER = BANK.order("two-cheeseburgers")


@pytest.fixture
async def lane(edge: Any) -> AsyncIterator[LaneDevice]:
    async with LaneDevice(f"{edge.url}/v1/lane/lane-1", "token-1") as device:
        yield device


async def told(device: LaneDevice, kind: str, **expected: Any) -> Message:
    """The next message of a kind with these fields; others are passed over."""
    async with asyncio.timeout(15):
        while True:
            message = await device.messages.get()
            if message.kind == kind and all(message.data.get(k) == v for k, v in expected.items()):
                return message


async def given(host: Any, kind: type, count: int = 1) -> list[Any]:
    async with asyncio.timeout(15):
        while len(host.of(kind)) < count:
            await asyncio.sleep(0.02)
    return list(host.of(kind))


def sentence() -> bytes:
    return BANK.pcm(ORDER, ORDER.openings[0])


async def test_a_guest_is_greeted_orders_and_is_answered(edge: Any, lane: LaneDevice) -> None:
    await lane.arrive()
    assert (await told(lane, "welcome")).data["session"] == "lane-1-1"
    await told(lane, "say", utterance=1, text=edge.greeting)
    host = edge.sessions.hosts[0]
    assert host.of(GuestArrived)
    [greeting] = await given(host, Played)
    assert greeting == Played(1, edge.greeting, complete=True)

    began = time.monotonic()
    spoken = await lane.speak(sentence())
    [turn] = await given(host, UserTurn)
    assert "cheeseburger" in turn.text
    assert len(turn.words) == len(turn.text.split())
    said = await told(lane, "say", utterance=2)
    assert turn.text in said.data["text"]
    timing = await told(lane, "timing")
    assert set(timing.data["stages"]) == {"voice_activity", "recognition", "end_of_turn", "commit", "voice"}
    assert timing.data["speculated"] is True
    assert [type(g) for g in host.given[:4]] == [GuestArrived, Played, UserSpeaking, UserTurn]
    assert said.at > spoken.ended > began


async def test_speaking_over_the_agent_stops_it_and_tells_which_words_were_heard(edge: Any, lane: LaneDevice) -> None:
    await lane.arrive()
    await told(lane, "say", utterance=1)
    await asyncio.sleep(1.0)  # the guest listens for a second
    await lane.speak(sentence())
    await told(lane, "flush")
    host = edge.sessions.hosts[0]
    played = (await given(host, Played))[0]
    assert not played.complete
    assert edge.greeting.startswith(played.heard)
    assert 2 <= len(played.heard.split()) <= 10
    assert [type(g) for g in host.given[:3]] == [GuestArrived, UserSpeaking, Played]
    await given(host, UserTurn)
