"""A simulation that finds no planted bug proves nothing: each of these is found within a few dozen schedules.

They are those that such a product really has: an acknowledgement before the disk has it, a repeat without proof, an
answer to what is asked no more, a yes that a crash forgets, waiting without a deadline, a state that is in no log.
"""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import pytest

from cloud.api.conversation import ConversationServicer
from cloud.store.orders import OrderRecord, State
from cloud.workflows.fulfilment import Fulfilment
from domain import fulfilment as way
from edge.budget import Budget
from edge.dialog.conduct import deciding as conduct
from edge.link.circuit import Circuit
from edge.link.order_file import OrderFile
from edge.link.outbox import Outbox
from edge.pipeline.answering import Answering
from edge.session import deciding
from edge.session import log as session_log
from edge.session.deciding import Deciding
from edge.session.effects import SiteEffects, order_to_send
from edge.session.exchange import Answer, Request, Status
from edge.session.host import Host
from talkthru.simulation import world
from talkthru.simulation.guest import Character, Guest
from talkthru.simulation.many import quiet
from talkthru.simulation.schedule import Kind, Points, Schedule, Strike, named_as, swept_world
from talkthru.simulation.storage import SimulatedOrders
from talkthru.simulation.till import Mood
from talkthru.simulation.world import run_schedule

FEW = 60  # schedules


@pytest.fixture(autouse=True)
def no_logs() -> None:
    quiet()


@cache
def places() -> Points:
    """Of the first of the swept worlds, without a fault and without a planted bug."""
    return run_schedule(swept_world(0)).points


def struck(kind: Kind, *, lasts_s: float = 5.0) -> Iterable[Schedule]:
    """One fault of that kind, here and there in the first of the swept worlds."""
    points = list(range(places().world))
    Random(0).shuffle(points)
    for seed, point in enumerate(points):
        yield replace(swept_world(0), seed=seed, strikes=(Strike(kind, point, lasts_s=lasts_s),))


def prices_change() -> Iterable[Schedule]:
    """Another menu, here and at the till, at another moment each time of one guest's order."""
    for seed in range(FEW):
        yield replace(swept_world(1), seed=seed, given=(Strike(Kind.MENU, 80 + 2 * (seed * 17 % FEW)),))


def bad_till(*strikes: Strike) -> Iterable[Schedule]:
    """A till that makes another order of every create, and is as the mood says."""
    for seed in range(FEW):
        yield Schedule(seed=seed, world=seed, keyed=False, till_faults=0.9, strikes=strikes)


def in_mood(monkeypatch: pytest.MonkeyPatch, **mood: float) -> None:
    """Until the faults end: then it is well."""
    monkeypatch.setattr(world, "Mood", lambda *shares: Mood(**mood) if shares else Mood())


def found(schedules: Iterable[Schedule]) -> str:
    """The first violation in the first few schedules; empty where there is none."""
    for _, schedule in zip(range(FEW), schedules, strict=False):
        if violations := run_schedule(schedule).violations:
            return "; ".join(violations)
    return ""


def test_without_a_planted_bug_there_is_nothing_to_find(monkeypatch: pytest.MonkeyPatch) -> None:
    for schedules in (struck(Kind.POWER), struck(Kind.EDGE_DIES), bad_till(), prices_change()):
        for _, schedule in zip(range(4), schedules, strict=False):
            assert run_schedule(schedule).violations == []


def test_an_outbox_that_acknowledges_before_the_disk_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = OrderFile._open

    def careless(self: OrderFile) -> None:
        opened(self)
        self._db.execute("PRAGMA synchronous=OFF")

    monkeypatch.setattr(OrderFile, "_open", careless)
    assert "a restart does not find it" in found(struck(Kind.POWER))


def test_a_log_that_acknowledges_before_the_disk_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    prepare = session_log._prepare

    def careless(db: Any, path: Any, synchronous: str, schema: str) -> None:
        prepare(db, path, "OFF", schema)

    monkeypatch.setattr(session_log, "_prepare", careless)
    assert found(struck(Kind.POWER)), "events lost, or a log that cannot be read any more"


