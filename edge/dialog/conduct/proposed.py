"""What we make of the cloud's proposal for words that we did not know. PURE.

It decides what is applied, what is asked first, and what is only offered. A proposal changes the draft through the same
`apply` and the same control as the guest's own words; it never clears an order, takes a code or undoes; one made for an
older revision never gets here.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.control import Actor
from domain.grants import Standing
from domain.menu import Combo, Item, Serving
from domain.order import Add, Change, Command, Remove
from edge.dialog.conduct.closing import next_step
from edge.dialog.conduct.drafting import apply_all, labelled, not_found, offer_instead
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Expecting
from edge.dialog.talk import Lines, Plan, Talk, Thing

SURE_PERMILLE = 800  # applied unasked; cloud.reasoning caps what no word bears out below this
WORTH_ASKING_PERMILLE = 300  # as `doubting.NO_GUESS`: below this a guess is worth no question
ASKED_AT_MOST = 3  # lines in one question, as `doubting.ASKED_AT_MOST`
OFFERED_AT_MOST = 2  # more cannot be kept in mind
MAY_PROPOSE = (Add, Change, Remove)


def proposal(
    talk: Talk,
    serving: Serving,
    actor: Actor,
    *,
    unknown: tuple[str, ...],
    commands: tuple[Command, ...],
    acts: Sequence[Mapping[str, Any]],
    confidence_permille: int,
) -> Plan:
    """actor: whoever said the words. What they may not do alone, the guest who orders is asked about."""
    turn = Turn(talk, serving, actor)
    commands = tuple(c for c in commands if isinstance(c, MAY_PROPOSE))
    if commands and confidence_permille >= SURE_PERMILLE and actor.standing is Standing.PRINCIPAL:
        if apply_all(turn, commands):
            turn.put(doubts=0)
    elif commands and confidence_permille >= WORTH_ASKING_PERMILLE and _asks_first(turn, commands):
        return turn.plan()
    else:
        commands = ()
    offered = [r for act in acts if act.get("kind") == "offer" for r in act.get("refs", ())]
    can_have = tuple(r for r in offered if (t := _thing(serving, r)) and serving.can_have(t))[:OFFERED_AT_MOST]
    known = [r for act in acts if act.get("kind") == "answer" for r in act.get("refs", ())]
    cannot = [r for r in (*offered, *known) if (t := _thing(serving, r)) and not serving.can_have(t)]
    if can_have and not commands:
        not_found(turn, unknown, can_have)
    elif cannot and (thing := _thing(serving, cannot[0])):
        turn.say(serving.why_not(thing) or "not_on_menu", item=Thing(thing.id))
        offer_instead(turn, thing)
    elif not commands:
        not_found(turn, unknown)
    next_step(turn, after_talk=True)
    return turn.plan()


def _asks_first(turn: Turn, commands: tuple[Command, ...]) -> bool:
    """ "Shall I add one chocolate shake?" One question about few things of one kind; True when it was asked."""
    added = tuple(c.line for c in commands if isinstance(c, Add))
    changed = tuple(line for c in commands if isinstance(c, Change) for line in c.to)
    gone = tuple(line for c in commands if isinstance(c, Remove) and (line := turn.order.line(c.line)))
    wishes = [w for w in (("ask_adopt", added), ("ask_adopt_change", changed), ("ask_adopt_removal", gone)) if w[1]]
    if len(wishes) != 1 or len(wishes[0][1]) > ASKED_AT_MOST:
        return False
    kind, lines = wishes[0]
    turn.put(overheard=tuple(labelled(turn, c) for c in commands))
    turn.ask(kind, Expecting("yes_no", value="adopt"), lines=Lines(lines))
    return True


def _thing(serving: Serving, ref: str) -> Item | Combo | None:
    return serving.menu.item(ref) or serving.menu.combo(ref)
