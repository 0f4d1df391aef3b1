""" "One of those veggie burgers with no tomato", where two are ordered: of these, and no third. PURE.

It decides that words which point at a thing that is ordered more than once point at what is ordered.
"""

import re

from domain.menu import Menu
from domain.order import ItemLine, Order
from edge.dialog.vocabulary.words import split, stem, stems_of

_OF_THOSE = re.compile(
    r"\b(?P<count>one|two|three|four|five|both|half|[1-5]) of (?:those|these|them|my|our|that|the (?:two|three|four))"
    r"(?: (?:two|three|four|five|six))? (?=(?P<name>[a-z][a-z'’-]*(?: [a-z'’-]+){0,3}))",
    re.IGNORECASE,
)
# "Of those two juniors, leave the mustard off one."
_OF_THOSE_FIRST = re.compile(
    r"^(?P<led>\W*(?:(?:and|ok|okay|oh|so|um|uh|actually|now)\W+)*)(?:out )?of (?:those|these|the|my|our|them)"
    r" (?:(?:two|three|four|five|six|[2-6]) )?(?P<name>[a-z][a-z'’-]*(?: [a-z'’-]+){0,3}?)"
    r"(?:[,:;] | (?=(?:one|two|three|[1-3])\b))"
    r"(?P<rest>[^?]*?\b(?P<count>one|two|three|[1-3])\b[^?]*)$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:another|more|add|also|give me|get me|i['’]?ll (?:have|take)|can i (?:get|have)|order|try)\b", re.IGNORECASE
)


def of_those_there(text: str, order: Order, menu: Menu) -> str:
    first = _OF_THOSE_FIRST.match(text)
    if first is not None and _ordered(first["name"], order, menu) > 1:
        of_them = re.sub(
            r"\b(one|two|three|[1-3])\b", rf"\1 of the {first['name']}", first["rest"], count=1, flags=re.I
        )
        return f"{first['led']}{of_them}"
    found = _OF_THOSE.search(text)
    if found is None or _LEAD.search(text[: found.start()]):
        return text
    words = found["name"].split()
    for count in range(len(words), 0, -1):
        if _ordered(" ".join(words[:count]), order, menu) > 1:
            return f"{text[: found.start()]}{found['count']} of the {text[found.end() :]}"
    return text


def _ordered(words: str, order: Order, menu: Menu) -> int:
    """How many of what is called so are on the order, where it is one thing."""
    said, run_together = stems_of(words), _joined(words)
    held = [(line, item) for line in order.lines if isinstance(line, ItemLine) and (item := menu.item(line.item))]
    called = [
        (line, item)
        for line, item in held
        if any(said <= stems_of(name) or run_together == _joined(name) for name in (*item.name.all(), *item.aliases))
    ]
    return sum(line.qty for line, _ in called) if len({item.id for _, item in called}) == 1 else 0


def _joined(words: str) -> str:
    """ "Cheeseburgers" is one word, and a cheeseburger two."""
    return stem("".join(w.text for w in split(words).words))
