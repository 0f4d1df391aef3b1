"""The "only" of "no pickles on just one of them", "solo en una": it says how far a change reaches, and is no new count.

PURE. It decides which "only" stands before a count that something is put on or left off of; that one is passed over,
for the count alone says the same. Any other one ("actually just one of those", "only ketchup") stays. And that a "nada
más" in front of what is wanted says "only" as well, and ends no order: "nada más con ketchup", "nada más una coca".
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.segments import Segment

_COUNTS = frozenset(("num", "a"))
NO_MORE = frozenset(("nada mas", "nomas", "no mas"))  # "only", too, where it does not end the turn
_PUTS = frozenset(("put", "add", "ponga", "pon", "agregue"))


def without_only_of_some(segments: Sequence[Segment]) -> list[Segment]:
    """The segments without such words; "only put bacon on one of them" adds bacon, to one."""
    out: list[Segment] = []
    for i, seg in enumerate(segments):
        if _says_only(seg) and (_between(segments, i) or _leads(segments, i + 1)):
            continue
        puts = seg.tag == "only" and not _PUTS.isdisjoint(seg.text.split())
        to_some = puts and any(_leads(segments, at) for at in range(i + 1, len(segments)))
        out.append(replace(seg, tag="add") if to_some else _as_only(segments, i))
    return out


def _as_only(segments: Sequence[Segment], i: int) -> Segment:
    """ "Nada más papas": with what is wanted right behind it."""
    seg, after = segments[i], segments[i + 1] if i + 1 < len(segments) else None
    leads = seg.tag == "say" and seg.text in NO_MORE and after is not None and not after.pause
    return replace(seg, tag="only") if leads and after is not None and after.tag in _WANTED else seg


_WANTED = frozenset(("with", "opt", "item", "a", "the", "num", "size", "order", "add"))


def _says_only(seg: Segment) -> bool:
    return seg.tag == "only" or (seg.tag == "say" and seg.text in NO_MORE)


def _between(segments: Sequence[Segment], i: int) -> bool:
    """ "off just one": behind the word that leads to what it is put on."""
    before = segments[i - 1] if i else None
    return before is not None and _to(before) and _is_count(segments, i + 1)


def _leads(segments: Sequence[Segment], i: int) -> bool:
    """ "(just) on one", "(nada más) a una"."""
    return i < len(segments) and _to(segments[i]) and not segments[i].pause and _is_count(segments, i + 1)


def _to(seg: Segment) -> bool:
    return seg.tag == "on" or (seg.tag == "a" and seg.text == "a")


def _is_count(segments: Sequence[Segment], i: int) -> bool:
    return i < len(segments) and segments[i].tag in _COUNTS and not segments[i].pause
