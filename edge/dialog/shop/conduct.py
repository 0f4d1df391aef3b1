"""What a turn in a shop leads to: an answer from the data, the one question, a lookup, staff or a person. PURE.

The flow of a turn:

    who speaks? -> words that are never obeyed -> a person wanted? -> the answer to our own question
    -> what needs control (`requests`, `people`) -> what is asked (`answers`, `stock`) -> at most one suggestion

Counts and customers live beyond the link: those turns end in a lookup, and go on in `looked_up` with its answer.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from domain import order as orders
from domain.control import Actor
from domain.grants import Standing
from domain.menu import Serving
from domain.order import Clear, Undo
from domain.policy import GUEST
from edge.dialog import permits
from edge.dialog import wording as words_of_all
from edge.dialog.drafting import apply_all
from edge.dialog.meaning import Expecting
from edge.dialog.shop import answers, people, requests, resolve, stock, wording
from edge.dialog.shop.desk import Counts, Desk, Store
from edge.dialog.shop.finding import chosen, fixed, nearest_products
from edge.dialog.shop.index import stems
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.patterns import NEED_A_PRODUCT
from edge.dialog.shop.reading import Reading, read
from edge.dialog.talk import Plan, Talk, Waiting

A_NAME = 4  # words: somebody who says no more names a thing
SURE_ENOUGH = 0.5  # as at the lane: "never act on a low-confidence hearing"
OUTSIDERS = frozenset({Standing.CHILD, Standing.ELSEWHERE})
COUNTED = frozenset({"stock", "hold", "transfer", "alternative", "buy"})  # what needs counts
OF_PEOPLE = frozenset(
    {
        "points",
        "profile",
        "loyalty",
        "history",
        "tier",
        "member",
        "membership",
        "account",
        "puntos",
        "perfil",
        "historial",
    }
)
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
    desk = Desk(talk, serving, actor, store=store, now=now, role=mine, checks=checks)
    if actor.standing not in OUTSIDERS and text.strip():
        _take(desk, read(text, store.index, talk.shop.offered), confidence)
    return desk.plan()


def _take(desk: Desk, reading: Reading, confidence: float) -> None:
    if reading.language and reading.language != desk.language and confidence >= SURE_ENOUGH:
        desk.put(language=reading.language)
    expecting = desk.talk.expecting.kind
    pending = Wish.from_json(desk.mem.pending) if desk.mem.pending else None
    if "person" in reading.wants and not reading.has("claim"):
        desk.hand_over("asked_for_a_person", over=True)
        desk.moves[-1:] = []
        desk.say("person")
        return
    if confidence < SURE_ENOUGH:
        desk.doubt()
        return
    if reading.has("wait") and not reading.wants and not reading.named:
        desk.say("take_your_time")
        return
    if reading.has("repeat") and not reading.named:
        _repeat(desk)
        return
    if _never(desk, reading):
        return
    desk.put(expecting=Expecting("anything"))
    desk.remember(pending={})
    if pending is not None and _answers(desk, reading, pending, expecting):
        desk.put(doubts=0)
        return
    if _controlled(desk, reading) or _asked(desk, reading) or _small_talk(desk, reading):
        desk.put(doubts=0)
        return
    if not desk.too_often():
        desk.say("not_understood")


def _repeat(desk: Desk) -> None:
    for said in desk.talk.last_said:
        desk.say("as_said", text=said)
    if not desk.talk.last_said:
        desk.say("anything")


def _never(desk: Desk, reading: Reading) -> bool:
    """What is refused whoever asks, and what a person does. True when the turn was that."""
    wants = reading.wants
    if "delete_data" in wants or ("refund" in wants and "price" not in wants):
        desk.hand_over("delete_data" if "delete_data" in wants else "refund", over=False)
        desk.say("data_person" if "delete_data" in wants else "refund_person")
    elif "card" in wants:
        desk.refuse("no_cards")
    elif "gift" in wants or _not_by_voice(desk, reading):
        desk.refuse("cannot_by_voice")
    elif "points_by_voice" in wants:
        desk.refuse("points_by_voice")
    elif reading.has("claim"):
        desk.say("claim_proves_nothing")
    elif reading.has("inject"):
        desk.refuse("injected")
    elif "bulk" in wants or "other_person" in wants:
        desk.refuse("no_others")
    elif "private" in wants and not reading.digits and not reading.places:
        desk.refuse("never_spoken" if desk.is_staff else "no_others")
    else:
        return False
    return True


def _not_by_voice(desk: Desk, reading: Reading) -> bool:
    named = [desk.product(p) for m in reading.mentions for p in m.products]
    return bool(named) and all(not p.by_voice for p in named)


# ---- the answer to our own question


def _answers(desk: Desk, reading: Reading, pending: Wish, expecting: str) -> bool:
    """Whether the turn answers what we asked; then it is done. Anything else lets the question go."""
    match expecting:
        case "yes_no":
            return _yes_or_no(desk, reading, pending)
        case "number" | "last_two":
            if reading.has("no") and not reading.digits:
                desk.say("nothing_more")
                return True
            return people.identified(desk, reading, pending, expecting)
        case "percent":
            percent = reading.percent or next((w.number for w in reading.words if w.number), 0) or 0
            return bool(percent) and _go(desk, pending.but(percent=percent))
        case "price":
            cents = reading.cents or 100 * (next((w.number for w in reading.words if w.number), 0) or 0)
            return bool(cents) and _go(desk, pending.but(cents=cents))
        case "product":
            return _which_product(desk, reading, pending)
        case "which":
            return _which_variant(desk, reading, pending)
    return False


def _yes_or_no(desk: Desk, reading: Reading, pending: Wish) -> bool:
    if desk.actor.standing is not Standing.PRINCIPAL:
        desk.remember(pending=pending.to_json())
        desk.put(expecting=Expecting("yes_no"))
        desk.say("needs_your_yes")
        return True
    changed = _changed(desk, reading, pending)
    if changed is not None:
        return _go(desk, changed)
    if reading.has("no"):
        desk.say("dropped")
        return True
    if reading.has("yes") and not _takes_back(reading):
        _with_counts(desk, pending.but(want=f"{pending.want}!"))
        return True
    return False


def _changed(desk: Desk, reading: Reading, pending: Wish) -> Wish | None:
    """ "Make it two", "no, the black one": the same wish, otherwise; a new yes is needed."""
    product = desk.product(pending.products[0])
    if reading.named and product.id not in reading.mentions[0].products:
        return None
    from_there = resolve.wish_for(desk, reading, pending.want)
    made = {k: v for k, v in from_there.values.items() if pending.values.get(k) != v} if from_there.products else {}
    number = reading.qty or (reading.said.numbers and _as_count(reading)) or 0
    place = from_there.place if from_there.place and from_there.place != (pending.source or desk.here) else ""
    if made or from_there.lacking or (number and number != pending.qty) or (place and pending.want == "transfer"):
        values = {**pending.values, **made}
        return pending.but(
            values=values,
            lacking=from_there.lacking,
            qty=number or pending.qty,
            place=place or pending.place,
            source="",
        )
    return None


def _as_count(reading: Reading) -> int:
    number = reading.said.numbers[-1]
    return int(number) if number.isdigit() and 0 < int(number) < 100 else 0


def _takes_back(reading: Reading) -> bool:
    words = {w.text for w in reading.words}
    return bool(words & {"but", "wait", "no", "not", "dont", "pero", "espera"}) or bool(reading.asked and reading.wants)


def _which_product(desk: Desk, reading: Reading, pending: Wish) -> bool:
    offered = pending.products
    picked: tuple[str, ...] = ()
    named = [p for m in reading.mentions for p in m.products if p in offered]
    order = [n for n, words in enumerate(_ORDINALS) if words & {w.text for w in reading.words}]
    if named:
        picked = tuple(dict.fromkeys(named))
    elif order and order[0] < len(offered):
        picked = (offered[order[0]],)
    elif "last" in reading.text or "latter" in reading.text:
        picked = (offered[-1],)
    elif reading.has("both"):
        for product in offered[:2]:
            _go(desk, pending.but(products=(product,)))
        return True
    if not picked:
        fits = [p for p in offered if fixed(desk.product(p), reading.said).values]
        picked = tuple(fits) if len(fits) == 1 else ()
    if len(picked) != 1:
        return bool(reading.has("no")) and _drop(desk)
    said = fixed(desk.product(picked[0]), reading.said)
    values = {**pending.values, **said.values}
    return _go(desk, pending.but(products=picked, values=values, lacking=said.lacking, qty=reading.qty or pending.qty))


_ORDINALS = (
    frozenset({"first", "former", "1st", "primero", "primera"}),
    frozenset({"second", "2nd", "segundo", "segunda"}),
    frozenset({"third", "3rd", "tercero", "tercera"}),
)


def _drop(desk: Desk) -> bool:
    desk.say("dropped")
    return True


def _which_variant(desk: Desk, reading: Reading, pending: Wish) -> bool:
    product = desk.product(pending.products[0])
    if reading.named and product.id not in reading.mentions[0].products:
        return False
    said = fixed(product, reading.said)
    if not said.values and not said.lacking:
        if reading.wants and not set(reading.wants) <= {"buy", "detail"}:
            return False
        return reading.has("no") and _drop(desk)
    want = next((w for w in resolve.reads(desk, reading) if reading.wants), "") if pending.want == "stock" else ""
    if want and want != pending.want:
        return False
    place, elsewhere = resolve.place_of(desk, reading)
    return _go(
        desk,
        pending.but(
            values={**pending.values, **said.values},
            lacking=said.lacking,
            place=place or pending.place,
            elsewhere=elsewhere or pending.elsewhere,
            qty=reading.qty or pending.qty,
        ),
    )


# ---- wishes


def _controlled(desk: Desk, reading: Reading) -> bool:
    """Holds, transfers, money off, the basket, customers. True when the turn was one of these."""
    wants = set(reading.wants)
    if reading.has("next_customer"):
        desk.remember(customer={}, tips=0)
        desk.say("forgotten")
        return True
    if reading.digits or ("customer" in wants and not _is_about_goods(reading)):
        people.customer(desk, reading)
        return True
    if "promotions" in wants and not reading.percent and not reading.cents:
        wants -= {"discount", "price_override"}
    if not wants & {"price_match", "hold", "transfer"} and _basket(desk, reading):
        return True
    for want in CONTROLLED:
        if want in wants and not _is_question(reading, want) and (want != "buy" or _may_buy(desk, reading)):
            return _go(desk, resolve.wish_for(desk, reading, want), reading)
    if reading.percent and desk.talk.waiting and not reading.named:
        return _go(desk, resolve.wish_for(desk, reading, "discount"), reading)
    return False


def _is_about_goods(reading: Reading) -> bool:
    return reading.named and not OF_PEOPLE & set(reading.text.split())


def _may_buy(desk: Desk, reading: Reading) -> bool:
    """A headset has no basket: there, what somebody wants is looked for."""
    looking = {"looking", "find", "know", "see", "ask", "busco", "saber", "ver", "check"} & {
        w.text for w in reading.words
    }
    return not desk.is_headset and not looking and (reading.named or bool(desk.mem.product)) and not reading.asked


def _is_question(reading: Reading, want: str) -> bool:
    """ "Do we price match", "what's the hold limit": about the rule, not for the thing."""
    return want == "transfer" and "transfer_time" in reading.wants


def _asked(desk: Desk, reading: Reading) -> bool:
    """Answers what was asked. True when something was."""
    wants = resolve.reads(desk, reading)
    if not wants:
        searched = reading.unknown and not _courtesy(reading) and len(reading.words) <= A_NAME
        return _named_nothing(desk, reading) if searched else False
    if reading.places and not reading.named and _about_a_place(desk, reading):
        return True
    wishes = [resolve.wish_for(desk, reading, want) for want in wants]
    if any(w.want in NEED_A_PRODUCT and not w.products for w in wishes):
        return _named_nothing(desk, reading, wishes[0])
    for wish in wishes:
        _go(desk, wish, reading)
    return True


def _courtesy(reading: Reading) -> bool:
    return bool(reading.signals & {"thanks", "bye", "greeting", "abuse", "mute", "unmute", "yes", "no", "done"})


def _about_a_place(desk: Desk, reading: Reading) -> bool:
    wish = resolve.wish_for(desk, reading, "hours")
    if "private" in reading.wants:
        answers.about_place(desk, wish, phone=True)
    elif "how far" in reading.text or "minutes away" in reading.text or "how do i get" in reading.text:
        answers.about_place(desk, wish, phone=False)
    else:
        return False
    return True


def _named_nothing(desk: Desk, reading: Reading, wish: Wish | None = None) -> bool:
    """Nothing that we have was named: says so, and offers what is nearest."""
    if not reading.unknown:
        if wish is None:
            return False
        desk.ask_back("which_product_open", wish, "product")
        return True
    words = " ".join(reading.unknown[:3])
    near = [p for w in reversed(reading.unknown) for p in nearest_products(stems(w)[0], desk.store.index)]
    if near:
        names = [desk.name(desk.product(p)) for p in dict.fromkeys(near)][:2]
        desk.remember(offered=tuple(dict.fromkeys(near))[:2])
        desk.say("not_found_near", words=words, items=wording.listed(names, desk.language))
    else:
        desk.say("not_found", words=words)
    return True


SAME_FOR_ALL = frozenset({"price", "where", "promotions", "returns", "compatible"})  # answered for several at once


def _go(desk: Desk, wish: Wish, reading: Reading | None = None) -> bool:
    """On with a wish: ask which product, look up the counts, or do it."""
    if wish.want in NEED_A_PRODUCT and not wish.products:
        if wish.want == "price_match":
            requests.price_match(desk, wish)
        elif reading is not None and reading.unknown:
            return _named_nothing(desk, reading, wish)
        else:
            desk.ask_back("which_product_open", wish, "product")
        return True
    if wish.want in ("discount", "price_override") and not desk.is_staff:
        if wish.product:
            desk.remember(product=wish.product, values=wish.values)
        _do(desk, wish)
        return True
    if wish.extra and wish.products and wish.want != "compatible":
        named = [desk.name(desk.product(p)) for p in wish.products[:2]]
        said = f"{wish.extra} {_kind(desk, wish)}".strip()
        desk.say("nearest", words=said, item=wording.listed(named, desk.language))
    if len(wish.products) > 1 and not (wish.want in SAME_FOR_ALL and _alike(desk, wish)):
        names = [desk.name(desk.product(p)) for p in wish.products[:4]]
        desk.remember(offered=wish.products[:4])
        desk.ask_back(
            "which_product", wish.but(products=wish.products[:4]), "product", items=wording.listed(names, desk.language)
        )
        return True
    if len(wish.products) == 1:
        desk.remember(product=wish.products[0], values=wish.values, want=wish.want, place=wish.place)
    elif wish.want in ("promotions", "hours"):
        desk.remember(want=wish.want)
    _with_counts(desk, wish)
    return True


def _kind(desk: Desk, wish: Wish) -> str:
    return desk.name(desk.product(wish.products[0])).split()[-1].lower()


def _alike(desk: Desk, wish: Wish) -> bool:
    """Whether one answer holds for all of them, or a short list answers it."""
    if wish.want == "where":
        return len({desk.product(p).aisle for p in wish.products}) == 1
    if wish.want == "returns":
        return len({desk.product(p).return_class for p in wish.products}) == 1
    if wish.want == "price":
        return len(wish.products) <= 3
    return True


def _with_counts(desk: Desk, wish: Wish) -> None:
    """What needs counts waits for the cloud's, while there is a link; else those of the file are used, with their age."""
    want = wish.want.removesuffix("!")
    if want in COUNTED and wish.product and desk.talk.link_up and desk.product(wish.product).by_voice:
        pending = next((n for n in desk.needs if n.kind == "lookup"), None)
        wishes = [wish.to_json()]
        if pending is not None:
            desk.needs.remove(pending)
            wishes = [*pending.body["wishes"], *wishes]
        skus = dict.fromkeys(s for w in wishes for s in stock.concerned(desk, Wish.from_json(w)))
        desk.look_up([Wish.from_json(w) for w in wishes], list(skus))
    else:
        _do(desk, wish)


