import asyncio
import os
import signal

import numpy as np
import pytest
from numpy.typing import NDArray
from pipecat.audio.turn.smart_turn._whisper_features import compute_whisper_log_mel_features
from pipecat.audio.turn.smart_turn.local_smart_turn_v3 import LocalSmartTurnAnalyzerV3

from edge.audio.pcm import to_float, to_pcm
from edge.speech import smart_turn_worker
from edge.speech.smart_turn import MOST_WAITING, SmartTurn


@pytest.fixture(scope="module")
def said() -> NDArray[np.float32]:
    rng = np.random.default_rng(0)
    tone = np.sin(np.arange(32000) * 0.05) * np.hanning(32000) * 0.3 + rng.normal(0, 0.001, 32000)
    return tone.astype(np.float32)


def test_the_features_are_whispers(said: NDArray[np.float32]) -> None:
    padded = np.concatenate([np.zeros(smart_turn_worker.SAMPLES - len(said), np.float32), said])
    theirs = compute_whisper_log_mel_features(padded)
    assert np.allclose(smart_turn_worker.log_mel(padded), theirs, atol=1e-4)


async def test_it_is_as_sure_as_pipecats_own(said: NDArray[np.float32]) -> None:
    pcm = to_pcm(said)
    theirs = LocalSmartTurnAnalyzerV3(sample_rate=16000)._predict_endpoint(to_float(pcm))["probability"]
    async with SmartTurn() as turn:
        assert await turn.sure(pcm) == pytest.approx(theirs, abs=0.01)


async def test_who_asks_too_much_at_once_gets_no_answer_and_a_dead_worker_is_none(said: NDArray[np.float32]) -> None:
    async with SmartTurn() as turn:
        pcm = to_pcm(said)
        answers = await asyncio.gather(*(turn.sure(pcm) for _ in range(MOST_WAITING + 2)))
        assert sum(answer is None for answer in answers) <= 2
        assert answers[0] is not None
        assert turn._worker is not None
        asked = asyncio.create_task(turn.sure(pcm))
        await asyncio.sleep(0)
        os.kill(turn._worker.pid, signal.SIGKILL)
        assert await asked is None
        assert await turn.sure(pcm) is None, "nobody depends on it: it is started again later"
