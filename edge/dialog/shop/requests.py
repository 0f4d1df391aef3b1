"""What leaves the conversation in a shop: holds, transfers, money off; and the draft of a basket. PURE.

It decides what has to be known before control is asked (`domain.control`, through `Turn`), and nothing else: whether
it may happen is control's, whether staff agree is staff's. A yes counts for exactly what was asked.
"""

from collections.abc import Mapping
from typing import Any

from domain.control import Action, Allow, HandOver, NeedYes, Refuse, Why
from domain.money import percent_of
from domain.shop import STORE, Product, Variant
from edge.dialog.meaning import Expecting
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import aside, wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen
from edge.dialog.shop.memory import AWAY, Wish
from edge.dialog.shop.stock import ask_which, elsewhere, instead, no_such_value, none_so
from edge.dialog.talk import Waiting


def settled(desk: Desk, wish: Wish) -> tuple[Product, Variant] | None:
    """The one variant that is meant; asks which where there are several, says so where there is none."""
    product = desk.product(wish.products[0])
    if not product.by_voice:
        desk.refuse("cannot_by_voice")
        return None
    if wish.lacking:
        no_such_value(desk, product, wish)
        desk.put(expecting=Expecting("which"))
        desk.remember(pending=wish.but(lacking=()).to_json())  # "charcoal then"
        return None
    if none_so(desk, product, wish.values):
        return None
    variants = chosen(product, wish.values) or product.variants
    if len(variants) == 1:
        return product, variants[0]
    ask_which(desk, product, variants, wish)
    return None


def counted(desk: Desk, qty: int) -> str:
    return words_of_all.count(qty, desk.language)


def several(desk: Desk, product: Product, variant: Variant, qty: int) -> str:
    """The variant's name, in the plural where there are several of it."""
    name, said = desk.name(product), desk.variant_name(product, variant)
    if desk.language == "es" and name == product.name.get("en"):
        return said  # a name that is English stays as it is
    last = name.split()[-1]
    if qty < 2 or not last.isalpha() or len(last) < 3:
        return said
    return said.replace(name, words_of_all.plural(name, desk.language))


# ---- holds


def hold(desk: Desk, wish: Wish) -> None:
    """Asks for the yes, where it could be done at all. What another place has is not held there; it may be sent."""
    if AWAY in wish.words:
        desk.say("hold_only_here")
        transfer(desk, wish.but(want="transfer", words=())) if desk.is_staff else None
        return
    most = desk.shop.policy("hold_item", "max_qty")
    if isinstance(most, int) and wish.qty > most and len(chosen(desk.product(wish.products[0]), wish.values)) != 1:
        _refused_hold(desk, Why.OVER_LIMIT)  # before we ask which of them
        so_many(desk, wish, most)
        return
    found = settled(desk, wish)
    if found is None:
        return
    product, variant = found
    qty = max(1, wish.qty)
    held = desk.mem.held.get(variant.sku, 0)
    name = desk.variant_name(product, variant)
    verdict = desk.permitted(desk.ask_of(Action.HOLD_ITEM, amount={"qty": qty + held}, subject=variant.sku))
    here = max(0, desk.stock_here(product, variant) - held)
    if isinstance(verdict, Refuse):
        _refused_hold(desk, verdict.why)
        desk.remember(undone=wish.to_json() if verdict.why is Why.OFFLINE else {})
        if verdict.why is Why.OVER_LIMIT:
            left = most - held if isinstance(most, int) else 0
            if 0 < here < left:
                desk.say("hold_only", count=str(here), item=name)
            so_many(desk, wish, min(left, here) if here else left)
    elif here == 0:
        desk.say("hold_not_here", item=name)
        others = elsewhere(desk, desk.stock(product, variant))
        if others:
            rows = wording.listed([f"{n} {desk.place(p)}" for p, n in others.items()], desk.language, "and")
            desk.say("raw", text=f"{rows}{desk.age([variant])}.")
        else:
            instead(desk, product, [variant])
        _ask_next(desk)
    elif here < qty:
        desk.say("hold_only", count=str(here), item=name)
        so_many(desk, wish, here)
    elif isinstance(verdict, NeedYes):
        hours = desk.shop.policy("hold_item", "hours")
        length = f" {'por' if desk.language == 'es' else 'for'} {hours} {'horas' if desk.language == 'es' else 'hours'}"
        desk.ask_back(
            "ask_hold",
            wish.but(qty=qty, values={k: (v,) for k, v in variant.attributes.items()}),
            "yes_no",
            count=counted(desk, qty),
            item=several(desk, product, variant, qty),
            hours=length if hours else "",
        )
    else:
        desk.say("role_may_not")


