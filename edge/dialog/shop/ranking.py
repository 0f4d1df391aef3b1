# ruff: noqa: E501 - tables, one scale per line
"""Which of several is cheapest, lightest, biggest; what costs less than a sum; "the other one", "the 20 watt one". PURE.

It decides by figures that the data has, never by what a name sounds like or a description praises: where fewer than two
things have the figure, that is said.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from domain.shop import Product
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import wording
from edge.dialog.shop.carrying import keep_values, step
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.extremes import extreme
from edge.dialog.shop.finding import Mention, chosen, fixed
from edge.dialog.shop.index import DESCRIBED, stems
from edge.dialog.shop.kin import kin
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.money_off import is_money
from edge.dialog.shop.places_named import HERE
from edge.dialog.shop.reading import Reading, positions
from edge.dialog.shop.said_to_be import those
from edge.dialog.shop.serve import go
from edge.dialog.shop.tables import ASKED_AS, SAME_FACT, UNITS
from edge.dialog.vocabulary.words import Word, stem

NAMED_AT_MOST = 3

# What is compared, by the words for the least and the most of it; and what attributes may hold it, best first.
_SCALES: Sequence[tuple[str, str, str, tuple[str, ...]]] = (
    ("price", r"cheap\w*|(?:for|costs?) (?:a (?:bit|little|lot) |any |much |way )?less(?= (?:than|money)\b|$)|less (?:expensive|pric\w+|costly|money|dear)|inexpensive|lowest(?: priced?)?|least expensive|most affordable|barat[oa]s?|economic[oa]s?|mas bajo",
     r"(?:most )?expensive|dear(?:er|est)|pric(?:ier|iest|ey)|highest(?: priced?)?|top end|high end|mas car[oa]s?|car[oa]s?", ()),
    ("weight", r"light(?:er|est)|le(?:ast|ss) heavy|weighs? (?:the )?least|mas liger[oa]s?|mas livian[oa]s?",
     r"heav(?:ier|iest)|weighs? (?:the )?most|mas pesad[oa]s?", ("weight",)),
    ("battery", r"shortest (?:battery|lasting)", r"longest[ -]?(?:lasting|battery|life)?|lasts? (?:the )?long(?:est|er)|longer(?: battery| life)?|longer[ -]lasting|(?:better|best|most|more|bigger|biggest) battery(?: life)?|mas (?:bateria|dura\w*)|dura mas",
     ("battery",)),
    ("power", r"weakest|least powerful|slow(?:er|est)", r"(?:most )?powerful|strong(?:er|est)|fast(?:er|est)|highest watt\w*|most watts|mas potente|mas rapid[oa]s?", ("watts", "power", "max_charge")),
    ("brightness", r"dim(?:mer|mest)|least bright|menos brillante", r"bright(?:er|est)|most lumens|mas brillante|alumbra mas|mas luz", ("lumens", "brightness")),
    ("loudness", r"quiet(?:er|est)|least loud|mas silencios[oa]s?", r"loud(?:er|est)|mas fuerte|mas ruidos[oa]s?", ("decibels", "db", "loudness", "volume")),
    ("size", r"small(?:er|est)?|little|tini?(?:est|er|y)|compact|shortest|mas (?:pequen|chic)[oa]s?|chic[oa]s?|pequen[oa]s?|chiquit[oa]s?",
     r"big(?:ger|gest)?|large(?:r|st)|huge|longest|mas grandes?|(?:el|la|los|las) grandes?|grandotes?", ("screen", "capacity", "volume", "length", "height", "width", "watts", "size")),
)  # fmt: skip
_LOW = {name: re.compile(rf"\b(?:{low})\b") for name, low, _, _ in _SCALES}
_HIGH = {name: re.compile(rf"\b(?:{high})\b") for name, _, high, _ in _SCALES}
_KEYS = {name: keys for name, _, _, keys in _SCALES}
_SUPERLATIVE = re.compile(
    r"\b(?:\w{3,}est|most|least|lowest|highest|less|cheaper|lighter|heavier|longer|bigger|larger|smaller|dearer|pricier|stronger|faster|brighter|dimmer|louder|quieter|(?:more|better|bigger) battery"
    r"|mas \w+|barat[oa]s?|best battery)\b"
)
_THAN_IT = re.compile(
    r"\b(?:cheaper|less(?= (?:expensive|pricey|pricy|costly))|lighter|smaller|bigger|larger|stronger|faster|longer|mas (?:barat|liger|pequen|grande|potente)\w*)\b"
)
_WHICH_IS = re.compile(r"\b(?:which|whats|what is|cual)\b(?!.*\bthan\b)")  # of those two, and no other
_ONE = re.compile(
    r"\b(?:the|that|this|your|el|la|los|las|es[ae])\s+(?:\S+\s+){0,4}?(?:one|ones|pair|model|uno|una)\b"
    r"|\b(?:el|la) (?:otr[oa]|chic[oa]|grande|barat[oa]|car[oa]|pequen[oa])\b"
)
_NTH = re.compile(
    r"\b(?:the|el|la) (first|former|second|latter|primer[oa]|segund[oa])\b(?! (?:floor|time|half|week|day))"
)
_POINTING = frozenset({"1", "the", "that", "thi", "and", "your", "pair", "model"})  # in no name that is meant
_OTHER_ONE = re.compile(
    r"\b(?:the other (?:one|pair|model)|(?:el|la) otr[oa])\b|\bthe other(?= (?:in|for|then|please|too|costs?|be|is|run|weigh|have|come|mediums?|smalls?|larges?)\b|$)"
)
_UNDER = re.compile(
    r"\b(?:under|below|less than|cheaper than|up to|at most|no more than|max(?:imum)?|within|(?:can|could|want to|wants to|going to|gonna) (?:only |just )?spend|only (?:spend|have|got)|budget (?:of|is)|menos de|hasta|por debajo de)\b"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_RELATIVE = ("mini", "small", "lite", "compact", "max", "plus", "big", "large", "pro")


def ranked(desk: Desk, reading: Reading) -> bool:
    """Answers "what's your lightest jacket" and "headphones under a hundred". False when neither was asked."""
    scale, most = _scale(reading.text)
    if scale and _than_one(desk, reading, scale, most=most):
        return True
    group = group_of(desk, reading)
    spoken = desk.shop.product(desk.mem.product)
    if scale == "price" and spoken and not reading.named and not _WHICH_IS.search(reading.text):
        said = fixed(spoken, reading.said).values
        if said and len(chosen(spoken, said)) < len(spoken.variants):  # "and is the green dearer?", of what we speak of
            return go(desk, Wish("price", products=(spoken.id,), values=said))
    alone = bool(desk.mem.product) and desk.mem.among == (desk.mem.product,) and not reading.named
    if scale == "price" and alone and not _THAN_IT.search(reading.text):
        return go(desk, Wish("price", products=desk.mem.among))  # of those that are so there is but this one
    of_it = scale == "size" and bool(desk.mem.product) and not reading.named and len(_figures(desk, group, scale)) < 2
    if (
        (of_it or (len(group) < 2 and scale in ("size", "price")))
        and not reading.said.sizes
        and _own_sizes(desk, reading)
    ):
        return True
    limit = limit_of(reading)
    of_one = bool(limit) and len(group) == 1 and reading.named and _is_a_sum(group[0], reading)
    if (len(group) < 2 and not of_one) or set(reading.places) - {HERE}:
        return False
    if limit and not step(reading.text) and not {"price_override", "price_match", "discount"} & set(reading.wants):
        keep_values(desk, group, reading)
        return _under(desk, group, limit)
    if not scale or not _SUPERLATIVE.search(reading.text) or "buy" in reading.wants:
        return False
    if {"price", "where"} & set(reading.wants) and scale != "price" and picked(desk, reading):
        return False  # "what would the bigger one cost": which of them is known, and its price is asked
    if len(reading.mentions) > 1 and len(_figures(desk, group, scale)) < 2:
        return False  # two that are named: put side by side
    than = None if _WHICH_IS.search(reading.text) else _THAN_IT.search(reading.text)
    return _tell(desk, group, scale, reading, most=most, heard=than[0] if than else "")


# ---- "anything noise cancelling that's cheaper than the Aural One": of a kind, so, and less of something than one is


def _than_one(desk: Desk, reading: Reading, scale: str, *, most: bool) -> bool:
    """All that is asked of a thing in one: its kind, what it shall be, and that it is cheaper or lighter than another."""
    named = [m for m in reading.mentions if not m.other]
    behind = [m for m in named if len(m.products) == 1 and _than(reading, m)]
    spoken = desk.mem.product if not named and _ANY_THAT.search(reading.text) and _THAN_IT.search(reading.text) else ""
    one = desk.shop.product(behind[0].products[0] if behind else spoken)
    if one is None or set(reading.places) - {HERE} or _WHICH_IS.search(reading.text) or "buy" in reading.wants:
        return False
    kinds = [m for m in named if m not in behind and not (m.weak or _is_fact(m, reading))]
    inside = positions((*behind, *kinds))
    asked = _facts_in([w for i, w in enumerate(reading.words) if i not in inside])
    if not (asked or kinds) and spoken:
        return False  # "anything cheaper?": of all that is like it
    if kinds and all(len(m.products) == 1 for m in kinds) and _IS_IT.search(reading.text):
        return False  # "is the small one cheaper than the big one": those two, side by side
    kin_of_it = kin(desk, one)
    group = group_of(desk, replace(reading, mentions=tuple(kinds))) if kinds else kin_of_it
    wider = [p for k in kin_of_it for p in kin(desk, k)] if not kinds else []
    if asked:
        wider += [p for p in desk.shop.products if p.by_voice and p.category == one.category and not kinds]
    for found in (group, list({p.id: p for p in (*group, *wider)}.values())):
        figures = _figures(desk, [one, *(p for p in found if p.id != one.id)], scale)
        if one.id not in figures:
            return False
        fits = [
            p
            for p in (those(found, asked) if asked else found)
            if p.id in figures and (figures[p.id] - figures[one.id]) * (1 if most else -1) > 0
        ]
        if fits:
            return _tell_those(desk, sorted(fits, key=lambda p: figures[p.id], reverse=most), scale, reading)
    word = (
        said[0] if (said := _THAN_IT.search(reading.text)) else ("más barato" if desk.language == "es" else "cheaper")
    )
    desk.say("already_so", word=word, item=desk.name(one), fact=_fact(desk, one, scale))
    return True


def _facts_in(words: Sequence[Word]) -> set[str]:
    """What a thing shall be, by the stems of its data's words; words of the comparison itself say nothing of that."""
    return {
        s
        for w in words
        if (w.text in ASKED_AS or w.text in SAME_FACT) and not any(p.search(w.text) for p in _COMPARING)
        for s in stems(SAME_FACT.get(w.text, w.text))
    }


