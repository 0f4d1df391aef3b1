# ruff: noqa: E501 - frames stay in one piece
""" "Take one off", "quítame una", "one less": of the things ordered last, so many fewer. PURE.

It decides only for a turn that names no thing: what is counted is the line spoken of last.
"""

import re
from dataclasses import replace

from domain.order import Change, Order, Remove
from edge.dialog.guards.sensitive import plain
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import split

_COUNT = r"(?P<{}>one|two|three|four|five|1|2|3|4|5|una?|uno|dos|tres|cuatro)"
_OF = r"(?: of (?:them|those|these|that|em)| de (?:esas|esos|ellas|ellos|esos|las|los))?"
_LED = (
    r"^(?:(?:ok|okay|yes|yeah|si|but|pero|actually|no|wait|sorry|uh|um|can you|could you|please|and|just|oh|y"
    r"|mejor|perdon|puede|(?:i|we) (?:just )?(?:need|want|wanted|meant)|(?:id|i would|we would|wed) like|make (?:it|that)|lets (?:do|have|say|make it)"
    r"|thats|quiero|que sean?|es|son) )*"
)
_END = r"(?: (?:please|then|actually|for me|too|por favor|nomas|mejor))*$"
_LESS = re.compile(
    _LED + r"(?:(?:take|knock) " + _COUNT.format("a") + _OF + r" (?:off|away|out|back)"
    r"|(?:take off|take away|take out|get rid of|lose|drop|scratch|remove|subtract|minus|cut|delete|deduct) "
    + _COUNT.format("b")
    + _OF
    + r"|"
    + _COUNT.format("c")
    + r" (?:less|fewer|too many|menos|de mas)"
    r"|(?:quita|quite|quiteme|quitame|quitele|quitale|saca|saque|saqueme|sacame|borra|borre|elimina|elimine|quitar) "
    + _COUNT.format("d")
    + _OF
    + r")"
    + _END
)


def one_less(text: str, order: Order) -> Change | Remove | None:
    found = _LESS.match(plain(text))
    if found is None or not order.lines:
        return None
    counted = next(word for word in found.groupdict().values() if word)
    number = split(counted).words[0].number or 1
    last = last_line(order)
    if number > last.qty:
        return None
    return Remove(last.id) if number == last.qty else Change(last.id, (replace(last, qty=last.qty - number),))
