# ruff: noqa: E501 - frames stay in one piece
"""A shopper's turn that orders by its form alone: "charcoal beanie please", "fine, then just a lamp". PURE.

It decides by the whole turn: the things, their colours, sizes and counts, for whom they are, and besides them nothing
but words in which one orders. What holds any other word, asks, or only says a name, is not an order: it is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from domain.order import Line
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.extremes import extreme
from edge.dialog.shop.finding import KEY_WORDS, Mention, Said, chosen, fixed, is_colour
from edge.dialog.shop.how_many import BARE_COUNT, ONE_IN
from edge.dialog.shop.looking_first import LOOKS, only_may
from edge.dialog.shop.on_condition import hangs
from edge.dialog.shop.pairing import named_twice
from edge.dialog.shop.ranking import picked
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.several import JOINERS, each_thing
from edge.dialog.shop.tables import SIZES, UNITS
from edge.dialog.shop.told_beside import without_telling
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

# Around a thing that is ordered: none of them asks, looks or doubts.
_AROUND: Final = frozenset(
    words_of(
        """ok okay so fine then oh ooh ouch aw wow ah um uh hmm sorry hi hello hey yes yeah yep sure alright right well great good perfect cool
        lovely nice hm erm er cheaper cheapest dearer dearest pricier barato barata baratos baratas and also plus more just only actually no the a an some another one ones pair pairs of those that these
        morning afternoon evening there buenas buenos dias tardes noches this them it its all everything please thanks
        thank you too as anyway with instead rather i we need in size sizes number colour color whatever either each to go medium now here me us still big bigger biggest small smaller smallest little
        larger largest thing things gonna going grab lemme gimme let
        vale bueno pues entonces si claro y e tambien ademas solo solamente nomas nada mas un una uno unos unas el la
        los las otro otra ver take de del en con par pares talla numero grande chico chica favor por gracias mejor eso esa ese
        esos esas me nos"""
    )
)
_INDEFINITE: Final = frozenset(words_of("a an some another one un una uno unos unas otro otra"))
DEFINITE: Final = frozenset(words_of("the that those this these el la los las"))
_OPENS: Final = frozenset(words_of("oh um uh hmm hi hello hey yes yeah yep sure well so no actually"))
_SETTLES: Final = frozenset(
    words_of("ok okay fine then alright right great good perfect cool lovely nice vale bueno pues entonces claro")
)
_ADDS: Final = frozenset(words_of("and also plus y e tambien ademas"))
_GRABS: Final = frozenset(words_of("gonna grab lemme gimme take"))
_ONLY: Final = frozenset(words_of("just only solo solamente nomas"))
_RATHER: Final = frozenset(words_of("then instead anyway rather entonces mejor"))
_WHOSE: Final = frozenset(
    words_of(
        "my our his her their your the a an me him us them myself mi mis su sus nuestro nuestra el la los las ella"
    )
)
_POINTS: Final = frozenset(words_of("one ones una uno that those it this these them eso esa ese esos esas"))
_FOR_WHOM_MOST: Final = 4  # words: "for our volleyball team"
# What goes round an order in words that alone would say something else.
_BESIDE: Final = re.compile(
    r"\b(?:(?:or|o) (?:whatever|so|something|whichever|lo que sea)"
    r"|(?:that|those|these|this|it)(?: ones?)? (?:it is|will do)|(?:that|this) (?:is|will be) (?:it|all|everything|that)|eso es todo|nada mas"
    r"|(?:sounds?|looks?|seems?) (?:good|great|nice|perfect|fine|right|lovely|ok|okay)|to go (?:along )?with (?:it|them|that|those)"
    r"|next up|(?:first|next|last|finally|lastly|primero|luego|al final)(?! (?:ones?|pair))|(?:in )?(?:the )?same (?:size|colou?r)|(?:his and hers|hers and his|him and her|ell[oa] y ell[oa])"
    r"|go on then|(?:i|we) (?:said|meant|mean)|dije|(?:along |together )?with (?:it|them|that|those)(?: one)?|(?:en )?(?:la misma talla|el mismo color))\b"
)
_BOTH: Final = re.compile(
    r"(?:(?:ok|okay|fine|great|good|then|so|yes|well|just|bueno|pues|entonces) )*(?:both|both of (?:them|those)|l[oa]s dos|ambos|ambas)(?: (?:then|of them|of those|please|entonces|por favor))*$"
)
_GOES_WITH: Final = re.compile(r"\bto go (?:along )?with (?:it|them|that|those)\b")
# Verbs of one who takes: what stands behind them is an order.
_TAKES: Final = re.compile(
    r"\b(?:(?:ill|i will|lets|let us|we will|well|let me|i am going to|im going to)(?: just| also| probably| rather)? (?:go for|go with|start with|start off with|begin with|finish with|settle (?:for|on)|end with|grab|stick (?:with|to)|stay with|opt for|choose|pick|do (?!(?:it|that|this|them|those|so|without|some\w*|a)\b))"
    r"|(?<!can i )(?<!could i )(?<!should i )(?:lets |ill )?go ahead with (?=(?:the|that|those|this|one|two|an?)\b)"
    r"|(?:id|i would|i had|we had|wed|i) better (?:also )?(?:take|get|have)|i (?:should|might as well|may as well) (?:also )?(?:take|get|have)"
    r"|me (?:da|das|pone|pones|despacha|vende|regala)|(?:will|ll) do$)\b"
)
_FOR_ANOTHER: Final = re.compile(
    r"^(?:(?:and|oh|y) )*(?:my \w+|he|she|they|mi \w+) (?:wants?|needs?|would like|will have|will take|takes?|quiere|necesita)\b"
)
# Read in the words of an order, and meant by none of them: "go for" is no price, "to go with them" asks for no fit.
_READ_BESIDE: Final = frozenset({"price", "compatible", "stock", "detail"})
_HAS_NONE: Final = re.compile(
    r"^(?:(?:but|well|oh|and|no|sorry|pero|y) )*"
    r"(?:(?:i|we)(?: (?:do|have))? (?:not|dont|never|havent)|(?:yo |nosotros )?no (?:tengo|tenemos|llevo))\b"
)
# "Two things please. A lamp and a cable": how many they are, told before.
_ANNOUNCES: Final = re.compile(
    r"^(?:(?:hi|hello|hey|ok|okay|so|right|just|only|i need|i want|i have|hola|bueno|solo|son) )*"
    r"(?:one|two|three|four|an?|\d|un[oa]|dos|tres|cuatro) (?:more |other |quick )?(?:things?|items?|cosas?|articulos?)(?: (?:please|for me|today|here|por favor))*(?= )"
)
# After these, a name that is only said asks the same of another thing.
_ASKED_ON: Final = frozenset({"price", "stock", "where", "returns", "promotions", "hours", "compatible", "compare"})
_NOT_AFTER: Final = frozenset({"hold", "transfer", "returns", "discount", "price_override", "customer"})


def says_taking(text: str) -> bool:
    """Whether a verb of one who takes is said: what a bare name before a question is not."""
    return bool(_TAKES.search(text) or _GRABBED.search(text))


_GRABBED: Final = re.compile(r"\b(?:gonna|grab|lemme|gimme|go on then|llevo|llevamos)\b")


def orders(desk: Desk, reading: Reading) -> bool:
    """Whether a shopper's turn takes what it names, or what is spoken of, in the way in which one orders."""
    return order_in(desk, reading) is not None


