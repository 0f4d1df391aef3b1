"""smart-turn v3.2 in a process of its own, for a call costs 80 ms of a core: `python -m` this.

In: ASK (id, PCM16 mono at 16 kHz, at most the last eight seconds). Out: READY, then for each ASK one SURE (id, how
likely the intonation is that of somebody who has finished, 0..1). It listens to how something is said and knows no
words. Model: pipecat-ai/smart-turn-v3 (BSD-2-Clause), the file that pipecat's wheel brings; pipecat is not loaded.
"""

import importlib.util
import os
import struct
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from edge.audio.pcm import to_float
from edge.speech.framing import ParentPipe

ASK = 1
READY, SURE = 16, 17
ID, ANSWER = struct.Struct("<I"), struct.Struct("<If")

RATE_HZ, SECONDS = 16000, 8
SAMPLES = RATE_HZ * SECONDS
_WHERE = "audio/turn/smart_turn/data/smart-turn-v3.2-cpu.onnx"
_FFT, _HOP, _MELS = 400, 160, 80  # Whisper's features: Radford et al. 2022, section 2.2


def model_path() -> Path:
    spec = importlib.util.find_spec("pipecat")  # found, not loaded
    if spec is None or spec.origin is None:
        raise FileNotFoundError("smart-turn: install the extra 'edge' (pipecat carries the model)")
    return Path(spec.origin).parent / _WHERE


class SmartTurn:
    def __init__(self) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])

    def sure(self, samples: NDArray[np.float32]) -> float:
        """samples: (n,), 16 kHz mono, -1..1; what was said so far, up to now."""
        last = samples[-SAMPLES:]
        padded = np.concatenate([np.zeros(SAMPLES - len(last), np.float32), last])
        [[p]] = self._session.run(None, {"input_features": log_mel(padded)[None]})[0]
        return float(p)


def log_mel(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Log-mel energies as Whisper's extractor makes them of eight seconds, level and offset taken out before.

    samples: (SAMPLES,), 16 kHz mono. Returns (80, 800).
    """
    level = (samples - samples.mean()) / np.sqrt(samples.var() + 1e-7)
    padded = np.pad(level.astype(np.float64), _FFT // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, _FFT)[::_HOP][:-1]
    power = np.abs(np.fft.rfft(frames * np.hanning(_FFT + 1)[:-1], axis=-1)) ** 2
    log = np.log10(np.maximum(power @ _FILTERS, 1e-10))
    energies: NDArray[np.float32] = ((np.maximum(log, log.max() - 8.0) + 4.0) / 4.0).T.astype(np.float32)
    return energies


def _filters() -> NDArray[np.float64]:
    """Triangles of equal area on Slaney's mel scale, linear below 1 kHz: (201, 80)."""
    step = np.log(6.4) / 27
    top = 15 + np.log(RATE_HZ / 2 / 1000) / step
    mels = np.linspace(0.0, top, _MELS + 2)
    hz = np.where(mels < 15, mels * 200 / 3, 1000 * np.exp(step * (mels - 15)))
    rises = (np.linspace(0, RATE_HZ / 2, _FFT // 2 + 1)[:, None] - hz[None]) / np.r_[np.diff(hz), 1.0][None]
    triangles = np.maximum(0.0, np.minimum(rises[:, :-2], 1 - rises[:, 1:-1]))
    area: NDArray[np.float64] = triangles * (2.0 / (hz[2:] - hz[:-2]))
    return area


_FILTERS = _filters()


def main() -> None:
    os.nice(5)  # behind the event loop: sound never waits for an opinion on it
    pipe, model = ParentPipe(), SmartTurn()
    pipe.send(READY)
    while (frame := pipe.receive()) is not None:
        (asked,) = ID.unpack_from(frame.body)
        pipe.send(SURE, ANSWER.pack(asked, model.sure(to_float(frame.body[ID.size :]))))


if __name__ == "__main__":
    main()
