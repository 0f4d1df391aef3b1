# ruff: noqa: E501 - tables: a kind of words per line
"""That somebody must not eat something, in whatever words: "wheat doesn't agree with me", "we're a nut-free family". PURE.

It tells an allergy from a taste by the food: what is named is an allergen. How bad it is, is told apart.
"""

from collections.abc import Sequence

from edge.dialog.guards.frames import Frames

_FOOD = (
    "milk dairy lactose lactosa leche lacteos lacteo egg eggs huevo huevos shellfish shrimp crab lobster mariscos camaron camarones prawns nut nuts almond almonds walnut walnuts"
    " cashew cashews pecan pecans pistachio pistachios nuez nueces peanut peanuts cacahuate cacahuates mani wheat gluten trigo soy soya soja sesame ajonjoli fish pescado"
)
_KINDS = {
    "food": _FOOD,
    "harm": "sick puke puking vomit vomiting throw_up throws_up threw_up hives rash rashes swell swells itch itchy itches wheeze wheezing hospital er emergency_room a_no_go no_go nogo off_limits off_the_table dont_agree doesnt_agree"
    " disagree disagrees dont_get_along doesnt_get_along dont_mix doesnt_mix bad_news poison out_of_the_question react reacts reaction reactions mess mess_me_up messes upset upsets upset_stomach balloon"
    " choke choking close closes no_bueno not_good_for trouble bloated cramps migraine migraines flare enferma enfermo ronchas hincha hinchan vomita vomitar mal dano",
    "of": "from if with on by at when after con si por cuando",
    "cannot": "cant cannot can_not couldnt dont doesnt do_not does_not wont never avoid avoiding avoids off no_longer not_allowed not_supposed stay_away_from keep_away_from stay_off not_have no_puedo no_puede no_podemos no_come",
    "have": "have eat do touch tolerate handle stomach digest drink be_around go_near near process take any comer tomar tolera tolero tocar consumir",
    "not_have": "decide find see wait believe remember want",
    "im": "im were shes hes theyre she_is he_is i_am we_are they_are being gone going family household house kid kids child daughter son wife husband mom mother baby diet todos somos",
    "off": "off no sin",
    "keep": "keep make need needs has_to must_be have_to_be make_sure everything manten",
    "free": "free libre",
    "thing": "thing issue issues problem problems intolerance intolerant sensitivity sensitive condition intoleran*",
    "dish": "bun buns bread crust wrap pasta option options pizza menu salad",
    "touch": "crumb crumbs trace traces speck a_drop one_drop single_drop tiny_drop little_drop drop_of drops_of bite whiff sniff touch",
    "fatal": "injector injectors autoinjector autoinjectors auto_injector epi_pen epi_pens epipens the_pen the_pens inyector adrenalina epinefrina epinephrine dead die dies kill kills 911 hospital er shock ambulance epipen emergency_room",
}
_TELLS = Frames(
    _KINDS,
    """
    food 6 harm
    harm 2 of 4 food
    cannot 3 have 2 food ! not_have
    im 2 off 1 food ! dish
    im 3 food 1 free ! dish
    keep 4 food 1 free ! dish
    food 1 free 5 im ! dish
    food 2 thing
    thing 3 of 2 food
    touch 3 food
    """,
)
_FATAL = Frames(_KINDS, "touch 3 food 8 fatal\nfood 8 fatal\nfatal 5 food")


def told(words: Sequence[str]) -> bool:
    return _TELLS.meets(words) or _FATAL.meets(words)


def fatal(words: Sequence[str]) -> bool:
    """Whether it could end badly: then no data is good enough."""
    return _FATAL.meets(words)
