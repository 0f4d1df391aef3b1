"""What staff's answer leads to: the line that waited, the total, a change of what was sent, money off. PURE.

A signed grant permits nothing by itself: where the effect happens, `domain.control` is asked again with the grant at
hand. One that does not cover what is wanted by then (another amount, another order) is not used, and staff are asked
anew. No answer is a no.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from domain import order as orders
from domain.adjustments import Adjustment
from domain.control import Action, Actor, Allow
from domain.menu import Serving
from domain.order import Command, Line
from edge.dialog.conduct.asking import ask_missing
from edge.dialog.conduct.closing import next_step, read_back, submit
from edge.dialog.conduct.drafting import apply_all
from edge.dialog.conduct.permits import Checks
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Expecting
from edge.dialog.talk import OVER, SENT, Cents, Lines, Phase, Plan, Talk, Waiting


def answered(
    talk: Talk, serving: Serving, actor: Actor, waiting: Waiting, outcome: str, *, role: str, checks: Checks
) -> Plan:
    """Staff's answer to what was asked of them: granted, denied; no answer came is "expired" and means no."""
    turn = Turn(talk, serving, waiting.ask.actor if waiting.ask else actor, role, checks)
    turn.put(waiting=tuple(w for w in talk.waiting if w.request != waiting.request))
    line = turn.order.line(waiting.line)
    if waiting.line and line is None:
        return turn.plan()  # the guest took it back meanwhile
    if talk.phase is Phase.ABANDONED or (talk.phase in OVER and line is None):
        return turn.plan()  # nobody waits for it: the guest has left, or a person has the order
    if waiting.action == Action.ORDER_TOTAL_OVER_LIMIT:
        _total(turn, granted=outcome == "granted")
        return turn.plan()
    amount = _amount_now(turn, waiting, line)
    granted = outcome == "granted" and _covered(turn, waiting, amount)
    if turn.needs_a("approve"):
        return turn.plan()  # it was for something else: staff are asked about this
    if line is not None and granted and turn.talk.phase in SENT and waiting.action != Action.MODIFY_SUBMITTED:
        # What was sent is without the line that waited: to put it in is a change of it.
        turn.approval(Action.MODIFY_SUBMITTED, line=line.id, amount={"qty": line.qty}, about=Lines((line,)))
    elif line is not None:
        _line(turn, waiting, line, amount, granted=granted, outcome=outcome)
    elif waiting.action == Action.MODIFY_SUBMITTED:
        _modified(turn, waiting.commands, granted=granted)
    elif waiting.action == Action.VOID_SUBMITTED:
        turn.say("staff_voided" if granted else "staff_denied")
        if granted:
            turn.put(phase=Phase.ABANDONED)
    else:
        _money(turn, waiting, granted=granted)
    return turn.plan()


def _amount_now(turn: Turn, waiting: Waiting, line: Line | None) -> Mapping[str, Any]:
    """What it comes to by now, in what was asked about."""
    if line is not None:
        return {"qty": line.qty} if "qty" in waiting.amount else {}
    if waiting.action == Action.VOID_SUBMITTED:
        return {**waiting.amount, "cents": turn.total_cents()}
    return waiting.amount


def _covered(turn: Turn, waiting: Waiting, amount: Mapping[str, Any]) -> bool:
    """Whether control allows it with the grant that came. Where the ask has changed, staff are asked again."""
    ask = turn.approval_ask(waiting.action, line=waiting.line, amount=amount, commands=waiting.commands)
    if isinstance(turn.permitted(ask), Allow):
        return True
    if ask != waiting.ask:
        line = turn.order.line(waiting.line)
        about = Lines((line,)) if line is not None else ""
        turn.approval(waiting.action, line=waiting.line, amount=amount, commands=waiting.commands, about=about)
    return False


def _line(turn: Turn, waiting: Waiting, line: Line, amount: Mapping[str, Any], *, granted: bool, outcome: str) -> None:
    turn.say("staff_granted_line" if granted else "staff_denied_line", lines=Lines((line,)))
    settled = orders.settle(turn.order, waiting.line, granted=granted, most=amount.get("qty"))
    how = "denied" if outcome == "granted" and not granted else outcome
    turn.set_order(settled, f"{waiting.action} {how}")
    if not granted and waiting.action == Action.QUANTITY_OVER_LIMIT:
        turn.put(too_many=(orders.Add(replace(line, id=0, pending=None)),))  # "okay, twenty then"
    if turn.talk.phase not in SENT:
        next_step(turn, after_talk=False)


def _total(turn: Turn, *, granted: bool) -> None:
    """The guest said yes to this total: with a grant for exactly that, it goes; another one needs another yes."""
    if not granted:
        turn.say("staff_denied")
        turn.ask("ask_what_to_change", Expecting("anything"))
        return
    turn.say("staff_granted")
    if turn.talk.yes_stands and turn.talk.read_back == turn.order.revision:
        submit(turn)
    else:
        read_back(turn)


def _modified(turn: Turn, commands: Sequence[Command], *, granted: bool) -> None:
    """A granted change of a sent order: staff key it in at the point of sale; our copy follows."""
    if not granted:
        turn.say("staff_denied")
        turn.put(too_many=tuple(commands))  # the same once more is no new wish
        return
    phase = turn.talk.phase
    apply_all(turn, tuple(commands))
    turn.put(phase=phase)
    turn.say("staff_changed", total=Cents(turn.total_cents()))


def _money(turn: Turn, waiting: Waiting, *, granted: bool) -> None:
    """Money off: it comes off what is said, what is sent and what is paid alike."""
    confirming = turn.talk.expecting.kind == "confirm" and turn.talk.read_back == turn.order.revision
    percent, cents = int(waiting.amount.get("percent", 0)), int(waiting.amount.get("cents", 0))
    if granted and waiting.action == Action.DISCOUNT:
        turn.actions.append({"action": "apply_discount", **waiting.amount})
        turn.say("staff_percent_off", percent=str(percent))
        turn.take_off(Adjustment(waiting.request, waiting.action, percent=percent))
    elif granted and waiting.action == Action.PRICE_OVERRIDE:
        turn.actions.append({"action": "apply_price_override", **waiting.amount})
        turn.say("staff_price_off", less=Cents(cents))
        turn.take_off(Adjustment(waiting.request, waiting.action, cents=cents))
    elif granted and waiting.action == Action.COMP_ITEM:
        _comped(turn, waiting, cents)
    else:
        turn.say("staff_granted" if granted else "staff_denied")
    if granted and confirming and turn.order.settled and not ask_missing(turn):
        total = turn.total_cents()  # of what was read back only the total is another
        turn.put(read_back=turn.order.revision, quoted_cents=total)
        turn.ask("confirm_again", Expecting("confirm"), total=Cents(total))
    elif turn.talk.phase not in SENT:
        next_step(turn, after_talk=True)
    elif granted:
        turn.say("total_now", total=Cents(turn.total_cents()))


def _comped(turn: Turn, waiting: Waiting, cents: int) -> None:
    """On the house: one thing, put on the order where it is not there yet; or what the whole order came to."""
    item, _, variation = str(waiting.amount.get("sku", "")).partition("/")
    apply_all(turn, waiting.commands)
    turn.say("staff_on_the_house")
    off = Adjustment(waiting.request, waiting.action, cents=cents)
    if item:
        off = Adjustment(waiting.request, waiting.action, item=item, variation=variation or None)
    turn.take_off(off)
