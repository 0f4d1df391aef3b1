"""`changed(value, field=...)`: what `dataclasses.replace` makes, for values of many fields that change at every event.

It decides nothing. `replace` asks each field how it is declared and runs `__init__` again; a session's state and talk
have sixty fields together and change some fifty times in a turn, which was an eighth of a turn's time. Only for frozen
dataclasses with slots whose `__init__` does nothing but keep what it is given.
"""

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")
_Set = Callable[[object, object], None]
_Slots = tuple[tuple[_Set, ...], Callable[[object], tuple[object, ...]], dict[str, _Set]]


def changed(value: T, /, **changes: object) -> T:
    """The same value but for some fields. Raises TypeError for a field that it has not."""
    kind = type(value)
    every, all_of, by_name = _known.get(kind) or _slots(kind)
    made = object.__new__(kind)
    for set_to, held in zip(every, all_of(value), strict=True):
        set_to(made, held)
    for name, new in changes.items():
        if name not in by_name:
            raise TypeError(f"{kind.__name__} has no field {name!r}")
        by_name[name](made, new)
    return made


_known: dict[type, _Slots] = {}


def _slots(kind: type[Any]) -> _Slots:
    """How each field is set, how all are read at once, and the first by the field's name. Remembered."""
    names = [f.name for f in fields(kind)]
    if len(names) < 2 or hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__name__}: dataclasses.replace is for these")
    by_name: dict[str, _Set] = {name: getattr(kind, name).__set__ for name in names}
    _known[kind] = (tuple(by_name.values()), attrgetter(*names), by_name)
    return _known[kind]
