# ruff: noqa: E501 - frames stay in one piece
"""Promotions: whether money off is asked about, which run where and for whom, what they cover and when they end. PURE.

It decides nothing about discounts that staff approve: "is it twenty percent off" is a question, "give her twenty
percent off" is none.
"""

import re
from collections.abc import Sequence
from typing import Final

from domain.shop import EVERYONE, Offer, same_zone
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import wording
from edge.dialog.shop.codes import A_CODE
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.index import stems
from edge.dialog.shop.memory import EXPECTED, UNTIL, Wish
from edge.dialog.shop.places_named import ALL
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import ASKED_AS, GOODS
from edge.dialog.vocabulary.words import stem

NAMED_AT_MOST = 3
A_TITLE = 2  # words of a name that is told from other words
UPCOMING: Final = "upcoming"  # among a wish's words: what has not begun yet
_ENDS = re.compile(
    r"\b(?:until when|till? when|until what|(?:until|till)(?= |$)|how (?:much )?long(?:er|s)? (?:is|are|does|do|will|can|left|has|until|more)?|hows? long"
    r"|(?:when|what day|what time)(?:s| is| does| do| will| are)? (?:\w+ ){0,6}?(?:ends?|over|finish(?:es)?|stops?|expires?|runs? out|done|up|go(?:es)? back(?: up)?|last day)"
    r"|last (?:day|date|call)|end(?:s|ing)? (?:date|today|soon|first|tomorrow|this|tonight|on|when)|ends?$|go(?:es)? off sale|still (?:on|running|going|valid|live|active)|(?:all|whole) (?:day|week|month|weekend)|(?:run|runs|running|valid) (?:through|till|until|all|the whole)|(?:just|only) (?:for )?today|good (?:for(?= (?:how|today|tomorrow|another|one|two|three|a |the (?:day|week)|\d)|$)|until|till|through|tomorrow)|expir\w+|hasta (?:cuando|que)|cuando (?:termina|acaba|se acaba))\b"
)
_UPCOMING = re.compile(
    r"\b(?:coming up|upcoming|starts? (?:tomorrow|soon|next|this|on)|starting (?:tomorrow|soon|next)|(?:deals?|promos?|sales?|offers?) (?:next|tomorrow)|next (?:promo|sale|promotion|deal)|proxim\w+)\b"
)
_STACKS = re.compile(
    r"\b(?:(?:use|combine|apply|have|take) (?:two|2|both|several|more than one|multiple) (?:coupons?|discounts?|promos?|promotions?|offers?|deals?)|on top$|stack\w*|combine\w*|combined with|on top of (?:\w+ ){0,3}?(?:promo\w*|sale|discount|offer|deal|week|price)|both (?:promos|promotions|discounts|offers|deals)|se suman|acumul\w+)\b"
)
_FULL = re.compile(
    r"\b(?:(?:without|before|minus|not counting|aside from|sin) (?:the |that |this |la |el )?(?:promo\w*|sale|offer|deal|discount|oferta)|(?:what(?:s| is| are)|how much|price|costs?)(?: \w+){0,5}? (?:on (?:its|their) own|by (?:itself|themselves))|what (?:was|were|is|are|s) (?:it|they|that|those|this) (?:before|originally|at first|normally|usually|regularly|full price)|whats (?:it|that) (?:normally|usually|regularly|ordinarily)|(?:normally|usually|ordinarily|otherwise) (?:costs?|go|goes|run|runs|priced|sell|sells)|(?:what|whats|how much|cost)\b.* (?:after(?:wards)?(?: that| it)?$|(?:once|when|after) (?:its|it is|thats|that is|it|that|theyre|they are|the \w+(?: is)?) (?:over|done|ends?|ended|finished|gone|finishes|runs out)\b)|(?:regular|normal|full|original|list|usual|old|precio) (?:price|retail|normal))\b"
)
_THAT_OFFER = re.compile(
    r"\b(?:the|that|this|la|el|esa|ese) (?P<word>\w+) (?:one|deal|offer|promo|promotion|sale|thing|discount|special|price|reduction)\b"
)
_TITLE_ASKS = re.compile(
    r"\b(?:cover|covers|include|includes|included|part of|apply|applies|count|counts|go for|in on|eligible|entra|incluye|aplica)\b"
)


# ---- reading

