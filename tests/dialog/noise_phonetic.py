"""Text as a recogniser mishears it: a noisy channel over phones, for measuring understanding.

It decides which other real words a run of words could have been heard as: their phones differ little, weighted by
how the mouth makes them, and a general language model finds the new words likely between their neighbours. Word
boundaries move freely. Small words come and go, numbers turn into digits, pauses and capitals are lost. It shares
nothing with the product's own matching but the dictionary in PocketSphinx's wheel, and knows no menu.
"""

import math
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

import pocketsphinx

from edge.dialog.vocabulary.tables import pairs_of
from edge.speech.pronunciation import cmudict, pronunciations

RAREST = -13.5  # ln of a word's probability; below it a recogniser's guess would be odder than what was said
BUDGET_PER_PHONE, BUDGET_LEAST, BUDGET_MOST = 0.16, 0.3, 1.2  # how far a mishearing may lie from what was said
CHANNEL, PRIOR = 3.0, 0.2  # trust in the ear and in the language model: whole words before shreds of them
MOST_WORDS = 3
VOWELS = frozenset("aeiouy")  # "mm" and "shh" are in the dictionary, and in no transcript
FILLERS = ("uh", "um", "like", "so", "okay", "yeah", "and", "the", "a")
SMALL = frozenset(["a", "an", "the", "of", "and", "some", "can", "please", "i", "to", "for", "in", "on", "it"])
DIGITS = pairs_of("one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 twenty:20")

# Vowels as (height, backness, length); consonants as (place, manner, voiced).
_VOWELS = {
    "IY": (3.0, 0.0, 1.0),
    "IH": (2.5, 0.3, 0.0),
    "EY": (2.0, 0.0, 1.0),
    "EH": (1.5, 0.3, 0.0),
    "AE": (0.7, 0.4, 0.3),
    "AA": (0.0, 1.6, 0.6),
    "AO": (0.8, 2.0, 0.6),
    "OW": (1.8, 2.0, 1.0),
    "UH": (2.5, 1.7, 0.0),
    "UW": (3.0, 2.0, 1.0),
    "AH": (1.2, 1.1, 0.0),
    "ER": (1.6, 1.1, 0.9),
    "AY": (0.9, 0.9, 1.5),
    "AW": (0.6, 1.5, 1.5),
    "OY": (1.6, 1.6, 1.6),
}
_CONSONANTS = {
    "P": (0, "stop", 0),
    "B": (0, "stop", 1),
    "M": (0, "nasal", 1),
    "F": (0.4, "fric", 0),
    "V": (0.4, "fric", 1),
    "TH": (1, "fric", 0),
    "DH": (1, "fric", 1),
    "T": (1.3, "stop", 0),
    "D": (1.3, "stop", 1),
    "S": (1.5, "sib", 0),
    "Z": (1.5, "sib", 1),
    "N": (1.3, "nasal", 1),
    "L": (1.4, "glide", 1),
    "SH": (2, "sib", 0),
    "ZH": (2, "sib", 1),
    "CH": (2, "affr", 0),
    "JH": (2, "affr", 1),
    "R": (1.8, "glide", 1),
    "Y": (2.3, "glide", 1),
    "K": (3, "stop", 0),
    "G": (3, "stop", 1),
    "NG": (3, "nasal", 1),
    "W": (0.6, "glide", 1),
    "HH": (3.6, "fric", 0),
}
_NEAR_MANNERS = {frozenset(p) for p in (("fric", "sib"), ("sib", "affr"), ("stop", "affr"), ("stop", "fric"))}
_WEAK = {"AH": 0.4, "IH": 0.45, "HH": 0.35, "T": 0.5, "D": 0.45, "N": 0.6, "Z": 0.5, "S": 0.6, "ER": 0.6, "R": 0.6}
_LOST, _DIPHTHONG = 0.85, 0.9


@cache
def instead(a: str, b: str) -> float:
    """What hearing phone b for phone a costs: 0 the same, 1 nothing alike."""
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        one, two = _VOWELS[a], _VOWELS[b]
        return min(1.0, 0.12 + 0.28 * math.dist(one, two))
    if a in _VOWELS or b in _VOWELS:
        return 1.4
    (place, manner, voice), (place_b, manner_b, voice_b) = _CONSONANTS[a], _CONSONANTS[b]
    manners = 0.0 if manner == manner_b else 0.35 if frozenset((manner, manner_b)) in _NEAR_MANNERS else 0.75
    return min(1.0, 0.22 * abs(place - place_b) + manners + 0.3 * (voice != voice_b))


def lost(phone: str) -> float:
    return _WEAK.get(phone, _DIPHTHONG if phone in _VOWELS else _LOST)


@dataclass(slots=True)
class Node:
    """A place in the dictionary as a tree of phones."""

    words: list[str] = field(default_factory=list)
    after: dict[str, "Node"] = field(default_factory=dict)


