"""Whether an offer on something is asked for, in whatever words: "some deal on the fish, is that still a thing". PURE.

It decides by the word for an offer, by how the sentence asks, and by the things of the menu that are named in it. What
runs, and what is said of it, is `of_the_house`. A wish for money off, and words that order, are none of this.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.menu import Menu, Promotion, Serving
from domain.order import ItemLine, Order
from edge.dialog.guards import sensitive
from edge.dialog.meaning import Kind
from edge.dialog.render.wording import count, item_name
from edge.dialog.vocabulary.foods import GLUE
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.titles import content
from edge.dialog.vocabulary.words import split, stem

LONGEST = 4  # words of a name that are looked at
MOST_WORDS = 40  # of a sentence: more tells a story


@dataclass(frozen=True, slots=True)
class OfferAsked:
    about: tuple[str, ...]  # what it would be on, by its identifiers
    beside: str  # what else is said in the turn, "" for nothing


def offer_asked(text: str, serving: Serving, spoken_of: tuple[str, ...] = ()) -> OfferAsked | None:
    """The things of the menu on which an offer is asked for; None where none is, or on nothing of the menu.

    spoken_of: what the last answer was about, for "somebody said they're half off".
    """
    if _OFFER.search(sensitive.plain(text)) is None or sensitive.haggles(text):
        return None
    pieces = [p for p in _PIECES.split(text) if p.strip()]
    for n, piece in enumerate(pieces):
        said = sensitive.plain(piece)
        offer = _OFFER.search(said)
        asks = "?" in piece or _ASKS.search(said) or (n + 1 < len(pieces) and _STILL.match(pieces[n + 1]))
        if offer is None or not asks or _WISHES.search(said) or sensitive.orders(piece):
            continue
        words = said.split()
        if len(words) > MOST_WORDS or _is_sold(offer.group(), words, serving.menu):
            continue
        about = _named(words, offer.group().split(), serving.menu)
        if not about and n and _POINTS.search(said):
            about = _named(sensitive.plain(pieces[n - 1]).split(), [], serving.menu)  # "two burgers, is that the 2x1?"
        if not about and _POINTS.search(said) and heard_of(piece):
            about = spoken_of
        if about:
            rest = [p for p in (*pieces[:n], *pieces[n + 1 :]) if not _STILL.match(p)]
            return OfferAsked(about, " ".join(rest))
    return None


# "Somebody at work said they're half off", "I heard it's on sale": hearsay asks whether it is so.
_HEARSAY = re.compile(
    r"\b(?:(?:i|we) (?:heard|saw|read|seen)|(?:somebody|someone|people|everybody|(?:my|a|some) \w+)(?: \w+){0,3}?"
    r" (?:said|says|saying|told|tells|mentioned|swears?|swore|thinks|thought|heard|saw)"
    r"|(?:o[ií]|escuch[eé]|vi|le[ií]) que|(?:alguien|(?:mi|un|una) \w+)(?: \w+){0,3}? (?:dijo|dice|cont[oó]))\b",
    re.IGNORECASE,
)


def heard_of(text: str) -> bool:
    """Whether an offer is told as what others say; staff's word is a claim, and another matter."""
    said = sensitive.plain(text)
    return bool(_HEARSAY.search(said) and _OFFER.search(said)) and not _WISHES.search(said)


TOLD = "offer_told"  # what `Talk.question` is right after one was told, with the thing that it is on
_GLADLY = (
    r"\W*(?:(?:good|great|ok|okay|yes|yeah|yep|sure|sweet|nice(?: one)?|perfect|then|oh|well|alright|cool|please|so|and"
    r"|brilliant|lovely|excellent|fantastic|amazing|awesome|wonderful|fab|super|cheers|thanks|go on|right|fine)\b\W*)*"
)
_TAKES_IT = re.compile(
    rf"^(?P<led>{_GLADLY}"
    r"(?:i['’]?ll (?:have|take|get|do|go with|go for)|give me|gimme|let me (?:have|get)|i['’]?d like|i want"
    r"|can i (?:get|have)|get me|make it|do|let['’]?s (?:do|get|go with)|we['’]?ll (?:have|take|get|do)"
    r"|(?:yes|yeah|sure),?))"
    r" (?:(?:that|the|your|this) (?:deal|offer|special|one|promo(?:tion)?|bundle)|that|it|those|them|those two|both)\b"
    r"(?! (?:but|with|without|one|is|was)\b)",
    re.IGNORECASE,
)


