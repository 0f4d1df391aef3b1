"""`talkthru edge`: one store's node as a process, started again at once when it is killed."""

import asyncio
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edge.app import ERRORS, listen, serve
from edge.config import ConfigError, EdgeConfig, load
from edge.telemetry.logs import configure
from talkthru.development import DevelopmentFailed, prepare
from talkthru.keeper import keep

DEMO_MENU = Path(__file__).parent / "data" / "menu.json"


def run(*, config: Path | None = None, dev: bool = False, **given: Any) -> int:
    """Serves until stopped; returns the exit code: 0, or 2 with one line on standard error about why not.

    dev: enrols with the cloud whose data folder is on this machine, and makes tokens for devices to try it with.

    `given` are settings of `edge.config.EdgeConfig` by name; None means not given. Without a menu, the demo brand.
    """
    os.umask(0o077)  # what it keeps is its owner's alone: keys, tokens, what guests said
    try:
        settings = load(config, **given)
        configure(settings.log_level)
        listening = listen(settings)
    except (ConfigError, *ERRORS) as error:
        return _refuse(error)
    return keep(lambda: _serve(settings, listening, dev=dev), name="talkthru edge")


def _serve(settings: EdgeConfig, listening: socket.socket, *, dev: bool) -> int:
    try:
        if dev:
            _say_tokens(prepare(settings, DEMO_MENU))
        asyncio.run(serve(settings, listening, default_menu=DEMO_MENU, on_ready=_say_ready))
    except (DevelopmentFailed, *ERRORS) as error:
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


def _say_tokens(files: Mapping[str, Path]) -> None:
    for device, file in files.items():
        print(f"Token of {device}: {file}")


def _say_ready(url: str) -> None:
    print(f"Edge on {url}. The store's screen is {url}/staff. Stop it with Ctrl-C.", flush=True)
