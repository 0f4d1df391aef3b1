"""Where vendors send their notices: `POST /hooks/{connection}`, on loopback behind something that speaks HTTPS.

It decides what is let in: a connection that has a key, a body that is not too large, a signature that is theirs. What a
notice means is `cloud.integrations.notices`, what is done about it `noticed`. The answer comes at once, and tells
nothing to who has no key.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cloud.api.web import served
from cloud.config import split_address
from cloud.integrations.backend import IntegrationError, Secret
from cloud.integrations.noticed import Noticed
from cloud.integrations.notices import NoNotice, NotTheirs, Posted, read

log = structlog.get_logger()

MOST_BYTES = 1 << 20  # Square's largest is some 100 kB, HubSpot's hundred events 50 kB
SAID_AGAIN_S = 60.0  # whoever knocks with a wrong key is logged once a minute


@dataclass(frozen=True)
class Hook:
    """kind: whose. url: as the vendor was told it."""

    kind: str
    url: str
    key: Secret


class Hooks:
    def __init__(self, hooks: Mapping[str, Hook], noticed: Noticed, *, wall: Callable[[], float] = time.time) -> None:
        self._hooks, self._noticed, self._wall = hooks, noticed, wall
        self._said: dict[str, float] = {}

    def app(self) -> Starlette:
        return Starlette(routes=[Route("/hooks/{connection}", self.post, methods=["POST"])])

    async def post(self, request: Request) -> Response:
        name = request.path_params["connection"]
        hook = self._hooks.get(name)
        if hook is None:
            return Response(status_code=404)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        posted = Posted(hook.url, {k.lower(): v for k, v in request.headers.items()}, body)
        try:
            notices = read(hook.kind, posted, hook.key, now=self._wall())
        except NotTheirs as error:
            self._refused(name, str(error))
            return Response(status_code=401)
        except NoNotice as error:
            log.warning("webhooks.unreadable", connection=name, what=str(error))
            return Response(status_code=400)
        new = self._noticed.take(notices)
        return JSONResponse({"new": new})

    def _refused(self, name: str, why: str) -> None:
        now = self._wall()
        if now - self._said.get(name, 0.0) >= SAID_AGAIN_S:
            self._said[name] = now
            log.warning("webhooks.refused", connection=name, why=why, check="its key, and `address`")


async def _body(request: Request) -> bytes | None:
    """None: it is too large, or drips."""
    parts, size = [], 0
    try:
        async with asyncio.timeout(5):  # vendors wait five seconds for the whole answer
            async for part in request.stream():
                size += len(part)
                if size > MOST_BYTES:
                    return None
                parts.append(part)
    except TimeoutError:
        return None
    return b"".join(parts)


@asynccontextmanager
async def open_hooks(listen: str, hooks: Mapping[str, Hook], noticed: Noticed) -> AsyncIterator[str]:
    """Where it listens. Raises IntegrationError where it cannot."""
    host, port = split_address(listen)
    app = Hooks(hooks, noticed).app()
    async with AsyncExitStack() as running:
        try:
            where = await running.enter_async_context(served(app, host, port or 0, name="webhooks", lifespan="off"))
        except OSError as error:
            why = f"{listen}: cannot listen there for webhooks: {error.strerror}; choose another in `listen`"
            raise IntegrationError(why) from error
        log.info("webhooks.ready", listen=where, of=sorted(hooks))
        yield where
