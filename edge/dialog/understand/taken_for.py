"""Small words that were taken for other words: "now pickles", "when on wheat", "with to sugars", "light i". PURE.

It decides by the words on either side, where an order has only one word: a no before what may be left out, a one before
what it comes with, a two behind a with. It never touches a word of the menu, nor one that stands where talk has it
("right now", "the new burger", "i know"). What is meant is the grammar's word, and the lattice reads on from there.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.menu_words import is_named
from edge.dialog.vocabulary.endings import base_of
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, stem

_NO = frozenset(words_of("know knows now new knew nose nah low note nor"))
_NO_TALK = frozenset(words_of("know knows low nah nor"))  # "and know pickles": nobody goes on so
_BEFORE_TALK = frozenset(words_of("i you we they dont didnt to right for just so and ok okay then by from until"))
_ARTICLES = frozenset(words_of("a an the my your his her our their this that any some some of"))
_ICE = frozenset(words_of("i eye eyes"))
_WANTS_ICE = frozenset(words_of("no light extra easy less without"))
_ENDS = frozenset(words_of("and please with a an thanks"))
_LIGHT = frozenset(words_of("like right lite lied write"))
_ONE = frozenset(words_of("when won run win wan wand wen once ones warn learn"))
_ONE_BEFORE_A_NAME = frozenset(words_of("when won wan wand wen once"))
_COMES = frozenset(words_of("with without on no plain"))
_TWO = frozenset(words_of("to too tu do tow"))
_VERBS = frozenset(words_of("go drink drinks eat share start finish stay be order get have add make"))
_WITH = frozenset(words_of("which witch width widths whip whiz live weth wish we whim wise worth wit whiff what"))
_AFTER_WITH = frozenset(words_of("a an no just only extra light both to two"))
_ONE_OF = frozenset(words_of("one other both each two"))
_THEM = frozenset(words_of("then em dem um hem"))
_HOW_MANY = frozenset(words_of("all both some each half none"))
_BOTH = frozenset(words_of("boat booth birth bolt boats"))
_JUST = frozenset(words_of("dust adjust dusty"))
_IT = frozenset(words_of("eat ate at 8 eight"))
_TEA = frozenset(words_of("to tee t key"))
_HALF = frozenset(("have",))
_CAN = frozenset(words_of("pan kan ken tan kin cam"))
_ME = frozenset(words_of("meet meat mean may knee"))
_AND = frozenset(words_of("an end und then them earned"))
_AFTER_ME = frozenset(words_of("a an the get do have"))
_ADDING = frozenset(words_of("add no extra light"))
_INCH = frozenset(words_of("in itch inn inchs"))
_TRIGGERS = (
    _INCH | _CAN | _ME | _AND | _NO | _ICE | _LIGHT | _ONE | _TWO | _WITH | _THEM | _BOTH | _JUST | _IT | _TEA | _HALF
)
LEAST_BEFORE_THE_END = 4  # words before "that's it", so that it ends something; "that's eight" alone answers
_TEA_STEM = stem("tea")
_INCH_STEM = stem("inch")
_ICE_STEM = stem("ice")
_ICE_BASE = base_of(_ICE_STEM)


def taken_for(words: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """The words of an English turn, such words as they were said."""
    if not any(w.text in _TRIGGERS for w in words):
        return words
    out: list[Word] = []
    for n, word in enumerate(words):
        meant = _meant(word, out, words, n, lexicon) if word.text in _TRIGGERS else ""
        out.append(_as(word, meant) if meant else word)
    return out


def _as(word: Word, text: str) -> Word:
    number = {"one": 1, "two": 2}.get(text)
    return replace(word, text=str(number or text), stem=stem(text), number=number)


def _meant(word: Word, out: Sequence[Word], words: Sequence[Word], n: int, lexicon: Lexicon) -> str:
    """The word that was said, "" where it is the one that is written."""
    text = word.text
    before = out[-1] if out and not word.pause else None
    nxt = words[n + 1] if n + 1 < len(words) and not words[n + 1].pause else None
    led_by = before.text if before is not None else ""
    if text in _CAN and not out and nxt is not None and nxt.text in ("i", "we", "you"):
        return "can"
    if text in _ME and led_by in ("give", "get", "let") and nxt is not None and nxt.text in _AFTER_ME:
        return "me"
    if text in _INCH and before is not None and before.number is not None:
        return "inch" if (before.stem, _INCH_STEM) in lexicon.size_phrases.get(before.stem, ()) else ""
    if lexicon.knows(word.stem) and text not in _IT:
        return ""
    if text in _NO and _is_no(text, led_by, words, n, lexicon):
        return "no"
    if text in _ICE and led_by in _WANTS_ICE and _is_ice(words, n, lexicon):
        return "ice"
    if text in _LIGHT and before is not None and _is_ice(words, n + 1, lexicon):
        return "light" if led_by == "with" or is_named(before, lexicon) else ""
    ended = nxt is None or nxt.text not in _VERBS
    if text in _TEA and before is not None and ended and lexicon.side_by_side(before.stem, _TEA_STEM):
        of_the_name = nxt is not None and is_named(nxt, lexicon) and base_of(before.stem) == _ICE_BASE
        return "" if of_the_name else "tea"  # "ice to caramel macchiato" is iced
    if text in _IT and _is_it(led_by, out, nxt):
        return "it"
    if text in _THEM and led_by == "of" and len(out) > 1:
        return "them" if out[-2].number is not None or out[-2].text in _HOW_MANY else ""
    if text in _BOTH and _is_both(led_by, nxt):
        return "both"
    if text in _TWO and led_by == "times":
        return "two"
    if nxt is None:
        return ""
    if text in _AND and nxt.text in _ADDING and before is not None and is_named(before, lexicon):
        return "and"
    named = is_named(nxt, lexicon)
    if text in _ONE and _is_one(text, out, before, nxt, named=named, lexicon=lexicon):
        return "one"
    if text in _TWO and led_by in ("with", "plus") and nxt.text not in _VERBS:
        return "two" if named or nxt.text in ("extra", "pumps") or nxt.stem in SPOKEN_SIZES else ""
    if text in _TWO and led_by in ("and", "an") and text != "do" and nxt.text not in _VERBS:
        several = nxt.text.endswith("s") and nxt.text != nxt.stem
        return "two" if nxt.stem in SPOKEN_SIZES or (named and several) or nxt.text == "extra" else ""
    if text == "do" and led_by in ("and", "an") and nxt.text == "extra":
        return "two"
    if text in _WITH and before is not None and (nxt.text in _AFTER_WITH or named):
        told = before.number is not None or before.stem in SPOKEN_SIZES or is_named(before, lexicon)
        return "with" if told or led_by in _ONE_OF or led_by in ("go", "them") else ""
    if text in _HALF and named and (led_by in ("with", "the", "one") or not out) and lexicon.knows("half"):
        return "half"
    if text in _JUST and named and led_by in ("with", "and", "one"):
        return "just"
    return ""


def _is_ice(words: Sequence[Word], n: int, lexicon: Lexicon) -> bool:
    """Whether ice is said here, where this menu has some: "i" at an end, where nobody begins to wish."""
    if n >= len(words) or words[n].pause or not lexicon.knows(_ICE_STEM):
        return False
    after = words[n + 1] if n + 1 < len(words) and not words[n + 1].pause else None
    heard = words[n].text in _ICE and (after is None or after.text in _ENDS or after.number is not None)
    return heard or words[n].stem == _ICE_STEM


def _is_no(text: str, led_by: str, words: Sequence[Word], n: int, lexicon: Lexicon) -> bool:
    """Whether something is left out here: "coke now ice", and no "i know", "right now", "a new burger"."""
    told = led_by in _BEFORE_TALK and not (led_by == "and" and text in _NO_TALK)
    if led_by in _ARTICLES or (text != "nose" and told):
        return False
    if not led_by and text in ("now", "new"):
        return False  # "now, two cokes": something new begins
    nxt = words[n + 1] if n + 1 < len(words) and not words[n + 1].pause else None
    return nxt is not None and (is_named(nxt, lexicon) or _is_ice(words, n + 1, lexicon))


def _is_it(led_by: str, out: Sequence[Word], nxt: Word | None) -> bool:
    """ "... and a coke, that's eight", "make at a large": no eight, where nobody counts."""
    ends = (
        nxt is None and len(out) > LEAST_BEFORE_THE_END and (out[-2].text, led_by) in (("that", "is"), ("will", "do"))
    )
    return ends or (led_by == "make" and nxt is not None and nxt.text == "a")


def _is_both(led_by: str, nxt: Word | None) -> bool:
    ends = nxt is None or nxt.text in ("with", "and", "without", "please")
    return (led_by in ("on", "with", "for") and ends) or (nxt is not None and nxt.text in ("with", "without"))


def _is_one(text: str, out: Sequence[Word], before: Word | None, nxt: Word, *, named: bool, lexicon: Lexicon) -> bool:
    """Whether one of several is told here, or one counted: "when on wheat", "give me when bagel"."""
    if before is not None and (before.number is not None or before.text in _ARTICLES or before.stem in SPOKEN_SIZES):
        return False
    if nxt.text in _COMES:
        told = before is None or before.text in ("and", "please") or is_named(before, lexicon)
        which = len(out) > 1 and out[-2].text in _ARTICLES  # "the crunchy ones with"
        return told and bool(out) and not (text == "ones" and which)
    return text in _ONE_BEFORE_A_NAME and (named or nxt.stem in SPOKEN_SIZES)
