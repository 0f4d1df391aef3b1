"""Bowls, pizzas and the like that are put together, beside dishes that are named."""

import pytest

from tests.dialog.test_of_several import becomes


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("u_poketide", "2 chicken bowls and 2 colas", "2 chicken_bowl/R; 2 cola"),
        ("u_poketide", "large tofu bowl with soba noodles, no avocado", "1 tofu_bowl/L pick:soba no:avocado"),
        ("u_poketide", "octopus bowl with brown rice", "1 byo_bowl/R pick:octopus_scoop pick:brown_rice"),
        (
            "palomagrande",
            "a chicken bowl, white rice, black beans",
            "1 bowl pick:chicken pick:white_rice pick:black_beans",
        ),
    ],
)
def test_a_dish_that_is_named_so_is_no_bowl_of_ones_own(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)
