"""What to ask next: what a line still misses, which of several was meant, something to drink, "anything else?". PURE.

It decides which one question a turn ends with when nothing more pressing was asked.
"""

from domain.menu import Combo, Serving
from domain.missing import Missing, missing
from domain.order import ComboLine, ItemLine, Line, Order, SlotFill
from edge.dialog.answering import answers, dayparts
from edge.dialog.answering.categories import is_drink
from edge.dialog.conduct import asked_twice
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Ambiguity, Expecting
from edge.dialog.talk import Lines, Thing, Things

KNOWN_SLOTS = frozenset({"ask_slot_drink", "ask_slot_side", "ask_slot_main"})
LISTED_AT_MOST = 4  # options in one spoken question; more cannot be kept in mind


def next_question(turn: Turn, *, after_talk: bool) -> None:
    if turn.asked or ask_missing(turn, again=not turn.applied):
        return
    if not turn.order.lines:
        kind = "what_else_can_i_do" if after_talk else "what_can_i_get"
        turn.ask(kind, Expecting("anything"))
    elif (offer := _upsell(turn)) and not turn.needs_a("approve"):
        turn.put(upsold=True)
        turn.ask(offer, Expecting("more"))
    else:
        # Staff answer within seconds: the turn in which they are asked is kept short.
        turn.ask("anything_else_short" if turn.needs_a("approve") else "anything_else", Expecting("more"))


def _upsell(turn: Turn) -> str:
    """Something to drink, once, when there is food and no drink; never in a hurry, an allergy, offline."""
    talk, policy = turn.talk, turn.serving.menu.policy("upsell", "max_per_order", default=0)
    if talk.upsold or talk.no_upsell or talk.handoff or not talk.link_up or not policy:
        return ""
    if not _is_a_meal(turn.order, turn.serving) or not _sells_drinks(turn.serving):
        return ""
    return "" if has_drink(turn.order, turn.serving) else "anything_to_drink"


def _sells_drinks(serving: Serving) -> bool:
    return any(is_drink(i) and serving.can_have(i) for i in serving.menu.items)


def _is_a_meal(order: Order, serving: Serving) -> bool:
    """Whether something in it is the main part of a combo: then a drink is a relevant thing to offer."""
    own = [slot for combo in serving.menu.combos for slot in combo.slots if len(slot.choices) == 1]
    mains = {choice.item for slot in own for choice in slot.choices}
    return any(isinstance(line, ItemLine) and line.item in mains for line in order.lines)


def has_drink(order: Order, serving: Serving) -> bool:
    """Whether something to drink is in the order already, alone or in a combo; what needs an age check is a drink."""
    ids: list[str] = []
    for line in order.lines:
        if isinstance(line, ComboLine):
            ids += [f.item for f in line.slots.values()]
        else:
            ids.append(line.item)
    held = [i for one in ids if (i := serving.menu.item(one)) is not None]
    return any(is_drink(i) or i.age_min is not None for i in held)


def ask_which(turn: Turn, ambiguity: Ambiguity) -> None:
    if ambiguity.what == "item" and _none_now(turn, ambiguity):
        return
    options = ambiguity.options[:LISTED_AT_MOST]
    expecting = Expecting("which", options=ambiguity.options, value=str(ambiguity.qty), said=ambiguity.said)
    if ambiguity.what == "line":
        lines = tuple(line for o in options if o.isdigit() and (line := turn.order.line(int(o))))
        turn.ask("ask_which_line", expecting, lines=Lines(lines))
    elif ambiguity.what == "size":
        of = _sized(turn, ambiguity.options)
        turn.ask("ask_which", expecting, items=Things(tuple(Thing(o, of=of) for o in options)))
    else:
        turn.ask("ask_which", expecting, items=Things(tuple(Thing(o.partition("/")[0]) for o in options)))


def which_again(turn: Turn, was: Expecting) -> bool:
    """Which of several was meant is asked once more, where talk or a question came in between. True when it asked."""
    if was.kind != "which" or not was.options or turn.asked or any(o.isdigit() for o in was.options):
        return False
    menu = turn.serving.menu
    if not all(menu.item(o.partition("/")[0]) or menu.combo(o.partition("/")[0]) for o in was.options):
        return False
    ask_which(turn, Ambiguity("", "item", was.options, int(was.value) if was.value.isdigit() else 1, was.said))
    return True


