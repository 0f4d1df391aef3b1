"""Reads the segments of a turn from left to right: the small grammar of an order.

It decides which reading comes next and leaves the doing to `mentions`, `nominal`, `scope` and `changes`. It never
looks at letters: segments come from `segments`.
"""

from dataclasses import replace
from itertools import takewhile

from domain.order import Undo
from edge.dialog.meaning import Intent, Kind
from edge.dialog.understand.all_but import all_but, excepting, on_it_all
from edge.dialog.understand.alone import alone, nothing_else_on_it, only_this, only_those
from edge.dialog.understand.as_plain import is_black, is_plain, plain, plain_is_option, topped
from edge.dialog.understand.attach import flush, takes_size
from edge.dialog.understand.by_number import meals_by_number
from edge.dialog.understand.changes import (
    answer_other,
    as_usual,
    clear,
    code,
    drop_focus,
    instead,
    instead_of_words,
    meal,
    remove,
    repair,
    scratch,
    side_instead,
)
from edge.dialog.understand.counting import more, number, take_it, times
from edge.dialog.understand.declined import declined, not_done_yet
from edge.dialog.understand.described import described, one_of_its_name, the_one_so
from edge.dialog.understand.done_to import done_to, only_there
from edge.dialog.understand.exchanged import exchanged
from edge.dialog.understand.halves import half, half_of_it, halves_counted, is_half_of, on_half
from edge.dialog.understand.halves_said import with_halves
from edge.dialog.understand.in_boxes import held_things
from edge.dialog.understand.in_order import in_their_order
from edge.dialog.understand.lines import refer
from edge.dialog.understand.looking import PORTIONS, as_it_comes, item_rows, next_is
from edge.dialog.understand.mentions import thing
from edge.dialog.understand.nominal import close, determiner, end_clause, same, same_size, size
from edge.dialog.understand.on_all import before_it, instead_on_all
from edge.dialog.understand.only_so_many import counted_anew, is_another_thing, only_so_many, only_that_many
from edge.dialog.understand.option_again import said_again
from edge.dialog.understand.partitive import is_split
from edge.dialog.understand.parts import part
from edge.dialog.understand.replacing import another_double, becomes_another, double_size, doubled
from edge.dialog.understand.rewording import reworded
from edge.dialog.understand.scope import (
    joined,
    on_the_side,
    on_what_was_said,
    on_which,
    qualifier,
    scope,
)
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.several import IN_TURN, alike_lines, each_in_turn, ordinal, several
from edge.dialog.understand.sizes_of_one import named_in_each_size
from edge.dialog.understand.sizing import another_so_big, is_size_of_the_next
from edge.dialog.understand.state import State
from edge.dialog.understand.strange import names_somebody, names_the_body, strange
from edge.dialog.understand.unexplained import left_open, unexplained
from edge.dialog.vocabulary.sizes import class_of
from edge.dialog.vocabulary.words import STOP, stem


def read(st: State) -> None:
    """Reads all segments; the state holds what came of them."""
    sized = named_in_each_size(st.segments, st.lexicon)
    st.segments = with_halves(
        meals_by_number(exchanged(reworded(held_things(sized), st.lexicon), st.lexicon), st), st.lexicon.halves
    )
    st.segments = halves_counted(st.segments, st)
    while st.at < len(st.segments):
        i = st.at
        st.at += 1
        seg = st.segments[i]
        if seg.pause and seg.tag not in ("fill", "stop"):
            _paused(st, seg)
        if (
            not declined(st, i, seg)
            and not said_again(st, i, seg)
            and not described(st, i)
            and not in_their_order(st, i, seg)
        ):
            _read_one(st, i, seg)
    close(st)
    flush(st)
    left_open(st)


def _paused(st: State, seg: Segment) -> None:
    if seg.pause >= STOP:
        close(st)
        flush(st)
        st.qualifier, st.with_combo, st.mode = "", st.with_combo, ""
        st.link = ""
    elif not st.link:
        if not is_size_of_the_next(st, st.at - 1):
            close(st)
        st.link = "comma"


