""" "What's your cheapest burger": the least or the most of a kind, by price, by the menu alone. Reads only. PURE.

It decides by what things cost now. Which is biggest, spiciest or most liked is in no menu, and nothing is said of it.
"""

import re
from collections.abc import Sequence

from domain.menu import Item, Serving
from edge.dialog.answering import prices
from edge.dialog.answering.reply import Reply
from edge.dialog.meaning import Intent
from edge.dialog.talk import Cents, Move, Thing, Things
from edge.dialog.vocabulary.words import split, stems_of

_LEAST = re.compile(r"\b(?:cheapest|least expensive|lowest priced?|most affordable|mas (?:barat|economic)[oa]s?)\b")
_MOST = re.compile(r"\b(?:most expensive|priciest|dearest|highest priced?|mas car[oa]s?)\b")
_ANY_PRICE = 1  # a cup of water for nothing is no answer to "what's cheapest"
NAMED_AT_MOST = 3


_UNDER = re.compile(
    r"\b(?:under|less than|below|cheaper than|within|menos de|bajo) "
    r"(\w+)(?: (\w+))? ?(?:dollars?|bucks?|dolares?|pesos|$)"
)
UNDER_AT_MOST = 5


def limit_of(text: str) -> int | None:
    """ "Anything under five dollars": in cents."""
    match = _UNDER.search(_plain(text))
    said = split(match.group(1)).words if match else ()
    number = said[0].number if said else None
    return number * 100 if number else None


def under(cents: int, intent: Intent, serving: Serving) -> Reply | None:
    """A few of what costs no more than that, the dearest first: they are the most for the money."""
    kind = _of_kind(intent, serving)
    costs = {i.id: min(prices.now(i, v.id, serving) for v in i.variations) for i in kind if i.variations}
    fits = sorted((ref for ref, cost in costs.items() if _ANY_PRICE <= cost <= cents), key=lambda r: -costs[r])
    if not fits:
        return None
    named = tuple(fits[:UNDER_AT_MOST])
    said = "options_some" if len(fits) > len(named) else "options_are"
    return Reply((Move(said, {"options": Things(tuple(map(Thing, named)), "and")}),))


def asks_for(intent: Intent) -> bool:
    text = _plain(intent.text)
    return intent.kind.value.startswith("ask_") and bool(_LEAST.search(text) or _MOST.search(text))


def is_superlative(*words: str) -> bool:
    """Whether any of them is such a word and no more: "cheapest", "most expensive"."""
    return any(_LEAST.fullmatch(text) or _MOST.fullmatch(text) for text in map(_plain, words))


def answer(intent: Intent, serving: Serving) -> Reply | None:
    """The reply, or None where no kind of thing is named that is sold here now."""
    most = bool(_MOST.search(_plain(intent.text)))
    kind = _of_kind(intent, serving)
    of_sizes = max if most else min
    costs = {i.id: of_sizes(prices.now(i, v.id, serving) for v in i.variations) for i in kind if i.variations}
    costs = {ref: cents for ref, cents in costs.items() if cents >= _ANY_PRICE}
    if not costs:
        return None
    best = (max if most else min)(costs.values())
    named = [ref for ref, cents in costs.items() if cents == best][:NAMED_AT_MOST]
    things = Things(tuple(Thing(ref) for ref in named), "and")
    kind_of = "dearest_is" if most else "cheapest_is"
    return Reply((Move(kind_of, {"items": things, "price": Cents(best)}),), offers=tuple(named))


def _of_kind(intent: Intent, serving: Serving) -> Sequence[Item]:
    """The shelf whose name the question holds, or what it names; else everything."""
    sold = [i for i in serving.menu.items if serving.can_have(i)]
    words = stems_of(intent.text)
    shelf = [i for i in sold if words & stems_of(i.category.replace("_", " "))]
    heads = [
        i for i in sold if words & {w.stem for n in i.name.all() for w in (*split(n).words[:1], *split(n).words[-1:])}
    ]
    named = [i for ref in intent.about if (i := serving.menu.item(ref.partition("/")[0])) and serving.can_have(i)]
    return shelf or heads or (named if len(named) > 1 else ()) or sold


def _plain(text: str) -> str:
    return " ".join(w.text for w in split(text).words)
