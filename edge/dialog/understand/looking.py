"""Looking ahead: what the segments that follow say about the words just read.

It decides whether words are an item or an option, and which item a nominal leads to. It changes nothing.
"""

from collections.abc import Sequence

from domain.menu import Item, Option
from edge.dialog.understand.another import chosen, says_what_it_is
from edge.dialog.understand.attach import has_sizes, takers, takes_size
from edge.dialog.understand.implied import described_ahead, implied_item
from edge.dialog.understand.in_full import called_just_so, tells_the_next
from edge.dialog.understand.lines import refer
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.understand.partitive import named_for_each
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import CHOICE_HEADS, content, head_of
from edge.dialog.vocabulary.words import STOP, stem

_INSIDE = frozenset(
    ("opt", "size", "fill", "vessel", "num", "no", "light", "extra", "stop", "x", "plain", "sideof", "a", "meal")
)
PART_NAMED = 0.75  # of an item's name: less, right before another item, is said of that one
SIDE_NAMED = 0.5  # of an item's name, said after "a side of"
_TWICE = frozenset(("double", "doble", "twice"))
_QUALIFIERS = frozenset(("no", "light", "extra", "add"))


def next_is(st: State, i: int, tag: str) -> bool:
    j = i + 1
    while (seg := st.seg(j)) is not None and seg.tag in ("fill", "the", "a", "num", "vessel", "pron", "extra", "with"):
        j += 1
    return seg is not None and (seg.tag == tag or (tag == "opt" and seg.tag == "item" and reads_as_option(st, j, seg)))


def item_ahead(st: State, i: int, *, sure: bool = False) -> int | None:
    """The item that a nominal begun at i leads to, before any pause or joining word.

    Words that may be an item or an option count where no plain item follows, unless it has to be `sure`.
    """
    j = i + 1
    perhaps: int | None = None
    qualified = False
    while (seg := st.seg(j)) is not None and not seg.pause:
        if seg.tag == "item":
            return j
        alone = seg.tag == "opt" and not qualified and not sure
        alone = alone and seg.text.split()[0] not in _LEAVES_OUT  # "a whole chicken, no tortillas" is no tortilla bowl
        if alone and seg.other and seg.other[0].score > seg.candidates[0].score - 0.5:
            perhaps = j
        of = seg.tag == "on" and seg.text in ("of", "de")
        if seg.tag == "and" and lists_options(st, j):
            j += 1
            continue
        led = st.seg(j - 1)
        the = seg.tag == "the" and led is not None and (led.text in ("of", "de") or led.tag == "size")
        if (seg.tag not in _INSIDE and not of and not the) or (seg.tag in ("num", "a") and j > i + 1):
            break
        if seg.tag in _QUALIFIERS:
            if seg.text.startswith(("with", "con")):
                break
            qualified = True
        j += 1
    return perhaps


_LEAVES_OUT = frozenset(("no", "sin", "without"))


def as_it_comes(st: State, i: int, seg: Segment) -> bool:
    """ "regular crust", "regular ice": no size of what was said before, but a word for what it comes with anyway."""
    nxt, focus = st.seg(i + 1), st.focus
    if nxt is None or nxt.pause or seg.text not in USUAL:
        return False
    of_it = nxt.tag == "opt" and focus is not None and takers(st, asked_for(st, nxt), [focus]) is not None
    if item_ahead(st, i, sure=of_it) is not None:
        return False
    if nxt.tag in ("stop", "x") and stem(nxt.text) in CHOICE_HEADS:
        st.at += 1
        return True
    if nxt.tag != "opt" or focus is None or focus.thing is None or not st.np.empty:
        return False
    sized = has_sizes(st, focus.thing) and takes_size(st, focus.thing, seg.value)
    if (st.repair or st.mode == "make") and (focus.size_said or not sized):
        return True  # "no, make that regular milk": the milk is what comes
    if (sized and not focus.size_said) or takers(st, asked_for(st, nxt), [focus]) is None:
        return False
    st.at += 1
    return True


USUAL = frozenset(("regular", "normal", "standard"))


def names_another(st: State, i: int) -> bool:
    """Whether another thing is named right after words that point at a line: "the large one a diet coke"."""
    j = i + 1
    while (seg := st.seg(j)) is not None and not seg.pause and seg.tag in ("a", "into", "size", "fill"):
        j += 1
    return seg is not None and not seg.pause and seg.tag == "item" and not reads_as_option(st, j, seg)


