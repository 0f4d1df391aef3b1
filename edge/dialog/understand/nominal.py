"""What stands around an item: sizes, determiners, and parts of a line ("two large, one small").

It decides what a mention that was begun and named no item is said of. It never names an item.
"""

from collections.abc import Sequence

from edge.dialog.understand.another import is_that_other, item_behind, same_by_name
from edge.dialog.understand.attach import (
    attach,
    flush,
    has_sizes,
    put_plain,
    set_size,
    takers,
    takes_size,
)
from edge.dialog.understand.bases import made_plain
from edge.dialog.understand.begins import (
    another_begins,
    as_the_rest,
    begins_another,
    comes_with_it,
    in_another_choice,
    leads_elsewhere,
    told_by_its_size,
)
from edge.dialog.understand.boxes import box_alone
from edge.dialog.understand.implied import DECAF, described_ahead, implied_item
from edge.dialog.understand.lines import split
from edge.dialog.understand.looking import item_ahead, item_rows, next_is
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked
from edge.dialog.understand.partitive import is_split, root_of
from edge.dialog.understand.placing import place
from edge.dialog.understand.replacing import but_another
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.sizing import (
    all_parts_so,
    as_large_as_another,
    is_counted_after_all,
    is_next_in_a_list,
    is_on_what_stands,
    is_size_of_the_next,
    lists_a_shelf,
    of_what_was_asked,
    size_is_choice,
    sizes_a_shelf,
    sole_variation,
    those_before_so,
)
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.what_went import of_what_went
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.titles import CHOICE_HEADS
from edge.dialog.vocabulary.words import STOP, stem

_A, _LISTED = ("a", "an", "un", "una", "another", "otro", "otra"), ("no", "light", "extra")
_AS_IT_COMES = (("regular",), ("normal",), ("standard",))
ONES = frozenset(("one", "ones", "uno", "una", "unos", "unas"))


def numbered(st: State, value: int) -> bool:
    combo = st.lexicon.menu.combo(st.lexicon.numbered[value])
    if combo is None:
        return False
    c = Candidate(1.0, "combo", combo.id, 1.0, 1.0, frozenset())
    place(st, st.at - 1, (c,), ())
    return True


def split_off(st: State, count: int) -> None:
    root = root_of(st)
    st.np, st.targets = Nominal(), []
    if root is None:
        return
    st.split_root = root
    if count >= root.qty:
        st.attend(root)
    else:
        st.attend(split(st, root, count))


def determiner(st: State, i: int, seg: Segment) -> None:
    if seg.tag == "another" and item_ahead(st, i) is None and _is_the_other(st):
        flush(st)
        st.attend(st.split_root)  # "two cakes, one with nuts and another without"
        return
    nxt = st.seg(i + 1)
    called_plain = nxt is not None and nxt.text == "plain"  # of some tea of the menu: "another one plain"
    if seg.tag == "another" and item_ahead(st, i) is None and (called_plain or not next_is(st, i, "opt")):
        same(st, i)
        return
    if seg.tag == "another" and item_ahead(st, i) is None and (_is_another_so(st, i) or _is_one_so(st, i)):
        return
    if seg.text in ("un", "una", "uno") and item_ahead(st, i) is None and is_split(st, i, 1):
        flush(st)
        split_off(st, 1)
        return
    led = st.seg(i - 1)
    if seg.text in _A and st.qualifier in _LISTED and led is not None and led.tag not in (*_LISTED, "or"):
        st.qualifier = ""  # "no cucumber, oh and a sprite": the sprite is wanted
    if st.np.num is None and not st.np.sizes and not st.np.asked:
        st.np.det = seg.tag  # the one next to what it is said of: "my wife ... a single"
    st.np.det = st.np.det or seg.tag
    st.np.first = i if st.np.first < 0 else st.np.first


def _is_another_so(st: State, i: int) -> bool:
    """ "A cheeseburger no onions and one more with bacon": another one, and so."""
    nxt, focus = st.seg(i + 1), st.focus
    if nxt is None or nxt.pause or not _says_how(nxt) or focus is None or focus not in st.placed:
        return False
    if focus.item is None or st.mode or st.repair or not (st.group or (focus.part and focus.part.mods)):
        return False
    one_more(st, focus, 1)
    st.np, st.qualifier, st.link = Nominal(), "", ""
    return True


