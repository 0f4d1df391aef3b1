"""A token that ends, and how the next one is had: OAuth 2's refresh grant, as Square and HubSpot describe it.

Written from their public references: Square's ObtainToken (`POST /oauth2/token`, JSON, `expires_at` in ISO 8601, tokens
of 30 days; developer.squareup.com/reference/square/oauth-api/obtain-token) and HubSpot's `POST /oauth/v1/token` (a
form, `expires_in` in seconds, tokens of 30 minutes; developers.hubspot.com/docs/api-reference/auth-oauth-v1/tokens).

It decides when a token is renewed: when a fifth of its life is left, while it still works; and once more when the
system says 401, for that call was surely not done. A refresh that fails changes nothing while the token is good. Where
a system gives another refresh token with it, that one is on disk before it is used: the old one may be worth nothing.
Who grants the first refresh token is a person in a browser, and no business of this program.
"""

import asyncio
import hashlib
import json
import os
import time
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import structlog

from cloud.integrations.backend import BackendError, FormatChanged, Refused, Secret, Silent, Unreachable
from cloud.integrations.wire import trusted

log = structlog.get_logger()

RENEW_AT = 0.2  # of its life left: six days of Square's thirty, six minutes of HubSpot's thirty
TRY_AGAIN_S = 30.0  # after a refresh that failed while the token is still good
SHORTEST_S = 60.0  # a token said to live less is not believed: it would be asked for at every call
LONGEST_S = 366 * 86_400.0
UNAUTHORIZED = 401


@dataclass(frozen=True, slots=True)
class Form:
    """How a vendor is asked."""

    path: str
    as_json: bool


FORMS: Mapping[str, Form] = {
    "square": Form("/oauth2/token", as_json=True),
    "hubspot": Form("/oauth/v1/token", as_json=False),
}


@dataclass(frozen=True, slots=True)
class Granted:
    """What a person has granted this program at a vendor."""

    client_id: str
    client_secret: Secret
    refresh_token: Secret


@dataclass(frozen=True, slots=True)
class Token:
    """Times are seconds since 1970."""

    access: Secret
    refresh: Secret
    had_at: float
    ends_at: float

    def wants_renewal(self, now: float) -> bool:
        return now >= self.ends_at - RENEW_AT * (self.ends_at - self.had_at)