def lists_options(st: State, at: int) -> bool:
    """ "mushroom and onion pizza": an "and" between options that leads to what they are on."""
    before, j = st.seg(at - 1), at + 1
    if before is None or before.tag != "opt":
        return False
    while (seg := st.seg(j)) is not None and not seg.pause and seg.tag in ("opt", "and"):
        j += 1
    return seg is not None and not seg.pause and seg.tag == "item" and st.segments[j - 1].tag == "opt"


def item_rows(seg: Segment) -> tuple[Candidate, ...]:
    """What a segment may name as an item."""
    return seg.candidates if seg.tag == "item" else seg.other


_THE_USUAL = frozenset(("regular", "normal", "usual"))  # "instead of the regular mayo"


def asked_for(st: State, seg: Segment, *, count: int = 1, qualifier: str | None = None) -> Asked:
    rows = seg.candidates if seg.tag == "opt" else seg.other
    q = st.qualifier if qualifier is None else qualifier
    q = q if q not in ("only", "with") else ""
    led_by = (s for s in reversed(st.segments) if s.end <= seg.start and s.tag not in ("the", "a", "fill"))
    before = next((s for s in led_by if s.text not in _THE_USUAL), None)
    led = before is not None and before.tag == q
    if before is not None and before.tag == "insteadof":
        q = "instead"
    if led and q == "extra" and before is not None and before.text.split()[-1] in _TWICE and count == 1:
        return Asked(q, rows, seg.text, 2, False, rows[0].like if rows else 1.0, led)  # two, where extra is no choice
    again = before is not None and before.text.rpartition(" ")[2] in _MORE_OF_IT
    return Asked(q, rows, seg.text, count, count > 1, rows[0].like if rows else 1.0, led, again)


_MORE_OF_IT = frozenset(("more", "extra", "another", "additional", "mas", "otro", "otra"))


