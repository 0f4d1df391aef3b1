"""Clauses that are like those that told or asked something: what no grammar of `tellings` lists. PURE.

It marks them by what was learned (`learned.clauses`), and no clause that has the form of a wish. What follows is for
`turn` to say: it can only take an order away.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from edge.dialog.learned import clauses as learned
from edge.dialog.learned.features import THING, tokens
from edge.dialog.meaning import Expecting
from edge.dialog.understand import telling_words as said
from edge.dialog.understand.asked_aloud import is_of_us
from edge.dialog.understand.tellings import (
    Clause,
    Knows,
    asks_at_end,
    behind_leads,
    clause_of,
    clauses_of,
    named_by,
    parted,
    points_back,
)
from edge.dialog.vocabulary.foods import FOODS
from edge.dialog.vocabulary.lexicon import RING_WORDS, Lexicon
from edge.dialog.vocabulary.words import Word, Words

MOST_OF_A_TOPIC = 6  # words: "oh and the crispy chicken salad"
LEAST_LIKE = 2  # words of a clause that is compared with what others said: one alone is too little to tell by


def where_said(expecting: Expecting, *, begun: bool) -> str:
    """What the agent had just done, as `learned.clauses` tells it. begun: something is ordered."""
    return _WHERE.get(expecting.kind) or (learned.MORE if begun else learned.HI)


_WHERE = {
    "confirm": learned.RIGHT,
    "size": learned.WHICH,
    "slot": learned.WHICH,
    "group": learned.WHICH,
    "which": learned.WHICH,
    "offer": learned.OFFER,
    "yes_no": learned.OFFER,
}


def like_idle(words: Words, lexicon: Lexicon, where: str, language: str) -> Words:
    """The same with clauses marked, besides, that are like those that told or asked (`learned.clauses`); `words`
    itself where there are none. where: as `where_said`."""
    knows = named_by(lexicon)
    clauses = tuple(clauses_of(words.words))
    said_so = _as_learned(words.words, clauses, knows, asked=words.asked)
    if not said_so:
        return words
    found = {
        clause: kind
        for n, clause in enumerate(clauses)
        if not _wishes(clause_of(words.words[slice(*clause)], knows), asked=said_so[n].asked)
        and (kind := learned.idle(said_so, n, where, language))
    }
    *_, (start, end) = clauses
    last = words.words[start]
    alone = end - start == 1 < len(words.words) and not knows(last)
    alone = (
        alone and last.stem not in RING_WORDS and last.stem not in FOODS
    )  # "burger, fries, coke" calls nobody Coke, whatever the menu calls it
    if alone and learned.calls(said_so, len(clauses) - 1, where, language):
        found[start, end] = learned.TELLS
    for before, clause in pairwise(clauses):
        points = not said.POINTS.isdisjoint(w.text for w in words.words[slice(*clause)])
        if found.get(clause) == learned.ASKS and points and _is_topic(words.words[slice(*before)]):
            found.setdefault(before, learned.ASKS)
    tells, asks = (
        {i for (start, end), kind in found.items() if kind == of for i in range(start, end)}
        for of in (learned.TELLS, learned.ASKS)
    )
    rest = [w for i, w in enumerate(words.words) if i not in tells | asks]
    if not found or (where == learned.WHICH and not any(map(knows, rest))):
        return words
    if points_back(words.words, tells | asks, lexicon):
        return words
    return replace(words, words=parted(words.words, tells, asks, {at for border in found for at in border}))


def _is_topic(words: Sequence[Word]) -> bool:
    """ "And the apple slices, (anything in those?)": named to be asked about, and for nothing else."""
    at = behind_leads([w.text for w in words], 0)
    return (
        at < len(words) - 1 <= MOST_OF_A_TOPIC
        and words[at].text in said.OURS
        and not said.VERBS & {w.text for w in words}
    )


def _wishes(clause: Clause, *, asked: bool) -> bool:
    """Whether its form is that of a wish: "I want ...", "could you do it with ...", or too short to tell by. "And the
    cheeseburger?" asks what was asked before, which the conversation knows."""
    words = clause.words
    at = behind_leads(words, 0)
    if asked and (words[0] in said.AS_BEFORE or not said.OF_A_QUESTION.intersection(words)):
        return True  # "a gallon of tea?" wishes for one
    if is_of_us(words):
        return True  # "do we want fries? yeah, a large": read by its answer
    if len(words) - at < LEAST_LIKE or not said.WISHED.isdisjoint(words) or clause.has(said.IN_PLACE):
        return True
    return said.begins(said.ORDERING, words, at) or words[at] in said.DENIES | said.MAY


def _as_learned(
    words: Sequence[Word], clauses: Sequence[tuple[int, int]], knows: Knows, *, asked: bool
) -> tuple[learned.Clause, ...]:
    """The clauses as they were learned from; none where an allergy is spoken of: nothing is left out there."""
    if any(w.text.startswith(said.OF_HARM) for w in words):
        return ()
    return tuple(
        learned.Clause(tuple(_kinds(words[start:end], knows)), asks_at_end(words, end, asked=asked))
        for start, end in clauses
    )


def _kinds(words: Sequence[Word], knows: Knows) -> Iterator[str]:
    """Each word, or what it stands for; what is sold is one thing, however many words its name has."""
    before = ""
    for word in words:
        (kind, *_) = ("<n>",) if word.number is not None else tokens(word.text) or ("",)
        if kind[:1] != "<" and knows(word):
            kind = THING
        if kind and not kind == before == THING:
            yield kind
        before = kind
