"""Which of the things that some words may name is meant here: by fit, then by size, modifiers, draft and moment.

It decides one candidate or says that several are equally meant. It never changes a line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.menu import Combo, Item, Serving
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.vocabulary.foods import MAIN_FOODS
from edge.dialog.vocabulary.lexicon import RING_WORDS, Lexicon
from edge.dialog.vocabulary.sayings import COOKED
from edge.dialog.vocabulary.sizes import Size, class_of, count_size, find_size
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import LEAST_PIECES, MEAL_STEMS, content, head_of
from edge.dialog.vocabulary.words import stem

COMES_SO = 0.15  # for what comes in so many pieces, of what was named in part: more than EQUAL
EQUAL = 0.1  # candidates closer than this are equally meant: ask which
MUST_BE_OF = 0.45  # a candidate this far below the best is no rival even where the context speaks for it


@dataclass(frozen=True, slots=True)
class Context:
    """What was said with the words, and where they fall."""

    sizes: tuple[tuple[str, ...], ...] = ()
    vessel: str = ""
    count: int | None = None
    asked: tuple[Asked, ...] = ()  # modifiers before the item, and those that follow it at once
    in_draft: frozenset[str] = frozenset()  # ids to prefer: "take off the mango"
    must_be: frozenset[str] = frozenset()  # ids to prefer strongly: the answers to what was asked
    slot_items: frozenset[str] = frozenset()  # what an open combo would take
    like_this: Item | Combo | None = None  # what it replaces or repeats


@dataclass(frozen=True, slots=True)
class Choice:
    candidate: Candidate
    thing: Item | Combo
    rivals: tuple[str, ...] = ()  # ids equally meant, this one first; () when there is one
    margin: float = 1.0


def choose(
    candidates: Sequence[Candidate], context: Context, lexicon: Lexicon, serving: Serving | None
) -> Choice | None:
    """The candidate that is meant, with its rivals where the doubt is real. None where none is on the menu."""
    rows: list[tuple[float, Candidate, Item | Combo]] = []
    best = max((c.score for c in candidates), default=0.0)
    for c in candidates:
        if c.score < best - MUST_BE_OF:
            continue
        thing = lexicon.menu.combo(c.ref) if c.kind == "combo" else lexicon.item(c.ref)
        if thing is not None:
            rows.append((c.score + _fit(c, thing, context, lexicon, serving), c, thing))
    if not rows:
        return None
    rows.sort(key=lambda r: -r[0])
    score, candidate, thing = rows[0]
    if len(rows) > 1 and not candidate.stems:  # "a coke or a diet coke": `either_of`
        return Choice(candidate, thing, tuple(dict.fromkeys(t.id for _, _, t in rows)), 0.0)
    name = thing.name.get()
    rivals = [
        t
        for s, c, t in rows[1:]
        if s > score - EQUAL and t.name.get() != name and not _is_main(t, thing, lexicon) and not _is_more(t, thing)
    ]
    if rivals and len(exact := [t for t in (thing, *rivals) if _is_named(t, candidate)]) == 1:
        return Choice(next(c for _, c, t in rows if t is exact[0]), exact[0], (), PACKED)
    if rivals and len(whole := [t for t in (thing, *rivals) if _has_all_of(t, candidate)]) == 1:
        return Choice(next(c for _, c, t in rows if t is whole[0]), whole[0], (), PACKED)
    if rivals and (least := _least_of([thing, *rivals])) is not None:
        return Choice(next(c for _, c, t in rows if t is least), least, (), PACKED)
    if rivals and (usual := _usual_part([thing, *rivals], candidate, lexicon)) is not None:
        candidate = next(c for _, c, t in rows if t is usual)
        return Choice(candidate, usual)
    if rivals and (packed := _just_packed([thing, *rivals], candidate)) is not None:
        return Choice(next(c for _, c, t in rows if t is packed), packed, (), PACKED)
    if rivals and (called := _by_its_shelf([thing, *rivals], candidate, lexicon)) is not None:
        return Choice(next(c for _, c, t in rows if t is called), called, (), PACKED)
    if rivals and (meal := _called_a_meal([thing, *rivals], candidate)) is not None:
        return Choice(next(c for _, c, t in rows if t is meal), meal, (), PACKED)
    if rivals and context.sizes and (house := _of_the_house([thing, *rivals], candidate, lexicon)) is not None:
        return Choice(next(c for _, c, t in rows if t is house), house, (), PACKED)
    if rivals and context.asked and (bare := _just_cheese([thing, *rivals], candidate)) is not None:
        return Choice(next(c for _, c, t in rows if t is bare), bare, (), PACKED)
    if rivals and (own := _by_its_own_words([(t, c) for s, c, t in rows if t is thing or t in rivals])) is not None:
        return Choice(next(c for _, c, t in rows if t is own), own, (), PACKED)
    if rivals and (many := _of_so_many([thing, *rivals], context.asked)) is not None:
        return Choice(next(c for _, c, t in rows if t is many), many, (), PACKED)
    if rivals and (first := _of_its_kind([thing, *rivals], candidate)) is not None:
        return Choice(next(c for _, c, t in rows if t is first), first, (), PACKED)
    if rivals and (bare := _of_no_food([t for _, c, t in rows if c.stems == candidate.stems], candidate)):
        return Choice(next(c for _, c, t in rows if t is bare), bare, (), PACKED)
    if rivals and (plain := _without_cheese([thing, *rivals], candidate)) is not None:
        return Choice(next(c for _, c, t in rows if t is plain), plain, (), PACKED)
    margin = min((score - s for s, _, t in rows[1:] if t.name.get() != name), default=1.0)
    ids = tuple(dict.fromkeys((thing.id, *(t.id for t in rivals)))) if rivals else ()
    return Choice(candidate, thing, ids, margin)


def _is_named(thing: Item | Combo, named: Candidate) -> bool:
    """ "A classic roast beef meal", where a double one holds a classic roast beef: the one of that very name."""
    return len(named.stems) > 1 and any(set(content(n)[0]) == named.stems for n in thing.name.all())


def _has_all_of(thing: Item | Combo, named: Candidate) -> bool:
    """ "Tres leches", of a Tres Leches Cake and a Milk: the one whose name has both words."""
    return len(named.stems) > 1 and any(named.stems <= set(content(n)[0]) for n in thing.name.all())


def _least_of(things: Sequence[Item | Combo]) -> Item | Combo | None:
    """ "A coney", of a Chili Cheese Coney and a Footlong Chili Cheese Coney: the one that the others are and more."""
    return next((t for t in things if all(_is_more(o, t) for o in things if o is not t)), None)


def _usual_part(things: Sequence[Item | Combo], named: Candidate, lexicon: Lexicon) -> Item | None:
    """ "Fries" of a house with seasoned and kimchi fries: those that come with its combos where nothing is said."""
    usual = [t for t in things if isinstance(t, Item) and t.id in lexicon.usual_parts]
    kinds = all(head_of(t.name.get()) in named.stems for t in things)  # "Chips & Salsa" are no kind of chips
    return usual[0] if kinds and len(usual) == 1 and len(things) <= MANY_KINDS else None


def _just_packed(things: Sequence[Item | Combo], named: Candidate) -> Item | None:
    """ "A water", where there are bottled water and coconut water: the one whose name adds only how it comes."""
    rest = [set(content(t.name.get())[0]) - named.stems for t in things]
    if any(w in _SERVED or w.isdecimal() for words in rest for w in words):
        return None  # a can, or two liters?
    plain = [t for t, words in zip(things, rest, strict=True) if isinstance(t, Item) and words <= _PACKED]
    return plain[0] if len(plain) == 1 else None


def _by_its_own_words(rows: Sequence[tuple[Item | Combo, Candidate]]) -> Item | Combo | None:
    """ "Chips", of the Chips Bag and the French Fries, that some call so: the one that has the word on the menu."""
    thing, named = rows[0]
    own = named.coverage > FULLY and any(named.stems <= set(content(n)[0]) for n in thing.name.all())
    others = [t for t, _ in rows[1:] if any(named.stems & set(content(n)[0]) for n in (*t.name.all(), *t.aliases))]
    return thing if own and not others else None


def _of_the_house(things: Sequence[Item | Combo], named: Candidate, lexicon: Lexicon) -> Item | None:
    """ "A large pepperoni", of a Pepperoni Pizza and a Pepperoni Calzone in a house of pizzas: the pizza."""
    fits = [t for t in things if isinstance(t, Item) and _unsaid(t, named) == {head_of(t.name.get())}]
    if len(fits) < len(things):
        return None
    many = sorted(((lexicon.heads.get(head_of(t.name.get()), 0), t.id, t) for t in fits), reverse=True)
    (most, _, first), (next_most, _, _) = many[0], many[1]
    return first if most >= HOUSE and most >= TWICE * next_most else None


HOUSE, TWICE = 5, 2  # things of one head from here on, and so many times those of the next: what the house sells


def _called_a_meal(things: Sequence[Item | Combo], named: Candidate) -> Combo | None:
    """ "A reuben meal", of a Deli Meal and a Half & Cup that may have one: the one that is called a meal."""
    said = named.stems & MEAL_STEMS
    combos = [t for t in things if isinstance(t, Combo)]
    called = [t for t in combos if any(said & set(content(n)[0]) for n in (*t.name.all(), *t.aliases))]
    return called[0] if len(combos) == len(things) and len(called) == 1 else None


def _just_cheese(things: Sequence[Item | Combo], named: Candidate) -> Item | None:
    """ "A pizza with sausage", of a Cheese Pizza and a Veggie Pizza: what a pizza is before something is put on it."""
    plain = [t for t in things if isinstance(t, Item) and _unsaid(t, named) == {"chees"}]
    return plain[0] if len(plain) == 1 and named.stems == {"pizza"} else None


FULLY = 0.99  # of a name


def _of_so_many(things: Sequence[Item | Combo], asked: Sequence[Asked]) -> Item | None:
    """ "A plate with ribs", of a One Meat Plate and a Two Meat Plate: the one of as many as were named."""
    items = [t for t in things if isinstance(t, Item)]
    names = [frozenset(content(t.name.get())[0]) for t in items]
    numbers = [{w for w in name if w.isdecimal()} for name in names]
    alike = len({name - number for name, number in zip(names, numbers, strict=True)}) == 1
    if len(items) < len(things) or not alike or any(len(number) != 1 for number in numbers):
        return None
    needed = next((g for g in items[0].groups if g.kind == "choice" and g.min), None)
    found = [f for a in asked if (f := find_option(items[0], a)) is not None]
    named = sum(f.group is needed for f in found)
    return next((t for t, number in zip(items, numbers, strict=True) if number == {str(named)}), None)


def _of_its_kind(things: Sequence[Item | Combo], named: Candidate) -> Item | None:
    """ "Tacos", of a Street Taco and a Taco Salad: the one that is a taco. "A croissant", of a butter and an almond
    one: that of butter, of which every croissant is."""
    items = [t for t in things if isinstance(t, Item)]
    if len(named.stems) > 1 or len(items) < len(things):
        return None
    so = [t for t in items if head_of(t.name.get()) in named.stems]
    plain = [t for t in so if _unsaid(t, named) <= _MADE_OF.get(next(iter(named.stems)), frozenset())]
    return so[0] if len(so) == 1 else plain[0] if len(plain) == 1 else None


_MADE_OF = {stem(thing): frozenset(map(stem, words_of(of))) for thing, of in (("croissant", "butter plain"),)}


def _of_no_food(things: Sequence[Item | Combo], named: Candidate) -> Item | None:
    """ "Lo mein", of Lo Mein Noodles, a Chicken Lo Mein and a Beef Lo Mein: who wants the meat says so."""
    plain = [t for t in things if isinstance(t, Item) and _unsaid(t, named) <= _DISHES]
    others = [t for t in things if all(t is not p for p in plain)]
    return plain[0] if len(plain) == 1 and all(_unsaid(t, named) & MAIN_FOODS for t in others) else None


_DISHES = frozenset(stem(w) for w in words_of("noodle noodles pasta rice dish entree order"))


def _without_cheese(things: Sequence[Item | Combo], named: Candidate) -> Item | None:
    """ "A single burger", of a Single Buttered Burger and a Single Cheeseburger: who wants cheese says so."""
    if "burger" not in named.stems or "chees" in named.stems:
        return None
    plain = [t for t in things if isinstance(t, Item) and _unsaid(t, named) <= _HOW_MADE]
    if len(plain) == 1 and all("chees" in _unsaid(t, named) for t in things if t is not plain[0]):
        return plain[0]
    classic = [t for t in things if isinstance(t, Item) and _unsaid(t, named) <= _CLASSIC]
    # "A hamburger", where none is called so: no house burger. "A burger" may be any of them.
    return classic[0] if len(classic) == 1 and named.like < FULLY else None


def _by_its_shelf(things: Sequence[Item | Combo], named: Candidate, lexicon: Lexicon) -> Item | None:
    """ "A large cheese", of a Cheese Pizza and a Philly Cheesesteak: only the shelf's word is unsaid."""
    named_so = {w for t in things for w in content(t.name.get())[0]}
    told = (named.stems & named_so) - lexicon.shelf_words  # "turkey subs"
    if len(named.stems) > 1 and (len(told) != 1 or told <= _COOKED or any(_is_served_hot(t, named) for t in things)):
        return None
    fits = [t for t in things if isinstance(t, Item) and _unsaid(t, named) <= lexicon.shelf_words]
    if not fits and all(_is_of_its_own(t, named) for t in things if not _is_cooked(t, named, lexicon)):
        # "turkey" is the Roasted Turkey Sub, and no Turkey Bacon Club, no Cali Turkey
        fits = [t for t in things if isinstance(t, Item) and _is_cooked(t, named, lexicon)]
    return fits[0] if len(fits) == 1 and _unsaid(fits[0], named) else None


