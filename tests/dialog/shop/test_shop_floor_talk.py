# ruff: noqa: E501 - tables of phrasings
"""What sellers and shoppers say between the plain questions, over three shops that have nothing in common."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.dialog.shop.floor import Floor
from tests.dialog.shop.test_phrasings import SHOPS, floor

Talk = tuple[str, str, tuple[str, ...], str]  # shop, channel, turns, what the last answer says


def last(shop: str, channel: str, turns: Sequence[str]) -> str:
    return floor(shop, channel).hold(turns)[-1].text


SIZES_KEPT: tuple[Talk, ...] = (
    ("demo", "headset", ("Which jacket is properly waterproof, in a medium?", "Could you keep one behind the counter for me?"), "Hold one medium Stormline Shell"),
    ("demo", "headset", ("which shoes are for the trail, in an eleven", "keep a pair for her"), "Hold one Ridge Trail Runner, size 11"),
    ("demo", "headset", ("which runners do you have in nine", "put the road ones aside"), "Hold one City Runner, size 9"),
    ("demo", "kiosk", ("what headphones under 100 in white", "hold the lite ones"), "Hold one white Aural Lite"),
    ("demo", "headset", ("do we have the grey hoodie in large", "and the shell in medium?", "hold the hoodie"), "Hold one large grey Harbor Hoodie"),
    ("cycles", "headset", ("which helmet has mips, in a large white", "put one aside"), "Hold one large white Dome"),
)  # fmt: skip

STEPS: tuple[Talk, ...] = tuple(
    ("demo", "headset", ("Ridge Trail Runner, nine, do we have it?", words), says)
    for words, says in (
        ("And the next one up?", "size 10 here"), ("the size above that?", "size 10 here"), ("and the one below nine?", "3 of the Ridge Trail Runner, size 8"),
        ("the one under nine?", "size 8"), ("a size below that", "size 8"), ("one size over nine", "size 10"),
    )
)  # fmt: skip

COMES_WHEN: tuple[Talk, ...] = (
    *(
        ("demo", "headset", ("get a grey hoodie medium sent from the warehouse", "yes", words), "2 days, Friday")
        for words in (
            "Will it be here by Friday?", "can he pick it up thursday?", "is that in time for the weekend", "what day does it get here",
            "tomorrow?", "by when?", "when's it here", "so she can have it on saturday?", "By Friday?",
        )
    ),
    ("demo", "headset", ("get a grey hoodie medium sent from the warehouse", "yes", "¿para cuándo llega?"), "2 días, viernes"),
    ("demo", "headset", ("get a grey hoodie medium sent from the warehouse", "by Friday?"), "Friday. Transfer one medium grey"),
    ("demo", "headset", ("any rust beanies?", "How many days till it's here if I order it in?"), "2 days, Friday"),
    ("demo", "headset", ("send a rust beanie from hilltop", "yes", "will it be here tomorrow?"), "Our data has no day for that"),
    ("cycles", "headset", ("send a black comet in 54 over from the depot", "yes", "here by the weekend?"), "3 days, Saturday"),
    ("demo", "headset", ("what time do you close tomorrow", "friday?"), "9 am to 8 pm"),
)  # fmt: skip

SO_MUCH_OFF: tuple[Talk, ...] = (
    *(
        ("demo", "headset", ("lady wants fifteen off the lamp", words), "Asking for 15 percent off the white Clip")
        for words in ("percent", "yes", "yes, percent", "fifteen percent")
    ),
    ("demo", "headset", ("lady wants fifteen off the lamp", "dollars"), "$30.00 for the white Clip"),
    ("demo", "headset", ("can we do 12 off the aural lite in white", "make it ten"), "Asking for 10 percent off"),
    ("demo", "headset", ("they've got the hush buds at 79 across the road", "can you match it", "it's in stock there, I saw it", "the green"), "price match for the green Hush Buds"),
    ("cycles", "headset", ("knock ten off the bulldog", "percent"), "Asking for 10 percent off"),
)  # fmt: skip

KIOSK: tuple[Talk, ...] = (
    ("demo", "kiosk", ("will the 20 watt charger charge my laptop",), "I don't know whether the 20 W USB-C Charger works with laptop"),
    ("demo", "kiosk", ("is the action camera waterproof", "do I need a case"), "without a case"),
    ("demo", "kiosk", ("is the action camera waterproof", "do I need a case", "what's the warranty"), "Ridge Action Camera"),
    ("demo", "kiosk", ("I'll take two red mini speakers", "how much"), "2 are $78.00"),
    ("demo", "kiosk", ("where are the jeans", "do you have 33 waist"), "don't come in 33"),
    ("demo", "kiosk", ("does the 65 watt charger have two ports", "and a cable for it"), "30 of the USB-C Cable"),
    ("demo", "kiosk", ("how much is the red mini speaker", "and the charging cable?", "add both"), "Pocket Speaker Mini"),
)  # fmt: skip


TWENTY = ("got the 20 watt?", "and the 65?")
COMPARED = ("Compare hush buds and aural one for me",)
WATCH = ("someone returned a smartwatch without a box, can we take it back",)
ASKED: tuple[Talk, ...] = (
    ("demo", "headset", ("does the sixty-five watt charger work with the orbit watch?", "do we have the twenty here?", "Okay, the sixty-five then. How much?"), "65 W USB-C Charger is $34.00"),
    ("demo", "headset", (*TWENTY, "hold the sixty five"), "Hold one 65 W"),
    ("demo", "headset", (*TWENTY, "the twenty then, send two over"), "Transfer two 20 W"),
    ("demo", "kiosk", ("how much for the aural one in black?", "do you have that speaker in black?"), "No black Pocket Speaker Mini here"),
    ("demo", "headset", ("does the aural one have a promo", "how many of that speaker in red"), "11 of the red Pocket Speaker Mini"),
    ("cycles", "headset", ("any promotion on the comet bike", "how many of those locks do we have"), "5 of the Bulldog"),
    ("demo", "headset", ("what's the clip desk lamp?",), "$45.00: LED lamp with a clamp"),
    ("chemist", "kiosk", ("tell me about the hand cream",), "$7.00: Rich hand cream"),
    *(
        ("demo", "headset", ("trail runner in ten", words), "7 2, 8 3, 9 1, 11 2, no 10 or 12")
        for words in ("closest size?", "what's nearest in size we do have", "what sizes come closest")
    ),
    ("demo", "headset", (*COMPARED, "is either water resistant"), "Hush Buds: water rating: IPX4"),
    ("demo", "headset", (*COMPARED, "are any of them noise cancelling"), "Hush Buds and Aural One"),
    ("demo", "headset", (*COMPARED, "hold her the green ones"), "Hold one green Hush Buds"),
    ("demo", "headset", (*WATCH, "it's been 20 days"), "20 days is past that. Exceptions need a manager"),
    ("demo", "headset", (*WATCH, "he bought it last week"), "7 days is within that"),
    ("demo", "kiosk", ("can I return the boots? I bought them yesterday",), "1 day is within that"),
    ("cycles", "headset", ("can she bring the drill back, she got it four weeks ago",), "28 days is past that"),
    ("demo", "kiosk", ("do you have any laptops?",), "I can't find laptops. The nearest"),
    ("chemist", "kiosk", ("any brushes?",), "I can't find brushes. The nearest"),
    ("chemist", "kiosk", ("any vitamins?",), "Which one"),
    ("demo", "headset", ("any drizzles in medium",), "Medium Drizzle Rain Jacket here"),
    ("demo", "kiosk", ("is the merino itchy?",), "isn't in our data for the Merino Socks"),
    ("chemist", "kiosk", ("is the calm greasy?",), "isn't in our data for the Calm Face Cream"),
    ("demo", "kiosk", ("tell me about the merino socks", "do I get one free"), "gold members only"),
    ("demo", "headset", ("what's the max I could ask for",), "Up to 20 percent"),
    ("demo", "headset", ("any gift cards left for 50", "how many do we have"), "still can't"),
)  # fmt: skip

CALLS = ("Hilltop's on the phone, do we have any forest hoodies, small",)
DEAR = ("what are your most expensive headphones",)
GOES_ON: tuple[Talk, ...] = (
    ("demo", "headset", CALLS, "1 of the small forest Harbor Hoodie here"),
    ("demo", "headset", (*CALLS, "they want one sent over to them"), "only request transfers to this store"),
    ("cycles", "headset", ("Old Harbour is calling, how many bulldog locks are there",), "5 of the Bulldog"),
    ("demo", "headset", ("do we have hilltop's number", "any lamps at hilltop"), "3 of the white Clip Desk Lamp at Hilltop"),
    ("demo", "headset", ("when does the rain jacket sale end", "and the lunch one?", "is that only here or hilltop too"), "No promotion is running now for City Runner at Hilltop"),
    ("demo", "kiosk", ("is anything on sale for runners", "till when"), "Lunch Flash runs until 2 pm today."),
    ("demo", "kiosk", ("how far is hilltop", "when does it close"), "Hilltop is open"),
    ("demo", "kiosk", ("can i use two coupons",), "don't stack"),
    ("demo", "kiosk", (*DEAR, "battery life?"), "Aural One Wireless Headphones: battery"),
    ("demo", "kiosk", (*DEAR, "are they good for calls"), "isn't in our data for the Aural One"),
    ("demo", "kiosk", (*DEAR, "is there a cheaper one with the same battery"), "Aural Lite"),
    ("demo", "kiosk", ("do these boots run small",), "isn't in our data for the Puddle"),
    ("demo", "kiosk", ("jeans in 32", "can i try them on"), "A colleague can tell you"),
    ("demo", "kiosk", ("jeans in 32", "what color are they"), "isn't in our data"),
    ("demo", "kiosk", ("hi, can i get the same hoodie but in blue",), "doesn't come in blue"),
    ("demo", "kiosk", ("wool hat in rust", "none at all?"), "No rust Wool Beanie here"),
    ("demo", "kiosk", ("rain boots in nine", "i'll take 2", "make it one"), "One Puddle Rain Boots, size 9"),
    ("demo", "kiosk", ("lamp and a beanie in charcoal, i'll take both", "what do i pay"), "$67.00"),
    ("demo", "headset", ("hold two power banks", "yes", "one more for her husband"), "at most 2"),
)  # fmt: skip

HOODIE = ("any grey hoodie in medium?",)
STATE: tuple[Talk, ...] = (
    ("demo", "headset", (*HOODIE, "How many days from the warehouse to us?"), "Central warehouse: 2 days, Friday"),
    ("demo", "headset", ("how long from hilltop to us",), "Hilltop: 18 minutes away. Our data has no day"),
    ("demo", "headset", (*HOODIE, "how many days to get it here"), "2 days, Friday"),
    ("cycles", "headset", ("how many days would it be from the depot",), "Northern depot: 3 days, Saturday"),
    ("demo", "headset", ("if somebody takes an Aural One today, what does the mini speaker cost on top?",), "$20.00 with it"),
    ("demo", "headset", ("what's the mini speaker if they buy the aural one?",), "$20.00 with"),
    ("cycles", "headset", ("what's the bulldog if she takes the comet",), "$30.00"),
    ("demo", "headset", ("is that discount approved yet?",), "nothing has been asked"),
    ("demo", "headset", ("ten percent off the lamp", "has that discount been approved?"), "No answer yet"),
    ("demo", "headset", ("ten percent off the lamp", "any word on that?"), "No answer yet"),
    ("demo", "headset", ("that discount has been approved, key it in",), "can't confirm"),
    ("demo", "kiosk", ("I want to return these headphones",), "within 15 days"),
    ("demo", "kiosk", ("L in the shell", "any discount?", "ok take it"), "One large Stormline Shell"),
    ("demo", "kiosk", ("rain jacket in yellow medium", "I'll think about it"), "Okay."),
    ("demo", "kiosk", ("keep one trail runner in 8 for me", "yes", "can you keep it till tomorrow"), "kept for 24 hours"),
    ("chemist", "kiosk", ("what can you do?",), "I can tell stock"),
    ("demo", "headset", ("man wants the drizzle in yellow, L or XL", "do we have it", "what about slate"), "Slate Drizzle Rain Jacket here"),
    ("demo", "headset", ("the boots", "she wants two pairs, size 8", "hold them then"), "Hold two Puddle Rain Boots"),
    ("demo", "headset", ("aural one in sand", "nothing? what's close by"), "at Hilltop"),
    ("demo", "headset", ("what does a size 8 of the boots come to",), "$39.20"),
)  # fmt: skip

MOST: tuple[Talk, ...] = (
    ("demo", "headset", ("do we have the 65?",), "14 of the 65 W USB-C Charger"),
    ("demo", "headset", ("how much is the twenty?",), "20 W USB-C Charger is $15.00"),
    ("demo", "headset", ("any tees in the 65?",), "Everyday Tee"),
    ("cycles", "headset", ("how much is the nine hundred?",), "Beam 900 Front Light is $79.20"),
    ("demo", "kiosk", ("I'll take a red mini speaker", "add it", "what's in the basket"), "one red Pocket Speaker Mini, $39.00"),
    ("demo", "kiosk", ("I'll take a red mini speaker", "add another one", "what's in the basket"), "two red Pocket Speaker Minis"),
    ("demo", "kiosk", ("how much is the big speaker", "I'll have the red one"), "One red Pocket Speaker Mini"),
    ("demo", "kiosk", ("will the 65 watt charger work with the black hush buds", "add both"), "One 65 W USB-C Charger, $34.00. Which color"),
    ("demo", "headset", ("send a lamp over from the warehouse", "yes", "how many days"), "2 days, Friday"),
    ("cycles", "headset", ("can he return the drill after four weeks",), "28 days is past that"),
    ("demo", "headset", ("stormline in small, put one on hold please",), "Hold one small Stormline Shell"),
    ("demo", "kiosk", ("can I pick up at Hilltop", "do they have the leaf reader there"), "Leaf 6 E-reader at Hilltop"),
    ("demo", "headset", ("202 555 0101 is here", "what did the other Noor buy?"), "can't share anything about other"),
)  # fmt: skip

TAKEN: tuple[Talk, ...] = (
    ("demo", "kiosk", ("what about socks", "two pairs large"), "Two Merino Socks, L/XL, $28.00"),
    ("demo", "kiosk", ("what's the merino made of", "2 pairs of L/XL"), "Two Merino Socks, L/XL, $28.00"),
    ("demo", "kiosk", ("do you have the white tee", "3 mediums please"), "Three medium white"),
    ("demo", "kiosk", ("do you have hush buds", "one black, one green"), "One black Hush Buds, $89.00. One green"),
    ("demo", "kiosk", ("what about socks", "two pairs large", "how much is everything"), "two Merino Socks, L/XL, $28.00"),
    ("demo", "kiosk", ("add two tees, white, one M one L",), "One medium white Everyday Tee, $18.00. One large"),
    ("demo", "kiosk", ("do you have hush buds", "black"), "7 of the black Hush Buds"),
    ("demo", "headset", ("any tees in white", "two large"), "8 of the large white"),
    ("cycles", "kiosk", ("do you have work gloves", "two pairs in large"), "Two large Cinder Work Gloves"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("shop", "channel", "turns", "says"),
    [*ASKED, *GOES_ON, *MOST, *STATE, *TAKEN, *SIZES_KEPT, *STEPS, *COMES_WHEN, *SO_MUCH_OFF, *KIOSK],
)
def test_the_last_answer_is_of_what_was_meant(shop: str, channel: str, turns: tuple[str, ...], says: str) -> None:
    assert says in last(shop, channel, turns)


@pytest.mark.parametrize(
    ("asked", "words", "qty"),
    [
        ("hold a navy tee in large", "wait, a pair of them", 2),
        ("hold a navy tee in large", "hang on, make that a pair", 2),
        ("hold a city runner in nine", "wait, a pair of them", 1),  # a pair is one of these, as the shop sells them
        ("hold one black hush buds", "wait, a couple of them", 2),
    ],
)
def test_a_pair_is_two_of_what_is_sold_by_the_piece(asked: str, words: str, qty: int) -> None:
    heard = floor("demo").hold([asked, words, "yes"])
    assert not heard[-2].actions
    assert [a["qty"] for a in heard[-1].actions] == [qty]


@pytest.mark.parametrize(("tier", "says"), [("gold", "Yes, with gold"), ("silver", "No, Gold members")])
@pytest.mark.parametrize(
    "words",
    [
        "Does two pairs for one on the Merino Socks count for this customer?", "does the socks deal apply to her",
        "is she eligible for the sock promo", "does he qualify for the sock deal",
    ],
)  # fmt: skip
def test_whether_an_offer_is_theirs_is_told_by_their_tier(tier: str, says: str, words: str) -> None:
    shop = Floor(SHOPS["demo"](), "headset")
    shop = replace(shop, person={**shop.person, "customer": {**shop.person["customer"], "tier": tier}})
    assert says in shop.hold(["customer is here, 202 555 0101", words])[-1].text


@pytest.mark.parametrize(
    ("turns", "held"),
    [
        (("hold a white medium tee and a large grey hoodie", "yes", "yes"), ["TEE-WHT-M", "HOOD-GRY-L"]),
        (("put aside the lamp and the leaf 32", "yes", "yes"), ["LMP-WHT", "LEAF-32"]),
        (("put aside the lamp and the leaf 32", "yes", "no"), ["LMP-WHT"]),
        (("put aside the lamp and the leaf 32", "no", "yes"), []),
        (("hold a small and a large grey hoodie", "yes", "yes"), ["HOOD-GRY-S", "HOOD-GRY-L"]),
        (("got the lamp?", "and the 8 gig leaf?", "hold both", "yes", "yes"), ["LMP-WHT", "LEAF-8"]),
        (("two grey hoodies, one small one large", "hold both", "yes", "yes"), ["HOOD-GRY-S", "HOOD-GRY-L"]),
        (("the tee in white and navy, large?", "reserve both", "yes", "yes"), ["TEE-WHT-L", "TEE-NVY-L"]),
        (
            ("do we have the grey hoodie in large?", "and small?", "hold both", "yes", "yes"),
            ["HOOD-GRY-L", "HOOD-GRY-S"],
        ),
        (("hold the lamp and the charcoal beanie", "yes", "how much is it?", "yes"), ["LMP-WHT", "BEAN-CHR"]),
    ],
)
def test_of_several_things_each_is_held_after_a_yes_of_its_own(turns: tuple[str, ...], held: list[str]) -> None:
    heard = floor("demo").hold(turns)
    assert [a["sku"] for one in heard for a in one.actions] == held
    assert all(len(one.actions) <= 1 and one.text.count("?") <= 1 for one in heard)


def test_two_that_were_counted_are_two_of_one_thing() -> None:
    heard = floor("demo").hold(["got the lamp?", "do we have two red mini speakers", "hold both", "yes"])
    assert [(a["sku"], a["qty"]) for a in heard[-1].actions] == [("PSM-RED", 2)]


def test_from_elsewhere_each_is_sent_after_a_yes_of_its_own() -> None:
    asked = "send one hoodie grey medium and a rust beanie from the warehouse"
    heard = floor("demo").hold([asked, "yes", "yes"])
    assert [(a["sku"], a["from"]) for one in heard for a in one.actions] == [("HOOD-GRY-M", "wh"), ("BEAN-RST", "wh")]


@pytest.mark.parametrize(
    ("asked", "words", "action"),
    [
        ("send a lamp over from hilltop", "ok then just put it aside for them", "hold_item"),
        ("send a lamp over from hilltop", "no, hold one of ours instead", "hold_item"),
        ("hold a lamp", "actually just send one over from hilltop", "transfer_request"),
        ("hold a lamp", "yes, just put it behind the till", ""),
    ],
)
def test_a_yes_to_the_other_of_the_two_is_asked_anew(asked: str, words: str, action: str) -> None:
    heard = floor("demo").hold([asked, words, "yes"])
    assert [a["action"] for a in heard[1].actions] == ([] if action else ["hold_item"])
    assert [a["action"] for a in heard[2].actions] == ([action] if action else [])
