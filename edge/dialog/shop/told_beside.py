# ruff: noqa: E501 - tables: a kind of words per line
""" "One beanie then, she likes those": what is only told beside an order. PURE.

It decides which clauses of a turn say why, or what somebody does now, and neither name, count, choose nor ask for
anything; without them the rest is read as if it stood alone. What doubts, asks, puts off or denies is no telling: it
stays, and may keep the rest from being an order.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import is_colour
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.tables import SIZES, UNITS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

_WHY: Final = frozenset(words_of("because cause cos coz since porque pues"))
_TELLER: Final = re.compile(
    r"^(?:(?:and|so|cause|because|cos|coz|since|as|well|y|pues|porque|es que) )*"
    r"(?:i|im|ive|ill|id|he|hes|she|shes|they|theyre|theyll|we|were|weve|well|it|its|everybody|everyone|nobody|(?:my|his|her|our|mi|su|nuestr[oa]) [a-z]+"
    r"|le|les|me|nos|se|ella|ellos|yo)\b \w+"
)
# What asks, doubts, denies, puts off or chooses, and what the shop acts upon: with it a clause is no mere telling.
_MORE: Final = re.compile(
    r"\b(?:if|unless|but|not|no|dont|doesnt|didnt|wont|cant|isnt|arent|never|without|maybe|perhaps|guess|think|thought|sure|hope|know|wonder\w*|see|check|ask|look|try|show|tell|let|wait|first|later|tomorrow"
    r"|which|what|whats|how|where|when|why|who|whether|or|either|could|should|would|might|may|can|actually|instead|rather|hold|keep|put|aside|reserve|send|remove|cancel|return|back|swap|change|need|needs|want|wants|take|takes|mean|meant|else"
    r"|price|cost|costs|money|cheap\w*|expensive|discount|(?:some|money|anything|percent) off|deal|pay|paid|card|coupon|points|number|name|old|years?|bought|have|has|had|got|broke\w*|allerg\w*|sick|hurt|police"
    r"|pero|si|sino|quiza|creo|seguro|se(?= (?:si|que))|ver|espera|primero|luego|manana|cual|que|como|donde|cuando|quien|mejor|aparta\w*|necesit\w*|quier\w*|lleva\w*|precio|cuesta|barat\w*|car[oa]|descuento|alergi\w*|tarjeta)\b"
)


# "I'm just getting my wallet", "fetching my husband": where they go for a moment.
_FETCHES: Final = re.compile(
    r"(?:(?:and|while|so|because|cause|y|mientras) )*(?:(?:i|we) (?:am |are |will )?|im |ill |were )?(?:(?:just|only|off|off to|going to|gonna|go|busy|quickly) )*"
    r"(?:get|getting|fetch|fetching|grab|grabbing|find|finding|look for|looking for|dig out|digging out|pull out|pulling out|call|calling|park|parking) (?:out )?(?:for )?(?:my|our|the) (?:\w+ )?\w+(?: out| over| first| quick| here)?"
    r"|(?:(?:y|mientras|pues) )*(?:voy por|voy a (?:buscar|traer|sacar)|estoy (?:buscando|sacando|trayendo)|busco|saco|traigo) (?:mi|el|la|a mi) \w+"
)


def without_telling(desk: Desk, reading: Reading) -> Reading | None:
    """The turn without its clauses that only tell; None where it has none, or nothing else."""
    words = reading.words
    starts = [i for i, w in enumerate(words) if not i or w.pause or (w.text in _WHY and i)]
    clauses = list(pairwise((*starts, len(words))))
    if len(clauses) < 2 or reading.asked:
        return None
    kept = [
        (a, b)
        for a, b in clauses
        if not (
            _only_tells(desk, reading, words[a:b], range(a, b))
            or (b < len(words) and _puts_off(words[a:b]))
            or (a and _ENDS.fullmatch(" ".join(w.text for w in words[a:b])))
        )
    ]
    if not kept or len(kept) == len(clauses):
        return None
    text = ", ".join(" ".join(w.text for w in words[a:b]) for a, b in kept)
    rest = read(text, desk.store.index)
    return replace(rest, please=reading.please)


# "Ok, one pair, thanks, that's me done": what ends the turn behind an order.
_ENDS: Final = re.compile(
    r"(?:(?:and|then|so|ok|okay|y|pues) )*(?:(?:thats|that is|thatll be|that will be|thatd be|that would be) (?:it|all|everything|me(?: done)?|us(?: done)?|the lot|that)"
    r"|(?:thatll|that will|thats gonna) do(?: me| us| it| nicely)?|(?:im|i am|were|we are|ill be|well be|i will be) (?:done|good|finished|all set|sorted)|nothing else|no more"
    r"|thanks?(?: you)?(?: (?:a lot|so much|very much))?|cheers|please|(?:muchas )?gracias|(?:eso )?es todo|eso seria todo|nada mas|y ya|ya(?: es todo)?|por favor)(?: (?:then|thanks?|thank you|please|for (?:now|today|me)|cheers|gracias))*"
)


def _puts_off(words: Sequence[Word]) -> bool:
    """ "Nah, too long, the forest one then": what is said against what was told before, and something else is taken."""
    return bool(_AGAINST.fullmatch(" ".join(w.text for w in words)))


_AGAINST: Final = re.compile(
    r"(?:(?:nah|no|nope|hm+|oh|ah|oof|ouch|well|ok|okay|right|so|thats|that is|its|a|bit|way|much|far|little|just|uf|uy|ay|bueno|esta|es) )*"
    r"(?:too (?:long|far|late|slow|dear|much|expensive|pricey|steep|big|small|heavy|bright|loud|many|bulky|short)(?: for (?:me|us|that|now))?"
    r"|not (?:today|now|this time|for me|worth it|bothered)|another time|next time|maybe later|never ?mind(?: (?:that|then|it))?|forget (?:it|that)|shame|pity|no thanks|no thank you"
    r"|(?:demasiado|muy) (?:lejos|caro|cara|tarde|lento|grande|chico|pesado|tiempo)|hoy no|otro dia|mejor no|lastima|no gracias|no importa|olvidelo|olvidalo)(?: then| entonces| though)?"
)


def _only_tells(desk: Desk, reading: Reading, words: Sequence[Word], within: range) -> bool:
    text = " ".join(w.text for w in words)
    if not (_FETCHES.fullmatch(text) or (_TELLER.search(text) and not _MORE.search(text))):
        return False
    named = any(i in reading.inside for i in within)
    chooses = any(
        w.number is not None
        or is_colour(w.text)
        or w.stem in SIZES
        or w.stem in UNITS
        or w.stem in desk.store.index.values
        for w in words
    )
    return not (named or chooses)
