"""What lies below gRPC's calls: connections that break, stall and are refused, on the loop's time.

`Channel` is as much of `grpc.aio.Channel` as the generated stubs and `edge.link.client` use, so that the client's own
code (deadlines, statuses, what it tells the circuit) runs as it is. A connection is TCP's: what is under way while
the link is blocked comes late, in order within a stream; what is under way when it breaks is lost. Keepalive finds a
silent link as gRPC's does.
"""

import asyncio
from collections.abc import Callable
from random import Random
from typing import Any, Protocol

import grpc
import grpc.aio

from talkthru.simulation.virtual import RESOLUTION_S, VirtualLoop

KEEPALIVE_S = 3.0  # 2 s + 1 s, `edge.link.client` and `cloud.api.server`
CONNECT_GIVES_UP_S = 2.0  # gRPC's min_reconnect_backoff, `edge.link.client`
BACKOFF_S = 0.1  # its initial_reconnect_backoff
TWICE_WITHIN_S = 0.6  # something on the way repeats a request: while the first is worked on, or afterwards
READY = grpc.ChannelConnectivity.READY
IDLE = grpc.ChannelConnectivity.IDLE
CONNECTING = grpc.ChannelConnectivity.CONNECTING
FAILED = grpc.ChannelConnectivity.TRANSIENT_FAILURE
SHUT = grpc.ChannelConnectivity.SHUTDOWN


class Server(Protocol):
    """Who answers."""

    @property
    def listens(self) -> bool: ...

    def take(self, call: "Call") -> None:
        """A request arrived. The answer comes through `call.answer` and `call.end`."""


_APART_S = 2 * RESOLUTION_S  # two timers of one moment have no order


class Wire:
    """One edge's way to the cloud. `at` is called at every point where something is sent or arrives."""

    def __init__(self, loop: VirtualLoop, chance: Random, server: Server, *, at: Callable[[str], None]) -> None:
        self.loop, self.chance, self.server, self.at = loop, chance, server, at
        self.latency_s, self.jitter_s, self.twice = 0.02, 0.02, 0.0
        self.overtaken = self.repeated = 0  # messages that came before an earlier one; requests that came twice
        self._latest = 0.0  # arrival of what is under way
        self.refuses = False
        self.admitted = True
        self._blocked: int | None = None  # which blocking it is, while it is
        self._blockings = 0
        self._waiting: list[Callable[[], None]] = []
        self._held_until = 0.0  # the last of what was held arrives then: what is sent after it comes after it
        self._channels: dict[Channel, None] = {}

    # ---- faults

    @property
    def well(self) -> bool:
        return self._blocked is None and not self.refuses and self.admitted

    def reset(self) -> None:
        """Every connection breaks; a new one can be made."""
        for channel in tuple(self._channels):
            channel.broke("connection reset")

    def stall(self) -> None:
        """Nothing passes until `heal`; after a while both ends give the connection up."""
        if self._blocked is None:
            self._blockings += 1
            self._blocked = self._blockings
            self.loop.call_later(KEEPALIVE_S, self._found_silent, self._blocked)

    def down(self) -> None:
        """Every connection breaks, and new ones are refused until `heal`."""
        self.refuses = True
        self.reset()

    def refused(self) -> None:
        """The edge's certificate counts no more: its calls end, and new ones are refused, until `heal`."""
        self.admitted = False
        for channel in tuple(self._channels):
            channel.refused()

    def heal(self) -> None:
        self.refuses, self._blocked, self.admitted = False, None, True
        waiting, self._waiting = self._waiting, []
        when = self.loop.now
        for deliver in waiting:  # in their order: a connection that was silent gives all back as it was sent
            when = max(when + _APART_S, self.loop.now + self._delay_s())
            self.loop.call_at(when, deliver)
        self._held_until = when + _APART_S

    def _found_silent(self, blocking: int) -> None:
        if self._blocked == blocking:
            for channel in tuple(self._channels):
                channel.broke("keepalive watchdog timeout")

    # ---- carrying

    def join(self, channel: "Channel") -> None:
        self._channels[channel] = None

    def leave(self, channel: "Channel") -> None:
        self._channels.pop(channel, None)

    def carry(self, still: Callable[[], bool], deliver: Callable[[], None], *, not_before: float = 0.0) -> float:
        """Delivers after the way's time, later where it is blocked, never where it is not `still` wanted."""

        def arrive() -> None:
            if not still():
                return
            if self._blocked is not None:
                self._waiting.append(arrive)
            else:
                deliver()

        when = max(self.loop.now + self._delay_s(), not_before + _APART_S, self._held_until)
        self.overtaken += when < self._latest
        self._latest = max(self._latest, when)
        self.loop.call_at(when, arrive)
        return when

    def _delay_s(self) -> float:
        return self.latency_s + self.jitter_s * self.chance.random()


