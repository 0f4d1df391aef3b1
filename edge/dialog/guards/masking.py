"""Card numbers never get past this: digits or digit words that look like one are masked before anything else. PURE.

Source: ISO/IEC 7812 (13 to 19 digits). Its check digit is not asked for: gift cards have none, and a number misheard by
one digit is as much of a secret. Spoken digits are masked from 12 in a row on, for a recogniser may lose one.
"""

import re

from edge.dialog.members.digits import heard_number

MASK = "[number]"
DIGITS = re.compile(r"(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)")
WORDS = {
    *("zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
}
SPOKEN_AT_LEAST = 12


def mask_numbers(text: str) -> str:
    """The text as others may see it: without card numbers, and without the digits of a phone."""
    text = mask_cards(text)
    number = heard_number(text)
    return number.masked if number else text


def mask_cards(text: str) -> str:
    """The text with card numbers replaced by `[number]`."""
    return _mask_spoken(DIGITS.sub(MASK, text))


def _mask_spoken(text: str) -> str:
    words = text.split()
    out: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        bare = word.strip(".,;:!?").lower()
        if word and (bare in WORDS or (bare.isdigit() and len(bare) <= 4)):
            run.append(word)
            continue
        digits = sum(len(w) if w.isdigit() else 1 for w in (r.strip(".,;:!?") for r in run))
        out += [MASK] if digits >= SPOKEN_AT_LEAST else run
        run = []
        if word:
            out.append(word)
    return " ".join(out) if MASK in out else text
