"""A diet is asked of a name that several dishes have: each is told, and no part that is called like the diet."""

import pytest

from tests.session.held import Held, items, told

BOTH = ("crispy chicken sandwich contains wheat", "spicy chicken sandwich contains wheat")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Is the chicken sandwich gluten free?", BOTH),
        ("are your chicken sandwiches gluten free", BOTH),
        ("Is the crispy chicken sandwich gluten free?", ("crispy chicken sandwich contains wheat",)),
        ("is the spicy one gluten free?", ("spicy chicken sandwich contains wheat",)),
        ("Is the burger gluten free?", ("classic burger contains wheat",)),
        ("Is the classic burger gluten free without the bun?", ("classic burger contains wheat",)),
        ("Are the shakes gluten free?", ("chocolate shake doesn't list wheat", "strawberry shake doesn't list wheat")),
        ("Is the shake vegan?", ("chocolate shake marked as vegan", "vanilla shake marked as vegan")),
        ("Is the wrap vegetarian?", ("wrap marked as vegetarian",)),
    ],
)  # fmt: skip
def test_each_dish_of_the_name_is_told(held: Held, words: str, names: tuple[str, ...]) -> None:
    held.say(words)
    assert items(held) == []
    assert all(name in told(held) for name in names), told(held)
    assert "gluten-free bun" not in told(held)


def test_a_gluten_free_bun_is_chosen_all_the_same(held: Held) -> None:
    held.say("Can I get the classic burger on a gluten free bun?")
    assert held.order[0]["mods"], held.order