# "I'll do the junior one", "the fish deal then", of several that were told.
_TAKES_ONE = re.compile(
    rf"^(?P<led>{_GLADLY}(?:(?:(?:i|we)['’]?ll (?:have|take|get|do|go with|go for)|give me|let me (?:have|get)"
    r"|can i (?:get|have)|do|let['’]?s do) )?)the (?P<what>\w+(?: \w+)?)"
    r" (?:one|deal|offer|special|promo(?:tion)?)\b(?! (?:but|with|without)\b)",
    re.IGNORECASE,
)


def as_offered(text: str, question: str, serving: Serving, language: str) -> str:
    """ "I'll have that", right after an offer on two was told: two of them, for less is not what the offer is for."""
    asked, _, ref = question.partition(":")
    item = serving.menu.item(ref) if asked == TOLD else None
    found = _TAKES_IT.match(text) if item is not None else None
    if found is None and asked in (TOLD, Kind.ASK_PROMOTIONS.value) and (one := _TAKES_ONE.match(text)) is not None:
        on_offer = {ref for p in serving.menu.promotions for ref in p.items if _runs(p, serving)}
        named = [ref for ref in _named(one["what"].lower().split(), [], serving.menu) if ref in on_offer]
        item, found = (serving.menu.item(named[0]), one) if len(named) == 1 else (None, None)
    if item is None or found is None:
        return text
    on_it = (p for p in serving.menu.promotions if item.id in p.items and _runs(p, serving))
    many = next((p.bundle_qty or p.buy + p.get for p in on_it), 0)
    if many < 2:
        return text
    return f"{found['led']} {count(many, language)} {item_name(item, language, many)}{text[found.end() :]}"


def _runs(promotion: Promotion, serving: Serving) -> bool:
    return promotion.automatic and promotion.active(serving.at, serving.channel)


_ON_THOSE = re.compile(
    r"(?P<asks>\b(?:deals?|offers?|specials?|promos?|promotions?|discounts?|ofertas?|promoci[oó]n|sales?|bundles?|bogo"
    r"|(?:buy (?:one|1|two|2),? )?get (?:one|1)(?: free| half off)?|(?:two|2) for (?:one|1|\w+ dollars)"
    r"|half (?:off|price)|(?:2|dos) (?:x|por) (?:1|uno)|2x1|descuentos?)"
    r"(?: (?:going|running|deal|thing|special|offer))?(?: on)??"
    r" (?:on|for|with|en|para)) (?:it|that|them|those|these|this|es[oae]s?)"
    r"(?= (?:today|now|right now|still|hoy)\b|\W*$|[,.;?!])",
    re.IGNORECASE,
)


def on_those(text: str, order: Order, menu: Menu) -> str:
    """ "Is there a deal on those?", of what was ordered last, by its name."""
    last = order.lines[-1] if order.lines else None
    held = None if last is None else menu.item(last.item) if isinstance(last, ItemLine) else menu.combo(last.combo)
    return text if held is None else _ON_THOSE.sub(lambda m: f"{m['asks']} the {held.name.get().lower()}", text)


