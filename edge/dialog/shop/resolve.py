"""From a reading to wishes: of which product, in which variant, where; with what was spoken of before. PURE.

It decides what words point at. A thing that is named wins over what was spoken of; what is only pointed at ("it", "the
large", "the other store") is what was spoken of.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from domain.shop import Product
from edge.dialog.shop import behind_a_price
from edge.dialog.shop.but_not import fixed_by
from edge.dialog.shop.carrying import (
    IN_STOCK,
    WHICH_VALUES,
    asked_key,
    beside_it,
    carries,
    names_other,
    shared,
    step,
    stepped,
    the_other,
)
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Fixed, Mention, Said, chosen, fixed, is_colour, missing
from edge.dialog.shop.how_many import counted, in_basket
from edge.dialog.shop.index import stems
from edge.dialog.shop.kin import by_mark, kin
from edge.dialog.shop.measured import come_so, of_size
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.money_off import REASONS, as_spoken
from edge.dialog.shop.of_it import USING, is_part, only_facts
from edge.dialog.shop.off_what import OF_MONEY, named_off
from edge.dialog.shop.offers import ends, so_many_for
from edge.dialog.shop.one_word import is_included
from edge.dialog.shop.pairing import alike_as_one, is_theirs, named_twice, own_thing, paired, serves_the_other
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.places_named import ALL, HERE, NEAREST_SIZE, OTHER
from edge.dialog.shop.ranking import numbers_led, picked
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.strange import goes_along, is_beside
from edge.dialog.shop.tables import ASKED_AS, SAME_FACT
from edge.dialog.shop.told_last import told_last, what_else
from edge.dialog.shop.told_place import told_place
from edge.dialog.shop.topic import asked_about
from edge.dialog.shop.two_things import does_that_too, will_do
from edge.dialog.shop.without import the_other_alone
from edge.dialog.shop.words import shown
from edge.dialog.vocabulary.tables import words_of

# Nothing else is named beside the first; the second may stand before another thing's name.
POINTS = re.compile(r"\b(?:it|its|they|theyre|them|one|ones|same|lo|eso|mismo|misma)\b")
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
    mention, other = _mentions(desk, reading, want)
    if want == "compatible" and mention is not None and other is not None and is_theirs(reading, mention):
        mention, other = other, mention
    products: tuple[str, ...]
    if want == "price" and (alone := the_other_alone(desk, reading)):
        return Wish(
            "price", products=(alone,), values=desk.mem.values if alone == desk.mem.product else {}, place=place
        )
    of_it = mention is None or desk.mem.product in mention.products
    if of_it and set(reading.wants) <= _OF_ELSE and (else_so := what_else(desk, reading)) is not None:
        return else_so
    if mention is not None and desk.mem.product and want == "detail" and is_included(reading, mention):
        mention = None  # "does it come with a charger": asked of it, not of chargers
    if mention is not None and is_part(desk, reading, mention, want):
        mention = None  # "what's the battery like", of the speaker we speak of
    if mention is not None and mention.weak and desk.mem.product and _THESE.search(reading.text):
        mention = None  # "are they waterproof": a word of the question, not a thing
    if mention is not None and want == "detail" and desk.mem.product and only_facts(desk, reading, mention):
        mention = None  # "is that thing waterproof"
    if mention is not None and want == "alternative" and _takes_instead(desk, reading, mention):
        want = "stock"  # "any noise cancelling earbuds instead?"
    if mention is not None and mention.other:
        return Wish(want, near=mention.products, extra=heard(reading, mention))
    if mention is None and want == "returns" == desk.mem.want and desk.mem.product:
        products, extra = (desk.mem.product,), ""  # "can you make an exception"
    elif mention is None and want == "returns" == desk.mem.want and desk.mem.offered:
        products, extra = desk.mem.offered, ""  # "twenty days ago", of headphones of whatever kind
    elif mention is not None:
        every = want == "compatible" and (_WHICH_KIND.search(reading.text) or _is_any(reading, mention))
        products = mention.products if every else narrowed(desk, mention.products, reading)
        extra = " ".join(w for w in mention.extra if not (want in OF_MONEY and w in REASONS))
    else:
        products = (desk.mem.product,) if desk.mem.product and refers(desk, reading, want) else ()
        products = told_last(desk, reading, want) or products
        if desk.mem.instead and _THAT_ONE.search(reading.text) and not reading.places and want != "transfer":
            products = (desk.mem.instead,)
        if want in _OF_THAT_ONE and _JUST_THAT_ONE.search(reading.text) and (serving := serves_the_other(desk)):
            products = (serving,)
        extra = ""
    if want == "compatible" and mention is not None and other is None and _with_before_it(desk, reading, mention):
        products, other = (desk.mem.product,), mention  # "does it work with ...", "and with ...?"
    if want == "compatible" and mention is None and not products and desk.mem.product and reading.unknown:
        products = (desk.mem.product,)  # "works with an iPhone?"
    if mention is None and not products and not desk.mem.product and want not in ("promotions", "returns", "hours"):
        products = only_so(desk, reading)  # "how much is the little red one"
    measured = come_so(desk, reading) if mention is None else ()
    one = "" if measured else picked(desk, reading)  # "the little 20 watt one", "the other one"
    if want == "compatible" and mention is not None and other is None and not one:
        one = next((p for p in by_number(desk, reading) if p not in mention.products), "")  # "does the sixty-five ..."
    if one:
        if want == "compatible" and mention is not None and one not in mention.products:
            other = mention
        products, extra = (one,), ""
    products = measured or products
    beside = other.products if other else ()
    if other and not _is_any(reading, other):
        beside = narrowed(desk, beside, reading)  # "off that charger"
    if want == "compare" and not beside and len(products) == 1 and desk.mem.product not in ("", products[0]):
        products, beside = (desk.mem.product,), products  # "is that better than the floor one"
    if want == "compatible" and not beside and (mention is not None or one) and _WITH_IT.search(reading.text):
        spoken_of = (desk.mem.beside if desk.mem.want == "compatible" else "") or desk.mem.product
        beside = (spoken_of,) if spoken_of and spoken_of not in products else ()  # "does the charger work with it?"
    if want == "compatible" and not beside and serves_it(desk, reading):
        beside = (desk.mem.product,)
    if want == "compatible" and want not in reading.wants and len(products) == 1 and not beside:
        first, second = paired(desk, products[0])
        products, beside = (first,), (second,) if second else ()
    if mention is None and not one and (so := comes_so(desk, reading, products)):
        products = (so,)
    values: Mapping[str, tuple[str, ...]] = {}
    lacking: tuple[str, ...] = ()
    if len(products) == 1:
        said = fixed_by(desk.product(products[0]), reading)
        again = mention is not None and want in READS and not (said.values and desk.mem.product == products[0])
        values, lacking = dict(said.values) if again else _with_before(desk, products[0], said), said.lacking
        if mention is not None and not reading.wants and desk.mem.product == products[0] and not said.values:
            values = dict(desk.mem.values)  # "the road ones", of which we speak
        if one and one != desk.mem.product and mention is None and not said.values:
            values = desk.mem.had.get(one, {})  # "put the second aside": as it was asked about
        if mention is not None and carries(desk, reading, products[0]):  # "same in the city runner"
            values = {**shared(desk, products[0]), **values}
        if want in ("options", "stock") and mention is None and _WHICH.search(reading.text):
            values = {k: v for k, v in values.items() if k in said.values or not asked_key(k, reading.text)}
        if (way := step(reading.text)) and (not said.values or beside_it(reading.text)):
            values, lacking = stepped(desk.product(products[0]), values, way), ()
        if names_other(reading.text) and products[0] == desk.mem.product:
            values = the_other(desk.product(products[0]), desk.mem.values, reading.text)
        if mention is None and not place and not elsewhere and desk.mem.place and not reading.wants:
            anew = _looks_on(desk, products[0], values) and not _THERE.search(reading.text)
            place = "" if anew else desk.mem.place
    it_closes = desk.mem.want == "place" and want == "hours" and bool(_PRONOUN.search(reading.text))
    if not place and not elsewhere and (it_closes or OF_THAT_PLACE.search(reading.text)):
        if want in OF_PLACES:
            place = told_place(desk) if want == "hours" else desk.mem.place  # "when do they close"
        elif want == "stock" and desk.mem.want in ("hours", "place") and desk.shop.site(desk.mem.place):
            place = desk.mem.place  # "do they have the shell", after when the other store closes
    if want == "options" and len(products) == 1 and IN_STOCK.search(reading.text):
        named = desk.product(products[0])
        open_keys = missing(chosen(named, values) or named.variants)
        of_colours = "color" in reading.text or "colour" in reading.text
        in_one = of_colours and not any(asked_key(k, reading.text) for k in open_keys)  # it comes in one colour
        want = "stock" if len(open_keys) == 1 and not in_one else want
    if want == "compatible" and not beside:
        extra = " ".join(w for w in reading.unknown if w not in USING)
        theirs = [m for m in reading.mentions if own_thing(desk, reading, m)]
        extra = extra or " ".join(reading.words[m.start].text for m in theirs)
    words = asked_about(desk, reading, want, mention)
    counts = counted(desk, reading, want, products)
    qty = (want == "discount" and counts) or reading.qty or in_basket(desk, reading, want, products) or counts
    if one and str(qty) in stems(desk.name(desk.product(one))):
        qty = 0  # "hold the sixty-five": which of them, and not how many
    if want in FOR_WHOM and not qty and products == (desk.mem.product,) and _THEM.search(reading.text):
        qty = desk.mem.many  # "hold them then", of two pairs that were asked about
    cents = reading.cents
    if len(products) == 1 and want in ("price_override", "price_match", "label"):
        named = desk.product(products[0])
        cents = as_spoken(cents, desk.price(named, (chosen(named, values) or named.variants)[0]).cents)
    return Wish(
        want,
        products=products,
        other=beside,
        values=values,
        lacking=lacking,
        place=place,
        elsewhere=elsewhere,
        qty=qty,
        percent=reading.percent,
        cents=cents,
        words=words,
        extra=extra,
    )


def serves_that_too(desk: Desk, reading: Reading) -> bool:
    """ "And the buds, can it do those", of the power bank; "the 65 watt one, does that work" is one in its place."""
    spoken_of = desk.shop.product(desk.mem.product) if desk.mem.want == "compatible" else None
    if spoken_of is None or not does_that_too(reading, spoken_of.id):
        return False
    akin = {p.id for p in kin(desk, spoken_of)}
    return not akin & {*reading.mentions[0].products}


_WHICH_KIND = re.compile(
    r"\b(?:which|what|cual(?:es)?|que)(?: (?:of|de|the|your|our|these|those|los|las|sus|one|ones))* \w+"
    r" (?:do|does|is|are|can|will|would|works?|fits?|goes|that|sirve\w*|funciona\w*|va\w*)\b"
)
_WITH_IT = re.compile(
    r"\b(?:with|for|on|in|into|to|fit|fits|charge|charges|power|powers|con|para|en)"
    r" (?:it|that|this|them|these|those|that one|el|ella|eso|esto)\b"
)


def serves_it(desk: Desk, reading: Reading) -> bool:
    """ "Will the small charger do?", of the reader that is spoken of."""
    spoken_of = desk.shop.product(desk.mem.product)
    if spoken_of is None or not will_do(reading) or spoken_of.id in reading.mentions[0].products:
        return False
    named = [desk.product(p) for p in reading.mentions[0].products]
    goes = bool(spoken_of.works_with or spoken_of.works_note) or any(p.works_with or p.works_note for p in named)
    return goes and not any(p in kin(desk, spoken_of) for p in named)


def one_on_another(desk: Desk, reading: Reading) -> bool:
    """ "Can he use the small one on his large?", of what fits but what it is made for."""
    spoken_of = desk.shop.product(desk.mem.product)
    fits = spoken_of is not None and bool(spoken_of.works_note) and not reading.named
    return fits and bool(_ONE_ON_ANOTHER.match(reading.text))


_ONE_ON_ANOTHER = re.compile(
    r"(?:(?:and|so|ok|okay|but|then) )*(?:can|could|will|would|may) (?:i|we|he|she|they|you|it|\w+) (?:\w+ )?"
    r"(?:use|put|have|get|try|fit|stick|pop|wear) (?:the|that|this|an?) (?:\w+ ){0,3}?ones? "
    r"(?:on|onto|with|for|in|over) (?:to )?(?:an?|the|his|her|their|my|our|that|this)\b"
    r"|(?:(?:and|so|ok|okay|but|then) )*(?:can|could|will|would|does|do|might) (?:the|that|this|an?) (?:\w+ ){0,3}?"
    r"ones? (?:\w+ )?(?:fit|fits|suit|do for|go (?:on|onto|over|round)|sit on|clip (?:on|onto)) "
    r"(?:it|that|this|mine|them|his|hers|(?:an?|the|his|her|my) \w)"
)


def _is_any(reading: Reading, mention: Mention) -> bool:
    """ "A charger that works with it": any of them, and not the one spoken of."""
    return mention.start > 0 and reading.words[mention.start - 1].text in _ANY


_ANY = frozenset(words_of("a an any another some other un una algun alguna otro otra"))


_OF_ELSE = frozenset({"options", "stock", "alternative", "detail"})
_WHICH = re.compile(f"{WHICH_VALUES.pattern}|{NEAREST_SIZE.pattern}")
_THEM = re.compile(r"\b(?:them|those|both)\b(?! (?:for|in))")
FOR_WHOM = frozenset({"hold", "transfer"})


def only_so(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """The few things that come in the colour, or as the model, that was said; () where many do, or none was said."""
    said = reading.said
    if _names_strange(reading):
        return ()  # "a red dress", "a bottle of red wine": nothing of ours in red
    models = [w for w in said.words if any(c.isdigit() for c in shown(w)) and not w.isdigit()]
    if not (said.colours or models):
        return by_number(desk, reading) or of_size(desk, reading)
    looked = replace(said, sizes=(), numbers=(), words=tuple(models))
    if told := [p for p in desk.mem.offered if (made := fixed(desk.product(p), looked)).values and not made.lacking]:
        return tuple(told)  # "any in green?", of those just told
    found = [p for p in desk.shop.products if p.by_voice and (made := fixed(p, looked)).values and not made.lacking]
    here = [p.id for p in found if any(desk.stock_here(p, v) for v in chosen(p, fixed(p, looked).values))]
    return tuple(here) if len(here) <= FEW_THINGS else ()


def _names_strange(reading: Reading) -> bool:
    """Whether a colour is said of what is nothing here: its thing stands behind it, or before it and its "of"."""
    words = reading.words
    for i, word in enumerate(words):
        around = [w.text for w in (*words[i + 1 : i + 2], *words[max(0, i - 2) : max(0, i - 1)])]
        of = i > 1 and words[i - 1].text in ("of", "de")
        if is_colour(word.text) and any(w in reading.unknown for w in around[: 2 if of else 1]):
            return True
    return False


_ONES = re.compile(r"\b(?:the|that|those|her|him) (?:\w+ ){1,2}?(?:one|ones|pair|pairs)\b|\b(?:el|la|los|las) \w+$")


def comes_so(desk: Desk, reading: Reading, products: tuple[str, ...]) -> str:
    """ "The green ones", of two things put side by side: the one that there is in green, where ours is not."""
    if not (reading.said.colours and products == (desk.mem.product,) and _ONES.search(reading.text)):
        return ""
    looked = Said(colours=reading.said.colours)
    akin = (p.id for p in kin(desk, desk.product(desk.mem.product)))
    others = [p for p in dict.fromkeys((*desk.mem.recent, *desk.mem.offered, *akin)) if desk.shop.product(p)]
    fits = [p for p in others if fixed(desk.product(p), looked).values]
    return fits[0] if len(fits) == 1 and desk.mem.product not in fits else ""


def by_number(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """ "The fifty five", of televisions: a number of one thing's name alone, and no size of anything."""
    led = numbers_led(reading)
    index = desk.store.index
    if len(led) != 1 or led[0] in index.values:
        return ()
    named = tuple(p.id for p in desk.shop.products if led[0] in stems(p.name.get("en")))
    return named if len(named) == 1 else ()


