"""What was begun and is said again: "the orange... orange soda" is one orange soda, and "five medium fries; no, four
medium and one large" are five fries in all.

It decides which names only begin the one right behind them, which words take back what was named just before, which
count is told anew by sizes, and which wish is done in the sentence behind it. Two counts, or two
different things, are never one.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from edge.dialog.meaning import Kind
from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import COMMA, STOP

_COUNTS = frozenset(("num", "a"))
_TAKES_BACK = frozenset((Kind.NO.value, Kind.WAIT.value))


def without_restarts(segments: Sequence[Segment]) -> list[Segment]:
    """The same segments, with what was begun only as talk, and what was counted anew only as counted last."""
    behind = (*segments[1:], None)
    said = [_as_talk(s) if n and _begins(s, n) else s for s, n in zip(segments, behind, strict=True)]
    return _counted_anew(_wished_and_done(_some_of_them(_put_right(_told_twice(said)))))


def _told_twice(segments: list[Segment]) -> list[Segment]:
    """ "Large fries, yeah, large fries", "fries. Just fries, light salt": one of it, told twice; "coke, coke, a sprite"
    are two cokes."""
    out = list(segments)
    named = [n for n, s in enumerate(segments) if s.tag == "item"]
    for first, again in pairwise(named):
        begin, led = _from_its_count(segments, first), _from_its_count(segments, again)
        between, before, behind = segments[first + 1 : led], segments[begin:first], segments[led:again]
        same = segments[first].candidates[0].ref == segments[again].candidates[0].ref
        affirms = any(s.tag == "only" or s.value == Kind.YES.value for s in between)
        if not (same and affirms) or any(s.tag not in _AFFIRMS and s.value != Kind.YES.value for s in between):
            continue
        if any(s.tag == "only" for s in between) and behind and _how(behind) != _how(before):
            continue  # "six nuggets, just four nuggets": put right
        affirmed = next(n for n, s in enumerate(between, first + 1) if s.tag == "only" or s.value == Kind.YES.value)
        if _is_more(segments, affirmed, again):
            continue  # "a coke for him, okay, a coke for her"
        if not _how(behind) <= _how(before) and not _how(before) <= _how(behind):
            continue
        less = range(begin, first + 1) if _how(before) <= _how(behind) else range(led, again + 1)
        for n in less:
            out[n] = _as_talk(segments[n])
    return out


_AFFIRMS = frozenset(("say", "only", "fill", "stop", "order"))


def _for_whom(said: Sequence[Segment]) -> str:
    """Who is said last to have it: "for my son", "she wants"; "" where nobody is named."""
    for n in range(len(said) - 1, -1, -1):
        led, *name = said[n].text.split()
        if said[n].tag == "order" and led in _THEY:
            return _AS_ONE.get(led) or " ".join((led, *name)[:2])
        if led not in ("for", "para") or said[n].tag not in ("fill", "order", "on"):
            continue
        behind = takewhile(lambda s: s.tag in _NAMES_SOMEBODY and not s.pause, said[n + 1 :])
        if not name or (len(name) == 1 and name[0] in _OF_SOMEBODY):  # "para mi | hermana", "for her | sister"
            name += [w for s in behind for w in s.text.split()]
        if name and name[-1] not in _FOR_NOBODY and not (name[-1] in _ALL_OF_US and _is_of_several(said, n)):
            return _AS_ONE.get(" ".join(name), " ".join(name))
    return ""


def _is_of_several(said: Sequence[Segment], by: int) -> bool:
    """ "Three burgers for my kids": for all of them, of whom nobody is another guest."""
    return any(s.tag == "num" and s.value not in (1, "1") for s in said[:by])


_ME = "me"
_AS_ONE = {"he": "him", "she": "her", "they": "them", "mi": _ME}
_THEY = frozenset(words_of("he she they my our"))
_OF_SOMEBODY = frozenset(("mi", "su", "her", "his"))
_NAMES_SOMEBODY = frozenset(("the", "x", "stop", "pron", "size"))
_ALL_OF_US = frozenset(
    words_of("kids boys girls children family crew team guys everyone everybody all ninos familia todos")
)
_FOR_NOBODY = frozenset(
    words_of("here now today tonight us nosotros aqui llevar comer dinner lunch breakfast table road pickup go party")
)


def _from_its_count(segments: Sequence[Segment], at: int) -> int:
    """Where what is said of an item before it begins: its count and its size."""
    while at and not segments[at].pause and segments[at - 1].tag in ("num", "a", "size", "the"):
        at -= 1
    return at


def _how(led: Sequence[Segment]) -> set[tuple[str, object]]:
    one: set[tuple[str, object]] = {("num", 1)} if any(s.tag == "a" for s in led) else set()
    return one | {(s.tag, s.value) for s in led if s.tag in ("num", "size")}


def _put_right(segments: list[Segment]) -> list[Segment]:
    """ "Rings, scratch that, fries", "six, no, hang on, ten": what is named behind takes the place of what was said."""
    segments = _closed_by_none(segments)
    out = list(segments)
    for i, seg in enumerate(segments):
        recalls = seg.tag == "scratch" and not _RECALLS.isdisjoint(seg.text.split())
        waits = seg.tag == "say" and seg.value == Kind.WAIT.value and i > 0
        denies = seg.tag == "say" and seg.value == Kind.NO.value and seg.text in _NO
        again = (waits and _so_many_of_the_same(segments, i)) or (denies and _so_many(segments, i))
        waits = waits and segments[i - 1].value == Kind.NO.value
        if again and not waits and _was_named(segments[:i]):
            out[i] = replace(seg, tag="repair", text="no wait", value="repair")
        if not (recalls or waits):
            continue
        behind = next((s for s in segments[i + 1 :] if s.tag not in _BESIDE and s.value not in _TAKES_BACK), None)
        if behind is None or behind.tag not in _NAMES_ANEW or not _was_named(segments[:i]):
            continue
        if waits:
            out[i - 1] = replace(out[i - 1], tag="fill", value="fill")
        out[i] = replace(seg, tag="repair", text="scratch that" if recalls else "no wait", value="repair")
    return out


def _so_many_of_the_same(segments: Sequence[Segment], at: int) -> bool:
    """ "Two apple pies. Hang on, one pie", "two, hold on, just one": what was named right before is told anew. Not one
    more of it for somebody else, nor what is said of some of them ("one pie gets ...")."""
    last = next((n for n in range(at - 1, -1, -1) if segments[n].tag == "item"), None)
    first, n = _counted(segments, at)
    behind = segments[n] if n < len(segments) else None
    if last is None or n == first or behind is None or behind.pause or behind.tag in ("fill", "say"):
        return last is not None and _so_many(segments, at)
    if behind.tag != "item" or behind.candidates[0].ref != segments[last].candidates[0].ref:
        return False
    only = any(s.tag == "only" for s in segments[at:first])
    return not _is_more(segments, at, n) and (only or not _is_of_some(segments, last, n))


def _so_many(segments: Sequence[Segment], at: int) -> bool:
    """ "Two pies, nah, one", "hold on, just one please": a count behind it, and nothing that it is a count of."""
    first, n = _counted(segments, at)
    behind = segments[n] if n < len(segments) else None
    ends = behind is None or bool(behind.pause) or (behind.tag in ("fill", "say") and behind.text not in _IS)
    return first < n and segments[first].tag == "num" and ends


def _counted(segments: Sequence[Segment], at: int) -> tuple[int, int]:
    """[first, end) of the count and the size behind what takes back, or of none."""
    n = at + 1
    while n < len(segments) and segments[n].tag in ("fill", "stop", "only", "the"):
        n += 1
    first = n
    while n < len(segments) and segments[n].tag in ("num", "a", "size") and not (n > first and segments[n].pause):
        n += 1
    return first, n


def _is_more(segments: Sequence[Segment], by: int, again: int) -> bool:
    """ "A coke for Dad too", "for my son": of what was named before, one more, and for whom."""
    ends = next((n for n in range(again + 1, len(segments)) if segments[n].pause), len(segments))
    if any(f"{s.text} ".startswith(_TOO) for s in segments[again + 1 : ends]):
        return True
    before, whose = _for_whom(segments[:by]), _for_whom(segments[by:ends])
    named = bool(before) or (whose != _ME and all(s.tag != "only" for s in segments[by:again]))
    return whose not in ("", before) and named


def _is_of_some(segments: Sequence[Segment], last: int, again: int) -> bool:
    """ "Two burgers, one burger without onion": fewer of what was named before, and something said of them."""
    counts = [_count(segments, _from_its_count(segments, n), n) for n in (last, again)]
    after = segments[again + 1] if again + 1 < len(segments) else None
    told = after is not None and not after.pause and (after.tag in _SAID_OF_IT or after.text in _IS)
    return told and 0 < counts[1] < counts[0]


def _count(segments: Sequence[Segment], begin: int, end: int) -> int:
    """How many are said before what is named; 0 where none are."""
    return next((int(s.value) if s.tag == "num" else 1 for s in segments[begin:end] if s.tag in _COUNTS), 0)


def _some_of_them(segments: list[Segment]) -> list[Segment]:
    """ "Two burgers, hold on, one burger gets bacon" is "... one of them gets bacon": of those two, and no third."""
    out = list(segments)
    named = [n for n, s in enumerate(segments) if s.tag == "item"]
    for last, again in pairwise(named):
        between, count = segments[last + 1 : again - 1], segments[again - 1]
        same = segments[last].candidates[0].ref == segments[again].candidates[0].ref
        counted = count.tag in _COUNTS and count.pause and not segments[again].pause
        talk = all(s.tag in _TALK or s.value == Kind.WAIT.value for s in between)
        if not (same and counted and talk and _is_of_some(segments, last, again)):
            continue
        if any(s.value == Kind.WAIT.value for s in between) or segments[again + 1].tag not in _AS_BESIDE:
            out[again - 1] = replace(count, tag="num", value=_count(segments, again - 1, again))
            out[again] = replace(segments[again], tag="ofthem", text="of them", value="ofthem", candidates=(), other=())
    return out


_AS_BESIDE = frozenset(("with", "no", "light", "extra", "plain", "opt"))  # of one more, where nobody waits
_SAID_OF_IT = _AS_BESIDE | {"gets", "make"}
_IS = frozenset(("is", "are", "es", "son", "get"))
_NO = frozenset(("nah", "nope", "naw"))  # "no" with a count is read where it stands
_TOO = ("too ", "also ", "as well ", "as we will ", "tambien ")


def _closed_by_none(segments: list[Segment]) -> list[Segment]:
    """ "The eight piece, actually just the four": a count in its place, though it would close an order elsewhere."""
    out: list[Segment] = []
    for i, seg in enumerate(segments):
        *before, last = seg.text.split() or [""]
        only = " ".join(before)
        thinks_again = only in _ACTUALLY_ONLY
        may_count = seg.value == Kind.DONE.value and (thinks_again or only in _ONLY_THE)
        number = number_of(last) if may_count else None
        led = next((s for s in reversed(segments[:i]) if s.tag not in _TALK), None) if number else None
        rights = led is not None and (led.tag == "repair" or led.value in _TAKES_BACK)
        if not number or not (rights or thinks_again) or not _was_named(out):
            out.append(seg)
            continue
        if thinks_again:
            out.append(replace(seg, tag="repair", text=before[0], value="repair", end=seg.end - 3))
        paused = 0 if thinks_again else seg.pause
        out.append(
            replace(seg, tag="only", text="just", value="only", start=seg.end - 3, end=seg.end - 2, pause=paused)
        )
        out.append(replace(seg, tag="the", text="the", value="the", start=seg.end - 2, end=seg.end - 1, pause=0))
        out.append(replace(seg, tag="num", text=last, value=number, start=seg.end - 1, pause=0))
    return out


_ONLY_THE = frozenset(("just the", "only the"))
_ACTUALLY_ONLY = frozenset(f"{again} {only}" for again in ("actually", "sorry", "wait", "no") for only in _ONLY_THE)


def _was_named(before: Sequence[Segment]) -> bool:
    """Whether something was ordered before, and nothing was changed or taken off."""
    return any(s.tag == "item" for s in before) and not any(s.tag in _ACTS for s in before)


_TALK = frozenset(("fill", "stop"))
_BESIDE = _TALK | {"repair", "scratch"}
_RECALLS = frozenset(("scratch", "strike", "never", "nevermind", "back", "forget"))
_ACTS = frozenset(("make", "remove", "clear", "undo", "putback", "insteadof", "ask"))
_NAMES_ANEW = frozenset(
    ("item", "opt", "size", "num", "a", "the", "no", "extra", "light", "with", "only", "plain", "order", "make")
)


def _begins(seg: Segment, after: Segment) -> bool:
    if seg.tag != "item" or after.tag != "item":
        return False
    words, whole = seg.text.split(), after.text.split()
    same = any(c.ref == after.candidates[0].ref for c in seg.candidates)
    return same and len(words) < len(whole) and whole[: len(words)] == words


def _as_talk(seg: Segment) -> Segment:
    return replace(seg, tag="stop", value=None, candidates=(), other=(), rest=())


def _wished_and_done(segments: list[Segment]) -> list[Segment]:
    """ "My kid wants a Fanta. Swap the Sprite for a Fanta, same no ice": one Fanta, for the Sprite, made so."""
    made = next((n for n, s in enumerate(segments) if s.tag == "make"), len(segments))
    named = [n for n in range(made, len(segments)) if segments[n].tag == "item"]
    if len(named) < len(("old", "new")) or segments[named[1] - 1].tag not in _INTO:
        return segments
    out = list(segments)
    new = segments[named[1]].candidates[0].ref
    for n in (n for n in range(made) if segments[n].tag == "item" and segments[made].pause >= STOP):
        begin = n - 1 if n and segments[n - 1].tag in _COUNTS and segments[n - 1].value in (1, "a") else n
        led, after = segments[begin - 1] if begin else None, segments[n + 1]
        alone = after.pause >= STOP and led is not None and led.tag == "order"
        if segments[n].candidates[0].ref == new and alone:
            out[begin - 1 : n + 1] = [_as_talk(s) for s in segments[begin - 1 : n + 1]]
    at = named[1] + 1
    if at + 1 < len(out) and out[at].tag == "same" and out[at + 1].tag in ("no", "light", "extra"):
        out[at] = _as_talk(out[at])
    return out


_INTO = frozenset(("into", "on", "a", "with"))


def _counted_anew(segments: list[Segment]) -> list[Segment]:
    """ "Three large cokes, sorry, two large and one small": two large cokes and one small coke."""
    for i, name in enumerate(segments):
        begin = i - 1 if i and segments[i - 1].tag == "size" and not name.pause else i
        begin -= 1
        if name.tag != "item" or begin < 0 or segments[begin].tag not in _COUNTS or segments[begin + 1].pause:
            continue
        at = _taken_back(segments, i + 1)
        sizes = _sizes(segments, at) if at else []
        if len(sizes) < len(("one", "other")):
            continue
        after = sizes[-1] + 1
        if after < len(segments) and segments[after].tag == "item" and not segments[after].pause:
            if segments[after].candidates[0].ref != name.candidates[0].ref:
                continue
            after += 1  # "... four medium and one large fries"
        each = [s for n in sizes for s in (*_led(segments, n), replace(name, pause=0))]
        told = [replace(each[0], pause=segments[begin].pause), *each[1:]]
        return [*segments[:begin], *told, *_counted_anew(segments[after:])]
    return segments


def _taken_back(segments: Sequence[Segment], at: int) -> int:
    """Where what is said in its place begins; 0 where nothing is taken back."""
    takes = False
    while at < len(segments) and segments[at].tag in ("say", "repair", "fill"):
        said = segments[at]
        if said.tag == "say" and said.value not in _TAKES_BACK:
            return 0
        takes = takes or said.tag != "fill"
        at += 1
    return at if takes else 0


def _sizes(segments: Sequence[Segment], at: int) -> list[int]:
    """Where each size of "four medium and one large" stands."""
    found: list[int] = []
    while at + 1 < len(segments) and segments[at].tag in _COUNTS and segments[at + 1].tag == "size":
        if segments[at + 1].pause:
            break
        found.append(at + 1)
        at += 2
        at += at < len(segments) and segments[at].tag == "and"
    return found


def _led(segments: Sequence[Segment], size: int) -> tuple[Segment, Segment]:
    """Its count and it."""
    return replace(segments[size - 1], pause=max(COMMA, segments[size - 1].pause)), segments[size]
