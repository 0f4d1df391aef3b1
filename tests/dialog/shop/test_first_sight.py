# ruff: noqa: E501 - tables of phrasings
"""What strangers said, by class: what fits, how dry, an offer by one word of its name, a tag, a question behind a no."""

import re

import pytest

from tests.dialog.shop.test_phrasings import floor, heard


@pytest.mark.parametrize(
    "words",
    ["Which charger does, then?", "which one does then", "what charger works with it", "so which charger will", "which of your chargers does work with the orbit watch",
     "Which charger do we know works with the Orbit Smartwatch?", "what does then?", "which charger fits the orbit watch"],
)  # fmt: skip
def test_which_of_a_kind_goes_with_it_is_the_one_that_the_data_knows(words: str) -> None:
    turns = floor("demo").hold(["does the twenty watt charger work with the orbit watch", words, "how much is that", "how many have we got", "which aisle"])
    assert [bool(re.search(p, t.text)) for p, t in zip(("65 W", r"\$34\.00", r"\b14\b", "E2"), turns[1:], strict=True)] == [True] * 4


@pytest.mark.parametrize(
    "words",
    ["will that one keep me dry in a real downpour?", "would I get soaked in it", "is it okay in pouring rain", "does it keep you dry", "is it any good in a downpour"],
)  # fmt: skip
def test_whether_it_keeps_somebody_dry_is_what_its_data_say_of_water(words: str) -> None:
    assert "not fully waterproof" in heard("demo", ["the drizzle in slate medium", words], "kiosk").text


@pytest.mark.parametrize(
    "words",
    ["how much with the lunch promotion?", "what's it cost with the lunch deal", "and with the flash sale?", "how much is it with that lunch offer", "price with the lunch special"],
)  # fmt: skip
def test_an_offer_by_one_word_of_its_name(words: str) -> None:
    assert re.search(r"\$67\.15|is 67\.15", heard("demo", ["are there city runners in a ten", words], "kiosk").text)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("shelf tag on the two metre USB-C cable says nine ninety-nine, our till says twelve. Which one counts?", "$12.00"),
        ("tag on the lamp says thirty nine fifty but it rings up forty five", "$45.00"),
        ("the label on the beanie shows fourteen ninety nine", "$22.00"),
    ],
)
def test_a_label_that_says_less_is_told_with_the_price_of_the_till(words: str, said: str) -> None:
    told = heard("demo", [words]).text
    assert said in told and told.endswith("Shall I ask for it?")


@pytest.mark.parametrize(
    ("words", "cents"),
    [
        ("request a price override to nine ninety-nine for one cable", 999), ("override the cable to 9.99 please", 999),
        ("price override to thirty nine fifty for the lamp", 3950), ("sell the camera for one eighty", 18000),
        ("ring the lamp up for forty", 4000), ("drop the lamp to thirty nine ninety nine", 3999),
    ],
)  # fmt: skip
def test_a_price_is_asked_for_as_it_is_spoken(words: str, cents: int) -> None:
    assert [a["price_cents"] for _, a in heard("demo", [words]).approvals] == [cents]


def test_what_to_charge_while_nobody_answers_is_the_price_of_the_till() -> None:
    asked = ["override the cable to 9.99 please", "No reply so far. What do I charge him?"]
    assert re.search(r"No answer yet.*\$12\.00", heard("demo", asked).text)


@pytest.mark.parametrize(
    "words", ["Okay, never mind. Do we have the green Hush Buds?", "no, forget it. green hush buds here?", "no. how many hush buds in green"]
)
def test_a_question_behind_a_no_is_answered(words: str) -> None:
    assert "2 of the green Hush Buds" in heard("demo", ["find Casey Dummont", words]).text
