"""The door: what goes in once comes out once, in a named state, whatever the other end does."""

import asyncio
import time
from dataclasses import replace
from pathlib import Path

import pytest

from cloud.store.database import Database, StoreError, unbroken
from cloud.store.gate import BEGUN, GateStore
from cloud.store.stops import Place, Stop
from cloud.tools.breaker import FAILURES, PAUSE_S, Breaker
from cloud.tools.keys import FILE, GateKey, KeyUnusable
from cloud.tools.tool import Declined, MaybeDone, NotDone, Origin, State
from domain.deadline import Deadline
from tests.cloud.tools.behind import Behind, Clock, behind, holding, off


async def test_an_effect_happens_once_however_often_it_is_asked() -> None:
    async with behind() as here:
        first = await here.hold()
        again = await here.hold()
        assert (first.state, first.repeated) == (State.DONE, False)
        assert (again.state, again.value, again.repeated) == (State.DONE, "held", True)
        assert len(here.other.calls) == 1


async def test_two_at_once_are_one(tmp_path: Path) -> None:
    async with behind(f"sqlite+aiosqlite:///{tmp_path / 'c.db'}") as here:
        both = await asyncio.gather(here.hold(), here.hold())
        assert [one.state for one in both] == [State.DONE, State.DONE]
        assert len(here.other.calls) == 1


async def test_the_same_key_for_something_else_is_refused() -> None:
    async with behind() as here:
        await here.hold(qty=1)
        other = await here.hold(qty=2)
        assert (other.state, other.why) == (State.REFUSED, "key_was_used")
        assert len(here.other.calls) == 1


async def test_one_yes_is_one_effect() -> None:
    async with behind() as here:
        assert (await here.hold(intent="first")).state is State.DONE
        second = await here.hold(intent="second")
        assert (second.state, second.why) == (State.NEEDS_YES, "yes_was_used")


async def test_without_a_yes_it_is_asked_for_and_words_of_another_kind_are_none() -> None:
    async with behind() as here:
        assert (await here.hold(said_yes=False, words="please hold one")).state is State.NEEDS_YES
        assert (await here.hold(words="please hold one, and what is the price")).state is State.NEEDS_YES
        assert (await here.hold(said_yes=False, words="what does it cost")).state is State.NOT_ASKED
        assert here.other.calls == []


async def test_arguments_that_are_none_are_refused() -> None:
    async with behind() as here:
        for wrong in (
            {},
            {"sku": "A", "qty": "1"},
            {"sku": "A", "qty": 1, "approved": True},
            {"sku": "A", "qty": 2**70},
        ):
            assert (await here.hold(arguments=wrong, said_yes=False)).state is State.INVALID
        assert (await here.gate.call(holding(tool="holds.steal"))).why == "no_such_tool"


@pytest.mark.parametrize(
    ("failure", "state"),
    [
        (NotDone("refused the connection"), State.FAILED),
        (MaybeDone("no answer"), State.UNKNOWN),
        (Declined("sold out", {"left": 0}), State.DECLINED),
        (ValueError("no JSON"), State.IMPLAUSIBLE),
        (TimeoutError(), State.UNKNOWN),
    ],
)
async def test_every_failure_has_a_name(failure: Exception, state: State) -> None:
    async with behind() as here:
        here.other.script = [failure]
        ended = await here.hold()
        assert ended.state is state
        assert await _under_way(here) == ()


async def test_what_was_surely_not_done_may_be_done_by_the_same_key() -> None:
    async with behind() as here:
        here.other.script = [NotDone("busy"), Declined("sold out"), "held"]
        assert [(await here.hold()).state for _ in range(3)] == [State.FAILED, State.DECLINED, State.DONE]


async def test_what_may_have_been_done_is_not_done_again() -> None:
    async with behind() as here:
        here.other.script = [MaybeDone("no answer")]
        assert (await here.hold()).state is State.UNKNOWN
        assert (await here.hold()).state is State.UNKNOWN
        assert len(here.other.calls) == 1


