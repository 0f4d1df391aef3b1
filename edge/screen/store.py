"""Everything of the store's screen, put together in the two steps in which an edge starts.

`approvals` and `stops` go into the sessions; the screen itself needs the sessions. Nothing is decided here.
"""

import asyncio
import time
import uuid
from collections.abc import Callable, Collection
from pathlib import Path

from domain.grants import Verify
from domain.menu import Menu
from domain.policy import Policy
from edge.link.aside import Aside
from edge.link.client import Cloud
from edge.link.exchange import StopsTold
from edge.link.outbox import Outbox
from edge.screen.acts import Acts
from edge.screen.approvals import Approvals
from edge.screen.at_cloud import AtCloud, Elsewhere
from edge.screen.desk import Desk
from edge.screen.from_cloud import FromCloud
from edge.screen.staff import StaffFile
from edge.screen.view import LinkShown, Problem, Sources
from edge.screen.web import News, Screen
from edge.session.clock import Clock
from edge.session.log import SessionLog
from edge.session.sessions import Sessions
from edge.session.signing import SiteKey
from edge.session.stops import EVERYWHERE, Stop, Stops


class StoreScreen:
    """`folder`: the store's data, with `staff.json` and where the agent is stopped."""

    def __init__(self, folder: Path, *, key: SiteKey, clock: Clock) -> None:
        self._key, self._clock = key, clock
        self.news = News()
        self.stops = Stops.open(folder)
        self.staff = StaffFile(folder)
        boot = uuid.uuid4().hex[:8]
        self.approvals = Approvals(key=key, clock=clock, wall_s=time.time, boot=boot, on_change=self.news.ring)
        self.from_cloud = FromCloud(clock=clock, wall_s=time.time, on_change=self.news.ring)
        self.at_cloud = AtCloud(self.approvals, now_ms=_wall_ms)
        self.from_cloud.on_own = self.at_cloud.told
        self.reports: list[Callable[[], list[Problem]]] = []  # what else of the store has something to say to people
        self._link = LinkShown("none", 0)
        self._acts: Acts | None = None
        self.reports.append(self._stopped_tools)

    @property
    def verify(self) -> Verify:
        """Whether this store's staff signed."""
        return self._key.verify

    @property
    def link(self) -> str:
        """As the circuit has it; `none` where no cloud is configured."""
        return self._link.state

    def link_is(self, state: str) -> None:
        if state != self._link.state:
            self._link = LinkShown(state, _wall_ms())
            self.news.ring()

    def joins(self, cloud: Cloud | None, aside: Aside | None) -> None:
        """From now on what staff say can go to the cloud."""
        self.from_cloud.cloud = self.at_cloud.cloud = cloud
        self.from_cloud.aside = aside

    async def run(self) -> None:
        """What is asked from there and from here, while there is a cloud. Until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.from_cloud.run(), name="from cloud")
            tasks.create_task(self.at_cloud.run(), name="at cloud")

    async def _answered_elsewhere(self, what: Elsewhere) -> None:
        if self._acts is not None:
            act = "approve" if what.grant else "deny"
            about, said = what.asked.id, what.why_not or ("approved" if what.grant else "denied")
            await self._acts.note(f"cloud/{what.by}", f"refused_{act}" if what.why_not else act, about, said=said)
        self.news.ring()

    async def stops_told(self, told: StopsTold, sessions: Sessions) -> None:
        """What an operator stopped or let go takes effect here, and is noted beside what the store's people do."""
        before = self.stops.from_cloud
        now = {s.tool: Stop(f"cloud/{s.by}", s.at_us, s.why) for s in reversed(told.stops)}  # `everywhere` comes first
        await sessions.stopped_from_cloud(now)
        self.news.ring()
        if self._acts is None:
            return  # the edge only starts; what holds is in the file, and in every session's log
        for tool in sorted(now.keys() - before.keys()):
            await self._acts.note(now[tool].by, "stop", tool, why=now[tool].why, at_us=now[tool].at_us)
        for tool in sorted(before.keys() - now.keys()):
            await self._acts.note("cloud", "resume", tool)

    def _stopped_tools(self) -> list[Problem]:
        tools = sorted((tool, stop) for tool, stop in self.stops.from_cloud.items() if tool != EVERYWHERE)
        return [
            Problem("tool_stopped", {"tool": tool.replace("_", " "), "who": stop.by, "why": stop.why or "-"})
            for tool, stop in tools
        ]

    async def open(
        self,
        *,
        sessions: Sessions,
        outbox: Outbox,
        journal: SessionLog,
        devices: Collection[str],
        connected: Callable[[], Collection[str]],
        store: str,
    ) -> Screen:
        """Raises sqlite3.Error where the log of acts cannot be begun."""
        self.reports.append(lambda: [Problem("log_not_kept", {"why": journal.trouble})] if journal.trouble else [])
        self.reports.append(lambda: [Problem("log_damaged", {"aside": aside}) for aside in journal.damage])
        acts = self._acts = await Acts.open(journal, menu_version=sessions.menu.version)
        policy = self.at_cloud.policy = _Policies(lambda: sessions.menu)
        self.at_cloud.on_answered = self._answered_elsewhere
        desk = Desk(
            sessions=sessions,
            outbox=outbox,
            approvals=self.approvals,
            acts=acts,
            policy=policy,
            devices=devices,
            on_change=self.news.ring,
            from_cloud=self.from_cloud,
        )
        self.from_cloud.on_answered = sessions.staff_asked
        sources = Sources(
            desk=desk,
            menu=lambda: sessions.menu,
            store=store,
            connected=connected,
            link=lambda: self._link,
            problems=lambda: tuple(problem for report in self.reports for problem in report()),
            unsent=journal.unsent,
            wall_ms=_wall_ms,
        )
        language = next(iter(sessions.menu.languages), "en")
        return Screen(
            sources, staff=self.staff, key=self._key, clock=self._clock, news=self.news, store_language=language
        )


class _Policies:
    """The operator's policy of the menu that is served, read once for each."""

    def __init__(self, menu: Callable[[], Menu]) -> None:
        self._menu = menu
        self._of: Menu | None = None
        self._policy = Policy()

    def __call__(self) -> Policy:
        if (menu := self._menu()) is not self._of:
            self._of, self._policy = menu, Policy.from_data(menu.roles, menu.policies)
        return self._policy


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000
