""" "Is that more?", "how much more for a large": what a change does to the bill, made or only asked. Reads only. PURE.

It decides which words ask that of a change, and answers by the prices before and after; of what was not changed just
now, and named in no other size, it says nothing, and the question is answered as any other.
"""

import re
from dataclasses import replace

from domain.order import ComboLine, ItemLine, Line, Mods, Order
from domain.pricing import price
from edge.dialog.answering.form_rows import EXTRA
from edge.dialog.answering.prices import said_size
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.conduct.turn import Turn
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Intent, Kind
from edge.dialog.talk import Cents, Thing

PARTED = 2  # the dish or the meal, and its part
_ASKS = frozenset({Kind.ASK_PRICE, Kind.ASK_INGREDIENTS, Kind.ASK_OTHER, Kind.ASK_TOTAL, Kind.ASK_AVAILABLE})
_OF_IT = re.compile(r"\b(?:it|that|this|mine|them)\b(?! one\b)")
_MORE = re.compile(
    r"\b(?:is|s|does|do|will|would|was|whats|what is) (?:that|it|this|they|those|there|you|i)\b.{0,16}"
    r"\b(?:more|extra|upcharge|surcharge|additional)\b(?! (?:\w+ )?(?:of|than|in)\b)"
    r"|\b(?:how much|whats|what is|any) (?:\w+ )?(?:more|extra|upcharge|difference)(?: (?:is|for|does|would|will)\b|$)"
    r"|\b(?:same price|costs? (?:any )?(?:more|extra)|change the price)\b"
    r"|\b(?:cuesta|cuestan|sale|es|cobran?|tiene) (?:\w+ )?(?:mas(?: caro| cara)?|extra|aparte|costo)(?! (?:de|que)\b)"
)


def asks_for(intent: Intent, turn: Turn) -> bool:
    if intent.value == EXTRA:
        return len(intent.about) == PARTED
    asked = intent.kind in _ASKS and bool(_MORE.search(plain(intent.text)))
    held = {ref.partition("/")[0] for ref in intent.about} <= _ordered(turn.order)
    return asked and held and _compared(intent, turn) is not None


def answer(intent: Intent, turn: Turn) -> Reply | None:
    if intent.value == EXTRA:
        return _of_a_part(intent, turn)
    compared = _compared(intent, turn)
    if compared is None:
        return None
    before, after = compared
    more = _cents(after, turn) - _cents(before, turn)
    if more == 0:
        return reply("costs_the_same")
    return reply("costs_more" if more > 0 else "costs_less", price=Cents(abs(more)))


def _of_a_part(intent: Intent, turn: Turn) -> Reply:
    """What a drink adds to its meal, what the dips add to what they are eaten with."""
    of, part = intent.about
    if (combo := turn.serving.menu.combo(of)) is not None:
        cents = next((c.upcharge_cents for slot in combo.slots if (c := slot.choice(part))), 0)
        named = Thing(part)
    else:
        cents = _cents(turn.order, turn) - _cents(_without(turn.order, of, part), turn)
        named = Thing(part, of=of)
    return reply("costs_more", price=Cents(cents)) if cents > 0 else reply("no_extra_charge", item=named)


def _without(order: Order, item: str, option: str) -> Order:
    """The order with none of that option on that dish."""

    def fewer(mods: Mods) -> Mods:
        return tuple(m for m in mods if m.option != option)

    def less(line: Line) -> Line:
        if isinstance(line, ItemLine):
            return replace(line, mods=fewer(line.mods)) if line.item == item else line
        slots = {s: replace(f, mods=fewer(f.mods)) if f.item == item else f for s, f in line.slots.items()}
        return replace(line, slots=slots)

    return replace(order, lines=tuple(map(less, order.lines)))


def _compared(intent: Intent, turn: Turn) -> tuple[Order, Order] | None:
    """The order without and with the change that is asked about."""
    if (sized := _in_the_size_said(intent, turn)) is not None:
        return turn.order, sized
    before = _before(turn)
    if before is None:
        return None
    return _without_what_is_on_it(before, turn.order) or before, turn.order


def _without_what_is_on_it(before: Order, after: Order) -> Order | None:
    """ "A fish sandwich with bacon" - "how much is that extra?": of the bacon, where the whole sandwich is new."""
    last = after.lines[-1] if len(after.lines) > len(before.lines) else None
    if isinstance(last, ItemLine) and last.mods:
        return replace(after, lines=(*after.lines[:-1], replace(last, mods=())))
    return None


def _in_the_size_said(intent: Intent, turn: Turn) -> Order | None:
    """ "How much more for a large", of the medium one that stands, and was named, or was ordered last."""
    about = {ref.partition("/")[0] for ref in intent.about}
    line = next((line for line in reversed(turn.order.lines) if not about or line.thing in about), None)
    ref = line.thing if line is not None else ""
    thing = turn.serving.menu.item(ref) or turn.serving.menu.combo(ref)
    size = said_size(thing, intent.text) if thing is not None else ""
    if line is None or not size or size == line.size:
        return None
    other: Line = replace(line, variation=size) if isinstance(line, ItemLine) else replace(line, size=size)
    return replace(turn.order, lines=tuple(other if one is line else one for one in turn.order.lines))


def size_priced(intent: Intent, turn: Turn) -> str:
    """Of "how much more for a large", "what would it be large": the thing and the size that it would have, `ref/size`;
    "" for any other."""
    said = plain(intent.text)
    of_it = bool(_MORE.search(said)) or (intent.kind is Kind.ASK_PRICE and bool(_OF_IT.search(said)))
    sized = _in_the_size_said(intent, turn) if intent.kind in _ASKS and of_it else None
    for line in sized.lines if sized is not None else ():
        if line not in turn.order.lines:
            return f"{line.thing}/{line.size}"
    return ""


def _before(turn: Turn) -> Order | None:
    """The order as it was before the last change, of this turn or the one before."""
    steps = len(turn.applied) or (1 if turn.talk.just_changed else 0)
    past = turn.order.past
    return Order(past[-steps].lines, codes=past[-steps].codes) if 0 < steps <= len(past) else None


def _ordered(order: Order) -> set[str]:
    """What stands, by its identifiers: of anything else the price is asked, and no difference."""
    held = {line.thing for line in order.lines}
    return held | {f.item for line in order.lines if isinstance(line, ComboLine) for f in line.slots.values()}


def _cents(order: Order, turn: Turn) -> int:
    cost = price(order, turn.serving)
    return cost.subtotal_cents - cost.discount_cents
