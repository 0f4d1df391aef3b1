"""What a turn means by what stands, and by what was asked: where the words alone read otherwise. PURE.

"Yes, ten" to "ten in all?" is a yes, "fine" to "shall I add it?" too; "make it large", of a large one, is heard; a size
that stands with a thing in doubt is that thing's; "one of the colas should be diet" is the drink of one of the meals.
It decides nothing about what can be had.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from domain.menu import Menu
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Order, SlotFill
from edge.dialog.answering.prices import said_size
from edge.dialog.conduct.closing import WEAK
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning, Span
from edge.dialog.reading.by_its_shelf import in_general
from edge.dialog.reading.for_each import so_many_of_each
from edge.dialog.reading.rather import beside, rather
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Talk
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import stems_of

_SENDING = frozenset({"send", "place", "submit", "ring", "ahead"})


def by_the_state(meaning: Meaning, talk: Talk, menu: Menu) -> Meaning:
    was, order = talk.expecting, talk.order
    meaning = _called_for_short(_count_agreed(_so_many_then(meaning, was, order), was, order), talk, menu)
    meaning = _of_the_wish(meaning, talk)
    meaning = _none_of_the_mains(meaning, talk, menu)
    meaning = in_general(_any_drink(meaning, menu), menu)
    meaning = _drinks_in_general(_how_they_differ(_weak_yes(meaning, was), was))
    meaning = _declined_what_was_told(_sent_for(meaning, was, order), talk)
    if not order.lines:
        return meaning
    if was.kind in ("more", "anything", "confirm") and (all_of_them := so_many_of_each(meaning, order)):
        return replace(meaning, commands=all_of_them, intents=(), unknown=(), confidence=0.98)
    meaning = _size_of_what_is_in_doubt(_each_with_its_own(meaning, menu))
    meaning = _sized_behind(_in_a_meal(meaning, order), talk)
    meaning = _rather_of_its_kind(_of_the_sides_told(meaning, talk, menu), talk, menu)
    meaning = rather(meaning, talk, menu)
    return _so_already(_just_that(meaning, order, menu), order, menu)


def _none_of_the_mains(meaning: Meaning, talk: Talk, menu: Menu) -> Meaning:
    """ "Cheeseburger", bare, to "junior burger or nuggets?": none of those, and no order; which there are."""
    was, add = talk.expecting, meaning.commands[0] if len(meaning.commands) == 1 else None
    line = talk.order.line(was.line) if was.kind == "slot" else None
    combo = menu.combo(line.combo) if isinstance(line, ComboLine) else None
    if combo is None or was.slot != combo.slots[0].id or not isinstance(add, Add) or len(meaning.spans) != 1:
        return meaning
    new, kinds = menu.item(thing(add.line)), {i.category for o in was.options if (i := menu.item(o))}
    if new is None or new.id in was.options or new.category not in kinds:
        return meaning
    asks = Intent(Kind.ASK_OPTIONS, (), "", "what is there")
    return replace(meaning, commands=(), intents=(asks,), confidence=0.98)


def _called_for_short(meaning: Meaning, talk: Talk, menu: Menu) -> Meaning:
    """ "Yes, put her coffee on too", of the iced coffee that she wants: that one, and no other beside it."""
    if talk.expecting.value != "adopt" or not meaning.has(Kind.YES):
        return meaning
    wished = [item for c in talk.overheard for line in _made(c) if (item := menu.item(thing(line))) is not None]
    for before, named in pairwise(meaning.spans):
        called = stems_of(named.text)
        whose = bool(_HERS & set(before.text.split())) and bool(called)
        if whose and any(called <= stems_of(name) for item in wished for name in (*item.name.all(), *item.aliases)):
            ref = named.meaning.partition(" x ")[2]
            kept = tuple(c for c in meaning.commands if not (isinstance(c, Add) and thing(c.line) == ref))
            unknown = tuple(u for u in meaning.unknown if u not in _HERS)
            return replace(meaning, commands=kept, unknown=unknown, confidence=0.98)
    return meaning


_HERS = frozenset({"her", "his", "their", "the", "that", "su", "sus", "el", "la", "los", "las", "ese", "esa"})


def _of_the_wish(meaning: Meaning, talk: Talk) -> Meaning:
    """ "Yeah, put her shake on", "get him his nuggets": what another wants, named; a yes, and no question which."""
    wished = {thing(line) for c in talk.overheard for line in _made(c)}
    if talk.expecting.value != "adopt" or not wished or meaning.has(Kind.NO):
        return meaning
    kept = tuple(a for a in meaning.ambiguities if not wished & {o.partition("/")[0] for o in a.options})
    added = any(isinstance(c, Add) and thing(c.line) in wished for c in meaning.commands)
    put_on = any(s.meaning in ("add", "order") for s in meaning.spans) and not (meaning.commands or meaning.unknown)
    added = added or (put_on and any(s.meaning.removeprefix("the line ") in wished for s in meaning.spans))
    as_wished = {thing(line) for c in meaning.commands if isinstance(c, Change) for line in c.to}
    added = added or (bool(as_wished) and as_wished <= wished) or _changes_into(meaning, wished)
    if len(kept) == len(meaning.ambiguities) and not added:
        return meaning
    intents = tuple(i for i in meaning.intents if i.kind is not Kind.NOISE)
    intents = intents if meaning.has(Kind.YES) else (*intents, Intent(Kind.YES))
    return replace(meaning, ambiguities=kept, intents=intents, confidence=max(meaning.confidence, 0.9))


def _made(command: Command) -> tuple[Line, ...]:
    match command:
        case Add(line):
            return (line,)
        case Change(_, to):
            return to
    return ()


def _changes_into(meaning: Meaning, wished: set[str]) -> bool:
    """ "Fine, make it chocolate", which the wish has made it already."""
    said = {s.meaning for s in meaning.spans}
    makes = bool(_MAKES & said) and not (meaning.commands or meaning.unknown)
    return makes and any(ref in one.split() for ref in wished for one in said)


_MAKES = frozenset({"make", "repair"})


def _so_many_then(meaning: Meaning, was: Expecting, order: Order) -> Meaning:
    """ "Make it five of those", "five cookies", to "twenty cookies, is that right?": five, and no five beside them."""
    one = meaning.commands[0] if len(meaning.commands) == 1 else None
    held = order.line(was.line) if was.value == "quantity" else None
    if held is None:
        return meaning
    if isinstance(one, Add) and not any(s.meaning in _BESIDES for s in meaning.spans):
        named = replace(one.line, id=held.id, qty=held.qty, speaker=held.speaker)
        if isinstance(named, ItemLine) and isinstance(held, ItemLine):
            named = replace(named, variation=named.variation or held.variation, mods=named.mods or held.mods)
        fewer = named == held and one.line.qty < held.qty
        return replace(meaning, commands=(Change(held.id, (replace(held, qty=one.line.qty),)),)) if fewer else meaning
    if not isinstance(one, Change) or len(one.to) != 2:
        return meaning
    kept, some = one.to
    if replace(kept, id=0, qty=1) != replace(some, id=0, qty=1):
        return meaning
    return replace(meaning, commands=(Change(one.line, (some,)),))


_BESIDES = frozenset({"another", "more", "add", "and"})


def _count_agreed(meaning: Meaning, was: Expecting, order: Order) -> Meaning:
    """ "Yes, ten", "ten", where ten in all were asked back: a yes, whichever of their lines it was read of."""
    change = meaning.commands[0] if len(meaning.commands) == 1 else None
    if was.value != "quantity" or not isinstance(change, Change) or len(change.to) != 1:
        return meaning
    held, key = order.line(change.line), f"{thing(change.to[0])}:{change.to[0].qty}"
    if held is None or key not in was.options or replace(held, qty=change.to[0].qty) != change.to[0]:
        return meaning
    others = tuple(i for i in meaning.intents if i.kind not in (Kind.YES, Kind.NO, Kind.NOISE))
    return replace(meaning, commands=(), intents=(*others, Intent(Kind.YES)))


def _weak_yes(meaning: Meaning, was: Expecting) -> Meaning:
    """ "Fine", to a question that wants a yes or a no; the read-back wants a plainer one."""
    words = {w for s in meaning.spans for w in s.text.split()}
    nothing = not (meaning.commands or meaning.ambiguities or meaning.unknown)
    if was.kind != "yes_no" or not nothing or not words or not words <= WEAK:
        return meaning
    if not {i.kind for i in meaning.intents} <= {Kind.NOISE}:
        return meaning
    return replace(meaning, intents=(Intent(Kind.YES),))


def _declined_what_was_told(meaning: Meaning, talk: Talk) -> Meaning:
    """ "No thanks", at the read-back, right after the price of a salad: no salad, and no fault of the order."""
    told = bool(talk.question) and talk.expecting.kind == "confirm" and bool(talk.offered)
    polite = any(_POLITE & set(s.text.split()) for s in meaning.spans)
    nothing = not (meaning.commands or meaning.ambiguities or meaning.unknown)
    if not (told and polite and nothing) or not {i.kind for i in meaning.intents} <= {Kind.NO, Kind.THANKS, Kind.NOISE}:
        return meaning
    return replace(meaning, intents=(Intent(Kind.DONE),))


_POLITE = frozenset({"thanks", "thank", "gracias", "okay", "ok", "pass", "good"})


def _how_they_differ(meaning: Meaning, was: Expecting) -> Meaning:
    """ "What's the difference", where it was asked which: what is in each of the two."""
    asked = any(_DIFFERENCE & set(s.text.split()) for s in meaning.spans)
    if was.kind != "which" or not asked or meaning.commands or any(o.isdigit() for o in was.options):
        return meaning
    each = (Intent(Kind.ASK_INGREDIENTS, (o.partition("/")[0],), "", "what is in it") for o in was.options[:2])
    return replace(meaning, intents=tuple(each), unknown=(), ambiguities=(), confidence=0.98)


_DIFFERENCE = frozenset({"difference", "different", "differ", "diferencia"})


_A_DRINK = re.compile(
    r"^(?:(?:and|oh|ok|okay|um|uh|also) )*(?:add|get me|give me|i want|i need|i would like|can i get|can i have"
    r"|i will (?:take|have|get)|let me get)? ?(?:a|some|another|something to) drinks?(?: too| please| with that)*$"
)


def _drinks_in_general(meaning: Meaning) -> Meaning:
    """ "And two large drinks", "add a drink": which there are, for none was said."""
    general = any(s.meaning == "in general" for s in meaning.spans)
    nothing = not (meaning.commands or meaning.ambiguities) and {i.kind for i in meaning.intents} <= {Kind.NOISE}
    if not (general and nothing) and not _A_DRINK.match(" ".join(s.text for s in meaning.spans)):
        return meaning
    asks = Intent(Kind.ASK_OPTIONS, (), "drinks", "what drinks do you have")
    return replace(meaning, commands=(), ambiguities=(), intents=(asks,), unknown=(), confidence=0.98)


def _any_drink(meaning: Meaning, menu: Menu) -> Meaning:
    """ "Fries and a large drink": which of all the drinks, in that size, and not of the two that are called sodas."""
    which = meaning.ambiguities[0] if len(meaning.ambiguities) == 1 else None
    if which is None or which.what != "item" or not _DRINK & set(which.text.split()):
        return meaning
    kinds = {item.category for o in which.options if (item := menu.item(o.partition("/")[0]))}
    size = next((o.partition("/")[2] for o in which.options), "")
    of_kind = (item for item in menu.items if {item.category} == kinds and (not size or item.variation(size)))
    options = tuple(f"{item.id}/{size}" if size else item.id for item in of_kind)
    return replace(meaning, ambiguities=(replace(which, options=options),)) if options else meaning


_DRINK = frozenset({"drink", "drinks", "beverage", "beverages", "bebida", "bebidas"})


def _sent_for(meaning: Meaning, was: Expecting, order: Order) -> Meaning:
    """ "Good, send it", before anything was read back: the end of the order, and no yes to it yet."""
    yes = [s for s in meaning.spans if s.meaning == "say: yes"]
    sending = any(_SENDING & set(s.text.split()) for s in yes)
    if was.kind not in ("more", "anything") or not order.lines or not sending or meaning.commands:
        return meaning
    return replace(meaning, intents=(*(i for i in meaning.intents if i.kind is not Kind.YES), Intent(Kind.DONE)))


def _each_with_its_own(meaning: Meaning, menu: Menu) -> Meaning:
    """ "One of them with a sprite", of two meals: the drink of that one, where the two are parted and a drink is added
    beside them."""
    changes = [c for c in meaning.commands if isinstance(c, Change)]
    adds = [c.line for c in meaning.commands if isinstance(c, Add)]
    parts = changes[0].to if len(changes) == 1 and len(adds) == len(meaning.commands) - 1 else ()
    first = parts[0] if len(parts) > 1 else None
    if not isinstance(first, ComboLine) or any(replace(p, id=0, qty=1) != replace(first, id=0, qty=1) for p in parts):
        return meaning
    slots = [_slot_of(line, first, menu) for line in adds]
    if len(adds) not in (1, len(parts)) or None in slots:
        return meaning
    made: list[Line] = list(parts)
    for n, (line, slot) in enumerate(zip(adds, slots, strict=True), start=len(parts) - len(adds)):
        if isinstance(line, ItemLine) and slot is not None:
            made[n] = replace(first, id=parts[n].id, qty=parts[n].qty, slots=_filled(first, slot, line))
    return replace(meaning, commands=(Change(changes[0].line, tuple(made)),))


def _slot_of(line: Line, meal: ComboLine, menu: Menu) -> str | None:
    """The part of a meal that a thing is of the same kind as; None where it has none, or the thing its own size."""
    item = menu.item(line.item) if isinstance(line, ItemLine) and line.variation is None else None
    fills = ((slot, menu.item(fill.item)) for slot, fill in meal.slots.items() if slot != "main")
    return next((slot for slot, held in fills if item and held and held.category == item.category), None)


def _filled(meal: ComboLine, slot: str, line: ItemLine) -> dict[str, SlotFill]:
    return {**meal.slots, slot: SlotFill(line.item, line.mods)}


def _size_of_what_is_in_doubt(meaning: Meaning) -> Meaning:
    """ "The shake small", behind nuggets: the size of the shake that is asked for next, and none of the nuggets."""
    sized = any("/" in option for a in meaning.ambiguities for option in a.options)
    if not sized or sum(s.meaning == "size" for s in meaning.spans) != 1:
        return meaning
    kept = tuple(c for c in meaning.commands if not isinstance(c, Change))
    return replace(meaning, commands=kept)


def _sized_behind(meaning: Meaning, talk: Talk) -> Meaning:
    """ "Fries large", right after two fries: what size they are, and no third; "large fries" are more of them."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    said = [s.meaning for s in meaning.spans if s.meaning not in ("fill", "both", "all", "the")]
    if not isinstance(add, Add) or not isinstance(add.line, ItemLine) or add.line.mods or not add.line.variation:
        return meaning
    same = [line for line in talk.order.lines if isinstance(line, ItemLine) and line.item == add.line.item]
    if said != [f"1 x {add.line.item}", "size"] or len(same) != 1 or same[0].variation == add.line.variation:
        return meaning
    return replace(meaning, commands=(Change(same[0].id, (replace(same[0], variation=add.line.variation),)),))


