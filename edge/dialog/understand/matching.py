"""Which runs of heard words may name something: the lattice over which a turn is read.

It decides what each run could be and how well it fits (hits). It never chooses between them: `segments` does.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from edge.dialog.understand.beside_phrases import (
    is_called_extra,
    is_half_named,
    is_so_measured,
    wishes_behind_a_size,
)
from edge.dialog.understand.free_or_three import is_no_three
from edge.dialog.understand.hearing import FUNCTION, KIND, bits_of, text_at
from edge.dialog.understand.naming import MOST_CANDIDATES, Name, names
from edge.dialog.vocabulary.foods import FOODS, GLUE, MAIN_FOODS, VESSELS
from edge.dialog.vocabulary.lexicon import RING_WORDS, SYNONYM, Edge, Lexicon
from edge.dialog.vocabulary.misheard import grammar_by_ear, number_by_ear
from edge.dialog.vocabulary.numbers import ORDINALS, SOUNDS_LIKE
from edge.dialog.vocabulary.sayings import COOKED, ORDINARY, Branch, key_of, phrase_tree
from edge.dialog.vocabulary.sizes import SIZE_CLASSES, SPOKEN_SIZES
from edge.dialog.vocabulary.sounds import LEAST_LETTERS, heard_as, likeness, sounds_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import AGAIN
from edge.dialog.vocabulary.words import COMMA, STOP, Word, stem

MOST_PATHS = 160  # a start position never opens more: keeps a turn of pathological words linear
ILL_HEARD = 0.2  # off its likeness: a longer name heard so ill leaves its beginning what it was heard as
WHOLE_ENOUGH = 0.72  # of a name: the small words inside it count as its own from here on
SEVERAL, SEVERAL_TO = 0.25, 0.36  # a number that only sounds so before several: above a word that fills, or joins
SURELY_A_NUMBER = 0.78  # of its sounds
MISHEARD = 0.15  # a word of the grammar that was heard as another: a little less than it would be
PHRASE_LEAST = 0.68  # likeness of the sounds of one word inside a phrase of the grammar
MOST_WAYS_ON = 60  # where a phrase may go on in more ways, its next word tells too little
OF_IT = 1.42  # "a plate of": above a name that has the word in part, and what joins
SEGMENT = 0.4  # what a segment costs, so that one long reading beats two short ones
PIECES = frozenset(stem(w) for w in ("piece", "count", "ct", "pack", "pieza"))  # "12 wings" are twelve pieces
_OF_ALL = frozenset(("all", "both", "each"))  # "all with cilantro", where a till has "All Soft": none by itself
_HESITATIONS = frozenset(["uh", "um", "er", "like", "please", "eh", "este"])


class Candidate(NamedTuple):
    score: float
    kind: str  # item, combo or option
    ref: str
    coverage: float  # how much of the name was said, 0..1
    like: float  # how well the words were heard, 0..1
    stems: frozenset[str]
    fills: tuple[tuple[str, str], ...] = ()


Paths = dict[tuple[str, ...], tuple[float, float, int, int]]  # stems -> gain, worst likeness, mask, words skipped


class Hit(NamedTuple):
    tag: str
    start: int
    end: int
    score: float
    value: Any = None
    paths: Paths | None = None  # of names: how the words were read; `candidates_of` spells out what they name
    only_full: bool = False


KNOWN = 1.05  # of each word of what everybody knows: above a name that is as long, heard by ear after a number


def _absent(i: int, words: Sequence[Word], lexicon: Lexicon) -> list[Hit]:
    """What everybody knows and this menu has not: "dr pepper" is no pepper, "corn bread" no corn."""
    return [
        Hit("x", i, end, KNOWN * (end - i) - SEGMENT)
        for stems in lexicon.absent.get(words[i].stem, ())
        if (end := _said_in_full(stems, i, words))
    ]


def _said_in_full(stems: tuple[str, ...], i: int, words: Sequence[Word]) -> int:
    """Where the words end that say it, "mac and cheese" with its "and"; 0 where they do not."""
    at = i
    for n, stem_ in enumerate(stems):
        if n and at < len(words) and words[at].text in ("and", "n") and not words[at].pause:
            at += 1
        if at >= len(words) or words[at].stem != stem_ or (n and words[at].pause):
            return 0
        at += 1
    return at


def grammar(words: Sequence[Word], lexicon: Lexicon) -> list[list[Hit]]:
    """The readings by start position that the words have however the menu's were heard."""
    return [
        [
            *_phrases(i, words, lexicon),
            *(_misheard(i, word, lexicon) if word.number is None and not lexicon.knows(word.stem) else ()),
            *(_absent(i, words, lexicon) if word.stem in lexicon.absent else ()),
            *_numbers(i, words, lexicon),
        ]
        for i, word in enumerate(words)
    ]


