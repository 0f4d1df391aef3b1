"""What a turn changes in the draft: commands applied, acknowledged, or refused with what can be had instead. PURE.

It decides nothing about what can be had (`domain.order.apply`) or may happen (`permits`); here is what the
guest is told about it, what waits for staff, and which quantity is asked back.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain import order as orders
from domain.grants import Standing
from domain.menu import Combo, Item
from domain.order import (
    QTY_REJECT_OVER,
    Add,
    Change,
    Clear,
    ComboLine,
    Command,
    ItemLine,
    Line,
    Order,
    Reason,
    Refused,
    Undo,
    UseCode,
    merged,
)
from domain.policy import QTY_CONFIRM_OVER
from domain.pricing import price
from edge.dialog.answering import allergies, answers, dayparts
from edge.dialog.answering.alternatives import alternatives
from edge.dialog.answering.meals import MEAL_WORDS
from edge.dialog.conduct import acknowledging, asking, permits
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Expecting
from edge.dialog.talk import Cents, Lines, Move, Thing, Things
from edge.dialog.vocabulary import kinds

_MADE = frozenset({"make", "it", "that", "as", "into", "them", "haz", "hagalo", "sea"})


def apply_all(turn: Turn, commands: tuple[Command, ...], *, agreed: bool = False) -> bool:
    """Applies each that can be had and says why the others cannot. True when the order changed.

    agreed: the principal adopted what somebody else in the conversation said.
    """
    before = turn.order
    done: list[Command] = []
    for command in commands:
        refused = permits.draft(
            command, turn.actor, turn.serving, role=turn.role, link_up=turn.talk.link_up, agreed=agreed
        )
        if refused:
            turn.say(refused)
            continue
        result = orders.apply(turn.order, labelled(turn, command), turn.serving)
        wished, rest = command, _without_part(result) if isinstance(result, Refused) else None
        if isinstance(result, Refused) and rest is not None:
            _refuse(turn, result)
            command = rest
            result = orders.apply(turn.order, labelled(turn, command), turn.serving)
        elif isinstance(result, Refused):
            _refuse(turn, result)
        if isinstance(result, Refused):
            continue
        if isinstance(command, Change) and merged(result.lines) == merged(turn.order.lines):
            continue  # parted into what it was: nothing is changed, and nothing said to be
        if result is turn.order and isinstance(command, UseCode):
            turn.say("code_already")
        elif result is not turn.order:
            if not (isinstance(command, Undo) and done):  # several at once are put back at once
                turn.put(undone=tuple(Add(line) for line in turn.order.lines) if isinstance(command, Undo) else ())
            turn.set_order(result, command)
            done.append(command)
            if rest is not None:
                _ask_what_instead(turn, rest, _emptied(wished, rest))
    if done:
        said = len(turn.moves)
        _acknowledge(turn, before, done)
        _warn(turn, before)
        _check_pending(turn)
        if turn.needs_a("approve"):
            _kept_short(turn, said)
        check_quantities(turn, before)
    return turn.order is not before


def to_be_had(turn: Turn, commands: Sequence[Command]) -> tuple[Command, ...]:
    """What of somebody else's wish can be had at all: of the rest it is told now, and nobody is asked whether."""
    kept: list[Command] = []
    for command in commands:
        made = orders.apply(turn.order, command, turn.serving) if isinstance(command, Add) else turn.order
        if isinstance(made, Refused) and _without_part(made) is None:
            _refuse(turn, made)
        else:
            kept.append(command)
    return tuple(kept)


_NOT_TO_BE_HAD = frozenset({Reason.SOLD_OUT, Reason.NOT_HERE, Reason.NOT_NOW, Reason.NOT_THIS_CHANNEL})


def _without_part(refused: Refused) -> Add | None:
    """The meal without the one part of it that cannot be had: what is there instead is asked for."""
    command = refused.command
    if not isinstance(command, Add) or not isinstance(command.line, ComboLine) or refused.reason not in _NOT_TO_BE_HAD:
        return None
    slots = {slot: fill for slot, fill in command.line.slots.items() if fill.item != refused.about}
    return Add(replace(command.line, slots=slots)) if len(slots) < len(command.line.slots) else None


def _emptied(wished: Command, rest: Add) -> list[str]:
    """The places of the meal that lost what was wanted there."""
    before = wished.line.slots if isinstance(wished, Add) and isinstance(wished.line, ComboLine) else {}
    return [slot for slot in before if isinstance(rest.line, ComboLine) and slot not in rest.line.slots]


def _ask_what_instead(turn: Turn, rest: Add, emptied: Sequence[str]) -> None:
    """What fills the place otherwise is there; whether it is wanted is for the guest to say."""
    line = turn.order.lines[-1]
    for slot in [
        s for s in emptied if isinstance(line, ComboLine) and line.combo == rest.line.thing and s in line.slots
    ]:
        asking.ask_slot(turn, line, slot)


def restore(turn: Turn, lines: tuple[Line, ...]) -> None:
    """What an undo took away comes back, as far as it can still be had."""
    before = turn.order
    turn.put(undone=())
    turn.set_order(orders.replaced(before, [line for line in lines if _can_have(turn, line)]), "undo taken back")
    _acknowledge(turn, before, [Undo()])


