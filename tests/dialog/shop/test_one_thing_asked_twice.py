"""What one turn asks of one thing, and of which: two questions in a breath, the same of another, what is taken off."""

import json
import re

import pytest

from domain.shop_file import parse
from tests.dialog.shop import shops
from tests.dialog.shop.floor import Floor, Heard
from tests.dialog.shop.test_phrasings import DEMO

SHOPS = {"demo": parse(json.loads(DEMO.read_text())), "cycles": shops.cycles()}


def last(shop: str, *turns: str, channel: str = "headset") -> Heard:
    return Floor(SHOPS[shop], channel=channel).hold(turns)[-1]


@pytest.mark.parametrize(
    ("shop", "words", "one", "other"),
    [
        ("demo", "how many power banks and which aisle", "8 of the Power Bank", "E2"),
        ("demo", "price and aisle on the clip lamp", r"\$45", "E6"),
        ("demo", "is the twenty watt charger in stock, and how much is it", "No 20 W", r"\$15"),
        ("demo", "what's the lamp cost and can I return it", r"\$45", "30 days"),
        ("demo", "are there any rain boots in a nine and are they on sale", "1 of the Puddle", "20 percent"),
        ("demo", "do we have a large grey hoodie, and where is it", "5 of the large grey", "A2"),
        ("demo", "how much is the beanie and what colors does it come in", r"\$22", "rust"),
        ("demo", "¿cuántos power banks hay y en qué pasillo?", "8 de Power Bank", "E2"),
        ("cycles", "how many lumen lights and which aisle", "6 of the Lumen", "C4"),
    ],
)
def test_two_questions_about_one_thing_are_both_answered(shop: str, words: str, one: str, other: str) -> None:
    text = last(shop, words, channel="kiosk").text
    assert re.search(one, text) and re.search(other, text)


def test_two_questions_about_what_is_spoken_of_are_both_answered() -> None:
    text = last("demo", "tell me about the lamp", "and what's it cost, how many have we got").text
    assert "$45" in text and "6 of" in text


@pytest.mark.parametrize(
    "words",
    ["how many ports on the big charger", "how much is the lamp, we have a customer", "the lamp, how much for two"],
)
def test_what_asks_one_thing_is_answered_with_one(words: str) -> None:
    text = last("demo", words).text
    assert "as of" not in text and "aisle" not in text


def test_a_price_that_tells_its_offer_is_not_told_the_offer_again() -> None:
    text = last("demo", "the yellow Drizzle jacket in medium", "how much is it, is there anything off?").text
    assert text.count("20 percent") == 1


@pytest.mark.parametrize(
    "words",
    [
        "Drizzle jacket, yellow, medium, how many and how much",
        "what's the price of the Aural One in sand and how many have we got",
        "how many grey hoodies in a medium and what's the price, and where",
        "how many rain boots in a seven and are they on sale",
    ],
)
def test_an_answer_on_the_headset_has_thirty_words_in_all(words: str) -> None:
    text = last("demo", words).text
    assert len(text.split()) <= 30
    assert "ago" in text


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("is the City Runner on any deal right now?", "no, sorry, I meant the Stormline shell"), "119.20"),
        (("is there anything off the hoodie?", "not the hoodie, the rain boots"), "39.20"),
        (("what colors does the beanie come in", "sorry, I meant the speaker mini"), "red and black"),
        (("how much is the lamp", "oh no, the camera"), "199"),
        (("where's the lamp", "the camera I mean"), "Camera is in aisle"),
        (("any jeans in a thirty", "sorry, the hoodie, large, grey"), "5 of the large grey"),
        (("cuánto cuesta la lámpara", "no, perdón, la cámara"), "199"),
    ],
)
def test_who_meant_another_asks_the_same_of_it(turns: tuple[str, ...], says: str) -> None:
    assert says in last("demo", *turns).text


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("is there anything on City Runners just now", "Lunch Flash"),
        ("anything for this lady on the rain boots?", "Rainy Week"),
        ("anything good on the jackets at all, the drizzle one", "Rainy Week"),
        ("anything for her on socks?", "two pairs"),
        ("owt off the hoodie", "No promotion"),
    ],
)
def test_what_there_is_on_a_thing_is_what_is_taken_off_it(words: str, says: str) -> None:
    assert says in last("demo", words).text


