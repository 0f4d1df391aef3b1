"""Reads the segments of a turn from left to right: the small grammar of an order.

It decides what hangs on what (counts, sizes, modifiers, repairs, references) and leaves the doing to `placing` and
`attach`. It never looks at letters: segments come from `segments`.
"""

from domain.order import Clear, Mod, Undo, UseCode
from edge.dialog.lexicon import content
from edge.dialog.meaning import Intent, Kind
from edge.dialog.sizes import class_of
from edge.dialog.tables import words_of
from edge.dialog.understand.attach import attach, flush, put_plain, set_size, size_by_count, takers, takes_size
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked, find_option, none_option, settle
from edge.dialog.understand.placing import alike, make_meal, place, refer, split, swap
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work, start
from edge.dialog.words import STOP

_INSIDE = frozenset(
    ("opt", "size", "fill", "vessel", "num", "no", "light", "extra", "stop", "x", "plain", "sideof", "a")
)
_STRONG = frozenset(
    words_of(
        """
    mean meant no make change should digo decir mejor instead scratch rather correction equivoque correccion
    better
    """
    )
)
_QUALIFIERS = frozenset(("no", "light", "extra", "add"))


def read(st: State) -> None:
    """Reads all segments; the state holds what came of them."""
    while st.at < len(st.segments):
        i = st.at
        st.at += 1
        seg = st.segments[i]
        if seg.pause and seg.tag not in ("fill", "stop"):
            _paused(st, seg)
        _read_one(st, i, seg)
    _close(st)
    flush(st)


def _paused(st: State, seg: Segment) -> None:
    if seg.pause >= STOP:
        _close(st)
        flush(st)
        st.qualifier, st.with_combo, st.mode = "", st.with_combo, ""
        st.link = ""
    elif not st.link:
        _close(st)
        st.link = "comma"


def _read_one(st: State, i: int, seg: Segment) -> None:
    match seg.tag:
        case "opt" if seg.text == "plain" and not _plain_is_option(st, i, seg):
            _plain(st, i)
        case "item" | "opt":
            _thing(st, i, seg)
        case "size":
            _size(st, i, seg)
        case "num":
            _number(st, i, seg)
        case "times":
            _times(st, i, seg)
        case "a" | "the" | "another":
            _determiner(st, i, seg)
        case "no" | "light" | "extra" | "add":
            _qualifier(st, i, seg)
        case "and" | "or" | "with":
            _joined(st, i, seg)
        case "only":
            if _next_is(st, i, "opt"):
                flush(st)
                st.only, st.qualifier = [], "only"
            elif st.group:
                st.only, st.group = list(st.group), []
        case "plain":
            _plain(st, i)
        case "everything":
            st.everything = True
        case "except":
            _except(st, seg)
        case "side":
            _on_the_side(st)
        case "sideof":
            if _next_is(st, i, "opt") and not _next_is(st, i, "item"):
                st.qualifier = st.qualifier or "side"
        case "on" | "into":
            _scope(st, i, seg)
        case "both" | "all" | "each" | "other":
            _several(st, i, seg)
        case "ord":
            _ordinal(st, i, seg)
        case "same":
            _same(st, i)
        case "more":
            _more(st)
        case "make":
            _end_clause(st)
            st.mode = "make"
        case "remove":
            _remove(st, i, seg)
        case "insteadof":
            _close(st)
            if _next_is(st, i, "opt"):
                flush(st)
                st.qualifier = "no"
            else:
                flush(st)
                st.mode = "insteadof"
        case "instead":
            _instead(st)
        case "repair":
            _repair(st, i, seg)
        case "scratch":
            _scratch(st, seg)
        case "undo":
            st.extra_commands.append(Undo())
            st.became(i, "undo")
        case "clear":
            _clear(st, i, seg)
        case "meal":
            _meal(st, i)
        case "order":
            _end_clause(st)
            st.mode = ""
        case "say":
            _close(st)
            flush(st)
            _say(st, i, seg)
        case "code":
            _code(st, i)
        case "x":
            _strange(st, i, seg)
        case "pron":
            if st.mode == "remove" and st.focus is not None:
                _drop_focus(st, i)
        case _:
            pass


def _end_clause(st: State) -> None:
    _close(st)
    flush(st)
    st.qualifier = ""
    if st.link != "with":
        st.link = "" if not st.link else st.link


def _next_is(st: State, i: int, tag: str) -> bool:
    j = i + 1
    while (seg := st.seg(j)) is not None and seg.tag in ("fill", "the", "a", "num", "vessel", "pron", "extra", "with"):
        j += 1
    return seg is not None and (seg.tag == tag or (tag == "opt" and seg.tag == "item" and _reads_as_option(st, j, seg)))