async def test_it_is_done_again_where_the_other_end_knows_the_key() -> None:
    async with behind(repeatable=True, attempts=2, deadline_s=10.0) as here:
        here.other.script = [MaybeDone("no answer"), "held"]
        assert (await here.hold()).state is State.DONE
        assert {running.key for running in here.other.calls} == {"st-1/s1/1/hold"}
        assert [running.attempt for running in here.other.calls] == [1, 2]


async def test_a_refusal_after_an_attempt_in_doubt_is_no_proof() -> None:
    async with behind(repeatable=True, attempts=2, deadline_s=10.0) as here:
        here.other.script = [MaybeDone("no answer"), NotDone("down", again=False)]
        assert (await here.hold()).state is State.UNKNOWN


async def test_what_nobody_foresaw_counts_as_maybe_done() -> None:
    async with behind() as here:
        here.other.script = [RuntimeError("a bug")]
        assert (await here.hold()).state is State.UNKNOWN


class StuckStore:
    """Answers when the call's time (a real 0.1 s) is long over; a cancelled transaction is waited for (`unbroken`)."""

    @unbroken
    async def standing(self, site: str) -> tuple[Stop, ...]:
        await asyncio.sleep(0.3)
        return ()


async def test_a_store_that_is_stuck_is_not_waited_for_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cloud.tools.gate.STUCK_S", 0.0)
    async with behind() as here:
        here.gate._at = replace(here.gate._at, stops=StuckStore())
        with pytest.raises(StoreError, match="nothing was done"):
            await here.hold(deadline=Deadline.within(0.1, now=time.monotonic()))
        assert here.other.calls == []
        assert await here.door.audit.lines("st-1") == ()


async def test_a_call_ends_by_its_deadline_with_a_name() -> None:
    async with behind() as here:
        stuck = asyncio.Event()
        here.other.script = [stuck.wait]
        soon = Deadline.within(0.5, now=asyncio.get_running_loop().time())
        assert (await here.hold(deadline=soon)).state is State.UNKNOWN
        assert await _under_way(here) == ()


async def test_a_call_that_is_cancelled_is_kept_as_unknown() -> None:
    async with behind() as here:
        began = asyncio.Event()

        async def hang() -> None:
            began.set()
            await asyncio.Event().wait()

        here.other.script = [hang]
        task = asyncio.create_task(here.hold())
        await began.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await here.hold()).state is State.UNKNOWN
        assert len(here.other.calls) == 1


async def test_a_process_that_died_in_the_midst_leaves_nothing_in_progress(tmp_path: Path) -> None:
    url, clock, key = f"sqlite+aiosqlite:///{tmp_path / 'c.db'}", Clock(), GateKey.fresh()
    async with behind(url, clock=clock, key=key) as here:
        began = asyncio.Event()

        async def dies() -> None:
            began.set()
            await asyncio.Event().wait()

        here.other.script = [dies]
        task = asyncio.create_task(here.hold())
        await began.wait()
        here.door.gate._at.calls.end = None  # type: ignore[attr-defined, method-assign]  # nothing more is written
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    async with behind(url, clock=clock, key=key) as after:
        assert (await after.hold()).why == "under_way"
        clock.at += 60.0
        assert (await after.hold()).state is State.UNKNOWN
        assert await _under_way(after) == ()
        assert after.other.calls == []


@pytest.mark.parametrize("place", [Place(), Place("st-1"), Place("st-1", "holds.place"), Place("", "hold_item")])
async def test_a_stop_holds_from_the_next_call_on_until_it_is_released(place: Place) -> None:
    async with behind() as here:
        await here.stops.press(place, by="ada", why="drill", at_us=1)
        stopped = await here.hold()
        assert (stopped.state, stopped.why) == (State.STOPPED, "drill")
        await here.stops.release(place, by="ada", why="", at_us=2)
        assert (await here.hold()).state is State.DONE


async def test_a_stop_elsewhere_stops_nothing_here() -> None:
    async with behind() as here:
        await here.stops.press(Place("st-2"), by="ada", why="", at_us=1)
        await here.stops.press(Place("st-1", "discount"), by="ada", why="", at_us=1)
        assert (await here.hold()).state is State.DONE


async def test_an_answer_that_cannot_be_true_is_not_passed_on() -> None:
    async with behind() as here:
        here.other.answer = "lie"
        ended = await here.hold()
        assert (ended.state, ended.value, ended.why) == (State.IMPLAUSIBLE, None, "a lie")


