"""Short turns that go on from what was just answered: they name nothing, and mean what is spoken of."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conversations import run
from tests.session.conftest import OpenDoor

DOOR = OpenDoor()


@pytest.fixture(scope="module", autouse=True)
def _opened() -> Iterator[None]:
    with DOOR:
        yield


def hold(*words: str, channel: str = "headset", **world: Any) -> list[Any]:
    world = {"seller": "assoc-07", **world} if channel == "headset" else world
    start: dict[str, Any] = {"type": "start", "id": "g", "channel": channel, "menu": "demo-store", "world": world}
    lines: list[dict[str, Any]] = [start, *({"type": "turn", "user": said} for said in words)]
    return DOOR.do(run.hold(DOOR.door, lines))[1:]


def said(reply: Any) -> str:
    return " ".join(reply["agent"])


def test_get_me_five_of_what_is_in_the_warehouse_asks_for_a_transfer() -> None:
    *_, asked, done = hold("how many 20 watt chargers in the warehouse", "get me five", "yes")
    assert "Transfer five" in said(asked)
    assert done["actions"] == [{"action": "transfer_request", "sku": "CHG-20", "qty": 5, "from": "wh"}]


def test_one_is_enough_changes_the_count_that_was_asked() -> None:
    *_, asked = hold("camera in stock", "bring two over from the warehouse", "no one is enough")
    assert "Transfer one" in said(asked)


def test_a_question_that_was_not_answered_is_asked_again() -> None:
    *_, again, found = hold("Jordan Samplefield is here", "which ones are there", "last digits 47")
    assert "last two digits" in said(again)
    assert "Jordan" in said(found)


def test_an_emergency_in_the_shop_brings_a_person() -> None:
    [reply] = hold("a lady fainted in aisle 3, call an ambulance")
    assert reply["handoff"]
    assert "person" in said(reply)


def test_a_gift_for_somebody_is_no_gift_card() -> None:
    [reply] = hold("looking for a gift for my dad, he runs", channel="kiosk")
    assert "gift card" not in said(reply)


def test_another_place_said_after_wait_changes_the_transfer_and_needs_its_own_yes() -> None:
    *_, asked, done = hold("stock on the xl navy tee", "get one from hilltop", "wait no from the warehouse", "yes")
    assert "warehouse" in said(asked)
    assert [a["from"] for a in done["actions"]] == ["wh"]


def test_a_cart_is_no_card_and_takes_what_is_spoken_of() -> None:
    *_, put = hold("how much is the 65 watt charger", "put it in my cart", channel="kiosk")
    assert [line["variation"] for line in put["order"]] == ["CHG-65"]


def test_of_two_shoes_the_one_that_more_words_tell_of() -> None:
    [reply] = hold("shoe for trail running")
    assert "Ridge Trail Runner" in said(reply)
    assert "City" not in said(reply)
