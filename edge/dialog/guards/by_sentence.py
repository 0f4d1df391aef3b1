# ruff: noqa: E501 - patterns stay in one piece
"""A turn of several sentences of which some are refused or for a person: the others order as they do alone. PURE.

It decides which sentences those are, and joins what both halves mean. A guard reads the whole turn, and takes the
order out with what is refused; a sentence of its own ("Tell me what that guy had. A small coffee, too.") needs none of
it. What a sentence means is told by whoever reads it (`read`).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.order import Add
from edge.dialog.answering.allergies import spoken_of
from edge.dialog.guards import only_says, sensitive
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
_ORDERS = re.compile(
    r"^(?:(?:and|also|plus|then|so|ok|okay|oh|uh|um|actually|please|anyway|anyways|anyhow|alright|all right|right|well|now|today|but"
    r"|fine|whatever|otherwise|first|for now|besides|meanwhile|y|tambien|luego|pues|bueno|pero|igual|hoy|ahora) )*"
    r"(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|another|small|medium|large|regular|add|drop|lose"
    r"|make|take|remove|switch|change|swap|hold|cancel|no|without|extra|just|only|put|get|bring|number"
    r"|una?|dos|tres|cuatro|cinco|seis|otr[oa]|quit\w+|cambi\w+|agreg\w+|sin|la|el|las|los|me|nos) (?!was\b|were\b)"
    r"|\b(?:too|also|as well|please|tambien|por favor)$"
)


def told_apart(meaning: Meaning, text: str, read: Callable[[str], Meaning]) -> Meaning:
    """The meaning of `text`, with what its other sentences order where one of them is refused, or only tells."""
    if any(i.kind in _WHOLE for i in meaning.intents):
        return meaning
    sentences = _pieces(text, _END)
    if meaning.unknown and not meaning.commands and all(map(only_says.is_aside, sentences)):
        intents = tuple(i for i in meaning.intents if i.kind not in _ANSWERS) or (Intent(Kind.NOISE),)
        return replace(meaning, unknown=(), ambiguities=(), intents=intents)
    answers = meaning.has(Kind.YES) or (meaning.has(Kind.NO) and not any(map(only_says.bids, sentences)))
    if _in_doubt(meaning) and not (_refuses(meaning) or answers):
        plain = _without_remarks(meaning, sentences, read)
        return plain if plain is not meaning else _without_remarks(meaning, _pieces(text, _CLAUSE), read)
    if not _refuses(meaning):
        return meaning
    clauses = _pieces(text, _CLAUSE) if len(text) <= _SHORT else []
    apart = _refused_apart(sentences, read, _is_order, " ")
    apart = apart or _refused_apart(clauses, read, _is_part, ", ")
    halves = _halves(clauses) if apart is None else ()
    apart = apart or next((a for h in halves if (a := _refused_apart(h, read, _is_part, ", "))), None)
    return meaning if apart is None or _points_at_what_is_lost(text, meaning, apart) else apart


def _points_at_what_is_lost(text: str, meaning: Meaning, apart: Meaning) -> bool:
    """ "The app says pies are a dollar, two of those and a coffee": alone, the second half names no pie."""
    of_it = bool(_OF_WHAT_WAS_NAMED.search(sensitive.plain(text)))
    return of_it and len(_added(meaning)) > len(_added(apart))


def _added(meaning: Meaning) -> list[Add]:
    return [c for c in meaning.commands if isinstance(c, Add)]


_OF_WHAT_WAS_NAMED = re.compile(
    r"\b(?:of (?:those|them|these)|that one|(?:take|have|do|get|want) (?:that|it)|those|them|one of each|de (?:esos|esas|esos)|es[eoa]s?)\b"
)


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
        if not _refuses(m)
        and (stays(s, m) or _only_closes(m))
        and not (of_money and _THAT_OFF.search(sensitive.plain(s)))
    ]
    orders = any(_is_order(s, m) or _only_closes(m) for s, m in others)
    if not refused or not orders or any(_belongs(s, m) for s, m in refused):
        return None
    if stays is _is_part and any(_is_money(m) and not _OF_ITS_OWN.search(sensitive.plain(s)) for s, m in refused):
        return None  # "two cookies, on the house": nobody meant to pay for them
    rest = read(between.join(s for s, _ in others))
    if (
        not (_orders_or_asks(rest) or _only_closes(rest))
        or _refuses(rest)
        or any(i.kind in _WHOLE for i in rest.intents)
    ):
        return None
    told = tuple(dict.fromkeys(i for _, m in refused for i in m.intents if _is_refused(i)))
    return replace(rest, intents=(*told, *(i for i in rest.intents if i.kind is not Kind.NOISE)), apart=True)


def _pieces(text: str, between: re.Pattern[str]) -> list[str]:
    return [s for s in between.split(text) if s.strip(" ,.!?;")]


def _in_doubt(meaning: Meaning) -> bool:
    """Words left over, or more heard than is believed, or nothing understood at all."""
    nothing = not (meaning.commands or meaning.ambiguities) and {i.kind for i in meaning.intents} <= {Kind.NOISE}
    return bool(meaning.unknown) or meaning.confidence < IN_DOUBT or nothing or any(map(meaning.has, _SAID_TO_US))


def _without_remarks(meaning: Meaning, said: Sequence[str], read: Callable[[str], Meaning]) -> Meaning:
    """ "My heart is racing. A large lemonade.": the words of a remark are looked for on no menu."""
    if not 2 <= len(said) <= _MOST:
        return meaning
    others = [s for n, s in enumerate(said) if not _is_remark(s, last=n > 0 and n + 1 == len(said), read=read)]
    if not 0 < len(others) < len(said):
        return meaning
    rest = read(_ENDS_OPEN.sub("", " ".join(s if _ENDED.search(s) else f"{s}," for s in others)))
    sure = not rest.unknown and (rest.confidence >= IN_DOUBT or not rest.commands)
    return rest if sure and (_orders_or_asks(rest) or any(i.kind in _SAID_TO_US for i in rest.intents)) else meaning


def _is_remark(sentence: str, *, last: bool, read: Callable[[str], Meaning]) -> bool:
    if last and (where := only_says.goes_somewhere(sentence)):
        return only_says.is_on_the_way(sentence) or _says_nothing(read(where), where)
    if only_says.bids(sentence):
        return True
    return only_says.only_says(sentence) and _says_nothing(read(_AT_EASE.sub("", sentence)), sentence)


def _says_nothing(meaning: Meaning, sentence: str) -> bool:
    """ "No, that's not ours" is an answer, and no remark. What is heard in it with doubt was not named."""
    named = (meaning.commands and meaning.confidence >= IN_DOUBT) or meaning.ambiguities
    asked = {Kind.ASK_WHERE} if only_says.is_of_oneself(sentence) else frozenset()
    return not named and {i.kind for i in meaning.intents} <= _IDLE | asked


IN_DOUBT = 0.55  # as `conduct.deciding.SURE_ENOUGH`
_ENDED, _ENDS_OPEN = re.compile(r"[.!?;,]\s*$"), re.compile(r",$")
_AT_EASE = re.compile(r"^\W*(?:(?:ok|okay|alright|all right|right|so|oh|yeah)\b\W*)+(?=\w)", re.IGNORECASE)
_IDLE = frozenset({Kind.NOISE, Kind.ASK_OTHER, Kind.HURRY, Kind.ABUSE, Kind.GREETING, Kind.THANKS})
_ANSWERS = frozenset({Kind.YES, Kind.NO})
_SAID_TO_US = frozenset({Kind.DONE, Kind.WAIT, Kind.REPEAT, Kind.READ_BACK, Kind.USUAL})


def _is_order(sentence: str, meaning: Meaning) -> bool:
    """Whether it asks, or orders in so many words: "my rings weren't in the bag" names them, and orders none."""
    if not meaning.commands:
        return _orders_or_asks(meaning)
    return sensitive.orders(sentence) or bool(_ORDERS.search(sensitive.plain(sentence))) or _only_names(meaning)


def _only_names(meaning: Meaning) -> bool:
    """ "Triple stack.": nothing but what is wanted."""
    named = [s.meaning for s in meaning.spans if s.meaning != "fill"]
    return bool(named) and all(re.match(r"\d+ x \w", said) for said in named)


def _is_part(piece: str, meaning: Meaning) -> bool:
    """Whether a clause belongs to an order: "no onions", behind a burger; "look" and "it's half price" do not."""
    if heard_number(piece, awaited=True):
        return False  # "she gave me a number, four four seven one"
    return bool(meaning.commands) or any(s.meaning.startswith(_OF_A_DISH) for s in meaning.spans)


_OF_A_DISH = ("no", "with", "add", "extra", "light", "side", "size", "on")


def _is_money(meaning: Meaning) -> bool:
    return any(i.kind in _MONEY for i in meaning.intents)


def _refuses(meaning: Meaning) -> bool:
    return any(map(_is_refused, meaning.intents))


def _is_refused(intent: Intent) -> bool:
    of_health = intent.kind is Kind.ASK_ALLERGENS and intent.value == "severe"  # for a person to answer
    harmed = intent.kind is Kind.COMPLAINT and bool(intent.value)  # a person hears of it
    return of_health or harmed or intent.kind in REFUSED


def _only_closes(meaning: Meaning) -> bool:
    """ "That's all", and nothing else: the order is read back, and sent by nobody's word but a yes to that."""
    return meaning.has(Kind.DONE) and {i.kind for i in meaning.intents} <= _CLOSES and not meaning.commands


_CLOSES = frozenset({Kind.DONE, Kind.THANKS, Kind.NOISE})


def _belongs(sentence: str, meaning: Meaning) -> bool:
    """Whether it speaks of what stands in another sentence, or of more than what is refused. A price that one's rank is
    said to make is the till's all the same: "a triple. I'm the district manager, so that's on the house"."""
    words = sensitive.plain(sentence).split()
    free = (
        meaning.has(Kind.COMP)
        and not meaning.has(Kind.CLAIM_STAFF)
        and (bool(meaning.commands) or bool(_POINTING & set(words)))
    )
    return free or any(spoken_of(words, meaning.language))


def _orders_or_asks(meaning: Meaning) -> bool:
    asks = any(i.kind.value.startswith("ask_") and i.kind is not Kind.ASK_OTHER for i in meaning.intents)
    return bool(meaning.commands or meaning.ambiguities) or asks
