"""The cloud's copy of a session's log, beside the store's own: whether they are the same, and where not.

A person who can write the store's file can rewrite all of it, and recompute its chain; the copy that the cloud was
given meanwhile is what shows that. Which of the two is right is for people to find out.
"""

import asyncio
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from domain.events import chain, genesis
from edge.session.archive import Listed, Row

FILE = "cloud.db"
QUERY = "SELECT seq, body, chain FROM log_events WHERE session_id = :session ORDER BY seq"


class NoCopy(Exception):
    """Why the cloud's copy cannot be read, in one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What came of the comparison. `differs` is the number of the first event that is another one there."""

    here: int
    there: int
    differs: int | None = None
    faults: tuple[str, ...] = field(default=())

    @property
    def same(self) -> bool:
        return not self.faults

    @property
    def words(self) -> str:
        """Where there is nothing wrong."""
        if not self.there:
            return "The cloud has nothing of it yet: it was not uploaded."
        if self.there < self.here:
            return f"The cloud has the same events 1 to {self.there}; the other {self.here - self.there} are to come."
        return f"The cloud has the same {self.there} event{'s' if self.there != 1 else ''}, to the byte."


def compare(listed: Listed, rows: Sequence[Row], copy: Sequence[Row]) -> Copy:
    """PURE. `rows`: of the store; `copy`: of the cloud."""
    here, there, faults = len(rows), len(copy), []
    broken = _broken(listed.session, copy)
    if broken is not None:
        faults.append(f"The cloud's copy does not fit its own chain at event {broken}: it was changed there.")
    pairs = zip(rows, copy, strict=False)
    differs = next((n for n, (ours, theirs) in enumerate(pairs, 1) if _content(ours) != _content(theirs)), None)
    if differs is not None:
        ours, theirs = _kind(rows[differs - 1].body), _kind(copy[differs - 1].body)
        faults.append(
            f"From event {differs} on the two are not the same: here {ours}, in the cloud {theirs}."
            + (" Whatever its own chain says, this log is not what was uploaded." if broken is None else "")
        )
    elif there > here:
        gone = there - here
        faults.append(f"The cloud has {there} events, and {here} are here: the last {gone} were lost or removed.")
    elif there < min(listed.through_seq, here):
        faults.append(f"The cloud acknowledged events 1 to {listed.through_seq} and has {there}: it lost the others.")
    return Copy(here, there, differs, tuple(faults))


def _content(row: Row) -> tuple[object, object]:
    return row.seq, row.body


def _broken(session: str, copy: Sequence[Row]) -> int | None:
    link = genesis(session)
    for number, row in enumerate(copy, 1):
        if row.seq != number or not isinstance(row.body, bytes) or chain(link, row.body) != row.chain:
            return number
        link = chain(link, row.body)
    return None


def _kind(body: object) -> str:
    """What sort of event it says it is; its words stay sealed."""
    try:
        found = json.loads(body) if isinstance(body, bytes) else {}
        return f"`{found['kind']}`" if isinstance(found, dict) else "no event"
    except (KeyError, ValueError, RecursionError):
        return "no event that can be read"


# ---- where it lies


def read(source: str, session: str) -> tuple[Row, ...]:
    """source: the cloud's data folder, its cloud.db, or its database's address. Raises NoCopy."""
    if "://" in source:
        return asyncio.run(_from_server(source, session))
    path = Path(source)
    path = path / FILE if path.is_dir() else path
    if not path.is_file():
        raise NoCopy(f"{path}: no such file. --with-cloud takes the cloud's data folder, or its database's address.")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            return tuple(Row(*row) for row in db.execute(QUERY, {"session": session}))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise NoCopy(f"{path} cannot be read as the cloud's database: {error}.") from error


async def _from_server(url: str, session: str) -> tuple[Row, ...]:
    try:
        engine = create_async_engine(url)
    except (SQLAlchemyError, ImportError) as error:
        raise NoCopy(f"--with-cloud: no address of a database: {error}") from error
    try:
        async with engine.connect() as db:
            found = await db.execute(text(QUERY), {"session": session})
            return tuple(Row(seq, bytes(body), bytes(link)) for seq, body, link in found)
    except (SQLAlchemyError, OSError) as error:
        raise NoCopy(f"The cloud's database cannot be read: {str(error).splitlines()[0]}") from error
    finally:
        await engine.dispose()
