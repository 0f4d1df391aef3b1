"""One deadline a turn: what changes when a stage overruns, in virtual time."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.budget import Budget, Change, Limits, Stage

LIMITS = Limits()
LATEST_S = LIMITS.dead_air_s - LIMITS.reserve_s


def ended(*, silent_since: float = 0.0, at: float = 0.2) -> Budget:
    budget = Budget()
    budget.on_guest_silent(silent_since)
    budget.on_turn_ended(at)
    return budget


def changes(budget: Budget, until: float) -> list[tuple[float, Change]]:
    """All that it says by then, at the time at which it says it."""
    found: list[tuple[float, Change]] = []
    while (due := budget.wake_at()) is not None and due <= until:
        change = budget.on_time(due)
        assert change is not None
        found.append((round(due, 3), change))
    return found


def test_an_answer_in_time_changes_nothing() -> None:
    budget = ended()
    budget.on_stage(Stage.VOICE)
    budget.on_agent_heard()
    budget.on_stage(Stage.VOICE, owed=False)
    assert changes(budget, 60.0) == []
    assert budget.trace() == {}


def test_a_decision_that_takes_long_is_bridged_once_and_no_silence_lasts_too_long() -> None:
    budget = ended()
    said = changes(budget, 30.0)
    assert said[0] == (0.8, Change.FILLER)
    assert [change for _, change in said[1:]] == [*[Change.STILL_HERE] * LIMITS.apologies, Change.GIVEN_UP]
    assert {name: budget.trace()[name] for name in ("filler", "still_here")} == {
        "filler": 800,
        "still_here": round(said[1][0] * 1000),
    }
    assert not budget.owed, "the guest has been sent to a person"


def test_a_guest_who_came_is_owed_a_word_before_they_say_one() -> None:
    budget = Budget()
    budget.on_guest_came(5.0)
    assert budget.deadline() is None, "it is nobody's turn"
    assert [due for due, _ in changes(budget, 10.0)] == [5.6, 5.6 + LATEST_S]
    budget.on_guest_silent(10.0)  # a turn whose beginning nobody noticed
    budget.on_turn_ended(10.2)
    deadline = budget.deadline()
    assert deadline is not None
    assert deadline.at == 10.0 + LATEST_S


def test_the_filler_does_not_wait_for_what_patience_with_the_guest_has_cost() -> None:
    budget = ended(silent_since=0.0, at=2.5)  # after "and a"
    assert changes(budget, 3.0) == [(LATEST_S, Change.FILLER)]


def test_of_an_answer_from_elsewhere_the_session_itself_says_that_it_takes_a_moment() -> None:
    budget = ended()
    budget.on_stage(Stage.ELSEWHERE)
    assert changes(budget, LATEST_S - 0.01) == []
    budget.on_change(Change.FILLER, 0.6)
    budget.on_agent_heard()
    assert changes(budget, 10.0) == [], "while it is heard there is no silence"
    budget.on_agent_silent(1.7)
    assert changes(budget, 5.0)[0] == (round(1.7 + LATEST_S, 3), Change.STILL_HERE)


def test_every_stage_spends_the_same_deadline() -> None:
    budget = ended(silent_since=1.0, at=1.2)
    deadline = budget.deadline()
    assert deadline is not None
    assert deadline.at == pytest.approx(1.0 + LATEST_S)
    assert budget.left_s(Stage.WORDS, 1.2) == LIMITS.words_s
    assert budget.left_s(Stage.WORDS, 3.5) == pytest.approx(0.1)
    assert budget.left_s(Stage.ELSEWHERE, 3.5) == pytest.approx(0.1)
    assert budget.left_s(Stage.LISTENING, 9.0) == 0.0


def test_a_guest_who_speaks_on_is_owed_nothing() -> None:
    budget = ended()
    budget.on_guest_speaks()
    assert changes(budget, 60.0) == []
    assert budget.deadline() is None


def test_what_changed_before_a_turn_ended_is_in_its_trace_and_not_in_the_next_ones() -> None:
    budget = Budget()
    budget.on_guest_silent(1.0)
    budget.on_change(Change.SKIP_SMART_TURN, 1.3)
    budget.on_guest_speaks()  # a pause within the turn
    budget.on_guest_silent(4.0)
    budget.on_turn_ended(4.2)
    assert budget.trace() == {"skip_smart_turn": 300}
    budget.on_guest_speaks()
    assert budget.trace() == {}


HAPPENS = st.sampled_from(["came", "speaks", "silent", "ended", "elsewhere", "voice", "done", "heard", "quiet"])


@given(st.lists(st.tuples(HAPPENS, st.floats(0.0, 4.0)), max_size=50))
def test_nobody_who_is_owed_an_answer_waits_in_silence_for_too_long(happened: Sequence[tuple[str, float]]) -> None:
    """However it comes about: after the last sound of either, something is due within the limit, until it has
    apologised often enough; and there is one filler a turn."""
    budget, now, fillers = Budget(), 0.0, 0
    for what, after_s in happened:
        until = now + after_s
        while (due := budget.wake_at()) is not None and due <= until:
            assert due >= 0.0
            change = budget.on_time(max(due, now))
            fillers += change is Change.FILLER
        now = until
        match what:
            case "came":
                budget.on_guest_came(now)
                fillers = 0
            case "speaks":
                budget.on_guest_speaks()
                fillers = 0
            case "silent":
                budget.on_guest_silent(now)
            case "ended":
                budget.on_turn_ended(now)
            case "elsewhere" | "voice":
                budget.on_stage(Stage(what))
            case "done":
                budget.on_stage(Stage.VOICE, owed=False)
            case "heard":
                budget.on_agent_heard()
            case "quiet":
                budget.on_agent_silent(now)
        assert fillers <= 1
        due = budget.wake_at()
        if due is not None:
            assert due <= now + LATEST_S + 0.001
            assert budget.owed
    assert len(changes(budget, now + 1000.0)) <= 2 + LIMITS.apologies
