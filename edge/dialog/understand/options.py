"""Modifiers: what "no onions", "ranch", "extra cheese", "plain" and "only ketchup" mean on a given item.

It decides which option of the item the words name, and the modifier it becomes. It never looks for the item.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from domain.menu import Item, ModifierGroup, Qualifier
from domain.order import Mod
from edge.dialog.understand.matching import Candidate
from edge.dialog.vocabulary.foods import KINDS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import MADE_OF, content
from edge.dialog.vocabulary.words import split, stem

# How a thing is made and not what it is: "a fried egg" is no fried onions, and "grilled" alone no grilled mushrooms.
HOW_MADE = frozenset(stem(w) for w in words_of("fried grilled crispy crunchy toasted roasted baked smoked frito asado"))
KIND_LIKE = 0.59  # a candidate less like its words than this is a kind of what was said
SAME = 0.03  # and closer than this they fit alike
FULL = 0.9  # of a score: a name said in full has more
NEAR = 0.12  # two options closer than this are equally meant


@dataclass(frozen=True, slots=True)
class Asked:
    """A modifier as said: the qualifier ("" = only mentioned), what it may name, and how many."""

    qualifier: str
    candidates: tuple[Candidate, ...]
    text: str
    count: int = 1
    counted: bool = False
    like: float = 1.0
    led: bool = False  # the qualifier stands right before it, and not before another one in the list
    more: bool = False  # "one more ranch": beside what there is of it
    found: "dict[str, Found | None]" = field(init=False, default_factory=dict, compare=False, repr=False)  # by item


@dataclass(frozen=True, slots=True)
class Found:
    mod: Mod
    group: ModifierGroup
    score: float
    rivals: tuple[str, ...] = ()  # other options that the words name as well
    unsaid: bool = False  # only what kind of thing it is was said: which one is to be asked


def find_option(item: Item, asked: Asked) -> Found | None:
    """What the words name on this item; None where it has no such option. Remembered while the turn is read."""
    known = asked.found
    if item.id not in known:
        known[item.id] = _looked_for(item, asked) if item.groups else None
    return known[item.id]


def _looked_for(item: Item, asked: Asked) -> Found | None:
    groups = {g.id: g for g in item.groups}
    rows: list[tuple[float, ModifierGroup, str]] = []
    for c in asked.candidates:
        group_id, _, option_id = c.ref.partition("/")
        if group_id in groups and groups[group_id].kind == "adjust" and c.coverage < 1 and c.stems <= HOW_MADE:
            continue
        if group_id in groups and not (asked.qualifier in _LESS and _is_extra(groups[group_id], option_id)):
            if c.like < KIND_LIKE and groups[group_id].kind == "choice":
                continue  # "cheese" where one is chosen: which?
            rows.append(
                (c.score + _leaning(item, groups[group_id], option_id, asked.qualifier), groups[group_id], option_id)
            )
    rows = _without_halves(rows, asked)
    if not rows:
        return None
    rows.sort(key=lambda r: -r[0])
    near = len(rows) > 1 and rows[1][0] > rows[0][0] - SAME
    if near and not _is_in_name(rows[0], asked) and _is_in_name(rows[1], asked):
        rows[0], rows[1] = rows[1], rows[0]  # "onion": the white onion before the scallions, also called green onions
    own = _by_its_own_name(rows, asked)
    own = own if own is not None else _by_its_own_word(rows, asked)
    if own is not None and not (asked.qualifier == "extra" and _is_on(item, rows[0]) and not _is_on(item, rows[own])):
        rows.insert(0, rows.pop(own))  # but "extra cheese" is more of the one that is on it
    rows.insert(0, rows.pop(_as_it_is_made(item, rows, asked)))
    score, group, option_id = rows[0]
    if (
        asked.qualifier == "extra"
        and len(own_extra := [r for r in rows if _is_extra(r[1], r[2])]) == 1
        and rows[0][0] < FULL
    ):
        score, group, option_id = own_extra[0]  # "double cheese", of a sub with a cheese to choose and an Extra Cheese
        rows = own_extra
    if (usual := _usual_kind(rows, asked)) is not None:
        score, group, option_id = usual
        rows = [usual]
    if (kind := _just_the_kind(item, rows[0], asked)) is not None:
        return kind
    if group.kind == "choice" and asked.led and asked.qualifier == "no" and (none := _none_of(group, option_id)):
        return Found(Mod("pick", none), group, score)
    if group.kind == "choice" and asked.led and asked.qualifier in _LEVELS:
        level = _level(group, option_id, asked.qualifier)
        if level is None:
            return None  # "light sugar" of what comes by percents
        if level == option_id and (item.includes(option_id) or (asked.count > 1 and group.max == 1)):
            return None  # "extra ranch" of what comes with ranch, as it may come with another: how much, is to be asked
        option_id = level
    rivals = tuple(dict.fromkeys(o for s, g, o in rows[1:] if s > score - NEAR and o != option_id and g.id == group.id))
    inherited = asked.qualifier == "no" and not asked.led  # "no whipped cream, oat milk": a choice is not left out
    unheard = not asked.led and asked.qualifier in ("light", "extra") and asked.qualifier not in group.qualifiers
    said = "" if unheard or (inherited and group.kind == "choice") else asked.qualifier  # "light ice, hazelnut"
    qualifier = _qualifier(said, group)
    if qualifier is None:
        return None
    count = min(max(1, asked.count), 99) if asked.counted or qualifier in ("add", "pick") else 1
    return Found(Mod(qualifier, option_id, count), group, score, rivals)


_Rows = list[tuple[float, ModifierGroup, str]]


def _as_it_is_made(item: Item, rows: _Rows, asked: Asked) -> int:
    """ "On the regular bun": words that all the buns have in their names are of the one that it is made with."""
    said = {c.ref.rpartition("/")[2]: c for c in asked.candidates}
    _, group, first = rows[0]
    if group.kind != "choice" or first not in said or said[first].coverage >= 1:
        return 0
    for n, (_, other, option_id) in enumerate(rows):
        alike = option_id in said and said[option_id].stems == said[first].stems
        if other is group and alike and item.includes(option_id):
            return n
    return 0


def _just_the_kind(item: Item, row: tuple[float, ModifierGroup, str], asked: Asked) -> Found | None:
    """ "Ham and cheese", of a sub that comes with American and has a cheese to choose: what it comes with, and no
    cheese sauce, for it is its group that is called so. Which one, where it comes without."""
    score, group, first = row
    if group.kind != "choice" or group.max != 1 or asked.qualifier not in _WISHED:
        return None
    named = next((c for c in asked.candidates if c.ref == f"{group.id}/{first}"), None)
    kind = {w for n in group.name.all() for w in content(n)[0]}
    said = set(content(asked.text)[0])
    if named is None or named.coverage > MOSTLY or not said or not said <= kind:
        return None
    some = [o.id for o in group.options if not is_none_option(o.name.all())]
    own = [o for o in some if item.includes(o)]
    return Found(Mod("pick", own[0] if own else first), group, score, () if own else tuple(some), unsaid=not own)


MOSTLY = 0.75  # of an option's name: "a cone", of a Regular Cone, is that one
_WISHED = frozenset(("", "add", "with"))


def _without_halves(rows: _Rows, asked: Asked) -> _Rows:
    """ "With sausage", of an Italian Sausage and a "Sausage on half": nobody said half."""
    if len(rows) == 1 or any(not HALF.isdisjoint(c.stems) for c in asked.candidates):
        return rows
    whole = [r for r in rows if (o := r[1].option(r[2])) is None or HALF.isdisjoint(content(o.name.get())[0])]
    return whole or rows


HALF = frozenset(stem(w) for w in words_of("half mitad medio media"))


def _is_on(item: Item, row: tuple[float, ModifierGroup, str]) -> bool:
    return item.includes(row[2]) is True


def _by_its_own_name(rows: Sequence[tuple[float, ModifierGroup, str]], asked: Asked) -> int | None:
    """ "Lettuce", where a Lettuce Wrap is called so by the way: the one whose name it is."""
    if len(rows) < 2:
        return None  # it is that one in any case
    said = set(content(asked.text)[0])
    near = [n for n, r in enumerate(rows[:MOST_ROWS]) if r[0] > rows[0][0] - NEAR]
    own = [n for n in near if any(set(content(name)[0]) == said for name in _names(rows[n]))]
    return own[0] if own and own[0] else None


def _names(row: tuple[float, ModifierGroup, str]) -> tuple[str, ...]:
    return next((tuple(o.name.all()) for o in row[1].options if o.id == row[2]), ())


def _by_its_own_word(rows: Sequence[tuple[float, ModifierGroup, str]], asked: Asked) -> int | None:
    """ "Cheese", where there is Shredded Cheese and Queso: the one that is called so, before what means the same."""
    if len(rows) < 2:
        return None
    said = stem(asked.text.split()[-1]) if asked.text else ""
    own = [[w for n in _names(row) for w in content(n)[0]] for row in rows[:MOST_ROWS]]
    if not own or said in own[0] or sum(said in words for words in own) != 1:
        return None
    ends = [n for n, words in enumerate(own) if words and words[-1] == said and rows[n][1].kind == "adjust"]
    return ends[0] if len(ends) == 1 and rows[0][1].kind == "adjust" else None


MOST_ROWS = 8  # options that the words may name, the best first
_LEVELS = {
    "light": frozenset(("less", "light", "lite", "easy", "low", "little", "menos", "poco")),
    "extra": frozenset(("extra", "more", "double", "heavy", "mas", "doble")),
}


def _none_of(group: ModifierGroup, option_id: str) -> str | None:
    """ "Hold the ice" where it is chosen as "No Ice", "without sugar" where that is 0%; None where none is."""
    names = {o.id: [[w.stem for w in split(n).words] for n in o.name.all()] for o in group.options}
    said = {stem for name in names[option_id] for stem in name}
    fits = [o for o, own in names.items() if o != option_id and any(_leaves_out(name, said) for name in own)]
    return fits[0] if len(fits) == 1 else None


def _leaves_out(name: Sequence[str], said: set[str]) -> bool:
    """Whether a name says that it is without that; a bun without gluten ("pan sin gluten") is a bun all the same."""
    at = next((n for n, stem in enumerate(name) if stem in _NOTHING), None)
    if at is None or not (set(name) - _NOTHING) & said:
        return False
    return at + 1 == len(name) or name[at + 1] in said


_NOTHING = frozenset(("no", "without", "sin", "0", "zero", "non"))


def _level(group: ModifierGroup, option_id: str, qualifier: str) -> str | None:
    """ "Light ice" where it is chosen as "Less Ice": the level that was said; what was named where there are no levels;
    None where its levels are called otherwise."""
    words = {o.id: {w.text for n in o.name.all() for w in split(n).words} for o in group.options}
    of = {w for w in words[option_id] if sum(w in own for own in words.values()) > 1}
    fits = [o for o, own in words.items() if own & _LEVELS[qualifier] and own & of]
    if len(fits) == 1:
        return fits[0]
    return None if of & {"percent"} else option_id


def _is_in_name(row: tuple[float, ModifierGroup, str], asked: Asked) -> bool:
    """Whether what was said is in the option's own name, and not only in an alias."""
    said = next((c.stems for c in asked.candidates if c.ref == f"{row[1].id}/{row[2]}"), frozenset())
    return any(said <= set(content(n)[0]) for o in row[1].options if o.id == row[2] for n in o.name.all())


