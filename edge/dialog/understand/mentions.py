"""Mentions: words that name an item, an option, or something that the menu does not have.

It decides which of these they are and what an option waits for. It never chooses between items.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Item
from edge.dialog.understand.another import (
    NAMED,
    chosen,
    is_still_to_choose,
    made_fuller,
    sister,
    sizes_a_choice,
    told_by_its_choice,
)
from edge.dialog.understand.attach import attach, becomes, flush, set_size, takers
from edge.dialog.understand.bases import base_of
from edge.dialog.understand.begins import comes_with_it
from edge.dialog.understand.boxes import into_box
from edge.dialog.understand.counting import take_it
from edge.dialog.understand.general import extra_itself, generally, greens, left_out, more_of_it
from edge.dialog.understand.in_full import choice_in_full, is_kind_of_the_next
from edge.dialog.understand.in_slots import fills_a_slot
from edge.dialog.understand.lines import refer
from edge.dialog.understand.looking import (
    ahead_takes,
    asked_for,
    following,
    item_ahead,
    item_rows,
    next_is,
    reads_as_option,
)
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.named_sizes import (
    goes_with_the_size,
    is_a_size_of,
    is_a_size_of_a_choice,
    is_a_size_of_the_next,
    is_a_size_of_what_follows,
)
from edge.dialog.understand.nominal import one_more, size, split_off
from edge.dialog.understand.options import Asked
from edge.dialog.understand.own_items import NOTHING, in_a_cup, own_item
from edge.dialog.understand.partitive import is_one_of_as_many, is_partitive, is_the_rest, names_the_part, root_of
from edge.dialog.understand.placing import place
from edge.dialog.understand.scope import is_refusal
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.strange import HALF_NAMED, is_food, strange
from edge.dialog.understand.the_rest import more_of_the_rest, without_the_rest
from edge.dialog.understand.wanted_again import cannot_leave_out, lists_what_is_on_it, no_is_said_again, was_led
from edge.dialog.understand.work import Part
from edge.dialog.vocabulary.titles import CHOICE_HEADS, content, head_of
from edge.dialog.vocabulary.words import stem

_QUALIFIERS = frozenset(("no", "light", "extra", "add"))
_IN_GENERAL = frozenset(("drinks", "beverages", "bebidas", "refrescos"))
_MORE = frozenset(("extra", "add", "double"))  # an option that is called so is wanted, whatever was left out before it
RUN_ON = 0.6  # how sure it is that a list of what is left out has come to what is wanted


def thing(st: State, i: int, seg: Segment) -> None:
    if i in st.heads_said:
        st.became(i, "what they are")
        return
    if seg.rest and (without_the_rest(st, seg) or more_of_the_rest(st, seg)):
        return
    if (other := _copied_as(st, st.seg(i - 1), seg)) is not None and st.focus is not None:
        size_ = st.focus.size if other.variation(st.focus.size or "") else None
        becomes(st.focus, other)  # "same thing but with pork"
        st.focus.size, st.copied, st.qualifier, st.np = size_, None, "", Nominal()
        st.became(i, f"{st.focus.qty} x {other.id}")
        return
    if into_box(st, i, seg) or in_a_cup(st, i, seg):
        return
    said = is_a_size_of_the_next(st, i, seg) or is_a_size_of(st, seg) or is_a_size_of_a_choice(st, i, seg)
    if said is not None:
        size(st, i, replace(seg, tag="size", value=said, candidates=(), other=()))
        return
    if (said := is_a_size_of_what_follows(st, i, seg)) is not None:
        st.np.sizes.append(said)
        st.np.first = i if st.np.first < 0 else st.np.first
        st.at = i + 2
        st.became(i, "size")
        return
    if reads_as_option(st, i, seg):
        _option(st, i, seg)
        return
    rows = item_rows(seg)
    if greens(st, i, seg):
        return
    if not rows:
        st.miss(seg.text)
        return
    if seg.text in _IN_GENERAL and rows[0].coverage < HALF_NAMED:
        st.became(i, "in general")  # "with medium drinks, one coke and one sprite", where some juice is an Orange Drink
        if st.link != "with":
            st.np = Nominal()  # "and four small drinks": none of what was ordered before
        return
    if choice_in_full(st, i, seg, rows):
        return
    after = st.seg(i + 1)
    unmet = after.text if after is not None and after.tag == "x" and not after.pause else ""
    if unmet and rows[0].coverage < HALF_NAMED and is_food(unmet):
        strange(st, i, seg)  # "a breakfast burrito" where breakfast is only an egg sandwich
        return
    just_before = st.seg(i - 1)
    led_so = just_before is not None and just_before.tag in ("extra", "light")
    if led_so and (rows[0].coverage < HALF_NAMED or rows[0].like < HALF_NAMED):
        st.miss(f"{st.qualifier} {seg.text}", 0.8)  # "extra lemon" is no lemonade
        return
    if goes_with_the_size(st, seg, rows):
        st.np.asked.append(asked_for(st, seg))
        return
    led = next((x for x in reversed(st.segments[:i]) if x.tag not in ("the", "fill")), None)
    led_by = "" if led is None else "no" if led.text == "no" else led.tag
    refusal = st.segments.index(led) - 1 if led is not None and led.tag == "a" and not led.pause else -1
    refused = is_refusal(st.seg(refusal))
    bare = st.np.det != "a" and led_by in ("no", "or")
    if st.qualifier == "no" and st.np.num is None and (bare or refused):
        st.qualifier = ""
        st.np = Nominal() if refused else st.np
        flush(st)
        found = refer(st, rows)
        if found is not None and not found[1]:
            found[0].removed = True
            st.became(i, "removes it")
            if st.focus is found[0]:
                st.attend(None)
            return
        if found is not None and i == 1:
            st.replaces = found  # a part of a combo: what is named next takes its place
            st.became(i, "goes")
            return
        not_wanted = led is not None and len(led.text.split()) > 2  # "I don't want knots", and none are there
        if seg.pause == 0:
            st.miss(f"no {seg.text}", 0.95 if refused or not_wanted else 0.85)
            if refused:
                st.became(refusal, "not wanted")
            elif not_wanted and led is not None:
                st.became(st.segments.index(led), "not wanted")
            return
    alone = _is_plain_line(st) or st.focus is None
    unlike = rows[0].coverage < 0.75 or rows[0].like < HALF_NAMED  # "coke with lemon": no lemonade
    belongs = led is not None and (led.tag == "with" or led.text in _ON)
    if led is not None and belongs and unlike and st.np.empty and alone and not st.replaces:
        st.miss(f"{led.tag} {seg.text}", 0.8)  # a part of some name is no side order, "on rye" no pastrami on rye
        return
    if unlike and led_by in _GO_ON and st.qualifier in ("with", "no") and _was_missed(st, i):
        st.miss(f"no {seg.text}" if st.qualifier == "no" else seg.text, 0.8)  # "with ranch and blue cheese", unknown
        return
    if led_by == "except" and (unlike or (st.qualifier == "no" and not st.placed)):
        st.miss(f"no {seg.text}", 0.8)  # "everything but onions" orders no onion rings
        return
    before = st.seg(i - 1)
    run_on = before is not None and before.tag == "item" and not seg.pause and st.np.empty
    if run_on and before is not None and _is_what_it_is(st, before, seg, rows):
        st.became(i, "what it is")  # "a reuben sandwich"
        return
    if run_on and rows[0].coverage < 0.6 and len(seg.text.split()) == 1 and st.with_combo is None:
        st.miss(
            f"{before.text if before else ''} {seg.text}".strip(), 0.8
        )  # "falafel sandwich": a part of another name
        return
    if _is_its_head_again(st, seg, rows) or _is_named_again(st, i, rows):
        st.became(i, "what it is")
        return
    last = st.placed[-1].thing if run_on and st.placed and st.focus is st.placed[-1] else None
    again = run_on or (before is not None and before.tag == "item" and st.np.empty and st.expecting.kind == "slot")
    part = st.meanings.get(i - 1, "").rpartition(": ")[2] if again else ""  # "drink: orange_soda", of a meal
    if rows[0].ref in (last.id if last is not None else "", part):
        st.became(i, "the rest of its name")  # "a draft beer"
        return
    st.only = None if st.only == [] else st.only
    place(st, i, rows, following(st, i))


_ON = frozenset(("on", "en"))
_GO_ON = frozenset(("and", "or", "x", "stop"))


def _was_missed(st: State, i: int) -> bool:
    """Whether a list of what is on a thing, or left out of it, has come here over words that nothing explains."""
    j = i - 1
    while (seg := st.seg(j)) is not None and not seg.pause and seg.tag in ("and", "or", "x", "stop", "the"):
        if seg.tag == "x":
            return True
        j -= 1
    return False


def _is_what_it_is(st: State, named: Segment, seg: Segment, rows: Sequence[Candidate]) -> bool:
    """ "Reuben sandwich" of a Reuben that stands on the shelf of the sandwiches: the shelf's word, and no other one."""
    last = st.placed[-1] if st.placed else None
    if last is None or last.item is None or last is not st.focus or " " in seg.text or not last.item.category:
        return False
    whole = any(c.ref == last.item.id and c.coverage > HEAD_AFTER for c in named.candidates[:1])
    alike = [it for c in rows if (it := st.lexicon.item(c.ref)) is not None and it.category == last.item.category]
    return whole and any(head_of(it.name.get()) == stem(seg.text) for it in alike)


