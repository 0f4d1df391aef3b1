"""A turn that ended too early: the guest goes on while the answer begins, and both halves are understood as one. PURE.

It decides whether that is so and takes the first half back: the order, the talk and the history are what they were
before it, and the words of both are read anew. "A chicken" - "sandwich with no mayo", and the answer is to all of it.
What somebody else was asked for meanwhile, and what was sent, is never taken back, and where the second half answers or
corrects, each half is a turn of its own.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from domain.codec import order_to_json
from domain.completeness import Completeness
from domain.order import Add, Change, Order, Remove
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Phase
from edge.session import meant
from edge.session.exchange import UserTurn
from edge.session.state import Half, State, talk_changes

if TYPE_CHECKING:
    from edge.session.deciding import Deciding

_ASKED = frozenset({"anything", "more", "offer", "size", "slot", "group", "which"})  # not a yes that would bind
_ALONG = frozenset({Kind.GREETING, Kind.THANKS, Kind.NOISE, Kind.ABUSE})  # beside an order, they change none
_OTHERWISE = _ALONG | {Kind.NO, Kind.WAIT}  # "no wait", of a mind that changed
_NO = frozenset({"say: no", "no"})
_OF_WHAT_IS_THERE = re.compile(r"(and|y|e) (the|that|those|el|la|los|las)\b", re.IGNORECASE)


def taken_up(d: "Deciding", given: UserTurn) -> bool:
    """Whether these words go on with the turn before: then they are logged as doing so, and `take_back` follows."""
    half = d.s.half
    if not (given.continues and given.text) or half is None or d.store is not None or d.s.silenced:
        return False
    if half.speaker != given.speaker or half.talk.expecting.kind not in _ASKED or half.talk.read_back is not None:
        return False
    if half.talk.phase not in (Phase.NO_ORDER, Phase.OPEN) or d.talk.phase not in (Phase.NO_ORDER, Phase.OPEN):
        return False
    before = _before(d.s, half)
    first = _read(d, before, said(half))
    if _puts_right(first, alone := _read(d, d.s, given), _read(d, before, joined(half, given)), given.text):
        return True
    if not _only_orders(first) or not (first.commands or first.completeness is not Completeness.COMPLETE):
        return False  # "no, thanks" - "and two colas": the first was an answer
    if not _only_orders(alone):
        return False  # an answer, "that's it", "never mind": to what stands now
    both = _read(d, before, joined(half, given))
    within = _within_a_name(both, half.text, given.text)
    return _holds_both(alone, both, d.talk.order, half.talk.order, within_a_name=within)


def joined(half: Half, given: UserTurn) -> UserTurn:
    """Both as one turn, as it will be read."""
    words = Half(half.talk, (), given.text, given.alternatives, round(given.confidence * 1000), given.speaker)
    return said(half.joined(words))


def said(half: Half) -> UserTurn:
    return UserTurn(half.text, half.alternatives, half.confidence / 1000, (), half.speaker)


def take_back(d: "Deciding") -> UserTurn:
    """After the second half was logged: undoes what came of the first. Returns both as one turn."""
    half = d.s.half
    assert half is not None
    if d.talk.order != half.talk.order:
        order = _again(half.talk.order, d.talk.order)
        d.event("order_changed", why="the guest went on", order=order_to_json(order))
    if changed := talk_changes(d.talk, replace(half.talk, reprompts=0)):
        d.event("talk", **changed)
    return said(half)


def _before(s: State, half: Half) -> State:
    order = _again(half.talk.order, s.talk.order)
    return replace(s, talk=replace(half.talk, order=order), history=half.history)


def _again(order: Order, now: Order) -> Order:
    """As it was; its revision goes on, for screens and read-backs know it by that."""
    return order if order == now else replace(order, revision=now.revision + 1)


def _read(d: "Deciding", state: State, given: UserTurn) -> Meaning:
    return meant.by(type(d)(d.c, state, given, d.now), given, given.text, given.alternatives)


def _puts_right(first: Meaning, alone: Meaning, both: Meaning, second: str) -> bool:
    """Whether they are one correction of what was ordered before: "make that two" - "cheeseburgers", "actually no" -
    "fries", "onion rings" - "instead of the fries". A "no" that could be the answer is one of something only where no
    answer is left of it."""
    if not _only_orders(alone) or not _corrects(both) or len(both.unknown) > len(alone.unknown):
        return False
    if first.has(Kind.DONE):
        named = any(s.meaning in _NO for s in both.spans[-len(alone.spans) - 1 :])  # the "no" is right before them
        return named and not both.has(Kind.NO) and _plainly(replace(first, intents=()), _ALONG)
    if not _plainly(first, _OTHERWISE):
        return False
    removed, removes = (sum(isinstance(c, Remove) for c in m.commands) for m in (first, both))
    one_more = alone.spans[:1] and alone.spans[0].meaning == "a"  # "make it two" - "a cheeseburger"
    if first.commands and (one_more or (removes > removed and not _OF_WHAT_IS_THERE.match(second))):
        return False  # a thought of its own: what follows "take off the fries" is not taken off, too
    return _corrects(first) or not first.commands or any("instead" in s.meaning for s in alone.spans)


def _corrects(meaning: Meaning) -> bool:
    """What is on the order, and nothing else beside it but more of an order."""
    return any(isinstance(c, Change | Remove) for c in meaning.commands) and _plainly(meaning, _OTHERWISE)


def _plainly(meaning: Meaning, along: frozenset[Kind]) -> bool:
    return {i.kind for i in meaning.intents} <= along and all(
        isinstance(c, Add | Change | Remove) for c in meaning.commands
    )


def _within_a_name(both: Meaning, first: str, second: str) -> bool:
    """Whether they paused in the middle of something: "two apple" - "pies"."""
    across = f"{first.split()[-1]} {second.split()[0]}".lower()
    return any(across in span.text for span in both.spans if span.meaning)


def _holds_both(alone: Meaning, both: Meaning, now: Order, before: Order, *, within_a_name: bool) -> bool:
    """Whether nothing is lost by reading them together: as much is ordered, and no more is left over."""
    if now.lines[: len(before.lines)] != before.lines or not _only_orders(both):
        return False  # the first half corrected something, or together they would
    named_again = {thing(c.line) for c in alone.commands if isinstance(c, Add)}
    if not named_again.isdisjoint(map(thing, now.lines[len(before.lines) :])):
        return False  # they say once more what was heard wrongly, or more of it: as any other turn
    if within_a_name:
        return bool(both.commands or both.ambiguities)
    first = sum(line.qty for line in now.lines) - sum(line.qty for line in before.lines)
    second = sum(c.line.qty for c in alone.commands if isinstance(c, Add))
    together = sum(c.line.qty for c in both.commands if isinstance(c, Add)) + sum(a.qty for a in both.ambiguities)
    return together >= first + second and len(both.unknown) <= len(alone.unknown)


def _only_orders(meaning: Meaning) -> bool:
    return not {i.kind for i in meaning.intents} - _ALONG and all(isinstance(c, Add | Change) for c in meaning.commands)
