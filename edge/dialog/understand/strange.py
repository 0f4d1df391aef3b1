# ruff: noqa: E501 - tables: words of a kind together
"""Words that nothing explains: said to be not understood, and what was said of them falls on no other line.

It decides whether they were meant as a thing of their own. It never guesses what that is.
"""

from edge.dialog.meaning import Kind
from edge.dialog.understand.attach import BODY, flush
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.foods import FOODS, MAIN_FOODS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stem

_QUALIFIERS = frozenset(("no", "light", "extra", "add"))
HALF_NAMED = 0.8  # a name of which less was said, with a word that is no part of it, is another dish


def is_food(text: str) -> bool:
    """Whether all words are main foods: what a dish is of, and not how it is."""
    return all(stem(word) in MAIN_FOODS for word in text.split())


def _is_no_such(text: str) -> bool:
    """Whether a strange word before an item makes it another dish: a turkey burger is no burger."""
    return is_food(text)


_THEIRS = frozenset(("my", "our", "his", "her", "their", "mi", "su"))


def names_the_body(st: State, i: int) -> bool:
    """ "Just the meat and the cheese": after an only, what a thing is of goes before what is left on it."""
    j = i + 2 if (the := st.seg(i + 1)) is not None and the.tag == "the" else i + 1
    named, link = st.seg(j), st.seg(j + 1)
    body = named is not None and named.tag in ("x", "stop") and named.text in BODY and not named.pause
    return body and link is not None and link.tag in ("and", "with") and st.focus is not None


def names_somebody(st: State, i: int) -> None:
    """ "My name is Dana Petrov": who orders, and nothing that is ordered, whatever it sounds like."""
    named = st.seg(i + 1)
    if named is None or named.pause or " " in named.text or not _IS_NAME.intersection(st.segments[i].text.split()):
        return
    st.became(i + 1, "a name")
    st.at = i + 2
    if (last := st.seg(i + 2)) is not None and last.tag == "x" and not last.pause:
        st.at = i + 3


_IS_NAME = frozenset(("name", "llamo", "nombre"))


def _may_be_a_dish(st: State, i: int, end: int) -> bool:
    """Whether words that nothing explains stand where a dish would: not where somebody is spoken to ("yes, Tilda, I
    got it"), nor where it is said for whom an order is ("for the softball team") or who does what ("Tyler can share").
    """
    words = [w for s in st.segments[i:end] for w in s.text.split()]
    if any(stem(w) in FOODS or stem(w) in MAIN_FOODS for w in words):
        return True
    return not (
        _is_for_whom(st, i, end)
        or _is_how_somebody_is(st, i)
        or _is_in_a_telling(st, i, end)
        or (len(words) == 1 and (_is_spoken_to(st, i, end) or _does_something(st, i, end)))
    )


def _is_how_somebody_is(st: State, i: int) -> bool:
    """ "My friend is being annoying", "the baby is teething": no dish, for no article stands before it."""
    led = st.seg(i - 1)
    before = led.text.split()[-1] if led is not None and led.tag in ("fill", "stop") else ""
    began = next((n for n in range(i, 0, -1) if st.segments[n].pause), 0)
    wished = st.mode or any(s.tag == "order" for s in st.segments[began:i])  # "what I want is ..."
    return before in _IS_SO and not st.segments[i].pause and not wished


_IS_SO = frozenset(words_of("is are am was were be being been getting isnt arent"))


def _is_in_a_telling(st: State, i: int, end: int) -> bool:
    """ "I left my wallet on the dresser", "was that thunder?": a clause of its own in which nothing is wished for,
    counted, asked for or named that is sold. "Your best zinger" is no clause, but a name."""
    first = next((n for n in range(i, 0, -1) if st.segments[n].pause), 0)
    last = next((n for n in range(end, len(st.segments)) if st.segments[n].pause), len(st.segments))
    beside = [*st.segments[first:i], *st.segments[end:last]]
    led = st.seg(i - 1) if i > first else None
    counted = led is not None and led.tag == "a"
    if st.mode or counted or any(s.tag in _CALLS_FOR and s.text != "at" for s in beside):
        return False
    words = {w for s in beside for w in s.text.split()}
    strange_ones = sum(s.tag == "x" for s in st.segments[first:last])
    if sum(len(s.text.split()) for s in beside if s.tag != "x") <= strange_ones:
        return False  # "ser om di" is noise
    told = any(s.tag in ("stop", "pron") and s.text not in _BEFORE_A_NAME for s in beside)
    return (told or not words.isdisjoint(_WAS)) and words.isdisjoint(_HOPES)


_WAS = frozenset(words_of("was were wasnt werent era eran fue fueron estaba"))


_BEFORE_A_NAME = frozenset(
    words_of(
        "my your his her their our its the that this these those best finest famous favorite favourite new old usual special"
        " same little big nice good great mi tu su el la los las un una mejor famosa famoso nuevo nueva"
    )
)
# What calls for a thing, or is one: beside it a strange word may be another.
_CALLS_FOR = frozenset(
    words_of(
        "order ask num size another no light extra add with item opt vessel and or insteadof instead make into more"
    )
)
_HOPES = frozenset(
    words_of(
        "hoping hope try trying love loved fancy want wants wanted wish craving crave crazy dying mood feel feeling thinking"
        " after looking about for rather prefer sell serve carry quiero quisiera gustaria antoja"
    )
)


