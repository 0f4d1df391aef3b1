"""What was begun is seen to its end, by whoever is alive: durable workflows on dbos, for the cloud process.

It decides nothing about an order: `Fulfilment` does, and its tables say what is true. This shell adds what a process
cannot promise by itself. Every submission is a workflow with steps, kept before the first of them; a POS that stays
silent is asked again after pauses that survive a restart; what a dead process left is taken over, on SQLite by the
next start, on PostgreSQL by the replicas that live. Goods that are put aside are looked at when their time is up, in
the same way (`Reservations`). Steps run at least once, so each may be repeated: whoever takes over only asks the POS,
and never creates (docs/adr/0021, 0025).

dbos keeps identifiers and states here, never what was ordered or said.

There is one `Durable` a process: dbos is one.
"""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import structlog
from dbos import DBOS, DBOSConfig, Serializer, SetWorkflowID
from dbos import error as dbos_error
from sqlalchemy import create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from cloud.store.database import StoreError, is_postgres, sentence
from cloud.store.orders import OrderRecord, State
from cloud.store.replica import Replica
from cloud.workflows.fulfilment import Fulfilment, Submission
from cloud.workflows.reservations import Reservations

T = TypeVar("T")
log = structlog.get_logger()

# Of the steps below, not of the release: what another version began waits for a process of that version, so it
# changes only when a workflow's steps do, and the release before must then have nothing left to do.
VERSION = "1"
ALONE = "alone"  # the executor on SQLite: one process, whose next start finishes what it left
POOL = 5  # connections of dbos to PostgreSQL, beside the store's own
BACKOFF, LONGEST_PAUSE_S = 1.5, 15.0  # between two questions to a silent POS; the kitchen looks after 15 s anyway
KEPT_DAYS = 2  # of workflows that ended: for who looks into them; orders have their own table
BATCH = 500
# So long after it was sent, an unanswered order is asked about by a workflow, whatever became of its first one. Whoever
# is still at work on it is alone with it: the workflow waits for them.
FORGOTTEN_S = 5.0
PENDING, ENDED = "PENDING", ["SUCCESS", "ERROR", "CANCELLED"]


class AsJson(Serializer):
    """Instead of dbos's pickle: what is in a database must not run code when it is read."""

    def serialize(self, data: Any) -> str:
        return json.dumps(data, separators=(",", ":"))

    def deserialize(self, serialized_data: str) -> Any:
        return json.loads(serialized_data)

    def name(self) -> str:
        return "talkthru_json"


