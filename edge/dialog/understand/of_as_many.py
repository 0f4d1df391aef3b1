"""Meals that are named by what is on them, and those that differ only in how much that is: "an orange chicken plate",
of a One Entree Plate and a Two Entree Plate, is the one of one; "a plate with two entrees" and "a plate with orange
chicken and pepper steak" are the one of two.

It decides which meal it is, and which of its parts the dish in front of it fills. What is called by its number stays
that, whatever is named behind it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.menu import Combo
from edge.dialog.understand.choose import Choice
from edge.dialog.understand.lines import fill
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.numbers import NUMBERS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import MEAL_STEMS, content, main_slot
from edge.dialog.vocabulary.words import STOP, stem

Kin = dict[int, Combo]  # combos that differ only in how many dishes are on them, by how many those are

NEARLY = 0.12  # names that fit so nearly as well are meant as much
_ANY_DISH = frozenset(map(stem, words_of("item entree main meat dish choice protein thing selection")))
_EACH = frozenset(("both", "all", "each"))


def kin_of(combo: Combo, lexicon: Lexicon) -> Kin:
    """The meals whose names are the same but for the number in them; none where it has no such kin."""
    own, number = _numbered(combo)
    if not number:
        return {}
    kin = {n: c for c in lexicon.menu.combos for rest, n in (_numbered(c),) if n and rest == own}
    return kin if len(kin) > 1 else {}


def _numbered(combo: Combo) -> tuple[tuple[str, ...], int]:
    words = content(combo.name.get())[0]
    numbers = [int(w) for w in words if w.isdecimal()]
    return tuple(w for w in words if not w.isdecimal()), numbers[0] if len(numbers) == 1 else 0


# ---- before the turn is read


def by_what_is_on_them(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """The segments, in which each meal that is told by its dish, or by how many there are, is one name."""
    if not any(_meals(seg, lexicon) for seg in segments):
        return list(segments)
    named = _led_by_two(_so_many_before(_led_by_its_dish(segments, lexicon), lexicon), lexicon)
    return _both_so(_with_so_many(named, lexicon), lexicon)


def _meals(seg: Segment, lexicon: Lexicon) -> list[Combo]:
    """The meals that a name may be."""
    if seg.tag != "item" or not seg.candidates:
        return []
    best = seg.candidates[0].score
    found = (lexicon.menu.combo(c.ref) for c in seg.candidates if c.kind == "combo" and c.score > best - NEARLY)
    return [combo for combo in found if combo is not None]


def _led_by_its_dish(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Meatball sub combo", of a Sub Combo and a Meatball Parm Sub: the combo, with that sub."""
    out = list(segments)
    for i in range(len(out) - 1, 0, -1):
        dish, meal = out[i - 1], out[i]
        rows = dish.candidates if dish.tag == "item" else dish.other if dish.tag == "opt" else ()
        called_so = bool(MEAL_STEMS & {stem(w) for w in meal.text.split()})  # and no "number three"
        meals = _meals(meal, lexicon) if rows and rows[0].kind == "item" and called_so and not meal.pause else []
        filled = list(_filled(rows, meal, meals))
        if filled and not any(c.fills for c in meal.candidates):
            text = f"{dish.text} {meal.text}"
            named = replace(meal, start=dish.start, pause=dish.pause, text=text, candidates=tuple(filled))
            out[i - 1 : i + 1] = [replace(named, other=(), rest=())]
    return out


def _filled(rows: Sequence[Candidate], meal: Segment, meals: Sequence[Combo]) -> Iterator[Candidate]:
    for combo in meals:
        main = main_slot(combo)
        if main is None or len(main.choices) < len("ab"):
            continue
        fits = _the_dish(rows, {c.item for c in main.choices})
        if fits is not None:
            named = next(c for c in meal.candidates if c.kind == "combo" and c.ref == combo.id)
            stems = named.stems | fits.stems
            yield named._replace(
                coverage=1.0, stems=stems, like=min(named.like, fits.like), fills=((main.id, fits.ref),)
            )


def _the_dish(rows: Sequence[Candidate], mains: set[str]) -> Candidate | None:
    """The one dish of them that the words name."""
    near = [c for c in rows if c.ref in mains and c.score > rows[0].score - NEARLY]
    return near[0] if len(near) == 1 or (near and near[0].ref == rows[0].ref and near[0].coverage > FULL) else None


