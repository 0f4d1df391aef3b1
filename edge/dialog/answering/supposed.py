# ruff: noqa: E501 - frames stay in one piece
"""What a change would cost, asked with an if: "if I add bacon, what's that run", "how much to make it a meal". PURE.

It decides which words suppose a change and ask its price, and writes the change as a wish, so that what it would do can
be read and priced. It never changes anything: the change is made when it is taken ("okay, do that").
"""

import re
from dataclasses import dataclass

from domain.menu import Serving
from domain.order import Order
from domain.pricing import price
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent, Kind
from edge.dialog.reading.after_a_price import SUPPOSED
from edge.dialog.talk import Cents

_ASK = (
    r"(?:(?:what(?:['’]?s| is| would be)? (?:the|my) (?:price|cost|damage|up-?charge|difference|charge)(?: (?:be|then))?"
    r"|(?:how much|what)(?: (?:more|extra|else))?(?:['’]?(?:s|d|ll)| is| are| would| will| does| do| am i paying)?"
    r"(?: (?:it|that|this|they|you|y['’]all|i))?(?: (?:gonna|going to))?"
    r"(?: (?:be|cost|run|come to|come out to|charge|set|add|go up|pay|owe|looking at))?(?: (?:me|us))?"
    r"(?: (?:back|more|extra|then|now|for that))*"
    r"|(?:is|are|does|do|would|will) (?:it|that|this|there|they|you)(?: (?:be|cost|charge|cost me|come|make it|save me))?(?: (?:any|an|a|me|much|out))*"
    r" (?:more|extra|up-?charge|charge|expensive|cheaper|less|anything|money)"
    r"|(?:a )?(?:cu[aá]nto|c[oó]mo)(?: m[aá]s)?(?: (?:me|se|le|nos))?"
    r" (?:sale|cuesta|es|ser[ií]a|vale|cobran?|saldr[ií]a|costar[ií]a|queda|quedar[ií]a)(?: (?:m[aá]s|extra|eso))*))"
)
_LED = r"(?:(?:oh|so|and|but|also|uh+|um+|ok|okay|well|hey|then|now|like|just|say|y|pero|oiga|bueno)\b[\s,]*)*"
_PRESENT = {
    **dict.fromkeys(("go", "went", "going"), "make it"),
    **dict.fromkeys(("make", "made", "turn", "turned"), "make"),
    **dict.fromkeys(("have", "had", "want", "wanted", "get", "got", "do", "did", "take", "took"), "get"),
    **dict.fromkeys(("add", "added", "put", "threw", "throw", "toss", "tossed", "stick", "stuck"), "add"),
    **dict.fromkeys(("swap", "swapped", "switch", "switched", "change", "changed", "trade", "traded"), "swap"),
    **dict.fromkeys(("upgrade", "upgraded", "bump", "bumped", "upsize", "upsized", "sized"), "make"),
    **dict.fromkeys(("remove", "removed", "drop", "dropped", "lose", "lost", "leave", "left"), "take"),
    **dict.fromkeys(("agrego", "agregamos", "añado", "pongo", "ponemos", "echo"), "agregue"),
    **dict.fromkeys(("hago", "hacemos"), "haga"),
    **dict.fromkeys(("cambio", "cambiamos"), "cambie"),
    **dict.fromkeys(("quito", "quitamos"), "quite"),
}
_OF_IT = r"(?:it|that|this|them|those|these|my \w+|the \w+(?: \w+)?)"
_VERB = rf"(?P<verb>{'|'.join(_PRESENT)})"
_WHAT = r"(?P<what>(?: (?!(?:how much|what|cu[aá]nto)\b)[^\s,.;?!]+){1,8}?)"
_IF = r"(?:(?:what )?if (?:i|we|you|y['’]all)(?: just| were to| wanna| want to| wanted to)?|si (?:(?:le|lo|la|les|los|las|se lo|se la) )?)"
_HEAD = rf"(?:^|(?P<stop>[,.;!?]+\s*|\s+(?=(?:and|but|so|oh|y|pero)\b)))\W*{_LED}"
_FIRST = re.compile(rf"{_HEAD}{_IF} ?{_VERB}{_WHAT}[\s,]+(?:then )?{_ASK}\W*$", re.IGNORECASE)
_LAST = re.compile(rf"{_HEAD}{_ASK} (?:{_IF}|to) ?{_VERB}{_WHAT}(?: (?:instead|please|though))?\W*$", re.IGNORECASE)
_SIZE = re.compile(r"^(?:up )?(?:to )?(?:with )?(?:an? |the )?(?P<size>\w+)(?: size)?(?: (?:on|with|for) .+)?$", re.I)
# "Is it cheaper as a meal?", "would that be less in a combo": whether making it one saves anything.
_AS_A_MEAL = re.compile(
    rf"{_HEAD}(?:(?:is|are|does|do|would|will|wouldn['’]?t|isn['’]?t|wo[nr]['’]?t) (?:it|that|this|they|those|i|we)"
    r"(?: (?:be|cost|come|come out|work out|turn out|save|get))?(?: (?:me|us|any|it|that|much|not|a bit|a lot|money))*"
    r" (?:cheaper|less|more|extra|better value|better|a saving|money|expensive|dearer)"
    r"|(?:how much|what)(?:['’]?(?:s|d)| is| are| would)(?: (?:it|that|this|they))?(?: be| cost| come to)? (?:cheaper|less|more|extra))"
    r"(?: (?:off|out))? (?:as|in|by getting|getting|if (?:it['’]?s|i get|i got|we get) (?:it |that |them )?(?:as )?)(?: an?| the)? ?(?:meal|combo)(?: deal)?"
    r"(?: (?:instead|then|please))?\W*$|"
    rf"{_HEAD.replace('stop', 'stop_es')}(?:sale|es|saldr[ií]a|cuesta|queda) (?:m[aá]s barat[oa]|menos|m[aá]s)(?: (?:si lo pido|si es))? (?:en|como) (?:combo|paquete|men[uú])\W*$",
    re.IGNORECASE,
)
_MEAL = re.compile(r"\b(?:meal|combo|paquete|men[uú])", re.IGNORECASE)  # without one, nothing of it is looked for
# "..., how much more for a large": beside what is ordered, of that.
_LARGER = re.compile(
    rf"{_HEAD}(?:how much|what(?:['’]?s| is))(?: (?:it|that|the))?(?: (?:more|extra|up-?charge|difference))"
    r"(?:['’]?s| is| are| would| will| does| do| for| be| it| that| to| go| get| if| i| we| the| an?| make)* "
    r"(?P<size>small|medium|large|larger|bigger)(?: (?:one|size|be|cost|run|then|on that))*\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Supposed:
    before: str  # what was said before it: an order
    change: str  # what is supposed, as a wish


def supposed(text: str) -> Supposed | None:
    """The change whose price a turn asks, and what stands before it; None where it asks no such thing."""
    if (larger := _LARGER.search(text)) is not None and larger.start():
        return Supposed(text[: larger.start()].strip(), f"make it {larger['size']}")
    if _MEAL.search(text) is not None and (meal := _AS_A_MEAL.search(text)) is not None:
        return Supposed(text[: meal.start()].strip(), "make it a meal")
    found = _FIRST.search(text) or _LAST.search(text)
    if found is None:
        return None
    verb, what = found["verb"].lower(), found["what"].strip()
    plain = _PRESENT[verb]
    if plain == "make it":
        size = _SIZE.match(what)
        change = f"make it {size['size']}" if size else ""
    elif re.match(r"(?:off|out)\b|.+ (?:off|out)$", what, re.IGNORECASE) and verb in ("take", "took"):
        change = f"take {what}"
    elif plain == "get" and re.search(r"\b(?:instead of|in place of|rather than)\b", what, re.IGNORECASE):
        change = what
    elif plain == "get" and not re.match(r"(?:it|that|this|them|those|these|mine|both)\b", what, re.IGNORECASE):
        change = ""  # "if I get the number two": a thing by itself
    elif plain in ("make", "get"):
        up = re.sub(rf"^(?:up )?({_OF_IT})(?: up)?(?: (?:to|into|for))?(?= )", r"\1", what, flags=re.IGNORECASE)
        up = re.sub(r"^(?:up )?(?:to|into) ", "it ", up, flags=re.IGNORECASE)
        change = f"make {up}" if re.match(r"(?:it|that|this|them|those|these|my|the|one|both)\b", up, re.I) else ""
    else:
        change = f"{plain} {what}"
    return Supposed(text[: found.start()].strip(), change) if change else None


def priced(before: Order, after: Order, serving: Serving, change: str, text: str) -> Intent:
    """The question what that change does to the bill."""
    sums = [price(order, serving) for order in (before, after)]
    first, then = (cost.subtotal_cents - cost.discount_cents for cost in sums)
    return Intent(Kind.ASK_PRICE, value=f"{SUPPOSED}{then - first}/{change}", text=text)


def answer(intent: Intent) -> Reply | None:
    """What that change costs more or less; None for any other question."""
    if not intent.value.startswith(SUPPOSED):
        return None
    more = int(intent.value.split("/")[1])
    if more == 0:
        return reply("costs_the_same")
    return reply("costs_more" if more > 0 else "costs_less", price=Cents(abs(more)))
