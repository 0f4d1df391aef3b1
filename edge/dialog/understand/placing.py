"""What an item that was named becomes: a new line, a part of a combo, or another name for a line of the draft.

It decides that by how the mention hangs on what was said before ("with", "and", "the", "instead of"). It never reads
words.
"""

from collections.abc import Sequence

from domain.menu import Combo, Item, Slot
from edge.dialog.lexicon import content
from edge.dialog.meaning import Ambiguity
from edge.dialog.sizes import count_size, find_size
from edge.dialog.understand.attach import attach, flush, has_sizes, put_implied, put_plain, set_size, takes_size
from edge.dialog.understand.choose import Choice, Context, choose
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, Shelf, State
from edge.dialog.understand.work import Part, Work, start

MOST_COMBOS = 6  # that a drink or side may still belong to: nobody goes back further
REFERENCE_WITHIN = 0.5  # how much worse a name may fit a line of the draft than the best on the menu


def place(st: State, i: int, candidates: Sequence[Candidate], following: tuple[Asked, ...]) -> None:
    """Takes the named item into the draft, as what it was meant to be."""
    seg = st.segments[i]
    targets = st.targets if not st.group else []
    flush(st)
    np, st.np = st.np, Nominal()
    st.qualifier, st.targets = "", []
    if _by_mode(st, i, seg, np, candidates):
        return
    if np.det == "the" and st.repair == "" and _refer(st, i, np, candidates):
        return
    if targets and _for_each(st, i, np, candidates, targets):
        return
    if _answer_slot(st, i, np, candidates):
        return
    choice = _choose(st, np, candidates, following)
    if choice is None:
        st.miss(seg.text)
        return
    if st.shelf is not None and choice.thing.id in st.shelf.ids and st.shelf.left > 0:
        st.shelf.left -= np.num or 1
        np.sizes = np.sizes or list(st.shelf.sizes)
    elif (shelf := _names_a_shelf(st, i, np, candidates)) is not None:
        st.shelf = shelf
        st.became(i, "named one by one")
        return
    if choice.rivals:
        _ask_which(st, i, seg, np, choice)
        return
    before = st.focus
    work = _new_line(st, np, choice)
    if st.repair and _take_the_place(st, work, before, np):
        st.became(i, f"{work.qty} x {choice.thing.id}, in place of what was said before")
    else:
        st.became(i, f"{work.qty} x {choice.thing.id}")
    st.repair = ""
    _weigh(st, choice)
    finish(st, work, np)


def _weigh(st: State, choice: Choice) -> None:
    st.doubt(0.4 + 0.6 * choice.candidate.like)
    if choice.margin < 0.16:
        st.doubt(0.93)
    if choice.candidate.coverage < 0.5:
        st.doubt(0.95)


