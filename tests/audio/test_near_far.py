"""How near a voice is: by its level and its tilt beside the guest's, and in doubt it is the guest."""

import pytest

from edge.audio.near_far import FAR, GUEST, Frame, NearFar

FLOOR_DB = -60.0
BRIGHT_DB, DULL_DB = -10.0, -16.0


def turn(voices: NearFar, *, level_db: float, tilt_db: float = BRIGHT_DB, frames: int = 120, clear: bool = True) -> str:
    """Somebody speaks, and who it was is asked before their turn ends."""
    voices.on_speech_started()
    for _ in range(frames):
        voices.on_frame(Frame(level_db, tilt_db, clear), FLOOR_DB)
    who = voices.speaker()
    voices.on_turn_ended()
    return who


@pytest.fixture
def known() -> NearFar:
    """A lane whose guest has been heard for more than a second."""
    voices = NearFar()
    assert turn(voices, level_db=-22.0) == GUEST
    return voices


def test_the_first_who_speaks_is_the_guest_however_soft() -> None:
    assert turn(NearFar(), level_db=-45.0, tilt_db=DULL_DB) == GUEST


def test_who_is_not_known_for_a_second_yet_is_compared_with_nobody() -> None:
    voices = NearFar()
    turn(voices, level_db=-22.0, frames=60)
    assert turn(voices, level_db=-44.0) == GUEST


@pytest.mark.parametrize(
    ("softer_db", "tilt_db", "who"),
    [
        (0.0, BRIGHT_DB, GUEST),
        (7.0, BRIGHT_DB, GUEST),  # a short answer
        (10.0, BRIGHT_DB, GUEST),
        (11.0, BRIGHT_DB, FAR),
        (8.0, DULL_DB, FAR),  # through a window
        (5.0, DULL_DB, GUEST),  # who turns away
    ],
)
def test_far_is_much_softer_or_softer_and_duller(known: NearFar, softer_db: float, tilt_db: float, who: str) -> None:
    assert turn(known, level_db=-22.0 - softer_db, tilt_db=tilt_db) == who


def test_a_far_voice_does_not_teach_how_the_guest_sounds(known: NearFar) -> None:
    for _ in range(20):
        turn(known, level_db=-36.0)
    assert turn(known, level_db=-36.0) == FAR
    assert turn(known, level_db=-22.0) == GUEST


def test_a_guest_who_moves_slowly_away_stays_the_guest(known: NearFar) -> None:
    for level_db in range(-22, -38, -1):
        assert turn(known, level_db=float(level_db), frames=400) == GUEST


def test_what_was_said_under_the_agents_own_voice_tells_nothing(known: NearFar) -> None:
    assert turn(known, level_db=-40.0, clear=False) == GUEST


def test_hardly_above_the_noise_is_far_only_where_the_guest_would_have_been_loud(known: NearFar) -> None:
    assert turn(known, level_db=FLOOR_DB + 3) == FAR
    soft = NearFar()
    turn(soft, level_db=FLOOR_DB + 15)
    assert turn(soft, level_db=FLOOR_DB + 3) == GUEST


def test_another_guest_is_nobody_that_is_known(known: NearFar) -> None:
    known.forget()
    assert turn(known, level_db=-45.0) == GUEST


def test_what_came_long_before_the_speech_is_not_of_it(known: NearFar) -> None:
    for _ in range(1000):
        known.on_frame(Frame(-40.0, DULL_DB, clear=True), FLOOR_DB)
    assert turn(known, level_db=-22.0) == GUEST
