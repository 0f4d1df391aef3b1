"""Around every call: one line of log, and faults in gRPC's words. A guest's words are never logged here."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import grpc
import structlog
from google.protobuf.message import DecodeError

from cloud.store.database import Stopping, StoreError
from protos.codec import WireError

log = structlog.get_logger()

_QUIET = ("/grpc.health.", "/grpc.reflection.")  # probes, every second


class Boundary(grpc.aio.ServerInterceptor):
    """Logs `rpc.done` with method, code and milliseconds; makes WireError INVALID_ARGUMENT, StoreError
    RESOURCE_EXHAUSTED (asked again later it may work), and what nobody foresaw INTERNAL, with the trace in the log and
    not on the wire."""

    async def intercept_service(self, continuation: Callable[[Any], Awaitable[Any]], handler_call_details: Any) -> Any:
        handler = await continuation(handler_call_details)
        method: str = handler_call_details.method
        if handler is None or method.startswith(_QUIET):
            return handler
        if handler.unary_unary:
            return grpc.unary_unary_rpc_method_handler(
                _unary(handler.unary_unary, method), _reader(handler), handler.response_serializer
            )
        if handler.unary_stream:
            return grpc.unary_stream_rpc_method_handler(
                _stream(handler.unary_stream, method), _reader(handler), handler.response_serializer
            )
        if handler.stream_stream:
            return grpc.stream_stream_rpc_method_handler(
                _both_ways(handler.stream_stream, method), _reader(handler), handler.response_serializer
            )
        return handler


class _Unreadable:
    """Bytes that are no message of the method: gRPC itself would call them UNKNOWN, with a trace in the log."""


def _reader(handler: Any) -> Callable[[bytes], Any]:
    def read(data: bytes) -> Any:
        try:
            return handler.request_deserializer(data)
        except DecodeError:
            return _Unreadable()

    return read


def _unary(behaviour: Callable[[Any, Any], Awaitable[Any]], method: str) -> Callable[[Any, Any], Awaitable[Any]]:
    async def call(request: Any, context: Any) -> Any:
        async with _around(method, request, context):
            return await behaviour(request, context)

    return call


def _stream(
    behaviour: Callable[[Any, Any], AsyncIterator[Any]], method: str
) -> Callable[[Any, Any], AsyncIterator[Any]]:
    async def call(request: Any, context: Any) -> AsyncIterator[Any]:
        async with _around(method, request, context):
            async for message in behaviour(request, context):
                yield message

    return call


def _both_ways(
    behaviour: Callable[[Any, Any], AsyncIterator[Any]], method: str
) -> Callable[[Any, Any], AsyncIterator[Any]]:
    async def call(requests: AsyncIterator[Any], context: Any) -> AsyncIterator[Any]:
        async with _around(method, None, context):
            async for message in behaviour(_readable(requests), context):
                yield message

    return call


async def _readable(requests: AsyncIterator[Any]) -> AsyncIterator[Any]:
    async for request in requests:
        _check_readable(request)
        yield request


def _check_readable(request: Any) -> None:
    if isinstance(request, _Unreadable):
        raise WireError("request", "is no message of this method")


@asynccontextmanager
async def _around(method: str, request: Any, context: Any) -> AsyncIterator[None]:
    started, ended_as = time.perf_counter(), "OK"
    try:
        _check_readable(request)
        yield
    except (WireError, StoreError) as error:
        ended_as = _code(error).name
        await context.abort(_code(error), str(error))
    except asyncio.CancelledError:
        ended_as = "CANCELLED"
        raise
    except grpc.aio.AbortError:
        ended_as = context.code().name
        raise
    except Exception:  # the call's root
        ended_as = "INTERNAL"
        log.exception("rpc.failed", method=method)
        await context.abort(grpc.StatusCode.INTERNAL, "a fault of the cloud tier; its log has the details")
    finally:
        log.info("rpc.done", method=method, code=ended_as, ms=_ms_since(started), **_facts(request))


def _code(error: WireError | StoreError) -> grpc.StatusCode:
    match error:
        case WireError():
            return grpc.StatusCode.INVALID_ARGUMENT
        case Stopping():
            return grpc.StatusCode.UNAVAILABLE
        case _:
            return grpc.StatusCode.RESOURCE_EXHAUSTED


def _facts(request: Any) -> dict[str, Any]:
    """Identifiers only: what a request says besides stays out of the log."""
    return {k: getattr(request, k) for k in ("session_id", "order_id", "revision", "site") if hasattr(request, k)}


def _ms_since(started: float) -> float:
    return round((time.perf_counter() - started) * 1e3, 2)