DO: Mapping[str, Callable[[Desk, Wish], None]] = {
    "stock": stock.stock,
    "alternative": stock.alternatives,
    "hold": requests.hold,
    "hold!": requests.hold_agreed,
    "transfer": requests.transfer,
    "transfer!": requests.transfer_agreed,
    "discount": requests.discount,
    "price_override": requests.price_override,
    "price_match": requests.price_match,
    "buy": requests.buy,
    "price": answers.price,
    "promotions": answers.promotions,
    "where": answers.where,
    "hours": answers.hours,
    "detail": answers.detail,
    "options": answers.options,
    "compatible": answers.compatible,
    "returns": answers.returns,
}


def _do(desk: Desk, wish: Wish) -> None:
    if wish.want == "transfer_time":
        answers.transfer_time(desk)
    elif wish.want == "suggest":
        answers.promotions(desk, wish)
    else:
        DO[wish.want](desk, wish)
    if wish.want in ("stock", "price"):
        _tip(desk, wish)


def _tip(desk: Desk, wish: Wish) -> None:
    """At most one suggestion an interaction, to the seller alone, of something that is here."""
    most = desk.shop.policy("suggestions", "max_per_interaction", default=1)
    if not desk.is_headset or not desk.is_staff or desk.mem.muted or desk.mem.tips >= int(most) or not wish.product:
        return
    for offer in desk.offers():
        add_on = desk.shop.product(offer.add_on_product)
        if wish.want == "stock" and offer.kind == "add_on_price" and wish.product in offer.trigger_products and add_on:
            product = desk.product(wish.product)
            has = any(desk.stock_here(product, v) for v in chosen(product, wish.values))
            if has and desk.is_here(add_on):
                cents = words_of_all.money(offer.add_on_price_cents)
                desk.say("tip_add_on", offer=offer.name.get(desk.language), item=desk.name(add_on), price=cents)
                desk.remember(tips=desk.mem.tips + 1)
                return