def _none_now(turn: Turn, ambiguity: Ambiguity) -> bool:
    """ "Can I get breakfast", at noon: when that is served, and no choice between what cannot be had."""
    items = [turn.serving.menu.item(o.partition("/")[0]) for o in ambiguity.options]
    known = [i for i in items if i is not None]
    if not known or len(known) < len(items) or any(turn.serving.why_not(i) != "not_now" for i in known):
        return False
    turn.say("not_now", item=Thing(known[0].id))
    turn.moves += dayparts.served_when(known[0], turn.serving)
    return True


def _sized(turn: Turn, sizes: tuple[str, ...]) -> str:
    """What comes in these sizes, the last ordered first: a size is spoken of by its name there."""
    menu = turn.serving.menu
    ordered = [line.thing for line in reversed(turn.order.lines)]
    held = [thing for ref in ordered if (thing := menu.item(ref) or menu.combo(ref))]
    for thing in (*held, *menu.items, *menu.combos):
        if set(sizes) <= {s.id for s in (thing.sizes if isinstance(thing, Combo) else thing.variations)}:
            return thing.id
    return ""


def ask_missing(turn: Turn, *, again: bool = True) -> bool:
    """Asks for the first choice that is still open. True when it asked.

    again: also for one that was asked for as often as it may be, and then a person comes. Who goes on ordering is not
    kept from it by that: it has time until they are done.
    """
    for gap in missing(turn.order, turn.serving):
        line = turn.order.line(gap.line)
        if line is not None and line.pending is None and (again or not turn.worn(_about(gap))):
            _ask_gap(turn, gap, line)
            return True
    return False


def _about(gap: Missing) -> str:
    """As `_ask_gap` asks for it."""
    slot, group = (gap.id, "") if gap.what == "slot" else (gap.slot or "", gap.id if gap.what == "group" else "")
    return asked_twice.key("", Expecting(gap.what, line=gap.line, slot=slot, group=group), (), 0)


def ask_slot(turn: Turn, line: Line, slot: str) -> None:
    """Asks for a place of a meal that has its usual filling now: what was wanted there cannot be had."""
    _ask_gap(turn, Missing(line.id, "slot", slot), line)


def _ask_gap(turn: Turn, gap: Missing, line: Line) -> None:
    menu = turn.serving.menu
    thing = menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo)
    if thing is None:
        return
    if gap.what == "size":
        sizes = answers.sizes(thing)
        expecting = Expecting("size", line=line.id, options=tuple(t.id for t in sizes.things))
        kind = "ask_size" if answers.are_sizes(thing) else "ask_variety"
        turn.ask(kind, expecting, item=Thing(thing.id), sizes=sizes)
    elif gap.what == "slot" and isinstance(thing, Combo) and (slot := thing.slot(gap.id)):
        choices = tuple(c.item for c in slot.choices if (i := menu.item(c.item)) and turn.serving.can_have(i))
        expecting = Expecting("slot", line=line.id, slot=slot.id, options=choices)
        known = f"ask_slot_{slot.id}"
        kind = known if known in KNOWN_SLOTS else "ask_slot"
        named = Things(tuple(Thing(c) for c in choices[:LISTED_AT_MOST]))
        turn.ask(kind, expecting, combo=Thing(thing.id), choices=named)
    else:
        _ask_group(turn, gap, line)


def _ask_group(turn: Turn, gap: Missing, line: Line) -> None:
    item_id = line.item if isinstance(line, ItemLine) else line.slots.get(gap.slot or "", SlotFill("")).item
    item = turn.serving.menu.item(item_id)
    group = next((g for g in item.groups if g.id == gap.id), None) if item else None
    if item is None or group is None:
        return
    options = tuple(o.id for o in group.options)
    expecting = Expecting("group", line=line.id, slot=gap.slot or "", group=group.id, options=options)
    named = Things(tuple(Thing(o, of=item.id) for o in options[:LISTED_AT_MOST]))
    kind = "ask_group" if len(options) <= LISTED_AT_MOST else "ask_group_open"
    if any(move.kind.startswith("options_") for move in turn.moves):
        kind = "ask_group_bare"  # they were just named
    turn.ask(kind, expecting, group=Thing(group.id), item=Thing(item.id), options=named)
