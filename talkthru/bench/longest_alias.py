"""The contender for `bench understanding`: a good week's work. Longest alias first, left to right, no grammar.

Names and aliases are taken from the menu as they stand, with plurals and without accents. A number counts the next
item. A size or an option right before an item belongs to it, else to the last item that has it; "no", "light",
"extra" and "on the side" qualify options, over a list. What matches nothing is passed over. The order is applied as
ours is, so defaults and what a menu says is included are the same for both.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from domain.menu import Combo, Item, Menu
from domain.order import Add, ComboLine, ItemLine, Mod, Order, Refused, SlotFill, apply
from domain.order_form import to_form
from talkthru.understand import ANY_HOUR, AnyHour

NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
           "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "a": 1, "an": 1, "dozen": 12, "couple": 2, "un": 1,
           "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "diez": 10}  # fmt: skip
QUALIFIERS = {"no": "no", "without": "no", "hold": "no", "sin": "no", "light": "light", "easy": "light",
              "poco": "light", "extra": "extra", "double": "extra", "add": "add", "with": ""}  # fmt: skip
PASSED_OVER = frozenset(("the", "of", "please", "el", "la", "los", "las", "de", "some", "uh", "um"))
WORD = re.compile(r"[a-z0-9]+")


def _words(text: str) -> tuple[str, ...]:
    flat = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return tuple(WORD.findall(re.sub(r"['’]", "", flat).replace("&", " and ")))


def _forms(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """A name as it stands, and in the other number."""
    if not words:
        return set()
    *rest, last = words
    ends = {last, f"{last}s", f"{last}es", last.removesuffix("s"), last.removesuffix("es")}
    ends |= {f"{last[:-1]}ies"} if last.endswith("y") else set()
    ends |= {f"{last[:-3]}y"} if last.endswith("ies") else set()
    return {(*rest, end) for end in ends if end}


@dataclass
class _Line:
    thing: Item | Combo
    qty: int
    size: str | None
    mods: dict[str, Mod] = field(default_factory=dict)
    slots: dict[str, SlotFill] = field(default_factory=dict)


class LongestAlias:
    """`order(text)` is the order form that one turn makes on an empty draft."""

    def __init__(self, menu: Menu) -> None:
        self._menu = menu
        self._known: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for item in menu.items:
            self._learn("item", item.id, (*item.name.all(), *item.aliases))
            for size in item.variations:
                self._learn("size", size.id, (*size.name.all(), *size.aliases))
            for group in item.groups:
                for option in group.options:
                    self._learn("option", option.id, (*option.name.all(), *option.aliases))
        for combo in menu.combos:
            self._learn("combo", combo.id, (*combo.name.all(), *combo.aliases))
            for number in (str(combo.number), _in_words(combo.number)) if combo.number else ():
                self._learn("combo", combo.id, (f"number {number}", f"combo {number}"))
            for combo_size in combo.sizes:
                self._learn("size", combo_size.id, (*combo_size.name.all(), *combo_size.aliases))
        self._longest = max((len(k) for k in self._known), default=1)

    def _learn(self, kind: str, known_id: str, names: tuple[str, ...]) -> None:
        for name in names:
            for form in _forms(_words(name)):
                if (kind, known_id) not in self._known.setdefault(form, []):
                    self._known[form].append((kind, known_id))

    def order(self, text: str) -> list[dict[str, Any]]:
        words, at = _words(text), 0
        lines: list[_Line] = []
        qty, qualifier = 1, ""
        waiting: list[tuple[str, list[str], str]] = []  # said before an item: kind, ids, qualifier
        while at < len(words):
            width, found = self._match(words, at)
            here = words[at : at + width]
            kinds = {k for k, _ in found}
            if kinds & {"item", "combo"} and not (lines and "option" in kinds and qualifier):
                lines.append(self._line(found, qty))
                for row in waiting:
                    self._put(lines, *row)
                qty, qualifier, waiting = 1, "", []
            elif kinds & {"size", "option"}:
                kind = "size" if "size" in kinds and not qualifier else "option" if "option" in kinds else "size"
                row = (kind, [i for k, i in found if k == kind], qualifier)
                if self._leads(words, at + width):
                    waiting.append(row)
                else:
                    self._put(lines, *row)
            elif here[0] in NUMBERS or here[0].isdigit():
                qty = NUMBERS.get(here[0]) or min(99, max(1, int(here[0])))
                qualifier = ""
            elif here[0] in QUALIFIERS:
                qualifier = QUALIFIERS[here[0]]
            elif here == ("side",) and lines and lines[-1].mods and words[at - 2 : at] == ("on", "the"):
                last = next(reversed(lines[-1].mods))
                lines[-1].mods[last] = Mod("side", last)
            at += width
        return self._applied(lines)

    def _leads(self, words: tuple[str, ...], at: int) -> bool:
        """Whether an item follows at once, sizes and options passed over."""
        while at < len(words):
            width, found = self._match(words, at)
            kinds = {k for k, _ in found}
            if kinds & {"item", "combo"}:
                return True
            if not kinds and words[at] not in PASSED_OVER:
                return False
            at += width
        return False

    def _match(self, words: tuple[str, ...], at: int) -> tuple[int, list[tuple[str, str]]]:
        for width in range(min(self._longest, len(words) - at), 0, -1):
            if found := self._known.get(words[at : at + width]):
                return width, found
        return 1, []

    def _line(self, found: list[tuple[str, str]], qty: int) -> _Line:
        kind, known_id = next(f for f in found if f[0] in ("item", "combo"))
        thing = self._menu.item(known_id) if kind == "item" else self._menu.combo(known_id)
        assert thing is not None  # it was learnt from this menu
        return _Line(thing, qty, None)

    def _put(self, lines: list[_Line], kind: str, ids: list[str], qualifier: str) -> None:
        """On the last line that has it."""
        for line in reversed(lines):
            if self._resize(line, ids) if kind == "size" else self._modify(line, ids, qualifier):
                return

    def _resize(self, line: _Line, ids: list[str]) -> bool:
        sizes = line.thing.variations if isinstance(line.thing, Item) else line.thing.sizes
        fits = [size.id for size in sizes if size.id in ids]
        line.size = fits[0] if fits else line.size
        return bool(fits)

    def _modify(self, line: _Line, options: list[str], qualifier: str) -> bool:
        if isinstance(line.thing, Combo):
            return False
        for option in options:
            if found := line.thing.option(option):
                said = "pick" if found[0].kind == "choice" else qualifier or "add"
                line.mods[option] = Mod.parse(f"{said}:{option}")
                return True
        return False

    def _applied(self, lines: list[_Line]) -> list[dict[str, Any]]:
        order, serving = Order(), AnyHour(self._menu, "", ANY_HOUR)
        for line in _combined(lines):
            whole = (
                ComboLine(line.thing.id, line.size, line.qty, line.slots)
                if isinstance(line.thing, Combo)
                else ItemLine(line.thing.id, line.size, line.qty, tuple(sorted(line.mods.values())))
            )
            after = apply(order, Add(whole), serving)
            order = order if isinstance(after, Refused) else after
        return to_form(order.lines)


def _combined(lines: list[_Line]) -> list[_Line]:
    """An item after a combo that has a slot for it fills that slot."""
    kept: list[_Line] = []
    for line in lines:
        combo = kept[-1] if kept and isinstance(kept[-1].thing, Combo) else None
        if combo is not None and isinstance(combo.thing, Combo) and isinstance(line.thing, Item) and line.qty == 1:
            free = [s for s in combo.thing.slots if s.choice(line.thing.id) and s.id not in combo.slots]
            if free:
                combo.slots[free[0].id] = SlotFill(line.thing.id, tuple(sorted(line.mods.values())))
                continue
        kept.append(line)
    return kept


def _in_words(number: int) -> str:
    return next((w for w, n in NUMBERS.items() if n == number and w not in ("a", "an")), str(number))
