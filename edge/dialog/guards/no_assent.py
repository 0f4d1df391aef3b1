# ruff: noqa: E501 - tables: a kind of words per line
"""A yes that is none: "yeah, right", "yes dear, I'm ordering", "yes, I heard you", "sure, if it's free". PURE.

It holds a word of assent and agrees to nothing of ours: said in mockery, to somebody else, of hearing alone, or with a
condition. Such words send nothing, and order nothing either; what we asked is asked again.
"""

import re
from dataclasses import replace

from domain.order import Add
from edge.dialog.guards import sensitive
from edge.dialog.guards.frames import Frames
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning

_NONE = Frames(
    {
        "yes": "yes yeah yep yup yea ya ok okay sure right fine mhm uh_huh alright si claro bueno simon vale aja",
        "to": "dear honey hon babe baby sweetie sweetheart mom mommy mama dad daddy papa grandma grandpa granny nana grandmother grandfather auntie uncle abuela abuelo abuelita abuelito tia tio kids kiddo children guys son hijo hija hijito hijita mijo mija amor carino ninos mi_vida",
        "so": "is_right is_correct thats_right thats_correct its_right its_correct looks_right looks_good sounds_right sounds_good send_it go_ahead all_correct asi_es esta_bien es_correcto esta_correcto",
        "heard": "i_heard heard_you i_hear hear_you i_understand i_know i_see te_oi ya_oi le_oi te_escuche ya_escuche entiendo ya_entendi ya_se",
        "not_you": "not_to_you not_you not_to_the_machine to_her to_him to_my to_the_kids to_the_dog talking_to talking_with talking_on hablando_con hablo_con le_digo_a no_a_usted no_a_ti a_ella_no",
        "mock": "you_wish youd_like_that would_be_right_if would_be_correct_if pigs_fly pigs_can_fly pigs_might_fly pigs_will_fly hell_freezes y_mi_abuela_es y_yo_nieve in_your_dreams dream_on made_of_money not_a_chance fat_chance as_if yeah_no no_way like_id like_i_would si_como_no aja_si ni_loco ni_en_suenos",
        "other": "wife husband mom dad mama papa esposa esposo friend boss brother sister girlfriend boyfriend she he they ella el ellos",
        "passes": "says said say dice dijo dicen dice_que dijo_que",
        "order_w": "i_say i_said so_i_do i_do_too me_too yo_tambien",
        "would": "would will might may probably should could would_probably diria dira diran diria_que",
        "say": "say says_say tell_you agree_to tell_me que",
        "any_yes": "yes yeah yep yup ok okay sure right fine correct perfect good great alright exactly absolutely thats_right thats_correct si claro bueno correcto perfecto",
        # To whom else: a device, an animal, a driver at the wheel, somebody on the telephone.
        "called": "ok_google okay_google hey_google hey_siri good_boy good_girl good_dog good_kitty this_is_she this_is_he_speaking this_is_her_speaking who_is_this whos_this_calling who_is_calling whos_calling",
        "who_wants": "who_wants quien_quiere",
        "elsewhere": "ill_be_there_in be_there_in_a be_home_in be_home_by be_home_soon call_you_back call_you_later text_you ill_tell_him ill_tell_her ill_tell_them siri alexa turn_left turn_right turn_here make_a_left make_a_right officer oficial da_vuelta_a",
        "not_so": "in_theory in_principle hypothetically theoretically kidding joking psych sike gotcha en_teoria broma bromeo de_mentiras",
        "so_it_is": "not_kidding no_kidding kidding_aside not_joking",
        "forget": "forget_it forget_about_it forget_that forget_this forget_the_whole scrap_it scrap_that scrap_the_whole olvidelo olvidalo olvidese mejor_no",
        "hopes": "sure_hope sure_wish sure_took sure_feels sure_smells sure_costs sure_adds",
        "told_to": "told_me_to_say wants_me_to_say made_me_say makes_me_say supposed_to_say me_dijeron_que_diga me_dijo_que_diga",
        "i_am": "im i_am yo_soy soy",
        "nobody": "pope queen king president easter_bunny santa tooth_fairy emperor batman superman elvis einstein papa reina rey presidente reyes_magos papa_noel",
        "to_some": "yes_to_the yes_to_that si_a_la si_a_las si_a_los si_al",
        "not_to": "no_to_the no_to_that not_to_the no_a_la no_a_las no_a_los no_al but_not_the pero_no_al",
        "said_once": "said_yes_to_me said_yes_when said_yes_already_to asked_her_to_marry",
    },
    """
    yes 2 to ! so
    yes 3 heard
    yes 8 not_you
    yes 6 mock
    mock 4 yes
    mock
    would 2 say 1 yes
    other 1 passes 1 yes ! order_w
    said_once
    yes 8 i_am 1 nobody
    any_yes 6 elsewhere
    elsewhere 3 any_yes
    called ! so
    any_yes 2 who_wants
    any_yes 4 not_so ! so_it_is
    not_so 3 any_yes ! so_it_is
    yes 4 forget ! so
    hopes
    told_to 1 yes
    to_some 8 not_to
    not_to 8 to_some
    """,
)
_IF = Frames(
    {
        "yes": "yes yeah yep yup ok okay sure right fine alright si claro bueno simon vale",
        "if": "if unless provided as_long_as only_if si_es si_esta si_me si_nos siempre_que solo_si",
        "money": "free cheaper less price discount dollar dollars bucks cents pay cost costs charge charged gratis barato descuento precio dolares pesos cobra cobran regal*",
        "asked": "if_you_have if_possible if_you_can if_you_could if_you_dont_mind even_if si_se_puede si_es_posible si_tiene",
        "at": "for at por a_un a_dos",
        "unit": "dollar dollars buck bucks cents dolar dolares pesos",
        "by_it": "pay pago window ventanilla add more",
        "want_free": "want_it_free want_that_free want_them_free want_this_free make_it_free make_that_free give_it_free lo_quiero_gratis la_quiero_gratis los_quiero_gratis",
    },
    """
    yes 6 if 8 money
    yes 2 if ! asked
    if 8 money 5 yes
    yes 8 want_free
    yes 2 at 3 unit ! by_it
    """,
)
_YEAH_RIGHT = re.compile(
    r"^(?:oh |ha |haha |pff? |psh )*(?:yeah|yea|ya|sure|okay) (?:sure )?right(?: (?:sure|buddy|pal|lol|haha))?$"
)
# "Right behind you is a truck": where, and not that it is so.
_RIGHT_WHERE = re.compile(
    r"^(?:oh |ok |okay )?right (?:behind|beside|next|in front|over|across|there on|before|under|around|outside|after|now|on time|away|back)\b"
)
_OF_A_LEAVE = frozenset({Kind.DISCOUNT, Kind.COMP, Kind.PERSON, Kind.CLAIM_STAFF})
ELSEWHERE = "said to somebody else"  # "not to you" takes nothing off
ASKED = frozenset({"confirm", "yes_no", "offer", "more"})


