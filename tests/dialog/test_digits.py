import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.dialog.members.digits import MASK, heard_number
from edge.dialog.vocabulary.tables import words_of

WORDS = (
    words_of("zero one two three four five six seven eight nine"),
    words_of("cero uno dos tres cuatro cinco seis siete ocho nueve"),
)


@pytest.mark.parametrize(
    ("said", "digits", "rest"),
    [
        ("my number is five five five oh one oh two", "5550102", "my number is"),
        ("it's 555-0102", "5550102", "it's"),
        ("(202) 555-0107, my usual please", "2025550107", "my usual please"),
        ("+1 202 555 0107", "12025550107", ""),
        ("202.555.0107 is my number, a coke?", "2025550107", "is my number, a coke?"),
        ("two oh two, triple five, zero one zero seven", "2025550107", ""),
        ("two oh two double five five oh one forty seven", "2025550147", ""),
        ("two oh two five fifty five oh one oh seven and a coke", "2025550107", "and a coke"),
        ("mi número es cinco cinco cinco cero uno cero dos", "5550102", "mi numero es"),
        ("doscientos dos quinientos cincuenta y cinco cero uno cero siete", "2025550107", ""),
        ("eight hundred five five five oh one oh two", "8005550102", ""),
        ("a coke, my phone is 2025550101 thanks", "2025550101", "a coke, my phone is , thanks"),
        ("my loyalty number is four two seven one", "4271", "my loyalty number is"),
    ],
)  # fmt: skip
def test_a_number_is_found_and_taken_out_of_the_words(said: str, digits: str, rest: str) -> None:
    found = heard_number(said)
    assert found is not None
    assert (found.digits, found.rest) == (digits, rest)
    assert MASK in found.masked
    assert not any(part in found.masked for part in ("0102", "0107", "0101", "five", "cinco"))


@pytest.mark.parametrize(
    "said",
    [
        "two cheeseburgers and a number three",
        "a number six, large, with ten nuggets",
        "one black coffee and two with cream",
        "two double cheeseburgers, three cokes, four fries",
        "dos hamburguesas dobles y una o dos cocas",
        "twenty nuggets",
        "that's number twenty five for two",
        "my number is up",
        "",
    ],
)
def test_quantities_and_combos_are_no_phone_number(said: str) -> None:
    assert heard_number(said) is None


@pytest.mark.parametrize(
    ("said", "digits"),
    [("five five five", "555"), ("it's oh one oh two", "0102"), ("yeah, five", "5"), ("um, two oh two", "202")],
)
def test_a_part_of_a_number_counts_where_one_is_awaited(said: str, digits: str) -> None:
    assert heard_number(said) is None
    found = heard_number(said, awaited=True)
    assert found is not None
    assert found.digits == digits


@pytest.mark.parametrize("said", ["two cheeseburgers", "never mind, a number six", "just one coke", "no"])
def test_an_order_instead_of_the_number_stays_an_order(said: str) -> None:
    assert heard_number(said, awaited=True) is None


@given(st.text(alphabet="0123456789", min_size=7, max_size=11), st.sampled_from(WORDS), st.data())
def test_digits_in_words_are_the_digits(number: str, words: list[str], data: st.DataObject) -> None:
    said = [data.draw(st.sampled_from([digit, words[int(digit)]])) for digit in number]
    found = heard_number(f"my number is {' '.join(said)}")
    assert found is not None
    assert found.digits == number


@given(st.text(max_size=80), st.booleans())
def test_any_text_is_read(text: str, awaited: bool) -> None:
    found = heard_number(text, awaited=awaited)
    assert found is None or found.digits.isdigit()
