# ruff: noqa: E501 - frames stay in one piece
""" "A nine might do with thin socks. Is there a nine?": goods that are told of beside what is spoken of. PURE.

It decides which names in a sentence that only tells are worn or used with the thing we speak of, or are somebody's own:
those are not asked for, where another sentence asks on and names nothing. What is named in the question stays.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention, fixed
from edge.dialog.shop.reading import Reading, read
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import QUESTION

_MOST: Final = 50  # words: more is a story
_ASKS: Final = re.compile(
    r"^(?:(?:and|so|but|ok|okay|well|then|or|also|y|pero|entonces|o) )*"
    r"(?:is|are|was|were|do|does|did|have|has|got|any|can|could|will|would|should|may|how|hows|what|whats|which|where|wheres|when|who|whos|anything|tell|show|check|find|hold|put|give|send|hay|tienen?|tienes|cuanto|cuantos|cual|que|donde|puede|algun[oa]?)\b"
)
_WITH: Final = frozenset(
    words_of("with without under underneath over inside beneath beside top con sin debajo encima sobre bajo")
)
_UNDER_IT: Final = re.compile(
    r"^(?:with|under|underneath|over|inside|beneath|on top of|con|debajo de|encima de|sobre) (?:it|that|them|those|this|one|eso|esa|ell[oa]s?)\b"
)
_NO_THING: Final = frozenset(words_of("it that this them is are was has have and or y o es son"))  # what "with" is of
_BETWEEN: Final = 4  # words: "with two pairs of thick socks"
# "I'll go with the socks", "help with the boots": what is wanted, and no thing beside it.
_IS_WANTED: Final = re.compile(
    r"\b(?:go|going|went|gone|stick|sticking|start|starting|help|helping|problems?|trouble|issues?|along|happy|done|question|deal|interested|one|ones) with\b|\b(?:look|looking|looked|think|thinking) over\b"
)
_TELLS: Final = re.compile(
    r"\b(?:would|might|could|may|will|should|can|wear\w*|wore|layer\w*|goes|go|fits?|fit|has to|have|had|got|is|are|was|were|be|use[sd]?|needs?|comes?|does|do|did|get|gets|me|le|queda\w*|va|van|usa|uso|llev\w+|pong\w+|seri?a|es|son)\b"
)
_OWN: Final = frozenset(words_of("my his her our their mi mis su sus"))
_WISHES: Final = re.compile(
    r"\b(?:want|wants|need|needs|looking|after|like|likes|rather|prefer\w*|take|takes|buy|buying|quier\w*|necesit\w*|busc\w*)\b(?! (?:it|them|to wear|to go|to fit|wearing)\b)"
)


def without_worn_with(desk: Desk, reading: Reading) -> Reading:
    """The reading without such names; as it was where there are none."""
    spoken_of = desk.shop.product(desk.mem.product)
    if spoken_of is None or not reading.mentions or len(reading.words) > _MOST:
        return reading
    pieces = reading.sentences
    texts = [" ".join(w.text for w in reading.words[a:b]) for a, b in pieces]
    asks = [_asks(reading, b) or bool(_ASKS.search(text)) for (_, b), text in zip(pieces, texts, strict=True)]
    tells = [piece for piece, asking in zip(pieces, asks, strict=True) if not asking]
    dropped = [
        m
        for m in reading.mentions
        if any(a <= m.start and m.end <= b and _is_beside(reading, m, a, b) for a, b in tells)
    ]
    if not dropped or len(dropped) < len(reading.mentions) or len(tells) == len(pieces):
        return reading
    told = [(a, b) for a, b in tells if any(a <= m.start < b for m in dropped)]
    rest = " ".join(t for piece, t in zip(pieces, texts, strict=True) if piece not in told)
    asked = read(rest, desk.store.index)
    said = asked.said
    if not (said.sizes or said.numbers or said.colours):
        return replace(reading, mentions=(), unknown=asked.unknown)
    if not fixed(spoken_of, said).values and any(fixed(desk.product(m.products[0]), said).values for m in dropped):
        return reading  # "my boots are worn out, is there a nine", of a shell that comes in letters
    return replace(asked, asked=reading.asked, language=reading.language, when=reading.when)


def _asks(reading: Reading, end: int) -> bool:
    return reading.words[end].pause == QUESTION if end < len(reading.words) else reading.asked


def _is_beside(reading: Reading, mention: Mention, a: int, b: int) -> bool:
    """Whether the sentence [a, b) only tells what the thing is worn with, or of one's own."""
    before, text = _texts(reading, a, mention.start), " ".join(_texts(reading, a, b))
    if not _TELLS.search(text) or _WISHES.search(text) or _IS_WANTED.search(" ".join(before)):
        return False
    if before and before[-1] in _OWN:
        return True
    if _UNDER_IT.match(" ".join(_texts(reading, mention.end, b))):
        return True
    near = list(before[-_BETWEEN - 1 :])
    led = max((i for i, word in enumerate(near) if word in _WITH), default=-1)
    return led >= 0 and not _NO_THING & set(near[led + 1 :])


def _texts(reading: Reading, a: int, b: int) -> Sequence[str]:
    return [w.text for w in reading.words[a:b]]
