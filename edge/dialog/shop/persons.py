# ruff: noqa: E501 - frames stay in one piece
"""Whether a turn is about a person, and what of them it asks: purchases, points, tier, name, or all of it. PURE.

It reads who is meant ("she", "the customer", a name, the speaker) apart from what is asked of them, so that "what's he
bought", "has she been in before" and "last thing they picked up" are one question. It never says that anybody is known.
"""

import re
from collections.abc import Sequence
from typing import Final

from edge.dialog.guards.in_passing import KIN
from edge.dialog.shop.common import is_everyday
from edge.dialog.shop.finding import is_colour
from edge.dialog.shop.index import Index
from edge.dialog.shop.patterns import WANT_PATTERNS
from edge.dialog.shop.tables import NAME_STOP, SIZES, STOP
from edge.dialog.vocabulary.words import fold, stem

PURCHASES, POINTS, TIER, NAME, SIZE, ALL = "purchases", "points", "tier", "name", "sizes", "all"
STANDING = "standing"  # tier and points
_WHO = r"(?:lady|guy|gentleman|gent|customer|client|shopper|woman|man|person|member|kid|girl|boy|clienta?|senora?|senorita)"
_ONE = rf"(?:he|she|hes|shes|they|theyve|theyre|him|her|his|hers|their|them|(?:the|this|that|my|our|el|la|este|esta) {_WHO}|{_WHO}|ella|ellos|el)"
_STRICT = re.compile(rf"\b(?:he|she|hes|shes|him|her|his|hers|(?:the|this|that|el|la|este|esta) {_WHO}|ella)\b")
_FEW = r"(?:\w+ ){0,4}?"
_PAST = r"(?:bought|buy|buying|purchas\w+|order(?:ed|ing)?|spent|spend|spending|picked up|pick up|picking up|got|get|gotten|getting|shop|shopped|shopping|taken home|take home|took home|took|been in|been here|come in|came in|had|have|walked out with|go for|gone for|went for|left with|into)"
_TOOK = r"(?:got(?! (?:here|home|in|back)\b)|bought|purchased|ordered|picked up|picked out|took|taken home|walked out with|went for|left with)"
_EVER = r"(?:last(?: time| week| month| year| visit| order| one)?|recent(?:ly)?|lately|before|previously|so far|usual(?:ly)?|normally|in the past|the other day|here before|yet|ever|this year|around here|from us|with us)"

# A question about what a person bought: a past, or a habit, and they; never what they want or would pay.
_BOUGHT = re.compile(
    rf"\b(?:(?:what|whats|which|when|how much|how often|anything|whatever|wheres|where)(?: \w+){{0,3}}? (?:did|has|have|had|does|do|was|were)(?! they (?:\w+ )?have (?:it|them|that|this|those|these|one|any|some)\b) {_ONE} {_FEW}{_PAST}\b"
    rf"|(?:what|which|whats) (?:\w+ ){{0,2}}?{_ONE} (?:bought|purchased|ordered|spent|picked up|got|gotten|been buying|been getting|been into|been ordering)\b"
    rf"|(?:has|have|did|had) {_ONE} (?:ever |already |really )?(?:bought|buy|purchased?|ordered?|shopped?|spent|spend|picked)\b"
    rf"|(?:has|had|did) {_ONE} (?:ever |already |really )?(?:been|come) (?:in|here|by|around)\b"
    rf"|when (?:was|were) {_ONE} (?:last )?(?:in|here|around)\b|{_ONE} (?:was |were )?last (?:in|here)\b"
    rf"|(?:was|were|wasnt|werent) (?:it|that|they|those|these|this) (?:\w+ ){{1,6}}?{_ONE} (?:\w+ )?{_TOOK}\b"
    rf"|(?:it|that|they|those|these) (?:was|were) (?:\w+ ){{1,6}}?{_ONE} (?:\w+ )?{_TOOK}(?: right| wasnt it| werent they| yes| no)*$"
    rf"|{_ONE} (?:usually|normally|typically|mostly|always) (?:buys?|gets?|orders?|go(?:es)? for|shops?|takes?)|what (?:does|do) {_ONE} (?:usually|normally|typically|mostly|always)"
    rf"|last (?:thing|things|item|items|stuff) (?:that )?{_ONE} (?:\w+ )?(?:bought|got|picked|purchased|ordered|took)"
    rf"|(?:her|his|their|the customers?|customers?|(?:the|this|that) {_WHO}s?) (?:\w+ )?(?:purchases?|orders?|history|buys|receipts?|shopping)\b"
    r"|last (?:thing|things|item|items|stuff) (?:that was |that were )?(?:bought|purchased|ordered|taken|picked up|got)\b|(?:last|latest|most recent) (?:things?|items?) (?:on|in|under) (?:there|it|that|this|the (?:account|profile|file|record))\b|(?:last|recent|previous|past|latest|earlier) (?:few |couple (?:of )?|two |three |\d+ )?(?:purchases?|orders?|buys|transactions?)|(?:purchase|order|buying|shopping) history|(?:purchases?|bought|history) (?:on (?:record|file)|for (?:her|him|them))"
    r"|(?:que|cuando|cuanto) (?:ha |han |fue lo ultimo que |cosas )?(?:compr\w+|gast\w+|llev\w+)|(?:ultimas?|ultimo) compras?|historial)\b"
)
_WISHES = re.compile(
    r"\b(?:wants?|wanting|wanted|would|will|wanna|looking|needs?|gonna|going to|can|could|should|after|interested|trying|like to|likes to|quiere)\b"
)
_OF_POINTS = re.compile(r"point|punto")
_POINTS_OR_TIER = re.compile(r"\b(?:points?|puntos|tier|level|status|nivel)\b")
# "What points has he got": so many points, and nothing that was bought.
_HAS_OF = re.compile(
    rf"\b(?:what|which|how many|how much|any)(?: \w+){{0,2}}? (?P<of>points?|puntos|tier|level|status|nivel)(?: \w+)? (?:has|have|had|does|do|did|is) {_ONE}\b"
)
_POINTS = re.compile(r"\b(?:(?:he|she|they) (?:got|have|has) left|points?|puntos|balance|rewards?|saldo)\b")
_TIER = re.compile(
    rf"\b(?:tiers?|nivel|membership|(?:what|whats|which|her|his|their|my|member\w*|loyalty) (?:\w+ )?(?:level|status)|(?:level|status)$|(?:is|are|isnt|was) {_ONE} (?:a |still |already |on |in )?(?:\w+ )?(?:gold|silver|bronze|platinum|vip|member|basic|club)|(?:gold|silver|bronze|platinum|vip|loyalty|rewards?) (?:member|customer|status|level|tier)|(?<!not )(?<!isnt )a member\b|(?:es|son|soy|somos) (?:(?:un|una) )?(?:gold|silver|oro|plata|soci[oa]s?|miembros?)|(?:am|are) (?:i|we) (?:(?:a|an|still|already|on|in|the|even|actually) )*(?:gold|silver|bronze|platinum|vip|members?)(?: (?:tier|level|status|member|customer|already|yet|or not|or what|still))*$)\b"
)
_ONE_TIER = re.compile(r"\b(?:gold|silver|bronze|platinum|vip|oro|plata)\b")
_NAME = re.compile(
    r"\b(?:(?:her|his|their|the|customers?|first) (?:first )?name(?! of)|whats the name|name on (?:it|the account|file|record|that)|who is (?:it|this|that|he|she)|whos (?:it|this|that|he|she)|como se llama|quien es)\b"
)
_SUMMARY = re.compile(
    rf"\b(?:run ?down|summary|summarize|overview|low ?down|profile|account|perfil|cuenta|resumen|whole picture|the basics|(?:what|anything|whatever) (?:do |else do )?(?:have )?(?:we|you) (?:know|have|got) (?:about|on) (?:file )?(?:for )?{_ONE}|tell me about (?:her|him|them|(?:the|this|that) {_WHO})|about (?:her|him|this {_WHO})|on file|whats on (?:her|his|their|the) (?:account|file|profile|record)|(?:fill|clue) me in|quick version|short version|bring (?:her|him|them) up|pull (?:her|him|them) up|look (?:her|him|them) up|remind me who)\b"
)
_SIZE = re.compile(
    rf"\b(?:que (?:talla|numero) (?:usa|lleva|es|viste|calza|tiene)|su talla|sus tallas|(?:preferred|usual|normal|favou?rite) (?:\w+ )?(?:size|sizes|colou?rs?|brands?|fit)|what (?:\w+ )?(?:colou?rs?|brands?|styles?|fit) (?:does|did|do|would) {_ONE} (?:\w+ )?(?:like|prefer|wear|take|get)|(?:his|her|their) (?:waist|inseam|shoes?|feet|foot|measurements?)(?= |$)|(?:her|his|their|customers?) (?:\w+ )?(?:size|sizes|preferences?|preferred \w+|favou?rites?|tastes?|style)|(?:what|which) (?:\w+ )?sizes? (?:\w+ ){{0,3}}?(?:is|are|does|do|was|were|would) {_ONE}|preferences|what (?:does|do) {_ONE} (?:like|prefer|wear|take)(?! to))\b"
)
# "In her size, the nine": which one is said.
_IN_A_SIZE = re.compile(
    r"\bin (?:her|his|their) size (?=(?:the |a |an |size |thats |which is |its )*(?:\d|small|medium|large|x|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
_GONE = re.compile(
    rf"\b(?:{_ONE} (?:s |has |have |is |are |just |ve )*(?:gone|left|walked|wandered off|done|sorted|all set|taken care of|leaving)|(?:thats (?:it|all|everything)|done|finished|all set|we are done|were done) (?:for|with) (?:her|him|them|that {_WHO}|this {_WHO}|the {_WHO})|(?:next|new|another|different) (?:customer|one in line|shopper|client|lady|guy|person)|(?:forget|clear|close|drop) (?:her|him|them|that customer|the customer|this customer|the (?:account|profile)))\b"
)
_ME = re.compile(r"\b(?:my|mine|i|ive|me|im|we|mi|mis|tengo|he|soy|somos)\b")
_FAMILY = KIN
_DATA = r"(?:points?|tier|status|account|profile|purchases?|history|phone|number|email|address|birthday|membership|balance|puntos|nivel|compro|compras|cuenta)"
OF_FAMILY: Final = re.compile(
    rf"\b(?:my|her|his|their|your|mi|su|tu) {_FAMILY}s? (?:\w+ ){{0,3}}?(?:{_DATA}|(?:buy|bought|buying|purchased?|ordered|spend|spent))\b"
    rf"|\b(?:{_DATA}|(?:buy|bought|spend|spent)) (?:\w+ ){{0,4}}?(?:my|her|his|their|your|mi|su|tu) {_FAMILY}s?\b"
    rf"|\b(?:my|mi) {_FAMILY} (?:\w+ ){{0,3}}?(?:got|picked up|ordered|took|has|compro|llevo) (?:\w+ ){{0,8}}?(?:which|what) (?:ones?|kind|model|colou?r|size|did|was|were|is|are|$)|\b(?:my|mi) {_FAMILY} (?:\w+ ){{0,3}}?(?:got|picked up|ordered|took|has|compro|llevo) (?:\w+ ){{0,8}}?(?:which|what|cual|cuales)$"
    rf"|\b(?:what|when|where|how much|has|have) (?:\w+ )?(?:did |has |have |does |do )?(?:my|her|his|their|your|mi|su|tu) {_FAMILY} (?:\w+ )?(?:buy|bought|get|got|order|ordered|spend|spent|pick|picked|have|take|walk out)\b"
    rf"|\b(?:which|what) \w+ (?:did|has) (?:my|mi) {_FAMILY} (?:\w+ )?(?:buy|bought|get|got|order|ordered|pick|picked|take)\b"
    rf"|\b(?:que|cual|cuales|cuando|cuanto|donde) (?:\w+ ){{0,2}}?(?:compro|compra|gasto|gasta|llevo|lleva|pidio) (?:\w+ )?(?:mi|su|tu) {_FAMILY}s?\b"
    rf"|\b(?:my|mi) (?:\w+ )?{_FAMILY}s? .*\b(?:what|which|when|where|how much|how many|tell me) (?:\w+ ){{0,3}}?(?:did|has|have) (?:he|she|they) (?:\w+ )?(?:buy|bought|get|got|order|ordered|spend|spent|pick|picked|take|taken|pay|paid)\b"
    rf"|\b(?:my|mi) (?:\w+ )?{_FAMILY}s? .*\b(?:did|has) (?:he|she|they) (?:\w+ )?(?:buy|bought|order|ordered|spend|spent)\b"
    rf"|\b(?:my|mi) (?:\w+ )?{_FAMILY}s? .*\b(?:what|whats|which|when|how many|cuantos) (?:\w+ ){{0,2}}?(?:{_DATA} (?:does|do|has|did|tiene)|(?:is|are|was|were|his|her|their) (?:his |her |their )?{_DATA})\b"
)
_IN_POINTS = re.compile(r"\b(?:got|have|has|had|tiene)(?: \w+)? (?:in|by way of|for|on|en) (?:points|puntos)\b")
_SELF = re.compile(r"\b(?:my name is|my names|i am|im|this is|its|me llamo|soy)\b")


def aspect(text: str, *, known: bool, staff: bool) -> str:
    """What is asked of a person, or "" where the turn is about none. `known`: somebody is identified, so that "points?" is theirs."""
    them = bool(_STRICT.search(text)) if staff else bool(_ME.search(text))
    if (
        _SIZE.search(_IN_A_SIZE.sub("in ", text))
        and (known or _STRICT.search(text))
        and staff
        and not _WISHES.search(text)
    ):
        return SIZE
    if _IN_POINTS.search(text) and (known or them):
        return POINTS
    both = (
        len({bool(_OF_POINTS.match(w)) for w in _POINTS_OR_TIER.findall(text)}) > 1
    )  # "what tier, and how many points"
    if (of := _HAS_OF.search(text)) and (known or them) and not both:
        return POINTS if of["of"].startswith(("point", "punto")) else TIER
    if (
        _BOUGHT.search(text)
        and "left" not in text.split()
        and not (_WISHES.search(text) and not re.search(rf"\b{_EVER}\b", text))
    ):
        return PURCHASES
    if staff and _BOUGHT_THEN.search(text) and not _BACK.search(text):
        return PURCHASES
    if not staff and re.search(
        r"\b(?:what|which|anything) (?:\w+ )?(?:have|did|do|ive) (?:i )?(?:\w+ )?(?:bought|buy|purchased?|ordered?|spent|get last|got last)\b|(?<!\bthats )(?<!\bthat is )\bmy (?:\w+ )?(?:purchases?|orders?|history)\b",
        text,
    ):
        return PURCHASES
    if _POINTS.search(text) and _TIER.search(text) and (known or them):
        return STANDING
    if _POINTS.search(text) and (known or them):
        return POINTS
    if _TIER.search(text) and (known or them):
        return STANDING if "status" in text.split() and not _ONE_TIER.search(text) else TIER
    if _NAME.search(text) and known and staff:
        return NAME
    if _SUMMARY.search(text) and (known or (them and staff)):
        return ALL
    return ""


# "She said she bought it in May, was that here?"; "he bought one, can he return it" asks of goods.
_BOUGHT_THEN = re.compile(
    r"\b(?:he|she|(?:the|this|that) (?:customer|client|lady|guy|man|woman)) (?:(?:has|had|already|says?|said|thinks?|reckons?|swears?|claims?|that|he|she|they) )*(?:bought|purchased|ordered)\b.*"
    r"\b(?:(?:was|were|wasnt|werent) (?:it|that|they|those|this)(?: not)? (?:here|at|from|with us|in|on|ours|the|this|last|then|one)\b|when (?:was|were) (?:it|that|they|those)|which (?:store|shop|branch|one) (?:was|were)|did (?:he|she|they)\b)"
)
_BACK = re.compile(r"\b(?:return\w*|refund\w*|exchang\w*|bring|take back|bring back|receipt|faulty|broken)\b")


def guesses(text: str, *, asked: bool) -> bool:
    """ "Was it something for a desk?", behind a no: the same is asked, by naming what it may have been."""
    return bool(_GUESSES.search(text) or (asked and _IT_WAS.search(text)))


_IT_WAS = re.compile(
    r"\b(?:it|that|they|those) (?:was|were|wasnt|werent) (?:not )?(?:(?:maybe|just|like|one of) )*(?:an?|some|something|the)\b"
)
_GUESSES = re.compile(
    r"\b(?:was|were|wasnt|werent) (?:it|that|those|these|they) (?:(?:maybe|perhaps|like|for|just|even|one of) )*(?:an?|some|something|anything|the|any|for|from|in|under|over|more|less|un|una|algo)\b"
    r"|\b(?:was|were|wasnt|werent) (?:it|that|they|those)(?: then| not| though)?$|(?<!how long )\b(?:did|has|had) (?:he|she|they) (?:\w+ )?(?:have|get|got|own|take|taken|pick)\b"
    r"|\b(?:era|eran|fue|fueron) (?:un|una|unos|unas|algo|el|la|los|las)\b"
)


def asks_after_it(text: str) -> bool:
    """ "He said he bought earbuds in February, was that here?", "were the buds bought here": of what one bought.

    Asked where nothing may be told of them; "he bought the buds here, do we have them in green?" asks of goods.
    """
    return bool(_TOLD_AND_ASKED.search(text) or (_WAS_BOUGHT.search(text) and not _BACK.search(text)))


_CAME_BY: Final = r"(?:bought|buy|purchased?|ordered?|got(?! to\b)|gotten|picked up|picks up|had|paid|spent|took|owns?|compr\w+|llevo)"
# What is told of a purchase, and behind it a question of a past, or whether it is so.
_TOLD_AND_ASKED: Final = re.compile(
    rf"\b{_ONE} (?:(?:has|have|had|already|once|just|definitely|apparently|says?|said|thinks?|reckons?|swears?|claims?|mentioned|that|he|she|they|ya|dice que) )*{_CAME_BY}\b.*"
    r"\b(?:(?:was|were|wasnt|werent|did|didnt) (?:it|that|they|those|he|she|this|we|not)\b|(?:is|isnt|would) (?:that|it|this|he|she|not) (?:\w+ )?(?:right|true|so|correct|him|her|in (?:the|there|here)|on (?:the|his|her|file|record)|legit)|(?:right|correct|true|yes|no)$|(?:when|where|which|how (?:much|many|long ago)) (?:\w+ )?(?:was|were|did)\b|can you (?:\w+ )?(?:see|check|tell|confirm|find|verify|look)|(?:do|can) (?:we|you) (?:\w+ )?(?:see|confirm|find|show) (?:it|that|them|the purchase)|(?:fue|fueron|era|es) (?:aqui|verdad|cierto))"
)
_WAS_BOUGHT: Final = re.compile(
    rf"\b(?:was|were|wasnt|werent|has|have|had) (?:\w+ ){{1,6}}?(?:been )?(?:bought|purchased|ordered|sold to {_ONE})\b"
    r"|\b(?:any|no|a|the|is there|there) (?:record|sign|trace|mention|history|proof|evidence) of\b|\b(?:on|in|from) (?:his|her|their|the) (?:account|file|profile|record|history|receipts?)\b"
    r"|\b(?:does|do|did|doesnt|dont|has|have|hasnt|havent) (?:he|she|they) (?:already |ever |not )?(?:have|own|got|had|owned)(?: got)?(?! to\b| (?:time|any (?:idea|questions?)|a (?:minute|second|question|moment|choice|bag|preference|size))\b)"
    r"|\b(?:if|does|do|did|how (?:much|often)|what|whether) (?:he|she|they|(?:the|this) customer) (?:\w+ )?(?:spends?|spent|shops?|shopped|comes? (?:in|here)|came|visits?|buys?|bought)\b"
    r"|\b(?:is|was|are|were) (?:he|she|they) (?:here|in|back) (?:\w+ )?(?:in|last|on|before|this|around)\b|\b(?:how long|how often|how many times) (?:has|have|did|does|do|was|were) (?:he|she|they)\b"
)


def about_one(text: str) -> bool:
    """Whether one person is pointed at: he, she, the customer."""
    return bool(_STRICT.search(text))


def is_gone(text: str) -> bool:
    """ "She's gone", "done with him": what was known of them is let go."""
    return bool(_GONE.search(text)) and not re.search(r"\b(?:what|how|where|when|which)\b", text)


def says_own_name(text: str) -> bool:
    return bool(_SELF.search(text))


def is_introduced(text: str, person: str) -> bool:
    """ "The customer's called Jordan Samplefield": one who stands here, and no list of all who are called so."""
    return bool(person and (led := _INTRODUCED.match(text)) and text[led.end() :].startswith(person))


_INTRODUCED = re.compile(
    rf"(?:(?:so|ok|okay|right|hi|hey|well|and|now|i|we|ive|have|got|theres|there is|heres|here is|a|an|another|the|this|that|my|our|next|new|un|una|el|la|este|esta|hay) )*{_WHO}"
    r"(?: (?:here|now|up front|with me|at the \w+|in front of me))?(?: is| s| who is| whos| que)? (?:named|called|se llama|llamad[oa]|name is|name s) "
)


def is_for(text: str, person: str) -> bool:
    """ "Put it aside for Maria Lopez": a name on what is kept, and nobody who is looked up."""
    return bool(person) and bool(_FOR_WHOM.search(text.partition(person.split()[0])[0]))


_FOR_WHOM = re.compile(
    r"\b(?:for|under|named?|name (?:is|of|on it)|called|para|a nombre de)(?: (?:the name|name|an?|mr|mrs|ms|miss|dr|senora?|don|dona|una?|el|la))* $"
)


def asks_what_one_got(text: str) -> bool:
    """ "... picked up a speaker here, what color was it": what was bought, asked after a telling."""
    return bool(_GOT.search(text))


_GOT = re.compile(
    r"\b(?:got|bought|purchased|ordered|chose|took|picked (?:up|out)|walked out with|llevo|compro)\b.*"
    r"\b(?:which|what|cual(?:es)?|que) (?:ones?|kind|colou?r|size|model|brand|was|were|did|color|talla|modelo)\b"
)


# ---- names

_FRAMES = re.compile(
    r"\bNAME (?:in|on|with) (?:the |our |your )?(?:system|database|program|records|file|books|loyalty|rewards)\b"
    r"|(?:\b(?:it s|name s|name is|he s|she s)|^(?:(?:ok|okay|so|right|hi|got|and) )*) ?NAME(?=(?: here)? (?:the )?(?:last (?:two|2|digits?|four)|ends?|ending|phone|number|(?:which|what) tier|(?:how many )?points)\b)|\bname s NAME$"
    r"|\b(?:it s|name s|he s|she s) NAME(?= (?:here|points|tier|how many points|what tier|what (?:did|has)))"
    r"|\bNAME(?:s| is| s)? (?:is |was |s )?(?:with me|wants|needs|would like|asks|asking|in front|standing|at the (?:counter|till|register|desk)|a member|with us|on the phone|waiting|(?:is |s )?here(?= (?:points|profile|tier|history|purchases|phone|ends?|ending|last|for|today))|bought|been (?:buying|in)|shops?\b|account|points|profile|tier|purchases?|history|membership|here$|here with|here (?:who|what|and|pull|look|bring|can|could|check|find))"
    r"|\b(?:with|beside|by|near|next to|in front of|opposite) (?:me|us)(?: (?:here|now|today|at the \w+))* NAME\b"
    r"|\b(?:customer|client|shopper|member|lady|guy|gentleman|woman|man|fella|fellow|chap|girl|person|cliente)(?: (?:here|now|today|up|next|in front|with|at|on|over|there|right|me|us|of|the|phone|till|line|desk|i|we|have|got|ive|weve))* (?:is|s|would be|called|named|es) NAME\b"
    r"|\b(?:with me|in front of me|at the (?:till|counter|desk|register)|on the phone|next up|standing here)(?: now)? (?:is|s) NAME\b|\b(?:this is|its|named|called|name is|look up|looking up|pull up|pulling up|bring up|customer|client|member|account for|account of|profile for|profile of|points for|points of|points does|points has|what tier is|helping|se llama|llamad[oa]|busca(?: a)?|cliente) NAME\b"
    r"|^(?:can you |could you |please |ok |okay )*(?:find|check|search|identify|tell me about|who is|whos) (?:me )?NAME(?: for me| please)?$"
)
_OF_GOODS = re.compile(
    r"\b(?:carry|sell|stock|stocks|any|have(?! (?:we|you|i) (?:got )?(?:on|about|in) (?:(?:the|her|his|their) )?(?:file|record|records|account|profile|card|system|books|her|him|them)\b)|got any|looking for|where|aisle|price|how much|brand|hay|tienen|venden)\b"
)
_ENDS = re.compile(r"\b(?:ends?|ending) (?:in |with )?\w+|\blast (?:two|2|four|digits?)\b")
# "Something for her phone": a thing, and no number.
_NO_DATA: Final = re.compile(
    r"^(?!.*\b(?:when|what|date|cuando|que dia)\b).*\b(?:my|our|mi) \w+ (?:birthday|cumpleanos)\b|"
    r"\b(?:my|her|his|their|mi|su) (?:\w+ )?(?:phone|mobile|cell|telefono|celular) (?:is|es) (?:an?|the|un|una)\b|"
    r"\b(?:its|it is|today is|tomorrow is) (?:my|his|her) birthday\b|\bbirthday (?:present|gift|party|surprise|cake|shopping|is|coming)"
    r"|\bfor (?:a|an|his|her|my|their|your|the) (?:\w+ )?birthday\b|"
    r"\b(?:for|with|on|charges?|fits?|protects?|into|to|of|around|over|para|a)"
    r" (?:my|her|his|their|the|an?|this|that|your|su|mi|el|un)"
    r" (?:\w+ )?(?:phone|mobile|cell|telefono|celular)\b(?! (?:number|on file))"
    r"|\byour (?!(?:customers?|members?|clients?)\b)(?:\w+ )?e ?mails?\b|\be ?mails? (?:\w+ )?(?:said|says|saying|told|promised|mentioned|i got|you sent|we got)\b"
    r"|\b(?:got|get|gets|had|have|received|saw|seen|sent (?:me|us|her|him|them)|in|from|by) (?:an?|your|this|that|the) (?:\w+ )?(?:e ?mails?|text|letter|message) (?:about|on|saying|that|with|from|for|of yours)\b"
    r"|\b(?:every|any|each|another|all my) (?:phone|mobile|cell)s?\b(?! numbers?)"
    r"|\b(?:phone|mobile|cell|telefono|celular)s? (?:(?:is|just|always|never|constantly|gets|got|battery|se) )*"
    r"(?:keeps? |dies|died|dying|dead|runs? out|ran out|running|flat|scratched|cracked|broke|muere|apaga|descarga|acaba|cae)"
    r"|\b(?:drops?|dropped|dropping|charg(?:es?|ing)|protects?|protecting|hold|holds|scratch(?:es)?|cracks?|breaks?|case for|cargar|cargo|recargar|proteger|protege)"
    r" (?:my|his|her|their|the|an?|el|mi|su|un) (?:phone|mobile|cell|telefono|celular)\b(?! number)"
)
_CONTRACTED = re.compile(r"\b[^\W\d_]+['’](?:m|re|ve|ll|d|t)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


_DETERMINERS = frozenset({"the", "a", "an", "any", "some", "these", "those", "un", "una", "los", "las"})


def full_name(text: str, index: Index) -> str:
    """First and last name of a person where the words speak of one: written as names, or in a frame that a person stands in."""
    plain = _CONTRACTED.sub(" ", re.sub(r"['’]s\b", " s", text))
    found = list(_WORD.finditer(plain))
    tokens = [match.group() for match in found]
    for i in range(len(tokens) - 1):
        if re.search(r"[.!?;]", plain[found[i].end() : found[i + 1].start()]):
            continue  # "Ace. Whereabouts do I find it?"
        first, last = tokens[i], tokens[i + 1]
        if not (_strange(first, index, colours=True) and _strange(last, index)) or fold(first) == fold(last):
            continue  # "it's Jordan, Jordan Samplefield"
        if any(f"{fold(first)} {fold(last)}" in fold(n) for one in index.shop.offers for n in one.name.all()):
            continue  # "Lunch Flash" is a promotion
        if i and fold(tokens[i - 1]) in _DETERMINERS and not _framed(tokens, i):
            continue
        if is_colour(fold(first)) and index.named.keys() & {stem(fold(last)), stem(fold(last).removesuffix("s"))}:
            continue  # "any black minis here?"
        if _strange(first, index) or first[:1].isupper() or _framed(tokens, i):
            written = first[:1].isupper() and last[:1].isupper() and not text.isupper()
            if (written and (_ENDS.search(fold(text)) or not _OF_GOODS.search(fold(text)))) or _framed(tokens, i):
                return fold(f"{first} {last}")
    return ""


def _framed(tokens: Sequence[str], i: int) -> bool:
    words = [fold(t) for t in tokens]
    return bool(_FRAMES.search(" ".join([*words[:i], "NAME", *words[i + 2 :]])))


_BRANDS = frozenset(
    {"apple", "google", "samsung", "galaxy", "amazon", "visa", "sony", "bose", "nike", "adidas", "iphone", "ipad"}
)


def _strange(token: str, index: Index, *, colours: bool = False) -> bool:
    """A word that no catalog, no colour or size and no everyday speech knows."""
    word = fold(token)
    known = word in STOP or stem(word) in STOP or word in NAME_STOP or stem(word) in index.named or word in SIZES
    places = {fold(w) for site in index.shop.sites for w in site.name.split()}
    return (
        len(word) > 2
        and word not in _BRANDS
        and not known
        and word not in places
        and not is_everyday(word, stem(word))
        and (colours or not is_colour(word))
    )


_PRIVATE: Final = dict(WANT_PATTERNS)["private"]


def of_no_person(text: str) -> bool:
    """Whether what would be somebody's data is a thing or a message, and nothing else that is private is named:
    "my phone keeps dying"; not "my phone keeps dying. What's her email?"."""
    return bool(_NO_DATA.search(text)) and not _PRIVATE.search(_NO_DATA.sub(" ", text))
