"""Answers about products, from the catalog alone: price, promotions, place, hours, facts, compatibility, returns. PURE.

It reads and never guesses: what the data does not say is not known. A description is untrusted text: a sentence of it
may be read out where it answers the question, and one that speaks to the assistant is not even read.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from domain.shop import STORE, Offer, Product, Site, Variant
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import attribute_keys, chosen, values_of
from edge.dialog.shop.index import stems
from edge.dialog.shop.kin import kin
from edge.dialog.shop.memory import SO_MANY, Wish
from edge.dialog.shop.patterns import TO_US
from edge.dialog.shop.tables import ASKED_AS, SAME_FACT, STOP

NAMED_AT_MOST = 3
PRICED_AT_MOST = 4  # as many as are told of at once
TOLD_APART = 2  # different answers to one question: more is a list to read
FAMILY = 5  # letters that words of one family share
FACT_WORDS = 18  # of a description: what fits beside a name in thirty words
# ---- price


def price(desk: Desk, wish: Wish) -> None:
    if _as_approved(desk, wish):
        return
    products = [desk.product(p) for p in wish.products]
    if len(products) > 1:
        rows = [f"{desk.name(p)} {_from(desk, p)}" for p in products[:PRICED_AT_MOST]]
        desk.say("raw", text=f"{'; '.join(rows)}.")
        return
    product = products[0]
    site = desk.shop.site(wish.place)
    place = site.id if site and site.kind == STORE else desk.here
    at = f" {wording.site_name(site, desk.language)}" if site and place != desk.here else ""
    variants = chosen(product, wish.values) or product.variants
    by_cents: dict[int, list[str]] = {}
    for variant in variants:
        by_cents.setdefault(desk.price(product, variant, place).cents, []).append(desk.variant_name(product, variant))
    cost = desk.price(product, variants[0], place)
    same = len(variants) == len(product.variants) or len(by_cents) == 1
    name = desk.name(product) if len(variants) > 1 else desk.variant_name(product, variants[0])
    if len(by_cents) > 1:
        shown = [_by_value(desk, product, variants, cents) for cents in list(by_cents)[:4]]
        desk.say("prices", item=desk.name(product), prices=", ".join(shown))
    elif cost.offer and same:
        now, full = words_of_all.money(cost.cents) + at, words_of_all.money(cost.full_cents)
        offer_name, percent = cost.offer.name.get(desk.language), str(cost.offer.percent)
        desk.say("price_offer", item=name, price=now, full=full, offer=offer_name, percent=percent)
    else:
        desk.say("price", item=name, price=words_of_all.money(cost.cents) + at)
    if wish.qty > 1 and len(by_cents) == 1:
        paid = wish.qty - _free(desk, product, wish.qty, place)
        desk.say("so_many_cost", count=str(wish.qty), price=words_of_all.money(cost.cents * paid))
    for offer in desk.shop.running(desk.now, place, desk.tier()):
        if offer.kind == "buy_n_get_m" and product.id in offer.products:
            desk.say("offer_named", offer=offer.name.get(desk.language))
        elif offer.kind == "add_on_price" and product.id == offer.add_on_product:
            _add_on(desk, offer, product)
        elif offer.kind == "add_on_price" and product.id in offer.trigger_products and not desk.mem.muted:
            _add_on(desk, offer, product)  # what else may be had: no more of it, once that was said


def _free(desk: Desk, product: Product, qty: int, place: str) -> int:
    """How many of so many are free, by a promotion that holds for this customer."""
    running = desk.shop.running(desk.now, place, desk.tier())
    found = [o for o in running if o.kind == "buy_n_get_m" and product.id in o.products and o.buy + o.get > 0]
    return max((qty // (o.buy + o.get) * o.get for o in found), default=0)


def _as_approved(desk: Desk, wish: Wish) -> bool:
    """What staff have approved for it in this conversation is its price; what it costs without is told with it."""
    if not wish.product:
        return False
    product = desk.product(wish.product)
    held = [v for v in chosen(product, wish.values) or product.variants if v.sku in desk.mem.approved]
    for variant in held[:1]:
        cents = words_of_all.money(desk.mem.approved[variant.sku])
        usual = words_of_all.money(desk.price(product, variant).cents)
        desk.say("price_approved_from", item=desk.variant_name(product, variant), price=cents, usual=usual)
    return bool(held)


def _from(desk: Desk, product: Product) -> str:
    cents = sorted({desk.price(product, v).cents for v in product.variants})
    if len(cents) == 1:
        return words_of_all.money(cents[0])
    return f"{'desde' if desk.language == 'es' else 'from'} {words_of_all.money(cents[0])}"


def _by_value(desk: Desk, product: Product, variants: Sequence[Variant], cents: int) -> str:
    """ "8 GB $119.00": the values that tell these from the others that are meant."""
    mine = [v for v in variants if desk.price(product, v).cents == cents]
    keys = [k for k in attribute_keys(product) if len(values_of(variants, k)) > 1]
    telling = [
        k for k in keys if not set(values_of(mine, k)) & set(values_of([v for v in variants if v not in mine], k))
    ]
    said = wording.values_listed(values_of(mine, (telling or keys)[0]), desk.language, word="and")
    return f"{said} {words_of_all.money(cents)}"


def _add_on(desk: Desk, offer: Offer, product: Product) -> None:
    add_on = desk.shop.product(offer.add_on_product)
    if add_on is None:
        return
    cents = words_of_all.money(offer.add_on_price_cents)
    desk.remember(offered=(add_on.id,))  # "that speaker"
    if product.id == offer.add_on_product:
        with_it = wording.listed([desk.name(desk.product(p)) for p in offer.trigger_products], desk.language)
        joined = f"{'con' if desk.language == 'es' else 'with'} {with_it}"
        desk.say("raw", text=f"{offer.name.get(desk.language)}: {cents} {joined}.")
    else:
        desk.say("add_on", offer=offer.name.get(desk.language), item=desk.name(add_on), price=cents)


# ---- where, when


def facility(desk: Desk, text: str) -> None:
    """Restrooms, parking and the like: what the data says of this place, and nothing else."""
    site = desk.shop.site(desk.here)
    words = set(stems(text))
    found = [(k, v) for k, v in (site.facilities if site else {}).items() if set(stems(k.replace("_", " "))) & words]
    for name, value in found[:2]:
        desk.say("facility", what=name.replace("_", " "), text=value)
    if not found:
        desk.say("facility_unknown")


def label(desk: Desk, wish: Wish) -> None:
    """A shelf label that says something else: the system's price, and who may honour another."""
    price(desk, wish)
    product = desk.product(wish.products[0])
    cost = desk.price(product, (chosen(product, wish.values) or product.variants)[0]).cents
    if wish.cents and wish.cents < cost and desk.is_staff:
        desk.ask_back("label_differs", wish.but(want="price_override"), "yes_no")
    elif wish.cents and wish.cents < cost:
        desk.say("guest_price")