def _usual_kind(
    rows: Sequence[tuple[float, ModifierGroup, str]], asked: Asked
) -> tuple[float, ModifierGroup, str] | None:
    """ "Add cheese" where several are had: the American, as any grill would; None where the words name one."""
    near = [r for r in rows if r[0] > rows[0][0] - NEAR]
    named = any(c.coverage > 0.99 and c.like > KIND_LIKE for c in asked.candidates)
    if len(near) < 2 or named or asked.qualifier in _LESS or near[0][1].kind == "choice":
        return None
    said = set(content(asked.text)[0])
    told = {w for of, words in _USUAL.items() if of in said for w in words} or set(_USUAL["chees"])
    usual = [r for r in near if any(set(content(n)[0]) & told for n in _names(r)[:1])]
    return usual[0] if len(usual) == 1 else None


# What is put on where only the kind is said: American cheese, as any grill would.
_USUAL = {"chees": ("american", "americano"), "mustard": ("yellow",), "onion": ("raw",), "pepper": ("green",)}
_LESS = frozenset(("no", "light", "side", "instead"))


def _is_extra(group: ModifierGroup, option_id: str) -> bool:
    """An option that is itself "Extra Cheese": less of the cheese is not less of that."""
    return any(
        o.id == option_id and o.name.get().lower().startswith(("extra ", "add ", "double ")) for o in group.options
    )


