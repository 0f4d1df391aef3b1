"""Names as people say them, in the spelling the recogniser uses: lower-case words of a to z and the apostrophe.

Decides spelling only. Whatever matches text against a menu should pass it through `spoken` first.
"""

import re
import unicodedata

_ONES: tuple[str, ...] = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_ONES += ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SAID = {
    "&": " and ",
    "+": " and ",
    "%": " percent ",
    "½": " half ",
    "¼": " quarter ",
    "’": "'",
    "w/": " with ",
}
_UNITS = {
    "oz": "ounce",
    "lb": "pound",
    "lbs": "pound",
    "pc": "piece",
    "pcs": "piece",
    "pk": "pack",
    "ct": "count",
    "in": "inch",
    "xl": "extra large",
}


def spoken(text: str) -> str:
    """ "10-Piece Jalapeño Bites & Fries" -> "ten piece jalapeno bites and fries". May be empty."""
    text = text.lower()
    for sign, words in _SAID.items():
        text = text.replace(sign, words)
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    text = re.sub(r"(\d+)\.(\d+)", r"\1 point \2", text)
    text = re.sub(r"(\d+)\s*([a-z]+)", lambda m: f"{m[1]} {_UNITS.get(m[2], m[2])}", text)
    text = re.sub(r"\d+", lambda m: f" {number(int(m[0]))} ", text)
    found = (word.strip("'") for word in re.findall(r"[a-z']+", text))
    return " ".join(word for word in found if word)


def number(value: int) -> str:
    """A count in words; from ten thousand on digit by digit, as codes and phone numbers are said."""
    if value < 20:
        return _ONES[value]
    if value < 100:
        return _TENS[value // 10] + (f" {_ONES[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{_ONES[value // 100]} hundred" + (f" {number(value % 100)}" if value % 100 else "")
    if value < 10_000:
        return f"{_ONES[value // 1000]} thousand" + (f" {number(value % 1000)}" if value % 1000 else "")
    return " ".join(_ONES[int(digit)] for digit in str(value))


def plural(name: str) -> str:
    """ "cup of water" -> "cups of water", "fry" -> "fries"; what ends in s is plural already."""
    head, of, rest = name.partition(" of ")
    if of:
        return f"{plural(head)}{of}{rest}"
    if name.endswith("s"):
        return name
    if name.endswith(("ch", "sh", "x", "z")):
        return name + "es"
    if re.search(r"[^aeiou]y$", name):
        return name[:-1] + "ies"
    return name + "s"


def with_article(name: str) -> str:
    return f"{'an' if name.startswith(tuple('aeiou')) else 'a'} {name}"
