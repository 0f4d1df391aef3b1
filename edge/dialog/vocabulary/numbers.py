"""Numbers in words and digits, English and Spanish, and those that only sound like one.

It decides the value of a number; whether it is a quantity, a size or a combo is the grammar's to say.
"""

from collections.abc import Sequence

_UNITS_EN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_UNITS_ES = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
NUMBERS: dict[str, int] = {w: n for words in (_UNITS_EN, _UNITS_ES) for n, w in enumerate(words.split())}
NUMBERS |= {"seventeen": 17, "eighteen": 18, "nineteen": 19, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19}
NUMBERS |= {"veinte": 20, "veintiuno": 21, "veintiun": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24}
NUMBERS |= {"veinticinco": 25, "cien": 100, "hundred": 100, "ciento": 100}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
TENS |= {"ninety": 90, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80}
TENS |= {"noventa": 90}
NUMBERS |= TENS
NUMBERS |= {"thousand": 1000, "mil": 1000, "million": 1_000_000, "millon": 1_000_000}  # nobody sells so many: refused
NUMBERS |= {"ones": 1, "twos": 2, "threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "eights": 8}
del NUMBERS["once"]  # eleven in Spanish, "once" in English: the grammar takes it where Spanish is spoken

# What recognisers write for a number before a thing: "for tacos", "to cokes".
SOUNDS_LIKE = {"to": 2, "too": 2, "tu": 2, "for": 4, "fore": 4, "ate": 8, "won": 1, "tree": 3, "sex": 6, "tin": 10}
SOUNDS_LIKE |= {"once": 11, "fife": 5, "nein": 9, "free": 3, "sicks": 6}

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "1st": 1, "2nd": 2, "3rd": 3}
ORDINALS |= {"4th": 4, "5th": 5, "primero": 1, "primera": 1, "primer": 1, "segundo": 2, "segunda": 2, "tercero": 3}
ORDINALS |= {"tercera": 3, "tercer": 3, "cuarto": 4, "cuarta": 4, "ultimo": -1, "ultima": -1, "latter": -1, "former": 1}


def number_of(word: str) -> int | None:
    """The value of one word, up to six digits: more is a phone or a card, never a count."""
    if word.isdecimal() and word.isascii():
        return int(word) if len(word) <= 6 else None
    return NUMBERS.get(word)


def _after_hundred(raw: Sequence[tuple[str, int]], i: int) -> tuple[int, int]:
    """What follows "a hundred": ("and fifty", "and twenty five", "twelve") as (value, words taken); else (0, 0)."""
    joined = i < len(raw) and raw[i][0] == "and"
    j = i + joined
    if j >= len(raw) or raw[j][1] or not 1 <= (NUMBERS.get(raw[j][0]) or 0) <= 99:
        return 0, 0
    value, word = NUMBERS[raw[j][0]], raw[j][0]
    if not joined and value < 10:
        return 0, 0  # "a hundred one dollar ..." is no compound that anybody orders by
    j += 1
    if word in TENS and j < len(raw) and not raw[j][1] and 1 <= (NUMBERS.get(raw[j][0]) or 0) <= 9:
        value, j = value + NUMBERS[raw[j][0]], j + 1
    return value, j - i


def joined_numbers(raw: Sequence[tuple[str, int]]) -> list[tuple[str, int, int | None]]:
    """(word, pause, number) with compounds as one word: "twenty four", "treinta y dos", "two hundred"."""
    out: list[tuple[str, int, int | None]] = []
    i = 0
    while i < len(raw):
        word, pause = raw[i]
        value = number_of(word)
        if value is None:
            out.append((word, pause, None))
            i += 1
            continue
        taken = 1
        if value is not None and word in TENS:
            j = i + 2 if i + 2 < len(raw) and raw[i + 1][0] == "y" else i + 1
            if j < len(raw) and not raw[j][1] and raw[j][0] in NUMBERS and 1 <= NUMBERS[raw[j][0]] <= 9:
                value, taken = value + NUMBERS[raw[j][0]], j + 1 - i
        after = raw[i + 1][0] if i + 1 < len(raw) and not raw[i + 1][1] else ""
        if value is not None and 1 <= value <= 9 and after == "hundred":
            value, taken = value * 100, 2
        elif value is not None and 1 <= value <= 99 and taken == 1 and after in ("thousand", "mil"):
            value, taken = value * 1000, 2
        if value is not None and value % 100 == 0 and raw[i + taken - 1][0] == "hundred":
            rest, more = _after_hundred(raw, i + taken)
            value, taken = value + rest, taken + more
        text = " ".join(w for w, _ in raw[i : i + taken])
        out.append((text, pause, value))
        i += taken
    return out
