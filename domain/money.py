"""Integer cents and the one rounding that the tills use: half up."""

from decimal import ROUND_HALF_UP, Decimal


def half_up(amount: Decimal) -> int:
    """Whole cents, halves away from zero (`talkthru/data/README.md`, Prices 2 and 3)."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def percent_of(cents: int, percent: int | Decimal) -> int:
    """That many percent of an amount, rounded half up."""
    return half_up(Decimal(cents) * Decimal(percent) / 100)


def tax_on(cents: int, rate: Decimal) -> int:
    """Tax at a rate such as 0.0800, rounded half up."""
    return half_up(Decimal(cents) * rate)
