import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest

from edge.audio import pcm
from edge.speech import espeak_worker as wire
from edge.speech.espeak import MAX_CHARS, Espeak
from edge.speech.framing import Frame, Unpacker, packed
from edge.speech.voice import Audio, VoiceFailed


@pytest.fixture
async def voice() -> AsyncIterator[Espeak]:
    async with Espeak() as running:
        yield running


async def said(voice: Espeak, text: str, language: str = "en") -> list[Audio]:
    return [audio async for audio in voice.speak(text, language)]


def sound(audios: list[Audio]) -> bytes:
    return b"".join(audio.pcm for audio in audios)


async def test_speaks_in_pieces_and_marks_each_word(voice: Espeak) -> None:
    text = "Two cheeseburgers, no pickles. Anything else?"
    audios = await said(voice, text)
    assert len(audios) > 5
    assert {audio.rate_hz for audio in audios} == {16000}
    assert 2 < len(sound(audios)) / 32000 < 5
    assert pcm.level(sound(audios)) > 0.02
    marks = [mark for audio in audios for mark in audio.marks]
    assert [text[mark.char :].split()[0] for mark in marks] == text.split()
    samples = [mark.sample for mark in marks]
    assert samples == sorted(samples)
    assert samples[-1] < len(sound(audios)) // 2


async def test_marks_count_characters_not_bytes(voice: Espeak) -> None:
    text = "Dos hamburguesas clásicas, señor"
    marks = [mark for audio in await said(voice, text, "es") for mark in audio.marks]
    assert [text[mark.char :].split()[0] for mark in marks] == text.split()


async def test_another_rate_is_as_long() -> None:
    async with Espeak() as low, Espeak(rate_hz=24000) as high:
        short, long = sound(await said(low, "a large lemonade")), sound(await said(high, "a large lemonade"))
    assert len(long) / len(short) == pytest.approx(1.5, abs=0.01)


async def test_numerals_and_markup_are_read_and_nothing_in_a_text_is_obeyed(voice: Espeak) -> None:
    assert sound(await said(voice, "It is $5.18"))
    plain, marked = await said(voice, "fries"), await said(voice, "<break time='9s'/> fries [[f3raIz]] \0")
    assert len(sound(plain)) < len(sound(marked)) < 9 * 32000


async def test_silence_for_nothing_to_say(voice: Espeak) -> None:
    assert pcm.level(sound(await said(voice, ""))) < 0.001


async def test_closing_stops_the_voice_and_leaves_it_usable(voice: Espeak) -> None:
    before = voice.pid
    async with aclosing(voice.speak("one two three four five six seven " * 40, "en")) as stream:
        await anext(stream)
    assert sound(await said(voice, "still here"))
    assert voice.pid == before


async def test_a_slow_listener_holds_up_nobody(voice: Espeak) -> None:
    async with aclosing(voice.speak("one two three four five six seven " * 20, "en")) as slow:
        await anext(slow)
        assert sound(await said(voice, "second lane"))
        assert sound([audio async for audio in slow])


async def test_nobody_waits_for_anothers_whole_text(voice: Espeak) -> None:
    done: list[str] = []

    async def speak(name: str, text: str) -> None:
        assert sound(await said(voice, text))
        done.append(name)

    async with asyncio.TaskGroup() as lanes, aclosing(voice.speak("one two three four five, " * 60, "en")) as first:
        await anext(first)
        lanes.create_task(speak("second", "Anything else?"))
        assert sound([audio async for audio in first])
        done.append("first")
    assert done == ["second", "first"]


async def test_a_text_of_several_clauses_has_its_pauses(voice: Espeak) -> None:
    together = sound(await said(voice, "a cola, a cookie. Anything else?"))
    apart = [sound(await said(voice, text)) for text in ("a cola,", "a cookie.", "Anything else?")]
    assert (len(together) - sum(map(len, apart))) / 32000 == pytest.approx((0.149 + 0.306) * 175 / 165, abs=0.05)


async def test_what_it_cannot_say_is_refused(voice: Espeak) -> None:
    with pytest.raises(VoiceFailed):
        await said(voice, "Guten Tag", "de")
    with pytest.raises(VoiceFailed):
        await said(voice, "a" * (MAX_CHARS + 1))


async def test_a_killed_worker_costs_one_utterance(voice: Espeak) -> None:
    before = voice.pid
    assert before is not None
    os.kill(before, signal.SIGSTOP)  # so that it cannot finish first
    with pytest.raises(VoiceFailed):
        async with aclosing(voice.speak("this one is lost", "en")) as stream:
            os.kill(before, signal.SIGKILL)
            await anext(stream)
    assert sound(await said(voice, "this one is not"))
    assert voice.pid not in (None, before)


async def test_a_worker_that_hangs_is_replaced_before_the_silence_is_long(
    voice: Espeak, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("edge.speech.worker_voice._STUCK_S", 0.1)
    await said(voice, "ready")
    before = voice.pid
    assert before is not None
    os.kill(before, signal.SIGSTOP)
    with pytest.raises(VoiceFailed):
        await said(voice, "this one is lost")
    assert sound(await said(voice, "this one is not"))
    assert voice.pid not in (None, before)


def test_a_worker_whose_edge_is_killed_in_the_middle_of_a_sentence_ends() -> None:
    """It went round and round over the clauses that nobody would hear, and took a core for ever."""
    command = (sys.executable, "-P", "-m", "edge.speech.espeak_worker")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        said = {"id": 1, "text": "One, two, three, four. " * 40, "voice": "en-us", "rate_hz": 16000}
        worker.stdin.write(packed(wire.SAY, json.dumps(said | {"words_per_minute": 170}).encode()))
        worker.stdin.flush()
        heard, frames = Unpacker(), list[Frame]()
        while not any(frame.kind == wire.AUDIO for frame in frames):
            frames += heard.accept(worker.stdout.read1(1 << 16))  # type: ignore[attr-defined]
        worker.stdin.close()
        worker.stdout.close()
        try:
            assert worker.wait(30) == 0
        finally:
            worker.kill()