def _tell_those(desk: Desk, fits: Sequence[Product], scale: str, reading: Reading) -> bool:
    desk.say("raw", text="; ".join(f"{desk.name(p)}, {_fact(desk, p, scale)}" for p in fits[:NAMED_AT_MOST]) + ".")
    if len(fits) == 1:
        desk.remember(product=fits[0].id, values={}, want="price", offered=())
    else:
        keep_values(desk, fits[:4], reading)
        desk.remember(offered=tuple(p.id for p in fits[:4]), product="")
    return True


_IS_IT: Final = re.compile(
    r"^(?:(?:and|so|but|ok|y) )*(?:is|are|isnt|arent|would|will|es|son) (?:the|that|this|el|la|los|las)\b"
)
_COMPARING: Final = (*_LOW.values(), *_HIGH.values(), re.compile(r"\b(?:light|strong|long|big|fast|loud|bright|last|power|watts|charge|battery|weight|play)\w*\b"))  # fmt: skip
_ANY_THAT: Final = re.compile(
    r"\b(?:anything|something|any|some|one|ones|got|have|else|is there|are there|what|algo|hay|alguno?s?|tienen?)\b"
)


def _is_a_sum(product: Product, reading: Reading) -> bool:
    """ "Trail shoes under a hundred"; not "jeans up to a thirty-eight", "a watch for up to fifty metres"."""
    if reading.cents:
        return True
    of_it = fixed(product, reading.said)
    return not of_it.values and "buy" not in reading.wants and not any(w.stem in UNITS for w in reading.words)


