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
        "to": "dear honey hon babe baby sweetie sweetheart mom mommy mama dad daddy papa kids kiddo children guys son mijo mija amor carino ninos mi_vida",
        "so": "is_right is_correct thats_right thats_correct its_right its_correct looks_right looks_good sounds_right sounds_good send_it go_ahead all_correct asi_es esta_bien es_correcto esta_correcto",
        "heard": "i_heard heard_you i_hear hear_you i_understand i_know i_see te_oi ya_oi le_oi te_escuche ya_escuche entiendo ya_entendi ya_se",
        "not_you": "not_to_you not_you not_to_the_machine to_her to_him to_my to_the_kids to_the_dog talking_to talking_with hablando_con hablo_con le_digo_a no_a_usted no_a_ti a_ella_no",
        "mock": "in_your_dreams dream_on made_of_money not_a_chance fat_chance as_if yeah_no no_way like_id like_i_would si_como_no aja_si ni_loco ni_en_suenos",
        "if": "if unless provided as_long_as only_if si_es si_esta si_me si_nos siempre_que solo_si",
        "other": "wife husband mom dad mama papa esposa esposo friend boss brother sister girlfriend boyfriend she he they ella el ellos",
        "passes": "says said say dice dijo dicen dice_que dijo_que",
        "order_w": "i_say i_said so_i_do i_do_too me_too yo_tambien",
        "would": "would will might may probably should could would_probably diria dira diran diria_que",
        "say": "say says_say tell_you agree_to tell_me que",
        "said_once": "said_yes_to_me said_yes_when said_yes_already_to asked_her_to_marry",
        "else": "what_if if_you_have if_possible if_its_not_too_much if_you_can if_you_could if_you_dont_mind si_se_puede si_es_posible si_tiene if_any even_if as_if_i",
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
    """,
)
_IF = Frames(
    {
        "yes": "yes yeah yep yup ok okay sure right fine alright si claro bueno simon vale",
        "if": "if unless provided as_long_as only_if si_es si_esta si_me si_nos siempre_que solo_si",
        "money": "free cheaper less price discount dollar dollars bucks cents pay cost costs charge charged gratis barato descuento precio dolares pesos cobra cobran regal*",
        "asked": "if_you_have if_possible if_you_can if_you_could if_you_dont_mind even_if si_se_puede si_es_posible si_tiene",
    },
    """
    yes 6 if 8 money
    yes 2 if ! asked
    if 8 money 5 yes
    """,
)
_YEAH_RIGHT = re.compile(
    r"^(?:oh |ha |haha |pff? |psh )*(?:yeah|yea|ya|sure|okay) (?:sure )?right(?: (?:sure|buddy|pal|lol|haha))?$"
)
_OF_A_LEAVE = frozenset({Kind.DISCOUNT, Kind.COMP, Kind.PERSON, Kind.CLAIM_STAFF})
ELSEWHERE = "said to somebody else"  # "not to you" takes nothing off
ASKED = frozenset({"confirm", "yes_no", "offer", "more"})


def says(text: str) -> bool:
    said = sensitive.plain(text)
    return bool(_YEAH_RIGHT.match(said)) or _NONE.meets(said.split()) or _IF.meets(said.split())


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
    ordered = tuple(c for c in meaning.commands if isinstance(c, Add)) if sensitive.orders(text) else ()
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
_OF_MONEY = re.compile(
    r"\b(?:free|cheaper|less|price|discount|dollars?|bucks|cents|gratis|barato|descuento|regal\w+)\b"
)
