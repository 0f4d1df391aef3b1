"""A voice that dies in the middle of a sentence: the guest hears all of it, from the word where it broke."""

from collections.abc import AsyncGenerator

import pytest

from edge.speech.in_turn import AGAIN_S, InTurn
from edge.speech.phrases import PhraseCache
from edge.speech.voice import Audio, LanguageNotSpoken, Mark, VoiceFailed

WORD = 1600  # samples


class Reader:
    """Says a word in each piece of sound; dies in the middle of the word `dies_in`."""

    rate_hz = 16000

    def __init__(self, name: str, *, languages: tuple[str, ...] = ("en",)) -> None:
        self.name, self.languages = name, languages
        self.dies_in: str | None = None
        self.said: list[str] = []

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        if language not in self.languages:
            raise LanguageNotSpoken(self.name)
        char = 0
        for n, word in enumerate(text.split(" ")):
            broken = word == self.dies_in
            self.said.append(word[: len(word) // 2] if broken else word)
            yield Audio(b"\1\0" * (WORD // 2 if broken else WORD), 16000, (Mark(char, n * WORD),))
            if broken:
                raise VoiceFailed("its process died")
            char += len(word) + 1


@pytest.fixture
def clock() -> list[float]:
    return [100.0]


def chain(*readers: Reader, clock: list[float]) -> InTurn:
    return InTurn([PhraseCache(reader) for reader in readers], now=lambda: clock[0])


async def heard(voice: InTurn, text: str, language: str = "en") -> tuple[list[Mark], int]:
    audios = [audio async for audio in voice.speak(text, language)]
    return [mark for audio in audios for mark in audio.marks], sum(len(audio.pcm) // 2 for audio in audios)


async def test_the_next_voice_goes_on_with_the_word_that_broke(clock: list[float]) -> None:
    fine, plain = Reader("fine"), Reader("plain")
    fine.dies_in = "large"
    marks, samples = await heard(chain(fine, plain, clock=clock), "one large coke, please")
    assert (fine.said, plain.said) == (["one", "la"], ["large", "coke,", "please"])
    assert [mark.char for mark in marks] == [0, 4, 4, 10, 16]
    assert [mark.sample for mark in marks] == [0, WORD, WORD + 800, 2 * WORD + 800, 3 * WORD + 800]
    assert samples == 4 * WORD + 800


async def test_what_broke_is_left_out_for_a_while_and_asked_again(clock: list[float]) -> None:
    fine, plain = Reader("fine"), Reader("plain")
    voice = chain(fine, plain, clock=clock)
    fine.dies_in = "coke"
    await heard(voice, "coke")
    fine.dies_in, fine.said = None, []
    await heard(voice, "fries")
    assert fine.said == []
    clock[0] += AGAIN_S
    await heard(voice, "shake")
    assert fine.said == ["shake"]


async def test_a_language_that_the_first_lacks_breaks_nothing(clock: list[float]) -> None:
    fine, plain = Reader("fine"), Reader("plain", languages=("en", "es"))
    voice = chain(fine, plain, clock=clock)
    await heard(voice, "papas", "es")
    await heard(voice, "fries")
    assert (fine.said, plain.said) == (["fries"], ["papas"])


async def test_nobody_left_is_a_failure_and_a_broken_sentence_is_not_kept(clock: list[float]) -> None:
    fine, plain = Reader("fine"), Reader("plain")
    voice = chain(fine, plain, clock=clock)
    fine.dies_in = plain.dies_in = "coke"
    with pytest.raises(VoiceFailed):
        await heard(voice, "a coke")
    plain.dies_in = None
    _, samples = await heard(voice, "a coke")
    assert samples == 2 * WORD


async def test_one_that_stops_listening_stops_the_voice(clock: list[float]) -> None:
    fine = Reader("fine")
    stream = chain(fine, Reader("plain"), clock=clock).speak("one large coke", "en")
    await anext(stream)
    await stream.aclose()
    assert fine.said == ["one"]
