"""Text that cannot be kept or sent: half a character (a lone surrogate, as a JSON escape may write it), or a NUL. PURE.

Neither UTF-8 nor a database takes it, so whoever reads text from outside refuses it there, and not a guest's order.
"""

import json
from typing import Any


def unkeepable(value: Any) -> str | None:
    """Where in parsed JSON the first such text is; None: nowhere."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return _where(value)
    except (TypeError, ValueError, RecursionError):
        pass  # no JSON: whoever reads it says so
    else:
        if "\\u0000" not in json.dumps(value):
            return None
    return _where(value)


def _where(value: Any) -> str | None:
    left: list[tuple[str, Any]] = [("$", value)]
    while left:
        path, here = left.pop()
        match here:
            case str() if _is_bad(here):
                return path
            case dict():
                if any(_is_bad(str(key)) for key in here):
                    return path
                left.extend((f"{path}.{key}"[:200], row) for key, row in here.items())
            case list():
                left.extend((f"{path}[{n}]", row) for n, row in enumerate(here))
    return None


def _is_bad(text: str) -> bool:
    return "\x00" in text or any("\ud800" <= char <= "\udfff" for char in text)