def where(desk: Desk, wish: Wish) -> None:
    rows: dict[str, list[str]] = {}
    for product in (desk.product(p) for p in wish.products):
        rows.setdefault(product.aisle, []).append(desk.name(product))
    if len(rows) == 1 and "" in rows:
        desk.say("aisle_unknown", item=wording.listed(rows[""][:NAMED_AT_MOST], desk.language))
    elif len(rows) == 1:
        aisle, names = next(iter(rows.items()))
        kind = "aisle" if wording.is_aisle(aisle) else "aisle_place"
        desk.say(kind, item=wording.listed(names[:NAMED_AT_MOST], desk.language, "and"), aisle=aisle)
    else:
        desk.say("aisles", list="; ".join(f"{n[0]}: {a}" for a, n in list(rows.items())[:NAMED_AT_MOST] if a))


def _places(desk: Desk, wish: Wish) -> list[Site]:
    if wish.place:
        found = desk.shop.site(wish.place)
        return [found] if found else []
    others = [s for s in desk.shop.sites if s.id != desk.here and s.kind == STORE]
    here = desk.shop.site(desk.here)
    return others if wish.elsewhere else [here] if here else others[:1]


def hours(desk: Desk, wish: Wish) -> None:
    for site in _places(desk, wish):
        opens, closes = site.hours.get("open"), site.hours.get("close")
        if not opens or not closes:
            desk.say(
                "hours_unknown", place=f" {wording.site_name(site, desk.language)}" if site.id != desk.here else ""
            )
        elif site.id == desk.here:
            desk.say("hours_here", open=wording.clock(opens), close=wording.clock(closes))
        else:
            desk.say("hours", place=site.name, open=wording.clock(opens), close=wording.clock(closes))


def discount_rule(desk: Desk) -> None:
    """How much may be asked of staff, and that they decide."""
    ceiling = desk.shop.policy("discount", "ceiling_percent")
    if not desk.is_staff or ceiling is None:
        desk.say("policy_unknown") if desk.is_staff else desk.refuse("guest_discount")
    else:
        desk.say("discount_rule", percent=str(ceiling))


