"""Whatever is said in a shop, in whatever order: an answer of at most thirty words, without identifiers or effects that
nobody said yes to."""

import json
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.control import Actor
from domain.menu import Serving
from domain.shop_file import as_menu, parse
from edge.dialog.conduct.permits import NO_KEYS as NO_CHECKS
from edge.dialog.shop.conduct import conduct
from edge.dialog.shop.desk import Desk, Store
from edge.dialog.shop.index import build_index
from edge.dialog.shop.memory import ShopTalk
from edge.dialog.shop.render import render_shop
from edge.dialog.shop.reported import approved, looked_up, proposed
from edge.dialog.talk import Plan, Talk
from edge.dialog.vocabulary.tables import words_of

DEMO = json.loads((Path(__file__).parents[3] / "talkthru/data/store_catalog.json").read_text())
SHOP = parse(DEMO)
STORE = Store(SHOP, build_index(SHOP))
MENU = as_menu(SHOP)
NOON = datetime(2025, 3, 12, 12, 30, tzinfo=timezone(timedelta(hours=-7)))
IDENTIFIER = re.compile(r"\b[A-Z]{3,4}\d?-[A-Z0-9]{2,}|\bP-\d{4}\b|\b[a-z]+_[a-z_]+\b|\bst-\d\b")
WORDS = words_of(
    """
    do we have the grey hoodie in medium large how much is a jacket runner charger headphones black yellow hold
    transfer two three yes no please it one that other store warehouse hilltop percent off discount ten price
    return where aisle hours open works with leaf reader watch customer phone points look up 202 555 0101 47 what
    about and instead size nine any deals on sale quiet thanks forget socks gift card match dollars manager refund
    person repeat make first second both compare battery waterproof basket add take tiene cuanto cuesta negro
    talla si aparta banana
    """
)
SAID = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=7)


def serving(channel: str) -> Serving:
    return Serving(MENU, channel, NOON.replace(tzinfo=None), MENU.location("st-1"))


def told(plan: Plan, channel: str) -> list[str]:
    return render_shop(plan.moves, plan.talk.language, channel=channel)


@settings(max_examples=150, deadline=None)
@given(SAID, st.sampled_from(["headset", "kiosk"]), st.booleans(), st.sampled_from(["live", "late", "file"]))
def test_any_turns_are_answered_shortly_and_nothing_happens_without_a_yes(
    turns: list[str], channel: str, link_up: bool, counts: str
) -> None:
    role, speaker = ("associate", "seller") if channel == "headset" else ("guest", "customer")
    about: dict[str, Any] = {"store": STORE, "now": NOON, "actor": Actor.labelled(speaker), "role": role}
    talk = Talk(link_up=link_up)
    for text in turns:
        plan = conduct(text, talk, serving(channel), **about)
        plans = [plan]
        for need in plan.needs:
            if need.kind == "lookup":
                body = {"stock": []} if need.body["what"] == "stock" else {"match": "none"}
                answer = None if counts == "late" else body
                desk = Desk(plans[-1].talk, serving(channel), **about, checks=NO_CHECKS)
                plans.append(looked_up(desk, need.body, answer))
            if need.kind == "reason":
                unknown = tuple(need.body["unknown"])
                desk = Desk(plans[-1].talk, serving(channel), **about, checks=NO_CHECKS)
                plans.append(proposed(desk, unknown, (), 0))
            if need.kind == "approve":
                waiting = next(w for w in plans[-1].talk.waiting if w.request == need.intent)
                desk = Desk(plans[-1].talk, serving(channel), **about, checks=NO_CHECKS)
                plans.append(approved(desk, waiting, "granted"))
        said = [text for p in plans for text in told(p, channel)]
        assert said, f"no answer to {text!r}"
        for utterance in said:
            assert not IDENTIFIER.search(utterance), utterance
            assert channel == "kiosk" or len(utterance.split()) <= 30
            assert utterance.count("?") <= 1, utterance
        if any(p.actions for p in plans):
            assert {"yes", "si", "please"} & set(text.split()), text
            assert not any(a["action"].startswith("apply") for p in plans for a in p.actions)  # nobody signed
        talk = plans[-1].talk
        assert ShopTalk.from_json(json.loads(json.dumps(talk.shop.to_json()))) == talk.shop


def test_an_outsiders_words_are_not_answered() -> None:
    about = {"store": STORE, "now": NOON, "role": "guest"}
    plan = conduct("hold the red speaker", Talk(), serving("kiosk"), actor=Actor.labelled("child"), **about)  # type: ignore[arg-type]
    assert (plan.moves, plan.needs, plan.talk) == ((), (), Talk())
