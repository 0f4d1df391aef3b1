"""espeak-ng in a process of its own, for it is GPL and nothing of it is loaded into ours: `python -m` this.

In: SAY {id, text, voice, rate_hz, words_per_minute}, STOP {id}, PHONEMES {voice, words}. Out: READY, then for each
SAY its WORD {id, char, sample} and AUDIO (id, PCM16) frames and one END {id, ok}; for PHONEMES one IPA [..]. Texts are
spoken in the order in which they came. STOP ends the current one within one buffer of 40 ms, or a waiting one
before it starts. Nothing in a text is obeyed: no SSML, no phoneme escapes.
"""

import ctypes
import json
import struct
from collections import deque
from typing import Any

import espeakng_loader
import numpy as np

from edge.audio.pcm import Resampler
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


class Worker:
    def __init__(self, pipe: ParentPipe) -> None:
        self._pipe = pipe
        self._waiting: deque[Frame] = deque()
        self._stopped: set[int] = set()
        self._id = 0
        self._rate_hz = 0
        self._resampler: Resampler | None = None
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
        while True:
            if not self._waiting:
                frame = self._pipe.receive()
                if frame is None:
                    return
                self._sort(frame)
                continue
            frame = self._waiting.popleft()
            request = json.loads(frame.body)
            if frame.kind == SAY:
                self._say(request)
            else:
                self._phonemes(request)

    def _sort(self, frame: Frame) -> None:
        if frame.kind == STOP:
            self._stopped.add(json.loads(frame.body)["id"])
        else:
            self._waiting.append(frame)

    def _stop_asked(self) -> bool:
        for frame in self._pipe.arrived():
            self._sort(frame)
        return self._id in self._stopped or self._pipe.ended

    def _say(self, request: dict[str, Any]) -> None:
        self._id, self._rate_hz = request["id"], request["rate_hz"]
        self._resampler = Resampler(self._native_hz, self._rate_hz)
        ok = self._voice(request["voice"])
        if ok and not self._stop_asked():
            self._lib.espeak_SetParameter(_PARAMETER_RATE, request["words_per_minute"], 0)
            text = request["text"].encode() + b"\0"
            ok = self._lib.espeak_Synth(text, ctypes.c_size_t(len(text)), 0, 0, 0, _UTF8, None, None) == _OK
            self._audio(self._resampler.flush())
        # Frames come in order, so a STOP that names an older id than this has done its work.
        self._stopped = {stopped for stopped in self._stopped if stopped > self._id}
        self._pipe.send(END, json.dumps({"id": self._id, "ok": ok}).encode())

    def _voice(self, name: str) -> bool:
        return bool(self._lib.espeak_SetVoiceByName(name.encode()) == _OK)

    def _on_buffer(self, samples: Any, count: int, events: Any) -> int:
        at = 0
        while events and events[at].type != _EVENT_END:
            if events[at].type == _EVENT_WORD:
                self._word(events[at])
            at += 1
        if samples and count > 0 and self._resampler is not None:
            pcm = np.ctypeslib.as_array(samples, (count,)).astype("<i2", copy=True).tobytes()
            self._audio(self._resampler.accept(pcm))
        return int(self._stop_asked())

    def _word(self, event: Any) -> None:
        sample = event.audio_position * self._rate_hz // 1000
        word = {"id": self._id, "char": event.text_position - 1, "sample": sample}
        self._pipe.send(WORD, json.dumps(word).encode())

    def _audio(self, pcm: bytes) -> None:
        if pcm:
            self._pipe.send(AUDIO, ID.pack(self._id) + pcm)

    def _phonemes(self, request: dict[str, Any]) -> None:
        self._voice(request["voice"])
        self._pipe.send(IPA, json.dumps([self._ipa(word) for word in request["words"]]).encode())

    def _ipa(self, word: str) -> str:
        text = ctypes.c_char_p(word.encode() + b"\0")
        ipa = self._lib.espeak_TextToPhonemes(ctypes.byref(text), _UTF8, _IPA_PHONEMES)
        return (ipa or b"").decode()


if __name__ == "__main__":
    Worker(ParentPipe()).run()
