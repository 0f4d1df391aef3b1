"""Small words that a recogniser put in, lost or took for others: "a large okay coke", "mayo an the side". PURE.

It decides where a small word cannot be what it is written as, because no sentence has it there, and what was said
instead. It never touches a word of the menu, nor a word with a pause beside it: who paused meant what came next.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.menu_words import is_named
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sayings import function_words
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, UNITS
from edge.dialog.vocabulary.sounds import heard_as, run_sounds, sounds_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, stem

_FILLERS = frozenset(words_of("yeah yep okay ok so like please alright"))
_JOINING = frozenset(words_of("a an the of with without extra light on hold some"))  # nobody agrees right after one
_LEADS_TO_A_SIZE = frozenset(words_of("a an the and one another"))
_TAKES_A_NUMBER = frozenset(words_of("number combo meal it that them those make just have want get need"))
_MADE_SO = frozenset(words_of("double triple single iced frozen diet decaf"))
_SIDE = frozenset(words_of("side sides site sight"))
_ON_WHICH = frozenset(words_of("both each them"))
PEOPLE = frozenset(words_of("kid kids boys girls guys wife husband mom dad son daughter everyone everybody team crew"))
_FOR = frozenset(words_of("for far fore fall"))
_BEFORE_SWEET = frozenset(words_of("an in on un"))
_UNSWEET = ("unsweet", "unsweetened")
INSTEAD_LEAST = 0.7  # of its sounds: "in said of", "in stayed of"
_INSTEAD = sounds_of("instead")
_TRIGGERS = _FILLERS | _FOR | _SIDE | _BEFORE_SWEET | {"media", "the", "a", "instead", "have", "won"}
_FUNCTION = function_words()


def mended(words: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """The words of an English turn with such small words put right, put back or left out."""
    if not any(w.text in _TRIGGERS for w in words):
        return words
    out: list[Word] = []
    n = 0
    while n < len(words):
        word = words[n]
        nxt = _beside(words, n + 1)
        if word.text in _TRIGGERS and (word.text in _SIDE or not lexicon.knows(word.stem)):
            if nxt is not None and _interrupts(word, out, nxt, lexicon):
                n += 1
                continue
            made, taken = _mended(word, out, words, n, lexicon)
            out += made
            n += taken
        else:
            out.append(word)
            n += 1
    return out


def _beside(words: Sequence[Word], n: int) -> Word | None:
    return words[n] if n < len(words) and not words[n].pause else None


def _mended(
    word: Word, out: Sequence[Word], words: Sequence[Word], n: int, lexicon: Lexicon
) -> tuple[tuple[Word, ...], int]:
    """(what was said, how many of the written words that are)."""
    before = out[-1] if out and not word.pause else None
    nxt, after = _beside(words, n + 1), _beside(words, n + 2)
    if nxt is None:
        after = None
    led_by, text = before.text if before is not None else "", word.text
    if text == "media":
        return (_as(word, "medium"),), 1
    if text in _SIDE and led_by == "the" and len(out) > 1 and out[-2].text == "on":
        return (_as(word, "side"),), 1
    if text == "have" and led_by in ("a", "an"):
        return (_as(word, "half"),), 1
    if text == "won" and led_by == "i":
        return (_as(word, "want"),), 1
    if nxt is None:
        return (word,), 1
    if text in ("an", "in") and ((nxt.text == "the" and _is_side(words, n + 2, lexicon)) or nxt.text in _ON_WHICH):
        return (_as(word, "on"),), 1
    if text in ("a", "an") and nxt.text == "the":
        return (), 1  # "on a the side"
    if text == "the" and before is not None and lexicon.knows(before.stem) and _is_side(words, n + 1, lexicon):
        return (_as(word, "on"), replace(word, pause=0)), 1  # "butter the side"
    if text in _FOR and nxt.text in PEOPLE and (after is None or not lexicon.knows(after.stem)):
        return (_as(word, "for"), _as(replace(word, pause=0), "the")), 1  # "for kids"
    if text in _FOR and nxt.text in ("the", "my") and after is not None and after.text in PEOPLE:
        return (_as(word, "for"),), 1
    sized = before is not None and before.stem in SPOKEN_SIZES
    named = len(out) > 1 and not out[-1].pause and lexicon.knows(out[-2].stem)  # "dr pepper medium a sweet tea"
    odd = text in _BEFORE_SWEET or (text == "a" and sized and not named)
    if odd and nxt.text.startswith("sweet") and (before is None or not before.text.startswith("dip")):
        known = next((w for w in _UNSWEET if lexicon.knows(stem(w))), "")
        return ((_as(word, known),), 2) if known else ((word,), 1)  # "an sweet tea"
    of = text == "in" and after is not None and after.text == "of" and not lexicon.knows(nxt.stem)
    if of and heard_as(_INSTEAD, run_sounds(("in", nxt.text)), INSTEAD_LEAST) >= INSTEAD_LEAST:
        return (_as(word, "instead"),), 2
    if text == "instead" and before is not None and lexicon.knows(before.stem) and is_named(nxt, lexicon):
        return (word, _as(replace(word, pause=0), "of")), 1  # "slaw instead fries"
    return (word,), 1


def _as(word: Word, text: str) -> Word:
    return replace(word, text=text, stem=stem(text))


def _is_side(words: Sequence[Word], n: int, lexicon: Lexicon) -> bool:
    """Whether "the side" ends here what is said of something: no side salad."""
    if n >= len(words) or words[n].text not in _SIDE or words[n].pause:
        return False
    after = _beside(words, n + 1)
    return after is None or not (lexicon.knows(after.stem) or after.stem in SPOKEN_SIZES or after.text == "of")


def _interrupts(word: Word, out: Sequence[Word], nxt: Word, lexicon: Lexicon) -> bool:
    """Whether a word that fills stands inside what belongs together: "ginger yeah ale", "two okay medium sprites"."""
    if word.text not in _FILLERS or word.pause or not out:
        return False
    before, led_by = out[-1], out[-2].text if len(out) > 1 and not out[-1].pause else ""
    if before.text in _JOINING:
        return word.text != "like" or nxt.text not in ("to", "a", "the")
    known = lexicon.knows(nxt.stem)
    if before.text == "no":
        return known and len(out) > 1 and not before.pause  # "bacon no okay lettuce"; a no alone is answered
    if before.number is not None and nxt.text in ("with", "without"):
        return True  # "one yeah with mushrooms"
    if nxt.text == "of" and word.text != "like":
        return lexicon.knows(before.stem) or before.number is not None
    if word.text == "please" or nxt.text in _FUNCTION:
        return False  # "a large coke please diet": ends what was said before
    if before.number is not None and led_by not in _TAKES_A_NUMBER:
        return known or nxt.stem in UNITS or nxt.stem in SPOKEN_SIZES
    if before.stem in SPOKEN_SIZES and (len(out) == 1 or led_by in _LEADS_TO_A_SIZE or out[-2].number is not None):
        return known
    if before.text in _MADE_SO:
        return known
    return lexicon.side_by_side(before.stem, nxt.stem)