def steps_of(edges: Sequence[Sequence[Edge]], lexicon: Lexicon) -> list[list[tuple[int, Edge]]]:
    """The edges that are words of names, each with the phrases that hold it, as bits."""
    return [[(held, edge) for edge in here if (held := _held_by(edge.stems, lexicon))] for here in edges]


def _held_by(stems: tuple[str, ...], lexicon: Lexicon) -> int:
    held = -1
    for s in stems:
        held &= lexicon.masks.get(s, 0)
    return held


def names_from(i: int, words: Sequence[Word], steps: list[list[tuple[int, Edge]]], lexicon: Lexicon) -> list[Hit]:
    """Items, combos and options that the words from i on may name."""
    if i and words[i].stem in PIECES and words[i - 1].number is not None and not words[i].pause:
        return []  # "10 piece boneless" is no "Party Pack 30pc Boneless"
    if not steps[i]:
        return []
    masks = lexicon.masks
    reached: dict[int, dict[tuple[str, ...], tuple[float, float, int, int]]] = {}
    stack: list[tuple[int, int, tuple[str, ...], float, float, int]] = [(i, -1, (), 0.0, 0.0, 0)]
    opened = 0
    while stack and opened < MOST_PATHS:
        opened += 1
        at, mask, stems, gain, worst, skipped = stack.pop()
        if at >= len(words):
            continue
        word = words[at]
        penalty = 0.0
        if stems:
            if word.pause >= STOP:
                continue
            if word.pause == COMMA:
                if word.number is not None:
                    continue  # "egg rolls, 2 ribs": the two begins what comes next
                if worst > 0.0:
                    continue  # "chai, hot" is no hot tea
                if word.text in _ONE_OF:
                    continue  # "two shakes, a chocolate one": an article after a pause begins a name
                penalty = 0.35
            if word.text in _DENYING:
                continue  # "cheese, no veggies" is no "No Cheese"
            if word.number is not None and words[at - 1].text in _JOINING_TWO:
                continue  # "wings and 6 piece ...": so does the six
            if (word.text in GLUE or word.text in _HESITATIONS) and skipped < 3:
                stack.append((at + 1, mask, stems, gain - penalty, worst, skipped + 1))
        for held, edge in steps[at]:
            m = mask & held
            if not m:
                continue
            if penalty and edge.like < SYNONYM + 0.01:
                continue  # across a comma only the menu's own words: "ice cream, sub the ..." is no sandwich
            if stems and any(s in stems for s in edge.stems):
                again = tuple(s + AGAIN if s in stems else s for s in edge.stems)
                if any(s in stems for s in again):
                    continue  # no name has a word three times
                m = mask
                for s in again:
                    m &= masks.get(s, 0)
                if not m:
                    continue
                now = (*stems, *again)
            else:
                now = stems + edge.stems
            g = gain + edge.like * (edge.end - at) - edge.cost - penalty
            w = 1.0 - edge.like
            if worst > w:
                w = worst
            here = reached.setdefault(edge.end, {})
            known = here.get(now)
            if known is None or known[0] < g:
                here[now] = (g, w, m, skipped)
                stack.append((edge.end, m, now, g, w, skipped))
    found: list[Hit] = []
    in_full = False  # a longer run names something in full: of its beginnings only full names count
    for end in sorted(reached, reverse=True):
        glue = {w.text for w in words[i:end] if w.text in GLUE} if end - i > 1 else _NO_GLUE
        full_here = False
        only_full = in_full or (end == i + 1 and (words[i].text in _OF_ALL or _denies_next(i, words)))
        only_full = only_full or all(map(_DENYING.issuperset, reached[end]))  # "nooo", "just no" is no "No dip"
        for tag, kind in (("item", 0), ("opt", 1)):
            top: float | None = None
            for stems, (gain, worst, mask, skipped) in reached[end].items():
                if kind == 0 and worst > 1.0 - KIND - 0.01:
                    continue  # a kind of cheese names no dish
                rows = names(stems, mask, lexicon, only_full=only_full)[kind]
                if not rows:
                    continue
                if worst > 0.0:
                    rows = tuple(name for name in rows if _stands(name, stems))
                for name in rows[:3]:
                    score = gain + name.score + (_glued(name, glue, skipped, len(stems)) if skipped else 0.0)
                    top = score if top is None or score > top else top
                apart = bool(skipped) and end < len(words) and words[end].stem in stems  # "a cone in a waffle | cone"
                full = bool(rows and rows[0].coverage > 0.999 and rows[0].own and worst < ILL_HEARD)
                full_here = full_here or (full and not apart)
            if top is not None:
                top -= SIZED_TWICE if _size_ends_it(i, end, words) else 0.0
                found.append(Hit(tag, i, end, top - SEGMENT, paths=reached[end], only_full=only_full))
        in_full = in_full or full_here
    return found


