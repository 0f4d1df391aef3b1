"""Text as dictation types it: every word a real one and spelt right, small words slurred, endings lost and gained.

It decides by lookup, not by search: a word or a pair of neighbours is one sound away (a class of sounds, a weak sound
lost or put in) from other common words, and the pair's boundary may fall elsewhere; what follows what in English picks
among them. Small words change into each other by habit ("and" is "in", "a" is "of"), compounds come apart, endings of
grammar come and go. It shares nothing with the product, and with the other generators only the dictionary and the
language model in PocketSphinx's wheel. Each turn has its own chance, drawn from the seed and its words, so that
leaving one case out changes no other. Seed 1 was scored once before any of its misses was read; since then it has been
worked with, and other seeds tell more.
"""

import hashlib
import math
from collections.abc import Iterator
from functools import cache, lru_cache

import numpy as np

from edge.dialog.vocabulary.tables import pairs_of
from edge.speech.pronunciation import cmudict, inflected, known
from tests.dialog.noise_phonetic import ear

COMMONER_THAN = -12.3  # ln of a word's probability: about 15,000 words
VOICED = ("P B", "T D", "K G", "F V", "S Z", "SH ZH CH JH", "TH DH")
PLACES = (
    "P T K",
    "B D G",
    "M N NG",
    "F TH S SH",
    "V DH Z",
    "L R W",
    "TH T",
    "DH D",
    "CH SH T",
    "JH D Y",
    "B V",
    "HH F",
)
VOWELS = (
    "IY IH EY", "IH EH", "EH AE EY", "AE AH", "AH IH UH", "AA AH AO", "AO OW", "OW UW UH", "AY AA", "AW AA", "OY AO",
    "ER AH", "ER AO",
)  # fmt: skip
WEAK = frozenset("AH IH T D HH S Z R ER N Y".split())  # noqa: SIM905 - lost and put in
HABITS = {
    "and": ("in", "an", "end", "then", ""),
    "a": ("uh", "of", "the", "", ""),
    "an": ("and", "in", "a"),
    "the": ("a", "", "that"),
    "with": ("width", "which", "whip", "we"),
    "of": ("a", "have", "or", ""),
    "on": ("in", "and", "an"),
    "in": ("and", "an", "on"),
    "to": ("two", "too"),
    "for": ("four", "or"),
    "can": ("could", "kin", "and"),
    "please": ("", "peas", "pleas"),
    "some": ("sum", "same"),
    "no": ("know", "now", "not"),
    "i'd": ("i", "id", "it"),
    "i'll": ("all", "ill", "i"),
}
DIGITS = pairs_of("one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 twelve:12")
SOFT = 0.7  # how much of the language model's say: below 1 the ear has the last word
ENDINGS = ("s", "es", "ed", "d", "ing")


@cache
def _by_phones() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for word, ways in cmudict().items():
        real = word.isalpha() and (len(word) > 2 or word in _TINY)
        if real and ear().log_p([word]) > COMMONER_THAN:
            for way in ways:
                found.setdefault(tuple(way.split()), []).append(word)
    return {phones: tuple(words) for phones, words in found.items()}


_TINY = frozenset("a i an at in is it of on or to we he me my no so go by do up us be as if".split())  # noqa: SIM905


@cache
def _instead() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in (*VOICED, *PLACES, *VOWELS):
        for one in row.split():
            found.setdefault(one, set()).update(other for other in row.split() if other != one)
    return {one: frozenset(others) for one, others in found.items()}


