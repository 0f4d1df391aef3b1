"""Tills where a choice makes the thing: sodas by flavor, sizes sold as items, kids' things told by their mark."""

import json
from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Answer, Understanding


def _group(group_id: str, name: str, options: dict[str, str], least: int = 1, kind: str = "choice") -> dict[str, Any]:
    rows = [{"id": key, "name": {"en": text}} for key, text in options.items()]
    return {
        "id": group_id,
        "name": {"en": name},
        "kind": kind,
        "min": least,
        "max": max(1, 3 * (1 - least)),
        "options": rows,
    }


def _item(item_id: str, name: str, groups: tuple[str, ...] = (), sizes: dict[str, str] | None = None) -> dict[str, Any]:
    rows = [
        {"id": k, "name": {"en": n}, "default": not i} for i, (k, n) in enumerate((sizes or {"ea": "Each"}).items())
    ]
    return {"id": item_id, "name": {"en": name}, "variations": rows, "modifier_groups": list(groups)}


def _slot(slot_id: str, items: dict[str, str], default: str | None) -> dict[str, Any]:
    choices = [{"item": item, "by_size": {"std": size}} for item, size in items.items()]
    return {"id": slot_id, "min": 1, "max": 1, "choices": choices, "default": default}


def _combo(combo_id: str, name: str, slots: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": combo_id, "name": {"en": name}, "sizes": [{"id": "std", "name": {"en": "Std"}}], "slots": slots}


@pytest.fixture(scope="module")
def grill() -> Understanding:
    two = {"S": "Small 7in", "L": "Large 11in"}
    items = [
        _item("gyro", "Gyro", ("sauce", "veg"), two),
        _item("falafel", "Falafel Wrap", ("veg",)),
        _item("wedges", "Wedges"),
        _item("bag", "Chips Bag"),
        _item("ff", "French Fries"),
        _item("rice_l", "RICE LG"),
        _item("rice_s", "RICE SM"),
        _item("fizz_s", "FIZZ SM", ("flavor",)),
        _item("fizz_l", "FIZZ LG", ("flavor",)),
        _item("cup", "Fountain Cup", ("cup",)),
        _item("float", "Ginger Ale Float", (), {"R": "Reg", "L": "Lg"}),
        _item("juice", "Juice Box"),
        _item("soup", "Soup", ("soup",), {"C": "Cup", "B": "Bowl"}),
        _item("bites", "Fish Bites w/ Wedges"),
        _item("kid_bites", "Kids Bites & Wedges"),
        _item("plain", "SINGLE GRIDDLED BURGER"),
        _item("cheese", "SINGLE CHEESEBURGER"),
        _item("dip", "Dip Packet", ("dip",)),
        _item("swirl", "Swirl", ("mix",)),
    ]
    combos = [
        _combo(
            "meal",
            "Gyro Combo",
            [
                _slot("main", {"gyro": "S"}, "gyro"),
                _slot("side", {"wedges": "ea", "ff": "ea", "bag": "ea"}, "wedges"),
                _slot("drink", {"cup": "ea", "juice": "ea"}, "cup"),
            ],
        ),
        _combo(
            "kids",
            "Tiny Shepherd Kids Meal",
            [_slot("main", {"falafel": "ea", "bites": "ea"}, None), _slot("drink", {"juice": "ea"}, None)],
        ),
    ]
    groups = [
        _group("sauce", "Sauce Choice", {"tz": "Tzatziki", "hot": "Harissa"}),
        _group("veg", "Veggies", {"on": "Grilled Onions", "cu": "Cucumber"}, 0, "adjust"),
        _group("flavor", "Soda Flavor", {"cola": "Pepsi", "lemon": "Lemonade", "ale": "Ginger Ale"}),
        _group("cup", "Drink Flavor", {"birch": "Birch Beer", "grape": "Grape Soda"}),
        _group("soup", "Soup Type", {"lentil": "Lentil", "bean": "White Bean"}),
        _group("dip", "Dip", {"hot": "Hot", "mild": "Mild"}),
        _group("mix", "Mix Ins", {"mm": "M&M", "oreo": "Oreo"}, 0, "adjust"),
    ]
    menu = {"items": items, "combos": combos, "modifier_groups": groups}
    return Understanding(parse(json.loads(json.dumps(menu)), "grill.json"))


def _lines(answer: Answer) -> list[tuple[str, str | None, int, tuple[str, ...]]]:
    rows = [r for r in answer.order if "item" in r]
    return sorted((r["item"], r["variation"], r["qty"], tuple(sorted(r["mods"]))) for r in rows)


def _parts(answer: Answer) -> dict[str, tuple[str, ...]]:
    assert len(answer.order) == 1, answer.order
    return {slot: (fill["item"], *sorted(fill["mods"])) for slot, fill in answer.order[0]["slots"].items()}


@pytest.mark.parametrize(
    ("text", "drink"),
    [
        ("a gyro combo with tzatziki and a birch beer", ("cup", "pick:birch")),
        ("gyro combo with tzatziki, fries, and a grape soda", ("cup", "pick:grape")),
        ("a gyro combo with harissa and french fries and a juice box", ("juice",)),
    ],
)
def test_a_drink_that_is_told_by_its_flavor_is_the_one_of_the_combo(
    grill: Understanding, text: str, drink: tuple[str, ...]
) -> None:
    assert _parts(grill.turn(text))["drink"] == drink


def test_a_second_drink_is_one_of_its_own(grill: Understanding) -> None:
    answer = grill.turn("a gyro combo with harissa and a birch beer and a grape soda")
    assert _lines(answer) == [("cup", "ea", 1, ("pick:grape",))]


@pytest.mark.parametrize(
    "text", ["large rice, large pepsi", "a large rice and a large pepsi", "pepsi large, large rice"]
)
def test_a_size_that_is_sold_as_an_item_begins_the_next_item(grill: Understanding, text: str) -> None:
    assert _lines(grill.turn(text)) == [("fizz_l", "ea", 1, ("pick:cola",)), ("rice_l", "ea", 1, ())]


def test_each_flavor_is_a_drink_of_its_own(grill: Understanding) -> None:
    answer = grill.turn("a large pepsi, a small lemonade")
    assert _lines(answer) == [("fizz_l", "ea", 1, ("pick:cola",)), ("fizz_s", "ea", 1, ("pick:lemon",))]


def test_a_size_after_a_pause_is_of_the_drink(grill: Understanding) -> None:
    answer = grill.turn("a falafel wrap and a lemonade, small")
    assert _lines(answer) == [("falafel", "ea", 1, ()), ("fizz_s", "ea", 1, ("pick:lemon",))]


def test_a_flavor_said_in_full_is_no_float_of_it(grill: Understanding) -> None:
    assert _lines(grill.turn("a large ginger ale")) == [("fizz_l", "ea", 1, ("pick:ale",))]
    assert _lines(grill.turn("a large ginger ale float")) == [("float", "L", 1, ())]


def test_a_bowl_of_a_soup_is_a_bowl(grill: Understanding) -> None:
    assert _lines(grill.turn("a bowl of lentil")) == [("soup", "B", 1, ("pick:lentil",))]


def test_chips_in_a_bag_are_no_fries(grill: Understanding) -> None:
    assert _lines(grill.turn("chips please")) == [("bag", "ea", 1, ())]


def test_what_is_for_kids_is_the_one_that_says_so(grill: Understanding) -> None:
    assert _lines(grill.turn("two kids fish bites and wedges")) == [("kid_bites", "ea", 2, ())]
    assert _lines(grill.turn("two fish bites with wedges")) == [("bites", "ea", 2, ())]


def test_a_kids_meal_needs_no_name_of_its_own(grill: Understanding) -> None:
    assert _parts(grill.turn("a kids meal with a falafel wrap and a juice box")) == {
        "main": ("falafel",),
        "drink": ("juice",),
    }


def test_a_burger_has_no_cheese_that_nobody_said(grill: Understanding) -> None:
    assert [row[0] for row in _lines(grill.turn("a single burger"))] == ["plain"]
    assert [row[0] for row in _lines(grill.turn("a single cheeseburger"))] == ["cheese"]


def test_one_regular_of_two_large_is_large(grill: Understanding) -> None:
    answer = grill.turn("two large gyros with tzatziki, one with grilled onions, one regular")
    assert [row[1] for row in _lines(answer)] == ["L", "L"]


def test_both_small_is_said_of_either_choice(grill: Understanding) -> None:
    answer = grill.turn("two gyros one tzatziki one harissa both small both with grilled onions")
    assert _lines(answer) == [("gyro", "S", 1, ("add:on", "pick:hot")), ("gyro", "S", 1, ("add:on", "pick:tz"))]


def test_what_both_want_is_two_of_it_and_of_nothing_said_before(grill: Understanding) -> None:
    answer = grill.turn(
        "a falafel wrap with grilled onions, a single burger with nothing, and we both want a juice box"
    )
    assert ("juice", "ea", 2, ()) in _lines(answer)
    assert ("falafel", "ea", 1, ("add:on",)) in _lines(answer)
    assert _lines(grill.turn("we both want a large pepsi")) == [("fizz_l", "ea", 2, ("pick:cola",))]


def test_a_size_of_what_follows_is_nothing_of_its_own() -> None:
    items = [_item("tray", "Samosa 20 Pack"), _item("naan", "Garlic Naan", (), {"4": "4 Pack", "20": "20 Pack"})]
    understanding = Understanding(parse({"items": items}, "till.json"))
    assert _lines(understanding.turn("a 20 pack of the garlic naan")) == [("naan", "20", 1, ())]
    assert _lines(understanding.turn("a 20 pack of samosas")) == [("tray", "ea", 1, ())]


def test_a_hot_sauce_is_a_packet_of_it(grill: Understanding) -> None:
    assert _lines(grill.turn("a falafel wrap and a hot dip")) == [
        ("dip", "ea", 1, ("pick:hot",)),
        ("falafel", "ea", 1, ()),
    ]


@pytest.mark.parametrize("said", ["M&Ms", "m&m's", "m and m's", "m and ms"])
def test_a_sweet_is_one_word_however_it_is_written(grill: Understanding, said: str) -> None:
    assert _lines(grill.turn(f"a swirl with {said} and oreo")) == [("swirl", "ea", 1, ("add:mm", "add:oreo"))]
