"""Text as a decent recogniser types it: most words right, and now and then one slip of an ordinary kind.

It decides word by word, by the same chance for each: a small word lost or put in, two words run together, one cut in
two, an ending lost or gained, a word spelt as it sounds, or another real word that is one or two sounds away. Real
words and their phones are the dictionary's in PocketSphinx's wheel; no menu and nothing of the product is looked at.
Each turn has its own chance, drawn from the seed and its text, so that leaving one case out changes no other.
"""

import hashlib
import math
import random
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from edge.dialog.vocabulary.tables import words_of
from edge.speech.pronunciation import cmudict
from tests.dialog.noise_phonetic import ear, phones_of

LEVEL = 0.17  # of words that slip: the longest alias keeps 47 % of the turns that it gets right on clean text
COMMONER_THAN = -11.6  # ln of a word's probability: about 10,000 words
SMALL = frozenset(
    words_of("a an the of and some can please i to for in on it with that me my just like could have get i'd i'll")
)
PUT_IN = tuple(words_of("uh um like so yeah the a and please okay"))
SHORT = frozenset(words_of("by so we go do be no or up us my he is at as if")) | SMALL
NUMBERS = dict(enumerate(words_of("zero one two three four five six seven eight nine ten eleven twelve")))
NUMBERS |= {15: "fifteen", 16: "sixteen", 20: "twenty", 24: "twenty four", 30: "thirty", 50: "fifty"}
ALIKE = (
    "IY IH|IH EH|EH AE|AE AH|AH AA|AA AO|AO OW|OW UW|UW UH|UH AH|EY EH|EY IY|AY AA|IH AH|EY AY|ER AO|AW AA|P B|T D|"
    "K G|F V|S Z|SH CH|CH JH|TH F|TH S|DH D|M N|N NG|L R|R W|T K|P T|P K|B D|B V|SH S|DH V|HH F|TH T|D G|L W|JH SH|"
    "Z DH|CH T"
)
WEAK = frozenset(words_of("T D S Z HH AH IH N R L"))
PUT_BEHIND = ("T", "D", "S", "Z")
SPELT = (
    "ph:f ck:k c:k k:c ee:ea ea:ee ie:y ight:ite ite:ight er:or ar:er ll:l tt:t oo:u x:cks qu:kw z:s s:z i:e e:i a:e "
    "o:a u:o ou:ow gh: y:ie w:wh j:g au:aw ei:ay"
)
SPELT_AS = tuple((a, b) for a, _, b in (pair.partition(":") for pair in words_of(SPELT)))
Phones = tuple[str, ...]


@cache
def _alike() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for pair in ALIKE.split("|"):
        a, b = pair.split()
        found.setdefault(a, []).append(b)
        found.setdefault(b, []).append(a)
    return found


@cache
def _by_phones() -> dict[Phones, list[str]]:
    found: dict[Phones, list[str]] = {}
    for word, ways in cmudict().items():
        if word.isalpha() and (len(word) > 2 or word in SHORT) and ear().log_p([word]) > COMMONER_THAN:
            for way in ways:
                found.setdefault(tuple(way.split()), []).append(word)
    return found


def _near(phones: Phones) -> Iterator[tuple[Phones, float]]:
    """What is at most one sound away, and how far that is."""
    yield phones, 0.0
    for i, phone in enumerate(phones):
        for other in _alike().get(phone, ()):
            yield (*phones[:i], other, *phones[i + 1 :]), 1.0
        if phone in WEAK and len(phones) > 2:
            yield (*phones[:i], *phones[i + 1 :]), 1.0
    for i in range(1, len(phones) + 1):
        for other in PUT_BEHIND:
            yield (*phones[:i], other, *phones[i:]), 1.2


@lru_cache(20_000)
def others(word: str) -> tuple[tuple[str, float], ...]:
    """Real words that a word is heard as, the nearest and commonest first."""
    phones = phones_of(word)
    rows = list(_near(phones)) if phones else []
    if len(phones) > 3:
        rows += [(far, near + more) for one, near in rows if 0 < near <= 1 for far, more in _near(one) if 0 < more <= 1]
    found: dict[str, float] = {}
    for sounds, cost in rows:
        for other in _by_phones().get(sounds, ()):
            if other != word:
                found[other] = min(found.get(other, 9.0), cost)
    return tuple(sorted(found.items(), key=lambda r: (r[1], -ear().log_p([r[0]])))[:8])


@lru_cache(20_000)
def in_two(word: str) -> tuple[str, ...]:
    """Two real words that a word is heard as."""
    phones, found = phones_of(word), []
    for at in range(1, len(phones)):
        for first, near in _near(phones[:at]):
            for last, far in _near(phones[at:]) if first in _by_phones() else ():
                if last not in _by_phones() or near + far > 1.2:
                    continue
                for a in _by_phones()[first][:2]:
                    for b in _by_phones()[last][:2]:
                        usual = ear().log_p([a]) + ear().log_p([a, b])
                        found.append((near + far - 0.05 * usual, f"{a} {b}"))
    return tuple(two for _, two in sorted(found)[:3])


class SlipNoise:
    """`level` is the chance of each word; the same seed gives the same noise."""

    def __init__(self, seed: int, level: float = LEVEL) -> None:
        self.seed, self.level = seed, level

    def __call__(self, text: str) -> str:
        chance = random.Random(hashlib.sha256(f"{self.seed}|{text}".encode()).digest())
        words = list(_spoken(text))
        out: list[str] = []
        i = 0
        while i < len(words):
            taken = 1
            if chance.random() < self.level:
                made, taken = _slip(words[i], words[i + 1] if i + 1 < len(words) else "", chance)
                out += made
            else:
                out.append(words[i])
            i += taken
        return " ".join(out)


def _spoken(text: str) -> Iterator[str]:
    said = re.sub(r"#\s?(\d)", r"number \1", text.lower()).replace("&", " and ")
    for word in re.sub(r"[^\w\s']", " ", said).split():
        yield from NUMBERS.get(int(word), word).split() if word.isdecimal() and len(word) < 4 else (word,)


def _slip(word: str, after: str, chance: random.Random) -> tuple[list[str], int]:
    """(what is written, how many words of what was said that is)."""
    kind = chance.random()
    if word in SMALL and kind < 0.5:
        return [], 1
    if kind < 0.08:
        return [chance.choice(PUT_IN), word], 1
    if kind < 0.18 and word.isalpha() and after.isalpha():
        return [word + after], 2
    if kind < 0.3 and len(word) > 4 and (two := in_two(word)):
        return [chance.choice(two)], 1
    if kind < 0.4 and len(word) > 3:
        return [word[:-1] if word.endswith("s") else chance.choice((f"{word}s", f"{word}s", word[:-1]))], 1
    rows = others(word) if kind >= 0.55 or len(word) <= 3 else ()
    if not rows:
        return [_as_it_sounds(word, chance)], 1
    weights = [math.exp(-1.2 * cost) * 0.75**n for n, (_, cost) in enumerate(rows)]
    return [chance.choices([other for other, _ in rows], weights)[0]], 1


def _as_it_sounds(word: str, chance: random.Random) -> str:
    ways = [(a, b) for a, b in SPELT_AS if a in word[1:]]
    if not ways:
        return word
    a, b = chance.choice(ways)
    at = chance.choice([m.start() for m in re.finditer(a, word[1:])]) + 1
    return word[:at] + b + word[at + len(a) :]
