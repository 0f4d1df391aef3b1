"""Which words of the menu real words may have been, by their sounds: "hawk sauce", "lot is", "no un runs".

It decides how alike they sound and how much the place calls for a word of the menu. It never chooses: real words stand
for themselves unless the lattice finds more in this. Where a name is half said, the word that it lacks may sound less
alike; so may the options and sizes of what was named in the turn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from edge.dialog.vocabulary.endings import base_of
from edge.dialog.vocabulary.foods import FOODS, VESSELS
from edge.dialog.vocabulary.lexicon import RING_WORDS, SYNONYM, Edge, Lexicon
from edge.dialog.vocabulary.misheard import same_sound
from edge.dialog.vocabulary.sayings import COOKED, Branch, function_words, phrase_tree
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, UNITS
from edge.dialog.vocabulary.sounds import Spoken, run_sounds, sounds_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import STOP, Word, is_figure, stem

# Likeness of sounds that is asked for, by what the place tells (chosen on our own noise over phones and letters).
OF_THE_NAME = 0.6  # beside a word of the same name: "hawk sauce" where there is a hot sauce
OF_THE_THING = 0.64  # an option or size of what was named in the turn, where one is called for
MISSING_WORD = 0.48  # a strange word beside a name that lacks one: the nearest of those that may stand there
LITTLE_WORD = 0.75  # words of the grammar, beside a word of the same name or as an option: "extra may or"
LITTLE_WORDS = 0.88  # several words of the grammar as any word of the menu: "sir up"
AS_SPELT, MISSPELT = 0.66, 0.1  # letters of a strange word beside the name it belongs to; what it costs
ANYTHING = 0.72  # any word of the menu
THE_SAME = 0.97  # of sounds: a word of the menu that stands for another one of the name beside it
LIKE_ITSELF = 0.9  # a word of food that the menu has not, a word of the menu: itself, but for "lemon aid"
OTHER_NAME = 0.85  # the first word of what a thing is called elsewhere: "koke"
ARTICLE_APART = 0.8  # of a word itself: "a sweed tea" is sweet, and no word that begins with an article
ANOTHER_ENDING = 0.93  # "ice coffee", of an Iced Coffee: above what is put together of ice and of coffee
CALLED_FOR, UNCALLED_FOR = 0.1, 0.4  # what it costs where a word of the menu is awaited, and elsewhere
FEWEST_SOUNDS = 3
LONGEST_RUN = 3
# What is said of people: "Theo gets a burger" names no nuggets.
SOMEBODY_DOES = frozenset(words_of("gets wants has needs takes likes wanted prefers says quiere toma pide lleva"))
_FUNCTION = function_words()
_CALLS = frozenset(
    words_of(
        """
        a an the some no not without with extra light easy add and plus or hold of on large small medium regular big get
        have take want like need order do only just side double triple dozen couple another more instead in to for
        """
    )
)


# What is handed out with an order, or said of how it is: everybody knows these, and who says one means it.
_AT_THE_WINDOW = frozenset(
    words_of(
        "fork forks spoon spoons knife knives napkin napkins straw straws lid lids bag bags receipt tray utensils dirty"
    )
)


def _is_little(text: str) -> bool:
    """A word of the grammar, also with "is" or "has" run into it: "she's gone", "the wife's changed her mind"."""
    return text in _FUNCTION or (text.endswith("s") and text[:-1] in _FUNCTION)


@dataclass(slots=True)
class Turn:
    """The words of a turn, with what is asked of each of them several times."""

    words: Sequence[Word]
    lexicon: Lexicon
    texts: tuple[str, ...] = ()
    itself: list[bool] = field(default_factory=list)  # a word of the menu or of food
    little: list[bool] = field(default_factory=list)  # a word of the grammar
    plain: list[bool] = field(default_factory=list)  # a word of the grammar, or of a name of the menu
    figures: list[bool] = field(default_factory=list)  # in digits or a number: heard as it is
    apart: list[bool] = field(default_factory=list)  # in a sentence that names nothing, beside one that does
    _near: Spoken | None = None

    @classmethod
    def of(cls, words: Sequence[Word], lexicon: Lexicon) -> "Turn":
        little = [_is_little(w.text) for w in words]
        plain = [small or w.stem in lexicon.masks for small, w in zip(little, words, strict=True)]
        itself = [_is_itself(w, lexicon) for w in words]
        figures = [w.number is not None or is_figure(w) for w in words]
        apart = list(sentences_apart(words, lexicon))
        return cls(words, lexicon, tuple(w.text for w in words), itself, little, plain, figures, apart)

    @property
    def near(self) -> Spoken:
        """The words of the options and sizes of what was named in the turn, as far as that was heard well."""
        if self._near is None:
            masks = self.lexicon.masks
            self._near = self.lexicon.words_with(frozenset(w.stem for w in self.words if w.stem in masks))
        return self._near


def sentences_apart(words: Sequence[Word], lexicon: Lexicon) -> Iterator[bool]:
    """Of each word, whether its sentence names nothing of the menu in the menu's words, and another one does."""
    starts = [i for i, w in enumerate(words) if not i or w.pause >= STOP]
    named = [
        any(lexicon.knows(w.stem) for w in words[start:end])
        for start, end in zip(starts, [*starts[1:], len(words)], strict=True)
    ]
    for name, start, end in zip(named, starts, [*starts[1:], len(words)], strict=True):
        yield from [not name and any(named)] * (end - start)


