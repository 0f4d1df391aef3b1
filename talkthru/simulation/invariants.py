"""What must hold whatever went wrong. Looked at when the world is at rest; each broken one is a sentence.

no acknowledged order is lost        what a guest was promised is at the till once, or with a person who knows
no yes is lost                       once it is in the log it reaches the outbox, whatever dies in between
no question is lost                  a yes that the till did not take is asked about again, or a person knows that
                                     nobody was there to answer
no effect happens twice              the till never makes two orders of one
the till has what was read back      its lines and its total are those the guest heard and said yes to
a log folds to the state             the one in memory and the one on the disk, to the bit
the cloud has the same history       event by event, when all is drained
a stale answer changes nothing       an answer counts only for the order that it was asked about
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from domain.codec import line_from_json
from domain.events import Event
from domain.fulfilment import Phase
from domain.order_form import to_form
from edge.link.order_file import Standing
from edge.session.state import State, fold
from talkthru.simulation.ledger import exact

if TYPE_CHECKING:
    from talkthru.simulation.store import StoreNode
    from talkthru.simulation.world import World

AMOUNT = re.compile(r"\$(\d[\d,]*\.\d\d)")
NOT_MADE = frozenset({Phase.PRICE_CHANGED, Phase.UNAVAILABLE, Phase.REJECTED})


async def check(world: "World") -> None:
    made: dict[str, list[Any]] = {}
    for one in world.till.made:
        made.setdefault(one.ticket.external_ref, []).append(one)
    _made_once(world, made)
    promised: set[str] = set()
    for store in world.stores:
        if store.running is None and store.name in world.ledger.lying:
            continue
        if store.running is None:
            world.ledger.wrong(f"{store.name}: it does not run")
            continue
        confirmed, ends = await _logs(world, store)
        for order_id in world.ledger.orders_of(store.name):
            promised.add(order_id)
            standing = await store.running.outbox.find(order_id)
            _is_kept(world, store, order_id, standing, made.get(order_id, []))
            _is_told(world, store, order_id, standing, ends.get(order_id))
        _as_read_back(world, store, confirmed, made)
    lied = bool(world.ledger.lying)
    for order_id in made.keys() - promised:
        if not lied:
            world.ledger.wrong(f"the till made {order_id}, which no guest was promised")
    world.figures["orders"] += len(promised)
    world.figures["at the till"] += len(made)


# ---- orders


def _made_once(world: "World", made: dict[str, list[Any]]) -> None:
    for order_id, all_of_it in made.items():
        if len(all_of_it) > 1:
            refs = ", ".join(f"{m.order.pos_ref} (revision {m.order.revision})" for m in all_of_it)
            world.ledger.wrong(f"the till made {order_id} {len(all_of_it)} times: {refs}")


def _is_kept(world: "World", store: "StoreNode", order_id: str, found: Standing | None, made: Sequence[Any]) -> None:
    """At the till, or with a person who was told; and the store's own screen says which."""
    wrong, calls = world.ledger.wrong, (found.calls if found else ())
    if found is None:
        wrong(f"{store.name}: order {order_id} was acknowledged, and is gone")
        return
    state = found.state
    match state.phase:
        case Phase.ACCEPTED if not made:
            wrong(f"{store.name}: {order_id} is said to be at the till, and is not")
        case Phase.ACCEPTED if made[-1].order.revision != state.revision:
            wrong(f"{store.name}: the till has revision {made[-1].order.revision} of {order_id}, not {state.revision}")
        case Phase.ACCEPTED:
            pass
        case Phase.TAKEN_BY_STAFF if made and not {"twice_at_pos", "already_at_pos"} & set(calls):
            wrong(f"{store.name}: {order_id} was keyed in by a person and made by the till, and nobody was told")
        case Phase.TAKEN_BY_STAFF:
            pass
        case Phase.HELD if "release" not in calls:
            wrong(f"{store.name}: {order_id} waits for a person who was not called")
        case Phase.HELD if made:
            wrong(f"{store.name}: {order_id} is held, and the till made it")
        case Phase.HELD:
            pass
        case phase if phase in NOT_MADE and made:
            wrong(f"{store.name}: {order_id} is said to be {phase.value}, and the till made it")
        case phase if phase in NOT_MADE:
            pass
        case phase:
            wrong(f"{store.name}: {order_id} is still {phase.value} when all has drained")


def _is_told(world: "World", store: "StoreNode", order_id: str, found: Standing | None, end: State | None) -> None:
    """All guests have left by now. Where one had said yes, was to be asked again and never answered, staff know."""
    if found is None or end is None or found.state.phase not in NOT_MADE:
        return
    told = {*found.calls, *world.ledger.calls.get((store.name, order_id), ())}
    came = found.state.phase is Phase.REJECTED and (told or end.called)  # to the guest, or to the order
    if end.talk.order.lines and not came and "guest_gone" not in told and store.name not in world.ledger.lying:
        world.ledger.wrong(
            f"{store.name}: {order_id} is {found.state.phase.value}, its guest has left, and nobody knows"
        )


@dataclass(frozen=True, slots=True)
class _Confirmed:
    """What a guest said yes to."""

    lines: tuple[Any, ...]
    total_cents: int


def _as_read_back(
    world: "World", store: "StoreNode", confirmed: dict[tuple[str, int], list[_Confirmed]], made: dict[str, list[Any]]
) -> None:
    for order_id in world.ledger.orders_of(store.name):
        for one in made.get(order_id, ()):
            order, ticket = one.order, one.ticket
            yeses = confirmed.get((order_id, order.revision), [])
            lines = tuple(to_form(ticket.lines))
            lost = not yeses and store.name in world.ledger.lying  # its log, by a disk that lied
            if not lost and not any(y.lines == lines and y.total_cents == order.total_cents for y in yeses):
                said = ", ".join(f"{len(y.lines)} lines for {y.total_cents}" for y in yeses) or "nothing"
                world.ledger.wrong(
                    f"{store.name}: the till made {order_id} revision {order.revision} with {len(lines)} lines for"
                    f" {order.total_cents} cents; read back and agreed to: {said}"
                )


