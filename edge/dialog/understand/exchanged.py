"""What is had in place of what comes with a dish, in other words than "Y for X": "instead of the fries can I do onion
rings", "swap the white rice for brown", "with onion rings as the side"; and dozens told apart.

It decides that such words name a choice of the dish before them. The segments that it puts in are those that were said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from domain.menu import Item
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.segments import Segment, named_by
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.titles import content, head_of
from edge.dialog.vocabulary.words import stem

DOZEN = 12
FULL = 0.9  # of a name
ALIKE = 0.1  # things that the words fit so nearly alike
_PASSED = frozenset(("order", "fill", "the", "a"))
_NAMES = frozenset(("item", "opt"))
_LEFT_OVER = frozenset(("x", "stop"))
_LINKS = frozenset(("on", "into", "with"))
_SWAPS = ("swap", "sub", "switch", "replace", "trade", "change", "cambi")


def exchanged(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """The segments, in the plainer words."""
    out = _kinds(_all_so(_half_named(_dozens_apart(list(segments)), lexicon), lexicon), lexicon)
    for i in range(len(out) - 1, 0, -1):
        if out[i].tag not in ("insteadof", "part"):
            continue
        dish = next((s for s in reversed(out[:i]) if s.tag == "item"), None)
        item = lexicon.item(dish.candidates[0].ref) if dish is not None else None
        if item is not None and out[i].tag == "insteadof":
            out = _put_for_it(out, i, item)
        elif item is not None and out[i].text.startswith(("as ", "for ")):
            out = _as_its_part(out, i, item, lexicon)
    return out


def _put_for_it(segments: list[Segment], i: int, item: Item) -> list[Segment]:
    """ "Instead of the fries can I do onion rings": the rings, where either is a choice that comes with the dish."""
    gone = _named_from(segments, i + 1)
    come = _named_from(segments, gone + 1) if gone else 0
    if not come or come == gone + 1:
        return segments  # "X instead of the fries, Y": another thing
    both = _choices(segments[gone], item).keys() & _choices(segments[come], item).keys()
    rows = [c for group in both for c in _choices(segments[come], item)[group]]
    if not rows:
        return segments
    chosen = replace(segments[come], tag="opt", candidates=tuple(rows), other=(), pause=segments[i].pause)
    first = i - (segments[i - 1].tag == "except")  # "but instead of ..."
    return [*segments[:first], chosen, *segments[come + 1 :]]


def _as_its_part(segments: list[Segment], i: int, item: Item, lexicon: Lexicon) -> list[Segment]:
    """ "Tenders, onion rings as the side": the side that comes with them, and none of its own."""
    named = segments[i - 1]
    before = next((s for s in reversed(segments[: i - 1]) if s.tag == "item"), None)
    dish = lexicon.item(before.candidates[0].ref) if before is not None else None
    rows = _choices(named, dish) if dish is not None and named.tag in _NAMES and not segments[i].pause else {}
    if named.tag == "opt":
        rows = {} if _is_of_a_meal(segments[:i], item, lexicon) else _choices(named, item)
    kept = tuple(c for group in rows.values() for c in group)
    if not kept:
        return segments
    return [*segments[: i - 1], replace(named, tag="opt", candidates=kept, other=()), *segments[i + 1 :]]


def _is_of_a_meal(before: Sequence[Segment], item: Item, lexicon: Lexicon) -> bool:
    """ "A number three, a salad with ranch for the side": the salad is the side, and no ranch the salad's."""
    combos = [lexicon.menu.combo(s.candidates[0].ref) for s in before if s.tag == "item"]
    return any(slot.choice(item.id) for combo in combos if combo is not None for slot in combo.slots)


def _named_from(segments: Sequence[Segment], at: int) -> int:
    """Where the next name stands; 0 where something else comes before it."""
    while at < len(segments) and segments[at].tag in _PASSED:
        at += 1
    return at if at < len(segments) and segments[at].tag in _NAMES else 0


def _choices(seg: Segment, item: Item) -> dict[str, list[Candidate]]:
    """Of the options that the words may name, those of which the dish has one: by the choice."""
    ones = {g.id for g in item.groups if g.kind == "choice" and g.max == 1}
    found: dict[str, list[Candidate]] = {}
    for row in seg.candidates if seg.tag == "opt" else seg.other:
        group = row.ref.partition("/")[0]
        if group in ones:
            found.setdefault(group, []).append(row)
    return found


# ---- what it is of


