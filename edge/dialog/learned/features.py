"""What a linear reading looks at in a turn: words, neighbours, words some way apart, pieces of words. PURE.

The same for training (`models/turns`) and for a turn. People, counts and sizes stand for their kind: whoever has
fallen has fallen. What is sold is `<x>` where it is marked ("[iced teas]").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from edge.dialog.vocabulary.numbers import NUMBERS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import fold

MAX_WORDS = 60  # of one reading; what is longer is read in pieces (`reading.pieces`)
THING = "<x>"
_APART = 5  # words between which a pair is looked at
_LETTERS = (4, 5)
_IN_PIECES = 5  # letters of a word that is looked at in pieces, too: "and" has no ending
_MARKED = re.compile(r"\[[^\]]*\]")
_APOSTROPHES = re.compile(r"['’`´‘]")
_TOKEN = re.compile(r"<x>|[a-z0-9]+")
_SIZES = frozenset(
    words_of("small medium large big little regular jumbo extra grande chico chica mediano mediana pequeno pequena")
)
_PEOPLE = frozenset(
    words_of(
        "he she they him her them wife husband son daughter kid kids mom mother dad father brother sister"
        " friend friends boss coworker boyfriend girlfriend grandma grandpa grandson baby toddler guy lady man"
        " woman somebody someone people esposa esposo hijo hija mama papa hermano hermana amigo amiga nino"
        " nina bebe ella el ellos senor senora alguien abuela abuelo customer cliente girl boy roommate cousin"
        " uncle aunt neighbor partner passenger driver"
    )
)


def tokens(text: str) -> list[str]:
    folded = _APOSTROPHES.sub("", fold(_MARKED.sub(f" {THING} ", text)))
    return [_kind(word) for word in _TOKEN.findall(folded)]


def _kind(word: str) -> str:
    if word.isdigit() or word in NUMBERS:
        return "<n>"
    if word in _SIZES:
        return "<s>"
    return "<p>" if word in _PEOPLE else word


def features(words: Sequence[str]) -> Iterator[str]:
    """Of words as `tokens` gives them; one may come twice."""
    yield from words
    yield from (f"{a} {b}" for a, b in pairwise(words))
    for n, word in enumerate(words):
        yield from (f"{word}~{other}" for other in words[n + 2 : n + _APART])
        if n + 2 < len(words):
            yield f"{word} {words[n + 1]} {words[n + 2]}"
    for word in {word for word in words if len(word) >= _IN_PIECES}:
        whole = f"^{word}$"
        for length in _LETTERS:
            yield from (f"_{whole[at : at + length]}" for at in range(len(whole) - length + 1))
