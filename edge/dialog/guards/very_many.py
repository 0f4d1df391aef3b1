"""So many that nobody sells them: "a couple hundred", "a gazillion", "burgers for everyone, say eighty thousand". PURE.

A great number that was said and that no line took is never one of the thing: it is as many as were said, and the
limits refuse it.
"""

import re
from dataclasses import replace

from domain.order import Add
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Meaning

MANY = 100  # the least number that nobody says of anything but so many
_NUMBER = re.compile(r"^num: (\d+)$")
_BEYOND = re.compile(
    r"\b(?:[a-z]*illions?|[a-z]*illones|infinite|infinity|unlimited|infinit[oa]s?|hundreds|thousands|cientos|miles)"
    r" (?:of |de )?(?!percent|dollars?|bucks|points)\w"
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:hundred|thousand|million|\d{3,}|cien|mil)(?: and \w+| \w+ty(?: \w+)?)? ?"
    r"(?:percent|dollars?|bucks|cents|points|calories|degrees|times|years?|pesos|miles|people|por ciento|puntos)\b"
)


def very_many(meaning: Meaning, text: str) -> Meaning:
    """The meaning, with what is ordered in such a number ordered in that number."""
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    if not adds:
        return meaning
    left = [int(m[1]) for s in meaning.spans if (m := _NUMBER.match(s.meaning)) and int(m[1]) >= MANY]
    said = plain(text)
    number = max(left, default=MANY * MANY if _BEYOND.search(said) else 0)
    if not number or any(c.line.qty >= MANY for c in adds) or _OF_SOMETHING_ELSE.search(said):
        return meaning
    many = replace(adds[0], line=replace(adds[0].line, qty=number))
    return replace(meaning, commands=tuple(many if c is adds[0] else c for c in meaning.commands))
