"""No pattern of the dialog works without end on a stutter: what is matched has no two ways of the same words.

A loop in which the same word fits twice ("well" and "we'll", a word listed twice) doubles its work with every repeat;
a guest who stammers, or a recogniser that does, would hold the whole edge for minutes.
"""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from types import FrameType

import pytest

import edge.dialog
import edge.session

LIMIT_S = 2.0  # the worst that was measured, on a machine that does other things beside: 0.03 s
REPEATS = 60
MOST_WORDS = 40  # of a pattern: its first ones, with which its loops begin
PAIRS = (
    "it is", "that is", "no wait", "no no", "i will", "you know", "just make", "we want", "and then", "ok so",
    "yes please", "one of", "of the", "can i", "do you", "si si", "no la",
)  # fmt: skip
_WORD = re.compile(r"[a-z]{2,}")


class Endless(Exception):
    """It was stopped: it would have gone on."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise Endless


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern that a module of the dialog or of the session holds by a name, also in its tables."""
    seen = set()
    for package in (edge.dialog, edge.session):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            held: list[tuple[str, object]] = list(vars(module).items())
            while held:
                name, value = held.pop()
                if isinstance(value, re.Pattern) and id(value) not in seen:
                    seen.add(id(value))
                    yield f"{module.__name__}.{name}", value
                elif isinstance(value, tuple | list | set | frozenset):
                    held += [(name, inner) for inner in value]
                elif isinstance(value, dict):
                    held += [(name, inner) for inner in value.values()]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer signal to stop a pattern")
def test_every_pattern_ends_on_every_word_of_its_own_that_is_stammered() -> None:
    """One that fails here is mended by taking the second way out of its loop, or by `(?>...)`."""
    endless = []
    before = signal.signal(signal.SIGALRM, _stop)
    try:
        for name, pattern in patterns():
            own = [*dict.fromkeys(_WORD.findall(pattern.pattern))][:MOST_WORDS]
            for words in (*own, *PAIRS):
                signal.setitimer(signal.ITIMER_REAL, LIMIT_S)
                try:
                    pattern.search(f"{words} " * REPEATS + "zq")
                    pattern.search(f"{words}, " * REPEATS + "zq")
                except Endless:
                    endless.append(f"{name} on {words!r}")
                    break
                finally:
                    signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not endless
