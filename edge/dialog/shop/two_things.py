""" "Will the big charger do the reader?": whether one thing of ours serves another, in whatever verb. PURE.

It decides by the shape: a question of can or will, two things, and between them a verb - not "and", "or", "than",
and nothing that one of them has, costs or comes with.
"""

from typing import Final

from edge.dialog.shop.reading import Reading
from edge.dialog.vocabulary.tables import words_of

_ASKING: Final = frozenset(words_of("will would wont wouldnt does do doesnt dont can could cant couldnt might should"))
_NO_SERVING: Final = frozenset(
    words_of(
        """
        and or nor than like as but versus vs plus y o u que como pero if when where what which how much many in at by
        have has had got come comes include includes cost costs weigh weighs beat beats look looks sound sounds last
        lasts sell sells need needs cheaper better more less same is are was were not you we i he she they there
        hold keep put send give get buy take_me sits sit live lives tiene viene trae cuesta incluye pesa dura es
        son esta estan
        """
    )
)
_SMALL: Final = frozenset(
    words_of(
        """
        the a an my your his her our their this that these those it up off out on onto with to into for from over too
        also even ever still actually really just one ones el la los las un una mi su a al con de para en me le tambien
        """
    )
)
_VERBS_AT_MOST: Final = 2  # "be able to charge", "keep" of a sort; a longer stretch is about something else


def serves(reading: Reading) -> bool:
    """Whether the turn asks if one thing of ours works with, powers, holds or fits another."""
    if len(reading.mentions) != 2 or not reading.words:
        return False
    one, other = reading.mentions
    if set(one.products) & set(other.products) or one.other or other.other or one.extra or other.extra:
        return False
    before = [w.text for w in reading.words[: one.start]]
    between = reading.words[one.end : other.start]
    verbs = [w.text for w in between if w.text not in _SMALL]
    in_spanish = reading.language == "es" and reading.asked and bool(verbs)
    led = bool(_ASKING & set(before[-4:])) or in_spanish
    apart = any(w.pause or (w.number is not None and w.text not in _SMALL) for w in between)
    if not led or apart or set(before[-3:]) & _WE:
        return False
    return 0 < len(verbs) <= _VERBS_AT_MOST and not _NO_SERVING & set(verbs)


_WE: Final = frozenset(words_of("you we they i"))