def order_in(desk: Desk, reading: Reading) -> Reading | None:
    """The sentence that orders, where those before it only tell: "I have no card. Two pairs anyway"; None for none."""
    if not reading.words or desk.is_headset or reading.asked or reading.percent or reading.cents or reading.digits:
        return None
    reading = counted(desk, pointed(desk, reading))
    if reading.has(LOOKS) or reading.has("inject") or only_may(reading.text) or hangs(reading.text):
        return None
    if _BOTH.match(reading.text) and not reading.named and max(len(desk.mem.recent), len(desk.mem.offered)) > 1:
        return read("take both", desk.store.index)  # "okay, both", of the two just told
    takes = _TAKES.search(reading.text) or _GOES_WITH.search(reading.text)
    if (
        not set(reading.wants) - {"buy"} - (_READ_BESIDE if takes else set()) - _said_by_instead(reading)
        and not _ANNOUNCES.match(reading.text)
        and _is_order(desk, reading)
    ):
        return reading
    rest = _behind_what_is_taken_back(desk, reading) or _behind_a_telling(desk, reading)
    if rest is not None and _is_order(desk, rest):
        return rest
    if (so := _so_the(desk, reading)) is not None:
        return so
    rest = without_telling(desk, reading)
    return rest if rest is not None and set(rest.wants) <= {"buy"} and _is_order(desk, rest) else None


