"""Orders in Spanish as people say them: the word that leads, the verb that does, what a thing is of; on the demo menu.

With the English of the same where the cause is one.
"""

import pytest

from tests.session.held import Held, told
from tests.session.test_of_one_line import lines

LEFT_ALONE = [
    (
        "una clásica con lechuga y tomate nada más",
        ["1 classic_burger/std no:ketchup no:mayo no:onion no:pickle"],
    ),
    (
        "a classic with lettuce and tomato, nothing else",
        ["1 classic_burger/std no:ketchup no:mayo no:onion no:pickle"],
    ),
    ("una junior nada más con ketchup y unas papas", ["1 fries/M", "1 junior_burger/std no:mustard no:pickle"]),
    ("la clásica con todo menos tomate", ["1 classic_burger/std no:tomato"]),
    ("todo menos pepinillo y cebolla en la clásica", ["1 classic_burger/std no:onion no:pickle"]),
    # and what is no such thing
    ("una clásica con tocino, nada más", ["1 classic_burger/std add:bacon"]),
    ("una clásica y unas papas nada más", ["1 classic_burger/std", "1 fries/M"]),
    ("nada más deme una coca", ["1 cola/M"]),
    ("una clásica con menos mayonesa", ["1 classic_burger/std light:mayo"]),
]


@pytest.mark.parametrize(("said", "left"), LEFT_ALONE)
def test_what_is_named_with_nothing_else_is_all_that_is_on_it(held: Held, said: str, left: list[str]) -> None:
    held.say(said)
    assert lines(held) == left, told(held)


OF_IT = [
    ("una clásica y una hamburguesa de pescado", ["1 classic_burger/std", "1 fish_sandwich/std"]),
    ("una hamburguesa de champiñones", ["1 mushroom_swiss_burger/std"]),
    ("una de champiñones con la salsa aparte", ["1 mushroom_swiss_burger/std side:house_sauce"]),
    ("dos hamburguesas de tocino y una coca", ["1 cola/M", "2 bacon_burger/std"]),
    ("una clásica con tocino", ["1 classic_burger/std add:bacon"]),
    ("nuggets de diez con salsa de barbacoa", ["1 nuggets/10 pick:bbq"]),
]


@pytest.mark.parametrize(("said", "left"), OF_IT)
def test_a_thing_is_called_by_what_it_is_of(held: Held, said: str, left: list[str]) -> None:
    held.say(said)
    assert lines(held) == left, told(held)