def so_many(desk: Desk, wish: Wish, most: int) -> None:
    """So many as there may be were told: whether they shall be it is open. None may be: then nothing is."""
    if most > 0:
        desk.put(expecting=Expecting("how_many"))
        desk.remember(pending=wish.but(qty=most).to_json())


def _refused_hold(desk: Desk, why: Why) -> None:
    if why is Why.OFFLINE:
        desk.say("hold_offline")
    elif why is Why.OVER_LIMIT:
        desk.say("hold_at_most", most=str(desk.shop.policy("hold_item", "max_qty", default=0)))
    else:
        desk.say("role_may_not")


def hold_agreed(desk: Desk, wish: Wish) -> None:
    """The yes was said: control is asked again, with the yes."""
    found = settled(desk, wish)
    if found is None:
        return
    product, variant = found
    held = desk.mem.held.get(variant.sku, 0)
    name = desk.variant_name(product, variant)
    verdict = desk.permitted(
        desk.ask_of(Action.HOLD_ITEM, amount={"qty": wish.qty + held}, subject=variant.sku), said_yes=True
    )
    if not isinstance(verdict, Allow):
        _refused_hold(desk, verdict.why if isinstance(verdict, Refuse) else Why.NOT_THIS_ROLE)
    elif desk.stock_here(product, variant) - held < wish.qty:
        desk.say("hold_not_here", item=name)
    else:
        desk.actions.append({"action": "hold_item", "sku": variant.sku, "qty": wish.qty})
        aside.need(desk, variant.sku, wish.qty)
        desk.remember(done="hold", held={**desk.mem.held, variant.sku: held + wish.qty})
        hours = desk.shop.policy("hold_item", "hours")
        es = desk.language == "es"
        length = f" {'por' if es else 'for'} {hours} {'horas' if es else 'hours'}" if hours else ""
        kept = several(desk, product, variant, wish.qty)
        desk.say("held", count=counted(desk, wish.qty).capitalize(), item=kept, hours=length)
        _ask_next(desk)


def _ask_next(desk: Desk) -> None:
    """ "The lamp and the reader": behind the yes to the one, the other is asked about."""
    if not desk.mem.after:
        return
    wish = Wish.from_json(desk.mem.after[0])
    want = wish.want
    desk.remember(after=desk.mem.after[1:], product=wish.product, values=wish.values, want=want)
    hold(desk, wish) if want == "hold" else transfer(desk, wish)


# ---- transfers


def transfer(desk: Desk, wish: Wish) -> None:
    verdict = desk.permitted(desk.ask_of(Action.TRANSFER_REQUEST, amount={"qty": max(1, wish.qty)}, subject=""))
    if isinstance(verdict, HandOver):
        if _is_somewhere(desk, wish):
            desk.hand_over("transfer_request", over=False)
            desk.say("transfer_staff")
        return
    if isinstance(verdict, Refuse):
        desk.say("transfer_offline" if verdict.why is Why.OFFLINE else "role_may_not")
        desk.remember(undone=wish.to_json() if verdict.why is Why.OFFLINE else {})
        return
    if not desk.is_staff:
        desk.say("role_may_not")
        return
    if AWAY in wish.words:
        desk.say("transfer_only_here")
        return
    found = settled(desk, wish)
    if found is not None:
        _transfer_from(desk, wish, *found)


