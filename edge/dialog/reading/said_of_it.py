"""How a thing is to be, said before it was clear which: "a chicken sandwich with extra pickles" - "which?" - "spicy".
PURE.

It keeps those words with the question and reads them again with the name that answers it, so that nothing is lost: it
decides no option itself. Where the answer takes another number of them, or the words no longer fit, the answer stands
alone. So with "no onions on it", of two lines of one turn: which of them is asked, and what was wished is kept.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Add, Change, ItemLine, Line, Mod, Order
from edge.dialog.meaning import Ambiguity, Expecting, Meaning, Span
from edge.dialog.reading.called import called
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Talk
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split

IT = "<it>"
_HOW = ("with ", "no ", "extra ", "light ", "add ", "side ")
_OPENS = frozenset({"and", "a", "fill", "size", "talk", "stop", "another", "the", "order", "also"})
_ENDS = ("say: ", "asks: ", "order", "make", "remove", "repair", "which?")


def keeping_what_was_said(meaning: Meaning) -> Meaning:
    """The one question which, with the words that say how it is to be; unchanged where none do."""
    asked = meaning.ambiguities[0] if len(meaning.ambiguities) == 1 else None
    at = [n for n, s in enumerate(meaning.spans) if s.meaning.startswith("which?")]
    if asked is None or asked.what != "item" or len(at) != 1:
        return meaning
    before, after = _before(meaning.spans[: at[0]]), _after(meaning.spans[at[0] + 1 :])
    if not any(s.meaning.startswith(_HOW) for s in (*before, *after)):
        return meaning
    said = " ".join((*(s.text for s in before), IT, *(s.text for s in after)))
    return replace(meaning, ambiguities=(replace(asked, said=said),))


def as_it_was_said(meaning: Meaning, was: Expecting, menu: Menu, read: Callable[[str], Meaning]) -> Meaning:
    """The answer to which, with what was said of it. read: the meaning of other words in this one's place."""
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    refs = {option.partition("/")[0] for option in was.options}
    if was.kind != "which" or not was.said or not adds or len(adds) < len(meaning.commands):
        return meaning
    if meaning.unknown or meaning.ambiguities or any(thing(c.line) not in refs for c in adds):
        return meaning
    if len(adds) > 1:
        return _each(meaning, adds, was, menu, read)
    line, counted = adds[0].line, any(s.meaning.startswith("num: ") for s in meaning.spans)
    held = menu.item(thing(line)) or menu.combo(thing(line))
    got = read(was.said.replace(IT, held.name.get(meaning.language))) if held else meaning
    made = [c.line for c in got.commands if isinstance(c, Add)]
    whole = made and len(made) == len(got.commands) and not (got.unknown or got.ambiguities)
    if not whole or any(thing(one) != thing(line) for one in made):
        return meaning
    if counted and line.qty != sum(one.qty for one in made):
        return meaning
    own = line.mods if isinstance(line, ItemLine) else ()
    with_own = tuple(replace(one, mods=(*one.mods, *own)) if isinstance(one, ItemLine) else one for one in made)
    return replace(got, commands=tuple(map(Add, with_own)), intents=meaning.intents)


def as_it_was_asked(was: Expecting, read: Callable[[str], Meaning]) -> str:
    """ "Have you got sweet tea?": how the one thing that is offered was asked for, where that says more than its name.

    read: what words order by themselves.
    """
    if was.kind != "offer" or len(was.options) != 1 or not was.said:
        return ""
    got = read(was.said)
    line = got.commands[0].line if len(got.commands) == 1 and isinstance(got.commands[0], Add) else None
    whole = isinstance(line, ItemLine) and not (got.unknown or got.ambiguities)
    same = isinstance(line, ItemLine) and line.item == was.options[0].partition("/")[0]
    return was.said if whole and same and isinstance(line, ItemLine) and line.mods else ""


def _each(meaning: Meaning, adds: Sequence[Add], was: Expecting, menu: Menu, read: Callable[[str], Meaning]) -> Meaning:
    """ "Two shakes, no cherry" - "which?" - "one vanilla and one chocolate": neither with a cherry."""
    found = []
    for add in adds:
        held = menu.item(thing(add.line)) or menu.combo(thing(add.line))
        one = Expecting("which", options=was.options, said=f"a {IT} {was.said.partition(IT)[2]}")
        bare = replace(meaning, commands=(Add(replace(add.line, qty=1)),), spans=())
        got = as_it_was_said(bare, one, menu, read) if held else meaning
        if len(got.commands) != 1 or not isinstance(got.commands[0], Add):
            return meaning
        line = got.commands[0].line
        size = add.line.variation if isinstance(add.line, ItemLine) else None
        line = replace(line, variation=size) if isinstance(line, ItemLine) and size else line
        found.append(Add(replace(line, qty=add.line.qty)))
    return replace(meaning, commands=tuple(found))


