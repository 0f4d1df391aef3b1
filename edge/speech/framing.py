"""How the edge and its worker processes talk: frames over pipes. One frame: length (4 bytes), kind (1), body.

Both ends import this and nothing heavier, so a worker starts fast. `Worker` in `workers` is the edge's end.
"""

import os
import select
import signal
import struct
from collections.abc import Iterator
from typing import NamedTuple

_HEAD = struct.Struct("<IB")
MAX_BODY = 1 << 24
"""No honest frame comes near it: a larger length is a broken stream."""


class Frame(NamedTuple):
    kind: int
    body: bytes


class BrokenStream(ValueError):
    """The bytes are no frames: something else wrote into the pipe."""


def packed(kind: int, body: bytes = b"") -> bytes:
    return _HEAD.pack(len(body), kind) + body


class Unpacker:
    """Bytes in, whole frames out."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def accept(self, data: bytes) -> Iterator[Frame]:
        self._buffer += data
        while len(self._buffer) >= _HEAD.size:
            length, kind = _HEAD.unpack_from(self._buffer)
            if length > MAX_BODY:
                raise BrokenStream(f"a frame of {length} bytes")
            if len(self._buffer) < _HEAD.size + length:
                return
            body = bytes(self._buffer[_HEAD.size : _HEAD.size + length])
            del self._buffer[: _HEAD.size + length]
            yield Frame(kind, body)


class ParentPipe:
    """A worker's end. Owns file descriptors 0 and 1 from then on: what a library prints goes to stderr instead.

    A worker outlives neither its parent (end of input is the end) nor takes the terminal's Ctrl-C as its own.
    """

    def __init__(self) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._in, self._out = os.dup(0), os.dup(1)
        os.dup2(2, 1)
        self._unpacker = Unpacker()
        self._waiting: list[Frame] = []
        self._ended = False

    def send(self, kind: int, body: bytes = b"") -> None:
        """To a parent that has gone nothing is sent, and what is waited for then is the end."""
        data = memoryview(packed(kind, body))
        try:
            while data and not self._ended:
                data = data[os.write(self._out, data) :]
        except BrokenPipeError:
            self._ended = True

    def receive(self) -> Frame | None:
        """The next frame, however long it takes; None when the parent has closed."""
        while not self._waiting and not self._ended:
            self._read()
        return self._waiting.pop(0) if self._waiting else None

    def arrived(self) -> list[Frame]:
        """Takes what has come by now, without waiting."""
        while not self._ended and select.select([self._in], [], [], 0)[0]:
            self._read()
        frames, self._waiting = self._waiting, []
        return frames

    @property
    def ended(self) -> bool:
        return self._ended

    def _read(self) -> None:
        data = os.read(self._in, 1 << 16)
        self._ended = not data
        self._waiting.extend(self._unpacker.accept(data))
