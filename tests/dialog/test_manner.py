"""How something is said changes nothing of what is said: dialect, oaths, hesitation, whom one speaks to."""

import pytest

from edge.dialog.reading.manner import without_manner


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("what're y'all chargin' for them damn fries, mister", "how much is those fries"),
        ("two, uh, smokehouse burgers", "two smokehouse burgers"),
        ("two... fish sandwiches", "two fish sandwiches"),
        ("two of, uh, those", "two of those"),
        ("a burger with, um, no onions", "a burger with no onions"),
        ("swap them fries for onion rings", "swap those fries for onion rings"),
        ("got any of them chargers", "got any of those chargers"),
        ("just them two", "just those two"),
        ("make it five a those meals", "make it five of those meals"),
        ("a bottle o' water", "a bottle of water"),
        ("no pickles on any of 'um", "no pickles on any of them"),
        ("yes, hold em", "yes, hold them"),
        ("that right there's all", "that's all"),
        ("what's the lamp run?", "how much is the lamp?"),
        ("what do they go for", "how much are they"),
        ("what'm I payin' for the wrap", "how much is the wrap"),
        ("d'ya reckon I could get a wrap", "can i get a wrap"),
        ("where the devil are the socks", "where are the socks"),
        ("hold one then, if you would", "hold one then"),
        ("una limonada grande por favor, patrón", "una limonada grande por favor"),
        ("Sir, a wrap please", "a wrap please"),
        ("put a hold on the blue hoodie", "hold the blue hoodie"),
        ("what do you want for that", "how much is that"),
        ("what are you charging for the wrap", "how much is the wrap"),
        ("how much is a coke if I need one too?", "how much is a coke?"),
        ("a burger with no, let me see, onions", "a burger with no onions"),
        ("a burger with no... pickles", "a burger with no pickles"),
        ("una hamburguesa sin... cebolla", "una hamburguesa sin cebolla"),
    ],
)
def test_what_is_said_in_a_manner_is_read_in_plain_words(said: str, plain: str) -> None:
    assert without_manner(said) == plain


@pytest.mark.parametrize(
    "said",
    [
        "one, uh, two cheeseburgers",  # put right, and no twelve
        "with no... wait, just no pickles",
        "no, um, the small one",
        "give them two burgers",
        "I want them large",
        "take them off",
        "two of them with only ketchup",
        "make them meals",
        "two blueberry muffin' and a coke",
        "it's one o'clock",
        "she was rushed to the ER once",
        "what time is the store running",
        "a bloody mary",
        "a blooming onion",
        "no, sweetie, not today",  # to a child, and not to us
        "what do you want for dessert",
        "what are you selling for dessert",
        "put a hold on the order",
        "can you see if there's any way to get a burger without onions",
        "could you check if it's possible to get that with no bun",
        "do you know if it's too late to add bacon",
        "if you can do it without nuts, a cookie",
    ],
)
def test_what_only_looks_like_a_manner_stays(said: str) -> None:
    assert without_manner(said) == said
