"""When people step in: a member of staff takes over and hands back, the stop button, and what comes after. PURE.

It decides what of a session's business goes on while the agent is stopped: an order that the guest was promised goes
its way; what was only asked for is dropped; the guest hears that a person is coming, and nothing else.
"""

from typing import TYPE_CHECKING, Any, assert_never

from edge.dialog.conduct import others
from edge.dialog.talk import Move, Phase
from edge.session import answered
from edge.session.exchange import AgentResumed, AgentStopped, Answer, Cancel, StaffReturned, StaffTookOver, Status

if TYPE_CHECKING:
    from edge.session.deciding import Deciding

DROPPED_KINDS = frozenset({"reason", "lookup", "act"})  # a submit is an order that was promised: it goes on


def take(d: "Deciding", given: StaffTookOver | StaffReturned | AgentStopped | AgentResumed) -> None:
    match given:
        case StaffTookOver(by):
            if not d.talk.staff_has_floor:
                d.event("staff_took_over", **_who(by))
        case StaffReturned(by):
            if d.talk.staff_has_floor:
                d.event("staff_returned", **_who(by))
                _go_on(d)
        case AgentStopped(by):
            stopped(d, by)
        case AgentResumed(by):
            if d.s.stopped:
                d.event("agent_resumed", **_who(by))
                _go_on(d)
        case _:
            assert_never(given)


def stopped(d: "Deciding", by: str) -> None:
    if d.s.stopped:
        return
    d.event("agent_stopped", **_who(by))
    for request in d.s.open:
        if request.kind in DROPPED_KINDS:
            d.acts.append(Cancel(request.id))
            d.event("answer_dropped", id=request.id, status="stopped")
        elif request.kind == "approve":  # no answer is a no
            d.acts.append(Cancel(request.id))
            answered.approval(d, request, Answer(request.id, request.basis, Status.EXPIRED))
    person_is_coming(d)


def person_is_coming(d: "Deciding") -> None:
    """All that a stopped agent says, unless a person speaks already. What it kept back is not said any more."""
    if not d.s.stopped:
        return
    if d.s.held:
        d.event("released")
    if not d.talk.staff_has_floor:
        d.speak(d.rendered([Move("person_is_coming")]), d.talk.language, repeated=True, stopped=True)


def _go_on(d: "Deciding") -> None:
    """The agent has the floor again, and the draft as people left it."""
    if d.s.silenced:
        return
    if d.talk.phase is Phase.HANDED_OFF:
        phase = Phase.OPEN if d.talk.order.lines else Phase.NO_ORDER
        d.event("talk", phase=phase.value, doubts=0, asked=[])
    d.plan(others.resumed(d.talk, d.serving, d.actor()))


def _who(by: str) -> dict[str, Any]:
    """Who did it, in the event; nothing where nobody knows: older logs name nobody either."""
    return {"by": by} if by else {}
