"""What a shopper takes by a noun phrase, with what is only told beside it; and what follows what was just spoken of."""

import pytest

from tests.dialog.shop.test_ordering import Basket, basket
from tests.dialog.shop.test_phrasings import heard


def told(*turns: str, shop: str = "demo") -> str:
    return heard(shop, turns, "kiosk").text


@pytest.mark.parametrize(
    ("turns", "taken"),
    [
        (("fine. one charcoal beanie then, she likes those",), {"BEAN-CHR": 1}),
        (("one power bank, my phone dies all the time",), {"PWR-10K": 1}),
        (("a camera please, we're off to the coast",), {"RDG-CAM": 1}),
        (("una lámpara por favor, mi hija lee mucho",), {"LMP-WHT": 1}),
        (("is the big speaker in", "ok add one, I'll just find my other half"), {"PSX-BLK": 1}),
        (("is the camera here", "I might take one, I'll ask my wife"), {}),
        (("is the camera here", "my brother has one, he loves it"), {}),
    ],
)
def test_what_is_only_told_beside_an_order_takes_nothing_from_it(turns: tuple[str, ...], taken: Basket) -> None:
    assert basket(*turns) == taken


@pytest.mark.parametrize(
    ("turns", "taken"),
    [
        (("wool socks, the larger size, two pairs please",), {"SOCK-LX": 2}),
        (("the smaller wool socks, three pairs please",), {"SOCK-SM": 3}),
        (("the biggest hoodie in grey please",), {"HOOD-GRY-XL": 1}),
        (("the bigger hoodie in grey please",), {}),  # of four sizes: asked
        (("calcetines de lana, la talla más grande, dos pares por favor",), {"SOCK-LX": 2}),
        (("city runners in a nine?", "two pairs of nine then, his and hers"), {"CITR-9": 2}),
        (("have you a clear case for the N7", "just the N7 one then, one"), {"CASE-N7": 1}),
        (("have you the wool beanie in rust", "ok the charcoal, one"), {"BEAN-CHR": 1}),
        (("how much is the thirty-two gig reader", "ouch. an 8 gig then"), {"LEAF-8": 1}),
        (("where can I find jeans", "a thirty-two then"), {}),
        (("the hoodie in grey, large?", "I said two of the grey large please"), {"HOOD-GRY-L": 2}),
        (("three small navy tees please", "and five white, same size"), {"TEE-NVY-S": 3, "TEE-WHT-S": 5}),
        (("sorry, I said two white tees, large",), {"TEE-WHT-L": 2}),
        (("is there a deal on the mini speaker", "oh go on then, a red one with it"), {"PSM-RED": 1}),
        (("do you have the mini speaker in red", "and what about black"), {}),
    ],
)
def test_a_noun_phrase_with_its_size_colour_and_count_is_taken(turns: tuple[str, ...], taken: Basket) -> None:
    assert basket(*turns) == taken


@pytest.mark.parametrize(
    ("turns", "taken"),
    [
        (("wool socks, large, two pairs please", "take one of those pairs off"), {"SOCK-LX": 1}),
        (("wool socks, large, two pairs please", "one pair off, he's only got the one pair of boots"), {"SOCK-LX": 1}),
        (("wool socks, large, two pairs please", "take ten percent off"), {"SOCK-LX": 2}),
        (("a black pair of hush buds please", "oh they do green? green then, not the black"), {"HUSH-GRN": 1}),
        (("one small navy tee", "white then"), {"TEE-WHT-S": 1}),
        (("what headphones do you have", "no, I mean the hush buds", "one pair in black"), {"HUSH-BLK": 1}),
        (("what chargers do you have", "sorry no, I mean the power bank", "one please"), {"PWR-10K": 1}),
    ],
)
def test_a_correction_is_of_what_was_just_said(turns: tuple[str, ...], taken: Basket) -> None:
    assert basket(*turns) == taken


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("what time does Hilltop close", "how far is that from here"), "18 minutes"),
        (("does Hilltop have the beanie in rust", "how long's the drive"), "18 minutes"),
        (("orbit watch, black, medium large", "nor in the other store?", "silver then, same size"), "here"),
        (("how much is the lamp", "I'll take it", "so it's the full forty-five?"), "$45"),
        (("what do the two readers cost, the eight and the thirty-two",), "$119.00, 32 GB $149.00"),
        (("where are the socks", "and how much, or is that a state secret"), "$14"),
        (("can I use my points", "well where do I go for that then"), "colleague"),
    ],
)
def test_a_question_keeps_what_is_spoken_of(turns: tuple[str, ...], says: str) -> None:
    assert says in told(*turns)


@pytest.mark.parametrize(
    "turns",
    [
        ("rain boots in an eight?", "my daughter has a bad latex allergy, are those alright for her"),
        ("soy alérgica al látex, ¿las botas de lluvia son seguras?",),
    ],
)
def test_the_material_is_told_to_an_allergy_and_never_that_it_is_safe(turns: tuple[str, ...]) -> None:
    text = told(*turns)
    assert "rubber" in text and ("can't say" in text or "no lo puedo decir" in text)
