"""The name of what was counted, in the list of what each is: "two pies, an apple pie and a cherry pie".

It decides that such a list tells the ones that were counted apart and names no more of them, where it comes to exactly
so many; and that each that has a size of its own is one of that name ("two shakes, a large chocolate and a small
vanilla"). What begins with "and", or is of another thing, is no such list. It puts nothing on anything.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.words import STOP

IN_FULL = 0.99  # of a name
CLEARLY = 0.15  # better than any other thing that the words may name: "shakes", of a Custard Shake
_COUNTS = frozenset(("num", "a", "other"))
_TELLS = frozenset(("opt", "size"))
_PUTS_ON = frozenset(("with", "no", "extra", "light", "plain"))
_WITHIN = frozenset(("num", "a", "and", "other", "opt", "size", "fill")) | _PUTS_ON
_SAID_BEFORE = frozenset(("size", "fill", "a"))
_ONES = frozenset(("one", "ones", "uno", "una"))


def told_apart(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """The segments, with the parts of such a list as the grammar reads them."""
    segments = [_one_so(segments, n) for n in range(len(segments))]
    names: dict[int, Segment] = {}  # what is named where
    gone: set[int] = set()
    for i, seg in enumerate(segments):
        count = _counted(segments, i) if seg.tag == "item" and i not in gone else 0
        if count < len("ab"):
            continue
        if places := _sized(segments, i, count, lexicon):
            named = replace(seg, text=seg.text.removesuffix("s"), pause=0)
            names |= dict.fromkeys(places, named)
            gone |= {i - 1, i, *(n for n, own in places.items() if own)}
        else:
            again = _again(segments, i, count)
            gone |= again
            for n in range(i + 1, max(again, default=i)):
                segments[n] = _as_one(segments[n]) if segments[n].tag == "a" else segments[n]
    if not gone:
        return list(segments)
    out: list[Segment] = []
    for n, seg in enumerate(segments):
        out += [names[n]] if n in names else []
        out += [seg] if n not in gone else []
    return [*out, *(name for n, name in names.items() if n == len(segments))]


def _one_so(segments: Sequence[Segment], n: int) -> Segment:
    """ "A burger with bacon and a plain one": one of them, as who says "one plain" means it."""
    seg, so, one = (segments[at] if at < len(segments) else None for at in (n, n + 1, n + 2))
    if seg is None or so is None or one is None or seg.tag != "a" or so.pause or one.pause:
        return segments[n]
    counts = n > 0 and segments[n - 1].tag == "and" and so.text in _AS_IT_COMES and one.text in _ONES
    return _as_one(seg) if counts else seg


def _as_one(seg: Segment) -> Segment:
    return replace(seg, tag="num", value=1, text="one")


_AS_IT_COMES = frozenset(("plain", "regular", "normal"))


def _counted(segments: Sequence[Segment], i: int) -> int:
    """How many of it are named there, 0 where it is told already what they are."""
    at = i - 1
    while at >= 0 and segments[at].tag in _SAID_BEFORE and not segments[at + 1].pause:
        at -= 1
    led = segments[at] if at >= 0 else None
    counts = led is not None and led.tag == "num" and not segments[at + 1].pause
    best, *others = segments[i].candidates
    clear = best.coverage > IN_FULL or (others and best.score - others[0].score > CLEARLY) or not others
    return int(led.value) if counts and led is not None and clear else 0


def _again(segments: Sequence[Segment], i: int, count: int) -> set[int]:
    """Where the name is said again; nowhere, where the list comes to more or to fewer."""
    found = set[int]()
    total, waits, told, some = 0, 0, False, False
    for n in range(i + 1, len(segments)):
        seg = segments[n]
        behind = segments[n + 1] if n + 1 < len(segments) else None
        one = told and seg.text in _ONES and not seg.pause and (behind is None or behind.pause or behind.tag == "and")
        again = one or _is_it(seg, segments[i])
        if (n == i + 1 and seg.tag == "and") or seg.pause >= STOP or (seg.tag not in _WITHIN and not again):
            break
        if again and not told:
            begins = segments[i + 1].tag in _COUNTS  # and not "two burgers no onion, one burger no pickle"
            if not (waits and begins) or behind is None or behind.pause or behind.tag not in _PUTS_ON:
                return set()  # "two pies, one pie and ..."
            total, waits, told, some = total + waits, 0, True, True  # "two wraps, one wrap without tomato"
        if again:
            found.add(n)
        elif seg.tag in _COUNTS:
            waits, told = int(seg.value) if seg.tag == "num" else 1, False
        elif seg.tag in _TELLS and waits:
            total, waits, told = total + waits, 0, True
        if total > count:
            return set()
    return found if total == count or (some and total < count) else set()


def _sized(segments: Sequence[Segment], i: int, count: int, lexicon: Lexicon) -> dict[int, bool]:
    """Where the name belongs in each part of a list of so many that have sizes of their own, and whether it, or "one",
    stands there; nowhere, where nothing but sizes is told."""
    sizes = lexicon.sizes.get(segments[i].candidates[0].ref, ())
    places: dict[int, bool] = {}
    total, told, n = 0, False, i + 1
    if segments[i - 1].tag != "num" or (n < len(segments) and segments[n].tag == "and"):
        return {}
    while n < len(segments) and total < count:
        seg, at = segments[n], n + (segments[n].tag in _COUNTS)
        size = segments[at] if at < len(segments) else seg
        led = at > n or bool(seg.pause) or segments[n - 1].tag == "and"
        if seg.pause >= STOP or (seg.tag not in _WITHIN) or (not places and size.tag != "size"):
            return {}
        if size.tag != "size" or not led or (at > n and size.pause):
            n += 1
            continue
        if find_size(sizes, tuple(size.value)) is None:
            return {}
        total += int(seg.value) if seg.tag == "num" else 1
        end = at + 1
        while end < len(segments) and segments[end].tag == "opt" and not segments[end].pause:
            end += 1
        behind = segments[end] if end < len(segments) and not segments[end].pause else None
        own = behind is not None and (behind.text in _ONES or _is_it(behind, segments[i]))
        told = told or own or end > at + 1 or (behind is not None and behind.tag in _PUTS_ON)
        places[end] = own
        n = end + own
    return places if total == count and told else {}


def _is_it(seg: Segment, named: Segment) -> bool:
    return seg.tag == "item" and not seg.pause and seg.candidates[0].ref == named.candidates[0].ref
