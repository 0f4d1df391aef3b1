"""A till's own keys before its names: "101 CHZ PZA", "2045 LG FF".

It decides whether the numbers that names begin with are keys that nobody says, and takes them off. Pure.
"""

import re
from dataclasses import replace

from domain.menu import Item, Menu, Text
from edge.dialog.vocabulary.sizes import UNITS
from edge.dialog.vocabulary.words import stem

_KEY = re.compile(r"^\s*#?(\d{2,6})\s*[-.:)]?\s+(?=([A-Za-z]+))")
LEAST_KEYED, MOSTLY = 5, 0.8  # names that begin so, and their share of a menu: "12 Wings" is no key


def without_keys(menu: Menu) -> Menu:
    """The menu by names without keys, where nearly each has one of its own; else the menu itself."""
    keyed = [m for item in menu.items if (m := _key(item)) is not None]
    keys = {m[1] for m in keyed}
    if len(keyed) < LEAST_KEYED or len(keyed) < MOSTLY * len(menu.items) or len(keys) < len(keyed):
        return menu
    return replace(menu, items=tuple(_unkeyed(item) for item in menu.items))


def _key(item: Item) -> re.Match[str] | None:
    match = _KEY.match(item.name.get())
    return match if match is not None and stem(match[2].lower()) not in UNITS else None


def _unkeyed(item: Item) -> Item:
    return replace(item, name=Text({lang: _KEY.sub("", name) for lang, name in item.name.by_language.items()}))
