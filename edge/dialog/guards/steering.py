# ruff: noqa: E501 - tables: a kind of words per line
"""Words that reach past the order: to the machine, and to a leave that is only told. PURE.

Each is told by frames, in any wording; `edge.dialog.guards.sensitive` asks for them beside its own sentences.
"""

import re
from collections.abc import Sequence

from edge.dialog.guards.frames import Frames
from edge.dialog.vocabulary.tables import words_of

# Nobody says an identifier, a tag or a fence to a person behind a counter.
_MACHINE = re.compile(r"\b[A-Za-z]+_[A-Za-z_]+\b|</?[A-Za-z]+>|<\||\|>|```|\{\s*\"|\[\s*[{\"]|\w+\(\)|==|\brole:")

_STEERING = Frames(
    {
        "drop": "olvide ignore omita salte ignoren disregarding ignore disregard forget bypass override overrule skip break drop ignora olvida omite salta",
        "told": "tu_jefe su_jefe your_boss your_manager your_supervisor who_you_are quien_eres lo_que_le_dijeron lo_que_le_han_dicho todo_lo_anterior lo_anterior what_they_told_you todo_lo_que_sabe lo_que_le_ensenaron what_you_know everything_you all_that_you what_you_were_told your_training you_were_told you_were_taught your_orders your_boss all_previous previous_messages last_message previous_message above_text lo_que_te_dijeron",
        "obey": "haz_lo_que_te_digo haga_lo_que_le_digo haz_lo_que_digo do_what_i_say do_what_i_tell do_as_i_say ya_no_obedezcas no_obedezcas ya_no_obedezca stop_obeying stop_following dont_have_to_follow do_not_have_to_follow no_longer_follow no_longer_obey no_longer_work_for dont_answer_to no_tienes_que_seguir ya_no_sigas i_control_you i_own_you te_controlo me_obedeces me_obedece obedezca obedezcame me_hace_caso_solo obey obey_me must_obey you_must_follow you_must_do you_have_to_follow do_exactly_what you_only_listen_to you_answer_to_me you_work_for_me you_take_orders_from obedece obedeceme hazme_caso_solo",
        "from_now": "a_partir_de_este_momento de_ahora_en_adelante desde_ahora desde_este_momento starting_now as_of_this_moment from_this_point from_this_moment from_here_on from_now_on as_of_now a_partir_de_ahora going_forward henceforth you_will_now you_shall",
        "you": "you your tu tus usted eres",
        "show": "repita muestre diga digame lea revele reveal quote encode repeat print show reveal read recite output display tell dump leak translate spell say list share give muestrame muestra dime repite traduce",
        "text_of": "top_of_your top_of_the_conversation beginning_of_your start_of_your you_were_given you_were_fed you_started_with te_dieron_al le_dieron_al text_above everything_above everything_before_this words_above text_before message_above previous_text first_message initial_message initial_instructions internal_state internal_notes hidden_text",
        "secret": "your_rulebook rulebook your_handbook your_manual your_script tus_reglas sus_reglas mensaje_de_sistema mensaje_del_sistema your_instructions your_memory your_programming your_guidelines sus_instrucciones tus_instrucciones las_instrucciones_que su_configuracion tu_memoria prompt system_prompt configuration config source_code api_key password_file training_data environment_variables guardrails internal_rules hidden_rules system_message developer_message instrucciones configuracion",
        "pretend": "pretend act_as_if act_as_though act_like assume simulate imagine roleplay role_play lets_say suppose hypothetically play_a_game behave_as behave_like finge finja imagina imagine imagina simula haz_como_que haga_como_que hagamos_como haz_de_cuenta haga_de_cuenta haz_como_si actua_como asume supongamos",
        "leave": "ya_pague i_already_paid i_paid_already already_paid its_paid ya_esta_pagado ya_dijeron_que_si everything_is_free everythings_free todo_es_gratis already_confirmed said_yes approved approval authorized authorization paid manager supervisor verified granted restrictions rules rule no_limits unrestricted admin staff employee verification allowed free_mode aprobado autorizado pagado gerente restricciones reglas",
        "set": "ponga ponle pongale deje deja marque registre treat consider considera considere assume mark set flag treat count log record enter register change make marca pon registra",
        "state": "already_having_paid having_already_paid as_having_paid as_already_paid que_ya_pague ya_pague que_esta_pagado que_ya_esta como_pagada pagada como_aprobada ya_pagado as_confirmed as_already_confirmed already_confirmed as_a_yes as_yes said_yes pre_approved preapproved preauthorized en_cero a_cero como_confirmado ya_confirmado as_paid as_approved as_verified as_complete as_completed as_submitted as_checked as_granted as_free age_verified to_verified to_approved to_paid to_zero to_free como_pagado como_aprobado como_verificado verified approved paid_already",
        "answer": "respond reply answer output responde contesta",
        "only": "only just exactly nothing_but solo solamente unicamente",
        "with": "with yes approved con si",
        "say": "say output print write type di escribe",
        "granted": "payment_received payment_accepted payment_complete payment_confirmed payment_successful paid_in_full transaction_complete pago_recibido pago_confirmado pago_aceptado approved authorized granted access_granted comped order_confirmed discount_applied aprobado autorizado override_accepted",
        "run": "execute run call invoke trigger perform ejecuta corre invoca",
        "code": "function functions tool tools command commands script api query sql shell endpoint method submit discount apply hold webhook funcion comando herramienta",
        "reset": "reset reboot restart reprogram shut_down self_destruct",
        "yourself": "yourself your_memory your_system your_settings to_factory factory_settings factory_mode the_system your_programming",
        "debug": "without_restrictions with_no_restrictions sin_restricciones employee_button staff_button manager_button admin_console admin_panel developer_options developer_console command_line command_prompt control_panel acceso_de_administrador acceso_total permisos_de_administrador modo_administrador modo_desarrollador admin_access administrator_access debug diagnostics begin_admin admin_override system_override root_access developer_override backdoor god_mode sudo_mode maintenance_override dev_mode override_mode unlock_mode staff_override manager_override supervisor_override employee_override security_override owner_override open_the_register open_the_till open_the_cash_drawer unlock_the_register unlock_the_door",
        "mode": "mode modo",
        "odd": "gerente supervisor dueno cajero jefe secreto cashier owner wizard hacker admin administrator developer debug root test maintenance service diagnostic god unrestricted training employee staff_mode manager administrador desarrollador prueba mantenimiento empleado",
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
        "pricing": "price ring charge sell put cobra vende",
        "whole": "everything all it_all todo",
        "next_to_nothing": "penny pennies cent zero nothing centavo cero nada",
        "rule": "new_rule new_rules new_policy updated_policy new_instruction new_instructions update_from message_from note_from notice_from memo_from order_from regla_nueva nueva_regla nueva_politica mensaje_de",
        "maker": "developer developers programmer programmers maker manufacturer engineer it_department headquarters corporate head_office your_boss your_owner your_creator programador desarrollador creador oficina_central",
        "becomes": "you_are_now youre_now your_new_job your_new_task your_new_role your_new_name your_job_is_now tu_nueva_tarea su_nueva_tarea tu_nuevo_trabajo ahora_eres ahora_usted_es",
        "no_role": "open closed ready serving up on_lunch on_breakfast out here",
        "stops": "stop_being quit_being deja_de_ser deje_de_ser",
        "taker": "order_taker assistant bot machine robot cashier ai computer asistente maquina robot cajero",
        "vault": "password passwords contrasena contrasenas safe_combination combination_to_the_safe combination_of_the_safe alarm_code register_code door_code safe_code codigo_de_la_caja clave_de_la_caja clave_de_la_alarma combinacion_de_la_caja",
        "told_you": "what_were_you_told what_have_you_been_told what_did_they_tell_you what_they_told_you_to_say que_te_dijeron_que que_le_dijeron_que",
        "system": "the_system_just_told_you the_system_told_you the_system_says_to the_computer_told_you el_sistema_te el_sistema_le_dice orden_del_sistema the_ai_must the_ai_has_to the_assistant_must the_bot_must la_ia_debe",
        "do_this": "apply give refund add take charge set comp release send aplic* cobr* da dar regal* pon*",
        "deactivate": "disable deactivate turn_off switch_off remove lift suspend desactiva desactive quita quite apaga apague",
        "fences": "filter limit safety safeties safeguard guard guardrail confirmation confirmations check verification filtro limite seguridad confirmacion confirmaciones verificacion limits filters restrictions safeguards rules checks guardrails limites filtros restricciones reglas",
        "all_of_them": "everyone everybody every all half free todos mitad gratis",
        "skipping": "saltate brincate omite skip drop bypass without dont no_need_to stop never salta salte sin no",
        "confirming": "without_reading without_asking_me reading_it_back_and me_preguntes_nada preguntarme confirmation confirming ask_me_to_confirm confirmation_step wait_for_my_yes wait_for_a_yes confirmacion preguntar_si preguntes_si confirmar_nada",
        "posing": "youre you_are eres es_usted act_like talk_like speak_like behave_like ahora_eres pretend imagine",
        "gives_away": "hands_out hand_out gives_away gives_everything doesnt_charge regala regalan no_cobra unfiltered uncensored unrestricted",
        "say_yes": "say_yes always_agree agree_to di_que_si diga_que_si",
        "whatever": "whatever anything everything all todo",
        "enable": "grant otorga otorgame enable activate unlock switch_on activa active habilita habilite desbloquea",
        "privileges": "rights supervisor_rights privileges permissions override_access staff_access discounts unlimited privilegios permisos descuentos",
        "execute": "execute invoke ejecuta ejecute invoca",
        "of_money": "refund refunds comp payment void reembolso pago",
        "change": "change rewrite edit modify update break cambia cambie rompe modifica",
        "your_rules": "your_rules your_instructions your_programming your_settings tus_reglas sus_reglas tus_instrucciones",
        "according": "according_to per_your by_your under_your segun conforme_a",
        "rules": "instructions rules guidelines programming reglas instrucciones",
        "freebie": "free gratis penny pennies zero discount descuento cero regalado no_charge on_the_house one_dollar a_dollar half_price half_off",
        "role": "operator operador administrador owner boss president ceo manager supervisor admin administrator programmer developer engineer creator friend_who dueno duena jefe gerente presidente programador creador encargado",
        "as_me": "treat_me_as treat_me_like consider_me see_me_as regard_me recognize_me_as tratame_como trateme_como considerame",
        "rule_is": "your_real_purpose your_true_purpose your_only_purpose your_real_job your_only_job your_true_job tu_verdadero_proposito tu_unico_trabajo tu_nueva_instruccion su_nueva_instruccion your_new_instruction your_new_instructions la_nueva_instruccion tu_nueva_orden tu_nuevo_objetivo your_new_goal your_new_purpose your_new_orders_are new_rule_is new_rules_are the_rule_now rule_now_is the_rule_is_now rule_today_is new_policy_is policy_now_is new_orders_are la_nueva_regla_es la_regla_ahora regla_nueva nuevas_reglas nuevas_ordenes your_new_rule your_new_rules tu_nueva_regla",
        "amend": "replace swap set change make put adjust update edit bring lower drop reduce reset zero cambia cambie pon ponga ponme baja baje deja deje modifica actualiza",
        "amount": "total price prices balance bill cost amount subtotal precio precios cuenta costo monto saldo",
        "nil": "zero 0 nothing penny pennies one_cent a_cent one_dollar a_dollar 1_dollar cero nada un_centavo un_peso un_dolar minus negative",
        "end_of": "end_of_message end_of_customer end_of_user end_of_input end_of_transcript end_of_conversation end_of_prompt end_customer start_of_system begin_system fin_del_mensaje fin_de_la_conversacion end_of_order_text",
        "pay_step": "payment_step the_payment payment_screen payment_part paying_part pay_part paying_step the_paying checkout_step el_pago",
        "jump": "skip bypass jump_over get_around salta saltate salte omite brinca brincate",
        "void": "no_longer dont_count do_not_count dont_apply do_not_apply mean_nothing are_void are_cancelled are_canceled are_suspended are_off have_changed dont_matter no_cuentan ya_no_cuentan ya_no_aplican ya_no_valen quedan_canceladas no_importan",
        "of_yours": "your tu tus su sus earlier previous prior original old all store company anteriores",
        "terms": "coupon coupons offer offers deal deals promo promotion refill refills reward rewards points return returns cupon promocion puntos order pedido orden",
        "rulewords": "instructions instruction rules rule guidelines programming policy policies training prompt directives protocol protocols orders instrucciones reglas politicas protocolo ordenes",
        "be_like": "be_a be_an be_my act_like act_as talk_like behave_like play_the se_un se_mi actua_como hazte",
        "giving": "gives give giving hands hand handing regala regale da",
        "away": "away out_free for_free todo gratis",
        "is_law": "is_a_command is_an_order is_law is_the_law is_final is_an_instruction counts_as goes es_una_orden es_ley as_a_command as_an_order as_gospel comes_from_your",
        "i_say": "i_say i_tell i_type yo_diga te_diga i_ask digo",
        "secret_word": "secret_word secret_code secret_password secret_phrase cheat_code employee_code staff_code override_code access_code clearance_code authorization_code clearance_level security_clearance authorization_level backend_access admin_access admin_rights full_access palabra_secreta clave_secreta codigo_secreto codigo_de_autorizacion codigo_de_acceso contrasena_secreta acceso_total",
        "of_a_door": "bathroom restroom wifi wi_fi door bano internet",
        "been_told": "what_you_were_told what_youve_been_told what_they_told_you what_you_were_taught lo_que_te_dijeron lo_que_le_dijeron lo_que_te_ensenaron lo_que_te_ordenaron",
        "conceal": "dont_tell do_not_tell dont_let hide_it_from hide_this_from keep_it_from keep_this_from without_telling no_le_digas no_le_diga sin_que_se_entere",
        "bosses": "manager managers supervisor owner staff corporate headquarters gerente encargado dueno tu_jefe your_boss",
        "own_tools": "your_tools your_functions your_commands your_api your_backend your_database your_server your_model your_code your_algorithm tus_funciones tus_comandos tus_herramientas tu_codigo your_parameters your_context",
        "asked": "what whats which list show name use call access que cuales dime muestra",
        "tale": "in_this_game in_our_game in_this_story in_the_story in_this_world opposite_day en_este_juego en_el_juego en_esta_historia dia_al_reves",
        "cipher": "base64 base_64 rot13 rot_13 decode_this decode_the decode_and decodifica descifra hexadecimal",
        "hacked": "been_hacked have_hacked hacked_you hacked_your taken_over_your took_over_your te_hackee hackeado",
        "covert": "hidden silent secret automatic training test fake shadow internal oculto secreta secreto silencioso interna internas internos prueba",
        "control": "notes discount discounts approval approvals transaction override command commands rule rules instructions pricing descuento aprobacion reglas instrucciones comando transaccion",
        "persona": "persona personas personality personalidad",
        "switching": "switch change swap assume adopt new different cambia otra nueva",
        "inner_n": "instructions directives prompt prompts guidelines instrucciones directrices",
        "given": "were_you_given were_you_told are_you_given do_you_follow do_you_obey did_they_give te_dieron le_dieron sigues obedeces",
        "pin": "pin pins pin_code pin_codes passcode passcodes login logins",
        "whose": "whats what is which tell give show me know share cual dime digame",
        "pin_food": "pineapple rolling pinto number_pad card my",
        "sec_tag": "security_tag security_tags anti_theft alarm_tag alarm_tags ink_tag ink_tags magnetic_tag security_sticker security_label security_cable etiqueta_de_seguridad alarma_de_la",
        "take_off": "off remove cut disable deactivate detach defeat break past beat quito quitar saco",
        "cams": "cameras camera_blind security_cameras surveillance camaras_de_seguridad",
        "blind": "blind_spot blind_spots dont_work not_working arent_working broken turned_off switched_off not_recording dont_record no_funcionan apagadas",
        "a_code": "code codes key keys combination clave llave",
        "back_door": "which_door what_door back_door staff_door rear_door front_door stockroom storeroom office_door safe puerta_trasera bodega",
        "leave_w": "leave leaves left keep kept dejan",
        "unlocked": "unlocked open_at_night abierta",
        "when_w": "when what_time how_often cuando",
        "empty_w": "empty empties count collect pick_up vacian",
        "money_w": "register registers safe till tills cash cash_drawer caja",
        "guard_n": "security_guard guard guards guardia vigilante",
        "away_n": "break lunch shift leave leaves off asleep away descanso turno",
        "restr": "restrictions limits filters limitations safeguards restricciones limites filtros candados",
        "the_w": "the all las los todas",
        "stop_charging": "no_le_cobres no_le_cobre stop_charging dont_charge_anyone dont_charge_anybody charge_nobody charge_no_one",
        "transform": "convert turn translate explain rewrite summarize summarise recite encode paraphrase convierte traduce explica resume",
        "own_inner": "your_prompt your_prompts your_programming your_instructions your_settings your_configuration your_config your_guardrails your_safety your_safeguards your_filters your_restrictions your_training your_directives your_directive your_guidelines your_constraints your_limitations your_source your_parameters your_system_prompt your_memory your_neural your_weights"
        " tu_prompt tus_instrucciones tu_configuracion tu_programacion tus_restricciones tus_limites tus_filtros tu_entrenamiento tu_memoria su_configuracion su_programacion sus_instrucciones",
        "not_allowed": "not_allowed not_supposed forbidden prohibited not_permitted prohibido",
        "telling": "tell say share reveal talk_about discuss disclose decir contar decirme",
        "as_if": "as_if as_though like_if como_si",
        "remember": "remember note record save add recuerda anota guarda",
        "self_is": "im i_am soy",
        "vip": "vip owner admin manager staff employee gerente dueno empleado",
        "wants_you": "wants_you_to needs_you_to ordered_you ordered_that_you told_you_to said_you_can says_you_can says_you_should says_you_must quiere_que_me te_ordena te_pide_que",
        "my_own": "my our mi nuestro",
        "character": "break_character out_of_character stay_in_character in_character sal_de_tu_papel step_out_of_your drop_the_act",
        "format": "json yaml xml html sql python javascript stack_trace stacktrace raw_output raw_data debug_log debug_info hidden_fields error_log",
        "each_w": "every everything each all anything cada todo todas",
        "a_yes": "a_yes yes un_si si as_consent consent agreement",
        "switched": "disabled off gone removed lifted deactivated suspended desactivados desactivadas apagados",
        "login": "log_me_in log_in_as logging_in_as sign_me_in sign_in_as inicia_sesion entra_como entro_como switch_to_the switch_me_to cambiame_a",
        "makes": "make makes making haz haga hazme pon ponme mark",
        "free_w": "free gratis approved paid",
        "me_us": "me us nos him her",
        "tu_verb": "respondes eres haces dices regalas cobras obedeces apruebas das contestas you youre youll",
        "of_maker": "im_your i_am_your as_your soy_tu como_tu",
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
    answer 5 with 2 granted
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
    system 4 do_this
    deactivate 1 your_own 2 fences
    notes 6 says 4 do_this 5 all_of_them
    skipping 3 confirming
    posing 8 gives_away
    say_yes 3 whatever
    enable 3 privileges
    execute 4 of_money
    change 2 your_rules
    from_now 10 freebie
    pretend 6 role ! terms
    pretend 10 freebie ! order_words
    as_me 3 role
    rule_is
    amend 2 amount 5 nil ! terms
    end_of
    jump 2 pay_step
    of_yours 2 rulewords 4 void ! terms
    drop 2 of_yours 2 rulewords ! terms
    be_like 8 giving 3 away
    whatever 2 i_say 4 is_law
    secret_word ! of_a_door
    show 4 been_told
    conceal 3 bosses
    asked 5 own_tools
    tale
    cipher
    hacked
    of_maker 2 maker|role ! terms
    own_inner
    covert 0 control ! terms
    whose 4 pin ! pin_food of_a_door
    take_off 5 sec_tag
    sec_tag 4 take_off
    cams 5 blind
    guard_n 5 away_n
    whose 3 a_code 3 back_door
    back_door 5 leave_w 3 unlocked
    when_w 4 empty_w 2 money_w
    control 0 covert ! terms
    switching 2 persona
    asked 1 inner_n 1 given
    answer 4 a_yes ! terms
    rulewords 1 void ! terms
    deactivate 0 the_w 1 restr
    stop_charging
    transform 2 of_yours 1 rulewords ! terms
    asked 4 not_allowed 3 telling
    answer 3 as_if
    as_if 6 leave|freebie
    remember 4 self_is 2 vip ! order_words
    role|maker 3 wants_you ! my_own
    character
    format
    set 2 each_w 6 a_yes ! order_words
    fences 3 switched ! terms
    login 3 role|odd
    pricing 1 me_us 1 next_to_nothing
    makes 1 each_w 0 free_w
    from_now 0 tu_verb
    from_now 8 obey
    according 4 rules 4 must
    show 6 text_of
    """,
)

# Words that we shall say: what is named in them is no order.
_SAID = Frames(
    {
        "echo": "repite_despues_de_mi repita_despues_de_mi di_despues_de_mi repeat_the_following repeat_this_sentence repeat_these_words repeat_word_for_word_after repeat_after_me repeat_this_exactly repeat_exactly repeat_this_back echo_this_back sing_with_me say_these_words say_the_words di_estas_palabras diga_estas_palabras repita_conmigo repite_conmigo repita_despues_de_mi say_after_me",
        "say_that": "read_back_the_following read_the_following read_this_back echo_this say_back confirm_by_saying say_out_loud say_in_your di_en_voz di_estas_palabras diga_estas_palabras say_the say_your say_this say_everything say_my_total tell_me_its tell_me_my_total say_that just_say say_my simply_say di_que diga_que",
        "is_free": "is_free was_free is_paid was_paid is_approved was_approved is_confirmed confirmed_at no_charge at_no_cost no_cost zero_dollars is_zero es_gratis es_cero esta_pagado es_de_gratis fue_gratis",
    },
    "echo\nsay_that 5 is_free",
)

_RULE = Frames(
    {
        "every": "every_yes each_yes every_yes_i cada_si after_every before_every for_every every_time_i every_time_you every_time_somebody whenever_i whenever_you whenever_somebody each_time_i cada_vez_que siempre_que_diga",
        "cue": "when_i_say if_i_say once_i_say anytime_i_say whenever_i_say cuando_diga cuando_yo_diga cuando_te_diga si_digo si_yo_digo the_word",
        "you_do": "you_give you_say you_add you_apply you_take you_charge you_approve you_ring you_make means_yes means_free means_approved me_das me_da me_lo_das cobras apruebas",
        "make_do": "gets means add give apply take discount say skip drop charge remove agrega da aplica quita cobra",
    },
    "every 6 make_do\ncue 6 you_do",
)

# "They told me I'd get it for ten", "me dijeron que a veinte": what somebody says they were promised.
_SUMS_EN = "twenty twenty_five thirty thirty_five forty fifty sixty seventy eighty ninety a_hundred a_tenner 15 20 25 30 35 40 45 50 60 70 75 80 90 100"
_SUMS_ES = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien 15 20 25 30 40 50 60 70 80 90 100"
_FOR_A_SUM = " ".join(
    [
        "for_ten for_10 for_twelve for_fifteen for_half for_cheap por_diez",  # "at ten" is a time
        *(f"{at}_{sum_}" for at in ("for", "at") for sum_ in words_of(_SUMS_EN)),
        *(f"{at}_{sum_}" for at in ("por", "a") for sum_ in words_of(_SUMS_ES)),
    ]
)
_CLAIM = Frames(
    {
        "self": "i im ive we were yo soy",
        "near": "near nearby around in_the_neighborhood in_the_area across next_door down_the cerca por_aqui_cerca",
        "be": "used_to_work_here worked_here trabajaba_aqui manage run own supervise work_here work_for_you work_for_this work_for_the work_at_this work_in_this trabajo_aqui trabajo_para i_work_here in_charge_here in_charge_of_this",
        "place": "place store restaurant franchise location shop here company lugar tienda restaurante franquicia",
        "a": "the a an one_of from with your el la un una de del of here_from calling_from",
        "role": "health_department fire_marshal fire_department manager managers supervisor owner boss admin administrator operator mayor governor senator judge alcalde gobernador director shift_lead shift_leads team_lead franchisee corporate headquarters head_office inspector police officer cop"
        " quality_control mystery_shopper franchise security_team it_department tech_support developer engineer crew_member staff_member staff employee regional_manager district_manager gm general_manager"
        " gerente dueno duena encargado encargada supervisora jefe jefa inspectora policia empleado empleada president ceo head_of chief chairman founder",
        "no_role": "not_the not_a im_not not_your no_soy here_who around available asleep",
        "this_is": "this_is its it_is im i_am soy habla speaking name_is me_llamo",
        "kin": "suegra suegro cunada cunado nuera yerno abuela abuelo novia novio prima primo tia tio hija hijo bosss bosses roommates coworkers uncle aunt cousin friend buddy brother sister dad mom father mother wife husband girlfriend boyfriend roommate son daughter tio primo prima hermano hermana amigo amiga papa mama esposo esposa",
        "owns": "owns runs manages works_here works_there is_the_manager is_the_owner is_the_boss is_a_manager is_the_supervisor es_el_gerente es_la_gerente es_el_dueno trabaja_aqui knows_the_owner",
        "have": "have got ive_got have_got been_given was_given ya_tengo tengo with there_is theres",
        "leave": "approval permission authorization clearance the_ok the_okay the_go_ahead green_light sign_off permiso aprobacion autorizacion",
        "they": "assistant assistants coworker office clerk clerks lead leads team_lead shift_lead colleague colleagues coworkers teammate crew vendedor vendedora salesman saleswoman muchacha muchacho chica chico senora hostess receptionist trainee operator managers supervisora supervisoras encargados they staff employee guy girl lady cashier manager he she somebody someone worker supervisor owner boss corporate your_coworker senorita senor cajera gerente encargado encargada jefe ellos me",
        "told": "letting dicho comentaron comento explicaron asked told said says promised okayed ok_d approved authorized let lets agreed signed_off confirmed guaranteed dijo dijeron prometio aprobo autorizo",
        "gain": "not_to_pay not_pay no_fee on_him on_her on_us my_money_back money_back devolvian devuelven devolverian me_devolv* complimentary at_no_charge no_pagaba no_tengo_que_pagar de_regalo on_them youd_do you_could_do refund refunds unlimited si_se_puede to_do_it do_it to_do_this to_ask_you you_would you_could free half off discount comp no_charge on_the_house half_price fine_to okay_to ok_to its_ok its_okay its_fine it_was_fine it_was_ok wouldnt_have_to_pay dont_have_to_pay gratis descuento no_cobr* could_have could_get",
        "saw": "took took_down kept checked saw seen verified scanned looked_at carded looked_over vio reviso checo verifico",
        "id": "id ids license licence identification passport drivers_license identificacion licencia credencial ine",
        "showed": "showed gave shown already_showed mostre ensene di_mi showing",
        "to": "to her him them guy girl lady staff cashier already inside earlier before una la a al",
        "arrangement": "a_deal_with arrangement understanding contract house_account standing_order corporate_account convenio trato acuerdo cuenta_abierta",
        "waived": "waived comped refunded discounted forgave perdono condono",
        "free_list": "free_list vip_list comp_list guest_list lista_vip",
        "covered_by": "covered_by paid_by taken_care_of_by billed_to prepaid_by",
        "my_payer": "company boss employer school insurance church coach office empresa jefe escuela",
        "never_pay": "never_charge never_charges never_charged never_pay nunca_me_cobran nunca_me_cobra nunca_pago nunca_nos_cobran",
        "agreed_es": "quedo_en quedaron_en quedo_de quedaron_de",
        "free_from": "gluten_free sugar_free dairy_free nut_free caffeine_free fat_free lactose_free meat_free feel_free free_range free_refills free_refill free_wifi",
        "serve_me": "serve_me give_me let_me sell_me refund_me give_us serve_us honor darme atenderme",
        "must_w": "must have_to gotta required obligated",
        "be_es": "trabajo_aqui trabajo_para trabajaba_aqui soy_empleado soy_empleada soy_de_la_empresa soy_de_la_compania soy_de_aqui_del",
        "let_me": "me_dejo me_deja me_permitio me_permite me_autorizo nos_dejo nos_deja me_dio_chance allowed_me lets_me lets_us allowed_us",
        "auditing": "doing_an_audit auditing an_audit undercover una_auditoria an_inspection doing_inspections",
        "audits": "for_free its_free on_the_house free gratis no_charge put_it_through",
        "sent": "sent_me sent_us me_mando me_mandaron nos_mando me_envio me_enviaron",
        "paid": "already_paid paid_already prepaid pre_paid ya_pague ya_lo_pague ya_la_pague ya_pagamos paid_online paid_ahead",
        "paid_what": "for_this for_it for_these for_everything for_all for_my_order online in_the_app on_the_app on_your_site this_order en_linea por_la_app esto todo mi_orden",
        "payer": "coach company boss school church office uncle aunt mom dad friend husband wife somebody someone guy lady empresa jefe escuela iglesia alguien amigo",
        "settled": "settled covered prepaid handled_the squared_up took_care_of liquido ya_pago dejo_pagado dejaron_pagado left_it_paid",
        "bill": "bill tab check payment it this cuenta esto todo",
        "said": "said says told okayed dijo dijeron",
        "said_fine": "its_cool its_all_good its_fine its_ok its_okay it_was_cool it_was_fine it_was_ok thats_cool thats_fine no_problem go_ahead i_could i_can have_it_free no_hay_problema no_habia_problema estaba_bien que_si_podia",
        "in_back": "in_back in_the_back at_the_window on_the_phone up_front at_the_counter inside en_la_caja adentro por_telefono at_the_register from_here who_works",
        "you_must": "you_have_to_give you_have_to_let you_have_to_do you_must you_gotta_give youre_required youre_obligated youre_supposed_to_give tiene_que_dar* tienen_que_dar* tienes_que_dar* you_owe",
        "law": "by_law the_law its_the_law legally my_right la_ley por_ley mi_derecho",
        "promised": "promised promise guaranteed assured prometio prometieron prometiste garantizo garantizaron aseguro aseguraron",
        "me_us": "me us nos",
        "me_es": "me nos",
        "own_kin": "wife husband son daughter kid kids mom dad my_friend esposa esposo mama papa mi_amigo mis_hijos",
        "was_told": "was_told were_told been_told got_told was_promised was_assured were_promised me_aseguraron me_prometieron was_informed",
        "i_could": "i_could i_can we_could we_can i_get id_get i_would id_have i_dont_need i_didnt_need que_podia que_podiamos no_necesit*",
        "usual_ways": "pay park wait order_online order_here pick_it_up order_ahead pagar esperar ask",
        "always": "always usually every_time siempre normalmente",
        "waives": "comp comps comped rebaja rebajan descuenta regala regalan perdona gives_me hooks_me hooks_us knocks takes_off waives charges_me_less lets_me lets_us me_deja me_hace",
        "rate": "staff_rate employee_rate employee_price staff_price staff_discount family_rate friends_and_family insider_price free_one it_free them_free for_free half_off half_price a_discount discount gratis descuento precio_de_empleado",
        "gave": "gave gives given giving dio dieron da dan",
        "freely": "free gratis for_nothing on_the_house half_off half_price",
        "owes": "you_owe_me yall_owe_me you_guys_owe_me you_owe_us me_deben_una me_deben_un me_debe_una me_deben_dinero owed_a_free owed_a_refund im_owed i_am_owed",
        "cleared": "been_cleared been_okayed been_given_the im_cleared_to i_am_cleared ive_been_authorized been_preapproved got_cleared",
        "group": "cop cops police policeman officer officers deputy sheriff paramedic paramedics trucker truckers staff workers everybody everyone kids children veteran veterans military army navy marine firefighter first_responder emt nurse teacher student senior pastor celebrity influencer vip gold_member platinum_member shareholder investor stockholder veterano militar bombero maestra estudiante",
        "thats_free": "thats_free its_free eat_free eats_free eat_for_free eats_for_free drink_free comen_gratis come_gratis theirs_free mine_free get_it_free gets_it_free dont_pay doesnt_pay never_pay no_pago no_pagamos no_charge_for comemos_gratis",
        "test": "mystery_shopper mystery_shoppers test_order training_order test_transaction mystery_shop drill this_is_a_test orden_de_prueba",
        "signed": "already_signed signed_off okayed_this approved_this approved_it authorized_this authorised_this authorized_it ok_d_this ya_lo_aprobo ya_lo_autorizo ya_aprobo ya_autorizo",
        "as_the": "as_an as_one_of as_the as_your as_a como",
        "yourself": "yourself you_do_it usted_mismo tu_mismo tu_solo without_asking",
        "nods": "shook_his_head_yes shook_her_head_yes nodded_his_head agrees waived_it waived_that let_it_slide okays_it nodded nods nodding thumbs_up gave_me_the_nod waved_it_through winked cleared_it cleared_this okayed_it ok_d_it signed_for_it asintio",
        "gave_leave": "gave_me_permission gave_us_permission gave_permission gave_me_the_ok me_dieron_permiso me_dio_permiso nos_dieron_permiso",
        "said_could": "said_i_could said_we_could says_i_can says_we_can said_i_can dijo_que_podia dijo_que_si_podia dijo_que_si_se dijeron_que_si_se",
        "home": "mom mother mama dad father papa wife husband doctor dentist teacher kids son daughter esposa esposo",
        "of_role": "cooks managers owners bosss cashiers supervisors chefs",
        "checked_me": "me_checaron me_revisaron me_vieron me_pidieron ya_checaron ya_revisaron checked_my carded_me saw_my",
        "org": "chat website web_chat chatbot hotline call_center customer_service customer_support tech_support support hotline help_desk corporate headquarters head_office home_office the_app servicio_al_cliente la_central oficina_central",
        "ourselves": "i im id we were my wife husband kids mom",
        "fine_with": "fine_with_it fine_with_that okay_with_it ok_with_it cool_with_it good_with_it on_board said_yes esta_de_acuerdo estan_de_acuerdo estuvo_de_acuerdo estuvieron_de_acuerdo",
        "badge": "badge my_badge my_employee_badge my_staff_badge my_gafete mi_gafete employee_number staff_number crew_number employee_id staff_id manager_code staff_code manager_id",
        "number": "is number says es numero dice zero one two three four five six seven eight nine oh cero uno dos tres cuatro cinco seis siete ocho nueve 0 1 2 3 4 5 6 7 8 9",
        "of_them": "approve_of approves_of approved_of",
        "for_sum": _FOR_A_SUM,
        "for_them": "table_for party_for people person guests kids personas percent minutes oclock ready pick_up pickup park open opens close closes wait wait_time",
        "hereby": "authorizing authorising approving okaying am_approving authorize approve authorise autorizo apruebo",
        "asks": "can could want speak talk see call is get where whos who hablar llame quiero need",
    },
    """
    self 4 be 3 place ! asks near
    self 1 be ! asks near
    self 2 a 3 role ! asks no_role
    self 3 auditing
    auditing 8 audits
    org|role 2 sent ! asks
    paid 2 paid_what ! asks
    payer 3 settled 2 bill ! asks
    said 3 said_fine ! own_kin asks
    in_back 4 said 4 said_fine|gain ! asks
    said 3 you_must 8 gain
    law 8 you_must
    you_must 8 law
    they|org 5 promised 1 me_us ! own_kin
    they|org 8 told 8 for_sum ! own_kin for_them
    they|org 8 told 4 i_could 4 freely ! own_kin free_from
    me_es 1 promised ! own_kin
    was_told 4 i_could ! usual_ways
    was_told 5 gain
    they 3 always 3 waives
    they|org 3 always 2 gave 4 freely ! free_from asks
    they 3 gave 1 me_us 3 freely ! free_from asks own_kin
    self 2 always 4 rate
    gave 3 leave ! asks
    owes
    they 4 waived ! asks
    free_list
    covered_by 3 my_payer
    never_pay
    they 2 agreed_es
    cleared
    self 1 have 2 arrangement ! asks
    told 4 must_w 2 serve_me ! own_kin
    be_es ! near asks
    they 2 let_me ! own_kin
    group 8 thats_free ! asks
    this_is 4 role ! asks no_role
    as_the 2 role
    kin 3 owns
    have 2 leave ! asks
    they 4 nods
    org 8 told 8 gain ! asks
    org 8 fine_with ! asks
    fine_with ! ourselves asks
    badge 1 number ! asks
    they 3 gave_leave
    said_could ! home
    self 3 of_role 2 kin
    checked_me 4 id
    they 5 told 8 gain ! asks free_from
    they 3 saw 4 id
    showed 5 id 4 to
    showed 2 to 4 id
    test
    signed
    self 3 hereby ! of_them
    hereby 3 yourself
    """,
)


def steers(text: str, words: Sequence[str]) -> bool:
    """Whether the turn speaks to the machine. `words`: its plain words."""
    return bool(_MACHINE.search(text)) or _STEERING.meets(words) or gives_a_rule(words) or wants_said(words)


def gives_a_rule(words: Sequence[str]) -> bool:
    return _RULE.meets(words)


def wants_said(words: Sequence[str]) -> bool:
    """ "Say the burger is free", "repeat after me: ..."."""
    return _SAID.meets(words)


def claims(words: Sequence[str]) -> bool:
    """Whether somebody says who they are, or what leave there is."""
    return _CLAIM.meets(words)
