"""Contenders on traces made by hand: when each decides."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from domain.completeness import Completeness
from edge.turns.end_of_turn import Patience, Prospect
from talkthru.bench.endpointing import ours, plain, point
from talkthru.bench.pauses import Partial, Said, Trace, Window

WINDOW_S = 0.032
ENDED_S = 2.0


class Words:
    """Judges by the last word."""

    def judge(self, said: Said, text: str) -> tuple[Completeness, Prospect]:
        if text.endswith("and a"):
            return Completeness.DANGLING, Prospect.ANY
        return (Completeness.COMPLETE if text.endswith("please") else Completeness.OPEN), Prospect.WHOLE


def traced(*partials: Partial, silent: tuple[float, float] = (9.0, 9.0)) -> Trace:
    """Speech from 0.5 to 2.0 s but for one pause."""
    times = [n * WINDOW_S for n in range(1, 180)]
    heard = [0.5 < at <= ENDED_S and not silent[0] < at <= silent[1] for at in times]
    windows = tuple(Window(at, 0.9 if h else 0.1, 0.1) for at, h in zip(times, heard, strict=True))
    return Trace(Said("", "", "anything", b""), ENDED_S, windows, partials, (), np.zeros(1, np.float32))


def decided(trace: Trace, patience: Patience | None = None) -> float:
    guest: Any = Words()
    return ours(trace, guest, patience or Patience()) - ENDED_S


def test_complete_words_end_the_turn_at_once_and_an_unfinished_phrase_after_long() -> None:
    done = decided(traced(Partial(1.9, "fries please", 1.98)))
    assert 0 < done < 0.2
    assert decided(traced(Partial(1.9, "fries and a", 1.98))) == pytest.approx(Patience().dangling_s, abs=0.1)


def test_nothing_is_decided_before_voice_activity_knows_of_the_silence() -> None:
    """The last word ended long ago, as the recogniser says: the wait from there on was over before."""
    known_s = (ENDED_S // WINDOW_S + 2) * WINDOW_S
    assert decided(traced(Partial(1.0, "fries please", 1.5))) >= known_s - ENDED_S


def test_a_pause_after_an_unfinished_phrase_is_waited_through_and_plain_silence_is_not() -> None:
    trace = traced(Partial(1.0, "fries and a", 1.0), Partial(1.9, "fries and a cola please", 1.98), silent=(1.0, 1.5))
    assert 0 < decided(trace) < 0.2
    assert plain(trace, 0.3) < ENDED_S
    assert plain(trace, 0.6) > ENDED_S


def test_who_waits_longer_after_a_whole_order_cuts_off_less() -> None:
    trace = traced(Partial(1.0, "fries", 1.0), Partial(1.9, "fries cola please", 1.98), silent=(1.0, 1.5))
    assert decided(trace) < 0
    assert decided(trace, replace(Patience(), whole_s=0.8)) > 0


def test_a_cut_off_turn_counts_and_has_no_delay() -> None:
    found = point("", [1.0, 2.5], [traced(), traced()])
    assert (found.early, found.cut_off, found.delays_s) == (0.5, 0.0, (0.5,))
