"""What goes on which half, however a menu calls its halves: the topping is put there, and never on the whole."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding

TOPPINGS = {"pep": "Pepperoni", "mush": "Mushrooms", "on": "Onions", "ham": "Ham"}


def pizzeria(first: str, second: str, *, grouped: bool) -> Understanding:
    """A menu that calls its halves so: as groups of toppings, or in each topping's name."""

    def group(ref: str, name: str, called: str) -> dict[str, Any]:
        options = [
            {"id": f"{ref}_{o}", "name": {"en": called.format(n)}, "price_cents": 100} for o, n in TOPPINGS.items()
        ]
        return {"id": ref, "name": {"en": name}, "kind": "adjust", "min": 0, "max": 8, "options": options}

    halves = (
        [group("a", first, "{}"), group("b", second, "{}")]
        if grouped
        else [group("a", "More", f"{{}} ({first})"), group("b", "Extra", f"{{}} ({second})")]
    )
    sizes = [{"id": s, "name": {"en": n}, "price_cents": 1000} for s, n in (("M", "Medium"), ("L", "Large"))]
    pizza = {"id": "pizza", "name": {"en": "Pizza"}, "variations": sizes, "modifier_groups": ["w", "a", "b"]}
    menu = {
        "menu_id": "h",
        "items": [pizza | {"included_options": []}],
        "modifier_groups": [group("w", "Toppings", "{}"), *halves],
    }
    return Understanding(parse(menu, "h"))


MENUS = {
    "left and right groups": pizzeria("Left Half", "Right Half", grouped=True),
    "first and second groups": pizzeria("1st Half Toppings", "2nd Half Toppings", grouped=True),
    "halves in names": pizzeria("Left Half", "Right Half", grouped=False),
}
SAID = {
    "large pizza half pepperoni half mushroom": {"a_pep", "b_mush"},
    "a large pizza, pepperoni on one half and ham and onions on the other half": {"a_pep", "b_ham", "b_on"},
    "large pizza with ham, half mushrooms": {"w_ham", "a_mush"},
    "large pizza half cheese half pepperoni": {"b_pep"},
    "large pizza half and half, ham and onions": {"a_ham", "b_on"},
    "large pizza with mushrooms on the whole thing and pepperoni on half": {"w_mush", "a_pep"},
    "large pizza with ham on the right side": {"b_ham"},
    "large pizza one side ham, other side mushrooms": {"a_ham", "b_mush"},
    "large pizza half pepperoni half ham and onions on the whole pizza": {"a_pep", "b_ham", "w_on"},
}


@pytest.mark.parametrize("called", MENUS)
@pytest.mark.parametrize("said", SAID)
def test_a_topping_goes_on_the_half_that_was_said(called: str, said: str) -> None:
    (line,) = MENUS[called].turn(said).order
    assert {mod.removeprefix("add:") for mod in line["mods"]} == SAID[said]


def test_what_is_left_off_one_half_is_asked_about() -> None:
    answer = MENUS["left and right groups"].turn("large pizza with ham and mushrooms, no onions on half")
    assert answer.clarify and "no:w_on" not in answer.order[0]["mods"]


def test_one_and_the_other_are_two_pizzas() -> None:
    lines = MENUS["halves in names"].turn("two large pizzas, one ham and the other mushrooms").order
    assert [line["mods"] for line in lines] == [["add:w_ham"], ["add:w_mush"]]


def test_one_of_two_pizzas_is_in_halves() -> None:
    lines = (
        MENUS["left and right groups"].turn("two large pizzas, one half ham half onions and one with pepperoni").order
    )
    assert sorted(sorted(line["mods"]) for line in lines) == [["add:a_ham", "add:b_on"], ["add:w_pep"]]


def test_where_no_half_can_be_had_it_is_asked_about_and_never_put_on_the_whole() -> None:
    pizza = {"id": "pizza", "name": {"en": "Pizza"}, "variations": [{"id": "std", "price_cents": 900}]}
    topping = {"id": "pep", "name": {"en": "Pepperoni"}, "price_cents": 100}
    group = {"id": "w", "name": {"en": "Toppings"}, "kind": "adjust", "min": 0, "max": 8, "options": [topping]}
    taking = pizza | {"modifier_groups": ["w"], "included_options": []}
    menu = {"menu_id": "n", "items": [taking], "modifier_groups": [group]}
    answer = Understanding(parse(menu, "n")).turn("pizza with pepperoni on half")
    assert answer.clarify and not answer.order[0]["mods"]
