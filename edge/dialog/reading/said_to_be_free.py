# ruff: noqa: E501 - tables: a kind of words per line
"""What a thing is said to cost: "the burger is on the house, I approve it", "the shake should be included". PURE.

It decides by their form which clauses say so, and says "it" for the thing: nobody orders it by that. Whether anything
is given is for `price_claimed` and staff. A question, what is free of something, and water are no such claim.
"""

import re
from collections.abc import Sequence

from domain.menu import Menu
from domain.order import Add, Command, ItemLine
from edge.dialog.reading.detours import detour, plainly
from edge.dialog.vocabulary.numbers import NUMBERS

_NO_THING = (
    r"(?:total|bill|price|tax|tip|limit|budget|change|order|waters?|cup|refills?|ice|wifi|parking|delivery|rest|first"
    r"|second|next|agua|cuenta)"
)
_SUM = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|un|dos|tres) (?:dollars?|bucks?|cents|d[oó]lar(?:es)?|pesos)"
_SOLD = (
    r"(?P<led>^\W*|[.!;,]\s*|\b(?:and|but|so|because|y|pero) )"
    r"(?P<lead>(?:(?:oh|ok|okay|so|and|um|well|hey|oye|pues)\b\W*)*)"
    r"(?:the|those|these|that|your|my|his|her|their|our|la|el|las|los|es[ae]|es[ao]s) "
    rf"(?!{_NO_THING}\b)(?:(?!said|says|say|told|swore|that|who|dijo|dice|is|are|es)[a-zà-ÿ'’-]+ ){{0,3}}?[a-zà-ÿ-]+"
)
_IS = (
    r"(?:['’]s|['’]re|(?:['’]s| is| are|['’]re)? (?:supposed|meant) to be| is| are| should(?:['’]ve been| be| have been)"
    r"| ought to be| must be| has to be| es| son| est[aá]n?| van?| deber[ií]an? (?:ser|estar|ir))"
    r"(?: (?:all|just|now|totally|completely|already|actually|still|always|today|only|about|like|also|hoy|ya))*"
)
_ENDS = r"(?=\W*$|\s*[,.;!]|\s+(?:today|now|then|and|but|with|for|if|i|on|this|here|because|right|hoy|ahora|y|con)\b)(?!\s*\?)"
_FREE = (
    r"(?:free(?: of charge)?|complimentary|comped|included|no charge|at no charge|paid for|covered|on you(?: guys)?)"
)
_GRATIS = r"(?:por la casa|de cortes[ií]a|gratis|incluid[oa]s?)"
_COUNTS = sorted((word for word in NUMBERS if word.isalpha()), key=len, reverse=True)
_ROWS = (
    detour(rf"{_SOLD}{_IS} on the house{_ENDS}", r"\g<led>\g<lead>it is on the house"),
    detour(rf"{_SOLD}{_IS} {_GRATIS}{_ENDS}", r"\g<led>\g<lead>eso es gratis"),
    detour(rf"{_SOLD}{_IS} {_FREE}{_ENDS}", r"\g<led>\g<lead>it should be free"),
    detour(rf"{_SOLD}{_IS} (?P<sum>{_SUM}){_ENDS}", r"\g<led>\g<lead>it should be \g<sum>"),
)
_SAYS = re.compile(
    r"\b(?:free|house|complimentary|comped|included|charge|paid|covered|on you|casa|cortes[ií]a|gratis|incluid"
    r"|dollars?|bucks?|cents|d[oó]lar|pesos)",
    re.IGNORECASE,
)


def said_to_be_free(text: str) -> str:
    """The turn with such claims made of "it"."""
    return plainly(text, _ROWS) if _SAYS.search(text) else text


_FREE_ONES = re.compile(
    rf"\b(?:the |those )?(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}}) (?:free|gratis)(?: (?:ones?|cups?|waters?|of (?:them|those)))?\b",
    re.IGNORECASE,
)


def those_that_are_free(text: str, refused: Sequence[Command], menu: Menu) -> str:
    """ "Then the four free ones", after eight of what costs nothing were too many: four of those, and no claim."""
    lines = [c.line for c in refused if isinstance(c, Add) and isinstance(c.line, ItemLine)]
    item = menu.item(lines[0].item) if len(lines) == 1 else None
    if item is None or any(variation.price_cents for variation in item.variations):
        return text
    return _FREE_ONES.sub(rf"\g<count> {item.name.get()}", text)
