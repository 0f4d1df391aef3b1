# ruff: noqa: E501 - tables: a kind of words per line
"""The first signs of an allergic reaction, in plain words: lips that tingle, a tongue that grows thick, hives. PURE.

It says that they are told of somebody, and now. What a sauce does to whoever likes it, what happens whenever one eats
a thing, what the dentist left numb, and what a cream is asked for are none of them, and stand behind `!`.
"""

from collections.abc import Sequence

from edge.dialog.guards.frames import Frames
from edge.dialog.guards.whom import PEOPLE

_KINDS = {
    **PEOPLE,
    "lips": "lip lips tongue tongues mouth gums labio labios lengua boca",
    "throat": "throat garganta",
    "swells": "lip lips tongue tongues mouth throat face eyelid eyelids cheeks labio labios lengua boca garganta cara",
    "odd": "tingling tingle tingles tingled tingly itch itchy itching itches numb prickly prickling fuzzy thick fat funny weird strange getting_big getting_bigger gotten_big enormous pins_and_needles",
    "scratchy": "scratchy tickly sore_and_tight",
    "wheezy": "wheezing wheezy",
    "odd_of_it": "tingling tingle numbness prickling itching",
    "lump": "lump bulto nudo",
    "closing": "cerrada cerrado gruesa grueso dormida dormidas dormido dormidos adormecida adormecido adormecidos entumida entumido entumidos rara raro raros hinchada hinchado hinchados",
    "puffy": "puffy puffed_up swollen swelled puffing ballooning ballooned hinchada hinchado hinchados",
    "bitten_es": "me_pica me_pican le_pica le_pican me_hormiguea me_hormiguean le_hormiguea le_hormiguean siento_hormigueo siente_hormigueo se_me_duerme se_me_duermen se_le_duerme se_le_duermen se_me_durmio se_me_durmieron se_le_durmio se_le_durmieron se_me_esta_durmiendo se_me_estan_durmiendo se_le_esta_durmiendo se_le_estan_durmiendo cosquilleo siento_picazon siento_comezon",
    "whole_es": "todo_el_cuerpo toda_la_piel por_todos_lados por_todo el_cuerpo_entero",
    "feels_es": "siento siente",
    "hives": "hives welts ronchas urticaria",
    "rash": "rash rashes hives welts blotches bumps ronchas sarpullido salpullido erupcion urticaria",
    "erupts": "breaking_out broke_out broken_out coming_out came_out coming_up came_up has_come_out have_come_out ive_come_out hes_come_out shes_come_out has_come_up have_come_up ive_come_up hes_come_up shes_come_up just_come_out just_come_up covered_in covered_with erupting erupted me_salio me_salieron le_salio le_salieron nos_salieron me_estan_saliendo le_estan_saliendo me_esta_saliendo le_esta_saliendo me_brotaron le_brotaron lleno_de llena_de cubierto_de cubierta_de",
    "has_now": "got has hes shes im ive getting developing developed tengo tiene con",
    "all_over": "all_over everywhere all_down all_up",
    "itches": "itchy itching itch blotchy blotches",
    "blotchy": "blotchy all_blotchy blotches",
    "reacting": "reacting_to starting_to_react started_to_react having_a_reaction having_some_kind_of_reaction had_a_reaction_just reaccionando_a",
    "gives_es": "me_dio me_esta_dando le_dio le_esta_dando me_da_ahora creo_que_es",
    "reaction_es": "una_reaccion reaccion alergia una_alergia",
    "ate": "ate eaten had drank swallowed bit comi comio comido tomo tome trago",
    "allergen": "nut nuts peanut peanuts almond almonds cashew cashews walnut walnuts pecan pecans shrimp shellfish crab lobster fish sesame egg eggs milk dairy cheese soy wheat gluten strawberry strawberries kiwi cacahuate cacahuates nuez nueces almendra almendras camaron camarones mariscos pescado huevo leche",
    "by_mistake": "by_mistake by_accident accidentally without_knowing didnt_know sin_querer por_error",
    "allergic": "allergic alergico alergica",
    "second": "nut nuts peanut peanuts almond almonds cashew cashews shrimp shellfish sesame allergic allergy epipen hives swelling swollen reaction cacahuate cacahuates nuez nueces camaron alergico alergica alergia",
    "since": "and_now started_to just_started just_ate just_drank since after ever_since suddenly all_of_a_sudden just_now right_now from_that from_the from_this from_your desde despues_de de_repente ahorita",
    # None of it: what is liked, what food is there to do, what others did to the mouth, what always happens.
    "by_design": "makes make spicy spice spices hot hotter heat chili chilli chile jalapeno habanero ghost szechuan sichuan mala menthol picante enchil* lo_que_me_pica no_me_gusta",
    "may_be": "sauce salsa wings peppers pepper mint fizzy sour",
    "for_looks": "gloss lipstick plumping plumper balm chapstick labial",
    "done_to_it": "dentist dentista dental novocaine anestesia got_a_filling had_a_filling tooth surgery braces brackets retainer injection pierced piercing cold_sore chapped botox tattoo",
    "of_a_cold": "flu hay_fever tea honey lozenge lozenges pollen season allergies gripa gripe resfriado tos te miel sing singing singer talking yelling screaming dry thirsty",
    "chilled": "cold freezing frozen winter snow wind frio",
    "liked": "love loving loved delicious yum yummy tasty amazing rica rico ricas ricos delicioso deliciosa want_my want_your want_them like_my like_it_when in_a_good_way encanta addictive",
    "always": "funny_about if whenever when_i_eat when_we_eat when_he_eats when_she_eats when_they_eat when_i_have when_he_has when_she_has when_i_wear every_time everytime each_time always usually sometimes often ever gives give gave_me_hives_once get gets last_time once would could might will si_como cuando cada_vez siempre a_veces la_ultima_vez supposed",
    "asks_for": "something_for anything_for cream_for lotion_for pills_for cure help_with good_for do_about algo_para crema_para something_that anything_that",
    "worn": "wool sweater jumper socks sock beanie hat scarf jacket tee shirt hoodie tag label fabric material in_these in_this these this_one it_itchy lana sueter calcetines camisa chamarra con_esta con_este",
    "just_woke": "sleep slept crying cried woke morning tired hangover hungover makeup concealer coffee jacket puffer dormi lloro llore",
    "se_comio": "se_comio me_comi se_trago se_tomo comio comi",
    "no_ate": "had_no had_any had_enough ate_before had_before never",
    "ate_now": "already_ate_it already_ate_some already_ate_half already_ate_that already_ate_one already_had_some already_had_it just_ate_it just_ate_some just_ate_one just_ate_that ya_me_lo_comi ya_se_lo_comio",
    "instead": "instead without no not free",
    "of_things": "price prices phone battery app screen news charge sweat heat light lights touch order speaker",
    "sits": "headphones headphone earbuds earbud buds",
    "praise": "love loving loved great the_best good awesome killer fire wow delicious yum yummy tasty amazing rica rico ricas ricos delicioso deliciosa encanta",
}

