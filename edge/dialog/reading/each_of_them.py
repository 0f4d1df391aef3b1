"""The first and the second of several alike: "two kids meals, the first with nuggets, the second with a burger". PURE.

It decides when an ordinal counts within a line and not along the lines, and says it as understanding reads parts of a
line: "one with nuggets, one with a burger".
"""

import re

from domain.order import Order

_ORDINAL = re.compile(
    r"(?:\b(?:the|my|el|la)\s+|(?:^|(?<=[,;.])\s*|(?<=\band)\s+)(?=\w+\s+one\b))(first|second|third|fourth|1st|2nd|3rd|4th|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa])"
    r"(?:\s+(?:one|1|un[oa]))?\b(?!\s+(?:thoughts?|time|thing|window|of|half|price|lane|speaker|option|choice|name))"
    r"(?=\W+\w)",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\b(?:two|three|four|five|six|[2-6]|a couple(?: of)?|dos|tres|cuatro|cinco|seis|both)\s+\w+", re.IGNORECASE
)
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_NTH_ES = {"primer": 1, "segund": 2, "tercer": 3, "cuart": 4}
_SAID_AS = {"en": ("one of them", "one"), "es": ("una de ellas", "una")}


# "Two coffees, mine black and hers with cream": each is one of them.
_WHOSE = re.compile(
    r"\b(?:hers|his|mine|theirs|ours|(?:my|his|her|the) (?:wife|husband|son|daughter|mom|dad|friend|kid|boy|girl)['’]s"
    r"|(?:el|la) m[ií][oa]|(?:el|la) (?:suy[oa]|de (?:ella|[eé]l|mi \w+)))(?: one)?\b"
    r"(?=,? (?:with|without|w/o?|no|plain|black|large|small|medium|extra|light|only|just|sin|con|sol[oa])\b)",
    re.IGNORECASE,
)
_TWO = 2


def each_of_them(text: str, order: Order, language: str) -> str:
    """The turn with a count for each such ordinal; as it is where they count lines."""
    whose = list(_WHOSE.finditer(text))
    if len(whose) == _TWO and _COUNTS.search(text, 0, whose[0].start()):
        text = _WHOSE.sub(_SAID_AS[language][1], text)
    found = list(_ORDINAL.finditer(text))
    if not found:
        return text
    counted = _COUNTS.search(text, 0, found[0].start())
    if not (counted or _within_a_line(order, [_number(m[1]) for m in found])):
        return text
    several = counted is not None or len(found) > 1
    return _ORDINAL.sub(_SAID_AS[language][several], text)


def _within_a_line(order: Order, numbers: list[int]) -> bool:
    last = order.lines[-1] if order.lines else None
    if last is None or last.qty < 2 or max(numbers) > last.qty:
        return False
    alone = len(order.lines) == 1 or max(numbers) > len(order.lines)
    return alone or sorted(numbers) == list(range(1, last.qty + 1))


def _number(word: str) -> int:
    low = word.lower()
    return _NTH.get(low) or next((n for start, n in _NTH_ES.items() if low.startswith(start)), 0)
