"""Whose a line is, where it was told with it: "for my wife a wrap" - "hers with no tomato", "mine with bacon". PURE.

It keeps who a thing was ordered for and decides which line words like "mine" mean, by writing the line's name in their
place. Where nobody was told, or two things are somebody's, the words stay as they are.
"""

import re
from collections.abc import Sequence

from domain.menu import Menu
from domain.order import Add, ComboLine, Order
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.tables import words_of

_SHE = frozenset(
    words_of("wife daughter mom mother girlfriend sister grandma girl she her lady esposa hija mama novia hermana ella")
)
_HE = frozenset(
    words_of(
        "husband son dad father boyfriend brother grandpa boy he him buddy esposo hijo papa novio hermano el marido"
    )
)
_THEY = frozenset(words_of("kids children kid they them boys girls ninos hijos ellos"))
_ME = frozenset(words_of("me i mine mi myself yo"))
_WHO = ((_ME, "me"), (_SHE, "she"), (_HE, "he"), (_THEY, "they"))
_POSSESSIVE = re.compile(
    r"\b(?P<me>mine|my own|el m[ií]o|la m[ií]a)\b"
    r"|\b(?P<she>hers|(?:my )?(?:wife|daughter|mom|mother|girlfriend|sister)['’]s)\b"
    r"|\b(?P<he>his(?=\W+(?:with|without|no|plain|should|to|has|gets|as|only|extra|light|large|small|medium|in|on)\b|\W*$)"
    r"|(?:my )?(?:husband|son|dad|father|boyfriend|brother)['’]s)\b"
    r"|\b(?P<they>theirs|the (?:kids|children)['’]s?)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:my|our|the)\s+(?P<who>wife|daughter|mom|mother|girlfriend|sister|husband|son|dad|father|boyfriend|brother)\s+"
    r"(?:wants|would like|['’]?d like|says|said|needs)\s+(?=(?:no|extra|light|without|it|hers|his)\b)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^\d+ x (\S+)$")
_FOR = frozenset({"for", "para"})


def told(meaning: Meaning, before: Order, after: Order, known: tuple[str, ...]) -> tuple[str, ...]:
    """`line:who` for each line of which it is known, with those that this turn added."""
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    new = [line for line in after.lines if before.line(line.id) is None]
    owners = _owners(meaning.spans)
    if not adds or len(adds) != len(new) or len(owners) != len(adds) or not any(owners):
        return known
    return (*known, *(f"{line.id}:{who}" for line, who in zip(new, owners, strict=True) if who))


def _owners(spans: Sequence[Span]) -> list[str]:
    """Who each thing of the turn is for, in the order they are named; "" where nobody is told."""
    found: list[str] = []
    who, first = "", None
    for span in spans:
        person = _person(span)
        if _ITEM.match(span.meaning):
            first = first or "thing"
            found.append(who)
        elif person and first == "thing" and _FOR & set(span.text.split()) and found:
            found[-1] = person  # "a cheeseburger for me and a wrap for my wife"
        elif person:
            first, who = first or "person", person
    return found


def _person(span: Span) -> str:
    words = set(span.text.split())
    if span.meaning not in ("order", "fill", "gets", "talk") or (
        words & _THEY and "get" in words and "they" not in words
    ):
        return ""
    return next((name for known, name in reversed(_WHO) if words & known), "")


def named(text: str, owners: Sequence[str], order: Order, menu: Menu, language: str) -> str:
    """The turn with the name of the line in the place of whose it is."""
    if not owners or not order.lines:
        return text
    match = _POSSESSIVE.search(text)
    if match is None and (match := _WANTS.search(text)) is not None:
        who = "she" if match["who"].lower() in _SHE else "he"
    elif match is not None:
        who = str(match.lastgroup)
    else:
        return text
    name = _name(who, owners, order, menu, language)
    rest = text[match.end() :].lstrip()
    return f"{text[: match.start()]}{name} {rest}" if name else text


def _name(who: str, owners: Sequence[str], order: Order, menu: Menu, language: str) -> str:
    theirs = [line for owner in owners if owner.endswith(f":{who}") and (line := order.line(int(owner.split(":")[0])))]
    if len(theirs) != 1:
        return ""
    ref = thing(theirs[0])
    held = menu.combo(ref) if isinstance(theirs[0], ComboLine) else menu.item(ref)
    return f"the {held.name.get(language)}" if held and language == "en" else ""