def _names_a_shelf(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> Shelf | None:
    """ "two large pizzas, one pepperoni and one hawaiian": the two are what is named one by one after them."""
    if np.num is None or np.num < 2:
        return None
    ids = {c.ref for c in candidates}
    groups = {tuple(g.id for g in item.groups) for c in candidates[:6] if (item := st.lexicon.item(c.ref))}
    total, count, named = 0, 0, 0
    for seg in st.segments[i + 1 :]:
        if seg.tag == "num":
            count = int(seg.value)
        elif seg.tag == "a":
            count = 1
        elif (
            seg.tag in ("item", "opt", "size")
            and count
            and (rows := seg.candidates if seg.tag == "item" else seg.other)
        ):
            item = next((it for c in rows if (it := st.lexicon.item(c.ref))), None)
            alike = any(c.ref in ids and c.ref != candidates[0].ref for c in rows)
            if not alike and (item is None or not item.groups or tuple(g.id for g in item.groups) not in groups):
                return None
            if seg.tag == "item" and rows[0].ref == candidates[0].ref and candidates[0].coverage > 0.99:
                return None
            total, count, named = total + count, 0, named + 1
            ids.update(c.ref for c in rows)
            if total >= np.num:
                break
        elif seg.tag not in ("and", "fill", "size", "no", "with", "the", "opt", "light", "extra"):
            return None
    if total != np.num or named < 2:
        return None
    return Shelf(frozenset(ids), np.num, list(np.sizes))


def _choose(st: State, np: Nominal, candidates: Sequence[Candidate], following: tuple[Asked, ...]) -> Choice | None:
    like = st.focus.thing if st.focus is not None and (st.repair or st.mode or st.link == "and") else None
    context = Context(
        sizes=tuple(np.sizes),
        count=np.num,
        asked=(*np.asked, *following),
        vessel=np.vessel,
        must_be=_must_be(st),
        like_this=like,
    )
    return choose(candidates, context, st.lexicon, st.serving)


def _must_be(st: State) -> frozenset[str]:
    if st.shelf is not None and st.shelf.left > 0:
        return st.shelf.ids
    return frozenset(st.expecting.options) if st.expecting.kind == "which" else frozenset()


def _ask_which(st: State, i: int, seg: Segment, np: Nominal, choice: Choice) -> None:
    st.ambiguities.append(Ambiguity(seg.text, "item", choice.rivals[:8], qty=np.num or 1))
    st.became(i, "which? " + ", ".join(choice.rivals[:8]))
    st.doubt(0.6)
    doubtful = Work(None, np.num or 1)
    st.works.append(doubtful)
    st.attend(doubtful)
    st.with_combo = None
    st.repair = ""


def _new_line(st: State, np: Nominal, choice: Choice) -> Work:
    work = start(choice.thing, 1)
    st.works.append(work)
    st.placed.append(work)
    if np.num is not None:
        sizes = st.lexicon.sizes.get(choice.thing.id, ())
        by_count = None if np.sizes or np.num == 1 or np.served else count_size(sizes, np.num)
        if by_count is not None:
            work.size, work.size_said = by_count, True
        else:
            work.qty, work.qty_said = max(1, np.num), True
    if np.det == "another" and not np.sizes:
        same = next((w for w in st.recent() if w is not work and w.thing is choice.thing and w.size), None)
        if same and isinstance(choice.thing, Item) and choice.thing.default_variation is None:
            work.size = same.size
    for slot_id, item_id in choice.candidate.fills:
        if item := st.lexicon.item(item_id):
            work.slots[slot_id] = Part(item)
            work.filled.append(slot_id)
    st.attend(work)
    if work.part is not None:
        put_implied(st, work.part, choice.candidate.stems)
    st.with_combo = work if work.combo else (st.with_combo if st.link in ("with", "and", "comma", "") else None)
    if work.combo is None and st.link != "with":
        st.with_combo = st.with_combo if st.link in ("and", "comma", "") else None
    return work


def finish(st: State, work: Work, np: Nominal, slot: str = "") -> None:
    """Puts on the line what was said before its name: sizes and modifiers."""
    if np.sizes:
        joined = tuple(w for said in np.sizes for w in said)
        if not set_size(st, work, joined, slot) and not _each_size(st, work, np, slot):
            no_such_size(st, work, " ".join(joined))
    elif np.vessel and takes_size(st, work.thing, (np.vessel,)):
        set_size(st, work, (np.vessel,), slot)
    for asked in np.asked:
        if not attach(st, asked, [work]) and not attach(st, asked):
            st.miss(f"{asked.qualifier} {asked.text}".strip())
    if np.plain:
        put_plain(st, [work])
    st.link = ""


def _each_size(st: State, work: Work, np: Nominal, slot: str) -> bool:
    done = [set_size(st, work, said, slot) for said in np.sizes]
    return all(done)


def no_such_size(st: State, work: Work, text: str) -> None:
    if work.thing is not None and has_sizes(st, work.thing):
        sizes = tuple(s.id for s in st.lexicon.sizes[work.thing.id])
        st.ambiguities.append(Ambiguity(text, "size", sizes, work.qty))
        st.doubt(0.7)


# ---- what the mention refers to


def refer(st: State, candidates: Sequence[Candidate]) -> tuple[Work, str] | None:
    """The line, or the slot of a combo, that the words name: the one spoken of last."""
    best = max((c.score for c in candidates), default=0.0)
    scores = {c.ref: c.score for c in candidates if c.score >= best - REFERENCE_WITHIN}
    found: list[tuple[float, int, Work, str]] = []
    for order, work in enumerate(st.recent()):
        if work.thing is not None and work.thing.id in scores:
            found.append((scores[work.thing.id], -order, work, ""))
        if work.combo is not None:
            for slot, part in work.parts(st.lexicon):
                if part.item.id in scores:
                    found.append((scores[part.item.id] - 0.01, -order, work, slot))
    if not found:
        return None
    found.sort(key=lambda r: (-round(r[0], 1), -r[1]))
    return found[0][2], found[0][3]


def _refer(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """ "the fries no salt": the fries that are there already."""
    if np.num is not None and np.num > 1:
        return False
    found = refer(st, candidates)
    if found is None:
        return False
    prior = st.segments[i - 2].tag if i >= 2 else ""
    if prior == "order" and st.link == "" and not np.asked:
        return False  # "can I get the cheeseburger": one more
    work, slot = found
    st.attend(work, slot)
    st.became(i, f"the {slot or 'line'} {work.thing.id if work.thing else ''}")
    finish(st, work, np, slot)
    return True


def _by_mode(st: State, i: int, seg: Segment, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    match st.mode:
        case "remove":
            _remove_named(st, i, seg, np, candidates)
            return True
        case "insteadof":
            _instead_of(st, i, candidates)
            return True
        case "make":
            return _make_named(st, i, np, candidates)
        case _:
            return st.replaces is not None and _replace_with(st, i, np, candidates)


def _remove_named(st: State, i: int, seg: Segment, np: Nominal, candidates: Sequence[Candidate]) -> None:
    found = refer(st, candidates)
    if found is None or (found[1] and found[0].combo is not None):
        st.miss(f"remove {seg.text}")
        st.became(i, "not on the order" if found is None else "part of a combo")
        return
    work, _ = found
    if np.sizes:
        sized = [w for w in st.recent() if w.thing is work.thing and _has_size(st, w, np.sizes)]
        work = sized[0] if sized else work
    if np.num is not None and np.num < work.qty:
        work.qty -= np.num
    else:
        work.removed = True
    st.attend(None)
    st.became(i, f"removes {work.thing.id if work.thing else ''}")


def _has_size(st: State, work: Work, sizes: list[tuple[str, ...]]) -> bool:
    said = tuple(w for s in sizes for w in s)
    return work.thing is not None and find_size(st.lexicon.sizes.get(work.thing.id, ()), said) == work.size


def _instead_of(st: State, i: int, candidates: Sequence[Candidate]) -> None:
    """ "X instead of Y": X, named before or about to be named, takes the place of Y."""
    st.mode = ""
    latest = st.placed[-1] if st.placed and not st.placed[-1].removed else None
    others = [w for w in st.works if w is not latest]
    found = refer_among(st, candidates, others)
    st.became(i, "what is replaced")
    if latest is not None and st.focus is latest:
        if found is None:
            return
        old, slot = found
        if slot and latest.item is not None:
            fill(old, slot, latest.item, latest.part)
            latest.removed = True
            st.attend(old, slot)
        elif not slot:
            latest.qty = old.qty if not latest.qty_said else latest.qty
            swap(old, latest)
    elif st.focus is not None and st.focus_slot and found is not None and found[0] is st.focus:
        return  # "a number one with onion rings instead of fries": filled already
    elif found is not None:
        st.replaces = found


def refer_among(st: State, candidates: Sequence[Candidate], works: list[Work]) -> tuple[Work, str] | None:
    kept = {id(w) for w in works}
    hidden = [w for w in st.works if id(w) not in kept and not w.removed]
    for w in hidden:
        w.removed = True
    found = refer(st, candidates)
    for w in hidden:
        w.removed = False
    return found


def swap(old: Work, new: Work) -> None:
    """The new line takes the old one's place (and its identity in the draft)."""
    if old.origin is not None and new.origin is None:
        new.origin, old.origin = old.origin, None
        old.split_from = None
    old.removed = True


def _make_named(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """ "make the fries large", "change the coke to a sprite", "make that a sprite"."""
    if st.replaces is not None:
        return _replace_with(st, i, np, candidates)
    text = st.segments[i - 1].text if i else ""
    by_pronoun = np.det != "the" and any(w in text.split() for w in ("it", "that", "them", "this", "those"))
    by_pronoun = by_pronoun or (np.det == "a" and bool(np.first >= 0))
    found = None if by_pronoun else refer(st, candidates)
    if found is not None:
        work, slot = found
        nxt = st.seg(i + 1)
        if nxt is not None and nxt.tag in ("on", "into", "with") and _names_item(st, i + 2):
            st.replaces = (work, slot)
            st.became(i, "what is changed")
            return True
        st.attend(work, slot)
        st.became(i, f"changes {slot or (work.thing.id if work.thing else '')}")
        finish(st, work, np, slot)
        return True
    other = _named_after_for(st, i)
    if other is not None:  # "substitute onion rings for the fries"
        st.replaces = other
        return _replace_with(st, i, np, candidates)
    if st.focus is not None and not st.focus.removed:
        st.replaces = (st.focus, st.focus_slot)
        return _replace_with(st, i, np, candidates)
    st.mode = ""
    return False


def _named_after_for(st: State, i: int) -> tuple[Work, str] | None:
    nxt = st.seg(i + 1)
    if nxt is None or nxt.tag != "on" or nxt.text not in ("for", "por"):
        return None
    j = i + 3 if (after := st.seg(i + 2)) is not None and after.tag == "the" else i + 2
    seg = st.seg(j)
    found = refer(st, seg.candidates if seg.tag == "item" else seg.other) if seg is not None else None
    if found is not None:
        st.at = j + 1
    return found


def _names_item(st: State, at: int) -> bool:
    while (seg := st.seg(at)) is not None and seg.tag in ("a", "the", "size", "num", "fill", "into"):
        at += 1
    return seg is not None and (seg.tag == "item" or bool(seg.other and seg.tag == "opt"))


def _replace_with(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    assert st.replaces is not None
    (old, slot), st.replaces = st.replaces, None
    if slot and old.combo is not None and (target := old.combo.slot(slot)) is not None:
        chosen = _slot_choice(st, target, candidates, np)
        if chosen is not None:
            fill(old, slot, chosen, None)
            st.attend(old, slot)
            st.became(i, f"{slot}: {chosen.id}")
            finish(st, old, np, slot)
            st.mode = ""
            return True
    if old.combo is not None and not slot:  # "make that a sprite" after a combo: its drink
        for s in old.combo.slots:
            if (chosen := _slot_choice(st, s, candidates, np)) is not None and s.default != chosen.id:
                fill(old, s.id, chosen, None)
                st.attend(old, s.id)
                st.became(i, f"{s.id}: {chosen.id}")
                finish(st, old, np, s.id)
                st.mode = ""
                return True
    choice = _choose(st, np, candidates, ())
    st.mode = ""
    if choice is None:
        return False
    if choice.rivals:
        _ask_which(st, i, st.segments[i], np, choice)
        return True
    was = old.qty
    st.link = ""
    work = _new_line(st, np, choice)
    if not work.qty_said:
        work.qty = was
    _keep(st, old, work, sized=bool(np.sizes))
    swap(old, work)
    st.repair = ""
    st.became(i, f"{choice.thing.id} in place of {old.thing.id if old.thing else 'it'}")
    _weigh(st, choice)
    finish(st, work, np)
    return True


def _keep(st: State, old: Work, new: Work, *, sized: bool) -> None:
    """What was said of the old line holds for the new one where it can."""
    if old.size and not sized and isinstance(new.thing, Item) and (old.size_said or old.origin is not None):
        new.size = old.size if new.thing.variation(old.size) else new.size
    if old.part is not None and new.part is not None:
        for option_id, mod in old.part.mods.items():
            if new.part.item.option(option_id) and option_id not in new.part.mods:
                new.part.mods[option_id] = mod


def _take_the_place(st: State, work: Work, before: Work | None, np: Nominal) -> bool:
    """A repair ("no wait, a sprite"): the new line replaces the one said just before, where they are alike."""
    if before is None or before.removed or before is work:
        return False
    if before.thing is not None and not alike(st, before, work) and st.repair != "strong":
        return False
    if before.origin is not None and st.repair != "strong" and not alike(st, before, work):
        return False
    if not work.qty_said and np.det != "a":
        work.qty = before.qty
    _keep(st, before, work, sized=bool(np.sizes))
    swap(before, work)
    return True


def alike(st: State, one: Work, other: Work) -> bool:
    """Whether one is said in place of the other: same shelf, same sizes, or a word of the name in common."""
    a, b = one.thing, other.thing
    if a is None or b is None:
        return True
    if isinstance(a, Combo) or isinstance(b, Combo):
        return isinstance(a, Combo) and isinstance(b, Combo)
    if a.category and b.category:
        return a.category == b.category
    shared = set(content(a.name.get())[0]) & set(content(b.name.get())[0])
    return bool(shared) or {v.id for v in a.variations} == {v.id for v in b.variations}


# ---- combos


def _slot_choice(st: State, slot: Slot, candidates: Sequence[Candidate], np: Nominal) -> Item | None:
    best = max((c.score for c in candidates), default=0.0)
    fits = [c for c in candidates if c.kind == "item" and c.score > best - 0.45 and slot.choice(c.ref)]
    if not fits:
        return None
    context = Context(sizes=(), count=None, asked=tuple(np.asked))
    choice = choose(fits, context, st.lexicon, st.serving)
    return choice.thing if choice and isinstance(choice.thing, Item) and not choice.rivals else None


def _for_each(st: State, i: int, np: Nominal, candidates: Sequence[Candidate], works: list[Work]) -> bool:
    """ "both with pepsi": the drink of each of the combos."""
    done = False
    for work in works:
        for slot in work.combo.slots if work.combo else ():
            item = _slot_choice(st, slot, candidates, np)
            if item is not None and slot.id not in work.filled:
                fill(work, slot.id, item, None)
                finish(st, work, np, slot.id)
                done = True
                break
    if done:
        st.became(i, "for each of them")
        st.attend(works[0])
    return done


def _answer_slot(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """A drink or side said with a combo fills its slot: when it hangs on "with", or the slot is open."""
    for work, forced in _open_combos(st):
        combo = work.combo
        if combo is None:
            continue
        for slot in combo.slots:
            item = _slot_choice(st, slot, candidates, np)
            if item is None:
                continue
            best = max(candidates, key=lambda c: c.score)
            if best.kind == "combo" and best.score > max(c.score for c in candidates if c.ref == item.id):
                continue
            if not _hangs_on(st, work, slot, np, forced=forced):
                continue
            if not item_is_best(item, candidates) and not forced and st.link != "with":
                continue
            target = _for_some(st, work, np)
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


def item_is_best(item: Item, candidates: Sequence[Candidate]) -> bool:
    best = max(c.score for c in candidates)
    return any(c.ref == item.id and c.score > best - 0.12 for c in candidates)


def _open_combos(st: State) -> list[tuple[Work, bool]]:
    """Combos that a mention may belong to; True where the agent has just asked for a part of it."""
    found: list[tuple[Work, bool]] = []
    if st.expecting.kind == "slot":
        found += [(w, True) for w in st.alive() if w.origin is not None and w.origin.id == st.expecting.line]
    if st.with_combo is not None and not st.with_combo.removed:
        found.append((st.with_combo, False))
    for work in reversed(st.works):
        if len(found) >= MOST_COMBOS:
            break
        if isinstance(work.thing, Combo) and not work.removed and all(work is not w for w, _ in found):
            found.append((work, False))
    return found


def _hangs_on(st: State, work: Work, slot: Slot, np: Nominal, *, forced: bool) -> bool:
    filled = slot.id in work.slots and (slot.id in work.filled or slot.default is None)
    if forced and slot.id == st.expecting.slot:
        return slot.id not in work.filled
    if st.repair and work is st.focus and st.focus_slot == slot.id:
        return True
    if filled:
        return False
    count = np.num or 1
    if count > work.qty or np.det == "another":
        return False
    is_open = slot.default is None and slot.min > 0 and slot.id not in work.slots
    if is_open:
        return True
    if work is not st.with_combo:
        return False
    if st.link == "with":
        return True
    if st.link == "and" or np.num is not None or np.det or np.sizes:
        return False
    return slot.default is not None and st.focus is work


def _for_some(st: State, work: Work, np: Nominal) -> Work:
    """ "two number ones, one with coke": the drink is for one of the two."""
    count = np.num or (1 if np.det == "a" else work.qty)
    if count >= work.qty or work.qty == 1:
        return work
    return split(st, work, count)


def split(st: State, work: Work, count: int) -> Work:
    """Takes `count` of a line apart, as a line of its own that can be changed."""
    piece = work.copy(count)
    piece.split_from = work if work.origin is not None else work.split_from
    work.qty -= count
    st.works.insert(st.works.index(work) + 1, piece)
    if piece.split_from is None:
        st.placed.append(piece)
    return piece


def fill(work: Work, slot: str, item: Item, part: Part | None) -> None:
    mods = {o: m for o, m in part.mods.items() if item.option(o)} if part else {}
    work.slots[slot] = Part(item, mods)
    if slot in work.filled:
        work.filled.remove(slot)
    work.filled.append(slot)


def make_meal(st: State, work: Work) -> bool:
    """ "make it a meal": the item becomes the main part of its combo, with its modifiers."""
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
    if len(rows) != 1:
        return False
    combo, slot_id = rows[0]
    part, work.part = work.part, None
    work.thing, work.size, work.size_said = combo, None, False
    work.slots = {slot_id: part}
    work.filled = [slot_id]
    st.with_combo = work
    return True
