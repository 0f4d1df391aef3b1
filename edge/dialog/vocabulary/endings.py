"""Words that are the same but for an ending: "ice" and "iced", "fry" and "fried", "crunch" and "crunchy". PURE.

It decides what is left of a word without the endings that a recogniser loses or puts on. It never decides that two such
words mean the same: who asks has a name that lacks the one.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

SHORTEST = 2  # letters that are left: "ic" of ice and iced
_ENDINGS = ("ied", "ies", "ing", "ed", "ie", "en", "y", "d", "e")  # the longer ones first; stems have lost their s
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=20_000)
def base_of(stem: str) -> str:
    """What is left of a word without its ending."""
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= SHORTEST:
            base = stem[: -len(ending)]
            doubled = len(base) > SHORTEST + 1 and base[-1] == base[-2] and base[-1] not in _VOWELS
            return base[:-1] if doubled else base
    return stem


def bases_of(stems: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The words by what is left of them."""
    found: dict[str, tuple[str, ...]] = {}
    for stem in stems:
        base = base_of(stem)
        found[base] = (*found.get(base, ()), stem)
    return found
