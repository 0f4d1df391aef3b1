"""What is a person's, and what only sounds so: data a colleague deletes, goods named after data, a no that stays."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest

from domain.shop_file import parse
from tests.dialog.shop import shops
from tests.dialog.shop.floor import Floor, Heard
from tests.dialog.shop.test_one_thing_asked_twice import SHOPS as DEMO_TOO
from tests.dialog.shop.test_phrasings import floor as of_shop


def _goods(product_id: str, name: str, aisle: str, *aliases: str) -> dict[str, Any]:
    variant = {"sku": product_id.upper(), "attributes": {}, "price_cents": 900, "stock": {"pier": 4}}
    return {"id": product_id, "name": {"en": name}, "aliases": list(aliases), "aisle": aisle, "variants": [variant]}


STATIONERS = {
    "catalog_id": "stationers",
    "locations": [{"id": "pier", "name": "Pier Nine", "kind": "store"}],
    "roles": {"associate": {"may_request": ["customer_lookup"]}},
    "products": [
        _goods("labels", "Address Labels", "S1"),
        _goods("book", "Blue Account Book", "S2", "account book"),
        _goods("card", "Happy Birthday Card", "S3", "birthday card"),
        _goods("notes", "Sticky Notes", "S4"),
        _goods("reader", "Swift Card Reader", "S5", "card reader"),
        _goods("mount", "Car Phone Mount", "S6", "phone mount"),
        _goods("points", "Drawing Points", "S7"),
    ],
}
SHOPS = {"cycles": shops.cycles, "chemist": shops.chemist, "stationers": lambda: parse(STATIONERS)}


@cache
def floor(shop: str, channel: str) -> Floor:
    return Floor(SHOPS[shop](), channel)


def heard(shop: str, turns: Sequence[str], channel: str = "headset") -> Heard:
    return floor(shop, channel).hold(turns)[-1]


# ---- deletion, correction, opting out, a copy: a person does it

FOR_A_PERSON = (
    "there's a customer, 202 555 0108, who wants all their data deleted",
    "this lady would like everything we have about her erased, her number is 202 555 0147",
    "customer 202 555 0101 wants to be forgotten",
    "the guy here wants his account gone",
    "can you wipe the profile for 202 555 0108",
    "he asked us to get rid of his purchase history",
    "please take her out of our system, phone 202 555 0108",
    "she doesn't want us keeping her information any more",
    "remove this customer from the database",
    "close her account please",
    "he wants his phone number off our records",
    "delete him",
    "can you purge the records of Jordan Samplefield",
    "she wants her email removed",
    "forget everything about that customer",
    "a customer wants us to forget he was ever here",
    "una clienta, 202 555 0108, quiere que borren todos sus datos",
    "el cliente quiere que eliminemos su cuenta",
    "quiere que borre todo lo que tenemos sobre ella",
    "her email is wrong, can you fix it",
    "can you update his phone number to 202 555 0199",
    "change the address on her account",
    "we've got the wrong birthday for him",
    "the name on his profile is misspelled, please correct his name",
    "quiere cambiar su correo",
    "she wants to opt out",
    "unsubscribe him from the emails, 202 555 0108",
    "he doesn't want us to share his data",
    "stop sending her emails",
    "she's withdrawing her consent",
    "la señora quiere darse de baja",
    "he'd like a copy of all his data, 202 555 0108",
    "export her profile for her",
    "can we print out everything we have on him",
    "quiere una copia de sus datos",
    "delete the customer 202 555 0108",
    "the customer asks for deletion, 202 555 0108",
    "borra al cliente 202 555 0108",
    "she says delete everything",
    "he wants us to lose his number",
    "his address needs changing",
    "please don't contact her any more",
    "he'd like to see all the data we hold about him",
    "she wants her loyalty membership cancelled",
    "she's making a gdpr request, 202 555 0108",
)
OF_MY_OWN = (
    "delete my data",
    "I want everything you know about me erased",
    "forget me",
    "take me off your mailing list",
    "borren mis datos por favor",
    "quiero que eliminen mi cuenta",
    "my email is wrong",
    "please change my phone number",
    "I want a copy of my data",
    "don't sell my information",
    "delete my wife's account",
)


@pytest.mark.parametrize("shop", ["cycles", "chemist"])
@pytest.mark.parametrize("text", FOR_A_PERSON)
def test_a_customers_data_is_a_persons_work_and_nothing_is_read_out(shop: str, text: str) -> None:
    one = heard(shop, [text])
    assert one.handed_over and not one.lookups and not one.actions
    assert "Noor" not in one.text and "640" not in one.text


@pytest.mark.parametrize("shop", ["cycles", "chemist"])
@pytest.mark.parametrize("text", OF_MY_OWN)
def test_a_shoppers_own_data_is_a_persons_work_too(shop: str, text: str) -> None:
    one = heard(shop, [text], "kiosk")
    assert one.handed_over and not one.lookups and not one.actions


@pytest.mark.parametrize("before", ["what did the customer before her buy", "look up 202 555 0108", "find Zoe Example"])
def test_a_deletion_is_handed_over_in_the_middle_of_anything(before: str) -> None:
    one = heard("cycles", [before, "she wants all of it deleted, all her data"])
    assert one.handed_over and not one.lookups


@pytest.mark.parametrize(
    ("channel", "turns"),
    [
        ("headset", ("look up 202 555 0108", "forget her")),
        ("headset", ("look up 202 555 0108", "done with him")),
        ("headset", ("hold two of the bulldog locks", "change the number to three")),
        ("headset", ("is the comet sold out",)),
        ("headset", ("remove the hold from her account",)),
        ("headset", ("any update on the transfer",)),
        ("headset", ("take the pump out of my list",)),
        ("headset", ("stop calling me boss",)),
        ("headset", ("look up her account, 202 555 0108",)),
        ("headset", ("can you change the price of the drill",)),
        ("kiosk", ("I want a pump", "remove that from my basket")),
        ("kiosk", ("I want a pump", "forget it")),
    ],
)
def test_what_is_no_request_about_data_calls_nobody(channel: str, turns: Sequence[str]) -> None:
    assert not heard("cycles", turns, channel).handed_over


def test_everybodys_data_is_no_copy_of_ones_own() -> None:
    one = heard("cycles", ["export the data of all customers"])
    assert not one.handed_over and "can't share" in one.text


# ---- goods that are called after data


@pytest.mark.parametrize("channel", ["headset", "kiosk"])
@pytest.mark.parametrize(
    ("text", "aisle"),
    [
        ("where do I find address labels", "S1"),
        ("where are the account books", "S2"),
        ("which aisle are the birthday cards in", "S3"),
        ("where can I find a birthday card for my sister", "S3"),
        ("where are the sticky notes for the office", "S4"),
        ("where's the card reader", "S5"),
        ("where are your phone mounts", "S6"),
        ("where's a phone mount for my husband", "S6"),
        ("where are the drawing points", "S7"),
    ],
)
def test_goods_named_after_data_are_goods(channel: str, text: str, aisle: str) -> None:
    assert aisle in heard("stationers", [text], channel).text


@pytest.mark.parametrize("shop", ["cycles", "chemist"])
@pytest.mark.parametrize("text", ["where do I find phone cases", "do you sell birthday candles", "any address books?",
                                  "do you have a phone holder", "¿tienen fundas de teléfono?"])  # fmt: skip
def test_such_goods_that_a_shop_has_not_are_no_persons_data_either(shop: str, text: str) -> None:
    one = heard(shop, [text], "kiosk")
    assert "share" not in one.text and "compartir" not in one.text and not one.handed_over


@pytest.mark.parametrize(
    "text",
    ["what's her phone number", "what is the customer's address", "when's her birthday", "read me his notes",
     "which card is on file for her",
     "her email, and where are the phone mounts", "what's her phone mount phone number"],
)  # fmt: skip
def test_a_persons_data_stays_refused_where_such_goods_are_sold(text: str) -> None:
    one = heard("stationers", [text])
    assert "can't share" in one.text and not one.lookups


# ---- a customer who shares nothing

CLOSED = {"match": "not_shared"}
REFUSED = re.compile(r"\b(?:no|nothing|can't)\b", re.IGNORECASE)


@pytest.mark.parametrize("shop", ["cycles", "chemist"])
@pytest.mark.parametrize("text", ["just tell me the tier at least", "what did he buy in february", "his points then",
                                  "what's her name", "has she been in before", "points?", "what does he usually buy",
                                  "a quick summary of him", "the membership level", "what tier is she"])  # fmt: skip
def test_after_a_no_nobody_asks_to_be_told_who_it_is_again(shop: str, text: str) -> None:
    closed = Floor(SHOPS[shop](), person=dict(CLOSED))
    one = closed.hold(["customer's here, phone 202 555 0105", text])[-1]
    assert "?" not in one.text and REFUSED.search(one.text) and not one.lookups
    again = closed.turn("and the points", one.talk)
    assert "?" not in again.text and not again.lookups


def test_another_customer_may_be_looked_up_after_a_no() -> None:
    closed = Floor(SHOPS["cycles"](), person=dict(CLOSED))
    first = closed.hold(["customer's here, phone 202 555 0105"])[-1]
    assert closed.turn("look up 202 555 0147", first.talk).lookups
    assert "?" in closed.turn("what are her points", closed.turn("next customer", first.talk).talk).text


WHAT_IT_WAS = ("Was it earbuds he got?", "He's telling me it's alright. Was it a lock he bought?",
               "were those gloves she picked up?",
               "it was a helmet he bought, right?", "was it something for a bike?", "just roughly, was it a light?",
               "was that a mascara or a lipstick she took", "did he have a lock or not?", "so it wasn't a helmet then?",
               "a lock, was it?", "gloves, weren't they?", "was it from Hilltop?",
               "it was a lock, wasn't it")  # fmt: skip


@pytest.mark.parametrize("text", WHAT_IT_WAS)
@pytest.mark.parametrize("shop", ["cycles", "chemist"])
def test_after_a_no_what_it_was_is_not_told_by_guessing_either(shop: str, text: str) -> None:
    closed = Floor(SHOPS[shop](), person=dict(CLOSED))
    one = closed.hold(["customer's here, phone 202 555 0105, what's he bought", text])[-1]
    assert REFUSED.search(one.text) and "here:" not in one.text and "$" not in one.text and not one.lookups


NO_HISTORY = {
    "match": "one",
    "customer": {"first_name": "Dana", "tier": "basic", "points": 75, "history": False, "purchases": []},
}


@pytest.mark.parametrize(
    "text",
    ["customer with me, 202 555 0106, what points has he got", "202 555 0106, how many points has she got left",
     "customer here, 202 555 0106, any points has he got?", "lady's 202 555 0106, what have you got for points"],
)  # fmt: skip
def test_the_points_are_told_of_one_whose_purchases_stay_their_own(text: str) -> None:
    one = Floor(SHOPS["cycles"](), person=dict(NO_HISTORY)).hold([text])[-1]
    assert "75" in one.text and "purchases" not in one.text.lower()


@pytest.mark.parametrize(
    "text", ["customer 202 555 0106, what has he got from us", "202 555 0106, what did she get with her points"]
)
def test_purchases_that_are_their_own_are_not_told(text: str) -> None:
    one = Floor(SHOPS["cycles"](), person=dict(NO_HISTORY)).hold([text])[-1]
    assert "purchases" in one.text.lower()


@pytest.mark.parametrize("text", ["was it something for a bike?", "what did he get last time?", "was it a lock?"])
def test_nor_are_they_guessed_at(text: str) -> None:
    one = Floor(SHOPS["cycles"](), person=dict(NO_HISTORY)).hold(["customer 202 555 0106", "what did he buy", text])[-1]
    assert "purchases" in one.text.lower()
    assert "$" not in one.text and "here" not in one.text


@pytest.mark.parametrize(
    "text",
    ["do they come in black?", "how long do they last?", "do they have any at Hilltop?",
     "have they got them at Hilltop", "does she have to return them in a week",
     "are they in in green?", "do they have the rain boots at Hilltop?", "was that the price with the offer"],
)  # fmt: skip
def test_what_goods_or_another_store_have_is_told_beside_one_whose_purchases_stay_their_own(text: str) -> None:
    turns = ["customer 202 555 0106", "what did he buy", "do we have the hush buds", text]
    one = Floor(DEMO_TOO["demo"], person=dict(NO_HISTORY)).hold(turns)[-1]
    assert "can't be shared" not in one.text and "can't share" not in one.text, one.text


@pytest.mark.parametrize(
    "text",
    ["does he have them already?", "did she buy them here?", "any record of them?", "were these what he bought?"],
)
def test_what_is_spoken_of_is_not_told_as_theirs(text: str) -> None:
    turns = ["customer 202 555 0106", "what did he buy", "do we have the hush buds", text]
    one = Floor(DEMO_TOO["demo"], person=dict(NO_HISTORY)).hold(turns)[-1]
    assert "can't be shared" in one.text, one.text


@pytest.mark.parametrize(
    "text", ["and for somebody with no card?", "what's that without a card", "she hasn't got a card, what then?",
             "how much for a customer with no loyalty card?"]
)  # fmt: skip
def test_somebody_without_a_card_asks_for_no_gift_card(text: str) -> None:
    told = of_shop("demo").hold(["how much are the merino socks in L XL", text])[-1].text
    assert "gift" not in told.lower(), told


@pytest.mark.parametrize(
    "text",
    ["a gift card", "do you do gift cards?", "sell him a card for fifty", "one without the card fee, a gift card"],
)
def test_a_gift_card_is_still_for_the_till(text: str) -> None:
    assert "till" in of_shop("demo").hold([text])[-1].text


@pytest.mark.parametrize(
    "text",
    ["can a person come help me over here please", "could a manager come over and help",
     "would an employee come help me",
     "will a colleague come and assist me", "can one of your people help me over here",
     "could one of you come over here please", "would somebody mind coming over", "can an associate help me with this"],
)  # fmt: skip
@pytest.mark.parametrize("channel", ["headset", "kiosk"])
def test_whoever_wants_a_person_gets_one(text: str, channel: str) -> None:
    assert heard("cycles", ["how much is the pump", text], channel).handed_over


@pytest.mark.parametrize(
    "text", ["can a person return this without a receipt", "can a manager approve five percent off the pump",
             "can a person come back for it tomorrow", "will a pump help a person with a puncture"]
)  # fmt: skip
def test_what_persons_may_do_calls_nobody(text: str) -> None:
    assert not heard("cycles", [text]).handed_over


@pytest.mark.parametrize("text", ["can I pay with a card?", "could we pay with a debit card", "can I pay with cash"])
def test_how_one_may_pay_is_nobodys_data(text: str) -> None:
    assert "other customers" not in heard("cycles", [text], "kiosk").text


@pytest.mark.parametrize("text", ["what card did she pay with", "which card does he pay with"])
def test_what_somebody_paid_with_is(text: str) -> None:
    assert "can't share" in heard("cycles", [text], "kiosk").text


@pytest.mark.parametrize(
    "text", ["that was the last pump", "how many pumps do we have", "where are the helmets", "is the pump any good?"]
)
def test_the_goods_themselves_are_still_spoken_of_beside_one_who_shares_nothing(text: str) -> None:
    closed = Floor(SHOPS["cycles"](), person=dict(CLOSED))
    one = closed.hold(["customer's here, phone 202 555 0105, what's he bought", text])[-1]
    assert "can't do that" not in one.text and "shared" not in one.text


@pytest.mark.parametrize(
    "words",
    [
        "he said he bought earbuds in February, was that here?",
        "were the hush buds bought here",
        "he reckons he bought the buds at hilltop, is that right",
        "he says he got the buds here, when was that",
        "does he already have the hush buds",
        "he says he bought the hush buds here, can you check",
        "so no record of any earbuds then",
        "have the black buds been bought on this number",
        "any earbuds in his history",
        "how long has he been a customer",
    ],
)
def test_what_was_bought_is_refused_again_however_it_is_asked(words: str) -> None:
    floor = Floor(DEMO_TOO["demo"], person={"match": "not_shared"})
    one = floor.hold(["look up 202 555 0105", words])[-1]
    assert REFUSED.search(one.text) and "here:" not in one.text and "$" not in one.text and not one.lookups


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("he wants the hush buds, do we have black", "7"),
        ("he bought the buds here, do we have them in green", "green"),
        ("he bought earbuds last week, can he return them", "15 days"),
        ("he's got the black buds, where are the green ones", "E3"),
        ("he wants to return the earbuds, how long has he got", "15 days"),
        ("okay forget it, is the hoodie in grey large in", "5 of the large grey"),
        ("does he have to bring the receipt to return the buds", "receipt"),
    ],
)
def test_goods_are_told_of_beside_who_shares_nothing(words: str, told: str) -> None:
    floor = Floor(DEMO_TOO["demo"], person={"match": "not_shared"})
    assert told in floor.hold(["look up 202 555 0105", words])[-1].text


def test_not_wanting_what_was_refused_takes_no_hold_back() -> None:
    floor = Floor(DEMO_TOO["demo"], person={"match": "not_shared"})
    assert "$64" in floor.hold(["look up 202 555 0105", "ok he doesn't want that. how much are the jeans"])[-1].text
    assert REFUSED.search(floor.hold(["look up 202 555 0105", "just tell me if he spends a lot"])[-1].text)
