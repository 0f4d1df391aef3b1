""" "Is the orbit waterproof?": a word that asks of what is named before it, though another thing is named by it. PURE.

It decides where a name ends behind "is" and "are": at the words for a fact that no name has behind the word before.
"""

from collections.abc import Sequence

from edge.dialog.shop.index import Index
from edge.dialog.shop.tables import ASKED_AS, SAME_FACT
from edge.dialog.vocabulary.words import Word


def asked_from(start: int, end: int, words: Sequence[Word], known: Sequence[str | None], index: Index) -> int:
    """ "Is the orbit waterproof": where the words begin that ask of what is named before them; `end` for none."""
    at = end
    while at - 1 > start and (words[at - 1].text in ASKED_AS or words[at - 1].text in SAME_FACT):
        at -= 1
    if at == end or (words[at - 1].stem, words[at].stem) in index.pairs:
        return end
    if not {"is", "are"} & {w.text for w in words[max(0, start - 3) : start]}:
        return end
    if any(w.stem in index.heads and not (end == len(words) and w.text == "light") for w in words[at:end]):
        return end  # "the orbit charger" is a charger; "is the ladder light" asks
    return at if any(part in index.telling for w in known[start:at] if w for part in w.split()) else end
