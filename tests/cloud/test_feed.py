"""A store is woken for its own news, whoever wrote it, and the database is asked once for all of them."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from cloud.store.database import Database
from cloud.store.feed import Feed
from cloud.store.out import OutHere
from cloud.store.site import EVERY_SITE, Bell, SiteStore
from cloud.store.standing import StopsHere
from cloud.store.stops import KIND, Place, StopStore

SOON_S = 10.0


class Ear:
    def __init__(self) -> None:
        self.heard = asyncio.Event()

    def __call__(self) -> None:
        self.heard.set()

    async def hears(self) -> None:
        await asyncio.wait_for(self.heard.wait(), SOON_S)
        self.heard.clear()


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[Database]:
    database = Database(store_url)
    await database.open()
    yield database
    await database.close()


@pytest.fixture
def sites(store: Database) -> SiteStore:
    return SiteStore(store)


@pytest.fixture
async def feed(sites: SiteStore) -> AsyncIterator[Feed]:
    made = Feed(sites, Bell())  # nobody rings it: as if another process wrote
    await sites.set_out(frozenset({"old"}), at=0.0, site="a")
    await made.open()
    running = asyncio.create_task(made.run())
    yield made
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_news_wakes_the_store_that_it_is_for_and_no_other(feed: Feed, sites: SiteStore) -> None:
    a, b = Ear(), Ear()
    quiet = feed.listen("a", a)
    feed.listen("b", b)
    await sites.set_out(frozenset({"fries"}), at=0.0, site="b")
    await b.hears()
    assert not a.heard.is_set(), "neither by this nor by what was there before"
    await sites.set_out(frozenset({"cola"}), at=0.0, site=EVERY_SITE)
    await a.hears()
    await b.hears()
    quiet()
    await sites.set_out(frozenset(), at=0.0, site=EVERY_SITE)
    await b.hears()
    assert not a.heard.is_set()


async def test_what_has_run_out_is_read_once_until_that_changes(
    feed: Feed, sites: SiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, changed = OutHere(sites, feed), Ear()
    assert await here.out("a") == {"old"}
    with monkeypatch.context() as without:
        without.setattr(sites, "out", None)
        assert await here.out("a") == {"old"}
    feed.listen("a", changed)
    await sites.set_out(frozenset({"new"}), at=0.0, site="a")
    await changed.hears()
    assert await here.out("a") == {"new"}


async def pressed(stops: StopStore, site: str, tool: str = "") -> None:
    assert await stops.press(Place(site, tool), by="ana", why="odd counts", at_us=1)


async def test_what_is_stopped_is_read_once_until_somebody_presses(
    feed: Feed, store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    stops, changed = StopStore(store), Ear()
    here = StopsHere(stops, feed)
    feed.listen_to(KIND, changed)
    await pressed(stops, "a")
    await changed.hears()
    assert [stop.place.site for stop in await here.standing("a")] == ["a"]
    with monkeypatch.context() as without:
        without.setattr(stops, "everywhere", None)
        assert await here.standing("b") == ()
    await pressed(stops, EVERY_SITE, "stock_read")
    await changed.hears()
    assert [stop.place.tool for stop in await here.standing("b")] == ["stock_read"]


async def test_where_no_news_comes_any_more_the_table_itself_is_asked_what_is_stopped(
    sites: SiteStore, store: Database
) -> None:
    nobody_reads = Feed(sites, Bell())
    stops = StopStore(store)
    here = StopsHere(stops, nobody_reads)
    assert await here.standing("a") == ()
    await pressed(stops, "a")
    assert [stop.why for stop in await here.standing("a")] == ["odd counts"]
