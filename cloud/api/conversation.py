"""`Conversation.Propose`: what a guest may have meant, for any edge, from any replica. Nothing is done by asking.

Rules answer; where models are configured, `cloud.reasoning.reasoner` decides whether one is asked.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

import grpc

from cloud.catalog import Catalog, local
from cloud.reasoning.question import Question
from cloud.reasoning.reasoner import Reasoner
from cloud.reasoning.rules import Heard, Lexicon, propose
from cloud.reasoning.trace import Reasoned
from domain.deadline import Deadline
from domain.menu import Menu, Serving
from domain.order import Order
from domain.policy import GUEST
from protos.codec import WireError, command_to_message, order_from_message
from protos.talkthru.v1 import conversation_pb2 as pb
from protos.talkthru.v1 import conversation_pb2_grpc as rpc

ANY_DAY = datetime.fromisoformat("2000-01-01T12:00")  # where no time was said, and no daypart is looked at
MOST_HYPOTHESES = 10  # a recogniser gives three to five
MOST_CHARACTERS = 2000  # of one hypothesis: a minute of speech is about 900
MOST_SAID, MOST_HISTORY = 100, 60_000  # an edge sends twenty turns of 2,000 characters at the most


class RunOut(Protocol):
    async def out(self, site: str) -> frozenset[str]: ...


class ConversationServicer(rpc.ConversationServicer):
    """Stateless but for the lexicons, which are built once per menu. built: called after each."""

    def __init__(
        self,
        catalog: Catalog,
        sites: RunOut,
        *,
        built: Callable[[], None] = lambda: None,
        reasoner: Reasoner | None = None,
    ) -> None:
        self.catalog, self._built, self.reasoner = catalog, built, reasoner
        self._sites = sites
        self._lexicons: dict[str, Lexicon] = {}
        self._building = asyncio.Lock()

    async def Propose(self, request: pb.ProposeRequest, context: Any) -> AsyncIterator[pb.Proposal]:
        """Proposals, each at least as sure as the one before. Cancelled, it leaves nothing behind."""
        draft = order_from_message(request.draft, "draft")  # nonsense is refused, whoever would look at it
        heard, left = _heard(request), _seconds_left(request, context)
        deadline = None if left is None else Deadline.within(left, now=time.monotonic())
        try:
            async with asyncio.timeout(left):
                serving = await self._serving(request)
                lexicon = await self._lexicon(request.location)
        except TimeoutError:
            await context.abort(grpc.StatusCode.DEADLINE_EXCEEDED, "the time for this proposal is over")
        if self.reasoner is None:
            # On the loop: 0.3 ms on a menu of 60, some 10 on 100,000, and a thread more than the former.
            yield _message(Reasoned(propose(heard, lexicon, serving)), request.order_revision)
            return
        shop = self.catalog.for_site(request.location).shop is not None
        question = _question(request, heard, draft, serving, shop=shop)
        async with aclosing(self.reasoner.proposals(question, lexicon, deadline)) as found:
            async for reasoned in found:
                yield _message(reasoned, request.order_revision)

    async def _serving(self, request: pb.ProposeRequest) -> Serving:
        """Without a local time every daypart counts as open: better to offer than to deny by a wrong clock."""
        site = request.location
        out = await self._sites.out(site)
        try:
            at = local(request.local_time) if request.local_time else None
        except ValueError as error:
            raise WireError("local_time", str(error)) from error
        serving = self.catalog.serving(site, request.channel or "lane", at or ANY_DAY, out)
        return serving if at else serving.moved(menu=replace(serving.menu, dayparts=()))

    async def _lexicon(self, site: str) -> Lexicon:
        """Built once per menu file, in a thread: 100,000 names take seconds."""
        held = self.catalog.for_site(site)
        if (known := self._lexicons.get(held.digest)) is not None:
            return known
        async with self._building:
            if held.digest not in self._lexicons:
                built = await asyncio.to_thread(_built, held.menu)
                self._built()
                served = {h.digest for h in self.catalog.held}
                self._lexicons = {d: known for d, known in self._lexicons.items() if d in served} | {held.digest: built}
            return self._lexicons[held.digest]


def _built(menu: Menu) -> Lexicon:
    lexicon = Lexicon(menu)
    lexicon.nearest("anything")  # what it looks things up in is made by the first look
    return lexicon


def _heard(request: pb.ProposeRequest) -> list[Heard]:
    """Raises WireError."""
    if len(request.hypotheses) > MOST_HYPOTHESES:
        raise WireError("hypotheses", f"{len(request.hypotheses)}; at most {MOST_HYPOTHESES}")
    for i, h in enumerate(request.hypotheses):
        if len(h.text) > MOST_CHARACTERS or sum(map(len, h.unknown_spans)) > MOST_CHARACTERS:
            raise WireError(f"hypotheses[{i}]", f"longer than {MOST_CHARACTERS} characters")
        if not 0.0 <= h.confidence <= 1.0:
            raise WireError(f"hypotheses[{i}].confidence", f"lies between 0 and 1: {h.confidence}")
    return [Heard(h.text, h.confidence, tuple(h.unknown_spans)) for h in request.hypotheses]


def _question(
    request: pb.ProposeRequest, heard: list[Heard], draft: Order, serving: Serving, *, shop: bool
) -> Question:
    """Raises WireError."""
    if len(request.history) > MOST_SAID or sum(len(said.text) for said in request.history) > MOST_HISTORY:
        raise WireError("history", f"more than {MOST_SAID} sentences or {MOST_HISTORY} characters")
    if request.draft.revision not in (0, request.order_revision):
        raise WireError("draft.revision", f"{request.draft.revision}, and order_revision is {request.order_revision}")
    return Question(
        session=request.session_id,
        turn=request.turn_id,
        revision=request.order_revision,
        site=request.site or request.location,
        serving=serving,
        draft=draft,
        heard=tuple(heard),
        history=tuple((said.who, said.text) for said in request.history),
        channel=request.channel or "lane",
        role=request.role or GUEST,
        language=request.language or "en",
        expecting=request.expecting,
        shop=shop,
    )


def _seconds_left(request: pb.ProposeRequest, context: Any) -> float | None:
    """The stricter of what the edge says and what gRPC knows."""
    known = [request.deadline_ms / 1000] if request.deadline_ms else []
    remaining = context.time_remaining()
    return min(known + ([remaining] if remaining is not None else []), default=None)


def _message(reasoned: Reasoned, base_revision: int) -> pb.Proposal:
    proposed = reasoned.proposed
    return pb.Proposal(
        base_revision=base_revision,
        commands=[command_to_message(c) for c in proposed.commands],
        acts=[pb.Act(kind=a.kind, refs=a.refs, reason=a.reason or "", span=a.span) for a in proposed.acts],
        confidence=proposed.confidence,
        grounds=[pb.Ground(source=g.source, ref=g.ref, score=g.score) for g in proposed.grounds],
        hops=[
            pb.Hop(
                to=hop.to,
                why=hop.why,
                ended=hop.ended,
                ms=hop.ms,
                input_tokens=hop.input_tokens,
                output_tokens=hop.output_tokens,
                cost_micros=hop.micros,
            )
            for hop in reasoned.hops
        ],
    )
