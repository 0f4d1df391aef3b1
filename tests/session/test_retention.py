"""What has been kept for long enough goes, and nothing that somebody still needs."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.events import JSON, Event
from edge.link.exchange import OrderToSend
from edge.link.outbox import Outbox
from edge.session.archive import Archive
from edge.session.clock import VirtualClock
from edge.session.log import SessionLog
from edge.session.retention import DAY_US, FIRST_S, LOOK_S, expire, keep_expiring
from tests.cloud.world import CHEESEBURGERS

BEGAN_US = 1_741_807_800_000_000
WORDS = "two cheeseburgers for Ada"


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[SessionLog]:
    made = await SessionLog.open(tmp_path, synchronous="OFF")
    yield made
    await made.close()


@pytest.fixture
async def outbox(tmp_path: Path) -> AsyncIterator[Outbox]:
    made = await Outbox.open(tmp_path / "orders.db", clock=VirtualClock(0.0), wall_us=lambda: BEGAN_US)
    yield made
    await made.close()


async def a_session(journal: SessionLog, *, day: int, uploaded: bool = True, over: bool = True) -> str:
    """Of some minutes, so many days after the first."""
    session = await journal.start("lane-1", "lane", "7")
    turn: dict[str, JSON] = {"turn": 1, "text": WORDS, "alternatives": [], "confidence": 900, "words": []}
    events = [
        Event("session_started", 0, {"wall_us": BEGAN_US + day * DAY_US, "menu_version": "7"}),
        Event("user_turn", 60_000_000, turn | {"speaker": "customer"}),
    ]
    await journal.append(session, events)
    if uploaded:
        await journal.acked(session, len(events))
    if over:
        await journal.end(session)
    return session


def on(day: float) -> int:
    return round(BEGAN_US + day * DAY_US)


async def test_a_session_goes_when_its_time_is_over_and_its_key_with_it(
    journal: SessionLog, outbox: Outbox, tmp_path: Path
) -> None:
    old, young = await a_session(journal, day=0), await a_session(journal, day=10)
    assert await expire(journal, outbox, days=30, wall_us=lambda: on(30)) == 0, "a minute too early"
    assert await expire(journal, outbox, days=30, wall_us=lambda: on(30.1)) == 1
    assert await journal.names() == (young,)
    assert (await journal.events(young))[1].data["text"] == WORDS
    with sqlite3.connect(tmp_path / "keys.db") as db:
        assert db.execute("SELECT session FROM keys").fetchall() == [(young,)]
    db.close()
    with Archive(tmp_path) as archive:
        assert archive.find(old) is None
    assert await a_session(journal, day=31) not in (old, young), "no order is ever called as another was"


async def test_what_the_cloud_has_not_acknowledged_stays_however_old(journal: SessionLog, outbox: Outbox) -> None:
    kept = {await a_session(journal, day=0, uploaded=False)}
    going = await a_session(journal, day=1)
    kept.add(await a_session(journal, day=2, over=False))
    assert await expire(journal, outbox, days=4, wall_us=lambda: on(4000)) == 1
    assert set(await journal.names()) == kept
    assert going not in kept


async def test_the_session_of_an_order_that_is_under_way_stays(journal: SessionLog, outbox: Outbox) -> None:
    session = await a_session(journal, day=0)
    await outbox.put(OrderToSend(session, 1, (CHEESEBURGERS,), "7", 1035, BEGAN_US, local_time="2025-03-12T12:30"))
    assert await expire(journal, outbox, days=30, wall_us=lambda: on(100)) == 0
    assert await outbox.take(session)
    assert await expire(journal, outbox, days=30, wall_us=lambda: on(100)) == 1


async def test_a_session_that_cannot_be_dated_stays_and_holds_up_no_other(
    journal: SessionLog, outbox: Outbox, tmp_path: Path
) -> None:
    damaged, old = await a_session(journal, day=0), await a_session(journal, day=1)
    with sqlite3.connect(tmp_path / "log.db") as db:
        db.execute("UPDATE events SET body = X'00' WHERE session = ? AND seq = 1", (damaged,))
    db.close()
    assert await expire(journal, outbox, days=30, wall_us=lambda: on(100)) == 1
    assert (await journal.names(), old in await journal.names()) == ((damaged,), False)


async def test_a_hundred_sessions_go_a_few_at_a_time(journal: SessionLog, outbox: Outbox) -> None:
    for _ in range(45):
        await a_session(journal, day=0)
    assert await expire(journal, outbox, days=30, wall_us=lambda: on(100)) == 45
    assert await journal.names() == ()


async def test_the_timer_looks_after_a_start_and_every_hour_and_survives_a_full_disk(
    journal: SessionLog, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[float] = []

    class Enough(BaseException):
        pass

    class Clock:
        at = 0.0

        def now(self) -> float:
            return self.at

        async def sleep_until(self, at: float) -> None:
            self.at = at

    clock = Clock()

    async def full(**_: object) -> int:
        looked.append(clock.at)
        if len(looked) == 3:
            raise Enough
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(journal, "expire", full)
    with pytest.raises(Enough):
        await keep_expiring(journal, outbox, days=30, clock=clock)
    assert looked == [FIRST_S, FIRST_S + LOOK_S, FIRST_S + 2 * LOOK_S]
