"""Whatever comes over the wire: it is answered, refused or dropped, and the next caller is served.

Half a minute in all; longer with `TALKTHRU_FUZZ_S=600 .venv/bin/pytest tests/contracts/test_fuzz.py`. What is found
becomes a test of its own. The seed is printed with a failure and taken from `TALKTHRU_SEED`.
"""

import itertools
import json
import os
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator

import grpc
import pytest
from google.protobuf.message import DecodeError, Message

from cloud.api.server import SERVICES
from cloud.catalog import Catalog, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from domain.events import decode
from edge.identity.tokens import Denied, Scope, Tokens
from edge.link import messages
from edge.pipeline.wire import AllowList
from edge.session.clock import VirtualClock
from protos.talkthru.v1 import (
    approvals_pb2,
    conversation_pb2,
    log_pb2,
    orders_pb2,
    reservations_pb2,
    rewards_pb2,
    site_pb2,
)
from talkthru.cli import data_folder
from tests.contracts.wire_examples import EXAMPLES, MODULES
from tests.pipeline.test_wire import audio, client

EACH_S = float(os.environ.get("TALKTHRU_FUZZ_S", "25")) / 5  # five targets
SEED = int(os.environ.get("TALKTHRU_SEED", "0"))
NEVER = {grpc.StatusCode.INTERNAL, grpc.StatusCode.UNKNOWN, grpc.StatusCode.DATA_LOSS}
pytestmark = pytest.mark.timeout(120 + 2 * EACH_S)

# What breaks parsers: ends of ranges, of lengths, of encodings.
NASTY = (
    b"",
    b"\0",
    b"\xff" * 10,
    b"\x80" * 11,
    b"\xed\xa0\x80",
    b"\xc0\x80",
    "İıſ\u202e\ufeff".encode(),
    b"9" * 400,
    b"-1",
    b"1e999",
    b"NaN",
    b"[" * 500,
    b'{"a":' * 200,
    b"../../etc/passwd",
    b"'; DROP TABLE orders; --",
)


def mutated(rng: random.Random, seeds: list[bytes]) -> bytes:
    """One of the seeds, changed in one to four places; sometimes two of them spliced."""
    data = bytearray(rng.choice(seeds))
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(data) + 1)
        match rng.randrange(6):
            case 0 if data:
                data[at % len(data)] ^= 1 << rng.randrange(8)
            case 1:
                data[at:at] = rng.choice(NASTY)
            case 2:
                del data[at : at + rng.randint(1, 20)]
            case 3:
                other = rng.choice(seeds)
                data[at:] = other[rng.randrange(len(other) + 1) :]
            case 4:
                data[at:at] = bytes(rng.randrange(256) for _ in range(rng.randint(1, 12)))
            case _:
                data[at : at + 8] = data[:8] * rng.randint(1, 30)
    return bytes(data[:200_000])


def for_a_while(name: str) -> Iterator[random.Random]:
    """Cases until the time is up, each with a seed of its own, so that one can be run alone."""
    ends, case = time.monotonic() + EACH_S, 0
    while time.monotonic() < ends:
        yield random.Random(f"{name}/{SEED}/{case}")
        case += 1
    assert case > 50, "hardly anything was tried"


# ---- the cloud's methods, over a real server


@pytest.fixture
async def channel() -> AsyncIterator[grpc.aio.Channel]:
    catalog = Catalog((from_raw(json.loads((data_folder() / "menu.json").read_text(encoding="utf-8"))),))
    async with (
        EmbeddedCloud(catalog, SimulatedPos(catalog), VirtualClock(0.0)) as cloud,
        grpc.aio.insecure_channel(cloud.address) as opened,
    ):
        yield opened


def methods() -> list[tuple[str, bool, type[Message]]]:
    """Path, whether it streams, and the request's type."""
    found = []
    for module in MODULES:
        for service in module.DESCRIPTOR.services_by_name.values():
            if service.full_name in SERVICES:
                found += [
                    (f"/{service.full_name}/{m.name}", m.server_streaming, m.input_type._concrete_class)
                    for m in service.methods
                ]
    return found


