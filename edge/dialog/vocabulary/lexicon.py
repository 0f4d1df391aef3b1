"""The lexicon: everything a menu can be called, looked up by word.

It decides which items, combos, options and sizes a run of words may name, and how well. It grows by itself from names
alone: singular and plural, any word left out, any order, joined or split, brands and generic names, what sounds alike.
It never decides what was meant in a sentence: `understand` does. Built once per menu version; pure.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import log
from typing import Any, NamedTuple

from domain.menu import Item, Menu
from edge.dialog.vocabulary.clipping import BEGINNING, short_for, telling_letters
from edge.dialog.vocabulary.endings import bases_of
from edge.dialog.vocabulary.families import families_of
from edge.dialog.vocabulary.foods import FOODS, GLUE, KINDS, RINGS, USUAL_WORDS
from edge.dialog.vocabulary.half_options import Halves, halves_of
from edge.dialog.vocabulary.keyed import without_keys
from edge.dialog.vocabulary.names_by_ear import NamesByEar
from edge.dialog.vocabulary.numbers import NUMBERS
from edge.dialog.vocabulary.rings import RING_STEMS, Synonyms, absent, synonyms
from edge.dialog.vocabulary.shared_foods import phrases_with_the_shared_food
from edge.dialog.vocabulary.sizes import SIZE_CLASSES, UNITS, Size, in_scoops, sizes_of
from edge.dialog.vocabulary.sounds import LEAST_LETTERS, Spoken, coarse, sounds_of
from edge.dialog.vocabulary.surfaces import MOST_FUZZY, Surfaces
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import (
    HEAD_OF,
    LONGEST,
    Phrase,
    content,
    head_of,
    main_slot,
    option_texts,
    phrases_of,
    unique,
)
from edge.dialog.vocabulary.words import split
from edge.dialog.vocabulary.words import stem as stem_of

SAID_FULLER = 1.0  # the menu's own word with one that adds nothing: a "milk shake"
SYNONYM = 0.88  # a brand for a generic name: below the menu's own words, above a mishearing
SPLIT_WORD, JOINED_WORD = 0.96, 0.97
MOST_READY = 200  # items whose options are made ready to be heard with the lexicon; those of more, when first named
MOST_PARTNERS = 60  # names that a word stands in; one of more says little of the words beside it
FEW_THINGS = 3  # that one word may name, to listen for their options as well
MOST_THINGS = 6  # named in one turn, whose options are listened for


_NOTHING_SPOKEN = Spoken()


class Edge(NamedTuple):
    """Heard words [i, end) read as words of the menu's vocabulary, with a likeness."""

    end: int
    stems: tuple[str, ...]
    like: float
    cost: float = 0.0  # how little the place calls for it, where a real word stands for another


