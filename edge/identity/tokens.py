"""A device's signed token: who it is, where, on which channel and in which role, and until when.

    tokens = Tokens.open(data_dir, tenant="main", site="loc-101")
    text = tokens.issue(Scope(channel="kiosk", role="guest", device="kiosk-1"), now=now)
    match tokens.verified(text, now=now, channel="kiosk", device="kiosk-1"): case Token(...) | Denied(...)

JWT with EdDSA alone (RFC 8037), by the store's own key. It decides whether a token is good, in one word and one
sentence; it opens no connection and knows no clock. `use` keeps kinds of tokens apart: one that was made for a device
is none for anything else.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from edge.identity.denied import Denials
from edge.identity.keys import kept_key, key_id

KEY, PREVIOUS = "devices.key", "devices.previous.key"
ALGORITHM = "EdDSA"
DEVICE = "device"
HOUR_S, DAY_S = 3600.0, 86_400.0
LIFETIME_S = DAY_S  # a trading day: a device renews in the quiet hours, and a stolen token is worth a day
RENEWABLE_S = 90 * DAY_S  # then a person issues another
LATE_S = 3 * DAY_S  # a store that was closed over a long weekend opens with its devices
LEEWAY_S = 60.0  # between the clocks of two machines of one store
MOST_CHARACTERS = 4096  # ours have some 450


@dataclass(frozen=True, slots=True)
class Scope:
    channel: str
    role: str
    device: str


@dataclass(frozen=True, slots=True)
class Token:
    """A token that was good when it was looked at. Times are seconds since 1970, UTC."""

    scope: Scope
    id: str
    issued_at: float
    ends: float
    renewable_until: float
    mark: str = ""  # of the device's last revocation before it was issued


@dataclass(frozen=True, slots=True)
class Denied:
    """reason: one word, for logs and tests. detail: what to do, fit to be shown to whoever sets the device up."""

    reason: str
    detail: str


class Tokens:
    """One store's tokens. The key before the present one is still believed: see `rotate`."""

    def __init__(
        self, keys: tuple[Ed25519PrivateKey, ...], denials: Denials, *, tenant: str, site: str, use: str = DEVICE
    ) -> None:
        self._signing = keys[0]
        self._known: Mapping[str, Ed25519PublicKey] = {key_id(k.public_key()): k.public_key() for k in keys}
        self._denials, self._tenant, self._site, self._use = denials, tenant, site, use

    @classmethod
    def open(cls, folder: Path, *, tenant: str, site: str, use: str = DEVICE) -> "Tokens":
        """With the keys in a folder, the first made where there is none. Raises OSError, ValueError for no key."""
        keys = [kept_key(folder / KEY)]
        if (folder / PREVIOUS).exists():
            keys.append(kept_key(folder / PREVIOUS))
        return cls(tuple(keys), Denials.open(folder), tenant=tenant, site=site, use=use)

    # ---- issuing

    def issue(
        self, scope: Scope, *, now: float, lifetime_s: float = LIFETIME_S, renewable_s: float = RENEWABLE_S
    ) -> str:
        return self._issue(scope, now, lifetime_s, now + max(lifetime_s, renewable_s))

    def renewed(self, text: str, *, now: float) -> str | Denied:
        """The next token for the one shown, with the same scope and lifetime; also for one that ended lately."""
        token = self._read(text)
        if isinstance(token, Denied):
            return token
        if denied := self.standing(replace(token, ends=token.ends + LATE_S), now=now):
            return denied
        if now >= token.renewable_until:
            return Denied("not_renewable", "this token can be renewed no more: issue another, `talkthru token issue`")
        lifetime_s = min(token.ends - token.issued_at, token.renewable_until - now)
        return self._issue(token.scope, now, lifetime_s, token.renewable_until)

    def _issue(self, scope: Scope, now: float, lifetime_s: float, renewable_until: float) -> str:
        claims = {
            "iss": self._issuer,
            "aud": self._use,
            "sub": scope.device,
            "tenant": self._tenant,
            "site": self._site,
            "channel": scope.channel,
            "role": scope.role,
            "iat": now,
            "nbf": now,
            "exp": now + lifetime_s,
            "renewable_until": renewable_until,
            "jti": secrets.token_hex(8),
            "mark": self._denials.mark(scope.device),
        }
        return jwt.encode(claims, self._signing, ALGORITHM, {"kid": key_id(self._signing.public_key())})

    # ---- judging

    def verified(self, text: str, *, now: float, channel: str, device: str) -> Token | Denied:
        """Whether whoever shows it may connect there now."""
        token = self._read(text)
        if isinstance(token, Denied):
            return token
        if token.scope.device != device:
            return Denied("other_device", f"the token is for {token.scope.device!r}, not for {device!r}")
        if token.scope.channel != channel:
            return Denied("other_channel", f"the token opens a {token.scope.channel}, not a {channel}")
        return self.standing(token, now=now) or token

    def standing(self, token: Token, *, now: float) -> Denied | None:
        """What has become wrong with a token that was read before."""
        if self._denials.denies(token.id, token.scope.device, mark=token.mark, issued_at=token.issued_at):
            return Denied("revoked", "the token was revoked: issue another, `talkthru token issue`")
        if now >= token.ends + LEEWAY_S:
            return Denied("expired", "the token has ended: renew it, or issue another, `talkthru token issue`")
        if now < token.issued_at - LEEWAY_S:
            return Denied("early", "the token is not valid yet: this machine's clock is behind the issuer's")
        return None

    def _read(self, text: str) -> Token | Denied:
        if not text:
            return Denied("none", "a token is needed: issue one with `talkthru token issue`")
        if len(text) > MOST_CHARACTERS:
            return Denied("garbage", f"a token has at most {MOST_CHARACTERS} characters")
        try:
            header = jwt.get_unverified_header(text)
            if header.get("alg") != ALGORITHM:
                return Denied("algorithm", f"tokens are signed with {ALGORITHM}, not {str(header.get('alg'))[:20]!r}")
            key = self._known.get(str(header.get("kid")))
            if key is None:
                return Denied("unknown_key", "the token was signed by another store, or before the key was changed")
            claims = jwt.decode(text, key, [ALGORITHM], _OPTIONS, audience=self._use, issuer=self._issuer)
            return _token(claims, tenant=self._tenant, site=self._site)
        except jwt.InvalidSignatureError:
            return Denied("signature", "the token was changed after it was signed")
        except (jwt.InvalidAudienceError, jwt.InvalidIssuerError):
            return Denied("other_site", "the token is for another site, or for another use")
        except (jwt.PyJWTError, ValueError, TypeError, KeyError, RecursionError, OverflowError):
            return Denied("garbage", "this is no token: copy it whole")

    @property
    def _issuer(self) -> str:
        return f"talkthru/{self._tenant}/{self._site}"

    def refresh(self) -> None:
        """Reads the list of denials again where its file changed."""
        self._denials.refresh()


