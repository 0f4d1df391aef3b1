"""How this process ends when it is asked to: in order; at the second signal at once; by force where it hangs, with a
word about what hung. Orders and what was said are on disk before anybody is told of them: force costs nothing of that.
"""

import asyncio
import faulthandler
import os
import signal
import sys
import threading

ENDS_S = 5.0  # closing the log, the outbox and the workers takes well under one; a keeper's patience is longer
AGAIN_S = 0.3  # Ctrl-C comes from the terminal and from the keeper, within milliseconds; nobody presses it that fast
HUNG = 1


def stop_event() -> asyncio.Event:
    """Set by SIGTERM and SIGINT. Call it in the main thread, within the loop that ends the process."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    first = 0.0

    def asked(number: signal.Signals) -> None:
        nonlocal first
        if stop.is_set():
            if loop.time() - first < AGAIN_S:
                return
            _end(128 + number, f"{number.name} again; ended at once.")
        stop.set()
        first = loop.time()
        hung = threading.Timer(ENDS_S, _hung, (loop,))
        hung.daemon = True  # where all goes well, the process ends before
        hung.start()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, asked, number)
    return stop


def _hung(loop: asyncio.AbstractEventLoop) -> None:
    """In a thread of its own: the loop may be what hangs."""
    try:
        names = sorted(task.get_name() for task in asyncio.all_tasks(loop))
    except RuntimeError:  # tasks came and went while they were counted
        names = []
    faulthandler.dump_traceback(sys.stderr)
    _end(HUNG, f"did not end within {ENDS_S:.0f} s; ended by force. Still at work: {', '.join(names) or 'unknown'}.")


def _end(status: int, why: str) -> None:
    sys.stderr.write(f"talkthru edge: {why} What it kept is on disk.\n")
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