FEW_THINGS = 3  # so many are asked about in one breath


def _takes_instead(desk: Desk, reading: Reading, mention: Mention) -> bool:
    """Whether a thing is named that could take the place of the one spoken of."""
    behind = " ".join(w.text for w in reading.words[mention.end :])
    if "instead of" in reading.text or _NOT_THAT_ONE.search(behind):
        return False  # "she likes the shell but it's too much money, what else is there"
    return bool(desk.mem.product) and desk.mem.product not in mention.products


_NOT_THAT_ONE = re.compile(
    r"\b(?:too|but|doesnt|dont|didnt|isnt|arent|out of|over|more than|cant|cannot|not|gone|sold|pero|no)\b.*"
    r"\b(?:what|anything|something|any|alternativ\w+|que|algo|otra)\b"
)


def _with_before_it(desk: Desk, reading: Reading, mention: Mention) -> bool:
    """Whether the one thing named is what the thing spoken of before should go with."""
    before = {w.text for w in reading.words[max(0, mention.start - 3) : mention.start]}
    led = bool(before & {"with", "for", "con", "para", "to", "charge", "fit", "off", "from", "into", "onto"})
    spoken_of = desk.mem.product and desk.mem.product not in mention.products
    pointed = POINTS.search(reading.text) or _IS_THIS.search(reading.text)
    if _ANYTHING.search(reading.text):
        return False  # "anything to go with the Aural One?"
    if serves_that_too(desk, reading):
        return True
    return bool(spoken_of and led and (pointed or desk.mem.want == "compatible"))


