# ruff: noqa: E501 - frames stay in one piece
"""What went and is wanted again, otherwise made: "no wait, put it back, but with no onions". PURE.

It decides by the form alone which words bring back and which tell how, and from the draft's past what it is that went
last: as it was, and as many of it as are wanted. What is told of it is read by whoever asks, against an order in which
it stands again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from domain.menu import Menu
from domain.order import Line, Order
from edge.dialog.meaning import Span
from edge.dialog.reading.so_many import line_named
from edge.dialog.vocabulary.numbers import number_of

_LED = (
    r"^\W*(?:(?:no|nope|nah|oh|ah|ok|okay|um|uh|wait|sorry|actually|hang on|hold on|hold up|hmm|well|you know what|on second thoughts?|i take that back|never ?mind"
    r"|please|can you|could you|can we|just|let['’]?s|i(?:['’]d| would) like to|i (?:do )?want to|i(?:['’]ll| will| do| did)?(?= (?:want|have|take|keep|leave|need))|ay|espere?|espera|perd[oó]n|mejor|s[ií]|bueno|pensándolo bien|sabe qu[eé]|digo)\W+)*"
)
_WHAT = r"(?P<what>it|that|them|those|that one|(?:one|two|three|four)(?: of (?:them|those))?|(?:the|my|that|those|his|her) [a-z][a-z' -]*?)"
_SINCE = r"(?: (?:in|on|there|again|please|then|after all|instead))*"
_BACK = re.compile(
    rf"{_LED}(?:(?:put|add|bring|get|give me|throw|stick|leave|have|want|take) {_WHAT} back"
    rf"|(?:put|add) back {_WHAT.replace('what', 'behind')}(?=,|;|\.| but\b| with\b)"
    rf"|(?:keep|leave) {_WHAT.replace('what', 'kept')}(?=,|;|\.| but\b| after all\b| just\b)"
    r"|(?:p[oó]n(?:ga|gan)?|d[eé]j[ea]|agr[eé]g(?:ue|a)|devu[eé]lv[ae]|regr[eé]s[ae])(?:me)?(?:l[oa]s?)(?P<es> )?"
    r"(?: ?(?:otra vez|de nuevo|de vuelta|de regreso))?"
    rf"){_SINCE}(?:[\s,.;]+(?:but|only|just|except|pero|nada m[aá]s que|s[oó]lo|and|y)\b)*[\s,.;]+(?P<how>\w.*)$",
    re.IGNORECASE,
)
AGO = 3  # changes since it went: what was said of it, and one thing more


@dataclass(frozen=True, slots=True)
class BackSo:
    """The line as it was (`id` 0), and the words that tell how it shall be."""

    line: Line
    how: str
    surely: bool  # "put it back", and no "keep it", that may be of what stands


def back_so(text: str, order: Order, menu: Menu) -> BackSo | None:
    """None where nothing is brought back so, or it is not plain what went."""
    found = _BACK.match(text)
    if found is None or not order.past:
        return None
    said = (found["what"] or found["behind"] or found["kept"] or "it").lower()
    gone = next(_gone(order), ())
    named = re.match(r"(?:the|my|that|those|his|her) (?!one\b)", said)
    if named is not None:
        words = Span(0, 0, said[named.end() :], "")
        fits = [
            line for was in _gone(order) if (line := line_named(words, replace(order, lines=was), menu)) is not None
        ]
        gone = tuple(fits[:1])
    if len(gone) != 1:
        return None
    count = number_of(said.split()[0])
    line = replace(gone[0], id=0, qty=count) if count and count < gone[0].qty else replace(gone[0], id=0)
    return BackSo(line, found["how"], surely=found["kept"] is None)


def _gone(order: Order) -> Iterator[tuple[Line, ...]]:
    """What each of the last changes took off, the latest first: whole lines, or as many of them as went."""
    later = order.lines
    for was in reversed(order.past[-AGO:]):
        lost = []
        for line in was.lines:
            now = next((held for held in later if held.id == line.id), None)
            if now is None:
                lost.append(line)
            elif now.qty < line.qty and replace(now, qty=line.qty) == line:
                lost.append(replace(line, qty=line.qty - now.qty))
        if lost:
            yield tuple(lost)
        later = was.lines
