"""Runs by the thousand, in as many processes as there are cores, added up."""

import gc
import logging
import multiprocessing
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from types import FrameType

import loguru
import structlog

from talkthru.simulation.schedule import SWEPT_WORLDS, Kind, Points, aimed, schedule_of, sweep, swept_world
from talkthru.simulation.world import Outcome, run_schedule

BATCH = 20  # schedules handed to a process at once: some seconds of work
COMPUTING_S = 60.0  # of one schedule, which takes a tenth of a second: what never gives the loop its turn ends here
AHEAD = 3  # batches waiting for each process
AIMS = 0.24  # of the schedules, for what the others left out: of 10,000, the rest is enough for the whole sweep
TRIED = 4  # runs that reach a point, for each fault that none of them could strike it with
EVENTS_AND_MESSAGES = (
    Kind.RESET,
    Kind.STALL,
    Kind.DOWN,
    Kind.NOT_ADMITTED,
    Kind.EDGE_DIES,
    Kind.POWER,
    Kind.CLOUD_DIES,
    Kind.TWICE,
    Kind.SLOW,
    Kind.OVERTAKING,
    Kind.DISK_FULL,
)  # each of them is to strike at each kind of point that there is
DISK_WRITES = (Kind.DISK_KILLS, Kind.DISK_POWER, Kind.DISK_FULL)  # and each of these at each kind of change on a disk


@dataclass
class Tally:
    """What came of many runs."""

    schedules: int = 0
    strikes: Counter[str] = field(default_factory=Counter)
    figures: Counter[str] = field(default_factory=Counter)
    reached: dict[str, list[int]] = field(default_factory=dict)  # points, with the first few seeds that did
    struck: set[tuple[str, str]] = field(default_factory=set)
    swept: set[tuple[int, Kind, int]] = field(default_factory=set)  # world, fault, point
    sweepable: int = 0
    violated: dict[int, list[str]] = field(default_factory=dict)  # by seed
    silence_s: list[float] = field(default_factory=list)
    seconds: float = 0.0  # of computing

    def add(self, outcome: Outcome, swept: tuple[int, Kind, int] | None) -> None:
        self.schedules += 1
        self.strikes += outcome.strikes
        self.figures += outcome.figures
        for point in outcome.reached:
            self._first(point, [outcome.seed])
        self.struck |= outcome.struck
        self.silence_s.append(outcome.silence_s)
        if outcome.violations:
            self.violated[outcome.seed] = outcome.violations
        if swept is not None:
            self.swept.add(swept)

    def join(self, other: "Tally") -> None:
        self.schedules += other.schedules
        self.strikes += other.strikes
        self.figures += other.figures
        for point, seeds in other.reached.items():
            self._first(point, seeds)
        self.struck |= other.struck
        self.swept |= other.swept
        self.sweepable = other.sweepable
        self.violated |= other.violated
        self.silence_s += other.silence_s
        self.seconds += other.seconds

    def _first(self, point: str, seeds: list[int]) -> None:
        self.reached[point] = sorted({*self.reached.get(point, ()), *seeds})[:TRIED]

    @property
    def boundaries(self) -> set[str]:
        """The events and messages that there were; what happens on a disk apart."""
        return self.reached.keys() - self.writes

    @property
    def writes(self) -> set[str]:
        return {p for p in self.reached if p.partition(" ")[0].partition("-")[0].endswith(".db")}

    def missed(self, kind: Kind) -> list[str]:
        """The points at which that fault is to strike, and did not."""
        return sorted(point for point in self.struckable(kind) if (kind.value, point) not in self.struck)

    def struckable(self, kind: Kind) -> set[str]:
        """The points at which that fault is to strike."""
        events = self.boundaries if kind in EVENTS_AND_MESSAGES else set()
        if kind not in DISK_WRITES:
            return events
        full = kind is Kind.DISK_FULL  # only what is written needs room
        return events | {point for point in self.writes if not full or point.endswith(" write")}

    def aims(self, tried: set[int]) -> list[int]:
        """One number for each fault at each point that is still missed, of a run that reaches it; those in `tried`
        could not be struck. They depend on what was run alone, and not on who was quicker."""
        found = []
        for kind in dict.fromkeys((*EVENTS_AND_MESSAGES, *DISK_WRITES)):
            for point in self.missed(kind):
                numbers = (aimed(seed, kind, point) for seed in self.reached[point])
                found += list(islice((n for n in numbers if n not in tried), 1))
        return found


