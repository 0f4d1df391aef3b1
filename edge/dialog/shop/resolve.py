"""From a reading to wishes: of which product, in which variant, where; with what was spoken of before. PURE.

It decides what words point at. A thing that is named wins over what was spoken of; what is only pointed at ("it", "the
large", "the other store") is what was spoken of.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from domain.shop import Product
from edge.dialog.shop.carrying import IN_STOCK, WHICH_VALUES, asked_key, carries, shared, step, stepped
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Fixed, Mention, attribute_keys, chosen, fixed, is_colour, missing
from edge.dialog.shop.index import stems
from edge.dialog.shop.memory import AWAY, UNTIL, Wish
from edge.dialog.shop.moving import away, both_counted
from edge.dialog.shop.off_what import OF_MONEY, named_off
from edge.dialog.shop.offers import UPCOMING, ends, full_price, upcoming
from edge.dialog.shop.pairing import paired
from edge.dialog.shop.patterns import COVERS, READS
from edge.dialog.shop.ranking import picked
from edge.dialog.shop.reading import ALL, HERE, OTHER, Reading
from edge.dialog.shop.tables import ASKED_AS, SIZES, STOP
from edge.dialog.tables import words_of

# Nothing else is named beside the first; the second may stand before another thing's name.
POINTS = re.compile(r"\b(?:it|its|they|them|one|ones|same|lo|eso|mismo|misma)\b")
SHOWS = re.compile(r"\b(?:that|this|those|these|ese|esa|este|esta|esos|esas|uno|una|la|los|las)\b")
DETERMINERS = frozenset(
    words_of(
        """a an the this that these those any some your our my their his her have sell carry got more of about for stock
        un una el la los las este esta ese esa estos estas esos esas algun alguna unos unas de tienen hay venden"""
    )
)
_ANOTHER_ONE = re.compile(r"\b(?:others?|another|else|otr[oa]s?)\b")


def wish_for(desk: Desk, reading: Reading, want: str) -> Wish:
    """What is wanted, of what. Its `products` are empty where nothing was named or pointed at."""
    place, elsewhere = place_of(desk, reading)
    mention, other = _mentions(reading, want)
    if mention is not None and desk.mem.product and want == "detail" and _INCLUDES.search(reading.text):
        mention = None  # "does it come with a charger": asked of it, not of chargers
    if mention is not None and _is_part(desk, reading, mention, want):
        mention = None  # "what's the battery like", of the speaker we speak of
    if mention is not None and mention.weak and desk.mem.product and _PRONOUN.search(reading.text):
        mention = None  # "are they waterproof": a word of the question, not a thing
    if mention is not None and want == "detail" and desk.mem.product and _only_facts(reading, mention):
        mention = None  # "is that thing waterproof"
    if mention is not None and want == "alternative" and _takes_instead(desk, reading, mention):
        want = "stock"  # "any noise cancelling earbuds instead?"
    if mention is not None and mention.other:
        return Wish(want, near=mention.products, extra=heard(reading, mention))
    if mention is not None:
        products = narrowed(desk, mention.products, reading)
        extra = " ".join((*mention.extra, "")).strip()
    else:
        products = (desk.mem.product,) if desk.mem.product and refers(desk, reading, want) else ()
        if desk.mem.instead and _THAT_ONE.search(reading.text) and not reading.places and want != "transfer":
            products = (desk.mem.instead,)
        extra = ""
    if want == "compatible" and mention is not None and other is None and _with_before_it(desk, reading, mention):
        products, other = (desk.mem.product,), mention  # "does it work with ...", "and with ...?"
    if one := picked(desk, reading):  # "the little 20 watt one", "the other one"
        if want == "compatible" and mention is not None and one not in mention.products:
            other = mention
        products, extra = (one,), ""
    beside = other.products if other else ()
    if want == "compatible" and want not in reading.wants and len(products) == 1 and not beside:
        first, second = paired(desk, products[0])
        products, beside = (first,), (second,) if second else ()
    values: Mapping[str, tuple[str, ...]] = {}
    lacking: tuple[str, ...] = ()
    if len(products) == 1:
        said = fixed(desk.product(products[0]), reading.said)
        again = mention is not None and want in READS and not (said.values and desk.mem.product == products[0])
        values, lacking = dict(said.values) if again else _with_before(desk, products[0], said), said.lacking
        if mention is not None and not reading.wants and desk.mem.product == products[0] and not said.values:
            values = dict(desk.mem.values)  # "the road ones", of which we speak
        if mention is not None and carries(desk, reading, products[0]):  # "same in the city runner"
            values = {**shared(desk, products[0]), **values}
        if want in ("options", "stock") and mention is None and WHICH_VALUES.search(reading.text):
            values = {k: v for k, v in values.items() if k in said.values or not asked_key(k, reading.text)}
        if (way := step(reading.text)) and not said.values:
            values = stepped(desk.product(products[0]), values, way)
        if mention is None and not place and not elsewhere and desk.mem.place and not reading.wants:
            place = desk.mem.place
    if not place and not elsewhere and desk.mem.place and OF_THAT_PLACE.search(reading.text):
        place = desk.mem.place if want in OF_PLACES else place  # "when do they close"
    if want == "options" and len(products) == 1 and IN_STOCK.search(reading.text):
        named = desk.product(products[0])
        want = "stock" if len(missing(chosen(named, values) or named.variants)) == 1 else want
    if want == "compatible" and not beside:
        extra = " ".join(w for w in reading.unknown if w not in USING)
    words = topic(desk, reading)
    if want == "detail" and mention is not None and _PART_OF.search(reading.text):  # "does it come with a battery"
        words = (*words, *(w.text for m in reading.mentions[1:] for w in reading.words[m.start : m.end]))
    if want == "detail" and not reading.wants and not words and mention is not None:
        words = desk.mem.words
    if mention is None and reading.mentions:
        words = (*words, *(w.text for m in reading.mentions for w in reading.words[m.start : m.end]))
    if want == "promotions":
        words = (*words, *((UNTIL,) if ends(reading.text) else ()), *((UPCOMING,) if upcoming(reading.text) else ()))
    if want == "transfer" and away(reading.text, desk.shop, desk.here):
        words = (*words, AWAY)
    if want == "price_override" and re.search(r"\boff\b", reading.text):
        words = (*words, "off")
    return Wish(
        want,
        products=products,
        other=beside,
        values=values,
        lacking=lacking,
        place=place,
        elsewhere=elsewhere,
        qty=reading.qty or (both_counted(reading.text) if want in ("hold", "transfer", "buy") else 0),
        percent=reading.percent,
        cents=reading.cents,
        words=words,
        extra=extra,
    )


def _only_facts(reading: Reading, mention: Mention) -> bool:
    """Whether what was taken for a name is but the fact that is asked of the thing spoken of."""
    words = [w.text for w in reading.words[mention.start : mention.end]]
    return all(w in ASKED_AS for w in words) and bool(_POINTED_AT.search(reading.text))


def _takes_instead(desk: Desk, reading: Reading, mention: Mention) -> bool:
    """Whether a thing is named that could take the place of the one spoken of."""
    return bool(desk.mem.product) and desk.mem.product not in mention.products and "instead of" not in reading.text


def _is_part(desk: Desk, reading: Reading, mention: Mention, want: str) -> bool:
    """Whether one word named is a property of the thing spoken of, and no thing's whole name."""
    product = desk.shop.product(desk.mem.product)
    if product is None or want != "detail" or mention.end - mention.start != 1 or mention.other:
        return False
    word = reading.words[mention.start].stem
    keys = {s for k in product.attributes for s in stems(k.replace("_", " "))}
    return word in keys and (word,) not in desk.store.index.phrases and product.id not in mention.products


