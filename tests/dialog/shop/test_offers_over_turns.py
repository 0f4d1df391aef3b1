"""Offers and prices over several turns: codes, nicknames of offers, what goes with what, without the offer, so many."""

import re

import pytest

from edge.dialog.shop.reading import read
from edge.dialog.shop.small_talk import asks_which_answer
from tests.dialog.shop.floor import Floor
from tests.dialog.shop.test_one_thing_asked_twice import SHOPS, last


@pytest.mark.parametrize("channel", ["headset", "kiosk"])
@pytest.mark.parametrize(
    "words",
    [
        "hi, does SAVE20 still work?",
        "I have a coupon",
        "can I use a coupon on top? I've got SPRING10",
        "code FLASH15, is that ours?",
        "it's RAIN5",
        "he's got a coupon from the paper",
        "she has a twenty percent voucher",
        "my coupon says WELCOME5",
        "tengo un cupón, PRIMAVERA15",
    ],
)
def test_a_code_or_coupon_that_somebody_brings_takes_nothing_off(words: str, channel: str) -> None:
    one = last("demo", words, channel=channel)
    assert re.search("take codes|tomar códigos", one.text) and not one.actions and not one.talk.order.lines


@pytest.mark.parametrize("words", ["are there any coupons?", "do you have any coupons for the rain jacket"])
def test_whether_there_are_coupons_asks_for_the_offers(words: str) -> None:
    assert "Rainy Week" in last("demo", words, channel="kiosk").text


@pytest.mark.parametrize("words", ["I need an N7 case", "the HDMI2 cable", "a fifty dollar voucher please"])
def test_what_is_no_code_is_not_taken_for_one(words: str) -> None:
    assert "take codes" not in last("demo", words, channel="kiosk").text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("what's on the city runners right now", "15 percent"),
        ("what have we got on the shell", "20 percent"),
        ("is the shell on anything", "20 percent"),
        ("are the rain boots on anything at the moment", "20 percent"),
        ("City Runner flash, till what time today", "2 pm"),
        ("City Runners, until when", "2 pm"),
        ("till when is the flash", "2 pm"),
        ("is the flash still on", "2 pm"),
        ("what runs today", "Lunch Flash"),
        ("what's running", "Lunch Flash"),
        ("fella's taking the Aural Ones, is there a deal goes with that?", r"\$20"),
    ],
)
def test_what_is_on_a_thing_is_its_offer(words: str, told: str) -> None:
    text = last("demo", words).text
    assert re.search(told, text) and "known to work" not in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("what's the weight on the shell", "480"),
        ("what's the battery on the Hush Buds", "7"),
        ("is the shell on the floor", "here|aisle"),
    ],
)
def test_what_else_is_on_a_thing_is_no_offer(words: str, told: str) -> None:
    assert re.search(told, last("demo", words).text)


@pytest.mark.parametrize(
    "turns",
    [
        ("is the shell on anything", "and the boots?"),
        ("is the hoodie on anything", "no sorry, I meant the boots"),
        ("what's on the city runners", "and on the rain boots"),
    ],
)
def test_what_is_on_one_is_asked_of_another(turns: tuple[str, ...]) -> None:
    assert "20 percent off Puddle" in last("demo", *turns).text


@pytest.mark.parametrize(
    "turns",
    [
        ("guy's buying the Aural One, what's the mini speaker with it",),
        ("she's taking the Aural Ones, what would the mini be with them",),
        ("price of the Aural One", "what would the mini speaker be with it?"),
        ("price of the Aural One", "what's the mini speaker with those?"),
        ("if he takes the Aural One, does he get the mini speaker for twenty here?",),
        ("is the mini speaker twenty with the Aural One?",),
    ],
)
@pytest.mark.parametrize("channel", ["headset", "kiosk"])
def test_what_the_one_costs_with_the_other_is_the_add_on_price(turns: tuple[str, ...], channel: str) -> None:
    assert "$20" in last("demo", *turns, channel=channel).text


@pytest.mark.parametrize("before", ["do you have rain stuff?", "do you have a rain jacket"])
@pytest.mark.parametrize("words", ["so the Stormline in large comes to what?", "how much does the Stormline come to"])
def test_the_price_of_what_is_named_is_told_whatever_was_asked_before(before: str, words: str) -> None:
    text = last("demo", before, words).text
    assert "Stormline" in text
    assert "$119.20" in text
    assert "Drizzle" not in text


