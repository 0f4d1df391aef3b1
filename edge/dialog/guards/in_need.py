# ruff: noqa: E501 - patterns stay in one piece
"""Whether somebody in a turn is in need, and of what: of the whole turn, of a sentence, of a clause of it. PURE.

What is ordered or praised beside a danger makes it no way of speaking, and a laugh makes it no smaller. It says which
emergency it is and does nothing about it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from edge.dialog.guards import first_signs, in_jest
from edge.dialog.guards.emergencies import Emergency, told
from edge.dialog.guards.sensitive import MAX_CHARS, orders, plain
from edge.dialog.reading.kindly import without_polite_ifs
from edge.dialog.vocabulary.words import sentences

_BESIDE = re.compile(
    r"[,;.!?]+|\b(?:and|but|also|so|because|y|pero|porque) (?=(?:there|he|she|my|i|i['’]m|we|they|somebody|someone|your|the|hay|mi|un|una|el|la|se|alguien)\b)"
)
# What is supposed, of another day, or of an appetite: the clause beside it is no news.
_SUPPOSED = re.compile(
    r"\b(?:if|when\w*|every time|unless|in case|allerg\w*|yesterday|last|ago|once|used to|would|could|might|si|cuando|alergi\w*|ayer|pasad[oa]|starv\w*|hungry|famished|thirst\w*|hambre|sed)\b"
)
SEVERAL = 2


@lru_cache(maxsize=64)  # the same turn is asked in several places
def emergency(text: str) -> Emergency | None:
    text = without_polite_ifs(text)  # "if it isn't too much trouble, ..." supposes nothing
    text = in_jest.in_earnest(in_jest.without_tales(text))
    earnest = in_jest.without_laughs(text)  # a laugh beside a danger makes it none the smaller
    what = _in_need(text) or (_in_need(earnest) if earnest != text else None)
    return None if what and in_jest.laughs(text) and in_jest.only_laughs(what, plain(earnest)) else what


def _in_need(text: str) -> Emergency | None:
    explained = first_signs.explained(plain(text).split())  # by the dentist, said in another clause
    apart = sentences(text[:MAX_CHARS])  # a burger beside a threat makes it no way of speaking
    for said in dict.fromkeys((text, *apart)):
        if what := _told(said, explained=explained):
            return what
    # "A spicy sandwich, and there's smoke coming out of your box": what is ordered beside it makes it no sauce.
    others = [c for c in _BESIDE.split(text) if c.strip()] if len(text) <= MAX_CHARS else []
    apart = [c for c in others if not orders(c)] if any(map(orders, others)) else []
    return _told(" ".join(apart), explained=explained) or _in_a_clause(others, plain(text), explained=explained)


def _in_a_clause(clauses: Sequence[str], said: str, *, explained: bool) -> Emergency | None:
    """ "We love it here, but my dad just collapsed": love makes a fall no way of speaking."""
    if len(clauses) < SEVERAL or _SUPPOSED.search(said) or in_jest.recovered(said):
        return None
    found = ((_told(clause, explained=explained), plain(clause)) for clause in clauses)
    return next((what for what, clause in found if what and not _may_be_said_so(what, clause)), None)


def _may_be_said_so(what: Emergency, clause: str) -> bool:
    """ "..., it's about to die" is of a phone; "I'm dying" of laughing, until more of it is told."""
    return in_jest.only_laughs(what, clause) or (what is Emergency.SELF_HARM and not _ONESELF & set(clause.split()))


_ONESELF = frozenset({"i", "im", "me", "my", "myself", "yo", "mi"})


def _told(text: str, *, explained: bool) -> Emergency | None:
    what = told(plain(text).split(), explained=explained)
    if what is not Emergency.MEDICAL:
        return what
    if in_jest.recovered(plain(text)):
        return None
    lately = in_jest.of_now(text)  # who was ill last year needs nobody
    return what if lately == text else told(plain(lately).split(), explained=explained)
