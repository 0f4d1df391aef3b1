"""The real faster-whisper on a model built here with random weights: it proves the way, never a word."""

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ctranslate2.specs import whisper_spec
from faster_whisper.tokenizer import _LANGUAGE_CODES
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

from edge.speech.recogniser import Hypothesis, LanguageNotHeard, UtteranceLost
from edge.speech.whisper import WhisperEngine, WhisperRecogniser, WhisperUnavailable, _bare, _spread

WIDTH, MELS = 64, 80
SECOND = 32000


def speech_like(seconds: float, seed: int = 0) -> bytes:
    samples = np.random.default_rng(seed).standard_normal(int(seconds * 16000)) * 3000
    return samples.clip(-32768, 32767).astype("<i2").tobytes()


def save_tokenizer(folder: Path) -> Tokenizer:
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={letter: i for i, letter in enumerate(letters)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<|endoftext|>", "<|startoftranscript|>", *(f"<|{code}|>" for code in _LANGUAGE_CODES)]
    special += [f"<|{name}|>" for name in ("translate", "transcribe", "startoflm", "startofprev", "nospeech")]
    special += ["<|notimestamps|>", *(f"<|{i * 0.02:.2f}|>" for i in range(1501))]
    tokenizer.add_special_tokens([AddedToken(text, special=True) for text in special])
    tokenizer.save(str(folder / "tokenizer.json"))
    return tokenizer


class Weights:
    """Fills the layers of a specification with small random numbers."""

    def __init__(self) -> None:
        self._rng = np.random.default_rng(0)

    def array(self, *shape: int) -> Any:
        return (self._rng.standard_normal(shape) * 0.05).astype(np.float32)

    def linear(self, layer: Any, rows: int, columns: int) -> None:
        layer.weight, layer.bias = self.array(rows, columns), np.zeros(rows, np.float32)

    def norm(self, layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)

    def convolution(self, layer: Any, inputs: int) -> None:
        layer.weight, layer.bias = self.array(WIDTH, inputs, 3), np.zeros(WIDTH, np.float32)

    def attention(self, layer: Any, rows: tuple[int, ...]) -> None:
        self.norm(layer.layer_norm)
        for linear, count in zip(layer.linear, rows, strict=True):
            self.linear(linear, count * WIDTH, WIDTH)

    def feed_forward(self, layer: Any) -> None:
        self.norm(layer.layer_norm)
        self.linear(layer.linear_0, 4 * WIDTH, WIDTH)
        self.linear(layer.linear_1, WIDTH, 4 * WIDTH)


def save_model(folder: Path) -> None:
    tokenizer = save_tokenizer(folder)
    spec, weights = whisper_spec.WhisperSpec(1, 2, 1, 2), Weights()
    weights.convolution(spec.encoder.conv1, MELS)
    weights.convolution(spec.encoder.conv2, WIDTH)
    spec.encoder.position_encodings.encodings = weights.array(1500, WIDTH)
    spec.decoder.position_encodings.encodings = weights.array(448, WIDTH)
    spec.decoder.embeddings.weight = weights.array(tokenizer.get_vocab_size(), WIDTH)
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    spec.decoder.scale_embeddings = False
    for half in (spec.encoder, spec.decoder):
        weights.norm(half.layer_norm)
        for layer in half.layer:
            weights.attention(layer.self_attention, (3, 1))
            weights.feed_forward(layer.ffn)
    for layer in spec.decoder.layer:
        weights.attention(layer.attention, (1, 2, 1))
    spec.register_vocabulary([token for token, _ in sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1])])
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [tokenizer.token_to_id("<|endoftext|>")]
    spec.config.lang_ids = [tokenizer.token_to_id(f"<|{code}|>") for code in _LANGUAGE_CODES]
    spec.config.alignment_heads = [[0, 0]]
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whisper")
    save_model(folder)
    return folder


@pytest.fixture
async def engine(tiny: Path) -> AsyncIterator[WhisperEngine]:
    async with WhisperEngine(tiny) as running:
        yield running


