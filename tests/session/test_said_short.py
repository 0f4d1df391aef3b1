"""A counted part of a name is the thing named before, what stands or what alone is called so, and no other dish."""

import pytest

from tests.session.held import Held, lines


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("lemme get two double cheeseburgers, no, three, three doubles", [(3, "double_cheeseburger", [])]),
        ("two double cheeseburgers, no wait, three, three doubles", [(3, "double_cheeseburger", [])]),
        ("two double cheeseburgers, no, three doubles", [(3, "double_cheeseburger", [])]),
        ("two double cheeseburgers, actually make that three doubles", [(3, "double_cheeseburger", [])]),
        ("dos hamburguesas dobles con queso, no, tres, tres dobles", [(3, "double_cheeseburger", [])]),
        ("two doubles please", [(2, "double_cheeseburger", [])]),
        ("a double, please", [(1, "double_cheeseburger", [])]),
        ("two crispy chicken sandwiches, no, three crispy ones", [(3, "crispy_chicken_sandwich", [])]),
        (
            "two double cheeseburgers and two doubles with bacon",
            [(2, "double_cheeseburger", []), (2, "double_cheeseburger", ["add:bacon"])],
        ),
        ("two smokehouses and three juniors", [(2, "bacon_burger", []), (3, "junior_burger", [])]),
        ("three large cokes and two mediums", [(3, "cola", []), (2, "cola", [])]),
        ("two orange juices and two apples", [(2, "orange_juice", []), (2, "apple_slices", [])]),
    ],
)
def test_a_counted_part_of_a_name_is_that_thing(held: Held, words: str, made: list[tuple[int, str, list[str]]]) -> None:
    held.say(words)
    assert lines(held) == made


def test_one_of_them_is_one_of_those_put_right(held: Held) -> None:
    held.say("lemme get two double cheeseburgers, no, three, three doubles", "one of em no pickles")
    assert lines(held) == [(2, "double_cheeseburger", []), (1, "double_cheeseburger", ["no:pickle"])]


def test_more_of_what_stands_is_told_by_a_part_of_its_name(held: Held) -> None:
    held.say("three double cheeseburgers", "another two doubles")
    assert lines(held) == [(5, "double_cheeseburger", [])]
