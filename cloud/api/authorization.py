"""Who may call what. Deny by default: a method without a row in `TABLE` is refused, whoever calls it.

Every call passes `Authorized` before a servicer sees it. The site of an edge's message is the one that its certificate
names: another is refused, and an empty one filled in, so that servicers read `request.site` and need not ask again.
A long call ends when its caller's certificate does, by time or by revocation.
"""

import asyncio
import inspect
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

import grpc
import structlog

from cloud.api.callers import CALLER, Caller, Callers, Kind
from cloud.identity.fleet import Refusal

log = structlog.get_logger()

REFUSED = "talkthru-refused"  # the trailer that says in one word why
SAID_AGAIN_S = 60.0  # a refused edge asks every few seconds; the log needs it once a minute


@dataclass(frozen=True, slots=True)
class Rule:
    """who may call; site: the message's field that must name the caller's own site."""

    who: frozenset[Kind]
    site: str = ""


def _only(*kinds: Kind) -> frozenset[Kind]:
    return frozenset(kinds)


STORE = _only(Kind.EDGE, Kind.LOCAL)  # an edge, or a program on this machine where plain text was asked for
LOOKING = _only(Kind.EDGE, Kind.LOCAL, Kind.OPERATOR)
OPERATING = _only(Kind.OPERATOR, Kind.LOCAL)  # a store stops itself, and nobody else
ANYBODY = frozenset(Kind)

TABLE: Mapping[str, Rule] = {
    "/talkthru.v1.Approvals/Answer": Rule(LOOKING, site="site"),
    "/talkthru.v1.Approvals/Raise": Rule(STORE, site="site"),
    "/talkthru.v1.Approvals/Settle": Rule(STORE, site="site"),
    "/talkthru.v1.Approvals/Waiting": Rule(LOOKING, site="site"),
    "/talkthru.v1.Catalog/Customer": Rule(STORE, site="site"),
    "/talkthru.v1.Catalog/Stock": Rule(STORE, site="site"),
    "/talkthru.v1.Conversation/Propose": Rule(STORE, site="site"),
    "/talkthru.v1.Log/Append": Rule(STORE, site="site"),
    "/talkthru.v1.Log/Forget": Rule(STORE, site="site"),
    "/talkthru.v1.Memory/ForgetCustomer": Rule(OPERATING, site="site"),
    "/talkthru.v1.Memory/Recall": Rule(STORE, site="site"),
    "/talkthru.v1.Memory/Remember": Rule(STORE, site="site"),
    "/talkthru.v1.Orders/Status": Rule(LOOKING, site="site"),
    "/talkthru.v1.Orders/Submit": Rule(STORE, site="site"),
    "/talkthru.v1.Reservations/Answer": Rule(LOOKING, site="site"),
    "/talkthru.v1.Reservations/Release": Rule(LOOKING, site="site"),
    "/talkthru.v1.Reservations/Reserve": Rule(STORE, site="site"),
    "/talkthru.v1.Reservations/Standing": Rule(LOOKING, site="site"),
    "/talkthru.v1.Rewards/Redeem": Rule(STORE, site="site"),
    "/talkthru.v1.Site/Echo": Rule(STORE),
    "/talkthru.v1.Site/Watch": Rule(STORE, site="site"),
    "/talkthru.v1.Stopping/Press": Rule(OPERATING, site="site"),
    "/talkthru.v1.Stopping/Release": Rule(OPERATING, site="site"),
    "/talkthru.v1.Stopping/Standing": Rule(OPERATING, site="site"),
    # Before there is a certificate, or when it is no longer taken, these are all that is left to an edge.
    "/talkthru.v1.Identity/Enrol": Rule(ANYBODY),
    "/talkthru.v1.Identity/Check": Rule(ANYBODY),
    "/talkthru.v1.Identity/Renew": Rule(_only(Kind.EDGE)),
    # Open: load balancers and probes have no certificate, and it tells nothing but that the process lives.
    "/grpc.health.v1.Health/Check": Rule(ANYBODY),
    "/grpc.health.v1.Health/Watch": Rule(ANYBODY),
    # What is served is no secret, and still nobody's business who has no certificate.
    "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo": Rule(LOOKING),
}


