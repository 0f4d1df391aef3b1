"""The database: durable settings, migrations that agree with the tables, faults in one sentence."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, event, select, text

from cloud.store.database import Database, StoreError, sentence, unbroken, upgrade
from cloud.store.orders import OrderRecord, OrderStore, State
from cloud.store.schema import Base, OrderRow
from cloud.store.site import SiteStore

RECORD = OrderRecord("o-1", 1, State.SENT, "loc-101", {"lines": []}, sent_at=1.5)


def on_disk(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'cloud.db'}"


def test_the_migrations_make_the_tables_that_the_code_expects(tmp_path: Path) -> None:
    upgrade(on_disk(tmp_path))
    upgrade(on_disk(tmp_path))  # again does nothing
    engine = create_engine(f"sqlite:///{tmp_path / 'cloud.db'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


async def test_what_is_acknowledged_is_forced_to_disk(tmp_path: Path) -> None:
    database = Database(on_disk(tmp_path))
    await database.open()
    async with database.write() as session:
        assert (await session.execute(text("PRAGMA journal_mode"))).scalar() == "wal"
        assert (await session.execute(text("PRAGMA synchronous"))).scalar() == 2  # FULL
    await database.close()


async def test_a_record_comes_back_as_it_was_put(tmp_path: Path) -> None:
    database = Database(on_disk(tmp_path))
    await database.open()
    store = OrderStore(database)
    await store.put(RECORD, at=2.0)
    assert await store.in_doubt() == (RECORD,)
    done = RECORD.now(State.UNAVAILABLE, unavailable=("fries",))
    await store.put(done, at=3.0)
    await database.close()
    again = Database(on_disk(tmp_path))
    await again.open()
    assert await OrderStore(again).revisions("o-1") == (done,)
    assert [e.kind for e in await SiteStore(again).after("loc-101", 0, 10)] == ["order"]
    await again.close()


async def test_writers_take_turns_and_none_is_lost(tmp_path: Path) -> None:
    database = Database(on_disk(tmp_path))
    await database.open()
    store = SiteStore(database)
    await asyncio.gather(*(store.set_out(frozenset({f"i{n}"}), at=0.0, site=f"s{n}") for n in range(40)))
    assert len(await store.after("s7", 0, 100)) == 1
    async with database.read() as session:
        assert (await session.scalar(text("select count(*) from site_events"))) == 40
    await database.close()


async def test_a_cancelled_caller_breaks_off_no_transaction() -> None:
    database = Database()
    await database.open()
    inside, go_on = asyncio.Event(), asyncio.Event()

    @unbroken
    async def slow() -> None:
        async with database.write() as session:
            session.add(OrderRow(order_id="o", revision=1, state="sent", site="", request={}, pos_ref="",
                                 total_cents=0, unavailable=[], reason="", sent_at=0.0, updated_at=0.0))  # fmt: skip
            inside.set()
            await go_on.wait()

    call = asyncio.ensure_future(slow())
    await inside.wait()
    call.cancel()
    await asyncio.sleep(0)
    call.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await call
    async with database.read() as session:
        assert await session.scalar(select(OrderRow.order_id)) == "o"
    await database.close()


async def test_a_file_that_is_no_database_is_said_so_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "cloud.db").write_bytes(b"these are not the pages you are looking for" * 100)
    with pytest.raises(StoreError, match="is damaged or no database") as refused:
        await Database(on_disk(tmp_path)).open()
    assert "\n" not in str(refused.value)


async def test_a_database_of_a_newer_release_is_left_alone(tmp_path: Path) -> None:
    upgrade(on_disk(tmp_path))
    with sqlite3.connect(tmp_path / "cloud.db") as held:
        held.execute("update alembic_version set version_num = '9999'")
    with pytest.raises(StoreError, match="is of a newer release"):
        await Database(on_disk(tmp_path)).open()


async def test_a_place_that_cannot_be_written_is_said_so_in_one_line() -> None:
    with pytest.raises(StoreError) as refused:
        await Database("sqlite+aiosqlite:////proc/talkthru/cloud.db").open()
    assert "\n" not in str(refused.value)


def test_a_full_disk_is_named() -> None:
    error = sqlite3.OperationalError("database or disk is full")
    assert "the disk is full. What was acknowledged is kept" in sentence(on_disk(Path("x")), error)


async def test_a_full_disk_refuses_the_order_and_keeps_what_it_had(tmp_path: Path) -> None:
    database = Database(on_disk(tmp_path))
    await database.open()
    store = OrderStore(database)
    await store.put(RECORD, at=1.0)
    async with database.read() as session:
        pages = await session.scalar(text("PRAGMA page_count"))
    await database.engine.dispose()
    event.listen(
        database.engine.sync_engine, "connect", lambda c, _: c.cursor().execute(f"PRAGMA max_page_count={pages}")
    )  # the disk ends here
    with pytest.raises(StoreError, match="the disk is full"):
        await store.put(OrderRecord("o-2", 1, State.SENT, "loc-101", {"lines": ["x" * 100_000]}, sent_at=1.5), at=1.0)
    assert [r.order_id for r in await store.in_doubt()] == ["o-1"]
    await database.close()
