"""A point of sale that does what tills do: answers late, answers nothing after creating, creates later than asked.

It lives on its own: what has reached it happens, whatever becomes of who asked. `made` is what the kitchen gets to see.
A keyed till makes one order of a reference, however often it is asked (`settle_s` 0). One that is not makes another
order of every create, and up to `settle_s` after it was asked; its adapter says so, and may not ask twice before.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any, TypeVar, cast

from cloud.catalog import Catalog
from cloud.config import CloudConfig
from cloud.integrations.pos import PosError, PosOrder, PosRejected, PosTimeout, PosUnreachable, Ticket
from cloud.integrations.simulated_pos import Faults, SimulatedPos
from talkthru.simulation.cloud import outside
from talkthru.simulation.virtual import VirtualLoop

T = TypeVar("T")
TIMEOUT_S = float(CloudConfig.model_fields["pos_timeout_s"].default)
SETTLE_S = 15.0  # half of what Toast allows itself: runs are short


@dataclass(frozen=True)
class Made:
    """An order in the kitchen."""

    order: PosOrder
    ticket: Ticket
    at: float


@dataclass
class Mood:
    """How often what goes wrong; none of it when all is 0."""

    unreachable: float = 0.0  # surely not sent
    silent_before: float = 0.0  # not created, no answer
    silent_after: float = 0.0  # created, and the answer lost
    late: float = 0.0  # no answer, and created afterwards
    twice: float = 0.0  # the way to it repeats the request
    find_silent: float = 0.0
    slow_s: float = 0.2


class Till:
    """Implements `cloud.integrations.pos.PosPort`."""

    def __init__(
        self, loop: VirtualLoop, chance: Random, catalog: Catalog, *, keyed: bool, at: Callable[[str], None]
    ) -> None:
        self._loop, self._chance, self._at = loop, chance, at
        self.keyed, self.mood = keyed, Mood()
        self._inner = SimulatedPos(catalog, Faults())
        self.made: list[Made] = []
        self.refuses = False  # the next order that it has not made
        self._refused: set[tuple[str, int]] = set()  # it says the same again: a no that may become a yes is no answer

    @property
    def settle_s(self) -> float:
        return 0.0 if self.keyed else SETTLE_S

    # ---- what happens at the store

    def charge(self, prices: dict[str, int]) -> None:
        self._inner.faults.prices = prices

    def sells_by(self, catalog: Catalog) -> None:
        self._inner.catalog = catalog

    def runs_out(self, item: str, *, out: bool = True) -> None:
        self._inner.mark(item, available=not out)

    # ---- the port

    async def create(self, ticket: Ticket) -> PosOrder:
        self._at("till create asked")
        roll, mood = self._chance.random(), self.mood
        if (roll := roll - mood.unreachable) < 0:
            raise PosUnreachable("no route to the till")
        if (roll := roll - mood.silent_before) < 0:
            await self._silence("create")
        if (roll := roll - mood.silent_after) < 0:
            self._later(0.1, ticket)
            await self._silence("create")
        if (roll := roll - mood.late) < 0:
            latest = TIMEOUT_S * 0.9 if self.keyed else SETTLE_S * 0.95
            self._later(latest * self._chance.random(), ticket)
            await self._silence("create")
        if roll - mood.twice < 0 and self.keyed:
            self._later(0.3, ticket)
        return await self._answered(lambda: self._make(ticket))

    async def find(self, external_ref: str) -> PosOrder | None:
        self._at("till find asked")
        if self._chance.random() < self.mood.find_silent:
            await self._silence("find")
        return await self._answered(lambda: self._find(external_ref))

    async def price(self, ticket: Ticket) -> int:
        return await self._inner.price(ticket)

    async def availability(self) -> frozenset[str]:
        return await self._answered(lambda: self._inner.faults.out)

    # ---- inside

    async def _silence(self, what: str) -> None:
        await asyncio.sleep(TIMEOUT_S)
        raise PosTimeout(f"the till did not answer the {what}")

    def _later(self, seconds: float, ticket: Ticket) -> None:
        def make() -> None:
            try:
                self._make(ticket)
            except PosError:
                pass  # it refuses: nobody hears that

        outside(self._loop, seconds, make)

    async def _answered(self, work: Callable[[], T]) -> T:
        """Done at the till after half of the time, answered after the other."""
        done: asyncio.Future[T] = self._loop.create_future()

        def there() -> None:
            try:
                result = work()
            except PosError as error:
                outside(self._loop, self.mood.slow_s / 2, partial(_end, done, error))
            else:
                outside(self._loop, self.mood.slow_s / 2, partial(_end, done, result))

        outside(self._loop, self.mood.slow_s / 2, there)
        return await done

    def _make(self, ticket: Ticket) -> PosOrder:
        if not self.keyed:
            self._inner.orders.pop(ticket.external_ref, None)  # it looks at no reference
        known = self._inner.orders.get(ticket.external_ref)
        asked = ticket.external_ref, ticket.revision
        if known is None and self.refuses:
            self.refuses = False
            self._refused.add(asked)
        if asked in self._refused:
            raise PosRejected("the till is being counted")
        order = _now(self._inner.create(ticket))
        if known is None:
            order = PosOrder(f"P{len(self.made) + 1:04}", order.external_ref, order.revision, order.total_cents)
            self.made.append(Made(order, ticket, self._loop.now))
            self._at("till made it")
        return order

    def _find(self, external_ref: str) -> PosOrder | None:
        return next((m.order for m in reversed(self.made) if m.order.external_ref == external_ref), None)


def _end(done: "asyncio.Future[T]", result: T | PosError) -> None:
    """Nobody may be waiting any more."""
    if done.done():
        return
    if isinstance(result, PosError):
        done.set_exception(result)
    else:
        done.set_result(result)


def _now(work: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that never waits."""
    try:
        work.send(None)
    except StopIteration as done:
        return cast(T, done.value)
    raise AssertionError("it waited")
