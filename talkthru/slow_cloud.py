"""A cloud whose inventory takes its time, simulated on the caller's clock (`world.slow` of the session protocol)."""

from collections.abc import Sequence

from edge.link.client import Cloud, DeadlineSpent
from edge.link.exchange import StockCount
from edge.session.clock import Clock


class SlowCloud(Cloud):
    """Counts come `stock_s` late; where that is later than anybody waits, they do not come."""

    def __init__(self, address: str, *, site: str, clock: Clock, stock_s: float) -> None:
        super().__init__(address, site=site, now=clock.now)
        self._clock, self._stock_s = clock, stock_s

    async def stock(
        self, request_id: str, session_id: str, skus: Sequence[str], *, remaining_s: float
    ) -> tuple[StockCount, ...]:
        await self._clock.sleep_until(self._clock.now() + min(self._stock_s, remaining_s))
        if self._stock_s >= remaining_s:
            raise DeadlineSpent("the inventory did not answer in time")
        return await super().stock(request_id, session_id, skus, remaining_s=remaining_s - self._stock_s)
