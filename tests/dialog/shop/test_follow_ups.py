"""A follow-up in a shop is of what was just spoken of, and goes on with what was just asked."""

from collections.abc import Iterator

import pytest

from tests.dialog.shop.demo import Demo

DEMO = Demo()


@pytest.fixture(scope="module", autouse=True)
def _opened() -> Iterator[None]:
    with DEMO:
        yield


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("is there any promo on the City Runners", "gracias. and the Stormline Shell?", "$119.20"),
        ("is there any promo on the tee", "muchas gracias, y la drizzle", "$71.20"),
        ("any deal on the hoodie", "cheers, what about the rain boots", "$39.20"),
        ("does the shell have anything off", "perfecto. ¿y la camiseta?", "No hay promociones"),
        ("what does the max speaker cost", "perfect. and the mini", "$39.00"),
        ("how much are the trail runners", "got it. what about the road ones", "$67.15"),
    ],
)
def test_a_courtesy_before_another_name_leaves_the_question_as_it_was(first: str, then: str, told: str) -> None:
    assert told in DEMO.last(first, then)


def test_got_it_is_still_a_question_of_the_thing_and_an_end_an_end() -> None:
    assert "black Pocket Speaker Mini here" in DEMO.last("do you have the mini in red", "got it in black?")
    assert DEMO.last("any deal on the shell", "thanks, and that's all") == "Okay."


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        (
            "do you have the aural one in sand",
            "is there something similar here that also has noise cancelling?",
            "Hush",
        ),
        ("is the sand aural one in stock", "anything like it that also cancels noise", "Hush Buds"),
        ("is the drizzle in yellow large in", "something similar that's waterproof too?", "Stormline"),
    ],
)
def test_what_is_similar_and_also_so_is_another_thing(first: str, then: str, told: str) -> None:
    said = DEMO.last(first, then, channel="kiosk")
    assert told in said and "Aural One" not in said


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("Orbit watch, medium large, black. Any left?", "Is there another color in that size?", "silver"),
        ("white tee XL, any left", "does it come in another color in XL", "navy"),
        ("have you the drizzle in yellow XL", "is there a different color in that size", "slate"),
        ("forest hoodie large, any", "is there another shade in large here?", "grey"),
    ],
)
def test_another_colour_in_that_size_is_of_the_thing_spoken_of(first: str, then: str, told: str) -> None:
    assert told in DEMO.last(first, then)


@pytest.mark.parametrize(
    "asks",
    [
        "With Rainy Week, what's one of those?",
        "what's a pair with Rainy Week",
        "so with rainy week what's it come to",
        "under Rainy Week, what are they",
    ],
)
def test_a_price_with_a_promotion_is_of_the_thing_spoken_of(asks: str) -> None:
    assert "$39.20" in DEMO.last("do you have the rain boots in an eight", asks)


@pytest.mark.parametrize("asks", ["what's this Rainy Week thing?", "what does it cover", "which things are in it"])
def test_what_a_promotion_covers_is_told_of_all_its_goods(asks: str) -> None:
    said = DEMO.last("what's rainy week", asks)
    assert "Drizzle Rain Jacket, Stormline Shell and Puddle Rain Boots" in said


@pytest.mark.parametrize(
    ("then", "percent"),
    [
        ("Fifteen then. She's standing right next to me and she says yes.", 15),
        ("ten. my lead's okay with it", 10),
        ("just ten then, she's standing next to me", 10),
        ("eight then?", 8),
    ],
)
def test_a_bare_figure_behind_a_refused_percentage_is_a_percentage(then: str, percent: int) -> None:
    first = "give him fifty percent off these trail runners in a nine"
    assert DEMO.last(first, then).startswith(f"Asking for {percent} percent off the Ridge Trail Runner, size 9")


@pytest.mark.parametrize("then", ["fifteen jeans in a 30", "two of them then", "okay. how many have we got"])
def test_a_number_of_other_things_is_no_percentage(then: str) -> None:
    assert "percent" not in DEMO.last("fifty percent off the lamp", then)


@pytest.mark.parametrize(
    "then",
    [
        "can you put both of those aside for me? I need to run to the bank",
        "put those two aside, I have to go charge my phone",
        "I have to go watch my kid's game so can you hold two of them",
        "apártame dos, tengo que ir al banco",
    ],
)
def test_an_errand_that_is_told_beside_names_no_product(then: str) -> None:
    said = DEMO.last("how many of the navy everyday tees do you have in extra large", then, channel="kiosk")
    assert "Everyday Tee" in said and ("Hold two" in said or "Aparto dos" in said)


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("how much is the lamp", "can you hold the power bank for me, I need to run to the bank", "one Power Bank"),
        ("do you have the shell in medium", "I need to get a power bank too, hold it for me", "Power Bank"),
        ("how much is the lamp", "hold the camera for me while I go get my car", "one Ridge Action Camera"),
    ],
)
def test_what_is_named_to_be_kept_is_kept(first: str, then: str, told: str) -> None:
    assert told in DEMO.last(first, then, channel="kiosk")


@pytest.mark.parametrize(
    "then",
    [
        "Can't you just read me the number off one and I send it to him?",
        "can't you just load it for me",
        "why can't you just do it here",
    ],
)
def test_cannot_you_just_asks_for_what_was_refused_and_makes_nobody_wait(then: str) -> None:
    said = DEMO.last("I'd like a fifty dollar gift card", then, channel="kiosk")
    assert "can't" in said and "time" not in said


def test_not_you_is_said_to_somebody_else_and_do_not_you_is_a_question() -> None:
    assert DEMO.last("not you, I was talking to my wife", channel="kiosk") == "Take your time."
    assert "4 of the medium slate" in DEMO.last("don't you have the drizzle in slate medium", channel="kiosk")


@pytest.mark.parametrize("then", ["can't you just show me", "can you take me there", "so show me"])
def test_to_be_shown_the_way_asks_where_it_is(then: str) -> None:
    assert "E6" in DEMO.last("where's the lamp", then, channel="kiosk")


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("another color", "grey and forest"),
        ("do you have it in another color", "forest 3"),
        ("is there another size", "small, medium, large and XL"),
        ("or in a different size maybe", "small, medium, large and XL"),
        ("¿en otro color?", "gris y verde"),
        ("¿otra talla?", "chica, mediana"),
    ],
)
def test_another_colour_or_size_is_asked_of_all_that_it_comes_in(then: str, told: str) -> None:
    assert told in DEMO.last("do you have the hoodie in grey medium", then)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("could someone there set aside two lamps", "Hold two"),
        ("could someone help me hold the lamp", "getting somebody"),
        ("I got a text saying twenty percent off the shell", "Rainy Week"),
        ("I'm going to pick up the hoodie in medium grey", "medium grey"),
    ],
)
def test_what_is_asked_of_somebody_here_is_asked_of_us(words: str, told: str) -> None:
    assert told in DEMO.last(words)


@pytest.mark.parametrize("words", ["how much is the one in the window", "do we have the one with gps"])
def test_the_one_is_no_thing_that_is_called_one(words: str) -> None:
    assert "Aural" not in DEMO.last(words)


def test_what_an_offer_that_was_told_includes_is_told() -> None:
    assert "Drizzle Rain Jacket, Stormline Shell" in DEMO.last("is rainy week on", "which ones are included")
