"""Toppings listed one after the other, that the name of another dish holds as well: "a turkey sub, lettuce tomato no
onion", where there is a BLT.

It decides that such words are what goes on the thing before them, where each of them is one of its options in full and
the dish is named in part; and that a thing with its own kind before it is no other dish. It chooses no option.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from domain.menu import Item
from edge.dialog.understand.lattice import Lattice
from edge.dialog.understand.matching import Candidate, Hit
from edge.dialog.vocabulary.titles import content, head_of, is_made_as
from edge.dialog.vocabulary.words import STOP

if TYPE_CHECKING:
    from edge.dialog.understand.segments import Segment

FULL = 0.9  # of a name
HALF = 0.4  # enough of it where nothing else can be meant: "onions", of diced ones
MOST_READ = 4  # things that the words may name, the best first
_BEGINS = frozenset(("num", "size", "a", "another", "order", "gets", "vessel", "sideof", "couple", "same"))
_GLUE = frozenset(("and", "y"))


def toppings_listed(segments: Sequence[Segment], lattice: Lattice) -> list[Segment]:
    """The segments, with such a list as the options that it names."""
    out: list[Segment] = []
    on: Segment | None = None  # the thing that they would go on
    for n, seg in enumerate(segments):
        on = None if seg.pause >= STOP else on
        parted = seg.tag == "item" and seg.end - seg.start > 1 and seg.candidates[0].coverage < FULL
        led = out[-1].tag if out else ""
        ahead = segments[n + 1] if n + 1 < len(segments) else None
        if ahead is not None and _leads_to(seg, ahead, lattice) and (listed := _options(seg, ahead, lattice)):
            first, *rest = (replace(lattice.segment_of(hit), other=()) for hit in listed)
            out += [replace(first, pause=seg.pause), *rest]  # "chili cheese fries", where there is a chili cheese dog
            continue
        if on is not None and parted and led not in _BEGINS and (listed := _options(seg, on, lattice)):
            first, *rest = (lattice.segment_of(hit) for hit in listed)
            out += [replace(first, pause=seg.pause), *rest]
            continue
        if on is not None and _is_of_another_thing(seg, on, lattice) and (listed := _options(seg, on, lattice, HALF)):
            first, *rest = (lattice.segment_of(hit) for hit in listed)
            out += [replace(first, pause=seg.pause), *rest]  # "sour cream and onion", where chips are called so
            continue
        if on is not None and led == "opt" and seg.tag == "item" and not seg.pause and seg.end - seg.start > 1:
            both = replace(seg, start=out[-1].start)  # "pinto beans and queso", where a bean and cheese burrito is sold
            if listed := _options(both, on, lattice):
                first, *rest = (lattice.segment_of(hit) for hit in listed)
                out[-1:] = [replace(first, pause=out[-1].pause), *rest]
                continue
        if seg.tag == "item":
            on = seg
        elif on is None and seg.tag == "opt" and seg.other and (not led or led in _BEGINS):
            on = replace(seg, candidates=seg.other)  # "a footlong turkey lettuce tomato", where a kids' sub has turkey
        out.append(seg)
    return out


def _is_of_another_thing(seg: Segment, on: Segment, lattice: Lattice) -> bool:
    """Whether several words are an option that only other things than the one before them come with."""
    item = lattice.lexicon.item(on.candidates[0].ref) if seg.tag == "opt" and seg.end - seg.start > len("ab") else None
    groups = {g.id for g in item.groups} if item is not None else set()
    return item is not None and all(c.ref.partition("/")[0] not in groups for c in seg.candidates)


def _leads_to(seg: Segment, ahead: Segment, lattice: Lattice) -> bool:
    """Whether a thing is named right behind words that do not say what the dish they may be is: no burger, no dog."""
    if seg.tag != "item" or ahead.tag != "item" or ahead.pause or seg.end - seg.start < len("ab"):
        return False
    thing = lattice.lexicon.item(seg.candidates[0].ref)
    return thing is not None and head_of(thing.name.get()) not in content(seg.text)[0]


def _options(seg: Segment, on: Segment, lattice: Lattice, least: float = FULL) -> list[Hit]:
    """The options of that thing that the words are, all of them; none where one is something else."""
    item = lattice.lexicon.item(on.candidates[0].ref)
    groups = {g.id for g in item.groups} if item is not None else set()
    found: list[Hit] = []
    at = seg.start
    while at < seg.end:
        if lattice.words[at].text in _GLUE and found:
            at += 1
            continue
        hits = [h for h in lattice.hits[at] if h.tag == "opt" and h.end <= seg.end]
        own = max((h for h in hits if is_full(h, groups, lattice, least)), key=lambda h: h.end, default=None)
        if own is None:
            return []
        found.append(own)
        at = own.end
    return found if len(found) > 1 else []


def is_full(hit: Hit, groups: set[str], lattice: Lattice, least: float = FULL) -> bool:
    rows = lattice.candidates(hit)[:MOST_READ]
    return any(c.coverage > least and c.ref.partition("/")[0] in groups for c in rows)


def kinds_apart(segments: Sequence[Segment], lattice: Lattice) -> list[Segment]:
    """ "A chicken taco" is the taco with chicken, where both are called so, and no chicken rolled taco; "a greek,
    dressing on the side" is no greek dressing."""
    out: list[Segment] = []
    for seg in segments:
        long = seg.tag in ("item", "opt") and seg.end - seg.start > 1
        parted = (_kind_and_thing(seg, lattice) or _thing_and_rest(seg, lattice)) if long else []
        out += [lattice.segment_of(hit) for hit in parted] or [seg]
    return out


def _kind_and_thing(seg: Segment, lattice: Lattice) -> list[Hit]:
    if seg.tag != "item" or seg.candidates[0].coverage > FULL:
        return []
    named = _ends_a_name(seg, lattice)
    for first in lattice.hits[seg.start]:
        if first.tag != "opt" or first.end >= seg.end:
            continue
        for last in lattice.hits[first.end]:
            row = _called_so(last, lattice) if last.tag == "item" and last.end == seg.end else None
            item = lattice.lexicon.item(row.ref) if row is not None else None
            told = {g.id for g in item.groups if g.kind == "choice" and g.min} if item is not None else set()
            if told and is_full(first, told, lattice):
                return [] if item is not None and named is not None and is_made_as(named, item) else [first, last]
    return []


def _ends_a_name(seg: Segment, lattice: Lattice) -> Item | None:
    """ "A tofu bowl", where a Garden Tofu Bowl is sold: that one, where it is made as a bowl of one's own is."""
    item = lattice.lexicon.item(seg.candidates[0].ref)
    said = tuple(w.stem for w in lattice.words[seg.start : seg.end])
    return item if item is not None and any(content(n)[0][-len(said) :] == said for n in item.name.all()) else None


def _thing_and_rest(seg: Segment, lattice: Lattice) -> list[Hit]:
    """The thing before a pause inside the name, and the option behind it."""
    cut = next((n for n in range(seg.start + 1, seg.end) if lattice.words[n].pause), 0)
    if not cut:
        return []
    first = next(
        (h for h in lattice.hits[seg.start] if h.tag == "item" and h.end == cut and _called_so(h, lattice)), None
    )
    last = next((h for h in lattice.hits[cut] if h.tag == "opt" and h.end == seg.end and _called_so(h, lattice)), None)
    return [first, last] if first is not None and last is not None else []


def _called_so(hit: Hit, lattice: Lattice) -> Candidate | None:
    """What has just this name."""
    best = lattice.candidates(hit)[:1]
    return best[0] if best and best[0].coverage > FULL and best[0].kind != "combo" else None
