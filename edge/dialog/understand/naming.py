"""What a set of the menu's words may name, and how well: the scores of readings, apart from how they were heard.

It decides by coverage: a name said in full, then the fewest and cheapest words left out. It never sees a sentence.
"""

from typing import NamedTuple

from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sayings import ORDINARY
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, UNITS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import CHOICE_HEADS, Phrase
from edge.dialog.vocabulary.words import stem

MOST_CANDIDATES = 16  # of one kind for one run of words
MOST_REMEMBERED = 4_000
PARTIAL = 0.1  # a name said in full stands out against longer names that hold it
LEFT_OUT = 0.5  # what leaving out all of a name would cost; a part of it in proportion
BESIDE = 0.12  # a word said beside the name ("hawaiian pizza" for "Hawaiian")
BESIDE_ITEM, BESIDE_CHOICE, BESIDE_HEAD = 0.8, 0.4, 0.3  # of a name, with such a word: "Italian sub", "wheat bread"
DISORDER = 0.06
TRAILING_DOUBLE = 0.4  # "cheeseburger double bacon" has double bacon
FULL = 0.999
MOST_COUNTED = 7  # people order so many of a thing; "sixteen lager" is the size before it is a count
NOT_HEAD = 0.15  # "a taco" is a Street Taco before it is a Taco Salad: more than choose.EQUAL
MARKED = 0.15  # and no Kids Taco unless that was said

WEAK = (
    SPOKEN_SIZES
    | UNITS
    | frozenset(
        words_of(
            """
            doubl tripl singl extra side order half full number combo meal and with of hot cold fresh new big littl
            baked roasted toasted steamed boiled frozen pleas thank
            plain natural dry fre can una uno un sauc salsa dressing topping drink beverag flavor siz
            tamano
            """
        )
    )
)
# What sets a thing apart from the usual one of its name: who wants it says so.
MARKS = frozenset(
    stem(w)
    for w in words_of(
        """
        kids kid child junior senior mini lunch breakfast brunch family party catering vegan gluten keto diet decaf iced
        boneless corn double triple frozen bulk sparkling mineral coconut flavored zero
        """
    )
)
_QUALITIES = frozenset(("hot", "cold", "plain", "natural", "dry", "fresh"))
_MEALS = frozenset(stem(w) for w in words_of("combo meal special deal"))
_TIMES_OF_DAY = frozenset(stem(w) for w in words_of("lunch dinner breakfast brunch kids family"))
_HEADS = frozenset(("sauc", "salsa", "dressing", "topping"))
_MEASURES = frozenset(stem(w) for w in words_of("liter litro ounce inch pound lb gallon quart pint ml"))
_DOUBLES = frozenset(("doubl", "tripl", "extra"))
_ORDINARY_STEMS = frozenset(ORDINARY)


class Name(NamedTuple):
    """A phrase that the words may name, and what the words lack of it (0 or less)."""

    score: float
    phrase: Phrase
    coverage: float
    own: bool = True  # all words that were said are the name's, and none stands beside it


def names(
    stems: tuple[str, ...], mask: int, lexicon: Lexicon, *, only_full: bool
) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """(items and combos, options) that hold all the stems, best first. Remembered: the answer never changes."""
    known = lexicon.named.get((stems, only_full))
    if known is None:
        if len(lexicon.named) > MOST_REMEMBERED:
            lexicon.named.clear()
        options = lexicon.options
        known = (
            _names(stems, mask & ~options, lexicon, only_full=only_full),
            _names(stems, mask & options, lexicon, only_full=only_full),
        )
        lexicon.named[stems, only_full] = known
    return known


def _names(stems: tuple[str, ...], mask: int, lexicon: Lexicon, *, only_full: bool) -> tuple[Name, ...]:
    if not mask:
        return ()
    weak = _are_weak(stems, lexicon)
    best: dict[str, Name] = {}
    said = sum(lexicon.weight(s) for s in stems)
    for n in _closest(mask, len(stems), lexicon, only_full=only_full or weak):
        phrase = lexicon.phrases[n]
        core = stems if not phrase.beside else tuple(s for s in stems if s not in phrase.beside)
        full = len(phrase.words) == len(core)
        if not core or (not full and (weak or phrase.whole)):
            continue
        if not full and phrase.needs and phrase.needs.isdisjoint(core):
            continue
        if phrase.whole and not _in_order(core, phrase.words):
            continue  # "two combos" is no "combo two"
        if not full and _counts_the_measure(core, phrase.words):
            continue
        told = said if core is stems else sum(lexicon.weight(s) for s in core)
        coverage = min(1.0, told / lexicon.totals[n])
        if not full and len(core) < len(stems) and coverage < _least_beside(phrase, core, stems):
            continue  # "pepperoni pizza" is no "Caramel Pizza" with its head said beside it
        score = -LEFT_OUT * (1.0 - coverage) - phrase.made - BESIDE * (len(stems) - len(core))
        score -= 0.0 if full else PARTIAL
        if len(core) > 1 and phrase.words[: len(core)] != core and not _in_order(core, phrase.words):
            score -= DISORDER + (TRAILING_DOUBLE if core[-1] in _DOUBLES or _head_first(core, phrase) else 0.0)
        known = best.get(phrase.ref)
        if known is None or known.score < score:
            best[phrase.ref] = Name(score, phrase, coverage, own=len(core) == len(stems))
    rows = sorted(_usual_ones(list(best.values()), stems), key=lambda r: -r.score)
    return tuple(r for r in rows if r.score > rows[0].score - 0.6)[:MOST_CANDIDATES]


