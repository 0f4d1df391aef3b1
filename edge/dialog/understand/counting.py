"""Numbers: how many, which size, which combo, or how many of those just ordered.

It decides which of these a number is. It never names an item.
"""

from domain.order import Mod
from edge.dialog.understand.attach import flush, has_sizes, set_size, size_by_count
from edge.dialog.understand.boxes import counts_what_it_holds
from edge.dialog.understand.choose import comes_in
from edge.dialog.understand.lines import alike, refer, split
from edge.dialog.understand.looking import item_ahead, item_rows, names_another, reads_as_option
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.nominal import ONES, close, numbered, one_more, split_off
from edge.dialog.understand.of_as_many import twice
from edge.dialog.understand.only_so_many import IS
from edge.dialog.understand.options import Found, settle
from edge.dialog.understand.partitive import is_for_somebody, is_split, root_of
from edge.dialog.understand.placing import place
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work, start
from edge.dialog.vocabulary.sizes import count_size, find_size
from edge.dialog.vocabulary.titles import CHOICE_HEADS, content
from edge.dialog.vocabulary.words import stem

LEAST_LEVEL = 20  # percent; a smaller number after an item is how many
LEAST_NUMBER = 4  # a bare number after an item that comes in that number is its size from here on, fewer are a count


def number(st: State, i: int, seg: Segment) -> None:
    value = int(seg.value)
    if _is_of_the_size(st, i, value):
        return
    if st.np.num is not None and (st.np.sizes or st.np.asked):
        close(st)
    if st.np.empty and counts_what_it_holds(st, i, value):
        st.np.num, st.np.first = value, i
        return
    nxt = st.seg(i + 1)
    ahead = item_ahead(st, i)
    if ahead is None and st.antecedent and _so_many_of_what_was_asked(st, i, seg) and take_it(st, value):
        return
    if ahead is None and (seg.text == "ones" or _counts_all(st, i, seg)):
        return
    if seg.text in ONES and st.np.sizes and st.mode == "make" and names_another(st, i):
        _the_one_so_big(st, i)
        return
    if ahead is None and seg.text in ONES and (st.np.sizes or st.np.asked or st.np.det in ("a", "the")):
        _the_one_so_big(st, i)
        return  # "a large one", "the one"
    if nxt is not None and nxt.tag in ("stop", "x") and not nxt.pause and _heads_choices(nxt.text):
        st.at += 1
        st.became(i, "how many there will be")  # "two flavors, hot and mild"
        return
    if nxt is not None and nxt.tag == "more" and not nxt.pause:
        st.np.num, st.np.det = value, "another"
        st.at += 1
        so = st.seg(i + 2)
        said_of_it = so is not None and not so.pause and so.tag in ("with", "no", "light", "extra", "plain", "only")
        if item_ahead(st, i + 1) is None and said_of_it and st.focus is not None and st.focus in st.placed:
            st.np = Nominal()
            one_more(st, st.focus, value)  # "a cheeseburger no onions and one more with bacon"
        elif item_ahead(st, i + 1) is None:
            _grow(st, value)
        return
    if nxt is not None and nxt.tag == "ofthem" and not nxt.pause:
        st.at += 1
        ahead = (
            item_ahead(st, i + 1)
            if nxt.text.split()[-1] not in ("them", "which") and not _a_follows(st, i + 1) and not _is_so(st, i + 2)
            else None
        )
        if st.mode == "remove":
            _fewer(st, value, named=ahead is not None)
            return
        by_head = st.seg(i + 2)
        if ahead is None and by_head is not None and by_head.tag == "size" and by_head.other:
            ahead = i + 2 if refer(st, by_head.other) is not None else None  # "one of the chickens"
        if st.shelf is not None and st.shelf.left > 0:
            st.np.num = value
            return
        if ahead is None and _is_where(st, i):
            st.became(i, "which of them")
            return
        if ahead is None:
            _of_them(st, value)
            return
        if _some_of(st, ahead, value):
            return
    if _becomes_one(st, i, value):
        return
    parts = is_for_somebody(nxt) and is_split(st, i, value)
    if ahead is None and st.np.num is None and not parts and _wants_count(st, i, value):
        return
    if st.np.num is not None:
        st.np.sizes.append((str(value),))
        return
    if ahead is None and _so_many_more(st, i, value):
        return
    led = i > 0 and st.segments[i - 1].tag in ("no", "light", "extra", "add")
    root = st.split_root
    again = bool(st.repair) and root is not None and st.focus is not None and st.focus is not root
    if ahead is None and again and st.focus is not None and value == st.focus.qty and st.focus in st.placed:
        st.became(i, "the one just said")  # "two coffees, one small, no sorry, one large"
        return
    if ahead is None and not led and is_split(st, i, value):
        flush(st)
        split_off(st, value)
        st.became(i, f"{value} of them")
        if st.mode == "make" and nxt is not None and nxt.tag in _HOW_IT_IS:
            st.mode = ""  # "make one no pickles, and an apple pie": the pie takes nobody's place
        return
    if ahead is not None and st.group:
        flush(st)
    st.np.num = value
    st.np.first = i if st.np.first < 0 else st.np.first