def _item_ahead(st: State, i: int) -> int | None:
    """The item that a nominal begun at i leads to, before any pause or joining word."""
    j = i + 1
    while (seg := st.seg(j)) is not None and not seg.pause:
        if seg.tag == "item":
            return j
        if seg.tag not in _INSIDE or (seg.tag in ("num", "a") and j > i + 1):
            return None
        j += 1
    return None


def _asked(st: State, seg: Segment, *, count: int = 1, qualifier: str | None = None) -> Asked:
    rows = seg.candidates if seg.tag == "opt" else seg.other
    q = st.qualifier if qualifier is None else qualifier
    return Asked(
        q if q not in ("only", "with") else "", rows, seg.text, count, count > 1, rows[0].like if rows else 1.0
    )


def _reads_as_option(st: State, i: int, seg: Segment) -> bool:
    """Whether words that name an option and an item alike are the option here."""
    options = seg.candidates if seg.tag == "opt" else seg.other
    items = seg.other if seg.tag == "opt" else seg.candidates
    if not options:
        return False
    if not items:
        return True
    lead = options[0].score - items[0].score
    asked = Asked(st.qualifier, options, seg.text)
    taken = takers(st, asked) is not None or _ahead_takes(st, i, asked)
    before = st.seg(i - 1)
    qualified = st.qualifier != "" or st.only is not None or (before is not None and before.tag in ("with", "sideof"))
    if taken and st.expecting.kind == "group" and st.focus is not None and st.focus.origin is not None:
        return lead > -0.4
    if not taken:
        if st.np.num or st.np.sizes or st.np.det in ("a", "another"):
            return False
        return lead > (0.1 if st.qualifier in _QUALIFIERS or st.only is not None else 0.5)
    if qualified:
        return lead > -0.35 and not (st.np.sizes and lead < 0.1)
    if st.np.num is not None or st.np.sizes or st.np.det in ("a", "another"):
        return lead > 0.12 or _item_ahead(st, i) is not None
    return lead > 0.0


def _ahead_takes(st: State, i: int, asked: Asked) -> bool:
    ahead = _item_ahead(st, i)
    if ahead is None:
        return False
    for c in st.segments[ahead].candidates[:6]:
        item = st.lexicon.item(c.ref)
        if item is not None and c.kind == "item" and find_option(item, asked) is not None:
            return True
        combo = st.lexicon.menu.combo(c.ref) if c.kind == "combo" else None
        if combo is not None:
            for slot in combo.slots:
                for choice in slot.choices[:1]:
                    its = st.lexicon.item(choice.item)
                    if its is not None and find_option(its, asked) is not None:
                        return True
    return False


# ---- items and options


def _thing(st: State, i: int, seg: Segment) -> None:
    if _reads_as_option(st, i, seg):
        _option(st, i, seg)
        return
    rows: tuple[Candidate, ...] = seg.candidates if seg.tag == "item" else seg.other
    if not rows:
        st.miss(seg.text)
        return
    led_by = next((x.tag for x in reversed(st.segments[:i]) if x.tag not in ("the", "fill")), "")
    if st.qualifier == "no" and st.np.num is None and st.np.det != "a" and led_by in ("no", "or"):
        st.qualifier = ""
        flush(st)
        found = refer(st, rows)
        if found is not None and not found[1]:
            found[0].removed = True
            st.became(i, "removes it")
            if st.focus is found[0]:
                st.attend(None)
            return
        if seg.pause == 0:
            st.doubt(0.8)
            st.became(i, "not wanted, and not on the order")
            return
    st.only = None if st.only == [] else st.only
    place(st, i, rows, _following(st, i))


def _following(st: State, i: int) -> tuple[Asked, ...]:
    """The modifiers that follow an item at once: they help to say which item it is."""
    found: list[Asked] = []
    qualifier = ""
    for seg in st.segments[i + 1 : i + 9]:
        if seg.pause >= STOP or seg.tag in ("item", "order", "num", "a", "say", "repair"):
            break
        if seg.tag in _QUALIFIERS:
            qualifier = seg.tag
        elif seg.tag == "opt":
            found.append(Asked(qualifier, seg.candidates, seg.text))
    return tuple(found[:4])


def _option(st: State, i: int, seg: Segment) -> None:
    np = st.np
    count = np.num if np.num is not None else 1
    asked = _asked(st, seg, count=count)
    before = st.segments[i - 1].tag if i else ""
    ahead = _item_ahead(st, i)
    if ahead is not None and _ahead_takes(st, i, asked):
        own = (
            not np.empty
            or before in ("", "order", "and", "fill", "make", "say")
            or seg.pause
            or st.qualifier in _QUALIFIERS
        )
        if own and (not np.empty or takers(st, asked) is None or before == "and" or seg.pause or st.focus is None):
            if np.num is not None and np.num > 1:
                asked = _asked(st, seg, count=1)
            np.asked.append(asked)
            np.first = i if np.first < 0 else np.first
            st.became(
                i,
                f"{asked.qualifier or 'with'} {seg.text}, for what follows",
            )
            return
    if np.num is not None and _is_partitive(st, asked):
        _split_off(st, np.num)
        asked = _asked(st, seg)
    st.np = Nominal()
    if st.qualifier == "no" and before == "and" and st.group and _cannot_leave_out(st, asked):
        asked = _asked(st, seg, qualifier="")
        st.qualifier = ""
    if st.only is not None:
        st.only.append(asked)
    if not st.group and takers(st, asked) is None and _own_item(st, i, asked):
        return
    st.group.append(asked)
    st.became(i, f"{asked.qualifier or 'with'} {asked.candidates[0].ref if asked.candidates else asked.text}")


