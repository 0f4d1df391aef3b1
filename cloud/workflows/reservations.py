"""Holds and transfers on their way: put aside, answered, let go, and free again when their time is up.

It decides what there is to put aside (the inventory's count, less what is bound) and who may answer or let go: the
place that has the goods, or the one that asked. The machine is `domain.reservation`, its tables say what is true, and
`cloud.workflows.durable` sees to it that somebody looks when the time is up, whatever was killed meanwhile.
"""

import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol

from cloud.catalog import Catalog
from cloud.integrations.lookups import Lookups
from cloud.store.reservations import Bound, Kept, ReservationStore
from cloud.store.site import Bell
from domain import reservation as machine
from domain.reservation import HOLD_S, Kind, Reservation
from domain.shop import Shop

HOUR_S = 3600.0


class NotTheirs(Exception):
    """Neither asked for by that place, nor of its goods; or there is no such reservation. Nothing changed."""


class Goods(Protocol):
    """`cloud.tools.store_tools.StoreTools`: the catalog that is published now, and who counts."""

    catalog: Catalog
    lookups: Lookups


async def _nobody(reservation_id: str) -> None:
    """Where a tier lives inside another process nothing outlives it, and `reap` looks."""


class Reservations:
    """now: seconds since 1970. `begin` is awaited for each new one that stands: `durable` sets it."""

    def __init__(self, store: ReservationStore, goods: Goods, bell: Bell, *, now: Callable[[], float]) -> None:
        self._store, self._goods, self._bell, self._now = store, goods, bell, now
        self.begin: Callable[[str], Awaitable[None]] = _nobody
        self._standing: tuple[Kept, ...] | None = None  # as last read; None: something has moved since
        self._moves = 0

    async def reserve(self, wanted: Reservation, *, site: str, session: str) -> Kept:
        """What became of the wish; asked again, the same. Raises StoreError."""
        if (known := await self._store.find(wanted.id)) is not None:
            return known
        shop, now = self._goods.catalog.for_site(site).shop, self._now()
        counted = await self._counted(shop, wanted)

        def decide(bound: Bound) -> Reservation:
            free = counted - bound.pieces
            most, hold_s = _terms(shop)
            return machine.begun(wanted, free=free, theirs=bound.theirs, most=most, hold_s=hold_s, now=now)

        kept, is_new = await self._store.put(Kept(wanted, site, session), decide, now=now)
        if is_new:
            self.moved()
            self._bell.ring()
            if kept.what.standing:
                await self.begin(kept.what.id)
        return kept

    async def answer(self, reservation_id: str, *, yes: bool, by: str, site: str) -> Kept:
        """By the place that has the goods; site empty: by an operator. Raises NotTheirs, StoreError."""
        await self._theirs(reservation_id, site, only_place=True)
        return await self._move(reservation_id, lambda r: machine.on_answer(r, yes=yes, by=by, now=self._now()))

    async def release(self, reservation_id: str, *, by: str, site: str) -> Kept:
        """Raises NotTheirs, StoreError."""
        await self._theirs(reservation_id, site, only_place=False)
        return await self._move(reservation_id, lambda r: machine.on_release(r, by=by, now=self._now()))

    async def find(self, reservation_id: str) -> Kept | None:
        return await self._store.find(reservation_id)

    async def standing(self, site: str) -> tuple[Kept, ...]:
        return await self._store.standing(site)

    async def bound(self, skus: Sequence[str], session: str) -> Mapping[tuple[str, str], int]:
        """What others than that session have put aside, by SKU and place. A question costs no look at the disk until
        something moves; whether goods may be put aside is weighed in the store, never here."""
        if (standing := self._standing) is None:
            moves, standing = self._moves, await self._store.standing()
            if moves == self._moves:
                self._standing = standing
        now, found = self._now(), dict[tuple[str, str], int]()
        for kept in standing:
            if kept.what.sku in skus and kept.session != session:
                at = (kept.what.sku, kept.what.place)
                found[at] = found.get(at, 0) + kept.what.binds(now)
        return found

    def moved(self) -> None:
        """Something was put aside, answered or let go, here or by another replica (`cloud.store.feed`)."""
        self._moves, self._standing = self._moves + 1, None

    # ---- time

    async def look(self, reservation_id: str) -> float | None:
        """Makes said what time has changed. Returns in how many seconds to look again; None: it is over."""
        moved = await self._store.move(reservation_id, lambda r: machine.on_time(r, self._now()), now=self._now())
        if moved is None:
            return None
        kept, is_news = moved
        if is_news:
            self.moved()
            self._bell.ring()
        due = machine.wake_at(kept.what)
        return None if due is None else max(0.0, due - self._now())

    async def reap(self, *, for_s: float = 0.0) -> int:
        """Looks at all whose time was up so long ago. Returns how many. Raises StoreError."""
        overdue = await self._store.standing(before=self._now() - for_s)
        for kept in overdue:
            await self.look(kept.what.id)
        return len(overdue)

    # ---- inside

    async def _counted(self, shop: Shop | None, wanted: Reservation) -> int:
        """Pieces in the place as far as they are known; what is not known is not promised."""
        if shop is None:
            return 0
        counts = await self._goods.lookups.stock(shop, (wanted.sku,))
        return next((c.count for c in counts if (c.sku, c.place) == (wanted.sku, wanted.place)), 0)

    async def _theirs(self, reservation_id: str, site: str, *, only_place: bool) -> None:
        kept = await self._store.find(reservation_id)
        if kept is None:
            raise NotTheirs(reservation_id)
        places = (kept.what.place,) if only_place else kept.places
        if site and site not in places:
            raise NotTheirs(reservation_id)

    async def _move(self, reservation_id: str, change: Callable[[Reservation], Reservation]) -> Kept:
        moved = await self._store.move(reservation_id, change, now=self._now())
        if moved is None:
            raise NotTheirs(reservation_id)
        kept, is_news = moved
        if is_news:
            self.moved()
            self._bell.ring()
        return kept


def _terms(shop: Shop | None) -> tuple[int | None, float]:
    """(the most held at once for one session, for how long), as the operator's data say."""
    if shop is None:
        return None, HOLD_S
    most, hours = shop.policy("hold_item", "max_qty"), shop.policy("hold_item", "hours")
    known = isinstance(hours, int | float) and not isinstance(hours, bool) and hours > 0
    return (most if isinstance(most, int) else None), (float(hours) * HOUR_S if known else HOLD_S)


def wanted(key: str, *, sku: str, qty: int, site: str, source: str) -> Reservation:
    """As the wire says it: with a source it is a transfer from there to the site, without one a hold at the site."""
    if source:
        return Reservation(reservation_id(site, key), Kind.TRANSFER, sku, qty, place=source, to=site)
    return Reservation(reservation_id(site, key), Kind.HOLD, sku, qty, place=site)


def reservation_id(site: str, key: str) -> str:
    """Of that site's key: the place that has the goods learns no session's name, and no two sites share one."""
    return hashlib.sha256(f"{site}\0{key}".encode()).hexdigest()[:32]
