"""Words that point at what was just spoken of: "two of those", "I'll take one", "the second one". PURE.

Understanding knows the draft; what the agent named and nobody has ordered yet is known here (`Talk.offered`). It
decides which words point there and writes the thing's name in their place, so that the turn can be read again: counts,
sizes and "without onions" then mean what they always mean. It never decides that something is ordered.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.menu import Menu
from edge.dialog.meaning import Ambiguity, Expecting, Kind, Meaning, Span
from edge.dialog.numbers import number_of
from edge.dialog.wording import AND, sized

_BEFORE = frozenset(
    {"fill", "talk", "stop", "order", "add", "a", "the", "and", "another", "more", "only"}
    | {"say: yes", "say: thanks", "repair"}
)
_TAKING = frozenset({"order", "add", "another", "more", "say: yes"})
_AFTER = frozenset({"fill", "say: thanks", "say: done", "stop", "talk", "instead", "say: yes", "and", "repair"})
_CHANGED = frozenset({"no", "with", "light", "extra", "only", "plain", "opt"})  # "one without onions"
_ORDINALS = {
    **dict.fromkeys(("first", "1st", "primero", "primera", "primer"), 0),
    **dict.fromkeys(("second", "2nd", "segundo", "segunda"), 1),
    **dict.fromkeys(("third", "3rd", "tercero", "tercera", "tercer"), 2),
    **dict.fromkeys(("fourth", "4th", "cuarto", "cuarta"), 3),
    **dict.fromkeys(("last", "latter", "ultimo", "ultima"), -1),
    "former": 0,
}
_OTHER_ANSWERS = frozenset({"size", "slot", "group", "quantity", "yes_no"})  # where a number or "that" means those


@dataclass(frozen=True, slots=True)
class _Pointer:
    start: int  # spans [start, end) point
    end: int
    count: str = ""
    which: int | None = None  # of several, by "the second one"
    all: bool = False  # "both"
    sized: bool = False  # a size was said with it


def spelled_out(meaning: Meaning, offered: Sequence[str], expecting: Expecting, menu: Menu) -> str | Ambiguity | None:
    """The turn with the thing's name for the words that point at it; a question where several were spoken of.

    None where nothing points at what was offered. offered: identifiers, `item` or `item/size`.
    """
    answering = expecting.kind in ("which", "offer")
    choices = expecting.options if answering and expecting.options else tuple(offered)
    negated = any(i.kind is Kind.NO or i.kind.value.startswith("ask_") for i in meaning.intents)
    if not choices or negated or expecting.kind in _OTHER_ANSWERS:
        return None
    found = _pointer(meaning.spans, answering=answering)
    if found is None:
        return None
    if found.which is not None:
        if len(choices) < 2 or not -len(choices) <= found.which < len(choices):
            return None
        choices = (choices[found.which],)
    names = [_name(ref, found, meaning.language, menu) for ref in choices]
    if not all(names):
        return None
    if len(names) > 1 and not found.all:
        return Ambiguity("", "item", tuple(c.partition("/")[0] for c in choices), int(found.count or 1))
    before = [s.text for s in meaning.spans[: found.start] if s.meaning not in ("the", "repair")]
    after = [s.text for s in meaning.spans[found.end :] if s.meaning not in ("instead", "repair")]
    named = f" {AND[meaning.language]} ".join(names)
    return " ".join(w for w in (*before, found.count, named, *after) if w)


def _pointer(spans: Sequence[Span], *, answering: bool) -> _Pointer | None:
    """The first words that point, where all before them only leads up to taking something."""
    taking, chat = answering, False
    for n, span in enumerate(spans):
        rest = spans[n + 1 :]
        ends = all(s.meaning in _AFTER for s in rest)
        follows = ends or (taking and rest[0].meaning in _CHANGED)
        number = _number(span)
        if span.meaning in ("pron", "same") and not (rest and (rest[0].meaning == "ord" or _number(rest[0]))):
            return _Pointer(n, n + 1) if follows and not chat else None  # "leave it" takes nothing
        if span.meaning == "ord":
            which = next((_ORDINALS[w] for w in span.text.split() if w in _ORDINALS), None)
            return None if which is None else _Pointer(n, n + 1, which=which)
        if span.meaning in ("both", "all", "each"):
            return _Pointer(n, n + 1, all=True) if ends and (taking or len(spans) <= 2) else None
        if number:
            of = bool(rest) and rest[0].meaning in ("ofthem", "pron")
            if len(rest) > 1 and rest[0].meaning == "on" and rest[1].meaning == "each":
                return _Pointer(n, n + 3, count=str(number), all=True)
            sized = bool(rest) and rest[0].meaning == "size" and all(s.meaning in _AFTER for s in rest[1:])
            if taking and sized:  # "one large", and not "one large lemonade"
                return _Pointer(n + 2, n + 2, sized=True)
            return _Pointer(n, n + 1 + of, count=str(number)) if of or follows else None
        if span.meaning == "size" and rest and _number(rest[0]) == 1:  # "a large one"
            return _Pointer(n + 1, n + 2, sized=True) if all(s.meaning in _AFTER for s in rest[1:]) else None
        if span.meaning == "size":
            return _Pointer(n + 1, n + 1, sized=True) if follows and taking else None
        if span.meaning == "a" and taking and ends:
            return _Pointer(n, n + 1, count="1")
        if span.meaning not in _BEFORE:
            return None
        taking = taking or span.meaning in _TAKING
        chat = chat or span.meaning in ("talk", "stop")
    return None


def _number(span: Span) -> int | None:
    """The count that a span says, "two" or "two of them" alike."""
    kind, _, value = span.meaning.partition(": ")
    if kind == "num" and value.isdigit():
        return int(value)
    count, _, rest = span.meaning.partition(" ")
    if rest == "of them" and count.isdigit():
        return int(count)
    return number_of(span.text) if rest.startswith("x ") else None  # a bare number read as a combo's


def _name(ref: str, found: _Pointer, language: str, menu: Menu) -> str:
    thing_id, _, size = ref.partition("/")
    thing = menu.item(thing_id) or menu.combo(thing_id)
    return sized(thing, None if found.sized or not size else size, language) if thing else ""