def _own_sizes(desk: Desk, reading: Reading) -> bool:
    """ "What's the biggest jean we do": the end of its sizes, and how many there are of it."""
    named = reading.mentions[0].products if reading.mentions else (desk.mem.product,)
    product = desk.shop.product(named[0])
    if product is not None and not reading.named and fixed(product, reading.said).values:
        return False  # "¿y las grandes?": the large ones, and not the largest
    if product is None or {"price", "returns"} & set(reading.wants) or not (values := extreme(product, reading.text)):
        return False
    want = desk.mem.want if desk.mem.want in ("stock", "price") and not reading.wants else "stock"
    return go(desk, Wish(want, products=(product.id,), values=values))


def picked(desk: Desk, reading: Reading) -> str:
    """The product that "the big one", "the other one" or "the 20 watt one" is, of those spoken of; "" for no such."""
    if (nth := _NTH.search(reading.text)) and not reading.named and (spoken := _as_spoken(desk)):
        at = 0 if nth[1] in ("first", "former", "primero", "primera") else 1
        return spoken[at] if at < len(spoken) else ""
    match = _ONE.search(reading.text) or _OTHER_ONE.search(reading.text)
    if match is None:
        return _by_number(desk, reading)
    start, end = (len(reading.text[:at].split()) for at in match.span())
    inside = [m for m in reading.mentions if m.start < end and start < m.end]
    group = _spoken_of(desk)
    if all(m.weak for m in inside) and (one := _by_fact(reading.words[start:end], group)):
        return one
    if any(_telling(m.start, m.end, reading) for m in inside):
        return ""
    if _OTHER_ONE.search(reading.text):
        return _other_one(desk, group)
    numbers = set(reading.said.numbers)
    marked = [p for p in group if numbers & set(stems(desk.name(p)))]
    if len(marked) == 1:
        return marked[0].id
    scale, most = _scale(reading.text)
    if not scale and len(group) > 1:
        said = {w.stem for w in reading.words[start:end] if len(w.text) > 2} - _POINTING
        called = [p for p in group if said & set(stems(desk.name(p)))]
        return called[0].id if len(called) == 1 else ""  # "the floor one", of two pumps
    if not scale or len(group) < 2:
        return ""
    best = _best(desk, group, scale, most=most)
    return best.id if best is not None else ""


