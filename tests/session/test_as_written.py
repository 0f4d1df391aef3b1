"""What is said of what was just spoken of, behind a no or in a breath, at the demo brand and at other counters."""

import pytest

from edge.session.exchange import MenuChanged
from edge.session.signing import SiteKey
from tests.session.held import Held, items, told
from tests.session.test_on_other_menus import SHACK, held_at
from tests.session.test_parts_of_the_order import stands


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("No shake, you'll spill it in my car. He gets a large lemonade.", ["2 cheeseburger", "1 lemonade"]),
        ("No, she gets a small coke.", ["2 cheeseburger", "1 cola"]),
        ("no, give him a small coke", ["2 cheeseburger", "1 cola"]),
        ("no shake. he'll have a cookie", ["2 cheeseburger", "1 cookie"]),
        ("no, no shake, he had a cookie at school", ["2 cheeseburger"]),
    ],
)
def test_what_somebody_gets_in_place_of_what_they_wished(held: Held, words: str, stands: list[str]) -> None:
    held.say("two cheeseburgers")
    held.say("and a large vanilla shake for me", speaker="passenger")
    held.say(words)
    assert items(held) == stands


@pytest.mark.parametrize(
    "words",
    ["coke'll have to do", "Oh, you don't do that? Coke'll have to do.", "a coke will do", "coke'll be fine then",
     "well, a coke'll do me"],
)  # fmt: skip
def test_what_will_do_is_taken(held: Held, words: str) -> None:
    held.say("a number one with a dr pepper", words)
    assert [row["slots"]["drink"]["item"] for row in held.order] == ["cola"]


def test_what_will_do_is_taken_at_another_counter(key: SiteKey) -> None:
    held = held_at(SHACK, key)
    held.say("a cheeseburger combo with onion rings and an orangina", "root beer'll have to do")
    assert [row["slots"]["drink"]["item"] for row in held.order] == ["root_beer"]


def test_that_will_do_is_the_end(held: Held) -> None:
    held.say("a small coke", "that'll do")
    assert "Is that right" in told(held)


@pytest.mark.parametrize(
    "words", ["let's go large", "And let's go large on that whole meal.", "let's make it a large", "let's do large"]
)
def test_going_large_adds_no_lettuce(held: Held, words: str) -> None:
    held.say("a number one with a coke, just ketchup on the burger", words)
    assert [row["size"] for row in held.order] == ["L"]
    assert "no:lettuce" in held.order[0]["slots"]["main"]["mods"]


@pytest.mark.parametrize("words", ["he'll have a cookie", "she'll have a cookie", "and he'll take a cookie"])
def test_who_will_have_something_swears_at_nobody(held: Held, words: str) -> None:
    held.say("a small coke", words)
    assert items(held) == ["1 cola", "1 cookie"]


@pytest.mark.parametrize(
    "words",
    ["Hang on, my phone. Yeah, mom, yeah, I'll pick him up at three. Sorry, that was a call.", "sorry, my phone",
     "oh, that's my phone. one second", "hold on, my phone"],
)  # fmt: skip
def test_a_phone_that_rings_gives_no_number(held: Held, words: str) -> None:
    held.say("a small coke", "that's all", words)
    assert "number" not in told(held)
    assert not held.submits()
    held.say("Okay. Yes, the order is right, send it.")
    assert len(held.submits()) == 1


def runs_out(held: Held, item: str) -> None:
    held.take(MenuChanged("7", out=frozenset({item})), after=0.5)


@pytest.mark.parametrize(
    ("words", "stand"),
    [
        ("What a pity. Swap it for a cookie then.", ["1 cookie std", "1 fries L", "2 fish_sandwich std"]),
        ("make it a cookie", ["1 cookie std", "1 fries L", "2 fish_sandwich std"]),
        ("swap the fries for a cookie", ["1 cookie std", "2 fish_sandwich std"]),
        ("make it a medium", ["1 fries M", "2 fish_sandwich std"]),
    ],
)
def test_what_ran_out_is_what_was_just_spoken_of(held: Held, words: str, stand: list[str]) -> None:
    held.say("two fish sandwiches and an apple pie", "and a large fries")
    runs_out(held, "apple_pie")
    held.say(words)
    assert sorted(stands(held)) == stand


@pytest.mark.parametrize("words", ["orange soda then, same size", "Oh, shoot. Mom? ... Orange soda then, same size."])
@pytest.mark.parametrize("between", [(), ("a small coffee",)])
def test_the_same_size_is_of_what_ran_out(held: Held, between: tuple[str, ...], words: str) -> None:
    held.say("two fish sandwiches", "a medium lemonade")
    runs_out(held, "lemonade")
    held.say(*between, words)
    assert "1 orange_soda M" in stands(held)


def test_the_same_size_is_of_what_ran_out_at_another_counter(key: SiteKey) -> None:
    held = held_at(SHACK, key)
    held.say("a large root beer")
    runs_out(held, "root_beer")
    held.say("a small coke", "lemon-lime then, same size")
    assert "1 lemon_lime L" in stands(held)


@pytest.mark.parametrize(
    "words",
    ["Ay, no, mejor el café grande, que vengo desvelada.", "mejor el café grande, porque no dormí nada",
     "no, el café grande, es que ando bien cansado", "mejor que sea grande, que tengo mucho sueño"],
)  # fmt: skip
def test_why_it_is_wanted_is_no_part_of_it(held: Held, words: str) -> None:
    held.say("un café mediano con dos de azúcar", words)
    assert stands(held) == ["1 coffee L add:sugar*2"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Hello, I would like one burger with fish, and without the cheese, please.", ["1 fish_sandwich"]),
        ("a wrap with chicken and a coke", ["1 grilled_chicken_wrap", "1 cola"]),
        ("a burger with bacon", ["1 classic_burger"]),
        ("a burger with cheese", ["1 classic_burger"]),
        ("a burger with fries", ["1 classic_burger", "1 fries"]),
    ],
)
def test_a_kind_with_its_meat_is_one_dish(held: Held, said: str, wanted: list[str]) -> None:
    held.say(said)
    assert items(held) == wanted


@pytest.mark.parametrize(
    "said",
    ["otra hamburguesa igual a la mía pero sin tomate, para el niño", "otra hamburguesa como la mía pero sin tomate",
     "otra igual que la mía pero sin tomate", "another burger the same as mine but no tomato"],
)  # fmt: skip
def test_one_like_mine_is_one_with_what_mine_has(held: Held, said: str) -> None:
    held.say("para mí una hamburguesa clásica sin cebolla", "un café", said)
    assert [row.get("mods") for row in held.order if row["item"] == "classic_burger"] == [
        ["no:onion"],
        ["no:onion", "no:tomato"],
    ]
