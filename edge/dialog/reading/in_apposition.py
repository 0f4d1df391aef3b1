"""What is said behind a name only to tell which, or how large: "a pie, the apple", "chocolate, and just a small". PURE.

It decides that such words order nothing of their own: they are of what was named right before them.
"""

from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Add, Change, Command, ItemLine
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.words import stems_of

HANDHELD = stems_of(
    "burger sandwich wrap sub hoagie panini taco burrito torta hamburguesa sandwich"
)  # eaten alone, too
_BETWEEN = frozenset({"fill", "talk", "stop", "and", "say: thanks"})


def told_behind(meaning: Meaning, menu: Menu) -> Meaning:
    """The meaning without what only tells which of what was named, or its size."""
    return _which(_just_itself(_of_what_goes(_just_a_size(meaning)), menu), menu)


def _of_what_goes(meaning: Meaning) -> Meaning:
    """ "Take the second one off, the fries": by its name, what goes; and no other fries."""
    spans = [s for s in meaning.spans if s.meaning not in _BETWEEN]
    for gone, the, named in zip(spans, spans[1:], spans[2:], strict=False):
        ref = gone.meaning.removeprefix("removes ")
        if ref == gone.meaning or the.meaning != "the" or named.meaning not in (f"1 x {ref}", f"the line {ref}"):
            continue
        return replace(meaning, commands=tuple(c for c in meaning.commands if not (_bare(c) and _added(c) == ref)))
    return meaning


def _just_itself(meaning: Meaning, menu: Menu) -> Meaning:
    """ "A bacon burger, just the sandwich": no meal of it, and no other sandwich beside it."""
    spans = [s for s in meaning.spans if s.meaning not in _BETWEEN]
    for first, only, the, second in zip(spans, spans[1:], spans[2:], spans[3:], strict=False):
        one, other = _item(first, menu), _item(second, menu)
        if (only.meaning, the.meaning) != ("only", "the") or one is None or other is None or one is other:
            continue
        kept = tuple(c for c in meaning.commands if not (_bare(c) and _added(c) == other.id))
        if stems_of(second.text) <= HANDHELD and _kind(one) & HANDHELD and len(kept) == len(meaning.commands) - 1:
            return replace(meaning, commands=kept)
    return meaning


def _just_a_size(meaning: Meaning) -> Meaning:
    """ "..., just a small (one)": the size of what was named last."""
    last = meaning.commands[-1] if len(meaning.commands) > 1 else None
    said = [s.meaning for s in meaning.spans if s.meaning not in _BETWEEN and s.meaning != "num: 1"]
    said = said[:-1] if said[-1:] == ["1 of them"] else said
    if not _bare(last) or not (said[-3:] == ["only", "a", "size"] or said[-2:] == ["only", "size"]):
        return meaning
    before = meaning.commands[-2]
    lines = (before.line,) if isinstance(before, Add) else before.to if isinstance(before, Change) else ()
    line = lines[0] if len(lines) == 1 else None
    if not isinstance(line, ItemLine) or not isinstance(last, Add) or not isinstance(last.line, ItemLine):
        return meaning
    sized = replace(line, variation=last.line.variation)
    made = replace(before, to=(sized,)) if isinstance(before, Change) else Add(sized)
    return replace(meaning, commands=(*meaning.commands[:-2], made)) if line.item == last.line.item else meaning


def _which(meaning: Meaning, menu: Menu) -> Meaning:
    """ "A pie, the apple", "a burger, the mushroom swiss": one thing, and the fuller name says which."""
    spans = [s for s in meaning.spans if s.meaning not in _BETWEEN]
    for first, the, second in zip(spans, spans[1:], spans[2:], strict=False):
        one, other = _item(first, menu), _item(second, menu)
        if the.meaning != "the" or one is None or other is None or one is other:
            continue
        words, more = stems_of(first.text), stems_of(second.text)
        of_the_one = any(more < stems_of(name) for name in (*one.name.all(), *one.aliases))
        of_its_kind = words <= _kind(other) and not any(words == stems_of(n) for n in (*one.name.all(), *one.aliases))
        gone = other if of_the_one else one if of_its_kind else None
        kept = tuple(c for c in meaning.commands if not (gone and _bare(c) and _added(c) == gone.id))
        if len(kept) == len(meaning.commands) - 1:
            return replace(meaning, commands=kept)
    return meaning


def _item(span: Span, menu: Menu) -> Item | None:
    return menu.item(span.meaning.partition(" x ")[2]) if span.meaning.startswith("1 x ") else None


def _kind(item: Item) -> frozenset[str]:
    return stems_of(f"{item.category.replace('_', ' ')} {item.name.get().split()[-1]}")


def _bare(command: Command | None) -> bool:
    """One of a thing, of which nothing else was said."""
    line = command.line if isinstance(command, Add) else None
    return isinstance(line, ItemLine) and not line.mods and line.qty == 1


def _added(command: Command) -> str:
    return thing(command.line) if isinstance(command, Add) else ""
