from hypothesis import given
from hypothesis import strategies as st

from edge.audio.activity import ActivityParams, SpeechStarted, SpeechStopped, VoiceActivity

WINDOW = 512


def events(confidences: list[float]) -> list[SpeechStarted | SpeechStopped]:
    activity = VoiceActivity()
    return [event for c in confidences if (event := activity.on_window(c, WINDOW)) is not None]


def spoken_for_ten() -> VoiceActivity:
    """Windows, at an even level."""
    activity = VoiceActivity()
    for _ in range(10):
        activity.on_window(0.9, WINDOW, level=0.1)
    return activity


def test_speech_starts_where_it_began_once_it_has_held() -> None:
    assert events([0.0] * 3 + [0.9] * 3) == []
    assert events([0.0] * 3 + [0.9] * 4) == [SpeechStarted(3 * WINDOW)]


def test_speech_stops_where_the_silence_began() -> None:
    assert events([0.9] * 10 + [0.1] * 2) == [SpeechStarted(0), SpeechStopped(10 * WINDOW, 12 * WINDOW)]


def test_a_stop_is_known_sooner_where_the_sound_has_fallen_as_well() -> None:
    activity = spoken_for_ten()
    assert activity.on_window(0.1, WINDOW, level=0.001) == SpeechStopped(10 * WINDOW, 11 * WINDOW)


def test_what_is_gone_is_silence_though_the_model_still_hears_it() -> None:
    activity = spoken_for_ten()
    assert activity.on_window(0.9, WINDOW, level=0.0005) is None
    assert activity.on_window(0.9, WINDOW, level=0.0005) == SpeechStopped(10 * WINDOW, 12 * WINDOW)
    for _ in range(3):  # the model lags: no new speech, and nothing that may become some
        assert activity.on_window(0.9, WINDOW, level=0.0005) is None
        assert not activity.voiced
    heard = [activity.on_window(0.9, WINDOW, level=0.0005) for _ in range(8)]
    assert any(heard), "somebody much softer is heard soon after"


def test_the_closure_of_a_consonant_is_no_stop() -> None:
    activity = VoiceActivity()
    levels = [0.1] * 10 + [0.0005] + [0.1] * 5
    found = [event for level in levels if (event := activity.on_window(0.9, WINDOW, level=level))]
    assert found == [SpeechStarted(0)]


def test_in_noise_a_stop_takes_as_long_as_without_a_level() -> None:
    activity = spoken_for_ten()
    assert activity.on_window(0.1, WINDOW, level=0.01) is None
    assert activity.on_window(0.1, WINDOW, level=0.01) == SpeechStopped(10 * WINDOW, 12 * WINDOW)


def test_what_was_loud_before_they_spoke_says_nothing_of_their_speech() -> None:
    """A slammed door, then a soft voice."""
    activity = VoiceActivity()
    activity.on_window(0.1, WINDOW, level=0.9)
    for _ in range(10):
        activity.on_window(0.9, WINDOW, level=0.02)
    assert activity.on_window(0.1, WINDOW, level=0.01) is None


def test_a_click_is_no_speech_and_a_breath_is_no_stop() -> None:
    assert events([0.0, 0.9, 0.9, 0.0] * 5) == []
    assert events([0.9] * 10 + [0.1] + [0.6, 0.1] * 3 + [0.9] * 10) == [SpeechStarted(0)]


@given(st.lists(st.floats(0, 1), max_size=200))
def test_starts_and_stops_alternate_in_time(confidences: list[float]) -> None:
    found = events(confidences)
    assert all(isinstance(e, SpeechStarted if i % 2 == 0 else SpeechStopped) for i, e in enumerate(found))
    assert [e.at_sample for e in found] == sorted({e.at_sample for e in found})


def test_holds_are_in_samples_whatever_the_window() -> None:
    activity = VoiceActivity(ActivityParams(start_hold_samples=1000))
    assert activity.on_window(1.0, 999) is None
    assert activity.on_window(1.0, 1) == SpeechStarted(0)


def test_over_the_agent_less_is_enough_and_it_is_noticed_sooner() -> None:
    activity = VoiceActivity()
    heard = [activity.on_window(0.4, 512, over_agent=True) for _ in range(3)]
    assert heard == [None, None, SpeechStarted(0)]
    assert all(VoiceActivity().on_window(0.4, 512) is None for _ in range(9))
    assert [activity.on_window(0.4, 512, over_agent=True) for _ in range(5)] == [None] * 5, "it goes on"
