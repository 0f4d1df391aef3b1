"""Other agents' drafts: what they may put together, and how a person's confirmation submits it.

An agent reads the menu and makes a draft; nothing it can say sends one. A draft goes out when a person, with a secret
that no agent has, looks at exactly this revision with its total and says yes: that yes is what the gate is shown. It
decides what a draft holds by the same rules as any order (`domain.order`); a line that waits for a person (age, an
unusual number) cannot be sent from here.
"""

import hmac
import secrets as chance
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from cloud.api.gated import GUESTS
from cloud.integrations.backend import Secret
from cloud.integrations.pos import Ticket
from cloud.store.orders import OrderRecord
from cloud.tools.deciding import the_ask
from cloud.tools.gate import Gate
from cloud.tools.store_tools import PRICES
from cloud.tools.tool import Call, Evidence, Identity, Key, Origin, Outcome, State
from cloud.workflows.fulfilment import Submission
from cloud.workflows.submitting import SUBMIT, about_order
from domain.control import Action, Yes
from domain.menu import Serving
from domain.order import Add, Line, Order, Refused, apply
from domain.pricing import price

MOST_DRAFTS = 100  # of one agent, the oldest goes first
MOST_LINES = 50
LASTS_S = 1800.0  # a draft: prices and what is out change
RELEASE_S = 120.0  # after the yes an order that has not left by then is a person's
LONGEST_SEARCH = 200
WRONG_TRIES = 5  # then the draft is gone
YES = "yes, send it"  # the words on the button


@dataclass(frozen=True)
class Draft:
    id: str
    agent: str
    revision: int
    order: Order
    total_cents: int
    at: float
    tries: int = 0
    asked: bool = False
    sending: bool = False
    outcome: Outcome | None = None

    @property
    def waits_for_person(self) -> tuple[str, ...]:
        return tuple(line.pending for line in self.order.lines if line.pending)

    @property
    def state(self) -> str:
        """open, waiting (for a person's yes), sending, or how it ended."""
        if self.outcome is not None:
            record = self.outcome.value
            return record.state.value if isinstance(record, OrderRecord) else self.outcome.state.value
        return "sending" if self.sending else "waiting" if self.asked else "open"


class NoDraft(Exception):
    """There is none of that name for this agent: it never was, it ran out, or it is another's."""


