"""What a customer has us remember for the next visit, and what is recalled of it when they want it. PURE.

It decides when that is offered, asked and done: only for somebody who was identified and agreed to be known, of what
stands in this conversation (the order, the allergies that were told: never their words), after a plain yes to exactly
that, and by `domain.control`'s leave. Nothing is fetched before somebody asks for what needs it. Deleting is a
person's (`Kind.DELETE_DATA`).
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.codec import line_from_json, line_to_json
from domain.control import Action, Allow
from domain.events import JSON
from domain.grants import Standing
from domain.order import Add, Command, merged
from edge.dialog.conduct import permits
from edge.dialog.conduct.closing import SURE_TO_SUBMIT, is_plain_yes
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from edge.dialog.members.members import Member
from edge.dialog.talk import Allergens, Lines

USUAL, ALLERGIES = "usual", "allergies"
RECALL, REMEMBER = "recall", "remember"  # wants; of the second with its kind behind a colon
NEXT_TIME = "next_time"  # an intent's value: it was said to be for later visits
NEEDED = {USUAL: (USUAL, ALLERGIES), RECALL: (USUAL, ALLERGIES)}  # an order by heart is looked at for what harms
PATIENCE_S = 4.0  # as a reward's: who said yes waits


def wants(intent: Intent, member: Member | None) -> list[str]:
    """Whoever was not identified and speaks of an allergy wants it heeded now: nobody is asked for a number for that,
    unless it is said to be for the next time."""
    if intent.kind is Kind.RECALL:
        return [RECALL]
    kind = intent.about[0]
    if kind == ALLERGIES and member is None and intent.value != NEXT_TIME:
        return []
    return [f"{REMEMBER}:{kind}"]


def fetches(turn: Turn, member: Member, want: str) -> bool:
    """Whether what is remembered has to be fetched before this is done. Once a conversation."""
    known = turn.talk.loyalty
    kinds = [kind for kind in NEEDED.get(want, ()) if kind in member.remembered]
    if known.recalled or not kinds:
        return False
    ask = turn.ask_of(Action.RECALL, amount={}, subject="")
    if not isinstance(turn.permitted(ask), Allow):
        return False
    turn.put(loyalty=replace(known, recalled=True, wants=(want, *known.wants)))
    body = {"what": "memory", "customer": member.id, "proof": member.proof, "kinds": kinds}
    turn.need("lookup", f"recall:{turn.order.revision}", body, PATIENCE_S / 2)
    turn.asked = True  # the answer brings the next question
    return True


def take_in(turn: Turn, body: Mapping[str, Any] | None) -> tuple[Command, ...]:
    """What was fetched: allergies are heeded from here on; the usual order, as commands. None: it did not come."""
    held = (body or {}).get("memory") or {}
    codes = tuple(str(code) for code in (held.get(ALLERGIES) or {}).get("codes", ()))
    if new := tuple(code for code in codes if code not in turn.talk.allergies):
        turn.put(allergies=(*turn.talk.allergies, *new), no_upsell=True)
        turn.say("allergies_in_mind", codes=Allergens(codes))
    try:
        return tuple(Add(line_from_json(row)) for row in (held.get(USUAL) or {}).get("lines", ()))
    except (ValueError, TypeError):
        return ()


def serve(turn: Turn, member: Member, want: str) -> None:
    kind = want.partition(":")[2]
    if want == RECALL:
        _tell(turn, member)
    elif any(move.kind == "allergens_from_staff" for move in turn.moves):
        return  # somebody comes for a severe one, and sees to that as well
    elif kind == USUAL and turn.order.settled:
        _ask(turn, "ask_remember_usual", kind, lines=Lines(merged(turn.order.settled), full=True))
    elif kind == ALLERGIES and turn.talk.allergies:
        _ask(turn, "ask_remember_allergies", kind, codes=Allergens(turn.talk.allergies))
    else:
        turn.say(f"no_{kind}_to_remember")


def _tell(turn: Turn, member: Member) -> None:
    lines = tuple(c.line for c in turn.talk.loyalty.usual if isinstance(c, Add))
    if lines and USUAL in member.remembered:
        turn.say("remembers_usual", lines=Lines(lines, full=True))
    if ALLERGIES in member.remembered and turn.talk.allergies:
        turn.say("allergies_in_mind", codes=Allergens(turn.talk.allergies))
    if not member.remembered:
        turn.say("remembers_nothing")
    elif not turn.moves:
        turn.say("loyalty_failed")


def _ask(turn: Turn, question: str, kind: str, **values: Any) -> None:
    refused = permits.outcome(turn.permitted(turn.ask_of(Action.REMEMBER, amount={}, subject=kind), said_yes=True))
    if refused:
        turn.say("loyalty_offline" if refused == "offline" else refused)
    else:
        turn.ask(question, Expecting("yes_no", value=REMEMBER, options=(kind,)), **values)


def agreed(turn: Turn, meaning: Meaning, was: Expecting, *, yes: bool) -> None:
    """A yes or a no to having it remembered. Only a plain yes of who orders, to what stands as it was said."""
    turn.put(expecting=Expecting("more"))
    member, kind = turn.talk.loyalty.member, was.options[0] if was.options else ""
    plain = is_plain_yes(meaning, (Kind.REMEMBER,)) and not (meaning.has(Kind.NO) or meaning.commands)
    if not yes or member is None:
        if not meaning.commands:
            turn.say("okay")
    elif meaning.confidence < SURE_TO_SUBMIT or not plain:
        serve(turn, member, f"{REMEMBER}:{kind}")
    else:
        body = {"what": REMEMBER, "customer": member.id, "proof": member.proof, "kind": kind}
        value = _value(turn, kind)
        turn.need("act", f"remember:{kind}:{turn.order.revision}", body | {"value": value}, PATIENCE_S)
        turn.asked = True  # the answer brings the next question


def answered_after_sending(turn: Turn, meaning: Meaning) -> bool:
    """The question may have come after the order went. True where this turn answers it."""
    was = turn.talk.expecting
    yes, no = meaning.has(Kind.YES), meaning.has(Kind.NO)
    if was.value != REMEMBER or not (yes or no) or turn.actor.standing is not Standing.PRINCIPAL:
        return False
    agreed(turn, meaning, was, yes=yes)
    return True


def done(turn: Turn, kind: str, *, kept: bool) -> None:
    """What came of it."""
    turn.say("remembered" if kept else "not_remembered")
    if kept:
        turn.actions.append({"action": Action.REMEMBER.value, "kind": kind})
        known = turn.talk.loyalty
        if known.member is not None and kind not in known.member.remembered:
            member = replace(known.member, remembered=(*known.member.remembered, kind))
            turn.put(loyalty=replace(known, member=member))


def _value(turn: Turn, kind: str) -> dict[str, JSON]:
    if kind == ALLERGIES:
        return {"codes": list(turn.talk.allergies)}
    return {"lines": [line_to_json(line) for line in merged(turn.order.settled)]}