class Channel:
    """A client's channel: connects when it is used, fails as gRPC does, and is made anew after `close`."""

    def __init__(self, wire: Wire) -> None:
        self.wire, self.loop = wire, wire.loop
        self._state = IDLE
        self._connection = 0  # counts them
        self._calls: dict[Call, None] = {}
        self._changed = asyncio.Event()
        wire.join(self)

    def unary_unary(self, method: str, request_serializer: Any, response_deserializer: Any, **_: Any) -> Any:
        def start(request: Any, *, timeout: float | None = None, **_: Any) -> Any:
            call = Call(self, method, request_serializer(request), response_deserializer, timeout)
            return call.one()

        return start

    def unary_stream(self, method: str, request_serializer: Any, response_deserializer: Any, **_: Any) -> Any:
        def start(request: Any, *, timeout: float | None = None, **_: Any) -> Any:
            return Call(self, method, request_serializer(request), response_deserializer, timeout)

        return start

    def stream_stream(self, method: str, request_serializer: Any, response_deserializer: Any, **_: Any) -> Any:
        """Requests that go on are not carried: the simulated cloud is one of the release before, without an echo."""

        def start(requests: Any, *, timeout: float | None = None, **_: Any) -> Any:
            return Call(self, method, b"", response_deserializer, timeout)

        return start

    def get_state(self, try_to_connect: bool = False) -> grpc.ChannelConnectivity:
        if try_to_connect and self._state is IDLE:
            self._connect()
        return self._state

    async def wait_for_state_change(self, last_observed_state: grpc.ChannelConnectivity) -> None:
        while self._state is last_observed_state:
            if self._state is SHUT:
                raise grpc.aio.UsageError("Channel is closed.")
            self._changed.clear()
            await self._changed.wait()

    async def close(self, grace: float | None = None) -> None:
        """Calls under way end as cancelled, as grpc.aio's do."""
        self._turn(SHUT)
        self.wire.leave(self)
        for call in tuple(self._calls):
            call.closed()

    # ---- the connection

    def use(self, call: "Call") -> None:
        """Sends the call as soon as there is a connection; fails it where there is none."""
        if self._state is SHUT:
            raise grpc.aio.UsageError("Channel is closed.")
        self._calls[call] = None
        if self._state is READY:
            call.send(self._connection)
        elif self._state is FAILED:
            self.loop.call_soon(call.fail, grpc.StatusCode.UNAVAILABLE, "no connection")
        elif self._state is IDLE:
            self._connect()

    def done(self, call: "Call") -> None:
        self._calls.pop(call, None)

    def is_on(self, connection: int) -> bool:
        return self._connection == connection and self._state is READY

    def broke(self, why: str) -> None:
        if self._state is SHUT:
            return
        if self._state is CONNECTING:
            self._not_connected(self._connection, why)
            return
        self._connection += 1
        if self._state is READY:
            self._turn(IDLE)
        for call in tuple(self._calls):
            call.broke(why)

    def refused(self) -> None:
        for call in tuple(self._calls):
            call.refused()

    def _connect(self) -> None:
        self._turn(CONNECTING)
        self._connection += 1
        number = self._connection

        def still() -> bool:
            return self._connection == number and self._state is CONNECTING

        def arrived() -> None:
            if self.wire.refuses or not self.wire.server.listens:
                self._not_connected(number, "connection refused")
            else:
                self.wire.carry(still, connected)

        def connected() -> None:
            self._turn(READY)
            for call in tuple(self._calls):
                call.send(number)

        self.wire.carry(still, arrived)
        self.loop.call_later(CONNECT_GIVES_UP_S, self._not_connected, number, "no connection in time")

    def _not_connected(self, number: int, why: str) -> None:
        if self._connection != number or self._state is not CONNECTING:
            return
        self._turn(FAILED)
        for call in tuple(self._calls):
            call.fail(grpc.StatusCode.UNAVAILABLE, why)
        self.loop.call_later(BACKOFF_S, self._may_try_again, number)

    def _may_try_again(self, number: int) -> None:
        if self._connection == number and self._state is FAILED:
            self._turn(IDLE)

    def _turn(self, state: grpc.ChannelConnectivity) -> None:
        self._state = state
        self._changed.set()


