"""Menu files that change while the tier runs."""

import json
import os
from pathlib import Path

import pytest

from cloud.catalog import Catalog, load
from cloud.publishing import Publishing
from cloud.store.database import Database
from cloud.store.site import Bell, SiteStore
from talkthru.cli import data_folder

MENU = json.loads((data_folder() / "menu.json").read_text(encoding="utf-8"))


@pytest.fixture
async def sites():
    database = Database()
    await database.open()
    yield SiteStore(database)
    await database.close()


class Desk:
    """A tier's catalog in use, and how often its sites were told."""

    def __init__(self, path: Path, sites: SiteStore) -> None:
        self.path, bell = path, Bell()
        self.write("7")
        self.rung, self.in_use = 0, load([path])
        bell.listen(self.ring)
        self.look = Publishing(self.in_use, [path], None, use=self.use, sites=sites, bell=bell)

    def write(self, version: str, text: str | None = None) -> None:
        before = self.path.stat().st_mtime_ns if self.path.exists() else 0
        self.path.write_text(json.dumps(MENU | {"menu_version": version}) if text is None else text)
        os.utime(self.path, ns=(before + 10**9, before + 10**9))  # another time, however coarse the disk's clock is

    def use(self, catalog: Catalog) -> None:
        self.in_use = catalog

    def ring(self) -> None:
        self.rung += 1

    @property
    def version(self) -> str:
        return self.in_use.held[0].menu.version


@pytest.fixture
def desk(tmp_path, sites):
    return Desk(tmp_path / "menu.json", sites)


async def test_a_file_that_changes_is_published_and_the_sites_are_told(desk, sites) -> None:
    before = desk.in_use.held[0]
    desk.write("8")
    await desk.look()
    assert (desk.version, desk.rung) == ("8", 1)
    assert [e.kind for e in await sites.after("loc-101", 0, 10)] == ["catalog"]
    assert desk.in_use.published(before.digest) == before  # what sites have is known: they get the difference


async def test_a_file_that_does_not_change_is_not_read_again(desk) -> None:
    await desk.look()
    await desk.look()
    assert desk.rung == 0


@pytest.mark.parametrize("bad", ["", "{", '{"items": 3}'])
async def test_a_file_that_is_no_menu_changes_nothing_until_it_is_mended(desk, bad: str) -> None:
    desk.write("8", bad)
    await desk.look()
    assert (desk.version, desk.rung) == ("7", 0)
    desk.write("9")
    await desk.look()
    assert (desk.version, desk.rung) == ("9", 1)


async def test_a_file_that_is_away_for_a_moment_changes_nothing(desk) -> None:
    desk.path.unlink()
    await desk.look()
    assert desk.version == "7"
    desk.write("8")
    await desk.look()
    assert desk.version == "8"