def _with_before_it(desk: Desk, reading: Reading, mention: Mention) -> bool:
    """Whether the one thing named is what the thing spoken of before should go with."""
    before = {w.text for w in reading.words[max(0, mention.start - 3) : mention.start]}
    led = bool(before & {"with", "for", "con", "para", "to", "charge", "fit", "off", "from", "into", "onto"})
    spoken_of = desk.mem.product and desk.mem.product not in mention.products
    return bool(spoken_of and led and (POINTS.search(reading.text) or desk.mem.want == "compatible"))


def heard(reading: Reading, mention: Mention) -> str:
    """The words of a mention as they were said, with the strange ones around it."""
    said = [w.text for w in reading.words[mention.start : mention.end]]
    after = reading.words[mention.end].text if mention.end < len(reading.words) else ""
    before = [e for e in mention.extra if e != after]
    return " ".join([*before, *said, *([after] if after in mention.extra else [])])


def _mentions(reading: Reading, want: str) -> tuple[Mention | None, Mention | None]:
    found = list(reading.mentions)
    if not found:
        return None, None
    if want in ("compatible", "compare") and len(found) > 1:
        return found[0], found[1]
    return found[-1] if want in ("compatible",) else found[0], None


def refers(desk: Desk, reading: Reading, want: str) -> bool:
    """Whether a turn that names nothing speaks of what was spoken of before."""
    said = reading.said
    if POINTS.search(reading.text):
        return True
    if want == "promotions":
        pointed = bool(SHOWS.search(reading.text)) or "tiene" in reading.text or ends(reading.text)
        return pointed and not _names_another(reading)
    if want == "detail" and any(w in ASKED_AS for w in reading.unknown):
        return True  # "how long is the warranty"
    if want in OF_MONEY:
        return not named_off(reading)  # "ask for fifteen off, there's a loose thread"
    if _names_another(reading):
        return False
    if want in ("hold", "transfer") and _FOR_SOMEBODY.search(reading.text):
        return True  # "set two aside under Kim"
    if said.colours or said.sizes or said.numbers or SHOWS.search(reading.text):
        return True
    return want in ("detail", "options", "returns", "alternative", "price_match") or not reading.unknown


