"""Counts of what was counted: "two burgers, one with ...", "two teas, one sweet". "Three creams" is a count of its own.

It decides whether a number is some of the line spoken of. It never parts the line.
"""

from edge.dialog.understand.another import chosen
from edge.dialog.understand.attach import takers, takes_size
from edge.dialog.understand.halves_said import ON_A_HALF
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import STOP

COUNTED = frozenset(
    words_of("cream sugar splenda shot pump creamer milk sweetener honey packet equal lech azucar crema")
)


def root_of(st: State) -> Work | None:
    root = st.split_root
    if root is not None and not root.removed and root.qty > 0 and (st.focus is None or st.focus.thing is root.thing):
        return root
    return st.focus


def is_for_somebody(seg: Segment | None) -> bool:
    """ "for me", "for my wife"."""
    return seg is not None and not seg.pause and seg.tag in ("order", "fill") and seg.text.startswith(("for ", "para "))


def is_split(st: State, i: int, value: int) -> bool:
    """ "two burgers, one with ...": a count with no item, and something said of it."""
    root = root_of(st)
    if root is None or root.thing is None or value > root.qty or (root.qty == 1 and st.split_root is not root):
        return False
    if root not in st.placed and root.origin is None and root.split_from is None:
        return False
    nxt = st.seg(i + 1)
    somebody = is_for_somebody(nxt)
    if somebody:
        nxt = st.seg(i + 2)  # "one for me with no onions and one for my wife plain"
    if nxt is None or nxt.pause:
        return False
    if nxt.tag in ("with", "no", "light", "extra", "plain", "only", "everything", "except", "side", "add"):
        return True
    if nxt.value == ON_A_HALF:
        return root.qty > 1 or st.split_root is root  # "two pizzas, one half ham half olives"
    if somebody and nxt.text == "plain":
        return True
    after = st.seg(i + 2)
    if nxt.tag == "opt" and after is not None and after.tag == "side" and not after.pause:
        return root.qty > 1 or st.split_root is root  # "one dressing on the side"
    if nxt.tag == "on" and nxt.text in ("de", "of", "on", "en"):
        nxt = st.seg(i + 2)
        if nxt is not None and nxt.tag == "a" and not nxt.pause:
            nxt = st.seg(i + 3)  # "one on a bagel"
        several = root.qty > 1 or st.split_root is root
        rows = () if nxt is None else nxt.candidates if nxt.tag == "opt" else nxt.other
        if nxt is not None and nxt.tag in ("opt", "item") and rows and several:  # "one on rye", "una de pollo"
            place_ = takers(st, Asked("", rows, nxt.text), [root])
            return place_ is not None and not chosen(st, place_[2], place_[3]) and place_[3].group.kind == "choice"
    if nxt is not None and nxt.tag == "size":
        return takes_size(st, root.thing, nxt.value) and not (root.size_said and st.split_root is not root)
    return False


def is_partitive(st: State, asked: Asked) -> bool:
    """ "two teas, one sweet": one of the two, where one item takes one such choice. "Three creams" is a count."""
    root = root_of(st)
    left = root.qty if root is not None and root is st.split_root else 0
    if 0 < (st.np.num or 0) <= left and _after_a_plain_one(st, left):
        return True
    if COUNTED & {s for c in asked.candidates[:1] for s in c.stems} and _is_counted(st, asked):
        return False  # "one with three sugars and one cream": so much of it
    if root is None or root.qty < 2 or st.np.num is None or st.np.num > root.qty:
        return st.split_root is not None and root is st.split_root and st.np.num == root.qty
    place_ = takers(st, asked, [root])
    if place_ is None:
        return False
    if st.link == "and" and root is not st.split_root and chosen(st, place_[2], place_[3]):
        return False  # "tres tacos de pastor y dos de suadero"
    if place_[3].group.kind != "choice":
        stems = {s for c in asked.candidates[:1] for s in c.stems}
        return not stems & COUNTED and named_for_each(st, st.np.num) == root.qty and st.np.num < root.qty
    return place_[3].group.max == 1 or named_for_each(st, st.np.num) == root.qty


