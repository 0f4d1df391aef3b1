"""What two passes agree on stays; scripted decoders read a growing, trimmed window as a model might."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from edge.speech.agreement import Agreement
from edge.speech.decode_queue import MOST_WAITING, DecodeQueue
from edge.speech.recogniser import Word

SPOKEN = ("two", "fries", "fries", "a", "large", "coke", "no", "ice", "please", "and")


def timed(texts: Sequence[str], step_s: float = 0.4) -> tuple[Word, ...]:
    return tuple(Word(text, i * step_s, (i + 1) * step_s - 0.05, 0.9) for i, text in enumerate(texts))


def texts(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in words)


def test_one_pass_commits_nothing_and_two_that_agree_do() -> None:
    agreement = Agreement()
    agreement.on_pass(timed(["a", "large", "cook"]))
    assert (agreement.committed, agreement.heard().text) == ((), "a large cook")
    agreement.on_pass(timed(["a", "large", "coke"]))
    assert texts(agreement.committed) == ("a", "large")
    assert agreement.heard().text == "a large coke"
    assert agreement.heard().stable_words == 2


def test_a_committed_word_never_changes() -> None:
    agreement = Agreement()
    for _ in range(2):
        agreement.on_pass(timed(["two", "fries"]))
    agreement.on_pass(timed(["to", "flies", "please"]))
    agreement.on_last_pass(timed(["to", "flies", "please"]))
    assert agreement.heard().text == "two fries please"


def test_the_same_word_said_twice_is_two_words() -> None:
    agreement = Agreement()
    for _ in range(2):
        agreement.on_pass(timed(["fries"]))
    for _ in range(2):
        agreement.on_pass(timed(["fries", "fries"]))
    assert texts(agreement.committed) == ("fries", "fries")


def test_a_rest_of_a_committed_word_at_a_cut_is_not_said_again() -> None:
    agreement = Agreement()
    long = timed(["a", "large", "coke"])
    for _ in range(2):
        agreement.on_pass(long)
    at = agreement.trim(until_s=1.2, longest_s=2.0)
    assert at > long[-1].start_s
    agreement.on_pass([Word("coke", at, at + 0.1, 0.3), Word("please", at + 0.3, at + 0.7, 0.9)])
    assert agreement.heard().text == "a large coke please"


class Scripted:
    """Reads the true words that lie whole in its window; the last ones it garbles, each time in another way."""

    def __init__(self, truth: Sequence[Word], garbles: Sequence[int]) -> None:
        self._truth, self._garbles, self._passes = truth, garbles, 0

    def read(self, from_s: float, until_s: float, *, clean: bool = False) -> list[Word]:
        self._passes += 1
        heard = [w for w in self._truth if w.start_s >= from_s - 0.02 and w.end_s <= until_s]
        garbled = 0 if clean else self._garbles[self._passes % len(self._garbles)]
        for at in range(len(heard) - garbled, len(heard)):
            if at >= 0:
                word = heard[at]
                heard[at] = Word(f"{word.text}~{self._passes}", word.start_s, word.end_s, 0.3)
        return heard


@given(
    said=st.lists(st.sampled_from(SPOKEN), min_size=1, max_size=60),
    garbles=st.lists(st.integers(0, 2), min_size=1, max_size=5),
    steps=st.lists(st.floats(0.1, 2.0), min_size=1, max_size=8),
    longest_s=st.floats(4.0, 30.0),
)
def test_what_was_said_is_heard_once_and_whole_however_it_is_cut(
    said: list[str], garbles: list[int], steps: list[float], longest_s: float
) -> None:
    truth = timed(said)
    agreement, decoder = Agreement(), Scripted(truth, garbles)
    end_s, now_s, passes = truth[-1].end_s, 0.0, 0
    while now_s < end_s:
        now_s = min(end_s, now_s + steps[passes % len(steps)])
        before = agreement.committed
        agreement.on_pass(decoder.read(agreement.from_s, now_s))
        assert agreement.committed[: len(before)] == before
        assert texts(agreement.committed) == tuple(said[: len(agreement.committed)])
        window_from_s = agreement.trim(until_s=now_s, longest_s=longest_s)
        assert now_s - window_from_s <= max(longest_s, 4.0)
        passes += 1
    agreement.on_last_pass(decoder.read(agreement.from_s, end_s, clean=True))
    assert texts(agreement.heard().words) == tuple(said)


@given(st.lists(st.floats(0.5, 5.0), max_size=40))
def test_a_window_in_which_nothing_is_heard_stays_short(steps: list[float]) -> None:
    agreement, now_s = Agreement(), 0.0
    for step_s in steps:
        now_s += step_s
        agreement.on_pass([])
        assert now_s - agreement.trim(until_s=now_s, longest_s=8.0) <= 8.0


def test_finals_go_first_and_partials_are_shed_oldest_first() -> None:
    queue = DecodeQueue[str]()
    assert [queue.put_partial(lane, f"partial {lane}") for lane in range(MOST_WAITING)] == [None] * MOST_WAITING
    assert queue.put_partial(1, "newer 1") == "partial 1"
    assert queue.put_partial(9, "partial 9") == "partial 0"
    assert queue.put_final(2, "final 2") == "partial 2"
    assert queue.put_final(0, "final 0") is None
    assert [queue.next() for _ in range(6)] == ["final 2", "final 0", "partial 3", "newer 1", "partial 9", None]


@given(st.lists(st.tuples(st.integers(0, 6), st.booleans()), max_size=40))
def test_no_final_is_ever_shed(asked: list[tuple[int, bool]]) -> None:
    queue, finals = DecodeQueue[tuple[int, int, bool]](), []
    for at, (lane, final) in enumerate(asked):
        shed = queue.put_final(lane, (at, lane, True)) if final else queue.put_partial(lane, (at, lane, False))
        assert shed is None or not shed[2]
        finals += [at] if final else []
    done = []
    while (work := queue.next()) is not None:
        done.append(work)
    assert [at for at, _, final in done if final] == finals
    partials = [lane for _, lane, final in done if not final]
    assert len(partials) == len(set(partials)) <= MOST_WAITING
