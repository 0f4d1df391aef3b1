"""What an item that was named becomes: a new line, a part of a combo, or another name for a line of the draft.

It decides that by how the mention hangs on what was said before ("with", "and", "the", "instead of"). It never reads
words.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from domain.menu import Item
from edge.dialog.understand.another import of_these
from edge.dialog.understand.attach import flush, put_implied, takes_size
from edge.dialog.understand.boxes import by_the_box
from edge.dialog.understand.choose import Choice
from edge.dialog.understand.combos import answer_slot, for_each, meal_of_another, slot_choice, with_one_of_them
from edge.dialog.understand.for_another import for_another
from edge.dialog.understand.implied import DECAF, plain_one
from edge.dialog.understand.lines import ask_which, choose_for, finish, new_line, refer, split, weigh
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.of_as_many import of_as_many
from edge.dialog.understand.of_which import there
from edge.dialog.understand.on_all import meals_of_all
from edge.dialog.understand.options import Asked
from edge.dialog.understand.partitive import is_one_of_the_same, root_of
from edge.dialog.understand.replacing import by_mode, take_the_place
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.shelves import NAMES_ONE, is_put_on, listed_under, makes_of_plain, said_of_all
from edge.dialog.understand.state import Nominal, Shelf, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.sizes import class_of, count_size
from edge.dialog.vocabulary.spellings import SPLITS
from edge.dialog.vocabulary.titles import content, head_of
from edge.dialog.vocabulary.words import QUESTION

PART_NAMED = 0.75  # of a name: less may be another thing


def place(st: State, i: int, candidates: Sequence[Candidate], following: tuple[Asked, ...]) -> None:
    """Takes the named item into the draft, as what it was meant to be."""
    seg = st.segments[i]
    meals = not st.group or all(w.combo is not None for w in st.targets)  # "both with ranch, fries and a coke"
    targets = st.targets if meals and st.np.num in (None, 1, sum(w.qty for w in st.targets)) else []
    targets = [] if st.np.num == 1 and _one_each_follows(st) else targets
    flush(st)
    np, st.np = st.np, Nominal()
    st.qualifier, st.targets = "", []
    if np.num == 0:
        _none_of_it(st, i, candidates)
        return
    candidates = _as_a_side(st, i, candidates)
    if st.replaces is not None and st.replaces[1] and _in_meals_of_all(st, i, np, candidates):
        return  # "swap the fries for tots on both"
    if by_mode(st, i, seg, np, candidates):
        st.repair = ""  # "actually make that a large fry, and a coffee": the coffee is in no one's place
        return
    points = np.det == "the" and st.repair == "" and not _is_owed_to_what_was_named(st, np, candidates)
    if points and _refer(st, i, np, candidates):
        return
    if targets and for_each(st, i, np, candidates, targets):
        return
    if with_one_of_them(st, i, np, candidates):
        return
    if _in_meals_of_all(st, i, np, candidates):
        return
    if st.asked_meal is not None and st.focus is st.asked_meal and st.link == "with" and not np.num:
        st.became(i, "part of the meal that is asked about")
        return
    if answer_slot(st, i, np, candidates):
        return
    if np.det == "another" and (stands := _one_of_those(st, i, candidates)) is not None:
        st.attend(stands)
        candidates = (candidates[0]._replace(ref=stands.thing.id if stands.thing else "", coverage=1.0),)
    choice = choose_for(st, np, candidates, following)
    if choice is None:
        st.miss(seg.text)
        return
    if st.shelf is not None and choice.thing.id in st.shelf.ids and st.shelf.left > 0:
        st.shelf.left -= np.num or 1
        np.sizes, np.vessel = np.sizes or list(st.shelf.sizes), np.vessel or st.shelf.vessel
        np.asked = [*st.shelf.asked, *np.asked]
    elif (shelf := _names_a_shelf(st, i, np, candidates)) is not None:
        shelf.asked, st.at = said_of_all(st)
        st.shelf = shelf
        st.became(i, "named one by one")
        return
    if choice.rivals and (np.asked or _goes_on(st, i)) and (plain := _plain_of(st, choice)) is not None:
        choice = replace(choice, candidate=plain[0], thing=plain[1], rivals=())  # "a large pizza with ham"
        st.doubt(PLAIN_ONE)
    if np.sizes and (kids := _for_kids(st, np, choice)) is not None:
        np.sizes = [s for s in np.sizes if class_of(s) != KIDS]
        choice = replace(choice, candidate=choice.candidate._replace(ref=kids.id), thing=kids, rivals=())
    choice = of_as_many(st, np, by_the_box(st, i, np, choice))
    if not choice.rivals and (other := _named_by_its_last_word(st, seg, choice)) is not None:
        choice = replace(choice, rivals=(choice.thing.id, other))  # "chocolate milk": a shake, or a milk?
    if not choice.rivals and (other := meal_of_another(st, choice)) is not None:
        choice = replace(choice, rivals=(choice.thing.id, other))  # "a cheeseburger meal": the double one, or none?
    if np.det == "the" and not np.num and (stands := _to_be_a_meal(st, i, candidates)) is not None:
        st.attend(stands)
        st.became(i, f"1 x {seg.text}, as it stands")
        finish(st, stands, np)
        return
    if choice.rivals and np.det == "the" and _said_of_the_draft(st) and (found := refer(st, candidates)) is not None:
        st.attend(*found)  # "can I get the chicken without mayo", with one chicken in the draft
        st.became(i, "the one there is")
        finish(st, found[0], np, found[1])
        return
    if (spoken_of := _spoken_of_again(st, i, np, candidates)) is not None:
        st.attend(spoken_of)
        st.became(i, f"the {spoken_of.thing.id if spoken_of.thing else 'line'} just named")
        finish(st, spoken_of, np)
        return
    if choice.rivals:
        ask_which(st, i, seg, np, choice)
        return
    own = {w for n in choice.thing.name.all() for w in content(n)[0]}
    bare = choice.candidate.stems <= own and not np.sizes and not np.asked
    if bare and is_one_of_the_same(st, choice.thing, np.num):
        root = root_of(st)
        st.split_root = root
        st.attend(root if root is None or (np.num or 1) >= root.qty else split(st, root, np.num or 1))
        st.became(i, "one of them")
        return
    before = st.focus
    if (again := _named_again(st, np, choice)) is not None:
        st.attend(again)
        st.became(i, f"{again.qty} x {choice.thing.id}, as put right")
        finish(st, again, np)
        return
    _asked_first(st, i, choice)
    _is_one_of(st, np, choice)
    work = new_line(st, np, choice, seg.text)
    work.corrected = bool(st.repair)
    if st.repair and take_the_place(st, work, before, np):
        if before is not None and before.thing is work.thing and work.part is not None and _is_just_that(st, i):
            work.part.mods.clear()
        st.became(i, f"{work.qty} x {choice.thing.id}, in place of what was said before")
    else:
        st.became(i, f"{work.qty} x {choice.thing.id}")
    st.repair = ""
    if work.part is not None and any(group.kind == "choice" for group in work.part.item.groups):
        put_implied(st, work.part, frozenset(content(seg.text)[0]))  # "english breakfast tea", of a hot tea
    weigh(st, choice)
    finish(st, work, np)


def _one_of_those(st: State, i: int, candidates: Sequence[Candidate]) -> Work | None:
    """ "One more of those burgers", of a draft whose one burger is called otherwise: the one that stands there."""
    led, best = st.seg(i - 1), st.lexicon.item(candidates[0].ref)
    if led is None or not led.text.endswith(_OF_THOSE) or best is None or not best.category or st.placed:
        return None
    named = {c.ref for c in candidates if c.coverage > PART_NAMED}
    lines = [w for w in st.recent() if w.item is not None and w.item.category == best.category]
    return lines[0] if len(lines) == 1 and lines[0].item and lines[0].item.id not in named else None


_OF_THOSE = (" of those", " of these")


def _is_just_that(st: State, i: int) -> bool:
    """ "A mocha with white chocolate, no, just a regular mocha": what was said of the first is not said of this."""
    at = i - 1
    while at > 0 and st.segments[at].tag in ("a", "size", "plain", "opt") and not st.segments[at + 1].pause:
        if st.segments[at].text in _AS_IT_COMES:
            return True
        at -= 1
    return at > 0 and st.segments[at].tag == "only"


_AS_IT_COMES = frozenset(("regular", "plain", "normal", "basic"))


def _one_each_follows(st: State) -> bool:
    """ "Make them both meals, one coke | one sprite": told one by one."""
    rest = st.segments[st.at :]
    return any(a.tag == "num" and b.tag == "item" and not b.pause for a, b in pairwise(rest))


def _in_meals_of_all(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """ "Fries with both", "tots instead of fries on each": a part of all the meals."""
    meals, after = meals_of_all(st)
    if not meals or not for_each(st, i, np, candidates, meals, told=True):
        return False
    st.at, st.replaces, st.mode = after, None, ""
    return True


def _for_kids(st: State, np: Nominal, choice: Choice) -> Item | None:
    """ "Kids chicken fingers", where the Chicken Fingers come in no such size and there are Kids Fingers: those."""
    said = choice.candidate.stems
    if all(class_of(s) != KIDS or takes_size(st, choice.thing, s) for s in np.sizes):
        return None
    names = [(it, set(content(it.name.get())[0])) for it in st.lexicon.menu.items]
    fits = [(len(name), it) for it, name in names if "kid" in name and name - {"kid"} and name - {"kid"} <= said]
    longest = max((n for n, _ in fits), default=0)
    best = [it for n, it in fits if n == longest]
    return best[0] if len(best) == 1 else None


KIDS = "K"  # the class of their size


def _as_a_side(st: State, i: int, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """ "A side of fried rice", where there is a Side Fried Rice beside the dish."""
    led = st.seg(i - 1)
    if led is None or led.tag != "sideof" or not candidates:
        return candidates
    named = candidates[0].stems | {"sid"}
    sides = [it.id for it in st.lexicon.menu.items if set(content(it.name.get())[0]) == named]
    return (candidates[0]._replace(ref=sides[0], kind="item", coverage=1.0),) if len(sides) == 1 else candidates


def _goes_on(st: State, i: int) -> bool:
    """Whether what is on it follows at once: "a pizza with ham", not "a pizza, ham ..."."""
    nxt = st.seg(i + 1)
    return nxt is not None and not nxt.pause and nxt.tag in ("with", "no", "light", "extra", "add", "opt")


def _plain_of(st: State, choice: Choice) -> tuple[Candidate, Item] | None:
    """The plain one of things that are equally meant and take the same: what was said of it makes it what it is."""
    items = [item for ref in choice.rivals if (item := st.lexicon.item(ref)) is not None]
    sold_by_size = all(item.id in st.lexicon.families for item in items)  # two are all that come so large
    plain = plain_one(items) if len(items) > 2 or (sold_by_size and len(items) > 1) else None
    if plain is None:
        return None
    return choice.candidate._replace(ref=plain.id), plain


PLAIN_ONE = 0.85  # how sure the plain one is, where only its kind was said


def _named_by_its_last_word(st: State, seg: Segment, choice: Choice) -> str | None:
    """Another item that the last word names in full, where the chosen one is named in part and is another thing."""
    if choice.candidate.coverage > PART_NAMED or not isinstance(choice.thing, Item):
        return None
    words = content(seg.text)[0]
    if len(words) < 2 or seg.text.replace(" ", "") in SPLITS:
        return None  # "buttermilk" is one word
    if words[0].isdecimal():
        return None  # "tres leches" are no three of them
    if words[-1] == head_of(choice.thing.name.get()):
        return None
    for item in st.lexicon.menu.items:
        if item is not choice.thing and (words[-1],) in [content(n)[0] for n in item.name.all()]:
            return item.id
    return None


def _is_owed_to_what_was_named(st: State, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """ "A kids meal with the burger", where other burgers stand: the burger of that meal, which is still to be told."""
    meal = st.with_combo
    if meal is None or meal is not st.focus or meal not in st.placed or meal.combo is None or st.link != "with":
        return False
    owed = (slot for slot in meal.combo.slots if slot.default is None and slot.id not in meal.slots)
    return any(slot_choice(st, slot, candidates, np) is not None for slot in owed)


def _to_be_a_meal(st: State, i: int, candidates: Sequence[Candidate]) -> Work | None:
    """ "Can you do the triple as a meal?", of the one that is ordered: no second one."""
    nxt = st.seg(i + 1)
    if nxt is None or nxt.tag != "meal" or nxt.pause or st.placed:
        return None
    found = refer(st, candidates)
    return found[0] if found is not None and not found[1] and found[0].item is not None else None


def _said_of_the_draft(st: State) -> bool:
    nxt = st.seg(st.at)
    return nxt is not None and nxt.tag in ("no", "light", "extra", "add", "with", "plain", "only")


def _none_of_it(st: State, i: int, candidates: Sequence[Candidate]) -> None:
    """ "zero cokes": none, and what is there goes."""
    found = refer(st, candidates)
    if found is not None and not found[1]:
        found[0].removed = True
        st.attend(None)
    st.became(i, "none")


def _spoken_of_again(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> Work | None:
    """ "Thai wings, wings hot": the ones just named, by a part of their name and how they are to be."""
    nxt = st.seg(i + 1)
    if not np.empty or st.link != "comma" or st.repair or nxt is None or nxt.pause or nxt.tag not in _HOW:
        return None
    ids = {c.ref for c in candidates if c.coverage < IN_FULL and c.score > candidates[0].score - SPOKEN_OF_WITHIN}
    lines = [w for w in st.placed if not w.removed and w.item is not None and w.item.id in ids]
    in_full = any(c.coverage > IN_FULL for c in candidates[:1])
    return lines[0] if len(lines) == 1 and lines[0].qty == 1 and not in_full else None


_HOW = frozenset(("opt", "no", "light", "extra", "size", "plain"))
IN_FULL, SPOKEN_OF_WITHIN = 0.99, 0.5  # of a name; how much worse than the best name of the words


def _asked_first(st: State, i: int, choice: Choice) -> None:
    """ "Wings? Yeah, six wings": what was asked about first is what is ordered."""
    last = next((w for w in reversed(st.placed) if not w.removed), None)
    if last is None or last.thing is not choice.thing or last.qty_said or last.size_said or last.origin is not None:
        return
    named = next((n for n in range(i - 1, -1, -1) if st.segments[n].tag == "item"), i)
    asked = any(s.pause == QUESTION for s in st.segments[named + 1 : i + 1])
    if asked and last.part is not None and not last.part.mods:
        last.removed = True


def _named_again(st: State, np: Nominal, choice: Choice) -> Work | None:
    """ "six wings, no wait, ten. Ten wings ...": the line that was just put right, named once more; or, put right by
    naming it ("I said three cheeseburgers"), the line of the draft."""
    last = next((w for w in reversed(st.placed) if not w.removed), None)
    if last is not None and last.corrected and last.thing is choice.thing and np.det != "another" and st.link != "and":
        last.corrected = False
        if np.num is not None and count_size(st.lexicon.sizes.get(choice.thing.id, ()), np.num) is None:
            last.qty = max(1, np.num)
        return last
    twins = [w for w in st.placed if w.thing is choice.thing and not w.removed and w is not last]
    if st.repair and len(twins) == 1 and np.num and np.det != "another" and not np.sizes and not np.asked:
        twins[0].qty, twins[0].qty_said, st.repair = np.num, True, ""  # "a pie and a shake, make that two pies"
        return twins[0]
    if not st.repair or np.det == "another" or (last is not None and st.focus is last):
        return None
    for work in st.recent():
        if work.thing is choice.thing and work.origin is not None:
            if np.num is not None and count_size(st.lexicon.sizes.get(choice.thing.id, ()), np.num) is None:
                work.qty = max(1, np.num)
            st.repair = ""
            return work
    return None


def _is_one_of(st: State, np: Nominal, choice: Choice) -> None:
    """ "two cokes, one diet": one of the two is the other kind."""
    focus, count = st.focus, np.num or 0
    if focus is None or focus not in st.placed or focus.thing is None or st.repair or st.link == "and":
        return
    kind = {w for n in (focus.thing.name.get(),) for w in content(n)[0]}
    mine = set(content(choice.thing.name.get())[0])
    mine |= _COFFEE if DECAF & mine else frozenset()  # "two coffees, one decaf"
    said = choice.candidate.stems
    other_kind = kind < mine or (bool(mine - kind) and focus.said <= kind & mine and not np.sizes)
    if np.sizes and focus.size_said:
        return  # "2 large cokes 1 small diet coke"
    if 0 < count < focus.qty and other_kind and not said & kind & mine and choice.thing is not focus.thing:
        focus.qty -= count


_COFFEE = frozenset(content("coffee")[0])


def _is_called_last(st: State, ref: str, said: frozenset[str]) -> bool:
    item = st.lexicon.item(ref)
    return item is None or any(head_of(n) in said for n in (*item.name.all(), *item.aliases))


_WITHIN = frozenset(
    ("and", "all", "fill", "size", "no", "with", "the", "opt", "light", "extra", "ofthem", "on", "stop")
)


def _names_a_shelf(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> Shelf | None:
    """ "two large pizzas, one pepperoni and one hawaiian": the two are what is named one by one after them."""
    if np.num is None or np.num < 2:
        return None
    if candidates[0].coverage > 0.99 and len(candidates[0].stems) > 1:
        return None  # named in full: "three blueberry muffins, two croissants and a quiche"
    ids = {c.ref for c in candidates}
    own = plain_one([it for r in sorted(ids) if (it := st.lexicon.item(r))]) if np.asked else None
    if own is not None and any(is_put_on(own, asked) for asked in np.asked):
        return None  # "two pepperoni pizzas, one cheese pizza and one supreme pizza": four
    if listed := listed_under(st, i, np.num, candidates[0]):
        return Shelf(listed, np.num, list(np.sizes), vessel=np.vessel)
    groups = {tuple(g.id for g in item.groups) for c in candidates[:6] if (item := st.lexicon.item(c.ref))}
    whole = candidates[0].coverage > 0.99  # a dish by itself ("cokes"): its parts are of its name
    if whole:  # "two burritos ..., one steak bowl, one veggie bowl": a Burrito Bowl is no burrito
        ids = {r for r in ids if r == candidates[0].ref or _is_called_last(st, r, candidates[0].stems)}
    total, count, named = 0, 0, 0
    base = None if whole else plain_one([item for r in sorted(ids) if (item := st.lexicon.item(r)) is not None])
    for j, seg in enumerate(st.segments[i + 1 :], i + 1):
        if seg.tag == "num":
            count = int(seg.value)
        elif seg.tag == "a":
            count = 1
        elif seg.tag == "other" and named and (nxt := st.seg(j + 1)) is not None and nxt.tag in NAMES_ONE:
            count = np.num - total  # "two dozen donuts, one dozen assorted and the other all glazed"
        elif seg.tag == "with" and count and not named:
            base = None  # "two large pizzas, one with ham ...": parts of the two, as they are read one by one
        elif count and base is not None and makes_of_plain(seg, base, ids):
            total, count, named = total + count, 0, named + 1  # "two large pizzas, one hawaiian and one pepperoni"
            if total >= np.num:
                break
        elif (
            seg.tag in ("item", "opt", "size")
            and count
            and (rows := seg.candidates if seg.tag == "item" else seg.other)
        ):
            item = next((it for c in rows if (it := st.lexicon.item(c.ref))), None)
            alike = any(c.ref in ids for c in rows) or bool(of_these(st, ids, rows))
            same_shelf = item is not None and bool(item.groups) and tuple(g.id for g in item.groups) in groups
            if not alike and (whole or not same_shelf):
                return None
            total, count, named = total + count, 0, named + 1
            ids.update(c.ref for c in (of_these(st, ids, rows) if alike else rows))
            if total >= np.num:
                break
        elif seg.tag == "plain" and count:
            total, count, named = total + count, 0, named + 1  # "three bagels, one plain and two everything"
        elif seg.tag == "size" and np.sizes:
            return None  # "2 large cokes 1 small diet coke": sized one by one, they are no part of the large ones
        elif seg.tag not in _WITHIN:
            return None
    if total != np.num or named < 2:
        return None
    return Shelf(frozenset(ids), np.num, list(np.sizes), vessel=np.vessel)


def _refer(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """ "the fries no salt": the fries that are there already."""
    if np.num is not None and np.num > 1:
        return False
    told = there(st, i, candidates)
    found = told[:2] if told is not None else refer(st, candidates)
    if found is None:
        return False
    st.at = told[2] if told is not None else st.at
    prior = st.segments[i - 2].tag if i >= 2 else ""
    if prior == "order" and st.link == "" and not np.asked:
        return False  # "can I get the cheeseburger": one more
    work, slot = found
    if for_another(st, i, work):
        return False
    st.attend(work, slot)
    st.pointed = work
    st.became(i, f"the {slot or 'line'} {work.thing.id if work.thing else ''}")
    finish(st, work, np, slot)
    return True
