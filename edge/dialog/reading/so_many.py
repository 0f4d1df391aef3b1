"""How many of a line that stands: "only one fries", "three fries, not two", "double that", "no, two burgers". PURE.

It decides that such words set the count of a line, where by themselves they would order more of it. A count and a name
alone are an order; it takes a word that sets right ("only", "not", a no before it) and a line that fits.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, Change, Command, ItemLine, Line, Order, Remove, Snapshot
from edge.dialog.answering.prices import said_size
from edge.dialog.meaning import Ambiguity, Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.numbers import NUMBERS
from edge.dialog.vocabulary.words import split, stem

_QUIET = frozenset(
    {"fill", "talk", "stop", "the", "and", "repair", "say: no", "say: done", "say: thanks", "a", "ofthem"}
)
_LEADS = frozenset({"say: yes", "only", "make", "order", "add", "pron", "instead", "vessel"})
_IT_WAS = ("it was", "it is supposed", "should be", "it should be", "should have been", "serian", "eran", "que sean")
THESE = frozenset({"those", "these", "esos", "esas", "estos", "estas"})  # points at what stands
_TWICE = frozenset({"double", "doble", "twice"})


def so_many(meaning: Meaning, order: Order, menu: Menu) -> Change | Remove | None:
    """The change of a line's count that the turn stands for; None where it is none."""
    spans = [s for s in meaning.spans if s.meaning not in ("fill", "talk", "stop", "repair", "say: thanks")]
    if len(spans) == 2 and spans[0].text in _TWICE and spans[1].meaning in ("pron", "same"):
        last = last_line(order)
        return _counted(last, 2 * last.qty)  # "double that"
    return (
        _of_the_last(spans, order)
        or _only_that_size(spans, order, menu)
        or _only(spans, order, menu)
        or _not_so_many(spans, order, menu)
        or _denied(meaning, spans, order, menu)
    )


def _of_the_last(spans: Sequence[Span], order: Order) -> Change | Remove | None:
    """ "Make it one of those", "no, just the one": the count of what was ordered last, where nothing is named."""
    alone = any(s.meaning == "only" for s in spans)
    made = bool(spans) and spans[0].meaning == "make" and spans[0].text in _MAKE_IT and spans[-1].meaning == "ofthem"
    rest = [s for s in spans if s.meaning not in ("say: no", "only", "the", "make", "order")]
    if not (alone or made) or not rest or not all(_number(s) or s.meaning == "ofthem" or _one(s) for s in rest):
        return None
    count = next((n for s in rest if (n := _number(s) or _one(s))), 0)
    last = last_line(order)
    same = [line for line in order.lines if replace(line, id=0, qty=1) == replace(last, id=0, qty=1)]
    if made and count and count != last.qty:
        return _counted(last, count)
    if not alone or not 0 < count < sum(line.qty for line in same):
        return None
    over = sum(line.qty for line in same) - count  # said twice, it is there twice
    return _counted(last, last.qty - over) if last.qty > over else Remove(last.id) if last.qty == over else None


def _only_that_size(spans: Sequence[Span], order: Order, menu: Menu) -> Remove | None:
    """ "Just the large", of a large and a medium one: the other goes."""
    said = [s.meaning for s in spans if s.meaning not in ("say: no", "instead")]
    if said[:3] != ["only", "the", "size"] or not all(_number_or_one(m) for m in said[3:]):
        return None
    last = last_line(order)
    pair = [line for line in order.lines if isinstance(line, ItemLine) and thing(line) == thing(last)]
    words = next(s.text for s in spans if s.meaning == "size")
    item = menu.item(thing(last))
    kept = [line for line in pair if item is not None and line.variation == said_size(item, words)]
    gone = [line for line in pair if line not in kept]
    return Remove(gone[0].id) if len(kept) == len(gone) == 1 else None


def _number_or_one(meaning: str) -> bool:
    return meaning in ("num: 1", "1 of them")


def _one(span: Span) -> int:
    """ "The one", as it is pointed at."""
    return 1 if span.text in ("the one", "one", "the 1", "una", "uno") else 0


_MAKE_IT = frozenset({"make it", "make that", "que sean", "mejor"})


