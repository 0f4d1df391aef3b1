"""The real faster-whisper in its process, on a model with random weights: it proves the way, never a word."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import pytest_asyncio

from edge.config import EdgeConfig
from edge.speech.ears import weights
from edge.speech.hotwords import hotwords
from edge.speech.recogniser import Hypothesis, LanguageNotHeard, UtteranceLost
from edge.speech.weights import NotPulled
from edge.speech.whisper import Job, WhisperEngine, WhisperRecogniser, WhisperUnavailable, _bare, _spread
from edge.speech.whisper_worker import Decoder
from tests.speech.tiny_whisper import save_model

pytestmark = pytest.mark.asyncio(loop_scope="module")

SECOND = 32000


def speech_like(seconds: float, seed: int = 0) -> bytes:
    samples = np.random.default_rng(seed).standard_normal(int(seconds * 16000)) * 3000
    return samples.clip(-32768, 32767).astype("<i2").tobytes()


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whisper")
    save_model(folder)
    return folder


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def engine(tiny: Path) -> AsyncIterator[WhisperEngine]:
    async with WhisperEngine(tiny, whole=False) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def ears(engine: WhisperEngine) -> WhisperRecogniser:
    recogniser = engine.recogniser()
    await recogniser.open("en")
    return recogniser


async def hear(ears: WhisperRecogniser, pcm: bytes) -> Hypothesis:
    for at in range(0, len(pcm), 640):
        await ears.accept(pcm[at : at + 640], at // 2)
    return await ears.finish()


async def until_idle(engine: WhisperEngine) -> None:
    while not engine.idle:  # noqa: ASYNC110 the decode ends in another process
        await asyncio.sleep(0.001)


async def test_the_way_from_sound_to_words_is_whole_and_repeatable(engine: WhisperEngine) -> None:
    ears = engine.recogniser()
    await ears.open("en", ["cheeseburger", "diet coke"])
    first, second = [await hear(ears, speech_like(0.4)) for _ in range(2)]  # shorter than the pace: one decode each
    assert first == second
    assert first.words
    assert first.stable_words == len(first.words)
    assert all(0 <= word.p <= 1 and 0 <= word.start_s <= word.end_s <= 0.4 for word in first.words)


async def test_passes_come_at_a_pace_and_one_at_a_time(engine: WhisperEngine, ears: WhisperRecogniser) -> None:
    await ears.accept(speech_like(0.4), 0)
    assert ears._pass is None
    await ears.accept(speech_like(0.2), 6400)
    begun = ears._pass
    await ears.accept(speech_like(0.6), 9600)
    assert begun is not None
    assert ears._pass is begun
    assert begun.job.until_s == pytest.approx(0.6)
    await ears.finish()


async def test_a_partial_is_told_once_it_is_there(engine: WhisperEngine, ears: WhisperRecogniser) -> None:
    assert await ears.accept(speech_like(1.0), 0) is None
    await until_idle(engine)
    partial = await ears.accept(b"", 16000)
    assert partial is not None
    assert partial.stable_words == 0  # nobody has agreed with it yet
    assert await ears.accept(b"", 16000) is None
    await ears.finish()


async def test_two_passes_that_agree_settle_words(engine: WhisperEngine, ears: WhisperRecogniser) -> None:
    await ears.accept(speech_like(1.0), 0)
    await until_idle(engine)
    partial = await ears.accept(b"", 16000)
    assert partial is not None
    ears._agreement.on_pass(partial.words)  # the model reads noise otherwise each time: here is one that agrees
    await ears.accept(speech_like(0.02), 16000)
    assert (await ears.finish()).words[: len(partial.words)] == partial.words


async def test_what_was_decoded_up_to_silence_is_the_final_without_another_decode(
    engine: WhisperEngine, ears: WhisperRecogniser
) -> None:
    await ears.accept(speech_like(1.0), 0)
    await until_idle(engine)
    partial = await ears.accept(bytes(SECOND // 4), 16000)
    final = await ears.finish()
    assert engine.idle
    assert partial is not None
    assert final.words == partial.words


async def test_speech_since_the_last_pass_is_decoded(engine: WhisperEngine, ears: WhisperRecogniser) -> None:
    await ears.accept(speech_like(1.0), 0)
    await until_idle(engine)
    await ears.accept(speech_like(0.3, seed=1), 16000)
    decoded: list[Job] = []
    decode = engine.decode

    async def watched(lane: int, job: Job, *, final: bool) -> object:
        decoded.append(job)
        return await decode(lane, job, final=final)

    engine.decode = watched  # type: ignore[method-assign,assignment]
    try:
        await ears.finish()
    finally:
        del engine.decode  # type: ignore[method-assign]
    assert [job.until_s for job in decoded] == [pytest.approx(1.3)]


async def test_lanes_share_one_process_and_no_words(engine: WhisperEngine) -> None:
    lanes = [engine.recogniser() for _ in range(3)]
    sounds = [speech_like(0.45, seed) for seed in range(3)]
    alone = []
    for lane, sound in zip(lanes, sounds, strict=True):
        await lane.open("en")
        alone.append(await hear(lane, sound))
    assert await asyncio.gather(*(hear(lane, sound) for lane, sound in zip(lanes, sounds, strict=True))) == alone


async def test_too_little_to_hear_is_nothing(engine: WhisperEngine, ears: WhisperRecogniser) -> None:
    assert await ears.finish() == Hypothesis()
    await ears.accept(bytes(3000), 0)
    assert await ears.finish() == Hypothesis()


async def test_a_language_that_the_model_lacks_is_refused(engine: WhisperEngine) -> None:
    with pytest.raises(LanguageNotHeard):  # the library takes a vocabulary this small for an English-only model
        await engine.recogniser().open("es")


async def test_a_cancelled_finish_leaves_usable_ears(engine: WhisperEngine, ears: WhisperRecogniser) -> None:
    await ears.accept(speech_like(0.4), 0)
    finishing = asyncio.ensure_future(ears.finish())
    await asyncio.sleep(0)
    finishing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await finishing
    assert (await hear(ears, speech_like(0.4))).words


async def test_an_endless_utterance_is_decoded_in_windows(engine: WhisperEngine, ears: WhisperRecogniser) -> None:
    for at in range(18):
        await ears.accept(speech_like(0.5, at), at * 8000)
        await until_idle(engine)
        assert len(ears._sound) <= engine.longest_s * SECOND
    assert (await ears.finish()).words


@pytest.mark.skipif(sys.platform != "linux", reason="signals")
async def test_a_process_that_dies_costs_one_utterance(engine: WhisperEngine, ears: WhisperRecogniser) -> None:
    await ears.accept(speech_like(0.4), 0)
    finishing = asyncio.ensure_future(ears.finish())
    await asyncio.sleep(0)
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGKILL)
    with pytest.raises(UtteranceLost):
        await finishing
    assert (await hear(ears, speech_like(0.4))).words


async def test_half_a_model_is_said_at_start_and_no_hub_is_called(tmp_path: Path) -> None:
    (tmp_path / "model.bin").touch()
    with pytest.raises(WhisperUnavailable, match=r"there is no config\.json"):
        await WhisperEngine(tmp_path).__aenter__()


async def test_a_short_window_and_a_whole_one_both_read(tiny: Path) -> None:
    decoder = Decoder(tiny, threads=1)
    samples = np.frombuffer(speech_like(0.5), "<i2").astype(np.float32) / 32768
    for whole in (True, False):
        said = decoder.read(samples, languages=["en"], hotwords="jalapeño bites", before="a large", whole=whole)
        assert all(0 <= start <= end <= 0.5 for _, start, end, _ in said.words)
        assert said.alternatives == []


async def test_of_the_languages_that_it_may_be_the_likeliest_is_taken() -> None:
    class Model:
        def detect_language(self, _encoded: object) -> list[list[tuple[str, float]]]:
            return [[("<|pt|>", 0.6), ("<|es|>", 0.3), ("<|en|>", 0.1)]]

    decoder = object.__new__(Decoder)
    decoder._model = SimpleNamespace(model=Model())
    assert decoder._likeliest(None, ("en", "es")) == "es"


async def test_a_doubted_final_brings_other_readings(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decoder = Decoder(tiny, threads=1)
    samples = np.frombuffer(speech_like(0.5), "<i2").astype(np.float32) / 32768
    monkeypatch.setattr("edge.speech.whisper_worker.DOUBTED", 1.1)
    said = decoder.read(samples, languages=["en"], last=True)
    assert 0 < len(said.alternatives) <= 4
    assert "".join(text for text, *_ in said.words).strip() not in said.alternatives


async def test_spelling_is_that_of_the_other_engines() -> None:
    words = _spread(" 10-piece", 4.0, 5.0, 0.9, "en")
    assert [(word.text, word.start_s, word.end_s, word.p) for word in words] == [
        ("ten", 4.0, 4.5, 0.9),
        ("piece", 4.5, 5.0, 0.9),
    ]
    assert _bare("¿Dos hamburguesas clásicas, señor?") == ["dos", "hamburguesas", "clásicas", "señor"]


async def test_unusual_names_come_first_and_the_prompt_is_bounded(menu: object) -> None:
    words = hotwords(menu, "en", most_chars=60)  # type: ignore[arg-type]
    assert 0 < len(words) <= 60


async def test_weights_that_were_not_pulled_are_said_with_the_command(tmp_path: Path) -> None:
    named = EdgeConfig(
        recogniser="whisper",
        whisper_model=Path("whisper-base"),
        models_dir=tmp_path / "m",
        models_lock=tmp_path / "models.lock",
    )
    with pytest.raises(NotPulled, match="talkthru models pull whisper-base"):
        weights(named)
    with pytest.raises(NotPulled, match="no such model"):
        weights(named.model_copy(update={"whisper_model": Path("espeak-ng")}))