def _names_another(reading: Reading) -> bool:
    """ "This hammer", "any tablets": a thing that nothing here is called, not what was spoken of."""
    before = ""
    for word in reading.words:
        if word.text in reading.unknown and before in DETERMINERS:
            return True
        before = word.text
    return False


def _with_before(desk: Desk, product_id: str, said: Fixed) -> dict[str, tuple[str, ...]]:
    """The same product as before keeps what was chosen, but for what is said anew."""
    before = dict(desk.mem.values) if desk.mem.product == product_id else {}
    return {**before, **said.values}


def narrowed(desk: Desk, products: Iterable[str], reading: Reading) -> tuple[str, ...]:
    """Of several that a name may mean: the one we speak of, or those that come as it was said."""
    named = tuple(products)
    if len(named) > 1 and desk.mem.product in named and not _ANOTHER_ONE.search(reading.text):
        return (desk.mem.product,)
    said = reading.said
    if len(named) > 1 and (said.colours or said.sizes or said.numbers):
        fits = [p for p in named if _comes_so(desk.product(p), reading)]
        return tuple(fits) or named
    return named


def _comes_so(product: Product, reading: Reading) -> bool:
    made = fixed(product, reading.said)
    return bool(made.values) and not made.lacking


def place_of(desk: Desk, reading: Reading) -> tuple[str, bool]:
    """(a place, whether any place but here was meant)."""
    named = [p for p in reading.places if p not in (HERE, OTHER)]
    if named:
        return named[0], False
    if ALL in reading.places:
        return ALL, False
    if OTHER in reading.places:
        others = [s.id for s in desk.shop.sites if s.id != desk.here and s.kind == "store"]
        return (others[0], False) if len(others) == 1 and not _ANYWHERE.search(reading.text) else ("", True)
    return (desk.here, False) if HERE in reading.places else ("", False)


