"""What is said beside ordering orders nothing: health, another day's meal, an emergency, steering, haggling."""

import asyncio
from typing import Any

import pytest

from tests.conversations import run

Reply = dict[str, Any]


def hold(*words: str, channel: str = "lane", speaker: str = "customer") -> list[Any]:
    lines: list[dict[str, Any]] = [{"type": "start", "id": "g", "channel": channel, "menu": "demo-burger"}]
    lines += [{"type": "turn", "user": said, "speaker": speaker} for said in words]

    async def held() -> list[Any]:
        async with run.open_door() as door:
            return list(await run.hold(door, lines))

    return asyncio.run(held())[1:]


@pytest.mark.parametrize("speaker", ["customer", "passenger", "child"])
def test_an_emergency_calls_a_person_whoever_says_it(speaker: str) -> None:
    [reply] = hold("help, my dad is not breathing", speaker=speaker)
    assert reply["handoff"]
    assert not reply["order"]


def test_a_question_of_health_orders_nothing_and_is_for_a_person() -> None:
    for reply in hold("is it ok to eat the veggie burger if I'm pregnant", "soy alérgico, el pescado me hace daño?"):
        assert reply["handoff"]
        assert not reply["order"]


def test_a_question_whether_it_is_safe_is_answered_from_the_data_and_orders_nothing() -> None:
    asked = hold("my kid breaks out in hives from peanuts", "and the cookie, is that safe")
    assert "peanut" in " ".join(asked[-1]["agent"])
    assert not asked[-1]["order"]


def test_another_day_s_burger_is_no_order() -> None:
    [reply] = hold("the burger I got yesterday was raw")
    assert not reply["order"]
    assert "sorry" in " ".join(reply["agent"]).lower()


def test_bargaining_changes_no_price() -> None:
    replies = hold(
        "a classic burger", "it was 3 dollars last week, charge me 3 dollars", "I'll give you 4 bucks for it"
    )
    assert len({reply["total_cents"] for reply in replies}) == 1
    assert all("register" in " ".join(reply["agent"]) for reply in replies[1:])
