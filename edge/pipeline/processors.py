"""Our links of the chain: recognition, speech, and what was played of it.

They move sound and words; none of them decides what is said, nor when a turn is over.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, replace

import structlog
from pipecat.frames.frames import (
    CancelFrame,
    EndFrame,
    Frame,
    InterruptionFrame,
    OutputTransportMessageFrame,
    StartFrame,
    TranscriptionFrame,
    TTSAudioRawFrame,
    TTSStartedFrame,
    TTSStoppedFrame,
    VADUserStartedSpeakingFrame,
    VADUserStoppedSpeakingFrame,
)
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.services.settings import STTSettings
from pipecat.services.stt_service import STTService
from pipecat.utils.time import time_now_iso8601

from edge.dialog.guards.masking import mask_numbers
from edge.pipeline.frames import (
    FlushedFrame,
    GuestFrame,
    PartialFrame,
    PlayedFrame,
    PlayingFrame,
    PrepareFrame,
    SayFrame,
    SettleFrame,
    TurnOverFrame,
    UtteranceEndedFrame,
    UtteranceStartedFrame,
)
from edge.pipeline.heard_again import Sound, TurnAgain
from edge.pipeline.rendering import Rendering, heard
from edge.pipeline.wire import RATE_HZ, server_message
from edge.session.exchange import Say
from edge.speech.recogniser import Hypothesis, Recogniser, UtteranceLost
from edge.speech.voice import Voice, VoiceFailed

log = structlog.get_logger()

DOWN, UP = FrameDirection.DOWNSTREAM, FrameDirection.UPSTREAM
# Than it is played, sound is handed on: a whole sentence at once keeps the output from sending its first frame until it
# has cut up the last one (65 ms behind a read-back of 6 s, 33 behind one of 3; now under 5).
_FASTER = 6
_KEPT = 8  # utterances whose words may be asked for; one is played at a time
_PRE_ROLL_BYTES = int(0.6 * RATE_HZ) * 2  # voice activity is sure after 0.2 s; the rest is for soft beginnings


class SpeechToText(STTService):
    """A Recogniser as a pipecat service: cumulative interims, then one final, each with its Hypothesis as `result`.

    Audio reaches the recogniser only from the start of speech, with pre-roll: a silent lead-in becomes words. It goes
    on through pauses until somebody wants the words settled: every stretch from a start to a `SettleFrame` gets exactly
    one final, if an empty one. Who goes on with a turn whose words were settled is heard from its start once more,
    where the recogniser is quick enough (`edge.pipeline.heard_again`). Audio waits in a queue that the recogniser
    empties faster than it is spoken; beyond `_WAITING_MAX` the oldest is dropped.

    settles: nobody but voice activity ends a stretch, as pipecat's own turn strategies expect.
    """

    _WAITING_MAX = 500  # 20 ms frames: ten seconds behind is too late for anyone

    def __init__(self, recogniser: Recogniser, *, trace: bool = False, settles: bool = False) -> None:
        super().__init__(sample_rate=RATE_HZ, ttfs_p99_latency=0.3, settings=STTSettings(model="edge", language=None))
        self._recogniser, self._trace, self._settles = recogniser, trace, settles
        self._waiting: asyncio.Queue[Sound | None] = asyncio.Queue()
        self._turn = TurnAgain() if recogniser.hears_again and not settles else None
        self._speech = False  # as voice activity says
        self._hearing = False  # the recogniser is in an utterance, which outlasts pauses
        self._pre_roll = b""
        self._position = 0  # samples of the stream so far
        self._utterance: Sound | None = None  # with which the recogniser's utterance began
        self._heard = ""
        self._listener: asyncio.Task[None] | None = None

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        match frame:
            case StartFrame():
                self._listener = self.create_task(self._listen(), name="listen")
            case GuestFrame() | TurnOverFrame():
                another = isinstance(frame, GuestFrame)
                self._pre_roll = b"" if another else self._pre_roll
                if self._turn is not None:
                    self._turn.on_turn_over(hearing=self._hearing and not another)
            case SettleFrame() if self._hearing:
                self._settle()

    async def cleanup(self) -> None:
        await super().cleanup()  # type: ignore[no-untyped-call]
        if self._listener is not None:
            await self.cancel_task(self._listener)

    async def run_stt(self, audio: bytes) -> AsyncGenerator[Frame | None, None]:
        sound = Sound(audio, self._position)
        self._position += len(audio) // 2
        if self._turn is not None:
            self._turn.on_sound(audio)
        if self._hearing:
            self._put(sound)
        else:
            self._pre_roll = (self._pre_roll + audio)[-_PRE_ROLL_BYTES:]
        yield None

    async def _handle_vad_user_started_speaking(self, frame: VADUserStartedSpeakingFrame) -> None:
        await super()._handle_vad_user_started_speaking(frame)
        if not self._hearing:
            pre_roll = Sound(self._pre_roll, self._position - len(self._pre_roll) // 2)
            self._put(self._turn.on_utterance(pre_roll) if self._turn is not None else pre_roll)
        self._speech = self._hearing = True
        self._pre_roll = b""

    async def _handle_vad_user_stopped_speaking(self, frame: VADUserStoppedSpeakingFrame) -> None:
        await super()._handle_vad_user_stopped_speaking(frame)
        self._speech = False
        if self._settles and self._hearing:
            self._settle()

    def _settle(self) -> None:
        """While somebody speaks the next utterance begins at once, else with the next speech."""
        self._hearing = self._speech
        if self._turn is not None:
            self._turn.on_settled()
        self._waiting.put_nowait(None)

    def _put(self, sound: Sound) -> None:
        if sound.pcm:
            self._waiting.put_nowait(sound)
        if self._waiting.qsize() > self._WAITING_MAX:
            dropped = self._waiting.get_nowait()
            if dropped is None:
                self._waiting.put_nowait(None)  # an end of speech is never dropped

    async def _listen(self) -> None:
        while True:
            waiting = await self._waiting.get()
            try:
                if waiting is None:
                    await self._push_final(await self._recogniser.finish())
                else:
                    self._utterance = self._utterance or waiting
                    if partial := await self._recogniser.accept(waiting.pcm, waiting.at):
                        await self._push_partial(replace(partial, again_s=self._utterance.again_s), self._utterance.at)
            except UtteranceLost as lost:
                log.warning("recogniser.utterance_lost", problem=str(lost))
                self._utterance = None  # what it hears from now on begins later, and stands in place of nothing
                if waiting is None:
                    await self._push_final(Hypothesis())

    async def _push_partial(self, hypothesis: Hypothesis, began_at: int) -> None:
        if hypothesis.text:
            if hypothesis.text != self._heard:
                self._heard = hypothesis.text
                await self._show(hypothesis, final=False)
            frame = PartialFrame(hypothesis.text, self._user_id, time_now_iso8601(), result=hypothesis)
            frame.last_word_ago_s = (self._position - began_at) / RATE_HZ - hypothesis.words[-1].end_s
            await self.push_frame(frame)

    async def _push_final(self, hypothesis: Hypothesis) -> None:
        utterance, self._utterance, self._heard = self._utterance, None, ""
        if utterance is not None and hypothesis.words:
            hypothesis = replace(hypothesis, again_s=utterance.again_s)
        if hypothesis.text:
            await self._show(hypothesis, final=True)
        frame = TranscriptionFrame(hypothesis.text, self._user_id, time_now_iso8601(), result=hypothesis)
        frame.finalized = True
        await self.push_frame(frame)

    async def _show(self, heard: Hypothesis, *, final: bool) -> None:
        if self._trace:
            again = {"again": True} if heard.again_s else {}
            message = server_message("heard", text=mask_numbers(heard.text), final=final, **again)
            await self.push_frame(OutputTransportMessageFrame(message=message))


class TextToSpeech(FrameProcessor):
    """A Voice in the chain. Says one Say after another; `wanted` is asked before each, for a flush may have passed it.

    A prepared Say is rendered ahead and spoken from memory if it is the one that is said. An interruption drops what
    is queued, unless it must not be interrupted. A voice that breaks off is asked for the rest once more.

    on_spoken_again: told of that.
    """

    def __init__(
        self, voice: Voice, *, wanted: Callable[[int], bool], on_spoken_again: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__()
        self._voice, self._wanted, self._on_spoken_again = voice, wanted, on_spoken_again
        self._prepared: tuple[Rendering, asyncio.Task[None]] | None = None
        self._said: dict[int, Rendering] = {}

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        match frame:
            case SayFrame(say=say):
                if self._wanted(say.utterance):
                    await self._speak(say)
                return
            case PrepareFrame(say=say):
                await self._prepare(say)
                return
            case PlayedFrame(utterance=utterance, samples=samples) if direction is UP:
                frame.heard = self.heard(utterance, samples, complete=frame.complete)
            case EndFrame() | CancelFrame():
                await self._give_up_prepared()
        await self.push_frame(frame, direction)

    async def cleanup(self) -> None:
        await super().cleanup()  # type: ignore[no-untyped-call]
        await self._give_up_prepared()

    def heard(self, utterance: int, samples: int, *, complete: bool = False) -> str:
        """The words of an utterance of which so many samples were played. Asked once each."""
        rendering = self._said.pop(utterance, None)
        if rendering is None:
            return ""
        return rendering.text if complete else heard(rendering.text, rendering.marks, samples)

    async def _prepare(self, say: Say | None) -> None:
        if say is not None and self._prepared and _same(self._prepared[0], say):
            return
        await self._give_up_prepared()
        if say is not None:
            rendering = Rendering(say.text, say.language)
            self._prepared = rendering, self.create_task(rendering.run(self._voice), name="prepare")

    async def _give_up_prepared(self) -> None:
        if self._prepared is not None:
            (_, task), self._prepared = self._prepared, None
            await self.cancel_task(task)

    async def _rendering(self, say: Say) -> tuple[Rendering, asyncio.Task[None]]:
        if self._prepared and _same(self._prepared[0], say):
            taken, self._prepared = self._prepared, None
            return taken
        rendering = Rendering(say.text, say.language)
        return rendering, self.create_task(rendering.run(self._voice), name="speak")

    async def _speak(self, say: Say) -> None:
        rendering, task = await self._rendering(say)
        self._said[say.utterance] = rendering
        if len(self._said) > _KEPT:  # flushed before the meter saw it begin: nobody will ask
            del self._said[min(self._said)]
        try:
            await self._push(UtteranceStartedFrame(say.utterance), say)
            message = server_message("say", utterance=say.utterance, text=say.text)
            await self._push(OutputTransportMessageFrame(message=message), say)
            await self._push(TTSStartedFrame(), say)
            ok = await self._sound(rendering, say) or await self._speak_rest(rendering, say)
        finally:
            if not task.done():  # interrupted
                await self.cancel_task(task)
        await self._push(TTSStoppedFrame(), say)
        await self._push(UtteranceEndedFrame(say.utterance, ok), say)

    async def _sound(self, rendering: Rendering, say: Say) -> bool:
        try:
            async for audio in rendering.audio():
                await self._push(TTSAudioRawFrame(audio.pcm, audio.rate_hz, 1), say)
                await asyncio.sleep(len(audio.pcm) / 2 / audio.rate_hz / _FASTER)
        except VoiceFailed as error:
            log.error("voice.failed", utterance=say.utterance, error=str(error))
            return False
        return True

    async def _speak_rest(self, rendering: Rendering, say: Say) -> bool:
        """The voice's process has been replaced by now: the sentence goes on with the word at which it broke off."""
        self._on_spoken_again()
        rest = Rendering(rendering.rest(), say.language)
        task = self.create_task(rest.run(self._voice), name="speak rest")
        try:
            return await self._sound(rest, say)
        finally:
            if not task.done():
                await self.cancel_task(task)
            rendering.go_on(rest)

    async def _push(self, frame: Frame, say: Say) -> None:
        frame.interruptible = say.interruptible
        await self.push_frame(frame)