def topic(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """The words a question is about, beside the names and the words of asking."""
    inside = {i for m in reading.mentions for i in range(m.start, m.end)}
    out = []
    for i, word in enumerate(reading.words):
        if i in inside or (word.stem in STOP and word.text not in _TELLING):
            continue
        if word.number is None and len(word.text) > 1 and not is_colour(word.text) and word.stem not in SIZES:
            out.append(word.text)
    return tuple(dict.fromkeys(out))[:8]


_TELLING = frozenset(
    {"long", "tall", "wide", "last", "dura", "light", "size", "sizes", "color", "colors", "colour", "colours", "fit"}
)


_PART_OF = re.compile(r"\b(?:come|comes|with|include|includes|included|need|needs|has|have)\b")
_FOR_SOMEBODY = re.compile(r"\b(?:under|for|name of|para|a nombre de) \w+$")
_UNTIL = re.compile(
    r"\b(?:until|till|how (?:much )?long(?:er)?|when (?:does|do|is|will|are)|ends?|ending|expires?"
    r"|hasta (?:cuando|que)|cuando (?:termina|acaba))\b"
)
_ANYWHERE = re.compile(
    r"\b(?:whos|quien|anyone|anybody|where can|any|anywhere|elsewhere|else|which|who|closest|nearest)\b"
)
OF_PLACES = frozenset({"hours", "transfer"})
OF_THAT_PLACE = re.compile(
    r"\b(?:they|them|theyre|their|there|that (?:store|shop|branch|location|place|one)|alla|ellos)\b"
)
_PRONOUN = re.compile(r"\b(?:it|its|they|them|eso)\b")
_THAT_ONE = re.compile(r"\b(?:th(?:at|is) one|the other(?: one)?|es[ae] otr[oa]|la otra|el otro)\b")
_OF_IT = re.compile(
    r"\b(?:do|does|did) (?:it|they|th(?:at|is)(?: one)?|these|those) (?:\w+ )?(?:have|got|come with|include|feature)\b"
    r"(?! (?:it|them|one|ones|some|more|any (?:left|more|in|at)|in)\b)"
)
_POINTED_AT = re.compile(r"\b(?:it|its|that|this|they|them|these|those|eso|esto)\b")
_INCLUDES = re.compile(r"\b(?:it|they|this|that)\b.*\b(?:with|have|has|include|includes)\b")
_HOW_MANY = re.compile(r"\b(?:how many|cuant[oa]s)\b")
USING = frozenset(
    {
        "charges",
        "charged",
        "powers",
        "goes",
        "charge",
        "charging",
        "connect",
        "plug",
        "pair",
        "run",
        "power",
        "fit",
        "cargar",
        "conectar",
    }
)
OF_OFFERS = frozenset({"price", "promotions", "label", "stock"})
_AN_OFFER = re.compile(r"\b(?:price|deal|offer|promo\w*|sale|discount|oferta|precio)\b")
_ENDING = re.compile(r"\b(?:anything|something|whats|what|which)\b.*\b(?:end|ends|ending|expires|expiring|finishes)\b")
FEW_WORDS = 4  # "weight?", "and the battery"
GOES_ON = frozenset({"stock", "price", "where", "returns"})  # what "and the large?" may ask again

ALSO_GOES_ON = frozenset({"compatible", "options", "promotions"})  # and these, where it is said that it goes on
_AND_THE = re.compile(r"^(?:(?:so|ok|okay|well|then|now) )*(?:and|or|what about|how about|y|o|que tal|que hay)\b")


def _goes_on_about_returns(desk: Desk, reading: Reading, asked: Sequence[str]) -> bool:
    """ "And jeans, how long?", after what may be returned until when."""
    goes_on = set(asked) <= {"detail", "hours", "price", "stock"} and bool(_AND_THAT.search(reading.text))
    return desk.mem.want == "returns" and reading.named and goes_on


def _on_returns(desk: Desk, reading: Reading) -> bool:
    """ "What if she has the receipt", "who can make an exception", after what may be returned."""
    return desk.mem.want == "returns" and not reading.named and bool(_OF_RETURNS.search(reading.text))


_OF_RETURNS = re.compile(
    r"\b(?:receipts?|exceptions?|opened|open box|unworn|tags|used|worn|too late|recibo|ticket|excepcion)\b"
)
_COVERS_IT = re.compile(
    r"\b(?:cover|covers|include|includes|included|apply|applies|count|counts|part of|good (?:for|on))\b"
)
_RAN_OUT = re.compile(r"\b(?:out of|sold out|left|missing|low on)\b")
_AND_THAT = re.compile(r"^(?:and|what about|how about|y|que tal)\b.*|\bhow (?:long|many days)\b")


def reads(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """What is asked, at most two things; a bare name asks what was asked last, or what there is of it."""
    asked = [w for w in reading.wants if w in READS]
    if desk.mem.want in ("hold", "hold!") and ends(reading.text) and not reading.named and set(asked) <= {"detail"}:
        return ("hold_time",)
    if _goes_on_about_returns(desk, reading, asked) or _on_returns(desk, reading):
        return ("returns",)
    if desk.mem.want == "promotions" and reading.named and _COVERS_IT.search(reading.text):
        return ("promotions",)  # "does it cover boots", of an offer
    if "options" in asked and _RAN_OUT.search(reading.text):
        return ("stock",)  # "which sizes are we out of"
    if "label" in asked and reading.cents:
        return ("label",)
    if full_price(reading.text) and (reading.named or desk.mem.product):
        return ("price",)
    if _how_long_an_offer(desk, reading):
        return ("promotions",)  # "how long does that last", of a price that will end
    if _HOW_MANY.search(reading.text) and "stock" in asked and _is_fact(desk, reading):
        return ("detail",)  # "how many ports"
    if _is_of_it(desk, reading, asked):
        return ("detail",)  # "do they have noise cancelling"
    if asked == ["detail"] and reading.places and not _is_fact(desk, reading):
        return ("stock",)  # "is the sand one at Hilltop"
    bare = bool(desk.mem.product) and len(reading.words) <= FEW_WORDS
    if not asked and (reading.named or bare) and _is_fact(desk, reading):
        return ("detail",)
    if (
        desk.mem.want == "promotions"
        and reading.places
        and not (reading.named or ("stock" in asked and _HOW_MANY.search(reading.text)))
        and set(asked) <= {"price", "detail", "stock"}
    ):
        return ("promotions",)  # "does that run at the other store"
    if "detail" in asked and len(asked) > 1 and not _is_fact(desk, reading):
        asked.remove("detail")  # "is the ... in stock" is no question about a fact
    if "where" in asked and (OTHER in reading.places or ALL in reading.places):
        asked = ["stock" if w == "where" else w for w in asked]  # "where's the nearest one"
    if _parts_of(reading):
        return ("detail",)  # "does the reader have a light"
    if {"price", "stock"} <= set(asked) and _BOTH.search(reading.text):
        return ("stock", "price")
    if len(reading.mentions) > 1 and set(asked) <= {"detail", "stock", "compare"} and _COMPARES.search(reading.text):
        return ("compare",)
    for strong, weak in COVERS:
        if strong in asked and weak in asked:
            asked.remove(weak)
    if not asked and not reading.named and (upcoming(reading.text) or _ENDING.search(reading.text)):
        return ("promotions",)
    if "price" in asked and _how_much_of(desk, reading):
        return ("detail",)  # "how much storage on the reader"
    if "price" in asked and _MEASURES.search(reading.text):
        return ("detail",)  # "how much does it weigh"
    if reading.mentions and set(asked) <= {"detail", "stock"} and _is_the_price(desk, reading):
        return ("price",)  # "is the hoodie still fifty four"
    if (
        asked == ["detail"]
        and (reading.said.colours or reading.said.sizes)
        and reading.named
        and not topic(desk, reading)
    ):
        return ("stock",)  # "is the lite in white"
    if "stock" in asked and reading.named and reading.unknown and _IS_IN.search(reading.text):
        return ("detail",)  # "is there gelatin in the vitamins"
    elliptical = _only_values(reading) or _says_value(desk, reading) or bool(reading.places) or bool(step(reading.text))
    if not asked and (reading.named or elliptical):
        goes_on = desk.mem.want in GOES_ON or (desk.mem.want == "hours" and not reading.named)
        before = desk.mem.want if goes_on else ""
        if desk.mem.want == "detail" and desk.mem.words and reading.named:
            before = "detail"  # "and the other one", of whose weight was asked
        if desk.mem.want == "compatible" and re.search(r"\b(?:for|with|para|con)\b", reading.text):
            before = "compatible"
        if desk.mem.want in ALSO_GOES_ON and not reading.places and _AND_THE.search(reading.text):
            before = desk.mem.want
        return (before or "stock",)
    return tuple(asked[:2])


_MEASURES = re.compile(
    r"\bhow much (?:do|does|can|will|could|would) .*\b(?:cover|weigh|hold|carry|store|lift|pump|charge|last)\b"
)
_IS_IN = re.compile(
    r"\b(?:is|are) there (?:any |a |an )?(?:\w+ ){1,2}in (?:the|this|that|these|those|it|them|your|our)\b"
)
FAMILY = 5  # letters that words of one family share


_BOTH = re.compile(
    r"\b(?:stock|how many|available|left|have|got|hay)\b.*\b(?:and|y|plus)\b.*\b(?:price|costs?|much|cuesta|precio)\b"
    r"|\b(?:price|costs?|much|cuesta|precio)\b.*\b(?:and|y|plus)\b.*\b(?:stock|how many|available|left|have|got|hay)\b"
)
_COMPARES = re.compile(
    r"\b(?:than|versus|vs|better|which (?:is|are|one|ones|of)|whichs|\w{3,}(?:er|est) (?:the|of)|or the|compared?)\b"
)


def _parts_of(reading: Reading) -> bool:
    """ "Does the ... have a ...": a part of what is named, and not whether there is one."""
    if not reading.mentions or set(reading.wants) - {"stock", "detail", "compatible"}:
        return False
    mention = reading.mentions[0]
    before = {w.text for w in reading.words[: mention.start]}
    after = [w.text for w in reading.words[mention.end : mention.end + 2]]
    has = bool({"have", "has", "include", "includes", "come", "comes", "got"} & set(after[:1]))
    return (
        has and bool(before & {"does", "do", "is", "has"}) and "in" not in after and not {"we", "you", "they"} & before
    )


def _how_much_of(desk: Desk, reading: Reading) -> bool:
    """ "How much storage", "how much battery": a figure of the thing."""
    match = re.search(r"\bhow much (\w+)", reading.text)
    product = desk.shop.product(reading.mentions[0].products[0] if reading.mentions else desk.mem.product)
    if match is None or product is None:
        return False
    keys = {s for k in (*product.attributes, *attribute_keys(product)) for s in stems(k.replace("_", " "))}
    return bool(set(stems(match[1])) & keys)


def _says_value(desk: Desk, reading: Reading) -> bool:
    """ "And nude?": a value that the thing spoken of has, though it is no colour or size in general."""
    product = desk.shop.product(desk.mem.product)
    return product is not None and not reading.named and bool(fixed(product, reading.said).values)


def _is_the_price(desk: Desk, reading: Reading) -> bool:
    """Whether a number that is no size of the thing is its price, now or in full."""
    product = desk.product(reading.mentions[0].products[0])
    prices = {v.price_cents for v in product.variants} | {desk.price(product, v).cents for v in product.variants}
    free = [n for n in reading.said.numbers if n.isdigit() and not fixed(product, reading.said).values]
    return any(int(n) * 100 in prices for n in free)


def _how_long_an_offer(desk: Desk, reading: Reading) -> bool:
    """Whether the end of the promotion that was just told is asked."""
    if set(reading.wants) & {"transfer_time", "returns", "hours", "compatible"} or reading.named:
        return False
    if not ends(reading.text) or desk.mem.want not in OF_OFFERS or "battery" in reading.text:
        return False
    if desk.mem.want == "promotions" and not desk.mem.product:
        return True
    return any(o.concerns(desk.mem.product) for o in desk.offers()) or bool(_AN_OFFER.search(reading.text))


def _is_of_it(desk: Desk, reading: Reading, asked: Sequence[str]) -> bool:
    """Whether what a thing "has" is a part or property of it, not another thing of the shop."""
    if not desk.mem.product or not _OF_IT.search(reading.text) or set(asked) - {"stock", "detail"} or reading.places:
        return False
    other = any(not m.weak for m in reading.mentions) and not re.search(r"\b(?:it|that|this)\b", reading.text)
    return not other and not _only_values(reading) and bool(reading.mentions or topic(desk, reading))


def _only_values(reading: Reading) -> bool:
    said = reading.said
    return bool(said.colours or said.sizes or said.numbers)


def _is_fact(desk: Desk, reading: Reading) -> bool:
    """Whether the words ask for something that the thing's own data may hold."""
    from edge.dialog.shop.answers import asked_words  # the words of facts live beside the answers

    product = desk.mem.product
    if reading.mentions:
        product = reading.mentions[0].products[0]
    found = desk.shop.product(product)
    if found is None:
        return False
    keys = {s for k in found.attributes for s in stems(k.replace("_", " "))}
    keys |= {s for s in stems(found.description) if s not in STOP}
    asked = asked_words(topic(desk, reading))
    return bool(asked & keys) or bool({w[:FAMILY] for w in asked if len(w) > FAMILY} & {k[:FAMILY] for k in keys})
