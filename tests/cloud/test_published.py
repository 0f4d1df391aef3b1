"""After a restart the cloud knows the menus that its stores were given before."""

import json
from pathlib import Path
from typing import Any

import pytest

from cloud.catalog import KEPT, Catalog, from_raw
from cloud.published import keep, remembered
from cloud.workflows.totals import recompute
from tests.cloud.world import CHEESEBURGERS, MENU, demo_catalog, ticket, total


def dearer(cents: int) -> Catalog:
    raw: Any = json.loads(MENU.read_text())
    next(item for item in raw["items"] if item["id"] == "cheeseburger")["variations"][0]["price_cents"] = cents
    return Catalog((from_raw(raw | {"menu_version": str(cents)}),))


def test_an_order_of_the_menu_before_is_recomputed_by_the_next_process_too(tmp_path: Path) -> None:
    remembered(demo_catalog(), tmp_path / "published")
    after = remembered(dearer(599), tmp_path / "published")
    said = ticket(demo_catalog())
    assert recompute(said, "7", after).cents == total(demo_catalog(), CHEESEBURGERS)
    assert after.published(demo_catalog().held[0].digest) is not None, "and its stores are told the difference"
    again = remembered(dearer(599), tmp_path / "published")
    assert [held.menu.version for held in again.earlier] == ["7"], "the one in use is not among those before"


def test_only_the_last_few_stay(tmp_path: Path) -> None:
    for cents in range(100, 100 + KEPT + 5):
        remembered(dearer(cents), tmp_path)
    assert len(list(tmp_path.glob("*.json"))) == KEPT + 1
    assert len(remembered(demo_catalog(), tmp_path).earlier) == KEPT


@pytest.mark.parametrize("content", [b"{", b"", b"[" * 100_000])
def test_a_damaged_file_is_passed_over(tmp_path: Path, content: bytes) -> None:
    keep(demo_catalog(), tmp_path)
    (path,) = tmp_path.glob("*.json")
    path.write_bytes(content)
    assert remembered(dearer(599), tmp_path).earlier == ()


def test_a_folder_that_cannot_be_written_costs_the_memory_and_not_the_start(tmp_path: Path) -> None:
    blocked = tmp_path / "published"
    blocked.write_text("a file where the folder should be")
    assert remembered(demo_catalog(), blocked).held == demo_catalog().held
