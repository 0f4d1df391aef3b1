"""Around every call: one line of log, and faults in gRPC's words. A guest's words are never logged here."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import grpc
import structlog

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
                _unary(handler.unary_unary, method), handler.request_deserializer, handler.response_serializer
            )
        if handler.unary_stream:
            return grpc.unary_stream_rpc_method_handler(
                _stream(handler.unary_stream, method), handler.request_deserializer, handler.response_serializer
            )
        return handler


def _unary(behaviour: Callable[[Any, Any], Awaitable[Any]], method: str) -> Callable[[Any, Any], Awaitable[Any]]:
    async def call(request: Any, context: Any) -> Any:
        started = time.perf_counter()
        try:
            return await behaviour(request, context)
        except (WireError, StoreError) as error:
            await _refuse(context, error)
        except grpc.aio.AbortError:
            raise
        except Exception:  # the call's root
            await _fault(context, method)
        finally:
            _done(method, request, context, started)

    return call


def _stream(
    behaviour: Callable[[Any, Any], AsyncIterator[Any]], method: str
) -> Callable[[Any, Any], AsyncIterator[Any]]:
    async def call(request: Any, context: Any) -> AsyncIterator[Any]:
        started = time.perf_counter()
        try:
            async for message in behaviour(request, context):
                yield message
        except (WireError, StoreError) as error:
            await _refuse(context, error)
        except grpc.aio.AbortError:
            raise
        except Exception:  # the call's root
            await _fault(context, method)
        finally:
            _done(method, request, context, started)

    return call


async def _refuse(context: Any, error: WireError | StoreError) -> None:
    match error:
        case WireError():
            code = grpc.StatusCode.INVALID_ARGUMENT
        case Stopping():
            code = grpc.StatusCode.UNAVAILABLE
        case _:
            code = grpc.StatusCode.RESOURCE_EXHAUSTED
    await context.abort(code, str(error))


async def _fault(context: Any, method: str) -> None:
    log.exception("rpc.failed", method=method)
    await context.abort(grpc.StatusCode.INTERNAL, "a fault of the cloud tier; its log has the details")


def _done(method: str, request: Any, context: Any, started: float) -> None:
    """Identifiers only: what a request says besides stays out of the log."""
    facts = {k: getattr(request, k) for k in ("session_id", "order_id", "revision", "site") if hasattr(request, k)}
    code = context.code()
    name = code.name if isinstance(code, grpc.StatusCode) else "OK"
    log.info("rpc.done", method=method, code=name, ms=round((time.perf_counter() - started) * 1e3, 2), **facts)
