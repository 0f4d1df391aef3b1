import os
import sys
from pathlib import Path

import pytest

from talkthru.demo.store import Running, StoreFailed


def script(tmp_path: Path, source: str) -> Running:
    return Running("teapot", (sys.executable, "-u", "-c", source), tmp_path / "teapot.log")


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


async def test_a_process_is_ready_when_it_says_so_and_gone_afterwards(tmp_path: Path) -> None:
    async with script(tmp_path, "print('Listening on http://127.0.0.1:8071 now'); input()") as running:
        assert (await running.ready(r"on (http://\S+)"))[1] == "http://127.0.0.1:8071"
        pid = running.pid
    assert gone(pid)


async def test_a_process_that_ends_too_early_is_named_with_its_last_words_and_its_log(tmp_path: Path) -> None:
    source = "import sys; print('warming up'); sys.exit('the port 8071 is taken')"
    async with script(tmp_path, source) as running:
        with pytest.raises(
            StoreFailed, match=r"teapot: ended before it was ready: the port 8071 is taken .*teapot\.log"
        ):
            await running.ready("ready")


async def test_a_process_that_never_gets_ready_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    async with script(tmp_path, "print('thinking'); input()") as running:
        with pytest.raises(StoreFailed, match="was not ready after 0 s"):
            await running.ready("ready", within_s=0.2)


async def test_a_program_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match="cannot be run: No such file"):
        async with Running("teapot", ("/nowhere/teapot",), tmp_path / "teapot.log"):
            pass


async def test_what_is_told_reaches_its_standard_input(tmp_path: Path) -> None:
    async with script(tmp_path, "print('ready'); print('told', input()); input()") as running:
        await running.ready("ready")
        await running.tell("down")
        assert await running.ready("told down")
        running.kill()
        with pytest.raises(StoreFailed, match="ended"):
            await running.ready("never")
