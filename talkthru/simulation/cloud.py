"""The cloud tier as a process that can die: its own servicers and fulfilment, over a database that lasts."""

import asyncio
import contextvars
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import grpc
import grpc.aio
import structlog

from cloud.api.catalog import CatalogServicer
from cloud.api.conversation import ConversationServicer
from cloud.api.interceptors import Boundary
from cloud.api.log import LogServicer
from cloud.api.orders import OrdersServicer
from cloud.api.rewards import RewardsServicer
from cloud.api.server import Servicers, register
from cloud.api.site import SiteServicer
from cloud.catalog import Catalog
from cloud.config import CloudConfig
from cloud.integrations.lookups import Lookups
from cloud.integrations.pos import PosPort
from cloud.store.database import StoreError
from cloud.store.site import Bell
from cloud.tools.store_tools import StoreTools
from cloud.workflows.fulfilment import Fulfilment
from talkthru.simulation.gate import simulated_gate
from talkthru.simulation.network import Call
from talkthru.simulation.storage import SimulatedLogs, SimulatedOrders, SimulatedSites, SimulatedStops, Storage
from talkthru.simulation.virtual import LoopClock, Process, VirtualLoop

log = structlog.get_logger()
REAP_EVERY_S, LOOK_EVERY_S, HEARTBEAT_S = (
    float(CloudConfig.model_fields[name].default) for name in ("reap_every_s", "availability_poll_s", "heartbeat_s")
)