def _after_a_plain_one(st: State, left: int) -> bool:
    """ "Three coffees, 1 black 2 cream": nothing goes on the black one, so the two are others."""
    before = [s for s in st.segments[max(0, st.at - 4) : max(0, st.at - 2)] if s.tag != "and"]
    said = next((n for n in range(st.at - 1, -1, -1) if st.segments[n].tag == "item"), 0)
    the_last = st.np.num == left and st.link != "and" and any(s.tag == "plain" for s in st.segments[said : st.at])
    return the_last or (bool(before) and before[-1].tag == "plain")


def _is_counted(st: State, asked: Asked) -> bool:
    """Whether what was said just before was counted as well, of the same thing."""
    place_ = takers(st, asked)
    before = [s for s in st.segments[max(0, st.at - 5) : max(0, st.at - 2)] if s.tag == "opt"]
    stems = {s for seg in before for c in seg.candidates[:1] for s in c.stems}
    return place_ is not None and place_[3].group.kind == "adjust" and bool(stems & COUNTED)


def is_one_of_the_same(st: State, thing: object, count: int | None) -> bool:
    """ "Three pizzas, one cheese, one pepperoni, one ham", where the plain one is the cheese pizza: one of them."""
    root = root_of(st)
    if root is None or root not in st.placed or root.thing is not thing or count is None or st.repair:
        return False
    if root is st.split_root:
        return count <= root.qty
    if root.qty < 2 or count >= root.qty:
        return False
    total, waits = count, 0
    for seg in st.segments[st.at :]:
        if seg.tag == "other":
            return True  # "one cheese and the other ham"
        if seg.tag == "num":
            waits = int(seg.value)
        elif seg.tag in ("opt", "item", "plain") and waits:
            total, waits = total + waits, 0
        elif seg.pause >= STOP or seg.tag in ("order", "say", "repair"):
            break
        if total >= root.qty:
            break
    return total == root.qty


def named_for_each(st: State, first: int) -> int:
    """How many are named one by one from here: "one vanilla in a cup and one chocolate" are two."""
    total, count = first, 0
    root = root_of(st)
    for seg in st.segments[st.at :]:
        if seg.tag == "other" and root is not None:
            return max(total + count, root.qty)  # "one pepperoni and the other sausage"
        if seg.tag == "num":
            count = int(seg.value)
        elif (seg.tag == "opt" or (seg.tag == "item" and seg.other)) and count:
            total, count = total + count, 0
        elif seg.tag in ("item", "order", "say", "repair") or seg.pause >= STOP:
            break
    return total


def is_one_of_as_many(st: State, asked: Asked) -> bool:
    """Whether "a" is one of what was counted, of which as many are named one by one."""
    root = root_of(st)
    if root is None or root not in st.placed or root.part is None or (root.qty < 2 and root is not st.split_root):
        return False
    place_ = takers(st, asked, [root])
    if place_ is None or place_[3].group.kind != "choice" or chosen(st, place_[2], place_[3]):
        return False
    named, led = 1, ""
    for seg in st.segments[st.at :]:
        if seg.pause >= STOP or seg.tag in ("item", "order", "say", "repair", "num"):
            break
        named += seg.tag == "opt" and led == "a"
        led = seg.tag
    return named == root.qty


def is_the_rest(st: State, np: Nominal, asked: Asked) -> bool:
    """Whether a count is what is left of what was counted, and its choice is still to be made."""
    root = st.split_root
    if root is None or root.removed or np.num is None or np.num > root.qty or root.part is None:
        return False
    place_ = takers(st, asked, [root])
    return place_ is not None and place_[3].group.kind == "choice" and not chosen(st, place_[2], place_[3])


def names_the_part(st: State, asked: Asked) -> bool:
    """Whether a choice alone says what the part is: whatever is said after it may be of all of them."""
    place_ = takers(st, asked)
    nxt = st.seg(st.at)
    alone = place_ is not None and place_[3].group.max == 1
    side = nxt is not None and nxt.tag in ("side", "on", "with")  # said of the choice itself
    return place_ is not None and place_[3].group.kind == "choice" and not asked.qualifier and not side and alone
