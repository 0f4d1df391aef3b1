"""`talkthru stop`, `resume`, `stops`, `audit` and `approvals`: what an operator does beside a running cloud.

On the cloud's own machine it works on the database that the cloud uses, whether one runs or not; elsewhere
(`--cloud HOST:PORT`) through its API, with an operator's certificate. A stop counts for the cloud's next effect at
once, and in linked stores within a second.
"""

import asyncio
import getpass
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import grpc
from rich.console import Console
from rich.table import Table

from cloud.config import CloudConfig, ConfigError, load
from cloud.store.audit import AuditStore, Head, Line, Verified
from cloud.store.database import Database, StoreError
from cloud.store.fleet import FleetStore
from cloud.store.memories import MemoryStore
from cloud.store.site import EVERY_SITE
from cloud.store.stops import WHOLE_AGENT, Place, Stop, StopStore
from cloud.tools import heads
from cloud.tools.keys import GateKey, KeyUnusable
from domain.control import Action
from domain.events import EventError
from domain.identity import EdgeName, parse
from domain.memory import Memory
from protos.talkthru.v1 import approvals_pb2, approvals_pb2_grpc, stopping_pb2, stopping_pb2_grpc
from talkthru.fleet import note

FILES = ("operator.key", "operator.crt", "ca.crt")  # as `talkthru identity operator` writes them
ANSWER_S = 10.0
SHORT = 14  # letters of an id: "store-" and 32 bits
PRIVATE = ("words", "arguments", "value", "subject")  # of a line: about a person


class CannotOperate(Exception):
    """One line: what could not be done, and what to do."""