FULL = 0.99  # of a name


def _led_by_two(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "An orange chicken and beef broccoli plate": the plate of two, with both."""
    out = list(segments)
    for i in range(len(out) - 1, 1, -1):
        if i >= len(out):
            continue  # what follows became a part of a name
        dish, joint, meal = out[i - 2 : i + 1]
        kin = next((k for c in _meals(meal, lexicon) if (k := kin_of(c, lexicon))), {})
        if not kin or dish.tag != "item" or joint.tag != "and" or joint.pause or meal.pause:
            continue
        combo = kin.get(len("ab"))
        slots = [s for s in combo.slots if (main := main_slot(combo)) and s.choices == main.choices] if combo else []
        filled = next((c for c in meal.candidates if len(c.fills) == 1), None)
        first = _the_dish(dish.candidates, {c.item for c in slots[0].choices}) if len(slots) == len("ab") else None
        if combo is None or filled is None or first is None or any(s.isdecimal() for s in filled.stems):
            continue
        fills = ((slots[0].id, first.ref), (slots[1].id, filled.fills[0][1]))
        named = filled._replace(ref=combo.id, fills=fills, stems=filled.stems | first.stems)
        text = f"{dish.text} {joint.text} {meal.text}"
        out[i - 2 : i + 1] = [replace(meal, start=dish.start, pause=dish.pause, text=text, candidates=(named,))]
    return out


def _so_many_before(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "A two item plate", and "two plates", which are two of them and no Two Entree Plate."""
    out = list(segments)
    for i in range(len(out) - 1, -1, -1):
        if i >= len(out):
            continue
        meal = out[i]
        kin = next((k for c in _meals(meal, lexicon) if (k := kin_of(c, lexicon))), {})
        if not kin:
            continue
        number, noun = (out[i - 2], out[i - 1]) if i > 1 else (None, None)
        first, *rest = meal.text.split()
        counts = [seg for seg in (_number_of(first, meal),) if seg is not None and len(rest) == 1]
        if counts and rest[0].endswith("s") and not any(c.coverage > FULL for c in meal.candidates[:1]):
            word = frozenset((stem(rest[0]),))
            all_kin = tuple(meal.candidates[0]._replace(kind="combo", ref=c.id, stems=word) for c in kin.values())
            named = replace(meal, start=meal.start + 1, pause=0, text=rest[0], candidates=all_kin, other=())
            out[i : i + 1] = [counts[0], named]
        elif number is not None and noun is not None and number.tag == "num" and not (meal.pause or noun.pause):
            which = kin.get(number.value) if _names_a_dish(noun, kin) else None
            if which is not None:
                text = f"{number.text} {noun.text} {meal.text}"
                whole = _as_named(meal, which, number.value)
                out[i - 2 : i + 1] = [replace(whole, start=number.start, pause=number.pause, text=text)]
    return out


def _number_of(text: str, seg: Segment) -> Segment | None:
    value = NUMBERS.get(text, int(text) if text.isdecimal() else None)
    if value is None:
        return None
    return replace(seg, tag="num", value=value, end=seg.start + 1, text=text, candidates=(), other=(), rest=())


def _names_a_dish(seg: Segment, kin: Kin) -> bool:
    names = {w for combo in kin.values() for w in content(combo.name.get())[0]} - MEAL_STEMS
    return seg.tag in ("x", "stop", "fill", "opt", "item") and stem(seg.text) in names | _ANY_DISH


def _as_named(meal: Segment, combo: Combo, number: int) -> Segment:
    named = meal.candidates[0]._replace(kind="combo", ref=combo.id, coverage=1.0, stems=frozenset((str(number),)))
    return replace(meal, candidates=(named,), other=(), rest=())


def _with_so_many(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "A plate with two entrees": the one of two."""
    out = list(segments)
    for i in range(len(out) - 4, -1, -1):
        if i + 4 > len(out):
            continue
        meal, led, number, noun = out[i : i + 4]
        kin = next((k for c in _meals(meal, lexicon) if (k := kin_of(c, lexicon))), {})
        if not kin or led.tag != "with" or number.tag != "num" or any(s.pause for s in (led, number, noun)):
            continue
        if _names_a_dish(noun, kin) and (which := kin.get(number.value)) is not None:
            fills = next((c.fills for c in meal.candidates if c.ref == which.id), ())
            named = _as_named(meal, which, number.value)
            out[i : i + 4] = [replace(named, candidates=(named.candidates[0]._replace(fills=fills),))]
    return out


def _both_so(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Two plates, both one entree": two of those."""
    out = list(segments)
    for i in range(len(out) - 4, 0, -1):
        if i + 4 > len(out):
            continue
        meal, each, number, noun = out[i : i + 4]
        kin = next((k for c in _meals(meal, lexicon) if (k := kin_of(c, lexicon))), {})
        if not kin or out[i - 1].tag != "num" or each.tag not in _EACH or number.tag != "num":
            continue
        if not (number.pause or noun.pause) and _names_a_dish(noun, kin) and number.value in kin:
            out[i : i + 4] = [_as_named(meal, kin[number.value], number.value)]
    return out


# ---- while it is read


def of_as_many(st: State, np: Nominal, choice: Choice) -> Choice:
    """The meal of as many dishes as are named with it, where no number of them was said."""
    said, ids = choice.candidate, choice.rivals or (choice.thing.id,)
    combos = [c for ref in ids if (c := st.lexicon.menu.combo(ref)) is not None]
    kin = next((k for c in combos if (k := kin_of(c, st.lexicon))), {})
    if not kin or any(s.isdecimal() for s in said.stems) or any(c not in kin.values() for c in combos):
        return choice
    which = kin.get(_dishes_named(st, kin[max(kin)], len(said.fills), np.num or 1))
    if which is None or (which is choice.thing and not choice.rivals):
        return choice
    return replace(choice, candidate=said._replace(ref=which.id, kind="combo"), thing=which, rivals=())


def _dishes_named(st: State, most: Combo, named: int, meals: int) -> int:
    """How many dishes one meal has by what is named with it; 0 where that does not tell."""
    main = main_slot(most)
    dishes = {c.item for c in main.choices} if main is not None else set()
    others = {c.item for s in most.slots for c in s.choices} - dishes
    told: list[int] = [1] * named
    counts: int | None = None
    for n, seg in enumerate(st.segments[st.at :], st.at):
        rows = [c for c in seg.candidates if c.score > seg.candidates[0].score - NEARLY] if seg.tag == "item" else []
        if seg.pause >= STOP or seg.tag in _ENDS or (rows and rows[0].kind == "combo"):
            break
        led = next((s.tag for s in reversed(st.segments[:n]) if s.tag != "the"), "")
        if seg.tag == "num":
            counts = int(seg.value)
        elif rows and led == "on":
            continue  # "no onions in the beef"
        elif seg.tag == "a" and (seg.pause or st.segments[n - 1].pause):
            break  # "... and rice, and an orange chicken": beside it
        elif seg.tag == "times" and told:
            told[-1] = int(seg.value)
        elif rows and any(c.ref in dishes for c in rows):
            told.append(counts or 1)
            counts = None
        elif rows and not any(c.ref in others for c in rows):
            break
    total = sum(told)
    if meals == 1 or total <= 1:
        return total
    return 1 if total == meals and counts_each(st, meals) else 0


_ENDS = frozenset(("order", "say", "repair", "make", "remove", "other"))


def counts_each(st: State, meals: int) -> bool:
    """ "Two plates, one with ..., and one with ...": told one by one."""
    counted = [int(s.value) for s in st.segments[st.at :] if s.tag == "num" and isinstance(s.value, int)]
    return sum(counted) == meals


def twice(st: State, count: int) -> bool:
    """ "A two entree plate, orange chicken twice": both of its entrees, and no two plates."""
    meal = st.focus
    if meal is None or meal.combo is None or not meal.filled or meal not in st.placed:
        return False
    slot = meal.combo.slot(st.focus_slot or meal.filled[-1])
    alike = [s for s in meal.combo.slots if slot is not None and s.choices == slot.choices and s.id not in meal.filled]
    if slot is None or len(alike) + 1 != count:
        return False
    _fill_all(meal, [s.id for s in alike], slot.id)
    return True


def _fill_all(meal: Work, slots: Sequence[str], like: str) -> None:
    for slot in slots:
        fill(meal, slot, meal.slots[like].item, None)
