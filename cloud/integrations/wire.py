"""Another system over HTTP: what an answer, or none, means; when a read is asked again; how far its clock is off.

It decides nothing about the content: adapters do. A write is sent once and never repeated here. The secret travels in a
header that is put on last and shows in no log, error or `repr`; a redirect is refused, so that it goes nowhere else.
"""

import asyncio
import json
import ssl
import time
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

import httpx
import stamina
import structlog

from cloud.integrations.backend import (
    BackendError,
    Busy,
    FormatChanged,
    Refused,
    Secret,
    Silent,
    Unreachable,
)

log = structlog.get_logger()

ATTEMPTS = 3  # of a read
BACKOFF_S = 0.1  # the first wait; stamina doubles it and adds jitter
MOST_BYTES = 32 << 20  # of one page; our largest catalog, 100,000 items, is 30 MB in one piece
SKEW_MATTERS_S = 5.0  # an HTTP date has whole seconds, and an answer takes a while
NO_CONTENT = 204
MOST_PAGES = 2000  # of 50 to 100 records: more than 100,000 items


@dataclass(frozen=True, slots=True)
class Reply:
    """body: parsed JSON. links: by their `rel`. absent: it says that there is none; else an empty body says nothing."""

    body: Any
    links: Mapping[str, str]
    absent: bool = False


class SecretHeader(httpx.Auth):
    """Puts the secret on a request, at the last moment."""

    def __init__(self, name: str, prefix: str, secret: Secret) -> None:
        self._name, self._prefix, self._secret = name, prefix, secret

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers[self._name] = f"{self._prefix}{self._secret.reveal()}"
        yield request


class Wire:
    """One system. Made by `connect`, which closes it. Everything raises BackendError."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        name: str,
        timeout_s: float,
        places: Mapping[str, str] | None = None,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.name, self.timeout_s, self.places = name, timeout_s, places or {}
        self._client, self._wall = client, wall
        self.skew_s = 0.0  # how far its clock is ahead of ours

    async def read(self, method: str, path: str, **more: Any) -> Reply:
        """Asked again, within `timeout_s` in all, after silence, 5xx, and 429 where it may be asked again in time."""
        started = time.monotonic()

        def again(error: Exception) -> bool | float:
            if isinstance(error, Busy) and error.after_s is not None:
                return error.after_s if error.after_s < self.timeout_s - (time.monotonic() - started) else False
            return isinstance(error, Unreachable | Silent | Busy)

        try:
            async with asyncio.timeout(self.timeout_s):
                async for attempt in stamina.retry_context(on=again, attempts=ATTEMPTS, wait_initial=BACKOFF_S):
                    with attempt:
                        return await self.send(method, path, **more)
        except TimeoutError as error:
            raise Silent(f"{self.name} did not answer within {self.timeout_s:g} s") from error
        raise AssertionError  # stamina returns or raises

    async def send(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        absent: tuple[int, ...] = (),
    ) -> Reply:
        """Once. absent: the statuses that mean there is none; the reply's body is None then."""
        if not self._is_its_own(path):
            raise FormatChanged(f"{self.name} points to another system; its secret does not go there")
        try:
            async with (
                asyncio.timeout(
                    self.timeout_s
                ),  # httpx counts from byte to byte: a dripping answer would take for ever
                self._client.stream(method, path, params=query or None, json=body, headers=headers) as response,
            ):
                content = await self._content(response)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise Unreachable(f"{self.name} cannot be reached: {type(error).__name__}") from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise Unreachable(f"{self.name}: no such address") from error
        except (httpx.HTTPError, TimeoutError) as error:
            raise Silent(f"{self.name} did not answer: {type(error).__name__}") from error
        self._look_at_its_clock(response)
        if response.status_code in absent or response.status_code == NO_CONTENT:
            return Reply(None, {}, absent=True)
        return self._reply(response, content)

    async def pause(self, seconds: float) -> None:
        """As long as it asked for; a test does not wait."""
        if not stamina.is_testing():
            await asyncio.sleep(seconds)

    def ours(self, place: str) -> str:
        """What we call a place of theirs."""
        return self.places.get(place, place)

    def theirs(self, place: str) -> str:
        return next((t for t, ours in self.places.items() if ours == place), place)

    def moment(self, value: object) -> datetime | None:
        """A stamp of its own, on our clock: ISO 8601, or seconds or milliseconds since 1970. Raises ValueError."""
        if value is None or value == "":
            return None
        at = _moment(value)
        if abs(self.skew_s) >= SKEW_MATTERS_S and at.tzinfo is not None:
            at -= timedelta(seconds=self.skew_s)
        ahead = (at - datetime.fromtimestamp(self._wall(), UTC)).total_seconds() if at.tzinfo else 0.0
        if ahead > SKEW_MATTERS_S:
            return None  # what was counted in the future was counted nobody knows when
        return at

    def _is_its_own(self, path: str) -> bool:
        if path.startswith("/") and not path.startswith("//"):
            return True
        url, base = httpx.URL(path), self._client.base_url
        return (url.scheme, url.host, url.port) == (base.scheme, base.host, base.port)

    async def _content(self, response: httpx.Response) -> bytes:
        parts, size = [], 0
        async for part in response.aiter_bytes():
            size += len(part)
            if size > MOST_BYTES:
                raise FormatChanged(f"{self.name} answered with more than {MOST_BYTES >> 20} MB on one page")
            parts.append(part)
        return b"".join(parts)

    def _reply(self, response: httpx.Response, content: bytes) -> Reply:
        status = response.status_code
        if status == 429 or (status == 503 and "retry-after" in response.headers):
            raise Busy(f"{self.name} answered {status}: asked too often", self._retry_after(response))
        if status >= 500:
            raise Silent(f"{self.name} answered {status}")
        try:
            body = json.loads(content, parse_constant=_no_number) if content else None
        except (ValueError, RecursionError) as error:
            if response.is_success:
                raise FormatChanged(f"{self.name} answered {status} with something that is no JSON") from error
            body = None
        if response.is_success:
            return Reply(body, {str(rel): link["url"] for rel, link in response.links.items() if "url" in link})
        said = " (its secret is not accepted)" if status in (401, 403) else ""
        raise Refused(f"{self.name} answered {status}{said}", status, body)

    def _retry_after(self, response: httpx.Response) -> float | None:
        said = response.headers.get("retry-after", "")
        if said.isdigit():
            return float(said)
        try:
            return max(0.0, parsedate_to_datetime(said).timestamp() - self._wall() - self.skew_s)
        except (TypeError, ValueError):
            return None

    def _look_at_its_clock(self, response: httpx.Response) -> None:
        try:
            skew_s = parsedate_to_datetime(response.headers["date"]).timestamp() - self._wall()
        except (KeyError, TypeError, ValueError):
            return
        if abs(skew_s) >= SKEW_MATTERS_S > abs(self.skew_s):
            log.warning("integrations.clock_skew", connection=self.name, ahead_s=round(skew_s))
        self.skew_s = skew_s


