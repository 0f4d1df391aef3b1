# ruff: noqa: E501 - tables, one part of the body per line
""" "Got anything for my feet?", "my hands are freezing": a part of the body, and what is worn there. PURE.

It decides by the kinds of goods that are worn there, in whatever catalog; of those the ones that are told to be for the
use that is said come first. Where nothing is worn there of what is sold here, that is said, and nothing else is offered.
"""

import re
from typing import Final

from domain.shop import Product
from edge.dialog.shop import wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.reading import Reading
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, stem

# Parts : what is worn there, as names of things end : how such a thing is called where there is none, and in Spanish.
_PARTS: Final = """
foot feet toe toes pie pies: sock boot shoe runner sneaker trainer sandal slipper welly insole footwear: shoes: zapatos
head heads cabeza: hat beanie cap helmet hood headband bonnet: hats: gorros
ear ears oreja orejas oido oidos: headphone earbud bud earmuff earplug headset earphone: headphones: audífonos
hand hands finger fingers thumbs mano manos dedos: glove mitten mitt: gloves: guantes
leg legs knees thighs pierna piernas: jean trouser pant legging tights short jogger: trousers: pantalones
neck throat cuello garganta: scarf gaiter snood neckerchief: scarves: bufandas
wrist wrists muneca munecas: watch smartwatch bracelet wristband: watches: relojes
eye eyes ojo ojos: glasses sunglasses goggle glass: glasses: lentes
back spine espalda: backpack rucksack daypack: backpacks: mochilas
chest torso shoulders body upper pecho hombros: jacket shell hoodie sweater sweatshirt coat fleece tee shirt: jackets: chaquetas
"""
_WORN: Final = {
    part: (frozenset(stem(w) for w in kinds.split()), {"en": name.strip(), "es": spanish.strip()})
    for row in _PARTS.strip().splitlines()
    for parts, kinds, name, spanish in (row.split(":"),)
    for part in parts.split()
}
_OWN: Final = frozenset(
    words_of("my his her their our your the los las el la mi mis su sus cold wet sore both these warm freezing dry big")
)
_BEARS: Final = re.compile(
    r"\b(?:is|are|re|s|feel|feels|get|gets|getting|got|gone|estan?|tengo|tiene) (?:(?:so|really|all|always|a bit|still|absolutely|getting|very|muy|todos|todas) )*"
    r"(?:cold|freezing|frozen|wet|soaked|soaking|drenched|damp|chilly|icy|numb|mojad[oa]s|fri[oa]s|helad[oa]s|congelad[oa]s|empapad[oa]s)\b"
    r"|\b(?:fri[oa]s|mojad[oa]s|helad[oa]s)$"
)
_SEEKS: Final = re.compile(
    r"\b(?:something|anything|thing|need|needs|want|wants|looking for|look for|got any|have any|what do you have|what have you got|whats good|wear|keep|keeps|protect\w*|cover|algo|necesit\w*|busco|quiero)\b"
)
_NOT_FOR: Final = re.compile(
    r"\b(?:hold|price|size|sizes|how much|how many|where|return|pain|hurt\w*|bleed\w*|broke\w*)\b"
)


def part_of(reading: Reading) -> Word | None:
    """The part of the body that something is wanted for; None where none is."""
    if _NOT_FOR.search(reading.text):
        return None
    bears = bool(_BEARS.search(reading.text))
    for before, word in zip((None, *reading.words), reading.words, strict=False):
        led = before is not None and before.text in _OWN
        if word.text in _WORN and led and (bears or _SEEKS.search(reading.text)):
            return word
    return None


def worn_there(desk: Desk, part: Word, *, cold: bool = False) -> frozenset[str]:
    """The things that are worn there; where ears are cold, what is worn on the head."""
    kinds, _ = _WORN["head" if cold and part.text in _EARS else part.text]
    return frozenset(p for kind in kinds for p in desk.store.index.headed.get(kind, ()))


def alike(desk: Desk, product: Product) -> list[Product]:
    """What else is worn where a thing is worn, best first by nothing: for "something warmer than the tee"."""
    index = desk.store.index
    parts = [kinds for kinds, _ in _WORN.values() if any(product.id in index.headed.get(k, ()) for k in kinds)]
    ids = {p for kinds in parts for kind in kinds for p in index.headed.get(kind, ())} - {product.id}
    return [p for p in desk.shop.products if p.id in ids]


_EARS: Final = frozenset(words_of("ear ears oreja orejas"))


def none_is(desk: Desk, part: Word) -> None:
    desk.say("not_found", words=_WORN[part.text][1][desk.language if desk.language == "es" else "en"])


def listed(desk: Desk, ids: tuple[str, ...]) -> None:
    """A few of them by name, where nothing tells which is meant."""
    desk.remember(offered=ids, among=ids, product="", values={}, want="stock")
    names = [desk.name(desk.product(p)) for p in ids]
    desk.say("raw", text=f"{wording.listed(names, desk.language, 'and')}.")
