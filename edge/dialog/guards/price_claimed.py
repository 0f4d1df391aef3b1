# ruff: noqa: E501 - tables: a kind of words per line
"""A price that somebody says there is: "your sign says a dollar each", "they're free today, right?". PURE.

It is answered by the price that holds, and changes none. What is free of something, and whether a thing is free, is
another matter.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.order import Add
from edge.dialog.guards import sensitive
from edge.dialog.guards.frames import Frames
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Talk

_SUMS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety uno dos tres cuatro cinco seis siete ocho nueve diez veinte treinta "
    + " ".join(map(str, range(1, 100)))
)
_CLAIMED = Frames(
    {
        "sum": _SUMS,
        "had": "had has have says lists listed shows showed sells sold charges charged advertises tiene tenia vende",
        "at": "for at just only a en por",
        "honor": "honor honour match beat respect respete respeten iguale igualen",
        "honored": "it that price this screenshot ad coupon deal precio eso lo",
        "source": "sign signs board menu_board poster banner app website site internet online flyer coupon_says ad advert advertisement commercial tv radio facebook instagram policy newspaper receipt everybody everyone friend brother sister neighbor wife husband cashier guy lady"
        " letrero anuncio cartel pagina aplicacion propaganda television amigo amiga",
        "says": "says said saying say reads showed shows showing listed advertised advertises states announced promised told paid pays got gets heard saw seen dice dicen decia decian ponia pone dijo dijeron anuncia pago",
        "price": "free half_price half_off dollar dollars buck bucks cents cent pesos peso dolar dolares centavos gratis nothing on_the_house buy_one bogo complimentary two_for_one dos_por_uno mitad_de_precio",
        "be": "theyre its it_is they_are are is those_are that_is thats were_now cost costs ring_up now_free son es esta estan cuestan cuesta salen",
        "it": "it they theyre its them those these that thats one burger burgers fries order everything meal meals food todo",
        "so": "right correct then yeah huh so anyway today deal agreed settled you_said you_told verdad cierto entonces no_es_cierto hoy quedamos",
        "it_is": "it_is then_it_is deal agreed we_agreed settled it_shall_be quedamos trato_hecho",
        "each": "each apiece a_piece per cada",
        "supposed": "supposed_to_be supposed_to_cost should_be should_cost meant_to_be you_said you_told_me you_guys_said used_to_be se_supone deberia deberian me_dijeron me_dijo",
        "off_now": "so_its_off its_off_now thats_off_now its_off_then so_its_applied its_applied_now ya_esta_descontado",
        "old_price": "old_price price_you_said price_you_told price_you_gave price_from_before previous_price pay_the_old_one want_the_old_one el_precio_de_antes precio_anterior precio_que_me_dijo",
        "said_so": "you_said you_just_said you_told_me you_just_told you_guys_said i_heard_you have_it_recorded have_it_on_tape have_it_on_video recorded_it usted_dijo me_dijo_que dijiste lo_tengo_grabado",
        "of": "milk_free egg_free peanut_free fish_free allergen_free free_day free_time free_parking free_country shrimp_free shellfish_free soy_free wheat_free sesame_free gluten_free sugar_free dairy_free nut_free fat_free caffeine_free alcohol_free lactose_free meat_free feel_free for_here to_free fat_free hands free_range refill refills wifi wi_fi water waters reward gratuity",
        "whether": "is_it_free are_they_free is_that_free are_those_free is_there what_is whats how_much how_many do_you does_it do_they anything_free something_free cuanto hay can_i could_i get_me give_me donate round tip owe got_a have_a a_dollar_in off",
    },
    """
    source 4 says 8 price ! of whether
    says 4 source 8 price ! of whether
    source 4 had 4 at 2 sum ! of whether
    source 3 says 1 sum 1 sum ! of whether
    off_now 3 so
    old_price ! whether
    said_so 6 be 2 price ! of whether
    said_so 4 price ! of whether
    said_so 1 sum 1 sum ! of whether
    be 2 price 4 said_so ! of whether
    honor 3 honored
    so 1 sum 1 price ! of whether
    it 3 be 2 price 6 so ! of whether
    be 4 price 4 so ! of whether
    so 6 be 3 price ! of whether
    price 3 each 3 it_is ! of whether
    price 2 it_is ! of whether
    supposed 5 price ! of whether
    """,
)


_WHETHER_FREE = re.compile(
    r"^(?:(?:and|so|but|ok|okay|oh|wait|then|y|entonces) )*"
    r"(?:(?:is|are) (?:it|that|this|they|those|these)(?: ones?)?|es|son|esta)(?: now| still| then)? (?:free|gratis)"
    r"(?: (?:now|today|then|too|right now|hoy|ahora|entonces))?$"
)


def asks_whether_free(text: str) -> bool:
    """ "And is it free now?": of what was just spoken of, and its price is the answer."""
    return bool(_WHETHER_FREE.match(sensitive.plain(text)))


_ANOTHER_SUM = re.compile(
    r"^(?P<lead>(?:no|not even|why not|oh|well|then|so|and|but|just|come on|pues|entonces|y) )*"
    r"(?P<how>how about|what about|at least|not even|make it|make that|say|do|si son|que tal) (?:just |only |like |maybe )?"
    r"(?P<sum>\w+)(?: (?:then|dollars|bucks|even|entonces|dolares)){0,2}$"
)
_OF_A_COUNT = frozenset({"make it", "make that", "say", "do"})  # without a "then" it may be so many of them


def another_sum(text: str, talk: Talk) -> bool:
    """ "No? Then make it five", behind a price that was refused: another sum, and no count of anything."""
    found = _ANOTHER_SUM.match(sensitive.plain(text)) if talk.refused == "prices_from_register" else None
    bargains = found is not None and (found["how"] not in _OF_A_COUNT or bool(found["lead"]))
    return bargains and found is not None and found["sum"] in _SUM_WORDS


_DEAR = re.compile(
    r"\b(?:dollars|bucks|dolares|pesos) (?:for|por) (?:an?|one|the|un|una|la|el) (?:\w+ ){1,4}?(?:is|thats|its|are|es|que|vaya) "
    r"(?:\w+ ){0,2}?(?:robbery|crazy|insane|nuts|too much|steep|ridiculous|outrageous|criminal|absurd|expensive|robo|mucho|car[oa]"
    r"|demasiado|un asalto)\b"
)


def calls_it_dear(text: str) -> bool:
    """ "Nine dollars for a triple stack is robbery": of its price, and ordered by nobody."""
    return bool(_DEAR.search(sensitive.plain(text))) and not sensitive.orders_somewhere(text)


_SUM_WORDS = frozenset(_SUMS.split())
_ASKS = frozenset({"is", "are", "was", "does", "do", "did", "what", "why", "es", "son"})
_TAG = frozenset({"right", "correct", "yeah", "huh", "verdad", "cierto"})


def claimed(words: Sequence[str]) -> bool:
    """Whether somebody says so. "Is the cookie free today?" only asks."""
    asks = bool(words) and words[0] in _ASKS and words[-1] not in _TAG  # "..., right?", and not "right now"
    return not asks and _CLAIMED.meets(words)


def of_points(meaning: Meaning, text: str) -> Meaning:
    """ "I have a thousand points, give me a free burger": a reward may be asked for, and nobody's leave."""
    if not _POINTS.search(sensitive.plain(text)) or not any(meaning.has(k) for k in (Kind.COMP, Kind.DISCOUNT)):
        return meaning
    intents = tuple(i for i in meaning.intents if i.kind not in (Kind.COMP, Kind.DISCOUNT))
    of_them = any(meaning.has(k) for k in (Kind.REDEEM, Kind.POINTS, Kind.POINTS_BY_VOICE))
    intents = intents if of_them else (Intent(Kind.REDEEM, text=text), *intents)
    return replace(meaning, commands=(), intents=intents, unknown=(), ambiguities=())


