"""A port that stays free until its program takes it."""

import random
import socket

# Below the range that Linux, macOS and Windows hand out by themselves (32768, 49152 and 49152 upwards): a port that was
# only free when we looked is taken by the next outgoing connection sooner than one thinks.
_OURS = range(20_000, 32_000)
_TRIES = 200


def free_port(host: str = "127.0.0.1") -> int:
    """Raises OSError when none is found."""
    for port in random.sample(_OURS, _TRIES):
        try:
            with socket.create_server((host, port)):
                return port
        except OSError:
            continue
    raise OSError(f"no free port on {host} between {_OURS.start} and {_OURS.stop}")
