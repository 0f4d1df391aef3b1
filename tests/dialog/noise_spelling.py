"""Text as a recogniser without the menu's words writes it down: sounds cut into other words, or spelt by ear.

It decides how a run of words is written: as other common words of the same coarse sounds, with the boundaries where
they please ("on yen rings"), or letter by letter as it sounds ("spright"); words run together, lose an ending or a
small neighbour. Its sounds are espeak-ng's IPA in a process of its own; it shares no table and no search with the
product, nor with the other generators. Made for scoring alone: nothing is ever tuned on it.
"""

import json
import random
import re
import subprocess
import sys
from functools import cache

from edge.speech import espeak_worker as wire
from edge.speech.framing import Unpacker
from edge.speech.framing import packed as frame_of
from edge.speech.pronunciation import cmudict
from tests.dialog.noise_phonetic import ear

COMMONER_THAN = -11.5  # ln of a word's probability: about 9,000 words, as a general recogniser prefers them
MOST_WORDS, MOST_CUTS = 3, 400
SEGMENT = re.compile(r"tʃ|dʒ|[aeɔo][ɪʊ]|[^ˈˌː\s\u0303\u0329ʲ]")
# Sounds that are taken for one another, as one class each: voiced and voiceless, neighbours among the vowels.
COARSE = {
    **dict.fromkeys("pb", "P"),
    **dict.fromkeys("td", "T"),
    **dict.fromkeys(("k", "ɡ", "g"), "K"),
    **dict.fromkeys("fv", "F"),
    **dict.fromkeys("θð", "F"),
    **dict.fromkeys("sz", "S"),
    **dict.fromkeys("ʃʒ", "X"),
    **dict.fromkeys(("tʃ", "dʒ"), "C"),
    **dict.fromkeys("mnŋ", "N"),
    **dict.fromkeys(("i", "ɪ", "eɪ", "ᵻ"), "i"),
    **dict.fromkeys("ɛæe", "e"),
    **dict.fromkeys(("ə", "ʌ", "ɐ", "ɜ", "ɚ"), "u"),
    **dict.fromkeys("ɑɔɒao", "a"),
    **dict.fromkeys(("oʊ", "ɔʊ", "u", "ʊ"), "o"),
    "ɾ": "T",
    "ɹ": "R",
    "r": "R",
}
SPELT = {
    "p": "p pp", "b": "b", "t": "t tt", "d": "d", "k": "k c ck", "ɡ": "g", "f": "f ph", "v": "v", "θ": "th", "ð": "th",
    "s": "s ss c", "z": "z s", "ʃ": "sh", "ʒ": "zh s", "tʃ": "ch tch", "dʒ": "j dg", "m": "m", "n": "n", "ŋ": "ng",
    "l": "l ll", "ɹ": "r", "j": "y", "w": "w", "h": "h", "ɾ": "t d", "i": "ee i ea y", "ɪ": "i e", "ᵻ": "i e",
    "eɪ": "ay ai a", "ɛ": "e", "æ": "a", "ɑ": "o a ah", "ɔ": "o aw", "oʊ": "o oe oh", "u": "oo u", "ʊ": "u oo",
    "ʌ": "u", "ə": "a e u", "ɐ": "a", "ɜ": "er ur", "ɚ": "er ar", "aɪ": "igh y i", "aʊ": "ow ou", "ɔɪ": "oy oi",
    "a": "a", "e": "e", "o": "o", "ɒ": "o",
}  # fmt: skip
SMALL = frozenset(("a", "an", "the", "of", "and", "some", "please", "with", "i", "to"))
TWO_LETTERS = frozenset(("in", "on", "at", "it", "is", "he", "we", "me", "my"))
HESITATIONS = ("uh", "um", "er", "you know", "like")
DIGIT = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "ten": "10", "twelve": "12"}