def _read_one(st: State, i: int, seg: Segment) -> None:
    match seg.tag:
        case "opt" | "stop" | "x" if one_of_its_name(st, i, seg):
            pass
        case "opt" if is_plain(st, i, seg) and not plain_is_option(st, i, seg):
            plain(st, i)
        case "item" if is_black(st, i, seg):
            plain(st, i)
        case "item" if seg.text in _ALL_OF_IT and next_is_but(st, i):
            st.everything = True  # "... everything except the onion", where a pizza is called so
        case "opt" if _measures_the_next(st, i, seg):
            st.np.served = True
        case "opt" if topped(st, i, seg) or done_to(st, i, seg):
            pass
        case "size" if seg.value == _THE_WORD:
            st.became(i, "size")  # "regular size", where another one is called "family size"
        case "item" | "opt":
            thing(st, i, seg)
        case "size" if another_so_big(st, i, seg):
            pass
        case "size" if _tells_what_for(st, seg):
            st.became(i, "what it is for")
        case "size" if _are_people(st, i, seg):
            st.became(i, "who it is for")  # "fries to keep the kids happy"
        case "size" if is_half_of(st, i):
            half(st, i)
        case "size" if as_usual(st, i, seg):
            pass
        case "size" if as_it_comes(st, i, seg):
            st.became(i, "as it comes")
        case "size":
            size(st, i, seg)
        case "num" if counted_anew(st, i):
            pass
        case "num":
            number(st, i, seg)
        case "half":
            half(st, i)
        case "thanwhole":
            half_of_it(st, i)
        case "few":
            st.np.num = 3
            st.doubt(0.7)
        case "vessel":
            st.np.served = True
            if str(seg.value) in st.lexicon.size_words:
                st.np.vessel = str(seg.value)
        case "times":
            times(st, i, seg)
        case "a" if seg.text == "a" and st.language == "es":
            pass  # "cámbieme las papas a medianas": to
        case "a" if seg.text in ("un", "una", "uno") and next_is_partitive(st, i):
            number(st, i, replace(seg, tag="num", value=1))
        case "a" | "the" | "another":
            determiner(st, i, seg)
        case "extra" if doubled(st, i, seg) or double_size(st, i, seg) or another_double(st, i, seg):
            pass
        case "light" if st.everything and seg.text == "menos" and not seg.pause:
            excepting(st, seg)  # "con todo menos tomate"
        case "no" | "insteadof" | "say" if answer_other(st, i):
            pass
        case "no" | "light" | "extra" | "add":
            qualifier(st, i, seg)
        case "or" if seg.text in _NOR and not st.qualifier and (i == 0 or seg.pause) and next_is(st, i, "opt"):
            qualifier(st, i, replace(seg, tag="no", text="without"))  # "nor the whipped cream", of what was said before
        case "and" | "or" | "with":
            joined(st, i, seg)
        case "only" if only_so_many(st, i) or only_that_many(st, i) or only_there(st, i) or only_those(st, i):
            pass
        case "only" if alone(st, i) or only_this(st, i):
            pass
        case "only" if _is_no_more(st, i):
            flush(st)
            st.qualifier = ""
        case "only":
            behind = bool(st.group) and (after := st.seg(i + 1)) is not None and bool(after.pause)
            if not behind and (next_is(st, i, "opt") or names_the_body(st, i)):
                flush(st)
                st.only, st.qualifier = [], "only"
            elif st.mode == "remove" and seg.pause:
                st.mode = ""  # "forget the salad, just wings"
            elif next_is(st, i, "side") or next_is(st, i, "add"):
                pass  # "mustard only on the side", "no onion, just add bacon"
            elif (seg.pause or st.segments[i - 1].tag == "and") and next_is(st, i, "item"):
                pass  # "with pickles, just the patty melt", "with pickles and just a water": no pickles alone
            elif st.group and not any(a.led for a in st.group):
                st.only, st.group = list(st.group), []
                flush(st)
            elif st.repair and not st.placed:
                st.repair = "weak"  # "no no, just one cookie": a cookie or one of them, in no other's place
        case "plain":
            plain(st, i)
        case "everything" if _all_but(st, i):
            flush(st)
            st.only, st.qualifier = [], "only"
            st.at += 1
        case "everything":
            on_it_all(st, seg)
        case "except":
            excepting(st, seg)
        case "side":
            on_the_side(st, i)
        case "sideof":
            if (led := st.seg(i - 1)) is not None and (led.tag == "and" or seg.pause or seg.text.startswith("and")):
                flush(st)
                st.qualifier = ""  # "no tomato and a side of peanut sauce"
            if next_is(st, i, "opt") and not next_is(st, i, "item"):
                st.qualifier = st.qualifier or "side"
        case "chat":
            _pass_over(st, i)
        case "part":
            part(st, i, seg)
        case "on" if on_half(st, i):
            pass
        case "on" | "into":
            scope(st, i, seg)
        case "both" | "all" | "each" | "other":
            several(st, i, seg)
        case "ord":
            ordinal(st, i, seg)
        case "samesize":
            same_size(st)
        case "goes":
            if st.focus is not None and (i == 0 or st.segments[i - 1].text not in _SOMEBODY):  # "I have to go"
                drop_focus(st, i - 1)
        case "same":
            same(st, i)
        case "more":
            more(st)
        case "make":
            _stands_already(st, seg)
            end_clause(st)
            st.mode = "make"
            if the_one_so(st, i):
                return
            if not {"them", "those"}.isdisjoint(seg.text.split()):
                st.targets = alike_lines(st)
        case "remove" | "clear" if all_but(st, i):
            pass
        case "remove":
            remove(st, i, seg)
            if st.mode == "remove" and the_one_so(st, i):
                drop_focus(st, i)
        case "insteadof" if seg.text.startswith(("not a", "y no")) and (nxt := st.seg(i + 1)) and nxt.tag == "size":
            st.at = i + 2  # "a large, not a small"
            st.became(i + 1, "not that size")
        case "insteadof":
            close(st)
            if side_instead(st, i) or instead_of_words(st, i):
                pass
            elif i == 0 and seg.text.startswith(("not", "no ")):
                st.mode = "remove"  # "not the fries either"
            elif next_is(st, i, "opt"):
                if instead_on_all(st, i):
                    before_it(st, i)
                else:
                    flush(st)
                st.qualifier = "no"
            else:
                flush(st)
                st.mode = "insteadof"
        case "instead":
            instead(st)
        case "repair" if becomes_another(st, i, seg):
            end_clause(st)
            st.mode = "make"
        case "repair":
            repair(st, i, seg)
        case "remember":
            end_clause(st)
            _stands_anyway(st, i)
        case "scratch":
            scratch(st, seg)
        case "undo":
            st.extra_commands.append(Undo())
            st.became(i, "undo")
        case "putback":
            st.extra_commands.append(Undo())
            st.intents.append(Intent(Kind.REDO, text=seg.text))  # what an undo took away, else what was taken off last
            st.became(i, "back as it was")
        case "clear":
            clear(st, i, seg)
        case "meal":
            meal(st, i)
        case "order" | "say" if seg.text in IN_TURN and each_in_turn(st, i, IN_TURN[seg.text]):
            pass
        case "order" | "gets":
            end_clause(st)
            st.mode = ""
        case "say" if seg.text == "no" and i == 0 and _is_declined(st):
            st.miss(f"no {st.segments[1].text}", 0.95)
            st.at = 3
        case "say" if seg.value == Kind.NO.value and not_done_yet(st, i):
            pass
        case "say" if seg.text == "no" and (i > 0 or _leaves_out(st) or _no_longer_extra(st)):
            qualifier(st, i, replace(seg, tag="no"))
        case "say" if seg.text in _NOT_ANY_MORE and (wanted := _led_to(st, i)):
            st.at = wanted
            qualifier(st, wanted - 1, replace(seg, tag="no"))
        case "say" if seg.value == Kind.NO.value and _takes_back(seg.text) and _puts_right(st, i):
            repair(st, i, seg)
        case "say" if nothing_else_on_it(st, seg):
            pass
        case "say" if seg.value == Kind.ABUSE.value:
            st.intents.append(Intent(Kind.ABUSE, text=seg.text))  # "two damn cheeseburgers" are two
        case "say":
            close(st)
            flush(st)
            _say(st, i, seg)
        case "code":
            code(st, i)
        case "name":
            names_somebody(st, i)
        case "x":
            strange(st, i, seg)
        case "stop":
            unexplained(st, i, seg)
        case "fill" if is_another_thing(st, i, seg):
            pass
        case "fill" if seg.value == "onit" and st.group and st.focus in st.placed:
            on_what_was_said(st)
        case "pron" if seg.text == "one" and is_split(st, i, 1):
            number(st, i, replace(seg, tag="num", value=1))  # "one for me with no onions"
        case "pron":
            before = st.seg(i - 1)
            if st.mode == "remove" and st.focus is not None:
                drop_focus(st, i)
            elif before is not None and before.tag == "on" and on_which(st, seg):
                st.became(i, "which one?")
            elif before is not None and before.tag == "on" and st.group and st.focus in st.placed:
                on_what_was_said(st)
            elif st.antecedent and before is not None and before.tag in ("order", "add", "on", "vessel", "size"):
                take_it(st, st.np.num or 1)
        case _:
            pass


