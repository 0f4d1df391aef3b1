"""The virtual clock moves from one thing that falls due to the next, and waits for what that brings about."""

import asyncio

from edge.session.clock import VirtualClock


async def _sleeps_then_works(clock: VirtualClock, at: float, done: list[float]) -> None:
    clock.begin()
    try:
        await clock.sleep_until(at)
        for _ in range(3):  # what an answer brings about takes the loop a few rounds
            await asyncio.sleep(0)
        done.append(clock.now())
    finally:
        clock.end()


async def test_it_is_not_quiet_before_the_woken_have_run() -> None:
    clock, done = VirtualClock(), list[float]()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_sleeps_then_works(clock, 3.0, done))
        await asyncio.sleep(0)
        await clock.quiet()
        clock.move_to(3.0)
        await clock.quiet()
        assert done == [3.0]


async def test_time_stands_still_while_something_works() -> None:
    clock = VirtualClock()
    clock.begin()
    waiting = asyncio.ensure_future(clock.quiet())
    for _ in range(5):
        await asyncio.sleep(0)
    assert not waiting.done()
    clock.end()
    await waiting
    assert clock.now() == 0.0


async def test_sleepers_wake_in_the_order_of_their_times() -> None:
    clock, done = VirtualClock(), list[float]()
    async with asyncio.TaskGroup() as tasks:
        for at in (5.0, 1.0, 3.0):
            tasks.create_task(_sleeps_then_works(clock, at, done))
        await asyncio.sleep(0)
        while (due := clock.next_sleeper()) is not None:
            clock.move_to(due)
            for _ in range(6):
                await asyncio.sleep(0)
    assert done == [1.0, 3.0, 5.0]


async def test_a_cancelled_sleeper_leaves_nothing_behind() -> None:
    clock = VirtualClock()
    task = asyncio.ensure_future(clock.sleep_until(3.0))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert clock.next_sleeper() is None
