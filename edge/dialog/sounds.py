"""How alike two words sound and look, for what a recogniser or a hasty thumb made of a menu's words.

It decides a likeness between 0 and 1. It never decides that a word was meant: the grammar weighs that.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

_RULES = (
    (re.compile(r"^(?:kn|gn|pn)"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"^ps"), "s"),
    (re.compile(r"tch|ch|sh|sch|ti(?=on)|ci(?=a)"), "j"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"gh(?=t)|gh$"), ""),
    (re.compile(r"th"), "t"),
    (re.compile(r"ck|qu|q"), "k"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"dg"), "j"),
    (re.compile(r"(?<=[aeiou])w|(?<=[aeiou])y(?![aeiou])|(?<=[aeiou])h|(?<=[aeiou])r(?![aeiou])"), "r"),
    (re.compile(r"ll(?=a)"), "l"),
    (re.compile(r"[aeiouy]+"), "a"),
    (re.compile(r"h"), ""),
)
# Voiced and unvoiced pairs, and the nasals, are what recognisers swap most: one sign each.
_CLASSES = str.maketrans({"b": "p", "d": "t", "g": "k", "v": "f", "z": "s", "m": "n"})
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A coarse sound key: consonant classes, every run of vowels one `a`, a vowel at the very end dropped."""
    key = word
    for pattern, by in _RULES:
        key = pattern.sub(by, key)
    key = _TWICE.sub(r"\1", key.translate(_CLASSES))
    return key[:-1] if len(key) > 3 and key.endswith("a") else key


def likeness(heard: str, known: str) -> float:
    """0..1: half how it looks (swaps of neighbours count once), half how it sounds."""
    looks = DamerauLevenshtein.normalized_similarity(heard, known)
    if looks < 0.3:
        return 0.0
    sounds = Levenshtein.normalized_similarity(sound(heard), sound(known))
    same_start = 0.04 if heard[:1] == known[:1] else 0.0
    return min(1.0, max(0.5 * looks + 0.5 * sounds, looks - 0.05) + same_start)


def pieces(key: str) -> list[str]:
    """The pairs of signs by which candidates are found, with the ends marked."""
    marked = f"^{key}$"
    return [marked[i : i + 2] for i in range(len(marked) - 1)]
