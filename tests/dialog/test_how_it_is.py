"""How a thing is to be, told in words that other things are called by, or of one of several, on a menu of its own."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_plain_speech import group, item, order_of
from tests.dialog.test_reworded import Line, sized

GROUPS = [
    group("Crust", "choice", "Spelt", "Barley", "Oat", least=1, most=1),
    group("Stuffing", "adjust", "Leek", "Gouda", "Brie cheese", "Chives"),
    group("Pour", "adjust", "Cream", "Cardamom", "Cinnamon"),
    group("Finish", "adjust", "Foam", "Nutmeg"),
    group("Oven", "adjust", "Heated"),
]
GROUPS[1]["options"][1]["aliases"] = ["cheese"]
GROUPS[4]["options"][0]["aliases"] = ["heat up", "heat"]
ITEMS = [
    sized("House Coffee", "Hot", "pour", S="Small", L="Large") | {"aliases": ["coffee", "coffees"]},
    item("Ceylon Black Tea", "Hot", "pour"),
    item("Malt Cocoa", "Hot", "pour", "finish", included=("finish_foam",)) | {"aliases": ["cocoa", "cocoas"]},
    item("Carob Latte", "Hot", "pour", "finish", included=("finish_foam",)),
    item("Farm Platter", "Plates", "stuffing", "crust", included=("stuffing_gouda", "crust_spelt")),
    item("Toast", "Sides", "crust", included=("crust_spelt",)),
    item("Quince Strudel", "Bakes", "oven"),
    item("Poppy Braid", "Bakes", "oven"),
    sized("Chickpea Bites", "Sides", R="Regular", L="Large"),
]
ITEMS[-1]["variations"][1]["aliases"] = ["family size"]


@pytest.fixture(scope="module")
def cafe() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS}, "cafe"))


def coffee(n: int, size: str, *mods: str) -> Line:
    return (n, "house_coffee", size, mods)


def cocoa(n: int, *mods: str) -> Line:
    return (n, "malt_cocoa", "std", mods)


def platter(*mods: str) -> Line:
    return (1, "farm_platter", "std", mods)


CREAM, NO_FOAM, HOT = "add:pour_cream", "no:finish_foam", "add:oven_heated"
STRUDEL, BRAID = (1, "quince_strudel", "std", ()), (1, "poppy_braid", "std", ())


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # black is how a coffee is, where a tea is called so
        ("two large coffees, one black and one with cream", [coffee(1, "L"), coffee(1, "L", CREAM)]),
        ("four small coffees, two with cream, two black", [coffee(2, "S", CREAM), coffee(2, "S")]),
        ("three large coffees, two black, one with cream", [coffee(2, "L"), coffee(1, "L", CREAM)]),
        ("a large coffee and a black tea", [coffee(1, "L"), (1, "ceylon_black_tea", "std", ())]),
        # what it comes with, said of one alone, is left off of the others
        ("two cocoas, only one gets foam", [cocoa(1, NO_FOAM), cocoa(1)]),
        ("three cocoas, just one of them gets foam", [cocoa(2, NO_FOAM), cocoa(1)]),
        ("two cocoas, foam on one", [cocoa(1, NO_FOAM), cocoa(1)]),
        ("two cocoas, foam on both", [cocoa(2)]),
        # and what it does not come with is put on that one
        ("two cocoas, only one gets cardamom", [cocoa(1, "add:pour_cardamom"), cocoa(1)]),
        ("two cocoas, cardamom in one of them", [cocoa(1, "add:pour_cardamom"), cocoa(1)]),
        ("a cocoa and a carob latte, foam only on the latte", [cocoa(1, NO_FOAM), (1, "carob_latte", "std", ())]),
        (
            "a cocoa and a carob latte, cardamom only in the cocoa",
            [cocoa(1, "add:pour_cardamom"), (1, "carob_latte", "std", ())],
        ),
        # what is to be done to a thing is done to that one
        ("a strudel and a braid, heat up the strudel only please", [(*STRUDEL[:3], (HOT,)), BRAID]),
        ("a strudel and a braid, heat the strudel", [(*STRUDEL[:3], (HOT,)), BRAID]),
        ("a strudel and a braid, heat the braid", [STRUDEL, (*BRAID[:3], (HOT,))]),
        # more of the cheese that is on it, and not another one for its name
        ("farm platter with extra cheese", [platter("extra:stuffing_gouda")]),
        ("farm platter, extra brie", [platter("add:stuffing_brie_cheese")]),
        # the choice in full is no side of what is sold by its last word
        ("farm platter, barley toast", [platter("pick:crust_barley")]),
        ("farm platter no gouda on oat toast", [platter("no:stuffing_gouda", "pick:crust_oat")]),
        ("farm platter with chives and oat toast", [platter("add:stuffing_chives", "pick:crust_oat")]),
        ("farm platter and a barley toast", [platter(), (1, "toast", "std", ("pick:crust_barley",))]),
        (
            "farm platter, barley toast, and an oat toast",
            [platter("pick:crust_barley"), (1, "toast", "std", ("pick:crust_oat",))],
        ),
        ("two orders of oat toast", [(2, "toast", "std", ("pick:crust_oat",))]),
        # the word itself is no size, where some size is called "family size"
        ("chickpea bites, regular size", [(1, "chickpea_bites", "R", ())]),
        ("chickpea bites family size", [(1, "chickpea_bites", "L", ())]),
    ],
)
def test_how_it_is_is_said_of_what_it_is(cafe: Understanding, said: str, meant: list[Any]) -> None:
    answer = cafe.turn(said)
    assert sorted(order_of(answer)) == sorted(meant), said
    assert not answer.meaning.unknown, answer.meaning.unknown


def test_two_teas_that_are_both_sold_are_not_one() -> None:
    teas = [item("Earl Grey Tea", "Tea"), item("English Breakfast Tea", "Tea")]
    answer = Understanding(parse({"modifier_groups": [], "items": teas}, "teas")).turn("two earl grey")
    assert order_of(answer) == [(2, "earl_grey_tea", "std", ())]
    assert not answer.meaning.ambiguities
