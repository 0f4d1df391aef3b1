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
from edge.dialog.vocabulary.words import stems_of

_LEADS = r"^(?:(?:actually|wait|no|oh|sorry|ok|okay|hang on|you know what|can you|could you|just|and|y|no espere) )*"
_NAME = r"(?P<part>[a-z][a-z' -]*?)"
_SO_MUCH = r"(?:extra|light|easy|less|more|double|heavy|poco|poca|extra de|menos|m[aá]s)"
_NORMAL = r"(?:normal|regular|standard|usual|the normal amount of|the usual amount of)"
_ENDS = (
    r"(?:,? (?:just |make it |keep it |with )?(?:the )?"
    r"(?:normal|regular|as (?:usual|normal|it comes)|the usual|after all|then|again|instead))*$"
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


def as_it_comes(text: str, order: Order, menu: Menu) -> Change | None:
    """The line without what was said of the part; None where it is no such turn, or several lines have it."""
    words = without_manners(text)
    for frame in _FRAMES:
        found = frame.match(words)
        if found is None:
            continue
        part = stems_of(found["part"])
        lines = [(line, new) for line in order.lines if (new := _without(line, part, menu)) is not None]
        if len(lines) == 1:
            return Change(lines[0][0].id, (lines[0][1],))
    return None


def _without(line: Line, part: frozenset[str], menu: Menu) -> Line | None:
    """None where nothing was said of it there."""
    if isinstance(line, ItemLine):
        kept = _kept(line.item, line.mods, part, menu)
        return replace(line, mods=kept) if len(kept) < len(line.mods) else None
    slots = {name: replace(fill, mods=_kept(fill.item, fill.mods, part, menu)) for name, fill in line.slots.items()}
    return replace(line, slots=slots) if slots != dict(line.slots) else None


def _kept(item: str, mods: tuple[Mod, ...], part: frozenset[str], menu: Menu) -> tuple[Mod, ...]:
    named = {option for option, names in _options(item, menu) if part <= names}
    return tuple(mod for mod in mods if mod.option not in named or mod.qualifier not in ("extra", "light", "no"))


def _options(item: str, menu: Menu) -> Iterator[tuple[str, frozenset[str]]]:
    held = menu.item(item)
    for group in held.groups if held else ():
        if group.kind == "adjust":
            yield from ((o.id, frozenset(stems_of(*o.name.all(), *o.aliases))) for o in group.options)
