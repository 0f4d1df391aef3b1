"""What runs when, where and for whom, and what a variant costs then."""

from datetime import UTC, datetime, timedelta, timezone

from domain.menu import Text
from domain.shop import Offer, Product, Shop, Variant, known_counts, minutes_since

PHOENIX = timezone(timedelta(hours=-7))
NOON = datetime(2025, 3, 12, 12, 0, tzinfo=PHOENIX)
LAMP = Product("p", Text({"en": "Lamp"}), (Variant("L", {}, 999, {"a": 3}),))


def offer(**changes: object) -> Offer:
    facts: dict[str, object] = {"id": "o", "name": Text({"en": "Half"}), "kind": "percent_off", "products": ("p",)}
    return Offer(**(facts | {"percent": 15} | changes))  # type: ignore[arg-type]


def shop(*offers: Offer) -> Shop:
    return Shop("s", "1", (LAMP,), offers=offers)


def cents(*offers: Offer, at: datetime = NOON, place: str = "a", tier: str = "") -> int:
    return shop(*offers).price(LAMP, LAMP.variants[0], at, place, tier).cents


def test_a_percentage_is_rounded_half_up_per_unit() -> None:
    assert cents(offer(percent=15)) == 849  # 149.85 off


def test_the_better_of_two_promotions_counts_alone() -> None:
    assert cents(offer(percent=10), offer(id="b", percent=20)) == 799


def test_a_promotion_runs_within_its_window_and_not_a_minute_outside() -> None:
    starts, ends = NOON, NOON + timedelta(hours=2)
    flash = offer(starts=starts, ends=ends)
    assert cents(flash, at=NOON) == cents(flash, at=ends) == 849
    assert cents(flash, at=NOON - timedelta(minutes=1)) == cents(flash, at=ends + timedelta(minutes=1)) == 999


def test_an_offset_of_the_data_is_compared_as_a_moment() -> None:
    in_utc = offer(starts=datetime(2025, 3, 12, 19, 30, tzinfo=UTC))
    assert cents(in_utc, at=NOON) == 999
    assert cents(in_utc, at=NOON + timedelta(minutes=30)) == 849


def test_a_promotion_of_another_place_does_not_run_here() -> None:
    assert cents(offer(places=("b",))) == 999


def test_a_tiers_promotion_is_for_that_tier_alone_and_an_unknown_audience_is_nobody() -> None:
    gold = offer(audience="tier:gold")
    assert cents(gold) == cents(gold, tier="silver") == 999
    assert cents(gold, tier="gold") == 849
    assert cents(offer(audience="friends"), tier="friends") == 999


def test_what_ran_out_here_is_none_here_and_what_lies_elsewhere_still_does() -> None:
    variant = Variant("L", {}, 999, {"a": 3, "b": 2})
    assert known_counts(variant, {"L"}, LAMP, "a") == {"a": 0, "b": 2}
    assert known_counts(variant, {"p"}, LAMP, "a") == {"a": 0, "b": 2}
    assert known_counts(variant, {"other"}, LAMP, "a") == {"a": 3, "b": 2}


def test_a_count_without_an_offset_is_dated_in_local_time() -> None:
    assert minutes_since(datetime.fromisoformat("2025-03-12T11:25"), NOON) == 35
    assert minutes_since(datetime.fromisoformat("2025-03-12T13:00"), NOON) == 0
