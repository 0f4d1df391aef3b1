"""Your own microphone and loudspeaker at the demonstration's lane: `talkthru demo --mic`.

miniaudio's wheel brings its own back end; nothing is installed in the system. The sound card's clock drives both ways;
between it and the lane's socket lie two short buffers, of which the oldest sound is dropped when they are full.
"""

import os
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any, Self

from talkthru.demo.device import FRAME, LaneDevice
from talkthru.demo.sound import RATE_HZ, Ear

_FRAME_BYTES = FRAME * 2
_HEARD_BYTES = RATE_HZ // 5 * 2  # 0.2 s: what waits longer is late for a conversation
_PLAYED_BYTES = 20 * RATE_HZ * 2  # a sentence that came at once
_PERIOD_MS = 20

NO_SOUND = (
    "no microphone and loudspeaker could be opened ({why}). On a machine without them: `talkthru demo` lets recorded "
    "guests speak, `talkthru demo --wav FILE` plays a recording of yours, `talkthru converse` takes text. In a "
    "container or over SSH the sound of your own machine is not there: run it where the microphone is."
)


class NoSound(RuntimeError):
    """Why there is no microphone, and what to do instead."""


class SoundCard:
    """`with SoundCard() as card`: PCM16 mono at RATE_HZ, in and out. Raises NoSound.

    backends: miniaudio's, to try in their order; None: those of this system.
    """

    def __init__(self, backends: list[Any] | None = None) -> None:
        self._backends = backends
        self._heard, self._played = bytearray(), bytearray()
        self._lock = threading.Lock()  # the sound card calls from a thread of its own

    def __enter__(self) -> Self:
        try:
            import miniaudio
        except ImportError as error:
            raise NoSound(NO_SOUND.format(why=f"miniaudio is not installed: {error}")) from error
        try:
            with _quiet():
                self._stream = miniaudio.DuplexStream(
                    playback_channels=1,
                    capture_channels=1,
                    sample_rate=RATE_HZ,
                    buffersize_msec=_PERIOD_MS,
                    backends=self._backends,
                    app_name="talkthru",
                )
                exchange = self._exchange()
                next(exchange)
                self._stream.start(exchange)
        except miniaudio.MiniaudioError as error:
            raise NoSound(NO_SOUND.format(why=" ".join(map(str, error.args)))) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def _exchange(self) -> Generator[bytes, bytes, None]:
        heard = yield b""
        while True:
            with self._lock:
                self._heard += heard
                del self._heard[:-_HEARD_BYTES]
                out = bytes(self._played[: len(heard)])
                del self._played[: len(heard)]
            heard = yield out.ljust(len(heard), b"\0")

    def frame(self) -> bytes:
        """The next 20 ms that were heard; silence where the card is late."""
        with self._lock:
            frame = bytes(self._heard[:_FRAME_BYTES])
            del self._heard[:_FRAME_BYTES]
        return frame.ljust(_FRAME_BYTES, b"\0")

    def play(self, pcm: bytes) -> None:
        with self._lock:
            self._played += pcm
            del self._played[:-_PLAYED_BYTES]

    def flush(self) -> None:
        with self._lock:
            self._played.clear()


@contextmanager
def _quiet() -> Iterator[None]:
    """Sound libraries write to standard error about each device that is not there."""
    sys.stderr.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


class _Loudspeaker(Ear):
    """An ear that also plays what it hears."""

    def __init__(self, card: SoundCard) -> None:
        super().__init__()
        self._card = card

    def on_audio(self, pcm: bytes, rate_hz: int, at: float) -> None:
        self._card.play(pcm)
        super().on_audio(pcm, rate_hz, at)

    def on_flush(self, at: float) -> None:
        self._card.flush()
        super().on_flush(at)


class YourLane(LaneDevice):
    """A lane's device with your microphone in the guest's place."""

    def __init__(self, uri: str, token: str, card: SoundCard) -> None:
        super().__init__(uri, token)
        self._card = card
        self.ear = _Loudspeaker(card)

    def _next_frame(self) -> bytes:
        return self._card.frame()
