"""What each of several has: "two kids meals, one gets nuggets, the other has the burger", "his has a coke, hers a
sprite", "one kids meal with ... The other kids meal is the burger with fries".

It decides, before questions are looked for, that "gets", "has" and "is the" behind such words come to "with", which of
the several "his" and "hers" are, and that "the other kids meal" is one more where there was but one. It chooses nothing
of the menu.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.menu import Combo
from domain.order import ComboLine, Line, Order
from edge.dialog.meaning import Expecting
from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import head_of
from edge.dialog.vocabulary.words import stem

_HAS = frozenset(words_of("has have gets get takes take wants want plus lleva trae tiene va quiere llevan tienen"))
_IS = frozenset(("is", "are", "is the", "is a", "are the", "es", "should be"))
_WHOSE = frozenset(("his", "hers", "mine", "theirs", "yours", "el mio", "la mia", "el suyo", "la suya"))
_BEGINS = frozenset(("and", "say", "fill", "order", "make"))
_ARTICLES = frozenset(("a", "the"))
_SAID_OF_IT = frozenset(("opt", "no", "extra", "light", "only", "with"))
_COUNTED = frozenset(("size", "meal", "vessel"))  # between a count and what it counts


@dataclass(slots=True)
class Several:
    """The thing that was named last, so that others may be told apart: how many, and how many whose are told."""

    named: Segment
    qty: int
    here: bool = True  # named in this turn, and not of the draft
    told: int = 0


def shared_out(segments: Sequence[Segment], lexicon: Lexicon, order: Order, was: Expecting) -> list[Segment]:
    """The segments, where each of several is told in the words that the grammar knows: "one with", "the other with"."""
    segments = _of_the_one_asked_about(segments, order.line(was.line) if was.kind == "slot" else None)
    out: list[Segment] = []
    several: Several | None = None
    i = 0
    while i < len(segments):
        subject = _subject_end(segments, i, lexicon)
        after = _verb_end(segments, subject)
        of = _of_what(segments, i, subject, several, order) if after else None
        if of is not None and _is_told(segments, after, segments[subject], of, lexicon):
            out += _plainly(segments[i:subject], replace(segments[subject], tag="with", value=None, text="with"), of)
            several, i = of, after
            continue
        several = _named(segments, i, lexicon) or several
        out.append(segments[i])
        i += 1
    return out


def _of_the_one_asked_about(segments: Sequence[Segment], line: Line | None) -> Sequence[Segment]:
    """ "Two kids meals" - "which main?" - "one kids meal with nuggets": one of the two, and no third."""
    if not isinstance(line, ComboLine) or segments[0].tag == "and":
        return segments
    out: list[Segment] = []
    left = line.qty
    for n, seg in enumerate(segments):
        nxt = segments[n + 1] if n + 1 < len(segments) else None
        so = nxt is not None and nxt.tag == "with" and not nxt.pause
        count = _count_of(segments, n)
        if seg.tag != "item" or seg.candidates[0].ref != line.combo or not so or count > left:
            out.append(seg)
        elif out and out[-1].tag in ("a", "num") and out[-1] is segments[n - 1]:
            left -= count
            led = out.pop()
            if count < line.qty:
                out.append(
                    replace(led, tag="num", value=count) if left else replace(led, tag="other", text="the other")
                )
        else:
            out.append(seg)
    return out


def _named(segments: Sequence[Segment], i: int, lexicon: Lexicon) -> Several | None:
    """A meal, or several of a thing, that is named there."""
    seg = segments[i]
    if seg.tag != "item":
        return None
    qty = _count_of(segments, i)
    return Several(seg, qty) if qty > 1 or seg.candidates[0].kind == "combo" else None


def _count_of(segments: Sequence[Segment], i: int) -> int:
    """The number before what is named there, 1 where there is none."""
    at = i - 1
    while at > 0 and segments[at].tag in _COUNTED:
        at -= 1
    counts = at >= 0 and segments[at].tag == "num" and not any(s.pause for s in segments[at + 1 : i + 1])
    return int(segments[at].value) if counts else 1


# ---- who


def _subject_end(segments: Sequence[Segment], i: int, lexicon: Lexicon) -> int:
    """Where "one", "the other kids meal", "his", "my son's" ends; 0 where nothing of the kind begins there."""
    seg, nxt = segments[i], segments[i + 1] if i + 1 < len(segments) else None
    if i and not seg.pause and segments[i - 1].tag not in _BEGINS:
        return 0
    if seg.tag == "other":
        return i + 2 if nxt is not None and nxt.tag == "item" and not nxt.pause else i + 1
    if seg.tag in ("num", "ord") or seg.text in _WHOSE:
        return i + 1
    if seg.tag != "the" or nxt is None or nxt.pause:
        return 0
    theirs = nxt.tag in ("stop", "x") and nxt.text.endswith("s") and seg.text in ("my", "our")
    return i + 2 if theirs or nxt.tag == "ord" else 0


def _verb_end(segments: Sequence[Segment], at: int) -> int:
    """Where the verb behind such words ends, "with" along with it; 0 where there is none."""
    if not at or at >= len(segments) or segments[at].pause:
        return 0
    verb = segments[at]
    if verb.tag == "with":
        return at + 1
    one = segments[at - 1].tag in ("other", "ord") or (segments[at - 1].value == 1 and verb.tag in _ARTICLES)
    if one and _names_a_thing(segments, at):
        return at  # "the other one | the little burger", "second one | a burger", "one | a burger"
    if verb.text not in _HAS | _IS:
        return 0
    return at + 2 if at + 1 < len(segments) and segments[at + 1].tag == "with" else at + 1


def _names_a_thing(segments: Sequence[Segment], at: int) -> bool:
    end = next((n for n in range(at, len(segments)) if segments[n].tag not in (*_ARTICLES, "size")), len(segments))
    return end < len(segments) and segments[end].tag == "item" and not any(s.pause for s in segments[at + 1 : end + 1])


# ---- of what


def _of_what(segments: Sequence[Segment], i: int, end: int, several: Several | None, order: Order) -> Several | None:
    """What "the other kids meal" or "one" is one of: of what this turn named, else of what is ordered."""
    last = segments[end - 1]
    ref = last.candidates[0].ref if last.tag == "item" else ""
    if several is not None and ref in ("", several.named.candidates[0].ref):
        return several
    if not ref:
        return None
    before = [n for n in range(i) if segments[n].tag == "item" and segments[n].candidates[0].ref == ref]
    if before:
        return Several(segments[before[-1]], _count_of(segments, before[-1]))
    combos = [line.qty for line in order.lines if isinstance(line, ComboLine) and line.combo == ref]
    return Several(last, sum(combos), here=False) if last.candidates[0].kind == "combo" else None


def _is_told(segments: Sequence[Segment], at: int, verb: Segment, of: Several, lexicon: Lexicon) -> bool:
    """Whether what is said behind the verb is a part of the meal, or is put on the thing."""
    at = next((n for n in range(at, len(segments)) if segments[n].tag not in (*_ARTICLES, "size", "num")), at)
    if at >= len(segments) or segments[at].pause:
        return False
    said = segments[at]
    combo = lexicon.menu.combo(of.named.candidates[0].ref)
    rows = {c.ref for c in (*said.candidates, *said.other)[:MOST_NEAR]}
    if combo is not None and said.tag == "item":
        return any(slot.choice(ref) for slot in combo.slots for ref in rows) or _by_its_kind(said, combo, lexicon)
    return said.tag in _SAID_OF_IT and verb.text not in _IS


def _by_its_kind(said: Segment, combo: Combo, lexicon: Lexicon) -> bool:
    """ "The burger" of a kids meal, of which the one burger is the junior one."""
    items = (lexicon.item(choice.item) for slot in combo.slots for choice in slot.choices)
    heads = [
        {head_of(n) for n in item.name.all()} | {stem(n.split()[0]) for n in item.name.all()}  # "Hamburguesa Junior"
        for item in items
        if item is not None
    ]
    return sum(stem(said.text.split()[-1]) in own for own in heads) == 1


MOST_NEAR = 6  # things that the words may name, the best first


def _plainly(who: Sequence[Segment], linked: Segment, of: Several) -> list[Segment]:
    first = who[0]
    one_more = first.tag == "num" and first.value == 1 and of.here and of.named.candidates[0].kind == "combo"
    if (first.tag == "other" or one_more) and of.qty <= 1:  # there was one: this is another
        return [replace(first, tag="a", text="a", value=None), replace(of.named, pause=0), linked]
    if first.text in _WHOSE or (first.tag == "the" and who[-1].tag != "ord"):
        of.told += 1
        whose = {"tag": "other", "value": None} if of.qty > 1 and of.told == of.qty else {"tag": "num", "value": 1}
        return [replace(first, text="the other" if whose["tag"] == "other" else "one", **whose), linked]
    if first.tag == "ord":  # "second one": the last of so many, or one more of them
        last = of.qty > 1 and first.value == of.qty
        first = replace(first, tag="other" if last else "num", value=None if last else 1, text="one")
    return [first, *(s for s in who[1:] if s.tag != "item" or not of.here), linked]