# "Two pairs for the price of one", "dos por uno": a promotion of some kind, and neither a price nor a count.
_SO_MANY_FOR = re.compile(
    r"\b(?:two|three|four|2|3|4|dos|tres) (?:\w+ )?(?:for|por) (?:the price of |el precio de )?(?:one|two|un[oa]?|dos|1|2)\b(?! (?:of|dollars?|bucks|fifty|hundred|twenty|ninety|pesos))"
    r"|\bfor the price of (?:one|two)\b|\bpor el precio de un[oa]?\b"
    r"|\bbuy (?:one|two) (?:and )?get (?:one|another|a second|the (?:second|other|next|third))\b|\b(?:the )?(?:second|2nd|third) (?:one|pair) (?:is |comes |was |at |for )?(?:free|half)\b"
)


def so_many_for(text: str) -> bool:
    """Whether so many for the price of fewer are spoken of, and no price of them is asked."""
    return bool(_SO_MANY_FOR.search(text)) and not _HOW_MUCH.search(text)


_HOW_MUCH = re.compile(r"\b(?:how much|what (?:do|does|would|will|is|are)|whats|cuanto)\b")


_ANYTHING_ON = re.compile(
    r"\b(?:anything|something|owt|nothing|whats|what is|what are|what (?:do we have|have we got|we got|have you got|do you have)|any(?:thing)? (?:money|good)|algo)(?: (?:good|nice|special|extra|going|running|happening|at all|else|today|now|"
    r"for (?:\w+ ){0,2}?\w+))* (?:on|off|en)(?: (?:any|some) of)?(?: (?:the|those|these|that|this|our|your|any|a|las|los|el|la|\d+|\w+s))? zof\b"
    r"|\b(?:whats|what is|anything|something) (?:going )?on (?:for|with|across) (?:(?:the|our|your|any|all) )?zof$"  # "what's on for rain gear?"
    r"|\b(?:not )?even on (?:the |those |any )?zof\b"
    r"|\bzof (?:(?:is|are|still|currently|even|now) )*on (?:anything|something|owt|any (?:kind|sort) of (?:offer|deal))\b(?! else)"
)


def anything_on(reading: Reading) -> bool:
    """ "Is there anything on City Runners?": what is taken off it; what is on a shelf, or of its battery, is not asked."""
    goods = {i for i, w in enumerate(reading.words) if w.text in GOODS}  # "so nothing on clothes at all"
    said = reading.masked(goods)
    facts = any(w.text in ASKED_AS for w in reading.beside)
    return not facts and bool(_ANYTHING_ON.search(said))


def ends(text: str) -> bool:
    """Whether an end is asked for."""
    return bool(_ENDS.search(text))


def named_offer(desk: Desk, reading: Reading) -> tuple[Offer, tuple[int, int]] | None:
    """A promotion by the words of its name, with where they stand."""
    said = [w.stem for w in reading.words]
    names = {one.id: list(stems(one.name.get(desk.language))) for one in desk.shop.offers}
    for one in desk.shop.offers:
        name = names[one.id]
        for i in range(len(said) - len(name) + 1):
            if len(name) >= A_TITLE and said[i : i + len(name)] == name:
                return one, (i, i + len(name))
    if not (match := _THAT_OFFER.search(reading.text)):
        return _by_its_last_word(desk, reading)
    word = len(reading.text[: match.start("word")].split())
    so = [o for o in desk.offers() if any(_alike(said[word], n) for n in names[o.id])]
    return (so[0], (word, word + 1)) if len(so) == 1 else None  # "the rainy one", of those just told


def _by_its_last_word(desk: Desk, reading: Reading) -> tuple[Offer, tuple[int, int]] | None:
    """ "Till when is the flash": the last word of a Lunch Flash alone, where it is no everyday word and names nothing."""
    led = {
        i for i, w in enumerate(reading.words) if i and len(w.text) > A_STEM and reading.words[i - 1].text in _LED_BY
    }
    strange = {w.stem: i for i, w in enumerate(reading.words) if w.text in reading.unknown or i in led - reading.inside}
    names = {one.id: stems(one.name.get(desk.language)) for one in desk.shop.offers}
    called = [(o, strange[n[-1]]) for o in desk.shop.offers if (n := names[o.id]) and n[-1] in strange]
    return (called[0][0], (called[0][1], called[0][1] + 1)) if len(called) == 1 else None


def _alike(said: str, named: str) -> bool:
    """ "The rain offer", of a Rainy Week."""
    return said == named or (
        min(len(said), len(named)) >= A_STEM and (said.startswith(named) or named.startswith(said))
    )


