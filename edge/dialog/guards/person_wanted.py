# ruff: noqa: E501 - tables: a kind of words per line
"""A wish for a person, in whatever words: "is there an actual employee around", "get my lead over here". PURE.

"Always possible: at once, no persuading": so it is told by who is wanted and that they are, not by sentences. What a
person said, may approve or is asked to decide is no wish for one.
"""

from collections.abc import Sequence

from edge.dialog.guards.frames import Frames

_WANTED = Frames(
    {
        "who": "person persons human humans employee employees associate staff manager supervisor lead boss worker colleague coworker attendant clerk cashier salesperson salesman"
        " saleslady agent representative rep operator team_member staff_member crew_member human_being live_person one_of_you one_of_your_people one_of_your_staff one_of_your_team one_of_your_colleagues one_of_your_guys one_of_the_staff one_of_the_team sales_guy sales_person sales_lady whoevers_in_charge whoever_is_in_charge persona humano gerente encargado encargada empleado empleada vendedor vendedora supervisora",
        "anyone": "somebody someone anybody anyone alguien",
        "real": "real actual live living breathing flesh human otro otra different else verdad",
        "is": "is are can could will would puede hay esta",
        "dont": "dont not no hate",
        "machine": "machine robot bot computer recording maquina robot grabacion",
        "seek": "talk speak chat deal hablar hable atienda atender",
        "get": "get call send fetch bring page find grab summon pass transfer_me connect_me put_me patch_me need want require llame llama traiga mande busque necesito quiero pase paseme comunicame comuniqueme",
        "through": "transfer_me connect_me put_me put_us patch_me hand_me pass_me switch_me transfer_him transfer_her connect_him connect_her put_him put_her pass_him pass_her hand_him hand_her comuniqueme paseme transfierame",
        "over": "over else",
        "me": "me us here over please now por_favor here_please aqui",
        "there": "is_there are_there isnt_there anyone_there have_you_got do_you_have wheres where_is where_are hay",
        "around": "around take_this take_over take_my_order here there available nearby free to_help who_can who_could that_can working aqui disponible",
        "rather": "rather prefer prefiero mejor instead",
        "with": "with to con",
        "help": "help helping assist come mind_coming atienda ayude ayudar ayuda",
        "no_machine": "not_a_machine not_a_robot not_a_bot not_a_computer no_robots no_machine dont_want_a_robot dont_want_a_machine no_una_maquina no_un_robot hate_robots hate_machines",
        "code": "angel_shot angel_shots ask_for_angela asking_for_angela asked_for_angela pregunto_por_angela",
        "money": "percent discount off price approve approval approved authorize match override honor honour label descuento precio aprobar permiso ask_the ask_my ask_a check_with said says told",
        "present": "in_person en_persona",
        "back": "come_back come_again come_in come_by come_get come_collect come_pick",
        "about": "points account profile purchases bought phone_number address schedule shift name birthday gift present looking size sizes for_my for_her for_his for_a_person person_who",
    },
    """
    seek 2 with 4 who|anyone ! money about
    get 4 who 3 me ! money about
    get 2 me 4 who ! money about
    get 2 me 2 anyone ! money about
    through 2 with 2 who|anyone ! money about
    there 3 real 2 who|anyone ! money about
    there 3 who|anyone 3 around ! money about
    rather 4 who|anyone ! money about present
    who|anyone 1 real 3 help ! money about
    is 3 who 3 around ! money about
    is 2 who 4 help ! money about back
    is 1 anyone 6 help ! money about
    is 1 anyone 3 around ! money about
    dont 3 with 2 machine
    dont 5 seek 3 machine
    get 2 anyone 1 over ! money about
    no_machine
    code
    """,
)


_JOB = Frames(
    {
        "job": "hiring hire hires job jobs application applications applying vacancies opening_here contratando contratan vacantes vacante empleo solicitud",
        "seek": "talk speak chat hablar get call fetch page send need want llame busque quiero necesito please help",
    },
    "job ! seek",
)


def of_a_job(words: Sequence[str]) -> bool:
    """ "Is your manager hiring?": of work here, and nobody is called for."""
    return _JOB.meets(words)


def wants_a_person(words: Sequence[str]) -> bool:
    return _WANTED.meets(words)