_HOW_IT_IS = frozenset(("no", "light", "extra", "add", "plain"))


def _is_where(st: State, i: int) -> bool:
    """ "Do that on one of them", where nothing is told that could be done: no count, and no line is less."""
    led = st.seg(i - 1)
    on_it = led is not None and led.tag in ("on", "into") and not st.segments[i].pause
    told = any(s.tag in ("opt", "item", "size", "plain", "no", "extra", "light", "side") for s in st.segments)
    return on_it and not told and not (st.group or st.placed)


def _counts_all(st: State, i: int, seg: Segment) -> bool:
    """ "Three things, that's me": how many were named, and none of them."""
    nxt = st.seg(i + 1)
    if not seg.pause or nxt is None or nxt.pause or nxt.text not in _THINGS:
        return False
    st.at = i + 2
    st.became(i + 1, "how many there are")
    return True


_THINGS = frozenset(("things", "items", "cosas"))


def _is_of_the_size(st: State, i: int, value: int) -> bool:
    """ "A medium 12 margherita pizza", "a 12 medium pizza", "a pizza large 16": its number is no count."""
    before, nxt, ahead = st.seg(i - 1), st.seg(i + 1), item_ahead(st, i)
    rows = [c.ref for c in item_rows(st.segments[ahead])[:MOST_NEAR]] if ahead is not None else []
    led = before is not None and before.tag == "size" and not st.segments[i].pause
    if led and before is not None and st.np.sizes and st.np.sizes[-1] == before.value:
        said = (*before.value, str(value))
        if any(_is_size_of(st, ref, said) for ref in rows):
            st.np.sizes[-1] = said
            st.became(i, "size")
            return True
    elif st.np.empty and st.focus is not None and st.focus in st.placed and st.focus.thing:
        return _sizes_the_last(st, i, str(value))
    elif st.np.det == "a" and nxt is not None and nxt.tag == "size" and not nxt.pause:
        said = (str(value), *nxt.value)
        if any(_is_size_of(st, ref, said) for ref in rows):
            st.np.sizes.append(said)
            st.at = i + 2
            st.became(i, "size")
            return True
    return False


def _sizes_the_last(st: State, i: int, value: str) -> bool:
    """ "A pizza large 16", "a pizza 16 large", "a sub 12 in", said of what was just named."""
    before, nxt, after = st.seg(i - 1), st.seg(i + 1), st.seg(i + 2)
    thing = st.focus.thing.id if st.focus is not None and st.focus.thing is not None else ""
    if before is None or st.segments[i].pause:
        return False
    if before.tag == "size":
        return _is_size_of(st, thing, (*before.value, value))
    if before.tag != "item" or nxt is None or nxt.pause or st.focus is None or st.focus.size_said:
        return False
    ends = after is None or bool(after.pause) or after.tag in ("and", "with", "no", "fill", "say")
    said = (value,) if nxt.text == "in" and ends else (value, *nxt.value) if nxt.tag == "size" else ()
    if not said or item_ahead(st, i + 1) is not None or not _is_size_of(st, thing, said):
        return False
    set_size(st, st.focus, said)
    st.at = i + 2
    st.became(i, "size")
    return True


