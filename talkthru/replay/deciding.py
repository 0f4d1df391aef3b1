"""What the conversation decides when it is given a log's turns again: by this release, or with another menu. PURE.

Each step is decided on the state as it stood, folded from the log, never on what the step before would have become: so
every difference is that turn's own. Steps whose cause is not in the log (what the cloud or staff answered, word for
word) are left out and counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from typing import Any

from domain.codec import command_from_json
from domain.events import Event
from domain.menu import Menu, Serving
from domain.order import ItemLine, Line, Order
from domain.order_form import to_form
from domain.pricing import price
from edge.dialog.meaning import Heard, Kind, Meaning
from edge.dialog.members.digits import MASK as PHONE_MASK
from edge.dialog.understand import understand
from edge.session.conversation import Conversation
from edge.session.exchange import (
    AgentResumed,
    AgentStopped,
    Given,
    GuestArrived,
    LinkChanged,
    OrderMoved,
    Played,
    StaffReturned,
    StaffTookOver,
    Tick,
    UserSpeaking,
    UserTurn,
    Word,
)
from edge.session.setting import Knowledge, Setting
from edge.session.state import State, fold
from talkthru.replay.proving import SHAPES
from talkthru.replay.story import changed, command_words

PART_OF_A_TURN = frozenset({"not_understood", "order_changed", "said", "requested", "action", "held"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one guest turn."""

    commands: tuple[str, ...]
    order: tuple[tuple[str, str], ...]  # the change, as (sign, words)
    lines: tuple[Mapping[str, Any], ...]  # the draft after it, in the order form
    not_understood: tuple[str, ...]
    requests: tuple[str, ...]
    said: tuple[str, ...]
    total_cents: int | None = None
    problem: str = ""

    def same_meaning(self, other: "Outcome") -> bool:
        return self._meaning() == other._meaning()

    def _meaning(self) -> tuple[object, ...]:
        return self.lines, self.not_understood, self.requests


@dataclass(frozen=True, slots=True)
class Difference:
    """A step that is decided otherwise now. `event`: the number of its first event."""

    event: int
    kind: str
    recorded: tuple[str, ...]
    decided: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Redecided:
    steps: int
    left_out: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One guest turn as it was, and as it would have been."""

    turn: int
    text: str
    was: Outcome
    would_be: Outcome

    @property
    def becomes_something_else(self) -> bool:
        return not self.was.same_meaning(self.would_be)

    @property
    def is_said_otherwise(self) -> bool:
        return self.was.said != self.would_be.said

    @property
    def costs_otherwise(self) -> bool:
        totals = (self.was.total_cents, self.would_be.total_cents)
        return None not in totals and totals[0] != totals[1]


class Decider:
    """The conversation of one session, with a menu: decides on states that are given to it."""

    def __init__(self, started: Mapping[str, Any], knowledge: Knowledge) -> None:
        self.menu: Menu = knowledge.menu
        self.in_a_shop = knowledge.shop is not None  # read by rules of its own: `meaning` knows menus alone
        self._knowledge = knowledge
        known = {f.name for f in fields(Setting)}
        setting = Setting(**{**_LEAST, **{k: v for k, v in started.items() if k in known}, "out": _out(started)})
        version = knowledge.menu.version
        # What staff signed was checked when it came in; a replay has the log, and not the store's keys.
        self._conversation = Conversation(
            {version: knowledge}, setting, version=version, epoch=0.0, verify=_was_checked
        )

    def serving(self, state: State) -> Serving:
        return self._conversation.serving(state, state.last_us / 1_000_000)

    def total_cents(self, state: State) -> int | None:
        """The order's price at that moment; None where this menu does not have all of it."""
        if state.talk.pos_total_cents is not None:
            return state.talk.pos_total_cents
        if unknown(state.talk.order, self.menu):
            return None
        return price(state.talk.order, self.serving(state)).total_cents

    def decide(self, before: State, given: Given, at_us: int) -> tuple[Event, ...]:
        return self._conversation.decide(before, given, at_us / 1_000_000).events

    def meaning(self, before: State, turn: UserTurn, at_us: int) -> Meaning:
        """The words of a turn as this release reads them, on the draft as it stood."""
        talk = before.talk
        serving = self._conversation.serving(before, at_us / 1_000_000)
        heard = [Heard(turn.text, turn.confidence, tuple(w.p for w in turn.words))]
        heard += [Heard(a, turn.confidence * 0.9) for a in turn.alternatives]  # as edge.session.conversation
        return understand(heard, talk.order, talk.expecting, self._knowledge.lexicon, serving, turn.speaker)

    def outcome(self, before: State, events: Sequence[Event]) -> Outcome:
        after = reduce(fold, events, before)
        data: list[tuple[str, Mapping[str, Any]]] = [(e.kind, e.data) for e in events]
        why = [d["why"] for kind, d in data if kind == "order_changed"]
        return Outcome(
            commands=tuple(
                command_words(command_from_json(w), before.talk.order, self.menu) for w in why if not isinstance(w, str)
            ),
            order=tuple(changed(before.talk.order, after.talk.order, self.menu)),
            lines=tuple(to_form(after.talk.order.lines)),
            not_understood=tuple(str(d["words"]) for kind, d in data if kind == "not_understood"),
            requests=tuple(_request(d) for kind, d in data if kind == "requested"),
            said=tuple(str(d["text"]) for kind, d in data if kind == "said"),
            total_cents=self.total_cents(after),
        )