class Durable:
    """Made by `open_durable`. Runs submissions, and takes over what dead replicas left."""

    def __init__(
        self,
        fulfilment: Fulfilment,
        url: str,
        replica: Replica | None,
        *,
        name: str,
        ask_every_s: float,
        reservations: Reservations | None = None,
    ) -> None:
        self._fulfilment, self._url, self._replica = fulfilment, url, replica
        self._reservations = reservations
        self.ask_every_s = ask_every_s
        self._name, self._numbers = name, itertools.count(1)
        self._at_work: dict[str, asyncio.Task[OrderRecord | None]] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self._looked = False

    async def begin(self, asked: Submission, done: "asyncio.Future[OrderRecord]") -> None:
        """Begins the order and its workflow side by side: the guest need not wait for dbos's own writing (5 ms of 18).

        What dies between the two has its intent in the orders' table, where `take_over` finds it.
        """
        order_id, revision = asked.ticket.external_ref, asked.ticket.revision
        key = f"submit {order_id}/{revision} {self._name}-{next(self._numbers)}"
        self._at_work[key] = self._owned(self._fulfilment.settle(asked, done), key)
        self._owned(self._keep(key, order_id, revision), f"keep {key}")

    async def _keep(self, key: str, order_id: str, revision: int) -> None:
        try:
            await _start(key, submission, order_id, revision)
        except (SQLAlchemyError, dbos_error.DBOSException, OSError) as error:
            self._at_work.pop(key, None)
            log.error("workflows.not_kept", order_id=order_id, revision=revision, said=sentence(self._url, error))

    async def keep_aside(self, reservation_id: str) -> None:
        """Goods were put aside: somebody looks when their time is up. What dies before that is written has its row,
        which `take_over` finds."""
        self._owned(self._look_after(reservation_id), f"keep aside {reservation_id}")

    async def _look_after(self, reservation_id: str) -> None:
        try:
            with SetWorkflowID(f"aside {reservation_id}"):
                await DBOS.start_workflow_async(aside, reservation_id)
        except (SQLAlchemyError, dbos_error.DBOSException, OSError) as error:
            log.error("workflows.not_kept", reservation=reservation_id, said=sentence(self._url, error))

    def _owned(self, work: Coroutine[Any, Any, T], name: str) -> "asyncio.Task[T]":
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def finish(self, seconds: float) -> None:
        """Until what was begun here is done, at most so long. The rest is left to the next start, or to others."""
        if tasks := tuple(self._tasks):
            _, late = await asyncio.wait(tasks, timeout=seconds)
            if late:
                log.warning("cloud.orders_left_in_doubt", orders=len(late))
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    # ---- steps: each may run again after a crash, here or elsewhere

    async def settle(self, key: str, order_id: str, revision: int) -> float | None:
        """When the attempt was sent that is still unanswered; None: there is nothing left to ask."""
        at_work = self._at_work.pop(key, None)
        if at_work is None:
            return await self.ask(order_id, revision)  # begun by a process that is gone: whoever asked asks again
        record = await asyncio.shield(at_work)
        if record is None:  # it was refused, or the store failed on the way: then the intent may be there
            return await self.ask(order_id, revision)
        return record.sent_at if record.state is State.SENT else None

    async def ask(self, order_id: str, revision: int) -> float | None:
        """As `settle`. A store that fails now is asked again later, like the POS."""
        try:
            record = await self._fulfilment.ask(order_id, revision)
        except StoreError as error:
            log.warning("store.failed", during="orders.ask", said=str(error))
            return 0.0
        return record.sent_at if record is not None and record.state is State.SENT else None

    async def look(self, reservation_id: str) -> float | None:
        """In how many seconds to look at those goods again; None: nothing is put aside any more."""
        if self._reservations is None:
            return None
        try:
            return await self._reservations.look(reservation_id)
        except StoreError as error:
            log.warning("store.failed", during="reservations.look", said=str(error))
            return self.ask_every_s

    # ---- care

    async def take_over(self) -> int:
        """Goes on with what dead replicas left and with what no workflow knows of. Returns how many.

        Raises StoreError.
        """
        taken = 0
        try:
            if self._replica is not None:
                taken += await self._take_over_from_the_dead(self._replica)
            # One process alone knows at its start that nobody else is at work on anything.
            for_s = 0.0 if self._replica is None and not self._looked else FORGOTTEN_S
            for one in await self._fulfilment.in_doubt(for_s=for_s):
                await _start(_asking_key(one.order_id, one.revision, one.sent_at), asking, one.order_id, one.revision)
            if self._reservations is not None:
                taken += await self._reservations.reap(for_s=for_s)  # what no workflow has looked at in time
        except (SQLAlchemyError, dbos_error.DBOSException) as error:
            raise StoreError(sentence(self._url, error)) from error
        self._looked = True
        return taken

    async def _take_over_from_the_dead(self, replica: Replica) -> int:
        pending = await _listed(status=PENDING)
        owners = {str(one.executor_id) for one in pending} - {replica.name}
        dead = {owner for owner in owners if await replica.is_dead(owner)}
        left = [one.workflow_id for one in pending if one.executor_id in dead]
        for workflow_id in left:
            await DBOS.resume_workflow_async(workflow_id)
        if left:
            log.warning("replica.taken_over", of=sorted(dead), workflows=len(left))
        return len(left)

    async def forget_ended(self) -> int:
        """Deletes workflows that ended some days ago. Returns how many. Raises StoreError."""
        until = datetime.now(UTC) - timedelta(days=KEPT_DAYS)
        try:
            ended = await _listed(status=ENDED, end_time=until.isoformat(), limit=BATCH)
            if ended:
                await DBOS.delete_workflows_async([one.workflow_id for one in ended])
        except (SQLAlchemyError, dbos_error.DBOSException) as error:
            raise StoreError(sentence(self._url, error)) from error
        return len(ended)


_serving: Durable | None = None