def _in_a_meal(meaning: Meaning, order: Order) -> Meaning:
    """ "One of the colas should be diet", of six meals with cola: the drink of one of them, and no seventh drink."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    if not isinstance(add, Add) or not isinstance(add.line, ItemLine):
        return meaning
    new = add.line
    old = next((_replaced(s, new.item) for s in meaning.spans if _replaced(s, new.item)), "")
    if not old or any(isinstance(line, ItemLine) and line.item == old for line in order.lines):
        return meaning
    for line in reversed(order.lines):
        slots = line.slots.items() if isinstance(line, ComboLine) else ()
        slot = next((slot for slot, fill in slots if fill.item == old), "")
        if slot and isinstance(line, ComboLine) and line.qty >= new.qty:
            filled = replace(line, slots={**line.slots, slot: SlotFill(new.item, new.mods)}, qty=new.qty)
            return replace(meaning, commands=(Change(line.id, beside(line, filled)),))
    return meaning


def _replaced(span: Span, new: str) -> str:
    made, _, old = span.meaning.partition(" in place of ")
    return old if made == new else ""


_THEN = frozenset({"then", "entonces", "instead"})


def _of_the_sides_told(meaning: Meaning, talk: Talk, menu: Menu) -> Meaning:
    """ "What sides can I get with that" - "apple slices then": the side of the meal, and none beside it."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    last = last_line(talk.order)
    combo = menu.combo(last.combo) if isinstance(last, ComboLine) else None
    if (
        combo is None
        or not isinstance(last, ComboLine)
        or not isinstance(add, Add)
        or not isinstance(add.line, ItemLine)
    ):
        return meaning
    told = {ref.partition("/")[0] for ref in talk.offered}
    slot = next((s for s in combo.slots[1:] if s.choice(add.line.item)), None)
    then = any(_THEN & set(s.text.split()) for s in meaning.spans)
    if slot is None or not then or len(told) < 2 or add.line.item not in told or add.line.qty != 1 or talk.just_changed:
        return meaning
    filled = {**last.slots, slot.id: SlotFill(add.line.item, add.line.mods)}
    return replace(meaning, commands=(Change(last.id, (replace(last, slots=filled),)),))