FIRST_SIGNS = Frames(
    _KINDS,
    """
    self|one 3 lips 5 odd ! goods past by_design may_be for_looks done_to_it chilled liked always asks_for
    self|one 3 throat 5 odd ! goods past by_design may_be done_to_it chilled of_a_cold liked always asks_for
    self|one 3 lips|throat 5 odd|scratchy 12 since ! goods past by_design done_to_it chilled liked always asks_for
    since 12 self|one 3 lips|throat 5 odd|scratchy ! goods past by_design done_to_it chilled liked always asks_for
    lump 4 throat 10 since ! goods past always liked
    self 4 wheezy 8 since ! goods past always asks_for
    self|one 3 lips|throat 5 odd|scratchy 20 second ! past done_to_it liked always asks_for
    second 20 lips|throat 5 odd|scratchy ! past done_to_it liked always asks_for
    odd_of_it 4 lips|throat ! goods past by_design may_be for_looks done_to_it of_a_cold chilled liked always asks_for figure
    self|one 3 swells 5 puffy ! goods past always asks_for just_woke done_to_it
    bitten_es 3 lips|throat ! past by_design may_be liked always asks_for of_a_cold
    bitten_es 3 lips|throat 8 since ! past by_design liked always asks_for done_to_it
    bitten_es 3 whole_es ! past worn always asks_for
    feels_es 3 lips|throat 4 closing ! past done_to_it always of_a_cold
    lips|throat 5 closing ! past done_to_it always of_a_cold liked by_design
    self|one 5 erupts 5 rash ! goods past always asks_for
    erupts 3 rash ! goods past always asks_for
    self|one 2 has_now 3 hives ! goods past always asks_for
    has_now 2 hives ! goods past always asks_for
    self|one 5 itches 2 all_over ! goods past worn always asks_for
    self|one 6 blotchy ! goods past worn always asks_for
    self|one 3 reacting ! goods past always of_things
    gives_es 2 reaction_es ! past always
    self|one 3 ate 4 allergen 10 allergic ! past always no_ate instead
    se_comio 3 allergen 10 allergic ! past always
    allergic 10 ate 4 allergen ! past always no_ate instead
    ate 8 by_mistake 10 allergic ! past always no_ate
    allergic 8 ate_now ! past always instead
    allergic 10 ate 8 by_mistake ! past always no_ate
    """,
)

_EXPLAINED = Frames(
    _KINDS,
    """
    done_to_it
    throat 30 of_a_cold|chilled
    of_a_cold|chilled 30 throat
    by_design 20 praise
    praise 20 by_design
    lips 8 chilled
    chilled 20 lips
    """,
)


def explained(words: Sequence[str]) -> bool:
    """Whether the turn says what else it comes from: the dentist, a cold, a sauce that is liked for it."""
    return _EXPLAINED.meets(words)
