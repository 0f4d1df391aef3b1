"""A turn whose first reading shows that plainer words say it: "a number two, same but with a coke". PURE.

It decides which words to read in its place: those from "the same" on, where the name before them only says of what; and
"make it vanilla" for "actually he wants vanilla", of a thing of the same kind.
"""

from itertools import pairwise

from domain.menu import Menu
from domain.order import Add, ItemLine, Order
from edge.dialog.meaning import Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import split, stems_of

_LEADS_UP = frozenset({"a", "and", "the", "another", "order", "fill", "num: 1", "add", "1 of them", "repair", "talk"})
_BETWEEN = frozenset({"fill", "say: wait", "say: no"})
_WANTS = frozenset(
    {"he wants", "she wants", "they want", "he would like", "she would like", "he wants a", "she wants a"}
    | {"quiere", "el quiere", "ella quiere", "quieren"}
)
_MAKE_IT = {"en": "actually make it", "es": "mejor que sea"}


def plainer(meaning: Meaning, order: Order, menu: Menu) -> str:
    """The words to read instead; "" where the turn is read as it is."""
    return _same_but(meaning, order) or _somebody_wants(meaning, order, menu) or _another_kind(meaning, order, menu)


def _another_kind(meaning: Meaning, order: Order, menu: Menu) -> str:
    """ "Iced, actually", of the latte just ordered: that latte iced, and none besides."""
    spans = [s for s in meaning.spans if s.meaning not in _BETWEEN]
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    if sorted(s.meaning == "repair" for s in spans) != [False, True] or not order.lines:
        return ""
    last, new = last_line(order), menu.item(thing(add.line)) if isinstance(add, Add) else None
    old = menu.item(last.item) if isinstance(last, ItemLine) else None
    if new is None or old is None or new is old or not isinstance(add, Add) or add.line.qty > 1:
        return ""
    said = {w.stem for s in spans if s.meaning != "repair" for w in split(s.text).words}
    own, other = (stems_of(i.name.get()) for i in (new, old))
    if not own & other or said & other or not said <= own:  # what both are is not said, only what sets it apart
        return ""
    return f"{_MAKE_IT[meaning.language]} {new.name.get(meaning.language)}"


def _same_but(meaning: Meaning, order: Order) -> str:
    """ "A number two, exactly the same but with a coke", where a number two stands: one more, and not two."""
    spans = meaning.spans
    for n, (named, same) in enumerate(pairwise(spans)):
        ref = same.meaning.removeprefix("1 more x ")
        if ref == same.meaning or named.meaning != f"1 x {ref}" or "same" not in same.text:
            continue
        if any(thing(line) == ref for line in order.lines) and all(s.meaning in _LEADS_UP for s in spans[:n]):
            return " ".join(s.text for s in spans[n + 1 :])
    return ""


def _somebody_wants(meaning: Meaning, order: Order, menu: Menu) -> str:
    spans = [s for s in meaning.spans if s.meaning not in _BETWEEN]
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    if len(spans) < 3 or spans[0].meaning != "repair" or spans[1].text not in _WANTS or not order.lines:
        return ""
    last = last_line(order)
    new = menu.item(thing(add.line)) if isinstance(add, Add) else None
    old = menu.item(last.item) if isinstance(last, ItemLine) else None
    if new is None or old is None or new.category != old.category or new is old:
        return ""
    rest = [s.text for s in spans[2:] if s.meaning not in ("a", "the")]
    return " ".join([_MAKE_IT[meaning.language], *rest])