def _leaning(item: Item, group: ModifierGroup, option_id: str, qualifier: str) -> float:
    """Between options that fit alike: what is on the item can be left out, what is not can be added."""
    included = item.includes(option_id)
    if qualifier == "add" and group.kind == "adjust" and not included:
        return 0.05  # "add veggies", where they can be had in place of the meat as well
    if included is None or group.kind == "choice":
        return 0.04 if group.kind == "choice" and qualifier == "" else 0.0
    if qualifier in ("no", "light", "extra", "side", "instead"):
        return 0.6 if included else 0.0
    return 0.1 if included and qualifier == "" else 0.0


def _qualifier(said: str, group: ModifierGroup) -> Qualifier | None:
    if group.kind == "choice" or group.qualifiers == ("pick",):
        return "pick" if said not in ("no", "instead") else None
    match said:
        case "instead":
            return "no"
        case "extra" | "side" if said not in group.qualifiers and "add" in group.qualifiers:
            return "add"  # "extra cream" where cream is only added
        case "light" | "extra" | "side" if said not in group.qualifiers:
            return None  # cream that cannot be light: said as not understood, and the item stays
        case "no" | "light" | "extra" | "side":
            return said
        case _:
            return "add"


def settle(mods: dict[str, Mod], found: Found) -> None:
    """Puts a modifier on: the last word about an option wins; a single choice replaces the one before."""
    mod, group = found.mod, found.group
    if mod.qualifier == "pick" and group.max == 1:
        for option in group.options:
            mods.pop(option.id, None)
    elif mod.qualifier == "pick":
        nothing = [o.id for o in group.options if is_none_option(o.name.all())]
        for option_id in nothing if mod.option not in nothing else [o.id for o in group.options]:
            mods.pop(option_id, None)
    mods[mod.option] = mod


