"""Stores and their cloud under everything that can go wrong, by the thousand, in virtual time (`talkthru.simulation`).

Measures how many schedules held what they must hold: no acknowledged order lost, nothing twice, at the till what was
read back, no silence over 3 s that the agent owes, a log that folds to the state, no question left that nobody knows
of, and an end of all waiting once the faults end. A schedule that hangs is a violation, too. A schedule is one number;
the same number is the same run, to the byte of its trace.
"""

import hashlib
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from talkthru.bench.running import ROOT, Bench
from talkthru.simulation import known
from talkthru.simulation.many import DISK_WRITES, EVENTS_AND_MESSAGES, Tally, quiet, run_many, swept_points
from talkthru.simulation.schedule import Schedule, needs_points, schedule_of
from talkthru.simulation.world import START, Outcome, run_schedule

ABOUT = "stores and their cloud while the link, the disks, the processes and the till fail; violations must be 0"
SCHEDULES, QUICK = 10_000, 300
TOLD = 5  # violations told on the screen; all are in the file beside the figures


async def measure(bench: Bench) -> None:
    bench.cases_sha256 = checksum()
    schedules = int(bench.options.get("schedules") or (QUICK if bench.quick else SCHEDULES))
    minutes = bench.options.get("minutes")
    bench.expect(schedules, "schedules")
    began, tally = time.perf_counter(), Tally()
    for one in run_many(
        bench.seed, schedules, until=lambda: minutes is not None and time.perf_counter() - began > 60 * minutes
    ):
        tally.join(one)
        bench.step(steps=one.schedules)
        for seed in sorted(one.violated)[: max(0, TOLD - len(tally.violated) + len(one.violated))]:
            bench.note(f"seed {seed}: {one.violated[seed][0]}")
    _keep(bench, tally, time.perf_counter() - began)


def _keep(bench: Bench, tally: Tally, seconds: float) -> None:
    n = tally.schedules
    for metric, unit, value in (
        ("violations", "schedules", len(tally.violated)),
        ("orders promised", "orders", tally.figures["orders"]),
        ("orders at the till", "orders", tally.figures["at the till"]),
        ("events in logs", "events", tally.figures["events"]),
        ("requests that came twice", "requests", tally.figures["repeated"]),
        ("messages that came before an earlier one", "messages", tally.figures["overtaken"]),
        ("wall time", "s", seconds),
        ("computing", "s", tally.seconds),
        ("virtual time", "h", tally.figures["all s"] / 3600),
    ):
        bench.value("ours", "all schedules", metric, unit, value, n=n)
    bench.sample("ours", "all schedules", "longest silence owed", "s", tally.silence_s)
    bench.value(
        "ours", "all schedules", "longest silence owed in any (limit 3)", "s", max(tally.silence_s, default=0.0), n=n
    )
    for kind, count in sorted(tally.strikes.items()):
        bench.value("ours", "faults injected", kind, "times", count, n=n)
    missed = _cover(bench, tally)
    bench.value("ours", "coverage", "single faults of the sweep", "points", len(tally.swept), n=tally.sweepable)
    violated = [f"seed {seed}: {'; '.join(why)}" for seed, why in sorted(tally.violated.items())]
    bench.misses([*violated, *missed])
    if tally.violated:
        bench.failed = True
        bench.note(f"The first one: talkthru bench faults --replay {min(tally.violated)}")


def _cover(bench: Bench, tally: Tally) -> list[str]:
    """For each fault at how many of the kinds of points it struck, and at which it never could."""
    left_out: dict[str, list[str]] = {}
    for where, kinds, there in (
        ("at events and messages", EVENTS_AND_MESSAGES, tally.boundaries),
        ("at changes on the disk", DISK_WRITES, tally.writes),
    ):
        for kind in kinds:
            all_of_it = there & set(tally.struckable(kind))
            missed = sorted(all_of_it & set(tally.missed(kind)))
            hit = len(all_of_it) - len(missed)
            bench.value("ours", f"coverage {where}", kind.value, "kinds of points", hit, n=len(all_of_it))
            for point in missed:
                left_out.setdefault(point, []).append(kind.value)
    never = known.never_met(tally.reached)
    bench.note(f"In none of these worlds: {', '.join(never) or 'nothing is left out'}.")
    lines = [f"never struck at {point!r}: {', '.join(kinds)}" for point, kinds in sorted(left_out.items())]
    for line in lines[:TOLD]:
        bench.note(line)
    if len(lines) > TOLD:
        bench.note(f"... and at {len(lines) - TOLD} kinds of points more: they are in the file beside the figures")
    return [*lines, *(f"never met: {what}" for what in never)]


def checksum() -> str:
    """Of what decides a schedule: the simulation's own code."""
    folder = ROOT / "talkthru" / "simulation"
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(folder.glob("*.py")))).hexdigest()[:16]


# ---- one run, for a person


def replay(seed: int, *, keep: Path | None = None) -> int:
    """Prints a schedule's run line by line. Returns the exit code: 0, or 1 where something did not hold.

    keep: where the disks of its stores go, for `talkthru replay`.
    """
    quiet()
    schedule = schedule_of(seed, swept_points() if needs_points(seed) else {})
    outcome = run_schedule(schedule, keep=keep)
    print("\n".join([*_head(schedule), *_lines(outcome), *_end(outcome)]))
    for folder in sorted(keep.glob("store-*")) if keep is not None else ():
        print(f"Kept: talkthru replay --data-dir {folder}")
    return 1 if outcome.violations else 0


def _head(schedule: Schedule) -> list[str]:
    till = "makes one order of a reference" if schedule.keyed else "makes an order of every create"
    lines = [
        f"Schedule {schedule.seed}: stores {schedule.stores}, devices in each {schedule.devices}; the till {till},"
        f" fails {schedule.till_faults:.0%}; requests that come twice {schedule.twice:.0%}."
    ]
    for strike in (*schedule.given, *schedule.strikes):
        if strike.named >= 0:
            lines.append(f"  {strike.kind.value}, at the first point of one name, {strike.lasts_s:g} s")
            continue
        where = "" if strike.residue < 0 else f"at a point of heap {strike.residue}, or "
        lines.append(
            f"  {strike.kind.value}, store {strike.store}, {where}from point {strike.point} on, {strike.lasts_s:g} s"
        )
    return lines


def _lines(outcome: Outcome) -> list[str]:
    rows, last = [], START
    for at, who, what in outcome.trace:
        clock = datetime.fromtimestamp(at, UTC).strftime("%H:%M:%S.%f")[:-3]
        rows.append(f"{clock} {f'+{at - last:.2f}':>7}  {who:9}  {what}")
        last = at
    return rows


def _end(outcome: Outcome) -> list[str]:
    figures = ", ".join(f"{name} {count}" for name, count in sorted(outcome.figures.items()))
    held: Sequence[str] = outcome.violations or ("Everything held.",)
    return [f"{figures}; trace {outcome.digest}", *held]
