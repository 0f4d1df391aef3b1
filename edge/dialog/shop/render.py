"""A shop's moves to what is said: one utterance a turn, short enough for an ear. PURE.

On the headset at most thirty words (a seller listens to a customer, too). What is too long is said in fewer words: a
count's age in short (it must be said), then without the aisle, then without what a price was before; then sentences go
from the end, but for what is asked and the first.
"""

import re
from collections.abc import Sequence
from typing import Final

from edge.dialog.render.phrases import PHRASES
from edge.dialog.render.wording import money
from edge.dialog.shop.desk import HEADSET
from edge.dialog.shop.phrases import SHOP_PHRASES
from edge.dialog.shop.words import shown
from edge.dialog.talk import Cents, Move

SAID_BEFORE: Final = "said_before"  # a move of nothing: so many words of this turn's answer are out already
WORDS_AT_MOST = 30
WORDS_AT_A_SCREEN = 45


def render_shop(moves: Sequence[Move], language: str, *, channel: str, turn: int = 0) -> list[str]:
    """What is said, or nothing."""
    said = [(text, move.asks) for move in moves if (text := _sentence(move, language, turn))]
    before = sum(int(str(move.values["words"])) for move in moves if move.kind == SAID_BEFORE)
    most = WORDS_AT_MOST if channel == HEADSET else WORDS_AT_A_SCREEN
    text = " ".join(_fitting(said, max(most - before, min(most, FEWEST))))
    return [text] if text else []


FEWEST = 15  # words that an answer has in any case: a count, or a price, of what has a long name
# What goes first where it is too long, in either language.
_SHORTER: Final = (
    (re.compile(r", (?:as of (\d+ \w+ ago)|según el conteo de (hace \d+ \w+))\b"), r", \1\2"),
    (re.compile(r", (?:aisle|pasillo) \w+(?=[.,;])"), ""),
    (re.compile(r", \d+ (?:percent off|por ciento menos que) \$[\d,]+\.\d\d"), ""),
)


def _sentence(move: Move, language: str, turn: int) -> str:
    tables = (SHOP_PHRASES.get(language, {}), PHRASES.get(language, {}), SHOP_PHRASES["en"], PHRASES["en"])
    wordings = next((table[move.kind] for table in tables if move.kind in table), ())
    if not wordings:
        return ""
    text = wordings[turn % len(wordings)].format(**{k: _shown(v) for k, v in move.values.items()}).strip()
    if language == "en":
        text = _agreeing(text, str(move.values.get("item", "")))
    text = shown(text)
    return text[:1].upper() + text[1:]


def _shown(value: object) -> str:
    return money(value.cents) if isinstance(value, Cents) else str(value)


def _agreeing(text: str, item: str) -> str:
    """ "The socks are", "the headphones come": a name in the plural takes its verb in the plural."""
    last = item.split(",")[0].split(" ")[-1]
    if " and " not in item and (not last.endswith("s") or last.endswith("ss")):
        return text
    for one, many in PLURAL_VERBS:
        text = text.replace(f"{item} {one} ", f"{item} {many} ")
    return text


PLURAL_VERBS = (
    ("is", "are"),
    ("isn't", "aren't"),
    ("comes", "come"),
    ("doesn't", "don't"),
    ("has", "have"),
    ("lasts", "last"),
    ("works", "work"),
    ("already has", "already have"),
)


def _fitting(said: Sequence[tuple[str, bool]], most: int) -> list[str]:
    kept = list(dict.fromkeys(said))
    for longer, shorter in _SHORTER:
        if _count(kept) > most:
            kept = [(longer.sub(shorter, text), asks) for text, asks in kept]
    while len(kept) > 1 and _count(kept) > most:
        droppable = [i for i, (_, asks) in enumerate(kept) if not asks and i > 0] or [len(kept) - 1]
        del kept[droppable[-1]]
    if kept and _count(kept) > most:
        words = kept[0][0].split()[: most - 1]
        kept = [(" ".join(words).rstrip(",;:") + ".", kept[0][1])]
    return [text for text, _ in kept]


def _count(said: Sequence[tuple[str, bool]]) -> int:
    return sum(len(text.split()) for text, _ in said)
