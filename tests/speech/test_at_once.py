from collections.abc import AsyncGenerator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.speech.at_once import LEFT_S, MOST_S, AtOnce
from edge.speech.espeak import Espeak
from edge.speech.voice import Audio, Mark

RATE_HZ = 16000


class Hesitant:
    """So many silent samples, then a tone, in pieces; a mark at the beginning and one in the tone."""

    name, rate_hz = "hesitant", RATE_HZ

    def __init__(self, silent: int, piece: int) -> None:
        self._silent, self._piece = silent, piece

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        samples = np.concatenate([np.zeros(self._silent), np.full(3000, 5000)]).astype("<i2")
        for at in range(0, len(samples), self._piece):
            marks = (Mark(0, 0), Mark(4, self._silent + 1000)) if at == 0 else ()
            yield Audio(samples[at : at + self._piece].tobytes(), RATE_HZ, marks)


async def said(voice: AtOnce) -> tuple[bytes, list[Mark]]:
    audios = [audio async for audio in voice.speak("one two", "en")]
    return b"".join(audio.pcm for audio in audios), [mark for audio in audios for mark in audio.marks]


@given(silent=st.integers(0, 4000), piece=st.integers(50, 5000))
async def test_it_begins_with_its_first_sound_and_loses_none_of_it(silent: int, piece: int) -> None:
    pcm, marks = await said(AtOnce(Hesitant(silent, piece)))
    samples = np.frombuffer(pcm, "<i2")
    assert int((samples == 5000).sum()) == 3000
    assert int((samples == 0).sum()) <= LEFT_S * RATE_HZ
    assert [mark.char for mark in marks] == [0, 4]
    assert all(0 <= mark.sample < len(samples) for mark in marks)


async def test_a_long_silence_was_meant() -> None:
    pcm, _ = await said(AtOnce(Hesitant(16000, 800)))
    assert len(pcm) // 2 == pytest.approx(16000 + 3000 - MOST_S * RATE_HZ, abs=LEFT_S * RATE_HZ)


async def test_the_embedded_voice_waits_for_no_consonant() -> None:
    async with Espeak() as espeak:
        audios = [audio async for audio in AtOnce(espeak).speak("Two cheeseburgers. Anything else?", "en")]
    samples = np.frombuffer(b"".join(audio.pcm for audio in audios), "<i2")
    assert np.flatnonzero(np.abs(samples) > 300)[0] < 0.005 * RATE_HZ
    marks = [mark for audio in audios for mark in audio.marks]
    assert marks[0].sample == 0
    assert marks[0].char == pytest.approx(0)
