"""Arguments and answers as values that an event may hold: no floats, no objects, of bounded size."""

import dataclasses
import unicodedata
from collections.abc import Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel

from domain.events import INTEGER_MAX, JSON

DEEP, LONG, MANY = 8, 4000, 500  # a hostile answer is kept as far as anybody would read


def plain_value(value: Any, depth: int = 0) -> JSON:
    """What it holds; what is too deep, too long or of no kind that JSON knows is named instead of kept."""
    if isinstance(value, Enum):
        value = value.value
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if abs(value) <= INTEGER_MAX else f"integer of {value.bit_length()} bits"
    if isinstance(value, str):
        return value[:LONG]
    if isinstance(value, float):
        return repr(value)
    if depth >= DEEP:
        return f"{type(value).__name__}, too deep"
    if isinstance(value, BaseModel):
        value = value.model_dump()
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        value = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        pairs = list(value.items())[:MANY]
        return {unicodedata.normalize("NFC", str(name))[:LONG]: plain_value(inner, depth + 1) for name, inner in pairs}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value, key=repr) if isinstance(value, (set, frozenset)) else list(value)
        return [plain_value(inner, depth + 1) for inner in items[:MANY]]
    return type(value).__name__
