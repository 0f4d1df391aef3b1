# ruff: noqa: E501 - frames stay in one piece
"""Whether somebody wants a thing kept for them or brought over: verbs of keeping and of moving, and what follows. PURE.

It reads whole frames, not phrases: who moves ("have them send"), where from ("from there"), which way ("over", "in",
"here"), and where a kept thing goes ("aside", "behind the counter", "under her name"). A question about the rule ("how
long do we hold things") is none of these.
"""

import re
from typing import Final

from domain.shop import Product, Shop
from edge.dialog.shop.tables import COLOURS, SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import fold

PLACE: Final = "zplace"  # stands for the name of any place of the shop
HOLD, TRANSFER = "hold", "transfer"
_SOME = r"(?:\w+ ){0,7}?"
_FEW = r"(?:\w+ ){0,3}?"
_LONG = r"(?:\S+ ){0,15}?"  # a whole name with its colour, size and what for: "aside" leaves no doubt
_THEM = rf"(?:{PLACE}|them|they|there|warehouse|depot|(?:the |our |that |your )?other (?:stores?|shops?|locations?|branch)|another (?:store|shop|location|branch)|over there)"
_MOVE = (
    r"(?:send|ship|bring|move|get|order|pull|request|fetch|grab|call|have|need|want|take|spare|rush|run|deliver|hand"
    r"|truck|drive|sending|shipping|bringing|getting|ordering|pulling)"
)
_CARRY = r"(?:send|ship|bring|move|pull|rush|run(?! (?:in|on|with)\b)|deliver|truck|drive|spare|transfer|hand|courier)"
_VALUE = "|".join((*sorted(COLOURS), *(w for w in sorted(SIZES) if len(w) > 1)))  # "get it in blue"
_FIGURE = r"\d+|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|twenty|thirty|forty|fifty|sixty"
_WAY = rf"(?:over(?! (?:the|a|to you|it|them|there|it)\b)|across|this way|our way|here(?! (?:too|as well|and|or|already)\b)|in(?! (?:a|an|the|stock|size|{_FIGURE}|{_VALUE})\b)|to (?:us|me|this (?:store|shop)|our (?:store|shop)|here))"
_THING = r"(?:one|two|three|four|five|\d+|it|them|that|those|these|some|more|another|a pair|a couple|a few|a|an|the)"

