"""A site's catalog: whole once, then as differences, from the cloud's real servicers to the store's disk."""

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloud.catalog import MOST_BYTES, Catalog, from_bytes, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from domain.menu_file import MenuError
from edge.link.catalog import KEPT, CatalogFiles
from edge.link.client import Cloud
from edge.link.exchange import ItemOut, MenuDelta, MenuSnapshot, Standing
from edge.link.sync import SiteWatch, StartOver
from edge.menu_news import MenuNews
from edge.menus import Menus
from edge.session.clock import RealClock, VirtualClock
from protos import delta
from talkthru.cli import data_folder

MENU = json.loads((data_folder() / "menu.json").read_text(encoding="utf-8"))


def changed(cents: int, version: str = "") -> dict:
    """The demo menu with another price for its first item."""
    menu = json.loads(json.dumps(MENU))
    menu["items"][0]["variations"][0]["price_cents"] = cents
    return menu | ({"menu_version": version} if version else {})


def raw(menu: dict) -> bytes:
    return from_raw(menu).raw


class Enough(BaseException):
    """Ends a watch from within; what derives from Exception would be reported and passed over."""


@given(st.binary(max_size=2000), st.binary(max_size=2000))
def test_a_difference_makes_the_other_catalog_to_the_byte(base: bytes, target: bytes) -> None:
    assert delta.apply(base, delta.make(base, target), delta.digest_of(target)) == target


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_what_is_no_difference_to_this_catalog_is_refused(base: bytes, junk: bytes) -> None:
    with pytest.raises(delta.DeltaError):
        delta.apply(base, junk, "0" * 64)


def test_a_difference_that_would_fill_the_memory_is_refused() -> None:
    bomb = delta.make(b"", bytes(delta.MOST_BYTES + 1))
    with pytest.raises(delta.DeltaError, match="at most"):
        delta.apply(b"", bomb, delta.digest_of(bytes(delta.MOST_BYTES + 1)))


@pytest.fixture
async def embedded():
    catalog = Catalog((from_raw(MENU),))
    async with EmbeddedCloud(catalog, SimulatedPos(catalog), VirtualClock(0.0)) as running:
        yield running


@pytest.fixture
async def cloud(embedded):
    made = Cloud(embedded.address, site="loc-101", now=VirtualClock(0.0).now)
    yield made
    await made.close()


@pytest.fixture
def configured(tmp_path):
    path = tmp_path / "menu.json"
    path.write_bytes(raw(MENU))
    return path


@pytest.fixture
async def menus(tmp_path, configured):
    return await Menus.open(tmp_path / "catalogs", configured, with_cloud=True, location="loc-101")


async def follow(cloud: Cloud, menus: Menus, enough, seen: list) -> list:
    """The kinds of news that came, until `enough` is true of them."""
    used = []

    async def use(knowledge) -> None:
        used.append(knowledge)

    async def on_event(event) -> None:
        seen.append(event)
        if isinstance(event, MenuSnapshot | MenuDelta):
            await menus.take(event, use)
        if enough():
            raise Enough

    with pytest.raises(Enough):
        await SiteWatch(on_event, have=lambda: menus.have).follow(cloud)
    return used


async def test_a_price_that_changes_comes_as_a_small_difference_and_is_used(embedded, cloud, menus) -> None:
    seen: list = []

    def enough() -> bool:
        return any(isinstance(e, MenuDelta) for e in seen)

    used = []

    async def use(knowledge) -> None:
        used.append(knowledge)

    async def on_event(event) -> None:
        seen.append(event)
        if isinstance(event, Standing):
            await embedded.publish(Catalog((from_raw(changed(999, "8")),)))
        else:
            await menus.take(event, use)
        if enough():
            raise Enough

    with pytest.raises(Enough):
        await SiteWatch(on_event, have=lambda: menus.have).follow(cloud)
    whole, _, standing, difference = seen
    assert isinstance(whole, MenuSnapshot)
    assert standing.out == frozenset()
    assert len(difference.patch) < len(whole.menu_json) / 20
    assert used[-1].menu.version == menus.now.menu.version == "8"
    assert menus.have == delta.digest_of(raw(changed(999, "8")))


async def test_a_menu_as_large_as_any_reaches_the_store(embedded, cloud, menus) -> None:
    assert MOST_BYTES == delta.MOST_BYTES, "what the cloud publishes is what an edge takes in"
    large = raw(MENU).ljust(MOST_BYTES)
    await embedded.publish(Catalog((from_bytes(large, "menu.json"),)))
    seen: list = []
    await follow(cloud, menus, lambda: True, seen)
    assert menus.have == delta.digest_of(large)
    with pytest.raises(MenuError, match="takes at most 32"):
        from_bytes(large + b" ", "menu.json")


