"""An exception as a log may tell it: what kind it was and where it was raised, never its text. PURE.

The text of an exception is made of the values at hand ("could not convert string to float: 'Maria Lopez'"), and so may
hold a guest's words, a customer's name or a key. The lines of the code do not.
"""

import traceback
from types import TracebackType

DEEP = 8  # causes, and groups within groups; beyond that it tells nothing new
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def without_words(exc_info: ExcInfo | tuple[None, None, None]) -> str:
    """As Python prints it, the first cause first, but for the messages."""
    error = exc_info[1]
    return "no exception" if error is None else "\n\n".join(_told(error, DEEP))


def _told(error: BaseException, deep: int) -> list[str]:
    if deep == 0:
        return ["..."]
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    told = _told(before, deep - 1) if before is not None else []
    where = "".join(traceback.format_tb(error.__traceback__))
    told.append(f"Traceback (most recent call last):\n{where}{type(error).__module__}.{type(error).__qualname__}")
    if isinstance(error, BaseExceptionGroup):
        told += [line for inner in error.exceptions for line in _told(inner, deep - 1)]
    return told
