"""`POST /v1/tokens/renew`: a device's next token for the one in its header; 401 with the reason where there is none."""

import time
from collections.abc import Callable

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from edge.identity.tokens import Denied, Tokens

log = structlog.get_logger()

PATH = "/v1/tokens/renew"


def renewal_route(tokens: Tokens, *, wall: Callable[[], float] = time.time) -> Route:
    async def renew(request: Request) -> JSONResponse:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        renewed = tokens.renewed(token.strip() if scheme.lower() == "bearer" else "", now=wall())
        if isinstance(renewed, Denied):
            log.warning("token.not_renewed", reason=renewed.reason)
            return JSONResponse({"reason": renewed.reason, "detail": renewed.detail}, status_code=401)
        return JSONResponse({"token": renewed})

    return Route(PATH, renew, methods=["POST"])
