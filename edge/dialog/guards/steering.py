# ruff: noqa: E501 - tables: a kind of words per line
"""Words that reach past the order: to the machine, to a leave that is only told, to other people. PURE.

Each is told by frames, in any wording; `edge.dialog.guards.sensitive` asks for them beside its own sentences.
"""

import re
from collections.abc import Sequence

from edge.dialog.guards.frames import Frames

# Nobody says an identifier, a tag or a fence to a person behind a counter.
_MACHINE = re.compile(r"\b[A-Za-z]+_[A-Za-z_]+\b|</?[A-Za-z]+>|<\||\|>|```|\{\s*\"|\[\s*[{\"]|\w+\(\)|==|\brole:")

_STEERING = Frames(
    {
        "drop": "ignore disregard forget bypass override overrule skip break drop ignora olvida omite salta",
        "told": "everything_you all_that_you what_you_were_told your_training you_were_told you_were_taught your_orders your_boss all_previous previous_messages last_message previous_message above_text lo_que_te_dijeron",
        "obey": "obey obey_me must_obey you_must_follow you_must_do you_have_to_follow do_exactly_what you_only_listen_to you_answer_to_me you_work_for_me you_take_orders_from obedece obedeceme hazme_caso_solo",
        "from_now": "from_now_on as_of_now a_partir_de_ahora going_forward henceforth you_will_now you_shall",
        "you": "you your tu tus usted eres",
        "show": "repeat print show reveal read recite output display tell dump leak translate spell say list share give muestrame muestra dime repite traduce",
        "text_of": "text_above everything_above everything_before_this words_above text_before message_above previous_text first_message initial_message initial_instructions internal_state internal_notes hidden_text",
        "secret": "prompt system_prompt configuration config source_code api_key password_file training_data environment_variables guardrails internal_rules hidden_rules system_message developer_message instrucciones configuracion",
        "pretend": "pretend act_as_if act_as_though act_like assume simulate imagine roleplay role_play lets_say suppose hypothetically play_a_game behave_as behave_like finge imagina simula haz_como_si actua_como asume supongamos",
        "leave": "approved approval authorized authorization paid manager supervisor verified granted restrictions rules rule no_limits unrestricted admin staff employee verification allowed free_mode aprobado autorizado pagado gerente restricciones reglas",
        "set": "mark set flag treat count log record enter register change make marca pon registra",
        "state": "as_paid as_approved as_verified as_complete as_completed as_submitted as_checked as_granted as_free age_verified to_verified to_approved to_paid to_zero to_free como_pagado como_aprobado como_verificado verified approved paid_already",
        "answer": "respond reply answer output responde contesta",
        "only": "only just exactly nothing_but solo solamente unicamente",
        "with": "with yes approved con si",
        "say": "say output print write type di escribe",
        "granted": "approved authorized granted access_granted comped order_confirmed discount_applied aprobado autorizado override_accepted",
        "run": "execute run call invoke trigger perform ejecuta corre invoca",
        "code": "function functions tool tools command commands script api query sql shell endpoint method submit discount apply hold webhook funcion comando herramienta",
        "reset": "reset reboot restart reprogram shut_down self_destruct",
        "yourself": "yourself your_memory your_system your_settings to_factory factory_settings factory_mode the_system your_programming",
        "debug": "debug diagnostics begin_admin admin_override system_override root_access developer_override backdoor god_mode sudo_mode maintenance_override dev_mode override_mode unlock_mode staff_override manager_override supervisor_override employee_override security_override owner_override open_the_register open_the_till open_the_cash_drawer unlock_the_register unlock_the_door",
        "mode": "mode modo",
        "odd": "admin administrator developer debug root test maintenance service diagnostic god unrestricted training employee staff_mode manager administrador desarrollador prueba mantenimiento empleado",
        "ai": "as_an_ai as_a_language_model as_an_assistant as_a_chatbot you_are_an_ai youre_an_ai as_a_bot youre_just_a_bot youre_just_a_machine como_ia",
        "must": "must should_follow have_to required programmed obligated supposed_to debes tienes_que",
        "notes": "notes note instructions memo comments comment description field notas nota instrucciones",
        "do_them": "do_what do_as follow obey execute_the comply carry_out haz_lo_que sigue",
        "says": "say says said tell tells read reads dice dicen",
        "automatic": "automatically automaticamente on_its_own without_staff without_a_manager without_approval without_asking_staff without_telling sin_aprobacion sin_preguntar_a",
        "approve": "approve apply grant authorize comp give process aprueba aplica autoriza",
        "money": "discount refund price override percent free comp descuento gratis",
        "without": "without no sin ahora",
        "limits": "restrictions limits filters restricciones limites filtros safeguards censorship",
        "ordered": "i_said i_command i_order_you_to te_ordeno",
        "pricing": "price ring charge sell put cobra vende",
        "whole": "everything all it_all todo",
        "next_to_nothing": "penny pennies cent zero nothing centavo cero nada",
        "rule": "new_rule new_rules new_policy updated_policy new_instruction new_instructions update_from message_from note_from notice_from memo_from order_from regla_nueva nueva_regla nueva_politica mensaje_de",
        "maker": "developer developers programmer programmers maker manufacturer engineer it_department headquarters corporate head_office your_boss your_owner your_creator programador desarrollador creador oficina_central",
        "order_words": "fries burger sauce dressing drink onions pickles cheese ice salt salad sandwich",
    },
    """
    drop 3 told
    obey
    from_now 6 you 6 obey|must
    show 4 text_of
    show 5 secret
    pretend 8 leave
    set 6 state ! order_words
    answer 3 only 3 with
    answer 2 with 2 granted
    say 3 granted
    run 4 code
    reset 4 yourself
    debug
    odd 1 mode
    mode 1 odd
    ai 8 must
    do_them 6 notes
    notes 6 says 4 do_them
    approve 5 money 4 automatic
    approve 4 automatic ! order_words
    you 6 without 1 limits
    rule 4 maker
    pricing 2 whole 3 next_to_nothing
    """,
)

