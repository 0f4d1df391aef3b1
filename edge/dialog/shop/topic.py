"""The words that a wish is about: of a question those beside names and words of asking, and what its form adds. PURE.

It decides which words go to `answers` and `stock`; what they are asked of is `resolve`'s.
"""

import re
from collections.abc import Container

from edge.dialog.shop.codes import A_CODE, brings_a_code
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention, is_colour
from edge.dialog.shop.memory import AWAY, CHEAPER, EXPECTED, SO_MANY, UNTIL
from edge.dialog.shop.moving import away, held_there, they_want_it
from edge.dialog.shop.no_names import is_how_it_fits
from edge.dialog.shop.of_it import how_it_fits, how_many_of_its_own
from edge.dialog.shop.offers import UPCOMING, ends, upcoming
from edge.dialog.shop.one_word import asks_what_is_with
from edge.dialog.shop.pairing import named_twice
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.something_else import is_too_dear
from edge.dialog.shop.tables import ASKED_AS, SIZES, STOP
from edge.dialog.shop.whether_it_runs import is_expected
from edge.dialog.vocabulary.tables import words_of


def asked_about(desk: Desk, reading: Reading, want: str, mention: Mention | None) -> tuple[str, ...]:
    """The words of a wish: its topic, and what its form says besides. `mention`: the thing that is named, if one is."""
    words = topic(reading)
    if want == "detail" and asks_what_is_with(reading):
        words = (*words, "included")
    if want == "detail" and _SEVERAL_AT_ONCE.search(reading.text):
        words = (*words, "ports")
    if want == "detail" and mention is not None and _PART_OF.search(reading.text):  # "does it come with a battery"
        words = (*words, *(w.text for m in reading.mentions[1:] for w in reading.words[m.start : m.end]))
    if want == "detail" and mention is not None:  # "is the mini waterproof": a word that names, too
        twice = len(named_twice(reading.mentions)) < len(reading.mentions)  # "es impermeable la ...", called so, too
        others = [m for m in reading.mentions if m is not mention or (twice and m.end - m.start == 1)]
        also = [w for m in others for w in reading.words[m.start : m.end]]
        words = (*words, *(w.text for w in also if w.text in ASKED_AS or w.stem in ASKED_AS))
    if want == "detail" and not words and mention is not None and (not reading.wants or _is_so_too(desk, reading)):
        words = desk.mem.words
    if mention is None and reading.mentions:
        words = (*words, *(w.text for m in reading.mentions for w in reading.words[m.start : m.end]))
    if want == "returns" and re.search(r"\b(?:who|whos|quien)\b", reading.text):
        words = (*words, "who")  # "who can okay that": an exception
    if want == "detail" and words and how_many_of_its_own(reading):
        words = (*words, SO_MANY)
    if want == "detail" and how_it_fits(reading):
        words = ("fit", "sizing", "snug")  # "does it run small": no running, and no battery
    if want == "detail" and all(_TELL_ME.fullmatch(w) for w in words):
        words = ()  # "more details on the lamp"
    if want == "detail" and not words and not _TELL_ME.search(reading.text):
        words = tuple(w.text for w in reading.words[-1:])  # "are they good for calls": its description is no answer
    if want == "promotions":
        words = (
            *words,
            *((A_CODE,) if brings_a_code(reading.text) else ()),
            *((UNTIL,) if ends(reading.text) or reading.when else ()),
            *((EXPECTED,) if is_expected(reading) else ()),
            *((UPCOMING,) if upcoming(reading.text) else ()),
        )
    if want == "transfer" and (away(reading.text, desk.shop, desk.here) or they_want_it(reading.text, desk.shop)):
        words = (*words, AWAY)
    if want == "alternative" and is_too_dear(reading.text):
        words = (*words, CHEAPER)
    if want == "hold" and held_there(reading.text, desk.shop, desk.here):
        words = (*words, AWAY)
    if want == "price_override" and re.search(r"\boff\b", reading.text):
        words = (*words, "off")
    return words


_TELL_ME = re.compile(
    r"\b(?:whats?|tell|describe|description|about|more|info\w*|details?|know|explain|que|como|cuent\w+|describ\w+|acerca|sobre|features?|specs?|specifications?)\b"
)

# "Can it charge two things at once?": how many fit in.
_SEVERAL_AT_ONCE = re.compile(
    r"\b(?:charges?|powers?|plug in|do|run|take|handle) (?:two|both|three|several|2|3|more than one|a couple)\b.*"
    r"\b(?:at once|at (?:the same|a) time|together|things|devices|phones|gadgets)\b"
    r"|\b(?:dos|varias|varios) (?:cosas|aparatos|telefonos) (?:a la vez|al mismo tiempo)\b"
)
_PART_OF = re.compile(r"\b(?:come|comes|with|include|includes|included|need|needs|has|have)\b")


def topic(reading: Reading) -> tuple[str, ...]:
    """The words a question is about, beside the names and the words of asking."""
    inside = reading.inside
    out = []
    for i, word in enumerate(reading.words):
        if reading.named and word.text in _BY_SIZE and _ones_next(reading, i, inside):
            continue  # "the mini, the little one"
        if i in inside or (word.stem in STOP and word.text not in _TELLING) or is_how_it_fits(reading.words, i):
            continue
        if word.number is None and len(word.text) > 1 and not is_colour(word.text) and word.stem not in SIZES:
            out.append(word.text)
    return tuple(dict.fromkeys(out))[:8]


def _is_so_too(desk: Desk, reading: Reading) -> bool:
    """ "Is the mini?", behind what was asked of another: the same of it."""
    beside = " ".join(w.text for w in reading.beside)
    asks = set(reading.wants) <= {"detail"} and desk.mem.want == "detail" and bool(desk.mem.words)
    return asks and len(reading.mentions) == 1 and bool(_SO_TOO.match(beside))


_SO_TOO = re.compile(
    r"(?:(?:and|so|but|ok|okay|then|what about|how about|y) )*"
    r"(?:(?:is|are|isnt|arent|does|do|doesnt|dont|would|will|wont|has|can|could|es|son|tiene)(?: not)?"
    r"|the|that|this|those|these|el|la|los|las)"
    r"(?: (?:the|that|this|those|these|your|our|one|ones|too|either|then|also|is it|are they|does it|do they"
    r"|el|la|los|las|tambien))*$"
)


def _ones_next(reading: Reading, i: int, inside: Container[int]) -> bool:
    behind = next((w.text for n, w in enumerate(reading.words) if n > i and n not in inside), "")
    return behind in _STANDS_FOR


_BY_SIZE = frozenset(
    words_of("little small big large tiny smaller bigger larger great chico chica grande pequeno pequena")
)
_STANDS_FOR = frozenset(words_of("one ones"))
_TELLING = frozenset(
    {"long", "tall", "wide", "last", "dura", "light", "size", "sizes", "color", "colors", "colour", "colours", "fit"}
    | {"run", "runs", "colores", "tallas"}
)
