"""What a turn in a shop leads to: an answer from the data, the one question, a lookup, staff or a person. PURE.

The flow of a turn:

    who speaks? -> words that are never obeyed -> a person wanted? -> the answer to our own question
    -> what needs control (`requests`, `people`) -> what is asked (`answers`, `stock`) -> at most one suggestion

Counts and customers live beyond the link: those turns end in a lookup, and go on in `reported` with its answer.
"""

import re
from datetime import datetime

from domain.control import Actor
from domain.grants import Standing
from domain.menu import Serving
from domain.policy import GUEST
from edge.dialog.conduct import permits
from edge.dialog.guards import data_asked, evading
from edge.dialog.meaning import Expecting
from edge.dialog.shop import (
    and_then,
    another_sum,
    answers,
    approval_state,
    arriving,
    as_learned,
    asks,
    assent,
    basket_changes,
    beside_an_errand,
    beside_the_seller,
    between,
    codes,
    each_held,
    exclaimed,
    freshness,
    how_long_ago,
    ideas,
    insisting,
    levels_asked,
    nearest_value,
    off_what,
    offers,
    people,
    persons,
    places,
    price_then,
    requests,
    resolve,
    small_talk,
    so_instead,
    strange,
    unlisted,
    whether_it_runs,
    with_offer,
)
from edge.dialog.shop.anew import ASKS_FOR_ONE, CANCELS, IS_IT_DONE, TILL, is_denied
from edge.dialog.shop.asking_again import asked_again
from edge.dialog.shop.basket import basket
from edge.dialog.shop.desk import ABOUT_OTHERS, Desk, Store
from edge.dialog.shop.each_so import taken_for_each
from edge.dialog.shop.finding import Mention, is_colour
from edge.dialog.shop.going_on import goes_on, keep_in_mind
from edge.dialog.shop.kinds import does_all, returned_of_a_kind, what_does, which_is
from edge.dialog.shop.looking_first import LOOKS
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.never import never
from edge.dialog.shop.otherwise import goes_on_behind
from edge.dialog.shop.parts import without_parts
from edge.dialog.shop.patterns import NEED_A_PRODUCT, READS, TIPS
from edge.dialog.shop.presence import is_away, is_still_about_them
from edge.dialog.shop.ranking import ranked
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.refused_apart import refused_apart
from edge.dialog.shop.remarks import without_remarks, without_small_talk
from edge.dialog.shop.replies import TO_STAFF, answered
from edge.dialog.shop.searching import searched
from edge.dialog.shop.serve import go, named_nothing
from edge.dialog.shop.several import each_thing, facts_of
from edge.dialog.shop.taking import bought, may_buy, takes_so_many
from edge.dialog.shop.two_asked import two_asked
from edge.dialog.shop.two_things import theirs_and_ours
from edge.dialog.shop.urgent import taken
from edge.dialog.shop.words import split
from edge.dialog.shop.worn_with import without_worn_with
from edge.dialog.talk import Phase, Plan, Talk
from edge.dialog.vocabulary.tables import words_of

A_TITLE = 2  # words of a name that is told from other words
A_NAME = 4  # words: somebody who says no more names a thing
SURE_ENOUGH = 0.55  # as at the lane: "never act on a low-confidence hearing"
OUTSIDERS = frozenset({Standing.CHILD, Standing.ELSEWHERE})
OF_PEOPLE = frozenset(words_of("points profile loyalty history tier member membership account puntos perfil historial"))
LOOKS_FOR = re.compile(r"^(?:\w+ )?(?:find|pull up|look up|search|search for|bring up|busca|encuentra)\b")
DID_BUY = re.compile(
    r"\b(?:if|whether) (?:he|she|they|(?:the|this) customer) (?:\w+ )?"
    r"(?:bought|purchased|ordered|owns?|(?:has|have|had) (?:one|got|bought))\b"
    r"|(?<!how long )\b(?:did|has|have|had) (?:he|she|they|(?:the|this) customer) (?:\w+ )?"
    r"(?:buy|bought|get|purchased?|ordered?|pay|paid|spend|spent)\b"
    r"|\b(?:he|she|they) (?:already (?:bought|purchased|got|has|owns)|(?:bought|purchased|got|has|owns)) \w+ already\b"
)
TAKEN = READS | {"buy"}  # what may stand beside a thing that a shopper takes
# Who stands before a seller is there; "the guy in front", at a kiosk, is somebody else.
_PRESENT = re.compile(r"\b(?:right )?(?:in front of (?:me|us)|across from (?:me|us)|next to (?:me|us)|standing here)\b")
CONTROLLED = ("discount", "price_override", "price_match", "transfer", "hold", "buy")


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

    text = without_small_talk(text, store.index)
    whole = plan(text, talk)
    complains = any(move.kind == "complaint" for move in whole.moves)  # "he was rude. What are the boots?"
    return refused_apart(whole, text if complains else without_remarks(text, store.index), talk, plan)


