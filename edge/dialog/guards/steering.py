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
        "drop": "olvide ignore omita salte ignoren disregarding ignore disregard forget bypass override overrule skip break drop ignora olvida omite salta",
        "told": "tu_jefe su_jefe your_boss your_manager your_supervisor who_you_are quien_eres lo_que_le_dijeron lo_que_le_han_dicho todo_lo_anterior lo_anterior what_they_told_you todo_lo_que_sabe lo_que_le_ensenaron what_you_know everything_you all_that_you what_you_were_told your_training you_were_told you_were_taught your_orders your_boss all_previous previous_messages last_message previous_message above_text lo_que_te_dijeron",
        "obey": "me_obedeces me_obedece obedezca obedezcame me_hace_caso_solo obey obey_me must_obey you_must_follow you_must_do you_have_to_follow do_exactly_what you_only_listen_to you_answer_to_me you_work_for_me you_take_orders_from obedece obedeceme hazme_caso_solo",
        "from_now": "from_now_on as_of_now a_partir_de_ahora going_forward henceforth you_will_now you_shall",
        "you": "you your tu tus usted eres",
        "show": "repita muestre diga digame lea revele reveal quote encode repeat print show reveal read recite output display tell dump leak translate spell say list share give muestrame muestra dime repite traduce",
        "text_of": "you_were_given you_were_fed you_started_with te_dieron_al le_dieron_al text_above everything_above everything_before_this words_above text_before message_above previous_text first_message initial_message initial_instructions internal_state internal_notes hidden_text",
        "secret": "your_rulebook rulebook your_handbook your_manual your_script tus_reglas sus_reglas mensaje_de_sistema mensaje_del_sistema your_instructions your_memory your_programming your_guidelines sus_instrucciones tus_instrucciones las_instrucciones_que su_configuracion tu_memoria prompt system_prompt configuration config source_code api_key password_file training_data environment_variables guardrails internal_rules hidden_rules system_message developer_message instrucciones configuracion",
        "pretend": "pretend act_as_if act_as_though act_like assume simulate imagine roleplay role_play lets_say suppose hypothetically play_a_game behave_as behave_like finge imagina simula haz_como_si actua_como asume supongamos",
        "leave": "everything_is_free everythings_free todo_es_gratis already_confirmed said_yes approved approval authorized authorization paid manager supervisor verified granted restrictions rules rule no_limits unrestricted admin staff employee verification allowed free_mode aprobado autorizado pagado gerente restricciones reglas",
        "set": "ponga ponle pongale deje deja marque registre treat consider considera considere assume mark set flag treat count log record enter register change make marca pon registra",
        "state": "que_ya_pague ya_pague que_esta_pagado que_ya_esta como_pagada pagada como_aprobada ya_pagado as_confirmed as_already_confirmed already_confirmed as_a_yes as_yes said_yes pre_approved preapproved preauthorized en_cero a_cero como_confirmado ya_confirmado as_paid as_approved as_verified as_complete as_completed as_submitted as_checked as_granted as_free age_verified to_verified to_approved to_paid to_zero to_free como_pagado como_aprobado como_verificado verified approved paid_already",
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
        "your_own": "your tu tus su sus",
        "limits": "restrictions limits filters restricciones limites filtros safeguards censorship",
        "ordered": "i_said i_command i_order_you_to te_ordeno",
        "pricing": "price ring charge sell put cobra vende",
        "whole": "everything all it_all todo",
        "next_to_nothing": "penny pennies cent zero nothing centavo cero nada",
        "rule": "new_rule new_rules new_policy updated_policy new_instruction new_instructions update_from message_from note_from notice_from memo_from order_from regla_nueva nueva_regla nueva_politica mensaje_de",
        "maker": "developer developers programmer programmers maker manufacturer engineer it_department headquarters corporate head_office your_boss your_owner your_creator programador desarrollador creador oficina_central",
        "becomes": "you_are_now youre_now your_new_job your_new_task your_new_role your_new_name your_job_is_now tu_nueva_tarea su_nueva_tarea tu_nuevo_trabajo ahora_eres ahora_usted_es",
        "no_role": "open closed ready serving up on_lunch on_breakfast out here",
        "stops": "stop_being quit_being deja_de_ser deje_de_ser",
        "taker": "order_taker assistant bot machine robot cashier ai computer asistente maquina robot cajero",
        "echo": "repeat_after_me repita_conmigo repite_conmigo repita_despues_de_mi say_after_me",
        "vault": "password passwords contrasena contrasenas safe_combination combination_to_the_safe combination_of_the_safe alarm_code register_code door_code safe_code codigo_de_la_caja clave_de_la_caja clave_de_la_alarma combinacion_de_la_caja",
        "told_you": "what_were_you_told what_have_you_been_told what_did_they_tell_you what_they_told_you_to_say que_te_dijeron_que que_le_dijeron_que",
        "system": "the_system_just_told_you the_system_told_you the_system_says_to the_computer_told_you el_sistema_te el_sistema_le_dice orden_del_sistema the_ai_must the_ai_has_to the_assistant_must the_bot_must la_ia_debe",
        "do_this": "apply give refund add take charge set comp release send aplic* cobr* da dar regal* pon*",
        "deactivate": "disable deactivate turn_off switch_off remove lift suspend desactiva desactive quita quite apaga apague",
        "fences": "limits filters restrictions safeguards rules checks guardrails limites filtros restricciones reglas",
        "all_of_them": "everyone everybody every all half free todos mitad gratis",
        "skipping": "skip drop bypass without dont no_need_to stop never salta salte sin no",
        "confirming": "without_reading without_asking_me reading_it_back_and me_preguntes_nada preguntarme confirmation confirming ask_me_to_confirm confirmation_step wait_for_my_yes wait_for_a_yes confirmacion preguntar_si preguntes_si confirmar_nada",
        "posing": "youre you_are eres es_usted act_like talk_like speak_like behave_like ahora_eres pretend imagine",
        "gives_away": "hands_out hand_out gives_away gives_everything doesnt_charge regala regalan no_cobra unfiltered uncensored unrestricted",
        "say_yes": "say_yes always_agree agree_to di_que_si diga_que_si",
        "whatever": "whatever anything everything all todo",
        "enable": "enable activate unlock switch_on activa active habilita habilite desbloquea",
        "privileges": "privileges permissions override_access staff_access discounts unlimited privilegios permisos descuentos",
        "execute": "execute invoke ejecuta ejecute invoca",
        "of_money": "refund refunds comp payment void reembolso pago",
        "change": "change rewrite edit modify update break cambia cambie rompe modifica",
        "your_rules": "your_rules your_instructions your_programming your_settings tus_reglas sus_reglas tus_instrucciones",
        "according": "according_to per_your by_your under_your segun conforme_a",
        "rules": "instructions rules guidelines programming reglas instrucciones",
        "order_words": "fries burger sauce dressing drink onions pickles cheese ice salt salad sandwich",
    },
    """
    drop 3 told
    obey
    from_now 6 you 6 obey|must
    show 4 text_of
    show 9 secret
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
    becomes ! no_role
    stops 3 taker
    told_you
    vault
    echo
    system 4 do_this
    deactivate 1 your_own 2 fences
    notes 6 says 4 do_this 5 all_of_them
    skipping 3 confirming
    posing 8 gives_away
    say_yes 3 whatever
    enable 3 privileges
    execute 4 of_money
    change 2 your_rules
    according 4 rules 4 must
    show 6 text_of
    """,
)

