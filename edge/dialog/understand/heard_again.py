"""What the words that a first reading left over may have been, heard as whole names: "strong paul a" is a stromboli.

It decides which runs of words around a leftover one sound like a run of the menu's names, and how much the place calls
for one. It never chooses: what it finds is added to the lattice, and the turn is read again. Word by word is looked up
before (`by_ear`); here boundaries fall where they please, and a longer name may differ by more, for it says more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from edge.dialog.understand.asks import ALLERGENS
from edge.dialog.understand.by_ear import LIKE_ITSELF, SOMEBODY_DOES, sentences_apart
from edge.dialog.understand.matching import Hit, is_eaten
from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.foods import FOODS
from edge.dialog.vocabulary.lexicon import RING_WORDS, Edge, Lexicon
from edge.dialog.vocabulary.misheard import WANTED_LEAST, number_near, qualifier_near
from edge.dialog.vocabulary.names_by_ear import NamesByEar, rest_like, sounds_of_run
from edge.dialog.vocabulary.sayings import COOKED, function_words, is_ordinary, phrase_tree
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, is_figure

LONGEST = 5  # words that one name is heard as
MOST_LEFT = 6  # words left over in a row; more are talk
MOST_LOOKED_UP = 40  # runs of a turn
WEAK = 0.8  # a word that was repaired with less likeness may belong to what was left over beside it
# Likeness asked for, by the number of sounds: of any words of English so many in a hundred are as near to a name.
_LEAST = (1.0, 1.0, 1.0, 0.84, 0.76, 0.73, 0.7, 0.66, 0.62, 0.58, 0.56, 0.54, 0.52, 0.5)
CALLED = 0.08  # less where a name is awaited and ends
OF_THE_THING = 0.08  # and where it is an option of what was named
REST, REST_OF_FOOD = 0.4, 0.66  # likeness of the words that differ; where one of them is a dish or food itself
ASKED, SURE = 0.6, 0.75  # of confidence, where the likeness is less: half of such turns are wrong
SURER = 0.16  # of likeness, between words that the recogniser was sure of and such as it was not
MOST_LIKE = 0.79  # that words heard as others may count for: a name of one word is asked about (`lines.weigh`)
COST = 0.15
SWALLOWED = 0.4  # what a word costs that was explained before: what it is worth as a word of the grammar
WANTED = 0.4  # of a word of the grammar that was heard as another, as its sounds say so
WANTED_INSTEAD = 0.75  # where the word as it was heard is one of the grammar itself ("when")
SURER_NUMBER = 0.7  # likeness of a number right after something that was named: rather "with" or another word
_NAMED = frozenset(("item", "opt", "size"))
_BEFORE_AN_OPTION = frozenset(("no", "light", "extra"))
_BEFORE_A_SIZE = frozenset(("a", "num", "another", "order", "and"))
_NO_NUMBER_AFTER = frozenset(("num", "a", "the", "no", "light", "extra", "another"))
_BEFORE_NO_FILLER = frozenset(("num", "a", "size", "no", "light", "extra"))
_JOINS_OR_TWO = frozenset(("to", "too"))
_CHANGES = frozenset(("make", "into", "insteadof", "instead", "remove", "repair", "on"))
ONE_OF_THEM = 0.7  # likeness of "one" before what is said of one of several
_AFTER_ONE = frozenset(("with", "size", "no", "plain", "opt"))
FUNCTION = function_words()
BESIDE, BESIDE_LEFT = 3, 2  # words beside a name half said, and beside those left over, that may belong to them
HALF, HALF_NAMED = 0.75, 0.14  # of a name that several have in part; more likeness that is asked for around it
_LEFT = frozenset(("x", "stop"))
_QUALIFIERS = frozenset(("no", "light", "extra", "add", "with", "only", "plain", "half", "both", "numlike"))
_LEADS = frozenset(
    words_of(
        "num a the another size and or with no light extra add only order vessel sideof insteadof half couple fill"
    )
)
_ENDS = frozenset(
    words_of("num a the another size and or with no light extra add only order side fill say item opt make meal except")
)


@dataclass(frozen=True, slots=True)
class Again:
    """What a second hearing adds to the lattice: words of the menu by start, and words of the grammar."""

    edges: dict[int, list[Edge]]
    likes: dict[tuple[int, int], float]  # of the runs that were found, how alike the nearest name sounds
    hits: list[Hit]

    def doubt(self, segments: Sequence[Segment]) -> float:
        """What confidence is multiplied by where a reading rests on something that sounds only a little like it."""
        named = [self.likes.get((s.start, s.end), 1.0) for s in segments if s.candidates and s.like <= MOST_LIKE]
        said = [ASKED for h in self.hits if any((s.start, s.end, s.tag) == (h.start, h.end, h.tag) for s in segments)]
        return ASKED if said or (named and min(named) < SURE) else 1.0


def heard_again(words: Sequence[Word], segments: Sequence[Segment], lexicon: Lexicon) -> Again:
    """What the words left over, and those beside them, may have been as well."""
    edges: dict[int, list[Edge]] = {}
    likes: dict[tuple[int, int], float] = {}
    options: list[NamesByEar] | None = None  # looked up where something was left over, and not in every turn
    apart = list(sentences_apart(words, lexicon))
    for span in islice(_spans(words, segments), MOST_LOOKED_UP):
        heard = words[span.start : span.end]
        if all(apart[span.start : span.end]):
            continue  # "two burgers. Heavens to Betsy"
        talk = all(_is_talk(w) for w in heard)  # "back on", "boy can": said of itself far more often than misheard
        due = _due(segments, span.start) if talk else ""
        if (talk and not due) or any(is_figure(w) for w in heard) or _somebody_does(heard):
            continue  # "1.5" never is misheard
        sounds = sounds_of_run(heard)
        least = _LEAST[min(len(sounds), len(_LEAST) - 1)] + span.more + _surer(heard)
        if due == "opt":
            least -= CALLED
        food = [w for w in heard if _is_food(w, lexicon)]
        if food and (len(heard) == 1 or any(w.text in COOKED for w in food)):
            least = max(least, LIKE_ITSELF)
        rows = {} if due == "opt" else dict(lexicon.names_by_ear().like(sounds, least))
        options = _options(segments, lexicon) if options is None else options
        for known in options:
            rows |= dict(known.like(sounds, least if food else least - OF_THE_THING))
        for run, like in rows.items():
            if like < 1.0 and rest_like(heard, run) < (REST_OF_FOOD if food else REST):
                continue
            cost = COST + (1.0 - like) + SWALLOWED * span.swallowed
            edges.setdefault(span.start, []).append(Edge(span.end, run.stems, min(like, MOST_LIKE), cost))
            best = 0.0 if span.is_half_named else like
            likes[span.start, span.end] = max(best, likes.get((span.start, span.end), 0.0))
    return Again(edges, likes, wanted(words, segments))


def _somebody_does(words: Sequence[Word]) -> bool:
    """ "Theo gets", "little Rico wants": somebody by a name of theirs, and none of the menu's."""
    return len(words) > 1 and any(w.text in SOMEBODY_DOES for w in words[1:])


