"""A process that is killed while an effect is under way: what is known afterwards, and what is done again."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cloud.store.gate import GateStore
from cloud.tools.keys import GateKey
from cloud.tools.tool import State
from tests.cloud.tools.behind import Clock, behind, off

pytestmark = pytest.mark.system

CHILD = """
import asyncio, sys
from pathlib import Path
from cloud.tools.keys import GateKey
from tests.cloud.tools.behind import behind, off

async def main(folder):
    url, again = f"sqlite+aiosqlite:///{folder / 'c.db'}", sys.argv[2] == "repeatable"
    async with behind(url, key=GateKey.open(folder), repeatable=again) as here:
        await here.gate.call(off(10))
        async def hang():
            print("under way", flush=True)
            await asyncio.Event().wait()
        here.other.script = [hang]
        await here.hold()

asyncio.run(main(Path(sys.argv[1])))
"""


def killed_in_the_midst(folder: Path, kind: str) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), kind],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[3],
        text=True,
    )
    assert child.stdout is not None
    try:
        assert child.stdout.readline() == "under way\n"
    finally:
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()


@pytest.mark.parametrize(("kind", "state", "calls"), [("once", State.UNKNOWN, 0), ("repeatable", State.DONE, 1)])
def test_what_was_under_way_is_named_and_repeated_only_where_that_is_safe(
    tmp_path: Path, kind: str, state: State, calls: int
) -> None:
    killed_in_the_midst(tmp_path, kind)

    async def after() -> None:
        clock = Clock()
        clock.at += 60.0
        url, key = f"sqlite+aiosqlite:///{tmp_path / 'c.db'}", GateKey.open(tmp_path)
        async with behind(url, clock=clock, key=key, repeatable=kind == "repeatable") as here:
            store = here.door.gate._at.calls
            assert isinstance(store, GateStore)
            assert await store.under_way(now=clock.now()) == ()
            assert (await here.hold()).state is state
            assert len(here.other.calls) == calls
            assert (await here.door.audit.verify("st-1")).problem == ""
            clock.at -= 60.0
            assert (await here.gate.call(off(10))).state is State.WAITING, "the question to staff is still there"
            assert len(await here.door.approvals.waiting("st-1")) == 1

    asyncio.run(after())
