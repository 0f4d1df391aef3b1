"""Puts thinking together: the endpoints, whose day a budget counts, where the day's sums and the counters are."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from cloud.reasoning.model import Model
from cloud.reasoning.reasoner import Places, Reasoner, Spending, Tools
from cloud.reasoning.settings import Configured

log = structlog.get_logger()

WRITE_DOWN_S = 1.0  # what a process that is killed can have spent without anybody knowing


@asynccontextmanager
async def open_reasoner(
    configured: Configured | None, *, tools: Tools | None = None, spending: Spending | None = None
) -> AsyncIterator[Reasoner | None]:
    """None: no model is configured, nothing of theirs is imported, and rules answer alone.

    Raises what the store raises, and ReasoningError where the counters cannot be shown.
    """
    if configured is None:
        yield None
        return
    said, zone = configured.said, ZoneInfo(configured.said.timezone)
    connected = await asyncio.to_thread(_connected, configured)
    reasoner = Reasoner(configured, Places(connected, lambda: datetime.now(zone).date().isoformat(), tools, spending))
    async with AsyncExitStack() as running:
        await reasoner.write_down()  # what the day has cost before this start
        running.push_async_callback(reasoner.write_down)
        if said.metrics:
            from cloud.reasoning.metrics_web import shown_at

            await running.enter_async_context(shown_at(said.metrics, lambda: reasoner.metrics.exposition()))
        log.info("reasoning.ready", small=said.small, big=said.big, prompt=said.prompt, tools=tools is not None)
        yield reasoner


Forgets = Callable[[str], Awaitable[object]]


def forgotten_by(seals: Forgets, reasoner: Reasoner | None) -> Forgets:
    """A session's words are unreadable in the audit, and what thinking remembers of it is gone."""

    async def forget(session: str) -> None:
        if reasoner is not None:
            reasoner.forget(session)
        await seals(session)

    return forget


def _connected(configured: Configured) -> Mapping[str, Model]:
    from cloud.reasoning.endpoints import connect_all  # 2.7 s: not for a cloud of rules, and not on the loop

    return connect_all(configured)
