"""Reads of what is nobody's own (counts, prices), in the audit: a line a site and round, not a line a question.

It decides what such a line says: who asked for how much of what, by session and tool. A question is answered without
waiting for the disk; what a process that is killed had not written yet, a few seconds of reads, is lost. Effects and
reads about a person are written before they are answered, each by itself (`cloud.tools.gate`).
"""

from collections import Counter
from collections.abc import Callable
from typing import Protocol

from cloud.store.gate import Note
from cloud.tools.tool import Call, Outcome
from domain.events import JSON, Event

WRITE_EVERY_S = 5.0
MOST = 200  # entries of one line; a site that reads more in a round has its rest counted together
REST = "(others)"


class Notes(Protocol):
    async def note(self, site: str, of: str, note: Note) -> None: ...


class Reads:
    """`read` is called by the gate; `write_down` by whoever looks after the tier. now: seconds since 1970."""

    def __init__(self, notes: Notes, *, now: Callable[[], float]) -> None:
        self._notes, self._now = notes, now
        self._of: dict[str, Counter[tuple[str, str, str, str]]] = {}

    def read(self, call: Call, outcome: Outcome) -> None:
        counted = self._of.setdefault(call.identity.site, Counter())
        entry = (call.key.session, call.tool, call.identity.name, outcome.state.value)
        if entry not in counted and len(counted) >= MOST:
            entry = (REST, call.tool, REST, outcome.state.value)
        counted[entry] += 1

    async def write_down(self) -> int:
        """How many lines. What cannot be written now is tried with the next round. Raises StoreError."""
        lines = 0
        for site in list(self._of):
            counted = self._of.pop(site)
            rows: list[JSON] = [
                {"session": session, "tool": tool, "by": by, "state": state, "times": times}
                for (session, tool, by, state), times in sorted(counted.items())
            ]
            try:
                await self._notes.note(site, "", Note(Event("reads", int(self._now() * 1e6), {"reads": rows})))
            except BaseException:
                self._of.setdefault(site, Counter()).update(counted)
                raise
            lines += 1
        return lines
