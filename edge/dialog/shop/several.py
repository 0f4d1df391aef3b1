"""Several things in one question: "price on the hoodie and the beanie" is two questions. PURE.

It decides where one ends and the next begins, so that a size said of one is not the other's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention
from edge.dialog.shop.index import Index
from edge.dialog.shop.kin import MARKS, kin
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.tables import ASKED_AS
from edge.dialog.shop.topic import topic
from edge.dialog.vocabulary.tables import words_of

AT_MOST = 3
OF_EACH = frozenset({"price", "stock", "where", "promotions", "returns", "buy"})
JOINERS = frozenset(words_of("and or plus also with y o e u tambien"))


def facts_of(desk: Desk, reading: Reading) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The things that are named beside each other, or as "the two jackets", and the words that are asked of each."""
    found = [m for m in reading.mentions if not m.weak and not m.other]
    joined = all(
        {w.text for w in reading.words[a.end : b.start]} & JOINERS and b.start - a.end <= _APART
        for a, b in pairwise(found)
    )
    ids = tuple(dict.fromkeys(m.products[0] for m in found if len(m.products) == 1))
    if len(found) == len(ids) == 1 and {w.text for w in reading.words[: found[0].start][-2:]} & _TWO:
        ids = tuple(p.id for p in kin(desk, desk.product(ids[0])))
        ids = ids if len(ids) == A_PAIR else ()
    elif not joined or len(ids) != len(found):
        return (), ()
    last = [reading.words[m.end - 1] for m in found if m.end - m.start > 1]  # "and the shell waterproof"
    facts = [w.text for w in last if w.text in ASKED_AS and w.stem not in desk.store.index.heads]
    return ids, (*topic(reading), *facts)


_TWO = frozenset(words_of("two both 2 dos ambas ambos"))
A_PAIR = 2
_APART = 4  # words between two that are named in one breath


def over_the_other(reading: Reading) -> bool:
    """ "What has the one got over the other", "what do I get with the one that I don't with the other"."""
    if len(reading.mentions) != A_PAIR or any(m.weak or m.other for m in reading.mentions):
        return False
    inside = {i for m in reading.mentions for i in range(m.start, m.end) if reading.words[i].text != "over"}
    said = " ".join("zof" if i in inside else w.text for i, w in enumerate(reading.words))
    return bool(_OVER.search(re.sub(r"zof(?: zof)+", "zof", said)))


_LACKS = r"(?:not|dont|doesnt|isnt|hasnt|wont|wouldnt|lacks?)"
_OVER = re.compile(
    r"\b(?:what|why|which|que|worth|bother|point)\b.*\bzof\b.*"
    r"\b(?:over|against|compared to|rather than) (?:the |that |this |your |an? )?zof\b"
    rf"|\bwhat\b.*\bzof\b(?: \w+)? (?:that|which) .*\b{_LACKS}\b.*\bzof\b"
    rf"|\bwhat\b.*\bzof\b(?: \w+)? (?:that|which) (?:the |that )?zof (?:\w+ )?{_LACKS}\b"
    r"|\bque (?:tiene|trae|hace)\b.*\bzof\b.*\bque no\b.*\bzof\b"
)


def _by_their_marks(reading: Reading, one: Mention, other: Mention) -> bool:
    """ "The small charger and the big charger": two of one kind, told apart by a word for their size."""
    marks = [
        next(
            (size for size, words in MARKS.items() if words & {w.text for w in reading.words[m.start - 1 : m.end]}), ""
        )
        for m in (one, other)
        if m.start
    ]
    return len(marks) == A_PAIR and all(marks) and marks[0] != marks[1]


def each_thing(reading: Reading, wants: Sequence[str], index: Index) -> list[Reading]:
    """The reading of each thing that is named, or the one reading of all."""
    found = [m for m in reading.mentions if not m.weak and not m.other]
    apart = len(found) > 1 and all(
        not set(a.products) & set(b.products) or _by_their_marks(reading, a, b) for a, b in pairwise(found)
    )
    if not apart or not wants or not set(wants) <= OF_EACH:
        return [reading]
    cuts = [0]
    for before, mention in pairwise(found):
        between = range(before.end, mention.start)
        joined = [i for i in between if reading.words[i].text in JOINERS]
        paused = [i for i in (*between, mention.start) if reading.words[i].pause]
        at = joined[-1] if joined else paused[0] if paused else -1  # "in grey, large, and the jeans"
        if at < 0:
            return [reading]  # "the case for the phone": nothing that joins two things
        cuts.append(at)
    cuts.append(len(reading.words))
    parts = []
    for start, end in pairwise(cuts):
        begins = start + (reading.words[start].text in JOINERS)
        part = read(" ".join(w.text for w in reading.words[begins:end]), index)
        if not part.mentions:
            return [reading]
        parts.append(
            replace(part, wants=reading.wants, places=part.places or reading.places, language=reading.language)
        )
    return parts[:AT_MOST]
