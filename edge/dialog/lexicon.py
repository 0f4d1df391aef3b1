"""The lexicon: everything a menu can be called, looked up by word.

It decides which items, combos, options and sizes a run of words may name, and how well. It grows by itself from names
alone: singular and plural, any word left out, any order, joined or split, brands and generic names, what sounds alike.
It never decides what was meant in a sentence: `understand` does. Built once per menu version; pure.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from math import log
from typing import Any, Literal

from domain.menu import Combo, Item, Menu, ModifierGroup, Option, Slot
from edge.dialog.clipping import BEGINNING, short_for
from edge.dialog.foods import DRINKS_OF_TWO, GLUE, KINDS, RINGS, USUAL_WORDS, VESSELS
from edge.dialog.sizes import SIZE_CLASSES, UNITS, Size, sizes_of
from edge.dialog.sounds import likeness, pieces, sound
from edge.dialog.tables import words_of
from edge.dialog.words import split
from edge.dialog.words import stem as stem_of

ThingKind = Literal["item", "combo", "option"]

Synonyms = dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]  # first stem -> heard, meant

LONGEST = 7  # content words of a phrase that are looked at; a longer name is still found by these
SYNONYM = 0.88  # a brand for a generic name: below the menu's own words, above a mishearing
SPLIT_WORD, JOINED_WORD = 0.96, 0.97
FUZZY_LEAST = 0.74  # likeness below which a word is somebody else's (chosen on our own noise generator's words)
FUZZY_SHORT = 0.86  # for words of up to three letters, where one letter is a third of the word
MOST_FUZZY = 4
MOST_POSTINGS = 250
AGAIN = "#2"  # marks the second of a doubled word ("half and half", "mahi mahi")
LEAST_PIECES = 4  # as many of something named by its pieces are its pieces; fewer are so many orders
HEAD_OF = 3  # a last word of this many names is a head word of the menu ("pizza", "sub")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to call one thing of the menu."""

    kind: ThingKind
    ref: str  # item or combo id; for options "group/option"
    words: tuple[str, ...]  # content stems, in order, without repeats
    glue: frozenset[str]
    made: float = 0.0  # what a phrase of our own making costs against the menu's own
    whole: bool = False  # only all of its words name it ("number three")
    fills: tuple[tuple[str, str], ...] = ()  # slots that the phrase itself fills
    needs: frozenset[str] = frozenset()  # one of these must be said, or the whole: "meal" in "nuggets meal"
    beside: frozenset[str] = frozenset()  # words that may be said too and are no part of it: "hawaiian pizza"
    head: str = ""  # what it is one of: "taco" of "Street Taco", where the name says so


