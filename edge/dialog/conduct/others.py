"""What we make of what others report: staff, the point of sale, the menu, silence. PURE.

It decides what the guest is told and what changes in the draft. The cloud's proposals are `proposed`.
"""

from collections.abc import Mapping
from typing import Any

from domain import order as orders
from domain.control import Actor
from domain.menu import Serving
from domain.order import ComboLine, ItemLine, Line, Order, SlotFill
from edge.dialog.answering.alternatives import alternatives
from edge.dialog.conduct.asking import ask_missing
from edge.dialog.conduct.closing import next_step, read_back
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Expecting
from edge.dialog.reading.left_at_that import NEW_PRICE
from edge.dialog.talk import SENT, Cents, Phase, Plan, Talk, Thing, Things


def arrived(talk: Talk, serving: Serving, actor: Actor) -> Plan:
    turn = Turn(talk, serving, actor)
    turn.say(f"greeting_{serving.channel}", brand=serving.menu.brand.partition(" (")[0])
    turn.ask("ask_need" if serving.channel == "headset" else "what_can_i_get", Expecting("anything"))
    return turn.plan()


def resumed(talk: Talk, serving: Serving, actor: Actor, *, news: bool = False) -> Plan:
    """The edge or the device came back in the middle: say so, and that nothing was lost. news: what became of their
    order is said next."""
    turn = Turn(talk, serving, actor)
    if news:
        turn.say("was_away")
    elif talk.phase in SENT:
        turn.say(f"order_is_in_{serving.channel}")
    elif talk.order.lines:
        turn.say("back_with_order")
        next_step(turn, after_talk=False)
    else:
        turn.say("back")
    return turn.plan()


def silent(talk: Talk, serving: Serving, actor: Actor) -> Plan:
    """A reprompt: what was asked last, or a general word."""
    turn = Turn(talk, serving, actor)
    first = talk.reprompts == 0
    turn.put(reprompts=talk.reprompts + 1)
    if any(w.action == "order_total_over_limit" for w in talk.waiting) or (talk.waiting and talk.finishing):
        turn.say("waiting_for_staff")
    elif talk.expecting.kind == "confirm":
        turn.say("reprompt_confirm", total=Cents(turn.total_cents()))
    elif talk.order.lines:
        turn.say("reprompt_more" if first else "reprompt_more_again")
    else:
        turn.say("reprompt" if first else "reprompt_again")
    return turn.plan()


def left(talk: Talk, serving: Serving, actor: Actor) -> Plan:
    """Nobody is there: an order that got no yes is abandoned, never submitted."""
    turn = Turn(talk, serving, actor)
    if talk.phase not in SENT and talk.phase not in (Phase.HANDED_OFF, Phase.REJECTED):
        turn.put(phase=Phase.ABANDONED, expecting=Expecting(), yes_stands=False)
    return turn.plan()


def timed_out(talk: Talk, serving: Serving, actor: Actor) -> Plan:
    turn = Turn(talk, serving, actor)
    if talk.phase in (Phase.NO_ORDER, Phase.OPEN):
        turn.say("closing")
    return Plan(left(turn.talk, serving, actor).talk, moves=tuple(turn.moves))


# ---- staff


def person_answered(talk: Talk, serving: Serving, actor: Actor, body: Mapping[str, Any]) -> Plan:
    """A person who was called in has something to say to the guest."""
    turn = Turn(talk, serving, actor)
    if info := body.get("info"):
        turn.say("person_says", text=str(info))
    return turn.plan()


# ---- the point of sale