def _due(segments: Sequence[Segment], start: int) -> str:
    """What even talk was misheard for where only that can stand: an option behind a no, an item behind "a large"."""
    n = next((n for n, s in enumerate(segments) if s.end == start), 0)
    seg, before = segments[n], segments[n - 1] if n else None
    if seg.tag in _BEFORE_AN_OPTION or (denies(segments, n) and n + 1 < len(segments)):
        return "opt"
    sized = seg.tag == "size" and (before is None or seg.pause > 0 or before.tag in _BEFORE_A_SIZE)
    return "item" if sized else ""


def denies(segments: Sequence[Segment], n: int) -> bool:
    """Whether a "no" that leaves nothing out stands inside an order, where nobody answers: "meat lovers no han"."""
    seg = segments[n]
    inside = n > 0 and not seg.pause and segments[n - 1].tag in _NAMED
    return inside and seg.tag == "say" and seg.text == "no"


def _is_talk(word: Word) -> bool:
    """A word of everyday talk, or of an allergen: "wheat" is no sweet tea."""
    return is_ordinary(word.text) or word.text in FUNCTION or word.text in ALLERGENS


@dataclass(frozen=True, slots=True)
class _Around:
    """A run of words around what was left over."""

    start: int
    end: int
    more: float  # likeness that is asked for besides
    swallowed: int  # words of it that were explained
    is_half_named: bool  # nothing was left over: a name of which several are had a part


def wanted(words: Sequence[Word], segments: Sequence[Segment]) -> list[Hit]:
    """Numbers and qualifiers that a word left over is nearest to, right before what wants one: "flee plain bagels"."""
    found: list[Hit] = []
    for n, (seg, after) in enumerate(pairwise(segments)):
        joins = seg.text in _JOINS_OR_TWO and after.tag == "item"
        if not (joins or _is_left(segments, n)) or seg.end - seg.start > 1 or after.pause:
            continue
        led_by = segments[n - 1].tag if n and not seg.pause else ""
        worth = WANTED if seg.tag in _LEFT else WANTED_INSTEAD
        number = _number(words, segments, n, led_by)
        if number is not None:
            found.append(Hit("num", seg.start, seg.end, worth - (1.0 - number[1]), value=number[0]))
        near = qualifier_near(words[seg.start].text, named=led_by in _NAMED) if after.tag == "opt" else None
        if near is not None:
            for tag in phrase_tree().after[near[0]].tags:
                found.append(Hit(tag, seg.start, seg.end, worth - (1.0 - near[1]), value=tag))
    return found