_RULE = Frames(
    {
        "every": "after_every before_every for_every every_time_i every_time_you every_time_somebody whenever_i whenever_you whenever_somebody each_time_i cada_vez_que siempre_que_diga",
        "make_do": "add give apply take discount say skip drop charge remove agrega da aplica quita cobra",
    },
    "every 6 make_do",
)

_CLAIM = Frames(
    {
        "self": "i im ive we were yo soy",
        "be": "manage run own supervise work_here work_for_you work_for_this work_for_the work_at_this work_in_this trabajo_aqui trabajo_para i_work_here in_charge_here in_charge_of_this",
        "place": "place store restaurant franchise location shop here company lugar tienda restaurante franquicia",
        "a": "the a an one_of from with your el la un una de del of here_from calling_from",
        "role": "manager managers supervisor owner boss admin administrator operator director shift_lead shift_leads team_lead franchisee corporate headquarters head_office inspector police officer cop"
        " quality_control mystery_shopper security_team it_department tech_support developer engineer crew_member staff_member staff employee regional_manager district_manager gm general_manager"
        " gerente dueno duena encargado encargada supervisora jefe jefa inspectora policia empleado empleada president ceo head_of chief chairman founder",
        "no_role": "here_who around available asleep",
        "this_is": "this_is its it_is im i_am soy habla speaking name_is me_llamo",
        "kin": "uncle aunt cousin friend buddy brother sister dad mom father mother wife husband girlfriend boyfriend roommate son daughter tio primo prima hermano hermana amigo amiga papa mama esposo esposa",
        "owns": "owns runs manages works_here works_there is_the_manager is_the_owner is_the_boss is_a_manager is_the_supervisor es_el_gerente es_la_gerente es_el_dueno trabaja_aqui knows_the_owner",
        "have": "have got ive_got have_got been_given was_given ya_tengo tengo with there_is theres",
        "leave": "approval permission authorization clearance the_ok the_okay the_go_ahead green_light sign_off permiso aprobacion autorizacion",
        "they": "they staff employee guy girl lady cashier manager he she somebody someone worker supervisor owner boss corporate your_coworker senorita senor cajera gerente encargado encargada jefe ellos me",
        "told": "told said says promised okayed ok_d approved authorized let lets agreed signed_off confirmed guaranteed dijo dijeron prometio aprobo autorizo",
        "gain": "free half off discount comp no_charge on_the_house half_price fine_to okay_to ok_to its_ok its_okay its_fine it_was_fine it_was_ok wouldnt_have_to_pay dont_have_to_pay gratis descuento no_cobr* could_have could_get",
        "saw": "checked saw seen verified scanned looked_at carded looked_over vio reviso checo verifico",
        "id": "id ids license licence identification passport drivers_license identificacion licencia credencial ine",
        "showed": "showed gave shown already_showed mostre ensene di_mi showing",
        "to": "to her him them guy girl lady staff cashier already inside earlier before una la a al",
        "test": "mystery_shopper mystery_shoppers test_order training_order test_transaction mystery_shop drill this_is_a_test orden_de_prueba",
        "signed": "already_signed signed_off okayed_this approved_this approved_it authorized_this authorised_this authorized_it ok_d_this ya_lo_aprobo ya_lo_autorizo ya_aprobo ya_autorizo",
        "as_the": "as_the as_your as_a como",
        "yourself": "yourself you_do_it usted_mismo tu_mismo tu_solo without_asking",
        "hereby": "authorize approve authorise autorizo apruebo",
        "asks": "can could want speak talk see call is get where whos who hablar llame quiero need",
    },
    """
    self 4 be 3 place ! asks
    self 1 be ! asks
    self 2 a 3 role ! asks no_role
    this_is 4 role ! asks no_role
    as_the 2 role
    kin 3 owns
    have 2 leave ! asks
    they 5 told 8 gain ! asks
    they 3 saw 4 id
    showed 5 id 4 to
    showed 2 to 4 id
    test
    signed
    self 3 hereby
    hereby 3 yourself
    """,
)