HEAD_AFTER = 0.99  # of its name: said in full, so that nothing of what follows can be missing from it


def _is_its_head_again(st: State, seg: Segment, rows: Sequence[Candidate]) -> bool:
    """ "A falafel wrap, gluten free wrap": the word for what it is, said once more beside how it is to be."""
    focus, np = st.focus, st.np
    if focus is None or focus.item is None or focus not in st.placed or seg.pause or len(seg.text.split()) > 1:
        return False
    if not np.asked or np.det or np.num is not None or np.sizes or st.link == "and":
        return False
    if stem(seg.text) != head_of(focus.item.name.get()) or all(c.ref != focus.item.id for c in rows):
        return False
    places = [takers(st, a, [focus]) for a in np.asked]
    if any(p is None or chosen(st, p[2], p[3]) for p in places):
        return False  # "diet fizz, ginger fizz": two of them
    st.group, st.np = [*st.group, *np.asked], Nominal()
    return True


def _is_named_again(st: State, i: int, rows: Sequence[Candidate]) -> bool:
    """ "Chicken korma, no wait, lamb korma": one korma, of lamb."""
    kind, repair, focus = st.seg(i - 1), st.seg(i - 2), st.focus
    if kind is None or repair is None or kind.tag != "opt" or repair.tag != "repair" or st.segments[i].pause:
        return False
    again = focus is not None and focus in st.placed and focus.item is not None and rows[0].ref == focus.item.id
    return again and bool(st.group) and takers(st, st.group[-1], [focus] if focus is not None else []) is not None