@pytest.mark.parametrize(
    "words",
    ["and what's it without the offer?", "what's it without the sale", "what was it before", "full price?",
     "what'll it be after?", "what is it once that's over", "how much is it when the sale's done"],
)  # fmt: skip
def test_the_price_without_the_offer_is_told(words: str) -> None:
    assert "$89" in last("demo", "any offer on the rain jacket?", words, channel="kiosk").text


@pytest.mark.parametrize("words", ["any offer?", "is there any offer?", "any deals", "any discount on either?"])
def test_whether_there_is_an_offer_behind_a_price_is_asked_of_it(words: str) -> None:
    text = last("demo", "how much is the Leaf reader in 32", words).text
    assert "Leaf" in text and "Rainy" not in text


@pytest.mark.parametrize("words", ["what offers have we got", "any offers here today?", "what's on at the moment"])
def test_what_offers_there_are_is_asked_of_all(words: str) -> None:
    assert "Rainy Week" in last("demo", "how much is the Leaf reader in 32", words).text


@pytest.mark.parametrize("words", ["two pairs?", "and two pairs?", "what about two pairs", "and for two?"])
def test_so_many_behind_a_price_are_priced(words: str) -> None:
    assert "$78.40" in last("demo", "wellies, size eight, what do they come to", words).text


@pytest.mark.parametrize("words", ["oh come on, it's my birthday", "why not?", "but it's my birthday today"])
def test_pressing_for_money_off_stays_refused(words: str) -> None:
    assert "no" in last("demo", "can I get ten percent off the camera?", words, channel="kiosk").text


@pytest.mark.parametrize(("words", "asks"), [("why not", True), ("but why?", True), ("how come", True),
                                             ("why is the lamp so dear", False)])  # fmt: skip
def test_why_not_is_answered_with_what_was_told(words: str, asks: bool) -> None:
    floor = Floor(SHOPS["demo"])
    assert asks_which_answer(read(words, floor.store.index)) is asks


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("I'd like to return one I bought last week", "30 days|refund"),
        ("I want to bring back one I bought on Monday", "30 days|refund"),
    ],
)
def test_who_brings_back_what_they_bought_is_not_asked_for_a_number(words: str, told: str) -> None:
    assert re.search(told, last("demo", "how much is the lamp", words, channel="kiosk").text)


def test_a_thing_they_do_not_like_is_not_the_one_that_is_meant() -> None:
    for words in (
        "doesn't like earbuds. How many Aural One in black?",
        "he hates earbuds. Aural One in black, how many?",
        "not keen on earbuds, do we have the Aural One in black",
    ):
        text = last("demo", "hush buds price", words).text
        assert "Aural One" in text and "4 of" in text, words


def test_the_battery_on_those_is_a_fact_of_what_is_spoken_of() -> None:
    assert "35" in last("demo", "how many Aural One in black?", "battery on those?").text
    assert "35" in last("demo", "how many Aural One in black?", "and the battery life on them?").text


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("¿los City Runner siguen en oferta?", "¿hasta qué hora vale?"), "2 pm"),
        (("¿cuánto cuestan los City Runner?", "¿hasta qué hora es la oferta?"), "2 pm"),
        (("¿hay promo en el Stormline?", "¿hasta qué hora abren?"), "8 pm"),
    ],
)
def test_until_what_hour_is_of_the_offer_or_of_the_shop(turns: tuple[str, ...], told: str) -> None:
    assert re.search(told, last("demo", *turns).text)


@pytest.mark.parametrize(
    "words", ["does that need the headphones?", "do I have to buy the headphones", "only with the headphones?"]
)
def test_what_an_add_on_needs_is_told_with_its_offer(words: str) -> None:
    text = last("demo", "any deal on the mini speaker?", words, channel="kiosk").text
    assert "with Aural One" in text


@pytest.mark.parametrize("words", ["and today", "and now?", "ok and right now"])
def test_behind_a_later_price_the_one_of_today_is_told(words: str) -> None:
    assert "$119.20" in last("demo", "what does the shell cost on monday", words).text


def test_what_was_told_as_a_choice_is_put_in_by_its_colour() -> None:
    one = last("demo", "I'll take the black Aural One", "what would the mini speaker be with it?", "ok add a red one",
               channel="kiosk")  # fmt: skip
    assert len(one.talk.order.lines) == 2


def test_both_that_were_priced_together_are_put_in() -> None:
    one = last("demo", "how much for the power bank and the cable together", "fine, I'll take both", channel="kiosk")
    assert len(one.talk.order.lines) == 2


@pytest.mark.parametrize(
    "words",
    [
        "grand, and what about the wellies",
        "the rain boots though?",
        "great, the wellies too?",
        "right, and the rain boots",
    ],
)
def test_the_same_offer_is_asked_of_another_behind_any_filler(words: str) -> None:
    assert "20 percent off Puddle" in last("demo", "any money off the rain jacket?", words, channel="kiosk").text