async def hear(ears: WhisperRecogniser, pcm: bytes) -> Hypothesis:
    for at in range(0, len(pcm), 640):
        await ears.accept(pcm[at : at + 640], at // 2)
    return await ears.finish()


async def test_the_way_from_audio_to_words_is_whole_and_repeatable(engine: WhisperEngine) -> None:
    ears = engine.recogniser()
    await ears.open("en", ["cheeseburger", "diet coke"])
    first, second = [await hear(ears, speech_like(1.0)) for _ in range(2)]
    assert first == second
    assert first.stable_words == len(first.words)
    assert all(0 <= word.p <= 1 and word.start_s <= word.end_s for word in first.words)


async def test_partials_come_at_a_pace_and_only_from_an_idle_model(engine: WhisperEngine) -> None:
    decoded: list[float] = []
    decode = engine.decode
    engine.decode = lambda job: decoded.append(len(job.samples) / 16000) or decode(job)  # type: ignore[method-assign,func-returns-value]
    ears = engine.recogniser()
    await ears.open("en")
    await ears.accept(speech_like(0.4), 0)
    assert decoded == []
    await ears.accept(speech_like(0.2), 6400)
    await ears.accept(speech_like(0.6), 9600)  # the first is still at work
    assert decoded == [pytest.approx(0.6)]
    assert not engine.idle
    await ears.finish()
    assert decoded[1:] == [pytest.approx(1.2)]


async def test_a_partial_is_told_once_it_is_there(engine: WhisperEngine) -> None:
    ears = engine.recogniser()
    await ears.open("en")
    assert await ears.accept(speech_like(1.0), 0) is None
    partial = None
    while not engine.idle:  # noqa: ASYNC110 the decode ends in a thread
        await asyncio.sleep(0)
    partial = await ears.accept(b"", 16000)
    assert partial is None or all(word.p == 1.0 for word in partial.words)
    assert await ears.accept(b"", 16000) is None


async def test_lanes_share_one_thread_and_no_words(engine: WhisperEngine) -> None:
    lanes = [engine.recogniser() for _ in range(3)]
    sounds = [speech_like(1.0, seed) for seed in range(3)]
    alone = []
    for lane, sound in zip(lanes, sounds, strict=True):
        await lane.open("en")
        alone.append(await hear(lane, sound))
    together = await asyncio.gather(*(hear(lane, sound) for lane, sound in zip(lanes, sounds, strict=True)))
    assert together == alone
    assert sum(thread.name.startswith("whisper") for thread in threading.enumerate()) == 1


async def test_too_little_to_hear_is_nothing(engine: WhisperEngine) -> None:
    ears = engine.recogniser()
    await ears.open("en")
    assert await ears.finish() == Hypothesis()
    await ears.accept(bytes(3000), 0)
    assert await ears.finish() == Hypothesis()


async def test_a_language_that_the_model_lacks_is_refused(engine: WhisperEngine) -> None:
    with pytest.raises(LanguageNotHeard):  # the library takes a vocabulary this small for an English-only model
        await engine.recogniser().open("es")


async def test_a_failing_decode_costs_one_utterance(engine: WhisperEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("out of memory")

    ears = engine.recogniser()
    await ears.open("en")
    with monkeypatch.context() as patched:
        patched.setattr(engine._model, "transcribe", broken)
        with pytest.raises(UtteranceLost):
            await hear(ears, speech_like(1.0))
    assert isinstance(await hear(ears, speech_like(1.0)), Hypothesis)


async def test_a_cancelled_finish_leaves_usable_ears(engine: WhisperEngine) -> None:
    ears = engine.recogniser()
    await ears.open("en")
    await ears.accept(speech_like(0.4), 0)
    finishing = asyncio.ensure_future(ears.finish())
    await asyncio.sleep(0)
    finishing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await finishing
    assert isinstance(await hear(ears, speech_like(1.0)), Hypothesis)


async def test_an_endless_utterance_keeps_the_last_half_minute(engine: WhisperEngine) -> None:
    ears = engine.recogniser()
    await ears.open("en")
    for _ in range(3):
        await ears.accept(bytes(15 * SECOND), 0)
    assert len(ears._sound) == 30 * SECOND
    await ears.close()


async def test_no_model_is_said_at_start(tmp_path: Path) -> None:
    with pytest.raises(WhisperUnavailable, match=str(tmp_path)):
        await WhisperEngine(tmp_path / "none").__aenter__()


def test_spelling_is_that_of_the_other_engines() -> None:
    words = _spread(" 10-piece", 1.0, 2.0, 0.9, "en")
    assert [(word.text, word.start_s, word.end_s, word.p) for word in words] == [
        ("ten", 1.0, 1.5, 0.9),
        ("piece", 1.5, 2.0, 0.9),
    ]
    assert _bare("¿Dos hamburguesas clásicas, señor?") == ["dos", "hamburguesas", "clásicas", "señor"]
