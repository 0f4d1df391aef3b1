"""Orders that a damaged file lost, found again in the sessions' log: there every yes stands with all that was sent.

It decides which are missing. One that comes back waits for a person, in doubt: it may be at the till, or somebody may
have entered it by hand. The outbox asks the cloud by itself and settles what the till has.
"""

from collections.abc import Iterable, Mapping

import structlog

from domain.events import Event
from edge.link.exchange import OrderToSend
from edge.link.outbox import Outbox
from edge.session.effects import order_to_send
from edge.session.log import SessionLog
from edge.session.sessions import UNREADABLE

log = structlog.get_logger()

SETTLED = ("accepted", "price_changed", "unavailable", "rejected", "taken_by_staff")


async def restore(journal: SessionLog, outbox: Outbox, *, since_us: int) -> int:
    """Puts back what was confirmed since then (wall clock) and is neither in the outbox nor known to be settled.

    How many those are. Raises sqlite3.Error.
    """
    found = 0
    for session in await journal.names():
        try:
            order = missing(await journal.events(session))
        except UNREADABLE as error:  # the others' orders are not lost with it
            log.error("session.unreadable", session=session, why=repr(error)[:200])
            continue
        if order is not None and order.confirmed_at_us >= since_us and await outbox.restore(order):
            log.warning("outbox.restored", order_id=order.order_id, revision=order.revision)
            found += 1
    return found


def missing(events: Iterable[Event]) -> OrderToSend | None:
    """The last yes of a session, unless its log says what became of it. PURE."""
    order: OrderToSend | None = None
    for event in events:
        body = event.data.get("body")
        if event.kind == "requested" and event.data["kind"] == "submit" and isinstance(body, Mapping):
            order = order_to_send(body)
        elif event.kind == "order_moved" and event.data["state"] in SETTLED and order is not None:
            order = None if event.data["revision"] == order.revision else order
    return order