def _cannot_leave_out(st: State, asked: Asked) -> bool:
    """ "no onions and bacon" on a burger without bacon: the bacon is wanted."""
    place_ = takers(st, asked)
    return place_ is not None and place_[2].item.includes(place_[3].mod.option) is False


def _own_item(st: State, i: int, asked: Asked) -> bool:
    """ "a ranch" with nothing that takes it: the item that sells that choice by itself ("dip cup")."""
    if asked.qualifier == "no" or not asked.candidates:
        return False
    found = []
    for item in st.lexicon.menu.items:
        name = set(content(item.name.get())[0])
        for group in item.groups:
            if group.kind == "choice" and set(content(group.name.get())[0]) <= name:
                match = find_option(item, asked)
                if match is not None and match.group.id == group.id:
                    found.append((item, match))
    if len(found) != 1:
        return False
    item, match = found[0]
    work = start(item, max(1, asked.count))
    if work.part:
        settle(work.part.mods, match)
        work.part.mods = {o: Mod(m.qualifier, m.option) for o, m in work.part.mods.items()}
    st.works.append(work)
    st.placed.append(work)
    st.attend(work)
    st.doubt(0.85)
    st.became(i, f"{work.qty} x {item.id}")
    return True


# ---- counts, sizes, determiners


def _number(st: State, i: int, seg: Segment) -> None:
    value = int(seg.value)
    if st.np.num is not None and (st.np.sizes or st.np.asked):
        _close(st)
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.tag == "more" and not nxt.pause:
        st.np.num, st.np.det = value, "another"
        st.at += 1
        if _item_ahead(st, i + 1) is None:
            _grow(st, value)
        return
    if nxt is not None and nxt.tag == "ofthem" and not nxt.pause:
        st.at += 1
        _of_them(st, value)
        return
    ahead = _item_ahead(st, i)
    if ahead is None and st.np.num is None and _wants_count(st, i, value):
        return
    if st.np.num is not None:
        st.np.sizes.append((str(value),))
        return
    if ahead is None and st.qualifier == "" and _is_split(st, i, value):
        flush(st)
        _split_off(st, value)
        st.became(i, f"{value} of them")
        return
    if ahead is not None and st.group:
        flush(st)
    st.np.num = value
    st.np.first = i if st.np.first < 0 else st.np.first


def _wants_count(st: State, i: int, value: int) -> bool:
    """A number by itself: an answer, a corrected count, or a count after the item."""
    focus = st.focus
    after = st.seg(i + 1)
    alone = after is None or after.pause or after.tag in ("and", "say", "fill", "repair", "stop", "order")
    if not alone or focus is None or focus.thing is None:
        if st.np.det in ("the", "a") and value in st.lexicon.numbered and alone:
            return _numbered(st, value)
        return False
    if st.np.det in ("the", "a") and value in st.lexicon.numbered:
        return _numbered(st, value)
    if st.expecting.kind == "size" and focus.origin is not None and size_by_count(st, focus, value):
        st.became(i, "size")
        return True
    if st.repair or st.mode == "make":
        focus.qty, focus.qty_said = max(1, value), True
        st.repair, st.mode, st.np = "", "", Nominal()
        st.became(i, f"{value} of them")
        return True
    if focus in st.placed and not focus.qty_said and value > 0 and st.link != "and":
        focus.qty, focus.qty_said = value, True
        st.became(i, f"{value} of them")
        return True
    if focus.origin is not None and len(st.segments) <= 3 and value > 0:
        focus.qty = value
        st.became(i, f"{value} of them")
        return True
    return False


def _numbered(st: State, value: int) -> bool:
    combo = st.lexicon.menu.combo(st.lexicon.numbered[value])
    if combo is None:
        return False
    c = Candidate(1.0, "combo", combo.id, 1.0, 1.0, frozenset())
    place(st, st.at - 1, (c,), ())
    return True


def _times(st: State, i: int, seg: Segment) -> None:
    if st.focus is not None and st.focus in st.placed and not seg.pause:
        st.focus.qty, st.focus.qty_said = max(1, int(seg.value)), True
        st.became(i, f"{seg.value} of them")
    else:
        st.np.num = int(seg.value)


