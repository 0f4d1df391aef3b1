"""What a turn says is done, all of it, and nothing to a line that it does not name: found by talks made by chance."""

import pytest

from tests.session.held import Held, lines, told
from tests.session.test_parts_of_the_order import stands


def said(held: Held, *turns: str) -> list[str]:
    held.say(*turns)
    return stands(held)


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (("a mushroom swiss", "a fish sandwich for me and a coke for her"),
         ["1 cola M", "1 fish_sandwich std", "1 mushroom_swiss_burger std"]),
        (("a mushroom swiss and a triple stack", "no mushrooms on the mushroom swiss and a cheeseburger, no onions"),
         ["1 cheeseburger std no:onion", "1 mushroom_swiss_burger std no:grilled_mushrooms", "1 triple_stack std"]),
        (("two diet cokes and a cookie", "the diet cokes should be small, and a mushroom swiss with no house sauce"),
         ["1 cookie std", "1 mushroom_swiss_burger std no:house_sauce", "2 diet_cola S"]),
        (("a small vanilla shake and a small diet coke", "the vanilla shake should be large and two large cokes"),
         ["1 diet_cola S", "1 vanilla_shake L", "2 cola L"]),
        (("two strawberry shakes, a small diet coke", "large on the strawberry shakes, and an apple pie"),
         ["1 apple_pie std", "1 diet_cola S", "2 strawberry_shake L"]),
        (("a coffee and fries", "small for the coffee, and a cookie"), ["1 coffee S", "1 cookie std", "1 fries M"]),
        (("two sprites and a lemonade", "I changed my mind about the sprites, add a cola"),
         ["1 cola M", "1 lemonade M"]),
        (("a bacon burger and two triple stacks, one with no pickles", "no house sauce on both triple stacks"),
         ["1 bacon_burger std", "1 triple_stack std no:house_sauce", "1 triple_stack std no:house_sauce no:pickle"]),
        (("a coke", "a sprite instead of the coke"), ["1 lemon_lime M"]),
        (("a coke and fries", "make the coke a sprite"), ["1 fries M", "1 lemon_lime M"]),
    ],
)  # fmt: skip
def test_a_change_and_an_order_in_one_breath_are_both_done(held: Held, turns: tuple[str, ...], left: list[str]) -> None:
    assert said(held, *turns) == left


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how much is a classic burger", "okay, not that then"),
        ("is there soy in the fish sandwich", "not that one then"),
        ("how much is a classic burger", "I don't want that then"),
        ("is there milk in the wrap", "I'll skip that"),
        ("cuánto cuesta la hamburguesa clásica", "entonces esa no"),
        ("cuánto cuesta la hamburguesa clásica", "no, no la quiero"),
    ],
)
def test_what_was_only_asked_about_is_declined_and_nothing_that_stands(held: Held, question: str, answer: str) -> None:
    assert said(held, "a coke", question, answer) == ["1 cola M"]


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (("four double cheeseburgers", "two more double cheeseburgers", "scratch the double cheeseburgers"), []),
        (("a double cheeseburger and a cheeseburger", "another cheeseburger", "scratch the cheeseburgers"),
         ["1 double_cheeseburger std"]),
        (("two triple stacks", "two more triple stacks", "just one triple stack actually"), ["1 triple_stack std"]),
        (("a cookie", "another cookie", "make it one cookie"), ["1 cookie std"]),
        (("a cookie", "another cookie", "one cookie please"), ["3 cookie std"]),
        (("three chicken wraps", "two of those actually"), ["2 grilled_chicken_wrap std"]),
        (("three chicken wraps", "two of those without tomato"),
         ["1 grilled_chicken_wrap std", "2 grilled_chicken_wrap std no:tomato"]),
        (("two small fries", "never mind the fries", "actually, keep them"), ["2 fries S"]),
        (("tres malteadas de chocolate", "mejor una malteada de chocolate"), ["1 chocolate_shake M"]),
        (("dos pays de manzana", "un pay de manzana menos"), ["1 apple_pie std"]),
        (("dos dobles con queso", "que sean tres dobles con queso"), ["3 double_cheeseburger std"]),
        (("tres malteadas de fresa grandes", "solo quiero dos malteadas de fresa"), ["2 strawberry_shake L"]),
        (("una galleta", "solo quiero dos galletas más"), ["3 cookie std"]),
    ],
)  # fmt: skip
def test_a_count_or_a_plural_is_of_all_that_are_called_so(held: Held, turns: tuple[str, ...], left: list[str]) -> None:
    assert said(held, *turns) == left


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (("tres cocas de dieta chicas y unas papas", "no, las cocas de dieta no"), ["1 fries M"]),
        (("dos hamburguesas con queso y una coca", "no, las hamburguesas con queso no y póngame unas papas"),
         ["1 cola M", "1 fries M"]),
        (("una hamburguesa junior y una coca", "no, la hamburguesa junior no. Quiero una galleta"),
         ["1 cola M", "1 cookie std"]),
        (("una coca y unas papas", "¿las papas no?"), ["1 cola M", "1 fries M"]),
        (("dos hamburguesas vegetales", "sin tomate las dos hamburguesas vegetales"),
         ["2 veggie_burger std no:tomato"]),
        (("una coca", "dos dobles con queso, la mía sin mostaza por favor"),
         ["1 cola M", "1 double_cheeseburger std", "1 double_cheeseburger std no:mustard"]),
        (("una coca", "mis dos niños quieren una galleta cada uno"), ["1 cola M", "2 cookie std"]),
        (("una malteada de chocolate mediana", "una hamburguesa vegetal por niño, son dos"),
         ["1 chocolate_shake M", "2 veggie_burger std"]),
        (("una malteada de vainilla", "¿la galleta tiene leche?", "bueno, una por favor"),
         ["1 cookie std", "1 vanilla_shake M"]),
    ],
)  # fmt: skip
def test_in_spanish_it_is_all_done_as_well(held: Held, turns: tuple[str, ...], left: list[str]) -> None:
    assert said(held, *turns) == left, told(held)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("fries for each of the two girls", [(2, "fries", [])]),
        ("onion rings for each of my three kids", [(3, "onion_rings", [])]),
        ("a cookie for each of the two girls", [(2, "cookie", [])]),
        ("fries for the two of us", [(2, "fries", [])]),
    ],
)
def test_what_has_no_article_is_had_by_each_of_them_too(
    held: Held, words: str, wanted: list[tuple[int, str, list[str]]]
) -> None:
    held.say(words)
    assert lines(held) == wanted


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (("I want a triple stack, and for my son a junior burger", "three double cheeseburgers, mine with no pickles"),
         ["1 double_cheeseburger std no:pickle", "1 junior_burger std", "1 triple_stack std",
          "2 double_cheeseburger std"]),
        (("I want a triple stack, and for my son a junior burger", "no pickles on mine"),
         ["1 junior_burger std", "1 triple_stack std no:pickle"]),
        (("a cheeseburger for me and a wrap for him", "two cokes, and no onions on mine"),
         ["1 cheeseburger std no:onion", "1 grilled_chicken_wrap std", "2 cola M"]),
        (("a large sprite and a cookie", "I changed my mind about the sprite, can I get a lemonade"),
         ["1 cookie std", "1 lemonade M"]),
    ],
)  # fmt: skip
def test_whose_it_is_and_what_comes_is_of_this_breath(held: Held, turns: tuple[str, ...], left: list[str]) -> None:
    assert said(held, *turns) == left
