"""pipecat's side of the conversation: an LLMService without a language model, between its frames and the attendant.

What the guest did comes in as frames and is told to the attendant; what is to be done to the device goes out as
frames. pipecat's context is written by its aggregators and read by nobody: the session's log is the memory.
"""

from collections.abc import Callable, Mapping
from copy import copy
from typing import Any

from pipecat.frames.frames import (
    Frame,
    InterruptionFrame,
    LLMContextFrame,
    OutputTransportMessageUrgentFrame,
    VADUserStartedSpeakingFrame,
)
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.frame_processor import FrameDirection
from pipecat.processors.frameworks.rtvi.frames import RTVIClientMessageFrame
from pipecat.services.llm_service import LLMService
from pipecat.services.settings import LLMSettings

from edge.pipeline.attendant import Attendant
from edge.pipeline.attended import Times
from edge.pipeline.frames import (
    FlushedFrame,
    GuessedTurnFrame,
    GuessWithdrawnFrame,
    GuestFrame,
    MuteFrame,
    PlayedFrame,
    PlayingFrame,
    PrepareFrame,
    SayFrame,
    TurnFrame,
)
from edge.pipeline.no_model import NoModelAdapter
from edge.pipeline.wire import server_message
from edge.session.exchange import Say

NO_MODEL = LLMSettings(
    model="edge",
    system_instruction=None,
    temperature=None,
    max_tokens=None,
    top_p=None,
    top_k=None,
    frequency_penalty=None,
    presence_penalty=None,
    seed=None,
    filter_incomplete_user_turns=None,
    user_turn_completion_config=None,
)

DevicePlayed = Callable[[int, int], None]


class Brain(LLMService):
    """The attendant's `Device`. Give it its attendant before the pipeline starts.

    on_device_played: where the device's own count of samples goes.
    """

    attendant: Attendant
    adapter_class = NoModelAdapter

    def __init__(self, context: LLMContext, *, on_device_played: DevicePlayed) -> None:
        super().__init__(settings=copy(NO_MODEL))
        self._context, self._on_device_played = context, on_device_played

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        match frame:
            case VADUserStartedSpeakingFrame() if direction is FrameDirection.DOWNSTREAM:
                await self.attendant.on_guest_started()
            case GuessedTurnFrame(guest=guest, turn=turn):
                await self.attendant.on_guess(guest, turn)
            case GuessWithdrawnFrame():
                await self.attendant.on_guess_withdrawn()
            case TurnFrame():
                times = Times(frame.speech_ended, frame.vad_stopped, frame.final, frame.ended)
                await self.attendant.on_turn(frame.guest, frame.turn, times)
            case PlayingFrame(utterance=utterance, at=at):
                await self.attendant.on_playing(utterance, at)
            case PlayedFrame(utterance=utterance, heard=heard, complete=complete):
                self.attendant.on_played(utterance, heard, complete=complete)
            case FlushedFrame():
                self.attendant.on_flushed()
            case RTVIClientMessageFrame(type=kind, data=data):
                await self._on_message(kind, data or {})
            case LLMContextFrame():
                pass  # the turn came in a frame of ours, with all that was heard
            case _:
                await self.push_frame(frame, direction)
                return
        if isinstance(frame, VADUserStartedSpeakingFrame):
            await self.push_frame(frame, direction)

    async def _on_message(self, kind: str, data: Mapping[str, Any]) -> None:
        """What the wire let through; its form was checked there."""
        match kind:
            case "presence":
                self.attendant.on_presence(present=data["present"])
            case "played":
                self._on_device_played(data["utterance"], data["samples"])
            case "mute":
                await self.attendant.on_mute(on=data["on"])
            case "takeover":
                await self.attendant.on_takeover(on=data["on"])

    # ---- what the attendant asks for

    async def say(self, say: Say) -> None:
        frame = SayFrame(say)
        frame.interruptible = say.interruptible
        await self.push_frame(frame)

    async def prepare(self, say: Say | None) -> None:
        await self.push_frame(PrepareFrame(say))

    async def hush(self) -> None:
        await self.push_frame(InterruptionFrame())
        await self.send(server_message("flush"))

    async def send(self, message: Mapping[str, Any]) -> None:
        await self.push_frame(OutputTransportMessageUrgentFrame(message=dict(message)))

    async def attend(self, guest: int, *, present: bool) -> None:
        self._context.set_messages([])
        await self.push_frame(GuestFrame(guest, present), FrameDirection.UPSTREAM)

    async def mute(self, *, on: bool) -> None:
        await self.push_frame(MuteFrame(on), FrameDirection.UPSTREAM)
