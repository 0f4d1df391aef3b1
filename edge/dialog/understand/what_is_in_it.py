"""Things that are sold in what holds them, and are named by what is in it: "a bottle of sprite" is the bottled soda in
that flavor, "a 2 liter of coke" the big one, "two cups of ranch" two cups of sauce, "mustard and chili oil cups" one of
each.

It decides that such words name what holds it, with its choice. A thing of its own that is sold in it ("a bottle of
water"), and a cup or a bowl that is only a size, are left as they are.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Item, Option
from edge.dialog.understand.looking import BULK
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import IS_IT, content
from edge.dialog.vocabulary.words import COMMA, stem

FULL = 0.9  # of an option's name
_OF = frozenset(("of", "de"))
_HOLDS = {
    stem(word): frozenset(stem(w) for w in words_of(named))
    for word, named in (
        ("bottle", "bottle bottled"),
        ("botella", "bottle bottled botella"),
        ("can", "can canned"),
        ("lata", "can canned lata"),
        *((w, w) for w in words_of("cup tub packet carton ramekin jar bag pouch container")),
    )
}
# What a thing that is only what holds another is called besides.
_WHAT_IT_HOLDS = IS_IT | {stem(w) for w in words_of("sauce dip dipping dressing soda pop chips side extra condiment")}
_BEGINS = frozenset(("order", "fill", "say", "repair", "num", "a", "add"))


def named_by_what_is_in_them(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """The segments, in which what holds a thing is the thing, and what is in it its choice."""
    out = list(segments)
    i = 0
    while i < len(out):
        after = _held_by_name(out, i, lexicon) or _held(out, i, lexicon) or _held_before(out, i, lexicon)
        if after is not None:
            out = after
        i += 1
    return out


def _held_by_name(segments: Sequence[Segment], i: int, lexicon: Lexicon) -> list[Segment] | None:
    """ "A 2 liter of coke"."""
    thing, of, at = segments[i], segments[i + 1] if i + 1 < len(segments) else None, i + 2
    item = lexicon.item(thing.candidates[0].ref) if thing.tag == "item" and thing.candidates else None
    if item is None or of is None or of.text not in _OF or of.pause or at >= len(segments):
        return None
    at += segments[at].tag in ("a", "the") and at + 1 < len(segments)
    if segments[at].pause or not _in_it(item, segments[at]):
        return None
    return [*segments[: i + 1], _as_choice(segments[at], item), *segments[at + 1 :]]


def _held(segments: Sequence[Segment], i: int, lexicon: Lexicon) -> list[Segment] | None:
    """ "A bottle of sprite"."""
    holds, named = segments[i], segments[i + 1] if i + 1 < len(segments) else None
    if holds.tag != "vessel" or named is None or named.pause or not holds.text.endswith(tuple(f" {of}" for of in _OF)):
        return None
    item = _what_holds(str(holds.value), named, segments[:i], lexicon)
    after = segments[i + 2] if i + 2 < len(segments) else None
    if item is None or (after is not None and after.tag == "item" and not after.pause):
        return None  # "a bag of barbecue chips"
    return [*segments[:i], _as_thing(holds, item), _as_choice(named, item), *segments[i + 2 :]]


def _held_before(segments: Sequence[Segment], i: int, lexicon: Lexicon) -> list[Segment] | None:
    """ "A ginger ale bottle", "hot mustard and chili oil cups"."""
    named, after = segments[i], segments[i + 1] if i + 1 < len(segments) else None
    words = named.text.split()
    if named.tag not in ("opt", "item") or not named.candidates:
        return None
    if len(words) > 1 and stem(words[-1]) in _HOLDS:
        held, end = replace(named, text=" ".join(words[:-1]), end=named.end - 1), i + 1
        last, thing = words[-1], replace(named, start=named.end - 1, text=words[-1])
    elif after is not None and not after.pause and len(after.text.split()) == 1 and stem(after.text) in _HOLDS:
        held, end, last, thing = named, i + 2, after.text, after
    else:
        return None
    item = _what_holds(stem(last), held, segments[:i], lexicon)
    if item is None:
        return None
    first = _listed_before(segments, i, item) if last.endswith("s") else i
    put: list[Segment] = []
    for n in range(first, i, 2):  # the words that join them stand for the thing itself
        put += [_as_choice(segments[n], item), replace(_as_thing(segments[n + 1], item), text=last, pause=0)]
    kept = _as_choice(held, item)
    put += [replace(kept, pause=COMMA) if put else kept, replace(_as_thing(thing, item), pause=0)]
    return [*segments[:first], *put, *segments[end:]]


def _listed_before(segments: Sequence[Segment], i: int, item: Item) -> int:
    """Where the list of what is in each begins: "mustard and chili oil cups"; what is on another dish is none of it."""
    first = i
    while first > 1 and segments[first - 1].tag == "and" and not segments[first].pause:
        if not _in_it(item, segments[first - 2]):
            break
        first -= 2
    led = segments[first - 1] if first else None
    begins = led is None or bool(segments[first].pause) or led.tag in _BEGINS
    return first if begins else i


def _what_holds(vessel: str, named: Segment, before: Sequence[Segment], lexicon: Lexicon) -> Item | None:
    """The one thing that is such a vessel, and has that as its choice; of several what a meal named before comes with,
    else the one that is no large one."""
    if any(c.coverage > FULL and _is_sold_so(c.ref, vessel, lexicon) for c in (*named.candidates, *named.other)):
        return None
    called = _HOLDS.get(vessel, frozenset())
    items = [item for item in lexicon.menu.items if _in_it(item, named)]
    if _hangs_on_what_has_it(before, named, lexicon):
        return None
    fits = [item for item in items if _is_vessel(item, called)]
    combos = [c for s in before if s.tag == "item" and (c := lexicon.menu.combo(s.candidates[0].ref)) is not None]
    parts = {choice.item for c in combos[-1:] for s in c.slots for choice in s.choices}
    of_it = [it for it in items if it.id in parts and any(called & set(content(n)[0]) for n in it.aliases)]
    small = [item for item in fits if BULK.isdisjoint(content(item.name.get())[0])]
    best = of_it or (fits if len(fits) == 1 else small)
    return best[0] if len(best) == 1 else None


def _hangs_on_what_has_it(before: Sequence[Segment], named: Segment, lexicon: Lexicon) -> bool:
    """ "Wings with a cup of ranch", where wings come with a dip: that one."""
    led = next((n for n in range(len(before) - 1, -1, -1) if before[n].tag not in ("a", "num")), -1)
    if led < 0 or before[led].tag != "with":
        return False
    last = next((s for s in reversed(before[:led]) if s.tag == "item"), None)
    item = lexicon.item(last.candidates[0].ref) if last is not None else None
    rows = named.candidates if named.tag == "opt" else named.other
    chosen = {g.id for g in item.groups if g.kind == "choice"} if item is not None else set()
    return any(c.ref.partition("/")[0] in chosen for c in rows if c.coverage > FULL)


def _is_sold_so(ref: str, vessel: str, lexicon: Lexicon) -> bool:
    """ "A bottle of water", which is called so."""
    item = lexicon.item(ref)
    return item is not None and any(_HOLDS.get(vessel, frozenset()) & set(content(n)[0]) for n in item.name.all())


def _is_vessel(item: Item, called: frozenset[str]) -> bool:
    own = [set(content(name)[0]) for name in item.name.all()]
    besides = [set(content(name)[0]) for name in item.aliases]
    return any(called & name for name in own) or any(
        called & name and name - called <= _WHAT_IT_HOLDS for name in besides
    )


def _in_it(item: Item, named: Segment) -> tuple[Candidate, ...]:
    """What the words name of the choice that the thing must have, where it comes with none."""
    rows = named.candidates if named.tag == "opt" else named.other if named.tag == "item" else ()
    owed = [g for g in item.groups if g.kind == "choice" and g.min > 0 and not any(map(item.includes, _ids(g.options)))]
    ids = {f"{g.id}/{ref}" for g in owed for ref in _ids(g.options)}
    return tuple(c for c in rows if c.ref in ids and c.coverage > FULL)


def _ids(options: Sequence[Option]) -> list[str]:
    return [option.id for option in options]


def _as_thing(seg: Segment, item: Item) -> Segment:
    named = Candidate(1.0, "item", item.id, 1.0, 1.0, frozenset())
    return replace(seg, tag="item", value=None, candidates=(named,), other=(), rest=())


def _as_choice(named: Segment, item: Item) -> Segment:
    return replace(named, tag="opt", value=None, candidates=_in_it(item, named), other=(), rest=())
