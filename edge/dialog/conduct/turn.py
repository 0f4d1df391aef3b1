"""One turn being decided: what it applies, says, asks and needs, and the few things that every part of it does. PURE.

`deciding` decides a guest's turn with it, `others` what others report. It decides by itself
only how often we ask again before a person comes, and whether staff may be asked.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

from domain.adjustments import Adjustment, adjusted
from domain.changed import changed
from domain.codec import command_to_json
from domain.control import Action, Actor, Allow, Ask, Decision
from domain.events import canonical
from domain.grants import ask_to_json
from domain.menu import Menu, Serving
from domain.order import Command, Order
from domain.policy import GUEST
from domain.pricing import price
from edge.dialog.conduct import asked_twice, permits
from edge.dialog.meaning import Expecting
from edge.dialog.talk import SENT, Applied, Lines, Move, Need, Phase, Plan, Talk, Thing, Things, Value, Waiting

APPROVAL_PATIENCE_S = 60.0  # "no answer means no"; a minute at a lane is already long
HAND_OVER_PATIENCE_S = 30.0
SPEAKS_OF = frozenset(
    {
        "price_is", "cheapest_is", "dearest_is", "prices_are", "prices_by_size",
        "yes_we_have", "instead", "not_found_near", "we_have", "we_have_these", "promotion", "promotion_when",
        "promotion_days", "promotion_not_today", "no_promotion_on",
        "options_are", "diet_yes",
        "these_with", "these_without", "some_with", "some_without", "options_some", "diet_are", "diet_not_declared",
        "ingredients_are", "has_option", "has_not_option", "contains",
        "may_contain", "ingredients_unknown",
        "does_not_list", "lists_none", "calories_are", "limit_per_order",
    }
)  # fmt: skip

SPOKEN_AT_MOST = 4  # things that "one of each" may mean
REFUSALS = frozenset(
    {
        "not_allowed", "still_not", "cannot_promise", "not_others_data", "no_cards_by_voice", "claim_proves_nothing",
        "over_ceiling", "discounts_from_staff", "prices_from_register", "staff_denied",
        "staff_denied_line", "staff_said_no",
        # of a shop
        "still_no", "no_others", "cannot_by_voice", "no_cards", "injected", "guest_discount", "denied", "never_spoken",
        "points_by_voice", "no_staff_price", "scam", "not_this_channel", "customer_not_shared",
        "cannot_by_voice_still", "no_cards_still", "no_staff_price_still",
        "cannot_by_voice_who", "no_cards_who", "no_staff_price_who",
    }
)  # fmt: skip

# What was wanted is not there: an "instead" behind it is for that, and for nothing that was ordered.
UNMET = frozenset(
    {"sold_out", "just_ran_out", "not_here", "not_now", "not_this_channel", "not_on_menu", "not_found",
     "not_found_near", "too_many", "limit_per_order"}
)  # fmt: skip


class Turn:
    """Collects what is applied, said and needed. Lives for one call."""

    def __init__(
        self,
        talk: Talk,
        serving: Serving,
        actor: Actor,
        role: str = GUEST,
        checks: permits.Checks = permits.NO_KEYS,
    ) -> None:
        self.talk = talk
        self.serving = serving
        self.actor = actor
        self.role = role
        self.checks = checks
        self.applied: list[Applied] = []
        self.moves: list[Move] = []
        self.needs: list[Need] = []
        self.actions: list[Mapping[str, Any]] = []
        self.asked = False  # one question at a time
        self.answered = False  # a question of theirs was
        self.topic: tuple[str, ...] = ()  # the one dish that was asked about, where the answer names none
        self.of_a_line = False  # what was refused was to change what stands, or to take its place
        self.missed: list[Command] = []  # what was wanted and cannot be had
        self.told_of_allergy = False  # in this turn: what is ordered with it is looked at, whatever is found

    @property
    def order(self) -> Order:
        return self.talk.order

    def plan(self) -> Plan:
        refs = [ref for move in self.moves for ref in _named(move, self.serving.menu)]
        spoken_of = tuple({ref.partition("/")[0]: ref for ref in refs}.values())
        if spoken_of or self.applied or self.topic:
            before = () if self.applied else (*self.talk.spoken_before, *self.talk.offered)
            self.put(spoken_before=tuple(ref for ref in before if ref not in spoken_of)[-SPOKEN_AT_MOST:])
            self.put(offered=spoken_of or self.topic)
        now = next((move.kind for move in self.moves if move.kind in REFUSALS), "")
        if (refused := now or ("" if self.applied or self.answered else self.talk.refused)) != self.talk.refused:
            self.put(refused=refused)
        unmet = "" if self.of_a_line else next((move.kind for move in self.moves if move.kind in UNMET), "")
        if unmet != self.talk.unmet:
            self.put(unmet=unmet)
        if (missed := tuple(self.missed) or self._still_missed()) != self.talk.missed:
            self.put(missed=missed)
        changed = [a.command for a in self.applied if not isinstance(a.command, str)]
        if (still := asked_twice.open_still(self.talk.asked, changed)) != self.talk.asked:
            self.put(asked=still)
        moves = [move for n, move in enumerate(self.moves) if move not in self.moves[:n]]  # nothing is said twice
        moves = [move for n, move in enumerate(moves) if not any(_told_by(later, move) for later in moves[n + 1 :])]
        moves.sort(key=lambda move: move.asks)  # the question comes last
        return Plan(self.talk, tuple(self.applied), tuple(moves), tuple(self.needs), tuple(self.actions))

    def _still_missed(self) -> tuple[Command, ...]:
        """What could not be had a turn ago, where they only asked something since."""
        return self.talk.missed if self.answered and not self.applied else ()

    def say(self, kind: str, **values: Value) -> None:
        self.moves.append(Move(kind, values))

    def ask(self, kind: str, expecting: Expecting, **values: Value) -> None:
        """The one question of this turn; a second one waits for the next. Nothing is asked a third time of whoever
        says nothing that we understand; who orders on or asks something meanwhile has refused no answer."""
        if self.asked:
            return
        about = asked_twice.key(kind, expecting, self.talk.overheard, self.order.revision)
        if asked_twice.is_a_choice(about) and (self.applied or self.answered) and about in self.talk.asked:
            about = ""
        if self.worn(about):
            self.hand_over(asked_twice.UNANSWERED, over=True)
            return
        self.moves.append(Move(kind, values, asks=True))
        self.put(expecting=expecting, **({"asked": (*self.talk.asked, about)} if about else {}))
        self.asked = True

    def worn(self, about: str) -> bool:
        """Whether that was asked as often as it may be."""
        policy = self.serving.menu.policy("questions", "max_repeats_before_handoff", default=asked_twice.AT_MOST)
        return asked_twice.worn(self.talk.asked, about, policy)

    def offer(self, refs: tuple[str, ...], *, qty: int = 1, said: str = "") -> None:
        """Would they like what was just named? refs: `item` or `item/size`; in place of `qty` of something.

        said: the words that they asked for it in.
        """
        kind = "offer_one" if len(refs) == 1 else "offer_some"
        self.ask(kind, Expecting("offer", options=refs, value=str(qty), said=said))

    def put(self, **changes: Any) -> None:
        self.talk = changed(self.talk, **changes)

    def need(self, kind: str, intent: str, body: Mapping[str, Any], patience_s: float) -> None:
        self.needs.append(Need(kind, intent, body, patience_s))

    def needs_a(self, kind: str) -> bool:
        return any(need.kind == kind for need in self.needs)

    def set_order(self, order: Order, why: Command | str) -> None:
        self.applied.append(Applied(why, order))
        phase = self.talk.phase
        if phase in (Phase.NO_ORDER, Phase.OPEN, Phase.CONFIRMED):
            phase = Phase.OPEN if order.lines else Phase.NO_ORDER
        self.put(pos_total_cents=self._carried_over(order), order=order, phase=phase, read_back=None)

    def _carried_over(self, order: Order) -> int | None:
        """The POS said another total than ours: what it was over (or under) is expected of the changed order, too."""
        held = {line.thing for line in self.order.lines}
        if self.talk.pos_total_cents is None or held.isdisjoint(line.thing for line in order.lines):
            return None  # nothing is left of what it was said of
        over = self.talk.pos_total_cents - price(self.order, self.serving).total_cents
        return price(order, self.serving).total_cents + over

    def total_cents(self) -> int:
        if self.talk.pos_total_cents is not None:
            return self.talk.pos_total_cents
        return price(self.order, self.serving).total_cents

    def take_off(self, adjustment: Adjustment) -> None:
        """Off the bill, by leave that control has looked at. What is on its way stays on its way."""
        order, phase = adjusted(self.order, adjustment), self.talk.phase
        if order is not self.order:
            self.set_order(order, f"{adjustment.action} granted")
            self.put(phase=phase)

    # ---- doubt

    def doubt(self, *, heard_well: bool = False) -> None:
        """Ask once more, at most twice, then a person with the draft. What pushes for staff's leave, in whatever words
        ("look at my grey hair"), waits for it."""
        if self.too_often():
            return
        self.asked = True
        if self.talk.waiting and heard_well:
            self.say("waiting_for_staff")
        else:
            self.say("say_again" if self.talk.doubts == 1 else "say_again_please")

    def too_often(self) -> bool:
        """One turn more that led nowhere. True when it was one too many, and a person has been called."""
        at_most = self.serving.menu.policy("questions", "max_repeats_before_handoff", default=2)
        if self.talk.doubts >= at_most:
            self.hand_over("not_understood", over=True)
            return True
        self.put(doubts=self.talk.doubts + 1)
        return False

    # ---- people

    def hand_over(self, why: str, *, over: bool, **about: Any) -> None:
        """Calls a person, with the draft. `over`: the person takes the whole order, not just this question."""
        if not self.talk.handoff or over:
            self.need("hand_over", f"hand_over:{why}", {"why": why, **about}, HAND_OVER_PATIENCE_S)
        self.put(handoff=True, no_upsell=True)
        if over:
            phase = self.talk.phase if self.talk.phase in SENT else Phase.HANDED_OFF  # what is sent stays sent
            self.put(phase=phase, expecting=Expecting())
            self.say("hand_over" if why == "asked_for_a_person" else "hand_over_order")
            self.asked = True

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
        ask = self.approval_ask(action, line=line, amount=amount, commands=commands)
        if any(w.ask == ask for w in self.talk.waiting):
            self.say("waiting_for_staff")
            return
        verdict = permits.outcome(permits.permitted(ask, self.serving, self.checks, grants=(), spent=()))
        if verdict != permits.ASK_STAFF:
            if verdict == permits.HAND_OVER:
                self.hand_over(action, over=False)
                self.say("hand_over_for")
            else:
                self.say(verdict)
            return
        intent = f"approve:{action}:{line}:{self.order.revision}"
        body = {"action": action, "line": line, **amount, "ask": ask_to_json(ask)}
        self.need("approve", intent, body, APPROVAL_PATIENCE_S)
        self.put(waiting=(*self.talk.waiting, Waiting(intent, action, line, commands, amount, ask)))
        self.say(f"asking_{action}" if action in ("age_check", "quantity_over_limit") else "asking_staff", about=about)

    def approval_ask(
        self, action: str, *, line: int = 0, amount: Mapping[str, Any], commands: tuple[Command, ...] = ()
    ) -> Ask:
        """Exactly what staff are asked to sign, as things are now: of which line, change or order, for how much.

        A line is itself whatever the order becomes, and so is a percentage; a sum, and a change of what was sent,
        belong to the order as it is.
        """
        subject, revision = str(amount.get("sku") or self.checks.session), None
        if held := self.order.line(line):
            subject = f"{line}:{held.thing}"
        elif action == Action.MODIFY_SUBMITTED:
            change = hashlib.sha256(canonical([command_to_json(c) for c in commands])).hexdigest()[:16]
            subject, revision = f"{subject}:{change}", self.order.revision
        elif action != Action.DISCOUNT and "sku" not in amount:
            revision = self.order.revision
        return self.ask_of(action, amount=amount, subject=subject, revision=revision)

    def ask_of(self, action: str, *, amount: Mapping[str, Any], subject: str, revision: int | None = None) -> Ask:
        return permits.asked(
            action,
            self.actor,
            self.serving,
            self.role,
            link_up=self.talk.link_up,
            amount=amount,
            subject=subject,
            session=self.checks.session,
            revision=revision,
        )

    def permitted(self, ask: Ask, *, said_yes: bool = False) -> Decision:
        """What control says to an effect that is about to happen, with staff's grants at hand; one that permits it
        is spent."""
        decision = permits.permitted(
            ask, self.serving, self.checks, grants=self.talk.grants, spent=self.talk.spent, said_yes=said_yes
        )
        if isinstance(decision, Allow) and decision.grant is not None:
            self.put(spent=self.talk.spent | {decision.grant})
        return decision

    def once(self, kind: str) -> None:
        """Refuse politely, with the reason once; who insists hears a short no, and no lecture."""
        if kind not in self.talk.refused_once:
            self.put(refused_once=(*self.talk.refused_once, kind))
            self.say(kind)
        else:
            self.say("still_not")


def _told_by(later: Move, move: Move) -> bool:
    """ "One shake. Okay, one small shake.": where one turn adds a thing and changes it, the last is what it came to."""
    before, after = move.values.get("lines"), later.values.get("lines")
    if move.kind != "ack_added" or later.kind != "ack_changed":
        return False
    if not (isinstance(before, Lines) and isinstance(after, Lines)):
        return False
    return {line.thing for line in before.lines} <= {line.thing for line in after.lines}


def _named(move: Move, menu: Menu) -> list[str]:
    """What a move speaks of that could be ordered next, where it answers a question or offers something."""
    if move.kind not in SPEAKS_OF:
        return []
    named = {key: v for key, v in move.values.items() if key != "options" or move.kind.startswith("options_")}
    values = [v for v in named.values() if isinstance(v, Thing | Things)]
    things = [t for v in values for t in (v.things if isinstance(v, Things) else (v,))]
    known = [t for t in things if not t.of and (menu.item(t.id) or menu.combo(t.id))]
    return [f"{t.id}/{t.variation}" if t.variation else t.id for t in known]
