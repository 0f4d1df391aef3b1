"""What things cost, as a guest asks it: the size that was said, else all; with the promotion that runs now. PURE."""

import re
from collections.abc import Sequence

from domain.menu import Combo, Item, Serving
from domain.order import ComboLine, ItemLine, Line
from domain.pricing import combo_price, item_price, price
from edge.dialog.answering.priced_several import count_asked, sum_of
from edge.dialog.answering.reply import Reply
from edge.dialog.meaning import Intent
from edge.dialog.talk import Cents, Move, Prices, Thing, Things
from edge.dialog.understand.options import none_option

SIZES_AT_MOST = 4
THINGS_AT_MOST = 3
# "A cheeseburger with bacon": what the burger costs as well; not "how much is bacon on a burger", "to add bacon to".
_WITH = re.compile(
    r"^(?!.*\b(?:add|adding|extra|more|poner|agregar)\b)[^?]*\b(?:an?|the|your|una?|el|la) [^?]+? "
    r"(?:with|con|on (?!(?:an?|the|my|our)\b)|on (?:an?|the) \S+(?: \S+)? ?bun\b)",
    re.IGNORECASE,
)


def answer(intent: Intent, things: list[Item | Combo], serving: Serving, language: str) -> Reply:
    if (move := _of_an_option(intent, things, serving)) is not None:
        with_it = len(things) == 1 and (not intent.text or _WITH.search(intent.text))
        return Reply((_price(things[0], intent.text, serving), move) if with_it else (move,))
    if not things:
        return Reply((Move("price_of_what"),), asks=True)
    if (meal := _of_a_meal(things, intent.text, serving)) is not None:
        return Reply((meal, *_promoted(things[:1], serving, language)))
    moves = [_price(thing, intent.text, serving) for thing in things[:THINGS_AT_MOST]]
    if len(moves) > 1 and all(m.kind == "prices_by_size" for m in moves) and len({_figures(m) for m in moves}) == 1:
        same = Things(tuple(Thing(thing.id) for thing in things[:THINGS_AT_MOST]))  # all the shakes cost the same
        moves = [Move("prices_are", {"prices": moves[0].values["prices"], "items": same})]
    return Reply((*moves, *_promoted(things[:THINGS_AT_MOST], serving, language)))


def in_its_slots(things: Sequence[Item | Combo]) -> bool:
    """Whether a meal is named with what goes into it: "the number two with a coke"."""
    meal, *parts = things or (None,)
    if not isinstance(meal, Combo) or not parts or len(parts) > len(meal.slots):
        return False
    slots = [next((s.id for s in meal.slots if s.choice(part.id)), "") for part in parts]
    return all(slots) and len(set(slots)) == len(slots)


def _of_a_meal(things: Sequence[Item | Combo], text: str, serving: Serving) -> Move | None:
    """What a meal costs with the drink or side that was named: what those cost alone is not asked."""
    meal = things[0]
    if not isinstance(meal, Combo) or not in_its_slots(things) or not _TOGETHER.search(text):
        return None
    told = _price(meal, text, serving)
    more = sum(next(c.upcharge_cents for s in meal.slots if (c := s.choice(part.id))) for part in things[1:])
    cents = told.values.get("price")
    if not isinstance(cents, Cents) or told.kind != "price_is":
        return None
    return Move("price_is", {**told.values, "price": Cents(cents.cents + more)})


_TOGETHER = re.compile(r"^(?!.*\b(?:or|o|alone|each|separate\w*|aparte)\b).*\b(?:with|con)\b", re.IGNORECASE)


