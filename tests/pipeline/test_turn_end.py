"""Frames in, turns out: pipecat's strategy around the pure machine, on a short patience and the real clock."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from pipecat.clocks.system_clock import SystemClock
from pipecat.frames.frames import (
    Frame,
    InputAudioRawFrame,
    TranscriptionFrame,
    VADUserStartedSpeakingFrame,
    VADUserStoppedSpeakingFrame,
)
from pipecat.processors.frame_processor import FrameProcessorSetup
from pipecat.utils.asyncio.task_manager import TaskManager

from domain.completeness import Completeness
from edge.budget import Budget
from edge.pipeline.frames import (
    GuessedTurnFrame,
    GuessWithdrawnFrame,
    GuestFrame,
    PartialFrame,
    SettleFrame,
    TurnFrame,
    TurnOverFrame,
)
from edge.pipeline.turn_end import OrderTurnStop, readings
from edge.session.exchange import UserTurn
from edge.speech.recogniser import Hypothesis, Word
from edge.turns.end_of_turn import EndOfTurn, Patience, Prospect

STARTED, STOPPED = VADUserStartedSpeakingFrame, VADUserStoppedSpeakingFrame
PATIENCE = Patience(
    heeded_s=0.3,
    complete_s=0.0,
    whole_s=0.01,
    open_s=0.1,
    dangling_s=0.3,
    empty_s=0.1,
    settle_s=0.06,
    final_s=0.2,
    longest_s=0.2,
)


class Menu:
    def judge(self, text: str) -> Completeness:
        return {"yes": Completeness.COMPLETE, "and a": Completeness.DANGLING}.get(text, Completeness.OPEN)

    def foresee(self, turn: UserTurn) -> Prospect:
        if "broken" in turn.text:
            raise IndexError(turn.text)
        return Prospect.WHOLE if turn.text.startswith("two colas") else Prospect.ANY


def partial(hypothesis: Hypothesis) -> PartialFrame:
    return PartialFrame(hypothesis.text, "", "", result=hypothesis)


class Turns:
    """The strategy, and what it pushed; `ended` counts pipecat's turn ends. Words are settled when it asks."""

    def __init__(self, hypothesis: Any, patience: Patience = PATIENCE) -> None:
        self.voiced = False
        self._looked, self._looking = 0, asyncio.Event()
        self.budget = Budget()
        self.asked: list[bytes] = []
        self.sure: float | None = 0.5
        self.answers = asyncio.Event()
        self.answers.set()
        self.strategy = OrderTurnStop(
            EndOfTurn(patience),
            Menu(),
            voiced=self._look,
            silent_s=lambda: 0.06,
            budget=self.budget,
            intonation=self._intonation,
        )
        self.pushed: list[Frame] = []
        self.ended = self._settled = 0
        self._news = asyncio.Event()
        self.hypothesis = hypothesis
        self.strategy.add_event_handler("on_push_frame", self._on_push)
        self.strategy.add_event_handler("on_user_turn_stopped", self._on_stopped)

    def _look(self) -> bool:
        self._looked += 1
        self._looking.set()
        return self.voiced

    async def looks(self, times: int) -> None:
        """Until it has been due so often, and asked whether somebody may be speaking."""
        until = self._looked + times
        async with asyncio.timeout(5):
            while self._looked < until:
                self._looking.clear()
                await self._looking.wait()

    async def _intonation(self, pcm: bytes) -> float | None:
        self.asked.append(pcm)
        await self.answers.wait()
        return self.sure

    async def _on_push(self, _strategy: Any, frame: Frame, *_: Any) -> None:
        self.pushed.append(frame)
        self._news.set()

    async def _on_stopped(self, _strategy: Any, params: Any) -> None:
        assert params.confirms_speculation  # pipecat must not run an inference of its own
        self.ended += 1

    async def take(self, *frames: Frame | str | Hypothesis) -> None:
        for frame in frames:
            if isinstance(frame, str) and frame.endswith("..."):
                frame = partial(self.hypothesis(frame.removesuffix("...")))
            if not isinstance(frame, Frame):
                final = frame if isinstance(frame, Hypothesis) else self.hypothesis(frame)
                await self.until(SettleFrame, self._settled + 1)
                self._settled += 1
                frame = TranscriptionFrame(final.text, "", "", result=final)
            await self.strategy.process_frame(frame)

    async def until(self, kind: type, number: int = 1) -> Any:
        """The so-manyth frame of a kind that it pushes."""
        async with asyncio.timeout(5):
            while len(self.of(kind)) < number:
                self._news.clear()
                await self._news.wait()
        return self.of(kind)[number - 1]

    async def turn(self, number: int = 1) -> TurnFrame:
        turn: TurnFrame = await self.until(TurnFrame, number)
        return turn

    def of(self, kind: type) -> list[Any]:
        return [frame for frame in self.pushed if isinstance(frame, kind)]