def stands_apart(i: int, turn: Turn) -> bool:
    """ "Two burgers. Jeez Louise": no cheese on them, unless the word before it calls for something."""
    led = i > 0 and not turn.words[i].pause and _calls(turn.words[i - 1], turn.lexicon)
    return turn.apart[i] and not led


def other_names_by_ear(
    i: int, words: Sequence[Word], lexicon: Lexicon
) -> Iterator[tuple[tuple[int, tuple[str, ...]], float]]:
    """What a strange word may be of what things are called besides: "koke", of a Cola; "popcirn chicken", of bites."""
    for first, like in lexicon.other_names_like(sounds_of(words[i].text), OTHER_NAME):
        for said, meant in lexicon.synonyms[first]:
            end = i + len(said)
            rest = words[i + 1 : end]
            if len(rest) == len(said) - 1 and all(
                w.stem == s and not w.pause for w, s in zip(rest, said[1:], strict=True)
            ):
                yield (end, meant), like * SYNONYM


def heard_by_ear(i: int, turn: Turn, *, strange: bool) -> Iterator[Edge]:
    """What the words from i on may have been."""
    words, lexicon = turn.words, turn.lexicon
    calls = i == 0 or words[i].pause > 0 or _calls(words[i - 1], lexicon)
    if strange:
        for stem, like in _spelt(i, words, lexicon, turn.near if calls else Spoken()):
            yield Edge(i + 1, (stem,), like, MISSPELT)
    for stem in _of_another_ending(i, turn):
        yield Edge(i + 1, (stem,), ANOTHER_ENDING)
    if calls and turn.itself[i] and _is_food(words[i], lexicon):
        for stems, like in lexicon.sounding(run_sounds(turn.texts[i : i + 1]), LIKE_ITSELF):
            yield Edge(i + 1, stems, like, CALLED_FOR)
    if _joins(i, words):
        return
    itself, little, plain = False, True, True
    for end in range(i + 1, min(i + LONGEST_RUN, len(words)) + 1):
        last, size = words[end - 1], end - i
        if turn.figures[end - 1] or (size > 1 and last.pause):
            return
        itself, little = itself or turn.itself[end - 1], little and turn.little[end - 1]
        plain = plain and turn.plain[end - 1]
        if size == 1 and itself:  # "inca cola", of an Inca Kola beside a Coca-Cola
            for stem, like in _of_the_name(i, end, turn, THE_SAME):
                yield Edge(end, (stem,), like)
            continue
        if (itself and plain) or (little and (itself or not calls or _is_a_phrase(turn.texts[i:end]))):
            continue
        if size > 1 and (_stand_alone(words[i], last, lexicon) or (little and last.text in _IT_IS)):
            continue  # "for me it's": no meat
        sounds = run_sounds(turn.texts[i:end])
        if len(sounds) < FEWEST_SOUNDS:
            continue
        extra = 0.05 * (size - 1)
        least = LIKE_ITSELF if itself else LITTLE_WORD if little else 0.0
        alone = strange and size == 1
        floor = MISSING_WORD if alone else OF_THE_NAME
        for n, (stem, like) in enumerate(_of_the_name(i, end, turn, max(floor + extra, least))):
            if like >= OF_THE_NAME or n == 0:
                yield Edge(end, (stem,), like, UNCALLED_FOR if little else max(0.0, OF_THE_NAME - like))
        if little and size == 1 and not _wants_an_option(i, words):
            continue
        if calls and not (little and (not i or words[i].pause)):  # "ok so ...": nothing begins with an option
            for stem, like in turn.near.like(sounds, max(OF_THE_THING + extra, least)):
                yield Edge(end, (stem,), like, CALLED_FOR)
        if size == 1 and turn.texts[i] in _AT_THE_WINDOW:
            continue  # "with a fork": no pork
        if alone or (not calls and turn.little[i]):
            continue  # a strange word is looked up by its letters and its sounds already
        for stems, like in lexicon.sounding(sounds, max(ANYTHING + extra, LITTLE_WORDS if little else least)):
            yield Edge(end, stems, like, CALLED_FOR + 0.75 * (1.0 - like) if calls else UNCALLED_FOR + 1.0 - like)


_IT_IS = frozenset(words_of("its thats hes shes theres whats heres im youre theyre ill weve ive youve"))


def _joins(i: int, words: Sequence[Word]) -> bool:
    """ "No cheese plus a tea": what stands before an article or a number joins two things, and is no blue."""
    nxt = words[i + 1] if i + 1 < len(words) else None
    led = nxt is not None and not nxt.pause and (nxt.number is not None or nxt.text in _ARTICLES)
    return led and words[i].text in _JOINS


_JOINS = frozenset(("plus", "and", "also", "then", "y", "mas", "tambien"))
_ARTICLES = frozenset(("a", "an", "the", "un", "una", "el", "la"))


