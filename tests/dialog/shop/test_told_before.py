# ruff: noqa: E501 - tables of phrasings
"""What was told before is what is meant: all that were told, the one asked about, the same size in what else there is."""

import pytest

from tests.dialog.shop.floor import Heard
from tests.dialog.shop.test_phrasings import floor, heard


def held(turns: list[str]) -> Heard:
    return heard("demo", turns, "kiosk")


@pytest.mark.parametrize(
    ("told", "words", "said"),
    [
        ("anything like the aural one but smaller?", "what do those cost?", ("$89.00", "$59.00")),
        ("anything instead of the aural one?", "how much are they each?", ("$89.00", "$59.00")),
        ("¿qué hay en lugar de los Aural One?", "¿cuánto cuestan esos?", ("$89.00", "$59.00")),
        ("what have you got that's waterproof", "how much are these", ("$99.00", "$199.00", "$119.20", "$39.20")),
        ("compare the lite and the aural one", "how much are they", ("$129.00", "$59.00")),
        ("anything instead of the aural one?", "how much is it?", ("$129.00",)),
        ("what works with the aural one", "how much are they", ("$129.00",)),
    ],
)
def test_those_are_all_that_were_told(told: str, words: str, said: tuple[str, ...]) -> None:
    assert [s for s in ("$129.00", "$99.00", "$199.00", "$89.00", "$119.20", "$59.00", "$39.20") if s in heard("demo", [told, words]).text] == list(said)  # fmt: skip


@pytest.mark.parametrize("words", ["any in green?", "one in green?", "¿alguno en verde?"])
def test_any_in_a_colour_is_asked_of_what_was_told(words: str) -> None:
    text = heard("demo", ["anything instead of the aural one?", "what do those cost", words]).text
    assert "Hush Buds" in text and "2" in text and "Hoodie" not in text and "$" not in text


@pytest.mark.parametrize(
    ("before", "words", "here"),
    [
        (["do you have the drizzle in yellow, medium?", "what does it cost?"], "what about slate?", "4 of the medium slate"),
        (["how much is the navy tee in a large"], "and in white?", "8 of the large white"),
        (["¿cuánto cuestan los Aural Lite en negro?"], "¿y en blanco?", "Hay 6"),
    ],
)  # fmt: skip
def test_another_colour_behind_its_price_is_told_with_what_there_is(before: list[str], words: str, here: str) -> None:
    text = held([*before, words]).text
    assert here in text and "$" in text and "?" not in text


@pytest.mark.parametrize(
    ("thing", "words", "what"),
    [
        ("the rain boots in an eight", "no wait, my feet swell, the nine", "PUD-9"),
        ("the white tee in a small", "no, he soaks through everything, the large", "TEE-WHT-L"),
        ("the slate drizzle in a large", "hm, he swells up in winter, the extra large", "DRZ-SLT-XL"),
    ],
)
@pytest.mark.parametrize("yes", ["Yes, that one.", "yeah that one please"])
def test_a_word_that_sounds_like_a_thing_leaves_our_question_standing(
    thing: str, words: str, what: str, yes: str
) -> None:
    done = held([f"could you hold {thing} for me?", words, yes])
    assert [a["sku"] for a in done.actions] == [what]


def test_a_thing_misheard_behind_an_article_is_still_named() -> None:
    asked = held(["hold the slate drizzle in large", "no wait, the stormlin shel, medium"])
    assert "medium Stormline Shell" in asked.text


@pytest.mark.parametrize(
    ("before", "words", "said"),
    [
        ("I'm after the Orbit smartwatch in black, medium large", "what else does it come in, in that size?", "silver Orbit Smartwatch, M/L"),
        ("do you have the drizzle in yellow, medium", "what other colours are there in that size?", "medium slate Drizzle"),
        ("do you have the navy tee in large", "which other colors do you have in the same size", "large white Everyday Tee"),
        ("¿tienen la sudadera gris en mediana?", "¿en qué otros colores la tienen en esa talla?", "verde bosque mediana"),
    ],
)  # fmt: skip
def test_what_else_there_is_in_that_size(before: str, words: str, said: str) -> None:
    text = held([before, words]).text
    assert said in text and not any(f"{c} of the" in text for c in range(9))


def test_what_else_there_is_in_a_size_that_is_said_again() -> None:
    before = "do you have the drizzle in yellow, medium"
    assert "medium slate Drizzle" in held([before, "what else does it come in, in a medium?"]).text
    assert "Everyday Tee" in held([before, "what else do you have in medium?"]).text


def test_of_a_colour_that_is_not_here_it_is_said_once() -> None:
    text = held(["how much is the hoodie in grey, a large", "how about forest?"]).text
    assert "$54.00" in text and text.count("2 at Hilltop") == 1


def test_a_promotion_in_capitals_is_nobodys_name() -> None:
    assert "67.15" in heard("demo", ["what would they pay with Lunch Flash on the city runner"]).text