def test_a_cloud_that_takes_the_tills_silence_for_a_no(monkeypatch: pytest.MonkeyPatch) -> None:
    async def sure(self: Fulfilment, record: OrderRecord) -> OrderRecord:
        order = await self.pos.find(record.order_id)
        if order is not None:
            return await self._conclude(record.now(State.ACCEPTED, pos_ref=order.pos_ref))
        return await self._conclude(record.now(State.NOT_CREATED))  # without waiting until it has settled

    monkeypatch.setattr(Fulfilment, "_ask_pos", sure)
    in_mood(monkeypatch, late=0.7)
    assert "times:" in found(bad_till())


def test_a_cloud_that_asks_the_till_before_it_wrote_that_down(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Fulfilment._keep

    async def later(self: Fulfilment, record: OrderRecord) -> None:
        if record.state is not State.SENT:
            await kept(self, record)

    monkeypatch.setattr(Fulfilment, "_keep", later)
    unkeyed = (replace(s, keyed=False) for s in struck(Kind.CLOUD_DIES))
    assert "times:" in found(unkeyed)


def test_a_cloud_that_takes_a_repeated_request_for_another_order(monkeypatch: pytest.MonkeyPatch) -> None:
    async def forgetful(self: SimulatedOrders, order_id: str) -> tuple[OrderRecord, ...]:
        return ()

    monkeypatch.setattr(SimulatedOrders, "revisions", forgetful)
    twice = (Schedule(seed=seed, world=seed, keyed=False, twice=1.0) for seed in range(FEW))
    assert "times:" in found(twice)


def test_an_order_in_the_kitchen_twice_that_nobody_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    accepted = way._accepted

    def silently(state: way.Fulfilment, given: Any) -> way.Step:
        return replace(accepted(state, given), effects=())

    monkeypatch.setattr(way, "_accepted", silently)
    in_mood(monkeypatch, silent_after=0.9)
    taken = tuple(Strike(Kind.STAFF_TAKES, point) for point in range(80, 260, 6))
    assert "nobody was told" in found(bad_till(*taken))


def test_a_conversation_that_takes_an_answer_to_what_is_no_longer_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = Deciding.answer

    def eager(self: Deciding, given: Answer) -> None:
        answer(self, replace(given, basis=self.talk.order.revision))

    monkeypatch.setattr(Deciding, "answer", eager)
    monkeypatch.setattr(deciding, "SUPERSEDED_KINDS", frozenset())
    propose = ConversationServicer.Propose

    async def thinks(self: ConversationServicer, request: Any, context: Any) -> Any:
        await asyncio.sleep(2.0)
        async for proposal in propose(self, request, context):
            yield proposal

    monkeypatch.setattr(ConversationServicer, "Propose", thinks)
    monkeypatch.setattr(conduct, "REASON_PATIENCE_S", 4.0)
    words = ("can I get a flurble", "a Cookie", "an Apple Pie")
    monkeypatch.setattr(Guest, "_order", lambda self: self._chance.choice(words))
    monkeypatch.setattr(world, "Character", lambda wants: Character(interrupts=1.0, wants=4))
    schedules = (Schedule(seed=seed, world=seed) for seed in range(FEW))
    assert "an answer made for revision" in found(schedules)


def test_a_yes_that_a_crash_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "RESTARTED_KINDS", frozenset({"approve", "hand_over", "act"}))
    said_yes = "log requested+said+talk+user_turn kept"
    deaths = (Schedule(s, s, strikes=(Strike(Kind.EDGE_DIES, 0, named=named_as(said_yes)),)) for s in range(FEW))
    assert "never came to the outbox" in found(deaths)


