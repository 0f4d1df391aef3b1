"""What people say does what it should, in each situation; what is known to go wrong is listed, with why."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge.dialog.meaning import Kind
from edge.dialog.understand.acts import MOST_WORDS, act_words, acts
from edge.dialog.vocabulary.words import split
from tests.dialog.acts import judging

pytestmark = pytest.mark.timeout(600)  # `verdicts` plays a thousand: a minute, and on a busy machine several
ACTS = judging.load()
KNOWN = judging.known_failures()


@pytest.fixture(scope="module")
def verdicts() -> dict[str, str]:
    """All of them one after another through one door."""
    return judging.judge(ACTS)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)
def test_an_utterance_does_what_it_should(act: judging.Act, verdicts: dict[str, str]) -> None:
    if act.id in KNOWN:
        assert verdicts[act.id], f"{act.id} goes right now: take it out of known_failures.txt"
    else:
        assert not verdicts[act.id], f"{act.text!r}: {verdicts[act.id]}"


def test_every_known_failure_is_there_and_says_why() -> None:
    assert set(KNOWN) <= {a.id for a in ACTS}
    assert all(KNOWN.values())


def test_no_utterance_is_worked_with_and_only_scored() -> None:
    held = {(a.context, re.sub(r"\W", "", a.text.lower())) for a in judging.load("acts_held_out.jsonl")}
    both = held & {(a.context, re.sub(r"\W", "", a.text.lower())) for a in ACTS}
    assert len(both) < len(held) / 20  # a few that everybody says: "no", "es todo"


@given(st.lists(st.sampled_from(sorted(act_words())), max_size=60), st.sampled_from(["confirm", "more", "size"]))
@settings(max_examples=60, deadline=None)
def test_whatever_the_words_acts_lie_within_them(words: list[str], awaits: str) -> None:
    heard = split(" ".join(words)).words
    for start, end, kind in acts(heard, awaits):
        assert 0 <= start < end <= len(heard)
        assert end - start <= MOST_WORDS
        assert isinstance(kind, Kind)


@pytest.mark.parametrize(
    "text", ["is that right", "is it right", "does that work", "a coke", "that is a coke", "right side"]
)
def test_a_question_or_a_dish_is_no_act(text: str) -> None:
    heard = split(text).words
    assert not any(kind is Kind.YES and end == len(heard) for _, end, kind in acts(heard, "confirm"))
