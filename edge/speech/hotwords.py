"""What a menu tells a recogniser that reads any text before it listens: the names that it would not expect. PURE.

Unusual names first, for "coke" needs no help and "jalapeño bites" does; no more than Whisper's prompt holds.
"""

from collections.abc import Iterator

from domain.menu import Menu
from edge.speech.order_talk import common_words
from edge.speech.spoken_form import spoken

MOST_CHARS = 400  # some 110 tokens of the 223 that a prompt may have; each costs time in every pass


def hotwords(menu: Menu, language: str, *, most_chars: int = MOST_CHARS) -> str:
    """Names of dishes, meals and what is chosen with them, as written, with commas between."""
    usual = frozenset(common_words())
    names = list(dict.fromkeys(name.strip() for name in _names(menu, language) if name.strip()))
    names.sort(key=lambda name: all(word in usual for word in spoken(name).split()))  # stable: the menu's own order
    kept: list[str] = []
    left = most_chars
    for name in names:
        left -= len(name) + 2
        if left < 0:
            break
        kept.append(name)
    return ", ".join(kept)


def _names(menu: Menu, language: str) -> Iterator[str]:
    yield from (item.name.get(language) for item in menu.items)
    yield from (combo.name.get(language) for combo in menu.combos)
    yield from (option.name.get(language) for item in menu.items for group in item.groups for option in group.options)
