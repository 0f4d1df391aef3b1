"""The gate over the simulated database: its calls are written where the process may die, as everything there."""

from dataclasses import replace

from cloud.store.approvals import Approval
from cloud.store.gate import BEGUN, Kept, Note, Taken
from cloud.store.turns import LocalTurns
from cloud.tools.gate import Gate, Places
from cloud.tools.store_tools import StoreTools
from cloud.workflows.fulfilment import Clock, Fulfilment
from cloud.workflows.submitting import submit_tool
from domain.events import JSON
from domain.grants import Ask, Grant
from talkthru.simulation.storage import SimulatedStops, Storage
from talkthru.simulation.virtual import VirtualLoop


def simulated_gate(
    storage: Storage, tools: StoreTools, fulfilment: Fulfilment, *, clock: Clock, loop: VirtualLoop
) -> Gate:
    places = Places(
        calls=SimulatedCalls(storage),
        approvals=NobodyAsked(),
        stops=SimulatedStops(storage),
        turns=LocalTurns(),
        verify=lambda *_: False,
        policy=tools.policy,
        wall=clock.now,
        monotonic=loop.time,
    )
    return Gate([*tools.tools(), submit_tool(fulfilment, tools.policy)], places)


class SimulatedCalls:
    """`cloud.store.gate.GateStore`'s contract. The audit's lines are written and not kept: nothing reads them here."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def find(self, key: str, *, now: float) -> Kept | None:
        kept = await self._storage.read(lambda: self._storage.tool_calls.get(key))
        over = kept is not None and kept.state == BEGUN and now >= kept.ends_by
        return replace(kept, state="unknown") if kept is not None and over else kept

    async def begin(self, call: Kept, note: Note) -> None:
        def change() -> None:
            held = self._storage.tool_calls.get(call.key)
            if held is not None and held.state == BEGUN and call.begun_at < held.ends_by:
                raise Taken("under_way")
            self._storage.tool_calls[call.key] = call

        await self._storage.write("tool begun", change)

    async def end(self, call: Kept, state: str, why: str, value: JSON, note: Note) -> None:
        def change() -> None:
            self._storage.tool_calls[call.key] = replace(call, state=state, why=why, value=value)

        await self._storage.write("tool ended", change)

    async def note(self, site: str, of: str, note: Note) -> None:
        await self._storage.write("tool noted", lambda: None)

    async def spent(self, of: str) -> frozenset[str]:
        return frozenset()

    async def yes_used(self, yes: str, key: str) -> bool:
        return False


class NobodyAsked:
    """Staff answer in the store: the cloud asks nobody."""

    async def request(self, ask: Ask, *, site: str, key: str, roles: tuple[str, ...]) -> Approval:
        return Approval("nobody", site, ask, roles, asked_at=0.0, expires_at=0.0)

    async def grants(self, session: str) -> tuple[Grant, ...]:
        return ()
