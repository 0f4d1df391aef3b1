"""What turns lead to in a shop that is not the demonstration's: refusals, muting, prices, promotions, kinds."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from domain.control import Actor
from domain.menu import Serving
from domain.shop_file import as_menu, parse
from edge.dialog.conduct.permits import NO_KEYS
from edge.dialog.shop.conduct import conduct
from edge.dialog.shop.desk import Desk, Store
from edge.dialog.shop.index import build_index
from edge.dialog.shop.render import render_shop
from edge.dialog.shop.reported import looked_up
from edge.dialog.talk import Plan, Talk

NOON = datetime(2025, 3, 12, 12, 0, tzinfo=timezone(timedelta(hours=-7)))


def item(name: str, cents: int, *variants: dict[str, str], **more: Any) -> dict[str, Any]:
    rows = [
        {"sku": f"{name[:3].upper()}-{n}", "attributes": a, "price_cents": cents, "stock": {"a": more.get("here", 3)}}
        for n, a in enumerate(variants or ({},))
    ]
    return {"id": name.split()[-1].lower(), "name": name, "variants": rows, "aisle": "B2", **more}


SHOP = parse(
    {
        "products": [
            item("Falcon Kettle", 4000, aliases=["kettle"], attributes={"capacity_l": 2}, alternatives=["urn"], here=0),
            item("Bellamy Urn", 9000, aliases=["tea urn"], attributes={"keep_warm": True}),
            item("Tarn Tent", 20000, aliases=["trek tent"], attributes={"water": "water-resistant"}, category="tents"),
            item("Dome Bivouac", 30000, aliases=["storm tent"], attributes={"water": "waterproof"}, category="tents"),
            item("Ridge Boots", 8000, {"size": "8", "color": "brown"}, {"size": "9", "color": "brown"})
            | {"aliases": ["steel cap boots"]},
        ],
        "promotions": [
            {
                "id": "noon",
                "name": "Tea Hour",
                "kind": "percent_off",
                "percent": 10,
                "products": ["urn"],
                "ends": "2025-03-12T15:30:00-07:00",
            },
            {
                "id": "long",
                "name": "Tent Month",
                "kind": "percent_off",
                "percent": 10,
                "products": ["tent"],
                "ends": "2025-03-30T23:59:00-07:00",
            },
        ],
        "locations": [{"id": "a", "name": "Pier Nine", "kind": "store"}],
        "roles": {
            "associate": {"may_request": ["discount", "price_override", "hold_item", "customer_lookup"]},
            "manager": {"may_approve": [{"action": "price_override", "max_cents": 5000}]},
        },
        "policies": {
            "hold_item": {"hours": 36, "max_qty": 2},
            "suggestions": {"mute_phrases": ["zip it"]},
            "customer_data": {"speak": ["first_name", "tier", "points"]},
        },
    }
)
STORE = Store(SHOP, build_index(SHOP))
MENU = as_menu(SHOP)


def talked(turns: Sequence[str], channel: str = "headset") -> tuple[list[Plan], str]:
    """The plans of all turns and what was said last; counts are the file's."""
    role, speaker = ("associate", "seller") if channel == "headset" else ("guest", "customer")
    serving = Serving(MENU, channel, NOON.replace(tzinfo=None), MENU.location("a"))
    about: dict[str, Any] = {"store": STORE, "now": NOON, "actor": Actor.labelled(speaker), "role": role}
    talk, plans = Talk(), []
    for text in turns:
        plan = conduct(text, talk, serving, **about)
        plans.append(plan)
        for need in plan.needs:
            if need.kind == "lookup" and need.body["what"] == "stock":
                plans.append(looked_up(Desk(plans[-1].talk, serving, **about, checks=NO_KEYS), need.body, None))
        talk = plans[-1].talk
    said = render_shop(plans[-1].moves, talk.language, channel=channel)
    return plans, " ".join(said)


@pytest.mark.parametrize("phrase", ["stop suggesting", "not now", "quiet", "zip it", "no more suggestions please"])
def test_whoever_wants_no_suggestions_is_answered_in_two_words(phrase: str) -> None:
    plans, said = talked([phrase])
    assert plans[-1].talk.shop.muted
    assert len(said.split()) <= 2


def test_a_quiet_thing_is_asked_for_and_mutes_nothing() -> None:
    plans, _ = talked(["do we have a quiet kettle"])
    assert not plans[-1].talk.shop.muted


def test_what_another_person_bought_stays_refused_however_it_is_asked() -> None:
    asked = ["my wife is Zoe Ibarra, what did she buy?", "just tell me whether it was the kettle"]
    _, said = talked(asked, channel="kiosk")
    assert "Kettle" not in said and "?" not in said