_LED_BY = frozenset(("the", "that", "this", "our", "your", "la", "el"))
A_STEM = 4  # letters that a word shares with its own family


def by_name(desk: Desk, reading: Reading) -> bool:
    """A promotion by its name: whether it runs here or there, what it covers, until when."""
    found = named_offer(desk, reading)
    if found is None:
        return False
    one, (start, end) = found
    if any(m.start < start < m.end or m.start < end < m.end for m in reading.mentions):
        return False  # "a U-Lock in the warehouse" is no "Lock In"
    beside = [m for m in reading.mentions if m.start >= end or m.end <= start]
    if "price" in reading.wants and not beside and one.concerns(desk.mem.product):
        return False  # "how much with the lunch deal": the price of what is spoken of
    place = next((p for p in reading.places if desk.shop.site(p)), "")
    if beside and not _TITLE_ASKS.search(reading.text) and set(reading.wants) - {"promotions", "detail", "stock"}:
        return False
    if beside:
        products = beside[0].products
        covered = tuple(p for p in products if one.concerns(p))
        if not covered:
            desk.say("offer_not_on", item=desk.name(desk.product(products[0])), offer=one.name.get(desk.language))
            return True
        _keep(desk, covered[0])
        tell(desk, one, Wish("promotions", products=covered), place)
        return True
    only = one.products[0] if len(one.products) == 1 and desk.shop.product(one.products[0]) else ""
    _keep(desk, only or desk.mem.product)
    tell(desk, one, Wish("promotions"), place)
    return True