def _by_fact(words: Sequence[Word], group: Sequence[Product]) -> str:
    """ "The waterproof one", of two that were told of: the one that is said to be so; "" for none or several."""
    asked = {
        s for w in words if w.text in ASKED_AS or w.text in SAME_FACT for s in stems(SAME_FACT.get(w.text, w.text))
    }
    found = those(list(group), asked) if asked else []
    return found[0].id if len(found) == 1 < len(group) else ""


def _other_one(desk: Desk, group: Sequence[Product]) -> str:
    """Of two that are put side by side or alike, the one beside it; else what was spoken of before it."""
    others = [p.id for p in group if p.id != desk.mem.product]
    spoken = [p for p in (*desk.mem.recent, *desk.mem.offered) if p != desk.mem.product]
    if len(others) == 1 and (others[0] in spoken or not spoken or desk.mem.instead):
        return others[0]
    before = [p for p in desk.mem.recent if p != desk.mem.product]
    return "" if desk.mem.instead or not before or any(p in others for p in before[1:]) else before[0]


_OF_ALL: Final = re.compile(
    r"\b(?:things?|items?|products?|stuff|gadgets?) (?:(?:that )?(?:you|we|ye) (?:\w+ )?(?:sell|have|got|stock|do)|in (?:the |this |your |our )?(?:whole |entire )?(?:shop|store|place|here|catalog\w*)|here|on sale)\b"
    r"|\b(?:cheapest|dearest|most expensive|priciest|heaviest|lightest) (?:thing|item|product)s?(?: of all)?$|\b(?:lo|el producto) mas (?:barato|caro)(?: (?:que|de) .*)?$"
)
_THE: Final = frozenset({"the", "that", "el", "la", "ese", "esa"})