@dataclass(frozen=True, slots=True)
class Edge:
    """Heard words [i, end) read as words of the menu's vocabulary, with a likeness."""

    end: int
    stems: tuple[str, ...]
    like: float


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
    numbered: dict[int, str]  # combo number -> combo id
    combos_with: dict[str, tuple[tuple[str, str], ...]]  # main item -> (combo, slot)
    absent: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)  # first stem -> drinks it has not
    last_words: frozenset[str] = frozenset()  # of dishes' names: what a dish is ("bowl"), where it is a size as well
    whole_sizes: frozenset[str] = frozenset()  # words that are a size alone: "pound", "pint"
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)  # "cheese" -> the menu's kinds of it
    options: int = 0  # the phrases that are options, as bits
    named: dict[Any, Any] = field(default_factory=dict)  # remembered by `understand.naming`
    _surfaces: tuple[tuple[str, tuple[str, ...]], ...] = ()
    _grams: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _near: dict[str, tuple[tuple[tuple[str, ...], float], ...]] = field(default_factory=dict)
    _written: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)  # first letter -> word, stem
    _clipped: dict[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)

    def item(self, item_id: str) -> Item | None:
        return self.menu.item(item_id)

    def knows(self, stem: str) -> bool:
        return stem in self.masks or stem in self.size_words

    def near(self, heard: str) -> tuple[tuple[tuple[str, ...], float], ...]:
        """Words of the menu that look and sound like what was heard, best first. Remembered: people repeat."""
        found = self._near.get(heard)
        if found is None:
            if len(self._near) > 5_000:
                self._near.clear()
            found = self._near[heard] = tuple(self._search(heard))
        return found

    def clipped(self, heard: str) -> tuple[tuple[str, float], ...]:
        """Stems of the menu's short forms of what was heard: "Spcl" for "special". Remembered."""
        found = self._clipped.get(heard)
        if found is None:
            if len(self._clipped) > 5_000:
                self._clipped.clear()
            food = stem_of(heard) in RING_WORDS  # "lemonade" is no long form of "lemon"
            best = {
                stem: like
                for written, stem in self._written.get(heard[:1], ())
                if (like := short_for(written, heard)) > (BEGINNING if food else 0.0)
            }
            found = self._clipped[heard] = tuple(sorted(best.items(), key=lambda r: -r[1])[:MOST_FUZZY])
        return found

    def spelled_out(self, clip: str) -> tuple[tuple[str, float], ...]:
        """Stems of the menu that a typed short form may stand for: "chkn" for "Chicken"."""
        words = self._written.get(clip[:1], ())
        found = [(stem, like) for written, stem in words if (like := short_for(clip, written))]
        return tuple(sorted(found, key=lambda r: -r[1])[:MOST_FUZZY])

    def _search(self, heard: str) -> list[tuple[tuple[str, ...], float]]:
        grams = {*pieces(sound(heard)), *(f"={g}" for g in pieces(heard))}
        postings = sorted((p for g in grams if (p := self._grams.get(g))), key=len)
        votes: dict[int, int] = {}
        for k, posting in enumerate(postings):
            if k >= 6 and len(posting) > MOST_POSTINGS:
                break  # a pair of letters that half the menu has tells nothing more
            for n in posting:
                votes[n] = votes.get(n, 0) + 1
        least_votes = 2 if len(postings) > 3 else 1
        surfaces = self._surfaces
        size = len(heard)
        likely = nlargest(
            14,
            (
                (v / (4 + len(surfaces[n][0])), -n)
                for n, v in votes.items()
                if v >= least_votes and -3 <= len(surfaces[n][0]) - size <= 3
            ),
        )
        best: dict[tuple[str, ...], float] = {}
        for _, minus in likely:
            surface, stems = surfaces[-minus]
            least = FUZZY_SHORT if min(len(surface), size) <= 3 else FUZZY_LEAST
            like = likeness(heard, surface)
            if like >= least and like > best.get(stems, 0.0):
                best[stems] = like
        return sorted(best.items(), key=lambda r: -r[1])[:MOST_FUZZY]

    def weight(self, stem: str) -> float:
        return self.weights.get(stem, 0.5)