def _is_plain_line(st: State) -> bool:
    return st.focus is not None and st.focus.item is not None and st.with_combo is None


def _copied_as(st: State, led: Segment | None, seg: Segment) -> Item | None:
    """What "the same, but with pork" is a copy of in truth; None where pork is put on it."""
    options = seg.candidates if seg.tag == "opt" else seg.other
    if st.copied is None or st.copied is not st.focus:
        return None
    on = led is not None and led.tag == "on" and not led.pause and not seg.pause  # "the same but on onion", of a bagel
    if options and not on and takers(st, Asked("", options, seg.text), [st.focus]) is not None:
        return None
    return sister(st, st.focus, item_rows(seg))


def _swapped(st: State, i: int, seg: Segment, asked: Asked) -> bool:
    """ "sub bbq for the ranch", "swap the ranch for bbq": one goes, the other comes."""
    j = i + 2 if (nxt := st.seg(i + 2)) is not None and nxt.tag != "the" else i + 3
    link, last = st.seg(i + 1), st.seg(j)
    if st.mode != "make" or link is None or last is None or link.tag not in ("on", "into", "with") or last.tag != "opt":
        return False
    verb = next((s.text for s in reversed(st.segments[:i]) if s.tag == "make"), "")
    if link.tag == "with" and not verb.startswith(("sub", "swap", "switch", "replace", "trade", "cambi")):
        return False  # "make one of them decaf with cream"
    place_ = takers(st, asked)
    on_it = place_[2].item.includes(place_[3].mod.option) if place_ is not None else None
    other = takers(st, asked_for(st, last, qualifier=""))
    if on_it is False and other is not None and not other[2].item.includes(other[3].mod.option):
        on_it = None  # neither comes with it: the verb tells which goes
    first_goes = on_it if on_it is not None else not verb.startswith("sub")
    if place_ is not None and other is not None and place_[3].group is other[3].group and other[3].group.max == 1:
        comes = last if first_goes else seg
        st.group.append(asked_for(st, comes, qualifier=""))  # "sub chicken for the beef", where one meat is chosen
        st.mode, st.qualifier, st.np, st.at = "", "", Nominal(), j + 1
        return True
    st.group.append(asked_for(st, seg, qualifier="no" if first_goes else "add"))
    st.group.append(asked_for(st, last, qualifier="add" if first_goes else "no"))
    st.mode, st.qualifier, st.np, st.at = "", "", Nominal(), j + 1
    return True