@dataclass(slots=True)
class Lexicon:
    menu: Menu
    phrases: tuple[Phrase, ...]
    masks: dict[str, int]  # stem -> the phrases that hold it, as bits
    by_length: tuple[int, ...]  # number of words -> the phrases with that many
    weights: dict[str, float]  # stem -> how much leaving it out costs, 0.1..1
    totals: tuple[float, ...]  # per phrase
    synonyms: Synonyms
    sizes: dict[str, tuple[Size, ...]]  # item or combo id -> its sizes
    size_words: frozenset[str]
    size_phrases: dict[str, tuple[tuple[str, ...], ...]]  # first stem -> phrases that name a size
    families: dict[str, tuple[Size, ...]]  # item id -> the items that are other sizes of it, as sizes
    halves: Halves  # what can be put on one half
    numbered: dict[int, str]  # combo number -> combo id
    combos_with: dict[str, tuple[tuple[str, str], ...]]  # main item -> (combo, slot)
    surfaces: Surfaces  # the menu's words as they are written and said
    usual_parts: frozenset[str] = frozenset()  # items that come with combos where nothing is said: the fries
    absent: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)  # first stem -> drinks it has not
    shelf_words: frozenset[str] = frozenset()  # last words of several dishes: "pizza", "sub"
    heads: Mapping[str, int] = field(default_factory=dict)  # what a dish is ("pizza") -> how many are
    last_words: frozenset[str] = frozenset()  # of dishes' names: what a dish is ("bowl"), where it is a size as well
    whole_sizes: frozenset[str] = frozenset()  # words that are a size alone: "pound", "pint"
    bases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # words by what is left without their endings
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)  # "cheese" -> the menu's kinds of it
    options: int = 0  # the phrases that are options, as bits
    in_names: frozenset[str] = frozenset()  # words of things' names, as they are written: "fries"
    whole_names: frozenset[tuple[str, ...]] = frozenset()  # what a thing is called, by its stems
    named: dict[Any, Any] = field(default_factory=dict)  # remembered by `understand.naming`
    strange: dict[str, bool] = field(default_factory=dict)  # remembered by `understand.hearing`, as is the next
    shortened: dict[tuple[str, str], tuple[tuple[str, float], ...]] = field(default_factory=dict)
    sized: dict[tuple[str, tuple[str, ...]], bool] = field(default_factory=dict)  # remembered by `understand.attach`
    coming_so: dict[tuple[str, ...], tuple[Item, ...]] = field(default_factory=dict)  # and by `understand.implied`
    _said_as: dict[str, tuple[str, ...]] = field(default_factory=dict)  # stem -> the sounds of its written forms
    _spoken_forms: dict[str, tuple[tuple[str, str, str], ...]] = field(default_factory=dict)  # of the menu's words
    _partners: dict[str, Spoken] = field(default_factory=dict)
    _beside: dict[frozenset[str], Spoken] = field(default_factory=dict)
    _words_alike: dict[frozenset[str], Spoken] = field(default_factory=dict)
    _words_on: dict[str, frozenset[str]] = field(default_factory=dict)  # item -> the words of its options and sizes
    _written: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)  # first letter -> word, stem
    _clips: dict[str, tuple[tuple[str, str, str, str], ...]] = field(default_factory=dict)  # and two of its letters
    _clipped: dict[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)
    _other_names: Spoken = _NOTHING_SPOKEN  # the first words of what things are called besides, by how they sound
    _names_by_ear: dict[str, NamesByEar] = field(default_factory=dict)  # of the menu (""), and of an item's options
    _options_alike: dict[tuple[str, ...], NamesByEar] = field(default_factory=dict)  # by how the options are called

    def item(self, item_id: str) -> Item | None:
        return self.menu.item(item_id)

    def knows(self, stem: str) -> bool:
        return stem in self.masks or stem in self.size_words

    def near(self, heard: str) -> tuple[tuple[tuple[str, ...], float], ...]:
        """Words of the menu that look and sound like what was heard, best first."""
        return self.surfaces.near(heard)

    def clipped(self, heard: str) -> tuple[tuple[str, float], ...]:
        """Stems of the menu's short forms of what was heard: "Spcl" for "special". Remembered."""
        found = self._clipped.get(heard)
        if found is None:
            if len(self._clipped) > 5_000:
                self._clipped.clear()
            food = stem_of(heard) in RING_WORDS  # "lemonade" is no long form of "lemon"
            best: dict[str, float] = {}
            for written, stem, second, last in self._clips.get(heard[:1], ()):
                if second not in heard or last not in heard:
                    continue  # a short form has the word's consonants
                like = short_for(written, heard)
                if like > (BEGINNING if food and stem in RING_WORDS else 0.0):
                    best[stem] = like
            found = self._clipped[heard] = tuple(sorted(best.items(), key=lambda r: -r[1])[:MOST_FUZZY])
        return found

    def spelled_out(self, clip: str) -> tuple[tuple[str, float], ...]:
        """Stems of the menu that a typed short form may stand for: "chkn" for "Chicken"."""
        words = self._written.get(clip[:1], ())
        found = [(stem, like) for written, stem in words if (like := short_for(clip, written))]
        return tuple(sorted(found, key=lambda r: -r[1])[:MOST_FUZZY])

    def sounding(self, sounds: str, least: float) -> tuple[tuple[tuple[str, ...], float], ...]:
        """Words of the menu that sound so much like what was heard, best first, for heard words that are real ones."""
        return self.surfaces.sounding(sounds, least)

    def other_names_like(self, sounds: str, least: float) -> list[tuple[str, float]]:
        """First words of what things of this menu are called elsewhere, that sound so: "koke", of a Cola."""
        return self._other_names.like(sounds, least)

    def partners(self, stem: str) -> Spoken:
        """The words that stand in a name with this one. Remembered; none of a word of many names."""
        found = self._partners.get(stem)
        if found is None:
            mask = self.masks.get(stem, 0)
            if not mask:
                return _NOTHING_SPOKEN
            rows = self._phrases_in(mask) if mask.bit_count() <= MOST_PARTNERS else ()
            others = {w for p in rows for w in p.words if w != stem}
            found = self._partners[stem] = self._spoken(others)
        return found

    def side_by_side(self, first: str, second: str) -> bool:
        """Whether some name has the two words one after the other."""
        both = self.masks.get(first, 0) & self.masks.get(second, 0)
        few = both.bit_count() <= MOST_PARTNERS
        return few and any((first, second) in pairwise(p.words) for p in self._phrases_in(both))

    def comes_in_sizes(self, stem: str) -> bool:
        """Whether the word is of the name of something that is sold in sizes."""
        mask = self.masks.get(stem, 0) & ~self.options
        few = mask.bit_count() <= MOST_PARTNERS
        return few and any(len(self.sizes.get(p.ref, ())) > 1 for p in self._phrases_in(mask))

    def words_with(self, said: frozenset[str]) -> Spoken:
        """The words of the options and sizes of the things that the words name."""
        known = self._beside.get(said)
        if known is not None:
            return known
        if len(self._beside) > 1_000:
            self._beside.clear()
        mask, once, twice = 0, 0, 0
        for stem in said:
            one = self.masks.get(stem, 0)
            mask |= one if one.bit_count() <= MOST_PARTNERS else 0
            once, twice = once | one, twice | (once & one)
        found: set[str] = set()
        whole = mask & ~self.options & (self.by_length[1] | twice)  # a longer name has two of its words said, or more
        things = {p.ref for p in self._phrases_in(whole) if said.issuperset(p.words)}
        for stem in said:  # and of those that one word alone tells: "tenders" where there are only chicken tenders
            few = self.masks.get(stem, 0) & ~self.options
            things |= {p.ref for p in self._phrases_in(few)} if few.bit_count() <= FEW_THINGS else set()
        for ref in sorted(things)[:MOST_THINGS]:
            found |= self._on_it(ref)
        known = self._beside[said] = self._spoken(found - said)
        return known

    def _on_it(self, ref: str) -> frozenset[str]:
        known = self._words_on.get(ref)
        if known is None:
            item = self.menu.item(ref)
            options = [o for g in item.groups for o in g.options] if item else []
            words = {w for o in options for t in option_texts(o) for w in _stems(t)}
            words |= {w for size in self.sizes.get(ref, ()) for p in size.phrases for w in p}
            known = self._words_on[ref] = frozenset(words)
        return known

    def _phrases_in(self, mask: int) -> Iterator[Phrase]:
        while mask:
            low = mask & -mask
            yield self.phrases[low.bit_length() - 1]
            mask ^= low

    def _spoken(self, stems: Iterable[str]) -> Spoken:
        """Remembered: many things have the same words on them, and what was heard near those is remembered there."""
        wanted = frozenset(stems)
        known = self._words_alike.get(wanted)
        if known is None:
            if len(self._words_alike) > 2_000:
                self._words_alike.clear()
            rows = [row for stem in sorted(wanted) for row in self._rows_of(stem)]
            written, sounds, keys = zip(*rows, strict=True) if rows else ((), (), ())
            known = self._words_alike[wanted] = Spoken(written, sounds, keys)
        return known

    def _rows_of(self, stem: str) -> tuple[tuple[str, str, str], ...]:
        """(stem, sounds, coarse sounds) of each of its written forms. Remembered."""
        known = self._spoken_forms.get(stem)
        if known is None:
            ways = self._said_as.get(stem) or _number_sounds(stem)
            known = self._spoken_forms[stem] = tuple((stem, sounds, coarse(sounds)) for sounds in ways)
        return known

    def names_by_ear(self) -> NamesByEar:
        """All names of the menu by how they are said."""
        return self._names_by_ear[""]

    def options_by_ear(self, ref: str) -> NamesByEar:
        """The options and sizes of an item by how they are said."""
        known = self._names_by_ear.get(ref)
        if known is None:
            item = self.menu.item(ref)
            texts = [t for g in item.groups for o in g.options for t in option_texts(o)] if item else []
            texts += [" ".join(p) for size in self.sizes.get(ref, ()) for p in size.phrases]
            alike = tuple(texts)  # many items share their groups
            known = self._names_by_ear[ref] = self._options_alike.get(alike) or NamesByEar.of(texts)
            self._options_alike[alike] = known
        return known

    def is_called(self, text: str, stem: str, names: frozenset[str]) -> bool:
        """Whether one said word is of these stems of a name: itself, what a till clips of it, a brand or another name
        for it."""
        if stem in names or any(clip in names for clip, _ in self.clipped(text)):
            return True
        return any(said == (stem,) and names.issuperset(meant) for said, meant in self.synonyms.get(stem, ()))

    def weight(self, stem: str) -> float:
        return self.weights.get(stem, 0.5)


