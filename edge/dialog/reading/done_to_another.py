"""What was just done to one line, done to another: "the other one too", "same on the fries", "I meant the coke". PURE.

It decides from the change before alone: what became of the one becomes of the other as well, or of that one in place
of the first. Only the whole of a turn says so, right after a change; where the other cannot be so, nothing is done, and
the words are left to the grammar.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.menu import Item, Menu
from domain.order import Change, ComboLine, Command, ItemLine, Line, Mod, Order, Remove, Undo
from edge.dialog.reading.plainer_of_it import without_manners
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.which_line import described, is_true_of, words_said
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.words import stems_of

_TARGET = r"(?P<target>(?:the|my|that|el|la|los|las) [\w'’-]+(?: [\w'’-]+){0,3}?)"
_ON = r"(?:(?:on|in|to|for|with|do|make|also|and|en|a|con|para|y) )*"
_TOO = (
    re.compile(
        rf"^{_ON}{_TARGET},? (?:too|as well|also|likewise|(?:the )?same(?: way)?|tambi[eé]n|igual|lo mismo)$",
        re.I,
    ),
    re.compile(
        r"^(?:(?:do |make |and |y |haga |haz )*)(?:the |lo )?(?:same(?: thing)?|mismo|also|igual)"
        rf" (?:on|in|to|for|with|en|a|con|para) {_TARGET}(?: too| as well)?$",
        re.I,
    ),
)
_BOTH = re.compile(
    r"^(?:(?:on|in|for|to|with|make it|make that|do|do it (?:on|for|to|with)|en|a|para|de) )?"
    r"(?:both|both of (?:them|those)|the both|all of (?:them|those)|(?:las|los) dos|ambas|ambos)(?: of them)?"
    r"(?:,? (?:actually|then|too|please|mejor))*$",
    re.I,
)
_STEAD = (
    re.compile(rf"^(?:i|we) (?:mean|meant|said) (?:on |in |for |to )?{_TARGET}(?: instead)?$", re.I),
    re.compile(rf"^(?:on |in |for )?{_TARGET},? (?:i mean|i meant|i said|that is|quise decir|digo)$", re.I),
    re.compile(rf"^(?:digo|quise decir|quer[ií]a decir|me refiero a) (?:en |de |a )?{_TARGET}$", re.I),
)
_NO_THE = re.compile(rf"^\W*(?:(?:no|nope|sorry|wait|oh)[,.;!]+ *)+(?:on |in |for )?{_TARGET}[.!]*$", re.I)
_OTHER = re.compile(
    r"^(?:the|la|el|las|los|my) (?:other|otr[oa]s?)(?: (?:one|1|ones))?$|^(?:the|el|la|my) other (?P<name>[\w ]+)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Done:
    """was: the line as it stood; now: as it is since, None where it went. rest: what was left of it as it was."""

    was: Line
    now: Line | None
    rest: Line | None


def done_to_another(text: str, order: Order, owners: Sequence[str], lexicon: Lexicon) -> tuple[Command, ...]:
    """The commands that do to another line what was done to one; () where the words say nothing of it."""
    done = _last_done(order)
    if done is None:
        return ()
    words = without_manners(text)
    too = next((m for row in _TOO if (m := row.match(words))), None)
    stead = next((m for row in _STEAD if (m := row.match(words))), None) or _NO_THE.match(text)
    both = _BOTH.match(words) is not None
    if both or (too is not None and _OTHER.match(too["target"])):
        name = _OTHER.match(too["target"]) if too is not None else None
        line = _the_other(done, order, owners, lexicon, name=(name["name"] or "") if name else "")
    elif found := too or stead:
        line = _called(found["target"], done, order, owners, lexicon)
    else:
        return ()
    if line is None:
        return ()
    if done.now is None:
        return (Remove(line.id),) if too or both else (Undo(), Remove(line.id))
    made = _so(done, line, lexicon.menu)
    if made is None or made == line:
        return ()
    change = Change(line.id, (made,))
    if too or both:
        return (change,)
    return () if done.rest is not None else (Change(done.now.id, (done.was,)), change)


def _last_done(order: Order) -> _Done | None:
    """What the last revision did to one line; None where it added, or did more."""
    if not order.past:
        return None
    before = {line.id: line for line in order.past[-1].lines}
    gone = [line for line in before.values() if order.line(line.id) is None]
    new = [line for line in order.lines if line.id not in before]
    changed = [line for line in order.lines if line.id in before and before[line.id] != line]
    if len(gone) == 1 and not new and not changed:
        return _Done(gone[0], None, None)
    if gone or len(changed) != 1 or len(new) > 1:
        return None
    was = before[changed[0].id]
    if not new:
        return _Done(was, changed[0], None)
    parts = (changed[0], new[0])
    rest = [part for part in parts if _alike(part, was)]
    if len(rest) != 1 or sum(part.qty for part in parts) != was.qty:
        return None
    return _Done(was, next(part for part in parts if part is not rest[0]), rest[0])


def _alike(a: Line, b: Line) -> bool:
    return replace(a, id=0, qty=1) == replace(b, id=0, qty=1)


def _the_other(done: _Done, order: Order, owners: Sequence[str], lexicon: Lexicon, *, name: str) -> Line | None:
    """The one line beside it that can be so; what was left of it before all others, and its like before the rest."""
    if done.rest is not None:
        return done.rest if not name or _fits(name, done.rest, order, owners, lexicon) else None
    if done.now is None:
        return None
    others = [line for line in order.lines if line.id != done.now.id and not line.pending]
    others = [line for line in others if not name or _fits(name, line, order, owners, lexicon)]
    others = [line for line in others if (made := _so(done, line, lexicon.menu)) is not None and made != line]
    alike = [line for line in others if thing(line) == thing(done.was)]
    fits = alike or others
    return fits[0] if len(fits) == 1 else None


def _fits(name: str, line: Line, order: Order, owners: Sequence[str], lexicon: Lexicon) -> bool:
    return bool(described(f"the {name}", replace(order, lines=(line,)), owners, lexicon))


def _called(words: str, done: _Done, order: Order, owners: Sequence[str], lexicon: Lexicon) -> Line | None:
    """The one line that the words describe, beside the one that was changed."""
    others = tuple(line for line in order.lines if done.now is None or line.id != done.now.id)
    found = described(words, replace(order, lines=others), owners, lexicon)
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(words)
    if whole:
        return found[0].line
    said = words_said(words)[1:]  # "the spicy" may be what is on it as well: here it is what has it
    fits = [line for line in others if said and all(is_true_of(word, line, lexicon) for word in said)]
    return fits[0] if len(fits) == 1 else None


def _so(done: _Done, line: Line, menu: Menu) -> Line | None:
    """The line with what was done to the other; None where it cannot be so."""
    was, now = done.was, done.now
    if now is None:
        return None
    counted = now.qty if done.rest is None and now.qty != was.qty else line.qty
    if _alike(line, was):
        return replace(now, id=line.id, qty=counted, speaker=line.speaker)
    if isinstance(line, ComboLine) and isinstance(was, ComboLine) and isinstance(now, ComboLine):
        return _meal_so(was, now, line, counted, menu)
    if not (isinstance(line, ItemLine) and isinstance(was, ItemLine) and isinstance(now, ItemLine)):
        return None
    item = menu.item(line.item)
    if item is None or was.item != now.item:
        return None
    new = replace(line, qty=counted)
    if was.variation != now.variation:
        if item.variation(now.variation or "") is None:
            return None
        new = replace(new, variation=now.variation)
    mods = _mods(was.mods, now.mods, line.mods, menu.item(was.item), item)
    return None if mods is None else replace(new, mods=mods)


def _meal_so(was: ComboLine, now: ComboLine, line: ComboLine, counted: int, menu: Menu) -> ComboLine | None:
    """Another meal in the size, or with the drink or the side, that the one was given."""
    combo = menu.combo(line.combo)
    if combo is None or was.combo != now.combo:
        return None
    new = replace(line, qty=counted)
    if was.size != now.size:
        if now.size not in {size.id for size in combo.sizes}:
            return None
        new = replace(new, size=now.size)
    slots = dict(new.slots)
    for slot, fill in now.slots.items():
        if (before := was.slots.get(slot)) == fill or slot not in slots:
            continue
        if before is not None and before.item == fill.item:
            held, there = menu.item(fill.item), menu.item(slots[slot].item)
            mods = _mods(before.mods, fill.mods, slots[slot].mods, held, there) if there else None
            if mods is None:
                return None
            slots[slot] = replace(slots[slot], mods=mods)
        else:
            slots[slot] = fill
    return replace(new, slots=slots)


def _mods(
    was: tuple[Mod, ...], now: tuple[Mod, ...], own: tuple[Mod, ...], of: Item | None, item: Item
) -> tuple[Mod, ...] | None:
    """What is put on or left off the other, as it was of the one; None where it has no such thing."""
    put_on = [_like(mod, of, item) for mod in now if mod not in was]
    taken = [_like(mod, of, item) for mod in was if mod not in now]
    if any(mod is None for mod in (*put_on, *taken)):
        return None
    new = [mod for mod in put_on if mod is not None]
    gone = {mod.option for mod in (*new, *taken) if mod is not None}
    return (*(mod for mod in own if mod.option not in gone), *new)


def _like(mod: Mod, of: Item | None, item: Item) -> Mod | None:
    """The same on the other: by its own name there, as onions are where the one has crispy ones."""
    has, takes = item.includes(mod.option), mod.qualifier in ("no", "light", "side")
    if item.option(mod.option) is not None and (has or not takes):
        put_on = mod.qualifier in ("add", "extra")
        return replace(mod, qualifier="extra" if has else "add") if put_on else mod
    found = of.option(mod.option) if of is not None else None
    if found is None:
        return None
    names = [stems_of(name) for name in (*found[1].name.all(), *found[1].aliases)]
    options = [option for group in item.groups for option in group.options if item.includes(option.id)]
    fits = [o for o in options if any(_share(stems_of(n), names) for n in (*o.name.all(), *o.aliases))]
    return replace(mod, option=fits[0].id) if len(fits) == 1 else None


def _share(said: frozenset[str], names: Sequence[frozenset[str]]) -> bool:
    return any(said <= name or name <= said for name in names)
