"""What a store's node says of itself: to people on the screen, and to who asks for its health. It changes nothing."""

import time

from domain.menu import Menu
from edge.identity.serving import DeviceTls
from edge.link.aside import Aside
from edge.link.link import Link
from edge.link.outbox import Outbox
from edge.menus import Menus
from edge.screen.view import Problem
from edge.session.sessions import Place


def link_problems(link: Link, menus: Menus, aside: Aside) -> list[Problem]:
    refused = link.upload.set_aside if link.upload else {}
    found = [Problem("log_set_aside", {"session": session, "why": why}) for session, why in refused.items()]
    if (refusal := link.cloud.refusal) is not None:
        found.append(Problem("refused", {"why": refusal.detail}))
    if menus.refused:
        found.append(Problem("catalog_refused", {"why": menus.refused}))
    found += [Problem("aside_damaged", {"what": key or "-", "why": why}) for key, why in aside.damage.items()]
    return found


def tls_problems(tls: DeviceTls) -> list[Problem]:
    days = tls.days_left(time.time())
    return [] if days is None else [Problem("tls_ends", {"days": str(days)})]


def store_name(menu: Menu, place: Place) -> str:
    here = menu.location(place.location)
    return f"{menu.brand.partition(' (')[0]} · {(here.name if here else '') or place.location}"


def standing(outbox: Outbox) -> dict[str, int]:
    """What is not at the till, and for how long."""
    oldest_us = min((order.placed_at_us for order in outbox.waiting), default=0)
    age_s = time.time_ns() // 1_000_000_000 - oldest_us // 1_000_000 if oldest_us else 0
    wanting = len(outbox.needing) + sum(order.needs_a_person for order in outbox.waiting)
    unreadable = len(outbox.damage)
    return {"waiting": len(outbox.waiting), "oldest_s": age_s, "need_a_person": wanting, "unreadable": unreadable}
