"""A wish that names what stands, or whose it is: it is had so, also in a meal, and no second one is ordered."""

import pytest

from tests.session.held import Held

TWO_MEALS = "A number three with a Coke and a number one with a Sprite."


def stands(held: Held) -> list[str]:
    """Each line, with what is on it and on its parts."""
    rows = []
    for line in held.order:
        parts = [f"{p['item']} {' '.join(p.get('mods') or [])}".strip() for p in (line.get("slots") or {}).values()]
        own = f"{line.get('item') or line['combo']} {' '.join(line.get('mods') or [])}".strip()
        rows.append(" / ".join([own, *(p for p in parts if " " in p)]))
    return rows


@pytest.mark.parametrize(
    ("words", "meal", "part"),
    [
        ("And my mate wants no crispy onions on his smokehouse.", 0, "bacon_burger no:crispy_onions"),
        ("he wants his smokehouse without bacon", 0, "bacon_burger no:bacon"),
        ("can my husband have his smokehouse without the bacon", 0, "bacon_burger no:bacon"),
        ("she wants extra pickles on her classic burger", 1, "classic_burger extra:pickle"),
        ("my daughter would like no onions on her burger", 1, "classic_burger no:onion"),
        ("my son wants no ice in his coke", 0, "cola no:ice"),
        ("no bacon on my friend's smokehouse please", 0, "bacon_burger no:bacon"),
        ("mi amigo quiere su smokehouse sin cebolla crujiente", 0, "bacon_burger no:crispy_onions"),
    ],
)
def test_whose_thing_it_is_says_that_it_stands(held: Held, words: str, meal: int, part: str) -> None:
    held.say(TWO_MEALS, words)
    expected = ["bacon_meal", "classic_meal"]
    expected[meal] += f" / {part}"
    assert stands(held) == expected


@pytest.mark.parametrize(
    ("ordered", "words", "left"),
    [
        (
            "A number four meal with Sprite",
            "Can I have the burger in a lettuce wrap?",
            "crispy_chicken_meal / crispy_chicken_sandwich pick:lettuce_wrap",
        ),
        ("A number four with a coke", "can I have the sandwich with no mayo", "crispy_chicken_sandwich no:mayo"),
        (
            "a veggie meal with a coke",
            "Can I have it in a lettuce wrap, no bun?",
            "veggie_meal / veggie_burger pick:lettuce_wrap",
        ),
        ("A number one with a coke", "I'd like the burger wrapped in lettuce", "classic_burger pick:lettuce_wrap"),
        ("A number one with a coke", "could I have the burger with no pickles", "classic_burger no:pickle"),
        ("A number one with a coke", "can I have the drink with light ice", "cola light:ice"),
        ("A number one with a coke", "can I have the fries with no salt", "fries no:salt"),
        ("A number one with a coke", "puedo pedir la hamburguesa envuelta en lechuga", "pick:lettuce_wrap"),
        ("a number two with a coke", "bacon on my friend's cheeseburger please", "double_cheeseburger add:bacon"),
    ],
)
def test_the_one_that_stands_is_had_so(held: Held, ordered: str, words: str, left: str) -> None:
    held.say(ordered, words)
    assert len(held.order) == 1
    assert stands(held)[0].endswith(left)


def test_what_is_ordered_besides_is_no_second_one(held: Held) -> None:
    held.say("A number one with a coke", "can I have the burger with no onion and a cookie")
    assert stands(held) == ["classic_meal / classic_burger no:onion", "cookie"]


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("and my mate wants a smokehouse with no crispy onions", "bacon_burger no:crispy_onions"),
        ("another smokehouse with no crispy onions", "bacon_burger no:crispy_onions"),
        ("a smokehouse no crispy onions", "bacon_burger no:crispy_onions"),
        ("can I also get the cheeseburger without pickles", "cheeseburger no:pickle"),
        ("I'll have the cheeseburger with no onions", "cheeseburger no:onion"),
        ("can I have the cheeseburger", "cheeseburger"),
    ],
)
def test_one_more_is_one_more(held: Held, words: str, new: str) -> None:
    held.say(TWO_MEALS, words)
    assert stands(held) == ["bacon_meal", "classic_meal", new]