_SOMEBODY = frozenset(("i", "we", "you", "she", "he", "us"))
_THE_WORD = (stem("size"),)
_ALL_OF_IT = frozenset(("everything", "the works", "todo"))


def _tells_what_for(st: State, seg: Segment) -> bool:
    """ "A large fries to share", where hummus comes "to share"."""
    work = st.focus
    return seg.text.startswith("to ") and not (
        work is not None and st.np.empty and takes_size(st, work.thing, seg.value)
    )


def _are_people(st: State, i: int, seg: Segment) -> bool:
    """ "The kids", "my little ones", and no kids size: nothing that comes so is named behind."""
    led, nxt = st.seg(i - 1), st.seg(i + 1)
    ones = stem(seg.text) in _LITTLE and nxt is not None and nxt.text == "ones" and not nxt.pause
    kids = stem(seg.text.split()[-1]) in _ARE_KIDS and class_of(seg.value) == KIDS_SIZE
    if led is None or seg.pause or not (kids or ones):
        return False
    if led.text.split()[-1] not in _WHOSE or st.expecting.kind == "size":
        return False
    after = st.seg(i + 2 if ones else i + 1)
    return after is None or after.tag not in ("item", "opt", "meal", "size") or bool(after.pause)


KIDS_SIZE = "K"  # the class of their size
_ARE_KIDS = frozenset(stem(w) for w in ("kids", "children", "child", "nino", "ninos", "kiddos", "kiddies"))
_LITTLE = frozenset(stem(w) for w in ("little", "young"))
_WHOSE = frozenset(
    ("the", "my", "our", "his", "her", "their", "these", "those", "los", "las", "mis", "mi", "sus", "nuestros")
)


