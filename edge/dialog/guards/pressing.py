# ruff: noqa: E501 - tables: a kind of words per line
"""Words that push for what was just refused: "why not, he lets me", "come on, just this once". PURE.

They ask for nothing new and name nothing: the answer is the same no, in fewer words, and never "go ahead". Only behind
a refusal; elsewhere the same words are talk.
"""

import re
from collections.abc import Sequence

from edge.dialog.guards.frames import Frames

AT_MOST = 14  # words of a turn that only pushes
_PRESSES = Frames(
    {
        "plea": "ask_another ask_a_different ask_somebody ask_someone ask_the_other pour_it you_can_do_it you_could_do_it youre_allowed just_put_it just_add_them add_them_anyway its_discrimination this_is_discrimination the_till_forgot the_register_forgot the_system_forgot the_machine_forgot pidale_a_otro pregunte_a_otro ya_pague ya_me_cobraron ya_me_cobro me_cobro already_paid i_paid already_charged_me charged_me_already anything_at_all at_least_something something_about starts_with ends_with empieza_con termina_en its_my_birthday my_birthday twenty_first_birthday not_even ask_her ask_him ask_them ask_anyone ask_anybody check_with_her check_with_him call_her call_him preguntele preguntenle preguntale pregunte_le llamele hablele everybody_does everyone_does why_not why_cant_you why_wont_you come_on cmon oh_please pretty_please please_please i_insist just_this_once only_this_once this_one_time one_time_only an_exception do_it_anyway just_do_it for_real seriously"
        " nobody_will_know nobody_has_to_know wont_tell_anyone wont_tell_anybody our_secret between_us i_promise i_swear trust_me believe_me its_my_right im_serious i_mean_it whats_the_harm whats_the_big_deal what_harm help_me_out do_me_a_favor be_cool be_nice"
        " por_que_no andale andele anda nadie_se_entera nadie_va_a_saber nadie_se_va_a_enterar solo_esta_vez nomas_esta_vez nada_mas_esta_vez una_excepcion se_lo_juro te_lo_juro le_juro lo_juro haga_una_excepcion haz_una_excepcion que_le_cuesta que_te_cuesta no_sea_asi no_seas_asi hagame_el_favor en_serio de_verdad entre_nosotros",
        "one": "mom dad wife husband friend mama papa esposa esposo cashier lady manager girl guy cajera cajero senora he she they i we my everybody everyone somebody the_other the_guy the_girl the_lady the_app el ella ellos mi me",
        "lets": "can_buy_it can_buy can_get_it can_order_it can_pay lo_compra la_compra le_compra puede_comprarla puede_comprar forgot forgot_to did_not_add didnt_add missed_it never_added se_le_olvido se_olvido olvido does_it_there lets_me let_me_last gave_me_permission gave_permission doesnt_mind wouldnt_mind dont_mind said_yes said_i_could said_so told_me_to said_its_fine says_its_fine said_its_ok says_its_ok said_okay is_fine_with_it knows_about_it asked_me_to authorized_me always_does always_do did_it_last_time does_it me_deja me_dejo no_le_importa me_dijo me_dio_permiso esta_de_acuerdo me_lo_permite ya_sabe siempre_lo_hace",
        "can": "can could may puedo podemos",
        "have_them": "i_have_them i_have_it i_have_that i_get_them i_get_it we_have_them we_have_it we_get_them i_or_not tenerlas tenerlos llevarmelas llevarmelos",
        "not": "no_or_yes is_that_a_no its_a_no thats_a_no is_it_a_no eso_es_un_no es_un_no",
    },
    """
    plea
    one 3 lets
    can 1 have_them
    not
    """,
)


_WHICH_ANSWER = Frames(
    {
        "is": "is was did was_that is_that es eso",
        "yes": "a_yes yes_or_no a_no_or_a_yes that_yes that_a_yes a_yes_or_a_no say_yes un_si si_o_no",
        "mine": "my mine please with extra",
    },
    """
    is 3 yes ! mine
    """,
)


def asks_which_answer(words: Sequence[str]) -> bool:
    """ "So is that a yes?", of what waits for staff or for our guest: no question about a dish."""
    return len(words) <= AT_MOST and _WHICH_ANSWER.meets(words)


def presses(words: Sequence[str]) -> bool:
    return len(words) <= AT_MOST and _PRESSES.meets(words)


def shows_an_id(text: str) -> bool:
    """ "My passport is in my hand, see?": beside a check that waits for staff; a machine looks at none."""
    return bool(_AN_ID.search(text))


_AN_ID = re.compile(
    r"\b(?:passport|(?:my|the|an?) (?:id|i\.d\.|ids|licen[cs]e)\b|driver['’]?s licen[cs]e|(?:tick|check|skip|click) the (?:age )?(?:box|check)"
    r"|identificaci[oó]n|credencial|mi licencia|pasaporte)\b",
    re.IGNORECASE,
)
