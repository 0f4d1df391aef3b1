"""A till's answers, held against what was asked: one that is well formed and cannot be true is no answer.

It decides what no till can mean: another order than the one that was sent, a total of nothing for goods that cost
something, a negative or absurd one. What was sent then may or may not exist there: `workflows.fulfilment` asks again,
and the store's staff see the order meanwhile. It never changes an answer.
"""

from cloud.integrations.pos import PosOrder, PosPort, PosPriceChanged, PosTimeout, Ticket

MOST_CENTS = 100_000_00  # of one order: beyond it, a fault of units; staff approve far less
MOST_OUT = 50_000  # items at once: more than a large menu has


class PlausiblePos:
    """`PosPort` around another."""

    def __init__(self, pos: PosPort) -> None:
        self._pos = pos

    @property
    def settle_s(self) -> float:
        return self._pos.settle_s

    async def create(self, ticket: Ticket) -> PosOrder:
        try:
            order = await self._pos.create(ticket)
        except PosPriceChanged as error:
            if problem := _total(error.total_cents, ticket):
                raise PosTimeout(f"the POS answered what cannot be true: {problem}") from error
            raise
        return _held(order, ticket.external_ref, ticket)

    async def find(self, external_ref: str) -> PosOrder | None:
        order = await self._pos.find(external_ref)
        return None if order is None else _held(order, external_ref)

    async def price(self, ticket: Ticket) -> int:
        cents = await self._pos.price(ticket)
        if problem := _total(cents, ticket):
            raise PosTimeout(f"the POS answered what cannot be true: {problem}")
        return cents

    async def availability(self) -> frozenset[str]:
        out = await self._pos.availability()
        if len(out) > MOST_OUT:
            raise PosTimeout(f"the POS answered what cannot be true: {len(out)} items out")
        return out


def _held(order: PosOrder, external_ref: str, ticket: Ticket | None = None) -> PosOrder:
    problem = "another order" if order.external_ref != external_ref else _total(order.total_cents, ticket)
    if order.revision < 1:
        problem = "no revision"
    if problem:
        raise PosTimeout(f"the POS answered what cannot be true: {problem}")
    return order


def _total(cents: int, ticket: Ticket | None) -> str:
    """A total of nothing is one where something was taken off, or the goods are free water."""
    if not 0 <= cents <= MOST_CENTS:
        return f"a total of {cents} cents"
    if cents == 0 and ticket is not None and ticket.quoted_total_cents > 0:
        return "a total of nothing"
    return ""