def test_a_size_behind_so_many_is_no_count() -> None:
    text = last("demo", "what do two pairs of the puddle boots come to", "in size eight", channel="kiosk").text
    assert "$78.40" in text and "313" not in text
    assert "3 are" in last("demo", "what do two lamps come to", "and three?", channel="kiosk").text


@pytest.mark.parametrize(
    "words",
    ["what's the total if I get the Aural One and the mini speaker", "total for the Aural One plus a mini speaker"],
)
def test_the_total_of_two_that_are_named_is_told(words: str) -> None:
    assert "$149" in last("demo", words, channel="kiosk").text


@pytest.mark.parametrize("words", ["how long have I got", "how many days do I have", "what's the time limit"])
def test_how_long_behind_a_return_is_until_when_it_may_come_back(words: str) -> None:
    assert "30 days" in last("demo", "can I return a hoodie without a receipt", words, channel="kiosk").text


def test_days_that_are_told_later_are_of_what_shall_be_returned() -> None:
    assert (
        "15 días" in last("demo", "quiero devolver unos audífonos", "los compré hace veinte días", channel="kiosk").text
    )
    assert "past" in last("demo", "I want to return some headphones", "twenty days ago", channel="kiosk").text


@pytest.mark.parametrize("words", ["not even on the jeans?", "not even on jeans", "even on the jeans?"])
def test_not_even_on_a_thing_asks_for_its_offer(words: str) -> None:
    assert "No promotion" in last("demo", "ten percent for students?", words, channel="kiosk").text


@pytest.mark.parametrize("words", ["is it thirty nine then", "so they're thirty nine?", "are they only forty nine?"])
def test_whether_it_is_so_much_is_answered_with_its_price(words: str) -> None:
    assert "$39.20" in last("demo", "how much are the rain boots", words, channel="kiosk").text


@pytest.mark.parametrize(
    "words", ["do I get a free pair of socks?", "is there a free pair with the socks", "socks, one free?"]
)
def test_a_free_one_is_an_offer(words: str) -> None:
    assert "Gold members" in last("demo", words, channel="kiosk").text


def test_what_somebody_reckons_is_no_name() -> None:
    text = last("demo", "fella reckons hoodies are on clearance").text
    assert "reckons" not in text and "No promotion" in text
    assert "February 28" in last("demo", "fella reckons hoodies are on clearance", "when'd that stop").text


@pytest.mark.parametrize("words", ["that lamp was cheaper last week", "the lamp used to be less"])
def test_what_was_cheaper_is_told_its_price(words: str) -> None:
    assert "$45" in last("demo", words, channel="kiosk").text


def test_the_rain_discount_in_spanish_covers_what_is_named() -> None:
    assert "20 por ciento menos" in last("demo", "¿el descuento de lluvia aplica en las botas de lluvia?").text


def test_a_coupon_that_came_by_mail_asks_for_nobodys_mail() -> None:
    assert "codes" in last("demo", "customer says she has a twenty percent voucher by email").text


def test_what_a_price_match_needs_is_the_rule() -> None:
    for words in ("what do I need for a match", "what's needed for a price match"):
        assert "manager approval" in last("demo", "how much is the camera", words).text, words


@pytest.mark.parametrize(
    "words", ["what were they", "so they're what", "what are they now", "and a size eight in them"]
)
def test_what_they_are_behind_an_offer_is_the_price(words: str) -> None:
    assert "$49.00" in last("demo", "how much off are the rain boots", words).text


@pytest.mark.parametrize(
    "words", ["will it work on socks", "does anything work on the jeans", "is it good for the lamp"]
)
def test_whether_a_coupon_works_on_a_thing_is_of_offers(words: str) -> None:
    text = last("demo", "lady has a five dollar coupon", words).text
    assert "data" not in text and re.search("promotion|offer|members", text)
    assert "works with" in last("demo", "the big charger", "does it work with the Leaf reader").text


@pytest.mark.parametrize("words", ["I'd better take them now then", "I think I'll take them", "might as well get them"])
def test_who_had_better_take_them_takes_them(words: str) -> None:
    one = last("demo", "price of city runners, size nine", words, channel="kiosk")
    assert [line.qty for line in one.talk.order.lines] == [1]


def test_how_long_behind_a_refund_is_of_returns() -> None:
    text = last("demo", "man wants a refund on a hoodie with no receipt", "how many days is it anyway").text
    assert "30" in text
