"""The first and the second of several alike: "two kids meals, the first with nuggets, the second with a burger". PURE.

It decides when an ordinal counts within a line and not along the lines, and says it as understanding reads parts of a
line: "one with nuggets, one with a burger".
"""

import re

from domain.order import Line, Order
from edge.dialog.reading.which_line import Said, is_true_of, words_said
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.tables import words_of

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


_NOT_ONE_OF_THEM = r"(?!\s+(?:thoughts?|time|thing|window|half|price|lane|speaker|option|choice|name|of)\b)"
_THE_NTH = re.compile(
    r"(?:\b(?P<the>the|my|el|la)\s+|^\W*(?:(?:and|no|oh|actually|make|y)\W+)*)"
    r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa])\b"
    + _NOT_ONE_OF_THEM,
    re.IGNORECASE,
)


def nth_of_several(text: str, order: Order, lexicon: Lexicon) -> tuple[str, Line] | None:
    """ "Make the second one a large", of two cokes and a wrap: (the turn with "one of them" in its place, the cokes).

    Things count as they were spoken, one by one, those of the name that is said with it where one is. None where the
    one so counted has a line of its own, or several lines are counted.
    """
    found = [_counted(text, nth, order, lexicon) for nth in _THE_NTH.finditer(text)]
    counted = [one for one in found if one is not None]
    if not counted or len(counted) < len(found) or len({line.id for _, _, line, _ in counted}) > 1:
        return None
    if len({number for *_, number in counted}) < len(counted):
        return None
    said = _ONE_OF_THEM[bool(_SPANISH_NTH.search(text))]
    for start, end, *_ in reversed(counted):
        text = f"{text[:start]}{said}{text[end:]}"
    return text, counted[0][2]


_ONE_OF_THEM = ("one of them", "una de ellas")
_SPANISH_NTH = re.compile(r"\b(?:primer|segund|tercer|cuart)", re.IGNORECASE)


def _counted(text: str, nth: re.Match[str], order: Order, lexicon: Lexicon) -> tuple[int, int, Line, int] | None:
    """(start, end, the line, the number) of one ordinal with its name."""
    words = [w for w in words_said(text) if w.start >= nth.end("nth")]
    name = _named_behind(words, order, lexicon)
    after = words[len(name)] if len(name) < len(words) else None
    if not name and after is not None and not after.pause and lexicon.knows(after.stem) and after.text not in _LINKS:
        return None  # "the second cheeseburger", where none stands
    lines = [line for line in order.lines if not line.pending and all(is_true_of(w, line, lexicon) for w in name)]
    each = [line for line in lines for _ in range(line.qty)]
    number = _number(nth["nth"])
    if not 0 < number <= len(each) or each[number - 1].qty < 2:
        return None
    start = nth.start("the") if nth["the"] else nth.start("nth")
    return start, name[-1].end if name else nth.end("nth"), each[number - 1], number


_ARTICLES = frozenset(words_of("a an the un el la"))
_LINKS = frozenset(words_of("with without no plain extra light only sin con solo sola"))


def _named_behind(words: list[Said], order: Order, lexicon: Lexicon) -> list[Said]:
    """The words right behind the ordinal that are true of a line, as many as are."""
    for count in range(min(3, len(words)), 0, -1):
        said = words[:count]
        if any(w.pause or w.text in _LINKS | _ARTICLES for w in said):
            continue
        if any(all(is_true_of(w, line, lexicon) for w in said) for line in order.lines):
            return said
    return []


def _within_a_line(order: Order, numbers: list[int]) -> bool:
    last = order.lines[-1] if order.lines else None
    if last is None or last.qty < 2 or max(numbers) > last.qty:
        return False
    alone = len(order.lines) == 1 or max(numbers) > len(order.lines)
    return alone or sorted(numbers) == list(range(1, last.qty + 1))


def _number(word: str) -> int:
    low = word.lower()
    return _NTH.get(low) or next((n for start, n in _NTH_ES.items() if low.startswith(start)), 0)