@dataclass
class AgentDesk:
    """serving: what can be had at the site now, with its local time."""

    gate: Gate
    site: str
    channel: str
    serving: Callable[[], Awaitable[Serving]]
    now: Callable[[], float]
    people: Mapping[str, Secret]
    drafts: dict[str, Draft] = field(default_factory=dict)

    async def prices(self, agent: str, search: str) -> Serving:
        """What is sold now, at which price: a read like any other, counted in the audit. Raises PermissionError."""
        call = Call(
            tool=PRICES,
            arguments={"search": search[:LONGEST_SEARCH]},
            key=Key(f"mcp-{agent}", 0, PRICES),
            identity=Identity(agent, self.site, self.channel),
            origin=Origin.MCP,
        )
        outcome = await self.gate.call(call)
        if outcome.state is not State.DONE:
            raise PermissionError(outcome.why or outcome.state.value)
        return await self.serving()

    async def put(self, agent: str, lines: tuple[Line, ...], draft_id: str = "") -> tuple[Draft, tuple[Refused, ...]]:
        """The draft with exactly these lines, as a new revision; what cannot be had is refused and left out."""
        before = self.of(agent, draft_id) if draft_id else None
        if before is not None and (before.sending or before.outcome is not None):
            raise NoDraft
        serving = await self.serving()
        order, refused = Order(), list[Refused]()
        for line in lines[:MOST_LINES]:
            made = apply(order, Add(replace(line, pending=None)), serving)
            if isinstance(made, Refused):
                refused.append(made)
            else:
                order = made
        made_draft = Draft(
            id=before.id if before else chance.token_urlsafe(12),
            agent=agent,
            revision=before.revision + 1 if before else 1,
            order=order,
            total_cents=price(order, serving).total_cents,
            at=self.now(),
            tries=before.tries if before else 0,
        )
        self._keep(made_draft)
        return made_draft, tuple(refused)

    def of(self, agent: str, draft_id: str) -> Draft:
        """Raises NoDraft."""
        draft = self.held(draft_id)
        if draft.agent != agent:
            raise NoDraft
        return draft

    def held(self, draft_id: str) -> Draft:
        """For a person's eyes. Raises NoDraft."""
        draft = self.drafts.get(draft_id)
        if draft is None or (draft.outcome is None and self.now() > draft.at + LASTS_S):
            self.drafts.pop(draft_id, None)
            raise NoDraft
        return draft

    def ask(self, agent: str, draft_id: str) -> Draft:
        """From now on a person may confirm it. Raises NoDraft; ValueError for a draft that cannot be sent."""
        draft = self.of(agent, draft_id)
        if not draft.order.settled:
            raise ValueError("an order needs a line")
        if draft.waits_for_person:
            raise ValueError(f"somebody of the store must decide first: {', '.join(draft.waits_for_person)}")
        self.drafts[draft_id] = replace(draft, asked=True)
        return self.drafts[draft_id]

    async def confirm(self, draft_id: str, revision: int, who: str, secret: str) -> Draft:
        """A person's yes to this revision. Raises NoDraft, PermissionError, or ValueError where it is another now."""
        draft = self.held(draft_id)
        if not self._is(who, secret):
            self._wrong(draft)
            raise PermissionError
        if draft.outcome is not None or draft.sending:
            return draft
        if not draft.asked or draft.revision != revision:
            raise ValueError("the draft has changed meanwhile: look at it again")
        self.drafts[draft_id] = replace(draft, sending=True)
        outcome: Outcome | None = None
        try:
            outcome = await self.gate.call(self._call(draft, who, await self.serving()))
        finally:
            ended = outcome is not None and outcome.state not in (State.FAILED, State.UNAVAILABLE, State.UNKNOWN)
            self.drafts[draft_id] = replace(draft, sending=False, outcome=outcome if ended else None)
        return replace(draft, outcome=outcome)

    def _call(self, draft: Draft, who: str, serving: Serving) -> Call:
        submission = Submission(
            self._ticket(draft, serving.at),
            menu_version=serving.menu.version,
            confirmed_at=self.now(),
            release_by=self.now() + RELEASE_S,
            accept_price_change=False,
        )
        call = Call(
            tool=SUBMIT,
            arguments={"submission": submission},
            key=Key(submission.ticket.external_ref, draft.revision, SUBMIT),
            identity=Identity(f"{draft.agent}, confirmed by {who}", self.site, self.channel),
            origin=Origin.MCP,
            evidence=Evidence(turn=draft.revision, speaker=GUESTS.id, words=YES),
        )
        yes = Yes(GUESTS, the_ask(Action.SUBMIT_ORDER, about_order(submission), call))
        return replace(call, evidence=replace(call.evidence, yes=yes))

    def _ticket(self, draft: Draft, at: datetime) -> Ticket:
        return Ticket(
            external_ref=f"mcp-{draft.agent}-{draft.id}",
            revision=draft.revision,
            lines=draft.order.settled,
            codes=(),
            quoted_total_cents=draft.total_cents,
            site=self.site,
            channel=self.channel,
            local_time=at,
        )

    def _is(self, who: str, secret: str) -> bool:
        """Compared with everybody's in turn, in the same time whether there is such a person."""
        known = [hmac.compare_digest(s.reveal().encode(), secret.encode()) and name == who
                 for name, s in self.people.items()]  # fmt: skip
        return any(known)

    def _wrong(self, draft: Draft) -> None:
        if draft.tries + 1 >= WRONG_TRIES:
            self.drafts.pop(draft.id, None)
        else:
            self.drafts[draft.id] = replace(self.drafts[draft.id], tries=draft.tries + 1)

    def _keep(self, draft: Draft) -> None:
        self.drafts.pop(draft.id, None)
        self.drafts[draft.id] = draft
        mine = [d.id for d in self.drafts.values() if d.agent == draft.agent and not d.sending]
        for old in mine[:-MOST_DRAFTS]:
            del self.drafts[old]


def line_named(line: Any, serving: Serving) -> str:
    """2 × Cheeseburger, large (no: onion): what people read before they say yes."""
    thing = serving.menu.item(getattr(line, "item", "")) or serving.menu.combo(getattr(line, "combo", ""))
    size = getattr(line, "variation", None) or getattr(line, "size", None) or ""
    mods = [f"{m.qualifier} {m.option}" for m in getattr(line, "mods", ())]
    for slot in getattr(line, "slots", {}).values():
        mods += [slot.item, *(f"{m.qualifier} {m.option}" for m in slot.mods)]
    name = thing.name.get() if thing else "?"
    sized = "" if size in ("", "std") else f", {size}"
    return f"{line.qty} × {name}{sized}" + (f" ({', '.join(mods)})" if mods else "")
