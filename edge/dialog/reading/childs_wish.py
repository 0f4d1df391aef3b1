"""A child's wish that the driver takes up: "a shake!" - "sure, give him a small one". PURE.

A child's words are answered by nobody and change nothing. It decides which words of the one who orders adopt them in
the turn after: those that give the child something or let it have it. A yes alone may be to anything: it is asked back.
"""

import re
from dataclasses import replace

from domain.order import Add, Command
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import SENT, Talk

ADOPTS = Expecting("yes_no", value="adopt")
_ASKED_ALREADY = frozenset({"yes_no", "confirm", "offer"})  # a yes there answers something else
_GIVES = re.compile(
    r"\b(?:give|get|buy|order|grab|add|put|do|make) (?:it |that |one |a \w+ )?(?:in |on |down )?(?:for )?"
    r"(?:him|her|them|my (?:son|daughter|kid|boy|girl|little one)|the (?:kids?|boys?|girls?|little one))\b"
    r"|\b(?:he|she|they|you) (?:can|may) (?:have|get)\b|\blet (?:him|her|them) have\b|\byou can have\b"
    r"|\b(?:add|put in|throw in|toss in|include) (?:that|it|his|hers|theirs|those|them)\b"
    r"|\b(?:i guess|fine|ok|okay|alright|all right|sure|yes|yeah|go on)(?: then)? (?:one|you can|(?:s?he|they) can)\b"
    r"|\b(?:an?|one) (?:small|medium|large|little|big|kids?|regular|tiny|plain)(?: (?:one|size))?"
    r" for (?:him|her|them|my \w+|the \w+)\b"
    r"|\b(?:un[oa]?) (?:chic[oa]|pequeñ[oa]|median[oa]|grande) para (?:[eé]l|ella|mi \w+|el \w+|la \w+)\b"
    r"|\bthe \w+(?: \w+)? for (?:him|her|them)\b|\b(?:his|her|their) (?:\w+ ){1,3}(?:too|as well|on|in|also)\b"
    r"|\b(?:deles?|dales?|pongales?|agreguele|agregale|que se l[oa] den|damel[oa]) ?(?:un[oa]|es[oa]|l[oa])?\b"
)
_NOT = re.compile(r"\b(?:no|not|dont|nope|nah|never|cant|wont)\b")


def kept(talk: Talk, commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """What a child asked for, to be remembered for one turn of the driver; () where something else is being asked."""
    if talk.phase in SENT or talk.expecting.value in ("adopt", "heard"):
        return talk.overheard
    return tuple(c for c in commands if isinstance(c, Add))


def adopted(text: str, talk: Talk) -> bool:
    """Whether the words of the one who orders take up the wish that is remembered."""
    if not talk.overheard or talk.expecting.kind in _ASKED_ALREADY or talk.phase in SENT:
        return False
    said = plain(text)
    return bool(_GIVES.search(said)) and not _NOT.search(said)


def of_it(meaning: Meaning, talk: Talk) -> bool:
    """Whether nothing else is ordered: "add a coke for him", of a child that wants a cookie, adopts nothing."""
    wished = {thing(c.line) for c in talk.overheard if isinstance(c, Add)}
    return all(thing(c.line) in wished for c in meaning.commands if isinstance(c, Add))


def with_consent(meaning: Meaning) -> Meaning:
    """The turn as a yes to the wish; nobody is served what is on no menu by it."""
    if meaning.has(Kind.YES) or meaning.has(Kind.NO):
        return meaning
    beside = tuple(i for i in meaning.intents if i.kind not in (Kind.NOISE, Kind.ASK_OTHER))
    return replace(meaning, intents=(*beside, Intent(Kind.YES)), unknown=())
