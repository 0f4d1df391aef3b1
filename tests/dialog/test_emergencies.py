"""Somebody in need is heard in words that nobody listed; what is only said so is none."""

import pytest

from edge.dialog.guards import in_need
from edge.dialog.guards.emergencies import Emergency

MEDICAL, DANGER, SELF_HARM = Emergency.MEDICAL, Emergency.DANGER, Emergency.SELF_HARM


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("my dad just hit the floor and he's not waking up", MEDICAL),
        ("she can't catch her breath", MEDICAL),
        ("his hands are all bloody", MEDICAL),
        ("my kid has a bloody nose and it won't stop", MEDICAL),
        ("he's clutching his chest", MEDICAL),
        ("she cut her hand really bad", MEDICAL),
        ("her water just broke", MEDICAL),
        ("number one with coke, and my kid has a french fry stuck in his throat", MEDICAL),
        ("he swallowed something and he's turning purple", MEDICAL),
        ("there's a lady on the ground outside", MEDICAL),
        ("a customer slipped and can't get up", MEDICAL),
        ("my insulin is way too low I think I'm about to faint", MEDICAL),
        ("she's allergic and her face is puffing up right now", MEDICAL),
        ("hubo un accidente afuera", MEDICAL),
        ("mi niña se tragó una pila", MEDICAL),
        ("se cayó una señora en la entrada", MEDICAL),
        ("the fryer's on fire", DANGER),
        ("somebody left a bag and there's ticking", DANGER),
        ("there's a suspicious package by the door", DANGER),
        ("alguien dejó una mochila sospechosa aquí", DANGER),
        ("it smells like something's burning in here", DANGER),
        ("the charger is sparking and smoking", DANGER),
        ("he's got a knife", DANGER),
        ("we're being robbed", DANGER),
        ("give me everything in the drawer, all the money", DANGER),
        ("somebody just grabbed a bag and ran", DANGER),
        ("two guys are fighting in the parking lot", DANGER),
        ("my boyfriend won't let me leave the car", DANGER),
        ("my ex is here and he said he'd kill me", DANGER),
        ("a toddler is locked in the car next to me", DANGER),
        ("a lost child is here asking for her mom", DANGER),
        ("my 4 year old wandered off", DANGER),
        ("se me perdió mi niño", DANGER),
        ("mi novio me está pegando", DANGER),
        ("nobody would notice if I was gone", SELF_HARM),
        ("this is my last meal before I end it", SELF_HARM),
        ("I have a bottle of pills and I'm going to take them all", SELF_HARM),
        ("I don't see a reason to go on", SELF_HARM),
    ],
)
def test_somebody_in_need_is_heard_however_it_is_put(said: str, what: Emergency) -> None:
    assert in_need.emergency(said) is what


@pytest.mark.parametrize(
    "said",
    [
        "this line is killing me",
        "about bloody time, you useless tin can",
        "where are the bloody headphones",
        "no bloody onions this time",
        "you took your bloody time",
        "no onions or my wife will murder me",
        "my kid fell in love with the shake",
        "my kids are fighting over the last fry, give me another",
        "I got robbed last time, you forgot my fries",
        "hit me with two more",
        "shoot, make that a large",
        "cut the sandwich in half please",
        "can you help him",
        "someone help me please",
        "can the watch call 911",
        "does the watch detect falls",
        "I'm looking for a jacket for my boy",
        "my son lost his hat, do you carry beanies",
        "the boots hurt my feet",
        "the charger gets hot is that normal",
        "the customer ran out of patience",
        "is there smoke flavor in the bbq",
        "too rich for my blood",
        "that shake was to die for",
    ],
)
def test_what_is_only_said_so_is_no_emergency(said: str) -> None:
    assert in_need.emergency(said) is None


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("there's a guy out here who just dropped and he's blue", MEDICAL),
        ("there's someone lying in the road at your exit", MEDICAL),
        ("he was eating nuggets and now he can't talk", MEDICAL),
        ("my friend ate the tart and is swelling up", MEDICAL),
        ("somebody's drowning in the fountain outside", MEDICAL),
        ("there's a snake in the play area and it bit a kid", MEDICAL),
        ("ayuda, se está ahogando", MEDICAL),
        ("my son is in the hot car and I locked the keys inside", DANGER),
        ("the power bank is on fire", DANGER),
        ("the battery is swelling up and hissing", DANGER),
        ("the deep fryer exploded", DANGER),
        ("this man is not my dad", DANGER),
        ("my ex is outside and I'm afraid to leave", DANGER),
        ("get down, they're shooting", DANGER),
        ("nothing matters, I'm going to jump", SELF_HARM),
    ],
)
def test_what_happens_is_heard_of_any_thing_and_any_place(said: str, what: Emergency) -> None:
    assert in_need.emergency(said) is what


@pytest.mark.parametrize(
    "said",
    [
        "somebody else is paying, the blue car behind me",
        "she's in a blue dress, that's my wife, she'll pay",
        "is he the one in the gray truck",
        "nine dollars for a triple stack is robbery",
        "estos precios son un robo",
        "can't breathe in these jeans, a size up please",
        "I'm drowning in work, quick coffee please",
        "me estoy ahogando de calor, una limonada",
        "kids are screaming bloody murder",
        "he's dead weight, take the second burger off",
        "my grandpa died last year and he loved these",
        "is there a doctor pepper",
        "hostage to these kids",
        "does the power bank explode",
        "my phone blew up with messages from my wife",
        "she's having a fit because you're out of cookies",
        "I lost my kid's hoodie",
        "my ears are bleeding from that music",
    ],
)
def test_a_colour_a_price_and_a_way_of_speaking_call_nobody(said: str) -> None:
    assert in_need.emergency(said) is None
