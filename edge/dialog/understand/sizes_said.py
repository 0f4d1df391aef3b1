"""Sizes that words may say: as the menu names them, by their measure, or as they sound; and all readings together.

It decides what could be a size and how well it fits (hits). It never chooses: `segments` does.
"""

from collections.abc import Sequence

from edge.dialog.understand.hearing import text_at
from edge.dialog.understand.matching import MISHEARD, SEGMENT, Hit, names_from, steps_of
from edge.dialog.vocabulary.lexicon import Edge, Lexicon
from edge.dialog.vocabulary.misheard import number_by_ear, size_by_ear
from edge.dialog.vocabulary.sizes import SIZE_CLASSES, SPOKEN_SIZES, UNITS
from edge.dialog.vocabulary.words import Word, stem


def hits(words: Sequence[Word], lexicon: Lexicon, edges: list[list[Edge]], ready: list[list[Hit]]) -> list[list[Hit]]:
    """All readings by start position, of the words as they may have been meant (`hearing.edges_of`)."""
    steps = steps_of(edges, lexicon)
    return [
        [*names_from(i, words, steps, lexicon), *_sizes(i, words, edges, lexicon), *ready[i]] for i in range(len(words))
    ]


def _sizes(i: int, words: Sequence[Word], edges: list[list[Edge]], lexicon: Lexicon) -> list[Hit]:
    found: list[Hit] = []
    word = words[i]
    for phrase in lexicon.size_phrases.get(word.stem, ()):
        if end := _said_so(phrase, words, i):
            found.append(Hit("size", i, end, 0.95 * (end - i) - SEGMENT, value=phrase))
    if word.text == "to" and i + 1 < len(words) and not words[i + 1].pause:
        for phrase in lexicon.size_phrases.get(words[i + 1].stem, ()):
            if len(phrase) == 1 and not (phrase[0] in SIZE_CLASSES or phrase[0].isdecimal()):  # "to share", "to go"
                found.append(Hit("size", i, i + 2, 1.95 - SEGMENT, value=phrase))
    if word.stem == "whol":
        found.append(Hit("size", i, i + 1, 0.7 - SEGMENT, value=(word.stem,)))
    if word.stem in SPOKEN_SIZES:
        found.append(Hit("size", i, i + 1, 0.93 - SEGMENT, value=(word.stem,)))
    nxt = words[i + 1] if i + 1 < len(words) and not words[i + 1].pause else None
    if word.stem == "extra" and nxt and nxt.stem in ("larg", "small", "big", "grand"):
        found.append(Hit("size", i, i + 2, 1.9 - SEGMENT, value=("extra", nxt.stem)))
    if word.number is None and nxt and nxt.stem in _BY_MEASURE and (heard := number_by_ear(word.text)):
        size = (str(heard[0]), nxt.stem)
        if size in lexicon.size_phrases.get(size[0], ()):
            found.append(Hit("size", i, i + 2, 1.9 - 2 * (1.0 - heard[1]) - SEGMENT, value=size))  # "sits inch"
    if word.stem in _MEASURES:
        found += _measured(i, words, lexicon)
    if (heard_size := _size_before_a_name(i, words, lexicon)) is not None:
        found.append(heard_size)
    if (
        word.number is not None
        and nxt
        and nxt.stem in UNITS
        and not _ones_of(word, nxt, lexicon)
        and (nxt.stem not in _SERVED | lexicon.whole_sizes or _counts(word, nxt, lexicon))
    ):
        found.append(Hit("size", i, i + 2, 1.9 - SEGMENT, value=(word.stem, nxt.stem)))
    if word.number is not None and nxt and nxt.stem not in UNITS:
        for edge in edges[i + 1]:  # "6 ich philly"
            cut = (word.stem, *edge.stems)
            if edge.end == i + 2 and edge.stems[0] in UNITS and cut in lexicon.size_phrases.get(word.stem, ()):
                found.append(Hit("size", i, i + 2, 1.9 - 2 * (1.0 - edge.like) - SEGMENT, value=cut))
    for edge in edges[i]:
        if edge.like < 1.0 and word.stem not in lexicon.masks and all(s in lexicon.size_words for s in edge.stems):
            gain = edge.like * (edge.end - i) - edge.cost - 0.1
            found.append(Hit("size", i, edge.end, gain - SEGMENT, value=edge.stems))
    return found