def next_is_but(st: State, i: int) -> bool:
    """Whether it is said what of all is left out, of a thing that was named."""
    nxt, before = st.seg(i + 1), st.seg(i - 1)
    counted = before is not None and before.tag in ("num", "size", "a") and not st.segments[i].pause
    said = st.focus is not None and st.focus in st.placed and not counted
    return said and nxt is not None and nxt.tag == "except" and not nxt.pause


def _measures_the_next(st: State, i: int, seg: Segment) -> bool:
    """ "1 pump hazelnut", where another syrup is called a pump of vanilla."""
    nxt = st.seg(i + 1)
    if stem(seg.text) not in PORTIONS or st.np.num is None or nxt is None or nxt.pause:
        return False
    after = st.seg(i + 2)
    if nxt.text == "of" and after is not None and after.tag == "opt" and not after.pause:
        if seg.candidates[0].ref == after.candidates[0].ref:
            return False
        st.at = i + 2  # "two shots of hazelnut", where an extra shot is sold, too
        return True
    if nxt.tag != "opt":
        return False
    return seg.candidates[0].ref.partition("/")[0] == nxt.candidates[0].ref.partition("/")[0]


def _is_no_more(st: State, i: int) -> bool:
    """ "Just some cheese", "with just extra cheese": no more than that is asked for, and all else stays."""
    nxt = st.seg(i + 1)
    return nxt is not None and not nxt.pause and (nxt.text in _SOME or nxt.tag == "extra") and next_is(st, i, "opt")


_SOME = frozenset(("some", "a", "regular", "normal", "unos", "algo de"))


def _all_but(st: State, i: int) -> bool:
    """ "hold everything but the fudge": only the fudge."""
    before, after = st.seg(i - 1), st.seg(i + 1)
    return before is not None and before.tag == "no" and after is not None and after.tag == "except"


def _pass_over(st: State, i: int) -> None:
    """ "we like turkey", "because I hate mustard": what is told about, up to the next pause, orders nothing."""
    before, seg = st.seg(i - 1), st.segments[i]
    if before is not None and before.tag in ("item", "opt") and not seg.pause and seg.text.startswith("you "):
        return  # "the barbecue you said, with six nuggets"
    close(st)
    if (
        st.segments[i].text.startswith("if")
        and "come" in st.segments[i].text
        and before is not None
        and before.tag == "item"
    ):
        drop_focus(st, i - 1)  # "chips, if they come with it"
    st.became(i, "talk")
    while (behind := st.seg(st.at)) is not None and not behind.pause and behind.tag not in _ORDERING:
        st.became(st.at, "talk")
        if behind.tag == "item" and not st.antecedent:
            st.antecedent = behind.candidates[0].ref  # "I had the burrito last time, today I'll try the fish one"
        st.at += 1
    flush(st)