def _option(st: State, i: int, seg: Segment) -> None:
    np = st.np
    if np.num is not None and _heads_a_list(st, i, seg):
        np.num = None
    counted = np.num is not None
    count = np.num if np.num is not None else 1
    asked = asked_for(st, seg, count=count)
    if np.sizes and np.asked and st.qualifier == "" and takers(st, asked) is None and not seg.pause:
        np.asked.append(asked)  # "a three piece spicy dark meat"
        return
    if st.qualifier == "extra" and asked.led and (itself := extra_itself(st, asked)):
        st.qualifier = ""  # "an extra shot and hazelnut"
        asked = replace(asked, qualifier="", count=count, candidates=itself)
    if st.qualifier == "no" and seg.text.split()[0] in _MORE:
        st.qualifier, asked = "", replace(asked, qualifier="")  # "no mayo, extra meat", where it is called so
    if st.qualifier != "no" and (more := more_of_it(st, seg)):
        asked = replace(asked, qualifier="extra", candidates=more, led=True)
    if takers(st, replace(asked, qualifier="")) is None and (on_it := left_out(st, seg)):
        st.group, st.qualifier = [*st.group, *on_it], "no"
        st.became(i, f"no {on_it[0].candidates[0].ref}")
        return
    if seg.text.split()[0] in NOTHING:
        if takers(st, replace(asked, qualifier="")) is None and (on_it := generally(st, "no", seg)):
            st.group += on_it  # "no sauce", where a dip has such a choice and the fish has a sauce
            return
        asked = replace(asked, qualifier="")  # "no sugar", where that is a choice of its own
    if next_is(st, i, "side") and takers(st, asked) is None and (on_it := generally(st, "side", seg)):
        st.group += on_it  # "the dressing on the side", of a wrap, where salads have a dressing to choose
        st.became(i, f"side {on_it[0].candidates[0].ref}")
        return
    before = st.segments[i - 1].tag if i else ""
    ahead = item_ahead(st, i)
    if ahead is not None and ahead_takes(st, i, asked, sure=not st.np.sizes):
        own = (
            not np.empty
            or before in ("", "a", "order", "and", "fill", "make", "say", "vessel", "stop", "x", "with", "only")
            or (before == "on" and st.segments[i - 1].text == "a el")  # "al pastor tacos"
            or seg.pause
            or st.qualifier in _QUALIFIERS
        )
        begins = before in ("and", "order") or bool(seg.pause) or st.focus is None
        if own and (begins or not np.empty or is_kind_of_the_next(st, i, asked)):
            if np.num is not None and np.num > 1:
                asked = asked_for(st, seg, count=1)
            np.asked.append(asked)
            np.first = i if np.first < 0 else np.first
            st.became(
                i,
                f"{asked.qualifier or 'with'} {seg.text}, for what follows",
            )
            return
    if _swapped(st, i, seg, asked) or _is_fine(st, i):
        return
    if sizes_a_choice(st, i, asked):
        np.asked.append(
            replace(asked, count=1, counted=False)
        )  # "a large coke", where a drink's size is a choice as its flavor is
        np.first = i if np.first < 0 else np.first
        st.became(i, f"with {seg.text}, for what follows")
        return
    if _one_of_what_was_told(st, i, asked) or fills_a_slot(st, i, asked):
        return
    if before == "x" and not seg.pause and asked.candidates and asked.candidates[0].coverage < HALF_NAMED:
        st.became(i, "of what was not understood")  # "white rice", where rice comes brown
        return
    on_a = before == "a" and (led := st.seg(i - 2)) is not None and led.tag == "on" and not asked.qualifier
    if on_a and st.focus is not None and takers(st, asked, [st.focus]) is not None:
        np.det = ""  # "... on a plain bagel": of the sandwich
    if told_by_its_choice(st, asked) and st.focus is not None:
        copy = one_more(st, st.focus, np.num or 1)
        copy.said = frozenset()
        for said in np.sizes:
            set_size(st, copy, said)
        np.num, np.det, np.sizes = None, "", []
        asked = asked_for(st, seg, qualifier="")
    made_fuller(st, asked)
    if _for_each_of_them(st, i) and takers(st, asked) is not None:
        flush(st)  # "six hot wings, six mild ones, and a ranch with each"
        np.det, np.num = "", None
    served = before in ("sideof", "vessel") or np.det in ("a", "another") or np.num is not None
    served = served and not (before in ("no", "light") and asked.qualifier == before)  # "a small one with no ice"
    if np.num is not None and _one_of_each(st, np, asked):
        flush(st)
        split_off(st, np.num)
        np.num, np.det = None, ""
        served, asked = False, asked_for(st, seg)
    mine = asked_for(st, seg, count=np.num or 1, qualifier="")
    served = (served and not is_still_to_choose(st, mine)) or (not asked.qualifier and takers(st, asked) is None)
    begins = before == "a" and (bool(st.segments[i - 1].pause) or (i > 1 and st.segments[i - 2].tag == "and"))
    if np.num is None and np.det == "a" and begins and is_one_of_as_many(st, asked):
        np.num = 1  # "three subs, a turkey, a ham and an italian"
        served = False
    if served and (is_the_rest(st, np, mine) or _becomes_so(st, mine)):
        served = False  # "two water ices, one mango and one cherry"
    if served and np.num != 0 and own_item(st, i, mine, said=set(content(seg.text)[0])):
        st.qualifier, st.np = "", Nominal()
        return
    if comes_with_it(st, asked):
        st.miss(f"{seg.text}", 0.85)  # "an idli and a sambar": sambar comes with it, and is not sold here
        st.np = Nominal()
        return
    if np.num is not None and (_others_so(st, i) or np.sizes) and _another_so(st, np, asked):
        asked = asked_for(st, seg, qualifier="")
    elif np.num is not None and is_partitive(st, asked):
        flush(st)
        split_off(st, np.num)
        asked = asked_for(st, seg)
    if np.num is not None and before == "num" and st.qualifier in ("light", "extra", "no") and not asked.led:
        asked = asked_for(st, seg, count=asked.count, qualifier="")  # "light ice and one splenda"
        st.qualifier = ""
    st.group += np.asked
    kept, st.np = np, Nominal()
    if (
        st.qualifier == "no"
        and before == "opt"
        and not seg.pause
        and was_led(st)
        and cannot_leave_out(st, asked, known=False)
    ):
        asked = asked_for(st, seg, qualifier="")
        st.qualifier = ""
    inherits = st.qualifier == "no" and not asked.led and before in ("on", "opt")
    chooses = takers(st, asked) if inherits else None
    if chooses is not None and chooses[3].group.kind == "choice":
        st.qualifier, asked = "", asked_for(st, seg, qualifier="")  # "no mayo on wheat toasted"
    runs_on = (
        before == "opt" and not seg.pause and bool(st.group) and any(c.coverage > NAMED for c in asked.candidates[:1])
    )
    if st.qualifier == "no" and runs_on and cannot_leave_out(st, asked):
        st.doubt(RUN_ON)  # "no mayo pickles", where pickles do not come with it
        asked = asked_for(st, seg, qualifier="")
        st.qualifier = ""
    goes_on = before == "and" or bool(seg.pause)
    listed = st.qualifier == "no" and goes_on and bool(st.group)
    if listed and (lists_what_is_on_it(st) or no_is_said_again(st, i) or cannot_leave_out(st, asked)):
        asked = asked_for(st, seg, qualifier="")
        st.qualifier = ""
    if st.only is not None:
        st.only.append(asked)
    if not st.group and takers(st, asked) is None:
        st.np = Nominal(det=kept.det, num=kept.num, sizes=kept.sizes, vessel=kept.vessel)
        if own_item(st, i, asked):
            st.np = Nominal()
            return
        st.np = Nominal()
    st.group.append(asked)
    st.became(i, f"{asked.qualifier or 'with'} {asked.candidates[0].ref if asked.candidates else asked.text}")
    if counted and st.split_root is not None and not kept.asked and names_the_part(st, asked):
        flush(st)  # "one coke, one sprite, light ice on all of them": the sprite is of the one


