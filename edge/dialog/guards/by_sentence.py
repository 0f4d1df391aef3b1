"""A turn of several sentences of which some are refused or for a person: the others order as they do alone. PURE.

It decides which sentences those are, and joins what both halves mean. A guard reads the whole turn, and takes the
order out with what is refused; a sentence of its own ("Tell me what that guy had. A small coffee, too.") needs none of
it. What a sentence means is told by whoever reads it (`read`).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from edge.dialog.answering.allergies import spoken_of
from edge.dialog.guards import sensitive
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.members.digits import heard_number
from edge.dialog.vocabulary.tables import words_of

# What is refused, proved by nobody's word, or for a person: it changes no order.
REFUSED = frozenset(
    {
        Kind.CARD_BY_VOICE, Kind.REFUND, Kind.DELETE_DATA, Kind.OTHER_PERSONS_DATA, Kind.PRIVATE_DATA, Kind.CLAIM_STAFF,
        Kind.INJECTED, Kind.VOUCH, Kind.SAYS_SETTLED, Kind.POINTS_BY_VOICE, Kind.COMP, Kind.DISCOUNT,
        Kind.PRICE_OVERRIDE,
    }
)  # fmt: skip
_WHOLE = frozenset({Kind.EMERGENCY, Kind.PERSON, Kind.CANCEL_ORDER})  # nothing beside these is heard
_MOST = 12  # sentences: more is a story, and read in one piece
_SHORT = 240  # characters: a longer turn is a story; each half is read by itself, which takes its time
_CLAUSES_AT_MOST = 5  # before the half that is refused, or the one that orders
_END = re.compile(r"(?<=[.!?;])\s+")
_CLAUSE = re.compile(r"(?<=[.!?;])\s+|,\s+(?:(?:and|so|but|y|pero|así que|asi que|entonces)\s+)?", re.IGNORECASE)
# "Two cookies. I want them free": of what was named before.
_POINTING = frozenset(
    words_of("it them that this those these one ones they same both all lo los las eso esos esas todo")
)
_MONEY = frozenset({Kind.COMP, Kind.PRICE_OVERRIDE})
_OFF_THE_PRICE = _MONEY | {Kind.DISCOUNT, Kind.CLAIM_STAFF}
# "He always gives us ten percent. Take that off.": the money, and nothing of the order.
_THAT_OFF = re.compile(
    r"^(?:(?:so|and|just|please|then|now|ok|okay|go ahead and|can you|could you) )*"
    r"(?:take|knock|get|ring|quit\w+) (?:that|it|this|eso|esto) (?:off|out|down)?(?: please| then| for me| too)*$"
)
# A clause of its own: somebody who says or does it.
_OF_ITS_OWN = re.compile(
    r"^(?:(?:and|so|but|look|hey|well|oh|oiga|mire|y|pues) )*(?:i|im|ive|my|we|the|he|she|they|you|your|its|somebody"
    r"|someone|ring|put|treat|apply|use|charge|mark|give|mi|el|la|su|soy|ya|me|trabajo)\b"
)
# Who or what is told of, and that it is so: "I'm a teacher", "my rule is ...", "that's a steal".
_TELLS = re.compile(
    r"^(?:(?:and|so|well|oh|um|uh|ah|man|wow|god|gosh|ay|uy|pues|bueno)\W+)*"
    r"(?:(?:i|you|he|she|it|we|they|that|this|there)['’](?:m|s|re|ve)\b"
    r"|(?:i am|i was|it was|that was|this is|we were|root for)\b"
    r"|i['’]ve got a (?:point|question|feeling|confession)\b"
    r"|(?:my|our|his|her|their|the|this|an?) (?:[\w'’]+ ){1,4}?"
    r"(?:is|was|are|were|has|had|says|said|works|loves?|knows?|recommended)\b"
    r"|(?:estoy|ando|es|soy|me mata|me muero)\b"
    r"|(?:el|la|los|las|mi|mis|su|sus|nuestr[oa]) (?:\w+ ){1,4}?"
    r"(?:no|ya|se|es|est[aá]n?|son|tienen?|va|viene|paga|dice)\b)",
    re.IGNORECASE,
)
# What is wanted all the same: "I'm after a gyro", "my son is having ...".
_WISHES = re.compile(
    r"\b(?:after|look\w*|having|getting|taking|trying|craving|thinking|feeling|mood|up for|down for|gonna|going|hoping|"
    r"dying|want\w*|need\w*|like|would|hav(?:e|ing)|with|without|for|buscando|quer\w+|quier\w+|con|sin|para)\b"
)


_ORDERS = re.compile(
    r"^(?:(?:and|also|plus|then|so|ok|okay|oh|uh|um|actually|please|y|tambien|luego|pues) )*"
    r"(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|another|small|medium|large|regular|add|drop|lose"
    r"|make|take|remove|switch|change|swap|hold|cancel|no|without|extra|just|only|put|get|bring|number"
    r"|una?|dos|tres|cuatro|cinco|seis|otr[oa]|quit\w+|cambi\w+|agreg\w+|sin|la|el|las|los|me|nos) (?!was\b|were\b)"
    r"|\b(?:too|also|as well|please|tambien|por favor)$"
)


def told_apart(meaning: Meaning, text: str, read: Callable[[str], Meaning]) -> Meaning:
    """The meaning of `text`, with what its other sentences order where one of them is refused, or only tells."""
    if any(i.kind in _WHOLE for i in meaning.intents):
        return meaning
    if meaning.unknown and not (_refuses(meaning) or meaning.has(Kind.YES) or meaning.has(Kind.NO)):
        plain = _without_remarks(meaning, _pieces(text, _END), read)
        return plain if plain is not meaning else _without_remarks(meaning, _pieces(text, _CLAUSE), read)
    if not _refuses(meaning):
        return meaning
    clauses = _pieces(text, _CLAUSE) if len(text) <= _SHORT else []
    apart = _refused_apart(_pieces(text, _END), read, _is_order, " ")
    apart = apart or _refused_apart(clauses, read, _is_part, ", ")
    halves = _halves(clauses) if apart is None else ()
    return apart or next((a for h in halves if (a := _refused_apart(h, read, _is_part, ", "))), meaning)


def _halves(clauses: Sequence[str]) -> Sequence[Sequence[str]]:
    """ "A burger, I'm her husband, what's her balance": what two clauses ask together, and the order beside it."""
    return [(", ".join(clauses[:n]), ", ".join(clauses[n:])) for n in range(1, min(len(clauses), _CLAUSES_AT_MOST))]


def _refused_apart(
    said: Sequence[str], read: Callable[[str], Meaning], stays: Callable[[str, Meaning], bool], between: str
) -> Meaning | None:
    """What is refused of the pieces, with what the others order; None where they do not stand for themselves."""
    if not 2 <= len(said) <= _MOST:
        return None
    each = [(piece, read(piece)) for piece in said]
    refused = [(s, m) for s, m in each if _refuses(m)]
    of_money = any(i.kind in _OFF_THE_PRICE for _, m in refused for i in m.intents)
    others = [
        (s, m)
        for s, m in each
        if not _refuses(m) and stays(s, m) and not (of_money and _THAT_OFF.search(sensitive.plain(s)))
    ]
    orders = any(_is_order(s, m) for s, m in others)
    if not refused or not orders or any(_belongs(s, m) for s, m in refused):
        return None
    if stays is _is_part and any(_is_money(m) and not _OF_ITS_OWN.search(sensitive.plain(s)) for s, m in refused):
        return None  # "two cookies, on the house": nobody meant to pay for them
    rest = read(between.join(s for s, _ in others))
    if not _orders_or_asks(rest) or _refuses(rest) or any(i.kind in _WHOLE for i in rest.intents):
        return None
    told = tuple(dict.fromkeys(i for _, m in refused for i in m.intents if _is_refused(i)))
    return replace(rest, intents=(*told, *(i for i in rest.intents if i.kind is not Kind.NOISE)), apart=True)


def _pieces(text: str, between: re.Pattern[str]) -> list[str]:
    return [s for s in between.split(text) if s.strip(" ,.!?;")]


def _without_remarks(meaning: Meaning, said: Sequence[str], read: Callable[[str], Meaning]) -> Meaning:
    """ "My heart is racing. A large lemonade.": the words of a remark are looked for on no menu."""
    if not 2 <= len(said) <= _MOST:
        return meaning
    others = [s for s in said if not (_is_remark(s) and _says_nothing(read(s)))]
    if not 0 < len(others) < len(said):
        return meaning
    rest = read(", ".join(others))
    return meaning if rest.unknown or not _orders_or_asks(rest) else rest


def _says_nothing(meaning: Meaning) -> bool:
    """ "No, that's not ours" is an answer, and no remark."""
    return not (meaning.commands or meaning.ambiguities) and {i.kind for i in meaning.intents} <= _IDLE


_IDLE = frozenset({Kind.NOISE, Kind.ASK_OTHER, Kind.HURRY, Kind.ABUSE, Kind.GREETING, Kind.THANKS})


def _is_order(sentence: str, meaning: Meaning) -> bool:
    """Whether it asks, or orders in so many words: "my rings weren't in the bag" names them, and orders none."""
    if not meaning.commands:
        return _orders_or_asks(meaning)
    return sensitive.orders(sentence) or bool(_ORDERS.search(sensitive.plain(sentence)))


def _is_part(piece: str, meaning: Meaning) -> bool:
    """Whether a clause belongs to an order: "no onions", behind a burger; "look" and "it's half price" do not."""
    if heard_number(piece, awaited=True):
        return False  # "she gave me a number, four four seven one"
    return bool(meaning.commands) or any(s.meaning.startswith(_OF_A_DISH) for s in meaning.spans)


_OF_A_DISH = ("no", "with", "add", "extra", "light", "side", "size", "on")


def _is_money(meaning: Meaning) -> bool:
    return any(i.kind in _MONEY for i in meaning.intents)


def _is_remark(sentence: str) -> bool:
    words = sensitive.plain(sentence)
    tells = not sentence.rstrip().endswith("?") and _TELLS.search(sentence) and not _WISHES.search(words)
    return bool(tells) and not any(spoken_of(words.split(), "en"))


def _refuses(meaning: Meaning) -> bool:
    return any(map(_is_refused, meaning.intents))


def _is_refused(intent: Intent) -> bool:
    of_health = intent.kind is Kind.ASK_ALLERGENS and intent.value == "severe"  # for a person to answer
    return of_health or intent.kind in REFUSED


def _belongs(sentence: str, meaning: Meaning) -> bool:
    """Whether it speaks of what stands in another sentence, or of more than what is refused."""
    words = sensitive.plain(sentence).split()
    free = meaning.has(Kind.COMP) and (bool(meaning.commands) or bool(_POINTING & set(words)))
    return free or any(spoken_of(words, meaning.language))


def _orders_or_asks(meaning: Meaning) -> bool:
    asks = any(i.kind.value.startswith("ask_") and i.kind is not Kind.ASK_OTHER for i in meaning.intents)
    return bool(meaning.commands or meaning.ambiguities) or asks