def quiet() -> None:
    """No log lines: what the product logs about faults is no news here."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    loguru.logger.disable("pipecat")


def swept_points() -> dict[int, Points]:
    """How many places for a fault the swept worlds have: found out by running them without one."""
    quiet()
    return {number: run_schedule(swept_world(number)).points for number in range(SWEPT_WORLDS)}


def run_some(seeds: list[int], points: dict[int, Points]) -> Tally:
    """In this process."""
    quiet()
    began, tally = time.process_time(), Tally(sweepable=sweep(points))
    for seed in seeds:
        schedule = schedule_of(seed, points)
        swept = None
        if schedule.swept:
            (strike,) = schedule.strikes  # besides what its world has
            number = next(n for n in points if swept_world(n).world == schedule.world)
            swept = number, strike.kind, strike.point
        try:
            with within(COMPUTING_S):
                tally.add(run_schedule(schedule), swept)
        except (Exception, Hung) as error:  # a fault of the simulation, or one that no part of the product foresaw
            tally.schedules += 1
            tally.violated[seed] = [f"the run broke off: {error!r}"]
    gc.collect()
    tally.seconds = time.process_time() - began
    return tally


class Hung(KeyboardInterrupt):
    """No task, no loop and no product's root of a task holds it up: that is why it is an interrupt."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raises Hung in what computes for longer. In a process' main thread, and where there are no signals not at all.

    Of the processor's time, so that a busy machine breaks off nothing.
    """
    if not hasattr(signal, "SIGVTALRM"):
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise Hung(f"still computing after {seconds:g} s")

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.0)
        signal.signal(signal.SIGVTALRM, before)


def _settle_down() -> None:
    """Of a process that does nothing else: what is loaded stays, and rubbish is looked for between two batches, a fifth
    of the time otherwise."""
    gc.collect()
    gc.freeze()
    gc.disable()


def run_many(
    first_seed: int, schedules: int, *, until: Callable[[], bool] = lambda: False, processes: int | None = None
) -> Iterator[Tally]:
    """Gives what came of each batch. `until`: asked before each is begun; True ends it with what is under way.

    First seeds in their order, then aims at what they have missed, round by round, as long as there are some; what is
    left is seeds again. In the end it is that many schedules, and always the same ones.
    """
    so_far, tried = Tally(), set[int]()
    seeds = iter(range(first_seed, first_seed + schedules))
    left = schedules
    workers = processes or os.cpu_count() or 1
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=spawn, initializer=_settle_down) as pool:
        points = pool.submit(swept_points).result()  # a run needs a thread without an event loop
        aiming = False
        while left > 0 and not until():
            if not aiming:
                some = list(islice(seeds, left - round(left * AIMS)))
                aiming = True
            elif not (some := so_far.aims(tried)[:left]):
                some = list(islice(seeds, left))
            tried.update(some)
            left -= len(some)
            for one in _round(pool, iter(some), points, workers=workers, until=until):
                so_far.join(one)
                yield one


def _round(
    pool: ProcessPoolExecutor,
    seeds: Iterator[int],
    points: dict[int, Points],
    *,
    workers: int,
    until: Callable[[], bool],
) -> Iterator[Tally]:
    """All of these seeds, and then it ends."""
    under_way: set[Future[Tally]] = set()
    more = True
    while more or under_way:
        while more and len(under_way) < workers * AHEAD:
            batch = list(islice(seeds, BATCH))
            more = bool(batch) and not until()
            if more:
                under_way.add(pool.submit(run_some, batch, points))
        if under_way:
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            yield from (one.result() for one in done)