class Authorized(grpc.aio.ServerInterceptor):
    """UNAUTHENTICATED for who is not known (revoked, expired, another tenant's, without certificate),
    PERMISSION_DENIED for who is known and may not; both with the reason in a sentence and as the trailer."""

    def __init__(self, callers: Callers, table: Mapping[str, Rule] = TABLE) -> None:
        self._callers, self._table = callers, table
        self._said: dict[tuple[str, str], float] = {}

    async def intercept_service(self, continuation: Callable[[Any], Awaitable[Any]], handler_call_details: Any) -> Any:
        handler = await continuation(handler_call_details)
        if handler is None:
            return None
        method = handler_call_details.method
        inside = handler.unary_unary or handler.unary_stream or handler.stream_unary or handler.stream_stream
        wrapped = self._streaming(inside, method) if handler.response_streaming else self._single(inside, method)
        make = {
            (False, False): grpc.unary_unary_rpc_method_handler,
            (False, True): grpc.unary_stream_rpc_method_handler,
            (True, False): grpc.stream_unary_rpc_method_handler,
            (True, True): grpc.stream_stream_rpc_method_handler,
        }[handler.request_streaming, handler.response_streaming]
        return make(wrapped, handler.request_deserializer, handler.response_serializer)

    def _single(self, inside: Callable[[Any, Any], Any], method: str) -> Callable[[Any, Any], Awaitable[Any]]:
        async def call(request: Any, context: Any) -> Any:
            await self._admitted(method, request, context)
            return await inside(request, context)

        return call

    def _streaming(self, inside: Callable[[Any, Any], Any], method: str) -> Callable[[Any, Any], Any]:
        async def call(request: Any, context: Any) -> AsyncIterator[Any]:
            caller = await self._admitted(method, request, context)
            async with self._callers.leaving(caller) as gone, aclosing(_until(inside(request, context), gone)) as going:
                async for message in going:
                    yield message
                if gone.done():
                    await self._refuse(method, context, caller, gone.result(), grpc.StatusCode.UNAUTHENTICATED)

        async def writing(request: Any, context: Any) -> None:
            caller = await self._admitted(method, request, context)
            async with self._callers.leaving(caller) as gone:
                work = asyncio.ensure_future(inside(request, context))
                await _first(work, gone)
                if gone.done():
                    await self._refuse(method, context, caller, gone.result(), grpc.StatusCode.UNAUTHENTICATED)
                await work

        # grpc's own services (health) write to the context instead of yielding
        return call if inspect.isasyncgenfunction(inside) else writing

    async def _admitted(self, method: str, request: Any, context: Any) -> Caller:
        """Sets `CALLER`, and the message's site. Aborts the call for whoever may not."""
        caller = await self._callers.of(context)
        if isinstance(caller, Refusal):
            await self._refuse(method, context, None, caller, grpc.StatusCode.UNAUTHENTICATED)
            raise AssertionError
        rule = self._table.get(method)
        if rule is None or caller.kind not in rule.who:
            refusal = Refusal("method", f"{caller} may not call {method}")
            code = grpc.StatusCode.PERMISSION_DENIED
            if caller.kind is Kind.NOBODY:
                refusal = Refusal("certificate", f"{method} needs an edge's certificate: enrol this edge first")
                code = grpc.StatusCode.UNAUTHENTICATED
            await self._refuse(method, context, caller, refusal, code)
        elif rule.site and caller.site:
            if (named := getattr(request, rule.site)) not in ("", caller.site):
                refusal = Refusal("site", f"{caller} speaks for site {caller.site}, not for {named[:80]!r}")
                await self._refuse(method, context, caller, refusal, grpc.StatusCode.PERMISSION_DENIED)
            setattr(request, rule.site, caller.site)
        CALLER.set(caller)
        return caller

    async def _refuse(
        self, method: str, context: Any, caller: Caller | None, refusal: Refusal, code: grpc.StatusCode
    ) -> None:
        who = str(caller) if caller else context.peer().rpartition(":")[0]
        now = time.monotonic()
        if now - self._said.get((who, refusal.reason), -SAID_AGAIN_S) >= SAID_AGAIN_S:
            if len(self._said) > 10_000:  # whoever knocks from everywhere must not fill the memory
                self._said.clear()
            self._said[who, refusal.reason] = now
            facts = {"who": who, "peer": context.peer(), "method": method}
            log.warning("identity.refused", reason=refusal.reason, detail=refusal.detail, **facts)
        await context.abort(code, refusal.detail, ((REFUSED, refusal.reason),))


async def _until(messages: AsyncGenerator[Any, None], gone: "asyncio.Future[Refusal]") -> AsyncGenerator[Any, None]:
    """The messages, until they end or the caller is gone; what makes them is closed either way."""
    async with aclosing(messages) as open_:
        while True:
            coming = asyncio.ensure_future(_next(open_))
            await _first(coming, gone)
            if gone.done():
                return
            try:
                message = coming.result()
            except StopAsyncIteration:
                return
            yield message


async def _next(messages: AsyncIterator[Any]) -> Any:
    return await anext(messages)


async def _first(work: "asyncio.Future[Any]", gone: "asyncio.Future[Refusal]") -> None:
    """Until either is done. Where the work is not wanted any more, it has ended when this returns."""
    wanted = False
    try:
        await asyncio.wait((work, gone), return_when=asyncio.FIRST_COMPLETED)
        wanted = work.done() and not gone.done()
    finally:
        if not wanted:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)  # also takes what it ended with
