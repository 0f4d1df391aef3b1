"""A gate over a real store with one tool behind it, whose other end does what a test says."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import BaseModel, ConfigDict

from cloud.store.database import IN_MEMORY, Database
from cloud.store.stops import StopStore
from cloud.tools.deciding import the_ask
from cloud.tools.gate import Gate
from cloud.tools.keys import GateKey
from cloud.tools.opening import Door, open_door
from cloud.tools.tool import About, Call, Evidence, Identity, Key, Origin, Running, Tool, Wish, reader
from domain.control import Action, Actor, Yes
from domain.policy import Amount, Policy

ROLES = {
    "associate": {"may_request": ["discount", "hold_item"], "may_approve": []},
    "shift_lead": {"may_request": [], "may_approve": [{"action": "discount", "max_percent": 10}]},
    "manager": {"may_request": [], "may_approve": [{"action": "discount", "max_percent": 20}]},
}
POLICY = Policy.from_data(ROLES, {"hold_item": {"max_qty": 2}})
GUEST = Actor("customer")


class HoldAsked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    sku: str
    qty: int = 1


class OffAsked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    sku: str
    percent: int


@dataclass
class Clock:
    at: float = 1_741_807_800.0

    def now(self) -> float:
        return self.at


@dataclass
class OtherEnd:
    """What the tools call: each entry of `script` answers one call (an exception is raised); then `answer` does."""

    script: list[Any] = field(default_factory=list)
    answer: Any = "held"
    calls: list[Running] = field(default_factory=list)

    async def run(self, asked: Any, running: Running) -> Any:
        self.calls.append(running)
        given = self.script.pop(0) if self.script else self.answer
        if isinstance(given, BaseException):
            raise given
        return await given() if callable(given) else given


@dataclass
class Behind:
    database: Database
    door: Door
    gate: Gate
    other: OtherEnd
    stops: StopStore
    clock: Clock
    key: GateKey

    async def hold(self, *, intent: str = "hold", qty: int = 1, **more: Any) -> Any:
        return await self.gate.call(holding(intent=intent, qty=qty, **more))


def tools(other: OtherEnd, **more: Any) -> tuple[Tool[Any, Any], ...]:
    hold: Tool[Any, Any] = Tool(
        "holds.place",
        Action.HOLD_ITEM,
        reader(HoldAsked),
        other.run,
        lambda a: About(a.sku, Amount(qty=a.qty)),
        problem=lambda asked, answer, who: "a lie" if answer == "lie" else None,
        callers=frozenset({Origin.EDGE, Origin.MODEL}),
        deadline_s=30.0,  # a busy machine ends no call here: a test of time says its own
    )
    off: Tool[Any, Any] = Tool(
        "discounts.apply",
        Action.DISCOUNT,
        reader(OffAsked),
        other.run,
        lambda a: About(a.sku, Amount(percent=a.percent)),
        callers=frozenset({Origin.EDGE, Origin.MODEL}),
    )
    return replace(hold, **more), off


@asynccontextmanager
async def behind(
    url: str = IN_MEMORY, *, clock: Clock | None = None, key: GateKey | None = None, **more: Any
) -> AsyncIterator[Behind]:
    database, other, clock, key = Database(url), OtherEnd(), clock or Clock(), key or GateKey.fresh()
    await database.open()
    try:
        door = open_door(tools(other, **more), database=database, key=key, policy=lambda _: POLICY, wall=clock.now)
        yield Behind(database, door, door.gate, other, StopStore(database), clock, key)
    finally:
        await database.close()


def holding(
    *, intent: str = "hold", qty: int = 1, session: str = "s1", said_yes: bool = True, words: str = "yes", **more: Any
) -> Call:
    call = Call(
        tool="holds.place",
        arguments={"sku": "AUR1-BLK", "qty": qty},
        key=Key(session, 1, intent),
        identity=Identity("edge-1", "st-1", "kiosk"),
        origin=Origin.MODEL,
        evidence=Evidence(turn=1, words=words),
    )
    call = replace(call, **more)
    ask = the_ask(Action.HOLD_ITEM, About("AUR1-BLK", Amount(qty=qty)), call)
    yes = Yes(GUEST, ask) if said_yes else None
    return replace(call, evidence=replace(call.evidence, yes=yes))


def off(percent: int, *, intent: str = "off", session: str = "s1", by: str = "assoc-07", **more: Any) -> Call:
    wishes = (Wish(Action.DISCOUNT),)
    call = Call(
        tool="discounts.apply",
        arguments={"sku": "AUR1-BLK", "percent": percent},
        key=Key(session, 1, intent),
        identity=Identity("edge-1", "st-1", "headset", "associate"),
        origin=Origin.EDGE,
        evidence=Evidence(turn=1, speaker=by, wishes=wishes),
    )
    return replace(call, **more)