def _number(words: Sequence[Word], segments: Sequence[Segment], n: int, led_by: str) -> tuple[int, float] | None:
    """The number that a word is nearest to, if what follows is so many: several, or one of those before it."""
    seg, after = segments[n], segments[n + 1]
    if led_by in _NO_NUMBER_AFTER or is_eaten(seg.start, words):
        return None
    text = words[seg.start].text
    if text in _JOINS_OR_TWO:  # "three patties to coco breads", where nothing is changed to anything
        changes = any(s.tag in _CHANGES for s in segments[:n])
        return (2, 1.0) if led_by in _NAMED and not changes and _is_several(words, segments, after) else None
    if after.tag in _AFTER_ONE and led_by in (*_NAMED, "on", "and"):  # "three fries when large": one of them
        near = number_near(text, ONE_OF_THEM)
        return near if near is not None and near[0] == 1 else None
    several = _is_several(words, segments, after)
    near = number_near(text, SURER_NUMBER if led_by in _NAMED else WANTED_LEAST) if several is not None else None
    return near if near is not None and (near[0] > 1) == several else None


def _is_several(words: Sequence[Word], segments: Sequence[Segment], named: Segment) -> bool | None:
    """Whether what is named here is said as several ("large cokes"); None where it is nothing that is counted."""
    if named.tag == "size":
        named = next((s for s in segments if s.start == named.end and not s.pause), named)
    last = words[named.end - 1]
    return last.text.endswith("s") and last.stem != last.text if named.tag == "item" else None


def _is_food(word: Word, lexicon: Lexicon) -> bool:
    """Whether it is a word of food that this menu has not: "tandoori fish" is no other tandoori, and nothing is fried
    that sounds like fries."""
    food = word.stem in FOODS or word.stem in RING_WORDS or word.text in COOKED
    return food and not lexicon.knows(word.stem)


def _surer(words: Sequence[Word]) -> float:
    """How much more likeness is asked for where the recogniser was sure of the words, less where it was not."""
    known = [w.sure for w in words if w.sure is not None]
    return SURER * (sum(known) / len(known) - 0.5) if known else 0.0


def _options(segments: Sequence[Segment], lexicon: Lexicon) -> list[NamesByEar]:
    refs = dict.fromkeys(s.candidates[0].ref for s in segments if s.tag == "item" and s.candidates)
    return [lexicon.options_by_ear(ref) for ref in refs]


def _spans(words: Sequence[Word], segments: Sequence[Segment]) -> Iterator[_Around]:
    """The runs around what was left over, the longest first."""
    left = [_is_left(segments, n) for n in range(len(segments))]
    n = 0
    while n < len(segments):
        last = n
        if left[n] and (not n or segments[n - 1].tag != "ask"):
            while last + 1 < len(segments) and left[last + 1] and not segments[last + 1].pause:
                last += 1
            yield from _around(words, segments, n, last, 0.0)
        elif _is_half_named(segments[n]) and not (n and segments[n - 1].tag == "ask"):
            yield from _around(words, segments, n, n, HALF_NAMED)
        n = last + 1


def _is_left(segments: Sequence[Segment], n: int) -> bool:
    """Whether words are left over, or read as what they hardly are."""
    seg = segments[n]
    if seg.tag in ("item", "opt"):
        return seg.like < WEAK
    led_by = segments[n - 1].tag if n and not seg.pause else ""
    if seg.tag == "fill":
        return led_by in _BEFORE_NO_FILLER and seg.end - seg.start == 1  # "with a sweetie"
    if seg.tag == "ask":  # "two fries when large"; a question begins a sentence, or has more words
        return led_by in _NAMED and seg.end - seg.start == 1
    return seg.tag in _LEFT or (seg.tag in _QUALIFIERS and is_misheard(seg))


def is_misheard(seg: Segment) -> bool:
    """ "At" for add, "leave" for a little: a word of the grammar that was not said so."""
    branch = phrase_tree().after.get(seg.text)
    return seg.end - seg.start == 1 and (branch is None or seg.tag not in branch.tags)


def _is_half_named(seg: Segment) -> bool:
    """ "But a tow salad": the words of a name that are left of it, where several have them."""
    return seg.tag == "item" and seg.candidates[0].coverage < HALF and len(seg.candidates) > 1


def _around(words: Sequence[Word], segments: Sequence[Segment], n: int, last: int, more: float) -> Iterator[_Around]:
    first, end = segments[n].start, segments[last].end
    if end - first > MOST_LEFT:
        return
    beside = BESIDE if more else BESIDE_LEFT
    low, high = max(0, first - beside), min(len(words), end + beside)
    starts = {s.start: s for s in segments}
    ends = {s.end: s for s in segments}
    for size in range(min(LONGEST, high - low), 0, -1):
        for start in range(low, high - size + 1):
            stop = start + size
            if start >= end or stop <= first or any(w.pause for w in words[start + 1 : stop]):
                continue
            if more and (start > first or stop < end or size == end - first):
                continue
            before, after = ends.get(start), starts.get(stop)
            led = start == 0 or words[start].pause > 0 or (before is not None and before.tag in _LEADS)
            ended = stop == len(words) or words[stop].pause > 0 or (after is not None and after.tag in _ENDS)
            swallowed = max(0, first - start) + max(0, stop - end)
            if swallowed > beside:
                continue
            called = CALLED if led and ended else 0.0
            yield _Around(start, stop, more - called, swallowed, is_half_named=more > 0.0)
