"""A voice that begins with its first sound: the silence that an engine puts before it is time that a guest waits.

Decides how much silence to leave out, and nothing else. espeak-ng is silent for 52 ms before a "t", 13 before an "s".
"""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

import numpy as np

from edge.speech.voice import Audio, Mark, Voice

SILENT = 20  # of 32768, -64 dB: nobody hears what is softer; at 10 espeak kept 13 ms of it before every other sentence
LEFT_S = 0.003  # before the first sound, so that its onset is whole
MOST_S = 0.3  # a longer silence was meant


class AtOnce:
    """A Voice. Everything but the beginning is the voice's; marks move with it."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    @property
    def name(self) -> str:
        return self._voice.name

    @property
    def rate_hz(self) -> int:
        return self._voice.rate_hz

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        """See `Voice.speak`."""
        held: Audio | None = None  # nothing has been heard in it yet
        left_out, begun = 0, False
        async with aclosing(self._voice.speak(text, language)) as stream:
            async for audio in stream:
                if not begun:
                    held = (
                        audio
                        if held is None
                        else replace(audio, pcm=held.pcm + audio.pcm, marks=held.marks + audio.marks)
                    )
                    most = int(MOST_S * audio.rate_hz)
                    silent = _silent(held)
                    begun = 2 * silent < len(held.pcm) or silent >= most
                    if not begun:
                        continue
                    left_out = min(most, max(0, silent - int(LEFT_S * audio.rate_hz)))
                    audio = replace(held, pcm=held.pcm[2 * left_out :])
                marks = tuple(Mark(mark.char, max(0, mark.sample - left_out)) for mark in audio.marks)
                yield replace(audio, marks=marks)
        if held is not None and not begun:
            yield held  # silence was all there was to say


def _silent(audio: Audio) -> int:
    """Samples before the first that can be heard."""
    samples = np.frombuffer(audio.pcm, "<i2")
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > SILENT)
    return int(loud[0]) if len(loud) else len(samples)
