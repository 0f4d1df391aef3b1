"""What one says one does not like is left off what has it on, in whatever words, and nothing else goes by it."""

import pytest

from tests.session.held import Held, items, lines


@pytest.mark.parametrize(
    "words",
    [
        "I can't abide tartar sauce, leave that off for me.",
        "I don't like tartar sauce, leave it off",
        "I hate tartar sauce, so leave that out.",
        "I can't bear tartar sauce. Can you leave that off?",
        "I loathe tartar sauce",
        "I can't be doing with tartar sauce, take it off mine",
        "oh I'm not a fan of tartar sauce, could you leave that off",
        "I'm not keen on tartar sauce",
        "tartar sauce doesn't agree with me, leave it off please",
        "tartar sauce makes me gag, keep that off it",
        "tartar sauce gives me heartburn so hold it",
    ],
)
def test_what_one_does_not_like_is_left_off_what_stands(held: Held, words: str) -> None:
    held.say("a fish sandwich and a cola", words)
    assert lines(held) == [(1, "fish_sandwich", ["no:tartar_sauce"]), (1, "cola", [])]


@pytest.mark.parametrize(
    "words",
    [
        "a cheeseburger, I don't like onions",
        "a cheeseburger, I detest onions",
        "a cheeseburger, I can't stick onions",
        "I can't abide onions so a cheeseburger without them",
        "a cheeseburger, onions don't agree with me so leave them off",
        "a cheeseburger for my son, he can't abide onions",
        "una hamburguesa con queso, no me gusta la cebolla",
    ],
)
def test_what_one_does_not_like_is_left_off_what_is_ordered_with_it(held: Held, words: str) -> None:
    held.say(words)
    assert lines(held) == [(1, "cheeseburger", ["no:onion"])]


@pytest.mark.parametrize(
    "words", ["odio los pepinillos, quítamelos", "no me gustan los pepinillos", "a mi hijo no le gustan los pepinillos"]
)
def test_lo_que_no_gusta_se_quita_y_nada_mas(held: Held, words: str) -> None:
    held.say("una hamburguesa con queso y una limonada", words)
    assert lines(held) == [(1, "cheeseburger", ["no:pickle"]), (1, "lemonade", [])]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("I don't like coffee, that's my husband's", ["1 coffee", "1 cheeseburger"]),
        ("I don't like waiting", ["1 coffee", "1 cheeseburger"]),
        ("I hate Mondays", ["1 coffee", "1 cheeseburger"]),
        ("I hate to ask but can I get a milk", ["1 coffee", "1 cheeseburger", "1 milk"]),
        ("I don't like the look of that", ["1 coffee", "1 cheeseburger"]),
    ],
)
def test_a_dislike_of_what_is_on_nothing_changes_nothing(held: Held, words: str, wanted: list[str]) -> None:
    held.say("a coffee and a cheeseburger", words)
    assert items(held) == wanted
    assert all(not mods for _, _, mods in lines(held))


@pytest.mark.parametrize("words", ["I don't mind onions", "we don't mind the onions at all", "I don't mind waiting"])
def test_what_is_not_minded_stays(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert lines(held) == [(1, "cheeseburger", [])]


@pytest.mark.parametrize("words", ["neither of us likes onions", "none of us likes onions", "we've never liked onions"])
def test_what_none_of_them_likes_is_left_off_all(held: Held, words: str) -> None:
    held.say("two cheeseburgers", words)
    assert lines(held) == [(2, "cheeseburger", ["no:onion"])]
