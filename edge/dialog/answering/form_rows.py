# ruff: noqa: E501 - tables, one form of a question per line
"""The forms of questions, as rows: how they are said, with places for things, options and sizes. PURE; tables alone.

`question_forms` fills the places from the menu. A row holds for plain words (folded, no signs), for the whole of a
sentence without what leads up to it and what is said behind it out of politeness.
"""

import re
from dataclasses import dataclass

from edge.dialog.meaning import Kind

UNTOLD = "untold"  # of a question: no menu tells that
EXTRA = "extra"  # what a part of what is ordered adds to it; about: the dish or the meal, and the part
POINTING = frozenset(
    {"", "it", "that", "this", "they", "those", "these", "them", "that one", "this one", "those ones", "one of those",
     "one of them", "eso", "esa", "ese", "esto", "esos", "esas"}
)  # fmt: skip

PLACES = {"restroom": "restroom", "bathroom": "restroom", "toilet": "restroom", "bano": "restroom"}
PLACES |= {"wifi": "wifi", "internet": "wifi"}
ASIDE = re.compile(
    r"^(?:(?:an?|the|your|one|some|any|of|those|that|these|my|our|you guys|extra|added|unos?|unas?|el|la|los|las|lo|al|del|de"
    r"|su|sus|ese|esa|two|three|four|dos|tres|cuatro|2|3|4) )+|(?: (?:here|these days|on it|in it|on there|on them|guys|also|too|already))+$"
)


@dataclass(frozen=True, slots=True)
class Row:
    said: re.Pattern[str]
    asks: Kind
    value: str = ""


