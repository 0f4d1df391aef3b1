"""Figures of the embedded engines on this machine: python tests/speech/measure.py [voices]. Not a test.

62 hand-written turns (said.txt, not from the grammar) x espeak voices, pink noise at a signal-to-noise ratio. A
robot reads to a robot: good for comparing two settings, never for predicting guests.
"""

import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from domain.menu_file import parse
from edge.audio.pcm import RATE_HZ, to_float, to_pcm
from edge.speech import espeak
from edge.speech.compiled import compile_model
from edge.speech.sphinx import CHUNK_BYTES, SphinxEngine

HERE = Path(__file__).parent
MENU = HERE.parents[1] / "talkthru/data/menu.json"
VOICES = ("en-us", "en-us+f2", "en-us+klatt4", "en-us+m3")


def errors(said: list[str], heard: list[str]) -> int:
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (word != other))
    return row[-1]


def noisy(sound: NDArray[np.float32], snr_db: float, rng: np.random.Generator) -> NDArray[np.float32]:
    spectrum = np.fft.rfft(rng.standard_normal(len(sound)))
    noise = np.fft.irfft(spectrum / np.sqrt(np.maximum(np.arange(len(spectrum)), 1)), len(sound))
    loud = np.abs(sound) > 0.01
    scale = np.sqrt(np.mean(sound[loud] ** 2) / np.mean(noise**2)) / 10 ** (snr_db / 20)
    return (sound + scale * noise).astype(np.float32)


def quantiles(seconds: list[float]) -> str:
    p50, p95 = (float(np.percentile(seconds, q)) * 1e3 for q in (50, 95))
    return f"p50 {p50:.2f} ms p95 {p95:.2f} ms n {len(seconds)}"


async def main(voices: tuple[str, ...]) -> None:
    menu = parse(json.loads(MENU.read_text()))
    with tempfile.TemporaryDirectory() as cache:
        began = time.perf_counter()
        compiled = compile_model(menu, Path(cache))
        print(f"build {time.perf_counter() - began:.2f} s", end=" ")
        began = time.perf_counter()
        compile_model(menu, Path(cache))
        print(f"again {time.perf_counter() - began:.3f} s; arpa {compiled.lm.stat().st_size / 1e6:.1f} MB")
        await hear(compiled, voices)


async def hear(compiled, voices: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    espeak.VOICES.update({voice: voice for voice in voices})
    said = [line for line in (HERE / "said.txt").read_text().splitlines() if line]
    first: list[float] = []
    final: list[float] = []
    chunk: list[float] = []
    async with espeak.Espeak() as voice, SphinxEngine(compiled) as engine:
        ears = engine.recogniser()
        await ears.open("en")
        for snr_db in (40, 20, 10):
            wrong = words = whole = 0
            rng = np.random.default_rng(1)
            for name in voices:
                for text in said:
                    began, parts = time.perf_counter(), []
                    async for audio in voice.speak(text, name):
                        if not parts:
                            first.append(time.perf_counter() - began)
                        parts.append(audio.pcm)
                    pad = np.zeros(RATE_HZ // 4, np.float32)
                    pcm = to_pcm(noisy(np.concatenate([pad, to_float(b"".join(parts)), pad]), snr_db, rng))
                    for at in range(0, len(pcm) // CHUNK_BYTES * CHUNK_BYTES, CHUNK_BYTES):
                        began = time.perf_counter()
                        await ears.accept(pcm[at : at + CHUNK_BYTES], at // 2)
                        while ears._decoder and not ears._decoder.partials:  # noqa: ASYNC110 looks on from outside
                            await asyncio.sleep(0)
                        chunk.append(time.perf_counter() - began)
                    began = time.perf_counter()
                    heard = await ears.finish()
                    final.append(time.perf_counter() - began)
                    missed = errors(text.split(), heard.text.split())
                    wrong, words, whole = wrong + missed, words + len(text.split()), whole + (missed == 0)
                    if "-v" in sys.argv and missed and snr_db == 40:
                        print(f"  {name}: {text} -> {heard.text}")
            turns = 100 * whole / len(said) / len(voices)
            print(f"{snr_db} dB: WER {100 * wrong / words:.1f} %, whole turns right {turns:.0f} %")
        await ears.close()
    print("voice, first audio:", quantiles(first))
    print("recogniser, 100 ms in to partial out:", quantiles(chunk))
    print("recogniser, final after the last audio:", quantiles(final))


if __name__ == "__main__":
    asyncio.run(main(tuple(v for v in sys.argv[1:] if v != "-v") or VOICES))
