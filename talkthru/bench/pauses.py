"""Spoken turns with pauses inside, and what each stage of an edge hears of them: the cases of `endpointing`.

A pause is silence (under whatever noise there is) put between two words of a recording, at its quietest point there.
Where the words are is the embedded recogniser's view, so no other program is needed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pocketsphinx
from numpy.typing import NDArray

from domain.menu import Menu
from edge.audio.activity import SpeechStarted, SpeechStopped, VoiceActivity
from edge.audio.front_end import FrontEnd
from edge.audio.pcm import RATE_HZ, level, to_float, to_pcm
from edge.audio.vad import WINDOW, SileroVad
from edge.speech.compiled import compile_model
from edge.speech.sphinx import CHUNK_BYTES
from edge.speech.sphinx_worker import SETTINGS
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import FLOOR, FRAME
from talkthru.demo.sound import lane_noise, last_loud

LEAD_S, TAIL_S = 0.5, 4.0  # silence before a turn, and after it for the slowest to decide
PAUSE_S = (0.3, 1.5)
_KNOWN_S = 3.0  # an edge knows its lane long before a guest speaks
_SETTLED_S = 0.3  # an edge asks for the words at the end that it expects; whoever pauses so long is told by then
_BEGINS_S = LEAD_S - 0.3  # the recogniser's utterance, pre-roll and all
_WINDOW_S = WINDOW / RATE_HZ
_FRAME_S = FRAME / RATE_HZ
_QUIETEST_S = 0.06  # to both sides of where the recogniser thinks that a word ends

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Said:
    """One turn of a guest. asked: what the agent had asked. before: what the guest had ordered by then."""

    text: str
    voice: str
    asked: str
    pcm: bytes
    pause_s: float = 0.0
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Partial:
    at_s: float
    text: str
    last_word_at_s: float


@dataclass(frozen=True, slots=True)
class Window:
    """Of voice activity."""

    at_s: float  # known then
    confidence: float
    level: float


@dataclass(frozen=True, slots=True)
class Trace:
    """What can be known of a turn, and when. Seconds from the first sample; `ended_s` is the last loud one."""

    said: Said
    ended_s: float
    windows: tuple[Window, ...]
    partials: tuple[Partial, ...]
    settled: tuple[tuple[float, float], ...]  # (known at, mean confidence) of the words, where a pause lasts so long
    samples: Samples


class Words:
    """The embedded recogniser in this process, an utterance at a time."""

    def __init__(self, menu: Menu, folder: Path) -> None:
        compiled = compile_model(menu, folder)
        self._decoder: Any = pocketsphinx.Decoder(lm=str(compiled.lm), dict=str(compiled.dictionary), **SETTINGS)

    def partials(self, pcm: bytes) -> Iterator[tuple[float, list[tuple[str, float]]]]:
        """After each chunk: seconds of audio so far, and the words with their ends."""
        self._decoder.start_utt()
        for at in range(0, len(pcm), CHUNK_BYTES):
            self._decoder.process_raw(pcm[at : at + CHUNK_BYTES], False, False)
            yield min(at + CHUNK_BYTES, len(pcm)) / 2 / RATE_HZ, self._words()
        self._decoder.end_utt()

    def confidence(self, pcm: bytes) -> float:
        """Mean of the final words of an utterance; 1 where there are none."""
        self._decoder.start_utt()
        self._decoder.process_raw(pcm, False, True)
        self._decoder.end_utt()
        segments = self._decoder.seg() or () if self._decoder.hyp() is not None else ()
        sure = [min(1.0, s.prob) for s in segments if s.word[0] not in "<[+("]
        return float(np.mean(sure)) if sure else 1.0

    def _words(self) -> list[tuple[str, float]]:
        segments = self._decoder.seg() or () if self._decoder.hyp() is not None else ()
        plain = ((s.word.partition("(")[0], (s.end_frame + 1) / 100) for s in segments)
        return [(word, end_s) for word, end_s in plain if word and word[0] not in "<[+"]

    def boundaries(self, pcm: bytes) -> list[float]:
        """Where one word ends and the next begins, in seconds."""
        *_, (_, words) = self.partials(pcm)
        return [end_s for _, end_s in words[:-1]]


def turns_of(bank: Bank) -> list[Said]:
    """Every opening of every guest, and each voice's short answers."""
    turns = [
        Said(text, o.voice, "anything", bank.pcm(o, text), before=tuple(o.openings[:n]))
        for o in bank.orders
        for n, text in enumerate(o.openings)
    ]
    voices: Mapping[str, GuestOrder] = {o.voice: o for o in bank.orders}
    for order in voices.values():
        for name, asked in (("done", "more"), ("no_thanks", "more"), ("right", "confirm"), ("yes", "confirm")):
            text = order.general[name]
            turns.append(Said(text, order.voice, asked, bank.pcm(order, text)))
    return turns


