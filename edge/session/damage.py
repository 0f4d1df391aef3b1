"""A session log whose pages turn out to be damaged in use: noted beside it, and set aside at the next start.

A log that cannot be read or written in one place would fail there again and again, at every start, too. What was found
once is enough: the process ends by a fault, its keeper starts it anew, and it begins an empty log. The orders are in a
file of their own, and the damaged one is kept for whoever looks into it.
"""

import asyncio
import time
from pathlib import Path

import structlog

from edge.database import connect
from edge.session.log import SessionLog

log = structlog.get_logger()

FILE, NOTE = "log.db", "log.db.is-damaged"


class LogDamaged(Exception):
    """Ends the process; the next one begins a new log."""


class Journal:
    """A process's log. `opened`, then `watch` it beside everything else."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._found = folder, asyncio.Event()

    async def opened(self) -> SessionLog:
        """Raises what `SessionLog.open` raises, and OSError."""
        aside = await asyncio.to_thread(set_aside, self._folder)
        log_ = await SessionLog.open(self._folder)
        log_.damage += [aside] if aside else []
        log_.on_damaged = self._note
        return log_

    async def watch(self) -> None:
        """For ever, or until a page was found to be damaged. Raises LogDamaged."""
        await self._found.wait()
        raise LogDamaged(f"{self._folder / FILE} is damaged: it is set aside at the next start")

    def _note(self, why: str) -> None:
        """A note that cannot be made costs a start: the next one finds the same."""
        if self._found.is_set():
            return
        log.error("log.damaged", file=str(self._folder / FILE), why=why, then="it is set aside, and this starts anew")
        try:
            (self._folder / NOTE).write_text(why, encoding="utf-8")
        except OSError as error:
            log.error("log.damage_not_noted", why=error.strerror)
        self._found.set()


def set_aside(folder: Path) -> str:
    """What the process before had noted. Returns where the damaged file is now; empty: there was none. Raises
    OSError."""
    if not (folder / NOTE).exists():
        return ""
    aside = folder / f"{FILE}.damaged-{time.time_ns() // 1_000_000_000}"
    connect.set_aside(folder / FILE, aside)
    (folder / NOTE).unlink()
    log.error("log.damaged", file=str(folder / FILE), aside=str(aside))
    return str(aside)
