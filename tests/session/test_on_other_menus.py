"""What holds at the demo brand's lane holds at any counter: the same ways of speaking, on menus of other kinds."""

import json
from functools import cache
from pathlib import Path

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.session.exchange import MenuChanged
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from tests.session.held import Held, conversation_at, told
from tests.session.test_parts_of_the_order import stands

MENUS = Path(__file__).parent.parent / "dialog" / "menus_blind"
SHACK, CAFE = "v_clamshack", "p_birchcup"


@cache
def knowledge_of(menu: str) -> Knowledge:
    parsed = parse(json.loads((MENUS / f"{menu}.json").read_text(encoding="utf-8")))
    return Knowledge(parsed, build_lexicon(parsed))


def held_at(menu: str, key: SiteKey) -> Held:
    return Held(conversation_at(knowledge_of(menu), key.verify), key)


def drink_of(held: Held) -> list[str]:
    return [row["slots"]["drink"]["item"] for row in held.order if "slots" in row and "drink" in row["slots"]]


@pytest.mark.parametrize(
    ("words", "drink"),
    [
        ("a lemon-lime sprite", "lemon_lime"),
        ("cola coke please", "cola"),
        ("root beer, root beer", "root_beer"),
        ("strawberry lemonade, and no tomato on the sandwich", "strawberry_lemonade"),
        ("coke. and leave the pickles off", "cola"),
    ],
)
def test_a_drink_called_twice_over_is_one_drink(key: SiteKey, words: str, drink: str) -> None:
    held = held_at(SHACK, key)
    held.say("a cheeseburger combo with onion rings", words)
    assert drink_of(held) == [drink]
    assert len(held.order) == 1


@pytest.mark.parametrize(
    ("words", "price"),
    [("how much is a large one", "large"), ("what would it be if I went large", "more"), ("what's the small", "small"),
     ("how much would the large be", "large"), ("¿cuánto cuesta la grande?", "Large")],
)  # fmt: skip
@pytest.mark.parametrize(("menu", "thing"), [(SHACK, "a medium root beer"), (CAFE, "a medium cold brew")])
def test_a_size_alone_is_asked_of_what_was_spoken_of(
    key: SiteKey, menu: str, thing: str, words: str, price: str
) -> None:
    held = held_at(menu, key)
    held.say(thing, words)
    assert price.lower() in told(held).lower().replace("grande", "large")
    assert "total" not in told(held)
    assert [row["variation"] for row in held.order] == ["M"]


@pytest.mark.parametrize(
    ("said", "stand"),
    [
        (("a medium root beer", "how much is a large one", "okay, large it is"), ["1 root_beer L"]),
        (("a medium root beer", "how much is a large one", "a large then"), ["1 root_beer L", "1 root_beer M"]),
        (("a medium root beer and a small lemonade", "how much is the root beer large", "large then"),
         ["1 lemonade S", "1 root_beer L"]),
        (("a medium root beer", "how much is a large lemonade", "large then"), ["1 lemonade L", "1 root_beer M"]),
    ],
)  # fmt: skip
def test_a_size_behind_its_price_changes_what_stands(key: SiteKey, said: tuple[str, ...], stand: list[str]) -> None:
    held = held_at(SHACK, key)
    held.say(*said)
    assert sorted(stands(held)) == stand


def _price(menu: str, item: str, size: str) -> int:
    found = knowledge_of(menu).menu.item(item)
    assert found is not None
    return next(v.price_cents for v in found.variations if v.id == size)


@pytest.mark.parametrize(
    "words",
    ["how much more for a large", "how much extra to go large", "is a large much more?",
     "what's the upcharge for a large", "how much more to make it large", "¿cuánto más por la grande?"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("menu", "thing", "item"), [(SHACK, "a medium root beer", "root_beer"), (CAFE, "a medium cold brew", "cold")]
)
def test_how_much_more_a_size_costs_is_the_difference(
    key: SiteKey, menu: str, thing: str, item: str, words: str
) -> None:
    held = held_at(menu, key)
    held.say(thing, words)
    more = _price(menu, item, "L") - _price(menu, item, "M")
    assert f"${more / 100:.2f}" in told(held)
    assert [row["variation"] for row in held.order] == ["M"]


@pytest.mark.parametrize(
    ("said", "gone", "instead", "stand"),
    [
        ("two blackened fish tacos no cabbage", "fish_taco", "yes please", ["2 shrimp_taco std no:cabbage"]),
        ("two blackened fish tacos no cabbage", "fish_taco", "the shrimp ones then", ["2 shrimp_taco std no:cabbage"]),
        ("two blackened fish tacos no cabbage", "fish_taco", "just one shrimp", ["1 shrimp_taco std no:cabbage"]),
        ("two fish tacos, fried", "fish_taco", "peel and eat shrimp, half a pound", ["1 peel_shrimp H"]),
        ("three cold lobster rolls", "lobster_roll", "crab instead", ["3 crab_roll R pick:roll_cold"]),
        ("three cold lobster rolls", "lobster_roll", "crab then, hot", ["3 crab_roll R pick:roll_hot"]),
        ("a large root beer no ice", "root_beer", "cola then", ["1 cola L no:ice"]),
        ("a large root beer no ice", "root_beer", "a small cola instead", ["1 cola S no:ice"]),
        ("a bowl of clam chowder with no crackers", "clam_chowder", "corn chowder instead, with extra crackers",
         ["1 corn_chowder B extra:crackers"]),
    ],
)  # fmt: skip
def test_in_place_of_what_ran_out_comes_as_many_made_as_it_was(
    key: SiteKey, said: str, gone: str, instead: str, stand: list[str]
) -> None:
    held = held_at(SHACK, key)
    held.say("five hush puppies, and two whoopie pies", said)
    before = [line for line in stands(held) if gone not in line]
    held.take(MenuChanged("7", frozenset({gone})))
    held.say(instead)
    assert sorted(stands(held)) == sorted([*before, *stand])
