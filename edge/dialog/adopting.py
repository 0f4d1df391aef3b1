"""The answer to "shall I add that?", of what somebody else wanted: when a yes further on is no yes to it. PURE.

It decides whether the turn refuses the wish. A no that begins the answer stands, whatever is agreed to after it ("no,
not him. yes, send mine"); so does the thing named with a no ("no sundae, we have ice cream at home").
"""

from dataclasses import replace

from domain.order import Add, Order, Remove
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning

# Between a no and a yes that takes it back at once: "no, no wait, yes".
_TAKES_BACK = frozenset({"fill", "say: no", "say: wait", "repair", "no"})
_WISHES = frozenset({"order", "add", "another", "instead", "make"})  # "no sundae, give me a cookie" does order one


def refused_first(meaning: Meaning, was: Expecting, order: Order) -> Meaning:
    """The turn without its yes, and without taking off what never was on, where it refuses the wish."""
    if was.value != "adopt":
        return meaning
    spans = [s.meaning for s in meaning.spans]
    if spans[:1] != ["say: no"]:
        return meaning
    gone = tuple(c for c in meaning.commands if isinstance(c, Remove) and order.line(c.line) is None)
    later = spans.index("say: yes") if "say: yes" in spans else 0
    elsewhere = bool(later) and not set(spans[:later]) <= _TAKES_BACK
    if not (gone or elsewhere):
        return meaning
    orders = any(span in _WISHES for span in spans)
    commands = tuple(c for c in meaning.commands if c not in gone and (orders or not isinstance(c, Add)))
    intents = tuple(i for i in meaning.intents if i.kind not in (Kind.YES, Kind.NO))
    return replace(meaning, commands=commands, intents=(*intents, Intent(Kind.NO)))
