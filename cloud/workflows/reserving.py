"""Puts together what keeps goods aside: its store, its machine's shell, and the tools by which it is asked."""

from collections.abc import Callable
from typing import Any

from cloud.store.audit import AuditStore, Signer
from cloud.store.database import Database
from cloud.store.reservations import Kept, ReservationStore
from cloud.store.site import Bell
from cloud.tools.reserve_tools import ReserveAsked, reserve_tools
from cloud.tools.store_tools import StoreTools
from cloud.tools.tool import Identity, Tool
from cloud.workflows.reservations import Reservations, reservation_id, wanted


def open_reservations(
    database: Database, key: Signer, goods: StoreTools, bell: Bell, *, now: Callable[[], float]
) -> Reservations:
    """From here on what is put aside is no stock of others (`StoreTools.bound`)."""
    reservations = Reservations(ReservationStore(database, AuditStore(database, key)), goods, bell, now=now)
    goods.bound = reservations.bound
    return reservations


def tools_of(reservations: Reservations, goods: StoreTools) -> tuple[Tool[Any, Any], ...]:
    async def reserve(asked: ReserveAsked, who: Identity) -> Kept:
        what = wanted(asked.key, sku=asked.sku, qty=asked.qty, site=who.site, source=asked.source)
        return await reservations.reserve(what, site=who.site, session=asked.session)

    async def find(site: str, key: str) -> Kept | None:
        return await reservations.find(reservation_id(site, key))

    return reserve_tools(reserve, find, lambda: goods.catalog)