_STAFF_RATE = re.compile(
    r"\b(?:crew|staff|employee|worker|team(?: member)?|insider|associate|manager|colleague)s? (?:price|pricing|rate|discount|meal|cost)s?\b"
    r"|\b(?:family|friends and family) (?:price|pricing|rate|discount)s?\b|\bwhat (?:the )?(?:crew|staff|employees?|workers?) pays?\b"
    r"|\b(?:precios?|descuento|tarifa|costo) de (?:emplead[oa]s?|personal|la familia|familia)\b|\b(?:at|for|al) cost(?:o)?\b"
)
_OF_A_RATE = frozenset({Kind.PERSON, Kind.ASK_PRICE, Kind.PRICE_OVERRIDE, Kind.ASK_OTHER, Kind.NOISE, Kind.DISCOUNT})


def at_staff_rate(meaning: Meaning, text: str) -> Meaning:
    """ "Put it through at employee price": money off, and no employee is called for."""
    if not _STAFF_RATE.search(sensitive.plain(text)):
        return meaning
    intents = tuple(i for i in meaning.intents if i.kind not in _OF_A_RATE)
    kept = tuple(c for c in meaning.commands if sensitive.orders_somewhere(text) or not isinstance(c, Add))
    return replace(meaning, commands=kept, intents=(*intents, Intent(Kind.DISCOUNT, text=text)), unknown=())


