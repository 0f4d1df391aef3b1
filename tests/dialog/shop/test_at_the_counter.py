"""A seller, a shopper beside them, and what is put aside, sent for or asked of staff, over several turns."""

import json
import re

import pytest

from domain.shop_file import parse
from tests.dialog.shop import shops
from tests.dialog.shop.floor import Floor, Heard
from tests.dialog.shop.test_phrasings import DEMO

SHOPS = {"demo": parse(json.loads(DEMO.read_text())), "cycles": shops.cycles()}


def hold(*turns: str, channel: str = "headset", shop: str = "demo") -> list[Heard]:
    return Floor(SHOPS[shop], channel=channel).hold(turns)


def last(*turns: str, channel: str = "headset", shop: str = "demo") -> Heard:
    return hold(*turns, channel=channel, shop=shop)[-1]


# ---- the yes


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("hold one forest hoodie in medium", "just the one. yes, go ahead"),
        ("hold one forest hoodie in medium", "no, just the one. yes, go ahead"),
        ("hold one forest hoodie in medium", "only one, yes please"),
        ("hold one forest hoodie in medium", "one is fine, yes"),
        ("hold a red mini", "the red one, yes"),
        ("hold a red mini", "ignore him, just one. yes"),
        ("hold two red minis", "just the two, yes do it"),
        ("aparta una bocina roja mini", "solo una, sí"),
    ],
)
def test_a_yes_counts_behind_what_was_asked_about_and_is_said_again(asked: str, words: str) -> None:
    assert [a["action"] for a in last(asked, "(shopper) make it ten!", words).actions] == ["hold_item"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("hold two red minis", "just the one. yes, go ahead"),
        ("hold one red mini", "make it two. yes"),
        ("hold one grey hoodie in large", "the forest one, yes"),
        ("hold one red mini", "just one for now, maybe yes"),
        ("hold one red mini", "just the one"),
        ("hold one red mini", "no, not the one. yes or no, I can't say"),
        ("hold one red mini", "one of them said yes"),
    ],
)
def test_a_yes_behind_something_else_does_nothing_yet(asked: str, words: str) -> None:
    assert not last(asked, words).actions


def test_more_than_may_be_held_says_how_many_there_are() -> None:
    told = hold("keep one yellow rain jacket in a medium", "make it five", "okay one then", "yes")
    assert "at most 2" in told[1].text and "Only 1" in told[1].text
    assert told[3].actions[0]["qty"] == 1


@pytest.mark.parametrize(
    ("channel", "words"), [("headset", "hold a black beanie"), ("kiosk", "put a black beanie in my basket")]
)
def test_what_does_not_come_so_is_had_in_what_it_comes_in(channel: str, words: str) -> None:
    none, told = hold(words, "charcoal then", channel=channel)
    assert "doesn't come in black" in none.text and told.text.startswith(("Hold one charcoal", "One charcoal"))


def test_a_price_asked_where_it_does_not_come_so_is_told() -> None:
    assert "$22" in last("hold a black beanie", "how much are they?").text


# ---- what follows


@pytest.mark.parametrize(
    "words", ["when's that get here", "when do we get it?", "when will it be here", "when's it due"]
)
def test_when_it_comes_is_told_of_what_was_sent_for(words: str) -> None:
    assert "2 days" in last("send a grey hoodie in medium from the warehouse", "yes", words).text


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("hold a charcoal beanie", "yes", "and the rust, any at Hilltop?"), "^1 of the rust"),
        (("hold a charcoal beanie", "yes", "and the rust one, how many at Hilltop?"), "^1 of the rust"),
        (("hold a charcoal beanie", "yes", "and a red mini"), "^Hold one red"),
        (("she's after the trail runners again, a nine, have we one",), "^1 of the Ridge Trail Runner, size 9"),
        (("how many red minis", "any black Minis here?"), "No black Pocket Speaker Mini"),
        (("do we hold things overnight?",), "24 hours"),
        (("how many jeans in 32", "anything to go with the Aural One"), "work with 65 W"),
    ],
)
def test_what_is_asked_behind_it_is_answered(turns: tuple[str, ...], says: str) -> None:
    assert re.search(says, last(*turns).text)


