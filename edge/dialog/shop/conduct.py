"""What a turn in a shop leads to: an answer from the data, the one question, a lookup, staff or a person. PURE.

The flow of a turn:

    who speaks? -> words that are never obeyed -> a person wanted? -> the answer to our own question
    -> what needs control (`requests`, `people`) -> what is asked (`answers`, `stock`) -> at most one suggestion

Counts and customers live beyond the link: those turns end in a lookup, and go on in `reported` with its answer.
"""

import re
from dataclasses import replace
from datetime import datetime

from domain.control import Actor
from domain.grants import Standing
from domain.menu import Serving
from domain.policy import GUEST
from edge.dialog.conduct import permits
from edge.dialog.conduct.sent import WAS_SENT
from edge.dialog.guards import data_asked, evading
from edge.dialog.meaning import Expecting
from edge.dialog.shop import (
    approval_state,
    as_learned,
    assent,
    beside_the_seller,
    checkout,
    controlled,
    exclaimed,
    freshness,
    how_long_ago,
    insisting,
    not_ours,
    on_condition,
    persons,
    places,
    resolve,
    small_talk,
    unlisted,
    with_offer,
)
from edge.dialog.shop.asked import tell
from edge.dialog.shop.asking_again import asked_again
from edge.dialog.shop.desk import ABOUT_OTHERS, Desk, Store
from edge.dialog.shop.facts import is_fact
from edge.dialog.shop.going_on import keep_in_mind
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.never import never
from edge.dialog.shop.otherwise import goes_on_behind
from edge.dialog.shop.parts import without_parts
from edge.dialog.shop.patterns import READS, TIPS
from edge.dialog.shop.presence import is_away, is_still_about_them
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.refused_apart import refused_apart
from edge.dialog.shop.remarks import without_remarks, without_small_talk
from edge.dialog.shop.replies import TO_STAFF, answered
from edge.dialog.shop.serve import go
from edge.dialog.shop.taken_out import is_of_basket
from edge.dialog.shop.urgent import taken
from edge.dialog.shop.words import split
from edge.dialog.shop.worn_with import without_worn_with
from edge.dialog.talk import Phase, Plan, Talk

SURE_ENOUGH = 0.55  # as at the lane: "never act on a low-confidence hearing"
OUTSIDERS = frozenset({Standing.CHILD, Standing.ELSEWHERE})
# Who stands before a seller is there; "the guy in front", at a kiosk, is somebody else.
_PRESENT = re.compile(r"\b(?:right )?(?:in front of (?:me|us)|across from (?:me|us)|next to (?:me|us)|standing here)\b")


def conduct(
    text: str,
    talk: Talk,
    serving: Serving,
    *,
    store: Store,
    now: datetime,
    actor: Actor,
    role: str = GUEST,
    checks: permits.Checks = permits.NO_KEYS,
    confidence: float = 1.0,
) -> Plan:
    """What follows from one finished turn. `now`: with the shop's offset, for the ages of counts."""
    mine = role if actor.id not in ("shopper", "customer", "guest") else GUEST

    def plan(said: str, before: Talk) -> Plan:
        desk = Desk(before, serving, actor, store=store, now=now, role=mine, checks=checks)
        if actor.standing in OUTSIDERS or not said.strip() or taken(desk, said):
            return desk.plan()
        said = assent.alone(said, before, store.index) or said
        reading = read(said, store.index, before.shop.offered)
        if unlisted.in_danger(desk, reading, said):
            return desk.plan()
        if before.phase in WAS_SENT and _changes_what_was_sent(desk, reading, confidence):
            return desk.plan()
        _take(desk, reading, confidence)
        made = desk.plan()
        if beside_the_seller.is_heard(desk):
            silent = Desk(before, serving, actor, store=store, now=now, role=mine, checks=checks).plan()
            return beside_the_seller.of_use(made, before) or silent
        for other in as_learned.instead(reading, said, before, made):
            desk = Desk(before, serving, actor, store=store, now=now, role=mine, checks=checks)
            _take(desk, other, confidence)
            if not as_learned.at_a_loss(found := desk.plan()):
                return found
        return made

    def _changes_what_was_sent(desk: Desk, reading: Reading, confidence: float) -> bool:
        """What the same words would do to a basket that is still here, with the counts at hand."""
        open_still = replace(desk.talk, phase=Phase.OPEN, link_up=False, waiting=(), expecting=Expecting("anything"))
        trial = Desk(open_still, serving, actor, store=store, now=now, role=mine, checks=checks)
        _take(trial, reading, confidence)
        if checkout.change_after_sending(desk, trial):
            return True
        so = checkout.changes_that_order(reading.text)
        if not so:
            return False
        trial = Desk(open_still, serving, actor, store=store, now=now, role=mine, checks=checks)
        _take(trial, read(so, store.index), confidence)
        return checkout.change_after_sending(desk, trial)

    def made(said: str, before: Talk) -> Plan:
        whole = plan(said, before)
        complains = any(move.kind == "complaint" for move in whole.moves)  # "he was rude. What are the boots?"
        return refused_apart(whole, said if complains else without_remarks(said, store.index), before, plan)

    text = without_small_talk(text, store.index)
    heard = actor.standing not in OUTSIDERS and confidence >= SURE_ENOUGH
    return (not_ours.told_beside(made, text, talk, store.index) if heard else None) or made(text, talk)