def _least_beside(phrase: Phrase, core: tuple[str, ...], stems: tuple[str, ...]) -> float:
    """How much of a name has to be said with a word beside it: less where its head was ("hot dog", an All American Dog
    among the hot dogs), unless a word sets it apart that was not said (a Corn Dog)."""
    if phrase.kind == "option":
        return BESIDE_CHOICE
    return BESIDE_HEAD if phrase.head in core and not _lacks_mark(phrase, stems) else BESIDE_ITEM


def _head_first(said: tuple[str, ...], phrase: Phrase) -> bool:
    """ "Cajun sauce hot" is no hot sauce: a choice is called by its head last, where its name has it so."""
    return phrase.kind == "option" and said[0] in CHOICE_HEADS and phrase.words[-1] == said[0]


def _counts_the_measure(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """ "two cokes" is no "Coke 2 Liter": a number said first and small enough to count, and its measure not said."""
    if not said[0].isdecimal() or int(said[0]) > MOST_COUNTED or said[0] not in name:
        return False
    at = name.index(said[0]) + 1
    measured = at < len(name) and name[at] not in said
    return measured and (name[at] in _MEASURES or (at > 1 and name[at] in UNITS))


def _usual_ones(rows: list[Name], stems: tuple[str, ...]) -> list[Name]:
    """Behind the rest: where some are what was said ("a taco": Street Taco), those that begin with it (Taco Salad),
    and those set apart by a word that was not said (Kids Taco)."""
    if len(rows) < 2:
        return rows  # behind nothing
    for lacks, cost in ((_lacks_head, NOT_HEAD), (_lacks_mark, MARKED)):
        behind = [r.coverage < FULL and lacks(r.phrase, stems) for r in rows]
        if not all(behind):
            rows = [r._replace(score=r.score - cost) if late else r for r, late in zip(rows, behind, strict=True)]
    return rows


def _lacks_head(phrase: Phrase, stems: tuple[str, ...]) -> bool:
    return phrase.kind == "item" and phrase.head not in stems


def _lacks_mark(phrase: Phrase, stems: tuple[str, ...]) -> bool:
    return (
        phrase.kind != "option"
        and not MARKS.isdisjoint(phrase.words)
        and any(w in MARKS and w not in stems for w in phrase.words)
    )


def _are_weak(stems: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Words that name nothing by themselves: a size, a number, one word of ordinary talk. "Ten piece" does."""
    if any(s.isdecimal() for s in stems) and any(s in UNITS for s in stems):
        return False
    if len(stems) > 1 and not _QUALITIES.isdisjoint(stems) and not _HEADS.isdisjoint(stems):
        return False  # "hot sauce" of a "Hot BBQ Sauce"
    if not _MEALS.isdisjoint(stems) and not _TIMES_OF_DAY.isdisjoint(stems):
        return False  # "lunch combo" of a "Lunch Sub Combo"
    if stems == ("hot", "dog"):
        return False  # of "Hot Dog Slices"
    if len(stems) > 1 and stems[-1] in lexicon.last_words:
        return False  # "hot dog" of an "All Beef Hot Dog"
    plain = [s for s in stems if s in WEAK or s.isdecimal() or _is_only_a_size(s, lexicon)]
    ordinary = [s for s in stems if s in _ORDINARY_STEMS and s not in plain]
    return len(plain) + len(ordinary) == len(stems) and len(ordinary) < 2


def _is_only_a_size(stem: str, lexicon: Lexicon) -> bool:
    """Whether a word of a size is not what things are called, too: "jerk", where pasta comes with jerk chicken."""
    if stem not in lexicon.size_words or stem in lexicon.last_words:
        return False
    return (lexicon.masks.get(stem, 0) & ~lexicon.options).bit_count() < NAMES_OF_THINGS or stem in SPOKEN_SIZES


NAMES_OF_THINGS = 3  # names with a word from which on it is no mere size


def _closest(mask: int, said: int, lexicon: Lexicon, *, only_full: bool) -> list[int]:
    """The phrases in the mask with the fewest words left unsaid: a few classes of length at most."""
    found: list[int] = []
    classes = 0
    for length in range(max(1, said - 2), said + 1 if only_full else len(lexicon.by_length)):
        bits = mask & lexicon.by_length[length]
        if not bits:
            continue
        classes += 1
        while bits and len(found) < 2 * MOST_CANDIDATES:
            low = bits & -bits
            found.append(low.bit_length() - 1)
            bits ^= low
        if classes == 3 or (classes == 2 and length > said + 1):
            break
    return found


def _in_order(stems: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    places = [phrase.index(s) for s in stems if s in phrase]
    return places == sorted(places)
