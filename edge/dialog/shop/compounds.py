"""Goods whose names hold a word that is else of a person: "phone cases", "address labels", "sticky notes". PURE.

It decides which words of a turn name goods only, or tell of people in passing (`guards.in_passing`), so that no pattern
of people reads them. What is asked of a person beside them keeps its words: "her phone number and a phone case".
"""

import re
from collections.abc import Sequence
from typing import Final

from edge.dialog.guards import in_passing
from edge.dialog.shop.index import Index
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, stem

NO_WORD: Final = "%"  # stands where a word of goods stood: no pattern has it
_OF_PEOPLE = frozenset(
    stem(w)
    for w in words_of(
        """phone cell mobile telephone email mail address birthday card account name note points member loyalty reward
        customer profile history data telefono celular movil correo direccion cumpleanos tarjeta cuenta nombre nota
        datos"""
    )
)
# Too much of a person to name goods, but where the catalog itself does ("loyalty card holder", "member's table").
_ONLY_IN_NAMES = frozenset(
    stem(w) for w in words_of("customer profile history account member loyalty reward points data cuenta datos")
)
# What is of a person all the same, whatever a shop sells.
_DATA_HEADS = frozenset(
    stem(w)
    for w in words_of(
        """number numbers digits detail details file record records info information list history balance status
        profile address addresses account accounts level tier code pin numero numeros datos"""
    )
)
# Things that are called after what they are for, whether a shop sells them or not.
_THINGS = frozenset(
    stem(w)
    for w in words_of(
        """case cases cover sleeve pouch wallet holder stand mount dock charger cable cord adapter grip strap lanyard
        ring screen protector stylus armband tripod accessory label sticker stamp plate plaque sign tag badge book
        notebook planner organizer envelope opener box bag reader shredder sorter holder game table deck paper pad
        candle balloon banner cake gift present wrap wrapping hat crown decoration supply supplies invitation
        ribbon topper confetti party card cards
        funda fundas estuche estuches cargador cargadores soporte soportes etiqueta etiquetas lector lectores libreta
        agenda vela velas globo globos regalo regalos protector protectores cable correa sobre sobres juego tarjeta"""
    )
)
_SPANISH_OF = frozenset({"de", "para"})
_ARTICLES = frozenset(words_of("el la los las mi su un una"))
_A_CARD = re.compile(r"^(?:bank|credit|debit|gift|loyalty|rewards?|member(?:ship)?|credito|debito)$")


def without_goods(words: Sequence[Word], index: Index) -> str:
    """The words, with those struck out that name such goods, or that only tell of somebody."""
    told = in_passing.told(words)
    out = [NO_WORD if i in told else w.text for i, w in enumerate(words)]
    for i in range(len(words) - 1):
        first, second = words[i], words[i + 1]
        if _is_goods(first, second, index):
            out[i] = out[i + 1] = NO_WORD
        elif second.text in _SPANISH_OF and (first.stem in _THINGS or first.stem in index.heads):
            j = i + 2 + (i + 2 < len(words) and words[i + 2].text in _ARTICLES)
            if j < len(words) and words[j].stem in _OF_PEOPLE and first.stem not in _DATA_HEADS:
                out[i : j + 1] = [NO_WORD] * (j + 1 - i)
    return _A_PHONE.sub(NO_WORD, " ".join(out))


# "I have a Galaxy phone": a thing that somebody has, and nobody's number.
_A_PHONE = re.compile(
    r"\b(?:an?|un|another|new|old) (?:\w+ )?(?:phone|telefono)\b"
    r"(?! (?:number|numero|on|ends|ending|in|for|is|de|del)\b)"
)


def _is_goods(first: Word, second: Word, index: Index) -> bool:
    if second.stem in _DATA_HEADS or second.pause or _A_CARD.match(first.text):
        return False
    if (first.stem, second.stem) in index.pairs:
        return bool({first.stem, second.stem} & _OF_PEOPLE)
    return first.stem in _OF_PEOPLE - _ONLY_IN_NAMES and second.stem in _THINGS
