"""Lines that are pointed at by how they are: "the small one", "the plain one", "one of the large", "the one with ...".

It decides which line of the draft such words mean, and which other thing "a hot one" is, behind an iced coffee. Words
that fit no line, or only what is about to be ordered, are left to the rest of the grammar.
"""

from dataclasses import dataclass, field

from edge.dialog.understand.attach import flush, takers, takes_size
from edge.dialog.understand.by_number import box_of
from edge.dialog.understand.looking import item_rows, names_another
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.nominal import close, split_off
from edge.dialog.understand.options import Asked
from edge.dialog.understand.placing import place
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.words import split, stems_of

_COUNTED = frozenset(("a", "num", "another", "size"))
_ONE = frozenset(("one", "ones", "uno", "una", "unos", "unas"))
_AWAITED = ("size", "which", "group", "slot")  # "the large one" answers the question
_NOT = frozenset(("no", "light", "extra"))
BLACK = frozenset(("black", "negro", "negra"))


@dataclass(slots=True)
class _Description:
    end: int  # the segment after it
    count: int = 0  # "one of the large"
    sizes: list[tuple[str, ...]] = field(default_factory=list)
    options: list[tuple[str, tuple[Candidate, ...]]] = field(default_factory=list)  # qualifier, what it may name
    things: list[tuple[Candidate, ...]] = field(default_factory=list)
    plain: bool = False
    bare: bool = False  # "the black one": nothing was put in

    @property
    def says_something(self) -> bool:
        return bool(self.sizes or self.options or self.things or self.plain or self.bare)


def one_of_its_name(st: State, i: int, seg: Segment) -> bool:
    """ "An iced coffee, and a hot one": the other thing by the same name, that is called so."""
    led, one, was = st.seg(i - 1), st.seg(i + 1), st.focus
    if one is None or one.pause or one.text not in _ONE or led is None or seg.pause:
        return False
    wished = _is_wished(st, i)
    if was is None or was.item is None or st.mode or " " in seg.text or not (wished or led.tag in _COUNTED):
        return False
    if not wished and seg.tag == "opt" and takers(st, Asked("", seg.candidates, seg.text), [was]) is not None:
        return False  # "two wings, and a hot one", where wings may be hot
    heads = {split(name).words[-1].stem for name in was.item.name.all()}
    said = [stems_of(seg.text) | {head} for head in heads]
    fits = [
        it
        for it in st.lexicon.menu.items
        if it is not was.item and any(stems_of(n) in said for n in (*it.name.all(), *(it.aliases if wished else ())))
    ]
    if len(fits) != 1:
        return False
    st.at = i + 2
    place(st, i, (Candidate(1.0, "item", fits[0].id, 1.0, 1.0, stems_of(seg.text)),), ())
    return True


def _is_wished(st: State, i: int) -> bool:
    """ "And I'm having the bacon one", behind a mushroom burger: a thing of its own, and no bacon on the other."""
    the, wish = st.seg(i - 1), st.seg(i - 2)
    led = the is not None and the.text == "the" and wish is not None and wish.tag in ("order", "gets")
    return led and not st.repair and the is not None and not the.pause


def described(st: State, i: int) -> bool:
    """Attends to the line that the words from i on describe. False when they describe none."""
    seg = st.segments[i]
    leads = seg.tag == "on" and bool(st.group) and not seg.pause
    if st.expecting.kind in _AWAITED or not (leads or seg.tag in ("the", "num", "pron")) or not any(st.recent()):
        return False
    if seg.tag == "the" and (box := box_of(st, i + 1)) is not None:
        close(st)
        flush(st)
        _attend_box(st, box, i + 1)
        return True
    said = _description(st, i + 1 if leads else i, leads=leads)
    if said is None or not said.says_something:
        return False
    works = [w for w in st.recent() if _fits(st, w, said)]
    if not works or (len(works) > 1 and not said.count and not _same(works)):
        return False
    if not leads and seg.pause and not said.count and st.focus not in works and _is_the_size(st, said):
        return False
    if not leads:
        close(st)
        flush(st)
    group, st.group = st.group, []
    st.attend(works[0])
    if 0 < said.count < works[0].qty:
        st.split_root = None
        split_off(st, said.count)
    st.group, st.np = group, Nominal()
    work = st.focus or works[0]
    st.became(i, f"the {work.thing.id if work.thing else 'line'} that is so")
    if leads:
        flush(st, [work])
    st.at = said.end
    return True


def _is_the_size(st: State, said: _Description) -> bool:
    """ "A large fries and a birch beer, the big one": said of what was just named, which has no size yet."""
    focus, words = st.focus, tuple(w for s in said.sizes for w in s)
    if not words or said.options or said.things or said.plain or focus is None or focus not in st.placed:
        return False
    return not focus.size_said and not st.mode and not st.repair and takes_size(st, focus.thing, words)


