"""What a clause does besides ordering: a small grammar of assent, refusal, closing, patience and repair. PURE.

It decides that words from one pause, turn end or act to the next are nothing but, say, a yes: classes of meaning words
(YES, GOOD, BE ...) and how they combine (RULES), English and Spanish. A clause with one word more than the grammar
knows is left to the other readings. It never decides what a yes leads to.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from edge.dialog.meaning import Kind
from edge.dialog.understand.act_grammar import Grammar, Matcher, Node
from edge.dialog.understand.act_words import CLASSES, RULES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

MOST_WORDS = 14  # of one act; people close, agree and ask again in fewer
MOST_TRIED = 80  # acts tried at a word, per turn: several times what people say; a turn of small words takes no longer
# Words that a clause of its own may follow or precede without a pause, as a recogniser writes it.
_JOINTS = frozenset(
    words_of(
        """
        and but y pero plus also can could i ill id we lets let give get make add put take just with no
        without ooh oh okay ok so pues bueno entonces que quite quita ponga agregue agrega deme dame me
        """
    )
)


_LEADS = frozenset(
    words_of("and but y pero so okay ok oh ooh well pues bueno entonces then yes yeah no nope si please uh")
)
_CLOSING = frozenset(words_of("that is are nothing no es eso con ya nada all"))  # how a closing may begin in mid clause
_DISMISSING = frozenset(words_of("never nevermind forget nvm olvidelo olvidalo dejelo dejalo scratch"))
_GRAMMAR = Grammar(CLASSES)


def acts(words: Sequence[Word], awaits: str) -> Iterator[tuple[int, int, Kind]]:
    """(start, end, act) of each run of words that is an act and nothing else. awaits: what was asked (`Expecting`)."""
    text = [w.text for w in words]
    size = len(words)
    matcher = Matcher(text, _limits(words))
    ends = {size} | {i for i, w in enumerate(words) if i and (w.pause or w.text in _JOINTS)}
    found: list[tuple[int, int, Kind]] = []
    tried = 0
    nearest = size  # the first place after a word where an act may end
    for start in range(size - 1, -1, -1):
        nearest = start + 1 if start + 1 in ends else nearest
        begins_here = not start or bool(words[start].pause) or text[start - 1] in _LEADS
        if not begins_here and text[start] not in _CLOSING:
            continue
        by_kind: dict[Kind, set[int]] = {}
        led = text[start:nearest] if nearest <= matcher.limit(start) else None  # the words that lead to an end at all
        for kind, rule in _rules(awaits, tuple(led)) if led else ():
            if kind is Kind.DONE and text[start] in _DISMISSING and not _LEADS.issuperset(text[:start]):
                continue  # "a fries, no, never mind, that's all": of what was just said, and read as that
            if not begins_here and kind is not Kind.DONE:
                continue
            if tried >= MOST_TRIED:
                continue
            tried += 1
            by_kind.setdefault(kind, set()).update(
                end for end in matcher.ends(rule, start) if end in ends and end > start
            )
        for kind, reached in by_kind.items():
            if kind is Kind.NO:  # "no just two cookies": a no with words after it repairs, and is read as that
                reached = {end for end in reached if end == size or words[end].pause or text[end] not in _JOINTS}
            if reached and max(reached) <= start + MOST_WORDS:
                found.append((start, max(reached), kind))
                ends.add(start)
    if awaits == "confirm":  # "good to go" after the read-back is a yes, before it the end of the order
        agreed = {(start, end) for start, end, kind in found if kind is Kind.YES}
        found = [f for f in found if f[2] is not Kind.DONE or f[:2] not in agreed]
    yield from reversed(found)


def _limits(words: Sequence[Word]) -> list[int]:
    """For each word, where an act that begins there ends at the latest: at the next pause."""
    stop = len(words)
    out = [0] * stop
    for i in range(len(words) - 1, -1, -1):
        out[i] = min(i + MOST_WORDS, stop)
        stop = i if words[i].pause else stop
    return out


Rule = tuple[Kind, Node]
_READ = [(kind, _GRAMMAR.rule(text), where.split()) for kind, text, where in RULES]


def _by_first() -> dict[str, list[tuple[Kind, Node, list[str]]]]:
    found: dict[str, list[tuple[Kind, Node, list[str]]]] = {}
    for rule in _READ:
        for word in rule[1].begins:
            found.setdefault(word, []).append(rule)
    return found


_BY_FIRST = _by_first()


@lru_cache(maxsize=4_096)  # "can i get", "and a": a turn begins as many others do
def _rules(awaits: str, led: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules that the first of these words may begin, and that know all of them, where this was asked."""
    rules = [(kind, rule) for kind, rule, where in _BY_FIRST.get(led[0], ()) if not where or awaits in where]
    return tuple((kind, rule) for kind, rule in rules if rule.words.issuperset(led))


@cache
def act_words() -> frozenset[str]:
    """Every word of the grammar: none of them is a misheard dish."""
    return frozenset().union(*(node.words for _, node, _ in _READ))