def _for_each_of_them(st: State, i: int) -> bool:
    on, which = st.seg(i + 1), st.seg(i + 2)
    if on is None or which is None or on.tag not in ("on", "with") or which.tag not in ("both", "each", "all"):
        return False
    seg, led = st.segments[i], st.seg(i - 1)
    if not seg.pause and (led is None or led.tag not in ("and", "a", "num", "with")):
        return False  # "garlic butter hot on both": what came before is of both as well
    return not on.pause and not which.pause and len([w for w in st.placed if not w.removed]) > 1


def _heads_a_list(st: State, i: int, seg: Segment) -> bool:
    """ "Three flavors, hot, mild ...": how many there will be, and not how many of the first."""
    first, nxt = seg.text.split()[0], st.seg(i + 1)
    more = nxt is not None and nxt.tag in ("opt", "and")
    return more and first.endswith("s") and stem(first) in CHOICE_HEADS and seg.candidates[0].stems != {stem(first)}


def _is_fine(st: State, i: int) -> bool:
    """ "feta's fine": it stays as it is."""
    nxt, last = st.seg(i + 1), st.seg(i + 2)
    if st.expecting.kind in ("group", "slot", "which"):
        return False  # "vinaigrette is fine" is what is chosen
    if nxt is not None and not nxt.pause and nxt.text in ("is", "are") and last is not None:
        nxt = last  # "noodles are fine"
    fine = nxt is not None and not nxt.pause and nxt.text.split()[-1] in ("fine", "ok", "okay", "good")
    if fine:
        st.qualifier, st.np = "", Nominal()
        st.became(i, "as it is")
    return fine


