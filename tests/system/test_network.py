"""A store in a network of its own, over mutual TLS: the cable is pulled, the way back lost, the address gone."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cloud.catalog import Catalog
from cloud.integrations.simulated_pos import SimulatedPos
from talkthru.fleet import issue_here
from talkthru.ports import free_port
from tests.cloud.processes import running_cloud
from tests.cloud.test_pos import serving
from tests.cloud.world import CHEESEBURGERS, demo_catalog, total
from tests.system.namespace import Cable, NoNamespace, namespace, unavailable
from tests.system.test_outage import Store

pytestmark = [
    pytest.mark.slow,
    pytest.mark.system,
    pytest.mark.skipif(bool(unavailable()), reason=unavailable() or "-"),
]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return demo_catalog()


@pytest.fixture
def pos(catalog: Catalog) -> SimulatedPos:
    return SimulatedPos(catalog)


@pytest.fixture
async def cable() -> AsyncIterator[Cable]:
    try:
        async with namespace() as made:
            yield made
    except NoNamespace as error:
        pytest.skip(str(error))


async def test_a_store_whose_network_fails_in_every_way_sends_each_order_once(
    tmp_path: Path, catalog: Catalog, pos: SimulatedPos, cable: Cable
) -> None:
    listen = f"{cable.here}:{free_port(cable.here)}"
    enrol = f"{cable.here}:{free_port(cable.here)}"
    data = tmp_path / "cloud"
    tls = {"listen": listen, "address": listen, "enrol": enrol, "insecure": False}
    async with serving(pos) as pos_url, running_cloud(data, pos_url, **tls):
        await issue_here("loc-101", "till", tmp_path / "store", data=data)
        store = Store(tmp_path / "store", listen, total(catalog, CHEESEBURGERS), before=cable.inside)
        await store.start(count=3)
        try:
            await store.listen(lambda: len(store.accepted) == 3)
            for fail, mend in (
                (cable.pull, cable.plug_in),
                (cable.swallow, cable.spit_out),
                (cable.mute, cable.unmute),
                (cable.lose_address, cable.get_address),
            ):
                await fail()
                await store.listen(lambda: store.link == "down")
                await store.order()
                before = len(pos.orders)
                await store.listen(lambda: store.kept >= set(range(store.next)))
                await asyncio.sleep(0)
                assert len(pos.orders) == before
                await mend()
                await store.listen(lambda: len(store.accepted) == store.next)
                await store.listen(lambda: store.link == "up")
        finally:
            await store.kill()
    assert sorted(pos.orders) == [f"order-{n}" for n in range(7)]
    assert pos.submits == 7