def _is_one_so(st: State, i: int) -> bool:
    """ "Another one with cream", of a coffee that was ordered before: one more coffee, and no cream for the first."""
    nxt, focus = st.seg(i + 1), st.focus
    if nxt is None or nxt.pause >= STOP or focus is None or focus.origin is None or st.mode or st.repair or st.group:
        return False
    if nxt.tag != "with" and (nxt.tag != "extra" or st.segments[i].text not in _ONE_MORE):
        return False  # "another extra ranch"
    same(st, i)
    return True


_ONE_MORE = frozenset(("another one", "otro", "otra", "un otro"))


def _says_how(seg: Segment) -> bool:
    return seg.text == "plain" or seg.tag in ("with", "no", "light", "extra", "plain", "only")


def _is_the_other(st: State) -> bool:
    root = st.split_root
    return root is not None and not root.removed and root is not st.focus and root.qty == 1 and root in st.placed


def size(st: State, i: int, seg: Segment) -> None:
    np = st.np
    ahead = item_ahead(st, i)
    sized = ahead is not None and np.sizes and seg.value == ("regular",) and not seg.pause
    if sized or (np.empty and as_the_rest(st, seg)):  # "a small regular coffee" is small
        st.became(i, "as it comes")
        return
    if is_size_of_the_next(st, i + 1):
        np.sizes.append(seg.value)
        st.np = Nominal() if lists_a_shelf(st, np) else np
        return
    again = ahead is None and begins_another(st, i)
    st.qualifier = "" if again else st.qualifier
    if again or (ahead is None and _is_a_decaf(st, i)):
        np.sizes.append(seg.value)
        return
    if not np.empty:
        if ahead is not None:
            np.sizes.append(seg.value)
            return
        np.sizes.append(seg.value)
        nxt = st.seg(i + 1)
        if nxt is not None and nxt.text in ("of", "de") and (last := st.seg(i + 2)) is not None and last.tag == "same":
            return  # "a pint of the same"
        if nxt is not None and nxt.tag == "opt" and not nxt.pause and comes_with_it(st, Asked("", nxt.candidates, "")):
            return  # "and a small gravy", which is on the poutine
        if nxt is None or nxt.tag not in ("num", "size", "x", "vessel") or nxt.pause:
            close(st)  # but "a large dr pepper", which is not on the menu, is no large one of what was said before
        return
    nxt = st.seg(i + 1)
    on_which = st.seg(i + 2) if nxt is not None and nxt.tag == "on" and not nxt.pause else None
    if on_which is not None and on_which.tag in ("both", "all", "each"):
        np.sizes.append(seg.value)  # "large on all of them"
        return
    if is_on_what_stands(st, i, seg):
        return
    last = st.seg(i + 2)
    of_that = nxt is not None and nxt.text in ("of", "de") and last is not None and last.tag == "pron"
    led_back = st.mode in ("make", "remove") and nxt is not None and nxt.text in ONES
    if nxt is not None and not nxt.pause and (led_back or (of_that and st.antecedent)):
        np.sizes.append(seg.value)  # "make the small one ..."
        return
    if ahead is not None and _size_leads(st, i, seg, ahead):
        np.sizes.append(seg.value)
        np.first = i
        return
    _size_follows(st, i, seg)


def _is_a_decaf(st: State, i: int) -> bool:
    """ "A small decaf", and no "latte, small, decaf"."""
    nxt = st.seg(i + 1)
    if nxt is None or nxt.pause or nxt.tag != "opt" or not nxt.candidates[0].stems <= DECAF:
        return False
    begun = st.np.det == "a" or st.np.num is not None or st.focus is None
    waits = st.focus is not None and st.focus in st.placed and not st.focus.size_said
    return (begun and not (waits and not st.np.det)) or takers(st, Asked("", nxt.candidates, nxt.text)) is None