# "Sure is hot out", "right on time": how something is, of which "sure is" alone would be a yes.
_REMARKS = re.compile(
    r"^(?:(?:yeah|yep|oh|man|boy|wow|well|okay|ok) )*(?:sure (?:is|are|was|does|do|did|has|have|had|can|feels?|takes?|gets?|got|been|seems?)"
    r" (?!(?:right|correct|fine|good to|it|is|does|thanks?|thank|please|that|all|yes|yep|yeah|buddy|man|sir|maam|dear|hon|my friend)\b)\w+"
    r")"
)


_FIRST_CLAUSE = re.compile(r"(?<=\w)[,.;:!?]")


def says(text: str) -> bool:
    said = sensitive.plain(text)
    return (
        bool(_YEAH_RIGHT.match(said) or _RIGHT_WHERE.match(said))
        or bool(_REMARKS.match(sensitive.plain(_FIRST_CLAUSE.split(text, maxsplit=1)[0])))
        or _NONE.meets([w for w in said.split() if w != "papas"])  # "bueno, papas grandes": fries, and not one's father
        or _IF.meets(said.split())
    )


def on_a_price(text: str) -> bool:
    """A yes on condition of a price, and of nothing that we might give."""
    return _IF.meets(sensitive.plain(text).split()) and not sensitive.agrees_if_given(text)


def without(meaning: Meaning, text: str, was: Expecting) -> Meaning:
    """The meaning without such a yes; what is ordered in words of ordering is ordered still."""
    if was.kind not in ASKED or not says(text) or sensitive.agrees_if_given(text):
        return meaning
    of_it = meaning.has(Kind.YES) or was.kind == "confirm"
    if not of_it or (was.kind == "more" and meaning.commands):
        return meaning
    orders = sensitive.orders(text) and not _OF_SOME.search(sensitive.plain(text))
    ordered = tuple(c for c in meaning.commands if isinstance(c, Add)) if orders else ()
    conditional = _IF.meets(sensitive.plain(text).split())
    kept = meaning.commands if conditional and not _OF_MONEY.search(sensitive.plain(text)) else ordered
    for_another = bool(_NOT_YOU.search(sensitive.plain(text)))
    ends = () if was.kind == "more" else (Kind.DONE,)  # "that's all. Yes mom, I'm ordering": it is all
    taken = {Kind.YES, Kind.THANKS, *ends, *((Kind.NO,) if for_another else ())}
    intents = tuple(i for i in meaning.intents if i.kind not in taken)
    if conditional and was.kind == "confirm":
        intents = tuple(i for i in intents if i.kind in _OF_A_LEAVE)
    intents = intents or (Intent(Kind.NOISE),)
    spans = meaning.spans if kept else tuple(replace(s, meaning=ELSEWHERE) for s in meaning.spans)
    return replace(meaning, commands=kept, intents=intents, unknown=(), ambiguities=(), spans=spans)


_NOT_YOU = re.compile(r"\b(?:not (?:to |for )?you|talking (?:to|with)|no a usted|no a ti|hablando con)\b")
# "Yes to the cookies, no to the total": named of what was read back, and ordered by nobody.
_OF_SOME = re.compile(r"\b(?:yes to|si a) (?:the|that|la|las|los|el)\b|\bwould be (?:right|correct|nice) if\b")
_OF_MONEY = re.compile(
    r"\b(?:free|cheaper|less|price|discount|dollars?|bucks|cents|gratis|barato|descuento|regal\w+)\b"
)
