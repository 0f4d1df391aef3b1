"""How alike two words sound and look, for what a recogniser or a hasty thumb made of a menu's words.

It decides a likeness between 0 and 1. It never decides that a word was meant: the grammar weighs that. Sounds are read
off the letters by rules (`pronounced`), for a menu's words are in no dictionary; English, which Spanish names bear.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from edge.dialog.pronounced import EXCEPTIONS, RULES
from edge.dialog.tables import pairs_of

# A sound is one letter here, upper case where it is a vowel: I see, i sit, E say, e set, a sat, A not, O so, U too,
# u put, V cut, Y eye, W now, Q boy, R her; C church, J judge, S she, Z measure, T thin, D this, N sing; the others as
# they are written. A rule is looked for by its letter and these numbers of neighbours, the most telling first.
_NEIGHBOURS = ((3, 3), (2, 3), (1, 3), (2, 2), (2, 1), (1, 2), (1, 1), (0, 1), (0, 0))
_RULES_OF_SOUND = pairs_of(RULES)
_EXCEPTIONS = pairs_of(EXCEPTIONS)
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
_LEAST_IN_COMMON = 0.3  # of the coarse sounds: below it two words are nothing alike and need no closer look
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
    """A coarse sound key: consonants by class, every run of vowels one `a`, a vowel at the very end dropped."""
    key = _APART.sub(r"\1", sounds_of(word).translate(_CLASSES))
    return key[:-1] if len(key) > 3 and key.endswith("a") else key


def _instead() -> dict[str, float]:
    """Two sounds -> what hearing the second for the first costs; 0 the same, about 1 nothing alike."""
    signs = {*_PLACES, *"pbtdkgfvTDszSZCJmnNlrwjh"}
    costs = {a + b: _VOWEL_FOR_CONSONANT if (a in _PLACES) != (b in _PLACES) else _FAR for a in signs for b in signs}
    for a, (height, back) in _PLACES.items():
        for b, (height_b, back_b) in _PLACES.items():
            costs[a + b] = min(0.9, 0.1 + 0.08 * abs(height - height_b) + 0.09 * abs(back - back_b))
    for cost, row in reversed(_NEAR_CONSONANTS):
        for pair in row.split():
            costs[pair] = costs[pair[::-1]] = cost
    return costs | {a + a: 0.0 for a in signs}


_INSTEAD = _instead()


@lru_cache(maxsize=50_000)
def _weight(sounds: str) -> float:
    return sum(_LIGHT.get(s, _LEFT_OUT) for s in sounds)


def heard_as(said: str, heard: str) -> float:
    """0..1: how alike two runs of sounds are, by what it costs to hear one for the other."""
    longest = max(_weight(said), _weight(heard))
    if not longest:
        return 0.0
    row = [0.0]
    for sign in heard:
        row.append(row[-1] + _LIGHT.get(sign, _LEFT_OUT))
    for sign in said:
        lost = _LIGHT.get(sign, _LEFT_OUT)
        above = row[0]
        row[0] = left = above + lost
        for j, other in enumerate(heard, 1):
            here = row[j]
            left = min(above + _INSTEAD[sign + other], here + lost, left + _LIGHT.get(other, _LEFT_OUT))
            above, row[j] = here, left
    return max(0.0, 1.0 - row[-1] / longest)


@lru_cache(maxsize=50_000)
def likeness(heard: str, known: str) -> float:
    """0..1: how it looks (swaps of neighbours count once) and how it sounds, whichever says more."""
    looks = DamerauLevenshtein.normalized_similarity(heard, known)
    coarse = Levenshtein.normalized_similarity(sound(heard), sound(known))
    same_start = 0.04 if heard[:1] == known[:1] else 0.0
    alike = max(0.7 * looks + 0.3 * coarse - 0.03, looks - 0.05) + same_start if looks >= 0.2 else 0.0
    if coarse >= _LEAST_IN_COMMON and min(len(heard), len(known)) >= LEAST_LETTERS:
        alike = max(alike, heard_as(sounds_of(known), sounds_of(heard)) - BY_EAR)
    return min(1.0, alike)


def pieces(key: str) -> list[str]:
    """The pairs of signs by which candidates are found, with the ends marked."""
    marked = f"^{key}$"
    return [marked[i : i + 2] for i in range(len(marked) - 1)]