# Times are held against the caller's clock, by `standing`.
_OPTIONS: Any = {"require": ["iss", "aud", "sub", "exp", "iat", "jti"]} | dict.fromkeys(
    ("verify_exp", "verify_nbf", "verify_iat"), False
)


def _token(claims: Mapping[str, Any], *, tenant: str, site: str) -> Token | Denied:
    """Raises KeyError, TypeError or ValueError for claims that are not ours."""
    if (claims["tenant"], claims["site"]) != (tenant, site):
        return Denied("other_site", f"the token is for site {str(claims['site'])[:80]!r}")
    names = [claims[name] for name in ("channel", "role", "sub", "jti")]
    if not all(isinstance(name, str) for name in names):
        raise TypeError("claims are text")
    channel, role, device, token_id = names
    issued_at, ends, renewable_until = (float(claims[name]) for name in ("iat", "exp", "renewable_until"))
    mark = claims.get("mark", "")  # tokens of an earlier release have none
    if not isinstance(mark, str):
        raise TypeError("claims are text")
    return Token(Scope(channel, role, device), token_id, issued_at, ends, renewable_until, mark)


def rotate(folder: Path) -> None:
    """From now on another key signs. Tokens of the one before are good until they end, or until the next change.

    Raises OSError.
    """
    if (folder / KEY).exists():
        (folder / KEY).replace(folder / PREVIOUS)
    kept_key(folder / KEY)