def _same(rendering: Rendering, say: Say) -> bool:
    return (rendering.text, rendering.language) == (say.text, say.language)


@dataclass(slots=True)
class _Playing:
    utterance: int
    interruptible: bool
    samples: int = 0


class PlayedMeter(FrameProcessor):
    """Behind the output: counts what has left, at the pace of speech, and reports it upstream.

    A device that tells `played{utterance, samples}` knows better, and is believed if it says less.
    """

    _DEVICE_S = 0.15  # after a flush a device that counts gets this long to tell: nothing waits for it

    def __init__(self) -> None:
        super().__init__()
        self._playing: _Playing | None = None
        self._device: dict[int, int] = {}
        self._device_counts = False
        self._asking: asyncio.Task[None] | None = None

    def on_device_played(self, utterance: int, samples: int) -> None:
        self._device_counts = True
        self._device = {utterance: samples}

    def position(self) -> tuple[int, int] | None:
        """The utterance that is being played, and its samples so far."""
        return (self._playing.utterance, self._playing.samples) if self._playing else None

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        match frame:
            case UtteranceStartedFrame(utterance=utterance):
                self._playing = _Playing(utterance, frame.interruptible)
            case TTSAudioRawFrame() if self._playing:
                if not self._playing.samples:
                    await self.push_frame(PlayingFrame(self._playing.utterance, time.monotonic()), UP)
                self._playing.samples += frame.num_frames
            case UtteranceEndedFrame(ok=ok) if self._playing:
                playing, self._playing = self._playing, None
                await self.push_frame(PlayedFrame(playing.utterance, playing.samples, ok), UP)
            case InterruptionFrame() if direction is DOWN:
                await self._interrupted()
        await self.push_frame(frame, direction)

    async def _interrupted(self) -> None:
        playing = self._playing
        if playing is not None and not playing.interruptible:
            return
        self._playing = None
        if playing is not None and self._device_counts:
            self._asking = self.create_task(self._report(playing, after_s=self._DEVICE_S), name="device_played")
        else:
            await self._report(playing)

    async def cleanup(self) -> None:
        await super().cleanup()  # type: ignore[no-untyped-call]
        if self._asking is not None and not self._asking.done():
            await self.cancel_task(self._asking)

    async def _report(self, playing: _Playing | None, *, after_s: float = 0.0) -> None:
        await asyncio.sleep(after_s)
        if playing is not None:
            samples = min(playing.samples, self._device.get(playing.utterance, playing.samples))
            await self.push_frame(PlayedFrame(playing.utterance, samples, complete=False), UP)
        await self.push_frame(FlushedFrame(), UP)
