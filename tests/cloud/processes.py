"""The cloud as a real process, for tests that kill it."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

_PROGRAM = "import json, sys; from talkthru.cloud import run; sys.exit(run(**json.loads(sys.argv[1])))"
_ROOT = Path(__file__).parents[2]
_START_S = 90.0  # a machine with eight times as much to do as it can; usually 1.5 s


class CloudProcess:
    def __init__(self, process: asyncio.subprocess.Process, address: str) -> None:
        self.process, self.address = process, address

    async def kill(self) -> None:
        """As the power would: no handler runs, nothing is flushed."""
        self.process.send_signal(signal.SIGKILL)
        await self.process.wait()

    async def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), _START_S)


async def start_cloud(
    data_dir: Path, pos_url: str, *, dies: str = "", env: Mapping[str, str] | None = None, **settings: object
) -> CloudProcess:
    """dies: where, as `tests.cloud.dying` names it."""
    given = {"listen": "127.0.0.1:0", "data_dir": str(data_dir), "pos_url": pos_url, "insecure": True} | settings
    program = ("-m", "tests.cloud.dying", dies) if dies else ("-c", _PROGRAM)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *program,
        json.dumps(given),
        stdout=asyncio.subprocess.PIPE,
        cwd=_ROOT,
        env={**os.environ, **(env or {})},
    )
    assert process.stdout is not None
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), _START_S)).decode()
        assert line.startswith("Cloud tier on "), line or "it ended: what it said is above"
    except BaseException:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        raise
    return CloudProcess(process, line.split()[3].removesuffix("."))


@asynccontextmanager
async def running_cloud(data_dir: Path, pos_url: str, **settings: Any) -> AsyncIterator[CloudProcess]:
    cloud = await start_cloud(data_dir, pos_url, **settings)
    try:
        yield cloud
    finally:
        if cloud.process.returncode is None:
            await cloud.kill()