def numbers_led(reading: Reading) -> list[str]:
    """ "The sixty-five": numbers behind an article, that are no sums; "the one" is none."""
    pairs = enumerate(pairwise(reading.words), 1)
    return [b.stem for i, (a, b) in pairs if a.text in _THE and (b.number or 0) > 1 and not is_money(reading.words, i)]


def _by_number(desk: Desk, reading: Reading) -> str:
    """ "The sixty-five then", of two chargers that were spoken of; no size of what we speak of is meant so."""
    product = desk.shop.product(desk.mem.product)
    led = numbers_led(reading)
    if product is None or len(led) != 1 or reading.named or fixed(product, reading.said).values:
        return ""
    called = [p.id for p in _spoken_of(desk) if led[0] in stems(desk.name(p))]
    return called[0] if len(called) == 1 else ""


def _as_spoken(desk: Desk) -> tuple[str, ...]:
    """Several things in the order in which they were named last."""
    offered = desk.mem.offered if len(desk.mem.offered) > 1 else ()
    return offered if desk.mem.product in ("", *offered) else ()


def _telling(start: int, end: int, reading: Reading) -> bool:
    """Whether a mention names a thing by itself, and is no mere "big" of a "big speaker"."""
    words = [w.text for w in reading.words[start:end]]
    return not all(any(p.search(w) for p in (*_LOW.values(), *_HIGH.values())) for w in words)


def _scale(text: str) -> tuple[str, bool]:
    """(what is compared, whether the most of it)."""
    for name in _LOW:
        if _LOW[name].search(text):
            return name, False
        if _HIGH[name].search(text):
            return name, True
    return "", False


def group_of(desk: Desk, reading: Reading) -> list[Product]:
    """The things of the kind that is named; where none is, those that were offered or spoken of."""
    two = len(desk.mem.offered) > 1  # "which has the longer battery", of two that were put side by side
    weak = [m for m in reading.mentions if two and (m.weak or _is_fact(m, reading))]
    named = [m for m in reading.mentions if not (m.other or m in weak) and _telling(m.start, m.end, reading)]
    if not named and not desk.mem.product and _OF_ALL.search(reading.text):
        return [p for p in desk.shop.products if p.by_voice]  # "the cheapest thing in the shop"
    if not named:
        return _spoken_of(desk)
    if len(named) == len(named[0].products) == 1 and _than(reading, named[0]):
        return kin(desk, desk.product(named[0].products[0]))  # "anything cheaper than the trail runner": of its kind
    if len(named) > 1:
        both = dict.fromkeys(m.products[0] for m in named)
        return [desk.product(p) for p in both]
    if facts := _told_of(desk, reading, named):
        return facts
    index, mention = desk.store.index, named[0]
    said = [w.stem for w in reading.words[mention.start : mention.end]]
    found: set[str] = set(mention.products)
    for word in said[-1:]:
        head = index.known(word) or word
        headed = index.headed.get(head, set())  # a bike lock is no bike, where there are bikes
        called = {p for p, weight in index.named.get(head, {}).items() if weight > DESCRIBED}
        of_kind = headed if len(headed) > 1 else called
        found |= (of_kind if len(said) == 1 else of_kind & found) | (index.categories.get(head, set()))
    before = reading.words[mention.start - 1].text if mention.start else ""
    if len(found) == 1 and (before in _WHICH or _SUPERLATIVE.fullmatch(before)):
        return kin(desk, desk.product(mention.products[0]))  # "which rain jacket is lighter": of all that are for it
    return [p for p in desk.shop.products if p.id in found and p.by_voice]


