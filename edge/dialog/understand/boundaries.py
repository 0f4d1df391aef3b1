"""Words that run together ("fourcheeseburgers", "noice") and words of the grammar cut in two ("ex tra").

It decides where one strange word is several that are known, and where two are one. It never guesses at letters: every
part is written as it is known, and a word near one of the menu's is misspelt rather than several.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sayings import function_words
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, UNITS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, stem

SHORTEST, LONGEST = 5, 40  # letters of a word that may be several
LONGEST_PART, MOST_PARTS = 14, 7
LEAST_KNOWN, LEAST_NAMED = 3, 4  # letters of a word of the menu; and of the longest of them in a strange word
ALREADY_NEAR, QUITE_NEAR = 0.8, 0.88  # of a word of the menu: misspelt, and not several words
AS_WRITTEN = 0.95  # like a word of the menu: that one, and no word that joins behind it
PART, SMALL_PART, LETTER = 1.0, 0.3, 0.8  # what a part costs: the fewest and longest are meant
_FUNCTION = function_words()
# Small words that run into their neighbours, by language; of those alone a strange word may be two as well ("onthe").
_JOINTS = frozenset(words_of("no on of in to an and with for the both only just side a"))
_RUNS_ON = frozenset(words_of("no on and add with extra light plus for the"))
_PLAIN = frozenset(("please", "instead"))  # that tell by themselves that two small words are one: "insteadof"
_LEADS = frozenset(words_of("no and with without light extra easy hold add plus or of"))
_RUN_IN = {
    "en": _JOINTS
    | frozenset(
        words_of(
            "without please extra light some get want can could have make that like add hold me my i it is id ill then"
            " plus but except another them easy all make ok okay instead wait sorry order orders"
        )
    ),
    "es": frozenset(words_of("de al con sin y un una el la los las por favor quiero dame sin extra solo para")),
}


def parted(word: Word, lexicon: Lexicon, language: str = "en") -> tuple[Word, ...]:
    """The words that a strange one is made of; () where it is none."""
    text = word.text
    if not SHORTEST <= len(text) <= LONGEST or not text.isalpha():
        return ()
    run_in = _RUN_IN.get(language, frozenset())
    parts = _fewest(text, lexicon, run_in)
    if len(parts) < 2:
        return ()
    named = [p for p in parts if p not in run_in]
    short = bool(named) and max(map(len, named)) < LEAST_NAMED
    leads = parts[0] in _LEADS and lexicon.knows(stem(parts[-1]))
    if short and not (leads or any(number_of(p) is not None for p in named)):
        return ()  # "formed" is no medium
    if not named and (language != "en" or not (_JOINTS.issuperset(parts) or not _PLAIN.isdisjoint(parts))):
        return ()
    near = next(iter(lexicon.near(text)), None)
    if len(parts) == 2 and (near is None or near[1] < AS_WRITTEN) and _joins(parts, lexicon):
        near = None  # "chickenno" is chicken and no, however near a chicken it is
    if near is not None and near[1] > (ALREADY_NEAR if min(map(len, parts)) == 1 else QUITE_NEAR):
        return ()
    return tuple(Word(p, stem(p), word.pause * (n == 0), number_of(p)) for n, p in enumerate(parts))


def _joins(parts: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether one of two is a word that joins, and the other one is of the menu as it is written."""
    (first, last), known = parts, lexicon.knows
    ends = last in _RUNS_ON and len(first) >= LEAST_NAMED and known(stem(first))
    return ends or (first in _RUNS_ON and len(last) >= LEAST_NAMED and known(stem(last)))


def _fewest(text: str, lexicon: Lexicon, run_in: frozenset[str]) -> tuple[str, ...]:
    """The parts that cost the least; () where some letters belong to none. Linear: a part is of bounded length."""
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())] + [None] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - LONGEST_PART), end):
            before, known = best[start], best[end]
            cost = _cost(text[start:end], lexicon, run_in) if before is not None else None
            if before is None or cost is None or len(before[1]) >= MOST_PARTS:
                continue
            if known is None or before[0] + cost < known[0]:
                best[end] = (before[0] + cost, (*before[1], text[start:end]))
    last = best[-1]
    return last[1] if last is not None else ()


def _cost(part: str, lexicon: Lexicon, run_in: frozenset[str]) -> float | None:
    if part in run_in:
        return PART + (LETTER if len(part) == 1 else SMALL_PART if len(part) < LEAST_NAMED else 0.0)
    if len(part) < LEAST_KNOWN:
        return None
    root = stem(part)
    if part == "sand":
        return None  # a till's short form that hides an "and": "potatoesand"
    known = lexicon.knows(root) or root in SPOKEN_SIZES or root in UNITS or number_of(part) is not None
    return PART if known else None


def made_whole(first: Word, second: Word, is_strange: Callable[[Word], bool]) -> Word | None:
    """ "Ex tra", "me dium": one word of the grammar, a size or a number, cut in two."""
    if second.pause or first.number is not None or second.number is not None:
        return None
    text = first.text + second.text
    if len(text) < SHORTEST or not (is_strange(first) or is_strange(second) or text in _TWO_THAT_ARE_ONE):
        return None
    root = stem(text)
    if text not in _FUNCTION and root not in SPOKEN_SIZES and number_of(text) is None:
        return None
    return replace(first, text=text, stem=root, number=number_of(text))


_TWO_THAT_ARE_ONE = frozenset(("without", "instead", "another", "anything", "everything"))


def whole_words(words: Sequence[Word], is_strange: Callable[[Word], bool]) -> list[Word]:
    """The words, with those of the grammar that were cut in two put together."""
    out: list[Word] = []
    for word in words:
        whole = made_whole(out[-1], word, is_strange) if out else None
        if whole is not None:
            out[-1] = whole
        else:
            out.append(word)
    return out


LONGEST_TWO = 40  # letters of two words of a menu run together; what is longer is nobody's order


def two_in_one(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """Two words of the menu written as one ("mangosmoothie")."""
    found = []
    for at in range(3, len(text) - 2 if len(text) <= LONGEST_TWO else 0):
        left, right = stem(text[:at]), stem(text[at:])
        if lexicon.masks.get(left, 0) & lexicon.masks.get(right, 0):
            found.append((left, right))
    return found[:2]
