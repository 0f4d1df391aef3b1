"""The answer to "shall I add that?", of what somebody else wanted: when a yes further on is no yes to it. PURE.

It decides whether the turn refuses the wish. A no stands, whatever is agreed to after it ("no, not him. yes, send
mine"), unless the yes takes it back at once or goes on to add it; so does the thing named with a no ("no sundae, we
have ice cream at home"), and a word that dismisses who spoke ("ignore that, yes, that's all I want").
"""

import re
from dataclasses import replace

from domain.order import Change, Order, Remove
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing

# Between a no and a yes that takes it back at once: "no, no wait, yes".
_TAKES_BACK = frozenset({"fill", "say: no", "say: wait", "repair", "no"})
_REFUSALS = frozenset({"no", "say: no", "remove"})
_DISMISSES = re.compile(
    r"^(?:yeah|yea|yes|ok|okay|oh|uh|um|well|si|bueno) no\b"
    r"|\b(?:ignore|forget|skip|leave|not|dont (?:listen to|mind|add)) (?:that|this|him|her|them|it|what|the)\b"
    r"(?! (?:on|in|there)\b)"
    r"|\bno (?:le haga|les haga|le hagas) caso\b|\b(?:ignor|olvid)\w+\b"
)


def refused_first(meaning: Meaning, text: str, was: Expecting, order: Order) -> Meaning:
    """The turn with a no and without its yes, where it refuses the wish; with its yes alone, where that is the last
    word. What a no orders or takes off besides is `repairs.without_refused`'s."""
    if was.value not in ("adopt", "heard"):
        return meaning
    if was.value == "adopt" and meaning.has(Kind.NO) and _as_many_as_stand(meaning, order):
        return replace(meaning, commands=())
    spans = [s.meaning for s in meaning.spans]
    never_was = any(isinstance(c, Remove) and order.line(c.line) is None for c in meaning.commands)
    named = never_was and bool(_REFUSALS & set(spans))
    dismissed = was.value == "adopt" and bool(_DISMISSES.search(plain(text)))
    both = meaning.has(Kind.NO) and meaning.has(Kind.YES)
    if not (named or dismissed or both):
        return meaning
    kind = Kind.YES if both and not named and _agrees_after_all(spans) else Kind.NO
    beside = tuple(i for i in meaning.intents if i.kind not in (Kind.YES, Kind.NO, Kind.WAIT))
    return replace(meaning, intents=(*beside, Intent(kind)))


def _as_many_as_stand(meaning: Meaning, order: Order) -> bool:
    """ "No, just one", where one stands and somebody wants two: it stays."""
    wished = [c.to[0] for c in meaning.commands if isinstance(c, Change) and order.line(c.line) is None]
    same = [line for line in order.lines for wish in wished if thing(line) == thing(wish) and line.qty == wish.qty]
    return len(wished) == len(meaning.commands) == len(same) == 1


def _agrees_after_all(spans: list[str]) -> bool:
    """ "No wait, yes"; "no ... yes, add it": the last word is a yes, and to that."""
    if "say: no" not in spans or "say: yes" not in spans:
        return False
    first, last = spans.index("say: no"), len(spans) - 1 - spans[::-1].index("say: yes")
    return last > first and (set(spans[first:last]) <= _TAKES_BACK or "add" in spans[last:])