def _is_for_whom(st: State, i: int, end: int) -> bool:
    """ "Waters for the bench", "for Tilda a coke"; no "swap the fries for the poutine", "how much for the poutine"."""
    n = i - 1
    while n >= 0 and not st.segments[n + 1].pause and st.segments[n].tag in ("the", "a", "size", "stop"):
        n -= 1
    led = st.seg(n)
    if (
        led is None
        or st.segments[n + 1].pause
        or led.text.partition(" ")[0] not in _FOR_WHOM
        or led.tag not in ("on", "fill")
    ):
        return False
    before = st.segments[:n]
    for_another = any(s.tag in _EXCHANGES or not _SWAPS.isdisjoint(s.text.split()) for s in before)
    nxt = st.seg(end)
    leads = (n == 0 or bool(led.pause)) and nxt is not None and nxt.tag in _MENTIONS
    return not for_another and st.mode == "" and (leads or any(s.tag in ("item", "opt") for s in before))


def _is_spoken_to(st: State, i: int, end: int) -> bool:
    """A word by itself that no list of things is around, with a sentence before or behind it: "okay, Tilda, ..."."""
    seg, before, nxt = st.segments[i], st.seg(i - 1), st.seg(end)
    if (before is not None and not seg.pause) or (nxt is not None and not nxt.pause):
        return bool(
            before is not None and nxt is None and not seg.pause and before.value in _ENDS
        )  # "that's all Tilda"
    if before is not None and before.tag in _LISTS:
        return False
    if nxt is None and before is not None and before.tag == "stop":
        return not any(s.tag in ("item", "opt") for s in st.segments[:i])  # "put that down, Jimmy"
    if nxt is None:
        closes = st.expecting.kind == "confirm" and before is not None and before.value == Kind.YES.value
        return closes or (before is not None and before.value in _ENDS)
    sentence = nxt.tag in _BEGINS or nxt.text.partition(" ")[0] in _SOMEBODY
    sentence = sentence or (nxt.tag == "no" and nxt.text.startswith("do not"))
    return sentence and (nxt.tag == "chat" or before is not None or any(s.tag == "item" for s in st.segments[end:]))


def _does_something(st: State, i: int, end: int) -> bool:
    """ "Tyler can share": who begins a sentence and does something does not stand for a dish."""
    nxt = st.seg(end)
    while i and not st.segments[i].pause and st.segments[i - 1].text in OF_SOMEBODY:
        i -= 1  # "little Theo gets", "uncle Rico wants"
    before = st.seg(i - 1)
    begins = before is None or bool(st.segments[i].pause) or before.tag in ("say", "and")
    wants = nxt is not None and nxt.tag in ("order", "gets") and nxt.text.startswith(_WANTS)
    does = nxt is not None and not nxt.pause and (wants or nxt.text.partition(" ")[0] in _DOES)
    return begins and does and (before is None or before.tag not in ("the", "a"))


OF_SOMEBODY = frozenset(
    words_of("little big young old baby lil uncle aunt auntie grandma grandpa cousin coach mr mrs miss")
)
_FOR_WHOM = frozenset(("for", "para"))
_EXCHANGES = frozenset(("make", "remove", "insteadof", "instead", "into", "ask"))
_SWAPS = frozenset(words_of("swap switch change trade exchange replace sub substitute charge pay cambia cambiar"))
_LISTS = frozenset(words_of("item opt size vessel and with a the add order another extra num more"))
_MENTIONS = frozenset(words_of("a num size item another order"))
_WANTS = ("wants", "needs", "gets", "takes", "would like", "will have", "is having", "is getting", "quiere")
_SOMEBODY = frozenset(words_of("i we you he she they"))
_BEGINS = frozenset(words_of("order say stop chat remove wait"))
_ENDS = frozenset(k.value for k in (Kind.DONE, Kind.THANKS, Kind.BYE, Kind.GREETING, Kind.WAIT))
_DOES = frozenset(
    words_of("can could says said does did do had likes loves hates knows thinks ate went took paid wont cant already")
)


def strange(st: State, i: int, seg: Segment) -> None:
    """A word that nothing explains. After "a", "two" or a size it was meant as an item."""
    text = seg.text
    if st.only is not None and text in BODY:
        st.became(i, "always there")
        return  # "just the meat and the teriyaki sauce": the meat is always there
    j = i + 1
    while (nxt := st.seg(j)) is not None and nxt.tag in ("x", "vessel") and not nxt.pause:
        text += " " + nxt.text
        j += 1
    st.at = j
    if not _may_be_a_dish(st, i, j):
        st.became(i, "talk")
        st.np = Nominal()
        return
    attached = st.qualifier or st.link == "with"
    beside_item = nxt is not None and nxt.tag == "item" and not nxt.pause
    if beside_item and nxt is not None:
        if not _is_no_such(text):
            st.miss(text, 0.85)
            return
        st.became(j, "of what was not understood")
        text, st.at = f"{text} {nxt.text}", j + 1  # "a turkey burger" where no burger is of turkey
    st.miss(f"{st.qualifier} {text}" if st.qualifier in _QUALIFIERS else text, 0.75)
    of_theirs = (led := st.seg(i - 1)) is not None and led.text in _THEIRS and not is_food(text)
    talks_on = of_theirs and nxt is not None and not nxt.pause and nxt.tag in ("fill", "stop")
    if talks_on:
        pass  # "wait, my stomach can't do that, make it mild": nothing was ordered
    elif not attached and (not st.np.empty or i == 0 or st.segments[i - 1].tag in ("order", "and")):
        flush(st)
        doubtful = Work(None, st.np.num or 1)
        st.works.append(doubtful)
        st.attend(doubtful)
    st.np = Nominal()
