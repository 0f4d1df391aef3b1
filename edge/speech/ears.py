"""Which recogniser a store hears with, and from which files. It decides what is loaded; engines hear."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import structlog

from domain.menu import Menu
from edge.config import EdgeConfig
from edge.speech.compiled import LANGUAGE, compile_model
from edge.speech.hotwords import hotwords
from edge.speech.sphinx import SphinxEngine, SphinxUnavailable
from edge.speech.weights import NotPulled, pulled
from edge.speech.whisper import WhisperEngine, WhisperUnavailable

log = structlog.get_logger()

Ears = SphinxEngine | WhisperEngine


class EarsUnusable(RuntimeError):
    """Why nothing can be heard, and what to do: for people."""


async def open_ears(config: EdgeConfig, menu: Menu, running: AsyncExitStack) -> Ears:
    """Loaded, and closed with `running`. Raises EarsUnusable."""
    try:
        if config.recogniser == "whisper" and config.whisper_model is not None:
            folder = await asyncio.to_thread(weights, config)
            whole = config.whisper_window == "padded"
            engine = WhisperEngine(folder, threads=config.whisper_threads, whole=whole)
            await listen_for(engine, menu, config.data_dir)
            await running.enter_async_context(engine)
            _tell(menu, heard=engine.languages)
            return engine
        _tell(menu, heard=frozenset({LANGUAGE}))
        compiled = await asyncio.to_thread(compile_model, menu, config.data_dir / "recogniser")
        return await running.enter_async_context(SphinxEngine(compiled))
    except (SphinxUnavailable, WhisperUnavailable, NotPulled) as error:
        raise EarsUnusable(str(error)) from error


def _tell(menu: Menu, *, heard: frozenset[str]) -> None:
    """A store that answers in a language which its lanes do not hear should know: the device is told, too (`hears`)."""
    if unheard := [language for language in menu.languages if language not in heard]:
        log.warning(
            "ears.not_heard",
            languages=unheard,
            what="this recogniser does not hear them; Whisper does: `talkthru models pull whisper-base`",
        )


async def listen_for(ears: Ears, menu: Menu, data_dir: Path) -> None:
    """Another menu from the next utterance on; meanwhile new names are understood where they are typed."""
    if isinstance(ears, WhisperEngine):
        ears.hotwords, ears.spoken = hotwords(menu, (*menu.languages, LANGUAGE)[0]), menu.languages
    else:
        ears.rebias(await asyncio.to_thread(compile_model, menu, data_dir / "recogniser"))


def weights(config: EdgeConfig) -> Path:
    """A folder as it is, or that of a pulled model of this name. Raises NotPulled."""
    named = config.whisper_model or Path()
    return named if named.is_dir() else pulled(config, "whisper_model", str(named), "whisper")[1]
