"""Where somebody has a code from, and that there is another one, orders nothing and is missed by nobody."""

import pytest

from tests.session.held import Held, items, told


@pytest.mark.parametrize(
    "said",
    ["I've got a code off the poster, LANTERN10", "and there's another one in my emails, SUMMER25, can I use that",
     "let me look, there's another one, SUMMER25", "I've got LANTERN10 from the app, does that work?",
     "oh it's old. I have another, LANTERN10"],
)  # fmt: skip
def test_where_a_code_is_from_orders_nothing(held: Held, said: str) -> None:
    held.say("two triple stacks", said)
    assert items(held) == ["2 triple_stack"]
    assert "find" not in told(held)


@pytest.mark.parametrize("said", ["LANTERN10, and another triple stack", "another triple stack. SUMMER25 on my phone"])
def test_what_is_ordered_beside_a_code_is_ordered(held: Held, said: str) -> None:
    held.say("two triple stacks", said)
    assert items(held) == ["3 triple_stack"]
