"""Combos: which slot a drink or side fills, for how many of them, and what "make it a meal" makes.

It decides whether a mention belongs to a combo or stands for itself. A sized part of an unsized combo sizes the combo:
"a number one with a large coke" is a large number one, for a large drink comes in no other.
"""

from collections.abc import Sequence

from domain.menu import Combo, Item, Slot
from edge.dialog.understand.attach import put_implied
from edge.dialog.understand.choose import Choice, Context, choose
from edge.dialog.understand.implied import plain_one
from edge.dialog.understand.lines import fill, finish, split
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.of_which import goes_in
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.titles import MEAL_STEMS, content, main_slot
from edge.dialog.vocabulary.words import STOP

MOST_COMBOS = 6  # that a drink or side may still belong to: nobody goes back further


def slot_choice(st: State, slot: Slot, candidates: Sequence[Candidate], np: Nominal) -> Item | None:
    best = max((c.score for c in candidates), default=0.0)
    fits = [c for c in candidates if c.kind == "item" and c.score > best - 0.45 and slot.choice(c.ref)]
    if not fits:
        fits = [c for c in candidates[:MOST_COMBOS] if slot.choice(c.ref) and _is_for_kids(st, c.ref, candidates[0])]
    fits = fits or _of_its_kind(slot, candidates)
    if not fits:
        return None
    context = Context(sizes=(), count=None, asked=tuple(np.asked))
    choice = choose(fits, context, st.lexicon, st.serving)
    if choice is None or not isinstance(choice.thing, Item):
        return None
    if choice.rivals and np.asked:  # "the deal with a pepperoni pizza", where there is a plain one to put it on
        return plain_one([item for ref in choice.rivals if (item := st.lexicon.item(ref)) is not None])
    return None if choice.rivals else choice.thing


def _of_its_kind(slot: Slot, candidates: Sequence[Candidate]) -> list[Candidate]:
    """ "Con la hamburguesa", where one of the burgers is a choice of it: a word of many things, of one here."""
    here = [c for c in candidates if slot.choice(c.ref)]
    if len(here) != 1 or len(here[0].stems) != 1:
        return []
    return here if sum(c.stems == here[0].stems for c in candidates) >= MANY_OF_A_KIND else []


MANY_OF_A_KIND = 3


def _is_for_kids(st: State, ref: str, said: Candidate) -> bool:
    """ "A kids meal with a quesadilla", in which there is the Kids Quesadilla."""
    item = st.lexicon.item(ref)
    names = [set(content(n)[0]) for n in item.name.all()] if item is not None else []
    return any("kid" in own and own - {"kid"} == said.stems for own in names)


def meal_of_another(st: State, choice: Choice) -> str | None:
    """ "A cheeseburger meal", where only the double one comes as a meal: the item that was named, with what is a meal
    of another."""
    combo, said = choice.thing, choice.candidate.stems - MEAL_STEMS
    main = main_slot(combo) if isinstance(combo, Combo) else None
    if main is None or choice.candidate.fills or choice.candidate.coverage > NAMED or not said:
        return None
    mains = {c.item for c in main.choices}
    called = [
        it.id for it in st.lexicon.menu.items if any(set(content(n)[0]) == said for n in (*it.name.all(), *it.aliases))
    ]
    return called[0] if len(called) == 1 and called[0] not in mains else None


NAMED = 0.99  # of a name, said in full


def for_each(
    st: State, i: int, np: Nominal, candidates: Sequence[Candidate], works: list[Work], *, told: bool = False
) -> bool:
    """ "both with pepsi": the drink of each of the combos; where they were `told`, of those that have another, too."""
    done = False
    for work in works:
        for slot in work.combo.slots if work.combo else ():
            item = slot_choice(st, slot, candidates, np)
            if item is not None and (told or slot.id not in work.filled):
                fill(work, slot.id, item, None)
                put_implied(st, work.slots[slot.id], next(c.stems for c in candidates if c.ref == item.id))
                for alike in _alike(st, work, slot, item) if (np.num or 0) > 1 or _is_plural(st, i, item) else ():
                    fill(work, alike.id, item, None)
                finish(st, work, np, slot.id)
                done = True
                break
    if done:
        st.became(i, "for each of them")
        st.attend(works[0])
        if _goes_on_listing(st, works[0]):
            st.targets = works  # "both get an apple and milk", "each with a burger, a salad and a coke"
    return done


