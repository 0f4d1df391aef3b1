"""A general word for what is on a thing: "no sauce", "light dressing", "the sauce on the side".

It decides which of what comes on the thing spoken of is called so, by its own name or its group's. A word for several
that are not all to go, or for nothing that is on it, is left to be asked about.
"""

from edge.dialog.understand.attach import takers
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Part
from edge.dialog.vocabulary.foods import KINDS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import CHOICE_HEADS, GENERAL_STEMS
from edge.dialog.vocabulary.words import stem, stems_of

MOST_LEFT_OUT = 3  # of one general word: who means more says "plain"


def generally(st: State, qualifier: str, seg: Segment | None) -> list[Asked]:
    """What "no sauce" asks for; nothing where the word is none for what is on the thing spoken of."""
    word = stem(seg.text.split()[-1]) if seg is not None and seg.tag in ("stop", "x", "opt") else ""
    if seg is None or word not in CHOICE_HEADS or st.focus is None:
        return []
    for _, part in st.focus.parts(st.lexicon):
        refs = _on_it(part, word) or _may_be_on_it(part, word) or _of_that_kind(part, word)
        if len(refs) == 1 or (qualifier == "no" and 0 < len(refs) <= MOST_LEFT_OUT):
            return [Asked(qualifier, (_named(ref, seg.text),), seg.text, led=True) for ref in refs]
    return []


def _on_it(part: Part, word: str) -> list[str]:
    return [
        f"{group.id}/{option.id}"
        for group in part.item.groups
        for option in group.options
        if group.kind == "adjust"
        and part.item.includes(option.id)
        and (
            word in stems_of(*option.name.all()) or any(stems_of(n) - GENERAL_STEMS == {word} for n in group.name.all())
        )
    ]


def _of_that_kind(part: Part, word: str) -> list[str]:
    """The honey mustard of a wrap, which nobody calls a sauce on the board; the cheddar of a chili."""
    groups = [g for g in part.item.groups if g.kind == "adjust" and part.item.included is not None]
    on_it = ((g, o) for g in groups for o in g.options if part.item.includes(o.id))
    kinds = _SAUCES if word in _SAUCE else _KINDS.get(word, frozenset())
    return [f"{g.id}/{o.id}" for g, o in on_it if kinds & stems_of(*o.name.all())]


_KINDS = {stem(word): frozenset(map(stem, kinds)) for word, kinds in KINDS.items()}
_SAUCE = frozenset(("sauc", "dressing", "salsa", "aderezo"))
# What is poured or spread on a thing, whether it is called a sauce or not.
_SAUCES = frozenset(
    map(
        stem,
        words_of(
            """
    ketchup catsup mustard mayo mayonnaise ranch bbq barbecue buffalo aioli tzatziki tahini toum pesto chipotle tartar
    tartare teriyaki sriracha gravy remoulade vinaigrette caesar marinara alfredo hoisin chimichurri crema mostaza
    mayonesa
    """
        ),
    )
)


def _may_be_on_it(part: Part, word: str) -> list[str]:
    """The one option called so, of an item of which the menu does not say what is on it; of several, none is."""
    if part.item.included is not None:
        return []
    adjusting = (group for group in part.item.groups if group.kind == "adjust")
    refs = [f"{g.id}/{o.id}" for g in adjusting for o in g.options if word in stems_of(*o.name.all())]
    return refs if len(refs) == 1 else []


def _named(ref: str, text: str) -> Candidate:
    return Candidate(1.0, "option", ref, 1.0, 1.0, frozenset((stem(text),)))


def adds_a_little(st: State, measure: str, option: Segment | None) -> bool:
    """ "With a splash of milk", "a little cream", of what comes without: it is put on. "Easy on the mayo" is not."""
    if option is None or option.tag != "opt" or option.pause or _MEASURES.isdisjoint(measure.split()):
        return False
    place = takers(st, Asked("", option.candidates, option.text))
    return (
        place is not None and place[3].group.kind == "adjust" and place[2].item.includes(place[3].mod.option) is False
    )


_MEASURES = frozenset(words_of("splash touch bit little dash drizzle poco poquito poquita"))
