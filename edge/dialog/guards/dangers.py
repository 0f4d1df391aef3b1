# ruff: noqa: E501 - tables: a kind of words per line
"""Somebody is in danger: a fire, a weapon, a theft, a child that is lost; told in any wording. PURE."""

from edge.dialog.guards.frames import Frames
from edge.dialog.guards.whom import PEOPLE
from edge.dialog.vocabulary.tables import words_of

_THINGS_OF_A_CHILD = " ".join(  # "I lost my kid's hoodie": the hoodie is lost
    f"{whose}_{thing}"
    for whose in ("kids", "sons", "daughters", "boys", "girls", "babys", "childs")
    for thing in words_of(
        "hoodie jacket hat shoe shoes toy bottle glove gloves glasses shirt backpack pacifier socks scarf phone wallet coat"
    )
)
# Whom somebody means: "that cashier", "your manager"; "man" and "guys" alone are who is spoken to.
_SOMEBODY = "him her them you ya yall someone somebody everyone everybody anyone people alguien todos " + " ".join(
    f"{that}_{who}"
    for that in words_of("that this the those your a another some every ese esa el la al a_la")
    for who in words_of(
        "guy guys man woman lady girl boy kid employee employees worker workers driver cook clerk teller server waiter waitress"
        " guard stranger customer customers person dude cashier manager old_lady old_man little_girl next_person next_one next_guy"
        " tipo senor senora cajero cajera gerente muchacho muchacha empleado empleada"
    )
)
DANGER = Frames(
    {
        **PEOPLE,
        "self_harm": "myself",
        "place": "celular telefono tablero enchufe oven outlet roof freidora horno techo bank powerbank device laptop phone tablet machine microwave toaster shelf display screen kiosk scooter cart trailer bush tree awning lamp light bed curtain curtains mattress heater freezer ceiling stockroom back_room backroom back storage car truck kitchen building store grill fryer fryers oven trash dumpster engine roof hood lane sign speaker van place bathroom restroom bin outlet wires wire plug charger battery"
        " carro cocina coche edificio tienda freidora techo basura bano motor cable something somethings algo can vehicle lot",
        "burns": "smokes_coming smoke_coming smokes_pouring smoke_pouring on_fire caught_fire smoking smoke burning flames in_flames ardiendo en_llamas quemando humo echando_humo sparking sparks incendi* shooting_flames",
        "smell": "smell smells smelling huele see seeing saw veo",
        "fumes": "gas smoke burning fire flames quemado humo gasolina fuego",
        "there": "theres there is_there hay got have see coming its",
        "blaze": "a_fire flames a_gas_leak gas_leak incendio fuego an_explosion explosion smoke humo chemical_spill",
        "alarm": "fire_alarm smoke_alarm alarma_de_incendio fire_alarms alarm",
        "goes_off": "going_off went_off ringing off sonando blaring",
        "no_fire": "fire_sale fire_sales love_it love_this or_something burning_through burning_a_hole burned_out burning_up_my blew_up_with messages notifications texts fire_sauce hot fire_roasted smoke_flavor mouth extinguisher extinguishers detector is_fire thats_fire grilled smoked gas_station gas_card gas_grill fire_grilled spicy picante salsa kindle fire_stick lit good delicious amazing yummy great",
        "armed": "gunshot gunshots gunfire shooter gunman hostage kidnapped kidnapping being_kidnapped armed_man armed_robbery tiroteo balazos balazo rehen secuestr* active_shooter bomb_threat carjacked carjacking",
        "hold": "has got hes shes with holding pulled pulling waving carrying pointing brandishing tiene traia trae saco con have theres armado armed",
        "weapon": "blade blades knives cuchillos navajas pistolas gun guns pistol rifle knife machete weapon bomb grenade explosives shotgun pistola arma cuchillo navaja bomba armado armada pointed_at",
        "no_weapon": "knife_for knife_to knife_and_fork for_the_cake have_a_knife get_a_knife borrow_a_knife cuchillo_para the_bomb da_bomb bomb_dot bomb_burger bomb_burgers bomb_fries bomb_shake bomb_food bomb_sauce bomb_ass is_bomb are_bomb was_bomb hostage_to hostage_by fork spoon plastic cutlery butter nerf toy water_gun glue bath_bomb nail_gun show steak silverware tenedor photobomb",
        "bomb": "bomb bomba explosives explosivos",
        "in": "in inside under at en here dentro",
        "parcel": "bag bags backpack suitcase package parcel box briefcase device luggage cooler thing something mochila maleta paquete bolsa caja",
        "ticks": "ticking suspicious unattended abandoned sospechos* abandonad* tictac",
        "no_bomb": "clock watch watches timer meter",
        "robbed": "a_robar robbed a_robbery the_robbery robbery_going robbery_in robbery_happening robbery_here robbery_next robbery_outside robbery_right robbery_help robbing mugged mugging asaltando asaltaron asalto atraco robando robaron burglar burglary stickup stick_up breaking_in broke_in breaking_into broke_into break_into looting ladron ladrones shoplifter shoplifters thief thieves",
        "of_sport": "game match team ref referee season playoff playoffs umpire soccer football baseball partido arbitro",
        "steal": "stealing stole stolen shoplift* stuffing pocketing without_paying didnt_pay walked_out_with grabbed_and_ran ran_off run_off ran_out ran_away snatched robo",
        "grabs": "grabbed grabs took takes agarro",
        "ours": "my our sorry mi mis nuestro nuestra",
        "masked": "mask masked ski_mask enmascarado pasamontanas encapuchado",
        "waves": "waving pointing brandishing swinging firing blandiendo apuntando",
        "armed_one": "armado armada armados",
        "pours": "smokes_pouring smoke_pouring smoke_coming smokes_coming smoke_is_coming smoke_billowing smokes_billowing sale_humo saliendo_humo sale_fuego flames_coming flames_shooting sparks_flying sparks_coming",
        "out": "out from up off de under",
        "aims": "pointing_something pointing_a pointing_it aiming_a aiming_something aiming_it apuntando apunta_con",
        "lewd": "exposing_himself exposing_herself exposed_himself masturbat* pulled_his_pants_down flashing_kids flashing_people",
        "ran": "ran run running bolted corrio",
        "bag": "bag purse phone wallet car something stuff merchandise things bolsa cartera and_ran items it headphones shoes jacket",
        "no_crime": "precio precios what_a_robbery such_a_robbery thats_a_robbery you_thieves you_robbers youre_thieves you_are_thieves of_thieves que_asalto que_atraco dollars_for bucks_for dollars_is bucks_is dolares_por dolares_es pesos_por robbing_me_blind robbed_blind es_un_robo_lo son_un_robo my_feet our_feet your_feet her_feet his_feet their_feet last_time forgot forget spot line heart thunder fries nugget nuggets idea ran_out_of run_out_of out_of a_steal price prices deal highway daylight robbery_at cheap barato",
        "give": "give empty hand open put dame deme abre",
        "cash": "money cash dinero everything_in all_the_money",
        "register": "register till drawer safe caja registers",
        "fight": "fight fighting fights brawl fistfight pelea peleando pelean punching swinging",
        "here": "here outside lot parking inside door store lane register registers counter tills guys men women people afuera aqui adentro estacionamiento breaking_out going_on two drivers customers",
        "over_toy": "over kids kid brothers sisters toy deal",
        "harms": "attack attacking attacked beat beating beats hit hitting hits punch punched punching slap slapped strangling choking grabbed grabbing hurt hurting threaten* stalking"
        " assault* abus* molest* touching drugged roofied kidnapped kidnapping rape raped shoot shooting stab stabbing stabbed pegando pega pego pegar golpe* amenaz* acosa* matarme push pushed shove kick kicked kicking grabbing pulling_on dragging pushing shoving jalando empujando harass* touching_me groped following followed follows siguiendo persiguiendo sigue",
        "spits": "spit spits spitting spat escupe escupio escupiendo escupiendole",
        "on_or_at": "on at in a en sobre",  # at once behind it: "spits it at people" is of a cherry
        "whom": "kids children girls boys me us him her them woman man lady girl boy kid guy child wife mom dad friend cashier employee coworker customer nos mujer someone somebody nina nino people everyone employees staff my",
        "figure2": "hit_the_roof hits_the_roof hitting_the_roof hit_the_spot hits_the_spot hit_the_road or with_a with_the with_some to_it instagram deal forget up_with my_order traffic workout diet",
        "being": "being getting been got estan was were",
        "spills": "my_shirt number door oil order hit hold held",
        "kept": "held_for held_back held_aside held_under held_until held_till is_one_being is_it_being is_that_being is_this_being it_being one_being any_being any_of how_many",
        "done_to": "poisoned drugged envenenado envenenada dragged shoved pushed chased choked groped pepper_sprayed maced trafficked arrastrada arrastrado threatened attacked robbed beaten harassed held shot stabbed jumped assaulted stalked chased abused hurt kidnapped mugged abducted followed siguiendo amenazando atacando persiguiendo golpeando",
        "kills": "kill killing kills killed murdering matando",
        "them": "him her them woman man lady girl boy kid guy child wife mom dad",
        "me_es": "me nos",
        "tooth": "tooth teeth diente dientes mind voice fever cold hungry college grown",
        "self_body": "my_face my_neck my_head my_legs my_arms my_back my_teeth my_own mi_cara mi_cabeza",
        "wants": "quiere quieren esta estan va van",
        "will": "ill gonna going_to voy_a wanna want_to id would hed hell shell theyll will should want_me_to lemme let_me swear_ill imma about_to bout_to fixing_to",
        "violence": "kill shoot stab hurt murder beat punch strangle bomb blow burn matar matarte disparar golpear quemar smash fight choke",
        "you": "whoever you u yall him them everyone everybody someone somebody people place store building restaurant cashier manager te todos lugar tienda your ya ass up",
        "strike_w": "use_it_on use_this_on use_that_on bring_a_gun bring_my_gun bring_my_knife come_back_with_a_gun come_back_with_my come_back_armed saque_la_pistola saco_la_pistola ya_saque_la knock_your_teeth knock_his_teeth knock_her_teeth break_your_neck break_your_jaw smash_your_face",
        "beats_me": "beat hit hurt kill punch pegar golpear",
        "me_w": "me us",
        "going_w": "going_to gonna goes_to will va_a",
        "kin_w": "husband boyfriend ex stepdad stepfather dad father girlfriend partner man guy marido novio esposo papa",
        "sees_me": "sees finds finds_out here home drunk again when",
        "held_w": "held_for being_held not_here_because_i held_here let_go_of_me let_go_of_her let_go_of_my me_tienen_aqui",
        "freely_w": "money freely ransom talk want_to will dinero",
        "beats_dog": "beating kicking whipping hitting golpeando pateando",
        "his_dog": "dog puppy cat perro gato",
        "trails": "viene_siguiendo vienen_siguiendo been_following keeps_following is_following anda_siguiendo",
        "stalks": "carro camioneta coche car truck van guy man hombre tipo",
        "strapped_w": "strapped buckled stuck sitting left amarrado",
        "nobody_with": "nobody_with nobody_in nobody_around nobody_there no_one_with no_one_in with_nobody no_adult sin_nadie",
        "young": "im_four im_five im_six im_seven im_eight im_nine im_ten im_eleven im_twelve tengo_seis tengo_siete tengo_ocho tengo_nueve only_four only_five only_six only_seven only_eight",
        "no_parents": "where_my_parents where_my_mom where_my_dad where_my_mommy my_mom_is my_dad_is donde_esta_mi_mama donde_estan_mis_papas home_all_by home_alone all_by_himself all_by_herself all_by_myself solo_en_la_casa",
        "page_w": "page announce call_out_for vocear voceen",
        "in_crowd": "in_the_crowd in_the_store in_your_store in_the_mall lost_him lost_her lost_them",
        "filling": "filling_up filling_the fills_the llena llenando",
        "smoke_w": "smoke smokes humo fire flames llamas",
        "flame_es": "llamas fuego humo lumbre",
        "where_es": "techo cocina carro coche tienda bano edificio freidora horno basura cargador",
        "plants": "bushes grass trees mulch fence woods trash arbustos pasto",
        "plants_burn": "burning on_fire caught_fire smoking quemando",
        "hospital_w": "in_the_hospital in_a_hospital in_the_ground in_a_coma in_the_grave six_feet in_a_box en_el_hospital bajo_tierra",
        "puts_w": "put puts putting send mandar",
        "open_fire": "start_shooting open_fire go_postal going_postal shoot_everyone shoot_everybody shoot_up gonna_be_blood going_to_be_blood will_be_blood crack_your_skull crack_his_skull vengo_armado ando_armado estoy_armado o_disparo voy_a_disparar slap_the_taste",
        "coming_in": "coming_in_there coming_through_that coming_over_there coming_over_that come_in_there come_through_that coming_inside",
        "regret": "regret sorry_you sorry_then be_sorry scream",
        "follows_w": "follow following",
        "home_w": "home to_her_car to_his_car",
        "finds_w": "find_out_where_you find_you_and hunt_you find_where_you",
        "big_es": "reventar tronar quebrar navajear picar_con picar rajar",
        "let_me_es": "te los las le",
        "threatens": "said_hed said_hell says_hell says_hed said_shed said_theyd says_theyll threatened_to threatens_to dijo_que_me_va_a dijo_que_me",
        "kill_w": "kill hurt shoot stab beat murder strangle burn matar lastimar golpear",
        "forces": "forcing forced forces making_her_get obligando obliga pull pulling drag dragging shove shoving push pushing subir jalar meter subiendo jalando",
        "into_car": "into_his_car into_the_car into_a_car into_his_van into_his_truck in_his_car in_his_van in_his_truck to_get_in a_su_carro al_carro a_su_camioneta a_la_camioneta",
        "a_girl": "girl girls boy woman lady kid child her him nina nino muchacha mujer senora joven",
        "my_car_seat": "car_seat my_kids our_kids my_son my_daughter mi_hijo mi_hija",
        "forcing_w": "forcing obligando",
        "hes_drunk": "drunk_guy drunk_man drunk_lady drunk_woman drunk_driver hes_drunk shes_drunk is_drunk theyre_drunk hes_wasted is_wasted un_borracho una_borracha esta_borracho anda_borracho viene_borracho",
        "smashes": "smashing smashed breaking busting rompiendo quebrando",
        "windows_w": "windows windshields cars ventanas vidrios",
        "le_pego": "le_pego le_pega le_esta_pegando le_estan_pegando le_pegaron la_esta_golpeando la_golpea lo_esta_golpeando",
        "me_tiene": "me_tiene me_tienen la_tiene la_tienen",
        "tied_es": "encerrada encerrado amarrada amarrado encerradas contra amenazada amenazado",
        "got_in_es": "se_metio se_metieron entraron entro",
        "my_place_es": "mi_carro mi_casa mi_coche mi_troca mi_camioneta tienda robar",
        "not_where": "isnt_where_i not_where_i wasnt_where_i no_esta_donde",
        "cries_w": "crying screaming llorando gritando",
        "parked": "parked_car that_car closed_car hot_car locked_car carro_cerrado carro_estacionado coche_cerrado ventanas_cerradas windows_up",
        "all_alone": "all_alone all_by_myself im_here_alone here_by_myself estoy_solito estoy_solita estoy_solo_aqui wont_come_back didnt_come_back hasnt_come_back isnt_coming_back no_regresa no_volvio",
        "was_gone": "was_gone just_gone were_gone had_vanished vanished",
        "no_aparece": "no_aparece no_aparecen no_encuentro_a",
        "the_child_es": "al_nino a_la_nina al_bebe a_su_hijo a_su_hija a_un_nino a_una_nina",
        "in_the_car_es": "en_el_carro en_un_carro en_la_camioneta en_el_coche",
        "left_es": "dejaron dejo abandonaron olvidaron",
        "fire_w": "fire lumbre fuego",
        "pizza_police": "pizza_police food_police fashion_police grammar_police fun_police cookie_police",
        "was_old": "old",
        "lethal": "stab shank knife strangle behead slash slit shoot gut rape torture poison kidnap lynch execute assault apunalar balear balacear acuchillar estrangular ahorcar asesinar violar envenenar secuestrar degollar disparar",
        "brutal": "cut drag wreck crack bash pound pummel beat hit punch kick slap choke smack clobber knock break snap crush smash burn hurt run_over rough_up whoop deck stomp golpear romper partir quemar lastimar patear atropellar madrear",
        "person": _SOMEBODY,
        "body_of": "throat neck face teeth head skull legs knees jaw nose lights_out brains arms skull mouth cuello cara dientes cabeza hocico piernas madre",
        "no_blow": "cut_you_a cut_you_some cut_you_off cut_him_a cut_her_a for_the_last a_deal up_for hit_you_with hit_them_with hit_him_with hit_you_up hit_him_up hit_her_up hit_them_up run_over_to beat_you_to beat_him_to beat_her_to beat_them_to break_it_to break_you_a burn_you_a game chess golf bowling cards checkers ping_pong arm_wrestling jackpot record high_score pinata picture pic photo for_a for_some for_one_of for_those por_una por_un por_unas tie even deal news fever feelings",
        "dead_you": "dead_man dead_meat_if dead_woman youre_dead you_are_dead hes_dead_if shes_dead_if your_days_are you_wont_live wont_live_to_see youre_all_dead youre_gonna_die youre_going_to_die you_will_die youll_die all_going_to_die all_gonna_die watch_your_back watch_your_backs better_pray say_your_prayers estan_muertos estas_muerto van_a_morir te_vas_a_morir vas_a_morir cuidate_la_espalda voy_a_esperar_a_la_salida esperar_cuando_salga esperar_cuando_salgas",
        "no_dead": "walking switch sea weight_loss hungry for_these of_hunger thirst love laughing walker",
        "knows_where": "know_where_you know_where_he know_where_she know_where_they know_what_car_you se_donde_vives se_donde_trabajas se_donde_vive",
        "of_life": "live lives park parks work works sleep sleeps get_off gets_off go_home kids_go vives trabajas vive",
        "somebody_will": "somebodys someones somebody someone alguien",
        "will_fall": "gonna_bleed gonna_die gonna_get_hurt gonna_get_shot gonna_get_stabbed gonna_get_killed going_to_bleed going_to_die going_to_get_hurt going_to_get_shot gets_hurt gets_shot gets_killed will_die will_get_hurt will_bleed dies se_muere va_a_salir_herido sale_herido",
        "my_arms": "my_gun my_rifle my_pistol my_shotgun my_glock my_machete mi_pistola mi_rifle mi_escopeta",
        "no_arms": "range hunting permit license locked holster safe_at nail_gun show toy glue nerf collection registered",
        "bullet": "bullet bullets slug",
        "bullet_es": "balazo balazos plomazo plomazos un_tiro tiros",
        "blade_w": "knife blade cuchillo navaja machete",
        "fire_to": "prenderle_fuego prender_fuego set_fire_to set_it_on_fire burn_it_down burn_it_all burn_this_down burn_the_place",
        "into": "in into through",
        "put": "put putting",
        "put_es": "meter pegar dar meto pego doy",
        "you_es": "te los las les le lo la",
        "will_es": "voy_a vamos_a vas_a",
        "violence_es": "matar apunalar golpear balacear balear acuchillar ahorcar estrangular disparar romper partir quemar pegar madrear patear asesinar violar secuestrar lastimar envenenar atropellar cortar dejar",
        "whom_es": "cara madre hocico cuello dientes sangrando garganta",
        "strong_es": "matar apunalar golpear balacear balear acuchillar ahorcar estrangular asesinar violar secuestrar lastimar envenenar atropellar madrear",
        "no_es": "hambre sed risa gusto papas hamburguesa propina paciencia pelo besos comprar",
        "ramming": "ramming ram crash drive plow",
        "my_ride": "truck car van troca carro",
        "their_place": "your_building your_store your_window your_wall the_building this_building the_store this_store this_place your_place the_lobby tu_tienda su_tienda",
        "torch": "torch burn blow set_fire fire quemar incendiar prender prenderle echarle_gasolina rociar",
        "the_place": "your_store your_place your_building this_place this_store this_building the_building the_restaurant this_restaurant this_whole store_down esto este_lugar el_lugar la_tienda todo_esto negocio",
        "drugged_it": "slipped_something put_something dropped_something drugged spiked echaron_algo echo_algo pusieron_algo puso_algo",
        "am_drugged": "mouthing_help mouthed_help me_drogaron me_drogo nos_drogaron feel_drugged been_drugged was_drugged been_spiked was_spiked got_roofied been_roofied",
        "my_drink": "drink drinks cup soda beer bebida vaso",
        "no_drug": "new extra flavor sour flat burnt syrup wrong_drink ice",
        "secretly": "dont_say_anything dont_say_my act_normal act_like_nothing hes_listening shes_listening theyre_listening cant_talk_freely cant_talk_right cant_speak_freely pretend_im_ordering pretend_i_am_ordering mouthing_help he_cant_know dont_let_him_know nos_esta_oyendo me_esta_oyendo no_puedo_hablar_ahora haga_como_que_pido",
        "need_help": "need_help help_me call_someone call_somebody get_me_out in_trouble police hurt danger scared afraid ayuda policia peligro mouthing_help talk_freely",
        "touched": "touched touches touching groping groped tocando toco manoseando manoseo fondling fondled grabs",
        "not_wanted": "didnt_want without_my and_i_said_no i_said_no wont_stop inappropriately that_girl a_girl the_girl little_girl little_boy that_kid a_child una_nina un_nino",
        "drunk_now": "drunk wasted hammered plastered borracho borracha tomado ebrio",
        "who_drives": "driver conductor chofer driving drives the_wheel manejando",
        "assaulted_es": "asaltar asaltaron asaltando robar robaron robando arrebataron arrebato arrebatar arrebatando",
        "me_es2": "me nos le les acaban_de estan",
        "no_assault": "precio precios caro caros corazon el_hambre mucho_dinero la_semana ayer ano",
        "gun_es": "pistola pistolas arma armas rifle escopeta machete navaja bomba granada",
        "armed_es": "trae traigo traen tiene tengo tienen saco sacaron lleva con",
        "by_force": "a_la_fuerza por_la_fuerza contra_su_voluntad contra_mi_voluntad against_her_will against_his_will against_their_will into_a_van into_the_van into_a_trunk to_her_throat to_his_throat to_my_throat to_my_head to_his_head",
        "bar_leave": "no_me_deja no_me_dejan no_la_deja no_nos_deja no_me_quiere_dejar wont_let_me wont_let_us wont_let_her wont_let_go_of_me wont_let_go_of_her",
        "leave_es": "bajar bajarme ir irme salir salirme hablar go leave out let_go_of_me",
        "left_it": "left leaving abandoned dejaron abandonaron dejo drove_off_without forgot se_fue_sin olvidaron",
        "a_child": "a_child a_baby a_kid a_toddler a_little_boy a_little_girl her_baby his_baby their_baby an_infant his_kid her_kid un_bebe un_nino una_nina su_bebe al_bebe",
        "dont_know": "doesnt_know dont_know didnt_know no_sabe no_se cant_remember",
        "where_are": "where donde",
        "grown": "anos_de years_old_now hundred twenty thirty pm oclock",
        "by_road": "by_the_road in_the_road near_the_road in_the_street in_the_lane in_the_drive in_the_parking among_the_cars between_the_cars entre_los_carros en_la_calle on_the_road wandering walking_around caminando",
        "unwatched": "alone by_himself by_herself by_themselves nobody_watching nobodys_watching no_adult no_parents nobody_with without_a_parent no_parent unattended unsupervised solo sola solito solita strapped with_nobody",
        "nobody": "nobody nobodys noone no_one",
        "gone_now": "now_shes_gone now_hes_gone and_shes_gone and_hes_gone hes_gone shes_gone desaparecio desaparecida desaparecido no_aparece no_lo_veo no_la_veo no_lo_encuentro no_la_encuentro dont_see_him dont_see_her se_me_fue",
        "missing_w": "missing",
        "of_a_meal": "fries nuggets burger straw straws napkins tooth teeth a an his her some something two one the",
        "kids_stuff": "shower stroller bottle carrier monitor seat with sitter grandma home",
        "wet": "water agua leak leaking leaks",
        "wires": "outlet outlets wires wiring socket sockets fuse breaker electrical enchufe enchufes cables",
        "lamp": "luz foco luces",
        "candle": "candle candles grill charcoal",
        "lit": "prendio prendiendo incendio incendiando",
        "leak": "gas_leak gas_is_leaking fuga_de_gas leaking_gas smell_of_gas smell_of_propane smell_propane olor_a_gas",
        "game": "for_the_last game competition diet hunger clock workout beast mind calories tongue mouth candles hole budget through that_burger craving sandwich burger fries",
        "afraid": "afraid_to_leave scared_to_leave afraid_to_go_out scared_to_go_out afraid_of_him afraid_of_her scared_of_him dont_feel_safe not_safe isnt_safe im_scared i_am_scared really_scared in_danger en_peligro tengo_miedo dont_feel_comfortable_leaving against_my_will held_hostage unsafe being_held",
        "no_fear": "spicy spice heat heights charger outlet cord food eat allergic allergy allergies price jacket for_kids",
        "wont_let": "wont_let doesnt_let not_letting isnt_letting no_me_deja no_la_deja locked_me",
        "leave": "leave go out salir ir get_out escape in",
        "call": "call need get send llame llamen llama",
        "police": "police cops sheriff policia firefighters fire_department bomberos security_now seguridad law_enforcement",
        "lost": "is_lost is_missing got_lost gone_missing went_missing has_gone disappeared is_gone was_taken perdido perdida desaparecio se_perdio wandered_off wandering ran_off got_separated was_kidnapped esta_perdida esta_perdido",
        "lost_child": "lost_child lost_kid lost_boy lost_girl missing_child missing_kid missing_boy missing_girl child_missing kid_missing nino_perdido nina_perdida lost_little",
        "losing": "lost lost_track_of missing perdi perdio cant_find cannot_find no_encuentra",
        "search": "cant_find cannot_find can_not_find lost lost_track_of have_you_seen no_encuentro perdi looking_for_my no_encontramos se_me_perdio se_perdio",
        "wandered": "wandered_off wandered_away",
        "parent": "mom mommy mommys mother mum parents mama papas dad daddy family",
        "crying": "alone crying by_himself by_herself llorando solo sola",
        "meal": "meal meals menu toy sizes burger order section receipt card for cup drink sauce headphones interest count bet patience appetite",
        "taking_off": "trying_to_take tried_to_take trying_to_grab tried_to_grab trying_to_snatch tried_to_snatch llevarse llevando_a drag dragging dragged kidnap abduct luring lured arrastrando jalando",
        "hazard": "wire wires cable cables propane transformer gas_line gas_tank cables_de",
        "acts": "hanging buzzing hissing exposed crackling sparking dangling colgando suelto chispeando",
        "yells": "screaming yelling crying shouting gritando pidiendo",
        "for_help": "for_help ayuda auxilio",
        "shooting": "shooting disparando tirando_balazos",
        "weapon2": "bat crowbar axe hammer pipe chain brick stick bate martillo palo tubo",
        "lurks": "hiding lurking prowling peeping escondido escondida espiando",
        "inside_here": "bathroom restroom kitchen bushes back car bano cocina stall",
        "flame": "flames flame smoke sparks fuego llamas humo chispas",
        "flows": "coming shooting pouring flying billowing rolling jumping saliendo sale salen brotando",
        "wears": "hair sleeve shirt jacket clothes pants apron ropa pelo camisa manga mandil",
        "alight": "on_fire caught_fire in_flames burning en_llamas quemando prendio",
        "throws": "throwing threw hurling hurled aventando lanzando aventando",
        "at_people": "at_people at_us at_me at_everyone at_everybody at_cars at_him at_her at_customers at_the_windows a_la_gente contra_la_gente",
        "pounds": "pounding banging kicking punching smashing golpeando pateando",
        "my_window": "my_window my_door my_car the_windows the_glass the_doors mi_ventana mi_carro la_puerta",
        "shoots": "shoot stab disparar apunalar",
        "no_shot": "text email message photo pic pool hoops hey for",
        "frail": "dementia alzheimers alzheimer autistic elderly nonverbal demencia autista",
        "struck": "golpearon pegaron asaltaron robaron atacaron amenazaron empujaron patearon violaron golpeo asalto ataco amenazo empujo",
        "watches": "filming photographing luring stalking staring following grabando siguiendo",
        "steals": "shoplifter shoplifting shoplifters is_stealing stealing_from ladron esta_robando estan_robando",
        "hides": "put stuffed stuck shoved slipped hid metio guardo",
        "in_bag": "in_his_bag in_her_bag in_his_jacket in_her_jacket in_his_backpack in_her_backpack in_his_coat in_her_coat in_his_pocket in_her_pocket in_her_purse under_his_shirt under_her_shirt en_su_bolsa en_su_mochila",
        "runs": "ran running ran_out ran_off left walked_out took_off bolted without_paying corrio salio",
        "no_theft": "stealing_the_show stealing_my stole_my_heart a_steal thunder joke ideas fries price prices",
        "so_drunk": "so_drunk too_drunk really_drunk very_drunk pretty_drunk im_drunk super_drunk drunk_as so_wasted too_wasted im_wasted so_hammered im_hammered so_plastered blind_drunk too_high so_stoned cant_see_straight muy_borracho muy_borracha estoy_borracho estoy_borracha bien_pedo",
        "at_wheel": "drive driving drove the_road see_the behind_the_wheel steering swerving manejar manejando conducir conduciendo la_calle el_camino",
        "fetched": "sober im_driving im_the_driver im_the_designated designated picking_me picked_me my_ride uber taxi lyft so_im_not so_i_am_not not_driving isnt_driving wife_drives she_drives he_drives",
        "crimes": "restraining_order orden_de_restriccion hit_and_run drunk_driver stalker human_trafficking being_trafficked",
        "brakes": "brakes brake frenos",
        "gone": "out gone fail failed failing work working funcionan sirven",
        "collapses": "pipe_burst burst_pipe ceiling_collapsed roof_collapsed ceilings_coming_down roof_is_coming_down",
        "sos": "tornado earthquake terremoto carbon_monoxide monoxido downed_line downed_wire live_wire power_line power_lines chemical_leak",
        "happening": "theres there_is coming hay outside leak leaking down now afuera",
        "animal": "dog dogs pitbull bear coyote snake raccoon perro perros vibora",
        "mauls": "attacking attacked attacks biting bit bites mauling mauled chasing charging atacando ataco mordio mordiendo muerde",
        "took": "took taken taking grab grabbed grabbing snatched abducted se_llevo",
        "stranger": "someones somebodys someone somebody stranger strange man guy weird hombre alguien desconocido",
        "locked": "locked stuck trapped encerrado encerrada atrapado atrapada",
        "in_car": "car elevator bathroom restroom freezer fitting_room trunk vehicle truck carro elevador bano cajuela cooler stall escalator",
        "left": "left left_alone olvidado dejaron",
        "keys": "keys key phone llaves",
        "locking": "locked lock dejado olvide cerre",
        "hot_car": "hot_car hot_truck hot_van boiling_car carro_caliente",
        "or_hurts": "or_hed_hurt or_hell_hurt or_shell_hurt or_theyll_hurt or_he_hurts or_hed_shoot or_hell_shoot or_hell_stab o_me_lastima o_me_pega",
        "they_shoot": "theyre_shooting hes_shooting shes_shooting someones_shooting somebodys_shooting is_shooting estan_disparando esta_disparando",
        "a_film": "movie film commercial scene video ad wedding",
        "kids_things": _THINGS_OF_A_CHILD,
        "cell": "battery batteries power_bank powerbank charger laptop phone bateria pila cargador",
        "swells": "swelling swollen hissing bulging exploding about_to_explode going_to_explode gonna_explode sizzling inflandose hinchandose hinchada inflada silbando",
        "explodes": "exploded exploding blew_up blown_up exploto estallo explotando",
        "says_no_kin": "man guy lady woman person he she hombre senor senora el ella",
        "no_kin": "not_my_dad not_my_mom not_my_father not_my_mother isnt_my_dad isnt_my_mom not_my_daddy not_my_mommy no_es_mi_papa no_es_mi_mama",
        "heat": "hot locked alone windows calor",
        "dog": "dog baby kid child infant toddler perro bebe nino",
    },
    """
    place 5 burns ! no_fire
    burns 3 place ! no_fire
    smell 4 fumes ! no_fire
    there 3 blaze ! no_fire
    blaze 5 place ! no_fire
    alarm 4 goes_off
    armed ! no_weapon
    one 8 hold 4 weapon ! no_weapon
    self 2 hold 3 bomb ! no_weapon
    there 3 one 4 weapon ! no_weapon
    there 3 weapon ! no_weapon
    there 4 bomb ! no_weapon
    bomb 4 in ! no_weapon
    parcel 6 ticks ! no_bomb
    ticks 2 parcel ! no_bomb
    pours 2 out ! no_fire
    one 5 aims 5 whom ! no_weapon goods
    lewd
    masked 10 cash|register
    masked 8 give
    one 1 armed_one
    waves 3 weapon ! no_weapon
    robbed ! no_crime past of_sport
    one 5 steal 4 bag ! no_crime
    one 6 steal ! no_crime choose past
    one 4 grabs 4 ran
    self 6 steal ! no_crime choose past
    give 5 cash 5 register
    fight 6 here ! over_toy
    fight 4 weapon ! over_toy no_weapon
    here 5 fight ! over_toy
    one 5 harms 3 whom ! figure2 if figure goods
    self|one 2 being 2 done_to ! goods no_crime kept of_sport
    being 1 done_to ! goods no_crime spills kept of_sport
    being 2 whom 3 done_to ! goods
    self 1 done_to 3 one
    will 4 violence 5 you ! game figure self_harm
    will 2 lethal 3 person ! game no_blow no_shot self_harm
    will 2 brutal 2 person ! game no_blow figure self_harm
    will 3 brutal 4 body_of ! game no_blow self_harm self_body
    dead_you ! no_dead
    will|puts_w 4 person 4 hospital_w ! game
    open_fire ! game no_shot
    strike_w ! game
    kin_w 3 going_w 1 beats_me 1 me_w 6 sees_me ! game
    held_w 8 freely_w ! goods
    one|there 4 beats_dog 2 his_dog ! game
    trails 4 stalks ! goods
    stalks 3 trails ! goods
    child 3 strapped_w 8 nobody_with
    young 12 no_parents ! grown
    page_w 2 child 8 in_crowd
    in_crowd 8 page_w 2 child
    smoke_w 2 filling ! no_fire
    there|one 3 flame_es 4 where_es ! no_fire
    where_es 4 flame_es ! no_fire
    plants 2 plants_burn
    coming_in 8 regret
    will 2 follows_w 2 person 2 home_w
    finds_w
    let_me_es 1 will_es 2 big_es ! no_es
    threatens 2 kill_w ! figure game
    one 5 forces 4 a_girl 4 into_car ! my_car_seat goods
    one 3 forcing_w 2 a_girl ! goods
    hes_drunk 8 at_wheel ! fetched
    one 4 smashes 3 windows_w ! goods
    le_pego 3 one ! past
    me_tiene 2 tied_es ! goods
    got_in_es 2 my_place_es ! past
    child 3 not_where ! meal
    child 4 cries_w 4 parked ! ours
    parent 8 all_alone
    child 2 was_gone ! meal
    no_aparece 3 child
    left_es 2 the_child_es 4 in_the_car_es
    fire_w 1 flows 2 out ! no_fire
    explodes 4 place ! no_fire goods past was_old
    knows_where 2 of_life
    somebody_will 2 will_fall ! game figure
    will|self 4 my_arms ! no_arms
    put 2 bullet 3 person|into
    put 2 blade_w 1 into 1 person
    put_es 1 bullet_es
    fire_to ! candle
    you_es 1 will_es 3 violence_es 6 whom_es ! no_es
    you_es 0 will_es 0 strong_es ! no_es
    will_es 1 strong_es 4 person ! no_es
    ramming 3 my_ride 3 their_place
    will 2 torch 4 the_place ! game
    one|me_es 6 drugged_it 4 my_drink ! no_drug
    am_drugged
    secretly 12 need_help
    need_help 12 secretly
    one 3 touched 6 not_wanted ! goods
    who_drives 8 drunk_now ! fetched
    drunk_now 5 who_drives ! fetched
    me_es2 3 assaulted_es ! no_assault
    armed_es 3 gun_es ! no_weapon
    by_force ! goods
    bar_leave 3 leave_es
    left_it 3 a_child ! kids_stuff meal
    child 8 dont_know 2 where_are 5 parent
    child 8 by_road 6 unwatched ! meal
    child 6 unwatched 6 by_road ! kids_things
    nobody 3 child 4 by_road ! meal
    child 8 gone_now ! meal kids_things tooth
    child 0 missing_w ! meal of_a_meal
    wet 8 wires ! goods
    lit 3 place ! lamp
    leak
    one 4 will 4 violence 3 whom ! if figure figure2
    one 3 spits 0 on_or_at 2 whom ! figure2 if figure goods
    one 5 kills 3 them ! figure2 if figure goods
    one 3 me_es 3 harms ! if
    me_es 2 wants 2 harms ! if
    me_es 3 harms 3 one ! if
    afraid ! no_fear kept
    wont_let 3 whom 3 leave
    wont_let 2 leave
    call 4 police ! goods pizza_police
    child 4 lost ! meal
    lost_child
    wandered 6 one
    one 5 wandered ! meal
    search 3 child ! meal kids_things
    child 5 losing 2 parent ! meal
    losing 1 child ! meal kids_things
    child 5 crying ! meal figure ours
    stranger 5 took 4 child ! meal
    stranger|one 5 taking_off 4 child ! meal goods figure
    animal 4 mauls ! goods game past
    flame 1 flows 2 out ! no_fire
    hazard 5 acts ! goods
    yells 2 for_help ! goods game
    one|there 2 shooting 2 here ! goods figure game
    waves 3 weapon2 ! no_weapon game
    stranger 3 lurks 4 inside_here ! goods game
    flows 1 flame ! no_fire
    wears 3 alight ! no_fire
    one 5 throws 4 at_people ! child goods game no_crime
    one 6 pounds 2 my_window ! goods
    one 6 will 1 shoots ! game figure no_shot
    frail 10 search|lost ! goods meal
    me_es 1 struck ! past
    stranger 4 watches 3 child ! goods meal
    crimes ! goods past
    brakes 4 gone ! goods
    collapses ! goods
    sos 4 happening ! goods
    happening 2 sos ! goods
    child|dog|one|self 5 locked 4 in_car ! keys
    child|dog 3 left 3 in_car
    locked 5 dog 3 in_car ! keys
    dog 4 in_car 6 heat ! keys
    child|dog 4 hot_car
    or_hurts ! figure
    they_shoot ! game no_shot figure a_film
    child|dog 4 in_car 8 locking 4 keys
    locking 4 keys 8 child|dog 4 in_car
    cell 5 swells ! goods past
    place 4 explodes ! no_fire goods past was_old
    says_no_kin 2 no_kin
    hides 3 in_bag 8 runs
    steals ! no_theft figure
    so_drunk 14 at_wheel ! fetched
    at_wheel 8 so_drunk ! fetched
    """,
)
