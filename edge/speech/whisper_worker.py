"""Whisper in a process of its own, shared by all lanes: `python -m` this MODEL THREADS.

In: DECODE (request, PCM16 at 16 kHz; `packed_decode`), one at a time. Out: READY {languages} or REFUSED {problem}, then
for each DECODE one WORDS {id, language, words: [[text, start_s, end_s, p], ..], alternatives: [text, ..]} or FAILED
{id, problem}. It runs behind whatever else wants the processor (nice), on THREADS threads and no more: sound never
waits for it. It calls nobody: a model without its tokenizer, which the library would fetch from a hub, is refused.

Decodes at temperature 0, greedily. `whole` pads the window to the thirty seconds that the weights were trained on;
else it is padded lightly, and a reading that looks made up is decoded once more as a whole one.
"""

import json
import os
import struct
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from edge.audio.pcm import to_float
from edge.speech.framing import ParentPipe

DECODE = 1
READY, REFUSED, WORDS, FAILED = 16, 17, 18, 19

RATE_HZ = 16000
_HEAD = struct.Struct("<I")
_NICE = 5  # behind the event loop and the embedded recogniser, before nothing
_WHOLE_FRAMES = 3000  # 30 s
_PADDING_S, _STEP_S = 0.5, 1.0  # silence behind a short window, whose length is a whole number of steps
_TOKENS, _TOKENS_PER_S, _MAX_TOKENS = 16, 10, 200  # people say 3 to 5 words a second; a loop of hallucination ends here
DOUBTED = 0.5  # a word less sure than this is worth other readings; the beam costs as much as four greedy decodes
_BEAM = 4
# Radford et al. 2022, section 4.5: what they decode again, and what they take for silence
_MOST_COMPRESSED, _LEAST_LOG_P, _NO_SPEECH = 2.4, -1.0, 0.6


Timed = tuple[str, float, float, float]  # as written, start, end, p


class Reading(NamedTuple):
    """alternatives: other readings of the same window, best first."""

    language: str
    words: list[Timed]
    alternatives: list[str]
    made_up: bool
    silence: bool


def packed_decode(request: dict[str, Any], pcm: bytes) -> bytes:
    head = json.dumps(request).encode()
    return _HEAD.pack(len(head)) + head + pcm


def unpacked_decode(body: bytes) -> tuple[dict[str, Any], bytes]:
    (length,) = _HEAD.unpack_from(body)
    return json.loads(body[_HEAD.size : _HEAD.size + length]), body[_HEAD.size + length :]


