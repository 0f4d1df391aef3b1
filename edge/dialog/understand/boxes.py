"""What a box is filled with: "a half dozen, three glazed and three chocolate", "a dozen glazed donuts".

It decides which counts are said of what is in the box spoken of, and when so many dozens of a thing are boxes of it.
"""

from dataclasses import replace

from domain.menu import Item, ModifierGroup
from edge.dialog.understand.attach import flush
from edge.dialog.understand.choose import Choice
from edge.dialog.understand.looking import asked_for, item_ahead
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked, Found, find_option, settle
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.vocabulary.titles import CHOICE_HEADS, content
from edge.dialog.vocabulary.words import stem

LEAST_HELD = 3  # of a choice of two, what is said twice is seldom counted: "two sides"
DOZEN, HALF_DOZEN = 12, 6
_DOZEN, _HALF = frozenset(("dozen", "docena", "docenas")), frozenset(("half", "media"))


def filling(item: Item | None) -> ModifierGroup | None:
    """The choice that so many may be made of, some of one and some of another."""
    if item is None:
        return None
    for group in item.groups:
        if group.kind == "choice" and LEAST_HELD <= group.max < NO_END and group.max_per_option > 1:
            return group
    return None


NO_END = 99  # where a till gives no end


def into_box(st: State, i: int, seg: Segment) -> bool:
    """ "... three glazed and three chocolate", right after a half dozen: so many of what it holds."""
    np, box = st.np, st.focus
    if np.num is None or np.sizes or np.asked or box is None or box.part is None:
        return False
    found = _held(st, seg, np.num)
    if found is None:
        return False
    dozens = _dozens(st, i, np)
    if dozens is not None and box.qty > 1 and np.num < box.qty * dozens:
        return False  # "two dozen, one dozen assorted": some of the boxes
    flush(st)
    there = box.part.mods.get(found.mod.option) if i and st.segments[i - 1].tag == "extra" else None
    count = np.num + (there.count if there is not None else 0)  # "two more ranch"
    settle(box.part.mods, replace(found, mod=replace(found.mod, count=count)))
    box.filled.append(found.mod.option)
    st.last_asked.append((box.part, found.mod.option))
    st.qualifier, st.link, st.np = "", "", Nominal()
    st.became(i, f"{np.num} of it")
    return True


def counts_what_it_holds(st: State, i: int, value: int) -> bool:
    """Whether a number leads to what the box spoken of is filled with, and is no second box."""
    nxt = st.seg(i + 1)
    return nxt is not None and not nxt.pause and nxt.tag in ("opt", "item") and _held(st, nxt, value) is not None


def _held(st: State, seg: Segment, count: int) -> Found | None:
    """The kind that words name of what the box spoken of holds, where so many still go in."""
    box = st.focus
    group = filling(box.item) if box is not None and not box.removed else None
    if box is None or box.part is None or group is None or count < 1 or _is_wished_anew(st, seg):
        return None
    if seg.text.split()[0].endswith("s") and stem(seg.text.split()[0]) in CHOICE_HEADS:
        return None  # "3 flavors, mild ..."
    root = st.split_root
    if (box.qty > 1 and count <= box.qty) or (root is not None and root.thing is box.thing):
        return None  # "two shakes, one chocolate, one vanilla": of several boxes, one is counted
    held = sum(mod.count for id_, mod in box.part.mods.items() if group.option(id_) is not None)
    if count > group.max - held or (st.link == "and" and not box.filled):
        return None  # "a dozen, and two glazed", "a dozen all glazed, and two plain": beside it
    asked = _kind_of(st, seg, box.part.item, group) or asked_for(st, seg, count=count, qualifier="")
    found = find_option(box.part.item, asked)
    return found if found is not None and found.group is group else None


def _is_wished_anew(st: State, seg: Segment) -> bool:
    """ "A bubble waffle with mint. Can I also get one chocolate cookie sandwich": what leads to another thing."""
    at = next((n for n in range(len(st.segments)) if st.segments[n].start == seg.start), 0)
    led = [s.tag for s in st.segments[max(0, at - 2) : at] if s.tag not in ("num", "a")]
    return led[-1:] == ["order"] and seg.tag == "opt" and item_ahead(st, at, sure=True) is not None


def by_the_box(st: State, i: int, np: Nominal, choice: Choice) -> Choice:
    """ "Two dozen glazed donuts", where they come in boxes of a dozen: two boxes, and all in them are so."""
    if not isinstance(choice.thing, Item) or np.sizes or (held := _dozens(st, i, np)) is None:
        return choice
    count = np.num or held
    meant = [box for box in _boxes(st, held) if box.id in (choice.rivals or (choice.thing.id,))]
    if len(meant) == 1:
        np.num = count // held
        return replace(choice, candidate=choice.candidate._replace(ref=meant[0].id), thing=meant[0], rivals=())
    if choice.rivals:
        return choice
    for box in _boxes(st, held):
        asked = _of_the_kind(choice.candidate, choice.thing, box, st.segments[i].text)
        if asked is not None:
            np.num, np.asked = count // held, [*np.asked, asked]
            return replace(choice, candidate=choice.candidate._replace(ref=box.id), thing=box)
    return choice


def _kind_of(st: State, seg: Segment, box: Item, group: ModifierGroup) -> Asked | None:
    """What is sold by itself as well, as the kind that the box is filled with."""
    rows = seg.candidates if seg.tag == "item" else seg.other
    for row in rows[:1]:
        if group is filling(box) and (single := st.lexicon.item(row.ref)) is not None and single is not box:
            return _of_the_kind(row, single, box, seg.text)
    return None


def _of_the_kind(row: Candidate, single: Item, box: Item, text: str) -> Asked | None:
    """The kind that a box holds of what is sold by itself: "Rye Bagel", in a half dozen bagels."""
    group, title = filling(box), set(content(box.name.get())[0])
    kind = set(content(single.name.get())[0]) - title
    options = group.options if group is not None else ()
    named = [o for o in options if kind and set(content(o.name.get())[0]) - title == kind]
    if group is None or len(named) != 1:
        return None
    return Asked("", (row._replace(kind="option", ref=f"{group.id}/{named[0].id}"),), text)


def box_alone(st: State, np: Nominal) -> Item | None:
    """ "A half dozen, three glazed ...": the box itself, where one comes so."""
    held = None if st.repair or st.mode or np.sizes or np.asked or np.plain else _dozens(st, st.at, np)
    boxes = [] if held is None else _boxes(st, held)
    if len(boxes) != 1 or held is None:
        return None
    np.num = (np.num or held) // held
    return boxes[0]


def boxes_of(st: State, i: int, item: Item, count: int) -> int:
    """How many boxes so many dozens of what is sold by the box are."""
    held = _dozens(st, i, st.np)
    return count // held if held is not None and _holds(item) == held else count


def _dozens(st: State, i: int, np: Nominal) -> int | None:
    """How many a box holds, where the count was said in dozens."""
    if np.num is None or np.num % HALF_DOZEN or np.first < 0:
        return None
    said = {w for seg in st.segments[np.first : i] if seg.tag == "num" for w in seg.text.split()}
    return (HALF_DOZEN if np.num == HALF_DOZEN else DOZEN) if said & _DOZEN else None


def _boxes(st: State, held: int) -> list[Item]:
    return [item for item in st.lexicon.menu.items if _holds(item) == held]


def _holds(item: Item) -> int | None:
    """Six or twelve, of a box that is called so and filled by choice."""
    words = set(content(item.name.get())[0])
    if not words & _DOZEN or filling(item) is None:
        return None
    return HALF_DOZEN if words & _HALF else DOZEN
