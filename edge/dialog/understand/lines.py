"""Lines under way: made, filled, split, replaced and found again by their name.

It decides what a new line holds and which line some words refer to. It never reads the grammar around them.
"""

from collections.abc import Sequence

from domain.menu import Combo, Item
from edge.dialog.meaning import Ambiguity
from edge.dialog.understand.another import of_these
from edge.dialog.understand.attach import attach, has_sizes, put_implied, put_plain, set_size, takes_size
from edge.dialog.understand.choose import Choice, Context, choose, comes_in
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Part, Work, start
from edge.dialog.vocabulary.sizes import SIZE_CLASSES, UNITS, count_size
from edge.dialog.vocabulary.titles import LEAST_PIECES, content, head_of, is_drink, main_slot
from edge.dialog.vocabulary.words import STOP, stem

REFERENCE_WITHIN = 0.5  # how much worse a name may fit a line of the draft than the best on the menu

DOZEN = 12
HEARD_ALONE = 0.82  # likeness under which a name of one word is not taken for said (half of such words were others)


def fill(work: Work, slot: str, item: Item, part: Part | None) -> None:
    if part is None and (there := work.slots.get(slot)) is not None and there.item is item:
        part = there  # "a number one, no onion, with the burger ...": what was put on it stays
    mods = {o: m for o, m in part.mods.items() if item.option(o)} if part else {}
    work.slots[slot] = Part(item, mods)
    work.inherited -= {slot}
    if slot in work.filled:
        work.filled.remove(slot)
    work.filled.append(slot)


def split(st: State, work: Work, count: int) -> Work:
    """Takes `count` of a line apart, as a line of its own that can be changed."""
    piece = work.copy(count)
    piece.split_from = work if work.origin is not None else work.split_from
    work.qty -= count
    st.works.insert(st.works.index(work) + (work.origin is not None), piece)  # what is said first stands first
    if piece.split_from is None:
        st.placed.append(piece)
    return piece


def swap(old: Work, new: Work) -> None:
    """The new line takes the old one's place (and its identity in the draft)."""
    if old.origin is not None and new.origin is None:
        new.origin, old.origin = old.origin, None
        old.split_from = None
    old.removed = True


def keep(st: State, old: Work, new: Work, *, sized: bool) -> None:
    """What was said of the old line holds for the new one where it can."""
    there = old.size_said or old.origin is not None or old.split_from is not None or old.size_copied
    sized = sized or new.size_counted > 0  # "six wings, no, ten wings"
    if old.size and not sized and isinstance(new.thing, Item) and there and _drunk_alike(old, new.thing):
        new.size = old.size if new.thing.variation(old.size) else new.size
    if old.combo is not None and new.combo is not None:
        _keep_parts(old, new, sized=sized)
    if old.part is not None and new.part is not None:
        chosen = {
            f[0].id for m in new.part.mods.values() if m.qualifier == "pick" and (f := new.part.item.option(m.option))
        }
        for option_id, mod in old.part.mods.items():
            found = new.part.item.option(option_id)
            if found and option_id not in new.part.mods and not (mod.qualifier == "pick" and found[0].id in chosen):
                new.part.mods[option_id] = mod


def _drunk_alike(old: Work, new: Item) -> bool:
    """ "Forget the large Sprite, fries instead": those are no large ones."""
    return old.item is None or is_drink(old.item) == is_drink(new)


def _keep_parts(old: Work, new: Work, *, sized: bool) -> None:
    """The side and the drink of a combo stay when another combo takes its place, where that one offers them."""
    main = main_slot(new.combo) if new.combo is not None else None
    if not sized and old.size_said and new.combo is not None and new.combo.size(old.size or ""):
        new.size, new.size_said = old.size, True
    for slot in new.combo.slots if new.combo is not None else ():
        there = old.slots.get(slot.id)
        if there is not None and slot is not main and slot.id not in new.slots and slot.choice(there.item.id):
            new.slots[slot.id] = there
            new.inherited |= {slot.id}  # "a four with a coke, no sorry, a five with a coke": told of this one as well


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


def part_named_behind(st: State, i: int, found: tuple[Work, str]) -> bool:
    """ "Scratch the lemonade, iced coffee", of a meal with a lemonade: that is its drink."""
    work, named = found[0], st.seg(i + 1)
    slot = work.combo.slot(found[1]) if found[1] and work.combo is not None else None
    if slot is None or named is None or named.tag != "item" or not named.pause:
        return False
    if not any(slot.choice(c.ref) for c in named.candidates[:2]):
        return False
    st.attend(*found)
    st.mode, st.replaces, st.np = "", found, Nominal()
    st.became(i, "what is replaced")
    return True


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
        return _by_head(st, candidates)
    found.sort(key=lambda r: (-round(r[0], 1), -r[1]))
    return found[0][2], found[0][3]


