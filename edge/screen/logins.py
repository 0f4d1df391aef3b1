"""Who is logged in at which browser, until when, and what that still allows. PURE but for where tokens come from.

A login lasts a shift, so that the wall shows what waits without anybody touching it; what it may *do* ends a quarter
of an hour after its last act, and then asks for the PIN again. The stop button needs no second PIN.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

SHIFT_S = 12 * 3600.0
ACTS_S = 15 * 60.0  # a tablet left on a counter
MOST = 64  # browsers; the oldest login goes first


@dataclass(slots=True)
class Login:
    member: str
    csrf: str
    opened: float
    acted: float

    def is_open(self, now: float) -> bool:
        return now < self.opened + SHIFT_S

    def may_act(self, now: float) -> bool:
        return self.is_open(now) and now < self.acted + ACTS_S

    def is_own_form(self, csrf: str) -> bool:
        return hmac.compare_digest(self.csrf.encode(), csrf.encode())


class Logins:
    """One edge's, in memory: a restart logs everybody out. Only a token's hash is kept."""

    def __init__(self) -> None:
        self._open: dict[str, Login] = {}

    def open(self, member: str, now: float) -> str:
        """The token, for the browser's cookie."""
        token = secrets.token_urlsafe(32)
        self._open = {k: v for k, v in self._open.items() if v.is_open(now)}
        while len(self._open) >= MOST:
            del self._open[next(iter(self._open))]
        self._open[_key(token)] = Login(member, secrets.token_urlsafe(16), now, now)
        return token

    def find(self, token: str, now: float) -> Login | None:
        login = self._open.get(_key(token))
        return login if login is not None and login.is_open(now) else None

    def close(self, token: str) -> None:
        self._open.pop(_key(token), None)


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
