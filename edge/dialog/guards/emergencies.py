# ruff: noqa: E501 - tables: a kind of words per line
"""Somebody is hurt, in danger, or wants to die: told by what happens to whom, in any wording. PURE.

It says which it is and does nothing about it. The words are matched folded and without signs (`sensitive.plain`).
What is only said so ("this line is killing me", "does the watch detect seizures") has kinds of its own, behind `!`.
"""

from collections.abc import Sequence
from enum import Enum

from edge.dialog.guards.dangers import DANGER
from edge.dialog.guards.first_signs import FIRST_SIGNS
from edge.dialog.guards.frames import Frames
from edge.dialog.guards.self_harm import SELF_HARM
from edge.dialog.guards.whom import PEOPLE


class Emergency(Enum):
    """Why a person is called at once."""

    MEDICAL = "medical"
    DANGER = "danger"
    SELF_HARM = "self_harm"


_MEDICAL = Frames(
    {
        **PEOPLE,
        "alone": "hes_blue shes_blue hes_purple shes_purple hes_all_blue shes_all_blue no_pulse sin_pulso cardiac_arrest paro_cardiaco the_babys_coming the_baby_is_coming ya_viene_el_bebe va_a_nacer heat_stroke heatstroke golpe_de_calor dar_a_luz va_a_parir used_her_epipen used_his_epipen used_my_epipen used_the_epipen gave_him_his_epipen gave_her_her_epipen se_desvanecio hes_out_cold shes_out_cold is_out_cold was_out_cold theyre_out_cold unconscious seizure seizures convuls* overdose overdosed overdosing narcan naloxone paramedic paramedics cpr in_labor into_labor water_broke"
        " chest_pain chest_pains gunshot_wound coughing_up_blood vomiting_blood throwing_up_blood electrocuted electrocut* suffocating"
        " stopped_breathing not_breathing isnt_breathing desmay* atropell* inconsciente dando_a_luz rompio_la_fuente se_rompio_la_fuente de_parto infarto sobredosis"
        " no_respira no_reacciona no_despierta man_down person_down customer_down keeled_over se_desplomo hit_the_floor hit_the_ground foaming foaming_at_the_mouth diabetic_low medical_situation medical_problem medical_assistance lost_consciousness cant_wake_him cant_wake_her",
        "out_now": "passed_out blacked_out passes_out pass_out_on",
        "at_rest": "couch sofa recliner hammock bed pillow last_night finally snoring nap asleep coupons flyers samples candy menus",
        "pulse": "pulse heartbeat pulso",
        "weak": "weak faint thready no cant cannot dont doesnt not isnt stopped debil no_le no_tiene sin racing",
        "pulse_device": "watch smartwatch show shows tracker monitor sensor band measure measures rate",
        "oil_over": "all_over_his all_over_her all_over_my all_over_me all_over_him down_his_leg on_his_leg on_her_leg on_his_face on_her_face on_his_arm on_her_arm le_cayo_encima me_cayo_encima",
        "no_skin": "shirt seat jacket bag dash console",
        "burning_hot": "hot boiling scalding burning hirviendo caliente",
        "epi": "epipen epi_pen epipens inhaler inhalador epinefrina adrenalina",
        "fails_us": "isnt_working not_working didnt_work doesnt_work wont_work isnt_helping didnt_help jammed is_empty no_funciona no_sirve",
        "needs_now": "need needs necesito necesita get grab",
        "no_reply": "unresponsive",
        "of_a_screen": "screen kiosk button app touchscreen tablet display",
        "machine_for_hearts": "defibrillator defibrillators an_aed the_aed desfibrilador accidentado accidentada accidentados",
        "clutches_w": "clutching clutches grabbing grabs holding gripping clawing agarra agarrando",
        "where_it_hurts": "throat chest heart pecho garganta corazon",
        "wrong_w": "wrong bad terrible mal",
        "with_one": "with con",
        "no_wrong": "order orders card screen burger fries drink food shake receipt app meal phone total price car machine straw cup bag speaker coupon sizes size zipper",
        "forward_w": "forward forwards",
        "out_of_it": "out_of_it not_herself not_himself",
        "knocked": "knocked_down knocked_over mowed_down bowled_over run_down hit_and_run tumbaron",
        "no_knocked": "cup drink drinks display sign price prices shelf stock",
        "jaw": "jaw shoulder quijada mandibula",
        "hurts_w": "hurts hurting pain pains ache aches duele",
        "sweats_w": "sweating sweat sweats sudando clammy",
        "ate_w": "ate eaten took drank swallowed chugged comio tomo trago",
        "whole_w": "whole entire full bottle handful entero",
        "med": "vitamins tylenol advil aspirin ibuprofen medicine medication gummies melatonin meds vitaminas medicina jarabe",
        "hasnt": "hasnt havent hasn_t",
        "moved": "moved woken breathed answered responded blinked opened_his opened_her",
        "going_es": "se_esta_poniendo se_puso se_pone se_me_puso",
        "blue_now_es": "morado morada moradita moradito palido palida",
        "burned_es": "se_quemo_con se_quemo_la_mano se_quemo_el_brazo se_quemo_la_cara se_quemo_toda se_quemo_todo_el me_queme_con",
        "baby_out": "salir_el_bebe nacer_el_bebe salir_mi_bebe baby_is_coming_out babys_coming_out babys_head",
        "sense_w": "making_any_sense make_any_sense makes_no_sense making_sense dice_incoherencias",
        "going_down": "about_to_go_down going_to_go_down gonna_go_down gonna_keel going_to_keel",
        "crutch": "cast crutches slip_ons slip_on sling wheelchair_now boots",
        "into_w": "into in",
        "cabinet": "medicine_cabinet medicine_chest my_pills her_pills his_pills my_meds her_meds the_bleach cleaning_cabinet",
        "under_car": "under_a_truck under_the_truck under_a_car under_the_car under_a_bus under_the_bus under_a_van debajo_del_carro debajo_de_un_carro",
        "swollen_es": "hinchada hinchado huge enormous hinchados",
        "face_es": "cara lengua garganta labios tongue lips throat face",
        "no_huge": "burger bite face_mask fan",
        "birth_es": "va_a_tener_el_bebe va_a_tener_al_bebe va_a_parir ya_va_a_nacer",
        "hit_head_es": "se_pego_en_la_cabeza se_golpeo_la_cabeza se_dio_en_la_cabeza",
        "hurt_people": "heridos lastimados injured casualties people_hurt muertos",
        "crash_es": "chocaron choco choque accidente volcadura crashed collided wreck",
        "sweat_soaked": "soaked_in_sweat drenched_in_sweat covered_in_sweat cold_sweat tunnel_vision seeing_spots empapado empapada",
        "of_a_workout": "gym workout run running hot_out heat walking hike jog",
        "no_choke": "exam test game interview final words",
        "given_blood": "gave_blood giving_blood donate_blood donated_blood blood_drive done_sangre donar_sangre",
        "miscarries": "miscarrying miscarriage aborto_espontaneo perdiendo_al_bebe",
        "diabetic": "diabetic diabetica diabetico insulin",
        "unwell": "sweating sweat sweats tunnel_vision blurry shaky shaking dizzy sudando mareado mareada temblando",
        "takes_es": "se_tomo se_trago se_comio me_tome me_trague se_bebio nos_tomamos se_tomaron",
        "blue_es": "labios_morados labios_azules labios_blancos blue_lips purple_lips unas_moradas",
        "pale_es": "blanco blanca palido palida amarillo amarilla",
        "no_answer_es": "no_contesta no_responde no_reacciona no_habla",
        "went_pale": "puso quedo went turned pusieron",
        "stopped_talking": "cant_speak cannot_speak cant_talk cannot_talk no_puede_hablar",
        "suddenly": "suddenly all_of_a_sudden de_repente sudden",
        "bad_way": "in_bad_shape in_a_bad_way barely_alive barely_conscious half_conscious unresponsive se_esta_muriendo muy_grave malherido malherida",
        "no_bad_way": "phone battery car shoe shoes sock box jacket",
        "eating": "eating ate chewing comiendo comio",
        "skin": "skin piel",
        "peels": "peeling blistering blistered coming_off burned_off cayendo",
        "swells_up": "swelling_up puffing_up swollen_up hinchando inflamando",
        "slowly": "feet ankles ankle tobillos pies",
        "something": "something thing bone fry coin piece nugget algo hueso",
        "in_throat": "in_his_throat in_her_throat in_my_throat in_the_throat in_his_windpipe in_her_windpipe in_his_airway in_her_airway en_la_garganta",
        "drowns": "drowning ahogandose",
        "by_figure": "drowning_in drowning_under drowning_my drowning_it drowning_them rain rained raining poured pouring lloviendo llovio",
        "pool": "pool lake river ocean pond canal fountain alberca piscina lago rio",
        "chokes_es": "se_esta_ahogando se_me_esta_ahogando se_me_ahoga se_ahoga se_esta_asfixiando me_estoy_ahogando me_ahogo",
        "swamped": "trabajo calor clientes deudas pedidos tarea",
        "the_blue": "the_blue a_blue my_blue his_blue her_blue that_blue this_blue in_blue the_gray a_gray that_gray in_gray the_grey a_grey in_grey the_purple a_purple that_purple in_purple pale_ale blue_cheese"
        " de_azul de_morado de_rosa carro_azul coche_azul camioneta_azul camisa_azul el_azul la_azul el_morado la_morada",
        "snug": "in_these in_this_tee in_this_hoodie in_this_jacket in_this_shirt in_this_shell in_this_fabric size_up bigger_size larger_size next_size too_tight talla_mas en_estos_jeans en_esta_chamarra",
        "lies": "lying laying tirado tirada acostado acostada",
        "ground": "road street floor ground lot parking driveway lane sidewalk pavement crosswalk calle piso suelo banqueta carretera",
        "tantrum": "tantrum playing nap napping berrinche jugando lying_about lying_to",
        "event": "stroke seizure fit heart_attack asthma_attack allergic_reaction anaphyl* miscarriage aneurysm panic_attack ataque derrame paro diabetic_emergency"
        " diabetic_attack insulin_shock low_blood_sugar contractions baby_right_now medical_emergency medical_issue",
        "having": "having had has have get getting tiene tuvo esta dando dio teniendo",
        "falls": "just_dropped suddenly_dropped dropped_like slid_off slid_down tumbled crumpled toppled_over went_down_hard dropped_to_the fell fallen down_and_wont collapse collapsed collapsing collapses fainted faint fainting on_the_floor on_the_ground cayo en_el_piso en_el_suelo",
        "faint": "pass_out passing_out faint collapse black_out blacking_out desmayarme",
        "cant": "cant cannot can_not couldnt wont will_not isnt is_not arent aint not stopped doesnt struggling trouble hard barely hardly no difficulty unable problems",
        "vital": "se_puede_parar parar levantar get_air get_any_air get_enough_air take_a_breath jalar_aire tomar_aire levanta levantan reaccionar lift_his lift_her lift_an_arm lift_his_arm lift_her_arm talk_right speak_right breathe breathes breathing wake waking awake respond responding responsive move moving get_up getting_up stand_up swallow conscious"
        " catch_her_breath catch_his_breath respira respirar respirando despierta despertar reacciona responde mueve levantarse moverse",
        "feels_no": "feel_my feel_her feel_his",
        "of_cold": "toes toe nose ears fingertips butt bum rear dentist dentista novocaine",
        "own": "breathe breathing swallow stop_shaking stand_up see_anything respirar catch_my_breath",
        "turn": "turning turned turns going gone went looks is are getting got esta poniendo puso",
        "blue": "blue purple gray grey pale morado morada azul palido palida",
        "on_file": "a_customer a_member our_customer our_customers registered on_file in_the_system on_the_list un_cliente una_cliente el_color the_color",
        "body": "gargantas boca face lips tongue throat airway eyes eye cara labios lengua garganta ojos",
        "limb": "chest arm arms leg legs pecho brazo piernas",
        "swell": "cierra cierran hincha hinchan swelling swollen puffing puffed closing tightening tight drooping droops droopy slack hinchando hinchada hinchado cerrando",
        "chest": "chest pecho",
        "tight": "tight tightness",
        "ache": "on_fire burning tingling hurts hurting pain pains tightness pressure numb duele dolor aprieta crushing clutching grabbing clutches",
        "bleed": "bleeding bleeds blood all_bloody is_bloody are_bloody bloody_nose bloody_lip bloody_face bloody_hand bloody_hands bloody_head bloody_knee sangre sangra sangrando hemorragia",
        "no_blood": "wallet_is_bleeding wallets_bleeding wallet_bleeding wallet_bleeds bleeding_my_wallet bleeding_money budgets_bleeding music playlist noise money my_blood in_his_blood in_her_blood blood_orange blood_oranges blood_pressure blood_type blood_thinner blood_thinners blood_sugar rare de_sangre",
        "hurt": "hurt injured wounded stabbed herid* lastimad* lastimo",
        "injure": "cut burned burnt scalded broke broken crushed stung hurt sliced smashed splashed slammed caught pinched jammed quemo queme corto corte rompio hit",
        "part": "hand hands finger fingers thumb head arm leg foot ankle wrist eye eyes face knee skin hip mano dedo cabeza brazo pierna myself himself herself themselves",
        "fell_es": "se_cayo se_desmayo se_lastimo se_golpeo",
        "dying": "dying gonna_die going_to_die about_to_die bleeding_out",
        "dying_es": "se_muere se_esta_muriendo muriendo",
        "dead": "dead died not_alive muerto muerta",
        "no_dying": "driving_me_crazy driving_me_nuts dead_weight dead_serious dead_tired dead_on dead_right dead_wrong dead_set dead_last dead_meat dead_inside dead_broke dead_easy dead_cheap dead_good dead_gorgeous drop_dead dead_zone de_sueno de_cansancio de_risa de_frio de_calor of_thirst of_hunger thirst de_sed de_hambre phones percent dying_for die_for dying_to of_boredom phone tablet battery watch laptop earbuds reader",
        "hit": "hit_by run_over ran_over struck_by",
        "car": "car truck bus van suv vehicle bike motorcycle carro camioneta coche",
        "crash": "accident crash wreck accidente choque",
        "there": "theres there been was had just hubo hay saw happened",
        "no_crash": "by_accident on_accident por_accidente crash_course",
        "choke": "choking choked chokes atragant* ahogando ahoga asfixi*",
        "stuck": "stuck lodged atorado atorada atoro",
        "throat": "throat windpipe airway garganta",
        "shake": "shaking trembling twitching limp seizing temblando",
        "badly": "uncontrollably uncontrollable violently limp badly bad all_over",
        "limp": "limp floppy lifeless motionless and_limp gone_limp is_limp went_limp",
        "swallow": "swallowed swallow swallowing ate drank trago tragaron trague tomo bebio",
        "poison": "cleaning_bottle cleaning_spray cleaning_bucket cleaning_water sanitizer windex disinfectant floor_cleaner desinfectante cleaner cleaning_stuff cleaning_fluid cleaning_product lysol limpiador jabon battery batteries pill pills bleach coin magnet magnets poison glass detergent chemical chemicals antifreeze pila pilas cloro pastillas moneda veneno something_and",
        "need": "need needs get call find want wheres where_is is_there send phone dial ring llame llamen llama marque marquen necesito necesitamos busquen llamar",
        "device": "doctor_pepper watch smartwatch device app band tracker detector",
        "medic": "doctor medic nurse emt paramedic ambulance ambulances medical_help first_aid hospital medico doctora enfermera ambulancia 911 9_1_1 nine_one_one 9_11 nueve_once nueve_uno_uno"
        " emergencias emergency_services medical_attention",
        "emergency": "emergency emergencia",
        "its": "its this_is theres there_is es una have having tenemos",
        "help": "help ayuda ayudenme auxilio socorro",
        "now": "now right_now quick quickly fast hurry immediately asap ahora rapido pronto",
        "him": "him her us",
        "wont": "wont cant cannot not isnt no hes shes hurry please",
        "faintly": "clammy incoherent no_sense not_making_sense isnt_making_sense making_no_sense gibberish speaking_nonsense dizzy disoriented slurring slurred delirious heatstroke heat_stroke mareado mareada lightheaded light_headed",
        "water": "water waters fuente",
        "broke": "broke rompio",
        "took": "took taken tomo tome",
        "drunk": "bottle_of vodka whiskey whisky tequila rum wine booze liquor alcohol drunk vino alcohol borracho borracha",
        "sleepers": "sleeping_pill sleeping_pills painkillers pain_pills pain_killers xanax valium opioids fentanyl pastillas_para_dormir",
        "too_many": "too_many too_much a_bunch_of all_of all demasiadas muchas",
        "sting": "stung bee_sting snake wasp",
        "sugar": "sugars sugar insulin glucose azucar insulina",
        "low": "low crashing dropping crashed dropped baja bajo",
        "line": "line traffic forward move_up pull_up in_front ahead queue fila",
        "shelf": "shelf display ladder sign tree rack estante",
        "on": "on onto sobre",
        "slump": "hunched slouched doubled keeled sprawled slumped slumping slumps tirado tirada desplomado desplomada",
        "over": "afuera outside lot over wheel floor seat door car ground counter table en suelo piso puerta carro volante",
        "crashing": "backed_into backed_through drives_into driving_into just_hit ran_into crashed_into plowed_into plowed_through drove_into drove_through rammed_into rammed smashed_into slammed_into crashed_through flipped_over choco_contra se_estrello_contra choque_contra",
        "wall": "building window windows door doors store pole wall tree fence sign car truck van front glass entrance sidewalk edificio poste pared arbol tienda puerta entrada barda",
        "topple": "shelf display ladder sign tree rack estante pole branch ceiling light tv roof wall board arbol rama techo letrero",
        "down_on": "fell_on came_down_on landed_on toppled_onto collapsed_on fell_onto crashed_onto cayo_encima cayo_sobre",
        "rolled": "rolled_back rolling_back roll_back rolled_up en_blanco",
        "eyes": "eyes eyeballs ojos",
        "bitten": "bit_a bit_my bit_somebody bit_someone bit_by bitten_by bitten mordio picado picada mordida bit_me bit_him bit_her",
        "beast": "snake rattlesnake dog spider scorpion vibora serpiente alacran perro arana",
        "slipped": "fell slipped tripped me_cai resbale me_resbale tropece",
        "floor": "floor stairs step curb spill puddle mat ramp piso escalon banqueta",
        "weight": "put_weight put_any_weight stand_on walk_on apoyar",
        "jerks": "jerking jerks spasming spasms thrashing sacudiendo",
        "face_down": "face_down facedown boca_abajo",
        "now_having": "having hes_having shes_having is_having teniendo le_esta_dando le_dio",
        "reaction": "allergic_reaction bad_reaction severe_reaction reaccion_alergica reaccion",
        "no_card": "card cards phone tray receipt it_down",
        "hunger": "in_customers in_people in_work in_orders in_paperwork in_returns hambre hungry starving sed thirsty",
        "no_fall": "dropped_by dropped_off dropped_in_to dropped_in_for dropped_in_and dropped_out just_dropped_a dropped_his dropped_her dropped_my dropped_the dropped_their dropped_a dropped_it spilled threw fell_for fell_in_love fell_asleep fell_through fell_apart",
        "shaky": "shaking dizzy sweating sweaty faint temblando mareado mareada",
        "sided": "half_her half_his half_my half_of one_side left_side right_side one_half la_mitad un_lado media_cara",
        "dull": "drooping droopy droops drooped numb sagging isnt_working not_working stopped_working isnt_moving not_moving wont_move doesnt_move cant_move wont_work doesnt_work dormido dormida caido caida torcida no_mueve no_se_mueve",
        "headset": "headphones headphone speaker earbud earbuds bud buds screen watch light car speakers menu_board board",
        "words": "get_her_words_out get_his_words_out get_words_out get_the_words_out form_words get_a_word_out speak talk hablar",
        "busy": "phone now busy shy mouth_full sleep driving right_now later much loud very teething yet",
        "cant_speak": "cant cannot couldnt no_puede",
        "shocked": "going_into_shock gone_into_shock went_into_shock entrando_en_shock",
        "pinned": "stuck trapped pinned caught atorado atorada atorados prensado prensada atrapado atrapada",
        "leg": "leg legs foot feet arm hand fingers finger pierna piernas pie brazo mano dedo dedos",
        "answer": "answer answering talking contesta contestan responde respond",
        "gasps": "wheezing gasping hyperventilating gurgling jadeando",
        "gasps_for": "gasping_for_a gasping_for_some",
        "body_found": "a_body dead_body a_corpse cadaver un_cuerpo un_muerto",
        "no_body": "wash lotion spray butter scrub oil armor",
        "shocked_by": "shocked_by electrocuted_by zapped_by zapped electric_shock descarga_electrica toques",
        "crooked": "crooked twisted lopsided chueca chueco torcida torcido",
        "features": "face mouth smile cara boca",
        "feel_es": "siento siente",
        "no_air": "falta_el_aire falta_aire sin_aire va_el_aire",
        "overturned": "rolled_over overturned flipped tipped_over volco volteo",
        "birth": "having_her_baby having_the_baby having_my_baby giving_birth delivering_the_baby crowning teniendo_al_bebe teniendo_a_su_bebe",
        "later": "next_month soon shower next_week burger in_may in_june",
        "startled": "my_heart_stopped_when my_heart_almost_stopped my_heart_nearly_stopped my_heart_just_stopped_when my_heart_about_stopped",
        "heart": "heart hearts corazon",
        "fails": "stopped stopping failing giving_out quit gave_out se_paro se_le_paro",
        "stepped": "stepped stepping piso pise",
        "out_cold": "knocked_out knocked_unconscious knocked_cold out_cold noqueado noqueada sin_sentido perdio_el_conocimiento perdio_el_sentido",
        "gulp": "swallowed swallow swallowing inhaled trago tragaron trague",
        "sharp": "bone bones hueso huesos espina toothpick staple pin needle nail screw ring earring key vidrio toy_part plastic foil aguja",
        "foam": "foam froth foaming frothing espuma",
        "mouth": "mouth lips boca",
        "speech": "talk speak cough make_a_sound make_any_sound hablar toser",
        "under": "under underneath beneath debajo",
        "lap": "lap regazo",
        "hot_stuff": "oil grease coffee tea soup water steam aceite cafe caldo agua",
        "scald": "boiling scalding spilled poured splashed burning hirviendo derramo echo",
        "has_caught": "caught grabbed swallowed crushed atrapo agarro",
    },
    """
    alone ! goods hunger past
    out_now ! goods hunger past at_rest figure
    pulse 3 weak ! pulse_device goods past
    weak 3 pulse ! pulse_device goods past
    burning_hot 2 hot_stuff 5 oil_over ! goods past no_skin
    epi 3 fails_us ! past
    needs_now 2 epi ! goods past choose if
    miscarries ! past
    machine_for_hearts ! choose
    child|one 3 into_w 2 cabinet ! past
    one 3 under_car ! goods past
    face_es 4 swollen_es ! no_huge goods
    birth_es ! later
    hit_head_es ! past
    crash_es 8 hurt_people ! past
    self|one 4 sweat_soaked ! of_a_workout goods past
    choke 5 going_es
    one|self 2 clutches_w 2 where_it_hurts ! goods past figure
    something 2 wrong_w 1 with_one 2 one ! no_wrong goods past
    one 6 slump 2 forward_w ! past
    diabetic|sugar 10 out_of_it ! goods past
    one 4 knocked ! no_knocked goods past
    sweats_w 8 jaw 3 hurts_w ! goods past
    jaw 3 hurts_w 8 sweats_w ! goods past
    one|self 3 ate_w 4 whole_w 4 med ! past goods
    one 3 hasnt 3 moved ! line goods past
    going_es 1 blue_now_es
    burned_es ! past
    baby_out ! later
    one 5 cant 2 sense_w ! goods figure
    self 3 going_down ! figure goods
    no_reply ! goods past of_a_screen
    diabetic 12 unwell ! goods past choose
    takes_es 5 poison ! past
    blue_es ! goods
    one 4 went_pale 2 pale_es 4 no_answer_es
    suddenly 6 stopped_talking ! goods past busy
    one 4 stopped_talking 3 suddenly ! goods past busy
    one 4 bad_way ! no_bad_way past
    one|self 5 out_cold ! goods past figure
    slump 10 cant 2 answer ! figure goods
    one 6 gasps ! gasps_for goods past
    there 3 body_found ! no_body goods
    self|one 4 shocked_by ! figure goods past
    birth ! goods past later if
    features 3 crooked ! goods no_card
    cant 1 feel_es 3 limb|leg ! past
    no_air ! past
    car 3 overturned ! goods past
    eating 8 one 2 cant_speak 2 words ! goods if past
    skin 3 peels ! goods if past
    one 8 swells_up ! goods if past slowly
    one 3 having 3 something 2 in_throat
    one 3 something 2 in_throat
    beast 10 bitten ! past goods
    drowns ! by_figure goods past figure
    drowns 5 pool ! goods
    chokes_es ! swamped figure goods
    one 4 lies 4 ground ! tantrum goods past
    heart 3 fails ! figure goods past startled
    self|one 3 stepped 4 sharp ! past
    poison 4 eyes ! goods past
    one 5 faint ! figure goods if
    one|self 4 gulp 4 sharp ! goods past figure
    one|self 4 gulp 8 cant 2 speech|vital ! goods past
    turn 2 blue 4 one ! on_file the_blue
    foam 6 mouth ! goods figure
    one 4 pinned 2 under ! goods past figure
    scald 4 hot_stuff 6 lap|part|child ! goods past figure choose
    hot_stuff 3 scald 5 lap|child ! goods past figure choose
    one 5 jerks ! goods figure
    self 3 slipped 5 floor ! past goods
    cant 2 weight 4 leg ! goods past
    one 3 face_down ! no_card
    one|self 2 now_having 3 reaction ! past goods
    sugar 8 shaky ! goods past
    one|self|body 5 slump 4 over ! figure goods
    one|self|car 4 crashing 5 wall ! goods past
    eyes 3 rolled
    topple 3 down_on 3 one|self|car ! past
    one|self 3 bitten 3 beast ! past
    bitten 3 beast ! past goods
    one 3 shocked ! if past
    sided 6 dull ! headset past
    one 2 cant_speak 2 words ! busy goods if past child
    dull 4 sided ! headset past
    leg 2 pinned ! goods past
    has_caught 3 child 1 leg
    swell 3 body ! if goods past
    having 3 event ! goods past if
    one 5 falls ! figure goods no_fall past
    shelf 2 falls 2 on 3 one|self
    self 5 faint ! figure goods
    one 5 cant 3 vital ! line goods figure if
    self 3 cant 2 own ! line goods figure if snug
    cant 1 own ! line goods figure if snug
    self 3 cant 2 feels_no ! line goods figure if snug of_cold
    cant 1 feels_no ! line goods figure if snug of_cold
    one|body 4 turn 2 blue ! the_blue
    body 5 swell ! if goods
    body 5 swell 3 now ! goods
    water 2 broke
    took 2 too_many 3 poison
    took|swallow 4 sleepers ! goods past
    drunk 8 sleepers ! goods
    drunk 8 took 3 poison ! goods
    self|one 3 limb 4 ache ! goods if past
    ache 4 limb ! goods if past choose
    self|one 3 chest 4 tight ! goods if past choose
    bleed ! goods past figure no_blood given_blood
    one 3 hurt ! goods past figure
    self|one 5 injure 3 part ! goods past figure crutch
    self|one 2 part 3 injure ! goods past figure
    fell_es 4 one
    one|self 3 dying ! figure no_dying
    dying_es ! figure no_dying
    one 4 dead ! figure no_dying past
    one|self 6 hit 3 car
    there 3 crash ! no_crash past goods
    self|one 4 choke ! figure goods swamped no_choke
    stuck 4 throat
    choke 3 one ! figure goods
    one 4 shake 4 badly ! figure
    one 5 limp
    self|one 5 swallow 5 poison ! figure
    need 4 medic ! goods past choose figure device
    its 3 emergency ! goods choose figure
    help 5 now ! choose goods
    now 3 help ! choose goods
    help 1 him 4 wont ! choose goods
    wont 5 help 1 him ! choose goods
    self|one 5 faintly
    sting 5 swell
    sting 5 self|one 5 swell
    self|one 1 sugar 5 low ! goods
    """,
)

_EMERGENCIES = (
    (Emergency.SELF_HARM, SELF_HARM),
    (Emergency.MEDICAL, _MEDICAL),
    (Emergency.MEDICAL, FIRST_SIGNS),
    (Emergency.DANGER, DANGER),
)


def told(words: Sequence[str], *, explained: bool = False) -> Emergency | None:
    """Which emergency the words of a turn tell of. `explained`: the turn says what a tingling lip comes from."""
    return next(
        (w for w, frames in _EMERGENCIES if not (explained and frames is FIRST_SIGNS) and frames.meets(words)), None
    )
