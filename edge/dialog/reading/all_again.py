"""All of what was just ordered, once more: "same again for my brother", "lo mismo para ella". PURE.

It decides that by the whole of a turn; who says how the copy shall be ("but with a sprite") speaks of one thing, and
the grammar of orders copies that. What was ordered last, with all that was said of it since, `added` keeps.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.order import Add, Order
from edge.dialog.talk import Applied, Talk

_LED = (
    r"(?:(?:and|y|oh|ok|okay|um|uh|yeah|yes|then|also|so|actually|please|just|(?:can|could) (?:i|we|you)"
    r" (?:get|have|do|make)(?: me)?|(?:i|we)['’]ll (?:have|take|get|do)|let me get|give me|get me|make (?:it|that)"
    r"|do|add|dame|deme|quiero|ponme|p[oó]ngame)\W+)*"
)
_SAME = (
    r"(?:(?:the )?(?:exact(?:ly)? )?(?:the )?same(?: exact)?(?: thing| order| stuff| one)?(?: again| once more)?"
    r"|(?:all (?:of )?(?:that|it|this)|(?:that|it) all|everything|the lot|the whole (?:lot|thing|order))"
    r" (?:again|once more|one more time|twice|a second time)"
    r"|(?:otra vez )?(?:exactamente )?(?:lo mismo|igual|todo)(?: otra vez| de nuevo)?)"
)
_PERSON = (
    r"(?:him|her|them|me|us|[eé]l|ella|ellos|(?:my|the|our|mi|mis|la|el) "
    r"(?!(?:car|guy|truck|order|person|customer|people|carro|coche)\b)\w+"
    r"(?: (?!(?:in|behind|before|but|with|without|no|extra|light|plain|only|sin|con|pero)\b)\w+){0,3}?)"
)
_WANTS = (
    r"(?:(?:(?:s?he|they|we)|(?:my|our|the) \w+(?: \w+)?)"
    r"(?:['’]ll (?:have|take|get)|['’]d like| (?:wants?|gets?|takes?|will (?:have|take|get)|would like|is having))"
    r"|(?:mi|el|la) \w+ (?:quiere|va a querer)|(?:[eé]l|ella) quiere)"
)
_ALL_AGAIN = re.compile(
    rf"^\W*{_LED}(?:{_SAME}(?: (?:for|para) {_PERSON})?|{_WANTS} {_SAME}|(?:for|para) {_PERSON},? {_SAME})"
    r"(?:\W+(?:too|as well|please|thanks|thank you|por favor|gracias|tambi[eé]n))*\W*$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"^\W*(?:todo|igual|same|the same|everything)\W*$", re.IGNORECASE)
_CHOICES = frozenset(("group", "slot", "size", "which", "code", "confirm"))  # "the same" answers there


def all_again(text: str, talk: Talk) -> tuple[Add, ...]:
    """The lines that were ordered last, as additions; none where no such thing is said, or only one of one was."""
    if not talk.added or talk.expecting.kind in _CHOICES or _ALONE.match(text) or not _ALL_AGAIN.match(text):
        return ()
    lines = [line for line in talk.order.lines if line.id in talk.added and line.pending is None]
    if len(lines) == 1 and lines[0].qty == 1:
        return ()
    return tuple(Add(replace(line, id=0)) for line in lines)


def added(before: Order, after: Order, applied: Sequence[Applied], known: tuple[int, ...]) -> tuple[int, ...]:
    """The lines that were ordered last, by id, with those that they were parted into since."""
    old = {line.id for line in before.lines}
    new = tuple(line.id for line in after.lines if line.id not in old)
    ordered = any(isinstance(a.command, Add) for a in applied)
    return new if ordered and new else (*known, *new)
