"""`talkthru pos`: the point-of-sale simulator as a process."""

import asyncio
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from cloud.app import configure_logs
from cloud.catalog import load
from cloud.config import is_loopback
from cloud.integrations.pos_simulator import Drawer, FaultError, build, faults_from
from cloud.integrations.simulated_pos import SimulatedPos
from domain.menu_file import MenuError

DEMO_MENU = Path(__file__).parent / "data" / "menu.json"
STOP_GRACE_S = 1  # for callers whose answer is "lost": they would wait for a minute


def run(
    *,
    host: str = "127.0.0.1",
    port: int = 8071,
    menus: Sequence[Path] = (),
    faults: Sequence[str] = (),
    data: Path | None = None,
) -> int:
    """Serves until stopped; returns the exit code: 0, or 2 with one line on standard error about why not.

    faults: as `--fault` writes them. data: a file that keeps the orders between two runs.
    """
    configure_logs(as_json=False)
    try:
        drawer = Drawer(data) if data else None
        pos = SimulatedPos(load(menus or (DEMO_MENU,)), faults_from(faults), drawer.read() if drawer else ())
        listening = listen(host, port)
    except (MenuError, FaultError) as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(f"{error.filename or f'{host}:{port}'}: {error.strerror}")
    with listening:
        url = f"http://{host}:{listening.getsockname()[1]}"
        print(f"POS simulator on {url} with {len(pos.orders)} orders. Stop it with Ctrl-C.", flush=True)
        try:
            asyncio.run(server(build(pos, drawer)).serve(sockets=[listening]))
        except KeyboardInterrupt:
            pass  # uvicorn has stopped in good order and passes Ctrl-C on
    return 0


def server(app: FastAPI) -> uvicorn.Server:
    """A server for sockets that are already bound: so that a port that is taken is ours to report."""
    return uvicorn.Server(
        uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=STOP_GRACE_S)
    )


def listen(host: str, port: int) -> socket.socket:
    """Raises OSError with a sentence in `strerror`.

    The protocol is named because asyncio switches Nagle's algorithm off only where it is: without, every answer on a
    connection that is used again came 40 ms late (measured).
    """
    if not is_loopback(host):
        raise OSError(0, "a simulator trusts whoever reaches it, so it listens on this machine only: 127.0.0.1")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise OSError(
            error.errno, f"cannot listen there ({error.strerror}). Stop what holds the port, or choose another: --port"
        ) from error
    return listening


def _refuse(sentence: str) -> int:
    print(f"talkthru pos: {sentence}", file=sys.stderr)
    return 2