def _denies_next(i: int, words: Sequence[Word]) -> bool:
    """ "Except no pie": a no right before another word is said of that, and is no part of a "No Dip"."""
    return words[i].text in _DENYING and i + 1 < len(words) and not words[i + 1].pause


SIZED_TWICE = 0.3  # more than the order of words in a name and what follows a size are worth


def _size_ends_it(i: int, end: int, words: Sequence[Word]) -> bool:
    """ "Large fries large pepsi": a size before the fries and one after them, so the second is of the pepsi."""
    last = words[end - 1].stem
    return i > 0 and end > i + 1 and last in SIZE_CLASSES and words[i - 1].stem == last


def _stands(name: Name, stems: tuple[str, ...]) -> bool:
    """Whether words that were not the menu's own name enough: fries are chips, and no chocolate chip cookie."""
    phrase = name.phrase
    if phrase.kind != "option" and name.coverage < FULL and _QUALITIES.issuperset(stems):
        return False  # "hot" is no spicy sandwich by itself
    return (
        phrase.kind == "option"
        or name.coverage > HALF_OF_A_NAME
        or not {phrase.head, phrase.words[0]}.isdisjoint(stems)
    )


HALF_OF_A_NAME, FULL = 0.5, 0.999
_QUALITIES = frozenset(stem(w) for w in COOKED) | frozenset(("hot", "cold", "iced", "ice"))


def _glued(name: Name, glue: set[str], skipped: int, said: int) -> float:
    """Small words inside a name: a point for its own ("egg and cheese"), against it where they join two things."""
    if not skipped:
        return 0.0
    own = name.phrase.glue
    if "and" in own and "and" not in glue and glue & {"in", "an", "n"}:
        glue = (glue - {"in", "an", "n"}) | {"and"}  # "mac in cheese"
    if _ONE_OF & glue - own:
        return -1.0  # "make the coke a diet": what comes after the article is another thing
    if name.coverage > 0.99 and own & _TOGETHER and glue & _TOGETHER:
        glue = (glue - _TOGETHER) | (own & _TOGETHER)  # "bagel with cream cheese" for a bagel & cream cheese
    if name.coverage < WHOLE_ENOUGH:
        return -0.45 * len(glue & _JOINING) - 0.02 * skipped  # "lettuce and tomato" is no bacon, lettuce and tomato
    joins = (
        0.1 if name.coverage > 0.99 and len(name.phrase.words) > 2 else 0.45
    )  # "beef and broccoli", a "Beef Broccoli"
    joining = (glue - own) & _JOINING
    if joining & _BESIDE and name.phrase.kind == "option" and said > len(name.phrase.words):
        return -1.0  # "mushrooms with the sauce": what a choice is called besides stands right beside it
    if name.coverage > 0.99 and joining and joining <= _WITH and not MAIN_FOODS.isdisjoint(name.phrase.words):
        joins = min(joins, WITH_IT)  # "quesadilla with chicken"; a kids' burger with cheese is no Cheeseburger
    of_it = KIND_BEHIND if name.coverage > 0.99 and glue & _DE and not own & _DE else 0.0
    return 0.7 * len(glue & own) + of_it - joins * len(joining) - 0.02 * skipped