def _rather_of_its_kind(meaning: Meaning, talk: Talk, menu: Menu) -> Meaning:
    """ "A large cola" - "do you have diet?" - "diet then": in the place of the cola, in its size."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    spans = [s for s in meaning.spans if s.meaning != "fill"]
    last = last_line(talk.order)
    asked = [ref.partition("/")[0] for ref in talk.offered]
    if not isinstance(add, Add) or not isinstance(add.line, ItemLine) or asked != [add.line.item]:
        return meaning
    if len(spans) != 2 or not _THEN & set(spans[1].text.split()) or not isinstance(last, ItemLine):
        return meaning
    was, new = menu.item(last.item), menu.item(add.line.item)
    if was is None or new is None or was.id == new.id or last.qty != add.line.qty:
        return meaning
    if was.name.get().split()[-1] != new.name.get().split()[-1]:  # a cola for a cola, a shake for a shake
        return meaning
    sizes = {v.id for v in new.variations}
    size = last.variation if last.variation in sizes else add.line.variation
    return replace(meaning, commands=(Change(last.id, (replace(add.line, id=last.id, variation=size),)),))


def _just_that(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "Just the sandwich for him", of the sandwich that stands alone: it stays so, and is told."""
    named = [s for s in meaning.spans if s.meaning.startswith("the line ")]
    quiet = not (meaning.commands or meaning.ambiguities or meaning.unknown)
    alone = any(s.meaning == "only" for s in meaning.spans)
    if not (quiet and alone) or len(named) != 1 or len(order.lines) < 2:
        return meaning
    line = _meant(named, order, menu)
    if not isinstance(line, ItemLine) or not all(s in named or s.meaning in _AROUND_JUST for s in meaning.spans):
        return meaning
    return replace(meaning, commands=(Change(line.id, (line,)),), intents=(), confidence=0.98)


