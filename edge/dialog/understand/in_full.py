"""A choice called by a thing that is sold as well: the "rye toast" of a breakfast that comes on a bread of one's own.

It decides whether such words are the choice of what was just named, or a thing of their own ("and a rye toast", "with
chips" of a sub that pickle chips can go on), and whether a choice before a thing is that thing's kind.
"""

from collections.abc import Sequence

from edge.dialog.understand.attach import takers
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.vocabulary.lexicon import RING_WORDS
from edge.dialog.vocabulary.sayings import COOKED
from edge.dialog.vocabulary.titles import content
from edge.dialog.vocabulary.words import stem

_LED = frozenset(("with", "on", "and", "item", "opt", "in", "size", "into"))


def choice_in_full(st: State, i: int, seg: Segment, rows: Sequence[Candidate]) -> bool:
    """ "Omelet, rye toast": the thing takes the same choice, which is still to be made of the omelet."""
    opt, led, np, focus = st.seg(i - 1), st.seg(i - 2), st.np, st.focus
    item = st.lexicon.item(rows[0].ref)
    if opt is None or opt.tag != "opt" or seg.pause or focus is None or focus not in st.placed or item is None:
        return False
    if led is None or (led.tag not in _LED and not opt.pause) or np.num is not None or np.det or np.sizes or st.mode:
        return False
    asked = Asked("", opt.candidates, opt.text)
    place = takers(st, asked, [focus])
    if place is None or place[3].group.kind != "choice" or place[3].group not in item.groups or focus.item is item:
        return False
    if any(o.id in place[2].mods for o in place[3].group.options) and not st.repair:
        return False
    if np.asked:
        st.np, st.group = Nominal(), [*st.group, *np.asked]
    st.became(i, "what it is")
    return True


def called_just_so(st: State, i: int, items: Sequence[Candidate], options: Sequence[Candidate]) -> bool:
    """ "A turkey sub with chips", where pickle chips go on the sub: the thing that is called just so, for the name of
    the option says another food besides. "With chicken" is the grilled chicken of a salad, though chicken is sold by
    the piece; "with beans" may be the black ones or the pinto ones, and asks which."""
    item, option, led = items[0], options[0], st.seg(i - 1)
    if st.qualifier in _PUT_ON or (led is not None and led.tag in _LEFT_OUT):
        return False
    kinds = sum(c.stems == option.stems and c.score > option.score - ALIKE for c in options)
    named = item.kind == "item" and item.coverage > FULLY and item.like >= option.like
    if not named or option.coverage > PART_NAMED or kinds > 1:
        return False
    if st.np.det == "a":
        return True
    group_id, _, option_id = option.ref.partition("/")
    groups = (g for g in st.lexicon.menu.groups if g.id == group_id)
    names = (set(content(n)[0]) for g in groups for o in g.options if o.id == option_id for n in o.name.all())
    return any(option.stems < name and (name - option.stems) & RING_WORDS - _HOW for name in names)


def tells_the_next(st: State, i: int, options: Sequence[Candidate]) -> bool:
    """ "A pollo asado burrito", where pollo asado is sold by itself and is one of the meats of a burrito, which has
    to be of one: what the burrito is of. A pause between them, or an "a", makes them two."""
    nxt = st.seg(i + 1)
    if nxt is None or nxt.tag != "item" or nxt.pause or nxt.candidates[0].coverage < FULLY or st.qualifier:
        return False
    item = st.lexicon.item(nxt.candidates[0].ref)
    found = find_option(item, Asked("", tuple(options), "")) if item is not None else None
    full = found is not None and any(
        c.coverage > FULLY and c.ref == f"{found.group.id}/{found.mod.option}" for c in options
    )
    return full and found is not None and found.group.kind == "choice" and found.group.min > 0


def is_kind_of_the_next(st: State, i: int, asked: Asked) -> bool:
    """ "A sub with jalapeno chips", where jalapenos go on the sub: the chips of that kind, which are named with it.
    True as well where nothing before it takes it."""
    place, nxt = takers(st, asked), st.seg(i + 1)
    if place is None:
        return True
    if asked.qualifier or place[3].group.kind == "choice" or nxt is None or nxt.tag != "item" or nxt.pause:
        return False
    item = st.lexicon.item(nxt.candidates[0].ref)
    found = find_option(item, asked) if item is not None and nxt.candidates[0].coverage > FULLY else None
    return found is not None and found.group.kind == "choice" and found.group.min > 0


_HOW = frozenset(stem(w) for w in COOKED)
_PUT_ON = frozenset(("no", "light", "extra", "add"))
_LEFT_OUT = frozenset(("insteadof", "except"))
FULLY, PART_NAMED = 0.99, 0.75  # of a name
ALIKE = 0.1  # options whose scores are closer are called so as well
