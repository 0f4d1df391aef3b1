"""What was promised, and to whom: written down as it happens, outside of everything that can die.

It decides nothing about what is right (`invariants` does, at the end) but for what can only be seen as it happens: an
acknowledgement that a restart does not find again, and a silence that lasts too long.

A silence is owed from the moment at which it is the agent's turn (a guest came, or finished speaking; the edge died
under them; a word that only bridged was heard to its end) to the first sound of a word. More than 3.000 s of it is a
violation: nothing is rounded, and no condition of disk, link or clock excuses it. Nobody is owed a word
 - while they speak, or after they have left;
 - while a person of the store has the floor or has stopped the agent: that person answers them;
 - while no edge runs that could say one. From the last death to the first word it is 3 s, too, where the disk lets the
   process open its files at all; where it refuses to start and says so, the wait begins anew with that refusal.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import reduce
from typing import Protocol

from domain.events import Event
from edge.dialog.render.sentences import render
from edge.dialog.talk import Move
from edge.link.exchange import OrderToSend
from edge.link.order_file import Standing
from edge.session.exchange import Say
from edge.session.state import State, fold

SILENCE_S = 3.0  # the guest is owed a word within that
THANKED, *_WAITS = (render([Move(phrase)], None, "en")[0] for phrase in ("thank_you", "one_moment", "still_here"))
BRIDGES = frozenset((THANKED, *_WAITS))  # no answers: what becomes of an order is owed after its "Thank you.", too


def exact(value: object) -> str:
    """All of a value, with its types: two that differ in a bit differ here, and the order of a set is nothing."""
    if is_dataclass(value) and not isinstance(value, type):
        inner = ", ".join(f"{f.name}={exact(getattr(value, f.name))}" for f in fields(value))
        return f"{type(value).__name__}({inner})"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key!r}: {exact(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, frozenset | set):
        return "{" + ", ".join(sorted(map(exact, value))) + "}"
    if isinstance(value, tuple | list):
        return f"{type(value).__name__}({', '.join(map(exact, value))})"
    return repr(value)


class Speaker(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def store(self) -> str: ...


@dataclass
class Ledger:
    """`now`: the world's time. `violations` are sentences."""

    now: Callable[[], float]
    violations: list[str] = field(default_factory=list)
    trace: list[tuple[float, str, str]] = field(default_factory=list)
    kept: dict[tuple[str, str], list[bytes]] = field(default_factory=dict)  # acknowledged events by store, session
    tried: dict[tuple[str, str], list[list[bytes]]] = field(
        default_factory=dict
    )  # under way, or failed, since the last
    folded: dict[tuple[str, str], State] = field(default_factory=dict)  # of what was acknowledged
    orders: dict[tuple[str, str], OrderToSend] = field(default_factory=dict)  # acknowledged, by store and order_id
    heard: set[tuple[str, str, int]] = field(default_factory=set)  # whole utterances, by store and session
    calls: dict[tuple[str, str], list[str]] = field(default_factory=dict)  # staff called, by store and order_id
    lying: set[str] = field(default_factory=set)  # stores whose disk lied: what it lost is nobody's fault
    with_staff: set[str] = field(default_factory=set)  # stores where a person has the floor: they owe the answers
    longest_silence_s: float = 0.0
    _owed: dict[tuple[str, str], tuple[float, str]] = field(default_factory=dict)  # by store and device
    _bridged: dict[tuple[str, str], str] = field(default_factory=dict)  # owed again when that has been heard

    def note(self, who: str, what: str) -> None:
        self.trace.append((self.now(), who, what))

    def wrong(self, what: str) -> None:
        self.note("VIOLATION", what)
        self.violations.append(what)

    # ---- the log

    def appending(self, store: str, session: str, events: Sequence[bytes]) -> None:
        self.tried.setdefault((store, session), []).append(list(events))
        self.kept.setdefault((store, session), [])

    def appended(self, store: str, session: str, events: Sequence[Event]) -> None:
        self.kept[store, session].extend(self.tried.pop((store, session))[-1])
        if (store, session) in self.folded:
            self.folded[store, session] = reduce(fold, events, self.folded[store, session])

    def opened(self, store: str, session: str, state: State) -> None:
        """A conversation begins, or goes on: from here on its state is what its events make of it."""
        self.folded.setdefault((store, session), state)

    def compare(self, store: str, session: str, live: State) -> None:
        """Between two steps of a conversation: its state is the one that its log folds to, to the bit."""
        folded = self.folded.get((store, session), live)
        if exact(folded) != exact(live):
            self.wrong(f"{store}: the log of {session} folds to another state than the live one")

    def sessions_of(self, store: str) -> list[str]:
        return [session for one, session in self.kept if one == store]

    def found_events(self, store: str, session: str, found: Sequence[bytes]) -> None:
        """After a restart: all that was acknowledged, and at most one append besides, whole: one that was under way, or
        one that failed when it was synced, for nobody knows what of that is on the disk until something is after it.
        """
        kept, tried = self.kept[store, session], self.tried.pop((store, session), [])
        if any(list(found) == kept + one for one in tried):
            self.kept[store, session] = list(found)
            self.folded.pop((store, session), None)
        elif list(found) != kept:
            self.folded.pop((store, session), None)
            if store not in self.lying:
                self.wrong(
                    f"{store}: the log of {session} has {len(found)} events after a restart;"
                    f" {len(kept)} were acknowledged, {sum(map(len, tried))} were under way or failed"
                )
            self.kept[store, session] = list(found)

    # ---- orders

    def put(self, store: str, order: OrderToSend) -> None:
        self.note(store, f"order {order.order_id} r{order.revision} kept, {order.quoted_total_cents} cents")
        before = self.orders.get((store, order.order_id))
        if before is None or order.revision >= before.revision:
            self.orders[store, order.order_id] = order

    def orders_of(self, store: str) -> list[str]:
        return [order_id for one, order_id in self.orders if one == store]

    def found_order(self, store: str, order_id: str, found: Standing | None) -> None:
        """After a restart."""
        if found is None and store in self.lying:
            del self.orders[store, order_id]
        elif found is None:
            self.wrong(f"{store}: order {order_id} was acknowledged, and a restart does not find it")

    def staff_called(self, store: str, order_id: str, why: str) -> None:
        self.note(store, f"staff are called: {why} {order_id}")
        self.calls.setdefault((store, order_id), []).append(why)

    # ---- silence

    def owes(self, device: Speaker, what: str | None, *, since: float | None = None) -> None:
        """From now on (or since then) the agent owes this; None: nothing any more."""
        self._answered(device)
        if what is not None and device.store not in self.with_staff:
            self._owed[device.store, device.id] = self.now() if since is None else since, what

    def said(self, device: Speaker, say: Say) -> None:
        self.note(device.store, f"{device.id} agent: {say.text}")
        what = self._answered(device)
        if what and say.text in BRIDGES:
            self._bridged[device.store, device.id] = what

    def fell_silent(self, device: Speaker) -> None:
        """What the agent had to say has been heard. If it was no answer, the answer is still owed."""
        if what := self._bridged.pop((device.store, device.id), ""):
            self.owes(device, what)

    def overdue(self) -> None:
        """Looked at now and then: a debt that is never paid."""
        for (store, device), (since, what) in tuple(self._owed.items()):
            if self.now() - since > SILENCE_S:
                del self._owed[store, device]
                self._waited(store, device, self.now() - since, what)

    def taken_over(self, store: str) -> None:
        """A person of the store steps in: what its guests are owed, that person owes."""
        self.overdue()
        self.with_staff.add(store)
        for debts in (self._owed, self._bridged):
            for key in [key for key in debts if key[0] == store]:
                del debts[key]

    def handed_back(self, store: str) -> None:
        self.with_staff.discard(store)

    def _answered(self, device: Speaker) -> str:
        """Returns what was owed; a silence, or a bridge that was still to be followed by it."""
        key = device.store, device.id
        since, what = self._owed.pop(key, (0.0, ""))
        if what:
            self._waited(device.store, device.id, self.now() - since, what)
        return what or self._bridged.pop(key, "")

    def _waited(self, store: str, device: str, seconds: float, what: str) -> None:
        self.longest_silence_s = max(self.longest_silence_s, seconds)
        if round(seconds, 6) > SILENCE_S:  # virtual time is a float of 1.7e9 s, which tells 0.24 us apart
            self.wrong(f"{store}/{device}: {seconds:.3f} s of silence, owed: {what}")