def the_one_so(st: State, i: int) -> bool:
    """ "Make the black one a large", "take off the one with bacon": attends to that line, after a verb that took the
    "the" with it. What is told by its size alone is `counting`'s."""
    seg = st.segments[i]
    if seg.text.split()[-1] != "the":
        return False
    if (box := box_of(st, i + 1)) is not None:
        _attend_box(st, box, i + 1)
        return True
    said = _rest(st, i + 1, _Description(i))
    if said is None or not (said.options or said.plain or said.bare or said.things):
        return False
    works = [w for w in st.recent() if _fits(st, w, said)]
    if not works or (len(works) > 1 and not _same(works)):
        return False
    st.attend(works[0])
    st.became(i, f"the {works[0].thing.id if works[0].thing else 'line'} that is so")
    st.at = said.end
    if st.mode == "make" and names_another(st, said.end - 1):
        st.replaces = (works[0], "")
    return True


def _attend_box(st: State, box: Work, i: int) -> None:
    """ "Make the six a twenty": its size is told, so a number that follows is the other size."""
    box.size_said = True
    st.attend(box)
    st.became(i, f"the {box.size} {box.thing.id if box.thing else 'line'}")
    st.at = i + 1


def _description(st: State, i: int, *, leads: bool = False) -> _Description | None:
    """leads: after what is put on it, a size alone tells the line: "light ice in the large"."""
    said = _Description(i)
    count, of = st.seg(i), st.seg(i + 1)
    if count is not None and count.tag == "num" and of is not None and of.tag == "ofthem" and "the" in of.text.split():
        said.count, j = int(count.value), i + 2
    elif count is not None and count.tag == "the":
        j = i + 1
    elif count is not None and count.tag == "pron" and count.text == "the one":
        return _the_one(st, i, said)
    else:
        return None
    return _rest(st, j, said, leads=leads)


def _rest(st: State, j: int, said: _Description, *, leads: bool = False) -> _Description | None:
    qualifier = ""
    while (seg := st.seg(j)) is not None and not seg.pause:
        if seg.text in _ONE:
            said.end = j + 1
            return said
        if seg.tag == "size":
            said.sizes.append(seg.value)
        elif seg.text == "plain":  # a tag of its own, or a choice of some item
            said.plain = True
        elif seg.text in BLACK:
            said.bare = True
        elif seg.tag in _NOT:
            qualifier = seg.tag
        elif seg.tag in ("opt", "item") and not said.things and not qualifier and (named := _names_a_line(st, j, seg)):
            said.things.append(named)
        elif seg.tag == "opt":
            said.options.append((qualifier, seg.candidates))
        elif seg.tag == "item" and not said.things:
            said.things.append(item_rows(seg))
        else:
            break
        j += 1
    by_size = leads and bool(said.sizes) and not (said.options or said.plain)
    if not (said.count or by_size) or said.things:
        return None  # "the large coke" names a thing: that is another's to find
    said.end = j
    return said


def _names_a_line(st: State, j: int, seg: Segment) -> tuple[Candidate, ...]:
    """ "The lychee one", of a lychee tea, where there is a lychee jelly and no line has it; "the chicken one", of a
    chicken and a beef lo mein, where other dishes are of chicken as well."""
    one = st.seg(j + 1)
    if one is None or one.pause or one.text not in _ONE or st.segments[j - 1].text.split()[-1] != "the":
        return ()
    put_on = {m.option for w in st.recent() for _, part in w.parts(st.lexicon) for m in part.mods.values()}
    options = seg.candidates if seg.tag == "opt" else seg.other
    if not put_on.isdisjoint(c.ref.partition("/")[2] for c in options):
        return ()
    rows = item_rows(seg)
    things = {w.thing.id: w.thing for w in st.recent() if w.thing is not None}
    if seg.tag == "opt" and sum(any(c.ref == thing for c in rows) for thing in things) == 1:
        return rows
    said = stems_of(seg.text)
    called = [t.id for t in things.values() if any(said <= stems_of(n) for n in t.name.all())]
    return (Candidate(1.0, "item", called[0], 1.0, 1.0, said),) if len(called) == 1 and len(things) > 1 else ()


def _the_one(st: State, i: int, said: _Description) -> _Description | None:
    """ "the one with bacon", "the one without onions"."""
    link, option = st.seg(i + 1), st.seg(i + 2)
    if link is None or option is None or option.tag != "opt" or link.tag not in ("with", *_NOT):
        return None
    said.options.append(("" if link.tag == "with" else link.tag, option.candidates))
    said.end = i + 3
    return said


def _fits(st: State, work: Work, said: _Description) -> bool:
    if work.thing is None or work.removed or work.qty < max(1, said.count):
        return False
    sizes = st.lexicon.sizes.get(work.thing.id, ())
    if any(len(sizes) < 2 or work.size is None or find_size(sizes, s) != work.size for s in said.sizes):
        return False
    if any(all(c.ref != work.thing.id or c.coverage < _NAMED_AT_ALL for c in rows) for rows in said.things):
        return False
    mods = [m for _, part in work.parts(st.lexicon) for m in part.mods.values()]
    if said.bare and (mods or work.item is None or not work.item.groups):
        return False
    if said.plain and (not mods or any(m.qualifier != "no" for m in mods)):
        return False
    return all(
        any(m.option == c.ref.partition("/")[2] and (m.qualifier in _NOT) is bool(q) for m in mods for c in rows)
        for q, rows in said.options
    )


_NAMED_AT_ALL = 0.3  # of its name: "the diet one"


def _same(works: list[Work]) -> bool:
    """Whether it does not matter which: the same thing, in the same way, several times."""
    first = works[0]
    return all(w.thing is first.thing and w.size == first.size for w in works)