@pytest.mark.parametrize("words", ["anything on the shelf for the boots", "is the lamp on the floor"])
def test_what_is_on_a_shelf_is_no_offer(words: str) -> None:
    text = last("demo", words).text
    assert "promotion" not in text and "Rainy" not in text


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("so what's the Leaf 32 gig for Finley", "149"),
        ("what's the City Runner today, size ten", "67.15"),
        ("what's the jeans thirty-two for this gentleman", "64"),
        ("what's a beanie for my wife now", "22"),
        ("what's the hoodie in grey large", "54"),
    ],
)
def test_what_a_thing_is_for_somebody_is_its_price(words: str, says: str) -> None:
    text = last("demo", words).text
    assert f"${says}" in text and "data" not in text


def test_what_a_thing_is_made_of_is_no_price() -> None:
    assert "cotton" in last("demo", "what's the hoodie in grey large made of").text


@pytest.mark.parametrize("words", ["what's that one with the rain offer", "and what are they with the rain thing on?"])
def test_what_it_is_with_an_offer_is_its_price(words: str) -> None:
    assert "39.20" in last("demo", "have you got the rain boots in an eight?", words).text


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("where do I find the running shoes?", "so what would be better for wet days?"), "Ridge Trail Runner"),
        (("City Runner size 9", "is there a shoe that's better in the wet?"), "Ridge Trail Runner"),
        (("the mini speaker in black", "got a speaker that survives a dunk in the pool"), "Speaker Max"),
        (("what's the best jacket for a downpour",), "Stormline"),
        (("is the City Runner any good in the rain?",), "not water-resistant"),
        (("the Hush Buds in green", "my husband's asking, are they alright in the rain?"), "IPX4"),
        (("the large slate Drizzle", "how much is it", "it's proper waterproof, yeah?"), "water-resistant"),
        (("can I return the Hush Buds?", "and that Drizzle jacket, is it properly waterproof"), "water-resistant"),
    ],
)
def test_how_something_is_in_the_wet_is_told_of_what_is_meant(turns: tuple[str, ...], says: str) -> None:
    assert says in last("demo", *turns, channel="kiosk").text


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("will the twenty watt charger do a Leaf e-reader", "and an Orbit watch off that charger?"), "don't know"),
        (("the Hush Buds in green", "would the twenty watt charger charge them?"), "Yes, the 20 W"),
        (("will the charger fit the watch", "and is that charger here today?"), "65 W"),
    ],
)
def test_that_charger_is_the_one_spoken_of(turns: tuple[str, ...], says: str) -> None:
    assert says in last("demo", *turns).text


def test_who_finds_a_thing_too_dear_is_shown_another() -> None:
    words = "lady here likes the Stormline but it's too much money, what else is there"
    assert "Drizzle" in last("demo", "any jeans in thirty-six?", words).text


@pytest.mark.parametrize(
    "words", ["but I have a coupon code, WINTER30", "can I use promo code SPRING10", "she's got a code, TEN4YOU"]
)
def test_a_code_that_nobody_here_knows_takes_nothing_off(words: str) -> None:
    assert "can't take codes" in last("demo", "is the hoodie still thirty percent off?", words, channel="kiosk").text


@pytest.mark.parametrize("words", ["cheers, I'll have a look", "can I get somebody who works here", "I'd like a bag"])
def test_what_is_no_goods_is_not_bought_for_what_is_spoken_of(words: str) -> None:
    one = last("demo", "where is the slate Drizzle in large", words, channel="kiosk")
    assert not one.talk.order.lines


def test_hating_a_thing_asks_for_no_hat() -> None:
    text = last("demo", "the Leaf with 32 gigs", "how long have I got to return it, if she hates it").text
    assert "15 days" in text


def test_a_pair_of_those_tens_is_one_pair_of_that_size() -> None:
    one = last("demo", "City Runner, size ten, how many", "hold a pair of those tens for her", "yep, do it")
    assert [(a["sku"], a["qty"]) for a in one.actions] == [("CITR-10", 1)]


