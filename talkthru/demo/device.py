"""A lane's device at the edge's WebSocket: a microphone that never stops, a loudspeaker, and ears that measure.

It speaks pipecat's protobuf frames and RTVI as any device would, from outside the edge's process. It decides nothing
about the conversation; `visit` does. Of pipecat it needs one generated module, the wire's messages.
"""

import asyncio
import itertools
import json
import time
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import websockets
from loguru import logger
from numpy.typing import NDArray

from talkthru.demo.sound import RATE_HZ, Ear, last_loud

logger.disable("pipecat")  # its greeting on import is not for our terminal
from pipecat.frames.protobufs import frames_pb2  # noqa: E402

FRAME = RATE_HZ // 50  # 20 ms
FLOOR = 8.0  # standard deviation of the noise floor in int16 steps: no real microphone is digitally silent


@dataclass(frozen=True, slots=True)
class Message:
    """A server message (`say`, `board`, ...) or another RTVI message, and when it came."""

    kind: str
    data: Mapping[str, Any]
    at: float


@dataclass(frozen=True, slots=True)
class Spoken:
    """When a clip was to be heard at the post: its first and last loud sample."""

    began: float
    ended: float


class LaneDevice:
    """`async with LaneDevice(uri, token) as lane`. It streams all the while, visit after visit.

    `messages` holds what the edge said of itself, `ear` what was heard. noise: (samples,) float32, played round and
    round under whatever is said. Raises what the WebSocket raises when the edge cannot be reached; when it hangs up
    later, a message of kind `closed` says why.
    """

    def __init__(self, uri: str, token: str, *, noise: NDArray[np.float32] | None = None, seed: int = 0) -> None:
        self.uri = uri
        self.ear = Ear()
        self.messages: asyncio.Queue[Message] = asyncio.Queue()
        self._token = token
        self._noise = noise
        self._rng = np.random.default_rng(seed)
        self._waiting: deque[bytes] = deque()  # frames of what is being said
        self._said = asyncio.Event()
        self._sent = 0  # samples
        self._ids = itertools.count(1)

    async def __aenter__(self) -> Self:
        header = {"Authorization": f"Bearer {self._token}"}
        self._socket = await websockets.connect(self.uri, additional_headers=header, compression=None, max_size=None)
        self._began = time.monotonic()
        self._tasks = asyncio.TaskGroup()
        await self._tasks.__aenter__()
        self._life = self._tasks.create_task(self._live(), name="lane device")
        return self

    async def __aexit__(self, *_: object) -> None:
        self._life.cancel()
        await self._tasks.__aexit__(None, None, None)
        await self._socket.close()

    async def _live(self) -> None:
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(self._stream())
                both.create_task(self._receive())
        except* websockets.ConnectionClosed as group:
            closed = next(e for e in _leaves(group) if isinstance(e, websockets.ConnectionClosed))
            code, reason = (closed.rcvd.code, closed.rcvd.reason) if closed.rcvd else (1006, "the connection was lost")
            self.messages.put_nowait(Message("closed", {"code": code, "reason": reason}, time.monotonic()))
            self._said.set()

    # ---- towards the edge

    async def arrive(self) -> None:
        await self.tell("presence", present=True)

    async def leave(self) -> None:
        await self.tell("presence", present=False)

    async def tell(self, kind: str, **body: Any) -> None:
        """A client message, such as `presence`."""
        await self._send_rtvi("client-message", {"t": kind, "d": body})

    async def speak(self, pcm: bytes) -> Spoken:
        """Plays PCM16 mono at RATE_HZ into the microphone, in real time, and returns once all of it is out."""
        frames = [pcm[at : at + FRAME * 2].ljust(FRAME * 2, b"\0") for at in range(0, len(pcm), FRAME * 2)]
        starts_at = self._sent + len(self._waiting) * FRAME
        self._said.clear()
        self._waiting.extend(frames)
        await self._said.wait()
        began = self._began + starts_at / RATE_HZ
        ended = last_loud(pcm) / RATE_HZ
        return Spoken(began, began + ended)

    @property
    def speaking(self) -> bool:
        return bool(self._waiting)

    async def _stream(self) -> None:
        """A frame every 20 ms, for ever. Behind time it catches up at once: the edge's clock is its samples."""
        while True:
            frame = frames_pb2.Frame()  # type: ignore[attr-defined]
            frame.audio.audio = self._next_frame()
            frame.audio.sample_rate, frame.audio.num_channels = RATE_HZ, 1
            self._sent += FRAME
            due = self._began + self._sent / RATE_HZ
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            await self._socket.send(frame.SerializeToString())
            if not self._waiting:
                self._said.set()

    def _next_frame(self) -> bytes:
        said = np.frombuffer(self._waiting.popleft(), "<i2") if self._waiting else np.zeros(FRAME, np.int16)
        mixed = said + self._rng.normal(0.0, FLOOR, FRAME)
        if self._noise is not None:
            mixed = mixed + np.take(self._noise, np.arange(self._sent, self._sent + FRAME), mode="wrap") * 32768
        return mixed.clip(-32768, 32767).astype("<i2").tobytes()

    async def _send_rtvi(self, kind: str, data: Mapping[str, Any]) -> None:
        frame = frames_pb2.Frame()  # type: ignore[attr-defined]
        frame.message.data = json.dumps({"label": "rtvi-ai", "type": kind, "id": str(next(self._ids)), "data": data})
        await self._socket.send(frame.SerializeToString())

    # ---- from the edge

    async def _receive(self) -> None:
        while True:
            data = await self._socket.recv()
            at = time.monotonic()
            if isinstance(data, str):
                continue
            frame = frames_pb2.Frame.FromString(data)  # type: ignore[attr-defined]
            match frame.WhichOneof("frame"):
                case "audio":
                    self.ear.on_audio(frame.audio.audio, frame.audio.sample_rate, at)
                case "interruption":
                    self._flush(at)
                case "message":
                    self._on_message(json.loads(frame.message.data), at)

    def _on_message(self, message: Mapping[str, Any], at: float) -> None:
        data = message.get("data") or {}
        kind = str(data.get("type", "")) if message.get("type") == "server-message" else str(message.get("type"))
        if kind == "flush":
            self._flush(at)
        self.messages.put_nowait(Message(kind, data, at))

    def _flush(self, at: float) -> None:
        self.ear.on_flush(at)


def _leaves(group: BaseExceptionGroup[BaseException]) -> Iterator[BaseException]:
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from _leaves(error)
        else:
            yield error
