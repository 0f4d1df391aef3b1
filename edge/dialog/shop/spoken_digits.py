"""Figures said one after another, in digits or in words: a number of a phone or card, or the end of one. PURE."""

import re
from typing import Final

from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import fold

PHONE_DIGITS: Final = 7
_DIGIT_WORDS = {
    **{w: str(n) for n, w in enumerate(words_of("zero one two three four five six seven eight nine"))},
    **{w: str(n) for n, w in enumerate(words_of("cero uno dos tres cuatro cinco seis siete ocho nueve"))},
    "oh": "0",
    "o": "0",
    "hundred": "00",
}
_TEENS = {
    w: str(n)
    for n, w in enumerate(
        words_of("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"), 10
    )
}
_TENS = {w: n for n, w in enumerate(words_of("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
_POINTED = re.compile(r"\b(?:next|this|that|other|new|another|last|first|which) one\b")  # no digit
# "Last two, zero one": how many of them are said, and none of them.
_HOW_MANY = re.compile(
    r"\b(last|final|ultimos) (?:two|three|four|[2-4]|dos|tres|cuatro)\b"
    r"(?=[, ]+(?:digits|numbers|figures|are|is|being|son|digitos|numeros|\d|oh|zero|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|\w+t(?:y|een)))"
)
_TIMES = {"double": 2, "triple": 3, "doble": 2}


def spoken_digits(text: str) -> tuple[str, str]:
    """(a phone or card number, a shorter group of at least two digits) said in digits or in words."""
    runs: list[str] = []
    run = ""
    times, tens = 1, False
    for token in re.findall(r"[^\W_]+|\[number\]", _POINTED.sub(" ", _HOW_MANY.sub(r"\1", fold(text)))):
        if token in _TIMES:
            times = _TIMES[token]
            continue
        digits = _digits_of(token, run)
        if digits and tens and len(digits) == 1 and digits != "0":
            run = run[:-1] + digits  # "forty" "seven"
        elif digits:
            run += digits * times if len(digits) == 1 else digits
        elif token not in ("area", "code", "dash", "and", "then", "guion"):
            if run:
                runs.append(run)
            run = ""
        times, tens = 1, token in _TENS
    if run:
        runs.append(run)
    longest = max(runs, key=len, default="")
    long_enough = longest if len(longest) >= PHONE_DIGITS else ""
    short = next((r for r in runs if 2 <= len(r) < PHONE_DIGITS), "")
    return long_enough, "" if long_enough else short


def _digits_of(token: str, run: str) -> str:
    if token.isdigit() and token.isascii():
        return token
    if token in _DIGIT_WORDS:
        return _DIGIT_WORDS[token] if token != "hundred" or run else ""
    if token in _TEENS:
        return _TEENS[token]
    return str(_TENS[token] * 10) if token in _TENS else ""
