"""What is answered to what cannot be had, or costs more now: "leave it then", "bit steep, but yes". PURE.

It decides, before the words are read, that a remark on a price beside an answer is no answer of its own; that "leave
it" behind what ran out leaves the order as it is, and behind a price that rose calls it off (which is asked first);
and that "why's it gone up" asks for the reason.
"""

import re

from domain.menu import Serving
from domain.order import ItemLine
from edge.dialog.meaning import Expecting
from edge.dialog.talk import Talk

NEW_PRICE = Expecting("confirm", value="new_price")  # the register said another total than was read back
_LED = r"\W*(?:(?:oh|ah|aw|ok|okay|well|hmm+|um|uh|wow|ouch|yikes|jeez|geez|gosh|man|god|ay|uy|bueno|pues)\b\W*)*"
# "That's a bit steep, but yes", "daylight robbery. Fine, go ahead": only where more is said.
_STEEP = re.compile(
    rf"^{_LED}(?:(?:that|it|this)(?:['’]?s| is| seems| sounds)|está|es|qué|un poco)?"
    r"(?: ?(?:an?|just|quite|kind of|kinda|sort of|rather|pretty|so|very|really|way|too|bit|little|wee|tad|touch"
    r"|absolute|total|day ?light|highway|un poco|muy|algo|medio))*"
    r" ?(?:steep|pricey|expensive|dear|robbery|rip[ -]?off|(?:too )?much|a lot|more than (?:i|you) (?:thought|said)"
    r"|not what (?:i|you) said|car[oa]s?|un robo|mucho)(?: (?:for (?:that|it|a \w+|what it is)|now|these days"
    r"|isn['’]?t it|though|mind))*"
    r"\s*(?:[,.!;]\s*(?:but|though|still|oh well|pero)?|\bbut\b|\bpero\b|\boh well\b)[\s,]*(?=\w)",
    re.IGNORECASE,
)
_IT = r"(?:it|that|this|them|those)"
_ENDS = r"(?: (?:then|there|out|off|be|at that|please|thanks|thank you|so))*"
_LEAVE = (
    r"(?:(?:(?:i['’]?ll|we['’]?ll|let['’]?s|just|please|you can|better) )*"
    rf"(?:leave|forget|skip|scrap|bin|drop) {_IT}{_ENDS}"
    r"|never ?mind(?: (?:it|that|then|about (?:it|that)))*|d[eé]j[ea](?:lo|la|los|las)(?: (?:as[ií]|entonces|mejor))*"
    r"|olv[ií]de(?:lo|la|se)(?: de eso)?)"
)
_NO = r"(?:(?:no|nah|nope|neither|none|nothing)(?: (?:thanks|thank you|gracias|of (?:those|them)))?[\s,.!]+)*"
_LEAVES = re.compile(rf"^{_LED}{_NO}{_LEAVE}(?P<rest>\W*$|[\s,.;!]+.*$)", re.IGNORECASE)
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


def left_at_that(text: str, talk: Talk, serving: Serving) -> str:
    """The turn in plain words; as it is where it is none of this."""
    if talk.expecting.kind == "confirm":
        text = _STEEP.sub("", text)
    left = _LEAVES.match(text)
    rest = left["rest"].strip(" ,.;!") if left is not None else ""
    if talk.expecting == NEW_PRICE:
        if _NOT_AT_THAT.match(text) or (left is not None and not rest):
            return "cancel the order" if talk.language == "en" else "cancele el pedido"
        return "why is that?" if _WHY.search(text) and talk.language == "en" else text
    if left is None or not (talk.missed or _just_went(talk, serving)):
        return text
    if talk.expecting.kind == "confirm":  # it ends the order, and is no yes to it
        done = "that's all" if talk.language == "en" else "es todo"
        return f"{done}, {rest}" if rest else done
    return f"no, {rest}" if rest and talk.expecting.kind in ("offer", "more", "anything") else text


def _just_went(talk: Talk, serving: Serving) -> bool:
    """Whether the last change of the order was that something ran out."""
    before = talk.order.past[-1].lines if talk.order.past else ()
    return any(isinstance(w, ItemLine) and w.item in serving.out and w not in talk.order.lines for w in before)
