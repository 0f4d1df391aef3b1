"""Puts together what customers have remembered: its store, the proofs of who is there, and its tools at the gate."""

from collections.abc import Callable, Mapping

from cloud.store.audit import Signer
from cloud.store.database import Database
from cloud.store.forgetting import Forgetting
from cloud.store.memories import MemoryStore
from cloud.tools.identified import Proofs
from cloud.tools.memory_tools import Memories
from cloud.tools.memory_tools import forgetting as named
from cloud.tools.opening import Door
from cloud.tools.store_tools import StoreTools


def open_memories(
    database: Database,
    door: Door,
    key: Signer,
    tools: StoreTools,
    forgetting: Forgetting,
    *,
    days: float,
    now: Callable[[], float],
) -> Memories:
    """From here on the gate has its tools. now: wall clock, seconds since 1970."""

    async def forget(customer: str) -> Mapping[str, int]:
        gone = await forgetting.forget_customer(customer, at=now())
        await door.audit.forget(named(customer))  # whom it was about is in nobody's audit, either
        return gone

    proofs = Proofs(key, now)
    memories = Memories(MemoryStore(database), tools.lookups, lambda: tools.catalog, proofs, days=days, now=now)
    for tool in memories.tools(forget):
        door.gate.register(tool)
    return memories
