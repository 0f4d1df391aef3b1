"""Workflows in this process: a silent till is asked again until it answers, and dbos keeps names and states alone."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from dbos import DBOS

from cloud.catalog import Catalog, from_raw
from cloud.integrations.lookups import Lookups
from cloud.integrations.pos import PosOrder, PosTimeout
from cloud.integrations.simulated_pos import SimulatedPos
from cloud.store.database import Database
from cloud.store.orders import OrderRecord, OrderStore, State
from cloud.store.site import Bell
from cloud.tools.keys import GateKey
from cloud.tools.store_tools import StoreTools
from cloud.workflows import durable as module
from cloud.workflows.durable import Durable, open_durable
from cloud.workflows.fulfilment import Fulfilment, Submission
from cloud.workflows.reservations import wanted
from cloud.workflows.reserving import open_reservations
from domain.reservation import Phase
from tests.cloud.test_reservations import BLACK, SHOP
from tests.cloud.world import StandingClock, ticket

SOON_S = 20.0


class SilentPos(SimulatedPos):
    """Creates, and says nothing to the first few questions."""

    silent = 4

    async def create(self, ticket: object) -> PosOrder:
        await super().create(ticket)  # type: ignore[arg-type]
        raise PosTimeout("no answer")

    async def find(self, external_ref: str) -> PosOrder | None:
        self.silent -= 1
        if self.silent >= 0:
            raise PosTimeout("no answer")
        return await super().find(external_ref)


@asynccontextmanager
async def serving(folder: Path, pos: SimulatedPos, clock: StandingClock) -> AsyncIterator[tuple[Fulfilment, Durable]]:
    database = Database(f"sqlite+aiosqlite:///{folder / 'cloud.db'}")
    await database.open()
    orders = OrderStore(database)
    fulfilment = Fulfilment(orders=orders, bell=Bell(), pos=pos, catalog=pos.catalog, clock=clock)
    async with open_durable(fulfilment, database.url, name="here", ask_every_s=0.02) as durable:
        yield fulfilment, durable
        await durable.finish(SOON_S)
    await database.close()


def asked(catalog: Catalog, ref: str = "o-1") -> Submission:
    return Submission(ticket(catalog, ref=ref), "7", confirmed_at=0.0, release_by=None, accept_price_change=False)


async def settled(fulfilment: Fulfilment, order_id: str) -> OrderRecord:
    async with asyncio.timeout(SOON_S):
        while (record := await fulfilment.status(order_id, 1)) is None or record.state is State.SENT:  # noqa: ASYNC110
            await asyncio.sleep(0.01)  # the workflow's own pauses are real
    return record


async def test_a_silent_till_is_asked_until_it_answers_and_nothing_of_the_order_is_in_the_workflows(
    tmp_path: Path, catalog: Catalog, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    pos = SilentPos(catalog)
    async with serving(tmp_path, pos, clock) as (fulfilment, durable):
        assert (await fulfilment.submit(asked(catalog))).state is State.SENT
        assert (await settled(fulfilment, "o-1")).state is State.ACCEPTED
        assert (await fulfilment.submit(asked(catalog))).state is State.ACCEPTED
        monkeypatch.setattr(module, "KEPT_DAYS", 0)
        async with asyncio.timeout(SOON_S):
            gone = 0
            while gone < 3:  # two calls, and the questions after the first
                gone += await durable.forget_ended()
    assert (len(pos.orders), pos.submits) == (1, 1)
    assert b"burger" not in b"".join(_files(tmp_path))


async def test_what_was_sent_before_there_were_workflows_is_asked_about_at_the_start(
    tmp_path: Path, catalog: Catalog, clock: StandingClock
) -> None:
    pos = SimulatedPos(catalog)
    await pos.create(ticket(catalog))
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'cloud.db'}")
    await database.open()
    sent = OrderRecord("o-1", 1, State.SENT, "loc-101", asked(catalog).as_json(), sent_at=clock.now())
    await OrderStore(database).put(sent, at=clock.now())
    await database.close()
    async with serving(tmp_path, pos, clock) as (fulfilment, durable):
        await durable.take_over()
        assert (await settled(fulfilment, "o-1")).pos_ref == "P0001"


async def test_goods_put_aside_by_a_process_that_died_are_let_go_at_the_next_start(
    tmp_path: Path, clock: StandingClock
) -> None:
    shop = Catalog((from_raw(json.loads(SHOP.read_text())),))
    database, key, bell = Database(f"sqlite+aiosqlite:///{tmp_path / 'cloud.db'}"), GateKey.fresh(), Bell()
    await database.open()
    reservations = open_reservations(database, key, StoreTools(shop, Lookups()), bell, now=clock.now)
    hold = wanted("s1/1/hold", sku=BLACK, qty=1, site="st-1", source="")
    assert (await reservations.reserve(hold, site="st-1", session="s1")).what.phase is Phase.HELD
    fulfilment = Fulfilment(orders=OrderStore(database), bell=bell, pos=SimulatedPos(shop), catalog=shop, clock=clock)
    clock.at += 25 * 3600
    async with open_durable(
        fulfilment, database.url, name="next", ask_every_s=0.02, reservations=reservations
    ) as durable:
        assert await durable.take_over() == 1
        clock.at -= 24 * 3600
        later = wanted("s1/2/hold", sku=BLACK, qty=1, site="st-1", source="")
        await reservations.reserve(later, site="st-1", session="s1")  # by a workflow of its own
        await durable.finish(SOON_S)
        assert {w.name for w in await DBOS.list_workflows_async()} == {"aside"}
    found = await reservations.find(hold.id)
    assert found is not None and (found.what.phase, found.what.why) == (Phase.RELEASED, "time")
    await database.close()
    assert BLACK.encode() not in b"".join(_files(tmp_path))


def _files(folder: Path) -> list[bytes]:
    return [file.read_bytes() for file in folder.glob("cloud-workflows.db*")]
