# ruff: noqa: E501 - tables of phrasings
"""Money off that is asked of staff: another figure for it, however it goes on; and what was told to be allowed is nobody's yes."""

import pytest

from tests.dialog.shop.test_phrasings import floor

TOO_MUCH = "Give this guy thirty percent off the silver Orbit."


def asked(shop: str, *turns: str) -> list[tuple[str, int]]:
    """The percentages that the last turn asked of staff."""
    return [(str(a["sku"]), int(a["percent"])) for _, a in floor(shop).hold(turns)[-1].approvals]


@pytest.mark.parametrize(
    "words",
    [
        "Alright, ask for twenty on it, then.", "ok then twenty", "twenty then, please", "fine, put twenty through", "well ask them for 20 instead",
        "request twenty on that", "could we go twenty", "ask for twenty off it", "get him twenty then", "twenty percent then",
        "bueno, pide veinte entonces", "okay, settle for twenty", "so what about twenty", "twenty will do",
    ],
)  # fmt: skip
def test_behind_a_figure_that_is_too_high_another_is_asked_for(words: str) -> None:
    assert asked("demo", TOO_MUCH, words) == [("ORB-ML-SLV", 20)]
    assert asked("demo", TOO_MUCH, "Toby said it's okay, he's the lead. Put the thirty through.", words) == [
        ("ORB-ML-SLV", 20)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Toby said it's okay, he's the lead. Put the thirty through.", "Sam's the lead and she's fine with it, put it through",
        "put the thirty through anyway", "Maria is our supervisor and she okayed it", "Kim gave me the nod, he's the shift lead",
        "just run the thirty", "Toby signed off on it and he's the manager",
    ],
)  # fmt: skip
def test_what_was_told_to_be_allowed_asks_nothing_and_tells_no_count(words: str) -> None:
    heard = floor("demo").hold([TOO_MUCH, words])[-1]
    assert not heard.approvals
    assert "here, as of" not in heard.text
    assert "data" not in heard.text


@pytest.mark.parametrize(
    "words",
    [
        "hold two of them", "how many are there at Hilltop", "give me ten minutes", "is there one in ten", "two scratches on it",
        "get twelve from hilltop", "he has ten of those at home", "one moment",
    ],
)  # fmt: skip
def test_a_number_of_something_else_is_no_figure(words: str) -> None:
    assert asked("demo", TOO_MUCH, words) == []


@pytest.mark.parametrize(
    "words",
    ["okay ask for fifteen on those then", "request fifteen off them", "can you ask the lead for fifteen on it"],
)
def test_so_many_on_a_thing_is_money_off_and_the_unit_is_asked(words: str) -> None:
    heard = floor("demo").hold(["do you have the hush buds in black", words])[-1]
    assert heard.text == "15 percent?"
    assert asked("demo", "do you have the hush buds in black", words, "yes") == [("HUSH-BLK", 15)]


@pytest.mark.parametrize(
    "words", ["okay twenty then, ask for it", "make it twenty", "twenty, the lead won't give more"]
)
def test_another_figure_than_the_one_we_asked_about_is_the_figure(words: str) -> None:
    assert asked("demo", "Can I give thirty off the lamp", words) == [("LMP-WHT", 20)]


@pytest.mark.parametrize("words", ["request twelve from hilltop", "ask for ten of those from the warehouse"])
def test_so_many_from_a_place_is_no_money_off(words: str) -> None:
    assert "Transfer" in floor("demo").hold(["any twenty watt chargers here?", words])[-1].text


@pytest.mark.parametrize(
    "words",
    [
        "bloke here wants money off it", "the box is dented, can I do something for him", "it's scuffed, anything off for her?", "make it cheaper for him",
        "there's a chip in the base, anything for her?", "could you get it a bit cheaper for her", "she's asking for a little off the lamp, it's scratched",
        "he wants a few dollars off it", "está rayada, ¿algún descuento para ella?",
    ],
)  # fmt: skip
def test_who_wants_less_and_says_no_figure_is_asked_for_it(words: str) -> None:
    before = "the desk lamp, how many"
    assert floor("demo").hold([before, words])[-1].text.endswith(("percent?", "por ciento?"))
    assert asked("demo", before, words, "fifteen maybe") == [("LMP-WHT", 15)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("is there money off the lamp", "No promotion"),
        ("is there something off on the socks", "gold"),
        ("have you got a dented lamp", "Clip Desk Lamp"),
        ("the box is dented on the camera, is there another one here", "here"),
        ("which is cheaper, the lamp or the beanie", "Beanie"),
    ],
)
def test_what_only_sounds_like_a_wish_for_less_asks_for_none(words: str, said: str) -> None:
    heard = floor("demo").hold([words])[-1]
    assert said in heard.text
    assert "percent?" not in heard.text


