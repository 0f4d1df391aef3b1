"""Words that point at what was just spoken of: "two of those", "I'll take one", "the second one". PURE.

Understanding knows the draft; what the agent named and nobody has ordered yet is known here (`Talk.offered`). It
decides which words point there and writes the thing's name in their place, so that the turn can be read again: counts,
sizes and "without onions" then mean what they always mean. It never decides that something is ordered.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from domain.menu import Item, Menu
from domain.order import Change, ComboLine, ItemLine, Line, Order
from edge.dialog.conduct.asking import LISTED_AT_MOST
from edge.dialog.meaning import Ambiguity, Expecting, Kind, Meaning, Span
from edge.dialog.render.wording import AND, size_name, sized
from edge.dialog.vocabulary.numbers import number_of

_BEFORE = frozenset(
    {"fill", "talk", "stop", "order", "add", "a", "the", "and", "another", "more", "only"}
    | {"say: yes", "say: thanks", "repair", "say: greeting"}
)
_PUTTING = frozenset({"throw", "toss", "chuck", "stick", "put"})  # "throw one in"
_DOING = re.compile(r"\b(?:do|go for|go with|take) (?:it|that|this)\b")  # a yes to what was spoken of
_TAKING = frozenset({"order", "add", "another", "more", "say: yes"})
_AFTER = frozenset({"fill", "say: thanks", "say: done", "stop", "talk", "instead", "say: yes", "and", "repair"})
_IN = frozenset({"in", "on", "to it", "on it"})  # what ends "throw one in"
_CHANGED = frozenset(
    {"no", "with", "light", "extra", "only", "plain", "opt", "except", "samesize"}
)  # "one without onions"
_THEN = frozenset({"then", "but", "entonces", "pero"})  # "the medium then, but without the cherry"
_HOW = frozenset({"a", "the", "on"})  # "one in a lettuce wrap"
_UNA = frozenset({"una", "uno"})  # "deme una con aderezo": a count where no name follows
ORDINALS = {
    **dict.fromkeys(("first", "1st", "primero", "primera", "primer"), 0),
    **dict.fromkeys(("second", "2nd", "segundo", "segunda"), 1),
    **dict.fromkeys(("third", "3rd", "tercero", "tercera", "tercer"), 2),
    **dict.fromkeys(("fourth", "4th", "cuarto", "cuarta"), 3),
    **dict.fromkeys(("last", "latter", "ultimo", "ultima"), -1),
    "former": 0,
    **dict.fromkeys(("either", "whichever", "cualquiera"), 0),
}
MOST_BARE = 9  # a count by itself, as `policies.quantity` has it: above, what is counted is said with it
_CHOICES = frozenset({"size", "slot", "group"})
_EXCLAIMS = frozenset(
    {"wow", "whoa", "ouch", "geez", "jeez", "gosh", "dang", "yikes", "huh", "hmm", "oof", "man", "ay", "uy", "caray"}
)  # said to a price; nothing is told by them
_OTHER_ANSWERS = frozenset({*_CHOICES, "quantity", "yes_no"})  # where a number or "that" means those
_ONES = frozenset({"one", "ones"})
_HEADS = frozenset({"sandwich", "burger", "main", "wrap", "hamburguesa", "sandwiches", "burgers"})


@dataclass(frozen=True, slots=True)
class _Pointer:
    start: int  # spans [start, end) point
    end: int
    count: str = ""
    which: int | None = None  # of several, by "the second one"
    all: bool = False  # "both"
    sized: bool = False  # a size was said with it
    meal: bool = False  # only a meal is meant


_SIZED = _Pointer(0, 0, sized=True)


def spelled_out(
    meaning: Meaning,
    offered: Sequence[str],
    expecting: Expecting,
    menu: Menu,
    order: Order | None = None,
    *,
    priced: bool = False,
    before: Sequence[str] = (),
    called: str = "",
) -> str | Ambiguity | None:
    """The turn with the thing's name for the words that point at it; a question where several were spoken of.

    None where nothing points at what was offered. offered: identifiers, `item` or `item/size`; priced: they were asked
    about, and what they cost was said; before: what was spoken of before them, which "both" and "the first one" mean as
    well; called: what the one thing that is offered was called by who asked for it.
    """
    if expecting.kind in _CHOICES:
        return _nth_choice(meaning, expecting, menu, order)
    answering = expecting.kind in ("which", "offer")
    if any("/" in option for a in meaning.ambiguities for option in a.options):
        return None  # "small", of several: which one is asked already
    choices = expecting.options if answering and expecting.options else tuple(offered)
    negated = any(i.kind is Kind.NO or i.kind.value.startswith("ask_") for i in meaning.intents)
    if not choices or negated or expecting.kind in _OTHER_ANSWERS:
        return None
    if priced and len(choices) == 1 and _is_only_a_size(meaning.spans):
        size = " ".join(s.text for s in meaning.spans if s.meaning == "size")
        name = _name(choices[0], _SIZED, meaning.language, menu)
        return f"make the {name} {size}" if _stands_alone(choices[0], meaning.spans, order) else f"{size} {name}"
    if len(choices) == 1 and (
        each := _in_each_size(meaning.spans, called or _name(choices[0], _SIZED, meaning.language, menu))
    ):
        return each
    found = _pointer(meaning.spans, answering=answering) or _in_the_last_wish(meaning.spans, answering=answering)
    if found is None:
        return _main_alone(meaning, choices, menu)
    if found.meal:
        choices = tuple(c for c in choices if menu.combo(c.partition("/")[0])) or choices
    if (found.all or found.which is not None) and len(choices) == 1 and not answering:
        choices = (*(ref for ref in before if ref not in choices), *choices)
    if found.which is not None:
        if len(choices) < 2 or not -len(choices) <= found.which < len(choices):
            return None
        choices = (choices[found.which],)
    names = [_name(ref, found, meaning.language, menu) for ref in choices]
    names = [called] if called and len(names) == 1 else names
    if not all(names):
        return None
    if len(names) > 1 and not found.all and _is_of_one_that_stands(meaning, choices, order):
        return None  # "put it on the plain bun then", of a burger and its fries
    if len(names) > 1 and not found.all:
        return Ambiguity("", "item", tuple(c.partition("/")[0] for c in choices), int(found.count or 1))
    before = [s.text for s in meaning.spans[: found.start] if s.meaning not in ("the", "repair")]
    after = [s.text for s in meaning.spans[found.end :] if s.meaning not in ("instead", "repair")]
    if len(names) > 1 and meaning.spans[found.end :] and _is_how(meaning.spans[found.end :]):  # "one of each, small"
        names = [" ".join((name, *after)) for name in names]
        names, after = [names[0], *(f"{found.count} {name}".strip() for name in names[1:])], []
    named = f" {AND[meaning.language]} ".join(names)
    return " ".join(w for w in (*before, found.count, named, *after) if w)


def _is_of_one_that_stands(meaning: Meaning, choices: Sequence[str], order: Order | None) -> bool:
    """Whether all that was spoken of is ordered, and the words change how one of it is made, which takes just that."""
    held = [*(line for line in order.lines)] if order is not None else []
    things = {ref for line in held for ref in _refs(line)}
    changes = [c for c in meaning.commands if isinstance(c, Change)]
    if len(changes) != 1 or len(meaning.commands) != 1 or not {c.partition("/")[0] for c in choices} <= things:
        return False
    was, to = next((line for line in held if line.id == changes[0].line), None), changes[0].to
    return was is not None and len(to) == 1 and _refs(to[0]) == _refs(was) and to[0].qty == was.qty


def _refs(line: Line) -> tuple[str, ...]:
    if isinstance(line, ItemLine):
        return (line.item,)
    return (line.combo, *sorted(fill.item for fill in line.slots.values()))


def _is_only_a_size(spans: Sequence[Span]) -> bool:
    """ "Bueno, una mediana", "a large then", right after the price of one thing: that thing, in that size."""
    said = [s.meaning for s in spans if s.meaning not in ("fill", "order", "say: yes", "and", "say: thanks")]
    return said in (
        ["size"],
        ["size", "pron"],
        ["a", "size"],
        ["the", "size"],
        ["num: 1", "size"],
        ["a", "size", "1 of them"],
        ["the", "size", "1 of them"],
    )


def _stands_alone(ref: str, spans: Sequence[Span], order: Order | None) -> bool:
    """ "Large it is", after "what would it be large": the one that is ordered, and "a large" none beside it."""
    things = [line.thing for line in (order.lines if order else ())]
    return things.count(ref.partition("/")[0]) == 1 and not any(_number(s) or s.meaning == "a" for s in spans)


def _in_the_last_wish(spans: Sequence[Span], *, answering: bool) -> _Pointer | None:
    """ "It used to be half that. Well, I'll have one of those": what points is in the last words of ordering."""
    start = max((n for n, span in enumerate(spans) if span.meaning == "order"), default=0)
    found = _pointer(spans[start:], answering=answering) if start else None
    return replace(found, start=found.start + start, end=found.end + start) if found else None


def _pointer(spans: Sequence[Span], *, answering: bool) -> _Pointer | None:
    """The first words that point, where all before them only leads up to taking something."""
    taking, chat = answering, False
    for n, span in enumerate(spans):
        rest = spans[n + 1 :]
        ends = all(s.meaning in _AFTER or s.text in _IN for s in rest)
        behind = [s for s in rest if s.text not in _THEN and s.meaning != "fill"]
        follows = ends or (taking and bool(behind) and (behind[0].meaning in _CHANGED or _is_changed(behind)))
        follows = follows or _and_another(rest) or [s.meaning for s in behind if s.text not in _THEN] == ["samesize"]
        number = _number(span)
        which = _ordinal(span)
        if span.meaning == "ord" or (which is not None and answering):
            so_many = _so_many_of_it(rest)
            if which is not None and so_many is not None:
                return _Pointer(n, len(spans), count=so_many, which=which)
            return None if which is None or not follows else _Pointer(n, n + 1, which=which)
        if span.meaning in ("pron", "the") and rest and rest[0].meaning == "meal":  # "that meal with a coke"
            return _Pointer(n, n + 2, meal=True)
        if span.meaning in ("pron", "same") and not (rest and (rest[0].meaning == "ord" or _number(rest[0]))):
            if rest and rest[0].meaning == "size" and taking and not chat:  # "I'll get it, large, with ..."
                return _Pointer(n, n + 1, sized=True)
            if rest and rest[0].meaning == "order" and all(s.meaning in _AFTER for s in rest[1:]):  # "lo quiero"
                return _Pointer(n, n + 2)
            return _Pointer(n, n + 1) if follows and not chat else None  # "leave it" takes nothing
        if span.meaning == "say: yes" and ends and _DOING.search(span.text):
            return _Pointer(n, n + 1)
        if span.meaning in ("both", "all", "each"):
            return _Pointer(n, n + 1, all=True) if follows and (taking or len(spans) <= 2) else None
        if number:
            of = bool(rest) and rest[0].meaning in ("ofthem", "pron")
            if (of or (rest[:1] and rest[0].meaning == "on")) and (nth := _nth_of(rest)) is not None:
                return _Pointer(n, n + 1 + nth[0], count=str(number), which=nth[1])
            if of and len(rest) > 1 and rest[0].text.endswith(("the", "los", "las")) and rest[1].meaning not in _AFTER:
                return None  # "two of the chocolate", "one of the burgers" names them
            if len(rest) > 1 and rest[0].meaning == "on" and rest[1].meaning == "each":
                return _Pointer(n, n + 3, count=str(number), all=True)
            of_those = any(s.meaning == "ofthem" for s in rest[1:3])
            sized = (taking or of_those) and bool(rest) and rest[0].meaning == "size"
            if sized and (end := _nothing_named(rest[1:])) is not None:
                return _Pointer(n + 2, n + 2 + end, sized=True)  # "one large", and not "one large lemonade"
            bare = follows and not chat and number <= MOST_BARE and (taking or n == 0 or not _tells(spans[:n]))
            return _Pointer(n, n + 1 + of, count=str(number)) if of or (bare and not _goes_on(rest)) else None
        if span.meaning == "size" and rest and _number(rest[0]) == 1:  # "a large one"
            end = _nothing_named(rest)
            return None if end is None else _Pointer(n + 1, n + 1 + end, sized=True)
        if span.meaning == "size":
            return _Pointer(n + 1, n + 1, sized=True) if follows and taking else None
        if span.meaning == "a" and [s.meaning for s in rest[:2]] == ["on", "each"]:  # "una de cada una"
            return _Pointer(n, n + 3, count="1", all=True)
        bare_una = span.text in _UNA and bool(rest) and rest[0].meaning in ("with", "no")
        if span.meaning == "a" and taking and (ends or bare_una):
            return _Pointer(n, n + 1, count="1")
        if span.meaning not in _BEFORE:
            return None
        putting = span.text in _PUTTING
        taking = taking or span.meaning in _TAKING or putting
        tells = span.meaning in ("talk", "stop") and not set(span.text.split()) <= _EXCLAIMS
        chat = (chat or tells) and not putting and span.meaning != "order"
    return None


def _and_another(rest: Sequence[Span]) -> bool:
    """ "I'll take that | and a medium fries": more is ordered beside it, by name."""
    return bool(rest) and rest[0].text.startswith(("and", "y ")) and any(" x " in s.meaning for s in rest)


def _so_many_of_it(rest: Sequence[Span]) -> str | None:
    """ "The second one, | two of those", "the second, | make it two": how many; None where anything else is said."""
    said = [s for s in rest if s.meaning not in _AFTER and s.meaning not in ("make", "order")]
    counts = [n for s in said if (n := _number(s))]
    named = any(s.meaning not in ("ofthem", "pron") and not _number(s) for s in said)
    return str(counts[0]) if len(counts) == 1 and not named else None


def _nth_of(rest: Sequence[Span]) -> tuple[int, int] | None:
    """ "Three | of the first one": how many words say of which, and which one that is."""
    at = next((n for n, s in enumerate(rest) if s.meaning not in ("ofthem", "pron", "on", "the")), len(rest))
    which = _ordinal(rest[at]) if at < len(rest) and rest[at].meaning == "ord" else None
    behind = rest[at + 1 :]
    whole = all(s.meaning in _AFTER for s in behind) or _and_another(behind)
    return (at + 1, which) if which is not None and whole else None


def _in_each_size(spans: Sequence[Span], name: str) -> str:
    """ "A small one for me and a large one for him": each of the one thing that was spoken of; "" for anything else."""
    sized = [n for n, (a, b) in enumerate(pairwise(spans)) if a.meaning == "size" and b.text in _ONES]
    named = any(" x " in s.meaning or s.meaning.startswith(("the line", "line ")) for s in spans)
    if len(sized) < 2 or named or not name:
        return ""
    return " ".join(name if n - 1 in sized else s.text for n, s in enumerate(spans))


def _is_how(rest: Sequence[Span]) -> bool:
    """Whether no more is said than in which size, or how it is made."""
    said = [s.meaning for s in rest if s.meaning not in _AFTER]
    return bool(said) and all(
        m == "size" or m in _CHANGED or m.startswith(("with ", "no ", "light ", "extra ")) for m in said
    )


def _nothing_named(rest: Sequence[Span]) -> int | None:
    """How many words stand for the thing, behind a count and a size of it: "two large | ones, one of them no ice".

    None where it has a name there, or something else is spoken of.
    """
    ones = int(bool(rest) and (rest[0].text in _ONES or _number(rest[0]) == 1))
    of = rest[ones] if len(rest) > ones and rest[ones].meaning in ("ofthem", "pron") else None
    if of is not None:  # "a large one | of those", and not "of the cookies"
        ones += 0 if of.text.endswith(("the", "los", "las")) else 1
    tail = rest[ones:]
    ends = all(s.meaning in _AFTER for s in tail)
    told = bool(tail) and (tail[0].meaning in _CHANGED or _number(tail[0]) is not None)
    named = any(" x " in s.meaning for s in tail)
    more = bool(ones) and named and (told or tail[0].meaning == "and")  # "two large ones and a coke"
    return ones if ends or more or (told and not named) else None


def _is_changed(rest: Sequence[Span]) -> bool:
    """ "One in a lettuce wrap": what follows is said of how it is made."""
    said = next((s.meaning for s in rest if s.meaning not in _HOW), "")
    return rest[0].meaning == "on" and said.startswith("with ")


def _tells(before: Sequence[Span]) -> bool:
    """ "I'm two", "it's ten": something is told, and nothing taken."""
    return any({"am", "is", "are", "was"} & set(s.text.split()) for s in before)


def _goes_on(rest: Sequence[Span]) -> bool:
    """ "Ten percent off", "two more minutes": the count is of the words that follow it."""
    return any(s.meaning in ("talk", "stop", "more") for s in rest)


def _ordinal(span: Span) -> int | None:
    return next((ORDINALS[w] for w in span.text.split() if w in ORDINALS), None)


def _nth_choice(meaning: Meaning, expecting: Expecting, menu: Menu, order: Order | None) -> str | None:
    """ "The second one" in answer to a question for a choice: the name of the second that was named in it."""
    line = order.line(expecting.line) if order is not None else None
    said = [(n, which) for n, s in enumerate(meaning.spans) if (which := _ordinal(s)) is not None]
    options = expecting.options[:LISTED_AT_MOST]
    if line is None or len(said) != 1 or meaning.commands or not -len(options) <= said[0][1] < len(options):
        return None
    beside = (s.meaning in _BEFORE | _AFTER or s.text in _SAID for n, s in enumerate(meaning.spans) if n != said[0][0])
    return _choice_name(options[said[0][1]], expecting, line, menu, meaning.language) if all(beside) else None


_SAID = frozenset({"you said", "you", "said", "option", "que dijo"})


def _choice_name(ref: str, expecting: Expecting, line: Line, menu: Menu, language: str) -> str | None:
    thing = menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo)
    if expecting.kind == "slot":
        held = menu.item(ref)
        return held.name.get(language) if held else None
    if expecting.kind == "size" and thing is not None:
        return size_name(thing, ref, language) or None
    fill = line.slots.get(expecting.slot) if isinstance(line, ComboLine) else None
    item = menu.item(fill.item) if fill else thing if isinstance(thing, Item) else None
    found = item.option(ref) if item else None
    return found[1].name.get(language) if found else None


def _main_alone(meaning: Meaning, choices: Sequence[str], menu: Menu) -> str | None:
    """ "Just the sandwich then", after a meal was spoken of: what names the meal, alone."""
    spans = [s for s in meaning.spans if s.meaning not in _AFTER]
    combo = menu.combo(choices[0].partition("/")[0]) if len(choices) == 1 else None
    if combo is None or len(spans) < 2 or spans[-1].text not in _HEADS:
        return None
    if not any(s.meaning == "only" for s in spans) or not all(s.meaning in _BEFORE for s in spans[:-1]):
        return None
    main = next((menu.item(s.choices[0].item) for s in combo.slots if len(s.choices) == 1), None)
    return main.name.get(meaning.language) if main else None


_COUNTS = {"couple": 2, "few": 3}


def _number(span: Span) -> int | None:
    """The count that a span says, "two" or "two of them" alike."""
    kind, _, value = span.meaning.partition(": ")
    if kind == "num" and value.isdigit():
        return int(value)
    if kind in _COUNTS:
        return _COUNTS[kind]
    count, _, rest = span.meaning.partition(" ")
    if rest == "of them" and count.isdigit():
        return int(count)
    return number_of(span.text) if rest.startswith("x ") else None  # a bare number read as a combo's


def _name(ref: str, found: _Pointer, language: str, menu: Menu) -> str:
    thing_id, _, size = ref.partition("/")
    thing = menu.item(thing_id) or menu.combo(thing_id)
    return sized(thing, None if found.sized or not size else size, language) if thing else ""