def _so_the(desk: Desk, reading: Reading) -> Reading | None:
    """ "I don't need all that, so the lite in black": what is chosen behind a reason; None where none is."""
    at = next((i for i, w in enumerate(reading.words) if i and w.pause and w.text in ("so", "entonces", "asi")), 0)
    if not at or any(m.start < at for m in reading.mentions if not m.weak) or _ASKS_FIRST.match(reading.text):
        return None
    rest = _from(desk, reading, at, please=reading.please)
    if rest is None or rest.wants or not rest.named or any(m.weak or m.other for m in rest.mentions):
        return None
    led = {head(rest, m.start) for m in rest.mentions} <= DEFINITE
    return rest if led and not _denies(rest) and only_orders(desk, rest) and _joined(desk, rest) else None


_ASKS_FIRST: Final = re.compile(
    r"(?:(?:and|so|ok|okay|but|oh|well|y|pero) )*(?:what|whats|how|where|which|when|who|why|is|are|do|does|did|can|could|would|will|if|que|cual|cuanto|donde|cuando|hay|si)\b"
)


def pointed(desk: Desk, reading: Reading) -> Reading:
    """ "The big one then", of two chargers: a word of another thing's name, that picks one of those spoken of."""
    weak = reading.named and all(m.weak for m in reading.mentions)
    if not (weak and desk.mem.product) or len(reading.words) > _A_FEW:
        return reading
    bare = replace(reading, mentions=())
    return bare if picked(desk, bare) else reading


_A_FEW: Final = 8  # words that only point


def _said_by_instead(reading: Reading) -> set[str]:
    """ "Okay, the large instead", "a pair of socks for her instead": where another is asked for by no other word."""
    return {"alternative"} if _INSTEAD.search(reading.text) else set()


_INSTEAD: Final = re.compile(r"\binstead\b(?! of\b)|\ben su lugar\b")


def counted(desk: Desk, reading: Reading) -> Reading:
    """ "And five white, same size", of what is spoken of: so many of it, where it comes in no such size."""
    named = reading.mentions[0].products if len(reading.mentions) == 1 else ()
    spoken_of = named[0] if len(named) == 1 else "" if reading.named else desk.mem.product
    if not (reading.named or reading.qty) and desk.mem.product and _takes_so_many(desk, reading):
        match = BARE_COUNT.match(reading.text)
        so_many = (number_of(match["n"]) or 1) if match else 1
        return replace(reading, qty=so_many, said=replace(reading.said, numbers=()))  # "two then", of what was told
    product = None if reading.qty else desk.shop.product(spoken_of)
    for i, word in enumerate(reading.words if product else ()):
        leads = i == 0 or word.pause or reading.words[i - 1].text in _ADDS | _SETTLES | _OPENS | _SAID
        counts = leads and (word.number or 0) > 1 and word.stem in reading.said.numbers
        values = [w for w in reading.words[i + 1 : i + 2] if is_colour(w.text) or w.stem in SIZES or w.text in SIZES]
        values = values or [w for w in reading.words[i + 1 : i + 2] if i + 1 in reading.inside]
        if product and not reading.named and [w.text for w in reading.words[i + 1 : i + 2]] in (["in"], ["en"]):
            so = replace(reading.said, numbers=())
            values = values or [w for w in reading.words[i + 2 : i + 3] if fixed(product, so).values]  # "ten in medium"
        if product and counts and values and not fixed(product, Said(numbers=(word.stem,))).values:
            rest = tuple(n for n in reading.said.numbers if n != word.stem)
            return replace(reading, qty=word.number or 0, said=replace(reading.said, numbers=rest))
    return reading


_SAID: Final = frozenset(words_of("said meant mean dije it that them those make"))


