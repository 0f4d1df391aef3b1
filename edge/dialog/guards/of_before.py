"""What is told of another day, or went wrong: nothing is ordered by it; what is asked for because of it is. PURE.

"The burger I got yesterday was raw" orders none. "My fries were cold last time, give me a free cookie" is of a cookie
alone: of what is only told, nothing is ordered, changed or given for nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Serving
from domain.order import Add, Change, Command
from edge.dialog.guards import sensitive
from edge.dialog.guards.stray import names_of, says
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.words import sentences

MONEY = frozenset({Kind.COMP, Kind.DISCOUNT, Kind.PRICE_OVERRIDE, Kind.REFUND, Kind.PERSON, Kind.CLAIM_STAFF})
_PARTS = re.compile(r"[,;.!?]+|\b(?:so|and|but|then|entonces|as[ií] que|y|pero)\b", re.IGNORECASE)


def told(meaning: Meaning, text: str, serving: Serving, *, keep: tuple[Command, ...]) -> Meaning:
    """The meaning without what is only told. keep: what is ordered beside it, in words of ordering."""
    grieves = sensitive.grieves(text)
    if sensitive.orders(text) and not grieves:
        return _without_the_told(meaning, text, serving)
    intents = tuple(i for i in meaning.intents if i.kind in MONEY | {Kind.COMPLAINT, Kind.DONE, Kind.THANKS})
    if grieves:
        intents = (Intent(Kind.COMPLAINT, value="serious", text=text), *_others(intents))
    elif not intents and sensitive.went_wrong(text):
        intents = (Intent(Kind.COMPLAINT, text=text),)
    elif not intents:
        return meaning
    if meaning.has(Kind.COMP):  # the thing that is named is wished for nothing, and not the whole order
        keep = _without_the_told(meaning, text, serving).commands
    named = " ".join(said for said in sentences(text) if _NAMES.match(said) and not sensitive.tells_of_before(said))
    also = (c for c in meaning.commands if isinstance(c, Add) and c not in keep and says(named, thing(c.line), serving))
    return replace(meaning, commands=(*keep, *also), intents=intents, unknown=(), ambiguities=())


# "My rings weren't in the bag. Two cokes.": a sentence of its own that only names so many.
_NAMES = re.compile(
    r"\W*(?:(?:and|then|so|ok|okay|y),? )*(?:an?|one|two|three|four|five|six|some|another|una?|dos|tres|otr[oa]s?|\d+) "
    r"(?!.*\b(?:was|were|had|came|tasted|is|are|got|estab\w+|ven[ií]\w+|era|fue)\b)",
    re.IGNORECASE,
)


def _others(intents: Sequence[Intent]) -> tuple[Intent, ...]:
    return tuple(i for i in intents if i.kind is not Kind.COMPLAINT)


def _without_the_told(meaning: Meaning, text: str, serving: Serving) -> Meaning:
    parts = [part for part in _PARTS.split(text) if part.strip()]
    before = " ".join(part for part in parts if sensitive.tells_of_before(part))
    now = " ".join(part for part in parts if not sensitive.tells_of_before(part))
    if not before or not now:
        return meaning

    def is_told(command: Command) -> bool:
        match command:
            case Add(line=line):
                return says(before, thing(line), serving) and not says(now, thing(line), serving)
            case Change():
                return not any(says(now, ref, serving) for ref in names_of(command))
        return False

    return replace(meaning, commands=tuple(c for c in meaning.commands if not is_told(c)))
