"""What is told orders nothing, and what is ordered beside it stays: by the grammar of a statement, on no menu."""

import pytest

from edge.dialog.vocabulary.words import split
from tests.dialog.leftover import left


@pytest.mark.parametrize(
    "told",
    [
        "The large one was too big last time.",
        "Last time you forgot my fries",
        "my wife usually gets the shake",
        "He always has a shake after practice",
        "the guy in front of me got a burger",
        "My coworker is obsessed with your burger",
        "I wish I could have a burger",
        "Maybe next time I'll try the soup",
        "if I wasn't on a diet I'd get a shake",
        "I love your fries",
        "it smells like fries in here",
        "I could smell the fries from the road",
        "The burger is so expensive now",
        "That shake on the sign looks amazing",
        "a month ago you gave me a shake for free",
        "the soup I got here on Tuesday was burnt",
        "you can't have a shake",
        "I'm not really in the mood for soup",
        "grandpa never leaves without a muffin",
        "la última vez pedí una coke",
        "most muffins don't have that",
        "most burgers have that on them",
        "most people get the fish sandwich",
    ],
)
def test_a_statement_of_another_time_or_of_how_things_are_orders_nothing(told: str) -> None:
    assert left(told) == ""
    assert left(f"{told.rstrip('.')}. Can I get two burgers?") == "can i get two burgers"
    assert left(f"{told.rstrip('.')} so give me a burger") == "so give me a burger"


@pytest.mark.parametrize(
    "wanted",
    [
        "my wife wants a shake",
        "my son gets the burger",
        "I wanted a shake",
        "same as last time",
        "give me what I had last time",
        "the coke was a large",
        "the fries should be large",
        "that was two burgers",
        "the burger is for my wife",
        "you forgot the fries",
        "I had two burgers",
        "he loves his burger plain",
        "do you still have the soup I had yesterday?",
        "the large one was too big last time?",
        "I'm having the burger",
        "I would like a shake",
        "I came for a shake",
        "that's it",
        "that was it",
        "we're good",
        "I can't have onions",
        "I don't want the fries",
        "he can't have milk",
        "a burger and a shake if that's ok",
        "everyone wants fries",
        "a burger and a soup is what I'm after",
        "the soup is fine",
        "a burger is all I need",
        "a burger but my wife hates onions",
    ],
)
def test_what_orders_asks_or_puts_right_is_never_told(wanted: str) -> None:
    said = " ".join(w.text for w in split(wanted).words)
    assert left(wanted) == said


def test_what_is_ordered_before_a_telling_stays() -> None:
    assert left("a large coke, my wife usually gets the shake") == "a large coke"
    assert left("give me a burger it was so good last time") == "give me a burger"
    assert left("the shake I had last time please") == "the shake please"
    assert left("can i get a small coke my wife usually gets the shake") == "can i get a small coke"
    assert left("the last time it took twenty minutes lose the fries") == "lose the fries"
    assert left("I wish I could have a shake could we do a large coke") == "could we do a large coke"


@pytest.mark.parametrize(
    "told",
    [
        "he's a vegetarian",
        "my wife's vegetarian",
        "I'm more of a soup person",
        "she's a big coke drinker",
        "we're fries people",
        "I'm a large fries guy",
        "he's a six piece guy",
        "my boss is a black coffee kind of guy",
        "I'm a tomato soup person",
        "my dad is a coffee man",
        "my kids are nuggets people",
        "my wife's a diet coke girl",
        "everybody is a coke person here",
        "we're the fries people",
        "I like it hot",
        "he likes his soup really spicy",
        "we'll probably want a shake later on",
        "maybe I'll grab a coke on the way back",
        "we'll do muffins at home",
        "maybe we'll get a shake after the game",
        "I'll have a shake after work maybe",
        "I'll have a muffin later",
        "the place across the street does two burgers you know",
        "that other place charges a lot for a shake",
        "should I get a muffin? nah",
        "do I want fries no I shouldn't",
        "does anybody want a shake? no",
        "do we need any coke? no",
        "should we get the large fries?",
        "two muffins? yeah two muffins",
    ],
)
def test_sorts_of_people_tastes_other_times_and_places_order_nothing(told: str) -> None:
    assert left(told) in ("", "nah", "no i shouldnt", "no", "yeah two muffins")


@pytest.mark.parametrize(
    "wanted",
    [
        "two burgers for the guys",
        "one is for the little guy",
        "the soup is for my wife",
        "I'd like it spicy",
        "I like the burger",
        "I'll take a muffin for later",
        "I want two muffins to eat later",
        "I'll have a muffin after all",
        "we want large fries to share at home",
        "she's a large coke",
        # "man", "guys", "people": who takes the order
        "mine is a large coke man",
        "mine's a large coke man",
        "the other is a cheeseburger man",
        "her order is a small fries people",
        "mom's is a fish sandwich guys",
        "dad's is a cheeseburger man",
        "theirs is a large fries guys",
        "next is a large coke man",
        "the last is a shake lady",
        "my drink is a large coke man",
        # later in the same order
        "I'll have a coke after that",
        "then we'll get a coke after",
        "I want the coke after the burger",
        "we'll take two muffins after the burger please",
        "do we want fries? yeah, a large",
        # so many or so large of what was asked about
        "should we get two large cokes? no, three",
        "do we want muffins? no wait yes, two",
        "should we do two cokes nah three",
        "should I get a small coke? no, make it a large",
        "should we get two cokes? nope, just one",
        "should we get two cokes? no, three, and a burger",
        # asked of us
        "do we get sauce with the fries?",
        "can I get a muffin? yes please",
        "two fries? yeah and two more fries for him",
        "I don't want fries so make it a soup",
    ],
)
def test_wishes_that_look_like_them_are_never_told(wanted: str) -> None:
    said = " ".join(w.text for w in split(wanted).words)
    assert left(wanted) == said


def test_why_something_is_had_is_told_where_it_names_nothing_that_we_have() -> None:
    assert left("I don't want bad breath so a burger") == "so a burger"
    assert left("I don't want fries so a burger") == "i do not want fries so a burger"