def _by_head(st: State, candidates: Sequence[Candidate]) -> tuple[Work, str] | None:
    """ "the burger": the one burger of the draft, whatever burger it is."""
    said = {stem for c in candidates if len(c.stems) == 1 for stem in c.stems}
    for work in st.recent():
        for slot, part in work.parts(st.lexicon):
            if any(head_of(name) in said for name in part.item.name.all()):
                return work, slot if work.combo is not None else ""
    return None


def refer_among(st: State, candidates: Sequence[Candidate], works: list[Work]) -> tuple[Work, str] | None:
    kept = {id(w) for w in works}
    hidden = [w for w in st.works if id(w) not in kept and not w.removed]
    for w in hidden:
        w.removed = True
    found = refer(st, candidates)
    for w in hidden:
        w.removed = False
    return found


def choose_for(st: State, np: Nominal, candidates: Sequence[Candidate], following: tuple[Asked, ...]) -> Choice | None:
    like = st.focus.thing if st.focus is not None and (st.repair or st.mode or st.link == "and") else None
    like = like or st.contrast or _coordinate(st)
    candidates = _of_the_family(st, candidates)
    if st.shelf is not None and st.shelf.left > 0:
        named = [c for c in candidates if c.ref in st.shelf.ids] or of_these(st, st.shelf.ids, candidates)
        candidates = named or candidates
    context = Context(
        sizes=tuple(np.sizes) or _sizes_after(st),
        count=np.num,
        asked=(*np.asked, *following),
        vessel=np.vessel,
        must_be=_in_draft(st) if np.det == "another" else _must_be(st),
        like_this=like,
    )
    return choose(candidates, context, st.lexicon, st.serving)