@pytest.mark.parametrize(
    "words",
    [
        "ask for a price override to thirty-nine on the white lamp, honour the label",
        "honour the label on the lamp, please",
        "yes, ask for thirty-nine on the lamp",
    ],
)
def test_a_label_is_honoured_of_the_thing_that_is_named_again(words: str) -> None:
    one = last("demo", "shelf label on the clip lamp says thirty-nine, what's it really", words)
    assert [a[1]["price_cents"] for a in one.approvals] == [3900]


def test_a_label_keeps_which_one_it_is_on() -> None:
    one = last(
        "demo",
        "shelf tag on the Leaf reader, eight gig, says 109, what does it scan at",
        "guy wants the tag price, ask for an override to 109, yes",
    )
    assert [a[1] for a in one.approvals] == [{"sku": "LEAF-8", "price_cents": 10900, "cents": 1000}]


@pytest.mark.parametrize(
    "words",
    [
        "customer here is Jordan Samplefield, what have we got",
        "lady with me is Jordan Samplefield, anything on file",
        "the customer at the till is jordan samplefield",
    ],
)
def test_who_is_here_is_asked_for_the_last_digits(words: str) -> None:
    assert "last two digits" in last("demo", words).text


def test_a_discount_on_top_for_her_is_asked_of_what_is_spoken_of() -> None:
    words = "can I stick another ten percent on top for her"
    assert "stack" in last("demo", "have we got the wellies in an eight", words).text


def test_what_she_pays_now_is_the_price() -> None:
    assert "$45" in last("demo", "the white clip lamp", "so what's she pay now, before tax").text


def test_are_we_good_asks_how_the_request_stands() -> None:
    assert "waiting" in last("demo", "ask for ten percent off the white lamp, box is dented", "we good?").text


@pytest.mark.parametrize(
    ("turns", "says", "never"),
    [
        (("do you have the orbit in small, silver",), "doesn't come in S/M", "as of"),
        (("do you have the orbit in silver, medium large",), "1 of the silver", "come in"),
        (("where can I find jeans", "I need a thirty-three"), "don't come in 33", "aisle"),
        (("where can I find jeans", "a thirty-two then"), "6 of the Straight Jeans, waist 32", "come in"),
        (("do you have gift wrapping",), "A colleague", "gift card"),
        (("the trail runner in nine", "does it run small"), "isn't in our data", "use"),
        (("which rain jacket is lighter",), "310", "data"),
        (("how much are the Aural One", "is the offer still on this weekend"), "until March 31", "129"),
        (("the trail runner in nine", "can I return it if he wears it"), "Ridge Trail Runner can be", "apparel"),
        (("so nothing off clothes at all",), "Rainy Week", "Sound Pair"),
        (("any deals on electronics",), "Sound Pair", "Rainy Week"),
        (("do you sell umbrellas, and how much are the rain boots",), "39.20", "as of"),
    ],
)
def test_what_comes_so_and_what_does_not(turns: tuple[str, ...], says: str, never: str) -> None:
    text = last("demo", *turns, channel="kiosk").text
    assert says in text and never not in text


def test_a_size_behind_a_pause_belongs_to_the_thing_before_it() -> None:
    turns = ("have we got Harbor hoodies in grey, large, and the navy tees in medium too",)
    text = last("demo", *turns).text
    assert "5 of the large grey" in text and "medium navy Everyday Tee" in text
    assert "54" in (both := last("demo", *turns, "and the price of both").text) and "18" in both


@pytest.mark.parametrize("words", ["a Jordan Samplefield wants his points", "Jordan Samplefield needs a price"])
def test_who_wants_something_is_a_customer(words: str) -> None:
    assert "last two digits" in last("demo", words).text


