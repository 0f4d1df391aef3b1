"""The menu's words as they are written and said: which of them look or sound like what was heard.

It decides a few likely words and how like each is, over an index of pairs of letters and of sounds, so that a menu of
2,000 items is not looked through. It never decides that one was meant: the lattice does.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, pairwise

from rapidfuzz.distance import Levenshtein

from edge.dialog.vocabulary.foods import GLUE
from edge.dialog.vocabulary.sounds import COARSER, coarse, heard_as, likeness, pieces, run_sounds, sound, sounds_of
from edge.dialog.vocabulary.words import split, stem

FUZZY_LEAST = 0.74  # likeness below which a word is somebody else's (chosen on our own noise generator's words)
FUZZY_SHORT = 0.86  # for words of up to three letters, where one letter is a third of the word
BY_EAR_LEAST = 0.66  # of sounds: real words further apart are not told from chance (6 % of any words are nearer)
MOST_FUZZY = 4
MOST_LIKELY = 10  # of the words with most pairs in common, weighed one by one
MOST_POSTINGS = 250
FEW_GRAMS = 6  # of a word, the rarest first: they tell it from the others
MOST_REMEMBERED = 5_000

Near = tuple[tuple[tuple[str, ...], float], ...]  # stems -> likeness, the best first


@dataclass(frozen=True, slots=True)
class Surfaces:
    """Written forms of the vocabulary, and of neighbouring words joined ("ice cream" heard as "i scream")."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]  # (as it is written, its stems)
    sounds: tuple[str, ...]  # of the rows
    keys: tuple[str, ...]  # and how they sound, coarsely
    sizes: tuple[int, ...]  # how many sounds they have, and four: a short one is no nearer for that
    grams: dict[str, tuple[int, ...]]  # a pair of sounds, or "=" and a pair of letters -> the rows
    by_sound: dict[str, tuple[int, ...]]  # two coarse sounds -> the rows
    _known: dict[str, Near] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Surfaces":
        """Of names as they are written."""
        found: dict[tuple[str, tuple[str, ...]], str] = {}  # -> how they sound
        for text in texts:
            words = [w for w in split(text).words if w.text not in GLUE and w.number is None]
            for word in words:
                if len(word.text) > 2:
                    found[word.text, (word.stem,)] = sounds_of(word.text)
                    other = word.text[:-1] if word.text.endswith("s") else word.text + "s"
                    found[other, (word.stem,)] = sounds_of(other)
            for a, b in pairwise(words):
                found[a.text + b.text, (a.stem, b.stem)] = run_sounds((a.text, b.text))
        for size_word in ("small", "medium", "large", "regular"):
            found[size_word, (stem(size_word),)] = sounds_of(size_word)
        rows, sounds = tuple(found), tuple(found.values())
        keys = tuple(coarse(s) for s in sounds)
        grams: dict[str, list[int]] = {}
        by_sound: dict[str, list[int]] = {}
        for n, (surface, _) in enumerate(rows):
            for gram in {*pieces(sound(surface)), *(f"={g}" for g in pieces(surface))}:
                grams.setdefault(gram, []).append(n)
            for gram in set(pieces(keys[n])):
                by_sound.setdefault(gram, []).append(n)
        return cls(rows, sounds, keys, tuple(4 + len(s) for s in sounds), _settled(grams), _settled(by_sound))

    def near(self, heard: str) -> Near:
        """Words of the menu that look and sound like what was heard, best first. Remembered: people repeat."""
        found = self._known.get(heard)
        if found is None:
            found = self._remember(heard, self._search(heard))
        return found

    def sounding(self, sounds: str, least: float) -> Near:
        """Words of the menu that sound so much like what was heard, best first, for heard words that are real ones."""
        key = f"~{sounds} {least:.2f}"
        found = self._known.get(key)
        if found is None:
            found = self._remember(key, self._by_ear(sounds, max(BY_EAR_LEAST, least)))
        return found

    def said_as(self) -> dict[str, tuple[str, ...]]:
        """Stem -> the sounds of its written forms."""
        found: dict[str, list[str]] = {}
        for (_, stems), said in zip(self.rows, self.sounds, strict=True):
            if len(stems) == 1:
                found.setdefault(stems[0], []).append(said)
        return {stem: tuple(dict.fromkeys(ways)) for stem, ways in found.items()}

    def _remember(self, heard: str, best: dict[tuple[str, ...], float]) -> Near:
        if len(self._known) > MOST_REMEMBERED:
            self._known.clear()
        found = self._known[heard] = tuple(sorted(best.items(), key=lambda r: -r[1])[:MOST_FUZZY])
        return found

    def _search(self, heard: str) -> dict[tuple[str, ...], float]:
        grams = dict.fromkeys((*pieces(sound(heard)), *(f"={g}" for g in pieces(heard))))
        postings = sorted((p for g in grams if (p := self.grams.get(g))), key=len)
        # A pair of letters that half the menu has tells nothing more.
        telling = (p for k, p in enumerate(postings) if k < FEW_GRAMS or len(p) <= MOST_POSTINGS)
        votes = Counter(chain.from_iterable(telling))
        least_votes = 2 if len(postings) > 3 else 1
        surfaces = self.rows
        size = len(heard)
        rows = [
            (v / (4 + len(surfaces[n][0])), -n)
            for n, v in votes.items()
            if v >= least_votes and -3 <= len(surfaces[n][0]) - size <= 3
        ]
        best: dict[tuple[str, ...], float] = {}
        for _, minus in sorted(rows, reverse=True)[:MOST_LIKELY]:
            surface, stems = surfaces[-minus]
            least = FUZZY_SHORT if min(len(surface), size) <= 3 else FUZZY_LEAST
            like = likeness(heard, surface, self.sounds[-minus], self.keys[-minus])
            if like >= least and like > best.get(stems, 0.0):
                best[stems] = like
        return best

    def _by_ear(self, sounds: str, least: float) -> dict[tuple[str, ...], float]:
        key = coarse(sounds)
        telling = sorted((p for g in dict.fromkeys(pieces(key)) if (p := self.by_sound.get(g))), key=len)[:FEW_GRAMS]
        votes = Counter(chain.from_iterable(posting[:MOST_POSTINGS] for posting in telling))
        sizes = self.sizes
        likely = sorted([(v / sizes[n], -n) for n, v in votes.items() if v > 1], reverse=True)[:MOST_LIKELY]
        best: dict[tuple[str, ...], float] = {}
        for _, minus in likely:
            if Levenshtein.normalized_similarity(key, self.keys[-minus]) < BY_EAR_LEAST - COARSER:
                continue
            like = heard_as(self.sounds[-minus], sounds, least)
            stems = self.rows[-minus][1]
            if like >= least and like > best.get(stems, 0.0):
                best[stems] = like
        return best


def _settled(postings: dict[str, list[int]]) -> dict[str, tuple[int, ...]]:
    return {gram: tuple(rows) for gram, rows in postings.items()}
