# ruff: noqa: E501 - frames stay in one piece
"""Dishes that are said not to be wanted and that nobody ordered: "no fries or anything", "we're too full for dessert".

It decides where such a refusal begins and ends. Nothing is ordered by it, and nothing that stands goes: what stands is
taken off by the words that take things off. A part of a meal that is refused makes room for what is named next.
"""

import re

from edge.dialog.meaning import Intent, Kind
from edge.dialog.understand.attach import flush
from edge.dialog.understand.lines import refer
from edge.dialog.understand.looking import item_rows, reads_as_option
from edge.dialog.understand.nominal import close
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.vocabulary.titles import is_drink
from edge.dialog.vocabulary.words import stems_of

NOT_WANTED = "not wanted"  # what the words of such a refusal mean
_LONGEST = 8  # segments before what is refused: "we are not really that hungry for any ..."
_BESIDE = frozenset(("fill", "and", "repair", "say"))  # beside a refusal, which is an answer then
_SAID_OF_TODAY = frozenset(("today", "tonight", "hoy"))  # "no cookies today": said to somebody in the car as often
_AWAITED = ("size", "slot", "group", "which")  # "no, fries" may be the answer to what was asked

_WHO = r"(?:(?:i|we|he|she|they|you|nobody|none of us) )?"
_ANY = r"(?: (?:any|a|an|the|no|more|extra|any more|some|my|our|his|her))?"
_HOW = r"(?:(?:really|actually|even|that|so|very|all that|quite|much|still|probably) )*"
# "No, a sprite" is an answer: "a" is in none of these.
_BARE = re.compile(
    r"(?:no|without|skip(?: on)?|sin|nada de|tampoco|ni)(?: (?:any|the|more|extra|any more|my|our|his|her))?"
)
_LEADS = re.compile(
    "(?:"
    + "|".join(
        (
            rf"{_WHO}{_HOW}(?:do|does|did|will|would|am|are|is|were) not {_HOW}(?:be )?(?:want|wanting|need|needing|having"
            r"|have|getting|get|care for|feel like|feeling|bother with|require|fancy|doing)",
            rf"{_WHO}(?:(?:am|are|is|do|were) )?not {_HOW}(?:hungry|thirsty|up|ready|big|in the mood|craving)(?: enough)?(?: for)?",
            rf"{_WHO}(?:(?:am|are|is|were) )?(?:too|so|already) (?:full|stuffed) for",
            r"no (?:room|need|call|use|space) (?:for|of)",
            rf"{_WHO}(?:(?:will|can|would) )?(?:pass on|skip|do without|go without|leave out|live without)",
            rf"{_WHO}(?:(?:am|are|were) )?(?:skipping|passing on|good on|fine without|okay without|ok without|good without)",
            r"never mind(?: about)?",
            r"no (?:quiero|queremos|quiere|quieren|necesito|necesitamos|ocupo|voy a querer|vamos a querer|(?:nos )?hace falta)",
        )
    )
    + f"){_ANY}"
)
_DRINKS = stems_of("drink", "beverage", "bebida", "refresco")
_BEHIND = re.compile(
    r"(?:or|nor|and)? ?(?:anything|nothing|nada|whatever|stuff)(?: (?:else|like|like that|of that|of the|sort|kind|that|asi))*"
    r"|(?:either|neither|tampoco|this time|today|tonight|right now|now|hoy|ahora|with that|with it|with mine|with those|con eso|for me|for us"
    r"|for him|for her|for them|para mi|at all|anymore|any more)"
)


def declined(st: State, i: int, seg: Segment) -> bool:
    """Reads such a refusal, and what it goes on to; False where it is none."""
    first = _refused_first(st, i, seg)
    if not first:
        return False
    end, named = first, []
    more = st.segments[first - 1].text.endswith("more")  # "no more burgers" takes none away
    if not more:
        _drop_drinks(st, st.segments[first])
    while (at := _next_refused(st, end, first, more=more)) is not None:
        named.append(at)
        end = at + 1
    if not named:
        return False
    close(st)
    flush(st)
    st.np, st.qualifier, st.link = Nominal(), "", ""
    end = _to_the_end(st, end)
    for n in range(i, end):
        st.became(n, NOT_WANTED)
    alone = (*st.segments[:i], *st.segments[end:])
    if all(s.tag in _BESIDE for s in alone) and st.segments[end - 1].text not in _SAID_OF_TODAY:
        st.intents.append(Intent(Kind.NO, text=seg.text))
    st.at = end
    return True


_GOES_ON = ("order", "a", "num", "and", "add", "size", "can", "fill", "say", "chat")


def not_done_yet(st: State, i: int) -> bool:
    """ "Is that everything? No, I need a coffee": the end that was said just before is none, and nothing that stands is
    put right by such a no. True where it is read so."""
    before, after = st.seg(i - 1), st.seg(i + 1)
    ended = before is not None and before.tag == "say" and before.value == Kind.DONE.value
    if not ended or (after is not None and not after.pause and after.tag not in _GOES_ON):
        return False  # "that's all, no drink"
    close(st)
    flush(st)
    st.intents = [one for one in st.intents if one.kind is not Kind.DONE]
    st.intents += [] if after is not None else [Intent(Kind.NOISE)]
    st.mode = ""
    return True


def _refused_first(st: State, i: int, seg: Segment) -> int:
    """Where the first thing that is refused is named; 0 where nothing is, or where the words do something else."""
    if seg.tag == "item" or (i > 0 and not _begins_here(st, i, seg)):
        return 0
    texts: list[str] = []
    for n in range(i, min(i + _LONGEST, len(st.segments))):
        here = st.segments[n]
        if n > i and here.pause:
            return 0
        if here.tag == "item" and n > i:
            said = " ".join(texts)
            bare = _BARE.fullmatch(said) is not None and st.expecting.kind not in _AWAITED
            return n if bare or _LEADS.fullmatch(said) else 0
        texts.append(here.text)
    return 0


def _begins_here(st: State, i: int, seg: Segment) -> bool:
    before = st.segments[i - 1]
    return bool(seg.pause) or before.tag in ("and", "say", "fill", "chat", "declined") or before.text in ("but", "so")


def _next_refused(st: State, end: int, first: int, *, more: bool) -> int | None:
    """The next thing of the list, if it is not there: what stands is for the words that take something off."""
    n = end
    if n > first:
        joined, after = st.seg(n), st.seg(n + 1)
        both = joined is not None and joined.tag == "and"  # "no fries and a coke" is a coke; "and no coke" is none
        again = after is not None and after.text in ("no", "nor", "ni", "sin")
        if joined is None or not (again if both else joined.tag == "or" or joined.text in ("no", "nor", "ni")):
            return None
        n += 2 if again or (after is not None and after.text in ("the", "a", "any")) else 1
    named = st.seg(n)
    if named is None or named.tag != "item" or (n > first and named.pause) or reads_as_option(st, n, named):
        return None
    return n if more or refer(st, item_rows(named)) is None else None


def _drop_drinks(st: State, named: Segment) -> None:
    """ "We won't need any drinks after all": those that stand by themselves."""
    if not _DRINKS.isdisjoint(stems_of(named.text)):
        for work in st.alive():
            work.removed = work.origin is not None and work.item is not None and is_drink(work.item)


def _to_the_end(st: State, end: int) -> int:
    """ "... or anything like that", "... with that", "... today"."""
    while True:
        for last in range(min(end + 4, len(st.segments)), end, -1):
            said = st.segments[end:last]
            if not any(s.pause for s in said) and _BEHIND.fullmatch(" ".join(s.text for s in said)):
                end = last
                break
        else:
            return end
