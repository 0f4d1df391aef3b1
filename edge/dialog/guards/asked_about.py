"""What a question is about after all, and that it orders nothing: "what's a triple stack", "is lemonade extra". PURE.

Understanding hears a dish where one is named. It decides here which of these were only asked about, and of what a
question is that points ("is it spicy", "how many calories").
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Serving
from domain.order import Add, ComboLine, ItemLine, Line, UseCode
from edge.dialog.answering import dearest
from edge.dialog.answering.as_described import DESCRIBED, described
from edge.dialog.answering.offers_asked import OfferAsked, heard_of, offer_asked, on_those
from edge.dialog.guards import just_asked, sensitive
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Talk
from edge.dialog.vocabulary.in_anger import without_anger
from edge.dialog.vocabulary.words import fold, split


def asked_of(meaning: Meaning, text: str, talk: Talk, serving: Serving) -> Meaning:
    said = sensitive.plain(text)
    if meaning.has(Kind.REPEAT) and not meaning.commands:  # "what's that? say it again"
        return replace(meaning, intents=tuple(i for i in meaning.intents if i.kind is Kind.REPEAT), unknown=())
    if meaning.has(Kind.GREETING) and _WHATS_GOOD.search(said):  # alone it only greets
        return replace(meaning, intents=(Intent(Kind.ASK_RECOMMEND, text=text),))
    if _TAX.search(said) and talk.order.lines and not meaning.commands:
        return replace(meaning, intents=(Intent(Kind.ASK_TOTAL, text=text),), unknown=(), ambiguities=())
    if _WHAT_I_HAVE.search(said) and not _IT_IS.search(said) and not meaning.commands:
        return replace(meaning, intents=(Intent(Kind.READ_BACK, text=text),), unknown=(), ambiguities=())
    meaning = _by_its_price(meaning, serving)
    priced = any(i.kind is Kind.ASK_PRICE and i.about for i in meaning.intents)  # "is the wrap under five dollars"
    if dearest.limit_of(text) and not priced and not sensitive.orders(text):
        asked = (Intent(Kind.ASK_OPTIONS, text=text),)
        return replace(meaning, commands=(), intents=asked, unknown=(), ambiguities=())
    if not sensitive.orders(text) and not meaning.has(Kind.ASK_ALLERGENS) and (found := described(text, serving)):
        asked = (Intent(Kind.ASK_OPTIONS, about=found, value=DESCRIBED, text=text),)
        return replace(meaning, commands=(), intents=asked, unknown=(), ambiguities=())
    if USES_A_CODE.search(said):
        kept = tuple(i for i in meaning.intents if i.kind is not Kind.ASK_PROMOTIONS)
        return replace(meaning, intents=kept or (Intent(Kind.NOISE, text=text),), unknown=())
    if _COUPONS.search(said) and not meaning.commands and not any(i.about for i in meaning.intents):
        return replace(meaning, intents=(Intent(Kind.ASK_PROMOTIONS, text=text),), unknown=(), ambiguities=())
    spoken_of = tuple(dict.fromkeys(ref.partition("/")[0] for ref in just_asked.spoken_of(talk)))
    wishes = _asks_for_money_off(meaning) and not heard_of(text)
    offer = None if wishes else offer_asked(on_those(text, talk.order, serving.menu), serving, spoken_of)
    if offer is not None:
        return _of_the_offer(meaning, offer, text)
    if (
        _COUPONS.search(said) and not _orders_it(meaning, text) and not _uses_one(meaning)
    ):  # "is there any deal on junior burgers"
        about = tuple(dict.fromkeys(_named(meaning)))
        return replace(meaning, commands=(), intents=(Intent(Kind.ASK_PROMOTIONS, about=about, text=text),), unknown=())
    if _SAVED.search(said) and talk.order.lines and not meaning.commands:
        return replace(meaning, intents=(Intent(Kind.ASK_TOTAL, value=SAVED, text=text),), unknown=(), ambiguities=())
    return _what_it_is(_of_sizes(_whether(meaning, said, text), said, serving), text, talk, serving)


_WHAT_I_HAVE = re.compile(
    r"\bwhat (?:did|have|do) (?:i|we) (?:\w+ )?(?:ordered|order|got|get|have)\b"
    r"(?! (?:to|in mind|a|any|for|with|if|when|from|out)\b)"
    r"|\bwhat (?:do|did|have) you (?:got |get |have |put |write |hear |written |ring |heard )(?:me |us )?"
    r"(?:(?:put |written |marked )?down|in(?! it| that| there| the)|up|so far)\b"
    r"|\bwhat(?:s| is| was)? (?:in |on )?my order\b|\b(?:que|lo que) (?:llevo|tengo|he pedido|pedi)\b(?! que)"
)
_IT_IS = re.compile(r"\b(?:eso|esto|ese|asi) (?:mero |mismo )?es (?:exactamente )?lo que\b")  # told, and not asked


_TOLD = 0.9  # what is left is named by its own names


def _by_its_price(meaning: Meaning, serving: Serving) -> Meaning:
    """ "Give me your cheapest burger" names no burger: which one that is is told, and offered."""
    spans = meaning.spans
    pairs = [" ".join(s.text for s in spans[max(0, n - 1) : n + 1]) for n in range(len(spans))]
    at = next((n for n, pair in enumerate(pairs) if dearest.is_superlative(spans[n].text, pair)), None)
    asks = [i for i in meaning.intents if i.kind.value.startswith("ask_") and i.kind is not Kind.ASK_AVAILABLE]
    if at is None or (any(i.about for i in asks) and not meaning.commands):
        return meaning
    near = (*spans[at + 1 : at + 2], *reversed(spans[max(0, at - 3) : at]))  # "la mas barata" stands behind its name
    named = next((s for s in near if " x " in s.meaning or s.meaning.startswith("which?")), None)
    if named is None:
        return meaning
    ref = named.meaning.partition(" x ")[2]
    adds = [c for c in meaning.commands if isinstance(c, Add) and thing(c.line) == ref]
    which = [a for a in meaning.ambiguities if a.what == "item" and a.text in named.text]
    if not (adds or which):
        return meaning
    wanted = max([c.line.qty for c in adds] or [a.qty for a in which])
    asked = Intent(Kind.ASK_OPTIONS, value=str(wanted), text=f"{pairs[at]} {named.text}")
    if dearest.answer(asked, serving) is None:
        return meaning
    commands = tuple(c for c in meaning.commands if c not in adds)
    ambiguities = tuple(a for a in meaning.ambiguities if a not in which)
    intents = tuple(i for i in meaning.intents if i.kind not in (Kind.ASK_AVAILABLE, Kind.NOISE))
    unknown = tuple(words for words in meaning.unknown if spans[at].text not in words)
    return replace(
        meaning,
        commands=commands,
        ambiguities=ambiguities,
        intents=(*intents, asked),
        unknown=unknown,
        confidence=_TOLD,
    )


def _asks_for_money_off(meaning: Meaning) -> bool:
    """More than "any discount on the fish", which asks whether there is an offer."""
    wishes = any(i.kind in _MONEY_OFF or (i.kind is Kind.DISCOUNT and i.value) for i in meaning.intents)
    return wishes or _uses_one(meaning)


_MONEY_OFF = frozenset({Kind.COMP, Kind.PRICE_OVERRIDE, Kind.REFUND, Kind.REDEEM})


def _of_the_offer(meaning: Meaning, offer: OfferAsked, text: str) -> Meaning:
    """Whether there is such an offer; of what is named in that sentence nothing is ordered."""
    rest = sensitive.plain(offer.beside)
    named = [s for s in meaning.spans if rest and sensitive.plain(s.text) in rest]
    ordered = {s.meaning.partition(" x ")[2].partition(",")[0] for s in named}
    kept = tuple(c for c in meaning.commands if rest and (not isinstance(c, Add) or thing(c.line) in ordered))
    apart = (Kind.NOISE, Kind.DISCOUNT, *((Kind.CLAIM_STAFF,) if heard_of(text) else ()))
    told = tuple(i for i in meaning.intents if not i.kind.value.startswith("ask_") and i.kind not in apart)
    asked = Intent(Kind.ASK_PROMOTIONS, about=offer.about, text=text)
    ambiguities = tuple(a for a in meaning.ambiguities if rest and sensitive.plain(a.text) in rest)
    unknown = tuple(u for u in meaning.unknown if rest and sensitive.plain(u) in rest)
    return replace(meaning, commands=kept, intents=(*told, asked), unknown=unknown, ambiguities=ambiguities)


def _uses_one(meaning: Meaning) -> bool:
    return any(isinstance(c, UseCode) for c in meaning.commands)


def _orders_it(meaning: Meaning, text: str) -> bool:
    return any(isinstance(c, Add) for c in meaning.commands) and sensitive.orders(text)


def _named(meaning: Meaning) -> list[str]:
    """What is asked about or named, by its identifiers."""
    asked = [ref for i in meaning.intents if i.kind.value.startswith("ask_") for ref in i.about]
    return asked + [thing(c.line) for c in meaning.commands if isinstance(c, Add)]


def _of_sizes(meaning: Meaning, said: str, serving: Serving) -> Meaning:
    """ "How many nuggets in your biggest box", "what's the largest coke": the size by its price, or all of them."""
    extreme = _EXTREME.search(said)
    if not extreme and not _HOW_MANY_IN.search(said):
        return meaning
    out: list[Intent] = []
    for intent in meaning.intents:
        item = serving.menu.item(intent.about[0].partition("/")[0]) if len(intent.about) == 1 else None
        by_price = sorted(item.variations, key=lambda v: v.price_cents) if item else []
        counted = any(w.number for v in by_price for w in split(v.name.get()).words)
        if intent.kind not in _OF_ITS_SIZE or len(by_price) < 2 or not (extreme or counted):
            out.append(intent)
        elif extreme:
            size = by_price[-1 if extreme.group().startswith(_MOST) else 0]
            out.append(replace(intent, kind=Kind.ASK_PRICE, text=size.name.get(meaning.language)))
        else:
            out.append(replace(intent, kind=Kind.ASK_OPTIONS, value="size"))
    return replace(meaning, intents=tuple(out))


SAVED = "saved"  # of a question about the total: what the promotions took off it
_TO_USE = (
    r"(?:use|redeem|apply|enter|put in|put|add|scan|take|accept|honou?r|try|run|key in|type in|usar|aplicar|meter"
    r"|aceptan?)"
)
_A_CODE = r"(?:\w+ )?(?:coupon|promo ?code|code|voucher|cupon|codigo)"
USES_A_CODE = re.compile(
    rf"\b{_TO_USE} (?:(?:a|an|my|this|the|any|un|una|mi|este) {_A_CODE}|(?:(?:coupon|promo|discount) )?codes|codigos)\b"
    r"|\b(?:place|spot|way|where) (?:for|to (?:put|enter|use|type)|do i (?:put|enter|use|type)(?: in)?)"
    rf" (?:a|my|the) {_A_CODE}\b"
)
_COUPONS = re.compile(
    r"\b(?:do|does|are|is|got|have|any|what|hay|tienen?)\b.{0,20}"
    r"\b(?:coupons?|promos?|promo ?codes?|deals?|specials|cupon(?:es)?|promocion(?:es)?|ofertas?)\b"
)
_SAVED = re.compile(
    r"\b(?:how much|what) (?:do|did|am|will|would|are) (?:i|we) (?:\w+ )?sav(?:e|ed|ing)\b|\bcuanto (?:me )?ahorr\w+"
    r"|\b(?:did|was) (?:the|my) (?:coupon|code|discount|promo\w*) (?:\w+ )?"
    r"(?:work|apply|applied|taken|go through|count)"
)
_MOST = ("big", "larg", "mas gr")
_EXTREME = re.compile(r"\b(?:biggest|largest|smallest|littlest|mas (?:grande|chic[oa]|pequen[oa]))\b")
_HOW_MANY_IN = re.compile(
    r"\b(?:how many|cuant[oa]s)\b.{0,30}\b(?:in|come|comes|get|per|piece|pieces|trae|vienen|pieza)\b"
)
_OF_ITS_SIZE = frozenset({Kind.ASK_INGREDIENTS, Kind.ASK_AVAILABLE, Kind.ASK_PRICE, Kind.ASK_OPTIONS, Kind.ASK_OTHER})


_TAX = re.compile(
    r"\b(?:with|including|plus|before|after|include|includes|without|con|mas|sin) "
    r"(?:the |el )?(?:tax|taxes|impuestos?)\b"
)
_WHATS_GOOD = re.compile(
    r"\b(?:what is|whats|what s) good\b.*\b(?:here|eat|menu|today)\b|\b(?:first time|never been|new here)\b.*\bgood\b"
)


def _whether(meaning: Meaning, said: str, text: str) -> Meaning:
    """ "Is lemonade extra", without a word of ordering: asked, and not ordered."""
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    said = said if (calm := without_anger(text)) == text else sensitive.plain(calm)  # "are you deaf, I said two"
    if _IS_IT.search(said) and not meaning.commands and _COSTS_MORE.search(said):  # heard as a question already
        intents = (
            replace(i, kind=Kind.ASK_PRICE) if i.kind is Kind.ASK_OTHER and i.about else i for i in meaning.intents
        )
        return replace(meaning, intents=tuple(intents))
    if not _IS_IT.search(said) or not adds or len(adds) < len(meaning.commands) or sensitive.orders(text):
        return meaning
    asked = [i for i in meaning.intents if i.kind.value.startswith("ask_")]
    if any(i.about or i.kind not in _ABOUT_IT for i in asked) or _named_behind(meaning, text):
        return meaning
    kind = Kind.ASK_PRICE if _COSTS_MORE.search(said) else Kind.ASK_INGREDIENTS
    kind = asked[0].kind if asked else kind  # "is diet the same price"
    about = tuple(dict.fromkeys(thing(c.line) for c in adds))
    return replace(meaning, commands=(), intents=(Intent(kind, about=about, text=text),), unknown=(), ambiguities=())


def _named_behind(meaning: Meaning, text: str) -> bool:
    """ "Was it two burgers? Yeah, two classic burgers": what is named behind a question is not asked."""
    behind = sensitive.plain(text.rpartition("?")[2]) if "?" in text else ""
    return any(" x " in s.meaning and f" {s.text} " in f" {behind} " for s in meaning.spans)


_IS_IT = re.compile(
    r"^(?:(?:so|and|um|uh|hey|ok|okay|wait|oh|hmm|but|hold on|well) )*"
    r"(?:(?:is|are|was|does|did|do (?:you|they|we)|es|son|tiene) (?!that it\b|it\b$)"
    r"|(?:would|will|should) (?!i\b|we\b|you\b|u\b|my\b|that be|that it\b|it\b$))"
)
_COSTS_MORE = re.compile(r"\b(?:extra|more|free|charge|included|cost|upcharge|expensive)\b")


def _what_it_is(meaning: Meaning, text: str, talk: Talk, serving: Serving) -> Meaning:
    """ "What's a triple stack?" asks what it is, not what it costs; "how many calories" asks of what was spoken of."""
    said = sensitive.plain(text)
    is_it = bool(_WHAT_IS.search(said)) and not _COST.search(said)
    out = []
    for intent in meaning.intents:
        if intent.kind is Kind.ASK_OTHER and len(intent.about) == 1 and _WHAT_WAS.search(said):
            intent = replace(intent, kind=Kind.ASK_INGREDIENTS)  # "what was number eight again"
        elif intent.kind is Kind.ASK_PRICE and is_it and intent.about and _is_made_of(intent.about[0], serving):
            out.append(replace(intent, kind=Kind.ASK_INGREDIENTS))  # what it is, and what it costs
        elif intent.kind is Kind.ASK_INGREDIENTS and _IS_IT_SPICY.search(said) and (pointed := _spoken_of(talk)):
            intent = replace(intent, about=pointed)
        elif intent.kind is Kind.ASK_CALORIES and not intent.about and talk.offered:
            intent = replace(intent, about=tuple(ref.partition("/")[0] for ref in talk.offered[:1]))
        out.append(intent)
    return replace(meaning, intents=tuple(out))


def _is_made_of(ref: str, serving: Serving) -> bool:
    item = serving.menu.item(ref.partition("/")[0])
    return bool(item and item.included)


def _spoken_of(talk: Talk) -> tuple[str, ...]:
    last = talk.order.lines[-1:]
    held = tuple(line.item for line in last if isinstance(line, ItemLine))
    return tuple(ref.partition("/")[0] for ref in talk.offered[:1]) or held


_IS_IT_SPICY = re.compile(
    r"\b(?:is|are|does|do) (?:it|that|this|they|those)\b.*\b(?:spicy|hot|sweet|salty|big|small|filling|heavy)\b"
)
_WHAT_WAS = re.compile(r"\b(?:what|whats|que|cual) (?:is|was|s|s in|es|era|trae|viene en)\b")
_WHAT_IS = re.compile(r"^(?:(?:so|and|ok|okay|uh|um|hey|wait) )*(?:what|whats) (?:is |are |s )?(?:a|an|the|in)\b")
_COST = re.compile(
    r"\b(?:price|prices|cost|costs|much|total|charge|run|runs|go(?:es)? for|deal|damage|dollars?|cents|cheap\w*|"
    r"expensive|more|for|difference|upcharge|extra|size|sizes|meal|combo)\b"
)


def only_asked(meaning: Meaning, text: str) -> Meaning:
    """ "My son says I should try the mushroom burger. How much is that one?": named, asked about, and not ordered."""
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    topic = _TOPIC.search(" ".join(_OPENING_SIGNS.sub(" ", fold(text)).split())) if adds else None
    if topic is not None and (named := [c for c in adds if _is_named_in(topic.group("topic"), c, meaning)]):
        return _asked_of_it(meaning, named, topic.group("topic"))
    asks = [i for i in meaning.intents if i.kind in _ABOUT_IT and not i.about]
    if len(adds) != 1 or len(meaning.commands) != 1 or not asks or sensitive.orders(text):
        return meaning
    said = sensitive.plain(text)
    made = _is_put_together(adds[0].line) and not _WONDERS.search(said)
    if not _POINTS_AT.search(said) or adds[0].line.qty > 1 or made:
        return meaning
    return _asked_of_it(meaning, adds, "")


def _is_put_together(line: Line) -> bool:
    """ "Chicken salad with vinaigrette, how much is that one": who says how it shall be orders it, and asks besides."""
    return bool(line.slots if isinstance(line, ComboLine) else line.mods)


_WONDERS = re.compile(r"\b(?:(?:what|how) (?:about|if)|que tal|suppose|let us say|lets say|do you|have you|is there)\b")


def _asked_of_it(meaning: Meaning, named: Sequence[Add], topic: str) -> Meaning:
    """What is named is what the question is about, beside what the question names itself ("does it have milk")."""
    about = tuple(dict.fromkeys(thing(c.line) for c in named))
    first = next((n for n, i in enumerate(meaning.intents) if i.kind in _OF_A_THING), None)
    if first is None:
        return meaning
    asked = meaning.intents[first]
    kind = Kind.ASK_PRICE if asked.kind is Kind.ASK_TOTAL else asked.kind
    told = f"{topic} {asked.text}".strip()
    asked = replace(asked, kind=kind, about=(*about, *(a for a in asked.about if a not in about)), text=told)
    intents = (*meaning.intents[:first], asked, *meaning.intents[first + 1 :])
    kept = tuple(c for c in meaning.commands if c not in named)
    return replace(meaning, commands=kept, intents=intents, unknown=(), ambiguities=())


def _is_named_in(topic: str, add: Add, meaning: Meaning) -> bool:
    ref = thing(add.line)
    return any(s.meaning.partition(" x ")[2] == ref and fold(s.text) in topic for s in meaning.spans)


# "And the apple pie, does that have milk?": one thing that is known, and what is asked of it.
_TOPIC = re.compile(
    r"(?:^|[,.;!?] |\b(?:and|but|so|y|pero|about|then) )"
    r"(?:the|that|those|these|this|your|el|la|los|las|ese|esa|esos|esas) "
    r"(?P<topic>[^,.;!?]{3,60}?)(?:,|\s-+)? (?:and )?"
    r"(?:is|are|does|do|did|can|could|would|will|has|have|what|whats|how|which|come|comes|lleva|llevan|tiene|tienen|es|son"
    r"|trae|traen|cuanto|que|de que)\b(?P<asked>[^.;!]*\?|[^.;!]*\b(?:it|that|they|them|those|these|one|eso)\b[^.;!]*)"
)
_OPENING_SIGNS = re.compile(r"[¿¡'’]")
_OF_A_THING = frozenset(
    {
        Kind.ASK_PRICE, Kind.ASK_TOTAL, Kind.ASK_INGREDIENTS, Kind.ASK_CALORIES, Kind.ASK_OPTIONS, Kind.ASK_ALLERGENS,
        Kind.ASK_DIET, Kind.ASK_AVAILABLE, Kind.ASK_OTHER,
    }
)  # fmt: skip
_ABOUT_IT = frozenset({Kind.ASK_PRICE, Kind.ASK_TOTAL, Kind.ASK_INGREDIENTS, Kind.ASK_CALORIES, Kind.ASK_OPTIONS})
_POINTS_AT = re.compile(
    r"\b(?:how much|what|whats|how many|does|do|cuanto|que)\b.{0,24}"
    r"\b(?:that|it|that one|this|those|one|eso|esa|ese|cuesta|vale)\b"
)
