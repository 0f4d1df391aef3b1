"""The sessions' logs, append-only: what an edge wrote is kept as it wrote it, or refused."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from cloud.store.database import Database, unbroken
from cloud.store.schema import KeptSessionRow, LogRow
from domain.events import chain as link
from domain.events import genesis


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    seq: int
    body: bytes
    chain: bytes


class LogRefused(Exception):
    """Nothing of the batch was kept. `through_seq` is what is held: go on from there."""

    def __init__(self, problem: str, through_seq: int) -> None:
        super().__init__(f"{problem}; held through {through_seq}")
        self.problem, self.through_seq = problem, through_seq


class LogGap(LogRefused):
    """Events between what is held and what came are missing."""


class LogDiverged(LogRefused):
    """What came contradicts what is held, or its own chain: somebody rewrote history."""


class LogStore:
    """Sequence numbers start at 1; 0 means that nothing is held."""

    def __init__(self, database: Database, wall: Callable[[], float] = time.time) -> None:
        self._database, self._wall = database, wall

    @unbroken
    async def append(self, session_id: str, site: str, events: Sequence[LoggedEvent]) -> int:
        """The last sequence number held, durable when this returns. Events held already are not written twice, and
        those of a session that was forgotten not at all.

        Raises LogGap or LogDiverged; then nothing was written.
        """
        async with self._database.write() as session:
            kept = await session.get(KeptSessionRow, session_id)
            if kept is not None and kept.site != site and kept.forgotten_at:
                kept.site, kept.forgotten_at = (
                    site,
                    0.0,
                )  # nothing is held of it: another site's word for it binds nobody
            if kept is not None and kept.site != site:
                raise LogDiverged(f"{session_id} is a session of another site", 0)
            if kept is not None and kept.forgotten_at:
                return events[-1].seq if events else 0
            rows = select(LogRow).where(LogRow.session_id == session_id).order_by(LogRow.seq.desc()).limit(1)
            last = await session.scalar(rows)
            through, chain = (last.seq, last.chain) if last else (0, genesis(session_id))
            if not events:
                return through
            first = events[0].seq
            if first > through + 1:
                raise LogGap(f"the next event is {through + 1}, not {first}", through)
            if again := [e for e in events if e.seq <= through]:
                held = await session.execute(
                    select(LogRow.seq, LogRow.chain).where(
                        LogRow.session_id == session_id, LogRow.seq.between(again[0].seq, again[-1].seq)
                    )
                )
                chains = {seq: bytes(value) for seq, value in held.all()}
                if other := [e.seq for e in again if chains.get(e.seq) != e.chain]:
                    raise LogDiverged(f"event {other[0]} is held with another chain", through)
            for one in events[len(again) :]:
                if one.seq != through + 1:
                    raise LogGap(f"after event {through} comes {through + 1}, not {one.seq}", through)
                if link(chain, one.body) != one.chain:
                    raise LogDiverged(f"the chain breaks at event {one.seq}", through)
                session.add(LogRow(session_id=session_id, seq=one.seq, site=site, body=one.body, chain=one.chain))
                through, chain = one.seq, one.chain
            if kept is None:
                session.add(KeptSessionRow(session_id=session_id, site=site, appended_at=self._wall(), forgotten_at=0))
            else:
                kept.appended_at = self._wall()
            return through

    @unbroken
    async def through(self, session_id: str) -> int:
        async with self._database.read() as session:
            rows = select(LogRow.seq).where(LogRow.session_id == session_id).order_by(LogRow.seq.desc()).limit(1)
            return await session.scalar(rows) or 0
