"""One decision of a conversation: what happened becomes events and acts. PURE.

It decides when to speak, what to hold back, and which answers are stale; understanding, the draft and the words come
from `edge.dialog`. `Conversation` (edge.session.conversation) makes one for each thing that happens.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, assert_never

from domain.control import Actor
from domain.events import Event
from domain.grants import Standing
from domain.menu import Serving
from edge.dialog.conduct import asked_elsewhere, others
from edge.dialog.conduct.deciding import conduct
from edge.dialog.conduct.permits import Checks
from edge.dialog.guards.garbled import NOT_HEARD, garbled
from edge.dialog.guards.masking import mask_cards
from edge.dialog.guards.readable import readable
from edge.dialog.meaning import Expecting
from edge.dialog.members import member_talk, members
from edge.dialog.reading import childs_wish
from edge.dialog.reading.manner import without_manner
from edge.dialog.render.sentences import render
from edge.dialog.shop import conduct as shop
from edge.dialog.shop import reported
from edge.dialog.shop.desk import HEADSET, Desk, Store
from edge.dialog.shop.render import render_shop
from edge.dialog.talk import SENT, Move, Need, Plan, Talk
from edge.session import answered, continuing, stepping_in, turn_read
from edge.session.asking import order_to_send, question
from edge.session.exchange import (
    Act,
    AgentResumed,
    AgentStopped,
    Answer,
    Cancel,
    Given,
    GuestArrived,
    GuestLeft,
    LinkChanged,
    MenuChanged,
    OrderMoved,
    Played,
    Request,
    ReservationMoved,
    Resumed,
    Say,
    StaffAsked,
    StaffReturned,
    StaffTookOver,
    Status,
    Tick,
    UserSpeaking,
    UserTurn,
    Word,
)
from edge.session.setting import Setting
from edge.session.state import OpenRequest, State, fold, order_changed, talk_changes

if TYPE_CHECKING:
    from edge.session.conversation import Conversation

OPEN_QUESTIONS = frozenset(
    {"anything_else", "anything_else_short", "anything_to_drink", "what_can_i_get", "what_else_can_i_do"}
)
AWAITED_KINDS = frozenset({"submit", "lookup", "act"})  # the guest waits for these, and hears that we are at it
SUPERSEDED_KINDS = frozenset({"reason", "lookup"})  # their answers would speak to the turn before
RESTARTED_KINDS = frozenset(
    {"submit", "approve", "hand_over", "act", "reserve"}
)  # asked again after a crash, with the same key


class Deciding:
    """One decision: collects events and acts while folding its own events, so that each part sees the one before."""

    def __init__(self, conversation: "Conversation", state: State, given: Given, now: float) -> None:
        self.c = conversation
        self.s = state
        self.given = given
        self.now = now
        self.at_us = max(state.last_us, conversation.at_us(now))
        self.events: list[Event] = []
        self.acts: list[Act] = []
        self.asks_on = False
        self._serving: tuple[tuple[object, ...], Serving] | None = None
        self._served = state  # of which `_serving` was asked last

    def event(self, kind: str, /, **data: Any) -> None:
        event = Event(kind, self.at_us, data)
        self.events.append(event)
        self.s = fold(self.s, event)

    @property
    def talk(self) -> Talk:
        return self.s.talk

    @property
    def serving(self) -> Serving:
        """What can be had at this moment; made anew where the menu, what is out or who is known has changed."""
        if self._serving is not None and self._served is self.s:
            return self._serving[1]  # asked for dozens of times while a turn is read, and nothing has happened since
        told_by = (self.s.menu_version, self.talk.out, self.talk.shop.tier, self.s.started)
        if self._serving is None or self._serving[0] != told_by:
            self._serving = (told_by, self.c.serving(self.s, self.now))
        self._served = self.s
        return self._serving[1]

    @property
    def store(self) -> Store | None:
        """The catalog, where the conversation is in a shop."""
        return self.c.known(self.s).shop

    def at_hand(self, speaker: str) -> dict[str, Any]:
        """Who speaks, where and when: what every decision in a shop begins with."""
        return {
            "serving": self.serving,
            "store": self.store,
            "now": self.c.moment(self.s, self.now),
            "actor": self.actor(speaker),
            "role": self.c.setting.role,
            "checks": self.checks,
        }

    def desk(self, speaker: str = "customer") -> Desk:
        """For what others report to a conversation in a shop."""
        return Desk(self.talk, **self.at_hand(speaker))

    def names(self) -> Iterator[str]:
        """What the menu and the catalog call their things."""
        menu = self.serving.menu
        for item in menu.items:
            yield from (*item.name.all(), *item.aliases)
        for combo in menu.combos:
            yield from (*combo.name.all(), *combo.aliases)

    def take(self, given: Given) -> None:
        if self.s.ended and not isinstance(given, OrderMoved | ReservationMoved | LinkChanged | Answer):
            return
        if self.s.seq == 0 and isinstance(given, MenuChanged):
            return  # nothing has begun that could change
        if self.s.seq == 0 and not isinstance(given, GuestArrived):
            self.started()  # their coming was not kept; what they say is
        match given:
            case UserTurn():
                self.user_turn(given)
            case UserSpeaking():
                if not self.talk.staff_has_floor and self.s.floor != "user":
                    self.event("user_speaking")
            case Played(utterance, heard, complete):
                self.played(utterance, heard, complete=complete)
            case Answer():
                self.answer(given)
            case OrderMoved():
                self.order_moved(given)
            case ReservationMoved():
                self.reservation_moved(given)
            case StaffAsked():
                self.event("staff_asked", id=given.id, action=given.action, state=given.state, by=given.by)
                self.plan(asked_elsewhere.told(self.talk, self.serving, self.actor(), given.state))
            case LinkChanged(up):
                if up != self.talk.link_up:
                    self.event("link_changed", up=up)
                    self.event("talk", link_up=up)
            case MenuChanged(version, out):
                self.menu_changed(version, out)
            case GuestArrived():
                self.arrived()
            case GuestLeft():
                self.plan(others.left(self.talk, self.serving, self.actor()))
                self.event("guest_left")
                self.event("session_ended", why="guest_left")
            case StaffTookOver() | StaffReturned() | AgentStopped() | AgentResumed():
                stepping_in.take(self, given)
            case Resumed(news):
                self.resumed(news=news)
            case Tick():
                self.tick()
            case _:
                assert_never(given)

    @property
    def checks(self) -> Checks:
        """For this session, at this moment of its wall clock, with this store's keys."""
        now_s = (int(self.s.started.get("wall_us", 0)) + self.at_us) / 1_000_000
        return Checks(self.s.session, now_s, self.c.verify)

    def actor(self, speaker: str = "customer") -> Actor:
        """Whose voice; on a device of staff the one who wears it, by the id that the device authenticated. At a
        restaurant a shopper who speaks beside the customer is somebody else, and nobody can say who."""
        who, setting = Actor.labelled(speaker), self.c.setting
        if speaker == "shopper" and self.s.guest == "customer" and self.store is None:
            return Actor(speaker, Standing.UNKNOWN)
        return Actor(setting.person, who.standing) if setting.person and speaker == "seller" else who

    # ---- a person

    def started(self) -> None:
        if self.s.seq == 0:
            setting = self.c.setting
            names = [name for name in Setting.__slots__ if name != "stopped" or setting.stopped]
            started = {name: getattr(setting, name) for name in names}
            self.event("session_started", menu_version=self.c.version, **started)
        self.event("guest_arrived")
        self.catch_up()

    def arrived(self) -> None:
        self.started()
        if not self.s.stopped:
            self.plan(others.arrived(self.talk, self.serving, self.actor()))

    def catch_up(self) -> None:
        """What changed around the session while nobody told it."""
        setting = self.c.setting
        if setting.link_up != self.talk.link_up:
            self.event("talk", link_up=setting.link_up)
        if setting.stopped:
            stepping_in.stopped(self, setting.stopped)
        elif self.s.stopped:  # resumed while nobody told it
            self.event("agent_resumed")
        if frozenset(setting.out) != self.talk.out:
            self.menu_changed(self.s.menu_version, frozenset(setting.out))

    def user_turn(self, given: UserTurn) -> None:
        alternatives = tuple(
            member_talk.masked(without_manner(mask_cards(a)), self.talk.expecting) for a in given.alternatives
        )
        given = replace(given, text=readable(without_manner(mask_cards(given.text))), alternatives=alternatives)
        if garbled(given.text, self.names()):
            given = replace(given, confidence=min(given.confidence, NOT_HEARD))
        own = turn_read.own(self, given.text)
        continues = own.masked == given.text and continuing.taken_up(self, given)
        self.event(
            "user_turn",
            turn=self.s.turn + 1,
            text=own.masked,
            alternatives=list(alternatives),
            confidence=round(given.confidence * 1000),
            words=[] if own.number else [_word(w) for w in given.words],
            speaker=given.speaker,
            **({"continues": True} if continues else {}),
        )
        if self.s.silenced:
            stepping_in.person_is_coming(self)
            return
        self.release_held()
        for request in self.s.open:
            if request.kind in SUPERSEDED_KINDS and not self.asks_for_guest(request):
                self.acts.append(Cancel(request.id))
                self.event("answer_dropped", id=request.id, status="superseded")
        if continues:
            given = continuing.take_back(self)
            own = turn_read.own(self, given.text)
        if self.store is not None:
            self.plan(shop.conduct(given.text, self.talk, confidence=given.confidence, **self.at_hand(given.speaker)))
            return
        if not own.number and (answer := turn_read.answer_alone(self, given)):
            given, own = answer, turn_read.own(self, answer.text)
        if takes_up := turn_read.takes_up(self, given, own):
            self.event("talk", **talk_changes(self.talk, replace(self.talk, expecting=childs_wish.ADOPTS)))
        meaning = turn_read.whole(self, given, own, takes_up=takes_up)
        for words in meaning.unknown:
            self.event("not_understood", words=words)
        actor, role = self.actor(given.speaker), self.c.setting.role
        plan = conduct(
            *(meaning, self.talk, self.serving),
            actor=actor,
            role=role,
            checks=self.checks,
            heard=given.confidence,
            text=own.rest,
        )
        self.plan(plan)

    def asks_for_guest(self, request: OpenRequest) -> bool:
        """At a restaurant, who somebody is does not depend on what they order meanwhile."""
        return request.kind == "lookup" and self.store is None

    def played(self, utterance: int, heard: str, *, complete: bool) -> None:
        text = next((t for u, t in self.s.speaking if u == utterance), None)
        if text is None:
            return  # played out already, or before a hand-over
        meant = " ".join(t for u, t in self.s.speaking if u >= utterance)  # after a barge-in what was queued is unsaid
        self.event("heard", utterance=utterance, text=heard, complete=complete)
        unheard = not complete and 2 * len(heard.split()) < len(text.split())  # what it was about was not heard
        if unheard and self.store is not None and self.talk.expecting.kind == "yes_no":
            self.event("talk", **talk_changes(self.talk, replace(self.talk, expecting=Expecting("unheard"))))
        if not complete and self.talk.expecting.kind == "confirm" and not _heard_total(meant, heard):
            self.event("talk", read_back=None)  # a yes counts only for a total that was heard

    # ---- others

    def answer(self, given: Answer) -> None:
        request = self.s.request(given.request)
        if request is None:
            return  # dropped, cancelled or answered already
        if self.talk.reprompts:
            self.event("talk", reprompts=0)  # what they waited for is here: their silence begins again
        if request.kind == "reason" and given.basis != self.talk.order.revision:
            self.event("answer_dropped", id=request.id, status="stale")
            return
        if request.kind == "approve":
            answered.approval(self, request, given)
            return
        self.asks_on = request.kind == "reason" and bool(given.commands)  # their turn ended without a question
        self.event("answered", id=request.id, status=given.status.value, **answered.way(given))
        match request.kind:
            case "submit":
                answered.submitted(self, given)
            case "reason":
                answered.reasoned(self, request, given)
            case "lookup" if self.store is not None:
                found = given.body if given.status is Status.OK else None
                self.plan(reported.looked_up(self.desk("seller"), request.body, found))
            case "lookup":
                answered.looked_up(self, request, given)
            case "act":
                answered.acted(self, request, given)
            case "reserve":
                failed = {"state": "refused", "why": "failed"}
                answered.put_aside(self, request.body, given.body if given.status is Status.OK else failed)
            case "hand_over":
                self.plan(others.person_answered(self.talk, self.serving, self.actor(), given.body))

    def reservation_moved(self, given: ReservationMoved) -> None:
        body = {"id": given.id, "state": given.state, "why": given.why}
        what = {"sku": given.sku, "qty": given.qty, "source": given.source}
        self.event("reservation_moved", **body, **what)
        answered.put_aside(self, what, body)

    def order_moved(self, given: OrderMoved) -> None:
        if given.order_id != self.s.session or given.revision != self.talk.submitted_revision:
            return
        body = {
            "state": given.state,
            "total_cents": given.total_cents,
            "unavailable": list(given.unavailable),
            "pos_ref": given.pos_ref,
            "reason": given.reason,
        }
        self.event("order_moved", **body, revision=given.revision)
        self.plan(others.order_moved(self.talk, self.serving, self.actor(), body))

    def menu_changed(self, version: str, out: frozenset[str] | None) -> None:
        """What was said of an order holds: it keeps the menu it was begun with, and so does talk about its items."""
        if version != self.s.menu_version and self.s.started and not self.talk.begun:
            self.event("menu_changed", version=version)
        if out is not None and out != self.talk.out:
            if self.store is not None:
                self.plan(reported.availability(self.desk(), out))
            else:
                self.plan(others.menu_changed(self.talk, self.serving, self.actor(), out))

    def resumed(self, *, news: bool) -> None:
        self.event("resumed", **({"news": True} if news else {}))
        self.catch_up()
        for request in self.s.open:
            if request.kind in RESTARTED_KINDS:
                deadline = self.c.epoch + request.deadline_us / 1_000_000
                self.acts.append(Request(request.id, request.basis, request.kind, request.body, deadline))
            else:
                self.event("answer_dropped", id=request.id, status="crash")
        self.plan(others.resumed(self.talk, self.serving, self.actor(), news=news))

    def tick(self) -> None:
        due = self.c.due_us(self.s)
        if due is None or due > self.at_us:
            return
        if any(r.kind in AWAITED_KINDS for r in self.s.open) and not self.s.filler_said:
            self.event("filler")
            self.say(["one_moment"])
        elif self.talk.phase not in SENT and self.talk.reprompts < 2 and self.serving.channel != HEADSET:
            self.event("reprompted", n=self.talk.reprompts + 1)
            self.plan(others.silent(self.talk, self.serving, self.actor()))
        else:
            over = others.left if self.serving.channel == HEADSET else others.timed_out
            self.plan(over(self.talk, self.serving, self.actor()))
            self.event("session_ended", why="silence")

    # ---- a plan becomes events and acts

    def plan(self, plan: Plan) -> None:
        before = self.talk
        order = before.order
        for applied in plan.applied:
            self.event("order_changed", **order_changed(applied, order))
            order = applied.order
        ids = {need.intent: f"{self.s.session}/{self.s.turn}/{need.intent}" for need in plan.needs}
        waiting = tuple(replace(w, request=ids.get(w.request, w.request)) for w in plan.talk.waiting)
        after = replace(plan.talk, waiting=waiting)
        if changed := talk_changes(self.talk, after):
            self.event("talk", **changed)
        if after.loyalty != self.talk.loyalty:
            self.event("member", state=members.to_json(after.loyalty))
        for action in plan.actions:
            self.event("action", action=dict(action))
        needs = [n for n in plan.needs if not self.s.stopped or n.kind == "hand_over"]
        moves = [m for m in plan.moves if not (m.asks and self.too_late_to_ask(m))]
        unsaid = self.s.silenced or len(moves) < len(plan.moves)
        if unsaid and after.expecting.kind == "confirm" and after.read_back is not None:
            self.event("talk", read_back=None)  # never said: the yes that comes is to what was read back before
        if unsaid and after.expecting.kind == "offer":  # never asked: a yes that is being said takes nothing
            open_ = Expecting("more" if self.talk.order.lines else "anything")
            self.event("talk", **talk_changes(self.talk, replace(self.talk, expecting=open_)))
        texts = self.rendered(moves)
        self.speak(texts, self.talk.language, repeated=any(m.kind == "as_said" for m in plan.moves))
        for need in needs:
            self.request(need, ids[need.intent])

    def too_late_to_ask(self, move: Move) -> bool:
        """A question is never kept for later: the next turn asks its own. And "anything else?" is out already, when
        staff answer while the agent is still saying it."""
        saying = self.s.floor == "agent" and isinstance(self.given, Answer) and not self.asks_on
        return self.s.floor == "user" or (saying and move.kind in OPEN_QUESTIONS)

    def rendered(self, moves: Sequence[Move]) -> list[str]:
        if self.store is not None:
            return render_shop(moves, self.talk.language, channel=self.serving.channel, turn=self.s.turn)
        return render(moves, self.serving.menu, self.talk.language, self.s.turn)

    def say(self, kinds: Sequence[str]) -> None:
        texts = self.rendered([Move(k) for k in kinds])
        self.speak(texts, self.talk.language, repeated=True)

    def speak(
        self,
        texts: Sequence[str],
        language: str,
        *,
        repeated: bool = False,
        stopped: bool = False,
        unasked: bool = False,
    ) -> None:
        """stopped: the one thing that a stopped agent says. unasked: news, beside the answer that comes."""
        if not texts or self.s.ended or (self.s.silenced and not stopped):
            return  # while staff hold the floor the agent is silent, and nobody hears it who has left
        if self.s.floor == "user":  # never over a person: it is said when the turn is over, if it still holds
            self.event("held", language=language, texts=list(texts))
            return
        for text in texts:
            number = self.s.utterance + 1
            self.event("said", utterance=number, text=text, language=language)
            self.acts.append(Say(number, text, language))
        if not repeated:
            before = self.talk.last_said if self.talk.news and isinstance(self.given, UserTurn) else ()
            news = unasked or isinstance(self.given, MenuChanged)
            told = {} if news == self.talk.news else {"news": news}
            self.event("talk", last_said=[*before, *texts], **told)

    def release_held(self) -> None:
        held = self.s.held
        if not held:
            return
        self.event("released")
        for language, text in held:
            self.speak([text], language, unasked=True)

    def request(self, need: Need, request_id: str) -> None:
        body = dict(need.body)
        if need.kind == "submit":
            body = order_to_send(body, self.s, self.c.setting, self.serving.at, self.at_us)
        elif need.kind == "reason":
            body = question(body, self.s, self.c.setting, self.serving.at)
        elif need.kind in ("lookup", "act", "reserve"):
            body |= {"channel": self.c.setting.channel, "role": self.c.setting.role}
        deadline_us = self.at_us + round(need.patience_s * 1_000_000)
        basis = self.talk.order.revision
        self.event("requested", id=request_id, kind=need.kind, basis=basis, body=body, deadline_us=deadline_us)
        self.acts.append(Request(request_id, basis, need.kind, body, self.c.epoch + deadline_us / 1_000_000))


def _word(word: Word) -> list[str | int]:
    return [word.text, round(word.start_s * 1000), round(word.end_s * 1000), round(word.p * 1000)]


def _heard_total(text: str, heard: str) -> bool:
    """Whether the amount in a read-back was among the words heard."""
    amounts = [w for w in text.split() if w.startswith("$")]
    return all(a in heard for a in amounts)
