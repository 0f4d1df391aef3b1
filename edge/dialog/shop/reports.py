"""What others report to a conversation in a shop, beside what `conduct` takes: the cloud's proposal. PURE."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from domain.control import Actor
from domain.menu import Serving
from edge.dialog.conduct import permits
from edge.dialog.shop import proposed as proposals
from edge.dialog.shop.desk import Desk, Store
from edge.dialog.talk import Plan, Talk


def proposed(
    unknown: tuple[str, ...],
    acts: Sequence[Mapping[str, Any]],
    confidence_permille: int,
    talk: Talk,
    *,
    serving: Serving,
    store: Store,
    now: datetime,
    actor: Actor,
    role: str,
    checks: permits.Checks,
) -> Plan:
    """For words that nothing here is called by; without acts, none came."""
    desk = Desk(talk, serving, actor, store=store, now=now, role=role, checks=checks)
    proposals.taken(desk, unknown, acts, confidence_permille)
    return desk.plan()
