"""A dish that is named by two things on it: "a pepperoni and mushroom pizza", where "a pepperoni" is a pizza; "the
shrimp with the walnuts", which is the Honey Walnut Shrimp; "vegetable lo mein", which has vegetables in it as it comes.

It decides that it is the dish which the first alone names, with the second on it; where each has its own count or
article, they are two. What is put on a dish named before names no other one. It puts nothing on anything.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Item
from edge.dialog.understand.general import VEGETABLES
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.segments import Segment, named_by
from edge.dialog.vocabulary.foods import MAIN_FOODS
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.titles import content
from edge.dialog.vocabulary.words import stems_of

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


def named_by_what_is_with_it(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "The shrimp with the walnuts": the one dish that has both words in its name."""
    out = list(segments)
    for i in range(len(out) - 3, -1, -1):
        if i + 2 >= len(out):
            continue
        at = i + 3 if out[i + 2].tag == "the" and i + 3 < len(out) else i + 2
        first, joint, second = out[i], out[i + 1], out[at]
        if joint.tag != "with" or any(s.pause for s in out[i + 1 : at + 1]) or not _begins(out, i, lexicon):
            continue
        if first.tag != "opt" or second.tag not in ("opt", "item") or _is_dish(second):
            continue
        stems = _stems(first) | _stems(second)
        if not MAIN_FOODS & _stems(first):
            continue
        called = ((it, set(content(n)[0])) for it in lexicon.menu.items for n in (*it.name.all(), *it.aliases))
        named = list({it.id: it for it, name in called if stems <= name}.values())
        if len(named) != 1:
            continue
        like = min(first.like, second.like)
        dish = Candidate(float(len(stems)), "item", named[0].id, 1.0, like, stems)
        text = " ".join(s.text for s in out[i : at + 1])
        out[i : at + 1] = [replace(first, tag="item", end=second.end, text=text, candidates=(dish,), other=(), rest=())]
    return out


def _stems(seg: Segment) -> frozenset[str]:
    return frozenset(content(seg.text)[0])


def _is_dish(seg: Segment) -> bool:
    return seg.tag == "item" and seg.candidates[0].coverage > NAMED


def _begins(segments: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """Whether nothing that was named before it takes it: "a foo young with shrimp with walnuts"."""
    led = segments[i - 1].tag if i and not segments[i].pause else ""
    if led and led not in _LEADS:
        return False
    before = next((s for s in reversed(segments[:i]) if s.tag == "item"), None)
    return before is None or not _takes(before.candidates[0].ref, segments[i], lexicon)


_LEADS = frozenset(("a", "the", "num", "order", "fill", "and", "size", "say", "repair", "another", "only"))


def greens_in_front(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Vegetable lo mein", where no lo mein is called so: the plain one, with the vegetables that come in it."""
    out = list(segments)
    for i in range(len(out) - 1, 0, -1):
        kind, dish = out[i - 1], out[i]
        if kind.text not in _GREENS or kind.tag not in ("opt", "item", "x", "stop") or dish.tag != "item" or dish.pause:
            continue
        near = [c for c in dish.candidates if c.score > dish.candidates[0].score - SAME_NAME]
        fits = [c for c in near if (item := lexicon.item(c.ref)) is not None and _comes_with_greens(item)]
        if len(fits) != 1 or any(_stems(kind) <= c.stems for c in near):
            continue
        item = lexicon.item(fits[0].ref)
        if item is None or any(_stems(kind) <= stems_of(o.name.get()) for g in item.groups for o in g.options):
            continue  # that is a choice of it
        out[i - 1] = replace(kind, tag="fill", value="fill", candidates=(), other=(), rest=())
        out[i] = replace(dish, candidates=tuple(fits))
    return out


SAME_NAME = 0.3  # names that share as much of what was said
_GREENS = frozenset(("vegetable", "veggie", "veg", "vegetables"))


def _comes_with_greens(item: Item) -> bool:
    name = {w for n in item.name.all() for w in content(n)[0]}
    return not MAIN_FOODS & name and any(
        VEGETABLES & stems_of(*o.name.all()) for g in item.groups for o in g.options if item.includes(o.id)
    )
