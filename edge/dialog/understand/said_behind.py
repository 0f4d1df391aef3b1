"""Words whose place among the segments tells what they are: "chili flakes light", "don't toast it", "a big bowl". PURE.

It decides before anything is read: a "light" behind what it is said of leads it, a "don't" before an option leaves it
off, a size that is put right before its dish was named is the later one, and what holds a dish is its size there.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.titles import content

_DO_NOT = frozenset(("do not", "dont", "please do not", "no"))
_COUNTS = frozenset(("num", "size", "a", "fill"))
_JOINS = frozenset(("and", "fill"))


def said_behind(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    out = _counted_anew(_left_undone(_light_behind(segments)))
    out = _head_behind(_sides_told(_put_on_it(_in_pieces(out, lexicon))), lexicon)
    return _held_in_it(_dishes_in_sizes(out, lexicon), lexicon)


def _light_behind(segments: list[Segment]) -> list[Segment]:
    """ "No tomato, chili flakes light": little of the flakes, and no list of what is left off."""
    out = list(segments)
    for i in range(1, len(out)):
        opt, seg = out[i - 1], out[i]
        after = out[i + 1] if i + 1 < len(out) else None
        ends = after is None or bool(after.pause) or after.tag in _JOINS
        led = i == 1 or bool(opt.pause)
        if seg.tag == "light" and opt.tag == "opt" and led and ends and not seg.pause:
            first = replace(seg, pause=opt.pause)
            out[i - 1], out[i] = first, replace(opt, pause=0)
    return out


def _left_undone(segments: list[Segment]) -> list[Segment]:
    """ "A bagel, don't toast it": not toasted."""
    out = list(segments)
    for i in range(len(out) - 1):
        seg, nxt = out[i], out[i + 1]
        if seg.tag == "say" and seg.text in _DO_NOT and seg.text != "no" and nxt.tag == "opt" and not nxt.pause:
            out[i] = replace(seg, tag="no", value="no", text="without")
    return out


def _counted_anew(segments: list[Segment]) -> list[Segment]:
    """ "3 piece, no sorry, 4 piece dolmades": a count or size before anything is named gives way to the later one."""
    at = next((n for n, s in enumerate(segments) if s.tag == "repair"), 0)
    begin = at
    while begin and segments[begin - 1].tag in _COUNTS:
        begin -= 1
    behind = segments[at + 1 : at + 3]
    told = any(s.tag in ("num", "size") for s in segments[begin:at])
    named = any(s.tag in ("item", "opt") for s in segments[:begin])
    again = bool(behind) and behind[0].tag in ("num", "size", "a") and not named
    if not (told and again and any(s.tag == "item" for s in segments[at + 1 :])):
        return segments
    return [replace(s, tag="fill", value="fill") if begin <= n <= at else s for n, s in enumerate(segments)]


def _held_in_it(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Chicken soup, big bowl", of what comes in a bowl that is the big one: one size, and no bowl of its own."""
    out = list(segments)
    for i in range(2, len(out)):
        thing, size, seg = out[i - 2 : i + 1]
        if [s.tag for s in (thing, size, seg)] != ["item", "size", "item"] or seg.pause:
            continue
        sizes = lexicon.sizes.get(thing.candidates[0].ref, ())
        found = find_size(sizes, tuple(content(seg.text)[0])) if len(seg.text.split()) == 1 else None
        if found is not None and found == find_size(sizes, _words(size)):
            out[i] = replace(seg, tag="size", value=tuple(content(seg.text)[0]), candidates=(), other=())
    return out


