"""Opens our MCP server for other agents, for one store, where the [integrations.agents] table asks for it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import structlog

from cloud.api.web import served
from cloud.config import split_address
from cloud.integrations.backend import IntegrationError
from cloud.integrations.settings import Agents
from cloud.tools.gate import Gate
from cloud.tools.store_tools import StoreTools
from domain.menu import Serving

log = structlog.get_logger()


@asynccontextmanager
async def open_agents(
    agents: Agents,
    gate: Gate,
    tools: StoreTools,
    out: Callable[[str], Awaitable[frozenset[str]]],
    now: Callable[[], float],
) -> AsyncIterator[str]:
    """The address that agents call. out: what has run out at a site. Raises IntegrationError where it cannot listen."""
    from cloud.api.agents import AgentDesk
    from cloud.api.agents_web import build  # with mcp, a second or two of imports

    said = agents.said

    async def serving() -> Serving:
        location = tools.catalog.for_site(said.site).menu.location(said.site)
        at = datetime.fromtimestamp(now(), ZoneInfo(location.timezone) if location else UTC)
        return tools.catalog.serving(said.site, said.channel, at.replace(tzinfo=None), await out(said.site))

    host, port = split_address(said.listen)
    desk = AgentDesk(gate, said.site, said.channel, serving, now, agents.people)
    app = build(desk, agents.tokens, address=said.address or f"http://{said.listen}")
    async with AsyncExitStack() as running:
        try:
            where = await running.enter_async_context(served(app, host, port or 0, name="agents"))
        except OSError as error:
            why = f"{said.listen}: cannot listen there for agents: {error.strerror}; choose another in `listen`"
            raise IntegrationError(why) from error
        log.info("agents.ready", mcp=f"http://{where}/mcp", site=said.site, agents=sorted(agents.tokens))
        yield where
