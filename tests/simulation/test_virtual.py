"""Virtual time: what waits moves it, what never waits is found out, and a killed process does nothing any more."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from talkthru.simulation import virtual
from talkthru.simulation.many import Hung, within
from talkthru.simulation.virtual import Process, Stuck, VirtualLoop, run

START = 1_741_807_800.0


def test_a_day_of_waiting_takes_no_time() -> None:
    async def waits(loop: VirtualLoop) -> float:
        await asyncio.sleep(86_400)
        return loop.now

    assert run(waits, start=START) == pytest.approx(START + 86_400)


def test_somebody_who_works_while_no_time_passes_is_found_out() -> None:
    async def spins(loop: VirtualLoop) -> None:
        while True:  # noqa: ASYNC110 - what is to be found out
            await asyncio.sleep(0)

    with pytest.raises(Stuck, match="no time passes"):
        run(spins, start=START)


def test_a_run_that_never_ends_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(virtual, "STEPS", 1_000)

    async def goes_on(loop: VirtualLoop) -> None:
        while True:  # noqa: ASYNC110 - what is to be found out
            await asyncio.sleep(0.1)

    with pytest.raises(Stuck, match="not come to its end"):
        run(goes_on, start=START)


def test_who_never_gives_the_loop_its_turn_is_found_out() -> None:
    async def computes() -> None:
        while True:
            try:
                while True:
                    pass
            except Exception:  # as the root of a task of the product would
                continue

    async def waits(loop: VirtualLoop) -> None:
        await Process(loop, "edge").start(computes())

    with pytest.raises(Hung, match="still computing"), within(0.2):
        run(waits, start=START)


def test_a_wait_for_what_never_comes_is_found_out() -> None:
    async def waits(loop: VirtualLoop) -> None:
        await asyncio.Event().wait()

    with pytest.raises(Stuck, match="nothing is left"):
        run(waits, start=START)


def test_a_killed_process_goes_no_step_further() -> None:
    did: list[str] = []

    async def works() -> None:
        did.append("begun")
        await asyncio.sleep(1.0)
        did.append("done")

    async def kills(loop: VirtualLoop) -> None:
        process = Process(loop, "edge")
        process.start(works())
        await asyncio.sleep(0.5)
        process.kill()
        await process.gone()
        await asyncio.sleep(5.0)

    run(kills, start=START)
    assert did == ["begun"]


def test_jobs_of_a_thread_come_one_after_another_and_die_with_their_process() -> None:
    did: list[int] = []

    async def main(loop: VirtualLoop) -> None:
        process, thread = Process(loop, "edge"), ThreadPoolExecutor(1)
        process.job_s = lambda: 0.1

        async def jobs() -> None:
            await asyncio.gather(*(loop.run_in_executor(thread, did.append, n) for n in range(10)))

        process.start(jobs())
        await asyncio.sleep(0.55)
        process.kill()
        await process.gone()
        await asyncio.sleep(5.0)

    run(main, start=START)
    assert did == [0, 1, 2, 3, 4]