def _is_size_of(st: State, ref: str, said: tuple[str, ...]) -> bool:
    """Whether a thing comes in one size that has all of these words: "medium" and "12"."""
    return sum(s.words.issuperset(said) for s in st.lexicon.sizes.get(ref, ())) == 1


MOST_NEAR = 3  # things that the words may name, the best first


def _heads_choices(text: str) -> bool:
    return text.endswith("s") and stem(text) in CHOICE_HEADS


def _so_many_of_what_was_asked(st: State, i: int, seg: Segment) -> bool:
    """ "Do you have the veggie burger? Great, two please": so many of what was asked about."""
    before, after = st.seg(i - 1), st.seg(i + 1)
    if before is not None and before.tag in ("order", "add"):
        return True
    ends = after is None or bool(after.pause) or after.tag in ("with", "no", "and", "fill", "say")
    begins = before is None or before.tag in ("say", "fill")
    return ends and begins and not st.placed and st.expecting.kind not in _ASKED_FOR and int(seg.value) > 0


_ASKED_FOR = ("size", "slot", "group", "which")


def _so_many_more(st: State, i: int, value: int) -> bool:
    """ "Two cheeseburgers with no onions and two with no pickles" are four; "ten nuggets with ranch and ten with bbq"
    are two times ten."""
    focus, nxt, before = st.focus, st.seg(i + 1), st.seg(i - 1)
    if focus is None or focus.part is None or focus not in st.placed or st.split_root is not None or st.repair:
        return False
    so = nxt is not None and not nxt.pause and (nxt.tag in _SAID_OF_MORE or nxt.text in _PLAIN)
    numeral = focus.qty_said or st.segments[i].text in ("uno", "una")  # "un café negro, uno con crema"
    numeral = numeral or (value > focus.qty and not focus.size_counted)  # "a sundae with fudge, two with caramel"
    again = bool(st.segments[i].pause) and numeral  # "one coffee black, two with cream"
    listed = before is not None and (before.tag in ("and", "another") or again)
    plain = any(s.tag == "plain" or s.text in _PLAIN for s in st.segments[max(0, i - 2) : i])
    one_by_one = value == focus.qty == 1 and st.segments[i].text in ONES  # "one black coffee, one with two creams"
    told = bool(st.group or focus.part.mods) or (value > focus.qty and plain) or one_by_one or _all_is_on_them(st, i)
    if not so or not listed or not told:
        return False
    size = count_size(st.lexicon.sizes.get(focus.part.item.id, ()), value)
    more = st.segments[i - 1].tag == "and"
    if size is None and value < focus.qty and not more:
        return False
    copy = one_more(st, focus, 1 if size is not None else value)
    copy.qty_said = True
    if size is not None:
        copy.size, copy.size_said = size, True
    st.np, st.qualifier, st.link = Nominal(), "", ""
    st.became(i, f"{value} more")
    return True


def _all_is_on_them(st: State, i: int) -> bool:
    """ "Two with everything and one with just ketchup"."""
    return any(s.tag == "everything" for s in st.segments[max(0, i - 2) : i])


_SAID_OF_MORE = frozenset(("with", "no", "light", "extra", "only", "plain"))
_PLAIN = frozenset(("plain", "black", "regular", "normal", "negro", "solo"))


def _is_so(st: State, i: int) -> bool:
    """ "Two of those are root beers": what is named behind it is what they become."""
    return (verb := st.seg(i)) is not None and verb.text in IS and not verb.pause


def _a_follows(st: State, i: int) -> bool:
    nxt = st.seg(i + 1)
    return nxt is not None and nxt.tag in ("a", "num")


