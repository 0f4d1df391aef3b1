"""What a question asks for now is answered, of the thing and size that its words tell: whatever was asked before."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str, channel: str = "headset", shop: str = "demo") -> str:
    return heard(shop, turns, channel).text


# ---- behind a promotion, a return or a transfer


@pytest.mark.parametrize(
    ("before", "asks", "says"),
    [
        ("city runner, what's the lunch price", "and the Ridge Trail Runner, price?", "$109"),
        ("any deals on the rain boots", "and the beanie, what's that cost", "$22"),
        ("any deals on the rain boots", "and the socks, how many here", "20"),
        ("is the shell reduced", "and the beanie, any left", "charcoal 9"),
        ("can the socks be returned", "and the jeans, price?", "$64"),
        ("can the socks be returned", "and the hoodie, what's it cost", "$54"),
        ("any promo on the shell", "what's the price at Hilltop", "$119.20"),
    ],
)
def test_what_is_asked_of_another_thing_now_is_answered(before: str, asks: str, says: str) -> None:
    assert says in last(before, asks)


@pytest.mark.parametrize(
    ("before", "asks", "says"),
    [
        ("any deals on the rain boots", "and the jeans?", "No promotion"),
        ("is the shell reduced", "does it cover the rain jacket", "Rainy Week"),
        ("can the socks be returned", "and jeans, how long?", "30 days"),
        ("can she return the socks", "and the hoodie, how many days", "30 days"),
    ],
)
def test_who_asks_nothing_new_of_another_thing_asks_the_same(before: str, asks: str, says: str) -> None:
    assert says in last(before, asks)


@pytest.mark.parametrize(
    "asks",
    [
        "how many days to bring it back if it won't clamp on my desk",
        "how many weeks do they have to bring back the lamp if it doesn't suit",
        "how long to return the lamp if the clamp snaps",
        "how many days to swap the lamp if it's too dim",
    ],
)
def test_days_to_bring_a_thing_back_are_told_whatever_the_reason(asks: str) -> None:
    assert "30 days" in last("any desk lamps here", asks)


# ---- whether it is in


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("clear phone case for the N7 Plus, is that in?",), "No Clear Phone Case, N7 Plus here"),
        (("is the power bank in",), "8 of the Power Bank"),
        (("the 65 watt charger, are those in yet",), "14 of the 65 W"),
        (("is the 32 gig reader in yet",), "1 of the Leaf 6"),
        (("where are the wellies", "are they in"), "8 3"),
        (("drizzle jacket in yellow", "is the large in"), "No large yellow"),
        (("puddle boots in an eight", "are the tens in"), "No Puddle Rain Boots, size 10"),
    ],
)
def test_whether_it_is_in_asks_for_the_count(turns: tuple[str, ...], says: str) -> None:
    assert says in last(*turns)


@pytest.mark.parametrize(
    "asks", ["what's the 20 watt charger, and is it in?", "is the 20 watt charger in and how much"]
)
def test_what_it_is_and_whether_it_is_in_are_both_told(asks: str) -> None:
    said = last(asks)
    assert "$15" in said
    assert "No 20 W USB-C Charger" in said


def test_a_colour_or_an_offer_that_it_is_in_is_no_count() -> None:
    assert "rust" in last("is the beanie in rust")
    assert "isn't part of" in last("is the watch in the lunch flash")
    assert last("is the manager in today") == "Which product do you mean?"


# ---- which one, by a part of its name or its size


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ("she wants the trail ones in a ten, do we have any", "No Ridge Trail Runner, size 10"),
        ("he's after the trail ones, size twelve", "No Ridge Trail Runner, size 12"),
        ("the running ones in an eleven, any here", "3 of the City Runner, size 11"),
        ("she wants those running ones in a nine", "6 of the City Runner, size 9"),
        ("how many thirty-sixes on the rail?", "3 of the Straight Jeans, waist 36"),
        ("have we any twelves in the stockroom", "Ridge Trail Runner or City Runner?"),
    ],
)
def test_a_thing_told_by_a_part_of_its_name_or_by_its_size_is_that_one(asks: str, says: str) -> None:
    assert says in last(asks)


def test_something_for_a_use_is_still_an_idea() -> None:
    assert "Ridge Trail Runner, $109.00" in last("need something for trail running")


@pytest.mark.parametrize(
    "asks",
    [
        "and how many for the plain N7",
        "the regular N7, have we got that",
        "no, the plain one",
        "sorry, I meant the plain N7",
    ],
)
def test_the_plain_one_is_the_one_that_the_other_only_adds_to(asks: str) -> None:
    assert "18 of the Clear Phone Case, N7 here" in last("clear case for an N7 Plus, got one?", asks)


@pytest.mark.parametrize("asks", ["what's the regular price?", "is that the normal price"])
def test_a_regular_price_is_of_what_is_spoken_of(asks: str) -> None:
    assert "N7 Plus" in last("clear case for an N7 Plus", asks) or "$19" in last("clear case for an N7 Plus", asks)


def test_a_plain_thing_is_that_thing() -> None:
    said = last("is there a plain tee in large")
    assert "white 8" in said
    assert "can't find" not in said


@pytest.mark.parametrize(
    "asks",
    [
        "what are the eights with the rain offer?",
        "the eights with rainy week?",
        "and the eight with the rain deal",
        "what are the eights on rainy week",
    ],
)
def test_a_size_with_an_offer_is_that_sizes_price_with_it(asks: str) -> None:
    said = last("puddle boots in a seven?", asks)
    assert "size 8" in said
    assert "$39.20" in said


def test_an_offer_alone_is_the_offer() -> None:
    assert "until March 16" in last("puddle boots in an eight", "what's rainy week")


# ---- where it lies, who stands there, what instead


@pytest.mark.parametrize(
    "where",
    ["on the rail", "out back", "on the sale rack", "off that peg", "in the stockroom", "on the shelf by the door"],
)
def test_where_things_lie_is_no_thing(where: str) -> None:
    assert "3 of the medium forest Harbor Hoodie" in last("forest hoodie, large", f"got a medium {where}")


def test_a_rail_that_is_asked_for_is_looked_for() -> None:
    assert "Harbor Hoodie" not in last("forest hoodie, large", "are there any hooks")


@pytest.mark.parametrize(
    "asks", ["what can I put him in instead, today?", "what could she wear instead", "what are my options for her"]
)
def test_what_somebody_can_be_put_in_instead_is_what_is_here(asks: str) -> None:
    assert "slate" in last("yellow Drizzle in large, have I got one?", asks)


@pytest.mark.parametrize("asks", ["will it be in today", "what day would it be in"])
def test_when_it_is_in_asks_for_the_way(asks: str) -> None:
    assert "18 minutes" in last("yellow Drizzle in large, have I got one?", asks)


@pytest.mark.parametrize(
    "asks", ["what have we got on them", "what do we have on her", "what do you know about this customer"]
)
def test_what_there_is_on_somebody_is_all_of_it(asks: str) -> None:
    said = last(f"customer at the desk with me, 202-555-0101, {asks}")
    assert "gold" in said
    assert "640 points" in said


def test_what_there_is_on_somebody_named_asks_who_that_is() -> None:
    assert "last two digits" in last("customer here with me, Jordan Samplefield, what've we got on file")
    assert "20" in last("what have we got in Merino Socks")


@pytest.mark.parametrize(
    "asks", ["what sizes are in", "which are in", "which sizes have we in", "which ones are in yet"]
)
def test_which_are_in_asks_for_the_counts(asks: str) -> None:
    assert "no 10 or 12" in last("trail runner", asks)


def test_a_measure_that_is_in_is_counted_in_any_shop() -> None:
    assert "5 of the Calm Face Cream, 50 ml" in last("is the 50 ml in", shop="chemist")
    assert "2 of the large white Dome" in last("commuter helmet in white", "is the large in", shop="cycles")
    assert "aisle A6" in last("trail runner", "which aisle are they in")


def test_a_part_of_a_name_points_in_any_shop() -> None:
    assert "medium Vent Race Helmet" in last("the race ones in a medium", shop="cycles")
    assert "Electric Toothbrush" in last("the electric ones, how many", shop="chemist")
    assert "39.00" in last("any deal on the front light", "and the floor pump, price?", shop="cycles")


@pytest.mark.parametrize(
    ("before", "asks", "says"),
    [
        ("trail runner", "what are the elevens", "size 11 is $109"),
        ("leaf reader", "what's the 32 gig", "$149"),
        ("beanie", "what's the rust one", "rust Wool Beanie is $22"),
    ],
)
def test_what_one_of_them_is_asks_for_its_price(before: str, asks: str, says: str) -> None:
    assert says in last(before, asks)
    assert " is $" not in last("hoodie in grey", "what's the medium like")
