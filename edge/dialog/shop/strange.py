"""Which strange words of a turn stand where a thing stands: "any kettles", "the kayak", a bare "scooters". PURE.

It decides whether something was named that nothing here is called. A strange word that stands anywhere else ("what's
the price together", "dónde vive") is talk about what is spoken of, and no thing that we do not carry.
"""

import re
from typing import Final

from edge.dialog.guards.in_passing import KIN
from edge.dialog.shop.common import is_everyday
from edge.dialog.shop.finding import is_colour
from edge.dialog.shop.money_off import REASONS
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import ASKED_AS, SIZES
from edge.dialog.vocabulary.tables import words_of

LEADS: Final = frozenset(
    words_of(
        """a an the this that these those any some your our my their his her have sell carry got stock more of about for
        with on off find need want
        un una unos unas el la los las este esta ese esa estos estas esos esas algun alguna de tienen hay venden vende
        tiene quiero busco para con en"""
    )
)
A_KIND: Final = frozenset(
    words_of("a an any some un una unos unas algun alguna")
)  # a "bag" may be asked for; "that together" names none
ALONE: Final = 2  # words: who says no more names a thing
_ONES: Final = frozenset({"one", "ones", "pair", "uno", "una"})


def things(reading: Reading, *, spoken_of: bool) -> tuple[str, ...]:
    """The strange words that name a thing. `spoken_of`: something is, so that talk may be about it."""
    found: list[str] = []
    words, before = reading.words, ""
    for i, word in enumerate(words):
        after = words[i + 1].text if i + 1 < len(words) else ""
        if word.text in reading.unknown and not (_is_said_of(after) or word.text in ASKED_AS or word.text in REASONS):
            everyday = is_everyday(word.text, word.stem)
            led = before in (A_KIND if everyday else LEADS) or (bool(found) and before == found[-1])
            if led or (len(words) <= ALONE and not everyday) or not (everyday or spoken_of):
                found.append(word.text)
        before = word.text if word.text not in reading.unknown or before not in LEADS else before
    return tuple(found)


def beside(reading: Reading) -> tuple[str, ...]:
    """The strange things that shall go along with what is spoken of."""
    at = {w.text: i for i, w in enumerate(reading.words)}
    return tuple(w for w in things(reading, spoken_of=True) if goes_along(reading, at[w]))


def goes_along(reading: Reading, i: int) -> bool:
    """ "A thirty-six with a belt": whether the word goes along with the size or colour that is said before it."""
    before = reading.words[: max(0, i - 2)]
    sized = any(w.number or is_colour(w.text) or w.stem in SIZES for w in before)
    return sized and reading.words[len(before)].text in _ALONG


def is_beside(reading: Reading, i: int) -> bool:
    """ "For my brother", "our own", "any of those anywhere": for whom and where, and no other thing."""
    return reading.words[i].text in _ADVERBS or bool(_KIN.fullmatch(reading.words[i].text))


_ADVERBS: Final = frozenset(words_of("own anywhere anyplace everywhere meanwhile"))
_KIN: Final = re.compile(f"{KIN}s?")
_ALONG: Final = frozenset(words_of("with and plus con y"))


def _is_said_of(after: str) -> bool:
    """ "The little red one": a word before a colour, a size or a "one" tells of a thing and names none."""
    return after in _ONES or is_colour(after) or after in SIZES
