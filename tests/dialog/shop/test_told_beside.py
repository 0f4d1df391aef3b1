"""What is told beside a wish, and the wish all the same: for whom it is, why they were silent, a number of a card."""

from functools import cache

import pytest

from tests.dialog.shop import shops
from tests.dialog.shop.floor import Floor, Heard


@cache
def floor(channel: str) -> Floor:
    return Floor(shops.cycles(), channel)


def last(*turns: str, channel: str = "headset") -> Heard:
    return floor(channel).hold(turns)[-1]


HOLD = "Can you hold one floor pump?"


@pytest.mark.parametrize(
    "answer",
    [
        "That was the intercom. Yes, hold it.",
        "Sorry, my colleague walked in. Yes.",
        "That wasn't me. Yes, go ahead.",
        "I was talking to somebody. Yeah, hold it please.",
        "That was my phone. Sure, do it.",
        "Era la radio. Sí, apártala.",
        "Perdón, me hablaban. Sí.",
    ],
)
def test_a_yes_behind_a_word_of_explanation_is_a_yes(answer: str) -> None:
    assert [a["action"] for a in last(HOLD, answer).actions] == ["hold_item"]


@pytest.mark.parametrize(
    "answer",
    [
        "That was the wrong one. Yes, hold it.",
        "My wife is thinking about it. Yes.",
        "That was expensive. Sure.",
        "That's a lot. Okay.",
        "The other one was nicer. Yes.",
        "I was not sure. Yes.",
        "That was the radio. No, leave it.",
        "That was a question. Okay.",
        "That was my boss. Yes, but the cable lock.",
        "Era muy caro. Sí.",
    ],
)
def test_a_yes_behind_a_doubt_is_none(answer: str) -> None:
    assert not last(HOLD, answer).actions


@pytest.mark.parametrize(
    "whom",
    [
        "for the lady with the stroller",
        "for the man in the leather jacket",
        "for the kid with the skateboard",
        "for the customer waiting by the drills",
        "for that couple over by the window",
        "for the tall guy who's standing at the helmets",
        "under the gentleman with the cane",
    ],
)
@pytest.mark.parametrize("verb", ["Hold one floor pump {}.", "Put a floor pump by {}, please."])
def test_whom_it_is_for_is_no_product(verb: str, whom: str) -> None:
    asked = last(verb.format(whom))
    assert "Hold one Grip Floor Pump" in asked.text
    done = last(verb.format(whom), f"Yes, {whom}.")
    assert [(a["sku"], a["qty"]) for a in done.actions] == [("PUMP-0", 1)]


def test_whom_it_is_for_is_no_product_in_spanish() -> None:
    assert "Grip Floor Pump" in last("Apártame un floor pump para la señora del carrito.").text


def test_a_size_behind_whom_it_is_for_is_a_size() -> None:
    assert "large" in last("Hold the race helmet for the lady in a large.").text.lower()


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("Will the torque battery do the sander?", True),
        ("Okay, I'm back. Will the torque battery do the sander?", True),
        ("Can the torque battery run the cordless drill?", True),
        ("Would the torque battery drive the sander too?", True),
        ("Does the floor pump handle the inner tube?", True),
        ("Could the floor pump fill the inner tube?", True),
        ("Will the torque battery power the front light?", False),
        ("Can the floor pump inflate the race helmet?", False),
        ("¿El torque battery aguanta el sander?", True),
    ],
)
@pytest.mark.parametrize("channel", ["kiosk", "headset"])
def test_whether_one_thing_serves_another_is_understood_in_any_verb(channel: str, words: str, yes: bool) -> None:
    text = last(words, channel=channel).text
    assert ("Yes" in text or "Sí" in text) is yes
    assert yes or "I don't know whether" in text


@pytest.mark.parametrize("words", ["Does the drill cost more than the sander?", "Does the comet come with the u lock?"])
def test_what_one_thing_costs_or_comes_with_is_no_serving(words: str) -> None:
    assert "works with" not in last(words).text


@pytest.mark.parametrize(
    ("words", "price"),
    [
        ("What's the cable lock with a hundred and eighty centimeters?", "$24"),
        ("Fine. What's the wall paint in white, five liters?", "$32"),
        ("And what's the torque battery with four amp hours?", "Torque 18 Battery"),
        ("What is the race helmet in medium?", "$120"),
    ],
)
def test_what_is_it_of_one_that_is_told_in_full_is_its_price(words: str, price: str) -> None:
    assert price in last(words).text


def test_what_is_it_of_a_bare_name_is_still_what_it_is() -> None:
    assert "floor pump with a gauge" in last("What's the floor pump?").text.lower()


def test_another_size_behind_one_that_is_out_is_counted_and_priced() -> None:
    reply = last("have you the olive comet in a 54?", "what does it cost?", "and in a fifty-six?")
    assert "2 of the" in reply.text and "$1299" in reply.text


def test_another_size_behind_one_that_is_here_is_only_priced() -> None:
    assert "2 of the" not in last("have you the olive comet in a 52?", "what does it cost?", "and in a 56?").text


@pytest.mark.parametrize("channel", ["kiosk", "headset"])
@pytest.mark.parametrize(
    "words", ["Load fifty onto this one. The number's [number], PIN 4410.", "Cárgala, el número es [number]."]
)
def test_the_number_of_a_card_is_answered_with_no_telephone_number(channel: str, words: str) -> None:
    reply = last(words, channel=channel)
    assert "card numbers" in reply.text or "números de tarjeta" in reply.text
    assert "+1202" not in reply.text


@pytest.mark.parametrize(
    "words", ["What time do you close tonight?", "Fine. When do you close?", "How late till you close?"]
)
def test_a_plain_question_behind_a_refusal_is_answered(words: str) -> None:
    assert "6 pm" in last("How many points does my neighbour have?", words, channel="kiosk").text


@pytest.mark.parametrize("channel", ["kiosk", "headset"])
@pytest.mark.parametrize(
    "words",
    ["Can you hold two of them for me? No, wait, just one, my sister can buy her own.",
     "Can you hold two for me? No, actually no, just one, my cousin can buy his later."],
)  # fmt: skip
def test_what_somebody_else_may_buy_is_put_into_no_basket(channel: str, words: str) -> None:
    reply = last("have you the floor pump?", words, channel=channel)
    assert "Hold one Grip Floor Pump" in reply.text
    assert not reply.talk.order.lines


def test_who_takes_it_by_another_is_no_passing_word() -> None:
    assert last("have you the floor pump?", "She says yes, she takes it", channel="kiosk").talk.order.lines
