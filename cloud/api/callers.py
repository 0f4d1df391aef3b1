"""Who calls: read from the connection's certificate, never from the message.

It decides who somebody is, or why they are nobody we know; what they may do is `cloud.api.authorization`. A
certificate that is not good identifies nobody at all: not even the open methods answer it, or a revoked edge would
hear that the tier is healthy and believe in its link.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from cryptography import x509

from cloud.identity.fleet import Fleet, Refusal, Shown, read
from domain.identity import BadName, EdgeName, Name

_LATE_S = 0.05  # a timer may fire a little before its time by the wall clock
_LONGEST_S = 3600.0  # and is set again: a wall clock that was corrected counts


class Kind(Enum):
    """What sort of caller. LOCAL: plain text on loopback, where that was asked for, such as a test's or a demo's."""

    NOBODY = "nobody"  # a connection without certificate
    EDGE = "edge"
    OPERATOR = "operator"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Caller:
    kind: Kind
    shown: Shown | None = None

    @property
    def name(self) -> Name | None:
        return self.shown.name if self.shown else None

    @property
    def site(self) -> str:
        """The site that an edge's certificate names; empty for others."""
        return self.name.site if isinstance(self.name, EdgeName) else ""

    def __str__(self) -> str:
        return str(self.name) if self.name else self.kind.value


CALLER: ContextVar[Caller] = ContextVar("caller")
"""Of the call under way; `Authorized` sets it before anything of a servicer runs."""


class Callers:
    """fleet: who is known; None where nobody has certificates. plain: whether a caller in plain text is LOCAL."""

    def __init__(self, fleet: Fleet | None, *, plain: bool = False) -> None:
        self._fleet, self._plain = fleet, plain

    async def of(self, context: Any) -> Caller | Refusal:
        """Raises StoreError."""
        connection = context.auth_context()
        if connection.get("transport_security_type") != [b"ssl"]:
            return Caller(Kind.LOCAL) if self._plain else Refusal("plain", "this tier is not called in plain text")
        shown = connection.get("x509_pem_cert")
        if not shown or self._fleet is None:
            return Caller(Kind.NOBODY)
        caller = _caller(shown[0])
        if isinstance(caller, Refusal):
            return caller
        assert caller.shown is not None
        return self._fleet.standing(caller.shown) or await self._fleet.register_refusal(caller.shown) or caller

    @asynccontextmanager
    async def leaving(self, caller: Caller) -> AsyncIterator["asyncio.Future[Refusal]"]:
        """Done when the caller's certificate is no longer good, while a long call is under way."""
        loop = asyncio.get_running_loop()
        gone: asyncio.Future[Refusal] = loop.create_future()
        fleet, shown = self._fleet, caller.shown
        if fleet is None or shown is None:
            yield gone
            return
        timer: list[asyncio.TimerHandle] = []

        def look() -> None:
            if gone.done():
                return
            if refusal := fleet.standing(shown):
                gone.set_result(refusal)
                return
            for late in timer:
                late.cancel()
            timer[:] = [loop.call_later(min(fleet.left_s(shown) + _LATE_S, _LONGEST_S), look)]

        quiet = fleet.listen(look)
        look()
        try:
            yield gone
        finally:
            quiet()
            for late in timer:
                late.cancel()


@lru_cache(maxsize=4096)  # one connection makes many calls with the same certificate
def _caller(pem: bytes) -> Caller | Refusal:
    try:
        shown = read(x509.load_pem_x509_certificate(pem))
    except (ValueError, BadName) as error:
        return Refusal("malformed", f"the certificate names no edge: {error}")
    return Caller(Kind.EDGE if isinstance(shown.name, EdgeName) else Kind.OPERATOR, shown)
