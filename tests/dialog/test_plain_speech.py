"""How people name things that a menu names otherwise: each kind of speech on a menu made for it, with words of no other
test."""

from typing import Any

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.words import stem
from talkthru.understand import Answer, Understanding


def option(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name.lower().replace(" ", "_"), "name": name} | more


def group(name: str, kind: str, *options: str, least: int = 0, most: int = 9) -> dict[str, Any]:
    qualifiers = ["pick"] if kind == "choice" else ["no", "light", "extra", "add", "side"]
    rows = [option(o) | {"id": f"{name.lower().replace(' ', '_')}_{option(o)['id']}"} for o in options]
    return {
        "id": name.lower().replace(" ", "_"),
        "name": name,
        "kind": kind,
        "min": least,
        "max": most,
        "qualifiers": qualifiers,
        "options": rows,
    }


def item(name: str, shelf: str, *groups: str, sizes: tuple[str, ...] = (), included: tuple[str, ...] = ()) -> Any:
    rows = [{"id": s.lower(), "name": s, "price_cents": 500} for s in sizes] or [{"id": "std", "price_cents": 500}]
    return {
        "id": name.lower().replace(" ", "_").replace(".", ""),
        "name": name,
        "category": shelf,
        "variations": rows,
        "modifier_groups": list(groups),
        "included_options": list(included),
    }


SIDES = ("Okra", "Rutabaga", "Hominy")
GROUPS = [
    group("Heat", "choice", "Gentle", "Fierce", least=1, most=1),
    group("Side One", "choice", *SIDES, least=1, most=1),
    group("Side Two", "choice", *SIDES, least=1, most=1),
    group("Sauces", "adjust", "Chimichurri"),
    group("Loaf", "choice", "Pumpernickel", "Rye", least=1, most=1),
]
ITEMS = [
    item("K1. Elk Skewer", "Grill", "heat"),
    item("K2. Quail Skewer", "Grill", "heat"),
    item("K3. Venison Stew", "Grill", "heat", sizes=("Cup", "Bowl")),
    item("Meatloaf Plate", "Plates", "side_one", "side_two"),
    item("Skirt Steak", "Plates", "sauces", included=("sauces_chimichurri",)),
    item("Rachel", "Sandwiches", "loaf"),
    item("Goose Sandwich", "Sandwiches", "loaf"),
    item("Mannish Cider", "Drinks"),
    item("Bottled Cider", "Drinks"),
    item("Pan con Bistec", "Cuban"),
]


@pytest.fixture(scope="module")
def kitchen() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS}, "kitchen"))


def order_of(answer: Answer) -> list[tuple[int, str, str, tuple[str, ...]]]:
    return [(line["qty"], line["item"], line["variation"], tuple(line["mods"])) for line in answer.order]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a K1 fierce and two K2 gentle", [(1, "k1_elk_skewer", "heat_fierce"), (2, "k2_quail_skewer", "heat_gentle")]),
        ("the k 2 quail skewer gentle", [(1, "k2_quail_skewer", "heat_gentle")]),
        ("one K1. elk skewer gentle", [(1, "k1_elk_skewer", "heat_gentle")]),
        ("quail skewer fierce", [(1, "k2_quail_skewer", "heat_fierce")]),
    ],
)
def test_a_number_on_the_board_names_its_thing_alone_and_beside_the_name(
    kitchen: Understanding, said: str, meant: list[tuple[int, str, str]]
) -> None:
    found = [(qty, thing, mods[0].partition(":")[2]) for qty, thing, _, mods in order_of(kitchen.turn(said))]
    assert found == meant


def test_two_sides_of_one_list_fill_both_choices(kitchen: Understanding) -> None:
    answer = kitchen.turn("a meatloaf plate with hominy and okra")
    assert order_of(answer)[0][3] == ("pick:side_one_hominy", "pick:side_two_okra")
    assert not answer.clarify


def test_the_sauce_is_the_one_that_is_on_it(kitchen: Understanding) -> None:
    assert order_of(kitchen.turn("a skirt steak no sauce"))[0][3] == ("no:sauces_chimichurri",)
    assert order_of(kitchen.turn("a skirt steak, sauce on the side"))[0][3] == ("side:sauces_chimichurri",)


def test_the_shelfs_word_after_a_name_is_no_second_thing(kitchen: Understanding) -> None:
    answer = kitchen.turn("a rachel sandwich on rye")
    assert order_of(answer) == [(1, "rachel", "std", ("pick:loaf_rye",))]
    assert not answer.clarify


def test_what_is_only_bottled_is_the_plain_one(kitchen: Understanding) -> None:
    assert order_of(kitchen.turn("a cider")) == [(1, "bottled_cider", "std", ())]


def test_a_dish_is_found_by_what_it_is_called_in_english(kitchen: Understanding) -> None:
    assert order_of(kitchen.turn("a steak sandwich")) == [(1, "pan_con_bistec", "std", ())]


def test_a_size_after_a_pause_is_said_of_what_was_named(kitchen: Understanding) -> None:
    assert order_of(kitchen.turn("venison stew fierce, a bowl"))[0][:3] == (1, "k3_venison_stew", "bowl")


def test_a_thing_named_again_by_its_head_is_no_second_one(kitchen: Understanding) -> None:
    assert order_of(kitchen.turn("an elk skewer, skewer fierce")) == [
        (1, "k1_elk_skewer", "std", ("pick:heat_fierce",))
    ]


@pytest.mark.parametrize(("word", "little"), [("cone", "con"), ("cones", "con"), ("cane", "can"), ("note", "not")])
def test_no_thing_is_looked_up_by_a_little_word_of_either_language(word: str, little: str) -> None:
    assert stem(word) != stem(little)
