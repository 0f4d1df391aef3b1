"""A dish that is named by two things on it: "a pepperoni and mushroom pizza", where "a pepperoni" is a pizza.

It decides that it is the dish which the first alone names, with the second on it; where each has its own count or
article, they are two. It puts nothing on anything.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.segments import Segment, named_by
from edge.dialog.vocabulary.lexicon import Lexicon

NAMED = 0.9  # of the second's name, at the least


def named_by_the_first(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    out = list(segments)
    for i in range(len(out) - 3):
        first, joint, second, head = out[i : i + 4]
        if [s.tag for s in (first, joint, second, head)] != ["item", "and", "opt", "item"]:
            continue
        if any(s.pause for s in (joint, second, head)) or second.candidates[0].coverage < NAMED:
            continue
        rows = named_by(first.candidates[0].stems | head.candidates[0].stems, head, lexicon)
        rows = tuple(c for c in rows if _takes(c.ref, second, lexicon))
        if {c.ref for c in rows} != {first.candidates[0].ref}:
            continue
        out[i : i + 2] = [replace(s, tag="fill", value="fill", candidates=(), other=()) for s in (first, joint)]
        out[i + 3] = replace(head, candidates=rows[:1], other=())
    return out


def _takes(ref: str, option: Segment, lexicon: Lexicon) -> bool:
    item = lexicon.item(ref)
    groups = {g.id for g in item.groups} if item is not None else set()
    return any(c.ref.partition("/")[0] in groups for c in option.candidates)