def _grow(st: State, by: int) -> None:
    """ "two more", with nothing named: more of the line spoken of."""
    st.np = Nominal()
    if st.focus is not None and st.focus.thing is not None:
        st.focus.qty += by
        st.focus.qty_said = True


def _more(st: State) -> None:
    if st.np.num is not None and st.np.det != "another":
        _grow(st, st.np.num)


def _of_them(st: State, value: int) -> None:
    flush(st)
    if st.focus is None or st.focus.thing is None:
        return
    root = st.split_root if st.split_root and not st.split_root.removed else st.focus
    if value < root.qty or st.split_root is not None:
        _split_off(st, value)
    elif value > st.focus.qty:
        st.focus.qty, st.focus.qty_said = value, True
        st.repair = st.mode = ""


def _root(st: State) -> Work | None:
    root = st.split_root
    if root is not None and not root.removed and root.qty > 0 and (st.focus is None or st.focus.thing is root.thing):
        return root
    return st.focus


def _is_split(st: State, i: int, value: int) -> bool:
    """ "two burgers, one with ...": a count with no item, and something said of it."""
    root = _root(st)
    if root is None or root.thing is None or value > root.qty or (root.qty == 1 and st.split_root is not root):
        return False
    if root not in st.placed and root.origin is None and root.split_from is None:
        return False
    nxt = st.seg(i + 1)
    if nxt is None or nxt.pause:
        return False
    if nxt.tag in ("with", "no", "light", "extra", "plain", "only", "everything", "except", "side", "add"):
        return True
    if nxt.tag == "size":
        return takes_size(st, root.thing, nxt.value)
    return False


def _is_partitive(st: State, asked: Asked) -> bool:
    """ "two teas, one sweet": one of the two, where one item takes one such choice. "Three creams" is a count."""
    root = _root(st)
    if root is None or root.qty < 2 or st.np.num is None or st.np.num > root.qty:
        return st.split_root is not None and root is st.split_root and st.np.num == root.qty
    place_ = takers(st, asked, [root])
    return place_ is not None and place_[3].group.kind == "choice" and place_[3].group.max == 1


def _split_off(st: State, count: int) -> None:
    root = _root(st)
    st.np = Nominal()
    if root is None:
        return
    st.split_root = root
    if count >= root.qty:
        st.attend(root)
    else:
        st.attend(split(st, root, count))


def _determiner(st: State, i: int, seg: Segment) -> None:
    if seg.tag == "another" and _item_ahead(st, i) is None and not _next_is(st, i, "opt"):
        _same(st, i)
        return
    st.np.det = st.np.det or seg.tag
    st.np.first = i if st.np.first < 0 else st.np.first


def _size(st: State, i: int, seg: Segment) -> None:
    np = st.np
    ahead = _item_ahead(st, i)
    if not np.empty:
        if ahead is not None:
            np.sizes.append(seg.value)
            return
        np.sizes.append(seg.value)
        nxt = st.seg(i + 1)
        if nxt is None or nxt.tag not in ("num", "size") or nxt.pause:
            _close(st)
        return
    if ahead is not None and _size_leads(st, i, seg, ahead):
        np.sizes.append(seg.value)
        np.first = i
        return
    _size_follows(st, i, seg)


def _size_leads(st: State, i: int, seg: Segment, ahead: int) -> bool:
    """Whether "large" in "coke large fries" is said of the fries."""
    before = st.seg(i - 1)
    if before is None or seg.pause or before.tag != "item" or st.focus is None:
        return True
    if st.focus.size_said or not takes_size(st, st.focus.thing, seg.value):
        return True
    after = st.seg(ahead + 1)
    trailing = after is not None and after.tag == "size" and not after.pause
    return not (trailing or st.language == "es")


def _size_follows(st: State, i: int, seg: Segment) -> None:
    force = bool(st.repair) or st.mode == "make" or st.expecting.kind == "size"
    works = st.targets or [
        w
        for w in [st.focus, *reversed(st.placed), *st.recent()]
        if w is not None and not w.removed and w.thing is not None
    ]
    if st.targets:
        for w in st.targets:
            set_size(st, w, seg.value)
        st.became(i, "size")
        return
    for work in works:
        if not takes_size(st, work.thing, seg.value) and not (work is st.focus and st.focus_slot):
            continue
        if work.size_said and not force:
            continue
        slot = st.focus_slot if work is st.focus else ""
        if set_size(st, work, seg.value, slot):
            st.became(i, "size")
            st.repair = ""
            if st.mode == "make":
                st.mode = ""
            return
    if st.focus is not None and st.focus.thing is not None and set_size(st, st.focus, seg.value, st.focus_slot):
        return
    if _sole_variation(st, i, seg):
        return
    if st.focus is None or st.focus.thing is not None:
        st.miss(seg.text, 0.85)


