"""One PocketSphinx decoder in a process of its own, for it holds the GIL while it decodes: `python -m` this.

In: LOAD {lm, dictionary}, START {utterance}, AUDIO pcm (16 kHz), FINISH, DROP. Out: READY {lm} or FAILED {lm, problem}
for a LOAD, PARTIAL {utterance, words} after each AUDIO, FINAL {utterance, words, alternatives} after FINISH. A LOAD
that fails leaves the decoder as it was.
"""

import json
import time
from collections.abc import Iterator
from typing import Any

import pocketsphinx

from edge.speech.framing import Frame, ParentPipe

LOAD, START, AUDIO, FINISH, DROP = 1, 2, 3, 4, 5
READY, FAILED, PARTIAL, FINAL = 16, 17, 18, 19

SETTINGS: dict[str, Any] = {
    "lw": 9.5,  # trust in the menu; 6.5, the default, to 9.5: 16.8 to 15.4 % wrong words at 20 dB, 34 to 32 at 10 dB
    "fwdflat": False,  # the second pass takes the final from 8-15 ms to 100-150 ms
    "dither": True,  # digital silence makes words otherwise
    "seed": 1,  # of the dither: the same audio gives the same words
    "loglevel": "FATAL",
}

_ALTERNATIVES = 4
_NBEST_S = 0.03  # the search for other readings is cut off after this; it takes 0.5 ms, 6 ms for the longest orders
_NBEST_TRIES = 50  # readings that differ only in silences and variants are one reading


class Worker:
    def __init__(self, pipe: ParentPipe) -> None:
        self._pipe = pipe
        self._decoder: Any = None
        self._utterance: int | None = None

    def run(self) -> None:
        while (frame := self._pipe.receive()) is not None:
            self._on(frame)

    def _on(self, frame: Frame) -> None:
        match frame.kind:
            case kind if kind == LOAD:
                self._load(**json.loads(frame.body))
            case kind if kind == START:
                self._end()
                self._utterance = json.loads(frame.body)["utterance"]
                self._decoder.start_utt()
            case kind if kind == AUDIO:
                self._decoder.process_raw(frame.body, False, False)
                self._send(PARTIAL, {"utterance": self._utterance, "words": list(self._words(scored=False))})
            case kind if kind == FINISH:
                utterance = self._utterance
                self._end()
                self._send(FINAL, {"utterance": utterance} | self._heard())
            case _:
                self._end()

    def _load(self, lm: str, dictionary: str) -> None:
        self._end()
        try:
            self._decoder = pocketsphinx.Decoder(lm=lm, dict=dictionary, **SETTINGS)
        except (RuntimeError, ValueError) as error:
            self._send(FAILED, {"lm": lm, "problem": str(error)})
        else:
            self._send(READY, {"lm": lm})

    def _end(self) -> None:
        if self._utterance is not None:
            self._decoder.end_utt()
            self._utterance = None

    def _heard(self) -> dict[str, Any]:
        words = list(self._words(scored=True))
        return {"words": words, "alternatives": self._alternatives(" ".join(word[0] for word in words))}

    def _words(self, *, scored: bool) -> Iterator[tuple[str, int, int, float]]:
        """(word, first frame, frame after the last, p), of what the decoder believes now."""
        if self._decoder.hyp() is None:
            return
        for segment in self._decoder.seg() or ():
            word = _plain(segment.word)
            if word:
                p = min(1.0, segment.prob) if scored else 1.0
                yield word, segment.start_frame, segment.end_frame + 1, p

    def _alternatives(self, best: str) -> list[str]:
        if not best:
            return []
        until = time.perf_counter() + _NBEST_S
        found: dict[str, None] = {}
        for _, reading in zip(range(_NBEST_TRIES), self._decoder.nbest() or (), strict=False):
            text = _words_of(reading)
            if text and text != best:
                found[text] = None
            if len(found) == _ALTERNATIVES or time.perf_counter() > until:
                break
        return list(found)

    def _send(self, kind: int, said: dict[str, Any]) -> None:
        self._pipe.send(kind, json.dumps(said).encode())


def _words_of(reading: Any) -> str:
    """One of the decoder's n best. It gives None for a reading that it cannot put together: 2 of 130 clips have one."""
    return "" if reading is None else " ".join(word for said in reading.hypstr.split() if (word := _plain(said)))


def _plain(word: str) -> str:
    """Without the mark of a second pronunciation; "" for silence and noise, which are no words."""
    return "" if word.startswith(("<", "[", "+", "(")) else word.partition("(")[0]


if __name__ == "__main__":
    Worker(ParentPipe()).run()
