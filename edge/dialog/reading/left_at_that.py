"""What is answered to what cannot be had, or costs more now: "leave it then", "bit steep, but yes". PURE.

It decides, before the words are read, that a remark on a price beside an answer is no answer of its own; that "leave
it" behind what ran out leaves the order as it is, and behind a price that rose calls it off (which is asked first);
and that "why's it gone up" asks for the reason.
"""

import re

from domain.menu import Menu, Serving
from domain.order import ItemLine, Order
from edge.dialog.meaning import Expecting
from edge.dialog.reading.detours import detour, plainly
from edge.dialog.talk import Talk
from edge.dialog.vocabulary.words import stems_of

NEW_PRICE = Expecting("confirm", value="new_price")  # the register said another total than was read back
_LED = r"\W*(?:(?:oh|ah|aw|ok|okay|well|hmm+|um|uh|wow|ouch|yikes|jeez|geez|gosh|man|god|ay|uy|bueno|pues)\b\W*)*"
# "That's a bit steep, but yes", "daylight robbery. Fine, go ahead": only where more is said.
_STEEP = re.compile(
    rf"^{_LED}(?:(?:(?:that|it|this)(?:['’]?s| is| seems| sounds)|está|es|qué|un poco)?"
    r"(?: ?(?:an?|just|quite|kind of|kinda|sort of|rather|pretty|so|very|really|way|too|bit|little|wee|tad|touch"
    r"|absolute|total|day ?light|highway|un poco|muy|algo|medio))*)"
    r" ?(?:steep|pricey|expensive|robbery|rip[ -]?off|more than (?:i thought|you said)|car[oa]s?|un robo"
    r"|(?<=\w )(?:dear|(?:too )?much|a lot|mucho))(?: (?:for (?:that|it|a \w+|what it is)|now|these days"
    r"|isn['’]?t it|though|mind))*"
    r"\s*(?:[,.!;]\s*(?:but|though|still|oh well|pero)?|\bbut\b|\bpero\b|\boh well\b)[\s,]*(?=\w)",
    re.IGNORECASE,
)
_IT = r"(?:(?:that|this) one|those ones|it|that|this|them|those)"
_ENDS = r"(?: (?:then|there|out|off|be|at that|please|thanks|thank you|so))*"
_LEAVE = (
    r"(?:(?:(?:i['’]?ll|we['’]?ll|let['’]?s|just|please|you can|better) )*"
    rf"(?:leave|forget|skip|scrap|bin|drop) {_IT}{_ENDS}"
    rf"|never ?mind(?: (?:about )?{_IT}| then)*|d[eé]j[ea](?:lo|la|los|las)(?: (?:as[ií]|entonces|mejor))*"
    r"|olv[ií]de(?:lo|la|se)(?: de eso)?)"
)
_NO = r"(?:(?:no|nah|nope|neither|none|nothing)(?: (?:thanks|thank you|gracias|of (?:those|them)))?[\s,.!]+)*"
_LEAVES = re.compile(
    rf"^{_LED}{_NO}{_LEAVE}(?P<rest>\W*$"
    r"|(?:\s*[,.;!]+\s*|\s+(?=(?:just|only|and|but|then|i['’]?ll|i|can|make|give|solo|nada|y)\b)).*$)",
    re.IGNORECASE,
)
_NOT_AT_THAT = re.compile(
    rf"^{_LED}{_NO}(?:i['’]?m not paying"
    r"|(?:i|we) (?:don['’]?t|won['’]?t|can['’]?t) (?:want|pay|afford|do)(?: it| that)?)"
    r"(?: (?:that|it|this|so much|that much|for (?:that|it|a \w+)|at that price|then|now))*\W*$",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\b(?:why|how come|since when|what(?:['’]?s| has| is)? (?:changed|happened|different|gone up|went up|that for))\b"
    r"|\bpor qu[eé]\b|\bqu[eé] (?:pas[oó]|cambi[oó])\b",
    re.IGNORECASE,
)


# "I'll just have the coffee then", of what stands.
_JUST = re.compile(
    rf"^{_LED}(?:(?:what a (?:shame|pity)|never ?mind|fine|typical)\W+)*{_NO}(?:(?:i['’]?ll|we['’]?ll|let['’]?s|i) )?"
    r"(?:just|only|s[oó]lo|nada m[aá]s) (?:(?:have|take|get|do|leave it at|keep|go with) )?"
    r"(?:the|el|la|los|las|my) (?P<what>\w[\w' -]*?)(?: (?:then|please|thanks|entonces|por favor))*\W*$",
    re.IGNORECASE,
)
# "Whatever's closest", to what is offered.
_CLOSEST = re.compile(
    rf"^{_LED}(?:(?:i['’]?ll|i|we['’]?ll) (?:have|take|get) |give me |just )?(?:whatever|whichever|the|which ?ever one)"
    r"(?: one)?(?:(?:['’]s| is)? (?:the )?(?:closest|nearest|most similar|most like (?:it|that))(?: (?:one|thing))?"
    r"(?: you(?:['’]ve got| have))?|(?: you(?:['’]ve got| have(?: got)?))?(?: that(?:['’]s| is))? (?:like it|similar))"
    r"(?: (?:then|please|thanks))*\W*$|^\W*lo m[aá]s parecido(?: que tengan?)?\W*$",
    re.IGNORECASE,
)


# "Chocolate, same thing, no cream": as what could not be had was wanted, which it is anyway, and no second one.
_THE_SAME = re.compile(
    r"(?<=\w),? (?:the )?same(?: (?:thing|again|way|deal|as (?:that|before)))?(?=,|\W*$| (?:please|then|but|thanks)\b)"
    r"|(?<=\w),? (?:igual|lo mismo)(?=,|\W*$| por favor)",
    re.IGNORECASE,
)
# "Ok vanilla. No, strawberry": of two words the last one holds.
_NO_THAT = re.compile(
    rf"^{_LED}(?P<one>(?!no\b)[\w'-]+(?: [\w'-]+)?)[.,;]+ no, (?:make (?:it|that) )?"
    r"(?P<other>(?!no\b|not\b)[\w'-]+(?: [\w'-]+)?\W*)$",
    re.IGNORECASE,
)
_BESIDE = (
    # "Not keen on fish. Just a classic then": what they do not want, and none of it ordered.
    detour(
        r"^\W*(?:(?:oh|ah|no|nah|well|hmm+|um|uh)\W+)*(?:(?:i['’]?m|i am|we['’]?re|we are) )?"
        r"(?:not (?:(?:too|that|so|very|really|all|a|much|of|big|huge|massive) )*"
        r"(?:keen|big|mad|crazy|sold|fan|into|fond|fussed|bothered)(?: on| of| about| into)?"
        r"|(?:i |we )?(?:don['’]?t|do not) (?:really |much )*(?:fancy|care for))(?: \w+){1,3}\s*[.,;!]+\s*"
        r"(?=\w.*\b(?:then|instead|just|please)\b)"
    ),
    # "Regular fries then, large", behind the loaded ones: plain ones, in the size that is told behind.
    detour(
        r"^(?P<led>\W*(?:(?:ok|okay|oh|well|just|i['’]?ll (?:have|take|do)|no)\W+)*)(?:regular|plain|normal|ordinary) "
        r"(?P<what>(?!one\b)\w+(?: (?!then\b)\w+)?)(?: then)?, (?:an? )?(?P<size>small|medium|large)"
        r"(?P<end>(?: one| ones| please| thanks)*\W*$|, )",
        r"\g<led>\g<size> \g<what>\g<end>",
    ),
    # "Hash browns then, two": how many of them, told behind.
    detour(
        r"^(?P<what>(?!.*\b(?:make|do|give|get|have|want|take|change|swap|that|it|them|go|fine|sure|alright|right|well"
        r"|wait|now|so|there|and)\b|(?:ok|okay|yes|yeah|no|all right)\W* then)[^,.;!?]*\w) then, "
        r"(?P<count>two|three|four|five|six|seven|eight|nine|ten|[2-9])(?: of (?:them|those|these))?"
        r"(?P<end>(?: please| thanks)?\W*)$",
        r"\g<count> \g<what> then\g<end>",
    ),
)


def left_at_that(text: str, talk: Talk, serving: Serving) -> str:
    """The turn in plain words; as it is where it is none of this."""
    if talk.missed or talk.unmet or talk.offered or talk.question:
        text = plainly(text, _BESIDE)
    if talk.expecting.kind in ("offer", "which", "slot") and talk.offered and _CLOSEST.match(text):
        ref = talk.offered[0].partition("/")[0]
        near = serving.menu.item(ref) or serving.menu.combo(ref)
        text = near.name.get(talk.language) if near is not None else text
    if talk.expecting.kind == "confirm":
        text = _STEEP.sub("", text)
    left = _LEAVES.match(text)
    rest = left["rest"].strip(" ,.;!") if left is not None else ""
    if talk.expecting == NEW_PRICE:
        if _NOT_AT_THAT.match(text) or (left is not None and not rest):
            return "cancel the order" if talk.language == "en" else "cancele el pedido"
        return "why is that?" if _WHY.search(text) and talk.language == "en" else text
    if not (talk.missed or _just_went(talk, serving)):
        return text
    if talk.missed:
        text = _NO_THAT.sub(r"\g<one>, no wait, \g<other>", _THE_SAME.sub("", text))
    if (just := _JUST.match(text)) is not None and _is_all(just["what"], talk.order, serving.menu):
        return "that's all" if talk.language == "en" else "es todo"
    if left is None:
        return text
    if talk.expecting.kind == "confirm":  # it ends the order, and is no yes to it
        done = "that's all" if talk.language == "en" else "es todo"
        return f"{done}, {rest}" if rest else done
    return f"no, {rest}" if rest and talk.expecting.kind in ("offer", "more", "anything") else text


def _is_all(words: str, order: Order, menu: Menu) -> bool:
    """Whether the words name everything that is ordered."""
    said = stems_of(words)
    refs = [line.item if isinstance(line, ItemLine) else line.combo for line in order.lines]
    things = [menu.item(ref) or menu.combo(ref) for ref in refs]
    names = [{s for name in (*of.name.all(), *of.aliases) for s in stems_of(name)} for of in things if of]
    glue = stems_of("and the my y el la large small medium")
    known = set().union(*names) if names else set()
    return bool(said) and all(said & name for name in names) and said - glue <= known


def _just_went(talk: Talk, serving: Serving) -> bool:
    """Whether the last change of the order was that something ran out."""
    before = talk.order.past[-1].lines if talk.order.past else ()
    return any(isinstance(w, ItemLine) and w.item in serving.out and w not in talk.order.lines for w in before)
