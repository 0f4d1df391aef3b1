"""Which tokens are denied although they are signed: `denied_tokens.json` in the data folder.

It decides nothing else. A device is denied what was issued to it until then, so that a new token lets it in again. What
"until then" means does not hang on a clock: each revocation draws a mark, tokens issued afterwards carry it, and what
carries another one (or none) was issued before. A clock that was ahead, or was set back, changes nothing.
A list that cannot be read is reported, and what was known of it before is kept: a store does not close over it.
"""

import json
import secrets
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
    devices: dict[str, float] = field(default_factory=dict)  # when each was revoked last; seconds since 1970, UTC
    marks: dict[str, str] = field(default_factory=dict)  # that its tokens carry since then
    _seen: tuple[int, int] | None = None

    @classmethod
    def open(cls, folder: Path) -> "Denials":
        made = cls(folder / FILE)
        made.refresh()
        return made

    def mark(self, device: str) -> str:
        """What a token that is issued to it now carries."""
        return self.marks.get(device, "")

    def denies(self, token_id: str, device: str, *, mark: str, issued_at: float) -> bool:
        if token_id in self.tokens:
            return True
        if now := self.mark(device):
            return mark != now
        return issued_at <= self.devices.get(device, float("-inf"))  # revoked by a release that knew no marks

    def refresh(self) -> None:
        """Where the file changed."""
        stamp = _stamp(self.path)
        if stamp == self._seen:
            return
        self._seen = stamp
        try:
            self.tokens, self.devices, self.marks = _read(self.path)
        except ListDamaged as error:
            log.error("tokens.denials_damaged", why=str(error), kept="what was denied before, until a restart")

    def check(self) -> None:
        """Raises ListDamaged: what is issued now would not carry the mark that a running edge looks for."""
        _read(self.path)

    def deny(self, *, device: str = "", token_id: str = "", now: float) -> None:
        """Durable when it returns. Raises OSError, and ListDamaged, which leaves the file as it was."""
        tokens, devices, marks = _read(self.path)
        if token_id:
            tokens |= {token_id}
        if device:
            devices[device], marks[device] = now, secrets.token_hex(8)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        listed = {"tokens": sorted(tokens), "devices": devices, "marks": marks}
        write(self.path, json.dumps(listed, indent=1).encode(), mode=0o600)
        self.refresh()


def _read(path: Path) -> tuple[frozenset[str], dict[str, float], dict[str, str]]:
    """Raises ListDamaged."""
    try:
        row = json.loads(path.read_text(encoding="utf-8"))
        devices = {str(k): float(v) for k, v in row["devices"].items()}
        return frozenset(map(str, row["tokens"])), devices, {str(k): str(v) for k, v in row.get("marks", {}).items()}
    except FileNotFoundError:
        return frozenset(), {}, {}
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