def _sole_variation(st: State, i: int, seg: Segment) -> bool:
    """A variation named alone ("two carnitas"), where one item only comes so."""
    asked_for = st.np.num is not None or st.np.det in ("a", "another") or st.link == "and" or i == 0
    if seg.other and asked_for and any(c.coverage > 0.99 or not _is_size(seg) for c in seg.other):
        place(st, i, seg.other, ())
        return True
    if not asked_for and (i == 0 or st.segments[i - 1].tag != "order"):
        return False
    if class_of(seg.value) is not None or any(w.isdecimal() for w in seg.value):
        return False
    words = set(seg.value)
    having = [t for t, sizes in st.lexicon.sizes.items() if len(sizes) > 1 and any(words <= s.words for s in sizes)]
    if not having:
        return False
    st.np.sizes = [s for s in st.np.sizes if s != seg.value] + [seg.value]
    rows = tuple(Candidate(1.0, "item", t, 0.6, 1.0, frozenset(words)) for t in having if st.lexicon.item(t))
    if not rows:
        return False
    place(st, i, rows, ())
    return True


def _is_size(seg: Segment) -> bool:
    return class_of(seg.value) is not None


def _close(st: State) -> None:
    """Ends what was begun before an item and never came to one: "a large", "one with ...", "two"."""
    np, st.np = st.np, Nominal()
    if np.empty:
        return
    if np.num is not None and st.focus is not None and (np.sizes or np.plain or np.asked):
        root = _root(st)
        if root is not None and (np.num < root.qty or root is st.split_root) and np.num <= root.qty:
            _split_off(st, np.num)
            _apply(st, np)
            return
    if np.sizes:
        _elliptic(st, np)
        return
    _apply(st, np)
    if np.num is not None and not np.asked:
        if st.focus is not None and st.focus.thing is not None and (st.repair or st.mode == "make"):
            st.focus.qty, st.focus.qty_said = max(1, np.num), True
            st.repair = st.mode = ""
        elif np.num in st.lexicon.numbered and np.det in ("the", "a"):
            st.np = np
            st.np.num = None
            _numbered(st, np.num)


def _apply(st: State, np: Nominal) -> None:
    for said in np.sizes:
        if st.focus is not None:
            set_size(st, st.focus, said, st.focus_slot)
    for asked in np.asked:
        if not attach(st, asked):
            st.miss(asked.text)
    if np.plain:
        put_plain(st)


def _elliptic(st: State, np: Nominal) -> None:
    """ "a small coke and a large": another one; "a large" by itself: the size of the line spoken of."""
    focus = st.focus
    said = tuple(w for s in np.sizes for w in s)
    if focus is not None and focus.thing is not None and takes_size(st, focus.thing, said):
        again = focus.size_said and not st.repair and st.mode != "make" and st.link == "and" and focus in st.placed
        if again or np.det == "another":
            copy = focus.copy(np.num or 1)
            st.works.append(copy)
            st.placed.append(copy)
            st.attend(copy)
            focus = copy
        elif np.num is not None and np.num > 1 and focus in st.placed and not focus.qty_said:
            focus.qty = np.num
        set_size(st, focus, said, st.focus_slot)
        st.repair = st.mode = st.link = ""
        _apply(st, Nominal(asked=np.asked, plain=np.plain))
        return
    if np.det in ("a", "the") and len(said) == 1 and said[0].isdecimal() and int(said[0]) in st.lexicon.numbered:
        _numbered(st, int(said[0]))
        return
    if np.num in st.lexicon.numbered and np.num is not None:  # "a large three"
        sizes, st.np = np.sizes, Nominal(sizes=np.sizes, det=np.det)
        if sizes:
            _numbered(st, np.num)
            return
    i = max(0, st.at - 1)
    for n in range(min(i, len(st.segments) - 1), -1, -1):
        if st.segments[n].tag == "size":
            st.np = Nominal(det=np.det, num=np.num, asked=np.asked)
            seg = st.segments[n]
            if _sole_variation(st, n, seg):
                return
            st.np = Nominal()
            break
    for size in np.sizes:
        fake = Segment("size", 0, 0, size, text=" ".join(size))
        _size_follows(st, i, fake)
    _apply(st, Nominal(asked=np.asked, plain=np.plain))


# ---- scope


def _qualifier(st: State, i: int, seg: Segment) -> None:
    nxt = st.seg(i + 1)
    if seg.tag == "no":
        if nxt is not None and nxt.tag == "extra" and not nxt.pause:
            _no_extra(st, i)
            return
        if nxt is not None and _is_answer_no(st, i, nxt):
            _close(st)
            flush(st)
            st.repair = "strong" if st.focus is not None else ""
            if i == 0 or seg.pause:
                st.intents.append(Intent(Kind.NO, text=seg.text))
            return
        if nxt is None:
            _without_what(st, i, seg)
            return
    if seg.tag == "add" and not _next_is(st, i, "opt"):
        _end_clause(st)
        return
    if seg.tag == "extra" and nxt is not None and nxt.tag == "item" and not _reads_as_option(st, i + 1, nxt):
        return
    if seg.tag == "light" and not _next_is(st, i, "opt"):
        return
    if not st.np.empty and _item_ahead(st, i) is None and st.np.num is not None:
        _close_for_split(st)
    st.qualifier = seg.tag
    st.everything = False


