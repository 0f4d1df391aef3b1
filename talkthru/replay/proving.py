"""Whether a session's log is as it was written, and what of it can still be believed. PURE.

The chain is recomputed over the sealed bytes, every event is read, written again and folded. The first event that does
not fit ends what is believed: a state folded over it would be a guess. The chain shows damage and clumsy changes; a
person who can write the file can recompute all of it, which only the copy in the cloud shows.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

from domain.events import (
    JSON,
    Event,
    EventError,
    canonical,
    chain,
    decode,
    encode,
    genesis,
    is_sealed,
    unseal,
    version_of,
)
from edge.session.archive import Listed, Row
from edge.session.state import State, fold

Opener = Callable[[bytes], bytes | None]
# What a fold of an event of strange form may raise: data of a log that somebody made up, or a release we do not know.
SHAPES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class Words(Enum):
    """Whether what the guest said can be read."""

    READABLE = "readable"
    DELETED = "deleted"  # the key was destroyed
    WRONG_KEY = "wrong_key"  # there is a key, and it opens nothing
    NONE = "none"  # nothing sealed was written


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was written. `event`: its number, from 1; None: the register, or the key."""

    event: int | None
    what: str


@dataclass(frozen=True, slots=True)
class Proof:
    """`events` and `states` reach as far as the log can be believed; `states[n]` is the state after n events."""

    listed: Listed
    kept: int  # rows in the file
    events: tuple[Event, ...]
    states: tuple[State, ...]
    faults: tuple[Fault, ...]
    words: Words

    @property
    def intact(self) -> bool:
        return not self.faults

    @property
    def trusted(self) -> int:
        """Events 1 to this are as they were written."""
        return len(self.events)

    @property
    def state(self) -> State:
        return self.states[-1]

    @property
    def digest(self) -> str:
        return digest(self.state)


def prove(listed: Listed, rows: Sequence[Row], opener: Opener | None) -> Proof:
    """opener: opens a sealed field; None where the key is gone."""
    faults, sound = _chain_faults(listed, rows)
    events: list[Event] = []
    states = [State(listed.session, menu_version=listed.version)]
    sealed = shut = 0
    for row in rows[:sound]:
        try:
            event = _read(row)
            sealed += any(is_sealed(value) for value in event.data.values())
            opened = unseal(event, opener or _nothing)
            if opener is not None:
                shut += any(opened.data[k] is None for k, v in event.data.items() if is_sealed(v))
            states.append(fold(states[-1], opened))
        except EventError as error:
            faults.append(Fault(row.seq, f"Event {row.seq} cannot be read: {error}."))
            break
        except SHAPES as error:
            faults.append(Fault(row.seq, f"Event {row.seq} does not fold: {type(error).__name__}, {error}."))
            break
        events.append(opened)
    del states[len(events) + 1 :]
    faults += _register_faults(listed, events)
    words = _words(sealed, shut, has_key=opener is not None)
    if words is Words.WRONG_KEY:
        faults.append(Fault(None, "The key in keys.db opens nothing of this session: it is another store's file."))
    elif shut and words is Words.READABLE:
        faults.append(Fault(None, f"The words of {shut} of {sealed} events do not open with the session's key."))
    return Proof(listed, len(rows), tuple(events), tuple(states), tuple(faults), words)


def _nothing(sealed: bytes) -> None:
    return None


def _words(sealed: int, shut: int, *, has_key: bool) -> Words:
    if not sealed:
        return Words.NONE
    if not has_key:
        return Words.DELETED
    return Words.WRONG_KEY if shut == sealed else Words.READABLE


# ---- the chain


def _chain_faults(listed: Listed, rows: Sequence[Row]) -> tuple[list[Fault], int]:
    """What does not fit, and how many rows come before the first that cannot be believed."""
    faults: list[Fault] = []
    sound, link = len(rows), genesis(listed.session)
    for at, row in enumerate(rows):
        found = _row_fault(listed, rows, at, link)
        if found is not None and found[1] and isinstance(row.body, bytes):
            faults.append(found[0])
            link = chain(link, row.body)  # what follows rests on the event, not on its recorded link
            continue
        if found is not None:
            faults.append(found[0])
            sound = min(sound, at)
        if not isinstance(row.chain, bytes):
            return faults, min(sound, at)
        link = row.chain
    return faults + _end_faults(listed, rows, link), sound