def order_moved(talk: Talk, serving: Serving, actor: Actor, moved: Mapping[str, Any]) -> Plan:
    """The order's workflow reports; the guest hears what matters, once."""
    turn = Turn(talk, serving, actor)
    state = str(moved["state"])
    total = moved.get("total_cents")
    match state:
        case "queued":
            if talk.phase is Phase.CONFIRMED:
                turn.put(phase=Phase.QUEUED)
                turn.say(f"queued_{serving.channel}", total=Cents(turn.total_cents()))
        case "slow" | "offline":
            if talk.phase in (Phase.CONFIRMED, Phase.SUBMITTED):
                turn.put(phase=Phase.SUBMITTED)
                known = "sent" if state == "slow" else "queued"
                turn.say(f"{known}_{serving.channel}", total=Cents(turn.total_cents()))
        case "submitted":
            if talk.phase in (Phase.CONFIRMED, Phase.QUEUED):
                turn.put(phase=Phase.SUBMITTED)
        case "accepted":
            said = talk.phase in (Phase.QUEUED, Phase.ACCEPTED)  # the guest was told already
            turn.put(phase=Phase.ACCEPTED)
            if isinstance(total, int) and total != turn.total_cents():
                turn.put(pos_total_cents=total)
            if not said:
                turn.say(f"accepted_{serving.channel}", total=Cents(turn.total_cents()))
        case "taken_by_staff":
            if talk.phase in (Phase.CONFIRMED, Phase.SUBMITTED):  # else they know what they pay, and where
                turn.say(f"accepted_{serving.channel}", total=Cents(turn.total_cents()))
            turn.put(phase=Phase.TAKEN_BY_STAFF)
        case "price_changed":
            told = Cents(talk.quoted_cents if talk.quoted_cents is not None else turn.total_cents())
            turn.put(phase=Phase.OPEN, read_back=turn.order.revision)
            if isinstance(total, int):
                turn.put(pos_total_cents=total, quoted_cents=total)
            turn.ask("price_changed", NEW_PRICE, said=told, total=Cents(turn.total_cents()))
        case "unavailable":
            turn.put(phase=Phase.OPEN)
            ran_out(turn, frozenset(str(i) for i in moved.get("unavailable", ())))
        case _:
            turn.put(phase=Phase.REJECTED)
            turn.hand_over("order_rejected", over=False)
            turn.say("rejected")
    return turn.plan()


# ---- the menu


def menu_changed(talk: Talk, serving: Serving, actor: Actor, out: frozenset[str]) -> Plan:
    """Items ran out or came back. What is in an open draft and cannot be had is told at once."""
    turn = Turn(talk, serving, actor)
    turn.put(out=out)
    turn.serving = serving.moved(out=out)
    if talk.phase in (Phase.OPEN, Phase.NO_ORDER):
        ran_out(turn, out - talk.out)
    return turn.plan()


def ran_out(turn: Turn, gone: frozenset[str]) -> None:
    """Takes out of the draft what is gone, says so, and offers what can be had now."""
    turn.put(out=turn.talk.out | gone)
    turn.serving = turn.serving.moved(out=turn.talk.out)
    hit, qty, was_confirm = False, 1, turn.talk.expecting.kind == "confirm"
    for item_id in sorted(gone):
        order = _without(turn.order, item_id, turn.serving)
        item = turn.serving.menu.item(item_id) or turn.serving.menu.combo(item_id)
        if order is turn.order or item is None:
            continue
        hit = True
        meals = [w for w in turn.order.lines if isinstance(w, ComboLine) and order.line(w.id) is None]
        qty = sum(line.qty for line in turn.order.lines if order.line(line.id) is None) or 1
        turn.set_order(order, f"86 {item_id}")
        if meals:  # a meal goes as a whole with what makes it one
            turn.say("ran_out_of_meal", item=Thing(item_id), combo=Thing(meals[0].combo))
        else:
            turn.say("just_ran_out", item=Thing(item_id))
        if near := alternatives(item, turn.serving):
            turn.say("instead", items=Things(near))
            turn.put(offered=tuple(t.id for t in near))
    if not hit:
        return
    if was_confirm:
        turn.put(finishing=True)
    if was_confirm and turn.order.lines:
        read_back(turn)  # what was read back is no longer what they get
    elif not ask_missing(turn) and turn.talk.offered:
        turn.offer(turn.talk.offered, qty=qty)
    elif not turn.asked:
        turn.put(expecting=Expecting("more" if turn.order.lines else "anything"))


def _without(order: Order, item_id: str, serving: Serving) -> Order:
    """The order with the item gone: its lines, and its place in combos (which is then asked for again)."""
    lines: list[Line] = []
    for line in order.lines:
        if isinstance(line, ItemLine):
            if line.item != item_id:
                lines.append(line)
        elif line.combo != item_id and _can_go_on(line, item_id, serving):
            lines.append(_emptied(line, item_id))
    return order if tuple(lines) == order.lines else orders.replaced(order, lines)


def _can_go_on(line: ComboLine, item_id: str, serving: Serving) -> bool:
    """Whether the places that the item leaves can be filled with something else."""
    combo = serving.menu.combo(line.combo)
    left = [slot for slot in combo.slots if line.slots.get(slot.id, SlotFill("")).item == item_id] if combo else []
    return all(
        slot.min == 0 or any((i := serving.menu.item(c.item)) and serving.can_have(i) for c in slot.choices)
        for slot in left
    )


def _emptied(line: ComboLine, item_id: str) -> ComboLine:
    slots = {name: fill for name, fill in line.slots.items() if fill.item != item_id}
    if len(slots) == len(line.slots):
        return line
    return ComboLine(line.combo, line.size, line.qty, slots, line.id, line.speaker, line.pending)


# ---- the cloud