def _the_one_so_big(st: State, i: int) -> None:
    """ "the small one": the line of that size, where one is in the draft."""
    if _is_made_so_big(st, i):
        return
    led = st.np.det == "the" or (not st.np.det and st.mode in ("make", "remove"))
    another = st.link == "and" and st.np.det == "a"
    if (st.repair or another) and st.np.sizes and not st.mode and st.focus is not None and st.focus in st.placed:
        close(st)  # "a medium veggie pizza, no wait, a large one", "a large coke and a medium one with no ice"
        return
    if led and st.np.sizes and st.focus is not None and st.focus in st.placed and not st.focus.size_said:
        said = tuple(w for s in st.np.sizes for w in s)
        if set_size(st, st.focus, said):  # "the house salad, the small one"
            st.np = Nominal()
            st.became(i, "size")
            return
    if not led or not st.np.sizes or not (st.mode in ("make", "remove") or st.group or not st.placed):
        return
    said = tuple(w for s in st.np.sizes for w in s)
    for work in st.recent():
        if (
            has_sizes(st, work.thing)
            and find_size(st.lexicon.sizes[work.thing.id if work.thing else ""], said) == work.size
        ):
            st.np = Nominal()
            st.attend(work)
            st.became(i, f"the {' '.join(said)} {work.thing.id if work.thing else ''}")
            if st.mode == "remove":
                work.removed, st.mode = True, ""
                st.attend(None)
            elif st.mode == "make" and names_another(st, i):
                st.replaces = (work, "")  # "make the large one a diet coke"
            return


def _is_made_so_big(st: State, i: int) -> bool:
    """ "Make it a small one with no ice", "sweet, a small one, light ice", to which tea: how large that one is."""
    focus = st.focus
    if focus is None or focus.new or focus.removed or not st.np.sizes:
        return False
    made_a = next((s.text.split()[-1] in ("a", "an") for s in reversed(st.segments[:i]) if s.tag == "make"), False)
    if st.np.det != "a" and not (made_a and not st.np.det):
        return False  # "make the small one a medium"
    line = focus.origin.id if focus.origin is not None else 0
    asked = st.expecting.kind in ("group", "slot", "size") and line == st.expecting.line
    made = st.mode == "make" and not names_another(st, i)
    if not (asked or made) or not set_size(st, focus, tuple(w for s in st.np.sizes for w in s)):
        return False
    st.np, st.mode = Nominal(), ""
    st.became(i, "size")
    return True


def _some_of(st: State, ahead: int, value: int) -> bool:
    """ "two of the cheeseburgers without onions": a part of a line that is there. False: so many new ones."""
    found = refer(st, item_rows(st.segments[ahead]))
    if found is None or found[1] or found[0].qty <= value or "those" in st.segments[st.at - 1].text:
        return False
    flush(st)
    st.np = Nominal()
    st.attend(split(st, found[0], value))
    st.at = ahead + 1
    return True


def take_it(st: State, count: int) -> bool:
    """ "do you have the veggie burger? I'll take one": what was asked about."""
    item, combo = st.lexicon.item(st.antecedent), st.lexicon.menu.combo(st.antecedent)
    if item is None and combo is None:
        return False
    st.np.num = count
    kind = "item" if item is not None else "combo"
    place(st, st.at - 1, (Candidate(1.0, kind, st.antecedent, 1.0, 1.0, frozenset()),), ())
    return True


