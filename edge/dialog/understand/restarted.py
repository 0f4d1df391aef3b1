"""A name that was begun, and begun again: "the orange... orange soda" is one orange soda.

It decides which names only begin the one right behind them. Two counts, or two different things, are never one.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.segments import Segment


def without_restarts(segments: Sequence[Segment]) -> list[Segment]:
    """The same segments, with what was begun only as talk."""
    behind = (*segments[1:], None)
    return [_as_talk(s) if n and _begins(s, n) else s for s, n in zip(segments, behind, strict=True)]


def _begins(seg: Segment, after: Segment) -> bool:
    if seg.tag != "item" or after.tag != "item":
        return False
    words, whole = seg.text.split(), after.text.split()
    same = any(c.ref == after.candidates[0].ref for c in seg.candidates)
    return same and len(words) < len(whole) and whole[: len(words)] == words


def _as_talk(seg: Segment) -> Segment:
    return replace(seg, tag="stop", value=None, candidates=(), other=(), rest=())
