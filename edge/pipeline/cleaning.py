"""The front end (`edge.audio.front_end`) as a link of the chain: sound comes in as the microphone heard it, and goes on
clean. It runs while nobody is there, too: by the time that a guest speaks it knows the lane.
"""

import time

import structlog
from pipecat.frames.frames import Frame, InputAudioRawFrame
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor

from edge.audio.front_end import FrontEnd
from edge.pipeline.frames import GuestFrame
from edge.pipeline.wire import RATE_HZ

log = structlog.get_logger()


class Cleaning(FrameProcessor):
    """Without a front end it passes everything. `on_played` and `on_flushed` are the wire's to call."""

    def __init__(self, front_end: FrontEnd | None, *, device: str) -> None:
        super().__init__()
        self._front_end, self._device_id = front_end, device

    def on_played(self, pcm: bytes, rate_hz: int) -> None:
        if self._front_end is not None:
            self._front_end.on_played(pcm, rate_hz, time.monotonic())

    def on_flushed(self) -> None:
        if self._front_end is not None:
            self._front_end.on_flush()

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if self._front_end is None:
            await self.push_frame(frame, direction)
            return
        match frame:
            case InputAudioRawFrame(audio=audio):
                if clean := self._front_end.clean(audio):
                    await self.push_frame(InputAudioRawFrame(clean, RATE_HZ, 1), direction)
                return
            case GuestFrame():
                self._front_end.voices.forget()
                if not frame.present:
                    log.info("front_end.lane", device=self._device_id, **self._front_end.facts())
        await self.push_frame(frame, direction)
