"""Turns of phrase that come to plainer words: "tacos: two beef, two pork" are two beef tacos and two pork tacos, "toast
the club" is a club toasted, "both of us: a coke" are two cokes, "a large coke ... ok, a small coke then" is a repair.

It decides that such words stand for others, before the turn is read. It chooses nothing of the menu: the segments that
it puts in are those that were said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.menu import Combo
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.segments import Segment, named_by
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.titles import content, main_slot
from edge.dialog.vocabulary.words import STOP, stem

FULL = 0.9  # of a name
_BEGINS = frozenset(("order", "and", "fill", "say", "add", "repair", "gets"))
_MENTION = frozenset(("opt", "size", "fill", "vessel"))
_TWO_PEOPLE = frozenset(("both of us", "the two of us", "us both"))
_GIVES_IN = frozenset(("ok", "okay", "fine", "alright", "all right", "ok fine", "well ok", "sure"))


def reworded(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """The segments, in the plainer words."""
    apart = _doubles(_on_that(_put_right_behind(list(segments))), lexicon)
    plainer = _as_it_is_made(_meal_first(_for_two(_given_in(_one_of_them(_again(apart)))), lexicon), lexicon)
    return _each_with_its_head(_told_after(plainer, lexicon), lexicon)


# ---- put right behind it


def _put_right_behind(segments: list[Segment]) -> list[Segment]:
    """ "A coke, diet coke I mean": what was meant stands before the words that say so, as it may behind them."""
    for i, seg in enumerate(segments):
        if seg.tag != "repair" or seg.pause or seg.text not in _I_MEAN or not _ends_at(segments, i + 1):
            continue
        first = next((n for n in range(i - 1, 0, -1) if segments[n].pause or segments[n].tag == "and"), 0)
        said = segments[first:i]
        if first < 1 or said[0].tag == "and" or not _is_named(segments[first - 1]) or not all(map(_is_named, said)):
            continue
        at = said[0].start
        moved = [replace(seg, start=at, end=at, pause=said[0].pause), replace(said[0], pause=0), *said[1:]]
        return _put_right_behind([*segments[:first], *moved, *segments[i + 1 :]])
    return segments


def _ends_at(segments: Sequence[Segment], at: int) -> bool:
    return at >= len(segments) or segments[at].pause >= STOP or segments[at].tag in ("and", "fill")


def _is_named(seg: Segment) -> bool:
    return seg.tag in ("item", "opt", "size", "a", "the", "num", "no", "light", "extra", "with", "vessel")


_I_MEAN = frozenset(
    ("i mean", "i meant", "i meant to say", "rather", "digo", "quise decir", "quiero decir", "mejor dicho")
)


# ---- what heads a list


def _each_with_its_head(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Tacos: two beef, two pork": each of them is named so."""
    for i, head in enumerate(segments):
        led = segments[i - 1].tag if i and not head.pause else ""
        if head.tag != "item" or not head.text.endswith("s") or (led and led not in _BEGINS):
            continue
        listed = list(_listed(segments, i, lexicon))
        if len(listed) > 1:
            return [*segments[:i], *_named_each(segments, head, listed), *segments[listed[-1][1] + 1 :]]
    return segments