def build_lexicon(menu: Menu) -> Lexicon:
    """The lexicon of a menu: pure, under a second for 2,000 items."""
    menu = without_keys(menu)
    phrases = tuple(unique((*phrases_of(menu), *phrases_with_the_shared_food(menu))))
    masks: dict[str, int] = {}
    lengths = [0] * (LONGEST + 2)
    for n, phrase in enumerate(phrases):
        bit = 1 << n
        for stem in (*phrase.words, *phrase.beside):
            masks[stem] = masks.get(stem, 0) | bit
        lengths[len(phrase.words)] |= bit
    weights = _weights(phrases, masks, frozenset(_stems(menu.brand)) - RING_WORDS - FOODS)
    sizes = in_scoops({i.id: sizes_of(i) for i in menu.items} | {c.id: sizes_of(c) for c in menu.combos})
    families = {item: family.sizes for item, family in families_of(menu).items()}
    size_phrases = _size_phrases(sizes | families)
    size_words = frozenset(SIZE_CLASSES) | {p[0] for rows in size_phrases.values() for p in rows if len(p) == 1}
    surfaces = Surfaces.of(_all_texts(menu))
    written = _written(menu)
    other_names = synonyms(masks, size_words, Counter(last for last, _ in {(p.words[-1], p.ref) for p in phrases}))
    lexicon = Lexicon(
        menu=menu,
        phrases=phrases,
        masks=masks,
        by_length=tuple(lengths),
        weights=weights,
        totals=tuple(sum(weights[s] for s in p.words) for p in phrases),
        synonyms=other_names,
        sizes=sizes,
        families=families,
        halves=halves_of(menu),
        size_words=size_words,
        size_phrases=size_phrases,
        numbered={c.number: c.id for c in menu.combos if c.number is not None},
        combos_with=_combos_with(menu),
        surfaces=surfaces,
        options=sum(1 << n for n, p in enumerate(phrases) if p.kind == "option"),
        in_names=frozenset(w.text for i in menu.items for name in i.name.all() for w in split(name).words),
        whole_names=frozenset(content(name)[0] for i in menu.items for name in (*i.name.all(), *i.aliases)),
        usual_parts=_usual_parts(menu),
        absent=absent(menu, masks, other_names),
        shelf_words=_shelf_words(menu),
        heads=Counter(head_of(item.name.get()) for item in menu.items),
        last_words=frozenset(p.words[-1] for p in phrases if p.kind == "item" and len(p.words) > 1) - _SIZE_WORDS,
        whole_sizes=frozenset(p[0] for rows in sizes.values() for s in rows for p in s.phrases if len(p) == 1),
        bases=bases_of(masks),
        kinds={stem_of(g): tuple(k for kind in ks if (k := stem_of(kind)) in masks) for g, ks in KINDS.items()},
        _said_as=surfaces.said_as(),
        _written=written,
        _clips={first: tuple((w, s, *telling_letters(w)) for w, s in rows) for first, rows in written.items()},
        _names_by_ear={"": NamesByEar.of(_all_texts(menu))},
        _other_names=Spoken.of(
            [
                (w, sounds_of(w + end))
                for w in other_names
                if w not in masks and len(w) >= LEAST_LETTERS
                for end in ("", "s")
            ]
        ),
    )
    for item in menu.items[:MOST_READY]:
        lexicon.options_by_ear(item.id)
    return lexicon


