"""Opens what the [integrations] table names and gives each port to whoever asks for it. It decides which adapter."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import structlog

from cloud.catalog import Catalog
from cloud.integrations.assembly import Assembly, Sources
from cloud.integrations.backend import IntegrationError, Secret
from cloud.integrations.hubspot import HubSpotCustomers
from cloud.integrations.lookups import Lookups
from cloud.integrations.misread import misread
from cloud.integrations.noticed import Gone, Noticed
from cloud.integrations.oauth import Granted, Refreshed
from cloud.integrations.pos import PosPort
from cloud.integrations.rest import (
    RestCatalog,
    RestCustomers,
    RestInventory,
    RestListing,
    RestLoyalty,
    RestPos,
    RestPrices,
)
from cloud.integrations.settings import Agents, Connection, Integrations, Webhooks, read
from cloud.integrations.settings import McpServer as McpServerIs
from cloud.integrations.shopify import VERSION as SHOPIFY_VERSION
from cloud.integrations.shopify import ShopifyCatalog, ShopifyGraph, ShopifyInventory
from cloud.integrations.square import VERSION as SQUARE_VERSION
from cloud.integrations.square import SquareCatalog, SquareInventory, SquareLocations, SquareLoyalty
from cloud.integrations.square_orders import SquarePos
from cloud.integrations.wire import SecretHeader, Wire, connect

if TYPE_CHECKING:
    from cloud.integrations.mcp_client import McpServer

log = structlog.get_logger()

TOKENS = "tokens"
AT_START_S = 5.0  # for the first catalog; stores are served from the file meanwhile, and get the other when it is there


@dataclass(frozen=True)
class Connected:
    """assembly: None where the files alone say what is sold. pos: None where the till is another program's."""

    lookups: Lookups
    assembly: Assembly | None = None
    every_s: float = 30.0
    pos: PosPort | None = None
    mcp: Mapping[str, tuple["McpServer", McpServerIs]] = field(default_factory=dict)
    agents: Agents | None = None
    webhooks: Webhooks | None = None

    def noticed(self, gone: Gone) -> Noticed:
        """What a vendor's notice sets off. gone: deletes what is kept of a customer."""
        goods = self.assembly.refresh if self.assembly is not None else None
        return Noticed(goods=goods, counts=self.lookups.ask_again, is_gone=self.lookups.is_gone, gone=gone)


def files_only() -> Connected:
    """Without an [integrations] table."""
    return Connected(Lookups())


@asynccontextmanager
async def connected(file: Path | None, catalog: Catalog, *, kept: Path | None = None) -> AsyncIterator[Connected]:
    """Raises IntegrationError before anything is opened. Of the systems none need be up.

    kept: a file for what the systems said last; beside it a folder for tokens that are renewed. catalog: as the files
    say; what it is of, a menu or a shop, decides in which form goods are read.
    """
    if file is None:
        yield files_only()
        return
    table, secrets = read(file)
    shop = is_shop(table, catalog, file)
    async with AsyncExitStack() as opened:
        made = await opened.enter_async_context(adapters(table, secrets, tokens=kept.parent / TOKENS if kept else None))
        tasks = await opened.enter_async_context(asyncio.TaskGroup())
        sources = Sources(
            table.catalog.menu if table.catalog else "",
            made.catalog(shop=shop), made.promotions(), made.locations(), made.prices(),
        )  # fmt: skip
        asked = (sources.goods, sources.offers, sources.places, sources.prices)
        assembly = Assembly(sources, kept) if any(port is not None for port in asked) else None
        if assembly is not None:
            try:
                await asyncio.wait_for(assembly.refresh(), AT_START_S)
            except TimeoutError:
                log.warning(
                    "integrations.slow_at_start", after_s=AT_START_S, meanwhile="the files' goods are published"
                )
        lookups = Lookups(
            customers=made.customers(), loyalty=made.loyalty(), inventory=made.inventory(),
            within_s=table.inventory.within_s if table.inventory else 0.4, tasks=tasks,
        )  # fmt: skip
        opened.callback(lookups.close)
        every_s = table.catalog.every_s if table.catalog else 30.0
        log.info("integrations.connected", ports={name: port.source for name, port in table.ports()})
        agents = Agents(table.agents, _of("tokens", secrets), _of("people", secrets)) if table.agents else None
        mcp = mcp_servers(table, secrets)
        yield Connected(lookups, assembly, every_s, made.pos(), mcp, agents, webhooks(table, secrets))


def _of(group: str, secrets: Mapping[str, Secret]) -> dict[str, Secret]:
    return {name.partition(".")[2]: s for name, s in secrets.items() if name.startswith(f"{group}.")}


def webhooks(table: Integrations, secrets: Mapping[str, Secret]) -> Webhooks | None:
    if table.webhooks is None:
        return None
    kinds = {name: table.connections[name].kind for name in table.webhooks.keys}
    return Webhooks(table.webhooks, kinds, _of("hooks", secrets))


def mcp_servers(table: Integrations, secrets: Mapping[str, Secret]) -> dict[str, tuple["McpServer", McpServerIs]]:
    """None without a table of theirs: importing `mcp` takes a second or two."""
    if not table.mcp:
        return {}
    from cloud.integrations.mcp_client import McpServer

    return {name: (McpServer(name, said.url, secrets.get(f"mcp.{name}")), said) for name, said in table.mcp.items()}


