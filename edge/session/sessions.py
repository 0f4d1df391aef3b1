"""A store's sessions: opens them for its devices, resumes them after a crash, tells them what changed around them.

One device has at most one open session. Whoever comes back (the socket after a break, the process after `kill -9`)
gets the open one, folded from the log; a guest who left closed it.
"""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

import structlog

from domain.completeness import Completeness
from domain.control import Verify, nobody_signed
from domain.menu import Menu
from domain.order_form import to_form
from domain.pricing import price
from edge.link.exchange import CloudApproval, Reserved
from edge.link.order_file import Standing
from edge.link.outbox import Move
from edge.session.absence import Absence, Away
from edge.session.clock import Clock
from edge.session.conversation import Conversation, waits_s
from edge.session.exchange import (
    AgentResumed,
    AgentStopped,
    Given,
    GuestArrived,
    GuestLeft,
    LinkChanged,
    MenuChanged,
    OrderMoved,
    ReservationMoved,
    Resumed,
    StaffAsked,
    StaffReturned,
    StaffTookOver,
    Step,
)
from edge.session.host import Effects, Host, Outlet
from edge.session.log import OpenSession, SessionLog
from edge.session.missed import is_news, missed
from edge.session.setting import Knowledge, Setting
from edge.session.state import State, fold
from edge.session.stops import EVERYWHERE, Stop, Stops

log = structlog.get_logger()

# What reading and folding events of a strange form may raise: another release's, or bytes that changed on the disk.
UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
ABSENT_LOOK_S = 5.0  # how much longer than it has to anything of somebody who is away waits
KEPT_MENUS = 3  # before the one in use, for sessions that are open but not live: as many as `link.catalog` keeps


@dataclass(frozen=True, slots=True)
class Place:
    """The store that the sessions are in, and the release that decides."""

    site: str
    location: str
    build: str = ""
    boot_id: str = ""
    policy_version: str = "1"
    role: str = "guest"
    person: str = ""  # the member of staff whose device it is


@dataclass(frozen=True, slots=True)
class Clocks:
    """Monotonic for deadlines, wall for expiry, and the store's local time for dayparts and promotions."""

    session: Clock
    wall_us: Callable[[], int]
    local: Callable[[], datetime]  # naive, in the store's timezone