_POINTS_AT = frozenset({"it", "it.", "it,", "it!", "it?"})
_POINTS = re.compile(r"\b(?:points|puntos)\b")


_BEGS = Frames(
    {
        "spare": "spare_me_a spare_me_an spare_me_some spare_me_one spare_us_a spare_us_some spare_a spare_some spare_one spot_me_a spot_me_one spot_me_some spot_us",
        "broke": "no_money no_cash broke dont_have_money dont_have_any_money dont_have_any_cash dont_have_the_money havent_got_money havent_got_any_money cant_pay cannot_pay homeless penniless no_dinero sin_dinero no_tengo_dinero no_tengo_plata no_traigo_dinero out_of_money out_of_cash lost_my_wallet forgot_my_wallet",
        "help": "hook_me_up hook_us_up help_me_out help_us_out help_a_guy help_a_brother do_me_a_solid slide_me slip_me throw_me toss_me treat_me kindness good_heart pay_it_forward me_ayuda me_ayudas ayudeme echeme_la_mano me_regalas me_regala me_regale regaleme regalame me_invita me_invitas",
        "no_gift": "spare_rib spare_ribs spare_change spare_time some_time me_a_minute me_a_second me_a_moment me_a_sec spare_tire spare_key pay_with pay_by card tarjeta my_treat",
    },
    "spare ! no_gift\nbroke 12 help ! no_gift\nhelp 12 broke ! no_gift",
)


# "Could I please get a free burger": one thing, and nobody means to pay for it.
_A_FREE_THING = re.compile(
    r"\b(?:an?|one|some|my|our|the) free (?!refill|refills|water|waters|cup|cups|range|wifi|sample|tier|for\b|of\b|and\b|with\b|today\b|so\b)\w+(?: \w+){0,2}$"
)


def _wants_a_free_thing(meaning: Meaning, text: str) -> bool:
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    free = any(_A_FREE_THING.search(sensitive.plain(c)) for c in _CLAUSES.split(text))
    return len(adds) == 1 and free and any(i.kind in (Kind.DISCOUNT, Kind.CLAIM_STAFF) for i in meaning.intents)


_CLAUSES = re.compile(r"[,;.!?]+")


def _begged(meaning: Meaning, text: str) -> Meaning:
    """ "Any chance you'd spare me a burger": nothing is given, and nobody meant to pay for it."""
    if _wants_a_free_thing(meaning, text):
        return replace(meaning, commands=tuple(c for c in meaning.commands if not isinstance(c, Add)))
    if not _BEGS.meets(sensitive.plain(text).split()) or meaning.has(Kind.EMERGENCY) or meaning.has(Kind.COMP):
        return meaning
    others = tuple(i for i in meaning.intents if i.kind not in _TOLD)
    asked = Intent(Kind.DISCOUNT, text=text)
    commands = tuple(c for c in meaning.commands if not isinstance(c, Add))
    sure = max(meaning.confidence, SURE)
    return replace(meaning, commands=commands, intents=(asked, *others), unknown=(), ambiguities=(), confidence=sure)


