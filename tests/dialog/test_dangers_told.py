"""Danger behind a laugh is danger; what is told of a film, of long ago, or called after a danger is none."""

import json

import pytest

from domain.menu_file import parse
from edge.dialog.guards import dire_names, in_need, sensitive
from edge.dialog.guards.emergencies import Emergency
from talkthru.cli import data_folder

MEDICAL, DANGER, SELF_HARM = Emergency.MEDICAL, Emergency.DANGER, Emergency.SELF_HARM
MENU = json.loads((data_folder() / "menu.json").read_text())


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Kidding, kidding, but I've been cutting myself again", SELF_HARM),
        ("haha I want to kill myself, no really", SELF_HARM),
        ("lol I'm gonna stab that cashier", DANGER),
        ("Just joking, I'll break your neck though", DANGER),
        ("Don't laugh, but my mom isn't breathing", MEDICAL),
        ("I'm not kidding, I can't breathe", MEDICAL),
        ("Jajaja, voy a apuñalar al cajero", DANGER),
        ("Es broma, es broma, pero me corté las venas anoche", SELF_HARM),
    ],
)
def test_a_laugh_makes_no_danger_smaller(said: str, what: Emergency) -> None:
    assert in_need.emergency(said) is what


@pytest.mark.parametrize(
    "said",
    [
        "haha, my wife's gonna kill me",
        "lol I'm dying over here",
        "hahaha I can't breathe, that was good",
        "jaja me muero",
    ],
)
def test_who_dies_of_laughing_does_not(said: str) -> None:
    assert in_need.emergency(said) is None


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Te voy a matar si no me lo das", DANGER),
        ("le voy a meter un balazo", DANGER),
        ("I know where you park", DANGER),
        ("I'm going to slap that girl", DANGER),
        ("somebody's gonna get shot", DANGER),
        ("I brought my rifle", DANGER),
        ("I'm gonna torch this place", DANGER),
        ("he put something in my drink", DANGER),
        ("don't say my name, I need help, he's listening", DANGER),
        ("the driver in that truck is wasted", DANGER),
        ("they dragged her into a van", DANGER),
        ("my niece is missing", DANGER),
        ("I'm eight and I don't know where my mom is", DANGER),
        ("smoke is filling the hallway", DANGER),
        ("my boyfriend is gonna beat me when he finds out", DANGER),
        ("a van is following me, it keeps following me", DANGER),
        ("I won't make it through the night", SELF_HARM),
        ("my sister texted she's ending her life", SELF_HARM),
        ("the kid got into my pills", MEDICAL),
        ("a biker went under a bus", MEDICAL),
        ("a guy's trying to shove a girl in his truck", DANGER),
        ("I'm gonna slap that cook", DANGER),
        ("I'm coming in there and you'll be sorry", DANGER),
        ("he threatened to shoot me if I leave", DANGER),
        ("una señora dice que no aparece su hijo", DANGER),
        ("my little one was right here and I turned and my kid was gone", DANGER),
        ("un tipo le está pegando a una muchacha", DANGER),
        ("she's on the edge of the bridge and says she'll jump", SELF_HARM),
        ("my son says he wants to die", SELF_HARM),
        ("mejor me muero", SELF_HARM),
        ("the newborn is floppy", MEDICAL),
        ("he's gripping his chest", MEDICAL),
        ("she hasn't moved since she fell", MEDICAL),
        ("my boy ate a whole bottle of aspirin", MEDICAL),
        ("we love it here, but my dad just collapsed", MEDICAL),
        ("no me deja bajarme", DANGER),
        ("some woman left a baby in your restroom", DANGER),
        ("there's a toddler walking around in the lane, all by himself", DANGER),
        ("water is pouring onto the outlets", DANGER),
        ("my brother says he's going to hang himself", SELF_HARM),
        ("I might drive off a bridge later", SELF_HARM),
        ("this is my last meal", SELF_HARM),
        ("I've said my goodbyes", SELF_HARM),
        ("ojalá no despertara", SELF_HARM),
        ("the inhaler isn't working", MEDICAL),
        ("I can't find her pulse", MEDICAL),
        ("se tomó el cloro", MEDICAL),
        ("tiene los labios morados", MEDICAL),
        ("mi suegra se puso pálida y no contesta", MEDICAL),
        ("hot grease went all over his arm, all over him", MEDICAL),
        ("he blacked out in the hallway", MEDICAL),
    ],
)
def test_danger_in_plain_or_veiled_words_calls_somebody(said: str, what: Emergency) -> None:
    assert in_need.emergency(said) is what


