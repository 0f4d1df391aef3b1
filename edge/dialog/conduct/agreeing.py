"""What a yes or a no does to what was asked: a passenger's wish, an offer, a large number, the usual, the end. PURE.

The yes that sends an order is `closing`'s.
"""

from dataclasses import replace

from domain.grants import Standing
from domain.order import Add, Change, Clear, ComboLine, Command, ItemLine, Order, SlotFill
from edge.dialog.conduct import asked_twice, asking, closing
from edge.dialog.conduct.drafting import apply_all, check_quantities
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Ambiguity, Expecting, Kind, Meaning
from edge.dialog.members import loyalty, remembering
from edge.dialog.reading import bringing_back
from edge.dialog.reading.for_what_went import EXCHANGE
from edge.dialog.reading.repairs import thing


def answer_to_yes_no(turn: Turn, meaning: Meaning, was: Expecting) -> bool:
    """Answers to a question of ours that wanted a yes or a no. True when it was one."""
    yes, no = meaning.has(Kind.YES), meaning.has(Kind.NO)
    asks = any(i.kind.value.startswith("ask_") for i in meaning.intents)
    leads_on = yes and (meaning.has(Kind.DONE) or asks) and closing.is_weak(meaning)
    if was.value == "heard" and leads_on:
        turn.put(overheard=(), expecting=Expecting("more"))  # "ok that's it" says yes to nothing that was in doubt
        return False
    if was.value in ("adopt", "heard") and (some := _some_of(turn, meaning)):
        apply_all(turn, some, agreed=True)
        turn.put(overheard=(), expecting=Expecting("more"))
        return True
    plain = not (
        meaning.commands or meaning.ambiguities or any(s.meaning.startswith("the line ") for s in meaning.spans)
    )
    only_done = (closing.says_done(meaning) or asks) and closing.is_weak(meaning)
    if was.kind in ("offer", "which") and (yes or no) and plain and not only_done:  # "okay, that's all then"
        return _answer_to_offer(turn, was, yes=yes and not no)  # "okay then no", "no, that's alright"
    touched = _about_overheard(turn, meaning) and not no
    changes_it = touched if was.value == "heard" else was.value == "usual" and (touched or meaning.has(Kind.DONE))
    if was.kind != "yes_no" or not (yes or no or changes_it) or turn.actor.standing is not Standing.PRINCIPAL:
        return False
    if yes:
        turn.put(asked=asked_twice.without_meant(turn.talk.asked))
    match was.value:
        case "adopt" | "heard":
            if yes or _about_overheard(turn, meaning):
                apply_all(turn, turn.talk.overheard, agreed=True)
            elif not meaning.commands:
                turn.say("okay")
            turn.put(overheard=())
        case "quantity":
            if yes:
                turn.put(agreed_qty=(*turn.talk.agreed_qty, *was.options), expecting=Expecting("more"))
                check_quantities(turn, Order())  # the next one, where several are large
            elif not meaning.commands:
                turn.ask("ask_how_many", Expecting("quantity", line=was.line))
        case "usual" | "redeem":
            loyalty.agreed(turn, meaning, was, yes=yes or changes_it)
            return True
        case remembering.REMEMBER:
            remembering.agreed(turn, meaning, was, yes=yes)
            return True
        case "cancel":
            if yes and not (asks and closing.says_only_heard(meaning, was)):  # "okay, so what was the total?"
                apply_all(turn, (Clear(),))
            else:
                turn.say("kept")
    if not turn.asked:
        turn.put(expecting=Expecting("more"))
    return True


def _some_of(turn: Turn, meaning: Meaning) -> tuple[Command, ...]:
    """ "Just the fries": what the driver names of the passenger's wish, where that is less than all of it."""
    wished = turn.talk.overheard
    named = {s.meaning.removeprefix("the line ") for s in meaning.spans if s.meaning.startswith("the line ")}
    some = tuple(c for c in wished if isinstance(c, Add) and thing(c.line) in named)
    own = turn.actor.standing is Standing.PRINCIPAL and not meaning.commands
    alone = any(s.meaning == "only" for s in meaning.spans)  # "no, just the coke", where no more was understood
    return some if own and (len(some) < len(wished) or alone) else ()


def _about_overheard(turn: Turn, meaning: Meaning) -> bool:
    """ "No, make it a small one": the passenger's wish is taken, and changed."""
    touched = {c.line for c in meaning.commands if isinstance(c, Change)}
    return any(turn.order.line(line) is None for line in touched)


def _answer_to_offer(turn: Turn, was: Expecting, *, yes: bool) -> bool:
    """A yes takes the one thing that was offered; of several it has to be said which. A no drops them."""
    if yes and len(was.options) == 1:
        taken = _add(turn, was.options[0], qty=int(was.value or 1))
        wanted = _in_its_place(turn, taken) or bringing_back.like_what_went(taken, turn.order, turn.serving)
        apply_all(turn, (wanted,))
    elif yes:
        asking.ask_which(turn, Ambiguity("", "item", was.options, int(was.value or 1)))
    else:
        turn.say("okay")
    return True


def _in_its_place(turn: Turn, taken: Add) -> Command | None:
    """ "Swap the fries for curly ones" - "we have rings" - "yes": where the fries are, and not beside them."""
    of, _, ref = turn.talk.question.rpartition(":")
    for line in reversed(turn.order.lines) if of == EXCHANGE else ():
        if thing(line) == ref:
            return Change(line.id, (replace(taken.line, qty=line.qty),))
        slots = dict(line.slots) if isinstance(line, ComboLine) else {}
        slot = next((slot for slot, fill in slots.items() if fill.item == ref), "")
        if slot and isinstance(line, ComboLine) and isinstance(taken.line, ItemLine):
            return Change(line.id, (replace(line, slots=slots | {slot: SlotFill(taken.line.item)}),))
    return None


def _add(turn: Turn, ref: str, *, qty: int) -> Add:
    thing_id, _, size = ref.partition("/")
    is_combo = turn.serving.menu.item(thing_id) is None and turn.serving.menu.combo(thing_id) is not None
    return Add(ComboLine(thing_id, size or None, qty) if is_combo else ItemLine(thing_id, size or None, qty))