def _told_of(desk: Desk, reading: Reading, named: Sequence[Mention]) -> list[Product]:
    """ "The cheapest thing with noise cancelling", where no kind of thing is named: all that the data say to be so."""
    words = [w for m in named for w in reading.words[m.start : m.end]]
    if not all(w.text in ASKED_AS and w.stem not in desk.store.index.heads for w in words):
        return []
    asked = {s for w in words for s in stems(SAME_FACT.get(w.text, w.text))}
    return those([p for p in desk.shop.products if p.by_voice], asked)


def _is_fact(mention: Mention, reading: Reading) -> bool:
    return all(w.text in ASKED_AS for w in reading.words[mention.start : mention.end])


_WHICH: Final = frozenset({"which", "what", "cual", "que"})


def _than(reading: Reading, mention: Mention) -> bool:
    before = [w.text for w in reading.words[max(0, mention.start - 4) : mention.start]]
    return "than" in before[-3:] or bool(_MORE_THAN_ES.search(" ".join(before)))


_MORE_THAN_ES: Final = re.compile(
    r"\b(?:mas \w+|barat[oa]s?|menos|menor(?:es)?|mejor(?:es)?) que(?: (?:el|la|los|las|un|una))?$"
)


def _spoken_of(desk: Desk) -> list[Product]:
    """What was offered or named lately; with one thing alone, what the shop has of its kind."""
    said_last = {desk.mem.product} if desk.mem.product else {*desk.mem.offered}
    if len(desk.mem.among) > 1 and said_last <= {*desk.mem.among}:
        return [desk.product(p) for p in desk.mem.among]  # "the cheapest one", of those with noise cancelling
    ids = dict.fromkeys((*desk.mem.recent, *desk.mem.offered, *((desk.mem.product,) if desk.mem.product else ())))
    products = [desk.product(p) for p in ids if desk.shop.product(p)]
    if len(desk.mem.offered) == 2 and desk.mem.product in desk.mem.offered:
        return [desk.product(p) for p in desk.mem.offered]  # the two that were put side by side
    if desk.mem.product and (one := desk.shop.product(desk.mem.product)):
        kind = kin(desk, one)
        near = [p for p in products if p in kind or one in kin(desk, p) or any(p in kin(desk, k) for k in kind)]
        products = near if len(near) > 1 else kind
    return products


# ---- figures


def _figures(desk: Desk, group: Sequence[Product], scale: str) -> Mapping[str, float]:
    if scale == "price":
        return {p.id: min(desk.price(p, v).cents for v in p.variants) for p in group}
    for wanted in _KEYS[scale]:
        found = {p.id: f for p in group if (f := _attribute(p, wanted)) is not None}
        if len(found) > 1:
            return found
    if scale == "size":
        marks = {p.id: i for p in group for i, word in enumerate(_RELATIVE) if stem(word) in stems(desk.name(p))}
        if len(marks) == len(group) > 1:
            return {k: float(v) for k, v in marks.items()}
    return {}


def _attribute(product: Product, wanted: str) -> float | None:
    for key, value in product.attributes.items():
        if wanted in key.split("_") or key.startswith(wanted):
            if isinstance(value, bool):
                continue
            if isinstance(value, int):
                return float(value)
            if match := _NUMBER.search(value):
                return float(match[0])
    return None


def _best(desk: Desk, group: Sequence[Product], scale: str, *, most: bool) -> Product | None:
    figures = _figures(desk, group, scale)
    if len(figures) < 2:
        figures = _figures(desk, group, "price") if scale == "size" else {}
    ordered = sorted(figures, key=lambda p: figures[p], reverse=most)
    return desk.product(ordered[0]) if len(ordered) > 1 and figures[ordered[0]] != figures[ordered[1]] else None


