"""Whether a question about money is about the whole order: "done, how much", "what's that come to". PURE.

Of a thing that is named, or of what was just told of, it is that thing's price.
"""

import re
from dataclasses import replace

from domain.menu import Item
from domain.order import ItemLine
from domain.pricing import price
from edge.dialog.answering import availability, prices
from edge.dialog.conduct.turn import Turn
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Intent, Kind, Meaning

ALL_OF_IT = frozenset(
    {"all that", "all of that", "all of it", "all this", "everything", "all", "all together", "todo eso"}
)
_OWED = re.compile(
    r"\b(?:comes? (?:out )?to|owe|owed|damage|altogether|all together|in all|ring(?:s|ing)? (?:me |it )?up|tab|the bill"
    r"|le debo|debo|en total|la cuenta"
    r"|(?:(?:am i|are we|is it|is that|is this|it is|i am|we are|that is|it s|that s) (?:up to|at)"
    r"|(?:puts?|brings?) (?:me|us|it) (?:up )?(?:to|at)|(?:en (?:cuanto|que) (?:voy|vamos)|cuanto (?:llevo|va)"
    r"|(?:en )?cuanto (?:me |nos )?(?:sale|saldria|queda|quedaria|va a salir)))"
    r"(?=(?: (?:now|so far|then|total|with that|ahora|hasta ahora))*$)"
    r"|(?:will|would) (?:that|it|this|everything)(?: all)? (?:be|run|cost)(?= me| us|$))\b"
)

_WE_ARE_AT = re.compile(r"\b(?:am i|are we)(?: up to| at)\b")


def owed(intent: Intent, meaning: Meaning, turn: Turn) -> Intent:
    """ "What's that come to": asked of the order, whatever was told of last."""
    said = plain(_said(meaning))
    ours = intent.kind is Kind.ASK_WHERE and _WE_ARE_AT.search(said)  # "where are we at", and no place
    of_money = (intent.kind in _OF_MONEY or ours) and not intent.about
    if not (of_money and turn.order.lines and _OWED.search(said)):
        return intent
    return replace(intent, kind=Kind.ASK_TOTAL)


def of_the_order(intent: Intent, meaning: Meaning, turn: Turn) -> Intent:
    """ "How much is all that", "how much now": where nothing is named and there is an order."""
    if intent.kind is not Kind.ASK_PRICE or intent.about or not turn.order.lines:
        return intent
    if turn.talk.expecting.kind == "offer" and set(_said(meaning).split()) <= _BARE:
        return replace(intent, about=turn.talk.expecting.options)  # "do you have pie" - "how much?"
    whole = any(span.text in ALL_OF_IT for span in meaning.spans) or meaning.has(Kind.DONE)
    names = availability.names_something(_said(meaning))
    return replace(intent, kind=Kind.ASK_TOTAL) if whole or not names else intent


def of_that_one(intent: Intent, meaning: Meaning, turn: Turn) -> Intent:
    """ "How much is that one": one of what was spoken of or ordered last, in its size; with what costs extra on it, the
    whole order, as no listed price says that."""
    of_money = intent.kind in (Kind.ASK_TOTAL, Kind.ASK_PRICE) and not intent.about
    if not (of_money and turn.order.lines and _THAT_ONE.search(plain(_said(meaning)))):
        return intent
    if turn.talk.offered:
        return replace(intent, kind=Kind.ASK_PRICE, about=turn.talk.offered)
    last, menu = turn.order.lines[-1], turn.serving.menu
    held = menu.item(last.item) if isinstance(last, ItemLine) else menu.combo(last.combo)
    sizes = held.variations if isinstance(held, Item) else held.sizes if held else ()
    size = next((s for s in sizes if s.id == last.size), None)
    if held is None or size is None:
        return intent
    one = price((replace(last, qty=1),), turn.serving)
    if one.subtotal_cents - one.discount_cents != prices.now(held, size.id, turn.serving):
        return intent
    return replace(intent, kind=Kind.ASK_PRICE, about=(held.id,), text=size.name.get().lower())


_THAT_ONE = re.compile(
    r"\b(?:that|this|each) one\b|\b(?:by (?:itself|themselves)|on (?:its|their) own|alone|each|apiece|a piece"
    r"|without (?:the )?(?:rest|meal|combo)"
    r"|(?:for|is|of|be|does) (?:just )?one(?: of (?:them|those|these))?(?: cost| be| run)?)$"
)


def _said(meaning: Meaning) -> str:
    return " ".join(span.text for span in meaning.spans)


_BARE = frozenset(
    {"and", "oh", "so", "how", "much", "is", "are", "it", "they", "that", "one", "cuanto", "cuestan", "cuesta", "y"}
)
_OF_MONEY = frozenset({Kind.ASK_PRICE, Kind.ASK_INGREDIENTS, Kind.ASK_OTHER})


def told_with_the_end(intent: Intent, meaning: Meaning) -> bool:
    """ "That's all, what do I owe you": the read-back that follows says it."""
    return intent.kind is Kind.ASK_TOTAL and not intent.value and meaning.has(Kind.DONE)
