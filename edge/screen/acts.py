"""What members of staff did, in the store's one log: who, what, about what, when.

A log of its own per start of the edge, beside the guests' sessions: chained, sealed and sent to the cloud as they are.
What an act changes in a guest's session stands in that session, too, with the same name. An act that this log does
not take happens all the same: a stop must not wait for a disk. It is reported instead.
"""

import sqlite3
import time
from collections import deque
from collections.abc import Callable

import structlog

from domain.events import Event
from edge.session.log import SessionLog

log = structlog.get_logger()

DEVICE = "staff"  # no device can have this id and connect: it is no device's channel
SHOWN = 20


class Acts:
    """`open` it once a start. `lately` is for the screen, newest first."""

    def __init__(self, journal: SessionLog, session: str, now_us: Callable[[], int]) -> None:
        """Use `open`."""
        self._journal, self._session, self._now_us = journal, session, now_us
        self._began_us, self._last_us = now_us(), 0
        self.lately: deque[tuple[int, str, str, str]] = deque(maxlen=SHOWN)  # (wall_us, who, what, about)
        self.problem = ""

    @classmethod
    async def open(
        cls, journal: SessionLog, *, menu_version: str, now_us: Callable[[], int] = lambda: time.time_ns() // 1000
    ) -> "Acts":
        """Raises sqlite3.Error."""
        while (before := await journal.open_session(DEVICE)) is not None:
            await journal.end(before.session)
        acts = cls(journal, await journal.start(DEVICE, DEVICE, menu_version), now_us)
        await acts.note("edge", "started", wall_us=acts._began_us)
        return acts

    async def note(self, who: str, what: str, about: str = "", **more: str | int) -> None:
        now_us = self._now_us()
        self._last_us = max(self._last_us, now_us - self._began_us)  # a log's time never goes back
        self.lately.appendleft((now_us, who, what, about))
        log.info("staff.act", who=who, what=what, about=about)
        data = {"who": who, "what": what, "about": about, **more}
        try:
            await self._journal.append(self._session, [Event("staff_act", self._last_us, data)])
            self.problem = ""
        except (OSError, sqlite3.Error) as error:
            self.problem = str(error)
            log.error("staff.act_not_kept", who=who, what=what, about=about, error=str(error))
