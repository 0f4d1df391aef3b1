"""The front end against the agent's own voice, noise and levels; sound is made here, speech by the embedded voice."""

import builtins
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from edge.audio.activity import SpeechStarted, VoiceActivity
from edge.audio.front_end import FrontEnd, Stages, front_ends
from edge.audio.near_far import FAR, GUEST
from edge.audio.pcm import RATE_HZ, to_float, to_pcm
from edge.audio.vad import WINDOW, SileroVad
from edge.speech.espeak import Espeak
from talkthru.demo.sound import lane_noise

Samples = NDArray[np.float32]
CHUNK = RATE_HZ // 50  # 20 ms, as devices send
ECHO = 0.5  # -6 dB


@pytest.fixture(scope="module")
def said() -> dict[str, Samples]:
    import asyncio

    async def speak() -> dict[str, Samples]:
        async with Espeak(rate_hz=RATE_HZ) as voice:
            return {
                text: to_float(b"".join([audio.pcm async for audio in voice.speak(text, "en")]))
                for text in (AGENT, GUEST_SAYS)
            }

    return asyncio.run(speak())


AGENT = "Welcome to the burger place. Two cheeseburgers and a large cola, is that right?"
GUEST_SAYS = "No, make it three of them, please."


def floor(count: int, *, seed: int = 0) -> Samples:
    return np.random.default_rng(seed).normal(0, 8 / 32768, count).astype(np.float32)


def silence(seconds: float) -> Samples:
    return np.zeros(int(seconds * RATE_HZ), np.float32)