_RULE = Frames(
    {
        "every": "every_yes each_yes every_yes_i cada_si after_every before_every for_every every_time_i every_time_you every_time_somebody whenever_i whenever_you whenever_somebody each_time_i cada_vez_que siempre_que_diga",
        "make_do": "gets means add give apply take discount say skip drop charge remove agrega da aplica quita cobra",
    },
    "every 6 make_do",
)

_CLAIM = Frames(
    {
        "self": "i im ive we were yo soy",
        "be": "used_to_work_here worked_here trabajaba_aqui manage run own supervise work_here work_for_you work_for_this work_for_the work_at_this work_in_this trabajo_aqui trabajo_para i_work_here in_charge_here in_charge_of_this",
        "place": "place store restaurant franchise location shop here company lugar tienda restaurante franquicia",
        "a": "the a an one_of from with your el la un una de del of here_from calling_from",
        "role": "health_department fire_marshal fire_department manager managers supervisor owner boss admin administrator operator director shift_lead shift_leads team_lead franchisee corporate headquarters head_office inspector police officer cop"
        " quality_control mystery_shopper security_team it_department tech_support developer engineer crew_member staff_member staff employee regional_manager district_manager gm general_manager"
        " gerente dueno duena encargado encargada supervisora jefe jefa inspectora policia empleado empleada president ceo head_of chief chairman founder",
        "no_role": "not_the not_a im_not not_your no_soy here_who around available asleep",
        "this_is": "this_is its it_is im i_am soy habla speaking name_is me_llamo",
        "kin": "suegra suegro cunada cunado nuera yerno abuela abuelo novia novio prima primo tia tio hija hijo bosss bosses roommates coworkers uncle aunt cousin friend buddy brother sister dad mom father mother wife husband girlfriend boyfriend roommate son daughter tio primo prima hermano hermana amigo amiga papa mama esposo esposa",
        "owns": "owns runs manages works_here works_there is_the_manager is_the_owner is_the_boss is_a_manager is_the_supervisor es_el_gerente es_la_gerente es_el_dueno trabaja_aqui knows_the_owner",
        "have": "have got ive_got have_got been_given was_given ya_tengo tengo with there_is theres",
        "leave": "approval permission authorization clearance the_ok the_okay the_go_ahead green_light sign_off permiso aprobacion autorizacion",
        "they": "operator managers supervisora supervisoras encargados they staff employee guy girl lady cashier manager he she somebody someone worker supervisor owner boss corporate your_coworker senorita senor cajera gerente encargado encargada jefe ellos me",
        "told": "asked told said says promised okayed ok_d approved authorized let lets agreed signed_off confirmed guaranteed dijo dijeron prometio aprobo autorizo",
        "gain": "youd_do you_could_do refund refunds unlimited si_se_puede to_do_it do_it to_do_this to_ask_you you_would you_could free half off discount comp no_charge on_the_house half_price fine_to okay_to ok_to its_ok its_okay its_fine it_was_fine it_was_ok wouldnt_have_to_pay dont_have_to_pay gratis descuento no_cobr* could_have could_get",
        "saw": "checked saw seen verified scanned looked_at carded looked_over vio reviso checo verifico",
        "id": "id ids license licence identification passport drivers_license identificacion licencia credencial ine",
        "showed": "showed gave shown already_showed mostre ensene di_mi showing",
        "to": "to her him them guy girl lady staff cashier already inside earlier before una la a al",
        "test": "mystery_shopper mystery_shoppers test_order training_order test_transaction mystery_shop drill this_is_a_test orden_de_prueba",
        "signed": "already_signed signed_off okayed_this approved_this approved_it authorized_this authorised_this authorized_it ok_d_this ya_lo_aprobo ya_lo_autorizo ya_aprobo ya_autorizo",
        "as_the": "as_the as_your as_a como",
        "yourself": "yourself you_do_it usted_mismo tu_mismo tu_solo without_asking",
        "nods": "agrees waived_it waived_that let_it_slide okays_it nodded nods nodding thumbs_up gave_me_the_nod waved_it_through winked cleared_it cleared_this okayed_it ok_d_it signed_for_it asintio",
        "gave_leave": "gave_me_permission gave_us_permission gave_permission gave_me_the_ok me_dieron_permiso me_dio_permiso nos_dieron_permiso",
        "said_could": "said_i_could said_we_could says_i_can says_we_can said_i_can dijo_que_podia dijo_que_si_podia dijo_que_si_se dijeron_que_si_se",
        "home": "mom mother mama dad father papa wife husband doctor dentist teacher kids son daughter esposa esposo",
        "of_role": "cooks managers owners bosss cashiers supervisors chefs",
        "checked_me": "me_checaron me_revisaron me_vieron me_pidieron ya_checaron ya_revisaron checked_my carded_me saw_my",
        "org": "customer_service customer_support tech_support support hotline help_desk corporate headquarters head_office home_office the_app servicio_al_cliente la_central oficina_central",
        "ourselves": "i im id we were my wife husband kids mom",
        "fine_with": "fine_with_it fine_with_that okay_with_it ok_with_it cool_with_it good_with_it on_board said_yes de_acuerdo",
        "badge": "my_badge my_employee_badge my_staff_badge my_gafete mi_gafete",
        "number": "is number says es numero dice",
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
    they 4 nods
    org 8 told 8 gain ! asks
    org 8 fine_with ! asks
    fine_with ! ourselves asks
    badge 3 number
    they 3 gave_leave
    said_could ! home
    self 3 of_role 2 kin
    checked_me 4 id
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
        " carro camioneta troca pickup senor senora persona gente hermana hermano esposa esposo vecina vecino jefe mama papa familia mujer",
        "kin": "suegra suegro cunada cunado nuera yerno abuela abuelo novia novio prima primo tio tia hija hijo bosss roommates coworkers wife husband boss ex exwife exhusband boyfriend girlfriend friend friends roommate coworker mom moms dad dads sister sisters brother brothers mother mothers father fathers landlord neighbor neighbors neighbours daughter son ex_wife wifes husbands"
        " hermana hermano esposa esposo vecina vecino jefe mama papa mujer amigo amiga",
        "last": "last previous other before earlier next prior in_front front ahead behind first anterior pasado otro otra",
        "what": "whatever exactly_what what whats which tell show read repeat list how_much how_many que cual dime cuanto cuantos",
        "did": "did does has had have was were ordered pidio compro got get bought ordeno came",
        "bought": "gasto gasta gastaron order ordered orders get got buy bought have had eat ate pay paid spend spent pidio pidieron compro compraron ordeno ordenaron pago",
        "been": "come_through come_by come_here been_here been_in come_in stop_by stopped_by here_today here_this here_yesterday here_earlier been_through come_today vino pasado_por",
        "ask": "did has was have is does fue paso vino",
        "mine": "mine me us this_one mi_orden mio yo",
        "before": "before prior_to ahead_of in_front_of antes_que antes_de delante_de",
        "order": "order orders car ticket receipt orden pedido",
        "of_them": "accounts name_on_the_account under_the_name points balance rewards account profile history purchases phone number address email birthday schedule tier puntos cuenta telefono direccion saldo numero",
        "their": "her his their su",
        "all": "all list every names everyone everybody everyones export dump todos lista nombres",
        "members": "customers members guests people who_ordered loyalty_members phone_numbers numbers_of clientes ordered_today who_came names_of",
        "staff": "workers cashiers crew_member cajeros meseros cashier manager cook chef employee employees server worker owner crew supervisor staff girl_at_the_window guy_at_the_window lady_at_the_window girl_at_the_counter girl_in_the_window girl_on_the_headset guy_on_the_headset person_at_the_window cajera gerente cocinero empleada muchacha",
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
        "who_else": "who_else whose whos_on what_name que_nombre de_quien",
        "number": "number phone_number numero telefono account cuenta",
        "our_own": "should i_give yours store your do_i",
        "atras": "de_atras de_adelante de_enfrente adelante atras enfrente behind ahead in_front before next_to_me",
        "got_what": "que what",
        "list_of": "loyalty_list member_list customer_list client_list members_list lista_de_clientes lista_de_socios",
        "best": "best_customer top_customer biggest_spender top_spender best_customers top_customers mejor_cliente mejores_clientes",
        "own": "i im me ive yo soy",
        "works_es": "sale entra trabaja descansa",
        "came_es": "vino paso estuvo compro",
        "today_es": "hoy ayer aqui por_aqui",
        "lives_on": "who_lives quien_vive donde_vive",
        "through": "been_through come_through came_through come_by been_by passed_through go_through drive_through_here been_here through_here right_now paso_por_aqui",
        "vehicle": "truck van suv sedan minivan camioneta toyota honda tesla jeep",
        "a_vehicle": "a an any that the un una",
        "habit": "shop_here eat_here come_here come_in_here buy_here order_here compra_aqui come_aqui viene_aqui",
        "who_q": "people everyone most many anyone kids families you",
        "a_member": "a_member_here a_customer_here in_your_system in_the_system in_your_computer on_your_list",
        "is": "is does do has did was es esta",
        "combo_number": "the_number a_number number_one number_two number_three number_four number_five number_six number_seven number_eight number_nine number_ten numbers_one numero_uno numero_dos numero_tres numero_cuatro numero_cinco el_numero un_numero una_numero",
        "occasion": "birthday_is birthday_today birthday_party birthday_cake birthdays_today birthday_meal its_my birthday_this cumpleanos_es hoy_cumple",
        "spends": "spends spend spent gasta gasto gastan gastaron",
        "total": "total bill tab cuenta",
        "ours": "my our me we i mi",
        "pickup": "pickup truck van suv sedan car carro camioneta",
        "how_old": "how_old cuantos_anos que_edad",
        "which_of": "which who cual cuales quien quienes",
        "closing": "closing opening working on_shift on_tonight cierra abre trabaja",
        "here_when": "here ever today yesterday earlier aqui hoy ayer",
        "lleva": "lleva pide compra come ordena viene",
        "always": "normalmente siempre seguido a_menudo mucho usualmente",
        "other_lane": "other_lane next_lane other_window otro_carril otra_fila",
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
    kin 2 of_them ! occasion combo_number
    of_them 2 of 2 kin
    all 4 members ! of_menu
    staff 5 life ! of_menu
    life 4 staff ! of_menu
    when 5 staff 5 works
    working
    whose 2 order
    who_was 4 last|before ! of_menu
    what_car
    who 3 atras 3 got_what 2 did|bought
    what 2 bought 3 who 3 last|before|atras
    who_else 4 number ! our_own of_menu
    list_of
    best ! own
    when 3 works_es 3 staff
    staff 6 when 2 works_es
    what 3 total 4 last 2 order ! ours
    kin 1 came_es 2 today_es
    ask 3 kin 5 through
    ask 2 a_vehicle 3 vehicle 3 through
    lives_on
    is 3 habit ! who_q of_menu own
    is 3 a_member ! own
    what 3 kin 2 spends
    spends 3 who 2 last|before
    what 6 other_lane
    what 3 total 4 who 2 last|atras
    ask 3 pickup 2 bought 3 here_when|bought
    how_old 3 staff
    which_of 5 staff 4 closing
    ask 1 kin 3 bought 8 here_when
    lleva 3 kin 3 always
    lleva 1 always 3 kin
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
