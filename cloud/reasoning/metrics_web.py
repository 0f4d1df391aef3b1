"""The counters for Prometheus, on a port of their own (`[reasoning] metrics`): numbers alone, so nobody is asked in."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterator

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from cloud.config import split_address
from cloud.reasoning.settings import ReasoningError

log = structlog.get_logger()

FORMAT = "text/plain; version=0.0.4"


class _Web(uvicorn.Server):
    """Leaves the process's signals to the process."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.asynccontextmanager
async def shown_at(address: str, exposition: Callable[[], str]) -> AsyncIterator[str]:
    """http://HOST:PORT/metrics, with the port that was found for 0. Raises ReasoningError where it cannot listen."""

    async def metrics(_: Request) -> PlainTextResponse:
        return PlainTextResponse(exposition(), media_type=FORMAT)

    app = Starlette(routes=[Route("/metrics", metrics)])
    try:
        host, port = split_address(address, "metrics")
        listening = socket.create_server((host, port or 0))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ReasoningError(f"reasoning.metrics: {address}: cannot listen there: {why}") from error
    with listening:
        web = _Web(uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=1))
        running = asyncio.create_task(web.serve(sockets=[listening]), name="metrics")
        try:
            where = f"http://{host}:{listening.getsockname()[1]}/metrics"
            log.info("reasoning.metrics", at=where)
            yield where
        finally:
            web.should_exit = True
            await asyncio.wait((running,), timeout=3)