def _is_somewhere(desk: Desk, wish: Wish) -> bool:
    """Tells a shopper where it is, for a colleague would have it sent from there; False where no other place has it."""
    product = desk.product(wish.products[0])
    variants = chosen(product, wish.values) or product.variants
    if len(variants) != 1 or desk.stock_here(product, variants[0]):
        return True  # which of them it is, a colleague asks
    there = elsewhere(desk, desk.stock(product, variants[0]))
    places = wording.listed([f"{n} {desk.place(p)}" for p, n in there.items()], desk.language, "and")
    name, age = desk.variant_name(product, variants[0]), desk.age(variants)
    if there:
        desk.say("none_here", item=name, places=places, age=age)
    else:
        desk.say("none_anywhere", item=name, age=age)
        instead(desk, product, [variants[0]])
    return bool(there)


def _transfer_from(desk: Desk, wish: Wish, product: Product, variant: Variant) -> None:
    qty, counts = max(1, wish.qty), desk.stock(product, variant)
    name = desk.variant_name(product, variant)
    allowed = [p for p in desk.shop.policy("transfer_request", "from", default=[]) if p != desk.here]
    wanted = wish.place if wish.place and wish.place != desk.here else ""
    if wanted and wanted not in allowed:
        sites = [s.name for p in allowed if (s := desk.shop.site(p))]
        desk.say("transfer_not_from", places=wording.listed(sites, desk.language, "and"))
        return
    sources = [p for p in elsewhere(desk, counts) if p in allowed and (not wish.elsewhere or _is_store(desk, p))]
    source = wanted or next((p for p in sources if counts[p] >= qty), sources[0] if sources else "")
    site = desk.shop.site(source)
    if site is None:
        desk.say("transfer_nowhere", item=name)
        instead(desk, product, [variant])
    elif not counts.get(source):
        desk.say("transfer_none", item=name, place=site.name, count="0")
        others = {p: n for p, n in elsewhere(desk, counts).items() if p in allowed and p != source}
        if others:
            rows = wording.listed([f"{n} {desk.place(p)}" for p, n in others.items()], desk.language, "and")
            desk.say("raw", text=f"{rows}{desk.age([variant])}.")
            desk.remember(undone=wish.but(place=next(iter(others)), source="").to_json())  # "yes, from there then"
    elif counts[source] < qty:
        desk.say("transfer_only", count=str(counts[source]), item=name, place=desk.place(source))
        so_many(desk, wish.but(place=source, source=source), counts[source])
    else:
        days = site.transfer_days.get(desk.here)
        es = desk.language == "es"
        unit = ("día" if days == 1 else "días") if es else ("day" if days == 1 else "days")
        length = f", {days} {unit}" if days else ""
        fixed = wish.but(qty=qty, source=source, values={k: (v,) for k, v in variant.attributes.items()})
        place = site.name if site.kind == STORE or es else f"the {site.name}"
        desk.remember(sender=source)
        desk.ask_back(
            "ask_transfer",
            fixed,
            "yes_no",
            count=counted(desk, qty),
            item=several(desk, product, variant, qty),
            place=place,
            days=length,
        )


def _is_store(desk: Desk, place: str) -> bool:
    site = desk.shop.site(place)
    return site is not None and site.kind == STORE


