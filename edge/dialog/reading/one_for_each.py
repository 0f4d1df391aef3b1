""" "Fries for both", "and a coke for each", behind two burgers: as many as they are for. PURE.

It decides how many of a thing are meant that was said once and for several; what is put on several is not its matter.
"""

from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, ComboLine, ItemLine, Line, Order
from edge.dialog.meaning import Meaning
from edge.dialog.vocabulary.titles import main_slot

_FOR = frozenset({"on", "with"})
_ALL = frozenset({"both", "each", "all"})
_MOST = 9  # as `policies.quantity` has it: more is asked back anyhow, and so many are said by their number


def one_for_each(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    said = [s for s in meaning.spans if s.meaning not in ("fill", "the", "ofthem", "pron")]
    for before, named, link, whom in zip([None, *said], said, said[1:], said[2:], strict=False):
        counted = before is not None and before.meaning.startswith("num: ")
        if link.meaning not in _FOR or whom.meaning not in _ALL or counted:
            continue
        add = next((c for c in meaning.commands if isinstance(c, Add) and _is_once(c.line, named.meaning)), None)
        if add is None:
            continue
        others = [*order.lines, *(c.line for c in meaning.commands if isinstance(c, Add) and c is not add)]
        count = 2 if whom.meaning == "both" else sum(line.qty for line in others if _is_a_main(line, menu))
        if 1 < count <= _MOST and sum(line.qty for line in others) > 1:
            more = Add(replace(add.line, qty=count))
            return replace(meaning, commands=tuple(more if c is add else c for c in meaning.commands))
    return meaning


def _is_once(line: Line, meaning: str) -> bool:
    return isinstance(line, ItemLine) and line.qty == 1 and meaning == f"1 x {line.item}"


def _is_a_main(line: Line, menu: Menu) -> bool:
    """What somebody eats for a meal, and no side or drink: a meal, what is the main of one, and what stands beside."""
    if isinstance(line, ComboLine):
        return True
    mains = {choice.item for combo in menu.combos if (slot := main_slot(combo)) for choice in slot.choices}
    shelves = {item.category for ref in mains if (item := menu.item(ref)) is not None} - {""}
    held = menu.item(line.item)
    return line.item in mains or (held is not None and held.category in shelves)
