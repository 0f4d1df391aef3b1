"""How many percent somebody wants off: "ten percent off", "15%", "un descuento del diez por ciento". PURE.

The grammar leaves percentages out, for they count nothing; a wish for a discount needs its figure, or nobody can be
asked to approve it.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, split

FIGURE = frozenset(
    words_of(
        """
        percent per cent porciento por ciento please then ok okay fine how about what make it just give me can you do
        at least
        """
    )
)
OFF = frozenset(
    words_of("off discount discounts cheaper less reduction rebate descuento rebaja menos descuenta descuente")
)


DISCOUNT = "discount"  # what was asked for last, as `Talk.question`

ALL_OF_IT = 100  # percent


def with_percent(meaning: Meaning, text: str, *, of_it: bool = False) -> Meaning:
    """The meaning with the figure of the discount that was asked for; unchanged where none was said.

    of_it: money off was just asked for, so that "make it twenty" is percent, and no twenty burgers.
    """
    if of_it and (figure := _bare_figure(text)):
        return Meaning(intents=(Intent(Kind.DISCOUNT, value=str(figure), text=text),), language=meaning.language)
    if "%" not in text and "cent" not in text and "cien" not in text:
        return meaning
    words = split(text).words
    percent = _percent(words)
    bare = all(w.number is not None or w.text in FIGURE for w in words)  # "twenty percent, please"
    if percent is None or not (bare or any(w.text in OFF for w in words)):
        return meaning
    if bare and percent == ALL_OF_IT and meaning.has(Kind.YES):
        return meaning  # "100 percent" is a yes
    others = tuple(i for i in meaning.intents if i.kind not in (Kind.DISCOUNT, Kind.NOISE))
    unknown = tuple(u for u in meaning.unknown if not u.isdigit())
    return replace(meaning, intents=(*others, Intent(Kind.DISCOUNT, value=str(percent), text=text)), unknown=unknown)


def _bare_figure(text: str) -> int | None:
    words = split(text).words
    numbers = [w.number for w in words if w.number is not None]
    return numbers[0] if len(numbers) == 1 and all(w.number is not None or w.text in FIGURE for w in words) else None


def _percent(words: Sequence[Word]) -> int | None:
    for n, word in enumerate(words):
        spoken = word.text in ("percent", "porciento") or (word.text == "cent" and n > 0 and words[n - 1].text == "per")
        if spoken or (word.text == "por" and n + 1 < len(words) and words[n + 1].text.startswith("ciento")):
            before = words[n - 1].number if n > 0 else None
            if before is None and n > 1 and words[n - 1].text == "per":
                before = words[n - 2].number
            if before is not None:
                return before
    return None
