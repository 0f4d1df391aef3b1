import struct
import wave
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from edge.audio import pcm


def tone(rate_hz: int, seconds: float = 0.5, hz: float = 440.0) -> NDArray[np.float32]:
    at = np.arange(int(rate_hz * seconds)) / rate_hz
    return (0.5 * np.sin(2 * np.pi * hz * at)).astype(np.float32)


def pitch(sound: bytes, rate_hz: int = pcm.RATE_HZ) -> float:
    samples = pcm.to_float(sound)
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * rate_hz / len(samples))


def save(path: Path, *, rate_hz: int, width: int, channels: int) -> Path:
    sound = np.repeat(tone(rate_hz)[:, None], channels, axis=1)
    match width:
        case 1:
            raw = (sound * 127 + 128).astype("u1").tobytes()
        case 2:
            raw = (sound * 32767).astype("<i2").tobytes()
        case 3:
            raw = (sound * (2**31 - 1)).astype("<i4").reshape(-1).view("u1").reshape(-1, 4)[:, 1:].tobytes()
        case _:
            raw = (sound.astype(np.float64) * (2**31 - 1)).astype("<i4").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate_hz)
        file.writeframes(raw)
    return path


def chunked(form: bytes, data: bytes, *, size: int | None = None) -> bytes:
    body = b"WAVE" + struct.pack("<4sI", b"fmt ", len(form)) + form
    body += struct.pack("<4sI", b"data", len(data) if size is None else size) + data
    return struct.pack("<4sI", b"RIFF", len(body)) + body


@given(st.binary(max_size=400).filter(lambda raw: len(raw) % 2 == 0))
def test_pcm_survives_the_way_to_floats_and_back(raw: bytes) -> None:
    assert pcm.to_pcm(pcm.to_float(raw)) == raw


def test_too_loud_is_clipped_and_never_wraps() -> None:
    assert np.frombuffer(pcm.to_pcm(np.array([2.0, -2.0], np.float32)), "<i2").tolist() == [32767, -32768]


def test_level_of_silence_is_zero_and_of_a_square_wave_is_one() -> None:
    assert pcm.level(b"") == 0.0
    assert pcm.level(bytes(320)) == 0.0
    assert pcm.level(np.full(160, -32768, "<i2").tobytes()) == pytest.approx(1.0)


@pytest.mark.parametrize("to_hz", [8000, 16000, 24000, 48000])
def test_a_stream_in_pieces_keeps_its_pitch_and_length(to_hz: int) -> None:
    sound = pcm.to_pcm(tone(16000, 1.0))
    resampler = pcm.Resampler(16000, to_hz)
    out = b"".join(resampler.accept(sound[i : i + 640]) for i in range(0, len(sound), 640)) + resampler.flush()
    assert abs(len(out) // 2 - to_hz) <= 8
    assert pitch(out, to_hz) == pytest.approx(440, abs=2)


@pytest.mark.parametrize("rate_hz", [8000, 16000, 44100])
@pytest.mark.parametrize("width", [1, 2, 3, 4])
@pytest.mark.parametrize("channels", [1, 2])
def test_any_wav_becomes_16_khz_mono_and_says_what_was_converted(
    tmp_path: Path, rate_hz: int, width: int, channels: int
) -> None:
    sound, note = pcm.read_wav(save(tmp_path / "a.wav", rate_hz=rate_hz, width=width, channels=channels))
    assert pitch(sound) == pytest.approx(440, abs=3)
    assert pcm.level(sound) == pytest.approx(0.5 / np.sqrt(2), rel=0.05)
    if (rate_hz, width, channels) == (16000, 2, 1):
        assert note is None
    else:
        assert note is not None
        assert (f"{rate_hz} Hz" in note) == (rate_hz != 16000)
        assert ("channels to mono" in note) == (channels == 2)


def test_extensible_float_and_streamed_headers_are_read(tmp_path: Path) -> None:
    sound = tone(16000)
    plain = struct.pack("<HHIIHH", 3, 1, 16000, 64000, 4, 32)
    extensible = struct.pack("<HHIIHHHHI", 0xFFFE, 1, 16000, 64000, 4, 32, 22, 32, 4) + struct.pack("<H14x", 3)
    for form in (plain, extensible):
        (tmp_path / "a.wav").write_bytes(chunked(form, sound.tobytes(), size=0xFFFFFFFF))
        read, note = pcm.read_wav(tmp_path / "a.wav")
        assert read == pcm.to_pcm(sound)
        assert note == "converted float32 to int16"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"OggS" + bytes(100),
        chunked(struct.pack("<HHIIHH", 7, 1, 8000, 8000, 1, 8), bytes(80)),  # mu-law
        chunked(struct.pack("<HHIIHH", 1, 0, 16000, 0, 0, 16), bytes(80)),
        chunked(struct.pack("<HHIIHH", 1, 1, 16000, 0, 0, 16), b"")[:36],
    ],
)
def test_what_is_no_audio_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.wav").write_bytes(content)
    with pytest.raises(pcm.UnreadableAudio, match=r"bad\.wav"):
        pcm.read_wav(tmp_path / "bad.wav")


def test_a_missing_file_is_unreadable_audio(tmp_path: Path) -> None:
    with pytest.raises(pcm.UnreadableAudio, match="No such file"):
        pcm.read_wav(tmp_path / "none.wav")


@given(st.binary(max_size=200))
def test_garbage_after_the_magic_never_escapes_as_another_error(
    tmp_path_factory: pytest.TempPathFactory, tail: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "garbage.wav"
    path.write_bytes(b"RIFF\0\0\0\0WAVE" + tail)
    try:
        pcm.read_wav(path)
    except pcm.UnreadableAudio:
        pass