@asynccontextmanager
async def connect(
    url: str,
    *,
    name: str,
    timeout_s: float,
    auth: httpx.Auth | None = None,
    headers: Mapping[str, str] | None = None,
    places: Mapping[str, str] | None = None,
    wall: Callable[[], float] = time.time,
) -> AsyncIterator[Wire]:
    """Opens nothing yet: a system that is down at start is no reason not to start."""
    limits = httpx.Limits(max_connections=20)
    async with httpx.AsyncClient(
        base_url=url, timeout=timeout_s, limits=limits, trust_env=False, auth=auth, headers=headers, verify=trusted()
    ) as client:
        yield Wire(client, name=name, timeout_s=timeout_s, places=places, wall=wall)


@cache
def trusted() -> ssl.SSLContext:
    """The usual authorities, read once: 20 ms a client otherwise."""
    return httpx.create_ssl_context(trust_env=False)


@contextmanager
def understood(name: str) -> Iterator[None]:
    """What an adapter stumbles over inside, in an answer whose form it knows: the form is another."""
    try:
        yield
    except (KeyError, TypeError, AttributeError, ValueError, IndexError, ArithmeticError, RecursionError) as error:
        log.exception("integrations.not_understood", connection=name)
        why = f"{name}: an answer of another form ({type(error).__name__}); nothing of it is used"
        raise FormatChanged(why) from error


def codes_of(error: BackendError) -> str:
    """How a log calls it: the kind of it and its text, which holds nothing personal."""
    return f"{type(error).__name__}: {error}"


def _no_number(said: str) -> Any:
    raise ValueError(f"{said} is no JSON number")


def _moment(value: object) -> datetime:
    if isinstance(value, bool):
        raise ValueError("no moment")
    if isinstance(value, int | float) or (isinstance(value, str) and value.isdigit()):
        seconds = float(value)
        return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)  # 1e11 s is the year 5138
    if not isinstance(value, str):
        raise ValueError("no moment")
    return datetime.fromisoformat(value)
