# ruff: noqa: E501 - frames stay in one piece
"""Several of one thing, each as it is said: "a small for her and a large for me, both grey", "two, one a medium". PURE.

It decides how many of which size or colour are meant; what is left open of a number that was said is asked about.
"""

import re
from collections.abc import Mapping
from typing import Final

from domain.shop import Product
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen, fixed, is_colour
from edge.dialog.shop.index import Index
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.serve import go
from edge.dialog.shop.several import JOINERS
from edge.dialog.shop.tables import SIZES
from edge.dialog.vocabulary.numbers import number_of

Values = Mapping[str, tuple[str, ...]]
MOST: Final = 9  # a larger number is a size or a model, and no count
MOST_PARTS: Final = 8  # each is read again: a made-up turn of 198 words took 75 ms; of more parts it is asked
_ONE: Final = frozenset({"one", "a", "an", "1", "another", "other", "un", "una", "uno", "otro", "otra"})
_OF_ALL: Final = re.compile(r"^(?:both|all|each|ambos|ambas|tod[oa]s|l[oa]s dos)\b")
_LED: Final = re.compile(
    r"^(?:(?:so|ok|okay|yes|yeah|and|then|id like|i would like|i want|ill take|ill have|give me|can i get|lets do|make (?:it|that|them)"
    r"|(?:hold|keep|save|reserve|put|send|get|bring|order|set|aparta\w*|guarda\w*)(?: (?:me|us|her|him|them|aside|over|in|back|by))?|the|quiero|deme|dame|pues|bueno|el|la) )+"
)
_ALTERED: Final = re.compile(r"\b(?:no|not|just|only|make it|actually|instead|sorry|mean|meant|or|solo|mejor|digo|o)\b")
_PLEASE: Final = re.compile(r"\b(?:please|por favor)$")
_LETTERS: Final = {"s": "small", "m": "medium", "l": "large"}  # "one m" is no metre
_FOR_ONE: Final = re.compile(r"\bfor (?:me|him|her|us|them|my \w+|the \w+)\b|\bpara (?:mi|el|ella|mi \w+)\b")


def each_so(product: Product, reading: Reading, index: Index, before: Values) -> list[tuple[int, Values]]:
    """(how many, their values) for each kind that is said with a count; [] where fewer than two kinds are."""
    found, shared = _parts(product, reading, index)
    common = {k: v for _, values in found for k, v in values.items()}
    kinds: list[tuple[int, Values]] = [(n, {**before, **common, **shared, **values}) for n, values in found]
    alike = len({str(sorted(values.items())) for _, values in kinds}) < len(kinds)
    settled = all(len(chosen(product, values)) == 1 for _, values in kinds)
    return kinds if len(kinds) > 1 and settled and not alike else []


def one_of(product: Product, reading: Reading, index: Index, pending: Wish) -> list[Wish]:
    """ "One a medium", of two that were wanted: that one, and the rest, of which the size is still to be said."""
    found, _ = _parts(product, reading, index)
    if len(found) != 1 or _ALTERED.search(reading.text):
        return []
    number, values = found[0]
    kind = {**pending.values, **values}
    if not 0 < number < pending.qty or len(chosen(product, kind)) != 1:
        return []
    return [pending.but(values=kind, qty=number), pending.but(qty=pending.qty - number)]


def each_kind(desk: Desk, reading: Reading, wish: Wish) -> list[Wish]:
    """ "A medium and a large": each by itself, of the one thing that is meant."""
    before = desk.mem.values if desk.mem.product == wish.product else {}
    kinds = each_so(desk.product(wish.product), reading, desk.store.index, before)
    return [wish.but(values=v, qty=n, lacking=()) for n, v in kinds]


def taken_for_each(desk: Desk, reading: Reading) -> bool:
    """ "A small for her and a large for me", of the thing that is spoken of: into the basket."""
    if desk.is_headset or reading.named or not desk.mem.product or not is_for_each(reading):
        return False
    kinds = each_kind(desk, reading, Wish("buy", products=(desk.mem.product,)))
    for wish in kinds:
        go(desk, wish, reading)
    return bool(kinds)


def is_for_each(reading: Reading) -> bool:
    """Whether it is said who gets them: then they are wanted, and not only asked about."""
    return bool(_FOR_ONE.search(reading.text) or _PLEASE.search(reading.text)) and not reading.asked


def _parts(
    product: Product, reading: Reading, index: Index
) -> tuple[list[tuple[int, Values]], dict[str, tuple[str, ...]]]:
    """What was said with a count, and what holds for all of them."""
    found: list[tuple[int, Values]] = []
    shared: dict[str, tuple[str, ...]] = {}
    parts = _breaths(reading)
    for text in parts if len(parts) <= MOST_PARTS else ():
        spelt = " ".join(_LETTERS.get(w, w) for w in text.split())
        values = fixed(product, read(spelt, index).said).values
        plain = _LED.sub("", f"{text} ")
        if not values or any(len(v) != 1 for v in values.values()):
            continue
        if _OF_ALL.search(plain):
            shared.update(values)
        elif number := _count(plain.split()[0] if plain.strip() else ""):
            found.append((number, values))
        elif found or not any(is_colour(w) or w in SIZES for w in text.split()[1:]):
            shared.update(values)  # "a small and a large, in grey"; "white, one small one large"
    if len(found) > 2 and found[0][0] == sum(n for n, _ in found[1:]):  # "three white tees, two small and one large"
        shared, found = {**found[0][1], **shared}, found[1:]
    return found, shared


def _breaths(reading: Reading) -> list[str]:
    """The words between joining words and pauses."""
    out: list[list[str]] = [[]]
    for i, word in enumerate(reading.words):
        if word.text in JOINERS or word.pause or (out[-1] and _begins_one(reading, i)):
            out.append([])
        if word.text not in JOINERS:
            out[-1].append(word.text)
    return [" ".join(words) for words in out if words]


def _begins_one(reading: Reading, i: int) -> bool:
    """ "One grey medium one forest small": a count before a value, behind a value."""
    said = [w.text for w in reading.words]
    if not (_count(said[i]) > 0 and 0 < i < len(said) - 1 and _is_value(said[i + 1])):
        return False
    return _is_value(said[i - 1]) or any(m.end == i for m in reading.mentions)  # "two tees one white one navy"


def _is_value(word: str) -> bool:
    return is_colour(word) or word in SIZES


def _count(word: str) -> int:
    number = 1 if word in _ONE else number_of(word) or 0
    return number if number <= MOST else 0
