# ruff: noqa: E501 - tables: a kind of words per line
"""Somebody is hurt, in danger, or wants to die: told by what happens to whom, in any wording. PURE.

It says which it is and does nothing about it. The words are matched folded and without signs (`sensitive.plain`).
What is only said so ("this line is killing me", "does the watch detect seizures") has kinds of its own, behind `!`.
"""

from collections.abc import Sequence
from enum import Enum

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
        "alone": "no_pulse sin_pulso cardiac_arrest paro_cardiaco the_babys_coming the_baby_is_coming ya_viene_el_bebe va_a_nacer heat_stroke heatstroke golpe_de_calor dar_a_luz va_a_parir used_her_epipen used_his_epipen used_my_epipen used_the_epipen gave_him_his_epipen gave_her_her_epipen se_desvanecio hes_out_cold shes_out_cold is_out_cold was_out_cold theyre_out_cold unconscious unresponsive seizure seizures convuls* overdose overdosed overdosing narcan naloxone paramedic paramedics cpr in_labor into_labor water_broke"
        " chest_pain chest_pains gunshot_wound passed_out coughing_up_blood vomiting_blood throwing_up_blood electrocuted electrocut* drowning suffocating"
        " stopped_breathing not_breathing isnt_breathing desmay* atropell* inconsciente dando_a_luz rompio_la_fuente se_rompio_la_fuente de_parto infarto sobredosis"
        " no_respira no_reacciona no_despierta blacked_out man_down person_down customer_down keeled_over se_desplomo hit_the_floor hit_the_ground foaming foaming_at_the_mouth diabetic_low medical_situation medical_problem medical_assistance lost_consciousness cant_wake_him cant_wake_her",
        "event": "stroke seizure fit heart_attack asthma_attack allergic_reaction anaphyl* miscarriage aneurysm panic_attack ataque derrame paro diabetic_emergency"
        " diabetic_attack insulin_shock low_blood_sugar contractions baby_right_now medical_emergency medical_issue",
        "having": "having had has have get getting tiene tuvo esta dando dio teniendo",
        "falls": "slid_off slid_down tumbled crumpled toppled_over went_down_hard dropped_to_the fell fallen down_and_wont collapse collapsed collapsing collapses fainted faint fainting on_the_floor on_the_ground cayo en_el_piso en_el_suelo",
        "faint": "pass_out passing_out faint collapse black_out blacking_out desmayarme",
        "cant": "cant cannot can_not couldnt wont will_not isnt is_not arent aint not stopped doesnt struggling trouble hard barely hardly no difficulty unable problems",
        "vital": "se_puede_parar parar levantar get_air get_any_air get_enough_air take_a_breath jalar_aire tomar_aire levanta levantan reaccionar lift_his lift_her lift_an_arm lift_his_arm lift_her_arm talk_right speak_right breathe breathes breathing wake waking awake respond responding responsive move moving get_up getting_up stand_up swallow conscious"
        " catch_her_breath catch_his_breath respira respirar respirando despierta despertar reacciona responde mueve levantarse moverse",
        "own": "breathe breathing swallow feel_my feel_her feel_his stop_shaking stand_up see_anything respirar catch_my_breath",
        "turn": "turning turned turns going gone went looks is are getting got esta poniendo puso",
        "blue": "blue purple gray grey pale morado morada azul palido palida",
        "on_file": "a_customer a_member our_customer our_customers registered on_file in_the_system on_the_list un_cliente una_cliente el_color the_color",
        "body": "gargantas boca face lips tongue throat airway eyes eye cara labios lengua garganta ojos",
        "limb": "chest arm arms leg legs pecho brazo piernas",
        "swell": "cierra cierran hincha hinchan swelling swollen puffing puffed closing tightening tight drooping droops droopy slack hinchando hinchada hinchado cerrando",
        "chest": "chest pecho",
        "tight": "tight tightness",
        "ache": "on_fire burning tingling hurts hurting pain pains tightness pressure numb duele dolor aprieta crushing clutching grabbing clutches",
        "bleed": "bleeding bleeds blood bloody sangre sangra sangrando hemorragia",
        "no_blood": "money my_blood in_his_blood in_her_blood blood_orange blood_oranges blood_pressure blood_type blood_thinner blood_thinners blood_sugar bloody_mary rare de_sangre bloody_hell bloody_good",
        "hurt": "hurt injured wounded stabbed herid* lastimad* lastimo",
        "injure": "cut burned burnt scalded broke broken crushed stung hurt sliced smashed splashed slammed caught pinched jammed quemo queme corto corte rompio hit",
        "part": "hand hands finger fingers thumb head arm leg foot ankle wrist eye eyes face knee skin hip mano dedo cabeza brazo pierna myself himself herself themselves",
        "fell_es": "se_cayo se_desmayo se_lastimo se_golpeo",
        "dying": "dying gonna_die going_to_die about_to_die bleeding_out",
        "dying_es": "se_muere se_esta_muriendo muriendo",
        "dead": "dead died not_alive muerto muerta",
        "no_dying": "of_thirst of_hunger thirst de_sed de_hambre phones percent dying_for die_for dying_to of_boredom phone tablet battery watch laptop earbuds reader",
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
        "limp": "limp and_limp gone_limp is_limp went_limp",
        "swallow": "swallowed swallow swallowing ate drank trago tragaron trague tomo bebio",
        "poison": "cleaning_bottle cleaning_spray cleaning_bucket cleaning_water sanitizer windex disinfectant floor_cleaner desinfectante cleaner cleaning_stuff cleaning_fluid cleaning_product lysol limpiador jabon battery batteries pill pills bleach coin magnet magnets poison glass detergent chemical chemicals antifreeze pila pilas cloro pastillas moneda veneno something_and",
        "need": "need needs get call find want wheres where_is is_there send phone dial ring llame llamen llama marque marquen necesito necesitamos busquen llamar",
        "device": "watch smartwatch device app band tracker detector",
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
        "bitten": "bit_by bitten_by bitten mordio picado picada mordida bit_me bit_him bit_her",
        "beast": "snake rattlesnake dog spider scorpion vibora serpiente alacran perro arana",
        "slipped": "fell slipped tripped me_cai resbale me_resbale tropece",
        "floor": "floor stairs step curb spill puddle mat ramp piso escalon banqueta",
        "weight": "put_weight put_any_weight stand_on walk_on apoyar",
        "jerks": "jerking jerks spasming spasms thrashing sacudiendo",
        "face_down": "face_down facedown boca_abajo",
        "now_having": "having hes_having shes_having is_having teniendo le_esta_dando le_dio",
        "reaction": "allergic_reaction bad_reaction severe_reaction reaccion_alergica reaccion",
        "no_card": "card cards phone tray receipt it_down",
        "hunger": "hambre hungry starving sed thirsty",
        "no_fall": "dropped_his dropped_her dropped_my dropped_the dropped_their dropped_a dropped_it spilled threw fell_for fell_in_love fell_asleep fell_through fell_apart",
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
        "heart": "heart hearts corazon",
        "fails": "stopped failing giving_out quit gave_out se_paro se_le_paro",
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
    heart 3 fails ! figure goods past
    self|one 3 stepped 4 sharp ! past
    poison 4 eyes ! goods past
    one 5 faint ! figure goods if
    one|self 4 gulp 4 sharp ! goods past figure
    one|self 4 gulp 8 cant 2 speech|vital ! goods past
    turn 2 blue 4 one ! on_file
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
    one 5 falls ! figure goods no_fall
    shelf 2 falls 2 on 3 one|self
    self 5 faint ! figure goods
    one 5 cant 3 vital ! line goods figure if
    self 3 cant 2 own ! line goods figure if
    cant 1 own ! line goods figure if
    one|body 4 turn 2 blue
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
    bleed ! goods past figure no_blood
    one 3 hurt ! goods past figure
    self|one 5 injure 3 part ! goods past figure
    self|one 2 part 3 injure ! goods past figure
    fell_es 4 one
    one|self 3 dying ! figure no_dying
    dying_es ! figure no_dying
    one 4 dead ! figure no_dying
    one|self 6 hit 3 car
    there 3 crash ! no_crash past goods
    self|one 4 choke ! figure goods
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