def hold_time(desk: Desk) -> None:
    """How long, and how many at most."""
    hours, most = desk.shop.policy("hold_item", "hours"), desk.shop.policy("hold_item", "max_qty")
    desk.say("hold_time", hours=str(hours)) if hours else None
    desk.say("hold_at_most", most=str(most)) if most else None
    if not hours and not most:
        desk.say("policy_unknown")


# ---- facts


def detail(desk: Desk, wish: Wish) -> None:
    """What the data says of what was asked."""
    if len(wish.products) > 1:
        _detail_of_each(desk, wish)
        return
    product = desk.product(wish.products[0])
    variants = chosen(product, wish.values)
    name = (
        desk.variant_name(product, variants[0])
        if len(variants) == 1 and len(product.variants) > 1
        else desk.name(product)
    )
    wanted = asked_words(wish.words)
    if "material" in wanted:
        wanted |= _STUFFS  # "what are they made of", where only its description tells: "Natural rubber boots"
    if not wanted and wish.words:
        desk.say("fact_unknown", item=name)
        return
    if not wanted:
        if _as_approved(desk, wish):
            return  # "what is it now", of a price that staff approved
        text = readable(product.description)
        if text and product.by_voice:  # "what's the lamp?" may ask what it is, or what it costs
            desk.say("described", item=f"{name}, {_from(desk, product)}", text=text)
        else:
            desk.say("described", item=name, text=text) if text else desk.say("fact_unknown", item=name)
        return
    facts = _facts(desk, product, variants, wanted)
    sentence = _sentence(product, wanted, already=" ".join(facts))
    if SO_MANY in wish.words and not facts:
        sentence = sentence or _counting(product)
    if facts:
        desk.say("fact", item=name, fact=", ".join(facts[:2]))
        if sentence:
            desk.say("raw", text=sentence)
    elif sentence:
        desk.say("described", item=name, text=sentence)
    else:
        desk.say("fact_unknown", item=name)


_STUFFS = frozenset(s for w, asked in ASKED_AS.items() if asked == "material" for s in stems(w)) - set(STOP)


def _counting(product: Product) -> str:
    """The sentence that counts something of it, where just one does: "three colour temperatures"; "" else."""
    found = [s for s in re.split(r"(?<=[.!?])\s+", readable(product.description)) if _COUNTS.search(s)]
    return found[0] if len(found) == 1 else ""


# A number word before what it counts; "six-inch" and "10 m" measure.
_COUNTS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco)\b(?!-)", re.IGNORECASE
)


def _facts(desk: Desk, product: Product, variants: Sequence[Variant], wanted: set[str]) -> list[str]:
    own = variants[0].attributes if len(variants) == 1 else {}
    wanted = wanted & _WITH_IT or wanted  # "does it come with batteries": how long they last is no answer
    return [
        wording.figure(key, value, desk.language)
        for key, value in {**product.attributes, **own}.items()
        if _speaks_of((*stems(key.replace("_", " ")), *(stems(value) if isinstance(value, str) else ())), wanted)
    ]


_WITH_IT = frozenset(stems("included"))


def told_of_each(desk: Desk, wish: Wish) -> bool:
    """Whether the data answers for each of a few things: then nobody is asked which of them is meant."""
    return len(wish.products) <= NAMED_AT_MOST and all(_by_fact(desk, wish)) and len(_by_fact(desk, wish)) <= TOLD_APART


def both_told(desk: Desk, ids: Sequence[str], words: tuple[str, ...]) -> Wish | None:
    """The wish for one fact of two that are named, where the data holds it of each."""
    wish = Wish("detail", products=tuple(ids), words=words)
    return wish if len(ids) > 1 and asked_words(words) and told_of_each(desk, wish) else None


def _by_fact(desk: Desk, wish: Wish) -> dict[str, list[str]]:
    """What is said -> the names of those of which it is said; "" where nothing is."""
    rows: dict[str, list[str]] = {}
    for product in map(desk.product, wish.products):
        facts = _facts(desk, product, product.variants, asked_words(wish.words))
        rows.setdefault(", ".join(facts[:2]), []).append(desk.name(product))
    return rows


def _detail_of_each(desk: Desk, wish: Wish) -> None:
    """ "Are the headphones wireless", of two: one answer where they are alike in it, else each its own."""
    for fact, names in _by_fact(desk, wish).items():
        desk.say("fact", item=wording.listed(names, desk.language, "and"), fact=fact)


def _speaks_of(words: Sequence[str], wanted: set[str]) -> bool:
    """The same word, or one of its family: "washing" asks about "washable"."""
    families = {w[:FAMILY] for w in wanted if len(w) >= FAMILY}
    return any(w in wanted or (len(w) >= FAMILY and w[:FAMILY] in families) for w in words)


