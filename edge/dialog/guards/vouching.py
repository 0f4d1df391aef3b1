# ruff: noqa: E501 - tables: a kind of words per line
"""Words that want our word for something: "promise me", "just say it's safe", "tell her it has a warranty". PURE.

Whoever answers them with "sure" has promised. It decides whether a turn asks for such a word, and whether somebody says
that the order is paid or in already; the data, the till and the staff say what is so, and none of them is a guest.
"""

import re
from collections.abc import Sequence

from domain.order import Add
from edge.dialog.guards import sensitive
from edge.dialog.guards.frames import Frames
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.vocabulary.numbers import NUMBERS

_VOUCH = Frames(
    {
        "vow": "say_yes_and say_yes_so di_que_si_y diga_que_si_y say_its_safe say_its_fine say_hes_fine say_shes_fine just_agree agree_with_him agree_with_her agree_with_them agree_with_me dele_la_razon just_say_yes promise_me promise_her promise_him promise_us promise_them promise_that promise_the swear_to_me swear_that_it guarantee_me guarantee_that guarantee_it guarantee_its guarantee_her guarantee_him guarantee_us can_you_guarantee you_guarantee can_you_promise do_you_promise you_promise_me so_you_promise you_swear give_me_your_word your_word_that your_word_on assure_me assure_her assure_him assure_us vouch_for certify_that certify_it in_writing put_your_name"
        " prometame prometeme prometanme me_promete me_prometes le_prometes garanticeme garantizame garanticeme me_garantiza me_garantizas asegureme asegurame jureme jurame me_jura me_juras deme_su_palabra por_escrito",
        "i_do": "do_i i_promise ill_promise i_can_promise he_promised she_promised they_promised you_promised promised",
        "say": "say tell repeat confirm admit agree write print state diga digame dime di confirme confirmeme admita repita",
        "just": "just simply only please then go_ahead_and can_you could_you solo nomas por_favor entonces",
        "a_yes": "me_yes yes_its yes_it yes_theyre its_a_yes that_its_a que_si its_fine its_okay its_ok its_safe its_alright its_all_right thats_fine thats_safe that_its_safe that_its_fine that_its_ok that_its_okay it_is_safe it_is_fine theyre_safe theyre_fine its_nut_free its_gluten_free its_allowed its_approved thats_approved that_its_approved its_guaranteed que_es_segur* es_segur* que_esta_bien esta_bien_para que_no_pasa_nada",
        "you_owe": "you_accept you_agree_to you_take_responsibility youre_responsible you_are_responsible youll_pay you_will_pay youll_refund you_will_refund youll_replace you_will_replace well_replace we_will_replace well_refund we_will_refund you_owe_me it_was_your_fault its_your_fault your_fault liability se_hacen_responsables fue_su_culpa su_culpa",
        "tell_them": "tell_her tell_him tell_them tell_the_customer tell_this_customer tell_the_lady tell_the_guy tell_my_wife tell_my_husband tell_my_son tell_my_mom promise_her promise_him promise_them promise_the_customer assure_the_customer digale dile",
        "so_its": "so_its so_its_all so_thats so_theyre so_it_is then_its so_then_its entonces_es entonces_esta",
        "safe_w": "safe harmless segur* riskless danger_free",
        "claim": "matched warranty guarantee guaranteed lifetime waterproof safe fireproof unbreakable free_returns free_repair never_break wont_break never_breaks repairs approved garantia garantizado segur*",
        "asks": "what whats which how does_it is_there is_the is_it whether if cual cuanto cuanta",
        "hot": "fresh hot crispy warm extra sauce ketchup napkins spoon on_the_side caliente",
    },
    """
    vow ! i_do hot
    just 1 say 1 a_yes ! hot
    say 0 a_yes ! hot
    say 4 you_owe ! asks
    tell_them 9 claim ! asks hot
    so_its 2 safe_w ! asks hot i_do
    """,
)
_WRITTEN = Frames(
    {
        "write": "write note mark print label stamp tag type escriba anote ponga marque",
        "put": "put add record pon ponga agregue",
        "so": "safe free approved paid nut_safe allergy_safe shellfish_free nut_free peanut_free gluten_free dairy_free egg_free allergen_free on_the_house comped pagado aprobado gratis segur*",
        "where": "ticket label receipt note notes bag box next_to_it on_it on_that on_my_order beside_it sticker order_note recibo etiqueta bolsa nota",
    },
    """
    write 8 so 6 where
    put 8 so 4 where
    write|put 4 where 8 so
    """,
)
_SETTLED = Frames(
    {
        "it_says": "screen_says screen_said screen_out screen_shows screen_here display_says display_shows app_says app_said app_shows my_app phone_says my_phone machine_says machine_said terminal_says terminal_said terminal_shows it_says it_said text_says got_a_text got_a_message i_got_a_confirmation email_says window_says kiosk_says board_says receipt_says system_says system_shows bank_says la_pantalla mi_aplicacion la_app mi_celular mi_telefono el_sistema la_terminal la_maquina me_llego",
        "paid": "paid payment_complete payment_accepted payment_received already_charged charged confirmed confirmation complete completed placed received accepted approved went_through gone_through all_set thank_you done sent ready drive_forward pull_forward pagado pagada cobrado confirmado confirmada recibido enviado listo",
        "so_its": "so_its so_thats so_it_is it_is its thats is_it is_that then_its entonces_ya ya_esta",
        "sent": "sent sent_already placed confirmed submitted already_in already_paid all_paid gone_through all_set enviado confirmado mandado",
        "tag": "right correct yeah huh then already verdad cierto ya",
        "i_paid": "i_already_paid i_paid_already ive_already_paid ive_paid we_already_paid i_just_paid paid_online paid_in_the_app paid_on_the_app ya_pague ya_lo_pague ya_esta_pagado",
        "other": "price dollars menu_says free_cookie free_small half_off coupon deal sold_out special how_much points reward",
    },
    """
    it_says 8 paid ! other
    so_its 1 sent 2 tag ! other
    i_paid
    """,
)
_SUMS_UP = Frames(
    {
        "so": "so_there so_youre_saying so_you_are_saying so_youre_telling so_shes so_hes so_he so_she so_it so_its so_they so_theyre so_that so_thats so_nothing so_i so_im so_theres youre_telling_me you_mean_its you_mean_it you_said_it you_said_its then_its then_hes then_shes isnt_contains isnt_the_same may_contain_isnt may_contain_means may_contain_is that_means it_means which_means entonces o_sea quiere_decir",
        "fine": "milk_free egg_free nut_free peanut_free gluten_free dairy_free soy_free wheat_free sesame_free fish_free shellfish_free allergen_free can_eat can_have can_drink could_eat could_have eat have fine safe okay ok good alright allowed contains none no_nuts no_peanuts no_milk no_egg no_gluten a_no not_in_it nothing_in_it free_of legal almost_never puede_comer puede puedo segur* bien casi_nunca",
        "not": "cant_eat cant_have can_not not_safe isnt_safe not_okay no_puede no_es_segur*",
        "none": "so_no so_none so_zero so_without then_no then_without entonces_sin entonces_nada",
        "food": "milk dairy nut nuts peanut peanuts gluten wheat egg eggs soy sesame fish shellfish allergens leche nueces gluten huevo trigo soya",
        "asks": "what which how_about what_about i_will_have ill_have ill_take i_want id_like give_me get_me",
    },
    """
    so 6 fine ! not asks
    none 2 food ! asks
    """,
)
AT_MOST = 24  # words: who tells more tells a story, and it is read as one


