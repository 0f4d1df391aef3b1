"""Where one thing ends and the next begins, in a turn that was written without pauses.

It decides on segments, by the menu: which item stands beside another one, which size or option belongs to what
follows, and where what is said of all of them begins. It names nothing; it only sets the pause signs that a writer
would have set.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.lexicon import Lexicon
from edge.dialog.understand.segments import FULL, Segment
from edge.dialog.words import COMMA

_INSIDE = frozenset(("opt", "size", "vessel", "fill", "sideof"))
_NAMES = frozenset(("item", "opt"))
_SAID = frozenset(("item", "opt", "size"))
_OF_ALL = frozenset(("size", "opt", "no", "with", "extra", "light", "on", "plain"))
_PARTS_OF_ONE = frozenset(("half", "quarter", "media", "medio", "cuarto"))


def with_borders(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """The segments of an unpunctuated turn, with a pause before each that begins something of its own."""
    out = list(segments)
    for i in range(1, len(out)):
        if not out[i].pause and any(rule(out, i, lexicon) for rule in _RULES):
            out[i] = replace(out[i], pause=COMMA)
    return out


def _beside(segs: Sequence[Segment], i: int, lexicon: Lexicon) -> bool:
    """ "Lasagna ziti and garlic bread": two names, each told in full."""
    first, last = segs[i - 1], segs[i]
    return first.tag == last.tag == "item" and all(s.candidates[0].coverage > FULL for s in (first, last))


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
    if seg.tag not in ("num", "a") or before.tag not in _SAID or before.text in _PARTS_OF_ONE:
        return False
    if before.tag == "size" and not _trails(segs, i - 1):
        return False  # "pint a pork fried"
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
    rest = [s.tag for s in segs[i:]]
    tag = segs[i].tag
    if tag in ("both", "all"):
        return segs[i - 1].tag in _SAID and len(rest) > 1 and rest[1] in _OF_ALL and rest[-1] not in ("both", "all")
    return segs[i - 1].tag in ("both", "all") and tag in ("opt", "size") and rest[-1] in ("both", "all")


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


_RULES = (_beside, _counted, _after_instead, _of_all, _sized_next, _chosen_next, _after_each)
