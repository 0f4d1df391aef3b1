"""Where one thing ends and the next begins, in a turn that was written without pauses.

It decides on segments, by the menu: which item stands beside another one, which size or option belongs to what
follows, and where what is said of all of them begins. It names nothing; it only sets the pause signs that a writer
would have set.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from edge.dialog.understand.segments import FULL, Segment
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import SIZE_CLASSES, find_size
from edge.dialog.vocabulary.words import COMMA

_INSIDE = frozenset(("opt", "size", "vessel", "fill", "sideof"))
_NAMES = frozenset(("item", "opt"))
_SAID = frozenset(("item", "opt", "size"))
_OF_ALL = frozenset(("size", "opt", "no", "with", "extra", "light", "on", "plain"))
_ALL = frozenset(("both", "all"))
_CHANGING = frozenset(("make", "remove", "insteadof", "into", "repair"))
_PARTS_OF_ONE = frozenset(("half", "quarter", "media", "medio", "cuarto"))


def with_borders(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """The segments of an unpunctuated turn, with a pause before each that begins something of its own."""
    out = list(segments)
    for i in range(1, len(out)):
        if not out[i].pause and any(rule(out, i, lexicon) for rule in (*_ANYWHERE, *_OF_A_TAG.get(out[i].tag, ()))):
            out[i] = replace(out[i], pause=COMMA)
    return out


def _beside(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "Lasagna ziti and garlic bread": two names, each told in full."""
    first, last = segs[i - 1], segs[i]
    if not first.tag == last.tag == "item" or first.candidates[0].ref == last.candidates[0].ref:
        return False  # one thing told twice is one: "those crispy fish sandwiches, fish sandwiches"
    return all(s.candidates[0].coverage > FULL for s in (first, last))


def _item_from(segs: Sequence[Segment], i: int) -> Segment | None:
    """The item that what begins here leads to."""
    for seg in segs[i:]:
        if seg.tag == "item":
            return seg
        if seg.tag not in _INSIDE and not (seg.tag == "on" and seg.text in ("of", "de")):
            return None
    return None