class Ear:
    """The dictionary's common words by their phones, and a general trigram model of English."""

    def __init__(self) -> None:
        where = pocketsphinx.get_model_path("en-us/en-us.lm.bin")
        self._model = pocketsphinx.NGramModel(pocketsphinx.Config(), pocketsphinx.LogMath(1.0001), where)
        self._base = math.log(1.0001)
        self.root = Node()
        for word, ways in cmudict().items():
            real = word.isalpha() and (len(word) > 1 or word in "ai") and not VOWELS.isdisjoint(word)
            if real and self.log_p([word]) > RAREST:
                for way in ways:
                    node = self.root
                    for phone in way.split():
                        node = node.after.setdefault(phone, Node())
                    node.words.append(word)

    def log_p(self, words: Sequence[str]) -> float:
        """ln P(last word | those before it), of up to three words."""
        return float(self._model.prob(list(reversed(words[-3:])))) * self._base

    def fluency(self, words: Sequence[str], before: Sequence[str], after: Sequence[str]) -> float:
        """How likely the words are between their neighbours."""
        row = [*before[-2:], *words, *after[:1]]
        start = len(before[-2:])
        return sum(self.log_p(row[max(0, i - 2) : i + 1]) for i in range(start, len(row)))

    @lru_cache(maxsize=100_000)  # noqa: B019 - one ear lives as long as the run
    def confusions(self, phones: tuple[str, ...]) -> tuple[tuple[float, tuple[str, ...]], ...]:
        """(cost, words) of what the phones could be heard as, the nearest first."""
        budget = min(BUDGET_MOST, max(BUDGET_LEAST, BUDGET_PER_PHONE * len(phones)))
        size = len(phones)
        found: list[tuple[float, tuple[str, ...]]] = []
        edges = {s: list(self._words_from(phones, s, budget)) for s in range(size)}
        partial: list[tuple[float, int, tuple[str, ...]]] = [(0.0, 0, ())]
        for _ in range(MOST_WORDS):
            longer: list[tuple[float, int, tuple[str, ...]]] = []
            for cost, at, words in partial:
                for more, end, word in edges.get(at, ()):
                    if cost + more > budget:
                        continue
                    if end == size:
                        found.append((cost + more, (*words, word)))
                    elif end > at:
                        longer.append((cost + more, end, (*words, word)))
            partial = sorted(longer)[:600]
        return tuple(sorted(found)[:200])

    def _words_from(self, phones: tuple[str, ...], start: int, budget: float) -> Iterator[tuple[float, int, str]]:
        """(cost, end, word) for every common word that phones[start:end] could be heard as."""
        rest = phones[start:]
        first = [0.0]
        for phone in rest:
            first.append(first[-1] + lost(phone))
        stack = [(self.root, first)]
        while stack:
            node, row = stack.pop()
            for phone, then in node.after.items():
                new = _next_row(row, rest, phone)
                if min(new) > budget:
                    continue
                stack.append((then, new))
                for end, cost in enumerate(new):
                    if cost <= budget and end:
                        for word in then.words:
                            yield cost, start + end, word


def _next_row(row: list[float], said: Sequence[str], phone: str) -> list[float]:
    """The edit distances of one phone more of the word against all of what was said."""
    new = [row[0] + lost(phone)]
    for j, one in enumerate(said, 1):
        new.append(min(row[j - 1] + instead(one, phone), row[j] + lost(phone), new[-1] + lost(one)))
    return new


@cache
def ear() -> Ear:
    return Ear()


@lru_cache(maxsize=20_000)
def phones_of(word: str) -> tuple[str, ...]:
    ways = pronunciations([word]).get(word, ())
    return tuple(ways[0].split()) if ways else ()


class PhoneticNoise:
    """`level` is the chance that a mishearing begins at a word; the same seed gives the same noise."""

    def __init__(self, seed: int, level: float = 0.17) -> None:
        self.random = random.Random(seed)
        self.level = level

    def __call__(self, text: str) -> str:
        words = re.sub(r"[^\w\s']", " ", text.lower().replace("&", " and ")).split()
        digits = self.random.random() < 0.25
        out: list[str] = []
        i = 0
        while i < len(words):
            if self.random.random() >= self.level:
                out.append(words[i])
                i += 1
                continue
            size = 2 if i + 1 < len(words) and self.random.random() < 0.5 else 1
            out += self._misheard(words[i : i + size], out, words[i + size : i + size + 1])
            i += size
        if digits:
            out = [DIGITS.get(w, w) for w in out]
        return " ".join(out)

    def _misheard(self, said: list[str], before: list[str], after: list[str]) -> list[str]:
        if len(said) == 1 and said[0] in SMALL and self.random.random() < 0.5:
            return []
        if self.random.random() < 0.08:
            return [self.random.choice(FILLERS), *said]
        phones = tuple(p for w in said for p in phones_of(w))
        if len(phones) < 2 or not all(phones_of(w) for w in said):
            return said
        rows: list[tuple[float, tuple[str, ...]]] = []
        for cost, words in ear().confusions(phones):
            if words != tuple(said):
                rows.append((-CHANNEL * cost + PRIOR * ear().fluency(words, before, after), words))
        rows = sorted(rows, reverse=True)[:8]
        if not rows:
            return said
        weights = [math.exp(2.0 * (score - rows[0][0])) for score, _ in rows]
        return list(self.random.choices([w for _, w in rows], weights)[0])