def _shelf_words(menu: Menu) -> frozenset[str]:
    count = Counter(words[-1] for item in menu.items if len(words := content(item.name.get())[0]) > 1)
    return frozenset(word for word, times in count.items() if times >= HEAD_OF) - _SIZE_WORDS


def _usual_parts(menu: Menu) -> frozenset[str]:
    """What combos come with where nothing is said, and where something else could be had."""
    slots = [s for c in menu.combos for s in c.slots if s is not main_slot(c)]
    return frozenset(s.default for s in slots if s.default is not None and len(s.choices) > 1)


def _combos_with(menu: Menu) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for combo in menu.combos:
        if slot := main_slot(combo):
            for choice in slot.choices:
                found.setdefault(choice.item, []).append((combo.id, slot.id))
    return {item: tuple(rows) for item, rows in found.items()}


def _weights(phrases: tuple[Phrase, ...], masks: dict[str, int], house: frozenset[str]) -> dict[str, float]:
    """What leaving a word out costs: little for a word of every second name, for "classic" and for the house's own
    name ("the burger" of Hopyard Taproom is the Taproom Burger), most for a rare one."""
    all_of = log(len(phrases) + 2)
    weights: dict[str, float] = {}
    for stem, mask in masks.items():
        rare = log((len(phrases) + 2) / (mask.bit_count() + 1)) / all_of
        usual = stem in house or (stem in _USUAL_STEMS and (stem != "hot" or _is_warm(mask, phrases)))
        weights[stem] = 0.12 if usual else max(0.3, min(1.0, rare + 0.15))
    return weights


