"""Where the agent is stopped: at a lane, or in the whole store. Kept through a restart.

A stop counts from the moment it is said, before the disk has it; it ends only when a person ends it. A file that is
there and cannot be read means stopped everywhere: nobody can say any more that it may go on.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

from edge.whole_file import write

EVERYWHERE = ""  # the store, where another key is a device's id
FILE = "stopped.json"
UNREADABLE = "unreadable"  # who stopped it, where the file does not say


@dataclass(frozen=True, slots=True)
class Stop:
    by: str
    at_us: int  # wall clock


@dataclass(slots=True)
class Stops:
    """One store's. `path` None: not kept (the text door, tests)."""

    path: Path | None = None
    places: dict[str, Stop] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> "Stops":
        path = folder / FILE
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))
            places = {str(place): Stop(str(row["by"]), int(row["at_us"])) for place, row in rows.items()}
        except FileNotFoundError:
            places = {}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            places = {EVERYWHERE: Stop(UNREADABLE, 0)}
        return cls(path, places)

    def holds(self, device: str) -> Stop | None:
        return self.places.get(EVERYWHERE) or self.places.get(device)

    def stop(self, place: str, stop: Stop) -> None:
        """A second press changes nothing: who stopped first is remembered."""
        self.places.setdefault(place, stop)

    def resume(self, place: str) -> None:
        self.places.pop(place, None)

    def save(self) -> None:
        """Durable when it returns; whole or not at all. Raises OSError."""
        if self.path is None:
            return
        rows = {place: {"by": stop.by, "at_us": stop.at_us} for place, stop in self.places.items()}
        write(self.path, json.dumps(rows, sort_keys=True).encode())
