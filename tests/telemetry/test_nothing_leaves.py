"""What libraries would tell their makers stays in the store."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SUPPRESSING = ("CI", "ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED", "ORT_RUNNING_UNIT_TESTS", "GITHUB_ACTIONS")


def files_left_by(program: str, home: Path) -> list[str]:
    """In the home folder of a process that ran it, in the environment of a store's box."""
    kept = {name: value for name, value in os.environ.items() if name not in SUPPRESSING}
    kept |= {"HOME": str(home), "XDG_CACHE_HOME": "", "XDG_DATA_HOME": ""}
    subprocess.run([sys.executable, "-c", program], env=kept, check=True, timeout=60)
    return [str(file.relative_to(home)) for file in home.rglob("*") if file.is_file()]


@pytest.mark.skipif(sys.platform == "win32", reason="elsewhere it keeps its files")
def test_loading_voice_activity_leaves_no_id_of_this_device_and_no_queue_of_events(tmp_path: Path) -> None:
    program = "from edge.audio.vad import SileroVad; SileroVad()"
    assert files_left_by(program, tmp_path) == []
