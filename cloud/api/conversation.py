"""`Conversation.Propose`: what a guest may have meant, for any edge, from any replica. Nothing is done by asking."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

import grpc

from cloud.catalog import Catalog, local
from cloud.reasoning.rules import Heard, Lexicon, Proposed, propose
from domain.menu import Menu, Serving
from protos.codec import WireError, order_from_message
from protos.talkthru.v1 import conversation_pb2 as pb
from protos.talkthru.v1 import conversation_pb2_grpc as rpc

ANY_DAY = datetime.fromisoformat("2000-01-01T12:00")  # where no time was said, and no daypart is looked at
MOST_HYPOTHESES = 10  # a recogniser gives three to five
MOST_CHARACTERS = 2000  # of one hypothesis: a minute of speech is about 900


class RunOut(Protocol):
    async def out(self, site: str) -> frozenset[str]: ...


class ConversationServicer(rpc.ConversationServicer):
    """Stateless but for the lexicons, which are built once per menu. built: called after each."""

    def __init__(self, catalog: Catalog, sites: RunOut, *, built: Callable[[], None] = lambda: None) -> None:
        self.catalog, self._built = catalog, built
        self._sites = sites
        self._lexicons: dict[str, Lexicon] = {}
        self._building = asyncio.Lock()

    async def Propose(self, request: pb.ProposeRequest, context: Any) -> AsyncIterator[pb.Proposal]:
        """One proposal, the best there is. Cancelled, it leaves nothing behind."""
        order_from_message(request.draft, "draft")  # nonsense is refused, whether or not the rules would look at it
        heard = _heard(request)
        try:
            async with asyncio.timeout(_seconds_left(request, context)):
                serving = await self._serving(request)
                # On the loop: 0.3 ms on a menu of 60, some 10 on 100,000, and a thread more than the former.
                proposed = propose(heard, await self._lexicon(request.location), serving)
        except TimeoutError:
            await context.abort(grpc.StatusCode.DEADLINE_EXCEEDED, "the time for this proposal is over")
        yield _message(proposed, request.order_revision)

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


def _seconds_left(request: pb.ProposeRequest, context: Any) -> float | None:
    """The stricter of what the edge says and what gRPC knows."""
    known = [request.deadline_ms / 1000] if request.deadline_ms else []
    remaining = context.time_remaining()
    return min(known + ([remaining] if remaining is not None else []), default=None)


def _message(proposed: Proposed, base_revision: int) -> pb.Proposal:
    return pb.Proposal(
        base_revision=base_revision,
        acts=[pb.Act(kind=a.kind, refs=a.refs, reason=a.reason or "", span=a.span) for a in proposed.acts],
        confidence=proposed.confidence,
        grounds=[pb.Ground(source=g.source, ref=g.ref, score=g.score) for g in proposed.grounds],
    )
