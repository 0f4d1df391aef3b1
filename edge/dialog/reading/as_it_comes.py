# ruff: noqa: E501 - frames stay in one piece
"""A part that is wanted as it comes again: "undo the light ice", "regular pickles", "normal ice". PURE.

It decides only for a turn that says nothing else, of a part of which something was said on one line alone: what was
said of it is dropped. Whether more or less of it was wanted does not matter, and another part never changes.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from domain.menu import Menu
from domain.order import Change, ItemLine, Line, Mod, Order
from edge.dialog.reading.plainer_of_it import without_manners
from edge.dialog.reading.repairs import thing
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import stems_of

_LEADS = r"^(?:(?:actually|wait|no|oh|sorry|ok|okay|hang on|you know what|can you|could you|just|and|y|no espere) )*"
_NAME = r"(?P<part>[a-z][a-z' -]*?)"
_SO_MUCH = r"(?:extra|light|easy|less|more|double|heavy|poco|poca|extra de|menos|m[aá]s)"
_NORMAL = r"(?:normal|regular|standard|usual|the normal amount of|the usual amount of)"
_ENDS = (
    r"(?: (?:is|are|will be|would be|['’]s) (?:fine|ok|okay|good|great|all right|alright))?"
    r"(?:,? (?:just |make it |keep it |with )?(?:the )?"
    r"(?:actually|normal|regular|as (?:usual|normal|it comes)|the usual|after all|then|again|instead))*$"
)
_FRAMES = tuple(
    re.compile(_LEADS + frame + _ENDS, re.IGNORECASE)
    for frame in (
        r"(?:undo|reverse|take back|cancel|forget(?: about)?|scratch|lose|drop|skip) (?:the|that|those|my) "
        rf"(?:no |{_SO_MUCH} ){_NAME}",
        rf"undo (?:the|that|those|my) {_NAME}",
        rf"(?:make it |with |do |have |put )?(?:the )?{_NORMAL} {_NAME}(?:,? not (?:extra|light|easy|less|double))?",
        rf"(?:(?:make|keep|put|leave|have|con) )?(?:the |that |my |el |la |los |las )?{_NAME} (?:back )?(?:to |at )?"
        r"(?:normal(?:es)?|regular|as (?:usual|normal|it comes))",
        rf"no {_SO_MUCH} {_NAME}",
    )
)


# "Never mind the side thing, put it on like normal", "not on the side after all".
_NOT_BESIDE = re.compile(
    _LEADS
    + r"(?:(?:never ?mind|forget|scratch|undo|cancel|skip|drop) (?:about )?(?:the |that )?(?:on the side|side)(?: thing| part| bit| stuff)?"
    r"|not on the side(?: after all| any ?more)?|(?:(?:just |you can )?(?:put|leave|have|make) (?:it|that|them|the [a-z]+) (?:right )?on(?: it| there| the [a-z]+)?"
    r" (?:like |as )?(?:normal|usual|regular|normally)))"
    r"(?:[,.;]? (?:and |just |please )*(?:put|leave|have|make) (?:it|that|them) (?:right )?(?:on|in)?(?: it| there| the [a-z]+)?"
    r"(?: (?:like |as )?(?:normal|usual|regular|normally))?)?$",
    re.IGNORECASE,
)


# "Not extra, just normal": of what alone was wanted so.
_NOT_SO_MUCH = re.compile(
    _LEADS
    + r"(?:not (?P<how>extra|light|easy)(?: on (?:it|that|them))?[,.;]* (?:just |make it |but )*(?:the )?(?:normal|regular|usual)(?: amount)?)$",
    re.IGNORECASE,
)


def _of_that_kind(how: str, order: Order) -> Change | None:
    kind = "light" if how.lower() == "easy" else how.lower()
    lines = [line for line in order.lines if isinstance(line, ItemLine) and any(m.qualifier == kind for m in line.mods)]
    if len(lines) != 1 or sum(m.qualifier == kind for m in lines[0].mods) != 1:
        return None
    return Change(lines[0].id, (replace(lines[0], mods=tuple(m for m in lines[0].mods if m.qualifier != kind)),))


def _beside_no_more(order: Order) -> Change | None:
    """The one line that has something on the side, with that on it as it comes."""
    lines = [
        line for line in order.lines if isinstance(line, ItemLine) and any(m.qualifier == "side" for m in line.mods)
    ]
    if len(lines) != 1:
        return None
    return Change(lines[0].id, (replace(lines[0], mods=tuple(m for m in lines[0].mods if m.qualifier != "side")),))


def as_it_comes(text: str, order: Order, menu: Menu) -> Change | None:
    """The line without what was said of the part; None where it is no such turn, or several lines have it."""
    words = without_manners(text)
    if _NOT_BESIDE.match(words):
        return _beside_no_more(order)
    if (how := _NOT_SO_MUCH.match(words)) is not None:
        return _of_that_kind(how["how"], order)
    for frame in _FRAMES:
        found = frame.match(words)
        if found is None:
            continue
        part = stems_of(found["part"])
        lines = [(line, new) for line in order.lines if (new := _without(line, part, menu)) is not None]
        if len(lines) == 1:
            return Change(lines[0][0].id, (lines[0][1],))
    return None


# "Leave them both regular", "make it a normal one", "never mind the onions, just the regular": nothing said of it at all.
_PLAINLY = re.compile(
    _LEADS
    + r"(?:(?:never ?mind|forget|scratch|skip|drop) (?:about )?(?:the |that |all that )?(?P<part>[a-z]+(?: (?!and\b|just\b)[a-z]+)?)[,.;]* (?:and |just )*)?"
    r"(?:(?:make|leave|keep|do|have|get|i['’]?ll have|i want|let['’]?s (?:do|have|keep)) )?"
    r"(?P<what>(?:it|that|that one|this one|them|those|both|all|(?:the |my )(?:burger|sandwich|wrap|meal)s?)(?: (?:both|two|all))?(?: of them)?)? ?"
    r"(?:just |back to |to be |be )*(?P<so>(?:an? |the )?(?:(?:plain |good )?old )?(?:normal|regular|standard|usual)(?: one| ones| way)?"
    r"|(?:the way|how|as) (?:it|they) comes?|the (?:normal|usual|regular) way)"
    r"(?:,? (?:then|again|please|after all|thanks|instead))*$",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(r"\b(?:both|all|them|those|two)\b|s$", re.IGNORECASE)


def all_as_they_come(text: str, order: Order, menu: Menu) -> tuple[Change, ...]:
    """What was spoken of last, or all that is called so, without anything that was said of it; () where nothing was,
    where the words are of a size, or where the turn says more."""
    found = _PLAINLY.match(without_manners(text))
    if found is None or not order.lines:
        return ()
    last = last_line(order)
    several = bool(found["what"] and _ALL_OF_THEM.search(found["what"]))
    lines = [line for line in order.lines if thing(line) == thing(last)] if several else [last]
    if _may_be_sized(last, menu):
        return ()  # "make it regular", of a drink
    part = stems_of(found["part"] or "") - _ALL_OF_IT
    if part and not any(part <= names for line in lines for names in _said_of(line, menu)):
        return ()  # "forget the coke, just the regular": something else goes
    if found["what"] is None and "one" not in found["so"] and not text.lower().lstrip().startswith(_GIVES_UP):
        return ()
    return tuple(Change(line.id, (plain,)) for line in lines if (plain := _as_on_the_menu(line, menu)) != line)


_GIVES_UP = ("never", "forget", "no actually", "actually", "scratch", "skip", "drop")


_ALL_OF_IT = stems_of("it all that stuff")


def _said_of(line: Line, menu: Menu) -> Iterator[frozenset[str]]:
    """The names of each option of which something was said on the line."""
    held = [(line.item, line.mods)] if isinstance(line, ItemLine) else [(f.item, f.mods) for f in line.slots.values()]
    for ref, mods in held:
        item = menu.item(ref)
        options = (item.option(mod.option) for mod in mods) if item is not None else ()
        yield from (stems_of(*found[1].name.all(), *found[1].aliases) for found in options if found is not None)


def _may_be_sized(line: Line, menu: Menu) -> bool:
    """Whether "regular" is a size of it: of a drink, of a meal in a size of its own."""
    if isinstance(line, ItemLine):
        item = menu.item(line.item)
        return item is not None and len(item.variations) > 1
    combo = menu.combo(line.combo)
    return combo is not None and any(s.id == line.size and not s.default for s in combo.sizes)


def _as_on_the_menu(line: Line, menu: Menu) -> Line:
    if isinstance(line, ItemLine):
        return replace(line, mods=_chosen(line.item, line.mods, menu))
    return replace(line, slots={n: replace(f, mods=_chosen(f.item, f.mods, menu)) for n, f in line.slots.items()})


def _chosen(item: str, mods: tuple[Mod, ...], menu: Menu) -> tuple[Mod, ...]:
    """A choice that had to be made stays: a dip, a dressing. Another bun than its own does not."""
    held = menu.item(item)
    choices = {o.id for g in (held.must_choose if held else ()) for o in g.options}
    return tuple(mod for mod in mods if mod.option in choices)


def _without(line: Line, part: frozenset[str], menu: Menu) -> Line | None:
    """None where nothing was said of it there."""
    if isinstance(line, ItemLine):
        kept = _kept(line.item, line.mods, part, menu)
        return replace(line, mods=kept) if len(kept) < len(line.mods) else None
    slots = {name: replace(fill, mods=_kept(fill.item, fill.mods, part, menu)) for name, fill in line.slots.items()}
    return replace(line, slots=slots) if slots != dict(line.slots) else None


def _kept(item: str, mods: tuple[Mod, ...], part: frozenset[str], menu: Menu) -> tuple[Mod, ...]:
    named = {option for option, names in _options(item, menu) if part <= names}
    usual = _chosen_otherwise(item, part, menu)
    return tuple(
        mod
        for mod in mods
        if mod.option not in usual and (mod.option not in named or mod.qualifier not in ("extra", "light", "no"))
    )


def _chosen_otherwise(item: str, part: frozenset[str], menu: Menu) -> frozenset[str]:
    """ "The normal bun": what may be chosen in the place of what it comes with, of a group that is called so."""
    held = menu.item(item)
    groups = (g for g in held.groups if g.kind == "choice" and part <= stems_of(*g.name.all())) if held else ()
    comes = ((g, [o.id for o in g.options if held and held.includes(o.id)]) for g in groups)
    return frozenset(o.id for g, own in comes if own for o in g.options if o.id not in own)


def _options(item: str, menu: Menu) -> Iterator[tuple[str, frozenset[str]]]:
    held = menu.item(item)
    for group in held.groups if held else ():
        if group.kind == "adjust":
            yield from ((o.id, frozenset(stems_of(*o.name.all(), *o.aliases))) for o in group.options)
