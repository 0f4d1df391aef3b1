# ruff: noqa: E501 - frames stay in one piece
"""Money in a turn: sums, percentages, another price that is wanted, a rival's price, the rule for discounts. PURE.

It reads amounts and what they are for. It grants nothing and knows no limit: whoever says it, and however, it is a wish
that `requests` brings before control.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from edge.dialog.shop.tables import TAKING
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

DISCOUNT, OVERRIDE, MATCH, RULE = "discount", "price_override", "price_match", "discount_rule"
HALF, WHOLE = 50, 100  # percent: "half off", "for free"
_MONEY = ("dollar", "dollars", "buck", "bucks", "pesos", "dolares", "dolar", "usd", "quid", "euros", "euro", "pounds")
_ONE = frozenset({"one", "ones", "uno", "una"})  # most often "the black one"
SMALLEST_PART = 5  # of its price: a label says no less than a fifth of what the till does
_FOR = frozenset(words_of("let sell give ring charge have do vende vendeselo deja dejaselo dale wants want"))
_AT = frozenset(words_of("ring sell put key charge price do mark let give have enter punch wants want pon vende"))
_TO = frozenset(
    words_of("drop bring lower reduce take mark go knock cut change adjust set come override baja bajar bajalo")
)
_CLOSING = frozenset(words_of("please even flat today then instead now for on just only ok okay por favor ahora"))
VERBS: Final = frozenset(
    words_of(
        """knock shave mark ring charge drop lower honor honour comp waive match override discount reduce cut adjust approve
        price key punch free nothing enter throw beat bring deduct trim rang rung"""
    )
)

# What money is asked off for: no thing that is sold.
REASONS: Final = frozenset(
    words_of(
        """
        scratch scratches scratched scuff scuffs scuffed dent dents dented ding dings tear tears torn rip rips ripped stain stains
        stained hole holes crack cracks cracked chip chips chipped damage damages damaged defect defects defective flaw flaws
        thread threads fray frayed smudge smudges wear packaging package delay hassle trouble inconvenience mistake error loyalty
        veteran military student senior teacher nurse regular bulk display demo floor opened missing broken dirty dusty faded
        rasguno rasgunos rayon rayones rayado rayada rayados rayadas mancha manchas golpe golpes defecto roto rota danado danada danio abolladura hilo estudiante
        """
    )
)
# "Can I do something for him", of what is dented: as much as it does, so little it says.
_SOMETHING_OFF = re.compile(
    r"\b(?:something|anything|some|a bit|a little|a deal|better|money|markdown)(?: (?:off|less|down))?(?: (?:for|on|off) (?:it|that|this|them|her|him|me|us|the \w+(?: \w+)?|a \w+(?: \w+)?))\b"
    r"|\b(?:something|anything|a bit|a little|some|money) off\b|\balg[uo]n? (?:descuento|discount|promo|rebaja)\b"
)
_CHEAPER = re.compile(
    r"\b(?:make|do|get|let (?:her|him|them|me) have) (?:it|that|this|them|these|those|the \w+(?: \w+)?) (?:a bit |any |a little )?cheaper\b"
    r"|\bdo (?:something|anything|a bit) (?:about|on) (?:the|that|its|his|her|their) price\b"
    r"|\bany (?:chance|way|possibility|hope|danger) (?:of |to get |i could get |you could do |you can do |on )?(?:an? |some |any )?(?:\w+ )?(?:bit|little|something|anything|few (?:bucks|dollars)|money|discount|deal) (?:off|less(?! \w)|down|knocked off)\b"
    r"|\b(?:is|was|would) (?:that|this|it)(?: be)? (?:really |honestly )?(?:the|your) (?:very )?(?:best|lowest|final|rock bottom) (?:price |offer )?(?:you can do|you could do|price|offer|we can do)\b"
    r"|\b(?:do|give|get|make|offer|manage) (?:(?:me|us|him|her|them) )?(?:an? |any )?(?:better|lower|nicer|friendlier|special|good) price (?:on|for|of|off) (?:it|that|this|them|those|these|the|an?)\b(?!.*\b(?:online|elsewhere|down the road|across|other (?:store|shop))\b)"
    r"|\b(?:do|manage) (?:(?:it|me|us|him|her|them) )?(?:any|a bit|a little|much) (?:better|nicer) (?:on|for) (?:it|that|this|them|those|these|the|an?)\b"
    r"|\b(?:descuentito|rebajita|(?:me|se) l[oa] (?:deja|dejas|dejan) (?:en|por|a) menos|un poco menos|hace\w* (?:una|alguna) (?:rebaja|atencion))\b"
    r"|\b(?:wants?|asking for|asks for|needs?|after|like|give|ask for|request|take) (?:(?:her|him|them|me|us) )?(?:some |any |a bit of |a little )?(?:money|something|a bit|a little|some|a few (?:bucks|dollars)) off (?:it|that|this|them|these|those|the|a|an|one)\b"
)

_FREE = re.compile(
    r"\b(?:(?:make|let|give|have|get) (?:it|this|that|them|these|those|her|him|me|us|the \w+(?: \w+)?)(?: it| them| that| this| the \w+)? (?:for )?(?:free|nothing|gratis)\b|comp (?:it|them|the|this|that|her|him|me|a)\b|waive (?:it|the|this|that)|on the house|at no charge|throw in (?:the|a|an|some|it|that|those)|gratis$|regal(?:a|e|en|ar)(?:selo|sela|dselo|lo|la)|regalad[oa]s?)"
)
_FOR_LESS = re.compile(
    r"\b(?:(?:can|could|do|would|will|may) (?:i|we|you) (?:\w+ )?(?:get|have|buy|let me have|give me|do|sell me) (?:it|that|this|them|these|those|one) (?:\w+ )?(?:for less|cheaper|for a bit less|at a discount))\b"
)
_HALF = re.compile(r"\b(?:half off|half price|fifty off|mitad de precio|a mitad)\b")
_RULE = re.compile(
    r"\b(?:(?:limit|max\w*|ceiling|cap) (?:on|to|of) (?:what|how much) (?:of a discount )?(?:i|we|you) (?:can|could|may|am|are)\b|(?:whats|what is|what would be) (?:the )?(?:max|maximum|most|highest|limit) (?:that )?(?:i|we|you|she|he) (?:can|could|may|am|are|would)(?: \w+){0,2}? (?:ask|go|request|offer|give|take off|knock off)|discount (?:limit|ceiling|cap|rules?|policy|max\w*|authority)|(?:limit|ceiling|cap|rules?|policy|max(?:imum)?|most)(?: \w+)? (?:on|for|of|to) (?:a |the |any |our |my )?(?:discounts?|markdowns?|money off)|what(?:s| is| am i| are we) (?:i |we )?allowed$|(?:max|maximum|biggest|highest|most|largest) (?:\w+ )?discount|(?:how much|how big a|what|whats the most|how many percent|how far|how low)(?: (?:of a )?discount)? (?:percent )?(?:can|could|may|am|are) (?:i|we|you) (?:\w+ ){0,3}?(?:discount|take off|knock off|give off|go|offer off|come down|give|offer)(?= |$)(?! (?:(?:her|him|them) )?(?:instead|another))|what(?:s| is| are)? (?:my|our|the) (?:discount|markdown) (?:limit|ceiling|rules?|policy)|who (?:decides?|approves?|signs? off|okays?|authori[sz]es?)(?: (?:on|about|for))? (?:a |the |any |my |our )?(?:discount|markdown|money off|price|override)s?|(?:does|do) (?:a |the |any |my |every )?(?:discount|markdown|override)s? (?:have to|need|require)|who (?:can|could|has to|needs to|must|may) (?:approve|sign|ok|okay|authorize)|(?:can|could|may|would|is|does) (?:a|an|the|my|any|our) (?:shift |team |floor |store )?(?:lead|leader|manager|supervisor)s? (?:\w+ )?(?:grant|approve|authori[sz]e|allow|okay|sign off on|give) (?:it|that|this|one|a discount|more|so much|\d+|ten|fifteen|twenty|thirty)|(?:what|how much|which|how big a)(?: \w+){0,3}? (?:can|could|may|is|does) (?:a|an|the|my|any|our) (?:shift |team |floor |store )?(?:lead|leader|manager|supervisor)s? (?:\w+ )?(?:grant|approve|authori[sz]e|allow|okay|sign off|give|do|take off|knock off|discount)\b(?! (?:it|that|this|her|him|them)\b)|do (?:any |a bit |a little )?better (?:than that|on (?:the |that |this )?(?:price|it|that))|wiggle room|negotiable|(?:any |some )?(?:room|movement|flexibility|give) (?:on|in|with) (?:the|that|its|this) price|(?:lo |el )?(?:mas|maximo) (?:descuento )?que (?:\w+ )?(?:puedo|podemos|puede|se puede|me dejan) (?:\w+ )?(?:pedir|send me|dar|ofrecer|descontar|rebajar|quitar)|cuanto (?:\w+ )?(?:puedo|podemos|se puede) (?:descontar|rebajar)|limite de descuento|descuento maximo)\b"
)
_RIVAL = re.compile(
    r"\b(?:(?:theyve|(?<!do )(?<!did )(?<!does )(?<!have )(?<!has )they|amazon|online|website|web|another (?:store|shop)|other (?:store|shop)s?|competitors?|competition|walmart|target|costco|ebay|somewhere else|elsewhere|down the (?:street|road)|best \w+) (?:\w+ ){0,4}?(?:has|have|got|sells?|selling|lists?|does|offers?|is|are|for|at)\b(?! (?:any|some|none|more|the \w+(?= (?:in|there|here|over|left|too)\b|$))\b)(?=.*(?:\$|\b\d+|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)))(?!.*\b(?:gigs?|gb|gigabytes?|watts?|inch(?:es)?|size|waist|liters?|(?:centi|milli)?met(?:er|re)s?|cm|mm|ml|oz|ounces?|grams?|kilos?|kg)\b)|(?:its|it is|thats|theyre|they are|says?|said) (?:only |just |like |about )?(?:\$ ?)?(?=(?:\$|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|for|six|sev|eig|nin|a hundred))(?:\S+ ){1,4}?(?:online|elsewhere|down the (?:street|road)|somewhere else|on the (?:web|internet)|at (?:the )?(?:another|other) (?:store|shop|place)|at (?:amazon|walmart|target|costco))\b|(?:saw|found|seen|got|has) (?:\w+ ){0,5}?(?:for|at) (?=(?:like |about |around |only |just |under |a |way |much |even )*(?:\$|\d|less|half|hundred|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|for|eigh|nine))(?:\$ ?)?(?:\w+ ){1,4}?(?:at|on|online|elsewhere|down the|over at|somewhere)\b|(?:quoted|offered|charged|paid|seen|saw|found|got) (?=(?:like |about |around |only |just )*(?:\$|\d|half|hundred|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|for|eigh|nine))(?:\S+ ){1,4}?(?:for|on) (?:\w+ ){1,5}?(?:online|elsewhere|on the (?:web|internet)|at (?:the )?(?:another|other) (?:store|shop|place)|at (?:amazon|walmart|target|costco|best \w+)|down the (?:street|road))\b|(?:\$ ?\d+|\d+|[a-z]+teen|[a-z]+ty(?: (?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve)(?: dollars| bucks| even)? (?:at|on) (?:amazon|walmart|target|costco|ebay|best buy)\b|(?:cheaper|for less|lower price|better price|less money) (?:at|on(?! (?:the|this|that|these|those|it|them|a|an|any|my|your|our)\b(?! (?:web|internet|net|website|site|app|\w+ (?:website|site|app))\b))|online|elsewhere|somewhere|over at|down)|price ?match\w*)\b"
)
# "The website has it at thirty off": an offer that is told of, and no price of another's.
_SO_MUCH_OFF_TOLD = re.compile(
    r"\b(?:has|have|had|says?|said|shows?|lists?) (?:\w+ ){1,5}?(?:at|for|with) (?:\w+ ){1,3}?off\b"
    r"|\b(?:they|he|she|somebody|someone) (?:just )?(?:told|said to) (?:me|us|her|him)\b(?!.*\b(?:other|another|online|on the web|amazon|walmart|target|costco|ebay|best|competitor\w*|website|stores?|shops?|elsewhere|somewhere|down|over|at|saw|seen)\b)"
)
_CLAIMS = re.compile(
    r"\b(?:(?:^|(?:im|i am) \w+ |this is \w+ |ok |okay |just |then |and |so |now )approve (?:it|this|that|the|my|me)\b|consider it approved|take (?:that|this|it) as (?:the|a|an|my|your|her|his) (?:ok|okay|yes|go ahead|approval|sign off)|(?:its|thats|it was|that was|already|been) (?:approved|authorized|okayed)|you have (?:my|the managers?|her|his) (?:\w+ )?(?:authority|permission|ok|okay|approval|blessing|word)|skip (?:the |any )?(?:approval|manager|check)|without (?:asking|approval|an approval|the approval|a manager|the manager|anyone)|(?:on|by|under) my (?:own )?(?:authority|say so|responsibility)|(?:dont|do not|no) (?:need|bother with|bother|have to) (?:to ask |an? |any |the |with )*(?:approval|permission|manager|asking|ask)|bypass|autoriz(?:o|ado)|ya esta aprobado|sin (?:preguntar|aprobacion))\b"
)


# "Could the manager give ten percent off the lamp": asked for, and not whether it may be.
_OFF_A_THING = re.compile(r"\bpercent (?:discount )?(?:off|on) (?:the|this|that|these|those|it|them|her|his)\b")


@dataclass(frozen=True, slots=True)
class Money:
    free: tuple[int, ...] = ()  # positions of numbers that are no money: counts or sizes
    percent: int = 0
    cents: int = 0
    want: str = ""
    claims: bool = False


def money_in(words: Sequence[Word], flat: str, *, phone: bool) -> Money:
    """What of the numbers is money, and what is wanted with it. `phone`: a telephone number was said."""
    free, percent, cents = _amounts(words, phone=phone)
    if not percent and (match := _OF_N.search(flat)):
        percent, free = _value(words, match[1]), [i for i in free if words[i].text != match[1]]
    want = RULE if _RULE.search(flat) and not (percent and _OFF_A_THING.search(flat)) else ""
    if cents and not want and _DOWN_TO.search(flat):
        want = OVERRIDE
    if not (cents or want) and (asked := _could_do(words, flat) or _would_take(words, flat)):
        return Money((), 0, asked, OVERRIDE, bool(_CLAIMS.search(flat)))
    bare, at = _bare_price(words, free) if not cents else (0, -1)
    if bare:
        cents, want = bare, want or OVERRIDE
        free = [i for i in free if i < at]
    if _RIVAL.search(flat) and not _SO_MUCH_OFF_TOLD.search(flat) and want != RULE:
        want = MATCH
        if not cents and _last_number(words, free) is not None:
            cents, free = 100 * last_sum(words), []
    if not want and _FREE.search(flat):
        percent, want = WHOLE, DISCOUNT
    elif (
        not want and not percent and _HALF.search(flat) and not re.search(r"\b(?:is|are|any|still|whats|what)\b", flat)
    ):
        percent, want = HALF, DISCOUNT
    elif not (want or percent or cents) and (_FOR_LESS.search(flat) or asks_for_less(words, flat)):
        want = DISCOUNT
    elif not (want or percent or cents) and (asked_for := _asked_for(words)):
        want, free = DISCOUNT, [i for i in free if i != asked_for]
    elif not (want or percent or cents) and (match := _SO_MANY_OFF.search(flat) or _verb_off(words, flat)):
        want, free = DISCOUNT, [i for i in free if words[i].text != match[1]]  # of percent or dollars: it is asked
    return Money(tuple(free), percent, cents, want, bool(_CLAIMS.search(flat)))


_DOWN_TO = re.compile(
    r"\b(?:mark|knock|drop|bring|lower|reduce|cut|take|get) (?:\w+ ){1,5}?(?:down to|to|down)\b"
    r"|\b(?:baja|baje|bajale|rebaja|dejalo|dejemelo|ponlo) (?:\w+ ){0,4}?(?:a|en)\b"
)
_COULD_DO = re.compile(
    r"\b(?:can|could|would|will) (?:the |a |my |your )?(?:manager|lead|supervisor|boss|you|we|they|he|she|somebody|someone|store)"
    r" (?:\w+ )?do (?:it |that |this |them |her |him )?(?:for |at )?(?=\S+(?: \S+)?$)"
)


_WOULD_TAKE = re.compile(
    r"(?:\b(?:can|could|would|will) (?:we|you|they|i|the manager|the lead|a manager|my lead) (?:\w+ )?(?:take|accept|do) |^(?:(?:so|and|ok|okay|what about|how about) )*)"
    r"(?P<n>\d+|[a-z]+(?: [a-z]+)?) for (?:the|that|this|those|these|it|them)\b(?P<rest>.*)"
)
_IS_IT_DOABLE = re.compile(
    r"\b(?:is|would|could|can) (?:that|it|we|you|they)(?: be)? (?:doable|possible|okay|ok|fine|all right|alright|do (?:that|it)|go for (?:that|it))\b"
)


def _would_take(words: Sequence[Word], flat: str) -> int:
    """Cents of "would you take forty for the lamp", "fifteen for the mini, is that doable?"; 0 for a count of it."""
    match = _WOULD_TAKE.search(flat)
    led = match is not None and (match.start("n") > match.start() and match[0].split()[0] in _MODALS)
    if match is None or not (led or _IS_IT_DOABLE.search(match["rest"])):
        return 0
    number = next((w.number for w in words if w.text == match["n"] and w.number), 0) or 0
    return 100 * number if number >= (FEWEST_OFF if led else 2 * FEWEST_OFF) else 0


_MODALS: Final = frozenset({"can", "could", "would", "will"})


def _could_do(words: Sequence[Word], flat: str) -> int:
    """Cents of "could the manager do 79?"."""
    last = words[-1].number if words else None
    return last * 100 if last and last > 4 and _COULD_DO.search(flat) else 0


_SO_MANY_OFF = re.compile(
    r"\b(five|ten|fifteen|twenty|twenty five|thirty|forty|fifty|5|10|15|20|25|30|40|50)(?: more| extra| percent)? off(?: (?:of |on )?(?:it|that|this|these|those|the|a|an|my|his|her|for)\b|$)"
)
_VERB_OFF = re.compile(
    r"\b(?:do|take|knock|get|give|have|want|wants|offer|shave|need|needs)(?: (?:her|him|them|me|us|another|about|like|maybe|just))* (\w+) off\b"
)
FEWEST_OFF: Final = 5  # "take two off" is two things less


def _verb_off(words: Sequence[Word], flat: str) -> re.Match[str] | None:
    match = _VERB_OFF.search(flat)
    return match if match and _value(words, match[1]) >= FEWEST_OFF else None


def asks_for_less(words: Sequence[Word], flat: str) -> bool:
    """ "The box is dented, can I do something for him": less is wanted, and how much is not said."""
    flawed = any(w.text in REASONS or w.stem in REASONS for w in words)
    return bool(_CHEAPER.search(flat) or (flawed and _SOMETHING_OFF.search(flat)))


_ASKS: Final = frozenset(words_of("ask asking asked request requesting put try go pide pida pedir"))
_LED_SO: Final = frozenset(words_of("for in about maybe like just only them him her the a manager lead por"))
_ON: Final = frozenset(words_of("on off en"))
_A_THING: Final = frozenset(
    words_of("it that this those these them the his her my their a one lo eso esos esas el la los las")
)


def _asked_for(words: Sequence[Word]) -> int:
    """ "Ask for fifteen on those": where the figure stands, of percent or of dollars; 0 where nothing is asked for so."""
    texts = [w.text for w in words]
    for i, word in enumerate(words[1:-2], start=1):
        if not word.number or not FEWEST_OFF <= word.number <= WHOLE or texts[i + 1] not in _ON:
            continue
        start = i
        while start and texts[start - 1] in _LED_SO:
            start -= 1
        led = (
            start and texts[start - 1] in _ASKS and ("for" in texts[start:i] or texts[start - 1].startswith("request"))
        )
        if led and texts[i + 2] in _A_THING:
            return i
    return 0


_OF_N = re.compile(r"\bdiscount of (\w+)\b(?! (?:dollars?|bucks?))")


def _value(words: Sequence[Word], text: str) -> int:
    return next((w.number for w in words if w.text == text and w.number and w.number <= WHOLE), 0)


def _last_number(words: Sequence[Word], free: Sequence[int]) -> int | None:
    led = [
        i
        for i in free
        if i > 0 and words[i - 1].text in ("for", "at", "por", "a", "en", "only", "just") and words[i].number
    ]
    return led[-1] if led else None


def _amounts(words: Sequence[Word], *, phone: bool) -> tuple[list[int], int, int]:
    """Positions of numbers that may count or be sizes, and what was said in percent and in money."""
    free: list[int] = []
    percent = cents = 0
    for i, word in enumerate(words):
        if word.number is None:
            if "." in word.text and word.text.replace(".", "").isdigit():
                whole, _, part = word.text.partition(".")
                sum_said = len(part) == 2  # "9.99"; a size has one place at most
                if sum_said or (i > 0 and words[i - 1].text == "$") or _next(words, i) in _MONEY:
                    cents = int(whole) * 100 + int((part + "0")[:2])
                else:
                    free.append(i)
            continue
        after = _next(words, i)
        if after in ("percent", "porciento") or (after in ("per", "por") and _next(words, i + 1) in ("cent", "ciento")):
            percent = word.number
        elif after in _MONEY or (i > 0 and words[i - 1].text == "$"):
            cents = word.number * 100
        elif after in ("cents", "cent", "centavos"):
            cents += word.number
        elif not phone and not (word.text in _ONE and i > 0 and words[i - 1].text not in ("size", "talla", *TAKING)):
            free.append(i)
    return free, percent, cents


_LABEL: Final = frozenset(words_of("tag tags label labels sticker stickers sign shelf ticket etiqueta cartel letrero"))
_SAYS: Final = frozenset(words_of("says say said shows show showed reads read marked has at for is dice marca pone"))


def last_sum(words: Sequence[Word]) -> int:
    """Dollars of the last number, "one eighty" as a hundred and eighty; 0 where there is none."""
    said = [i for i, w in enumerate(words) if w.number]
    several = [i for i in said if words[i].number != 1] or said  # "nine ninety-nine for one cable"
    if not several:
        return 0
    i = several[-1]
    number = words[i].number or 0
    before = words[i - 1].number or 0 if i and not words[i].pause else 0
    if number == 100 and 1 < before < 100:
        return 100 * before  # "eleven hundred"
    return 100 * before + number if _in_one(before, number) else number


def _in_one(first: int, second: int) -> bool:
    """ "One eighty", "nine ninety-nine", "fourteen fifty": two numbers that are one sum."""
    return 0 < first < 100 and 10 <= second < 100


def as_spoken(cents: int, price_cents: int) -> int:
    """A sum as it is said of a thing of this price: "nine ninety-nine" is 9.99 where the thing costs twelve dollars."""
    in_cents = cents // 100
    small = cents % 100 == 0 and cents >= 100_00 and cents >= price_cents
    return in_cents if small and price_cents // SMALLEST_PART <= in_cents < price_cents else cents


def on_the_label(words: Sequence[Word]) -> int:
    """Cents that a shelf's label says, whatever other sums are told beside it: "the tag says 39, it rings up 45"."""
    at = next((i for i, w in enumerate(words) if w.text in _LABEL), -1)
    if at < 0:
        return 0
    if at > 2 and words[at - 3].number and words[at - 2].text == "on":
        return 100 * (words[at - 3].number or 0)  # "forty four on the tag"
    says = next((i for i in range(at + 1, len(words)) if words[i].text in _SAYS), -1)
    told = [w for w in words[says + 1 : says + 5] if w.number] if says > 0 else []
    numbers = [w.number or 0 for w in told[:2]]
    joined = len(told) > 1 and _in_one(*numbers) and not told[1].pause and told[1] is words[words.index(told[0]) + 1]
    return 100 * (100 * numbers[0] + numbers[1] if joined else numbers[0]) if told else 0


