"""A store's edge with pipecat's own turn-taking: what ours is measured against. A process: `python -m` this.

Everything but the pipeline is ours and the same: sockets, tokens, sessions, recogniser, voice. The pipeline is the one
that pipecat 1.14's documentation assembles (transport, recogniser, user aggregator with Silero, model, voice,
transport, assistant aggregator), with its defaults; in the model's place stands our conversation, which thinks in no
time.

    stock   every default: voice activity 0.2 s, smart-turn v3, 24 kHz out, 40 ms chunks
    tuned   16 kHz everywhere, 20 ms chunks, voice activity 0.1 s, smart-turn's longest wait 1 s instead of 3
"""

import argparse
import asyncio
import sys
import time
from collections.abc import AsyncGenerator, Mapping
from copy import copy
from functools import partial
from pathlib import Path
from typing import Any

from fastapi import WebSocket
from pipecat.audio.turn.smart_turn.base_smart_turn import SmartTurnParams
from pipecat.audio.turn.smart_turn.local_smart_turn_v3 import LocalSmartTurnAnalyzerV3
from pipecat.audio.vad.silero import SileroVADAnalyzer
from pipecat.audio.vad.vad_analyzer import VADParams
from pipecat.frames.frames import (
    BotStoppedSpeakingFrame,
    Frame,
    LLMContextFrame,
    LLMFullResponseEndFrame,
    LLMFullResponseStartFrame,
    LLMTextFrame,
    OutputTransportMessageUrgentFrame,
    TTSAudioRawFrame,
    UserStartedSpeakingFrame,
)
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import LLMContextAggregatorPair, LLMUserAggregatorParams
from pipecat.processors.frame_processor import FrameDirection
from pipecat.processors.frameworks.rtvi.frames import RTVIClientMessageFrame
from pipecat.serializers.protobuf import ProtobufFrameSerializer
from pipecat.services.llm_service import LLMService
from pipecat.services.settings import TTSSettings
from pipecat.services.tts_service import TTSService
from pipecat.transports.websocket.fastapi import FastAPIWebsocketParams, FastAPIWebsocketTransport
from pipecat.turns.user_stop import TurnAnalyzerUserTurnStopStrategy
from pipecat.turns.user_turn_strategies import UserTurnStrategies
from pipecat.workers.runner import WorkerRunner

from edge.app import ERRORS, listen, serve
from edge.config import load
from edge.pipeline.attendant import Attendant
from edge.pipeline.attended import Times
from edge.pipeline.brain import NO_MODEL
from edge.pipeline.build import Line, Parts
from edge.pipeline.processors import SpeechToText
from edge.pipeline.wire import server_message
from edge.session.exchange import Say, UserTurn
from edge.speech.recogniser import Recogniser
from edge.speech.voice import Voice
from edge.telemetry.logs import configure
from talkthru.edge import DEMO_MENU


class Conversation(LLMService):
    """The attendant's `Device` where pipecat wants its model: a context comes in, text goes out."""

    attendant: Attendant

    def __init__(self) -> None:
        super().__init__(settings=copy(NO_MODEL))
        self._said: dict[int, str] = {}

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        match frame:
            case LLMContextFrame(context=context):
                await self._answer(context)
                return
            case UserStartedSpeakingFrame() if direction is FrameDirection.DOWNSTREAM:
                await self.attendant.on_guest_started()
            case BotStoppedSpeakingFrame():
                said, self._said = self._said, {}
                for utterance, text in said.items():
                    self.attendant.on_played(utterance, text, complete=True)
            case RTVIClientMessageFrame(type="presence", data=data):
                self.attendant.on_presence(present=bool(data and data["present"]))
        await self.push_frame(frame, direction)

    async def _answer(self, context: LLMContext) -> None:
        last: Any = context.messages[-1] if context.messages else {}
        text = str(last["content"]) if last.get("role") == "user" else ""
        now = time.monotonic()
        await self.attendant.on_turn(self.attendant.guest, UserTurn(text), Times(now, now, now, now))

    async def say(self, say: Say) -> None:
        self._said[say.utterance] = say.text
        await self.send(server_message("say", utterance=say.utterance, text=say.text))
        await self.push_frame(LLMFullResponseStartFrame())
        await self.push_frame(LLMTextFrame(say.text))
        await self.push_frame(LLMFullResponseEndFrame())

    async def prepare(self, say: Say | None) -> None:
        """Stock pipecat speculates only with recognisers that foretell the end of a turn."""

    async def hush(self) -> None:
        """pipecat's own start strategy has interrupted; it does not tell what was heard."""
        self._said = {}
        self.attendant.on_flushed()

    async def send(self, message: Mapping[str, Any]) -> None:
        await self.push_frame(OutputTransportMessageUrgentFrame(message=dict(message)))

    async def attend(self, guest: int, *, present: bool) -> None: ...

    async def mute(self, *, on: bool) -> None: ...


