"""Puts the gate together over a database: what it writes to, what it signs with, whom it asks."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from cloud.store.approvals import ApprovalStore
from cloud.store.audit import AuditStore
from cloud.store.database import Database
from cloud.store.gate import GateStore
from cloud.store.stops import StopStore
from cloud.store.turns import LocalTurns, Turns
from cloud.tools.approvals import Approvals
from cloud.tools.gate import Gate, Places, Stops
from cloud.tools.keys import GateKey
from cloud.tools.reads import Reads
from cloud.tools.tool import Tool
from domain.policy import Policy


@dataclass(frozen=True, slots=True)
class Door:
    """The gate, and what people look at and answer beside it."""

    gate: Gate
    approvals: Approvals
    audit: AuditStore
    reads: Reads


def open_door(
    tools: Iterable[Tool[Any, Any]],
    *,
    database: Database,
    key: GateKey,
    policy: Callable[[str], Policy],
    wall: Callable[[], float],
    turns: Turns | None = None,
    stops_of_reads: Stops | None = None,
) -> Door:
    audit = AuditStore(database, key)
    approvals = Approvals(ApprovalStore(database, audit), key, policy=policy, now=wall)
    calls = GateStore(database, audit)
    reads = Reads(calls, now=wall)
    places = Places(
        calls=calls,
        approvals=approvals,
        stops=StopStore(database),
        turns=turns or LocalTurns(),
        verify=key.verify,
        policy=policy,
        wall=wall,
        monotonic=time.monotonic,
        read=reads.read,
        stops_of_reads=stops_of_reads,
    )
    return Door(Gate(tools, places), approvals, audit, reads)
