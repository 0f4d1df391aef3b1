"""`talkthru identity` at the cloud: invite an edge, list who has a certificate, revoke one.

It works on the register that the cloud's processes read, whether one runs or not: whoever may read the authority's key
may use it. What it changes counts in a running cloud within a second or so.
"""

import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from cloud.app import SERVING, StartError, WallClock, open_fleet
from cloud.config import ANY, CloudConfig, ConfigError, load, split_address
from cloud.identity import succession
from cloud.identity.fleet import Fleet
from cloud.identity.succession import AuthorityUnusable, NotNow, Stage
from cloud.store.database import Database, StoreError
from cloud.store.fleet import Certificate, FleetStore
from domain.identity import EdgeName, OperatorName, parse
from edge.identity.certificate import Identity, Invitation, keep, made, new_key, signing_request

ERRORS = (
    ConfigError,
    StartError,
    StoreError,
    AuthorityUnusable,
    NotNow,
    OSError,
    ValueError,
)  # BadName is a ValueError
HOUR_S = 3600.0


@dataclass(frozen=True, slots=True)
class Register:
    """One cloud tier's authority and register, opened from this machine."""

    fleet: Fleet
    store: FleetStore
    enrol: str  # HOST:PORT where edges enrol, as far as it is known; else empty


@asynccontextmanager
async def register(config: Path | None = None, data_dir: Path | None = None) -> AsyncIterator[Register]:
    """Raises ERRORS."""
    settings = load(config, data_dir=data_dir)
    noted = note(settings)
    database_url = settings.database_url or str(noted.get("database", ""))
    tenant = str(noted.get("tenant", settings.tenant))
    settings = settings.model_copy(update={"database_url": database_url, "tenant": tenant})
    database = Database(settings.url)
    fleet = open_fleet(settings, database, WallClock())
    await database.open()
    try:
        yield Register(fleet, FleetStore(database), _enrol_address(settings, str(noted.get("enrol", ""))))
    finally:
        await database.close()


def note(settings: CloudConfig) -> Mapping[str, Any]:
    """What the cloud left when it was last started."""
    try:
        left = json.loads((settings.authority_dir / SERVING).read_text())
    except (OSError, ValueError):
        return {}
    if not isinstance(left, dict):
        return {}
    # An earlier release wrote the file of its own folder down, too: of a copy that would be the original.
    theirs = str(left.get("database", "")).startswith("sqlite") and str(left["database"]).endswith("/cloud.db")
    return left | {"database": ""} if theirs else left


def _enrol_address(settings: CloudConfig, noted: str) -> str:
    address = noted or settings.enrol_listen
    host, port = split_address(address, "enrol")
    if settings.address:
        host = split_address(settings.address, "address")[0]
    return "" if host in ANY or not port else f"{f'[{host}]' if ':' in host else host}:{port}"


# ---- the commands


async def invite(
    site: str,
    edge: str,
    *,
    hours: float,
    address: str | None = None,
    config: Path | None = None,
    data: Path | None = None,
) -> Invitation:
    """Raises ERRORS."""
    async with register(config, data) as here:
        where = address or here.enrol
        if not where:
            raise ValueError("edges cannot be told where to enrol: say --address HOST:PORT, as they reach this cloud")
        split_address(where, "--address")
        name = EdgeName(here.fleet.tenant, site, edge)
        code = await here.fleet.invite(name, valid_s=hours * HOUR_S)
        return Invitation(name, where, code, here.fleet.authority.trust_pem)


async def revoke(
    site: str, edge: str, *, operator: str = "", why: str, config: Path | None = None, data: Path | None = None
) -> int:
    """Of an edge, or of an operator. How many certificates there were. Raises ERRORS."""
    async with register(config, data) as here:
        tenant = here.fleet.tenant
        return await here.fleet.revoke(
            OperatorName(tenant, operator) if operator else EdgeName(tenant, site, edge), why=why
        )


async def listed(config: Path | None, data: Path | None) -> tuple[Certificate, ...]:
    """Raises ERRORS."""
    async with register(config, data) as here:
        return await here.store.newest()


async def issue_here(
    site: str, edge: str, folder: Path, *, config: Path | None = None, data: Path | None = None
) -> Identity:
    """An edge of this machine enrolled without an invitation: for development, where both sides are one person's.

    Raises ERRORS.
    """
    async with register(config, data) as here:
        key = new_key()
        issued = await here.fleet.issue(EdgeName(here.fleet.tenant, site, edge), signing_request(key))
        identity = made(key, issued.pem, here.fleet.authority.trust_pem, here.enrol or "127.0.0.1:0")
        keep(identity, folder)
        return identity


async def authority(step: str, *, although: bool, config: Path | None = None, data: Path | None = None) -> Stage:
    """Takes a step of `cloud.identity.succession` ("" for none); how far it is then. Raises ERRORS."""
    folder = load(config, data_dir=data).authority_dir
    held, now = await listed(config, data), time.time()
    match step:
        case "prepare":
            succession.prepare(folder, now=now)
        case "switch":
            succession.switch(folder, held, now=now, although=although)
        case "retire":
            succession.retire(folder, held, now=now, although=although)
    return succession.stage(folder, held, now=now)


async def operator(name: str, *, config: Path | None = None, data: Path | None = None) -> dict[str, bytes]:
    """A certificate to look with, as the files that other gRPC tools take. Raises ERRORS."""
    async with register(config, data) as here:
        key = new_key()
        issued = await here.fleet.issue(OperatorName(here.fleet.tenant, name), signing_request(key))
        return {"operator.key": key, "operator.crt": issued.pem, "ca.crt": here.fleet.authority.trust_pem}


def show(certificates: tuple[Certificate, ...]) -> None:
    table = Table(box=None, header_style="bold")
    for column in ("tenant", "site", "edge or operator", "certificate ends", "state"):
        table.add_column(column, no_wrap=True)
    for one in certificates:
        match parse(one.name):
            case EdgeName(tenant, site, edge):
                who = (tenant, site, edge)
            case OperatorName(tenant, person):
                who = (tenant, "", person)
        over = one.not_after <= time.time()
        state = f"revoked: {one.revoked_why}" if one.revoked_why else "expired" if over else "good"
        ends = datetime.fromtimestamp(one.not_after, UTC).strftime("%Y-%m-%d %H:%M UTC")
        table.add_row(*who, ends, state)
    Console().print(table if certificates else "No certificate was issued yet: `talkthru identity invite`.")
