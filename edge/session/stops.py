"""Where the agent is stopped: at a lane or in the whole store, by the store's people or from the cloud. Kept through a
restart.

A stop counts from the moment it is said, before the disk has it; it ends only when a person ends it: the store's people
what was pressed here, an operator what came from the cloud, so that cut off it stays as it was left. A file that is
there and cannot be read means stopped everywhere: nobody can say any more that it may go on.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from edge.whole_file import write

EVERYWHERE = ""  # the store, where another key is a device's id
FILE = "stopped.json"
UNREADABLE = "unreadable"  # who stopped it, where the file does not say
_FROM_CLOUD = "@cloud"  # beside the places in the file: no device is called so


@dataclass(frozen=True, slots=True)
class Stop:
    by: str
    at_us: int  # wall clock
    why: str = ""


@dataclass(slots=True)
class Stops:
    """One store's. `path` None: not kept (the text door, tests).

    from_cloud: by what an operator stopped, an action of control or the whole agent (`EVERYWHERE`).
    """

    path: Path | None = None
    places: dict[str, Stop] = field(default_factory=dict)
    from_cloud: Mapping[str, Stop] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> "Stops":
        path, cloud = folder / FILE, {}
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))
            cloud = {str(tool): _stop(row) for tool, row in rows.pop(_FROM_CLOUD, {}).items()}
            places = {str(place): _stop(row) for place, row in rows.items()}
        except FileNotFoundError:
            places = {}
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            places = {EVERYWHERE: Stop(UNREADABLE, 0)}
        return cls(path, places, cloud)

    def holds(self, device: str) -> Stop | None:
        return self.store_wide or self.places.get(device)

    @property
    def store_wide(self) -> Stop | None:
        """The whole agent, everywhere in the store."""
        return self.from_cloud.get(EVERYWHERE) or self.places.get(EVERYWHERE)

    def may_use(self, action: str) -> bool:
        """Whether an operator lets that action be done."""
        return action not in self.from_cloud

    def stop(self, place: str, stop: Stop) -> None:
        """A second press changes nothing: who stopped first is remembered."""
        self.places.setdefault(place, stop)

    def resume(self, place: str) -> None:
        self.places.pop(place, None)

    def save(self) -> None:
        """Durable when it returns; whole or not at all. Raises OSError."""
        if self.path is None:
            return
        rows: dict[str, Any] = {place: _row(stop) for place, stop in self.places.items()}
        if self.from_cloud:
            rows[_FROM_CLOUD] = {tool: _row(stop) for tool, stop in self.from_cloud.items()}
        write(self.path, json.dumps(rows, sort_keys=True).encode())


def _stop(row: Mapping[str, Any]) -> Stop:
    return Stop(str(row["by"]), int(row["at_us"]), str(row.get("why", "")))


def _row(stop: Stop) -> dict[str, Any]:
    return {"by": stop.by, "at_us": stop.at_us} | ({"why": stop.why} if stop.why else {})
