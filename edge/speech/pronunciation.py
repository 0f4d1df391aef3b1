"""How words sound, in the phones of the acoustic model (ARPAbet without stress).

Three sources, the surest first: the hand-checked lexicon_en.txt, then CMUdict from the recogniser's wheel, then
espeak-ng's ear for whatever is left, such as a brand's invented names. espeak-ng runs in its own process.
The lexicon may add to CMUdict ("+" lines) or replace it.
"""

import json
import re
import subprocess
import sys
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path

import pocketsphinx

from edge.speech import espeak_worker as wire
from edge.speech.framing import Unpacker, packed

LEXICON_FILE = Path(__file__).parent / "lexicon_en.txt"
_WORKER_S = 20.0  # a thousand words take espeak well under a second; the rest is a cold start

# espeak-ng's English IPA -> ARPAbet, the longest first. Checked against its phoneme table for en-us.
_ARPABET = {
    "tʃ": "CH", "dʒ": "JH", "aɪɚ": "AY ER", "aɪə": "AY ER", "aʊɚ": "AW ER", "aɪ": "AY", "aʊ": "AW", "eɪ": "EY",
    "oʊ": "OW", "ɔɪ": "OY", "ɑːɹ": "AA R", "ɔːɹ": "AO R", "oːɹ": "AO R", "ɛɹ": "EH R", "ɪɹ": "IH R", "ʊɹ": "UH R",
    "iə": "IY AH", "ɜː": "ER", "ɜ": "ER", "ɚ": "ER", "əl": "AH L", "iː": "IY", "uː": "UW", "ɑː": "AA", "ɔː": "AO",
    "oː": "AO", "i": "IY", "u": "UW", "ɪ": "IH", "ᵻ": "IH", "ɛ": "EH", "æ": "AE", "ʌ": "AH", "ə": "AH", "ɐ": "AH",
    "ʊ": "UH", "ɔ": "AO", "ɒ": "AA", "ɑ": "AA", "a": "AA", "e": "EY", "o": "OW", "ɾ": "T", "ŋ": "NG", "ɡ": "G",
    "g": "G", "ʃ": "SH", "ʒ": "ZH", "θ": "TH", "ð": "DH", "ɹ": "R", "r": "R", "j": "Y", "h": "HH", "x": "K",
    "ɬ": "L", "ɲ": "N Y", "c": "K", "q": "K", "y": "UW", "b": "B", "d": "D", "f": "F", "k": "K", "l": "L", "m": "M",
    "n̩": "AH N", "l̩": "AH L", "ʔ": "T", "n": "N", "p": "P", "s": "S", "t": "T", "v": "V", "w": "W", "z": "Z",
}  # fmt: skip
_LONGEST = re.compile("|".join(sorted(map(re.escape, _ARPABET), key=len, reverse=True)))


class NoPronunciation(ValueError):
    """A word that no source can say: the recogniser can never hear it."""


def pronunciations(words: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Each word with the ways it may sound, "AH N Y AH N" and so on, the usual one first.

    Words that not even espeak-ng can say are left out. Raises NoPronunciation only when its process fails.
    """
    found = {word: known(word) or inflected(word) for word in words}
    found |= guessed([word for word in words if not found[word]])
    return {word: ways for word, ways in found.items() if ways}


def known(word: str) -> tuple[str, ...]:
    """As a dictionary has it; () when none has."""
    own, added = lexicon()
    return own.get(word) or tuple(dict.fromkeys((*cmudict().get(word, ()), *added.get(word, ()))))


def inflected(word: str) -> tuple[str, ...]:
    """A plural or possessive of a known word: "milkshakes", "wendy's"; () for anything else."""
    for ending in ("'s", "s", "es"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and (ways := known(stem)):
            return tuple(f"{way} {_plural_sound(way.rpartition(' ')[2])}" for way in ways)
    return ()


def _plural_sound(last: str) -> str:
    if last in {"S", "Z", "SH", "ZH", "CH", "JH"}:
        return "IH Z"
    return "S" if last in {"P", "T", "K", "F", "TH"} else "Z"


@cache
def cmudict() -> Mapping[str, tuple[str, ...]]:
    """The dictionary in the recogniser's wheel: 130,000 words, read once."""
    return _read(Path(pocketsphinx.get_model_path("en-us/cmudict-en-us.dict")).read_text("utf-8").splitlines())


@cache
def lexicon() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """(what we say instead of CMUdict, what we say besides it)."""
    lines = [line for line in LEXICON_FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    added = [line.removeprefix("+ ") for line in lines if line.startswith("+ ")]
    return _read(line for line in lines if not line.startswith("+ ")), _read(added)


def _read(lines: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Lines "word PHONES" or "word(2) PHONES"."""
    found: dict[str, list[str]] = {}
    for line in lines:
        word, _, phones = line.partition(" ")
        found.setdefault(word.partition("(")[0] or word, []).append(" ".join(phones.split()))
    return {word: tuple(ways) for word, ways in found.items()}


def guessed(words: Collection[str]) -> dict[str, tuple[str, ...]]:
    """By espeak-ng's ear, American English. Raises NoPronunciation when its process fails."""
    if not words:
        return {}
    ask = packed(wire.PHONEMES, json.dumps({"voice": "en-us", "words": list(words)}).encode())
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", wire.__name__], input=ask, capture_output=True, timeout=_WORKER_S, check=True
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise NoPronunciation(f"espeak-ng's process failed on {len(words)} words") from error
    answers = [frame.body for frame in Unpacker().accept(done.stdout) if frame.kind == wire.IPA]
    if not answers:
        raise NoPronunciation(f"espeak-ng's process said nothing about {len(words)} words")
    heard = zip(words, json.loads(answers[0]), strict=True)
    return {word: (phones,) if (phones := arpabet(ipa)) else () for word, ipa in heard}


def arpabet(ipa: str) -> str:
    """espeak-ng's IPA -> phones; signs of stress and length that are left over say nothing here."""
    phones = " ".join(_ARPABET[found] for found in _LONGEST.findall(ipa))
    return phones.replace("R R", "R")  # espeak writes a linking r after an r-coloured vowel
