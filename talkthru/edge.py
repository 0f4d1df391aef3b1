"""`talkthru edge`: one store's node as a process, started again at once when it is killed."""

import asyncio
import socket
import sys
from pathlib import Path
from typing import Any

from edge.app import ERRORS, listen, serve
from edge.config import ConfigError, EdgeConfig, load
from edge.telemetry.logs import configure
from talkthru.keeper import keep

DEMO_MENU = Path(__file__).parent / "data" / "menu.json"


def run(*, config: Path | None = None, **given: Any) -> int:
    """Serves until stopped; returns the exit code: 0, or 2 with one line on standard error about why not.

    `given` are settings of `edge.config.EdgeConfig` by name; None means not given. Without a menu, the demo brand.
    """
    try:
        settings = load(config, **given)
        configure(settings.log_level)
        listening = listen(settings)
    except (ConfigError, *ERRORS) as error:
        return _refuse(error)
    return keep(lambda: _serve(settings, listening), name="talkthru edge")


def _serve(settings: EdgeConfig, listening: socket.socket) -> int:
    try:
        asyncio.run(serve(settings, listening, default_menu=DEMO_MENU, on_ready=_say_ready))
    except ERRORS as error:
        return _refuse(error)
    except BaseExceptionGroup as group:
        known, other = group.split(ERRORS)
        if known is None or other is not None:
            raise
        return _refuse(_first(known))
    return 0


def _refuse(error: BaseException) -> int:
    print(f"talkthru edge: {error}", file=sys.stderr)
    return 2


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    first = group.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first


def _say_ready(url: str) -> None:
    print(f"Edge on {url}. Stop it with Ctrl-C.", flush=True)
