"""Which tokens are denied although they are signed: `denied_tokens.json` in the data folder.

It decides nothing else. A device is denied what was issued to it until then, so that a new token lets it in again. A
list that cannot be read is reported, and what was known of it before is kept: a store does not close over it.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from edge.whole_file import write

log = structlog.get_logger()

FILE = "denied_tokens.json"


class ListDamaged(Exception):
    """One line: which file, and what to do."""


@dataclass(slots=True)
class Denials:
    path: Path
    tokens: frozenset[str] = frozenset()  # by their id
    devices: dict[str, float] = field(default_factory=dict)  # what was issued up to then; seconds since 1970, UTC
    _seen: tuple[int, int] | None = None

    @classmethod
    def open(cls, folder: Path) -> "Denials":
        made = cls(folder / FILE)
        made.refresh()
        return made

    def denies(self, token_id: str, device: str, issued_at: float) -> bool:
        return token_id in self.tokens or issued_at <= self.devices.get(device, float("-inf"))

    def refresh(self) -> None:
        """Where the file changed."""
        stamp = _stamp(self.path)
        if stamp == self._seen:
            return
        self._seen = stamp
        try:
            self.tokens, self.devices = _read(self.path)
        except ListDamaged as error:
            log.error("tokens.denials_damaged", why=str(error), kept="what was denied before, until a restart")

    def deny(self, *, device: str = "", token_id: str = "", now: float) -> None:
        """Durable when it returns. Raises OSError, and ListDamaged, which leaves the file as it was."""
        tokens, devices = _read(self.path)
        if token_id:
            tokens |= {token_id}
        if device:
            devices[device] = now
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write(self.path, json.dumps({"tokens": sorted(tokens), "devices": devices}, indent=1).encode(), mode=0o600)
        self.refresh()


def _read(path: Path) -> tuple[frozenset[str], dict[str, float]]:
    """Raises ListDamaged."""
    try:
        row = json.loads(path.read_text(encoding="utf-8"))
        return frozenset(map(str, row["tokens"])), {str(k): float(v) for k, v in row["devices"].items()}
    except FileNotFoundError:
        return frozenset(), {}
    except OSError as error:
        raise ListDamaged(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ListDamaged(
            f"{path}: is damaged. Move it away and revoke again what must not come in; what is not revoked again can "
            "connect until its token ends."
        ) from error


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino
