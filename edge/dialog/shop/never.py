# ruff: noqa: E501 - frames stay in one piece
"""What is refused whoever asks, and what a person does: money back, cards, gift cards, points, others' data. PURE.

It decides before anything else is looked at; a thing that is never sold by voice may still be asked the way to.
"""

import re

from edge.dialog.guards import sensitive, vouching
from edge.dialog.guards.masking import MASK
from edge.dialog.shop import offers, people, persons, resolve
from edge.dialog.shop.desk import ABOUT_OTHERS, SAYS_WHERE, Desk
from edge.dialog.shop.going_on import keep_in_mind
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.serve import go


def never(desk: Desk, reading: Reading, *, telling: bool = False) -> bool:
    """What is refused whoever asks, and what a person does. `telling`: digits are told us, not asked. True when the
    turn was that."""
    wants = reading.wants
    if said_where := _who_can(desk, reading):
        desk.say(f"{said_where}_who")
    elif _SCAM.search(reading.text) and (_GIFT.search(reading.text) or "gift" in wants or _spoken_of_gifts(desk)):
        desk.hand_over("scam", over=False)
        desk.refuse("scam")
    elif "scam" in desk.talk.refused_once and _OF_THE_SCAM.search(reading.text):
        desk.say("still_no")
    elif _CODE_SCAM.search(reading.text):
        desk.hand_over("scam", over=False)
        desk.refuse("scam")
    elif _MONEY_TO_CARD.search(reading.text) or sensitive.wants_money_back(reading.text):
        desk.hand_over("refund", over=False)
        desk.say("refund_person")
    elif _INNER.search(reading.text):
        desk.say("facility_unknown")
        keep_in_mind(desk, reading)
    elif _TIER_WISH.search(reading.text):
        desk.refuse("injected")
    elif reading.has("inject") and "gift" not in wants:
        desk.refuse("injected")
        keep_in_mind(desk, reading)
    elif "refund" in wants and "price" not in wants:
        desk.hand_over("refund", over=False)
        desk.say("refund_person")
        desk.remember(want=REFUND)
    elif desk.mem.want == REFUND and _HOW_PAID_BACK.search(reading.text):
        desk.say("person_coming")  # who comes does it, to her card or in cash
    elif (
        "card" in wants
        or _says_a_card(reading)
        or sensitive.asks_of_a_kept_card(reading.text)
        or sensitive.gives_a_card(reading.text)
    ):
        desk.refuse("no_cards")
    elif reading.person and not reading.digits and _NEVER_SPOKEN.search(f"what {reading.text}"):
        desk.refuse("never_spoken" if desk.is_staff else "no_others")
        desk.remember(others=True)
    elif _asks_where(desk, reading):
        return go(desk, resolve.wish_for(desk, reading, "where"), reading)
    elif "gift" in wants and ("returns" in wants or (desk.mem.want == "returns" and len(wants) == 1)):
        return go(desk, resolve.wish_for(desk, reading, "returns"), reading)
    elif (
        "gift" in wants
        or _loads_one(desk, reading)
        or ("facility" not in wants and _not_by_voice(desk, reading) and "private" not in wants)
    ):
        desk.refuse("cannot_by_voice")
        keep_in_mind(desk, reading)
    elif "points_by_voice" in wants and not _of_another(reading):
        desk.refuse("points_by_voice")
    elif _STAFF_PRICE.search(reading.text) and not (
        desk.is_staff and "discount" in wants and _TOLD_OF_THEM.search(reading.text)
    ):
        desk.refuse("no_staff_price")
        keep_in_mind(desk, reading)
    elif vouching.wanted(reading.text.split()):
        if desk.mem.outcome == "granted" and _OF_LEAVE.search(reading.text):
            desk.say("was_granted")
            return True
        desk.refuse("cannot_promise")
        keep_in_mind(desk, reading)
    elif (
        reading.has("claim")
        or (desk.talk.refused and not wants and sensitive.claims(reading.text))
        or (not desk.is_staff and _PROMISED.search(reading.text) and sensitive.claims(reading.text))
        or _says_who_leads(desk, reading)
    ):
        desk.say("claim_proves_nothing")
        keep_in_mind(desk, reading)
        if "discount" in wants:
            desk.remember(want="discount")  # "okay twenty then"
    elif "bulk" in wants or _of_another(reading) or (not desk.is_staff and _of_a_customer(reading)):
        desk.refuse(ABOUT_OTHERS)
        keep_in_mind(desk, reading)
    elif "private" in wants and reading.digits and _NEVER_SPOKEN.search(reading.text):
        desk.refuse("never_spoken" if desk.is_staff else "no_others")
    elif reading.digits and _OF_A_CUSTOMERS_OWN.search(reading.text):
        if not desk.is_staff:
            desk.refuse("no_others")
        elif people.may_look_up(desk):  # who that is we know then; of this, nothing is told
            people.look_up(desk, {"phone": reading.digits, "number": reading.digits}, persons.SIZE)
    elif (
        "private" in wants
        and not persons.of_no_person(reading.text)
        and not (_PAYS_WITH.search(reading.text) and offers.named_offer(desk, reading))
        and not reading.digits
        and not (reading.places and not persons.about_one(reading.of_people[0]))
        and not (telling and reading.ending)
    ):
        desk.remember(others=bool(reading.person))
        own = desk.is_staff or re.search(r"\b(?:my|mine|mi|mis)\b", reading.text)
        desk.refuse("never_spoken" if own else "no_others")
    else:
        if desk.is_staff and reading.digits and "customer" in wants and _THEIR_OWN.search(reading.text):
            desk.say("never_spoken")  # "points and her email": the points are told
        return False
    return True


# "Your colleague said I'd get them for fifty": a price that is nobody's to promise.
_PROMISED = re.compile(
    r"\b(?:said|says|told|promised|agreed|quoted|swore|dijo|dijeron|prometio)\b.*\b(?:for|at|por|a)\b"
)


def _says_who_leads(desk: Desk, reading: Reading) -> bool:
    """ "Yes, he is the manager", behind what was refused: nobody's leave."""
    return bool(desk.talk.refused) and not reading.asked and bool(_WHO_LEADS.match(reading.text))


_WHO_LEADS = re.compile(
    r"^(?:(?:yes|yeah|no|but|well|and|so|look|si|pero|really|trust me|honest|its true) )*(?:he|hes|she|shes|they|theyre|that|thats|this|this guy|el|ella|es)"
    r"(?: (?:is|was|are|really|actually|also))* (?:(?:the|a|my|our|your|his|her|el|la) )?(?:\w+ )?(?:manager|supervisor|boss|lead|leader|owner|gerente|encargad[oa]|jef[ea]|duen[oa])(?: (?:here|of the store|de aqui|i swear|really))?$"
)


def _says_a_card(reading: Reading) -> bool:
    """A number that was masked before it came here; of a gift card, more than its number is refused."""
    return MASK in reading.text and "gift" not in reading.wants


def _spoken_of_gifts(desk: Desk) -> bool:
    product = desk.shop.product(desk.mem.product)
    return product is not None and not product.by_voice


# Who is made to pay with gift cards is being robbed: somebody on the telephone, an office, a relative in need.
_SCAM = re.compile(
    r"\b(?:irs|tax (?:office|man|people)|social security|arrest\w*|warrant|jail|prison|bail|kidnap\w*|ransom|tech support|microsoft"
    r"|(?:on the (?:phone|line) with|(?:theyre|hes|shes|is|are|still) on the (?:phone|line))|read (?:them|him|her) the (?:codes?|numbers?)"
    r"|scratch(?:ed)? (?:off|it)|(?:dont|not to|cant|shouldnt) tell (?:anyone|anybody)|pay (?:my|the|a) (?:fine|bill|debt|taxes|bail) with"
    r"|hacienda|carcel|fianza|no (?:le )?diga\w* a nadie)\b"
)
_CODE_SCAM = re.compile(
    r"\bcodes? (?:from|in|on|they sent to) (?:my|the) (?:text|phone|sms|messages?|email)\b|\b(?:called|texted|emailed) (?:me )?(?:and )?(?:said|saying) (?:that )?i won\b"
)
_MONEY_TO_CARD = re.compile(
    r"\b(?:never|didnt|havent|not) (?:\w+ ){0,2}(?:got|get|gotten|received|seen) (?:\w+ ){0,2}(?:money|refund|cash)(?: back)?\b"
    r"|\b(?:send|put|transfer|credit|issue|refund) (?:\w+ ){0,4}(?:to|on|onto) (?:my|the|her|his) (?:\w+ )?card (?:ending|number|\d)"
)
_PAYS_WITH = re.compile(r"\b(?:pay|pays|paid|paying) with\b")  # "... with Rainy Week": a price, and no card
REFUND = "refund"  # what a person was called for
_HOW_PAID_BACK = re.compile(
    r"^(?:(?:and|so|please|ok|okay|yes|no|just|well|y|si|put it|back|all|straight|directly|de vuelta) )*"
    r"(?:to|on|onto|into|in|as|a|en) (?:(?:my|his|her|hers|their|the|same|that|a|store|bank|debit|credit|own|su|mi|la|el|misma) )*"
    r"(?:cards?|cash|account|credit|visa|mastercard|amex|tarjeta|efectivo|cuenta)\b"
)
# The shop's own affairs: no data of ours, and nobody's to tell.
_INNER = re.compile(
    r"\b(?:suppliers?|wholesale|profit margins?|(?:profit|margin|markup|mark up)(?: on| for| of)?|revenue|turnover|sales (?:figures|numbers|volume))\b"
    r"|\bhow (?:many|much) (?:\w+ ){0,5}(?:did|do|have|has) (?:you|we|they|the store|this store) (?:sell|sold|make|made|earn)(?! (?:it|them|this|that) (?:for|at))\b(?! (?:in|per) (?:a|each) (?:pack|box|set))"
    r"|\b(?:proveedor|ganancia|margen)\b"
)
_TIER_WISH = re.compile(
    r"\b(?:put|make|upgrade|set|move|bump|mark) (?:me|her|him|us|them|this customer|my account) (?:\w+ ){0,3}(?:gold|silver|platinum|vip)\b"
)
_OF_LEAVE = re.compile(r"\b(?:approved|matched|granted|aprobad[oa])\b")  # "tell him it's approved", when it is
_OF_THE_SCAM = re.compile(r"\b(?:activate|codes?|load|scratch|gift|activ\w+|codigos?)\b")
_GIFT = re.compile(r"\b(?:gift ?cards?|gift certificates?|tarjetas? de regalo|prepaid cards?)\b")
# "He insists he gets employee price. Try twenty percent off": told by a seller, who asks staff for something else.
_TOLD_OF_THEM = re.compile(
    r"\b(?:he|she|they|customer|guy|lady|man|woman)(?: \w+)? (?:insists?|says?|said|claims?|thinks|keeps saying|wants|wanted|is asking|swears|demands?)\b.*\b(?:\d+|\w+teen|\w+ty|ten|five|eight) percent\b"
)
_STAFF_PRICE = re.compile(
    r"\b(?:employee|staff|associate|insider|worker|colleague|friends and family|empleados?) (?:price|pricing|rate|discounts?)\b"
    r"|\b(?:precio|descuento) de emplead\w+"
)


def _of_a_customer(reading: Reading) -> bool:
    """ "Everything you know about customer 202 ...", at a kiosk: who asks for their own says so."""
    return bool(reading.digits and _A_CUSTOMER.search(reading.text) and not _OWN.search(reading.text))


_A_CUSTOMER = re.compile(
    r"\b(?:customer|client|cliente|about (?:him|her|them)|for (?:him|her|them)|(?:his|hers?|their) (?:\w+ )?number)\b"
)
_NEVER_SPOKEN = re.compile(
    r"\b(?:what|whats|which|when|whens|read|tell|give|say|cual|dime|lee)\b.*"
    r"\b(?:birth ?days?|birth ?date|date of birth|address|e ?mail|street|cumpleanos|direccion|correo)\b"
)
_THEIR_OWN = re.compile(
    r"\b(?:her|his|their|the|su)(?: \w+)? (?:e ?mail|address|birth ?day|date of birth|birth ?date|street|notes?|correo|direccion|cumpleanos)\b"
)
# Beside a customer's number: where they live, how old they are, what somebody wrote down of them.
_OF_A_CUSTOMERS_OWN = re.compile(
    r"\b(?:what|which|whats) (?:street|road|town|city|apartment|house|zip(?: code)?|neighborhood|area)\b(?=.*\b(?:he|she|they|hes|shes|is|lives?|on|in)\b)"
    r"|\bwhere (?:do|does) (?:he|she|they) live\b|\bhow old (?:is|are) (?:he|she|they)\b|\bwhen (?:was|were) (?:he|she|they) born\b"
    r"|\b(?:read|tell|give|show|say|whats in|what are|what do|lee\w*|dime) (?:me |us )?(?:out )?(?:the|his|her|their|all the|any|those|las|sus) (?:\w+ )?(?:notes?|comments?|notas?|comentarios?)\b"
    r"|\bnotes? (?:word for word|verbatim|say|on (?:him|her|them|file))\b|\b(?:donde vive|que calle|cuantos anos tiene)\b"
)
_OWN = re.compile(r"\b(?:my|mine|me|im|i am|mi|mio|soy)\b")


