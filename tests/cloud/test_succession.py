"""One authority after another: both are believed while it lasts, and no step cuts anybody off unless told to."""

import stat
from collections.abc import AsyncIterator
from pathlib import Path

import grpc
import pytest

from cloud.identity import succession
from cloud.identity.authority import FILE, NEXT, PREVIOUS, Authority
from cloud.identity.succession import NotNow
from domain.identity import EdgeName, OperatorName
from edge.identity.certificate import Identity, new_key, signing_request
from edge.link.admission import credentials
from edge.link.client import Cloud, LinkDown
from protos.talkthru.v1 import identity_pb2, identity_pb2_grpc
from tests.cloud.fleet_world import World, served, world

EDGE, OTHER = (EdgeName("main", site, "edge-1") for site in ("loc-101", "loc-102"))


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made, served(made) as running:
        yield running


def folder_of(here: World) -> Path:
    return here.fleet.authority._folder


async def step(here: World, name: str, *, although: bool = False) -> None:
    held, now = await here.store.newest(), here.clock.now()
    if name == "prepare":
        succession.prepare(folder_of(here), now=now)
    else:
        getattr(succession, name)(folder_of(here), held, now=now, although=although)
    await here.fleet.refresh()  # as the cloud does every second


async def behind(here: World) -> tuple[str, ...]:
    return succession.stage(folder_of(here), await here.store.newest(), now=here.clock.now()).behind


async def renewed(here: World, identity: Identity) -> Identity:
    cloud = Cloud(here.bound.edges, site="loc-101", now=here.clock.now, credentials=credentials(identity))
    key = new_key()
    try:
        return identity.renewed(key, *await cloud.renew(signing_request(key)))
    finally:
        await cloud.close()


async def test_an_edge_comes_through_the_change_by_renewing_alone(here: World) -> None:
    edge = await here.issued(EDGE)
    here.clock.ahead_s = 100.0
    await step(here, "prepare")
    assert await behind(here) == (str(EDGE),)
    edge = await renewed(here, edge)
    assert await behind(here) == ()
    assert edge.trust.count(b"BEGIN CERTIFICATE") == 2
    await step(here, "switch")
    assert await behind(here) == (str(EDGE),)
    edge = await renewed(here, edge)  # over a connection whose server shows the other authority's certificate
    assert await behind(here) == ()
    await step(here, "retire")
    edge = await renewed(here, edge)
    assert edge.trust.count(b"BEGIN CERTIFICATE") == 1
    assert not (folder_of(here) / PREVIOUS).exists()


async def test_no_step_cuts_an_edge_off_unless_it_is_told_to(here: World) -> None:
    edge = await here.issued(EDGE)
    here.clock.ahead_s = 100.0
    with pytest.raises(NotNow, match="prepare one first"):
        await step(here, "switch")
    await step(here, "prepare")
    with pytest.raises(NotNow, match="finish it first"):
        await step(here, "prepare")
    with pytest.raises(NotNow, match="loc-101/edge/edge-1"):
        await step(here, "switch")
    await step(here, "switch", although=True)
    with pytest.raises(LinkDown):  # it does not believe this cloud
        await renewed(here, edge)
    with pytest.raises(NotNow, match=r"would not be believed: .*loc-101"):
        await step(here, "retire")


async def test_whoever_was_certified_by_the_retired_authority_is_refused(here: World) -> None:
    edge, tool = await here.issued(EDGE), await here.issued(OperatorName("main", "ada"))
    here.clock.ahead_s = 100.0
    await step(here, "prepare")
    edge = await renewed(here, edge)
    await step(here, "switch")
    assert set(await behind(here)) == {str(EDGE), str(OperatorName("main", "ada"))}
    assert (await here.fleet.refusal(edge.certificate)) is None
    await step(here, "retire", although=True)
    for shown in (edge, tool):
        refusal = await here.fleet.refusal(shown.certificate)
        assert refusal is not None
        assert refusal.reason == "unknown"
    async with here.channel(edge) as channel:
        with pytest.raises(grpc.aio.AioRpcError):
            await identity_pb2_grpc.IdentityStub(channel).Renew(identity_pb2.RenewRequest(), timeout=5)


async def test_an_edge_that_is_invited_in_the_middle_needs_no_more_than_the_others(here: World) -> None:
    await step(here, "prepare")
    other = await here.issued(OTHER)
    assert await behind(here) == ()
    await step(here, "switch")
    assert (await renewed(here, other)).name == OTHER


async def test_a_step_that_left_something_damaged_leaves_the_authority_at_work(here: World) -> None:
    edge = await here.issued(EDGE)
    (folder_of(here) / NEXT).write_bytes(b"half")
    await here.fleet.refresh()
    assert (await renewed(here, edge)).trust == edge.trust


def test_the_keys_are_their_owners_alone_and_the_one_before_is_gone(tmp_path: Path) -> None:
    Authority.open(tmp_path, now=1e9)
    succession.prepare(tmp_path, now=1e9)
    succession.switch(tmp_path, (), now=1e9)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir() if path.name != "ca.crt"}
    assert modes == {FILE: 0o600, PREVIOUS: 0o600}
    assert b"PRIVATE" not in (tmp_path / PREVIOUS).read_bytes()