def of_so_much(desk: Desk, reading: Reading) -> Offer | None:
    """The one promotion of the percentage that is told, on what is spoken of, by a word of its name, or the only one of
    so much where nothing is spoken of; run or over."""
    said = {w.stem for w in reading.words}
    about = {p for m in reading.mentions for p in m.products} or {desk.mem.product}
    found = [
        o
        for o in desk.shop.offers
        if reading.percent and o.percent == reading.percent
        and (not any(about) or any(p and o.concerns(p) for p in about) or said & set(stems(o.name.get(desk.language))))
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def for_its_sum(desk: Desk, reading: Reading) -> bool:
    """ "Does she get the speaker for twenty?": an add-on by what it costs with what is spoken of."""
    both = {p for m in reading.mentions for p in m.products}
    with_it = len(reading.mentions) > 1 and bool(_CHEAPER_WITH.search(reading.text))
    for one in desk.offers() if with_it and not (reading.percent or reading.cents) else ():
        if one.kind == "add_on_price" and one.add_on_product in both and both & set(one.trigger_products):
            tell(desk, one, Wish("promotions"))  # "if I buy the one, do I get the other cheaper?"
            return True
    match = _FOR_SO_MUCH.search(reading.text)
    sums = {reading.cents, 100 * reading.qty, *(100 * w.number for w in reading.words if w.number)} - {0}
    if match is None or set(reading.wants) - {"price", "promotions", "detail", "price_override", "stock", "buy"}:
        return False
    named = {p for m in reading.mentions for p in m.products} or {desk.mem.product}
    for one in desk.offers():
        concerned = named & {one.add_on_product, *one.trigger_products}
        if one.kind == "add_on_price" and concerned and one.add_on_price_cents in sums:
            tell(desk, one, Wish("promotions"))
            return True
    return False


_CHEAPER_WITH = re.compile(
    r"\b(?:do|does|would|will|is|are|can|could|if|when|si)\b.*\b(?:cheaper|(?:for )?less|money off|a (?:deal|discount)|reduced|special price|mas barat[oa]s?|descuento)\b"
)
_FOR_SO_MUCH = re.compile(
    r"\b(?:does|do|did|can|could|would|will|is|are|isnt|so|wait)\b.*\b(?:for|at|only|just)(?: only| just)? (?:\$ ?)?\w+(?: dollars| bucks)?(?: (?:with|if|then|too|right|now)\b.*)?$"
    r"|\b(?:is|are|was) (?:only |just )?\w+(?: dollars| bucks)? with (?:it|that|them|those|this)\b"
)


def stacking(desk: Desk, reading: Reading) -> bool:
    """ "Can we stack promos": the rule, where the operator has one."""
    if desk.mem.want == "stock" and ALL in reading.places:
        return False  # "combined?", of counts
    if reading.named and "price" in reading.wants:
        return False  # "what does the speaker cost on top, if she takes the headphones"
    if reading.named and reading.text.endswith(" on top") and not reading.percent and "discount" not in reading.wants:
        return False  # "if I take those, what would the speaker be on top?"
    if not _STACKS.search(reading.text) or reading.percent or reading.cents:
        return False
    rule = desk.shop.policy("discount", "stack_with_promotions")
    if rule is None and any(o.stackable for o in desk.shop.offers):
        desk.say("policy_unknown")
    else:
        desk.say("stacking_yes" if rule else "stacking_no")
    return True


_FOR_THEM = re.compile(
    r"\b(?:count|counts|apply|applies|valid|hold|holds|good|work|works|go|goes|running|on) (?:for|to|with)"
    r" (?:(?:this|the|that|my|our|a|gold|silver) )*(?:customer|client|lady|guy|man|woman|gentleman|shopper|member|her|him|them|me|us|one here)\b"
    r"|\b(?:does|do|is|are|would|will|can) (?:she|he|they|i|we|(?:this|the|that|my|our) (?:customer|client|lady|guy|man|woman|gentleman|shopper|member))"
    r" (?:\w+ )?(?:qualify|qualifies|eligible|entitled|get (?:the|that|those|this|it))\b"
    r"|\b(?:is|are) (?:the|that|this|those) (?:\w+ ){1,4}?(?:also )?for (?:her|him|them|me|us|(?:this|that|the|my|our) (?:customer|client|lady|guy|man|woman|gentleman|shopper|member))\b"
    r"|\b(?:vale|aplica|cuenta|sirve) (?:para|con|a) (?:el|la|este|esta|mi) ?(?:client[ea]|senora?)?\b"
)
_A_DEAL = re.compile(
    r"\b(?:deal|offer|promo\w*|sale|discount|special|oferta|descuento|(?:the|that|this) \w+ thing"
    r"|(?:two|2|three|3)(?: \w+)? (?:for|for the price of) (?:one|1|two|2)|(?:percent|money) off|free one|one free)\b"
)


def for_them(desk: Desk, reading: Reading) -> bool:
    """ "Does two for one on the socks count for this customer?": what their tier may have of it."""
    if not _FOR_THEM.search(reading.text) or not (_A_DEAL.search(reading.text) or desk.mem.want == "promotions"):
        return False
    named = reading.mentions[0].products if reading.mentions else (desk.mem.product,) * bool(desk.mem.product)
    about = [o for o in desk.shop.offers if not named or any(o.concerns(p) for p in named)]
    theirs = [o for o in about if o.runs(desk.now, desk.here) and o.audience != EVERYONE]
    if not theirs or not desk.is_staff:
        return False
    _keep(desk, named[0] if len(named) == 1 else desk.mem.product)
    for one in theirs[:NAMED_AT_MOST]:
        tier = one.audience.removeprefix("tier:")
        if one.is_for(desk.tier()):
            desk.say("offer_theirs", offer=offer_words(desk, one, Wish("promotions", products=named)), tier=tier)
        elif desk.mem.customer:
            desk.say("offer_not_theirs", offer=one.name.get(desk.language), tier=tier)
        else:
            desk.say("offer_members", offer=one.name.get(desk.language), tier=tier)
    return True


def full_price(text: str) -> bool:
    """ "What was it before the sale": the price, with what it is without the promotion."""
    return bool(_FULL.search(text))


def upcoming(text: str) -> bool:
    return bool(_UPCOMING.search(text))


# ---- answers


def promotions(desk: Desk, wish: Wish) -> None:
    """Those that run now, here or where it was asked, for everybody and for the identified customer's tier."""
    place = wish.place if desk.shop.site(wish.place) else desk.here
    if A_CODE in wish.words:
        desk.say("code_unknown")  # what runs here needs none
        return
    if kind := _of_a_kind(desk, wish):
        _on_a_kind(desk, *kind, place)
        return
    if UPCOMING in wish.words:
        _upcoming(desk, wish, place)
        return
    about = [o for o in desk.shop.offers if not wish.products or any(o.concerns(p) for p in wish.products)]
    running = [o for o in about if o.runs(desk.now, place) and o.is_for(desk.tier())]
    closed = [o for o in about if o.runs(desk.now, place) and not o.is_for(desk.tier())] if wish.products else []
    if not running and closed:
        for one in closed[:NAMED_AT_MOST]:
            desk.say("offer_members", offer=one.name.get(desk.language), tier=one.audience.removeprefix("tier:"))
        return
    if not running:
        _none(desk, wish, place)
        if ({UNTIL, EXPECTED} & set(wish.words)) and (past := _of_before(desk, wish, about)):
            _ended(desk, past)
        return
    at = _at(desk, place)
    if UNTIL in wish.words:
        for one in sorted(running, key=lambda o: (o.ends is None, o.ends and same_zone(o.ends, desk.now)))[
            :NAMED_AT_MOST
        ]:
            _end(desk, one)
        return
    if len(running) == 1 or wish.products:
        for row in [offer_words(desk, o, wish) for o in running][:NAMED_AT_MOST]:
            desk.say("raw", text=f"{row}{at}.")
        _keep_add_on(desk, running[0])
        about_it = [p for p in wish.products if running[0].concerns(p)]
        if len(running) == len(about_it) == 1:
            _keep(desk, about_it[0])
    else:
        desk.say("offers", offers="; ".join(_short(desk, o) for o in running) + at)


def _of_a_kind(desk: Desk, wish: Wish) -> tuple[str, set[str]] | None:
    """ "Any deals on electronics?": the word, and the goods of the kind that it is; None where none is said."""
    for word in wish.words if not wish.products else ():
        kinds = set(GOODS.get(word, ())) | ({word} if word in desk.store.index.categories else set())
        kinds |= set(GOODS.get(stem(word), ())) | ({stem(word)} & desk.store.index.categories.keys())
        if held := {p.id for p in desk.shop.products if kinds & {p.category, *stems(p.category.replace("_", " "))}}:
            return word, held
    return None


def _on_a_kind(desk: Desk, word: str, held: set[str], place: str) -> None:
    running = [o for o in desk.shop.running(desk.now, place, desk.tier()) if any(o.concerns(p) for p in held)]
    if running:
        desk.say("offers", offers="; ".join(_short(desk, o) for o in running) + _at(desk, place))
    else:
        about = f" {'para' if desk.language == 'es' else 'for'} {word}"
        desk.say("no_offers", about=about + _at(desk, place).replace(",", ""))


def _keep(desk: Desk, product: str) -> None:
    """What the promotion was told of is spoken of now; where it was before, in the size and colour it was meant in."""
    desk.remember(product=product, values=desk.mem.values if product == desk.mem.product else {}, want="promotions")


def _keep_add_on(desk: Desk, one: Offer) -> None:
    """ "That speaker", of two that there are: the one that goes with the offer."""
    if one.add_on_product and desk.shop.product(one.add_on_product):
        desk.remember(offered=(one.add_on_product,))


def _at(desk: Desk, place: str) -> str:
    site = desk.shop.site(place)
    return f", {wording.site_name(site, desk.language)}" if site and place != desk.here else ""


def _none(desk: Desk, wish: Wish, place: str) -> None:
    about = ""
    if wish.products:
        names = wording.listed([desk.name(desk.product(p)) for p in wish.products[:NAMED_AT_MOST]], desk.language)
        about = f" {'para' if desk.language == 'es' else 'for'} {names}"
    desk.say("no_offers", about=about + _at(desk, place).replace(",", ""))


def _upcoming(desk: Desk, wish: Wish, place: str) -> None:
    coming = [
        o
        for o in desk.shop.offers
        if o.starts
        and same_zone(o.starts, desk.now) > desk.now
        and (not o.places or place in o.places)
        and (not wish.products or any(o.concerns(p) for p in wish.products))
    ]
    rows = [
        f"{offer_words(desk, o, wish)}, {wording.since(same_zone(o.starts, desk.now), desk.language)}"
        for o in coming
        if o.starts
    ]
    for row in rows[:NAMED_AT_MOST]:
        desk.say("raw", text=f"{row}.")
    if not rows:
        desk.say("no_offers_coming")


def _end(desk: Desk, one: Offer) -> None:
    es, name = desk.language == "es", one.name.get(desk.language)
    if one.ends is None:
        desk.say("raw", text=f"{name}: {'sin fecha de fin' if es else 'no end date in our data'}.")
    else:
        end = wording.until(same_zone(one.ends, desk.now), desk.now, desk.language)
        desk.say("raw", text=f"{name} {'vale' if es else 'runs'} {end}.")


def _of_before(desk: Desk, wish: Wish, about: Sequence[Offer]) -> Offer | None:
    """The one that ran last on what is named; of the percentage that was told, where one was of so much."""
    past = [o for o in about if wish.products and o.ends and same_zone(o.ends, desk.now) < desk.now]
    so = [o for o in past if wish.percent and o.percent == wish.percent] or past
    return so[-1] if so else None


def _ended(desk: Desk, one: Offer) -> None:
    """ "When did that end?", of what does not run any more."""
    if one.ends is not None:
        end = wording.until(same_zone(one.ends, desk.now), desk.now, desk.language)
        desk.say("offer_over", offer=one.name.get(desk.language), until=end)


def tell(desk: Desk, one: Offer, wish: Wish, place: str = "") -> None:
    """One promotion asked about by name: whether it runs there, now, for whom, and until when."""
    site = place or desk.here
    at = _at(desk, site).replace(",", "")
    name = one.name.get(desk.language)
    if not one.runs(desk.now, site):
        desk.say("offer_not_there" if at else "offer_not_now", offer=name, place=at)
    elif not one.is_for(desk.tier()):
        desk.say("offer_members", offer=name, tier=one.audience.removeprefix("tier:"))
    else:
        until = f", {wording.until(same_zone(one.ends, desk.now), desk.now, desk.language)}" if one.ends else ""
        desk.say("raw", text=f"{offer_words(desk, one, wish)}{_at(desk, site)}{until}.")
        _keep_add_on(desk, one)


def offer_words(desk: Desk, offer: Offer, wish: Wish) -> str:
    name = offer.name.get(desk.language)
    es = desk.language == "es"
    concerned = [p for p in offer.products if not wish.products or p in wish.products]
    about = wording.listed([desk.name(desk.product(p)) for p in concerned[:NAMED_AT_MOST]], desk.language, "and")
    if offer.kind == "percent_off":
        off = f"{offer.percent} por ciento menos en" if es else f"{offer.percent} percent off"
        row = f"{name}: {off} {about}"
        if len(concerned) == 1 and offer.runs(desk.now, desk.here):
            product = desk.product(concerned[0])
            row += f", {'ahora' if es else 'now'} {from_price(desk, concerned[0])}" if product else ""
        return row
    if offer.kind == "add_on_price":
        triggers = wording.listed([desk.name(desk.product(p)) for p in offer.trigger_products], desk.language)
        add_on = desk.shop.product(offer.add_on_product)
        price = words_of_all.money(offer.add_on_price_cents)
        return f"{name}: {desk.name(add_on) if add_on else ''} {price} {'con' if es else 'with'} {triggers}"
    if offer.kind == "buy_n_get_m" and about:
        return f"{name}, {'en' if es else 'on'} {about}"
    return name


def from_price(desk: Desk, product_id: str) -> str:
    product = desk.product(product_id)
    cents = sorted({desk.price(product, v).cents for v in product.variants})
    if len(cents) == 1:
        return words_of_all.money(cents[0])
    return f"{'desde' if desk.language == 'es' else 'from'} {words_of_all.money(cents[0])}"


def _short(desk: Desk, offer: Offer) -> str:
    name = offer.name.get(desk.language)
    return f"{name}, {offer.percent}%" if offer.kind == "percent_off" else name


_ANY_TIER = re.compile(
    r"\b(?:for|do|does|are|any|para|only|to) (?:the |our |loyalty |your |los |las )*(?:members?|soci[oa]s|miembros)\b|^members? (?:get|have)\b"
)


def of_members(desk: Desk, text: str, about: Sequence[str] = ()) -> bool:
    """ "What do gold members get": the promotions of a tier that is named. `about`: the products that are named."""
    words = set(text.split())
    if not words & {
        "ofertas",
        "oferta",
        "promociones",
        "para",
        "get",
        "gets",
        "deal",
        "deals",
        "perks",
        "benefits",
        "offer",
        "offers",
        "promo",
        "promos",
        "promotions",
        "extra",
        "anything",
        "something",
        "special",
        "specials",
        "pay",
        "pays",
        "price",
        "prices",
        "save",
        "for",
    }:
        return False
    every = bool(_ANY_TIER.search(text))
    found: Sequence[Offer] = [
        o for o in desk.shop.offers
        if o.audience != EVERYONE and (every or o.audience.removeprefix("tier:") in words) and o.runs(desk.now, desk.here)
        and (not about or any(o.concerns(p) for p in about))
    ]  # fmt: skip
    for one in found[:NAMED_AT_MOST]:
        desk.say("raw", text=f"{offer_words(desk, one, Wish('promotions'))}.")
    told = {p for one in found for p in (about or one.products) if one.concerns(p)}
    if len(told) == 1:
        _keep(desk, told.pop())  # "how many of the large do we have?"
    return bool(found)
