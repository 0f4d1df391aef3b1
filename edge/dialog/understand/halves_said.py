"""What is said to be on which half, where the menu has halves: "half pepperoni, half ham and onions", "olives on the
left side", "mushrooms on one half and sausage on the other".

It decides which half each topping is meant for, before the turn is read. Where one of them cannot be had on a half,
nothing is changed: `halves` asks about it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.half_options import FIRST, HALF, SECOND, SIDES, Halves
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import STOP

ON_A_HALF = "half"  # what words that name a half become: said, and done with
NAMED = 0.35  # of a topping's name: "olives" are the black ones
_ON = frozenset(words_of("on in onto en"))
_AROUND = _ON | frozenset(words_of("the a one 1 of it la el un una de is has"))
_SIDE = frozenset(words_of("side lado"))
OTHER = frozenset(words_of("other otra"))
_TELLING = HALF | _SIDE | OTHER | SIDES.keys()  # no half is named without one of them
_NOTHING = frozenset(words_of("cheese plain regular nothing queso"))
_AMONG = frozenset(("with", "fill", "a", "the", "and", "extra", "light", "add", "only"))


@dataclass(frozen=True, slots=True)
class _Mark:
    """Words that name a half: segments [start, end)."""

    start: int
    end: int
    side: str  # "" where it is not said which
    after: bool  # "pepperoni on half": what is on it comes before


def with_halves(segments: Sequence[Segment], halves: Halves) -> list[Segment]:
    """The segments, with what goes on a half as the menu's own option for that half."""
    out = list(segments)
    if not halves.sides or _TELLING.isdisjoint(w for seg in out for w in seg.text.split()):
        return out
    out = [part for seg in out for part in _apart(seg, halves)]
    _on_the_whole(out)
    if (both := _half_and_half(out, halves)) is not None:
        return both
    marks = list(_marks(out, halves))
    told: dict[int, str] = {}  # a topping -> its side
    last = SECOND
    for n, mark in enumerate(marks):
        last = mark.side or (SECOND if last == FIRST else FIRST)
        among = _before(out, mark, marks[:n], halves) if mark.after else _after(out, mark, marks[n + 1 :])
        on_it = [i for i in among if (own := _called(out[i], halves)) is not None and halves.of(own, last)]
        if len(on_it) < sum(out[i].text not in _NOTHING for i in among) or not among:
            return out
        left_out = [i for i in on_it if i and out[i - 1].tag == "no"]
        for i in left_out:  # "no onions on half": no menu says that, and it is asked about
            out[i] = replace(out[i], tag="x", text=f"no {out[i].text} on half", candidates=(), other=(), rest=())
            out[i - 1] = replace(out[i - 1], tag="fill", value="fill")
        among, on_it = ([i for i in rows if i not in left_out] for rows in (among, on_it))
        told.update(dict.fromkeys(on_it, last))
        for i in set(among) - set(on_it):
            first = i - 1 if i and out[i - 1].tag == "only" else i
            for n in range(first, i + 1):  # "half cheese", "half just cheese": nothing on it
                out[n] = replace(out[n], tag="fill", value="fill", candidates=(), other=())
    for i, side in told.items():
        own = _called(out[i], halves) or frozenset()
        out[i] = _on_half(out[i], own, halves.of(own, side))
    for mark in marks:
        for i in range(mark.start, mark.end):
            out[i] = replace(out[i], tag="fill", value=ON_A_HALF, candidates=(), other=())
    return out


def _apart(seg: Segment, halves: Halves) -> list[Segment]:
    """ "Ham on the left and bacon on the right": a side and the next topping, which "Bacon (Left)" is called by too."""
    words = seg.text.split()
    if seg.tag != "opt" or len(words) < len(("left", "and", "bacon")) or words[0] not in SIDES or words[1] not in _AND:
        return [seg]
    own = _called(seg, halves)
    whole = [ref for ref, called in halves.called.items() if called == own and ref not in halves.all_halves]
    if own is None or not whole:
        return [seg]
    rest = replace(_on_half(seg, own, whole), start=seg.start + 2, pause=0, text=" ".join(words[2:]))
    side = replace(seg, tag="stop", end=seg.start + 1, text=words[0], candidates=(), other=(), rest=())
    return [side, replace(side, tag="and", start=seg.start + 1, end=seg.start + 2, text=words[1], pause=0), rest]


_AND = frozenset(words_of("and y"))


def _on_the_whole(segments: list[Segment]) -> None:
    """ "Mushrooms on the whole thing": as they would be without a word, beside what is on a half."""
    words = [w for seg in segments for w in seg.text.split()]
    if HALF.isdisjoint(words) and _SIDE.isdisjoint(words):
        return
    for i, seg in enumerate(segments):
        j = i + 1
        while j < len(segments) and j < i + 4 and not segments[j].pause and _WHOLE.issuperset(segments[j].text.split()):
            j += 1
        if seg.text in _ON and any({"whole", "entire"} & set(s.text.split()) for s in segments[i + 1 : j]):
            for n in range(i, j):
                segments[n] = replace(segments[n], tag="fill", value=_ON_IT_ALL, candidates=(), other=())


_ON_IT_ALL = "whole"
_WHOLE = frozenset(words_of("the whole entire thing pizza pie"))