def _wants_an_option(i: int, words: Sequence[Word]) -> bool:
    """ "Hold the better": after a word that leaves out or adds, even a small word may be an option's, but for the very
    small ones."""
    led = [w.text for w in words[max(0, i - 2) : i] if w.text not in ("the", "a", "any", "some")]
    return bool(led) and led[-1] in _OPTION_LEADS and len(words[i].text) >= LEAST_SOFT and not words[i].pause


_OPTION_LEADS = frozenset(words_of("no without with extra light hold add sin con"))
LEAST_SOFT = 4  # letters of a small word that may be another: "better", "have", not "a" and "the"


def _is_a_phrase(run: Sequence[str]) -> bool:
    """Whether several words are the beginning of a phrase of the grammar: "can i", "on the"."""
    if len(run) == 1:
        return False
    branch: Branch | None = phrase_tree()
    for word in run:
        branch = branch.after.get(word) if branch else None
    return branch is not None


def _stand_alone(first: Word, last: Word, lexicon: Lexicon) -> bool:
    """ "a single", "lemonade L": a small word before a word of the menu and a size after one stand for themselves."""
    if first.text in _FUNCTION and is_another_of(last, lexicon):
        return True  # "a suite tea" is no unsweet one
    if first.text in _ARTICLES and (near := lexicon.near(last.text)) and near[0][1] >= ARTICLE_APART:
        return True
    return lexicon.knows(last.stem) and (first.text in _FUNCTION or last.stem in lexicon.size_words)


def is_another_of(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word is known to be heard for one of the menu's: "suite" for sweet, "height" for hot."""
    return any(heard == (word.text,) and lexicon.knows(stem(meant)) for heard, meant in same_sound().get(word.text, ()))


def _calls(before: Word, lexicon: Lexicon) -> bool:
    return before.number is not None or before.text in _CALLS or lexicon.knows(before.stem)


def _is_itself(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word is one of the menu or of food."""
    return (
        lexicon.knows(word.stem)
        or word.stem in RING_WORDS
        or word.stem in FOODS
        or word.stem in UNITS
        or word.stem in SPOKEN_SIZES
        or word.text in VESSELS
        or word.text in COOKED
    )


def _is_food(word: Word, lexicon: Lexicon) -> bool:
    """Whether it is a word of food that the menu has not: "tako", for a taco."""
    return word.number is None and not lexicon.knows(word.stem) and (word.stem in RING_WORDS or word.stem in FOODS)


def _spelt(i: int, words: Sequence[Word], lexicon: Lexicon, near: Spoken) -> Iterator[tuple[str, float]]:
    """What a strange word may be of the names of the words beside it, and of what was named: "ied tea", "with lemn"."""
    before = lexicon.partners(words[i - 1].stem) if i and not words[i].pause else Spoken()
    follows = i + 1 < len(words) and not words[i + 1].pause
    after = lexicon.partners(words[i + 1].stem) if follows else Spoken()
    for known in (before, after, near):
        yield from known.spelt(words[i].stem, AS_SPELT)


def _of_another_ending(i: int, turn: Turn) -> tuple[str, ...]:
    """What stands in a name with what follows, the same word but for its ending: "fry pickles", "crunch tacos"."""
    words, lexicon = turn.words, turn.lexicon
    if i + 1 >= len(words) or words[i + 1].pause or turn.little[i] or words[i].number is not None:
        return ()
    stems = lexicon.bases.get(base_of(words[i].stem), ())
    if not stems or stems == (words[i].stem,) or len(words[i].text) < FEWEST_SOUNDS:
        return ()  # as of most words
    if _names_two(i, turn):
        return ()  # "make the fries onion rings": no fried onions
    beside = 0
    for word in words[i + 1 : i + 3]:  # "ice caramel macchiato"
        if word.pause:
            break
        beside |= lexicon.masks.get(word.stem, 0)
    return tuple(s for s in stems if s != words[i].stem and lexicon.masks[s] & beside)


def _names_two(i: int, turn: Turn) -> bool:
    """Whether a word is a whole name of a thing, and the next two are one of another."""
    words, lexicon = turn.words, turn.lexicon
    if i + 2 >= len(words) or words[i + 1].pause or words[i + 2].pause or not lexicon.knows(words[i].stem):
        return False
    names = lexicon.whole_names
    return (words[i].stem,) in names and (words[i + 1].stem, words[i + 2].stem) in names


def _of_the_name(i: int, end: int, turn: Turn, least: float) -> list[tuple[str, float]]:
    """What stands in a name with the word before or after the run."""
    words, lexicon = turn.words, turn.lexicon
    before = lexicon.partners(words[i - 1].stem) if i and not words[i].pause else None
    after = lexicon.partners(words[end].stem) if end < len(words) and not words[end].pause else None
    if not ((before and before.sounds) or (after and after.sounds)):
        return []  # most words stand beside none
    sounds = run_sounds(turn.texts[i:end])
    found = before.like(sounds, least) if before else []
    return found + after.like(sounds, least) if after else found
