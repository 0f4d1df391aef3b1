"""Staff's answers: for exactly what was asked, once, in time, by somebody else, and kept through a restart."""

from dataclasses import replace
from pathlib import Path

import pytest

from cloud.store.approvals import Approval
from cloud.tools.approvals import GRANT_S, WAIT_S, Member, NotAnswered
from cloud.tools.keys import GateKey
from cloud.tools.tool import State
from tests.cloud.tools.behind import Behind, Clock, behind, off

MANAGER, LEAD = Member("mgr-02", "manager"), Member("lead-03", "shift_lead")


async def asked(here: Behind, percent: int = 10, **more: str) -> Approval:
    waiting = await here.gate.call(off(percent, **more))
    assert waiting.state is State.WAITING
    found = await here.door.approvals.find(waiting.approval)
    assert found is not None
    return found


async def test_a_grant_opens_the_door_once_for_exactly_what_was_asked() -> None:
    async with behind() as here:
        approval = await asked(here)
        await here.door.approvals.answer(approval.id, yes=True, by=LEAD)
        assert (await here.gate.call(off(10))).state is State.DONE
        assert (await here.gate.call(off(10))).repeated, "the same call is told what was done"
        another = await here.gate.call(off(10, intent="once more"))
        assert another.state is State.WAITING, "a grant is spent: another effect is another question"
        assert len(here.other.calls) == 1


async def test_a_changed_amount_is_another_question() -> None:
    async with behind() as here:
        ten = await asked(here, 10)
        await here.door.approvals.answer(ten.id, yes=True, by=LEAD)
        fifteen = await asked(here, 15, intent="more")
        assert fifteen.id != ten.id
        assert fifteen.roles == ("manager",)


async def test_the_same_question_is_asked_once() -> None:
    async with behind() as here:
        assert (await asked(here)).id == (await asked(here)).id
        assert len(await here.door.approvals.waiting("st-1")) == 1


async def test_nobodys_answer_is_a_no() -> None:
    async with behind() as here:
        approval = await asked(here)
        here.clock.at += WAIT_S
        assert await here.door.approvals.waiting("") == ()
        with pytest.raises(NotAnswered, match="expired"):
            await here.door.approvals.answer(approval.id, yes=True, by=MANAGER)
        ended = await here.gate.call(off(10))
        assert (ended.state, ended.why) == (State.REFUSED, "approval_expired")


async def test_a_no_is_a_no_and_the_first_answer_stands() -> None:
    async with behind() as here:
        approval = await asked(here)
        assert (await here.door.approvals.answer(approval.id, yes=False, by=LEAD)).answer == "denied"
        assert (await here.door.approvals.answer(approval.id, yes=True, by=MANAGER)).answer == "denied"
        assert (await here.gate.call(off(10))).why == "approval_denied"


async def test_a_grant_ends() -> None:
    async with behind() as here:
        approval = await asked(here)
        await here.door.approvals.answer(approval.id, yes=True, by=LEAD)
        here.clock.at += GRANT_S
        assert (await here.gate.call(off(10))).why == "approval_is_over"


@pytest.mark.parametrize(
    ("by", "why"),
    [
        (Member("assoc-07", "manager"), "own_request"),
        (Member("assoc-11", "associate"), "role_may_not"),
        (Member("lead-03", "shift_lead"), "role_may_not"),
        (Member("", "manager"), "own_request"),
        (Member("mgr-02", "emperor"), "role_may_not"),
        (Member("mgr-21", "manager", frozenset({"st-1", "st-2"})), "other_store"),
    ],
)
async def test_not_everybody_may_answer(by: Member, why: str) -> None:
    async with behind() as here:
        approval = await asked(here, 20)
        with pytest.raises(NotAnswered, match=why):
            await here.door.approvals.answer(approval.id, yes=True, by=by)
        assert (await here.door.approvals.answer(approval.id, yes=True, by=MANAGER)).answer == "granted"


async def test_another_stores_question_is_unknown() -> None:
    async with behind() as here:
        approval = await asked(here)
        with pytest.raises(NotAnswered, match="unknown"):
            await here.door.approvals.answer(approval.id, yes=True, by=MANAGER, site="st-2")


async def test_a_grant_that_somebody_edited_opens_nothing() -> None:
    async with behind() as here:
        approval = await asked(here)
        answered = await here.door.approvals.answer(approval.id, yes=True, by=MANAGER)
        assert answered.grant is not None
        forged = replace(answered.grant, id="forged", subject="AUR1-BLK", signature=GateKey.fresh().sign(b"anything"))
        other = off(10, session="s2", grants=(replace(forged, session="s2"),))
        assert (await here.gate.call(other)).state is State.WAITING


async def test_questions_and_answers_survive_a_restart(tmp_path: Path) -> None:
    url, clock, key = f"sqlite+aiosqlite:///{tmp_path / 'c.db'}", Clock(), GateKey.fresh()
    async with behind(url, clock=clock, key=key) as before:
        approval = await asked(before)
    async with behind(url, clock=clock, key=key) as later:
        assert [one.id for one in await later.door.approvals.waiting("st-1")] == [approval.id]
        await later.door.approvals.answer(approval.id, yes=True, by=MANAGER)
    async with behind(url, clock=clock, key=key) as last:
        assert (await last.gate.call(off(10))).state is State.DONE
    async with behind(url, clock=clock, key=key) as again:
        assert (await again.gate.call(off(10))).repeated
        assert again.other.calls == []
