"""The front end in the chain, with pipecat's own frames."""

from typing import Any

import numpy as np
from pipecat.frames.frames import InputAudioRawFrame, InterruptionFrame, OutputAudioRawFrame
from pipecat.processors.frame_processor import FrameDirection

from edge.audio.front_end import FrontEnd, front_ends
from edge.pipeline.cleaning import Cleaning
from edge.pipeline.frames import GuestFrame
from edge.pipeline.wire import AllowList

PCM = (np.random.default_rng(0).normal(0, 300, 320)).astype("<i2").tobytes()


class Chain(Cleaning):
    """What it would pass on, without a pipeline around it."""

    def __init__(self, front_end: FrontEnd | None) -> None:
        super().__init__(front_end, device="lane-1")
        self.passed: list[Any] = []

    async def push_frame(self, frame: Any, direction: FrameDirection = FrameDirection.DOWNSTREAM) -> None:
        self.passed.append(frame)

    async def hears(self, pcm: bytes) -> bytes:
        await self.process_frame(InputAudioRawFrame(pcm, 16000, 1), FrameDirection.DOWNSTREAM)
        return b"".join(frame.audio for frame in self.passed if isinstance(frame, InputAudioRawFrame))


async def test_without_a_front_end_sound_passes_as_it_is() -> None:
    assert await Chain(None).hears(PCM) == PCM


async def test_sound_comes_out_in_whole_frames_and_what_is_left_waits() -> None:
    chain = Chain(FrontEnd())
    assert await chain.hears(PCM[:300]) == b""
    assert len(await chain.hears(PCM[300:])) == len(PCM)


async def test_what_leaves_for_the_loudspeaker_is_the_far_end_and_a_flush_ends_it() -> None:
    chain = Chain(FrontEnd())
    assert chain._front_end is not None
    wire = AllowList(played=chain.on_played, flushed=chain.on_flushed)
    await wire.serialize(OutputAudioRawFrame(PCM, 16000, 1))
    assert chain._front_end._far.at(0, 320) == PCM
    await wire.serialize(InterruptionFrame())
    assert chain._front_end._far.at(0, 320) == bytes(640)


async def test_the_next_guest_is_another_voice() -> None:
    chain = Chain(FrontEnd())
    assert chain._front_end is not None
    chain._front_end.voices.on_speech_started()
    await chain.process_frame(GuestFrame(2, True), FrameDirection.UPSTREAM)
    assert not chain._front_end.voices._in_turn
    assert isinstance(chain.passed[0], GuestFrame)


def test_lanes_have_one_by_default() -> None:
    assert front_ends(("lane",))("lane") is not None
