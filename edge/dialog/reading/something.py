"""A wish that only says how it should be: "something sweet", "a side of something crunchy". PURE.

It decides which things on the menu are such; they are named, and none is taken. What is described is no option of what
was ordered before: "something crunchy" is no crispy onions.
"""

import re
from dataclasses import replace

from domain.menu import Item, Serving
from edge.dialog.answering.as_described import DESCRIBED
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.vocabulary import kinds

NAMED_AT_MOST = 4
_SOMETHING = re.compile(
    r"(?:\b(?:and|also|maybe|i['’]?d like|i want|i['’]?ll (?:have|take)|give me|get me|can i (?:get|have)|let me get"
    r"|add|y|quiero|deme|me da) ){0,3}(?:\b(?:a side|a bite|a bit|a cup) of )?"
    r"\b(?:something|somethin|algo)(?: (?:that['’]?s|that is|kind of|a little|a bit|nice and|really|else|muy"
    r"|que sea))* "
    r"(?P<how>sweet|crunchy|crispy|cold|salty|fried|fizzy|light|healthy|fresh|filling|meaty|fishy|baked"
    r"|to drink|for dessert|de tomar|de postre|dulce|crujiente|fr[ií]o|salado|ligero)\b"
    r"(?: (?:too|as well|to (?:go with (?:that|it)|eat|drink|finish)|with that"
    r"|on the side|please|también))*\W*",
    re.IGNORECASE,
)
# How things are -> the sorts of `kinds` that are so.
_HOW = {
    **dict.fromkeys(("sweet", "dulce"), ("sweet",)),
    **dict.fromkeys(("crunchy", "crispy", "salty", "fried", "crujiente", "salado"), ("potato", "fried")),
    **dict.fromkeys(("cold", "fizzy", "frio", "frío"), ("soda", "cold")),
    **dict.fromkeys(("light", "healthy", "fresh", "ligero"), ("light",)),
    **dict.fromkeys(("filling", "meaty"), ("beef", "chicken")),
    **dict.fromkeys(("to drink", "de tomar"), ("drink",)),
    **dict.fromkeys(("for dessert", "de postre"), ("sweet",)),
    "fishy": ("fish",),
    "baked": ("baked",),
}


_DECLINED = re.compile(r"(?:n['’]?t|\bnot|\bno|\bwithout|\bsin|\bnever)\b[^.,;!?]*$", re.IGNORECASE)
_ASKS_ITSELF = re.compile(r"\b(?:what|which|do you have|have you got|you got|que|tienen|hay)\b", re.IGNORECASE)


def without(text: str, serving: Serving) -> tuple[str, Intent | None]:
    """The turn without such a wish, and the wish as the question which there are; None where there is none, or where
    the turn asks that itself."""
    found = _SOMETHING.search(text)
    sorts = _HOW[found["how"].lower()] if found else ()
    things = [i.id for i in serving.menu.items if sorts and serving.can_have(i) and _is(i, sorts)]
    if found is None or not things or _DECLINED.search(text[: found.start()]):
        return text, None
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
    if _ASKS_ITSELF.search(rest):
        return rest, None
    asked = Intent(Kind.ASK_OPTIONS, tuple(things[:NAMED_AT_MOST]), DESCRIBED, found.group().strip())
    return rest if re.search(r"\w", rest) else "", asked


def _is(item: Item, sorts: tuple[str, ...]) -> bool:
    """By the head word of its name: an apple pie is baked, and no apple."""
    return any({outer, inner} & set(sorts) for outer, inner in kinds.of_words(item.name.get().split()[-1]))


def with_wish(meaning: Meaning, asked: Intent | None) -> Meaning:
    if asked is None:
        return meaning
    kept = tuple(i for i in meaning.intents if i.kind is not Kind.NOISE)
    sure = meaning.confidence if meaning.commands else max(meaning.confidence, 0.9)
    return replace(meaning, intents=(*kept, asked), confidence=sure)
