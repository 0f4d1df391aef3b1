"""Goods put aside: bound while it stands and not a moment longer, and every wish ends."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.reservation import (
    ANSWER_S,
    SENDING_S,
    Kind,
    Phase,
    Reservation,
    begun,
    on_answer,
    on_release,
    on_time,
    wake_at,
)

HOLD = Reservation("s/1/hold", Kind.HOLD, "MUG", 2, "st-1")
TRANSFER = Reservation("s/2/transfer", Kind.TRANSFER, "MUG", 2, "st-2", to="st-1")


def test_a_hold_binds_its_pieces_until_its_time_is_up() -> None:
    held = begun(HOLD, free=2, hold_s=3600.0, now=0.0)
    assert (held.phase, held.binds(3599.0), held.binds(3600.0)) == (Phase.HELD, 2, 0)
    ended = on_time(held, 3600.0)
    assert (ended.phase, ended.why, wake_at(ended)) == (Phase.RELEASED, "time", None)


def test_more_than_is_free_is_not_put_aside() -> None:
    assert begun(HOLD, free=1, now=0.0).why == "not_enough"
    assert begun(replace(HOLD, qty=0), free=9, now=0.0).phase is Phase.REFUSED


def test_the_most_that_may_be_held_counts_what_is_held_already() -> None:
    assert begun(HOLD, free=9, theirs=1, most=2, now=0.0).why == "over_limit"
    assert begun(HOLD, free=9, theirs=0, most=2, now=0.0).phase is Phase.HELD


def test_a_transfer_nobody_answers_is_refused() -> None:
    asked = begun(TRANSFER, free=2, now=0.0)
    assert asked.phase is Phase.ASKED
    assert on_time(asked, ANSWER_S).why == "nobody_answered"
    late = on_answer(asked, yes=True, by="ana", now=ANSWER_S)
    assert (late.phase, late.by) == (Phase.REFUSED, "")


def test_the_first_answer_to_a_transfer_stands() -> None:
    accepted = on_answer(begun(TRANSFER, free=2, now=0.0), yes=True, by="ana", now=10.0)
    assert (accepted.phase, accepted.by, accepted.until) == (Phase.ACCEPTED, "ana", 10.0 + SENDING_S)
    assert on_answer(accepted, yes=False, by="bob", now=20.0) == accepted


def test_a_hold_takes_no_answer_and_what_ended_is_let_go_by_nobody() -> None:
    held = begun(HOLD, free=2, now=0.0)
    assert on_answer(held, yes=False, by="ana", now=1.0) == held
    gone = on_release(held, by="ana", now=1.0)
    assert (gone.phase, gone.why, gone.by) == (Phase.RELEASED, "by_hand", "ana")
    assert on_release(gone, by="bob", now=2.0) == gone


MOVES = st.lists(st.tuples(st.sampled_from(["time", "yes", "no", "release"]), st.floats(0, 10 * 86_400.0)), max_size=12)


@given(st.sampled_from([HOLD, TRANSFER]), st.integers(0, 5), MOVES)
def test_whatever_happens_it_binds_at_most_what_was_asked_and_what_ended_stays_so(
    wanted: Reservation, free: int, moves: list[tuple[str, float]]
) -> None:
    now, one = 0.0, begun(wanted, free=free, now=0.0)
    for move, later in moves:
        now += later
        before = one
        match move:
            case "time":
                one = on_time(one, now)
            case "release":
                one = on_release(one, by="ana", now=now)
            case answer:
                one = on_answer(one, yes=answer == "yes", by="ana", now=now)
        assert one.binds(now) in (0, wanted.qty) and (one.binds(now) == 0 or free >= wanted.qty)
        assert one.standing or wake_at(one) is None
        if not before.standing:
            assert one == before
    end = on_time(one, now + 30 * 86_400.0)
    assert not end.standing
