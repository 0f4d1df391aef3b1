"""A session's state and `fold`, the only thing that changes it. PURE: no understanding, no pricing, no clock.

Every field is folded from events, so the log alone gives the same state to the byte. Times are microseconds since the
session started.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from typing import Any

from domain import adjustments
from domain.changed import changed
from domain.codec import (
    command_from_json,
    command_to_json,
    line_from_json,
    line_to_json,
    order_from_json,
    order_to_json,
)
from domain.events import UPCASTERS, Event
from domain.grants import ask_from_json, ask_to_json, grant_from_json
from domain.order import Order, Snapshot
from edge.dialog.meaning import Expecting
from edge.dialog.members import members
from edge.dialog.shop.memory import ShopTalk
from edge.dialog.talk import Applied, Phase, Talk, Waiting

HISTORY_KEPT = 20  # what a reasoning request carries; the log has the rest
PAST_KEPT = 50  # as domain.order


@dataclass(frozen=True, slots=True)
class OpenRequest:
    id: str
    kind: str
    basis: int
    body: Mapping[str, Any]
    at_us: int
    deadline_us: int


@dataclass(frozen=True, slots=True)
class Approval:
    """As the session protocol shows it: requested, granted or denied."""

    request: str
    action: str
    status: str


@dataclass(frozen=True, slots=True)
class Half:
    """The last turn, as long as it may prove to be the first half of one: what was there before it, and its words."""

    talk: Talk
    history: tuple[tuple[str, str], ...]
    text: str
    alternatives: tuple[str, ...]
    confidence: int  # in thousandths
    speaker: str

    def joined(self, other: "Half") -> "Half":
        """With the words that it went on with. What it began with stays as it was."""
        texts = (f"{self.text} {other.text}", *(f"{self.text} {a}" for a in other.alternatives))
        texts += tuple(f"{a} {other.text}" for a in self.alternatives)
        one, two = (max(1, len(half.text.split())) for half in (self, other))
        confidence = (self.confidence * one + other.confidence * two) // (one + two)
        return replace(self, text=texts[0], alternatives=texts[1:], confidence=confidence)


@dataclass(frozen=True, slots=True)
class State:
    session: str
    seq: int = 0  # events folded
    started: Mapping[str, Any] = field(default_factory=dict)  # of session_started
    menu_version: str = ""
    turn: int = 0
    utterance: int = 0
    talk: Talk = field(default_factory=Talk)
    floor: str = "nobody"  # nobody | user | agent | staff
    speaking: tuple[tuple[int, str], ...] = ()  # said, not yet played out
    silent_since_us: int | None = None
    history: tuple[tuple[str, str], ...] = ()  # (who, words as heard)
    guest: str = ""  # as whom the diariser labelled the one who began to order; "" before anybody did
    open: tuple[OpenRequest, ...] = ()
    held: tuple[tuple[str, str], ...] = ()  # (language, words) that came while the guest spoke
    approvals: tuple[Approval, ...] = ()
    actions: tuple[Mapping[str, Any], ...] = ()
    present: bool = False
    ended: bool = False
    filler_said: bool = False
    stopped: bool = False  # by the stop button: no word and no effect of the agent
    called: tuple[str, int] | None = None  # why a person is wanted and since when; until one takes over
    half: Half | None = None  # None: what came of the last turn stands
    last_us: int = 0

    @property
    def silenced(self) -> bool:
        """The agent holds its tongue: a person speaks, or the agent is stopped."""
        return self.stopped or self.talk.staff_has_floor

    def request(self, request_id: str) -> OpenRequest | None:
        return next((r for r in self.open if r.id == request_id), None)


GUESTS = frozenset({"customer", "shopper"})  # labels of the one who orders


def fold(s: State, e: Event) -> State:
    """The state after an event. Raises ValueError for a kind that no release ever wrote."""
    after = _folded(s, e)
    if e.kind == "user_turn":
        return changed(after, half=_turn(s, e.data))
    if after.half is None or e.kind in _OF_A_TURN or (e.kind == "requested" and e.data["kind"] == "reason"):
        return after
    return changed(after, half=None)  # something else happened since, which is not taken back with words


_OF_A_TURN = frozenset(
    {"order_changed", "talk", "said", "heard", "user_speaking", "not_understood", "answer_dropped"}
)  # what an answer to a guest is made of, when nobody else was asked anything


def _turn(s: State, d: Mapping[str, Any]) -> Half | None:
    """The turn of a `user_turn` event, with what it continues, if it does. None: nothing was said, or it was
    deleted."""
    if not d["text"]:
        return None
    new = Half(s.talk, s.history, d["text"], tuple(d["alternatives"] or ()), d["confidence"], d["speaker"])
    return s.half.joined(new) if d.get("continues") and s.half is not None else new


def _folded(s: State, e: Event) -> State:
    d: Mapping[str, Any] = e.data
    s = changed(s, seq=s.seq + 1, last_us=e.at_us)
    match e.kind:
        case "session_started":
            return changed(s, started=d, menu_version=str(d["menu_version"]))
        case "guest_arrived":
            return changed(s, present=True)
        case "user_speaking":
            return changed(s, floor="user", silent_since_us=None, held=s.held)
        case "user_turn":
            talk = changed(s.talk, reprompts=0)
            turn = _turn(s, d)
            history = _remember(turn.history, turn.speaker, turn.text) if turn else s.history
            floor = "staff" if talk.staff_has_floor else "agent" if s.speaking else "nobody"
            guest = s.guest or (d["speaker"] if d["text"] and d["speaker"] in GUESTS else "")
            s = changed(s, turn=s.turn + 1, guest=guest)
            return changed(s, talk=talk, history=history, floor=floor, silent_since_us=e.at_us)
        case "order_changed":
            return changed(s, talk=changed(s.talk, order=_order(s.talk.order, d)))
        case "talk" if "order" in d:
            raise ValueError("a talk event carries no order: order_changed does")
        case "talk":
            return changed(s, talk=changed(s.talk, **{k: _decode(k, v) for k, v in d.items()}))
        case "member":
            return changed(s, talk=changed(s.talk, loyalty=members.from_json(d["state"])))
        case "said":
            speaking = (*s.speaking, (d["utterance"], d["text"] or ""))
            return changed(s, utterance=d["utterance"], speaking=speaking, floor="agent")
        case "heard":
            return _heard(s, d, e.at_us)
        case "held":
            return changed(s, held=(*s.held, *((d["language"], t) for t in d["texts"] or ())))
        case "released":
            return changed(s, held=())
        case "requested":
            return _requested(s, d, e.at_us)
        case "answered" | "answer_dropped":
            return _granted(_answered(s, d), d.get("grant"))
        case "action":
            return changed(s, actions=(*s.actions, d["action"]))
        case "menu_changed":
            return changed(s, menu_version=d["version"] or s.menu_version)
        case "staff_took_over":
            talk = changed(s.talk, staff_has_floor=True)
            return changed(s, talk=talk, floor="staff", speaking=(), silent_since_us=None, called=None)
        case "staff_returned":
            talk = changed(s.talk, staff_has_floor=False)
            return changed(s, talk=talk, floor="nobody", silent_since_us=e.at_us, called=None)
        case "agent_stopped":
            floor = "nobody" if s.floor == "agent" else s.floor
            called = s.called if s.talk.staff_has_floor else s.called or ("stopped", e.at_us)
            return changed(s, stopped=True, floor=floor, speaking=(), silent_since_us=None, called=called)
        case "agent_resumed":
            called = None if s.called and s.called[0] == "stopped" else s.called
            return changed(s, stopped=False, silent_since_us=e.at_us, called=called)
        case "resumed":
            return changed(s, floor="nobody", speaking=(), present=True, silent_since_us=e.at_us)
        case "filler":
            return changed(s, filler_said=True)
        case "guest_left":
            return changed(s, present=False)
        case "session_ended":
            return changed(s, ended=True, silent_since_us=None)
        case "order_moved" | "reservation_moved" | "staff_asked" | "link_changed" | "refused":
            return s
        case "reprompted" | "not_understood" | "staff_act":
            return s  # for people and for learning; what they led to is in the events beside them
    raise ValueError(f"an event of no release: {e.kind!r}")


def _remember(history: tuple[tuple[str, str], ...], who: str, words: str) -> tuple[tuple[str, str], ...]:
    return (*history, (who, words))[-HISTORY_KEPT:]


def _heard(s: State, d: Mapping[str, Any], at_us: int) -> State:
    """What was played is history; after a barge-in the unsaid rest is not, nor what was queued behind it."""
    done = d["utterance"]
    speaking = tuple(x for x in s.speaking if x[0] > done) if d["complete"] else ()
    history = _remember(s.history, "agent", d["text"]) if d["text"] else s.history
    last = not speaking and s.floor == "agent"
    since = s.silent_since_us
    if last and (since is None or s.talk.reprompts == 0):
        since = at_us
    floor = "nobody" if last else s.floor
    return changed(s, speaking=speaking, history=history, floor=floor, silent_since_us=since)


def _requested(s: State, d: Mapping[str, Any], at_us: int) -> State:
    request = OpenRequest(d["id"], d["kind"], d["basis"], d["body"] or {}, at_us, d["deadline_us"])
    approvals = s.approvals
    if d["kind"] == "approve":
        approvals = (*approvals, Approval(d["id"], request.body.get("action", ""), "requested"))
    called = (str(request.body.get("why", "")), at_us) if d["kind"] == "hand_over" else s.called
    return changed(s, open=(*s.open, request), approvals=approvals, filler_said=False, called=called)


def _answered(s: State, d: Mapping[str, Any]) -> State:
    status = {"ok": "granted"}.get(d["status"], "denied")
    approvals = tuple(replace(a, status=status) if a.request == d["id"] else a for a in s.approvals)
    return changed(s, open=tuple(r for r in s.open if r.id != d["id"]), approvals=approvals)


def _granted(s: State, grant: Any) -> State:
    """What staff signed is at hand from here on; where it is used, it is checked again."""
    if grant is None:
        return s
    return changed(s, talk=changed(s.talk, grants=(*s.talk.grants, grant_from_json(grant))))


# ---- the order in events


def order_changed(applied: Applied, before: Order) -> dict[str, Any]:
    """What an `order_changed` event holds: the lines after it, and whether it went back instead of on."""
    order, why = applied.order, applied.command
    if order.past not in (_pushed(before), before.past[:-1]):  # staff decided: their decision is in the past, too
        return {"why": str(why), "order": order_to_json(order)}
    return {
        "why": why if isinstance(why, str) else command_to_json(why),
        "lines": [line_to_json(line) for line in order.lines],
        "codes": list(order.codes),
        "next_line": order.next_line,
        "back": order.past == before.past[:-1],
        **(
            {"adjustments": [adjustments.to_json(a) for a in order.adjustments]}
            if order.adjustments != before.adjustments
            else {}
        ),
    }


def _pushed(before: Order) -> tuple[Snapshot, ...]:
    return (*before.past, Snapshot(before.lines, before.codes))[-PAST_KEPT:]


def _order(before: Order, d: Mapping[str, Any]) -> Order:
    if "order" in d:
        return order_from_json(d["order"])
    past = before.past[:-1] if d["back"] else _pushed(before)
    lines = tuple(line_from_json(line) for line in d["lines"])
    off = tuple(map(adjustments.from_json, d["adjustments"])) if "adjustments" in d else before.adjustments
    return Order(lines, tuple(d["codes"]), before.revision + 1, d["next_line"], past, off)


# ---- the talk in events

_TALK_FIELDS = tuple(
    f.name for f in fields(Talk) if f.name not in ("order", "grants", "loyalty")
)  # these have events of their own

_talk_fields = attrgetter(*_TALK_FIELDS)

UPCASTERS["talk", 1] = lambda data: {k: v for k, v in data.items() if k != "approved_total"}  # grants stand for it


def talk_changes(before: Talk, after: Talk) -> dict[str, Any]:
    """The fields of the talk that changed, as JSON."""
    rows = zip(_TALK_FIELDS, _talk_fields(before), _talk_fields(after), strict=True)
    return {name: _encode(now) for name, was, now in rows if was is not now and was != now}


def _encode(value: Any) -> Any:
    match value:
        case Phase():
            return value.value
        case Expecting():
            return {f.name: _encode(getattr(value, f.name)) for f in fields(Expecting)}
        case Waiting():
            return {
                "request": value.request,
                "action": value.action,
                "line": value.line,
                "commands": [command_to_json(c) for c in value.commands],
                "amount": dict(value.amount),
                "ask": None if value.ask is None else ask_to_json(value.ask),
            }
        case ShopTalk():
            return value.to_json()
        case frozenset():
            return sorted(value)
        case tuple():
            return [_encode(v) for v in value]
        case None | bool() | int() | str():
            return value
    return command_to_json(value)


def _decode(name: str, value: Any) -> Any:
    match name:
        case "phase":
            return Phase(value)
        case "shop":
            return ShopTalk.from_json(value)
        case "expecting":
            return Expecting(**{**value, "options": tuple(value.get("options", ()))})
        case "waiting":
            return tuple(_waiting(v) for v in value)
        case "overheard" | "undone" | "too_many" | "missed":
            return tuple(command_from_json(v) for v in value)
        case "out" | "spent":
            return frozenset(value)
        case "agreed_qty" | "refused_once" | "last_said" | "allergies" | "asked" | "owners" | "added" | "offered":
            return tuple(value or ())  # a destroyed key leaves nothing
        case "spoken_before":
            return tuple(value)
    return value


def _waiting(value: Mapping[str, Any]) -> Waiting:
    commands: Sequence[Any] = value["commands"]
    return Waiting(
        value["request"],
        value["action"],
        value["line"],
        tuple(command_from_json(c) for c in commands),
        value["amount"],
        None if value.get("ask") is None else ask_from_json(value["ask"]),
    )
