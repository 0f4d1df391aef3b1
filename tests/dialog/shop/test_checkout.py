"""A shopper's basket to the till: read back, agreed to, sent once; and what is said after that."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conversations import run
from tests.session.conftest import OpenDoor

LAMP = ("one desk lamp please",)
DONE = (*LAMP, "that's all")


class Till(OpenDoor):
    """A shopper's kiosk. A turn is words, or a row of the protocol."""

    def replies(self, *turns: str | dict[str, Any], world: dict[str, Any] | None = None) -> list[Any]:
        start = {"type": "start", "id": "c", "channel": "kiosk", "menu": "demo-store", "world": world or {}}
        rows = [{"type": "turn", "user": t} if isinstance(t, str) else {"type": "turn", **t} for t in turns]
        return list(self.do(run.hold(self.door, [start, *rows])))

    def reply(self, *turns: str | dict[str, Any], world: dict[str, Any] | None = None) -> Any:
        return self.replies(*turns, world=world)[-1]

    def said(self, *turns: str | dict[str, Any], world: dict[str, Any] | None = None) -> str:
        return " ".join(self.reply(*turns, world=world)["agent"])


TILL = Till()


@pytest.fixture(scope="module", autouse=True)
def _opened() -> Iterator[None]:
    with TILL:
        yield


def test_who_is_done_hears_the_basket_with_its_total_and_a_yes_sends_it_once():
    asked = TILL.reply(*DONE)
    assert "lamp" in " ".join(asked["agent"]).lower() and "$45.00" in " ".join(asked["agent"])
    assert asked["submissions"] == 0
    sent = TILL.reply(*DONE, "yes")
    assert (sent["submissions"], sent["order_state"], sent["total_cents"]) == (1, "accepted", 4500)
    assert TILL.reply(*DONE, "yes", "yes")["submissions"] == 1


@pytest.mark.parametrize(
    "turn",
    [
        "that'll be it",
        "that's the lot",
        "yeah that's it",
        "lovely. that's all I think",
        "no I don't want anything else you tin can, that's all",
        "no, that's everything thanks",
        "I'm done",
        "ugh fine. that's all",
        "I'd like to pay",
        "check out",
        "nada más",
        "eso es todo",
    ],
)
def test_however_they_say_that_they_are_done(turn: str):
    assert TILL.reply(*LAMP, turn)["submissions"] == 0
    assert TILL.reply(*LAMP, turn, "yes, send it")["submissions"] == 1


@pytest.mark.parametrize("turn", ["what's my total", "what's in my basket", "how much is that all together"])
def test_who_asks_what_it_comes_to_is_not_done(turn: str):
    assert "$45.00" in TILL.said(*LAMP, turn)
    assert TILL.reply(*LAMP, turn, "yes")["submissions"] == 0


@pytest.mark.parametrize(
    "turn",
    [
        "yes please",
        "yep, that's right",
        "yeah go ahead",
        "sí, correcto",
        "got it, yes, place the order",
        "yes that's correct, thank you",
        "yes, obviously",
        "yes for christ's sake",
        "Milo, hush. sorry. yes, that's right",
    ],
)
def test_a_plain_yes_sends_it(turn: str):
    assert TILL.reply(*DONE, turn)["submissions"] == 1


@pytest.mark.parametrize(
    "turn",
    [
        "no",
        "yes, but I have to ask my wife first",
        "hold on a second",
        "yeah yeah, she can't decide",
        "okay",
        "is that with tax",
        "yes, hold it for me",
        "how much is a usb cable",
        "I'll think about it",
    ],
)
def test_what_is_no_yes_sends_nothing(turn: str):
    assert TILL.reply(*DONE, turn)["submissions"] == 0


def test_okay_to_a_total_is_asked_once_more():
    assert TILL.reply(*DONE, "okay", "okay")["submissions"] == 1


def test_only_the_one_whose_basket_it_is_sends_it():
    child = {"user": "yes yes yes", "speaker": "child"}
    friend = {"user": "yes", "speaker": "guest_2"}
    assert TILL.reply(*DONE, child)["submissions"] == 0
    assert TILL.reply(*DONE, friend)["submissions"] == 0
    assert TILL.reply(*DONE, child, "yes that's right")["submissions"] == 1


def test_a_question_at_the_read_back_is_answered_and_the_yes_asked_for_again():
    said = TILL.said(*DONE, "where are the chargers")
    assert "E2" in said and "$45.00" in said
    assert TILL.reply(*DONE, "where are the chargers", "yes")["submissions"] == 1


def test_what_is_added_at_the_read_back_is_read_back_too():
    said = TILL.said(*DONE, "oh, and add a usb cable please")
    assert "lamp" in said.lower() and "$57.00" in said
    sent = TILL.reply(*DONE, "oh, and add a usb cable please", "yes")
    assert (sent["submissions"], sent["total_cents"]) == (1, 5700)


def test_what_is_taken_out_at_the_read_back_is_read_back_again():
    turns = ("one desk lamp please", "add a usb cable please", "that's all", "leave the usb cable out")
    assert TILL.reply(*turns)["submissions"] == 0
    sent = TILL.reply(*turns, "yes")
    assert (sent["submissions"], sent["total_cents"]) == (1, 4500)


def test_a_no_asks_what_to_change_and_the_done_reads_back_again():
    assert "change" in TILL.said(*DONE, "no").lower()
    assert TILL.reply(*DONE, "no", "make it two", "that's all", "yes")["total_cents"] == 9000


def test_a_yes_to_a_total_that_was_not_heard_sends_nothing():
    over = {"user": "yes", "event": "barge_in", "args": {"after_words": 2}}
    again = TILL.reply(*DONE, over)
    assert again["submissions"] == 0
    assert "$45.00" in " ".join(again["agent"])
    assert TILL.reply(*DONE, over, "yes")["submissions"] == 1


def test_offline_it_waits_in_the_store_and_goes_once():
    turns: list[str | dict[str, Any]] = [{"user": "one desk lamp please", "event": "link_down"}, "that's all", "yes"]
    waits = TILL.reply(*turns)
    assert (waits["submissions"], waits["order_state"]) == (0, "queued")
    assert "offline" in " ".join(waits["agent"])


@pytest.mark.parametrize("turn", ["actually make it two", "and a usb cable please", "take the lamp out"])
def test_after_it_went_nothing_changes_without_staff(turn: str):
    after = TILL.reply(*DONE, "yes", turn)
    assert (after["submissions"], after["total_cents"]) == (1, 4500)
    assert after["agent"]


def test_after_it_went_they_hear_where_to_pay_and_what_it_was():
    assert "till" in TILL.said(*DONE, "yes")
    assert "$45.00" in TILL.said(*DONE, "yes", "what's in my basket")
    assert TILL.reply(*DONE, "yes", "thanks, bye")["submissions"] == 1


def test_what_costs_less_beside_another_does_so_in_the_total():
    turns = ("add the black aural one please", "and add a red mini speaker")
    assert TILL.reply(*turns)["total_cents"] == 14900
    assert TILL.reply(*turns, "that's all", "yes")["total_cents"] == 14900


def test_an_offer_of_the_hour_holds_at_the_till():
    sent = TILL.reply("I'll take a large slate drizzle", "that's all", "yes")
    assert (sent["order_state"], sent["total_cents"]) == ("accepted", 7120)
