"""Names by how near they are to words that were said, among up to a hundred thousand.

It decides how alike two names are (`alike`), and finds the best of many without looking at each: by the words that
they share, and, for those that share none, by their letters among names of a fitting length. PURE.

Looking at all of 100,000 with `alike` took 450 ms; this takes some 10, and finds the same (a test holds the two
against each other).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

# Chosen on the demo brand; tests/cloud/test_rules.py holds phrases on either side. From ALIKE on it is a slip of the
# ear or a plural. Between NEAR and ALIKE only a shared word counts ("caesar salad": the salads), never letters alone:
# "steak" is 0.75 of "iced tea", and "wings" of "rings".
ALIKE = 0.80
NEAR = 0.70
LONGEST_WORDS = 12  # of a span; nobody names a dish in more
SHARED_LETTERS = 4  # a shared word shorter than this ("hot", "tea") says too little
_INSIDE, _OF_WHOLE = 60.0, 0.4  # every word of the one is in the other: "crispy chicken thing"
_SHARED = 0.1

# Said around a name, never part of one. English and Spanish.
_FILLER_WORDS = (
    "a an the some any of please can could i we you get have want like would to me with and for do got order um uh er "
    "un una unos unas el la los las de del por favor quiero quisiera dame me da tienes tiene hay para con y"
)
_QUANTITY_WORDS = "one two three four five six seven eight nine ten uno dos tres cuatro cinco seis"
_FILLERS = frozenset(_FILLER_WORDS.split())
_QUANTITIES = frozenset(_QUANTITY_WORDS.split())

Indices = NDArray[np.intp]


def normal(text: str) -> str:
    """Lower case, no accents or signs, no fillers, plurals as singulars: how names are compared."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    words = [_singular(w) for w in re.findall(r"[a-z0-9]+", plain)[:LONGEST_WORDS] if w not in _FILLERS]
    while words and (words[0] in _QUANTITIES or words[0].isdigit()):
        words.pop(0)  # "two cokes"; but "number two" is a name
    return " ".join(words)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def alike(said: str, name: str) -> float:
    """0..100, of normalised words. Whole names in any order, tolerant of a slip; or, lower, a word in common.

    The sorted ratio finds "shake chocolate" and "choclate shake", the compact one "cheese burger".
    """
    whole = fuzz.token_sort_ratio(said, name)
    letters = max(whole, fuzz.ratio(said.replace(" ", ""), name.replace(" ", "")))
    ours, theirs = set(said.split()), set(name.split())
    if ours & theirs and (ours <= theirs or theirs <= ours):
        letters = max(letters, _INSIDE + _OF_WHOLE * whole)
    if letters >= ALIKE * 100:
        return letters
    shared = any(len(w) >= SHARED_LETTERS for w in ours & theirs)
    return NEAR * 100 + _SHARED * whole if shared else 0.0


class Names:
    """Normalised names, in an order that decides between equals."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        held: dict[str, list[int]] = {}
        for index, name in enumerate(self.names):
            for word in set(name.split()):
                held.setdefault(word, []).append(index)
        self._words = {word: np.array(indices, dtype=np.intp) for word, indices in held.items()}
        self._counts = np.array([len(set(name.split())) for name in self.names], dtype=np.intp)  # different words
        self._sorted = np.array([_sorted(name) for name in self.names], dtype=object)
        self._by_sorted = _Letters(self._sorted)
        self._by_compact = _Letters([name.replace(" ", "") for name in self.names])

    def nearest(self, said: str, limit: int) -> list[tuple[float, int]]:
        """(how near, 0..100, and the name's index), the best first, down to NEAR."""
        found = {int(i) for i in self._by_words(said, limit)} | self._by_letters(said)
        scored = ((alike(said, self.names[i]), i) for i in found)
        return sorted((s for s in scored if s[0] >= NEAR * 100), key=lambda s: (-s[0], s[1]))[:limit]

    def _by_words(self, said: str, limit: int) -> Indices:
        """The best among those that share a word, by what `alike` gives for that; a few more than are asked for where
        several are equal."""
        ours = set(said.split())
        lists = [(word, self._words[word]) for word in ours if word in self._words]
        if not lists:
            return np.empty(0, dtype=np.intp)
        indices, times = np.unique(np.concatenate([held for _, held in lists]), return_counts=True)
        long = [held for word, held in lists if len(word) >= SHARED_LETTERS]
        shares = np.isin(indices, np.concatenate(long)) if long else np.zeros(len(indices), dtype=bool)
        inside = (times == len(ours)) | (times == self._counts[indices])
        if not (shares | inside).any():
            return np.empty(0, dtype=np.intp)
        keep = shares | inside
        indices, shares, inside = indices[keep], shares[keep], inside[keep]
        whole = process.cdist([_sorted(said)], self._sorted[indices].tolist(), scorer=fuzz.ratio, dtype=np.float64)[0]
        letters = np.where(inside, np.maximum(whole, _INSIDE + _OF_WHOLE * whole), whole)
        scores = np.where(letters >= ALIKE * 100, letters, np.where(shares, NEAR * 100 + _SHARED * whole, 0.0))
        best: Indices = indices[np.lexsort((indices, -scores))[:limit]]
        return best

    def _by_letters(self, said: str) -> set[int]:
        return self._by_sorted.alike(_sorted(said)) | self._by_compact.alike(said.replace(" ", ""))


class _Letters:
    """Texts by their letters: those whose ratio to another is at least ALIKE.

    The ratio of two is 2 x L / (n + m), L letters that both have in order, n and m their lengths. So a text that is
    too long or too short is out; and each of the n - 1 pairs of letters that stand side by side in one is found in the
    other, but for two at most for each letter that only the one has, and one for each that only the other has.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        texts = list(texts)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        self._indices = order
        self._texts = np.array([texts[i] for i in order], dtype=object)
        self._lengths = np.array([len(texts[i]) for i in order], dtype=np.intp)
        held: dict[str, list[int]] = {}
        for place, text in enumerate(self._texts):
            for pair in _pairs(text):
                held.setdefault(pair, []).append(place)
        self._pairs = {pair: np.array(places, dtype=np.int32) for pair, places in held.items()}

    def alike(self, text: str) -> set[int]:
        length, reach = len(text), ALIKE / (2 - ALIKE)  # 2 * shorter / (shorter + longer) >= ALIKE
        begin = int(np.searchsorted(self._lengths, length * reach - 1e-9, "left"))
        end = int(np.searchsorted(self._lengths, length / reach + 1e-9, "right"))
        if begin == end:
            return set()
        lengths = self._lengths[begin:end]
        common = np.ceil(ALIKE / 2 * (length + lengths) - 1e-9)
        needed = (length - 1) - 2 * (length - common) - (lengths - common)
        places = begin + np.flatnonzero(self._shared(text, begin, end) >= needed)
        near = process.extract(
            text, self._texts[places].tolist(), scorer=fuzz.ratio, score_cutoff=ALIKE * 100, limit=None
        )
        return {self._indices[int(places[found])] for _, _, found in near}

    def _shared(self, text: str, begin: int, end: int) -> NDArray[np.float64]:
        """For each text from begin to end, how many of the pairs of this one it has somewhere."""
        counts = np.zeros(end - begin)
        for pair, times in _pairs(text).items():
            if (held := self._pairs.get(pair)) is not None:
                first, last = np.searchsorted(held, (begin, end))
                counts[held[first:last] - begin] += times
        return counts


def _pairs(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(len(text) - 1))


def _sorted(name: str) -> str:
    return " ".join(sorted(name.split()))