def reads_as_option(st: State, i: int, seg: Segment) -> bool:
    """Whether words that name an option and an item alike are the option here."""
    options = seg.candidates if seg.tag == "opt" else seg.other
    items = seg.other if seg.tag == "opt" else seg.candidates
    if not options:
        return False
    if not items:
        return True
    lead = options[0].score - items[0].score
    before = st.seg(i - 1)
    more = before is not None and before.tag in ("extra", "light", "no") and st.np.num is None  # "with extra cheese"
    if st.shelf is not None and st.shelf.left > 0 and not more and any(c.ref in st.shelf.ids for c in items):
        return False  # "three pizzas, two pepperoni ..."
    if st.focus is not None and st.focus.thing is None and st.qualifier != "":
        return True  # said of what was not understood
    if _is_put_for_another(st, i, options if lead > -AS_WELL_NAMED else ()):
        return True
    if _is_in_bulk(st, options, items):
        return True
    if lead >= 0 and tells_the_next(st, i, options):
        return True
    if _fills_combo(st, items, options[0].score):
        return False
    asked = Asked(st.qualifier, options, seg.text)
    taken = takers(st, asked) is not None or ahead_takes(st, i, asked)
    if taken and before is not None and before.tag == "vessel" and str(before.value) in PORTIONS and not before.pause:
        return lead > ON_IT_LEAD  # "two pumps of vanilla", where a frappe is vanilla
    qualified = st.qualifier != "" or st.only is not None or (before is not None and before.tag in ("with", "sideof"))
    if taken and st.expecting.kind == "group" and st.focus is not None and st.focus.origin is not None:
        return lead > -0.4
    if taken and before is not None and before.tag in ("both", "all") and _ends_here(st, i):
        return lead > ON_IT_LEAD  # "two sopes, both chicken"
    onto = st.seg(i + 1)
    if taken and onto is not None and not onto.pause and onto.text in _ON_IT and lead > ON_IT_LEAD:
        return True  # "add a hash brown on it"
    if _is_a_sibling(st, items) or (not more and called_just_so(st, i, items, options)):
        return False
    if items[0].coverage > FULLY and _is_another_thing(st, seg, before, options):
        return False
    if taken and _is_one_of_them(st, asked) and (items[0].coverage < PART_NAMED or _are_told_apart(st, asked)):
        return True
    if taken and -SPELT_ALIKE < lead < SPELT_ALIKE and _is_spelt_so(st, seg, options, items):
        return True
    on = st.seg(i - 2) if before is not None and before.tag in ("a", "the") and not before.pause else before
    leads_on = on is not None and not seg.pause and on.tag in _LEADS_ON  # "on a bagel", where one is sold as well
    if -SPELT_ALIKE < lead < SPELT_ALIKE and not leads_on and _is_dish_spelt_so(st, seg, options, items):
        return False
    if before is not None and before.tag == "sideof":
        if items[0].coverage > SIDE_NAMED and lead < 0.6:
            return False  # "a side of bacon", where bacon is sold as a side
        if options[0].coverage < SIDE_NAMED and lead < 0.6:
            return False  # "a side of rice" is no "All Rice"
    if st.np.sizes and not st.np.asked and item_ahead(st, i, sure=True) is not None and ahead_takes(st, i, asked):
        return lead > -0.4  # "a large iced latte"
    if taken and lead > -0.35 and _is_due(st, i, before, asked):
        return True
    if not taken and st.np.sizes and _makes_what_comes_so(st, i, asked, items):
        return True
    if not taken and (st.np.sizes or st.np.asked) and _is_the_flavor(st, options, items):
        return True
    if (
        st.np.sizes
        and lead < 0.45
        and any(takes_size(st, st.lexicon.item(c.ref), s) for c in items[:4] for s in st.np.sizes)
    ):
        return False  # "a large pepperoni"
    if not taken and items[0].coverage < PART_NAMED <= options[0].coverage and _says_a_size(st, i):
        return True  # "a strawberry single", which is no strawberry lemonade
    if not taken:
        if st.np.num or st.np.sizes or st.np.det in ("a", "another"):
            return False
        if before is not None and before.text in ("no", "without", "sin", "hold the") and refer(st, items) is None:
            return lead > -0.35  # "no slaw on the sandwich"
        return lead > (0.1 if st.qualifier in _QUALIFIERS or st.only is not None else 0.5)
    if qualified:
        return lead > -0.35 and not (st.np.sizes and lead < 0.1)
    if st.np.num is not None or st.np.sizes or st.np.det in ("a", "another"):
        nxt = st.seg(i + 1)
        counted = nxt is not None and nxt.tag in ("num", "a")  # "two wraps, one wrap without tomato"
        return lead > 0.12 or (not counted and item_ahead(st, i) is not None)
    listed = before is not None and before.tag == "and" and (led := st.seg(i - 2)) is not None and led.tag == "opt"
    if items[0].coverage < PART_NAMED and listed and takers(st, asked) is not None:
        return lead > -0.35  # "oil and vinegar", where chips come with vinegar too
    if items[0].coverage < PART_NAMED and item_ahead(st, i, sure=True) == i + 1 and ahead_takes(st, i, asked):
        return True  # "cheese fries" are no cheeseburger and fries
    run_on = before is not None and before.tag in ("item", "opt", "size") and not seg.pause
    after = st.seg(i + 1)  # "brown rice, ahi, edamame, corn", where edamame is sold by itself as well
    run_on = run_on or (before is not None and after is not None and before.tag == after.tag == "opt")
    return lead > (-0.25 if run_on else 0.0)  # "iced coffee oat milk vanilla"


def _is_spelt_so(st: State, seg: Segment, options: Sequence[Candidate], items: Sequence[Candidate]) -> bool:
    """ "Latte, medium, oat", of a milk that is called so, where an oatmeal is called "oats"."""
    option, item = _option_of(st, options[0].ref), st.lexicon.item(items[0].ref)
    if option is None or item is None:
        return False
    called = [n.lower() for n in (*option.name.all(), *option.aliases)]
    return seg.text in called and seg.text not in [n.lower() for n in (*item.name.all(), *item.aliases)]


def _is_dish_spelt_so(st: State, seg: Segment, options: Sequence[Candidate], items: Sequence[Candidate]) -> bool:
    """ "No pickles, and some onion rings", where a burger may have an onion ring on it."""
    option, item = _option_of(st, options[0].ref), st.lexicon.item(items[0].ref)
    if option is None or item is None:
        return False
    called = [n.lower() for n in (*item.name.all(), *item.aliases)]
    return seg.text in called and seg.text not in [n.lower() for n in (*option.name.all(), *option.aliases)]


