"""No digit of a card is read, kept or echoed, in whatever groups; a count, a phone and a coupon's code stay."""

import pytest

from edge.dialog.guards.masking import MASK, mask_cards


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("4532 1188 9902 3317 and two colas", "[number] and two colas"),
        ("forty five thirty two, double one eight eight, ninety nine oh two, thirty three seventeen", "[number]"),
        ("it's four five three two then double one double eight then nine nine oh two and three three one seven",
         "it's [number]"),
        ("three seven eight two, eight two two four six three, one zero zero zero five, two cookies",
         "[number], two cookies"),
        ("my visa ends three three one seven, starts four five three two", "my visa ends [number], starts [number]"),
        ("on my visa, good through eleven twenty nine, code oh four four",
         "on my visa, good through [number], code [number]"),
        ("the card is valid thru december thirty", "the card is valid thru december [number]"),
        ("expires oh eight of twenty seven, a small fries", "expires [number], a small fries"),
        ("my debit pin is four four one nine", "my debit pin is [number]"),
        ("the three digits on the back are nine one four", "the three digits on the back are [number]"),
        ("CVV seven oh seven", "CVV [number]"),
        ("mi tarjeta es cuatro cinco tres dos, once ochenta y ocho, noventa y nueve dos, treinta y tres diecisiete",
         "mi tarjeta es [number]"),
        ("mi visa vence once veintinueve, código cero cuarenta y cuatro",
         "mi visa vence [number], código [number]"),
        ("mi tarjeta termina en veintidós diecinueve, dos cocas", "mi tarjeta termina en [number], dos cocas"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_card_is_masked_and_what_is_ordered_beside_it_stays(said: str, heard: str) -> None:
    assert mask_cards(said) == heard


@pytest.mark.parametrize(
    "said",
    [
        "two cheeseburgers, three colas, four fries and a number six",
        "put it on my card. A number 6 with ten nuggets",
        "I'll pay with visa. 20 nuggets",
        "my number is two oh two, five five five, oh one oh seven, and two colas",
        "my loyalty card number is four two seven one",
        "does the coupon expire at twelve thirty",
        "the code is lantern ten",
        "charge twelve fifty to my card",
        "a pineapple shake, twenty four of them",
    ],
)
def test_counts_phones_and_coupons_are_no_card(said: str) -> None:
    assert MASK not in mask_cards(said)