_TRANSFERS = re.compile(
    rf"\b(?:transfer\w*"
    rf"|{_MOVE} {_LONG}(?:in |over |across )?from (?:over )?(?:the |our |your )?(?:\w+ )?{_THEM}"
    rf"|{_CARRY} {_SOME}(?:{_WAY}|to (?:the )?(?:\w+ )?{PLACE})"
    rf"|(?:get|order|grab|call|fetch|have|want|need) {_THING} {_SOME}(?:over|across|in(?=$| (?:from|for|by|please|today|tomorrow|this|next|asap|and|too|then|before|on)\b)|sent|shipped|brought|moved|delivered|transferred|pulled|couriered)(?= |$)(?! (?:a|an|the|stock|size|{_FIGURE}|{_VALUE}|there|here to)\b)"
    rf"|(?:get|have|want|need|order) {_SOME}(?:sent|shipped|brought|moved|delivered|transferred|couriered)\b"
    rf"|(?:have|get|ask|tell|let|make) (?:the )?(?:\w+ )?{_THEM} (?:to |if they can )?(?:{_CARRY}|part with|let go of|for {_THING})"
    rf"|(?:can|could|will|would|should|do|may|if) (?:the )?(?:\w+ )?{_THEM} (?:can |could |would |please |maybe )?(?:{_CARRY}|part with|let us have|give us)"
    rf"|(?:send|ship|bring|spare) (?:us|me|her|him|over) {_THING}\b"
    rf"|(?:ring|call|phone|buzz|message|get on to|get onto) (?:up )?(?:the )?(?:\w+ )?{_THEM} (?:up )?(?:and|to) (?:ask|get|request|order|have) (?:(?:them|us) )?(?:for )?{_THING}\b"
    rf"|request (?:a|an|one|two|three|some|\d+)\b(?! (?:discount|percent|per cent|porciento|person|manager|price|colleague))"
    rf"|^(?:\w+ ){{0,4}}?(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|\d+|that|it|those|them) {_SOME}(?:sent |shipped |brought )?(?:over )?from (?:the )?(?:\w+ )?(?:{PLACE}|them|there|warehouse|depot)"
    rf"|(?:ill|lets|we|id|can i|could i|can we|could we) (?:just )?(?:take|have|get|grab|need|want|like) {_SOME}from (?:the )?(?:{_THEM})"
    rf"|(?:need|want|could use|take|use) (?:one|two|three|four|five|\d+|some|a few|a pair)(?: more)?(?: of (?:those|them|these|that))?(?: over)? here\b"
    rf"|(?:about|mind|possible) (?:\w+ )?(?:sending|shipping|bringing|getting|ordering|transferring) (?:us |me |her |him )?{_THING}(?: over| in| here| across)?$"
    rf"|put (?:in )?(?:a |the )?transfer"
    rf"|trasla\w+|transfier\w+|(?:pid\w+|pedir|trae\w*|traig\w+|tra[ei]\w*|mand\w+|envi\w+|consig\w+) {_LONG}(?:de |del |desde |de la |de el )(?:la |el )?(?:\w+ )?(?:{PLACE}|almacen|bodega|otra tienda|alla|ahi)|(?:que|pueden|podrian) (?:me |nos )?(?:mand|tra[ei]|envi|env[ií]|manden)\w+)\b"
)
_HOLDS = re.compile(
    rf"\b(?:hold(?! on\b| off\b| up\b)(?! (?:time|period|limit|policy)\b)|hold on to|hang on to|hang onto|reserve|earmark|layaway"
    rf"|(?:put|set|lay|place|tuck|stick|pop|keep|leave|get|have) {_LONG}(?:aside|on hold|to (?:the|one) side|by (?:for|till|until)(?= (?:me|us|him|her|them|this|that|the|my|a|an|five|six|\w+$)))\b"
    rf"|(?:put|set|lay|place|tuck|stick|pop|keep|leave|stash|bag|squirrel|pull) {_SOME}(?:aside|on hold|away(?! from)|by(?= |$)(?! (?:the|a)\b)|to (?:the|one) side|on (?:the|one) side|(?:behind|under|at|by|on) the (?:counter|till|register|desk|front)|up front|(?:under|in) (?:her|his|the|my|their|a) name|under \w+$)"
    rf"|(?:save|keep|stash|leave|set aside|put aside) (?:me |her |him |them |us )?{_SOME}(?:for (?:me|her|him|them|us|the|my|this|a|an|later|tomorrow|today|tonight|pickup|pick up|\w+$)|back(?= |$)|aside)"
    r"|book (?:me |us |her |him |them )?(?:one|it|two|three|that|those|them|these|\d+|a pair)(?= |$)(?! (?:room|visit|time|hour|slot)\b)"
    r"|(?:save|keep) (?:me |us |her |him |them )?(?:one|it|two|three|a|the|that|those|them|these|\d+)(?= |$)"
    rf"|(?:one|two|three|a pair|it|that|this|them|those|these|\d) {_FEW}(?:aside|on hold)(?= (?:for|please|under|then|until|till)\b|$)"
    # in another form of the verb: "would you mind saving me one", "she'd like it kept back"
    r"|(?:mind|(?:would|id|hed|shed|theyd|wed|d) (?:really |also )?like|want|wants|need|needs|get|gets|(?:can|could|may|might|to) (?:\w+ ){0,9}?be|appreciate|possible to have|(?:can|could|may|might) (?:i|we|she|he|they) have) (?:\w+ ){0,4}?(?:holding|keeping|saving|reserving|held|kept|saved|reserved|stashed)\b"
    r"|(?:(?:would|id|hed|shed|theyd|d) (?:really |also )?like|wants?|needs?) (?:\w+ ){1,15}?(?:held|kept|saved|reserved|set|put)(?: (?:back|aside|by|for|till|until|behind)\b|$)"
    r"|(?:have|get|keep|leave) (?:\w+ ){1,5}?(?:waiting|ready) (?:for|at|behind|by)\b"
    r"|apart(?:a|ar|e|ame|eme|alo|ala|anos|enos|en|as|amos)\w*|reserv\w+|guard(?:a|ar|as|e|ame|eme|alo|ala|enme|anos|en)\w*)\b"
)
_FROM_OTHERS = re.compile(
    r"\b(?:dont|do not|not) (?:let (?:any(?:one|body)|some(?:one|body)|other people)(?: else)? (?:buy|take|have|get|grab)|sell) (?:it|that|this|them|those|the|my|mine)\b"
    r"|\bno (?:se )?(?:l[oa]s? )?venda[ns]?(?:l[oa]s?)?\b"
)
ABOUT_US = re.compile(
    r"\bwhat (?:do|does|did|would|will) (?:they|it|those|these|that|one|a \w+|the \w+(?: \w+)?) (?:run|ring|go|cost|deliver)\b|"
    r"\b(?:bring|take|send|get|have|want|give) (?:\w+ ){1,3}?back\b|"
    r"\b(?:where|when|what day|how long|do|did) (?:do |did |are |have |will |can )?(?:we|they|you) (?:get|getting|order|have|keep|hold|want|need)\b"
    r"|\bhave (?:they|them|those|it|any|the \w+(?: \w+)?|we had (?:any|them)) (?:\w+ )?(?:come|arrived|landed|shown up|turned up)(?: in| back)?\b"
    # "do they run small": how a thing fits
    r"|\bruns? (?:a (?:bit|little|tad) |kind of |really |very |too |so |rather |pretty )?(?:small|large|big|tight|loose|narrow|wide|long|short|true|hot|cold|warm)\b"
    r"|\b(?:someone|somebody|anyone|person|manager|supervisor|colleague|help|alguien)\b"
)
_KEEPS_NOTHING = re.compile(
    r"\b(?:keeps? (?:\w+ ){0,4}?(?:off|out|warm|dry|drier|driest|warmer|cool|cosy|cozy|hot|cold|charged|comfortable)\b|holds? (?:a|its|their|the|one|that|enough) charge|keep (?:the )?\w+ (?:down|low|up)$|keep (?:it|that|this) (?:down|short|quick|up|quiet|simple|going|brief)|holds? up|holds \d+|hold \d+ (?:gb|songs|books|people|hours|ml|liters?|charges?)|hold music|(?<!on )hold please$)\b"
)


