"""What the loudspeaker plays, laid out on the microphone's clock. PURE.

The edge knows when it sent a frame, not when a device played it; so a stretch of sound begins where the microphone was
when its first frame left, and goes on without a gap. What is left of the delay is constant: the canceller finds it.
"""

from edge.audio.pcm import RATE_HZ

NEW_STRETCH_S = 0.1  # no frame for so long: what comes next begins where the microphone is now; frames come every 20 ms
LATE = RATE_HZ * 6 // 100  # samples that a frame may be late, and still be played without a gap by a device's buffer
MOST_SHIFT = RATE_HZ  # samples: so much of the past is kept, for a device that plays a second late


class FarEnd:
    """Positions are samples of the microphone's stream, PCM16 at `RATE_HZ`."""

    def __init__(self) -> None:
        self._samples = bytearray()
        self._begins = 0  # the position of the first of them
        self._last_at = float("-inf")

    def on_played(self, pcm: bytes, position: int, now: float) -> None:
        """These samples are on their way to the loudspeaker; the microphone's next sample is `position`."""
        ends = self._begins + len(self._samples) // 2
        if now - self._last_at > NEW_STRETCH_S or ends + LATE < position:
            self._cut(position)
        self._samples += pcm
        self._last_at = now

    def on_flush(self, position: int) -> None:
        """What the loudspeaker has not played it never will."""
        self._cut(position)
        self._last_at = float("-inf")

    def _cut(self, position: int) -> None:
        """The stretch that was played ends at `position`, with silence where it ended before."""
        wanted = max(0, position - self._begins) * 2
        del self._samples[wanted:]
        self._samples += bytes(wanted - len(self._samples))

    def at(self, position: int, samples: int) -> bytes:
        """What was played there; silence where nothing was. What is far behind is forgotten."""
        begins = (position - self._begins) * 2
        found = bytes(self._samples[max(0, begins) : max(0, begins + samples * 2)])
        if begins < 0:
            found = bytes(min(samples * 2, -begins)) + found
        self._forget(position - 2 * MOST_SHIFT)
        return found + bytes(samples * 2 - len(found))

    def _forget(self, before: int) -> None:
        if (old := before - self._begins) > MOST_SHIFT:  # now and then, not with each frame
            gone = min(old, len(self._samples) // 2)
            del self._samples[: gone * 2]
            self._begins += old if gone < old else gone
