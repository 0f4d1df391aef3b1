"""Turns of phrase that come to plainer words, on a menu made for them, with words of no other test."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Answer, Understanding
from tests.dialog.score import machine_of
from tests.dialog.test_plain_speech import group, item, order_of

Line = tuple[int, str, str, tuple[str, ...]]


def sized(name: str, shelf: str, *groups: str, **sizes: str) -> Any:
    rows = [{"id": key, "name": said, "price_cents": 700 + n} for n, (key, said) in enumerate(sizes.items())]
    return item(name, shelf, *groups) | {"variations": rows}


GROUPS = [
    group("Filling", "choice", "Roast Duck", "Rabbit", "Eggplant", least=1, most=1),
    group("Glaze", "choice", "Molasses", "Sambal", least=1, most=1),
    group("Toppings", "adjust", "Mayo", "Relish", "Toasted", "Pickled Okra", "Extra Ham"),
    group("Vinaigrette", "choice", "Dane Dressing", "Sumac Dressing", most=1),
    group("Amount", "adjust", "Dressing"),
]
GROUPS[0]["options"][0]["aliases"] = ["duck"]
ITEMS = [
    item("Street Arepa", "Arepas", "filling", "toppings", included=("toppings_mayo",))
    | {"aliases": ["arepa", "arepas"]},
    item("Duck Mini Arepas", "Arepas") | {"aliases": ["rolled duck arepas"]},
    item("Rachel", "Sandwiches", "toppings", included=("toppings_mayo",)),
    item("Reuben", "Sandwiches", "toppings"),
    item("Dane Salad", "Salads", "vinaigrette", "amount", included=("amount_dressing",)) | {"aliases": ["dane"]},
    item("Garbure", "Soups"),
    item("Nicoise", "Salads", "vinaigrette", "amount", included=("amount_dressing",)),
    sized("Drumettes", "Wings", "glaze", **{"6": "6 Piece", "12": "12 Piece"}),
    sized("Congee", "Bowls", P="Pint", Q="Quart"),
    sized("Laksa", "Bowls", P="Pint", Q="Quart"),
    sized("Birch Soda", "Drinks", S="Small", L="Large"),
]


@pytest.fixture(scope="module")
def kitchen() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS}, "kitchen"))


DUCK, RABBIT, EGGPLANT = (f"pick:filling_{f}" for f in ("roast_duck", "rabbit", "eggplant"))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # a thing with its own kind before it is no other dish that has both words
        ("a duck arepa, a rabbit arepa", [(1, "street_arepa", "std", (DUCK,)), (1, "street_arepa", "std", (RABBIT,))]),
        ("two duck arepas with relish", [(2, "street_arepa", "std", ("add:toppings_relish", DUCK))]),
        ("rolled duck arepas", [(1, "duck_mini_arepas", "std", ())]),
        ("duck mini arepas", [(1, "duck_mini_arepas", "std", ())]),
        # what stands behind a pause is said of both, and is no part of the name before it
        (
            "a nicoise and a dane, dressing on the side for both",
            [(1, "nicoise", "std", ("side:amount_dressing",)), (1, "dane_salad", "std", ("side:amount_dressing",))],
        ),
        ("a nicoise with dane dressing", [(1, "nicoise", "std", ("pick:vinaigrette_dane_dressing",))]),
        # what heads a list is what each of it is
        (
            "arepas: 2 duck 3 rabbit 1 eggplant",
            [
                (2, "street_arepa", "std", (DUCK,)),
                (3, "street_arepa", "std", (RABBIT,)),
                (1, "street_arepa", "std", (EGGPLANT,)),
            ],
        ),
        (
            "i want arepas, two duck and one rabbit, and a garbure",
            [
                (2, "street_arepa", "std", (DUCK,)),
                (1, "street_arepa", "std", (RABBIT,)),
                (1, "garbure", "std", ()),
            ],
        ),
        (
            "drumettes, a dozen sambal and a dozen molasses",
            [(1, "drumettes", "12", ("pick:glaze_sambal",)), (1, "drumettes", "12", ("pick:glaze_molasses",))],
        ),
        (
            "three arepas, two duck and one rabbit",
            [(2, "street_arepa", "std", (DUCK,)), (1, "street_arepa", "std", (RABBIT,))],
        ),
        # a kind told after the thing
        ("mini arepas, the duck ones, and a garbure", [(1, "duck_mini_arepas", "std", ()), (1, "garbure", "std", ())]),
        # a double of what is called extra is one of it
        ("a rachel, double ham", [(1, "rachel", "std", ("add:toppings_extra_ham",))]),
        # what is done to a thing is how it is made
        (
            "a rachel and a garbure. oh and toast the rachel",
            [(1, "rachel", "std", ("add:toppings_toasted",)), (1, "garbure", "std", ())],
        ),
        (
            "two reubens and a rachel, toast the rachel one only",
            [(2, "reuben", "std", ()), (1, "rachel", "std", ("add:toppings_toasted",))],
        ),
        (
            "a reuben and a rachel, toast both please",
            [(1, "reuben", "std", ("add:toppings_toasted",)), (1, "rachel", "std", ("add:toppings_toasted",))],
        ),
        ("a reuben, can you toast it", [(1, "reuben", "std", ("add:toppings_toasted",))]),
        # two people, two of it
        ("a garbure. both of us: large birch sodas", [(1, "garbure", "std", ()), (2, "birch_soda", "L", ())]),
        ("the two of us want a garbure", [(1, "garbure", "std", ())]),
        # who gives in takes the one for the other
        (
            "a garbure and a large birch soda... ok a small birch soda then",
            [(1, "garbure", "std", ()), (1, "birch_soda", "S", ())],
        ),
        ("a large birch soda. ok a garbure then", [(1, "birch_soda", "L", ()), (1, "garbure", "std", ())]),
        # only some of what comes with it
        ("two rachels but only one with mayo", [(1, "rachel", "std", ()), (1, "rachel", "std", ("no:toppings_mayo",))]),
        ("three rachels, only two with mayo", [(2, "rachel", "std", ()), (1, "rachel", "std", ("no:toppings_mayo",))]),
        (
            "two rachels but only one with relish",
            [(1, "rachel", "std", ("add:toppings_relish",)), (1, "rachel", "std", ())],
        ),
        # a choice in place of another takes back nothing else
        (
            "a duck arepa with no mayo. wait make it rabbit, and a garbure",
            [(1, "street_arepa", "std", ("no:toppings_mayo", RABBIT)), (1, "garbure", "std", ())],
        ),
        # a size of several
        ("congee and laksa, quarts", [(1, "congee", "Q", ()), (1, "laksa", "Q", ())]),
        ("a pint of congee and a laksa, quart", [(1, "congee", "P", ()), (1, "laksa", "Q", ())]),
        ("how bout a large birch soda", [(1, "birch_soda", "L", ())]),
    ],
)
def test_a_turn_of_phrase_is_the_plain_order_that_it_stands_for(
    kitchen: Understanding, said: str, meant: list[Line]
) -> None:
    assert sorted(order_of(kitchen.turn(said))) == sorted(meant)


GROUPS_OF_MEALS = [
    group("Grain", "choice", "White Rice", "Millet", least=1, most=1),
    group("Crisp Flavor", "choice", "Plain Salt", "Paprika", least=1, most=1),
]
NAMES_ONLY = [
    item("Roasted Pheasant Sub", "Subs"),
    item("Pheasant Bacon Avocado", "Subs"),
    item("Grilled Tofu Sub", "Subs"),
    item("Crispy Tofu Sub", "Subs"),
    item("Ham Sub", "Subs"),
    item("Tuna Sub", "Subs"),
    item("Sweet Tea", "Drinks"),
    item("Unsweet Tea", "Drinks"),
    item("Corn Fritter", "Kids"),
    item("Fish Sticks", "Kids"),
    item("Pear Slices", "Kids"),
    item("Tots", "Kids"),
    item("Oat Milk", "Drinks"),
    item("Cider", "Drinks"),
    item("Orange Tempeh", "Plates", "grain"),
    item("Samosa", "Sides"),
    item("Pakora", "Sides"),
    item("Bag of Crisps", "Sides", "crisp_flavor"),
]


def slot(name: str, *choices: str, usual: str | None = None) -> dict[str, Any]:
    rows = [{"item": c, "by_size": {"std": "std"}} for c in choices]
    return {"id": name, "min": 1, "max": 1, "choices": rows, "default": usual}


def combo(name: str, *slots: dict[str, Any]) -> dict[str, Any]:
    sizes = [{"id": "std", "name": "Standard", "price_cents": 900}]
    return {"id": name.lower().replace(" ", "_"), "name": name, "sizes": sizes, "slots": list(slots)}


COMBOS = [
    combo(
        "Kids Meal",
        slot("main", "corn_fritter", "fish_sticks"),
        slot("side", "pear_slices", "tots"),
        slot("drink", "oat_milk", "cider"),
    ),
    combo(
        "Orange Tempeh Lunch",
        slot("main", "orange_tempeh", usual="orange_tempeh"),
        slot("side", "samosa", "pakora", usual="samosa"),
    ),
    combo("Sub Combo", slot("main", "ham_sub", "tuna_sub"), slot("side", "tots"), slot("drink", "oat_milk", "cider")),
    combo("Pick Two", slot("main", "ham_sub", "tuna_sub"), slot("soup", "samosa", "pakora")),
]


@pytest.fixture(scope="module")
def diner() -> Understanding:
    menu = {"modifier_groups": GROUPS_OF_MEALS, "items": NAMES_ONLY, "combos": COMBOS}
    return Understanding(parse(menu, "diner"))


def parts_of(answer: Answer) -> list[str]:
    """Each line in one text: its thing, or its parts and what is on them."""
    return sorted(
        f"{line['qty']} "
        + (line.get("item") or " ".join(" ".join([p["item"], *p["mods"]]) for p in line["slots"].values()))
        + "".join(f" {mod}" for mod in line.get("mods", ()))
        for line in answer.order
    )


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (
            "two kids meals, one corn fritter one fish sticks, both get pear slices and oat milk",
            ["1 corn_fritter pear_slices oat_milk", "1 fish_sticks pear_slices oat_milk"],
        ),
        ("a samosa and a pakora, we both want a cider", ["1 pakora", "1 samosa", "2 cider"]),
        ("orange tempeh lunch with millet and a pakora", ["1 orange_tempeh pick:grain_millet pakora"]),
        ("orange tempeh lunch with a pakora and a cider", ["1 cider", "1 orange_tempeh pakora"]),
        ("the tuna sub as a combo with tots and a cider", ["1 tuna_sub tots cider"]),
        (
            "a bag of crisps, make those paprika, with a ham sub",
            ["1 bag_of_crisps pick:crisp_flavor_paprika", "1 ham_sub"],
        ),
        ("a pheasant for me and an iced tea", ["1 roasted_pheasant_sub", "1 unsweet_tea"]),
        ("a sweet iced tea", ["1 sweet_tea"]),
    ],
)
def test_what_is_told_of_a_meal_or_by_half_a_name(diner: Understanding, said: str, meant: list[str]) -> None:
    assert parts_of(diner.turn(said)) == meant


@pytest.mark.parametrize("said", ["a tofu", "a tea"])
def test_what_nobody_could_know_is_asked(diner: Understanding, said: str) -> None:
    assert diner.turn(said).clarify


def test_a_meal_that_was_asked_about_is_taken_with_what_is_told_of_it() -> None:
    machine = machine_of("stackhouse")
    order = machine.turn("do you have the classic burger meal? i'll take that with onion rings and a coke").order
    assert [(line["combo"], sorted(p["item"] for p in line["slots"].values())) for line in order] == [
        ("m1", ["cb", "coke", "rings"])
    ]
