"""A small web program beside gRPC, on a port of its own, within the cloud's process."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Literal

import uvicorn
from starlette.types import ASGIApp

STOP_S = 3


@asynccontextmanager
async def served(
    app: ASGIApp, host: str, port: int, *, name: str, lifespan: Literal["auto", "off"] = "auto"
) -> AsyncIterator[str]:
    """HOST:PORT it listens on. Raises OSError where it cannot."""
    with socket.create_server((host, port)) as listening:
        web = _Web(
            uvicorn.Config(app, log_config=None, access_log=False, lifespan=lifespan, timeout_graceful_shutdown=1)
        )
        running = asyncio.create_task(web.serve(sockets=[listening]), name=name)
        try:
            yield f"{host}:{listening.getsockname()[1]}"
        finally:
            web.should_exit = True
            await asyncio.wait((running,), timeout=STOP_S)


class _Web(uvicorn.Server):
    """Leaves the process's signals to the process."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
