"""The embedded voice: espeak-ng, robotic, always there, first audio in about a millisecond, a hundred times faster than
it is heard, so that lanes wait for each other by milliseconds.
"""

from edge.speech import espeak_worker
from edge.speech.worker_voice import MAX_CHARS, WorkerVoice

VOICES = {"en": "en-us", "es": "es-419"}  # es-419: Latin American, as the guests are
WORDS_PER_MINUTE = 165  # espeak's 175 was hard to follow through a lane's horn


class Espeak(WorkerVoice):
    def __init__(self, *, rate_hz: int = 16000, words_per_minute: int = WORDS_PER_MINUTE) -> None:
        super().__init__(
            "espeak", espeak_worker.__name__, languages=VOICES, rate_hz=rate_hz, words_per_minute=words_per_minute
        )


__all__ = ["MAX_CHARS", "VOICES", "WORDS_PER_MINUTE", "Espeak"]
