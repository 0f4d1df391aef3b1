"""`talkthru edge`: one store's node as a process."""

import asyncio
import sys
from pathlib import Path
from typing import Any

from edge.app import ERRORS, serve
from edge.config import ConfigError, load
from edge.telemetry.logs import configure

DEMO_MENU = Path(__file__).parent / "data" / "menu.json"


def run(*, config: Path | None = None, **given: Any) -> int:
    """Serves until stopped; returns the exit code: 0, or 2 with one line on standard error about why not.

    `given` are settings of `edge.config.EdgeConfig` by name; None means not given. Without a menu, the demo brand.
    """
    try:
        settings = load(config, **given)
        configure(settings.log_level)
        asyncio.run(serve(settings, default_menu=DEMO_MENU, on_ready=_say_ready))
    except (ConfigError, *ERRORS) as error:
        print(f"talkthru edge: {error}", file=sys.stderr)
        return 2
    except BaseExceptionGroup as group:
        known, other = group.split(ERRORS)
        if known is None or other is not None:
            raise
        print(f"talkthru edge: {_first(known)}", file=sys.stderr)
        return 2
    return 0


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    first = group.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first


def _say_ready(url: str) -> None:
    print(f"Edge on {url}. Stop it with Ctrl-C.", flush=True)
