"""A sentence that tells something and wants nothing is told from those that want, answer, claim or complain."""

import pytest

from edge.dialog.guards.remarks import is_remark, names, without_remarks


@pytest.mark.parametrize(
    "sentence",
    [
        "What a day.", "My shoes are killing me.", "I've been dreaming about this all day.", "Diet starts tomorrow.",
        "So much for my diet.", "It's a piece of cake.", "What a nut that driver was.", "Large crowd today.",
        "Sorry, lost my train of thought.", "Beats cooking.", "Hope that's not a dumb question.", "Busy today, huh?",
        "Almost closing time.", "My wipers won't stop squeaking.", "I'm toast after that meeting.", "No rush.",
        "My phone's at two percent.", "I can't feel my toes.", "You guys never let me down.", "Sun's right in my eyes.",
        "Ay, Dios mío.", "Uy, cuánta gente.", "Pan comido.", "Me duelen los pies.", "Está lloviendo a cántaros.",
    ],
)  # fmt: skip
def test_what_only_tells_of_oneself_or_the_day_is_a_remark(sentence: str) -> None:
    assert is_remark(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # wishes and dishes, known here or not
        "Two cheeseburgers.", "A gyro.", "I'm craving something sweet.", "My son wants the cookie.", "Cold tea.",
        "The large one.", "Just a milk for the baby.", "Coffee too.", "No onions.", "With a side of ranch.",
        # answers, corrections, complaints
        "Yes.", "No.", "Okay.", "That's all.", "That's not what I said.", "It was supposed to be two.",
        "I ordered three.", "You forgot it.", "That was my son.", "Ugh.", "My wife is thinking about it.",
        "The fries were missing.", "My wife changed her mind.", "Wait.", "That's wrong.",
        # what is for staff, for a person, or for help
        "My chest hurts.", "I can't breathe.", "He has a gun.", "I'm allergic to nuts.", "Milk gives me hives.",
        "I'm the manager.", "I run this store.", "My brother owns the place.", "I want a refund.", "I have a coupon.",
        "My number is 202 555 0101.", "It's Emery!", "She's gold tier.",
        # questions
        "Where's the restroom?", "Is it busy?",
        "Quiero una hamburguesa.", "Sin cebolla.", "Es todo.", "Soy alérgico a la leche.",
    ],
)  # fmt: skip
def test_what_wants_answers_claims_or_complains_is_no_remark(sentence: str) -> None:
    assert not is_remark(sentence)


def test_a_turn_that_is_only_remarks_stays_as_it_is() -> None:
    assert without_remarks("What a day. I'm starving.", lambda _: False) == "What a day. I'm starving."


def test_a_sentence_that_its_reader_takes_for_more_stays() -> None:
    assert without_remarks("What a day. A cola.", lambda _: False) == "A cola."
    assert without_remarks("What a day. A cola.", lambda said: "day" in said) == "What a day. A cola."


def test_everyday_words_of_a_name_name_nothing() -> None:
    assert not names("Large crowd today.", ["Large Nuggets Meal", "Diet Cola"])
    assert names("I love the Zinger Deluxe.", ["Zinger Deluxe"])
