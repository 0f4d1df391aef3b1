"""What thinking has cost, by day and site, over every process and start. Sums alone: nothing says of whom."""

from collections.abc import Mapping

from sqlalchemy import delete, select

from cloud.store.database import Database, in_turn, unbroken
from cloud.store.schema import SpendingRow

TURN = "spending"
IN_ALL = ""  # the site of a day's sum over all sites

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

    @unbroken
    async def forget_before(self, day: str) -> None:
        async with self._database.write() as session:
            await session.execute(delete(SpendingRow).where(SpendingRow.day < day))
