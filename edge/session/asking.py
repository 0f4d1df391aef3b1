"""What a request carries, so that whoever answers it needs nothing else. PURE."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain import adjustments
from domain.codec import line_to_json
from edge.session.curated import curated
from edge.session.setting import Setting
from edge.session.state import State

RELEASE_BY_S = {"lane": 600}  # a queued lane order is stale after ten minutes


def question(body: Mapping[str, Any], s: State, setting: Setting, at: datetime) -> dict[str, Any]:
    """All that any replica of the cloud needs to answer. `at`: local time of the site."""
    order = s.talk.order
    return {
        **body,
        "turn": s.turn,
        "speaker": next((who for who, _ in reversed(s.history) if who != "agent"), "customer"),
        "draft": [line_to_json(line) for line in order.lines],
        "revision": order.revision,
        "history": curated(s.history, s.talk.loyalty),
        "language": s.talk.language,
        "menu_version": s.menu_version,
        "policy_version": setting.policy_version,
        "channel": setting.channel,
        "role": setting.role,
        "location": setting.location,
        "local_time": at.isoformat(),
    }


def order_to_send(body: Mapping[str, Any], s: State, setting: Setting, at: datetime, at_us: int) -> dict[str, Any]:
    """All that the order's workflow needs; written with the guest's yes, before anything is promised.

    `at_us`: microseconds since the session began.
    """
    order = s.talk.order
    confirmed_at_us = int(s.started["wall_us"]) + at_us
    release_s = RELEASE_BY_S.get(setting.channel)
    return {
        **body,
        "order_id": s.session,
        "revision": order.revision,
        "lines": [line_to_json(line) for line in order.settled],
        "codes": list(order.codes),
        "menu_version": s.menu_version,
        "confirmed_at_us": confirmed_at_us,
        "release_by_us": confirmed_at_us + release_s * 1_000_000 if release_s else 0,
        "site": setting.location,
        "channel": setting.channel,
        "local_time": at.isoformat(),
        "accept_price_change": s.talk.pos_total_cents is not None,
        **({"adjustments": [adjustments.to_json(a) for a in order.adjustments]} if order.adjustments else {}),
    }