def _half_and_half(segments: Sequence[Segment], halves: Halves) -> list[Segment] | None:
    """ "Half and half, pepperoni and sausage": one on each; None where that is not what is said."""
    texts = [seg.text for seg in segments]
    at = next((i for i in range(len(texts) - 2) if texts[i : i + 3] == ["half", "and", "half"]), -1)
    if at < 0:
        return None
    toppings = [i for i, seg in enumerate(segments) if i > at + 2 and seg.tag in ("opt", "item")]
    if len(toppings) != len((FIRST, SECOND)) or any(s.tag not in _AMONG for s in segments[at + 3 : toppings[0]]):
        return None
    out = list(segments)
    for i, side in zip(toppings, (FIRST, SECOND), strict=True):
        own = _called(out[i], halves)
        if own is None or not halves.of(own, side):
            return None
        out[i] = _on_half(out[i], own, halves.of(own, side))
    for i in range(at, at + 3):
        out[i] = replace(out[i], tag="fill", value=ON_A_HALF, candidates=(), other=())
    return out


def _on_half(seg: Segment, own: frozenset[str], refs: Sequence[str]) -> Segment:
    rows = tuple(Candidate(1.0, "option", ref, 1.0, 1.0, own) for ref in refs)
    return replace(seg, tag="opt", candidates=rows, other=(), rest=())


def _called(seg: Segment, halves: Halves) -> frozenset[str] | None:
    rows = seg.candidates if seg.tag == "opt" else seg.other if seg.tag == "item" else ()
    return next((own for c in rows if c.coverage > NAMED and (own := halves.called.get(c.ref))), None)


def _marks(segments: Sequence[Segment], halves: Halves) -> Iterator[_Mark]:
    i, governed, told = 0, False, False  # whether the topping before is told of a half already
    several = next((n for n, s in enumerate(segments) if s.tag == "num" and int(s.value) > 1), len(segments))
    while i < len(segments):
        seg = segments[i]
        if seg.tag in ("opt", "item") and _called(seg, halves) is not None:
            if not HALF.isdisjoint(seg.text.split()):
                yield _Mark(i, i, _side(seg.text.split()), after=False)  # "half pepperoni", in one
                governed = told = True
            i += 1
            continue
        counted = seg.tag == "num" or (seg.tag == "other" and not told)
        counted = counted and several < i
        end, words = (i, []) if counted else _run(segments, i)  # "two larges, one half ham ...": one of the two
        if not _names_a_half(words) and not (told and OTHER & set(words)):
            governed = governed and seg.tag in _AMONG and seg.pause < STOP
            i += 1
            continue
        before, nxt = segments[i - 1] if i else None, segments[end] if end < len(segments) else None
        follows = before is not None and not seg.pause and _called(before, halves) is not None and not governed
        leads = nxt is not None and not nxt.pause and (_on_a_half(nxt, halves) or nxt.tag in ("with", "extra", "light"))
        after = follows and (not leads or words[0] in _ON)
        told = True
        yield _Mark(i, end, _side(words), after)
        governed = not after
        i = end


def _on_a_half(seg: Segment, halves: Halves) -> bool:
    return _called(seg, halves) is not None or seg.text in _NOTHING


def _run(segments: Sequence[Segment], i: int) -> tuple[int, list[str]]:
    """The words from there on that may name a half, and where they end."""
    words: list[str] = []
    known = _AROUND | HALF | SIDES.keys() | _SIDE
    last = min(len(segments), i + MOST_SEGMENTS)
    while i < last and (own := segments[i].text.split()) and known.issuperset(own):
        if words and (segments[i].pause or (words[-1] in HALF and own[0] in _ON and own[0] != "of")):
            break
        words += own
        i += 1
    return i, words


MOST_SEGMENTS = 10  # that name one half: "on the other half of the pizza" are seven


def _names_a_half(words: Sequence[str]) -> bool:
    if not HALF.isdisjoint(words):
        return True
    told = any(w in SIDES or w in ("one", "1", "una") for w in words)
    on_the = any(w in ("left", "right") for w in words) and words[0] in _ON
    return told and (not _SIDE.isdisjoint(words) or on_the)


def _side(words: Sequence[str]) -> str:
    return next((SIDES[w] for w in words if w in SIDES and w not in OTHER), "")


def _after(segments: Sequence[Segment], mark: _Mark, later: Sequence[_Mark]) -> list[int]:
    """What is said to be on a half after the half is named, up to the next half or another thing."""
    end = later[0].start if later else len(segments)
    found: list[int] = []
    for i in range(mark.end, end):
        seg = segments[i]
        if seg.pause >= STOP or (seg.pause and found and not later):
            break
        if i + 1 < len(segments) and segments[i + 1].value == _ON_IT_ALL:
            break
        if seg.tag == "opt" or (seg.tag == "item" and seg.other) or (seg.text in _NOTHING):
            found.append(i)
        elif seg.tag not in _AMONG:
            break
    return found


def _before(segments: Sequence[Segment], mark: _Mark, earlier: Sequence[_Mark], halves: Halves) -> list[int]:
    """What is said to be on a half before the half is named, back to the half before it or to the thing it is on."""
    begin = earlier[-1].end if earlier else 0
    found: list[int] = []
    for i in range(mark.start - 1, begin - 1, -1):
        seg = segments[i]
        led = segments[i - 1].tag if i > begin else "size"
        if found and seg.tag == "opt" and _called(seg, halves) is None:
            break  # "thin crust with bacon on one half"
        if seg.tag == "opt" or (seg.tag == "item" and seg.other and (found or led not in ("num", "size", "a"))):
            found.append(i)
        elif seg.tag not in _AMONG or seg.value == _ON_IT_ALL:
            break
        if seg.pause and not earlier:
            break
    return found