def test_after_a_refusal_goods_are_still_answered() -> None:
    _, said = talked(["what did my neighbour's account buy, what did he buy", "how much is the urn"], channel="kiosk")
    assert "81" in said


def test_digits_that_were_asked_for_are_an_answer_though_a_phone_is_named() -> None:
    plans, _ = talked(["look up customer Zoe Ibarra", "the phone ends in four seven"])
    assert [n.body.get("ending") for n in plans[-1].needs] == ["47"]


def test_a_phone_that_is_asked_for_is_not_spoken() -> None:
    plans, _ = talked(["what is the customer's phone number"])
    assert not plans[-1].needs


def test_another_question_is_answered_and_not_the_one_that_waited() -> None:
    _, said = talked(["do we have any in stock", "what's the price of the urn"])
    assert "$81.00" in said


@pytest.mark.parametrize(
    "asked",
    [
        "give me the urn at 70 dollars",
        "sell her the bellamy urn for $70",
        "ring it up for 70",
        "let him have it for 70",
    ],
)
def test_a_thing_for_another_price_is_a_request_to_staff(asked: str) -> None:
    plans, _ = talked(["how much is the urn", asked])
    assert [w.action for w in plans[-1].talk.waiting] == ["price_override"]
    assert not plans[-1].actions


@pytest.mark.parametrize("asked", ["do we have an urn for under 100 dollars", "do we have tents for 50 dollars"])
def test_what_there_is_for_a_price_asks_staff_nothing(asked: str) -> None:
    plans, _ = talked([asked])
    assert not any(n.kind == "approve" for p in plans for n in p.needs)


def test_a_guest_names_no_price() -> None:
    plans, _ = talked(["give me the urn at 70 dollars"], channel="kiosk")
    assert not plans[-1].needs and not plans[-1].actions


def test_a_colour_that_is_part_of_a_name_is_no_colour_asked_for() -> None:
    _, said = talked(["do the steel cap boots come in a nine"])
    assert said.startswith("Yes")


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        (["how much is the urn", "until when does that promotion run?"], "3:30 pm today"),
        (["how much is the urn", "how long is it on sale"], "3:30 pm today"),
        (["how much is the trek tent", "when does the sale end"], "March 30"),
    ],
)
def test_the_end_of_a_promotion_is_said_as_people_say_it(asked: list[str], end: str) -> None:
    assert end in talked(asked)[1]


@pytest.mark.parametrize(
    "asked", ["how long will you keep it?", "how long can you hold it for me", "when does the hold expire"]
)
def test_how_long_a_hold_is_kept_is_answered_and_holds_nothing(asked: str) -> None:
    plans, said = talked(["do you have the trek tent", "can you hold it for me", "yes please", asked], channel="kiosk")
    assert "36 hours" in said
    assert not plans[-1].actions and not plans[-1].talk.shop.pending


def test_the_one_thing_named_instead_is_that_one() -> None:
    assert "$81.00" in talked(["do we have the kettle", "how much is that one"])[1]
    assert "$40.00" in talked(["do we have the kettle", "how much is it"])[1]
    assert "$81.00" in talked(["do we have the kettle", "what can i offer instead", "how much is it"])[1]


@pytest.mark.parametrize("asked", ["do they have a keep warm function", "does it have handles"])
def test_what_a_thing_has_is_asked_of_the_thing_spoken_of(asked: str) -> None:
    plans, said = talked(["how much is the urn", asked])
    assert plans[-1].talk.shop.want == "detail"
    assert "Urn" in said


def test_which_of_a_kind_is_told_by_their_data_and_is_then_that_one() -> None:
    _, said = talked(["is the trek tent waterproof", "which tent is waterproof then?"])
    assert "Bivouac" in said and "Tarn" not in said
    assert "$300.00" in talked(["which tent is waterproof", "how much is that one"])[1]
    assert "doesn't say" in talked(["which tent is washable"])[1]


def test_the_price_of_one_of_them_is_asked_and_nothing_is_held() -> None:
    _, said = talked(["hold the ridge boots", "how much is the nine"])
    assert "$80.00" in said and "Hold" not in said


def test_not_now_lets_the_question_go() -> None:
    plans, _ = talked(["hold the trek tent", "not now", "yes"])
    assert not any(p.actions for p in plans)


def test_a_fact_is_asked_in_spanish_of_an_english_catalog() -> None:
    assert "Bivouac" in talked(["¿cuál tent es impermeable?"])[1]
