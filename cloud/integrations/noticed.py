"""What is asked for again after a vendor's notice, and who had to be told that a customer is gone.

It decides how often: notices of a moment become one question, and a vendor that sends hundreds a second is asked twice
a second at most. Goods and counts that cannot be had now are asked for by the next round anyway; a customer whose
system does not answer, or who cannot be forgotten now, is looked at again until both went well.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog

from cloud.integrations.backend import BackendError
from cloud.integrations.notices import MOST_NAMED, Notice, Once, What
from cloud.integrations.wire import codes_of

log = structlog.get_logger()

AGAIN_S = 30.0  # after a look at a customer that did not go well
GATHER_S = 0.5  # of one change vendors send several notices, a second apart at most
MOST_WAITING = 1000  # customers; whoever sends more has a fault, and what is not looked at is said

Goods = Callable[[], Awaitable[None]]
Counts = Callable[[Sequence[str]], Awaitable[None]]  # none named: of whatever is known
Gone = Callable[[str], Awaitable[bool]]  # False: not now


async def _nothing_held(customer: str) -> bool:
    """Where nothing of a customer is kept in this tier."""
    return True


async def _no_counts(skus: Sequence[str]) -> None:
    """Where no system counts."""


class Noticed:
    """`take` what was read, `run` what it asks for. goods: None where no system says what is sold. is_gone: whether the
    customers' system knows somebody no more."""

    def __init__(
        self,
        *,
        goods: Goods | None = None,
        counts: Counts = _no_counts,
        is_gone: Callable[[str], Awaitable[bool]] | None = None,
        gone: Gone = _nothing_held,
        gather_s: float = GATHER_S,
    ) -> None:
        self._goods, self._counts, self._is_gone, self.gone = goods, counts, is_gone, gone
        self._gather_s = gather_s
        self._once = Once()
        self._wanted, self._wants_goods = asyncio.Event(), False
        self._skus: dict[str, None] | None = {}  # None: all that are known
        self._customers: dict[str, None] = {}

    def take(self, notices: Sequence[Notice]) -> int:
        """How many are new. The work is done by `run`: a vendor waits for its answer."""
        new = [notice for notice in notices if self._once.is_new(notice)]
        for notice in new:
            match notice.what:
                case What.GOODS:
                    self._wants_goods = True
                case What.COUNTS:
                    self._more_counts(notice.about)
                case What.CUSTOMER_GONE:
                    self._more_customers(notice.about)
        if new:
            self._wanted.set()
        return len(new)

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            try:
                await asyncio.wait_for(self._wanted.wait(), AGAIN_S if self._customers else None)
            except TimeoutError:
                pass  # who is left over from before
            await asyncio.sleep(self._gather_s)
            self._wanted.clear()
            try:
                await self.look()
            except Exception:  # a task's root: one bad answer must not end the listening
                log.exception("webhooks.failed")

    async def look(self) -> None:
        """All that is wanted by now, once."""
        goods, self._wants_goods = self._wants_goods, False
        skus, self._skus = self._skus, {}
        customers, self._customers = self._customers, {}
        if goods and self._goods is not None:
            await self._goods()
        if skus is None or skus:
            await self._counts(tuple(skus or ()))
        for customer in customers:
            if not await self._looked_at(customer):
                self._more_customers((customer,))

    async def _looked_at(self, customer: str) -> bool:
        """Somebody whom their system still knows is not forgotten because a notice says so. False: look again."""
        try:
            gone = self._is_gone is not None and await self._is_gone(customer)
        except BackendError as error:
            log.warning("webhooks.customer_not_looked_at", said=codes_of(error), again_in_s=AGAIN_S)
            return False
        return not gone or await self.gone(customer)

    def _more_counts(self, about: tuple[str, ...]) -> None:
        if not about or self._skus is None or len(self._skus) > MOST_NAMED:
            self._skus = None
        else:
            self._skus |= dict.fromkeys(about)

    def _more_customers(self, about: tuple[str, ...]) -> None:
        if len(self._customers) >= MOST_WAITING:
            log.error("webhooks.too_many", kept=MOST_WAITING)
            return
        self._customers |= dict.fromkeys(about)