KIND_BEHIND = 0.3  # "hamburguesa de pescado" for a "fish burger": how the two are put together in Spanish
_DE = frozenset(("de",))
_BESIDE = frozenset(("and", "y", "with", "con"))
WITH_IT = 0.2  # less than a part of another name is worth; an option in full is more
_WITH = frozenset(("with", "con"))


def candidates_of(hit: Hit, words: Sequence[Word], lexicon: Lexicon) -> tuple[Candidate, ...]:
    """What the words of a hit may name, best first."""
    if hit.paths is None:
        return ()
    glue = {w.text for w in words[hit.start : hit.end] if w.text in GLUE}
    best: dict[str, Candidate] = {}
    kind = 1 if hit.tag == "opt" else 0
    for stems, (gain, worst, mask, skipped) in hit.paths.items():
        if kind == 0 and worst > 1.0 - KIND - 0.01:
            continue
        for name in names(stems, mask, lexicon, only_full=hit.only_full)[kind]:
            if worst > 0.0 and not _stands(name, stems):
                continue
            phrase = name.phrase
            score = gain + name.score + (_glued(name, glue, skipped, len(stems)) if skipped else 0.0)
            if phrase.ref not in best or best[phrase.ref].score < score:
                best[phrase.ref] = Candidate(
                    score, phrase.kind, phrase.ref, name.coverage, 1.0 - worst, frozenset(stems), phrase.fills
                )
    return tuple(sorted(best.values(), key=lambda c: -c.score)[:MOST_CANDIDATES])


# ---- numbers, the grammar's phrases


_MAKES = frozenset(("build", "make", "create", "design", "mix"))


def _numbers(i: int, words: Sequence[Word], lexicon: Lexicon) -> list[Hit]:
    word = words[i]
    found: list[Hit] = []
    if word.number is not None:
        found.append(Hit("num", i, i + 1, 0.95 - SEGMENT, value=word.number))
        if text_at(words, i + 1) in ("dozen", "docena", "docenas", "dozens"):
            found.append(Hit("num", i, i + 2, 1.9 - SEGMENT, value=12 * word.number))
    elif word.text.startswith("times") and word.text[5:].isdecimal():
        found.append(Hit("times", i, i + 1, 1.0 - SEGMENT, value=int(word.text[5:])))
    elif word.text == "twice":
        found.append(Hit("times", i, i + 1, 0.9 - SEGMENT, value=2))
    elif word.text == "know":
        found.append(Hit("no", i, i + 1, 0.55 - SEGMENT, value="no"))
    elif word.text == "to" and text_at(words, i + 1) in _MAKES:
        pass  # "I'd like to build my own bowl"
    elif (i and not word.pause and words[i - 1].text in _ONE_OF) or is_no_three(i, words) or is_eaten(i, words):
        pass  # "a free cup", "sugar free", "the burger is free", "we don't eat cookies"
    elif word.text in SOUNDS_LIKE:
        found.append(Hit("numlike", i, i + 1, 0.9 - SEGMENT, value=SOUNDS_LIKE[word.text]))
    elif word.text not in FUNCTION and not lexicon.knows(word.stem) and (heard := number_by_ear(word.text)):
        found.append(Hit("numlike", i, i + 1, 0.9 - 2 * (1.0 - heard[1]) - SEGMENT, value=heard[0]))
    if (several := _number_of_several(i, words, lexicon)) is not None:
        found.append(Hit("num", i, i + 1, SEVERAL_TO if word.text in ("to", "too") else SEVERAL, value=several))
    if word.text in ("four", "two") and text_at(words, i + 1) in _FOR_WHOM[word.text]:
        found.append(Hit("fill", i, i + 2, 1.6 - SEGMENT, value="fill"))  # "four me", "two go"
    if word.text in ("half", "media", "medio"):
        after = 2 if text_at(words, i + 1) in ("a", "de") else 1
        if text_at(words, i + after) in ("dozen", "docena"):
            worth = 2.9 - SEGMENT - _in_a_name(i + after, words, lexicon)
            found.append(Hit("num", i, i + after + 1, worth, value=6))
    if word.text in ("a", "una", "dozen", "docena"):
        after = 0 if word.text in ("dozen", "docena") else 1
        if text_at(words, i + after) in ("dozen", "docena"):
            worth = 0.95 * (after + 1) - SEGMENT - _in_a_name(i + after, words, lexicon)
            found.append(Hit("num", i, i + after + 1, worth, value=12))
    if word.text in ORDINALS:
        found.append(Hit("ord", i, i + 1, 0.8 - SEGMENT, value=ORDINALS[word.text]))
        if text_at(words, i + 1) in ("one", "uno", "una"):
            found.append(Hit("ord", i, i + 2, 1.8 - SEGMENT, value=ORDINALS[word.text]))
    if word.text in VESSELS:
        of = 2 if text_at(words, i + 1) in ("of", "de") else 1
        of += of == 2 and text_at(words, i + 2) in ("the", "your", "that", "la", "el")
        own = _is_of_a_name(word, i + of, words, lexicon) if of > 1 else 0.0
        found.append(Hit("vessel", i, i + of, (OF_IT if of > 1 else 0.35) - own - SEGMENT, value=word.stem))
        if of > 1 and word.stem in lexicon.size_words and word.pause < STOP:
            found.append(Hit("vessel", i, i + of, 1.6 + 0.1 * (of - 2) - SEGMENT, value=word.stem))
    return found