_LEAST: dict[str, Any] = {
    "channel": "lane", "device": "", "site": "", "location": "", "local_time": "2000-01-01T12:00", "wall_us": 0,
}  # fmt: skip


def _out(started: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(item) for item in started.get("out") or ())


def _was_checked(body: bytes, signature: str, approver: str) -> bool:
    return True


def _request(d: Mapping[str, Any]) -> str:
    about = (d["body"] or {}).get("action") or (d["body"] or {}).get("why") or ""
    return f"{d['kind']} {about}".strip()


def unknown(order: Order, menu: Menu) -> tuple[str, ...]:
    """What a draft holds that this menu does not have."""
    return tuple(dict.fromkeys(name for line in order.lines if (name := _unknown(line, menu))))


def _unknown(line: Line, menu: Menu) -> str:
    if isinstance(line, ItemLine):
        item = menu.item(line.item)
        if item is None:
            return line.item
        if line.variation is not None and item.variation(line.variation) is None:
            return f"{line.item}/{line.variation}"
        return next((f"{line.item}: {m.option}" for m in line.mods if item.option(m.option) is None), "")
    combo = menu.combo(line.combo)
    if combo is None or (line.size is not None and combo.size(line.size) is None):
        return line.combo
    for slot_id, fill in line.slots.items():
        slot = combo.slot(slot_id)
        if slot is None or slot.choice(fill.item) is None or menu.item(fill.item) is None:
            return f"{line.combo}: {fill.item}"
    return ""


# ---- what was given


def user_turn(event: Event) -> UserTurn | None:
    """None where the words were deleted, or held a phone number: that is never in the log."""
    d: Mapping[str, Any] = event.data
    if d["text"] is None or PHONE_MASK in d["text"]:
        return None
    words = tuple(Word(w[0], w[1] / 1000, w[2] / 1000, w[3] / 1000) for w in d["words"] or ())
    alternatives, confidence = tuple(d["alternatives"] or ()), d["confidence"] / 1000
    return UserTurn(d["text"], alternatives, confidence, words, d["speaker"], bool(d.get("continues")))


def _given(event: Event, before: State) -> Given | None:
    """What a step's first event was decided from; None where the log does not hold it."""
    d: Mapping[str, Any] = event.data
    match event.kind:
        case "user_turn":
            return user_turn(event)
        case "user_speaking":
            return UserSpeaking()
        case "heard":
            return None if d["text"] is None else Played(d["utterance"], d["text"], d["complete"])
        case "session_started":
            return GuestArrived()
        case "link_changed":
            return LinkChanged(d["up"])
        case "staff_took_over":
            return StaffTookOver(str(d.get("by", "")))
        case "staff_returned":
            return StaffReturned(str(d.get("by", "")))
        case "agent_stopped":
            return AgentStopped(str(d.get("by", "")))
        case "agent_resumed":
            return AgentResumed(str(d.get("by", "")))
        case "reprompted" | "filler":
            return Tick()
        case "order_moved":
            told = (d["state"], d["total_cents"], tuple(d["unavailable"]), d["pos_ref"], d["reason"])
            return OrderMoved(before.session, d["revision"], *told)
    return None


# ---- again


