"""Frames: kinds of words in their order, within so many words, unless another kind is there."""

from hypothesis import given
from hypothesis import strategies as st

from edge.dialog.guards.frames import Frames
from edge.dialog.vocabulary.tables import words_of

KINDS = {"who": "he she", "not": "cant wont", "do": "breathe wake_up respir*", "line": "line"}


def meets(frames: Frames, said: str) -> bool:
    return frames.meets(words_of(said))


def test_a_frame_is_met_by_its_kinds_in_order_within_their_distance() -> None:
    frames = Frames(KINDS, "who 2 not 1 do")
    assert meets(frames, "he just really cant breathe")
    assert meets(frames, "she wont wake up")
    assert not meets(frames, "he a b c cant breathe")
    assert not meets(frames, "breathe he cant")


def test_a_beginning_stands_for_all_its_endings_and_a_phrase_for_its_words() -> None:
    frames = Frames(KINDS, "do")
    assert frames.meets(["respirando"])
    assert frames.meets(["wake", "up"])
    assert not frames.meets(["wake"])


def test_a_kind_behind_the_mark_keeps_the_frame_from_being_met() -> None:
    frames = Frames(KINDS, "who 3 not 3 do ! line")
    assert meets(frames, "he cant breathe")
    assert not meets(frames, "he cant breathe in this line")


def test_either_of_two_kinds_will_do() -> None:
    assert meets(Frames(KINDS, "who|line 1 not"), "line cant")


@given(st.lists(st.sampled_from(["he", "cant", "breathe", "wake", "up", "line", "x"]), max_size=200))
def test_any_words_are_looked_at_without_harm(words: list[str]) -> None:
    Frames(KINDS, "who 3 not 3 do ! line\nwho 5 do 5 not 5 who").meets(words)