def transfer_agreed(desk: Desk, wish: Wish) -> None:
    found = settled(desk, wish)
    site = desk.shop.site(wish.source)
    if found is None or site is None:
        return
    product, variant = found
    ask = desk.ask_of(Action.TRANSFER_REQUEST, amount={"qty": wish.qty}, subject=f"{variant.sku}@{wish.source}")
    verdict = desk.permitted(ask, said_yes=True)
    if isinstance(verdict, Allow) and desk.is_staff:
        desk.actions.append({"action": "transfer_request", "sku": variant.sku, "qty": wish.qty, "from": wish.source})
        aside.need(desk, variant.sku, wish.qty, wish.source)
        desk.remember(done="transfer")
        sent = several(desk, product, variant, wish.qty)
        desk.say("transferred", count=counted(desk, wish.qty), item=sent, place=site.name)
        _ask_next(desk)
    else:
        offline = isinstance(verdict, Refuse) and verdict.why is Why.OFFLINE
        desk.say("transfer_offline" if offline else "role_may_not")


# ---- money off: staff decide on their own devices


def discount(desk: Desk, wish: Wish) -> None:
    if not desk.is_staff:
        desk.refuse("guest_discount")
        return
    if over_ceiling(desk, wish):
        desk.refuse("over_ceiling", percent=str(_ceiling(desk)))
        return
    if _stands_alone(desk, desk.product(wish.products[0])):
        return
    found = settled(desk, wish)
    if found is None:
        return
    product, variant = found
    if not wish.percent and wish.qty and _in_percent(desk):
        discount(desk, wish.but(percent=wish.qty, qty=0))
        return
    if not wish.percent:
        asked = {"percent": str(wish.qty)} if wish.qty else {}
        desk.ask_back("ask_percent_so" if wish.qty else "ask_percent", wish, "percent", **asked)
        return
    amount = {"sku": variant.sku, "percent": wish.percent}
    asked = {"percent": str(wish.percent), "item": desk.variant_name(product, variant)}
    _ask_staff(desk, Action.DISCOUNT, amount, "asking_discount", asked)


def _stands_alone(desk: Desk, product: Product) -> bool:
    """Whether a promotion runs for it that no money off is added to; says so, before its size is asked for."""
    offer = desk.price(product, product.variants[0]).offer
    if not offer or offer.stackable or desk.shop.policy("discount", "stack_with_promotions", default=False):
        return False
    desk.say("not_stacked", item=desk.name(product), offer=offer.name.get(desk.language))
    desk.remember(want="promotions")  # "when does it end"
    return True


def _in_percent(desk: Desk) -> bool:
    """ "Ask for twenty, then", where thirty percent were too many, or wait for staff: percent, and no dollars."""
    return "over_ceiling" in desk.talk.refused_once or any(w.action == Action.DISCOUNT for w in desk.talk.waiting)


def over_ceiling(desk: Desk, wish: Wish) -> bool:
    return wish.percent > min(_ceiling(desk), 100)


def _ceiling(desk: Desk) -> int:
    ceiling = desk.shop.policy("discount", "ceiling_percent", default=100)
    return ceiling if isinstance(ceiling, int) else 100


def price_override(desk: Desk, wish: Wish) -> None:
    """Another price for one thing. The amount that staff decide is how much less it is."""
    if not desk.is_staff:
        desk.refuse("guest_price")
        return
    named = desk.product(wish.products[0])
    if "off" in wish.words and _stands_alone(desk, named):
        return
    found = settled(desk, wish)
    if found is None:
        return
    product, variant = found
    cost = desk.price(product, variant)
    if not wish.cents:
        desk.ask_back("ask_price_wanted", wish, "price")
        return
    off = "off" in wish.words
    new = cost.cents - wish.cents if off else wish.cents
    if new >= cost.cents or new < 0:
        desk.say("price_not_lower", price=words_of_all.money(cost.cents))
        return
    amount = {"sku": variant.sku, "price_cents": new, "cents": cost.cents - new}
    said = {"price": words_of_all.money(new), "item": desk.variant_name(product, variant)}
    _ask_staff(desk, Action.PRICE_OVERRIDE, amount, "asking_override", said)


