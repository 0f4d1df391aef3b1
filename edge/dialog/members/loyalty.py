"""A guest as a customer: who they are by a number they say, their points and rewards, their usual order. PURE.

It decides what is asked, proposed and said, and when nothing may be. Who somebody is comes from the cloud's lookup
alone, and never while the link is down; what they agreed to is the customer's own record. A reward is redeemed only by
`domain.control`'s leave, after the speaker's explicit yes, once. Points are never added here, and of other people, and
of addresses and birthdays, nothing is said.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from domain import order as orders
from domain.adjustments import Adjustment
from domain.control import Action, Actor, Allow
from domain.menu import Serving
from domain.order import Add, Command, ItemLine, Order, Reason, Refused
from edge.dialog.conduct import permits
from edge.dialog.conduct.closing import SURE_TO_SUBMIT, is_plain_yes, next_step
from edge.dialog.conduct.drafting import apply_all
from edge.dialog.conduct.permits import Checks
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from edge.dialog.members import remembering
from edge.dialog.members.member_talk import POINTS
from edge.dialog.members.members import Member, Reward, member_of, rewards
from edge.dialog.talk import SENT, Lines, Plan, Talk, Thing

REDEEM_PATIENCE_S = 4.0  # longer than a lookup: a guest who said yes waits, and it may not be done twice
LOOKUP_PATIENCE_S = 2.0  # a useful answer within two seconds; then it goes on without
ENOUGH_DIGITS = 7  # of a phone without its area code; less is a part of it
MOST_DIGITS = 15
PAID = "paid"  # of an offer: what there are too few points for, at its price
_PAYS = frozenset({"pay", "paying", "buy", "pago", "pagar", "pagarlas", "pagarlo", "compro"})
MOST_NUMBERS = 4  # looked up in one session; who tries more does not say their own

NOT_NOW = frozenset({Reason.SOLD_OUT, Reason.NOT_HERE, Reason.NOT_NOW, Reason.NOT_THIS_CHANNEL})
REFUSED = frozenset({Kind.OTHER_PERSONS_DATA, Kind.PRIVATE_DATA, Kind.POINTS_BY_VOICE})
WANTS = {Kind.USUAL: "usual", Kind.POINTS: "points", Kind.REDEEM: "redeem", Kind.IDENTIFY: "identify"}
OF_MEMORY = frozenset({Kind.REMEMBER, Kind.RECALL})
AFTER_ORDERING = frozenset({Kind.POINTS, *OF_MEMORY})  # these change nothing of what was sent


def take(turn: Turn, meaning: Meaning) -> None:
    """What somebody wants as a customer: answered, proposed, or first asked for their number."""
    before = len(turn.moves)
    refused = False
    for intent in meaning.intents:
        refused = refused or intent.kind in REFUSED
        match intent.kind:
            case Kind.OTHER_PERSONS_DATA:
                turn.once("not_others_data")
            case Kind.PRIVATE_DATA if not meaning.has(Kind.CARD_BY_VOICE):
                turn.once("private_not_spoken")
            case Kind.POINTS_BY_VOICE:
                turn.once("points_not_by_voice")
            case Kind.NO_MEMBER if turn.talk.expecting.kind == "phone":
                _leave(turn)
            case _:
                pass
    member = turn.talk.loyalty.member
    # "Yes, use them": of what is being redeemed already, and no wish for another reward.
    redeeming = turn.needs_a("act")
    asked = [i for i in meaning.intents if i.kind in WANTS and not (redeeming and i.kind is Kind.REDEEM)]
    if turn.applied and meaning.has(Kind.YES) and not meaning.commands:
        asked = [i for i in asked if i.kind is not Kind.USUAL]  # "yes, my usual", to whether it shall be added
    asked += [i for i in meaning.intents if i.kind in OF_MEMORY and remembering.wants(i, member)]
    if asked:
        _wanted(turn, asked)
    elif turn.talk.expecting.kind == "phone" and meaning.has(Kind.NO) and not meaning.commands:
        _leave(turn)
    if refused and len(turn.moves) == before:
        next_step(turn, after_talk=True)  # refused once already: on with the order


def _wanted(turn: Turn, asked: Sequence[Intent]) -> None:
    if turn.talk.phase in SENT and not all(i.kind in AFTER_ORDERING for i in asked):
        turn.say("loyalty_after_order" if turn.talk.link_up else "loyalty_offline")
        return
    wants = [want for i in asked for want in _wants(i, turn.talk.loyalty.member)]
    if turn.applied and wants == ["usual"]:
        return  # "yes, my usual", which has just been added
    said = next((i for i in asked if i.kind is Kind.IDENTIFY and i.value), None)
    known = turn.talk.loyalty
    waiting = tuple(dict.fromkeys((*known.wants, *(w for w in wants if w != "identify"))))
    ask = turn.ask_of(Action.CUSTOMER_LOOKUP, amount={}, subject="self")
    if not isinstance(turn.permitted(ask), Allow):
        turn.say("loyalty_offline")
        turn.put(loyalty=replace(known, wants=(), digits=""))
    elif said is not None:
        _number(turn, said, waiting)
    elif known.member is None:
        turn.put(loyalty=replace(known, wants=waiting, digits=""))
        turn.ask("ask_phone", Expecting("phone"))
    else:
        turn.put(loyalty=replace(known, wants=waiting))
        _serve(turn, ())


def _wants(intent: Intent, member: Member | None) -> list[str]:
    if intent.kind is Kind.REDEEM and intent.value:
        return [f"redeem:{reward}" for reward in intent.value.split("+")]
    return remembering.wants(intent, member) if intent.kind in OF_MEMORY else [WANTS[intent.kind]]


def _number(turn: Turn, said: Intent, wants: tuple[str, ...]) -> None:
    """Looked up once it is whole; the rest of it may come in the next turn."""
    known, number = turn.talk.loyalty, said.value
    whole = len(number) >= ENOUGH_DIGITS or "card" in said.about  # a loyalty card's may be short
    digits = number if whole or len(known.digits) + len(number) > MOST_DIGITS else f"{known.digits}{number}"
    turn.put(loyalty=replace(known, wants=wants, digits=digits))
    if len(digits) < ENOUGH_DIGITS and not whole:
        turn.ask("ask_phone_rest", Expecting("phone"))
        return
    if known.tried >= MOST_NUMBERS:
        turn.put(loyalty=replace(turn.talk.loyalty, wants=(), digits=""))
        turn.once("too_many_numbers")
        return
    turn.put(loyalty=replace(turn.talk.loyalty, tried=known.tried + 1))
    body = {"what": "customer", "phone": digits, "number": digits}
    turn.need("lookup", f"lookup:{turn.order.revision}", body, LOOKUP_PATIENCE_S)
    turn.asked = True  # the answer brings the next question


def _leave(turn: Turn) -> None:
    """They have no number, or do not want to say it: on with the order."""
    turn.put(loyalty=replace(turn.talk.loyalty, wants=(), digits=""), expecting=Expecting("anything"))
    turn.say("okay")


# ---- the lookup's answer


def looked_up(
    talk: Talk,
    serving: Serving,
    actor: Actor,
    body: Mapping[str, Any] | None,
    usual: tuple[Command, ...],
    *,
    checks: Checks,
) -> Plan:
    """What the cloud found for a number; None: it could not be reached. `usual`: their usual order, understood."""
    turn = Turn(talk, serving, actor, checks=checks)
    known = turn.talk.loyalty
    member = None if body is None else member_of(body)
    if body is None:
        turn.put(loyalty=replace(known, wants=(), digits=""))
        turn.say("loyalty_failed")
    elif body.get("match") == "several":
        turn.put(loyalty=replace(known, digits=""))
        turn.ask("ask_phone_whole", Expecting("phone"))
    elif member is None:
        turn.say("no_such_number")  # the digits stay: the rest of them may follow
    else:
        turn.put(loyalty=replace(known, member=member, digits="", proposed=(), usual=()))
        _serve(turn, usual, just_now=True)
    next_step(turn, after_talk=False)
    return turn.plan()


def recalled(talk: Talk, serving: Serving, actor: Actor, body: Mapping[str, Any] | None, *, checks: Checks) -> Plan:
    """What the cloud remembers of who was identified; None: it could not be reached, and it goes on without."""
    turn = Turn(talk, serving, actor, checks=checks)
    usual = remembering.take_in(turn, body)
    if turn.talk.loyalty.member is not None:
        _serve(turn, usual)
    if turn.talk.phase not in SENT:
        next_step(turn, after_talk=False)
    return turn.plan()


def remembered(talk: Talk, serving: Serving, actor: Actor, kind: str, *, kept: bool, checks: Checks) -> Plan:
    """What came of having it remembered."""
    turn = Turn(talk, serving, actor, checks=checks)
    remembering.done(turn, kind, kept=kept)
    if turn.talk.phase not in SENT:
        next_step(turn, after_talk=False)
    return turn.plan()


def _serve(turn: Turn, usual: tuple[Command, ...], *, just_now: bool = False) -> None:
    """What was wanted, now that we know who it is. One question at a time: what it does not come to waits."""
    known = turn.talk.loyalty
    member, wants = known.member, known.wants
    assert member is not None
    if not member.agreed:
        turn.put(loyalty=replace(known, wants=()))
        turn.say("nothing_to_share")
        return
    if usual:
        turn.put(loyalty=replace(turn.talk.loyalty, usual=usual))
    if just_now and not wants:
        if member.points is None:  # another brand's customer: not ours to greet by name
            turn.say("not_in_program")
        else:
            turn.say("welcome_points", name=member.name, points=str(member.points))
            turn.put(question=POINTS)
    for want in wants:
        if turn.asked:
            break
        turn.put(loyalty=replace(turn.talk.loyalty, wants=tuple(w for w in turn.talk.loyalty.wants if w != want)))
        if remembering.fetches(turn, member, want):
            break
        if want == "usual":
            _propose_usual(turn)
        elif want.partition(":")[0] in (remembering.RECALL, remembering.REMEMBER):
            remembering.serve(turn, member, want)
        elif want == "points":
            _tell_points(turn, member)
        else:
            _offer(turn, member, want.partition(":")[2])


def _propose_usual(turn: Turn) -> None:
    """As a draft: what of it can be had now is read, and a yes adds it."""
    trial = Order()
    proposed: list[Command] = []
    for command in turn.talk.loyalty.usual:
        made = orders.apply(trial, command, turn.serving) if isinstance(command, Add) else trial
        if isinstance(made, Refused):
            if made.reason in NOT_NOW:
                turn.say(made.reason.value, item=Thing(made.about.partition("/")[0].partition(":")[0]))
        elif made is not trial:
            trial = made
            proposed.append(command)
    if not turn.talk.loyalty.usual:
        turn.say("no_usual")
    elif not proposed:
        turn.say("usual_not_now")
    else:
        turn.put(loyalty=replace(turn.talk.loyalty, proposed=tuple(proposed)))
        turn.ask("ask_usual", Expecting("yes_no", value="usual"), lines=Lines(trial.lines, full=True))


def _tell_points(turn: Turn, member: Member) -> None:
    if member.points is None:
        turn.say("not_in_program")
        return
    turn.say("points_are", points=str(member.points))
    turn.put(question=POINTS)
    enough = [r for r in rewards(turn.serving.menu) if r.points <= member.points]
    if enough:
        turn.say("points_are_for", rewards=_named(turn, enough))


def _offer(turn: Turn, member: Member, reward_id: str) -> None:
    """The reward that was named, or those there are points for."""
    known, language = turn.talk.loyalty, turn.talk.language
    there = [r for r in rewards(turn.serving.menu) if not reward_id or r.id == reward_id]
    if member.points is None:
        turn.say("not_in_program")
    elif not there:
        turn.say("no_rewards")
    elif reward_id in known.redeemed:
        turn.say("redeemed_already")
    else:
        enough = [r for r in there if r.points <= (member.points or 0) and r.id not in known.redeemed]
        if not enough:
            least = min(there, key=lambda r: r.points)
            turn.say("too_few_points", reward=least.name(language), points=str(least.points), have=str(member.points))
            _offer_paid(turn, least if reward_id else None)
        elif len(enough) == 1:
            _ask_redeem(turn, enough[0])
        else:
            expecting = Expecting("reward", options=tuple(r.id for r in enough))
            turn.ask("ask_reward", expecting, points=str(member.points), rewards=_named(turn, enough, "or"))


def _offer_paid(turn: Turn, reward: Reward | None) -> None:
    """Too few points for what was named: they may want to pay for it, and need not name it again."""
    item = turn.serving.menu.item(reward.item) if reward else None
    if reward is None or item is None or not turn.serving.can_have(item) or _in_order(turn, reward):
        return
    ref = f"{reward.item}/{reward.variation}" if reward.variation else reward.item
    turn.ask("ask_paid", Expecting("offer", group=PAID, options=(ref,), value="1"))


def paid_instead(meaning: Meaning, was: Expecting) -> Meaning:
    """ "I'll just pay for them", where that was offered: a yes to it, and no wish to end the order."""
    if was.kind != "offer" or was.group != PAID or meaning.commands:
        return meaning
    if meaning.has(Kind.REDEEM):  # "yes, redeem it" agrees to no payment
        return replace(meaning, intents=tuple(i for i in meaning.intents if i.kind is not Kind.YES))
    paying = [s for s in meaning.spans if _PAYS & set(s.text.split())]
    if not paying or meaning.has(Kind.NO):
        return meaning
    beside = tuple(i for i in meaning.intents if i.kind not in (Kind.YES, Kind.DONE, Kind.ASK_PAYMENT, Kind.NOISE))
    spans = tuple(s for s in meaning.spans if s not in paying)
    return replace(meaning, intents=(Intent(Kind.YES), *beside), spans=spans)


def told_to_redeem(meaning: Meaning, was: Expecting) -> Meaning:
    """ "Yes use them", "redeem it", where it was asked whether to: a yes to it, where no other reward is named; "no
    don't use them" is a no."""
    wished = [i for i in meaning.intents if i.kind is Kind.REDEEM]
    if was.kind != "yes_no" or was.value != "redeem" or not wished or meaning.commands:
        return meaning
    text = " ".join(i.text for i in wished)
    if _DECLINES.search(text):
        return replace(meaning, intents=(Intent(Kind.NO), *(i for i in meaning.intents if i not in wished)))
    named = [i.value for i in wished if i.value and i.value not in was.options]
    if named or meaning.has(Kind.YES) or meaning.has(Kind.NO) or not _AGREES.match(text):
        return meaning
    return replace(meaning, intents=(Intent(Kind.YES), *meaning.intents))


