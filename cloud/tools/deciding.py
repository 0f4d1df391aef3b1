"""What may become of a call: the gate's decision. PURE.

Given the call, what it is about, who stopped what and what staff have signed, it says whether the tool may run, and if
not how the call ends. The order is from what costs and tells least: a stop, least privilege, a turn that is over,
whose data, the person's wish, then `domain.control`. Every check is a function of its own, so that a test can leave one
out and see that the attacks find it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from cloud.tools.intents import says_yes, why_not_asked
from cloud.tools.tool import About, Call, Origin, Outcome, State
from domain.control import Action, Actor, Allow, Ask, HandOver, NeedApproval, NeedYes, Refuse, decide
from domain.grants import Grant, Verify
from domain.policy import GUEST, Policy

CHECKS = ("stop", "privilege", "role", "turn", "customer", "intent", "yes_once", "control", "answer")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the decision rests on besides the call. stopped: why, where somebody stopped this; empty: nobody did."""

    policy: Policy
    now: float  # wall clock, seconds since 1970
    stopped: str = ""
    grants: Sequence[Grant] = ()
    spent: Collection[str] = ()  # grants that were used
    yes_used: bool = False  # the same yes was taken for another call
    verify: Verify = lambda *_: False
    checks: Collection[str] = CHECKS  # all of them, but in a test that leaves one out


@dataclass(frozen=True, slots=True)
class MayRun:
    ask: Ask
    grant: str | None = None
    vouched: bool = False  # an edge says that its staff approved; the grant stayed in its log


@dataclass(frozen=True, slots=True)
class Needs:
    """Staff are asked for exactly this."""

    ask: Ask
    roles: tuple[str, ...]


Verdict = MayRun | Needs | Outcome


def the_ask(action: Action, about: About, call: Call) -> Ask:
    """The call in the terms of `domain.control`: who and where from the connection, what from valid arguments."""
    who, said = call.identity, call.evidence
    return Ask(
        action=about.action or action,
        actor=Actor(said.speaker, said.standing),
        channel=who.channel,
        role=who.role,
        link=who.link,
        amount=about.amount,
        subject=about.subject,
        session=call.key.session,
        revision=about.revision,
    )


@dataclass(frozen=True, slots=True)
class Case:
    """A call with what its tool says of it. said: what of its arguments only a person can have said."""

    call: Call
    ask: Ask
    callers: Collection[Origin]
    about: About
    said: Sequence[str] = ()


def judge(case: Case, given: Circumstances) -> Verdict:
    """Whether the tool may run now."""
    for name, check in _CHECKS.items():
        if name in given.checks and (ended := check(case, given)) is not None:
            return ended
    return _control(case, given) if "control" in given.checks else MayRun(case.ask)


def _stop(case: Case, given: Circumstances) -> Outcome | None:
    return Outcome(State.STOPPED, why=given.stopped) if given.stopped else None


def _privilege(case: Case, given: Circumstances) -> Outcome | None:
    return None if case.call.origin in case.callers else Outcome(State.REFUSED, why="not_for_this_caller")


def _role(case: Case, given: Circumstances) -> Outcome | None:
    """A role that the operator's data does not know is nobody's."""
    role = case.ask.role
    known = role == GUEST or role in given.policy.staffed().roles
    return None if known else Outcome(State.REFUSED, why="unknown_role")


def _turn(case: Case, given: Circumstances) -> Outcome | None:
    """What was proposed for an earlier turn is dropped (it is an answer made for an older one)."""
    same = case.call.key.turn == case.call.evidence.turn
    return None if same else Outcome(State.REFUSED, why="stale_turn")


def _customer(case: Case, given: Circumstances) -> Outcome | None:
    """Points and data are those of whom this session identified, or nobody's."""
    whose, call = case.about.customer, case.call
    if call.origin is Origin.EDGE or whose in ("", call.identity.customer):
        return None  # a store's node holds who was identified in its own log
    return Outcome(State.REFUSED, why="another_customer")


def _intent(case: Case, given: Circumstances) -> Outcome | None:
    why = why_not_asked(case.ask, case.said, case.call.evidence, case.call.origin)
    return None if why is None else Outcome(State.NOT_ASKED, why=why)


def _yes_once(case: Case, given: Circumstances) -> Outcome | None:
    return Outcome(State.NEEDS_YES, why="yes_was_used") if given.yes_used else None


_CHECKS: Mapping[str, Callable[[Case, Circumstances], Outcome | None]] = {
    "stop": _stop,
    "privilege": _privilege,
    "role": _role,
    "turn": _turn,
    "customer": _customer,
    "intent": _intent,
    "yes_once": _yes_once,
}


def _control(case: Case, given: Circumstances) -> Verdict:
    call, ask = case.call, case.ask
    yes = call.evidence.yes
    if yes is not None and call.origin is not Origin.EDGE and not says_yes(call.evidence.words):
        yes = None  # who is not a store's node shows the words of the yes
    decision = decide(
        ask, given.policy, yes=yes, grants=given.grants, spent=given.spent, now=given.now, verify=given.verify
    )
    match decision:
        case Allow(grant=grant):
            return MayRun(ask, grant)
        case NeedYes(why=why):
            return Outcome(State.NEEDS_YES, why=why.value)
        case NeedApproval(ask=wanted, roles=roles):
            return MayRun(ask, vouched=True) if call.origin is Origin.EDGE and call.vouched else Needs(wanted, roles)
        case HandOver(why=why):
            return Outcome(State.HANDED_OVER, why=why.value)
        case Refuse(why=why):
            return Outcome(State.REFUSED, why=why.value)
