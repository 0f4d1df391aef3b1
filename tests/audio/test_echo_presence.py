"""Whether the microphone hears the loudspeaker: known where the agent begins to speak and nothing follows."""

import pytest

from edge.audio.echo_presence import EchoPresence

LOUD_DB, SILENT_DB, FLOOR_DB = -20.0, -90.0, -65.0


def hear(
    presence: EchoPresence,
    frames: int,
    *,
    far_db: float = SILENT_DB,
    near_db: float = FLOOR_DB,
    floor_db: float | None = FLOOR_DB,
    delay_ms: float | None = None,
) -> EchoPresence:
    for _ in range(frames):
        presence.on_levels(far_db, near_db, floor_db, delay_ms=delay_ms)
    return presence


@pytest.fixture
def silent() -> EchoPresence:
    """Nobody has spoken for a while."""
    return hear(EchoPresence(), 60)


def test_until_it_is_known_there_is_an_echo(silent: EchoPresence) -> None:
    assert silent.present


def test_an_agent_who_speaks_and_is_not_heard_has_no_echo(silent: EchoPresence) -> None:
    assert hear(silent, 29, far_db=LOUD_DB).present
    assert not hear(silent, 1, far_db=LOUD_DB).present


def test_a_device_that_plays_late_is_waited_for_that_much_longer(silent: EchoPresence) -> None:
    assert hear(silent, 49, far_db=LOUD_DB, delay_ms=200.0).present
    assert not hear(silent, 1, far_db=LOUD_DB, delay_ms=200.0).present


def test_what_is_heard_meanwhile_may_be_the_echo(silent: EchoPresence) -> None:
    hear(silent, 10, far_db=LOUD_DB)
    hear(silent, 5, far_db=LOUD_DB, near_db=-30.0)
    assert hear(silent, 200, far_db=LOUD_DB).present


def test_it_is_tried_again_at_the_next_sentence_after_a_silence(silent: EchoPresence) -> None:
    hear(silent, 20, far_db=LOUD_DB, near_db=-30.0)
    hear(silent, 30)
    assert hear(silent, 40, far_db=LOUD_DB).present, "what was said before may still be on its way"
    hear(silent, 60)
    assert not hear(silent, 40, far_db=LOUD_DB).present


def test_a_word_or_two_is_too_little_to_know(silent: EchoPresence) -> None:
    hear(silent, 9, far_db=LOUD_DB)
    assert hear(silent, 40).present


def test_noise_as_loud_as_ever_is_no_echo(silent: EchoPresence) -> None:
    hear(silent, 60, near_db=-45.0, floor_db=-45.0)
    assert not hear(silent, 40, far_db=LOUD_DB, near_db=-43.0, floor_db=-45.0).present


def test_an_echo_that_was_found_is_there_again(silent: EchoPresence) -> None:
    hear(silent, 40, far_db=LOUD_DB)
    silent.on_echo()
    assert silent.present
