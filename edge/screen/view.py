"""What the screen shows, as values: it reads the store and decides what is worth a person's eye. It changes nothing.

A guest's words are shown only to whoever may act, only the last of them, and never with a number that could be a
card's, a phone's or a person's.
"""

import re
import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.fulfilment import Phase
from domain.menu import Menu
from domain.order import ComboLine, ItemLine, Line
from edge.dialog.render import wording
from edge.dialog.talk import Phase as Talking
from edge.link.order_file import Standing
from edge.screen.approvals import Asked
from edge.screen.desk import Desk
from edge.screen.elsewhere import CloudAsks, GoodsShown, asked, goods
from edge.screen.staff import Member
from edge.session.host import Host
from edge.session.stops import EVERYWHERE

SETTLED_SHOWN = 8
ORDERS_SHOWN = 60  # more cards cannot be looked through, and every one costs the loop that sound passes through
NUMBERED = re.compile(r"(.+?)(?:-[0-9a-z]{8})?-(\d+)")  # as `edge.session.log` names sessions
# Three digits are a price or a street; from four on it may be the end of a card or a phone number.
NUMBER = re.compile(r"\d(?:[\s().-]*\d){3,}")
_DIGITS = (
    "zero oh one two three four five six seven eight nine double triple "
    "cero uno dos tres cuatro cinco seis siete ocho nueve doble"
)
SPELLED = re.compile(rf"\b(?:{_DIGITS.replace(' ', '|')})(?:[\s,-]+(?:{_DIGITS.replace(' ', '|')})){{3,}}\b", re.I)
ADDRESS = re.compile(r"\S+@\S+")


@dataclass(frozen=True, slots=True)
class LineShown:
    qty: int
    name: str
    details: tuple[str, ...] = ()
    pending: bool = False


@dataclass(frozen=True, slots=True)
class OrderShown:
    id: str
    name: str  # for a person: the lane and a number
    lines: tuple[LineShown, ...]
    total: str
    why: str  # a key of `words`
    since_ms: int
    said: str = ""  # the total that the guest was told, where `total` is another
    until_ms: int = 0  # release_by; 0: none, or let go
    calls: tuple[str, ...] = ()  # keys
    reason: str = ""
    pos_ref: str = ""
    by: str = ""
    can: tuple[str, ...] = ()  # acts