def sum_led(flat: str, number: int) -> int:
    """Cents of a number behind "for" or "at", where it is no count: "the lamp for forty"; 0 where it may be one."""
    return 100 * number if number >= FEWEST_OFF and _FOR_SO_MUCH.search(flat) else 0


_FOR_SO_MUCH: Final = re.compile(
    r"\b(?:for|at|to) (?:\d+|[a-z]+teen|[a-z]+ty|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)


def is_money(words: Sequence[Word], i: int) -> bool:
    """Whether the number at a position is a percentage or a sum by the word behind it or the sign before."""
    after = _next(words, i)
    led = i > 0 and words[i - 1].text == "$"
    return words[i].number is not None and (led or after in (*_MONEY, "percent", "porciento", "cents", "centavos"))


def is_paid(words: Sequence[Word], i: int) -> bool:
    """ "Paid forty for the boots", "it's going for fifty": what somebody says that it costs, and no count of it."""
    before = [w.text for w in words[max(0, i - 2) : i]]
    led = len(before) > 1 and before[1] in ("for", "at") and before[0] in _COSTING
    return led or before[-1:] in (["paid"], ["paying"], ["spent"]) or (before[-1:] != [] and before[-1] in _SHOWN)


_SHOWN: Final = frozenset(words_of("says said shows showed reads read displays marca dice"))


_COSTING: Final = frozenset(
    words_of("going goes selling sells sold listed priced marked retails retailing rings ringing runs running reduced")
)


def _bare_price(words: Sequence[Word], free: Sequence[int]) -> tuple[int, int]:
    """Cents of a number that ends an offer of another price, with no money named, and where it stands: "sell it for 80"."""
    for i in reversed([i for i in range(2, len(words)) if words[i].number]):
        if _next(words, i) and _next(words, i) not in _CLOSING:
            continue
        number, start = words[i].number or 0, i
        if _in_one(words[i - 1].number or 0, number) and not words[i].pause and i > 2:
            number, start = (words[i - 1].number or 0) * 100 + number, i - 1
        if number >= WHOLE and words[start - 1].text in ("a", "an") and start > 2:
            start -= 1  # "go for a hundred and ten"
        led = words[start - 1].text
        before = {w.text for w in words[: start - 1]}
        if number == 1 and led == "for":
            continue  # "how much do I owe for one"
        verbs = {
            "for": _FOR,
            "por": _FOR,
            "at": _AT,
            "en": _AT,
            "to": _TO,
            "as": _AT,
            "a": _TO & {"baja", "bajalo"},
        }.get(led, frozenset())
        paid = led in ("him", "her", "them", "customer", "lady", "guy") and "charge" in before
        if paid or before & verbs:
            return number * 100, start
    for i in free:
        number = words[i].number or 0
        if (
            i > 1
            and words[i - 1].text in ("him", "her", "them", "customer")
            and words[i - 2].text == "charge"
            and number
        ):
            return number * 100, i
    return 0, -1


def _next(words: Sequence[Word], i: int) -> str:
    return words[i + 1].text if i + 1 < len(words) else ""
