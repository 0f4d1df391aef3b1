"""What somebody else wants, and the answer to "shall I add that?": when a yes further on is no yes to it. PURE.

It decides whether such a wish puts right their own line, and whether the turn refuses it. A no stands, whatever is
agreed to after it ("no, not him. yes, send mine"), unless the yes takes it back at once or goes on to add it; so does
the thing named with a no ("no sundae, we have ice cream at home"), and a word that dismisses who spoke ("ignore that,
yes, that's all I want").
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, Change, Command, ItemLine, Order, Remove
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.titles import head_of

# Between a no and a yes that takes it back at once: "no, no wait, yes".
_TAKES_BACK = frozenset({"fill", "say: no", "say: wait", "repair", "no"})
_REFUSALS = frozenset({"no", "say: no", "remove"})
_DISMISSES = re.compile(
    r"^(?:yeah|yea|yes|ok|okay|oh|uh|um|well|si|bueno) no\b"
    r"|\b(?:ignore|forget|skip|leave|not|dont (?:listen to|mind|add)) (?:that|this|him|her|them|it|what|the)\b"
    r"(?! (?:on|in|there)\b)"
    r"|\bno (?:le haga|les haga|le hagas) caso\b|\b(?:ignor|olvid)\w+\b"
)


def of_their_own(meaning: Meaning, order: Order, menu: Menu) -> tuple[Command, ...]:
    """ "No wait, chocolate!", right behind one's own strawberry shake: that one is to be it, as large as it was."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    last = order.lines[-1] if order.lines else None
    if not (isinstance(add, Add) and isinstance(add.line, ItemLine) and isinstance(last, ItemLine)):
        return meaning.commands
    said = {s.meaning for s in meaning.spans}
    rights = bool(_PUTS_RIGHT & said) and not _MORE & said and add.line.speaker == last.speaker
    old, new = menu.item(last.item), menu.item(add.line.item)
    if not rights or old is None or new is None or old is new or head_of(old.name.get()) != head_of(new.name.get()):
        return meaning.commands
    size = add.line.variation or (last.variation if last.variation and new.variation(last.variation) else None)
    qty = add.line.qty if add.line.qty > 1 else last.qty
    mods = add.line.mods or tuple(m for m in last.mods if new.option(m.option))
    return (Change(last.id, (replace(last, item=new.id, variation=size, qty=qty, mods=mods),)),)


_PUTS_RIGHT = frozenset({"say: no", "say: wait", "repair", "instead", "make"})
_MORE = frozenset({"another", "more", "add", "and"})


def is_what_was_wished(meaning: Meaning, overheard: Sequence[Command]) -> bool:
    """ "Ok, one without onions", where a passenger wants that of one of two: a yes to it, and of no other one."""
    parts = [line for c in overheard if isinstance(c, Change) and len(c.to) > 1 for line in c.to]
    if _takes_it_off(meaning, overheard):
        return True
    mods = {mod for line in parts if isinstance(line, ItemLine) for mod in line.mods}
    made = [line for c in meaning.commands if isinstance(c, Change) for line in c.to if isinstance(line, ItemLine)]
    only = bool(made) and all(isinstance(c, Change) and len(c.to) == 1 for c in meaning.commands)
    return bool(mods) and meaning.has(Kind.YES) and only and all(set(line.mods) <= mods for line in made)


def _takes_it_off(meaning: Meaning, overheard: Sequence[Command]) -> bool:
    """ "Yeah, take them off", where somebody does not want the fries: those, and nothing else that stands."""
    gone = bool(overheard) and all(isinstance(c, Remove) for c in overheard)
    off = bool(meaning.commands) and all(isinstance(c, Remove) for c in meaning.commands)
    return gone and off and meaning.has(Kind.YES) and not any(s.meaning.startswith(_NAMES) for s in meaning.spans)


_NAMES = ("the line ", "changes ", "not on the order")


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


def agrees(meaning: Meaning) -> bool:
    """ "Yeah, okay", behind a child's wish. "No sundae, honey. Ok, that's all" refuses it, whatever else it nods to."""
    return meaning.has(Kind.YES) and all(s.meaning != "not wanted" for s in meaning.spans)
