"""The cloud asked about words that were not understood: the question as it leaves, and which proposal counts.

Proposals come one after another, each instead of the one before; the last that was made for the draft as it was asked
about counts. A link that breaks or a patience that ends in the midst loses only what had not come.
"""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, Protocol

from domain.codec import line_from_json
from domain.events import JSON
from domain.order import Order
from edge.link.client import CloudError
from edge.link.exchange import Heard, Proposal, Question, Said
from edge.session.exchange import Answer, Request, Status

CONFIDENCE = 1000  # events hold no floats
AGENT = "agent"
MOST = 12  # grounds that are kept: three offers and eight commands have fewer
LONGEST_TURN = 2000  # characters; the cloud takes no more


class Proposing(Protocol):
    def propose(self, question: Question, *, remaining_s: float) -> AsyncGenerator[Proposal, None]: ...


async def reasoned(cloud: Proposing | None, session_id: str, request: Request, remaining_s: float) -> Answer:
    """The last proposal that came in time; without any, FAILED, and the edge goes on alone."""
    best: Proposal | None = None
    if cloud is not None:
        try:
            async with aclosing(cloud.propose(question(session_id, request), remaining_s=remaining_s)) as proposals:
                async for proposal in proposals:
                    if proposal.base_revision == request.basis:
                        best = proposal
        except CloudError:
            pass
    if best is None:
        return Answer(request.id, request.basis, Status.FAILED)
    return Answer(request.id, request.basis, Status.OK, best.commands, body=_body(best))


def _body(proposal: Proposal) -> dict[str, Any]:
    acts = [{"kind": a.kind, "refs": list(a.refs), "reason": a.reason} for a in proposal.acts]
    grounds = [{"ref": g.ref, "of": g.source, "score": round(g.score * CONFIDENCE)} for g in proposal.grounds[:MOST]]
    body: dict[str, Any] = {"acts": acts, "confidence": round(proposal.confidence * CONFIDENCE), "grounds": grounds}
    return body | ({"way": [_hop(hop) for hop in proposal.hops]} if proposal.hops else {})


def _hop(hop: Any) -> dict[str, JSON]:
    told: dict[str, JSON] = {"to": hop.to, "why": hop.why, "ended": hop.ended, "ms": hop.ms}
    cost = {"input_tokens": hop.input_tokens, "output_tokens": hop.output_tokens, "cost_micros": hop.cost_micros}
    return told | {name: n for name, n in cost.items() if n}


def question(session_id: str, request: Request) -> Question:
    body = request.body
    unknown = tuple(body["unknown"])
    lines = tuple(line_from_json(line) for line in body["draft"])
    said = next((text for who, text in reversed(body["history"]) if who != AGENT), "")  # the turn is history already
    return Question(
        request_id=request.id,
        session_id=session_id,
        turn_id=body["turn"],
        draft=Order(lines=lines, revision=body["revision"]),
        heard=(Heard((said or " ".join(unknown))[:LONGEST_TURN], 1.0, unknown),),
        menu_version=body["menu_version"],
        policy_version=body["policy_version"],
        channel=body["channel"],
        role=body["role"],
        expecting=body["expecting"],
        history=tuple(Said(who, text[:LONGEST_TURN]) for who, text in body["history"]),
        language=body["language"],
        location=body["location"],
        local_time=body["local_time"],
    )
