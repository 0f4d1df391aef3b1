"""Where a pause would have been written, in a turn that a recogniser wrote without any.

It decides on words alone where a clause of talk ends and an order begins, and where one count ends and the next
begins. A turn with a pause sign inside is left as it is: who writes commas leaves none out that matter.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.matching import PIECES
from edge.dialog.understand.partitive import COUNTED
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sayings import function_words
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import COMMA, QUESTION, Word

LEAST_WORDS = 4  # fewer are one clause
REACH = 3  # words from a count to what is counted: "two large chicken tacos"
_REACTIONS = frozenset(
    words_of(
        "ok okay great cool good fine yeah yep yes sure alright whatever gotcha nice perfect vale bueno oye va claro"
    )
)
_ASKING = frozenset(
    words_of(
        """
        do does did is are was can could have whats what how hows which where when why who yall whos
        tienen tiene hay cuanto cuesta que como es son
        """
    )
)
_PRAISE = frozenset(words_of("any so is are it really that not how"))  # "is it any good"
_PEOPLE = frozenset(words_of("us people kids adults nosotros personas"))
_GROUPS = frozenset(words_of("group party table crew family grupo mesa"))
_FOR, _THE = frozenset(words_of("for para")), frozenset(words_of("the my our la mi el"))
_SOMOS = frozenset(words_of("somos seremos"))
_NUMBERED = frozenset(words_of("number numero combo meal plate special"))  # "number two": which, and not how many
_FUNCTION = function_words()
_SO = frozenset(words_of("so and asi entonces then"))


def unpunctuated(words: Sequence[Word]) -> bool:
    """No pause sign, but for one after a greeting ("hi, ...") or before a "please"."""
    inner = words[AT_THE_BEGINNING + 1 : len(words) - AT_THE_END]
    if len(words) < LEAST_WORDS or any(w.pause for w in inner):
        return False
    at_the_edges = [w for w in (*words[1 : AT_THE_BEGINNING + 1], *words[len(words) - AT_THE_END :]) if w.pause]
    return not at_the_edges or len(inner) >= LEAST_INNER


AT_THE_BEGINNING, AT_THE_END = 2, 2  # words before and after the rest
LEAST_INNER = 8  # words without a pause between: a long turn that is written so has none of its own


def after_talk(words: Sequence[Word], lexicon: Lexicon) -> tuple[Word, ...]:
    """The words with a pause where talk ends and an order begins: before any of its words is passed over."""
    return tuple(_paused(words, [*((at, COMMA) for at in _after_people(words)), *_around_reactions(words, lexicon)]))


def before_counts(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The words with a pause where one count ends, and where the next begins."""
    return _paused(words, [(at, COMMA) for at in _after_times(words) | _before_counts(words, lexicon)])


def _paused(words: Sequence[Word], pauses: Sequence[tuple[int, int]]) -> list[Word]:
    out = list(words)
    for at, sign in pauses:
        if 0 < at < len(out):
            out[at] = replace(out[at], pause=max(out[at].pause, sign))
    return out


def _after_people(words: Sequence[Word]) -> set[int]:
    """ "There's five of us so two ...", "group of five two large ...", "for the family two ...": heads are no count."""
    ends: set[int] = set()
    for i, word in enumerate(words):
        rest = [w.text for w in words[i + 1 : i + 3]]
        of_them = word.number is not None and len(rest) > 1 and rest[1] in _PEOPLE
        group_of = word.text in _GROUPS and _counts(words, i + 2)
        if (of_them or group_of) and rest[0] in ("of", "de"):
            ends.add(i + 3)
        elif word.text in _SOMOS and _counts(words, i + 1):
            ends.add(i + 2)
        elif word.text in _GROUPS and i > 1 and words[i - 1].text in _THE and words[i - 2].text in _FOR and i <= REACH:
            ends.add(i + 1)
        elif word.text in _PEOPLE and any(w.text in _FOR for w in words[max(0, i - REACH) : i]):
            ends.add(i + 1)  # "for a few people one large ..."
    return {at + (at < len(words) and words[at].text in _SO) for at in ends}


def _counts(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].number is not None


def _after_times(words: Sequence[Word]) -> set[int]:
    """ "Cornbread times six texas toast": a count said after its item ends there."""
    return {i + 2 for i, w in enumerate(words) if i and w.text == "times" and _counts(words, i + 1)}


def _before_counts(words: Sequence[Word], lexicon: Lexicon) -> set[int]:
    """ "Five carnitas tacos three chicken tacos": a count whose plural follows begins what is next."""
    found: set[int] = set()
    for i, word in enumerate(words):
        if not i or word.number is None or word.number < 2 or words[i - 1].number is not None:
            continue
        if words[i - 1].text in _NUMBERED or not lexicon.knows(words[i - 1].stem):
            continue
        if any(word.stem in size[1:2] for size in lexicon.size_phrases.get(words[i - 1].stem, ())):
            continue  # "two medium 16 oz lattes", where that is the medium
        for j in range(i + 1, min(i + 1 + REACH, len(words))):
            nxt = words[j]
            if nxt.stem in PIECES or nxt.stem in COUNTED or nxt.number is not None:
                break
            if nxt.text in _FUNCTION or not lexicon.knows(nxt.stem):
                break
            if nxt.text.endswith("s") and nxt.text != nxt.stem:
                found.add(i)
                break
    return found


def _around_reactions(words: Sequence[Word], lexicon: Lexicon) -> list[tuple[int, int]]:
    """ "Do you have gravy ok two of those": what comes before the "ok" was asked, what comes after it is wanted."""
    asks = next((i for i, w in enumerate(words) if w.text in _ASKING), None)
    if asks is None:
        return []
    for i in range(asks + 2, len(words) - 1):
        if words[i].text not in _REACTIONS or (lexicon.knows(words[i].stem) and words[i].text not in ("ok", "okay")):
            continue
        if words[i - 1].text in _PRAISE:
            continue
        end = i + 1
        while end < len(words) and words[end].text in _REACTIONS:
            end += 1
        begin = i - 1 if words[i - 1].text in ("no", "right", "heck", "oh") else i
        return [(begin, QUESTION), (end, QUESTION)]
    return []
