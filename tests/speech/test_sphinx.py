import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from domain.menu import Item, Menu, Text, Variation
from edge.speech.compiled import CompiledModel, compile_model
from edge.speech.recogniser import Hypothesis, LanguageNotHeard, UtteranceLost
from edge.speech.sphinx import SphinxEngine, SphinxRecogniser, SphinxUnavailable

Say = Callable[..., Awaitable[bytes]]
FRAME = 640  # 20 ms, as a lane sends it


@pytest.fixture
async def engine(compiled: CompiledModel) -> AsyncIterator[SphinxEngine]:
    async with SphinxEngine(compiled) as running:
        yield running


@pytest.fixture
async def ears(engine: SphinxEngine) -> AsyncIterator[SphinxRecogniser]:
    recogniser = engine.recogniser()
    await recogniser.open("en")
    yield recogniser
    await recogniser.close()


async def feed(ears: SphinxRecogniser, pcm: bytes) -> list[Hypothesis]:
    """Frame by frame; the loop turns between two, as it does between a lane's."""
    partials = []
    for at in range(0, len(pcm), FRAME):
        if (partial := await ears.accept(pcm[at : at + FRAME], at // 2)) is not None:
            partials.append(partial)
        await asyncio.sleep(0)
    return partials


async def hear(ears: SphinxRecogniser, pcm: bytes) -> Hypothesis:
    await feed(ears, pcm)
    return await ears.finish()


async def test_hears_an_order(ears: SphinxRecogniser, say: Say) -> None:
    heard = await hear(ears, await say("can i get two cheeseburgers please"))
    assert "two cheeseburgers" in heard.text
    assert heard.stable_words == len(heard.words)
    assert heard.text not in heard.alternatives


async def test_words_have_times_in_order_and_a_posterior(ears: SphinxRecogniser, say: Say) -> None:
    pcm = await say("two cheeseburgers and a large coke")
    heard = await hear(ears, pcm)
    assert all(0 <= word.start_s < word.end_s <= len(pcm) / 32000 for word in heard.words)
    assert all(one.end_s <= other.start_s + 0.011 for one, other in zip(heard.words, heard.words[1:], strict=False))
    assert all(0 <= word.p <= 1 for word in heard.words)
    assert 0 < heard.confidence <= 1
    assert any(word.p < 1 for word in heard.words)


async def test_partials_come_while_the_guest_speaks_and_settle_from_the_front(ears: SphinxRecogniser, say: Say) -> None:
    partials = await feed(ears, await say("can i get two cheeseburgers and a large coke please"))
    while not partials or not partials[-1].stable_words:  # nothing more is said: the decoder catches up
        partials += [partial] if (partial := await ears.accept(b"", 0)) else []
        await asyncio.sleep(0)
    assert all(word.p == 1.0 for partial in partials for word in partial.words)
    assert all(partial.stable_words <= len(partial.words) for partial in partials)
    settled = partials[-1].words[: partials[-1].stable_words]
    final = await ears.finish()
    assert {word.text for word in settled} & {word.text for word in final.words}


async def test_the_same_audio_gives_the_same_words(engine: SphinxEngine, say: Say) -> None:
    pcm = await say("a number three large with a coke")
    heard = []
    for _ in range(2):
        ears = engine.recogniser()
        await ears.open("en")
        heard.append(await hear(ears, pcm))
        await ears.close()
    assert heard[0] == heard[1]


async def test_utterances_do_not_mix(ears: SphinxRecogniser, say: Say) -> None:
    first, second = await say("two cheeseburgers"), await say("no pickles on that")
    assert "cheeseburgers" in (await hear(ears, first)).text
    heard = await hear(ears, second)
    assert "pickles" in heard.text
    assert "cheeseburgers" not in heard.text


async def test_nothing_said_is_an_empty_hypothesis(ears: SphinxRecogniser) -> None:
    assert await ears.finish() == Hypothesis()
    await ears.accept(b"", 0)
    assert (await ears.finish()).words == ()


async def test_other_languages_are_refused(engine: SphinxEngine) -> None:
    with pytest.raises(LanguageNotHeard):
        await engine.recogniser().open("es")


async def test_two_lanes_hear_at_once(engine: SphinxEngine, say: Say) -> None:
    orders = [await say("two cheeseburgers"), await say("no pickles on that")]
    lanes = [engine.recogniser(), engine.recogniser()]
    for lane in lanes:
        await lane.open("en")
    assert lanes[0].pid != lanes[1].pid
    one, other = await asyncio.gather(*(hear(lane, pcm) for lane, pcm in zip(lanes, orders, strict=True)))
    assert "cheeseburgers" in one.text
    assert "pickles" in other.text
    for lane in lanes:
        await lane.close()


async def test_a_killed_worker_costs_one_utterance(ears: SphinxRecogniser, say: Say) -> None:
    pcm = await say("two cheeseburgers")
    before = ears.pid
    assert before is not None
    await feed(ears, pcm[: len(pcm) // 2])
    os.kill(before, signal.SIGKILL)
    with pytest.raises(UtteranceLost):
        await ears.finish()
    assert "cheeseburgers" in (await hear(ears, pcm)).text
    assert ears.pid not in (None, before)


async def test_a_worker_killed_while_it_finishes_loses_only_that(ears: SphinxRecogniser, say: Say) -> None:
    pcm = await say("two cheeseburgers")
    assert ears.pid is not None
    os.kill(ears.pid, signal.SIGSTOP)  # so that the final is in flight
    await feed(ears, pcm)
    finishing = asyncio.ensure_future(ears.finish())
    await asyncio.sleep(0)
    os.kill(ears.pid, signal.SIGKILL)
    with pytest.raises(UtteranceLost):
        await finishing
    assert "cheeseburgers" in (await hear(ears, pcm)).text


async def test_a_worker_that_died_between_utterances_costs_none(ears: SphinxRecogniser, say: Say) -> None:
    pcm = await say("two cheeseburgers")
    before = ears.pid
    assert before is not None
    os.kill(before, signal.SIGKILL)
    while ears.pid is not None:  # noqa: ASYNC110 the loop must notice the death
        await asyncio.sleep(0)
    assert "cheeseburgers" in (await hear(ears, pcm)).text


async def test_a_cancelled_finish_drops_the_utterance_and_keeps_the_ears(ears: SphinxRecogniser, say: Say) -> None:
    await feed(ears, await say("no pickles on that"))
    finishing = asyncio.ensure_future(ears.finish())
    await asyncio.sleep(0)
    finishing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await finishing
    heard = await hear(ears, await say("two cheeseburgers"))
    assert "cheeseburgers" in heard.text
    assert "pickles" not in heard.text


async def test_a_new_menu_is_heard_from_the_next_utterance_on(
    engine: SphinxEngine, ears: SphinxRecogniser, say: Say, tmp_path: Path
) -> None:
    before = await hear(ears, await say("spicy edamame please"))
    assert "edamame" not in before.text
    dish = Item("edamame", Text({"en": "Spicy Edamame"}), (Variation("std", Text({"en": "Standard"})),))
    engine.rebias(compile_model(Menu("noodles", "1", (dish,)), tmp_path, sentences=2000))
    pid = ears.pid
    after = await hear(ears, await say("spicy edamame please"))
    assert "spicy edamame" in after.text
    assert ears.pid == pid


async def test_a_model_that_does_not_load_is_refused_at_start_and_ignored_later(
    compiled: CompiledModel, say: Say, tmp_path: Path
) -> None:
    broken = replace(compiled, lm=tmp_path / "none.arpa", key="broken")
    with pytest.raises(SphinxUnavailable):
        await SphinxEngine(broken).__aenter__()
    async with SphinxEngine(compiled) as engine:
        ears = engine.recogniser()
        await ears.open("en")
        engine.rebias(broken)
        assert "cheeseburgers" in (await hear(ears, await say("two cheeseburgers"))).text


async def test_closing_the_engine_leaves_no_process(compiled: CompiledModel) -> None:
    async with SphinxEngine(compiled) as engine:
        ears = engine.recogniser()
        await ears.open("en")
        pid = ears.pid
        assert pid is not None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
