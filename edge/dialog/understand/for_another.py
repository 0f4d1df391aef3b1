"""The same thing told for somebody else: "she wants the wrap and I want the wrap" are two. PURE.

It decides only whether two people are told, one with each of the two; who they are is not its matter. Where it may be
the same one ("my wife wants the wrap, she wants it plain"), it says no.
"""

from itertools import pairwise

from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Work

_PRONOUNS = {
    **dict.fromkeys(("i", "me", "mine", "yo", "mi", "quiero"), "me"),
    **dict.fromkeys(("she", "her", "hers", "ella"), "she"),
    **dict.fromkeys(("he", "him", "his"), "he"),
    **dict.fromkeys(("they", "them", "theirs", "ellos", "ellas"), "they"),
}
_POSSESSIVES = frozenset(("my", "our", "mi", "mis"))
_TELL = frozenset(("order", "fill", "gets", "talk"))
_BEFORE = frozenset(("the", "a", "size", "num", "opt", "stop")) | _TELL


def for_another(st: State, i: int, work: Work) -> bool:
    """Whether what is named at `i` is for another one than `work`, which this turn made of the same thing."""
    if work not in st.placed or work.thing is None:
        return False
    made = f" x {work.thing.id}"
    first = next((n for n in range(i - 1, -1, -1) if st.meanings.get(n, "").endswith(made)), -1)
    one, other = _whom(st, first), _whom(st, i)
    if first < 0 or not one or not other or one == other:
        return False
    known = set(_PRONOUNS.values())
    return "me" in (one, other) or (one in known) == (other in known)  # "she" may be the wife who was told


def _whom(st: State, at: int) -> str:
    """Who is told with the thing there, before it or right behind; "" for nobody."""
    for n in range(at - 1, -1, -1):
        seg = st.segments[n]
        if seg.tag not in _BEFORE:
            break
        if person := _person(seg):
            return person
    for seg in st.segments[at + 1 :]:
        if seg.tag not in _TELL:
            break
        if seg.text.startswith(("for ", "para ")) and (person := _person(seg)):
            return person
    return ""


def _person(seg: Segment) -> str:
    words = seg.text.split()
    if seg.tag not in _TELL:
        return ""
    role = next((after for word, after in pairwise(words) if word in _POSSESSIVES), "")
    return role or next((_PRONOUNS[word] for word in words if word in _PRONOUNS), "")
