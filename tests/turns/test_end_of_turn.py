import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.completeness import Completeness
from edge.turns.end_of_turn import EndOfTurn, Patience, TurnEnded

PATIENCE = Patience()


def spoke(completeness: Completeness, *, stopped_at: float = 1.0) -> EndOfTurn:
    turn = EndOfTurn()
    turn.on_speech_started(0.0)
    turn.on_speech_stopped(stopped_at)
    turn.on_words(completeness, final=True)
    return turn


@pytest.mark.parametrize("completeness", list(Completeness))
def test_turn_ends_after_the_silence_that_its_words_need(completeness: Completeness) -> None:
    turn = spoke(completeness)
    due = turn.wake_at()
    assert due == pytest.approx(1.0 + PATIENCE.after(completeness))
    assert turn.on_time(due - 0.001) is None
    assert turn.on_time(due) == TurnEnded(at=due)
    assert turn.wake_at() is None


def test_a_dangling_end_is_waited_for_longer_than_a_complete_one() -> None:
    patience = [PATIENCE.after(c) for c in (Completeness.COMPLETE, Completeness.OPEN, Completeness.DANGLING)]
    assert patience == sorted(patience)


def test_turn_never_ends_while_the_guest_speaks_until_the_longest_turn() -> None:
    turn = EndOfTurn()
    turn.on_speech_started(0.0)
    turn.on_words(Completeness.COMPLETE)
    assert turn.on_time(PATIENCE.longest_s - 0.01) is None
    assert turn.on_time(PATIENCE.longest_s) == TurnEnded(at=PATIENCE.longest_s, cut=True)
    assert turn.under_way  # and what follows is the next turn


def test_guest_who_goes_on_speaking_keeps_the_turn() -> None:
    turn = spoke(Completeness.OPEN)
    turn.on_speech_started(1.05)
    assert turn.on_time(2.0) is None
    turn.on_speech_stopped(2.5)
    turn.on_words(Completeness.COMPLETE, final=True)
    assert turn.on_time(2.6) == TurnEnded(at=2.6)


def test_turn_waits_for_the_words_but_not_for_ever() -> None:
    turn = EndOfTurn()
    turn.on_speech_started(0.0)
    turn.on_words(Completeness.COMPLETE)
    turn.on_speech_stopped(1.0)
    assert turn.on_time(1.5) is None
    assert turn.on_time(1.0 + PATIENCE.final_s) == TurnEnded(at=2.0)


def test_a_late_final_of_the_first_half_does_not_settle_the_second() -> None:
    turn = EndOfTurn()
    turn.on_speech_started(0.0)
    turn.on_speech_stopped(1.0)
    turn.on_speech_started(1.1)
    turn.on_speech_stopped(2.0)
    turn.on_words(Completeness.COMPLETE, final=True)
    assert turn.on_time(2.5) is None
    turn.on_words(Completeness.COMPLETE, final=True)
    assert turn.on_time(2.6) == TurnEnded(at=2.6)


def test_a_sound_that_may_be_speech_puts_the_end_off_a_little() -> None:
    turn = spoke(Completeness.COMPLETE)
    turn.on_sound(1.0)
    assert turn.on_time(1.0 + PATIENCE.complete_s) is None
    assert turn.on_time(1.0 + PATIENCE.sound_s) is not None


def test_another_guest_starts_with_nothing() -> None:
    turn = spoke(Completeness.DANGLING)
    turn.forget()
    assert turn.wake_at() is None
    turn.on_speech_stopped(3.0)  # of the guest before
    assert turn.wake_at() is None


EVENTS = st.sampled_from(["start", "stop", "partial", "final", "time"])


@given(st.lists(st.tuples(EVENTS, st.floats(0.01, 2.0), st.sampled_from(list(Completeness))), max_size=60))
def test_every_turn_ends_and_none_ends_in_speech_before_its_time(
    events: list[tuple[str, float, Completeness]],
) -> None:
    turn, now, speaking = EndOfTurn(), 0.0, False
    for kind, after, completeness in events:
        now += after
        match kind:
            case "start":
                turn.on_speech_started(now)
                speaking = True
            case "stop" if speaking:
                turn.on_speech_stopped(now)
                speaking = False
            case "partial" | "final":
                turn.on_words(completeness, final=kind == "final")
            case "time":
                ended = turn.on_time(now)
                assert ended is None or ended.cut == speaking
    due = turn.wake_at()
    assert (due is None) == (not turn.under_way)
    if due is not None:
        assert turn.on_time(due) is not None
