"""On with a wish that is understood: ask which product, look up the counts, do it; and at most one suggestion. PURE.

It decides what a wish still needs before it can be answered. What the answer is, is `answers`, `stock` and `requests`.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import answers, arriving, buying, levels, offers, proposed, requests, stock, wording
from edge.dialog.shop.carrying import keep_values
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen, fixed, is_colour, nearest_products
from edge.dialog.shop.index import stems
from edge.dialog.shop.memory import THEIRS, Wish
from edge.dialog.shop.needs import keeps_all_out, needs
from edge.dialog.shop.off_what import OF_MONEY, named_off
from edge.dialog.shop.patterns import NEED_A_PRODUCT, READS
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.strange import things
from edge.dialog.shop.tables import SAME_FACT, STOP, WIDER

RECENT_AT_MOST = 4  # more cannot be kept apart by "the big one"
OF_ANY_SIZE = frozenset({"price", "promotions", "where", "returns", "detail"})  # what is told of a thing in any size
OF_ONE_KIND = frozenset({"stock", "price", "hold", "transfer", "discount", "buy"})
COUNTED = frozenset({"stock", "hold", "transfer", "alternative", "buy", levels.LEVELS})  # what needs counts


def named_nothing(desk: Desk, reading: Reading, wish: Wish | None = None) -> bool:
    """Nothing that we have was named: says so, and offers what is nearest."""
    strange = things(reading, spoken_of=bool(desk.mem.product))
    if not strange:
        if wish is None:
            return False
        if desk.mem.product and reading.unknown and not wish.near:
            return go(desk, wish.but(products=(desk.mem.product,), values={**desk.mem.values, **wish.values}))
        return _ask_which(desk, wish, reading)
    near = [p for w in reversed(strange) for p in nearest_products(stems(w)[0], desk.store.index)]
    if not near and proposed.asks_the_cloud(desk, strange):
        return True
    return _offered(desk, " ".join(strange[:3]), near)


def _ask_which(desk: Desk, wish: Wish, reading: Reading | None = None) -> bool:
    """Which of those just named; where none were, which product at all."""
    offered = () if desk.mem.product else tuple(p for p in desk.mem.offered if desk.shop.product(p))
    said = {p: fixed(desk.product(p), reading.said) for p in offered} if reading else {}
    if so := [p for p, how in said.items() if how.values and not how.lacking]:  # "a nine": those that come so
        offered, wish = tuple(so), wish.but(values={**wish.values, **said[so[0]].values})
    if len(offered) == 1:
        return go(desk, wish.but(products=offered))
    if 1 < len(offered) <= RECENT_AT_MOST:
        names = wording.listed([desk.name(desk.product(p)) for p in offered], desk.language)
        desk.ask_back("which_product", wish.but(products=offered), "product", items=names)
    else:
        desk.ask_back("which_product_open", wish, "product")
    return True


def _offered(desk: Desk, words: str, near: Sequence[str]) -> bool:
    """Nothing is called so; what comes nearest is offered, never taken."""
    products = tuple(dict.fromkeys(near))[:2]
    if products:
        names = [desk.name(desk.product(p)) for p in products]
        desk.remember(offered=products)
        if len(products) == 1:
            desk.remember(product=products[0], values={})  # told last: "how much is it?" is of that
        desk.say("not_found_near", words=words, items=wording.listed(names, desk.language))
    else:
        desk.say("not_found", words=words)
    return True


SAME_FOR_ALL = frozenset(
    {"compare", "price", "where", "promotions", "returns", "compatible", "detail"}
)  # answered for several at once


def go(desk: Desk, wish: Wish, reading: Reading | None = None) -> bool:
    """On with a wish: ask which product, look up the counts, or do it."""
    if desk.mem.done and wish.want not in READS:
        desk.remember(done="")
    if wish.near:
        return _offered(desk, wish.extra, wish.near)
    too_much = wish.want == "discount" and requests.over_ceiling(desk, wish)
    if wish.want in ("discount", "price_override") and len(wish.products) != 1 and too_much:
        do(desk, wish)  # off whichever of them
        return True
    if wish.want in ("discount", "price_override") and not desk.is_staff and not wish.products:
        do(desk, wish)
        return True
    if wish.want in ("hold", "transfer") and not wish.products and not desk.talk.link_up:
        desk.say(f"{wish.want}_offline")  # "can I still hold things?"
        return True
    if wish.want in NEED_A_PRODUCT and not wish.products:
        if wish.want == "price_match":
            requests.price_match(desk, wish)
        elif reading is not None and reading.unknown and (wish.want not in OF_MONEY or named_off(reading)):
            return named_nothing(desk, reading, wish)
        else:
            _ask_which(desk, wish, reading)
        return True
    if wish.want in ("discount", "price_override") and not desk.is_staff:
        if wish.product:
            desk.remember(product=wish.product, values=wish.values)
        do(desk, wish)
        return True
    if wish.extra and wish.products and wish.want != "compatible":
        named = [desk.name(desk.product(p)) for p in wish.products[:2]]
        said = f"{wish.extra} {_kind(desk, wish)}".strip()
        desk.say("nearest", words=said, item=wording.listed(named, desk.language))
    each = wish.want == "compatible" and bool(wish.other)  # "the lamp and the fan, which works with it": told of each
    if (
        len(wish.products) > 1
        and reading is not None
        and not each
        and not (wish.want == "detail" and wish.words and not _ONE_THAT.search(reading.text))  # asked of each of them
        and (best := best_told(desk, wish.products, reading))
    ):
        among = _so_too(desk, wish.products, best, reading)
        so = fixed(desk.product(best), reading.said)
        wish = wish.but(products=(best,), values=wish.values or so.values, lacking=wish.lacking or so.lacking)
        desk.remember(among=among)
        if wish.want not in READS:
            _named_instead(desk, wish)  # "I want a coat for a downpour": which one that is
    if len(wish.products) > 1 and not (wish.want in SAME_FOR_ALL and _alike(desk, wish)):
        names = [desk.name(desk.product(p)) for p in wish.products[:4]]
        desk.remember(offered=wish.products[:4], product="", values={})  # now those are spoken of
        if reading is not None:
            keep_values(desk, [desk.product(p) for p in wish.products[:4]], reading)
        desk.ask_back(
            "which_product", wish.but(products=wish.products[:4]), "product", items=wording.listed(names, desk.language)
        )
        return True
    if len(wish.products) == 1:
        recent = tuple(dict.fromkeys((wish.products[0], *desk.mem.recent)))[:RECENT_AT_MOST]
        same = wish.product == desk.mem.product
        if wish.product == desk.mem.instead and not same and wish.want not in READS:
            _named_instead(desk, wish)
        if same and wish.want in OF_ONE_KIND:
            stock.not_both(desk, desk.product(wish.product), desk.mem.values, wish.values)
        # "How much are the boots?" is of every size; the one that was talked of is still meant by "put a pair aside".
        values = desk.mem.values if same and wish.want in OF_ANY_SIZE and not wish.values else wish.values
        if not same or values != desk.mem.values:
            desk.remember(before=desk.mem.values if same else {})
        place = wish.place if wish.want != "transfer" or desk.is_staff else ""  # a shopper has nothing sent from there
        desk.remember(product=wish.products[0], values=values, want=wish.want, place=place, instead="")
        desk.remember(among=desk.mem.among if wish.product in desk.mem.among else ())
        desk.remember(many=wish.qty)
        had = {p: desk.mem.had[p] for p in recent if p in desk.mem.had} | {wish.products[0]: values}
        desk.remember(recent=recent, had=had, beside=wish.other[0] if wish.want == "compatible" and wish.other else "")
    elif len(wish.products) > 1:
        desk.remember(offered=wish.products[:RECENT_AT_MOST], product="", values={}, want=wish.want)
    elif wish.want in ("promotions", "hours", "returns"):
        desk.remember(want=wish.want, place=wish.place)
    with_counts(desk, wish)
    return True


def _named_instead(desk: Desk, wish: Wish) -> None:
    """ "Hold that one", of what was offered in place of the other: which it is, before its size is asked for."""
    product = desk.product(wish.product)
    if len(chosen(product, wish.values)) > 1:
        desk.say("then_this", item=desk.name(product))


# "I need a jacket that's waterproof": the one that is; "is the jacket waterproof" asks of each.
_ONE_THAT = re.compile(r"\b(?:an?|any|some|something|anything) (?:\w+ ){0,4}?(?:that|thats|which|who)(?: |$)")


def best_told(desk: Desk, products: Sequence[str], reading: Reading) -> str:
    """ "Shoes for trail running": the one of them that more of the words tell of; "" where none stands out."""
    said = {
        s
        for w in reading.words
        if w.stem not in STOP and w.text not in STOP and not (reading.percent and w.number == reading.percent)
        for s in (w.stem, *(stems(SAME_FACT[w.text]) if w.text in SAME_FACT else ()))
    }
    if keeps_all_out(reading.text):
        said = {*stems("waterproof")}
    said |= {s for need in needs("", reading.beside) for fact in need.facts[:1] for s in stems(fact)}
    told = {p: len(said & _told_of(desk, p)) for p in products}
    best = max(told, key=told.__getitem__)
    rest = max((n for p, n in told.items() if p != best), default=0)
    return best if told[best] > rest else ""


def _so_too(desk: Desk, products: Sequence[str], best: str, reading: Reading) -> tuple[str, ...]:
    """ "Headphones with noise cancelling": all of the kind that are told to be so, for "the cheapest of them"."""
    asked = {w.stem for w in reading.beside if w.stem not in STOP}
    kind = {
        p
        for i in reading.inside
        for wide in WIDER.get(reading.words[i].stem, ())
        for p in desk.store.index.headed.get(wide, ())
    }
    found = [
        p
        for p in dict.fromkeys((*products, *sorted(kind)))
        if asked & _told_of(desk, p) >= asked & _told_of(desk, best)
    ]
    return tuple(found) if asked & _told_of(desk, best) else ()


def _told_of(desk: Desk, ref: str) -> set[str]:
    product = desk.product(ref)
    facts = [str(v) for v in product.attributes.values() if isinstance(v, str)]
    facts += [k.replace("_", " ") for k, v in product.attributes.items() if v is True]
    told = re.split(r"[.,;]\s", product.description)  # looked at, and not read out
    texts = (product.name.get("en"), *product.aliases, *told, *facts)
    return {s for text in texts if not _DENIED.search(text) for s in stems(text)}


_DENIED = re.compile(r"\b(?:no|not|none|without)\b", re.IGNORECASE)


def _kind(desk: Desk, wish: Wish) -> str:
    return desk.name(desk.product(wish.products[0])).split()[-1].lower()


def _alike(desk: Desk, wish: Wish) -> bool:
    """Whether one answer holds for all of them, or a short list answers it."""
    if wish.want == "where":
        return len({desk.product(p).aisle for p in wish.products}) == 1
    if wish.want == "returns":
        return len({desk.product(p).return_class for p in wish.products}) == 1
    if wish.want == "price":
        return len(wish.products) <= RECENT_AT_MOST
    if wish.want == "detail":
        return answers.told_of_each(desk, wish)
    return True


def with_counts(desk: Desk, wish: Wish) -> None:
    """What needs counts waits for the cloud's while there is a link; else the file's are used, with their age."""
    want = wish.want.removesuffix("!")
    if wish.want == "buy" and buying.of_another(desk):
        wish = wish.but(words=(*wish.words, THEIRS))  # counts come in a turn of their own, in which nobody speaks
    pending = next((n for n in desk.needs if n.kind == "lookup" and n.body["what"] == "stock"), None)
    counted = want in COUNTED or (want in ("price", "where") and stock.is_out(desk, wish))
    counted = counted or (pending is not None and want in READS)  # what is asked in one breath is told in one
    if counted and wish.products and desk.talk.link_up and all(desk.product(p).by_voice for p in wish.products):
        wishes = [wish.to_json()]
        if pending is not None:
            desk.needs.remove(pending)
            wishes = [*pending.body["wishes"], *wishes]
        following = desk.mem.after if want in ("hold", "transfer") else ()
        skus = dict.fromkeys(s for w in (*wishes, *following) for s in stock.concerned(desk, Wish.from_json(w)))
        desk.look_up([Wish.from_json(w) for w in wishes], list(skus))
    else:
        do(desk, wish)


DO: Mapping[str, Callable[[Desk, Wish], None]] = {
    "stock": stock.stock,
    "alternative": stock.alternatives,
    levels.LEVELS: levels.levels,
    "hold": requests.hold,
    "hold!": requests.hold_agreed,
    "transfer": requests.transfer,
    "transfer!": requests.transfer_agreed,
    "discount": requests.discount,
    "price_override": requests.price_override,
    "price_match": requests.price_match,
    "buy": buying.buy,
    "buy!": buying.buy_agreed,
    "label": answers.label,
    "price": answers.price,
    "promotions": offers.promotions,
    "where": answers.where,
    "hours": answers.hours,
    "detail": answers.detail,
    "options": answers.options,
    "compare": answers.compare,
    "compatible": answers.compatible,
    "returns": answers.returns,
}


def do(desk: Desk, wish: Wish) -> None:
    if wish.want == "price" and wish.product and any(is_colour(w) for w in wish.lacking):
        stock.no_such_value(desk, desk.product(wish.product), wish)  # "and the black one?", of what is white alone
    elif wish.want == "options" and (wish.lacking or wish.values):
        stock.comes_so(desk, wish)
    elif wish.want == "transfer_time":
        arriving.rows(desk, *(p for p in (wish.place,) if desk.shop.site(p) and p != desk.here))
    elif wish.want == "hold_time":
        answers.hold_time(desk)
    elif wish.want == "facility":
        answers.facility(desk, " ".join(wish.words))
    elif wish.want == "restock":
        desk.say("restock_unknown")
    elif wish.want == "discount_rule":
        answers.discount_rule(desk)
    elif wish.want == "suggest":
        offers.promotions(desk, wish)
    else:
        DO[wish.want](desk, wish)
    if wish.want in ("price", "where") and stock.is_out(desk, wish) and not desk.brief:  # else its count is told beside
        stock.out(desk, wish)
    if wish.want == "detail":
        desk.remember(words=wish.words)
    if wish.want in ("stock", "price"):
        _tip(desk, wish)


def _tip(desk: Desk, wish: Wish) -> None:
    """At most one suggestion an interaction, to the seller alone, of something that is here."""
    most = desk.shop.policy("suggestions", "max_per_interaction", default=1)
    to_whom = desk.is_headset and desk.is_staff and not desk.mem.muted
    if desk.brief or not to_whom or desk.mem.tips >= int(most) or not wish.product:
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
