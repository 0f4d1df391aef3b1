"""What thinking may cost, and the ladder down to rules."""

from hypothesis import given
from hypothesis import strategies as st

from cloud.reasoning.budget import Amount, Ledger, Limits, Purses, Rung

LIMITS = {"turn": Limits(calls=4), "order": Limits(micros=1000), "store_day": Limits(micros=5000), "day": Limits()}
CALL = Amount(1, 100, 100)


def purses(session: str = "s1", turn: int = 1, day: str = "2025-03-12") -> Purses:
    return Purses.of(session, turn, "loc-101", day)


def spend(ledger: Ledger, whose: Purses, cost: Amount = CALL) -> None:
    ledger.reserve(whose, cost)
    ledger.settle(whose, cost, cost, day="2025-03-12", site="loc-101")


def test_the_ladder_goes_from_every_model_to_small_ones_to_rules() -> None:
    ledger, seen = Ledger(LIMITS), []
    for turn in range(12):
        verdict = ledger.allows(purses(turn=turn), CALL)
        seen.append((verdict.rung, verdict.why))
        if verdict.rung > Rung.RULES:
            spend(ledger, purses(turn=turn))
    assert [rung for rung, _ in seen] == [Rung.ALL] * 8 + [Rung.SMALL] * 2 + [Rung.RULES] * 2
    assert seen[8][1] == "order.micros 80% spent"
    assert seen[-1][1] == "order.micros 100% spent"


def test_another_order_of_the_store_has_its_own_purse_and_shares_the_days() -> None:
    ledger = Ledger(LIMITS)
    for turn in range(10):
        spend(ledger, purses(turn=turn))
    assert ledger.allows(purses("s2"), CALL).rung is Rung.ALL
    for session in range(3, 7):
        for turn in range(10):
            spend(ledger, purses(f"s{session}", turn))
    assert ledger.allows(purses("s9"), CALL).why == "store_day.micros 100% spent"
    assert ledger.allows(Purses.of("s9", 1, "loc-102", "2025-03-12"), CALL).rung is Rung.ALL
    assert ledger.allows(purses("s9", day="2025-03-13"), CALL).rung is Rung.ALL, "a new day, a new purse"


def test_what_is_under_way_counts_as_spent() -> None:
    ledger = Ledger({"order": Limits(micros=150)})
    ledger.reserve(purses(), CALL)
    assert ledger.allows(purses(), CALL).rung is Rung.RULES
    ledger.settle(purses(), CALL, Amount(1, 10, 10), day="2025-03-12", site="loc-101")
    assert ledger.allows(purses(), CALL).rung is Rung.ALL


def test_what_other_processes_spent_counts_and_ours_is_given_back_where_it_could_not_be_kept() -> None:
    ledger = Ledger(LIMITS)
    spend(ledger, purses())
    taken = ledger.take_unsaved()
    assert taken == {("2025-03-12", "loc-101"): CALL, ("2025-03-12", ""): CALL}
    ledger.unsaved(taken)
    ledger.put("2025-03-12", "loc-101", Amount(40, 4000, 4000))
    assert ledger.allows(purses("s2"), CALL).why == "store_day.micros 82% spent", "theirs, and ours on top"


def test_a_session_that_is_forgotten_leaves_the_days_sum_alone() -> None:
    ledger = Ledger(LIMITS)
    spend(ledger, purses())
    ledger.forget("s1")
    assert ledger.spent(purses().order) == Amount()
    assert ledger.spent(purses().day) == CALL


@given(st.lists(st.tuples(st.integers(1, 400), st.floats(0, 1)), max_size=40))
def test_no_order_ever_costs_more_than_its_purse(calls: list[tuple[int, float]]) -> None:
    ledger = Ledger({"order": Limits(micros=1000)})
    for most, share in calls:
        reserved = Amount(1, 0, most)
        if ledger.allows(purses(), reserved).rung is Rung.RULES:
            continue
        ledger.reserve(purses(), reserved)
        cost = Amount(1, 0, round(most * share))
        ledger.settle(purses(), reserved, cost, day="2025-03-12", site="loc-101")
    assert ledger.spent(purses().order).micros <= 1000
