"""Every name of a menu, and every run of words inside one, by how it is said: for words heard as other words.

It decides how alike a run of heard sounds and the runs of a menu's names are. It never decides that one was meant.
Found by threes of coarse sounds, so that a search does not grow with the menu; a run's own sounds are only weighed for
the few that share most of them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from edge.dialog.vocabulary.foods import GLUE
from edge.dialog.vocabulary.numbers import NUMBERS
from edge.dialog.vocabulary.sounds import coarse, heard_as, remembered, run_sounds
from edge.dialog.vocabulary.words import Word, split

LONGEST_RUN = 5  # content words of a name that are said in one go
FEWEST_SOUNDS = 3
LOOKED_AT, WEIGHED = 20, 3  # runs whose coarse sounds are compared, and those whose sounds are
COMMONEST = 160  # runs that share three coarse sounds; where more do, the three tell little
EDIT = 0.5  # of a sound's weight, that an edit costs; cheaper ones are few beside dearer ones
NEARLY = 0.06  # of the coarse sounds a run may be less like than is asked for
MOST_SAID = 30  # numbers that things are counted and sold by; those of a card or a phone are no name
FEW = 120  # runs that need no index: all of them are compared


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a name as they are said one after another."""

    stems: tuple[str, ...]
    sounds: str
    key: str  # its coarse sounds
    words: tuple[str, ...]  # as they are written, one for each stem


@dataclass(frozen=True, slots=True)
class NamesByEar:
    runs: tuple[Run, ...]
    threes: dict[str, tuple[int, ...]]
    keys: tuple[str, ...] = ()  # of the runs
    sizes: tuple[int, ...] = ()  # of the keys, and four: a short one is no nearer for that
    _known: dict[tuple[str, float], list[tuple[Run, float]]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "NamesByEar":
        """Of names as they are written."""
        found: dict[tuple[tuple[str, ...], str], Run] = {}
        for text in texts:
            for stems, words, sounds in _runs(split(text).words):
                found.setdefault((stems, sounds), Run(stems, sounds, coarse(sounds), words))
        runs = tuple(found.values())
        threes: dict[str, list[int]] = {}
        for n, run in enumerate(runs if len(runs) > FEW else ()):
            for three in _threes(run.key):
                threes.setdefault(three, []).append(n)
        keys = tuple(run.key for run in runs)
        return cls(runs, {three: tuple(ns) for three, ns in threes.items()}, keys, tuple(4 + len(key) for key in keys))

    def like(self, heard: str, least: float) -> list[tuple[Run, float]]:
        """The runs that sound like what was heard, a few at most, the nearest first. Remembered."""
        if len(heard) < FEWEST_SOUNDS:
            return []
        return remembered(self._known, (heard, least), self._like)

    def _like(self, heard: str, least: float) -> list[tuple[Run, float]]:
        key = coarse(heard)
        near = sorted(self._near(key, least - NEARLY), reverse=True)[:WEIGHED]
        close = [run for _, n in near if _differ_little((run := self.runs[n]).sounds, heard, least)]
        found = [(run, like) for run in close if (like := heard_as(run.sounds, heard, least)) >= least]
        return sorted(found, key=lambda r: -r[1])

    def _near(self, key: str, least: float) -> list[tuple[float, int]]:
        """(likeness, which) of the runs whose coarse sounds are as alike as that."""
        alike = Levenshtein.normalized_similarity
        if len(self.runs) <= FEW:
            rows = process.extract(key, self.keys, scorer=alike, score_cutoff=least, limit=None)
            return [(like, n) for _, like, n in rows]
        keys = self.keys
        return [(like, n) for n in self._likely(key) if (like := alike(key, keys[n])) >= least]

    def _likely(self, key: str) -> list[int]:
        telling: list[tuple[int, ...]] = []
        for posting in sorted((p for three in _threes(key) if (p := self.threes.get(three))), key=len):
            if len(posting) > COMMONEST and telling:
                break
            telling.append(posting[:COMMONEST])
        votes, sizes = Counter(chain.from_iterable(telling)), self.sizes
        best = sorted([(v / sizes[n], -n) for n, v in votes.items()], reverse=True)[:LOOKED_AT]
        return [-minus for _, minus in best]


def _runs(words: Sequence[Word]) -> Iterable[tuple[tuple[str, ...], tuple[str, ...], str]]:
    """(content stems, their words, sounds) of every run of a name that begins and ends with a word of content."""
    for start, first in enumerate(words):
        if first.text in GLUE:
            continue
        stems: tuple[str, ...] = ()
        texts: tuple[str, ...] = ()
        for end in range(start, len(words)):
            word = words[end]
            if end > start and word.pause:
                break
            if word.text in GLUE:
                continue
            if word.stem in stems or len(stems) == LONGEST_RUN:
                break
            stems, texts = (*stems, word.stem), (*texts, word.text)
            said = words[start : end + 1]
            yield stems, texts, sounds_of_run(said)
            if len(stems) < len(said):  # and without the small words inside
                yield stems, texts, sounds_of_run(w for w in said if w.text not in GLUE)


def sounds_of_run(words: Iterable[Word]) -> str:
    """The sounds of words said one after another, of numbers as they are said."""
    return run_sounds([part for w in words for part in _SAID.get(w.text, w.text).split()])


# Numbers as a name has them, up to those that things are sold by; larger ones are read, not said.
_SAID = {str(n): w for w, n in reversed(NUMBERS.items()) if n <= MOST_SAID}


def rest_like(heard: Sequence[Word], run: Run) -> float:
    """How alike what was heard and a run are apart from the words that both have: those speak for no others."""
    said = {w.stem for w in heard}
    theirs = [text for stem, text in zip(run.stems, run.words, strict=True) if stem not in said]
    ours = [w for w in heard if w.stem not in run.stems]
    return heard_as(run_sounds(_SAID.get(t, t) for t in theirs), sounds_of_run(ours)) if theirs else 1.0


def _differ_little(said: str, heard: str, least: float) -> bool:
    """Whether so few sounds differ that the two may be as alike as is asked for: saves the weighing of most."""
    most = int((1.0 - least) * max(len(said), len(heard)) / EDIT)
    return Levenshtein.distance(said, heard, score_cutoff=most) <= most


def _threes(key: str) -> dict[str, None]:
    marked = f"^{key}$"
    return dict.fromkeys(marked[i : i + 3] for i in range(len(marked) - 2))
