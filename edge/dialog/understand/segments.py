"""The best reading of a turn: which hits, one after another, cover its words.

It decides by the sum of what hits are worth and of what may follow what. It never decides what the sentence wants.
Viterbi over (position, tag): linear in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from edge.dialog.meaning import Kind
from edge.dialog.understand.acts import acts
from edge.dialog.understand.figures import figures, strange_levels
from edge.dialog.understand.hearing import is_strange
from edge.dialog.understand.lattice import Lattice
from edge.dialog.understand.matching import PIECES, SEGMENT, Candidate, Hit, candidates_of
from edge.dialog.understand.sized_apart import sized_apart
from edge.dialog.understand.sizes_said import hits
from edge.dialog.understand.toppings import kinds_apart, toppings_listed
from edge.dialog.vocabulary.foods import FOODS, KINDS, MAIN_FOODS
from edge.dialog.vocabulary.lexicon import RING_WORDS, Edge, Lexicon
from edge.dialog.vocabulary.sayings import COOKED, ORDINARY
from edge.dialog.vocabulary.sizes import SIZE_CLASSES, find_size
from edge.dialog.vocabulary.titles import CHOICE_HEADS, content, main_slot
from edge.dialog.vocabulary.words import Word, is_figure, stem


@dataclass(frozen=True, slots=True)
class Segment:
    """Words [start, end) and the tag they were read as."""

    tag: str
    start: int
    end: int
    value: Any = None
    candidates: tuple[Candidate, ...] = ()
    pause: int = 0  # the pause sign before it
    text: str = ""
    other: tuple[Candidate, ...] = ()  # the same words as an option where they are read as an item, and the reverse
    rest: tuple[Candidate, ...] = ()  # of "no beans" as one option: the option "beans" alone

    @property
    def like(self) -> float:
        return self.candidates[0].like if self.candidates else 1.0


_UNKNOWN = -0.55  # a word that nothing explains
_ORDINARY = -0.12  # a word of ordinary talk

# What follows what: small sums that decide between equal readings.
_AFTER: dict[tuple[str, str], float] = {
    **{(q, "opt"): 0.3 for q in ("no", "light", "extra", "add", "only", "except")},
    ("no", "item"): -0.2,
    ("light", "item"): -0.45,
    ("extra", "item"): -0.4,
    ("light", "num"): -0.5,
    ("extra", "size"): -0.3,
    ("with", "opt"): 0.06,
    ("only", "no"): 0.3,  # "just no sauce"
    ("opt", "side"): 0.25,
    ("num", "item"): 0.06,
    ("num", "size"): 0.04,
    ("size", "item"): 0.06,
    ("a", "item"): 0.04,
    ("a", "size"): 0.04,
    ("a", "a"): -0.3,
    ("the", "item"): 0.04,
    ("pron", "item"): -0.35,
    ("pron", "opt"): -0.2,
    ("pron", "size"): -0.2,
    ("no", "no"): -0.3,
    ("item", "item"): -0.12,
    ("numlike", "item"): 0.05,
    ("same", "item"): -0.3,
    ("other", "item"): -0.3,
    ("other", "size"): -0.3,
    ("sideof", "item"): 0.1,
    ("sideof", "opt"): 0.15,
    ("on", "both"): 0.2,
    ("on", "all"): 0.2,
    ("on", "each"): 0.2,
    ("make", "into"): 0.1,
    ("num", "ofthem"): 0.2,
    ("size", "ofthem"): -1.2,  # "a quart of the lo mein"
    ("vessel", "ofthem"): -1.2,
    ("pound", "ofthem"): -1.2,
    ("num", "more"): 0.1,
    ("insteadof", "item"): 0.15,
    ("insteadof", "opt"): 0.15,
    ("remove", "item"): 0.1,
    ("item", "meal"): 0.1,
    ("onit", "item"): -0.7,  # "on that burger"
    ("onit", "size"): -0.4,
    ("num", "order"): -0.8,  # "half order", "two order of"
    ("size", "order"): -0.8,
    ("half", "order"): -0.8,
    ("vessel", "num"): -0.5,
    ("no", "ord"): -0.9,
    ("opt", "item"): 0.04,
    ("add", "size"): -0.6,
    **{(led, "ask"): -0.6 for led in ("a", "size", "add")},  # "a milk in a meal" asks for none in it
    ("opt", "ask"): -0.6,  # "we'll do the ...", where a steak is done well
    ("remove", "order"): -0.8,  # "take off the first burger", where "first" leads no order
    ("the", "order"): -0.8,
    ("make", "order"): -0.5,
    ("no", "size"): -0.9,  # "take off the small one"
    ("make", "part"): 0.5,
    ("part", "on"): -0.5,
    **{(q, "say"): -0.6 for q in ("with", "extra", "light", "add", "a")},  # "with right ice": nobody said yes
}
_LED_BY = {tag: {led: worth for (led, after), worth in _AFTER.items() if after == tag} for _, tag in _AFTER}
_SEEN_APART = frozenset(("numlike", "part"))  # what they may follow is more than a sum (`_follows`)
_NEVER = float("-inf")
STRANGE = 0.1  # of a level that the menu has not: above the figure that it would be anywhere else
ACT = 1.05  # a word of a clause that is an act from end to end: above a word of a name, which is 1 at the most
_SMALL_NUMLIKE = frozenset(("to", "too", "tu", "for", "fore", "once"))  # they join things as well
_BEFORE_NUMLIKE = frozenset(("", "order", "and", "fill", "repair", "make", "with", "say"))


_BEFORE_PART = frozenset(("make", "remove", "insteadof", "on", "another"))  # "make the drink ...", said in one word


def whole_clauses(words: Sequence[Word], lexicon: Lexicon, awaits: str) -> list[Hit]:
    """Acts and figures. awaits: what was asked (`Expecting`)."""
    found: list[Hit] = []
    for start, end, act in acts(words, awaits):
        tag = "clear" if act is Kind.CANCEL_ORDER else "say"
        found.append(Hit(tag, start, end, ACT * (end - start) - SEGMENT, value=act.value))
    for start, end in strange_levels(words, lexicon):
        found.append(Hit("x", start, end, ACT * (end - start) - SEGMENT + STRANGE))
    for start, end in figures(words, lexicon):
        found.append(Hit("fill", start, end, ACT * (end - start) - SEGMENT, value="fill"))
    return found


def segment(
    words: Sequence[Word], lexicon: Lexicon, edges: list[list[Edge]], grammar: list[list[Hit]], besides: Sequence[Hit]
) -> tuple[list[Segment], float]:
    """The best segments that cover all words, and what they are worth.

    grammar: readings that no edge changes (`matching.grammar`). besides: those of clauses, and those that only the
    words around them speak for.
    """
    lattice = hits(words, lexicon, edges, grammar)
    for hit in besides:
        lattice[hit.start].append(hit)
    _no_whole_options(words, lattice)
    size = len(words)
    # best[i][tag] = (worth, hit that ends here, tag before it)
    best: list[dict[str, tuple[float, Hit | None, str]]] = [{} for _ in range(size + 1)]
    best[0][""] = (0.0, None, "")
    for i in range(size):
        if not best[i]:
            continue
        here = lattice[i]
        here.append(_leftover(i, words[i], lexicon))
        states = [(tag, reached[0]) for tag, reached in best[i].items()]
        paused = words[i].pause > 0
        all_simple = "numlike" not in best[i]
        for hit in here:
            tag, score = hit.tag, hit.score
            top, led_by = _NEVER, ""
            if not all_simple or tag in _SEEN_APART:
                for before, worth in states:
                    total = worth + score + _follows(before, hit, words[i])
                    if total > top:
                        top, led_by = total, before
            elif paused or (sums := _LED_BY.get(tag)) is None:
                for before, worth in states:
                    total = worth + score
                    if total > top:
                        top, led_by = total, before
            else:
                for before, worth in states:
                    total = worth + score + sums.get(before, 0.0)
                    if total > top:
                        top, led_by = total, before
            reached = best[hit.end]
            known = reached.get(tag)
            if known is None or known[0] < top:
                reached[tag] = (top, hit, led_by)
    tag, (worth, _, _) = max(best[size].items(), key=lambda r: r[1][0] + (-0.6 if r[0] == "numlike" else 0.0))
    chosen: list[Segment] = []
    at = size
    while at > 0:
        _, found, before = best[at][tag]
        assert found is not None
        chosen.append(_segment(found, words, lattice, lexicon))
        at, tag = found.start, before
    chosen.reverse()
    read = Lattice(words, lattice, lexicon, partial(_segment, words=words, lattice=lattice, lexicon=lexicon))
    chosen = sized_apart(kinds_apart(toppings_listed(chosen, read), read), read)
    chosen = _heads_of_choices(_on_what_it_comes(_dishes_in_bowls(_so_made(chosen), lexicon), lexicon), lexicon)
    return _kinds_of_heads(_choices_with_heads(_sides(_brought_together(chosen, lexicon), lexicon)), lexicon), worth


def _no_whole_options(words: Sequence[Word], lattice: list[list[Hit]]) -> None:
    """ "No pita chips" leaves off the chips, where a wrap is called "no pita" and chips are sold as well."""
    for i, here in enumerate(lattice[:-1]):
        if words[i].text in _LEAVES_OFF and not words[i + 1].pause:
            ends = [h.end for h in lattice[i + 1] if h.tag == "opt" and h.score > EXACT * (h.end - h.start)]
            whole = max(ends, default=0)
            here[:] = [h for h in here if h.tag != "opt" or h.end >= whole or h.end - i == 1]


_LEAVES_OFF = frozenset(("no", "without", "sin"))
EXACT = 0.75  # a word, heard as it is spelled, less what a segment costs


def _follows(tag: str, hit: Hit, word: Word) -> float:
    if hit.tag == "numlike" and (tag not in _BEFORE_NUMLIKE and not word.pause):
        no_number = word.text in _SMALL_NUMLIKE or tag == "size"  # "medium height mocha" is no eight
        return -2.0 if no_number else -0.35
    if tag == "numlike" and hit.tag not in ("item", "size"):
        return -0.35 if hit.tag == "opt" else -2.0
    if hit.tag == "part" and hit.end - hit.start == 1 and tag not in _BEFORE_PART:
        return -2.0
    if word.pause:
        return 0.0
    return _AFTER.get((tag, hit.tag), 0.0)


def _leftover(i: int, word: Word, lexicon: Lexicon) -> Hit:
    if word.text in COOKED or is_figure(word):
        return Hit("x", i, i + 1, _UNKNOWN)
    if word.text in ORDINARY or word.number is not None or word.stem in CHOICE_HEADS:
        return Hit("stop", i, i + 1, _ORDINARY)
    if lexicon.knows(word.stem) or is_strange(word, lexicon) or word.stem in RING_WORDS or word.stem in FOODS:
        return Hit("x", i, i + 1, _UNKNOWN)
    return Hit("stop", i, i + 1, _ORDINARY - 0.1)


def _segment(hit: Hit, words: Sequence[Word], lattice: Sequence[Sequence[Hit]], lexicon: Lexicon) -> Segment:
    tag = {"numlike": "num", "onit": "fill", "wish": "order"}.get(hit.tag, hit.tag)
    text = " ".join(w.text for w in words[hit.start : hit.end])
    other = rest = None
    if flip := {"item": "opt", "opt": "item", "size": "item"}.get(hit.tag):
        other = _same_span(lattice[hit.start], hit.end, flip)
    if hit.tag in ("opt", "item") and hit.end - hit.start > 1 and words[hit.start].text in _LEADING:
        rest = _same_span(lattice[hit.start + 1], hit.end, "opt")
    mine, others, the_rest = (candidates_of(h, words, lexicon) if h else () for h in (hit, other, rest))
    return Segment(tag, hit.start, hit.end, hit.value, mine, words[hit.start].pause, text, others, the_rest)


def _same_span(beside: Sequence[Hit], end: int, tag: str) -> Hit | None:
    return next((h for h in beside if h.end == end and h.tag == tag), None)


_LEADING = frozenset(("no", "without", "sin", "zero", "not", "extra"))


def _so_made(segments: list[Segment]) -> list[Segment]:
    """ "Grilled onions", where mushrooms are grilled and onions come raw: neither of them, and not both."""
    out = list(segments)
    for i in range(len(out) - 1, 0, -1):
        first, last = out[i - 1], out[i]
        if first.tag not in ("opt", "item") or first.text not in COOKED or last.pause or last.tag not in ("opt", "x"):
            continue
        groups = {c.ref.partition("/")[0] for c in last.candidates}
        beside = first.candidates[0].ref.partition("/")[0] in groups or last.tag == "x"
        if beside and first.candidates[0].coverage < FULL:
            text = f"{first.text} {last.text}"
            out[i - 1 : i + 1] = [replace(last, tag="x", start=first.start, pause=first.pause, text=text)]
    return out


def _dishes_in_bowls(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "a steak bowl" is a dish where what comes before comes in no bowl; a "bowl of soup" is a size."""
    out = list(segments)
    for i, seg in enumerate(out):
        if seg.tag != "size" or not seg.other or len(seg.value) != 1 or seg.value[0] in SIZE_CLASSES:
            continue
        before, after = out[i - 1] if i else None, out[i + 1] if i + 1 < len(out) else None
        if after is not None and not after.pause and (after.tag == "item" or after.text in ("of", "de")):
            continue
        if before is None or before.tag not in ("item", "opt") or seg.pause:
            continue
        rows = before.candidates if before.tag == "item" else ()
        if not any(find_size(lexicon.sizes.get(c.ref, ()), seg.value) for c in rows[:3]):
            out[i] = replace(seg, tag="item", candidates=seg.other, other=())
    return out