def test_what_other_sizes_there_are_in_that_colour() -> None:
    text = held(["do you have the drizzle in yellow, medium", "what other sizes does it come in, in that colour?"]).text
    assert "small 2, medium 1, no large or XL" in text


@pytest.mark.parametrize(
    "words",
    ["what's she paying right now with the Rainy Week thing?", "what's she paying with Rainy Week?", "what is he paying with the rainy week deal",
     "how much under our Rainy Week promo", "¿y cuánto paga con lo de Rainy Week?"],
)  # fmt: skip
def test_what_somebody_pays_with_a_promotion_is_the_price_of_what_is_spoken_of(words: str) -> None:
    text = heard("demo", ["do we have the stormline in medium", words]).text
    assert "119.20" in text and "71.20" not in text


@pytest.mark.parametrize(
    "words", ["what's she paying with?", "which card is she paying with", "what did he pay with last time"]
)
def test_what_somebody_pays_with_is_still_not_told(words: str) -> None:
    assert heard("demo", ["do we have the stormline in medium", words]).text == "I can't share that."


@pytest.mark.parametrize(
    "words",
    ["And what's the hoodie discount, is that still running?", "what's the beanie discount", "is the hoodie discount over already",
     "how about the markdown on the jeans", "¿sigue el descuento de la sudadera?"],
)  # fmt: skip
def test_a_discount_that_does_not_run_is_said_not_to(words: str) -> None:
    said = heard("demo", [words]).text
    assert said.startswith(("No promotion is running now for", "No hay promociones ahora para"))


def test_whether_it_still_runs_is_told_with_its_end() -> None:
    assert heard("demo", ["is the hoodie discount still running?"]).text.endswith(
        "Winter Clearance is over; it ran until February 28."
    )
    assert (
        heard("demo", ["what's the rain boots discount, is it still running"]).text == "Rainy Week runs until March 16."
    )
    assert "Up to 20 percent" in heard("demo", ["what's the discount limit"]).text
    assert "Rainy Week" not in heard("demo", ["what's the discount I can give"]).text


@pytest.mark.parametrize(
    "words",
    ["I've got a customer with me, phone is 202-555-0101, who's that?", "there's a lady we've just got at the till, number 202-555-0101",
     "who's this that I've got on the phone, 202-555-0101", "customer's with me, phone 202 555 0101, who've I got",
     "got a number for you, 202 555 0101. who've we got there", "202 555 0101, who have I got on my hands", "phone's 202 555 0101, who did I just get",
     "tengo una clienta aquí, teléfono 202-555-0101, ¿quién es?"],
)  # fmt: skip
def test_whom_a_seller_has_got_with_them_has_bought_nothing_by_that(words: str) -> None:
    assert "gold" in heard("demo", [words]).text


def test_what_a_customer_has_got_is_what_they_bought() -> None:
    found = floor("demo").hold(["what has the customer with 202-555-0101 got from us lately?"])[-1]
    assert "gold" not in found.text


OUT = "Twenty watt chargers, any left in the store?"


@pytest.mark.parametrize(
    "words",
    ["What else could he take off the shelf?", "what else might do for him", "anything else she could have", "what could he walk out with today",
     "what can I give her then", "what else works", "what else should I show them", "is there something else we can offer", "something else that might do?",
     "what else is there", "what would he get then", "anything else he might like?", "what else would suit him"],
)  # fmt: skip
def test_what_else_there_is_in_place_of_what_is_not_here(words: str) -> None:
    assert "65 W" in heard("demo", [OUT, words]).text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("what else can you do", "put things aside"),
        ("what did she take home last time", "number"),
        ("what else is on sale", "Rainy Week"),
        ("what does it cost", "$15.00"),
    ],
)
def test_what_else_is_asked_of_something_else_is_no_question_for_what_is_here_instead(words: str, said: str) -> None:
    text = heard("demo", [OUT, words]).text
    assert said in text
    assert "65 W" not in text


@pytest.mark.parametrize(
    "words",
    ["could she take one off the rack", "can he take it off the hanger", "taking two off the display now", "I'd take it off the top shelf for him",
     "may I take one off the hook"],
)  # fmt: skip
def test_what_is_taken_from_where_it_lies_is_no_money_off(words: str) -> None:
    found = heard("demo", ["wool beanie in charcoal, how many", words])
    assert "percent" not in found.text
    assert not found.approvals


@pytest.mark.parametrize(
    "words",
    ["could we take something off it", "take ten off the lamp", "can I take a bit off the display lamp", "knock a little off for the scratch",
     "would you take ten percent off the one on the shelf"],
)  # fmt: skip
def test_what_is_taken_off_a_price_is_money_off(words: str) -> None:
    found = heard("demo", ["the desk lamp, how much", words])
    assert "percent" in found.text
