"""What stores would ask the cloud tier, from one process: `python -m talkthru.bench.cloud_load`, driven by lines.

A process of its own, on a core of its own, so that its work is not in the figures. It reads one JSON object a line
from standard input, does that, and answers with one line:

    {"do": "propose", "addresses": [...], "spans": [...], "seconds": s, "at_once": n}     as fast as n callers can
    {"do": "propose", ..., "per_second": r}                                               r a second, whoever is late
    {"do": "ask_stock", "addresses": [...], "skus": [...], "seconds": s, "per_second": r}  r questions a second
    {"do": "ask_customer", ..., "phones": [...]}                                           likewise: who somebody is
    {"do": "watch", "addresses": [...], "sites": n}      n sites, each over a connection of its own, from now on
"""

import asyncio
import itertools
import json
import os
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import Any

import grpc

from protos.talkthru.v1 import (
    catalog_pb2,
    catalog_pb2_grpc,
    conversation_pb2,
    conversation_pb2_grpc,
    site_pb2,
    site_pb2_grpc,
)

SHOP = "st-1"  # of the demo shop's data
CHANNELS = 4  # connections to each replica, as if from so many stores
WARM_UP_S = 0.5
DEADLINE_S = 10.0


class Load:
    def __init__(self) -> None:
        self._stubs: dict[str, list[Any]] = {}
        self._watches: list[asyncio.Task[None]] = []
        self._numbers = itertools.count(1)
        self.waiting = 0

    async def propose(
        self,
        addresses: Sequence[str],
        spans: Sequence[str],
        seconds: float,
        at_once: int = 32,
        per_second: float | None = None,
    ) -> dict[str, Any]:
        """Milliseconds of each proposal after the warm-up, and how long that took."""
        callers = itertools.cycle([stub for address in addresses for stub in self._callers(address)])
        phrases = itertools.cycle(spans)
        self._times: list[float] = []
        self._failed = 0
        began = time.perf_counter() + WARM_UP_S
        async with asyncio.TaskGroup() as tasks:
            if per_second is None:
                for _ in range(at_once):
                    tasks.create_task(self._one_after_another(callers, phrases, began, began + seconds))
            else:
                for n in range(int((seconds + WARM_UP_S) * per_second)):
                    due = began - WARM_UP_S + n / per_second
                    await asyncio.sleep(max(0.0, due - time.perf_counter()))
                    tasks.create_task(self._one(next(callers), next(phrases), began, due))
        return {"ms": [round(t, 3) for t in self._times], "failed": self._failed, "seconds": seconds}

    def _callers(self, address: str) -> list[Any]:
        if address not in self._stubs:
            channels = [_channel(address) for _ in range(CHANNELS)]
            self._stubs[address] = [conversation_pb2_grpc.ConversationStub(channel) for channel in channels]
        return self._stubs[address]

    async def _one_after_another(
        self, callers: Iterator[Any], phrases: Iterator[str], began: float, until: float
    ) -> None:
        while (now := time.perf_counter()) < until:
            await self._one(next(callers), next(phrases), began, now)

    async def _one(self, caller: Any, span: str, began: float, due: float) -> None:
        """Counted from when it was due: a queue here is a guest's wait, too."""
        number = next(self._numbers)
        request = conversation_pb2.ProposeRequest(
            request_id=f"r{number}",
            session_id=f"s{number}",
            turn_id=number,
            order_revision=1,
            menu_version="1",
            deadline_ms=int(DEADLINE_S * 1000),
            channel="lane",
            location="site-1",
            hypotheses=[{"text": f"i would like {span} please", "confidence": 0.8, "unknown_spans": [span]}],
            language="en",
            local_time="2025-03-12T12:30",
        )
        try:
            async for _ in caller.Propose(request, timeout=DEADLINE_S):
                pass
        except grpc.aio.AioRpcError:
            self._failed += 1
            return
        if due >= began:
            self._times.append((time.perf_counter() - due) * 1000)

    async def ask_stock(
        self, addresses: Sequence[str], skus: Sequence[str], seconds: float, per_second: float
    ) -> dict[str, Any]:
        """As `propose`, of `Catalog.Stock`: through the gate, from live counts."""
        asked = itertools.cycle(skus)

        def ask(stub: Any, number: int) -> Any:
            return stub.Stock(
                catalog_pb2.StockRequest(
                    request_id=f"q{number}", session_id=f"s{number % 500}", site=SHOP, skus=[next(asked)]
                ),
                timeout=DEADLINE_S,
            )

        return await self._questions(addresses, ask, seconds, per_second)

    async def ask_customer(
        self, addresses: Sequence[str], phones: Sequence[str], seconds: float, per_second: float
    ) -> dict[str, Any]:
        """Of `Catalog.Customer`: in the audit before it is answered."""
        asked = itertools.cycle(phones)

        def ask(stub: Any, number: int) -> Any:
            session = f"s{number % 500}"
            who = {"site": SHOP, "channel": "headset", "role": "associate", "phone": next(asked)}
            request = catalog_pb2.CustomerRequest(request_id=f"q{number}", session_id=session, **who)
            return stub.Customer(request, timeout=DEADLINE_S)

        return await self._questions(addresses, ask, seconds, per_second)

    async def _questions(
        self, addresses: Sequence[str], ask: Callable[[Any, int], Any], seconds: float, per_second: float
    ) -> dict[str, Any]:
        stubs = itertools.cycle([catalog_pb2_grpc.CatalogStub(_channel(a)) for a in addresses for _ in range(CHANNELS)])
        self._times, self._failed = [], 0
        began = time.perf_counter() + WARM_UP_S
        async with asyncio.TaskGroup() as tasks:
            for n in range(int((seconds + WARM_UP_S) * per_second)):
                due = began - WARM_UP_S + n / per_second
                await asyncio.sleep(max(0.0, due - time.perf_counter()))
                tasks.create_task(self._question(ask(next(stubs), next(self._numbers)), began, due))
        return {"ms": [round(t, 3) for t in self._times], "failed": self._failed, "seconds": seconds}

    async def _question(self, call: Any, began: float, due: float) -> None:
        try:
            await call
        except grpc.aio.AioRpcError:
            self._failed += 1
            return
        if due >= began:
            self._times.append((time.perf_counter() - due) * 1000)

    async def watch(self, addresses: Sequence[str], sites: int) -> dict[str, Any]:
        """Returns when each has its catalog and hears heartbeats."""
        ready = asyncio.Semaphore(0)
        for n in range(sites):
            address = addresses[n % len(addresses)]
            self._watches.append(asyncio.create_task(self._watch(address, f"site-{len(self._watches)}", ready)))
        for _ in range(sites):
            await ready.acquire()
        return {"watching": len(self._watches)}

    async def _watch(self, address: str, site: str, ready: asyncio.Semaphore) -> None:
        async with _channel(address) as channel:
            heard = False
            async for event in site_pb2_grpc.SiteStub(channel).Watch(site_pb2.WatchRequest(site=site)):
                if not heard and event.WhichOneof("what") == "heartbeat":
                    heard = True
                    ready.release()


def _channel(address: str) -> grpc.aio.Channel:
    options = (("grpc.use_local_subchannel_pool", 1), ("grpc.max_receive_message_length", 64 << 20))
    return grpc.aio.insecure_channel(address, options=options)


async def _lines() -> AsyncIterator[dict[str, Any]]:
    reader = asyncio.StreamReader(limit=1 << 24)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        yield json.loads(line)


async def main() -> None:
    load = Load()
    async for asked in _lines():
        does: dict[str, Any] = {
            "propose": load.propose,
            "ask_stock": load.ask_stock,
            "ask_customer": load.ask_customer,
            "watch": load.watch,
        }
        answered = await does[asked.pop("do")](**asked)
        print(json.dumps(answered), flush=True)
    os._exit(0)  # watches end with the process


if __name__ == "__main__":
    asyncio.run(main())