def _can_have(turn: Turn, line: Line) -> bool:
    ids = [line.item] if isinstance(line, ItemLine) else [line.combo, *(f.item for f in line.slots.values())]
    things = [turn.serving.menu.item(i) or turn.serving.menu.combo(i) for i in ids]
    return all(t is not None and turn.serving.why_not(t) in (None, "not_now") for t in things)


def labelled(turn: Turn, command: Command) -> Command:
    """With whoever said it, where that is not the one who orders."""
    if isinstance(command, Add) and turn.actor.standing is not Standing.PRINCIPAL:
        return Add(replace(command.line, speaker=turn.actor.id))
    return command


def _acknowledge(turn: Turn, before: Order, done: list[Command]) -> None:
    old = {line.id: line for line in before.lines}
    new = [line for line in turn.order.lines if old.get(line.id) != line and line.pending is None]
    gone = [line for line in before.lines if turn.order.line(line.id) is None]
    if any(isinstance(c, Clear) for c in done):
        turn.say("cleared")
    elif any(isinstance(c, UseCode) for c in done):
        _code_used(turn)
    if part := acknowledging.part_changed(old, new):
        turn.say("ack_part", parts=part)
    elif new:
        changed = any(isinstance(c, Change | Undo) for c in done)
        turn.say("ack_changed" if changed else "ack_added", lines=Lines(merged(acknowledging.told(old, new, done))))
    elif gone and not any(isinstance(c, Clear) for c in done):
        turn.say("ack_removed", lines=Lines(merged(gone)))


def _code_used(turn: Turn) -> None:
    """A code that is taken may still wait for a larger order."""
    subtotal = price(turn.order, turn.serving).subtotal_cents
    used = (p for p in turn.serving.menu.promotions if (p.code or "").upper() in turn.order.codes)
    least = max((p.min_subtotal_cents for p in used), default=0)
    if least > subtotal:
        turn.say("code_needs_more", minimum=Cents(least))
    else:
        turn.say("code_used")


def _warn(turn: Turn, before: Order) -> None:
    """What is ordered after an allergy was spoken of."""
    held = {ref for line in before.lines for ref in _foods_of(line)}
    new = dict.fromkeys(ref for line in turn.order.settled for ref in _foods_of(line) if ref not in held)
    warned = allergies.warnings(new, turn.talk, turn.serving, told_now=turn.told_of_allergy)
    turn.moves += warned
    if any(move.kind == "allergens_from_staff" for move in warned):
        turn.hand_over("allergens", over=False)


def _foods_of(line: Line) -> list[str]:
    return [line.item] if isinstance(line, ItemLine) else [fill.item for fill in line.slots.values()]


def _kept_short(turn: Turn, said: int) -> None:
    """Staff answer within seconds: until then the guest is not spoken to for long."""
    new = turn.moves[said:]
    acks = [move for move in new if move.kind.startswith("ack_")]
    if acks:
        turn.moves[said:] = [Move("ack_short"), *(move for move in new if move not in acks)]
        turn.asked = True


def _check_pending(turn: Turn) -> None:
    """Lines that a person must decide: ask staff, go on meanwhile."""
    waiting = {w.line for w in turn.talk.waiting}
    for line in turn.order.lines:
        if line.pending is None or line.id in waiting:
            continue
        amount = {"qty": line.qty} if line.pending == "quantity_over_limit" else {}
        turn.approval(line.pending, line=line.id, amount=amount, about=Lines((line,)))
        if not any(w.line == line.id for w in turn.talk.waiting):  # nobody was asked: nobody will answer
            turn.set_order(orders.settle(turn.order, line.id, granted=False), f"{line.pending} refused")


def check_quantities(turn: Turn, before: Order) -> None:
    """A large quantity is asked back: per thing, over all its lines, where this turn made it larger."""
    over = turn.serving.menu.policy("quantity", "confirm_over_per_item", default=QTY_CONFIRM_OVER)
    for line in reversed(turn.order.settled):
        qty = _qty(turn.order, line)
        key = f"{line.thing}:{qty}"
        if qty > over and qty > _qty(before, line) and key not in turn.talk.agreed_qty:
            expecting = Expecting("yes_no", line=line.id, value="quantity", options=(key,))
            same = merged(held for held in turn.order.settled if held.thing == line.thing)
            if len(same) > 1:
                turn.ask("confirm_quantities", expecting, number=qty, lines=Lines(same))
            else:
                turn.moves = [move for move in turn.moves if not _only_says(move, line.thing)]
                turn.ask("confirm_quantity", expecting, lines=Lines(same))
            return


def _only_says(move: Move, ref: str) -> bool:
    """An acknowledgement of nothing but what is about to be asked back."""
    lines = move.values.get("lines")
    return move.kind.startswith("ack_") and isinstance(lines, Lines) and all(one.thing == ref for one in lines.lines)


def _qty(order: Order, line: Line) -> int:
    return sum(held.qty for held in order.settled if held.thing == line.thing)


