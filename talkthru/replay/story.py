"""A session's events as turns that a person can follow. PURE; `talkthru.replay.view` draws them.

A turn is what a guest said and all that came of it until they spoke again; turn 0 is the arrival. What was heard of an
utterance is known later and stands with the utterance.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.codec import command_from_json
from domain.events import Event
from domain.menu import Menu
from domain.order import Add, Change, Clear, Command, ItemLine, Line, Order, Remove, Undo, UseCode
from edge.dialog.render import wording
from edge.session.state import State


@dataclass(frozen=True, slots=True)
class Told:
    """One line of what was decided, `at_us` into the session. `sign`: + - ~ for the order, else a space."""

    at_us: int
    text: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """An utterance of the agent; `heard` None: nobody knows how much. Texts are None once the words are deleted."""

    number: int
    at_us: int
    text: str | None
    language: str
    heard: str | None = None
    complete: bool | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    number: int
    at_us: int
    before: State
    after: State
    first_event: int  # numbers from 1, as `--verify` names them
    last_event: int
    speaker: str = ""
    text: str | None = None
    alternatives: tuple[str, ...] = ()
    confidence_permille: int | None = None
    words: tuple[tuple[str, int, int, int], ...] = ()  # word, start ms, end ms, p permille
    began_us: int | None = None  # when the guest began to speak
    pause_us: int | None = None  # before that, since the agent fell silent
    not_understood: tuple[str | None, ...] = ()
    understood: tuple[str, ...] = ()  # the commands that took effect
    decided: tuple[Told, ...] = ()
    said: tuple[Spoken, ...] = ()

    @property
    def is_arrival(self) -> bool:
        return self.number == 0


def tell(events: Sequence[Event], states: Sequence[State], menu: Menu | None) -> tuple[Turn, ...]:
    """The turns of a log that was proved: `states[n]` after n events. menu: names things; None shows identifiers."""
    teller = _Teller(menu)
    for number, event in enumerate(events, 1):
        teller.take(number, event, states[number - 1], states[number])
    return teller.turns()


class _Teller:
    def __init__(self, menu: Menu | None) -> None:
        self._menu = menu
        self._done: list[Turn] = []
        self._turn: Turn | None = None
        self._began_us: int | None = None
        self._silent_us: int | None = None

    def turns(self) -> tuple[Turn, ...]:
        return (*self._done, *([self._turn] if self._turn else []))

    def take(self, number: int, event: Event, before: State, after: State) -> None:
        d: Mapping[str, Any] = event.data
        if event.kind == "user_speaking":
            self._began_us = event.at_us
            self._silent_us = before.silent_since_us
        if event.kind == "user_turn":
            self._next(self._heard(number, event, before))
        elif self._turn is None:
            self._next(Turn(0, event.at_us, before, after, number, number))
        assert self._turn is not None
        self._turn = replace(self._turn, after=after, last_event=number)
        match event.kind:
            case "not_understood":
                self._turn = replace(self._turn, not_understood=(*self._turn.not_understood, d["words"]))
            case "order_changed":
                self._order_changed(event, before, after)
            case "said":
                spoken = Spoken(d["utterance"], event.at_us, d["text"], d["language"])
                self._turn = replace(self._turn, said=(*self._turn.said, spoken))
            case "heard":
                self._was_heard(d)
            case _:
                self._note(event.at_us, _told(event, before, after))

    def _next(self, turn: Turn) -> None:
        if self._turn is not None:
            self._done.append(self._turn)
        self._turn = turn

    def _heard(self, number: int, event: Event, before: State) -> Turn:
        d: Mapping[str, Any] = event.data
        began, self._began_us = self._began_us, None
        pause = began - self._silent_us if began is not None and self._silent_us is not None else None
        return Turn(
            number=d["turn"],
            at_us=event.at_us,
            before=before,
            after=before,
            first_event=number,
            last_event=number,
            speaker=d["speaker"],
            text=d["text"],
            alternatives=tuple(d["alternatives"] or ()),
            confidence_permille=d["confidence"],
            words=tuple((w[0], w[1], w[2], w[3]) for w in d["words"] or ()),
            began_us=began,
            pause_us=pause if pause is not None and pause >= 0 else None,
        )

    def _order_changed(self, event: Event, before: State, after: State) -> None:
        assert self._turn is not None
        was, now, why = before.talk.order, after.talk.order, event.data["why"]
        understood = self._turn.understood
        if isinstance(why, str):
            self._note(event.at_us, [f"the order changed: {why.replace('_', ' ')}"])
        else:
            understood = (*understood, command_words(command_from_json(why), was, self._menu))
        changes = tuple(Told(event.at_us, text, sign) for sign, text in changed(was, now, self._menu))
        self._turn = replace(self._turn, understood=understood, decided=(*self._turn.decided, *changes))

    def _was_heard(self, d: Mapping[str, Any]) -> None:
        done, complete = d["utterance"], d["complete"]

        def known(spoken: Spoken) -> Spoken:
            if spoken.number == done:
                return replace(spoken, heard=d["text"], complete=complete)
            if spoken.number > done and not complete:  # queued behind what was cut off
                return replace(spoken, heard="", complete=False)
            return spoken

        self._done[-1:] = [replace(t, said=tuple(map(known, t.said))) for t in self._done[-1:]]
        assert self._turn is not None
        self._turn = replace(self._turn, said=tuple(map(known, self._turn.said)))

    def _note(self, at_us: int, texts: Iterable[str]) -> None:
        assert self._turn is not None
        self._turn = replace(self._turn, decided=(*self._turn.decided, *(Told(at_us, text) for text in texts)))


# ---- what was decided, in words


def _told(event: Event, before: State, after: State) -> list[str]:
    """Everything but words, order lines and utterances; nothing for what only the machine needs."""
    d: Mapping[str, Any] = event.data
    match event.kind:
        case "talk":
            return _talk(before, after)
        case "requested":
            return [_requested(d)]
        case "answered" | "answer_dropped":
            return [_answered(d, before)]
        case "action":
            rest = ", ".join(f"{k} {v}" for k, v in sorted(d["action"].items()) if k != "action")
            return [f"done: {str(d['action'].get('action', '')).replace('_', ' ')} {rest}".rstrip()]
        case "order_moved":
            total = d["total_cents"]
            facts = [d["pos_ref"], d["reason"], ", ".join(d["unavailable"] or ())]
            facts += [wording.money(total)] if isinstance(total, int) else []
            told = "; ".join(f for f in facts if f)
            return [f"the order's way: {str(d['state']).replace('_', ' ')}{f' ({told})' if told else ''}"]
        case "link_changed":
            return ["the link to the cloud is back" if d["up"] else "the link to the cloud is lost"]
        case "menu_changed":
            return [f"the menu is now version {d['version']}"]
        case "reprompted":
            return [f"silence: asked again ({d['n']} of 2)"]
        case "held":
            return ["kept back while the guest spoke: " + " ".join(d["texts"] or ())]
        case "staff_act":
            return [f"{d['who'] or 'somebody'}: {d['what']} {d['about']}".replace("_", " ").rstrip()]
        case "session_ended":
            return [f"the session ended: {str(d['why']).replace('_', ' ')}"]
    by = f", by {d['by']}" if d.get("by") else ""
    return [PLAIN[event.kind] + by] if event.kind in PLAIN else []


PLAIN = {
    "filler": "the answer took longer: a word in between",
    "guest_left": "the guest left",
    "member": "what is known of the member changed",
    "resumed": "resumed after a break of the device or the edge",
    "staff_took_over": "staff took over: the agent is silent",
    "staff_returned": "staff handed back to the agent",
    "agent_stopped": "staff stopped the agent",
    "agent_resumed": "staff let the agent go on",
}


def _talk(before: State, after: State) -> list[str]:
    was, now = before.talk, after.talk
    told = []
    if now.phase is not was.phase:
        told.append(f"order state: {was.phase.value} to {now.phase.value}".replace("_", " "))
    if gone := sorted(now.out - was.out):
        told.append(f"sold out: {', '.join(gone)}")
    if back := sorted(was.out - now.out):
        told.append(f"to be had again: {', '.join(back)}")
    if now.doubts > was.doubts:
        told.append(f"in doubt ({now.doubts} in a row)")
    if now.read_back is not None and now.read_back != was.read_back:
        total = f", {wording.money(now.quoted_cents)}" if now.quoted_cents is not None else ""
        told.append(f"read back as revision {now.read_back}{total}")
    if now.handoff and not was.handoff:
        told.append("a person is wanted")
    if now.language != was.language:
        told.append(f"language: {now.language}")
    return told


ANSWERS = {
    "submit": "submitting the order",
    "reason": "the cloud's proposal",
    "approve": "staff's answer",
    "hand_over": "a person was called",
    "lookup": "looking it up in the cloud",
    "act": "redeeming a reward",
}


def _requested(d: Mapping[str, Any]) -> str:
    body: Mapping[str, Any] = d["body"] or {}
    match d["kind"]:
        case "submit":
            total = body.get("quoted_total_cents")
            return "request: submit the order" + (f", {wording.money(total)}" if isinstance(total, int) else "")
        case "approve":
            amount = ", ".join(f"{k} {body[k]}" for k in ("qty", "percent", "cents", "sku") if k in body)
            action = str(body.get("action", "(deleted)")).replace("_", " ")
            return f"request: staff's approval of {action}{f' ({amount})' if amount else ''}"
        case "hand_over":
            return f"request: a person, because: {str(body.get('why', '(deleted)')).replace('_', ' ')}"
        case "reason":
            unknown = ", ".join(f'"{u}"' for u in body.get("unknown", ()))
            return f"request: the cloud's proposal{f' for {unknown}' if unknown else ''}"
        case "lookup" if body.get("what") == "memory":
            return "request: what the cloud remembers of the customer"
        case "lookup":
            return "request: look it up in the cloud"
        case "act" if body.get("what") == "remember":
            return f"request: remember {body.get('kind', '(deleted)')}"
        case "act":
            return f"request: redeem {str(body.get('reward', '(deleted)')).replace('_', ' ')}"
    return f"request: {d['kind']}"


def _answered(d: Mapping[str, Any], before: State) -> str:
    request = before.request(d["id"])
    kind = request.kind if request else ""
    status = "granted" if (kind, d["status"]) == ("approve", "ok") else d["status"]
    grant, why = d.get("grant"), str(d.get("why") or "").replace("_", " ")
    who = grant.get("approver") if isinstance(grant, Mapping) else d.get("by")
    by = f" by {who}" if who else ""
    way = "".join(f"; {_hop(hop)}" for hop in d.get("way") or ())
    told = f"{f' ({why})' if why else ''}{way}{_rests_on(d)}"
    return f"{ANSWERS.get(kind, 'an earlier request')}: {status}{by}{told}"


def _rests_on(d: Mapping[str, Any]) -> str:
    """How sure a proposal was, and of what: what people said bears it out, or not."""
    if "confidence" not in d:
        return ""
    grounds = [f"{g['ref']} {g['score'] / 10:g}% ({g['of']})" for g in d.get("grounds") or ()]
    return f"; {d['confidence'] / 10:g}% sure{', by ' if grounds else ''}{', '.join(grounds)}"


def _hop(hop: Mapping[str, Any]) -> str:
    """A stop on a question's way through the cloud, and what it cost where it cost something."""
    tokens = int(hop.get("input_tokens", 0)) + int(hop.get("output_tokens", 0))
    cost = f", {tokens} tokens, {hop.get('cost_micros', 0) / 10_000:g} cents" if tokens else ""
    return f"{hop['to']}: {hop['ended']}, {hop['ms']} ms{cost}"


