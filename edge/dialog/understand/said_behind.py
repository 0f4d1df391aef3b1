"""Words whose place among the segments tells what they are: "chili flakes light", "don't toast it", "a big bowl". PURE.

It decides before anything is read: a "light" behind what it is said of leads it, a "don't" before an option leaves it
off, a size that is put right before its dish was named is the later one, and what holds a dish is its size there.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.titles import content

_DO_NOT = frozenset(("do not", "dont", "please do not", "no"))
_COUNTS = frozenset(("num", "size", "a", "fill"))
_JOINS = frozenset(("and", "fill"))


def said_behind(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    return _held_in_it(_counted_anew(_left_undone(_light_behind(segments))), lexicon)


def _light_behind(segments: list[Segment]) -> list[Segment]:
    """ "No tomato, chili flakes light": little of the flakes, and no list of what is left off."""
    out = list(segments)
    for i in range(1, len(out)):
        opt, seg = out[i - 1], out[i]
        after = out[i + 1] if i + 1 < len(out) else None
        ends = after is None or bool(after.pause) or after.tag in _JOINS
        led = i == 1 or bool(opt.pause)
        if seg.tag == "light" and opt.tag == "opt" and led and ends and not seg.pause:
            first = replace(seg, pause=opt.pause)
            out[i - 1], out[i] = first, replace(opt, pause=0)
    return out


def _left_undone(segments: list[Segment]) -> list[Segment]:
    """ "A bagel, don't toast it": not toasted."""
    out = list(segments)
    for i in range(len(out) - 1):
        seg, nxt = out[i], out[i + 1]
        if seg.tag == "say" and seg.text in _DO_NOT and seg.text != "no" and nxt.tag == "opt" and not nxt.pause:
            out[i] = replace(seg, tag="no", value="no", text="without")
    return out


def _counted_anew(segments: list[Segment]) -> list[Segment]:
    """ "3 piece, no sorry, 4 piece dolmades": a count or size before anything is named gives way to the later one."""
    at = next((n for n, s in enumerate(segments) if s.tag == "repair"), 0)
    begin = at
    while begin and segments[begin - 1].tag in _COUNTS:
        begin -= 1
    behind = segments[at + 1 : at + 3]
    told = any(s.tag in ("num", "size") for s in segments[begin:at])
    named = any(s.tag in ("item", "opt") for s in segments[:begin])
    again = bool(behind) and behind[0].tag in ("num", "size", "a") and not named
    if not (told and again and any(s.tag == "item" for s in segments[at + 1 :])):
        return segments
    return [replace(s, tag="fill", value="fill") if begin <= n <= at else s for n, s in enumerate(segments)]


def _held_in_it(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Chicken soup, big bowl", of what comes in a bowl that is the big one: one size, and no bowl of its own."""
    out = list(segments)
    for i in range(2, len(out)):
        thing, size, seg = out[i - 2 : i + 1]
        if [s.tag for s in (thing, size, seg)] != ["item", "size", "item"] or seg.pause:
            continue
        sizes = lexicon.sizes.get(thing.candidates[0].ref, ())
        found = find_size(sizes, tuple(content(seg.text)[0])) if len(seg.text.split()) == 1 else None
        if found is not None and found == find_size(sizes, _words(size)):
            out[i] = replace(seg, tag="size", value=tuple(content(seg.text)[0]), candidates=(), other=())
    return out


def _words(size: Segment) -> Sequence[str]:
    return tuple(size.value)