def _before(spans: Sequence[Span]) -> list[Span]:
    """ "Two large spicy ...": what leads up to the name."""
    found: list[Span] = []
    for span in reversed(spans):
        if not (span.meaning in ("a", "size") or span.meaning.startswith(("num: ", "with "))):
            break
        found.insert(0, span)
    return found


def _after(spans: Sequence[Span]) -> list[Span]:
    """What is said of it behind its name, up to the next thing."""
    end = next((n for n, s in enumerate(spans) if " x " in s.meaning or s.meaning.startswith(_ENDS)), len(spans))
    found = list(spans[:end])
    opens = end < len(spans)
    while found and (found[-1].meaning in _OPENS or (opens and found[-1].meaning.startswith(("num: ", "size")))):
        found.pop()
    return found


# ---- which of the lines


def of_which_of_them(meaning: Meaning, talk: Talk, menu: Menu, *, text: str = "") -> Meaning:
    """ "A classic burger and a cheeseburger" - "no onions on it": which of the two is asked, where the turn before
    named both and it is as good of either. text: as it was said; "on the second one" has told which, though it was read
    with "it" in its place."""
    if text and not any(f" {pointed}" in f" {text.lower()}" for pointed in _ON_IT):
        return meaning
    one = meaning.commands[0] if len(meaning.commands) == 1 else None
    was = talk.order.line(one.line) if isinstance(one, Change) else None
    pointed = [n for n, s in enumerate(meaning.spans) if s.text in _ON_IT]
    named = any(" x " in s.meaning or s.meaning.startswith(("item", "the ", "line ")) for s in meaning.spans)
    if not isinstance(one, Change) or not isinstance(was, ItemLine) or len(one.to) != 1 or len(pointed) != 1 or named:
        return meaning
    new, before = one.to[0], talk.order.past[-talk.done_at_once :] if talk.done_at_once else ()
    if not isinstance(new, ItemLine) or not before or replace(new, mods=was.mods) != was:
        return meaning
    old = {line.id for line in before[0].lines}
    put = [mod for mod in new.mods if mod not in was.mods]
    lines = [line for line in talk.order.lines if line.id not in old and isinstance(line, ItemLine)]
    able = [line for line in lines if put and all(_as_well(mod, line, was, menu) for mod in put)]
    if was not in able or len({line.item for line in able}) < len("ab"):
        return meaning
    said = " ".join(f"on the {IT}" if n in pointed else s.text for n, s in enumerate(meaning.spans))
    which = Ambiguity(meaning.spans[pointed[0]].text, "line", tuple(str(line.id) for line in able), said=said)
    return replace(meaning, commands=(), ambiguities=(which,), intents=())


_ON_IT = frozenset(("on it", "on that", "off it", "off that", "in it", "in that"))


def _as_well(mod: Mod, line: ItemLine, was: ItemLine, menu: Menu) -> bool:
    """Whether the option could be meant of that line as well: it comes with it, or comes without it, like the other."""
    item, other = menu.item(line.item), menu.item(was.item)
    if item is None or other is None or item.option(mod.option) is None or mod in line.mods:
        return False
    return item.includes(mod.option) == other.includes(mod.option)


def for_the_lines_named(text: str, was: Expecting, order: Order, lexicon: Lexicon) -> str:
    """The answer to which line, in the words that asked for it: "on the cheeseburger", "both"; "" where it is none."""
    if was.kind != "which" or IT not in was.said or not all(option.isdigit() for option in was.options):
        return ""
    ids = [int(option) for option in was.options]
    named = [one.line.id for one in called(text, order, lexicon) if one.line.id in ids]
    words = {w.text for w in split(text).words} - _BESIDE
    found = named or ids * (words == words & _BOTH) or ids[:1] * (words <= _FIRST) or ids[-1:] * (words <= _LAST)
    found = found if words else []
    items = [menu_item for i in found if (menu_item := _item_of(order.line(i), lexicon)) is not None]
    return ". ".join(was.said.replace(IT, item.name.get()) for item in items)


_BESIDE = frozenset(words_of("on the one ones of them two please yes yeah oh um for put it"))
_BOTH = frozenset(("both", "either", "all", "each", "ambas", "ambos"))
_FIRST = frozenset(("first", "primera", "primero"))
_LAST = frozenset(("second", "last", "other", "segunda", "segundo", "ultima", "ultimo"))


def _item_of(line: Line | None, lexicon: Lexicon) -> Item | None:
    return lexicon.item(line.item) if isinstance(line, ItemLine) else None
