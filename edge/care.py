"""What a node looks after while it serves: room on its disk, how late its loop is, orders without a cloud. For ever."""

import asyncio
import sqlite3
from math import inf

import structlog

from edge.capacity import Capacity
from edge.link.outbox import Outbox
from edge.link.room import GLANCE_S, Room
from edge.screen.store import StoreScreen
from edge.screen.view import Problem
from edge.session.clock import RealClock

log = structlog.get_logger()

LAG_LOOK_S = 0.1  # how late the loop is, for whether one more device has room
ALONE_LOOK_S = 1.0  # without a cloud, how often queued orders are looked over for `release_by`


async def alone(outbox: Outbox, clock: RealClock) -> None:
    while True:
        await outbox.without_link()
        await clock.sleep_until(clock.now() + ALONE_LOOK_S)


async def keep_room(room: Room, outbox: Outbox, clock: RealClock, counter: StoreScreen) -> None:
    counter.reports.append(lambda: [Problem("disk_short", {"free": str(room.now.free_mb)})] if room.now.short else [])
    looked_at = -inf
    while True:
        try:
            if room.is_due(clock.now() - looked_at):
                looked_at = clock.now()
                await asyncio.to_thread(room.look)
                await outbox.forget()
        except (OSError, sqlite3.Error) as error:
            log.error("disk.not_looked_at", error=str(error))
        await clock.sleep_until(clock.now() + GLANCE_S)


async def keep_lag(capacity: Capacity) -> None:
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + LAG_LOOK_S
        await asyncio.sleep(LAG_LOOK_S)
        capacity.on_lag(loop.time() - due, due)