def _here() -> Durable:
    assert _serving is not None, "dbos runs workflows only between open_durable's entry and its exit"
    return _serving


@DBOS.workflow(name="submission")
async def submission(order_id: str, revision: int) -> None:
    """One call of `Orders.Submit`: what the caller is told, then, where the POS kept silent, its questions."""
    key = str(DBOS.workflow_id)
    sent_at = await DBOS.run_step_async({"name": "settle"}, _here().settle, key, order_id, revision)
    if sent_at is not None:
        await _start(_asking_key(order_id, revision, sent_at), asking, order_id, revision)


@DBOS.workflow(name="asking")
async def asking(order_id: str, revision: int) -> None:
    """Asks the POS about one attempt until it has answered. There is one for each: its key is the attempt's."""
    pause_s = _here().ask_every_s
    while await DBOS.run_step_async({"name": "ask"}, _here().ask, order_id, revision) is not None:
        await DBOS.sleep_async(pause_s)
        pause_s = min(pause_s * BACKOFF, max(LONGEST_PAUSE_S, _here().ask_every_s))


@DBOS.workflow(name="aside")
async def aside(reservation_id: str) -> None:
    """Looks at goods that are put aside whenever their time is up, until nothing is."""
    while (wait_s := await DBOS.run_step_async({"name": "look"}, _here().look, reservation_id)) is not None:
        await DBOS.sleep_async(wait_s)


def _asking_key(order_id: str, revision: int, sent_at: float) -> str:
    return f"ask {order_id}/{revision} {sent_at!r}"


async def _start(key: str, workflow: Any, order_id: str, revision: int) -> None:
    """Started already, by whomever, it is not started again."""
    with SetWorkflowID(key):
        await DBOS.start_workflow_async(workflow, order_id, revision)


async def _listed(**which: Any) -> list[Any]:
    return await DBOS.list_workflows_async(load_input=False, load_output=False, **which)


@asynccontextmanager
async def open_durable(
    fulfilment: Fulfilment,
    url: str,
    *,
    name: str,
    ask_every_s: float,
    replica: Replica | None = None,
    reservations: Reservations | None = None,
) -> AsyncIterator[Durable]:
    """Runs the fulfilment's submissions as workflows until the end of the block.

    name: nobody else's, ever, as a replica's is. Must be entered on the loop that serves. Blocks it for some 0.1 s
    (0.4 s where dbos's tables are made). Raises StoreError.
    """
    global _serving
    if _serving is not None:
        raise RuntimeError("dbos is one a process, and it is in use")
    durable = Durable(fulfilment, url, replica, name=name, ask_every_s=ask_every_s, reservations=reservations)
    try:
        DBOS(config=_config(url, executor=ALONE if replica is None else replica.name))
        _serving = durable
        DBOS.launch()
    except (SQLAlchemyError, dbos_error.DBOSException, OSError) as error:
        _serving = None
        DBOS.destroy()
        raise StoreError(sentence(url, error)) from error
    fulfilment.begin = durable.begin
    if reservations is not None:
        reservations.begin = durable.keep_aside
    try:
        yield durable
    finally:
        DBOS.destroy()
        _serving = None


def _config(url: str, *, executor: str) -> DBOSConfig:
    config: DBOSConfig = {
        "name": "talkthru",
        "executor_id": executor,
        "application_version": VERSION,
        "serializer": AsJson(),
        "log_level": "ERROR",
        "enable_otlp": False,
    }
    if is_postgres(url):
        plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        return config | {"system_database_url": plain, "sys_db_pool_size": POOL}
    beside = Path(str(make_url(url).database))
    file = make_url(url).set(drivername="sqlite", database=str(beside.with_name(f"{beside.stem}-workflows.db")))
    engine = create_engine(file, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _on_connect)
    return config | {"system_database_url": str(file), "system_database_engine": engine}


def _on_connect(dbapi: Any, _record: Any) -> None:
    """WAL takes a step from 26 to 4 ms (measured); FULL, as the orders' own file: a power cut forgets no workflow."""
    dbapi.isolation_level = "IMMEDIATE"
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=30000", "foreign_keys=ON"):
        dbapi.execute(f"PRAGMA {pragma}")
