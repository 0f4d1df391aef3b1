from collections.abc import AsyncGenerator
from contextlib import aclosing

from edge.speech.phrases import MOST_FAILED, PhraseCache
from edge.speech.voice import Audio, Mark, VoiceFailed


class Scripted:
    """A voice of two pieces a text that counts how often it had to work."""

    name, rate_hz = "scripted", 16000

    def __init__(self) -> None:
        self.said: list[str] = []

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        self.said.append(f"{language}:{text}")
        yield Audio(text.encode(), self.rate_hz, (Mark(0, 0),))
        yield Audio(bytes(10), self.rate_hz)


async def heard(cache: PhraseCache, text: str, language: str = "en") -> list[Audio]:
    return [audio async for audio in cache.speak(text, language)]


async def test_a_warm_phrase_is_the_same_audio_without_work() -> None:
    voice = Scripted()
    cache = PhraseCache(voice)
    await cache.warm([("hello", "en"), ("hello", "es")])
    assert ("hello", "en") in cache
    fresh = [audio async for audio in voice.speak("hello", "en")]
    assert await heard(cache, "hello") == fresh
    assert voice.said == ["en:hello", "es:hello", "en:hello"]


async def test_a_voice_that_fails_while_it_warms_up_costs_those_phrases_alone() -> None:
    class Moody(Scripted):
        async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
            if "!" in text:
                self.said.append(text)
                raise VoiceFailed("it gave no audio")
            async for audio in super().speak(text, language):
                yield audio

    voice = Moody()
    cache = PhraseCache(voice)
    failing = [f"{n}!" for n in range(9)]
    await cache.warm((text, "en") for text in ("one", "two!", "three", *failing, "four"))
    assert [text for text in ("one", "two!", "three", "four") if (text, "en") in cache] == ["one", "three"]
    assert len([text for text in voice.said if "!" in text]) == 1 + MOST_FAILED


async def test_a_phrase_cut_off_is_not_kept() -> None:
    cache = PhraseCache(Scripted())
    async with aclosing(cache.speak("hello", "en")) as stream:
        await anext(stream)
    assert ("hello", "en") not in cache
    assert cache.size_bytes == 0


async def test_the_longest_unused_leaves_when_full() -> None:
    cache = PhraseCache(Scripted(), capacity_bytes=35)
    for text in ("a", "b", "c"):
        await heard(cache, text)
    await heard(cache, "a")
    await heard(cache, "d")
    assert [text for text in "abcd" if (text, "en") in cache] == ["a", "c", "d"]
    assert cache.size_bytes == 33


async def test_what_is_larger_than_the_cache_is_spoken_and_not_kept() -> None:
    cache = PhraseCache(Scripted(), capacity_bytes=5)
    assert len(await heard(cache, "long")) == 2
    assert cache.size_bytes == 0
