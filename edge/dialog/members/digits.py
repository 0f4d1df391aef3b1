"""A phone or loyalty number in what was said: found, taken out of the words, and never left in them. PURE.

"five five five oh one oh two", "555-0102", "double five", "cincuenta y cinco": digits said one after another, in
English or Spanish. It decides which words are a number somebody is known by, before anything else reads the turn: what
is left is ordered from, the digits are nobody's quantity.
"""

import re
from dataclasses import dataclass

from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import fold

MASK = "[phone]"
ALONE_AT_LEAST = 7  # digits that are a phone number wherever they are said: one without its area code
TOLD_AT_LEAST = 3  # after "my number is", or where we asked for it
WHOLE = 10  # of a phone number of the North American plan, whose country code is 1
MOST = 15  # ITU-T E.164; more is no phone

_ONES = dict(zip(words_of("zero one two three four five six seven eight nine"), range(10), strict=True))
_ONES |= dict(zip(words_of("cero uno dos tres cuatro cinco seis siete ocho nueve"), range(10), strict=True))
_ONES |= {"oh": 0, "o": 0, "nought": 0, "una": 1}
_TEENS = dict(zip(words_of("ten eleven twelve thirteen fourteen fifteen sixteen"), range(10, 17), strict=True))
_TEENS |= dict(zip(words_of("diez once doce trece catorce quince dieciseis"), range(10, 17), strict=True))
_TEENS |= {"seventeen": 17, "eighteen": 18, "nineteen": 19, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19}
_TEENS |= {"veintiuno": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25}
_TEENS |= {"veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29}
_TENS = dict(zip(words_of("twenty thirty forty fifty sixty seventy eighty ninety"), range(20, 100, 10), strict=True))
_TENS |= dict(
    zip(words_of("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"), range(20, 100, 10), strict=True)
)
_HUNDREDS = {"cien": 1, "ciento": 1, "doscientos": 2, "trescientos": 3, "cuatrocientos": 4, "quinientos": 5}
_HUNDREDS |= {"seiscientos": 6, "setecientos": 7, "ochocientos": 8, "novecientos": 9}
_TIMES = {"double": 2, "doble": 2, "triple": 3}
_BETWEEN = frozenset(words_of("dash hyphen dot guion punto um uh eh este area code"))
_TOKEN = re.compile(r"\d+|[a-z]+|[^\sa-z\d]")
_JOINERS = frozenset("-.,()+/ ")
_STARTS = frozenset((*_ONES, *_TEENS, *_TENS, *_HUNDREDS, *_TIMES)) - {"o", "una"}  # "o" is "or" as well
_TELLS = re.compile(
    r"(?:numbers?|phone|cell|mobile|telephone|account|member\w*|loyalty|rewards?|card|numero|telefono|celular|cuenta|movil)"
    r"(?: (?:is|was|its|it is|number|es|de|under|with|ends? (?:in|with)|termina en))*[ ,:]*$"
)
# "Five hundred points", "forty percent": so many of something.
_COUNTS = re.compile(
    r" *(?:points?|puntos?|percent|dollars?|bucks|cents|pesos|dolares|por ciento|times|years|orders|of)\b"
)
_FILLER = frozenset(
    words_of("its it is the number yes yeah sure ok okay um uh my phone and es el numero si claro please y")
)


@dataclass(frozen=True, slots=True)
class Number:
    """`digits` of a number that was said; `rest` is what else was said, `masked` the same with where it stood."""

    digits: str
    rest: str
    masked: str


@dataclass(frozen=True, slots=True)
class Said:
    """The digits of one number, and where it stands in the folded text."""

    digits: str
    start: int
    stop: int


def heard_number(text: str, *, awaited: bool = False) -> Number | None:
    """The number in a turn. awaited: we asked for one, so that fewer digits are part of it."""
    flat = fold(text)
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(flat)]
    best: tuple[str, int, int] | None = None
    i = 0
    while i < len(tokens):
        digits, end = _run(tokens, i)
        if digits and (best is None or len(digits) > len(best[0])):
            best = (digits, tokens[i][1], tokens[end - 1][2])
        i = max(end, i + 1)
    if best is None or not _is_one(best, flat, awaited=awaited):
        return None
    digits, start, stop = best
    rest = f"{flat[:start].rstrip(' +(')} , {flat[stop:].lstrip(') ')}".strip(" ,")
    shown = text if len(flat) == len(text) else flat  # folding keeps the length, but for rare signs
    return Number(digits, rest, f"{shown[:start]}{MASK}{shown[stop:]}")