def _refuse(turn: Turn, refused: Refused) -> None:
    """Why the menu does not allow it, and what it has instead."""
    menu = turn.serving.menu
    turn.of_a_line = turn.of_a_line or isinstance(refused.command, Change)
    if refused.reason in (Reason.TOO_MANY, Reason.LIMIT_PER_ORDER):
        turn.put(too_many=(refused.command,))
    about, _, option = refused.about.partition(":")
    about, _, part = about.partition("/")
    thing: Item | Combo | None = menu.item(about) or menu.combo(about)
    named = Thing(about)
    match refused.reason:
        case Reason.SOLD_OUT | Reason.NOT_HERE | Reason.NOT_NOW | Reason.NOT_THIS_CHANNEL:
            turn.say(refused.reason.value, item=named)
            if refused.reason is Reason.NOT_NOW and isinstance(thing, Item):
                turn.moves += dayparts.served_when(thing, turn.serving)
            if isinstance(refused.command, Add) and _without_part(refused) is None:
                turn.missed.append(refused.command)
            if _without_part(refused) is None and not _is_of_a_combo(refused.command):  # else it is asked next
                offer_instead(turn, thing, refused.command.line if isinstance(refused.command, Add) else None)
        case Reason.NO_SUCH_SIZE:
            turn.say("no_such_size", item=named)
            if thing:
                turn.say("sizes_are", sizes=answers.sizes(thing))
        case Reason.NO_SUCH_OPTION:
            turn.say("no_such_option", item=named, option=Thing(option))
        case Reason.NOT_IN_COMBO:
            turn.say("not_in_combo", item=Thing(part), combo=named)
        case Reason.TOO_MANY_CHOICES:
            turn.say("too_many_choices", item=named)
        case Reason.TOO_MANY:
            turn.say("too_many", most=str(menu.policy("quantity", "reject_over_per_item", default=QTY_REJECT_OVER)))
        case Reason.LIMIT_PER_ORDER:
            turn.say("limit_per_order", item=named, number=int(option or 0))
        case Reason.NOTHING_TO_UNDO:
            turn.say("nothing_to_undo")
        case Reason.BAD_CODE:
            turn.say("bad_code")
        case Reason.NOT_ON_MENU | Reason.NO_SUCH_LINE:
            turn.say("not_on_menu")


def _is_of_a_combo(command: Command) -> bool:
    """A place of a combo: its own choices are what can be had instead."""
    return isinstance(command, Change) and any(isinstance(line, ComboLine) for line in command.to)


def offer_instead(turn: Turn, thing: Item | Combo | None, wanted: Line | None = None) -> None:
    """What can be had instead, in the size and number that were wanted."""
    near = alternatives(thing, turn.serving) if thing else ()
    if near:
        turn.say("instead", items=Things(near))
        size = wanted.size if wanted else None
        turn.offer(tuple(_in_size(turn, t.id, size) for t in near), qty=wanted.qty if wanted else 1)


def _in_size(turn: Turn, ref: str, size: str | None) -> str:
    thing = turn.serving.menu.item(ref) or turn.serving.menu.combo(ref)
    sizes = () if thing is None else thing.variations if isinstance(thing, Item) else thing.sizes
    return f"{ref}/{size}" if size in [s.id for s in sizes] and len(sizes) > 1 else ref


def not_found(turn: Turn, unknown: tuple[str, ...], near: tuple[str, ...] = ()) -> None:
    """We do not have that; the nearest that we do have. near: what somebody who knows more than the menu offers."""
    words = unknown[0] if unknown else ""
    if turn.order.lines and words.split()[-1:] and words.split()[-1] in MEAL_WORDS and set(words.split()) & _MADE:
        held = turn.order.lines[-1].thing  # "make it a meal", of what comes in none
        words = f"{_name(turn, held).lower()} {words.split()[-1]}"
    if words in _SIZES and turn.order.lines and (last := _held(turn)) is not None:
        turn.say("no_such_size", item=Thing(last.id))
        turn.say("sizes_are", sizes=answers.sizes(last))
        return
    refs = tuple({_name(turn, ref): ref for ref in reversed(near or kinds.nearest(words, turn.serving))}.values())[::-1]
    if not refs:
        turn.say("not_found", words=words)
        if not turn.order.lines and not turn.moves[1:]:
            turn.say("we_have", items=answers.a_few(turn.serving))
        return
    turn.say("not_found_near", words=words, items=Things(tuple(Thing(r) for r in refs)))
    turn.offer(refs)


_SIZES = frozenset({"small", "medium", "large", "chico", "chica", "mediano", "mediana", "grande", "pequeno", "pequena"})


def _held(turn: Turn) -> Item | Combo | None:
    """What was ordered last, where it comes in sizes."""
    ref = turn.order.lines[-1].thing
    held = turn.serving.menu.item(ref) or turn.serving.menu.combo(ref)
    sizes = () if held is None else held.variations if isinstance(held, Item) else held.sizes
    return held if len(sizes) > 1 else None


def _name(turn: Turn, ref: str) -> str:
    thing = turn.serving.menu.item(ref) or turn.serving.menu.combo(ref)
    return thing.name.get() if thing else ref
