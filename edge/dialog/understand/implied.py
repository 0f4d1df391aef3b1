"""Things that are meant and not named: "a large deep dish with ham", "two smalls, one plain", "a scoop of mint chip".

It decides the one item that comes in such a size and takes what is said of it; of several of one shelf, the plain one.
Where that leaves more than one, or where too little is said, it names none: an item nobody said is worse than a
question.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from domain.menu import Item
from edge.dialog.understand.attach import takes_size
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.understand.state import State
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.titles import content, head_of
from edge.dialog.vocabulary.words import STOP, stem

MOST_AHEAD = 14  # segments that a description may go on for
SIZE_WITHIN = 2
_DESCRIBES = frozenset(
    (
        "with",
        "and",
        "half",
        "num",
        "a",
        "the",
        "fill",
        "no",
        "light",
        "extra",
        "add",
        "side",
        "on",
        "plain",
        "only",
        "vessel",
    )
)
_QUALIFIERS = frozenset(("no", "light", "extra", "add"))
DECAF = frozenset(stem(w) for w in ("decaf", "decaffeinated", "descafeinado"))  # a coffee, where nothing else is named
PLAIN_WORDS = frozenset(("chees", "plain", "regular", "classic", "build", "own", "creat", "your"))


def described_ahead(st: State, at: int) -> list[Asked]:
    """The options named from `at` on, up to what is another thing."""
    found: list[Asked] = []
    qualifier = ""
    for n, seg in enumerate(st.segments[at : at + MOST_AHEAD]):
        if seg.pause >= STOP:
            break
        if seg.tag == "size" and n < SIZE_WITHIN and not seg.pause:
            continue  # "a butter pecan double", "a cup with two scoops"
        if seg.tag == "opt":
            found.append(Asked(qualifier, seg.candidates, seg.text))
        elif seg.tag == "item" and seg.other:
            found.append(Asked(qualifier, seg.other, seg.text))
        elif seg.tag in _QUALIFIERS:
            qualifier = seg.tag
        elif seg.tag not in _DESCRIBES:
            break
    return found


def implied_item(
    st: State, said: tuple[str, ...], asked: Sequence[Asked], ahead: Sequence[Asked], vessel: str = ""
) -> list[Item]:
    """The items that come in the size and take what was said of them: one where it is clear, else those it may be."""
    if not said and not vessel and not _tells(st, asked, ahead):
        return []
    fits = list(_coming_so(st, said) if said else st.lexicon.menu.items)
    if not asked and not ahead and not vessel and len(fits) != 1:
        return []  # many come so, and nothing tells which
    if vessel:
        fits = [it for it in fits if any(vessel in s.words for s in st.lexicon.sizes.get(it.id, ()))]
    fits = [it for it in fits if all(find_option(it, a) is not None for a in asked)]
    ranked = [(_taken(it, ahead), it) for it in fits]
    most = max((n for n, _ in ranked), default=0)
    if not most and not asked and len(fits) != 1:
        return []
    best = [it for n, it in ranked if n == most]
    return [plain] if len(best) > 1 and (plain := plain_one(best)) is not None else best


def _coming_so(st: State, said: tuple[str, ...]) -> tuple[Item, ...]:
    """The items of the menu that come in that size. Remembered: it asks all of them."""
    known = st.lexicon.coming_so.get(said)
    if known is None:
        if len(st.lexicon.coming_so) > MOST_REMEMBERED:
            st.lexicon.coming_so.clear()
        none = len(said) == 1 and said[0].isdecimal() and not _is_of_a_size(st, said[0])
        known = () if none else tuple(it for it in st.lexicon.menu.items if _comes_so(st, it, said))
        st.lexicon.coming_so[said] = known
    return known


MOST_REMEMBERED = 500  # sizes as they are said


def _is_of_a_size(st: State, number: str) -> bool:
    """Whether some size on the menu has that number in its name."""
    of_all = chain(st.lexicon.sizes.values(), st.lexicon.families.values())
    return any(number in size.words or (number,) in size.phrases for sizes in of_all for size in sizes)


def _comes_so(st: State, item: Item, said: tuple[str, ...]) -> bool:
    """Whether it comes in that size; of things that are sizes of one thing, whether it is that size."""
    family = st.lexicon.families.get(item.id)
    if family is not None and (one := find_size(family, said)) is not None:
        return one == item.id
    return takes_size(st, item, said)


def _taken(item: Item, ahead: Sequence[Asked]) -> int:
    """How many of the options the item takes, from the first one on."""
    count = 0
    for asked in ahead:
        if find_option(item, asked) is None:
            break
        count += 1
    return count


def _tells(st: State, asked: Sequence[Asked], ahead: Sequence[Asked]) -> bool:
    """Whether options alone say enough: of two groups, one of them a choice that makes the thing what it is."""
    groups = {c.ref.partition("/")[0] for a in (*asked, *ahead) for c in a.candidates[:1] if c.coverage > NAMED}
    kinds = {g.id for g in st.lexicon.menu.groups if g.kind == "choice" and g.min > 0}
    return len(groups) > 1 and bool(groups & kinds)


NAMED = 0.9  # of an option's name: a part of one tells nothing about what it is on


def plain_one(items: Sequence[Item]) -> Item | None:
    """Of things of one shelf, the plain one that options are put on: the cheese pizza, the build-your-own."""
    if not items:
        return None
    heads = set.intersection(*(set(content(it.name.get())[0]) for it in items))  # "Pizza - Cheese", "Pizza - Veggie"
    if len({tuple(g.id for g in it.groups) for it in items}) != 1 and not heads:
        return None
    heads = heads or _heads(items)
    plain = [it for it in items if any(_is_plain(n, heads) for n in (*it.name.all(), *it.aliases))]
    return plain[0] if len(plain) == 1 else None


def _heads(items: Sequence[Item]) -> set[str]:
    """What the things of a shelf are: pizzas, where one is called a Supreme and another a Meat Lover's."""
    called = Counter(head for it in items for head in {head_of(n) for n in it.name.all() if len(content(n)[0]) > 1})
    return {head for head, count in called.items() if count > 1} or set(called)


def _is_plain(name: str, heads: set[str]) -> bool:
    words = set(content(name)[0])
    return bool(words) and words - PLAIN_WORDS <= heads