def played(front_end: FrontEnd, loudspeaker: Samples, microphone: Samples, *, rate_hz: int = RATE_HZ) -> Samples:
    """Both in step, as an edge has them: what a device plays in one chunk it hears in a later one."""
    cleaned = b""
    per_chunk = CHUNK * rate_hz // RATE_HZ
    for n in range(len(microphone) // CHUNK):
        out = loudspeaker[n * per_chunk : (n + 1) * per_chunk]
        if np.any(out):
            front_end.on_played(to_pcm(out), rate_hz, now=n * CHUNK / RATE_HZ)
        cleaned += front_end.clean(to_pcm(microphone[n * CHUNK : (n + 1) * CHUNK]))
    return to_float(cleaned)


def echo_of(loudspeaker: Samples, delay_ms: int) -> Samples:
    delayed = np.concatenate([np.zeros(delay_ms * RATE_HZ // 1000, np.float32), loudspeaker])[: len(loudspeaker)]
    return (ECHO * delayed).astype(np.float32)


def loudness_db(samples: Samples) -> float:
    return float(10 * np.log10(np.mean(np.square(samples)) + 1e-10))


def speech_starts_s(samples: Samples) -> list[float]:
    vad, activity = SileroVad(), VoiceActivity()
    windows = (samples[at : at + WINDOW] for at in range(0, len(samples) - WINDOW + 1, WINDOW))
    events = [(n, activity.on_window(vad.confidence(window), WINDOW)) for n, window in enumerate(windows)]
    return [(n + 1) * WINDOW / RATE_HZ for n, event in events if isinstance(event, SpeechStarted)]


@pytest.mark.parametrize("delay_ms", [20, 120, 220])
def test_the_agents_own_voice_is_taken_out_of_what_the_microphone_hears(
    said: Mapping[str, Samples], delay_ms: int
) -> None:
    agent = np.concatenate([said[AGENT], silence(0.5)])
    heard = echo_of(agent, delay_ms) + floor(len(agent))
    assert speech_starts_s(heard), "without the front end it interrupts itself"
    cleaned = played(FrontEnd(), agent, heard)
    assert loudness_db(heard[: len(cleaned)]) - loudness_db(cleaned) > 25
    assert not speech_starts_s(cleaned)


def test_a_tone_and_noise_from_the_loudspeaker_are_taken_out_too() -> None:
    rng = np.random.default_rng(3)
    tone = 0.1 * np.sin(np.arange(3 * RATE_HZ) * 2 * np.pi * 440 / RATE_HZ)
    music = (tone + rng.normal(0, 0.03, len(tone))).astype(np.float32)
    heard = echo_of(music, 60) + floor(len(music))
    cleaned = played(FrontEnd(), music, heard)
    assert loudness_db(heard[RATE_HZ : len(cleaned)]) - loudness_db(cleaned[RATE_HZ:]) > 25


def test_a_device_that_plays_at_another_rate_and_a_clock_that_drifts_are_followed(said: Mapping[str, Samples]) -> None:
    agent = np.concatenate([said[AGENT], silence(0.5), said[AGENT]])
    fast = np.arange(len(agent)) * (1 + 200e-6)
    drifted = np.interp(fast, np.arange(len(agent)), agent).astype(np.float32)
    times = np.arange(len(agent) * 3 // 2) / 1.5
    at_24_khz = np.interp(times, np.arange(len(agent)), agent).astype(np.float32)
    heard = echo_of(drifted, 80) + floor(len(agent))
    assert not speech_starts_s(played(FrontEnd(), at_24_khz, heard, rate_hz=24000))


def test_a_device_that_plays_later_than_the_canceller_looks_is_found(said: Mapping[str, Samples]) -> None:
    agent = np.concatenate([said[AGENT], silence(0.8)] * 3)
    heard = echo_of(agent, 700) + floor(len(agent))
    front_end = FrontEnd()
    cleaned = played(front_end, agent, heard)
    assert front_end.facts()["echo_delay_ms"] == pytest.approx(700, abs=10)
    assert not [at for at in speech_starts_s(cleaned) if at > 2 * len(agent) / 3 / RATE_HZ]


def test_a_guest_who_speaks_over_the_agent_is_heard_as_soon_as_without_it(said: Mapping[str, Samples]) -> None:
    agent = np.concatenate([said[AGENT], silence(0.3), said[AGENT]])
    onset = len(said[AGENT]) + RATE_HZ
    guest = np.zeros(len(agent), np.float32)
    guest[onset : onset + len(said[GUEST_SAYS])] = said[GUEST_SAYS]
    cleaned = played(FrontEnd(), agent, echo_of(agent, 60) + guest + floor(len(agent)))
    alone = min(at for at in speech_starts_s(guest + floor(len(agent))))
    over_the_agent = speech_starts_s(cleaned)
    assert over_the_agent
    assert min(over_the_agent) - alone < 0.15
    assert min(over_the_agent) >= onset / RATE_HZ


def test_sound_without_echo_or_noise_stays_as_it_was(said: Mapping[str, Samples]) -> None:
    guest = np.concatenate([silence(1.0), said[GUEST_SAYS], silence(0.5)]) + floor(
        RATE_HZ * 3 // 2 + len(said[GUEST_SAYS])
    )
    cleaned = played(FrontEnd(), silence(0), guest)
    assert abs(loudness_db(cleaned) - loudness_db(guest)) < 1.0
    assert len(speech_starts_s(cleaned)) == len(speech_starts_s(guest))


def test_noise_is_suppressed_where_there_is_some(said: Mapping[str, Samples]) -> None:
    noise = np.random.default_rng(1).normal(0, 0.02, 5 * RATE_HZ).astype(np.float32)
    front_end = FrontEnd()
    cleaned = played(front_end, silence(0), noise)
    assert front_end.facts()["suppressing"]
    assert loudness_db(noise[-RATE_HZ:]) - loudness_db(cleaned[-RATE_HZ:]) > 6
    left_alone = played(FrontEnd(Stages(noise=False)), silence(0), noise)
    assert abs(loudness_db(left_alone[-RATE_HZ:]) - loudness_db(noise[-RATE_HZ:])) < 3


def test_a_microphone_that_is_far_too_soft_is_brought_up(said: Mapping[str, Samples]) -> None:
    soft = np.concatenate([silence(1.0), *[said[GUEST_SAYS], silence(0.4)] * 3]) * 0.05
    soft = soft.astype(np.float32) + floor(len(soft)) / 8
    cleaned = played(FrontEnd(), silence(0), soft)
    last = -len(said[GUEST_SAYS])
    assert loudness_db(cleaned[last:]) - loudness_db(soft[last:]) > 8


@pytest.mark.parametrize("sizes", [(160,), (320,), (100, 7, 513), (1600,)])
def test_sound_comes_in_any_pieces_and_none_is_lost(sizes: tuple[int, ...]) -> None:
    front_end, heard = FrontEnd(), to_pcm(floor(RATE_HZ))
    cleaned, at, n = b"", 0, 0
    while at < len(heard):
        size = sizes[n % len(sizes)] * 2
        cleaned += front_end.clean(heard[at : at + size])
        at, n = at + size, n + 1
    assert len(heard) - len(cleaned) < 320
    assert cleaned == FrontEnd().clean(heard)[: len(cleaned)]


def test_a_voice_from_further_away_is_told_from_the_guests(said: Mapping[str, Samples]) -> None:
    front_end = FrontEnd()

    def turn(gain: float) -> str:
        sound = np.concatenate([silence(0.6), gain * said[AGENT], silence(0.3)]).astype(np.float32)
        heard = to_pcm(sound + floor(len(sound)))
        front_end.clean(heard[:RATE_HZ])
        front_end.voices.on_speech_started()
        front_end.clean(heard[RATE_HZ:])
        speaker = front_end.voices.speaker()
        front_end.voices.on_turn_ended()
        return speaker

    front_end.clean(to_pcm(floor(RATE_HZ)))
    assert turn(1.0) == GUEST
    assert turn(0.5) == GUEST, "the same guest, turned away"
    assert turn(0.15) == FAR
    assert turn(1.0) == GUEST
    front_end.voices.forget()
    assert turn(0.15) == GUEST, "the next guest is as loud as they are"


def test_without_the_library_sound_is_taken_as_it_comes_and_that_is_said_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    imported = builtins.__import__

    def without_livekit(name: str, *rest: Any) -> Any:
        if name.startswith("livekit"):
            raise ImportError("no livekit here")
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_livekit)
    open_for = front_ends(("lane",))
    assert open_for("lane") is None
    assert open_for("lane") is None
    assert capsys.readouterr().out.count("front_end.missing") == 1


def test_only_the_channels_that_are_configured_have_a_front_end() -> None:
    open_for = front_ends(("lane",))
    assert open_for("lane") is not None
    assert open_for("kiosk") is None


def test_where_the_microphone_does_not_hear_the_agent_a_guest_over_it_is_heard_at_once(
    said: Mapping[str, Samples],
) -> None:
    agent = said[AGENT]
    onset = RATE_HZ * 8 // 10
    guest = np.zeros(len(agent), np.float32)
    guest[onset : onset + len(said[GUEST_SAYS])] = said[GUEST_SAYS][: len(agent) - onset]
    front_end = FrontEnd()
    played(front_end, silence(0), floor(RATE_HZ))  # the lane is known
    cleaned = played(front_end, agent, guest + floor(len(agent)))
    alone = min(speech_starts_s(guest + floor(len(agent))))
    assert not front_end.facts()["echo"]
    assert min(speech_starts_s(cleaned)) - alone < 0.05


def test_that_there_is_no_echo_is_known_in_a_noisy_lane_too(said: Mapping[str, Samples]) -> None:
    rumble = lane_noise(6.0, snr_db=20.0, seed=1)
    front_end = FrontEnd()
    played(front_end, silence(0), rumble[: 2 * RATE_HZ])
    agent = said[AGENT]
    played(front_end, agent, rumble[2 * RATE_HZ :][: len(agent)])
    assert not front_end.facts()["echo"]


def test_a_loudspeaker_that_is_turned_up_later_is_noticed(said: Mapping[str, Samples]) -> None:
    front_end = FrontEnd()
    played(front_end, silence(0), floor(RATE_HZ))
    agent = np.concatenate([said[AGENT], silence(0.8)])
    played(front_end, agent, floor(len(agent)))
    assert not front_end.facts()["echo"]
    again = np.concatenate([agent, agent])
    cleaned = played(front_end, again, echo_of(again, 60) + floor(len(again)))
    assert front_end.facts()["echo"]
    assert not [at for at in speech_starts_s(cleaned) if at > len(agent) / RATE_HZ]
