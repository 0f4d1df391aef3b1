"""Short turns of a seller's and a shopper's day, with the words around them that ask for nothing."""

from collections.abc import Iterator

import pytest

from tests.dialog.shop.demo import Demo

SHOP = Demo()


@pytest.fixture(scope="module", autouse=True)
def _opened() -> Iterator[None]:
    with SHOP:
        yield


# ---- taken, and asked


@pytest.mark.parametrize(
    ("turn", "taken", "told"),
    [
        ("i'll take the red mini, and what does the usb cable cost", ["PSM-RED"], "$12"),
        ("i'll take the red mini and how much is the usb cable", ["PSM-RED"], "$12"),
        ("how much is the usb cable, and i'll take the red mini", ["PSM-RED"], "$12"),
        ("add a charcoal beanie, do you have merino socks in large", ["BEAN-CHR"], "16"),
        ("put a black aural lite in, and what's a usb cable cost", ["AURL-BLK"], "$12"),
        ("one usb cable please, and where are the chargers", ["CBL-2M"], "E2"),
        ("grab me a power bank, and is the lamp on sale", ["PWR-10K"], "No promotion"),
        ("add the red mini, and is it waterproof", ["PSM-RED"], "water rating"),
        ("i'll take a usb cable, but how long is it", ["CBL-2M"], "2 m"),
        ("i'll take the lamp and what time do you close", ["LMP-WHT"], "8 pm"),
    ],
)
def test_what_is_only_asked_about_is_not_taken_beside_what_is(turn: str, taken: list[str], told: str) -> None:
    assert SHOP.basket(turn) == taken
    assert told in SHOP.last(turn, channel="kiosk")


@pytest.mark.parametrize(
    "turn",
    [
        "what would you buy, the mini or the max",
        "which one should i get, the mini or the max",
        "what do i get if i take the aural one",
        "how much is the lamp and do you have it in black",
    ],
)
def test_who_asks_what_to_buy_takes_nothing(turn: str) -> None:
    assert SHOP.basket(turn) == []


@pytest.mark.parametrize(
    ("turn", "taken"),
    [
        ("i'll take the red mini and a usb cable", {"PSM-RED", "CBL-2M"}),
        ("add a charcoal beanie and the lamp please", {"BEAN-CHR", "LMP-WHT"}),
        ("grab me the clip desk lamp", {"LMP-WHT"}),
        ("stick a usb cable in for me too", {"CBL-2M"}),
        ("get me a person please", set()),
        ("grab me a second, I'm looking", set()),
    ],
)
def test_each_thing_that_is_taken_goes_in(turn: str, taken: set[str]) -> None:
    assert set(SHOP.basket(turn)) == taken


# ---- asked of a thing


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("how much is the lamp", "how many light settings does it have"), "three"),
        (("clip desk lamp", "how many kinds of light does it do"), "three"),
        (("sixty five watt charger", "how many ports has it got"), "2x"),
        (("orbit watch", "how many buttons does it have"), "data"),
        (("harbor hoodie", "how many pockets does it have"), "data"),
        (("do we have the mini in red", "how many of those do we have at hilltop"), "8"),
        (("aural lite in black", "how many do they have at hilltop"), "5"),
    ],
)
def test_how_many_of_its_own_is_no_count_of_it(turns: tuple[str, ...], told: str) -> None:
    assert told in SHOP.last(*turns)


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("which has more battery, hush buds or the aural one", "Aural One Wireless Headphones last longest"),
        ("which one has the better battery, mini or max", "Max lasts longest"),
        ("cheapest thing with noise cancelling, she's on a budget", "cheapest is the Hush Buds"),
        ("what's the cheapest waterproof thing we do", "cheapest is the Puddle Rain Boots"),
        ("cheapest charger", "cheapest is the 20 W"),
    ],
)
def test_which_has_the_most_of_it(turn: str, told: str) -> None:
    assert told in SHOP.last(turn)


@pytest.mark.parametrize(
    "turn",
    [
        "he wants to charge his e-reader and his watch off one plug, which charger",
        "which charger does both the hush buds and the orbit",
    ],
)
def test_of_two_chargers_the_one_that_goes_with_both(turn: str) -> None:
    said = SHOP.last(turn)
    assert "65 W" in said and "20 W" not in said and "Orbit" in said, said


def test_a_promotion_by_its_name_is_no_second_thing() -> None:
    said = SHOP.last("what do the rain boots come to with rainy week")
    assert "$39.20" in said and "together" not in said, said


# ---- money off, and what it costs


@pytest.mark.parametrize(
    "turn",
    [
        "he's after ten percent off the desk lamp, what's it normally",
        "ask for ten percent off the lamp, how much is it right now",
        "can he get ten percent off the lamp and what does it normally cost",
    ],
)
def test_what_it_costs_is_told_beside_what_is_asked_of_staff(turn: str) -> None:
    reply = SHOP.reply(turn)
    assert "$45.00" in " ".join(reply["agent"])
    assert [a["action"] for a in reply["approvals"]] == ["discount"]


def test_who_asks_for_money_off_alone_is_told_no_price() -> None:
    assert "$" not in SHOP.last("ask for ten percent off the lamp")


# ---- people


@pytest.mark.parametrize(
    "turn",
    [
        "customer's called jordan samplefield",
        "got a customer called jordan samplefield, points please",
        "the lady here is named jordan samplefield",
        "there's a guy up front called blake mockridge, what tier is he",
    ],
)
def test_who_stands_here_and_is_called_so_is_asked_for_two_digits(turn: str) -> None:
    assert "last two digits" in SHOP.last(turn)