@asynccontextmanager
async def running(made: Turns) -> AsyncIterator[Turns]:
    tasks = TaskManager(loop=asyncio.get_running_loop())
    await made.strategy.setup(FrameProcessorSetup(SystemClock(), tasks, pipeline_worker=None))  # type: ignore[arg-type]
    yield made
    await made.strategy.cleanup()


@pytest.fixture
async def turns(heard: Any) -> AsyncIterator[Turns]:
    async with running(Turns(heard)) as made:
        yield made


@pytest.fixture
async def patient(heard: Any) -> AsyncIterator[Turns]:
    """With time to hear how a voice ended, on a busy machine, too."""
    async with running(Turns(heard, Patience(whole_s=0.4, held_up_s=2.5))) as made:
        yield made


async def test_the_guess_comes_with_the_silence_and_the_turn_with_the_final(turns: Turns) -> None:
    await turns.take(GuestFrame(3, present=True), STARTED(), "two colas...", STOPPED(), "two colas please")
    assert [f.turn.text for f in turns.of(GuessedTurnFrame)] == ["two colas", "two colas please"]
    turn = await turns.turn()
    assert (turn.guest, turn.turn.text) == (3, "two colas please")
    assert turn.turn.alternatives == ("or so",)
    assert [word.text for word in turn.turn.words] == ["two", "colas", "please"]
    assert turn.speech_ended < turn.vad_stopped <= turn.final <= turn.ended
    await asyncio.sleep(0)
    assert turns.ended == 1


async def test_a_guest_who_goes_on_withdraws_the_guess_and_all_words_are_one_turn(turns: Turns) -> None:
    await turns.take(STARTED(), STOPPED(), "and a", STARTED(), STOPPED(), "large cola")
    turn = await turns.turn()
    assert turn.turn.text == "and a large cola"
    assert len(turns.of(GuessWithdrawnFrame)) == 1
    assert len(turns.of(TurnFrame)) == 1


async def test_words_that_are_heard_again_with_what_follows_stand_in_place_of_those_before(turns: Turns) -> None:
    again = replace(turns.hypothesis("and a large cola"), again_s=0.5)
    await turns.take(STARTED(), STOPPED(), "and uh", STARTED(), partial(again), STOPPED(), again)
    assert (await turns.turn()).turn.text == "and a large cola"
    assert turns.of(TurnOverFrame)


async def test_words_that_are_heard_again_after_their_turn_are_not_said_twice(turns: Turns) -> None:
    await turns.take(STARTED(), STOPPED(), "two colas")
    await turns.turn()
    again = replace(turns.hypothesis("two colas please"), again_s=0.5)
    await turns.take(STARTED(), partial(again), STOPPED(), again)
    assert (await turns.turn(2)).turn.text == "please"


async def test_a_foresight_that_fails_ends_no_turn_later_than_patience(turns: Turns) -> None:
    await turns.take(STARTED(), "a broken...", STOPPED(), "a broken cola")
    assert (await turns.turn()).turn.text == "a broken cola"


async def test_a_cough_ends_as_a_turn_without_words(turns: Turns) -> None:
    await turns.take(STARTED(), STOPPED(), "")
    turn = await turns.turn()
    assert (turn.turn.text, turn.turn.confidence) == ("", 0.0)
    assert not turns.of(GuessedTurnFrame)


async def test_a_sound_that_may_be_speech_holds_the_end(turns: Turns) -> None:
    turns.voiced = True
    await turns.take(STARTED(), "yes...", STOPPED())
    await turns.looks(3)  # each time it is put off for as long as a sound may take to become speech
    assert not turns.of(SettleFrame)
    turns.voiced = False
    await turns.take("yes")
    assert (await turns.turn()).turn.text == "yes"


