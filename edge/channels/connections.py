"""A device's WebSocket: who it is, then its pipeline, and never two of one device.

    /v1/lane|kiosk|headset/{device}?out_rate=16000|24000&present=1&processed=1

The token (`edge.identity.tokens`) comes in an `Authorization: Bearer` header or, where a client cannot set one, as the
first RTVI client-message of type `auth`. It is checked before anything is built, and looked at again while the
connection lasts: one that was revoked ends it at once, one that ended, or whose role the menu has no more, does when
nobody is being served. `present=1`
says that somebody is there as long as the connection lasts, for clients that know no `presence`. `processed=1` says
that the device cancels its own echo, as browsers and conference speakers do: the front end leaves its sound alone.
"""

import asyncio
import hmac
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

import structlog
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from edge.capacity import Capacity, Full
from edge.channels.headset import HEADSET
from edge.channels.kiosk import KIOSK
from edge.channels.lane import LANE
from edge.identity.tokens import Denied, Token, Tokens
from edge.pipeline.build import OUT_RATES_HZ, Conversing, Line, Parts
from edge.pipeline.turned_away import turn_away
from edge.pipeline.wire import Refused, rtvi_message
from edge.speech.recogniser import Recogniser

log = structlog.get_logger()

PROFILES = {profile.name: profile for profile in (LANE, KIOSK, HEADSET)}
BAD_REQUEST, UNAUTHORIZED, REPLACED, CLOSING, FAILED = 4400, 4401, 4409, 1001, 1011
MOST_REASON = 120  # bytes; a WebSocket's close takes 123 (RFC 6455, 5.5.1)
_AUTH_S = 5.0  # a client sends it at once; the socket of one that does not is not kept
FULL_SAID_S = 20.0  # a device that comes again and again is told aloud no oftener
_AUTH_FRAMES = 200  # frames before it, such as two seconds of sound, are dropped unread


@dataclass(frozen=True, slots=True)
class Device:
    """A device that may connect. token: a fixed one, for this machine alone, or none: then it shows a signed one.
    trace: it may see what is heard and how long things take (a demo, a test bench)."""

    id: str
    channel: str
    token: str = ""
    trace: bool = False


@dataclass(frozen=True, slots=True)
class _Admitted:
    """Who it is, and the signed token that says so; a device with a fixed token has none."""

    device: Device
    role: str | None = None
    token: Token | None = None


class Socket(WebSocket):
    """A WebSocket that can be read ahead, and that closes for the reason that was set (pipecat gives none)."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        super().__init__(scope, receive, send)
        self.leaving = (1000, "")
        self.read_ahead: deque[Message] = deque()

    async def receive(self) -> Message:
        return self.read_ahead.popleft() if self.read_ahead else await super().receive()

    async def close(self, code: int = 1000, reason: str | None = None) -> None:
        code, reason = self.leaving if code == 1000 else (code, reason or "")
        await super().close(code, reason)


class Converses(Protocol):
    """One connection's pipeline. Both return when the session can be taken over by another connection."""

    async def run(self) -> None: ...

    async def end(self) -> None: ...


Converse = Callable[[WebSocket, Line, Parts, Recogniser], Converses]


@dataclass(slots=True)
class _Open:
    socket: Socket
    conversing: Converses
    token: Token | None = None


