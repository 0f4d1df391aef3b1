# ruff: noqa: E501 - frames stay in one piece
""" "He likes the mini but wants one that's waterproof", "a rain jacket that's really waterproof": the one of its kind that is so. PURE.

It decides that a property is demanded which the thing named before, or spoken of, has not; and which of what could stand
in its place is told to have it. Where that thing is so itself, or nothing else is, the turn is read as any other.
"""

import re
from typing import Final

from domain.shop import Product
from edge.dialog.shop import wording, worn_where
from edge.dialog.shop.answers import asked_words
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention
from edge.dialog.shop.index import stems
from edge.dialog.shop.kin import kin
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.needs import needs
from edge.dialog.shop.places_named import HERE
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.said_to_be import those
from edge.dialog.shop.serve import go
from edge.dialog.shop.tables import ASKED_AS, SAME_FACT, STOP
from edge.dialog.vocabulary.words import Word

NAMED_AT_MOST: Final = 3
# What stands for the other thing, behind the one that is named; "the one", "which one" point at what is there.
_ONE: Final = re.compile(
    r"(?<!the )(?<!this )(?<!that )(?<!which )(?<!what )(?<!aural )\b(?:one|ones|something|anything|another|a pair|a version|algo|otr[oa]|un[oa])\b"
)
_DEMANDS: Final = re.compile(
    r"\b(?:wants?|wanted|needs?|needed|prefers?|looking for|after|rather|instead|got|have|is there|are there|any|id like|would like|like|but|quier\w*|necesit\w*|busc\w*|prefier\w*|hay|tienen?|pero)\b"
)
# "A rain jacket that's really waterproof", "una chaqueta para la lluvia, que sea impermeable".
_THAT_IS: Final = re.compile(
    r"^(?:that|thats|which|que|and|y|has to|must|it has to|it must|but|pero)(?: (?:is|s|are|be|sea|sean|es|son|it|they|has|have|to|needs?|must|will|ll|would|tiene\w*|really|properly|actually|truly|fully|totally|completely|de|verdad|bien|proper|hundred|percent|100|totalmente|completamente))*$"
)
_NOT_ENOUGH: Final = re.compile(
    r"\b(?:not|isnt|arent|wasnt|no es|no son)(?: (?:really|quite|very|nearly|anywhere near|lo bastante|suficientemente))* (?P<so>\w+)(?: \w+)?(?: enough\b|$)"
)
_OF_IT: Final = re.compile(
    r"\b(?:for|with|to|on|in|of) (?:it|them|that|this|those)\b|\b(?:charg\w+|fit|fits|goes with)\b"
)
_SEEKS: Final = frozenset({"stock", "buy", "detail", "alternative", "suggest", "compare"})


# "Something similar that also has noise cancelling": of its kind, and another than itself.
_ALIKE: Final = re.compile(
    r"\b(?:similar|comparable|(?:any|some)(?:thing|one|body)? (?:\w+ )?(?:like|close to)|ones? like|(?:(?:of|in) (?:that|the same)|(?:the )?same) (?:kind|sort|type|line)(?: of thing)?"
    r"|parecid[oa]s?|similares|algo como|un[oa] como)\b(?: (?:it|them|that|this|those|these|the \w+|eso|esos|ese))?"
)


def told(desk: Desk, reading: Reading) -> bool:
    """Answers with the one that is so. False where nothing of the kind is asked."""
    seeks = _SEEKS if len(reading.mentions) > 1 else _SEEKS | {"compatible"}  # "not warm enough for her"
    if set(reading.wants) - seeks or set(reading.places) - {HERE} or reading.qty > 1:
        return False
    strong = [m for m in reading.mentions if not (m.weak or m.other)]
    named = [m for m in strong if not _is_fact(reading, m)]
    if not named and len(strong) > 1 and _led(reading, strong[0]):
        named = strong[:1]  # "un impermeable que sea totalmente impermeable"
    if len(named) > 1:
        return False
    base = desk.shop.product(named[0].products[0] if named else desk.mem.product)
    alike = _ALIKE.search(reading.text) if not named else None
    start = len(reading.text[: alike.end()].split()) if alike else _behind(reading, named[0] if named else None)
    if base is None or start < 0:
        return False
    words = list(reading.words[start:])
    if named and named[0].start >= start:
        words = [*words[: named[0].start - start], *words[named[0].end - start :]]  # "something warmer than the tee"
    facts = tuple(w.text for w in words if w.text in ASKED_AS or w.text in SAME_FACT)
    return _tell(desk, base, facts, words, alike=alike is not None)


def _led(reading: Reading, mention: Mention) -> bool:
    return mention.start > 0 and reading.words[mention.start - 1].text in ("a", "an", "un", "una", "some", "any")


def _is_fact(reading: Reading, mention: Mention) -> bool:
    words = [w for w in reading.words[mention.start : mention.end] if w.stem not in STOP]
    return all(w.text in ASKED_AS or w.text in SAME_FACT for w in words)


def _behind(reading: Reading, mention: Mention | None) -> int:
    """Where the demand begins, in words; -1 where there is none."""
    if mention is not None and mention.end < len(reading.words):
        for end in range(mention.end + 1, min(len(reading.words), mention.end + _FEW) + 1):
            word = reading.words[end - 1]
            if word.text in ASKED_AS or word.text in SAME_FACT:
                between = " ".join(w.text for w in reading.words[mention.end : end - 1])
                if _THAT_IS.match(between):
                    return end - 1
                break
    if match := _NOT_ENOUGH.search(reading.text):
        return len(reading.text[: match.start("so")].split())  # "it's not waterproof enough for her"
    for match in _ONE.finditer(reading.text):
        at = len(reading.text[: match.start()].split())
        if mention is None:
            return at if _DEMANDS.search(reading.text) and not _OF_IT.search(reading.text[match.end() :]) else -1
        than = "than" in [w.text for w in reading.words[max(at, mention.start - 3) : mention.start]]
        if at >= mention.end and _DEMANDS.search(" ".join(w.text for w in reading.words[mention.end : at + 1])):
            return at if not _OF_IT.search(reading.text[match.end() :]) else -1
        if at < mention.start and than:
            return at
    return -1


_FEW: Final = 9  # words between a thing and what it has to be


def _tell(desk: Desk, base: Product, facts: tuple[str, ...], words: list[Word], *, alike: bool) -> bool:
    asked = {s for w in facts for s in stems(SAME_FACT.get(w, w))}
    needed = {s for need in needs(" ".join(w.text for w in words), words) for f in need.facts for s in stems(f)}
    group = [p for p in kin(desk, base) if p.id != base.id] or worn_where.alike(desk, base)
    group = [p for p in group if p.by_voice]
    for wanted in (asked, needed, asked_words(facts)):
        if not wanted or (those([base], wanted) and not alike):
            continue
        found = those(group, wanted)
        here = [p for p in found if desk.is_here(p)] or found
        if len(here) == 1:
            return go(desk, Wish("detail", products=(here[0].id,), words=facts or tuple(sorted(wanted))))
        if here:
            ids = tuple(p.id for p in here[:NAMED_AT_MOST])
            desk.remember(offered=ids, among=ids, product="", values={})
            desk.say("raw", text=f"{wording.listed([desk.name(desk.product(p)) for p in ids], desk.language, 'and')}.")
            return True
    return False
