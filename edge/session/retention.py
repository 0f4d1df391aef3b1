"""When a session has been kept for long enough: a timer over the store's log.

It decides which sessions may go: over, with the cloud to the last event, older than the operator wants, and no longer
needed for an order that is under way. With a session its key goes: nobody can read the words of the cloud's copy from
then on. What the cloud has not acknowledged stays, however old; a store without a cloud keeps everything until somebody
forgets it (`talkthru forget`).
"""

import sqlite3
import time
from collections.abc import Callable

import structlog

from edge.link.outbox import Outbox
from edge.session.clock import Clock
from edge.session.log import SessionLog

log = structlog.get_logger()

LOOK_S = 3600.0
FIRST_S = 60.0  # after a start there is more urgent work
AT_ONCE = 20  # sessions: a tenth of a second of the log's thread, and turns wait for that
DAY_US = 86_400 * 1_000_000


async def expire(journal: SessionLog, outbox: Outbox, *, days: int, wall_us: Callable[[], int]) -> int:
    """How many sessions went. Raises sqlite3.Error."""
    going_on = {standing.order_id for standing in (*outbox.waiting, *outbox.needing)}
    gone = 0
    while some := await journal.expire(before_us=wall_us() - days * DAY_US, keep=going_on, most=AT_ONCE):
        gone += some
    return gone


async def keep_expiring(
    journal: SessionLog,
    outbox: Outbox,
    *,
    days: int,
    clock: Clock,
    wall_us: Callable[[], int] = lambda: time.time_ns() // 1000,
) -> None:
    """For ever."""
    await clock.sleep_until(clock.now() + FIRST_S)
    while True:
        try:
            if gone := await expire(journal, outbox, days=days, wall_us=wall_us):
                log.info("sessions.expired", sessions=gone, after_days=days)
        except sqlite3.Error as error:
            log.error("sessions.not_expired", error=str(error))
        await clock.sleep_until(clock.now() + LOOK_S)
