import asyncio
import signal

import pytest
import uvicorn

from edge.app import _Web, tasks_until_closed


async def test_a_store_closes_while_somebody_waits_for_an_answer_that_does_not_come() -> None:
    ended = []

    async def waits_for_staff() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cancelled")

    async with asyncio.timeout(5):
        async with tasks_until_closed() as tasks:
            tasks.create_task(waits_for_staff())
            await asyncio.sleep(0)
    assert ended == ["cancelled"]


async def test_a_task_that_breaks_is_not_hidden_by_the_closing() -> None:
    async def breaks() -> None:
        raise RuntimeError("the disk is gone")

    with pytest.raises(ExceptionGroup, match="unhandled"):
        async with tasks_until_closed() as tasks:
            tasks.create_task(breaks())
            await asyncio.sleep(0.01)


def test_the_web_server_keeps_no_signal_to_raise_it_again() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with _Web(uvicorn.Config(lambda: None)).capture_signals():
        assert signal.getsignal(signal.SIGTERM) is before