def test_ten_more_off_what_has_a_promotion_is_not_stacked() -> None:
    heard = floor("demo").hold(["does he get the rain deal on the boots", "and with ten more off"])[-1]
    assert "don't stack" in heard.text


@pytest.mark.parametrize(
    "words",
    ["we promised her the lamp for forty, can that be honoured", "the flyer had the lamp at forty, could that get honored", "can we honour forty on the lamp"],
)  # fmt: skip
def test_a_price_that_shall_be_honoured_is_asked_for(words: str) -> None:
    assert [a["price_cents"] for _, a in floor("demo").hold([words])[-1].approvals] == [4000]


@pytest.mark.parametrize(
    "words",
    ["has anybody signed off on my discount yet", "did the lead approve it yet", "has someone looked at that", "did anyone say yes to it", "has my lead answered"],
)  # fmt: skip
def test_whether_anybody_has_answered_is_asked_and_no_new_discount(words: str) -> None:
    waits, heard = floor("demo").hold(["ask for ten percent off the lamp", words])
    assert waits.approvals
    assert heard.text == "No answer yet; I'm still waiting for it."


@pytest.mark.parametrize("words", ["ten then", "okay, ask for ten", "pida diez"])
def test_behind_how_much_may_be_asked_for_a_figure_asks_for_it(words: str) -> None:
    assert asked("demo", "what's the most I can take off the lamp", words) == [("LMP-WHT", 10)]


@pytest.mark.parametrize(
    "words", ["he was quoted one fifty for the camera online, can we meet it", "she was offered one fifty on the camera at Target", "someone paid one fifty for the camera on the web"]
)  # fmt: skip
def test_what_was_quoted_elsewhere_is_asked_to_be_matched(words: str) -> None:
    assert [(a, dict(of)["price_cents"]) for a, of in floor("demo").hold([words])[-1].approvals] == [
        ("price_match", 15000)
    ]


def test_a_figure_on_the_tag_is_what_the_label_says() -> None:
    heard = floor("demo").hold(["forty on the tag of the lamp", "yes"])
    assert "$45.00" in heard[0].text
    assert [a["price_cents"] for _, a in heard[1].approvals] == [4000]


def test_what_is_allowed_is_the_rule() -> None:
    heard = floor("demo").hold(["the manager told me I could do fifty percent on the lamp", "okay well what's allowed"])
    assert "Up to 20 percent" in heard[-1].text


@pytest.mark.parametrize(
    "words", ["would you take forty for the lamp", "forty for the lamp, is that doable", "could the lead accept forty for the lamp"]
)  # fmt: skip
def test_so_much_for_a_thing_is_another_price(words: str) -> None:
    assert [a["price_cents"] for _, a in floor("demo").hold([words])[-1].approvals] == [4000]


@pytest.mark.parametrize(
    "words",
    [
        "would you take two for the lamp",
        "five for the office, is that possible, the white tees",
        "hold two for the lady, the lamp",
    ],
)
def test_so_many_for_somebody_is_no_price(words: str) -> None:
    assert not floor("demo").hold([words])[-1].approvals


def test_what_has_a_promotion_is_told_so_before_its_size_is_asked() -> None:
    for words in ("how about a tenner off the stormline", "ten percent off the stormline please"):
        assert "don't stack" in floor("demo").hold([words])[-1].text


def test_what_somebody_is_looking_at_for_that_is_its_price() -> None:
    turns = ["do we have the drizzle in slate medium", "what's he looking at for that"]
    assert "$71.20" in floor("demo").hold(turns)[-1].text


def test_a_figure_that_is_asked_for_is_no_count_of_what_shall_be_held_beside_it() -> None:
    assert floor("demo").hold(["ask for twenty on the mini, red, and hold one"])[-1].text.startswith("20 percent?")


def test_a_sum_at_a_rivals_is_asked_to_be_matched() -> None:
    heard = floor("demo").hold(["he says you matched it last time, the lamp, thirty eight at Costco"])[-1]
    assert [(a, dict(of)["price_cents"]) for a, of in heard.approvals] == [("price_match", 3800)]
