"""In a shop a remark before or behind a question leaves the question as it is."""

import pytest

from tests.dialog.shop.test_phrasings import heard

REMARKS = [
    "What a crowd.", "Sorry, lost my train of thought.", "My phone's at two percent.", "Right then.",
    "Excuse my voice, I've got a cold.", "I can't see the sign from here.", "My wife wants to know.",
    "Can't hurt to ask.", "Hope that's not a dumb question.", "These lights give me a headache.",
]  # fmt: skip


def last(*turns: str, channel: str = "kiosk") -> str:
    return heard("demo", list(turns), channel).text


@pytest.mark.parametrize("remark", REMARKS)
@pytest.mark.parametrize("question", ["How much is the Pocket Speaker Mini?", "Where are the Puddle Rain Boots?"])
def test_a_question_is_answered_as_without_the_remark(remark: str, question: str) -> None:
    alone = last(question)
    assert last(f"{remark} {question}") == alone
    assert last(f"{question} {remark}") == alone


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("I'm hiking in the rain tomorrow. What jacket do you have?", "Drizzle"),
        ("The guy by the door has a gun. How much is the lamp?", "person"),
    ],
)
def test_what_it_is_for_and_who_is_in_need_are_heard(turn: str, told: str) -> None:
    assert told in last(turn)


def test_what_it_should_go_with_is_asked_where_nothing_was_spoken_of_before() -> None:
    assert last("does the 20 watt charger work with the watch", "What a crowd. and the reader?")


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("Se me rompió el cargador. ¿Cuánto cuesta el de 65?", "$34"),
        ("My camera drowned. How much is a new one?", "$199"),
    ],
)
def test_what_is_told_of_and_pointed_at_is_heard(turn: str, told: str) -> None:
    assert told in last(turn)


@pytest.mark.parametrize(
    "turn", ["How many lamps do we have. The shelf is empty.", "The lamp shelf is bare, any in the back?"]
)
def test_an_empty_shelf_is_no_label(turn: str) -> None:
    assert "6 of the white Clip Desk Lamp here" in last(turn, channel="headset")
