"""A size and words that run together into another name: "8 piece chicken spicy", where a Spicy Sandwich is sold.

It decides that they are the thing which comes in that size, and how it is made, where what they run together into comes
in no such size. It chooses no option.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from edge.dialog.understand.lattice import Lattice
from edge.dialog.understand.matching import Candidate, Hit
from edge.dialog.understand.toppings import MOST_READ, is_full
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import find_size

if TYPE_CHECKING:
    from edge.dialog.understand.segments import Segment

WHOLE = 0.999  # of a name


def sized_apart(segments: Sequence[Segment], lattice: Lattice) -> list[Segment]:
    """The segments, with such words as a thing and an option of it."""
    out: list[Segment] = []
    on: set[str] = set()  # groups of what was named
    for seg in segments:
        led = out[-1] if out else None
        if seg.tag == "item" and (item := lattice.lexicon.item(seg.candidates[0].ref)) is not None:
            on.update(g.id for g in item.groups)
        if seg.tag == "opt" and on.isdisjoint(c.ref.partition("/")[0] for c in seg.candidates):
            out += [
                replace(lattice.segment_of(h), pause=0 if n else seg.pause) for n, h in enumerate(_sized(seg, lattice))
            ] or [seg]
            continue
        together = led is not None and led.tag == "size" and seg.tag == "item" and seg.end - seg.start > 1
        if led is None or not together or seg.pause or seg.candidates[0].coverage > WHOLE:
            out.append(seg)
            continue
        said = tuple(led.value)
        apart = () if _come_so(seg.candidates, said, lattice.lexicon) else _apart(seg, said, lattice)
        out += [replace(lattice.segment_of(hit), pause=0) for hit in apart] or [seg]
    return out


def _sized(seg: Segment, lattice: Lattice) -> tuple[Hit, ...]:
    """ "A lobster roll, regular fries", where baskets come with Regular Fries: fries of that size."""
    for size in (h for h in lattice.hits[seg.start] if h.tag == "size" and h.end < seg.end):
        for thing in (h for h in lattice.hits[size.end] if h.tag == "item" and h.end == seg.end):
            rows = [c for c in lattice.candidates(thing)[:1] if c.coverage > WHOLE]
            if _come_so(rows, tuple(size.value), lattice.lexicon):
                return size, thing
    return ()


def _come_so(rows: Sequence[Candidate], said: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether one of these comes in that size."""
    return any(find_size(lexicon.sizes.get(c.ref, ()), said) is not None for c in rows[:MOST_READ])


def _apart(seg: Segment, said: tuple[str, ...], lattice: Lattice) -> tuple[Hit, ...]:
    """The thing that comes so and the option beside it that the words are; none where they are not."""
    for at in range(seg.start + 1, seg.end):
        first = [h for h in lattice.hits[seg.start] if h.end == at]
        last = [h for h in lattice.hits[at] if h.end == seg.end]
        for thing, option in ((a, b) for a in first for b in last):
            if (thing.tag, option.tag) == ("opt", "item"):
                thing, option = option, thing
            if (thing.tag, option.tag) != ("item", "opt"):
                continue
            rows = lattice.candidates(thing)[:1]
            item = lattice.lexicon.item(rows[0].ref) if rows and rows[0].coverage > WHOLE else None
            groups = (
                {g.id for g in item.groups} if item is not None and _come_so(rows, said, lattice.lexicon) else set()
            )
            if groups and is_full(option, groups, lattice):
                return tuple(sorted((thing, option), key=lambda h: h.start))
    return ()
