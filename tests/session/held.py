"""A conversation held by hand: what is said and answered to it, step by step, and what stands."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

from domain import control
from domain.control import Grant
from domain.grants import ask_from_json, grant_to_json, granted
from domain.order_form import to_form
from edge.session.conversation import Conversation
from edge.session.exchange import (
    Answer,
    Given,
    GuestArrived,
    OrderMoved,
    Played,
    Request,
    Say,
    Status,
    Step,
    UserTurn,
)
from edge.session.setting import Knowledge, Setting
from edge.session.signing import SiteKey
from edge.session.state import fold

WALL_S = 1_741_807_800
SESSION = "kiosk-1-1"
Change = Callable[[Grant], Grant]


@dataclass
class Held:
    """A conversation at a kiosk whose staff answer by hand."""

    conversation: Conversation
    key: SiteKey
    now: float = 0.0
    steps: list[Step] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.state = self.conversation.begin(SESSION)
        self.take(GuestArrived())

    def take(self, given_: Given, *, after: float = 0.0) -> Step:
        self.now += after
        step = self.conversation.decide(self.state, given_, self.now)
        self.state = reduce(fold, step.events, self.state)
        self.steps.append(step)
        return step

    def say(self, *turns: str, speaker: str = "customer") -> Step:
        for words in turns:
            for utterance, text in self.state.speaking:
                self.take(Played(utterance, text), after=0.5)
            step = self.take(UserTurn(words, speaker=speaker), after=1.0)
        return step

    def asked(self, action: str) -> Request:
        """The open request for that approval."""
        found = [r for r in self.state.open if r.kind == "approve" and r.body["action"] == action]
        assert found, [(r.kind, r.body) for r in self.state.open]
        r = found[-1]
        return Request(r.id, r.basis, r.kind, r.body, 0.0)

    def grant(self, request: Request, change: Change = lambda grant: grant) -> Answer:
        grant = granted(
            ask_from_json(request.body["ask"]),
            grant_id=f"g{len(self.steps)}",
            approver="mgr-21",
            approver_role="manager",
            expires_at_s=WALL_S + round(self.now) + 300,
        )
        return Answer(request.id, request.basis, Status.OK, body={"grant": grant_to_json(self.key.sign(change(grant)))})

    @property
    def order(self) -> list[dict[str, Any]]:
        return to_form(self.state.talk.order.lines)

    @property
    def approvals(self) -> list[tuple[str, str]]:
        return [(a.action, a.status) for a in self.state.approvals]

    @property
    def actions(self) -> list[dict[str, Any]]:
        return [dict(a) for a in self.state.actions]

    def submits(self) -> list[Request]:
        return [a for step in self.steps for a in step.acts if isinstance(a, Request) and a.kind == "submit"]

    def accept(self) -> None:
        """The order that was sent reaches the point of sale."""
        (request,) = self.submits()[-1:]
        self.take(Answer(request.id, request.basis, Status.OK))
        revision = self.state.talk.submitted_revision or 0
        self.take(OrderMoved(SESSION, revision, "accepted", self.submits()[-1].body["quoted_total_cents"]))


def conversation_at(knowledge: Knowledge, verify: control.Verify, **changes: Any) -> Conversation:
    setting = Setting(
        channel="kiosk",
        device="kiosk-1",
        site="loc-101",
        location="loc-101",
        local_time="2025-03-12T12:30",
        wall_us=WALL_S * 1_000_000,
    )
    return Conversation({"7": knowledge}, replace(setting, **changes), version="7", epoch=0.0, verify=verify)


def told(held: Held) -> str:
    """What was said last, in one line."""
    return " ".join(act.text for act in held.steps[-1].acts if isinstance(act, Say))


def items(held: Held) -> list[str]:
    return [f"{row['qty']} {row.get('item') or row['combo']}" for row in held.order]


def lines(held: Held) -> list[tuple[int, str, list[str]]]:
    return [(row["qty"], row.get("item") or row["combo"], row.get("mods") or []) for row in held.order]
