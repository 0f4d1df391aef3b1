"""Money off that is asked about: what runs, what is over, or none; it is refused only where it is asked for."""

import pytest

from tests.dialog.shop.test_one_thing_asked_twice import last

CHANNELS = ("kiosk", "headset")


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize(
    "words",
    [
        "isn't there a clearance on those beanies, thirty percent off?",
        "weren't hoodies thirty percent off",
        "wasn't there thirty percent off hoodies",
        "I thought the beanies were thirty percent off",
        "aren't the beanies thirty percent off",
        "don't the beanies have thirty percent off",
        "do you still have thirty percent off the beanies",
        "do I still get thirty percent off the beanie",
        "weren't we doing thirty percent off beanies",
        "so no more thirty percent off hoodies?",
        "what happened to the thirty percent off hoodies",
        "is the thirty percent off hoodies finished",
        "my friend said the beanies are thirty percent off",
        "wasn't there a sale on those beanies?",
        "¿no había treinta por ciento de descuento en los gorros?",
        "¿todavía hay descuento en la sudadera?",
    ],
)
def test_what_somebody_counts_on_is_said_to_be_over(words: str, channel: str) -> None:
    one = last("demo", words, channel=channel)
    assert "Winter Clearance is over" in one.text or "Winter Clearance ya terminó" in one.text
    assert not one.approvals and "can't" not in one.text


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize(
    ("shop", "turns", "told"),
    [
        ("demo", ["isn't there twenty percent off the stormline"], "20 percent"),
        ("demo", ["is there twenty percent off the rain boots"], "20 percent"),
        ("demo", ["does the stormline have twenty percent off"], "20 percent"),
        ("demo", ["they told me twenty percent off the stormline"], "20 percent"),
        ("demo", ["how much are the rain boots", "wasn't that twenty percent off"], "20 percent"),
        ("demo", ["how much is the stormline in large", "isn't that on sale"], "20 percent"),
        ("demo", ["is there ten percent off the desk lamp"], "No promotion"),
        ("demo", ["hey, isn't there a sale on the jeans, like twenty percent off"], "No promotion"),
        ("demo", ["is the thirty percent off gone"], "Winter Clearance isn't running"),
        ("cycles", ["is there thirty percent off the drill"], "Tool Days is over"),
        ("cycles", ["isn't the rear light twenty percent off"], "Light Up Week: 20 percent"),
    ],
)
def test_so_much_off_that_is_asked_about_is_what_runs(shop: str, turns: list[str], told: str, channel: str) -> None:
    one = last(shop, *turns, channel=channel)
    assert told in one.text and not one.approvals


@pytest.mark.parametrize("words", ["any offers on the beanies?", "is the beanie on sale", "what's on the hoodie"])
def test_what_is_over_is_not_told_to_who_asks_what_runs(words: str) -> None:
    text = last("demo", words, channel="kiosk").text
    assert text.startswith("No promotion is running now for") and "over" not in text


@pytest.mark.parametrize(
    "words",
    [
        "is there any way to get ten percent off the lamp",
        "is it possible to take ten percent off the lamp",
        "can we do ten percent off the lamp",
        "he'd like ten percent off the lamp",
        "the customer is in a hurry, ten percent off the lamp",
        "this lamp is scratched, ten percent off it please",
        "the lamp's box is torn, is there ten percent off for that",
        "is ten percent off okay for the lamp",
    ],
)
def test_money_off_that_is_asked_for_is_asked_of_staff_or_refused(words: str) -> None:
    assert last("demo", words).approvals
    assert "can't give discounts" in last("demo", words, channel="kiosk").text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("does anything come with the headphones at a lower price", "Sound Pair"),
        ("is there a better price on the rain boots this week", "Rainy Week"),
        ("is there a lower price on the lamp", "No promotion"),
        ("can I get a lower price on the lamp", "can't give discounts"),
    ],
)
def test_a_lower_price_that_is_asked_about_is_what_runs(words: str, told: str) -> None:
    assert told in last("demo", words, channel="kiosk").text


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (["how much is the shell", "so it's twenty percent off?"], "20 percent"),
        (["how much is the beanie", "it said thirty percent off on the website"], "Winter Clearance is over"),
        (["I got an email about rainy week, what's in it"], "20 percent"),
        (["you sent me a text about the rain boots, are they cheaper now"], "$39.20"),
    ],
)
def test_what_was_told_of_an_offer_is_nobodys_data_and_no_wish_for_money_off(turns: list[str], told: str) -> None:
    assert told in last("demo", *turns, channel="kiosk").text


@pytest.mark.parametrize(
    "words",
    [
        "do I need to do anything to get the twenty percent off",
        "is the twenty percent just for members",
        "how do I get the twenty percent off",
    ],
)
def test_the_percentage_that_runs_is_told_of_to_who_speaks_of_it(words: str) -> None:
    assert "Rainy Week" in last("demo", words, channel="kiosk").text


def test_the_percentage_of_what_runs_names_no_charger_of_so_many_watts() -> None:
    one = last("demo", "is the twenty percent just for members")
    assert "Rainy Week" in one.text and not one.approvals


@pytest.mark.parametrize("words", ["what discount can a lead approve", "how much can my manager give"])
def test_how_much_staff_may_give_is_the_rule(words: str) -> None:
    assert last("demo", words).text.startswith("Up to 20 percent")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the website has the hoodie at thirty off", "Winter Clearance is over"),
        ("is the beanie deal dead", "Winter Clearance is over"),
        ("they told me the shell's a hundred and nineteen", "$119.20"),
    ],
)
def test_what_was_told_of_a_price_here_is_no_rivals(words: str, told: str) -> None:
    one = last("demo", words, channel="kiosk")
    assert told in one.text and not one.handed_over


@pytest.mark.parametrize(
    "words", ["they told me it's thirty at another store, the lamp", "amazon has the camera for one fifty"]
)
def test_what_another_shop_asks_is_a_rivals_price(words: str) -> None:
    assert "register" in last("demo", words, channel="kiosk").text or last("demo", words, channel="kiosk").handed_over
