import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge.speech.language_model import END, START, LanguageModel, trained

WORDS = st.sampled_from(["two", "fries", "and", "a", "coke"])
CORPORA = st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=12)


@settings(max_examples=60)
@given(CORPORA, st.sets(st.sampled_from(["shake", "please", "two"])))
def test_probabilities_after_any_history_sum_to_one(corpus: list[str], extra: set[str]) -> None:
    model = trained(corpus, extra)
    words = [*model.vocabulary, START]
    for history in [(), *itertools.product(words), *itertools.product(words, words)]:
        assert sum(model.probability(word, history) for word in model.vocabulary) == pytest.approx(1.0)


@given(CORPORA)
def test_no_word_is_impossible_anywhere(corpus: list[str]) -> None:
    model = trained(corpus, ["shake"])
    assert all(model.probability(word, ("shake", "shake")) > 0 for word in model.vocabulary)


def test_what_was_said_more_often_is_likelier() -> None:
    model = trained(["two fries"] * 3 + ["two cokes"])
    assert model.probability("fries", (START, "two")) > model.probability("cokes", (START, "two"))
    assert model.probability("fries", (START, "two")) > model.probability("fries", ("never", "heard"))


def test_equal_sentences_weigh_as_often_as_they_come() -> None:
    assert trained(["a", "b", "a"]) == trained(["a", "a", "b"])
    assert trained(["a", "b", "a"]) != trained(["a", "b"])


def read(arpa: str) -> dict[tuple[str, ...], tuple[float, float]]:
    """An ARPA reader of its own: n-gram -> (probability, back-off weight)."""
    found = {}
    for line in arpa.splitlines():
        fields = line.split("\t")
        if len(fields) > 1:
            found[tuple(fields[1].split())] = (10 ** float(fields[0]), 10 ** float(fields[2] if fields[2:] else 0))
    return found


def test_the_file_says_what_the_model_says() -> None:
    model: LanguageModel = trained(["two fries", "two fries and a coke", "a coke"], ["shake"])
    table = read(model.arpa())
    for history in [(), ("two",), (START, "two"), ("two", "fries"), ("coke", "shake")]:
        for word in model.vocabulary:
            context, weight = history, 1.0
            while (*context, word) not in table:
                weight *= table.get(context, (0.0, 1.0))[1]
                context = context[1:]
            assert weight * table[(*context, word)][0] == pytest.approx(model.probability(word, history), rel=1e-3)


def test_the_file_counts_its_ngrams() -> None:
    arpa = trained(["two fries", "a coke"]).arpa()
    assert "ngram 1=6\nngram 2=6\nngram 3=4\n" in arpa
    assert arpa.startswith("\\data\\\n")
    assert arpa.endswith("\\end\\\n")
    assert f"\t{END}\t0\n" in arpa