def is_none_option(names: Iterable[str]) -> bool:
    """Whether an option says "none of these" ("No dip", "Sin salsa")."""
    return any((first := n.lower().split()) and first[0] in ("no", "none", "without", "sin", "ninguno") for n in names)


def none_option(group: ModifierGroup) -> str | None:
    return next((o.id for o in group.options if is_none_option(o.name.all())), None)


def plain(item: Item) -> dict[str, Mod] | None:
    """ "Plain": without the toppings and sauces that are on it, but for what its name promises. None: not known."""
    if item.included is None:
        return None
    return _without(item, keep=())


def only(item: Item, kept: Sequence[Found]) -> dict[str, Mod]:
    """ "Only ketchup": `no` for every other included option of the same groups, `add` for what was not on it."""
    mods = _without(item, keep=[f.mod.option for f in kept], groups={f.group.id for f in kept})
    for f in kept:
        if item.includes(f.mod.option) is not True:
            mods[f.mod.option] = Mod("add", f.mod.option, f.mod.count)
    return mods


def _without(item: Item, keep: Sequence[str], groups: set[str] | None = None) -> dict[str, Mod]:
    name = {w for n in item.name.all() for w in content(n)[0]}
    mods: dict[str, Mod] = {}
    for group in item.groups:
        if group.kind != "adjust" or "no" not in group.qualifiers:
            continue
        if len(group.options) < MANY and group.id not in (groups or ()):
            continue  # "plain fries" are still salted, a "plain coke" still has ice
        for option in group.options:
            if option.id not in (item.included or ()) or option.id in keep:
                continue
            if _promised(option.name.all(), name) or (name & _CHEESE_DISHES and _is_base(option.name.all())):
                continue  # the cheese of a cheeseburger is what it is, not what is on it
            mods[option.id] = Mod("no", option.id)
    return mods


MANY = 2  # options of a group that is what is on a thing, and not the ice in it


def _promised(names: Iterable[str], title: set[str]) -> bool:
    """Whether a name promises an option: "Bacon Burger" its bacon; a "Spicy Sandwich" promises no spicy mayo."""
    said = [set(content(n)[0]) for n in names]
    return any(words <= title or bool(words & title & _CHEESE) for words in said)


def _is_base(names: Iterable[str]) -> bool:
    """ "A plain pizza" has its cheese and its sauce."""
    return any(set(content(n)[0]) & (_CHEESE | _CHEESES | {"sauc", "marinara"}) for n in names)


_CHEESE_DISHES = frozenset(("pizza", "calzon", "quesadilla", "stromboly", "lasagna"))
_CHEESES = frozenset(stem(w) for w in KINDS["cheese"])
_CHEESE = frozenset(("chees", "queso"))


def implied(item: Item, stems: frozenset[str]) -> list[Found]:
    """Choices that the words for the item made already: "sweet tea" for an iced tea that comes sweet or not."""
    name = {w for n in item.name.all() for w in content(n)[0]}
    found: list[Found] = []
    for group in item.groups:
        if group.kind != "choice":
            continue
        for option in group.options:
            for text in (*option.name.all(), *option.aliases):
                words = content(text)[0]
                if words and stems.issuperset(words) and not name.issuperset(words):
                    found.append(Found(Mod("pick", option.id), group, 1.0))
                    break
            if found and found[-1].group is group:
                break
        if group.min > 0 and not (found and found[-1].group is group) and (own := _told_by_a_word(group, stems - name)):
            found.append(Found(Mod("pick", own), group, 1.0))
    return found


def _told_by_a_word(group: ModifierGroup, said: frozenset[str] | set[str]) -> str:
    """ "A turkey sandwich", where what is in it comes as Roasted Turkey: the one choice with the word in its name."""
    if not MADE_OF & {w for n in group.name.all() for w in content(n)[0]}:
        return ""  # "ham and cheese" is on no herb and cheese bread
    having = {w: [o.id for o in group.options if w in content(o.name.get())[0]] for w in said}
    told = {ids[0] for ids in having.values() if len(ids) == 1}
    return told.pop() if len(told) == 1 else ""