def _on_what_it_comes(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Two egg and cheeses, one on a bagel": what it comes on, where a bagel is sold as well."""
    out = list(segments)
    groups: set[str] = set()
    for i, seg in enumerate(out):
        led = i - 1 if i and out[i - 1].tag == "a" and not seg.pause else i
        on = led > 1 and out[led - 1].text == "on" and out[led - 2].tag == "num" and not out[led].pause
        if on and seg.tag == "item" and seg.other and seg.other[0].coverage > FULL:
            if seg.other[0].ref.partition("/")[0] in groups:
                out[i] = replace(seg, tag="opt", candidates=seg.other, other=seg.candidates)
        elif seg.tag == "item" and (item := lexicon.item(seg.candidates[0].ref)) is not None:
            groups = {g.id for g in item.groups}
    return out


def _heads_of_choices(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Black cherry soda", where another choice of the same is "Cream Soda": the soda is the thing."""
    out = list(segments)
    for i in range(1, len(out)):
        first, last = out[i - 1], out[i]
        if (
            first.tag != "opt"
            or last.tag != "opt"
            or last.pause
            or not last.other
            or last.candidates[0].coverage > FULL
        ):
            continue
        group = first.candidates[0].ref.partition("/")[0]
        same = first.candidates[0].coverage > FULL and last.candidates[0].ref.partition("/")[0] == group
        items = [it for c in last.other[:2] if (it := lexicon.item(c.ref)) is not None]
        if same and any(g.id == group and g.kind == "choice" for it in items for g in it.groups):
            out[i] = replace(last, tag="item", candidates=last.other, other=last.candidates)
    return out


def _brought_together(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "iced vanilla latte": a name with a size or an option in the middle of it, brought together after them."""
    out = list(segments)
    i = 0
    while i < len(out):
        j = i + 1
        while j < len(out) and out[j].tag in ("opt", "size") and not out[j].pause and j - i <= 2:
            j += 1
        first, last = out[i], out[j] if j < len(out) else None
        parted = first.tag == "item" and first.candidates[0].coverage < 0.999 and j > i + 1
        counted = j > i + 1 and (first.tag == "num" or (first.tag == "size" and bool(first.other)))
        if (parted or counted) and last is not None and last.tag == "item" and not last.pause:
            whole = _whole(first, last, lexicon)
            if whole:
                text = f"{first.text} {last.text}"
                item = replace(last, candidates=whole, text=text, other=(), rest=())
                head = replace(out[i + 1], pause=first.pause)
                out[i : j + 1] = [head, *out[i + 2 : j], item]
        i += 1
    return out


def _choices_with_heads(segments: list[Segment]) -> list[Segment]:
    """ "Spinach tortilla" of a wrap that comes in spinach: the word for what is chosen names no tortilla soup."""
    out = list(segments)
    for i in range(len(out) - 1, 0, -1):
        first, last = out[i - 1], out[i]
        if first.tag != "opt" or last.tag not in ("item", "opt") or last.pause or stem(last.text) not in CHOICE_HEADS:
            continue
        if _is_no_cheese(first.text) and stem(last.text) == "chees":
            continue  # "sour cream cheese lettuce": two things on it
        if first.candidates[0].coverage > FULL and last.candidates[0].coverage < PART_OF_A_NAME:
            out[i - 1 : i + 1] = [replace(first, end=last.end, text=f"{first.text} {last.text}")]
    return out


def _is_no_cheese(text: str) -> bool:
    word = stem(text.split()[-1])
    return (word in FOODS or word in RING_WORDS) and word not in _CHEESES


_CHEESES = frozenset(stem(w) for w in (*KINDS["cheese"], "goat", "blue", "mac"))


def _kinds_of_heads(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "chicken sandwich" where no name has both words: the house's sandwich, where chicken is what the house sells;
    else a thing that is not on the menu, and not two things."""
    out = list(segments)
    for i in range(len(out) - 1, 0, -1):
        first, last = out[i - 1], out[i]
        if last.tag != "item" or last.pause or " " in first.text or first.text.endswith("s"):
            continue
        if first.tag not in ("item", "opt"):
            continue
        head, rows = last.candidates[0], first.candidates if first.tag == "item" else first.other
        if (
            not rows
            or rows[0].coverage > PART_OF_A_NAME
            or head.coverage > WHOLE_NAME
            or stem(first.text) not in RING_WORDS
            or (first.other and not _is_no_option_of(first, last, lexicon))
            or _is_chosen_for(rows[0], last, lexicon)
        ):
            continue
        text = f"{first.text} {last.text}"
        kinds = tuple(c for c in last.candidates if _may_be_of(c, stem(first.text), lexicon))
        made = replace(last, start=first.start, pause=first.pause, text=text, candidates=kinds, other=(), rest=())
        if not kinds and first.tag == "opt":
            continue
        out[i - 1 : i + 1] = [made if kinds else replace(made, tag="x")]
    return out


def _is_chosen_for(dish: Candidate, last: Segment, lexicon: Lexicon) -> bool:
    """ "A shrimp basket", of a Sandwich Basket with a Shrimp Sandwich or another: the basket, with that."""
    combos = [c for ref in last.candidates[:3] if (c := lexicon.menu.combo(ref.ref)) is not None]
    return any((main := main_slot(c)) and main.choice(dish.ref) for c in combos)


FULL = 0.9  # of an option's name
PART_OF_A_NAME, WHOLE_NAME = 0.75, 0.999
HOUSE_FOOD = 3  # items named after a food that is what the house sells


def _is_no_option_of(first: Segment, last: Segment, lexicon: Lexicon) -> bool:
    """ "Chicken sandwich", where chicken is sold, and is an option of a bowl and not of the sandwich."""
    options = {c.ref for c in (first.candidates if first.tag == "opt" else first.other)}
    items = [it for c in last.candidates if (it := lexicon.item(c.ref)) is not None]
    of_them = {f"{g.id}/{o.id}" for it in items for g in it.groups for o in g.options}
    combos = any(c.kind == "combo" for c in last.candidates)
    return bool(items or combos) and options.isdisjoint(of_them) and bool(first.other)


def _may_be_of(candidate: Candidate, food: str, lexicon: Lexicon) -> bool:
    """Whether a "Cluck Sandwich" may be the chicken sandwich: many things here are of chicken, and its name tells no
    other food."""
    sold = (lexicon.masks.get(food, 0) & ~lexicon.options).bit_count()
    if sold < HOUSE_FOOD and not (sold and food in MAIN_FOODS and _is_the_only(candidate, lexicon)):
        return False
    thing = lexicon.item(candidate.ref) or lexicon.menu.combo(candidate.ref)
    unsaid = set(content(thing.name.get())[0]) - candidate.stems if thing is not None else set()
    return bool(unsaid) and not any(w in RING_WORDS and w not in _MEALS for w in unsaid)


def _is_the_only(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether there is one thing of its kind: the only sandwich of a house that sells chicken."""
    thing = lexicon.item(candidate.ref) or lexicon.menu.combo(candidate.ref)
    head = candidate.stems if thing is not None else frozenset()
    like = [it.id for it in lexicon.menu.items if head & set(content(it.name.get())[0])]
    return thing is not None and (len(like) == 1 or (candidate.kind == "combo" and len(like) <= 1))


_MEALS = frozenset(stem(w) for w in ("meal", "combo", "deluxe", "basket", "platter", "plate", "box", "dinner", "lunch"))


def _sides(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "A side of salsa", where a side salsa is sold, and salsa is an option of another thing."""
    out = list(segments)
    for i in range(1, len(out)):
        led, seg = out[i - 1], out[i]
        if led.tag == "sideof" and seg.tag == "opt" and not seg.pause and seg.candidates[0].coverage > FULL:
            said = seg.candidates[0].stems
            named = named_by(said | {"sid"}, seg, lexicon) or named_by(said, seg, lexicon, unsaid=_MADE_SO)
            kind = {stem(seg.text.rpartition(" ")[2])}  # "a side of black beans", of a Side of Beans
            named = named or (named_by(frozenset(kind & said | {"sid"}), seg, lexicon) if len(said) > 1 else ())
            out[i] = replace(seg, tag="item", candidates=named, other=seg.candidates) if named else seg
    return out


_MADE_SO = frozenset(map(stem, COOKED))  # "a side of edamame" is the Steamed Edamame


def _whole(first: Segment, last: Segment, lexicon: Lexicon) -> tuple[Candidate, ...]:
    if first.tag == "num":  # "12 bbq wings" of what is sold as "Wings 12pc"
        own: frozenset[str] = frozenset((str(first.value),))
        if own <= last.candidates[0].stems:
            return ()  # "2 dr pepper 2 liter sodas", which are two
    else:
        own = (first.candidates or first.other)[0].stems
    return named_by(own | last.candidates[0].stems, last, lexicon, unsaid=PIECES if first.tag == "num" else frozenset())


def named_by(
    stems: frozenset[str], last: Segment, lexicon: Lexicon, unsaid: frozenset[str] = frozenset()
) -> tuple[Candidate, ...]:
    """The things whose name is those words and no other, but for some that nobody says."""
    mask = -1
    for word in stems:
        mask &= lexicon.masks.get(word, 0)
    found: list[Candidate] = []
    while mask > 0:
        low = mask & -mask
        phrase = lexicon.phrases[low.bit_length() - 1]
        mask ^= low
        if phrase.kind != "option" and set(phrase.words) - stems <= unsaid:
            score = 1.0 + last.candidates[0].score
            found.append(Candidate(score, phrase.kind, phrase.ref, 1.0, last.like, stems))
    return tuple(found)