def _is_cooked(thing: Item | Combo, named: Candidate, lexicon: Lexicon) -> bool:
    """Whether the name adds only how it is made, and the word of its shelf."""
    return isinstance(thing, Item) and _unsaid(thing, named) <= lexicon.shelf_words | _COOKED


def _is_served_hot(thing: Item | Combo, named: Candidate) -> bool:
    """A hot tea is no plainer than an iced one."""
    return not _unsaid(thing, named).isdisjoint(("hot", "cold", "iced", "ice"))


def _is_of_its_own(thing: Item | Combo, named: Candidate) -> bool:
    """Whether it is of another food as well, or of that food by a name of its own ("Cali Turkey")."""
    return bool(_unsaid(thing, named) & RING_WORDS - _COOKED) or head_of(thing.name.get()) in named.stems


def _unsaid(thing: Item | Combo, named: Candidate) -> set[str]:
    return set(content(thing.name.get())[0]) - named.stems


_HOW_MADE = frozenset(
    stem(w)
    for w in words_of(
        "buttered butter grilled broiled charbroiled chargrilled smash smashed griddled pressed fresh famous"
    )
)
_CLASSIC = frozenset(stem(w) for w in words_of("classic original plain regular traditional"))
_TASTES = frozenset(("sweet", "sour", "dulce"))  # "tea", of a sweet and an unsweet one: which?
_COOKED = frozenset(stem(w) for w in (*COOKED, *words_of("roast oven mild hot")) if w not in _TASTES)
_PACKED = frozenset(stem(w) for w in words_of("bottled bottle btl btld plain regular"))
_SERVED = frozenset(stem(w) for w in words_of("can canned cup glass fountain tap pitcher liter ounce pint"))
PACKED = 0.1  # the margin it has, whatever the others are
MANY_KINDS = 6  # things of one name: what is meant is asked, whatever comes with a combo