def price_match(desk: Desk, wish: Wish) -> None:
    policy = desk.shop.policy("price_match")
    if not wish.cents and any(w.action == Action.PRICE_MATCH for w in desk.talk.waiting):
        status(desk)  # "can we match it?", of what staff are asked already
        return
    if not wish.cents or not wish.products:
        desk.say("price_match_policy", policy=str(policy)) if policy else desk.say("policy_unknown")
        return
    if not desk.is_staff:
        desk.hand_over("price_match", over=False)
        desk.say("data_person")
        return
    found = settled(desk, wish)
    if found is None:
        return
    product, variant = found
    cost = desk.price(product, variant)
    if wish.cents >= cost.cents:
        desk.say("price_not_lower", price=words_of_all.money(cost.cents))
        return
    amount = {"sku": variant.sku, "price_cents": wish.cents, "cents": cost.cents - wish.cents}
    _ask_staff(desk, Action.PRICE_MATCH, amount, "asking_match", {"item": desk.variant_name(product, variant)})


def _ask_staff(desk: Desk, action: str, amount: Mapping[str, Any], kind: str, said: Mapping[str, str]) -> None:
    """One request a thing: another amount is another request, and the one before permits nothing any more."""
    waiting = tuple(w for w in desk.talk.waiting if w.amount.get("sku") != amount["sku"] or w.amount == amount)
    desk.put(waiting=waiting)
    before = len(desk.needs)
    moves = len(desk.moves)
    desk.approval(action, amount=amount)
    if len(desk.needs) > before:
        del desk.moves[moves:]
        desk.say(kind, **said)
    elif any(move.kind == "not_allowed" for move in desk.moves[moves:]):
        del desk.moves[moves:]
        desk.say("role_may_not" if not desk.may_ask(action) else "over_limit")


def status(desk: Desk) -> None:
    """ "Did they say yes?": what is still with staff, or their last answer."""
    if desk.talk.waiting:
        desk.say("still_waiting")
    elif desk.mem.outcome:
        desk.say(f"was_{desk.mem.outcome}")
        found = desk.shop.of_sku(next(reversed(list(desk.mem.approved)), "")) if desk.mem.outcome == "granted" else None
        if found is not None:
            cents = words_of_all.money(desk.mem.approved[found[1].sku])
            desk.say("price_approved", item=desk.variant_name(*found), price=cents)
    else:
        desk.say("nothing_asked")


def release(desk: Desk) -> None:
    """A hold or a transfer that was made is taken back by a person: this system only asks for them."""
    desk.say("release_by_colleague")


def answered(desk: Desk, waiting: Waiting, *, granted: bool) -> None:
    """Staff's answer. Control looks at the grant again before anything is done."""
    sku = str(waiting.amount.get("sku", ""))
    found = desk.shop.of_sku(sku)
    if found is None:
        return
    ask = desk.approval_ask(waiting.action, amount=waiting.amount)
    if not granted or not isinstance(desk.permitted(ask), Allow):
        desk.say("denied")
        desk.remember(outcome="denied")
        return
    product, variant = found
    name = desk.variant_name(product, variant)
    if waiting.action == Action.DISCOUNT:
        percent = int(waiting.amount["percent"])
        desk.actions.append({"action": "apply_discount", "sku": sku, "percent": percent})
        cents = variant.price_cents - percent_of(variant.price_cents, percent)
        desk.remember(outcome="granted", approved={**desk.mem.approved, sku: cents})
        desk.say("granted_discount", percent=str(percent), item=name, price=words_of_all.money(cents))
    else:
        cents = int(waiting.amount["price_cents"])
        desk.remember(outcome="granted", approved={**desk.mem.approved, sku: cents})
        desk.actions.append({"action": "apply_price_override", "sku": sku, "price_cents": cents})
        kind = "granted_match" if waiting.action == Action.PRICE_MATCH else "granted_override"
        desk.say(kind, item=name, price=words_of_all.money(cents))
