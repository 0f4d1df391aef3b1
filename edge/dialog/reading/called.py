"""Which words of a turn are the name of a line that stands, however the menu writes it: "the small fries" of an FF SM.

It decides that by the words alone: each of them is of the line's name (or what a till clips, a brand, a size or what it
is served in), at least one says what it is, and they are true of one line only. It never decides what becomes of the
line. PURE.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.order import ComboLine, Line, Order
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.which_line import LONGEST, MOST_WORDS, POINTS, Said, names_of, words_said
from edge.dialog.vocabulary.foods import GLUE, VESSELS
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sayings import function_words
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, UNITS, find_size


@dataclass(frozen=True, slots=True)
class Called:
    """A line, and the characters [start, end) of the turn that call it by its name, with "the" before it."""

    line: Line
    start: int
    end: int


def called(text: str, order: Order, lexicon: Lexicon) -> list[Called]:
    """The lines that the turn names, as they stand in it, each by the longest words."""
    words = words_said(text)
    if len(words) > MOST_WORDS:
        return []
    found: list[Called] = []
    at = 0
    while at < len(words):
        one = _from(words, at, order, lexicon)
        if one is None:
            at += 1
        else:
            count, line = one
            led = at > 0 and words[at - 1].text in POINTS and not words[at].pause
            found.append(Called(line, words[at - led].start, words[at + count - 1].end))
            at += count
    return found


def _from(words: Sequence[Said], at: int, order: Order, lexicon: Lexicon) -> tuple[int, Line] | None:
    """How many words from here name one line, and which."""
    if words[at].text in GLUE or words[at].text in POINTS:
        return None
    before = words[at - 1] if at and not words[at].pause else None
    if number_of(words[at].text) is not None and (before is None or before.text not in POINTS):
        after = words[at + 1] if at + 1 < len(words) else None
        if after is None or after.stem not in UNITS:
            return None  # "two cokes" counts them, and "twenty ounce" does not
    if before is not None and _says_more(before, lexicon):
        return None  # "a diet coke", where a coke stands
    if not any(_begins(words[at], line, lexicon) for line in order.lines):
        return None
    for count in range(min(LONGEST, len(words) - at), 0, -1):
        said = words[at : at + count]
        if any(w.pause for w in said[1:]) or said[-1].text in GLUE:
            continue
        after = words[at + count] if at + count < len(words) and not words[at + count].pause else None
        lines = [line for line in order.lines if not line.pending and _names(said, line, lexicon)]
        lines = [line for line in lines if _is_whole(said, line, lexicon)] or lines
        if len(lines) > 1 or (lines and after is not None and _says_more(after, lexicon)):
            return None
        if lines:
            return count, lines[0]
    return None


def _begins(word: Said, line: Line, lexicon: Lexicon) -> bool:
    """Whether a name of the line may begin with the word: most words of a turn are none of anything."""
    if word.stem in SPOKEN_SIZES | UNITS or word.text in VESSELS or number_of(word.text) is not None:
        return True
    held = lexicon.menu.combo(line.combo) if isinstance(line, ComboLine) else lexicon.menu.item(line.item)
    if word.stem in lexicon.size_words or word.text in _OF_SIZES or held is None:
        return held is not None
    own = names_of(line, held, lexicon.menu, meal=False)
    return (
        lexicon.is_called(word.text, word.stem, own)
        or word.stem in lexicon.synonyms
        or any(s[0] == word.text[0] or s.startswith(word.stem) for s in own)
    )


def _says_more(word: Said, lexicon: Lexicon) -> bool:
    """Whether a word beside a name may be a part of another, longer one."""
    if word.text in function_words() or number_of(word.text) is not None or word.stem in SPOKEN_SIZES:
        return False
    return lexicon.knows(word.stem)


def _names(said: Sequence[Said], line: Line, lexicon: Lexicon) -> bool:
    held = lexicon.menu.combo(line.combo) if isinstance(line, ComboLine) else lexicon.menu.item(line.item)
    if held is None:
        return False
    own = names_of(line, held, lexicon.menu, meal=False)
    rest = _beside_its_names(said, own, lexicon)
    return len(rest) < len(said) and _is_its_size(rest, line, lexicon) and _says_what(said, rest, own)


def _beside_its_names(said: Sequence[Said], own: frozenset[str], lexicon: Lexicon) -> list[Said]:
    """The words that are no word of the name, nor another name for it in two words ("orange juice" of an OJ)."""
    rest: list[Said] = []
    at = 0
    while at < len(said):
        stems = tuple(w.stem for w in said[at : at + 2])
        rows = lexicon.synonyms.get(stems[0], ()) if len(stems) > 1 else ()
        if (
            any(heard == stems and own.issuperset(meant) for heard, meant in rows)
            or "".join(w[0] for w in stems) in own
        ):
            at += 2
            continue
        if said[at].text not in GLUE and not lexicon.is_called(said[at].text, said[at].stem, own):
            rest.append(said[at])
        at += 1
    return rest


def _is_its_size(rest: Sequence[Said], line: Line, lexicon: Lexicon) -> bool:
    """Whether what is beside the name says the size that the line has, or what anything may be served in."""
    sizes = lexicon.sizes.get(thing(line), ())
    size = line.size
    named = {w for s in sizes for p in s.phrases for w in p} if len(sizes) > 1 else set()
    told = [w for w in rest if w.stem in named or w.text not in VESSELS]
    if any(w.stem not in named and w.text not in _OF_SIZES and w.stem not in SPOKEN_SIZES | UNITS for w in told):
        return False
    return not told or find_size(sizes, tuple(w.stem for w in told)) == size


_OF_SIZES = frozenset(("extra", "size", "sized"))


def _says_what(said: Sequence[Said], rest: Sequence[Said], own: frozenset[str]) -> bool:
    """Whether some word tells what the thing is, and not only how large it is or what it is in."""
    plain = (w for w in said if w not in rest and w.text not in GLUE and w.text not in VESSELS)
    return any(w.stem not in SPOKEN_SIZES | UNITS | _NUMBERED and number_of(w.text) is None for w in plain)


_NUMBERED = frozenset(("number", "combo", "meal", "order"))  # "a number two" is no "Number One"


def _is_whole(said: Sequence[Said], line: Line, lexicon: Lexicon) -> bool:
    """ "The coke", where a coke and a diet coke stand: no word of the name is left out."""
    held = lexicon.menu.combo(line.combo) if isinstance(line, ComboLine) else lexicon.menu.item(line.item)
    stems = {w.stem for w in words_said(held.name.get())} - GLUE if held is not None else set()
    return all(any(lexicon.is_called(w.text, w.stem, frozenset((s,))) for w in said) for s in stems)