def _said_so(phrase: tuple[str, ...], words: Sequence[Word], i: int) -> int:
    """Where a size that is said from i on ends, 0 where it is not said: "ham and cheese" a Ham & Cheese."""
    at = i
    for n, wanted in enumerate(phrase):
        if n and at < len(words) and words[at].text == "and" and not words[at].pause:
            at += 1
        if at >= len(words) or words[at].stem != wanted or (n and words[at].pause):
            return 0
        at += 1
    return at


def _size_before_a_name(i: int, words: Sequence[Word], lexicon: Lexicon) -> Hit | None:
    """ "Charge fries", "a mall shake": what only sounds like a size, right before what is sold by sizes."""
    word, nxt = words[i], words[i + 1] if i + 1 < len(words) else None
    if nxt is None or nxt.pause or word.number is not None or lexicon.knows(word.stem) or word.text in _NO_SIZES:
        return None
    led = words[i - 1] if i and not word.pause else None
    leads = led is None or led.number is not None or led.text in _BEFORE_A_SIZE
    heard = size_by_ear(word.text) if leads and word.text not in _NO_SIZES else None
    if heard is None or not lexicon.comes_in_sizes(nxt.stem):
        return None
    return Hit("size", i, i + 1, 0.93 - MISHEARD - (1.0 - heard[1]) - SEGMENT, value=(stem(heard[0]),))


_NO_SIZES = frozenset(("media", "medio"))  # a half, in Spanish
_BEFORE_A_SIZE = frozenset(("a", "an", "the", "and", "or", "with", "get", "have", "do", "take", "want", "like", "plus"))


def _measured(i: int, words: Sequence[Word], lexicon: Lexicon) -> list[Hit]:
    """ "Half a pound", "a pound" of what is sold by the half and the whole one."""
    word = words[i]
    at = i + 1
    while word.stem in _PARTS and text_at(words, at) in ("a", "of") and not words[at].pause:
        at += 1
    for phrase in lexicon.size_phrases.get(word.stem, ()) if at > i + 1 else ():
        if len(phrase) == 2 and at < len(words) and words[at].stem == phrase[1] and not words[at].pause:
            return [Hit("size", i, at + 1, 0.95 * (at + 1 - i) - SEGMENT, value=phrase)]
    if word.stem == "pint" and not lexicon.knows("pint") and _A_PINT in lexicon.size_phrases.get("16", ()):
        return [Hit("size", i, i + 1, 1.0 - SEGMENT, value=_A_PINT)]
    if word.stem in _BULK and ("1", word.stem) in lexicon.size_phrases.get("1", ()):
        return [Hit("size", i, i + 1, 1.0 - SEGMENT, value=("1", word.stem))]
    return []


def _ones_of(number: Word, unit: Word, lexicon: Lexicon) -> bool:
    """ "Two pounds" of what is sold by the pound: two of a pound each."""
    rows = lexicon.size_phrases
    return (
        unit.stem in _BULK
        and (number.stem, unit.stem) not in rows.get(number.stem, ())
        and ("1", unit.stem) in rows.get("1", ())
    )


_BULK = frozenset(("pound", "rack", "pint", "quart", "gallon", "kilo", "kg", "libra"))  # sold by the one and the half
_A_PINT = ("16", "ounc")
_PARTS = frozenset(("half", "quarter", "medio", "cuarto"))
_MEASURES = _PARTS | _BULK

# Units that things are served in as well: "two slices of pepperoni" are two, a "2 slice combo" is a size.
_SERVED = frozenset(("scoop", "slic", "stick", "cup", "pack", "in"))
_BY_MEASURE = UNITS - _SERVED


def _counts(number: Word, unit: Word, lexicon: Lexicon) -> bool:
    """Whether the menu knows that number of the unit: "16 slice"."""
    named = lexicon.masks.get(number.stem, 0) & lexicon.masks.get(unit.stem, 0)
    return bool(named) or any(unit.stem in size for size in lexicon.size_phrases.get(number.stem, ()))
