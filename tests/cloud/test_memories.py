"""What customers have remembered: through the gate, in both stores; nothing crosses, and deletion reaches it all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import grpc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from cloud.api.memory import _value
from cloud.catalog import Catalog
from cloud.embedded import EmbeddedCloud
from cloud.integrations.lookups import Lookups
from cloud.store.database import IN_MEMORY, Database
from cloud.store.forgetting import Forgetting
from cloud.store.memories import MemoryStore
from cloud.store.schema import Base
from cloud.tools.gate import Gate
from cloud.tools.keys import GateKey
from cloud.tools.memories_open import open_memories
from cloud.tools.memory_tools import FORGET, RECALL, REMEMBER, Memories, forgetting, subject
from cloud.tools.opening import Door, open_door
from cloud.tools.store_tools import StoreTools
from cloud.tools.tool import About, Call, Evidence, Identity, Key, Origin, Outcome, State, Wish
from domain.control import NODE, Action, Actor, Ask, Yes
from domain.customers import Consent, Customer, Customers
from domain.memory import DAY_S, Kind
from edge.link.client import Cloud
from edge.link.exchange import CustomerAsked, MemoryAsked
from edge.session.clock import VirtualClock
from protos.talkthru.v1 import memory_pb2, memory_pb2_grpc
from tests.cloud.world import StandingClock, demo_catalog

SITE = "loc-101"
GUEST = Actor("customer")
YES = Consent(profile_lookup=True)
ADA, BO = Customer("c-ada", "Ada", consent=YES), Customer("c-bo", "Bo", consent=YES)
PEANUT = {"codes": ["peanut"]}
COOKIE = {"lines": [{"item": "cookie", "variation": "std"}]}


@dataclass
class Tier:
    """The gate with the memory behind it, over one database; sessions are known by name alone."""

    database: Database
    door: Door
    memories: Memories
    tools: StoreTools
    forgetting: Forgetting
    clock: StandingClock

    @property
    def gate(self) -> Gate:
        return self.door.gate

    def use(self, *people: Customer) -> None:
        self.tools.lookups.use(Customers(people))

    def proof(self, session: str, customer: str, site: str = SITE) -> str:
        return self.memories.proofs.make(site=site, session=session, customer=customer)

    async def remember(
        self,
        session: str,
        customer: str,
        value: dict[str, Any],
        *,
        proof: str | None = None,
        site: str = SITE,
        said: bool = True,
    ) -> Outcome:
        kind = "allergies" if "codes" in value else "usual"
        about = About(subject(kind, value), customer=customer)
        arguments = {"session": session, "customer": customer, "kind": kind, "value": value}
        arguments["proof"] = self.proof(session, customer, site) if proof is None else proof
        call = self.call(REMEMBER, Action.REMEMBER, session, arguments, site, about.subject)
        if said:
            ask = Ask(Action.REMEMBER, GUEST, "lane", "guest", "up", about.amount, about.subject, session)
            call = replace(call, evidence=replace(call.evidence, yes=Yes(GUEST, ask)))
        return await self.gate.call(call)

    async def recall(
        self, session: str, customer: str, *, proof: str | None = None, site: str = SITE, kinds: tuple[str, ...] = ()
    ) -> Outcome:
        arguments = {"session": session, "customer": customer, "kinds": kinds or tuple(map(str, Kind))}
        arguments["proof"] = self.proof(session, customer, site) if proof is None else proof
        return await self.gate.call(self.call(RECALL, Action.RECALL, session, arguments, site))

    def call(
        self, tool: str, action: Action, session: str, arguments: dict[str, Any], site: str, wish: str = ""
    ) -> Call:
        who = Identity("edge", site, "lane")
        key = Key(session, 0, f"{tool} {sha256(repr(arguments).encode()).hexdigest()}")
        return Call(tool, arguments, key, who, Origin.EDGE, Evidence(wishes=(Wish(action, wish),)))

    async def everything(self) -> str:
        found = []
        async with self.database.read() as session:
            for table in Base.metadata.sorted_tables:
                found += [repr(tuple(row)) for row in (await session.execute(select(table))).all()]
        return "\n".join(found)


@asynccontextmanager
async def tier(url: str, clock: StandingClock, catalog: Catalog) -> AsyncIterator[Tier]:
    database, key = Database(url), GateKey.fresh()
    await database.open()
    try:
        tools = StoreTools(catalog, Lookups())
        door = open_door(tools.tools(), database=database, key=key, policy=tools.policy, wall=clock.now)
        gone = Forgetting(database, door.audit.forget)
        memories = open_memories(database, door, key, tools, gone, days=10, now=clock.now)
        made = Tier(database, door, memories, tools, gone, clock)
        made.use(ADA, BO)
        yield made
    finally:
        await database.close()


@pytest.fixture
async def here(store_url: str, clock: StandingClock, catalog: Catalog) -> AsyncIterator[Tier]:
    async with tier(store_url, clock, catalog) as made:
        yield made


async def test_what_is_told_in_one_visit_is_recalled_in_the_next(here: Tier) -> None:
    assert (await here.remember("s1", "c-ada", PEANUT)).value == {"version": 1}
    assert (await here.remember("s2", "c-ada", COOKIE)).value == {"version": 1}
    assert (await here.remember("s2", "c-ada", {"codes": ["milk"]})).value == {"version": 2}
    told = (await here.recall("s3", "c-ada")).value
    assert told["allergies"] == {"version": 2, "value": {"codes": ["milk", "peanut"]}}
    assert told["usual"] == {"version": 1, "value": COOKIE}
    assert (await here.recall("s3", "c-ada", kinds=("usual",))).value.keys() == {"usual"}
    assert await here.memories.kinds("c-ada", SITE) == ("allergies", "usual")
    assert await here.memories.kinds("c-bo", SITE) == ()


async def test_without_a_yes_to_exactly_it_nothing_is_kept(here: Tier) -> None:
    assert (await here.remember("s1", "c-ada", PEANUT, said=False)).state is State.NEEDS_YES
    assert (await here.recall("s1", "c-ada")).value == {}


@pytest.mark.parametrize("proof", ["", "nonsense", "9999999999.", "9999999999.c2lnbmF0dXJl", "1.x", "٣.x"])
async def test_who_was_not_identified_there_has_no_memory(here: Tier, proof: str) -> None:
    await here.remember("s1", "c-ada", PEANUT)
    for outcome in (
        await here.recall("s1", "c-ada", proof=proof),
        await here.remember("s1", "c-ada", COOKIE, proof=proof),
    ):
        assert (outcome.state, outcome.why) == (State.DECLINED, "not_identified_here")


async def test_a_proof_is_of_one_session_site_and_customer_and_ends(here: Tier, clock: StandingClock) -> None:
    await here.remember("s1", "c-ada", PEANUT)
    others = {
        "another session": here.proof("s2", "c-ada"),
        "another customer": here.proof("s1", "c-bo"),
        "another site": here.proof("s1", "c-ada", "loc-102"),
        "another tier": Memories(
            MemoryStore(here.database), Lookups(), demo_catalog, type(here.memories.proofs)(GateKey.fresh(), clock.now),
            days=1, now=clock.now,
        ).proofs.make(site=SITE, session="s1", customer="c-ada"),
    }  # fmt: skip
    for name, proof in others.items():
        assert (await here.recall("s1", "c-ada", proof=proof)).state is State.DECLINED, name
    mine = here.proof("s1", "c-ada")
    clock.at += 5 * 3600
    assert (await here.recall("s1", "c-ada", proof=mine)).state is State.DECLINED


async def test_a_consent_that_is_withdrawn_deletes_what_was_kept(here: Tier) -> None:
    await here.remember("s1", "c-ada", PEANUT)
    here.use(replace(ADA, consent=Consent(profile_lookup=True, memory=False)), BO)
    assert (await here.recall("s2", "c-ada")).why == "not_agreed"
    assert (await here.remember("s2", "c-ada", COOKIE)).why == "not_agreed"
    here.use(ADA, BO)
    assert (await here.recall("s3", "c-ada")).value == {}


async def test_a_customer_whom_the_system_does_not_know_any_more_is_forgotten(here: Tier) -> None:
    await here.remember("s1", "c-ada", PEANUT)
    here.use(BO)
    assert (await here.recall("s2", "c-ada")).state is State.DECLINED
    here.use(ADA, BO)
    assert (await here.recall("s3", "c-ada")).value == {}


async def test_only_the_last_versions_are_kept(here: Tier) -> None:
    for n in range(8):
        await here.remember(f"s{n}", "c-ada", {"lines": [{"item": f"item-{n}", "variation": "std"}]})
    kept = [memory.version for _, memory in await MemoryStore(here.database).versions("c-ada")]
    assert kept == [4, 5, 6, 7, 8]


async def test_what_has_ended_is_swept(here: Tier, clock: StandingClock) -> None:
    await here.remember("s1", "c-ada", PEANUT)
    clock.at += 9 * DAY_S
    await here.remember("s2", "c-bo", PEANUT)
    clock.at += 2 * DAY_S
    assert (await here.recall("s3", "c-ada")).value == {}
    assert await here.forgetting.expire(before=0.0, at=clock.at) == 1
    assert "c-ada" not in str([row for row, _ in await MemoryStore(here.database).versions("c-ada")])
    assert (await here.recall("s3", "c-bo")).value != {}


async def test_old_sessions_go_and_what_was_told_in_them_has_its_own_end(here: Tier, clock: StandingClock) -> None:
    await here.remember("s1", "c-ada", PEANUT)
    await here.forgetting.expire(before=clock.at + 1, at=clock.at + 1)
    assert (await here.recall("s2", "c-ada")).value != {}


async def test_with_a_session_goes_what_was_told_there_and_what_that_replaced(here: Tier) -> None:
    await here.remember("s1", "c-ada", PEANUT)
    await here.remember("s2", "c-ada", {"codes": ["milk"]})
    await here.remember("s3", "c-ada", COOKIE)
    assert (await here.forgetting.forget("s2", SITE, at=5.0))["memories"] == 2
    assert (await here.recall("s4", "c-ada")).value == {"usual": {"version": 1, "value": COOKIE}}
    assert (await here.remember("s2", "c-ada", PEANUT)).why == "session_forgotten"


async def test_a_customers_deletion_reaches_every_store(here: Tier, tmp_path: Path) -> None:
    allergy, usual = {"codes": ["shellfish"]}, {"lines": [{"item": "quite_rare_thing", "variation": "std"}]}
    await here.remember("s1", "c-ada", allergy)
    await here.remember("s2", "c-ada", usual)
    await here.remember("s3", "c-bo", PEANUT)
    wish = Evidence(wishes=(Wish(Action.FORGET_CUSTOMER, "c-ada"),))
    who, key = Identity("ana", SITE, NODE), Key(forgetting("c-ada"), 0, FORGET)
    call = Call(FORGET, {"customer": "c-ada"}, key, who, Origin.OPERATOR, wish)
    outcome = await here.gate.call(call)
    assert outcome.value == {"sessions": 2, "memories": 0}, "those of the sessions went with them"
    assert (await here.gate.call(call)).value == {"sessions": 0, "memories": 0}
    everything = await here.everything()
    assert not [word for word in ("shellfish", "quite_rare_thing", "c-ada") if word in everything]
    shown = str([line.event for line in await here.door.audit.lines(SITE)])
    assert not [word for word in ("shellfish", "quite_rare_thing", "c-ada") if word in shown], (
        "sealed, and the key gone"
    )
    assert "c-bo" in everything
    assert (await here.door.audit.verify(SITE)).problem == ""
    assert b"shellfish" not in _bytes_of_files(tmp_path)


def _bytes_of_files(folder: Path) -> bytes:
    """Of SQLite: also its freed pages and its write-ahead log."""
    return b"".join(file.read_bytes() for file in folder.glob("cloud.db*"))


@pytest.mark.parametrize("origin", [Origin.MODEL, Origin.MCP, Origin.OPERATOR])
async def test_nobody_but_a_stores_node_remembers_or_recalls(here: Tier, origin: Origin) -> None:
    for tool, action in ((REMEMBER, Action.REMEMBER), (RECALL, Action.RECALL)):
        arguments: dict[str, Any] = {"session": "s1", "customer": "c-ada", "proof": here.proof("s1", "c-ada")}
        arguments |= {"kinds": ("usual",)} if tool == RECALL else {"kind": "allergies", "value": PEANUT}
        outcome = await here.gate.call(replace(here.call(tool, action, "s1", arguments, SITE), origin=origin))
        assert (outcome.state, outcome.why) == (State.REFUSED, "not_for_this_caller")


async def test_no_model_and_no_store_deletes_a_customer(here: Tier) -> None:
    await here.remember("s1", "c-ada", PEANUT)
    call = here.call(FORGET, Action.FORGET_CUSTOMER, "s1", {"customer": "c-ada"}, SITE)
    for origin in (Origin.EDGE, Origin.MODEL, Origin.MCP):
        assert (await here.gate.call(replace(call, origin=origin))).state is State.REFUSED
    assert (await here.recall("s2", "c-ada")).value != {}


# ---- nothing crosses: interleaved sessions of guests, lanes and sites

WHO = st.sampled_from(["c-ada", "c-bo"])
WHERE = st.sampled_from([("s1", "loc-101"), ("s2", "loc-101"), ("s3", "loc-102")])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("tell"), WHERE, WHO, WHERE, WHO, st.sampled_from(["peanut", "milk", "egg"])),
        st.tuples(st.just("ask"), WHERE, WHO, WHERE, WHO, st.just("")),
        st.tuples(st.just("forget"), WHERE, WHO, WHERE, WHO, st.just("")),
    ),
    min_size=3,
    max_size=14,
)


@settings(max_examples=15)
@given(STEPS)
def test_whatever_sessions_do_each_customer_has_their_own_and_nobody_elses(steps: list[Any]) -> None:
    """Each step says who asks where about whom, and whose proof of which session they show."""

    async def walk() -> None:
        held: dict[str, list[tuple[str, str]]] = {"c-ada": [], "c-bo": []}
        async with tier(IN_MEMORY, StandingClock(), demo_catalog()) as made:
            over = set()
            for what, (session, site), about, shown_at, shown_of, code in steps:
                proof = made.proof(shown_at[0], shown_of, shown_at[1])
                right = (shown_at, shown_of) == ((session, site), about)
                if what == "tell":
                    outcome = await made.remember(session, about, {"codes": [code]}, proof=proof, site=site)
                    assert (outcome.state is State.DONE) == (right and session not in over)
                    if outcome.state is State.DONE:
                        held[about].append((session, code))
                elif what == "ask":
                    outcome = await made.recall(session, about, proof=proof, site=site)
                    assert (outcome.state is State.DONE) == right
                    expected = sorted({code for _, code in held[about]})
                    found = outcome.value.get("allergies", {}).get("value", {}).get("codes", []) if right else []
                    assert found == (expected if right else [])
                else:
                    await made.forgetting.forget(session, site, at=1.0)
                    over.add(session)
                    for rows in held.values():  # what was told there, and what that had replaced
                        last = max((n for n, row in enumerate(rows) if row[0] == session), default=-1)
                        del rows[: last + 1]

    asyncio.run(walk())


# ---- over the wire


async def test_over_the_wire_a_guest_tells_comes_again_and_is_deleted(
    cloud: EmbeddedCloud, channel: grpc.aio.Channel
) -> None:
    cloud._servicers.tools.lookups.use(Customers((replace(ADA, phone="12025550101"),)))
    edge = Cloud(cloud.address, site=SITE, now=VirtualClock(0.0).now)
    asked = CustomerAsked("s1/1/lookup", "s1", "lane", "guest", phone="2025550101")
    found = (await edge.customer(asked, remaining_s=5)).customer
    assert found["remembered"] == []
    mine = MemoryAsked("s1/2/remember", "s1", "lane", "guest", found["id"], found["proof"], ("allergies",), PEANUT)
    assert await edge.remember(mine, remaining_s=5) == 1
    again = (await edge.customer(replace(asked, session_id="s2"), remaining_s=5)).customer
    assert again["remembered"] == ["allergies"]
    next_time = replace(mine, request_id="s2/1/recall", session_id="s2", proof=again["proof"])
    assert await edge.recall(next_time, remaining_s=5) == {"allergies": PEANUT}
    stub = memory_pb2_grpc.MemoryStub(channel)
    gone = await stub.ForgetCustomer(memory_pb2.ForgetCustomerRequest(customer=found["id"]))
    assert gone.sessions == 1
    assert await edge.recall(next_time, remaining_s=5) == {}
    await edge.close()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "nonsense", '{"codes": [1.5]}', '{"n": 1e400}', '"a"', "{" * 5000, '{"a":"' + "x" * 30_000 + '"}'],
)
def test_what_is_no_value_is_none(text: str) -> None:
    assert _value(text) is None