def _is_answer_no(st: State, i: int, nxt: Segment) -> bool:
    """ "no, ...", "no a sprite": a no to what was said before, not "without"."""
    if nxt.tag in ("a", "fill") and not nxt.pause and _next_is(st, i, "opt"):
        return False
    return bool(nxt.pause) or nxt.tag in ("repair", "order", "a", "num", "size", "make", "fill", "say")


def _close_for_split(st: State) -> None:
    np = st.np
    root = _root(st)
    if np.num is not None and root is not None and np.num <= root.qty and (root.qty > 1 or root is st.split_root):
        flush(st)
        _split_off(st, np.num)
    else:
        _close(st)


def _no_extra(st: State, i: int) -> None:
    """ "no extra cheese" asks for nothing: its words are taken and nothing changes."""
    j = i + 2
    while (seg := st.seg(j)) is not None and seg.tag in ("opt", "the", "a", "or", "fill"):
        st.became(j, "nothing extra")
        j += 1
        if seg.tag == "opt" and not ((nxt := st.seg(j)) is not None and nxt.tag == "or"):
            break
    st.at = j


def _without_what(st: State, i: int, seg: Segment) -> None:
    """ "one without", at the end: without what was put on last; else it is the answer no."""
    if (
        i
        and st.segments[i - 1].tag in ("num", "other", "ofthem")
        and st.focus is not None
        and st.focus.part is not None
    ):
        if len(st.focus.part.mods) == 1:
            st.focus.part.mods.clear()
            return
        st.miss("without what")
        return
    if seg.text in ("no", "not"):
        st.intents.append(Intent(Kind.NO, text=seg.text))


def _joined(st: State, i: int, seg: Segment) -> None:
    nxt = st.seg(i + 1)
    if seg.tag == "with":
        if st.np.num is not None and _item_ahead(st, i - 1) is None:
            _close_for_split(st)
        else:
            _close(st)
        st.qualifier = "with" if st.only is None else "only"
        if st.focus is not None and st.focus.combo is not None:
            st.with_combo = st.focus
        st.link = "with"
        return
    _close(st)
    if seg.tag == "or" and st.qualifier != "no" and nxt is not None and nxt.tag in ("item", "opt"):
        st.doubt(0.8)
    st.link = "and"
    if st.repair == "weak" and "also" in seg.text:
        st.repair = ""


def _except(st: State, seg: Segment) -> None:
    negative = any(w in seg.text.split() for w in ("no", "not", "without", "sin", "hold"))
    st.qualifier = "no" if st.everything or negative else ""
    st.everything = False


def _plain(st: State, i: int) -> None:
    ahead = _item_ahead(st, i)
    if ahead is not None:
        st.np.plain = True
        st.np.first = i if st.np.first < 0 else st.np.first
        return
    if st.np.num is not None:
        st.np.plain = True
        _close(st)
        return
    flush(st)
    seg = st.segments[i]
    if seg.other and (_reads_as_option(st, i, seg)):
        return
    if put_plain(st, st.targets or None):
        st.became(i, "nothing on it")


def _plain_is_option(st: State, i: int, seg: Segment) -> bool:
    """ "plain" is a choice of some items (a tea, a salad); on a burger it takes everything off."""
    asked = Asked("", seg.candidates, seg.text)
    if _item_ahead(st, i) is not None:
        return _ahead_takes(st, i, asked)
    if st.focus is None or st.focus.thing is None:
        return st.expecting.kind == "group"
    return takers(st, asked, [st.focus]) is not None


def _on_the_side(st: State) -> None:
    """ "ketchup and mayo on the side": the mentions just before it, up to one that has a qualifier of its own."""
    changed: list[Asked] = []
    for asked in reversed(st.group):
        if asked.qualifier and changed:
            break
        changed.append(asked)
        if asked.qualifier:
            break
    st.group = [
        Asked("side", a.candidates, a.text, a.count, a.counted, a.like) if a in changed and a.qualifier != "no" else a
        for a in st.group
    ]


