"""Two things asked in one go, one fact of two things, haggling, remarks, and names: each part is answered."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str, channel: str = "kiosk", shop: str = "demo") -> str:
    return heard(shop, list(turns), channel).text


@pytest.mark.parametrize(
    ("turn", "parts"),
    [
        ("which aisle is the 65 watt charger in, and what's it cost?", ("E2", "$34.00")),
        ("what's your cheapest pair of headphones and where are they", ("Lite", "$59.00", "E3")),
        ("which is your lightest rain jacket and how many have you got", ("Drizzle", "310", "13")),
        ("what do the drizzle and the stormline weigh", ("310", "480")),
        ("how heavy are the two rain jackets", ("310", "480")),
        ("are the drizzle and the stormline waterproof", ("water-resistant", "waterproof 20k")),
        ("how long do the lite and the aural one go on a charge", ("40 hours", "35 hours")),
        ("what do I get with the aural one that I don't with the lite", ("cancelling: yes", "cancelling: no")),
        ("what has the stormline got that the drizzle hasn't", ("waterproof 20k", "water-resistant")),
        ("is it worth paying more for the max over the mini", ("IPX7", "none")),
        ("what's one pair of socks in large and a charcoal beanie come to altogether", ("$36.00",)),
        ("a beanie in charcoal plus a pair of small socks, what's the total", ("$36.00",)),
        ("well he was rude. anyway, what's the price on the puddle boots", ("sorry", "$39.20")),
    ],
)  # fmt: skip
def test_each_part_is_answered(turn: str, parts: tuple[str, ...]) -> None:
    said = last(turn)
    assert all(part in said for part in parts), said


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("how many hoodies altogether", "75 in the Central warehouse"),
        ("is the hoodie in in a medium", "forest 3"),
        ("is the clear case in for an N7 Plus", "2 at Hilltop"),
        ("what would the rain boots be, size eight", "$39.20"),
        ("if I buy the aural one do I get the mini speaker cheaper", "$20.00"),
        ("what goes well with the aural one", "Charger"),
        ("we'll take two lamps", "$90.00"),
        ("you're useless, just give me the price of the beanie", "$22.00"),
        ("what's the cheapest thing in the shop", "USB-C Cable 2 m, $12.00"),
        ("if I get a hoodie and jeans what's that", "$118.00 together"),
        ("can the 65 watt one charge two things at once", "2x USB-C"),
        ("is the power bank ok for hand luggage", "cabin allowed"),
        ("he hasn't got the receipt for the jeans", "within 30 days"),
        ("how do I pair the buds", "isn't in our data"),
        ("how do I get to the socks", "A6"),
        ("have you a colleague who knows about headphones", "getting somebody"),
        ("where's the till", "our data doesn't say"),
        ("could you put one pair of the size nine city runners by for me", "Hold one City Runner, size 9"),
    ],
)
def test_counts_prices_and_help_asked_in_everyday_words_are_told_at_once(turn: str, told: str) -> None:
    assert told in last(turn)


@pytest.mark.parametrize(
    "turn",
    [
        "any chance of a bit off the camera if I take it now",
        "is that the best you can do on the camera",
        "could you manage any better on the camera",
        "¿me haces un descuentito en la cámara?",
    ],
)
def test_haggling_is_a_wish_for_money_off(turn: str) -> None:
    said = last(turn)
    assert "discounts" in said or "descuentos" in said


@pytest.mark.parametrize("turn", ["ooh, bit steep. anything cheaper for the rain", "bit steep, got anything cheaper"])
def test_who_finds_it_dear_and_asks_for_another_is_told_of_it(turn: str) -> None:
    assert "Drizzle Rain Jacket" in last("how much is the stormline shell", turn)


def test_who_finds_it_dear_and_goes_is_thanked() -> None:
    assert last("how much is the action cam", "too dear for me, cheers anyway, bye") == "You're welcome."


def test_a_shower_is_no_version() -> None:
    assert "IPX7" in last("how much is the pocket speaker max", "could it come in the shower with me")
    assert "grey and forest" in last("how much is the hoodie", "what does it come in")


@pytest.mark.parametrize(
    "turn",
    [
        "customer's stood with me, Jordan Samplefield, what have we got on the account?",
        "beside me is Finley Placeholder, what's on the profile",
        "lady beside me, Avery Testwood, how many points",
    ],
)
def test_who_stands_there_is_taken_by_the_name(turn: str) -> None:
    assert "last two digits" in last(turn, channel="headset")


def test_an_exclamation_is_no_first_name() -> None:
    assert "A2" in last("Have you got the Harbor Hoodie in grey, in a large?", "Ace. Whereabouts do I find it?")


def test_a_tiers_offer_on_a_thing_asks_for_nobodys_number() -> None:
    assert "two pairs for the price of one" in last("is there anything on merino socks for a gold member?")
    assert "No promotion" in last("is there anything on tees for a gold member?", channel="headset")


def test_an_e_mail_of_the_shops_own_is_nobodys_data() -> None:
    said = last("Your email said thirty percent off hoodies, Winter Clearance. That still going?")
    assert "other customers" not in said
    assert "Winter Clearance" in said


def test_where_a_thing_would_be_sent_from_is_no_place_of_the_next_question() -> None:
    asked = ("the hoodie in grey, medium", "Can you not have the warehouse send one over?")
    assert "3 of the medium forest" in last(*asked, "what about the forest one in a medium?")