def _behind_what_is_taken_back(desk: Desk, reading: Reading) -> Reading | None:
    """ "And the case, no wait, just the reader": the last word counts, where one thing at most was named before it."""
    match = next(iter(_TAKES_BACK.finditer(reading.text)), None)
    at = len(reading.text[: match.end()].split()) if match else 0
    if not at or sum(m.start < at for m in reading.mentions) > 1 or not any(m.start >= at for m in reading.mentions):
        return None
    return _from(desk, reading, at, please=reading.please)


_TAKES_BACK: Final = re.compile(r"\b(?:no wait|wait no|actually no|scratch that|no sorry|no espera|no perdon)\b")


def _from(desk: Desk, reading: Reading, at: int, *, please: bool) -> Reading | None:
    """The words from a position on, where they are such as one orders in."""
    if any(other_words(desk, reading, range(at, len(reading.words)))):
        return None  # a reading is spared
    text = "".join(f"{', ' if w.pause else ' '}{w.text}" for w in reading.words[at:]).strip(" ,")
    rest = read(text, desk.store.index)
    return replace(rest, please=please) if set(rest.wants) <= {"buy"} else None


def _behind_a_telling(desk: Desk, reading: Reading) -> Reading | None:
    """The last sentence, where those before it name, want and say nothing of a shop: "not today, buddy. ..."."""
    at, _ = reading.sentences[-1]
    announced = _ANNOUNCES.match(reading.text)
    if announced:
        at = len(announced[0].split())
    if not at or any(m.start < at for m in reading.mentions):
        return None
    rest = _from(desk, reading, at, please=reading.please or bool(announced))
    if rest is None or announced:
        return rest
    first = read(" ".join(w.text for w in reading.words[:at]), desk.store.index)
    says = first.wants or first.said.colours or first.said.sizes or first.said.numbers or first.qty
    return rest if not says or (_HAS_NONE.match(first.text) and set(first.wants) <= {"stock"}) else None


def _paused(words: Sequence[Word], i: int) -> bool:
    return i + 1 < len(words) and bool(words[i + 1].pause)


def is_in_basket(desk: Desk, reading: Reading) -> bool:
    """ "Just the headphones, that's all", of those that lie in it: named once more, they are no second ones."""
    if not reading.named:
        return _is_the_one_in(desk, reading)
    heads = {head(reading, m.start) for m in reading.mentions}
    if not reading.named or reading.qty or heads & (_INDEFINITE | {"more"}) or MORE.search(reading.text):
        return False
    return all(any(is_so(desk, line, m, reading) for line in desk.order.lines) for m in reading.mentions)


def _is_the_one_in(desk: Desk, reading: Reading) -> bool:
    """ "Okay, just the coral", of the coral one that lies in it."""
    said = {w.text for w in reading.words}
    if not desk.mem.product or reading.qty or said & (_INDEFINITE | _ADDS) or MORE.search(reading.text):
        return False
    product = desk.product(desk.mem.product)
    so = fixed(product, reading.said)
    skus = {v.sku for v in chosen(product, so.values)} if so.values and not so.lacking else set()
    return bool(said & (DEFINITE | _ONLY)) and any(getattr(ln, "variation", "") in skus for ln in desk.order.lines)


MORE: Final = re.compile(r"\b(?:another|more|too|also|as well|again|second|otr[oa]s?|mas|tambien)\b")


def is_so(desk: Desk, line: Line, mention: Mention, reading: Reading) -> bool:
    held = desk.shop.of_sku(str(getattr(line, "variation", "")))
    if held is None or held[0].id not in mention.products:
        return False
    said = fixed(held[0], reading.said)
    return not said.lacking and held[1] in chosen(held[0], said.values)


def says_all(reading: Reading) -> bool:
    """ "Just the speaker", "that's all, the speaker": nothing else."""
    return bool({"just", "only", "all", "solo", "solamente", "nomas", "todo"} & {w.text for w in reading.words})


def only_orders(desk: Desk, reading: Reading) -> bool:
    """Whether a turn holds nothing but things, values, counts, and words in which one orders."""
    return not any(other_words(desk, reading))


def _is_order(desk: Desk, reading: Reading) -> bool:
    if not only_orders(desk, reading) or _denies(reading):
        return False
    return _takes_named(desk, reading) if reading.named else _takes_pointed(desk, reading)