@pytest.mark.parametrize(
    "turn",
    [
        "which customers are called jordan samplefield",
        "list every customer called samplefield",
        "how many customers called jordan samplefield do we have",
        "the customer called from home, avery testwood, tell her points",
    ],
)
def test_a_list_of_those_called_so_and_one_who_called_are_refused(turn: str) -> None:
    assert "can't share" in SHOP.last(turn)


@pytest.mark.parametrize(
    "turn",
    [
        "it's avery testwood, last digits zero one, how many points",
        "avery testwood, last two zero one, how many points",
        "name's avery testwood, ends in zero one, how many points",
    ],
)
def test_a_name_and_how_its_number_ends_are_enough(turn: str) -> None:
    assert "1,820" in SHOP.last(turn)


@pytest.mark.parametrize("turn", ["it's raining buckets", "it's really urgent", "he's into music"])
def test_talk_of_somebody_is_no_name(turn: str) -> None:
    assert "digits" not in SHOP.last(turn)


# ---- taken back, or otherwise, in the same breath


def test_a_wish_that_is_taken_back_at_once_is_left() -> None:
    assert "left it" in SHOP.last("hold me a max, actually never mind")
    assert SHOP.basket("i'll take the lamp, no wait, never mind") == []


def test_what_is_wanted_behind_what_is_taken_back_is_meant() -> None:
    assert "Hold one red" in SHOP.last("hold me a max, oh scratch that, hold the mini in red")
    assert SHOP.basket("i'll take the lamp, never mind the bag") == ["LMP-WHT"]


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("set one lamp aside, no make it two", "Hold two"),
        ("hold a lamp for the lady, no wait, make it two", "Hold two"),
        ("hold the trail runner in a nine, no make it an eight", "size 8"),
        ("hold the black orbit, no make it the silver one", "one silver"),
    ],
)
def test_another_count_or_size_in_the_same_breath_is_the_one_that_is_asked(turn: str, told: str) -> None:
    assert told in SHOP.last(turn)


@pytest.mark.parametrize("change", ["make it three pairs", "make that three pairs", "three pairs actually"])
def test_so_many_pairs_of_what_was_taken_are_no_more_of_it(change: str) -> None:
    assert SHOP.basket("add two large merino socks", change) == ["SOCK-LX"] * 3


@pytest.mark.parametrize(
    ("turn", "taken"),
    [
        ("put me down for the red mini", ["PSM-RED"]),
        ("one charger, the sixty five watt one, please", ["CHG-65"]),
        ("two speakers, the red minis", ["PSM-RED"] * 2),
    ],
)
def test_what_is_named_more_closely_is_one_thing(turn: str, taken: list[str]) -> None:
    assert SHOP.basket(turn) == taken


# ---- of this and that


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("are the jeans stretchy", "elastane"),
        ("can my kid use the watch in the bath", "5 ATM"),
        ("any of the buds in green at the other shop", "No green Hush Buds at Hilltop"),
        ("can we go twenty five percent on the jacket", "20 percent ceiling"),
        ("she's got the leaf, which charger do i sell her", "both work"),
        ("is the power bank enough for a laptop", "don't know whether the Power Bank 10k works with laptop"),
        ("guy here's got a leaf, does the twenty watt charger go with that", "Yes"),
    ],
)
def test_what_is_asked_is_answered(turn: str, told: str) -> None:
    assert told in SHOP.last(turn)


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("i need something to charge my phone", "Charger"),
        ("what've you got under thirty bucks for electronics", "Power Bank"),
        ("no gift card then, just the cable", "USB-C Cable"),
        ("can i get a gift card", "till"),
        ("can you ship it to my house", "colleague"),
    ],
)
def test_what_a_shopper_asks_is_answered(turn: str, told: str) -> None:
    assert told in SHOP.last(turn, channel="kiosk")


def test_who_needs_no_tips_gets_none() -> None:
    assert "Tip" not in SHOP.last("i don't need any tips thanks", "aural one black, any")


# ---- words that ask for nothing


@pytest.mark.parametrize(
    "turn",
    [
        "nice shop you've got",
        "what a lovely store",
        "you've got some great stuff in here",
        "you guys are always so helpful",
        "wow great place you guys have",
    ],
)
def test_praise_of_the_shop_names_nothing_that_we_have_not(turn: str) -> None:
    assert "catalog" not in SHOP.last(turn, channel="kiosk")


def test_praise_beside_a_question_is_no_answer_to_it() -> None:
    assert "E3" in SHOP.last("nice shop, where are the headphones", channel="kiosk")


@pytest.mark.parametrize("turn", ["still waiting on this guy, he's on the phone", "I'm just waiting on her to decide"])
def test_who_waits_for_a_customer_asks_nothing_of_staff(turn: str) -> None:
    assert "staff" not in SHOP.last(turn)


def test_who_waits_for_the_manager_is_told_how_it_stands() -> None:
    assert "No answer yet" in SHOP.last("ask for ten percent off a max", "still waiting on the manager")


@pytest.mark.parametrize(
    "words",
    [
        "hold the last large slate drizzle for the customer, name's Kim",
        "hold a lamp for a customer called Kim",
        "hold a lamp for the lady, her name is Kim",
        "can somebody keep two of the tees in white medium for me",
        "could someone put the lamp aside for me",
    ],
)
def test_a_hold_for_somebody_by_name_or_asked_of_somebody_is_a_hold(words: str) -> None:
    said = SHOP.last(words)
    assert said.startswith("Hold ") and said.endswith(" for 24 hours?")