class Refreshed(httpx.Auth):
    """Puts a token that is good on each request of one connection. kept: its file, readable by its owner alone; None:
    in memory. wall: seconds since 1970."""

    def __init__(
        self,
        name: str,
        kind: str,
        granted: Granted,
        *,
        url: str,
        kept: Path | None = None,
        timeout_s: float = 3.0,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._name, self._form, self._granted = name, FORMS[kind], granted
        self._url, self._kept, self._timeout_s, self._wall = url.rstrip("/"), kept, timeout_s, wall
        self._token = _read(kept, granted) if kept else None
        self._one_at_a_time = asyncio.Lock()
        self._failed_at = -TRY_AGAIN_S

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Raises BackendError where there is no token to be had: then nothing was sent."""
        token = await self._good()
        request.headers["Authorization"] = f"Bearer {token.access.reveal()}"
        response = yield request
        if response.status_code == UNAUTHORIZED:  # revoked, or its clock and ours differ: it did nothing
            token = await self._renewed(instead_of=token)
            request.headers["Authorization"] = f"Bearer {token.access.reveal()}"
            yield request

    async def _good(self) -> Token:
        token, now = self._token, self._wall()
        if token is not None and not token.wants_renewal(now):
            return token
        still_good = token is not None and now < token.ends_at
        if still_good and now - self._failed_at < TRY_AGAIN_S:
            assert token is not None
            return token
        try:
            return await self._renewed(instead_of=token)
        except BackendError as error:
            if token is None or not still_good:
                raise
            self._failed_at = now
            log.warning("integrations.token_not_renewed", connection=self._name, said=str(error), ends_at=token.ends_at)
            return token

    async def _renewed(self, *, instead_of: Token | None) -> Token:
        """One asks; whoever waited meanwhile takes what it was given."""
        async with self._one_at_a_time:
            if self._token is not None and self._token is not instead_of:
                return self._token
            refresh = self._token.refresh if self._token else self._granted.refresh_token
            made = self._understood(await self._asked(refresh), refresh)
            if self._kept is not None:
                await asyncio.to_thread(_write, self._kept, made, self._granted)
            self._token = made
            log.info("integrations.token_renewed", connection=self._name, good_for_s=round(made.ends_at - made.had_at))
            return made

    async def _asked(self, refresh: Secret) -> Mapping[str, Any]:
        said = {
            "grant_type": "refresh_token",
            "client_id": self._granted.client_id,
            "client_secret": self._granted.client_secret.reveal(),
            "refresh_token": refresh.reveal(),
        }
        body: dict[str, Any] = {"json": said} if self._form.as_json else {"data": said}
        try:
            async with (
                asyncio.timeout(self._timeout_s),
                httpx.AsyncClient(timeout=self._timeout_s, trust_env=False, verify=trusted()) as client,
            ):
                response = await client.post(f"{self._url}{self._form.path}", **body)
        except (httpx.HTTPError, TimeoutError) as error:
            # Whatever became of the token: the call that needed one was not sent.
            raise Unreachable(f"{self._name}: no token to be had: {type(error).__name__}") from error
        if response.status_code in (400, 401, 403):
            why = f"{self._name} answered {response.status_code} (its refresh token is not accepted: connect it again)"
            raise Refused(why, response.status_code)
        if not response.is_success:
            raise Silent(f"{self._name} answered {response.status_code} when asked for a token")
        try:
            found = response.json()
        except ValueError:
            found = None
        if not isinstance(found, Mapping):
            raise FormatChanged(f"{self._name}: what should be a token is no JSON object")
        return found

    def _understood(self, said: Mapping[str, Any], refresh: Secret) -> Token:
        """Raises FormatChanged."""
        now = self._wall()
        try:
            access = Secret.given(said["access_token"], "access_token")
            again = said.get("refresh_token")
            refresh = Secret.given(again, "refresh_token") if again else refresh
            left_s = _left_s(said, now)
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise FormatChanged(f"{self._name}: a token of another form ({type(error).__name__})") from None
        if not SHORTEST_S <= left_s <= LONGEST_S:
            raise FormatChanged(f"{self._name}: a token that is good for {left_s:.0f} s")
        return Token(access, refresh, now, now + left_s)


def _left_s(said: Mapping[str, Any], now: float) -> float:
    if (seconds := said.get("expires_in")) is not None:
        return float(seconds)
    return datetime.fromisoformat(str(said["expires_at"])).timestamp() - now


def _of(granted: Granted) -> str:
    """Which grant a kept token came of: another one in the settings counts instead of it."""
    return hashlib.sha256(f"{granted.client_id}\0{granted.refresh_token.reveal()}".encode()).hexdigest()


def _write(path: Path, token: Token, granted: Granted) -> None:
    """Whole or not at all, and readable by its owner alone. A disk that does not take it is said: with a refresh token
    that is good once, the next start would have none."""
    said = {**_plain(token), "of": _of(granted)}
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(said, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        log.error("integrations.token_not_kept", file=str(path), why=error.strerror)


def _plain(token: Token) -> dict[str, Any]:
    return {
        "access": token.access.reveal(),
        "refresh": token.refresh.reveal(),
        "had_at": token.had_at,
        "ends_at": token.ends_at,
    }


def _read(path: Path, granted: Granted) -> Token | None:
    """None: there is none yet, it cannot be read, or it came of another grant."""
    try:
        said = json.loads(path.read_text())
        if said["of"] != _of(granted):
            return None
        token = Token(
            Secret.given(said["access"], "access"),
            Secret.given(said["refresh"], "refresh"),
            float(said["had_at"]),
            float(said["ends_at"]),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("integrations.token_unreadable", file=str(path), why=type(error).__name__)
        return None
    return token