_ANYTHING = re.compile(
    r"\b(?:anything|something|what(?: (?:else|have|do|can|could|would|should) \w+)*|algo)(?: \w+){0,3}"
    r" (?:go|goes|works?|fits?|use|pair|match\w*|va|funciona)\b"
)


_IS_THIS = re.compile(r"\b(?:will|would|can|could|does|do|is|are|use) (?:this|that|these|those)\b")


def heard(reading: Reading, mention: Mention) -> str:
    """The words of a mention as they were said, with the strange ones around it."""
    said = [w.text for w in reading.words[mention.start : mention.end]]
    after = reading.words[mention.end].text if mention.end < len(reading.words) else ""
    before = [e for e in mention.extra if e != after]
    return " ".join([*before, *said, *([after] if after in mention.extra else [])])


def _mentions(desk: Desk, reading: Reading, want: str) -> tuple[Mention | None, Mention | None]:
    found = [m for m in reading.mentions if want != "compatible" or not own_thing(desk, reading, m)]
    if not found:
        return None, None
    if want in ("compatible", "compare") and len(found) > 1:
        found = named_twice(found)
        if want == "compatible":
            found = alike_as_one(desk, found, either=bool(_EITHER.search(reading.text)))
        return found[0], found[1] if len(found) > 1 else None
    return found[-1] if want in ("compatible",) else found[0], None


