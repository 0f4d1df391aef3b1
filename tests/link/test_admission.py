"""An edge's certificate over a real link: enrolled, renewed under calls, revoked, expired; the store sells on."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import grpc
import pytest
import structlog
from structlog.testing import capture_logs

from domain.fulfilment import Phase
from domain.identity import EdgeName
from edge.identity.certificate import Invitation, enrolling_key, keep, load
from edge.link import admission
from edge.link.admission import EnrolmentFailed, Keeper, enrolled, explained
from edge.link.circuit import Thresholds
from edge.link.client import Cloud, LinkDown
from edge.link.link import Link
from edge.link.outbox import Outbox
from edge.session.clock import RealClock
from protos.talkthru.v1 import conversation_pb2_grpc, log_pb2_grpc, orders_pb2_grpc, site_pb2_grpc
from tests.cloud.fleet_world import World, served, world
from tests.link.conftest import SmallCloud, until

NAME = EdgeName("main", "loc-101", "edge-1")
# What is silent for a moment is no matter here: a busy machine must not look like a broken link.
QUICK = Thresholds(backoff_first_s=0.1, backoff_most_s=0.3, doubtful_after_s=10.0, down_after_s=20.0)


@pytest.fixture(autouse=True)
def told() -> None:
    """Whatever tests before this one did not want to be told."""
    structlog.reset_defaults()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, seconds in (("LOOK_S", 0.1), ("ASK_WHY_S", 0.2), ("RETIRE_S", 1.0)):
        monkeypatch.setattr(admission, name, seconds)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The edge's."""
    made = tmp_path / "edge"
    made.mkdir()
    return made


@pytest.fixture
def small() -> SmallCloud:
    return SmallCloud()


@pytest.fixture
async def here(tmp_path: Path, small: SmallCloud) -> AsyncIterator[World]:
    def add(server: grpc.aio.Server) -> None:
        conversation_pb2_grpc.add_ConversationServicer_to_server(small, server)
        orders_pb2_grpc.add_OrdersServicer_to_server(small, server)
        log_pb2_grpc.add_LogServicer_to_server(small, server)
        site_pb2_grpc.add_SiteServicer_to_server(small, server)
        server.add_generic_rpc_handlers((_health(),))

    async with world(tmp_path / "cloud") as made, served(made, add):
        yield made


def _health() -> grpc.GenericRpcHandler:
    from grpc_health.v1 import health_pb2

    async def check(request: Any, context: Any) -> Any:
        return health_pb2.HealthCheckResponse(status=health_pb2.HealthCheckResponse.SERVING)

    answer = health_pb2.HealthCheckResponse.SerializeToString
    handler = grpc.unary_unary_rpc_method_handler(check, health_pb2.HealthCheckRequest.FromString, answer)
    return grpc.method_handlers_generic_handler("grpc.health.v1.Health", {"Check": handler})


@dataclass
class Store:
    link: Link
    keeper: Keeper
    outbox: Outbox
    cloud: Cloud


@asynccontextmanager
async def store(
    folder: Path, address: str, *, wall: Callable[[], float] = time.time, tenant: str = ""
) -> AsyncIterator[Store]:
    clock = RealClock()
    outbox = await Outbox.open(folder / "orders.db", clock=clock)
    cloud = Cloud(address, site=NAME.site, now=clock.now)
    link = Link(cloud, outbox, clock=clock, thresholds=QUICK)
    keeper = Keeper(
        folder, cloud, tenant=tenant, site=NAME.site, clock=clock, wall=wall, link_is_up=lambda: link.state.usable
    )
    await keeper.take_up()
    try:
        async with asyncio.TaskGroup() as tasks:
            keeping = tasks.create_task(keeper.run())
            link.start(tasks)
            yield Store(link, keeper, outbox, cloud)
            keeping.cancel()
            await link.stop()
    finally:
        await outbox.close()


async def looked(edge: Store, times: int = 3) -> None:
    """The link has looked for the cloud so often."""
    seen, look = 0, edge.cloud.look

    async def counted(**given: Any) -> None:
        nonlocal seen
        seen += 1
        await look(**given)

    edge.cloud.look = counted  # type: ignore[method-assign]
    await until(lambda: seen >= times)


async def enrol(here: World, folder: Path, name: EdgeName = NAME) -> None:
    code = await here.fleet.invite(name)
    invited = Invitation(name, here.bound.enrol, code, here.fleet.authority.trust_pem)
    keep(await enrolled(invited, enrolling_key(folder)), folder)


async def test_an_edge_that_is_enrolled_while_it_runs_takes_it_up_and_its_orders_leave(
    here: World, small: SmallCloud, folder: Path, an_order: Any
) -> None:
    async with store(folder, here.bound.edges) as edge:
        assert edge.keeper.status.state == "unusable"
        assert "talkthru identity enrol" in edge.keeper.status.detail
        await edge.outbox.put(an_order())
        assert not edge.link.state.usable
        await enrol(here, folder)
        await until(lambda: ("order-1", 1) in small.at_the_till)
        assert (edge.keeper.status.state, edge.keeper.status.name) == ("good", str(NAME))
        assert small.submits[0].site == "loc-101"


