"""The demonstration as a user starts it: every process real, sound at the pace of speech."""

import asyncio
import os
import re
import signal
import sys
import wave
from pathlib import Path

import pytest

from talkthru.demo.bank import Bank
from talkthru.demo.store import TALKTHRU

pytestmark = [pytest.mark.slow, pytest.mark.system, pytest.mark.timeout(240)]


async def demo(*arguments: str) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        *(*TALKTHRU, "demo", "--plain", *arguments), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    out, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode()


async def test_two_guests_get_what_they_wanted_although_the_link_is_cut() -> None:
    status, out = await demo("--seed", "7")
    assert status == 0, out
    assert out.count(": exact") == 2
    assert "queued in the store" in out
    assert len(re.findall(r"P000\d in the point of sale", out)) == 2


async def test_a_recording_is_converted_played_and_answered(tmp_path: Path) -> None:
    bank = Bank()
    order = bank.order("number-six")
    with wave.open(str(tmp_path / "mine.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(16000)
        mono = bank.pcm(order, order.openings[0])
        file.writeframes(b"".join(mono[at : at + 2] * 2 for at in range(0, len(mono), 2)))
    status, out = await demo("--wav", str(tmp_path / "mine.wav"))
    assert status == 0, out
    assert "mine.wav: converted 2 channels to mono" in out
    assert re.search(r"board +one medium 10 piece nuggets meal", out), out


async def test_a_demonstration_that_is_stopped_leaves_no_process_behind() -> None:
    process = await asyncio.create_subprocess_exec(
        *(*TALKTHRU, "demo", "--plain"), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    while b"guest" not in await process.stdout.readline():
        pass
    children = set(_descendants(process.pid))
    assert len(children) >= 4
    process.send_signal(signal.SIGTERM)
    _, err = await process.communicate()
    assert process.returncode == 130
    assert b"stopped" in err
    assert not [pid for pid in children if _runs(pid)]


def _descendants(pid: int) -> list[int]:
    if sys.platform != "linux":
        pytest.skip("asks /proc")
    children = [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return children + [below for child in children for below in _descendants(child)]


def _runs(pid: int) -> bool:
    """A process that has ended but was not waited for by whoever started it does not run."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
