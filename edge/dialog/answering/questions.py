"""The questions in a turn, answered one after another, allergens first. PURE.

It decides which of what was asked is answered, and that a second question of ours waits; what the answers are is
`edge.dialog.answering.answers`.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.changed import changed
from domain.order import ItemLine, UseCode
from domain.pricing import price
from edge.dialog.answering import (
    allergies,
    answers,
    costing_more,
    offers_asked,
    options_asked,
    prices,
    supposed,
    totals,
    which_has,
)
from edge.dialog.answering.following import FOLLOWED
from edge.dialog.answering.form_rows import EXTRA
from edge.dialog.answering.question_forms import HAS
from edge.dialog.conduct.turn import Turn
from edge.dialog.guards.asked_about import SAVED
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.reading.after_a_price import (
    PRICED_MANY,
    PRICED_MEAL,
    PRICED_PART,
    PRICED_SEVERAL,
    PRICED_SIZE,
    PRICED_SO,
    SUPPOSED,
)
from edge.dialog.reading.for_what_went import DEARER, EXCHANGE, stands_for
from edge.dialog.reading.left_at_that import NEW_PRICE
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Cents, Lines, Move, Thing

ASKING_WHAT_WE_ARE = ("are you", "am i", "is this", "eres", "es usted", "estoy hablando", "hablo con")


def asks_what_we_are(meaning: Meaning) -> bool:
    """ "Am I talking to a real person?" is a question, and no wish for one."""
    return " ".join(span.text for span in meaning.spans).startswith(ASKING_WHAT_WE_ARE)


def questions(turn: Turn, meaning: Meaning) -> bool:
    """Answers what was asked: reads only. True when something was answered."""
    if (asked := which_has.lines_asked_about(_said(meaning), turn.order, turn.serving.menu)) and not turn.applied:
        turn.say("that_is", lines=Lines(asked, full=True))
        turn.put(question=f"{which_has.ASKED}:{asked[0].id}" if len(asked) == 1 else "")
        return True
    talked = False
    ordered = changed(turn.talk, offered=()) if turn.applied else turn.talk  # "nuggets, are they spicy"
    asks = (Intent(Kind.ASK_AUTOMATED),) if meaning.has(Kind.PERSON) and asks_what_we_are(meaning) else ()
    for said in (*asks, *_foremost(turn, meaning.intents)):
        if said.kind is Kind.ASK_PRICE and not said.about:
            said = replace(said, text=_said(meaning))  # "how much are they": what points may come behind
        said = totals.of_that_one(said, meaning, turn)
        intent = totals.of_the_order(answers.pointed(totals.owed(said, meaning, turn), ordered), meaning, turn)
        if totals.told_with_the_end(intent, meaning) and not turn.applied:
            continue
        if intent.kind is Kind.ASK_PAYMENT and meaning.has(Kind.CARD_BY_VOICE):
            continue  # told already where to pay
        if intent.kind is Kind.ASK_OTHER and turn.talk.expecting == NEW_PRICE:
            turn.say("new_price_because")
            talked = True
            continue
        if intent.kind is Kind.ASK_OTHER and turn.moves and not intent.value:
            continue  # "can you change the price back": answered as the wish that it is
        if intent.kind is Kind.ASK_TOTAL and turn.talk.expecting.kind == "confirm" and not turn.applied:
            talked = True  # the total is said with the question that follows
            continue
        if intent.value == SAVED:
            turn.moves.append(_saved(turn))
            talked = True
            continue
        more = supposed.answer(intent) or (
            costing_more.answer(intent, turn)
            if costing_more.asks_for(replace(intent, text=_said(meaning)), turn)
            else None
        )
        replied = more or answers.answer(intent, turn.talk, turn.serving)
        if replied is None:
            continue
        if turn.moves and [move.kind for move in replied.moves] == ["ask_about_what"]:
            continue  # "is there a discount for seniors": answered as the wish that it is
        if replied.asks and not intent.about and any(isinstance(c, UseCode) for c in meaning.commands):
            continue  # "do you have any coupons, code SAVE10": the code was all that was asked about
        if (replied.asks and (turn.asked or turn.talk.handoff)) or (turn.needs_a("hand_over") and not meaning.apart):
            continue
        talked = True
        summed = any(move.kind == "sum_is" for move in replied.moves)  # "it's 8 dollars for two": of those
        nothing_told = summed or bool(replied.hand_over) or all(move.kind in _NAMES_NONE for move in replied.moves)
        if len(intent.about) == 1 and nothing_told and turn.serving.menu.item(intent.about[0]):
            turn.topic = intent.about  # "leave them off then"
        instead = "" if turn.applied else stands_for(_said(meaning), turn.order, turn.serving.menu)
        sized = "" if turn.applied else costing_more.size_priced(replace(intent, text=_said(meaning)), turn)
        told = _whether(replied.moves) or _so_many(replied.moves) or (sized and f"{PRICED_SIZE}{sized}")
        turn.put(question=told or (instead and f"{EXCHANGE}:{instead}") or _asked(turn, intent))
        turn.asked = turn.asked or replied.asks
        turn.moves += replied.moves
        if replied.offers and (wanted := int(intent.value) if intent.value.isdigit() else not turn.applied):
            turn.offer(
                replied.offers, qty=int(wanted), said=replied.said
            )  # "two of your cheapest burgers": a number that was wanted
        if replied.hand_over:
            turn.hand_over(replied.hand_over, over=False, question=intent.text)
        if replied.sensitive:
            turn.put(no_upsell=True)
    return talked


_NAMES_NONE = frozenset({"do_not_know", "sizes_are", "one_size"})  # answers that leave the dish unsaid


def _saved(turn: Turn) -> Move:
    """What promotions and codes take off the order as it stands."""
    off = price(turn.order, turn.serving).discount_cents
    return Move("you_save", {"price": Cents(off)}) if off else Move("saves_nothing")


def _said(meaning: Meaning) -> str:
    return " ".join(span.text for span in meaning.spans)


def _whether(moves: Sequence[Move]) -> str:
    """What was answered to be on it, "then take that off"; or what an offer is on, "I'll have that"; or that
    offers were told, "the junior deal then"."""
    for move in moves:
        on, offered = move.values.get("option"), move.values.get("item")
        if move.kind == "has_option" and isinstance(on, Thing):
            return f"{Kind.ASK_INGREDIENTS.value}:{HAS}{on.id}"
        if move.kind == "has_not_option" and isinstance(on, Thing):
            return f"{Kind.ASK_INGREDIENTS.value}:{HAS}{on.id}"
        if move.kind == "promotion" and isinstance(offered, Thing):
            return f"{offers_asked.TOLD}:{offered.id}"
    return f"{Kind.ASK_PROMOTIONS.value}:" if moves and all(m.kind == "promotion" for m in moves) else ""


def _so_many(moves: Sequence[Move]) -> str:
    """What so many of a thing come to, "okay, I'll take them", with what else was priced beside it; "" where no such
    sum was told."""
    told: list[str] = []
    for move in moves:
        lines = move.values.get("lines")
        one = move.values.get("item")
        if move.kind == "sum_is" and isinstance(lines, Lines):
            told += [f"{thing(x)}/{x.size}/{x.qty}" for x in lines.lines]
        elif move.kind in ("price_is", "prices_by_size") and isinstance(one, Thing) and not one.of:
            told.append(f"{one.id}/{one.variation or ''}/1")
    summed = any(move.kind == "sum_is" for move in moves)
    return f"{PRICED_MANY}{'+'.join(told)}" if summed and told else ""


def _asked(turn: Turn, intent: Intent) -> str:
    """What was asked, for the next turn that only names another thing."""
    if allergies.asks_for(intent, turn.talk, turn.serving):
        return f"{Kind.ASK_ALLERGENS.value}:{allergies.codes_of(intent, turn.talk, turn.serving)}"
    if intent.kind is Kind.ASK_AVAILABLE and options_asked.asked_for(intent, turn.talk, turn.serving)[1] is not None:
        return f"{options_asked.ASKED}:{intent.about[0].rpartition('/')[2]}"
    if intent.kind in _WHETHER_THERE and len(intent.about) == 1 and _is_an_option(intent.about[0], turn):
        return f"{options_asked.ASKED}:{intent.about[0].rpartition('/')[2]}"  # "gluten free buns?": "a burger on one"
    if intent.value.startswith(SUPPOSED):
        return f"{Kind.ASK_PRICE.value}:{intent.value}"
    if intent.value == EXTRA:
        return f"{DEARER}:{intent.about[-1]}"
    if intent.kind is Kind.ASK_PRICE and (so := _priced_so(turn, intent)):
        return so
    if intent.kind is Kind.ASK_PRICE and len(intent.about) > 1 and not intent.value:
        menu = turn.serving.menu
        named = [
            t for ref in intent.about if (t := menu.item(ref.partition("/")[0]) or menu.combo(ref.partition("/")[0]))
        ]
        with_it = len(named) == len(intent.about) and prices.in_its_slots(named)
        return f"{PRICED_MEAL}{'+'.join(t.id for t in named)}" if with_it else PRICED_SEVERAL
    alone = intent.about[0] if intent.kind is Kind.ASK_PRICE and len(intent.about) == 1 and not intent.value else ""
    if alone and not (turn.serving.menu.item(alone) or turn.serving.menu.combo(alone)):
        return f"{PRICED_PART}{alone.rpartition('/')[2]}"
    return f"{intent.kind.value}:{intent.value}" if intent.kind in FOLLOWED else ""


_WHETHER_THERE = frozenset({Kind.ASK_AVAILABLE, Kind.ASK_DIET, Kind.ASK_OPTIONS})


def _is_an_option(ref: str, turn: Turn) -> bool:
    option = ref.rpartition("/")[2]
    sold = turn.serving.menu.item(ref.partition("/")[0]) or turn.serving.menu.combo(ref)
    return sold is None and any(o.id == option for group in turn.serving.menu.groups for o in group.options)


def _priced_so(turn: Turn, intent: Intent) -> str:
    """Of "how much is a cheeseburger with bacon": that dish, so made; of "how much to add bacon", the one that was
    ordered last; "" for anything else."""
    ref, *more = intent.about or ("",)
    last = turn.order.lines[-1] if turn.order.lines else None
    if not more and isinstance(last, ItemLine) and not (turn.serving.menu.item(ref) or turn.serving.menu.combo(ref)):
        ref, more = last.item, [ref]
    item = turn.serving.menu.item(ref)
    option = item.option(more[0]) if item is not None and len(more) == 1 else None
    adds = item is not None and option is not None and not item.includes(more[0])  # "with no cherry" is none of this
    return f"{PRICED_SO}{ref}/{more[0]}" if adds else ""


def _foremost(turn: Turn, intents: tuple[Intent, ...]) -> tuple[Intent, ...]:
    """Questions about allergens first: where a person is called for one, the rest of the turn is theirs, too.

    "I'm allergic to sesame, does the junior burger have any" asks about the burger, not about everything.
    """
    about = [i for i in intents if allergies.asks_for(i, turn.talk, turn.serving)]
    named = [i for i in about if allergies.names_food(i, turn.serving)]
    return (*(named or about), *(i for i in intents if i not in about))
