import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

import talkthru
from domain.menu import Menu
from domain.menu_file import parse
from edge.speech.compiled import CompiledModel, compile_model
from edge.speech.espeak import Espeak

Say = Callable[..., Awaitable[bytes]]


@pytest.fixture(scope="session")
def menu() -> Menu:
    file = Path(talkthru.__file__).parent / "data/menu.json"
    return parse(json.loads(file.read_text("utf-8")))


@pytest.fixture(scope="session")
def compiled(menu: Menu, tmp_path_factory: pytest.TempPathFactory) -> CompiledModel:
    return compile_model(menu, tmp_path_factory.mktemp("models"))


@pytest.fixture
async def say() -> AsyncIterator[Say]:
    """A guest who reads aloud: text -> PCM16 at 16 kHz, with a little silence around it."""
    async with Espeak() as voice:

        async def spoken(text: str, language: str = "en") -> bytes:
            parts = [audio.pcm async for audio in voice.speak(text, language)]
            return bytes(6400) + b"".join(parts) + bytes(6400)

        yield spoken