def _is_of_a_name(vessel: Word, i: int, words: Sequence[Word], lexicon: Lexicon) -> float:
    """Off for a vessel that is part of what is sold: "a cup of gravy", of a "Gravy Cup"."""
    named = words[i].stem if i < len(words) and not words[i].pause else ""
    mask = lexicon.masks.get(vessel.stem, 0) & lexicon.masks.get(named, 0) & ~lexicon.options
    return 0.7 if any(lexicon.phrases[n].kind == "item" for n in bits_of(mask)) else 0.0


def _in_a_name(i: int, words: Sequence[Word], lexicon: Lexicon) -> float:
    """Off for a dozen that is part of what is sold: "Half Dozen Bagels"."""
    after = words[i + 1].stem if i + 1 < len(words) and not words[i + 1].pause else ""
    return 1.0 if lexicon.masks.get("dozen", 0) & lexicon.masks.get(after, 0) & ~lexicon.options else 0.0


def is_eaten(i: int, words: Sequence[Word]) -> bool:
    """ "We don't eat cookies", "they're eating fries": a verb with who does it before it, and no eight."""
    return words[i].text in _EATS and i > 0 and not words[i].pause and words[i - 1].text in _WHO_EATS


_EATS = frozenset(("eat", "eats", "eating", "ate"))
_WHO_EATS = frozenset(
    ("i", "we", "you", "he", "she", "they", "who", "not", "hes", "shes", "theyre", "is", "are", "am", "was", "were")
)


def _number_of_several(i: int, words: Sequence[Word], lexicon: Lexicon) -> int | None:
    """ "do waters", "too creams": a number, by what follows being several."""
    word, nxt = words[i], words[i + 1] if i + 1 < len(words) else None
    if word.text == "do" and (words[i - 1].text in _LEADS_TO_DO if i else nxt and nxt.text in lexicon.in_names):
        return None  # "just do fries then", "do fries", which are called so and no sign of several
    if word.text == "do" and word.pause and nxt is not None and nxt.text in lexicon.in_names:
        return None  # "not the fry, do rings"
    if nxt is not None and nxt.stem in SPOKEN_SIZES and not nxt.pause and i + 2 < len(words):
        nxt = words[i + 2]  # "do large cokes"
    if word.number is not None or nxt is None or nxt.pause or lexicon.knows(word.stem) or is_eaten(i, words):
        return None
    if nxt.text != "orders" and (nxt.stem not in lexicon.masks or not nxt.text.endswith("s") or nxt.stem == nxt.text):
        return None
    heard = number_by_ear(word.text)
    return heard[0] if heard and heard[0] > 1 and heard[1] >= SURELY_A_NUMBER else None


