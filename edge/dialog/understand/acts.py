"""What a clause does besides ordering: a small grammar of assent, refusal, closing, patience and repair. PURE.

It decides that words from one pause, turn end or act to the next are nothing but, say, a yes: classes of meaning words
(YES, GOOD, BE ...) and how they combine (RULES), English and Spanish. A clause with one word more than the grammar
knows is left to the other readings. It never decides what a yes leads to.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from edge.dialog.meaning import Kind
from edge.dialog.understand.act_words import CLASSES, RULES
from edge.dialog.words import Word

MOST_WORDS = 14  # of one act; people close, agree and ask again in fewer
MOST_TRIED = 250  # runs of words per turn: ten times what people say, and no turn of small words takes long
# Words that a clause of its own may follow or precede without a pause, as a recogniser writes it.
_JOINTS = frozenset(
    [
        "and",
        "but",
        "y",
        "pero",
        "plus",
        "also",
        "can",
        "could",
        "i",
        "ill",
        "id",
        "we",
        "lets",
        "let",
        "give",
        "get",
        "make",
        "add",
        "put",
        "take",
        "just",
        "with",
        "no",
        "without",
        "ooh",
        "oh",
        "okay",
        "ok",
        "so",
        "pues",
        "bueno",
        "entonces",
        "que",
        "quite",
        "quita",
        "ponga",
        "agregue",
        "agrega",
        "deme",
        "dame",
        "me",
    ]
)
_ORDERING = frozenset(
    ["want", "order", "get", "gimme", "have", "quiero", "dame", "deme", "add", "with", "add", "take", "need"]
)


def acts(words: Sequence[Word], awaits: str) -> Iterator[tuple[int, int, Kind]]:
    """(start, end, act) of each run of words that is an act and nothing else. awaits: what was asked (`Expecting`)."""
    text = [w.text for w in words]
    size = len(words)
    ends = {size} | {i for i, w in enumerate(words) if i and (w.pause or w.text in _JOINTS)}
    found: list[tuple[int, int, Kind]] = []
    tried = 0
    for start in range(size - 1, -1, -1):
        for kind, grammar, vocabulary in _grammars(awaits):
            if text[start] not in vocabulary:
                continue
            stop = start + 1
            while stop < size and stop - start < MOST_WORDS and text[stop] in vocabulary and not words[stop].pause:
                stop += 1
            for end in range(stop, start, -1):
                beside = kind is Kind.NO and end < size and not words[end].pause and text[end] in _JOINTS
                if end not in ends or beside or tried >= MOST_TRIED:
                    continue  # "no just two cookies": a no with words after it repairs, and is read as that
                tried += 1
                if grammar.fullmatch(" ".join(text[start:end]) + " "):
                    found.append((start, end, kind))
                    ends.add(start)
                    break
    if awaits == "confirm":  # "good to go" after the read-back is a yes, before it the end of the order
        agreed = {(start, end) for start, end, kind in found if kind is Kind.YES}
        found = [f for f in found if f[2] is not Kind.DONE or f[:2] not in agreed]
    begins = {0} | {i for i, w in enumerate(words) if w.pause or (i and text[i - 1] in _JOINTS)}
    for start, end, kind in reversed(found):
        if start in begins or kind is Kind.DONE:
            begins.add(end)
            yield start, end, kind


@cache
def _grammars(awaits: str) -> tuple[tuple[Kind, re.Pattern[str], frozenset[str]], ...]:
    """For each act its rules as one pattern over words, and all words that occur in them."""
    found = []
    for kind in dict.fromkeys(kind for kind, _, _ in RULES):
        rules = [rule for k, rule, where in RULES if k is kind and (not where or awaits in where.split())]
        if rules:
            vocabulary = frozenset(word for rule in rules for word in _words(rule))
            found.append((kind, re.compile("|".join(f"(?:{_compiled(rule)})" for rule in rules)), vocabulary))
    return tuple(found)


@cache
def act_words() -> frozenset[str]:
    """Every word of the grammar: none of them is a misheard dish."""
    return frozenset(word for _, rule, _ in RULES for word in _words(rule))


_NAME = re.compile(r"[A-Z_]+\b|[a-z0-9]+")


def _compiled(rule: str) -> str:
    """A rule as a pattern over words that each end in a space."""
    return _NAME.sub(lambda m: _alternatives(m[0]), rule).replace(" ", "").replace("\0", " ")


def _alternatives(name: str) -> str:
    if name not in CLASSES:
        return f"(?:{name}\0)"
    longest = sorted(_phrases(name), key=len, reverse=True)
    return f"(?:{'|'.join(p.replace(' ', chr(0)) + chr(0) for p in longest)})"


def _phrases(name: str) -> list[str]:
    return [" ".join(p.split()) for p in CLASSES[name].replace("\n", " ").split("|")]


def _words(rule: str) -> Iterator[str]:
    for name in _NAME.findall(rule):
        for phrase in _phrases(name) if name in CLASSES else (name,):
            yield from phrase.split()