def _wants_count(st: State, i: int, value: int) -> bool:
    """A number by itself: an answer, a corrected count, or a count after the item."""
    focus = st.focus
    after = st.seg(i + 1)
    if after is not None and after.tag == "vessel" and not after.pause:  # "garlic knots, two orders"
        after = st.seg(i + 2)
        by_orders = True
    else:
        by_orders = False
    alone = after is None or after.pause or after.tag in _BEHIND_A_COUNT
    by_size = bool(st.repair) and focus is not None and focus.size_counted > 0
    alone = alone or (by_size and after is not None and after.tag == "with")  # "six with ranch, no, ten with ranch"
    if after is not None and (after.value == "discount" or after.text.startswith(("percent", "off"))):
        return False
    by_number = st.np.det in ("the", "a") and value in st.lexicon.numbered and _is_led_by_it(st, i)
    by_number = by_number and not by_orders  # "just the four cups" counts cups
    if not alone or focus is None or focus.thing is None:
        return by_number and bool(alone) and numbered(st, value)
    if st.np.det == "the" and not by_orders and _may_be_sized(st, focus) and _size_by_number(st, focus, value):
        st.np, st.repair, st.mode = Nominal(), "", ""
        st.became(i, "size")  # "mozzarella sticks, the eight", though a meal has that number, too
        return True
    if st.expecting.kind == "size" and focus.origin is not None and size_by_count(st, focus, value):
        st.np = Nominal()
        st.became(i, "size")  # "just the six", to which box of them: no meal of that number
        return True
    if by_number:
        return numbered(st, value)
    if st.repair or st.mode == "make":
        by_pieces = focus.size_said and not focus.qty_said and not by_orders
        if not (by_pieces and size_by_count(st, focus, value)):  # "six wings, no wait, ten"
            focus.qty, focus.qty_said = max(1, value), True
        focus.corrected = focus in st.placed
        st.repair, st.mode, st.np = "", "", Nominal()
        st.became(i, f"{value} of them")
        return True
    unsized = not focus.size_said or st.np.det == "the" or value >= LEAST_NUMBER
    if focus in st.placed and not by_orders and unsized and _size_by_number(st, focus, value):
        st.np = Nominal()
        st.became(i, "size")  # "garlic knots, the twelve", "a sub, 16"
        return True
    if focus in st.placed and value >= LEAST_LEVEL and _is_level(st, focus, value):
        st.became(i, f"{value} percent")
        return True
    if focus in st.placed and focus.thing is not None and comes_in(focus.thing, value, st.lexicon):
        st.became(i, "size")
        return True
    if focus in st.placed and not focus.qty_said and value > 0 and st.link != "and":
        focus.qty, focus.qty_said = value, True
        st.became(i, f"{value} of them")
        return True
    said = [s for s in st.segments if s.tag not in ("fill", "only", "order", "say", "repair")]
    if focus.origin is not None and len(said) <= 2 and value > 0:
        focus.qty = value
        st.became(i, f"{value} of them")
        return True
    return False


_BEHIND_A_COUNT = frozenset(("and", "say", "fill", "repair", "stop", "order", "except"))


def _may_be_sized(st: State, focus: Work) -> bool:
    """Whether "the eight" may still tell how large it is: just named without a size, or ordered in the least one."""
    if focus in st.placed:
        return (not focus.size_said or bool(st.repair)) and st.link != "and"
    sizes = st.lexicon.sizes.get(focus.thing.id, ()) if focus.thing is not None else ()
    least = bool(sizes) and sizes[0].id == focus.size
    return focus.origin is not None and not st.placed and st.link != "and" and (least or st.mode == "make")


def _is_led_by_it(st: State, i: int) -> bool:
    """Whether the article stands right before the number: "waters for the team, like three cups" names no number."""
    led = st.seg(i - 1)
    return led is not None and not st.segments[i].pause and led.tag not in ("stop", "x", "fill")


def _is_level(st: State, work: Work, value: int) -> bool:
    """ "A milk tea, thirty", where the sugar is chosen by percents."""
    for _, part in work.parts(st.lexicon):
        for group in part.item.groups:
            fits = [o for o in group.options if {str(value), "percent"} <= set(content(o.name.get())[0])]
            if group.kind == "choice" and len(fits) == 1:
                settle(part.mods, Found(Mod("pick", fits[0].id), group, 1.0))
                return True
    return False


def _size_by_number(st: State, work: Work, value: int) -> bool:
    sizes = st.lexicon.sizes.get(work.thing.id, ()) if work.thing else ()
    found = [s for s in sizes if value in s.numbers] if len(sizes) > 1 else []
    if len(found) != 1:
        return False
    work.size, work.size_said = found[0].id, True
    return True


def times(st: State, i: int, seg: Segment) -> None:
    if twice(st, int(seg.value)):
        st.became(i, "each of its parts of that kind")
    elif st.focus is not None and st.focus in st.placed and not seg.pause:
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


def more(st: State) -> None:
    if st.np.num is not None and st.np.det != "another":
        _grow(st, st.np.num)


