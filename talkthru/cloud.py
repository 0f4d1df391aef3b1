"""`talkthru cloud`: the cloud tier as a process."""

import asyncio
import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from cloud.api.ports import Bound
from cloud.app import StartError, configure_logs, serve
from cloud.config import ConfigError, load
from cloud.store.database import StoreError
from domain.menu_file import MenuError
from talkthru.only_one import InUse, hold

DATA = Path(__file__).parent / "data"
DEMO = {"menus": (DATA / "menu.json", DATA / "store_catalog.json"), "customers": DATA / "customers.json"}


def run(*, config: Path | None = None, **given: Any) -> int:
    """Serves until stopped; returns the exit code: 0, or 2 with one line on standard error about why not.

    `given` are settings of `cloud.config.CloudConfig` by name; None means not given. Without a menu, the demo brands
    and their customers.
    """
    os.umask(0o077)  # what it keeps is its owner's alone: keys, orders, what customers are called
    try:
        settings = load(config, **given)
        if not settings.menus:
            settings = load(config, **(given | DEMO))
        configure_logs(as_json=settings.log_json)
        with hold(settings.data_dir) or nullcontext():
            asyncio.run(serve(settings, on_ready=_say_ready))
    except (ConfigError, InUse, MenuError, StartError, StoreError) as error:
        print(f"talkthru cloud: {error}", file=sys.stderr)
        return 2
    return 0


def _say_ready(bound: Bound) -> None:
    print(f"Cloud tier on {bound.edges}. Stop it with Ctrl-C.", flush=True)
    if bound.enrol:
        print(f"Edges enrol on {bound.enrol}; invite one with `talkthru identity invite`.", flush=True)