def _goes_on_listing(st: State, work: Work) -> bool:
    """Whether what is named next in this sentence is a part of the meal that is still to be told."""
    at = next((n for n in range(st.at, len(st.segments)) if st.segments[n].tag in _ENDS_A_LIST), len(st.segments))
    named, after = st.seg(at), st.seg(at + 1)
    if named is None or named.tag != "item" or work.combo is None or (after is not None and after.tag == "insteadof"):
        return False
    if any(s.pause >= STOP for s in st.segments[st.at : at + 1]):
        return False
    return any(s.choice(c.ref) for s in work.combo.slots if s.id not in work.filled for c in named.candidates[:3])


_ENDS_A_LIST = frozenset(("item", "order", "say", "repair", "make", "other", "both", "num", "part"))


def _alike(st: State, work: Work, slot: Slot, item: Item) -> list[Slot]:
    """The other open slots that offer the same: "a lunch special with two cheese slices", where two are chosen."""
    open_ = (s for s in work.combo.slots if s.default is None and s.id not in work.slots) if work.combo else ()
    return [s for s in open_ if s is not slot and s.choice(item.id) and s.choices == slot.choices]


def _is_plural(st: State, i: int, item: Item) -> bool:
    """ "Cheese slices" of a Cheese Slice; "mashed potatoes" and "fries" are called so, and are one side."""
    last = st.segments[i].text.split()[-1]
    return last.endswith("s") and not any(last in name.lower().split() for name in (*item.name.all(), *item.aliases))


