"""What is asked, of all that the words of a turn may ask: at most two things; of what is `resolve`'s. PURE.

A bare name or value asks what was asked last, or what there is of it.
"""

import re
from collections.abc import Sequence

from edge.dialog.shop import behind_a_price
from edge.dialog.shop.carrying import names_other, step
from edge.dialog.shop.codes import brings_a_code
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.facts import all_facts, how_much_of, is_fact, parts_of
from edge.dialog.shop.finding import chosen, fixed
from edge.dialog.shop.of_it import (
    IF_IT_WONT,
    how_it_fits,
    how_many_of_its_own,
    only_facts_of_it,
    tells_what_it_fits,
)
from edge.dialog.shop.offers import anything_on, ends, so_many_for, upcoming
from edge.dialog.shop.one_word import OPEN, THE_ONE_IS_IN, WHICH_ARE_IN, asks_price, asks_stock, by_one_word, each_asked
from edge.dialog.shop.patterns import COVERS, READS
from edge.dialog.shop.places_named import ALL, HERE, NEAREST_SIZE, OTHER
from edge.dialog.shop.ranking import picked
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.resolve import POINTS, one_on_another, serves_it, serves_that_too
from edge.dialog.shop.several import over_the_other
from edge.dialog.shop.something_else import is_too_dear, told_against
from edge.dialog.shop.sum_told import is_so_much_off, is_that_so, is_the_price
from edge.dialog.shop.tables import ASKED_AS
from edge.dialog.shop.told_place import is_not_here
from edge.dialog.shop.topic import topic
from edge.dialog.shop.two_things import either_or, serves
from edge.dialog.shop.whats_the import is_meant_to_be, whats_the
from edge.dialog.shop.without import the_other_alone
from edge.dialog.vocabulary.tables import words_of

_OF_IT = re.compile(
    r"\b(?:do|does|did) (?:it|they|th(?:at|is)(?: one)?|these|those) (?:\w+ )?(?:have|got|come with|include|feature)\b"
    r"(?! (?:it|them|one|ones|some|more|any (?:left|more|in|at)|in)\b)"
)
_HOW_MANY = re.compile(r"\b(?:how many|cuant[oa]s)\b")
OF_OFFERS = frozenset({"price", "promotions", "label", "stock"})
_AN_OFFER = re.compile(r"\b(?:price|deal|offer|promo\w*|sale|discount|oferta|precio)\b")
_ENDING = re.compile(r"\b(?:anything|something|whats|what|which)\b.*\b(?:end|ends|ending|expires|expiring|finishes)\b")
SOME_WORDS = 8  # a question in one breath
FEW_WORDS = 4  # "weight?", "and the battery"
GOES_ON = frozenset({"stock", "price", "where", "returns"})  # what "and the large?" may ask again
ALSO_GOES_ON = frozenset({"compatible", "options", "promotions"})  # and these, where it is said that it goes on
_ANY_IN = re.compile(
    r"^(?:(?:and|so|ok|okay|y|o) )*(?:(?:any|some|one|ones|algun[oa]?s?|un[oa]s?) (?:in|of|en|de)|hay)\b"
)
# "And the ...?", "no, sorry, I meant the ...": the same of another.
_AND_THE = re.compile(
    r"^(?:(?:so|ok|okay|well|then|now|right|great|grand|good|nice|lovely|cool|fine|perfect|thanks|alright|yeah"
    r"|thank you|got it|cheers|much|very|many|awesome|excellent|gracias|muchas|perfecto|vale|bueno|bien|genial) )*"
    r"(?:and|or|what about|how about|anything|something|y|o|que tal|que hay|algo)\b"
    r"|^(?:(?:oh|ah|um|uh|er|so|ok|okay|well|but|hang on|hold on|wait|actually) )*"
    r"(?:no|nope|sorry|not (?:that|the|those|these|this|it)|i (?:mean|meant|was after|was asking)"
    r"|my (?:mistake|bad)|perdon|digo|quise decir)\b"
    r"|\b(?:i (?:mean|meant)|rather|sorry|digo|quise decir|perdon)$"
)


