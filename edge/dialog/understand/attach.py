"""Where modifiers and sizes go: to the nearest line, or part of a combo, that can take them.

It decides the line and puts the modifier on it. It never makes a line.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice, pairwise

from domain.menu import Combo, Item
from domain.order import Mod
from edge.dialog.meaning import Ambiguity
from edge.dialog.understand.options import KIND_LIKE, Asked, Found, find_option, implied, only, plain, settle
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Part, Work
from edge.dialog.vocabulary.sizes import class_of, count_size, find_size
from edge.dialog.vocabulary.titles import LEAST_PIECES, content

MOST_NEAR = 8  # lines back that a modifier may belong to
Place = tuple[Work, str, Part, Found]


def takers(st: State, asked: Asked, works: Iterable[Work] | None = None) -> Place | None:
    """The line and part that take a modifier: what is spoken of first, then backwards."""
    earlier = False
    for work in works if works is not None else _near(st):
        if work.thing is None:
            return None  # what was not understood keeps its modifiers
        if earlier and not _surely(asked):
            return None  # "coffees with cream" puts no whipped cream on what was said before
        earlier = earlier or (works is None and work is st.focus and work in st.placed)
        parts = list(work.parts(st.lexicon))
        if work is st.focus and st.focus_slot:
            parts.sort(key=lambda p: p[0] != st.focus_slot)
        found = [(slot, part, f) for slot, part in parts if (f := find_option(part.item, asked)) is not None]
        if asked.qualifier in ("no", "light", "extra", "side"):
            on_it = [r for r in found if r[1].item.includes(r[2].mod.option)]
            found = on_it or found
        none_of_it = bool(found) and works is None and not any(_comes_off(part, f) for _, part, f in found)
        if none_of_it and (other := _that_has_it(st, work, asked)) is not None:
            return other
        if found:
            slot, part, f = found[0]
            return work, slot, part, f if st.repair or st.mode == "make" else second_of_its_kind(part, asked, f)
    return None


def _comes_off(part: Part, found: Found) -> bool:
    """Whether there is any of it on the part that could go; what is put on is no matter of this."""
    if found.mod.qualifier != "no":
        return True
    there = part.mods.get(found.mod.option)
    return there.qualifier != "no" if there is not None else part.item.includes(found.mod.option) is not False


def _that_has_it(st: State, spoken_of: Work, asked: Asked) -> Place | None:
    """ "Skip the bacon", where the line spoken of last has none: the last one that has. Not where something was named
    or ordered in this turn: then it is said of that."""
    if spoken_of.origin is None or spoken_of is st.pointed or st.placed or st.split_root is not None:
        return None
    if any(seg.tag == "ofthem" for seg in st.segments):
        return None  # "one of them with no pickles", of which one has none already
    for work in islice(st.recent(), MOST_NEAR):
        for slot, part in work.parts(st.lexicon) if work is not spoken_of else ():
            found = find_option(part.item, asked)
            if found is not None and _has_on_it(part, found):
                return work, slot, part, found
    return None


def _has_on_it(part: Part, found: Found) -> bool:
    there = part.mods.get(found.mod.option)
    return there.qualifier != "no" if there is not None else part.item.includes(found.mod.option) is True


def second_of_its_kind(part: Part, asked: Asked, found: Found) -> Found:
    """ "Slaw and beans" of a plate with two sides: the second one, where the choice of the first is made."""
    if found.group.kind != "choice" or found.group.max != 1 or not any(o.id in part.mods for o in found.group.options):
        return found
    taken = {g.id for g in part.item.groups if g.kind == "choice" and any(o.id in part.mods for o in g.options)}
    free = tuple(c for c in asked.candidates if c.ref.partition("/")[0] not in taken)
    other = find_option(part.item, replace(asked, candidates=free)) if free else None
    as_well = other is not None and other.score > found.score - AS_WELL
    return other if other is not None and as_well else found


AS_WELL = 0.2  # how much worse the words may fit the second choice: its options are called the same


def _surely(asked: Asked) -> bool:
    return (
        not asked.candidates or asked.candidates[0].coverage > EARLIER_NAMED or asked.candidates[0].like < EARLIER_NAMED
    )


EARLIER_NAMED = 0.7  # of an option's name, to be said of a line before the one spoken of


def _near(st: State) -> list[Work]:
    near = [st.focus] if st.focus is not None and not st.focus.removed else []
    if st.expecting.line and st.focus is None:
        near += [w for w in st.alive() if w.origin is not None and w.origin.id == st.expecting.line]
    known = {id(w) for w in near}
    for work in (
        *islice((w for w in reversed(st.placed) if not w.removed), MOST_NEAR),
        *islice(st.recent(), MOST_NEAR),
    ):
        if id(work) not in known:
            known.add(id(work))
            near.append(work)
    return near


def put(st: State, place: Place, *, more: bool = False) -> None:
    work, slot, part, found = place
    if slot and slot not in work.slots:
        work.slots[slot] = part  # a default that is spoken of becomes part of the line
    if found.rivals and (part.item.included is None or found.mod.qualifier == "add" or found.unsaid):
        which = tuple(dict.fromkeys((found.mod.option, *found.rivals)))
        st.ambiguities.append(Ambiguity(found.mod.option, "option", which))
        st.doubt(0.8)
    if st.repair or st.mode == "make" or (not more and _is_another_choice(st, place)):
        _give_way(part, found)
    there = part.mods.get(found.mod.option)
    if (
        found.mod.qualifier == "no"
        and there is not None
        and there.qualifier in ("add", "extra")
        and not _is_on(part, found)
    ):
        del part.mods[found.mod.option]  # "no sugar" after it was added
        return
    settle(part.mods, _of_its_pieces(st, work, found))
    st.last_asked.append((part, found.mod.option))


def _of_its_pieces(st: State, work: Work, found: Found) -> Found:
    """ "20 wings, 10 hot and 10 mild", of what may have two sauces: so many pieces with either, and no ten sauces."""
    mod, group = found.mod, found.group
    if mod.qualifier != "pick" or mod.count < LEAST_PIECES or mod.count <= group.max_per_option:
        return found
    pieces = {
        n for s in st.lexicon.sizes.get(work.thing.id if work.thing else "", ()) if s.id == work.size for n in s.numbers
    }
    pieces |= {work.size_counted} if work.size_counted else set()
    counted = (
        int(n.value) for n, seg in pairwise(st.segments) if n.tag == "num" and seg.tag == "opt" and not seg.pause
    )
    all_of_them = bool(pieces) and sum(counted) in pieces  # "12 wings, 6 hot": and the others?
    return replace(found, mod=replace(mod, count=1)) if all_of_them else found


def _is_on(part: Part, found: Found) -> bool:
    return part.item.includes(found.mod.option) is True


def _is_another_choice(st: State, place: Place) -> bool:
    """ "Six nuggets with ranch, the same but barbecue": of the copy it takes the place of what was chosen before."""
    work, _, part, found = place
    chosen = found.mod.qualifier == "pick" and found.group.kind == "choice"
    return chosen and work is st.copied and all(p is not part for p, _ in st.last_asked)


def _give_way(part: Part, found: Found) -> None:
    """What is said in place of another choice, or of another option by nearly the same name, takes it away."""
    group = found.group
    mine = {w for o in group.options if o.id == found.mod.option for w in content(o.name.get())[0]}
    for option in group.options:
        there = part.mods.get(option.id)
        if there is None or option.id == found.mod.option:
            continue
        if there.qualifier == "pick" or (there.qualifier == "add" and mine & set(content(option.name.get())[0])):
            del part.mods[option.id]


def attach(st: State, asked: Asked, works: list[Work] | None = None) -> bool:
    """Puts one modifier where it belongs; on all of `works` where they are given."""
    if works and len(works) > 1:
        done = [attach(st, asked, [w]) for w in works]
        return any(done)
    place = takers(st, asked, works)
    not_on_it = place is None or (asked.qualifier == "no" and not _has_on_it(place[2], place[3]))
    if not_on_it and _picked_off(st, asked, works):
        return True  # "the nuggets, two barbecue, no ranch", where a burger beside them may have ranch on it
    if place is None:
        return False
    if _chosen_otherwise(place, asked):
        return True
    put(st, _beside_it(place) if asked.more else place, more=asked.qualifier in ("add", "extra"))
    st.doubt(0.5 + 0.5 * asked.like)
    return True


def _chosen_otherwise(place: Place, asked: Asked) -> bool:
    """ "Vinaigrette on the salad, not ranch": one is chosen, and what it is not takes nothing away."""
    _, _, part, found = place
    if asked.qualifier != "no" or found.mod.qualifier != "pick":
        return False
    named = find_option(part.item, replace(asked, qualifier=""))
    held = {o.id for o in found.group.options if o.id in part.mods}
    return named is not None and named.group is found.group and bool(held) and named.mod.option not in held


def _beside_it(place: Place) -> Place:
    """ "One more ranch", of two that were chosen: three."""
    work, slot, part, found = place
    there = part.mods.get(found.mod.option)
    if there is None or found.group.max == 1 or there.qualifier != found.mod.qualifier or not _counts(found.mod):
        return place
    return work, slot, part, replace(found, mod=replace(found.mod, count=there.count + found.mod.count))


def _counts(mod: Mod) -> bool:
    return mod.qualifier in ("pick", "add")


def _picked_off(st: State, asked: Asked, works: list[Work] | None) -> bool:
    """ "Honey mustard, not ranch", where several may be chosen: the ranch goes, and the others stay."""
    if asked.qualifier != "no":
        return False
    for work in works if works is not None else _near(st):
        for _, part in work.parts(st.lexicon):
            found = find_option(part.item, replace(asked, qualifier=""))
            if found is None or found.group.kind != "choice" or found.mod.option not in part.mods:
                continue
            chosen = [o.id for o in found.group.options if o.id in part.mods]
            if len(chosen) > found.group.min:
                del part.mods[found.mod.option]
                return True
    return False


def flush(st: State, works: list[Work] | None = None) -> None:
    """Puts all waiting modifiers where they belong; what nothing takes is said as not understood."""
    group, st.group = st.group, []
    if st.focus is not None and st.focus.thing is None and not works and not st.targets:
        st.only = None
        return  # said of what was not understood
    works = works or (st.targets or None)
    told = bool(group)
    if st.only is not None:
        kept, st.only = st.only, None
        group = [a for a in group if a not in kept]
        if kept and not put_only(st, kept, works):
            group = [*group, *kept]
    if group:
        st.last_asked = []
    group = _counted(group)
    mended = bool(st.repair) and told
    picked: dict[tuple[int, str], str] = {}
    for asked in group:
        _one_of_two(st, asked, works, picked)
        if not attach(st, asked, works) and asked.qualifier != "instead":
            st.miss(f"{asked.qualifier} {asked.text}".strip())
            st.doubt(0.9)
    st.repair = (
        "" if mended else st.repair
    )  # "no toast, I mean a muffin, and a waffle": the waffle is in no one's place


def _one_of_two(st: State, asked: Asked, works: list[Work] | None, picked: dict[tuple[int, str], str]) -> None:
    """ "brisket and sausage" where one meat is chosen: which of them is to be asked, and not the last one taken."""
    place = takers(st, asked, works) if not st.repair and st.mode != "make" else None
    if place is None or place[3].mod.qualifier != "pick" or place[3].group.max != 1:
        return
    key, option = (id(place[2].mods), place[3].group.id), place[3].mod.option
    first = picked.setdefault(key, option)
    if first != option:
        st.ambiguities.append(Ambiguity(asked.text, "option", (first, option)))
        st.doubt(0.7)


def _counted(group: list[Asked]) -> list[Asked]:
    """ "ranch, ranch and barbecue": said twice is two of it."""
    out: list[Asked] = []
    for asked in group:
        twin = next((a for a in out if a.qualifier == asked.qualifier == "" and a.text == asked.text), None)
        if twin is None:
            out.append(asked)
        else:
            out[out.index(twin)] = replace(twin, count=twin.count + asked.count, counted=True)
    return out


def _kept_one(item: Item, asked: Asked) -> Found | None:
    """What "just the mayo" names: the spicy mayo, where that is the one on it."""
    found = find_option(item, asked)
    there = find_option(item, replace(asked, qualifier="light"))
    if found is None or there is None or there.group is not found.group or not item.includes(there.mod.option):
        return found
    return replace(found, mod=replace(found.mod, option=there.mod.option))


BODY = frozenset(("meat", "patty", "carne", "beef", "bun", "pan", "bread", "the", "just", "burger"))  # always there


def _is_kind(asked: Asked, found: Found) -> bool:
    """Whether the words name kinds of something in full, and this choice only in part: "just cheese" is no herb and
    cheese bread."""
    mine = next((c for c in asked.candidates if c.ref.rpartition("/")[2] == found.mod.option), None)
    kinds = any(c.coverage > EARLIER_NAMED and c.like < KIND_LIKE for c in asked.candidates)
    return mine is not None and mine.coverage < EARLIER_NAMED and kinds


def put_only(st: State, kept: list[Asked], works: list[Work] | None) -> bool:
    place = takers(st, kept[0], works)
    if place is None:
        return False
    work, slot, part, _ = place
    body = [a for a in kept if set(a.text.split()) <= BODY]
    kept = [a for a in kept if a not in body] or kept
    found = [f for a in kept if (f := _kept_one(part.item, a)) is not None]
    found = [f for f in found if not (f.group.kind == "choice" and any(_is_kind(a, f) for a in kept))]
    for n, f in enumerate(found):
        if f.group.kind == "choice":  # "on wheat, lettuce and mayo only": the bread is no topping that is left alone
            if all(before.group is not f.group for before in found[:n]):
                _give_way(part, f)  # "the same but only ranch": no barbecue with it
            settle(part.mods, f)
    chosen = [f for f in found if f.group.kind == "choice"]
    found = [f for f in found if f.group.kind != "choice"]
    if chosen and not found and not body:
        return True  # "with strawberry and vanilla only", "just garlic", of what is chosen: the toppings stay
    if not found:
        return put_plain(st, [work]) or True
    if work is st.copied:  # "another one with just cream": what was added to the first is not on this one
        groups = {f.group.id for f in found}
        added = {o.id for g in part.item.groups if g.id in groups for o in g.options if not part.item.includes(o.id)}
        for option_id in added:
            part.mods.pop(option_id, None)
    part.mods.update(only(part.item, found))
    for f in found:
        if part.item.includes(f.mod.option):
            part.mods.pop(f.mod.option, None)
    if slot:
        work.slots[slot] = part
    return True


def put_plain(st: State, works: list[Work] | None = None) -> bool:
    """ "Plain" on the line spoken of: a choice called plain, or nothing on it."""
    for work in works or ([st.focus] if st.focus is not None else []):
        for slot, part in work.parts(st.lexicon):
            if work is st.focus and st.focus_slot not in ("", slot):
                continue  # "..., and the coffee black": nothing of the sandwich
            without = plain(part.item)
            if without:
                part.mods.update(without)
                if slot:
                    work.slots[slot] = part
                return True
    return False


def put_implied(st: State, part: Part, stems: frozenset[str]) -> None:
    for found in implied(part.item, stems):
        settle(part.mods, found)


# ---- sizes


def set_size(st: State, work: Work, said: tuple[str, ...], slot: str = "") -> bool:
    """Gives a line its said size; a sized part of a combo sizes the combo. False where it has no such size."""
    if work.thing is None:
        return True
    if isinstance(work.thing, Combo):
        return _set_combo_size(st, work, work.thing, said, slot)
    sizes = st.lexicon.sizes.get(work.thing.id, ())
    found = find_size(sizes, said)
    if found is None:
        return _renamed(st, work, said)
    work.size, work.size_said = found, True
    return True


def _set_combo_size(st: State, work: Work, combo: Combo, said: tuple[str, ...], slot: str) -> bool:
    found: str | None = None
    part = work.slots.get(slot) if slot else None
    chosen = combo.slot(slot) if slot else None
    if part is not None and chosen is not None and (choice := chosen.choice(part.item.id)) is not None:
        variation = find_size(st.lexicon.sizes.get(part.item.id, ()), said)
        fits = [size for size, v in choice.by_size.items() if v == variation and combo.size(size)]
        found = fits[0] if len(fits) == 1 else None
        if fits and work.size in fits:
            return True
    found = found or find_size(st.lexicon.sizes.get(combo.id, ()), said)
    if found is None:
        return len(combo.sizes) == 1
    if slot and work.size_said and work.size != found and not st.repair and st.mode != "make":
        st.doubt(0.8)  # "a medium number one with a large coke": the combo's own size stands
        return True
    work.size, work.size_said = found, True
    return True


def _renamed(st: State, work: Work, said: tuple[str, ...]) -> bool:
    """A till may sell sizes as items ("Small Fries", "Large Fries"): the sibling with the other size's name."""
    item = work.item
    sizes = st.lexicon.sizes.get(work.thing.id, ()) if work.thing else ()
    family = st.lexicon.families.get(item.id, ()) if item is not None else ()
    other_size = st.lexicon.item(find_size(family, said) or "") if family else None
    if other_size is not None:
        becomes(work, other_size)
        work.size_said = True
        return True
    wanted = class_of(said)
    if item is None or wanted is None:
        return False
    words = content(item.name.get())[0]
    rest = [w for w in words if class_of([w]) is None]
    if len(rest) < len(words):
        for other in st.lexicon.menu.items:
            its = content(other.name.get())[0]
            if sorted(w for w in its if class_of([w]) is None) == sorted(rest) and class_of(its) == wanted:
                becomes(work, other)
                work.size_said = True
                return True
    return len(sizes) <= 1 and _shrug(st)


