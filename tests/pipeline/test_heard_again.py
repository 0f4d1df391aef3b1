from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.pipeline.heard_again import LONGEST_S, Sound, TurnAgain, only_new, settled, stretches
from edge.speech.recogniser import RATE_HZ, Hypothesis, Word


def heard(text: str, *, again_s: float = 0.0) -> Hypothesis:
    words = tuple(Word(word, n * 0.5, n * 0.5 + 0.4, 0.9) for n, word in enumerate(text.split()))
    return Hypothesis(words, ("or so",), len(words), again_s)


class Stream:
    """Sound that comes in, each sample another, and what the recogniser is given of it."""

    def __init__(self) -> None:
        self.turn, self.position = TurnAgain(), 0

    def sound(self, samples: int) -> bytes:
        pcm = b"".join((n % 30000).to_bytes(2, "little") for n in range(self.position, self.position + samples))
        self.position += samples
        self.turn.on_sound(pcm)
        return pcm

    def begins(self, pre_roll: bytes) -> Sound:
        return self.turn.on_utterance(Sound(pre_roll, self.position - len(pre_roll) // 2))


def test_who_goes_on_is_heard_from_the_start_of_the_turn_with_the_pause() -> None:
    stream = Stream()
    first = stream.begins(stream.sound(100))
    said = first.pcm + stream.sound(400)
    stream.turn.on_settled()
    pause = stream.sound(60)
    again = stream.begins(pause[-40:])
    assert (again.at, again.pcm, again.again_s) == (0, said + pause, 500 / RATE_HZ)


def test_the_next_turn_is_heard_alone() -> None:
    stream = Stream()
    stream.begins(stream.sound(100))
    stream.turn.on_settled()
    stream.turn.on_turn_over(hearing=False)
    pre_roll = stream.sound(40)
    assert stream.begins(pre_roll) == Sound(pre_roll, 100)


def test_a_turn_that_was_over_while_somebody_went_on_is_not_heard_in_the_next() -> None:
    stream = Stream()
    stream.begins(stream.sound(100))
    stream.turn.on_settled()
    pause = stream.sound(60)
    stream.begins(pause)
    stream.turn.on_turn_over(hearing=True)
    said = stream.sound(200)
    stream.turn.on_settled()
    again = stream.begins(stream.sound(0))
    assert (again.at, again.pcm) == (100, pause + said)


def test_a_turn_that_is_too_long_goes_on_as_it_is() -> None:
    stream = Stream()
    stream.begins(stream.sound(100))
    stream.sound(int(LONGEST_S * RATE_HZ))
    stream.turn.on_settled()
    pre_roll = stream.sound(40)
    assert stream.begins(pre_roll).pcm == pre_roll
    stream.turn.on_turn_over(hearing=False)
    assert stream.begins(pre_roll).again_s == 0


@given(st.lists(st.sampled_from(["sound", "begin", "settle", "over", "over, hearing"]), max_size=40))
def test_whatever_happens_an_utterance_is_one_piece_of_the_stream_that_ends_now(happenings: list[str]) -> None:
    stream, over_at = Stream(), 0
    stream.sound(10)
    for happening in happenings:
        match happening:
            case "sound":
                stream.sound(7)
            case "begin":
                pre_roll = b"".join((n % 30000).to_bytes(2, "little") for n in range(stream.position))[-10:]
                given = stream.begins(pre_roll)
                assert given.at + len(given.pcm) // 2 == stream.position
                assert [*memoryview(given.pcm).cast("H")] == [*range(given.at, stream.position)]
                assert not given.again_s or given.at >= over_at - 5
            case "settle":
                stream.turn.on_settled()
            case over:
                stream.turn.on_turn_over(hearing=over.endswith("hearing"))
                over_at = over_at if over.endswith("hearing") else stream.position


@pytest.mark.parametrize(
    ("partial", "text"),
    [
        (heard("please"), "no onions please"),
        (heard("no onion", again_s=0.9), "no onions"),  # it has only come so far
        (heard("no onions please", again_s=0.9), "no onions please"),
    ],
)
def test_words_heard_again_stand_for_the_settled_ones_once_they_are_past_them(partial: Hypothesis, text: str) -> None:
    assert " ".join(stretch.text for stretch in stretches([heard("no onions")], partial)) == text


@pytest.mark.parametrize(
    ("final", "text"),
    [
        (heard("no onions please", again_s=0.9), "no onions please"),
        (heard("please"), "no onions please"),
        (replace(Hypothesis(), again_s=0.9), "no onions "),
    ],
)
def test_what_was_settled_stays_where_nothing_better_is_heard(final: Hypothesis, text: str) -> None:
    assert " ".join(stretch.text for stretch in settled([heard("no onions")], final)) == text


def test_of_a_turn_that_is_over_no_word_is_said_twice() -> None:
    assert only_new(heard("no onions and fries", again_s=0.9)).text == "and fries"
    assert only_new(heard("no onions", again_s=0.9)) == Hypothesis()