def _goes_on_about_returns(desk: Desk, reading: Reading, asked: Sequence[str]) -> bool:
    """ "And jeans, how long?", after what may be returned until when."""
    goes_on = set(asked) <= {"detail", "hours", "price", "stock"} and bool(_AND_THAT.search(reading.text))
    of_else = asks_stock(reading.text) or asks_price(reading.text)  # "and jeans, price?"
    goes_on = goes_on and (not of_else or bool(_SO_LONG.search(reading.text)))
    return desk.mem.want == "returns" and reading.named and goes_on and not is_fact(desk, reading)


def _asks_what_there_is(reading: Reading, asked: Sequence[str]) -> bool:
    """ "What could he walk out with today?", "what can I give her then?": what else there is, and no sum of money."""
    open_so = set(asked) <= {"stock", "detail", "discount_rule"} and not reading.named
    return open_so and bool(_COULD_HAVE.search(reading.text)) and not _OF_MONEY.search(reading.text)


def _on_returns(desk: Desk, reading: Reading) -> bool:
    """ "What if she has the receipt", "who can make an exception", after what may be returned."""
    return desk.mem.want in ("returns", "refund") and not reading.named and bool(_OF_RETURNS.search(reading.text))


_OF_THE_SAME = re.compile(r"^(?!.*\b(?:what|which|anything|something|que|algo)\b).*\b(?:instead|en su lugar|mejor)$")
_OF_RETURNS = re.compile(
    r"\b(?:faulty|broken|broke|defective|damaged|doesnt work|dont work|defectuos[oa]s?|no (?:sirven?|funcionan?)"
    r"|how (?:long|many days|late) (?:is|have|has|do|does|would|will|can)|time limit|until when|by when"
    r"|who (?:decides|signs|can|could|approves|allows|would|do i|has (?:the )?authority|makes)|receipts?|exceptions?|"
    r"opened|open box|unworn|tags|used|worn|too late|recibo|ticket|excepcion)\b"
)
_SHOW_ME = re.compile(
    r"(?:(?:and|so|but|ok|okay|please|just) )*(?:(?:can|could|would|will)(?: not)? you (?:just |please )?)?"
    r"(?:show|take|walk|lead|bring|guide|lleva\w*|muestr\w*|ensen\w*)(?: (?:me|us|it|there|where|to it|over|please))*$"
)
_HOW_LONG = re.compile(
    r"^(?:\w+ ){0,3}?(?:how (?:long|soon|many days)|when|cuanto (?:tarda\w*|tiempo)|cuando)\b"
    r"(?!.*\b(?:warranty|battery|garantia)\b)"
)
_SO_LONG = re.compile(r"\bhow (?:many (?:days|weeks|months)|long)\b|\bcuant[oa]s? (?:dias|semanas|meses|tiempo)\b")
_RAN_OUT = re.compile(r"\b(?:out of|sold out|left|missing|low on)\b")
_AND_THAT = re.compile(r"^(?:and|what about|how about|y|que tal)\b.*|\bhow (?:long|many days)\b")


