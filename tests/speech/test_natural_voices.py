"""Piper and Kokoro by their files' forms, on networks that hum: the way from text to sound, never how it sounds."""

import json
from pathlib import Path

import numpy as np
import pytest

from edge.config import EdgeConfig
from edge.speech.by_clause import clauses
from edge.speech.espeak import Espeak
from edge.speech.in_turn import InTurn
from edge.speech.phrases import PhraseCache
from edge.speech.voice import Audio, Mark
from edge.speech.voices import natural, open_voice
from edge.speech.weights import NotPulled
from models.manifest import Model
from tests.speech.tiny_onnx import FLOAT, INT64, humming, value_info

TEXT = "Two fries, no salt. Anything else?"


def piper(folder: Path) -> Path:
    ids = {"^": [1], "$": [2], "_": [0]} | {letter: [3 + i % 5] for i, letter in enumerate("aeioufrztsnlkð ,.?")}
    config = {"audio": {"sample_rate": 22050}, "phoneme_id_map": ids, "inference": {}, "num_speakers": 1}
    (folder / "v.onnx.json").write_text(json.dumps(config))
    others = [value_info("input_lengths", INT64, 1), value_info("scales", FLOAT, 3)]
    (folder / "v.onnx").write_bytes(humming("input", others, [1, 1, 1, -1]))
    return folder


def kokoro(folder: Path) -> Path:
    vocabulary = {letter: 1 + i % 5 for i, letter in enumerate("aeioufrɹztsnlkð ,.?")}
    (folder / "tokenizer.json").write_text(json.dumps({"model": {"vocab": vocabulary}}))
    (folder / "voices").mkdir()
    for name in ("af_heart", "ef_dora"):
        np.zeros(510 * 256, np.float32).tofile(folder / "voices" / f"{name}.bin")
    (folder / "onnx").mkdir()
    others = [value_info("style", FLOAT, 1, 256), value_info("speed", FLOAT, 1)]
    (folder / "onnx/model.onnx").write_bytes(humming("input_ids", others, [1, -1]))
    return folder


def model(engine: str, *languages: str) -> Model:
    return Model(engine, engine, "", languages, "", "", "r1", in_wheel="-")


async def heard(voice: object, text: str, language: str = "en") -> tuple[bytes, list[Mark]]:
    audios: list[Audio] = [audio async for audio in voice.speak(text, language)]  # type: ignore[attr-defined]
    return b"".join(audio.pcm for audio in audios), [mark for audio in audios for mark in audio.marks]


@pytest.mark.parametrize("engine", ["piper", "kokoro"])
async def test_a_text_becomes_sound_with_a_mark_for_each_word(tmp_path: Path, engine: str) -> None:
    folder = {"piper": piper, "kokoro": kokoro}[engine](tmp_path)
    async with natural(model(engine, "en", "es"), folder, 16000, 165) as voice:
        pcm, marks = await heard(voice, TEXT)
        assert len(pcm) > 16000
        assert [TEXT[mark.char :].split()[0] for mark in marks] == TEXT.split()
        samples = [mark.sample for mark in marks]
        assert samples == sorted(samples)
        assert samples[-1] < len(pcm) // 2
        spanish, _ = await heard(voice, "Dos papas", "es")
        assert spanish


async def test_a_voice_that_cannot_start_is_replaced_within_the_sentence(tmp_path: Path) -> None:
    broken = natural(model("piper", "en"), tmp_path, 16000, 165)  # there is nothing in its folder
    async with broken, Espeak() as espeak:
        voice = InTurn([PhraseCache(broken), PhraseCache(espeak)])
        pcm, marks = await heard(voice, TEXT)
        alone, _ = await heard(espeak, TEXT)
        assert abs(len(pcm) - len(alone)) < 3200  # the whole sentence, once
        assert [TEXT[mark.char :].split()[0] for mark in marks] == TEXT.split()


async def test_a_voice_that_was_not_pulled_is_said_with_the_command(tmp_path: Path) -> None:
    from contextlib import AsyncExitStack

    config = EdgeConfig(voices=("kokoro-82m",), models_dir=tmp_path, models_lock=tmp_path / "models.lock")
    async with AsyncExitStack() as running:
        with pytest.raises(NotPulled, match="talkthru models pull kokoro-82m"):
            await open_voice(config, 16000, running)


def test_a_text_is_made_clause_by_clause() -> None:
    assert list(clauses(TEXT)) == [(0, "Two fries,"), (11, "no salt."), (20, "Anything else?")]
    assert list(clauses("3.5 dollars")) == [(0, "3.5 dollars")]
    assert list(clauses("  ")) == []
