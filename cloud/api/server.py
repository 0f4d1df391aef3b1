"""Assembles the gRPC server: the servicers, health, reflection, keepalive. The two ways to run it (`cloud.app` as a
process, `cloud.embedded` inside another) differ in what they give it, never in what is served."""

from dataclasses import dataclass

import grpc
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection

from cloud.api.approvals import ApprovalsServicer
from cloud.api.authorization import Authorized
from cloud.api.callers import Callers
from cloud.api.catalog import CatalogServicer
from cloud.api.conversation import ConversationServicer
from cloud.api.identity import IdentityServicer
from cloud.api.interceptors import Boundary
from cloud.api.log import LogServicer
from cloud.api.memory import MemoryServicer
from cloud.api.orders import OrdersServicer
from cloud.api.reservations import ReservationsServicer
from cloud.api.rewards import RewardsServicer
from cloud.api.site import SiteServicer
from cloud.api.stopping import StoppingServicer
from cloud.catalog import MOST_BYTES, Catalog
from cloud.tools.store_tools import StoreTools
from protos.talkthru.v1 import (
    approvals_pb2,
    approvals_pb2_grpc,
    catalog_pb2,
    catalog_pb2_grpc,
    conversation_pb2,
    conversation_pb2_grpc,
    identity_pb2,
    identity_pb2_grpc,
    log_pb2,
    log_pb2_grpc,
    memory_pb2,
    memory_pb2_grpc,
    orders_pb2,
    orders_pb2_grpc,
    reservations_pb2,
    reservations_pb2_grpc,
    rewards_pb2,
    rewards_pb2_grpc,
    site_pb2,
    site_pb2_grpc,
    stopping_pb2,
    stopping_pb2_grpc,
)

_MODULES = (
    approvals_pb2,
    catalog_pb2,
    conversation_pb2,
    identity_pb2,
    log_pb2,
    memory_pb2,
    orders_pb2,
    reservations_pb2,
    rewards_pb2,
    site_pb2,
    stopping_pb2,
)
SERVICES = tuple(service.full_name for module in _MODULES for service in module.DESCRIPTOR.services_by_name.values())

_IDENTITY = identity_pb2.DESCRIPTOR.services_by_name["Identity"].full_name

# Keepalive: 2 s + 1 s noticed a silent blackhole in 1.4 s; without it the stream was believed alive after 10 s
# (measured). Edges ping as often: the minimum interval must lie below theirs, or the server drops them for it.
OPTIONS = (
    ("grpc.keepalive_time_ms", 2000),
    ("grpc.keepalive_timeout_ms", 1000),
    ("grpc.keepalive_permit_without_calls", 1),
    ("grpc.http2.min_ping_interval_without_data_ms", 1000),
    ("grpc.http2.max_pings_without_data", 0),
    ("grpc.so_reuseport", 0),  # else a second server on the port starts, and takes half of the calls
    ("grpc.max_send_message_length", MOST_BYTES + (1 << 16)),  # a menu travels whole, in its message
)


@dataclass(frozen=True)
class Servicers:
    conversation: ConversationServicer
    orders: OrdersServicer
    log: LogServicer
    site: SiteServicer
    catalog: CatalogServicer
    rewards: RewardsServicer
    tools: StoreTools
    approvals: ApprovalsServicer | None = None
    stopping: StoppingServicer | None = None
    reservations: ReservationsServicer | None = None
    memory: MemoryServicer | None = None
    identity: IdentityServicer | None = None  # None: in plain text nobody has a certificate

    def use(self, catalog: Catalog) -> None:
        """Calls from now on are answered from this catalog; those under way end with the one they began with."""
        self.conversation.catalog = self.site.catalog = self.catalog.catalog = self.tools.catalog = catalog
        self.tools.lookups.use(catalog.customers)
        self.orders.fulfilment.catalog = catalog


def new_server(callers: Callers) -> grpc.aio.Server:
    """Without port or servicers: the caller adds both, starts and stops it."""
    return grpc.aio.server(interceptors=[Boundary(), Authorized(callers)], options=OPTIONS)


async def register(server: grpc.aio.Server, servicers: Servicers) -> None:
    conversation_pb2_grpc.add_ConversationServicer_to_server(servicers.conversation, server)
    orders_pb2_grpc.add_OrdersServicer_to_server(servicers.orders, server)
    log_pb2_grpc.add_LogServicer_to_server(servicers.log, server)
    site_pb2_grpc.add_SiteServicer_to_server(servicers.site, server)
    catalog_pb2_grpc.add_CatalogServicer_to_server(servicers.catalog, server)
    rewards_pb2_grpc.add_RewardsServicer_to_server(servicers.rewards, server)
    if servicers.approvals is not None:
        approvals_pb2_grpc.add_ApprovalsServicer_to_server(servicers.approvals, server)
    if servicers.stopping is not None:
        stopping_pb2_grpc.add_StoppingServicer_to_server(servicers.stopping, server)
    if servicers.reservations is not None:
        reservations_pb2_grpc.add_ReservationsServicer_to_server(servicers.reservations, server)
    if servicers.memory is not None:
        memory_pb2_grpc.add_MemoryServicer_to_server(servicers.memory, server)
    served = SERVICES
    if servicers.identity is None:
        served = tuple(name for name in SERVICES if name != _IDENTITY)
    else:
        identity_pb2_grpc.add_IdentityServicer_to_server(servicers.identity, server)
    healthy = health.aio.HealthServicer()
    health_pb2_grpc.add_HealthServicer_to_server(healthy, server)
    for name in ("", *served):
        await healthy.set(name, health_pb2.HealthCheckResponse.SERVING)
    reflection.enable_server_reflection((*served, health.SERVICE_NAME, reflection.SERVICE_NAME), server)