_LEADS_ON = frozenset(("with", "no", "extra", "light", "add", "on", "only"))
SPELT_ALIKE = 0.1  # the words fit either as well, but for how many they say there are


def _makes_what_comes_so(st: State, i: int, asked: Asked, items: Sequence[Candidate]) -> bool:
    """ "A large pepperoni", where a slice of it comes in one size, and a pizza with it in three."""
    said = tuple(w for s in st.np.sizes for w in s)
    if asked.candidates[0].coverage < FULLY or items[0].coverage > FULLY:
        return False
    if any(takes_size(st, st.lexicon.item(c.ref), said) for c in items[:MOST_NEAR]):
        return False
    return len(implied_item(st, said, (asked,), described_ahead(st, i + 1))) == 1


MOST_NEAR = 4  # things that the words may name, the best first


def _ends_here(st: State, i: int) -> bool:
    seg, nxt = st.segments[i], st.seg(i + 1)
    return not seg.pause and (nxt is None or bool(nxt.pause) or nxt.tag in ("and", "with", "no", "fill", "say"))


def _is_the_flavor(st: State, options: Sequence[Candidate], items: Sequence[Candidate]) -> bool:
    """ "A small root beer", where pop in sizes comes as root beer, and beside it there is a Root Beer Float."""
    option, item = options[0], st.lexicon.item(items[0].ref)
    group = next((g for g in st.lexicon.menu.groups if g.id == option.ref.partition("/")[0]), None)
    if item is None or group is None or option.coverage < FULLY or items[0].coverage > PART_NAMED:
        return False
    if group.kind != "choice" or group.min < 1 or not says_what_it_is(group):
        return False
    if head_of(item.name.get()) in option.stems and _comes_as_said(st, item):
        return False
    return any(_comes_as_said(st, it) for it in st.lexicon.menu.items if any(g.id == group.id for g in it.groups))


def _comes_as_said(st: State, item: Item) -> bool:
    """Whether it comes in the size that was said before it, and takes what else was."""
    said = tuple(w for s in st.np.sizes for w in s)
    return (not said or takes_size(st, item, said)) and all(find_option(item, a) is not None for a in st.np.asked)


def _is_in_bulk(st: State, options: Sequence[Candidate], items: Sequence[Candidate]) -> bool:
    """ "A lemonade", where a fountain drink comes as lemonade, and beside it there is a Gallon of Lemonade."""
    group = next((g for g in st.lexicon.menu.groups if g.id == options[0].ref.partition("/")[0]), None)
    item = st.lexicon.item(items[0].ref)
    if group is None or item is None or options[0].coverage < FULLY or not says_what_it_is(group):
        return False
    unsaid = set(content(item.name.get())[0]) - items[0].stems
    return bool(unsaid) and unsaid <= BULK and group.kind == "choice" and group.min > 0


# What a large quantity comes in: who wants so much says so.
BULK = frozenset(stem(w) for w in words_of("gallon half jug pitcher liter quart box case pack keg carafe 2 12 24"))
FULLY = 0.99  # of an option's name
_ON_IT = frozenset(
    f"{on} {it}" for on in ("on", "in", "to", "onto", "into") for it in ("it", "that", "there", "them", "those")
)
# What is put into a thing is measured in these, and no thing is.
PORTIONS = frozenset(
    stem(w) for w in words_of("pump shot squirt packet dash splash drizzle spoonful teaspoon tablespoon")
)
ON_IT_LEAD = -0.6  # how much better the words may fit an item


def _is_put_for_another(st: State, i: int, options: Sequence[Candidate]) -> bool:
    """ "Plantain instead of cabbage", either side of the words, where both are choices of the thing spoken of."""
    if not options:
        return False
    at = next((j for j in (i + 1, i - 1) if (s := st.seg(j)) is not None and s.tag == "insteadof"), None)
    if at is None and (right := _puts_right(st, i)) is not None:
        return _is_said_already(st, right, options)
    if at is None or st.focus is None:
        return False
    other = st.seg(at + 1 if at > i else at - 1)
    rows = (other.candidates if other.tag == "opt" else other.other) if other is not None else ()
    groups = {
        g.id for _, part in st.focus.parts(st.lexicon) for g in part.item.groups if g.kind == "choice" and g.max == 1
    }
    mine, its = ({c.ref.partition("/")[0] for c in r[:3]} & groups for r in (options, rows))
    return bool(mine & its)


