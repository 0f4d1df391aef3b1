"""Words that nothing explains: said to be not understood, and what was said of them falls on no other line.

It decides whether they were meant as a thing of their own. It never guesses what that is.
"""

from edge.dialog.understand.attach import BODY, flush
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.foods import MAIN_FOODS
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
