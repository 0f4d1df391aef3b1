"""Kinds that are listed behind how many there will be: "three tacos: asada, pastor, lengua" are one of each.

It decides that each of them is one, where exactly so many are listed and each is a thing of its own or a choice of
which one thing has one; a list with counts of its own has those. It names nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from edge.dialog.understand.hearing import bits_of
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.words import STOP, Word

MOST_WORDS = 2  # of a kind: "cinnamon raisin"
MOST_COUNTED = 12
_AND = frozenset(("and", "y", "e"))
# "Tacos: al pastor"; "one vanilla and the other strawberry".
_LEADS = frozenset(("al", "de", "a", "el", "la", "the", "other", "another", "otro", "otra"))
_ONE = frozenset(("one", "una", "uno"))  # it begins a list without a pause: "two shakes one vanilla one strawberry"
_ARTICLES = frozenset(("a", "an", "un", "una"))


class _Kind(NamedTuple):
    """One of a list: where it begins and ends, how many, and the words for what it is."""

    start: int
    end: int
    many: int
    said: tuple[Word, ...]


def kinds_counted(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The words, with each kind of such a list as one of what was counted."""
    out: list[Word] = []
    i = 0
    while i < len(words):
        kinds = _listed(words, i, lexicon) if words[i].number else []
        if not kinds:
            out.append(words[i])
            i += 1
            continue
        head, before = _size_first(words[i + 1 : kinds[0].start]), words[i].pause
        for kind in kinds:
            joint = words[kind.start].text in _AND
            out += [replace(words[kind.start], pause=before)] if joint else []
            pause = 0 if joint else before
            out += [Word(str(kind.many), str(kind.many), pause, kind.many), *head[:-1]]
            named = head[-1] if kind.many > 1 else replace(head[-1], text=head[-1].text.removesuffix("s"))
            own = any(w.stem == named.stem for w in kind.said)
            out += [replace(w, pause=0) for w in (kind.said if own else (*kind.said, named))]
            before = words[kind.end].pause if kind.end < len(words) else 0
        i = kinds[-1].end
    return out


def _size_first(head: Sequence[Word]) -> Sequence[Word]:
    """The name with its size before it: "malteadas chicas"."""
    behind = len(head) > 1 and head[-1].stem in SPOKEN_SIZES
    return (replace(head[-1], pause=0), *head[:-1]) if behind else head


def _listed(words: Sequence[Word], i: int, lexicon: Lexicon) -> list[_Kind]:
    """The kinds behind the count at i and the name behind it; none where they are not so many."""
    count = words[i].number or 0
    sized = i + 1 < len(words) and words[i + 1].stem in SPOKEN_SIZES
    at = i + 2 if sized else i + 1
    if not 1 < count <= MOST_COUNTED or at + 1 >= len(words) or any(w.pause for w in words[i + 1 : at + 1]):
        return []
    head, behind = words[at], at + 1
    if not sized and words[behind].stem in SPOKEN_SIZES and not words[behind].pause:
        behind += 1  # "two shakes, small", "malteadas chicas"
    begins = behind < len(words) and (words[behind].pause or words[behind].text in _ONE)
    if head.text == head.stem or not begins or head.stem not in lexicon.masks:
        return []
    kinds: list[_Kind] = []
    for kind in _parts(words, behind):
        if sum(k.many for k in kinds) >= count or not 0 < len(kind.said) <= MOST_WORDS:
            break
        kinds.append(kind)
    so_many = len(kinds) > 1 and sum(k.many for k in kinds) == count
    return kinds if so_many and _tell_it_apart([k.said for k in kinds], head, lexicon) else []


def _parts(words: Sequence[Word], at: int) -> Iterator[_Kind]:
    """What stands between pauses and "and", as far as the sentence goes."""
    while at < len(words):
        start = at + (words[at].text in _AND)
        end = min(start + 1, len(words))
        while end < len(words) and not words[end].pause and words[end].text not in _AND:
            end += 1
        first = words[start] if start < len(words) else None
        count = first.number if first is not None and first.number else 1
        told = first is not None and (first.number is not None or first.text in _ARTICLES)
        said = tuple(w for w in words[start + told : end] if w.text not in _LEADS)
        yield _Kind(at, end, count, () if any(w.number is not None for w in said) else said)
        if end < len(words) and words[end].pause >= STOP:
            return
        at = end


def _tell_it_apart(kinds: Sequence[Sequence[Word]], head: Word, lexicon: Lexicon) -> bool:
    """Whether a thing of that name is one of these and no other: of a name of its own, or of one choice. "Two burgers,
    bacon and cheese" has both on them."""
    things = lexicon.masks.get(head.stem, 0) & ~lexicon.options
    named = [bool(_with(kind, things, lexicon)) for kind in kinds]
    options = [_options(kind, lexicon) for kind in kinds]
    adjusted, chosen = _groups(things, lexicon)
    put_on = [bool(groups & adjusted) for groups in options]
    if all(own or on for own, on in zip(named, put_on, strict=True)):
        return any(own and not on for own, on in zip(named, put_on, strict=True))
    return bool(frozenset.intersection(*options) & chosen)


def _with(kind: Sequence[Word], mask: int, lexicon: Lexicon) -> int:
    for word in kind:
        mask &= lexicon.masks.get(word.stem, 0)
    return mask


def _options(kind: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """The groups with an option that is called just so."""
    called = _with(kind, lexicon.options & lexicon.by_length[len(kind)], lexicon)
    return frozenset(lexicon.phrases[n].ref.partition("/")[0] for n in bits_of(called))


def _groups(things: int, lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Of the things: the groups that are put on, and those of which one is chosen."""
    items = [it for n in bits_of(things) if (it := lexicon.item(lexicon.phrases[n].ref)) is not None]
    groups = [g for it in items for g in it.groups]
    adjusted = frozenset(g.id for g in groups if g.kind == "adjust")
    return adjusted, frozenset(g.id for g in groups if g.kind == "choice" and g.max == 1)