@asynccontextmanager
async def adapters(
    table: Integrations, secrets: Mapping[str, Secret], *, tokens: Path | None = None
) -> AsyncIterator["Adapters"]:
    """Opens nothing yet. tokens: the folder for those that are renewed; None: in memory."""
    async with AsyncExitStack() as opened:
        wires = {
            name: await opened.enter_async_context(_wire(name, connection, _auth(name, connection, secrets, tokens)))
            for name, connection in table.connections.items()
        }
        yield Adapters(table, wires)


class Adapters:
    """The adapter of each port; None where the table does not name it."""

    def __init__(self, table: Integrations, wires: Mapping[str, Wire]) -> None:
        self._table, self._wires = table, wires

    def catalog(self, *, shop: bool) -> Any:
        said = self._table.catalog
        if said is None:
            return None
        wire, connection = self._of(said.source)
        match connection.kind:
            case "square":
                return SquareCatalog(wire, shop=shop, currency=_text(connection, "currency", "USD"))
            case "shopify":
                return ShopifyCatalog(_graph(wire, connection))
            case _:
                return RestCatalog(wire, said)

    def inventory(self) -> Any:
        said = self._table.inventory
        if said is None:
            return None
        wire, connection = self._of(said.source)
        match connection.kind:
            case "square":
                return SquareInventory(wire)
            case "shopify":
                return ShopifyInventory(_graph(wire, connection))
            case _:
                return RestInventory(wire, said)

    def customers(self) -> Any:
        said = self._table.customers
        if said is None:
            return None
        wire, connection = self._of(said.source)
        return HubSpotCustomers(wire, connection.options) if connection.kind == "hubspot" else RestCustomers(wire, said)

    def loyalty(self) -> Any:
        said = self._table.loyalty
        if said is None:
            return None
        wire, connection = self._of(said.source)
        if connection.kind != "square":
            return RestLoyalty(wire, said)
        rewards = connection.options.get("rewards")
        return SquareLoyalty(
            wire, rewards=rewards if isinstance(rewards, Mapping) else {},
            program=_text(connection, "program"), country=_text(connection, "country", "1"),
        )  # fmt: skip

    def pos(self) -> PosPort | None:
        said = self._table.pos
        if said is None:
            return None
        wire, connection = self._of(said.source)
        return SquarePos(wire, settle_s=said.settle_s) if connection.kind == "square" else RestPos(wire, said)

    def promotions(self) -> Any:
        said = self._table.promotions
        return RestListing(self._of(said.source)[0], said.offers) if said and said.offers else None

    def locations(self) -> Any:
        said = self._table.locations
        if said is None:
            return None
        wire, connection = self._of(said.source)
        if connection.kind == "square":
            return SquareLocations(wire)
        return RestListing(wire, said.places) if said.places else None

    def prices(self) -> Any:
        said = self._table.prices
        return RestPrices(self._of(said.source)[0], said.prices) if said and said.prices else None

    def _of(self, source: str) -> tuple[Wire, Connection]:
        return self._wires[source], self._table.connections[source]


def _auth(name: str, connection: Connection, secrets: Mapping[str, Secret], tokens: Path | None) -> httpx.Auth | None:
    """How this connection shows who we are; None: it lets anybody in."""
    if connection.oauth is not None:
        client_secret, refresh_token = (secrets[f"oauth.{name}.{part}"] for part in ("client_secret", "refresh_token"))
        return Refreshed(
            name, connection.kind, Granted(connection.oauth.client_id, client_secret, refresh_token),
            url=connection.address, kept=tokens / f"{name}.json" if tokens else None, timeout_s=connection.timeout_s,
        )  # fmt: skip
    header, prefix = connection.carrier
    secret = secrets.get(name)
    return SecretHeader(header, prefix, secret) if secret else None


def _wire(name: str, connection: Connection, auth: httpx.Auth | None) -> Any:
    headers = dict(connection.headers)
    if connection.kind == "square":
        headers.setdefault("Square-Version", _text(connection, "version", SQUARE_VERSION))
    return connect(
        connection.address, name=name, timeout_s=connection.timeout_s, headers=headers, places=connection.places,
        auth=auth,
    )  # fmt: skip


def _graph(wire: Wire, connection: Connection) -> ShopifyGraph:
    return ShopifyGraph(wire, _text(connection, "version", SHOPIFY_VERSION))


def _text(connection: Connection, option: str, default: str = "") -> str:
    said = connection.options.get(option, default)
    return said if isinstance(said, str) else default


def is_shop(table: Integrations, catalog: Catalog, file: Path) -> bool:
    """Whether the goods are a shop's. Raises IntegrationError where they cannot be what the file's are."""
    said = table.catalog
    if said is None:
        return False
    held = next((h for h in catalog.held if h.menu.id == said.menu), None) if said.menu else catalog.held[0]
    if held is None:
        known = ", ".join(h.menu.id for h in catalog.held)
        raise _unfit(file, "menu", f"there is no menu {said.menu!r}; there are: {known}")
    shop = held.shop is not None
    kind = table.connections[said.source].kind
    if kind == "shopify" and not shop:
        raise _unfit(file, "from", f"shopify sells a shop's products, {held.menu.id} is a menu")
    if kind == "rest" and (said.products is not None) != shop:
        form = "products" if shop else "items"
        raise _unfit(file, "items" if shop else "products", f"{held.menu.id} has {form}: say `{form}`, in its form")
    return shop


def _unfit(file: Path, setting: str, why: str) -> IntegrationError:
    return misread(file, file.read_text(), ("catalog", setting), why)
