# ruff: noqa: E501 - frames stay in one piece
"""What each of several meals has, named without "with": "two kids meals, one burger, one nuggets with ranch". PURE.

It decides by the form alone, where exactly so many are told as there are meals; what is in a meal is read as ever.
"""

import re

from domain.order import ComboLine, Order
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.numbers import number_of

_ONE = {"a": "one", "an": "one", "1": "one", "una": "uno"}
_SPANISH = frozenset({"uno", "una", "el otro", "la otra"})
_N = r"(?:one|an?|1|two|three|2|3|una?|uno|dos|tres|the other(?: one)?|another|la otra|el otro)"
_NO_PART = r"(?!(?:with|no|without|plain|large|medium|small|of|for|to|has|gets|is|regular|order|side|cup|con|sin|para|de|both|each|all|grande|chic[oa])\b)"
_PART = rf"{_N} {_NO_PART}[a-z][\w'’]*(?: {_NO_PART}[\w'’]+)?(?: (?:with|con) (?:(?!,? (?:and |y )?{_N} )[^.;,]|, (?!{_N} |both |all |and ))+)?"
_MEALS = re.compile(
    r"\b(?P<meals>(?P<many>two|three|four|2|3|4|dos|tres|cuatro) (?:[a-zúé'’]+ ){0,2}(?:meals|combos|men[uú]s|cajitas)(?: infantiles| felices)?)[,:]? "
    rf"(?P<parts>{_PART}(?:(?:,? and|,? y|,) {_PART})+)(?=\W*$|[.;,]| (?:both|all|each|and)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"(?:,? and|,? y|,) (?={_N} )", re.IGNORECASE)
_TOLD = re.compile(rf"^(?P<n>{_N}) (?P<what>.+?)(?: (?:with|con) (?P<more>.+))?$", re.IGNORECASE)


# "One wants ranch, the other bbq".
_ONE_WANTS = re.compile(
    rf"\b(?P<one>one|the other(?: one)?|uno|una|el otro|la otra)(?: of them| kid)?(?:['’]ll have| will have| would like|['’]d like| wants| needs| is having| quiere| lleva)(?: the)? (?={_NO_PART}[a-z])",
    re.IGNORECASE,
)
_NTH = (
    r"(?:the (?:first|second|third|last|other)(?: one| meal)?|(?:el|la) (?:primer[oa]|segund[oa]|tercer[oa]|otr[oa]))"
)
# "For the second one juice instead", "juice for the second one instead".
_OF_THE_NTH = re.compile(
    rf"^(?P<led>\W*(?:(?:oh|and|ok|okay|actually|wait|no|sorry|but|y|mejor)\b\W*)*)(?:(?:for|on|with|in|para|en) (?P<a>{_NTH}),? (?P<b>[\w'’ ]+?)|(?:(?:can i get|do|make it|put) )?(?P<c>[\w'’ ]+?) (?:for|on|with|in|para|en) (?P<d>{_NTH}))"
    r"(?: instead| en vez)(?: (?:please|then|thanks|por favor))*\W*$",
    re.IGNORECASE,
)


def of_the_nth(text: str, order: Order) -> str:
    """What one of several meals is to have instead, as the grammar has it: "the second one with juice"."""
    found = _OF_THE_NTH.match(text) if order.lines and isinstance(last_line(order), ComboLine) else None
    if found is None:
        return text
    link = "con" if re.match(r"(?:el|la)\b", found["a"] or found["d"], re.IGNORECASE) else "with"
    return f"{found['led']}{found['a'] or found['d']} {link} {found['b'] or found['c']}"


def each_meal_told(text: str) -> str:
    told_apart = re.search(
        r"\bone\b.*\b(?:the other|one)\b|\bun[oa]\b.*\b(?:el otro|la otra|un[oa])\b", text, re.IGNORECASE
    )
    if (
        told_apart is not None
        and (one := _ONE_WANTS.search(text)) is not None
        and one["one"].lower() in ("one", "uno", "una")
    ):
        text = _ONE_WANTS.sub(lambda m: f"{m['one']} {'con' if m['one'].lower() in _SPANISH else 'with'} ", text)
    found = _MEALS.search(text)
    told = [_TOLD.match(part) for part in _BETWEEN.split(found["parts"])] if found is not None else []
    parts = [part for part in told if part is not None]
    counts = [number_of(part["n"].lower()) or 1 for part in parts]
    if found is None or len(parts) < len(told) or sum(counts) != number_of(found["many"].lower()):
        return text
    spanish = re.search(r"\b(?:men[uú]s|cajitas|dos|tres|cuatro|y)\b", found[0]) is not None
    link, also = ("con", "y") if spanish else ("with", "and")
    named = [
        f"{_ONE.get(p['n'].lower(), p['n'])} {link} {p['what']}{', ' + p['more'] if p['more'] else ''}" for p in parts
    ]
    return f"{text[: found.start()]}{found['meals']}, {f' {also} '.join(named)}{text[found.end() :]}"