@dataclass(frozen=True, slots=True)
class ApprovalShown:
    id: str
    action: str
    amount: str
    lane: str
    requester: str
    about: tuple[LineShown, ...]
    total: str
    since_ms: int
    until_ms: int
    can: tuple[str, ...] = ()
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class LaneShown:
    device: str
    connected: bool
    session: str = ""
    state: str = "free"
    floor: str = "nobody"
    since_ms: int = 0
    lines: tuple[LineShown, ...] = ()
    total: str = ""
    heard: str = ""
    said: str = ""
    language: str = ""
    called: str = ""  # why a person is wanted, a key
    called_ms: int = 0
    stopped: str = ""  # by whom
    stopped_ms: int = 0
    can: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkShown:
    state: str  # up | doubtful | down | probing | none
    since_ms: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that needs a look: `key` says what and what to do, with `values`."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    member: Member | None
    may_act: bool
    now_ms: int
    store: str
    link: LinkShown
    problems: tuple[Problem, ...]
    calls: tuple[LaneShown, ...]
    approvals: tuple[ApprovalShown, ...]
    orders: tuple[OrderShown, ...]
    more_orders: int  # beyond those shown
    asks: tuple[CloudAsks, ...]  # of the cloud, beside `approvals` of this store's own
    goods: tuple[GoodsShown, ...]
    settled: tuple[OrderShown, ...]
    lanes: tuple[LaneShown, ...]
    stopped: str  # the whole store, by whom
    stopped_ms: int
    stopped_from_cloud: str  # why; empty: it was stopped here
    unsent: int  # events that the cloud does not have yet
    can: tuple[str, ...]
    acts: tuple[tuple[int, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the screen looks. `link` and `problems` are the app's: it knows the link and the disk."""

    desk: Desk
    menu: Callable[[], Menu]
    store: str
    connected: Callable[[], Collection[str]]
    link: Callable[[], LinkShown]
    problems: Callable[[], tuple[Problem, ...]]
    unsent: Callable[[], Any]  # awaited: a count
    wall_ms: Callable[[], int]


async def look(at: Sources, member: Member, language: str, *, may_act: bool) -> Shown:
    """Everything for one member, in their language. Reads the disk once for the orders."""
    desk, problems = at.desk, list(at.problems())
    rights = tuple(act for act in desk.acts_known if desk.may(member, act))
    can = rights if may_act else tuple(act for act in rights if act == "stop")
    settled: tuple[Standing, ...] = ()
    unsent = 0
    try:
        settled, unsent = await desk.outbox.settled(SETTLED_SHOWN), await at.unsent()
    except sqlite3.Error as error:
        problems.append(Problem("disk_unreadable", {"why": str(error)}))
    problems += _outbox_problems(desk)
    unreadable = desk.sessions.unreadable.items()
    problems += [Problem("session_unreadable", {"session": short(name), "why": why}) for name, why in unreadable]
    wanting = sorted((*desk.outbox.waiting, *desk.outbox.needing), key=lambda s: s.placed_at_us)
    lanes, far_asks = _lanes(at, language, can, may_act=may_act), desk.from_cloud
    stop, far = desk.sessions.stops.store_wide, desk.sessions.stops.from_cloud.get(EVERYWHERE)
    return Shown(
        member=member,
        may_act=may_act,
        now_ms=at.wall_ms(),
        store=at.store,
        link=at.link(),
        problems=tuple(problems),
        calls=tuple(sorted((lane for lane in lanes if lane.called), key=lambda lane: lane.called_ms)),
        approvals=tuple(_approval(a, at, member, language, can) for a in desk.approvals.open),
        orders=tuple(_order(s, at.menu(), language, can) for s in wanting[:ORDERS_SHOWN]),
        more_orders=max(0, len(wanting) - ORDERS_SHOWN),
        asks=asked(far_asks, member, desk.policy, can) if far_asks else (),
        goods=goods(far_asks, at.menu(), can) if far_asks else (),
        settled=tuple(_order(s, at.menu(), language, can) for s in settled if s not in wanting),
        lanes=lanes,
        stopped=stop.by if stop else "",
        stopped_ms=stop.at_us // 1000 if stop else 0,
        stopped_from_cloud=far.why or "-" if far else "",
        unsent=unsent,
        can=can,
        acts=tuple(desk.acts.lately),
    )


def _outbox_problems(desk: Desk) -> list[Problem]:
    found = [Problem("order_not_kept", {"why": desk.outbox.trouble})] if desk.outbox.trouble else []
    if desk.outbox.clock_jumped_s:
        found.append(Problem("clock_jumped", {"seconds": f"{desk.outbox.clock_jumped_s:+}"}))
    for damage in desk.outbox.damage:
        values = {"order": damage.order_id, "why": damage.why, "aside": damage.aside, "saved": str(damage.saved)}
        found.append(Problem("order_unreadable" if damage.order_id else "orders_damaged", values))
    if desk.acts.problem:
        found.append(Problem("acts_not_kept", {"why": desk.acts.problem}))
    return found


# ---- orders


def _is_waiting(s: Standing) -> bool:
    return s.state.phase in (Phase.QUEUED, Phase.HELD, Phase.SUBMITTING, Phase.UNKNOWN)


def _order(s: Standing, menu: Menu, language: str, can: Collection[str]) -> OrderShown:
    state = s.state
    acts = ["take"] if state.phase not in (Phase.ACCEPTED, Phase.TAKEN_BY_STAFF) else []
    if state.phase is Phase.HELD:
        acts.insert(0, "release")
    if s.needs_a_person and not _is_waiting(s):
        acts.append("done")
    said, total = s.order.quoted_total_cents, state.pos_total_cents
    until = state.release_by if state.phase in (Phase.QUEUED, Phase.UNKNOWN) and not state.released else None
    return OrderShown(
        id=s.order_id,
        name=short(s.order_id),
        lines=lines_shown(s.order.lines, menu, language),
        total=wording.money(said if total is None else total),
        said="" if total in (None, said) else wording.money(said),
        why=f"order_{state.phase.value}",
        since_ms=s.placed_at_us // 1000,
        until_ms=round(until * 1000) if until else 0,
        calls=tuple(dict.fromkeys(s.calls[s.seen :])),
        reason=s.reason,
        pos_ref=state.pos_ref,
        by=s.by,
        can=tuple(act for act in acts if act in can),
    )


def lines_shown(lines: Collection[Line], menu: Menu, language: str) -> tuple[LineShown, ...]:
    return tuple(_line(line, menu, language) for line in lines)


def _line(line: Line, menu: Menu, language: str) -> LineShown:
    pending = bool(line.pending)
    if isinstance(line, ItemLine):
        item = menu.item(line.item)
        if item is None:  # of another version of the menu
            return LineShown(line.qty, line.item.replace("_", " "), tuple(map(str, line.mods)), pending)
        name = _titled(wording.sized(item, line.variation, language))
        return LineShown(line.qty, name, tuple(wording.mods_words(item, line.mods, language)), pending)
    return _combo(line, menu, language, pending=pending)


def _combo(line: ComboLine, menu: Menu, language: str, *, pending: bool) -> LineShown:
    combo = menu.combo(line.combo)
    name = _titled(wording.sized(combo, line.size, language)) if combo else line.combo.replace("_", " ")
    details = []
    for fill in line.slots.values():
        item = menu.item(fill.item)
        words = [wording.item_name(item, language), *wording.mods_words(item, fill.mods, language)] if item else []
        details.append(", ".join(words) or fill.item.replace("_", " "))
    return LineShown(line.qty, name, tuple(details), pending)


def _titled(text: str) -> str:
    return text[:1].upper() + text[1:]


# ---- approvals


def _approval(asked: Asked, at: Sources, member: Member, language: str, can: Collection[str]) -> ApprovalShown:
    desk = at.desk
    host = desk.sessions.live.get(asked.session)
    order = host.state.talk.order if host else None
    line_id = asked.about.get("line")
    about = [line for line in order.lines if line.id == line_id] if order else []
    refused = desk.approvals.why_not(member, asked, desk.policy, grant=True)
    acts = [
        act
        for act in ("approve", "deny")
        if act in can and not desk.approvals.why_not(member, asked, desk.policy, grant=act == "approve")
    ]
    return ApprovalShown(
        id=asked.id,
        action=asked.ask.action,
        amount=amount_shown(asked),
        lane=host.device if host else asked.session,
        requester=asked.ask.actor.id,
        about=lines_shown(about or (order.lines if order else ()), at.menu(), language),
        total=_total(desk, host) if host else "",
        since_ms=asked.since_ms,
        until_ms=asked.until_ms,
        can=tuple(acts),
        why_not=refused,
    )


def amount_shown(asked: Asked) -> str:
    amount = asked.ask.amount
    if amount.cents is not None:
        return wording.money(amount.cents)
    if amount.percent is not None:
        return f"{amount.percent} %"
    return f"{amount.qty} ×" if amount.qty is not None else ""


# ---- lanes


def _lanes(at: Sources, language: str, can: Collection[str], *, may_act: bool) -> tuple[LaneShown, ...]:
    connected = at.connected()
    hosts = {host.device: host for host in at.desk.sessions.live.values() if not host.state.ended}
    devices = [*at.desk.devices, *sorted(set(hosts) - set(at.desk.devices))]
    return tuple(_lane(at, d, hosts.get(d), language, can, words=may_act, there=d in connected) for d in devices)


def _lane(
    at: Sources, device: str, host: Host | None, language: str, can: Collection[str], *, words: bool, there: bool
) -> LaneShown:
    stops = at.desk.sessions.stops
    stop = stops.holds(device)
    state = host.state if host else None
    acts = ["resume" if device in stops.places else "stop"] if stops.store_wide is None else []
    if state is not None:
        acts.insert(0, "hand_back" if state.talk.staff_has_floor else "take_over")
    base = LaneShown(
        device=device,
        connected=there,
        stopped=stop.by if stop else "",
        stopped_ms=stop.at_us // 1000 if stop else 0,
        can=tuple(act for act in acts if act in can),
    )
    if host is None or state is None or not state.seq:
        return base
    began_ms = int(state.started.get("wall_us", 0)) // 1000
    called = state.called
    values: dict[str, Any] = {name: getattr(base, name) for name in LaneShown.__slots__}
    return LaneShown(
        **values
        | {
            "session": host.session_id,
            "state": _talking(host),
            "floor": state.floor,
            "since_ms": began_ms,
            "lines": lines_shown(state.talk.order.lines, at.menu(), language),
            "total": _total(at.desk, host),
            "heard": _last(state.history, agent=False) if words else "",
            "said": _last(state.history, agent=True) if words else "",
            "language": state.talk.language,
            "called": called[0] or "asked_for_a_person" if called else "",
            "called_ms": began_ms + called[1] // 1000 if called else 0,
        }
    )


def _talking(host: Host) -> str:
    state = host.state
    if state.talk.staff_has_floor:
        return "with_staff"
    if state.stopped:
        return "stopped"
    return "ordering" if state.talk.phase in (Talking.NO_ORDER, Talking.OPEN) else state.talk.phase.value


def _total(desk: Desk, host: Host) -> str:
    """Empty where nothing is ordered, or all of it still waits for staff."""
    return wording.money(int(desk.sessions.board(host)["total_cents"])) if host.state.talk.order.settled else ""


def _last(history: tuple[tuple[str, str], ...], *, agent: bool) -> str:
    found = next((text for who, text in reversed(history) if (who == "agent") == agent), "")
    return masked(found or "")


def short(order_id: str) -> str:
    """`lane-1 #12` of the session that the order was spoken in; other ids as they are."""
    found = NUMBERED.fullmatch(order_id)
    return f"{found[1]} #{found[2]}" if found else order_id


def masked(text: str) -> str:
    """Words without what could name somebody. Cards and loyalty numbers are masked long before this."""
    return ADDRESS.sub("•••", SPELLED.sub("•••", NUMBER.sub("•••", text)))
