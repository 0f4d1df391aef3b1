"""Two processes over one data folder would contradict each other: the second is told so in one line."""

import itertools
import time
from pathlib import Path

import pytest

from talkthru import cloud, edge
from talkthru.only_one import FILE, InUse, hold
from talkthru.ports import free_port


def test_a_folder_is_one_process_at_a_time(tmp_path: Path) -> None:
    first = hold(tmp_path / "data")
    assert first is not None
    with pytest.raises(InUse, match="is in use by process"):
        hold(tmp_path / "data", within_s=0)
    other = hold(tmp_path / "other", within_s=0)
    assert other is not None
    other.close()
    first.close()
    again = hold(tmp_path / "data", within_s=0)
    assert again is not None, "what a process that is gone left behind holds nobody up"
    again.close()


def test_where_no_lock_can_be_had_the_folders_own_fault_is_told_by_who_needs_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert hold(tmp_path / "file") is None
    (tmp_path / FILE).mkdir()
    assert hold(tmp_path) is None


def test_a_second_edge_and_a_second_cloud_end_with_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = itertools.count(step=10)
    monkeypatch.setattr(time, "monotonic", lambda: next(seconds))
    held = hold(tmp_path)
    assert held is not None
    with held:
        assert edge.run(data_dir=tmp_path, listen=f"127.0.0.1:{free_port()}") == 2
        assert cloud.run(data_dir=tmp_path, listen=f"127.0.0.1:{free_port()}", insecure=True) == 2
    said = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in said] == ["talkthru edge", "talkthru cloud"]
    assert all("is in use by process" in line for line in said)
