"""The cloud tier inside the test's process: real servicers, real gRPC, a POS that exists only in memory."""

from collections.abc import AsyncIterator

import grpc
import pytest

from cloud.catalog import Catalog
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from tests.cloud.stores import postgres_server, postgres_url, store_url
from tests.cloud.world import StandingClock, demo_catalog

__all__ = ["postgres_server", "postgres_url", "store_url"]  # fixtures


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return demo_catalog()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def pos(catalog: Catalog) -> SimulatedPos:
    return SimulatedPos(catalog)


@pytest.fixture
async def cloud(catalog: Catalog, pos: SimulatedPos, clock: StandingClock) -> AsyncIterator[EmbeddedCloud]:
    async with EmbeddedCloud(catalog, pos, clock) as running:
        yield running


@pytest.fixture
async def channel(cloud: EmbeddedCloud) -> AsyncIterator[grpc.aio.Channel]:
    async with grpc.aio.insecure_channel(cloud.address) as open_channel:
        yield open_channel
