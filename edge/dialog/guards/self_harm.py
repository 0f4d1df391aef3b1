# ruff: noqa: E501 - tables: a kind of words per line
"""Somebody wants to die, or to hurt themselves: told in any wording, and nothing of what is only a way of speaking. PURE."""

from edge.dialog.guards.frames import Frames
from edge.dialog.guards.whom import PEOPLE

SELF_HARM = Frames(
    {
        **PEOPLE,
        "harm": "kill killing hurt hurting harm harming cut cutting shoot shooting hang hanging poison stab drown starve kill_kill",
        "myself": "myself my_self me_mismo me_misma",
        "alone": "me_voy_a_matar me_voy_a_suicidar me_voy_a_ahorcar quiero_morirme quitarme_de_en_medio done_with_life done_with_living done_with_it_all tired_of_living tired_of_life cansado_de_vivir cansada_de_vivir sentido_a_seguir sentido_a_la_vida sentido_a_vivir sentido_seguir suicid* matarme quitarme_la_vida quitarme_mi_vida end_my_life ending_my_life take_my_life take_my_own_life ending_it_all end_it_all ending_things end_things_for_good"
        " better_off_dead better_off_without_me the_point_of_living point_in_living point_of_going_on reason_to_live reason_to_go_on reason_to_keep_going hacerme_dano lastimarme cortarme me_quiero_morir me_quiero_matar acabar_con_mi_vida acabar_con_todo self_harm kms unalive"
        " dont_deserve_to_live no_longer_want_to_live goodbye_cruel_world goodbye_forever not_worth_living isnt_worth_living",
        "their_own": "himself herself themselves himself_tonight",
        "tonight_w": "through_tonight through_the_night make_it_to_tomorrow see_tomorrow pasar_de_hoy",
        "wont_make": "wont not dont cant no",
        "not_worth": "isnt_worth_it not_worth_it not_worth_living no_vale_la_pena",
        "life_w": "life living vida vivir",
        "to_myself": "something_to_myself something_bad_to_myself something_stupid something_to_hurt algo_a_mi_mismo",
        "her_life": "her_life his_life their_life their_lives her_own_life his_own_life su_vida",
        "ends_w": "ending end ends taking take takes quitarse quitar acabar",
        "take_all_es": "me_las_voy_a_tomar me_voy_a_tomar_todas tomarmelas_todas me_las_tomo_todas",
        "no_life": "shelf_life battery_life night_life life_saver",
        "tirar_es": "me_voy_a_tirar me_voy_a_aventar me_tiro me_aviento voy_a_aventarme voy_a_tirarme se_va_a_tirar se_quiere_aventar",
        "puente": "puente edificio tren metro techo azotea balcon carros vias",
        "pref_es": "quiero quiere prefiero quisiera mejor prefiere gustaria",
        "dead_es": "morir morirme morirse muerto muerta me_muero suicidarme colgarme",
        "hang_es": "me_voy_a_colgar me_cuelgo se_quiere_morir se_quiere_matar se_va_a_matar nadie_me_va_a_extranar nadie_me_extrana ganas_de_matarme ganas_de_morirme",
        "idle_es": "hambre risa sed calor frio vergueza pena sueno por_un por_una por_unas ganas_de_comer",
        "to_die": "kill killing hang hanging shoot shooting hurt hurting harm harming drown drowning",
        "will_do": "going gonna wants want threatening threatens trying tried says said planning about_to keeps will might thinking thinks",
        "cutting_es": "me_estoy_cortando me_corte_las_venas me_he_cortado me_estuve_cortando cortarme_las_venas cutting_again cut_my_wrists slit_my_wrists slitting_my_wrists razor_cuts cuts_on_my_arm cuts_up_my_arm cuts_all_up",
        "drives": "drive drove driving step stepping walk walking steer swerve ram crash throw_myself manejar aventarme tirarme",
        "off_it": "off_the_bridge off_a_bridge off_that_bridge off_a_cliff off_the_cliff off_the_overpass into_a_wall into_a_tree into_a_pole into_traffic into_oncoming in_front_of_a_train in_front_of_a_truck in_front_of_a_bus in_front_of_traffic off_the_road del_puente al_tren contra_un_muro contra_un_arbol",
        "by_mistake": "almost nearly accidentally lost_control ice skid drive_through",
        "hoards": "saving hoarding stockpiling collecting counting been_saving guardando juntando",
        "as_dead": "as_well_be_dead rather_be_dead be_better_dead better_if_i_died better_if_i_was_dead mejor_muerto mejor_muerta si_yo_no_existiera no_existiera no_despertara no_despertar_nunca dormirme_y_no_despertar goodbye_note goodbye_letter goodbye_letters suicide_note said_my_goodbyes said_goodbye_to_everybody said_goodbye_to_everyone me_despedi_de_todos decided_to_be_gone wont_be_here_tomorrow wont_be_around_tomorrow wont_be_alive not_be_here_tomorrow no_voy_a_estar_manana enough_of_living enough_of_life enough_of_this_life done_being_alive stopped_wanting_to_live no_will_to_live lost_the_will_to_live no_way_out_but way_out_but_dying",
        "trips": "flight flying leaving_town moving vacation travel train_leaves checking_out closed holiday day_off off_work back_on home",
        "of_the_wings": "mission wings squad burger sauce hotline door doors rates prevention awareness challenge",
        "my_last": "my_last_meal my_last_supper mi_ultima_comida mi_ultima_cena last_meal_ever last_burger_ill last_thing_ill_ever",
        "before_what": "before diet today here day trip in of at until till antes_de dieta viaje together as_a",
        "not": "dont wont not never cant no nothing wish tired done sick ya",
        "want": "take stand bear keep want wants wanted wanting wanna wish like reason point worth care quiero quisiera tengo_ganas of with_this see_a_reason going",
        "live": "live living alive exist existing be_here go_on wake_up life vivir existir seguir viviendo viva vivo estar_aqui living_for keep_going",
        "here": "near here_in with_my with_him with_her in_a far around without apartment town across",
        "wanting": "wants wanted wanting want wanna wish going gonna ready thinking thought plan planning about before feel rather quiero quisiera just should",
        "die": "die be_dead was_dead were_dead disappear_forever disappear_for_good end_everything be_over_with it_all_to_be_over it_all_to_end all_be_over not_be_here not_be_alive not_wake_up never_wake_up jump_off"
        " morir morirme desaparecer end_my end_it_tonight end_it_today never_been_born not_exist it_to_stop_forever it_to_stop_for_good it_to_end_for_good over_and_done_with_life",
        "laugh": "driving_me_crazy driving_me_nuts driving_me_insane me_vuelven_loco me_vuelven_loca phone phones battery percent watch laptop some_slack laughing hungry hunger thirst for_a for_some for_one_of for_your for_those por_una por_unas por_unos for_that for_the risa hambre sed calor of_heat embarrass* trying joke joking game",
        "nobody": "nobody noone no_one everyone everybody world they nadie family todos todo_el_mundo mi_familia",
        "miss": "notice miss care fine happier better cry extranaria importaria mejor",
        "gone": "gone dead died die without_me wasnt_here werent_here disappeared disappear sin_mi muero muriera not_here drove_into jumped killed_myself died_tonight",
        "last": "last ultima",
        "meal": "meal supper comida dinner burger cena",
        "ever": "anyway anyways ever end earth goodbye die kill alive anymore forever before_i_end before_i_go ultima",
        "pills": "pills tablets meds bottle_of pastillas medication",
        "all": "all whole entire todas every enough handful",
        "take": "take taking swallow took taken tomar tomarme tomado have",
        "jump": "jump jumping aventarme tirarme saltar",
        "going": "gonna going_to",
        "jump_in": "jump_in jump_into jump_on jump_to jump_over jump_ahead jump_for jump_at jump_right bridge_the",
        "deal": "deal_with_me put_up_with_me see_me worry_about_me",
        "after": "after tonight anymore again",
        "means": "rope gun pills razor noose knife pistol soga pistola navaja pastillas",
        "use_it": "use_it use_them do_it end_it on_myself usarla usarlas",
        "mend": "fix glue toy spatula headache prescription doctor",
        "bridge": "bridge building roof train overpass cliff puente edificio tren traffic",
        "diet": "diet vacation surgery fast lent trip",
    },
    """
    self|one 6 harm 1 myself ! laugh
    harm 1 myself ! laugh
    alone ! laugh of_the_wings
    will_do 4 to_die 1 their_own ! laugh
    cutting_es
    bridge 8 jump ! laugh jump_in
    tirar_es 2 puente
    wont_make 4 tonight_w ! laugh
    life_w 2 not_worth ! no_life
    to_myself ! laugh
    one 4 ends_w 1 her_life ! no_life laugh
    take_all_es
    pref_es 2 dead_es ! idle_es
    hang_es ! idle_es
    drives 2 off_it ! by_mistake
    self 4 hoards 4 pills ! goods
    as_dead ! trips
    my_last ! before_what
    not 2 want 3 live ! here laugh
    wanting 4 die ! laugh
    nobody 4 miss 6 gone
    last 1 meal 5 ever ! diet
    self 6 pills 8 all ! goods
    take 3 all 4 pills ! goods
    jump 4 bridge ! laugh
    self 3 going 1 jump ! jump_in
    not 3 deal 4 after
    self 6 means 10 use_it ! mend
    """,
)