def _of_an_option(intent: Intent, things: list[Item | Combo], serving: Serving) -> Move | None:
    """ "What do crispy onions cost on a burger": what they add. Of several by one name, the one that costs."""
    menu = serving.menu
    refs = [ref for ref in intent.about if "/" not in ref and not (menu.item(ref) or menu.combo(ref))]
    items = [t for t in things if isinstance(t, Item)] or list(menu.items)
    for ref in refs:
        found = {o[1].id: (item, o[1]) for item in items if (o := item.option(ref))}
        if not things:
            name = next((o.name.get().lower() for _, o in found.values()), "")
            alike = ((i, o) for i in items for g in i.groups for o in g.options if o.name.get().lower() == name)
            found |= {option.id: (item, option) for item, option in alike}
        if found:
            item, option = max(found.values(), key=lambda f: f[1].price_cents)
            kind = "price_is" if option.price_cents else "no_extra_charge"
            return Move(kind, {"item": Thing(option.id, of=item.id), "price": Cents(option.price_cents)})
    return None


def _price(thing: Item | Combo, text: str, serving: Serving) -> Move:
    size = said_size(thing, text)
    sizes = thing.variations if isinstance(thing, Item) else thing.sizes
    chosen = next((s for s in sizes if s.id == size), None)
    if chosen is None and isinstance(thing, Combo):
        chosen = thing.default_size or thing.sizes[0]
    only = chosen or (sizes[0] if len(sizes) == 1 else None)
    if only is not None and (count := count_asked(thing, text)) > 1:
        return sum_of(thing, only.id, count, serving)
    if chosen is not None:
        return Move("price_is", {"item": Thing(thing.id, chosen.id), "price": Cents(_had(thing, chosen.id, serving))})
    by_size = [(Thing(s.id, of=thing.id), Cents(_had(thing, s.id, serving))) for s in sizes[:SIZES_AT_MOST]]
    if len({cents for _, cents in by_size}) == 1:
        return Move("price_is", {"item": Thing(thing.id), "price": by_size[0][1]})
    return Move("prices_by_size", {"item": Thing(thing.id), "prices": Prices(tuple(by_size))})


def _figures(move: Move) -> tuple[int, ...]:
    prices = move.values["prices"]
    return tuple(c.cents for _, c in prices.rows) if isinstance(prices, Prices) else ()


def now(thing: Item | Combo, size: str, serving: Serving) -> int:
    """One of it at this moment, with what a promotion takes off a single one."""
    line: Line = ItemLine(thing.id, size) if isinstance(thing, Item) else ComboLine(thing.id, size)
    listed = item_price(thing, size, serving) if isinstance(thing, Item) else combo_price(thing, size, serving)
    return listed - price((line,), serving).discount_cents


def _had(thing: Item | Combo, size: str, serving: Serving) -> int:
    """One of it as it is had: with what has to be chosen to it."""
    return now(thing, size, serving) + _what_is_chosen(thing, size)


def _what_is_chosen(thing: Item | Combo, size: str) -> int:
    """What the choices that have to be made add, where each costs the same: a cup of dip is priced by its dip."""
    variation = thing.variation(size) if isinstance(thing, Item) else None
    if not isinstance(thing, Item) or variation is None or variation.free_picks:
        return 0
    cents = 0
    for group in (g for g in thing.groups if g.kind == "choice" and g.min):
        costs = {o.price_cents for o in group.options if o.id != none_option(group)}
        cents += group.min * costs.pop() if len(costs) == 1 else 0
    return cents


def usual_size(thing: Item | Combo) -> str:
    """The size it comes in where none is said; "" where it has to be asked for."""
    size = thing.default_variation if isinstance(thing, Item) else thing.default_size
    return size.id if size else ""


def _promoted(things: list[Item | Combo], serving: Serving, language: str) -> list[Move]:
    """The promotion that makes it cheaper, or will with one more."""
    ids = {thing.id for thing in things}
    running = (p for p in serving.menu.promotions if p.automatic and p.active(serving.at, serving.channel))
    return [Move("promotion", {"name": p.name.get(language)}) for p in running if ids & set(p.items)][:1]


def said_size(thing: Item | Combo, text: str) -> str:
    """The size that a question names ("a large fries"), or ""."""
    said = f" {' '.join(text.lower().replace('-', ' ').split())} "
    for size in thing.variations if isinstance(thing, Item) else thing.sizes:
        words = [*size.name.all(), *size.aliases]
        if any(f" {' '.join(w.lower().replace('-', ' ').split())} " in said for w in words):
            return size.id
    return ""