def _is_more(one: Item | Combo, other: Item | Combo) -> bool:
    """Whether one is the other and something more: who says "burger" means no "Cheese Burger", where both are there."""
    return set(content(other.name.get())[0]) < set(content(one.name.get())[0])


def _is_main(one: Item | Combo, other: Item | Combo, lexicon: Lexicon) -> bool:
    """An item and the combo around it are no rivals: who wants the combo says so."""
    item, combo = (one, other) if isinstance(one, Item) else (other, one)
    return (
        isinstance(item, Item)
        and isinstance(combo, Combo)
        and any(c == combo.id for c, _ in lexicon.combos_with.get(item.id, ()))
    )


def _fit(c: Candidate, thing: Item | Combo, context: Context, lexicon: Lexicon, serving: Serving | None) -> float:
    fit = 0.0
    sizes = lexicon.sizes.get(thing.id, ())
    family = lexicon.families.get(thing.id, ())
    for said in _together(context.sizes, family):
        in_name = class_of([w for n in thing.name.all() for w in content(n)[0]])
        if family:
            fit += 0.3 if find_size(family, said) == thing.id else -0.3
        elif in_name is not None and class_of(said) is not None and len(sizes) < 2:
            fit += 0.3 if in_name == class_of(said) else -0.3
        elif len(sizes) > 1:
            fit += 0.12 if find_size(sizes, said) else -0.3
        else:
            fit -= 0.2
    if context.vessel and family and find_size(family, (context.vessel,)) == thing.id:
        fit += 0.3
    if context.vessel and len(sizes) > 1 and find_size(sizes, (context.vessel,)):
        fit += 0.06
    if context.count and context.count > 1 and count_size(sizes, context.count):
        fit += COMES_SO if context.count >= LEAST_PIECES and c.coverage < FULLY else 0.04
    if context.count and comes_in(thing, context.count, lexicon):
        fit += 0.3
    if context.asked:
        fit += sum(0.06 if _takes(thing, a, lexicon) else _not_taken(a, lexicon) for a in context.asked[:4])
    if thing.id in context.must_be:
        fit += 0.6
    if thing.id in context.in_draft:
        fit += 0.25
    if thing.id in context.slot_items:
        fit += 0.22
    if context.like_this is not None and thing.id != context.like_this.id:
        its = {w for n in context.like_this.name.all() for w in content(n)[0]}
        names = [set(content(n)[0]) for n in thing.name.all()]
        if any(c.stems <= name and name - c.stems and name - c.stems <= its for name in names):
            fit += 0.25
        if isinstance(thing, Item) and isinstance(context.like_this, Item) and thing.category:
            fit += 0.05 if thing.category == context.like_this.category else 0.0
    if serving is not None and not serving.can_have(thing):
        fit -= 0.08
    if isinstance(thing, Combo) and not c.fills and c.coverage < 0.99:
        fit -= 0.05
    return fit


