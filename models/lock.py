"""The operator's own list of which bytes a model is made of, kept in a file that is committed beside the edge's
configuration: what was pulled once is what every later pull and every other store gets, or it is refused.
"""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from models.manifest import Model

LOCK = Path("models.lock")


class LockError(ValueError):
    """One line: the file, and why it cannot be used."""


@dataclass(frozen=True, slots=True)
class Pin:
    sha256: str
    bytes: int


Pins = Mapping[str, Pin]  # by path within the model


class Lock:
    """Read with `open`; `pin` writes the whole file anew, in one rename."""

    def __init__(self, path: Path, pins: dict[str, dict[str, Pin]]) -> None:
        self.path = path
        self._pins = pins  # by "name@revision"

    @classmethod
    def open(cls, path: Path = LOCK) -> "Lock":
        """An empty one where there is no file. Raises LockError."""
        try:
            said = json.loads(path.read_text(encoding="utf-8"))
            models = said["models"].items() if said["schema"] == 1 else None
            if models is None:
                raise LockError(f"{path}: schema {said['schema']!r}; this release reads 1")
            return cls(path, {model: {file: Pin(**pin) for file, pin in files.items()} for model, files in models})
        except FileNotFoundError:
            return cls(path, {})
        except OSError as error:
            raise LockError(f"{path}: {error.strerror}") from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            if isinstance(error, LockError):
                raise
            raise LockError(
                f"{path}: this is no lock file ({error}). Take it back from where you keep it; only if you mean to "
                "trust what comes next, delete it and pull again."
            ) from error

    def pins(self, model: Model) -> Pins:
        """Of each file of this revision; empty before its first pull."""
        return self._pins.get(_key(model), {})

    def pin(self, model: Model, pins: Pins) -> None:
        """Raises LockError; the file is then as it was."""
        self._pins[_key(model)] = dict(pins)
        models = {
            model: {file: asdict(pin) for file, pin in sorted(files.items())}
            for model, files in sorted(self._pins.items())
        }
        text = json.dumps({"schema": 1, "models": models}, indent=2) + "\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "w", dir=self.path.parent, prefix=f".{self.path.name}.", delete=False, encoding="utf-8"
            ) as part:
                part.write(text)
                part.flush()
                os.fsync(part.fileno())
            Path(part.name).chmod(0o644)
            Path(part.name).replace(self.path)
        except OSError as error:
            raise LockError(f"{self.path}: {error.strerror}") from error


def _key(model: Model) -> str:
    return f"{model.name}@{model.revision}"