def asked_words(words: Sequence[str]) -> set[str]:
    """The words that a catalog may hold an answer under."""
    found: set[str] = set()
    for word in words:
        stem_of = stems(word)
        for key in (word, *stem_of):
            if key in ASKED_AS:
                found |= {s for w in ASKED_AS[key].split() for s in stems(w)}
        found |= {s for s in stem_of if s not in STOP}
        found |= set(stems(SAME_FACT[word])) if word in SAME_FACT else set()
    return found


def readable(text: str) -> str:
    """What of an untrusted text may be read out: whole sentences, short, none that speaks to us."""
    kept: list[str] = []
    for sentence in re.split(r"(?<=[.!?])\s+", " ".join(text.split())):
        if not sentence or TO_US.search(sentence):
            continue
        if sum(len(k.split()) for k in kept) + len(sentence.split()) > FACT_WORDS + (0 if kept else 6):
            break
        kept.append(sentence)
    return " ".join(kept)


def _sentence(product: Product, wanted: set[str], *, already: str) -> str:
    """The sentence of the description that answers, unless its words were said already."""
    said = set(stems(already))
    for sentence in re.split(r"(?<=[.!?])\s+", product.description):
        heard = set(stems(sentence))
        if wanted & heard and not (wanted & heard <= said) and readable(sentence):
            return readable(sentence)
    return ""


def compare(desk: Desk, wish: Wish) -> None:
    """Two things side by side: the price, and what the data says differently of them."""
    pair = [desk.product(p) for p in dict.fromkeys((*wish.products[:1], *(wish.other or wish.products[1:])[:1]))]
    if len(pair) == 1 and len(of_kind := kin(desk, pair[0])) > 1:
        pair = [pair[0], next(p for p in of_kind if p.id != pair[0].id)]  # "between the two rain jackets"
    if len(pair) < 2:
        detail(desk, wish.but(words=()))
        return
    desk.remember(offered=tuple(p.id for p in pair))
    rows = []
    for product, other in zip(pair, reversed(pair), strict=True):
        differing = [
            wording.figure(k, v, desk.language) for k, v in product.attributes.items() if other.attributes.get(k) != v
        ]
        rows.append(f"{desk.name(product)}: {', '.join([_from(desk, product), *differing[:2]])}")
    desk.say("raw", text=f"{'; '.join(rows)}.")


_COLOUR_WORDS = frozenset({"color", "colors", "colour", "colours", "colores"})


def options(desk: Desk, wish: Wish) -> None:
    product = desk.product(wish.products[0])
    variants = product.variants
    keys = [k for k in attribute_keys(product) if len(values_of(variants, k)) > 1]
    asked = [k for k in keys if set(stems(k.replace("_", " "))) & set(wish.words)]
    shown = asked or keys
    colours = [k for k in attribute_keys(product) if any(wording.is_colour_value(v) for v in values_of(variants, k))]
    if _COLOUR_WORDS & set(wish.words) and not set(colours) & set(shown):
        shown = [*colours, *keys]  # "what colors", where it comes in one
    if not shown:
        desk.say("one_version", item=desk.name(product))
        return
    parts = [wording.values_listed(values_of(variants, k), desk.language, word="and") for k in shown]
    desk.say("options", item=desk.name(product), values="; ".join(parts))


# ---- compatibility: known, or not known; never guessed


def compatible(desk: Desk, wish: Wish) -> None:
    if not wish.other:
        _works_with(desk, wish)
        return
    known = [(a, b) for a in wish.products for b in wish.other if goes_with(desk, a, b)]
    if known:
        first, second = (desk.product(p) for p in known[0])
        names = wording.listed([desk.name(desk.product(a)) for a, b in known if b == second.id], desk.language, "and")
        working = tuple(dict.fromkeys(a for a, b in known if b == second.id))
        several = len(working) > 1
        if len(wish.products) > 1:  # "which charger works with it": now that one is spoken of
            desk.remember(product="" if several else working[0], values={}, offered=working)
        desk.say("work_both" if several else "works", item=names, other=desk.name(second))
        return
    first, second = desk.product(wish.products[0]), desk.product(wish.other[0])
    note = first.works_note or second.works_note
    desk.say("works_unknown", item=desk.name(first), other=desk.name(second))
    if note and readable(note):
        desk.say("works_note", note=readable(note))


def goes_with(desk: Desk, first: str, second: str) -> bool:
    """Whether the data know the one to work with the other."""
    a, b = desk.product(first), desk.product(second)
    return second in (a.works_with or ()) or first in (b.works_with or ())


