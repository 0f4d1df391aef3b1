import numpy as np
import pytest
from numpy.typing import NDArray

from edge.audio.activity import SpeechStarted, SpeechStopped, VoiceActivity
from edge.audio.pcm import RATE_HZ, to_float
from edge.audio.vad import WINDOW, SileroVad, model_path
from edge.speech.espeak import Espeak


async def spoken(text: str) -> NDArray[np.float32]:
    async with Espeak() as voice:
        return to_float(b"".join([audio.pcm async for audio in voice.speak(text, "en")]))


def confidences(vad: SileroVad, sound: NDArray[np.float32]) -> list[float]:
    return [vad.confidence(sound[at : at + WINDOW]) for at in range(0, len(sound) - WINDOW + 1, WINDOW)]


async def test_tells_speech_from_noise_and_silence() -> None:
    vad = SileroVad()
    rng = np.random.default_rng(0)
    speech = confidences(vad, await spoken("can i get two cheeseburgers with no pickles please"))
    vad.reset()
    noise = confidences(vad, rng.normal(0, 0.05, RATE_HZ).astype(np.float32))
    vad.reset()
    silence = confidences(vad, np.zeros(RATE_HZ, np.float32))
    assert np.mean(speech) > 0.7
    assert max(noise[4:]) < 0.5
    assert max(silence) < 0.5


async def test_reset_forgets_the_stream() -> None:
    sound = await spoken("a large lemonade")
    vad = SileroVad()
    first = confidences(vad, sound)
    vad.reset()
    assert confidences(vad, sound) == first


async def test_speech_between_silences_starts_and_stops() -> None:
    quiet = np.zeros(RATE_HZ, np.float32)
    speech = await spoken("two cheeseburgers")
    activity = VoiceActivity()
    events = [
        e
        for c in confidences(SileroVad(), np.concatenate([quiet, speech, quiet]))
        if (e := activity.on_window(c, WINDOW))
    ]
    assert [type(event) for event in events] == [SpeechStarted, SpeechStopped] * (len(events) // 2)  # it has pauses
    assert RATE_HZ - 2000 < events[0].at_sample < RATE_HZ + len(speech) // 2  # a robot is believed late
    assert events[0].at_sample < events[-1].at_sample < RATE_HZ + len(speech) + 4800


def test_a_window_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="512"):
        SileroVad().confidence(np.zeros(480, np.float32))


def test_the_model_comes_with_a_wheel() -> None:
    assert model_path().name == "silero_vad.onnx"