async def test_a_menu_that_takes_long_to_take_up_holds_up_no_other_news(embedded, cloud, menus, eventually) -> None:
    clock, may_go_on, used, heard = RealClock(), asyncio.Event(), [], []

    async def use(knowledge) -> None:
        used.append(knowledge.menu.version)
        await may_go_on.wait()

    async def on_event(event) -> None:
        heard.append(event)
        if isinstance(event, MenuSnapshot | MenuDelta):
            taking.came(event)

    watch = SiteWatch(on_event, have=lambda: menus.have)
    taking = MenuNews(menus, use, clock=clock, start_over=watch.start_over)
    await embedded.publish(Catalog((from_raw(changed(999, "8")),)))
    tasks = [asyncio.ensure_future(taking.run()), asyncio.ensure_future(watch.follow(cloud))]
    await eventually(lambda: used == ["8"])
    await embedded.publish(Catalog((from_raw(changed(1099, "9")),)))
    embedded.pos.mark("fries", available=False)
    await embedded.refresh_availability()
    await eventually(lambda: any(isinstance(e, ItemOut) and e.item == "fries" for e in heard))
    assert used == ["8"], "one after another"
    may_go_on.set()
    await eventually(lambda: used == ["8", "9"])
    menus._files.digest = "another"  # as where what is here is not what the cloud takes it for
    await embedded.publish(Catalog((from_raw(changed(1199, "10")),)))
    await eventually(lambda: watch._anew)
    embedded.pos.mark("shake", available=False)
    await embedded.refresh_availability()  # the next message, where there are no heartbeats
    await eventually(tasks[1].done)
    assert watch.cursor == 0, "the next watch begins with the whole"
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_who_has_the_catalog_already_is_sent_none(cloud, menus, tmp_path, configured) -> None:
    await follow(cloud, menus, lambda: True, [])
    again = await Menus.open(tmp_path / "catalogs", configured, with_cloud=True, location="loc-101")
    seen: list = []
    used = await follow(cloud, again, lambda: True, seen)
    assert seen == [MenuDelta(seen[0].cursor, menus.now.menu.version, menus.have, menus.have, b"")]
    assert used == []


async def test_the_store_starts_with_what_the_cloud_gave_last_and_alone_with_its_own_file(
    menus, tmp_path, configured
) -> None:
    new = raw(changed(999, "8"))
    await menus.take(MenuSnapshot(1, "8", new, delta.digest_of(new)), _ignore)
    linked = await Menus.open(tmp_path / "catalogs", configured, with_cloud=True, location="loc-101")
    alone = await Menus.open(tmp_path / "catalogs", configured, with_cloud=False, location="loc-101")
    assert (linked.now.menu.version, alone.now.menu.version) == ("8", str(MENU["menu_version"]))


async def test_a_difference_to_another_catalog_asks_for_the_whole(menus) -> None:
    patch = delta.make(b"another", raw(MENU))
    with pytest.raises(StartOver):
        await menus.take(MenuDelta(2, "8", delta.digest_of(b"another"), delta.digest_of(raw(MENU)), patch), _ignore)
    assert menus.have == ""


async def test_a_watch_that_is_to_start_over_begins_with_the_whole_catalog(embedded, cloud) -> None:
    seen = []

    async def on_event(event) -> None:
        seen.append(event)
        if len(seen) == 1:
            raise StartOver

    watch = SiteWatch(on_event, cursor=0)
    await watch.follow(cloud)
    assert watch.cursor == 0
    assert isinstance(seen[0], MenuSnapshot)


@pytest.mark.parametrize(
    "bad",
    [
        b"not json",
        b"{}",
        b"[" * 100_000,
        json.dumps(changed(100) | {"locations": [{"id": "elsewhere", "name": "Elsewhere"}]}).encode(),
    ],
)
async def test_a_catalog_that_cannot_be_used_changes_nothing(menus, bad: bytes) -> None:
    before, used = menus.now, []

    async def use(knowledge) -> None:
        used.append(knowledge)

    await menus.take(MenuSnapshot(1, "8", bad, delta.digest_of(bad)), use)
    assert menus.now is before
    assert used == []
    assert menus.refused
    await menus.take(MenuSnapshot(3, "8", raw(changed(100, "8")), delta.digest_of(raw(changed(100, "8")))), _ignore)
    assert not menus.refused


async def test_a_damaged_file_is_passed_over_and_the_catalog_comes_whole(menus, tmp_path, configured) -> None:
    new = raw(changed(999, "8"))
    await menus.take(MenuSnapshot(1, "8", new, ""), _ignore)
    path = tmp_path / "catalogs" / f"{menus.have}.json"
    path.write_bytes(path.read_bytes()[:-100])
    again = await Menus.open(tmp_path / "catalogs", configured, with_cloud=True, location="loc-101")
    assert again.have == ""
    assert again.now.menu.version == str(MENU["menu_version"])


async def test_a_first_catalog_that_is_the_configured_one_changes_nothing(menus) -> None:
    await menus.take(MenuSnapshot(1, str(MENU["menu_version"]), raw(MENU), ""), _never)
    assert menus.now.menu.version == str(MENU["menu_version"])
    assert menus.have == delta.digest_of(raw(MENU))


async def test_another_catalog_under_the_same_version_gets_a_name_of_its_own(menus) -> None:
    new = raw(changed(999))
    await menus.take(MenuSnapshot(1, str(MENU["menu_version"]), new, ""), _ignore)
    assert menus.now.menu.version == f"{MENU['menu_version']}+{delta.digest_of(new)[:8]}"


async def test_a_disk_that_is_full_costs_the_copy_and_not_the_menu(menus, monkeypatch) -> None:
    def full(_self, _raw) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(CatalogFiles, "keep", full)
    await menus.take(MenuSnapshot(1, "8", raw(changed(999, "8")), ""), _ignore)
    assert menus.now.menu.version == "8"


def test_a_few_earlier_catalogs_stay_for_orders_begun_with_them(tmp_path) -> None:
    files = CatalogFiles.open(tmp_path)
    for n in range(KEPT + 3):
        files.keep(b"%d" % n)
    assert len(list(tmp_path.glob("*.json"))) == KEPT
    assert len(list(files.earlier())) == KEPT - 1
    assert CatalogFiles.open(tmp_path).raw == files.raw == b"%d" % (KEPT + 2)


async def test_a_configured_file_that_is_no_menu_is_refused_at_start(tmp_path, configured) -> None:
    configured.write_text("{")
    with pytest.raises(MenuError, match=r"menu\.json"):
        await Menus.open(tmp_path / "catalogs", configured, with_cloud=True, location="loc-101")


async def _ignore(_knowledge) -> None:
    pass


async def _never(_knowledge) -> None:
    raise AssertionError("nothing changed")
