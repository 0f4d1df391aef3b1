"""Several things in one question: "price on the hoodie and the beanie" is two questions. PURE.

It decides where one ends and the next begins, so that a size said of one is not the other's.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from edge.dialog.shop.index import Index
from edge.dialog.shop.reading import Reading, read
from edge.dialog.vocabulary.tables import words_of

AT_MOST = 3
OF_EACH = frozenset({"price", "stock", "where", "promotions", "returns", "buy"})
JOINERS = frozenset(words_of("and or plus also with y o e u tambien"))


def each_thing(reading: Reading, wants: Sequence[str], index: Index) -> list[Reading]:
    """The reading of each thing that is named, or the one reading of all."""
    found = [m for m in reading.mentions if not m.weak and not m.other]
    apart = len(found) > 1 and not any(set(a.products) & set(b.products) for a, b in pairwise(found))
    if not apart or not wants or not set(wants) <= OF_EACH:
        return [reading]
    cuts = [0]
    for before, mention in pairwise(found):
        between = range(before.end, mention.start)
        joined = [i for i in between if reading.words[i].text in JOINERS]
        paused = [i for i in between if reading.words[i].pause]
        at = joined[-1] if joined else paused[0] if paused else -1  # "in grey, large, and the jeans"
        if at < 0:
            return [reading]  # "the case for the phone": nothing that joins two things
        cuts.append(at)
    cuts.append(len(reading.words))
    parts = []
    for start, end in pairwise(cuts):
        text = " ".join(w.text for w in reading.words[start:end])
        part = read(text, index)
        if not part.mentions:
            return [reading]
        parts.append(
            replace(part, wants=reading.wants, places=part.places or reading.places, language=reading.language)
        )
    return parts[:AT_MOST]
