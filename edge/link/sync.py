"""What flows between store and cloud besides orders: the sessions' events up, the site's news down.

`Upload` decides which events go next and when to give way; it never skips an event within a session. `SiteWatch`
decides where the news goes on after a break; it never interprets them. Neither holds more than one batch or message
in memory, whatever the other side does.
"""

import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from typing import Protocol

import structlog

from edge.link.alarm import Alarm, Clock
from edge.link.client import Cloud, CloudError, CloudRefused, DeadlineSpent, LinkDown
from edge.link.exchange import Heartbeat, ItemOut, LoggedEvent, MenuDelta, MenuSnapshot, SiteEvent, Standing

log = structlog.get_logger()

MOST_EVENTS = 200  # some ten turns; the cloud takes 1,000
MOST_BYTES = 256 * 1024  # a tenth of a second where an uplink has 20 Mbit/s
FIRST_BYTES = 32 * 1024
LEAST_BYTES = 8 * 1024  # a quarter of a second on the slowest uplink a store has, 256 kbit/s
SLOW_S = 0.4  # less than the circuit's `answer_s`
LOOK_S = 1.0  # how old an event may get before somebody looks, when nobody rang
AGAIN_FIRST_S, AGAIN_MOST_S = 1.0, 60.0
FAULTS = ("internal", "unknown")  # of the cloud, maybe over what was sent: it must not hold up all that is behind it


class EventSource(Protocol):
    """A session log that remembers how far the cloud has it."""

    async def pending(
        self, *, most: int, without: frozenset[str]
    ) -> tuple[str, int, Sequence[tuple[int, bytes, bytes]]] | None:
        """(session_id, from_seq, [(seq, body, chain)]): at most `most` events of one session, the longest waiting
        first, none of the sessions `without`. None: all is acknowledged."""

    async def acked(self, session_id: str, through_seq: int) -> None:
        """The cloud holds the session through that number. Lower than before: it lost some, go back."""

    async def untold(self) -> tuple[str, int] | None:
        """(session_id, when, wall clock): one that was forgotten here, and not yet at the cloud."""

    async def told(self, session_id: str) -> None:
        """The cloud has forgotten it."""


