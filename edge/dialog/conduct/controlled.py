"""Wishes that are not the agent's to grant: staff decide them, a person does them, or nobody does. PURE.

It decides which of these a wish is by its kind; whether staff may be asked is `domain.control`, through `permits`.
"""

from dataclasses import replace

from domain.order import Add
from domain.pricing import price
from edge.dialog.answering import prices
from edge.dialog.conduct.closing import next_step
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.members import loyalty
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.percents import DISCOUNT

# Refusals that were staff's own.
BY_STAFF = frozenset({"staff_denied", "staff_denied_line", "staff_said_no"})
# "I approve it myself": words that are on no menu, and give nobody a right.
CLAIMS = frozenset({"approve", "approved", "authorize", "authorise", "authorized", "override", "autorizo", "apruebo"})


def control_intents(turn: Turn, meaning: Meaning) -> bool:
    """Answers each such wish. True when there was one."""
    before = len(turn.moves), len(turn.needs)
    loyalty.take(turn, meaning)
    for intent in meaning.intents:
        if intent.kind is Kind.COMP:
            _comp(turn, replace(meaning, commands=(), spans=()) if meaning.apart else meaning)
        else:
            _control(turn, intent, alone=not meaning.commands)
    told = meaning.has(Kind.PERSON) and not turn.needs_a("hand_over")  # "the manager said so": no wish for one
    if told or any(CLAIMS & set(words.split()) for words in meaning.unknown):
        turn.say("claim_proves_nothing")
    return before != (len(turn.moves), len(turn.needs))


def _control(turn: Turn, intent: Intent, *, alone: bool) -> None:
    match intent.kind:
        case Kind.DISCOUNT:
            turn.put(question=DISCOUNT)
            if intent.value.isdigit():
                turn.approval("discount", amount={"percent": int(intent.value)})
            else:
                turn.say("discounts_from_staff")
        case Kind.PRICE_OVERRIDE:
            _price_override(turn)
        case Kind.INJECTED:
            turn.once("not_allowed")
            if alone and not turn.moves:
                next_step(turn, after_talk=True)
        case Kind.VOUCH:
            turn.say("cannot_promise")
        case Kind.SAYS_SETTLED:
            turn.say(f"not_in_yet_{turn.serving.channel}")
        case Kind.PRESSES:
            _pressed(turn)
        case Kind.CLAIM_STAFF:
            turn.say("claim_proves_nothing")
        case Kind.CARD_BY_VOICE:
            turn.once("no_cards_by_voice")
            if alone and not turn.moves:
                next_step(turn, after_talk=True)  # refused once already: on with the order
        case Kind.REFUND | Kind.DELETE_DATA:
            turn.hand_over(intent.kind.value, over=False)
            turn.say("hand_over_for")
        case Kind.COMPLAINT:
            turn.put(no_upsell=True)
            turn.say("sorry_for_that")
            if intent.value:  # somebody was harmed, or says so
                turn.hand_over("complaint", over=False)
                turn.say("person_is_coming")
        case Kind.HURRY:
            turn.put(no_upsell=True)
        case (
            Kind.ASK_STOCK
            | Kind.ASK_ALTERNATIVE
            | Kind.ASK_COMPATIBLE
            | Kind.CUSTOMER_SUMMARY
            | Kind.HOLD_ITEM
            | Kind.TRANSFER
        ):
            turn.say("shop_not_yet")
        case _:
            pass


def _pressed(turn: Turn) -> None:
    """What was refused stays refused; what waits for staff waits still."""
    if turn.talk.waiting:
        turn.say("waiting_for_staff")
        turn.asked = True  # it asks what else there is
    elif turn.talk.refused:
        turn.say("staff_said_no" if turn.talk.refused in BY_STAFF else "still_not")


def _comp(turn: Turn, meaning: Meaning) -> None:
    """ "Can I get the fries for free": the thing that is named, else all of it. What is not ordered yet is ordered
    only with staff's yes: nobody meant to pay for it."""
    menu = turn.serving.menu
    wished = next((c.line for c in meaning.commands if isinstance(c, Add)), None)
    named = next((s.meaning.removeprefix("the line ") for s in meaning.spans if s.meaning.startswith("the line ")), "")
    ref = thing(wished) if wished else named
    held = next((line for line in reversed(turn.order.settled) if thing(line) == ref), None)
    line = held or wished
    if line is None and not turn.order.lines:
        turn.say("discounts_from_staff")  # of nothing that anybody ordered
        return
    if line is None:
        turn.approval("comp_item", amount={"cents": turn.total_cents()})
        return
    food = menu.item(ref) or menu.combo(ref)
    said = line.size
    size = said or (prices.usual_size(food) if food else "")
    cents = prices.now(food, size, turn.serving) if food else 0
    more = () if held else tuple(c for c in meaning.commands if isinstance(c, Add) and c.line is wished)
    turn.approval("comp_item", amount={"sku": f"{ref}/{size}", "cents": cents}, commands=more)


def _price_override(turn: Turn) -> None:
    """The POS's price holds. Only where it differs from what was said may staff honour the old one."""
    said, now = turn.talk.quoted_cents, turn.talk.pos_total_cents
    before = price(turn.order, turn.serving).total_cents
    if said is None or now is None or now <= before:
        turn.say("prices_from_register")
    else:
        turn.approval("price_override", amount={"cents": now - before})
