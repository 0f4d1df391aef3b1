"""Silero voice activity, run on onnxruntime directly: a confidence for each 32 ms, and nothing more.

What follows from a confidence is decided in `activity`. The silero_vad package is never imported, because it
imports torch; its wheel is only searched for the model file. Cost: 0.46 ms a window on a shared x86 core.
"""

import importlib.util
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

RATE_HZ = 16000
WINDOW = 512
"""Samples in a window: the only size that the model takes at 16 kHz."""

_CONTEXT = 64  # samples of the window before, which the model expects in front (silero-vad 5 and 6)
_WHERE = (("silero_vad", "data/silero_vad.onnx"), ("pipecat", "audio/vad/data/silero_vad.onnx"))


class NoVadModel(FileNotFoundError):
    """Neither wheel that carries silero_vad.onnx is installed."""


def model_path() -> Path:
    """The ONNX file, in whichever installed wheel brings it; both bring the same bytes."""
    for package, relative in _WHERE:
        spec = importlib.util.find_spec(package)  # finds a top-level package without running it
        if spec and spec.origin:
            path = Path(spec.origin).parent / relative
            if path.exists():
                return path
    raise NoVadModel("silero_vad.onnx: install the extra 'edge' (pipecat carries it) or 'silero'")


class SileroVad:
    """One stream's voice activity. Has a memory of the audio before: one object a stream, fed in order."""

    def __init__(self, path: Path | None = None) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # a lane has a share of one core
        options.log_severity_level = 4  # fatal only
        self._session = onnxruntime.InferenceSession(
            str(path or model_path()), options, providers=["CPUExecutionProvider"]
        )
        self._rate = np.array(RATE_HZ, np.int64)
        self.reset()

    def reset(self) -> None:
        """Forget the stream so far."""
        self._state = np.zeros((2, 1, 128), np.float32)
        self._context = np.zeros(_CONTEXT, np.float32)

    def confidence(self, window: NDArray[np.float32]) -> float:
        """How likely the window is speech, 0..1.

        window: (512,) float32 in -1..1, 16 kHz mono. Raises ValueError for any other length.
        """
        if window.shape != (WINDOW,):
            raise ValueError(f"a window has {WINDOW} samples, not {window.shape}")
        audio = np.concatenate([self._context, window])[None].astype(np.float32, copy=False)
        confidence, self._state = self._session.run(None, {"input": audio, "state": self._state, "sr": self._rate})
        self._context = window[-_CONTEXT:]
        return float(confidence[0, 0])
