"""`talkthru edge`: one store's node as a process, started again at once when it is killed."""

import asyncio
import os
import socket
import sys
import threading
import traceback
from collections.abc import Mapping
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any

from edge.app import ERRORS, listen, serve
from edge.config import ConfigError, EdgeConfig, load
from edge.telemetry.logs import configure
from talkthru.development import DevelopmentFailed, prepare
from talkthru.keeper import FAULT, keep
from talkthru.only_one import InUse, hold

DEMO_MENU = Path(__file__).parent / "data" / "menu.json"
MOST_FILES = 65_536
# Python's own 5 ms are for throughput: a thread that keeps a turn, or hears whether somebody speaks, would wait so long
# for the interpreter each time it comes back from the disk or the model while frames are being moved.
SWITCH_S = 0.0005
ENDS_S = 5.0  # after a fault: closing the log, the outbox and the workers takes well under one


def run(*, config: Path | None = None, dev: bool = False, **given: Any) -> int:
    """Serves until stopped; returns the exit code: 0, or 2 with one line on standard error about why not.

    dev: enrols with the cloud whose data folder is on this machine, and makes tokens for devices to try it with.

    `given` are settings of `edge.config.EdgeConfig` by name; None means not given. Without a menu, the demo brand.
    """
    _may_open_many()
    sys.setswitchinterval(SWITCH_S)
    os.umask(0o077)  # what it keeps is its owner's alone: keys, tokens, what guests said
    try:
        settings = load(config, **given)
        configure(settings.log_level)
        listening = listen(settings)
        held = hold(settings.data_dir)
    except (ConfigError, InUse, *ERRORS) as error:
        return _refuse(error)
    with held or nullcontext():  # open in the keeper, so that a child that is killed does not let go of it
        return keep(lambda: _serve(settings, listening, dev=dev), name="talkthru edge")


def _may_open_many() -> None:
    """As many files and connections as the system lets it: service managers begin with 1,024, and a thousand idle
    connections from the store's network would leave none for the cloud."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (MOST_FILES if most < 0 else min(most, MOST_FILES), most))


def _serve(settings: EdgeConfig, listening: socket.socket, *, dev: bool) -> int:
    try:
        if dev:
            _say_tokens(prepare(settings, DEMO_MENU))
        asyncio.run(_until_stopped(settings, listening))
    except (DevelopmentFailed, *ERRORS) as error:
        return _refuse(error)
    except BaseExceptionGroup as group:
        known, other = group.split(ERRORS)
        if known is None or other is not None:
            raise
        return _refuse(_first(known))
    return 0


async def _until_stopped(settings: EdgeConfig, listening: socket.socket) -> None:
    """A fault must not leave a process that neither serves nor ends: whatever hangs while it is taken down, the
    keeper gets to start a new one."""
    try:
        await serve(settings, listening, default_menu=DEMO_MENU, on_ready=_say_ready)
    except Exception as error:
        known = isinstance(error, ERRORS) or (isinstance(error, ExceptionGroup) and error.split(ERRORS)[1] is None)
        if not known:
            end = threading.Timer(ENDS_S, _end, (error,))
            end.daemon = True
            end.start()
        raise


def _end(error: Exception) -> None:
    traceback.print_exception(error)
    sys.stderr.flush()
    os._exit(FAULT)


def _refuse(error: BaseException) -> int:
    print(f"talkthru edge: {error}", file=sys.stderr)
    return 2


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    first = group.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first


def _say_tokens(files: Mapping[str, Path]) -> None:
    for device, file in files.items():
        print(f"Token of {device}: {file}")


def _say_ready(url: str) -> None:
    print(f"Edge on {url}. The store's screen is {url}/staff. Stop it with Ctrl-C.", flush=True)
