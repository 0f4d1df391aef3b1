# ruff: noqa: E501 - tables: a kind of words per line
"""Questions of what other people ordered, have, or do when: told by whom they ask and of what. PURE.

Whoever is along, and what is on offer for everybody, is no such question: those kinds stand behind `!`.
"""

from collections.abc import Sequence

from edge.dialog.guards.frames import Frames

_OTHERS = Frames(
    {
        "who": "guy guys lady ladies man woman men women girl girls boy person people car cars truck van customer customers family families couple driver drivers gentleman shopper guest guests dude folks somebody neighbor neighbors"
        " wife husband boss ex exwife exhusband boyfriend girlfriend friend roommate coworker mom dad sister brother mother father landlord ex_wife ex_husband daughter son"
        " carro camioneta troca pickup senor senora persona gente hermana hermano esposa esposo vecina vecino jefe mama papa familia mujer",
        "kin": "suegra suegro cunada cunado nuera yerno abuela abuelo novia novio prima primo tio tia hija hijo bosss exs roommates coworkers wife husband boss ex exwife exhusband boyfriend girlfriend friend friends roommate coworker mom moms dad dads sister sisters brother brothers mother mothers father fathers landlord neighbor neighbors neighbours daughter son ex_wife wifes husbands"
        " hermana hermano esposa esposo vecina vecino jefe mama papa mujer amigo amiga",
        "last": "de_antes last previous other before earlier next prior in_front front ahead behind first anterior pasado otro otra",
        "what": "whatever exactly_what what whats which tell show read repeat list how_much how_many que cual dime cuanto cuantos",
        "did": "did does has had have was were ordered pidio compro got get bought ordeno came",
        "bought": "gasto gasta gastaron order ordered orders get got buy bought have had eat ate pay paid spend spent pidio pidieron compro compraron ordeno ordenaron pago",
        "been": "come_through come_by come_here been_here been_in come_in stop_by stopped_by here_today here_this here_yesterday here_earlier been_through come_today vino pasado_por",
        "ask": "did has was have is does fue paso vino",
        "mine": "mine me us this_one mi_orden mio yo",
        "before": "before prior_to ahead_of in_front_of antes_que antes_de delante_de",
        "order": "order orders ticket receipt orden pedido",
        "of_them": "accounts name_on_the_account under_the_name points balance rewards account profile history purchases receipts receipt recibos recibo phone number address email birthday schedule tier puntos cuenta telefono direccion saldo numero",
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
        "show": "tell show read repeat list give dime muestra dame deme leeme ensename digame",
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
        "vehicle": "troca carro coche car truck van suv sedan minivan camioneta toyota honda tesla jeep",
        "a_vehicle": "a an any that the un una",
        "habit": "orders_here eats_here shops_here comes_here shop_here eat_here come_here come_in_here buy_here order_here compra_aqui come_aqui viene_aqui",
        "who_q": "people everyone most many anyone kids families you",
        "asked_what": "what whats which who que quien",
        "a_member": "a_member_with a_customer_with on_your_books a_member_here a_customer_here in_your_system in_the_system in_your_computer on_your_list",
        "is": "is does do has did was es esta",
        "combo_number": "the_number a_number el_numero un_numero una_numero",  # said with a figure it is none: `sensitive`
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
        "pdata": "phone_number phone_numbers phone email emails e_mail e_mails address addresses birthday birthdays birth_date purchase_history order_history points_balance purchases receipts home_address correo correos telefono telefonos direccion direcciones cumpleanos compras recibos historial domicilio",
        "on": "on for of under from to de del para con",
        "account": "account accounts profile file record membership cuenta perfil",
        "crowd": "members customers guests clients shoppers other_people others clientes socios everyone everybody otras_personas otros_clientes la_gente",
        "you_have": "do_you_have have_you_got you_have you_got is_on_file is_listed tienen tienes",
        "the_store": "mine yours store shop restaurant location branch place company corporate headquarters complaints website tienda sucursal local restaurante negocio lugar servicio ustedes for_me of_me on_me my our us mi mio nosotros call_you last_week last_month reach delivery bathroom",
        "one_of_yours": "one_of_your_customers one_of_your_members one_of_your_regulars a_customer_of_yours a_member_of_yours a_regular_here a_regular_of_yours customer_of_yours uno_de_sus_clientes una_de_sus_clientas cliente_suyo clienta_suya cliente_de_aqui es_cliente",
        "last_in": "last_in last_here here_last in_here been_in come_in came_in last_visit last_came in_last last_visited last_stop here_before por_ultima_vez la_ultima_vez",
        "quien": "quien quienes who",
        "shopped": "compro compraron gasto gastaron se_llevo llevo ordeno consumio",
        "past_es": "ayer anoche antier la_semana esta_manana hace_rato hoy last_night yesterday earlier this_morning",
        "exes": "exesposa exesposo exmarido exmujer exnovia exnovio exjefe cunada cunado suegra vecinos vecina vecino hermano hermana primo prima amigo amiga jefe esposa esposo marido mujer novia novio hija hijo papa mama",
        "where": "where donde en_que_direccion en_que_calle que_direccion en_que_colonia en_que_casa what_street what_town",
        "shopped_past": "bought ordered spent purchased compro compraron gasto",
        "demo": "that those this ese esa aquel aquella",
        "came_past": "picked_up come_in been_in been_here paid ordered checked_in arrived recogido llegado",
        "card_q": "con_que_tarjeta que_tarjeta which_card what_card",
        "asks_did": "did has have",
        "pron": "he she they",
        "came_by": "come_by come_in come_here come_through stop_by stopped_by show_up pass_by passed_by been_by",
        "vino": "vino_mi paso_mi estuvo_mi",
        "came_verb": "order ordered pay paid pick_up picked_up come arrive arrived leave left been_served",
        "yet": "already yet ya todavia",
        "ours_too": "he she him her everyone everybody i we you my our it this that the they your",
        "ya": "ya",
        "verb_es": "pidio pago recogio llego",
        "no_person": "mi nuestro el la los las usted pedido me nos su",
        "al_lado": "de_al_lado al_lado next_table other_table otra_mesa",
        "the_things": "do_the do_these do_those does_this does_the the_lamps are_the estan",
        "of_for": "of for de para",
        "no_ones": "on_the_account on_file on_the_profile on_this on_the_card on_the_order",
        "bought_now": "buying paying purchasing",
        "served": "did_you_serve did_you_help did_you_sell did_you_wait_on have_you_served atendieron_a le_vendieron vieron_a",
        "how_often": "how_often how_many_times cuantas_veces que_tan_seguido cada_cuando",
        "comes": "come comes came been shop shops visit visits eat eats order orders buy viene vino compra pide come_aqui",
        "vehicles": "cars trucks vans vehicles carros camionetas",
        "under_name": "under_the_name under_name filed_under a_nombre_de bajo_el_nombre",
        "order_es": "pedir comprar llevar ordenar comer",
        "named_es": "como_se_llama como_se_llaman whats_the_name_of what_is_the_name_of who_is_the_name",
        "read_out": "read list show print lee leeme leame muestra muestrame ensename ensene",
        "orders_pl": "orders pedidos ordenes transactions ventas sales tickets",
        "order_of": "orders_of ordenes_de pedidos_de_papas on_sale for_sale sales_on",
        "live": "live lives vive viven living reside resides",
        "own_you": "do_you you_live where_you i we my i_live yo vivo we_live",
        "somebody": "somebody someone anybody anyone a_guy a_man a_woman a_lady a_girl a_person alguien un_senor una_senora un_hombre una_mujer un_tal una_tal",
        "called": "named called by_the_name llamado llamada que_se_llama with_the_name with_the_last",
        "title": "mr mrs ms miss dr mister don dona sr sra senora_de",
        "usually": "usually normally always generally typically siempre normalmente suele",
        "shopverb": "order orders buy buys get gets eat eats pick picks have pide compra come",
        "the_many": "people person everybody everyone most you yall i we folks kids kid families couples customers guys it they with",
        "having": "having eating ordering buying getting pidiendo comiendo comprando llevando",
        "away_from": "behind ahead in_front next_to in_line over_there at_the_counter before across de_atras de_adelante de_enfrente atras adelante",
        "just_es": "acaba_de_comprar acaba_de_pedir acaba_de_llevar acaba_de_pagar acaba_de_ordenar",
        "ese": "ese esa senor senora muchacho muchacha hombre mujer cliente clienta carro tipo",
        "lo_mismo": "lo_mismo igual same wanting",
        "spent": "spend spent pay paid tip tipped",
        "our_food": "my our mi",
        "same_as": "same_as same_thing_as same_order_as lo_mismo_que igual_que",
        "check_if": "see_if check_if tell_me_if know_if look_up_if find_out_if see_whether check_whether ver_si saber_si decirme_si",
        "along": "friend_here buddy_here guy_here wife_here husband_here son_here daughter_here kid_here mom_here dad_here brother_here sister_here conmigo with_me on_the_phone on_her_phone on_his_phone phone_died en_el_telefono al_telefono my_phone phone_is_dead",
        "of_menu": "menu hours close open special deal come comes promotion window_open pay here_at",
    },
    """
    what 3 last 2 who 4 bought
    what 2 did 3 who 4 last
    what 3 who 3 last 4 bought
    what 2 did 2 kin 3 bought ! wanting along
    show 5 kin 2 bought ! wanting
    ask 3 kin 4 been
    order 2 before 2 mine
    what 4 who 2 before 2 mine
    same_as 3 who 3 last ! along
    show 3 last 2 who
    what 4 last 2 who 3 order
    last 2 who 3 order
    order 2 of 2 last 1 who
    kin 2 of_them ! occasion combo_number along
    of_them 2 of 2 kin ! combo_number
    all 4 members ! of_menu
    staff 5 life ! of_menu
    life 4 staff ! of_menu
    when 5 staff 5 works
    working ! ours of_menu
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
    what 3 vehicle 1 bought ! our_food
    what 1 bought 3 who 3 vehicle
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
    pdata 2 on 5 account ! the_store no_ones
    pdata 1 on 2 crowd ! the_store
    pdata 1 you_have 2 of_for ! the_store
    show 3 pdata 1 of_for ! the_store of_menu
    is 4 one_of_yours ! own
    when 2 did 4 kin 5 last_in ! along
    quien 2 shopped 6 past_es
    what 1 shopped 3 exes ! lo_mismo along
    where 5 live ! own_you the_things
    ask 3 pickup 1 bought ! ours
    asks_did 2 came_verb 2 yet ! ours_too
    ya 0 verb_es ! no_person
    what 8 somebody 1 shopped_past ! ours
    quien 3 pdata ! the_store
    kin 2 habit 6 what
    demo 1 who 1 of_them ! combo_number ours
    ask 2 title 4 came_past
    card_q 4 kin
    what 1 bought 6 al_lado ! our_food
    where 4 who|kin|staff 3 live ! own_you
    what 2 who 6 bought_now ! lo_mismo ours
    served 4 who ! combo_number
    how_often 4 kin|who 3 comes ! who_q
    what|which_of 1 vehicles 3 through|bought
    asked_what 2 under_name
    what 2 usually 1 order_es 3 exes
    when 2 came_es 3 kin|exes ! along
    named_es 4 staff
    read_out 3 orders_pl ! ours order_of
    somebody 1 called ! ours
    what 2 title 5 shopverb ! lo_mismo
    what 5 usually 1 shopverb ! the_many lo_mismo
    what 3 who 2 away_from 4 having ! lo_mismo our_food
    what 3 just_es 3 ese ! lo_mismo
    whose 4 last ! our_own
    what 3 did 3 who 2 spent ! ours
    exes 2 came_es 4 past_es ! along
    asks_did 1 pron|kin 2 came_by
    vino 1 exes
    check_if 3 kin|who 3 bought|came_verb ! wanting along
    """,
)


def asked(words: Sequence[str]) -> bool:
    """Whether it asks what another person ordered, has, or does when."""
    return _OTHERS.meets(words)