AS_WELL_NAMED = 0.3  # "make the fries a large": no mint chips, of which the words are a part


def _puts_right(st: State, i: int) -> Segment | None:
    """What was said last, where it is put right: "... on a roll, no, make it a croissant"."""
    begins = next((j for j in range(i, 0, -1) if st.segments[j - 1].tag not in _PUTTING_RIGHT), 0)
    right = any(s.tag in ("repair", "make") or s.text in _NOT_SO for s in st.segments[begins:i])
    return st.seg(begins - 1) if right else None


def _is_said_already(st: State, last: Segment, options: Sequence[Candidate]) -> bool:
    """Whether another choice of the same was made for the thing spoken of, where croissants are sold as well."""
    focus = st.focus
    if focus is None or focus.part is None:
        return False
    rows = [last.candidates] if last.tag == "opt" else []
    said = {r[0].ref.partition("/")[0] for r in (*rows, *(a.candidates for a in st.group)) if r}
    groups = [g for g in focus.part.item.groups if g.kind == "choice" and g.max == 1]
    made = {g.id for g in groups if g.id in said or any(o.id in focus.part.mods for o in g.options)}
    return not made.isdisjoint(c.ref.partition("/")[0] for c in options[:3])


_PUTTING_RIGHT = frozenset(("repair", "make", "say", "no", "a", "on", "the", "with", "fill"))
_NOT_SO = frozenset(("no", "wait"))


def _is_one_of_them(st: State, asked: Asked) -> bool:
    """ "Three scoops, one vanilla": of the three, and no vanilla cupcake."""
    focus = st.split_root if st.split_root is not None and not st.split_root.removed else st.focus
    if focus is None or focus.item is None or focus not in st.placed or st.np.num is None or st.np.sizes:
        return False
    if not (st.np.num < focus.qty or focus is st.split_root) or (st.link == "and" and focus is not st.split_root):
        return False
    place = takers(st, asked, [focus])
    return place is not None and place[3].group.kind == "choice"


def _are_told_apart(st: State, asked: Asked) -> bool:
    """ "Two plates, one brisket, one ribs", of what has to be of one of them: of the two, and nothing by the pound."""
    root = st.split_root if st.split_root is not None and not st.split_root.removed else st.focus
    place = takers(st, asked, [root]) if root is not None else None
    if root is None or place is None or st.np.num is None or not place[3].group.min or chosen(st, place[2], place[3]):
        return False
    return root is st.split_root or named_for_each(st, st.np.num) == root.qty


def _says_a_size(st: State, i: int) -> bool:
    """Whether a size follows that the partly named item does not come in."""
    seg, after = st.segments[i], st.seg(i + 1)
    if after is None or after.tag != "size" or after.pause:
        return False
    rows = item_rows(seg)
    return not any(takes_size(st, st.lexicon.item(c.ref), after.value) for c in rows[:3])


def _is_a_sibling(st: State, items: Sequence[Candidate]) -> bool:
    """ "two cheese slices and one pepperoni": the pepperoni slice, where there is one."""
    focus = st.focus
    counted = st.np.num is not None or st.np.det == "a"
    listed = st.link == "and" or (st.np.num is not None and _is_the_next_of_a_list(st))
    if focus is None or focus.item is None or focus not in st.placed or not counted or not listed:
        return False
    its = set(content(focus.item.name.get())[0])
    for c in items[:4]:
        item = st.lexicon.item(c.ref)
        if item is None or item is focus.item:
            continue
        left = set(content(item.name.get())[0]) - c.stems
        if left and left <= its:
            return True
    return False


def _is_the_next_of_a_list(st: State) -> bool:
    """ "1 classic with greens, 1 spicy tuna with brown rice": counted as the one before it was, and more of it told."""
    seg, nxt = st.segments[st.at - 1], st.seg(st.at)
    counted = st.segments[max(0, st.at - 2)]
    told = nxt is not None and nxt.tag == "with" and not nxt.pause and not seg.pause
    focus = st.focus
    return told and bool(counted.pause) and counted.tag == "num" and focus is not None and focus.qty_said


