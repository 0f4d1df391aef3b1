"""What is asked for by how it is described: "what do you have with two patties", "anything with mushrooms on it". PURE.

It looks the words up in names and descriptions, which are read for that and never obeyed. It orders nothing.
"""

import re

from domain.menu import Item, Serving
from edge.dialog.guards.sensitive import plain
from edge.dialog.vocabulary.sayings import function_words
from edge.dialog.vocabulary.words import split, stem

DESCRIBED = "described"  # of a question: its words tell what is looked for
AT_MOST = 3  # things in one breath
_ASKS = re.compile(
    r"^(?:(?:ok|okay|so|and|um|uh|hey|well|then|y|bueno) )*"
    r"(?:what|whats|which|anything|something|do you have|have you got|got|is there|any|que|algo|hay|tienen) "
    r"(?:\w+ ){0,6}?(?:with|that (?:has|have|comes with|come with)|made with|con|que (?:tenga|lleve|traiga)) "
    r"(?P<what>.*)$"
)
_IDLE = frozenset(
    {"then", "it", "them", "on", "in", "here", "please", "today", "there", "something", "anything", "some", "any"}
)
_COUNTS = frozenset({"two", "three", "four", "double", "triple"})


def described(text: str, serving: Serving) -> tuple[str, ...]:
    """The few things on the menu that all of the words fit; () where nothing is asked by description."""
    match = _ASKS.search(plain(text))
    if match is None:
        return ()
    said = match["what"].split()
    wanted = {stem(w) for w in said if w not in function_words() and w not in _IDLE and w not in _COUNTS}
    found = [i.id for i in serving.menu.items if wanted and serving.can_have(i) and wanted <= _told_of(i)]
    exact = [ref for ref in found if (i := serving.menu.item(ref)) and _COUNTS & set(said) <= _told_of(i)]
    return tuple((exact or found)[:AT_MOST])


def _told_of(item: Item) -> set[str]:
    parts = (option[1].name.get() for ref in item.included or () if (option := item.option(ref)))
    texts = (*item.name.all(), *item.aliases, item.description, *parts)
    return {form for text in texts for w in split(text).words for form in (w.stem, w.text)}
