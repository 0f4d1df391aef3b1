"""Several texts, one voice: spoken clause by clause, in turns, so that nobody waits for another's whole sentence. PURE.

A clause is what a voice speaks in one breath anyway. A text that has not begun goes before those that are under way: an
engine makes speech many times faster than it is heard, so these have sound in hand.
"""

import re
from collections import deque
from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")
_CLAUSE = re.compile(r"\S.*?(?:[.,;:!?…]+(?=\s|$)|$)", re.DOTALL)
_ABBREVIATED = re.compile(r"(?:^|\s)[^\W\d]{1,3}\.$")  # "Dr." ends no sentence


def clauses(text: str) -> Iterator[tuple[int, str]]:
    """Where each begins, and it with its punctuation."""
    begin = 0
    for end in (*(match.end() for match in _CLAUSE.finditer(text)), len(text)):
        clause = text[begin:end]
        if clause.strip() and (end == len(text) or not _ABBREVIATED.search(clause)):
            yield begin + len(clause) - len(clause.lstrip()), clause.strip()
            begin = end


class Turns(Generic[T]):
    """Whose clause is next."""

    def __init__(self) -> None:
        self._new: deque[T] = deque()
        self._under_way: deque[T] = deque()

    def add(self, text: T) -> None:
        self._new.append(text)

    def next(self) -> T | None:
        """Taken out: `go_on` puts it back, where there is more of it."""
        waiting = self._new or self._under_way
        return waiting.popleft() if waiting else None

    def go_on(self, text: T) -> None:
        self._under_way.append(text)
