"""Keeps a process alive: runs it in a child that was forked after everything is imported, and again when it is killed
or fails by a fault of its own.

It decides when to start again and when to give up. A crashed edge is back in well under a second, for what takes time
at a start (importing: two to three seconds) was done once; its socket stays open, so devices that come back wait
instead of being refused. Where there is no fork, the work runs in this process and a service manager restarts it.
"""

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType

FAULT, GAVE_UP = 1, 3  # FAULT: what Python ends with after an exception that nobody expected
PASSED_ON = (signal.SIGTERM, signal.SIGINT)
SHORT_S = 1.0  # a child that lived no longer failed at its start
SHORT_AT_MOST = 5  # then it is the configuration or the disk, and starting again helps nobody
PR_SET_PDEATHSIG = 1  # prctl(2): what a child gets when its parent dies


def keep(work: Callable[[], int], *, name: str) -> int:
    """Runs `work` until it ends of its own will; returns its status. SIGTERM and SIGINT are passed on to it.

    work is called in a fresh child and must not have been begun before: no event loop, no thread, no open channel.
    """
    if not hasattr(os, "fork"):
        return work()
    child = 0
    stopping = False

    def pass_on(number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True
        if child:
            os.kill(child, number)

    for number in PASSED_ON:
        signal.signal(number, pass_on)
    short = 0
    while True:
        began = time.monotonic()
        # Held back until it is known who the child is: one that came in between would be lost.
        signal.pthread_sigmask(signal.SIG_BLOCK, PASSED_ON)
        child = os.fork()
        if child == 0:
            _run(work)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, PASSED_ON)
        if stopping:
            os.kill(child, signal.SIGTERM)
        status = _wait(child)
        child = 0
        if stopping or (status >= 0 and status != FAULT):
            return max(status, 0)
        lived = time.monotonic() - began
        short = short + 1 if lived < SHORT_S else 0
        if short > SHORT_AT_MOST:
            print(f"{name}: {_how(status)} {short} times at its start; giving up.", file=sys.stderr)
            return GAVE_UP
        print(f"{name}: {_how(status)} after {lived:.1f} s; starting again.", file=sys.stderr, flush=True)


def _run(work: Callable[[], int]) -> None:
    """In the child; never returns."""
    for number in PASSED_ON:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, PASSED_ON)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
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


def _wait(child: int) -> int:
    """Its exit status, negative for the signal that killed it."""
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)
