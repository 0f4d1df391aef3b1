"""One of several is otherwise, said in the same turn: none is lost, and none comes beside them."""

import pytest

from tests.session.held import Held, items
from tests.session.test_parts_of_the_order import stands


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("two coffees, one of them iced", ["1 coffee M", "1 iced_coffee M"]),
        ("two coffees, one iced", ["1 coffee M", "1 iced_coffee M"]),
        ("two cokes, make one diet", ["1 cola M", "1 diet_cola M"]),
        ("three coffees, make two iced", ["1 coffee M", "2 iced_coffee M"]),
        ("two cokes and make one large", ["1 cola L", "1 cola M"]),
    ],
)
def test_one_of_them_is_so(held: Held, said: str, order: list[str]) -> None:
    held.say(said)
    assert sorted(stands(held)) == order


def test_two_of_a_kind_make_one_plain(held: Held) -> None:
    held.say("two cheeseburgers and make one plain")
    assert items(held) == ["1 cheeseburger", "1 cheeseburger"]
    assert sorted(len(row["mods"]) for row in held.order) == [0, 4]
