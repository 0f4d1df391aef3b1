"""The whole way: an edge's question over gRPC, the cloud's rules and models, an endpoint over HTTP, and back."""

from __future__ import annotations  # the async stubs exist for the type checker alone

import asyncio
import time
from collections.abc import AsyncIterator

import grpc
import pytest

from cloud.catalog import Catalog
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from cloud.reasoning.settings import Configured
from domain.order import Add, ItemLine
from edge.link.client import Cloud
from edge.session.exchange import Answer, Request, Status
from edge.session.reasoning import reasoned
from protos.talkthru.v1 import conversation_pb2 as pb
from protos.talkthru.v1 import conversation_pb2_grpc as rpc
from talkthru.scripted_model import Asked, Reply, Scripted
from tests.cloud.reasoning.world import configured
from tests.cloud.world import NOON, StandingClock

SLURPY = "a chocolate slurpy whirl"


class Says:
    """What the endpoint answers, changed by a test as it goes."""

    def __init__(self) -> None:
        self.reply = Reply()

    def __call__(self, asked: Asked) -> Reply:
        return self.reply


def shake(revision: int = 4) -> Reply:
    line = {"ref": "chocolate_shake", "size": "M"}
    return Reply({"revision": revision, "commands": [{"do": "add", "to": line}], "confidence": 0.9})


@pytest.fixture
def says() -> Says:
    return Says()


@pytest.fixture
async def endpoint(says: Says) -> AsyncIterator[Scripted]:
    async with Scripted(says) as running:
        yield running


@pytest.fixture
async def cloud(catalog: Catalog, endpoint: Scripted) -> AsyncIterator[EmbeddedCloud]:
    table = configured()
    small = table.said.models["small"].model_copy(update={"url": endpoint.url, "within_s": 20.0, "first_token_s": 20.0})
    said = table.said.model_copy(update={"models": {"small": small}})
    async with EmbeddedCloud(
        catalog, SimulatedPos(catalog), StandingClock(), thinking=Configured(said, table.prompt)
    ) as running:
        yield running


@pytest.fixture
async def link(cloud: EmbeddedCloud) -> AsyncIterator[Cloud]:
    opened = Cloud(cloud.address, site="loc-101", now=time.monotonic)
    yield opened
    await opened.close()


def request(words: str = SLURPY, unknown: str = "slurpy whirl") -> Request:
    body = {
        "unknown": [unknown],
        "turn": 3,
        "draft": [],
        "revision": 4,
        "history": [["agent", "What can I get you?"], ["customer", words]],
        "language": "en",
        "menu_version": "7",
        "policy_version": "",
        "channel": "lane",
        "role": "guest",
        "expecting": "anything",
        "location": "loc-101",
        "local_time": NOON.isoformat(),
    }
    return Request("s1/3/reason", 4, "reason", body, 0.0)


async def asked(link: Cloud, one: Request | None = None, remaining_s: float = 20.0) -> Answer:
    return await reasoned(link, "s1", one or request(), remaining_s)


async def test_what_rules_cannot_do_comes_back_as_the_models_command_with_its_way_and_its_cost(
    link: Cloud, says: Says, endpoint: Scripted
) -> None:
    says.reply = shake()
    answer = await asked(link)
    assert answer.status is Status.OK
    assert answer.commands == (Add(ItemLine("chocolate_shake", "M")),)
    assert answer.body["confidence"] == 900
    rules, small = answer.body["way"]
    assert (rules["to"], rules["ended"]) == ("rules", "rules know nothing near")
    assert (small["to"], small["ended"]) == ("small", "90% sure")
    assert small["input_tokens"] == endpoint.asked[0].prompt_tokens
    assert small["cost_micros"] > 0
    assert endpoint.asked[0].words == SLURPY, "the whole turn, not the strange words alone"


async def test_a_proposal_for_another_revision_never_arrives(link: Cloud, says: Says) -> None:
    says.reply = shake(revision=3)
    answer = await asked(link)
    assert answer.commands == ()
    assert answer.body["way"][1]["ended"] == "nonsense: another_revision"


@pytest.mark.parametrize(
    "reply", [Reply(status=429), Reply(status=500), Reply("oh, sure {")], ids=["429", "500", "no JSON"]
)
async def test_a_model_that_fails_leaves_what_rules_know(link: Cloud, says: Says, reply: Reply) -> None:
    says.reply = reply
    answer = await asked(link, request("some chocolate whirl", "chocolate whirl"))
    assert answer.status is Status.OK
    assert answer.commands == ()
    assert any(act["kind"] == "offer" for act in answer.body["acts"]), answer.body


async def test_a_slow_model_leaves_what_rules_know_in_time(link: Cloud, says: Says) -> None:
    says.reply = Reply(first_s=60.0)
    answer = await asked(link, request("some chocolate whirl", "chocolate whirl"), remaining_s=1.0)
    assert answer.status is Status.OK
    assert any(act["kind"] == "offer" for act in answer.body["acts"]), answer.body


async def test_a_link_that_breaks_in_the_midst_leaves_what_had_come(
    link: Cloud, says: Says, endpoint: Scripted
) -> None:
    says.reply = Reply(first_s=60.0)
    asking = asyncio.ensure_future(asked(link, request("some chocolate whirl", "chocolate whirl")))
    await asyncio.wait_for(endpoint.began.wait(), 20)
    await link.close()
    answer = await asyncio.wait_for(asking, 5)
    assert answer.status is Status.OK
    assert any(act["kind"] == "offer" for act in answer.body["acts"]), answer.body


async def test_a_superseded_turn_stops_the_model_behind_the_cloud(
    link: Cloud, says: Says, endpoint: Scripted, cloud: EmbeddedCloud
) -> None:
    says.reply = Reply(first_s=60.0)
    assert cloud.reasoner is not None
    noted = asyncio.Event()
    cloud.reasoner.on_done = lambda _: noted.set()
    asking = asyncio.ensure_future(asked(link))
    await asyncio.wait_for(endpoint.began.wait(), 20)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await asyncio.wait_for(endpoint.went.wait(), 5)
    await asyncio.wait_for(noted.wait(), 5)
    assert cloud.reasoner.metrics.counts["hops", "small", "superseded"] == 1


async def test_rules_answer_first_and_the_model_replaces_it(cloud: EmbeddedCloud, says: Says) -> None:
    says.reply = shake()
    hypothesis = pb.Hypothesis(text=SLURPY, confidence=1.0, unknown_spans=["slurpy whirl"])
    about = pb.ProposeRequest(
        session_id="s1", turn_id=3, order_revision=4, location="loc-101", channel="lane", hypotheses=[hypothesis]
    )
    async with grpc.aio.insecure_channel(cloud.address) as channel:
        found = [p async for p in rpc.ConversationStub(channel).Propose(about)]
    assert [len(p.commands) for p in found] == [0, 1]
    assert [len(p.hops) for p in found] == [0, 2]
    assert {g.source for g in found[1].grounds} == {"menu", "model"}


async def test_a_forgotten_session_is_forgotten_by_what_remembers_answers(
    cloud: EmbeddedCloud, link: Cloud, says: Says
) -> None:
    says.reply = shake()
    await asked(link)
    assert cloud.reasoner is not None
    assert len(cloud.reasoner.cache) == 1
    await link.forget("s1", 1)
    assert len(cloud.reasoner.cache) == 0
