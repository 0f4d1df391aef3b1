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
DANGER = Frames(
    {
        **PEOPLE,
        "self_harm": "myself",
        "place": "bank powerbank device laptop phone tablet machine microwave toaster shelf display screen kiosk scooter cart trailer bush tree awning lamp light bed curtain curtains mattress heater freezer ceiling stockroom back_room backroom back storage car truck kitchen building store grill fryer fryers oven trash dumpster engine roof hood lane sign speaker van place bathroom restroom bin outlet wires wire plug charger battery"
        " carro cocina coche edificio tienda freidora techo basura bano motor cable something somethings algo can vehicle lot",
        "burns": "smokes_coming smoke_coming smokes_pouring smoke_pouring on_fire caught_fire smoking smoke burning flames in_flames ardiendo en_llamas quemando humo echando_humo sparking sparks incendi* shooting_flames",
        "smell": "smell smells smelling huele see seeing saw veo",
        "fumes": "gas smoke burning fire flames quemado humo gasolina fuego",
        "there": "theres there is_there hay got have see coming its",
        "blaze": "a_fire flames a_gas_leak gas_leak incendio fuego an_explosion explosion smoke humo chemical_spill",
        "alarm": "fire_alarm smoke_alarm alarma_de_incendio fire_alarms alarm",
        "goes_off": "going_off went_off ringing off sonando blaring",
        "no_fire": "love_it love_this or_something burning_through burning_a_hole burned_out burning_up_my blew_up_with messages notifications texts fire_sauce hot fire_roasted smoke_flavor mouth extinguisher extinguishers detector is_fire thats_fire grilled smoked gas_station gas_card gas_grill fire_grilled spicy picante salsa kindle fire_stick lit good delicious amazing yummy great",
        "armed": "gunshot gunshots gunfire shooter gunman hostage kidnapped kidnapping being_kidnapped armed_man armed_robbery tiroteo balazos balazo rehen secuestr* active_shooter bomb_threat carjacked carjacking",
        "hold": "has got hes shes with holding pulled pulling waving carrying pointing brandishing tiene traia trae saco con have theres armado armed",
        "weapon": "blade blades knives cuchillos navajas pistolas gun guns pistol rifle knife machete weapon bomb grenade explosives shotgun pistola arma cuchillo navaja bomba armado armada pointed_at",
        "no_weapon": "hostage_to hostage_by fork spoon plastic cutlery butter nerf toy water_gun glue bath_bomb nail_gun show steak silverware tenedor photobomb",
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
        "no_crime": "precio precios is_robbery thats_robbery its_robbery just_robbery pure_robbery dollars_for bucks_for dollars_is bucks_is dolares_por dolares_es pesos_por robbing_me_blind robbed_blind es_un_robo_lo son_un_robo my_feet our_feet your_feet her_feet his_feet their_feet last_time forgot forget spot line heart thunder fries nugget nuggets idea ran_out_of run_out_of out_of a_steal price prices deal highway daylight robbery_at cheap barato",
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
        "you": "whoever you u yall him them everyone everybody someone somebody people place store building restaurant cashier manager te todos lugar tienda your ya ass up",
        "game": "game competition diet hunger clock workout beast mind calories tongue mouth candles hole budget through that_burger craving sandwich burger fries",
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
    place 4 explodes ! no_fire goods past
    says_no_kin 2 no_kin
    hides 3 in_bag 8 runs
    steals ! no_theft figure
    so_drunk 14 at_wheel ! fetched
    at_wheel 8 so_drunk ! fetched
    """,
)