def _takes_named(desk: Desk, reading: Reading) -> bool:
    if any(m.weak or m.other for m in reading.mentions) or not _joined(desk, reading):
        return False
    if desk.mem.want != "buy" and _MEANT.search(reading.text) and not (reading.please or reading.qty):
        return False  # "a power bank I mean", of what was asked about
    if _FOR_ANOTHER.match(reading.text) and not (reading.please or reading.qty or MORE.search(reading.text)):
        return False  # "my mum wants a lamp"
    lead = [w.text for w in reading.words[: reading.mentions[0].start]]
    indefinite = any(head(reading, m.start) in _INDEFINITE for m in reading.mentions)
    if _TAKES.search(reading.text) or (_GOES_WITH.search(reading.text) and _ADDS & {*lead}):
        return True
    if of_it_and(desk, reading):
        return True
    if reading.please or reading.qty or _ends_in_one(reading) or (_ONLY | _GRABS) & {*lead}:
        return True
    adds, last = bool(_ADDS & {*lead}), desk.mem.want
    if last == "buy" and (adds or MORE.search(reading.text)):
        return True  # "and the lamp", behind what was just taken
    if indefinite:
        return not (adds and last in _ASKED_ON)
    behind = reading.words[reading.mentions[-1].end : reading.mentions[-1].end + 1]
    if behind and not adds and behind[0].text in _RATHER:
        return True  # "the lite then, in black"
    if adds or not (_SETTLES & {*lead} or reading.words[-1].text in ("then", "entonces")):
        return False
    same = desk.mem.product in reading.mentions[0].products
    return same or len(reading.mentions) > 1 or last not in _ASKED_ON  # "ok, the reader and the charger"


def of_it_and(desk: Desk, reading: Reading) -> int:
    """ "One of those and the camera", "ok, that and a cable": so many of what is spoken of; 0 where the turn has none."""
    match = _OF_IT_AND.search(reading.text) if reading.named and desk.mem.product else None
    if match is None or desk.mem.product in reading.mentions[0].products:
        return 0
    settles = reading.please or match["then"] or bool({w.text for w in reading.words[:2]} & (_SETTLES | _ONLY))
    if match["that"] and not (settles or reading.words[-1].text in _RATHER):
        return 0
    return (number_of(match["n"]) or 1) if match["n"] else 1


_OF_IT_AND: Final = re.compile(
    r"\b(?P<n>one|two|three|four|un[oa]|dos|tres|\d) (?:of (?:them|those|these|that)|de (?:es[oa]s?|est[oa]s?|ell[oa]s)) "
    r"(?:and|plus|with|y|con|mas)\b"
    r"|^(?:(?:ok|okay|fine|great|good|perfect|right|alright|yes|yeah|so|just|well|then|cool|lovely|bueno|vale|pues|si|entonces|solo) )*"
    r"(?P<that>(?:that|this|it|those|these|them)(?: one| ones)?|es[oea]s?|est[oea]s?)(?P<then> then| entonces| please)? (?:and|plus|with|y|con|mas) "
)


def head(reading: Reading, start: int) -> str:
    """The word before a name and its values: "a" of "a red mini speaker", and of "a pair of the straight jeans"."""
    said = " ".join(w.text for w in reading.words[:start])
    of_them = _SO_MANY_OF.search(said)
    for word in reversed(reading.words[: len(said[: of_them.end(1)].split()) if of_them else start]):
        if not (is_colour(word.text) or word.stem in SIZES or word.stem in UNITS or (word.number or 0) > 1):
            return word.text
    return ""