def _listed(segments: Sequence[Segment], i: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """(count, choice) of each of what comes behind the name: all of them choices of one kind that it has to have."""
    item = lexicon.item(segments[i].candidates[0].ref)
    needed = {g.id for g in item.groups if g.kind == "choice" and g.min} if item is not None else set()
    at = i + 1
    while at < len(segments):
        at += segments[at].tag in ("and", "fill") and at > i + 1
        if at + 1 >= len(segments) or segments[at].tag != "num" or segments[at].pause >= STOP:
            return
        choice = at + 2 if segments[at + 1].text in ("al", "a el") and at + 2 < len(segments) else at + 1
        named = segments[choice]
        rows = named.candidates if named.tag == "opt" else named.other
        needed &= {c.ref.partition("/")[0] for c in rows[:3] if c.coverage > FULL}
        after = segments[choice + 1] if choice + 1 < len(segments) else None
        if (
            named.pause
            or not needed
            or (after is not None and not after.pause and after.tag in ("item", "opt", "size"))
        ):
            return
        yield at, choice
        at = choice + 1


def _named_each(segments: Sequence[Segment], head: Segment, listed: Sequence[tuple[int, int]]) -> Iterator[Segment]:
    for n, (count, choice) in enumerate(listed):
        named = segments[choice]
        yield replace(segments[count], pause=head.pause if n == 0 else max(1, segments[count].pause))
        yield named if named.tag == "opt" else replace(named, tag="opt", candidates=named.other, other=named.candidates)
        yield replace(head, start=named.end, end=named.end, pause=0)


# ---- one more of it


def _again(segments: list[Segment]) -> list[Segment]:
    """ "That burger again, but only mustard on it", "another burger, same but no onions", "another one like that": the
    same burger."""
    for i, named in enumerate(segments):
        first = i
        while first and not segments[first].pause and segments[first - 1].tag in ("the", "a", "another", "size", "num"):
            first -= 1
        led = segments[first - 1] if first and not segments[first].pause else None
        end = _end_of_again(segments, i + 1, begun=segments[first].tag)
        if named.tag != "item" or end == i + 1 or (led is not None and led.tag not in _BEGINS):
            continue
        like = replace(named, tag="same", text="the same", value=None, candidates=(), other=(), pause=0)
        told = segments[first:i]
        put = [*(s for s in told if s.tag == "num"), like, named, *(s for s in told if s.tag == "size")]
        put = [replace(put[0], pause=segments[first].pause), *(replace(s, pause=0) for s in put[1:])]
        rest = [replace(s, pause=0) if n == 0 and s.tag == "except" else s for n, s in enumerate(segments[end:])]
        return [*segments[:first], *put, *rest]
    return segments


def _end_of_again(segments: Sequence[Segment], at: int, *, begun: str) -> int:
    """Where "again", "the same" or "just like that" behind a name ends; `at` where nothing of the kind is said."""
    seg, after = (segments[n] if n < len(segments) else None for n in (at, at + 1))
    if seg is None:
        return at
    if seg.text in _ONCE_MORE and not seg.pause:
        return at + 1
    if seg.tag == "same" and begun in ("a", "another", "num"):
        return at + 1
    if seg.tag == "only":
        like = _end_of_again(segments, at + 1, begun=begun)
        return like if like > at + 1 and after is not None and after.text == "like" else at
    pointed = after is not None and after.tag in ("pron", "the") and not after.pause
    return at + 2 if seg.text == "like" and not seg.pause and pointed and begun == "another" else at


_ONCE_MORE = frozenset(("again", "again please", "otra vez", "once more"))


# ---- what kind of it


def _told_after(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Dumplings, the chicken ones": chicken dumplings, where there are such."""
    for i in range(len(segments) - 3):
        head, the, kind, ones = segments[i : i + 4]
        if head.tag != "item" or the.text != "the" or not the.pause or ones.text not in _ONES:
            continue
        rows = kind.candidates if kind.tag in ("item", "opt") and not kind.pause and not ones.pause else ()
        stems = rows[0].stems | head.candidates[0].stems if rows else frozenset()
        if stems == head.candidates[0].stems:
            continue  # "... and a chicken lo mein, the chicken one with no carrots" is told of that one
        if rows and (named := named_by(stems, head, lexicon)):
            text = f"{kind.text} {head.text}"
            return [*segments[:i], replace(head, candidates=named, other=(), text=text), *segments[i + 4 :]]
    return segments


_ONES = frozenset(("ones", "one"))


# ---- what is to be done to a thing


def _as_it_is_made(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Toast the club": toasted, on the club."""
    for i, seg in enumerate(segments[:-1]):
        begins = i == 0 or seg.pause or segments[i - 1].tag in _BEGINS
        what = segments[i + 1]
        named = seg.tag == "opt" and seg.candidates[0].coverage < FULL and len(seg.text.split()) == 1
        if not (named or seg.tag in ("x", "stop")) or not begins or what.pause or what.tag not in _WHAT:
            continue
        rows = _made_so(seg.text, lexicon)
        end = _end_of(segments, i + 1)
        if not rows or end == i + 1:
            continue
        things = [s for s in segments[i + 1 : end] if s.tag in ("the", "item", "both", "all", "each", "other", "ord")]
        on = [replace(things[0], tag="on", text="on", pause=0, value=None)] if things else []
        made = replace(seg, tag="opt", candidates=rows, other=())
        return [*segments[:i], made, *on, *(replace(s, pause=0) for s in things), *segments[end:]]
    return segments


_WHAT = frozenset(("the", "pron", "both", "all", "each"))
_OBJECT = frozenset(("the", "pron", "both", "all", "each", "other", "ord", "item", "ofthem", "only"))


def _end_of(segments: Sequence[Segment], at: int) -> int:
    """Where what is to be made so ends; "the turkey one only" is the turkey."""
    while at < len(segments):
        seg = segments[at]
        one = seg.tag == "num" and seg.value == 1
        if seg.pause and segments[at - 1].tag in _OBJECT:
            return at
        if seg.tag not in _OBJECT and not one:
            return at
        at += 1
    return at


def _made_so(verb: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """The options that are called as things are that this was done to: "toast", Toasted."""
    ways = {stem(w) for w in (f"{verb}ed", f"{verb}d", f"{verb}{verb[-1]}ed")}
    mask = 0
    for way in ways:
        mask |= lexicon.masks.get(way, 0) & lexicon.options & lexicon.by_length[1]
    found: list[Candidate] = []
    while mask:
        low = mask & -mask
        mask ^= low
        phrase = lexicon.phrases[low.bit_length() - 1]
        found.append(Candidate(1.0, "option", phrase.ref, 1.0, 1.0, frozenset(phrase.words)))
    return tuple(found)


# ---- what a meal is put together of


def _meal_first(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Nuggets, fries and a milk in a kids meal": a kids meal with those."""
    for i in range(1, len(segments) - 1):
        at = i + 2 if segments[i + 1].tag in ("a", "num") else i + 1
        if segments[i].text not in _IN_A or at >= len(segments) or any(s.pause for s in segments[i : at + 1]):
            continue
        combo = lexicon.menu.combo(segments[at].candidates[0].ref) if segments[at].tag == "item" else None
        first = _first_part(segments, i, combo) if combo is not None else i
        ends = at + 1 == len(segments) or segments[at + 1].pause or segments[at + 1].tag in _BEGINS | {"with"}
        if first < i and ends:
            named = [
                replace(s, pause=segments[first].pause if n == 0 else 0) for n, s in enumerate(segments[i + 1 : at + 1])
            ]
            linked = replace(segments[i], tag="with", text="with", value=None, candidates=(), other=())
            parts = [replace(segments[first], pause=0), *segments[first + 1 : i]]
            return [*segments[:first], *named, linked, *parts, *segments[at + 1 :]]
    return segments


_IN_A = frozenset(("in", "as", "on", "como", "en"))
_HELD_IN = frozenset(("in", "en"))


def _first_part(segments: Sequence[Segment], end: int, combo: Combo) -> int:
    """Where the parts of that meal begin, its main among them; `end` where they are not all its own."""
    main, first, mains = main_slot(combo), end, 0
    for n in range(end - 1, -1, -1):
        seg = segments[n]
        if seg.tag == "item":
            slots = [s for s in combo.slots for c in seg.candidates[:3] if s.choice(c.ref)]
            if not slots:
                break
            first, mains = n, mains + (main in slots)
        if seg.tag in ("order", "say", "repair", "make") or (seg.pause >= STOP and first == n):
            break
    while (
        first
        and segments[first].tag != "num"
        and segments[first - 1].tag in ("a", "the", "size")
        and not segments[first].pause
    ):
        first -= 1
    if not mains and segments[end].text in _HELD_IN:
        return first  # "a milk in a kids meal": its drink
    alike = sum(s.choices == main.choices for s in combo.slots) if main is not None and len(main.choices) > 1 else 0
    return first if 0 < mains <= alike else end  # "A and B on a two entree plate"


# ---- two people


def _for_two(segments: list[Segment]) -> list[Segment]:
    """ "Both of us: medium cokes": two of what is named without a count."""
    out: list[Segment] = []
    i = 0
    while i < len(segments):
        end = _two_people(segments, i)
        if end and _names_one(segments, end):
            out.append(replace(segments[i], tag="num", value=2, text="two"))
            out.append(replace(segments[end], pause=0))
            i = end + 1
            continue
        out.append(segments[i])
        i += 1
    return out


def _two_people(segments: Sequence[Segment], i: int) -> int:
    """Where "both of us (want)" said at i ends, 0 where something else is said."""
    if segments[i].tag != "both":
        return 0
    end, text = i + 1, segments[i].text
    while end < len(segments) and text not in _TWO_PEOPLE:
        if segments[end].pause or end > i + 2:
            return 0
        text, end = f"{text} {segments[end].text}", end + 1
    while end < len(segments) and segments[end].tag in ("order", "gets", "fill"):
        end += 1
    return end if text in _TWO_PEOPLE and end < len(segments) else 0


def _names_one(segments: Sequence[Segment], at: int) -> bool:
    for n, seg in enumerate(segments[at:]):
        if seg.tag == "item":
            return not (n and seg.pause)
        if seg.tag not in _MENTION or (n and seg.pause):
            return False
    return False


# ---- giving in


def _given_in(segments: list[Segment]) -> list[Segment]:
    """ "... ok, a small coke then": in place of the coke before it."""
    out = list(segments)
    for i, seg in enumerate(segments):
        if i == 0 or not seg.pause or seg.text not in _GIVES_IN:
            continue
        end = next((n for n in range(i + 2, len(segments)) if segments[n].pause), len(segments))
        named = [s.candidates[0].ref for s in segments[i + 1 : end] if s.tag == "item"]
        before = next((s.candidates[0].ref for s in reversed(segments[:i]) if s.tag == "item"), "")
        if segments[end - 1].text == "then" and named == [before]:
            out[i] = replace(seg, tag="repair", text="make that", value=None)
            out[end - 1] = replace(out[end - 1], tag="fill", value="fill")
    return out


# ---- on which


def _on_that(segments: list[Segment]) -> list[Segment]:
    """ "Light ice on that tea": on the tea, and no tea beside it."""
    out: list[Segment] = []
    for n, seg in enumerate(segments):
        on, _, that = seg.text.partition(" ")
        nxt = segments[n + 1] if n + 1 < len(segments) else None
        if seg.value != "onit" or that not in _THAT or nxt is None or nxt.pause or not _is_thing(nxt):
            out.append(seg)
            continue
        at = seg.end - 1
        out.append(replace(seg, tag="with" if on == "with" else "on", text=on, end=at, value=None))
        out.append(replace(seg, tag="the", text=that, start=at, pause=0, value=None))
    return out


def _is_thing(seg: Segment) -> bool:
    return seg.tag == "item" or (seg.tag == "opt" and bool(seg.other))  # "tea", where a tea is chosen sweet


_THAT = frozenset(("that", "this", "those", "these"))


# ---- the double one


def _doubles(segments: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """ "Two doubles and a coke", "not the double": the one dish that is called so, where nothing comes in that size."""
    said = [n for n, seg in enumerate(segments) if _is_double(seg)]
    out = list(segments)
    for n in said:
        led, after = out[n - 1] if n else None, out[n + 1] if n + 1 < len(out) else None
        makes = any(s.tag == "make" for s in out[max(0, n - 2) : n])  # "make it a double": of what was spoken of
        leads = _LEADS_TO_ONE if out[n].tag == "extra" else _MANY_LED
        begins = led is not None and not out[n].pause and led.tag in leads and not makes
        ends = after is None or bool(after.pause) or after.tag in _BEHIND_ONE or out[n].tag != "extra"
        word = stem(out[n].text)
        if not (begins and ends) or any((word,) in s.phrases for sizes in lexicon.sizes.values() for s in sizes):
            continue
        called = [item for item in lexicon.menu.items if any(word in content(name)[0] for name in item.name.all())]
        if len(called) == 1:
            named = Candidate(FULL, "item", called[0].id, 1.0, 1.0, frozenset((word,)))
            out[n] = replace(out[n], tag="item", value=None, candidates=(named,), other=())
    return out


def _is_double(seg: Segment) -> bool:
    many = seg.text.endswith("s") and seg.text.removesuffix("s") in _DOUBLE
    known = any(stem(seg.text) in c.stems for c in seg.candidates)
    return (seg.tag == "extra" and seg.text in _DOUBLE) or (many and not known)  # "doubles" is no word of a menu


_DOUBLE = frozenset(("double", "triple", "doble"))
_LEADS_TO_ONE = frozenset(("a", "the", "num", "few", "insteadof", "no", "another"))
_MANY_LED = _LEADS_TO_ONE | {"order", "and", "fill", "say", "repair", "remove", "only"}
_BEHIND_ONE = frozenset(("and", "with", "no", "fill", "say", "instead", "insteadof", "light", "plain"))


# ---- one of several


_MADE = frozenset(("make", "turn", "switch", "change"))


def _one_of_them(segments: list[Segment]) -> list[Segment]:
    """ "Two cokes, make one diet": one of them."""
    many = 0
    for i in range(2, len(segments) - 2):
        counted = segments[i - 2].tag == "num" and segments[i - 1].tag == "item"
        many = int(segments[i - 2].value) if counted and isinstance(segments[i - 2].value, int) else many
        made, one, what = segments[i : i + 3]
        so = what.tag in ("item", "opt", "size", "no", "plain", "extra", "light", "a", "with")
        some = one.tag == "num" and not one.pause and isinstance(one.value, int) and one.value < many
        if some and so and not what.pause and made.tag == "make" and made.text in _MADE:
            of_them = replace(one, tag="ofthem", text="of them", value=None, start=one.end, end=one.end)
            return [*segments[: i + 2], of_them, *segments[i + 2 :]]
    return segments
