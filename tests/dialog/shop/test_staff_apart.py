"""Staff are asked about the article that the wish names, whatever was asked about beside it."""

import pytest

from tests.dialog.shop import shops
from tests.dialog.shop.floor import Floor


def asked(text: str) -> list[object]:
    return [what.get("sku") for _, what in Floor(shops.cycles()).hold([text])[-1].approvals]


@pytest.mark.parametrize(
    "text",
    [
        "What's the price of the floor pump? Let the bulldog lock go for ten dollars.",
        "How much is the floor pump? Could we do ten percent off the bulldog lock.",
    ],
)
def test_the_wish_is_of_what_it_names(text: str) -> None:
    alone = asked(text.partition("? ")[2])
    assert alone
    assert asked(text) == alone


def test_what_it_points_at_is_what_was_asked_about() -> None:
    assert asked("What's the price of the floor pump? Let it go for ten dollars.") == asked(
        "Let the floor pump go for ten dollars."
    )