# ---- the logs


async def _logs(world: "World", store: "StoreNode") -> tuple[dict[tuple[str, int], list[_Confirmed]], dict[str, State]]:
    """Each session's log, folded once more: what was said yes to, and how each ended."""
    assert store.running is not None
    confirmed: dict[tuple[str, int], list[_Confirmed]] = {}
    ends: dict[str, State] = {}
    for session in world.ledger.sessions_of(store.name):
        events = await store.running.journal.events(session)
        world.figures["events"] += len(events)
        state = ends[session] = _folded(world, store, session, events, confirmed)
        live = store.running.sessions.live.get(session)
        if live is not None and events and exact(live.state) != exact(state):
            world.ledger.wrong(f"{store.name}: the log of {session} folds to another state than the live one")
        held = world.cloud.storage.logs.get(session, [])
        if len(held) != len(events) and store.name not in world.ledger.lying:
            world.ledger.wrong(f"{store.name}: the cloud has {len(held)} of the {len(events)} events of {session}")
    return confirmed, ends


def _folded(
    world: "World",
    store: "StoreNode",
    session: str,
    events: Sequence[Event],
    confirmed: dict[tuple[str, int], list[_Confirmed]],
) -> State:
    started = next((e.data.get("menu_version") for e in events), "")
    state = State(session, menu_version=str(started))
    shown: dict[int, _Shown] = {}  # by utterance, the last one last
    answered: set[str] = set()
    yeses: dict[str, int] = {}  # requests to submit that were not refused, with their revision
    for event in events:
        before, data = state, event.data
        state = fold(state, event)
        match event.kind:
            case "said" if state.talk.expecting.kind == "confirm" and (amounts := AMOUNT.findall(str(data["text"]))):
                lines = tuple(to_form(state.talk.order.settled))
                utterance = int(str(data["utterance"]))
                # Where the disk did not take that it was heard, the guest heard it all the same.
                whole = (store.name, session, utterance) in world.ledger.heard
                shown.pop(utterance, None)
                shown[utterance] = _Shown(amounts[-1], lines, whole)
            case "heard" if (one := shown.get(int(str(data["utterance"])))) is not None:
                shown[int(str(data["utterance"]))] = replace(
                    one, heard=one.heard or f"${one.amount}" in str(data["text"])
                )
            case "said" if before.floor == "user":
                world.ledger.wrong(f"{store.name}: {session} speaks over the guest: {data['text']}")
            case "requested" if data["kind"] == "submit" and data["body"]:  # sealed for good where its key was lost
                body: Any = data["body"]
                lines = tuple(to_form(tuple(line_from_json(line) for line in body["lines"])))
                agreed = _Confirmed(lines, body["quoted_total_cents"])
                confirmed.setdefault((session, body["revision"]), []).append(agreed)
                yeses[str(data["id"])] = body["revision"]
                if not _was_heard(tuple(shown.values()), lines, agreed.total_cents):
                    heard = ", ".join(f"{len(one.lines)} lines for {one.cents}" for one in shown.values() if one.heard)
                    world.ledger.wrong(
                        f"{store.name}: {session} submits {len(lines)} lines for {agreed.total_cents} cents; the guest"
                        f" heard {heard or 'nothing'}"
                    )
            case "requested" if data["kind"] == "hand_over" and data["body"]:
                called_for: Any = data["body"]
                if called_for.get("why") == "order_rejected":  # whoever came knows, also when they have handed back
                    world.ledger.calls.setdefault((store.name, session), []).append("order_rejected")
            case "answered":
                _answered(world, store, before, data, answered)
                if data["status"] != "ok":
                    yeses.pop(str(data["id"]), None)  # the guest was told that it is not taken
    kept = world.ledger.orders.get((store.name, session))
    for request, revision in yeses.items():
        if (kept is None or kept.revision < revision) and store.name not in world.ledger.lying:
            world.ledger.wrong(f"{store.name}: the yes of {request} is in the log; its order never came to the outbox")
    return state


@dataclass(frozen=True, slots=True)
class _Shown:
    """Words that named a total, and the order then."""

    amount: str
    lines: tuple[Any, ...]
    heard: bool = False

    @property
    def cents(self) -> int:
        return int(self.amount.replace(",", "").replace(".", ""))


def _was_heard(shown: Sequence[_Shown], lines: tuple[Any, ...], cents: int) -> bool:
    """The total that was named last is this one, of these lines, and the guest heard it then, or when it was named just
    before: the same said twice may be spoken over."""
    same = takewhile(lambda one: (one.lines, one.cents) == (lines, cents), reversed(shown))
    return any(one.heard for one in same)


def _answered(world: "World", store: "StoreNode", before: State, data: Any, answered: set[str]) -> None:
    request = before.request(data["id"])
    if request is None or data["id"] in answered:
        world.ledger.wrong(f"{store.name}: {data['id']} is answered, and nobody asked, or it was answered before")
        return
    answered.add(data["id"])
    if request.kind == "reason" and data["status"] == "ok" and request.basis != before.talk.order.revision:
        world.ledger.wrong(
            f"{store.name}: an answer made for revision {request.basis} was taken at revision"
            f" {before.talk.order.revision}: {data['id']}"
        )
