"""A store's link as a process of its own, to be killed: confirms orders one after another and sends them meanwhile.

    python -m tests.system.store_process FOLDER CLOUD_ADDRESS CENTS FIRST COUNT

Prints `kept N` when order N is durable (what a guest would be told), `accepted N` when the till has it, `link STATE
SECONDS` (monotonic) when the link changed. Each line of standard input is one more order; it ends when that does.
Where FOLDER holds an identity, the cloud is called with it; else in plain text.
"""

import asyncio
import sys
import time
from pathlib import Path

from domain.order import ItemLine
from edge.identity.certificate import load
from edge.link.admission import credentials
from edge.link.circuit import Moved
from edge.link.client import Cloud
from edge.link.exchange import OrderToSend
from edge.link.link import Link
from edge.link.outbox import Move, Outbox
from edge.session.clock import RealClock


def order(n: int, cents: int) -> OrderToSend:
    return OrderToSend(
        order_id=f"order-{n}",
        revision=1,
        lines=(ItemLine("cheeseburger", "std", 2, id=1),),
        menu_version="7",
        quoted_total_cents=cents,
        confirmed_at_us=time.time_ns() // 1000,
        site="loc-101",
        local_time="2025-03-12T12:30:00",
    )


async def say(move: Move) -> None:
    print(move.state, move.order_id.removeprefix("order-"), flush=True)


async def changed(moved: Moved) -> None:
    print("link", moved.now.value, f"{moved.at:.3f}", flush=True)


async def main(folder: str, address: str, cents: int, first: int, count: int) -> None:
    clock, identity = RealClock(), load(Path(folder))
    outbox = await Outbox.open(Path(folder) / "orders.db", clock=clock, on_moved=say)
    shown = credentials(identity) if identity else None
    cloud = Cloud(address, site="loc-101", now=clock.now, credentials=shown)
    link = Link(cloud, outbox, clock=clock, on_change=changed)
    async with asyncio.TaskGroup() as tasks:
        link.start(tasks)
        for n in range(first, first + count):
            await outbox.put(order(n, cents))
            print("kept", n, flush=True)
        while await asyncio.to_thread(sys.stdin.readline):
            count += 1
            await outbox.put(order(first + count - 1, cents))
            print("kept", first + count - 1, flush=True)
        await link.stop()
    await outbox.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])))
