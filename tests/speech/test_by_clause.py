"""Several texts and one voice: who is spoken next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.speech.by_clause import Turns, clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Two cheeseburgers, a cola. Anything else?", ["Two cheeseburgers,", "a cola.", "Anything else?"]),
        ("That's $12.05 in total.", ["That's $12.05 in total."]),
        ("One Dr. Pepper, please.", ["One Dr. Pepper,", "please."]),
        ("¿Algo más?", ["¿Algo más?"]),
        ("Okay", ["Okay"]),
        ("   ", []),
    ],
)
def test_a_clause_ends_with_its_punctuation(text: str, parts: list[str]) -> None:
    assert [clause for _, clause in clauses(text)] == parts


@given(st.text(alphabet="ab .,?!5$Dr\n", max_size=60))
def test_clauses_are_all_of_the_text_and_each_is_where_it_says(text: str) -> None:
    found = list(clauses(text))
    assert "".join(" ".join(clause for _, clause in found).split()) == "".join(text.split())
    assert all(text[begin : begin + len(clause)] == clause for begin, clause in found)


def test_a_text_that_has_not_begun_goes_first_and_the_others_take_turns() -> None:
    turns = Turns[str]()
    turns.add("a1")
    assert turns.next() == "a1"
    turns.go_on("a2")
    turns.add("b1")
    assert turns.next() == "b1"
    turns.go_on("b2")
    assert [turns.next(), turns.next(), turns.next()] == ["a2", "b2", None]