def _of_the_family(st: State, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """ "One piece cod for my son, two piece for me": of what was spoken of, where only a size was said."""
    family = st.lexicon.families.get(st.focus.thing.id, ()) if st.focus is not None and st.focus.thing else ()
    ids = {s.id for s in family}
    size_alone = bool(candidates) and all(s.isdecimal() or s in UNITS for s in candidates[0].stems)
    return ([c for c in candidates if c.ref in ids] or candidates) if size_alone and ids else candidates


def _in_draft(st: State) -> frozenset[str]:
    """ "another sandwich": such a one as is ordered."""
    return frozenset(w.thing.id for w in st.alive() if w.thing is not None)


def _coordinate(st: State) -> Item | Combo | None:
    """ "one chicken and two beef teriyaki bentos": what is named after the "and", with the whole name."""
    j = st.at
    link = st.seg(j)
    if link is None or link.tag not in ("and", "num"):
        return None
    while (seg := st.seg(j)) is not None and j < st.at + 4 and seg.tag in ("and", "num", "a", "size"):
        j += 1
    if seg is None or seg.tag != "item" or seg.candidates[0].kind != "item":
        return None
    best = seg.candidates[0]
    return st.lexicon.item(best.ref) if len(best.stems) > 1 and best.coverage > 0.99 else None


def _sizes_after(st: State) -> tuple[tuple[str, ...], ...]:
    """The size said right after a name, which helps to say which thing it is: "spare ribs, four piece"."""
    at = st.at
    while (seg := st.seg(at)) is not None and seg.tag in ("the", "a", "fill") and (at > st.at or not seg.pause):
        at += 1
    after = st.seg(at + 1)
    if seg is None or (at > st.at and seg.tag != "size"):
        return ()
    ends = after is None or bool(after.pause) or (after.tag in ("and", "with", "say", "fill") and seg.pause < STOP)
    if seg.tag == "num" and seg.pause and ends and int(seg.value) >= LEAST_PIECES:
        return ((str(seg.value),),)  # "a tender basket, six, with ranch"
    if seg.tag != "size" or (seg.pause >= STOP and not ends):
        return ()
    leads = after is not None and after.tag == "item" and not after.pause
    return () if leads else (seg.value,)


def _must_be(st: State) -> frozenset[str]:
    if st.shelf is not None and st.shelf.left > 0:
        return st.shelf.ids
    return frozenset(o.partition("/")[0] for o in st.expecting.options if st.expecting.kind == "which")


def ask_which(st: State, i: int, seg: Segment, np: Nominal, choice: Choice) -> None:
    st.ambiguities.append(Ambiguity(seg.text, "item", choice.rivals[:8], qty=np.num or 1))
    st.became(i, "which? " + ", ".join(choice.rivals[:8]))
    if not seg.candidates or seg.candidates[0].stems:  # "the wrap or the fish" was heard well
        st.doubt(0.6)
    doubtful = Work(None, np.num or 1)
    st.works.append(doubtful)
    st.attend(doubtful)
    st.asked_meal = doubtful if any(st.lexicon.menu.combo(ref) for ref in choice.rivals) else None
    st.with_combo = None
    st.repair = ""


def weigh(st: State, choice: Choice) -> None:
    st.doubt(0.4 + 0.6 * choice.candidate.like)
    if choice.candidate.like < HEARD_ALONE and len(choice.candidate.stems) == 1:
        st.doubt(0.65)  # one word that sounds a little like it and nothing else that says so: asked about
    if choice.margin < 0.16:
        st.doubt(0.93)
    if choice.candidate.coverage < 0.5:
        st.doubt(0.95)


def new_line(st: State, np: Nominal, choice: Choice, named: str = "") -> Work:
    st.last_asked = []
    work = start(choice.thing, 1)
    work.said = choice.candidate.stems
    st.works.append(work)
    st.placed.append(work)
    if np.num is not None:
        sizes = st.lexicon.sizes.get(choice.thing.id, ())
        by_count = None if np.sizes or np.num == 1 or np.served else count_size(sizes, np.num)
        if by_count is None and np.det in ("a", "the") and np.num > 1 and not np.sizes:  # "a sixteen of the lager"
            numbered = [s.id for s in sizes if np.num in s.numbers]
            by_count = numbered[0] if len(numbered) == 1 and len(sizes) > 1 else None
        dozens = count_size(sizes, DOZEN) if np.num > DOZEN and np.num % DOZEN == 0 and not np.sizes else None
        if by_count is not None:
            work.size, work.size_said, work.size_counted = by_count, True, np.num
        elif dozens is not None:  # "three dozen biscuits", where they come by the dozen
            work.size, work.size_said, work.qty, work.qty_said = dozens, True, np.num // DOZEN, True
        elif comes_in(choice.thing, np.num, st.lexicon) and not np.served and not np.sizes:
            work.size_said = True
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
    if not work.size_said and not np.sizes:
        _size_in_the_name(st, work, choice.candidate.stems)
    if work.item is not None and not work.size_said and not np.sizes:
        _size_before_the_name(st, work, named)
    _swap_now(st, work)
    st.attend(work)
    if work.part is not None:
        put_implied(st, work.part, choice.candidate.stems)
    st.with_combo = work if work.combo else (st.with_combo if st.link in ("with", "and", "comma", "") else None)
    if work.combo is None and st.link != "with":
        st.with_combo = st.with_combo if st.link in ("and", "comma", "") else None
    return work


def _size_before_the_name(st: State, work: Work, named: str) -> None:
    """ "A regular coke", which many call so of any size, where it comes as regular and large: that one."""
    first = stem(named.split()[0]) if named else ""
    fits = [s for s in st.lexicon.sizes.get(work.thing.id if work.thing else "", ()) if (first,) in s.phrases]
    if first in USUAL and len(fits) == 1:
        work.size, work.size_said = fits[0].id, True


USUAL = frozenset(("regular", "normal"))


def _size_in_the_name(st: State, work: Work, said: frozenset[str]) -> None:
    """ "a pound of brisket", where the name says pound as well as the size."""
    sizes = st.lexicon.sizes.get(work.thing.id, ()) if work.thing is not None else ()
    family = st.lexicon.families.get(work.thing.id, ()) if work.thing is not None else ()
    if any(s.id == (work.thing.id if work.thing else "") and s.words & said for s in family):
        work.size_said = True  # "two small lo meins", where small ones are an item
    own = {w for w in content(work.thing.name.get())[0] if w in SIZE_CLASSES} if work.thing is not None else set()
    said = said - own  # "nachos grande" are no large ones
    fits = [s for s in sizes if any(set(p) <= said for p in s.phrases)] if len(sizes) > 1 else []
    if len(fits) == 1:
        work.size = fits[0].id


def _swap_now(st: State, work: Work) -> None:
    """Carries out a swap that was said before the combo was named: what is in it goes, the other comes."""
    if st.swap_later is None or work.combo is None:
        return
    for slot in work.combo.slots:
        one, other = (next((c.ref for c in rows if slot.choice(c.ref)), "") for rows in st.swap_later)
        new = other if one == slot.default else one
        item = st.lexicon.item(new)
        if one and other and item is not None:
            fill(work, slot.id, item, None)
            st.swap_later = None
            return


def finish(st: State, work: Work, np: Nominal, slot: str = "") -> None:
    """Puts on the line what was said before its name: sizes and modifiers."""
    if np.sizes:
        joined = tuple(w for said in np.sizes for w in said)
        part = work.slots.get(slot) if slot else None
        if part is not None and not has_sizes(st, part.item) and not set_size(st, work, joined, slot):
            pass  # "a number one with the little salad": it comes in one size, whichever the meal is
        elif not set_size(st, work, joined, slot) and not _each_size(st, work, np, slot):
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
