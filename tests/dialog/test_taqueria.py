"""Single orders at a place of chicken and tacos: a word is what it is in its place, whatever else is called by it."""

import json
from pathlib import Path

import pytest

from tests.dialog.machines import machine_of

POLLO = Path(__file__).parent / "menus_blind" / "y_pollo.json"


def lines(said: str) -> list[str]:
    """Each line as "2 x burrito grande + pick:x no:y", in order."""
    out = []
    for line in machine_of(POLLO).turn(said).order:
        name = line.get("item") or line.get("combo")
        size = line.get("variation") or line.get("size") or ""
        slots = json.dumps(line["slots"], sort_keys=True) if line.get("slots") else ""
        out.append(
            " ".join([f"{line['qty']} {name}:{size}", *sorted(line.get("mods", ())), *([slots] if slots else [])])
        )
    return out


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a chicken burrito", ["1 burrito:regular pick:meat_pollo"]),
        ("two chicken burritos please", ["2 burrito:regular pick:meat_pollo"]),
        ("two large chicken burritos", ["2 burrito:grande pick:meat_pollo"]),
        ("a chicken torta with no mayo", ["1 torta:std no:mayo pick:meat_pollo"]),
        ("a half chicken", ["1 pollo_asado:half"]),
        ("two whole chickens", ["2 pollo_asado:whole"]),
        ("pollo asado, the half one", ["1 pollo_asado:half"]),
    ],
)
def test_a_word_that_all_sizes_of_a_thing_have_is_no_size(said: str, order: list[str]) -> None:
    assert lines(said) == order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("fried plantains large and a side of guac", ["1 plantains:L", "1 guac_side:S"]),
        ("plantains large and guac", ["1 plantains:L", "1 guac_side:S"]),
        ("rice small plus an order of beans", ["1 rice:S", "1 pinto_beans:S"]),
        ("a rice and a large coleslaw", ["1 rice:S", "1 coleslaw:L"]),
        ("rice and large beans", ["1 rice:S", "1 pinto_beans:L"]),
        ("rice large beans", ["1 rice:S", "1 pinto_beans:L"]),
    ],
)
def test_a_size_before_an_and_is_of_what_came_before_it(said: str, order: list[str]) -> None:
    assert lines(said) == order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("nachos with steak, beans left off", ["1 nachos:std no:refried pick:fill_asada"]),
        ("a steak torta, and mayo left out", ["1 torta:std no:mayo pick:meat_asada"]),
        ("a steak torta with the mayo left off", ["1 torta:std no:mayo pick:meat_asada"]),
        ("a steak torta, tomato left off, and a small rice", ["1 torta:std no:tomato pick:meat_asada", "1 rice:S"]),
    ],
)
def test_what_is_left_off_behind_a_pause_is_that_alone(said: str, order: list[str]) -> None:
    assert lines(said) == order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a pollo bowl", ["1 burrito_bowl:std pick:meat_pollo"]),
        ("a chicken bowl no cheese", ["1 burrito_bowl:std no:cheese pick:meat_pollo"]),
        ("two chicken bowls", ["2 burrito_bowl:std pick:meat_pollo"]),
        ("a two piece chicken plate", ["1 pollo_plate:2"]),
    ],
)
def test_a_bowl_is_no_plate_where_both_are_sold(said: str, order: list[str]) -> None:
    assert lines(said) == order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a steak burrito regular size", ["1 burrito:regular pick:meat_asada"]),
        ("horchata medium size", ["1 horchata:M"]),
        ("a burrito, large size please, with steak", ["1 burrito:grande pick:meat_asada"]),
        ("a full size quesadilla with steak", ["1 quesadilla:std pick:fill_asada"]),
        ("a steak burrito, side of chips and guacamole", ["1 burrito:regular pick:meat_asada", "1 chips_guac:std"]),
    ],
)
def test_the_size_of_a_thing_orders_none_that_has_the_word_in_its_name(said: str, order: list[str]) -> None:
    assert lines(said) == order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("16 piece family pack, both sides rice", ["1 family_pack:16 pick:side_rice*2"]),
        ("a three piece plate, rice for both sides", ["1 pollo_plate:3 pick:side_rice*2"]),
        ("three piece plate, make both sides black beans", ["1 pollo_plate:3 pick:side_black*2"]),
        ("a two piece pollo plate, both slaw", ["1 pollo_plate:2 pick:side_slaw*2"]),
        ("a two piece pollo plate, both sides rice and beans", ["1 pollo_plate:2 pick:side_pinto pick:side_rice"]),
        ("a three piece plate with rice and beans", ["1 pollo_plate:3 pick:side_pinto pick:side_rice"]),
        ("two three piece plates, both with rice and slaw", ["2 pollo_plate:3 pick:side_rice pick:side_slaw"]),
    ],
)
def test_both_sides_of_one_kind_are_it_twice(said: str, order: list[str]) -> None:
    assert lines(said) == order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a steak torta without the beans", ["1 torta:std no:refried pick:meat_asada"]),
        ("a steak torta, hold the beans", ["1 torta:std no:refried pick:meat_asada"]),
        ("a steak torta, hold the beans and tomato", ["1 torta:std no:refried no:tomato pick:meat_asada"]),
        ("a steak torta hold the beans, extra cheese", ["1 torta:std add:cheese no:refried pick:meat_asada"]),
        ("nachos with steak, the beans left off", ["1 nachos:std no:refried pick:fill_asada"]),
        ("a steak burrito, hold the beans", ["1 burrito:regular pick:meat_asada pick:no_beans"]),
        ("two whole chickens no tortillas", ["2 pollo_asado:whole pick:tort_none"]),
    ],
)
def test_what_one_thing_has_as_a_choice_is_left_off_of_another(said: str, order: list[str]) -> None:
    assert lines(said) == order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a pollo asado burrito", ["1 burrito:regular pick:meat_pollo"]),
        ("two pollo asado tortas", ["2 torta:std pick:meat_pollo"]),
        ("a large pollo asado burrito and a rice", ["1 burrito:grande pick:meat_pollo", "1 rice:S"]),
        ("a half pollo asado, burrito with steak", ["1 pollo_asado:half", "1 burrito:regular pick:meat_asada"]),
        ("a half pollo asado and a steak burrito", ["1 pollo_asado:half", "1 burrito:regular pick:meat_asada"]),
    ],
)
def test_a_dish_said_before_what_is_made_of_it_tells_what_it_is_of(said: str, order: list[str]) -> None:
    assert lines(said) == order