def _fills_as_many(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """ "With two cheese slices", of a meal in which two slices are chosen from one list: both of them."""
    work = next((w for w, _ in open_combos(st)), None)
    if work is None or work.combo is None or np.det:
        return False
    for slot in work.combo.slots:
        item = slot_choice(st, slot, candidates, np) if slot.id not in work.slots and slot.default is None else None
        alike = _alike(st, work, slot, item) if item is not None else []
        each = (1 + len(alike)) * (1 if np.num is None else work.qty)
        if item is None or not alike or (np.num or each) not in (each, 1 + len(alike)):
            continue
        if np.num is None and (not _is_plural(st, i, item) or _another_follows(st, slot)):
            continue
        for one in (slot, *alike):
            fill(work, one.id, item, None)
        st.attend(work, slot.id)
        st.became(i, ", ".join(f"{s.id}: {item.id}" for s in (slot, *alike)))
        finish(st, work, np, slot.id)
        return True
    return False


def with_one_of_them(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """ "Two number ones, a coke with one and a sprite with the other"."""
    link, which = st.seg(st.at), st.seg(st.at + 1)
    if link is None or which is None or link.pause or which.pause or link.tag not in ("with", "on"):
        return False
    other = which.tag == "other"
    if not other and which.text not in ("one", "uno", "one of them"):
        return False
    after = st.seg(st.at + 2)
    if after is not None and not after.pause and after.tag not in ("and", "say", "fill"):
        return False  # "a coke with one lemon"
    meal = st.split_root if other else next((w for w in reversed(st.placed) if w.combo is not None), None)
    if meal is None or meal.combo is None or meal.removed or not (other or meal.qty > 1):
        return False
    slots = [s for s in meal.combo.slots if s.id not in meal.slots or s.id not in meal.filled]
    found = next(((s, it) for s in slots if (it := slot_choice(st, s, candidates, np)) is not None), None)
    if found is None:
        return False
    slot, item = found
    target = meal if other else split(st, meal, 1)
    st.split_root = meal
    fill(target, slot.id, item, None)
    st.attend(target, slot.id)
    st.at += 2
    st.became(i, f"{slot.id}: {item.id}")
    finish(st, target, np, slot.id)
    return True


def answer_slot(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """A drink or side said with a combo fills its slot: when it hangs on "with", or the slot is open."""
    if _said_for_which(st, i, np, candidates) or _fills_as_many(st, i, np, candidates):
        return True
    for work, forced in open_combos(st):
        combo = work.combo
        if combo is None:
            continue
        for slot in combo.slots:
            item = slot_choice(st, slot, candidates, np)
            if item is None:
                continue
            best = max(candidates, key=lambda c: c.score)
            if best.kind == "combo" and best.score > max(c.score for c in candidates if c.ref == item.id):
                continue
            if not hangs_on(st, work, slot, np, forced=forced):
                continue
            best_so = item_is_best(item, candidates) or _is_owed(st, work, slot, np, best)
            best_so = best_so or _is_told_right_behind(st, work, slot, np, item, candidates)
            best_so = best_so or _is_put_right(st, work, slot)  # "a kids meal with nuggets, no, the burger"
            if not (best_so or forced or st.link == "with" or st.copied is work):
                continue
            target = _for_some(st, work, np, slot)
            _put_in_its_place(st, work)
            fill(target, slot.id, item, None)
            stems = next(c.stems for c in candidates if c.ref == item.id)
            put_implied(st, target.slots[slot.id], stems)
            st.attend(target, slot.id)
            st.with_combo = work if work.qty and slot.id not in work.filled else target
            st.became(i, f"{slot.id}: {item.id}")
            st.doubt(0.4 + 0.6 * max(c.like for c in candidates if c.ref == item.id))
            finish(st, target, np, slot.id)
            st.repair = ""
            return True
    return False


def _is_owed(st: State, work: Work, slot: Slot, np: Nominal, best: Candidate) -> bool:
    """ "A family deal with breadsticks and coke", which comes with a 2 Liter Coke, where a Fountain Coke is sold: what
    is named in part is the part that must still be chosen."""
    open_ = slot.default is None and slot.min > 0 and slot.id not in work.slots
    return open_ and work in st.placed and not np.sizes and np.num is None and best.coverage < NAMED


def _is_told_right_behind(
    st: State, work: Work, slot: Slot, np: Nominal, item: Item, candidates: Sequence[Candidate]
) -> bool:
    """ "A kids meal, the burger, fries and a milk", "two kids meals, one burger and one nuggets": behind a meal whose
    main must be chosen, what a choice of it is called by is that one, whatever else is called so."""
    owed = slot.default is None and slot.min > 0 and slot.id not in work.slots and work in st.placed
    named = st.seg(st.at - 1)
    said = set(content(named.text)[0]) if named is not None else set()
    told_so = any(c.ref == item.id and c.stems == said for c in candidates)
    if owed and told_so and _of_the_other(st, work):
        return True
    some = np.num is not None and np.num < work.qty
    if not owed or np.sizes or np.det in ("a", "another") or not (np.num is None or some) or st.link == "and":
        return False
    return work is st.focus and told_so


def _of_the_other(st: State, meal: Work) -> bool:
    """ "Two kids meals, one nuggets and ranch, the other burger": what follows is told of the other one."""
    before = [s for s in st.segments[max(0, st.at - 3) : st.at - 1] if s.tag != "num"]
    told = (w for w in st.placed if w is not meal and w.combo is meal.combo and not w.removed)
    return bool(before) and before[-1].tag == "other" and any(told)


def _put_in_its_place(st: State, meal: Work) -> None:
    """ "... and chocolate, sorry, regular milk": what was named before the repair and is no part of the meal goes."""
    last = st.focus
    if st.repair and last is not None and last is not meal and last.item is not None and last in st.placed[-1:]:
        last.removed = True


def _said_for_which(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """ "A coke for the number five", of a draft with one that lacks its drink."""
    told = goes_in(st, i, candidates)
    item = st.lexicon.item(candidates[0].ref) if told is not None else None
    if told is None or item is None or (np.num or 1) > told[0].qty or told[1].id in told[0].slots:
        return False
    work, slot, st.at = told
    fill(work, slot.id, item, None)
    put_implied(st, work.slots[slot.id], candidates[0].stems)
    st.attend(work, slot.id)
    st.became(i, f"{slot.id}: {item.id}")
    finish(st, work, np, slot.id)
    return True


def item_is_best(item: Item, candidates: Sequence[Candidate]) -> bool:
    best = max(c.score for c in candidates)
    return any(c.ref == item.id and c.score > best - 0.12 for c in candidates)


def open_combos(st: State) -> list[tuple[Work, bool]]:
    """Combos that a mention may belong to; True where the agent has just asked for a part of it."""
    found: list[tuple[Work, bool]] = []
    if st.pointed is not None and st.pointed is st.focus and not st.pointed.removed:
        found.append((st.pointed, False))  # "the five with a lemonade", whatever was asked for
    if (some := _some_of_them(st)) is not None and some is not st.pointed:
        found.append((some, False))  # "two number ones, one with no onions and a coke"
    latest = st.with_combo if st.with_combo is not None and not st.with_combo.removed else None
    if latest is not None and latest in st.placed and all(latest is not w for w, _ in found):
        found.append((latest, False))  # named in this turn: "and a kids meal with milk" answers no other meal's drink
    if st.expecting.kind == "slot":
        found += [(w, True) for w in st.alive() if w.origin is not None and w.origin.id == st.expecting.line]
    if latest is not None and all(latest is not w for w, _ in found):
        found.append((latest, False))
    for work in reversed(st.works):
        if len(found) >= MOST_COMBOS:
            break
        if isinstance(work.thing, Combo) and not work.removed and all(work is not w for w, _ in found):
            found.append((work, False))
    return found


def _some_of_them(st: State) -> Work | None:
    """The meal spoken of, where it is one of several that were counted."""
    focus, root = st.focus, st.split_root
    if focus is None or root is None or focus.combo is None or focus.removed:
        return None
    if focus not in st.placed and focus is not root and focus.split_from is not root:
        return None
    return focus if focus.thing is root.thing else None


def _is_put_right(st: State, work: Work, slot: Slot) -> bool:
    return bool(st.repair) and work is st.focus and st.focus_slot == slot.id


def hangs_on(st: State, work: Work, slot: Slot, np: Nominal, *, forced: bool) -> bool:
    filled = slot.id in work.slots and (slot.id in work.filled or slot.default is None)
    if forced and slot.id == st.expecting.slot:
        return slot.id not in work.filled
    if _is_put_right(st, work, slot):
        return True
    so = st.link == "with" or (st.copied is work and st.link != "and")  # "the same, but a burger"
    if filled and so and work is st.focus and slot.id in work.inherited:
        return True
    if filled:
        return False
    count = np.num or 1
    if count > work.qty or np.det == "another":
        return False
    is_open = slot.default is None and slot.min > 0 and slot.id not in work.slots
    if is_open or _still_to_tell(st, work, slot):
        return True
    if work is not st.with_combo:
        return False
    if st.link == "with":
        return True
    listed = slot.default is not None and st.link == "and" and work in st.placed and not np.det and np.num is None
    if listed and _is_its_own(st, work, slot, np):
        return True
    if np.num is None and np.det == "a" and not np.sizes and work in st.placed:
        listed = st.focus is work and bool(st.focus_slot) and st.link in ("and", "comma")
        return (listed and _is_put_together(work)) or (slot.default is not None and _listed_with_it(st))
    if _is_so_large(st, work, slot, np):
        return True
    if np.num is not None or np.det or np.sizes or (st.link == "and" and st.focus is not work):
        return False
    return slot.default is not None and st.focus is work


def _listed_with_it(st: State) -> bool:
    """ "A lunch special with brown rice and a spring roll": the roll is told with it, as the rice is."""
    made_so = False
    for seg in reversed(st.segments[: st.at - 1]):
        if seg.tag == "with" or (seg.tag == "item" and _WITH in seg.text.split()):
            return made_so or seg.tag == "item"  # "a number one with egg and cheese on rye and a juice"
        if seg.pause or seg.tag not in ("a", "and", "opt", "on"):
            return False
        made_so = made_so or seg.tag == "opt"
    return False


_WITH = "with"


def _is_put_together(work: Work) -> bool:
    """ "A kids meal with a taco, an apple and a milk": where the main is chosen, what follows it is a part as well; "a
    number one with a sprite and a salad" is a meal and a salad."""
    main = main_slot(work.combo) if work.combo is not None else None
    return main is not None and len(main.choices) > 1


def _still_to_tell(st: State, work: Work, slot: Slot) -> bool:
    """Whether what a slot comes with must be told more of: a fountain drink that is of no flavor yet is no drink, so
    the slot is as open as one that comes with nothing."""
    item = st.lexicon.item(slot.default or "")
    main = main_slot(work.combo) if work.combo else None
    if item is None or work not in st.placed or (main is not None and main.id == slot.id):
        return False
    part = work.slots.get(slot.id)
    made = {*(item.included or ()), *(part.mods if part else ())}
    return any(g.kind == "choice" and g.min > 0 and not made & {o.id for o in g.options} for g in item.groups)


def _is_its_own(st: State, work: Work, slot: Slot, np: Nominal) -> bool:
    """ "... with a large coke and large fries": the fries that come with it, in the size that it has."""
    item = st.lexicon.item(slot.default or "")
    named = st.seg(st.at - 1)
    if item is None or named is None or all(c.ref != item.id for c in named.candidates[:1]):
        return False
    if not np.sizes:
        return st.focus is work and bool(st.focus_slot)  # "with a sprite and fries"
    choice = slot.choice(item.id)
    said = tuple(w for s in np.sizes for w in s)
    size = find_size(st.lexicon.sizes.get(item.id, ()), said)
    return choice is not None and size is not None and choice.by_size.get(work.size or "") == size


def _is_so_large(st: State, work: Work, slot: Slot, np: Nominal) -> bool:
    """ "Number one large fries large coke": a part in a size that the meal comes in, where no size of it was said."""
    if not np.sizes or np.num is not None or np.det or st.link == "and" or work.size_said or st.focus is not work:
        return False
    said, named = tuple(w for s in np.sizes for w in s), st.seg(st.at - 1)
    refs = [c.ref for c in named.candidates[:1]] if named is not None else []
    choice = slot.choice(refs[0]) if refs else None
    size = find_size(st.lexicon.sizes.get(refs[0], ()), said) if choice is not None else None
    return choice is not None and size is not None and size in choice.by_size.values()


def _for_some(st: State, work: Work, np: Nominal, slot: Slot) -> Work:
    """ "two number ones, one with coke": the drink is for one of the two. "With a coke" is for each of them, unless
    another drink follows ("with a coke and a sprite")."""
    count = np.num or (1 if np.det == "a" and (slot.id in work.filled or _another_follows(st, slot)) else work.qty)
    if count >= work.qty or work.qty == 1:
        return work
    return split(st, work, count)


def take_in(st: State, meal: Work) -> None:
    """Fries and a drink that stand in the draft beside the burger become parts of its meal."""
    for other in list(st.recent()):
        item = other.item
        if item is None or other is meal or other.qty != meal.qty or meal.combo is None:
            continue
        slot = next((s for s in meal.combo.slots if s.id not in meal.filled and s.choice(item.id)), None)
        if slot is None or _follows_with(st, slot):
            continue  # "a meal with an orange soda", where a coffee stands: that stays beside it
        fill(meal, slot.id, item, other.part)
        choice = slot.choice(item.id)
        fits = [size for size, v in choice.by_size.items() if v == other.size] if choice else []
        if other.size_said or other.origin is not None:
            meal.size = fits[-1] if fits and (meal.size is None or meal.size not in fits) else meal.size
        other.removed = True


def _follows_with(st: State, slot: Slot) -> bool:
    """Whether what fills the slot is told right behind: "with an orange soda"."""
    led = next(
        (n for n in range(st.at, len(st.segments)) if st.segments[n].tag not in ("a", "the", "size", "fill")), -1
    )
    with_it = led >= 0 and st.segments[led].tag == "with" and not st.segments[led].pause
    return with_it and _another_follows(st, slot)


def _another_follows(st: State, slot: Slot) -> bool:
    for n, seg in enumerate(st.segments[st.at :], st.at):
        if seg.tag in ("other", "ord") or (st.split_root is not None and _tells_the_next(st, n)):
            return False  # "two with a coke and one with a sprite"
        if seg.tag in ("order", "say", "repair", "make") or (seg.pause >= STOP):
            return False
        if seg.tag == "item" and seg.candidates[0].kind == "combo":
            return False  # what follows is another meal's
        if seg.tag == "item" and any(slot.choice(c.ref) for c in seg.candidates[:3]):
            return True
    return False


def _tells_the_next(st: State, i: int) -> bool:
    """ "... and one with": what is told of the next of several."""
    nxt = st.seg(i + 1)
    return st.segments[i].tag == "num" and nxt is not None and nxt.tag == "with" and not nxt.pause


def make_meal(st: State, work: Work, said: str = "") -> bool:
    """ "make it a meal": the item becomes the main part of its combo, with its modifiers. said: "as a combo", of a Sub
    Combo and a Pick Two."""
    item = work.item
    if item is None or work.part is None:
        return False
    rows = [(c, s) for cid, s in st.lexicon.combos_with.get(item.id, ()) if (c := st.lexicon.menu.combo(cid))]
    single = [r for r in rows if (slot := r[0].slot(r[1])) and len(slot.choices) == 1]
    rows = single or rows
    if work.size:
        sized = [
            r
            for r in rows
            if (s := r[0].slot(r[1])) and (choice := s.choice(item.id)) and work.size in choice.by_size.values()
        ]
        rows = sized or rows
    called = [r for r in rows if set(content(said)[0]) & set(content(r[0].name.get())[0])] if len(rows) > 1 else []
    rows = called or rows
    if len(rows) != 1:
        return False
    combo, slot_id = rows[0]
    part, work.part = work.part, None
    work.thing, work.size, work.size_said = combo, _size_with(combo, slot_id, item, work.size), False
    work.slots = {slot_id: part}
    work.filled = [slot_id]
    st.with_combo = work
    return True


def _size_with(combo: Combo, slot_id: str, item: Item, size: str | None) -> str | None:
    """ "A footlong club meal": the size of the meal that has the sandwich in the size that it is in; None where any
    size of the meal has, or none."""
    choice = slot.choice(item.id) if (slot := combo.slot(slot_id)) is not None else None
    fits = [s for s, variation in choice.by_size.items() if variation == size] if choice is not None and size else []
    return fits[0] if len(fits) == 1 and choice is not None and len(choice.by_size) > 1 else None
