"""The sound card's side of `talkthru demo --mic`, on miniaudio's own back end without a device."""

import sys
import time

import pytest

import talkthru.demo.run as demo
from talkthru.demo import microphone
from talkthru.demo.device import FRAME
from talkthru.demo.microphone import NoSound, SoundCard, YourLane

miniaudio = pytest.importorskip("miniaudio")
NO_DEVICE = [miniaudio.Backend.NULL]


def test_sound_goes_in_and_out_at_the_cards_own_pace() -> None:
    with SoundCard(NO_DEVICE) as card:
        card.play(b"\1\0" * FRAME * 3)
        deadline = time.monotonic() + 5
        while card._played and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not card._played, "the card has taken what was to be played"
        assert len(card._heard) > 0, "and given what it heard"
        assert len(card.frame()) == 2 * FRAME


def test_what_was_heard_and_is_not_fetched_is_dropped_from_the_oldest_on() -> None:
    card = SoundCard()
    exchange = card._exchange()
    next(exchange)
    for n in range(100):
        exchange.send(bytes([n]) * 2 * FRAME)
    assert len(card._heard) == microphone._HEARD_BYTES
    assert card.frame() == bytes([90]) * 2 * FRAME


def test_a_flush_silences_what_waits() -> None:
    card = SoundCard()
    lane = YourLane("ws://127.0.0.1:1", "token", card)
    lane.ear.on_audio(b"\1\0" * FRAME * 9, 16000, 1.0)
    assert card._played
    lane.ear.on_flush(1.1)
    assert not card._played


def test_without_a_device_it_says_so_and_what_to_do_instead(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Nothing(SoundCard):
        def __enter__(self) -> "Nothing":
            raise NoSound(microphone.NO_SOUND.format(why="failed to init device -401"))

    monkeypatch.setattr(microphone, "SoundCard", Nothing)
    assert demo.run(mic=True) == demo.COULD_NOT_RUN
    said = capsys.readouterr().err
    assert "no microphone" in said
    assert "--wav" in said


def test_without_the_library_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(NoSound, match="miniaudio is not installed"), SoundCard():
        pass