# Told to do it, and not asked whether one could.
_AGREES = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|sure|okay|ok|please|go ahead and|just|s[ií]|claro)\W+)*"
    r"(?:use|redeem|apply|spend|cash|claim|canj[eé]\w*|[uú]s[ae]\w*)\b",
    re.IGNORECASE,
)
_DECLINES = re.compile(r"\b(?:don['’]?t|do not|rather not|not now|keep|save|no l[oa]s?|mejor no)\b", re.IGNORECASE)


def _ask_redeem(turn: Turn, reward: Reward) -> None:
    expecting = Expecting("yes_no", value="redeem", options=(reward.id,))
    turn.ask("ask_redeem", expecting, reward=reward.name(turn.talk.language), points=str(reward.points))


def _named(turn: Turn, some: Sequence[Reward], joined: str = "and") -> str:
    word = {"es": {"and": "y", "or": "o"}}.get(turn.talk.language, {}).get(joined, joined)
    names = [r.name(turn.talk.language) for r in some]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


# ---- answers to what we proposed


def agreed(turn: Turn, meaning: Meaning, was: Expecting, *, yes: bool) -> None:
    """A yes or a no to the usual, or to redeeming; only a plain yes redeems."""
    known = turn.talk.loyalty
    wants = tuple(w for w in known.wants if w != was.value)  # "yes, my usual" asks for it no second time
    turn.put(expecting=Expecting("more"), loyalty=replace(known, proposed=(), wants=wants))
    if not yes:
        if not meaning.commands:
            turn.say("okay")
    elif was.value == "usual":
        apply_all(turn, known.proposed)
    elif reward := next((r for r in rewards(turn.serving.menu) if r.id in was.options), None):
        if (
            meaning.confidence >= SURE_TO_SUBMIT
            and is_plain_yes(meaning, (Kind.REDEEM, Kind.POINTS))
            and not meaning.has(Kind.NO)
        ):
            _redeem(turn, reward)
        elif not meaning.has(Kind.DONE):  # "okay, that's all": no yes to it, and no more talk of it
            _ask_redeem(turn, reward)
    if known.member is not None and known.member.agreed and not turn.needs_a("act"):
        _serve(turn, ())


