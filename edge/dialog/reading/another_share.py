# ruff: noqa: E501 - frames stay in one piece
"""Another share of what was just divided: "one of them plain" - "no wait, two of them". PURE.

It decides only behind words that put something right, and where what is told of them is what the one share has and the
other has not: together they stay as many as they were. So it does for a line that was only just ordered: "two plain
cheeseburgers" - "no, three plain".
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, Change, Command, ItemLine, Line, Order, Remove
from edge.dialog.meaning import Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.render.wording import item_name
from edge.dialog.vocabulary.numbers import number_of

_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|un[oa]?|dos|tres|cuatro|cinco|seis)"
_ANOTHER_SHARE = re.compile(
    r"^\W*(?:(?:oh|ah|uh|um|ugh|ok|okay|well|shoot|oops|whoops|ay)\b\W*)*"
    r"(?:(?:no|nope|nah|wait|sorry|hang on|hold on|hold up|actually|make (?:it|that)|i mean|i meant|i said|scratch that|my bad|mejor|perd[oó]n|no esper[ae]|esper[ae]|digo|quise decir)\b\W*)+"
    r"(?:(?:make (?:it|that)|do|just|only|i (?:want|need|meant|said)|we (?:want|need)|let['’]?s do|should be|it['’]?s|que sean|solo)\b\W*)*"
    rf"(?P<n>{_COUNT})(?: of (?:them|those|these|the [\w' -]+?)| de (?:ell[oa]s|es[oa]s))?(?P<so>(?: [\w'’-]+){{0,8}}?)(?: instead| please| then| por favor)*\W*$",
    re.IGNORECASE,
)


def another_share(text: str, order: Order, menu: Menu, by_itself: Callable[[str], Meaning]) -> tuple[Command, ...]:
    """The shares as they were told anew; () for other words."""
    found = _ANOTHER_SHARE.match(text)
    told = found["so"].strip() if found is not None else ""
    count = number_of(found["n"].lower()) if found is not None else None
    if not (told and count):
        return ()
    made = _just_made(order)
    if len(made) == 1 and _is_so(told, made[0], None, menu, by_itself):
        return (Change(made[0].id, (replace(made[0], qty=count),)),)
    shares = _just_divided(made, order)
    if shares is None:
        return ()
    rest, so = shares
    total = rest.qty + so.qty
    if count > total or not _is_so(told, so, rest, menu, by_itself):
        return ()
    left: Command = Change(rest.id, (replace(rest, qty=total - count),)) if count < total else Remove(rest.id)
    return (left, Change(so.id, (replace(so, qty=count),)))


def _just_made(order: Order) -> list[ItemLine]:
    before = order.past[-1].lines if order.past else ()
    return [line for line in order.settled if isinstance(line, ItemLine) and line not in before]


def _just_divided(made: Sequence[ItemLine], order: Order) -> tuple[ItemLine, ItemLine] | None:
    """The two lines into which the last change parted one, the one with less said of it first; None for others."""
    before = order.past[-1].lines if order.past else ()
    if len(made) != 2 or made[0].item != made[1].item:
        return None
    if all(thing(was) != made[0].item or was.qty != made[0].qty + made[1].qty for was in before):
        return None
    first, second = sorted(made, key=lambda line: len(line.mods))
    return (first, second) if second.mods != first.mods or second.variation != first.variation else None


def _is_so(told: str, so: ItemLine, rest: ItemLine | None, menu: Menu, by_itself: Callable[[str], Meaning]) -> bool:
    """Whether "plain", "without onions", "large" is what the one share is and the other is not."""
    item = menu.item(so.item)
    if item is None:
        return False
    if any(isinstance(c, Add) for c in by_itself(told).commands):
        return False  # "no, ten chicken nuggets with ranch" names them again: ten may be of a box
    alone = by_itself(f"one {item_name(item, 'en')} {told}")
    lines = [c.line for c in alone.commands if isinstance(c, Add)]
    if len(lines) != 1 or len(alone.commands) != 1 or alone.unknown:
        return False
    if rest is None:
        return _alike(lines[0], so) and bool(so.mods or _variation(lines[0]))
    return _alike(lines[0], so) and not _alike(lines[0], rest)


def _alike(told: Line, line: ItemLine) -> bool:
    return (
        isinstance(told, ItemLine)
        and told.item == line.item
        and set(told.mods) == set(line.mods)
        and told.variation in (None, line.variation)
    )


def _variation(line: Line) -> str | None:
    return line.variation if isinstance(line, ItemLine) else None
