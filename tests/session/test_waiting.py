"""Nobody is closed on who waits for us, and no words of a guest are met with silence."""

from typing import Any

import pytest

from tests.conversations.run import hold, open_door

Replies = list[Any]


async def held(world: dict[str, Any], *turns: str | float, channel: str = "lane") -> Replies:
    """The replies to words and to waiting (seconds)."""
    lines: list[dict[str, Any]] = [
        {"type": "start", "id": "s", "channel": channel, "menu": "demo-burger", "world": world}
    ]
    for turn in turns:
        lines.append({"type": "turn", "user": turn} if isinstance(turn, str) else {"type": "wait", "seconds": turn})
    async with open_door() as door:
        return list(await hold(door, lines))[1:]


async def test_a_guest_who_waits_for_staff_is_not_closed_on() -> None:
    world = {"staff": {"quantity_over_limit": "no_answer"}}
    replies = await held(world, "thirty cheeseburgers", 50, 20)
    assert replies[1]["order_state"] == "open"
    assert "not approve" in " ".join(replies[2]["agent"]).lower()
    assert replies[2]["approvals"] == [{"action": "quantity_over_limit", "status": "denied"}]


async def test_silence_is_counted_anew_from_the_answer() -> None:
    world = {"staff": {"age_check": "no_answer"}}
    replies = await held(world, "a cheeseburger and a beer", 75, 12, 10, 40, channel="kiosk")
    assert [r["order_state"] for r in replies] == ["open", "open", "open", "open", "abandoned"]


async def test_who_waits_for_nothing_is_closed_after_forty_five_seconds() -> None:
    replies = await held({}, "a cheeseburger", 40, 10)
    assert [r["order_state"] for r in replies] == ["open", "open", "abandoned"]


@pytest.mark.parametrize("words", ["zero cokes", "zero", "actually zero", "no, zero of those", "make it zero fries"])
@pytest.mark.parametrize("before", [(), ("a cheeseburger",), ("a cheeseburger", "that's it")])
async def test_a_count_of_nothing_is_answered(words: str, before: tuple[str, ...]) -> None:
    replies = await held({}, *before, words)
    assert replies[-1]["agent"]


async def test_zero_takes_off_what_was_ordered_last() -> None:
    replies = await held({}, "a cheeseburger", "two cookies", "actually zero")
    assert [line["item"] for line in replies[-1]["order"]] == ["cheeseburger"]
