# ruff: noqa: E501 - tables: a kind of words per line
"""How bad an allergy is, told after it and without its name: "he gets really sick", "last time she was in the ER". PURE.

The same words are everyday talk where nobody spoke of an allergy ("sick burger, dude"): they count behind one alone.
Once it is grave, no data is good enough for anything that is asked about what may be eaten.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Serving
from domain.order import Add, Command
from edge.dialog.answering.allergies import CODES, SURE_OF_COMMANDS
from edge.dialog.guards import sensitive
from edge.dialog.guards.beside_a_question import is_order
from edge.dialog.guards.frames import Frames
from edge.dialog.guards.stray import says
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Talk
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import sentences

_GRAVER = Frames(
    {
        "worse": "malisim* malit* se_pone_fatal se_puso_fatal",
        "who": "he she it they i we him her me us my his mine hes shes its theyre im were kid kids child son daughter baby wife husband boyfriend girlfriend mom dad brother sister friend grandson granddaughter"
        " el ella le se me lo la mi nos hijo hija nino nina bebe esposa esposo mama papa hermano hermana nieto nieta",
        "care": "almost_didnt_make nearly_didnt_make didnt_make_it almost_lost nearly_lost she_codes he_codes mess_around_with take_chances take_no_chances casi_lo_pierdo casi_la_pierdo casi_la_perdemos casi_lo_perdemos no_es_juego casi_se_muere casi_se_nos_muere touch_and_go internad* por_poco_se_muere hospital the_er an_er to_er icu ambulance paramedics emergency_room urgent_care epipen epi_pen epi_pens epinephrine epipens the_pen the_pens his_pen her_pen my_pen con_la_pluma those_pens a_pen pens injector* autoinjector* inhaler* benadryl 911 intensive_care anaphyl* anafil* ambulancia urgencias hospitaliz* epinefrina adrenalina",
        "ends": "in_bed for_a_week for_days for_weeks laid_up knocked_out_for en_cama varios_dias una_semana balloon balloons blow_up blows_up blew_up shock collapse* collapsed passed_out passes_out pass_out blacked_out blue turn_blue turned_blue swell* swollen swoll* puff* throat airway wheez* cant_breathe couldnt_breathe stops_breathing stop_breathing breathing hincha* hinch* garganta respirar ahoga* ahog* desmay*",
        "dies": "die dies died dead dying kill kills killed fatal lethal deadly deathly life_threatening life_or_death muere morir muri* mortal mata matar",
        "sick": "sick ill violently enferm* ronchas vomit* throw* threw_up puke* hives rash grave malito mal fatal",
        "so": "really very so super seriously horribly terribly extremely violently deathly dangerously awful awfully pretty quite real bad badly muy super bien bastante tan re horrible",
        "serious": "real_bad serious severe severely severo severa seria serio grave graves gravisima gravisimo dangerous peligroso peligrosa bad_one bad_ones badly no_joke not_a_joke not_kidding no_es_broma really_bad so_bad super_bad pretty_bad very_bad muy_mal muy_fuerte fuertisima the_worst",
        "trace": "trace traces crumb crumbs speck specks tiniest smallest slightest tiny_bit little_bit smidge whiff residue drop touch touches touched near airborne even_a_bit any_contact same_oil traza trazas migaja migajas pizca minimo minima rastro poquito contacto oler* huele probar* verlo",
        "any": "nada_mas nomas solo any even so_much_as a an the least just ni con hasta cualquier tantito un una",
        "last": "last_time last_year once before una_vez la_ultima_vez ya",
        "not": "a_little_bit_allergic little_bit_lactose a_bit_allergic slightly_allergic not_that_bad not_too_bad isnt_that_bad not_serious isnt_serious not_severe isnt_severe not_deadly nothing_serious not_so_bad no_big_deal just_mild only_mild mild mildly a_little_sick no_es_grave no_tan_grave nada_grave leve not_really not_fatal wont_kill wont_die",
        "idle": "sick_of dying_for dying_to die_for to_die_for my_bad kills_me killing_me killing_it too_bad no_emergency sick_ride ice icing sauce cheese caught hungry starving thirsty hambre sed waiting traffic",
    },
    """
    care ! not
    who 6 ends ! not idle
    ends 4 last ! not idle
    last 8 ends ! not idle
    who 6 dies ! not idle
    who 4 so 2 sick ! not idle
    who 3 sick 4 trace ! not idle
    who 3 worse ! not idle
    who 4 serious ! not idle
    serious 4 who ! not idle
    serious ! not idle
    any 2 trace ! not idle
    trace 6 ends|dies|sick ! not
    """,
)


def told(words: Sequence[str], meaning: Meaning, talk: Talk, *, named: bool = False) -> bool:
    """Whether it is told now of an allergy that was spoken of before, or is `named` beside it; an order in such words
    is an order."""
    before = named or bool(talk.allergies) or talk.question.startswith(f"{Kind.ASK_ALLERGENS.value}:")
    ordered = meaning.confidence >= SURE_OF_COMMANDS and any(isinstance(c, Add) for c in meaning.commands)
    return before and not ordered and _GRAVER.meets(words)


def only_told(meaning: Meaning, words: Sequence[str]) -> Meaning:
    """ "La otra vez", beside it, asks for nothing to be said again; "he carries one of those pens" changes no dish."""
    intents = tuple(i for i in meaning.intents if i.kind is not Kind.REPEAT)
    changes = _CHANGES & set(words)
    kept = tuple(c for c in meaning.commands if changes or isinstance(c, Add))
    return replace(meaning, intents=intents, commands=kept)


def without_what_harms(meaning: Meaning, text: str, serving: Serving) -> Meaning:
    """ "Her airway shuts if she gets near fish": no fish is ordered by it."""
    said = sentences(text)
    told = [s for s in said if sensitive.is_grave(s) and not sensitive.orders(s)]
    # "My boss is gonna kill me if I'm late, just a small coffee": a clause of its own orders.
    clauses = [c for s in told for c in _CLAUSE.split(s)]
    ordering = [c for c in clauses if is_order(c) and not sensitive.is_grave(c)]
    harms = " ".join(c for c in clauses if c not in ordering)
    others = " ".join([*(s for s in said if s not in told), *ordering])
    if not harms:
        return meaning

    def is_told(command: Command) -> bool:
        ref = thing(command.line) if isinstance(command, Add) else ""
        return bool(ref) and says(harms, ref, serving) and not says(others, ref, serving)

    return replace(meaning, commands=tuple(c for c in meaning.commands if not is_told(c)))


_CLAUSE = re.compile(r",\s+")
_CHANGES = frozenset(
    words_of(
        "no without off remove hold skip cancel make change instead drop take leave sin quita quite quiteme cambia"
    )
)


def kept(talk: Talk, meaning: Meaning) -> str:
    """What is asked about allergens is asked still, where the turn only named what we do not have: "and the brownie?" -
    "how about the tart?"."""
    of_allergens = talk.question.startswith(f"{Kind.ASK_ALLERGENS.value}:")
    return talk.question if of_allergens and meaning.unknown and not meaning.commands else ""


def question(talk: Talk) -> str:
    """What is asked from then on, where a thing is only named: "and the cookie, then?"."""
    return f"{Kind.ASK_ALLERGENS.value}:{CODES}{','.join(talk.allergies)}"