async def test_a_back_end_that_fails_again_and_again_is_left_alone() -> None:
    async with behind() as here:
        here.other.script = [NotDone("down", again=False)] * FAILURES
        for n in range(FAILURES):
            assert (await here.hold(intent=f"n{n}", session=f"s{n}")).state is State.FAILED
        assert (await here.hold(intent="last", session="last")).state is State.UNAVAILABLE
        assert len(here.other.calls) == FAILURES


async def test_names_that_no_store_can_hold_are_refused_and_long_keys_stay_apart() -> None:
    async with behind() as here:
        for session in ("x" * 201, "a\x00b", "a\nb"):
            assert (await here.hold(session=session)).state is State.INVALID
        for end in "ab":
            ended = await here.hold(intent="i" * 600 + end, session=f"s{end}")
            assert (ended.state, ended.repeated) == (State.DONE, False)
        assert (await here.hold(intent="i" * 600 + "a", session="sa")).repeated
        same = await here.hold(intent="i" * 600 + "b", session="sa")
        assert (same.state, same.why) == (State.NEEDS_YES, "yes_was_used"), "another key, so another effect"


def test_a_breaker_lets_one_probe_through_after_its_pause() -> None:
    breaker = Breaker()
    for _ in range(FAILURES):
        assert breaker.allows(0.0)
        breaker.failed(0.0)
    assert not breaker.allows(PAUSE_S - 0.1)
    assert breaker.allows(PAUSE_S)
    assert not breaker.allows(PAUSE_S), "one probe at a time"
    breaker.failed(PAUSE_S)
    assert not breaker.allows(PAUSE_S + 1.0)
    assert breaker.allows(2 * PAUSE_S)
    breaker.succeeded()
    assert breaker.allows(2 * PAUSE_S) and breaker.allows(2 * PAUSE_S)


async def test_a_tools_name_is_taken_once() -> None:
    async with behind() as here:
        shadow = here.gate._tools["holds.place"]
        with pytest.raises(ValueError, match="is there already"):
            here.gate.register(shadow)
        here.gate.withdraw("holds.place")
        assert (await here.hold()).why == "no_such_tool"


async def test_another_agent_may_not_call_what_a_store_may() -> None:
    async with behind() as here:
        assert (await here.hold(origin=Origin.MCP)).why == "not_for_this_caller"


async def test_a_discount_waits_for_staff_and_a_vouching_edge_does_not_ask_twice() -> None:
    async with behind() as here:
        waiting = await here.gate.call(off(10))
        assert (waiting.state, waiting.roles) == (State.WAITING, ("shift_lead", "manager"))
        assert (await here.gate.call(off(50, intent="much"))).why == "over_ceiling"
        assert (await here.gate.call(off(10, intent="signed there", vouched=True))).state is State.DONE
        assert (await here.gate.call(off(50, intent="much there", vouched=True))).why == "over_ceiling"


def test_the_key_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    key = GateKey.open(tmp_path)
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert GateKey.open(tmp_path).verify(b"body", key.sign(b"body"))
    assert not GateKey.fresh().verify(b"body", key.sign(b"body"))
    assert not key.verify(b"body", "no signature")
    (tmp_path / FILE).write_text("no key")
    with pytest.raises(KeyUnusable, match=FILE):
        GateKey.open(tmp_path)


async def _under_way(here: Behind) -> tuple[object, ...]:
    store = here.door.gate._at.calls
    assert isinstance(store, GateStore)
    return tuple(call for call in await store.under_way(now=here.clock.now()) if call.state == BEGUN)


async def test_on_postgresql_the_gate_keeps_the_same_promises(postgres_url: str) -> None:
    async with behind(postgres_url) as here:
        both = await asyncio.gather(here.hold(), here.hold())
        assert [one.state for one in both] == [State.DONE, State.DONE]
        assert len(here.other.calls) == 1
        waiting = await here.gate.call(off(10))
        assert waiting.state is State.WAITING
        assert (await here.door.audit.verify("st-1")).problem == ""
    assert Database(postgres_url).shared
