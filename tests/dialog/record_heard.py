"""`python -m tests.dialog.record_heard`: the cases as they would be heard, kept in `heard.jsonl`.

`phones` is `noise_phonetic`, kept because it takes minutes. `sphinx` is what a real recogniser makes of them: each
English turn is spoken by flite and heard by PocketSphinx with the general language model of its wheel: it knows no
menu, so its mistakes are those of a recogniser in a place it was not made for. Turns that it heard as they are, and
turns of which it lost more than `MOST_WRONG` of the words, are left out: the first measure nothing, of the second no
person could say what was ordered. One line a turn: the case file, what was said, what was heard.
"""

import json
import subprocess
import sys
import tempfile
import wave
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pocketsphinx
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from edge.dialog.words import split
from tests.dialog.noise_phonetic import PhoneticNoise
from tests.dialog.score import ALL_FILES, is_english, turns_of

HEARD = Path(__file__).parent / "heard.jsonl"
VOICES = ("slt", "rms")  # flite's clearest, a woman's and a man's; one a turn
SILENCE_S, RATE_HZ = 0.3, 16_000
MOST_WRONG = 0.34  # of the words, by edit distance


def spoken(text: str, voice: str, folder: Path) -> NDArray[np.int16]:
    """(samples,) at 16 kHz with a little silence before and after."""
    path = folder / "turn.wav"
    subprocess.run(["flite", "-voice", voice, "-t", text, "-o", str(path)], check=True)
    with wave.open(str(path)) as file:
        rate, pcm = file.getframerate(), np.frombuffer(file.readframes(file.getnframes()), np.int16)
    assert rate == RATE_HZ, rate
    rest = np.zeros(int(SILENCE_S * RATE_HZ), np.int16)
    return np.concatenate([rest, pcm, rest])


def heard(decoder: Any, pcm: NDArray[np.int16]) -> str:
    decoder.start_utt()
    decoder.process_raw(pcm.tobytes(), False, True)
    decoder.end_utt()
    hypothesis = decoder.hyp()
    return str(hypothesis.hypstr) if hypothesis else ""


def wrong(said: Sequence[str], got: Sequence[str]) -> float:
    """Share of the words said that were not heard."""
    return Levenshtein.distance(said, got) / max(1, len(said))


def main() -> None:
    decoder = pocketsphinx.Decoder(dither=True, seed=1, loglevel="FATAL")
    rows: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        for stem in ALL_FILES:
            noise = PhoneticNoise(1)
            for n, row in enumerate(r for r in turns_of(stem) if r.get("order") and is_english(r["text"])):
                said = [w.text for w in split(row["text"]).words]
                rows.append({"file": stem, "kind": "phones", "text": row["text"], "heard": noise(row["text"])})
                got = heard(decoder, spoken(row["text"], VOICES[n % len(VOICES)], Path(folder)))
                if 0 < wrong(said, [w.text for w in split(got).words]) <= MOST_WRONG:
                    rows.append({"file": stem, "kind": "sphinx", "text": row["text"], "heard": got})
            print(stem, len(rows), file=sys.stderr, flush=True)
    HEARD.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
