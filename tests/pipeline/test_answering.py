"""Where a turn's time went and what that changed, in virtual time."""

from domain.events import Event
from edge.budget import Budget, Stage
from edge.pipeline.answering import UNKEPT, Answering
from edge.pipeline.attended import Times
from edge.session.exchange import Answer, Say, Status, Step, Tick, UserTurn

TIMES = Times(10.0, 10.06, 10.1, 10.2)


class Clock:
    now = 10.2

    def __call__(self) -> float:
        return self.now


def step(given: UserTurn | Answer | Tick, *says: str, events: tuple[Event, ...] = ()) -> Step:
    return Step(1, given, events, tuple(Say(n, text) for n, text in enumerate(says, 2)))


def answering() -> tuple[Answering, Clock]:
    clock = Clock()
    made = Answering(Budget(), clock)
    made.on_turn(TIMES)
    assert made.on_deciding(TIMES) == 12.6
    return made, clock


def test_an_answer_that_was_guessed_and_heard_in_time_is_all_there_is_to_tell() -> None:
    made, clock = answering()
    clock.now = 10.22
    made.on_step(step(UserTurn("two colas please"), "Two colas."), (), step(UserTurn("two colas"), "Two colas."))
    timing = made.on_heard(2, 10.25)
    assert timing is not None
    assert (timing.turn, timing.speculated, dict(timing.changes)) == (1, True, {})
    assert round(timing.total_ms) == 250
    assert not made.budget.owed


def test_a_lookup_that_nobody_answered_is_answered_here_after_one_filler() -> None:
    made, clock = answering()
    made.on_step(step(UserTurn("is it in stock")), ("lookup",), None)
    assert made.budget.stage is Stage.ELSEWHERE
    assert made.budget.owed
    clock.now = 10.8
    made.on_step(step(Tick(), "One moment.", events=(Event("filler", 1, {}),)), ("lookup",), None)
    made.on_heard(2, 10.85)
    clock.now = 12.2
    made.on_silent()
    lost = Answer("lane-1/1/lookup:stock", 0, Status.EXPIRED)
    made.on_step(Step(3, lost, (), (Say(9, "Four, as of this morning."),)), (), None)
    timing = made.on_heard(9, 12.3)
    assert timing is not None
    assert dict(timing.changes) == {"filler": 800, "local_answer": 2200}
    assert not made.budget.owed


def test_words_beside_the_log_are_no_answer() -> None:
    made, _ = answering()
    assert made.on_heard(UNKEPT, 10.9) is None
    assert made.budget.owed
    made.on_silent()
    assert made.budget.wake_at() is not None


def test_a_turn_to_which_nothing_is_to_be_said_leaves_nothing_owed() -> None:
    made, _ = answering()
    made.on_step(step(UserTurn("")), (), None)
    assert not made.budget.owed
    assert made.budget.wake_at() is None
