# ruff: noqa: E501 - frames stay in one piece
"""The price that holds with a promotion: "what's it cost with Rainy Week?", "what's the speaker then?". PURE.

It decides of what the price is asked; what it is says the catalog, as for any other question of a price.
"""

import re
from dataclasses import replace
from typing import Final

from edge.dialog.shop import offers, resolve
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention, fixed
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.serve import go

_POINTS: Final = re.compile(r"\b(?:it|its|they|them|theyre|that|thats|this|those|these|one|ones|lo|eso|esta|estos)\b")
_LED_BY: Final = re.compile(
    r"\b(?:with|under|during|in|on|after|including|minus|con|durante)"
    r"(?: (?:the|this|that|our|your|their|whole|all|lo|la|el|esa|ese|de|del|toda|todo))*$"
)
# "If we add the cable, what's the drill then?": a thing taken, and behind it what another is then.
_IF_TAKEN: Final = re.compile(
    r"\b(?:if|when|say|si|with|once) (?:\w+ ){0,3}?(?:adds?|takes?|took|gets?|got|buys?|bought|grabs?|picks?|have|had|throw in)\b"
    r"|\b(?:is |are |s )?(?:taking|buying|getting|going for|after)\b"
)
_WHAT_IS: Final = re.compile(r"\b(?:whats|what is|what are|what will|what would|what about|how about)(?: \w+)?$")
_THEN: Final = re.compile(
    r"^(?:one |ones )?(?:be |come to |cost )?(?:then|with (?:it|that|them|those)|in that case|together)?$"
)
_BESIDE: Final = frozenset({"buy", "detail", "stock", "price", "promotions", "compatible", "compare"})


def told(desk: Desk, reading: Reading) -> bool:
    """Says it. False when no such price was asked."""
    return (
        _what_it_covers(desk, reading)
        or _by_name(desk, reading)
        or _what_then(desk, reading)
        or _cheaper_together(desk, reading)
    )


def heard_of(desk: Desk, reading: Reading) -> bool:
    """A promotion that somebody saw: whether it runs, and the price that holds where it is asked, too."""
    if "price" not in reading.wants:
        of_it = resolve.wish_for(desk, reading, "promotions")
        if not of_it.products and (one := offers.of_so_much(desk, reading)):
            offers.tell(desk, one, Wish("promotions"))  # "a sign said fifteen percent off at lunch": that one
            return True
        return go(desk, of_it, reading)
    wish = resolve.wish_for(desk, reading, "price")
    running = any(o.concerns(p) for o in desk.offers() for p in wish.products)
    if not running and wish.product:  # else the price says it
        go(desk, wish.but(want="promotions"))
    return go(desk, wish, reading)


# "What are they with the rain thing on?": nothing but its price is another with an offer.
_WHATS_IT: Final = re.compile(
    r"\b(?:whats|what is|what are|what would|what will|hows|how about|what about)(?: \w+){0,3}? (?:it|its|they|them|theyre|that|this|those|these|one|ones|an? (?:pair|piece|set)|the pair|each)\b"
)


_WHAT_IT_IS: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|but|well|then|y|entonces) )*(?:whats?|what about|how about|how much|the|an?|in|size|el|la|los|las|en|cuanto)\b"
)


_COVERS: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|but|well|then|y|entonces) )*(?:(?:what|which|que|cuales)(?: (?:things?|products?|items?|stuff|ones|else|cosas|productos))?"
    r" (?:(?:is|are|s|does|do|did) )?(?:(?:it|that|this|they|eso|esa) (?:on|cover|include|apply to|count for|good for|work on|valid on)|(?:in|on|part of|included in|covered by) (?:it|that|this)|included|covered|cubre|incluye|entra\w*(?: en eso)?)"
    r"|whats (?:it on|that on|this on|in it|in that|included|on it|covered))(?: exactly| then| again)?$"
)


def _what_it_covers(desk: Desk, reading: Reading) -> bool:
    """ "What does it cover?", behind a promotion that was just told: all that it is on."""
    if desk.mem.want != "promotions" or set(reading.wants) - (_BESIDE - {"buy"} | {"alternative"}):
        return False
    told = " ".join(desk.talk.last_said)
    running = [o for o in desk.shop.offers if len(o.products) > 1 and o.name.get(desk.language) in told]
    if reading.named or len(running) != 1 or not any(_COVERS.search(form) for form in reading.forms):
        return False
    offers.tell(desk, running[0], Wish("promotions"))
    return True


