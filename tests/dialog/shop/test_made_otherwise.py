"""What lies in a basket is made another colour or size by its name, whatever was spoken of in between."""

import pytest

from tests.dialog.shop.test_ordering import Basket, basket


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        (("two white tees in medium", "what time do you close", "change the tees to large"), {"TEE-WHT-L": 2}),
        (("two navy tees in large", "where are the lamps", "make the tees white"), {"TEE-WHT-L": 2}),
        (("I'll take jeans in a thirty", "how much is the lamp", "change the jeans to a thirty two"), {"JEAN-32": 1}),
        (("a city runner in a nine", "make the city runner a ten"), {"CITR-10": 1}),
        (("a white aural lite", "can I get the aural lite in black instead"), {"AURL-BLK": 1}),
        (("a white small tee", "where are the lamps", "can I get the tee in medium instead"), {"TEE-WHT-M": 1}),
    ],
)
def test_what_is_named_is_made_otherwise_where_it_lies(turns: tuple[str, ...], holds: Basket) -> None:
    assert basket(*turns) == holds


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        (("a usb cable", "where are the lamps", "one more usb cable"), {"CBL-2M": 2}),
        (("two white tees in medium", "where are the lamps", "one more tee"), {"TEE-WHT-M": 3}),
        (("a charcoal beanie", "do you have umbrellas", "one more beanie"), {"BEAN-CHR": 2}),
    ],
)
def test_one_more_is_another_like_it(turns: tuple[str, ...], holds: Basket) -> None:
    assert basket(*turns) == holds


@pytest.mark.parametrize(
    "words",
    ["can you change the price", "how do I make the most of it", "does the tee come in large", "make the call",
     "do you have the tee in navy", "is there one more in the back"],
)  # fmt: skip
def test_what_asks_or_is_of_something_else_changes_no_basket(words: str) -> None:
    assert basket("a white tee in medium", words) == {"TEE-WHT-M": 1}
