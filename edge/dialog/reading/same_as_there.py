"""What was asked for is to be as it is elsewhere in the order: "same drink", "the same", "same as the first one". PURE.

It decides whose choice that is: the one that stands for the same place of a meal, or among the same options, on another
line. Where the others differ and it is not told which of them is meant, the words stay as they are and are asked about.
It writes that choice, with how it was wanted, in the place of the words, so that the turn is read again.
"""

import re
from collections.abc import Iterator, Sequence

from domain.menu import Item, Menu
from domain.order import ComboLine, ItemLine, Line, Mod, Order
from edge.dialog.meaning import Expecting
from edge.dialog.vocabulary.words import stems_of

_LED = (
    r"(?P<led>^\W*(?:(?:um|uh|oh|ok|okay|yeah|yes|yep|just|well|and|so|let['’]s (?:do|go with)|make (?:it|that)"
    r"|give (?:me|him|her|them|us)"
    r"|i['’]?ll (?:have|take|do|get|go with)|(?:he|she|they|we)['’]?ll (?:have|take|do)|can i (?:get|have|do)|i want"
    r"|i['’]?d like|i would like"
    r"|gimme|lemme get|get me|do|with|put|p[oó]ngale|deme|quiero|con|s[ií]|pues|de tomar)\W+)*)"
)
_WHAT = (
    r"(?:(?:exact )?(?:same|mism[oa])(?: exact)?"
    r"(?: (?:drinks?|soda|pop|beverage|thing|one|dips?|sauces?|dressings?|kind|flavou?r|choice|side|style"
    r"|bebida|refresco|salsa|aderezo|cosa))?(?: again)?|(?:lo mismo|igual))"
)
_AS = (
    r"(?: (?:(?:as|like|que|de) (?:(?:with|on|in|for|en|con) )?(?P<whose>(?:the |my |that |el |la )?[\w'’ ]+?)"
    r"|(?:on|with|for|in) (?:that|this|those|these|them|the|it)(?: (?:ones?|too|other|other ones?|meal|\w+ meal))?))?"
)
_THE_SAME = re.compile(
    rf"{_LED}(?P<same>(?:(?:the|that|la|el) )?{_WHAT}{_AS}"
    r"(?: (?:please|too|as well|también|tambien|por favor|thanks|then))*)"
    r"(?P<rest>\s*(?:[,.;!]| and (?!the\b)| y ).*|\W*)$",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = re.compile(r"\b(?:first|1st|primer[oa]?)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:last time|usual|always|siempre|la otra vez|yesterday)\b", re.IGNORECASE)


def same_as_there(text: str, was: Expecting, order: Order, menu: Menu, language: str) -> str:
    """was: what was asked last. The turn with the choice by its name; as it is, where none can be told."""
    found = _THE_SAME.match(text) if was.kind in ("slot", "group") and not text.rstrip().endswith("?") else None
    whose = (found["whose"] or "") if found else ""
    if found is None or _BEFORE.search(whose):
        return text
    others = [line for line in order.lines if line.id != was.line]
    told = [(line, said) for line in others if (said := _chosen(line, was, menu, language))]
    if _FIRST.search(whose):
        told = told[:1]
    elif named := [(line, said) for line, said in told if stems_of(whose) & _called(line, menu)]:
        told = named
    choices = {said for _, said in told}
    return f"{found['led']}{choices.pop()}{found['rest']}" if len(choices) == 1 else text


def _called(line: Line, menu: Menu) -> frozenset[str]:
    held = menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo)
    return stems_of(*held.name.all(), *held.aliases) if held else frozenset()


def _chosen(line: Line, was: Expecting, menu: Menu, language: str) -> str:
    """What was chosen there, in words; "" where nothing of the kind is on that line."""
    return next(
        _in_its_place(line, was, menu, language) if was.kind == "slot" else _picked(line, was, menu, language), ""
    )


def _in_its_place(line: Line, was: Expecting, menu: Menu, language: str) -> Iterator[str]:
    """The filling of the same place; or a thing of its own that could be had there."""
    fill = line.slots.get(was.slot) if isinstance(line, ComboLine) else None
    ref, mods = (fill.item, fill.mods) if fill else (line.item, line.mods) if isinstance(line, ItemLine) else ("", ())
    if ref in was.options and (item := menu.item(ref)) is not None:
        yield " ".join([item.name.get(language).lower(), *_wanted_so(mods, item, language)])


def _wanted_so(mods: Sequence[Mod], item: Item, language: str) -> Iterator[str]:
    words = _HOW_ES if language == "es" else _HOW
    for mod in mods:
        if (found := item.option(mod.option)) is not None:
            yield f"{words[mod.qualifier]} {found[1].name.get(language).lower()}".strip()


_HOW = {"no": "no", "light": "light", "extra": "extra", "add": "with", "side": "side of", "pick": ""}
_HOW_ES = {"no": "sin", "light": "poco", "extra": "extra", "add": "con", "side": "aparte", "pick": ""}


def _picked(line: Line, was: Expecting, menu: Menu, language: str) -> Iterator[str]:
    """The option of the same list; or one of another list that is called like one of it."""
    parts = [(line.item, line.mods)] if isinstance(line, ItemLine) else [(f.item, f.mods) for f in line.slots.values()]
    for ref, mods in parts:
        item = menu.item(ref)
        picks = [found[1] for mod in mods if mod.qualifier == "pick" and item and (found := item.option(mod.option))]
        for option in picks:
            if option.id in was.options or _like_one_of(option.name.all(), was, menu):
                yield option.name.get(language).lower()


def _like_one_of(names: Sequence[str], was: Expecting, menu: Menu) -> bool:
    options = (o for g in menu.groups if g.id == was.group for o in g.options if o.id in was.options)
    return any(
        stems_of(name) <= stems_of(*names) or stems_of(*names) <= stems_of(name)
        for o in options
        for name in o.name.all()
    )
