"""Worker processes: engines that hold the GIL, crash, or carry a licence of their own, each behind two pipes.

Starts one, passes frames both ways, tells of its end. Never restarts one: whoever owns the worker knows what was
lost with it, and decides. Starting costs no task: the process loads its model while nobody waits.
"""

import asyncio
import sys
from collections.abc import Callable

import structlog

from edge.speech.framing import BrokenStream, Frame, Unpacker, packed

log = structlog.get_logger()

_GRACE_S = 2.0  # a worker that was told to end and has not by then is killed; engines end within one chunk


class WorkerDied(Exception):
    """The process is gone."""


class Worker(asyncio.SubprocessProtocol):
    """One running process. `on_frame` and `on_exit` are called from the event loop and must not wait."""

    def __init__(self, name: str, on_frame: Callable[[Frame], None], on_exit: Callable[[], None]) -> None:
        self.name = name
        self._on_frame, self._on_exit = on_frame, on_exit
        self._unpacker = Unpacker()
        self._transport: asyncio.SubprocessTransport | None = None
        self._room = asyncio.Event()
        self._room.set()
        self._gone = asyncio.Event()
        self._closing = False

    @classmethod
    async def spawn(
        cls,
        module: str,
        *arguments: str,
        on_frame: Callable[[Frame], None] = lambda _frame: None,
        on_exit: Callable[[], None] = lambda: None,
    ) -> "Worker":
        """Starts `python -m module`; returns as soon as the process exists, not when it is ready."""
        worker = cls(module, on_frame, on_exit)
        await asyncio.get_running_loop().subprocess_exec(
            lambda: worker, sys.executable, "-P", "-m", module, *arguments, stderr=None
        )
        return worker

    def listen(self, on_frame: Callable[[Frame], None], on_exit: Callable[[], None]) -> None:
        """From now on tell these instead: a worker started as a spare has found its owner."""
        self._on_frame, self._on_exit = on_frame, on_exit

    @property
    def pid(self) -> int:
        if self._transport is None:
            raise WorkerDied(self.name)
        return self._transport.get_pid()

    @property
    def alive(self) -> bool:
        return not self._gone.is_set()

    def send(self, kind: int, body: bytes = b"") -> None:
        """Queues one frame. Raises WorkerDied. Await `room` between large ones: the queue itself has no bound."""
        stdin = self._stdin()
        if stdin is None or not self.alive or stdin.is_closing():
            raise WorkerDied(self.name)
        stdin.write(packed(kind, body))

    async def room(self) -> None:
        """Returns once the worker has taken most of what was sent, or is gone."""
        await self._room.wait()

    def kill(self) -> None:
        """Ends it at once. `on_exit` follows from the event loop."""
        if self._transport is not None and self.alive:
            try:
                self._transport.kill()
            except ProcessLookupError:
                pass  # it was faster

    async def close(self) -> None:
        """Ends it in order: no more input, a moment of grace, then by force. `on_exit` is not called."""
        self._closing = True
        stdin = self._stdin()
        if stdin is not None:
            stdin.close()
        try:
            async with asyncio.timeout(_GRACE_S):
                await self._gone.wait()
        except TimeoutError:
            self.kill()
            await self._gone.wait()
        finally:
            self.kill()  # cancelled while waiting: leave no process behind
            if self._transport is not None:
                self._transport.close()

    def _stdin(self) -> asyncio.WriteTransport | None:
        pipe = self._transport.get_pipe_transport(0) if self._transport else None
        return pipe if isinstance(pipe, asyncio.WriteTransport) else None

    # called by the event loop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.SubprocessTransport)
        self._transport = transport

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        try:
            for frame in self._unpacker.accept(data):
                self._on_frame(frame)
        except BrokenStream as error:
            log.error("speech.worker_broken", worker=self.name, problem=str(error))
            self.kill()

    def pause_writing(self) -> None:
        self._room.clear()

    def resume_writing(self) -> None:
        self._room.set()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._transport is not None:
            self._transport.close()

    def process_exited(self) -> None:
        self._gone.set()
        self._room.set()
        code = self._transport.get_returncode() if self._transport else None
        if not self._closing:
            log.warning("speech.worker_died", worker=self.name, exit_code=code)
            self._on_exit()
