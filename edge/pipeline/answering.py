"""The time of the turn that is being answered: where it went, what was left of it, and what that changed.

Keeps one connection's `Budget` and stage times; told of turns, steps and sounds. Says what is due, and speaks nothing
itself. No pipecat here.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from edge.budget import Budget, Change, Stage
from edge.pipeline.attended import Times
from edge.session.exchange import Answer, GuestArrived, Resumed, Say, Status, Step, UserTurn
from edge.session.guess import came_true
from edge.telemetry.timing import TurnTiming

UNKEPT = 0  # the utterance that is in no log; a session's own begin at 1
AWAITED = frozenset({"submit", "lookup", "act", "reason"})  # the guest waits for what comes of these
_ANSWERED_HERE = ("reason", "lookup")  # these have a local answer
BRIDGES = {Change.FILLER: "one_moment", Change.STILL_HERE: "still_here", Change.GIVEN_UP: "given_up"}  # as phrases


class Answering:
    """now: the session's clock."""

    def __init__(self, budget: Budget, now: Callable[[], float]) -> None:
        self.budget = budget
        self._now = now
        self.turn = 0
        self._timing: TurnTiming | None = None
        self._answer: int | None = None  # the utterance that the timing waits for

    def forget(self) -> None:
        """Another guest."""
        self.turn, self._timing, self._answer = 0, None, None
        self.budget.forget()

    def on_guest_came(self, at: float) -> None:
        """Or is back: a greeting is owed, whatever the disk says to a session."""
        self.forget()
        self.budget.on_guest_came(at)

    def attend(self, turn: int) -> None:
        """Their session is there, after so many turns."""
        self.turn = turn

    def on_turn(self, times: Times) -> None:
        """The guest has finished: from now on an answer is owed."""
        self.budget.on_guest_silent(times.speech_ended)
        self.budget.on_turn_ended(times.ended)

    def on_deciding(self, times: Times) -> float | None:
        """The turn is about to be decided. Returns by when an answer from elsewhere is in time."""
        self.turn += 1
        self._answer = None
        self._timing = TurnTiming(
            turn=self.turn,
            speech_ended=times.speech_ended,
            vad_stopped=times.vad_stopped,
            final=times.final,
            turn_ended=times.ended,
        )
        deadline = self.budget.deadline()
        return None if deadline is None else deadline.at

    def on_step(self, step: Step, open_kinds: Iterable[str], guessed: Step | None) -> None:
        """A step was committed. open_kinds: of the requests that are now open. guessed: what was prepared for."""
        if any(event.kind == "filler" for event in step.events):
            self.budget.on_change(Change.FILLER, self._now())
            return
        if isinstance(step.given, Answer) and _without_others(step.given):
            self.budget.on_change(Change.LOCAL_ANSWER, self._now())
        awaited = not AWAITED.isdisjoint(open_kinds)
        if step.says:
            self.budget.on_stage(Stage.ELSEWHERE if awaited else Stage.VOICE)
            self._note(step, step.says[0], guessed)
        elif isinstance(step.given, UserTurn | Answer | GuestArrived | Resumed):
            self.budget.on_stage(Stage.ELSEWHERE, owed=awaited)

    def _note(self, step: Step, say: Say, guessed: Step | None) -> None:
        """The guest's turn is answered by the first words after it: its own, or those that a request brought."""
        if self._timing is None or self._answer is not None:
            return
        speculated = isinstance(step.given, UserTurn) and guessed is not None and came_true(guessed, step)
        self._timing = replace(self._timing, committed=self._now(), speculated=speculated)
        self._answer = say.utterance

    def on_heard(self, utterance: int, at: float) -> TurnTiming | None:
        """Its first sound has left. Returns the turn's time where this is its answer."""
        self.budget.on_agent_heard()
        if utterance != UNKEPT and self.budget.stage is Stage.VOICE:
            self.budget.on_stage(Stage.VOICE, owed=False)
        if self._timing is None or utterance != self._answer:
            return None
        timing, self._timing = replace(self._timing, first_audio=at, changes=self.budget.trace()), None
        return timing

    def on_silent(self) -> None:
        self.budget.on_agent_silent(self._now())


def _without_others(answer: Answer) -> bool:
    """A request's id ends with what was asked: "lane-1-4/3/lookup:stock"."""
    nothing = answer.status in (Status.FAILED, Status.EXPIRED)
    return nothing and answer.request.rsplit("/", 1)[-1].startswith(_ANSWERED_HERE)