def _takes_pointed(desk: Desk, reading: Reading) -> bool:
    """ "Two of the grey ones", "the large one please", of what is spoken of."""
    if not desk.mem.product or desk.mem.want in _NOT_AFTER:
        return False
    beside = _beside(reading)
    said = {w.text for i, w in enumerate(reading.words) if i not in beside}
    if _takes_so_many(desk, reading):
        return True
    lead = next((w.text for w in reading.words if w.text not in _OPENS | _SETTLES | _ADDS), "")
    if lead in ("in", "en") and desk.mem.want != "buy" and not _ends_in_one(reading):
        return False  # "in black please": asked of the same thing, and not yet taken
    values = bool(reading.said.colours or reading.said.sizes or reading.said.numbers)
    values = values or bool(fixed(desk.product(desk.mem.product), reading.said).values)  # "the N7 one"
    settles = desk.mem.want != "where" and bool(said & _SETTLES - _RATHER)
    if values and (_ends_in_one(reading) or (said & _INDEFINITE and (settles or _GO_ON.search(reading.text)))):
        return True  # "the charcoal, one", "ok, an eight gig", "go on then, a red one with it"
    if values and desk.mem.want in _TOLD and ONE_IN.match(reading.text):
        return True  # "one in white", of what was just told
    if _ONE_MORE_THING.fullmatch(reading.text):
        return False
    values = values or bool(extreme(desk.product(desk.mem.product), reading.text))  # "the smaller one then"
    values = values or bool(picked(desk, reading))  # "the big one then", of two chargers
    if values and settles and reading.words[-1].text in _RATHER:
        return True  # "okay, large navy instead"
    if not values and _THAT_TOO.search(reading.text):
        return not _lies_in(desk)  # "fine, that too", of what was just told
    takes = _TAKES.search(reading.text)
    if takes and {*reading.text[takes.end() :].split()[:1]} & _POINTS:
        return True  # "fine, go ahead with that one"
    if (reading.qty or _ONE_OF.search(reading.text) or takes) and (values or said & _POINTS):
        return True
    lies_in = desk.mem.want == "buy" or any(getattr(ln, "item", "") == desk.mem.product for ln in desk.order.lines)
    if lies_in and values and (MORE.search(reading.text) or _FOR_ANOTHER.match(reading.text)):
        return True  # "my boyfriend needs a navy one as well"
    if (reading.please and (values or said & _POINTS)) or _IT_IS.search(reading.text):
        return True
    any_one = bool(said & _INDEFINITE) and desk.mem.want == "price"  # "ok, a thirty then", behind its price
    pointed = any_one or bool(said & (DEFINITE | _POINTS)) or reading.words[0].text in ("then", "entonces")
    if desk.mem.want == "buy" and values and said & _ADDS and any(_for_whom(reading)):
        return True  # "and a thirty-two for my brother"
    return values and not said & _ADDS and (bool(said & _ONLY) or (pointed and bool(said & _RATHER)))


def _takes_so_many(desk: Desk, reading: Reading) -> bool:
    """ "One", "two then", of the one thing whose count or price was just told: no other is left to be meant."""
    refused = desk.mem.want == "buy" and not _lies_in(desk)  # so many were too many
    if desk.mem.want not in _TOLD and not refused:
        return False
    match = BARE_COUNT.match(reading.text)
    if match is None or len(chosen(desk.product(desk.mem.product), desk.mem.values)) != 1:
        return False
    number = number_of(match["n"]) or (1 if match["n"] in _ONE else 0)
    if fixed(desk.product(desk.mem.product), Said(numbers=(str(number),))).values:
        return False  # "just the eight", of what comes in an eight
    return bool(number and (match["n"] in _ONE or reading.please or match["then"] or match["just"] or match["yes"]))


_TOLD: Final = frozenset({"stock", "price", "options", "detail", "where"})
_ONE: Final = frozenset(words_of("one uno una 1"))
_ONE_MORE_THING: Final = re.compile(
    r"(?:(?:oh|and|just|wait|ok|okay|um|y) )*(?:one|two|a|another|una?|otra) (?:(?:more|last|other|quick|ultima|mas) )*(?:things?|questions?|cosas?|preguntas?)(?: mas)?"
)
_GO_ON: Final = re.compile(r"\bgo on then\b|\bwith (?:it|them|that|those)$")
_ONE_OF: Final = re.compile(r"\b(?:one|a|un|una) (?:pair|par|of (?:those|them|these)|de (?:esos|esas|ellos|ellas))\b")
_THAT_TOO: Final = re.compile(
    r"\b(?:that|this|it|those|these|them|one)(?: ones?)? (?:too|as well|also)\b|\b(?:es[eao]s?|una?|lo|la) tambien\b|\btambien (?:es[eao]s?|una?)\b"
)
_IT_IS: Final = re.compile(r"\b(?:that|those|these|this)(?: ones?)? it is$|\b(?:that|it|those)(?: ones?)? will do$")