# "Two of the fish, please, are those still on special?" orders in its first clause.
_PIECES = re.compile(r"(?<=[.?!;])\s+|(?<=,)\s+(?=(?:is|are) (?:it|that|this|they|those)\b)", re.IGNORECASE)
_OFFER = re.compile(
    r"\b(?:deals?|offers?|specials?(?! (?:sauce|request|order|instruction|needs|diet|occasion))|promos?|promotions?"
    r"|discounts?|on sale|bundles?|bogo|(?:anything|something) (?:going|running) (?=on|with|for)"
    r"|(?<!cuanto )(?<!me )(?<!nos )(?<!que )sales?(?! (?:un|una|el|la|los|las|por|mi|mas)\b)"  # "¿en cuánto sale ...?"
    r"|buy (?:one|1|two|2|three|3),? get (?:one|1|two|2)(?: (?:free|half off))?|get one free|one free|happy hours?"
    r"|(?:two|three|four|[234]) (?=(?:(?!for\b)\w+ ){1,4}for (?:[\w$]+ (?:dollars|bucks)|\d+|five|six|seven|eight|nine"
    r"|ten)\b)"
    r"|(?:two|three|four|[234]) (?=(?:(?!for\b)\w+ ){1,4}(?:for )?still (?:for |only |just )?"
    r"(?:\w+ (?:dollars|bucks)|\$\d+))"
    r"|(?:two|three) for (?:one|something|\w+ (?:dollars|bucks)|\d+|five|six|seven|eight|nine|ten)"
    r"(?= (?:on|with|for)\b| \w+$|$)"
    r"|2 for \w+|half (?:price|off)|discounted|marked down"
    r"|cheaper (?:today|now|right now|this week|at the moment)|ofertas?|promocion(?:es)?|descuentos?|2 x 1|2x1"
    r"|(?:a )?mitad(?: de precio)?|medio precio|en (?:especial|rebaja)|rebajad[oa]s?"
    r"|mas barat[oa]s? (?:hoy|ahorita|ahora)"
    r"|dos por uno|2 por 1|(?:a )?mitad de precio|a medio precio)\b"
)
_ASKS = re.compile(
    r"^(?:(?:hey|hi|hello|so|and|um|uh|oh|ok|okay|well|wait|but|y|oye|oiga|good (?:morning|afternoon|evening)) )*"
    r"(?:is|are|isnt|arent|was|were|wasnt|werent|do|does|did|dont|didnt|got|have|has|any|anything|what|whats|hows|which"
    r"|(?:you|yall) (?:guys )?(?:still|got|have)|still|theres no|hay"
    r"|tienen|sigue|siguen|todavia|aun|que|esta|estan|cuando"
    r"|(?:a|hasta|desde) (?:que|cuando)"
    r"|(?:el|la|los|las) \w+(?: de \w+)? (?:esta|estan|tienen?|sigue|siguen))\b"
    r"|\b(?:heard|saw|seen|read|noticed|told|says?|said|swears?|thinks?|thought|remember|mentioned)\b.*"
    r"\b(?:deals?|offers?|specials?|promos?|promotions?|sales?|half (?:price|off)|(?:two|2) for|bogo|get one)\b"
)
_POINTS = re.compile(r"\b(?:it|its|that|thats|this|those|they|theyre|these|es[aeo]s?|esta|estan)\b")
_STILL = re.compile(
    r"^\W*(?:(?:and|so) )?(?:is|are|was) (?:it|that|this|they|those)(?: deal| offer| one)? (?:still |on\b|true"
    r"|right|today|a thing|good|going|running|valid)[^,]*\W*$|^\W*still (?:on|going|a thing|running|good|valid)\W*$",
    re.IGNORECASE,
)
# A wish for money off, and no question whether there is an offer.
_WISHES = re.compile(
    r"\b(?:can|could|may|will|would|should) (?:i|we|you|u|he|she|they) (?:please )?(?:just )?"
    r"(?:get|have|give|do|make|apply|take|knock|be given)\b"
    r"|\b(?:what|how) about\b|\b(?:give|gimme|get me|apply|knock|deserve|owe|promised|manager|employee|staff"
    r"|military|senior|student)\b"
)


def _is_sold(offer: str, words: list[str], menu: Menu) -> bool:
    """ "The family deal", "the lunch special", where these are sold by that name."""
    stems = set(content(offer)[0])
    said = set(content(" ".join(words))[0])
    return any(stems & name and name <= said for _, name, _ in _names(menu))


def _named(words: list[str], offer: list[str], menu: Menu) -> tuple[str, ...]:
    """What the longest words name: in full where they do, else whatever has them in its name."""
    names = list(_names(menu))
    for length in range(min(LONGEST, len(words)), 0, -1):
        whole: dict[str, None] = {}
        part: dict[str, None] = {}
        for start in range(len(words) - length + 1):
            said = words[start : start + length]
            if any(_is_small(w) for w in (said[0], said[-1])) or set(said) & set(offer):
                continue
            stems, joined = frozenset(content(" ".join(said))[0]), _joined(" ".join(said))
            whole.update((ref, None) for ref, name, run in names if name == stems or run == joined)
            part.update((ref, None) for ref, name, _ in names if stems < name)
        if whole or part:
            return tuple(whole or part)
    return ()


def _is_small(word: str) -> bool:
    return word in GLUE or number_of(word) is not None


def _names(menu: Menu) -> Iterator[tuple[str, frozenset[str], str]]:
    """What is sold, the stems of one of its names, and that name run together."""
    return ((held.id, frozenset(content(called)[0]), _joined(called)) for held, called in menu.called)


def _joined(words: str) -> str:
    """ "Cheeseburgers" is one word, and a cheeseburger two."""
    return stem("".join(w.text for w in split(words).words))
