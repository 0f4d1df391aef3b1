"""What people are allergic to is asked for by any name; a dish or an option that is called so is asked for as such."""

import pytest

from edge.dialog.guards.allergen_asked import UNKNOWN, asked_for
from edge.dialog.guards.sensitive import plain


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("has the roll got hazelnuts in it?", ("tree_nut",)),
        ("are there any prawns near the wings", ("shellfish",)),
        ("would there be walnuts or groundnuts in that", ("tree_nut", "peanut")),
        ("the roll, almonds?", ("tree_nut",)),
        ("is the dressing made with tahini", ("sesame",)),
        ("does the bun contain rye", (UNKNOWN,)),
        ("¿el pan lleva avellanas?", ("tree_nut",)),
        ("hi, quick one, does the sauce have casein", ("milk",)),
    ],
)
def test_an_allergen_is_asked_for_by_its_kinds(said: str, codes: tuple[str, ...]) -> None:
    assert asked_for(plain(said).split(), said, ["roll", "wings"]) == codes


@pytest.mark.parametrize(
    "said",
    [
        "a hazelnut latte",
        "two rolls with walnuts",
        "do you have cheese on it?",
        "do you have any prawns on the menu",
        "walnut bread, toasted",
        "is the roll big",
    ],
)
def test_what_is_ordered_or_looked_for_asks_for_none(said: str) -> None:
    assert asked_for(plain(said).split(), said, ["roll"]) == ()


def test_what_a_dish_is_called_after_or_may_have_is_no_question_of_allergens() -> None:
    assert asked_for(["does", "the", "almond", "roll", "have", "icing", "in", "it"], "", ["almond", "roll"]) == ()
