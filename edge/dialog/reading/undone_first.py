"""What is said beside an "undo": "undo that, small was right", "undo that, I want the shake". PURE.

It decides that the last change is taken back first, and that what is said with it is of the order as it then stands:
where the undo alone brings it about, it is said twice and done once. What an undo takes back, `domain.order` knows.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.order import Add, Change, Command, ItemLine, Line, Order, Remove, Undo
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading.repairs import thing


def undone_first(meaning: Meaning, order: Order) -> Meaning:
    """The meaning with its undo before all else, and without what that does already."""
    if not any(isinstance(c, Undo) for c in meaning.commands) or not order.past:
        return meaning
    if any(isinstance(c, Remove) for c in meaning.commands) and any(_waves_off(s) for s in meaning.spans):
        return replace(meaning, commands=tuple(c for c in meaning.commands if not isinstance(c, Undo)))
    undo = tuple(c for c in meaning.commands if isinstance(c, Undo))
    before = order.past[-min(len(undo), len(order.past))].lines
    back = {thing(line) for line in before if line not in order.lines}
    if len(undo) == len(meaning.commands):
        asked = tuple(a for a in meaning.ambiguities if not back & {o.partition("/")[0] for o in a.options})
        return replace(meaning, ambiguities=asked)
    rest = [c for c in meaning.commands if not isinstance(c, Undo)]
    kept = tuple(k for c in rest if (k := _of_what_was(c, order.lines, before)) is not None)
    return replace(meaning, commands=(*undo, *kept))


def _waves_off(span: Span) -> bool:
    """ "Forget it, no beer": what is forgotten is named behind it, and nothing else goes."""
    return span.meaning == "scratch" and span.text.split()[0] in ("forget", "never", "nevermind", "olvidelo", "olvide")


def _of_what_was(command: Command, now: Sequence[Line], before: Sequence[Line]) -> Command | None:
    """The command against the lines of before; None where these are so already."""
    match command:
        case Add(line) if any(thing(line) == thing(was) and was not in now for was in before):
            return None
        case Remove(ref) if all(was.id != ref for was in before):
            return None
        case Change(ref, (new,)):
            was = next((line for line in before if line.id == ref), None)
            is_now = next((line for line in now if line.id == ref), None)
            if was is None or is_now is None:
                return command
            then = _changed(was, is_now, new)
            return None if then == was else Change(ref, (then,))
        case _:
            return command


def _changed(was: Line, now: Line, new: Line) -> Line:
    """The line of before with what was said of the one that stands: neither more nor less."""
    if not (isinstance(was, ItemLine) and isinstance(now, ItemLine) and isinstance(new, ItemLine)):
        return new
    gone = [m for m in now.mods if m not in new.mods]
    come = [m for m in new.mods if m not in now.mods]
    told = {m.option for m in come}
    kept = [m for m in was.mods if m not in gone and m.option not in told]
    return replace(
        was,
        item=new.item if new.item != now.item else was.item,
        variation=new.variation if new.variation != now.variation else was.variation,
        qty=new.qty if new.qty != now.qty else was.qty,
        mods=tuple(sorted((*kept, *come))),
    )