def reads(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """What is asked, at most two things; a bare name asks what was asked last, or what there is of it."""
    asked = [w for w in reading.wants if w in READS]
    if set(asked) <= {"detail", "stock", "compare", "price"} and over_the_other(reading):
        return ("compare",)
    if set(asked) <= {"detail", "stock", "compare", "price"} and which_costs_less(desk, reading):
        return ("price",)  # "which is cheaper, the 8 or the 32?"
    if the_other_alone(desk, reading) or (set(asked) <= {"detail"} and whats_the(desk, reading)):
        return ("price",)
    if set(asked) <= {"detail", "compatible", "stock", "price", "label"} and is_meant_to_be(reading):
        return ("price",)
    if (
        desk.mem.product
        and set(asked) <= {"detail"}
        and not (reading.named or reading.asked or reading.signals & {"bye", "thanks", "done"})
        and is_too_dear(reading.text)
    ):
        return ("alternative",)  # "ooh, bit steep"
    of_the_same = desk.mem.product and not (reading.named or reading.asked) and _OF_THE_SAME.search(reading.text)
    if asked == ["alternative"] and of_the_same and _says_value(desk, reading):
        return ("stock",)  # "large navy instead", of what is spoken of
    if told_against(reading, asked) or (is_not_here(desk) and _asks_what_there_is(reading, asked)):
        return ("alternative",)
    if (
        set(asked) <= {"detail", "compatible", "stock"}
        and tells_what_it_fits(desk, reading)
        and _says_value(desk, reading)
    ):
        return ("compatible",)
    if behind := behind_a_price.asked(desk, reading):
        return (behind,)  # "and what's it without the offer?"
    if so_many_for(reading.text) and set(reading.wants) <= {"price", "promotions", "detail", "stock", "buy", "label"}:
        return ("promotions",)  # "my sister told me it's two pairs for the price of one"
    pointed = POINTS.search(reading.text) or _AT_ITS_END.search(reading.text)
    of_a_thing = reading.named or bool(desk.mem.product and pointed)
    if of_a_thing and set(reading.wants) <= OPEN and (meant := by_one_word(reading)):
        return (meant,)
    so = bool(desk.mem.product) and (_says_value(desk, reading) or names_other(reading.text))
    so = so or _only_values(reading)  # "is the 50 ml in"
    if (
        desk.mem.product
        and not reading.named
        and set(asked) <= {"detail", "options", "stock"}
        and WHICH_ARE_IN.search(reading.text)
    ):
        return ("stock",)  # "what sizes are in"
    if so and set(asked) <= {"detail", "stock"} and THE_ONE_IS_IN.search(reading.text):
        return ("stock",)  # "is the large in"
    if set(asked) <= {"detail", "stock", "compare", "compatible"} and either_or(reading) and _compares(reading):
        return ("compare",)  # "which is better in the wet, the one or the other"
    if (serves(reading) or serves_it(desk, reading) or one_on_another(desk, reading)) and set(asked) <= {
        "detail",
        "stock",
        "compatible",
    }:
        return ("compatible",)  # "will the big charger do the reader"
    if so and asked == ["detail"] and not reading.named and _IS_IN_IT.search(reading.text):
        return ("stock",)  # "is that one in slate"
    of_its_own = bool(desk.mem.product) and set(asked) <= {"detail"} and only_facts_of_it(desk, reading)
    if of_its_own or how_it_fits(reading):
        return ("detail",)  # "it's proper waterproof, yeah?"
    if is_not_here(desk) and not reading.named and _NONE_AT_ALL.search(reading.text):
        return ("stock",)
    if "promotions" in asked and brings_a_code(reading.text):
        return ("promotions",)  # "is it cheaper with a code?"
    if anything_on(reading) and set(asked) <= {"detail", "stock", "alternative", "price"}:
        return ("promotions",)  # "anything for her on socks?"
    if NEAREST_SIZE.search(reading.text) and (desk.mem.product or reading.named):
        return ("stock",)
    if desk.mem.want in ("hold", "hold!") and ends(reading.text) and not reading.named and set(asked) <= {"detail"}:
        return ("hold_time",)
    if (
        desk.mem.want == "transfer"
        and not reading.named
        and set(asked) <= {"detail"}
        and _HOW_LONG.search(reading.text)
    ):
        return ("transfer_time",)  # "hm, how long will that be", of what shall be brought over
    if (
        desk.mem.want == "transfer_time"
        and reading.places
        and not reading.named
        and set(asked) <= {"detail", "stock"}
        and not asks_stock(reading.text)
    ):
        return ("transfer_time",)  # "from Hilltop?", behind how long it takes
    if _goes_on_about_returns(desk, reading, asked) or _on_returns(desk, reading):
        return ("returns",)
    if desk.mem.want == "promotions" and reading.named and behind_a_price.is_covered(reading, asked):
        return ("promotions",)  # "does it cover boots", of an offer
    if {"price", "promotions"} <= set(asked) and WITH_IT.search(reading.text):
        return ("price",)
    if {"compatible", "stock"} <= set(asked) and len(reading.mentions) == 1 and _ONE_FOR.search(reading.text):
        asked.remove("compatible")  # "do you have one for a laptop", of what is called so
    if {"compatible", "stock"} <= set(asked) and reading.places and _chooses(desk, reading):
        asked.remove("compatible")  # "check Hilltop for a case for the N7"
    if "promotions" in asked and "how much off" in reading.text:
        return ("promotions",)
    if "options" in asked and _RAN_OUT.search(reading.text):
        return ("stock",)  # "which sizes are we out of"
    if (set(asked) <= {"detail", "stock"} and serves_that_too(desk, reading)) or (
        desk.mem.want == "compatible" and reading.named and set(asked) <= {"detail"} and _ELLIPTIC.search(reading.text)
    ):
        return ("compatible",)  # "does the power bank?"
    if "compatible" in asked and len(reading.mentions) == 1 and all_facts(desk, reading) and is_fact(desk, reading):
        return ("detail",)  # "would that one do for the plane"
    of_it = "compatible" in asked and not reading.named and bool(desk.mem.product) and not _OTHERS.search(reading.text)
    if of_it and is_fact(desk, reading):
        return ("detail",)  # "can it go in the dishwasher"
    if desk.mem.want == "where" and desk.mem.product and not reading.named and _SHOW_ME.match(reading.text):
        return ("where",)  # "can you take me there?"
    if "where" in asked and not reading.named and set(reading.places) <= {HERE} and is_not_here(desk):
        return ("stock",)  # "where's it at then", of what is not here
    if (
        reading.asked
        and reading.cents
        and not (reading.named or asked)
        and desk.mem.product
        and len(reading.words) <= FEW_WORDS + 2
    ):
        return ("price",)  # "those forty nine bucks?"
    if "label" in asked and reading.cents:
        return ("label",)
    if _how_long_an_offer(desk, reading):
        return ("promotions",)  # "how long does that last", of a price that will end
    if {"returns", "compatible"} <= set(asked) and IF_IT_WONT.search(reading.text):
        asked.remove("compatible")  # "if they don't fit my ears, how long do I have to bring them back"
    if "returns" in asked and set(asked) <= {"returns", "stock", "detail"} and _SO_LONG.search(reading.text):
        return ("returns",)  # "how many days to bring it back if it won't clamp on"
    if _HOW_MANY.search(reading.text) and "stock" in asked and (is_fact(desk, reading) or how_many_of_its_own(reading)):
        return ("detail",)  # "how many ports", "how many kinds of light does it do"
    if _is_of_it(desk, reading, asked):
        return ("detail",)  # "do they have noise cancelling"
    of_offer = desk.mem.want == "promotions" and not (
        reading.named or _only_values(reading)
    )  # "is that only here or at Hilltop too"
    if asked == ["detail"] and reading.places and not of_offer and not is_fact(desk, reading):
        return ("stock",)  # "is the sand one at Hilltop"
    few = (
        SOME_WORDS if reading.asked and not _OTHERS.search(reading.text) else FEW_WORDS
    )  # "before I forget, how do I wash it?"
    bare = bool(desk.mem.product) and len(reading.words) <= few
    if not asked and not reading.named and bare and any(w in ASKED_AS for w in topic(reading)):
        return ("detail",)  # "and the battery?", of what has none in the data
    spoken_of = bare or (
        bool(desk.mem.product) and len(reading.words) <= SOME_WORDS and not _OTHERS.search(reading.text)
    )
    how = reading.named and (to := _HOW_TO.search(reading.text)) and to["verb"] not in _GETTING
    of_a_fact = of_a_thing and _ASKS.match(reading.text) and any(w in ASKED_AS for w in topic(reading))
    of_a_fact = of_a_fact and "else" not in reading.text.split()  # "what else would charge it"
    if not asked and (how or of_a_fact or ((reading.named or spoken_of) and is_fact(desk, reading))):
        return ("detail",)
    if (
        desk.mem.want == "promotions"
        and reading.places
        and not (reading.named or ("stock" in asked and (_only_values(reading) or _HOW_MANY.search(reading.text))))
        and set(asked) <= {"price", "detail", "stock"}
        and not ("price" in asked and asks_price(reading.text))
    ):
        return ("promotions",)  # "does that run at the other store"
    if "detail" in asked and len(asked) > 1 and not is_fact(desk, reading):
        asked.remove("detail")  # "is the ... in stock" is no question about a fact
    if "where" in asked and (OTHER in reading.places or ALL in reading.places):
        asked = ["stock" if w == "where" else w for w in asked]  # "where's the nearest one"
    if parts_of(reading):
        return ("detail",)  # "does the reader have a light"
    if set(reading.wants) <= READS and len(reading.mentions) <= 1 and len(each := each_asked(reading)) > 1:
        return tuple(w for w in each if w != "promotions" or "price" not in each or not _price_tells(desk, reading))
    if {"price", "stock"} <= set(asked) and _BOTH.search(reading.text):
        return ("stock", "price")
    if len(reading.mentions) > 1 and set(asked) <= {"detail", "stock", "compare"} and _compares(reading):
        return ("compare",)
    for strong, weak in COVERS:
        if strong in asked and weak in asked:
            asked.remove(weak)
    if not asked and not reading.named and (upcoming(reading.text) or _ENDING.search(reading.text)):
        return ("promotions",)
    if "price" in asked and how_much_of(desk, reading):
        return ("detail",)  # "how much storage on the reader"
    if "price" in asked and _MEASURES.search(reading.text):
        return ("detail",)  # "how much does it weigh"
    if reading.mentions and set(asked) <= {"detail", "stock"} and is_the_price(desk, reading):
        return ("price",)  # "is the hoodie still fifty four"
    if set(asked) <= {"detail"} and reading.mentions and is_so_much_off(reading):
        return ("promotions",)  # "she reckons the shell's twenty off, is she right"
    if reading.mentions and set(asked) <= {"detail"} and is_that_so(desk, reading):
        return ("price",)  # "someone said the socks are twelve now, is that so?"
    if asked == ["detail"] and (reading.said.colours or reading.said.sizes) and reading.named and not topic(reading):
        return ("stock",)  # "is the lite in white"
    if (
        "stock" in asked
        and reading.named
        and (within := _IS_IN.search(reading.text))
        and (
            reading.unknown
            or (len(reading.text[: within.end()].split()) <= reading.mentions[0].start and is_fact(desk, reading))
        )
    ):
        return ("detail",)  # "is there gelatin in the vitamins"
    elliptical = _only_values(reading) or _says_value(desk, reading) or bool(reading.places) or bool(step(reading.text))
    elliptical = elliptical or names_other(reading.text)
    if not asked and (reading.named or elliptical):
        goes_on = desk.mem.want in GOES_ON or (desk.mem.want == "hours" and not reading.named)
        before = desk.mem.want if goes_on else ""
        if desk.mem.want == "detail" and desk.mem.words and reading.named and not _ANY_OF.search(reading.text):
            before = "detail"  # "and the other one", of whose weight was asked
        if desk.mem.want == "compatible" and _ELLIPTIC.search(reading.text):
            before = "compatible"
        if desk.mem.want == "compatible" and re.search(r"\b(?:for|with|para|con)\b", reading.text):
            before = "compatible"
        alone = desk.mem.want == "promotions" and reading.named and _is_bare_name(reading)
        if desk.mem.want in ALSO_GOES_ON and not reading.places and (alone or _AND_THE.search(reading.text)):
            before = "price" if desk.mem.want == "promotions" and not reading.named else desk.mem.want
        if before == "price" and not reading.named and _only_values(reading) and _was_out(desk):
            return ("stock", "price")  # "and in a thirty-six?", after what there was none of, and its price
        if before == "where" and _only_values(reading) and not reading.named:
            before = "stock"  # "I need a thirty-three", behind where they are: all sizes lie together
        if before == "price" and _only_values(reading) and _ANY_IN.search(reading.text):
            before = "stock"  # "any in green?"
        if before == "price" and _says_value(desk, reading, lacking=True):
            return ("stock",)  # "size ten?", of what comes in no size ten
        if before == "price" and reading.said.colours and _is_one(desk, reading):
            return ("stock", "price")  # "same in slate": a colour seldom changes the price alone
        if before == "price" and HERE in reading.places and (reading.said.colours or reading.said.sizes):
            return ("stock",)  # "white ones here?"
        if before == "where" and any(p != HERE for p in reading.places):
            before = "stock"  # "any other store", where it is not in this one
        if before == "price" and any(p not in (HERE, ALL) for p in reading.places):
            return ("price", "stock")  # "and at Hilltop?": the price is asked there, and whether there is any
        return (before or "stock",)
    if not asked and picked(desk, reading):
        return (desk.mem.want if desk.mem.want in GOES_ON else "stock",)  # "and the little one"
    return tuple(asked[:2])


def which_costs_less(desk: Desk, reading: Reading) -> bool:
    """Whether it is asked which of its own sizes costs less, of the one thing that is spoken of."""
    product = desk.shop.product(desk.mem.product) if not reading.named else None
    several = product is not None and len({v.price_cents for v in product.variants}) > 1
    return several and bool(_COSTS_LESS.search(reading.text))


_COSTS_LESS = re.compile(
    r"\b(?:which|whats|what is|cual)\b.*\b(?:cheap(?:er|est)|(?:less|more) expensive|dear(?:er|est)|pric(?:ier|iest)"
    r"|costs? (?:me |us )?(?:less|more|the (?:least|most))|mas (?:barat|car|economic)[oa]s?|cuesta (?:menos|mas))\b"
)
_IS_IN_IT = re.compile(
    r"\b(?:is|are|comes?) (?:it|that|this|they|those|these)(?: ones?)?(?: (?:here|also|there))? in\b"
)


def _price_tells(desk: Desk, reading: Reading) -> bool:
    """Whether the price says by itself with which offer it is."""
    product = desk.shop.product(reading.mentions[0].products[0] if reading.mentions else desk.mem.product)
    return product is not None and desk.price(product, product.variants[0]).offer is not None


def _is_bare_name(reading: Reading) -> bool:
    """ "The rain boots?": a name, and nothing beside it."""
    return all(w.text in _ARTICLES for w in reading.beside)


_ARTICLES = frozenset(words_of("the those these our your el la los las then too tambien though great right good ok"))


def _chooses(desk: Desk, reading: Reading) -> bool:
    """Whether a value of the named thing is said: its model, its size."""
    return bool(reading.mentions) and bool(fixed(desk.product(reading.mentions[0].products[0]), reading.said).values)


def _was_out(desk: Desk) -> bool:
    """Whether there is none here of what we spoke of, as it was chosen."""
    product = desk.shop.product(desk.mem.product)
    if product is None or not desk.mem.values:
        return False
    meant = chosen(product, desk.mem.values)
    return bool(meant) and not any(desk.stock_here(product, v) for v in meant)


def _is_one(desk: Desk, reading: Reading) -> bool:
    """ "And slate?", of a medium that is spoken of: one size and colour is meant, it costs the same, and it is here."""
    product = desk.shop.product(desk.mem.product)
    if product is None or reading.named or not desk.mem.values:
        return False
    meant = chosen(product, {**desk.mem.values, **fixed(product, reading.said).values})
    same = len({desk.price(product, v).cents for v in product.variants}) == 1
    return same and len(meant) == 1 and bool(desk.stock_here(product, meant[0]))  # else the price says where it is


_ASKS = re.compile(
    r"(?:is|are|does|do|did|will|would|can|could|how|hows|what|whats|weight|battery|material)\b(?! (?:you|we)\b)"
)
_HOW_TO = re.compile(
    r"\b(?:how|como) (?:(?:do|does|can|could|should|would) (?:i|we|you|he|she|they|it|one) |(?:se|debo|puedo) )"
    r"(?P<verb>\w+)"
)  # "how do I wash the socks"
_GETTING = frozenset(
    words_of("get find buy order pay reach know return compare comprar compro pagar pago encontrar llegar")
)
_ANY_OF = re.compile(
    r"^(?:(?:and|ok|okay|so|also|y|tambien) )*(?:an?|any|some|un|una|unos|unas) "
)  # "and a cable for it"
_ONE_FOR = re.compile(r"\b(?:have|got|carry|sell|any|tienen?|hay) (?:one|ones|un[oa]|something) (?:for|para)\b")
_NONE_AT_ALL = re.compile(
    r"^(?:(?:so|oh|ok|okay|what|wait|really|y|entonces) )*"
    r"(?:none|not (?:even )?(?:a single )?one|nothing|zero|no mas|ningun[oa]|nada|seriously|are you sure)"
    r"(?: (?:at all|here|left|anywhere|of them|in the back|out back|de nada|aqui))*$"
)
_AT_ITS_END = re.compile(
    r"\b(?:that|this|those|these|eso|esto)(?: then| now| please)?$"
)  # "what's he looking at for that"
_OF_MONEY = re.compile(r"\b(?:off|discounts?|percent|price|dollars?|bucks|knock|down|descuento|rebaja)\b")
_COULD_HAVE = re.compile(
    r"\b(?:what|which|anything|something|que) (?:\w+ )?(?:(?:can|could|would|might|will|do|does) )?"
    r"(?:i|we|he|she|they|you|(?:the|my|this) \w+) (?:(?:can|could|might) )?(?:actually |just |then )?"
    r"(?:get|have|take|buy|show|offer|give|sell|recommend|put (?:him|her|them)|wear|try|suggest"
    r"|walk (?:out|away|off) with|leave with|go (?:home )?with)\b"
    r"|\b(?:what are|whats) (?:my|our|his|her|their) (?:other )?options?\b"
    r"|\b(?:que|cual) (?:\w+ )?(?:puede|podria|le|les) (?:llevar\w*|ofrezco|ofrecer\w*|doy|muestro)\b"
)
_OTHERS = re.compile(r"\b(?:what|which|anything|something|que|cual|cuales|algo)\b")  # "what else would charge it"
# "With the promo?", "after the discount": the price as it is with it.
WITH_IT = re.compile(
    r"\b(?:with|after|including|con|despues de|ya con|incluyendo) (?:the |that |this |el |ese |la |esa )?(?:\w+ )?"
    r"(?:discount|promo\w*|sale|offer|deal|descuento|oferta|rebaja)\b"
)
_ELLIPTIC = re.compile(
    r"^(?:(?:and|so|ok|what about|how about|y) )*(?:does|do|will|would|can|is|are)"
    r" (?:the|a|an|my|her|his|that|this|our)(?: (?!(?:here|left|available|in|out|at|on)\b)\w+){1,4}$"
)
_MEASURES = re.compile(
    r"\bhow much (?:do|does|can|will|could|would) .*\b(?:cover|weigh|hold|carry|store|lift|pump|charge|last)\b"
)
_IS_IN = re.compile(
    r"\b(?:is|are) there (?:any |a |an )?(?:\w+ ){1,2}(?:in|on) (?:the|this|that|these|those|it|them|your|our)\b"
    r"(?! (?:buildings?|premises|house|stores?|shops?|place|back|warehouse|stock ?room|store ?room|floor|shel(?:f|ves)"
    r"|racks?|system|network|company)\b)"
)
_COUNTS = r"\b(?:stock|counts?|how many|available|left|have|got|hay)\b"
_COSTS = r"\b(?:price|costs?|much|cuesta|precio)\b"
_BOTH = re.compile(rf"{_COUNTS}.*\b(?:and|y|plus)\b.*{_COSTS}|{_COSTS}.*\b(?:and|y|plus)\b.*{_COUNTS}")
_COMPARES = re.compile(
    r"\b(?:than|versus|vs|better|which (?:is|are|one|ones|of)|whichs|\w{3,}(?:er|est) (?:the|of)|or the|compared?)\b"
)


def _compares(reading: Reading) -> bool:
    """Whether two are put side by side, by words that name neither: "the speaker, the mini one" is no "-er the"."""
    return bool(_COMPARES.search(reading.masked()))


def _says_value(desk: Desk, reading: Reading, *, lacking: bool = False) -> bool:
    """ "And nude?": a value that the thing spoken of has, though it is no colour or size in general; or lacks."""
    product = desk.shop.product(desk.mem.product)
    said = fixed(product, reading.said) if product is not None and not reading.named else None
    return said is not None and bool(said.lacking if lacking else said.values)


def _how_long_an_offer(desk: Desk, reading: Reading) -> bool:
    """Whether the end of the promotion that was just told is asked."""
    if set(reading.wants) & {"transfer_time", "returns", "hours", "compatible"} or reading.named:
        return False
    of_offers = desk.mem.want in OF_OFFERS or bool(_AN_OFFER.search(reading.text))
    if not ends(reading.text) or not of_offers or "battery" in reading.text:
        return False
    if desk.mem.want == "promotions" and not desk.mem.product:
        return True
    return any(o.concerns(desk.mem.product) for o in desk.shop.offers) or bool(_AN_OFFER.search(reading.text))


def _is_of_it(desk: Desk, reading: Reading, asked: Sequence[str]) -> bool:
    """Whether what a thing "has" is a part or property of it, not another thing of the shop."""
    if not desk.mem.product or not _OF_IT.search(reading.text) or set(asked) - {"stock", "detail"} or reading.places:
        return False
    other = any(not m.weak for m in reading.mentions) and not re.search(
        r"\b(?:it|that|this|in them|of them)\b", reading.text
    )
    return not other and not _only_values(reading) and bool(reading.mentions or topic(reading))


def _only_values(reading: Reading) -> bool:
    said = reading.said
    return bool(said.colours or said.sizes or said.numbers)
