"""Asking staff, and taking their answer: a signed grant for exactly what was asked, or a no.

It decides who may answer (another person than who asked, of a role that the operator's data lets approve that amount)
and for how long an answer is waited for. Who somebody is was decided by the connection they answer on. Nobody's answer
is a no. The same question is one request; another amount, subject or revision is another.

A store's own question can be answered here, too, by the same rules. Its grant is signed by the store (ADR 0008), which
holds the answer against its own policy and against what the order has become; who says yes here is told to it.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from cloud.store.approvals import DENIED, GRANTED, OF_STORE, Approval, ApprovalStore
from cloud.store.gate import Note
from cloud.tools.keys import GateKey
from domain.control import Action
from domain.events import JSON, Event, canonical
from domain.grants import Ask, Grant, ask_to_json, granted, signed_bytes
from domain.policy import Policy

WAIT_S = 120.0  # no guest at a window waits longer for a yes
LONGEST_S = 600.0  # of a store's own: it waits a minute or two, and a question that nobody settles must end
SETTLED = {"granted": GRANTED, "denied": DENIED, "expired": ""}  # what a store says, and what is kept
FACE_TO_FACE = frozenset({Action.AGE_CHECK})  # answered by who sees the guest, and by nobody elsewhere
GRANT_S = 300  # as the store's own: long enough for a yes still to come, short enough not to be found again


@dataclass(frozen=True, slots=True)
class Member:
    """Of staff, as their connection authenticated them."""

    id: str
    role: str
    elsewhere: frozenset[str] = frozenset()  # stores that they do not work at


class NotAnswered(Exception):
    """The answer does not count: unknown, expired, own_request, role_may_not, other_store. Nothing changed."""


class Approvals:
    """now: wall clock, seconds since 1970."""

    def __init__(
        self, store: ApprovalStore, key: GateKey, *, policy: Callable[[str], Policy], now: Callable[[], float]
    ) -> None:
        self._store, self._key, self._policy, self._now = store, key, policy, now

    async def request(self, ask: Ask, *, site: str, key: str, roles: tuple[str, ...]) -> Approval:
        """What is kept of this question: new, or as it stands. Durable when it returns. Raises StoreError."""
        now = self._now()
        wanted = Approval(_id(key, ask), site, ask, roles, asked_at=now, expires_at=now + WAIT_S)
        return await self._store.put(wanted, _note("approval_asked", wanted, now))

    async def raise_(self, ask: Ask, *, site: str, key: str, within_s: float) -> Approval:
        """A store's own question, as it stands here. Raises NotAnswered where nobody may ever answer it; StoreError."""
        roles = self._policy(site).approvers(ask.action, ask.amount)
        if not roles or ask.action in FACE_TO_FACE:
            raise NotAnswered("nobody_approves")
        now = self._now()
        ends = now + min(within_s, LONGEST_S)
        wanted = Approval(f"{OF_STORE}{_id(f'{site}/{key}', ask)}", site, ask, roles, asked_at=now, expires_at=ends)
        return await self._store.put(wanted, _note("approval_asked", wanted, now))

    async def settle(self, approval_id: str, *, site: str, state: str, by: str) -> Approval:
        """The store says how its own question ended. Raises NotAnswered, StoreError."""
        found, now = await self._store.find(approval_id), self._now()
        if found is None or found.site != site or not found.of_store:
            raise NotAnswered("unknown")
        said = replace(found, answer=SETTLED[state], by=by, grant=None)
        return await self._store.settle(said, _note("approval_settled", said, now), at=now)

    async def answer(self, approval_id: str, *, yes: bool, by: Member, site: str = "") -> Approval:
        """What stands from now on: the first answer. Raises NotAnswered, StoreError. site: the answering store's."""
        found, now = await self._store.find(approval_id), self._now()
        if found is None or site not in ("", found.site):
            raise NotAnswered("unknown")
        if found.answer:
            return found
        if now >= found.expires_at:
            raise NotAnswered("expired")
        if by.id in ("", found.ask.actor.id):
            raise NotAnswered("own_request")
        if not self._policy(found.site).may_approve(by.role, found.ask.action, found.ask.amount):
            raise NotAnswered("role_may_not")
        if found.site in by.elsewhere:
            raise NotAnswered("other_store")
        grant = self._signed(found, by, now) if yes else None
        answered = replace(found, answer=GRANTED if yes else DENIED, by=by.id, grant=grant)
        kept = await self._store.answer(answered, _note("approval_answered", answered, now), at=now)
        if not kept.answer:
            raise NotAnswered("expired")
        return kept

    async def find(self, approval_id: str) -> Approval | None:
        return await self._store.find(approval_id)

    async def waiting(self, site: str) -> tuple[Approval, ...]:
        return await self._store.waiting(site, now=self._now())

    async def grants(self, session: str) -> tuple[Grant, ...]:
        return await self._store.grants(session)

    def _signed(self, approval: Approval, by: Member, now: float) -> Grant:
        grant = granted(
            approval.ask, grant_id=approval.id, approver=by.id, approver_role=by.role, expires_at_s=int(now) + GRANT_S
        )
        return replace(grant, signature=self._key.sign(signed_bytes(grant)))


def _id(key: str, ask: Ask) -> str:
    """Of the call and of what exactly it asks: a changed amount is another question."""
    asked: dict[str, JSON] = {**ask_to_json(ask), "link": "up"}
    return hashlib.sha256(canonical({"key": key, "ask": asked})).hexdigest()[:32]


def _note(kind: str, approval: Approval, now: float) -> Note:
    ask = approval.ask
    facts: dict[str, JSON] = {
        "approval": approval.id,
        "session": ask.session,
        "action": ask.action,
        "amount": dict(ask.amount.known),
        "by": approval.by,
        "answer": approval.answer,
    }
    return Note(Event(kind, int(now * 1e6), facts), {"subject": ask.subject})
