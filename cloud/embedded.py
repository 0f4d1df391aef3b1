"""The cloud tier inside another process: the real servicers over a real gRPC channel on loopback, with a store in
memory, a simulated POS and the caller's clock.

It starts no timer of its own (no heartbeat, no polling, no reaper): whatever happens, the caller made happen, so a
conversation against it is the same each time.
"""

import asyncio
from contextlib import AsyncExitStack
from typing import Self

from cloud.api.approvals import ApprovalsServicer
from cloud.api.callers import Callers
from cloud.api.catalog import CatalogServicer
from cloud.api.conversation import ConversationServicer
from cloud.api.log import LogServicer
from cloud.api.memory import MemoryServicer
from cloud.api.orders import OrdersServicer
from cloud.api.reservations import ReservationsServicer
from cloud.api.rewards import RewardsServicer
from cloud.api.server import Servicers, new_server, register
from cloud.api.site import SiteServicer
from cloud.api.stopping import StoppingServicer
from cloud.api.telling import Telling
from cloud.catalog import Catalog
from cloud.integrations.lookups import Lookups
from cloud.integrations.pos import PosPort
from cloud.reasoning.opening import forgotten_by, open_reasoner
from cloud.reasoning.settings import Configured
from cloud.store.database import Database
from cloud.store.forgetting import Forgetting
from cloud.store.logs import LogStore
from cloud.store.orders import OrderStore
from cloud.store.site import Bell, SiteStore
from cloud.store.stops import Place, StopStore
from cloud.tools.forget_tool import forget_tool
from cloud.tools.keys import GateKey
from cloud.tools.memories_open import open_memories
from cloud.tools.opening import open_door
from cloud.tools.plausible_pos import PlausiblePos
from cloud.tools.store_tools import StoreTools
from cloud.workflows.fulfilment import Clock, Fulfilment
from cloud.workflows.reserving import open_reservations, tools_of
from cloud.workflows.submitting import submit_tool

MEMORY_DAYS = 180.0  # as `CloudConfig.memory_days`


class EmbeddedCloud:
    """`async with EmbeddedCloud(catalog, pos, clock) as cloud: ... cloud.address`.

    The clock counts in whatever `release_by_us` counts in; nothing else here looks at it.
    """

    def __init__(self, catalog: Catalog, pos: PosPort, clock: Clock, *, thinking: Configured | None = None) -> None:
        """thinking: the models that are asked where rules are not enough; None: rules answer alone."""
        self.catalog, self.pos, self._thinking = catalog, pos, thinking
        self.address = ""
        self._clock = clock
        self._running = AsyncExitStack()

    async def __aenter__(self) -> Self:
        self._database = Database()
        self._sites, self._bell = SiteStore(self._database), Bell()
        self.stops = StopStore(self._database)
        async with AsyncExitStack() as starting:
            server = new_server(Callers(None, plain=True))  # loopback, within this process's world
            self.address = f"127.0.0.1:{server.add_insecure_port('127.0.0.1:0')}"
            await self._database.open()
            starting.push_async_callback(self._database.close)
            tasks = await starting.enter_async_context(asyncio.TaskGroup())
            self._fulfilment = Fulfilment(
                orders=OrderStore(self._database),
                bell=self._bell,
                pos=PlausiblePos(self.pos),
                catalog=self.catalog,
                clock=self._clock,
                tasks=tasks,
            )
            tools = StoreTools(self.catalog, Lookups())
            tools.lookups.use(self.catalog.customers)
            key = GateKey.fresh()
            self.reservations = open_reservations(self._database, key, tools, self._bell, now=self._clock.now)
            self.door = open_door(
                [*tools.tools(), submit_tool(self._fulfilment, tools.policy), *tools_of(self.reservations, tools)],
                database=self._database,
                key=key,
                policy=tools.policy,
                wall=self._clock.now,
            )
            self.reasoner = await starting.enter_async_context(open_reasoner(self._thinking))
            forgetting = Forgetting(self._database, forgotten_by(self.door.audit.forget, self.reasoner))
            self.door.gate.register(forget_tool(forgetting.forget))
            memories = open_memories(
                self._database, self.door, key, tools, forgetting, days=MEMORY_DAYS, now=self._clock.now
            )
            self._servicers = Servicers(
                ConversationServicer(self.catalog, self._sites, reasoner=self.reasoner),
                OrdersServicer(self._fulfilment, self.door.gate),
                LogServicer(LogStore(self._database), self.door.gate),
                SiteServicer(
                    catalog=self.catalog,
                    sites=self._sites,
                    bell=self._bell,
                    heartbeat_s=None,
                    stopped=self.stops.standing,
                    telling=Telling(self.door.approvals, self.reservations, wall=self._clock.now),
                ),
                CatalogServicer(self.catalog, tools, self.door.gate, memories),
                RewardsServicer(self.door.gate),
                tools,
                ApprovalsServicer(self.door.approvals, tools, self._bell, wall=self._clock.now),
                StoppingServicer(self.stops, self._bell, wall=self._clock.now),
                ReservationsServicer(self.reservations, self.door.gate),
                MemoryServicer(memories, self.door.gate),
            )
            await register(server, self._servicers)
            await server.start()
            starting.push_async_callback(server.stop, None)
            self._running = starting.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._running.aclose()

    async def reset(self, catalog: Catalog, pos: PosPort) -> None:
        """A new world: nothing of the one before is left. No call may be under way."""
        await self._database.clear()
        self.reservations.moved()
        if self.reasoner is not None:
            self.reasoner.clear()
        self.catalog = catalog
        self._servicers.use(catalog)
        self._servicers.tools.lookups.clear()
        self.pos, self._fulfilment.pos = pos, PlausiblePos(pos)

    async def publish(self, catalog: Catalog) -> None:
        """Another catalog instead of the one at hand: the sites are told, as by the cloud process."""
        self.catalog = catalog.after(self.catalog)
        self._servicers.use(self.catalog)
        await self._sites.announce_catalog(self.catalog.digest)
        self._bell.ring()

    async def refresh_availability(self) -> bool:
        """Reads from the POS what is out, and tells the sites; False when nothing changed."""
        changed = await self._sites.set_out(await self.pos.availability(), at=self._clock.now())
        self._bell.ring()
        return changed

    async def press(self, place: Place, *, by: str, why: str, at_us: int) -> bool:
        """As an operator: the sites it is about are told. False: it was stopped there already."""
        pressed = await self.stops.press(place, by=by, why=why, at_us=at_us)
        self._bell.ring()
        return pressed

    async def release(self, place: Place, *, by: str, why: str, at_us: int) -> bool:
        released = await self.stops.release(place, by=by, why=why, at_us=at_us)
        self._bell.ring()
        return released

    async def reap(self) -> int:
        """Settles what the POS never answered and lets go what was put aside for so long, as the cloud process does."""
        await self.reservations.reap()
        return await self._fulfilment.reap()