# ---- the basket, and what is around the work


def _basket(desk: Desk, reading: Reading) -> bool:
    if desk.is_headset or reading.named:
        return False
    if reading.has("clear") and desk.order.lines:
        apply_all(desk, (Clear(),))
        desk.moves.clear()
        desk.say("cleared")
    elif reading.has("undo") and desk.order.lines:
        apply_all(desk, (Undo(),))
        desk.moves.clear()
        desk.say("taken_out")
    elif reading.has("basket") or (reading.has("done") and desk.order.lines):
        _read_basket(desk)
    else:
        return False
    return True


def _read_basket(desk: Desk) -> None:
    rows = []
    for line in desk.order.lines:
        held = desk.shop.of_sku(str(getattr(line, "variation", "")))
        if held:
            rows.append(f"{words_of_all.count(line.qty, desk.language)} {desk.variant_name(*held)}")
    if not rows:
        desk.say("basket_empty")
        return
    desk.say("basket", lines=wording.listed(rows, desk.language, "and"), total=words_of_all.money(desk.total_cents()))


def _small_talk(desk: Desk, reading: Reading) -> bool:
    phrases = desk.shop.policy("suggestions", "mute_phrases", default=[])
    if reading.has("unmute"):
        desk.remember(muted=False)
        desk.say("unmuted")
    elif reading.has("mute") or any(str(p).lower() in reading.text for p in phrases):
        desk.remember(muted=True)
        desk.say("muted")
    elif reading.has("no") or reading.has("done"):
        desk.say("nothing_more")
    elif reading.has("thanks") or reading.has("bye"):
        desk.say("you_are_welcome")
    elif reading.has("yes"):
        desk.say("go_ahead")
    elif reading.has("abuse") or reading.has("greeting"):
        desk.say("anything")
    else:
        return False
    return True


