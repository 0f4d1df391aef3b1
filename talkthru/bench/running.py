"""Runs one bench: progress while it measures, a table at the end, and the same rows as JSON lines.

Decides what a result looks like and where it is kept; what is measured is the bench's. Rows are written as they come
in, so a run that is stopped leaves what it had measured.
"""

import asyncio
import importlib
import json
import os
import platform
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from types import FrameType
from typing import Any, TextIO

import numpy as np
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from talkthru.bench.plot import can_plot

ROOT = Path(__file__).resolve().parents[2]


class CannotMeasure(RuntimeError):
    """Why nothing was measured, in one line for a person: a process that did not start, a file that is missing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One result: percentiles of a sample, or one value. Two benches or runs compare by contender and condition."""

    bench: str
    contender: str
    condition: str
    metric: str
    unit: str
    n: int
    commit: str
    machine: str
    cases_sha256: str
    value: float | None = None
    p50: float | None = None
    p95: float | None = None
    p99: float | None = None

    def as_json(self) -> dict[str, Any]:
        figures = (
            {"value": self.value} if self.value is not None else {"p50": self.p50, "p95": self.p95, "p99": self.p99}
        )
        head = {k: getattr(self, k) for k in ("bench", "contender", "condition", "metric", "unit", "n")}
        return head | figures | {k: getattr(self, k) for k in ("commit", "machine", "cases_sha256")}


@dataclass(slots=True)
class Bench:
    """What a bench is given: how to measure, where to put results, how to say where it is."""

    name: str
    quick: bool = False
    seed: int = 0
    options: Mapping[str, Any] = field(default_factory=dict)  # what this bench alone understands
    failed: bool = False  # set by the bench: it measured something that must not be
    cases_sha256: str = ""  # set by the bench: a checksum of what it was measured on
    rows: list[Row] = field(default_factory=list)
    kept_in: tuple[Path, ...] = ()  # files, overwritten when the first result comes
    beside: list[Path] = field(default_factory=list)  # misses and pictures
    commit: str = field(default_factory=lambda: commit())
    machine: str = field(default_factory=lambda: machine())
    _progress: Progress | None = None
    _task: Any = None
    _files: list[TextIO] = field(default_factory=list)

    def sample(self, contender: str, condition: str, metric: str, unit: str, values: Sequence[float]) -> None:
        """A row of percentiles. An empty sample makes no row: nothing was measured."""
        if len(values):
            p50, p95, p99 = (round(float(p), 3) for p in np.percentile(values, [50, 95, 99]))
            self._add(contender, condition, metric, unit, len(values), p50=p50, p95=p95, p99=p99)

    def value(self, contender: str, condition: str, metric: str, unit: str, value: float, *, n: int = 1) -> None:
        """A row of one number: a count, a share; n is out of how many."""
        self._add(contender, condition, metric, unit, n, value=round(float(value), 4))

    def _add(self, contender: str, condition: str, metric: str, unit: str, n: int, **figures: float) -> None:
        if not self.cases_sha256:
            raise ValueError("a bench sets cases_sha256 before its first result")
        row = Row(
            self.name, contender, condition, metric, unit, n, self.commit, self.machine, self.cases_sha256, **figures
        )
        self.rows.append(row)
        if not self._files:
            self._files = [path.open("w") for path in self.kept_in]
        for file in self._files:
            file.write(json.dumps(row.as_json()) + "\n")
            file.flush()

    def misses(self, rows: Sequence[str], *, name: str = "") -> None:
        """What went wrong, case by case, in a file beside the figures."""
        path = self.kept_in[0].with_suffix(f".{name}.misses.txt" if name else ".misses.txt")
        path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
        self.beside.append(path)

    def picture(self, draw: Callable[..., Path], title: str, *args: Any, name: str = "", **options: Any) -> None:
        """Draws the figures (`talkthru.bench.plot`) into a PNG beside them, where matplotlib is installed."""
        if can_plot():
            path = self.kept_in[0].with_suffix(f".{name}.png" if name else ".png")
            self.beside.append(draw(path, f"{title} · {self.commit}", *args, **options))

    def expect(self, steps: int, doing: str) -> None:
        """How many steps are to come, for the progress bar."""
        if self._progress is not None:
            self._task = self._progress.add_task(doing, total=steps)

    def step(self, doing: str | None = None, *, steps: int = 1) -> None:
        """Steps are done; `doing` says what comes next."""
        if self._progress is not None and self._task is not None:
            self._progress.advance(self._task, steps)
            if doing:
                self.say(doing)

    def say(self, doing: str) -> None:
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, description=doing)
            if not self._progress.console.is_terminal:
                self._progress.console.print(doing)

    def note(self, text: str) -> None:
        """Something a person should see beside the figures."""
        if self._progress is not None:
            self._progress.console.print(text, highlight=False, soft_wrap=True)


