"""What a turn asks for, and what is no yes: by a person's own words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloud.tools.intents import asks_for, said_digits, says_yes, why_not_asked
from cloud.tools.tool import Evidence, Origin, Wish
from domain.control import Action, Actor, Yes
from domain.grants import Ask
from domain.policy import Amount

HOLD = Ask(Action.HOLD_ITEM, Actor("customer"), "kiosk", subject="AUR1-BLK", amount=Amount(qty=1))


@pytest.mark.parametrize(
    "words",
    ["yes", "Yes please.", "yeah, go ahead", "sure", "sí, por favor", "okay send it", "yes hold it for me", "ok"],
)
def test_a_plain_yes_is_one(words: str) -> None:
    assert says_yes(words)


@pytest.mark.parametrize(
    "words",
    [
        "", "no", "yes but not that one", "yes is such a nice word", "not yes", "maybe yes", "yesterday",
        "is it yes or no", "yes and add a coke", "what does yes mean", "no yes", "sí pero no", "yes, no",
        "right there on the left",
        "send help",
    ],
)  # fmt: skip
def test_what_could_be_something_else_is_no_yes(words: str) -> None:
    assert not says_yes(words)


@pytest.mark.parametrize(
    ("action", "words", "asked"),
    [
        (Action.HOLD_ITEM, "can you hold one of those for me", True),
        (Action.HOLD_ITEM, "set that aside please", True),
        (Action.HOLD_ITEM, "don't hold it", False),
        (Action.HOLD_ITEM, "do you have the black one", False),
        (Action.DISCOUNT, "could I get ten percent off", True),
        (Action.DISCOUNT, "ten percent of people like it", False),
        (Action.REDEEM_REWARD, "I'd like to redeem my points", True),
        (Action.SUBMIT_ORDER, "no, never send it", False),
        (Action.DELETE_DATA, "borra mis datos", True),
        (Action.VOID_SUBMITTED, "how do I avoid onions", False),
        (Action.PRICE_OVERRIDE, "what is the price of that", False),
        (Action.PRICE_OVERRIDE, "the label says nine dollars", True),
    ],
)
def test_cues_are_whole_phrases_that_are_not_denied(action: str, words: str, asked: bool) -> None:
    assert asks_for(action, words) is asked


def test_digits_are_said_one_by_one_or_doubled_or_as_figures() -> None:
    assert said_digits("two oh two, double five five, zero one 01") == "2025550101"
    assert said_digits("dos cero dos") == "202"
    assert said_digits("no number at all") == ""


@pytest.mark.parametrize("origin", [Origin.MODEL, Origin.MCP, Origin.OPERATOR])
def test_another_caller_needs_a_persons_words(origin: Origin) -> None:
    assert why_not_asked(HOLD, (), Evidence(), origin) == "no_wish"
    assert why_not_asked(HOLD, (), Evidence(words="what is it made of"), origin) == "no_wish"
    assert why_not_asked(HOLD, (), Evidence(words="please hold one"), origin) is None


def test_a_yes_to_the_very_question_is_a_wish() -> None:
    yes = Yes(Actor("customer"), HOLD)
    assert why_not_asked(HOLD, (), Evidence(words="yes please", yes=yes), Origin.MODEL) is None
    assert why_not_asked(HOLD, (), Evidence(words="what is that", yes=yes), Origin.MODEL) == "no_wish"


def test_a_store_says_what_was_wished_and_is_not_guessed_at() -> None:
    wished = Evidence(wishes=(Wish(Action.HOLD_ITEM, "AUR1-BLK", Amount(qty=1)),))
    assert why_not_asked(HOLD, (), wished, Origin.EDGE) is None
    assert why_not_asked(HOLD, (), Evidence(words="please hold one"), Origin.EDGE) == "no_wish"
    more = Ask(Action.HOLD_ITEM, Actor("customer"), "kiosk", subject="AUR1-BLK", amount=Amount(qty=2))
    assert why_not_asked(more, (), wished, Origin.EDGE) == "no_wish"


def test_what_only_a_person_knows_must_have_been_said() -> None:
    ask = Ask(Action.CUSTOMER_LOOKUP, Actor("customer"), "kiosk")
    spoken = Evidence(words="my number is two oh two five five five oh one oh one")
    assert why_not_asked(ask, ("2025550101",), spoken, Origin.MODEL) is None
    assert why_not_asked(ask, ("2025550109",), spoken, Origin.MODEL) == "not_said"
    assert why_not_asked(ask, ("",), spoken, Origin.MODEL) == "not_said"


@given(st.text(max_size=200), st.sampled_from(list(Action)))
def test_any_text_has_an_answer(words: str, action: Action) -> None:
    says_yes(words), asks_for(action, words), said_digits(words)
    assert not says_yes("no " + words)
