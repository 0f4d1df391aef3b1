""" "Free" for "three", as it is often heard: "free cheeseburgers". PURE.

It decides whether the word may stand for the number; a thing that costs nothing, or is without something, is none.
"""

from collections.abc import Sequence

from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

SEVERAL_WITHIN = 3  # words: "free large diet colas"
# What something is free of, what says that it is free, and whose it is.
_BEFORE_NO_THREE = frozenset(
    words_of(
        """
        sugar gluten fat caffeine dairy lactose nut nuts peanut meat egg feel
        is are was were be its it them for get theyre thats not says say
        a an one another my our your his her their the that this any redeem earned
        """
    )
)


def is_no_three(at: int, words: Sequence[Word]) -> bool:
    """Whether the word there is "free" and no number: only before several of a thing it may be one."""
    if words[at].text != "free":
        return False
    if at and not words[at].pause and words[at - 1].text in _BEFORE_NO_THREE:
        return True
    return not any(w.text.endswith("s") and w.text != w.stem for w in words[at + 1 : at + 1 + SEVERAL_WITHIN])
