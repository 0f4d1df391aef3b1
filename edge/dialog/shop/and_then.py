# ruff: noqa: E501 - frames stay in one piece
""" "Do we have the boots in a nine? Hold one.": a question, and an errand behind it, in one turn. PURE.

It decides where the errand begins: at a pause or a joining word, where a verb of keeping or moving leads what follows.
What shall be done is `moving`'s to say; the question is answered first, where that needs no question of ours.
"""

import re
from collections.abc import Sequence
from typing import Final

from domain.shop import Shop
from edge.dialog.shop.moving import ABOUT_US, moving
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

_AT_MOST: Final = 40  # words of a turn: more is a story, and read in one piece
_AT_LEAST: Final = 3  # words that ask something of a thing
_JOINS: Final = frozenset(words_of("and then so plus y entonces luego if si can could would will please"))
_LED: Final = re.compile(
    r"^(?:(?:and|then|so|plus|also|please|just|yes|ok|okay|now|go ahead(?: and)?|if (?:so|not|yes|no|you do|we do|we dont|there (?:is|are)(?: one| any| some)?|it is|they are|they do)"
    r"|(?:can|could|would|will) (?:you|we)(?: please| mind)?|(?:i|id|we|wed|i would|we would) (?:just |also )?(?:need|want|like|love)(?: you)? to|lets|y|entonces|luego|por favor|si (?:hay|no hay|es asi)|pued[ea]s?|podri?as?) )*"
    r"(?:hold|set|put|keep|save|reserve|stash|tuck|pop|lay|leave|place|send|ship|bring|get|order|transfer|have|ask|request|pull|grab|apart\w*|guard[ae]\w*|reserv[ae]\w*|mand\w*|trae\w*|traig\w*|pid[ae]\w*) "
)


def errand_at(words: Sequence[Word], shop: Shop) -> tuple[int, str]:
    """(where it begins, what shall be done); (0, "") where no errand stands behind other words."""
    for i in range(_AT_LEAST, len(words) - 1 if len(words) <= _AT_MOST else 0):
        if not (words[i].pause or words[i].text in _JOINS):
            continue
        text = " ".join(w.text for w in words[i:])
        if _LED.search(text) and not ABOUT_US.search(text) and (done := moving(text, shop)):
            return i, done
    return 0, ""


def errand_first(words: Sequence[Word], shop: Shop) -> str:
    """ "Hold two for Jo, and do we have the beam?": what shall be done before a question; "" for nothing."""
    for i in range(_AT_LEAST, len(words) - 1 if len(words) <= _AT_MOST else 0):
        if not (words[i].pause or words[i].text in _JOINS) or not _ASKS.search(" ".join(w.text for w in words[i:])):
            continue
        text = " ".join(w.text for w in words[:i])
        return moving(text, shop) if _LED.search(text) and not ABOUT_US.search(text) else ""
    return ""


_ASKS: Final = re.compile(
    r"^(?:(?:and|then|so|plus|also|oh|y|pero|but) )*(?:do|does|is|are|have|has|what|whats|how|where|wheres|which|when|any|hay|tenemos|cuant[oa]s?|donde|que)\b"
)


def is_one_more(text: str) -> bool:
    """ "And a red mini", behind what was put aside: the same is wanted of that, where it does not ask how many there are."""
    return bool(_ONE_MORE.search(text)) and not (_HOW_MANY.search(text) or _WHATEVER.search(text))


_WHATEVER: Final = re.compile(r"\b(?:something|anything|somewhere|algo)\b")  # "plus something for the car"
# "And the rust, any at Hilltop?": asked, and not wished.
_HOW_MANY: Final = re.compile(
    r"\b(?:any|how many|(?:is|are) there|(?:have|do|has|does) (?:we|you|they|\w+) (?:have|got|any)|in stock|hay|cuant[oa]s)\b"
)
_ONE_MORE: Final = re.compile(
    r"^(?:and also|and then also|plus|y tambien) \w+|"
    r"^(?:and|also|plus|y|tambien) (?:also |then |maybe )?"
    r"(?:a|an|one|another|two|three|some|the|un|una|unos|unas|otr[oa]s?|dos|tres|el|la|los|las)\b"
    r"|^(?:(?:ok|okay|yeah|yes|sure|fine|si) )*(?:a|an|one|two|un|una|uno|dos)\b.*\b(?:as well|too|also|tambien)\b"
    r"|^(?:(?:ok|okay|and|actually|y) )*(?:one|two|another|otr[oa]|un[oa]|dos) (?:more|of (?:them|those|these)|mas)"
    r"(?: please| por favor| (?:for|para) \w+(?: \w+)?)?$|^another(?: one)?(?: for \w+(?: \w+)?)?$"
)