def _size_leads(st: State, i: int, seg: Segment, ahead: int) -> bool:
    """Whether "large" in "coke large fries" is said of the fries."""
    before = st.seg(i - 1)
    if before is None or seg.pause or before.tag != "item" or st.focus is None:
        return True
    if st.focus.size_said or not takes_size(st, st.focus.thing, seg.value):
        return True
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.text.split()[0] in _JOINS:
        return False  # "fried plantains large and a side of guac"
    if not any(takes_size(st, st.lexicon.item(c.ref), seg.value) for c in item_rows(st.segments[ahead])[:3]):
        return False
    ahead_seg = st.segments[ahead]
    options = ahead_seg.candidates if ahead_seg.tag == "opt" else ahead_seg.other
    if options and takers(st, Asked("", options, ahead_seg.text), [st.focus]) is not None:
        return False  # "a stromboli large pepperoni sausage"
    after = st.seg(ahead + 1)
    trailing = after is not None and after.tag == "size" and not after.pause
    return not (trailing or st.language == "es")


_JOINS = frozenset(("and", "plus", "also", "y", "e", "mas", "tambien"))


def _size_follows(st: State, i: int, seg: Segment) -> None:
    begun = Nominal(sizes=[seg.value], det="a")
    if of_what_went(st, begun, seg.value):
        return
    if another_begins(st, seg) and leads_elsewhere(st, begun) and _implied(st, begun, seg.value):
        return  # "small wedges, medium diet coke"
    if is_counted_after_all(st, seg):
        st.became(i, "size")
        return
    force = bool(st.repair) or st.mode == "make" or st.expecting.kind == "size"
    told = (st.focus, *reversed(st.placed), *st.recent())
    works = st.targets or [w for w in told if w is not None and not w.removed and w.thing is not None]
    if st.targets:
        for w in st.targets:
            set_size(st, w, seg.value)
        st.became(i, "size")
        return
    focus, led = st.focus, st.seg(i - 1)
    said = focus is not None and focus.size_said and focus in st.placed and led is not None and led.tag == "item"
    if said and not force and seg.value in _AS_IT_COMES:
        st.became(i, "as it comes")
        st.doubt(0.7)
        return  # "extra large coffee, regular"
    again = led is not None and led.tag == "and" and not force and focus in st.placed
    if again and focus is not None and focus.size_said and focus.item and takes_size(st, focus.item, seg.value):
        works = [one_more(st, focus, 1)]  # "nuggets, six piece and ten piece"
        works[0].size_said = False
    for work in works:
        if not takes_size(st, work.thing, seg.value) and not (work is st.focus and st.focus_slot):
            continue
        if work.size_said and not force:
            continue
        slot = st.focus_slot if work is st.focus else ""
        if set_size(st, work, seg.value, slot):
            work.size_after = True
            work.corrected = bool(st.repair) and work in st.placed
            if led is not None and led.tag == "opt":
                all_parts_so(st, work, seg.value)
            if seg.pause and seg.text.endswith("s") and led is not None and led.tag == "item":
                those_before_so(st, work, seg.value)
            st.became(i, "size")
            st.repair = ""
            if st.mode == "make":
                st.mode = ""
            return
    thing = st.focus.thing if st.focus is not None else None
    if thing is not None and not has_sizes(st, thing) and size_is_choice(st, i, seg):
        return  # "palak paneer medium", of what comes in one size and three heats
    if thing is not None and st.focus is not None and set_size(st, st.focus, seg.value, st.focus_slot):
        return
    if size_is_choice(st, i, seg) or sole_variation(st, i, seg):
        return
    if any(w.isdecimal() for w in seg.value) and _implied(st, Nominal(sizes=[seg.value], det="a"), seg.value):
        return  # "twelve piece spicy"
    if st.focus is None and of_what_was_asked(st, begun, seg.value):
        return
    if st.focus is None and not st.mode and not st.repair:
        asked, st.group = st.group, []
        if _implied(st, Nominal(sizes=[seg.value], det="a", asked=asked), seg.value):
            return  # "deep dish, large, pepperoni"
        st.group = asked
    if st.focus is None or st.focus.thing is not None:
        st.miss(seg.text, 0.85)


