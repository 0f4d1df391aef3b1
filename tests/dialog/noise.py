"""Text as a recogniser in noise would have it: seeded, rule-made, for measuring understanding.

It decides how words are misheard: other words that sound the same, confused sounds, words split in two or run
together, small words lost, hesitations. It knows no menu.
"""

import random
import re

SAME_SOUND = {
    "two": ["to", "too"],
    "four": ["for", "fore"],
    "for": ["four"],
    "to": ["two"],
    "eight": ["ate"],
    "one": ["won"],
    "no": ["know"],
    "and": ["an", "in"],
    "with": ["wit"],
    "would": ["wood"],
    "piece": ["peace"],
    "meat": ["meet"],
    "steak": ["stake"],
    "bread": ["bred"],
    "sauce": ["source"],
    "sandwich": ["sand which"],
    "lettuce": ["let us"],
    "fries": ["frys", "flies"],
    "burger": ["burgher", "burglar"],
    "onion": ["union", "onyen"],
    "onions": ["unions", "on yens"],
    "sprite": ["spright"],
    "coke": ["koke", "coat"],
    "diet": ["die it"],
    "large": ["lodge", "larch"],
    "small": ["smell"],
    "medium": ["medum"],
    "pickles": ["pickels", "tickles"],
    "cheese": ["cheez", "chees"],
    "bacon": ["bakin", "beacon"],
    "chicken": ["chickin", "chick in"],
    "ice": ["eyes"],
    "tea": ["tee"],
    "latte": ["la tay", "lotte"],
    "mayo": ["mayoh"],
    "ketchup": ["catch up"],
    "ranch": ["wrench", "ranj"],
    "wings": ["winks"],
    "beans": ["beens"],
    "rice": ["rise"],
    "taco": ["tako"],
    "tacos": ["tackos", "taco's"],
    "shake": ["shape", "sheik"],
    "salad": ["sallad", "salid"],
    "pizza": ["pete za", "peetza"],
    "soda": ["sofa", "sota"],
}
CONFUSED = [("b", "p"), ("d", "t"), ("g", "k"), ("v", "f"), ("s", "z"), ("m", "n"), ("c", "k"), ("ph", "f")]
VOWELS = "aeiou"
LOST = {"a", "an", "the", "please", "and", "of", "some", "with"}
FILLERS = ["um", "uh", "er", "like", "you know"]


class Noise:
    """`level` is the share of words that are touched; the same seed gives the same noise."""

    def __init__(self, seed: int, level: float = 0.2) -> None:
        self.random = random.Random(seed)
        self.level = level

    def __call__(self, text: str) -> str:
        words = re.sub(r"[^\w\s'&]", " ", text.lower()).split()
        out: list[str] = []
        for word in words:
            out += self._word(word) if self.random.random() < self.level else [word]
        if self.random.random() < self.level:
            out.insert(self.random.randrange(len(out) + 1), self.random.choice(FILLERS))
        return " ".join(out)

    def _word(self, word: str) -> list[str]:
        if word in SAME_SOUND and self.random.random() < 0.7:
            return self.random.choice(SAME_SOUND[word]).split()
        if word in LOST:
            return [] if self.random.random() < 0.6 and word not in ("and", "with") else [word]
        if len(word) < 4 or not word.isalpha():
            return [word]
        kind = self.random.random()
        if kind < 0.35:
            return [self._confuse(word)]
        if kind < 0.65:
            return [self._vowel(word)]
        if kind < 0.8 and len(word) > 5:
            at = self.random.randrange(2, len(word) - 2)
            return [word[:at], word[at:]]
        at = self.random.randrange(1, len(word) - 1)
        return [word[:at] + word[at + 1 :]]

    def _confuse(self, word: str) -> str:
        pairs = [p for a, b in CONFUSED for p in ((a, b), (b, a)) if p[0] in word[1:]]
        if not pairs:
            return self._vowel(word)
        a, b = self.random.choice(pairs)
        return word[0] + word[1:].replace(a, b, 1)

    def _vowel(self, word: str) -> str:
        places = [i for i, c in enumerate(word) if c in VOWELS and i > 0]
        if not places:
            return word
        at = self.random.choice(places)
        return word[:at] + self.random.choice(VOWELS) + word[at + 1 :]
