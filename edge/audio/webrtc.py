"""WebRTC's audio processing, 10 ms at a time: its echo canceller, its high-pass filter, its noise suppressor.

From the wheel of livekit, of which nothing else is used: no server, no network. Its automatic gain is left out: it
makes words worse (ADR 0019). Cost: 0.1 to 0.2 ms a frame on a shared x86 core, 43 MB once, 0.5 MB a connection.
"""

from typing import Any

from edge.audio.pcm import RATE_HZ

FRAME = RATE_HZ // 100
FRAME_BYTES = FRAME * 2
RANGE_MS = 450  # how far it looks for an echo by itself; found at 400 ms, lost at 550


class NoWebrtc(ImportError):
    """The library is not installed, or does not run here; the message says which."""


def _module(**parts: bool) -> tuple[Any, Any]:
    try:
        from livekit import rtc
    except (ImportError, OSError) as error:
        raise NoWebrtc(f"livekit: {error}") from error
    return rtc, rtc.AudioProcessingModule(**parts)


class EchoCanceller:
    """One stream's. Has a memory: frames of both sides in step, in order."""

    def __init__(self) -> None:
        self._rtc, self._module = _module(echo_cancellation=True, high_pass_filter=True)
        self._delay_ms = -1

    def process(self, near: bytes, far: bytes, *, delay_ms: int) -> bytes:
        """What the microphone heard, less what of it was the loudspeaker. delay_ms: a first guess."""
        self._module.process_reverse_stream(self._frame(far))
        if delay_ms != self._delay_ms:
            self._delay_ms = delay_ms
            self._module.set_stream_delay_ms(delay_ms)
        frame = self._frame(near)
        self._module.process_stream(frame)
        return bytes(frame.data)

    def _frame(self, pcm: bytes) -> Any:
        return self._rtc.AudioFrame(bytearray(pcm), RATE_HZ, 1, FRAME)


class NoiseSuppressor:
    """One stream's. Knows the noise after half a second."""

    def __init__(self) -> None:
        self._rtc, self._module = _module(noise_suppression=True, high_pass_filter=True)

    def process(self, pcm: bytes) -> bytes:
        frame = self._rtc.AudioFrame(bytearray(pcm), RATE_HZ, 1, FRAME)
        self._module.process_stream(frame)
        return bytes(frame.data)