def fewer(meaning: Meaning, refused: Sequence[Command]) -> Command | None:
    """ "Okay, twelve then", right after more of something was refused: the same wish in that number. A greater one is
    refused again, and never met with "anything else?"."""
    command = refused[0] if len(refused) == 1 else None
    told = [_with_its_count(s) for s in meaning.spans]
    spans = [s for s in told if s.meaning not in _QUIET | _LEADS and not _names_refused(s, command)]
    count = _number(spans[0]) if len(spans) == 1 else None
    if not count or meaning.ambiguities or meaning.unknown:
        return None
    if isinstance(command, Add) and count != command.line.qty:
        return Add(replace(command.line, qty=count))
    if isinstance(command, Change) and len(command.to) == 1 and count < command.to[0].qty:
        return Change(command.line, (replace(command.to[0], qty=count),))
    return None


def insists_on(meaning: Meaning, refused: Sequence[Command], order: Order) -> bool:
    """ "Yeah I'm sure, thirty", of what was refused or waits for staff in that number: no count of anything else."""
    counts = {c.line.qty for c in refused if isinstance(c, Add)} | {line.qty for line in order.lines if line.pending}
    said = [s for s in meaning.spans if s.meaning not in _QUIET | _LEADS | {"say: yes"}]
    only = said[0] if len(said) == 1 else None
    number = split(only.text).words[0].number if only is not None and only.text else None
    counted = all(isinstance(c, Change) and len(c.to) == 1 for c in meaning.commands)
    return number in counts and counted and not (meaning.ambiguities or meaning.unknown)


def _with_its_count(span: Span) -> Span:
    """ "Just the four", which ends an order elsewhere, as the count that it says."""
    count = _JUST_THE.search(span.text) if span.meaning == "say: done" else None
    number = NUMBERS.get(count[1]) if count is not None else None
    return replace(span, meaning=f"num: {number}") if number else span


_JUST_THE = re.compile(r"\b(?:only|just|simply|solo|nomas) (?:the|those|these|los|las) (\w+)\b")


def _names_refused(span: Span, command: Command | None) -> bool:
    """ "Make it four waters": by its name, though what stands is something else."""
    if isinstance(command, Change) and len(command.to) == 1:
        ref = thing(command.to[0])
    elif isinstance(command, Add):
        ref = thing(command.line)
    else:
        return False
    return span.meaning.startswith(f"{ref} in place of ") or span.meaning.partition(" x ")[2] == ref


def of_what_stands(meaning: Meaning, order: Order) -> Meaning:
    """ "Two of those shakes", where one kind of shake stands: that line, and no question which shake."""
    commands, kept = list(meaning.commands), list(meaning.ambiguities)
    for count, those, named in zip(meaning.spans, meaning.spans[1:], meaning.spans[2:], strict=False):
        number, kind = _number(count), next((a for a in kept if _asks_which(a, named)), None)
        if not number or kind is None or not THESE & set(those.text.split()):
            continue
        lines = [line for line in order.lines if thing(line) in kind.options]
        if len(lines) == 1:
            kept.remove(kind)
            commands.append(_counted(lines[0], number))
    return replace(meaning, commands=tuple(commands), ambiguities=tuple(kept))


def _asks_which(ambiguity: Ambiguity, named: Span) -> bool:
    return ambiguity.what == "item" and named.meaning.startswith("which?") and ambiguity.text in named.text


def only_what_stands(meaning: Meaning, order: Order, menu: Menu) -> bool:
    """ "Just the burger and the coke", where no more than these is ordered: the end, and nothing more of them."""
    spans = [
        s
        for s in meaning.spans
        if s.meaning not in ("fill", "talk", "repair", "say: thanks", "say: no", "say: done", "say: yes")
    ]
    named = [s for s in spans if " x " in s.meaning or s.meaning.startswith("the line ")]
    others = [s for s in spans if s not in named]
    alone = any(s.meaning == "only" or (s.meaning == "say: done" and "just" in s.text) for s in meaning.spans)
    if not named or not alone:
        return False
    lines = [line_named(s, order, menu) for s in named]
    counts = {line.qty for line in lines if line}  # "just the three cheeseburgers", of three
    small = all(
        s.meaning in ("only", "the", "and", "a", "pron", "order", "both") or _number(s) in counts for s in others
    )
    return small and None not in lines and len({line.id for line in lines if line}) == len(order.lines)


