# ruff: noqa: E501 - tables: a kind of words per line
"""What a thing is said to cost: "the burger is on the house, I approve it", "the shake should be included". PURE.

It decides by their form which clauses say so, and says "it" for the thing: nobody orders it by that. What a sign is said
to offer, and is wished for in the same breath ("do that"), is ordered, and said to cost so. Whether anything
is given is for `price_claimed` and staff. A question, what is free of something, and water are no such claim.
"""

import re
from collections.abc import Sequence

from domain.menu import Menu
from domain.order import Add, Command, ItemLine
from edge.dialog.reading.detours import detour, plainly
from edge.dialog.vocabulary.numbers import NUMBERS
from edge.dialog.vocabulary.words import stems_of

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
# "The sign says two wraps for nine dollars, do that": who says so, what of which thing, and that it is wished for.
_SOURCE = (
    r"(?:(?:the|your|that|this|an?|el|la|su|un|una) )?(?:sign|board|menu(?: board)?|poster|banner|app|website|site|web ?page|flyer|ad|advert"
    r"|commercial|screen|coupon|internet|radio|tv|facebook|instagram|billboard|letrero|anuncio|cartel|p[aá]gina)s?"
    r"(?: (?:over there|outside|out (?:front|there|here|back)|up there|up front|back there|by the \w+|at the \w+|in the \w+|on the \w+|de afuera|de ah[ií]))?"
    r" (?:says?|said|has|had|shows?|showed|lists?|listed|advertises?|dice|dec[ií]a|ten[ií]a|tiene|anuncia)(?: that| que| you(?: guys)? (?:have|got))?"
)
_AT = r"(?:,? (?:(?:is|are|was|were|at|for|only|just|going for|on for|a|por|est[aá]n?|son|es|en|solo|sale|salen) )+)"
_AMOUNT = (
    rf"(?:(?:an?|{'|'.join(_COUNTS)}|\$?\d{{1,2}}(?:[.,]\d\d)?)(?:[ -](?:{'|'.join(_COUNTS)}))?(?: (?:dollars?|bucks?|cents|d[oó]lar(?:es)?|pesos))?"
    r"(?: (?:each|apiece|a ?piece|cada uno))?"
    r"|half (?:price|off)|mitad de precio|\d\d? percent off|free|gratis)"
)
_TAKES_UP = (
    r"(?:(?:so|and|then|ok(?:ay)?|please|entonces|y|pues)\b,? )*"
    r"(?:(?:i['’]?ll|i will|we['’]?ll|let me|lemme|let['’]?s|can i|could i|can we|i['’]?d|i would|i|we|quiero|me|nos) )?"
    r"(?:(?:just |please |like |love |want |to )*(?:do|get|have|take|give me|gimme|get me|ring up|make it|order|like|want|try|go for|da|deme|dame|quiero|llevo|d[eé])"
    r" )?(?:(?:(?P<many>an?|one|two|three|four|five|six|some|un[oa]?|dos|tres|cuatro) (?:of|de) )?(?:that|it|those|them|these|this|the deal|that deal|that one|that offer|es[aeo]s?)"
    r"(?: deal| one| offer)?|(?P<so_many>one|two|three|four|five|six|un[oa]|dos|tres|cuatro))"
)
_TAKEN_UP = re.compile(
    rf"(?:^|(?<=[.,;!] )|(?<=and ))\W*(?:(?:oh|so|hey|well|um|hi|hello|y|oye)\b,? )*{_SOURCE} (?P<what>(?:(?!for\b|at\b|is\b|are\b|por\b)[\wáéíóúñ'’-]+ ){{0,5}}?[\wáéíóúñ'’-]+?)"
    rf"{_AT}(?P<sum>{_AMOUNT})(?: (?:today|now|right now|this week|hoy))?\s*[,.;!]+\s*(?:so |and )?{_TAKES_UP}(?=\W*$|[,.;!]| (?:please|thanks|then|for me|and|with|no|por favor|y)\b)",
    re.IGNORECASE,
)
_ROWS = (
    # "Gimme the employee price on a shake": a shake is wished for, and money off.
    detour(
        r"\b(?P<wish>give me|gimme|get me|(?:can|could|may) (?:i|we) (?:get|have)|(?:i|we)(?:['’]?d like| want| would like|['’]?ll (?:take|have))|let me (?:get|have)"
        r"|ring me up|do me|quiero|deme|dame) (?:(?:the|my|an?|your|our) )?(?P<rate>(?:employee|staff|crew|worker|family|friends and family|team|senior|military"
        r"|student|veteran)(?:['’]?s)? (?:price|pricing|discount|rate|deal)) (?:on|for|with)"
        rf" (?P<what>(?:an?|{'|'.join(_COUNTS)}|\d{{1,2}}) [^,.;!?]+)",
        r"\g<wish> \g<what>, \g<rate>",
    ),
    detour(rf"{_SOLD}{_IS} on the house{_ENDS}", r"\g<led>\g<lead>it is on the house"),
    detour(rf"{_SOLD}{_IS} {_GRATIS}{_ENDS}", r"\g<led>\g<lead>eso es gratis"),
    detour(rf"{_SOLD}{_IS} {_FREE}{_ENDS}", r"\g<led>\g<lead>it should be free"),
    detour(rf"{_SOLD}{_IS} (?P<sum>{_SUM}){_ENDS}", r"\g<led>\g<lead>it should be \g<sum>"),
)
_SAYS = re.compile(
    r"\b(?:free|house|complimentary|comped|included|charge|paid|covered|on you|casa|cortes[ií]a|gratis|incluid"
    r"|dollars?|bucks?|cents|d[oó]lar|pesos|price|pricing|precio|off|discount|rate)",
    re.IGNORECASE,
)