class Sessions:
    """All open conversations of a store."""

    def __init__(
        self,
        *,
        knowledge: Knowledge,
        journal: SessionLog,
        effects: Effects,
        clocks: Clocks,
        place: Place,
        tasks: asyncio.TaskGroup,
        under_way: Callable[[int], None] = lambda change: None,
        verify: Verify = nobody_signed,
        stops: Stops | None = None,
        earlier: Sequence[Knowledge] = (),
    ) -> None:
        """earlier: menus that sessions may have begun with which are open yet."""
        self.stops = stops or Stops()
        self._knowledge = knowledge
        self._known = {k.menu.version: k for k in (*earlier, knowledge)}
        self._journal = journal
        self._effects = effects
        self._clocks = clocks
        self._place = place
        self._tasks = tasks
        self._under_way = under_way
        self._verify = verify
        self.whereabouts: Callable[[str], Awaitable[Standing | None]] = _nowhere  # of a session's order, on its way
        self._absence = Absence()  # open sessions whose device is away, or has not come back since the process before
        self._opening: dict[str, asyncio.Lock] = {}
        self._link_up = True
        self._out: frozenset[str] = frozenset()
        self.on_gone: Callable[[str], Awaitable[None]] = _nobody_asks  # a guest who had said yes has left: the session
        self._open: set[str] = set()
        self.live: dict[str, Host] = {}
        self.unreadable: dict[str, str] = {}  # sessions that were closed for that, and why

    @property
    def menu(self) -> Menu:
        """What is sold now."""
        return self._knowledge.menu

    async def load(self) -> None:
        """Which devices have a session open: call it once, before the devices come. One that had ended, and died before
        that was written beside it, is closed: its device is free, and nobody who is not there is greeted."""
        for found in await self._journal.open_sessions():
            state = await self._folded(found)
            if state is not None and state.ended:
                await self._gone(state)
                await self._journal.end(found.session)
            elif state is not None:
                self._open.add(found.device)
                last_us = int(state.started.get("wall_us", self._clocks.wall_us())) + state.last_us
                away = Away(found.session, found.channel, self._clocks.session.now(), last_us)
                self._absence.left(found.device, away)

    async def wait_for_guests(self) -> None:
        """For ever: who does not come back leaves what they were still to be asked to a person, and whoever has been
        away for longer than anybody waits in silence has gone: their session ends."""
        while True:
            await self._clocks.session.sleep_until(self._clocks.session.now() + ABSENT_LOOK_S)
            for session in self._absence.given_up(self._clocks.session.now()):
                await self.on_gone(session)
            for device in self._absence.devices():
                try:
                    await self._end_absent(device)
                except (OSError, sqlite3.Error) as error:  # tried again: who comes meanwhile ends it, too
                    log.error("session.not_ended", device=device, error=str(error))

    async def _end_absent(self, device: str) -> None:
        async with self._opening.setdefault(device, asyncio.Lock()):
            away = self._absence.of(device)
            if away is None or not self._is_over(device):
                return
            found = await self._journal.open_session(device)
            if found is None or found.session != away.session:
                self._absence.back(device)
                return
            host = self.live.get(found.session)
            state = await self._folded(found) if host is None else host.state
            if state is None:
                self._absence.back(device)
                return
            host = host or self._host(found, state, _unheard, self._place.role)
            host.attach(_unheard)
            log.info("session.guest_gone", session=found.session, device=device)
            await self.close(host)

    def _is_over(self, device: str) -> bool:
        """Whether whoever is at that device now is somebody else than the guest of its session."""
        away = self._absence.of(device)
        if away is None:
            return False
        waits = waits_s(self._knowledge.menu, away.channel)
        return self._absence.is_over(device, wall_us=self._clocks.wall_us(), waits_s=waits)

    def left_alone(self, host: Host) -> None:
        """Its device is away: what becomes of its order meanwhile is told when it is back."""
        away = Away(host.session_id, host.channel, self._clocks.session.now(), self._clocks.wall_us())
        self._absence.left(host.device, away)

    async def greet(self, host: Host) -> None:
        """The guest's first step with this device: they came, or are here again, and hear what they missed."""
        if host.is_new:
            await host.commit(GuestArrived())
            return
        moved = missed(host.state, await self.whereabouts(host.session_id)) if host.state.talk.order.lines else None
        await host.commit(Resumed(news=moved is not None and is_news(host.state, moved)))
        if moved is not None:
            await host.commit(moved)

    async def _folded(self, session: OpenSession) -> State | None:
        """Where it stands by its log. None: the log holds what this release cannot read. Then it is closed as it lies
        there, and reported; its device begins anew, and an order that was confirmed goes its way."""
        try:
            events = await self._journal.events(session.session)
            state = reduce(fold, events, State(session.session, menu_version=session.version))
            int(state.started.get("wall_us", 0))  # what its clock begins with
            return state
        except UNREADABLE as error:
            why = f"{type(error).__name__}: {error}"[:200]
            log.error("session.unreadable", session=session.session, device=session.device, why=why)
            self.unreadable[session.session] = why
            await self._journal.end(session.session)
            return None

    def is_open(self, device: str) -> bool:
        """Whether a guest's session is open there who may still be there."""
        return device in self._open and not self._is_over(device)

    async def open(
        self, device: str, channel: str, outlet: Outlet, *, name: str | None = None, role: str | None = None
    ) -> Host:
        """The device's open session, or a new one. The caller says who came with `greet`.

        role: of the device; None: the store's. A session that began in another role ends: what a manager's headset
        began is not gone on with by whoever wears it next. So does one that was left alone for longer than anybody is
        waited for. Raises sqlite3.Error when the disk does not take a session.
        """
        async with self._opening.setdefault(device, asyncio.Lock()):
            role = role or self._place.role
            while (host := await self._opened(device, channel, name, role)) is None:
                pass  # what was open there was none for whoever comes now, and is over
            host.attach(outlet)
            self._absence.back(device)
            return host

    async def _opened(self, device: str, channel: str, name: str | None, role: str) -> Host | None:
        """None: what was found has been closed; look again."""
        found = await self._journal.open_session(device) if name is None else None
        if found is None:
            version = self._knowledge.menu.version
            session = await self._journal.start(device, channel, version, name=name)
            found = OpenSession(session, device, channel, version)
        self._open.add(device)
        host = self.live.get(found.session)
        if host is None:
            state = await self._folded(found)
            if state is None:
                return None
            host = self.live[found.session] = self._host(found, state, _unheard, role)
        others = not host.is_new and (host.state.started.get("role", role) != role or self._is_over(device))
        if others or host.state.ended:  # the disk may not have taken that it is closed, when it ended
            host.attach(_unheard)
            await self.close(host)
            return None
        return host

    def _host(self, session: OpenSession, state: State, outlet: Outlet, role: str) -> Host:
        wall_us = self._clocks.wall_us()
        began_us = int(state.started.get("wall_us", wall_us))
        setting = Setting(
            channel=session.channel,
            device=session.device,
            site=self._place.site,
            location=str(state.started.get("location", self._place.location)),
            local_time=str(state.started.get("local_time", self._clocks.local().isoformat())),
            wall_us=began_us,
            boot_id=self._place.boot_id,
            build=self._place.build,
            policy_version=self._place.policy_version,
            role=role,
            person=self._place.person,
            link_up=self._link_up,
            out=tuple(sorted(self._out)),
            stopped=self._stopped_by(session.device),
        )
        # A resume carries the offset: the wall clock says how long nobody was here, never less than what the log has.
        gone_us = max(wall_us - began_us, state.last_us)
        epoch = self._clocks.session.now() - (gone_us / 1_000_000 if state.seq else 0.0)
        version = self._knowledge.menu.version
        conversation = Conversation(self._known, setting, version=version, epoch=epoch, verify=self._verify)
        return Host(
            session_id=session.session,
            device=session.device,
            conversation=conversation,
            journal=self._journal,
            effects=self._effects,
            clock=self._clocks.session,
            tasks=self._tasks,
            outlet=outlet,
            state=state,
            under_way=self._under_way,
            stopped_by=self._stopped_by,
        )

    def _stopped_by(self, device: str) -> str:
        stop = self.stops.holds(device)
        return (stop.by or "staff") if stop else ""

    def board(self, host: Host) -> Mapping[str, Any]:
        """The order as a screen shows it."""
        talk = host.state.talk
        bill = price(talk.order, host.serving())
        total = bill.total_cents if talk.pos_total_cents is None else talk.pos_total_cents
        return {
            "revision": talk.order.revision,
            "lines": to_form(talk.order.lines),
            "total_cents": total,
            "state": talk.phase.value,
        }

    def completeness(self, host: Host, text: str) -> Completeness:
        """How finished the words of a turn are that is still being spoken."""
        return host.completeness(text)

    def link_is_up(self) -> bool:
        return self._link_up

    async def close(self, host: Host) -> None:
        """The guest left: an order without a yes is abandoned, one with a yes goes its way, or is a person's."""
        await self._gone(host.state)
        if not host.state.ended:
            await self._tell(host, GuestLeft())
        self.live.pop(host.session_id, None)
        await host.close(orders=False)
        await self._journal.end(host.session_id)
        self._open.discard(host.device)
        self._absence.back(host.device)

    async def _gone(self, state: State) -> None:
        if state.talk.submitted_revision is not None and state.talk.order.lines:
            await self.on_gone(state.session)

    def is_here(self, session: str) -> bool:
        """Whether its guest can still be asked something."""
        host = self.live.get(session)
        if host is None or self._absence.is_away(session):
            return self._absence.is_awaited(session)
        return not host.state.ended

    # ---- what people do

    async def take_over(self, session: str, *, by: str) -> bool:
        """A person speaks with that guest from now on. False: that session is over."""
        return await self._step_in(session, StaffTookOver(by))

    async def hand_back(self, session: str, *, by: str) -> bool:
        return await self._step_in(session, StaffReturned(by))

    async def _step_in(self, session: str, given: Given) -> bool:
        host = self.live.get(session)
        if host is None or host.state.ended:
            return False
        await host.hush(given)
        await host.commit(given)
        return True

    async def stop(self, place: str, *, by: str) -> bool:
        """The agent is stopped at a device, or EVERYWHERE: at once, in memory; silent; then in the log and on disk.

        False: that could not be kept (a full disk); it counts all the same, and is kept with the next thing that is.
        """
        self.stops.stop(place, Stop(by, self._clocks.wall_us()))
        return await self._halt(by)

    async def stopped_from_cloud(self, stops: Mapping[str, Stop]) -> bool:
        """All that an operator has stopped, by action (`EVERYWHERE`: the whole agent); as `stop` and `resume`."""
        before, self.stops.from_cloud = self.stops.from_cloud, stops
        if EVERYWHERE in stops and EVERYWHERE not in before:
            return await self._halt(stops[EVERYWHERE].by)
        if EVERYWHERE in before and EVERYWHERE not in stops:
            return await self._go_on(tuple(self.live.values()), before[EVERYWHERE].by)
        return stops == before or await self._save_stops() is None

    async def _halt(self, by: str) -> bool:
        hosts = [host for host in self.live.values() if self.stops.holds(host.device)]
        given = AgentStopped(by)
        await asyncio.gather(*(host.hush(given) for host in hosts), return_exceptions=True)
        began = [host.commit(given) for host in hosts if not host.is_new]
        kept = [*await asyncio.gather(*began, return_exceptions=True), await self._save_stops()]
        for problem in kept:
            if isinstance(problem, BaseException):
                log.error("stop.not_kept", by=by, error=repr(problem))
        return not any(isinstance(problem, BaseException) for problem in kept)

    async def resume(self, place: str, *, by: str) -> bool:
        """The agent goes on there, but where it is stopped otherwise. False: it could not be kept everywhere."""
        self.stops.resume(place)
        return await self._go_on([h for h in self.live.values() if place in (EVERYWHERE, h.device)], by)

    async def _go_on(self, hosts: Sequence[Host], by: str) -> bool:
        began = [host.commit(AgentResumed(by)) for host in hosts if not self.stops.holds(host.device)]
        kept = [*await asyncio.gather(*began, return_exceptions=True), await self._save_stops()]
        return not any(isinstance(problem, BaseException) for problem in kept)

    async def _save_stops(self) -> OSError | None:
        try:
            await asyncio.to_thread(self.stops.save)
        except OSError as error:
            return error
        return None

    # ---- what changes around them

    async def order_moved(self, move: Move) -> None:
        """An order's workflow reports. A session that is over hears nothing; the outbox keeps where it stands."""
        if self._absence.is_away(move.order_id):
            return  # `greet` tells it, to whom it is for
        if host := self.live.get(move.order_id):
            moved = OrderMoved(
                move.order_id,
                move.revision,
                move.state,
                move.total_cents,
                move.unavailable,
                move.pos_ref,
                move.reason,
            )
            await self._tell(host, moved)

    async def reservation_moved(self, moved: Reserved) -> None:
        """The cloud says what became of goods put aside. A session that is over hears nothing; the screen shows it."""
        if host := self.live.get(moved.session):
            source = moved.place if moved.kind == "transfer" else ""
            given = ReservationMoved(moved.id, moved.state, moved.sku, moved.qty, source, moved.why)
            await self._tell(host, given)

    async def staff_asked(self, asked: CloudApproval) -> None:
        """The cloud asked this store's staff something for a session, or they have answered."""
        if host := self.live.get(asked.session):
            await self._tell(host, StaffAsked(asked.id, asked.action, asked.state, asked.by))

    async def link_changed(self, *, up: bool) -> None:
        self._link_up = up
        await self._tell_all(LinkChanged(up))

    async def availability(self, out: frozenset[str]) -> None:
        """What has run out (86), in full."""
        self._out = out
        await self._tell_all(MenuChanged(self._knowledge.menu.version, out))

    async def menu_changed(self, knowledge: Knowledge) -> None:
        """Another menu: new sessions begin with it, and open ones change to it unless there is talk of the old one."""
        self._knowledge = knowledge
        in_use = {host.state.menu_version for host in self.live.values()}
        resumable = tuple(self._known)[-KEPT_MENUS:]
        self._known = {v: k for v, k in self._known.items() if v in in_use or v in resumable}
        self._known[knowledge.menu.version] = knowledge
        for host in tuple(self.live.values()):
            host.learn(knowledge)
        await self._tell_all(MenuChanged(knowledge.menu.version, self._out))

    @property
    def out(self) -> frozenset[str]:
        return self._out

    async def _tell_all(self, given: Given) -> None:
        for host in tuple(self.live.values()):
            await self._tell(host, given)

    async def _tell(self, host: Host, given: Given) -> None:
        await host.commit(given)


async def _unheard(step: Step) -> None:
    pass


async def _nowhere(session: str) -> Standing | None:
    return None


async def _nobody_asks(session: str) -> None:
    pass
