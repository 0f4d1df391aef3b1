"""What thinking has cost, by day and site (an empty one: all of them), over every process and start. Sums alone:
nothing says of whom, and a row for each store and day may stay."""

from collections.abc import Mapping

from sqlalchemy import select

from cloud.store.database import Database, in_turn, unbroken
from cloud.store.schema import SpendingRow

TURN = "spending"

Sum = tuple[int, int, int]  # calls, tokens, micros


class SpendingStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    @unbroken
    async def add(self, costs: Mapping[tuple[str, str], Sum]) -> None:
        """costs: by (day, site). Adds to what is there, all of it or nothing."""
        async with self._database.write() as session:
            await in_turn(session, TURN)
            for (day, site), (calls, tokens, micros) in sorted(costs.items()):
                row = await session.get(SpendingRow, (day, site))
                if row is None:
                    session.add(SpendingRow(day=day, site=site, calls=calls, tokens=tokens, micros=micros))
                    continue
                row.calls, row.tokens, row.micros = row.calls + calls, row.tokens + tokens, row.micros + micros

    @unbroken
    async def sums(self, day: str) -> dict[str, Sum]:
        """By site."""
        async with self._database.read() as session:
            rows = await session.scalars(select(SpendingRow).where(SpendingRow.day == day))
            return {row.site: (row.calls, row.tokens, row.micros) for row in rows}