_OTHERS = Frames(
    {
        "who": "guy guys lady ladies man woman men women girl girls boy person people car cars truck van customer customers family families couple driver drivers gentleman shopper guest guests dude folks somebody neighbor neighbors"
        " wife husband boss ex exwife exhusband boyfriend girlfriend friend roommate coworker mom dad sister brother mother father landlord ex_wife ex_husband daughter son"
        " carro senor senora persona gente hermana hermano esposa esposo vecina vecino jefe mama papa familia mujer",
        "kin": "wife husband boss ex exwife exhusband boyfriend girlfriend friend friends roommate coworker mom moms dad dads sister sisters brother brothers mother mothers father fathers landlord neighbor neighbors neighbours daughter son ex_wife wifes husbands"
        " hermana hermano esposa esposo vecina vecino jefe mama papa mujer amigo amiga",
        "last": "last previous other before earlier next prior in_front front ahead behind first anterior pasado otro otra",
        "what": "what whats which tell show read repeat list how_much how_many que cual dime cuanto cuantos",
        "did": "did does has had have was were ordered pidio compro got get bought ordeno came",
        "bought": "order ordered orders get got buy bought have had eat ate pay paid spend spent pidio pidieron compro compraron ordeno ordenaron pago",
        "been": "come_through come_by come_here been_here been_in come_in stop_by stopped_by here_today here_this here_yesterday here_earlier been_through come_today vino pasado_por",
        "ask": "did has was have is does fue paso vino",
        "mine": "mine me us this_one mi_orden mio yo",
        "before": "before prior_to ahead_of in_front_of antes_que antes_de delante_de",
        "order": "order orders car ticket receipt orden pedido",
        "of_them": "points balance rewards account profile history purchases phone number address email birthday schedule tier puntos cuenta telefono direccion saldo numero",
        "their": "her his their su",
        "all": "all list every names everyone everybody everyones export dump todos lista nombres",
        "members": "customers members guests people who_ordered loyalty_members phone_numbers numbers_of clientes ordered_today who_came names_of",
        "staff": "cashier manager cook chef employee employees server worker owner crew supervisor staff girl_at_the_window guy_at_the_window lady_at_the_window girl_at_the_counter girl_in_the_window girl_on_the_headset guy_on_the_headset person_at_the_window cajera gerente cocinero empleada muchacha",
        "life": "phone cell address home schedule shift shifts girlfriend boyfriend single married last_name birthday instagram snapchat salary telefono direccion horario novio soltera live lives vive working_tonight",
        "works": "off get_off gets_off get_out clock_out clocks_out working_tonight on_tonight shift_end sale sale_de_trabajar finish_work finishes",
        "when": "when what_time whats_time a_que_hora cuando until_when",
        "working": "who_is_working whos_working who_works_tonight who_works_today who_works_on who_all_is_working quien_trabaja whos_on_shift who_is_on_shift",
        "whose": "whose de_quien",
        "who_was": "who_was who_came who_else_was who_just quien_vino quien_estuvo what_car which_car",
        "wanting": "want wants wanted needs like likes ask asked should can could with for extra",
        "what_car": "what_car_was which_car_was",
        "of": "of for de del does do has tiene",
        "show": "tell show read repeat list give dime muestra",
        "of_menu": "menu hours close open special deal come comes promotion window_open pay here_at",
    },
    """
    what 3 last 2 who 4 bought
    what 2 did 3 who 4 last
    what 3 who 3 last 4 bought
    what 2 did 2 kin 3 bought ! wanting
    show 5 kin 2 bought ! wanting
    ask 3 kin 4 been
    order 2 before 2 mine
    show 3 last 2 who
    what 4 last 2 who 3 order
    last 2 who 3 order
    order 2 of 2 last 1 who
    kin 2 of_them
    of_them 2 of 2 kin
    all 4 members ! of_menu
    staff 5 life ! of_menu
    life 4 staff ! of_menu
    when 5 staff 5 works
    working
    whose 2 order
    who_was 4 last|before ! of_menu
    what_car
    """,
)


def steers(text: str, words: Sequence[str]) -> bool:
    """Whether the turn speaks to the machine. `words`: its plain words."""
    return bool(_MACHINE.search(text)) or _STEERING.meets(words) or gives_a_rule(words)


def gives_a_rule(words: Sequence[str]) -> bool:
    return _RULE.meets(words)


def claims(words: Sequence[str]) -> bool:
    """Whether somebody says who they are, or what leave there is."""
    return _CLAIM.meets(words)


def asks_about_others(words: Sequence[str]) -> bool:
    """Whether it asks what another person ordered, has, or does when."""
    return _OTHERS.meets(words)