_EITHER = re.compile(r"\b(?:which|either|neither|whichever|any of|one of|both|cual(?:es)?|ambos|alguno)\b")


def refers(desk: Desk, reading: Reading, want: str) -> bool:
    """Whether a turn that names nothing speaks of what was spoken of before."""
    said = reading.said
    if POINTS.search(reading.text):
        return True
    if want == "promotions" and so_many_for(reading.text):
        return not _names_another(replace(reading, unknown=tuple(u for u in reading.unknown if u not in _SIGNS)))
    if want == "promotions":
        pointed = bool(SHOWS.search(reading.text)) or "tiene" in reading.text or ends(reading.text)
        if behind_a_price.is_of_it(desk, reading):
            return True
        pointed = pointed or (desk.mem.want in ("price", "promotions") and bool(_THE_DEAL.search(reading.text)))
        return pointed and not _names_another(replace(reading, unknown=tuple({*reading.unknown} - _STOPS)))
    if want == "detail" and any(w in ASKED_AS or w in SAME_FACT for w in reading.unknown):
        return True  # "how long is the warranty"
    if want in OF_MONEY:
        return not named_off(reading)  # "ask for fifteen off, there's a loose thread"
    if want in FOR_WHOM and _FOR_SOMEBODY.search(reading.text):
        return True  # "set two aside under Kim"
    if _names_another(reading):
        return False
    if said.colours or said.sizes or said.numbers or SHOWS.search(reading.text):
        return True
    if desk.mem.product and fixed(desk.product(desk.mem.product), said).values:
        return True  # "sorry, I meant the plain N7": a value of it
    return want in ("detail", "options", "returns", "alternative", "price_match") or not reading.unknown