class StockVoice(TTSService):
    """One of our voices as its makers would integrate it."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(
            push_start_frame=True,
            push_stop_frames=True,
            max_consecutive_zero_audio_contexts=0,
            sample_rate=voice.rate_hz,
            settings=TTSSettings(model=voice.name, voice=None, language=None),
        )
        self._voice = voice

    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Frame | None, None]:
        async for audio in self._voice.speak(text, "en"):
            yield TTSAudioRawFrame(audio.pcm, audio.rate_hz, 1, context_id=context_id)


class StockConversing:
    """As `edge.pipeline.build.Conversing`, with pipecat's parts. tuned: see above."""

    def __init__(self, socket: WebSocket, line: Line, parts: Parts, recogniser: Recogniser, *, tuned: bool) -> None:
        self._line, self._recogniser = line, recogniser
        self._ended = asyncio.Event()
        transport = FastAPIWebsocketTransport(
            socket,
            FastAPIWebsocketParams(
                audio_in_enabled=True,
                audio_out_enabled=True,
                serializer=ProtobufFrameSerializer(),
                audio_out_10ms_chunks=2 if tuned else 4,
            ),
        )
        rates = PipelineParams(audio_out_sample_rate=16000) if tuned else PipelineParams()
        brain = Conversation()
        self.attendant = brain.attendant = Attendant(
            line.device_id, line.channel, sessions=parts.sessions, device=brain, clock=parts.clock
        )
        user, assistant = LLMContextAggregatorPair(LLMContext(), user_params=_user_params(tuned=tuned))
        chain = [
            transport.input(),
            SpeechToText(recogniser, trace=line.trace, settles=True),
            user,
            brain,
            StockVoice(parts.voice(rates.audio_out_sample_rate)),
            transport.output(),
            assistant,
        ]
        self._worker = PipelineWorker(Pipeline(chain), params=rates)
        transport.add_event_handler("on_client_disconnected", self._on_client_disconnected)

    async def _on_client_disconnected(self, _transport: object, _socket: object) -> None:
        await self._worker.cancel(reason="device disconnected")

    async def run(self) -> None:
        try:
            await self._recogniser.open("en")
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self.attendant.run(), name="attendant")
                runner = WorkerRunner(handle_sigint=False)
                await runner.add_workers(self._worker)
                try:
                    await runner.run()
                finally:
                    self.attendant.on_disconnected()
        finally:
            await self._recogniser.close()
            self._ended.set()

    async def end(self) -> None:
        await self._worker.cancel(reason="ended")
        await self._ended.wait()


def _user_params(*, tuned: bool) -> LLMUserAggregatorParams:
    if not tuned:
        return LLMUserAggregatorParams(vad_analyzer=SileroVADAnalyzer())
    smart_turn = LocalSmartTurnAnalyzerV3(params=SmartTurnParams(stop_secs=1.0))
    return LLMUserAggregatorParams(
        vad_analyzer=SileroVADAnalyzer(params=VADParams(stop_secs=0.1)),
        user_turn_strategies=UserTurnStrategies(stop=[TurnAnalyzerUserTurnStopStrategy(turn_analyzer=smart_turn)]),
    )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--config", type=Path, required=True)
    arguments.add_argument("--tuned", action="store_true")
    given = arguments.parse_args()
    try:
        settings = load(given.config)
        configure(settings.log_level)
        ready = partial(print, "Edge on", end=". \n", flush=True)
        conversing = partial(StockConversing, tuned=given.tuned)
        asyncio.run(serve(settings, listen(settings), default_menu=DEMO_MENU, on_ready=ready, conversing=conversing))
    except ERRORS as error:
        print(f"stock edge: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
