"""Nothing crosses: whatever sites and sessions do, each is told of its own, and a deletion of one leaves the other."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cloud.catalog import Catalog, from_raw
from cloud.integrations.lookups import Lookups
from cloud.store.approvals import ApprovalStore
from cloud.store.audit import AuditStore
from cloud.store.database import Database
from cloud.store.forgetting import AnotherSitesSession, Forgetting
from cloud.store.logs import LoggedEvent, LogStore
from cloud.store.site import Bell
from cloud.tools.approvals import Approvals, Member, NotAnswered
from cloud.tools.keys import GateKey
from cloud.tools.store_tools import StoreTools
from cloud.workflows.reservations import NotTheirs, wanted
from cloud.workflows.reserving import open_reservations
from domain.control import Action, Actor, Ask
from domain.events import chain, genesis
from domain.policy import Amount
from tests.cloud.test_reservations import BLACK, SHOP
from tests.cloud.world import StandingClock

SITES = ("st-1", "st-2")
SESSIONS = {"st-1": ("a1", "a2"), "st-2": ("b1", "b2")}
RAW = json.loads(SHOP.read_text())


@dataclass(frozen=True)
class Do:
    what: str
    site: str
    session: int
    other: bool  # with another site's session or id


ACTS = st.lists(
    st.builds(
        Do,
        st.sampled_from(["say", "ask", "hold", "answer", "let_go", "forget"]),
        st.sampled_from(SITES),
        st.integers(0, 1),
        st.booleans(),
    ),
    min_size=4,
    max_size=14,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a walk is short: shrinking takes longer than reading it
)
@given(ACTS)
def test_a_site_sees_and_touches_its_own_alone(acts: Sequence[Do]) -> None:
    asyncio.run(_walk(acts))


async def _walk(acts: Sequence[Do]) -> None:
    database, key, clock = Database(), GateKey.fresh(), StandingClock()
    await database.open()
    try:
        await _acted(acts, database, key, clock)
    finally:
        await database.close()


async def _acted(acts: Sequence[Do], database: Database, key: GateKey, clock: StandingClock) -> None:
    goods = StoreTools(Catalog((from_raw(RAW),)), Lookups())
    audit = AuditStore(database, key)
    approvals = Approvals(ApprovalStore(database, audit), key, policy=goods.policy, now=clock.now)
    reservations = open_reservations(database, key, goods, Bell(), now=clock.now)
    logs, forgetting = LogStore(database, clock.now), Forgetting(database, audit.forget)
    said: dict[str, int] = {}
    for number, act in enumerate(acts):
        mine, theirs = SESSIONS[act.site], SESSIONS[SITES[1 - SITES.index(act.site)]]
        session = (theirs if act.other else mine)[act.session]
        match act.what:
            case "say" if not act.other:
                body = b"words of " + session.encode()
                row = [LoggedEvent(1, body, chain(genesis(session), body))]
                said[session] = max(said.get(session, 0), await logs.append(session, act.site, row))
            case "ask" if not act.other:
                ask = Ask(
                    Action.DISCOUNT, Actor("sam"), "headset", amount=Amount(percent=5), subject=BLACK, session=session
                )
                await approvals.request(ask, site=act.site, key=str(number), roles=("manager",))
            case "hold" if not act.other:
                hold = wanted(f"{session}/{number}/r", sku=BLACK, qty=1, site=act.site, source="")
                await reservations.reserve(hold, site=act.site, session=session)
            case "answer":
                for one in await approvals.waiting(""):
                    try:
                        answered = await approvals.answer(one.id, yes=True, by=Member("m", "manager"), site=act.site)
                        assert answered.site == act.site
                    except NotAnswered as error:
                        assert one.site != act.site, error
            case "let_go":
                for kept in await reservations.standing(""):
                    try:
                        assert act.site in (await reservations.release(kept.what.id, by="m", site=act.site)).places
                    except NotTheirs:
                        assert act.site not in kept.places
            case "forget":
                before = {s: await logs.through(s) for s in said}
                try:
                    await forgetting.forget(session, act.site, at=clock.at)
                    said.pop(session, None) if not act.other else None
                except AnotherSitesSession:
                    assert act.other, f"{act.site} may not forget its own {session}"
                for name, through in before.items():
                    if name != session:
                        assert await logs.through(name) == through
        for site in SITES:
            assert {a.site for a in await approvals.waiting(site)} <= {site}
            assert all(site in kept.places for kept in await reservations.standing(site))
            for name in SESSIONS[site]:
                granted = await approvals.grants(name)
                assert {grant.session for grant in granted} <= {name}
        bound = await reservations.bound([BLACK], "a1")
        assert sum(bound.values()) == sum(k.what.qty for k in await reservations.standing("") if k.session != "a1")