_DANGER = Frames(
    {
        **PEOPLE,
        "self_harm": "myself",
        "place": "stockroom back_room backroom back storage car truck kitchen building store grill fryer fryers oven trash dumpster engine roof hood lane sign speaker van place bathroom restroom bin outlet wires wire plug charger battery"
        " carro cocina coche edificio tienda freidora techo basura bano motor cable something somethings algo can vehicle lot",
        "burns": "smokes_coming smoke_coming smokes_pouring smoke_pouring on_fire caught_fire smoking smoke burning flames in_flames ardiendo en_llamas quemando humo echando_humo sparking sparks incendi* shooting_flames",
        "smell": "smell smells smelling huele see seeing saw veo",
        "fumes": "gas smoke burning fire flames quemado humo gasolina fuego",
        "there": "theres there is_there hay got have see coming its",
        "blaze": "a_fire flames a_gas_leak gas_leak incendio fuego an_explosion explosion smoke humo chemical_spill",
        "alarm": "fire_alarm smoke_alarm alarma_de_incendio fire_alarms alarm",
        "goes_off": "going_off went_off ringing off sonando blaring",
        "no_fire": "fire_sauce hot fire_roasted smoke_flavor mouth extinguisher extinguishers detector is_fire thats_fire grilled smoked gas_station gas_card gas_grill fire_grilled spicy picante salsa kindle fire_stick lit good delicious amazing yummy great",
        "armed": "gunshot gunshots gunfire shooter gunman hostage kidnapped kidnapping being_kidnapped armed_man armed_robbery tiroteo balazos balazo rehen secuestr* active_shooter bomb_threat carjacked carjacking",
        "hold": "has got hes shes with holding pulled pulling waving carrying pointing brandishing tiene traia trae saco con have theres armado armed",
        "weapon": "blade blades knives cuchillos navajas pistolas gun guns pistol rifle knife machete weapon bomb grenade explosives shotgun pistola arma cuchillo navaja bomba armado armada pointed_at",
        "no_weapon": "fork spoon plastic cutlery butter nerf toy water_gun glue bath_bomb nail_gun show steak silverware tenedor photobomb",
        "bomb": "bomb bomba explosives explosivos",
        "in": "in inside under at en here dentro",
        "parcel": "bag bags backpack suitcase package parcel box briefcase device luggage cooler thing something mochila maleta paquete bolsa caja",
        "ticks": "ticking suspicious unattended abandoned sospechos* abandonad* tictac",
        "no_bomb": "clock watch watches timer meter",
        "robbed": "a_robar robbed robbery robbing mugged mugging asaltando asaltaron asalto atraco robando robaron burglar burglary stickup stick_up breaking_in broke_in breaking_into broke_into break_into looting ladron ladrones shoplifter shoplifters thief thieves",
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
        "no_crime": "last_time forgot forget spot line heart thunder fries nugget nuggets idea ran_out_of run_out_of out_of a_steal price prices deal highway daylight robbery_at cheap barato",
        "give": "give empty hand open put dame deme abre",
        "cash": "money cash dinero everything_in all_the_money",
        "register": "register till drawer safe caja registers",
        "fight": "fight fighting fights brawl fistfight pelea peleando pelean punching swinging",
        "here": "here outside lot parking inside door store lane register registers counter tills guys men women people afuera aqui adentro estacionamiento breaking_out going_on two drivers customers",
        "over_toy": "over kids kid brothers sisters toy deal",
        "harms": "attack attacking attacked beat beating beats hit hitting hits punch punched punching slap slapped strangling choking grabbed grabbing hurt hurting threaten* stalking"
        " assault* abus* molest* touching rape raped shoot shooting stab stabbing stabbed pegando pega pego pegar golpe* amenaz* acosa* matarme push pushed shove kick kicked kicking spit spitting grabbing pulling_on dragging pushing shoving jalando empujando harass* touching_me groped following followed follows siguiendo persiguiendo sigue",
        "whom": "me us him her them woman man lady girl boy kid guy child wife mom dad friend cashier employee coworker customer nos mujer someone somebody nina nino people everyone employees staff my",
        "figure2": "or with_a with_the with_some to_it instagram deal forget up_with my_order traffic workout diet",
        "being": "being getting been got estan was were",
        "spills": "my_shirt number door oil order hit hold held",
        "kept": "held_for held_back held_aside held_under held_until held_till is_one_being is_it_being is_that_being is_this_being it_being one_being any_being any_of how_many",
        "done_to": "poisoned drugged envenenado envenenada dragged shoved pushed chased choked groped pepper_sprayed maced trafficked arrastrada arrastrado threatened attacked robbed beaten harassed held shot stabbed jumped assaulted stalked chased abused hurt kidnapped mugged abducted followed siguiendo amenazando atacando persiguiendo golpeando",
        "kills": "kill killing kills killed murdering matando",
        "them": "him her them woman man lady girl boy kid guy child wife mom dad",
        "me_es": "me nos",
        "wants": "quiere quieren esta estan va van",
        "will": "ill gonna going_to voy_a wanna want_to id would hed hell shell theyll will imma",
        "violence": "kill shoot stab hurt murder beat punch strangle bomb blow burn matar matarte disparar golpear quemar smash fight choke",
        "you": "you u yall him them everyone everybody someone somebody people place store building restaurant cashier manager te todos lugar tienda your ya ass up",
        "game": "game competition diet hunger clock workout beast mind calories tongue mouth candles hole budget through that_burger craving sandwich burger fries",
        "afraid": "dont_feel_safe not_safe isnt_safe im_scared i_am_scared really_scared in_danger en_peligro tengo_miedo dont_feel_comfortable_leaving against_my_will held_hostage unsafe being_held",
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
        "fetched": "designated picking_me picked_me my_ride uber taxi lyft so_im_not so_i_am_not not_driving isnt_driving wife_drives she_drives he_drives",
        "crimes": "restraining_order orden_de_restriccion hit_and_run drunk_driver stalker human_trafficking being_trafficked",
        "brakes": "brakes brake frenos",
        "gone": "out gone fail failed failing work working funcionan sirven",
        "collapses": "pipe_burst burst_pipe ceiling_collapsed roof_collapsed ceilings_coming_down roof_is_coming_down",
        "sos": "tornado earthquake terremoto carbon_monoxide monoxido downed_line downed_wire live_wire power_line chemical_leak",
        "happening": "theres there_is coming hay outside leak leaking down now afuera",
        "animal": "dog dogs pitbull bear coyote snake raccoon perro perros vibora",
        "mauls": "attacking attacked attacks biting bit bites mauling mauled chasing charging atacando ataco mordio mordiendo muerde",
        "took": "took taken taking grab grabbed grabbing snatched abducted se_llevo",
        "stranger": "someones somebodys someone somebody stranger strange man guy weird hombre alguien desconocido",
        "locked": "locked stuck trapped encerrado encerrada atrapado atrapada",
        "in_car": "car elevator bathroom restroom freezer fitting_room trunk vehicle truck carro elevador bano cajuela cooler stall escalator",
        "left": "left left_alone olvidado dejaron",
        "keys": "keys key phone llaves",
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
    one 5 hold 4 weapon ! no_weapon
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
    robbed ! no_crime past
    one 5 steal 4 bag ! no_crime
    one 6 steal ! no_crime choose past
    one 4 grabs 4 ran
    self 6 steal ! no_crime choose past
    give 5 cash 5 register
    fight 6 here ! over_toy
    fight 4 weapon ! over_toy no_weapon
    here 5 fight ! over_toy
    one 5 harms 3 whom ! figure2 if figure goods
    self|one 2 being 2 done_to ! goods no_crime kept
    being 1 done_to ! goods no_crime spills kept
    being 2 whom 3 done_to ! goods
    self 1 done_to 3 one
    will 4 violence 5 you ! game figure self_harm
    one 4 will 4 violence 3 whom ! if figure figure2
    one 5 kills 3 them ! figure2 if figure goods
    one 3 me_es 3 harms ! if
    me_es 2 wants 2 harms ! if
    me_es 3 harms 3 one ! if
    afraid ! no_fear kept
    wont_let 3 whom 3 leave
    wont_let 2 leave
    call 4 police ! goods
    child 4 lost ! meal
    lost_child
    wandered 6 one
    one 5 wandered ! meal
    search 3 child ! meal
    child 5 losing 2 parent ! meal
    losing 1 child ! meal
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
    hides 3 in_bag 8 runs
    steals ! no_theft figure
    so_drunk 14 at_wheel ! fetched
    at_wheel 8 so_drunk ! fetched
    """,
)

_EMERGENCIES = ((Emergency.SELF_HARM, SELF_HARM), (Emergency.MEDICAL, _MEDICAL), (Emergency.DANGER, _DANGER))


def told(words: Sequence[str]) -> Emergency | None:
    """Which emergency the words of a turn tell of."""
    return next((what for what, frames in _EMERGENCIES if frames.meets(words)), None)
