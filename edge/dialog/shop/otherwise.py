"""The same wish, otherwise: "only one, and in large", "from the depot", said to a question of ours. PURE.

What was asked leaves few things open: how many, in which colour or size, from where. So a number that is no value of
the thing is a count there, and of two values of a kind the one that we did not ask about is what is wanted. It decides
nothing about a yes: what is otherwise is asked again.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from domain.shop import Product
from edge.dialog.shop import resolve
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import NOTHING_SAID, fixed, is_colour
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.moving import pair_counted, says_pair
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import SIZES
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

Values = Mapping[str, tuple[str, ...]]

OF_ANOTHER = frozenset({"price", "promotions", "compare", "returns", "compatible"})
# "One more", "another one too", of what we asked about; not "one more thing".
_MORE = re.compile(
    r"\b(?:(?P<n>one|two|three|a|un[oa]?|dos|tres) (?:more|mas)|another(?: (?:one|pair))?|otr[oa])"
    r"(?= (?:of (?:them|those|these)|pairs?|par(?:es)?|too|please|as well|then|also|por favor|tambien)\b|$)"
)
MOST = 100  # no count of one thing is larger
ONE = frozenset({"one", "1", "una", "uno", "un"})
# Before these "one" is what is counted; before others it stands for a thing ("the black one").
_NO_COUNT_BEHIND = frozenset(words_of("second sec moment minute min thing question day size way segundo momento talla"))
_COUNTS_BEHIND = frozenset(
    words_of(
        """only just need needs want wants wanted it them take takes hold reserve keep get do make send bring request
        transfer to for or wait no not actually then sorry and well maybe hmm yes ok okay said say says mean meant lets
        than be is add buy have please better single solo nomas mas mejor
        sea sean con quiero necesito tomo basta digo perdon"""
    )
)
_BARE_IN_SPANISH = frozenset(words_of("nomas sola solo y basta esta es nada por pues mejor entonces de bueno si"))
_ONLY_THE_ONE = re.compile(
    r"\b(?:just|only|make (?:it|that)|simply)"
    r"(?: (?:wants?|needs?|takes?|taking|after|buying|getting(?: (?:him|her|me))?))? (?:the |that |a )?one\b"
    r"|\bone (?:pair|of them)\b"
)
_ONE_WILL_DO = re.compile(
    r"\bone (?:is|will|would|should|s|of|pair|then|instead|only|enough)\b|\bones (?:enough|plenty|fine|ok|okay|all)\b"
)
_NUMBER = r"(?:one|two|three|four|five|una?|uno|dos|tres|cuatro|cinco|\d+)"
# "Change that to two", of what we asked about: no sum of money.
_TO_SO_MANY = re.compile(
    r"\b(?:change|make|switch|bump|set|up|raise|lower|cut|drop|cambia\w*)"
    r" (?:(?:it|that|this|them|the (?:hold|size|number|count|quantity|order)|lo) )?(?:up |down |back )?"
    r"(?:to |to an? |a |an |the )?"
    r"(?P<n>\d+|[a-z]+)\b(?! (?:dollars?|bucks|percent|per|fifty|ninety|\d|of|pairs?|more))"
)
_EITHER = re.compile(rf"\b{_NUMBER} (?:or|o) {_NUMBER}\b")
_OR = re.compile(r"\b(?:or|o)\b")


def otherwise(desk: Desk, reading: Reading, pending: Wish) -> Wish | None:
    """The wish that waits as the turn changes it; None where it changes nothing, or is of another thing."""
    product = desk.product(pending.products[0])
    if reading.named and product.id not in reading.mentions[0].products:
        return None
    if _asks_of_another(reading, pending):
        return None
    heard = resolve.wish_for(desk, reading, pending.want)
    lacking = heard.lacking
    values: Values = heard.values
    if product.id not in heard.products:
        said = fixed(product, reading.said)
        values, lacking = said.values, said.lacking
    made = {k: new for k, v in values.items() if (new := _anew(v, pending.values.get(k, ()), reading))}
    made |= {k: v for k, v in _as_value(product, reading).items() if v != pending.values.get(k)}
    number = 0 if _as_value(product, reading) else count_said(desk, reading, pending, lacking)
    said_where = bool(reading.places) and heard.place not in ("", desk.here, pending.source)  # "when is it here?"
    place = heard.place if said_where and pending.want == "transfer" else ""
    if not (made or lacking or place or (number and number != (pending.qty or 1))):
        return None
    return pending.but(
        values={**pending.values, **made},
        lacking=lacking,
        qty=number or pending.qty,
        place=place or pending.place,
        source="",
    )


def _as_value(product: Product, reading: Reading) -> Values:
    """ "Make it 12", "change it to an eight", of what comes in 8 and 12: the size, and no count."""
    to = _TO_SO_MANY.search(reading.text)
    number = number_of(to["n"]) if to else None
    return fixed(product, replace(NOTHING_SAID, numbers=(str(number),))).values if number else {}


def _asks_of_another(reading: Reading, pending: Wish) -> bool:
    """ "Is the large the same price?": asked about, and nothing is changed by that."""
    return reading.asked and bool(set(reading.wants) & OF_ANOTHER) and pending.want not in reading.wants


def _anew(said: tuple[str, ...], before: tuple[str, ...], reading: Reading) -> tuple[str, ...]:
    """What was said of an attribute, less what we asked about: "the red rather than the white"; () for nothing new."""
    rest = tuple(v for v in said if v not in before)
    if len(said) > 1 and rest and not (reading.asked and _OR.search(reading.text)):
        return rest
    return said if said != before else ()


def count_said(desk: Desk, reading: Reading, pending: Wish, lacking: tuple[str, ...] = ()) -> int:
    """How many of the thing we asked about; 0 where the turn says no count."""
    product = desk.product(pending.products[0])
    if _EITHER.search(reading.text):
        return 0  # "I'll ask whether they want one or two"
    to = _TO_SO_MANY.search(reading.text)
    if to and (number := number_of(to["n"])) and number < MOST:
        return 0 if _as_value(product, reading) else number
    if more := _MORE.search(reading.text):
        return (pending.qty or 1) + (number_of(more["n"] or "") or 1)
    if reading.qty:
        return reading.qty if _is_count(reading) else 0
    if pair := pair_counted(reading.text, product):
        return pair
    for i, word in enumerate(reading.words):
        if word.text in ONE:
            if counts_one(reading, i):
                return 1
        elif word.number and 1 < word.number < MOST and word.stem in reading.said.numbers:
            alone = replace(NOTHING_SAID, numbers=(word.stem,))
            if word.stem not in lacking and not fixed(product, alone).values and _is_bare(reading, i):
                return word.number
    return 0


def goes_on_behind(reading: Reading) -> bool:
    """ "Wait, only one", "hold on, the black": something is said behind a wait."""
    said = reading.said
    values = said.colours or said.sizes or said.numbers or says_count(reading)
    return bool(values or reading.wants or reading.named or reading.places or reading.has("no"))


def says_count(reading: Reading) -> bool:
    """Whether a number in the words may be a count, whatever we asked about."""
    if _EITHER.search(reading.text):
        return False
    if _MORE.search(reading.text) or says_pair(reading.text) or (reading.qty and _is_count(reading)):
        return True
    return any(
        counts_one(reading, i) if w.text in ONE else bool(w.number and w.stem in reading.said.numbers)
        for i, w in enumerate(reading.words)
    )


def counts_one(reading: Reading, i: int) -> bool:
    """ "Only one", "one's enough", "just the one": a count, where "the black one" stands for a thing."""
    before, after = _at(reading.words, i - 1), _at(reading.words, i + 1)
    if after in _NO_COUNT_BEHIND or after == "more":
        return False
    if reading.words[i].text in ("un", "una") and after and after not in _BARE_IN_SPANISH:
        return False
    if _ONLY_THE_ONE.search(reading.text) or (not before and _ONE_WILL_DO.search(reading.text)):
        return True
    return not before or bool(reading.words[i].pause) or before in _COUNTS_BEHIND


def _is_count(reading: Reading) -> bool:
    """Whether the quantity that was read is of the thing: "make it two", and not "I have two kids"."""
    at = next((i for i, w in enumerate(reading.words) if w.number == reading.qty), -1)
    return at < 0 or _is_bare(reading, at)


def _is_bare(reading: Reading, i: int) -> bool:
    """Whether nothing strange is counted: "two then", "two pairs"; not "five people"."""
    after = _at(reading.words, i + 1)
    inside = any(m.start <= i + 1 < m.end for m in reading.mentions)
    word = reading.words[i + 1] if after else None
    plain = word is None or bool(word.pause) or inside
    if after == "of" and _at(reading.words, i + 2) in _PEOPLE:
        return False  # "two of us are here"
    return plain or after in _BEHIND_A_COUNT or is_colour(after) or bool(word and word.stem in SIZES)


_PEOPLE = frozenset(words_of("us you my our nosotros"))
_BEHIND_A_COUNT = frozenset(
    words_of(
        """pair pairs piece pieces unit units of them those these ones more pares par piezas large medium small
        then please now instead actually rather really though sorry thanks fine great good ok okay enough plenty perfect
        in is are will would should if and or not total for from at altogether only just right alright correct bien esta
        entonces por mejor en y o si nada nomas de son"""
    )
)


def _at(words: tuple[Word, ...], i: int) -> str:
    return words[i].text if 0 <= i < len(words) else ""
