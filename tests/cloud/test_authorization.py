"""The table of who may call what, walked in full over a real server: every method of every service, as every caller."""

from __future__ import annotations  # the async stubs exist for the type checker alone

import asyncio
import importlib
import pkgutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc
import pytest
from google.protobuf.message_factory import GetMessageClass
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection, reflection_pb2
from structlog.testing import capture_logs

import protos.talkthru.v1
from cloud.api.authorization import REFUSED, TABLE
from cloud.api.callers import Callers, Kind
from cloud.api.server import SERVICES
from cloud.embedded import EmbeddedCloud
from domain.identity import EdgeName, OperatorName
from edge.identity.certificate import Identity, new_key, signing_request
from tests.cloud.fleet_world import World, pair, served, stubs, world

MODULES = [
    importlib.import_module(f"protos.talkthru.v1.{module.name}")
    for module in pkgutil.iter_modules(protos.talkthru.v1.__path__)
    if module.name.endswith("_pb2")
]
OURS = {
    f"/{service.full_name}/{method.name}": method
    for module in MODULES
    for service in module.DESCRIPTOR.services_by_name.values()
    for method in service.methods
}
THEIRS = {
    f"/{service.full_name}/{method.name}": method
    for module in (health_pb2, reflection_pb2)
    for service in module.DESCRIPTOR.services_by_name.values()
    for method in service.methods
}
IDENTITY = {path: method for path, method in OURS.items() if ".Identity/" in path}
SITE = "loc-101"

OK, UNKNOWN_CALLER, FORBIDDEN = "OK", "UNAUTHENTICATED", "PERMISSION_DENIED"
OPEN = {*THEIRS, "/talkthru.v1.Identity/Enrol", "/talkthru.v1.Identity/Check"} - {
    "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"
}
LOOKED_AT = {"/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", "/talkthru.v1.Orders/Status"}
RENEWED = {"/talkthru.v1.Identity/Renew"}
ANSWERED = {"/talkthru.v1.Approvals/Answer", "/talkthru.v1.Approvals/Waiting"} | {
    f"/talkthru.v1.Reservations/{method}" for method in ("Answer", "Release", "Standing")
}
OPERATED = {f"/talkthru.v1.Stopping/{method}" for method in ("Press", "Release", "Standing")} | {
    "/talkthru.v1.Memory/ForgetCustomer"
}


def expected(caller: str, path: str) -> str:
    """Said again, apart from the table: what the table is meant to say."""
    if caller in ("another tenant's edge", "revoked", "expired", "never issued"):
        return UNKNOWN_CALLER
    if path in OPERATED and caller not in ("nobody", "operator"):
        return FORBIDDEN  # a store stops itself, and nobody else
    if path in OPEN or caller == "edge":
        return OK
    if caller == "nobody":
        return UNKNOWN_CALLER
    if caller == "operator":
        return OK if path in LOOKED_AT | ANSWERED | OPERATED else FORBIDDEN
    assert caller == "another site's edge"
    names_a_site = path in OURS and "site" in OURS[path].input_type.fields_by_name
    return FORBIDDEN if names_a_site else OK


@dataclass
class Walked:
    here: World
    callers: dict[str, Identity | None]
    seen: list[tuple[str, Any]]


@pytest.fixture
async def walked(tmp_path: Path) -> AsyncIterator[Walked]:
    seen: list[tuple[str, Any]] = []
    others = [module for module in MODULES if not module.__name__.endswith("identity_pb2")]

    async def add(server: grpc.aio.Server) -> None:
        server.add_generic_rpc_handlers(tuple(stubs(others, seen)))
        healthy = health.aio.HealthServicer()
        health_pb2_grpc.add_HealthServicer_to_server(healthy, server)
        await healthy.set("", health_pb2.HealthCheckResponse.SERVING)
        reflection.enable_server_reflection((*SERVICES, reflection.SERVICE_NAME), server)

    async with world(tmp_path) as here, served(here, add):
        callers = {
            "nobody": None,
            "edge": await here.issued(EdgeName("main", SITE, "edge-1")),
            "another site's edge": await here.issued(EdgeName("main", "loc-102", "edge-1")),
            "another tenant's edge": await here.issued(EdgeName("other", SITE, "edge-1")),
            "revoked": await here.issued(EdgeName("main", SITE, "edge-2")),
            "expired": await here.issued(EdgeName("main", SITE, "edge-3"), lifetime_s=60.0),
            "operator": await here.issued(OperatorName("main", "ada")),
            "never issued": None,
        }
        callers["never issued"] = await unregistered(here)
        await here.fleet.revoke(EdgeName("main", SITE, "edge-2"), why="the box was stolen")
        here.clock.ahead_s = 120.0
        yield Walked(here, callers, seen)


