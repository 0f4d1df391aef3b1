"""How alike two words sound and look, for what a recogniser or a hasty thumb made of a menu's words.

It decides a likeness between 0 and 1. It never decides that a word was meant: the grammar weighs that. Sounds are read
off the letters by rules (`pronounced`), for a menu's words are in no dictionary; English, which Spanish names bear.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from edge.dialog.vocabulary.pronounced import EXCEPTIONS, RULES
from edge.dialog.vocabulary.pronounced_words import DISHES, ENGLISH
from edge.dialog.vocabulary.tables import pairs_of

# A sound is one letter here, upper case where it is a vowel: I see, i sit, E say, e set, a sat, A not, O so, U too,
# u put, V cut, Y eye, W now, Q boy, R her; C church, J judge, S she, Z measure, T thin, D this, N sing; the others as
# they are written. A rule is looked for by its letter and these numbers of neighbours, the most telling first.
_NEIGHBOURS = ((3, 3), (2, 3), (1, 3), (2, 2), (2, 1), (1, 2), (1, 1), (0, 1), (0, 0))
_RULES_OF_SOUND = pairs_of(RULES)
_EXCEPTIONS = pairs_of(EXCEPTIONS) | pairs_of(ENGLISH) | pairs_of(DISHES)
_LETTERS = re.compile(r"[^a-z]")
_APART = re.compile(r"(.)\1+")
_HARD = frozenset("ptkfT")  # a plural's s after one of these is an s, else a z

# Where the mouth makes a vowel (height, backness, in steps), and what hearing one consonant for another costs: those of
# one row are alike, the first pair of a row by voice alone. Chosen by the ear of phonetics, not from any test's words.
_PLACES = {
    sign: (int(at[0]), int(at[1])) for sign, at in
    pairs_of("I:80 i:71 E:61 e:51 a:31 A:14 O:55 U:85 u:74 V:43 Y:22 W:24 Q:44 R:53").items()
}  # fmt: skip
_NEAR_CONSONANTS = (
    (0.25, "pb td kg fv sz TD SZ CJ"),
    (0.35, "mn nN vD fT Ss CS JZ zD sT TD"),
    (
        0.5,
        "pt tk pk bd dg bg tC dJ tT dD pf bv bw vw wl lr rw jI mN Cs Js hf kh mb nd gN lw rR tf fs vz SC zJ fh wu wU",
    ),
)
_FAR, _VOWEL_FOR_CONSONANT = 0.9, 1.2
_LEFT_OUT = 0.8  # a sound that is not heard, or heard and not said; some come and go more lightly
_LIGHT = {
    "V": 0.4,
    "i": 0.45,
    "h": 0.35,
    "t": 0.5,
    "d": 0.5,
    "n": 0.6,
    "s": 0.55,
    "z": 0.5,
    "r": 0.55,
    "R": 0.6,
    "l": 0.65,
}
MOST_LOOKED_AT = 5
MOST_REMEMBERED = 500  # of one set of words: small words come again, whatever the menu
COARSER = 0.15  # of the coarse sounds two words may differ more than of the sounds themselves
LOOKED_AT_LEAST = 0.6  # of the coarse sounds: below it two words are nothing alike and need no closer look
_CLASSES = str.maketrans(
    {**dict.fromkeys("bp", "p"), **dict.fromkeys("dt", "t"), **dict.fromkeys("gk", "k"), **dict.fromkeys("fvTD", "f"),
     **dict.fromkeys("sz", "s"), **dict.fromkeys("SZCJ", "j"), **dict.fromkeys("mnN", "n"), "h": "", "R": "ar",
     **dict.fromkeys("IiEeaAOUuVYWQ", "a")}
)  # fmt: skip
BY_EAR = 0.02  # two words of the same sounds are still not the same word
LEAST_LETTERS = 3  # shorter words sound like too many others


@lru_cache(maxsize=20_000)
def sounds_of(word: str) -> str:
    """The sounds of a word as the letters say them, one sign each."""
    flat = _LETTERS.sub("", word)
    if flat in _EXCEPTIONS:
        return _EXCEPTIONS[flat]
    single = flat.removesuffix("s")
    if single in _EXCEPTIONS and single != flat and _EXCEPTIONS[single][-1] not in "szSZCJ":
        return _EXCEPTIONS[single] + ("s" if _EXCEPTIONS[single][-1] in _HARD else "z")
    return _APART.sub(r"\1", _read(flat))


def _read(letters: str) -> str:
    marked = f"^^^{letters}$$$"
    out: list[str] = []
    for i in range(3, len(letters) + 3):
        letter = marked[i].upper()
        for before, after in _NEIGHBOURS:
            rule = marked[i - before : i] + letter + marked[i + 1 : i + 1 + after]
            if rule in _RULES_OF_SOUND:
                out.append(_RULES_OF_SOUND[rule])
                break
    return "".join(out)


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """The coarse sounds of a word."""
    return coarse(sounds_of(word))


def _instead() -> dict[str, dict[str, float]]:
    """Of two sounds, what hearing the second for the first costs; 0 the same, about 1 nothing alike."""
    signs = {*_PLACES, *"pbtdkgfvTDszSZCJmnNlrwjh"}
    costs = {a + b: _VOWEL_FOR_CONSONANT if (a in _PLACES) != (b in _PLACES) else _FAR for a in signs for b in signs}
    for a, (height, back) in _PLACES.items():
        for b, (height_b, back_b) in _PLACES.items():
            costs[a + b] = min(0.9, 0.1 + 0.08 * abs(height - height_b) + 0.09 * abs(back - back_b))
    for cost, row in reversed(_NEAR_CONSONANTS):
        for pair in row.split():
            costs[pair] = costs[pair[::-1]] = cost
    return {a: {b: 0.0 if a == b else costs[a + b] for b in signs} for a in signs}


_INSTEAD = _instead()
_OF_A_SOUND = {sign: (_LIGHT.get(sign, _LEFT_OUT), instead) for sign, instead in _INSTEAD.items()}


@lru_cache(maxsize=50_000)
def _weight(sounds: str) -> float:
    return sum(_LIGHT.get(s, _LEFT_OUT) for s in sounds)


@lru_cache(maxsize=20_000)
def _lost(sounds: str) -> tuple[list[tuple[float, str]], list[float]]:
    """(what leaving it out costs, the sound) of each, and what leaving out all of them up to each costs."""
    cells = [(_LIGHT.get(sign, _LEFT_OUT), sign) for sign in sounds]
    return cells, list(accumulate((cost for cost, _ in cells), initial=0.0))


@lru_cache(maxsize=50_000)
def heard_as(said: str, heard: str, least: float = 0.0) -> float:
    """0..1: how alike two runs of sounds are, by what hearing one for the other costs; 0 where that is under least."""
    longest = max(_weight(said), _weight(heard))
    if not longest:
        return 0.0
    most = (1.0 - least) * longest
    cells, row = _lost(heard)
    for sign in said:
        lost, instead = _OF_A_SOUND[sign]
        above = row[0]
        left = nearest = above + lost
        new = [left]
        at = 0
        for cost, other in cells:
            best = above + instead[other]
            at += 1  # noqa: SIM113 - quicker than enumerate, and this is where the time goes
            above = row[at]
            if above + lost < best:
                best = above + lost
            left += cost
            if best < left:
                left = best
            new.append(left)
            if left < nearest:
                nearest = left
        if nearest > most:
            return 0.0
        row = new
    return max(0.0, 1.0 - row[-1] / longest) if row[-1] <= most else 0.0


def run_sounds(words: Iterable[str]) -> str:
    """The sounds of words said one after another: of two that meet and are the same, one is heard."""
    return _sounds_of_all(tuple(words))


@lru_cache(maxsize=20_000)
def _sounds_of_all(words: tuple[str, ...]) -> str:
    return _APART.sub(r"\1", "".join(map(sounds_of, words)))


@lru_cache(maxsize=20_000)
def coarse(sounds: str) -> str:
    """Consonants by class, every run of vowels one `a`, a vowel at the very end dropped."""
    key = _APART.sub(r"\1", sounds.translate(_CLASSES))
    return key[:-1] if len(key) > 3 and key.endswith("a") else key


Found = TypeVar("Found")


def remembered(
    known: dict[tuple[str, float], Found], asked: tuple[str, float], look: Callable[[str, float], Found]
) -> Found:
    """What was found for sounds and a least likeness, looked for once. known: forgets all where it has grown large."""
    found = known.get(asked)
    if found is None:
        if len(known) > MOST_REMEMBERED:
            known.clear()
        found = known[asked] = look(*asked)
    return found


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words by how they sound, to be looked through by ear."""

    stems: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    coarse: tuple[str, ...] = ()
    _known: dict[tuple[str, float], list[tuple[str, float]]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, rows: Sequence[tuple[str, str]]) -> "Spoken":
        """Of (stem, sounds) rows."""
        return cls(tuple(s for s, _ in rows), tuple(by for _, by in rows), tuple(coarse(by) for _, by in rows))

    def like(self, heard: str, least: float) -> list[tuple[str, float]]:
        """(stem, likeness) of the words that sound like what was heard, a few at most, nearest first. Remembered."""
        if not self.sounds:
            return []
        return remembered(self._known, (heard, least), self._like)

    def _like(self, heard: str, least: float) -> list[tuple[str, float]]:
        near = process.extract(
            coarse(heard),
            self.coarse,
            scorer=Levenshtein.normalized_similarity,
            limit=MOST_LOOKED_AT,
            score_cutoff=max(LOOKED_AT_LEAST, least - COARSER),
        )
        found = [(self.stems[n], like) for _, _, n in near if (like := heard_as(self.sounds[n], heard, least)) >= least]
        return sorted(found, key=lambda r: -r[1])

    def spelt(self, stem: str, least: float) -> list[tuple[str, float]]:
        """(stem, likeness) of the words that look like a strange one: "ied" for "iced"."""
        if not self.stems:
            return []
        near = process.extract(
            stem,
            self.stems,
            scorer=DamerauLevenshtein.normalized_similarity,
            limit=MOST_LOOKED_AT,
            score_cutoff=least,
        )
        return [(known, like) for known, like, _ in near]


def likeness(heard: str, known: str, known_sounds: str = "", known_key: str = "") -> float:
    """0..1: how it looks (swaps of neighbours count once) and how it sounds, whichever says more."""
    looks = DamerauLevenshtein.normalized_similarity(heard, known)
    same = Levenshtein.normalized_similarity(sound(heard), known_key or sound(known))
    same_start = 0.04 if heard[:1] == known[:1] else 0.0
    alike = max(0.7 * looks + 0.3 * same - 0.03, looks - 0.05) + same_start if looks >= 0.2 else 0.0
    if same >= LOOKED_AT_LEAST and min(len(heard), len(known)) >= LEAST_LETTERS:
        least = max(LOOKED_AT_LEAST, alike + BY_EAR)
        alike = max(alike, heard_as(known_sounds or sounds_of(known), sounds_of(heard), round(least, 1)) - BY_EAR)
    return min(1.0, alike)


def pieces(key: str) -> list[str]:
    """The pairs of signs by which candidates are found, with the ends marked."""
    marked = f"^{key}$"
    return [marked[i : i + 2] for i in range(len(marked) - 1)]