def _is_due(st: State, i: int, before: Segment | None, asked: Asked) -> bool:
    """A choice that must be made and was not yet, said in a list after its item ("..., medium, no onion, tots"), or
    what the item is served on ("on a croissant")."""
    place = takers(st, asked)
    if place is None or st.np.num is not None or st.np.sizes or before is None:
        return False
    work, _, part, found = place
    led = st.seg(i - 2) if before.tag == "a" else before
    on_a = led is not None and led.tag == "on" and led.text in ("on", "en")
    if found.group.kind != "choice" or work is not st.focus or _is_a_part_too(st, i):
        return False
    if (
        work.combo is not None
        and st.link in ("with", "and")
        and not any(o.id in part.mods for o in found.group.options)
    ):
        return not st.np.det  # "a number two with egg drop and fried rice": the rice that comes with it
    if on_a:
        return True
    picked = any(o.id in part.mods for o in found.group.options)
    as_it_is = part.item.includes(found.mod.option)  # "jerk chicken, rice and peas", which it comes with
    picked = picked or (not as_it_is and any(part.item.includes(o.id) for o in found.group.options))
    in_list = bool(st.segments[i].pause) or before.tag in ("item", "opt", "size", "and", "only")
    return found.group.min > 0 and not picked and in_list and not st.np.det


def _is_a_part_too(st: State, i: int) -> bool:
    """Whether it could be a part of the meal that is being told: "a number one, cajun fries", of one with a side."""
    combo, rows = st.with_combo.combo if st.with_combo is not None else None, item_rows(st.segments[i])
    if combo is None:
        return st.with_combo is not None
    return any(slot.choice(c.ref) for slot in combo.slots for c in rows)


def _fills_combo(st: State, items: Sequence[Candidate], best: float) -> bool:
    """ "a number one with slaw": the side, not slaw on the sandwich."""
    work = st.focus
    if work is None or work.combo is None or st.link != "with" or st.qualifier in _QUALIFIERS:
        return False
    refs = {c.ref for c in items if c.score > best - 0.3 and c.coverage > 0.55}
    return any(
        slot.id not in work.filled and any(c.item in refs for c in slot.choices) and slot.default not in refs
        for slot in work.combo.slots
    )


def _is_another_thing(st: State, seg: Segment, before: Segment | None, options: Sequence[Candidate]) -> bool:
    """ "Tacos with cilantro, nachos", of which the option is the nacho cheese: nobody called it a cheese."""
    goes_on = bool(seg.pause) or (before is not None and before.tag == "and")
    option = _option_of(st, options[0].ref)
    unsaid = option is not None and head_of(option.name.get()) not in options[0].stems
    return goes_on and unsaid and options[0].coverage < PART_NAMED


def _option_of(st: State, ref: str) -> Option | None:
    """The option of a candidate."""
    group_id, _, option_id = ref.partition("/")
    group = next((g for g in st.lexicon.menu.groups if g.id == group_id), None)
    return group.option(option_id) if group is not None else None


def ahead_takes(st: State, i: int, asked: Asked, *, sure: bool = True) -> bool:
    ahead = item_ahead(st, i, sure=sure)
    if ahead is None:
        return False
    for c in item_rows(st.segments[ahead])[:6]:
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


def following(st: State, i: int) -> tuple[Asked, ...]:
    """The modifiers that follow an item at once: they help to say which item it is."""
    found: list[Asked] = []
    qualifier = ""
    for seg in st.segments[i + 1 : i + 9]:
        part = seg.tag == "num" and int(seg.value) < (st.np.num or 0)  # "two bowls, one with salmon"
        if seg.pause >= STOP or (not part and seg.tag in ("item", "order", "num", "a", "say", "repair")):
            break
        if seg.tag in _QUALIFIERS:
            qualifier = seg.tag
        elif seg.tag == "opt":
            found.append(Asked(qualifier, seg.candidates, seg.text))
    return tuple(found[:4])


def is_said_of(st: State, i: int) -> bool:
    """ "make that burger plain", "make that sandwich a crispy one": of what stands, for more is said of it."""
    nxt = st.seg(i + 1)
    return (
        nxt is not None and not nxt.pause and nxt.tag in ("plain", "size", "into", "a", "with", "no", "extra", "light")
    )
