"""Menus as a till exports them: names only, clipped, one item for each size."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding


def _group(group_id: str, name: str, kind: str, options: dict[str, str], least: int = 0) -> dict[str, Any]:
    rows = [{"id": key, "name": {"en": text}} for key, text in options.items()]
    return {"id": group_id, "name": {"en": name}, "kind": kind, "min": least, "max": 3, "options": rows}


def _item(item_id: str, name: str, groups: tuple[str, ...] = (), included: tuple[str, ...] = ()) -> dict[str, Any]:
    only = {"id": "ea", "name": {"en": "EA"}, "price_cents": 500, "default": True}
    row: dict[str, Any] = {"id": item_id, "name": {"en": name}, "variations": [only]}
    return row | {"modifier_groups": list(groups), "included_options": list(included)}


@pytest.fixture(scope="module")
def till() -> Understanding:
    veg = {"let": "Lettuce", "tom": "Tomato", "on": "Onion", "gon": "Grilled Onion", "am": "American Cheese"}
    items = [
        _item("t6", "SUB 6IN TURKEY", ("veg",), ("let",)),
        _item("t12", "SUB 12IN TURKEY", ("veg",), ("let",)),
        _item("l12", "LATTE 12", ("syr",)),
        _item("l16", "LATTE 16", ("syr",)),
        _item("lo_s", "CHKN LO MEIN SM"),
        _item("lo_l", "CHKN LO MEIN LG"),
        _item("bf", "BF BROCC"),
        _item("beef", "BEEF LO MEIN"),
        _item("ff_s", "FF SM"),
        _item("ff_l", "FF LG"),
        _item("w6", "Wings 6pc", ("wing",)),
        _item("w12", "Wings 12pc", ("wing",)),
        _item("c20", "Coke 20oz"),
        _item("c2l", "Coke 2L"),
        _item("burger", "HAMBURGER", ("veg",), ("let", "tom", "on")),
        _item("cookie", "CHOC CHIP COOKIE"),
    ]
    groups = [
        _group("veg", "Veg", "adjust", veg),
        _group("syr", "Syrups", "adjust", {"v": "Vanilla Syrup", "sf": "SF Vanilla Syrup"}),
        _group("wing", "Wing Sauce", "choice", {"bbq": "BBQ", "gp": "Garlic Parmesan"}, least=1),
    ]
    menu = {"menu_id": "till", "modifier_groups": groups, "items": items}
    return Understanding(parse(menu, "till"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a six inch turkey and a footlong turkey", {"t6": 1, "t12": 1}),
        ("large latte with sugar free vanilla", {"l16": 1}),
        ("12 ounce latte", {"l12": 1}),
        ("two small chicken lo meins and one large", {"lo_s": 2, "lo_l": 1}),
        ("beef and broccoli", {"bf": 1}),
        ("small fries and a cookie", {"ff_s": 1, "cookie": 1}),
        ("12 piece bbq wings and six garlic parmesan wings", {"w12": 1, "w6": 1}),
        ("a dozen wings bbq", {"w12": 1}),
        ("two 20 ounce cokes and a two liter coke", {"c20": 2, "c2l": 1}),
        ("hamburger, no tomato, just add cheese", {"burger": 1}),
    ],
)
def test_sizes_in_names_are_sizes(till: Understanding, text: str, wanted: dict[str, int]) -> None:
    answer = till.turn(text)
    assert {row["item"]: row["qty"] for row in answer.order} == wanted
    assert not answer.clarify, answer.why


@pytest.mark.parametrize("text", ["a latte", "turkey sub", "chicken lo mein", "two cokes"])
def test_where_no_size_is_said_it_is_asked_for(till: Understanding, text: str) -> None:
    answer = till.turn(text)
    assert answer.clarify
    assert not answer.order


def test_mods_said_in_a_list_before_just_stay_as_they_were(till: Understanding) -> None:
    row = till.turn("hamburger, no lettuce, no tomato, just add cheese").order[0]
    assert sorted(row["mods"]) == ["add:am", "no:let", "no:tom"]


def test_what_cannot_be_left_out_is_said_so(till: Understanding) -> None:
    assert till.turn("hamburger with no bun").meaning.unknown == ("no bun",)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("two hamburgers no onion and two no tomato", [(2, ["no:on"]), (2, ["no:tom"])]),
        ("a hamburger no onion and one plain", [(1, ["no:let", "no:on", "no:tom"]), (1, ["no:on"])]),
        ("four hamburgers, two no onion and two no tomato", [(2, ["no:on"]), (2, ["no:tom"])]),
    ],
)
def test_as_many_again_said_another_way_are_more_of_them(
    till: Understanding, text: str, lines: list[tuple[int, list[str]]]
) -> None:
    made = [(row["qty"], sorted(row["mods"])) for row in till.turn(text).order]
    assert sorted(made) == sorted(lines)