def _not_taken(asked: Asked, lexicon: Lexicon) -> float:
    """What it tells against a thing that it may not be so: "an unsweet tea" is the one that comes sweet and unsweet."""
    named = {c.ref.partition("/")[0] for c in asked.candidates if c.coverage > FULLY}
    chosen = {g.id for g in lexicon.menu.groups if g.kind == "choice" and g.min > 0}
    return -CANNOT_BE_SO if named and named <= chosen and not asked.qualifier else -CANNOT_HAVE


CANNOT_HAVE, CANNOT_BE_SO = 0.08, 0.4  # the second: more than how much of a name was said tells


def comes_in(thing: Item | Combo, count: int, lexicon: Lexicon) -> bool:
    """Whether so many pieces are this item of several that are sold by the piece: "Hushpuppies 6ct" and "12ct"."""
    family = lexicon.families.get(thing.id, ())
    fits = [s.id for s in family if count in s.numbers and count >= LEAST_PIECES]
    return fits == [thing.id]


def _together(said: tuple[tuple[str, ...], ...], family: Sequence[Size]) -> tuple[tuple[str, ...], ...]:
    """Sizes one by one, but for items that are sizes of one thing: their size is all that was said."""
    joined = tuple(w for one in said for w in one)
    return (joined,) if family and joined else said


def _takes(thing: Item | Combo, asked: Asked, lexicon: Lexicon) -> bool:
    if isinstance(thing, Item):
        return find_option(thing, asked) is not None
    return any(
        find_option(item, asked) is not None
        for slot in thing.slots
        for choice in slot.choices[:3]
        if (item := lexicon.item(choice.item)) is not None
    )