class CloudNode:
    """One process after another over one database. `listens` while one lives and has started."""

    def __init__(
        self, loop: VirtualLoop, *, storage: Storage, catalog: Catalog, pos: PosPort, lookups: Lookups
    ) -> None:
        self._loop, self.catalog, self._pos, self._lookups = loop, catalog, pos, lookups
        self.storage, self.skew_s = storage, 0.0
        self.listens = False
        self.process: Process | None = None
        self._handlers: dict[str, Any] = {}
        self._publish: Callable[[], Awaitable[None]] | None = None
        self._boundary = Boundary()

    def start(self) -> None:
        self.process = Process(self._loop, "cloud")
        self.process.start(self._run(), name="cloud")

    @property
    def alive(self) -> bool:
        """Also while it only starts."""
        return self.process is not None and self.process.alive

    def kill(self) -> None:
        """The caller breaks its connections and starts it again."""
        self.listens, self._publish = False, None
        if self.process is not None:
            self.process.kill()

    def publish(self, catalog: Catalog) -> None:
        """Another menu file, found by the process that is there or by the next one."""
        self.catalog = catalog.after(self.catalog)
        if self._publish is not None and self.process is not None:
            self.process.start(self._announced(self._publish), name="catalog")

    async def _announced(self, publish: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                return await publish()
            except StoreError:
                await asyncio.sleep(1.0)

    async def _run(self) -> None:
        """As `cloud.app.serve` puts it together."""
        sites, bell = SimulatedSites(self.storage), Bell()
        self.catalog = replace(self.catalog, earlier=())  # what was published before, that process knew
        while True:
            try:
                await sites.announce_catalog(self.catalog.digest)
                break
            except StoreError:
                await asyncio.sleep(1.0)  # it refuses to start, and whoever looks after it starts it again
        async with asyncio.TaskGroup() as tasks:
            fulfilment = Fulfilment(
                orders=SimulatedOrders(self.storage),
                bell=bell,
                pos=self._pos,
                catalog=self.catalog,
                clock=_WallClock(self),
                tasks=tasks,
            )
            registry = _Registry()
            tools = StoreTools(self.catalog, self._lookups)
            tools.lookups.use(self.catalog.customers)
            gate = simulated_gate(self.storage, tools, fulfilment, clock=_WallClock(self), loop=self._loop)
            servicers = Servicers(
                ConversationServicer(self.catalog, sites),
                OrdersServicer(fulfilment, gate),
                LogServicer(SimulatedLogs(self.storage)),
                SiteServicer(
                    catalog=self.catalog,
                    sites=sites,
                    bell=bell,
                    heartbeat_s=HEARTBEAT_S,
                    stopped=SimulatedStops(self.storage).standing,
                    feed=self.storage,  # type: ignore[arg-type]
                ),
                CatalogServicer(self.catalog, tools, gate),
                RewardsServicer(gate),
                tools,
            )
            await register(registry, servicers)  # type: ignore[arg-type]
            self._handlers = registry.handlers

            async def publish() -> None:
                servicers.use(self.catalog)
                if await sites.announce_catalog(self.catalog.digest):
                    bell.ring()

            self._publish = publish
            tasks.create_task(_every(REAP_EVERY_S, fulfilment.reap), name="reaper")
            tasks.create_task(_every(LOOK_EVERY_S, lambda: self._look(sites, bell)), name="availability")
            self.listens = True

    async def _look(self, sites: SimulatedSites, bell: Bell) -> None:
        if await sites.set_out(await self._pos.availability(), at=self._loop.now):
            bell.ring()

    # ---- calls

    def take(self, call: Call) -> None:
        """`talkthru.simulation.network.Server`."""
        assert self.process is not None
        task = self.process.start(self._serve(call), name=call.name)
        call.on_cancel = lambda: _cancel(task)

    async def _serve(self, call: Call) -> None:
        context = _Context(call, self._loop)

        async def find(details: Any) -> Any:
            return self._handlers.get(call.method)

        handler = await self._boundary.intercept_service(find, context)
        if handler is None or handler.request_streaming:
            call.end(grpc.StatusCode.UNIMPLEMENTED, call.method)
            return
        if not call.admitted:  # as `cloud.api.authorization` does with a certificate that counts no more
            call.end(grpc.StatusCode.UNAUTHENTICATED, "the certificate was revoked")
            return
        try:
            request = handler.request_deserializer(call.payload)
            if handler.unary_unary is not None:
                call.answer(handler.response_serializer(await handler.unary_unary(request, context)))
            else:
                async for message in handler.unary_stream(request, context):
                    call.answer(handler.response_serializer(message))
        except grpc.aio.AbortError:
            call.end(context.status or grpc.StatusCode.UNKNOWN, context.said)
        except Exception as error:  # the call's root, as gRPC's own
            call.end(grpc.StatusCode.UNKNOWN, repr(error))
        else:
            call.end(grpc.StatusCode.OK)


class _WallClock(LoopClock):
    """The cloud's own idea of the time."""

    def __init__(self, node: CloudNode) -> None:
        super().__init__(node._loop)
        self._node = node

    def now(self) -> float:
        return super().now() + self._node.skew_s


def _cancel(task: asyncio.Task[None]) -> None:
    task.cancel()


async def _every(seconds: float, work: Callable[[], Awaitable[object]]) -> None:
    """As `cloud.app` does it."""
    while True:
        try:
            await work()
        except Exception as error:  # the task's root: one bad round must not end the service
            log.warning("cloud.care_failed", why=repr(error))
        await asyncio.sleep(seconds)


class _Registry:
    """Where the generated code registers handlers, in a server's place."""

    def __init__(self) -> None:
        self.handlers: dict[str, Any] = {}

    def add_generic_rpc_handlers(self, handlers: Any) -> None:
        pass  # the same ones, for servers that do not know methods by name

    def add_registered_method_handlers(self, service: str, handlers: Any) -> None:
        self.handlers |= {f"/{service}/{name}": handler for name, handler in handlers.items()}


class _Context:
    """A call as its handler sees it, and its details as an interceptor does."""

    def __init__(self, call: Call, loop: VirtualLoop) -> None:
        self._call, self._loop = call, loop
        self.method = call.method
        self.invocation_metadata: tuple[Any, ...] = ()
        self.status: grpc.StatusCode | None = None
        self.said = ""

    async def abort(self, code: grpc.StatusCode, details: str = "", trailing_metadata: Any = ()) -> None:
        self.status, self.said = code, details
        raise grpc.aio.AbortError(details)

    def set_trailing_metadata(self, metadata: Any) -> None:
        pass

    def code(self) -> grpc.StatusCode:
        return self.status or grpc.StatusCode.OK

    def time_remaining(self) -> float | None:
        return None if self._call.deadline is None else self._call.deadline - self._loop.now


def outside(loop: VirtualLoop, seconds: float, work: Callable[[], object]) -> None:
    """Happens in the world, whatever dies meanwhile."""
    loop.call_later(seconds, work, context=contextvars.Context())