class Connections:
    """An ASGI endpoint. `parts` is everything a pipeline needs; no device is served before it is there.

    devices: those with a fixed token or other settings of their own; a signed token needs no listing.
    roles: those that the store's menu knows; None: whatever a token says.
    conversing: builds the pipeline of a connection; ours, unless somebody measures another one. capacity: who is let
    in; None: everybody.
    """

    def __init__(
        self,
        devices: Mapping[str, Device],
        parts: Parts,
        *,
        tokens: Tokens | None = None,
        roles: Callable[[], Collection[str]] | None = None,
        wall: Callable[[], float] = time.time,
        conversing: Converse = Conversing,
        capacity: Capacity | None = None,
    ) -> None:
        self._devices, self._parts, self._conversing = devices, parts, conversing
        self._tokens, self._roles, self._wall, self._capacity = tokens, roles, wall, capacity
        self._turned_away: dict[str, float] = {}  # when each was last told aloud
        self._open: dict[str, _Open] = {}
        self._replacing: dict[str, asyncio.Lock] = {}
        self._closing = False

    @property
    def connected(self) -> tuple[str, ...]:
        return tuple(self._open)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.serve(Socket(scope, receive, send), **scope["path_params"])

    async def serve(self, socket: Socket, channel: str, device: str) -> None:
        """Until the device goes, is replaced, or is refused."""
        await socket.accept()  # a browser sees the code of a close only after this
        try:
            admitted = await self._authenticated(socket, channel, device)
        except WebSocketDisconnect:
            return
        if isinstance(admitted, Denied):
            log.warning("device.refused", device=device[:64], channel=channel[:16], reason=admitted.reason)
            await socket.close(UNAUTHORIZED, admitted.detail[:MOST_REASON])
            return
        rate_hz = socket.query_params.get("out_rate", str(OUT_RATES_HZ[0]))
        if rate_hz not in map(str, OUT_RATES_HZ):
            await socket.close(BAD_REQUEST, f"out_rate is one of {', '.join(map(str, OUT_RATES_HZ))}")
            return
        await self._converse(socket, admitted, int(rate_hz))

    async def close(self) -> None:
        """The edge is stopping: sessions stay open on disk, devices come back."""
        self._closing = True
        await asyncio.gather(*(self._end(open_, (CLOSING, "the edge is stopping")) for open_ in self._open.values()))

    async def look_again(self) -> None:
        """At the tokens of open connections; call it every second or so."""
        if self._tokens is None:
            return
        self._tokens.refresh()
        for device, open_ in tuple(self._open.items()):
            if open_.token is None:
                continue
            denied = self._tokens.standing(open_.token, now=self._wall()) or self._not_of_here(open_.token)
            if denied is None or denied.reason == "early":  # it was good: this machine's clock was set back since
                continue
            if denied.reason == "revoked" or not self._is_serving(device):
                log.warning("device.ended", device=device, reason=denied.reason)
                await self._end(open_, (UNAUTHORIZED, denied.detail[:MOST_REASON]))

    def _is_serving(self, device: str) -> bool:
        return self._parts.sessions.is_open(device)

    async def _converse(self, socket: Socket, admitted: _Admitted, out_rate_hz: int) -> None:
        known = admitted.device
        profile = PROFILES[known.channel]
        line = Line(
            known.id,
            known.channel,
            out_rate_hz=out_rate_hz,
            role=admitted.role,
            trace=known.trace,
            present=profile.present_when_connected or socket.query_params.get("present") == "1",
            processed=socket.query_params.get("processed") == "1",
            patience=profile.patience,
        )
        async with self._replacing.setdefault(known.id, asyncio.Lock()):
            if before := self._open.pop(known.id, None):
                log.info("device.replaced", device=known.id)
                await self._end(before, (REPLACED, "another connection of this device took over"))
            if self._closing:
                await socket.close(CLOSING, "the edge is stopping")
                return
            full = self._capacity.admit(len(self._open)) if self._capacity and not before else None
            if full is None:
                conversing = self._conversing(socket, line, self._parts, self._parts.recogniser())
                open_ = self._open[known.id] = _Open(socket, conversing, admitted.token)
        if full is not None:
            await self._turn_away(socket, line, full)
            return
        log.info("device.connected", device=known.id, channel=known.channel, out_rate_hz=out_rate_hz)
        try:
            await conversing.run()
        except Exception:  # a connection's root: what broke one must not stop the others
            log.exception("device.failed", device=known.id)
            await socket.close(FAILED, "the edge cannot serve this device now")
        finally:
            if self._open.get(known.id) is open_:
                del self._open[known.id]

    async def _turn_away(self, socket: Socket, line: Line, full: Full) -> None:
        log.warning("device.turned_away", device=line.device_id, serving=full.lanes, late=full.late)
        now = time.monotonic()
        aloud = now - self._turned_away.get(line.device_id, -FULL_SAID_S) >= FULL_SAID_S
        if aloud:
            self._turned_away[line.device_id] = now
        await turn_away(socket, full, self._parts.voice(line.out_rate_hz), aloud=aloud)

    async def _end(self, open_: _Open, leaving: tuple[int, str]) -> None:
        open_.socket.leaving = leaving
        await open_.conversing.end()

    async def _authenticated(self, socket: Socket, channel: str, device: str) -> _Admitted | Denied:
        scheme, _, token = socket.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            token = await _token_message(socket)
        token = token.strip()
        known = self._devices.get(device, Device(device, channel))
        if known.token and hmac.compare_digest(token.encode(), known.token.encode()):
            return _Admitted(known) if known.channel == channel else Denied("other_channel", f"a {known.channel}")
        if self._tokens is None or channel not in PROFILES:
            return Denied("unknown", "unknown device or token")
        found = self._tokens.verified(token, now=self._wall(), channel=channel, device=device)
        if isinstance(found, Denied):
            return found
        if denied := self._not_of_here(found):
            return denied
        return _Admitted(replace(known, channel=channel), found.scope.role, found)

    def _not_of_here(self, token: Token) -> Denied | None:
        """A role that the menu does not know (any more) is nobody's, whoever signed for it."""
        if self._roles is None or token.scope.role in self._roles():
            return None
        return Denied("unknown_role", f"the menu has no role {token.scope.role[:40]!r}: issue another token")


async def _token_message(socket: Socket) -> str:
    """The token of the first `auth` message; "" when none comes in time. Raises WebSocketDisconnect.

    A `client-ready` that comes before it is kept for the pipeline: stock clients wait for its answer.
    """
    ahead: list[Message] = []
    try:
        async with asyncio.timeout(_AUTH_S):
            for _ in range(_AUTH_FRAMES):
                message = await socket.receive()
                if message["type"] == "websocket.disconnect":
                    raise WebSocketDisconnect(message.get("code", 1005))
                match _rtvi(message):
                    case "client-message", {"t": "auth", "d": {"token": str(token)}}:
                        socket.read_ahead.extend(ahead)
                        return token
                    case "client-ready", _:
                        ahead = [message]
    except TimeoutError:
        pass
    return ""


def _rtvi(message: Message) -> tuple[str, Mapping[str, Any]]:
    try:
        return rtvi_message(message.get("bytes") or message.get("text") or "")
    except Refused:
        return "", {}
