"""A general word for what is on a thing: "no sauce", "light dressing", "the sauce on the side".

It decides which of what comes on the thing spoken of is called so, by its own name or its group's. A word for several
that are not all to go, or for nothing that is on it, is left to be asked about.
"""

from dataclasses import replace

from edge.dialog.understand.attach import takers
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Part
from edge.dialog.vocabulary.foods import KINDS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import CHOICE_HEADS, GENERAL_STEMS
from edge.dialog.vocabulary.words import stem, stems_of

MOST_LEFT_OUT = 3  # of one general word: who means more says "plain"


def generally(st: State, qualifier: str, seg: Segment | None) -> list[Asked]:
    """What "no sauce" asks for; nothing where the word is none for what is on the thing spoken of."""
    word = stem(seg.text.split()[-1]) if seg is not None and seg.tag in ("stop", "x", "opt") else ""
    if seg is None or st.focus is None or (word not in CHOICE_HEADS and (word not in _GREENS or qualifier != "no")):
        return []
    for _, part in st.focus.parts(st.lexicon):
        if word in _GREENS and (on_it := _greens_on(part)):
            return [Asked(qualifier, (_named(ref, seg.text),), seg.text, led=True) for ref in on_it]
        refs = _on_it(part, word) or _may_be_on_it(part, word) or _of_that_kind(part, word)
        if len(refs) == 1 or (qualifier == "no" and 0 < len(refs) <= MOST_LEFT_OUT):
            return [Asked(qualifier, (_named(ref, seg.text),), seg.text, led=True) for ref in refs]
    return []


def left_out(st: State, seg: Segment) -> list[Asked]:
    """ "Hold the beans", where a burrito may be had so by a choice of that name, and a torta has beans on it: they are
    left off of the torta."""
    first, *rest = seg.text.split()
    stems = frozenset(stem(w) for w in rest) - _ARTICLES
    if first not in _DENIES or not stems:
        return []
    named = [p for p in st.lexicon.phrases if p.kind == "option" and frozenset(p.words) == stems]
    rows = tuple(_named(ref, seg.text) for ref in dict.fromkeys(p.ref for p in named))
    asked = Asked("no", rows, seg.text, led=True)
    return [asked] if rows and takers(st, asked) is not None else []


_DENIES = frozenset(("no", "without", "hold", "skip", "sin"))
_ARTICLES = frozenset(map(stem, words_of("the any my your that those el la los las")))


def greens(st: State, i: int, seg: Segment) -> bool:
    """ "No veggies" is without each of those that come on it; which "all the veggies" are has to be asked. Neither is a
    veggie sub, as "two veggies" are."""
    part = st.focus.part if st.focus is not None and st.focus in st.placed else None
    if part is None or stem(seg.text) not in _GREENS or st.np.num is not None or st.np.sizes or st.np.det == "a":
        return False
    out = _greens_on(part) if st.qualifier == "no" else []
    led = st.seg(i - 1)
    named = st.link == "and" and led is not None and led.tag not in ("the", "all")
    if not out and (named or not _greens_of(part)):
        return False
    st.group += [Asked("no", (_named(ref, seg.text),), seg.text, led=True) for ref in out]
    if not out:
        st.miss(f"{st.qualifier} {seg.text}".strip())
    st.np, st.qualifier = Nominal(), ""
    return True


def _greens_of(part: Part) -> list[str]:
    groups = [g for g in part.item.groups if g.kind == "adjust"]
    return [f"{g.id}/{o.id}" for g in groups for o in g.options if VEGETABLES & stems_of(*o.name.all())]


def _greens_on(part: Part) -> list[str]:
    return [ref for ref in _greens_of(part) if part.item.includes(ref.partition("/")[2])]


_GREENS = frozenset(map(stem, words_of("veggies vegetables vegies verduras vegetales")))
VEGETABLES = frozenset(
    map(
        stem,
        words_of(
            """
    lettuce tomato onion pickle cucumber pepper jalapeno olive spinach carrot cabbage mushroom corn sprout radish beet
    kale arugula greens celery broccoli zucchini sauerkraut lechuga tomate cebolla pepinillo pepino pimiento aceituna
            """
        ),
    )
)


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


def extra_itself(st: State, asked: Asked) -> tuple[Candidate, ...]:
    """What is meant, where it is called "Extra Shot" on the menu: it is put in, and nothing beside it is extra."""
    place_ = takers(st, asked)
    found = place_[2].item.option(place_[3].mod.option) if place_ is not None else None
    if found is None or not any(n.lower().startswith(("extra ", "double ")) for n in found[1].name.all()):
        return ()
    return tuple(c for c in asked.candidates if c.ref == f"{found[0].id}/{found[1].id}")


def more_of_it(st: State, seg: Segment) -> tuple[Candidate, ...]:
    """ "Extra cheese" of a pizza, where a slice has an Extra Cheese to put on: more of the cheese that is on it."""
    first, *rest = seg.text.split()
    if first not in _EXTRA or not rest or takers(st, Asked("", seg.candidates, seg.text)) is not None:
        return ()
    if seg.rest and takers(st, Asked("extra", seg.rest, seg.text, led=True)) is not None:
        return seg.rest
    on_it = generally(st, "extra", replace(seg, text=" ".join(rest), candidates=()))
    return on_it[0].candidates if len(on_it) == 1 else ()


_EXTRA = frozenset(("extra", "double", "doble"))


def sauces_on(st: State) -> list[Asked]:
    """Each sauce that comes on the thing spoken of, left out; nothing where there is none, or nothing beside them."""
    part = st.focus.part if st.focus is not None and st.focus in st.placed else None
    groups = [g for g in part.item.groups if g.kind == "adjust"] if part is not None else []
    on_it = [(g, o) for g in groups for o in g.options if part is not None and part.item.includes(o.id)]
    sauces = [f"{g.id}/{o.id}" for g, o in on_it if _SAUCES & stems_of(*o.name.all())]
    return [Asked("no", (_named(ref, "dry"),), "dry", led=True) for ref in sauces] if len(sauces) < len(on_it) else []


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
