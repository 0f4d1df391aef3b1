"""Who answers for a store in the text door: somebody of that store who may, and never the one who asked."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from domain.customers import Customers, StaffMember
from domain.grants import Actor, Ask, ask_to_json, why_not_granted
from domain.policy import Amount, Policy
from edge.session.clock import VirtualClock
from edge.session.effects import Verdict
from edge.session.signing import SiteKey
from talkthru.simulated_staff import SimulatedStaff


def data(name: str) -> Any:
    return json.loads((files("talkthru") / "data" / name).read_text(encoding="utf-8"))


STAFF = Customers.parse(data("customers.json")).staff
BURGERS = Policy.from_data(data("menu.json")["roles"], data("menu.json")["policies"])
SHOP = Policy.from_data(data("store_catalog.json")["roles"], data("store_catalog.json")["policies"])
GRANT = dict.fromkeys(("age_check", "quantity_over_limit", "discount", "void_submitted"), "grant")


async def asked(
    tmp_path: Path,
    ask: Ask,
    *,
    site: str = "loc-101",
    policy: Policy = BURGERS,
    members: tuple[StaffMember, ...] = STAFF,
    answers: Mapping[str, Any] = GRANT,
) -> Verdict:
    """What they answer; a grant is checked as the edge checks it."""
    clock, key = VirtualClock(1_741_807_800.0), SiteKey.open(tmp_path)
    staff = SimulatedStaff(clock, answers, members=members, site=site, policy=policy, key=key)
    request = {"action": ask.action, "ask": ask_to_json(ask)}
    waiting = staff.approve(ask.session, request, until=clock.now() + 60)
    verdict = await _on(clock, waiting)
    if verdict.grant is not None:
        assert why_not_granted(verdict.grant, ask, policy, now=clock.now(), verify=key.verify) is None
    return verdict


async def _on(clock: VirtualClock, waiting: Any) -> Verdict:
    """Runs it, moving the clock to whatever it sleeps for."""
    task = asyncio.ensure_future(waiting)
    while not task.done():
        await asyncio.sleep(0)
        if (due := clock.next_sleeper()) is not None:
            await clock.reach(due)
    return task.result()


def ask(action: str, **fields: Any) -> Ask:
    return replace(Ask(action, Actor("customer"), "lane", subject="1:x", session="s1"), **fields)


@pytest.mark.parametrize(
    ("wanted", "approver"),
    [
        (ask("age_check"), "crew-21"),
        (ask("quantity_over_limit", amount=Amount(qty=30)), "crew-21"),
        (ask("quantity_over_limit", amount=Amount(qty=90)), "mgr-21"),
        (ask("discount", amount=Amount(percent=10)), "mgr-21"),
        (ask("discount", amount=Amount(percent=21)), None),
        (ask("discount", amount=Amount(percent=10), actor=Actor("mgr-21"), role="manager"), None),
        (ask("age_check", actor=Actor("crew-21"), role="crew"), "mgr-21"),
    ],
    ids=str,
)
async def test_somebody_answers_who_may_and_did_not_ask(tmp_path: Path, wanted: Ask, approver: str | None) -> None:
    verdict = await asked(tmp_path, wanted)
    assert (verdict.grant.approver if verdict.grant else None) == approver
    assert verdict.granted is (approver is not None)


async def test_only_the_stores_own_people_answer(tmp_path: Path) -> None:
    wanted = ask("discount", amount=Amount(percent=10), channel="headset", role="associate", actor=Actor("assoc-11"))
    assert (await asked(tmp_path, wanted, site="st-2", policy=SHOP)).granted is False
    assert (await asked(tmp_path, wanted, site="st-1", policy=SHOP)).granted is True


async def test_a_site_without_listed_staff_is_covered_by_the_brands_others(tmp_path: Path) -> None:
    verdict = await asked(tmp_path, ask("age_check"), site="loc-102")
    assert verdict.grant is not None
    assert (await asked(tmp_path, ask("age_check"), site="loc-102", members=())).granted is False


@pytest.mark.parametrize(("said", "granted"), [("deny", False), ("no_answer", None), ("maybe", None)])
async def test_a_denial_and_silence_grant_nothing(tmp_path: Path, said: str, granted: bool | None) -> None:
    verdict = await asked(tmp_path, ask("age_check"), answers={"age_check": said})
    assert (verdict.granted, verdict.grant) == (granted, None)
