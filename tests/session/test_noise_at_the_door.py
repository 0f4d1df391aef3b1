"""Noise that a line of the text door tells of: how much of words said in it a recogniser believes."""

import pytest

from talkthru.world import confidence_in

ACTED_ON = 0.55  # `SURE_ENOUGH` of both conversations


@pytest.mark.parametrize("args", [{"level_db": 84}, {"level_db": 95}, {"snr_db": -6}, {"snr_db": -20}])
def test_words_under_louder_noise_are_not_acted_on(args: dict[str, float]) -> None:
    assert confidence_in("noise", args) < ACTED_ON


@pytest.mark.parametrize("args", [{}, {"level_db": 60}, {"level_db": 70}, {"snr_db": 10}, {"kind": "engine"}])
def test_words_over_softer_noise_are(args: dict[str, float]) -> None:
    assert confidence_in("noise", args) > ACTED_ON


def test_without_noise_words_are_believed() -> None:
    assert confidence_in(None, {}) == confidence_in("link_down", {}) == 1.0
