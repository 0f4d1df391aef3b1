"""Text in which only the words' boundaries were misheard: run together, cut in two, said twice.

It decides which words; every letter stays. It knows no menu, and is kept apart from the other generators so that a
figure says what it is of.
"""

import random
import re

TOGETHER, APART, TWICE = 0.08, 0.06, 0.05  # share of words
LEAST_CUT = 6  # letters of a word that may be cut in two


class BoundaryNoise:
    """The same seed gives the same noise."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def __call__(self, text: str) -> str:
        out: list[str] = []
        for word in re.sub(r"[^\w\s'&%/-]", " ", text.lower()).split():
            chance = self.random.random()
            if chance < TOGETHER and out and (out[-1] + word).isalpha():
                out[-1] += word
            elif chance < TOGETHER + APART and len(word) >= LEAST_CUT and word.isalpha():
                at = self.random.randrange(2, len(word) - 1)
                out += [word[:at], word[at:]]
            elif TOGETHER + APART <= chance < TOGETHER + APART + TWICE:
                out += [word, word]
            else:
                out.append(word)
        return " ".join(out)