def _take(desk: Desk, reading: Reading, confidence: float) -> None:
    """The turn, and behind it the read-back where they are done."""
    checkout.begins(desk, reading, desk.talk.expecting.kind)
    _decide(desk, reading, confidence)
    checkout.resumes(desk)


def _decide(desk: Desk, reading: Reading, confidence: float) -> None:
    if reading.language and reading.language != desk.language and confidence >= SURE_ENOUGH:
        desk.put(language=reading.language)
    was = desk.talk.expecting
    expecting = was.kind
    reading = with_offer.of_its_name(desk, without_worn_with(desk, without_parts(desk, reading)))
    pending = Wish.from_json(desk.mem.pending) if desk.mem.pending else None
    if "person" in reading.wants and not reading.has("claim"):
        desk.hand_over("asked_for_a_person", over=True)
        desk.moves[-1:] = []
        desk.say("person")
        return
    if confidence < SURE_ENOUGH:
        desk.doubt()
        return
    awaits_yes = expecting == checkout.CONFIRM or (pending is not None and expecting == "yes_no")
    undecided = awaits_yes and evading.puts_off(reading.text)
    if (undecided or reading.has("wait")) and not goes_on_behind(reading):
        desk.say("take_your_time")
        return
    if reading.has("repeat") and not (reading.named or reading.has("inject")):
        _repeat(desk)
        return
    if not awaits_yes and controlled.not_taken_yet(desk, reading):
        desk.put(expecting=Expecting("anything"), doubts=0)
        desk.remember(pending={})
        return
    if ("delete_data" in reading.wants and not is_of_basket(desk, reading)) or data_asked.a_copy(
        reading.text.split()
    ):  # whoever's, and whatever number comes along
        desk.hand_over("delete_data", over=False)
        desk.say("data_person")
        return
    others = desk.mem.others
    desk.remember(others=False)
    of_one = expecting in ("last_two", "number") or bool(desk.mem.customer)
    namesake = str(desk.mem.customer.get("first_name", "")).lower()
    if (
        (namesake and re.search(rf"\b(?:other|otr[oa]) {re.escape(namesake)}s?\b", reading.text))
        or (others and is_still_about_them(reading) and not (expecting == "last_two" and reading.ending))
        or (
            data_asked.of_many(
                (_PRESENT.sub(" here ", reading.of_people[0]) if desk.is_staff else reading.of_people[0]).split()
            )
            and not (desk.is_staff and persons.is_introduced(reading.text, reading.person))
        )
        or is_away(reading, of_a_customer=of_one)
    ):
        desk.refuse(ABOUT_OTHERS)
        keep_in_mind(desk, reading)
        return
    answers_us = expecting in ("last_two", "number") and bool(reading.ending)
    of_theirs = desk.is_staff and reading.ending and reading.has("ending")  # "Avery, phone ends in 01": no shop's phone
    if freshness.asked(desk, reading) or (not of_theirs and places.answer(desk, reading)):
        desk.put(expecting=Expecting("anything"), doubts=0)
        desk.remember(pending={})
        return
    if pending is None and (checkout.told_that_it_went(desk, reading) or approval_state.told(desk, reading)):
        return
    reading = checkout.without_paying(desk, reading)
    if checkout.says_how_they_pay(desk, reading):
        desk.put(expecting=Expecting("anything"))
        return
    if awaits_yes and reading.has("yes") and on_condition.beside_a_no(reading.text):
        desk.put(expecting=Expecting("anything"))  # "Sure. My boss said no": asked again
        desk.remember(pending={})
        checkout.asks_again(desk, was) if pending is None else _again(desk, pending)
        return
    if never(desk, reading, telling=answers_us or reading.has("ending")):
        return
    if _muted(desk, reading, pending):
        return
    if (rest := _beside_mute(desk, reading)) is not None:
        _decide(desk, rest, confidence)
        return
    desk.put(expecting=Expecting("anything"))
    desk.remember(pending={})
    if reading.taken_back and set(reading.wants) & {*controlled.CONTROLLED}:
        desk.say("dropped")
        return
    if pending is not None and answered(desk, reading, pending, expecting):
        desk.put(doubts=0)
        return
    if expecting == checkout.CONFIRM and checkout.answered(desk, reading, was):
        desk.put(doubts=0)
        return
    if asked_again(desk, reading, pending, expecting) or small_talk.what_for(desk, reading):
        return
    waits = pending if expecting == "yes_no" else None
    done = insisting.insists(desk, reading) or how_long_ago.told(desk, reading) or controlled.done(desk, reading)
    done = done or unlisted.told(desk, reading)
    talk = not done and exclaimed.is_talk(reading, desk.store.index)
    asked = not (done or talk) and tell(desk, reading)
    if done or asked or small_talk.answered(desk, reading, talk=talk):
        desk.put(doubts=0)
        if waits is not None and _is_beside(desk, reading, waits, asked=asked):
            desk.put(asked=())  # who asks about it is in no doubt
            _again(desk, waits)
        return
    if desk.talk.phase is Phase.HANDED_OFF:
        desk.say("person_coming")
    elif not desk.too_often():
        _again(desk, waits) if waits is not None else _unsure(desk, reading)