_AROUND_JUST = frozenset({"only", "the", "fill", "pron", "num: 1", "on", "repair", "say: no", "order"})
_OF_A_LINE = ("changes ", "the line ", "line ")
_AROUND_A_SIZE = frozenset({"make", "into", "the", "a", "fill", "pron", "say: yes", "size", "num: 1", "on", "repair"})


def _so_already(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "Make the lemonade large", of the large one: a change to what it is, so that it is heard and told."""
    quiet = not (meaning.commands or meaning.ambiguities or meaning.unknown)
    sizes = [s for s in meaning.spans if s.meaning == "size"]
    made = any(s.meaning == "make" for s in meaning.spans)
    if not quiet or not made or len(sizes) != 1 or not {i.kind for i in meaning.intents} <= {Kind.NOISE, Kind.YES}:
        return meaning
    others = [s for s in meaning.spans if s.meaning not in _AROUND_A_SIZE]
    if not all(s.meaning.startswith(_OF_A_LINE) for s in others) or len(others) > 1:
        return meaning
    line = _meant(others, order, menu)
    sized = (menu.item(line.item) or None) if isinstance(line, ItemLine) else None
    size = said_size(sized, sizes[0].text) if sized else None
    if isinstance(line, ComboLine) and (combo := menu.combo(line.combo)):
        size = next((s.id for s in combo.sizes if sizes[0].text.split()[-1] in s.name.get().lower()), None)
    held = line.size if line else None
    if line is None or size is None or size != held:
        return meaning
    return replace(meaning, commands=(Change(line.id, (line,)),), intents=(), confidence=0.98)


def _meant(named: Sequence[Span], order: Order, menu: Menu) -> Line | None:
    if not named:
        return last_line(order)
    words = next(named[0].meaning.removeprefix(p) for p in _OF_A_LINE if named[0].meaning.startswith(p))
    fits = [line for line in order.lines if words in (thing(line), _name(line, menu))]
    return fits[0] if len(fits) == 1 else None


def _name(line: Line, menu: Menu) -> str:
    held = menu.item(thing(line)) or menu.combo(thing(line))
    return held.name.get().lower() if held else ""