def _by_name(desk: Desk, reading: Reading) -> bool:
    so = fixed(desk.product(desk.mem.product), reading.said).values if desk.mem.product else {}
    of_one = bool(so and _WHAT_IT_IS.search(reading.text))  # "what are the eights with the rain offer"
    asks_it = set(reading.wants) <= {"detail"} and _WHATS_IT.search(reading.text)
    of_money = "price" in reading.wants or asks_it or (of_one and set(reading.wants) <= {"detail", "promotions"})
    found = offers.named_offer(desk, reading) if of_money and desk.mem.product else None
    if found is None or "how much off" in reading.text:
        return False
    one, (start, end) = found
    if any(m.start >= end or m.end <= start for m in reading.mentions):
        return False  # of another thing
    rest = " ".join(w.text for w in (*reading.words[:start], *reading.words[end:]))
    if not _POINTS.search(rest) and not _LED_BY.search(" ".join(w.text for w in reading.words[:start])):
        return False  # "how much is the bundle": its own
    if not one.concerns(desk.mem.product):
        item = desk.name(desk.product(desk.mem.product))
        desk.say("offer_not_on", item=item, offer=one.name.get(desk.language))
    elif not one.runs(desk.now, desk.here) or not one.is_for(desk.tier()):
        offers.tell(desk, one, Wish("promotions"))
    return go(desk, Wish("price", products=(desk.mem.product,), values={**desk.mem.values, **so}))


def _what_then(desk: Desk, reading: Reading) -> bool:
    if set(reading.wants) - _BESIDE:
        return False
    if len(reading.mentions) == 1 and _beside_it(desk, reading):
        return go(desk, resolve.wish_for(desk, reading, "price"))
    if len(reading.mentions) < 2:
        return False
    first, last = reading.mentions[0], reading.mentions[-1]
    before, between, after = (
        " ".join(w.text for w in reading.words[a:b])
        for a, b in ((0, first.start), (first.end, last.start), (last.end, None))
    )
    if not (_IF_TAKEN.search(before) and _WHAT_IS.search(between) and _THEN.search(after)):
        return False
    again = _words(reading, last) <= _words(reading, first) or set(first.products) <= set(last.products)
    meant = first if again else last  # "the cable lock ... the lock"
    wish = resolve.wish_for(desk, replace(reading, mentions=(meant,)), "price")
    if len(meant.products) == 1 and wish.products != meant.products:
        wish = Wish("price", products=meant.products)  # what was offered before is not what is named now
    return go(desk, wish)


def _beside_it(desk: Desk, reading: Reading) -> bool:
    """ "What would the mini be with it?", of what an offer adds to the thing that is spoken of."""
    named, words = reading.mentions[0], [w.text for w in reading.words]
    adds = any(
        one.kind == "add_on_price" and one.add_on_product in named.products and desk.mem.product in one.trigger_products
        for one in desk.offers()
    )
    before, after = " ".join(words[: named.start]), " ".join(words[named.end :])
    return adds and bool(_WHAT_IS.search(before) and _THEN.search(after))


def _cheaper_together(desk: Desk, reading: Reading) -> bool:
    """ "Does the speaker get cheaper if I get the headphones?", "is it twenty with them?": the add-on that the one makes
    of the other, wherever it runs."""
    if not (_IF_TAKEN.search(reading.text) or _TOGETHER.search(reading.text)):
        return False
    less = _LESS.search(reading.text)
    sums = {w.number for w in reading.words if w.number} if _WHETHER_SO.search(reading.text) else set()
    about = {p for m in reading.mentions for p in m.products} | {desk.mem.product}
    for one in desk.offers() if less else desk.shop.offers:
        if not less and one.add_on_price_cents // 100 not in sums:
            continue
        if one.kind == "add_on_price" and one.add_on_product in about and about & set(one.trigger_products):
            offers.tell(desk, one, Wish("promotions"))
            desk.remember(product=one.add_on_product, values={}, want="promotions")
            return True
    return False


_WHETHER_SO: Final = re.compile(
    r"\b(?:is|are|does|do|would|will|can|could|es|son|sale|salen|queda)\b"
)  # and no "I'll take it for twenty"
_LESS: Final = re.compile(
    r"\b(?:cheaper|less|lower|reduced|save|saves|saving|discounted|(?:come|comes|go|goes) down|drops?|better price|bundle|mas barat[oa]s?|menos)\b(?! than\b)"
)
_TOGETHER: Final = re.compile(r"\b(?:makes?|brings?|with|together|along with|both|as a pair|con|junt[oa]s?)\b")


def _words(reading: Reading, mention: Mention) -> set[str]:
    return {w.text for w in reading.words[mention.start : mention.end]}


def of_its_name(desk: Desk, reading: Reading) -> Reading:
    """ "What's Rainy Week, what do they get off?": of the offer that is named in full, and of nobody's purchases."""
    if reading.digits or reading.person or not set(reading.wants) <= {"detail", "customer", "promotions"}:
        return reading
    named = offers.named_offer(desk, reading)
    if named is None or named[1][1] - named[1][0] < OF_A_NAME or not _ASKS_OF_IT.search(reading.text):
        return reading
    before = " ".join(w.text for w in reading.words[: named[1][0]])
    if desk.mem.product and _LED_BY.search(before) and _WHATS_IT.search(reading.text):
        return reading  # "with Rainy Week, what's one of those?": the price of what is spoken of
    return replace(reading, wants=("promotions",))


OF_A_NAME = 2  # words: fewer may be of goods ("rainy")
_ASKS_OF_IT = re.compile(r"\b(?:whats|what|how|which|tell|explain|about|off|que|cual)\b")