class Upload:
    """Sends events in order, one batch at a time, only when `may_send` says so (orders first).

    A session whose events the cloud refuses is set aside (`set_aside`: session -> why), reported, and holds up no
    other; a restart tries it again. One over which the cloud stumbles is tried again after the others.
    """

    def __init__(
        self,
        source: EventSource,
        *,
        clock: Clock,
        may_send: Callable[[], bool] = lambda: True,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._source, self._clock, self._may_send, self._jitter = source, clock, may_send, jitter
        self._alarm = Alarm(clock)
        self._most_bytes = FIRST_BYTES
        self._tries = 0
        self._forgets = True
        self._rewound: dict[str, int] = {}
        self._resting: set[str] = set()  # sessions that the cloud stumbled over: the others come first
        self.set_aside: dict[str, str] = {}

    def ring(self) -> None:
        """There is something new, or the link is back: look now."""
        self._tries = 0
        self._alarm.ring()

    async def once(self, cloud: Cloud) -> int:
        """Sends one batch; how many events were acknowledged. Raises CloudError where asking again can help.

        What is forgotten goes before what is to be kept.
        """
        if self._forgets and (forgotten := await self._source.untold()):
            await self._forget(cloud, *forgotten)
            return 1
        batch = await self._source.pending(most=MOST_EVENTS, without=frozenset({*self._resting, *self.set_aside}))
        if batch is None or not batch[2]:
            self._resting.clear()  # all the others are there: their turn again, at the next look
            return 0
        session_id, from_seq, rows = batch
        events = _within([LoggedEvent(*row) for row in rows], self._most_bytes)
        began = self._clock.now()
        try:
            through = await cloud.append(session_id, from_seq, events)
        except DeadlineSpent:
            self._fit(SLOW_S)  # less is more likely to arrive in time
            raise
        except CloudRefused as error:
            if error.reason in FAULTS:
                self._resting.add(session_id)
            if error.passing or error.reason in ("unauthenticated", "permission_denied"):
                raise
            await self._refused(cloud, session_id, from_seq, error)
            return 0
        self._fit(self._clock.now() - began)
        await self._source.acked(session_id, through)
        return max(0, through - from_seq + 1)

    def _fit(self, took_s: float) -> None:
        """On a slow way up, the beats that tell whether it is there stand behind a batch: it has to be short."""
        if took_s >= SLOW_S:
            self._most_bytes = max(LEAST_BYTES, self._most_bytes // 2)
        elif took_s < SLOW_S / 2:
            self._most_bytes = min(MOST_BYTES, self._most_bytes * 2)

    async def _forget(self, cloud: Cloud, session_id: str, at_us: int) -> None:
        try:
            await cloud.forget(session_id, at_us)
        except CloudRefused as error:
            if error.passing or error.reason == "unauthenticated":
                raise
            log.error("forgetting.refused", session=session_id, why=str(error))
            if error.reason == "unimplemented":
                self._forgets = False  # a cloud of an older release: what it keeps stays, until this starts again
                return
        await self._source.told(session_id)

    async def run(self, cloud: Cloud) -> None:
        """For ever; call `ring` for new events and when the link is back."""
        while True:
            wait = LOOK_S
            try:
                if self._may_send() and await self.once(cloud):
                    wait, self._tries = 0.0, 0
            except CloudError as error:
                wait = self._backoff()
                log.info("upload.asks_again", in_s=round(wait, 2), why=str(error))
            except Exception:  # a task's root: a log that cannot be read must not end the store's link
                wait = self._backoff()
                log.exception("upload.failed")
            if wait:
                await self._alarm.wait(self._clock.now() + wait)

    def _backoff(self) -> float:
        wait = min(AGAIN_FIRST_S * 2.0 ** min(self._tries, 16), AGAIN_MOST_S) * (1.0 - 0.5 * self._jitter())
        self._tries += 1
        return wait

    async def _refused(self, cloud: Cloud, session_id: str, from_seq: int, error: CloudRefused) -> None:
        """A gap is closed by going back to what the cloud holds, once; anything else sets the session aside."""
        if error.reason == "failed_precondition" and self._rewound.get(session_id) != from_seq:
            through = await cloud.append(session_id, from_seq, [])
            self._rewound[session_id] = from_seq
            log.warning("upload.goes_back", session=session_id, to=through, was=from_seq)
            await self._source.acked(session_id, through)
            return
        self.set_aside[session_id] = str(error)
        log.error("upload.set_aside", session=session_id, from_seq=from_seq, why=str(error))


def _within(events: Sequence[LoggedEvent], most_bytes: int) -> Sequence[LoggedEvent]:
    """As many of the first events as fit, at least one."""
    size = 0
    for n, event in enumerate(events):
        size += len(event.body) + len(event.chain) + 16
        if n and size > most_bytes:
            return events[:n]
    return events


class StartOver(Exception):
    """Raised by who takes the news: what came does not fit what is here, and the whole is needed."""


class SiteWatch:
    """Follows the site's news from a cursor that survives breaks.

    `on_event` is given every event but heartbeats, in order, and is awaited: while it works, nothing more is read,
    so it should hand on what takes longer than a heartbeat. A cursor of 0 (a new process) begins with the catalog,
    whole or as the difference to the one that `have` names; what is out follows it.
    """

    def __init__(
        self,
        on_event: Callable[[SiteEvent], Awaitable[None]],
        *,
        cursor: int = 0,
        have: Callable[[], str] = lambda: "",
    ) -> None:
        self._on_event, self._have = on_event, have
        self.cursor = cursor
        self._anew = False

    def start_over(self) -> None:
        """As `StartOver`, for who finds out later: with the next message, a heartbeat at the latest."""
        self._anew = True

    async def follow(self, cloud: Cloud) -> None:
        """Looks, then follows until the link breaks, or until `StartOver`: then it returns, and the next one begins
        with the catalog. Raises LinkDown, DeadlineSpent or CloudRefused."""
        await cloud.look()
        out: set[str] | None = None  # what is out, while it is being told from the beginning
        first = True
        async with aclosing(cloud.watch(self.cursor, have=self._have())) as events:
            async for event in events:
                try:
                    if self._anew:
                        raise StartOver
                    match event:
                        case MenuSnapshot() | MenuDelta() if first:
                            await self._handle(event)
                            out = set()
                        case ItemOut(_, item, available=False) if out is not None:
                            out.add(item)
                        case Heartbeat() if out is not None:
                            await self._handle(Standing(event.cursor, frozenset(out)))
                            out = None
                        case Heartbeat():
                            pass
                        case _:
                            await self._handle(event)
                except StartOver:
                    self.cursor, self._anew = 0, False
                    return
                first = False
                if out is None:  # a beginning that was cut short begins anew
                    self.cursor = event.cursor
        raise LinkDown("the watch ended")

    async def _handle(self, event: SiteEvent) -> None:
        try:
            await self._on_event(event)
        except StartOver:
            raise
        except Exception:  # the root of an event: one that cannot be used is reported, and the store goes on without
            log.exception("watch.event_failed", kind=type(event).__name__, cursor=event.cursor)
