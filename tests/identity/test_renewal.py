"""When a certificate is renewed: virtual time, any lifetime, any trouble."""

from hypothesis import given
from hypothesis import strategies as st

from domain.identity import SKEW_S
from edge.identity.renewal import AGAIN_MOST_S, Lifetime, Renewal

DAY = 86_400.0


def issued_at(at: float, *, lasts_s: float) -> Lifetime:
    """As the authority does it: from a little before."""
    return Lifetime(at - SKEW_S, at + lasts_s)


def test_it_is_due_at_half_of_its_time_and_not_before() -> None:
    renewal = Renewal(issued_at(0.0, lasts_s=30 * DAY))
    assert (renewal.is_due(15 * DAY - 1), renewal.is_due(15 * DAY)) == (False, True)
    renewal.on_renewed(issued_at(15 * DAY, lasts_s=30 * DAY))
    assert (renewal.is_due(15 * DAY), renewal.wake_at()) == (False, 30 * DAY)


def test_one_that_lasts_a_minute_is_not_renewed_all_the_time() -> None:
    renewal = Renewal(issued_at(1000.0, lasts_s=60.0))
    assert renewal.wake_at() == 1030.0


def test_a_store_that_was_cut_off_for_two_weeks_renews_when_it_is_back() -> None:
    renewal, now = Renewal(issued_at(0.0, lasts_s=30 * DAY)), 15 * DAY
    while now < 29 * DAY:
        assert renewal.is_due(now)
        renewal.on_failed(now, jitter=0.0)
        now = renewal.wake_at()
    assert renewal.is_due(now)


def test_after_its_end_there_is_nothing_to_try() -> None:
    assert not Renewal(Lifetime(0.0, DAY)).is_due(DAY)


@given(st.floats(1.0, 400 * DAY), st.lists(st.floats(0.0, 1.0), min_size=1, max_size=200))
def test_failures_are_repeated_ever_more_rarely_and_never_too_rarely(lasts_s: float, jitters: list[float]) -> None:
    life = issued_at(1e9, lasts_s=lasts_s)
    renewal = Renewal(life)
    now, tries = renewal.wake_at(), 0
    for jitter in jitters:
        if not renewal.is_due(now):
            break
        tries += 1
        renewal.on_failed(now, jitter=jitter)
        assert now < renewal.wake_at() <= now + AGAIN_MOST_S
        now = renewal.wake_at()
    assert renewal.is_due(now) or tries >= 10 or lasts_s < 10.0


def test_the_clock_decides_what_is_over_and_what_has_not_begun() -> None:
    life = Lifetime(10.0, 20.0)
    assert [life.problem(at) for at in (9.0, 10.0, 20.0)] == ["not_yet_valid", "", "expired"]
