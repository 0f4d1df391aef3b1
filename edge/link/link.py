"""The store's link to the cloud: the circuit with a clock and a channel, and what goes over it, in this order:
orders, then the sessions' events; the site's news all the while.

It decides nothing that `circuit`, `outbox` and `sync` have not decided: it tells them the time, what was heard and
what broke, and does what they say.
"""

import asyncio
import random
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress
from dataclasses import asdict

import structlog

from edge.link.alarm import Alarm, Clock
from edge.link.circuit import Circuit, LinkState, Moved, Thresholds
from edge.link.client import Cloud, CloudError, CloudRefused, DeadlineSpent, LinkDown, NotAdmitted, Refusal
from edge.link.exchange import SiteEvent
from edge.link.outbox import Outbox
from edge.link.sync import EventSource, SiteWatch, Upload

log = structlog.get_logger()

BEAT_AGAIN_S = 0.1  # a stream that ends for a new certificate; one that broke has moved the circuit
ECHO_AGAIN_S = 60.0
REFUSED_AGAIN_S = 5.0  # a cloud that answers and refuses the watch (identity, an older release) is not asked in a loop


class Link:
    """Takes the cloud's circuitry over; `start` it in a task group that outlives the sessions, `stop` it before the
    outbox closes.

    `on_change` is awaited for every change of state that still holds when it is its turn: a slow listener sees the
    latest, not all. `on_site_event`, `have`: see `SiteWatch`.
    """

    def __init__(
        self,
        cloud: Cloud,
        outbox: Outbox,
        *,
        clock: Clock,
        source: EventSource | None = None,
        on_site_event: Callable[[SiteEvent], Awaitable[None]] | None = None,
        on_change: Callable[[Moved], Awaitable[None]] | None = None,
        thresholds: Thresholds | None = None,
        jitter: Callable[[], float] = random.random,
        cursor: int = 0,
        have: Callable[[], str] = lambda: "",
    ) -> None:
        self.cloud, self.outbox = cloud, outbox
        self._clock, self._jitter, self._on_change = clock, jitter, on_change
        self._circuit = Circuit(clock.now(), thresholds)
        self._alarm, self._checks = Alarm(clock), Alarm(clock)
        self._changed, self._may_look, self._went_down = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._is_up = asyncio.Event()
        self._moved: Moved | None = None
        self.watch = SiteWatch(on_site_event or _ignored, cursor=cursor, have=have)
        self.upload = Upload(source, clock=clock, may_send=self._may_upload, jitter=jitter) if source else None
        self._task: asyncio.Task[None] | None = None
        self._said: Refusal | None = None
        cloud.circuitry = self

    @property
    def state(self) -> LinkState:
        return self._circuit.state

    def start(self, tasks: asyncio.TaskGroup) -> None:
        self._task = tasks.create_task(self.run(), name="link")

    async def stop(self) -> None:
        """Ends what is under way: orders stay in the outbox, events in the log."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self.cloud.close()

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._keep_time(), name="link.circuit")
            tasks.create_task(self._keep_looking(), name="link.watch")
            tasks.create_task(self._keep_asking(), name="link.check")
            tasks.create_task(self._keep_dropping(), name="link.channel")
            tasks.create_task(self._keep_telling(), name="link.changes")
            tasks.create_task(self.outbox.run(self.cloud, self.usable), name="link.outbox")
            if self.upload is not None:
                tasks.create_task(self.upload.run(self.cloud), name="link.upload")

    # ---- what the client tells and asks (`edge.link.client.Circuitry`)

    def usable(self) -> bool:
        return self._circuit.state.usable

    def heartbeat(self, began: float) -> None:
        self._weigh(self._circuit.on_heartbeat(self._clock.now()))

    def answered(self, began: float) -> None:
        self._weigh(self._circuit.on_success(self._clock.now()))

    def broke(self, began: float) -> None:
        self._weigh(self._circuit.on_failure(self._clock.now(), jitter=self._jitter(), began=began))

    def silent(self, began: float) -> None:
        self._weigh(self._circuit.on_silence(self._clock.now(), began=began))
        self._checks.ring()

    def _weigh(self, moved: Moved | None) -> None:
        if moved is None:
            return  # what was heard puts the next look off; `_keep_time` finds that out when it wakes
        self._alarm.ring()
        self._checks.ring()
        self.outbox.ring()
        looking = {moved.was, moved.now} == {LinkState.DOWN, LinkState.PROBING}  # every few seconds of an outage
        (log.debug if looking else log.info)("link.changed", was=moved.was.value, now=moved.now.value, why=moved.why)
        self._moved = moved
        self._changed.set()
        if moved.now is LinkState.DOWN:
            self._may_look.clear()
            self._went_down.set()
        else:
            self._may_look.set()
        if moved.now is not LinkState.UP:
            self._is_up.clear()
            return
        self._is_up.set()
        if self.upload is not None:
            self.upload.ring()

    def _may_upload(self) -> bool:
        return self._circuit.state is LinkState.UP and not self.outbox.busy

    # ---- the tasks

    async def _keep_time(self) -> None:
        while True:
            self._weigh(self._circuit.on_time(self._clock.now(), jitter=self._jitter()))
            await self._alarm.wait(self._circuit.wake_at())

    async def _keep_looking(self) -> None:
        """Follows the site's news; opening the watch is also how the link is looked for."""
        while True:
            await self._may_look.wait()
            try:
                await self.watch.follow(self.cloud)
            except NotAdmitted as error:
                if error.refusal != self._said:  # once; the state of it is `Cloud.refusal`
                    self._said = error.refusal
                    log.error("link.not_admitted", kept="orders wait here", **asdict(error.refusal))
                await asyncio.sleep(0)  # asked again when the circuit looks: a link that is up has said why before
            except (LinkDown, DeadlineSpent):
                await asyncio.sleep(0)  # the client has told the circuit, and that decides when to look again
            except CloudRefused as error:
                log.warning("link.watch_refused", why=str(error))
                await self._clock.sleep_until(self._clock.now() + REFUSED_AGAIN_S)
            except Exception:  # a task's root: whatever a library or a message does must not cost the store its edge
                log.exception("link.watch_failed")
                await self._clock.sleep_until(self._clock.now() + REFUSED_AGAIN_S)

    async def _keep_asking(self) -> None:
        """Beats that come back, for as long as the cloud can be counted on: one that is heard may not hear us."""
        while True:
            await self._is_up.wait()
            try:
                async with aclosing(self.cloud.echo(self._beats())) as echoes:
                    async for sent_us in echoes:
                        self._weigh(self._circuit.on_echo(self._clock.now(), asked=sent_us / 1e6))
                        self._checks.ring()
            except CloudRefused as error:
                if error.reason != "unimplemented":
                    log.warning("link.echo_refused", why=str(error))
                await self._ask_by_calls()
            except (LinkDown, DeadlineSpent):
                self._circuit.on_not_asked(self._clock.now())  # the client has told the circuit what broke
                await self._clock.sleep_until(self._clock.now() + BEAT_AGAIN_S)
            except Exception:  # a task's root, as above
                log.exception("link.echo_failed")
                await self._clock.sleep_until(self._clock.now() + REFUSED_AGAIN_S)

    async def _beats(self) -> AsyncGenerator[int, None]:
        while True:
            await self._next_question()
            now = self._clock.now()
            self._circuit.on_asked(now)
            self._alarm.ring()
            yield round(now * 1e6)

    async def _next_question(self) -> None:
        while (due := self._circuit.check_at()) is None or due > self._clock.now():
            await self._checks.wait(due)

    async def _ask_by_calls(self) -> None:
        """A cloud of the release before has no echo; it is asked for one again after a while."""
        self._circuit.ask_seldom()
        until = self._clock.now() + ECHO_AGAIN_S
        while self._clock.now() < until:
            await self._next_question()
            asked = self._clock.now()
            self._circuit.on_asked(asked)
            self._alarm.ring()
            with suppress(CloudError):  # the client has told the circuit
                await self.cloud.look()

    async def _keep_dropping(self) -> None:
        """Closes the channel of a link that went down, so that every call under way ends now."""
        while True:
            await self._went_down.wait()
            self._went_down.clear()
            await self.cloud.drop()

    async def _keep_telling(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            if self._on_change is not None and self._moved is not None:
                try:
                    await self._on_change(self._moved)
                except Exception:  # a task's root: a listener that fails must not cost the store its link
                    log.exception("link.listener_failed")


async def _ignored(event: SiteEvent) -> None:
    pass