def test_a_guest_who_is_not_greeted_and_hears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Answering, "on_guest_came", Answering.forget)
    came = "log guest_arrived+said+session_started+talk not kept"
    full = (Schedule(s, s, strikes=(Strike(Kind.DISK_FULL, 0, named=named_as(came)),)) for s in range(FEW))
    assert "s of silence, owed: a greeting" in found(full)


def test_a_bridge_that_nothing_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    """One word may bridge a silence; the answer is owed all the same."""
    due = Budget._due

    def once(self: Budget) -> Any:
        return None if self._filler_said else due(self)

    async def waits(self: Guest) -> None:
        await asyncio.sleep(9.0)

    monkeypatch.setattr(Budget, "_due", once)
    monkeypatch.setattr(Guest, "_listens", waits)  # instead of saying something to break the silence
    came = "log guest_arrived+said+session_started+talk not kept"
    full = (Schedule(s, s, strikes=(Strike(Kind.DISK_FULL, 0, lasts_s=8.0, named=named_as(came)),)) for s in range(FEW))
    assert "s of silence, owed: a greeting" in found(full)


def test_a_yes_to_a_total_that_nobody_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "_heard_total", lambda text, heard: True)
    schedules = (Schedule(seed=seed, world=seed, visits=2) for seed in range(FEW))
    assert "the guest heard" in found(schedules)


def test_a_tills_price_that_nobody_was_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    create = Fulfilment._create

    async def obliging(self: Fulfilment, record: OrderRecord, ticket: Any) -> OrderRecord:
        made = await create(self, record, ticket)
        if made.state is State.PRICE_CHANGED:
            return await create(self, record, replace(ticket, quoted_total_cents=made.total_cents))
        return made

    monkeypatch.setattr(Fulfilment, "_create", obliging)
    assert "read back and agreed to" in found(prices_change())


def test_a_menu_that_changes_under_an_order(monkeypatch: pytest.MonkeyPatch) -> None:
    def at_once(self: Deciding, version: str, out: Any) -> None:
        if version != self.s.menu_version:
            self.event("menu_changed", version=version)

    monkeypatch.setattr(Deciding, "menu_changed", at_once)
    assert "the guest heard" in found(prices_change())


def test_a_question_that_nobody_is_there_to_answer_and_nobody_knows_of(monkeypatch: pytest.MonkeyPatch) -> None:
    async def nothing(self: Outbox, order_id: str) -> None:
        pass

    monkeypatch.setattr(Outbox, "guest_left", nothing)
    answers = Guest._next_words

    def leaves(self: Guest, *, lingering: bool) -> str | None:
        asked = any("The price changed" in said for said in self._device.heard)
        return None if asked else answers(self, lingering=lingering)

    monkeypatch.setattr(Guest, "_next_words", leaves)
    assert "nobody knows" in found(prices_change())


def test_an_effect_that_waits_without_a_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    async def waits(self: SiteEffects, request: Request) -> Answer:
        await self._outbox.put(order_to_send(request.body))
        while not self._link_up():  # noqa: ASYNC110 - as the product looks at it
            await asyncio.sleep(0.1)
        return Answer(request.id, request.basis, Status.OK)

    monkeypatch.setattr(SiteEffects, "_submit", waits)
    assert "s of silence" in found(struck(Kind.DOWN, lasts_s=20.0))


def test_a_state_that_is_not_in_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    commit = Host.commit

    async def more(self: Host, given: Any) -> Any:
        step = await commit(self, given)
        self.state = replace(self.state, filler_said=True)
        return step

    monkeypatch.setattr(Host, "commit", more)
    assert "folds to another state" in found(struck(Kind.EDGE_DIES))


def test_a_circuit_that_never_looks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    give_up: Callable[..., Any] = Circuit._give_up

    def for_good(self: Circuit, now: float, jitter: float, why: str) -> Any:
        moved = give_up(self, now, jitter, why)
        self._wake = now + 1e6
        return moved

    monkeypatch.setattr(Circuit, "_give_up", for_good)
    assert "still under way" in found(struck(Kind.DOWN))
