"""The [integrations] table: which systems there are, and which of them is asked for what.

    [integrations.connections.erp]
    kind   = "rest"
    url    = "https://erp.example"
    secret = { env = "ERP_TOKEN" }            # or { file = "/run/secrets/erp" }; never the secret itself

    [integrations.inventory]
    from   = "erp"
    counts = { path = "/stock", rows = "data", fields = { sku = "code", place = "branch", count = "n" } }

It decides whether a table can be meant, and refuses it with file, line and reason before anything is served. It opens
that file and the secrets' files, nothing else. What is not in the table is answered from our own files, as before.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import ConfigDict, Field, ValidationError, field_validator, model_validator

from cloud.config import is_loopback
from cloud.integrations import notices, records
from cloud.integrations.backend import IntegrationError, Secret
from cloud.integrations.misread import TABLE, misread, wrong
from cloud.integrations.operation import Operation, Strict
from cloud.integrations.records import Kind
from domain.control import BY_ACTION, Control

VENDORS: Mapping[str, tuple[str, ...]] = {  # which ports each kind of connection has
    "rest": ("catalog", "inventory", "customers", "loyalty", "pos", "promotions", "locations", "prices", "mcp"),
    "square": ("catalog", "inventory", "pos", "loyalty", "locations"),
    "hubspot": ("customers",),
    "shopify": ("catalog", "inventory"),
}
SHORTEST_SECRET = 12  # of agents and people: five guesses a draft, and drafts are free
URLS = {"square": "https://connect.squareup.com", "hubspot": "https://api.hubapi.com"}
REFRESHED = ("square", "hubspot")  # whose tokens end, and how to have the next one is known (`oauth`)
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")  # of a connection: it becomes a file's, or part of an address
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")  # RFC 9110, section 5.6.2
HEADERS = {"shopify": ("X-Shopify-Access-Token", "")}


class SecretIs(Strict):
    """Where the secret is. Exactly one of them."""

    env: str = ""
    file: Path | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if bool(self.env) == bool(self.file):
            raise ValueError('say where the secret is: { env = "NAME" } or { file = "/path" }')
        return self

    def read(self) -> Secret:
        """Raises ValueError."""
        return Secret.from_file(self.file) if self.file else Secret.from_environment(self.env)


class OAuthIs(Strict):
    """What a person granted this program at a vendor, instead of a token that ends."""

    client_id: str = Field(min_length=1)
    client_secret: SecretIs
    refresh_token: SecretIs


def _covered(url: str) -> None:
    """Raises ValueError where a secret would be readable on the way."""
    parts = urlsplit(url)
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        raise ValueError(
            f"url: {parts.hostname} is another machine, and over http:// anybody on the way reads the secret"
        )


class Connection(Strict):
    """One system. places: its names of places, with ours. options: what a vendor needs besides (its module says)."""

    kind: Literal["rest", "square", "hubspot", "shopify"]
    url: str = ""
    secret: SecretIs | None = None
    oauth: OAuthIs | None = None
    header: str = "Authorization"
    prefix: str = "Bearer "
    headers: Mapping[str, str] = {}
    places: Mapping[str, str] = {}
    timeout_s: float = Field(3.0, gt=0, le=60)
    options: Mapping[str, str | Mapping[str, str]] = {}

    @field_validator("secret", mode="before")
    @classmethod
    def _never_itself(cls, said: Any) -> Any:
        if isinstance(said, str):
            raise ValueError('a secret does not belong in this file: say { env = "NAME" } or { file = "/path" }')
        return said

    @field_validator("headers")
    @classmethod
    def _no_secret_header(cls, said: Mapping[str, str]) -> Mapping[str, str]:
        for name, value in said.items():
            if not _TOKEN.fullmatch(name) or not value.isascii() or not value.isprintable():
                raise ValueError(f"{name!r}: no HTTP header can be that")
        if bad := [h for h in said if re.search(r"auth|token|key|cookie|secret", h, re.IGNORECASE)]:
            raise ValueError(f"{bad[0]} looks like a secret: use `secret` and `header`, which keep it out of this file")
        return said

    @model_validator(mode="after")
    def _where(self) -> Self:
        if not self.address.startswith(("http://", "https://")):
            raise ValueError(f"url: expected http://host:port or https://host, found {self.url!r}")
        if "@" in self.address.split("//", 1)[1].split("/")[0] or "?" in self.address:
            raise ValueError("url: no user, password or query in an address; a secret goes into `secret`")
        if self.secret is not None or self.oauth is not None:
            _covered(self.address)
        if self.secret is not None and self.oauth is not None:
            raise ValueError("oauth: `secret` is a token, and `oauth` asks for one: say one of them")
        if self.oauth is not None and self.kind not in REFRESHED:
            raise ValueError(f"oauth: {', '.join(REFRESHED)} have it here; give {self.kind} a `secret`")
        if self.kind != "rest" and self.secret is None and self.oauth is None:
            raise ValueError(f"secret: {self.kind} lets nobody in without one")
        return self

    @property
    def address(self) -> str:
        return self.url or URLS.get(self.kind, "")

    @property
    def carrier(self) -> tuple[str, str]:
        """The header that carries the secret, and what stands before it."""
        return HEADERS.get(self.kind, (self.header, self.prefix))


class Port(Strict):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    source: str = Field(alias="from")

    def operations(self) -> Iterator[tuple[str, Operation | None, bool, Kind | None, tuple[str, ...]]]:
        """Name, what was written, whether a REST adapter needs it, what it reads, and what its path may hold."""
        yield from ()


class CatalogIs(Port):
    """menu: the id of the menu or catalog file that the goods replace those of; empty: the first."""

    menu: str = ""
    every_s: float = Field(30.0, gt=0)
    items: Operation | None = None
    products: Operation | None = None
    groups: Operation | None = None

    def operations(self) -> Iterator[tuple[str, Operation | None, bool, Kind | None, tuple[str, ...]]]:
        yield "items", self.items, self.products is None, records.ITEM, ()
        yield "products", self.products, self.items is None, records.PRODUCT, ()
        yield "groups", self.groups, False, records.GROUP, ()


class PromotionsAre(Port):
    offers: Operation | None = None

    def operations(self) -> Iterator[tuple[str, Operation | None, bool, Kind | None, tuple[str, ...]]]:
        yield "offers", self.offers, True, records.OFFER, ()


class LocationsAre(Port):
    places: Operation | None = None

    def operations(self) -> Iterator[tuple[str, Operation | None, bool, Kind | None, tuple[str, ...]]]:
        yield "places", self.places, True, records.PLACE, ()


class PricesAre(Port):
    prices: Operation | None = None

    def operations(self) -> Iterator[tuple[str, Operation | None, bool, Kind | None, tuple[str, ...]]]:
        yield "prices", self.prices, True, records.PRICE, ()


class InventoryIs(Port):
    """within_s: how long somebody waits for it, before the last count is said instead."""

    within_s: float = Field(0.4, gt=0, le=10)
    counts: Operation | None = None

    def operations(self) -> Iterator[tuple[str, Operation | None, bool, Kind | None, tuple[str, ...]]]:
        yield "counts", self.counts, True, records.COUNT, ()


class CustomersAre(Port):
    by_phone: Operation | None = None
    by_number: Operation | None = None
    by_name: Operation | None = None
    by_id: Operation | None = None

    def operations(self) -> Iterator[tuple[str, Operation | None, bool, Kind | None, tuple[str, ...]]]:
        yield "by_phone", self.by_phone, True, records.PERSON, ("phone",)
        yield "by_number", self.by_number, False, records.PERSON, ("number",)
        yield "by_name", self.by_name, False, records.PERSON, ("name", "ending")
        yield "by_id", self.by_id, True, records.PERSON, ("id",)


class LoyaltyIs(Port):
    membership: Operation | None = None
    redeem: Operation | None = None

    def operations(self) -> Iterator[tuple[str, Operation | None, bool, Kind | None, tuple[str, ...]]]:
        yield "membership", self.membership, True, records.MEMBER, ("customer", "phone", "brand")
        yield "redeem", self.redeem, False, records.REDEMPTION, ("customer", "reward", "points", "key", "brand")


class PosIs(Port):
    settle_s: float = Field(0.0, ge=0, le=600)
    create: Operation | None = None
    find: Operation | None = None
    price: Operation | None = None
    availability: Operation | None = None

    def operations(self) -> Iterator[tuple[str, Operation | None, bool, Kind | None, tuple[str, ...]]]:
        yield "create", self.create, True, records.ORDER, ()
        yield "find", self.find, True, records.ORDER, ("external_ref",)
        yield "price", self.price, False, None, ()
        yield "availability", self.availability, False, None, ()


class McpTool(Strict):
    action: str
    schema_hash: str = Field(alias="schema", pattern=r"^sha256:[0-9a-f]{64}$")
    effect: bool = True


class McpServer(Strict):
    """Tools of an MCP server that may be called: `tools` names each with the action of control that decides over it,
    and the hash of the schema that was looked at. A tool that is not named, or whose schema is another, is not called.
    """

    url: str = Field(pattern=r"^https?://")
    secret: SecretIs | None = None
    tools: Mapping[str, McpTool]

    @model_validator(mode="after")
    def _hidden(self) -> Self:
        if self.secret is not None:
            _covered(self.url)
        return self


class AgentsAre(Strict):
    """Our MCP server for other agents, on this machine: one token each, and the people who may confirm their drafts.

    address: under which people reach the page, where something in front of it speaks HTTPS.
    """

    listen: str = Field("127.0.0.1:8075", pattern=r"^(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$")
    address: str = Field("", pattern=r"^(https?://.+)?$")
    site: str
    channel: Literal["kiosk", "lane"] = "kiosk"
    tokens: Mapping[str, SecretIs]
    people: Mapping[str, SecretIs]

    @field_validator("tokens", "people")
    @classmethod
    def _somebody(cls, said: Mapping[str, SecretIs]) -> Mapping[str, SecretIs]:
        if not said:
            raise ValueError("is empty: nobody could use it")
        if bad := [name for name in said if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,39}", name)]:
            raise ValueError(f"{bad[0]!r}: a name is small letters, digits, . _ -")
        return said


class WebhooksAre(Strict):
    """Where vendors' notices come in, on this machine: `address` is what they were told, before /hooks/ and the name of
    the connection, and something that speaks HTTPS passes it on to `listen`. keys: with which each signs."""

    listen: str = "127.0.0.1:8076"
    address: str
    keys: Mapping[str, SecretIs]

    @field_validator("listen")
    @classmethod
    def _here(cls, said: str) -> str:
        if not re.fullmatch(r"(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}", said):
            raise ValueError("a port of this machine, such as 127.0.0.1:8076: what speaks HTTPS stands before it")
        return said

    @field_validator("keys")
    @classmethod
    def _somebody(cls, said: Mapping[str, SecretIs]) -> Mapping[str, SecretIs]:
        if not said:
            raise ValueError('is empty: say with which key each connection signs, such as till = { env = "NAME" }')
        return said

    @field_validator("address")
    @classmethod
    def _reached(cls, said: str) -> str:
        if not re.fullmatch(r"https?://[^/?#]+(/[^?#]*[^/?#])?", said):
            raise ValueError(f"expected https://host or https://host/path, with no slash at its end, found {said!r}")
        if said.startswith("http:") and not is_loopback(urlsplit(said).hostname or ""):
            raise ValueError("vendors send to https:// alone")
        return said

    def url(self, connection: str) -> str:
        return f"{self.address}/hooks/{connection}"


@dataclass(frozen=True)
class Webhooks:
    """kinds: of each connection that has a key."""

    said: WebhooksAre
    kinds: Mapping[str, str]
    keys: Mapping[str, Secret]


@dataclass(frozen=True)
class Agents:
    """Our MCP server: where, for which store, and who."""

    said: AgentsAre
    tokens: Mapping[str, Secret]
    people: Mapping[str, Secret]


class Integrations(Strict):
    """The whole table."""

    connections: Mapping[str, Connection] = {}
    catalog: CatalogIs | None = None
    inventory: InventoryIs | None = None
    customers: CustomersAre | None = None
    loyalty: LoyaltyIs | None = None
    pos: PosIs | None = None
    promotions: PromotionsAre | None = None
    locations: LocationsAre | None = None
    prices: PricesAre | None = None
    mcp: Mapping[str, McpServer] = {}
    agents: AgentsAre | None = None
    webhooks: WebhooksAre | None = None

    def ports(self) -> Iterator[tuple[str, Port]]:
        for name in VENDORS["rest"]:
            if isinstance(port := getattr(self, name), Port):
                yield name, port


class Wrong(Exception):
    """A setting that is well formed and cannot be meant: its path in the table, and why."""

    def __init__(self, path: Iterable[str | int], why: str) -> None:
        super().__init__(why)
        self.path = tuple(path)


def read(file: Path) -> tuple[Integrations, Mapping[str, Secret]]:
    """The table, and the secret of each connection that has one. Raises IntegrationError with file, line and reason."""
    try:
        text = file.read_text()
        table = tomllib.loads(text).get(TABLE, {})
    except OSError as error:
        raise IntegrationError(f"{file}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise IntegrationError(f"{file}: is not TOML: {error}") from error
    try:
        read_ = Integrations.model_validate(table)
        _check(read_)
        return read_, _secrets(read_)
    except ValidationError as error:
        raise wrong(file, text, Integrations, error) from None
    except Wrong as error:
        raise misread(file, text, error.path, str(error)) from None


def _check(table: Integrations) -> None:
    """Raises Wrong."""
    for name, port in table.ports():
        connection = table.connections.get(port.source)
        if connection is None:
            known = ", ".join(table.connections) or "none"
            raise Wrong((name, "from"), f"there is no connection {port.source!r}; there are: {known}")
        if name not in VENDORS[connection.kind]:
            raise Wrong(
                (name, "from"), f"{connection.kind} has no {name}; it has {', '.join(VENDORS[connection.kind])}"
            )
        for key, written, needed, kind, given in port.operations():
            if connection.kind != "rest":
                if written is not None:
                    raise Wrong((name, key), f"{connection.kind} knows its own calls: leave `{key}` away")
            elif written is None:
                if needed:
                    raise Wrong((name,), f"`{key}` is missing: say which call answers it")
            elif kind is not None:
                try:
                    written.check(kind, given)
                except ValueError as error:
                    raise Wrong((name, key), str(error)) from None
    for name, connection in table.connections.items():
        if connection.oauth is not None and not NAME.fullmatch(name):
            raise Wrong(("connections", name), "with `oauth` a name is letters, digits, _ -: its token's file has it")
    for name in table.webhooks.keys if table.webhooks else ():
        connection = table.connections.get(name)
        if connection is None:
            known = ", ".join(table.connections) or "none"
            raise Wrong(("webhooks", "keys", name), f"there is no connection {name!r}; there are: {known}")
        if connection.kind not in notices.KINDS or not NAME.fullmatch(name):
            raise Wrong(("webhooks", "keys", name), f"notices of {connection.kind} are not understood, or no such name")
    for server, said in table.mcp.items():
        for tool, pinned in said.tools.items():
            if why := _wrong_action(pinned):
                raise Wrong(("mcp", server, "tools", tool), why)
    if table.catalog and table.catalog.items and table.catalog.products:
        raise Wrong(("catalog", "products"), "a menu has `items` and a shop has `products`: not both")


def _wrong_action(pinned: McpTool) -> str | None:
    rules = BY_ACTION.get(pinned.action, ())
    if not rules:
        known = ", ".join(sorted(action for action, rows in BY_ACTION.items() if rows))
        return f"action: {pinned.action!r} is none that control decides; there are: {known}"
    if pinned.effect and any(rule.control in (Control.READ, Control.DRAFT) for rule in rules):
        return f"action: {pinned.action} asks nobody, and this is an effect; name one that does, or say effect = false"
    return None


def _secrets(table: Integrations) -> dict[str, Secret]:
    """Raises Wrong."""
    found: dict[str, Secret] = {}
    for name, path, said in _named(table):
        try:
            found[name] = said.read()
            if path[0] == "agents" and len(found[name].reveal()) < SHORTEST_SECRET:
                raise ValueError(f"is shorter than {SHORTEST_SECRET} characters: it can be guessed")
        except ValueError as error:
            raise Wrong(path, str(error)) from None
    if table.agents and _shared(found):
        raise Wrong(("agents",), "an agent's token and a person's secret are the same: the agent could confirm itself")
    return found


def _named(table: Integrations) -> Iterator[tuple[str, tuple[str, ...], SecretIs]]:
    """Every secret: what it is called here, and where it is written."""
    for name, connection in table.connections.items():
        if connection.secret is not None:
            yield name, ("connections", name, "secret"), connection.secret
        if (granted := connection.oauth) is not None:
            for part, said in (("client_secret", granted.client_secret), ("refresh_token", granted.refresh_token)):
                yield f"oauth.{name}.{part}", ("connections", name, "oauth", part), said
    for name, server in table.mcp.items():
        if server.secret is not None:
            yield f"mcp.{name}", ("mcp", name, "secret"), server.secret
    for name, said in table.webhooks.keys.items() if table.webhooks else ():
        yield f"hooks.{name}", ("webhooks", "keys", name), said
    for group, held in (("tokens", table.agents.tokens), ("people", table.agents.people)) if table.agents else ():
        for name, said in held.items():
            yield f"{group}.{name}", ("agents", group, name), said


def _shared(found: Mapping[str, Secret]) -> bool:
    agents = {s.reveal() for name, s in found.items() if name.startswith("tokens.")}
    return any(s.reveal() in agents for name, s in found.items() if name.startswith("people."))
