# ruff: noqa: E501 - frames stay in one piece
"""What stands told anew as a whole: "switch those, small coke and large fries", "now it's two strawberry, no chocolate",
"both barbecue". PURE.

It decides that such words set what each of the things that stand shall be, and order nothing beside them. Where one of
what is named does not stand, it decides nothing: the words are left to the grammar.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Mod, Mods, Order, Remove
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading.so_many import line_named
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.words import stems_of

_LED = (
    r"^\W*(?:(?:no|nope|nah|sorry|wait|oh|ah|ugh|hmm+|um|uh|eh|hang on|hold on|hold up|actually|okay|ok|so|well|whoops|oops|my bad|shoot"
    r"|perd[oó]n|ay|espere?)\b\W*)*"
)
_AROUND = (
    r"(?:(?:can|could) (?:you|we|i) |(?:just |please |let['’]?s )*)?"
    r"(?:(?:switch|swap|flip|reverse|change)(?: (?:those|them|that|these|the sizes|it|the two|those two))?(?: (?:a?round|over|the sizes|out))*"
    r"|(?:it['’]?s |that['’]?s |i (?:want|meant|need) (?:it |that |them )?)?(?:the )?other way (?:a?round|about)"
    r"|(?:i|you)(?:['’]?ve)? (?:had|got|said|have|did) (?:that|it|those|them|these) (?:all )?(?:back ?wards?|the wrong way(?: a?round)?|mixed up|flipped|reversed|switched)"
    r"|(?:that['’]?s|it['’]?s|those are|they['’]?re) (?:all )?(?:back ?wards?|the wrong way(?: a?round)?|mixed up|flipped|reversed|switched)"
    r"|back ?wards|vice versa|al rev[eé]s|(?:c[aá]mbiel[oa]s|int?erc[aá]mbiel[oa]s)(?: de tamaño)?)"
)
_THE_OTHER_WAY = re.compile(
    rf"{_LED}{_AROUND}(?:[\s,.;:!-]+(?:(?:so|make it|i want|i meant|it['’]?s|should be|be)\b[\s,]*)*(?P<so>\w[^?]*?))?(?: please| instead)*\W*$",
    re.IGNORECASE,
)


def the_other_way(text: str, order: Order, menu: Menu, by_itself: Callable[[str], Meaning]) -> tuple[Command, ...]:
    """The sizes of what stands as they were told anew, or those of the two last things exchanged; () for other words."""
    found = _THE_OTHER_WAY.match(text)
    if found is None or not order.settled:
        return ()
    if not found["so"]:
        return _exchanged(order, menu) if _OF_TWO.search(found[0]) else ()
    if by_name := _by_name(found["so"], order, menu):
        return by_name
    told = by_itself(found["so"])
    adds = [c.line for c in told.commands if isinstance(c, Add)]
    if len(adds) < 2 or len(adds) < len(told.commands) or told.unknown or told.ambiguities:
        return ()
    changes: list[Change] = []
    for wanted in adds:
        lines = [line for line in order.settled if line.thing == wanted.thing]
        if len(lines) != 1 or not wanted.size or lines[0].id in {c.line for c in changes}:
            return ()
        changes.append(Change(lines[0].id, (_sized(lines[0], wanted.size),)))
    return tuple(changes)


_OF_TWO = re.compile(
    r"\b(?:those|them|these|two|sizes|a?round|about|over|(?:back)? ?wards?|backwards|mixed|wrong way|flipped|reversed|switched|versa|rev[eé]s|\w+l[oa]s)\b",
    re.IGNORECASE,
)
_SIZE_AND_NAME = re.compile(
    r"\b(?:an? |the )?(?P<size>small|medium|large|big|little|regular) (?P<what>[^\W\d_]+(?: (?!small|medium|large|big|little|regular|and\b)[^\W\d_]+)?)",
    re.IGNORECASE,
)


def _by_name(words: str, order: Order, menu: Menu) -> tuple[Command, ...]:
    """ "Large shake, small fries", of the one shake that stands: each by a word of its name."""
    changes: list[Change] = []
    for said in _SIZE_AND_NAME.finditer(words):
        line = line_named(Span(0, 0, said["what"], ""), order, menu)
        held = (menu.item(line.thing) or menu.combo(line.thing)) if line is not None else None
        sizes = held.variations if isinstance(held, Item) else held.sizes if held else ()
        size = _SAME_SIZE.get(said["size"].lower(), said["size"].lower())
        ref = next((one.id for one in sizes if size in (name.lower() for name in one.name.all())), None)
        if line is None or ref is None or any(c.line == line.id for c in changes):
            return ()
        changes.append(Change(line.id, (_sized(line, ref),)))
    return tuple(changes) if len(changes) > 1 else ()


_SAME_SIZE = {"big": "large", "little": "small"}


def _exchanged(order: Order, menu: Menu) -> tuple[Command, ...]:
    """ "Other way around", of a large coke and small fries: a small coke and large fries."""
    if len(order.settled) < 2:
        return ()
    one, other = order.settled[-2:]
    sizes = one.size, other.size
    if (
        not all(sizes)
        or sizes[0] == sizes[1]
        or not (_comes_in(one, sizes[1], menu) and _comes_in(other, sizes[0], menu))
    ):
        return ()
    return (Change(one.id, (_sized(one, sizes[1]),)), Change(other.id, (_sized(other, sizes[0]),)))


def _sized(line: Line, size: str | None) -> Line:
    return replace(line, variation=size) if isinstance(line, ItemLine) else replace(line, size=size)


def _comes_in(line: Line, size: str | None, menu: Menu) -> bool:
    held = menu.item(line.thing) or menu.combo(line.thing)
    sizes = held.variations if isinstance(held, Item) else held.sizes if held else ()
    return any(one.id == size for one in sizes)


_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|un[oa]?|dos|tres|cuatro|cinco|seis)"
_SO_MANY_AND_NONE = re.compile(
    rf"{_LED}(?:(?:now |so |then |just )*(?:(?:it|that)['’]?s|it is|make (?:it|that)|i want|we want|we need|i need|it should be|do|son|que sean) )?(?:now |just |only )*"
    rf"(?P<n>{_COUNT}) (?P<one>[^\W\d_][\w' -]*?)(?:,? (?:and|but|y|pero))?,? (?:no|zero|none of|not any|sin|ning[uú]n[oa]?|(?:cancel|lose|drop|skip|scratch) (?:the|that)) "
    r"(?P<none>[^\W\d_][\w' -]*?)(?: (?:ones?|then|please|now|at all|instead|any ?more))*\W*$",
    re.IGNORECASE,
)


def so_many_and_none(text: str, order: Order, menu: Menu) -> tuple[Command, ...]:
    """ "Two strawberry, no chocolate", of one of each: so many of the one, and the other goes; () for other words."""
    found = _SO_MANY_AND_NONE.match(text)
    if found is None:
        return ()
    one, none = (line_named(Span(0, 0, found[name], ""), order, menu) for name in ("one", "none"))
    if one is None or none is None or one.id == none.id or _goes_on(found["none"], one, menu):
        return ()
    return (Change(one.id, (replace(one, qty=number_of(found["n"].lower()) or one.qty),)), Remove(none.id))


def _goes_on(words: str, line: Line, menu: Menu) -> bool:
    """ "Two cheeseburgers, no pickles", though fried pickles are ordered: said of the burgers."""
    item = menu.item(line.item) if isinstance(line, ItemLine) else None
    return item is not None and bool(_option(words, item))


def _option(words: str, item: Item) -> str:
    said = stems_of(words)
    options = (option for group in item.groups for option in group.options)
    return next((o.id for o in options if any(said == stems_of(name) for name in (*o.name.all(), *o.aliases))), "")


_BOTH = re.compile(
    rf"{_LED}(?:(?:make|do) (?:them |it |those )?)?(?:(?:two|both)(?: of (?:them|those))?|las dos|los dos|amb[oa]s)(?: as| of| should be| de| con)? (?P<what>[^\W\d_][\w' -]*?)"
    r"(?: (?:actually|please|instead|then|por favor|mejor))*"
    r"(?:[,.;]+ (?:(?:the|my|cause|because|since) )*[\w' ]*\b(?:hates?|likes?|loves?|prefers?|allergic|picky|eats?|gustan?)\b[^,.;]*)?\W*$",
    re.IGNORECASE,
)


def both_the_same(text: str, order: Order, menu: Menu) -> tuple[Command, ...]:
    """ "No, both barbecue", of nuggets with one ranch and one barbecue: both that were picked; () for other words."""
    found = _BOTH.match(text)
    line = last_line(order) if found is not None and order.lines else None
    if found is None or line is None:
        return ()
    if each := _each_of_two(found["what"], order, menu):
        return each
    fills = line.slots.items() if isinstance(line, ComboLine) else [("", line)]
    for place, fill in fills:
        item = menu.item(fill.item)
        option = _option(found["what"], item) if item is not None else ""
        if item is not None and option and (mods := _both(fill.mods, option, item)) is not None:
            if isinstance(line, ComboLine):
                return (
                    Change(
                        line.id, (replace(line, slots={**line.slots, place: replace(line.slots[place], mods=mods)}),)
                    ),
                )
            return (Change(line.id, (replace(line, mods=mods),)),)
    return ()


def _each_of_two(words: str, order: Order, menu: Menu) -> tuple[Command, ...]:
    """ "Both ranch", of six nuggets with ranch and six with barbecue, as the two that were ordered last."""
    last = order.settled[-2:]
    items = [menu.item(line.item) if isinstance(line, ItemLine) else None for line in last]
    item = items[0] if items else None
    if len(last) < 2 or item is None or items[1] is not item or any(line.qty > 1 for line in last):
        return ()
    option = _option(words, item)
    found = item.option(option) if option else None
    group = {o.id for o in found[0].options} if found is not None else set()
    picks = [
        [m for m in line.mods if m.qualifier == "pick" and m.option in group]
        for line in last
        if isinstance(line, ItemLine)
    ]
    if not option or [len(p) for p in picks] != [1, 1] or picks[0] == picks[1]:
        return ()
    return tuple(
        Change(
            line.id, (replace(line, mods=tuple(replace(m, option=option) if m in picks[n] else m for m in line.mods)),)
        )
        for n, line in enumerate(last)
        if isinstance(line, ItemLine)
    )


def _both(mods: Mods, option: str, item: Item) -> Mods | None:
    """Two different picks of one group as two of that option; None where two others are not what is picked."""
    found = item.option(option)
    group = {o.id for o in found[0].options} if found is not None else set()
    picked = [mod for mod in mods if mod.qualifier == "pick" and mod.option in group]
    if len(picked) != 2 or any(mod.count != 1 for mod in picked):
        return None
    return (*(mod for mod in mods if mod not in picked), Mod("pick", option, 2))
