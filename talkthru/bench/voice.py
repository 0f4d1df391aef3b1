"""From a sentence to its first sound: the voice as a store assembles it, without the pipeline around it.

Sentences that no cache holds (a read-back each time with another total), sentences that were warmed, and as many lanes
at once. First sound is the first sample that can be heard, not the first buffer. Voices that need weights are measured
where they were pulled (`talkthru models`), else only named.
"""

import asyncio
import hashlib
import json
import time
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass

import numpy as np

from edge.config import EdgeConfig, load
from edge.speech.in_turn import InTurn
from edge.speech.voices import open_voice
from edge.speech.weights import NotPulled
from models.manifest import known
from talkthru.bench.running import Bench

ABOUT = "from a sentence to its first sound: new, cached, and several lanes at once; every voice that is here"
GOAL_MS = 60.0
SENTENCES, SENTENCES_QUICK = 200, 20
LANES = 4
_HEARD = 300  # of 32768, -40 dB
_SAID = (
    "So that's {n} cheeseburgers and a large lemonade, ${n}.{cents:02d} in total. Is that right?",
    "Anything else with order {n}?",
    "Entonces son {n} hamburguesas, ${n}.{cents:02d} en total. ¿Correcto?",
)


@dataclass(frozen=True, slots=True)
class First:
    sound_ms: float
    whole_ms: float


async def measure(bench: Bench) -> None:
    bench.cases_sha256 = hashlib.sha256(json.dumps(_SAID).encode()).hexdigest()
    count = SENTENCES_QUICK if bench.quick else SENTENCES
    natural = [model.name for model in known().values() if model.engine in ("piper", "kokoro")]
    bench.expect(1 + len(natural), "espeak-ng")
    await _measure(bench, "espeak-ng", load(), count)
    for name in natural:
        bench.step(name)
        try:
            await _measure(bench, name, load(voices=(name,)), count)
        except NotPulled as why:
            bench.note(f"not measured: {why}")
    bench.step("done")


async def _measure(bench: Bench, contender: str, config: EdgeConfig, count: int) -> None:
    async with AsyncExitStack() as running:
        voice = await open_voice(config, 16000, running)
        said = [(_SAID[n % 3].format(n=n, cents=n % 100), "es" if n % 3 == 2 else "en") for n in range(2, 2 + count)]
        await _first(voice, "Welcome.", "en")  # its process is there
        new = [await _first(voice, *sentence) for sentence in said]
        cached = [await _first(voice, *sentence) for sentence in said[-20:]]
        shares = [said[lane::LANES] for lane in range(LANES)]
        await running.aclose()
    async with AsyncExitStack() as running:
        voice = await open_voice(config, 16000, running)
        await _first(voice, "Welcome.", "en")
        lanes = [first for one in await asyncio.gather(*(_lane(voice, share) for share in shares)) for first in one]
    for condition, firsts in (("new", new), ("cached", cached), (f"new, {LANES} lanes at once", lanes)):
        bench.sample(contender, condition, "first_sound_ms", "ms", [first.sound_ms for first in firsts])
        bench.sample(contender, condition, "whole_ms", "ms", [first.whole_ms for first in firsts])
        within = sum(first.sound_ms <= GOAL_MS for first in firsts)
        bench.value(contender, condition, "first_sound_within_60_ms", "sentences", within, n=len(firsts))


async def _lane(voice: InTurn, said: list[tuple[str, str]]) -> list[First]:
    return [await _first(voice, *sentence) for sentence in said]


async def _first(voice: InTurn, text: str, language: str) -> First:
    began, heard = time.perf_counter(), None
    async with aclosing(voice.speak(text, language)) as stream:
        async for audio in stream:
            if heard is None:
                loud = np.flatnonzero(np.abs(np.frombuffer(audio.pcm, "<i2").astype(np.int32)) > _HEARD)
                if len(loud):  # played from when it came, so the silence before it counts
                    heard = time.perf_counter() - began + loud[0] / audio.rate_hz
    whole = time.perf_counter() - began
    return First(1000 * (whole if heard is None else heard), 1000 * whole)
