"""Words as a shop hears them: `vocabulary.words`, with the marks of models kept in one piece ("N7", "n seven"). PURE.

A till's "mac n cheese" makes an "n" an "and", and a number behind it a count. A model is neither: its digits are
written as letters that no language here uses, so that its mark is one word everywhere, and said with digits again.
"""

import re

from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.words import Words, fold
from edge.dialog.vocabulary.words import split as split_words

_SIGNS = "αβγδεζηθικ"
_TO_SIGNS, _TO_DIGITS = str.maketrans("0123456789", _SIGNS), str.maketrans(_SIGNS, "0123456789")
# Letters that are sizes, measures or small words are no mark of a model: "w 32", "m 8", "us 9".
_GLUED = re.compile(r"\b(?!(?:us|eu|uk|sz|no|st|rd|th|x|w|l|s|m)\d)([a-z]{1,3})-?(\d{1,4})\b")
_APART = re.compile(r"\b([b-hjknp-rtvz])[ -](\d{1,2}|[a-z]{3,9})\b")
_TWO_SIZES = re.compile(r"\b(xs|s|m|l|xl|xxl)/(s|m|l|xl|xxl)\b")  # "S/M" is no Spanish "sin"
_SPELT = {
    "xs": "extra small",
    "s": "small",
    "m": "medium",
    "l": "large",
    "xl": "extra large",
    "xxl": "double extra large",
}
_HIGHEST = 20  # "n twenty"; more is a number behind a letter


def split(text: str) -> Words:
    """As `words.split`."""
    flat = _GLUED.sub(_mark, _TWO_SIZES.sub(_two_sizes, fold(text)))
    return split_words(_APART.sub(_spoken, flat))


def shown(text: str) -> str:
    """With a model's digits again."""
    return text.translate(_TO_DIGITS)


def _two_sizes(match: re.Match[str]) -> str:
    return f"{_SPELT[match[1]]} {_SPELT[match[2]]}"


def _mark(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2].translate(_TO_SIGNS)}"


def _spoken(match: re.Match[str]) -> str:
    number = int(match[2]) if match[2].isdigit() else number_of(match[2])
    if number is None or number > _HIGHEST:
        return match[0]
    return f"{match[1]}{str(number).translate(_TO_SIGNS)}"