# ---- orders in words


def line_words(line: Line, menu: Menu | None) -> str:
    """A line by the menu's names; by identifiers where this menu does not have it."""
    known = menu is not None and (menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo))
    text = wording.line(menu, line, "en", full=True) if menu is not None and known else _by_ids(line)
    return f"{text} (waits: {line.pending.replace('_', ' ')})" if line.pending else text


def _by_ids(line: Line) -> str:
    if isinstance(line, ItemLine):
        return " ".join([str(line.qty), "×", line.item, line.variation or "", *map(str, line.mods)]).replace("  ", " ")
    slots = ", ".join(" ".join([slot, fill.item, *map(str, fill.mods)]) for slot, fill in line.slots.items())
    return f"{line.qty} × {line.combo} {line.size or ''} [{slots}]"


def changed(was: Order, now: Order, menu: Menu | None) -> list[tuple[str, str]]:
    """The difference as (sign, words): + added, - removed, ~ changed."""
    before, after = {line.id: line for line in was.lines}, {line.id: line for line in now.lines}
    rows = [("-", line_words(line, menu)) for at, line in before.items() if at not in after]
    for at, line in after.items():
        if at not in before:
            rows.append(("+", line_words(line, menu)))
        elif before[at] != line:
            rows.append(("~", f"{line_words(before[at], menu)} → {line_words(line, menu)}"))
    rows += [("-", f"code {code}") for code in was.codes if code not in now.codes]
    return rows + [("+", f"code {code}") for code in now.codes if code not in was.codes]


def command_words(command: Command, order: Order, menu: Menu | None) -> str:
    """A command against the order it was given for."""

    def held(line_id: int) -> str:
        line = order.line(line_id)
        return line_words(line, menu) if line is not None else f"line {line_id}"

    match command:
        case Add(line):
            return f"add {line_words(line, menu)}"
        case Change(line_id, to):
            return f"make {held(line_id)} into {'; '.join(line_words(line, menu) for line in to)}"
        case Remove(line_id):
            return f"remove {held(line_id)}"
        case Clear():
            return "clear the order"
        case Undo():
            return "undo the last change"
        case UseCode(code):
            return f"use the code {code}"