async def test_the_longest_turn_is_cut_where_its_words_are_settled_and_none_is_said_twice(turns: Turns) -> None:
    await turns.take(STARTED(), "babble babble...")
    await turns.until(SettleFrame)
    assert not turns.of(TurnFrame)
    await turns.take("babble babble")
    assert (await turns.turn()).turn.text == "babble babble"
    assert turns.ended == 0  # somebody still speaks
    await turns.take("more...", STOPPED(), "more")
    assert (await turns.turn(2)).turn.text == "more"


async def test_words_that_come_too_late_for_their_turn_are_not_the_next_ones(turns: Turns) -> None:
    await turns.take(STARTED(), "yes...", STOPPED())
    turn = await turns.turn()
    assert turn.turn.text == "yes"
    assert turns.budget.trace()["words_as_heard"] > 0
    await turns.take("yes please", STARTED(), "two colas...", STOPPED(), "two colas")
    assert (await turns.turn(2)).turn.text == "two colas"


async def test_how_it_sounds_is_asked_of_the_turns_own_sound_and_only_where_words_leave_it_open(turns: Turns) -> None:
    def sound(sample: bytes) -> InputAudioRawFrame:
        return InputAudioRawFrame(sample * 16000, 16000, 1)

    await turns.take(sound(b"\1\0"), sound(b"\2\0"), STARTED(), sound(b"\3\0"), "and a...", STOPPED())
    await asyncio.sleep(0)
    assert turns.asked == [b"\2\0" * 8000 + b"\3\0" * 16000], "half a second before, and what was said"
    await turns.take("and a")
    await turns.turn()
    assert turns.budget.trace() == {}
    await turns.take(STARTED(), "yes...", STOPPED(), "yes")
    await turns.turn(2)
    assert len(turns.asked) == 1


async def test_who_cannot_say_in_time_how_it_sounded_is_not_waited_for(turns: Turns) -> None:
    turns.answers.clear()
    await turns.take(STARTED(), "and a...", STOPPED(), "and a")
    assert (await turns.turn()).turn.text == "and a"
    assert "skip_smart_turn" in turns.budget.trace()


def spoken(*hz: float) -> InputAudioRawFrame:
    """Half a second at each pitch, gliding, and the silence that voice activity has heard by now."""
    pitch = np.interp(np.arange(8000 * len(hz)), np.arange(len(hz)) * 8000 + 4000, hz)
    voice = np.sin(np.cumsum(2 * np.pi * pitch / 16000)) + np.sin(np.cumsum(4 * np.pi * pitch / 16000)) / 2
    return InputAudioRawFrame((np.append(voice, np.zeros(960)) * 8000).astype("<i2").tobytes(), 16000, 1)


@pytest.mark.parametrize(("hz", "waits"), [((140, 160, 110), False), ((110, 140, 170), True)])
async def test_an_order_is_waited_for_by_how_the_voice_ended(
    patient: Turns, hz: tuple[float, ...], waits: bool
) -> None:
    await patient.take(STARTED(), spoken(*hz), "two colas...", STOPPED(), "two colas")
    turn = await patient.turn()
    assert (turn.ended - turn.speech_ended > 2.0) is waits


async def test_a_voice_that_went_on_is_not_held_to_how_it_ended_before(patient: Turns) -> None:
    await patient.take(STARTED(), spoken(110, 140, 170), "two colas...", STOPPED(), STARTED())
    await patient.take(spoken(140, 160, 100), STOPPED(), "two colas")
    turn = await patient.turn()
    assert turn.ended - turn.speech_ended < 2.0


async def test_another_guest_has_said_nothing(turns: Turns) -> None:
    await turns.take(STARTED(), STOPPED(), "and a", GuestFrame(4, present=True), STARTED())
    await turns.take(STOPPED(), "yes")
    turn = await turns.turn()
    assert (turn.guest, turn.turn.text) == (4, "yes")


def test_other_readings_of_a_turn_in_stretches_read_one_stretch_otherwise() -> None:
    stretches = [
        Hypothesis((Word("fries", 0.0, 0.4, 0.9),), ("flies", "prize")),
        Hypothesis((Word("coke", 0.0, 0.4, 0.9),), ("cook",)),
    ]
    assert readings(stretches) == ("flies coke", "fries cook", "prize coke")
    assert readings(stretches[:1]) == ("flies", "prize")
    assert readings([]) == ()