def _take(desk: Desk, reading: Reading, confidence: float) -> None:
    if reading.language and reading.language != desk.language and confidence >= SURE_ENOUGH:
        desk.put(language=reading.language)
    expecting = desk.talk.expecting.kind
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
    undecided = pending is not None and expecting == "yes_no" and evading.puts_off(reading.text)
    if (undecided or reading.has("wait")) and not goes_on_behind(reading):
        desk.say("take_your_time")
        return
    if reading.has("repeat") and not (reading.named or reading.has("inject")):
        _repeat(desk)
        return
    if "delete_data" in reading.wants or data_asked.a_copy(
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
    if pending is None and approval_state.told(desk, reading):
        return
    if never(desk, reading, telling=answers_us or reading.has("ending")):
        return
    if _muted(desk, reading, pending):
        return
    desk.put(expecting=Expecting("anything"))
    desk.remember(pending={})
    if reading.taken_back and set(reading.wants) & {*CONTROLLED}:
        desk.say("dropped")
        return
    if pending is not None and answered(desk, reading, pending, expecting):
        desk.put(doubts=0)
        return
    if asked_again(desk, reading, pending, expecting) or small_talk.what_for(desk, reading):
        return
    waits = pending if expecting == "yes_no" else None
    done = insisting.insists(desk, reading) or how_long_ago.told(desk, reading) or _controlled(desk, reading)
    done = done or unlisted.told(desk, reading)
    talk = not done and exclaimed.is_talk(reading, desk.store.index)
    asked = not (done or talk) and _asked(desk, reading)
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
    elif not reading.named and asks.is_fact(desk, reading):
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
    desk.say("dropped" if pending is not None and pending.want in CONTROLLED else "muted")
    return True


# ---- wishes


def _controlled(desk: Desk, reading: Reading) -> bool:
    """Holds, transfers, money off, the basket, customers. True when the turn was one of these."""
    wants = set(reading.wants) - ({"buy"} if "returns" in reading.wants else set())  # "I want to return these"
    if (
        "customer" in wants
        and (wants & {"promotions", "price"} or offers.anything_on(reading))
        and not reading.digits
        and offers.of_members(desk, reading.text, [p for m in reading.mentions for p in m.products])
    ):
        return True
    card = desk.shop.product(desk.mem.product)
    if reading.digits and not desk.is_staff and card and not card.by_voice:
        desk.refuse("cannot_by_voice")  # "the number on it is ..."
        return True
    if not reading.digits and _next_customer(desk, reading):
        desk.remember(customer={}, closed=False, tips=0, approved={}, outcome="", recent=())
        if not (reading.person and desk.is_staff):  # "next customer's here, Jordan Samplefield": who that is comes next
            desk.say("forgotten")
            return True
    spoken_of = reading.named or desk.mem.product
    for_somebody = wants & {"hold", "transfer"} and spoken_of and persons.is_for(reading.text, reading.person)
    beside = for_somebody or (reading.named and not persons.asks_what_one_got(reading.text))
    if not desk.is_staff and reading.person and not persons.says_own_name(reading.text) and not beside:
        desk.refuse(ABOUT_OTHERS)
        keep_in_mind(desk, reading)
        return True
    if (_names_a_person(desk, reading) and not for_somebody) or _called_like_a_colour(desk, reading):
        people.named(desk, reading, aspect=persons.aspect(reading.of_people[0], known=True, staff=True))
        return True
    known = bool(desk.mem.customer or desk.mem.closed)
    asked = next((a for t in reading.of_people if (a := persons.aspect(t, known=known, staff=desk.is_staff))), "")
    told_now = desk.is_staff and bool(reading.digits) and not asked  # "202-555-0101, what have we got on them"
    if told_now and any(persons.aspect(t, known=True, staff=True) == persons.ALL for t in reading.of_people):
        asked = persons.ALL
    of_it = reading.named or (bool(desk.mem.product) and not known)
    if wants & {"price", "promotions"} and of_it and not DID_BUY.search(reading.text):
        asked = ""  # "which price do they get on the reader"
    if "options" in wants or (wants & {"hold", "transfer"} and reading.named):
        asked = ""  # "what colors do they come in", "keep one for her and order one in"
    asked = asked or (persons.PURCHASES if people.guessed_at(desk, reading) else "")
    if asked and (asked in (persons.PURCHASES, persons.SIZE) or not _is_about_goods(reading)):
        people.customer(desk, reading, asked=asked)
        return True
    ending = desk.is_staff and reading.ending and reading.has("ending") and not reading.digits
    if ending and not (reading.person or reading.named) and _OF_A_PHONE.search(reading.text):
        people.ask_number(desk)  # "phone ends 4410": nobody is looked for by a piece of a number
        return True
    named_so = ending and reading.person
    if (
        reading.digits
        or named_so
        or DID_BUY.search(reading.text)
        or (
            "customer" in wants
            and "returns" not in wants  # "I'd like to return one I bought"
            and not (_is_about_goods(reading) or (reading.named and "promotions" in wants))
        )
    ):
        people.customer(desk, reading)
        return True
    if offers.stacking(desk, reading) or offers.for_its_sum(desk, reading):
        return True
    if price_then.cheaper_there(desk, reading):
        return True
    if {"price", "discount"} <= wants and not (reading.percent or reading.cents) and asks.WITH_IT.search(reading.text):
        wants -= {"discount"}  # "how much is it with the discount"
    if offers.so_many_for(reading.text):
        wants -= {"buy"}  # "do you still do the buy one get one"
    if "discount" in wants and codes.brings_a_code(reading.text):
        desk.say("code_unknown")  # "she has a twenty percent coupon"
        desk.remember(want="promotions")  # "will it work on socks"
        return True
    about = whether_it_runs.is_asked_about(desk, reading) and not (
        "status" in wants and (desk.talk.waiting or desk.mem.outcome)
    )
    if about and "price_override" in wants and not reading.cents:
        return go(desk, resolve.wish_for(desk, reading, "promotions"), reading)  # "anything at a lower price?"
    if "discount" in wants and (
        whether_it_runs.heard_of(reading.text) or (about and (reading.percent or "promotions" not in wants))
    ):
        return with_offer.heard_of(desk, reading)
    if "promotions" in wants and (
        not (reading.percent or reading.cents or (desk.is_staff and ASKS_FOR_ONE.search(reading.text))) or about
    ):
        wants -= {"discount", "price_override"}
    if basket_changes.changed(desk, reading):
        return True
    if not wants & {"price_match", "hold", "transfer"} and basket(desk, reading):
        return True
    if "discount" in wants and reading.cents and not reading.percent:
        wants = {*wants - {"discount"}, "price_override"}  # money off is another price
    others = (m for m in reading.mentions if not desk.mem.product or desk.mem.product not in m.products)
    if "status" in wants and not any(_is_more_than_a_colour(reading, m) for m in others):
        requests.status(desk)
        priced = "price" in wants and desk.mem.product  # "no reply so far, what do I charge him?"
        return not priced or go(desk, Wish("price", products=(desk.mem.product,), values=desk.mem.values))
    if desk.is_staff and desk.talk.waiting and not (reading.named or wants) and CANCELS.search(reading.text):
        desk.put(waiting=())
        desk.remember(outcome="withdrawn")
        desk.say("request_withdrawn")
        return True
    if (desk.mem.done or desk.mem.undone) and not reading.named and IS_IT_DONE.search(reading.text):
        desk.say(f"is_done_{desk.mem.done}" if desk.mem.done else "is_not_done")
        return True
    if desk.mem.done and not reading.named and CANCELS.search(reading.text):
        requests.release(desk)
        return True
    if (
        desk.mem.done == "hold"
        and "hold" in wants
        and not reading.named
        and not reading.qty
        and TILL.search(reading.text)
    ):
        return go(desk, Wish("hold_time"))  # "can you keep it till tomorrow", of what was put aside
    beside = reading.named and bool(wants & READS) and not (desk.mem.done or desk.mem.undone)
    if reading.has("release") and not (beside or wants & {"returns", "discount", "price_override"}):
        requests.release(desk)
        return True
    if is_denied(reading, wants):
        desk.say("done_already")
        return True
    if goes_on(desk, reading):
        return True
    if wants <= {"detail"} and taken_for_each(desk, reading):
        return True
    if percent := another_sum.another_percent(desk, reading, wants):
        bare = another_sum.as_percent(reading, percent)
        return go(desk, resolve.wish_for(desk, bare, "discount").but(percent=percent, lacking=()), bare)
    if wants <= TAKEN and (parts := beside_an_errand.taken_beside(desk, reading)):
        if not parts[1].named or resolve.POINTS.search(parts[1].text):
            return bought(desk, parts[0]) and (_asked(desk, parts[1]) or True)  # "add the mini, and is it waterproof?"
        told = beside_an_errand.is_told_first(desk, *parts) and _asked(desk, parts[1])
        return bought(desk, parts[0]) or told
    if not (desk.is_headset or wants) and takes_so_many(reading):
        return bought(desk, reading)
    for want in CONTROLLED:
        if want in wants and not _is_question(reading, want) and (want != "buy" or may_buy(desk, reading)):
            if want == "buy":
                return so_instead.told(desk, reading) or bought(desk, reading)
            if want in (*resolve.FOR_WHOM, "discount") and each_held.each(desk, reading, want):
                return True
            wish = resolve.wish_for(desk, reading, want)
            if want in resolve.FOR_WHOM and (question := beside_an_errand.question_before(desk, reading, wish)):
                _asked(desk, question)
            goes_on_it = want in ("hold", "transfer")
            also = frozenset(reading.wants) if goes_on_it else off_what.price_beside(want, reading.text)
            for ask in ("price", "where", "promotions"):  # "how much is it? okay, hold it"
                if ask in also and wish.product:
                    go(desk, Wish(ask, products=wish.products, values=wish.values))
            return go(desk, wish, reading)
    if (
        desk.mem.want in ("hold", "transfer", "buy")
        and set(reading.wants) <= {"stock"}
        and and_then.is_one_more(reading.text)
    ):
        return go(desk, resolve.wish_for(desk, reading, desk.mem.want), reading)
    return False


_OF_A_PHONE = re.compile(
    r"\b(?:phone|number|customer|client|card|loyalty|telefono|cliente|celular|socio)\b"
    r"|\b(?:find|look up|pull up) (?:her|him|them)\b"
)


def _is_more_than_a_colour(reading: Reading, mention: Mention) -> bool:
    """ "Did that clear?" is no clear case."""
    return not all(is_colour(w.text) for w in reading.words[mention.start : mention.end])


def _next_customer(desk: Desk, reading: Reading) -> bool:
    gone = (
        desk.is_staff and bool(desk.mem.customer or desk.mem.closed) and any(persons.is_gone(t) for t in reading.forms)
    )
    return reading.has("next_customer") or (gone and not reading.named)


def _names_a_person(desk: Desk, reading: Reading) -> bool:
    """ "Find Zoe Example": a seller looks for two words that nothing here is called."""
    if desk.is_staff and reading.person and not reading.digits and not reading.ending:
        return True
    strange = len(reading.unknown) >= A_TITLE and not reading.named and not reading.digits
    return desk.is_staff and strange and bool(LOOKS_FOR.search(reading.text)) and "customer" not in reading.wants


def _called_like_a_colour(desk: Desk, reading: Reading) -> bool:
    """ "Find Gray", where no thing is spoken of: somebody of that name."""
    if not desk.is_staff or desk.mem.product or reading.named or reading.wants or reading.said.sizes:
        return False
    return bool(reading.said.colours and len(reading.words) <= A_TITLE + 1 and LOOKS_FOR.search(reading.text))


def _is_about_goods(reading: Reading) -> bool:
    return reading.named and not OF_PEOPLE & set(reading.of_people[0].split()) and not DID_BUY.search(reading.text)


def _is_question(reading: Reading, want: str) -> bool:
    """ "Do we price match", "what's the hold limit": about the rule, not for the thing."""
    return f"{want}_time" in reading.wants or (want == "transfer" and arriving.asks_how_long(reading))


def _asked(desk: Desk, reading: Reading) -> bool:
    """Answers what was asked. True when something was."""
    both = None if theirs_and_ours(reading) else two_asked(reading, desk.store.index)
    if both and (both[1].named or len(asks.reads(desk, reading)) == 1):
        told = [_asked(desk, part) for part in both]
        return any(told)
    tells = (
        returned_of_a_kind,
        with_offer.told,
        _of_offers,
        arriving.told,
        price_then.told,
        levels_asked.told,
        nearest_value.told,
        between.told,
        so_instead.told,
        ranked,
        ideas.told,
        does_all,
        which_is,
        searched,
        what_does,
        _looks_first,
    )
    if any(tell(desk, reading) for tell in tells):
        return True
    if places.goes_on(desk, reading):
        return go(desk, places.hours_on(desk, reading), reading)
    if reading.has("done") and not reading.named and set(reading.wants) <= {"detail"}:
        return False  # "thanks, that's it"
    wants = asks.reads(desk, reading)
    if "facility" in wants and reading.named and len(wants) > 1:
        wants = tuple(w for w in wants if w != "facility")
    if "facility" in wants:
        if desk.shop.site(next(iter(reading.places), "")):
            desk.remember(place=reading.places[0], want="place")
        answers.facility(desk, reading.text)
        return True
    if not wants:
        bare = reading.unknown and not small_talk.courtesy(reading) and len(reading.words) <= A_NAME + 2
        return named_nothing(desk, reading) if bare else False
    if wants == ("detail",) and (of_both := answers.both_told(desk, *facts_of(desk, reading))):
        return go(desk, of_both)  # "what do the one and the other weigh"
    parts = each_thing(reading, wants, desk.store.index)
    wishes = [resolve.wish_for(desk, part, want) for part in parts for want in wants]
    if any(w.want in NEED_A_PRODUCT and not w.products and not w.near for w in wishes):
        return named_nothing(desk, reading, wishes[0])
    if not reading.named and wishes[0].products:
        for word in strange.beside(reading):
            desk.say("not_found", words=word)  # "a thirty-six with a belt"
    for wish in wishes:
        go(desk, wish, reading)
    if len(parts) > 1:
        desk.remember(offered=tuple(dict.fromkeys(p for w in wishes for p in w.products)))  # "price on the first"
    return True


def _looks_first(desk: Desk, reading: Reading) -> bool:
    """ "I'll go have a look at it", of a shopper, and nothing else: where it lies."""
    if desk.is_headset or reading.wants or not reading.has(LOOKS):
        return False
    wish = resolve.wish_for(desk, reading, "where")
    return bool(wish.products) and go(desk, wish, reading)


def _of_offers(desk: Desk, reading: Reading) -> bool:
    about = [p for m in reading.mentions for p in m.products]
    return (
        offers.for_them(desk, reading)
        or offers.by_name(desk, reading)
        or offers.of_members(desk, " ".join(reading.forms), about)
    )
