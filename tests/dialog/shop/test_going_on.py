# ruff: noqa: E501 - tables of phrasings
"""What goes on from the turn before: a follow-up that names another thing, a push after a no, a price of what is out."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest

from domain.control import Actor
from domain.menu import Serving
from edge.dialog.permits import NO_KEYS
from edge.dialog.shop.conduct import approved
from edge.dialog.talk import Talk
from tests.dialog.shop import shops
from tests.dialog.shop.floor import NOON, Floor, Heard

SHOPS = {"cycles": shops.cycles, "chemist": shops.chemist}


@cache
def floor(shop: str, channel: str) -> Floor:
    return Floor(SHOPS[shop](), channel)


def heard(shop: str, turns: Sequence[str], channel: str = "headset") -> Heard:
    return floor(shop, channel).hold(turns)[-1]


@pytest.mark.parametrize(
    ("shop", "turns", "says"),
    [
        ("cycles", ("does the battery work with the drill", "and the sander?"), "Yes, the Torque 18 Battery works with the Glide"),
        ("cycles", ("does the battery work with the drill", "what about the pump"), "I don't know whether"),
        ("cycles", ("is the floor pump compatible with the drill", "and the inner tube?"), "Yes, the Grip Floor Pump"),
        ("chemist", ("do the brush heads fit the electric toothbrush", "what about the rose one?"), "Yes, the Sonic Brush Heads"),
        ("chemist", ("do the brush heads work with the thermometer", "y el cepillo, the toothbrush?"), "Sonic Brush Heads"),
        ("cycles", ("what frames does the comet come in", "and the sprinter?"), "comes in 54 and 56"),
        ("chemist", ("is the face cream on promo", "how about the hand cream"), "No promotion"),
        ("chemist", ("can I return the thermometer", "what about the toothbrush"), "within 14 days"),
        ("chemist", ("is the face cream fragrance free", "and the hand cream?"), "fragrance free: no"),
    ],
)  # fmt: skip
def test_a_follow_up_asks_of_another_thing_what_was_asked(shop: str, turns: Sequence[str], says: str) -> None:
    assert says in heard(shop, turns).text


def test_a_thing_named_bare_after_a_compatibility_is_a_new_question() -> None:
    assert (
        "4 of the Grip Floor Pump" in heard("cycles", ["does the battery work with the drill", "the floor pump"]).text
    )


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("how many of the four hundreds do we have",), "6 of the Lumen 400"),
        (("do we have the lumen light", "what about the nine hundreds"), "Beam 900"),
        (("what's the price of the 400s",), "Lumen 400"),
        (("comet in olive", "any fifty sixes?"), "2 of the olive Comet Gravel Bike, frame 56"),
        (("comet in olive", "how many of the fifty-twos"), "1 of the olive Comet Gravel Bike, frame 52"),
    ],
)
def test_a_figure_in_the_plural_names_the_model_or_the_size(turns: Sequence[str], says: str) -> None:
    assert says in heard("cycles", turns).text


PUSHES = (
    "just apply it", "do it anyway", "apply the discount", "go ahead and ring it up", "just give it to her", "push it through",
    "override it", "come on, just do it", "then put it through anyway", "please approve it", "aplícalo de todos modos",
    "hazlo ya", "give him the discount anyway",
)  # fmt: skip


@pytest.mark.parametrize("push", PUSHES)
@pytest.mark.parametrize(("shop", "ask"), [("cycles", "ten percent off the drill"), ("chemist", "five percent off the shampoo")])  # fmt: skip
def test_a_push_after_a_denial_changes_nothing_and_says_so(shop: str, ask: str, push: str) -> None:
    here = floor(shop, "headset")
    asked = here.hold([ask])[-1]
    assert asked.approvals
    pushed = here.turn(push, asked.talk)
    assert "waiting" in pushed.text and not pushed.approvals and not pushed.actions
    denied = _denied(here, asked)
    pushed = here.turn(push, denied)
    assert pushed.text in ("Not approved. The price stays.", "No fue aprobado. El precio queda igual.")
    assert not pushed.approvals and not pushed.actions


@pytest.mark.parametrize("push", PUSHES)
def test_a_push_after_a_refusal_changes_nothing_either(push: str) -> None:
    one = heard("cycles", ["twenty five percent off the drill", push])
    assert ("changed nothing" in one.text or "No cambié nada" in one.text) and not one.approvals and not one.actions


def test_a_yes_to_a_question_of_ours_is_no_push() -> None:
    one = heard("cycles", ["hold a floor pump", "do it"])
    assert [a["action"] for a in one.actions] == ["hold_item"]


@pytest.mark.parametrize(
    ("shop", "channel", "turns", "says"),
    [
        ("cycles", "kiosk", ("how much is the comet", "and in olive fifty four?"), "None of it here; 1 at Old Harbour"),
        ("cycles", "headset", ("what does the red dome helmet in large cost",), "None of it here"),
        ("chemist", "kiosk", ("how much is the plum lipstick",), "None of it here; 4 at Quayside"),
        ("chemist", "kiosk", ("¿cuánto cuesta el lipstick?", "¿y en plum?"), "De eso no hay aquí"),
    ],
)
def test_a_price_of_what_is_out_here_says_that_it_is(shop: str, channel: str, turns: Sequence[str], says: str) -> None:
    one = heard(shop, turns, channel)
    assert "$" in one.text and says in one.text


@pytest.mark.parametrize("text", ["how much is the coral lipstick", "how much is the lipstick", "price of the mascara"])
def test_a_price_of_what_is_here_says_no_more(text: str) -> None:
    assert "None" not in heard("chemist", [text], "kiosk").text


def _denied(here: Floor, asked: Heard) -> Talk:
    serving = Serving(here.menu, "headset", NOON.replace(tzinfo=None), here.menu.location(here.shop.sites[0].id))
    about: dict[str, Any] = {"store": here.store, "now": NOON, "actor": Actor.labelled("seller"), "role": "associate"}
    return approved(asked.talk.waiting[0], "denied", asked.talk, serving, **about, checks=NO_KEYS).talk
