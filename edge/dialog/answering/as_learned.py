"""A turn at a restaurant that no rule knows, in the plain words of what it is like to (`learned.acts`). PURE.

It comes last, for a turn of which the rules only know that it orders nothing: noise, or a question that they cannot
name. It decides in which words the turn is read once more; those words never order, and never say yes.
"""

import re
from collections.abc import Iterator, Mapping

from edge.dialog.learned.acts import FOOD, wanted
from edge.dialog.learned.reading import without
from edge.dialog.meaning import Expecting, Kind, Meaning

# Of clauses of authors who were left out, nine in ten that are as likely as 0.5 are read rightly
# (`python -m talkthru.learn_acts`).
LIKELY = 0.5
LIKELY_TO_TAKE_BACK = 0.75  # or to call a person in place of a yes
_LEAST_WORDS = 2
_AT_A_LOSS = frozenset({Kind.NOISE, Kind.ASK_OTHER})
_PLAINLY: Mapping[str, tuple[str, str]] = {
    "price": ("how much is {x}", "cuánto cuesta {x}"),
    "total": ("what's my total so far", "cuánto es en total"),
    "fact": ("what's in {x}", "qué lleva {x}"),
    "have": ("do you have {x}", "tienen {x}"),
    "options": ("what kinds of {x} do you have", "qué tipos de {x} tienen"),
    "comes": ("what comes with {x}", "qué trae {x}"),
    "hours": ("when are you open", "a qué hora abren"),
    "waittime": ("how long will it take", "cuánto se tarda"),
    "pay": ("can I pay by card", "puedo pagar con tarjeta"),
    "read": ("what's my order so far", "qué llevo hasta ahora"),
    "offers": ("what specials do you have", "qué promociones tienen"),
    "coupon": ("I have a coupon code", "tengo un cupón"),
    "points": ("how many points do I have", "cuántos puntos tengo"),
    "usual": ("my usual", "lo de siempre"),
    "person": ("can I talk to a person", "quiero hablar con una persona"),
    "again": ("say that again", "repítalo por favor"),
    "undo": ("undo that", "deshaz eso"),
    "clear": ("cancel my order", "cancela mi orden"),
    "wait": ("hold on", "un momento"),
    "done": ("that's all", "es todo"),
    "thanks": ("thank you", "gracias"),
    "hello": ("hello", "hola"),
}
_BREAKFAST = re.compile(r"\b(?:breakfast|desayunos?)\b", re.IGNORECASE)
_TAKES_BACK = frozenset({"undo", "clear"})
_OF_A_THING = frozenset({"have", "options"})
_WHERE = {
    "confirm": "right", "size": "which", "slot": "which", "group": "which", "which": "which",
    "offer": "offer", "yes_no": "offer",
}  # fmt: skip


def at_a_loss(told: Meaning) -> bool:
    """Whether the rules only know that it orders nothing."""
    orders = told.commands or told.ambiguities or told.unknown
    return not orders and bool(told.intents) and {i.kind for i in told.intents} <= _AT_A_LOSS


def plainly(told: Meaning, text: str, expecting: Expecting, *, begun: bool, sent: bool) -> Iterator[str]:
    """Other words for the same, the likeliest first. begun: something is ordered. sent: it is on its way."""
    if len(text.split()) < _LEAST_WORDS:
        return
    names = [s.text for s in told.spans if " x " in s.meaning or "/" in s.meaning or s.meaning == "asked about"]
    where = "after" if sent else _WHERE.get(expecting.kind) or ("more" if begun else "hi")
    likely: dict[str, float] = {}
    for each in wanted(without(names, text), FOOD, where):
        for act, p in each.items():
            likely[act] = max(p, likely.get(act, 0.0))
    spanish = told.language == "es"
    for act in sorted(likely, key=lambda act: -likely[act]):
        grave = act in _TAKES_BACK or (act == "person" and where == "right")
        if likely[act] < (LIKELY_TO_TAKE_BACK if grave else LIKELY):
            return
        if act == "hours" and _BREAKFAST.search(text):
            yield "cuándo sirven el desayuno" if spanish else "when do you serve breakfast"
        elif act in _PLAINLY and (names or act not in _OF_A_THING):
            yield _PLAINLY[act][spanish].replace("{x}", names[0] if names else "eso" if spanish else "it")


def answers(told: Meaning) -> bool:
    """Whether words were understood, and order nothing."""
    return not (told.commands or told.ambiguities or told.unknown) and not {i.kind for i in told.intents} <= _AT_A_LOSS
