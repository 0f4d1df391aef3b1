"""PostgreSQL beyond one machine: the same tables, numbers in the order of commits, replicas that know each other."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from cloud.app import WallClock
from cloud.identity.authority import Authority
from cloud.identity.fleet import Fleet
from cloud.store.database import Database, StoreError, sentence, shown, upgrade
from cloud.store.fleet import FleetStore
from cloud.store.logs import LogStore
from cloud.store.orders import OrderRecord, OrderStore, State
from cloud.store.replica import Replica
from cloud.store.schema import Base
from cloud.store.site import Bell, SiteStore, put_event
from cloud.store.stops import Place, StopStore
from domain.identity import EdgeName
from edge.identity.certificate import new_key, signing_request
from tests.cloud.test_log import written

RECORD = OrderRecord("o-1", 1, State.SENT, "loc-101", {"lines": []}, sent_at=1.5)
SOON_S = 10.0


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    await database.open()
    yield database
    await database.close()


def alive(url: str, name: str, bell: Bell | None = None) -> Replica:
    return Replica(url, name, bell or Bell())


def test_the_migrations_make_the_tables_that_the_code_expects(postgres_url: str) -> None:
    upgrade(postgres_url)
    upgrade(postgres_url)
    engine = create_engine(make_url(postgres_url).set(drivername="postgresql+psycopg"))
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


@pytest.mark.slow
async def test_replicas_that_start_together_migrate_once(postgres_url: str) -> None:
    program = "import sys; from cloud.store.database import upgrade; upgrade(sys.argv[1])"
    starting = [await asyncio.create_subprocess_exec(sys.executable, "-c", program, postgres_url) for _ in range(2)]
    assert await asyncio.gather(*(process.wait() for process in starting)) == [0, 0]


async def test_what_is_kept_comes_back(store_url: str) -> None:
    async with opened(store_url) as database:
        store = OrderStore(database)
        await store.put(RECORD, at=2.0)
        assert await store.in_doubt() == (RECORD,)
        done = RECORD.now(State.UNAVAILABLE, unavailable=("fries",))
        await store.put(done, at=3.0)
        assert await LogStore(database).append("s1", "loc-101", written("s1", 5)) == 5
        assert await SiteStore(database).set_out(frozenset({"fries"}), at=3.0)
        assert not await SiteStore(database).set_out(frozenset({"fries"}), at=3.0)
    async with opened(store_url) as database:
        assert await OrderStore(database).revisions("o-1") == (done,)
        assert await LogStore(database).through("s1") == 5
        assert [e.kind for e in await SiteStore(database).after("loc-101", 0, 10)] == ["order", "availability"]
        assert (await SiteStore(database).standing("loc-101")).out == ("fries",)


async def test_a_reader_by_cursor_misses_nothing_however_commits_come(postgres_url: str) -> None:
    """Who writes first and commits last must not have the lower number: a reader would have passed it."""
    async with opened(postgres_url) as database:
        inside, go_on = asyncio.Event(), asyncio.Event()

        async def slow() -> None:
            async with database.write() as session:
                await put_event(session, "loc-101", "availability", {"item": "slow", "available": False})
                inside.set()
                await go_on.wait()

        async def quick(n: int) -> None:
            async with database.write() as session:
                await put_event(session, "loc-101", "availability", {"item": f"quick{n}", "available": False})

        seen: list[str] = []
        cursor = 0

        async def read() -> None:
            nonlocal cursor
            for event in await SiteStore(database).after("loc-101", cursor, 100):
                cursor = event.cursor
                seen.append(event.payload["item"])

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(slow())
            await inside.wait()
            for n in range(5):
                tasks.create_task(quick(n))
            for _ in range(20):
                await read()
            go_on.set()
            while len(seen) < 6:
                await read()
    assert sorted(seen) == ["quick0", "quick1", "quick2", "quick3", "quick4", "slow"]


async def test_what_one_replica_writes_wakes_the_others(postgres_url: str) -> None:
    bell, heard = Bell(), asyncio.Event()
    async with opened(postgres_url) as one, opened(postgres_url) as other, alive(postgres_url, "b", bell) as replica:
        await replica.is_dead("nobody")  # it is connected, and listens
        bell.listen(heard.set)
        heard.clear()
        await OrderStore(one).put(RECORD.now(State.ACCEPTED, pos_ref="P1"), at=1.0)
        await asyncio.wait_for(heard.wait(), SOON_S)
        (event,) = await SiteStore(other).after("loc-101", 0, 10)
        assert event.payload["pos_ref"] == "P1"


async def test_a_replica_whose_connection_breaks_listens_again_and_rings_for_what_it_missed(postgres_url: str) -> None:
    bell, heard = Bell(), asyncio.Event()
    async with opened(postgres_url) as database, alive(postgres_url, "a", bell) as replica:
        assert await replica.is_dead("nobody")
        bell.listen(heard.set)
        heard.clear()
        async with database.write() as session:
            await session.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%advisory%' "
                     "AND pid <> pg_backend_pid()")
            )  # fmt: skip
        await asyncio.wait_for(heard.wait(), SOON_S)
        assert await replica.is_dead("nobody")


async def test_one_replica_at_a_time_has_an_order(postgres_url: str) -> None:
    together = most = 0

    async def work(replica: Replica) -> None:
        nonlocal together, most
        async with replica.alone("o-1"):
            together += 1
            most = max(most, together)
            await asyncio.sleep(0.001)
            together -= 1

    async with alive(postgres_url, "a") as one, alive(postgres_url, "b") as other:
        await asyncio.gather(*(work(replica) for replica in (one, other) * 10))
        async with one.alone("o-1"), other.alone("o-2"):
            pass
    assert most == 1


async def test_a_replica_that_is_gone_is_known_to_be_dead_and_holds_no_order(postgres_url: str) -> None:
    async with alive(postgres_url, "b") as other:
        async with alive(postgres_url, "a") as one:
            assert not await one.is_dead("a")
            assert not await one.is_dead("b")
            held = one.alone("o-1")
            await held.__aenter__()
            assert not await other.is_dead("a")
        async with asyncio.timeout(SOON_S):
            while not await other.is_dead("a"):  # noqa: ASYNC110 - the server notices, no event of ours
                await asyncio.sleep(0.01)
            async with other.alone("o-1"):
                pass


async def test_without_the_server_it_says_so_and_shows_no_password() -> None:
    url = "postgresql+asyncpg://talkthru:secret@127.0.0.1:1/orders"
    with pytest.raises(StoreError, match="cannot be reached") as refused:
        await Database(url).open()
    assert "\n" not in str(refused.value)
    assert "secret" not in str(refused.value) + shown(url)
    assert "disk is full" in sentence(url, OSError("No space left on device"))


async def test_a_server_that_is_there_and_does_not_answer_is_not_waited_for(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hung disk, or a network that swallows everything: a call once hung for as long as its caller had patience."""
    monkeypatch.setattr("cloud.store.database.COMMAND_S", 0.2)
    async with opened(postgres_url) as database:
        store = OrderStore(database)
        await store.put(RECORD, at=2.0)
        async with database.read() as session:
            backend = (await session.execute(text("SELECT pg_backend_pid()"))).scalar_one()
        os.kill(backend, signal.SIGSTOP)
        try:
            with pytest.raises(StoreError, match="cannot be reached: TimeoutError"):
                await store.revisions("o-1")
        finally:
            os.kill(backend, signal.SIGCONT)
        assert await store.revisions("o-1") == (RECORD,)


async def test_a_code_that_several_use_at_once_makes_one_certificate(store_url: str, tmp_path: Path) -> None:
    async with opened(store_url) as database:
        fleet = Fleet(
            Authority.open(tmp_path / "authority", now=time.time()), FleetStore(database), WallClock(),
            tenant="main", lifetime_s=3600.0,
        )  # fmt: skip
        code = await fleet.invite(EdgeName("main", "loc-101", "edge-1"))
        asked = (fleet.enrol(code, signing_request(new_key())) for _ in range(4))
        made = await asyncio.gather(*asked, return_exceptions=True)
        assert sorted(type(m).__name__ for m in made) == ["Certificate"] + ["CodeRefused"] * 3


async def test_a_stop_that_several_press_at_once_is_one(store_url: str) -> None:
    async with opened(store_url) as database:
        stops = StopStore(database)
        pressed = (stops.press(Place(), by=f"p{n}", why="fire", at_us=n) for n in range(4))
        assert sorted(await asyncio.gather(*pressed)) == [False, False, False, True]
        assert len(await stops.everywhere()) == 1