async def unregistered(here: World) -> Identity:
    """Signed by the authority's key and not in the register, as a copy of the key could make it."""
    key, name = new_key(), str(EdgeName("main", SITE, "edge-1"))
    signed = here.fleet.authority.for_caller(name, signing_request(key), now=here.clock.now(), lifetime_s=600.0)
    return pair(key, signed.pem, here.fleet.authority.trust_pem, "")


async def called(channel: grpc.aio.Channel, path: str, site: str = SITE) -> tuple[str, str]:
    """The code's name, and in one word why."""
    method = {**OURS, **THEIRS}[path]
    asked, answered = GetMessageClass(method.input_type), GetMessageClass(method.output_type)
    request = asked(site=site) if "site" in method.input_type.fields_by_name else asked()
    if path.endswith("ServerReflectionInfo"):
        request = asked(list_services="")
    serialise, parse = asked.SerializeToString, answered.FromString
    try:
        if method.client_streaming:
            call = channel.stream_stream(path, serialise, parse)(iter([request]), timeout=10)
            assert await call.read() != grpc.aio.EOF
        elif method.server_streaming:
            call = channel.unary_stream(path, serialise, parse)(request, timeout=10)
            assert await call.read() != grpc.aio.EOF
        else:
            await channel.unary_unary(path, serialise, parse)(request, timeout=10)
    except grpc.aio.AioRpcError as error:
        trailers = dict(error.trailing_metadata() or ())
        assert error.details()
        return error.code().name, str(trailers.get(REFUSED, ""))
    return OK, ""


def test_the_table_has_a_row_for_every_method_and_no_other() -> None:
    missing, left_over = {*OURS, *THEIRS} - TABLE.keys(), TABLE.keys() - {*OURS, *THEIRS}
    assert not missing, f"say in cloud/api/authorization.py who may call {missing}: until then nobody may"
    assert not left_over
    assert {path.split("/")[1] for path in OURS} == set(SERVICES)


def test_a_message_that_names_a_site_is_held_against_the_certificate() -> None:
    for path, method in OURS.items():
        if "site" in method.input_type.fields_by_name:
            assert TABLE[path].site == "site", path
    for path in OURS.keys() - IDENTITY.keys() - {"/talkthru.v1.Site/Echo"}:  # what it is sent, and nothing else
        assert TABLE[path].site, f"{path}: its message names no site, so an edge could ask about any"


async def test_every_method_as_every_caller(walked: Walked) -> None:
    wrong = []
    for who, identity in walked.callers.items():
        async with walked.here.channel(identity) as channel:
            for path in sorted({*OURS, *THEIRS}):
                code, reason = await called(channel, path)
                mine = path in IDENTITY and code in ("INVALID_ARGUMENT", FORBIDDEN) and reason in ("", "unknown")
                if path in IDENTITY and expected(who, path) == OK and mine:
                    code = OK  # let in: it is the empty request that is refused
                if code != expected(who, path):
                    wrong.append(f"{who}: {path}: {code} {reason}, expected {expected(who, path)}")
    assert not wrong, "\n".join(wrong)


async def test_each_refusal_says_in_one_word_why(walked: Walked) -> None:
    said = {}
    for who in ("nobody", "another tenant's edge", "revoked", "expired", "never issued", "another site's edge"):
        async with walked.here.channel(walked.callers[who]) as channel:
            said[who] = (await called(channel, "/talkthru.v1.Orders/Submit"))[1]
    assert said == {
        "nobody": "certificate",
        "another tenant's edge": "other_tenant",
        "revoked": "revoked",
        "expired": "expired",
        "never issued": "unknown",
        "another site's edge": "site",
    }