async def test_the_cloud_answers_or_refuses_whatever_it_is_sent(channel: grpc.aio.Channel) -> None:
    seeds = [example.SerializeToString() for example in EXAMPLES]
    own = {path: [s.SerializeToString() for s in EXAMPLES if type(s) is kind] or seeds for path, _, kind in methods()}
    for rng in for_a_while("rpc"):
        path, streams, _ = rng.choice(methods())
        data = mutated(rng, own[path] if rng.random() < 0.8 else seeds)
        code = await _sent(channel, path, data, streams=streams)
        assert code not in NEVER, (SEED, path, data)


async def _sent(channel: grpc.aio.Channel, path: str, data: bytes, *, streams: bool) -> grpc.StatusCode:
    try:
        if not streams:
            await channel.unary_unary(path)(data, timeout=5)
        else:
            call = channel.unary_stream(path)(data, timeout=5)
            await call.read()
            call.cancel()
    except grpc.aio.AioRpcError as error:
        return error.code()
    return grpc.StatusCode.OK


# ---- what comes from the cloud, at the edge


def test_the_edge_takes_in_or_passes_over_whatever_the_cloud_sends() -> None:
    seeds = [example.SerializeToString() for example in EXAMPLES]
    readers: list[tuple[type[Message], Callable[..., object]]] = [
        (site_pb2.SiteEvent, messages.site_event),
        (orders_pb2.OrderStatus, messages.order_status),
        (conversation_pb2.Proposal, messages.proposal),
        (log_pb2.Ack, messages.through),
        (approvals_pb2.Approval, messages.cloud_approval),
        (reservations_pb2.Reservation, messages.reserved),
        (rewards_pb2.RedeemReply, messages.reward_redeemed),
    ]
    for rng in for_a_while("edge"):
        kind, read = rng.choice(readers)
        made = kind()
        try:
            made.ParseFromString(mutated(rng, [s.SerializeToString() for s in EXAMPLES if type(s) is kind] + seeds))
        except DecodeError:
            continue  # gRPC refuses it before anything of ours
        try:
            read(made)
        except ValueError:
            pass  # a WireError: the client makes it a refusal


# ---- devices


async def test_a_device_may_send_whatever_it_likes() -> None:
    seeds = [audio(b"\1\0" * 320), client("presence", {"present": True}), client("played", {"utterance": 1})]
    seconds = itertools.count(1.0)  # else a quick machine sends more sound than time went by, which is refused
    wire = AllowList(clock=lambda: next(seconds))
    for rng in for_a_while("frames"):
        data = mutated(rng, seeds)
        await wire.deserialize(data)
        await wire.deserialize(data.decode("utf-8", "replace"))
    assert await wire.deserialize(seeds[0]) is not None


def test_no_made_up_token_opens_a_device(tmp_path) -> None:
    tokens = Tokens.open(tmp_path, tenant="main", site="loc-101")
    good = tokens.issue(Scope("lane", "guest", "lane-1"), now=1000.0)
    assert not isinstance(tokens.verified(good, now=1001.0, channel="lane", device="lane-1"), Denied)
    for rng in for_a_while("tokens"):
        text = mutated(rng, [good.encode()]).decode("utf-8", "replace")
        if text != good:
            answer = tokens.verified(text, now=1001.0, channel="lane", device="lane-1")
            assert isinstance(answer, Denied), (SEED, text)


# ---- what lies on the disk


def test_an_event_that_nobody_wrote_is_refused_in_one_line() -> None:
    seeds = [
        b'{"at_us":0,"data":{"menu_version":"7"},"kind":"session_started","v":1}',
        b'{"at_us":5,"data":{"commands":[]},"kind":"applied","v":1}',
    ]
    for rng in for_a_while("events"):
        try:
            decode(mutated(rng, seeds))
        except ValueError as error:
            assert str(error)
