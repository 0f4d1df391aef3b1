# ruff: noqa: E501 - frames stay in one piece
""" "Never mind, keep it", "actually leave them on": what stands stays, and what was just taken away comes back. PURE.

It decides by what the turn before did. Where that only added, nothing is taken back by such words: it is what shall be
kept. Where it took off or changed, that is undone.
"""

import re

from domain.menu import Menu
from domain.order import Order
from edge.dialog.meaning import Span
from edge.dialog.reading.so_many import line_named

_BACK = (
    r"(?:never ?mind|nvm|forget (?:it|that)|scratch that|actually|on second thoughts?|no|nah|wait|hold on"
    r"|(?:i )?changed my mind|mejor|olv[ií]d[ae]lo|no importa|pens[aá]ndolo bien)"
)
_KEEPS = re.compile(
    r"^\W*(?:(?:oh|ok|okay|um|uh|hmm|well|you know what|yeah|ay|bueno)\W+)*"
    rf"(?:(?:{_BACK}\W+)+(?:(?:just|let['’]?s|please|then|i['’]?ll|siempre|s[ií])\W+)*(?:keep|leave|d[eé]j[ae](?:me)?)"
    r"|(?:(?:siempre|mejor)\W+)*s[ií]\W+d[eé]j[ae](?:me)?|d[eé]j[ae](?:me)?(?=l[oa]s? mejor\b))\W*"
    r"(?:it|that|this|them|those|everything|l[oa]s?)?"
    r"(?: (?:on|in|there|alone|be|all|like|that|as|it|they|is|are|was|were|the|way|how|then|please|thanks|as[ií]|como"
    r"|estaba|est[aá]|mejor|por favor|gracias))*\W*$"
    # "No, sí la quiero", "siempre sí": of what was just taken off.
    rf"|^\W*(?:(?:{_BACK}|ay|bueno)\W+)*(?:(?:siempre|mejor|no,?)\W+)s[ií](?:\W+(?:l[oa]s?|l[ea]s?) (?:quiero|queremos|llevo|dejo|dejamos)|(?<=siempre s[ií]))"
    r"(?: por favor)?\W*$",
    re.IGNORECASE,
)
# "Siempre no la quiero", "esa ya no", "mejor eso no": what was just ordered goes again.
_NO_LONGER = re.compile(
    rf"^\W*(?:(?:{_BACK}|ay|bueno)\W+)*(?:(?:(?:siempre|ya|mejor) )+no l[oa]s? (?:quiero|queremos|voy a querer)"
    r"|(?:mejor |siempre )?(?:es[aeo]s?|est[aeo]s?) (?:ya|mejor|siempre) no|mejor es[aeo]s? no|siempre no)(?: por favor| gracias)*\W*$",
    re.IGNORECASE,
)
# "Leave it as it was", "it was right before", "the way it was": of what was just changed.
_AS_IT_WAS = re.compile(
    r"^\W*(?:(?:oh|ok|okay|um|uh|no|nah|sorry|wait|actually|please|you know what|well|hmm|mejor|bueno)\W+)*"
    r"(?:(?:(?:leave|keep|put|make|have|want|i want|let['’]?s (?:leave|keep|have)|go) ?"
    r"(?:it|that|them|those|things)?(?: back)? )?(?:to )?(?:as|how|like|(?:the )?way) (?:it|that|they) w(?:as|ere)"
    r"|(?:it|that|they|everything) (?:was|were) (?:just )?(?:right|fine|good|okay|ok|better|perfect)"
    r" (?:before|the first time|already|as it was|the way it was|how it was)"
    r"|(?:(?:d[eé]j[ae](?:l[oa]s?|me(?:l[oa]s?)?)?|p[oó]n(?:l[oa]s?|ga(?:l[oa]s?)?)?|regr[eé]s[ae](?:l[oa]s?)?(?: a)?|qued[ae]|que quede|igual)\W+)?"
    r"(?:tal )?(?:como|igual que) (?:l[oa]s? )?(?:estaban?|ten[ií]a|antes|era[n]?)"
    r"|(?:estaban?|era[n]?) (?:bien|mejor) (?:antes|como estaban?))"
    r"(?: (?:before|please|then|originally|at first|thanks|antes|por favor))*\W*$",
    re.IGNORECASE,
)


# "I'll stick with the coffee", "let's go back to the coffee": where that stood a moment ago, it does again.
_STAYS_WITH = re.compile(
    r"^\W*(?:(?:oh|ok|okay|um|uh|ugh|no|nah|nope|sorry|wait|actually|on second thoughts?|please|you know what|well|hmm|eh|never ?mind|mejor|but|and)\W+)*"
    r"(?:(?:i|we)(?:['’](?:ll|d)| will| would| think i['’]?ll| am going to|['’]m gonna)?|let['’]?s|let me|can i|could i|just|rather|better|gonna)?"
    r"(?: (?:just|rather|better|probably|actually))* ?"
    r"(?:stick(?:ing)? (?:with|to)|stay(?:ing)? with|keep|leave|hold on to|go(?:ing)? back to|switch back to|change (?:it )?back to)"
    r" (?:the|my|that|our) (?P<what>[a-z][a-z' -]*?)"
    r"(?: (?:then|please|thanks|after all|instead|like before|as it was|there|on there|i had|we had|from before|though))*\W*$",
    re.IGNORECASE,
)


