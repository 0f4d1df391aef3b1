"""Words that are an option or an item by name and a size where they stand: "regular" after a bowl, "large coke".

It decides whether the words just named are the size of what was said before or of what follows. It changes nothing.
"""

from collections.abc import Sequence

from edge.dialog.understand.attach import has_sizes, takers, takes_size
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, class_of
from edge.dialog.vocabulary.titles import content
from edge.dialog.vocabulary.words import STOP

NAMED = 0.99  # of a name: said in full


def is_a_size_of(st: State, seg: Segment) -> tuple[str, ...] | None:
    """ "regular" after a bowl that comes regular and large, where some other dish has an option of that name."""
    focus = st.focus
    if seg.tag not in ("item", "opt") or seg.pause >= STOP or focus is None:
        return None
    if focus.size_said and not (st.repair or st.mode == "make" or _is_another(st)):
        return None
    words = content(seg.text)[0]
    if seg.tag == "item" and seg.pause < STOP and len(words) == 1 and words[0] in st.lexicon.size_phrases:
        after = focus in st.placed and not focus.size_said and st.np.empty and not st.repair
        return words if after and takes_size(st, focus.thing, words) else None  # "soup, a bowl"
    if seg.tag != "opt" or seg.pause >= STOP or not words or any(w not in SPOKEN_SIZES for w in words):
        return None
    if not has_sizes(st, focus.thing) or not takes_size(st, focus.thing, words):
        return None
    called_so = any(
        class_of(words) in s.classes for s in st.lexicon.sizes.get(focus.combo.id if focus.combo else "", ())
    )
    if called_so and not st.qualifier:
        return words  # "a burger meal, medium", where a burger is done medium as well
    return words if takers(st, Asked("", seg.candidates, seg.text), [focus]) is None else None


def _is_another(st: State) -> bool:
    """ "One large coke, one medium": another of what was named, and nothing is named behind it."""
    nxt = st.seg(st.at)
    counted = st.np.num is not None or st.np.det in ("a", "another")
    return counted and st.focus in st.placed and (nxt is None or nxt.pause > 0 or nxt.tag not in ("item", "opt", "on"))


def is_a_size_of_the_next(st: State, i: int, seg: Segment) -> tuple[str, ...] | None:
    """ "A double cheeseburger, medium fries", where a burger is done medium as well."""
    led, nxt = st.seg(i - 1), st.seg(i + 1)
    if seg.tag != "opt" or nxt is None or nxt.pause or nxt.tag != "item":
        return None
    words = content(seg.text)[0]
    if not words or any(w not in SPOKEN_SIZES for w in words):
        return None
    if not (seg.pause or led is None or led.tag in ("and", "a", "num", "order", "with")):
        return None
    item = st.lexicon.item(nxt.candidates[0].ref)
    sized = item is not None and has_sizes(st, item) and takes_size(st, item, words)
    return words if sized and item and find_option(item, Asked("", seg.candidates, seg.text)) is None else None


def is_a_size_of_a_choice(st: State, i: int, seg: Segment) -> tuple[str, ...] | None:
    """ "A large coke" of a soda in sizes, where some meal has an option that is called large."""
    nxt = st.seg(i + 1)
    if seg.tag != "opt" or nxt is None or nxt.pause or nxt.tag != "opt":
        return None
    words = content(seg.text)[0]
    if any(w not in SPOKEN_SIZES for w in words):
        return None
    both = [Asked("", s.candidates, s.text) for s in (seg, nxt)]
    things = [it for it in st.lexicon.menu.items if find_option(it, both[1]) is not None]
    sized = any(takes_size(st, it, words) for it in things if find_option(it, both[0]) is None)
    return words if sized and (st.focus is None or takers(st, both[0], [st.focus]) is None) else None


def is_a_size_of_what_follows(st: State, i: int, seg: Segment) -> tuple[str, ...] | None:
    """ "A 12 pack of the bites", which come in twelves: no Taco 12 Pack."""
    of, named = st.seg(i + 1), st.seg(i + 2)
    if seg.tag != "item" or of is None or named is None or of.pause or named.pause or named.tag != "item":
        return None
    if not of.text.startswith(("of", "de")) or seg.candidates[0].coverage > NAMED:
        return None
    words = tuple(content(seg.text)[0])
    return words if words and takes_size(st, st.lexicon.item(named.candidates[0].ref), words) else None


def goes_with_the_size(st: State, seg: Segment, rows: Sequence[Candidate]) -> bool:
    """ "a three piece spicy": no spicy sandwich, which comes in no three pieces, but what does, spicy."""
    options = seg.candidates if seg.tag == "opt" else seg.other
    said = tuple(w for s in st.np.sizes for w in s)
    if not options or not any(w.isdecimal() for w in said):
        return False
    things = [st.lexicon.item(c.ref) for c in rows[:4]]
    if any(takes_size(st, t, said) for t in things):
        return False
    asked = Asked("", options, seg.text)
    having = [it for it in st.lexicon.menu.items if takes_size(st, it, said) and find_option(it, asked) is not None]
    return bool(having)