def _is_warm(mask: int, phrases: tuple[Phrase, ...]) -> bool:
    """Whether "hot" is only said of drinks here: a hot sandwich is a spicy one, and that is worth saying."""
    return all(
        not phrase.words or "hot" not in phrase.words or not _WARM.isdisjoint(phrase.words)
        for n, phrase in enumerate(phrases)
        if mask >> n & 1
    )


def _size_phrases(sizes: dict[str, tuple[Size, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> how sizes are called. A word that all sizes of a thing have is what it is, and no size alone."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for rows in {id(rows): rows for rows in sizes.values()}.values():  # a family's are the same for each of its items
        if len(rows) < 2:
            continue
        told = frozenset.intersection(*(size.words for size in rows)) - UNITS  # the chicken of a half and a whole one
        for size in rows:
            for words in size.phrases:
                if not all(w.isdecimal() for w in words):
                    found.setdefault(words[0], set()).add(words)
                for word in words:
                    if not word.isdecimal() and word not in GLUE and len(word) > 1 and word not in told:
                        found.setdefault(word, set()).add((word,))
    return {first: tuple(sorted(rows, key=lambda r: (-len(r), r))) for first, rows in found.items()}


def _number_sounds(stem: str) -> tuple[str, ...]:
    """How a number of the menu is said: "2" is two."""
    return tuple(sounds_of(w) for w in NUMBER_WORDS.get(stem, ()))


def _written(menu: Menu) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for text in _all_texts(menu):
        for word in split(text).words:
            if word.text.isalpha() and word.number is None and len(word.text) > 1:
                found.setdefault(word.text[0], {})[word.text, word.stem] = None
    return {letter: tuple(words) for letter, words in found.items()}


def _all_texts(menu: Menu) -> Iterator[str]:
    for item in menu.items:
        yield from (*item.name.all(), *item.aliases)
        if len(item.variations) > 1:
            for v in item.variations:
                yield from (*v.name.all(), *v.aliases)
    for combo in menu.combos:
        yield from (*combo.name.all(), *combo.aliases)
    for group in menu.groups:
        for option in group.options:
            yield from option_texts(option)


def _stems(text: str) -> tuple[str, ...]:
    return content(text)[0]


_SIZE_WORDS = frozenset(SIZE_CLASSES) | UNITS
NUMBER_WORDS = {str(n): tuple(w for w, m in NUMBERS.items() if m == n and w.isalpha()) for n in range(1, 21)}
_WARM = frozenset(stem_of(w) for w in words_of("coffee tea chocolate cocoa cafe te latte cider milk chai espresso"))
_USUAL_STEMS = frozenset(s for w in USUAL_WORDS for s in _stems(w))
# Food words, on this menu or not; of what dishes are called only single words: "cold cuts" makes no food of "cold".
RING_WORDS = frozenset(s for ring in RING_STEMS[: len(RINGS)] for phrase in ring for s in phrase) | frozenset(
    phrase[0] for ring in RING_STEMS for phrase in ring if len(phrase) == 1
)