SURE = 0.9  # a refusal needs no clear words


def answered(meaning: Meaning, text: str, talk: Talk) -> Meaning:
    """ "Per your new policy they're free today, right?": what they cost is what they cost."""
    meaning = _begged(meaning, text)
    if meaning.has(Kind.CLAIM_STAFF) and _NO_CHARGE.search(sensitive.plain(text)):  # "no charge" takes nothing off
        meaning = replace(meaning, commands=tuple(c for c in meaning.commands if isinstance(c, Add)))
    if not claimed(sensitive.plain(text).split()) or meaning.has(Kind.EMERGENCY):
        return meaning
    named = [thing(c.line) for c in meaning.commands if isinstance(c, Add)]
    named += [ref for i in meaning.intents for ref in i.about if i.kind in _OF_A_THING]
    if _POINTS_AT & set(text.lower().split()) and talk.order.lines:
        named = []  # "my neighbor paid three fifty for it": a three there is no meal by its number
    about = tuple(dict.fromkeys(named)) or tuple(thing(line) for line in talk.order.lines[-CLAIMED_OF:])
    told_again = talk.expecting.kind == "confirm"  # the total is
    asked = (Intent(Kind.ASK_PRICE, about=about),) if about and not told_again else ()
    ordered = sensitive.orders_somewhere(text) or bool(_TAKES_ONE.search(sensitive.plain(text)))
    adds = tuple(c for c in meaning.commands if isinstance(c, Add) and ordered)
    others = tuple(i for i in meaning.intents if i.kind not in _TOLD)
    told = (Intent(Kind.PRICE_OVERRIDE, text=text), *asked, *others)
    return replace(meaning, commands=adds, intents=told, unknown=(), ambiguities=())


# "..., one of those please": what is said to cost so is wished for, whatever it costs.
_TAKES_ONE = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|some|both|all|couple|un[oa]?|dos|tres|cuatro) (?:of|de) (?:those|them|these|that|each|es[ao]s)\b"
    r"(?= (?:please|then|for|thanks|with|without|no|and|por|entonces|sin|con)\b|$)"
    r"|\b(?:that|those|it|them|that one|one|two|three|the deal|es[eao]s?|un[oa]|dos) (?:please|por favor)$"
)
_NO_CHARGE = re.compile(
    r"\b(?:no|without|sin) (?:charge|cost|payment|costo|cargo)\b|\b(?:not|never|dont|wont) (?:\w+ )?(?:pay|charge)\w*\b"
)
CLAIMED_OF = 2  # the things named last: more prices than that nobody keeps in mind
_OF_A_THING = frozenset({Kind.ASK_PRICE, Kind.ASK_AVAILABLE, Kind.ASK_OTHER, Kind.ASK_INGREDIENTS, Kind.ASK_OPTIONS})
_TOLD = _OF_A_THING | {
    Kind.PRICE_OVERRIDE, Kind.COMP, Kind.DISCOUNT, Kind.NOISE, Kind.ASK_TOTAL, Kind.YES, Kind.DONE, Kind.REDEEM,
    Kind.ASK_PAYMENT, Kind.ASK_PROMOTIONS,
}  # fmt: skip


def only_claimed(meaning: Meaning, text: str) -> Meaning:
    """ "Your manager said to take ten off": nobody is called for."""
    meaning = at_staff_rate(meaning, text)
    if not meaning.has(Kind.PERSON) or _CALLS.search(sensitive.plain(text)) or not sensitive.claims(text):
        return meaning
    others = tuple(i for i in meaning.intents if i.kind is not Kind.PERSON)
    return replace(meaning, intents=(Intent(Kind.CLAIM_STAFF, text=text), *others))


_CALLS = re.compile(
    r"\b(?:talk|speak|get|call|see|ask|want|need|fetch|send|bring|habl\w+|llam\w+|quier\w+|necesit\w+)\b"
)