def _redeem(turn: Turn, reward: Reward) -> None:
    """The speaker has just said yes to exactly this."""
    known = turn.talk.loyalty
    member = known.member
    if member is None or (member.points or 0) < reward.points or reward.id in known.redeemed:
        turn.say("redeemed_already" if reward.id in known.redeemed else "not_allowed")
        return
    ask = turn.ask_of(Action.REDEEM_REWARD, amount={}, subject=reward.id)
    refused = permits.outcome(turn.permitted(ask, said_yes=True))
    if refused:
        turn.say("loyalty_offline" if refused == "offline" else refused)
        return
    line = Add(ItemLine(reward.item, reward.variation))
    if not _in_order(turn, reward) and isinstance(orders.apply(turn.order, line, turn.serving), Refused):
        apply_all(turn, (line,))  # says why it cannot be had now, and what can
        return
    body = {"what": "redeem", "customer": member.id, "reward": reward.id}
    turn.need("act", f"redeem:{reward.id}", body, REDEEM_PATIENCE_S)
    turn.asked = True  # the answer brings the next question


def redeemed(talk: Talk, serving: Serving, actor: Actor, reward_id: str, points: int | None, *, checks: Checks) -> Plan:
    """What came of redeeming: the points that are left; None: it was not done, or nobody knows."""
    turn = Turn(talk, serving, actor, checks=checks)
    known = turn.talk.loyalty
    reward = next((r for r in rewards(serving.menu) if r.id == reward_id), None)
    if points is None or reward is None:
        turn.say("not_redeemed")
    else:
        if not _in_order(turn, reward):
            apply_all(turn, (Add(ItemLine(reward.item, reward.variation)),))
        turn.take_off(Adjustment(reward.id, Action.REDEEM_REWARD, item=reward.item, variation=reward.variation))
        member = replace(known.member, points=points) if known.member else None
        turn.put(loyalty=replace(turn.talk.loyalty, member=member, redeemed=(*known.redeemed, reward.id)))
        turn.actions.append({"action": Action.REDEEM_REWARD.value, "reward": reward.id})
        turn.say("redeemed", reward=reward.name(turn.talk.language), points=str(points))
    if known.member is not None and known.member.agreed:
        _serve(turn, ())
    if turn.talk.phase not in SENT:
        next_step(turn, after_talk=False)
    return turn.plan()


def _in_order(turn: Turn, reward: Reward) -> bool:
    return any(
        isinstance(line, ItemLine) and line.item == reward.item and reward.variation in (None, line.variation)
        for line in turn.order.settled
    )
