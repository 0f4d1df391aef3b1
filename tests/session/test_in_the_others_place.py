"""One thing for another keeps what was said of it: its size, "no ice", whose it is; on menus never tuned to as well."""

import pytest

from edge.session.exchange import MenuChanged
from edge.session.signing import SiteKey
from tests.session.held import Held, lines
from tests.session.test_on_other_menus import held_at

BURGERS, NAMES_ONLY = "r_hickoryhop", "q_routenine"


def sizes(held: Held) -> list[tuple[int, str, str, list[str]]]:
    return [(row["qty"], row["item"], row["variation"], row["mods"]) for row in held.order]


@pytest.mark.parametrize(
    "words",
    [
        "Ugh, my kid wants a root beer. Swap the Sprite for a root beer, still no ice.",
        "Change the Sprite to a root beer, same no ice.",
        "Root beer instead of the Sprite, still no ice.",
        "Hmm, a root beer instead of that Sprite",
    ],
)
@pytest.mark.parametrize("menu", [BURGERS, NAMES_ONLY])
def test_what_takes_its_place_is_as_large_and_as_cold(key: SiteKey, menu: str, words: str) -> None:
    held = held_at(menu, key)
    held.say("A large Sprite with no ice and a cheeseburger", words)
    assert (1, "root_beer", "L", ["no:ice"]) in sizes(held)
    assert len(held.order) == 2


def test_the_drink_of_a_meal_is_swapped_once(key: SiteKey) -> None:
    held = held_at(BURGERS, key)
    held.say("a number one with a Sprite", "No ice in that Sprite.")
    held.say("My kid wants Fanta. Swap the Sprite for a Fanta, same no ice.")
    (meal,) = held.order
    assert meal["slots"]["drink"] == {"item": "orange_soda", "mods": ["no:ice"]}


def test_a_wish_of_another_kind_stands_beside_the_swap(key: SiteKey) -> None:
    held = held_at(BURGERS, key)
    held.say("A large Sprite and a cheeseburger", "My kid wants a root beer. Swap the Sprite for a Fanta.")
    assert {item for _, item, _ in lines(held)} == {"orange_soda", "cheeseburger", "root_beer"}


@pytest.mark.parametrize(
    ("wish", "answer"),
    [
        ("No wait, chocolate!", "Fine, make it chocolate."),
        ("No, chocolate!", "Sure, change it to chocolate."),
        ("I want chocolate instead", "Ugh. Alright, chocolate."),
        ("Ooh, chocolate instead", "Fine. Chocolate, then."),
        ("wait, chocolate", "Yes, do that."),
    ],
)
@pytest.mark.parametrize("menu", [BURGERS, ""])
def test_a_passenger_puts_right_what_they_have(held: Held, key: SiteKey, menu: str, wish: str, answer: str) -> None:
    here = held_at(menu, key) if menu else held
    here.say("A cheeseburger please")
    here.say("And a large strawberry shake for me!", speaker="passenger")
    here.say("Yeah, add that for him.")
    here.say(wish, speaker="passenger")
    assert {item for _, item, _ in lines(here)} == {"cheeseburger", "strawberry_shake"}  # the driver says whether
    here.say(answer)
    assert sizes(here) == [(1, "cheeseburger", "std", []), (1, "chocolate_shake", "L", [])]


def test_another_one_of_a_passenger_is_another_one(held: Held) -> None:
    held.say("A cheeseburger please")
    held.say("And a large strawberry shake for me!", speaker="passenger")
    held.say("Yeah, add that for him.")
    held.say("And a chocolate one too!", speaker="passenger")
    held.say("Yes")
    assert {item for _, item, _ in lines(held)} == {"cheeseburger", "strawberry_shake", "chocolate_shake"}


@pytest.mark.parametrize(
    "words",
    [
        "Ah, typical. Regular fries then.",
        "Figures. Fries.",
        "Just my luck. I'll do the fries.",
        "Oh, that stinks. Fries instead, please.",
        "Story of my life. Normal fries are fine.",
    ],
)
@pytest.mark.parametrize(("menu", "rings"), [(BURGERS, "onion_rings"), (NAMES_ONLY, "rings")])
def test_a_sigh_is_no_answer_and_what_follows_fills_the_place(key: SiteKey, menu: str, rings: str, words: str) -> None:
    held = held_at(menu, key)
    held.say("A number one with onion rings and a lemonade")
    held.take(MenuChanged("7", out=frozenset({rings})), after=0.5)
    held.say(words)
    (meal,) = held.order
    assert meal["slots"]["side"]["item"] == "fries"
