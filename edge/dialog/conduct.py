"""What we do about what was said: apply commands, keep to one question at a time, ask for what needs a person. PURE.

`conduct` decides a guest's turn; `edge.dialog.others` decides what staff, the point of sale and the menu
report. Neither speaks (that is `render`), neither reaches anything (that is `edge.session`). The flow:

    who speaks? -> a person wanted? -> answers to what was asked -> commands through `domain.order.apply`
    -> questions -> the one thing to say next: what is missing, the read-back, or "anything else?"
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain import order as orders
from domain.completeness import Completeness
from domain.control import Actor
from domain.grants import Standing
from domain.menu import Combo, Item, Serving
from domain.order import (
    Add,
    Change,
    Clear,
    Command,
    ItemLine,
    Line,
    Missing,
    Order,
    Reason,
    Refused,
    Remove,
    SlotFill,
    Undo,
    UseCode,
)
from domain.policy import GUEST
from domain.pricing import price
from edge.dialog import answers, permits
from edge.dialog.meaning import Ambiguity, Expecting, Kind, Meaning
from edge.dialog.talk import (
    SENT,
    Applied,
    Cents,
    Lines,
    Move,
    Need,
    Phase,
    Plan,
    Talk,
    Thing,
    Things,
    Value,
    Waiting,
)

SURE_TO_SUBMIT = 0.55  # a yes heard at 0 dB or worse sends nothing
SURE_ENOUGH = 0.5  # below this nothing is changed: BEHAVIOURS, "never act on a low-confidence hearing"
OUTSIDERS = frozenset({Standing.CHILD, Standing.ELSEWHERE})  # nobody answers them; the driver may adopt a child's wish
FILLER_WORDS = 2
BESIDE_A_YES = 2  # "yes please, that one"; more words than that are not only a yes
HESITATIONS = frozenset({"change", "wait", "ask", "question", "first", "but", "except", "actually", "cambiar", "pero"})
LISTED_AT_MOST = 4  # options in one spoken question; more cannot be kept in mind
REASON_PATIENCE_S = 1.2  # within DESIGN's 2 s to a useful answer, with room for the local one
APPROVAL_PATIENCE_S = 60.0  # "no answer means no"; a minute at a lane is already long
HAND_OVER_PATIENCE_S = 30.0
CONFIRM_OVER = 9  # policies.quantity.confirm_over_per_item, where the menu says nothing


def conduct(meaning: Meaning, talk: Talk, serving: Serving, *, actor: Actor, role: str = GUEST) -> Plan:
    """What follows from one finished turn of a person. `actor` is the voice, `role` what the device stands for."""
    turn = Turn(talk, serving, actor, role)
    turn.take(meaning)
    return turn.plan()


class Turn:
    """One turn being decided: collects what is applied, said and needed. Lives for one call."""

    def __init__(self, talk: Talk, serving: Serving, actor: Actor, role: str = GUEST) -> None:
        self.talk = talk
        self.serving = serving
        self.actor = actor
        self.role = role
        self.applied: list[Applied] = []
        self.moves: list[Move] = []
        self.needs: list[Need] = []
        self.actions: list[Mapping[str, Any]] = []
        self.asked = False  # one question at a time

    @property
    def order(self) -> Order:
        return self.talk.order

    def plan(self) -> Plan:
        return Plan(self.talk, tuple(self.applied), tuple(self.moves), tuple(self.needs), tuple(self.actions))

    # ---- small tools

    def say(self, kind: str, **values: Value) -> None:
        self.moves.append(Move(kind, values))

    def ask(self, kind: str, expecting: Expecting, **values: Value) -> None:
        """The one question of this turn; a second one waits for the next."""
        if not self.asked:
            self.moves.append(Move(kind, values, asks=True))
            self.put(expecting=expecting)
            self.asked = True

    def put(self, **changes: Any) -> None:
        self.talk = replace(self.talk, **changes)

    def need(self, kind: str, intent: str, body: Mapping[str, Any], patience_s: float) -> None:
        self.needs.append(Need(kind, intent, body, patience_s))

    def set_order(self, order: Order, why: Command | str) -> None:
        self.applied.append(Applied(why, order))
        phase = self.talk.phase
        if phase in (Phase.NO_ORDER, Phase.OPEN, Phase.CONFIRMED):
            phase = Phase.OPEN if order.lines else Phase.NO_ORDER
        self.put(order=order, phase=phase, pos_total_cents=None, read_back=None)

    def total_cents(self) -> int:
        if self.talk.pos_total_cents is not None:
            return self.talk.pos_total_cents
        return price(self.order, self.serving).total_cents

    # ---- a turn

    def take(self, meaning: Meaning) -> None:
        if self.actor.standing in OUTSIDERS:
            return
        if meaning.language != self.talk.language and meaning.confidence >= SURE_ENOUGH:
            self.put(language=meaning.language)
        if meaning.has(Kind.PERSON):
            self.hand_over("asked_for_a_person", over=True)
            return
        if self.talk.phase is Phase.HANDED_OFF:
            self.say("person_is_coming")
            return
        if self.actor.standing is Standing.COMPANION and meaning.commands and self.talk.phase not in SENT:
            self.propose_to_principal(meaning)
            return
        if self.talk.phase in SENT:
            self.after_sending(meaning)
            return
        self.before_sending(meaning)

    def propose_to_principal(self, meaning: Meaning) -> None:
        """Somebody else in the car or at the kiosk wants something: the principal says whether."""
        commands = tuple(self._labelled(c) for c in meaning.commands)
        self.put(overheard=commands)
        lines = tuple(c.line for c in commands if isinstance(c, Add))
        kind = "ask_adopt" if lines else "ask_adopt_change"
        self.ask(kind, Expecting("yes_no", value="adopt"), lines=Lines(lines))

    def before_sending(self, meaning: Meaning) -> None:
        was = self.talk.expecting
        self.put(yes_stands=False)
        if self.is_unsure(meaning):
            self.doubt()
            return
        if meaning.unknown and not (meaning.commands or meaning.intents or meaning.ambiguities):
            if self.too_often():
                return
        else:
            self.put(doubts=0)
        answered = self.answer_to_yes_no(meaning, was)
        controlled = self.control_intents(meaning)
        changed = self.apply_all(self.without_adopted(self.repaired(meaning), was))
        talked = self.questions(meaning)
        for ambiguity in meaning.ambiguities:
            self.ask_which(ambiguity)
        # Words left over beside a claim, an insult or an answer to our question are no item that we do not have.
        explained = answered or controlled or self.talk.handoff or meaning.has(Kind.ABUSE)
        if meaning.unknown and not explained:
            self.not_understood(meaning)
        self.go_on(meaning, was, changed=changed, answered=answered, talked=talked)

    def repaired(self, meaning: Meaning) -> tuple[Command, ...]:
        """ "No, a large coke": of something just ordered in another size it is a repair, not one more."""
        commands = meaning.commands
        if meaning.has(Kind.CANCEL_ORDER) and commands and all(isinstance(c, Remove | Undo) for c in commands):
            return (Clear(),)  # "scratch all that, start over"
        says_no = meaning.has(Kind.NO) or (bool(meaning.spans) and meaning.spans[0].text == "no")
        if not says_no or len(commands) != 1 or not isinstance(commands[0], Add) or not self.order.lines:
            return commands
        said = commands[0].line
        same = [line for line in self.order.lines if isinstance(line, ItemLine) and line.item == _thing(said)]
        if isinstance(said, ItemLine) and same:
            last = same[-1]
            again = replace(last, variation=said.variation or last.variation, qty=said.qty, mods=said.mods or last.mods)
            return (Change(last.id, (again,)),)
        return commands

    def without_adopted(self, commands: tuple[Command, ...], was: Expecting) -> tuple[Command, ...]:
        """ "Yes, add the cookie" says twice what the passenger asked for once."""
        if was.value != "adopt" or not self.applied:
            return commands
        taken = {_thing(a.command.line) for a in self.applied if isinstance(a.command, Add)}
        return tuple(c for c in commands if not (isinstance(c, Add) and _thing(c.line) in taken))

    def is_unsure(self, meaning: Meaning) -> bool:
        """Words that were meant for us and cannot be trusted, or made no sense at all."""
        if meaning.completeness is Completeness.EMPTY or meaning.has(Kind.NOISE):
            return False
        something = meaning.commands or meaning.intents or meaning.ambiguities or meaning.unknown
        return not something or (bool(meaning.commands) and meaning.confidence < SURE_ENOUGH)

    def doubt(self) -> None:
        """Ask once more, at most twice, then a person with the draft."""
        if not self.too_often():
            self.say("say_again" if self.talk.doubts == 1 else "say_again_please")
            self.asked = True

    def too_often(self) -> bool:
        """One turn more that led nowhere. True when it was one too many, and a person has been called."""
        at_most = self.serving.menu.policy("questions", "max_repeats_before_handoff", default=2)
        if self.talk.doubts >= at_most:
            self.hand_over("not_understood", over=True)
            return True
        self.put(doubts=self.talk.doubts + 1)
        return False

    def hand_over(self, why: str, *, over: bool, **about: Any) -> None:
        """Calls a person, with the draft. `over`: the person takes the whole order, not just this question."""
        if not self.talk.handoff or over:
            self.need("hand_over", f"hand_over:{why}", {"why": why, **about}, HAND_OVER_PATIENCE_S)
        self.put(handoff=True, no_upsell=True)
        if over:
            self.put(phase=Phase.HANDED_OFF, expecting=Expecting())
            self.say("hand_over" if why == "asked_for_a_person" else "hand_over_order")
            self.asked = True

    # ---- yes and no

    def answer_to_yes_no(self, meaning: Meaning, was: Expecting) -> bool:
        """Answers to a question of ours that wanted a yes or a no. True when it was one."""
        yes, no = meaning.has(Kind.YES), meaning.has(Kind.NO)
        if was.kind != "yes_no" or not (yes or no) or self.actor.standing is not Standing.PRINCIPAL:
            return False
        match was.value:
            case "adopt":
                if yes:
                    self.apply_all(self.talk.overheard, agreed=True)
                elif not meaning.commands:
                    self.say("okay")
                self.put(overheard=())
            case "quantity":
                if yes:
                    self.put(agreed_qty=(*self.talk.agreed_qty, was.line))
                elif not meaning.commands:
                    self.ask("ask_how_many", Expecting("quantity", line=was.line))
            case "cancel":
                if yes:
                    self.apply_all((Clear(),))
                    self.say("cancelled")
                else:
                    self.say("kept")
        self.put(expecting=Expecting("more"))
        return True

    # ---- commands

    def apply_all(self, commands: tuple[Command, ...], *, agreed: bool = False) -> bool:
        """Applies each that can be had and says why the others cannot. True when the order changed.

        agreed: the principal adopted what somebody else in the conversation said.
        """
        before = self.order
        done: list[Command] = []
        for command in commands:
            refused = permits.draft(
                command, self.actor, self.serving, role=self.role, link_up=self.talk.link_up, agreed=agreed
            )
            if refused:
                self.say(refused)
                continue
            result = orders.apply(self.order, self._labelled(command), self.serving)
            if isinstance(result, Refused):
                self.refuse(result)
            elif result is not self.order:
                self.set_order(result, command)
                done.append(command)
        if done:
            self.acknowledge(before, done)
            self.check_pending(before)
            self.check_quantities()
        return self.order is not before

    def _labelled(self, command: Command) -> Command:
        if isinstance(command, Add) and self.actor.standing is not Standing.PRINCIPAL:
            return Add(replace(command.line, speaker=self.actor.id))
        return command

    def acknowledge(self, before: Order, done: list[Command]) -> None:
        old = {line.id: line for line in before.lines}
        new = [line for line in self.order.lines if old.get(line.id) != line and line.pending is None]
        gone = [line for line in before.lines if self.order.line(line.id) is None]
        if any(isinstance(c, Clear) for c in done):
            self.say("cleared")
        elif any(isinstance(c, Undo) for c in done):
            self.say("undone")
        elif any(isinstance(c, UseCode) for c in done):
            self.say("code_used")
        if new:
            self.say(
                "ack_changed" if any(isinstance(c, Change) for c in done) else "ack_added", lines=Lines(tuple(new))
            )
        elif gone and not any(isinstance(c, Clear | Undo) for c in done):
            self.say("ack_removed", lines=Lines(tuple(gone)))

    def check_pending(self, before: Order) -> None:
        """Lines that a person must decide: ask staff, go on meanwhile."""
        waiting = {w.line for w in self.talk.waiting}
        for line in self.order.lines:
            if line.pending is None or line.id in waiting:
                continue
            amount = {"qty": line.qty} if line.pending == "quantity_over_limit" else {}
            self.approval(line.pending, line=line.id, amount=amount, about=Lines((line,)))

    def approval(
        self,
        action: str,
        *,
        line: int = 0,
        amount: Mapping[str, Any] | None = None,
        commands: tuple[Command, ...] = (),
        about: Value = "",
    ) -> None:
        """Asks staff, if the table lets this person ask; else says why not."""
        amount = amount or {}
        verdict = permits.staff(action, self.actor, self.serving, amount, role=self.role, link_up=self.talk.link_up)
        if verdict != permits.ASK_STAFF:
            if verdict == permits.HAND_OVER:
                self.hand_over(action, over=False)
                self.say("hand_over_for")
            else:
                self.say(verdict)
            return
        intent = f"approve:{action}:{line}:{self.order.revision}"
        self.need("approve", intent, {"action": action, "line": line, **amount}, APPROVAL_PATIENCE_S)
        self.put(waiting=(*self.talk.waiting, Waiting(intent, action, line, commands, amount)))
        self.say(f"asking_{action}" if action in ("age_check", "quantity_over_limit") else "asking_staff", about=about)

    def check_quantities(self) -> None:
        over = self.serving.menu.policy("quantity", "confirm_over_per_item", default=CONFIRM_OVER)
        for line in self.order.lines:
            if line.qty > over and line.pending is None and line.id not in self.talk.agreed_qty:
                expecting = Expecting("yes_no", line=line.id, value="quantity")
                self.ask("confirm_quantity", expecting, number=line.qty, lines=Lines((replace(line, qty=line.qty),)))

    # ---- refusals of the menu

    def refuse(self, refused: Refused) -> None:
        menu = self.serving.menu
        about, _, option = refused.about.partition(":")
        about, _, part = about.partition("/")
        thing: Item | Combo | None = menu.item(about) or menu.combo(about)
        named = Thing(about)
        match refused.reason:
            case Reason.SOLD_OUT | Reason.NOT_HERE | Reason.NOT_NOW | Reason.NOT_THIS_CHANNEL:
                self.say(refused.reason.value, item=named)
                self.offer_instead(thing)
            case Reason.NO_SUCH_SIZE:
                self.say("no_such_size", item=named)
                if thing:
                    self.say("sizes_are", sizes=answers.sizes(thing))
            case Reason.NO_SUCH_OPTION:
                self.say("no_such_option", item=named, option=Thing(option))
            case Reason.NOT_IN_COMBO:
                self.say("not_in_combo", item=Thing(part), combo=named)
            case Reason.TOO_MANY_CHOICES:
                self.say("too_many_choices", item=named)
            case Reason.TOO_MANY:
                self.say("too_many")
            case Reason.LIMIT_PER_ORDER:
                self.say("limit_per_order", item=named, number=int(option or 0))
            case Reason.NOTHING_TO_UNDO:
                self.say("nothing_to_undo")
            case Reason.BAD_CODE:
                self.say("bad_code")
            case Reason.NOT_ON_MENU | Reason.NO_SUCH_LINE:
                self.say("not_on_menu")

    def offer_instead(self, thing: Item | Combo | None) -> None:
        near = answers.alternatives(thing, self.serving) if thing else ()
        if near:
            self.say("instead", items=Things(near))

    # ---- questions and what needs control

    def questions(self, meaning: Meaning) -> bool:
        """Answers what was asked: reads only. True when something was answered."""
        talked = False
        for intent in meaning.intents:
            replied = answers.answer(intent, self.talk, self.serving)
            if replied is None:
                continue
            called = any(n.kind == "hand_over" for n in self.needs)
            if (replied.asks and (self.asked or self.talk.handoff)) or (replied.hand_over and called):
                continue
            talked = True
            self.asked = self.asked or replied.asks
            self.moves += replied.moves
            if replied.hand_over:
                self.hand_over(replied.hand_over, over=False, question=intent.text)
            if replied.sensitive:
                self.put(no_upsell=True)
        return talked

    def control_intents(self, meaning: Meaning) -> bool:
        """Wishes that are not ours to grant: staff decide, a person does it, or never. True when there was one."""
        before = len(self.moves), len(self.needs)
        for intent in meaning.intents:
            match intent.kind:
                case Kind.DISCOUNT:
                    percent = int(intent.value) if intent.value.isdigit() else None
                    if percent is None:
                        self.say("discounts_from_staff")
                    else:
                        self.approval("discount", amount={"percent": percent})
                case Kind.COMP:
                    self.approval("comp_item", amount={"cents": self.total_cents()})
                case Kind.PRICE_OVERRIDE:
                    self.price_override()
                case Kind.CLAIM_STAFF:
                    self.say("claim_proves_nothing")
                case Kind.CARD_BY_VOICE:
                    self.once("no_cards_by_voice")
                case Kind.OTHER_PERSONS_DATA:
                    self.once("not_others_data")
                case Kind.REFUND | Kind.DELETE_DATA:
                    self.hand_over(intent.kind.value, over=False)
                    self.say("hand_over_for")
                case Kind.COMPLAINT:
                    self.put(no_upsell=True)
                    self.say("sorry_for_that")
                case Kind.HURRY:
                    self.put(no_upsell=True)
                case Kind.USUAL | Kind.REDEEM | Kind.IDENTIFY:
                    self.once("loyalty_not_yet" if self.talk.link_up else "loyalty_offline")
                case (
                    Kind.ASK_STOCK
                    | Kind.ASK_ALTERNATIVE
                    | Kind.ASK_COMPATIBLE
                    | Kind.CUSTOMER_SUMMARY
                    | Kind.HOLD_ITEM
                    | Kind.TRANSFER
                ):
                    self.say("shop_not_yet")
                case _:
                    pass
        return before != (len(self.moves), len(self.needs))

    def price_override(self) -> None:
        """The POS's price holds. Only where it differs from what was said may staff honour the old one."""
        said, now = self.talk.quoted_cents, self.talk.pos_total_cents
        before = price(self.order, self.serving).total_cents
        if said is None or now is None or now <= before:
            self.say("prices_from_register")
        else:
            self.approval("price_override", amount={"cents": now - before})

    def once(self, kind: str) -> None:
        """Refuse politely, once; then say nothing more about it."""
        if kind not in self.talk.refused_once:
            self.put(refused_once=(*self.talk.refused_once, kind))
            self.say(kind)

    # ---- what was not understood

    def not_understood(self, meaning: Meaning) -> None:
        """Meant for us and not known: the cloud may know; if not, we say so by name."""
        if self.talk.link_up:
            body = {"unknown": list(meaning.unknown), "expecting": self.talk.expecting.kind}
            self.need("reason", "reason", body, REASON_PATIENCE_S)
        else:
            self.unknown_locally(meaning.unknown)

    def unknown_locally(self, unknown: tuple[str, ...]) -> None:
        self.say("not_found", words=unknown[0] if unknown else "")

    def ask_which(self, ambiguity: Ambiguity) -> None:
        options = ambiguity.options[:LISTED_AT_MOST]
        expecting = Expecting("which", options=ambiguity.options, value=str(ambiguity.qty))
        if ambiguity.what == "line":
            lines = tuple(line for o in options if o.isdigit() and (line := self.order.line(int(o))))
            self.ask("ask_which_line", expecting, lines=Lines(lines))
        else:
            self.ask("ask_which", expecting, items=Things(tuple(Thing(o) for o in options)))

    # ---- the one thing to say next

    def go_on(self, meaning: Meaning, was: Expecting, *, changed: bool, answered: bool, talked: bool) -> None:
        if self.asked or self.talk.phase is Phase.HANDED_OFF:
            return
        reason_open = any(n.kind == "reason" for n in self.needs)
        yes, no, done = meaning.has(Kind.YES), meaning.has(Kind.NO), meaning.has(Kind.DONE)
        if meaning.has(Kind.CANCEL_ORDER) and self.order.lines and not changed:
            self.ask("ask_cancel", Expecting("yes_no", value="cancel"))
        elif meaning.has(Kind.REPEAT):
            self.repeat()
        elif meaning.has(Kind.WAIT) and not changed:
            self.say("take_your_time")
        elif was.kind == "confirm" and not answered:
            self.after_read_back(meaning, yes=yes, no=no, changed=changed, talked=talked)
        elif reason_open:
            return  # the answer brings the next question
        elif done or (no and was.kind == "more" and not changed) or meaning.has(Kind.READ_BACK):
            self.read_back()
        elif changed or answered or talked or self.moves:
            self.next_question(after_talk=talked and not changed)
        elif yes and was.kind == "more":
            self.ask("go_ahead", Expecting("anything"))
        elif meaning.has(Kind.GREETING) or yes or no or meaning.has(Kind.THANKS) or meaning.has(Kind.BYE):
            self.next_question(after_talk=False)
        elif _is_filler(meaning):
            return  # nobody spoke to us
        elif meaning.has(Kind.NOISE) or meaning.has(Kind.ABUSE):
            self.next_question(after_talk=False)

    def after_read_back(self, meaning: Meaning, *, yes: bool, no: bool, changed: bool, talked: bool) -> None:
        if changed or meaning.has(Kind.READ_BACK):
            self.read_back()
        elif no:
            self.ask("ask_what_to_change", Expecting("anything"))
        elif yes and meaning.confidence < SURE_TO_SUBMIT:
            self.doubt()
        elif yes and not _is_plain_yes(meaning):
            self.ask("confirm_again", Expecting("confirm"), total=Cents(self.total_cents()))
        elif yes and self.talk.read_back == self.order.revision:
            self.submit()
        elif yes:
            self.read_back()  # the total was not heard: somebody spoke over it
        elif _is_filler(meaning):
            return
        elif talked or self.moves or meaning.has(Kind.DONE) or meaning.has(Kind.NOISE) or meaning.has(Kind.THANKS):
            if self.talk.read_back != self.order.revision:
                self.read_back()  # somebody spoke over it
            else:
                self.ask("confirm_again", Expecting("confirm"), total=Cents(self.total_cents()))
        else:
            self.doubt()

    def repeat(self) -> None:
        for text in self.talk.last_said:
            self.say("as_said", text=text)
        if not self.talk.last_said:
            self.next_question(after_talk=False)

    def next_question(self, *, after_talk: bool) -> None:
        if self.asked:
            return
        if self.ask_missing():
            return
        if not self.order.lines:
            kind = "what_else_can_i_do" if after_talk else "what_can_i_get"
            self.ask(kind, Expecting("anything"))
        elif offer := self.upsell():
            self.put(upsold=True)
            self.ask(offer, Expecting("more"))
        else:
            self.ask("anything_else", Expecting("more"))

    def upsell(self) -> str:
        """Something to drink, once, when there is food and no drink; never in a hurry, an allergy, offline."""
        talk, policy = self.talk, self.serving.menu.policy("upsell", "max_per_order", default=0)
        if talk.upsold or talk.no_upsell or talk.handoff or not talk.link_up or not policy:
            return ""
        if not answers.is_a_meal(self.order, self.serving) or not answers.sells_drinks(self.serving):
            return ""
        return "" if answers.has_drink(self.order, self.serving) else "anything_to_drink"

    def ask_missing(self) -> bool:
        """Asks for the first choice that is still open. True when it asked."""
        for gap in orders.missing(self.order, self.serving):
            line = self.order.line(gap.line)
            if line is not None and line.pending is None:
                self._ask_gap(gap, line)
                return True
        return False

    def _ask_gap(self, gap: Missing, line: Line) -> None:
        menu = self.serving.menu
        thing = menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo)
        if thing is None:
            return
        if gap.what == "size":
            sizes = answers.sizes(thing)
            expecting = Expecting("size", line=line.id, options=tuple(t.id for t in sizes.things))
            self.ask("ask_size", expecting, item=Thing(thing.id), sizes=sizes)
        elif gap.what == "slot" and isinstance(thing, Combo) and (slot := thing.slot(gap.id)):
            choices = tuple(c.item for c in slot.choices if (i := menu.item(c.item)) and self.serving.can_have(i))
            expecting = Expecting("slot", line=line.id, slot=slot.id, options=choices)
            known = f"ask_slot_{slot.id}"
            kind = known if known in answers.KNOWN_SLOTS else "ask_slot"
            named = Things(tuple(Thing(c) for c in choices[:LISTED_AT_MOST]))
            self.ask(kind, expecting, combo=Thing(thing.id), choices=named)
        else:
            self._ask_group(gap, line)

    def _ask_group(self, gap: Missing, line: Line) -> None:
        item_id = line.item if isinstance(line, ItemLine) else line.slots.get(gap.slot or "", SlotFill("")).item
        item = self.serving.menu.item(item_id)
        group = next((g for g in item.groups if g.id == gap.id), None) if item else None
        if item is None or group is None:
            return
        options = tuple(o.id for o in group.options)
        expecting = Expecting("group", line=line.id, slot=gap.slot or "", group=group.id, options=options)
        named = Things(tuple(Thing(o, of=item.id) for o in options[:LISTED_AT_MOST]))
        kind = "ask_group" if len(options) <= LISTED_AT_MOST else "ask_group_open"
        self.ask(kind, expecting, group=Thing(group.id), item=Thing(item.id), options=named)

    # ---- the read-back and the yes

    def read_back(self) -> None:
        """Items, modifiers and drinks of combos, with the total; an explicit yes submits."""
        if self.asked:
            return
        if not self.order.lines:
            self.ask("nothing_yet", Expecting("anything"))
            return
        if self.ask_missing():
            return
        settled = self.order.settled
        if not settled:
            self.ask("waiting_for_staff", Expecting("more"))
            return
        total = self.total_cents()
        self.put(read_back=self.order.revision, quoted_cents=total)
        self.ask("read_back", Expecting("confirm"), lines=Lines(settled, full=True), total=Cents(total))

    def submit(self) -> None:
        """The guest's explicit yes to what was read back. The order's workflow owns it from here."""
        if self.ask_missing():
            return
        total = self.total_cents()
        approved = self.talk.approved_total == total
        verdict = permits.submit(
            self.actor, self.serving, total, role=self.role, link_up=self.talk.link_up, approved=approved
        )
        if verdict == permits.ASK_STAFF:
            if not any(w.action == "order_total_over_limit" for w in self.talk.waiting):
                self.approval("order_total_over_limit", amount={"cents": total})
            self.put(expecting=Expecting("more"), yes_stands=True)
            self.asked = True
            return
        if verdict == permits.HAND_OVER:
            self.hand_over("order_total_over_limit", over=True)
            return
        if verdict:
            self.say(verdict)
            return
        self.put(phase=Phase.CONFIRMED, expecting=Expecting(), submitted_revision=self.order.revision)
        self.need("submit", f"submit:{self.order.revision}", {"quoted_total_cents": total}, 8.0)
        self.asked = True

    # ---- after the yes

    def after_sending(self, meaning: Meaning) -> None:
        """The order is on its way: a second yes is the same order; changes need staff."""
        talked = self.questions(meaning)
        self.control_intents(meaning)
        if meaning.has(Kind.CANCEL_ORDER) or meaning.has(Kind.VOID_SUBMITTED):
            self.approval("void_submitted", amount={"cents": self.total_cents()})
        elif meaning.commands:
            self.approval("modify_submitted", commands=meaning.commands)
        elif meaning.has(Kind.REPEAT):
            self.repeat()
        elif meaning.has(Kind.READ_BACK):
            lines = Lines(self.order.settled, full=True)
            self.say("your_order_was", lines=lines, total=Cents(self.total_cents()))
        elif not talked and (meaning.has(Kind.THANKS) or meaning.has(Kind.BYE)):
            self.say("you_are_welcome")
        elif not talked and not self.moves and (meaning.intents or meaning.unknown):
            self.say(f"order_is_in_{self.serving.channel}")


def _thing(line: Line) -> str:
    return line.item if isinstance(line, ItemLine) else line.combo


def _is_plain_yes(meaning: Meaning) -> bool:
    """ "Yes, that's right", not "yes, can I ask you something first": only a yes and nothing else sends an order."""
    beside = [w for s in meaning.spans if not s.meaning.startswith("say:") for w in s.text.lower().split()]
    return len(beside) <= BESIDE_A_YES and not HESITATIONS & set(beside)


def _is_filler(meaning: Meaning) -> bool:
    """ "Um", a cough, nothing: no one's request. More words than that, even if unknown, want an answer."""
    words = meaning.spans[-1].end if meaning.spans else 0
    return meaning.completeness is Completeness.EMPTY or (meaning.has(Kind.NOISE) and words <= FILLER_WORDS)
