"""Stores that call all at once: each handshake asks what to show, on a thread of gRPC's own."""

import asyncio
import socket
import ssl
import sys
import threading
from pathlib import Path

import grpc
import pytest

from cloud.api.ports import LEFT_BEHIND_S, OWN_LIFETIME_S, OwnCertificate, Shown
from cloud.identity.authority import Authority
from tests.cloud.fleet_world import MovableClock

_SERVES = """
import asyncio, sys, time
from pathlib import Path
import grpc
from cloud.api.ports import OwnCertificate, bind
from cloud.identity.authority import Authority

class Wall:
    def now(self): return time.time()

async def serve(folder):
    authority = Authority.open(folder, now=time.time())
    server = grpc.aio.server()
    bound = bind(server, "127.0.0.1:0", "127.0.0.1:0", OwnCertificate(authority, ["127.0.0.1"], Wall()))
    await server.start()
    print(bound.enrol.rpartition(":")[2], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await server.stop(0)
    print("stopped", flush=True)

asyncio.run(serve(Path(sys.argv[1])))
"""
CALLERS, EACH = 4, 320  # with a new configuration at each handshake the process was gone after some 1,000


async def test_a_thousand_handshakes_at_once_do_not_end_the_process(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _SERVES, str(tmp_path), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    port = int(await process.stdout.readline())
    trusted = ssl.create_default_context(cafile=tmp_path / "ca.crt")
    trusted.set_alpn_protocols(["h2"])
    done: list[int] = []
    callers = [threading.Thread(target=_call, args=(port, trusted, done)) for _ in range(CALLERS)]
    for caller in callers:
        caller.start()
    for caller in callers:
        await asyncio.to_thread(caller.join)
    said, _ = await process.communicate(b"")
    assert (said, process.returncode, len(done)) == (b"stopped\n", 0, CALLERS * EACH)


def _call(port: int, trusted: ssl.SSLContext, done: list[int]) -> None:
    """Eight connections are open before the first says a word: the handshakes fall on many threads."""
    for _ in range(EACH // 8):
        bare = [socket.create_connection(("127.0.0.1", port), timeout=60) for _ in range(8)]
        for one in bare:
            with trusted.wrap_socket(one, server_hostname="127.0.0.1"):
                done.append(1)


@pytest.mark.parametrize("certificates", [True, False])
def test_a_port_hands_over_what_it_shows_once_and_again_only_when_it_changed(
    tmp_path: Path, certificates: bool
) -> None:
    clock, pauses = MovableClock(), list[float]()
    own = OwnCertificate(Authority.open(tmp_path, now=clock.now()), ["127.0.0.1"], clock)
    shown = Shown(own, certificates=certificates, pause=pauses.append)
    assert isinstance(shown.first(), grpc.ServerCertificateConfiguration)
    assert [shown.changed() for _ in range(3)] == [None, None, None]
    clock.ahead_s = OWN_LIFETIME_S / 2
    assert isinstance(shown.changed(), grpc.ServerCertificateConfiguration)
    assert shown.changed() is None
    assert pauses == [LEFT_BEHIND_S], "whoever asked before it changed has begun by then"