def _in_pieces(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Falafel balls 8 with tahini", of what comes in fours and eights: eight of them."""
    out = list(segments)
    for i in range(1, len(out) - 1):
        thing, seg, after = out[i - 1 : i + 2]
        if thing.tag != "item" or seg.tag != "num" or seg.pause or after.tag != "with" or int(seg.value) < LEAST_PIECES:
            continue
        if find_size(lexicon.sizes.get(thing.candidates[0].ref, ()), (str(seg.value),)) is not None:
            out[i] = replace(seg, tag="size", value=(str(seg.value),))
    return out


LEAST_PIECES = 3  # "a burger, two with cheese" counts them


def _put_on_it(segments: list[Segment]) -> list[Segment]:
    """ "A gyro with feta and some hot sauce on it": no cup of sauce beside it."""
    out = list(segments)
    for i in range(1, len(out) - 1):
        some, opt, on = out[i - 1 : i + 2]
        if some.tag == "a" and opt.tag == "opt" and on.value == "onit" and not (opt.pause or on.pause):
            out[i - 1] = replace(some, tag="fill", value="fill")
    return out


def _sides_told(segments: list[Segment]) -> list[Segment]:
    """ "A kebab plate, sides are rice and salad": with these."""
    out = list(segments)
    for i in range(1, len(out) - 1):
        if out[i].text in _SIDES and out[i].tag in ("size", "vessel", "x", "stop"):
            out[i] = replace(out[i], tag="with", value="with", text="with", pause=0, candidates=(), other=())
    return out


_SIDES = frozenset(("sides", "sides are", "my sides", "for sides", "lados", "acompanamientos", "guarniciones"))


def _head_behind(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Whipped feta dip", of a Feta Dip that is called "whipped feta": what it is, and no other dip."""
    out: list[Segment] = []
    for seg in segments:
        last = out[-1] if out else None
        if last is not None and last.tag == seg.tag == "item" and not seg.pause and len(seg.text.split()) == 1:
            item, head = lexicon.item(last.candidates[0].ref), content(seg.text)[0]
            named = item is not None and any(set(head) <= set(content(n)[0]) for n in item.name.all())
            mine = last.candidates[0].ref in {c.ref for c in seg.candidates}
            if named and mine and head and not set(head) <= set(content(last.text)[0]):
                out[-1] = replace(last, end=seg.end, text=f"{last.text} {seg.text}")
                continue
        out.append(seg)
    return out


def _dishes_in_sizes(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Two cups of lentil soup", where plates may have a Cup of Lentil Soup on them: the soup, by the cup, where no
    plate was named before."""
    out: list[Segment] = []
    groups: set[str] = set()
    for seg in segments:
        if seg.tag == "item":
            groups |= _groups_of(seg, lexicon)
        apart = _in_its_size(seg, lexicon) if seg.tag == "opt" and not seg.other else None
        if apart is None or seg.candidates[0].ref.partition("/")[0] in groups:
            out.append(seg)
            continue
        ref, size = apart
        row = Candidate(1.0, "item", ref, 1.0, 1.0, frozenset())
        out += [replace(seg, tag="size", value=size, end=seg.start + 1, candidates=(), text=size[0])]
        name = " ".join(w for w in seg.text.split() if tuple(content(w)[0]) != size and w not in _OF)
        out += [replace(seg, tag="item", start=seg.start + 1, candidates=(row,), pause=0, text=name)]
        groups |= _groups_of(out[-1], lexicon)
    return out


_OF = frozenset(("of", "de"))


def _groups_of(seg: Segment, lexicon: Lexicon) -> set[str]:
    item, meal = lexicon.item(seg.candidates[0].ref), lexicon.menu.combo(seg.candidates[0].ref)
    refs = [c.item for slot in meal.slots for c in slot.choices] if meal else []
    items = [i for i in (item, *map(lexicon.item, refs)) if i is not None]
    return {group.id for one in items for group in one.groups}


def _in_its_size(seg: Segment, lexicon: Lexicon) -> tuple[str, tuple[str, ...]] | None:
    """The one dish, and its size, whose names the words of an option are."""
    words = content(seg.text)[0]
    for n in (0, len(words) - 1):
        rest = tuple(w for k, w in enumerate(words) if k != n)
        if len(words) < 2 or (words[n],) not in lexicon.size_phrases.get(words[n], ()):
            continue
        named = [
            i for i in lexicon.menu.items if any(tuple(content(x)[0]) == rest for x in (*i.name.all(), *i.aliases))
        ]
        fits = [i for i in named if find_size(lexicon.sizes.get(i.id, ()), (words[n],)) is not None]
        if len(fits) == 1:
            return fits[0].id, (words[n],)
    return None


def _words(size: Segment) -> Sequence[str]:
    return tuple(size.value)