async def test_a_certificate_is_renewed_under_a_call_and_a_watch_and_neither_notices(
    here: World, small: SmallCloud, folder: Path, an_order: Any
) -> None:
    await enrol(here, folder)
    before = load(folder)
    assert before is not None
    ahead = 0.0
    async with store(folder, here.bound.edges, wall=lambda: time.time() + ahead) as edge:
        await until(lambda: edge.link.state.usable and bool(small.watched_from))
        small.holding = True
        call = asyncio.create_task(edge.cloud.submit(an_order(), remaining_s=60.0))
        await until(lambda: bool(small.submits))
        ahead = 13 * 3600.0  # past half of a day's lifetime
        with capture_logs() as lines:
            await until(lambda: any(line["event"] == "identity.renewed" for line in lines))
            small.hold.set()
            assert (await call).pos_ref == "pos-order-1"
            await until(lambda: len(small.watched_from) > 1)  # the old connection's grace is over
        assert not [line for line in lines if line["event"] == "link.changed"]
        assert edge.link.state.usable
        assert (await edge.cloud.status("order-1", 1)).pos_ref == "pos-order-1"
    after = load(folder)
    assert after is not None
    assert after.name == before.name
    assert after.certificate != before.certificate
    assert after.key != before.key


async def test_a_renewal_that_fails_leaves_the_certificate_in_use_and_is_tried_again(
    here: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await enrol(here, folder)
    before, keeping, failures = load(folder), admission.keep, [OSError(28, "No space left on device")]

    def keep_or_fail(*given: Any) -> Path:
        if failures:
            raise failures.pop()
        return keeping(*given)

    monkeypatch.setattr(admission, "keep", keep_or_fail)
    ahead = 13 * 3600.0
    with capture_logs() as lines:
        async with store(folder, here.bound.edges, wall=lambda: time.time() + ahead) as edge:
            await until(lambda: any(line["event"] == "identity.not_renewed" for line in lines))
            assert load(folder) == before
            assert edge.keeper.status.state == "good"
            ahead += 3600.0
            await until(lambda: any(line["event"] == "identity.renewed" for line in lines))
    assert load(folder) != before


async def test_a_revoked_edge_sells_on_says_why_and_comes_back_with_a_new_invitation(
    here: World, small: SmallCloud, folder: Path, an_order: Any
) -> None:
    await enrol(here, folder)
    with capture_logs() as lines:
        async with store(folder, here.bound.edges) as edge:
            await until(lambda: edge.link.state.usable and bool(small.watched_from))
            await here.fleet.revoke(NAME, why="the box was stolen")
            await until(lambda: not edge.link.state.usable)
            await edge.outbox.put(an_order())
            await until(lambda: edge.keeper.status.state == "revoked")
            await looked(edge)  # and no look is taken for a link
            assert not edge.link.state.usable
            assert "the box was stolen" in edge.keeper.status.detail
            assert not small.submits
            assert (await edge.outbox.find("order-1")).state.phase is Phase.QUEUED
            await enrol(here, folder)
            await until(lambda: ("order-1", 1) in small.at_the_till)
            assert edge.keeper.status.state == "good"
    said = [line for line in lines if line["event"] == "link.not_admitted"]
    assert [line["reason"] for line in said] == ["revoked"]
    assert said[0]["kept"] == "orders wait here"


@pytest.mark.parametrize(("ahead_s", "state"), [(-120.0, "expired"), (+3600.0, "not_yet_valid")])
async def test_a_certificate_that_is_over_or_has_not_begun_is_refused_in_the_handshake_and_still_explained(
    here: World, small: SmallCloud, folder: Path, an_order: Any, ahead_s: float, state: str
) -> None:
    here.clock.ahead_s = ahead_s  # when it was issued
    keep(await here.issued(NAME, lifetime_s=60.0), folder)
    here.clock.ahead_s = 0.0
    with capture_logs() as lines:
        async with store(folder, here.bound.edges) as edge:
            await until(lambda: edge.keeper.status.state == state)
            assert "here it is" in edge.keeper.status.detail
            await edge.outbox.put(an_order())
            assert not edge.link.state.usable
            await enrol(here, folder)
            await until(lambda: ("order-1", 1) in small.at_the_till)
            assert edge.keeper.status.state == "good"
    assert state in [line["reason"] for line in lines if line["event"] == "identity.refused"]


async def test_a_clock_that_is_wrong_is_named(here: World, tmp_path: Path) -> None:
    identity = await here.issued(NAME)
    here.clock.ahead_s = 200_000.0  # the cloud's; the edge's is two days behind it
    refusal = await explained(identity, now=time.time())
    assert refusal is not None
    assert refusal.reason == "expired"
    assert "behind: set it" in refusal.detail


async def test_a_certificate_of_another_cloud_and_a_cloud_of_another_authority_are_named(
    here: World, tmp_path: Path
) -> None:
    async with world(tmp_path / "elsewhere") as other:
        stranger = await other.issued(NAME)
    refusal = await explained(
        replace(stranger, enrol=here.bound.enrol, trust=here.fleet.authority.trust_pem), now=time.time()
    )
    assert refusal is not None
    assert refusal.reason == "unknown"
    refusal = await explained(replace(stranger, enrol=here.bound.enrol), now=time.time())
    assert refusal is not None
    assert refusal.reason == "cloud_not_believed"
    with pytest.raises(LinkDown):
        await explained(replace(stranger, enrol="127.0.0.1:9"), now=time.time())


@pytest.mark.parametrize("damage", ["another site's", "damaged", "unreadable"])
async def test_an_identity_that_cannot_be_used_is_shown_to_nobody_and_the_store_goes_on(
    here: World, small: SmallCloud, folder: Path, an_order: Any, damage: str
) -> None:
    if damage == "another site's":
        await enrol(here, folder, EdgeName("main", "loc-102", "edge-1"))
    elif damage == "damaged":
        (folder / "identity.json").write_text("{")
    else:
        (folder / "identity.json").mkdir()
    with capture_logs() as lines:
        async with store(folder, here.bound.edges) as edge:
            await edge.outbox.put(an_order())
            await looked(edge)
            assert edge.keeper.status.state == "unusable"
            assert not edge.link.state.usable
    assert not small.submits
    assert not small.watched_from
    (said,) = {line["why"] for line in lines if line["event"] == "identity.unusable"}
    assert "\n" not in said
    assert {"another site's": "set up as 'loc-101'", "damaged": "is damaged", "unreadable": "cannot be read"}[
        damage
    ] in said


@pytest.mark.parametrize(("tenant", "state"), [("main", "unusable"), ("", "other_tenant")])
async def test_a_certificate_of_another_tenant_is_refused_with_a_reason_and_the_store_goes_on(
    here: World, small: SmallCloud, folder: Path, an_order: Any, tenant: str, state: str
) -> None:
    """By the edge that knows whose it is; else by the cloud, to whom no call gets through."""
    keep(await here.issued(EdgeName("other", "loc-101", "edge-1")), folder)
    with capture_logs() as lines:
        async with store(folder, here.bound.edges, tenant=tenant) as edge:
            await until(lambda: edge.keeper.status.state == state)
            kept = await edge.outbox.put(an_order())
            await looked(edge)
            assert kept.state.phase is Phase.QUEUED
    assert not small.submits
    assert not small.watched_from
    told = [line for line in lines if line["event"] in ("identity.unusable", "link.not_admitted")]
    assert told
    assert "other" in str(told)


# ---- enrolling


async def test_what_is_no_invitation_of_this_cloud_is_said_in_one_line(here: World, tmp_path: Path) -> None:
    key, trust = enrolling_key(tmp_path), here.fleet.authority.trust_pem
    async with world(tmp_path / "elsewhere") as other:
        strange = other.fleet.authority.trust_pem
    code = await here.fleet.invite(NAME)
    for invited, problem in (
        (Invitation(NAME, here.bound.enrol, "guessed", trust), "nobody made this code"),
        (Invitation(NAME, here.bound.enrol, code, strange), "is not the cloud that made this invitation"),
        (Invitation(NAME, "127.0.0.1:9", code, trust), "does not answer. The code was not used"),
    ):
        with pytest.raises(EnrolmentFailed, match=problem) as failed:
            await enrolled(invited, key)
        assert "\n" not in str(failed.value)
    identity = await enrolled(Invitation(NAME, here.bound.enrol, code, trust), key)
    assert identity.name == NAME
    assert (await enrolled(Invitation(NAME, here.bound.enrol, code, trust), key)).certificate == identity.certificate


async def test_no_edge_can_pose_as_the_cloud(here: World) -> None:
    """Its certificate may call and not serve: an edge that reaches it breaks off."""
    thief, victim = await here.issued(NAME), await here.issued(EdgeName("main", "loc-102", "edge-1"))
    server = grpc.aio.server()
    shown = grpc.ssl_server_credentials([(thief.key, thief.certificate)], victim.trust, require_client_auth=True)
    port = server.add_secure_port("127.0.0.1:0", shown)
    await server.start()
    cloud = Cloud(f"127.0.0.1:{port}", site="loc-102", now=time.monotonic)
    cloud.use(admission.credentials(victim))
    with pytest.raises(LinkDown, match="CERTIFICATE_VERIFY_FAILED"):
        await cloud.look()
    await cloud.close()
    await server.stop(None)
