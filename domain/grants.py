"""What somebody asks for, and the signed permission of a member of staff that covers exactly that.

It decides whether a grant covers an ask, here and now, with or without a link. It never signs and knows no key: the
signature is checked by a function given to it. A grant names action, subject, session and amount; another amount
than granted, or another revision of the order, needs another grant.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal, TypeAlias

from domain.events import JSON, canonical
from domain.policy import GUEST, NOTHING, Amount, Policy

Link: TypeAlias = Literal["up", "down"]


class Standing(Enum):
    """Whose voice it is, as far as we know, in the conversation that it was heard in."""

    PRINCIPAL = "principal"  # the driver, the shopper at the kiosk, the seller, staff who have taken over
    COMPANION = "companion"  # a passenger, a second guest at the kiosk
    CHILD = "child"
    ELSEWHERE = "elsewhere"  # the other lane, a radio: not in this conversation
    UNKNOWN = "unknown"  # somebody here, and nobody can say who


# What a diariser's labels mean (the session protocol's `speaker`); guest_2, guest_3 ... are companions.
STANDINGS: Mapping[str, Standing] = {
    "customer": Standing.PRINCIPAL,
    "shopper": Standing.PRINCIPAL,
    "seller": Standing.PRINCIPAL,
    "staff": Standing.PRINCIPAL,
    "passenger": Standing.COMPANION,
    "child": Standing.CHILD,
    "other_lane": Standing.ELSEWHERE,
    "staff_radio": Standing.ELSEWHERE,
    "radio": Standing.ELSEWHERE,
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. `id` is a speaker's label or a member of staff's id, never a name that was said."""

    id: str
    standing: Standing = Standing.PRINCIPAL

    @classmethod
    def labelled(cls, speaker: str) -> "Actor":
        """From a diariser's label; one we do not know is a voice we do not know."""
        companion = Standing.COMPANION if speaker.startswith("guest_") else Standing.UNKNOWN
        return cls(speaker, STANDINGS.get(speaker, companion))


@dataclass(frozen=True, slots=True)
class Ask:
    """One effect that somebody wants. `role` and `channel` come from the device's authentication, never from words."""

    action: str
    actor: Actor
    channel: str
    role: str = GUEST
    link: Link = "up"
    amount: Amount = NOTHING
    subject: str = ""  # what it is about: order id, item, sku, reward, code
    session: str = ""
    revision: int | None = None  # of the order, where the effect depends on it


@dataclass(frozen=True, slots=True)
class Grant:
    """A member of staff's permission. `amount` is the most; `revision` None means whatever the order is by then."""

    id: str
    action: str
    subject: str
    session: str
    requester: str
    approver: str
    approver_role: str
    expires_at_s: int  # wall clock, seconds since 1970
    amount: Amount = NOTHING
    revision: int | None = None
    signature: str = ""


# (the grant's bytes, its signature, the approver's id) -> whether it is theirs
Verify: TypeAlias = Callable[[bytes, str, str], bool]


class NotGranted(Enum):
    OTHER_ACTION = "other_action"
    OTHER_SUBJECT = "other_subject"
    OTHER_SESSION = "other_session"
    OTHER_REVISION = "other_revision"
    OTHER_AMOUNT = "other_amount"
    EXPIRED = "expired"
    OWN_REQUEST = "own_request"
    ROLE_MAY_NOT = "role_may_not"
    NOT_SIGNED = "not_signed"


def why_not_granted(grant: Grant, ask: Ask, policy: Policy, *, now: float, verify: Verify) -> NotGranted | None:
    """Why the grant does not cover the ask; None when it does. `now`: wall clock, seconds since 1970."""
    checks = (
        (grant.action == ask.action, NotGranted.OTHER_ACTION),
        (grant.subject == ask.subject, NotGranted.OTHER_SUBJECT),
        (grant.session == ask.session and grant.session != "", NotGranted.OTHER_SESSION),
        (grant.revision is None or grant.revision == ask.revision, NotGranted.OTHER_REVISION),
        (_covers(grant.amount, ask.amount), NotGranted.OTHER_AMOUNT),
        (now < grant.expires_at_s, NotGranted.EXPIRED),
        (grant.approver not in ("", grant.requester, ask.actor.id), NotGranted.OWN_REQUEST),
        (policy.may_approve(grant.approver_role, grant.action, grant.amount), NotGranted.ROLE_MAY_NOT),
    )
    failed = next((why for passed, why in checks if not passed), None)
    if failed is None and not verify(signed_bytes(grant), grant.signature, grant.approver):
        return NotGranted.NOT_SIGNED
    return failed


