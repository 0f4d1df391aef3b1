# ruff: noqa: E501 - frames stay in one piece
""" "Any laptops?", where only a charger is called after laptops: a thing that is not sold here. PURE.

It decides of a mention of one word whether that word names a thing of its own, and ours are but called after it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.shop.finding import Mention
from edge.dialog.shop.index import Index, stems
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

_A = frozenset({"a", "an", "un", "una"})
_OWNED = frozenset(words_of("my her his their our your same debit credit bank original mi su tu misma"))
_BEHIND = frozenset(words_of("for in with that please or under around and here para con en que o por"))
_IS = frozenset(words_of("is are was were does do es son"))


def of_their_own(words: Sequence[Word], found: Sequence[Mention], index: Index) -> list[Mention]:
    """The mentions; of those that name what is not sold here, ours are only near it. A quality is no thing."""
    return [
        replace(m, other=True, extra=()) if _is_of_its_own(words, m, index) else _without_a_quality(words, m)
        for m in found
        if not _is_paid_with(words, m, index)
    ]


def _is_paid_with(words: Sequence[Word], mention: Mention, index: Index) -> bool:
    """ "To her card please": what somebody pays with, and none of the cards that we never sell by voice."""
    before = words[mention.start - 1].text if mention.start else ""
    ours = [p for one in mention.products if (p := index.shop.product(one)) is not None]
    bare = mention.end - mention.start == 1 and (words[mention.start].stem,) not in index.phrases
    told = before in _OWNED or _HAS_NONE.search(" ".join(w.text for w in words[: mention.start]))
    return bare and bool(told and ours) and not any(p.by_voice for p in ours)


# "For somebody with no card": who is no member.
_HAS_NONE = re.compile(
    r"\b(?:no|without|with|sin|con|(?:hasnt|havent|doesnt|dont|didnt|isnt|has not|have not|does not|do not|not)(?: (?:have|got|hold|carry|bring))*)"
    r"(?: (?:an?|any|the|una|la|ninguna))?(?: (?:loyalty|member\w*|club|rewards?|points))?$"
)


def _is_of_its_own(words: Sequence[Word], mention: Mention, index: Index) -> bool:
    word = words[mention.start]
    if mention.end - mention.start != 1 or mention.other or (word.stem,) in index.phrases:
        return False
    if word.stem in index.heads or word.stem in index.categories or word.stem not in index.naming:
        return False
    first = {s for p in mention.products if (known := index.shop.product(p)) for s in stems(known.name.get("en"))[:1]}
    if word.stem in first:
        return False  # "any drizzles": a thing by the first word of its name
    before = words[mention.start - 1].text if mention.start else ""
    after = words[mention.end].text if mention.end < len(words) else ""
    plural = word.text.endswith("s") and len(word.text) > 1 + len("bus")
    return (plural or before in _A) and (not after or bool(words[mention.start].pause) or after in _BEHIND)


def _without_a_quality(words: Sequence[Word], mention: Mention) -> Mention:
    """ "Is the merino itchy?": what is asked about a thing, and no kind of thing behind a name."""
    asked = words[0].text in _IS and mention.end == len(words) - 1 and mention.other
    led = mention.start > 0 and words[mention.start - 1].text in ("the", "that", "this", "your", "el", "la", "los")
    return replace(mention, other=False, extra=()) if asked and led and mention.start <= len(words[:3]) - 1 else mention