def _one_away(phones: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The same, and all that is one slip of the ear away."""
    yield phones
    for n, phone in enumerate(phones):
        yield from ((*phones[:n], other, *phones[n + 1 :]) for other in sorted(_instead().get(phone, ())))
        if phone in WEAK:
            yield (*phones[:n], *phones[n + 1 :])
    yield from ((*phones, last) for last in ("S", "Z", "T", "D"))


@lru_cache(maxsize=20_000)
def phones_of(word: str) -> tuple[str, ...]:
    """As the dictionary has it; () for what it has not: such a word is left as it is."""
    return tuple(ways[0].split()) if (ways := known(word) or inflected(word)) else ()


@lru_cache(maxsize=50_000)
def heard_for(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """What one word, or two run together, may be heard as: in one word or in two."""
    by_phones = _by_phones()
    phones = tuple(p for w in words for p in phones_of(w))
    if len(phones) < 2 or not all(phones_of(w) for w in words):
        return ()
    found: dict[tuple[str, ...], None] = {}
    for heard in _one_away(phones):
        for word in by_phones.get(heard, ()):
            found[(word,)] = None
        for at in range(1, len(heard)) if len(phones) > 3 else ():
            for first in by_phones.get(heard[:at], ())[:3]:
                for second in by_phones.get(heard[at:], ())[:3]:
                    found[first, second] = None
    found.pop(words, None)
    return tuple(found)


class DictationNoise:
    """`level` is the chance that something happens at a word; the same seed gives the same noise to the same text."""

    def __init__(self, seed: int, level: float = 0.26) -> None:
        self.seed = seed
        self.level = level

    def __call__(self, text: str) -> str:
        words = [w for w in "".join(c if c.isalnum() or c == "'" else " " for c in text.lower()).split() if w != "'"]
        key = hashlib.blake2b(f"{self.seed} {' '.join(words)}".encode(), digest_size=8).digest()
        chance = np.random.Generator(np.random.Philox(int.from_bytes(key)))
        digits = chance.random() < 0.3
        out: list[str] = []
        i = 0
        while i < len(words):
            taken, heard = 1, [words[i]]
            if chance.random() < self.level:
                taken, heard = _slip(words, i, out, chance)
            out += heard
            i += taken
        return " ".join(DIGITS.get(w, w) if digits else w for w in out)


def _slip(words: list[str], i: int, before: list[str], chance: np.random.Generator) -> tuple[int, list[str]]:
    """(words taken, what is typed for them)."""
    word = words[i]
    kind = chance.random()
    if word in HABITS and kind < 0.7:
        return 1, [w for w in (str(chance.choice(HABITS[word])),) if w]
    if kind < 0.08:
        return 1, [word, word]
    if kind < 0.2 and (other := _inflected(word, chance)):
        return 1, [other]
    if kind < 0.3 and (parts := _apart(word)):
        return 1, parts
    two = i + 1 < len(words) and kind > 0.7
    said = tuple(words[i : i + 1 + two])
    after = words[i + len(said) : i + len(said) + 1]
    rows: list[tuple[float, tuple[str, ...]]] = [
        (SOFT * ear().fluency(heard, before, after) + chance.gumbel(), heard) for heard in heard_for(said)
    ]
    return (len(said), list(max(rows)[1])) if rows else (1, [word])


def _inflected(word: str, chance: np.random.Generator) -> str:
    """Another form of the word: an ending lost or gained."""
    shorter = [word.removesuffix(e) for e in ENDINGS if word.endswith(e) and len(word) > len(e) + 2]
    forms = [f for f in (*shorter, *(word + e for e in ENDINGS)) if f != word and phones_of(f) and _is_common(f)]
    return str(chance.choice(forms)) if forms else ""


def _apart(word: str) -> list[str]:
    """A compound in its two words."""
    halves = [(word[:at], word[at:]) for at in range(3, len(word) - 2)]
    common = [(a, b) for a, b in halves if _is_common(a) and _is_common(b)]
    best = max(common, key=lambda halves: sum(ear().log_p([half]) for half in halves), default=())
    return list(best)


@lru_cache(maxsize=20_000)
def _is_common(word: str) -> bool:
    return word.isalpha() and not math.isinf(p := ear().log_p([word])) and p > COMMONER_THAN
