"""What is said beside the answer, the count or the dish that is meant: its name, who wants it, what is in it."""

import pytest

from tests.session.held import Held, items, lines, told

TEA = "an iced tea"


@pytest.mark.parametrize(
    "words",
    [
        "unsweetened tea",
        "Unsweetened tea.",
        "unsweet tea please",
        "unsweetened iced tea",
        "the unsweetened tea",
        "uh, unsweet iced tea, please",
        "I'll have the unsweetened tea",
        "an unsweetened tea",
        "and an unsweetened tea",
        "another unsweetened tea please",
        "make it unsweetened tea",
        "let's do unsweet tea",
        "unsweetened",
    ],
)
def test_the_choice_asked_for_is_told_with_the_name_of_the_thing(held: Held, words: str) -> None:
    held.say(TEA, words)
    assert lines(held) == [(1, "iced_tea", ["pick:unsweet"])]


@pytest.mark.parametrize("words", ["sweet tea", "sweetened iced tea", "the sweet tea please"])
def test_so_is_the_other_one(held: Held, words: str) -> None:
    held.say(TEA, words)
    assert lines(held) == [(1, "iced_tea", ["pick:sweet"])]


def test_what_else_is_said_behind_it_is_heard_too(held: Held) -> None:
    held.say("a number three with an iced tea", "unsweetened tea and onion rings instead of the fries")
    assert held.order[0]["slots"]["side"]["item"] == "onion_rings"
    assert held.order[0]["slots"]["drink"]["mods"] == ["pick:unsweet"]


def test_of_two_each_has_its_own(held: Held) -> None:
    held.say("two iced teas", "one unsweetened tea and one sweet tea")
    assert lines(held) == [(1, "iced_tea", ["pick:sweet"]), (1, "iced_tea", ["pick:unsweet"])]


def test_the_drink_of_one_meal_is_chosen_and_then_names_that_meal(held: Held) -> None:
    held.say("two number threes", "a coke with one and an iced tea with the other", "Unsweetened tea.")
    held.say("Oh, and onion rings for the one with the tea, not fries.")
    made = {row["slots"]["drink"]["item"]: row["slots"] for row in held.order}
    assert {drink: slots["side"]["item"] for drink, slots in made.items()} == {
        "cola": "fries",
        "iced_tea": "onion_rings",
    }
    assert made["iced_tea"]["drink"]["mods"] == ["pick:unsweet"]


@pytest.mark.parametrize(
    "words",
    [
        "Actually make it two, my husband wants one too.",
        "make it two, my kid wants one too",
        "actually make it two, she'll have one too",
        "make that two, he wants one as well",
        "actually, make it two because my wife wants one too",
        "make it two. My son would like one as well.",
        "oh make it two, my friend will take one also",
        "let's make it two, my daughter wants one",
        "actually make that two, they want one too",
        "can you make it two? my brother needs one too",
        "my husband wants one too, so make it two",
        "mejor que sean dos, mi esposo quiere uno también",
    ],
)
def test_who_wants_the_other_one_takes_nothing_from_the_count(held: Held, words: str) -> None:
    held.say("a fish sandwich", words)
    assert items(held) == ["2 fish_sandwich"]


@pytest.mark.parametrize(
    "words",
    [
        "my husband wants one too",
        "She'll have one too.",
        "my kid wants one too",
        "he wants one as well",
        "my daughter would like one too please",
        "oh, my wife wants one too",
        "and my son wants one too",
        "actually my brother will take one as well",
        "they'll have one also",
        "I want one too",
        "actually, he'd like one too",
    ],
)
def test_who_wants_one_too_has_one_more_of_what_was_just_ordered(held: Held, words: str) -> None:
    held.say("a fish sandwich", words)
    assert items(held) == ["2 fish_sandwich"]


@pytest.mark.parametrize("words", ["my husband wants one too", "she'll have one too"])
def test_one_too_of_nothing_orders_nothing(held: Held, words: str) -> None:
    held.say(words)
    assert not held.order


def test_what_the_other_one_shall_be_like_is_still_heard(held: Held) -> None:
    held.say("a cheeseburger", "my husband wants one too but with no pickles")
    assert lines(held) == [(1, "cheeseburger", []), (1, "cheeseburger", ["no:pickle"])]


@pytest.mark.parametrize(
    "words",
    [
        "How much is that one?",
        "how much is this one",
        "what's that one cost",
        "what does that one cost?",
        "how much for that one",
        "and how much would that one be",
        "what's the price of that one",
        "how much is the burger?",
        "how much does that one cost",
        "so what does that one run",
    ],
)
def test_that_one_is_what_was_ordered_last(held: Held, words: str) -> None:
    held.say("a cheeseburger, only ketchup", words)
    assert "4.79" in told(held)
    assert len(held.order) == 1


def test_that_one_costs_what_its_size_does(held: Held) -> None:
    held.say("a cheeseburger and a large fries", "how much is that one")
    assert held.state.talk.offered == ("fries/L",)


def test_with_what_costs_extra_on_it_no_listed_price_is_said(held: Held) -> None:
    held.say("a cheeseburger with bacon", "how much is that one")
    assert "4.79" not in told(held)
    assert "total" in told(held)


def test_that_one_is_what_was_told_of_last(held: Held) -> None:
    held.say("a cheeseburger", "do you have apple pie", "how much is that one?")
    assert "1.99" in told(held)


@pytest.mark.parametrize("words", ["how much is that", "what do I owe you", "how much is all that"])
def test_that_alone_is_the_order(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert "total" in told(held)


@pytest.mark.parametrize(
    "words",
    [
        "me da una hamburguesa de champiñones",
        "una hamburguesa de champiñones, por favor",
        "quiero la hamburguesa de champiñones",
        "deme una hamburguesa de champiñón",
        "hamburguesa de champinones",
        "una hamburguesa de los champiñones",
        "buenas, me pone una hamburguesa de champiñones para mi hija",
        "una hamburguesa de champiñones y suizo",
    ],
)
def test_a_dish_is_named_by_its_kind_and_what_is_in_it(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["1 mushroom_swiss_burger"]


@pytest.mark.parametrize(
    ("words", "ordered"),
    [
        ("dos hamburguesas de champiñones", ["2 mushroom_swiss_burger"]),
        ("una hamburguesa de tocino y una limonada grande", ["1 bacon_burger", "1 lemonade"]),
        ("una hamburguesa de champiñones con tocino", ["1 mushroom_swiss_burger"]),
        ("una hamburguesa de champiñones y una malteada de fresa", ["1 mushroom_swiss_burger", "1 strawberry_shake"]),
        ("una hamburguesa con champiñones", ["1 classic_burger"]),
        ("un sándwich de pescado", ["1 fish_sandwich"]),
    ],
)
def test_so_it_is_beside_others_and_with_what_is_put_on(held: Held, words: str, ordered: list[str]) -> None:
    held.say(words)
    assert items(held) == ordered
