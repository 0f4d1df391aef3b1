# ruff: noqa: E501 - frames stay in one piece
"""What somebody has that was just told of another, and one more of what stands, otherwise made: "... and so do I",
"another but without pickles". PURE.

It decides by the form alone that the same is had once more: by writing what was wished behind whom it is for as well,
or "the same again, but". With "but" what was said of the first one holds for the second; "another without pickles" is
left to the grammar.
"""

import re
from collections.abc import Callable, Sequence

from domain.menu import Menu
from domain.order import Order
from edge.dialog.meaning import Span
from edge.dialog.reading.so_many import line_named
from edge.dialog.reading.spoken_for import PERSON

_WISHES = (
    r"(?:(?:['’]ll| will) (?:have|take|get|do)|(?:['’]d| would) like|(?:['’]s| is|['’]m| am|['’]re| are) (?:having|getting)"
    r"|wants?|needs?|gets|takes|quiere|quiero|va a querer|pide)"
)
_SUBJECT = rf"(?:i|he|she|they|we|ella|[eé]l|yo|ellos|{PERSON})"
_OBJECT = {"i": "me", "he": "him", "she": "her", "they": "them", "yo": "mí"}
_TOO = re.compile(
    rf"^(?P<led>.*?\b{_SUBJECT}\s?{_WISHES}(?: to have)? )(?P<what>(?!that\b|it\b|to\b|the same\b)[^?]+?)[\s,.;]+(?:(?:and|y|oh|so)\s+)*"
    rf"(?:so (?:do|does|am|is|are|will|would) (?P<who>i|he|she|they|{PERSON})|(?P<me>me too|me as well|same here|same for me|ditto(?: for me)?|(?:i|we)(?:['’]ll have| will have| want|['’]d like) (?:that|one|the same)(?: too| as well)?|and me)"
    r"|(?:the )?same for (?P<whom>him|her|them|my \w+|mi \w+)"
    r"|(?P<yo>yo (?:tambi[eé]n|igual|lo mismo)|(?:igual|lo mismo|otr[ao]) para m[ií]|(?P<suyo>(?:mi|la|el) [a-zñ]+|ella|[eé]l) (?:tambi[eé]n|igual|lo mismo)))(?P<end>(?: please| por favor)?\W*)$",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"[.;]\s|\b(?:and|y|but|pero) (?:{_SUBJECT}\s?{_WISHES})|\b(?:but|pero|instead|for|para)\b", re.IGNORECASE
)


def the_same_too(text: str) -> str:
    """ "My wife wants a cheeseburger and so do I": one for each of the two."""
    found = _TOO.match(text)
    if found is None or _AGAIN.search(found["what"]):
        return text
    who = (found["who"] or found["whom"] or found["suyo"] or ("mí" if found["yo"] else "me")).strip()
    link, fr = ("y", "para") if found["yo"] else ("and", "for")
    again = _THE.sub("un " if found["yo"] else "a ", found["what"])
    return f"{found['led']}{found['what']}, {link} {fr} {_OBJECT.get(who.lower(), who)} {again}{found['end']}"


_THE = re.compile(r"^(?:the|el|la) (?!same\b)", re.IGNORECASE)
_SO_DO_I = re.compile(
    r"^\W*(?:(?:oh|and|um|uh|actually|yeah|yes|y|ah)\W+)*(?:me too|me as well|so (?:do|am|will|would) i|same here|ditto(?: for me)?"
    r"|(?:i|we)(?:['’]?ll have| will have|['’]?ll take| want|['’]d like) (?:that|one|it) (?:too|as well)|yo (?:tambi[eé]n|igual)|(?:igual|otr[ao]|lo mismo) para m[ií])(?: please| por favor)?\W*$",
    re.IGNORECASE,
)


def so_do_i(text: str, owners: Sequence[str], order: Order) -> str:
    """ "Me too", right after what somebody else has was put in: the same for me."""
    last = order.lines[-1].id if order.lines else 0
    whose = {owner.partition(":")[2] for owner in owners if owner.partition(":")[0] == str(last)}
    if not whose or "me" in whose or _SO_DO_I.match(text) is None:
        return text
    return "lo mismo para mí" if re.search(r"\b(?:yo|para)\b", text, re.IGNORECASE) else "the same for me"


_SIZES = r"(?:small|medium|large|regular|big|chic[oa]|median[oa]|grande)"
_SO_MANY = r"(?:an?|one|two|three|four|five|[1-5]|un[ao]?|dos|tres|cuatro)"
_WHOM = rf"(?: for| para) (?:me|us|him|her|them|m[ií]|nosotros|[eé]l|ella|ellos|{PERSON})\b"
# "A small fries for her and a large for me", "one lemonade for him, two for us": of the same thing.
_OF_IT_TOO = re.compile(
    rf"(?P<led>\b{_SO_MANY} (?:{_SIZES} )?(?P<what>(?!for\b|para\b|of\b|de\b|{_SIZES}\b)[\w'’-]+(?: (?!for\b|para\b|and\b|y\b|with\b|con\b|no\b|without\b|sin\b|{_SIZES}\b)[\w'’-]+){{0,2}})(?: {_SIZES})?"
    rf"{_WHOM})(?P<and>,? and |, |,? y )(?P<n>{_SO_MANY} {_SIZES}|{_SO_MANY}|{_SIZES})(?P<whom>{_WHOM})(?=\W*$|[,.;!]| (?:and|y|please|por)\b)",
    re.IGNORECASE,
)


def of_it_too(text: str, is_eaten: Callable[[str], bool]) -> str:
    """The turn with the thing's name behind a count or a size that is told for another."""
    for _ in range(MOST_PEOPLE):
        found = _OF_IT_TOO.search(text)
        if found is None or not any(is_eaten(word) for word in found["what"].split()):
            return text
        text = f"{text[: found.end('n')]} {found['what']}{text[found.start('whom') :]}"
    return text


MOST_PEOPLE = 4  # of whom such a thing is told one by one
# "Another but without pickles", "one more of those burgers, but no onion", "otra pero sin pepinillo".
_ANOTHER = re.compile(
    r"\b(?:(?:another|one more|a second)(?: one)?|otr[oa]|un[oa] m[aá]s)(?: (?:m[aá]s|more|of (?:those|them|these|the same)|like (?:that|those|it)|just like (?:it|that)|de es[ao]s|igual))*"
    r"(?: (?P<name>(?!but\b|pero\b|like\b|of\b)[\w'’-]+(?: (?!but\b|pero\b)[\w'’-]+){0,3}?))?,? (?P<but>but|pero)(?= \w)",
    re.IGNORECASE,
)


def one_more_so(text: str, order: Order, menu: Menu) -> str:
    """One more of what stands, as it was made, but for what is said of it; as it is where no such thing stands."""

    def the_same(found: re.Match[str]) -> str:
        spanish = found["but"].lower() == "pero"
        if not found["name"]:
            return "lo mismo pero" if spanish else "the same but"
        line = line_named(Span(0, 0, found["name"], ""), order, menu)
        if line is None:
            return found[0]
        return f"{'lo mismo' if spanish else 'the same'} {found['name']} {found['but']}"

    return _ANOTHER.sub(the_same, text) if order.lines else text