def _kinds(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "A rib plate", where ribs are sold by the rack, and a plate comes with a meat that has to be chosen: of ribs."""
    out = list(segments)
    for i, (kind, dish) in enumerate(pairwise(segments)):
        rows = kind.candidates if kind.tag == "opt" else kind.other
        if kind.tag not in _NAMES or dish.tag != "item" or dish.pause or not rows or dish.candidates[0].coverage > FULL:
            continue
        items = [lexicon.item(c.ref) for c in dish.candidates if c.score > dish.candidates[0].score - ALIKE]
        needed = [
            {g.id for g in it.groups if g.kind == "choice" and g.min} if it is not None else set() for it in items
        ]
        full = {c.ref.partition("/")[0] for c in rows if c.coverage > FULL}
        named = all(it is not None and head_of(it.name.get()) in dish.candidates[0].stems for it in items)
        if named and all(full & groups for groups in needed):
            out[i] = replace(kind, tag="opt", candidates=rows, other=())
    return out


def _all_so(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Three tacos, all chicken": three chicken tacos, where there are such, or tacos that come with chicken."""
    for i in range(1, len(segments) - 2):
        count, head, of_all, kind = segments[i - 1 : i + 3]
        after = segments[i + 3] if i + 3 < len(segments) else None
        if count.tag != "num" or head.tag != "item" or head.pause or of_all.text != "all" or kind.pause:
            continue
        if kind.tag not in _NAMES or (after is not None and not after.pause) or head.candidates[0].coverage > FULL:
            continue
        named = named_by(kind.candidates[0].stems | head.candidates[0].stems, head, lexicon)
        if named:
            return [*segments[:i], replace(head, candidates=named, other=()), *segments[i + 3 :]]
        if rows := kind.candidates if kind.tag == "opt" else kind.other:
            so = replace(kind, tag="opt", candidates=rows, other=(), pause=0)
            return [*segments[:i], so, head, *segments[i + 3 :]]
    return segments


# ---- the rest of its name


def _half_named(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Swap the white rice for brown": the brown rice."""
    out = list(segments)
    for i in range(len(out) - 3):
        gone = i + 1 + (out[i + 1].tag == "the")
        come = out[gone + 2] if gone + 2 < len(out) else None
        if out[i].tag != "make" or not out[i].text.startswith(_SWAPS) or come is None or come.tag not in _LEFT_OVER:
            continue
        if come.pause or out[gone].tag not in _NAMES or out[gone + 1].tag not in _LINKS:
            continue
        rows = tuple(_so_called(out[gone], stem(come.text), lexicon))
        if len({c.ref.partition("/")[2] for c in rows}) == 1:
            out[gone + 2] = replace(come, tag="opt", candidates=rows)
    return out


def _so_called(gone: Segment, word: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """The other choices of the same that are called so and, for the rest, as what goes."""
    options = {(g.id, o.id): (g, set(content(o.name.get())[0])) for g in lexicon.menu.groups for o in g.options}
    for row in gone.candidates if gone.tag == "opt" else gone.other:
        group, _, option = row.ref.partition("/")
        if (group, option) not in options:
            continue
        named = options[group, option][1]
        for (of, other), (_, own) in options.items():
            if of == group and other != option and word in own and own - {word} <= named and len(own) > 1:
                yield row._replace(ref=f"{of}/{other}", coverage=1.0, stems=frozenset(own))


# ---- dozens


def _dozens_apart(segments: list[Segment]) -> list[Segment]:
    """ "Two dozen donuts, one dozen glazed and the other chocolate": a dozen of each."""
    for i, whole in enumerate(segments):
        if not _is_dozens(whole) or int(whole.value) <= DOZEN:
            continue
        named = i + 1 < len(segments) and segments[i + 1].tag == "item" and not segments[i + 1].pause
        head = [segments[i + 1]] if named else []
        first = i + 1 + len(head)
        other = next((n for n in range(first, min(first + 5, len(segments))) if segments[n].tag == "other"), 0)
        if not other or not _is_dozens(segments[first]) or segments[first].value >= whole.value:
            continue
        rest = replace(segments[other], tag="num", value=whole.value - segments[first].value, text="one dozen")
        end = other + 1
        while end < len(segments) and (_is_dozens(segments[end]) or segments[end].tag == "all"):
            end += 1
        if end < len(segments) and segments[end].tag in _NAMES:
            one = replace(segments[first], pause=whole.pause)
            mine, its = ([] if segments[n].tag == "item" else head for n in (first + 1, end))
            told = [s for s in segments[first + 1 : other] if s.tag != "all"]
            return [*segments[:i], one, *mine, *told, rest, *its, *segments[end:]]
    return segments


def _is_dozens(seg: Segment) -> bool:
    return seg.tag == "num" and "dozen" in seg.text and seg.value % DOZEN == 0
