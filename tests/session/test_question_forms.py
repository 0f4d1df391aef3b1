"""Questions whose form says what is asked: answered from the menu, they order nothing; what stands beside them does."""

import pytest

from edge.session.signing import SiteKey
from tests.session.held import Held, items, told
from tests.session.test_on_other_menus import CAFE, SHACK, held_at


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("how big can I get the chocolate shake", ["small", "medium", "large"]),
        ("what are my size options on the onion rings", ["regular", "large"]),
        ("what sizes of cheeseburger do you have", ["one size"]),
        ("which one costs less, the milk or the apple slices", ["$1.59", "$1.49"]),
        ("between the junior and the triple stack, which is cheaper", ["$2.99", "$8.99"]),
        ("¿el café es más barato que el té helado?", ["$1.89", "$1.99"]),
        ("what's the difference in price between a medium and a large lemonade", ["$0.40"]),
        ("how much more to go from medium to large on the orange soda", ["$0.40"]),
        ("¿cuánto más cuesta la limonada grande que la mediana?", ["$0.40"]),
        ("how much is it to add swiss cheese to the veggie burger", ["$0.60"]),
        ("is spicy mayo extra on the junior", ["no charge"]),
        ("the side salad is how much", ["$3.49"]),
        ("what are you asking for the cheeseburger", ["$4.79"]),
        ("you don't put tomato on the fish sandwich do you", ["no", "tomato"]),
        ("is lettuce on the wrap", ["yes", "lettuce"]),
        ("¿le ponen pepinillos a la hamburguesa junior?", ["sí", "pepinillos"]),
        ("what does the wrap have that the junior doesn't", ["ranch", "mustard"]),
        ("which burgers come without onion", ["bacon smokehouse", "junior"]),
        ("what desserts come with whipped cream", ["vanilla shake"]),
        ("what's included in the classic meal", ["fries", "choose the drink"]),
        ("how do you make the crispy fish sandwich", ["tartar"]),
        ("is the cheeseburger kosher", ["don't see", "kosher"]),
        ("how many carbs in the wrap", ["don't know"]),
        ("does the lemonade have caffeine", ["don't know"]),
        ("can a vegetarian eat the cheeseburger", ["don't see", "vegetarian"]),
        ("I was wondering if you have ramen", ["couldn't find ramen"]),
        ("you don't happen to have pancakes", ["10:30"]),
        ("is it too late for breakfast", ["10:30"]),
        ("can you list the burgers for me", ["classic burger", "and more"]),
    ],
)
@pytest.mark.parametrize("around", ["{}", "hey, quick question, {}", "{}, just wondering"])
def test_it_is_answered_and_orders_nothing(held: Held, words: str, facts: list[str], around: str) -> None:
    held.say(around.format(words))
    assert items(held) == []
    assert [fact for fact in facts if fact not in told(held).lower().replace("’", "'")] == []


def test_what_is_listed_without_it_has_it_not(held: Held) -> None:
    held.say("which burgers come without onion")
    assert not {"classic burger", "cheeseburger", "veggie"} & set(told(held).lower().split(", "))
    held.say("is there a dessert without whipped cream")
    assert "shake" not in told(held).lower() and "all of them" not in told(held).lower()


@pytest.mark.parametrize(
    ("words", "stands", "fact"),
    [
        ("I'd like a lemonade, and which burgers have house sauce on them", ["1 lemonade"], "mushroom swiss"),
        ("a loaded fries please. can you tell me what's on the triple stack burger", ["1 loaded_fries"], "house sauce"),
        ("how long is the wait. Can I get a bottled water?", ["1 bottled_water"], "don't know"),
        ("is the junior burger cheaper than the wrap? And a cookie please.", ["1 cookie"], "$2.99"),
        ("¿qué trae el wrap de pollo a la parrilla? Quiero una limonada.", ["1 lemonade"], "ranch"),
    ],
)
def test_what_stands_beside_it_is_ordered(held: Held, words: str, stands: list[str], fact: str) -> None:
    held.say(words)
    assert items(held) == stands
    assert fact in told(held).lower()


@pytest.mark.parametrize("words", ["is cash okay", "are cards fine", "is the wrap good", "is apple pay okay"])
def test_a_question_that_ends_in_okay_sends_nothing(held: Held, words: str) -> None:
    held.say("a cheeseburger", "that's all", words)
    assert held.submits() == []


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        (("a triple stack", "what's in it. Can I get a lemonade?"), "house sauce"),
        (("a large lemonade", "how much is the small"), "$2.29"),
        (("a large cola", "How much would a large lemonade be?"), "$3.09"),
        (("a coffee", "what other sizes are there"), "small"),
        (("a crispy chicken sandwich", "¿lleva pepinillos?"), "pepinillos"),
    ],
)
def test_it_points_at_what_was_ordered_last(held: Held, said: tuple[str, ...], fact: str) -> None:
    held.say(*said)
    assert fact in told(held).lower()


def test_what_is_wanted_if_so_is_not_lost(held: Held) -> None:
    held.say("do you have apple pie? If so, I'll have one")
    assert items(held) == ["1 apple_pie"]


def test_what_was_changed_is_not_answered_as_the_menu_has_it(held: Held) -> None:
    """ "Does my burger have onions", of one without: the menu's own would be a wrong answer."""
    held.say("a cheeseburger without onions", "does the cheeseburger have onions on it")
    assert "yes" not in told(held).lower()


def test_an_allergy_is_never_answered_by_form(held: Held) -> None:
    held.say("I'm allergic to milk. is the wrap any good")
    assert "cross-contact" in told(held) or "team" in told(held)


@pytest.mark.parametrize(
    ("menu", "words", "fact"),
    [
        (SHACK, "how big can I get the root beer", "large"),
        (SHACK, "what's the upcharge from a small to a large root beer", "more"),
        (CAFE, "do you have different sizes of cold brew", "large"),
        (CAFE, "which is cheaper, the cold brew or the latte", "latte"),
    ],
)
def test_on_other_menus(key: SiteKey, menu: str, words: str, fact: str) -> None:
    held = held_at(menu, key)
    held.say(words)
    assert items(held) == []
    assert fact in told(held).lower()