def becomes(work: Work, other: Item) -> None:
    """The line is of another item, with what was on it as far as that can be had."""
    if work.thing is not other:
        work.thing, work.size = other, None
        work.part = Part(other, {o: m for o, m in (work.part.mods if work.part else {}).items() if other.option(o)})


def _shrug(st: State) -> bool:
    """A size of something that comes in one: taken as it comes, and a little less sure."""
    st.doubt(0.85)
    return True


def size_by_count(st: State, work: Work, count: int) -> bool:
    found = count_size(st.lexicon.sizes.get(work.thing.id, ()), count) if work.thing else None
    if found is None:
        return False
    work.size, work.size_said = found, True
    return True


def has_sizes(st: State, thing: Item | Combo | None) -> bool:
    return thing is not None and len(st.lexicon.sizes.get(thing.id, ())) > 1


def takes_size(st: State, thing: Item | Combo | None, said: tuple[str, ...]) -> bool:
    """Whether a thing comes in the size that was said. Remembered: a turn of many numbers asks it of the whole menu."""
    if thing is None:
        return False
    known = st.lexicon.sized.get((thing.id, said))
    if known is None:
        if len(st.lexicon.sized) > MOST_REMEMBERED:
            st.lexicon.sized.clear()
        sizes = st.lexicon.sizes.get(thing.id, ())
        family = st.lexicon.families.get(thing.id)
        known = bool(family) and find_size(family or (), said) is not None
        known = st.lexicon.sized[thing.id, said] = known or find_size(sizes, said) is not None
    return known


MOST_REMEMBERED = 20_000  # things and sizes: on the largest menus some sizes of each