@lru_cache(maxsize=50_000)
def content(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The content stems of a name, without repeats, and its glue words. A name of glue alone is its own content."""
    words = split(text).words
    stems = [w.stem for w in words if w.text not in GLUE]
    if not stems:
        stems = [w.stem for w in words]
    seen: dict[str, None] = {}
    for s in stems:
        seen[s if s not in seen else s + AGAIN] = None
    return tuple(seen)[:LONGEST], frozenset(_GLUE_SPELT.get(w.text, w.text) for w in words if w.text in GLUE)


def head_of(text: str) -> str:
    """The stem of what a name's thing is: "chicken" of "Chicken with Broccoli", "rice" of "Fried Rice (large)".

    "" where the name does not tell: two things joined, or words of size and packing alone.
    """
    words = split(text.partition("(")[0]).words
    served = {n for n, w in enumerate(words) if w.text == "of" and n and words[n - 1].text in VESSELS}  # "Cup of Water"
    cut = next((n for n, w in enumerate(words) if n and n not in served and w.text in _AFTER_HEAD), len(words))
    own = [w for w in words[:cut] if w.text not in GLUE and w.number is None and w.text not in _PACKING]
    own = [w for w in own if w.stem not in UNITS and w.stem not in SIZE_CLASSES] or own
    joined = any(w.text in ("and", "y", "n") for w in words[:cut])
    return "" if not own or (joined and len(own) <= 2) else own[-1].stem


def build_lexicon(menu: Menu) -> Lexicon:
    """The lexicon of a menu: pure, under a second for 2,000 items."""
    phrases = tuple(_unique(_phrases(menu)))
    masks: dict[str, int] = {}
    lengths = [0] * (LONGEST + 2)
    for n, phrase in enumerate(phrases):
        bit = 1 << n
        for stem in (*phrase.words, *phrase.beside):
            masks[stem] = masks.get(stem, 0) | bit
        lengths[len(phrase.words)] |= bit
    weights = _weights(phrases, masks)
    sizes = {i.id: sizes_of(i) for i in menu.items} | {c.id: sizes_of(c) for c in menu.combos}
    size_phrases = _size_phrases(sizes)
    size_words = frozenset(SIZE_CLASSES) | {p[0] for rows in size_phrases.values() for p in rows if len(p) == 1}
    surfaces, grams = _sound_index(menu, phrases, size_phrases)
    return Lexicon(
        menu=menu,
        phrases=phrases,
        masks=masks,
        by_length=tuple(lengths),
        weights=weights,
        totals=tuple(sum(weights[s] for s in p.words) for p in phrases),
        synonyms=_synonyms(masks, size_words),
        sizes=sizes,
        size_words=size_words,
        size_phrases=size_phrases,
        numbered={c.number: c.id for c in menu.combos if c.number is not None},
        combos_with=_combos_with(menu),
        options=sum(1 << n for n, p in enumerate(phrases) if p.kind == "option"),
        absent=_absent(masks),
        last_words=frozenset(p.words[-1] for p in phrases if p.kind == "item" and len(p.words) > 1) - _SIZE_WORDS,
        whole_sizes=frozenset(p[0] for rows in sizes.values() for s in rows for p in s.phrases if len(p) == 1),
        kinds={stem_of(g): tuple(k for kind in ks if (k := stem_of(kind)) in masks) for g, ks in KINDS.items()},
        _surfaces=surfaces,
        _grams=grams,
        _written=_written(menu),
    )


def _unique(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """One phrase for the same words of the same thing; the glue of all their spellings."""
    seen: dict[tuple[str, str, tuple[str, ...]], Phrase] = {}
    for phrase in phrases:
        if phrase.words:
            if all(w in GLUE for w in phrase.words):
                phrase = replace(phrase, whole=True)  # an alias "a and w" is not named by every "a"
            key = (phrase.kind, phrase.ref, phrase.words)
            known = seen.setdefault(key, phrase)
            if known is not phrase and not phrase.glue <= known.glue:
                seen[key] = replace(known, glue=known.glue | phrase.glue)
    yield from seen.values()


def _phrases(menu: Menu) -> Iterator[Phrase]:
    heads = _heads(menu)
    counted = Counter(_without_count(i.name.get())[0] for i in menu.items)
    counted.update(b for i in menu.items if (b := content(_IN_BRACKETS.sub(" ", i.name.get()))[0]) not in counted)
    for item in menu.items:
        beside = frozenset(content(item.category)[0]) | heads.get(_shelf(item), frozenset())
        for text in (*item.name.all(), *item.aliases):
            yield from _item_phrases(item, text, beside, counted)
            yield from _plain_ones(item, text)
    for combo in menu.combos:
        yield from _combo_phrases(menu, combo)
    titles = {i.id: {w for n in i.name.all() for w in content(n)[0]} for i in menu.items}
    ends = {e for i in menu.items for n in (*i.name.all(), *i.aliases) if (w := content(n)[0]) for e in (w[0], w[-1])}
    used: dict[str, list[set[str]]] = {}
    for item in menu.items:
        for group in item.groups:
            used.setdefault(group.id, []).append(titles[item.id])
    for group in menu.groups:
        beside = _beside_choices(group, used.get(group.id, ()), ends)
        for option in group.options:
            for text in _option_texts(option):
                words, glue = content(text)
                for level in _level_phrases(words, group):
                    yield Phrase("option", f"{group.id}/{option.id}", level, glue, made=0.02)
                denial = frozenset(words[:1]) & _DENIALS  # "No Rice" is not named by "rice"
                yield Phrase("option", f"{group.id}/{option.id}", words, glue, needs=denial, beside=beside - set(words))


def _level_phrases(words: tuple[str, ...], group: ModifierGroup) -> Iterator[tuple[str, ...]]:
    """ "No sugar", "half sweet", "full sugar" for what a menu calls 0%, 50% and 100%."""
    number = next((w for w in words if w.isdecimal()), "")
    if "percent" not in words or number not in _LEVELS:
        return
    of = {w for w in (*words, *(w for n in group.name.all() for w in content(n)[0])) if not w.isdecimal()}
    of -= {"percent", "level", "%"}
    if of & {"sugar", "sweet", "sweetness", "azucar"}:
        of |= {"sugar", "sweet", "sweetness"}
    for level in _LEVELS[number]:
        for word in sorted(of):
            yield level, word


_LEVELS = {"0": ("no", "zero"), "50": ("half",), "100": ("full", "normal", "regular"), "25": ("quarter",)}


def _beside_choices(group: ModifierGroup, users: Sequence[set[str]], ends: set[str]) -> frozenset[str]:
    """What may be said beside a choice: "rye toast", "eggs scrambled", "medium spicy".

    Never the name of the only dishes that have it: "hot wings" are wings, not the choice of a sauce.
    """
    name = {w for n in group.name.all() for w in content(n)[0]}
    beside = name & _CHOICE_HEADS
    beside |= {"sauc"} if beside & {"dip", "salsa", "dipping"} else set()
    if group.kind == "choice":
        beside |= {w for w in name - GENERAL_STEMS if w not in ends or any(w not in title for title in users)}
        beside |= _SPICE if _SPICE & name else set()
    return frozenset(beside)


def _plain_ones(item: Item, text: str) -> Iterator[Phrase]:
    """ "Build Your Own Pizza" is "a pizza", and a plain one."""
    if (own := _OWN.match(text)) is None:
        return
    words, glue = content(text[own.end() :])
    for plain in ((), ("plain",), *((("chees",),) if words == ("pizza",) else ())):
        yield Phrase("item", item.id, (*plain, *words), glue, made=0.03, head=head_of(text))


_OWN = re.compile(
    r"\s*(?:(?:build|create|make|design|craft|choose|pick)[- ](?:your|ur|yr)[- ]own|byo|cyo|custom)\s+", re.IGNORECASE
)


def _item_phrases(item: Item, text: str, beside: frozenset[str], counted: Counter[tuple[str, ...]]) -> Iterator[Phrase]:
    """A name; and where it says how many pieces come ("Samosas (2 pcs)") and no other does, the name without that."""
    (words, glue), head = content(text), head_of(text)
    if all(w in GLUE for w in words):  # "A and W": nothing of it means anything alone
        yield Phrase("item", item.id, words, glue, whole=True)
        return
    base, count = _without_count(text)
    if count is None or not base or counted[base] > 1:
        yield Phrase("item", item.id, words, glue, beside=beside - set(words), head=head)
        bare = content(_IN_BRACKETS.sub(" ", text))[0]
        if bare and bare != words and counted[bare] == 1:  # "Duck Sauce (4 oz)"
            yield Phrase("item", item.id, bare, glue, beside=beside - set(bare), head=head)
        return
    yield Phrase("item", item.id, base, glue, beside=beside - set(words), head=head)
    # "Six sticks" is one order of the six; "two samosas" are two orders, unless "two piece" is said.
    yield Phrase("item", item.id, words, glue, whole=count < LEAST_PIECES, beside=beside - set(words), head=head)


_COUNT_AT_END = re.compile(
    r"\s*(?:\(\s*(\d+)\s*(?:pcs?|pieces?|ct|count|ea|piezas?|pzas?)?\.?\s*\)|[-,]?\s*\b(\d+)\s*(?:pcs?|pieces?|ct|count)\.?)\s*$",
    re.I,
)


_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def _without_count(text: str) -> tuple[tuple[str, ...], int | None]:
    """The content of a name without the pieces at its end, and how many those are."""
    match = _COUNT_AT_END.search(text)
    if match is None:
        return content(text)[0], None
    return content(text[: match.start()])[0], int(match[1] or match[2])


def _shelf(item: Item) -> tuple[str, ...]:
    return tuple(g.id for g in item.groups)


def _heads(menu: Menu) -> dict[tuple[str, ...], frozenset[str]]:
    """Head words by shelf: where "Cheese Pizza" and "Hawaiian" take the same options, both are pizzas."""
    count: dict[str, int] = {}
    for item in menu.items:
        if words := content(item.name.get())[0]:
            count[words[-1]] = count.get(words[-1], 0) + 1
    heads: dict[tuple[str, ...], set[str]] = {}
    for item in menu.items:
        words = content(item.name.get())[0]
        if item.groups and words and count[words[-1]] >= HEAD_OF:
            heads.setdefault(_shelf(item), set()).add(words[-1])
    return {shelf: frozenset(words) for shelf, words in heads.items()}


def _option_texts(option: Option) -> Iterator[str]:
    yield from option.name.all()
    yield from option.aliases


def main_slot(combo: Combo) -> Slot | None:
    """The slot that a combo is named after: the one called main, else the first."""
    named = next((s for s in combo.slots if s.id in ("main", "entree", "sandwich", "burger", "principal")), None)
    return named or next(iter(combo.slots), None)


def _combo_phrases(menu: Menu, combo: Combo) -> Iterator[Phrase]:
    own = [content(text) for text in (*combo.name.all(), *combo.aliases)]
    slot = main_slot(combo)
    mains = [(c.item, i) for c in (slot.choices if slot else ()) if (i := menu.item(c.item)) is not None]
    of_mains = {w for _, i in mains for n in (*i.name.all(), *i.aliases) for w in content(n)[0]}
    for words, glue in own:
        needs = frozenset(w for w in words if w not in of_mains and not w.isdecimal() and w not in UNITS)
        needs = (needs & _MEAL_WORDS) or needs
        numbers_only = all(w.isdecimal() or w in _NUMBER_WORDS for w in words)
        yield Phrase("combo", combo.id, words, glue, whole=numbers_only, needs=needs)
    if combo.number is not None:
        for word in _NUMBER_WORDS:
            yield Phrase("combo", combo.id, (word, str(combo.number)), frozenset(), made=0.02, whole=True)
    if slot is None:
        return
    for item_id, item in mains:
        for text in (*item.name.all(), *item.aliases):
            words, glue = content(text)
            if len(slot.choices) == 1:
                yield Phrase("combo", combo.id, _joined(words, ("meal",)), glue, 0.03, needs=frozenset(("meal",)))
            else:
                for own_words, own_glue in own:
                    fills = ((slot.id, item_id),)
                    yield Phrase("combo", combo.id, _joined(own_words, words), glue | own_glue, 0.05, True, fills)


def _joined(*words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w for ws in words for w in ws))[:LONGEST]


def _combos_with(menu: Menu) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for combo in menu.combos:
        if slot := main_slot(combo):
            for choice in slot.choices:
                found.setdefault(choice.item, []).append((combo.id, slot.id))
    return {item: tuple(rows) for item, rows in found.items()}


def _weights(phrases: tuple[Phrase, ...], masks: dict[str, int]) -> dict[str, float]:
    """What leaving a word out costs: little for a word of every second name or for "classic", most for a rare one."""
    all_of = log(len(phrases) + 2)
    weights: dict[str, float] = {}
    for stem, mask in masks.items():
        rare = log((len(phrases) + 2) / (mask.bit_count() + 1)) / all_of
        usual = stem in _USUAL_STEMS and (stem != "hot" or _is_warm(mask, phrases))
        weights[stem] = 0.12 if usual else max(0.3, min(1.0, rare + 0.15))
    return weights


def _is_warm(mask: int, phrases: tuple[Phrase, ...]) -> bool:
    """Whether "hot" is only said of drinks here: a hot sandwich is a spicy one, and that is worth saying."""
    return all(
        not phrase.words or "hot" not in phrase.words or not _WARM.isdisjoint(phrase.words)
        for n, phrase in enumerate(phrases)
        if mask >> n & 1
    )


def _absent(masks: dict[str, int]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for text in DRINKS_OF_TWO:
        stems = _stems(text)
        rings = [ring for ring in _RING_STEMS if stems in ring] or [(stems,)]
        if not any(_together(phrase, masks) for ring in rings for phrase in ring):
            found.setdefault(stems[0], []).append(stems)
    return {first: tuple(rows) for first, rows in found.items()}


def _synonyms(
    masks: dict[str, int], size_words: frozenset[str]
) -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """First heard stem -> (heard stems, stems of the menu that mean the same)."""
    found: dict[str, dict[tuple[tuple[str, ...], tuple[str, ...]], None]] = {}
    for ring in _RING_STEMS:
        on_menu = [r for r in ring if _together(r, masks) or all(s in size_words for s in r)]
        for heard in ring:
            for meant in on_menu:
                if meant != heard and not set(meant) <= set(heard):
                    found.setdefault(heard[0], {})[heard, meant] = None
    return {first: tuple(rows) for first, rows in found.items()}


def _together(stems: tuple[str, ...], masks: dict[str, int]) -> bool:
    mask = -1
    for stem in stems:
        mask &= masks.get(stem, 0)
    return mask != 0


def _size_phrases(sizes: dict[str, tuple[Size, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    for rows in sizes.values():
        if len(rows) < 2:
            continue
        for size in rows:
            for words in size.phrases:
                if not all(w.isdecimal() for w in words):
                    found.setdefault(words[0], set()).add(words)
                for word in words:
                    if not word.isdecimal() and word not in GLUE and len(word) > 1:
                        found.setdefault(word, set()).add((word,))
    return {first: tuple(sorted(rows, key=lambda r: (-len(r), r))) for first, rows in found.items()}


def _sound_index(
    menu: Menu, phrases: tuple[Phrase, ...], size_phrases: dict[str, tuple[tuple[str, ...], ...]]
) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], dict[str, tuple[int, ...]]]:
    """Written forms of the vocabulary, and of neighbouring words joined ("ice cream" heard as "i scream")."""
    surfaces: dict[tuple[str, tuple[str, ...]], None] = {}
    for text in _all_texts(menu):
        words = [w for w in split(text).words if w.text not in GLUE and w.number is None]
        for word in words:
            if len(word.text) > 2:
                surfaces[word.text, (word.stem,)] = None
                other = word.text[:-1] if word.text.endswith("s") else word.text + "s"
                surfaces[other, (word.stem,)] = None
        for a, b in pairwise(words):
            surfaces[a.text + b.text, (a.stem, b.stem)] = None
    for size_word in ("small", "medium", "large", "regular"):
        surfaces[size_word, (stem_of(size_word),)] = None
    grams: dict[str, list[int]] = {}
    rows = tuple(surfaces)
    for n, (surface, _) in enumerate(rows):
        for gram in {*pieces(sound(surface)), *(f"={g}" for g in pieces(surface))}:
            grams.setdefault(gram, []).append(n)
    return rows, {gram: tuple(ns) for gram, ns in grams.items()}


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
            yield from _option_texts(option)


def _stems(text: str) -> tuple[str, ...]:
    return content(text)[0]


_GLUE_SPELT = {"w": "with", "n": "and"}  # as a till writes them
_AFTER_HEAD = frozenset(("with", "w", "de", "del", "con", "of", "on", "in", "over", "al", "a", "en"))
_PACKING = VESSELS - frozenset(
    words_of("bowl bowls plate plates basket baskets plato platos slice slices shot shots stack")
)
# What a choice is called by besides its name: "ranch sauce", "thin crust", "italian dressing".
_CHOICE_HEADS = frozenset(
    stem_of(w)
    for w in words_of(
        """
        sauce dip dipping dressing syrup milk crust bread bun rice cheese spread flavor level spice sweetness tortilla
        topping style salsa aderezo pan leche jarabe masa queso arroz
        """
    )
)
_SIZE_WORDS = frozenset(SIZE_CLASSES) | UNITS
_SPICE = frozenset(stem_of(w) for w in words_of("spice spicy heat hotness"))
# Words of a group's name that say nothing of what is chosen.
GENERAL_STEMS = frozenset(
    stem_of(w) for w in words_of("choice choose pick select option type kind item size extra side free add on your how")
)
_DENIALS = frozenset(("no", "without", "sin", "non"))
_WARM = frozenset(stem_of(w) for w in words_of("coffee tea chocolate cocoa cafe te latte cider milk chai espresso"))
_NUMBER_WORDS = ("number", "combo", "meal", "numero")
_MEAL_WORDS = frozenset(stem_of(w) for w in words_of("meal combo menu plate platter dinner basket box special paquete"))
_USUAL_STEMS = frozenset(s for w in USUAL_WORDS for s in _stems(w))
_RING_STEMS = tuple(tuple(dict.fromkeys(_stems(p) for p in ring)) for ring in RINGS)
RING_WORDS = frozenset(s for ring in _RING_STEMS for phrase in ring for s in phrase)  # food words, on this menu or not
CHOICE_HEADS = _CHOICE_HEADS