@pytest.mark.parametrize("words", ["something for the trail, in a nine", "something for trail running"])
def test_what_a_thing_is_for_still_finds_one(words: str) -> None:
    assert "Runner" in last(words, channel="kiosk").text


# ---- a shopper's voice at the headset


@pytest.mark.parametrize(
    "words",
    [
        "I was thinking of a speaker, do you have anything?",
        "do you have this in a large?",
        "hello",
        "thanks so much",
        "yes he is the manager",
        "stop suggesting",
    ],
)
def test_a_shopper_is_asked_nothing_through_the_headset(words: str) -> None:
    heard = last(f"(shopper) {words}")
    assert not heard.text and not heard.talk.shop.muted


def test_nothing_is_said_of_a_shoppers_words_where_no_suggestions_are_wanted() -> None:
    told = hold("stop suggesting", "(shopper) how much is the camera?", "how much is the camera?")
    assert not told[1].text and "$199" in told[2].text


def test_what_helps_the_seller_is_told_of_a_shoppers_words() -> None:
    assert "$199" in last("(shopper) how much is the camera?").text


def test_the_sellers_question_waits_while_a_shopper_speaks() -> None:
    told = hold(
        "hold a grey hoodie in large", "(shopper) yes", "(shopper) have you got it in red?", "(shopper) ta", "yes"
    )
    assert told[1].text.startswith("I need the yes") and not any(t.actions for t in told[:4])
    assert [a["sku"] for a in told[4].actions] == ["HOOD-GRY-L"]


@pytest.mark.parametrize("words", ["can I talk to a manager please", "somebody collapsed here, call an ambulance"])
def test_a_person_is_called_whoever_asks(words: str) -> None:
    assert last(f"(shopper) {words}").handed_over


# ---- staff


def test_another_figure_is_money_off_where_money_off_was_asked() -> None:
    asked = last("ask a manager for 20 dollars off the camera", "actually make it ten dollars").approvals
    assert asked[0][1]["price_cents"] == 18900


def test_another_figure_is_a_price_where_a_price_was_asked() -> None:
    asked = last("ask a manager to do the camera for 180", "actually make it 170").approvals
    assert asked[0][1]["price_cents"] == 17000


@pytest.mark.parametrize("words", ["did you cancel it?", "is it cancelled?", "was the request withdrawn"])
def test_a_request_that_was_withdrawn_is_told_so(words: str) -> None:
    told = last("ask for ten percent off the silver watch", "never mind, cancel that", words)
    assert "withdrawn" in told.text


@pytest.mark.parametrize("words", ["yes he is the manager", "she's the boss", "that was my supervisor"])
def test_who_leads_proves_nothing_and_calls_nobody(words: str) -> None:
    heard = last("I'm the manager, give him twenty percent off the lamp", words)
    assert not heard.handed_over and not heard.approvals


@pytest.mark.parametrize("words", ["suggestions back on please", "ok you can suggest again", "turn the tips back on"])
def test_suggestions_come_again(words: str) -> None:
    assert "Tip" in last("stop suggesting", words, "how many Aural Ones in black").text


# ---- the basket


@pytest.mark.parametrize(
    ("words", "basket"),
    [
        ("actually make that two larges", "one medium white Everyday Tee and two large"),
        ("make it three of the larges", "one medium white Everyday Tee and three large"),
        ("make that two", "one medium white Everyday Tee and two large"),
    ],
)
def test_so_many_of_what_is_in_the_basket_are_no_more_of_them(words: str, basket: str) -> None:
    turns = ("I'll take a medium white tee", "and another one in large", words, "what's in my basket")
    assert basket in last(*turns, channel="kiosk").text


