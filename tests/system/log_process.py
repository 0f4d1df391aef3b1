"""An edge's session log and link as a process of its own: it writes events and says how much memory it takes.

    python -m tests.system.log_process FOLDER CLOUD_ADDRESS

Prints `link STATE` on every change. Each line of standard input is a number of events to write: it prints `wrote KIB`
(resident memory) once they are on disk, and `sent` whenever the cloud has all of them. Ends when standard input does.
"""

import asyncio
import resource
import sys
from pathlib import Path

from domain.events import Event
from edge.link.circuit import Moved
from edge.link.client import Cloud
from edge.link.link import Link
from edge.link.outbox import Outbox
from edge.session.clock import RealClock
from edge.session.log import SessionLog

AT_ONCE = 20  # a turn


def resident_kib() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


async def changed(moved: Moved) -> None:
    print("link", moved.now.value, flush=True)


async def main(folder: str, address: str) -> None:
    clock = RealClock()
    journal = await SessionLog.open(Path(folder), synchronous="OFF")
    outbox = await Outbox.open(Path(folder) / "orders.db", clock=clock)
    link = Link(Cloud(address, site="loc-101", now=clock.now), outbox, clock=clock, source=journal, on_change=changed)
    session, at_us = await journal.start("lane-1", "lane", "7"), 0

    async def report() -> None:
        told = 0
        while True:
            if told < at_us and not await journal.unsent():
                told = at_us
                print("sent", flush=True)
            await asyncio.sleep(0.1)

    async with asyncio.TaskGroup() as tasks:
        link.start(tasks)
        reporting = tasks.create_task(report())
        while line := await asyncio.to_thread(sys.stdin.readline):
            for _ in range(0, int(line), AT_ONCE):
                events = [Event("note", at_us + n, {"text": "x" * 200}) for n in range(AT_ONCE)]
                at_us += AT_ONCE
                await journal.append(session, events)
            print("wrote", resident_kib(), flush=True)
        reporting.cancel()
        await link.stop()
    await outbox.close()
    await journal.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