@cache
def ipa(words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The segments of each word, as espeak-ng says it in American English."""
    ask = frame_of(wire.PHONEMES, json.dumps({"voice": "en-us", "words": list(words)}).encode())
    done = subprocess.run([sys.executable, "-P", "-m", wire.__name__], input=ask, capture_output=True, check=True)
    said = next(json.loads(f.body) for f in Unpacker().accept(done.stdout) if f.kind == wire.IPA)
    return {word: tuple(SEGMENT.findall(one)) for word, one in zip(words, said, strict=True)}


@cache
def _one(word: str) -> tuple[str, ...]:
    return common_words()[1].get(word) or ipa((word,))[word]


def coarse(segments: tuple[str, ...]) -> str:
    return "".join(COARSE.get(s, s) for s in segments)


@cache
def common_words() -> tuple[dict[str, list[tuple[str, float]]], dict[str, tuple[str, ...]]]:
    """(coarse sounds -> words with their ln P, word -> segments) of common English."""
    usual = [w for w in cmudict() if w.isalpha() and (len(w) > 2 or w in SMALL | TWO_LETTERS)]
    frequent = {w: p for w in usual if (p := ear().log_p([w])) > COMMONER_THAN}
    spoken = ipa(tuple(frequent))
    found: dict[str, list[tuple[str, float]]] = {}
    for word, segments in spoken.items():
        found.setdefault(coarse(segments), []).append((word, frequent[word]))
    return found, spoken


@cache
def cuts(sounds: str) -> tuple[tuple[float, tuple[str, ...]], ...]:
    """The ways to cut coarse sounds into common words, the likeliest first."""
    words = common_words()[0]
    partial: list[tuple[float, int, tuple[str, ...]]] = [(0.0, 0, ())]
    found: list[tuple[float, tuple[str, ...]]] = []
    for _ in range(MOST_WORDS):
        longer: list[tuple[float, int, tuple[str, ...]]] = []
        for score, at, row in partial:
            for end in range(at + 1, len(sounds) + 1):
                for word, p in words.get(sounds[at:end], ())[:6]:
                    (found if end == len(sounds) else longer).append((score + p, end, (*row, word)))  # type: ignore[arg-type]
        partial = sorted(longer, reverse=True)[:MOST_CUTS]
    return tuple(sorted(((r[0], r[-1]) for r in found), reverse=True)[:12])


class SpellingNoise:
    """`level` is the chance that a word is written wrongly; the same seed gives the same noise."""

    def __init__(self, seed: int, level: float = 0.2) -> None:
        self.random = random.Random(seed)
        self.level = level

    def __call__(self, text: str) -> str:
        words = re.sub(r"[^\w\s']", " ", text.lower().replace("&", " and ")).split()
        out: list[str] = []
        i = 0
        while i < len(words):
            if self.random.random() >= self.level:
                out.append(words[i])
                i += 1
                continue
            size = 2 if i + 1 < len(words) and self.random.random() < 0.25 else 1
            out += self._written(words[i : i + size])
            i += size
        if self.random.random() < self.level:
            out.insert(self.random.randrange(len(out) + 1), self.random.choice(HESITATIONS))
        return " ".join(out)

    def _written(self, said: list[str]) -> list[str]:
        if len(said) == 1 and said[0] in SMALL and self.random.random() < 0.6:
            return []
        if len(said) == 1 and said[0] in DIGIT and self.random.random() < 0.5:
            return [DIGIT[said[0]]]
        if any(not w.isalpha() for w in said):
            return said
        if self.random.random() < 0.12 and len(said) > 1:
            return ["".join(said)]
        segments = tuple(s for w in said for s in _one(w))
        if self.random.random() < 0.55:
            rows = [(p, row) for p, row in cuts(coarse(self._slurred(segments))) if row != tuple(said)]
            if rows:
                likely = [2.0 ** (p - rows[0][0]) for p, _ in rows]
                return list(self.random.choices([row for _, row in rows], likely)[0])
        if all(len(w) < 4 for w in said):
            return said
        return self._spelt(segments)

    def _slurred(self, segments: tuple[str, ...]) -> tuple[str, ...]:
        """Now and then an ending is lost."""
        if len(segments) > 3 and self.random.random() < 0.2 and segments[-1] in ("t", "d", "z", "s", "ɾ", "n"):
            return segments[:-1]
        return segments

    def _spelt(self, segments: tuple[str, ...]) -> list[str]:
        """As it sounds, in one word or in two."""
        written = [self.random.choice(SPELT.get(s, s).split()[: self.random.choice((1, 2, 4))]) for s in segments]
        if len(written) > 5 and self.random.random() < 0.3:
            at = self.random.randrange(2, len(written) - 2)
            return ["".join(written[:at]), "".join(written[at:])]
        return ["".join(written)]