def grant_allows(grant: Grant, ask: Ask, policy: Policy, *, now: float, verify: Verify) -> bool:
    return why_not_granted(grant, ask, policy, now=now, verify=verify) is None


def _covers(granted: Amount, asked: Amount) -> bool:
    """Counted in the same units, and not more. An ask without a figure is not covered by a grant with one."""
    most, wanted = granted.known, asked.known
    return most.keys() == wanted.keys() and all(0 <= wanted[unit] <= most[unit] for unit in wanted)


def granted(ask: Ask, *, grant_id: str, approver: str, approver_role: str, expires_at_s: int) -> Grant:
    """The permission for exactly what is asked, unsigned: what an approver's device signs when they say yes."""
    return Grant(
        id=grant_id,
        action=ask.action,
        subject=ask.subject,
        session=ask.session,
        requester=ask.actor.id,
        approver=approver,
        approver_role=approver_role,
        expires_at_s=expires_at_s,
        amount=ask.amount,
        revision=ask.revision,
    )


# ---- as JSON, and as what is signed


def ask_to_json(ask: Ask) -> dict[str, JSON]:
    """As a request for approval carries it: what a member of staff sees on their device, and signs."""
    return {
        "action": ask.action,
        "actor": ask.actor.id,
        "standing": ask.actor.standing.value,
        "channel": ask.channel,
        "role": ask.role,
        "link": ask.link,
        "amount": dict(ask.amount.known),
        "subject": ask.subject,
        "session": ask.session,
        "revision": ask.revision,
    }


def ask_from_json(value: JSON) -> Ask:
    """Raises ValueError for anything but an ask."""
    if not isinstance(value, Mapping):
        raise ValueError(f"not an ask: {value!r:.60}")
    return Ask(
        action=_text(value, "action"),
        actor=Actor(_text(value, "actor"), Standing(value.get("standing"))),
        channel=_text(value, "channel"),
        role=_text(value, "role"),
        link="down" if value.get("link") == "down" else "up",
        amount=_amount(value),
        subject=_text(value, "subject"),
        session=_text(value, "session"),
        revision=None if value.get("revision") is None else _integer(value, "revision"),
    )


def grant_to_json(grant: Grant) -> dict[str, JSON]:
    return {
        "id": grant.id,
        "action": grant.action,
        "subject": grant.subject,
        "session": grant.session,
        "requester": grant.requester,
        "approver": grant.approver,
        "approver_role": grant.approver_role,
        "expires_at_s": grant.expires_at_s,
        "amount": dict(grant.amount.known),
        "revision": grant.revision,
        "signature": grant.signature,
    }


def grant_from_json(value: JSON) -> Grant:
    """Raises ValueError for anything but a grant: what cannot be read permits nothing."""
    if not isinstance(value, Mapping):
        raise ValueError(f"not a grant: {value!r:.60}")
    return Grant(
        **{key: _text(value, key) for key in _TEXTS},
        expires_at_s=_integer(value, "expires_at_s"),
        amount=_amount(value),
        revision=None if value.get("revision") is None else _integer(value, "revision"),
    )


_TEXTS = ("id", "action", "subject", "session", "requester", "approver", "approver_role", "signature")


def signed_bytes(grant: Grant) -> bytes:
    """What the approver's device signs: all of the grant but the signature, and what kind of thing it is."""
    return b"talkthru/grant/1\n" + canonical(grant_to_json(replace(grant, signature="")))


def _amount(row: Mapping[str, JSON]) -> Amount:
    amount = row.get("amount", {})
    if not isinstance(amount, Mapping) or not amount.keys() <= {"cents", "percent", "qty"}:
        raise ValueError(f"amount: expected cents, percent or qty, found {amount!r:.60}")
    return Amount(**{unit: _integer(amount, unit) for unit in amount})


def _text(row: Mapping[str, JSON], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        raise ValueError(f"{key}: expected a string, found {value!r:.60}")
    return value


def _integer(row: Mapping[str, JSON], key: str) -> int:
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{key}: expected an integer, found {value!r:.60}")
    return value
