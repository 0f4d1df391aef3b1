"""PCM16 mono, the one form in which audio travels inside the edge.

Decides how other forms become it. Never decides what is in the audio. Samples are little-endian int16 in
`bytes` (frames, pipes) or float32 in -1..1 (models).
"""

import struct
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

RATE_HZ = 16000
"""What every recogniser and the voice-activity model here was trained on."""

FULL_SCALE = 32768.0


class Quality(Enum):
    """soxr's recipes. Measured: VHQ holds back 80 to 120 ms of a stream, QQ about nothing."""

    HOT_PATH = "QQ"
    FILE = "HQ"


class UnreadableAudio(ValueError):
    """The file is not audio that we can read; the message says why, in words for the person who chose it."""


def to_float(pcm: bytes) -> NDArray[np.float32]:
    """PCM16 -> (samples,) float32 in -1..1. Raises ValueError on an odd number of bytes."""
    return np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(FULL_SCALE)


def to_pcm(samples: NDArray[np.float32]) -> bytes:
    """(samples,) float32 in -1..1, louder is clipped -> PCM16."""
    return (samples * FULL_SCALE).clip(-FULL_SCALE, FULL_SCALE - 1).round().astype("<i2").tobytes()


def level(pcm: bytes) -> float:
    """Root mean square, 0 (silence, or nothing) to 1 (a square wave at full scale)."""
    if not pcm:
        return 0.0
    return float(np.sqrt(np.mean(np.square(to_float(pcm), dtype=np.float64))))


class Resampler:
    """One stream from one rate to another. Equal rates pass through untouched.

    A resampler has a memory: one object for each stream, and `flush` at its end.
    """

    def __init__(self, from_hz: int, to_hz: int, *, quality: Quality = Quality.HOT_PATH) -> None:
        self._stream: soxr.ResampleStream | None = None
        if from_hz != to_hz:
            self._stream = soxr.ResampleStream(from_hz, to_hz, 1, dtype="int16", quality=quality.value)

    def accept(self, pcm: bytes) -> bytes:
        return self._run(pcm, last=False)

    def flush(self) -> bytes:
        """What the filter still holds; the resampler is spent afterwards."""
        return self._run(b"", last=True)

    def _run(self, pcm: bytes, *, last: bool) -> bytes:
        if self._stream is None:
            return pcm
        resampled: NDArray[np.int16] = self._stream.resample_chunk(np.frombuffer(pcm, "<i2"), last=last)
        return resampled.astype("<i2", copy=False).tobytes()


def resample(
    samples: NDArray[np.float32], from_hz: int, to_hz: int, *, quality: Quality = Quality.FILE
) -> NDArray[np.float32]:
    """A whole recording, (samples,) float32, from one rate to another."""
    if from_hz == to_hz:
        return samples
    resampled: NDArray[np.float32] = soxr.resample(samples, from_hz, to_hz, quality=quality.value)
    return resampled.astype(np.float32, copy=False)


def read_wav(path: Path | str, *, rate_hz: int = RATE_HZ) -> tuple[bytes, str | None]:
    """A WAV file of any rate, sample width and channel count -> (PCM16 mono, what was converted or None).

    Channels are averaged. Raises UnreadableAudio for a file that is missing, not WAV, or compressed.
    """
    try:
        form, raw = _riff(Path(path).read_bytes())
    except OSError as error:
        raise UnreadableAudio(f"{path}: {error.strerror or error}") from error
    except (ValueError, struct.error) as error:
        raise UnreadableAudio(f"{path}: {error}") from error
    if (form.channels, form.kind, form.rate_hz) == (1, "int16", rate_hz):
        return raw, None
    mono = _samples(raw, form.kind).reshape(-1, form.channels).mean(axis=1, dtype=np.float32)
    return to_pcm(resample(mono, form.rate_hz, rate_hz)), form.converted_to(rate_hz)


@dataclass(frozen=True, slots=True)
class _Form:
    kind: str  # "uint8", "int16", "int24", "int32", "float32", "float64"
    channels: int
    rate_hz: int

    def converted_to(self, rate_hz: int) -> str:
        parts = []
        if self.rate_hz != rate_hz:
            parts.append(f"{self.rate_hz} Hz to {rate_hz} Hz")
        if self.channels != 1:
            parts.append(f"{self.channels} channels to mono")
        if self.kind != "int16":
            parts.append(f"{self.kind} to int16")
        return "converted " + ", ".join(parts)


_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE  # WAVE_FORMAT_*; the standard library's reader knows only the first


def _riff(data: bytes) -> tuple[_Form, bytes]:
    """The form and the whole frames of a WAV file. A stream's header (unknown length) takes what is there."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise ValueError("not a WAV file")
    form: _Form | None = None
    at = 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        if name == b"fmt ":
            form = _form(data[at + 8 : at + 8 + size])
        if name == b"data" and form is not None:
            frame = form.channels * np.dtype(form.kind).itemsize if form.kind != "int24" else form.channels * 3
            size = min(size, len(data) - at - 8)
            return form, data[at + 8 : at + 8 + size // frame * frame]
        at += 8 + size + size % 2
    raise ValueError("a WAV file without audio in it")


def _form(chunk: bytes) -> _Form:
    code, channels, rate_hz, _, _, bits = struct.unpack_from("<HHIIHH", chunk)
    if code == _EXTENSIBLE:
        (code,) = struct.unpack_from("<H", chunk, 24)
    kinds = {(_PCM, 8): "uint8", (_PCM, 16): "int16", (_PCM, 24): "int24", (_PCM, 32): "int32"}
    kind = (kinds | {(_FLOAT, 32): "float32", (_FLOAT, 64): "float64"}).get((code, bits))
    if kind is None:
        raise ValueError(f"compressed or unknown samples (format {code}, {bits} bit); save it as PCM WAV")
    if not channels or not rate_hz:
        raise ValueError(f"{channels} channels at {rate_hz} Hz")
    return _Form(kind, channels, rate_hz)


def _samples(raw: bytes, kind: str) -> NDArray[np.float32]:
    match kind:
        case "uint8":  # the only unsigned width in WAV
            samples = (np.frombuffer(raw, "u1").astype(np.float32) - 128) / 128
        case "int24":  # no such numpy type: shift the three bytes to the top of an int32
            wide = np.zeros((len(raw) // 3, 4), "u1")
            wide[:, 1:] = np.frombuffer(raw, "u1").reshape(-1, 3)
            samples = wide.reshape(-1).view("<i4") / 2.0**31
        case "int16" | "int32":
            samples = np.frombuffer(raw, kind) / (2.0**15 if kind == "int16" else 2.0**31)
        case _:
            samples = np.nan_to_num(np.frombuffer(raw, kind))
    return samples.astype(np.float32)