def numbers_said(flat: str) -> list[Said]:
    """Every number in folded words by itself: "forty five", "double nine", "0444"."""
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(flat)]
    found: list[Said] = []
    i = 0
    while i < len(tokens):
        begins = tokens[i][0].isdigit() or tokens[i][0] in _STARTS or (found and tokens[i][0] == "o")
        digits, taken = _said(tokens, i) if begins else ("", 1)
        if digits:
            found.append(Said(digits, tokens[i][1], tokens[i + taken - 1][2]))
        i += taken
    return found


def ends_with_a_whole_number(text: str) -> bool:
    """With its area code, and the country's where it began with that: nobody says more digits."""
    number = heard_number(text)
    if number is None or not number.masked.endswith(MASK):
        return False
    return len(number.digits) == WHOLE + number.digits.startswith("1")


def _is_one(found: tuple[str, int, int], flat: str, *, awaited: bool) -> bool:
    digits, start, stop = found
    if len(digits) > MOST or _COUNTS.match(flat[stop:]):
        return False
    if len(digits) >= ALONE_AT_LEAST:
        return True
    told = _TELLS.search(flat[:start].replace("'", "").rstrip()) is not None
    if told or awaited:
        beside = [w for w in re.findall(r"[a-z\d]+", f"{flat[:start]} {flat[stop:]}") if w not in _FILLER]
        return len(digits) >= TOLD_AT_LEAST or (awaited and not beside)
    return False


def _run(tokens: list[tuple[str, int, int]], start: int) -> tuple[str, int]:
    """(the digits from here on, the position after their last token); none: ("", start)."""
    if not (tokens[start][0].isdigit() or tokens[start][0] in _STARTS):
        return "", start
    digits, i, end = "", start, start
    while i < len(tokens):
        word = tokens[i][0]
        if word in _JOINERS or word in _BETWEEN:
            i += 1
            continue
        said, taken = _said(tokens, i)
        if not said:
            break
        digits, i = digits + said, i + taken
        end = i
    return digits, end


def _said(tokens: list[tuple[str, int, int]], i: int) -> tuple[str, int]:
    """The digits of one spoken number and how many tokens it took: "5", "fifty five", "double oh"."""
    word = tokens[i][0]
    after = tokens[i + 1][0] if i + 1 < len(tokens) else ""
    if word.isdigit():
        return word, 1
    if word in _TIMES:
        digit = after if after.isdigit() and len(after) == 1 else str(_ONES[after]) if after in _ONES else ""
        return (digit * _TIMES[word], 2) if digit else ("", 1)
    if word in _HUNDREDS:
        rest, taken = _below_hundred(tokens, i + 1)
        return f"{_HUNDREDS[word]}{rest:02d}", 1 + taken
    if word in _ONES and after == "hundred":
        rest, taken = _below_hundred(tokens, i + 2)
        singly = taken == 1 and rest < 10 and i + 3 < len(tokens) and tokens[i + 3][0] in _ONES
        return (f"{_ONES[word]}00", 2) if singly else (f"{_ONES[word]}{rest:02d}", 2 + taken)
    value, taken = _below_hundred(tokens, i)
    return (str(value), taken) if taken else ("", 1)


def _below_hundred(tokens: list[tuple[str, int, int]], i: int) -> tuple[int, int]:
    """A number from 0 to 99 in words, and its tokens; (0, 0) where there is none."""
    word = tokens[i][0] if i < len(tokens) else ""
    if word in _ONES:
        return _ONES[word], 1
    if word in _TEENS:
        return _TEENS[word], 1
    if word not in _TENS:
        return 0, 0
    j = i + 2 if i + 1 < len(tokens) and tokens[i + 1][0] == "y" else i + 1
    unit = _ONES.get(tokens[j][0], 0) if j < len(tokens) else 0
    return (_TENS[word] + unit, j + 1 - i) if unit else (_TENS[word], 1)