def _tell(desk: Desk, group: Sequence[Product], scale: str, reading: Reading, *, most: bool, heard: str = "") -> bool:
    figures = _figures(desk, group, scale)
    if len(figures) < 2:
        desk.say("ranking_unknown", items=_names(desk, group))
        return True
    ordered = sorted(figures, key=lambda p: figures[p], reverse=most)
    tied = [desk.product(p) for p in ordered if figures[p] == figures[ordered[0]]]
    values = fixed(tied[0], reading.said).values
    if len(tied) == 1 and values:
        return go(desk, Wish("stock", products=(tied[0].id,), values=values))  # "the lighter one in a medium yellow"
    facts = _fact(desk, tied[0], scale)
    if heard and len(tied) == 1 and tied[0].id == desk.mem.product:
        desk.say("already_so", word=heard, item=desk.name(tied[0]), fact=facts)
        return True
    kind = f"ranked_{scale}_{'most' if most else 'least'}"
    desk.say(kind, item=wording.listed([desk.name(p) for p in tied[:NAMED_AT_MOST]], desk.language, "and"), fact=facts)
    if len(tied) == 1:
        two = tuple(p.id for p in group) if len(group) == len(reading.mentions) == 2 else ()
        desk.remember(product=tied[0].id, values={}, want="price", offered=two)  # "and which can go in the pool"
        for also, words in _ALSO:
            if also in reading.wants and words.search(reading.text):
                go(desk, Wish(also, products=(tied[0].id,)))  # "your cheapest headphones, and where are they"
    else:
        keep_values(desk, tied[:4], reading)
        desk.remember(offered=tuple(p.id for p in tied[:4]))
    return True


_ALSO: Final = (
    ("where", re.compile(r"\b(?:and|y|,)? ?(?:where|wheres|which aisle|what aisle|donde|pasillo)\b")),
    (
        "stock",
        re.compile(
            r"\b(?:and|y|plus) (?:\w+ )?(?:how many|is (?:it|that) in\b|are they in\b|do (?:we|you) have (?:it|them|any)|cuant[oa]s)"
        ),
    ),
)


def _fact(desk: Desk, product: Product, scale: str) -> str:
    if scale == "price":
        cents = min(desk.price(product, v).cents for v in product.variants)
        return words_of_all.money(cents)
    for wanted in _KEYS[scale]:
        for key, value in product.attributes.items():
            if (wanted in key.split("_") or key.startswith(wanted)) and not isinstance(value, bool):
                return wording.figure(key, value, desk.language)
    return _fact(desk, product, "price")


def _names(desk: Desk, group: Sequence[Product]) -> str:
    return wording.listed([desk.name(p) for p in group[:NAMED_AT_MOST]], desk.language)


# ---- up to a sum


def limit_of(reading: Reading) -> int:
    """Cents of "under fifty", 0 where none is said."""
    match = _UNDER.search(reading.text)
    if match is None or reading.percent:
        return 0
    if reading.cents:
        return reading.cents
    behind = len(reading.text[: match.end()].split())
    named = reading.inside  # "cheaper than the 20 watt charger"
    sums = (w.number or 0 for i, w in enumerate(reading.words) if i >= behind and i not in named)
    return 100 * next((n for n in sums if n > 1), 0)  # "mini or max, which one": a name, and no limit


def _under(desk: Desk, group: Sequence[Product], limit: int) -> bool:
    cheapest = _figures(desk, group, "price")
    fits = sorted((p for p in group if cheapest[p.id] <= limit), key=lambda p: cheapest[p.id])
    if not fits:
        best = min(group, key=lambda p: cheapest[p.id])
        desk.say("none_under", limit=words_of_all.money(limit))
        return go(desk, Wish("price", products=(best.id,), values=desk.mem.had.get(best.id, {})))
    if len(fits) == 1:
        return go(desk, Wish("price", products=(fits[0].id,), values=desk.mem.had.get(fits[0].id, {})))
    desk.remember(offered=tuple(p.id for p in fits[:4]), product="")
    rows = [f"{desk.name(p)} {words_of_all.money(int(cheapest[p.id]))}" for p in fits[:NAMED_AT_MOST]]
    desk.say("raw", text=f"{'; '.join(rows)}.")
    return True