async def test_a_servicer_sees_the_site_of_the_certificate_where_the_message_names_none(walked: Walked) -> None:
    async with walked.here.channel(walked.callers["edge"]) as channel:
        for path, method in OURS.items():
            if "site" in method.input_type.fields_by_name and path not in OPERATED:
                assert await called(channel, path, site="") == (OK, "")
    assert {request.site for _, request in walked.seen} == {SITE}


async def test_a_method_without_a_row_is_refused_to_everybody(tmp_path: Path) -> None:
    path = "/talkthru.v1.Identity/Check"
    rest = {method: rule for method, rule in TABLE.items() if method != path}
    async with world(tmp_path) as here, served(here, table=rest):
        edge = await here.issued(EdgeName("main", SITE, "edge-1"))
        async with here.channel(edge) as channel:
            assert await called(channel, path) == (FORBIDDEN, "method")
        async with here.channel(None) as channel:
            assert await called(channel, path) == (UNKNOWN_CALLER, "certificate")


async def test_in_plain_text_nobody_is_let_in_unless_it_was_asked_for(tmp_path: Path) -> None:
    class Plain:
        def auth_context(self) -> dict[str, list[bytes]]:
            return {}

    async with world(tmp_path) as here:
        refused = await Callers(here.fleet).of(Plain())
        assert getattr(refused, "reason", "") == "plain"
        let_in = await Callers(None, plain=True).of(Plain())
        assert getattr(let_in, "kind", None) is Kind.LOCAL


async def test_a_long_call_ends_when_its_certificate_is_revoked_and_says_why(walked: Walked) -> None:
    here = walked.here
    name = EdgeName("main", SITE, "edge-9")
    method = THEIRS["/grpc.health.v1.Health/Watch"]  # a real stream that never ends by itself
    asked, answered = GetMessageClass(method.input_type), GetMessageClass(method.output_type)
    async with here.channel(await here.issued(name)) as channel:
        watch = channel.unary_stream("/grpc.health.v1.Health/Watch", asked.SerializeToString, answered.FromString)
        call = watch(asked())
        await call.read()
        with capture_logs() as lines:
            assert await here.fleet.revoke(name, why="the box was stolen") == 1
            with pytest.raises(grpc.aio.AioRpcError) as ended:
                await asyncio.wait_for(call.read(), 5)
        assert ended.value.code() is grpc.StatusCode.UNAUTHENTICATED
        assert "the box was stolen" in (ended.value.details() or "")
        assert [line["reason"] for line in lines if line["event"] == "identity.refused"] == ["revoked"]
        assert await called(channel, "/grpc.health.v1.Health/Check") == (UNKNOWN_CALLER, "revoked")


async def test_a_long_call_ends_when_its_certificate_does(walked: Walked) -> None:
    here = walked.here
    identity = await here.issued(EdgeName("main", SITE, "edge-9"), lifetime_s=3.0)
    path, method = "/grpc.health.v1.Health/Watch", THEIRS["/grpc.health.v1.Health/Watch"]
    asked, answered = GetMessageClass(method.input_type), GetMessageClass(method.output_type)
    async with here.channel(identity) as channel:
        call = channel.unary_stream(path, asked.SerializeToString, answered.FromString)(asked())
        await call.read()
        with pytest.raises(grpc.aio.AioRpcError) as ended:
            await asyncio.wait_for(call.read(), 10)
    assert dict(ended.value.trailing_metadata() or ())[REFUSED] == "expired"


async def test_a_refused_edge_is_reported_once_a_minute_and_not_at_every_knock(walked: Walked) -> None:
    with capture_logs() as lines:
        async with walked.here.channel(walked.callers["revoked"]) as channel:
            for _ in range(5):
                await called(channel, "/talkthru.v1.Orders/Submit")
    assert len([line for line in lines if line["event"] == "identity.refused"]) == 1


async def test_in_the_embedded_tier_a_program_of_this_machine_may_do_what_an_edge_may(cloud: EmbeddedCloud) -> None:
    async with grpc.aio.insecure_channel(cloud.address) as channel:
        assert (await called(channel, "/talkthru.v1.Orders/Status"))[0] == "INVALID_ARGUMENT"  # let in
        assert await called(channel, "/grpc.health.v1.Health/Check") == (OK, "")
        assert (await called(channel, "/talkthru.v1.Identity/Renew"))[0] == "UNIMPLEMENTED"