def _of_another(reading: Reading) -> bool:
    """Another person's data; "my wife bought this here" before a return is none."""
    asked = "other_person" in reading.wants or bool(persons.OF_FAMILY.search(reading.of_people[0]))
    return asked and not {"returns", "compatible"} & set(reading.wants)


def _not_by_voice(desk: Desk, reading: Reading) -> bool:
    """Whether only such things are named, or what we speak of is one and more than a fact is asked of it."""
    named = [desk.product(p) for m in reading.mentions if not m.other for p in m.products]
    if not reading.named and desk.mem.product and set(reading.wants) <= {"buy", "hold", "transfer", "detail"}:
        named = [desk.product(desk.mem.product)] if reading.unknown or reading.wants else []
    return bool(named) and all(not p.by_voice for p in named)


def _loads_one(desk: Desk, reading: Reading) -> bool:
    """ "Activate it, I'll pay at the door": of a card that is never sold by voice."""
    only = all(not desk.product(p).by_voice for m in reading.mentions for p in m.products)
    return only and _spoken_of_gifts(desk) and bool(_LOADS.search(reading.text))


_LOADS = re.compile(
    r"\b(?:activat\w+|loads?|loaded|top(?:ped)? up|issue (?:it|me|one)|read (?:me|it|them|out|off)|activ[ae]\w*|c[aá]rg(?:a|ue|ar)(?:la)?"
    r"|(?:numbers?|codes?|pin) (?:on|of|from|off) (?:it|the card|that|this|my card)|(?:its|the|card) (?:numbers?|codes?|pin)$)\b"
)


def _asks_where(desk: Desk, reading: Reading) -> bool:
    """ "Where do I get one?", of what is never sold by voice: the way there is no sale."""
    product = desk.shop.product(desk.mem.product)
    spoken_of = product is not None and not product.by_voice and not reading.named
    asks = "where" in reading.wants or _GETS_IT.search(reading.text)
    return bool(asks and (spoken_of or (_not_by_voice(desk, reading) and set(reading.wants) <= _WAY_TO_IT)))


_WAY_TO_IT = frozenset({"where", "gift", "buy", "detail", "stock"})


def _who_can(desk: Desk, reading: Reading) -> str:
    """ "So who can?", "where do I go then?", behind a refusal that said it: which refusal that was."""
    refused = desk.talk.refused.removesuffix("_still").removesuffix("_who")
    asks = not reading.named and len(reading.words) <= _SHORT and _WHO_CAN.search(reading.text)
    return refused if asks and refused in SAYS_WHERE else ""


_SHORT = 8  # words
_WHO_CAN = re.compile(
    r"^(?:(?:so|ok|okay|then|and|well|but|fine|right|oh|y|entonces|pues|bueno) )*(?:who|wholl|whod|where|whom|quien|a quien|con quien|donde|adonde)"
    r" (?:\w+ )?(?:can|could|does|do|would|will|should|may|is able|handles|sells|pued[eo]|hace|voy|pregunto|hablo|lo|la)\b(?!.*\b(?:you|is it|are they|it is)\b)"
)


_GETS_IT = re.compile(
    r"\b(?:(?:where|how) (?:do|can|could|would|should) (?:i|we|she|he|they)|donde|como) (?:\w+ ){0,2}"
    r"(?:get|buy|find|pick|compro|consigo|encuentro)\b"
)
