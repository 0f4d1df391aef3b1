"""A count before a size that is a number: "five hundred ten-piece nuggets" are 500 boxes of ten.

It decides where one number that was heard is two. People leave no pause between them, so the menu tells: no size on it
is of 510 pieces, one is of ten.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from edge.dialog.understand.matching import PIECES
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.words import Word


def counted_apart(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The words, with a count and a size in one number as two numbers."""
    out: list[Word] = []
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else None
        if after is not None and _counts_meals(words, i, after):
            out.append(replace(word, pause=1))
            continue
        if word.number is None or " " not in word.text or after is None or after.pause or after.stem not in PIECES:
            out.append(word)
            continue
        out += next(_two(word, word.number, lexicon), (word,))
    return out


def _counts_meals(words: Sequence[Word], i: int, after: Word) -> bool:
    """ "Two kids meals one with a quesadilla": one of the two, and no meal number one."""
    if words[i].number is None or words[i].pause or i < 2 or words[i - 1].text not in _MEALS or after.pause:
        return False
    if words[i - 2].number is not None:
        return False  # "two combos one" are two of the first
    counted = any((w.number or 0) > 1 for w in words[max(0, i - MOST_BETWEEN) : i - 1])
    return counted and after.text in _SAID_OF_ONE


MOST_BETWEEN = 5  # words between a count and the name that it counts
_MEALS = frozenset(("meals", "combos", "specials", "deals", "menus"))
_SAID_OF_ONE = frozenset(("with", "no", "without", "plain", "large", "medium", "small", "regular", "for", "con", "sin"))


def _two(word: Word, value: int, lexicon: Lexicon) -> Iterator[tuple[Word, Word]]:
    if lexicon.knows(str(value)) or _in_pieces(value, lexicon):
        return
    first, _, last = word.text.rpartition(" ")
    size = number_of(last)
    first = first.removesuffix(" y").removesuffix(" and")
    if size and _in_pieces(size, lexicon) and value > size:
        count = value - size
        yield replace(word, text=first, stem=str(count), number=count), Word(last, str(size), 0, size)


def _in_pieces(count: int, lexicon: Lexicon) -> bool:
    return any(len(p) > 1 and p[1] in PIECES for p in lexicon.size_phrases.get(str(count), ()))
