"""Files of the store that are nonsense of a kind that a reader of JSON trips over: each is refused with a reason."""

from pathlib import Path

import pytest

from cloud import catalog
from cloud.tools import heads
from domain.menu_file import MenuError
from edge.screen.staff import StaffError, StaffFile
from edge.session.stops import UNREADABLE, Stops

DEEP = "[" * 100_000 + "]" * 100_000


def test_a_file_of_stops_that_cannot_be_read_stops_the_agent_everywhere(tmp_path: Path) -> None:
    (tmp_path / "stopped.json").write_text(DEEP)
    stop = Stops.open(tmp_path).store_wide
    assert stop is not None
    assert stop.by == UNREADABLE


def test_a_list_of_staff_that_cannot_be_read_is_said_and_not_written_over(tmp_path: Path) -> None:
    staff = StaffFile(tmp_path)
    staff.path.write_text(DEEP)
    with pytest.raises(StaffError, match="cannot be read as a list of members"):
        staff.remove("ana")
    assert staff.path.read_text() == DEEP


def test_a_menu_and_heads_that_are_nested_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_text(DEEP)
    with pytest.raises(MenuError, match="is not JSON"):
        catalog.load([path])
    with pytest.raises(ValueError, match="holds no heads"):
        heads.read(path)
