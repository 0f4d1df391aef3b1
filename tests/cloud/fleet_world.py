"""A fleet for tests: a real authority and register, and a real server with both its ports before it."""

import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import grpc
from google.protobuf.message_factory import GetMessageClass

from cloud.api.authorization import TABLE, Authorized, Rule
from cloud.api.callers import Callers
from cloud.api.identity import IdentityServicer
from cloud.api.interceptors import Boundary
from cloud.api.ports import Bound, OwnCertificate, bind
from cloud.api.server import OPTIONS
from cloud.identity.authority import Authority
from cloud.identity.fleet import Fleet
from cloud.store.database import Database
from cloud.store.fleet import FleetStore
from domain.identity import Name
from edge.identity.certificate import Identity, made, new_key, signing_request
from protos.talkthru.v1 import identity_pb2_grpc


@dataclass
class MovableClock:
    """The wall clock, moved by as much as a test says: certificates are also looked at by TLS, whose clock is real."""

    ahead_s: float = 0.0

    def now(self) -> float:
        return time.time() + self.ahead_s


@dataclass
class World:
    fleet: Fleet
    store: FleetStore
    clock: MovableClock
    bound: Bound = field(default_factory=lambda: Bound(""))

    async def issued(self, name: Name, *, lifetime_s: float | None = None) -> Identity:
        """An identity as its edge would keep it; of an operator too, whom no edge would take."""
        key = new_key()
        before, self.fleet._lifetime_s = self.fleet._lifetime_s, lifetime_s or self.fleet._lifetime_s
        issued = await self.fleet.issue(name, signing_request(key))
        self.fleet._lifetime_s = before
        return pair(key, issued.pem, self.fleet.authority.trust_pem, self.bound.enrol)

    def channel(self, identity: Identity | None, address: str = "") -> grpc.aio.Channel:
        trust = self.fleet.authority.trust_pem
        shown = (identity.key, identity.certificate) if identity else ()
        credentials = grpc.ssl_channel_credentials(trust, *shown)
        return grpc.aio.secure_channel(address or (self.bound.edges if identity else self.bound.enrol), credentials)


def pair(key: bytes, certificate: bytes, trust: bytes, enrol: str) -> Identity:
    try:
        return made(key, certificate, trust, enrol)
    except Exception:  # an operator's: the same files, under a name that no edge has
        return Identity(None, None, enrol, key, certificate, trust)  # type: ignore[arg-type]


@asynccontextmanager
async def world(folder: Path, *, tenant: str = "main", lifetime_s: float = 86_400.0) -> AsyncIterator[World]:
    clock, database = MovableClock(), Database()
    await database.open()
    store = FleetStore(database)
    authority = Authority.open(folder / "authority", now=clock.now())
    yield World(Fleet(authority, store, clock, tenant=tenant, lifetime_s=lifetime_s), store, clock)
    await database.close()


@asynccontextmanager
async def served(
    here: World, add: Callable[[grpc.aio.Server], Any] = lambda _: None, *, table: Mapping[str, Rule] = TABLE
) -> AsyncIterator[World]:
    """The world's server with identity's own service, and what `add` puts beside it."""
    server = grpc.aio.server(interceptors=[Boundary(), Authorized(Callers(here.fleet), table)], options=OPTIONS)
    identity_pb2_grpc.add_IdentityServicer_to_server(IdentityServicer(here.fleet), server)
    if (awaited := add(server)) is not None:
        await awaited
    own = OwnCertificate(here.fleet.authority, ["127.0.0.1"], here.clock)
    here.bound = bind(server, "127.0.0.1:0", "127.0.0.1:0", own)
    await server.start()
    yield here
    await server.stop(None)


def stubs(modules: Sequence[ModuleType], seen: list[tuple[str, Any]]) -> list[grpc.GenericRpcHandler]:
    """Servicers of every service in the modules: each method keeps what it was asked and answers with nothing in it."""
    return [_stub(service, seen) for module in modules for service in module.DESCRIPTOR.services_by_name.values()]


def _stub(service: Any, seen: list[tuple[str, Any]]) -> grpc.GenericRpcHandler:
    handlers = {}
    for method in service.methods:
        asked, answered = GetMessageClass(method.input_type), GetMessageClass(method.output_type)
        path = f"/{service.full_name}/{method.name}"

        async def single(request: Any, context: Any, path: str = path, answer: Any = answered) -> Any:
            seen.append((path, request))
            return answer()

        async def several(request: Any, context: Any, path: str = path, answer: Any = answered) -> AsyncIterator[Any]:
            seen.append((path, request))
            yield answer()

        async def each(requests: Any, context: Any, path: str = path, answer: Any = answered) -> AsyncIterator[Any]:
            async for _ in requests:
                yield answer()

        make: Any = (
            grpc.unary_stream_rpc_method_handler if method.server_streaming else grpc.unary_unary_rpc_method_handler
        )
        behaviour: Any = several if method.server_streaming else single
        if method.client_streaming:
            make, behaviour = grpc.stream_stream_rpc_method_handler, each
        handlers[method.name] = make(behaviour, asked.FromString, answered.SerializeToString)
    return grpc.method_handlers_generic_handler(service.full_name, handlers)
