"""Words that only hold the floor: said twice ("with corn with corn"), broken off ("sandw sandwich"), filling. PURE.

It decides which words of a turn said nothing of their own. Where somebody paused beside a word it is left alone, and so
is one that may put right what was said before ("a coke i mean a sprite") or answer ("do you have gravy ok two").
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from edge.dialog.vocabulary.foods import FOODS, VESSELS
from edge.dialog.vocabulary.lexicon import RING_WORDS, Lexicon
from edge.dialog.vocabulary.sayings import function_words
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, UNITS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

LONGEST_TWICE = 4  # words in a row that are said twice
SHORTEST_WHOLE = 4  # letters of a word that was broken off before
# They say nothing wherever they stand; "well" is read as "we will".
_FILLERS = (
    "let us see",
    "let me see",
    "i guess",
    "i think",
    "kind of",
    "sort of",
    "you know",
    "oh",
    "basically",
    "hmm",
)
_ANSWERS = (
    "okay",
    "ok",
    "yeah",
    "yep",
    "well",
    "we will",
)  # they say something to a question, and between two sentences
_TIGHT = ("i mean", "actually", "right", "so")  # they put right what was said before, or are light: only inside a name
_PHRASES = {phrase: tuple(phrase.split()) for phrase in (*_FILLERS, *_ANSWERS, *_TIGHT)}
_FIRST = frozenset(words[0] for words in _PHRASES.values())
_KIND_OF_WHAT = frozenset(words_of("what which any this that some every another other same"))
_LEADS = frozenset(words_of("a an the of with without extra light some my"))  # after these something has to come
_LEADS_ON = _LEADS | frozenset(words_of("and or plus"))
_LEADS_TO_A_PLACE = frozenset(words_of("on in for to"))
_GOES_ON = frozenset(
    words_of("a an the of with without no on for and or plus extra light add only instead")
)  # no sentence begins with most of these
_MADE_SO = frozenset(words_of("double triple single half whole diet decaf iced hot frozen"))
_ASKING = frozenset(words_of("do does did is are was what whats how which where when why who whos whose"))
_LETTERS = frozenset("bcdefghjklmnopqrstuvwxyz")
_COUNTS_ONE = frozenset(("one", "1"))  # "one plain one plain" are two
_FUNCTION = function_words()


def without_hesitation(words: Sequence[Word], lexicon: Lexicon, is_strange: Callable[[Word], bool]) -> tuple[Word, ...]:
    """The words of a turn without those that said nothing."""
    out: list[Word] = []
    n = pause = 0
    while n < len(words):
        word = words[n]
        pause = max(pause, word.pause)  # before what is said again somebody may have paused
        skipped = _said_twice(words, n) or _affirmed(words, n, lexicon) or _no_twice(words, n, out, lexicon)
        skipped = skipped or _filling(words, n, out, lexicon, is_strange)
        if not skipped and not _broken_off(words, n, lexicon, is_strange):
            out.append(word if word.pause == pause else replace(word, pause=pause))
            pause = 0
        n += skipped or 1
    return tuple(out)


def _said_twice(words: Sequence[Word], n: int) -> int:
    """How many words from here on are said again right behind them: "can i can i get"."""
    for size in range(min(LONGEST_TWICE, (len(words) - n) // 2), 1, -1):
        if words[n].text != words[n + size].text:  # of most words
            continue
        first, again = words[n : n + size], words[n + size : n + 2 * size]
        a_name = any(w.text == "half" or w.text in _LETTERS for w in first)  # "half and half and", "m and m and"
        if any(w.pause for w in (*first[1:], *again)) or a_name or first[0].text in _COUNTS_ONE:
            continue
        if [w.text for w in first] == [w.text for w in again] and not _only_counts(first):
            return size
    return 0


def _affirmed(words: Sequence[Word], n: int, lexicon: Lexicon) -> int:
    """ "Large fries yeah large fries": how many words from here on are said again behind a word that only affirms."""
    for size in range(1, min(LONGEST_TWICE, len(words) - n - 2) + 1):
        between, again = words[n + size], words[n + size + 1 : n + 2 * size + 1]
        first = words[n : n + size]
        if between.text not in _AFFIRMS | _SURELY | _HUMS or [w.text for w in first] != [w.text for w in again]:
            continue
        paused = any(w.pause for w in (*first[1:], *again[1:]))
        if between.text in _HUMS:  # "vanilla, um, vanilla, small"
            paused = paused or first[0].number is not None or first[0].text in _LEADS
        elif between.pause or again[0].pause:  # "strawberry, yeah strawberry": and no "okay, another"
            paused = paused or between.text not in _SURELY or bool(again[0].pause)
        if not paused and lexicon.knows(first[-1].stem) and first[-1].stem not in SPOKEN_SIZES:
            return size + 1
    return 0


_AFFIRMS = frozenset(words_of("yeah yes yep ok okay right"))
_SURELY, _HUMS = frozenset(words_of("yeah yes yep yup si")), frozenset(words_of("um uh erm er uhm hmm mmm"))


def _no_twice(words: Sequence[Word], n: int, out: Sequence[Word], lexicon: Lexicon) -> int:
    """ "With no no mayo": a no that is said twice before what is left out, and none that takes back what was said."""
    if words[n].text != "no" or not out or n + 2 >= len(words) or words[n].pause:
        return 0
    again, option = words[n + 1], words[n + 2]
    if again.text != "no" or again.pause or option.pause:
        return 0
    mask = lexicon.masks.get(option.stem, 0)
    leaves_out = bool(mask & lexicon.options) and (out[-1].text in ("with", "and") or not mask & ~lexicon.options)
    return int(leaves_out)


def _only_counts(run: Sequence[Word]) -> bool:
    """ "Five five five five" is a number, and "no no no no" is said as it is meant."""
    return all(w.number is not None for w in run) or len({w.text for w in run}) == 1


def _broken_off(words: Sequence[Word], n: int, lexicon: Lexicon, is_strange: Callable[[Word], bool]) -> bool:
    """ "Sandw sandwich", "wi with": the beginning of the next word, and no word that is known here."""
    if n + 1 >= len(words) or words[n + 1].pause or words[n].number is not None:
        return False
    text, whole = words[n].text, words[n + 1].text
    if len(whole) < SHORTEST_WHOLE or not whole.startswith(text) or text == whole or text in _NO_BEGINNINGS:
        return False
    if lexicon.knows(words[n].stem) or whole == f"{text}s":
        return False
    small = text in _FUNCTION or words[n].stem in SPOKEN_SIZES or words[n].stem in UNITS
    return not small or is_strange(words[n])


_NO_BEGINNINGS = frozenset(words_of("a i n w o x"))  # "n" is and, "w" with


def _filling(
    words: Sequence[Word], n: int, out: Sequence[Word], lexicon: Lexicon, is_strange: Callable[[Word], bool]
) -> int:
    """How many words from here on fill between what belongs together; 0 for none."""
    if not out or words[n].pause or words[n].text not in _FIRST or lexicon.knows(words[n].stem):
        return 0
    for phrase, said in _PHRASES.items():
        end = n + len(said)
        if end >= len(words) or tuple(w.text for w in words[n:end]) != said or any(w.pause for w in words[n : end + 1]):
            continue
        named = _is_named(words[end], lexicon) or is_strange(words[end])  # it may be a dish that was misheard
        if _inside(phrase, out, words[end], lexicon, named=named):
            return len(said)
    return 0


def _inside(phrase: str, out: Sequence[Word], nxt: Word, lexicon: Lexicon, *, named: bool) -> bool:
    """Whether what stands before such words and what comes next go on as if these were not there."""
    before = out[-1]
    if phrase in _FILLERS:
        return nxt.text not in _ENDS_THAT and not (phrase.endswith(" of") and before.text in _KIND_OF_WHAT)
    sized, counted = nxt.stem in SPOKEN_SIZES, nxt.number is not None
    if before.text in _LEADS_ON and phrase != "right":
        return named or sized or counted or nxt.text in ("a", "an", "the")
    if phrase in _ANSWERS:
        if before.text in _AGREES or any(w.text in _ASKING for w in out):
            return before.number is not None and named
        again = nxt.text == before.text or (before.number is not None and counted)
        return not again and (named or sized or counted or nxt.text in _GOES_ON)
    if before.text in _LEADS_TO_A_PLACE and before.text not in ("for", "to"):
        return nxt.text in ("a", "the") or (named and phrase != "right")
    joined = before.number is not None or before.stem in SPOKEN_SIZES or before.text in _MADE_SO
    return named and not sized and not counted and (joined or lexicon.side_by_side(before.stem, nxt.stem))


def _is_named(word: Word, lexicon: Lexicon) -> bool:
    known = lexicon.knows(word.stem) or word.stem in RING_WORDS or word.stem in FOODS
    return (known or word.stem in UNITS or word.text in VESSELS) and word.text not in _SAID_BY_ITSELF


_AGREES = frozenset(words_of("no yes right great cool good fine sure alright"))
_ENDS_THAT = frozenset(words_of("no wait sorry actually what your it"))  # "oh no", "you know what", "let me see your"
_SAID_BY_ITSELF = frozenset(words_of("no i it that this you we what do is make just not"))
