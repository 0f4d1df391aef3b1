"""A place by the one word that people call it: "from the mill", of a store named Old Mill. PURE.

It decides that a word behind "from" or "at" is a place's name, where one place alone has it and no thing is called so.
"""

import re
from functools import lru_cache
from typing import Final

from edge.dialog.shop.index import Index, stems
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import fold

# Words of names that tell no place from another.
_COMMON: Final = frozenset(
    words_of(
        """central main old new north south east west upper lower store shop warehouse depot branch street road avenue
        square market plaza center centre mall outlet downtown regional the city town big little"""
    )
)


def in_full(text: str, index: Index) -> str:
    """The words, with a place's whole name where its one telling word was said."""
    for word, name in _short(tuple(s.name for s in index.shop.sites)):
        if word not in index.named and not set(stems(word)) & set(index.named) and fold(name) not in fold(text):
            led = rf"\b(from|at|over at|over in|de|desde|en) (?:the |la |el )?{re.escape(word)}(?:['’]s|s)?\b"
            text = re.sub(led, rf"\1 {name}", text, flags=re.IGNORECASE)
    return text


@lru_cache(maxsize=256)
def _short(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    words = [(word, name) for name in names for word in fold(name).split() if len(name.split()) > 1]
    told = [word for word, _ in words]
    return tuple((w, n) for w, n in words if told.count(w) == 1 and w not in _COMMON and len(w) > 2 and w.isalpha())
