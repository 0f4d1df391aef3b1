"""`stock.hold` and `stock.transfer`: goods put aside, as tools behind the gate. What happens to them is `workflows`.

They decide what of a wish the rules look at: the pieces, and the places that the operator lets goods come from.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from cloud.catalog import Catalog
from cloud.store.reservations import Kept
from cloud.tools.tool import About, Declined, Identity, Origin, Running, Tool, reader
from domain.control import Action
from domain.policy import Amount
from domain.reservation import Phase

HOLD, TRANSFER = "stock.hold", "stock.transfer"
MOST_PIECES = 10_000  # of one wish: beyond it, another unit or a fault

Short = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Reserve = Callable[["ReserveAsked", Identity], Awaitable[Kept]]
Find = Callable[[str, str], Awaitable[Kept | None]]  # of a site, by the key it was asked with


class ReserveAsked(BaseModel):
    """site: who asks, as the connection says. session: whose conversation it is."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    key: Short
    site: Annotated[str, StringConstraints(max_length=200)]
    session: Short
    sku: Short
    qty: Annotated[int, Field(ge=1, le=MOST_PIECES)]
    source: Annotated[str, StringConstraints(max_length=200)] = ""


class TransferAsked(ReserveAsked):
    source: Short


def reserve_tools(reserve: Reserve, find: Find, catalog: Callable[[], Catalog]) -> tuple[Tool[Any, Any], ...]:
    """The tables of what is put aside are the ledger: the gate asks them instead of keeping a second one."""

    async def run(asked: ReserveAsked, running: Running) -> Kept:
        site = running.identity.site
        shop = catalog().for_site(site).shop
        if shop is None or asked.site != site:
            raise Declined(f"{site!r} is no shop: it has a menu")
        allowed = shop.policy("transfer_request", "from", default=())
        if asked.source and (asked.source == site or (allowed and asked.source not in allowed)):
            raise Declined("not_from_there")
        kept = await reserve(asked, running.identity)
        if _is_another(asked, kept):
            raise Declined("key_of_another")  # the key was given to other goods, and those stand as they are
        return kept

    async def known(asked: ReserveAsked) -> Kept | None:
        kept = await find(asked.site, asked.key)
        return None if kept is None or _is_another(asked, kept) else kept

    def tool(name: str, action: Action, read: Callable[[Mapping[str, Any]], Any]) -> Tool[ReserveAsked, Kept]:
        return Tool(
            name,
            action,
            read,
            run,
            lambda asked: About(_subject(asked), Amount(qty=asked.qty)),
            problem=_problem,
            callers=frozenset({Origin.EDGE}),
            known=known,
            repeatable=True,
            attempts=2,
            personal=False,
        )

    return (
        tool(HOLD, Action.HOLD_ITEM, reader(ReserveAsked)),
        tool(TRANSFER, Action.TRANSFER_REQUEST, reader(TransferAsked)),
    )


def about(asked: Mapping[str, Any]) -> About:
    source = asked["source"]
    return About(f"{asked['sku']}@{source}" if source else asked["sku"], Amount(qty=asked["qty"]))


def _subject(asked: ReserveAsked) -> str:
    return f"{asked.sku}@{asked.source}" if asked.source else asked.sku


def _is_another(asked: ReserveAsked, kept: Kept) -> bool:
    return (kept.what.sku, kept.what.qty) != (asked.sku, asked.qty)


def _problem(asked: ReserveAsked, kept: Kept, identity: Identity) -> str | None:
    what = kept.what
    if kept.site != identity.site or _is_another(asked, kept):
        return "another reservation"
    return None if what.phase is not Phase.RELEASED or what.why else "released by nobody"