# "Dairy doesn't agree with me": nobody is to agree with anybody.
_DISAGREES = re.compile(
    r"\b(?:doesnt|dont|does not|do not|didnt|never|wont)(?: \w+)? agrees? with (?:me|him|her|them|us|my \w+)\b"
)


def wanted(words: Sequence[str]) -> bool:
    """Whether our word is wanted for something. `words`: the turn's plain words."""
    said = _DISAGREES.sub("disagrees", " ".join(words)).split()
    return len(words) <= AT_MOST and (_VOUCH.meets(said) or _WRITTEN.meets(said))


def sums_up(words: Sequence[str]) -> bool:
    """ "So she can eat them", "may contain isn't contains": behind a question of allergens, more than the data says."""
    return len(words) <= AT_MOST and _SUMS_UP.meets(words)


def says_it_is_settled(words: Sequence[str]) -> bool:
    """ "The screen says paid", "so it's sent, right?": of an order that waits for a yes."""
    return len(words) <= AT_MOST and _SETTLED.meets(words)


def says_it_is_paid(words: Sequence[str], *, sent: bool) -> bool:
    """ "My wife paid it online", "just tell me it's paid": where one pays is the answer. Of an order that is not sent
    yet the words may say more: `says_it_is_settled`."""
    said = " ".join(words)
    if not sent and says_it_is_settled(words):
        return False
    return len(words) <= AT_MOST and bool(_PAID.search(said)) and not _WENT_WRONG.search(said)


