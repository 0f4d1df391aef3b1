"""One device's pipeline, from its microphone to its loudspeaker. Built for a connection, gone with it."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog
from fastapi import WebSocket
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import LLMContextAggregatorPair, LLMUserAggregatorParams
from pipecat.processors.audio.vad_processor import VADProcessor
from pipecat.processors.frameworks.rtvi import RTVIObserverParams
from pipecat.transports.websocket.fastapi import FastAPIWebsocketParams, FastAPIWebsocketTransport
from pipecat.turns.user_start import VADUserTurnStartStrategy
from pipecat.turns.user_turn_strategies import UserTurnStrategies
from pipecat.workers.runner import WorkerRunner

from domain.completeness import Completeness
from edge.audio.front_end import FrontEnd
from edge.audio.vad import SileroVad
from edge.budget import Budget, Change
from edge.pipeline.attendant import Attendant
from edge.pipeline.attended import Sessions
from edge.pipeline.brain import Brain
from edge.pipeline.cleaning import Cleaning
from edge.pipeline.intonation import Ask
from edge.pipeline.microphone import Microphone, SileroAnalyzer
from edge.pipeline.processors import PlayedMeter, SpeechToText, TextToSpeech
from edge.pipeline.turn_end import OrderTurnStop
from edge.pipeline.wire import RATE_HZ, AllowList, server_message
from edge.session.clock import Clock
from edge.session.exchange import UserTurn
from edge.speech.recogniser import Recogniser
from edge.speech.voice import Voice
from edge.turns.end_of_turn import EndOfTurn, Patience, Prospect

log = structlog.get_logger()

OUT_RATES_HZ = (16000, 24000)


@dataclass(frozen=True, slots=True)
class Parts:
    """What every connection is built from. `recogniser` lends one for a connection; `voice` speaks at a rate;
    `intonation` tells how likely some sound is the end of a turn."""

    sessions: Sessions
    recogniser: Callable[[], Recogniser]
    voice: Callable[[int], Voice]
    clock: Clock
    intonation: Ask | None = None  # None: the end of a turn is decided from words and pauses alone
    front_end: Callable[[str], FrontEnd | None] = lambda _channel: None  # None: sound is taken as it comes


@dataclass(frozen=True, slots=True)
class Line:
    """One connection of one device."""

    device_id: str
    channel: str
    out_rate_hz: int = RATE_HZ
    role: str | None = None  # of whoever holds the device; None: the store's
    trace: bool = False
    present: bool = False  # somebody is there as long as the device is connected
    processed: bool = False  # the device cancels its own echo: its sound is taken as it comes
    patience: Patience = field(default_factory=Patience)


class Conversing:
    """`run` it once; `end` it from elsewhere. Both return when the session can be taken over by another connection."""

    def __init__(self, socket: WebSocket, line: Line, parts: Parts, recogniser: Recogniser) -> None:
        front_end = None if line.processed else parts.front_end(line.channel)
        analyzer = SileroAnalyzer(SileroVad(), over_agent=front_end.over_agent if front_end else lambda: False)
        cleaning = Cleaning(front_end, device=line.device_id)
        self.wire = AllowList(
            device=line.device_id, ducked=analyzer.sounding, played=cleaning.on_played, flushed=cleaning.on_flushed
        )
        self._line, self._recogniser = line, recogniser
        budget = Budget()
        self._ended = asyncio.Event()

        transport = FastAPIWebsocketTransport(
            socket,
            FastAPIWebsocketParams(
                audio_in_enabled=True,
                audio_out_enabled=True,
                audio_out_10ms_chunks=2,  # 20 ms: what a flush can not take back
                serializer=self.wire,
                allowed_origins=[],  # a token, not an origin, says who may
            ),
        )
        turns = UserTurnStrategies(
            start=[VADUserTurnStartStrategy(enable_interruptions=False)],  # the attendant interrupts, if it speaks
            stop=[
                OrderTurnStop(
                    EndOfTurn(line.patience),
                    self,
                    voiced=analyzer.voiced,
                    silent_s=analyzer.silent_s,
                    budget=budget,
                    intonation=parts.intonation,
                    voices=front_end.voices if front_end else None,
                )
            ],
        )
        context = LLMContext()
        guest_context, agent_context = LLMContextAggregatorPair(
            context,
            user_params=LLMUserAggregatorParams(
                user_turn_strategies=turns,
                user_turn_stop_timeout=line.patience.longest_s,
                empty_user_turn=None,
            ),
        )
        self._meter = meter = PlayedMeter()
        self._brain = brain = Brain(context, on_device_played=meter.on_device_played)
        self.attendant = brain.attendant = Attendant(
            line.device_id,
            line.channel,
            sessions=parts.sessions,
            device=brain,
            clock=parts.clock,
            role=line.role,
            trace=line.trace,
            budget=budget,
            hears=lambda: recogniser.languages,
        )
        self._speaker = TextToSpeech(
            parts.voice(line.out_rate_hz),
            wanted=self.attendant.wanted,
            on_spoken_again=lambda: budget.on_change(Change.SPOKEN_AGAIN, time.monotonic()),
        )
        chain = [
            transport.input(),
            cleaning,
            Microphone(analyzer),
            VADProcessor(vad_analyzer=analyzer),
            SpeechToText(recogniser, trace=line.trace),
            guest_context,  # takes turns
            brain,
            self._speaker,
            transport.output(),
            meter,
            agent_context,
        ]
        self._worker = PipelineWorker(
            Pipeline(chain),
            params=PipelineParams(audio_in_sample_rate=RATE_HZ, audio_out_sample_rate=line.out_rate_hz),
            rtvi_observer_params=_SPEAKING_ALONE,
            idle_timeout_secs=None,  # a lane is idle all night
            enable_turn_tracking=False,
            check_dangling_tasks=False,
        )

        transport.add_event_handler("on_client_disconnected", self._on_client_disconnected)
        self._worker.add_event_handler("on_pipeline_started", self._on_pipeline_started)

    def judge(self, text: str) -> Completeness:
        return self.attendant.judge(text)

    def foresee(self, turn: UserTurn) -> Prospect:
        return self.attendant.foresee(turn)

    async def _on_client_disconnected(self, _transport: object, _socket: object) -> None:
        await self._worker.cancel(reason="device disconnected")

    async def _on_pipeline_started(self, _worker: object, _frame: object) -> None:
        await self._brain.send(server_message("hears", languages=list(self._recogniser.languages)))
        self.attendant.on_connected(present=self._line.present)

    async def run(self) -> None:
        """Until the device goes, or `end`. The runner is this connection's own: a shared one keeps every worker."""
        began = time.monotonic()
        try:
            await self._recogniser.open("en")
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self.attendant.run(), name=f"{self._line.device_id}:attendant")
                runner = WorkerRunner(handle_sigint=False, check_dangling_tasks=False)
                await runner.add_workers(self._worker)
                try:
                    await runner.run()
                finally:
                    if playing := self._meter.position():
                        self.attendant.on_played(playing[0], self._speaker.heard(*playing), complete=False)
                    self.attendant.on_disconnected()
        finally:
            await self._recogniser.close()
            self._ended.set()
            log.info(
                "device.disconnected",
                device=self._line.device_id,
                after_s=round(time.monotonic() - began, 1),
                refused=dict(self.wire.refused),
            )

    async def end(self) -> None:
        await self._worker.cancel(reason="ended")
        await self._ended.wait()


_SPEAKING_ALONE = RTVIObserverParams(  # of pipecat's own messages to a device: who speaks, and no word of what
    bot_output_enabled=False,
    bot_llm_enabled=False,
    bot_tts_enabled=False,
    user_llm_enabled=False,
    user_input_enabled=False,
    metrics_enabled=False,
)

__all__ = ["OUT_RATES_HZ", "Conversing", "Line", "Parts"]
