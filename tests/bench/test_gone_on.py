"""What an early decision comes to, on traces made by hand."""

import numpy as np

from edge.audio.pcm import RATE_HZ
from talkthru.bench.gone_on import FIRST_AUDIO_S, gone_on
from talkthru.bench.pauses import LEAD_S, Said, Trace, Window

WINDOW_S = 0.032
ENDED_S = LEAD_S + 2.0


def paused(*, from_s: float, to_s: float) -> Trace:
    """Two seconds of speech from `LEAD_S` on, with a pause in it."""
    times = np.arange(2 * RATE_HZ) / RATE_HZ + LEAD_S
    loud = ~((times > from_s) & (times <= to_s))
    times = [n * WINDOW_S for n in range(1, 120)]
    heard = [LEAD_S < at <= ENDED_S and not from_s < at <= to_s for at in times]
    windows = tuple(Window(at, 0.9 if h else 0.1, 0.1) for at, h in zip(times, heard, strict=True))
    said = Said("", "", "anything", (loud * 8000).astype("<i2").tobytes())
    return Trace(said, ENDED_S, windows, (), (), np.zeros(1, np.float32))


def test_who_had_finished_does_not_go_on() -> None:
    assert gone_on(paused(from_s=1.5, to_s=1.8), ENDED_S + 0.2) is None


def test_who_pauses_for_long_hears_the_answer_begin_and_both_speak_until_they_are_noticed() -> None:
    found = gone_on(paused(from_s=1.2, to_s=2.0), 1.5)
    assert found is not None
    assert found.heard
    assert 0.1 < found.both_spoke_s < 0.25, "not while they were silent"


def test_who_is_noticed_before_the_answer_begins_hears_none_of_it() -> None:
    found = gone_on(paused(from_s=1.2, to_s=1.5), 1.67 - FIRST_AUDIO_S / 2)
    assert found is not None
    assert not found.heard
    assert found.both_spoke_s == 0.0
