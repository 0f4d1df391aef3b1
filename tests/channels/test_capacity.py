"""Who is let in, and what a device hears and is shown that is not."""

import asyncio
import json
from typing import Any

import pytest
import websockets
from hypothesis import given
from hypothesis import strategies as st
from pipecat.frames.protobufs import frames_pb2

from edge.capacity import LATE_S, WINDOW_S, Capacity, Full


def test_newcomers_are_turned_away_beyond_the_most() -> None:
    capacity = Capacity(2)
    assert capacity.admit(1) is None
    assert capacity.admit(2) == Full(2, late=False)


def test_a_box_that_is_late_takes_no_more_until_it_has_caught_up() -> None:
    capacity = Capacity(8)
    for at in range(100):
        capacity.on_lag(0.2 if at % 10 == 0 else 0.0, at * 0.1)
    assert capacity.admit(4) == Full(4, late=True)
    assert capacity.admit(3) is None
    for at in range(100, 220):
        capacity.on_lag(0.001, at * 0.1)
    assert capacity.admit(4) is None


@given(st.lists(st.floats(0, 0.2), max_size=300), st.integers(1, 16), st.integers(0, 20))
def test_half_are_let_in_and_no_more_than_the_most(lags: list[float], most: int, serving: int) -> None:
    capacity = Capacity(most)
    for at, lag in enumerate(lags):
        capacity.on_lag(lag, at * 0.1)
    full = capacity.admit(serving)
    assert full is None or 2 * serving >= most
    assert full is not None or serving < most
    recent = lags[-int(WINDOW_S / 0.1) :]
    if all(lag <= LATE_S for lag in recent) and len(lags) > 200:
        assert not capacity.late


async def _all(socket: Any) -> tuple[list[dict[str, Any]], int]:
    """Its messages, and the bytes of sound, until it is closed."""
    messages, sound = [], 0
    try:
        async with asyncio.timeout(20):
            async for data in socket:
                frame = frames_pb2.Frame.FromString(data)  # type: ignore[attr-defined]
                if frame.WhichOneof("frame") == "audio":
                    sound += len(frame.audio.audio)
                else:
                    messages.append(json.loads(frame.message.data).get("data"))
    except websockets.ConnectionClosedError:
        pass
    return messages, sound


async def test_who_is_turned_away_hears_it_once_is_shown_it_and_those_inside_stay(
    edge: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("edge.pipeline.turned_away.render", lambda *_: ("Not here.",))  # said at the pace of speech
    edge.connections._capacity = Capacity(1)

    def connected(device: str) -> Any:
        number = device[-1]
        header = {"Authorization": f"Bearer token-{number}"}
        return websockets.connect(f"{edge.url}/v1/lane/{device}", additional_headers=header)

    async with connected("lane-1"):
        async with asyncio.timeout(10):
            while edge.connections.connected != ("lane-1",):  # noqa: ASYNC110  there is no event for it
                await asyncio.sleep(0.01)
        for time in range(2):
            async with connected("lane-2") as second:
                messages, sound = await _all(second)
                assert (second.close_code, "serves 1" in second.close_reason) == (4503, True)
            assert [message["type"] for message in messages] == ["full"]
            assert (sound > 8000) == (time == 0)
        assert edge.connections.connected == ("lane-1",)
        async with connected("lane-1"):  # a device that comes back takes its own place
            await asyncio.sleep(0)