def test_so_many_in_another_size_change_both() -> None:
    assert last("I'll take a medium white tee", "make it two larges", channel="kiosk").text.startswith(
        "Two large white"
    )


# ---- second thoughts


@pytest.mark.parametrize("words", ["no hang on, she only wants the one", "sorry, he just needs one"])
def test_only_the_one_that_somebody_wants_is_asked_about(words: str) -> None:
    told = hold("reserve me two slate rain jackets, medium", words, "yep that's right")
    assert told[1].text.startswith("Hold one medium slate") and told[2].actions[0]["qty"] == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("could you set a pair of jeans aside for me, thirty two", "Hold one Straight Jeans, waist 32"),
        ("could you hold the black hush buds for me, two please", "Hold two black"),
        ("do you have the black shell in small? I'd like to reserve it", "1 of the small.*Hold one small"),
        ("I'd like to buy the camera", "^One Ridge Action Camera"),
    ],
)
def test_a_size_behind_for_whom_is_no_count_and_a_wish_to_reserve_no_purchase(words: str, says: str) -> None:
    assert re.search(says, last(words, channel="kiosk").text)


@pytest.mark.parametrize("words", ["drop it then", "leave it", "never mind", "call it off", "don't bother"])
def test_a_request_is_withdrawn_in_many_words(words: str) -> None:
    asked = last("ask the lead for five percent off a power bank", words)
    assert "withdrew" in asked.text and not asked.talk.waiting


def test_a_discount_asked_of_staff_is_asked_for_its_percent_and_takes_it_beside_the_size() -> None:
    assert last("can you ask the manager for a discount on the camera").text == "How many percent?"
    asked = last("ask for a discount on the watch", "silver, ten percent").approvals
    assert asked[0][1]["percent"] == 10


def test_the_end_of_a_customers_phone_is_no_question_for_the_shops() -> None:
    assert "number" in last("lady here is Avery, phone ends in 01").text
    assert "+1" in last("what's the phone number of Hilltop").text


@pytest.mark.parametrize(
    ("words", "basket"),
    [
        ("take one of the white ones out", "one medium white Everyday Tee and one USB"),
        ("take the white ones out", "^You have one USB"),
        ("no cable after all", "^You have two medium white Everyday Tees,"),
        ("is there no cable?", "two medium white Everyday Tees and one USB"),
    ],
)
def test_what_is_taken_out_of_the_basket_is_what_was_named(words: str, basket: str) -> None:
    turns = ("I'll take two medium white tees", "and a cable", words, "what's in my basket")
    assert re.search(basket, last(*turns, channel="kiosk").text)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("two power banks please", "^Two Power Bank"),
        ("two pairs of merino socks, large", "^Two Merino Socks, L/XL"),
        ("how many power banks", "^8 of"),
        ("two power banks, how much", "58"),
        ("65 watt charger", "^14 of"),
    ],
)
def test_a_count_and_a_thing_are_taken_by_a_shopper(words: str, says: str) -> None:
    assert re.search(says, last(words, channel="kiosk").text)


def test_a_count_and_a_thing_are_looked_up_by_a_seller() -> None:
    assert last("two power banks please").text.startswith("8 of")


@pytest.mark.parametrize(
    ("words", "person_comes"),
    [
        ("next customer is Gray, 202 555 0109", False),
        ("the customer here is Gray Syntheti", False),
        ("my customer is gray and can't breathe", True),
        ("he is going gray in the face", True),
    ],
)
def test_somebody_called_gray_is_not_ill(words: str, person_comes: bool) -> None:
    assert last(words).handed_over is person_comes


@pytest.mark.parametrize(
    ("words", "says"), [("what's he got in points", "640 points"), ("what's he got from us", "No purchases")]
)
def test_what_somebody_has_in_points_is_no_purchase(words: str, says: str) -> None:
    assert says in last("customer's number is 202 555 0109", words).text
