"""A model by its figure in the plural: "the sixty fives" of a 65 watt charger, "any fifty sixes" of frame 56. PURE.

It rewrites only figures that the catalog has; every other plural stays as it was said.
"""

import re

from edge.dialog.shop.index import Index
from edge.dialog.shop.tables import UNITS
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.words import fold

_TENS = r"twent|thirt|fort|fift|sixt|sevent|eight|ninet"
_UNITS = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
A_SIZE, LARGEST_SIZE = 9, 14  # figures that in the plural are pairs of a size, whatever the catalog has
_PLURAL = re.compile(
    rf"\b(?:(?P<digits>\d{{2,4}})['’]?s|(?:(?P<tens>(?:{_TENS})y)[ -])?(?P<units>(?:{_UNITS})s|sixes)"
    rf"|(?P<round>(?:{_TENS})ies)|(?P<count>{_UNITS}|one|a) hundreds)\b",
    re.IGNORECASE,
)


def singular_figures(text: str, index: Index) -> str:
    """With such plurals as the catalog writes them: "the 65 watt", "the lumen 400", "56"; "one litre" as a figure, and
    "the fifty one" as the 50, where it comes in that and in no 51."""
    text = _ONE_UNIT.sub("1 ", text)
    text = _THE_ONE.sub(lambda m: _the_one(m, index), text)
    return _PLURAL.sub(lambda m: _written(m, index), text)


_ONE_UNIT = re.compile(
    r"\b(?:one|un)[ -](?=(?:lit(?:er|re)s?|met(?:er|re)s?|gigs?|gigabytes?|terabytes?|litros?|metros?|gigas?)\b)",
    re.IGNORECASE,
)
_THE_ONE = re.compile(
    rf"\b(?P<led>(?:the|that|those|these|el|la|a|an|in) )(?P<tens>(?:{_TENS})y)[ -]ones?\b"
    r"(?! (?:percent|dollars?|bucks|hundred))",
    re.IGNORECASE,
)


def _the_one(match: re.Match[str], index: Index) -> str:
    tens = number_of(fold(match["tens"])) or 0
    return f"{match['led']}{tens}" if str(tens) in index.values and str(tens + 1) not in index.values else match[0]


def _written(match: re.Match[str], index: Index) -> str:
    figure = _figure(match)
    if figure in index.values:
        return f"size {figure}"  # and no count: "do we have thirty-sixes"
    after = [b for a, b in index.pairs if a == figure and b in UNITS]
    if after:
        return f"{figure} {max(after, key=len)}"
    before = sorted(a for a, b in index.pairs if b == figure and a in index.telling)
    if before:
        return f"{before[0]} {figure}"
    return figure if A_SIZE <= int(figure or 0) <= LARGEST_SIZE else match[0]  # "nines", where nothing comes so


def _figure(match: re.Match[str]) -> str:
    if match["digits"]:
        return match["digits"]
    if match["round"]:
        return str(number_of(fold(match["round"])[:-3] + "y") or "")
    if match["count"]:
        return str(100 * (number_of(fold(match["count"])) or 1))
    units = fold(match["units"])
    one = number_of("six" if units == "sixes" else units.removesuffix("s")) or 0
    return str((number_of(fold(match["tens"])) or 0) + one if match["tens"] else one)