def _again(desk: Desk, waits: Wish) -> None:
    """Our question once more. Where its yes would ask staff, only the question is asked again."""
    if waits.want in TO_STAFF:
        desk.ask_back("label_differs", waits, "yes_no")
    else:
        go(desk, waits)


def _is_beside(desk: Desk, reading: Reading, waits: Wish, *, asked: bool) -> bool:
    """ "How much is it?", before the yes: answered, and then asked again. What is about another thing lets it go."""
    another = any(waits.product not in m.products for m in reading.mentions)
    asks = (asked or bool(reading.wants)) and set(reading.wants) <= READS | {"buy"}
    if waits.want == "buy" and "buy" in reading.wants and reading.named and not reading.asked:
        return False  # "yeah, add the eight gig one for her": done
    return asks and not another and not desk.asked and not desk.mem.pending and not desk.needs_a("approve")


def _unsure(desk: Desk, reading: Reading) -> None:
    """What is asked is not clear: the nearest that it may be about is what we speak of."""
    spoken_of = desk.shop.product(desk.mem.product)
    if spoken_of and not spoken_of.by_voice:
        desk.refuse("cannot_by_voice")  # "read its number back to me"
    elif small_talk.asks_which_answer(reading) and desk.talk.last_said:
        _repeat(desk)
    elif spoken_of is None:
        desk.say("not_understood")
    elif not reading.named and is_fact(desk, reading):
        go(desk, resolve.wish_for(desk, reading, "detail").but(products=(spoken_of.id,)))
    else:
        desk.say("unsure_of", item=desk.name(spoken_of))


def _repeat(desk: Desk) -> None:
    for said in desk.talk.last_said:
        desk.say("as_said", text=said)
    if not desk.talk.last_said:
        desk.say("anything")


def _muted(desk: Desk, reading: Reading, pending: Wish | None) -> bool:
    """ "Stop suggesting", or the operator's own words for it, said bare: "a quiet fan" is a thing."""
    if reading.has("unmute") and desk.mem.muted and not (reading.named or reading.asked):
        desk.remember(muted=False)
        desk.say("unmuted")
        return True
    phrases = desk.shop.policy("suggestions", "mute_phrases", default=[])
    own = any(f" {' '.join(w.text for w in split(str(p)).words)} " in f" {reading.text} " for p in phrases if p)
    wants = set(reading.wants) - {"suggest", "promotions", "alternative"}
    if reading.has("mute") and TIPS.search(reading.text):
        wants = set()  # "no more ideas, I'm run off my feet": whatever the rest sounds like
    if not (own or reading.has("mute")) or reading.has("unmute") or wants or reading.named:
        return False
    desk.remember(muted=True, pending={})
    desk.put(expecting=Expecting("anything"))
    desk.say("dropped" if pending is not None and pending.want in controlled.CONTROLLED else "muted")
    return True


def _beside_mute(desk: Desk, reading: Reading) -> Reading | None:
    """ "Stop suggesting things, I know what I want. One lamp": the rest of the turn, once the ideas are off."""
    if not (reading.has("mute") and reading.named) or reading.has("unmute"):
        return None
    parts = [" ".join(w.text for w in reading.words[a:b]) for a, b in reading.sentences]
    read_so = [read(part, desk.store.index) for part in parts]
    mute = [i for i, part in enumerate(read_so) if part.has("mute") and not part.named]
    rest = [i for i, part in enumerate(read_so) if i not in mute and (part.named or part.wants)]
    if not mute or not any(read_so[i].named for i in rest):
        return None
    desk.remember(muted=True)
    said = read(". ".join(parts[i] for i in rest), desk.store.index)
    return replace(said, asked=reading.asked, please=reading.please)


# ---- wishes