def _scope(st: State, i: int, seg: Segment) -> None:
    """ "... on both", "... on the cheeseburger": where the modifiers just said belong."""
    nxt = st.seg(i + 1)
    if nxt is None or st.mode == "make":
        return
    if nxt.tag == "the" and not nxt.pause and (st.seg(i + 2) is not None):
        target = st.segments[i + 2]
    else:
        target = nxt
    if target.tag in ("item", "opt") and (st.group or st.only is not None):
        rows = target.candidates if target.tag == "item" else target.other
        found = refer(st, rows) if rows else None
        if found is not None:
            work, slot = found
            st.attend(work, slot)
            flush(st, [work])
            st.at = (i + 3) if target is not nxt else i + 2
            st.became(st.at - 1, "where it goes")
            return
        if rows:
            st.np.asked, st.group = [*st.np.asked, *st.group], []
            st.link = "and"
    elif target.tag == "num" and st.group and (after := st.seg(i + 2)) is not None and after.tag == "ofthem":
        group, st.group = st.group, []
        _split_off(st, int(target.value))
        st.group = group
        flush(st)
        st.at = i + 3
    elif (
        target.tag == "num"
        and st.group
        and _root(st) is not None
        and (st.seg(i + 2) is None or st.segments[i + 2].pause)
    ):
        group, st.group = st.group, []
        _split_off(st, int(target.value))
        st.group = group
        flush(st)
        st.at = i + 2
    elif target.tag == "ord":
        st.at = i + 2 if target is nxt else i + 3
        group, st.group = st.group, []
        _ordinal(st, st.at - 1, target)
        st.group = group
        flush(st)


def _several(st: State, i: int, seg: Segment) -> None:
    """ "both", "all", "each", "the other": what was just said, or what is about to be said, falls on these."""
    if seg.tag == "other":
        nxt = st.seg(i + 1)
        if nxt is not None and nxt.tag == "item":
            st.np.det = "the"
            return
        flush(st)
        root = st.split_root
        if root is not None and not root.removed:
            st.attend(root)
        else:
            others = [w for w in st.recent() if w is not st.focus]
            if others:
                st.attend(others[0])
        return
    works = _these(st, seg.tag)
    if not works:
        return
    nxt = st.seg(i + 1)
    if st.group or st.only is not None:
        flush(st, works)
    elif nxt is not None and nxt.tag == "item":
        return
    else:
        st.targets = works
        if st.np.sizes:
            for w in works:
                for said in st.np.sizes:
                    set_size(st, w, said)
            st.np = Nominal()


def _these(st: State, tag: str) -> list[Work]:
    live = list(st.recent())
    if not live:
        return []
    head = live[0]
    family = [
        w
        for w in live
        if w is head or w is st.split_root or (w.split_from is not None and w.split_from is head.split_from)
    ]
    if tag == "both":
        if head.qty >= 2:
            return [head]
        return live[:2]
    if head.qty >= 2 and len([w for w in live if w in st.placed]) <= 1:
        return family
    said_now = [w for w in live if w in st.placed]
    return said_now or live


def _ordinal(st: State, i: int, seg: Segment) -> None:
    n = int(seg.value)
    live = [w for w in st.alive() if w.thing is not None]
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.tag == "item" and not nxt.pause:
        ids = {c.ref for c in nxt.candidates}
        live = [w for w in live if w.thing is not None and w.thing.id in ids]
        st.at = max(st.at, i + 2)
    if not live or abs(n) > len(live):
        return
    flush(st)
    work = live[n - 1] if n > 0 else live[n]
    st.attend(work)
    st.np = Nominal()
    st.became(i, f"line {work.thing.id if work.thing else ''}")
    if st.mode == "remove":
        _drop_focus(st, i)


# ---- changes


def _same(st: State, i: int) -> None:
    """ "same again", "another one": a copy of the line spoken of, which may then be changed."""
    np, st.np = st.np, Nominal()
    flush(st)
    live = list(st.recent())
    if not live:
        return
    text = st.segments[i].text
    count = np.num or (live[0].qty if "again" in text or "thing" in text else 1)
    copy = live[0].copy(count)
    st.works.append(copy)
    st.placed.append(copy)
    st.attend(copy)
    st.split_root = None
    st.link = st.repair = ""
    st.became(i, f"{count} more x {copy.thing.id if copy.thing else ''}")


def _remove(st: State, i: int, seg: Segment) -> None:
    _end_clause(st)
    nxt = st.seg(i + 1)
    if _next_is(st, i, "opt"):
        st.qualifier = "no"
        return
    st.mode = "remove"
    if nxt is None or nxt.tag in ("say", "pron", "fill", "repair", "order", "and"):
        if (
            any(w in seg.text.split() for w in ("that", "it", "them", "one"))
            or (nxt is not None and nxt.tag == "pron")
            or (st.focus is not None and nxt is None and seg.text in ("cancel", "remove", "delete", "quita"))
        ):
            _drop_focus(st, i)
    elif "one" in seg.text.split():
        st.np.num = 1


def _drop_focus(st: State, i: int) -> None:
    if st.focus is not None and not st.focus.removed:
        st.focus.removed = True
        st.became(i, f"removes {st.focus.thing.id if st.focus.thing else 'it'}")
    st.mode = ""
    rest = list(st.recent())
    st.attend(rest[0] if rest else None)