_LEADS_TO_DO = frozenset(
    words_of("just only then please could can would will you we i to lets us maybe well ok okay no nah oh so")
)


# What a word of the grammar is worth; a menu word is worth 1.0, so a dish called "Plain Bagel" stays one.
_WORTH = {"fill": 0.55, "a": 0.5, "the": 0.5, "say": 0.85, "ask": 0.8, "order": 0.8, "repair": 0.78, "scratch": 0.8}


def _phrases(i: int, words: Sequence[Word], lexicon: Lexicon) -> list[Hit]:
    branch, reached = phrase_tree(), []
    misheard = 0.0  # what one word of it that was heard wrong takes off
    for end in range(i, len(words)):
        word = words[end]
        following = None if word.pause and end > i else branch.after.get(key_of(word.text, word.number))
        food = lexicon.knows(word.stem) or word.stem in RING_WORDS or word.stem in FOODS  # "a cocoa" asks no price
        if following is None and end > i + 1 and not word.pause and not misheard and not food:
            following, misheard = _by_ear(word, branch)
        if following is None:
            break
        branch = following
        if branch.tags:
            reached.append((end + 1, branch.tags, misheard))
    found: list[Hit] = []
    for end, tags, off in reversed(reached):  # the longest first
        for tag in tags:
            head, _, kind = tag.partition(":")
            worth = _WORTH.get(head, 0.72) * (end - i) - SEGMENT - off
            if head in ("no", "remove") and end - i > 2:
                worth = 0.86 * (end - i) - SEGMENT - off  # "no I do not want", and not "no", "I do not" and "want"
            if head == "light" and end - i > 1 and is_so_measured(end, words, lexicon):
                worth -= 2.0
            if head == "light" and words[i].text == "half" and is_half_named(end, words, lexicon):
                worth -= 1.0  # "half the sugar", which is a choice here
            if head == "order" and wishes_behind_a_size(words, i, lexicon):
                head = "wish"  # and no "small order of"
            if head == "extra" and words[i].text in _ONE_OF and is_called_extra(end, words, lexicon):
                worth -= 0.5  # "an extra marinara", of a cup that is called so
            if head == "everything" and words[end - 1].stem in lexicon.masks:
                worth -= 0.5  # a pizza called "The Works"
            found.append(Hit(head, i, end, worth, value=kind or tag))
    return found


def _by_ear(word: Word, branch: Branch) -> tuple[Branch | None, float]:
    """How a phrase of the grammar goes on where its next word was heard wrong ("on the site"), and what that costs."""
    if len(branch.after) > MOST_WAYS_ON or word.number is not None or len(word.text) < LEAST_LETTERS:
        return None, 0.0
    best, like = "", PHRASE_LEAST
    for key in branch.after:
        if len(key) < LEAST_LETTERS:
            continue
        near = heard_as(sounds_of(key), sounds_of(word.text), like)
        if word.text not in FUNCTION and word.text not in ORDINARY and word.text[0] == key[0]:
            near = max(near, likeness(word.text, key))  # "on the sde"
        if near > like:
            best, like = key, near
    return (branch.after[best], MISHEARD + 1.0 - like) if best else (None, 0.0)


def _misheard(i: int, word: Word, lexicon: Lexicon) -> list[Hit]:
    """A real word, and none of the menu's, that sounds like one of the grammar: "right ice", "know onions"."""
    found: list[Hit] = []
    for said, like in grammar_by_ear(word.text):
        for tag in phrase_tree().after[said].tags:
            head, _, kind = tag.partition(":")
            worth = _WORTH.get(head, 0.72) - SEGMENT - MISHEARD - (1.0 - like) / 2
            found.append(Hit(head, i, i + 1, worth, value=kind or tag))
    return found


_ONE_OF = frozenset(("a", "an", "un", "una"))
_NO_GLUE: set[str] = set()
_TOGETHER = frozenset(("and", "with"))
_DENYING = frozenset(("no", "sin", "without", "not"))
_JOINING_TWO = frozenset(("and", "y", "with", "con"))
_JOINING = frozenset(("and", "y", "with", "con", "in", "on", "en", "for"))
_FOR_WHOM = {"four": frozenset(("me", "him", "her", "us", "them", "my")), "two": frozenset(("go", "stay"))}