def close(st: State) -> None:
    """Ends what was begun before an item and never came to one: "a large", "one with ...", "two"."""
    np, st.np = st.np, Nominal()
    if np.empty:
        return
    if np.num and np.sizes and not np.asked and sizes_a_shelf(st, np):
        return
    if np.num is not None and st.focus is not None and (np.sizes or np.plain or np.asked):
        root = root_of(st)
        sized = bool(np.sizes) and root is not None and root.size_said and root is not st.split_root
        if root is not None and not sized and np.num <= root.qty and (np.num < root.qty or root is st.split_root):
            flush(st)  # "one with no onions and one plain"
            split_off(st, np.num)
            _apply(st, np)
            return
    if np.sizes:
        _elliptic(st, np)
        return
    if (box := box_alone(st, np)) is not None:
        st.np = np
        place(st, max(0, st.at - 1), (Candidate(1.0, "item", box.id, 1.0, 1.0, frozenset()),), ())
        return
    again = np.plain and np.num is not None and st.link == "and" and not np.asked and st.focus in st.placed
    if again and st.focus is not None and st.focus.item is not None and (np.num or 0) >= st.focus.qty:
        put_plain(st, [one_more(st, st.focus, np.num or 1)])  # "one coffee with cream and one black"
        return
    _apply(st, np)
    if np.num is not None and not np.asked:
        if st.focus is not None and st.focus.thing is not None and (st.repair or st.mode == "make"):
            st.focus.qty, st.focus.qty_said = max(1, np.num), True
            st.repair = st.mode = ""
        elif np.num in st.lexicon.numbered and np.det in ("the", "a") and not np.served:
            value, np.num, st.np = np.num, None, np
            numbered(st, value)


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
    if of_what_went(st, np, said) or of_what_was_asked(st, np, said):
        return
    if leads_elsewhere(st, np) and _implied(st, np, said):
        return
    if focus is not None and focus.thing is not None and takes_size(st, focus.thing, said):
        told = (focus.size_said and focus in st.placed) or (focus.origin is not None and st.expecting.kind != "size")
        again = told and not st.repair and st.mode != "make"
        another = in_another_choice(st, np) or told_by_its_size(st, np) or is_next_in_a_list(st, np, said)
        again = again and (st.link == "and" or np.num is not None or another)
        again = again and not (np.det == "the" and np.num is None and focus in st.placed)
        root = root_of(st)
        some = np.det == "a" and np.num is None and root is not None and not st.repair
        some = some and root is not None and (not root.size_said or (root.size_after and root.qty == 2))
        if some and root is not None and (root.qty > 1 or root is st.split_root):
            split_off(st, 1)
            focus = st.focus or focus
        elif again or np.det == "another":
            focus = one_more(st, focus, np.num or 1)
            made_plain(st, focus)
        elif np.num is not None and np.num > 1 and focus in st.placed and not focus.qty_said:
            focus.qty = np.num
        set_size(st, focus, said, st.focus_slot)
        st.repair = st.mode = st.link = ""
        _apply(st, Nominal(asked=np.asked, plain=np.plain))
        return
    if np.det in ("a", "the") and len(said) == 1 and said[0].isdecimal() and int(said[0]) in st.lexicon.numbered:
        numbered(st, int(said[0]))
        return
    if np.num in st.lexicon.numbered and np.num is not None and np.det in ("a", "the"):  # "a large three"
        sizes, st.np = np.sizes, Nominal(sizes=np.sizes, det=np.det)
        if sizes:
            numbered(st, np.num)
            return
    i = max(0, st.at - 1)
    for n in range(min(i, len(st.segments) - 1), -1, -1):
        if st.segments[n].tag == "size":
            seg = st.segments[n]
            rest = [s for s in np.sizes if s != seg.value] if seg.other else []  # "six inch subs", where a sub is both
            st.np = Nominal(det=np.det, num=np.num, asked=np.asked, sizes=rest)
            if sole_variation(st, n, seg):
                return
            st.np = Nominal()
            break
    if _implied(st, np, said):
        return
    for size in np.sizes:
        said_so = (s.text for s in reversed(st.segments) if s.tag == "size" and s.value == size)
        fake = Segment("size", 0, 0, size, text=next(said_so, " ".join(size)))
        _size_follows(st, i, fake)
    _apply(st, Nominal(asked=np.asked, plain=np.plain))


def _implied(st: State, np: Nominal, said: tuple[str, ...]) -> bool:
    """ "a large deep dish with ham", "two smalls, one plain": an item of that size that was not named."""
    focus = st.focus
    if focus is not None and focus.thing is not None and not (np.det or np.num or st.link == "and"):
        return False
    if st.repair or st.mode:
        return False
    items = implied_item(st, said, np.asked, described_ahead(st, st.at))
    if len(items) != 1:
        return False
    st.np = np
    st.doubt(IMPLIED)
    place(st, max(0, st.at - 1), (Candidate(1.0, "item", items[0].id, 1.0, 1.0, frozenset()),), ())
    return True


