"""The edge's certificate in use: taken up, renewed before it ends, taken up again when its file changes, and what is
said when the cloud does not take it.

It decides when to ask and what to say; never what an edge without certificate may do: it sells, and its orders wait.
"""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import grpc
import grpc.aio
import structlog

from domain.identity import SKEW_S
from edge.identity.certificate import (
    FILE,
    Identity,
    IdentityUnusable,
    Invitation,
    keep,
    load,
    made,
    new_key,
    others_may_read,
    signing_request,
)
from edge.identity.renewal import Renewal
from edge.link.alarm import Clock
from edge.link.client import RETIRE_S, Cloud, CloudError, LinkDown, Refusal
from protos.talkthru.v1 import identity_pb2, identity_pb2_grpc

log = structlog.get_logger()

LOOK_S = 2.0  # how soon an identity that somebody enrols by hand is taken up
ASK_WHY_S = 30.0  # a handshake that fails does not say why; the cloud is asked no more often than this
ASK_S = 5.0
ENROL = "enrol it with `talkthru identity enrol`"


class EnrolmentFailed(Exception):
    """One line: why, and what to do. Nothing of the edge's was changed."""


@dataclass(frozen=True, slots=True)
class Admission:
    """How the edge stands with the cloud, for its status page. `until`: ISO 8601, when the certificate ends."""

    state: str  # good, or a reason: none, unusable, expired, not_yet_valid, revoked, unknown, other_tenant, ...
    detail: str = ""
    name: str = ""
    until: str = ""


def credentials(identity: Identity) -> grpc.ChannelCredentials:
    return grpc.ssl_channel_credentials(identity.trust, identity.key, identity.certificate)


async def enrolled(invitation: Invitation, key: bytes, *, within_s: float = ASK_S) -> Identity:
    """The first certificate for an invitation, over a key that stays here. Asked again with the same key it is the
    same one. Nothing is kept yet. Raises EnrolmentFailed."""
    request = identity_pb2.EnrolRequest(code=invitation.code, signing_request=signing_request(key))
    async with grpc.aio.secure_channel(invitation.enrol, grpc.ssl_channel_credentials(invitation.trust)) as channel:
        try:
            issued = await identity_pb2_grpc.IdentityStub(channel).Enrol(request, timeout=within_s)
        except grpc.aio.AioRpcError as error:
            raise EnrolmentFailed(_why_not(invitation.enrol, error)) from error
    try:
        identity = made(key, issued.certificate_pem, issued.trust_pem, invitation.enrol)
    except IdentityUnusable as error:
        raise EnrolmentFailed(f"{invitation.enrol} gave a certificate that cannot be used: {error}") from error
    if identity.name != invitation.name:
        raise EnrolmentFailed(f"the invitation is for {invitation.name}, the certificate for {identity.name}")
    return identity


async def explained(identity: Identity, *, now: float, within_s: float = ASK_S) -> Refusal | None:
    """What the cloud says is wrong with the certificate; None: nothing is. Raises LinkDown when nobody answers."""
    request = identity_pb2.CheckRequest(certificate_pem=identity.certificate)
    async with grpc.aio.secure_channel(identity.enrol, grpc.ssl_channel_credentials(identity.trust)) as channel:
        try:
            reply = await identity_pb2_grpc.IdentityStub(channel).Check(request, timeout=within_s)
        except grpc.aio.AioRpcError as error:
            if "CERTIFICATE_VERIFY_FAILED" in (error.details() or ""):
                said = f"the cloud's certificate is not good here, where it is {_iso(now)}: set the clock, or {ENROL}"
                return Refusal("cloud_not_believed", said)
            raise LinkDown(error.details() or error.code().name.lower()) from error
    ahead = now - reply.now_us / 1e6
    clocks = f" This machine's clock is {abs(ahead):.0f} s {'ahead' if ahead > 0 else 'behind'}: set it."
    return Refusal(reply.refused, reply.detail + (clocks if abs(ahead) > SKEW_S else "")) if reply.refused else None