def only_as_many(meaning: Meaning, order: Order, menu: Menu) -> tuple[Command, ...]:
    """ "I only need the two cokes", of two of them: they stay as many, and so does what else stands; () where anything
    else is said."""
    spans = [s for s in meaning.spans if s.meaning not in _QUIET or s.meaning in ("and", "a")]
    only = any(s.meaning == "only" or s.text in _NO_MORE for s in meaning.spans)
    named = [s for s in spans if " x " in s.meaning or s.meaning.startswith("the line ")]
    others = [s for s in spans if s not in named]
    if not only or not named or meaning.ambiguities or meaning.unknown or not order.lines:
        return ()
    if not all(s.meaning in ("only", "order", "and", "a", "both", "pron") or _number(s) for s in others):
        return ()
    adds = [c.line for c in meaning.commands if isinstance(c, Add)]
    lines = [line_named(s, order, menu) for s in named]
    stay = [line for line in lines if line is not None]
    if len(stay) < len(named) or len(adds) < len(meaning.commands) or len(adds) != len(named):
        return ()
    plain = all(isinstance(new, ItemLine) and not new.mods and new.variation is None for new in adds)
    two = len(named) == 1 and any(s.meaning == "both" for s in others) and stay[0].qty == len(("one", "other"))
    as_many = two or all(new.qty == line.qty for new, line in zip(adds, stay, strict=True))
    counted = two or any(_number(s) for s in others)
    return tuple(_counted(line, line.qty) for line in stay) if plain and as_many and counted else ()


_NO_MORE = frozenset({"nada mas", "no mas"})  # which ends an order elsewhere


def _only(spans: Sequence[Span], order: Order, menu: Menu) -> Change | None:
    """ "Just the one fry", "only one fries": one of the several that stand."""
    only, count, names = _parts(spans)
    if not only or count is None or names is None:
        return None
    line = line_named(names, order, menu)
    return _counted(line, count) if line is not None and 0 < count < line.qty else None


def _not_so_many(spans: Sequence[Span], order: Order, menu: Menu) -> Change | None:
    """ "Three fries, not two"."""
    at = next((n for n, s in enumerate(spans) if s.text in ("not", "no") and n + 2 == len(spans)), None)
    wrong = _number(spans[-1]) if at is not None else None
    if at is None or wrong is None:
        return None
    _, count, names = _parts(spans[:at])
    line = line_named(names, order, menu) if names is not None and count else None
    return _counted(line, count) if line is not None and count and line.qty in (wrong, count) else None


def _denied(meaning: Meaning, spans: Sequence[Span], order: Order, menu: Menu) -> Change | None:
    """ "No, two burgers", where one burger stands, whatever burger it is; a name said in full is another order."""
    first = " ".join(s.text for s in meaning.spans[:2])
    put_right = bool(spans) and (spans[0].meaning == "say: no" or first.startswith(_IT_WAS))
    if not put_right or len(meaning.commands) != 1:
        return None
    said = meaning.commands[0]
    _, count, names = _parts([s for s in spans if s.meaning not in ("order", "make")])
    if not isinstance(said, Add) or not isinstance(said.line, ItemLine) or count is None or names is None:
        return None
    words, added = _stems(names.text), menu.item(said.line.item)
    if said.line.mods or added is None or any(words == _stems(n) for n in (*added.name.all(), *added.aliases)):
        return None
    line = line_named(names, order, menu)
    return _counted(line, count) if line is not None and line.qty != count and count > 0 else None


def _parts(spans: Sequence[Span]) -> tuple[bool, int | None, Span | None]:
    """(whether "only" was said, the count, the one thing named); no thing where anything else was said."""
    only, count, named = False, None, None
    for span in spans:
        number = _number(span)
        if span.meaning == "only":
            only = True
        elif number is not None and count is None and named is None:
            count = number
        elif span.meaning == "a" and count is None and named is None:
            count = 1
        elif named is None and (" x " in span.meaning or span.meaning.startswith("the line ")):
            named = span
        elif span.meaning not in _QUIET:
            return only, count, None
    return only, count, named


def _number(span: Span) -> int | None:
    kind, _, value = span.meaning.partition(": ")
    if kind == "num" and value.isdigit():
        return int(value)
    count, _, rest = span.meaning.partition(" ")
    return int(count) if rest == "of them" and count.isdigit() else None


def line_named(named: Span, order: Order | Snapshot, menu: Menu) -> Line | None:
    """The one line that the words name: all of them are in a name of its thing."""
    words = _stems(named.text)
    fits = [line for line in order.lines if any(words <= _stems(name) for name in _names(line, menu))]
    ref = named.meaning.partition(" x ")[2]  # "cheeseburgers", in one word or in two
    fits = fits or [line for line in order.lines if thing(line) == ref]
    return fits[0] if len(fits) == 1 else None


def _names(line: Line, menu: Menu) -> Sequence[str]:
    thing = menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo)
    return (*thing.name.all(), *thing.aliases) if thing is not None else ()


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(w.text) for w in split(text).words)


def _counted(line: Line, qty: int) -> Change:
    return Change(line.id, (replace(line, qty=qty),))