def run(name: str, *, json_file: Path | None = None, quick: bool = False, seed: int = 0, **options: Any) -> int:
    """Measures, prints a table, writes the rows; returns the exit code: 0; 1 where it found what must not be; or 2
    where it could not measure. `options` that are None were not given.

    Rows go to benchmarks/results/NAME-COMMIT.jsonl of a checkout (of the working folder, when installed elsewhere),
    `-quick` in the name where few cases were run, and to `json_file` as well.
    """
    from talkthru.bench import BENCHES  # the registry names modules that import this one

    console = Console(stderr=True)
    if name not in BENCHES:
        console.print(f"talkthru bench: there is no bench {name!r}; there are {', '.join(BENCHES)}.", highlight=False)
        return 2
    given = {name: value for name, value in options.items() if value is not None}
    bench = Bench(name, quick=quick, seed=seed, options=given)
    module = importlib.import_module(BENCHES[name])
    ended = signal.signal(signal.SIGTERM, _as_interrupted)  # or its stores outlive it
    before = processor_ticks()
    try:
        bench.kept_in = _result_files(bench, json_file)
        console.print(f"[bold]{name}[/bold]: {module.ABOUT}", highlight=False)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=console, transient=True) as bench._progress:
            asyncio.run(module.measure(bench))
        if before and bench.rows:
            bench.value("machine", "this run", "processor_taken_by_host", "%", taken(before, processor_ticks()))
    except CannotMeasure as problem:
        console.print(f"talkthru bench {name}: could not measure: {problem}", highlight=False, soft_wrap=True)
        return 2
    except KeyboardInterrupt:
        console.print(f"talkthru bench {name}: stopped; {len(bench.rows)} results were kept.", highlight=False)
        return 130
    finally:
        signal.signal(signal.SIGTERM, ended)
        for file in bench._files:
            file.close()
    out = Console()
    if not out.is_terminal:
        out.width = 140  # a file has no edge
    out.print(table(bench))
    out.print(
        "Kept in " + ", ".join(str(path) for path in (*bench.kept_in, *bench.beside)), highlight=False, soft_wrap=True
    )
    return 1 if bench.failed else 0


def _as_interrupted(_: int, frame: FrameType | None) -> None:
    """Ends a bench as Ctrl-C does, also where that is ignored: in the background of a script."""
    interrupt = signal.getsignal(signal.SIGINT)
    if not callable(interrupt):
        raise KeyboardInterrupt
    interrupt(signal.SIGINT, frame)


def _result_files(bench: Bench, json_file: Path | None) -> tuple[Path, ...]:
    own = results_folder() / f"{bench.name}-{bench.commit}{'-quick' if bench.quick else ''}.jsonl"
    paths = (own, *([json_file] if json_file else []))
    for path in paths:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.open("a").close()
        except OSError as error:
            raise CannotMeasure(f"results cannot be written: {path}: {error.strerror}") from error
    return tuple(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path for path in paths)


def table(bench: Bench) -> Table:
    """The rows as a person reads them."""
    title = f"{bench.name} · {bench.commit} · {bench.machine}"
    shown = Table(title=title, title_justify="left", title_style="bold")
    for column in ("contender", "condition", "metric", "unit"):
        shown.add_column(column, overflow="fold")
    for column in ("n", "value", "p50", "p95", "p99"):
        shown.add_column(column, justify="right")
    for row in bench.rows:
        figures = [_figure(f) for f in (row.value, row.p50, row.p95, row.p99)]
        shown.add_row(row.contender, row.condition, row.metric, row.unit, str(row.n), *figures)
    return shown


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def is_checkout() -> bool:
    return (ROOT / "pyproject.toml").exists()


def results_folder() -> Path:
    return (ROOT if is_checkout() else Path.cwd()) / "benchmarks" / "results"


def commit() -> str:
    """The checkout's short commit, `-dirty` when files differ from it; else the installed version."""
    try:
        ask = ["git", "-C", str(ROOT)]
        short = subprocess.run([*ask, "rev-parse", "--short", "HEAD"], check=True, capture_output=True, text=True)
        dirty = subprocess.run([*ask, "status", "--porcelain", "-uno"], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return f"v{version('talkthru')}"
    return short.stdout.strip() + ("-dirty" if dirty.stdout.strip() else "")


def machine() -> str:
    """What it ran on, without saying whose it is."""
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{os.cpu_count()} x {_cpu()}, {gigabytes:.0f} GiB, {platform.system()}, Python {python}"


_STOLEN, _TIMES = 7, 8  # of /proc/stat's first line, proc_stat(5): what follows is part of what went before


def processor_ticks() -> tuple[int, ...]:
    """user, nice, system, idle, iowait, irq, softirq and steal of all processors since they started; empty where the
    system does not say."""
    try:
        first = Path("/proc/stat").read_text().partition("\n")[0].split()
    except OSError:
        return ()
    return tuple(map(int, first[1 : _TIMES + 1])) if len(first) > _TIMES else ()


def taken(before: Sequence[int], after: Sequence[int]) -> float:
    """Percent of the processors' time that the host gave to others while ours wanted it. Times measured under it say
    how contenders compare, and not how fast they are."""
    passed = [late - early for early, late in zip(before, after, strict=True)]
    return 100 * passed[_STOLEN] / max(1, sum(passed))


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        model = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()
    return model if model and model != "unknown" else platform.machine()
