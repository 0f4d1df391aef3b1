import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.pipeline.rendering import Rendering, heard
from edge.speech.voice import Mark, VoiceFailed

TEXT = "Two cheeseburgers, no pickles."
MARKS = [Mark(0, 0), Mark(4, 4000), Mark(19, 12000), Mark(22, 16000)]


@pytest.mark.parametrize(
    ("samples", "words"),
    [
        (0, ""),
        (3999, ""),
        (4000, "Two"),
        (12000, "Two cheeseburgers,"),
        (16000, "Two cheeseburgers, no"),
        (10**6, "Two cheeseburgers, no"),
    ],
)
def test_a_word_was_heard_when_the_next_one_has_begun(samples: int, words: str) -> None:
    assert heard(TEXT, MARKS, samples) == words


@given(st.integers(0, 20000), st.integers(0, 20000))
def test_more_played_is_never_fewer_words(a: int, b: int) -> None:
    less, more = sorted((a, b))
    assert heard(TEXT, MARKS, more).startswith(heard(TEXT, MARKS, less))


async def test_audio_can_be_read_while_it_is_made_and_again(voice: Any) -> None:
    voice.pace_s = 0.001
    rendering = Rendering("one two three", "en")
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(rendering.run(voice))
        first = [audio async for audio in rendering.audio()]
    assert [audio async for audio in rendering.audio()] == first
    assert len(first) == 3
    assert [mark.char for mark in rendering.marks] == [0, 4, 8]
    assert voice.spoken == ["one two three"]


async def test_a_voice_that_fails_fails_after_what_it_made(voice: Any) -> None:
    rendering = Rendering("one gasp three", "en")
    await rendering.run(voice)
    got = []
    with pytest.raises(VoiceFailed):
        async for audio in rendering.audio():
            got.append(audio)
    assert len(got) == 1


async def test_given_up_the_voice_stops_and_readers_know(voice: Any) -> None:
    voice.pace_s = 0.01
    rendering = Rendering("one two three", "en")
    task = asyncio.create_task(rendering.run(voice))
    audio = rendering.audio()
    await anext(audio)
    task.cancel()
    with pytest.raises(VoiceFailed):
        async for _ in audio:
            pass
    assert voice.closed == ["one two three"]
