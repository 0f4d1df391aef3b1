"""Which voices a store speaks with, in which order, and what stands before each. It decides what is loaded."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

from edge.config import EdgeConfig
from edge.speech import onnx_voice_worker
from edge.speech.at_once import AtOnce
from edge.speech.espeak import Espeak
from edge.speech.in_turn import InTurn
from edge.speech.phrases import PhraseCache
from edge.speech.saying import Said, Saying, read_pronunciations
from edge.speech.weights import pulled
from edge.speech.worker_voice import WorkerVoice
from models.manifest import Model


async def open_voice(config: EdgeConfig, rate_hz: int, running: AsyncExitStack) -> InTurn:
    """The configured ones, best first, and espeak-ng, which needs nothing, last. Closed with `running`.

    Raises NotPulled, PronunciationsUnusable.
    """
    own = await asyncio.to_thread(read_pronunciations, config.pronunciations) if config.pronunciations else {}
    found = [await asyncio.to_thread(pulled, config, "voices", name, "piper", "kokoro") for name in config.voices]
    engines = [natural(model, folder, rate_hz, config.words_per_minute) for model, folder in found]
    engines.append(Espeak(rate_hz=rate_hz, words_per_minute=config.words_per_minute))
    return InTurn([_before(await running.enter_async_context(engine), own) for engine in engines])


def natural(model: Model, folder: Path, rate_hz: int, words_per_minute: int) -> WorkerVoice:
    """Piper's or Kokoro's; its process starts with its first sentence, for not every rate is wanted."""
    return WorkerVoice(
        model.name,
        onnx_voice_worker.__name__,
        model.engine,
        str(folder),
        languages={language: language for language in model.languages},
        rate_hz=rate_hz,
        words_per_minute=words_per_minute,
        at_once=False,
    )


def _before(engine: WorkerVoice, own: Said) -> PhraseCache:
    return PhraseCache(AtOnce(Saying(engine, own)))