def _fewer(st: State, value: int, *, named: bool) -> None:
    """ "take off one of the cheeseburgers", "take off one of them"."""
    if named:
        st.np.num = value
    elif st.focus is not None and value < st.focus.qty:
        st.focus.qty -= value
        st.mode = ""


def _put_right(st: State) -> bool:
    """Whether the count now said takes the place of the one before."""
    return bool(st.repair) or any(s.tag == "only" for s in st.segments[: st.at])


def _ends(st: State) -> bool:
    """Whether nothing is said of those counted: "actually one of them without ice" is one of several."""
    rest = [s for s in st.segments[st.at :] if s.tag not in ("fill", "instead", "repair")]
    return not rest or bool(rest[0].pause) or rest[0].tag in ("say", "and")


def _becomes_one(st: State, i: int, value: int) -> bool:
    """ "Two cokes, make one a diet": one of the two becomes another thing, or a meal, and the other stays."""
    nxt, named = st.seg(i + 1), _named_after(st, i)
    meal = nxt is not None and nxt.tag == "meal"
    again = st.split_root is not None and st.link == "and" and any(s.tag == "make" for s in st.segments[:i])
    if not (st.mode == "make" or again) or not st.np.empty or nxt is None or nxt.pause or not (meal or named):
        return False
    if (root := _one_of_which(st, named, value)) is None:
        return False
    flush(st)
    st.attend(root)
    split_off(st, value)
    st.replaces = (st.focus, "") if st.focus is not None and not meal else None
    st.became(i, f"{value} of them")
    return True


def _named_after(st: State, i: int) -> Segment | None:
    """The thing that a line is to become: "one a diet", "two into sprites"."""
    nxt = st.seg(i + 1)
    if nxt is None or nxt.tag not in ("a", "into") or not names_another(st, i):
        return None
    return next(s for s in st.segments[i + 2 :] if s.tag == "item")


def _one_of_which(st: State, named: Segment | None, value: int) -> Work | None:
    """Of which line so many are to be another thing: of the one spoken of, if it is like that."""
    thing = st.lexicon.item(item_rows(named)[0].ref) if named is not None else None
    spoken_of = (st.split_root, root_of(st), *st.recent())
    lines = [w for w in spoken_of if w is not None and not w.removed and (value < w.qty or w is st.split_root)]
    like = (w for w in lines if thing is not None and alike(st, w, start(thing)))
    return next(like, lines[0] if lines else None)


def _names_focus(st: State, seg: Segment) -> bool:
    thing = st.focus.thing if st.focus is not None else None
    return seg.tag == "item" and thing is not None and seg.candidates[0].ref == thing.id


def _of_them(st: State, value: int) -> None:
    flush(st)
    st.link = ""
    if st.antecedent and not st.placed and take_it(st, value):
        return  # "do you have the flan? one of those"
    if st.focus is None or st.focus.thing is None:
        return
    root = st.split_root if st.split_root and not st.split_root.removed else st.focus
    if root is st.focus and not st.placed and _put_right(st) and value > 0 and _ends(st):
        root.qty, root.qty_said, st.repair = value, True, ""  # "actually, just one of those"
    elif value < root.qty or st.split_root is not None:
        split_off(st, value)
        at = st.at + ((led := st.seg(st.at)) is not None and led.tag == "a" and not led.pause)
        nxt = st.seg(at)
        if at == st.at and nxt is not None and not nxt.pause and _names_focus(st, nxt):
            st.at += 1  # "one of them cokes"
            return
        named = nxt is not None and nxt.tag in ("item", "opt") and not nxt.pause and bool(item_rows(nxt))
        if named and nxt is not None and not reads_as_option(st, at, nxt):
            st.replaces = (st.focus, "") if st.focus is not None else None  # "one of them (a) strawberry"
    elif st.focus in st.placed and not st.focus.qty_said and size_by_count(st, st.focus, value):
        pass  # "crab rangoons, eight of them", where they come in eights
    elif value > st.focus.qty:
        st.focus.qty, st.focus.qty_said = value, True
        st.repair = st.mode = ""
