"""The contender for `bench understanding`: what a weekend's work gives. Longest alias first, left to right, no grammar.

A number counts the next item. A size belongs to the item beside it: the next when none is open, else the last one. An
option belongs to the last item that has it; "no", "light", "extra" and "on the side" qualify it. Names and aliases are
taken from the menu as they stand, with a plural s; what matches nothing is passed over.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from domain.menu import Combo, Item, Menu, ModifierGroup, Variation

NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
           "nine": 9, "ten": 10, "dozen": 12, "couple": 2, "un": 1, "una": 1, "dos": 2, "tres": 3}  # fmt: skip
QUALIFIERS = {"no": "no", "without": "no", "hold": "no", "sin": "no", "light": "light", "easy": "light",
              "extra": "extra", "double": "extra"}  # fmt: skip
WORD = re.compile(r"[\wáéíóúñü'’]+")


def _words(text: str) -> tuple[str, ...]:
    return tuple(w.replace("'", "").replace("’", "") for w in WORD.findall(text.lower()))


@dataclass
class _Line:
    thing: Item | Combo
    qty: int
    size: str | None
    mods: set[str] = field(default_factory=set)
    slots: dict[str, str] = field(default_factory=dict)


class LongestAlias:
    """`order(text)` is the order form that one turn makes on an empty draft."""

    def __init__(self, menu: Menu) -> None:
        self._menu = menu
        self._known: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for item in menu.items:
            self._learn("item", item.id, (*item.name.all(), *item.aliases))
            for size in item.variations:
                self._learn("size", size.id, (size.id, *size.name.all(), *size.aliases))
            for group in item.groups:
                for option in group.options:
                    self._learn("option", option.id, (*option.name.all(), *option.aliases))
        for combo in menu.combos:
            numbered = (f"number {combo.number}", f"combo {combo.number}") if combo.number else ()
            self._learn("combo", combo.id, (*combo.name.all(), *combo.aliases, *numbered))
            for combo_size in combo.sizes:
                self._learn("size", combo_size.id, (*combo_size.name.all(), *combo_size.aliases))
        self._longest = max((len(k) for k in self._known), default=1)

    def _learn(self, kind: str, known_id: str, names: tuple[str, ...]) -> None:
        for name in names:
            words = _words(name)
            for form in (words, (*words[:-1], f"{words[-1]}s") if words else ()):
                if form and (kind, known_id) not in self._known.setdefault(form, []):
                    self._known[form].append((kind, known_id))

    def order(self, text: str) -> list[dict[str, Any]]:
        words, at = _words(text), 0
        lines: list[_Line] = []
        qty, qualifier = 1, ""
        size_words: tuple[str, ...] = ()
        while at < len(words):
            width, found = self._match(words, at)
            here = words[at : at + width]
            kinds = {k for k, _ in found}
            if kinds & {"item", "combo"}:
                lines.append(self._line(found, qty, size_words))
                qty, qualifier, size_words = 1, "", ()
            elif "size" in kinds and (not lines or not self._resize(lines[-1], here)):
                size_words = here
            elif "option" in kinds and lines:
                self._modify(lines[-1], [i for k, i in found if k == "option"], qualifier)
                qualifier = ""
            elif words[at] in NUMBERS or words[at].isdigit():
                qty = NUMBERS.get(words[at]) or min(99, max(1, int(words[at])))
            elif words[at] in QUALIFIERS:
                qualifier = QUALIFIERS[words[at]]
            at += width
        return [self._form(line) for line in lines]

    def _match(self, words: tuple[str, ...], at: int) -> tuple[int, list[tuple[str, str]]]:
        for width in range(min(self._longest, len(words) - at), 0, -1):
            if found := self._known.get(words[at : at + width]):
                return width, found
        return 1, []

    def _line(self, found: list[tuple[str, str]], qty: int, size_words: tuple[str, ...]) -> _Line:
        kind, known_id = next(f for f in found if f[0] in ("item", "combo"))
        thing = self._menu.item(known_id) if kind == "item" else self._menu.combo(known_id)
        assert thing is not None  # it was learnt from this menu
        default = thing.default_variation if isinstance(thing, Item) else thing.default_size
        line = _Line(thing, qty, default.id if default else None)
        if isinstance(thing, Combo):
            line.slots = {s.id: s.default or s.choices[0].item for s in thing.slots if s.default or len(s.choices) == 1}
        if size_words:
            self._resize(line, size_words)
        return line

    def _resize(self, line: _Line, words: tuple[str, ...]) -> bool:
        sizes = line.thing.variations if isinstance(line.thing, Item) else line.thing.sizes
        for size in sizes:
            names = (*size.name.all(), *size.aliases, size.id if isinstance(size, Variation) else "")
            if words in {_words(n) for n in names}:
                line.size = size.id
                return True
        return False

    def _modify(self, line: _Line, options: list[str], qualifier: str) -> None:
        if isinstance(line.thing, Combo):
            for slot in line.thing.slots:
                line.slots.update((slot.id, o) for o in options if slot.choice(o))
            return
        for option in options:
            if found := line.thing.option(option):
                line.mods.add(f"{qualifier or _plain(found[0])}:{option}")
                return

    def _form(self, line: _Line) -> dict[str, Any]:
        if isinstance(line.thing, Combo):
            slots = {slot: {"item": item, "mods": []} for slot, item in line.slots.items()}
            return {"combo": line.thing.id, "size": line.size, "qty": line.qty, "slots": slots}
        return {"item": line.thing.id, "variation": line.size, "qty": line.qty, "mods": sorted(line.mods)}


def _plain(group: ModifierGroup) -> str:
    return "pick" if group.kind == "choice" else "add"