@pytest.mark.parametrize("words", ["ask then", "can we match it"])
def test_what_staff_are_asked_already_is_not_asked_again(words: str) -> None:
    one = last("demo", "she saw the lamp for forty at another shop, can we match that", words)
    assert "waiting" in one.text and not one.approvals


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("grey hoodie medium", "nope, the other colour"), "3 of the medium forest"),
        (("black orbit in small", "in the other size?"), "M/L"),
        (("what have we got in a size nine that's waterproof",), "Puddle Rain Boots, size 9"),
        (("what've we got in a size nine that's waterproof", "and an eight"), "Puddle Rain Boots, size 8"),
        (("what's the ceiling on discounts",), "20 percent"),
        (("what's the difference between the two headphones",), "Aural Lite Headphones: $59.00"),
        (
            ("what's the difference between the two headphones", "which has longer battery"),
            "Headphones last longest",
        ),
        (("how long do transfers take", "and from the warehouse?"), "Central warehouse: 2 days"),
        (("2 m cable?",), "30 of the USB-C Cable"),
        (("how many leaf 6 have we got",), "Leaf 6 E-reader here"),
        (("transfer two small orbit blacks from hilltop",), "Only 1 of the black Orbit"),
        (("how much is the yellow Drizzle in medium", "until when is the offer"), "until March 16"),
        (("any twenty watt chargers here", "which other charger then"), "65 W"),
    ],
)
def test_which_is_meant_is_heard(turns: tuple[str, ...], says: str) -> None:
    assert says in last("demo", *turns).text


def test_hilltop_alone_is_not_told_of_the_warehouse() -> None:
    assert "Central" not in last("demo", "how long do transfers take", "from hilltop?").text


def test_who_was_asked_for_a_number_may_say_name_and_ending() -> None:
    one = last("demo", "customer says he's gold, has he got points", "he's Blake, ends oh two")
    assert [(b["name"], b["ending"]) for b in one.lookups] == [("blake", "02")]


def test_taking_what_is_in_the_basket_takes_no_second_one() -> None:
    turns = ("I want the yellow jacket", "small", "until when is the offer", "ok I'll take it")
    lines = last("demo", *turns, channel="kiosk").talk.order.lines
    assert sum(line.qty for line in lines) == 1
    again = last("demo", *turns, "another one please", channel="kiosk").talk.order.lines
    assert sum(line.qty for line in again) == 2


def test_a_name_behind_the_yes_is_no_goods() -> None:
    text = last("demo", "hold the camera", "yes", "under the name Alex", channel="kiosk").text
    assert "catalog" not in text and "hold" in text


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("busco un impermeable",), "Drizzle"),
        (("¿la chaqueta Drizzle es totalmente impermeable?",), "water-resistant"),
        (("someone wants to exchange a hoodie", "who can okay that"), "manager"),
    ],
)
def test_what_a_thing_is_like_is_told_from_what_it_is_called(turns: tuple[str, ...], says: str) -> None:
    assert says in last("demo", *turns).text


def test_a_place_that_leads_is_where_it_comes_from() -> None:
    one = last("demo", "is the forest hoodie in large anywhere", "hilltop, get one", "yes")
    assert [(a["action"], a["from"]) for a in one.actions] == [("transfer_request", "st-2")]


def test_why_is_no_figure_and_the_figure_is_asked_again() -> None:
    asked = last("demo", "can I give twenty off the power bank", "box is open")
    assert "20 percent?" in asked.text and not asked.approvals
    one = last("demo", "can I give twenty off the power bank", "box is open", "yes ask them")
    assert [a[1]["percent"] for a in one.approvals] == [20]


@pytest.mark.parametrize(
    "words",
    [
        "he's got a voucher code from the app, SAVE15",
        "she has the code save twenty",
        "use this code SAVE10",
        "is it cheaper with a code",
        "tengo un código, AHORRA10",
    ],
)
def test_what_a_code_is_called_asks_for_nothing(words: str) -> None:
    one = last("demo", "the white lamp", words)
    assert ("codes" in one.text or "códigos" in one.text) and not one.actions and not one.talk.shop.pending


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("what's the code for wifi",), "A colleague"),
        (("customer's Jordan, Jordan Samplefield",), "last two digits"),
        (("where are the jackets", "is either on sale"), "Rainy Week"),
        (("where are the jackets",), "Shell are in aisle"),
        (("price of the socks for a gold member", "and in small, how many"), "20 of the Merino Socks"),
    ],
)
def test_it_goes_on_from_what_was_told(turns: tuple[str, ...], says: str) -> None:
    assert says in last("demo", *turns).text