def _one_of_what_was_told(st: State, i: int, asked: Asked) -> bool:
    """ "the fish one", of what was talked about before."""
    nxt = st.seg(i + 1)
    if nxt is None or nxt.pause or nxt.text not in ("one", "ones") or st.placed or not st.antecedent:
        return False
    if not take_it(st, st.np.num or 1) or st.focus is None:
        return False
    st.at = i + 2
    return attach(st, asked, [st.focus])


def _others_so(st: State, i: int) -> bool:
    """ "two chicken ones"."""
    nxt = st.seg(i + 1)
    if nxt is None or nxt.pause or nxt.text not in ("ones", "one"):
        return False
    after = st.seg(i + 2)
    return nxt.text == "ones" or after is None or bool(after.pause) or after.tag in ("and", "with", "no", "say")


def _another_so(st: State, np: Nominal, asked: Asked) -> bool:
    """ "three steak tacos and two chicken ones", "one large cheese, one large pepperoni": more of the same, but so."""
    focus = st.focus
    if focus is None or focus.item is None or focus not in st.placed or st.repair or np.num is None:
        return False
    if takers(st, asked, [focus]) is None or not focus.qty_said or (np.sizes and not focus.size_said):
        return False
    base = base_of(st, focus)
    if np.sizes and base is None:
        return False
    copy = one_more(st, focus, np.num)
    if np.sizes and base is not None and copy.part is not None:
        copy.thing, copy.part = base, Part(base)
    for said in np.sizes:
        set_size(st, copy, said)
    return True


def _one_of_each(st: State, np: Nominal, asked: Asked) -> bool:
    """ "Two large pops, one orange one sprite": of those, and no others beside them."""
    root = root_of(st)
    if root is None or root not in st.placed or root.item is None or np.sizes or np.asked:
        return False
    place_ = takers(st, asked, [root])
    if place_ is None or place_[3].group.kind != "choice" or place_[3].group.min < 1 or st.link == "and":
        return False
    return not (st.split_root is None and chosen(st, place_[2], place_[3])) and is_partitive(st, asked)


def _becomes_so(st: State, asked: Asked) -> bool:
    """ "Two cokes, make one of them a sprite", where a soda is told by its flavor: another one, and no more."""
    root = root_of(st)
    place_ = takers(st, asked, [root]) if st.mode == "make" and root is not None else None
    return place_ is not None and place_[3].group.kind == "choice"