# "Lose the fries, rings are plenty": what is enough stays, behind or before what goes.
_ENOUGH = (
    r"(?:plenty|enough(?: (?!for\b|thanks\b|then\b|now\b|really\b|by\b|on\b|as\b|to\b|i\b|anyway\b)\w+)?|loads|lots|ample|sufficient|all (?:i|we) (?:need|want)|more than enough|quite enough|heaps|grand|(?:just )?fine|good|it)"
    r"(?: (?:for (?:me|us|now|today)|by (?:itself|themselves)|on (?:its|their) own|as (?:it|they) (?:is|are)|really|to be honest|i think|i reckon|anyway|thanks|then))*"
)
_IS_ENOUGH = re.compile(
    rf"(?:^\W*|[,.;]\s*(?:(?:and|so|cause|because|since|but|as)\s+)?|\s+(?:because|cause|since|as)\s+)(?:just |only )?(?:the |my |our |an? )?"
    rf"(?P<what>(?!that\b|it\b|this\b|i\b|we\b)[a-z][\w'’-]*?(?: [\w'’-]+?){{0,4}}?)(?:(?:['’]s|['’]re| is| are| will be|['’]ll be|['’]d be) (?:just |really |honestly )?{_ENOUGH}"
    r"|(?: will|['’]ll) (?:(?:do|be enough|be plenty)(?: me| us| fine| nicely)*|(?:fill|see|keep|suit|satisfy) (?:me|us|him|her|them)(?: up| right| happy| going| fine)*)(?: then| thanks)*)(?:\s*(?:[,.;!]+|$))"
    r"|(?:[,.;]\s*|\s+(?:if|since|because|cause|as|now)\s+)(?:i|we)(?:['’]ve| have)(?: already)?(?: got)? (?:the |my |our |some )?(?P<had>[a-z][\w'’ -]*?)(?: (?:already|anyway|now|there))*(?=\W*$)"
    r"|(?:^\W*|[,.;]\s*(?:y\s+|que\s+|porque\s+)?)(?:(?:con|solo|nom[aá]s)\s+)?(?:el |la |los |las |mis? |un[ao]s? )?(?P<que>[a-záéíóúñ]+(?: (?:de )?[a-záéíóúñ]+){0,2}?)"
    r" (?:(?:me |nos )?(?:basta|bastan|alcanza|alcanzan|sobra|es suficiente|tengo|tenemos)|(?:es|son) (?:suficientes?|bastantes?|m[aá]s que suficientes?))(?=\W*$|[,.;])",
    re.IGNORECASE,
)


_ORDERS_ONE = re.compile(r"^\W*(?:and |so )?an? .*(?: will|['’]ll) do\b", re.IGNORECASE)


def without_what_is_enough(text: str, order: Order, menu: Menu) -> str:
    """The turn without the clause that says of what stands that it is enough, where another clause is left."""
    found = _IS_ENOUGH.search(text)
    if found is None:
        return text
    left = f"{text[: found.start()]}{' ' if found.start() else ''}{text[found.end() :].strip()}".strip(" ,;")
    said = found["what"] or found["had"] or found["que"]
    named = re.split(r" (?:and|y)(?: (?:the|my|a|el|la|los|las))? ", said)
    if _ORDERS_ONE.match(found[0]):
        return text  # "small fries, a cheeseburger will do"
    stands = all(line_named(Span(0, 0, what, ""), order, menu) is not None for what in named)
    return left if stands and re.search(r"\w{2}", left) else text


def says_keep(text: str) -> bool:
    return bool(_KEEPS.match(text))


def _stays_with(what: str, order: Order, menu: Menu, *, just_changed: bool, confirming: bool) -> str:
    """What a turn says that sticks with a thing; "" where it did not stand, or is said of more."""
    before = order.past[-1] if order.past and just_changed else None
    named = Span(0, 0, what, "")
    if line_named(named, order, menu) is not None:
        return "thanks" if confirming else "okay"
    was = line_named(named, before, menu) if before is not None else None
    return "undo that" if was is not None and order.line(was.id) != was else ""


def kept_as_it_is(text: str, order: Order, menu: Menu, *, just_changed: bool, confirming: bool) -> str:
    """The turn in plain words: "okay" where nothing is to change, "undo that" where something comes back, "scratch that"
    where what just came goes.

    confirming: the order was read back; there "okay" would send it, and such words are no plain yes.
    """
    if stays := _STAYS_WITH.match(text):
        return _stays_with(stays["what"], order, menu, just_changed=just_changed, confirming=confirming) or text
    if just_changed and _NO_LONGER.match(text):
        return "scratch that"
    as_it_was = just_changed and _AS_IT_WAS.match(text) is not None
    if not (order.lines or order.past) or not (as_it_was or says_keep(text)):
        return text
    before = {line.id: line for line in order.past[-1].lines} if order.past else {}
    now = {line.id: line for line in order.lines}
    only_added = all(now.get(ref) == line for ref, line in before.items())
    if just_changed and not only_added:
        return "undo that"
    if as_it_was:
        return text
    return "thanks" if confirming else "okay"
