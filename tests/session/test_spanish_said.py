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


AS_STATED = [
    (("una coca y un pay", "el pay ya no, gracias"), ["1 cola/M"]),
    (("una clásica y unas papas", "las papas siempre no"), ["1 classic_burger/std"]),
    (("una doble con queso y una coca", "la doble no, mejor una clásica"), ["1 classic_burger/std", "1 cola/M"]),
    (("una ahumada y una coca", "no era coca, era una sprite"), ["1 bacon_burger/std", "1 lemon_lime/M"]),
    (("a smokehouse and a coke", "it wasn't a coke, it was a sprite"), ["1 bacon_burger/std", "1 lemon_lime/M"]),
    (("a crispy chicken sandwich", "sorry, it's the spicy chicken"), ["1 spicy_chicken_sandwich/std"]),
    (("un sándwich de pollo crujiente", "perdón, es el pollo picante"), ["1 spicy_chicken_sandwich/std"]),
    (("tres hamburguesas con queso", "no, las hamburguesas son dos nada más"), ["2 cheeseburger/std"]),
    (("three cheeseburgers", "the burgers are only two"), ["2 cheeseburger/std"]),
    (("combo uno con coca", "agrándamelo por favor"), ["1 classic_meal/L fries cola"]),
    (("una coca y papas", "agrándeme las papas"), ["1 cola/M", "1 fries/L"]),
    (("una clásica", "hágamela combo con sprite"), ["1 classic_meal/M fries lemon_lime"]),
    (("una clásica", "le faltó una coca"), ["1 classic_burger/std", "1 cola/M"]),
    (("una junior", "me le quita el pepinillo"), ["1 junior_burger/std no:pickle"]),
    (
        ("dos dobles con queso", "una va sin pepinillos y la otra va sin cebolla"),
        ["1 double_cheeseburger/std no:onion", "1 double_cheeseburger/std no:pickle"],
    ),
    # and what changes nothing
    (("una coca", "la coca ya no tiene gas"), ["1 cola/M"]),
    (("una coca", "no era para mí, era para mi hijo"), ["1 cola/M"]),
    (("una coca", "no me falta nada"), ["1 cola/M"]),
    (("a coke", "it's not a big deal, it's fine"), ["1 cola/M"]),
    (("una vegetal, y dígame si la clásica lleva ajonjolí",), ["1 veggie_burger/std"]),
    (("a veggie burger, and tell me whether the classic has sesame",), ["1 veggie_burger/std"]),
]


@pytest.mark.parametrize(("turns", "left"), AS_STATED)
def test_what_is_stated_of_the_order_changes_it_and_what_is_asked_does_not(
    held: Held, turns: tuple[str, ...], left: list[str]
) -> None:
    held.say(*turns)
    assert lines(held) == left, told(held)


SIZED = [
    ("dos malteadas chicas, una de fresa y la otra de chocolate", ["1 chocolate_shake/S", "1 strawberry_shake/S"]),
    ("dos malteadas grandes una fresa y otra vainilla", ["1 strawberry_shake/L", "1 vanilla_shake/L"]),
    (
        "two shakes small, one strawberry and the other chocolate",
        ["1 chocolate_shake/S", "1 strawberry_shake/S"],
    ),
    ("la grande, de chocolate", ["1 chocolate_shake/L"]),
    ("a large, chocolate shake", ["1 chocolate_shake/L"]),
    ("a large coke, fries", ["1 cola/L", "1 fries/M"]),
    ("a coke, large, fries", ["1 cola/L", "1 fries/M"]),
]


@pytest.mark.parametrize(("said", "left"), SIZED)
def test_a_size_is_of_all_that_are_listed_and_of_what_follows_it(held: Held, said: str, left: list[str]) -> None:
    held.say(said)
    assert lines(held) == left, told(held)


def test_who_speaks_spanish_is_asked_in_spanish_what_was_not_understood(held: Held) -> None:
    step = held.say("un sándwich de pollo y una coca chica")
    assert "¿" in told(held), step