_THE_DEAL = re.compile(r"\b(?:the|la|el) (?:deal|offer|sale|promo|promotion|discount|oferta|promocion|descuento)\b")
_STOPS = frozenset(words_of("stop stops stopped expire expired"))  # "when did that stop": no thing
_SIGNS = frozenset(words_of("sign signs poster flyer ad advert banner shelf window letrero cartel anuncio"))


def _names_another(reading: Reading) -> bool:
    """ "This hammer", "any tablets": a thing that nothing here is called, not what was spoken of."""
    strange = [i for i, w in enumerate(reading.words) if w.text in reading.unknown and not is_beside(reading, i)]
    return any(i and reading.words[i - 1].text in DETERMINERS and not goes_along(reading, i) for i in strange)


def _with_before(desk: Desk, product_id: str, said: Fixed) -> dict[str, tuple[str, ...]]:
    """The same product as before keeps what was chosen, but for what is said anew."""
    before = dict(desk.mem.values if desk.mem.product == product_id else desk.mem.had.get(product_id, {}))
    both = {**before, **said.values}
    if said.values and not chosen(desk.product(product_id), both) and chosen(desk.product(product_id), said.values):
        return dict(said.values)  # "the silver one then", where silver comes in another size alone
    return both


def narrowed(desk: Desk, products: Iterable[str], reading: Reading) -> tuple[str, ...]:
    """Of several that a name may mean: the one we speak of, or those that come as it was said."""
    named = tuple(products)
    if len(named) > 1 and (one := by_mark(desk, named, reading)):
        return (one,)  # "el cargador chico", "the wee one": the one that is called small
    if len(named) > 1 and desk.mem.product in named:
        if not _ANOTHER_ONE.search(reading.text):
            return (desk.mem.product,)
        named = tuple(p for p in named if p != desk.mem.product)  # "which other charger then"
    said = reading.said
    called = [p for p in named if set(said.numbers) & set(stems(desk.product(p).name.get("en")))]
    if len(named) > 1 and len(called) == 1:
        return (called[0],)  # "the charger of twenty"
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
        that_one = _THE_OTHER.search(reading.text) or not _ANYWHERE.search(reading.text)
        return (others[0], False) if len(others) == 1 and that_one else ("", True)
    return (desk.here, False) if HERE in reading.places else ("", False)


