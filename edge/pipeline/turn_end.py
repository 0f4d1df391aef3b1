"""pipecat's turn-stop strategy around our pure `EndOfTurn`: frames in, its one timer, turns out.

Guesses that the guest has finished as soon as voice activity hears a pause, and again when the words are settled;
tells the brain each time, so that the answer is ready when the turn really ends.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Protocol

import structlog
from pipecat.frames.frames import (
    Frame,
    InputAudioRawFrame,
    TranscriptionFrame,
    VADUserStartedSpeakingFrame,
    VADUserStoppedSpeakingFrame,
)
from pipecat.processors.frame_processor import FrameDirection, FrameProcessorSetup
from pipecat.turns.types import ProcessFrameResult
from pipecat.turns.user_stop import BaseUserTurnStopStrategy

from domain.completeness import Completeness
from edge.audio.near_far import GUEST, NearFar
from edge.budget import Budget, Change, Stage
from edge.pipeline.frames import (
    GuessedTurnFrame,
    GuessWithdrawnFrame,
    GuestFrame,
    PartialFrame,
    SettleFrame,
    TurnFrame,
    TurnOverFrame,
)
from edge.pipeline.heard_again import only_new, settled, stretches
from edge.pipeline.intonation import Ask, Intonation, TurnSound, above_st
from edge.session.exchange import UserTurn, Word
from edge.speech.recogniser import Hypothesis
from edge.turns.end_of_turn import EndOfTurn, Prospect, Settle, TurnEnded

log = structlog.get_logger()


class Judge(Protocol):
    def judge(self, text: str) -> Completeness:
        """How finished these words are. Some ten times a second: no waiting."""

    def foresee(self, turn: UserTurn) -> Prospect:
        """What would follow if this were the turn. It costs a decision; nothing comes true."""


class OrderTurnStop(BaseUserTurnStopStrategy):  # type: ignore[no-untyped-call]  # as pipecat's base class is
    """`judge` knows what the words mean, `voiced` whether the latest sound may be speech, `silent_s` how long silence
    had lasted when voice activity knew of it, `budget` how long the words may be waited for, `voices` from how near
    they were said. One a connection; one task keeps its time."""

    def __init__(
        self,
        end_of_turn: EndOfTurn,
        judge: Judge,
        *,
        voiced: Callable[[], bool],
        silent_s: Callable[[], float],
        budget: Budget | None = None,
        intonation: Ask | None = None,
        voices: NearFar | None = None,
    ) -> None:
        super().__init__()
        self._end_of_turn, self._judge, self._voiced, self._silent_s = end_of_turn, judge, voiced, silent_s
        self._budget, self._voices = budget or Budget(), voices
        self._sound = TurnSound()
        self._intonation = Intonation(intonation, self._sound, self._budget, time.monotonic) if intonation else None
        self._listening: asyncio.Task[None] | None = None  # to how it sounded
        self._falling: asyncio.Task[None] | None = None  # whether the voice fell
        self._pauses = 0
        self._voice = b""  # before the latest pause, as long as nobody asked how it ended
        self._changed = asyncio.Event()
        self._timer: asyncio.Task[None] | None = None
        self._guest = 0
        self._forget()

    def _forget(self) -> None:
        self._end_of_turn.forget_guest()
        self._given_up = 0  # finals that came too late for their turn, and are not the next one's
        self._cut: TurnEnded | None = None
        self._begin()

    def _begin(self) -> None:
        """Nothing of the next turn has been heard."""
        self._finals: list[Hypothesis] = []
        self._partial = Hypothesis()
        self._speech_ended = self._vad_stopped = self._final = 0.0
        self._guessed = False
        self._judged_text, self._completeness = "", Completeness.EMPTY
        self._prospect: Prospect | None = None

    async def setup(self, setup: FrameProcessorSetup) -> None:  # type: ignore[override]  # pipecat's strategies do
        await super().setup(setup)
        self._timer = self.create_task(self._keep_time(), name="end_of_turn")

    async def cleanup(self) -> None:
        await super().cleanup()  # type: ignore[no-untyped-call]
        for task in (self._timer, self._listening, self._falling):
            if task is not None and not task.done():
                await self.cancel_task(task)
        self._timer = self._listening = self._falling = None

    async def process_frame(self, frame: Frame) -> ProcessFrameResult:
        now = time.monotonic()
        match frame:
            case GuestFrame(guest=guest):
                self._forget()
                self._guest = guest
            case VADUserStartedSpeakingFrame():
                self._end_of_turn.on_speech_started(now)
                if self._voices:
                    self._voices.on_speech_started()
                if self._intonation:
                    self._intonation.on_speech_started()
                await self._withdraw()
            case VADUserStoppedSpeakingFrame():
                held_s = self._silent_s()
                self._speech_ended, self._vad_stopped = now - held_s, now
                self._budget.on_guest_silent(now - held_s)
                self._end_of_turn.on_speech_stopped(now - held_s)
                self._pauses += 1
                self._voice = self._sound.voice(silent_s=held_s)
                self._judged()
                self._listen()
                await self._guess()
            case InputAudioRawFrame(audio=audio):
                self._sound.on_audio(audio, under_way=self._end_of_turn.under_way)
                return ProcessFrameResult.CONTINUE
            case PartialFrame(result=Hypothesis() as partial, last_word_ago_s=ago_s):
                await self._heard(partial, now - ago_s)
            case TranscriptionFrame(result=Hypothesis() as final):
                await self._settled(final, now)
            case _:
                return ProcessFrameResult.CONTINUE
        self._changed.set()
        return ProcessFrameResult.CONTINUE

    def _listen(self) -> None:
        """To how it sounded: 80 ms of somebody else's work, asked for only where it can make a difference."""
        busy = self._listening is not None and not self._listening.done()
        if self._intonation and not busy and self._end_of_turn.heeds_intonation():
            self._listening = self.create_task(self._hear_how(self._intonation), name="intonation")

    async def _hear_how(self, intonation: Intonation) -> None:
        if (sure := await intonation.sure()) is not None:
            self._end_of_turn.on_intonation(sure)
            self._changed.set()

    async def _heard(self, partial: Hypothesis, last_word_at: float) -> None:
        partial = partial if self._finals or not partial.again_s else only_new(partial)
        changed = partial.text != self._partial.text
        self._partial = partial
        self._judged(last_word_at=last_word_at)
        if changed and self._end_of_turn.pausing:
            await self._guess()

    async def _settled(self, final: Hypothesis, now: float) -> None:
        if self._given_up:
            self._given_up -= 1
            return
        self._finals = settled(self._finals, final if self._finals or not final.again_s else only_new(final))
        self._partial, self._final = Hypothesis(), now
        if self._cut is not None:  # these are the words of the longest turn: it ends with them
            ended, self._cut = self._cut, None
            await self._report(ended)
            return
        self._end_of_turn.on_final()
        self._judged()
        await self._guess()

    def _judged(self, *, last_word_at: float | None = None) -> None:
        turn = self._turn()
        if turn.text != self._judged_text:
            self._judged_text = turn.text
            self._completeness = self._judge.judge(turn.text) if turn.text else Completeness.EMPTY
            self._prospect = None
        if self._prospect is None and turn.text and self._end_of_turn.pausing:  # not while they speak
            self._prospect = self._foreseen(turn)
        prospect = self._prospect or Prospect.ANY
        self._end_of_turn.on_words(
            self._completeness,
            prospect=prospect,
            last_word_at=last_word_at,
            confidence=turn.confidence if turn.words else 1.0,
            words=len(turn.words),
        )
        if self._voice and self._end_of_turn.heeds_cadence():
            voice, self._voice = self._voice, b""
            self._falling = self.create_task(self._hear_fall(voice, self._pauses), name="cadence")

    async def _hear_fall(self, voice: bytes, pause: int) -> None:
        above = await above_st(voice)
        if pause == self._pauses:
            self._end_of_turn.on_cadence(above)
            self._changed.set()

    def _foreseen(self, turn: UserTurn) -> Prospect:
        """A guess that fails costs patience, and never the turn."""
        try:
            return self._judge.foresee(turn)
        except Exception:  # the root of a guess: what comes after it in this frame must go on
            log.exception("foresight.failed", words=len(turn.words))
            return Prospect.ANY

    def _turn(self) -> UserTurn:
        """All that was heard of this turn, stretch after stretch."""
        heard = [h for h in stretches(self._finals, self._partial) if h.words]
        words = [word for stretch in heard for word in stretch.words]
        return UserTurn(
            text=" ".join(stretch.text for stretch in heard),
            alternatives=readings(heard),
            confidence=sum(word.p for word in words) / len(words) if words else 0.0,
            words=tuple(Word(word.text, word.start_s, word.end_s, word.p) for word in words),
            speaker=self._voices.speaker() if self._voices else GUEST,
        )

    async def _guess(self) -> None:
        turn = self._turn()
        if self._end_of_turn.under_way and turn.text:
            self._guessed = True
            await self.push_frame(GuessedTurnFrame(self._guest, turn))

    async def _withdraw(self) -> None:
        if self._guessed:
            self._guessed = False
            await self.push_frame(GuessWithdrawnFrame())

    async def _keep_time(self) -> None:
        while True:
            self._changed.clear()
            if self._voiced():
                self._end_of_turn.on_sound(time.monotonic())
            match self._end_of_turn.on_time(time.monotonic()):
                case Settle():
                    now = time.monotonic()
                    self._end_of_turn.wait_for_final(now + self._budget.left_s(Stage.WORDS, now))
                    await self.push_frame(SettleFrame(), FrameDirection.UPSTREAM)
                case TurnEnded() as ended:
                    await self._end(ended)
            due = self._end_of_turn.wake_at()
            try:
                async with asyncio.timeout(None if due is None else max(0.0, due - time.monotonic())):
                    await self._changed.wait()
            except TimeoutError:
                pass

    async def _end(self, ended: TurnEnded) -> None:
        if ended.cut:  # the words are on their way: the recogniser settles them and goes on listening
            self._cut = ended
            await self.push_frame(SettleFrame(), FrameDirection.UPSTREAM)
            return
        if ended.as_heard:
            self._given_up += 1
            self._budget.on_change(Change.WORDS_AS_HEARD, ended.at)
        await self._report(ended)
        await self.trigger_user_turn_finalized(confirms_speculation=True)  # pipecat's own context only takes note

    async def _report(self, ended: TurnEnded) -> None:
        now = time.monotonic()
        turn = TurnFrame(
            guest=self._guest,
            turn=self._turn(),
            speech_ended=self._speech_ended or now,
            vad_stopped=self._vad_stopped or now,
            final=self._final or now,
            ended=ended.at,
        )
        if self._voices:
            self._voices.on_turn_ended()
        self._begin()
        await self.push_frame(turn)
        await self.push_frame(TurnOverFrame(), FrameDirection.UPSTREAM)


def readings(stretches: Sequence[Hypothesis]) -> tuple[str, ...]:
    """Other readings of all of them: each with one stretch read otherwise, second bests before thirds."""
    texts = [stretch.text for stretch in stretches]
    ranked = [
        (rank, " ".join((*texts[:at], other, *texts[at + 1 :])))
        for at, stretch in enumerate(stretches)
        for rank, other in enumerate(stretch.alternatives)
    ]
    return tuple(dict.fromkeys(text for _, text in sorted(ranked, key=lambda entry: entry[0])))
