"""A line by how it is made: "the plain one", "the one with everything", of several of the same. PURE.

It decides which of the lines such words point at, and writes its place in the order instead: "the second one".
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

from domain.menu import Menu
from domain.order import Change, ComboLine, ItemLine, Order, Remove
from edge.dialog.answering.categories import category_words
from edge.dialog.understand.last_line import changed_last

_ONE = re.compile(
    r"\b(?:the|that|my) (?:other )?(?:(?P<plain>plain|dry|naked)|normal|regular|standard|unchanged) one\b"
    r"|\b(?:the|that|my) one (?:that (?:has|comes with|had)|with|which has)"
    r" (?:everything|all the (?:toppings|fixings|stuff))(?: (?:on|in) it)?",
    re.IGNORECASE,
)
_ONE_LESS_SO = re.compile(
    r"^\W*(?:(?:ok|okay|no|wait|actually|sorry|and|can you|please)\W+)*"
    r"(?:take(?: off| away| out)?|drop|remove|lose|get rid of|cancel|scratch|delete) (?P<count>one|two|an?)"
    r"(?: of (?:the|those))? (?P<plain>plain|dry|naked)?(?:normal|regular|standard)?"
    r"(?: (?:ones?|[a-z]*burgers?|sandwich(?:es)?))?"
    r"(?: off| away| out)?(?: please)?\W*$",
    re.IGNORECASE,
)
# "The big one", "the little one", of two salads that come in no sizes: the dearer, the cheaper.
_SO_LARGE = re.compile(
    r"\b(?:the|that|my|her|his) (?:(?P<big>big|bigger|biggest|large|larger)|little|small|smaller|smallest|tiny)"
    r" (?:one|thing|guy)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:the other(?: one)?|(?:la|el) otr[ao])\b(?! (?:drink|side|half|way|day|thing|size)\b)", re.IGNORECASE
)
_MIDDLE = re.compile(
    r"\b(?:the|that) (?:middle one|one in the middle|middle)\b(?! \w+ (?:of|from)\b)(?! of\b)", re.IGNORECASE
)
_THREE = 3
_NTH_ES = ("primera", "segunda", "tercera", "cuarta", "quinta")
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def by_its_looks(text: str, order: Order, menu: Menu) -> str:
    """The text with the line's place for the words that say how it looks; as it is where they fit none, or several."""
    while (large := _SO_LARGE.search(text)) and (at := _so_large(order, menu, big=bool(large["big"]))) is not None:
        text = f"{text[: large.start()]}the {_NTH[at]} one{text[large.end() :]}"
    if (at := _as_it_comes(order)) is not None and (placed := the_other_at(text, at)) != text:
        return placed
    if len(order.lines) == _THREE:
        text = _MIDDLE.sub("the second one", text)
    found = _ONE.search(text)
    if found is None or len(order.lines) < 2:
        return text
    alike = _alike(order)
    tests: tuple[Callable[[ItemLine], bool], ...] = (lambda line: not line.mods,)
    if found["plain"]:
        tests = (lambda line: is_bare(line, menu), *tests)
    for fits in tests:
        lines = [n for n, line in enumerate(order.lines) if isinstance(line, ItemLine) and n in alike and fits(line)]
        if len(lines) == 1 and lines[0] < len(_NTH):
            return f"{text[: found.start()]}the {_NTH[lines[0]]} one{text[found.end() :]}"
    return text


def the_other_at(text: str, at: int) -> str:
    """ "Make the other one a lemonade", of the line in this place: "make the second one a lemonade"."""
    other = _OTHER.search(text)
    if other is None or at >= len(_NTH_ES):
        return text
    spanish = other[0].lower().startswith(("la", "el"))
    nth = f"la {_NTH_ES[at]}" if spanish else f"the {_NTH[at]} one"
    return f"{text[: other.start()]}{nth}{text[other.end() :]}"


def _as_it_comes(order: Order) -> int | None:
    """The place of the other of two alike, of which something was said of one: "two classics, one no tomato"."""
    alike = sorted(_alike(order))
    pair = [(n, line) for n, line in enumerate(order.lines) if n in alike and isinstance(line, ItemLine)]
    if len(pair) != 2 or alike[-1] != len(order.lines) - 1 or alike[-1] >= len(_NTH_ES):
        return None
    plain = [(n, line) for n, line in pair if not line.mods]
    return plain[0][0] if len(plain) == 1 and changed_last(order) != plain[0][1].id else None


def _so_large(order: Order, menu: Menu, *, big: bool) -> int | None:
    """The place of the larger, or smaller, of the only two things of a kind; None where they come in sizes."""
    rows = [(n, item) for n, ln in enumerate(order.lines) if isinstance(ln, ItemLine) and (item := menu.item(ln.item))]
    whole = [(n, item) for n, item in rows if len(item.variations) == 1]
    if len(whole) < len(rows) or any(isinstance(line, ComboLine) for line in order.lines):
        return None
    pairs = [(a, b) for a, b in combinations(whole, 2) if a[1] != b[1] and category_words(a[1]) & category_words(b[1])]
    if len(pairs) != 1 or len({item.variations[0].price_cents for _, item in pairs[0]}) < len(pairs[0]):
        return None
    cheap, dear = sorted(pairs[0], key=lambda row: row[1].variations[0].price_cents)
    return dear[0] if big else cheap[0]


def one_less_of_such(text: str, order: Order, menu: Menu) -> Change | Remove | None:
    """ "Take one plain away", of two plain and two as they come."""
    found = _ONE_LESS_SO.match(text)
    if found is None or not re.search(r"\b(?:plain|dry|naked|normal|regular|standard)\b", text, re.IGNORECASE):
        return None
    alike = _alike(order)
    rows = [line for n, line in enumerate(order.lines) if isinstance(line, ItemLine) and n in alike]
    fits = [line for line in rows if (is_bare(line, menu) if found["plain"] else not line.mods)]
    count = 2 if found["count"].lower() == "two" else 1
    if len(fits) != 1 or count > fits[0].qty:
        return None
    line = fits[0]
    return Remove(line.id) if count == line.qty else Change(line.id, (replace(line, qty=line.qty - count),))


def _alike(order: Order) -> set[int]:
    """The places of lines of a thing that stands in several lines."""
    rows = [(n, line.item) for n, line in enumerate(order.lines) if isinstance(line, ItemLine)]
    held = [item for _, item in rows]
    return {n for n, item in rows if held.count(item) > 1}


def is_bare(line: ItemLine, menu: Menu) -> bool:
    """Whether something is off it, and nothing that may go is left on it but cheese and bread."""
    item = menu.item(line.item)
    off = {mod.option for mod in line.mods if mod.qualifier == "no"}
    adjusts = [g for g in item.groups if g.kind == "adjust"] if item else []
    held = {o.id for g in adjusts for o in g.options if item and item.includes(o.id)}
    return bool(off) and len(held - off) <= 1  # "plain" leaves the cheese of a cheeseburger
