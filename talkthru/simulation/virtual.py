"""Time that moves only when nothing else is left to do, and processes that can be killed between two instructions.

`VirtualLoop` is asyncio's own event loop without a selector: where that would sleep, this one moves its clock. Jobs
for threads run on the loop, one after another for each executor, after the time that the process' disk takes. Tasks
are numbered, and sets of them keep that order, so that a run is the same in every process.
"""

import asyncio
import contextvars
import itertools
from collections import deque
from collections.abc import Callable, Coroutine
from heapq import heappop
from typing import Any, TypeVar

T = TypeVar("T")
ROUNDS = 20_000  # of the loop at one moment; a whole run has a few thousand
STEPS = 400_000  # of the loop in a whole run; the longest of 10,000 schedules had some 20,000
RESOLUTION_S = 1e-6  # what a float of 1.7e9 s can tell apart, twice over


class Stuck(RuntimeError):
    """Nothing is left that could ever happen, and somebody still waits; or somebody works without end, while no time
    passes or while it does. Who never gives the loop its turn is found out by `many.within`."""


class Process:
    """A program that may die at any moment: from then on nothing it does has an effect."""

    def __init__(self, loop: "VirtualLoop", name: str) -> None:
        self.name, self.alive = name, True
        self.job_s: Callable[[], float] = lambda: 0.0  # how long the next job of a thread takes
        self._loop = loop
        self._context = contextvars.copy_context()
        self._context.run(PROCESS.set, self)
        self._tasks: dict[asyncio.Task[Any], None] = {}

    def start(self, work: Coroutine[Any, Any, T], *, name: str = "") -> asyncio.Task[T]:
        return self._loop.create_task(work, name=name or self.name, context=self._context.copy())

    def adopt(self, task: "asyncio.Task[Any]") -> None:
        self._tasks[task] = None
        task.add_done_callback(lambda done: self._tasks.pop(done, None))
        if not self.alive:
            task.cancel()

    def kill(self) -> None:
        """Takes effect at once for everything that crosses into the world; its tasks end as soon as they can."""
        self.alive = False
        for task in tuple(self._tasks):
            task.cancel()

    async def gone(self) -> None:
        """After `kill`: nothing of it runs any more."""
        while self._tasks:
            for task in tuple(self._tasks):
                task.cancel()
            await asyncio.wait(tuple(self._tasks), timeout=1.0)


PROCESS: contextvars.ContextVar[Process | None] = contextvars.ContextVar("process", default=None)


class _NumberedTask(asyncio.Task[Any]):
    """Hashed by its number: the order of a set of tasks is not the order of addresses."""

    _numbers = itertools.count()

    def __new__(cls, *args: Any, **kwargs: Any) -> "_NumberedTask":
        task = super().__new__(cls)
        task.number = next(cls._numbers)
        return task

    def __hash__(self) -> int:
        return self.number

    number: int


def _new_task(loop: asyncio.AbstractEventLoop, work: Any, **options: Any) -> "asyncio.Task[Any]":
    context = options.get("context")
    process = PROCESS.get() if context is None else context.get(PROCESS)
    task = _NumberedTask(work, loop=loop, **options)
    if process is not None:
        process.adopt(task)
    return task


class _NoSelector:
    """There is nothing to wait for but time."""

    def select(self, timeout: float | None) -> list[Any]:
        return []


class VirtualLoop(asyncio.BaseEventLoop):
    """`now` is the time, in seconds; read it with `time()`."""

    _scheduled: list[Any]  # asyncio's own
    _ready: deque[Any]
    _stopping: bool

    def __init__(self, start: float) -> None:
        super().__init__()
        _NumberedTask._numbers = itertools.count()
        self.now = start
        self._selector = _NoSelector()
        self._clock_resolution = RESOLUTION_S
        self._moved_at, self._rounds, self._steps = start, 0, 0
        self._jobs: dict[Any, deque[Callable[[], None]]] = {}
        self.set_debug(False)
        self.set_task_factory(_new_task)

    def time(self) -> float:
        return self.now

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        """On the loop, in the order of the calls; of a process that is dead by then, never."""
        future: asyncio.Future[T] = self.create_future()
        process = PROCESS.get()
        queue = self._jobs.setdefault(executor, deque())

        def work() -> None:
            if process is None or process.alive:
                _settle(future, func, args, process)
            queue.popleft()
            if queue:
                begin()

        def begin() -> None:
            if process is None:
                self.call_soon(queue[0])
            else:
                self.call_later(process.job_s(), queue[0])

        queue.append(work)
        if len(queue) == 1:
            begin()
        return future

    def _run_once(self) -> None:
        """asyncio's own round, in its order: what is due, then what was ready when it began. Where that would sleep,
        time moves. (Its selector, its debug mode and its care for forgotten timers cost more than they do here.)"""
        scheduled, ready = self._scheduled, self._ready
        while scheduled and scheduled[0]._cancelled:
            heappop(scheduled)._scheduled = False
        if not ready and not self._stopping:
            if not scheduled:
                raise Stuck("nothing is left that could happen")
            self.now = max(self.now, scheduled[0]._when)
        self._count()
        until = self.now + RESOLUTION_S
        while scheduled and scheduled[0]._when < until:
            timer = heappop(scheduled)
            timer._scheduled = False
            ready.append(timer)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()

    def _count(self) -> None:
        self._rounds += 1
        self._steps += 1
        if self._steps > STEPS:
            raise Stuck(f"after {STEPS} steps the run has not come to its end")
        if self.now > self._moved_at:
            self._moved_at, self._rounds = self.now, 0
        elif self._rounds > ROUNDS:
            raise Stuck("somebody works without end while no time passes")

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        pass  # it is dropped when its time has come

    def _process_events(self, event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        pass


def _settle(future: "asyncio.Future[Any]", func: Any, args: Any, process: Process | None) -> None:
    try:
        result = func(*args)
    except BaseException as error:
        if not future.done() and (process is None or process.alive):
            future.set_exception(error)
    else:
        if not future.done() and (process is None or process.alive):
            future.set_result(result)


def run(main: Callable[[VirtualLoop], Coroutine[Any, Any, T]], *, start: float) -> T:
    """Runs to its end; returns what it returns. Real time passes only for what is computed."""
    loop = VirtualLoop(start)
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(main(loop))
    except KeyboardInterrupt:
        loop.set_exception_handler(lambda *_: None)  # what its tasks were doing is nobody's any more
        raise
    finally:
        asyncio.set_event_loop(None)
        loop.close()


class LoopClock:
    """`edge.session.clock.Clock` on the loop's time."""

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop

    def now(self) -> float:
        return self._loop.now

    async def sleep_until(self, at: float) -> None:
        if at > self._loop.now:
            await asyncio.sleep(at - self._loop.now)
