"""What stands beside a refusal, behind a comma too, is ordered; a pet, a treat and a fear change nothing."""

import pytest

from edge.dialog.guards import done_to, no_full_yes, sensitive
from edge.dialog.guards.readable import readable


@pytest.mark.parametrize(
    "said",
    [
        "yes and no",
        "does okay mean you send it",
        "what happens when i say okay",
        "who said yes",
        "sí y no",
        "can I confirm later",
        "sure it's nine dollars?",
        "I'll tell you in a minute",
    ],
)
def test_a_question_about_a_yes_and_half_a_yes_send_nothing(said: str) -> None:
    assert no_full_yes.says(sensitive.plain(said))


@pytest.mark.parametrize("said", ["yes", "can you send it please", "do it", "what a deal, yes", "yes send it"])
def test_a_yes_sends(said: str) -> None:
    assert not no_full_yes.says(sensitive.plain(said))


def test_what_a_pet_cannot_have_is_no_guests_allergy() -> None:
    assert "allerg" not in readable("Two burgers, my dog's allergic to chicken")
    assert "allerg" in readable("My dog's allergic to chicken, is this safe for him?")
    assert "allerg" in readable("My daughter's allergic to milk")


def test_who_fears_to_forget_takes_nothing_off() -> None:
    assert "forget" not in readable("She'll be mad if I forget the fries, and a cola")
    assert "forget" in readable("before I forget, a cola")


@pytest.mark.parametrize("said", ["do the fries share oil with the fish", "is it the same grill"])
def test_what_is_shared_is_asked_of_traces(said: str) -> None:
    assert sensitive.asks_about_traces(said)


@pytest.mark.parametrize("said", ["haha, two colas", "Jaja, two colas", "lol two colas"])
def test_a_laugh_is_looked_for_on_no_menu(said: str) -> None:
    assert done_to.without(said) == "two colas"


@pytest.mark.parametrize(
    "said", ["you took my money twice", "give me my money", "I want to be reimbursed", "give me a credit for last time"]
)
def test_money_back_is_a_persons(said: str) -> None:
    assert sensitive.wants_money_back(said)


def test_a_toddler_that_is_told_of_asks_nothing() -> None:
    assert not sensitive.asks_of_health("Our toddler is a handful. Two classic burgers.")


def test_a_treat_is_no_cure() -> None:
    assert not sensitive.asks_of_health("Can I get a small fries, I broke up, so treat day.")
