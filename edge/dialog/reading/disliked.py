"""What somebody does not like or eat, told as the reason for what is ordered: "he hates onions, so a cheeseburger".

PURE. It decides what becomes of such a reason: what the dish behind it would have on it is left off, and anything else
is no part of the order. What words mean is told by whoever reads them (`read`). Words that change what stands are left
as they are ("I don't want the tomato, so take it off").
"""

import re
from collections.abc import Callable

from domain.menu import Menu
from domain.order import Add, ItemLine
from edge.dialog.meaning import Meaning

_REASON = re.compile(
    r"^(?P<before>(?:(?:so|and|but|oh|ok|okay|well|um|uh|yeah|hi|hey|sorry|see|honestly|because|cause)[\s,]+)*)"
    r"(?:i|we|he|she|they|(?:my|our|his|her|the) \w+(?: \w+)?|[a-z]\w+)\s+"
    r"(?:(?:just|really|actually|personally|still|also)\s+)*"
    r"(?:hates?\s+|(?:(?:do|does|can|could|should|would)(?:n['’]?t| not)|can ?not|can['’]?t|won['’]?t|never)\s+"
    r"(?:(?:really|even|actually|usually|do|just|ever|much|all that)\s+)*"
    r"(?P<way>like|love|enjoy|eat|drink|do|have|want|need|touch|handle|stand|stomach|take|care for|tolerate)s?\s+)"
    r"(?:(?:any|the|much|a|an|to (?:eat|drink|have))\s+)?"
    r"(?P<what>(?!that\b|it\b|this\b|them\b|those\b)[\w'’]+(?:\s+[\w'’]+){0,3}?)"
    r"(?:\s+(?:anymore|any more|at all|these days|this late|today|tonight|either|too much|that much|much|like that))?"
    r"(?:\s*[,.;]\s+(?P<aside>(?!so\b)[^.,;!?]+)[.,;!]+)?"
    r"(?:\s*[,.;]\s+(?:so\s+|and so\s+)?|\s+so\s+)(?:just\s+|then\s+|it['’]s\s+)?(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = re.compile(r"[,.;!?]\s+|\s+(?=(?:and|plus|also) )")  # where the first thing that is ordered ends
_WISHED = frozenset({"want", "need"})


def without_reason(text: str, menu: Menu, read: Callable[[str], Meaning], *, stands: bool) -> str:
    """The turn without such a reason. stands: something is ordered already, which "I don't want fries" may be about."""
    match = _REASON.match(text)
    if match is None or (stands and (match["way"] or "").lower() in _WISHED):
        return text
    rest = match["rest"]
    if match["aside"] and (read(match["aside"]).commands or read(match["aside"]).ambiguities):
        return text
    meant = read(rest)
    if not meant.commands or not all(isinstance(c, Add) for c in meant.commands):
        return text
    ends = _FIRST.search(rest)
    first, behind = (rest[: ends.start()], rest[ends.start() :]) if ends else (rest, "")
    bare, without = read(first), f"{first} with no {match['what']}"
    left_off = read(without)
    return f"{match['before']}{without}{behind}" if _is_left_off(bare, left_off, menu) else f"{match['before']}{rest}"


def _is_left_off(bare: Meaning, without: Meaning, menu: Menu) -> bool:
    """Whether the one dish has on it what is not liked, and is to be made without it."""
    if without.unknown or len(bare.commands) != 1 or len(without.commands) != 1:
        return False
    was, now = bare.commands[0], without.commands[0]
    if not (isinstance(was, Add) and isinstance(now, Add)):
        return False
    if not (isinstance(was.line, ItemLine) and isinstance(now.line, ItemLine)) or was.line.item != now.line.item:
        return False
    more = [m for m in now.line.mods if m not in was.line.mods]
    item = menu.item(was.line.item)
    return len(more) == 1 and more[0].qualifier == "no" and item is not None and item.includes(more[0].option) is True