# "I could drive to Hilltop, do they have one": who goes there brings nothing here.
_THEY_GO = re.compile(
    r"\b(?:i|we|she|he|they|ill|id|wed)(?: could| can| will| would| might| may| d| ll)? (?:just |also |always |maybe )?"
    r"(?:drive|run|walk|rush|go|head)(?: over| up| down)? to\b"
)
_SOMEBODY_DOES = re.compile(
    r"\b(?:can|could|would|will|might|is there) (?:some(?:one|body)|any(?:one|body)|one of you|a colleague|the guys|the team|staff)(?: (?:there|here|out back|please|maybe|who (?:can|could)))* "
    r"(?=(?:hold|keep|save|set|put|lay|reserve|stash|send|ship|bring|transfer|order|book)\b)"
)
VERBS: Final = frozenset(
    words_of(
        """send ship bring move order pull request fetch grab call spare rush run deliver truck drive courier transfer hold
        reserve earmark stash tuck stick pop squirrel bag lay save keep leave aside layaway"""
    )
)


def marked(flat: str, shop: Shop) -> str:
    """The words with the name of a place as one word."""
    out = f" {flat} "
    for site in shop.sites:
        name = " ".join(re.findall(r"[^\W_]+", fold(site.name)))
        if name:
            out = re.sub(rf"(?<= )(?:the )?{re.escape(name)}s?(?: (?:store|shop|branch|location))?(?= )", PLACE, out)
    return out.strip()


def asked_of_us(flat: str) -> str:
    """ "Can somebody keep two for me", as what it asks of us: no person to talk to is wanted by that."""
    return _SOMEBODY_DOES.sub("can you ", flat)


def moving(flat: str, shop: Shop) -> str:
    """HOLD, TRANSFER, or "" where neither is wanted."""
    words = marked(flat, shop)
    words = asked_of_us(_THEY_GO.sub(" ", words))
    if ABOUT_US.search(words):
        return ""
    if _TRANSFERS.search(words):
        return TRANSFER
    return HOLD if _HOLDS.search(words) and not _KEEPS_NOTHING.search(words) else ""


def kept_from_others(flat: str) -> bool:
    """ "Don't sell that one, I'll be back": kept for whoever says so, though it is worded as a no."""
    return bool(_FROM_OTHERS.search(flat))


