"""Piper and Kokoro in a process of their own: `python -m` this piper|kokoro FOLDER LANGUAGE...

Frames as `espeak_worker`'s: espeak-ng makes the phonemes here (GPL, so nothing of it is in the edge's process), a
network on onnxruntime the sound. A text is made clause by clause, so that the first is heard while the next is made.
These networks tell no word's time: within a clause it is shared by letters. One thread, behind the event loop (nice).

Forms of the models: piper, `*.onnx` with `*.onnx.json` (phoneme_id_map, inference, audio.sample_rate); Kokoro-82M as
onnx-community publishes it, `onnx/*.onnx`, `tokenizer.json`, `voices/*.bin` with 510 styles of 256 numbers.
"""

import json
import os
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from edge.audio.pcm import Resampler, to_pcm
from edge.speech import espeak_worker as wire
from edge.speech.framing import ParentPipe

Samples = NDArray[np.float32]

ESPEAK = {"en": "en-us", "es": "es-419"}
_NICE = 5
_PIECE_S = 0.04
_OWN_PACE = 165  # words a minute that these models speak by themselves, about
_MOST_STYLES = 510
_STYLES = {"en": "a", "es": "e"}  # the first letter of a voice's name is its language


class Network(Protocol):
    rate_hz: int

    def samples(self, phonemes: str, language: str, speed: float) -> Samples: ...


def session(path: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class Piper:
    """Source of the form: rhasspy/piper, `voice.py` and the JSON beside each voice."""

    def __init__(self, folder: Path) -> None:
        path = next(iter(sorted(folder.glob("*.onnx"))))
        config = json.loads(path.with_name(path.name + ".json").read_text(encoding="utf-8"))
        self.rate_hz = int(config["audio"]["sample_rate"])
        self._ids: dict[str, list[int]] = config["phoneme_id_map"]
        self._inference = config.get("inference", {})
        self._speakers = int(config.get("num_speakers", 1))
        self._session = session(path)

    def samples(self, phonemes: str, language: str, speed: float) -> Samples:
        ids = list(self._ids["^"])
        for phoneme in unicodedata.normalize("NFD", phonemes):
            if phoneme in self._ids:  # one that it was not trained on is left out
                ids += self._ids[phoneme] + self._ids["_"]
        ids += self._ids["$"]
        how = self._inference
        scales = [how.get("noise_scale", 0.667), how.get("length_scale", 1.0) / speed, how.get("noise_w", 0.8)]
        given = {
            "input": np.array([ids], np.int64),
            "input_lengths": np.array([len(ids)], np.int64),
            "scales": np.array(scales, np.float32),
        }
        if self._speakers > 1:
            given["sid"] = np.array([0], np.int64)
        return np.asarray(self._session.run(None, given)[0], np.float32).reshape(-1)


class Kokoro:
    """Source of the form: hexgrad/Kokoro-82M and its export by onnx-community."""

    rate_hz = 24000

    def __init__(self, folder: Path) -> None:
        vocabulary = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
        self._ids: dict[str, int] = vocabulary
        self._styles = {
            language: np.fromfile(path, np.float32).reshape(-1, 1, 256)
            for language, letter in _STYLES.items()
            for path in sorted((folder / "voices").glob(f"{letter}*.bin"))[:1]
        }
        self._session = session(next(iter(sorted((folder / "onnx").glob("*.onnx")))))

    def samples(self, phonemes: str, language: str, speed: float) -> Samples:
        for espeak, its in (("ʲ", "j"), ("r", "ɹ"), ("x", "k"), ("ɬ", "l")):  # what it was not trained on
            phonemes = phonemes.replace(espeak, its)
        ids = [self._ids[phoneme] for phoneme in phonemes if phoneme in self._ids][: _MOST_STYLES - 2]
        styles = self._styles[language]
        given = {
            "input_ids": np.array([[0, *ids, 0]], np.int64),
            "style": styles[min(len(ids), len(styles) - 1)],
            "speed": np.array([speed], np.float32),
        }
        return np.asarray(self._session.run(None, given)[0], np.float32).reshape(-1)


class Worker(wire.Worker):
    def __init__(self, pipe: ParentPipe, network: Network) -> None:
        super().__init__(pipe)
        self._network = network

    def _clause(self, speaking: wire.Speaking, begin: int, text: str) -> bool:
        language, speed = speaking.voice, speaking.words_per_minute / _OWN_PACE
        if not self._voice(ESPEAK[language]):
            return False
        try:
            phonemes = self._ipa(text) + (text[-1] if text[-1] in ".,;:!?…" else "")
            self._send(speaking, begin, text, self._network.samples(phonemes, language, speed))
        except (RuntimeError, ValueError, KeyError, onnxruntime.capi.onnxruntime_pybind11_state.Fail) as error:
            print(f"onnx voice: {error}", file=sys.stderr)  # noqa: T201 a worker's log is its stderr
            return False
        return True

    def _send(self, speaking: wire.Speaking, begin: int, clause: str, samples: Samples) -> None:
        resampler = Resampler(self._network.rate_hz, speaking.rate_hz)
        pcm = resampler.accept(to_pcm(samples)) + resampler.flush()
        count = len(pcm) // 2
        for word in re.finditer(r"\S+", clause):
            self._tell(speaking, begin + word.start(), speaking.made + count * word.start() // len(clause))
        speaking.made += count
        piece = int(_PIECE_S * speaking.rate_hz) * 2
        for at in range(0, len(pcm), piece):
            if self._stop_asked():
                break
            self._audio(speaking, pcm[at : at + piece])


def main(engine: str, folder: str) -> None:
    os.nice(_NICE)
    network: Network = Piper(Path(folder)) if engine == "piper" else Kokoro(Path(folder))
    Worker(ParentPipe(), network).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
