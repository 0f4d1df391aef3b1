"""How far each site's audit went, noted in a file beside the database: whoever cuts the audit off must change both.

The file is written by the running tier every few seconds and by `talkthru audit verify`; copy it elsewhere to be surer.
"""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import structlog

from cloud.store.audit import AuditStore, Head

FILE = "audit-heads.json"
NOTE_EVERY_S = 10.0  # what is cut off within that time of a note is found by the signed end alone

log = structlog.get_logger()


def read(path: Path) -> Mapping[str, Head]:
    """Raises ValueError for a file that is none of ours; a missing one knows nothing."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return {str(site): Head(str(site), int(row["seq"]), str(row["chain"])) for site, row in rows.items()}
    except FileNotFoundError:
        return {}
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise ValueError(f"{path}: holds no heads of an audit") from error


def write(path: Path, heads: Iterable[Head]) -> None:
    """Whole or not at all. Raises OSError."""
    rows = {head.site: {"seq": head.seq, "chain": head.chain} for head in heads}
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(rows, file, indent=1, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


class Noting:
    """Call it every `NOTE_EVERY_S`. A head that goes back is not noted: it is what the file is there to find."""

    def __init__(self, audit: AuditStore, path: Path) -> None:
        self._audit, self._path = audit, path
        self._noted: Mapping[str, Head] = {}

    async def __call__(self) -> None:
        try:
            noted = dict(self._noted or read(self._path))
            for head in await self._audit.heads():
                if head.site in noted and head.seq < noted[head.site].seq:
                    log.error("audit.cut_off", site=head.site, ends_at=head.seq, went_to=noted[head.site].seq)
                else:
                    noted[head.site] = head
            if noted != self._noted:
                write(self._path, noted.values())
            self._noted = noted
        except (OSError, ValueError) as error:
            log.warning("audit.heads_not_noted", why=str(error))
