"""`python -m tests.dialog.record_heard`: the cases as they would be heard, kept in `heard.jsonl`.

`phones` is `noise_phonetic`, kept because it takes minutes. `sphinx` is what a real recogniser makes of them: each
English turn is spoken by flite and heard by PocketSphinx with the general language model of its wheel: it knows no
menu, so its mistakes are those of a recogniser in a place it was not made for. Turns that it heard as they are, and
turns of which it lost more than `MOST_WRONG` of the words, are left out: the first measure nothing, of the second no
person could say what was ordered. One line a turn: the case file, what was said, what was heard; by the recogniser
also what else it may have been (`alternatives`, best first) and how sure it was of each word (`p`).
"""

import json
import subprocess
import sys
import tempfile
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pocketsphinx
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from edge.dialog.vocabulary.words import split
from tests.dialog.noise_phonetic import PhoneticNoise
from tests.dialog.score import ALL_FILES, is_english, turns_of

HEARD = Path(__file__).parent / "heard.jsonl"
VOICES = ("slt", "rms")  # flite's clearest, a woman's and a man's; one a turn
SILENCE_S, RATE_HZ = 0.3, 16_000
MOST_WRONG = 0.34  # of the words, by edit distance
ALTERNATIVES, TRIES = 4, 50  # readings kept, and looked through: many differ in silences alone


def spoken(text: str, voice: str, folder: Path) -> NDArray[np.int16]:
    """(samples,) at 16 kHz with a little silence before and after."""
    path = folder / "turn.wav"
    subprocess.run(["flite", "-voice", voice, "-t", text, "-o", str(path)], check=True)
    with wave.open(str(path)) as file:
        rate, pcm = file.getframerate(), np.frombuffer(file.readframes(file.getnframes()), np.int16)
    assert rate == RATE_HZ, rate
    rest = np.zeros(int(SILENCE_S * RATE_HZ), np.int16)
    return np.concatenate([rest, pcm, rest])


@dataclass(frozen=True, slots=True)
class Recognised:
    text: str
    alternatives: tuple[str, ...]
    p: tuple[float, ...]  # of each word of the text


def heard(decoder: Any, pcm: NDArray[np.int16]) -> Recognised:
    decoder.start_utt()
    decoder.process_raw(pcm.tobytes(), False, True)
    decoder.end_utt()
    if decoder.hyp() is None:
        return Recognised("", (), ())
    words = [(w, min(1.0, s.prob)) for s in decoder.seg() or () if (w := _plain(s.word))]
    text = " ".join(w for w, _ in words)
    others: dict[str, None] = {}
    for _, reading in zip(range(TRIES), decoder.nbest() or (), strict=False):
        other = " ".join(w for said in reading.hypstr.split() if (w := _plain(said)))
        if other and other != text and len(others) < ALTERNATIVES:
            others[other] = None
    return Recognised(text, tuple(others), tuple(round(p, 3) for _, p in words))


def _plain(word: str) -> str:
    """Without the mark of a second pronunciation; "" for silence and noise."""
    return "" if word.startswith(("<", "[", "+", "(")) else word.partition("(")[0]


def wrong(said: Sequence[str], got: Sequence[str]) -> float:
    """Share of the words said that were not heard."""
    return Levenshtein.distance(said, got) / max(1, len(said))


def main() -> None:
    decoder = pocketsphinx.Decoder(dither=True, seed=1, loglevel="FATAL")
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        for stem in ALL_FILES:
            noise = PhoneticNoise(1)
            for n, row in enumerate(r for r in turns_of(stem) if r.get("order") and is_english(r["text"])):
                said = [w.text for w in split(row["text"]).words]
                rows.append({"file": stem, "kind": "phones", "text": row["text"], "heard": noise(row["text"])})
                got = heard(decoder, spoken(row["text"], VOICES[n % len(VOICES)], Path(folder)))
                if 0 < wrong(said, [w.text for w in split(got.text).words]) <= MOST_WRONG:
                    what = {"file": stem, "kind": "sphinx", "text": row["text"], "heard": got.text}
                    rows.append(what | {"alternatives": got.alternatives, "p": got.p})
            print(stem, len(rows), file=sys.stderr, flush=True)
    HEARD.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
