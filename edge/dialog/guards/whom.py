# ruff: noqa: E501 - tables: a kind of words per line
"""Whom something happens to, and what is only said so: kinds of words that all frames of emergencies share. PURE."""

PEOPLE = {
    "self": "i im ive id ill me my myself we were weve us our yo mi me nos",
    "one": "grandson grandsons granddaughter granddaughters nieces nephews nieto nieta nietos he hes she shes him his her they theyre theyve them somebody somebodys someone someones everybody anyone guy guys man mans men woman womans lady ladys"
    " kid kids child childs children baby babys boy boys girl girls son sons daughter daughters mom moms mother mum mama dad dads father papa wife wifes husband"
    " husbands grandma grandpa grandmother grandfather brother sister friend friends passenger customer customers shopper coworker colleague employee cashier"
    " person people dude toddler infant teen teenager uncle aunt cousin nephew niece partner boyfriend boyfriends girlfriend fiance fiancee ex neighbor driver"
    " stranger ella alguien hombre mujer senor senora nino nina hijo hija bebe esposo esposa abuelo abuela hermano hermana amigo amiga cliente clienta persona"
    " cyclist biker motorcyclist pedestrian skateboarder worker mechanic guard waiter waitress cook chef janitor nanny grandparents parents toddlers elderly ciclista trabajador trabajadora mesero mesera anciano anciana chamaco chamaca gente muchacho muchacha novio novia viejito viejita tio tia primo prima companero companera suegra suegro sobrino sobrina cunado cunada cajero cajera gerente empleado empleada chofer fella bloke granny grandad roommate stranger strangers clerk teller barista attendant manager managers creep creeps perv pervert weirdo thug robber gunman attacker newborn hijita hijito ninita ninito bebito chamaquito",
    "child": "year_old kid kids child childs children son sons daughter daughters boy boys girl girls toddler baby babys nephew niece grandson granddaughter little_one"
    " hijo hija hijos nino nina ninos bebe nieto nieta sobrino sobrina hijita hijito ninita ninito bebito newborn four_year_old chiquito chiquita chiquitos chavito",
    # What keeps a frame from being met: a way of speaking, a thing that is sold, what is chosen, what would be.
    "figure": "some_slack no_slack a_break_from parar_de choking_up choked_up chokes_up bleeding_me_dry bleed_me_dry choking_down choke_down choked_down smells_so smells_amazing smells_good smells_great smells_delicious hungry starving hunger price prices joking kidding movie song game laughing laugh asleep love hambre risa precio precios hilarious sick_of haha lol kind_of_an",
    "goods": "detect detects detection detector warn warns monitor monitors track tracks measure measures feature features alert alerts sensor sell carry"
    " extinguisher insurance survive survives drop_test stock",
    "choose": "choose pick decide choosing find looking size sizes menu order ordering aisle scan figure compare understand deciding picking",
    "if": "if when whenever allergic allergy every_time anytime last_time ever eats eat touches smells could would might si cuando alergia alergica alergico even",
    "past": "fit_over fit_because fit_about hissy_fit attack_burger attack_burgers attack_sandwich attack_fries attack_wings attack_on_a doctor_said my_doctor doctors_note yesterday last_week years_ago months_ago weeks_ago days_ago last_month last_summer last_spring last_winter used_to last_year hace_anos hace_meses la_semana_pasada el_ano_pasado",
}