def redecide(events: Sequence[Event], states: Sequence[State], decider: Decider, *, cut_off: bool = False) -> Redecided:
    """Decides every step again whose cause is in the log, and compares the events, one by one.

    cut_off: what follows cannot be believed, so the last step may lack its end.
    """
    at = steps = left_out = 0
    differences = []
    while at < len(events):
        given = _given(events[at], states[at])
        if given is None:
            left_out += 1
            at += 1
            continue
        steps += 1
        length = max(1, _length(events, at))
        recorded = events[at : at + length]
        try:
            decided = decider.decide(states[at], given, events[at].at_us)
        except SHAPES as error:
            decided = (Event("not_decided", events[at].at_us, {"why": repr(error)[:200]}),)
        exact = tuple(events[at : at + len(decided)])
        if cut_off and at + len(exact) == len(events) and exact == decided[: len(exact)]:
            break  # the same as far as it goes
        extra = given.__class__ is UserTurn and any(e.kind in PART_OF_A_TURN for e in recorded[len(decided) :])
        if decided == exact and not extra:
            at += max(1, len(decided))
            continue
        differences.append(_difference(at + 1, tuple(recorded), decided))
        at += length
    return Redecided(steps, left_out, tuple(differences))


def _length(events: Sequence[Event], at: int) -> int:
    """How many events the step has that begins there: those of its moment, up to the next cause."""
    first = events[at]
    end = at + 1
    while end < len(events) and events[end].at_us == first.at_us and events[end].kind not in CAUSES:
        end += 1
    return end - at


CAUSES = frozenset(
    {
        "session_started", "user_speaking", "user_turn", "heard", "link_changed", "menu_changed", "order_moved",
        "staff_took_over", "staff_returned", "agent_stopped", "agent_resumed", "resumed", "reprompted", "filler",
        "answered", "guest_left",
    }
)  # fmt: skip


def _difference(event: int, recorded: Sequence[Event], decided: Sequence[Event]) -> Difference:
    only_recorded = tuple(_short(e) for e in recorded if e not in decided)
    only_decided = tuple(_short(e) for e in decided if e not in recorded)
    return Difference(event, recorded[0].kind, only_recorded, only_decided)


def _short(event: Event) -> str:
    d: Mapping[str, Any] = event.data
    if event.kind == "said":
        return f"said: {d['text']}"
    if event.kind == "not_understood":
        return f"not understood: {d['words']}"
    if event.kind == "order_changed":
        why = d["why"]
        return f"order changed: {why if isinstance(why, str) else command_words(command_from_json(why), Order(), None)}"
    if event.kind == "talk":
        return f"talk: {', '.join(sorted(d))}"
    return f"{event.kind.replace('_', ' ')}: {', '.join(f'{k} {v}' for k, v in sorted(d.items()))}"[:160]


def what_if(
    events: Sequence[Event], states: Sequence[State], decider: Decider, recorded: Decider | None = None
) -> tuple[WhatIf, ...]:
    """Every guest turn with this decider's menu, beside what the log holds; `recorded` has the menu of then."""
    told = []
    for at, event in enumerate(events):
        given = user_turn(event) if event.kind == "user_turn" else None
        if given is None:
            continue
        was = (recorded or decider).outcome(states[at], events[at : at + _length(events, at)])
        would_be = _would_be(decider, states[at], given, event.at_us)
        told.append(WhatIf(states[at].turn + 1, given.text, was, would_be))
    return tuple(told)


def _would_be(decider: Decider, before: State, given: UserTurn, at_us: int) -> Outcome:
    missing = unknown(before.talk.order, decider.menu)
    problem = f"this menu does not have what the draft holds: {', '.join(missing)}" if missing else ""
    try:
        made = decider.outcome(before, decider.decide(before, given, at_us))
    except SHAPES as error:
        return Outcome((), (), (), (), (), (), problem=problem or f"it cannot be decided: {error!r:.120}")
    return (
        made
        if not problem
        else Outcome(
            made.commands, made.order, made.lines, made.not_understood, made.requests, made.said, None, problem
        )
    )


def intents(meaning: Meaning) -> tuple[str, ...]:
    """What was meant besides commands, in words."""
    told = []
    for intent in meaning.intents:
        if intent.kind is Kind.NOISE:
            continue
        about = f" about {', '.join(intent.about)}" if intent.about else ""
        told.append(f"{intent.kind.value.replace('_', ' ')}{about}{f' ({intent.value})' if intent.value else ''}")
    told += [f"unclear which {a.what}: {a.text} ({', '.join(a.options)})" for a in meaning.ambiguities]
    return tuple(told)