# A name may hold the word that parts two places ("mac and cheese"): both ways of parting them are tried.
_LAZY, _GREEDY = r"\w[\w ]*?)", r"\w[\w ]*)"
_PLACES = {
    "{x}": r"(?P<x>\w[\w ]*?)",
    "{y}": r"(?P<y>\w[\w ]*?)",
    "{o}": r"(?P<o>\w[\w ]*?)",
    "{the}": r"(?:the|a|an|your|that|el|la|los|las|un|una|su|al|del)",
    "{the?}": r"(?:(?:the|an?|your|that|el|la|los|las|un|una) )?",
    "{s}": r"(?P<s>(?:extra )?\w+(?: size)?)",
    "{s0}": r"(?P<s0>\w+)",
    "{kind}": r"(?P<kind>\w+(?: \w+)??)",
    "{diet}": r"(?P<diet>(?:vegetarian|vegan|kosher|halal|keto|veggie)s?|vegetarian[oa]s?|vegan[oa]s?)",
    "{a}": r"(?P<a>\w+)",
    "{stands}": r"(?P<stands>\w[\w ]*?)",
    "{right}": r"(?:right|correct|yeah|yes|huh|innit|is that right|isnt (?:it|that)|arent they|verdad|no)",
    "{be}": r"(?:is|are|s|was|were|does|do|would|will|did|for)",
    "{have}": r"(?:have|has|got|come|comes|comes with|come with|has got|include|includes|do|does)",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Forms:
    """Ways to ask one thing. any: whether one of them holds, told in one look: most turns are none of them."""

    any: re.Pattern[str]
    rows: tuple[Row, ...]


def rows(asks: Kind, value: str, *forms: str) -> tuple[Forms, ...]:
    """Ways to ask that, as they are said, with `{x}` and its like for places."""
    filled = [_filled(form) for form in forms]
    said = (way for form in filled for way in dict.fromkeys((form, form.replace(_LAZY, _GREEDY, 1))))
    ways = tuple(Row(re.compile(way + "$"), asks, value) for way in said)
    return (Forms(re.compile(f"(?:{'|'.join(_NAMED.sub('(?:', form) for form in filled)})$"), ways),)


_NAMED = re.compile(r"\(\?P<\w+>")


def _filled(form: str) -> str:
    for place, pattern in _PLACES.items():
        form = form.replace(place, pattern)
    return form


_COST = r"(?:cost|run|go for|be|set me back|come to|going for|gonna cost|going to cost|cuesta|sale|vale)"

DRINK, SIDE = "drink", "side"  # which of a meal's places is asked about
_WHICH = r"(?:what|which)(?: other| kind of| kinds of| all| are the)?"
_COME_WITH = (
    r" (?:(?:do|does|is|are|can|could|would) )?(?:(?:it|i|we|you) )?(?:come|comes|included|available|get|have|go|goes)?"
    r" ?(?:with|in|for)"
)


FORMS: tuple[Forms, ...] = (
    # how much more one size is than another
    *rows(
        Kind.ASK_PRICE,
        "between:",
        r"how much (?:more|extra)(?: is| are| does| for| to)?(?: it)?(?: cost)?(?: to go| to get| to make it| to have)?"
        r" (?:from |for )?{the?}{s0} to {the?}{s}(?: size)? (?:on|with|for|of) {x}",
        r"how much (?:more|extra)(?: is| are| for| does)?(?: it)?(?: cost)? {the} {s} {x}"
        r" (?:instead of|over|than|compared to|versus|rather than) {the?}{s0}(?: one)?",
        r"(?:what is|whats|is there a|how big is)(?: the)? (?:price )?(?:difference|upcharge)(?: in price| in cost)?"
        r" (?:between|from) {the?}{s0} (?:and|to) {the?}{s} {x}",
        r"if i (?:go|went) (?:up )?(?:to|with) {the} {s} {x} (?:from|instead of) {the?}{s0} how much (?:more|extra) is (?:that|it)",
        r"how much (?:more )?does it (?:add|cost)(?: more)? to (?:get|have|make it) {the} {s} {x} (?:over|instead of|than) {the?}{s0}",
        r"how much (?:more|extra) (?:is|are|for) {the} {s} {x}",
        r"cuanto mas (?:cuesta|es|sale|vale)n? {x} {s} que {the?}{s0}",
        r"(?:que|cual es la) diferencia de precio (?:hay )?entre {x} {s0} y {the?}{s}",
        r"cuanto (?:mas )?(?:sube|aumenta) {x} de {s0} a {s}",
    ),
    # which of two costs less
    *rows(
        Kind.ASK_PRICE,
        "",
        r"(?:(?:which|what)(?: one)?(?: is| s|s)?|(?:which|what) (?:one )?of (?:the two|them) is) "
        r"(?:the )?(?:cheaper|cheapest|less|more expensive|better value|cheaper one)(?: one)?(?: between)? {x} (?:or|and) {y}",
        r"which(?: one)? (?:costs?|is) (?:less|more|cheaper) {x} or {y}",
        r"(?:between )?{x} (?:and|or) {y} (?:which|what)(?: one)?(?: is|s)? (?:is )?(?:the )?(?:cheaper|cheapest|costs less|more"
        r" expensive)(?: one)?",
        r"(?:is|are) {x} (?:cheaper|more expensive|less expensive|less|more|dearer) than {y}",
        r"(?:does|do|will|would) {x} cost (?:more|less) than {y}",
        r"(?:cual|que) (?:es|cuesta|sale) (?:mas (?:barat[oa]|car[oa])|menos|mas) {x} o {y}",
        r"{x} (?:es|cuesta) (?:mas (?:barat[oa]|car[oa])|menos|mas) que {y}",
        r"(?:es|cuesta) (?:mas (?:barat[oa]|car[oa])|menos|mas) {x} que {y}",
    ),
    # what sets two apart
    *rows(
        Kind.ASK_INGREDIENTS,
        "difference",
        r"(?:what is|whats|is there|is there any|what)(?: the| a| any)? (?:difference|differs?|different)"
        r" (?:between|about|with) {x} (?:and|or) {y}",
        r"how (?:is|are|does|do) {x} (?:different|differ) (?:from|than|to) {y}",
        r"how do {x} and {y} differ",
        r"what does {x} (?:have|come with|got) that {y} (?:doesnt|does not)(?: have)?",
        r"{x} (?:versus|vs|or|and) {y} (?:what is|whats) the difference",
        r"(?:que|cual es la) diferencia (?:hay )?entre {x} y {y}",
        r"en que se diferencian? {x} (?:y|de) {y}",
    ),
    # in which sizes
    *rows(
        Kind.ASK_OPTIONS,
        "size",
        r"(?:what|which)(?: other)? sizes? (?:does|do|can) {x} come(?: in)?",
        r"(?:what|which)(?: other)? sizes? (?:do (?:you|yall|you guys) (?:have|got|do|sell)|have you got|are there|can i get|can you do"
        r"|are available)(?: for| in| of| on| with)* {x}",
        r"(?:what|which)(?: other)? sizes? of {x} (?:do you have|have you got|are there|can i get|you got)",
        r"how (?:big|large|small) (?:can i|could i|do you|can you|does|do)(?: get| go on| make| do)? {x}(?: come| get)?",
        r"(?:does|do|can) {x} come in (?:any )?(?:different|other|more than one|several|multiple|more|various) sizes?",
        r"(?:do you have|are there|have you got|you got|is there)(?: any)?(?: more| other)?(?: different| other| several| more)* sizes?"
        r" (?:of|for|in|on) {x}",
        r"(?:what are|tell me)(?: my| the| your)? sizes?(?: options| choices)? (?:on|for|of|with) {x}",
        r"{x} comes? in (?:what|which|how many) sizes?",
        r"(?:que|en que|de que|cuales) tamanos? (?:viene|vienen|tiene|tienen|hay|manejan|son)(?: de| para| en)? {x}",
        r"{x} (?:viene|vienen) en (?:otros|varios|diferentes|distintos|mas) tamanos",
    ),
    # in that size
    *rows(
        Kind.ASK_OPTIONS,
        "sized:",
        r"(?:does|do|can) {x} come in (?:an? |the )?{s}",
        r"(?:do you|do yall|do you guys|can you|could you) (?:have|do|make|get|sell|offer) {x} in (?:an? |the )?{s}",
        r"(?:you got|have you got|got) {x} in (?:an? |the )?{s}",
        r"(?:is|are) there (?:an? |any )?(?:such (?:a )?thing as (?:an? )?)?{s} {x}",
        r"(?:do you|do yall|do you guys) (?:have|do|make|sell|offer|carry) (?:an? |any )?{s} {x}",
        r"(?:hay|tienen|venden|manejan) {x} {s}",
        r"{x} (?:viene|vienen|hay) en {s}",
    ),
    # with an option, what it costs
    *rows(
        Kind.ASK_PRICE,
        "",
        r"how much(?: more| extra)?(?: is| does| would| will| s)?(?: it| that)?(?: be| cost)? to (?:add|put|get|have|do) {o} (?:to|on|with|in) {x}",
        r"how much (?:more|extra) (?:is|are|for|would)(?: it)?(?: with| for)? {o}(?: be)? (?:on|with|in|to) {x}",
        r"how much (?:is|are|would|for) {o}(?: be)? on {x}(?: be)?",
        r"what (?:do you|do they|would you|does it) (?:charge|cost)(?: me)?(?: for| to get| to add)? {o} (?:on|with|to|in) {x}",
        r"(?:is|are) {o} (?:extra|more|free|included in the price|an extra charge|an upcharge) (?:on|with|for|in) {x}",
        r"(?:does|do|will|would) (?:it|that) cost (?:more|extra|anything) (?:to (?:put|add|get|have)|for|with) {o} (?:on|to|with|in) {x}",
        r"(?:does|do|will|would) {o} cost (?:more|extra|anything)(?: extra)? (?:on|with|for|in) {x}",
        r"(?:is|would) (?:it|that|there) (?:be )?(?:more|extra|an? (?:extra )?charge|an upcharge) (?:if i (?:get|add|put|have)|for|to (?:add|put|get)|with)"
        r" {o} (?:on|to|with|in) {x}",
        r"(?:do|would) you charge(?: extra| more)?(?: for)? {o} (?:on|with|in|to) {x}",
        r"(?:how much (?:is|are|would|for)|what (?:would|does|is)) {x} with {o}(?: be| cost| run)?",
        r"if i (?:add|get|put|have) {o} (?:to|on|with) {x} (?:how much (?:more )?is (?:that|it)|what does (?:that|it) cost|is it extra)",
        r"cuanto (?:cuesta|es|sale|seria) {x} con {o}",
        r"cuanto mas (?:es |cuesta |sale )?(?:con |por |de |ponerle )?{o} (?:en|a|al|para) {x}",
        r"cobran (?:extra|mas|aparte) por {o} (?:en|a|al|con) {x}",
        r"cuanto (?:cuesta|sale|es|cobran por) (?:agregar|ponerle?|anadir|echarle|con) {o} (?:a|al|en) {x}",
        r"{o} en {x} (?:tiene costo|cuesta(?: mas| extra)?|es aparte|se cobra(?: aparte)?)",
    ),
    # with a part of what is ordered, what it adds
    *rows(
        Kind.ASK_PRICE,
        EXTRA,
        r"(?:is|are|isnt|arent|would|will) {o} (?:be )?(?:an? )?(?:extra|more|free|included|additional|upcharge|complimentary|on the house|extra charge)"
        r"(?: with (?:that|it|this|those|them)| on (?:that|it)| in (?:that|it)| charge| in the price)?",
        r"(?:does|do|will|would) {o} cost (?:me )?(?:us )?(?:more|extra|anything)(?: extra| more)?(?: with (?:that|it)| on (?:that|it))?",
        r"(?:is|would|does|will|do you charge|would you charge) (?:it|that|there|you|me|us)? ?(?:be |cost )?(?:me )?(?:an? )?(?:extra|more|upcharge|additional|charge|extra charge)(?: (?:for|to (?:get|have|do|make it|swap to|switch to|go with)|if i (?:get|have|want|do|take|swap to)|with))(?: the| some| an?)? {o}(?: instead)?",
        r"{o} (?:costs?|is|are) (?:extra|more|free|included|an extra charge)",
        r"how much (?:more|extra)(?: is| are| does| do| for| would| will)?(?: it| that)?(?: be| cost)?(?: for| with| to get| to have| to add)? {o}(?: cost| add| run)?",
        r"(?:what is|whats|what are|how much is|how big is)(?: the| your| an?)? (?:extra|upcharge|surcharge|(?:extra|additional) (?:charge|cost)|difference)(?: (?:for|on|to add|to have|with))? {o}(?: (?:extra|please|then))?",
        r"(?:what|how much) (?:more |extra )?(?:does|do|would) {o} (?:add|cost extra|cost more)(?: to (?:it|that))?",
        r"(?:do|will|would|did) (?:i|we) (?:have to|need to|gotta|got to) pay (?:extra |more |separately )?for {o}",
        r"(?:i|we)(?:ve)? (?:gotta|got to|have to|need to) pay (?:extra |more |separately )?for {o}",
        r"(?:(?:do|will|would|did) )?you charge(?: me| us)?(?: extra| more)? (?:extra )?for {o}",
        r"(?:is|are) there (?:an? |any )?(?:extra |additional )?(?:charge|upcharge|fee|cost) (?:for|on|with) {o}",
        r"{o} (?:es|son|va|van|cuesta|cuestan|se cobra|se cobran) (?:aparte|extra|mas|gratis|incluid[oa]s?)",
        r"(?:tengo que pagar|hay que pagar|cobran|me cobran|se paga)(?: extra| aparte| mas)? (?:por )?{o}(?: aparte)?",
    ),
    *rows(Kind.ASK_PRICE, "", r"how much (?:is|was|are|for) (?P<x>that one|this one|those|these|them|one of those)"),
    # what a thing costs
    *rows(
        Kind.ASK_PRICE,
        "",
        rf"how much (?:is|are|for|was|were|does|do|would|will|did you say|you guys want for|you want for|would i pay for|do i pay for)"
        rf" (?!it\b|that\b|this\b|they\b|i\b|we\b|all\b|you\b){{x}}(?: is| was| are)?(?: {_COST})?(?: me)?",
        r"how much (?!it\b|that\b|this\b|they\b|i\b|we\b|all\b|you\b){x} (?:is|are|costs?|runs?)",
        rf"what (?:does|do|would|will) (?!it\b|that\b|this\b|they\b|i\b|we\b|all\b|you\b){{x}} {_COST}(?: me)?",
        r"(?:what is|whats|what are) (?!it\b|that\b|my\b|the total|the damage$){x} (?:cost|run|going for|going to cost me|gonna cost me|these days)",
        r"what (?!it\b|that\b|this\b){x} (?:costs?|runs?|goes for)",
        r"(?:what is|whats|what are|tell me|could i get|can i get|give me)?(?: the| a)? ?(?:price|cost|damage) (?:of|on|for) (?:the |a )?{x}",
        r"i (?:cant|dont|cannot|do not) (?:see|find|read)(?: the| a)? price (?:of|on|for) {x}",
        r"(?:the )?(?:sign|board|menu|screen) (?:doesnt|does not) (?:show|say|have)(?: the| a)? price (?:of|on|for) {x}",
        r"my \w+ wants to know (?:what|how much) {x} (?:costs?|is|are)",
        r"what (?:are|do|would) you(?: guys| all)? (?:asking|charge|charging|get|want|take|ask) for {x}",
        r"how (?:expensive|pricey|dear) (?:is|are) {x}",
        r"(?:is|are) {x} (?:expensive|pricey|dear)",
        r"{x} (?:is|are) how much",
        r"{x} (?:how much (?:is|are) (?:that|it|they|those|one)|how much|what(?: is|s| does| would)? (?:that|it) (?:cost|gonna cost|going to cost|run|be|go for)"
        r"(?: me)?|whats that (?:cost|gonna cost|run|going for)(?: me)?)",
        r"(?:cuanto (?:cuesta|cuestan|vale|valen|es|son|sale|salen|me sale|me cuesta)|que (?:precio tienen?|cuesta)|a (?:como|cuanto)(?: esta| estan)?"
        r"|en cuanto (?:sale|esta)|el precio de) (?!todo|en total){x}",
        r"(?:what|how) about {x} (?:how much is (?:that|it)|what does (?:that|it) cost)",
        r"what did you say {x} (?:was|is|were|are|cost|costs)",
        r"if i (?:get|got|order|ordered|took|take|had) {x} (?:how much|what) (?:would|will|is|does) (?:that|it|they)(?: be| cost| come to)?",
        r"cuanto (?:serian?|cuestan|son|salen|saldrian?) {x}",
        r"cuanto (?:cuesta|vale)(?P<x>)",
        r"{x} (?:cuanto(?: cuesta| es| vale| sale)?|a (?:como|cuanto)(?: esta)?|que (?:precio tiene|cuesta)|en cuanto (?:esta|sale))",
    ),
    # whether an option is on it
    *rows(
        Kind.ASK_INGREDIENTS,
        "",
        r"(?:does|do|did|has|have|would|will) {x} (?:already |normally |usually )?(?:have|has|got|come with|come on|include|get)(?: any)? {o}(?: on it| in it| on there)?",
        r"(?:is|are|would) (?:there )?(?:be )?(?:any )?{o} (?:on|in) {x}",
        r"(?:is|are) {x} (?:made|served|topped) with {o}",
        r"(?:do|dont|would|wouldnt) (?:you|they|i)(?: guys| normally| usually)? (?:put|use|get|have)(?: any)? {o} (?:on|in) {x}",
        r"you (?:wouldnt|dont) (?:happen to )?(?:have|put)(?: any)? {o} (?:on|in) {x}(?: do you| would you)?",
        r"(?:does|do) {o} (?:come|go) (?:on|in|with) {x}",
        r"{x} (?:has|have|comes with|come with|does have) {o}(?: on it| in it| on them)? (?:right|correct|yes|doesnt it|dont they|no)",
        r"there(?:s| is| are)? (?:no|not any|any)? ?{o} (?:on|in) {x} (?:is there|right|are there|isnt there)",
        r"i dont like {o} (?:is|are) there any (?:on|in) {x}",
        r"{o} comes on {x}",
        r"any {o} (?:on|in) {x}",
        r"{x} does (?:that|it) (?:have|come with) {o}",
        r"{x} (?:lleva|trae|tiene|viene con|no lleva|no trae|no tiene)n? {o}(?: verdad| no)?",
        r"(?:lleva|trae|tiene|viene con|hay|le ponen|les ponen|ponen)n? {o} (?:al|(?:a |en |con )?(?:el|la|los|las|un|una)) {x}",
        r"(?:viene|vienen) con {o} {x}",
    ),
    # which of them come with a meal
    *rows(
        Kind.ASK_INGREDIENTS,
        DRINK,
        rf"{_WHICH} (?:drinks?|sodas?|beverages?|pops?|drink options){_COME_WITH} {{x}}",
        r"(?:con )?(?:que|cuales) (?:bebidas?|refrescos?) (?:son las que )?(?:vienen?|traen?|trae|incluyen?|lleva)(?: con| en)? {x}",
    ),
    *rows(
        Kind.ASK_INGREDIENTS,
        SIDE,
        rf"{_WHICH} (?:sides?|side dish(?:es)?|side options){_COME_WITH} {{x}}",
        r"(?:con )?(?:que|cuales) (?:acompanamientos?|guarnicion(?:es)?) (?:son las que )?(?:vienen?|traen?|trae|incluyen?|lleva)(?: con| en)? {x}",
    ),
    # what it is made of
    *rows(
        Kind.ASK_INGREDIENTS,
        "",
        r"(?:what|whats|what all|what exactly|what kind of (?:stuff|things|toppings))(?: is| are| s| comes| come| goes| do you put| do they put| do you guys put| all comes| all is"
        r"| do i get| do you get)?(?: exactly| all)? (?:on|in|with|inside|along with) {x}",
        r"what(?: all| exactly| else)? (?:does|do) {x} (?:come with|have(?: on it| in it)?|include|consist of)",
        r"(?:what is|whats) {x} (?:have on it|come with|made of|made with|have in it|like)",
        r"what (?:toppings|ingredients|stuff) (?:does|do) {x} (?:have|come with|got)",
        r"(?:what are|what is|whats)(?: all)?(?: the)? (?:toppings|ingredients|stuff) (?:on|in|of) {x}",
        r"(?:what is|whats)(?: exactly)? included (?:in|with) {x}",
        r"(?:so )?what exactly (?:is|are) {x}",
        r"how(?:s| is| are| does| do) (?:you (?:guys )?(?:make|prepare|do) )?{x}(?: made| come| prepared| served| done)?",
        r"(?:describe|explain) {x}(?: for me| to me)?",
        r"(?:about|remind me what) {x}(?: is| has| comes with)?",
        r"i (?:dont|do not) know {x} what (?:is|are) (?:it|that|they)",
        r"(?:ive )?never (?:had|tried|heard of) {x} (?:what is|whats|what comes|what does)(?: it| that)?(?: on| in| have| come with)?(?: it)?",
        r"what(?:s| is| does| do)? (?:it come with|in it|on it|you put on it) {x}",
        r"whats (?:in|on) it {x}",
        r"{x} (?:has what on it|comes with what|what is (?:that|it)|whats (?:on|in) (?:it|that)|what comes on (?:it|that)|what does (?:it|that) come with)",
        r"(?:could|can) you run me through what(?: is|s)? (?:on|in) {x}",
        r"what (?:comes|goes|is) (?:on|in|with|along with) {x}",
        r"(?:is|are) (?:a |the )?(?:drink|side|soda|fries|fry) included (?:in|with) {x}",
        r"(?:do i|do you|will i) get (?:a |the )?(?:drink|side|soda|fries) with {x}",
        r"(?:does|do) (?!it\b|that\b|they\b|this\b){x} (?:come with|include|have|get) (?:a |the |any )?(?:drinks?|sides?|soda|fries)",
        r"(?:con que|que|de que|como)(?: es lo que)?(?: mas)? (?:lleva|trae|tiene|incluye|contiene|viene|vienen|es|son|esta hech[oa])(?: con)? {x}",
        r"que le ponen (?:a|al) {x}",
        r"cuales son los ingredientes (?:de|del) {x}",
        r"con que esta hech[oa] {x}",
        r"{x} (?:que (?:trae|lleva|tiene|incluye)|con que viene|como (?:es|viene)|(?:viene|incluye|trae)n? (?:con )?(?:bebida|refresco|papas))",
    ),
    # what of a kind costs least
    *rows(
        Kind.ASK_OPTIONS,
        "cheapest",
        r"(?:what|which) {kind} (?:costs?|is) (?:the )?(?:least|cheapest|lowest)",
        r"(?:the )?(?:lowest priced|least expensive|cheapest) {kind}(?: youve got| you have| you got)?",
        r"(?:que|cual|cuales) {kind} (?:es|son|cuesta) (?:el |la |lo )?(?:mas (?:barat|economic)[oa]s?|menos)",
        r"cual es (?:el|la) {kind} mas (?:barat|economic)[oa]s?",
    ),
    # before what is listed by its parts: a menu seldom tells that there is meat in a burger
    *rows(
        Kind.ASK_DIET,
        "",
        r"(?:is there|are there|do you(?: guys)? (?:have|do|make|sell)|have you got|you got|got|any|what|which|what do you have)(?: an?| any| the)?"
        r" ?(?:\w+ ){0,3}(?P<diet>(?:without|with no|with out|that has no|that have no|that doesnt have|not made with)(?: any| an?| the)? (?:meat|beef)(?: patty| patties)?|meatless|meat free)"
        r"(?: options| burgers?| in (?:it|them))?",
        r"(?:que|cual|hay|tienen)(?: \w+){0,3} (?P<diet>sin carne|que no (?:lleve|tenga|lleva|tiene) carne)",
    ),
    # which of a kind have something, and which have not
    *rows(
        Kind.ASK_OPTIONS,
        "listed",
        r"(?:which|what|any|is there|are there|do you have|have you got|got)(?: of)?(?: an?| any| the| your| our)* {kind}"
        r"(?: do you have| have you got| are there| you have)? (?:that |which )?(?:(?P<no>dont|doesnt|do not|does not|without|with no|are without|is without|comes? without|have no|has no|minus)"
        r"|with|have|has|comes? with|come with|got)(?: have| come with| come| with| has| any)* {o}(?: on (?:it|them)| in (?:it|them))?",
        r"(?:que|cual|cuales|hay|tienen)(?: alguna?s?| de las| de los)* {kind}(?: que)?"
        r" (?:(?P<no>sin|no (?:lleva|trae|tiene|viene con|llevan|traen|tienen|vienen con)|vienen? sin)"
        r"|con|lleva|llevan|trae|traen|tiene|tienen|vienen? con) {o}",
    ),
    *rows(
        Kind.ASK_OPTIONS,
        "kinds",
        r"(?:list|name|run me through|go through|read me)(?: all)?(?: the| your| me)* {kind}(?: for me| you have)?",
        r"(?:can|could) you (?:list|name|run me through|go through|read me)(?: all)?(?: the| your| me)* {kind}(?: for me| you have)?",
        r"(?:what|which)(?: kinds?| sorts?| types?)?(?: of)? {kind} (?:can i get|can i have|are there|have you got|do (?:you|yall|you guys) (?:have|carry|sell|got)|you got)",
        r"(?:what is|whats|what are)(?: my| the| your)* {kind}(?: options| choices)?",
        r"(?:what are )?(?:the |my )?(?:choices|options) (?:for|of) {kind}",
        r"(?:what have|whatve|what do) you (?:got|have) in the way of {kind}",
        r"what {kind} (?:you|do you) have",
        r"(?:que|cuales|que clases? de|que tipos? de)(?: son)?(?: l[oa]s)? {kind} (?:tienen?|hay|manejan|venden)",
        r"cuales son (?:l[oa]s|sus) {kind}",
    ),
    # where something is, and until when they are here
    *rows(
        Kind.ASK_WHERE,
        "",
        r"(?:where is|wheres|where are|where can i find|which way (?:is|to)|do you have|is there|have you got)(?: the| your| a| any)*"
        r" (?P<place>restrooms?|bathrooms?|toilets?|wifi|wi fi|internet)(?: in there| in here| here)?",
        r"(?:donde (?:esta|queda)|tienen|hay)(?: el| un)? (?P<place>banos?|wifi|internet)",
    ),
    *rows(
        Kind.ASK_HOURS,
        "",
        r"(?:what time|when|how late|until when|till when|how long)(?: do| are)? (?:you|you guys|yall)(?: all)? (?:close|open|closing|here)"
        r"(?: tonight| today| tomorrow| in the morning| until| till| at)?",
        r"(?:what are your|whats your|your) (?:opening )?hours",
        r"(?:a que hora|cuando|hasta que hora|hasta cuando) (?:cierran|abren|estan(?: abiertos| aqui)?)(?: hoy)?",
    ),
    *rows(
        Kind.ASK_PROMOTIONS,
        "",
        r"(?:do|can|will) (?:you|i|we|u)(?: guys)? (?:take|accept|use) (?:a |my |an? )?(?:coupons?|coupon codes?|promo codes?|vouchers?)(?: here)?",
        r"(?:is|are) my coupons? (?:still )?(?:good|valid|okay)",
        r"do (?:coupons?|promo codes?) work(?: here)?",
        r"(?:aceptan|reciben|puedo usar) (?:cupones|un cupon|mi cupon|un codigo)",
    ),
    # an allergen
    *rows(
        Kind.ASK_ALLERGENS,
        "",
        r"(?:is|are) there (?:any )?{a} (?:in|on) {x}",
        r"(?:does|do) {x} (?:have|contain)(?: any)? {a}(?: in it| in them| on it)?",
        r"(?:is|are) {x} {a} free",
        r"any {a} in {x}",
        r"do you use (?:any )?{a} in {x}",
        r"(?:is|are) {x} made with {a}",
        r"(?:hay|lleva|tiene|contiene)n? {a} en {x}",
        r"{x} (?:lleva|tiene|contiene)n? {a}",
        r"(?:lleva|tiene|contiene)n? {a} {x}",
        r"(?:lleva|tiene|contiene)n? {a}(?P<x>)",
    ),
    *rows(
        Kind.ASK_ALLERGENS,
        "free_of:",
        r"(?:whats on the menu|what(?: else)? (?:do you have|have you got|can i (?:have|get|eat)|is there)|(?:do you have|have you got|is there|got)"
        r" (?:anything|something)|anything(?: here)?)(?: here)?(?: thats| that is)? (?:without|with no)(?: any)? {a}(?: in it)?",
        r"(?:what(?: else)? (?:do you have|have you got|can i (?:have|get|eat)|is there)|(?:do you have|have you got|is there|got)"
        r" (?:anything|something)|anything(?: here)?)(?: here)?(?: thats| that is)? {a} free",
        r"(?:que|algo que|tienen algo|hay algo)(?: tienen| hay| venden)? sin {a}",
    ),
    # what is in it, and in which sizes it comes, of what was just spoken of
    *rows(
        Kind.ASK_OPTIONS,
        "size",
        r"(?:what|which)(?: other)? sizes? (?:is|are) {x}",
        r"(?:what|which)(?: other)? sizes (?:are there|do you have|have you got|can i get)(?P<x>)",
        r"(?:que|en que|cuales|de que)(?: otros)? tamanos (?:hay|tienen?|vienen?|son)(?P<x>)",
    ),
    *rows(
        Kind.ASK_INGREDIENTS,
        "",
        r"(?:lleva|trae|tiene|viene con|llevan|traen|vienen con) {o}(?P<x>)",
        r"(?:que|con que) (?:lleva|trae|tiene|viene|incluye|contiene)n?(?P<x>)",
    ),
    *rows(
        Kind.ASK_CALORIES,
        "",
        r"(?:how many |what are the |what is the |whats the |the )?(?:calories?|cals|kcal)(?: count)?(?: are| is| does| do)? ?(?:there )?(?:in|for|of|on|does|do)? {x}(?: have| got| contain)?",
        r"(?:what is|whats|how many is|how much is) {x} in (?:calories|cals)",
        r"how many (?:calories|cals) (?:is|are|does|do|has|have) {x}(?: have)?",
        r"(?:las |cuantas )?calorias (?:tienen?|son|hay)? ?(?:de|del|en)? ?{x}(?: cuantas son)?",
    ),
    *rows(
        Kind.ASK_DIET,
        "",
        r"(?:is|are) {x} (?:marked |labeled |labelled )?(?:okay |ok |good |fine |safe |suitable )?(?:for )?(?:an? )?{diet}",
        r"(?:can|could|would|may) (?:an? )?{diet} (?:be able to )?(?:eat|have|get|order) {x}",
        r"(?:im|i am|we are|were) (?:an? )?{diet} can (?:i|we) (?:eat|have|get) {x}",
        r"{x} (?:es|son) {diet}",
        r"un[oa]? {diet} puede comer {x}",
        r"(?:what (?:do|have) you (?:have|got)(?: thats| that is)?|(?:do you (?:have|do)|have you got|is there|got|any)(?: anything| something| any)?(?: thats| that is)?)"
        r" (?:for )?(?:an? )?{diet}(?: options| dishes| food| here)?",
        r"(?:anything|something|options) (?:for )?(?:an? )?{diet}",
        r"(?:my \w+|he|she|we|they)(?: is| are|s|re)? (?:an? )?{diet} what (?:do you have|have you got|can|could|would)(?: .*)?",
        r"(?:what is|whats) {diet}(?: here| on the menu)?",
        r"(?:que tienen|tienen algo|hay algo|que hay|hay opciones|tienen opciones) {diet}",
        r"(?:tienen|hay) (?:algo|opciones|platos) (?P<diet>sin carne)",
        r"(?:do you (?:do|have)|got) anything (?P<diet>veggie)",
        r"(?:is there|do you have|have you got|got|any) ?(?:anything|something)? (?P<diet>without meat|meatless|meat free|with no meat)(?: options)?",
        r"i (?:dont|do not) (?P<diet>eat meat) what (?:can|should|could) i (?:have|eat|get)",
    ),
    # of the order, the till and the house
    *rows(
        Kind.ASK_TOTAL,
        "",
        r"how much am i (?:spending|paying|at|in for)(?: so far| now)?",
        r"where are we(?: at)? (?:on|with) (?:the )?(?:price|total|bill|money)(?: so far)?",
        r"what (?:does|s|is|will)?(?: it| that)? (?:run|cost) me (?:altogether|in all|all together|in total)",
        r"(?:what are we|how much are we) up to(?: so far)?",
        r"(?:give|show) me the total(?: so far)?",
        r"en cuanto va(?: la cuenta)?",
    ),
    # "So that's fries and a coke, yeah?": all of it stands
    *rows(
        Kind.READ_BACK,
        "",
        r"(?:thats|that is|thatll be|this is|its|i have|i got|i get|i ordered|i said|ive got|we have|weve got|we got|we ordered|you have|you got|youve got"
        r"|you heard|eso es|son|tengo|llevo) {stands} {right}",
        r"(?:have you got|youve got|you have|you got|did you get|do you have|did you put|you put)(?: me| us)? down(?: for)? {stands}(?: {right})?",
        r"(?:have you got|youve got|you have|you got|did you get) me (?:for|with) {stands}(?: {right})?",
    ),
    *rows(
        Kind.READ_BACK,
        "",
        r"(?:remind me )?what (?:ive |weve |have i |have we |i have )?(?:i |we )?(?:got|ordered|have|asked for)(?: so far)?",
        r"(?:do|did) (?:i|we|you) (?:have|get|got) {x} (?:on there|down|on (?:my|the) order|in there)(?: so far)?",
        r"(?:is|are) {x} on (?:there|my order|the order)",
        r"have you got {x} down",
        r"what all (?:have|did|do) (?:i|we) (?:got|get|have|ordered|order)(?: so far)?",
        r"(?:whats|what is) on the screen(?: so far)?",
        r"(?:que|lo que) (?:tiene|tienen|tienes|lleva) (?:anotado|apuntado|registrado)(?: hasta ahora)?",
        r"me puede (?:leer|repetir) (?:mi|el|la) (?:pedido|orden)",
    ),
    *rows(
        Kind.ASK_PAYMENT,
        "",
        r"(?:donde|como|en donde) (?:pago|pagamos|se paga)",
        r"(?:pago|pagamos) aqui o (?:en la ventan\w+|adelante|alla)",
        r"(?:can|could) i pay (?:with|by|on|using) (?:my |a )?(?:phone|watch|card|cash|apple pay|google pay)",
        r"(?:is|are) (?:it )?(?:cash|cards?|credit|debit|apple pay|google pay|checks?) (?:okay|ok|fine|good|accepted|only|alright)",
        r"(?:so )?(?:do i pay|who do i pay|do we pay) (?:you|here|now|up there|at the window|you or up there|here or up there)?(?: or .*)?",
    ),
    *rows(
        Kind.ASK_OTHER,
        UNTOLD,
        r"how (?:longs?|quick|quickly|fast)(?: (?:is|s|for|will|does|till|until|are|do|it|the|my|wait|food|order|take|be|ready|going|gonna|its|to|we))+",
        r"(?:is it|will it|will this|is this) (?:going to|gonna)? ?(?:take|be) (?:long|a long time|a while)",
        r"(?:am i|are we) (?:gonna|going to) (?:be waiting|wait) (?:long|a while)",
        r"how many minutes (?:till|until|before) .*",
        r"(?:cuanto (?:se |me |va a |van a )?(?:tarda|tardan|tardar|demora|demorar)(?:se)?|va a (?:tardar|demorar)(?:se)?(?: mucho)?|en cuanto tiempo (?:esta|sale))",
    ),
    *rows(
        Kind.ASK_OTHER,
        "when",
        r"(?:is it|am i|are we) too late (?:for|to (?:get|order)) (?P<part>\w+)",
        r"(?:can|could) i still (?:get|have|order) (?P<part>breakfast|lunch|dinner)",
        r"a que hora (?:se )?(?:acaba|termina) (?:el |la )?(?P<part>\w+)",
    ),
    # how it tastes is told by what is in it
    *rows(
        Kind.ASK_INGREDIENTS,
        "",
        r"(?:is|are|would you say) {x} (?:is |are )?(?:too |very |really |super |that |at all )?(?:spicy|hot|sweet|salty|sour)(?: like spicy)?(?: for a kid| for kids)?",
        r"how (?:spicy|hot|sweet|salty) (?:is|are) {x}(?: spice wise)?",
        r"(?:does|do) {x} have (?:a kick|any heat|a bite)(?: to it)?",
        r"is there (?:any )?heat in {x}",
        r"(?:pica|es picante|esta picante|que tan picante es|pica mucho|es muy picante) {x}",
        r"{x} (?:pica|pican|es picante|son picantes)(?: mucho)?",
    ),
    # what no menu tells
    *rows(
        Kind.ASK_OTHER,
        UNTOLD,
        r"(?:is|are) {x} (?:organic|home ?made|fresh|made fresh|fresh made|frozen|grass fed|free range|local|locally sourced|low sodium|any good"
        r"|good|good for (?:diabetics|you|kids)|healthy|real|big|filling|made (?:here|in house|to order)|handmade|genuine)",
        r"how (?:big|large|heavy|filling|good|fresh) (?:is|are) {x}",
        r"how (?:much|many) (?:sugar|salt|sodium|fat|protein|carbs|grams of \w+|carbohydrates|fiber|ounces) (?:is|are)? ?(?:in|does) {x}(?: have)?",
        r"(?:what|which) (?:oil|grease|fat) (?:do you|is|are)(?: guys)? ?(?:cook|fry|make|use for)? ?{x}(?: in| with| cooked in| fried in)?",
        r"(?:where is|wheres|where are|where does) (?:the (?:meat|beef|chicken|fish|cheese|milk) in )?{x} (?:from|come from)",
        r"(?:does|do) {x} (?:have|contain) (?:any )?(?:caffeine|alcohol|msg|preservatives|additives)",
        r"(?:is|are) there (?:any )?(?:caffeine|alcohol|msg|preservatives) in {x}",
        r"{x} (?:es|son|esta|estan) (?:caser[oa]s?|organic[oa]s?|fresc[oa]s?|natural(?:es)?|congelad[oa]s?|saludables?|hech[oa]s? aqui)",
        r"{x} tienen? (?:cafeina|alcohol|conservadores)",
        r"cuant[oa]s? (?:azucar|sal|grasa|proteina|carbohidratos|sodio) tienen? {x}",
    ),
)