ERRORS = (CannotOperate, ConfigError, StoreError, KeyUnusable, EventError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Where:
    """Which cloud: the one of this machine's data folder, or `cloud` with the operator's folder."""

    config: Path | None = None
    data: Path | None = None
    cloud: str = ""
    identity: Path | None = None
    insecure: bool = False

    def settings(self) -> CloudConfig:
        settings = load(self.config, data_dir=self.data)
        url = settings.database_url or str(note(settings).get("database", ""))
        return settings.model_copy(update={"database_url": url})


# ---- stops


async def press(where: Where, site: str, tool: str, why: str) -> bool:
    """False: it was stopped there already. Raises ERRORS."""
    _known(tool)
    if where.cloud:
        return bool((await _stopping(where, "Press", stopping_pb2.StopRequest(site=site, tool=tool, why=why))).changed)
    async with _database(where) as database:
        return await StopStore(database).press(Place(site, tool), by=_me(), why=why, at_us=_now_us())


async def never_called(where: Where, site: str) -> bool:
    """Whether no store of that name is known on this machine: a stop of it may be a slip of the pen. Raises ERRORS."""
    if not site or where.cloud:
        return False
    async with _database(where) as database:
        names = [parse(one.name) for one in await FleetStore(database).newest()]
        enrolled = {name.site for name in names if isinstance(name, EdgeName)}
        audited = {head.site for head in await AuditStore(database, GateKey.fresh()).heads()}
        return site not in enrolled | audited


async def release(where: Where, site: str, tool: str, why: str) -> bool:
    """False: it was not stopped there. Raises ERRORS."""
    if where.cloud:
        asked = stopping_pb2.StopRequest(site=site, tool=tool, why=why)
        return bool((await _stopping(where, "Release", asked)).changed)
    async with _database(where) as database:
        return await StopStore(database).release(Place(site, tool), by=_me(), why=why, at_us=_now_us())


async def standing(where: Where) -> tuple[Stop, ...]:
    """All that is stopped now. Raises ERRORS."""
    if where.cloud:
        held = await _stopping(where, "Standing", stopping_pb2.StandingRequest())
        return tuple(Stop(Place(s.site, s.tool), s.by, s.why, s.at_us) for s in held.stops)
    async with _database(where) as database:
        return await StopStore(database).everywhere()


def show_stops(stops: Sequence[Stop]) -> None:
    if not stops:
        print("Nothing is stopped from the cloud.")
        return
    table = Table("where", "what", "by", "since", "why")
    for stop in stops:
        place = stop.place
        since = _when(stop.at_us)
        table.add_row(
            place.site if place.site != EVERY_SITE else "every store",
            place.tool if place.tool != WHOLE_AGENT else "the agent",
            stop.by,
            since,
            stop.why,
        )
    _console().print(table)


def _known(tool: str) -> None:
    """A name that stops nothing would be worse than a refusal; tools of other systems have a dot in theirs."""
    if tool and tool not in set(Action) and "." not in tool:
        raise CannotOperate(
            f"--tool {tool}: no such action; there are {', '.join(sorted(Action))}; or a tool's full name"
        )


# ---- the audit


async def verified(where: Where) -> tuple[Verified, ...]:
    """Of every site; the heads that were noted before count, and are noted again where all is whole. Raises ERRORS."""
    settings = where.settings()
    noted = heads.read(settings.data_dir / heads.FILE)
    async with _database(where) as database:
        audit = AuditStore(database, GateKey.open(settings.data_dir, make=False))
        sites = sorted({*await audit.sites(), *noted})
        found = tuple([await audit.verify(site, known=noted.get(site)) for site in sites])
    if found and not any(one.problem for one in found):
        heads.write(settings.data_dir / heads.FILE, [one.head for one in found])
    return found


async def shown(where: Where, site: str, last: int) -> tuple[tuple[str, Line], ...]:
    """The newest lines, with their site; words only where their key is still there. Raises ERRORS."""
    settings = where.settings()
    async with _database(where) as database:
        audit = AuditStore(database, GateKey.open(settings.data_dir, make=False))
        sites = [site] if site else await audit.sites()
        rows = [(one, line) for one in sites for line in await audit.lines(one, last=last)]
    return tuple(sorted(rows, key=lambda row: (row[1].event.at_us, row[0], row[1].seq))[-last:])


def show_verified(found: Sequence[Verified]) -> int:
    """The exit code: 1 where something is not as it was written."""
    for one in found:
        name, head = one.head.site or "(no site)", one.head
        if one.problem:
            print(f"{name}: NOT as it was written: {one.problem}")
        else:
            print(f"{name}: {head.seq} line{'' if head.seq == 1 else 's'}, as written; the end is {_short(head)}")
    if not found:
        print("Nothing was audited yet.")
    return int(any(one.problem for one in found))


def show_lines(rows: Sequence[tuple[str, Line]], *, words: bool, as_json: bool) -> None:
    """words: also what is about a person, which is sealed where it is kept."""
    for site, line in rows:
        event = line.event
        data = {k: v for k, v in event.data.items() if words or k not in PRIVATE}
        if as_json:
            print(json.dumps({"site": site, "seq": line.seq, "kind": event.kind, "at_us": event.at_us, **data}))
            continue
        said = " ".join(f"{k}={v}" for k, v in data.items() if v not in ("", {}, None))
        print(f"{_when(event.at_us)} {site or '-'} {line.seq:>5} {event.kind} {said}")


def _short(head: Head) -> str:
    return f"{head.seq}:{head.chain[:16]}"


# ---- approvals


async def waiting(where: Where, site: str) -> Sequence[approvals_pb2.Approval]:
    """Raises ERRORS."""

    async def ask(channel: grpc.aio.Channel) -> Any:
        stub: Any = approvals_pb2_grpc.ApprovalsStub(channel)
        return await stub.Waiting(approvals_pb2.WaitingRequest(site=site), timeout=ANSWER_S)

    return tuple((await called(where, ask)).approvals)


async def answer(where: Where, approval: str, *, yes: bool, site: str, staff: str, role: str) -> Any:
    """What stands from now on. Raises ERRORS."""
    name = whole(approval, [one.id for one in await waiting(where, site)])
    request = approvals_pb2.AnswerRequest(site=site, id=name, granted=yes, staff=staff, role=role)

    async def ask(channel: grpc.aio.Channel) -> Any:
        stub: Any = approvals_pb2_grpc.ApprovalsStub(channel)
        return await stub.Answer(request, timeout=ANSWER_S)

    return await called(where, ask)


def show_waiting(approvals: Sequence[Any]) -> None:
    if not approvals:
        print("Nobody waits for an approval.")
        return
    table = Table("id", "site", "what", "about", "asked by", "may answer", "until")
    table.columns[0].no_wrap = True
    short = shortened([one.id for one in approvals])
    for one in approvals:
        table.add_row(
            short[one.id], one.site, f"{one.action} {amount(one)}".strip(), one.subject, one.asked_by,
            ", ".join(one.roles), _when(one.expires_at_us),
        )  # fmt: skip
    _console().print(table)


def amount(approval: Any) -> str:
    """In words, as far as one was said."""
    parts = [
        f"{approval.percent} %" if approval.HasField("percent") else "",
        f"{approval.cents / 100:.2f}" if approval.HasField("cents") else "",
        f"{approval.qty} pieces" if approval.HasField("qty") else "",
    ]
    return ", ".join(part for part in parts if part)


def show_goods(reservations: Sequence[Any]) -> None:
    if not reservations:
        print("Nothing is put aside.")
        return
    table = Table("id", "what", "whose", "for", "state", "until")
    table.columns[0].no_wrap = True
    short = shortened([one.id for one in reservations])
    for one in reservations:
        table.add_row(
            short[one.id], f"{one.qty} {one.sku}", one.place, one.to or one.site, one.state, _when(one.until_us)
        )  # fmt: skip
    _console().print(table)


# ---- what customers have remembered


async def remembered(where: Where, customer: str) -> Sequence[tuple[str, Memory]]:
    """Every version that is held, with its brand. Raises ERRORS."""
    async with _database(where) as database:
        return await MemoryStore(database).versions(customer)


def show_memories(memories: Sequence[tuple[str, Memory]], *, as_json: bool) -> None:
    if not memories and not as_json:
        print("Nothing is remembered of that customer.")
        return
    table = Table("brand", "what", "version", "value", "told", "until", "in")
    for brand, one in memories:
        value = json.dumps(one.value, ensure_ascii=False)
        row: dict[str, Any] = {"brand": brand, "kind": one.kind.value, "version": one.version, "value": one.value}
        row |= {"told_at": one.told_at, "until": one.until, "session": one.session, "site": one.site}
        if as_json:
            print(json.dumps(row, ensure_ascii=False))
        told, until = (_when(int(at * 1e6)) for at in (one.told_at, one.until))
        table.add_row(brand, one.kind.value, str(one.version), value, told, until, f"{one.session} ({one.site})")
    if not as_json:
        _console().print(table)


# ---- names that a person can type


def shortened(names: Sequence[str]) -> dict[str, str]:
    """The beginning of each that no other one has, for tables: whole, they are cut off by a narrow terminal."""
    length = next((n for n in range(SHORT, 64, 4) if len({name[:n] for name in names}) == len(set(names))), None)
    return {name: name[:length] for name in names}


def whole(beginning: str, names: Sequence[str]) -> str:
    """The one that begins so; what nobody lists (answered meanwhile, say) as it was given. Raises CannotOperate."""
    found = {name for name in names if name.startswith(beginning)} if len(beginning) >= SHORT else set()
    if len(found) > 1:
        raise CannotOperate(f"{beginning}: {len(found)} begin like that; write more of it")
    return found.pop() if found else beginning


# ---- inside


@asynccontextmanager
async def _database(where: Where) -> AsyncIterator[Database]:
    settings = where.settings()
    database = Database(settings.url)
    if (
        settings.url.startswith("sqlite")
        and not (settings.data_dir / "cloud.db").exists()
        and not settings.database_url
    ):
        raise CannotOperate(f"{settings.data_dir}: no cloud has run there; say --data, --config or --cloud HOST:PORT")
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def _stopping(where: Where, method: str, request: Any) -> Any:
    async def ask(channel: grpc.aio.Channel) -> Any:
        return await getattr(stopping_pb2_grpc.StoppingStub(channel), method)(request, timeout=ANSWER_S)

    return await called(where, ask)


async def called(where: Where, ask: Callable[[grpc.aio.Channel], Awaitable[Any]]) -> Any:
    if not where.cloud:
        raise CannotOperate(
            "say --cloud HOST:PORT, and --identity FOLDER (`talkthru identity operator NAME --out FOLDER`)"
        )
    channel = (
        grpc.aio.insecure_channel(where.cloud)
        if where.insecure
        else grpc.aio.secure_channel(where.cloud, _credentials(where))
    )
    async with channel:
        try:
            return await ask(channel)
        except grpc.aio.AioRpcError as error:
            raise CannotOperate(f"{where.cloud}: {error.details() or error.code().name}") from error


def _credentials(where: Where) -> grpc.ChannelCredentials:
    if where.identity is None:
        raise CannotOperate("say --identity FOLDER, as `talkthru identity operator NAME --out FOLDER` wrote it")
    key, certificate, trust = ((where.identity / name).read_bytes() for name in FILES)
    return grpc.ssl_channel_credentials(trust, key, certificate)


def _me() -> str:
    try:
        return f"{getpass.getuser()} on the cloud's machine"
    except (KeyError, OSError):
        return "somebody on the cloud's machine"


def _now_us() -> int:
    return time.time_ns() // 1000


def _when(at_us: int) -> str:
    return datetime.fromtimestamp(at_us / 1e6, UTC).strftime("%Y-%m-%d %H:%M:%SZ")


def _console() -> Console:
    console = Console()
    if not console.is_terminal:
        console.width = 140
    return console


def done(work: Awaitable[Any]) -> Any:
    return asyncio.run(_awaited(work))


async def _awaited(work: Awaitable[Any]) -> Any:
    return await work