@pytest.mark.parametrize(
    "said",
    [
        "I passed out on the couch last night",
        "they passed out coupons at the door",
        "my dad had a heart attack ten years ago and eats healthy now",
        "she fainted this morning, she's fine now",
        "I was robbed in that game",
        "we watched a movie where a guy gets stabbed",
        "in this show she gets kidnapped",
        "the radio said somebody robbed a bank",
        "do you have a knife for the cake",
        "your burgers are bomb",
        "a bomb burger with fries in a bag",
        "six suicide wings",
        "cut myself some slack today",
        "I'm gonna hit you with a big order",
        "I'll fight you for the last fry",
        "I choked on my driving test",
        "I just gave blood, I need sugar",
        "he got robbed by the referee",
        "the shelf life isn't worth it",
        "my mom is at the window, I'm eighteen",
        "somebody call the fashion police",
        "my phone's about to die, so two colas quick",
        "there's something wrong with my wife's order",
        "my kids want the corner seat in the car, two shakes",
        "I'm gonna run over to the lady at the desk",
        "I'm gonna smash some nuggets, man",
        "I'm going to beat my brother at chess",
        "I'm gonna break it to her gently",
        "it's my last meal before the diet",
        "I used to drive an ambulance",
        "hot coffee, and put a lid on it, I spilled it all over my shirt last time",
        "my phone's almost dead, lol",
    ],
)
def test_a_tale_a_dish_and_a_way_of_speaking_call_nobody(said: str) -> None:
    assert in_need.emergency(said) is None


def test_who_used_to_help_and_sees_it_now_is_heard() -> None:
    assert in_need.emergency("I used to be a nurse, and this man is not breathing") is MEDICAL


@pytest.mark.parametrize("said", ["My dog is barking at you", "the dog is barking. How much is the hoodie?"])
def test_a_pet_that_is_told_of_asks_nothing_of_health(said: str) -> None:
    assert not sensitive.asks_of_health(said)


@pytest.mark.parametrize(
    "said", ["is it safe for dogs", "My dog ate one. Is that dangerous?", "my wife is pregnant, can she"]
)
def test_a_question_of_health_is_one(said: str) -> None:
    assert sensitive.asks_of_health(said)


def test_a_dish_that_is_called_after_a_danger_is_taken_out_of_what_is_heard_as_one() -> None:
    there = parse(
        MENU | {"items": [*MENU["items"], {"id": "g", "name": "Grenade Roll", "variations": [{"id": "std"}]}]}
    )
    assert dire_names.without("I have a grenade roll", there) == "i have a"
    assert "grenade" in dire_names.without("he has a grenade and a grenade roll", there)


@pytest.mark.parametrize(
    "said",
    [
        "robbery. fine, one bottle of water",
        "Three bucks for water? Robbery.",
        "absolute robbery. okay, one water",
        "What a robbery. Fine, give me one.",
        "that's straight up robbery, but okay",
        "you thieves! fine, one water",
        "bunch of thieves. okay, a coke",
        "And on the strawberry, no cherry. He spits it at people.",
        "No pickles, he spits them at his sister.",
        "no ice, she spits it out",
        "she hits the roof without her ketchup",
    ],
)
def test_a_price_that_is_scolded_and_a_childs_manners_call_nobody(said: str) -> None:
    assert in_need.emergency(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "there's a robbery going on",
        "this is a robbery",
        "robbery in progress next door",
        "robbery! call the cops",
        "a guy is robbing the register",
        "I just got robbed",
        "there's a thief in my car",
        "a man is spitting on people out here",
        "he spat in the cashier's face",
        "some guy is spitting at customers",
        "he hit the cashier",
    ],
)
def test_who_robs_or_harms_somebody_now_is_danger(said: str) -> None:
    assert in_need.emergency(said) is DANGER
