""" "Not the coke, the fries", right after one of them was changed: it is the other that was meant. PURE.

It decides from the change before alone: what was done to the one is taken back and done to the other; where it was done
to the right one already, it stays, and is told. Where neither was just changed, the words are left to the grammar.
"""

import re
from dataclasses import replace

from domain.menu import Menu
from domain.order import Change, Command, ItemLine, Line, Order, Remove, Undo
from edge.dialog.meaning import Span
from edge.dialog.reading.so_many import line_named

_LED = r"^\W*(?:(?:no|nope|sorry|wait|oh|i mean|i meant|i said)\W+)*"
_NAME = r"(?:the |my |that |on the )?(?P<{}>[a-z][a-z' -]*?)"
_NOT_A_BUT_B = re.compile(
    rf"{_LED}not {_NAME.format('wrong')}[,.;]+\s*(?:(?:but|just|only|i meant|i mean|i said)\s+)*{_NAME.format('right')}"
    r"(?: please)?[.!]*$",
    re.IGNORECASE,
)
_B_NOT_A = re.compile(
    rf"{_LED}(?:just |only )?{_NAME.format('right')}[,;]? (?:and )?not {_NAME.format('wrong')}(?: please)?[.!]*$",
    re.IGNORECASE,
)


def not_that_one(text: str, order: Order, menu: Menu) -> tuple[Command, ...]:
    """The commands that move the last change; () where the words say nothing of it."""
    found = _NOT_A_BUT_B.match(text) or _B_NOT_A.match(text)
    if found is None or not order.past:
        return ()
    before = {line.id: line for line in order.past[-1].lines}
    right = line_named(Span(0, 0, found["right"], ""), order, menu)
    wrong = line_named(Span(0, 0, found["wrong"], ""), order, menu)
    done_to = [line.id for line in order.lines if before.get(line.id) != line]
    gone = [line for line in before.values() if order.line(line.id) is None]
    if right is None or (wrong is None and not gone) or right == wrong:
        return ()
    if done_to == [right.id] and not gone and wrong is not None:
        return (Change(right.id, (right,)),)
    if wrong is None or not done_to:
        named = line_named(Span(0, 0, found["wrong"], ""), replace(order, lines=tuple(gone)), menu)
        return (Undo(), Remove(right.id)) if named is not None and len(gone) == 1 and not done_to else ()
    was = before.get(wrong.id)
    moved = _moved(was, wrong, right, menu) if done_to == [wrong.id] and not gone and was is not None else None
    return (Change(wrong.id, (was,)), Change(right.id, (moved,))) if moved is not None and was is not None else ()


def _moved(was: Line, done: Line, to: Line, menu: Menu) -> Line | None:
    """The other line with what was done to the one; None where it cannot be so."""
    item = menu.item(to.item) if isinstance(to, ItemLine) else None
    if item is None or not (isinstance(was, ItemLine) and isinstance(done, ItemLine) and isinstance(to, ItemLine)):
        return None
    if was.item != done.item:
        return None
    new = to
    if was.variation != done.variation:
        if item.variation(done.variation or "") is None:
            return None
        new = replace(new, variation=done.variation)
    put_on = tuple(mod for mod in done.mods if mod not in was.mods)
    if not all(item.option(mod.option) for mod in put_on):
        return None
    kept = tuple(mod for mod in new.mods if mod.option not in {m.option for m in put_on})
    new = replace(new, mods=(*kept, *put_on), qty=done.qty if was.qty != done.qty else new.qty)
    return new if new != to else None