class Call:
    """One call, at both ends. The client iterates over it, or awaits `one`."""

    def __init__(
        self, channel: Channel, method: str, payload: bytes, read: Callable[[bytes], Any], timeout: float | None
    ) -> None:
        self.method, self.payload = method, payload
        self.name = method.rpartition("/")[2]
        self.deadline = None if timeout is None else channel.loop.now + max(0.0, timeout)
        self.on_cancel: Callable[[], None] = lambda: None  # set by the server: the client does not wait any more
        self._channel, self._wire, self._read = channel, channel.wire, read
        self._messages: list[bytes] = []
        self._news = asyncio.Event()
        self._over: BaseException | None = None
        self._ended = False
        self._sent: int | None = None
        self._last_arrival = 0.0
        self._timer = None if timeout is None else channel.loop.call_later(max(0.0, timeout), self._too_late)
        channel.use(self)

    # ---- the client's end

    async def one(self) -> Any:
        try:
            return await self.__anext__()
        except StopAsyncIteration:
            raise self._error(grpc.StatusCode.INTERNAL, "no answer") from None
        except asyncio.CancelledError:
            self.cancel()
            raise

    def __aiter__(self) -> "Call":
        return self

    async def __anext__(self) -> Any:
        while not self._messages:
            if self._over is not None:
                raise self._over
            if self._ended:
                raise StopAsyncIteration
            self._news.clear()
            await self._news.wait()
        return self._read(self._messages.pop(0))

    def cancel(self) -> bool:
        """The client does not wait any more; the server hears of it if the way is there."""
        if self._ended or self._over is not None:
            self._forget()
            return False
        self._finish(asyncio.CancelledError())
        if self._sent is not None and self._channel.is_on(self._sent):
            number = self._sent
            self._wire.carry(lambda: self._channel.is_on(number), self.on_cancel)
        return True

    def send(self, connection: int) -> None:
        if self._sent is not None:
            return
        self._sent = connection
        self._wire.at(f"{self.name} asked")
        self._wire.carry(self._is_on, self._arrived)
        if self._wire.twice and not self.method.startswith("/grpc.") and self._wire.chance.random() < self._wire.twice:
            shadow = _Shadow(self)
            self._wire.loop.call_later(TWICE_WITHIN_S * self._wire.chance.random(), self._repeat, shadow)

    def _is_on(self) -> bool:
        return self._sent is not None and self._channel.is_on(self._sent)

    def _repeat(self, shadow: "_Shadow") -> None:
        if self._wire.well and self._wire.server.listens and self.name in ("Submit", "Append", "Redeem", "Status"):
            self._wire.repeated += 1
            self._wire.at(f"{self.name} asked twice")
            self._wire.server.take(shadow)  # type: ignore[arg-type]

    def _arrived(self) -> None:
        if not self._wire.server.listens:
            self._channel.broke("connection reset")
            return
        self._wire.at(f"{self.name} arrived")
        if self._is_on() and self._wire.server.listens:
            self._wire.server.take(self)

    # ---- the server's end

    def answer(self, message: bytes) -> None:
        self._wire.at(f"{self.name} answered")

        def arrived() -> None:
            self._wire.at(f"{self.name} received")
            if self._is_on() and self._over is None:
                self._messages.append(message)
                self._news.set()

        self._last_arrival = self._wire.carry(self._is_on, arrived, not_before=self._last_arrival)

    def end(self, code: grpc.StatusCode, details: str = "") -> None:
        def arrived() -> None:
            if code is grpc.StatusCode.OK:
                self._ended = True
                self._forget()
                self._news.set()
            else:
                self.fail(code, details)

        self._last_arrival = self._wire.carry(self._is_on, arrived, not_before=self._last_arrival)

    # ---- how it ends

    def fail(self, code: grpc.StatusCode, details: str) -> None:
        if self._over is None and not self._ended:
            self._finish(self._error(code, details))

    def broke(self, why: str) -> None:
        """The connection did: the server finds out, too."""
        if self._sent is None:
            return
        self.fail(grpc.StatusCode.UNAVAILABLE, why)
        self.on_cancel()

    def refused(self) -> None:
        """The server knows who asks, and says no."""
        if self._sent is not None:
            self.fail(grpc.StatusCode.UNAUTHENTICATED, "the certificate was revoked")
            self.on_cancel()

    @property
    def admitted(self) -> bool:
        return self._wire.admitted

    def closed(self) -> None:
        if self._over is None and not self._ended:
            self._finish(asyncio.CancelledError())
        self.on_cancel()

    def _too_late(self) -> None:
        self.fail(grpc.StatusCode.DEADLINE_EXCEEDED, "Deadline Exceeded")
        self._wire.loop.call_soon(self.on_cancel)  # the server knows the deadline as well

    def _finish(self, error: BaseException) -> None:
        self._over = error
        self._forget()
        self._news.set()

    def _forget(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._channel.done(self)

    def _error(self, code: grpc.StatusCode, details: str) -> BaseException:
        nothing = grpc.aio.Metadata()
        return grpc.aio.AioRpcError(code, nothing, nothing, details=details)


class _Shadow:
    """A request that comes a second time: whatever is answered, nobody hears it."""

    admitted = True  # as it was when it came first

    def __init__(self, call: Call) -> None:
        self.method, self.payload, self.name = call.method, call.payload, call.name
        self.deadline: float | None = None
        self.on_cancel: Callable[[], None] = lambda: None

    def answer(self, message: bytes) -> None:
        pass

    def end(self, code: grpc.StatusCode, details: str = "") -> None:
        pass