# ---- what others report


def looked_up(
    body: Mapping[str, Any],
    answer: Mapping[str, Any] | None,
    talk: Talk,
    serving: Serving,
    *,
    store: Store,
    now: datetime,
    actor: Actor,
    role: str,
    checks: permits.Checks,
) -> Plan:
    """The cloud's answer to a lookup, or None when none came in time: what was asked is answered now."""
    desk = Desk(talk, serving, actor, store=store, now=now, role=role, checks=checks)
    if body.get("what") == "customer":
        people.found(desk, body, answer)
        return desk.plan()
    desk.counts = counts_from(answer)
    for row in body.get("wishes", ()):
        _do(desk, Wish.from_json(row))
    return desk.plan()


def counts_from(answer: Mapping[str, Any] | None) -> Counts:
    if answer is None:
        return Counts(late=True)
    rows: Sequence[Mapping[str, Any]] = answer.get("stock", ())
    return Counts(
        by_sku={str(r["sku"]): dict(r["counts"]) for r in rows},
        as_of={str(r["sku"]): datetime.fromisoformat(str(r["as_of"])) for r in rows if r.get("as_of")},
        live=True,
    )


def approved(
    waiting: Waiting,
    outcome: str,
    talk: Talk,
    serving: Serving,
    *,
    store: Store,
    now: datetime,
    actor: Actor,
    role: str,
    checks: permits.Checks,
) -> Plan:
    """Staff's answer to what was asked of them; no answer is a no."""
    desk = Desk(
        talk, serving, waiting.ask.actor if waiting.ask else actor, store=store, now=now, role=role, checks=checks
    )
    desk.put(waiting=tuple(w for w in talk.waiting if w.request != waiting.request))
    requests.answered(desk, waiting, granted=outcome == "granted")
    return desk.plan()


def availability(
    out: frozenset[str],
    talk: Talk,
    serving: Serving,
    *,
    store: Store,
    now: datetime,
    actor: Actor,
    role: str,
    checks: permits.Checks,
) -> Plan:
    """Things ran out or came back. What lies in the basket and is gone is told at once."""
    desk = Desk(talk, serving, actor, store=store, now=now, role=role, checks=checks)
    desk.put(out=out)
    for line in desk.order.lines:
        held = store.shop.of_sku(str(getattr(line, "variation", "")))
        if held and {held[0].id, held[1].sku} & (out - talk.out):
            desk.set_order(orders.replaced(desk.order, [kept for kept in desk.order.lines if kept != line]), "86")
            desk.say("basket_out", item=desk.variant_name(*held))
    return desk.plan()
