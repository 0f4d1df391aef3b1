"""A damaged file of orders: what can be read of it is kept, what cannot is reported, and the store goes on."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from domain.fulfilment import Fulfilment, Phase
from edge.database import connect
from edge.link.order_file import OrderFile, OrderFileError, Standing
from edge.link.outbox import Outbox
from edge.session.clock import VirtualClock

ORDERS = 120
PAGE = 4096


@pytest.fixture
def kept(tmp_path, an_order):
    """A file with many open orders, closed."""
    path = tmp_path / "orders.db"
    file = OrderFile(str(path))
    for n in range(ORDERS):
        order = an_order(f"order-{n}")
        file.save(Standing(order, Fulfilment(order.order_id, Phase.QUEUED, revision=1)), is_open=True)
    file.close()
    return path


async def opened(path: Path) -> Outbox:
    return await Outbox.open(path, clock=VirtualClock(), wall_us=lambda: 1_741_800_000_000_000)


async def test_a_damaged_page_costs_the_orders_on_it_and_no_other(kept, an_order):
    raw = bytearray(kept.read_bytes())
    middle = len(raw) // PAGE // 2 * PAGE
    raw[middle : middle + PAGE] = bytes(PAGE)
    kept.write_bytes(raw)
    box = await opened(kept)
    (damage,) = box.damage
    assert ORDERS / 2 < damage.saved < ORDERS
    assert list(kept.parent.glob("orders.db.damaged-*")), "what was damaged is kept for whoever looks into it"
    places = [int(s.order_id.split("-")[1]) for s in box.waiting]
    assert len(places) == damage.saved
    assert places == sorted(places), "oldest first, as before"
    await box.put(an_order("new"))
    await box.close()
    again = await opened(kept)
    assert again.waiting[-1].order_id == "new"
    assert not again.damage
    await again.close()


async def test_a_file_that_is_no_database_is_set_aside_and_the_store_goes_on(tmp_path, an_order):
    path = tmp_path / "orders.db"
    path.write_bytes(b"not a database" * 1000)
    box = await opened(path)
    assert "not a database" in box.damage[0].why
    assert (await box.put(an_order())).state.phase is Phase.QUEUED
    await box.close()


async def test_an_order_that_cannot_be_read_is_set_aside_by_its_name_and_the_others_go_on(kept):
    with sqlite3.connect(kept) as db:
        db.execute("UPDATE orders SET state = '{' WHERE order_id = 'order-7'")
        db.execute("UPDATE orders SET body = x'80' WHERE order_id = 'order-8'")
    db.close()
    box = await opened(kept)
    assert {d.order_id for d in box.damage} == {"order-7", "order-8"}
    assert len(box.waiting) == ORDERS - 2
    await box.close()


async def test_a_page_that_is_damaged_while_the_store_is_open_loses_nothing_that_is_known(kept, an_order, monkeypatch):
    box = await opened(kept)
    whole, tries = OrderFile.save, iter([True])

    def save(self, standing, *, is_open):
        if next(tries, False):
            raise sqlite3.DatabaseError("database disk image is malformed")
        whole(self, standing, is_open=is_open)

    monkeypatch.setattr(OrderFile, "save", save)
    await box.put(an_order("new"))
    assert [d.why for d in box.damage] == ["database disk image is malformed"]
    await box.close()
    again = await opened(kept)
    assert [s.order_id for s in again.waiting] == [*(f"order-{n}" for n in range(ORDERS)), "new"]
    await again.close()


async def test_a_full_disk_refuses_the_order_with_a_reason_and_takes_the_next(kept, an_order, monkeypatch):
    box = await opened(kept)

    def full(self, standing, *, is_open):
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as disk:
        disk.setattr(OrderFile, "save", full)
        with pytest.raises(sqlite3.OperationalError):
            await box.put(an_order("lost"))
        assert box.trouble == "database or disk is full"
    await box.put(an_order("kept"))
    assert box.trouble == ""
    assert box.waiting[-1].order_id == "kept"
    await box.close()


async def test_who_took_it_and_what_was_dealt_with_are_kept_with_the_order(kept):
    box = await opened(kept)
    assert await box.take("order-3", by="crew-21")
    assert await box.deal_with("order-4")
    assert not await box.deal_with("nobody's")
    await box.close()
    again = await opened(kept)
    taken, seen = await again.find("order-3"), await again.find("order-4")
    assert (taken.state.phase, taken.by, seen.seen) == (Phase.TAKEN_BY_STAFF, "crew-21", 1)
    await again.close()


def test_a_rejected_order_needs_a_person_until_one_has_seen_to_it(an_order):
    standing = Standing(an_order(), Fulfilment("order-1", Phase.REJECTED, revision=1))
    assert standing.needs_a_person
    assert not replace(standing, seen=1).needs_a_person
    assert replace(standing, seen=1, calls=("guest_gone", "check_pos")).needs_a_person


def test_a_disk_that_cannot_be_read_is_no_damaged_file(tmp_path):
    def broken(path):
        class Broken:
            def __getattr__(self, name):
                return getattr(db, name)

            def execute(self, sql, *parameters):
                if sql.startswith("PRAGMA quick_check"):
                    raise sqlite3.OperationalError("disk I/O error")
                return db.execute(sql, *parameters)

        db = connect(path)
        return Broken()

    with pytest.raises(OrderFileError, match="disk I/O error"):
        OrderFile(str(tmp_path / "orders.db"), broken)
    assert not list(tmp_path.glob("*.damaged*"))