def paused(said: Said, words: Words, rng: np.random.Generator) -> Said | None:
    """The same with a pause at one of its word boundaries, each as likely; None where there is but one word."""
    found = words.boundaries(said.pcm)
    if not found:
        return None
    at = _quietest(said.pcm, float(rng.choice(found)))
    pause_s = float(rng.uniform(*PAUSE_S))
    silence = bytes(int(pause_s * RATE_HZ) * 2)
    return replace(said, pcm=said.pcm[: at * 2] + silence + said.pcm[at * 2 :], pause_s=pause_s)


def _quietest(pcm: bytes, near_s: float) -> int:
    samples = to_float(pcm)
    step = RATE_HZ // 100
    first = max(0, int((near_s - _QUIETEST_S) * RATE_HZ))
    places = range(first, min(len(samples) - step, int((near_s + _QUIETEST_S) * RATE_HZ)), step)
    return min(places, key=lambda at: float(np.square(samples[at : at + step]).sum()), default=int(near_s * RATE_HZ))


def trace(said: Said, words: Words, *, snr_db: float | None, seed: int) -> Trace:
    """Plays a turn to the front end, voice activity and recogniser, in no time."""
    rng = np.random.default_rng(seed)
    before, after = (np.zeros(int(seconds * RATE_HZ), np.float32) for seconds in (_KNOWN_S + LEAD_S, TAIL_S))
    clean = np.concatenate([before, to_float(said.pcm), after])
    ended_s = LEAD_S + last_loud(said.pcm) / RATE_HZ
    samples = clean + rng.normal(0, FLOOR / 32768, len(clean)).astype(np.float32)
    if snr_db is not None:
        samples = samples + lane_noise(len(samples) / RATE_HZ + 0.1, snr_db=snr_db, seed=seed)[: len(samples)]
    heard = to_float(FrontEnd().clean(to_pcm(samples)))[int(_KNOWN_S * RATE_HZ) :]
    windows = tuple(_windows(heard))
    settled = tuple(_settled(heard, words, windows))
    return Trace(said, ended_s, windows, tuple(_partials(heard, words, ended_s)), settled, heard)


def _settled(samples: Samples, words: Words, windows: Sequence[Window]) -> Iterator[tuple[float, float]]:
    """The recogniser's final where an edge asks for it: in a pause that lasts."""
    activity = VoiceActivity()
    stopped_s: float | None = None
    for window in windows:
        at_s = window.at_s
        match activity.on_window(window.confidence, WINDOW, level=window.level):
            case SpeechStarted():
                stopped_s = None
            case SpeechStopped(at_sample):
                stopped_s = at_sample / RATE_HZ
        if stopped_s is not None and at_s >= stopped_s + _SETTLED_S:
            yield at_s, words.confidence(to_pcm(samples[int(_BEGINS_S * RATE_HZ) : int(at_s * RATE_HZ)]))
            stopped_s = None


def _windows(samples: Samples) -> Iterator[Window]:
    vad = SileroVad()
    for n in range(len(samples) // WINDOW):
        window = samples[n * WINDOW : (n + 1) * WINDOW]
        yield Window(_arrived((n + 1) * _WINDOW_S), vad.confidence(window), level(to_pcm(window)))


def _partials(samples: Samples, words: Words, ended_s: float) -> Iterator[Partial]:
    """One utterance, from a little before the speech: an edge begins where voice activity starts, with pre-roll."""
    begins_s = _BEGINS_S
    until = int((ended_s + 0.6) * RATE_HZ)
    last: Partial | None = None
    for at_s, heard in words.partials(to_pcm(samples[int(begins_s * RATE_HZ) : until])):
        if heard:
            text, ends_s = " ".join(word for word, _ in heard), begins_s + heard[-1][1]
            if last is None or (last.text, last.last_word_at_s) != (text, ends_s):
                last = Partial(_arrived(begins_s + at_s), text, ends_s)
                yield last


def _arrived(at_s: float) -> float:
    """Sound comes in frames."""
    return float(np.ceil(round(at_s / _FRAME_S, 6)) * _FRAME_S)
