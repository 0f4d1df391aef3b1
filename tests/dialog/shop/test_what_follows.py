"""What people say next in a shop: about a count, what is not here, what was refused, what a companion would have."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conversations import run
from tests.session.conftest import OpenDoor

Turn = str | dict[str, Any]


DOOR = OpenDoor()


@pytest.fixture(scope="module", autouse=True)
def _opened() -> Iterator[None]:
    with DOOR:
        yield


def hold(*turns: Turn, channel: str = "headset", **world: Any) -> list[Any]:
    world = {"seller": "assoc-07", **world} if channel == "headset" else world
    start: dict[str, Any] = {"type": "start", "id": "f", "channel": channel, "menu": "demo-store", "world": world}
    lines = [start, *({"type": "turn", **({"user": t} if isinstance(t, str) else t)} for t in turns)]
    return DOOR.do(run.hold(DOOR.door, lines))[1:]


def said(reply: Any) -> str:
    return " ".join(reply["agent"])


def skus(reply: Any) -> list[str]:
    return [line["variation"] for line in reply["order"]]


# ---- a yes to exactly that


@pytest.mark.parametrize("words", ["it's charcoal sorry, charcoal", "is there any charcoal left", "the what now"])
def test_what_is_no_yes_asks_no_staff_for_the_price_on_a_label(words: str) -> None:
    *_, reply = hold("tag on the rust beanie says fifteen", words)
    assert reply["approvals"] == []


def test_the_label_is_honoured_for_the_size_said_with_the_yes() -> None:
    *_, reply = hold(
        "shelf says seventy nine on the trail runner but it rang one oh nine", "honor it please, size nine"
    )
    assert [a["action"] for a in reply["approvals"]] == ["price_override"]
    assert "$79.00 for the Ridge Trail Runner, size 9" in said(reply)


def test_a_lead_who_says_something_is_no_cable() -> None:
    first, second = hold("lead says ok to thirty off the watch just put it through", "fine twenty then")
    assert first["approvals"] == second["approvals"] == []
    assert "Cable" not in said(second)


def test_what_a_companion_would_have_waits_for_the_shopper() -> None:
    took, asked, theirs, added = hold(
        "the silver smartwatch please, I'll take it",
        {"user": "and add a white large tee", "speaker": "guest_2"},
        {"user": "yes", "speaker": "guest_2"},
        "yes",
        channel="kiosk",
    )
    assert skus(took) == skus(asked) == skus(theirs) == ["ORB-ML-SLV"]
    assert said(asked).endswith("?")
    assert skus(added) == ["ORB-ML-SLV", "TEE-WHT-L"]


@pytest.mark.parametrize("words", ["take the watch out", "empty the basket", "make it two", "undo"])
@pytest.mark.parametrize("speaker", ["guest_2", "somebody"])
def test_nobody_but_the_shopper_changes_the_basket(words: str, speaker: str) -> None:
    took, left = hold("I'll take the silver smartwatch", {"user": words, "speaker": speaker}, channel="kiosk")
    assert left["order"] == took["order"]
    assert "empty" not in said(left)


# ---- counts, places and the link


def test_a_price_right_now_is_no_question_about_the_age_of_a_count() -> None:
    *_, reply = hold("the storm shell in large, any left", "okay and how much is that right now")
    assert "$119.20" in said(reply)


@pytest.mark.parametrize("words", ["how old is that", "sounds old", "¿y ese conteo de cuándo es?"])
def test_the_age_of_a_count_however_it_is_asked(words: str) -> None:
    *_, reply = hold("mini speaker, red, how many", words)
    assert "35 min" in said(reply)


def test_where_it_is_asks_for_the_place_that_has_what_is_not_here() -> None:
    *_, reply = hold("hoody grey medium", "so where")
    assert "warehouse" in said(reply)


def test_what_was_refused_offline_is_asked_anew_with_its_count() -> None:
    _, refused, _, again, done = hold(
        {"user": "black hush buds, how many", "event": "link_down"},
        "hold two",
        "price",
        {"user": "ok we're back, do it now", "event": "link_up"},
        "yes",
    )
    assert "offline" in said(refused)
    assert "Hold two" in said(again)
    assert done["actions"] == [{"action": "hold_item", "sku": "HUSH-BLK", "qty": 2}]


def test_how_long_from_there_and_get_me_two_and_whether_it_is_in() -> None:
    _, takes, asked, done, is_in = hold(
        "do we have any of the clear cases for the plus",
        "how long from hilltop",
        "okay get me two from there",
        "yes",
        "is that in the system already",
    )
    assert "18 minutes" in said(takes)
    assert "Transfer two" in said(asked)
    assert done["actions"] == [{"action": "transfer_request", "sku": "CASE-N7P", "qty": 2, "from": "st-2"}]
    assert "Yes" in said(is_in)


def test_what_somebody_wants_on_the_floor_is_asked_as_a_hold() -> None:
    *_, asked = hold("city runners, elevens, how many pairs", "guy wants two pair")
    assert "Hold two" in said(asked)
    assert asked["actions"] == []


# ---- which one


def test_which_of_your_jackets_is_of_all_of_them() -> None:
    [reply] = hold("Which of your rain jackets is fully waterproof?", channel="kiosk")
    assert "Stormline" in said(reply)


def test_a_colour_that_comes_in_one_size_alone_lets_go_of_the_size_before() -> None:
    *_, reply = hold("the watch in S M, any left", "hold the silver one")
    assert "silver Orbit Smartwatch, M/L" in said(reply)


@pytest.mark.parametrize("words", ["which lasts longer", "which one lasts the longest"])
def test_of_two_that_were_asked_about_the_one_that_lasts(words: str) -> None:
    *_, reply = hold("what about speakers", words, channel="kiosk")
    assert "Pocket Speaker Max lasts longest" in said(reply)


def test_the_reason_is_no_wish() -> None:
    [reply] = hold("my phone case broke so I need a charging cable", channel="kiosk")
    assert "Case" not in said(reply)


def test_a_fact_of_what_is_spoken_of_is_told_though_nothing_was_asked_in_so_many_words() -> None:
    *_, reply = hold("harbor hoodie large grey", "and the fleece, the material on that thing, whatever it is")
    assert "cotton" in said(reply)


# ---- money


@pytest.mark.parametrize("answer", ["grant", "no_answer"])
def test_another_figure_after_another_question_is_another_request(answer: str) -> None:
    *_, reply = hold(
        "desk lamp has a scratch, ask for ten percent",
        {"type": "wait", "seconds": 6},
        "so what's the price now",
        "and can we go fifteen",
        staff={"discount": answer},
    )
    assert "Asking for 15 percent" in said(reply)


def test_so_did_i_get_the_discount_is_answered() -> None:
    *_, reply = hold(
        "Ask for ten percent off one Power Bank", {"type": "wait", "seconds": 180}, "So did I get the discount?",
        staff={"discount": "no_answer"},
    )  # fmt: skip
    assert "not approved" in said(reply)


def test_which_price_they_get_is_the_price_of_the_thing() -> None:
    *_, reply = hold("customer with phone 202 555 0108 is here", "Which price do they get on the Leaf, 8 gig?")
    assert "$119.00" in said(reply)


# ---- in Spanish


def test_goods_by_their_spanish_names_and_the_end() -> None:
    *_, took, done = hold("¿tienen impermeables?", "el gris grande", "me lo llevo", "eso es todo", channel="kiosk")
    assert skus(took) == ["DRZ-SLT-L"]
    assert "$71.20" in said(done)


def test_headphones_with_noise_cancelling_are_those_that_have_it() -> None:
    [reply] = hold("hola, busco unos audífonos con cancelación de ruido", channel="kiosk")
    assert "Aural Lite" not in said(reply)


def test_que_tan_is_no_colour() -> None:
    [reply] = hold("¿qué tan grandes son? digo, ¿cuántos speakers max quedan?")
    assert "Hay 3" in said(reply)
