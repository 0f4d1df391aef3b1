"""espeak-ng in a process of its own, for it is GPL and nothing of it is loaded into ours: `python -m` this.

In: SAY {id, text, voice, rate_hz, words_per_minute}, STOP {id}, PHONEMES {voice, words}. Out: READY, then for each
SAY its WORD {id, char, sample} and AUDIO (id, PCM16) frames and one END {id, ok}; for PHONEMES one IPA [..]. Texts are
spoken clause by clause, in turns, and one that has not begun goes first (`by_clause`): no lane waits for another's
whole sentence. STOP ends one within one buffer of 40 ms. Nothing in a text is obeyed: no SSML, no phoneme escapes.
"""

import ctypes
import json
import struct
from collections import deque
from typing import Any

import espeakng_loader
import numpy as np
from numpy.typing import NDArray

from edge.audio.pcm import Resampler
from edge.speech.by_clause import Turns, clauses
from edge.speech.framing import Frame, ParentPipe

SAY, STOP, PHONEMES = 1, 2, 3
READY, AUDIO, WORD, END, IPA = 16, 17, 18, 19, 20

ID = struct.Struct("<I")

# espeak-ng/speak_lib.h
_SYNCHRONOUS, _BUFFER_MS = 2, 40
_EVENT_END, _EVENT_WORD = 0, 1
_UTF8 = 1
_PARAMETER_RATE = 1
_IPA_PHONEMES = 0x02
_OK = 0

# The silence that espeak-ng leaves out where a text ends, measured against whole texts, at 175 words a minute.
_USUAL_PACE, _PAUSE_S = 175, 0.306  # after a sentence
_PAUSES_S = {",": 0.149, ";": 0.227, ":": 0.227}


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),  # characters, from 1
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),  # ms from the start of the utterance
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char_p),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Speaking:
    """One SAY on its way."""

    def __init__(self, request: dict[str, Any]) -> None:
        self.id, self.voice = request["id"], request["voice"]
        self.rate_hz, self.words_per_minute = request["rate_hz"], request["words_per_minute"]
        self.clauses = deque(clauses(request["text"]))
        self.made = 0  # samples so far, at the engine's rate or at its own: as the engine counts
        self.resampler: Resampler | None = None


class Worker:
    def __init__(self, pipe: ParentPipe) -> None:
        self._pipe = pipe
        self._turns = Turns[Speaking]()
        self._asked: deque[Frame] = deque()  # of phonemes
        self._stopped: set[int] = set()
        self._now: Speaking | None = None
        self._begin = self._before = 0  # of the clause: where in the text, and after how many samples
        self._lib = ctypes.CDLL(str(espeakng_loader.get_library_path()))
        self._native_hz = int(
            self._lib.espeak_Initialize(_SYNCHRONOUS, _BUFFER_MS, str(espeakng_loader.get_data_path()).encode(), 0)
        )
        self._callback = _Callback(self._on_buffer)  # kept: the library holds only a pointer
        self._lib.espeak_SetSynthCallback(self._callback)
        self._lib.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self._lib.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]

    def run(self) -> None:
        self._pipe.send(READY)
        while not self._pipe.ended:  # what came meanwhile was taken in while it spoke
            if self._asked:
                self._phonemes(json.loads(self._asked.popleft().body))
            elif (speaking := self._turns.next()) is not None:
                self._say(speaking)
            else:
                self._stopped.clear()  # of what had ended already
                frame = self._pipe.receive()
                if frame is None:
                    return
                self._sort(frame)

    def _take_in(self) -> None:
        for frame in self._pipe.arrived():
            self._sort(frame)

    def _sort(self, frame: Frame) -> None:
        """Also while the library speaks: nothing of it is called from here."""
        match frame.kind:
            case kind if kind == STOP:
                self._stopped.add(json.loads(frame.body)["id"])
            case kind if kind == SAY:
                self._turns.add(Speaking(json.loads(frame.body)))
            case _:
                self._asked.append(frame)

    def _stop_asked(self) -> bool:
        self._take_in()
        return self._now is None or self._now.id in self._stopped or self._pipe.ended

    def _say(self, speaking: Speaking) -> None:
        """The next clause of it."""
        self._now = speaking
        ok = not speaking.clauses or self._stop_asked() or self._clause(speaking, *speaking.clauses.popleft())
        stopped, self._now = speaking.id in self._stopped, None
        if ok and not stopped and speaking.clauses:
            self._turns.go_on(speaking)
            return
        self._stopped.discard(speaking.id)
        self._pipe.send(END, json.dumps({"id": speaking.id, "ok": ok}).encode())

    def _clause(self, speaking: Speaking, begin: int, text: str) -> bool:
        if not self._voice(speaking.voice):
            return False
        self._begin, self._before = begin, speaking.made
        if speaking.resampler is None:
            speaking.resampler = Resampler(self._native_hz, speaking.rate_hz)
        self._lib.espeak_SetParameter(_PARAMETER_RATE, speaking.words_per_minute, 0)
        said = text.encode() + b"\0"
        ok = bool(self._lib.espeak_Synth(said, ctypes.c_size_t(len(said)), 0, 0, 0, _UTF8, None, None) == _OK)
        if speaking.clauses:
            pause_s = _PAUSES_S.get(text[-1], _PAUSE_S) * _USUAL_PACE / speaking.words_per_minute
            self._made(speaking, np.zeros(int(pause_s * self._native_hz), "<i2"))
        else:
            self._audio(speaking, speaking.resampler.flush())
        return ok

    def _voice(self, name: str) -> bool:
        return bool(self._lib.espeak_SetVoiceByName(name.encode()) == _OK)

    def _on_buffer(self, samples: Any, count: int, events: Any) -> int:
        at = 0
        while events and events[at].type != _EVENT_END:
            if events[at].type == _EVENT_WORD:
                self._word(events[at])
            at += 1
        if samples and count > 0 and self._now is not None:
            self._made(self._now, np.ctypeslib.as_array(samples, (count,)))
        return int(self._stop_asked())

    def _made(self, speaking: Speaking, samples: NDArray[np.int16]) -> None:
        assert speaking.resampler is not None
        speaking.made += len(samples)
        self._audio(speaking, speaking.resampler.accept(samples.astype("<i2", copy=True).tobytes()))

    def _word(self, event: Any) -> None:
        if self._now is not None:
            at_ms = event.audio_position + self._before * 1000 // self._native_hz
            self._tell(self._now, self._begin + event.text_position - 1, at_ms * self._now.rate_hz // 1000)

    def _tell(self, speaking: Speaking, char: int, sample: int) -> None:
        self._pipe.send(WORD, json.dumps({"id": speaking.id, "char": char, "sample": sample}).encode())

    def _audio(self, speaking: Speaking, pcm: bytes) -> None:
        if pcm:
            self._pipe.send(AUDIO, ID.pack(speaking.id) + pcm)

    def _phonemes(self, request: dict[str, Any]) -> None:
        self._voice(request["voice"])
        self._pipe.send(IPA, json.dumps([self._ipa(word) for word in request["words"]]).encode())

    def _ipa(self, word: str) -> str:
        text = ctypes.c_char_p(word.encode() + b"\0")
        ipa = self._lib.espeak_TextToPhonemes(ctypes.byref(text), _UTF8, _IPA_PHONEMES)
        return (ipa or b"").decode()


if __name__ == "__main__":
    Worker(ParentPipe()).run()