class Keeper:
    """`take_up` before the link starts, then `run` beside it until cancelled.

    `site` (and `tenant`, where it is said): the store that the edge was set up as; a certificate for another is not
    shown to anybody.
    """

    def __init__(
        self,
        folder: Path,
        cloud: Cloud,
        *,
        site: str,
        tenant: str = "",
        clock: Clock,
        wall: Callable[[], float],
        jitter: Callable[[], float] = random.random,
        link_is_up: Callable[[], bool] = lambda: True,
    ) -> None:
        self._folder, self._cloud, self._site, self._tenant = folder, cloud, site, tenant
        self._clock, self._wall, self._jitter, self._link_is_up = clock, wall, jitter, link_is_up
        self._identity: Identity | None = None
        self._renewal: Renewal | None = None
        self._seen: tuple[int, int] | None = None
        self._explained: Refusal | None = None
        self._asked_at = -ASK_WHY_S
        self._tasks: asyncio.TaskGroup | None = None

    @property
    def status(self) -> Admission:
        identity = self._identity
        if identity is None:
            refusal = self._cloud.refusal or Refusal("none", f"this edge is not enrolled: {ENROL}")
            return Admission(refusal.reason, refusal.detail)
        refusal = self._cloud.refusal or self._explained or Refusal("good", "")
        return Admission(refusal.reason, refusal.detail, str(identity.name), _iso(identity.life.ends))

    async def take_up(self) -> None:
        """Reads the identity's file and calls with it from now on; without a good one nothing is called."""
        self._seen = _stamp(self._folder / FILE)
        try:
            identity = await asyncio.to_thread(load, self._folder)
            problem = f"this edge is not enrolled: {ENROL}" if identity is None else self._misfit(identity)
        except IdentityUnusable as error:
            identity, problem = None, str(error)
        if identity is None or problem:
            self._identity = self._renewal = None
            self._cloud.bar(problem)
            log.error("identity.unusable", why=problem, kept="the store sells, and its orders wait here")
            return
        if others_may_read(self._folder):
            log.warning("identity.readable_by_others", file=str(self._folder / FILE), do="chmod 600")
        self._renewal = Renewal(identity.life)
        self._use(identity)
        log.info("identity.in_use", name=str(identity.name), until=_iso(identity.life.ends))

    async def run(self) -> None:
        async with asyncio.TaskGroup() as self._tasks:
            while True:
                try:
                    await self._round()
                except Exception:  # the task's root: whatever goes wrong with a file must not end the store's link
                    log.exception("identity.failed")
                due_s = self._renewal.wake_at() - self._wall() if self._renewal else LOOK_S
                await self._clock.sleep_until(self._clock.now() + (due_s if 0.0 < due_s < LOOK_S else LOOK_S))

    async def _round(self) -> None:
        if _stamp(self._folder / FILE) != self._seen:
            await self.take_up()
        if self._link_is_up():
            self._explained = None
            if self._renewal is not None and self._renewal.is_due(self._wall()):
                await self._renew()
        elif self._identity is not None and self._clock.now() - self._asked_at >= ASK_WHY_S:
            self._asked_at = self._clock.now()
            await self._explain(self._identity)

    async def _renew(self) -> None:
        """A new key each time. What goes wrong leaves the present certificate in use."""
        assert self._identity is not None
        assert self._renewal is not None
        try:
            key = new_key()
            fresh = self._identity.renewed(key, *await self._cloud.renew(signing_request(key)))
            await asyncio.to_thread(keep, fresh, self._folder)
        except (CloudError, IdentityUnusable, OSError) as error:
            self._renewal.on_failed(self._wall(), jitter=self._jitter())
            log.warning("identity.not_renewed", why=str(error), until=_iso(self._identity.life.ends))
            return
        self._seen = _stamp(self._folder / FILE)
        self._renewal.on_renewed(fresh.life)
        self._use(fresh)
        log.info("identity.renewed", name=str(fresh.name), until=_iso(fresh.life.ends))

    def _use(self, identity: Identity) -> None:
        left_s = self._identity.life.ends - self._wall() if self._identity else RETIRE_S
        self._identity, self._explained = identity, None
        before = self._cloud.use(credentials(identity))
        if before is not None and self._tasks is not None:
            grace_s = max(0.0, min(RETIRE_S, left_s / 2))  # over before the cloud ends what the old one began
            self._tasks.create_task(before.close(grace_s), name="link.retiring")

    async def _explain(self, identity: Identity) -> None:
        problem = identity.life.problem(self._wall())
        said = self._explained
        try:
            self._explained = await explained(identity, now=self._wall())
        except LinkDown:  # the link's matter, not the certificate's
            self._explained = None
        if self._explained is None and problem:
            life = f"{_iso(identity.life.begins)} to {_iso(identity.life.ends)}"
            here = f"by this machine's clock, {_iso(self._wall())}, the certificate is {problem} ({life})"
            self._explained = Refusal(problem, f"{here}: set the clock, or {ENROL}")
        if self._explained is not None and self._explained != said:
            log.error("identity.refused", reason=self._explained.reason, detail=self._explained.detail)

    def _misfit(self, identity: Identity) -> str:
        name = identity.name
        for what, mine, its in (("tenant", self._tenant, name.tenant), ("site", self._site, name.site)):
            if mine not in ("", its):
                other = f"the certificate is for {what} {its!r}, and this store is set up as {mine!r}"
                return f"{other}: correct `{what}`, or {ENROL} with an invitation for {mine!r}"
        return ""


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino


def _why_not(where: str, error: grpc.aio.AioRpcError) -> str:
    detail = error.details() or ""
    match error.code():
        case grpc.StatusCode.PERMISSION_DENIED | grpc.StatusCode.INVALID_ARGUMENT:
            return f"{where} refused: {detail}."
        case _ if "CERTIFICATE_VERIFY_FAILED" in detail or "Hostname Verification" in detail:
            return (
                f"what answers at {where} is not the cloud that made this invitation, or a clock is wrong (here it is "
                f"{datetime.now(UTC).isoformat(timespec='seconds')}). The code was not used."
            )
        case grpc.StatusCode.UNAVAILABLE | grpc.StatusCode.DEADLINE_EXCEEDED:
            return f"{where} does not answer. The code was not used: check the network and try again."
        case code:
            return f"{where}: {code.name.lower()}: {detail}. Try again: the same code is good for this edge."


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
