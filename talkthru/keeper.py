"""Keeps a process alive: runs it in a child that was forked after everything is imported, and again when it is killed
or fails by a fault of its own.

It decides when to start again and when to give up. A crashed edge is back in well under a second, for what takes time
at a start (importing: two to three seconds) was done once; its socket stays open, so devices that come back wait
instead of being refused. Where there is no fork, the work runs in this process and a service manager restarts it.
"""

import ctypes
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

FAULT, GAVE_UP = 1, 3  # FAULT: what Python ends with after an exception that nobody expected
PASSED_ON = (signal.SIGTERM, signal.SIGINT)
WATCHED = (*PASSED_ON, signal.SIGCHLD) if hasattr(signal, "SIGCHLD") else PASSED_ON
SHORT_S = 1.0  # a child that lived no longer failed at its start
SHORT_AT_MOST = 5  # then it is the configuration or the disk, and starting again helps nobody
ENDS_S = 8.0  # to end when asked: it takes one or two, and containers are killed after ten
PR_SET_PDEATHSIG = 1  # prctl(2): what a child gets when its parent dies


def keep(work: Callable[[], int], *, name: str) -> int:
    """Runs `work` until it ends of its own will; returns its status. SIGTERM and SIGINT are passed on to it; where it
    does not end within ENDS_S of that, it is killed.

    work is called in a fresh child and must not have been begun before: no event loop, no thread, no open channel.
    """
    if not hasattr(os, "fork"):
        return work()
    with _signals() as came:
        return _keep(work, came, name)


def _keep(work: Callable[[], int], came: int, name: str) -> int:
    short = 0
    while True:
        began = time.monotonic()
        # Held back until the child has its own handlers: one that came in between would be lost.
        signal.pthread_sigmask(signal.SIG_BLOCK, PASSED_ON)
        keeper = os.getpid()
        child = os.fork()
        if child == 0:
            _run(work, keeper)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, PASSED_ON)
        status, asked = _until_ended(child, came, name)
        if asked or (status >= 0 and status != FAULT):
            return max(status, 0)
        lived = time.monotonic() - began
        short = short + 1 if lived < SHORT_S else 0
        if short > SHORT_AT_MOST:
            print(f"{name}: {_how(status)} {short} times at its start; giving up.", file=sys.stderr)
            return GAVE_UP
        print(f"{name}: {_how(status)} after {lived:.1f} s; starting again.", file=sys.stderr, flush=True)


@contextmanager
def _signals() -> Iterator[int]:
    """A file that every signal which matters here is written to, as a byte. Not a handler that interrupts a wait: a
    signal that comes just before the wait begins, or to a library's thread, interrupts nothing."""
    came, comes = os.pipe()
    for end in (came, comes):
        os.set_blocking(end, False)
    before = {number: signal.signal(number, _noted) for number in WATCHED}
    writing = signal.set_wakeup_fd(comes, warn_on_full_buffer=False)
    try:
        yield came
    finally:
        signal.set_wakeup_fd(writing)
        for number, handler in before.items():
            signal.signal(number, handler)
        os.close(came)
        os.close(comes)


def _noted(*_: object) -> None:
    """The byte is what counts."""


def _until_ended(child: int, came: int, name: str) -> tuple[int, bool]:
    """Its exit status, negative for the signal that killed it; and whether it was asked to end."""
    ends: float | None = None
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), ends is not None
        left = None if ends is None else max(0.0, ends - time.monotonic())
        if not select.select([came], [], [], left)[0]:
            print(
                f"{name}: did not end within {ENDS_S:.0f} s of being asked to; killed. What it kept is on disk.",
                file=sys.stderr,
            )
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return FAULT, True
        for number in os.read(came, 512):
            if number in PASSED_ON:
                ends = ends or time.monotonic() + ENDS_S
                os.kill(child, number)


def _run(work: Callable[[], int], keeper: int) -> None:
    """In the child; never returns."""
    signal.set_wakeup_fd(-1)
    for number in WATCHED:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, PASSED_ON)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != keeper:  # it died before this process could ask to be told
            os._exit(FAULT)
    status = FAULT
    try:
        status = work()
    except KeyboardInterrupt:
        status = 130
    except BaseException:  # the child's root: what Python would print at the end of a process
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _how(status: int) -> str:
    return f"killed by signal {-status}" if status < 0 else "failed"
