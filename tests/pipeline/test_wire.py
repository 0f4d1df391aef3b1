import asyncio
import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pipecat.frames.frames import (
    InputAudioRawFrame,
    InputTransportMessageFrame,
    InterruptionFrame,
    OutputAudioRawFrame,
    OutputTransportMessageUrgentFrame,
    TextFrame,
)
from pipecat.frames.protobufs import frames_pb2

from edge.pipeline.wire import DUCKED, MESSAGES_A_S, MESSAGES_AT_ONCE, AllowList, Refused, rtvi_message, server_message


def audio(pcm: bytes, rate_hz: int = 16000, channels: int = 1) -> bytes:
    frame = frames_pb2.Frame()  # type: ignore[attr-defined]
    frame.audio.audio, frame.audio.sample_rate, frame.audio.num_channels = pcm, rate_hz, channels
    return bytes(frame.SerializeToString())


def message(body: Any) -> bytes:
    frame = frames_pb2.Frame()  # type: ignore[attr-defined]
    frame.message.data = body if isinstance(body, str) else json.dumps(body)
    return bytes(frame.SerializeToString())


def client(kind: Any, body: Any) -> bytes:
    return message({"label": "rtvi-ai", "type": "client-message", "id": "1", "data": {"t": kind, "d": body}})


async def test_a_ducked_voice_goes_out_softly_and_without_a_step() -> None:
    ducked = False
    wire = AllowList(ducked=lambda: ducked)
    loud = OutputAudioRawFrame(np.full(320, 8000, "<i2").tobytes(), 16000, 1)

    async def sent() -> Any:
        frame = frames_pb2.Frame.FromString(await wire.serialize(loud))  # type: ignore[attr-defined]
        return np.frombuffer(frame.audio.audio, "<i2")

    assert set(await sent()) == {8000}
    ducked = True
    falling, soft = await sent(), await sent()
    assert falling[0] == 8000
    assert np.abs(np.diff(falling)).max() < 100
    assert set(soft) == {8000 * DUCKED}
    ducked = False
    rising = await sent()
    assert (rising[0], rising[-1]) == (8000 * DUCKED, 8000)


async def test_sound_of_the_right_form_comes_in() -> None:
    frame = await AllowList().deserialize(audio(b"\1\0" * 320))
    assert isinstance(frame, InputAudioRawFrame)
    assert (frame.sample_rate, frame.num_channels, frame.num_frames) == (16000, 1, 320)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (audio(b"\1\0", 8000), "audio_rate"),
        (audio(b"\1\0", channels=2), "audio_channels"),
        (audio(b"\1"), "audio_length"),
        (audio(b""), "audio_length"),
        (audio(bytes(32_002)), "too_large"),
        (bytes(70_000), "too_large"),
        ("text", "text_frame"),
        (b"\xff\xff", "garbage"),
        (b"", "empty"),
        (message("{"), "message_not_json"),
        (message([1]), "message_not_rtvi"),
        (message({"label": "rtvi-ai", "type": "client-ready", "id": "1", "data": [1]}), "message_not_rtvi"),
        (message({"label": "rtvi-ai", "type": "send-text", "id": "1", "data": {"content": "x"}}), "message_type"),
        (message({"label": "rtvi-ai", "type": "client-message", "id": 1, "data": {}}), "message_not_rtvi"),
        (client("presence", {"present": 1}), "message_presence"),
        (client("played", {"utterance": True, "samples": 3}), "message_played"),
        (client("approve", {"yes": True}), "message_unknown"),
        (client(["presence"], {}), "message_not_rtvi"),
    ],
)
async def test_everything_else_is_refused_by_kind_and_counted(data: bytes | str, kind: str) -> None:
    wire = AllowList()
    assert await wire.deserialize(data) is None
    assert await wire.deserialize(data) is None
    assert wire.refused == {kind: 2}


async def test_our_messages_come_in() -> None:
    wire = AllowList()
    for kind, body in {
        "presence": {"present": True},
        "played": {"utterance": 1, "samples": 1600},
        "mute": {"on": True},
        "takeover": {"on": False},
        "auth": {"token": "x"},
    }.items():
        frame = await wire.deserialize(client(kind, body))
        assert isinstance(frame, InputTransportMessageFrame)
        assert frame.message["data"] == {"t": kind, "d": body}
    assert not wire.refused


