# ruff: noqa: E501 - frames stay in one piece
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
    r"(?:what|whats|which|anything|something|do you have|have you got|got|is there|any|que(?! sean?\b)|algo|hay|tienen) "
    r"(?:\w+ ){0,6}?(?:with|that (?:has|have|comes with|come with)|made with|con|que (?:tenga|lleve|traiga)) "
    r"(?P<what>.*)$"
)
# "Which of the sandwiches is spicy", "do you have anything grilled": how it tastes or is made, as its name has it.
_SO = r"(?:spicy|crispy|crunchy|grilled|fried|baked|roasted|smoked|smoky|breaded|toasted|stuffed|picantes?|picos[oa]s?|crujientes?|asad[oa]s?|frit[oa]s?|empanizad[oa]s?)"
_WHICH_IS = re.compile(
    r"^(?:(?:ok|okay|so|and|um|uh|hey|hi|hello|well|then|y|bueno|oh) )*"
    r"(?:what|whats|which|anything|something|(?:do|have) you (?:guys )?(?:have|got|sell|do)(?: any(?:thing)?| something)?|got(?: any(?:thing)?)?"
    r"|is there(?: any(?:thing)?| something)?|are there any|you (?:guys )?(?:got|have) any(?:thing)?|any|que(?! sean?\b)|cual(?:es)?|algo|hay(?: algo)?|tienen(?: algo)?)"
    r"(?P<kind>(?: (?!is\b|are\b)\w+){0,5}?)(?: (?:is|are|s|thats|that is|that are|es|son|que sea|de))?(?: (?:the|your|really|actually|kind of|a little|muy))*"
    rf" (?P<so>{_SO})(?: (?P<named>(?!with\b|without\b|no\b|and\b)\w+))?(?: (?:one|ones|here|today|on the menu|do you have|you have|you got|right now|options?|stuff|things?))*$"
)
_IDLE = frozenset(
    {"then", "it", "them", "on", "in", "here", "please", "today", "there", "something", "anything", "some", "any"}
    | {"your", "options", "option", "stuff", "things", "thing", "ones", "items", "menu", "yours", "kind"}
)
_COUNTS = frozenset({"two", "three", "four", "double", "triple"})


def described(text: str, serving: Serving) -> tuple[str, ...]:
    """The few things on the menu that all of the words fit; () where nothing is asked by description."""
    asked = plain(text)
    match = _ASKS.search(asked) or _WHICH_IS.search(asked)
    if match is None:
        return ()
    of_kind = match.re is _WHICH_IS
    said = f"{match['so']} {match['kind']} {match['named'] or ''}".split() if of_kind else match["what"].split()
    wanted = {stem(w) for w in said if w not in function_words() and w not in _IDLE and w not in _COUNTS}
    wanted |= {stem(match["so"])} if of_kind else set()
    found = [i.id for i in serving.menu.items if wanted and serving.can_have(i) and wanted <= _told_of(i)]
    exact = [ref for ref in found if (i := serving.menu.item(ref)) and _COUNTS & set(said) <= _told_of(i)]
    return tuple((exact or found)[:AT_MOST])


def _told_of(item: Item) -> set[str]:
    parts = (option[1].name.get() for ref in item.included or () if (option := item.option(ref)))
    texts = (*item.name.all(), *item.aliases, item.description, *parts)
    return {form for text in texts for w in split(text).words for form in (w.stem, w.text)}