_ORDERING = frozenset(("order", "repair", "remove", "clear"))


def _stands_anyway(st: State, i: int) -> None:
    """ "Don't forget the fries": ordered, where they are not there yet."""
    named = st.seg(i + 1)
    if named is not None and named.tag == "item" and (found := refer(st, item_rows(named))) is not None:
        st.attend(found[0])
        st.became(i + 1, "the line " + (found[0].thing.id if found[0].thing is not None else ""))
        st.at = i + 2


def _stands_already(st: State, seg: Segment) -> None:
    """ "Fries should be small": said of the fries that are ordered."""
    if not st.placed or seg.text.split()[0] not in _OUGHT or st.placed[-1].removed or st.placed[-1] is not st.focus:
        return
    new = st.placed[-1]
    old = next((w for w in st.recent() if w.origin is not None and w.thing is new.thing), None)
    if old is not None:
        new.removed = True
        st.attend(old)


_OUGHT = frozenset(("should", "needs", "has", "is", "was", "deberia", "deben", "tiene", "que"))


def next_is_partitive(st: State, i: int) -> bool:
    """ "una de las papas": one of those that are there."""
    nxt = st.seg(i + 1)
    return nxt is not None and nxt.tag == "ofthem" and not nxt.pause


def _takes_back(text: str) -> bool:
    """ "Actually no", "no, actually": not a no to what was asked."""
    words = text.split()
    return len(words) > 1 and (words[-1] == "no" or (words[0] == "no" and words[-1] in _ACTUALLY))


_ACTUALLY = frozenset(("actually", "sorry", "wait", "mejor", "perdon", "espera"))


def _puts_right(st: State, i: int) -> bool:
    """ "A corn dog, actually no, a coke": the other one is named at once."""
    rest = takewhile(lambda s: s.pause < STOP or s is st.segments[i + 1], st.segments[i + 1 :])
    return bool(st.placed) and any(s.tag == "item" for s in rest)


_NOR = frozenset(("nor", "ni"))
_NOT_ANY_MORE = frozenset(("no more", "no need", "none"))  # "no need for the bacon", "none of that house sauce"


def _led_to(st: State, i: int) -> int:
    """Where what is no longer wanted is named right behind it, if it is an option; 0 where nothing is."""
    nxt, none = st.seg(i + 1), st.segments[i].text == "none"
    led = nxt is not None and (nxt.text == ("of" if none else "for") or (none and nxt.tag == "ofthem"))
    j = i + 1 if led else i
    if nxt is None or nxt.pause or not next_is(st, j, "opt") or (none and j == i):
        return 0
    j += 1
    while none and st.segments[j].tag in ("the", "pron", "fill"):
        j += 1
    return j


def _no_longer_extra(st: State) -> bool:
    """ "No extra cheese", and no "no, extra cheese": where something is extra already."""
    nxt = st.seg(1)
    said = nxt is not None and nxt.tag == "extra" and not nxt.pause and next_is(st, 1, "opt")
    return said and any(
        m.qualifier == "extra" for w in st.alive() for _, p in w.parts(st.lexicon) for m in p.mods.values()
    )


def _leaves_out(st: State) -> bool:
    """ "No cola, a lemonade" of a draft with a cola: not a no, and no second cola."""
    named = st.seg(1)
    return named is not None and named.tag == "item" and not named.pause and refer(st, item_rows(named)) is not None


def _is_declined(st: State) -> bool:
    """ "No pie for me today", of what is not ordered."""
    named, whom = st.seg(1), st.seg(2)
    if named is None or whom is None or named.tag != "item" or named.pause or whom.pause or _leaves_out(st):
        return False
    return whom.text in _FOR_US or whom.text.split()[0] in _TODAY


_FOR_US = frozenset(f"for {whom}" for whom in ("me", "us", "him", "her", "them"))
_TODAY = frozenset(("today", "tonight", "now", "thanks", "thank"))


def _say(st: State, i: int, seg: Segment) -> None:
    st.intents.append(Intent(Kind(seg.value), text=seg.text))
    st.mode = ""