def _counted(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "... with onions one small hawaiian": a count or an article that leads to an item begins it."""
    before, seg = segs[i - 1], segs[i]
    if seg.tag not in ("num", "a") or before.tag not in (*_SAID, "plain") or before.text in _PARTS_OF_ONE:
        return False
    if before.tag == "size" and not (_trails(segs, i - 1) or before.text.endswith("s")):
        return False  # "pint a pork fried", but "two mediums one hawaiian"
    if any(s.tag in _CHANGING for s in segs[:i]):
        return False  # "make that coke a sprite"
    item = _item_from(segs, i + 1)
    return item is not None and not (item.other and segs[i + 1] is item)


def _after_instead(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "Slaw instead of fries sweet tea": one thing goes, and the next is another one."""
    led = 3 if segs[i - 2].tag in ("the", "a") else 2
    if i < led or segs[i - led].tag != "insteadof" or segs[i - 1].tag not in _NAMES:
        return False
    return _item_from(segs, i + (segs[i].tag in ("the", "a", "num"))) is not None


def _of_all(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "One on wheat one on white both american"; "large both half sweet both" says it after."""
    tag = segs[i].tag
    if tag not in _ALL and segs[i - 1].tag not in _ALL:
        return False
    rest = [s.tag for s in segs[i:]]
    if tag in _ALL:
        return segs[i - 1].tag in _SAID and len(rest) > 1 and rest[1] in _OF_ALL and rest[-1] not in _ALL
    return segs[i - 1].tag in _ALL and tag in ("opt", "size") and rest[-1] in _ALL


def _sized_next(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "A whole chicken large rice": what has its size before it leaves the next size to what follows."""
    if segs[i].tag != "size" or i + 1 >= len(segs) or segs[i + 1].tag not in _NAMES or i < 2:
        return False
    return segs[i - 1].tag == "item" and segs[i - 2].tag == "size" and not _trails(segs, i - 2)


def _trails(segs: Sequence[Segment], i: int) -> bool:
    """Whether a size is said after what it is of."""
    return i > 0 and segs[i - 1].tag in _SAID and not segs[i].pause


def _chosen_next(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "Kettle chips black cherry soda": a choice that what follows has, and what came before has not."""
    if segs[i].tag != "opt" or segs[i - 1].tag != "item" or i + 1 >= len(segs) or segs[i + 1].tag != "item":
        return False
    groups = {c.ref.partition("/")[0] for c in segs[i].candidates}
    before, after = _groups(segs[i - 1], lexicon), _groups(segs[i + 1], lexicon)
    again = i > 1 and segs[i - 2].tag == "opt" and segs[i - 1].candidates[0].ref == segs[i + 1].candidates[0].ref
    return again or bool(groups & after and not groups & before)


def _groups(seg: Segment, lexicon: Lexicon) -> set[str]:
    item = lexicon.item(seg.candidates[0].ref)
    return {g.id for g in item.groups} if item is not None else set()


def _after_each(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "One of each california rainbow and dragon roll"."""
    return segs[i].tag == "item" and segs[i - 1].tag == "each"


def _so_many_of_them(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "Make that two one without cheese": the second count is some of the first."""
    led = segs[i].tag == segs[i - 1].tag == "num" and i > 1 and segs[i - 2].tag in ("repair", "make")
    return led and i + 1 < len(segs) and segs[i + 1].tag in _OF_ALL


def _in_no_such_size(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "Half rack fries": a size that what follows does not come in is of something else."""
    size, seg = segs[i - 1], segs[i]
    if size.tag != "size" or seg.tag != "item" or i > 1 or size.value[0] in SIZE_CLASSES:
        return False
    if size.text.endswith((" of", " de")) or any(w.isdecimal() for w in size.value):
        return False  # "slice of apple pie"; "ten count shrimp basket", where the count is in the name
    return not any(find_size(lexicon.sizes.get(c.ref, ()), size.value) for c in seg.candidates)


def _not_that_but(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "Hash browns no home fries sorry", "de fresa no de papaya": of one shelf, and said as what is put right."""
    at = i + (segs[i].tag == "on" and segs[i].text in ("of", "de"))
    if i < 2 or at >= len(segs) or segs[i - 1].text != "no" or segs[i - 2].tag != "item" or segs[at].tag != "item":
        return False
    if at == i and not (i + 1 < len(segs) and segs[i + 1].tag == "repair"):
        return False  # "apple pie no ice cream" leaves it out
    first, last = (lexicon.item(s.candidates[0].ref) for s in (segs[i - 2], segs[at]))
    return first is not None and last is not None and first.category == last.category and not segs[at].other


def _the_other(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "On one no onion on the other extra pickles"."""
    if segs[i].tag != "on" or i + 2 >= len(segs) or segs[i + 1].tag != "other":
        return False
    return any(a.tag == "on" and b.tag == "num" for a, b in pairwise(segs[:i]))


def _the_one(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "The house salad the small one italian": which of its sizes, told to its end."""
    return i > 3 and [s.tag for s in segs[i - 3 : i]] == ["the", "size", "num"] and segs[i - 1].text == "one"


def _after_plain(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "Double cheeseburger plain large fry": what is plain was named before, and the size is of what follows."""
    led = i > 1 and segs[i - 1].text == "plain" and segs[i - 2].tag in ("item", "size")
    return led and _item_from(segs, i + 1) is not None


def _after_only(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "With just mayo no lettuce": what it comes with alone is told, and now what it comes without."""
    return i > 1 and segs[i - 1].tag == "opt" and segs[i - 2].tag == "only"


_ANYWHERE = (_after_instead, _of_all, _not_that_but, _the_one)
_OF_A_TAG = {  # rules of which the first thing is what begins here
    "item": (_beside, _after_each, _in_no_such_size),
    "num": (_counted, _so_many_of_them),
    "a": (_counted,),
    "size": (_sized_next, _after_plain),
    "no": (_after_only,),
    "opt": (_chosen_next,),
    "on": (_the_other,),
}