def _works_with(desk: Desk, wish: Wish) -> None:
    """One thing named: with something that is not ours, with what is known, or by its own note."""
    product = desk.product(wish.products[0])
    if product.works_note and readable(product.works_note):
        models = [v for k in attribute_keys(product) for v in wish.values.get(k, ())]
        if models:
            desk.say("raw", text=f"{desk.name(product)}, {models[0]}: {readable(product.works_note)}")
        else:
            desk.say("works_note", note=readable(product.works_note))
        return
    if wish.extra:
        desk.say("works_unknown", item=desk.name(product), other=wish.extra)
        return
    partners = [desk.product(p) for p in product.works_with or ()]
    partners += [p for p in desk.shop.products if product.id in (p.works_with or ()) and p not in partners]
    if not partners:
        desk.say("works_with_nothing", item=desk.name(product))
        return
    desk.remember(offered=tuple(p.id for p in partners[:4]))
    if len(partners) == 1:
        desk.remember(product=partners[0].id, values={})  # "how many of those do we have"
    names = [desk.name(p) for p in partners[:4]]
    desk.say("works_with", item=desk.name(product), items=wording.listed(names, desk.language, "and"))


# ---- policies


def returns(desk: Desk, wish: Wish) -> None:
    policy = desk.shop.policy("returns", default={})
    if not isinstance(policy, dict):
        desk.say("raw", text=f"{policy}.")
        return
    es = desk.language == "es"
    receipt = (", con recibo" if es else " with the receipt") if policy.get("receipt_needed") else ""
    days = {k.removesuffix("_days"): v for k, v in policy.items() if k.endswith("_days") and isinstance(v, int)}
    if not wish.products:
        rows = [f"{k} {v} {'días' if es else 'days'}" for k, v in days.items()]
        desk.say("returns_all", days=", ".join(rows), receipt=receipt) if rows else desk.say("returns_unknown")
        return
    _returns_of(desk, wish, desk.product(wish.products[0]), policy, days, receipt)


def returns_of(desk: Desk, kinds: Collection[str]) -> bool:
    """Of a kind of goods: as its things are. False where the shop has none of it, or they differ."""
    wanted = set(kinds)
    held = [p for p in desk.shop.products if {p.category, *stems(p.category.replace("_", " "))} & wanted]
    policy = desk.shop.policy("returns", default={})
    stated = next((k for k in kinds if isinstance(policy, dict) and isinstance(policy.get(f"{k}_days"), int)), "")
    if held and stated:
        desk.remember(want="returns")
        held = [p for p in held if p.return_class == stated] or held
        returns(desk, Wish("returns", products=(held[0].id,), extra=stated))
        return True
    if not held or len({p.return_class for p in held}) > 1:
        return False
    desk.remember(want="returns")
    returns(desk, Wish("returns", products=(held[0].id,), extra=held[0].category.replace("_", " ")))
    return True


def days_to_return(desk: Desk, product_id: str) -> list[int]:
    """The days that the policy gives to a thing, or to all kinds where none is named; [] where it gives none."""
    policy = desk.shop.policy("returns", default={})
    days = {k.removesuffix("_days"): v for k, v in policy.items() if isinstance(v, int) and k.endswith("_days")}
    product = desk.shop.product(product_id)
    if product is None:
        return list(days.values())
    standard = product.return_class in ("", "standard") and "standard" in days
    found = days.get(product.return_class, days.get(product.category, days["standard"] if standard else 0))
    return [found] if found else []


def _returns_of(
    desk: Desk, wish: Wish, product: Product, policy: Mapping[str, Any], days: Mapping[str, int], receipt: str
) -> None:
    name = wish.extra if wish.extra and wish.extra == product.category.replace("_", " ") else desk.name(product)
    found = days.get(product.return_class, days.get(product.category))
    by_kind = any(isinstance(policy.get(k), str) for k in (product.category, product.return_class))
    if product.return_class == "none" or (found is None and by_kind):
        desk.say("returns_not", item=desk.name(product))
    elif found is None and not (product.return_class in ("", "standard") and "standard" in days):
        desk.say("returns_unknown")
    else:
        kept = days["standard"] if found is None else found
        desk.say("returns", item=name, days=str(kept), receipt=receipt)
        asked = set(wish.words)
        if asked & {"receipt", "recibo", "ticket"} and not policy.get("receipt_needed", True):
            desk.say("no_receipt_needed")
        elif wish.words and isinstance(policy.get("exceptions"), str):
            desk.say("returns_exception", who=str(policy["exceptions"]))