class Decoder:
    """One loaded model."""

    def __init__(self, folder: Path, *, threads: int, compute_type: str = "int8") -> None:
        """Raises OSError, RuntimeError or ValueError, with words for people."""
        for name in ("model.bin", "config.json", "tokenizer.json"):
            if not (folder / name).is_file():
                raise FileNotFoundError(f"there is no {name}: this is no CTranslate2 model, or only half of one")
        from faster_whisper import WhisperModel  # half a second and 60 MB
        from faster_whisper.tokenizer import Tokenizer
        from faster_whisper.transcribe import get_suppressed_tokens

        self._tokenizer, self._suppressed = Tokenizer, get_suppressed_tokens
        self._model = WhisperModel(
            str(folder),
            device="cpu",
            compute_type=compute_type,
            cpu_threads=threads,
            num_workers=1,
            local_files_only=True,
        )

    @property
    def languages(self) -> list[str]:
        languages: list[str] = self._model.supported_languages
        return languages

    def read(
        self,
        samples: NDArray[np.float32],
        *,
        languages: Sequence[str],
        hotwords: str = "",
        before: str = "",
        whole: bool = True,
        last: bool = False,
    ) -> Reading:
        """languages: which it may be; the likeliest of them is taken. before: what was said before this window. last:
        with alternatives, where a word is in doubt."""
        reading = self._read(samples, languages, hotwords, before, whole=whole, last=last)
        if reading.made_up and not whole:
            reading = self._read(samples, languages, hotwords, before, whole=True, last=last)
        return reading._replace(words=[], alternatives=[]) if reading.silence else reading

    def _read(
        self,
        samples: NDArray[np.float32],
        languages: Sequence[str],
        hotwords: str,
        before: str,
        *,
        whole: bool,
        last: bool,
    ) -> Reading:
        seconds = len(samples) / RATE_HZ
        encoded = self._model.encode(self._features(samples, whole=whole))
        tokenizer = self._tokenizer(
            self._model.hf_tokenizer,
            self._model.model.is_multilingual,
            task="transcribe",
            language=languages[0] if len(languages) == 1 else self._likeliest(encoded, languages),
        )
        previous = tokenizer.encode(" " + before) if before else []
        prompt = self._model.get_prompt(tokenizer, previous, without_timestamps=True, hotwords=hotwords or None)
        most = min(_MAX_TOKENS, _TOKENS + int(seconds * _TOKENS_PER_S), self._model.max_length - len(prompt))
        how = {"max_length": len(prompt) + max(1, most), "suppress_tokens": self._suppressed(tokenizer, [-1])}
        result = self._model.model.generate(
            encoded, [prompt], beam_size=1, return_scores=True, return_no_speech_prob=True, **how
        )[0]
        tokens: list[int] = [token for token in result.sequences_ids[0] if token < tokenizer.eot]
        log_p = result.scores[0] * len(tokens) / (len(tokens) + 1)
        text = tokenizer.decode(tokens).strip()
        unsure = log_p < _LEAST_LOG_P
        words, alternatives = self._timed(tokenizer, tokens, encoded, seconds), []
        if last and any(p < DOUBTED for *_, p in words):
            others = self._model.model.generate(encoded, [prompt], beam_size=_BEAM, num_hypotheses=_BEAM, **how)[0]
            said = (tokenizer.decode([t for t in ids if t < tokenizer.eot]).strip() for ids in others.sequences_ids)
            alternatives = [other for other in dict.fromkeys(said) if other and other != text]
        return Reading(
            tokenizer.language_code,
            words,
            alternatives,
            made_up=unsure or _compressed(text) > _MOST_COMPRESSED or len(tokens) >= most,
            silence=not text or (unsure and result.no_speech_prob > _NO_SPEECH),
        )

    def _likeliest(self, encoded: Any, languages: Sequence[str]) -> str:
        """One step of the decoder."""
        found = self._model.model.detect_language(encoded)[0]  # the likeliest first, as "<|en|>"
        names = [str(token)[2:-2] for token, _ in found]
        return next(name for name in names if name in languages)

    def _features(self, samples: NDArray[np.float32], *, whole: bool) -> NDArray[np.float32]:
        if not whole:
            length = int(np.ceil((len(samples) / RATE_HZ + _PADDING_S) / _STEP_S) * _STEP_S * RATE_HZ)
            samples = np.pad(samples, (0, length - len(samples)))
        features: NDArray[np.float32] = self._model.feature_extractor(samples)[..., :_WHOLE_FRAMES]
        missing = _WHOLE_FRAMES - features.shape[-1] if whole else features.shape[-1] % 2  # its convolution halves them
        return np.pad(features, ((0, 0), (0, missing)))

    def _timed(self, tokenizer: Any, tokens: list[int], encoded: Any, seconds: float) -> list[Timed]:
        if not tokens:
            return []
        frames = max(2, min(_WHOLE_FRAMES, int(seconds * 100)))
        aligned = self._model.find_alignment(tokenizer, [tokens], encoded, frames)[0]
        return [
            (
                word["word"],
                min(float(word["start"]), seconds),
                min(float(word["end"]), seconds),
                float(word["probability"]),
            )
            for word in aligned
            if word["word"].strip()
        ]


def _compressed(text: str) -> float:
    raw = text.encode()
    return len(raw) / len(zlib.compress(raw)) if raw else 0.0


def main(folder: str, threads: str) -> None:
    pipe = ParentPipe()
    os.nice(_NICE)
    try:
        decoder = Decoder(Path(folder), threads=int(threads))
    except (ImportError, RuntimeError, ValueError, OSError) as error:
        pipe.send(REFUSED, json.dumps({"problem": str(error)}).encode())
        return
    pipe.send(READY, json.dumps({"languages": decoder.languages}).encode())
    while (frame := pipe.receive()) is not None:
        request, pcm = unpacked_decode(frame.body)
        decode = request.pop("id")
        try:
            reading = decoder.read(to_float(pcm), **request)
        except (RuntimeError, ValueError) as error:
            pipe.send(FAILED, json.dumps({"id": decode, "problem": str(error)}).encode())
        else:
            said = reading._asdict()
            pipe.send(WORDS, json.dumps({"id": decode} | said).encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