def said_to_be_free(text: str) -> str:
    """The turn with such claims made of "it"."""
    if not _SAYS.search(text):
        return text
    if (said := _TAKEN_UP.search(text)) is not None:
        return f"{text[: said.start()]}{_wished(said)}{text[said.end() :].rstrip(' .')}. It should be {said['sum']}."
    return plainly(text, _ROWS)


def _wished(said: re.Match[str]) -> str:
    """ "... cookies are a dollar, two of those": two cookies."""
    many = said["many"] or said["so_many"]
    thing = _ARTICLE.sub("", said["what"]) if many else said["what"]
    return f"{many or ''} {thing} please".lstrip()


_ARTICLE = re.compile(r"^(?:an?|the|un[ao]?|el|la|los|las) ", re.IGNORECASE)


_FREE_ONES = re.compile(
    rf"\b(?:the |those )?(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}}) (?:free|gratis)(?: (?:ones?|cups?|waters?|of (?:them|those)))?\b",
    re.IGNORECASE,
)


_IN_VESSELS = re.compile(
    rf"\b(?:the |those )?(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}}) (?P<vessel>cups?|glass(?:es)?|bottles?|vasos?)\b(?! (?:of|de)\b)",
    re.IGNORECASE,
)


def those_that_are_free(text: str, refused: Sequence[Command], menu: Menu) -> str:
    """ "Then the four free ones", after eight of what costs nothing were too many: four of those, and no claim.
    "Just the four cups, and a coke" names them by what they come in."""
    lines = [c.line for c in refused if isinstance(c, Add) and isinstance(c.line, ItemLine)]
    item = menu.item(lines[0].item) if len(lines) == 1 else None
    if item is None or any(variation.price_cents for variation in item.variations):
        return text
    named = _FREE_ONES.sub(rf"\g<count> {item.name.get()}", text)
    if not _AND_MORE.search(named):
        return named  # "four cups is ok": the number alone says it
    own = stems_of(*item.name.all(), *item.aliases)
    return _IN_VESSELS.sub(lambda m: f"{m['count']} {item.name.get()}" if stems_of(m["vessel"]) <= own else m[0], named)


_AND_MORE = re.compile(r"\b(?:and|plus|also|y)\b", re.IGNORECASE)
