"""The dialogue's way to the one door (`domain.control.decide`): what it says, as what the conversation does next. PURE.

It decides nothing itself. Every effect that a turn could have goes through here: a change of the draft, the yes that
submits, what staff must approve.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.control import (
    Action,
    Actor,
    Allow,
    Amount,
    Ask,
    Decision,
    Grant,
    HandOver,
    Link,
    NeedApproval,
    NeedYes,
    Policy,
    Refuse,
    Verify,
    Why,
    Yes,
    decide,
    nobody_signed,
)
from domain.menu import Serving
from domain.order import Add, Change, Clear, Command, Remove, Undo, UseCode
from domain.policy import GUEST

ASK_STAFF, HAND_OVER = "ask", "hand_over"  # verdicts; every other verdict is the kind of a move that refuses

REFUSALS: Mapping[Why, str] = {
    Why.OFFLINE: "offline",
    Why.OVER_CEILING: "over_ceiling",
    Why.OVER_LIMIT: "not_allowed",
    Why.NOT_HERE: "not_allowed",
}


@dataclass(frozen=True, slots=True)
class Checks:
    """How a grant is checked here: for which session, at what wall-clock time, against whose keys."""

    session: str = ""
    now_s: float = 0.0
    verify: Verify = nobody_signed


NO_KEYS = Checks()  # a place where no grant counts


def action_of(command: Command) -> Action:
    match command:
        case Add():
            return Action.DRAFT_ADD
        case Change():
            return Action.DRAFT_CHANGE
        case Remove() | Clear():
            return Action.DRAFT_REMOVE
        case Undo():
            return Action.DRAFT_UNDO
        case UseCode():
            return Action.USE_CODE


def draft(command: Command, actor: Actor, serving: Serving, *, role: str = GUEST, link_up: bool, agreed: bool) -> str:
    """ "" when the command may be applied; else the kind of the move that says why not.

    Quantities are not given here: the draft holds an unusual one as pending, or asks for a yes, line by line.
    agreed: the principal adopted what somebody else said.
    """
    ask = asked(action_of(command), actor, serving, role, link_up=link_up)
    yes = Yes(Actor("customer"), ask) if agreed else None
    verdict = decide(ask, policy(serving), yes=yes)
    if isinstance(verdict, Allow):
        return ""
    if ask.action == Action.USE_CODE and not link_up:
        return "codes_offline"
    return _refusal(verdict)


def permitted(
    ask: Ask,
    serving: Serving,
    checks: Checks,
    *,
    grants: Iterable[Grant],
    spent: Collection[str],
    said_yes: bool = False,
) -> Decision:
    """What control says to an effect that is about to happen. said_yes: the one who asks has just said yes to it."""
    yes = Yes(ask.actor, ask) if said_yes else None
    return decide(ask, policy(serving), yes=yes, grants=grants, spent=spent, now=checks.now_s, verify=checks.verify)


def outcome(decision: Decision) -> str:
    """ "" when it may happen; `ASK_STAFF`, `HAND_OVER`, or the kind of the move that refuses."""
    match decision:
        case Allow():
            return ""
        case NeedApproval():
            return ASK_STAFF
        case HandOver():
            return HAND_OVER
    return _refusal(decision)


def policy(serving: Serving) -> Policy:
    """The menu's limits. Remembered for the tables that they were read from, which nobody changes."""
    roles, policies = serving.menu.roles, serving.menu.policies
    known = _read.get(id(policies))
    if known is None or known[0] is not roles or known[1] is not policies:
        if len(_read) > MOST_READ:
            _read.clear()
        known = _read[id(policies)] = (roles, policies, Policy.from_data(roles, policies))
    return known[2]


MOST_READ = 50  # menus
_read: dict[int, tuple[Mapping[str, Any], Mapping[str, Any], Policy]] = {}  # what is held here keeps its id


def asked(
    action: str,
    actor: Actor,
    serving: Serving,
    role: str,
    *,
    link_up: bool,
    amount: Mapping[str, Any] | None = None,
    subject: str = "",
    session: str = "",
    revision: int | None = None,
) -> Ask:
    """What somebody wants, as control is asked about it; of `amount` what it counts in."""
    figures = {k: v for k, v in (amount or {}).items() if k in ("cents", "percent", "qty") and isinstance(v, int)}
    link: Link = "up" if link_up else "down"
    return Ask(action, actor, serving.channel, role, link, Amount(**figures), subject, session, revision)


def _refusal(verdict: object) -> str:
    match verdict:
        case Refuse(why):
            return REFUSALS.get(why, "not_allowed")
        case NeedYes():
            return "needs_your_yes"
    return "not_allowed"
