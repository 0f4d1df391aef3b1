"""What is wrong with a table, in a line that somebody can act on: file, line, setting, and what to write instead.

It decides which of several mistakes is told first (a setting that does not exist: it is why another one is missing) and
finds its line: tomllib and pydantic know values, not lines.
"""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from cloud.integrations.backend import IntegrationError

TABLE = "integrations"
_BRACKETS = re.compile(r"\[.*\]$")  # what pydantic puts into a path that is no setting: "function-after[...]"


def wrong(file: Path, text: str, model: type[BaseModel], error: ValidationError) -> IntegrationError:
    """Of a table that is none of `model`."""
    found = error.errors(include_input=False)
    first = next((one for one in found if one["type"] == "extra_forbidden"), found[0])
    return misread(file, text, first["loc"], _sentence(model, first))


def misread(file: Path, text: str, path: Iterable[str | int], why: str) -> IntegrationError:
    named = [str(part) for part in path if not (isinstance(part, str) and _BRACKETS.search(part))]
    where = ".".join((TABLE, *named))
    return IntegrationError(f"{file}, line {line_of(text, (TABLE, *named))}: {where}: {why}")


def _sentence(model: type[BaseModel], error: Mapping[str, Any]) -> str:
    path: Sequence[str | int] = error["loc"]
    match error["type"]:
        case "extra_forbidden":
            known = _settings(model, path[:-1])
            near = difflib.get_close_matches(str(path[-1]), known, n=1)
            there = f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(known)}"
            return f"there is no such setting; {there}"
        case "missing":
            return "is missing"
        case "model_type" | "model_attributes_type" | "dict_type" | "mapping_type":
            return f"is one table: {'.'.join((TABLE, *map(str, path)))} in one pair of brackets, or {{ ... }}"
        case _:
            return str(error["msg"]).removeprefix("Value error, ")


def _settings(model: Any, path: Sequence[str | int]) -> list[str]:
    """What can be written at a path."""
    for part in path:
        model = _inside(model)
        if isinstance(model, type) and issubclass(model, BaseModel):
            fields = model.model_fields
            name = next((n for n, field in fields.items() if part in (n, field.alias)), None)
            if name is None:
                return []
            model = fields[name].annotation
        elif get_origin(model) is not None and len(get_args(model)) == 2:
            model = get_args(model)[1]  # of a mapping: whatever the names are
        else:
            return []
    model = _inside(model)
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _inside(annotation: Any) -> Any:
    """Without `| None`."""
    kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
    return kinds[0] if len(kinds) == 1 and type(None) in get_args(annotation) else annotation


_HEADER = re.compile(r"^\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z0-9_\-.\"']+)\s*=")


def line_of(text: str, path: tuple[str, ...]) -> int:
    """The line where a setting is written, or the nearest thing above it that is: tomllib tells values, not lines.

    A key of an inline table is found at the line of its name, where the table goes over several, else at the table's.
    """
    best, at, here = 0, 1, ()  # type: tuple[int, int, tuple[str, ...]]
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            here = _parts(header[1])
            found = here
        elif key := _KEY.match(line):
            found = (*here, *_parts(key[1]))
        else:
            continue
        depth = len(found)
        if found == path[:depth] and depth > best:
            best, at = depth, number
    return at


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
