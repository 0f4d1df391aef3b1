"""The dialogue's way to the one door (`domain.control.decide`): what it says, as what the conversation does next. PURE.

It decides nothing itself. Every effect that a turn could have goes through here: a change of the draft, the yes that
submits, what staff must approve.
"""

from collections.abc import Mapping
from typing import Any

from domain.control import (
    Action,
    Actor,
    Allow,
    Amount,
    Ask,
    HandOver,
    NeedApproval,
    NeedYes,
    Policy,
    Refuse,
    Why,
    Yes,
    decide,
)
from domain.grants import Standing
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
    ask = _ask(action_of(command), actor, serving, role, link_up=link_up)
    yes = Yes(Actor("customer"), ask) if agreed else None
    verdict = decide(ask, policy(serving), yes=yes)
    if isinstance(verdict, Allow):
        return ""
    if ask.action == Action.USE_CODE and not link_up:
        return "codes_offline"
    return _refusal(verdict)


def staff(
    action: str, actor: Actor, serving: Serving, amount: Mapping[str, Any], *, role: str = GUEST, link_up: bool
) -> str:
    """`ASK_STAFF`, `HAND_OVER`, or the kind of the move that refuses."""
    ask = _ask(action, actor, serving, role, link_up=link_up, amount=amount)
    verdict = decide(ask, policy(serving))
    if isinstance(verdict, NeedApproval):
        return ASK_STAFF
    return HAND_OVER if isinstance(verdict, HandOver) else _refusal(verdict)


def submit(
    actor: Actor, serving: Serving, total_cents: int, *, role: str = GUEST, link_up: bool, approved: bool
) -> str:
    """ "" when this voice's yes to this total sends the order; `ASK_STAFF` when the total is over the limit.

    approved: staff granted exactly this total. Their grant was verified where the answer came in.
    """
    ask = _ask(Action.SUBMIT_ORDER, actor, serving, role, link_up=link_up, amount={"cents": total_cents})
    limits = policy(serving)
    verdict = decide(ask, limits, yes=Yes(actor, ask))
    if isinstance(verdict, NeedApproval):
        return "" if approved and actor.standing is Standing.PRINCIPAL else ASK_STAFF
    if isinstance(verdict, Allow):
        return ""
    return HAND_OVER if isinstance(verdict, HandOver) else _refusal(verdict)


def policy(serving: Serving) -> Policy:
    return Policy.from_data(serving.menu.roles, serving.menu.policies)


def _ask(
    action: str,
    actor: Actor,
    serving: Serving,
    role: str,
    *,
    link_up: bool,
    amount: Mapping[str, Any] | None = None,
) -> Ask:
    figures = {k: v for k, v in (amount or {}).items() if k in ("cents", "percent", "qty") and isinstance(v, int)}
    return Ask(action, actor, serving.channel, role, "up" if link_up else "down", Amount(**figures))


def _refusal(verdict: object) -> str:
    match verdict:
        case Refuse(why):
            return REFUSALS.get(why, "not_allowed")
        case NeedYes():
            return "needs_your_yes"
    return "not_allowed"
