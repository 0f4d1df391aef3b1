"""The fleet's certificates: invited, issued, renewed, revoked, and whether the one before us is good now.

It decides what is wrong with a certificate, in one word and one sentence. The register is the truth; what is known of
it in memory is at most `refresh`'s period old, and unknown serials are looked up, so that a revocation counts within a
second or so in every process over the register.
"""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

import structlog
from cryptography import x509

from cloud.identity.authority import DAY_S, Authority, AuthorityUnusable, key_hash
from cloud.store.fleet import Certificate, FleetStore
from domain.identity import BadName, EdgeName, Name, parse

log = structlog.get_logger()

LIFETIME_S = 30 * DAY_S  # renewed at half of it: a store may be cut off for two weeks and come back by itself
INVITATION_S = DAY_S  # from the desk to the store, and somebody is there to type
OVERLAP_S = 60.0  # how far the clocks of processes over one register may differ
CODE_BYTES = 20  # 160 bits: not to be guessed, so guesses need no counting


class Clock(Protocol):
    """Seconds since 1970, UTC."""

    def now(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Refusal:
    """reason: one of expired, not_yet_valid, revoked, unknown, other_tenant, malformed. detail: a sentence."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A certificate as somebody showed it."""

    name: Name
    serial: str
    not_before: float
    not_after: float


class Fleet:
    """`tenant`: whose edges this tier serves. `lifetime_s`: of the certificates that it issues."""

    def __init__(
        self, authority: Authority, store: FleetStore, clock: Clock, *, tenant: str, lifetime_s: float = LIFETIME_S
    ) -> None:
        self.authority, self.tenant = authority, tenant
        self._store, self._clock, self._lifetime_s = store, clock, lifetime_s
        self._revoked: dict[str, str] = {}  # by serial: why, or "" where it stands
        self._seen_to = 0.0
        self._listeners: set[Callable[[], None]] = set()

    def now(self) -> float:
        return self._clock.now()

    # ---- issuing

    async def invite(self, edge: EdgeName, *, valid_s: float = INVITATION_S) -> str:
        """A code that one edge may use once. Raises StoreError."""
        code = secrets.token_urlsafe(CODE_BYTES)
        await self._store.invite(_hash(code), str(edge), expires_at=self._clock.now() + valid_s)
        log.info("identity.invited", name=str(edge), valid_s=valid_s)
        return code

    async def enrol(self, code: str, request_der: bytes) -> Certificate:
        """Raises CodeRefused, BadRequest or StoreError; then the code is as it was."""
        hashed, now = key_hash(request_der), self._clock.now()
        issued = await self._store.redeem(
            _hash(code), hashed, at=now, sign=lambda name: self._signed(name, request_der, now)
        )
        log.info("identity.enrolled", name=issued.name, serial=issued.serial, until=_iso(issued.not_after))
        return issued

    async def issue(self, name: Name, request_der: bytes) -> Certificate:
        """For a caller whose present certificate, or the command's own user, says who it is. Raises as `enrol`."""
        now = self._clock.now()
        issued = self._signed(str(name), request_der, now)
        await self._store.add(issued, at=now)
        log.info("identity.issued", name=issued.name, serial=issued.serial, until=_iso(issued.not_after))
        return issued

    async def revoke(self, name: Name, *, why: str = "revoked") -> int:
        """Every certificate of that name, for good; how many. A new invitation lets the edge come back."""
        count = await self._store.revoke(str(name), why=why, at=self._clock.now())
        log.warning("identity.revoked", name=str(name), certificates=count, why=why)
        await self.refresh()
        return count

    def _signed(self, name: str, request_der: bytes, now: float) -> Certificate:
        return self.authority.for_caller(name, request_der, now=now, lifetime_s=self._lifetime_s)

    # ---- judging

    async def refusal(self, pem: bytes) -> Refusal | None:
        """What is wrong with a certificate, whoever shows it; None: it is good. Raises StoreError."""
        try:
            certificate = x509.load_pem_x509_certificate(pem)
            shown = read(certificate)
        except (ValueError, BadName) as error:
            return Refusal("malformed", f"this is no certificate of an edge: {error}")
        if not self.authority.signed(certificate):
            return Refusal("unknown", "this certificate was not issued by this cloud's authority: enrol with this one")
        return self.standing(shown) or await self.register_refusal(shown)

    def standing(self, shown: Shown) -> Refusal | None:
        """What is wrong with it now, as far as it is known without asking the register."""
        now = self._clock.now()
        if shown.name.tenant != self.tenant:
            return Refusal("other_tenant", f"this cloud serves {self.tenant!r}, not {shown.name.tenant!r}")
        if why := self._revoked.get(shown.serial):
            return Refusal("revoked", f"the certificate was revoked: {why}. Ask for a new invitation to come back")
        if now >= shown.not_after:
            return Refusal("expired", f"the certificate ended {_iso(shown.not_after)}; here it is {_iso(now)}")
        if now < shown.not_before:
            return Refusal("not_yet_valid", f"the certificate begins {_iso(shown.not_before)}; here it is {_iso(now)}")
        return None

    def left_s(self, shown: Shown) -> float:
        """How long it has until it ends."""
        return max(0.0, shown.not_after - self._clock.now())

    async def register_refusal(self, shown: Shown) -> Refusal | None:
        """Looks up a serial that was not met before. Raises StoreError."""
        if shown.serial in self._revoked:
            return self.standing(shown)
        held = await self._store.find(shown.serial)
        if held is None or held.name != str(shown.name):
            return Refusal("unknown", "this cloud's register does not hold this certificate: enrol again")
        self._revoked[shown.serial] = held.revoked_why
        return self.standing(shown)

    async def refresh(self) -> None:
        """Reads what changed in the register, and tells who listens when something was revoked; takes up another
        authority. Raises StoreError."""
        self._look_at_authority()
        changed = await self._store.changed_since(self._seen_to - OVERLAP_S)
        news = {serial: why for serial, why, _ in changed if self._revoked.get(serial) != why}
        self._revoked.update(news)
        self._seen_to = max((at for _, _, at in changed), default=self._seen_to)
        if any(news.values()):
            for listener in tuple(self._listeners):
                listener()

    def _look_at_authority(self) -> None:
        try:
            if self.authority.look_again():
                names = [one.subject.rfc4514_string() for one in self.authority.trusted]
                log.warning("identity.authority_changed", signs=names[0], believed=names)
        except AuthorityUnusable as error:
            log.error("identity.authority_unusable", why=str(error), kept="the one before goes on signing")

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Calls when something may have been revoked. Returns what ends the listening."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)


def read(certificate: x509.Certificate) -> Shown:
    """The name in a certificate and its times. Raises BadName, or ValueError for one that is broken."""
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound as error:
        raise BadName("it names nobody") from error
    uris = names.get_values_for_type(x509.UniformResourceIdentifier)
    if len(uris) != 1:
        raise BadName(f"it has {len(uris)} names, not one")
    return Shown(
        parse(uris[0]),
        f"{certificate.serial_number:x}",
        certificate.not_valid_before_utc.timestamp(),
        certificate.not_valid_after_utc.timestamp(),
    )


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
