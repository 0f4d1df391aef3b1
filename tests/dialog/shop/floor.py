"""A shop's floor without a wire: turns are conducted, lookups answered as the cloud would, and nobody approves."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from domain.control import Actor
from domain.menu import Serving
from domain.shop import Shop
from domain.shop_file import as_menu
from edge.dialog.conduct.permits import NO_KEYS
from edge.dialog.shop.conduct import conduct
from edge.dialog.shop.desk import Desk, Store
from edge.dialog.shop.index import build_index
from edge.dialog.shop.render import render_shop
from edge.dialog.shop.reported import looked_up
from edge.dialog.talk import Talk

NOON = datetime(2025, 3, 12, 12, 0, tzinfo=timezone(timedelta(hours=-7)))
FOUND = {
    "match": "one",
    "customer": {"first_name": "Noor", "tier": "gold", "points": 640, "history": True, "purchases": []},
}


@dataclass(frozen=True, slots=True)
class Heard:
    """What one turn led to. `asked`: what was asked of others (lookups with what they look for, approvals)."""

    text: str
    actions: tuple[dict[str, Any], ...]
    approvals: tuple[tuple[str, dict[str, Any]], ...]
    lookups: tuple[dict[str, Any], ...]
    handed_over: bool
    talk: Talk


@dataclass
class Floor:
    shop: Shop
    channel: str = "headset"
    here: str = ""
    person: dict[str, Any] = field(default_factory=lambda: dict(FOUND))
    now: datetime = NOON

    def __post_init__(self) -> None:
        self.store = Store(self.shop, build_index(self.shop))
        self.menu = as_menu(self.shop)

    def hold(self, turns: Sequence[str]) -> list[Heard]:
        talk, heard = Talk(), []
        for text in turns:
            one = self.turn(text, talk)
            talk = one.talk
            heard.append(one)
        return heard

    def turn(self, text: str, talk: Talk) -> Heard:
        role, speaker = ("associate", "seller") if self.channel == "headset" else ("guest", "customer")
        if text.startswith("("):  # "(shopper) how much is it": another voice
            speaker, _, text = text[1:].partition(") ")
        place = self.menu.location(self.here or self.shop.sites[0].id)
        serving = Serving(self.menu, self.channel, self.now.replace(tzinfo=None), place)
        about: dict[str, Any] = {"store": self.store, "now": self.now, "actor": Actor.labelled(speaker), "role": role}
        plans = [conduct(text, talk, serving, **about)]
        for need in plans[0].needs:
            if need.kind == "lookup":
                answer = self.person if need.body["what"] == "customer" else None
                plans.append(looked_up(Desk(plans[-1].talk, serving, **about, checks=NO_KEYS), need.body, answer))
        last = plans[-1].talk
        said = [t for p in plans for t in render_shop(p.moves, last.language, channel=self.channel)]
        needs = [n for p in plans for n in p.needs]
        return Heard(
            " ".join(said),
            tuple(dict(a) for p in plans for a in p.actions),
            tuple(
                (w.action, dict(w.amount)) for n in needs if n.kind == "approve" for w in last.waiting
                if w.request == n.intent
            ),
            tuple(dict(n.body) for n in needs if n.kind == "lookup" and n.body["what"] == "customer"),
            any(n.kind == "hand_over" for n in needs),
            last,
        )  # fmt: skip
