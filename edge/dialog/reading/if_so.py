"""What is wanted only if the answer to a question is so: "do you have rings? If so, a large", "decaf? If not, a cola".

PURE. It decides which half of such a turn holds, by what the menu says today; what the question asks for is told by
whoever reads it (`read`). Nothing is ordered on a condition that does not hold; the question is answered anyway.
"""

import re
from collections.abc import Callable

from domain.menu import Item, Serving
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.vocabulary.words import stems_of

_SUPPOSED = re.compile(
    r"^(?P<question>.*?\b(?:do|does|did|have|has|got|is|are|can|could|any|hay|tienen?|tendr[aá]n?"
    r"|venden)\b[^?]*?)[?.,;]+\s*"
    r"(?:(?:and|but|well|cause|because|y|pero)\s+)?"
    r"(?:(?:(?P<so>if (?:so|yes|yeah|(?:you|y['’]?all|they|you guys) (?:do|have(?: it| them| that| those| any| one)?)"
    r"|there (?:is|are)|it is|they are)|(?:si|de) (?:s[ií]|hay|tienen|ser as[ií]))"
    r"|(?P<not>if (?:not|no|(?:you|y['’]?all|they|you guys) (?:don['’]?t|do not|haven['’]?t)(?: have(?: it"
    r"| them| that| any)?)?"
    r"|there (?:isn['’]?t|aren['’]?t|is not|is none))|si no(?: hay| tienen)?))"
    r"(?![\w'’])[\s,]+(?:then\s+)?)?(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def if_so(text: str, serving: Serving, read: Callable[[str], Meaning]) -> str:
    """The turn with the half that holds, and the question; as it is where no such condition is in it."""
    match = _SUPPOSED.match(text)
    if match is None or not (match["so"] or match["not"] or _ONE_OF_IT.match(match["rest"])):
        return text
    asked = read(f"{match['question']}?")
    whether = any(i.kind is Kind.ASK_AVAILABLE for i in asked.intents)
    about = tuple(dict.fromkeys(ref for i in asked.intents if i.kind in _OF_A_THING for ref in i.about))
    if not whether:
        about = tuple(ref for ref in about if _is_named(serving.menu.item(ref), match["question"]))
    if asked.commands or not (whether or (len(about) == 1 and not (match["so"] or match["not"]))):
        return text
    items = [serving.menu.item(ref.partition("/")[0]) for ref in about]
    if items and not any(items):
        return text  # of what is only put on a dish
    there = any(item is not None and serving.can_have(item) for item in items)
    if not (match["not"] or match["so"]):
        return _of_it(match, read, items[0]) if there else text
    holds = there if match["so"] else not there
    if not holds:
        return f"{match['question']}?"
    return _of_it(match, read, items[0]) if match["so"] else f"{match['question']}? {match['rest']}"


def _of_it(match: re.Match[str], read: Callable[[str], Meaning], item: Item | None) -> str:
    """ "I'll take a large": of what was asked for, where nothing else is named."""
    question, rest = match["question"], match["rest"]
    whole = f"{question}? {rest}" if match["so"] else match.string
    said, short = _NAMED.search(question), _ONE_OF_IT.match(rest)
    name = said["name"] if said is not None else item.name.get() if item is not None else ""
    if short is None or not name:
        return whole
    wished = f"{short['wish']} {name}{short['after'] or ''}"
    return f"{question}? {wished}" if read(wished).commands else whole


def _is_named(item: Item | None, question: str) -> bool:
    """By a whole name of its own: "is the fish sandwich spicy" is of no spicy chicken."""
    said = stems_of(question)
    return item is not None and any(stems_of(name) <= said for name in (*item.name.all(), *item.aliases))


_OF_A_THING = frozenset(
    {Kind.ASK_AVAILABLE, Kind.ASK_INGREDIENTS, Kind.ASK_ALLERGENS, Kind.ASK_DIET, Kind.ASK_CALORIES, Kind.ASK_OTHER}
)
_NAMED = re.compile(
    r"^.*\b(?:have|do|got|sell|carry|make|serve|any|there|tienen?|hay|venden)\s+(?:(?:any|some|an?|the|those"
    r"|un[oa]?s?)\s+)?"
    r"(?P<name>(?!(?:any|some|an?|the)\b)[^,.;!?]+?)\s*$",
    re.IGNORECASE,
)
_ONE_OF_IT = re.compile(
    r"^(?P<wish>(?:[\w'’]+\s+){0,5}?(?:an?|the|one|two|three|four|five|six|\d+|un[oa]?s?|dos|tres|cuatro)"
    r"(?:\s+(?:extra\s+)?(?:small|medium|large|regular|big|little|chic[oa]s?|median[oa]s?|grandes?))?)"
    r"(?:\s+(?:ones?|of (?:those|them|it)|de (?:esos|esas)))?(?P<after>\s+(?:please|then|too|por favor))?[^\w?]*$",
    re.IGNORECASE,
)