@given(st.binary(max_size=300) | st.text(max_size=50) | st.binary(max_size=100).map(lambda b: message(repr(b))))
def test_no_bytes_end_the_connection(data: bytes | str) -> None:
    wire = AllowList()
    asyncio.run(wire.deserialize(data))
    try:
        rtvi_message(data)
    except Refused:
        pass


SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
JSON = st.recursive(SCALARS, lambda c: st.lists(c) | st.dictionaries(st.text(max_size=5), c), max_leaves=8)


@given(st.sampled_from(["presence", "played", "mute", "takeover", "auth"]), JSON)
def test_no_body_of_a_message_gets_through_in_another_form(kind: str, body: Any) -> None:
    frame = asyncio.run(AllowList().deserialize(client(kind, body)))
    if frame is not None:
        assert isinstance(body, dict)


async def test_more_sound_than_time_is_a_flood() -> None:
    now = 0.0
    wire = AllowList(clock=lambda: now)
    second = audio(bytes(32_000))
    taken = [await wire.deserialize(second) is not None for _ in range(10)]
    assert taken == [True] * 5 + [False] * 5  # five seconds may be caught up
    now = 2.0
    assert [await wire.deserialize(second) is not None for _ in range(3)] == [True, True, False]
    now = 3600.0  # a quiet hour is no credit for an hour of sound
    assert sum([await wire.deserialize(second) is not None for _ in range(30)]) == 10
    assert set(wire.refused) == {"audio_faster_than_time"}


async def test_of_pipecat_s_messages_only_who_speaks_goes_out() -> None:
    wire = AllowList()
    assert await wire.serialize(OutputAudioRawFrame(bytes(640), 16000, 1))
    assert await wire.serialize(InterruptionFrame())
    assert await wire.serialize(OutputTransportMessageUrgentFrame(message=server_message("flush")))
    for kind in ("error", "user-transcription", "bot-llm-text", "user-llm-text", "metrics"):
        leak = OutputTransportMessageUrgentFrame(message={"label": "rtvi-ai", "type": kind, "data": {"text": "x"}})
        assert await wire.serialize(leak) is None
    assert await wire.serialize(TextFrame("x")) is None


async def test_a_device_that_says_too_much_is_not_listened_to_all_the_time() -> None:
    now = 0.0
    wire = AllowList(clock=lambda: now)
    taken = [await wire.deserialize(client("mute", {"on": True})) for _ in range(1000)]
    assert sum(frame is not None for frame in taken) == MESSAGES_AT_ONCE
    assert wire.refused == {"too_many_messages": 1000 - MESSAGES_AT_ONCE}
    now = 1.0
    taken = [await wire.deserialize(client("mute", {"on": True})) for _ in range(1000)]
    assert sum(frame is not None for frame in taken) == MESSAGES_A_S
    assert isinstance(await wire.deserialize(audio(b"\1\0" * 320)), InputAudioRawFrame)


@pytest.mark.parametrize("there", [True, False])
async def test_of_a_sensor_that_chatters_the_last_word_counts(there: bool) -> None:
    now = 0.0
    wire = AllowList(clock=lambda: now)
    for n in range(501):
        await wire.deserialize(client("presence", {"present": (n % 2 == 0) is there}))
    assert isinstance(await wire.deserialize(audio(b"\1\0" * 320)), InputAudioRawFrame), "not yet"
    now = 0.2
    frame = await wire.deserialize(audio(b"\1\0" * 320))
    assert isinstance(frame, InputTransportMessageFrame)
    assert frame.message["data"] == {"t": "presence", "d": {"present": there}}
    now = 5.0
    for _ in range(100):
        await wire.deserialize(client("presence", {"present": not there}))
    now = 10.0
    assert await wire.deserialize(client("presence", {"present": there})) is not None
    assert isinstance(await wire.deserialize(audio(b"\1\0" * 320)), InputAudioRawFrame), "what is newer stands"