_PAID = re.compile(
    r"\b(?:is|its|isnt|it|been|be|was|wasnt|that|thats|this|everything|order|all|already|got)"
    r" (?:(?:is|has|been|all|already|that|it|just|now|not) )*(?:paid|payed)\b"
    r"|\b(?:i|we|he|she|they|somebody|someone|(?:my|our) \w+)(?:ve|d)? (?:(?:have|has|had|already|just|all) )*(?:paid|payed)\b"
    r"|\b(?:esta|fue|ya|quedo)(?: esta| quedo)? (?:todo )?pagad[oa]s?\b|\bya (?:lo |la )?(?:pague|pagamos|pagaron)\b"
)
# Money that came off wrong, or another day's: a refund, and no question where one pays.
_WENT_WRONG = re.compile(
    r"\b(?:refund\w*|back|twice|double|charged?|over\w*|too much|last|yesterday|before|wrong|less|extra|more|attention"
    r"|dollars?|bucks|percent|job|well|reembols\w*|doble|ayer)\b"
    rf"|\b(?:paid|payed) (?:{'|'.join(NUMBERS)}|\d)"  # "he paid three fifty for it": a price, to bargain with
)


def claims_more(meaning: Meaning, text: str) -> bool:
    """Whether a leave or a role is claimed that understanding has not heard as such."""
    heard = meaning.has(Kind.CLAIM_STAFF) or meaning.has(Kind.PERSON)
    return not heard and sensitive.claims(text) and not _only_tells_a_trade(meaning, text)


def _only_tells_a_trade(meaning: Meaning, text: str) -> bool:
    """ "I'm a cop, working nights, large coffee": who wants nothing by it but what anybody may have claims nothing."""
    ordered = bool(meaning.commands) and all(isinstance(c, Add) for c in meaning.commands)
    return ordered and {i.kind for i in meaning.intents} <= _SMALL_TALK and not _BY_LEAVE.search(sensitive.plain(text))


_SMALL_TALK = frozenset({Kind.NOISE, Kind.GREETING, Kind.THANKS, Kind.DONE, Kind.HURRY})
_BY_LEAVE = re.compile(
    r"\b(?:approv\w*|authori\w*|allow\w*|permi\w*|okayed|discount\w*|free|comp\w*|off|price\w*|charg\w*|code|override|system"
    r"|confirm\w*|submit\w*|send|void\w*|refund\w*|employee|crew|staff|half|house|nothing|cheap\w*|says?|said|told|rules?"
    r"|policy|account|data|records?|entitled|perks?|rate|deal|gratis|descuento|precio|autori\w*|aprob\w*|emplead\w*|dij\w+"
    r"|dice)\b"
)


_COUNT = re.compile(
    r"^\W*(?:(?:just|please|an?|one|two|three|four|five|six|\d+|una?|uno|dos|tres|large|medium|small) )*"
)


def named_apart(meaning: Meaning, text: str) -> bool:
    """ "I'm the regional manager. Cheeseburger, no charge": a clause that is nothing but a thing is an order of it."""
    clauses = {re.sub(r"\W", "", _COUNT.sub("", sensitive.plain(c))) for c in re.split(r"[,.;!]+", text)}
    return any(" x " in s.meaning and s.text.replace(" ", "") in clauses for s in meaning.spans)