def _instead(st: State) -> None:
    """ "a sprite instead": the line just said replaces the one before it that it is like."""
    _close(st)
    flush(st)
    new = st.placed[-1] if st.placed else None
    if new is None or new.removed or new is not st.focus:
        return
    for old in st.recent():
        if old is not new and alike(st, old, new):
            if not new.qty_said:
                new.qty = old.qty
            swap(old, new)
            return


def _repair(st: State, i: int, seg: Segment) -> None:
    words = set(seg.text.split())
    if not any(s.tag not in ("repair", "fill", "say", "stop") for s in st.segments[i + 1 :]):
        return
    _close(st)
    flush(st)
    strength = "strong" if words & _STRONG else "weak"
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.tag in ("and", "add"):
        return
    if strength == "weak" and not st.placed and nxt is not None and nxt.tag == "order":
        return
    if strength == "weak" and not st.placed and seg.text not in ("actually", "en realidad", "oh wait", "mejor"):
        return
    st.repair = "strong" if st.repair == "strong" else strength
    nxt_option = _next_is(st, i, "opt")
    if nxt_option and st.last_asked and st.at > 2:
        for part, option in st.last_asked:
            part.mods.pop(option, None)
        st.last_asked = []
    st.mode = ""


def _scratch(st: State, seg: Segment) -> None:
    _close(st)
    st.group = []
    if st.placed and not st.placed[-1].removed:
        st.placed[-1].removed = True
        rest = list(st.recent())
        st.attend(rest[0] if rest else None)
        return
    words = set(seg.text.split())
    if words & {"scratch", "strike", "never", "nevermind", "back", "forget", "dejalo"}:
        if st.order.past:
            st.extra_commands.append(Undo())
        else:
            st.intents.append(Intent(Kind.NO, text=seg.text))
    elif st.focus is not None:
        _drop_focus(st, st.at - 1)


def _clear(st: State, i: int, seg: Segment) -> None:
    for work in st.works:
        if work.origin is None:
            work.removed = True
    st.group, st.np = [], Nominal()
    st.attend(None)
    st.intents.append(Intent(Kind.CANCEL_ORDER, text=seg.text))
    if any(s.tag in ("item",) for s in st.segments[i + 1 :]):
        st.extra_commands.append(Clear())
        st.works = [w for w in st.works if w.origin is None]
    st.became(i, "cancels the order")


def _meal(st: State, i: int) -> None:
    _close(st)
    flush(st)
    st.mode = ""
    if st.focus is not None and st.focus.item is not None:
        if make_meal(st, st.focus):
            st.became(i, f"as {st.focus.thing.id if st.focus.thing else ''}")
            return
        st.miss(st.segments[i].text)


def _strange(st: State, i: int, seg: Segment) -> None:
    """A word that nothing explains. After "a", "two" or a size it was meant as an item."""
    text = seg.text
    j = i + 1
    while (nxt := st.seg(j)) is not None and nxt.tag in ("x", "vessel") and not nxt.pause:
        text += " " + nxt.text
        j += 1
    st.at = j
    attached = st.qualifier or st.link == "with"
    beside_item = nxt is not None and nxt.tag == "item" and not nxt.pause
    if beside_item:
        st.miss(text, 0.85)
        return
    st.miss(f"{st.qualifier} {text}" if st.qualifier in _QUALIFIERS else text, 0.75)
    if not attached and (not st.np.empty or i == 0 or st.segments[i - 1].tag in ("order", "and")):
        flush(st)
        doubtful = Work(None, st.np.num or 1)
        st.works.append(doubtful)
        st.attend(doubtful)
    st.np = Nominal()


def _say(st: State, i: int, seg: Segment) -> None:
    st.intents.append(Intent(Kind(seg.value), text=seg.text))
    st.mode = ""


def _code(st: State, i: int) -> None:
    flush(st)
    parts: list[str] = []
    j = i + 1
    while (seg := st.seg(j)) is not None and len(parts) < 4:
        if seg.tag in ("say", "and", "order", "pron") or (parts and seg.pause >= STOP):
            break
        if seg.tag != "fill" or parts:
            parts.append(seg.text)
        j += 1
    st.at = j
    joined = "".join(parts).replace(" ", "").upper()
    known = [p.code for p in st.lexicon.menu.promotions if p.code and p.code.upper() in joined]
    if known or joined:
        st.extra_commands.append(UseCode(known[0] if known else joined))
        st.became(i, "code")


def answer_none(st: State) -> bool:
    """ "no" to "which dip?": the option that says none, or nothing."""
    line = next((w for w in st.alive() if w.origin is not None and w.origin.id == st.expecting.line), None)
    if line is None:
        return False
    for slot, part in line.parts(st.lexicon):
        if st.expecting.slot and slot != st.expecting.slot:
            continue
        for group in part.item.groups:
            if group.id == st.expecting.group and (option := none_option(group)):
                part.mods[option] = Mod("pick", option)
                if slot:
                    line.slots[slot] = part
                return True
    return False