def _joined(desk: Desk, reading: Reading) -> bool:
    """One thing, or several each by itself; not "the case for the phone", "the mini or the max"."""
    if len(named_twice(reading.mentions)) == 1:
        return True
    return len(each_thing(replace(reading, wants=("buy",)), ("buy",), desk.store.index)) > 1


def _ends_in_one(reading: Reading) -> bool:
    """ "Grey hoodie, extra large, one", "... just the one"."""
    one = reading.words[-1].text in ("one", "uno", "una")
    return (one and bool(reading.words[-1].pause)) or bool(_JUST_ONE.search(reading.text))


_MEANT: Final = re.compile(r"\bi (?:mean|meant)\b|\bquise decir\b|\bdigo\b")
_SO_MANY_OF: Final = re.compile(
    r"\b(an?|one|another|un|una|otro|otra)(?: (?:pair|par))? (?:of|de)(?: (?:the|those|these|your|that|l[oa]s|es[oa]s|est[oa]s))?(?: \w+)?$"
)
_JUST_ONE: Final = re.compile(r"\b(?:(?:just|only|solo|solamente)(?: the)? (?:one|uno|una)|(?:one|un) (?:pair|par))$")


def _denies(reading: Reading) -> bool:
    """ "No beanie please": nothing is taken by that; "no, the beanie please" goes on behind it."""
    denied = [i for i, w in enumerate(reading.words) if w.text in ("no", "sin", "without")]
    return any(not _paused(reading.words, i) for i in denied)


def other_words(desk: Desk, reading: Reading, within: range | None = None) -> Iterator[str]:
    """The words that are no thing, value or count, say for whom nothing is, and do not go with an order."""
    skip = reading.inside | _beside(reading) | frozenset(_for_whom(reading)) | _inside_one(reading)
    for i, word in enumerate(reading.words):
        if (
            (within and i not in within)
            or i in skip
            or word.text in _AROUND
            or word.number is not None
            or word.text in KEY_WORDS
        ):
            continue
        if is_colour(word.text) or word.stem in SIZES or word.text in SIZES or word.stem in UNITS:
            continue
        if len(word.text) > 1 and word.stem in desk.store.index.values:
            continue  # "the N7 Plus"
        yield word.text


def _inside_one(reading: Reading) -> frozenset[int]:
    """Positions of "on" in "clip-on desk lamp": between words that name the same thing."""
    near = ((a, b) for a, b in pairwise(reading.mentions) if b.start == a.end + 1 and {*a.products} & {*b.products})
    return frozenset(a.end for a, _ in near if reading.words[a.end].text in _PARTICLES)


_PARTICLES: Final = frozenset(words_of("on up in down over off out style type size"))


def _beside(reading: Reading) -> frozenset[int]:
    found = (m for pattern in (_BESIDE, _TAKES, _FOR_ANOTHER) for m in pattern.finditer(reading.text))
    return frozenset(i for m in found for i in _positions(reading.text, m))


def _lies_in(desk: Desk) -> bool:
    """Whether what is spoken of lies in the basket."""
    product = desk.product(desk.mem.product)
    skus = {v.sku for v in chosen(product, desk.mem.values)}
    return any(getattr(line, "variation", "") in skus for line in desk.order.lines)


def _positions(text: str, match: re.Match[str]) -> range:
    start = len(text[: match.start()].split())
    return range(start, start + len(match[0].split()))


def _for_whom(reading: Reading) -> Iterator[int]:
    """Positions of "for my son", "for our volleyball team", "para mi hija"."""
    words = reading.words
    for i, word in enumerate(words):
        if word.text not in ("for", "para") or i + 1 >= len(words) or words[i + 1].text not in _WHOSE:
            continue
        yield i
        for n in range(i + 1, min(len(words), i + 1 + _FOR_WHOM_MOST)):
            if n in reading.inside or (n > i + 1 and (words[n].pause or words[n].text in JOINERS)):
                break
            if words[n].number is not None or is_colour(words[n].text) or words[n].text in SIZES:
                break
            yield n
