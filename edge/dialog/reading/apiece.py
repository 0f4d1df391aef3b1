# ruff: noqa: E501 - frames stay in one piece
"""As many of a thing as one's own who are to have it: "a kids meal each for my two", "for both of my boys". PURE.

It decides how many are meant by how many people are told, and that "my two" are people and no number of a menu; what
they get, and what is on it, is read as ever. What has a count of its own keeps it.
"""

import re

from edge.dialog.vocabulary.numbers import number_of

_N = r"(?:two|three|four|five|six|[2-6]|dos|tres|cuatro|cinco)"
_KIDS = (
    r"(?:(?:little|wee|young|small|older|younger|big|lovely|own) )?(?:kids|kiddos|kiddies|children|boys|girls|sons|daughters|lads|lasses|ones|grandkids|grandchildren|grandsons"
    r"|granddaughters|twins|nephews|nieces|brothers|sisters|friends|mates|monsters|rascals|munchkins|youngsters|teens|teenagers|chicos|ni[ñn]os|hijos|hijas)"
)
_MINE = rf"(?P<lead>\b(?:and |then )*(?:for |para )?)(?:my|our|mis|nuestros) (?P<many>{_N})(?: (?P<kids>{_KIDS}))?"
# Those who are counted: "my two little ones, ...", "... for my two".
_MY_TWO = re.compile(
    rf"{_MINE}(?=\s*[.,;:!?]|\W*$|\s+(?:each|all|both|with|here|today|along|want|would|will|need|get|like|are|have|a|an|and|please|un|una|cada|quieren)\b)",
    re.IGNORECASE,
)
_THING = r"(?P<thing>(?!(?:one|bit|lot|couple|few|little|moment|minute|second|coupon|code)\b)(?:(?!\b(?:and|an?|one|two|three|four|for|each|with)\b)[^,.;!?])+?)"
_EACH = re.compile(
    rf"\b(?:an?|one|una?|un) {_THING} (?:each|apiece|a ?piece|cada uno|per (?:kid|child|head))\b", re.IGNORECASE
)
_BOTH = re.compile(
    r"\b(?:for )?(?:the (?:both|pair|two)|both|all (?P<many>three|four|five)) of (?:them|em|['’]em|those|us)(?!\w)|\bpara (?:los|las) (?P<muchos>dos|tres|cuatro)\b",
    re.IGNORECASE,
)
# "Kids meals for both of my boys": so many of what has no count.
_FOR_BOTH = re.compile(
    rf"(?:^|(?<=[.,;:!?] )|(?<=\band )|(?<=\bget )|(?<=\bhave )|(?<=\blike )|(?<=\bwant )|(?<=\bneed )|(?<=\bdo )|(?<=\bthen )|(?<=\bthe ))(?P<thing>[a-z'’]+(?: [a-z'’]+)?s) for (?:both|all (?P<many>{_N})|(?:each|every one)(?: of)? (?:my|our|the|these|those) (?P<each>{_N}))(?: of)?(?: my| our| the)? (?P<kids>{_KIDS})\b",
    re.IGNORECASE,
)
# "Mis tres hijos quieren una limonada cada uno", "una limonada por niño, son tres".
_CADA_UNO = re.compile(
    rf"\b(?:(?:mis|nuestros|nuestras|los|las) (?P<many>{_N}) {_KIDS} (?:quieren|van a querer|quisieran|piden|llevan|van a llevar|necesitan)"
    rf" (?:para )?un[oa]s? {_THING} cada (?:un[oa]|quien)|un[oa]?s? (?P<what>(?:(?!\b(?:y|un[oa]?|por|para)\b)[^,.;!?])+?)"
    rf" (?:por|para cada) (?:ni[ñn][oa]|hij[oa]|persona|cabeza|chic[oa])[,;]?(?: y)? (?:son|somos|hay|tengo) (?P<son>{_N})(?: {_KIDS})?)\b",
    re.IGNORECASE,
)
# "A small cola for each of my two lads".
_FOR_EACH_OF = re.compile(
    rf"\b(?:an?|one|una?|un) {_THING} for (?:each|every one|both|all)(?: of)? (?:my|our|the|these|those) (?P<many>{_N}) (?P<kids>{_KIDS})\b",
    re.IGNORECASE,
)
_TWINS = re.compile(r"\b(?:my|our|the) (?P<kids>twins|triplets)\b", re.IGNORECASE)
_THEY_WANT = re.compile(
    r"\s+(?:(?:each|all|both)\s+)?(?:want|would|will|need|get|are|have|like|with|here|today|along)\b", re.IGNORECASE
)


def as_many_as_ones_own(text: str) -> str:
    """The turn with the count of those who are to have one before what each of them has."""
    text = _TWINS.sub(lambda m: f"my {'two' if m['kids'].lower() == 'twins' else 'three'} kids", text)
    text = _FOR_EACH_OF.sub(lambda m: f"{m['many']} {m['thing']} for the {m['kids']}", text)
    text = _CADA_UNO.sub(lambda m: f"{m['many'] or m['son']} {m['thing'] or m['what']}", text)
    text = _FOR_BOTH.sub(lambda m: f"{m['many'] or m['each'] or 'two'} {m['thing']} for the {m['kids']}", text)
    mine, both = _MY_TWO.search(text), _BOTH.search(text)
    many = mine["many"] if mine else (both["many"] or both["muchos"] or "two") if both else ""
    if not many or not (number_of(many.lower()) or 0) > 1:
        return text
    if mine is not None:
        led, each = mine["lead"], _EACH.search(text) is not None
        for_them = led.strip().lower().endswith(("for", "para"))
        if not (for_them or (each and (mine["kids"] or _THEY_WANT.match(text, mine.end())))):
            return text
        pauses = re.match(r"\s*[.,;:!?]|\W*$", text[mine.end() :]) is not None
        text = f"{text[: mine.start()]}{led}{'for ' if pauses and not for_them else ''}the kids{text[mine.end() :]}"
    return _EACH.sub(lambda m: f"{many} {m['thing']}", text, count=1)
