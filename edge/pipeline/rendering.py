"""One utterance's audio while it is being made: many may read it from the start, and none waits for the whole.

Decides which words were heard, given how far it was played.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing

from edge.speech.voice import Audio, Mark, Voice, VoiceFailed


class Rendering:
    """A voice speaking one text into memory. `run` it in a task; reading may begin before or after."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.marks: list[Mark] = []
        self.samples = 0  # rendered so far
        self._audio: list[Audio] = []
        self._news = asyncio.Event()
        self._ended = False
        self._failure: VoiceFailed | None = None

    async def run(self, voice: Voice) -> None:
        """Renders all of it. Cancelled, the voice stops making it, and readers get what there is, as a failure."""
        failure: VoiceFailed | None = VoiceFailed("rendering was given up")
        try:
            async with aclosing(voice.speak(self.text, self.language)) as stream:
                async for audio in stream:
                    self.marks.extend(audio.marks)
                    if audio.pcm:
                        self._audio.append(audio)
                        self.samples += len(audio.pcm) // 2
                        self._news.set()
            failure = None
        except VoiceFailed as error:
            failure = error
        finally:
            self._ended, self._failure = True, failure
            self._news.set()

    async def audio(self) -> AsyncIterator[Audio]:
        """From the first sample on, as it is made. Raises VoiceFailed where the voice did."""
        position = 0
        while True:
            while position < len(self._audio):
                yield self._audio[position]
                position += 1
            if self._ended:
                break
            self._news.clear()
            await self._news.wait()
        if self._failure is not None:
            raise self._failure

    def rest(self) -> str:
        """What is left to say after a voice that broke off: from the word on that it had begun."""
        return self.text[self._resumes_at() :]

    def go_on(self, other: "Rendering") -> None:
        """`other`, of the rest, follows what was rendered here: its words are this text's."""
        at, samples = self._resumes_at(), self.samples
        kept = [mark for mark in self.marks if mark.char < at]
        self.marks = kept + [Mark(mark.char + at, mark.sample + samples) for mark in other.marks]

    def _resumes_at(self) -> int:
        begun = [mark.char for mark in self.marks if mark.sample <= self.samples]
        return begun[-1] if begun and self.samples else 0


def heard(text: str, marks: Sequence[Mark], samples: int) -> str:
    """The words of `text` that had begun and ended within `samples`, as they are written.

    A word has been heard when the next one has begun, or, for the last word, never for certain: someone who
    interrupts within it has not let it be said.
    """
    begun = [mark.char for mark in marks if mark.sample <= samples]
    return text[: begun[-1]].rstrip() if begun else ""
