import pytest

from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.vocabulary.percents import with_percent


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("can I get ten percent off", "10"),
        ("10% off please", "10"),
        ("give me a twenty five percent discount", "25"),
        ("knock 5 percent off", "5"),
        ("me da un descuento del diez por ciento", "10"),
        ("quince por ciento menos", "15"),
    ],
)
def test_a_discount_has_the_figure_that_was_said(text: str, percent: str) -> None:
    for before in (Meaning(intents=(Intent(Kind.NOISE),)), Meaning(intents=(Intent(Kind.DISCOUNT),), unknown=("100",))):
        made = with_percent(before, text)
        assert [(i.kind, i.value) for i in made.intents] == [(Kind.DISCOUNT, percent)]
        assert made.unknown == ()


@pytest.mark.parametrize("text", ["two percent milk please", "a hundred percent beef?", "some discount", ""])
def test_other_percentages_are_no_discount(text: str) -> None:
    before = Meaning(intents=(Intent(Kind.NOISE),))
    assert with_percent(before, text) is before
