"""Kinds listed behind a count, plain ones of their kind, and choices put right, on menus of other people's making."""

import pytest

from talkthru.understand import Understanding
from tests.dialog.score import machine_of

TOSTADERA, HARBOR = "blind/w_tostadera", "blind/w_harborbagel"
SAID = {
    TOSTADERA: {
        "three tacos: asada, pastor, lengua": "1 taco_asada, 1 taco_pastor, 1 taco_lengua",
        "3 tacos - asada, al pastor, lengua.": "1 taco_asada, 1 taco_pastor, 1 taco_lengua",
        "three tacos, one chicken, one steak and one fish": "1 taco_pollo, 1 taco_asada, 1 taco_pescado",
        "two burritos, pollo and asada": "1 burrito_pollo, 1 burrito_asada",
        "quesadilla with chicken, hold the crema": "1 quesadilla_pollo no:crema",
    },
    HARBOR: {
        "three bagels: sesame, poppy and salt": "1 sesame_bagel, 1 poppy_bagel, 1 salt_bagel",
        "two bagels, onion and avocado": "2 onion_bagel add:avocado",  # no two kinds
        "3 bagels toasted, butter and jelly": "3 plain_bagel add:butter add:jelly pick:toasted",
        "two everything and three plain": "2 everything_bagel, 3 plain_bagel",
        "two plain, one everything": "2 plain_bagel, 1 everything_bagel",
        "half dozen everything and a half dozen plain": "1 everything_bagel, 1 plain_bagel",
        "two sesame bagels, one plain and one with butter": "1 sesame_bagel, 1 sesame_bagel add:butter",
        "blt on a roll, no, make it a croissant": "1 blt pick:b_croissant",
        "bec on everything with cheddar. make it a croissant": "1 bec pick:b_croissant pick:cheddar",
        "blt on a roll no mayo and a croissant": "1 blt no:mayo pick:b_roll, 1 croissant",
        "bec, toast it": "1 bec pick:toasted",
        "a blt with avocado and just a water": "1 blt add:avocado, 1 water",
        "a blt with avocado and only mayo": "1 blt add:avocado no:lettuce no:sandwich_bacon no:tomato",
        "six croissants, its for the whole ward": "1 croissant",
        "a latte with skim milk for my whole team": "1 latte pick:skim",
        "one large mint tea and one butter croissant": "1 hot_tea pick:mint_tea, 1 croissant",
        "poppy bagel with butter. my husband wants the same but on onion": (
            "1 poppy_bagel add:butter, 1 onion_bagel add:butter"
        ),
    },
    "blind/q_uncleray": {
        "2 medium pepperoni pizzas, 1 medium cheese pizza, 1 medium supreme pizza": (
            "2 byo add:pepperoni, 1 byo, 1 supreme"
        ),
        "3 large pizzas: pepperoni, cheese, hawaiian": "1 byo add:pepperoni, 1 byo, 1 hawaiian",
        "2 pizzas, pepperoni and mushroom": "2 byo add:mushroom add:pepperoni",  # both on both
    },
    "blind/r_ochotacos": {
        "four tacos: carnitas, pastor, pollo and asada": (
            "1 taco pick:carnitas, 1 taco pick:al_pastor, 1 taco pick:pollo_asado, 1 taco pick:carne_asada"
        ),
    },
    "stackhouse": {"two shakes, vanilla and chocolate": "1 shake pick:van, 1 shake pick:cho"},
}


@pytest.mark.parametrize(("menu", "text"), [(menu, text) for menu, rows in SAID.items() for text in rows])
def test_each_is_what_it_was_called(menu: str, text: str) -> None:
    assert _ordered(machine_of(menu), text) == SAID[menu][text]


def test_a_taco_is_a_taco_where_what_is_in_it_is_the_last_word_of_many_names() -> None:
    machine = machine_of(TOSTADERA, names_only=True)
    assert _ordered(machine, "tacos: asada, pastor").startswith("1 taco_asada")


def test_a_kids_burger_with_cheese_is_no_cheeseburger() -> None:
    meal = (
        machine_of("blind/p_redgate", names_only=True).turn("a kids meal, the burger with cheese, tots and milk").order
    )
    assert [line.get("combo") for line in meal] == ["kids"]
    assert meal[0]["slots"]["main"]["mods"] == ["add:k_chz"]


def _ordered(machine: Understanding, text: str) -> str:
    return ", ".join(" ".join([f"{x['qty']} {x['item']}", *sorted(x["mods"])]) for x in machine.turn(text).order)


def test_flour_tortillas_are_no_four_and_a_till_in_spanish_knows_them() -> None:
    machine = machine_of(TOSTADERA, names_only=True)
    assert _ordered(machine, "2 fish tacos on flour tortillas please") == "2 taco_pescado pick:flour"
    assert _ordered(machine, "a large cucumber lime") == "1 pepino"
    assert "sopa" not in _ordered(machine_of("blind/n_tacotrail", names_only=True), "two tacos on flour tortillas")