IMPLIED = 0.85  # how sure an item is that was not named


def one_more(st: State, like: Work, count: int) -> Work:
    """Another of the same, as it comes: what was changed on the first was not said of this one."""
    flush(st)
    copy = like.copy(count)
    if copy.part is not None:
        copy.part.mods.clear()
    for slot in copy.combo.slots if copy.combo else ():
        part = copy.slots.get(slot.id)
        if part is not None and part.item.id == slot.default:
            part.mods.clear()
        else:
            copy.slots.pop(slot.id, None)
    copy.filled = [s for s in copy.filled if s in copy.slots]
    st.works.append(copy)
    st.placed.append(copy)
    st.attend(copy)
    return copy


def close_for_split(st: State) -> None:
    np = st.np
    root = root_of(st)
    if np.num is not None and root is not None and np.num <= root.qty and (root.qty > 1 or root is st.split_root):
        flush(st)
        split_off(st, np.num)
    else:
        close(st)


def same(st: State, i: int) -> None:
    """ "same again", "another one": a copy of the line spoken of, which may then be changed."""
    if item_behind(st, i) and st.segments[i].text.endswith(_OF_THOSE):
        st.np.det = "another"  # "another one of those cheeseburgers"
        return
    nxt = st.seg(i + 1)
    heads = nxt is not None and not nxt.pause and nxt.tag in ("stop", "x") and stem(nxt.text) in CHOICE_HEADS
    if heads and st.focus is not None and st.focus in st.placed and st.focus.corrected:
        st.at = i + 2  # "six with ranch, no, ten, same sauce": it has that
        return
    led = before.tag if (before := st.seg(i - 1)) is not None and not st.segments[i].pause else ""
    if (led == "both" and st.targets) or (led in ("another", "same") and st.copied is st.focus) or is_that_other(st, i):
        return  # "two number ones, both the same, rings and a coke"; "another one, the same": one of it
    np, st.np = st.np, Nominal()
    flush(st)
    if not (live := list(st.recent())):
        return
    text = st.segments[i].text
    if (one := same_by_name(st, i, live)) is None and item_behind(st, i) and st.segments[i].tag == "same":
        st.np = np
        return  # "the same salad", where there is none: just that
    one = one or _one_that_takes(st, i, live)
    count = np.num or (one.qty if _AS_MANY & set(text.split()) else 1)
    nxt = st.seg(i + 1)
    so = nxt is not None and (nxt.text == "plain" or nxt.tag in ("with", "no", "extra", "light", "plain"))
    if st.segments[i].tag == "another" and so:
        copy = one_more(st, one, count)
    else:
        copy = one.copy(count)
        copy.inherited = frozenset(copy.slots)  # "the same but with a diet": the drink of the copy
        st.works.append(copy)
        st.placed.append(copy)
        st.attend(copy)
    st.copied, copy.size_copied = copy, copy.size is not None
    for said in np.sizes:
        set_size(st, copy, said)
    st.split_root = None
    st.link, st.repair = "", "strong" if but_another(st, i, copy) else ""
    st.became(i, f"{count} more x {copy.thing.id if copy.thing else ''}")


def _one_that_takes(st: State, i: int, live: Sequence[Work]) -> Work:
    """ "The same but without onions": the last line that has any to leave out."""
    j, qualifier = i + 1, ""
    while (seg := st.seg(j)) is not None and seg.tag in _BUT and (j == i + 1 or not seg.pause):
        qualifier = seg.tag if seg.tag in ("no", "extra", "light", "add") else qualifier
        j += 1
    if seg is None or seg.tag != "opt" or j == i + 1:
        return live[0]
    asked = Asked(qualifier, seg.candidates, seg.text)
    return next((work for work in live if takers(st, asked, [work]) is not None), live[0])


_BUT = frozenset(("except", "with", "no", "extra", "light", "add", "only", "fill", "the", "a"))


def same_size(st: State) -> None:
    """ "another coke, same size": the size of the one that is there."""
    close(st)
    as_large_as_another(st)


_AS_MANY = frozenset(("again", "thing", "mismo"))
_OF_THOSE = ("of those", "of the same", "of them")


def end_clause(st: State) -> None:
    close(st)
    flush(st)
    st.qualifier = ""
    if st.link != "with":
        st.link = "" if not st.link else st.link