_THERE = re.compile(r"\b(?:there|alla|alli|ahi)\b")  # "the black ones over there": in the place spoken of


def _looks_on(desk: Desk, product_id: str, values: Mapping[str, tuple[str, ...]]) -> bool:
    """ "Silver then", where neither this place nor the other had the black: looked for anew, and here first."""
    if product_id != desk.mem.product or values == desk.mem.values or not desk.mem.values:
        return False
    before = chosen(desk.product(product_id), desk.mem.values)
    return not any(desk.stock(desk.product(product_id), v).get(desk.mem.place) for v in before)


_FOR_SOMEBODY = re.compile(r"\b(?:under|for|name of|para|a nombre de) \w+$")
_THE_OTHER = re.compile(
    r"\b(?:the|our|your|that) other (?:store|shop|location|branch|place)\b|\b(?:la otra|tu otra) tienda\b"
)
_ANYWHERE = re.compile(
    r"\b(?:whos|quien|anyone|anybody|where can|any|anywhere|elsewhere|else|which|who|closest|nearest)\b"
)
OF_PLACES = frozenset({"hours", "transfer"})
OF_THAT_PLACE = re.compile(
    r"\b(?:they|them|theyre|their|there|that (?:store|shop|branch|location|place|one)|alla|ellos)\b"
)
_THESE = re.compile(r"\b(?:its?|they|them|those|these|es[oae]s?|ell[oa]s)\b")
_PRONOUN = re.compile(r"\b(?:it|its|they|them|eso)\b")
_OF_THAT_ONE = frozenset(("price", "where", "stock", "options", "buy", "returns", "promotions", "hold"))
_JUST_THAT_ONE = re.compile(r"\b(?:that|this) one\b|\bes[ae]$")
_THAT_ONE = re.compile(r"\b(?:th(?:at|is) one|the other(?: one)?|es[ae] otr[oa]|la otra|el otro)\b")