def _row_fault(listed: Listed, rows: Sequence[Row], at: int, link: bytes) -> tuple[Fault, bool] | None:
    """What is wrong with one row, and whether its event can be believed all the same."""
    row, number = rows[at], at + 1
    before = rows[at - 1].seq if at else 0
    if not isinstance(row.seq, int) or not isinstance(before, int):
        return Fault(number, f"Event {number} has no number: the file is damaged there."), False
    if row.seq != before + 1:
        gone = f"Event {before + 1} is" if row.seq == before + 2 else f"Events {before + 1} to {row.seq - 1} are"
        return Fault(before + 1, f"{gone} missing."), False
    if not isinstance(row.body, bytes) or not isinstance(row.chain, bytes):
        return Fault(row.seq, f"Event {row.seq} was changed after it was written: it is not in the log's form."), False
    made = chain(link, row.body)
    if made == row.chain:
        return None
    if _rests_on(made, listed, rows, at):
        return Fault(row.seq, f"The link of event {row.seq} was changed; the event itself fits what follows it."), True
    return Fault(row.seq, f"Event {row.seq} was changed after it was written: it does not fit the chain."), False


def _rests_on(made: bytes, listed: Listed, rows: Sequence[Row], at: int) -> bool:
    """Whether what follows was chained to this link, rather than to the one that is recorded."""
    if at + 1 == len(rows):
        return made == listed.last_chain
    after = rows[at + 1]
    return isinstance(after.body, bytes) and chain(made, after.body) == after.chain


def _end_faults(listed: Listed, rows: Sequence[Row], link: bytes) -> list[Fault]:
    last = rows[-1].seq if rows else 0
    if not isinstance(last, int):
        return []
    if listed.last_seq > last:
        gone = f"Event {last + 1} is" if listed.last_seq == last + 1 else f"Events {last + 1} to {listed.last_seq} are"
        return [Fault(last + 1, f"{gone} missing at the end: the register counts {listed.last_seq}.")]
    if listed.last_seq < last:
        return [Fault(None, f"The register was changed: it counts {listed.last_seq} events, and there are {last}.")]
    if listed.last_chain != link:
        return [Fault(None, "The register was changed: its last link is not the last event's.")]
    return []


# ---- events


def _read(row: Row) -> Event:
    assert isinstance(row.body, bytes)  # `_chain_faults` lets nothing else through
    event = decode(row.body)
    as_now = json.loads(row.body)["v"] == version_of(event.kind)
    if as_now and encode(event) != row.body:
        raise EventError("it is not in the form in which events are written")
    return event


def _register_faults(listed: Listed, events: Sequence[Event]) -> list[Fault]:
    """The register is outside the chain: what both say must agree."""
    faults = []
    if not 0 <= listed.through_seq <= max(listed.last_seq, 0):
        what = f"{listed.through_seq} of {listed.last_seq} events are in the cloud"
        faults.append(Fault(None, f"The register was changed: it says that {what}."))
    if events and events[0].kind == "session_started":
        first = events[0].data
        told = {"device": listed.device, "channel": listed.channel, "menu_version": listed.version}
        for name, value in told.items():
            if first.get(name) != value:
                what = f"{name} {value!r:.40}, and the first event {first.get(name)!r:.40}"
                faults.append(Fault(None, f"The register was changed: it says {what}."))
    return faults


# ---- a state in one line


def digest(state: State) -> str:
    """SHA-256 of every field of a state: the same on every machine for the same events."""
    return hashlib.sha256(canonical(_plain(state))).hexdigest()


def _plain(value: Any) -> JSON:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, frozenset | set):
        return sorted((_plain(v) for v in value), key=canonical)
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    return value if value is None or isinstance(value, bool | int | str) else str(value)
