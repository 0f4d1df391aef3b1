"""What a store's devices wait for besides the link: an edge that was killed, and what the cloud tells. Milliseconds."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress

import websockets

from cloud.config import load
from cloud.store.database import Database
from cloud.store.stops import Place, StopStore
from talkthru.demo.bank import Bank
from talkthru.demo.device import LaneDevice, Message
from talkthru.demo.store import LANE, Store

TOLD_WITHIN_S = 30.0
LET_GO_S = 1.0  # between two stops, so that the agent speaks again
_LOOK_S = 0.02


async def resumed_ms(store: Store, bank: Bank, times: int) -> list[float]:
    """From `kill -9` of the edge to its voice at the lane, with the session and the order that were there."""
    order = next(o for o in bank.orders if len(o.openings) == 1 and all("item" in line.form for line in o.lines))
    found = []
    async with LaneDevice(store.lane_uri(), store.tokens[LANE]) as lane:
        await lane.arrive()
        session = (await _told(lane, lambda m: m.kind == "welcome")).data["session"]
        await _told(lane, lambda m: m.kind == "bot-stopped-speaking")  # the greeting is over
        await lane.speak(bank.pcm(order, order.openings[0]))
        lines = (await _told(lane, lambda m: m.kind == "board" and bool(m.data["lines"]))).data["lines"]
        killed_at = await _kill(store)
    for n in range(times):
        async with _connected(store) as lane:
            if (welcome := await _told(lane, lambda m: m.kind == "welcome")).data["session"] != session:
                raise store.edge.failed(f"came back with the session {welcome.data['session']}, not {session}")
            if (board := await _told(lane, lambda m: m.kind == "board")).data["lines"] != lines:
                raise store.edge.failed(f"came back with another order: {board.data['lines']}")
            while lane.ear.first_after(killed_at) is None:  # noqa: ASYNC110 - sound sets no event
                await asyncio.sleep(_LOOK_S)
            found.append(1000 * (lane.ear.begins[0] - killed_at))
            if n + 1 < times:
                await _told(lane, lambda m: m.kind == "bot-stopped-speaking")
                killed_at = await _kill(store)
            else:
                await lane.leave()
    return found


async def stops_told(store: Store, times: int) -> list[float]:
    """From an operator's press at the cloud, written by another process, to the sentence that a person is coming."""
    found = []
    database = Database(load(data_dir=store.folder / "cloud").url)
    await database.open()
    stops, here = StopStore(database), Place(store.site)
    try:
        async with LaneDevice(store.lane_uri(), store.tokens[LANE]) as lane:
            await lane.arrive()
            await _told(lane, lambda m: m.kind == "bot-stopped-speaking")
            for _ in range(times):
                pressed_at = time.monotonic()
                await stops.press(here, by="bench", why="measured", at_us=time.time_ns() // 1000)
                while (said := await _told(lane, lambda m: m.kind == "say")).at <= pressed_at:
                    pass
                found.append(1000 * (said.at - pressed_at))
                await asyncio.sleep(LET_GO_S)
                await stops.release(here, by="bench", why="measured", at_us=time.time_ns() // 1000)
                await asyncio.sleep(LET_GO_S)
            await lane.leave()
    finally:
        await database.close()
    return found


async def menu_changes(store: Store, pairs: int) -> list[float]:
    """From the cloud's file to the store's new guests: prices up, and down again, so that they end as the till's are.
    Else an order that was promised without a link would cost more at the till than its guest, who has gone, was told:
    that one is a person's."""
    found = []
    for n in range(2 * pairs):
        version = f"changed-{n}"
        store.change_menu(version, cents=5 if n % 2 == 0 else -5)
        saved_at = time.monotonic()
        async with asyncio.timeout(TOLD_WITHIN_S):
            while (await store.health())["menu"] != version:  # noqa: ASYNC110  # another process
                await asyncio.sleep(_LOOK_S)
        found.append(1000 * (time.monotonic() - saved_at))
    return found


async def _told(lane: LaneDevice, wanted: Callable[[Message], bool]) -> Message:
    """The first message that is wanted. Raises TimeoutError."""
    async with asyncio.timeout(TOLD_WITHIN_S):
        while not wanted(message := await lane.messages.get()):
            pass
    return message


async def _kill(store: Store) -> float:
    pid = int((await store.health())["pid"])
    os.kill(pid, signal.SIGKILL)
    return time.monotonic()


@asynccontextmanager
async def _connected(store: Store) -> AsyncIterator[LaneDevice]:
    """As a device does: it tries again at once until there is an edge."""
    async with AsyncExitStack() as open_:
        async with asyncio.timeout(TOLD_WITHIN_S):
            while True:
                with suppress(OSError, websockets.WebSocketException):
                    lane = await open_.enter_async_context(LaneDevice(store.lane_uri(), store.tokens[LANE]))
                    break
                await asyncio.sleep(_LOOK_S)
        yield lane