def away(flat: str, shop: Shop, here: str) -> bool:
    """Whether it should go from here to another place: "send one to Hilltop"."""
    others = Shop(shop.id, shop.version, (), tuple(s for s in shop.sites if s.id != here))
    return bool(_AWAY.search(marked(flat, others)))


def who_calls(flat: str, shop: Shop) -> bool:
    """ "Hilltop's on the phone, do we have any": they ask, and nothing is asked about their place."""
    words = marked(flat, shop)
    return words.count(PLACE) == 1 and bool(_CALLS.search(words))


def held_there(flat: str, shop: Shop, here: str) -> bool:
    """Whether another place should keep it: "tell Hilltop to set one aside", "reserve it at Hilltop"."""
    others = Shop(shop.id, shop.version, (), tuple(s for s in shop.sites if s.id != here))
    return bool(_THERE.search(marked(flat, others)))


_ELSEWHERE = rf"(?:the |our |your |that )?(?:{PLACE}|other (?:store|shop|branch|location)|warehouse|depot|otra tienda|bodega|almacen)"
_THERE = re.compile(
    rf"\b(?:tell|ask|have|get|let|make|can|could|will|would|should|ring|call) {_ELSEWHERE} (?:(?:to|please|and|maybe|ask|them) )*(?:hold|reserve|keep|save|set|put|lay|stash|book)\b"
    rf"|\b(?:hold|reserve|keep|save|set|put|book|apart\w+|reserv\w+)\b.* (?:at|over at|in|over in|en) {_ELSEWHERE}(?= (?:for|please|then|until|till|instead|para)\b|$)"
)


def they_want_it(flat: str, shop: Shop) -> bool:
    """ "Hilltop just rang, they want a watch sent over": it should go to those who call."""
    return who_calls(flat, shop) and bool(_THEY_WANT.search(marked(flat, shop)))


_THEY_WANT = re.compile(
    r"\b(?:they|them|he|she|their \w+)(?: would| d|d)? (?:\w+ )?(?:wants?|needs?|like|asked|asking|are after|could use|are short|ran out|are out)\b|\bfor (?:them|their)\b"
)
_CALLS = re.compile(
    rf"\b{PLACE} (?:is |are |just |was )?(?:on the (?:phone|line)|calling|called|calls|ringing|rang|asking|asks|asked|wondering|wants to know|wanna know)\b"
)
_AWAY = re.compile(
    rf"\b(?:send|sent|sending|ship|shipped|bring|brought|transfer|transferred) (?:\w+ ){{0,4}}?(?:over )?to them\b|"
    rf"\b(?:to|for|at|a|para) (?:the )?(?:\w+ )?{PLACE}\b(?!.*\bfrom\b)|\b(?:to|a) (?:the |our |la )?(?:other store|other shop|other branch|otra tienda)\b"
)


def couple_counted(text: str) -> str:
    """ "A couple of those" as two. A pair is one thing, as the shop sells it."""
    return _COUPLE.sub("2 ", text)


_COUPLE = re.compile(r"\b(?:an? )?couple(?: more)?(?: of)?(?:\s+|$)", re.IGNORECASE)


def pair_counted(text: str, product: Product) -> int:
    """ "A pair of them": two, but of what is sold by the pair, one; 0 where no pair is said."""
    if not _PAIR.search(text):
        return 0
    names = [str(product.name.get("en")), *product.aliases]
    return 1 if any(n.endswith("s") and not n.endswith("ss") for n in names) else 2


_PAIR = re.compile(r"\b(?:a|one|the|un|el) (?:pair|par)\b")


def says_pair(text: str) -> bool:
    return bool(_PAIR.search(text))


def both_counted(text: str) -> int:
    """ "Hold both", "send the two of them": as many as the word says, of the thing that is spoken of; else 0."""
    return 2 if _BOTH.search(text) else 0


_BOTH = re.compile(
    r"\b(?:both(?: of (?:them|those|these))?|the two(?: of them)?|ambos|ambas|(?:los|las) dos)\b"
    r"(?! (?:m|met(?:er|re)s?|metros?|feet|foot|ft|inch(?:es)?|lit(?:er|re)s?|litros?|gig\w*|gb|watts?|packs?|pieces?|hours?|pounds?|kilos?)\b)"  # "the two metre cable"
)
